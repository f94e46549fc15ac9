"""What is taken for what: strictly by type, and each refusal names the argument, what came and what is wanted."""

from __future__ import annotations

import datetime as dt
import enum
import sys
from decimal import Decimal, Inexact, Rounded, localcontext
from pathlib import Path
from uuid import UUID
from zoneinfo import TZPATH, ZoneInfo

import pytest

import journeyman
from journeyman import calendar, event, money, payment

AUD = money.Money(minor=1000, currency="AUD")
UTC = dt.timezone.utc
START = dt.datetime(2026, 10, 5, 8, 30, tzinfo=UTC)


def refused(call, *said):
    with pytest.raises(TypeError) as refusal:
        call()
    for word in said:
        assert word in str(refusal.value), str(refusal.value)


class Whole(int):
    """A number of a host's own class, as ORMs have them."""


class Text(str):
    __slots__ = ()


class Choice(str, enum.Enum):
    AUD = "AUD"


def test_a_whole_number_is_an_int_and_nothing_else():
    for given, came in [(1.0, "float"), (True, "bool"), ("1", "str"), (Decimal(1), "Decimal"), (None, "NoneType")]:
        refused(lambda: money.Money(minor=given, currency="AUD"), "Money()", "'minor'", "expected int", f"got {came}")
    assert money.Money(minor=Whole(5), currency="AUD").minor == 5


def test_a_whole_number_beyond_its_bounds_is_refused_by_name():
    for given in (2**53, -(2**53), 2**63, 10**30, -(10**30)):
        with pytest.raises(journeyman.JourneymanError) as refusal:
            money.Money(minor=given, currency="AUD")
        assert refusal.value.code in ("JM-MON-0005", "JM-WIR-0001")
    with pytest.raises(journeyman.JourneymanError) as refusal:
        money.allocate(AUD, [1, 2**32])
    assert "weights[1]" in str(refusal.value)
    with pytest.raises(journeyman.JourneymanError) as refusal:
        money.allocate(AUD, [1, -1])
    assert "weights[1]" in str(refusal.value)


def test_a_decimal_is_never_a_float_and_never_rounded():
    half_up = money.Rounding.HALF_UP
    for given in (Decimal("10"), 10, "10", Decimal("1E+1"), Decimal("10.000")):
        assert money.percent(AUD, given, half_up).minor == 100
    for given, came in [(10.0, "float"), (True, "bool"), (None, "NoneType"), (b"10", "bytes"), (10j, "complex")]:
        refused(lambda: money.percent(AUD, given, half_up), "percent()", "'percent'", "Decimal", f"got {came}")
    for given in (Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity"), "ten", "", "1e1", " 1", "१",
                  Decimal("1E+400"), Decimal("1E-400"), Decimal("0.0000001"), 10**400, "9" * 5000):
        with pytest.raises(journeyman.JourneymanError) as refusal:
            money.percent(AUD, given, half_up)
        assert "percent" in str(refusal.value)


class Price(Decimal):
    """A number that is written otherwise for people."""

    def __str__(self):
        return "99"

    def __format__(self, spec):
        return "99"

    def adjusted(self):
        return 0


class Thousands(int):
    def __str__(self):
        return "99"

    __repr__ = __str__


class Whole7(int, enum.Enum):
    SEVEN = 7


class Decimal7(Decimal, enum.Enum):
    SEVEN = "7"


def test_a_number_is_what_its_own_class_says_and_not_its_text_for_people():
    hundred = money.Money(minor=100_00, currency="AUD")
    for given, minor in [
        (Price("5"), 500), (Price("5E+0"), 500), (Price("1E+1"), 1000), (Thousands(5), 500),
        (Whole7.SEVEN, 700), (Decimal7.SEVEN, 700),
    ]:
        assert money.percent(hundred, given, money.Rounding.DOWN).minor == minor, repr(given)


