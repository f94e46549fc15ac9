"""What is taken for what: strictly by type, and each refusal names the argument, what came and what is wanted."""

from __future__ import annotations

import datetime as dt
import enum
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

import journeyman
from journeyman import calendar, money

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
    refused(lambda: money.Rounding.from_json(5), "'data'", "bytes or str")
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


def test_a_time_finer_than_a_microsecond_is_kept_and_never_cut_off_by_a_change_of_something_else():
    text = b'{"start":"2026-10-05T08:30:00.000000001Z","end":"2026-10-05T09:30:00Z"}'
    interval = calendar.Interval.from_json(text)
    assert interval.to_json() == interval.replace().to_json() == text
    assert interval.start == START
    later = START + dt.timedelta(hours=2)
    with pytest.raises(journeyman.InvalidError, match=r"start: .*finer than a microsecond") as refusal:
        interval.replace(end=later)
    assert refusal.value.code == "JM-WIR-0001" and "JSON" in refusal.value.remedy
    assert interval.replace(start=START, end=later) == calendar.Interval(start=START, end=later)
    assert interval.replace(start=START).to_json() == text.replace(b".000000001", b"")
    found = calendar.LocalTimeResolution.from_json(b'{"gap":{"earlier":"2026-10-05T08:30:00.1234567Z","later":"2026-10-05T09:30:00Z"}}')
    assert found.earlier.microsecond == 123456
    with pytest.raises(journeyman.InvalidError, match="earlier"):
        found.replace(later=later)
