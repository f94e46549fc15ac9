"""What every type keeps, over values of all of them: nothing here names a type."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import typing
import weakref

import pytest
from crossing import classes, described, public
from samples import evaluated, fields_of, samples, stored

import journeyman

STORED = stored()
PLAIN = [(module, item["name"]) for module, item in classes() if item["what"] == "plain"]

def test_there_is_a_value_of_every_type_and_of_every_variant():
    got = samples()
    missing = []
    for module, name in STORED:
        seen = {type(value).__qualname__ for value in got.get((module, name), ())}
        item = described(module)[name]
        for shape in item["shapes"]:
            wanted = f"{name}.{shape['name']}" if item["what"] == "choice" else name
            if wanted not in seen:
                missing.append(f"{module}.{wanted}")
    assert not missing


# They show of their content what a host needs, by other names than their JSON has.
SHOWN_OTHERWISE = {("device", "DeviceState"), ("log", "Entry")}


def is_closed(value):
    """Whether it shows none of its content as fields, such as a ledger, which is asked by its functions."""
    return not fields_of(value) and described(type(value).__module__.rpartition(".")[2]).get(type(value).__name__, {}).get("what") == "value"


@pytest.mark.parametrize(("module", "name"), STORED)
class TestEveryType:
    def test_json_gives_the_value_back_byte_for_byte(self, module, name):
        cls = public(module, name)
        for value in samples().get((module, name), ()):
            data = value.to_json()
            assert cls.from_json(data) == value
            assert cls.from_json(data).to_json() == data
            assert cls.from_json(bytearray(data)) == value
            assert cls.from_json(data.decode()) == value
            with pytest.raises(TypeError):
                cls.from_json(json.loads(data))

    def test_the_fields_are_those_of_the_json(self, module, name):
        for value in samples().get((module, name), ()):
            body = json.loads(value.to_json())
            if described(module)[name]["what"] == "choice":
                (body,) = body.values()
            if isinstance(body, dict) and not is_closed(value) and (module, name) not in SHOWN_OTHERWISE:
                unknown = body.keys() - {field["name"] for field in fields_of(value)}
                assert not unknown, f"{module}.{name} has no field {unknown}"

    def test_it_is_pickled_and_copied(self, module, name):
        for value in samples().get((module, name), ()):
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
                again = pickle.loads(pickle.dumps(value, protocol))
                assert again == value
                assert type(again) is type(value)
            assert copy.copy(value) == value
            assert copy.deepcopy(value) == value

    def test_equal_values_have_one_hash_and_others_differ(self, module, name):
        values = samples().get((module, name), ())
        for value in values:
            again = public(module, name).from_json(value.to_json())
            assert hash(again) == hash(value)
            assert value != object()
            assert value != value.to_json()
        assert len(set(values)) == len(values)

    def test_its_repr_evaluates(self, module, name):
        for value in samples().get((module, name), ()):
            if described(module)[name]["is_made_by_library"]:
                assert type(value).__name__ in repr(value)
            else:
                assert evaluated(repr(value)) == value, repr(value)

    def test_it_is_made_again_from_its_fields_by_name_only(self, module, name):
        for value in samples().get((module, name), ()):
            fields = {field["name"]: getattr(value, field["name"]) for field in fields_of(value)}
            cls = type(value)
            if described(module)[name]["is_made_by_library"]:
                with pytest.raises(TypeError):
                    cls(**fields)
                continue
            if is_closed(value):
                assert isinstance(cls(), cls)  # it starts empty, and only the library fills it
                continue
            assert cls(**fields) == value
            assert value.replace() == value
            if fields:
                with pytest.raises(TypeError):
                    cls(*fields.values())
                first = next(iter(fields))
                assert value.replace(**{first: fields[first]}) == value
            with pytest.raises(TypeError):
                cls(**fields, no_such_field=1)
            with pytest.raises(TypeError):
                value.replace(no_such_field=1)

    def test_it_cannot_be_changed(self, module, name):
        for value in samples().get((module, name), ())[:3]:
            for field in fields_of(value):
                with pytest.raises(AttributeError):
                    setattr(value, field["name"], None)
                with pytest.raises(AttributeError):
                    delattr(value, field["name"])
            with pytest.raises(AttributeError):
                value.no_such_field = 1

    def test_its_class_stays(self, module, name):
        other = journeyman.Money if name != "Money" else journeyman.Interval
        for value in samples().get((module, name), ())[:3]:
            for give in (lambda: setattr(value, "__class__", other), lambda: object.__setattr__(value, "__class__", other)):
                with pytest.raises(TypeError, match="frozen"):
                    give()
            assert value.__class__ is type(value)

    def test_a_tuple_is_made_once_and_weak_references_and_formats_work(self, module, name):
        for value in samples().get((module, name), ())[:3]:
            assert weakref.ref(value)() is value
            assert f"{value}" == str(value) and f"{value:>500}" == f"{str(value):>500}"
            for field in fields_of(value):
                held = getattr(value, field["name"])
                if isinstance(held, tuple):
                    assert getattr(value, field["name"]) is held

    def test_replace_shows_its_fields(self, module, name):
        for value in {type(value): value for value in samples().get((module, name), ())}.values():
            if not described(module)[name]["is_made_by_library"]:
                names = [field["name"] for field in fields_of(value)]
                if not names and described(module)[name]["what"] == "value":
                    continue  # it starts empty
                for method in (value.replace, value.__replace__):
                    assert list(inspect.signature(method).parameters) == names
                with pytest.raises(TypeError, match="by name"):
                    value.replace(1)

    def test_match_takes_its_fields_by_position_and_name(self, module, name):
        for value in samples().get((module, name), ())[:3]:
            names = tuple(field["name"] for field in fields_of(value))
            assert type(value).__match_args__ == names
            assert isinstance(value, public(module, name))
            assert isinstance(value, journeyman.Value)

    def test_it_is_not_a_base(self, module, name):
        with pytest.raises(TypeError):
            type("Own", (public(module, name),), {})

    def test_it_says_where_it_is_found_and_what_it_is(self, module, name):
        cls = public(module, name)
        assert cls.__module__ == f"journeyman.{module}"
        assert getattr(journeyman, name) is cls
        assert cls.__doc__.strip()
        for value in samples().get((module, name), ())[:3]:
            for field in fields_of(value):
                assert field["doc"].strip(), f"{module}.{name}.{field['name']} says nothing"
                assert inspect.getdoc(getattr(type(value), field["name"])).strip()

    def test_its_order_is_one(self, module, name):
        values = samples().get((module, name), ())
        if not described(module)[name]["is_ordered"]:
            for value in values[:2]:
                with pytest.raises(TypeError):
                    value < value  # noqa: B015
            return
        for a in values:
            for b in values:
                try:
                    less = a < b
                except journeyman.JourneymanError:
                    continue  # two currencies
                assert less + (a == b) + (a > b) == 1
                assert (a <= b) == (not a > b)


def test_the_union_of_an_enums_variants_is_an_annotation():
    for module, item in classes():
        if item["what"] == "choice":
            cls = public(module, item["name"])
            variants = typing.get_args(cls.Variant) or (cls.Variant,)
            assert [one.__name__ for one in variants] == [shape["name"] for shape in item["shapes"]]
            assert all(isinstance(value, cls.Variant) for value in samples()[module, item["name"]])


def test_going_through_a_long_tuple_by_its_places_makes_it_once():
    draft = next(value for value in samples()["invoice", "Draft"] if value.lines)
    long = draft.replace(lines=draft.lines[:1] * 10_000)
    assert all(long.lines[place].quantity == draft.lines[0].quantity for place in range(len(long.lines)))
    assert long.lines is long.lines


def test_an_office_and_a_device_are_held_weakly_and_hashed_by_identity():
    import gc

    offices = weakref.WeakSet([journeyman.Office()])
    gc.collect()
    assert not offices
    one = journeyman.Device(device_id="01999a3f-0000-7000-8000-0000000000de", rules="1")
    assert weakref.WeakKeyDictionary({one: 1})[one] == 1


def test_help_shows_nothing_of_how_it_is_made():
    import pydoc

    for cls in (journeyman.Money, journeyman.LocalTimeResolution.Gap):
        text = pydoc.render_doc(cls, renderer=pydoc.plaintext)
        assert "capsule" not in text and "table" not in text


@pytest.mark.parametrize(("module", "name"), PLAIN)
class TestEveryEnum:
    def test_its_members_are_pickled_copied_and_read_back(self, module, name):
        cls = public(module, name)
        assert len(cls) > 0
        for member in cls:
            for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
                assert pickle.loads(pickle.dumps(member, protocol)) is member
            assert copy.deepcopy(member) is member
            assert cls.from_json(member.to_json()) is member
            assert evaluated(repr(member)) is member
            assert cls(member.value) is member
            assert member.__doc__.strip()

    def test_another_text_is_refused_by_its_names(self, module, name):
        cls = public(module, name)
        with pytest.raises(journeyman.InvalidError) as refused:
            cls.from_json(b'"no such thing"')
        assert refused.value.code == "JM-WIR-0001"
        assert next(iter(cls)).value in refused.value.text

    def test_it_is_ordered_only_where_that_means_something(self, module, name):
        first, last = list(public(module, name))[0], list(public(module, name))[-1]
        if name in ORDERED:
            assert first < last and last >= first and max(public(module, name)) is last
        else:
            with pytest.raises(TypeError):
                first < last  # noqa: B015


# Days come after each other, as do severities, and before and after a time. Ways to pay don't, nor rules, nor commands.
ORDERED = {"Weekday", "Severity", "JobTiming"}


def test_what_is_left_out_of_a_value_is_what_the_library_has_for_it():
    schedule, recurrence = journeyman.schedule, journeyman.recurrence
    usual = schedule.ConflictPolicy.default()
    assert schedule.ConflictPolicy() == usual == schedule.ConflictPolicy.from_json(b"{}")
    relaxed = schedule.ConflictPolicy(outside_hours=schedule.Severity.WARNING)
    assert relaxed == usual.replace(outside_hours=schedule.Severity.WARNING) != usual
    with pytest.raises(TypeError):
        schedule.ConflictPolicy(outside_hours=None)
    plain = recurrence.RecurrencePolicy()
    assert (plain.local_time.value, plain.on_holiday.value, plain.days_off) == ("compatible", "keep", ())
    assert plain.month_overflow.value == "skip" and plain == recurrence.RecurrencePolicy.from_json(b"{}")
    assert schedule.BookingDetails() == schedule.BookingDetails.from_json(b"{}")
    assert schedule.BookingDetails().status is schedule.BookingStatus.CONFIRMED


def test_a_visit_is_planned_with_all_that_its_booking_can_have():
    schedule = journeyman.schedule
    one = "01999a3f-0000-7000-8000-000000000001"
    time = schedule.BookingTime.Instants(interval=journeyman.calendar.Interval.from_json(
        b'{"start":"2026-10-05T21:00:00Z","end":"2026-10-05T22:00:00Z"}'))
    details = schedule.BookingDetails(crew=[one], vehicles=[one], status=schedule.BookingStatus.TENTATIVE)
    plan = journeyman.event.Command.PlanVisit(
        job=one, visit=one, booking=one, technician=one, time=time, details=details)
    assert plan.details == details
    stated = json.loads(plan.to_json())["plan_visit"]["details"]
    assert stated == {"crew": [one], "vehicles": [one], "status": "tentative"}
    assert "details" not in json.loads(plan.replace(details=None).to_json())["plan_visit"]