def test_a_decimal_is_taken_in_any_context_and_a_zero_with_any_exponent():
    ten = Decimal("1E+1")
    with localcontext() as context:
        context.capitals = 0
        assert money.percent(AUD, ten, money.Rounding.DOWN).minor == 100
        context.prec, context.traps[Inexact], context.traps[Rounded] = 2, True, True
        assert money.percent(AUD, Decimal("12.3456"), money.Rounding.DOWN).minor == 123
    for zero in ("0E-30", "-0E-30", "0E+30", "-0E+30", "-0", "0.0"):
        assert money.percent(AUD, Decimal(zero), money.Rounding.DOWN).minor == 0


def test_a_number_is_refused_for_what_is_wrong_with_it():
    for given, code in [
        (10**30, "JM-QTY-0003"), (10**5000, "JM-QTY-0003"), (Decimal("1E+999999"), "JM-QTY-0003"),
        (-(10**5000), "JM-QTY-0002"), (Decimal("-1E+400"), "JM-QTY-0002"), (Decimal("-1E-400"), "JM-QTY-0002"),
        (Decimal("1E-7"), "JM-QTY-0004"), (Decimal("1E-400"), "JM-QTY-0004"),
        (Decimal("NaN"), "JM-QTY-0001"), (Decimal("-Infinity"), "JM-QTY-0001"), ("1_000", "JM-QTY-0001"),
    ]:
        with pytest.raises(journeyman.JourneymanError) as refusal:
            money.percent(AUD, given, money.Rounding.UP)
        assert refusal.value.code == code, str(refusal.value)


def test_a_refused_number_is_told_as_it_was_given_and_cut_where_it_is_long():
    for given, told in [
        (10**30, "1" + "0" * 30), (-(10**30), "-1" + "0" * 30), (Decimal("12E+29"), "12" + "0" * 29),
        (10**40, "1" + "0" * 39 + "…"), (int("12" * 2000), "12" * 20 + "…"), (int("12" * 2000) * 10**3000, "12" * 20 + "…"),
        (-7 * 10**9000, "-7" + "0" * 38 + "…"), (Decimal("1.25E+999999"), "125" + "0" * 37 + "…"),
        (Decimal("-1E+400"), "-1" + "0" * 38 + "…"), (Decimal("25E-31"), "0." + "0" * 29 + "25"),
        (Decimal("1E-400"), "0." + "0" * 38 + "…"),
    ]:
        with pytest.raises(journeyman.JourneymanError) as refusal:
            money.percent(AUD, given, money.Rounding.UP)
        assert refusal.value.arguments["given"] == told
        assert told in refusal.value.text


def test_an_amount_beyond_its_bounds_is_refused_by_them_however_far_beyond():
    for given in (2**53, -(2**53), 2**63, -(2**63) - 1, 10**30):
        with pytest.raises(journeyman.LimitError) as refusal:
            money.Money(minor=given, currency="AUD")
        assert refusal.value.code == "JM-MON-0005"
        assert str(2**53 - 1) in refusal.value.text


def test_a_text_is_a_str():
    assert money.Money(minor=1, currency=Text("AUD")).currency == "AUD"
    assert money.Money(minor=1, currency=Choice.AUD).currency == "AUD"
    for given, came in [(b"AUD", "bytes"), (36, "int"), (None, "NoneType")]:
        refused(lambda: money.Money(minor=1, currency=given), "'currency'", "expected str", f"got {came}")
    for given in ("EURO", "aud", "", "A\0D", "\ud800UD", "ÄUD"):
        with pytest.raises(journeyman.JourneymanError) as refusal:
            money.Money(minor=1, currency=given)
        assert "currency" in str(refusal.value)


def test_an_instant_is_aware_in_any_zone():
    melbourne = START.astimezone(ZoneInfo("Australia/Melbourne"))
    fixed = START.astimezone(dt.timezone(dt.timedelta(hours=-3, minutes=-30)))

    class Own(dt.tzinfo):
        def utcoffset(self, when):
            return dt.timedelta(hours=5, minutes=45)

        def dst(self, when):
            return dt.timedelta(0)

        def tzname(self, when):
            return "Own"

    for given in (START, melbourne, fixed, START.astimezone(Own())):
        interval = calendar.Interval(start=given, end=given + dt.timedelta(hours=1))
        assert interval.start == START
        assert interval.start.tzinfo is UTC
        assert type(interval.start) is dt.datetime


def test_the_fold_of_an_instant_says_which_of_two_it_is():
    zone = ZoneInfo("Australia/Melbourne")
    first = dt.datetime(2026, 4, 5, 2, 30, tzinfo=zone)
    second = first.replace(fold=1)
    interval = calendar.Interval(start=first, end=second)
    assert interval.seconds() == 3600


def test_a_naive_datetime_is_no_instant():
    naive = START.replace(tzinfo=None)
    refused(lambda: calendar.Interval(start=naive, end=START), "Interval()", "'start'", "aware", "naive")
    for given, came in [("2026-10-05T08:30:00Z", "str"), (START.timestamp(), "float"), (START.date(), "date")]:
        refused(lambda: calendar.Interval(start=given, end=START), "'start'", f"got {came}")


def test_an_aware_datetime_is_no_civil_time_and_a_datetime_no_date():
    refused(lambda: calendar.resolve("Australia/Melbourne", START), "resolve()", "'local'", "naive", "aware")
    refused(lambda: calendar.day("Australia/Melbourne", START), "day()", "'date'", "datetime")
    refused(lambda: calendar.day("Australia/Melbourne", "2026-10-05"), "'date'", "got str")
    assert calendar.day("Australia/Melbourne", dt.date(2026, 10, 5)).seconds() == 86400


def test_a_broken_time_zone_of_the_host_is_its_own_error():
    class Broken(dt.tzinfo):
        def utcoffset(self, when):
            raise RuntimeError("no offset today")

    with pytest.raises(RuntimeError, match="no offset today"):
        calendar.Interval(start=START.replace(tzinfo=Broken()), end=START)


def test_an_error_of_the_hosts_own_code_keeps_its_cause_and_names_the_argument():
    class Broken(dt.tzinfo):
        def __init__(self, error):
            self.error = error

        def utcoffset(self, when):
            raise self.error

    for error in (TypeError("my bug"), RuntimeError("my bug"), ValueError("my bug")):
        with pytest.raises(type(error), match="my bug") as caught:
            calendar.Interval(start=START, end=START.replace(tzinfo=Broken(error)))
        assert caught.value is error
        if sys.version_info >= (3, 11):
            assert caught.value.__notes__ == ["while Interval() took its argument 'end'"]

    class NotATime(dt.datetime):
        """As pandas' NaT is."""

        def toordinal(self):
            raise ValueError("NaTType does not support toordinal")

    for call in (
        lambda: calendar.resolve("Australia/Melbourne", NotATime(2026, 1, 1)),
        lambda: calendar.Interval(start=NotATime(2026, 1, 1), end=START),
    ):
        with pytest.raises(TypeError, match="got NotATime") as caught:
            call()
        assert "toordinal" in str(caught.value.__cause__)


def test_nanoseconds_of_a_hosts_own_class_are_kept():
    class Timestamp(dt.datetime):
        """As pandas' is."""

        nanosecond = 7

    class Torn(Timestamp):
        nanosecond = 1000

    interval = calendar.Interval(start=Timestamp(2026, 1, 1, tzinfo=UTC), end=START)
    assert b"2026-01-01T00:00:00.000000007Z" in interval.to_json()
    zoned = calendar.ZonedTime(local=Timestamp(2026, 1, 1), zone="Europe/London", offset_seconds=0)
    assert b"2026-01-01T00:00:00.000000007" in zoned.to_json()
    refused(lambda: calendar.Interval(start=Torn(2026, 1, 1, tzinfo=UTC), end=START), "'start'", "got Torn")


FINE = calendar.Interval.from_json(b'{"start":"2026-01-01T00:00:00.000000100Z","end":"2026-01-01T00:00:00.000000900Z"}')


def test_a_time_finer_than_a_microsecond_survives_replace_and_repr():
    from samples import evaluated

    assert FINE.replace() == FINE
    assert evaluated(repr(FINE)) == FINE
    later = FINE.replace(end=START)
    assert b"00:00:00.000000100Z" in later.to_json() and later.end == START
    assert FINE.replace(start=dt.datetime(2025, 1, 1, tzinfo=UTC)).to_json().endswith(b'.000000900Z"}')
    gap = calendar.LocalTimeResolution.Gap.from_json(
        b'{"gap":{"earlier":"2026-01-01T00:00:00.1234567Z","later":"2026-01-01T01:00:00Z"}}'
    )
    assert evaluated(repr(gap)) == gap == gap.replace()
    assert type(evaluated(repr(gap))) is type(gap)
    # What was read is a datetime like any other: only within `replace` is it known by.
    assert calendar.Interval(start=FINE.start, end=START) != later


def test_a_leap_second_is_refused_where_it_is_read():
    zoned = '{"local":"2016-12-31T23:59:60","zone":"Europe/London","offset_seconds":0}'
    for read in (
        lambda: calendar.ZonedTime.from_json(zoned),
        lambda: calendar.Interval.from_json('{"start":"2016-12-31T23:59:60Z","end":"2026-01-01T00:00:00Z"}'),
    ):
        with pytest.raises(journeyman.LimitError) as refusal:
            read()
        assert refusal.value.code == "JM-CAL-0002"


def test_a_zone_is_named_by_a_zoneinfo_too():
    date = dt.date(2026, 10, 4)
    by_name = calendar.day("Australia/Melbourne", date)
    assert calendar.day(ZoneInfo("Australia/Melbourne"), date) == by_name
    assert calendar.Zone(name=ZoneInfo("Australia/Melbourne")).day(date) == by_name
    zoned = calendar.ZonedTime(local=dt.datetime(2026, 1, 1), zone=ZoneInfo("Australia/Melbourne"), offset_seconds=39600)
    assert zoned.zone == "Australia/Melbourne"
    for tzdata in Path(TZPATH[0] if TZPATH else "/nowhere").glob("Europe/London"):
        with tzdata.open("rb") as file:
            nameless = ZoneInfo.from_file(file)
        refused(lambda: calendar.day(nameless, date), "'zone'", "ZoneInfo without a key")
    refused(lambda: calendar.day(UTC, date), "'zone'", "Zone or str or zoneinfo.ZoneInfo", "got timezone")


def test_json_is_bytes_of_any_kind_or_text():
    data = AUD.to_json()
    torn = memoryview(bytes(2 * len(data))).cast("B")
    spaced = memoryview(b"".join(bytes([byte, 0]) for byte in data))[::2]
    for given in (data, data.decode(), bytearray(data), memoryview(data), spaced):
        assert money.Money.from_json(given) == AUD
    for given in (b'"down"', '"down"', bytearray(b'"down"'), memoryview(b'"down"')):
        assert money.Rounding.from_json(given) is money.Rounding.DOWN
    asked = b'{"amounts":[{"minor":1,"currency":"AUD"}]}'
    for given in (asked, asked.decode(), bytearray(asked), memoryview(asked)):
        assert journeyman.call("money.sum", given) == b'{"minor":1,"currency":"AUD"}'
    with pytest.raises(journeyman.InvalidError):
        money.Money.from_json(torn)
    wanted = "bytes, bytearray, memoryview or str"
    refused(lambda: journeyman.call("money.sum", {}), "call()", "'input'", wanted, "got dict")
    refused(lambda: journeyman.call(b"money.sum", b"{}"), "call()", "'operation'", "expected str", "got bytes")
    refused(lambda: money.Money.from_json(5), "from_json()", "'data'", wanted, "got int")


def test_what_is_refused_is_said_in_the_right_words():
    gap = calendar.LocalTimeResolution.Gap
    nothing = journeyman.job.JobCommand.ApproveWithoutQuote
    interval = calendar.Interval(start=START, end=START + dt.timedelta(hours=1))
    for call, said in [
        (lambda: nothing(5), "JobCommand.ApproveWithoutQuote() takes no arguments"),
        (lambda: gap(5), "LocalTimeResolution.Gap() takes its fields by name: LocalTimeResolution.Gap(earlier=…)"),
        (lambda: gap(), "LocalTimeResolution.Gap() is missing 'earlier', 'later'"),
        (lambda: interval.seconds(5), "seconds() takes no arguments, 1 was given"),
        (lambda: money.Money(**{"minor": 1, 3: 4}), "Money() takes its arguments by names, which are texts"),
        (lambda: AUD.replace(minor=1.5), "Money.replace() argument 'minor': expected int, got float"),
        (lambda: AUD.replace(other=1), "Money.replace() got an unexpected keyword argument 'other'"),
        (lambda: journeyman.Zone(name="Europe/London").to_json(), "Zone is an object with an identity"),
        (lambda: journeyman.Value.from_json(b"{}"), "ask a class of values, such as Money"),
        (lambda: journeyman.Office(log=b"{}"), "'log': expected an iterable of str, got bytes"),
        (lambda: journeyman.Office(log=[b"{}"]), "'log[0]': expected str, got bytes"),
    ]:
        refused(call, said)
    with pytest.raises(journeyman.InvalidError, match="an amount in AUD and one in NZD are of two currencies"):
        assert AUD < money.Money(minor=1, currency="NZD")
    with pytest.raises(journeyman.MissingError, match=r'"Atlantis" is not a zone of the tz database \('):
        calendar.day("Atlantis", START.date())
    with pytest.raises(journeyman.InvalidError, match="this isn't JSON"):
        money.Rounding.from_json(b"down")


def test_a_class_of_the_same_name_is_told_apart():
    other = type("bool", (), {"__module__": "numpy"})()
    refused(lambda: money.Money(minor=other, currency="AUD"), "expected int, got numpy.bool")


def test_a_sequence_is_a_list_or_tuple_or_the_like_but_no_text():
    for given in ([1, 1], (1, 1), range(1, 3)):
        assert len(money.allocate(AUD, given)) == 2
    for given, came in [("11", "str"), (b"11", "bytes"), ({1, 2}, "set"), ({1: 2}, "dict"), (None, "NoneType"), (7, "int")]:
        refused(lambda: money.allocate(AUD, given), "allocate()", "'weights'", f"got {came}")
    refused(lambda: money.allocate(AUD, (weight for weight in (1, 2))), "'weights'", "generator")
    refused(lambda: money.allocate(AUD, [1, "2"]), "'weights[1]'", "expected int", "got str")
    refused(lambda: money.sum([AUD, None]), "'amounts[1]'", "expected Money", "got NoneType")


def test_a_list_that_changes_while_it_is_read_does_no_harm():
    weights = []

    class Sly(int):
        def __index__(self):
            weights.clear()
            return 1

    weights += [Sly(1), 1, 1]
    try:
        money.allocate(AUD, weights)
    except (TypeError, journeyman.JourneymanError):
        pass


def test_an_enum_is_its_member():
    for given, came in [("half_up", "str"), (0, "int"), (calendar.Weekday.MONDAY, "Weekday")]:
        refused(lambda: money.percent(AUD, 10, given), "'rounding'", "expected Rounding", came)


def test_arguments_are_asked_for_by_name():
    for call, said in [
        (lambda: money.percent(AUD), ("missing", "'percent'", "'rounding'")),
        (lambda: money.percent(AUD, 1, money.Rounding.UP, 4), ("at most 3", "4")),
        (lambda: money.percent(AUD, 1, money.Rounding.UP, way=1), ("unexpected", "'way'")),
        (lambda: money.percent(AUD, 1, amount=AUD, rounding=money.Rounding.UP), ("amount", "twice")),
        (lambda: money.Money(1, "AUD"), ("Money",)),
        (lambda: money.Money(minor=1), ("missing", "'currency'")),
    ]:
        refused(call, *said)


def test_ids_are_uuids_or_their_one_text():
    from samples import samples

    tried = 0
    for module, item, field in ids():
        for value in samples()[module, item][:1]:
            given = getattr(value, field)
            assert value.replace(**{field: str(given)}) == value
            for wrong, came in [(1, "int"), (given.bytes, "bytes"), (given.int, "int")]:
                refused(lambda: value.replace(**{field: wrong}), f"'{field}'", "expected uuid.UUID or str", f"got {came}")
            for text in ("", "not an id", str(given)[:-1], str(given) + "0", given.hex, f"{{{given}}}"):
                with pytest.raises(journeyman.JourneymanError) as refusal:
                    value.replace(**{field: text})
                assert field in str(refusal.value)
            tried += 1
    assert tried > 20


def ids():
    from crossing import classes

    for module, item in classes():
        if item["what"] == "value" and item["is_stored"] and not item["is_made_by_library"]:
            for field in item["shapes"][0]["fields"]:
                if field["hint"][0] == "id":
                    yield module, item["name"], field["name"]


def test_what_only_says_that_it_is_of_the_type_is_refused_by_name():
    from unittest.mock import Mock
    from uuid import UUID

    class Sly(dt.datetime):
        def __sub__(self, other):
            return "nonsense"

    torn = UUID(int=1)
    object.__setattr__(torn, "int", -1)
    refused(lambda: calendar.Interval(start=Sly(2026, 1, 1, tzinfo=UTC), end=START), "'start'", "got Sly")
    refused(lambda: calendar.day("Australia/Melbourne", Mock(spec=dt.date)), "'date'", "got")
    refused(lambda: journeyman.Device(device_id=torn, rules="1"), "'device_id'", "got UUID")
    refused(lambda: money.percent(AUD, 1, money.Rounding.UP, **{"\ud800": 1}), "unexpected")
    refused(lambda: money.Rounding.from_json(5), "'data'", "memoryview or str")
    refused(lambda: journeyman.JourneymanError.of("late"), "Failure", "got str")


def test_what_is_too_large_to_be_held_is_refused_before_it_is_held():
    for call in (
        lambda: money.allocate(AUD, range(10**18)),
        lambda: money.percent(AUD, 10**5000, money.Rounding.UP),
        lambda: money.Money.from_json("\ud800"),
        lambda: money.Rounding.from_json(b"[" * 100_000),
        lambda: journeyman.call("\ud800", b"{}"),
        lambda: calendar.day("\ud800", START.date()),
    ):
        with pytest.raises(journeyman.JourneymanError):
            call()


def test_money_of_any_day_that_a_date_can_say_is_read_by_the_office():
    some = UUID("01999a3f-0000-7000-8000-000000000001")
    for on in (dt.date.min, dt.date(2026, 10, 5), dt.date.max):
        cash = payment.Payment(id=some, customer=some, amount=AUD, method=payment.PaymentMethod.CASH, received_on=on)
        phone = journeyman.Device(device_id=some, rules="1")
        envelope = phone.record(event.Command.TakePayment(payment=cash), START, some)
        verdict = journeyman.Office().submit(envelope, some, START).verdict
        assert "JM-OFF-0028" not in verdict.to_json().decode(), on  # no command in the envelope
