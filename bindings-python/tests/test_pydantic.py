"""Every type as a field of a pydantic model: validated from Python and JSON, written, and described."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from typing import Optional
from uuid import UUID

import jsonschema
import pydantic
import pytest
from crossing import described, public
from samples import samples, stored

import journeyman
from journeyman import money
from journeyman import _native

PLAIN = [
    (module, item["name"])
    for module in _native.modules()
    for item in described(module).values()
    if item["what"] == "plain"
]
OBJECTS = [
    (module, item["name"])
    for module in _native.modules()
    for item in described(module).values()
    if item["what"] == "value" and not item["is_stored"]
]
AUD = money.Money(minor=1000, currency="AUD")


def model(cls):
    return pydantic.create_model("Model", value=(cls, ...), others=(list[cls], []), maybe=(Optional[cls], None))


def fits(schema, value):
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(value)


@pytest.mark.parametrize(("module", "name"), stored())
class TestEveryValue:
    def test_it_is_read_kept_and_written(self, module, name):
        made = model(public(module, name))
        for value in samples().get((module, name), ())[:6]:
            form = json.loads(value.to_json())
            held = made(value=value)
            assert held.value is value
            assert held.model_dump() == {"value": value, "others": [], "maybe": None}
            assert held.model_dump(mode="json")["value"] == form
            assert json.loads(held.model_dump_json()) == {"value": form, "others": [], "maybe": None}
            assert made.model_validate({"value": form, "others": [form]}).others == [value]
            assert made.model_validate_json(held.model_dump_json()) == held
            assert made.model_validate({"value": value}, strict=True).value is value
            assert made.model_validate_json(held.model_dump_json(), strict=True) == held
            with pytest.raises(pydantic.ValidationError):
                made.model_validate({"value": form}, strict=True)

    def test_its_schema_is_what_its_json_fits(self, module, name):
        made = model(public(module, name))
        for mode in ("validation", "serialization"):
            schema = made.model_json_schema(mode=mode)
            assert name in schema["$defs"] and "value" in schema["properties"]
            for value in samples().get((module, name), ())[:6]:
                fits(schema, json.loads(made(value=value, others=[value]).model_dump_json()))

    def test_a_variant_is_a_type_of_its_own(self, module, name):
        for value in {type(value): value for value in samples().get((module, name), ())}.values():
            if type(value) is public(module, name):
                continue
            adapter = pydantic.TypeAdapter(type(value))
            assert adapter.validate_json(value.to_json()) == value
            schema = adapter.json_schema()
            fits(schema, json.loads(value.to_json()))
            assert schema["title"] == type(value).__qualname__
            assert "oneOf" not in schema or len(schema["oneOf"]) > 1
            for other in samples()[module, name]:
                if type(other) is not type(value):
                    with pytest.raises(pydantic.ValidationError):
                        adapter.validate_python(other)

    def test_anything_else_is_refused_with_a_code(self, module, name):
        adapter = pydantic.TypeAdapter(public(module, name))
        for wrong in (object(), 1.5, float("nan"), {"no_such": 1}, [object()], {1: 2}, b"{}", None, "no such", True):
            with pytest.raises(pydantic.ValidationError) as refused:
                adapter.validate_python(wrong)
            (error,) = refused.value.errors()
            assert error["type"].startswith("JM-") and error["ctx"]["code"] == error["type"]
            assert refused.value.json()


@pytest.mark.parametrize(("module", "name"), PLAIN)
def test_every_enum_works_as_pydantic_has_them(module, name):
    cls = public(module, name)
    made = model(cls)
    for member in cls:
        held = made(value=member)
        assert held.value is member and made(value=member.value) == held
        assert made.model_validate_json(held.model_dump_json()) == held
        assert json.loads(held.model_dump_json())["value"] == member.value
    schema = made.model_json_schema()
    assert schema["$defs"][name]["enum"] == [member.value for member in cls]
    with pytest.raises(pydantic.ValidationError):
        made(value="no such")


@pytest.mark.parametrize(("module", "name"), OBJECTS)
def test_an_object_with_an_identity_is_only_taken_as_it_is(module, name):
    adapter = pydantic.TypeAdapter(public(module, name))
    with pytest.raises(pydantic.ValidationError):
        adapter.validate_python({})


def test_an_error_has_the_text_the_code_and_what_to_do():
    with pytest.raises(pydantic.ValidationError) as refused:
        model(money.Money)(value={"minor": 2**60, "currency": "AUD"})
    (error,) = refused.value.errors()
    with pytest.raises(journeyman.JourneymanError) as own:
        money.Money.from_json(b'{"minor":%d,"currency":"AUD"}' % 2**60)
    assert error["loc"] == ("value", "minor")
    assert error["input"] == 2**60
    assert error["type"] == own.value.code
    assert error["msg"] == f"{own.value.text}: {own.value.remedy}"
    assert error["ctx"]["remedy"] == own.value.remedy


def test_the_parts_of_a_mapping_may_be_objects():
    adapter = pydantic.TypeAdapter(journeyman.TaxTreatment)
    given = {"category": journeyman.TaxCategory.STANDARD, "percent": Decimal("1E+1"), "reason": None}
    assert adapter.validate_python(given).percent == 10
    with pytest.raises(pydantic.ValidationError):
        adapter.validate_python(given | {"percent": Decimal("NaN")})
    with pytest.raises(pydantic.ValidationError):
        adapter.validate_python(given | {"percent": 10.0})
    start = datetime.datetime(2026, 10, 5, 8, tzinfo=datetime.timezone.utc)
    interval = pydantic.TypeAdapter(journeyman.Interval)
    read = interval.validate_python({"start": start, "end": start + datetime.timedelta(hours=1)})
    assert read.start == start
    with pytest.raises(pydantic.ValidationError):
        interval.validate_python({"start": start.replace(tzinfo=None), "end": start})


def errors_of(adapter, given):
    with pytest.raises(pydantic.ValidationError) as refused:
        adapter.validate_python(given)
    return refused.value.errors()


def test_an_error_is_located_at_the_field_that_it_is_about():
    draft = next(value for value in samples()["invoice", "Draft"] if value.lines)
    form = json.loads(draft.to_json())
    form["lines"][0]["unit_price"] = 1.5
    (error,) = errors_of(pydantic.TypeAdapter(dict[str, journeyman.Draft]), {"it": form})
    assert error["loc"] == ("it", "lines", 0, "unit_price")
    assert error["input"] == 1.5
    (error,) = errors_of(pydantic.TypeAdapter(journeyman.Money), {"minor": Decimal(5), "currency": "AUD"})
    assert error["loc"] == ("minor",) and "Decimal came" in error["msg"]


def test_a_naive_datetime_is_named_so_and_any_offset_is_taken():
    adapter = pydantic.TypeAdapter(journeyman.LocalTimeResolution)
    naive = datetime.datetime(2026, 10, 5, 8)
    (error,) = errors_of(adapter, {"unique": {"instant": naive}})
    assert error["loc"] == ("unique", "instant") and "a naive datetime came" in error["msg"]
    of_seconds = datetime.timezone(datetime.timedelta(minutes=19, seconds=32))
    read = adapter.validate_python({"unique": {"instant": naive.replace(tzinfo=of_seconds)}})
    assert read.instant == naive.replace(tzinfo=of_seconds)
    first = datetime.datetime.min.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=14)))
    assert errors_of(adapter, {"unique": {"instant": first}})


def test_another_value_of_the_library_is_refused_by_name():
    gap = pydantic.TypeAdapter(journeyman.LocalTimeResolution.Gap)
    unique = journeyman.LocalTimeResolution.Unique(instant=datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc))
    for given in (unique, json.loads(unique.to_json())):
        (error,) = errors_of(gap, given)
        assert error["msg"] == "expected LocalTimeResolution.Gap, got LocalTimeResolution.Unique"


def test_any_value_of_the_library_is_kept_and_written():
    adapter = pydantic.TypeAdapter(journeyman.Value)
    assert adapter.validate_python(AUD) is AUD
    assert adapter.dump_json(AUD) == AUD.to_json()
    assert errors_of(adapter, {"minor": 1000, "currency": "AUD"})


def test_what_was_put_in_past_validation_is_warned_of_where_it_is_written():
    torn = model(money.Money).model_construct(value=5, others=[], maybe=None)
    with pytest.warns(UserWarning, match="expected one of journeyman's values, got int"):
        assert json.loads(torn.model_dump_json())["value"] == 5


def test_a_schema_has_the_formats_of_what_it_says():
    class Visit(pydantic.BaseModel):
        booking: journeyman.Booking
        treatment: journeyman.TaxTreatment
        category: journeyman.TaxCategory
        price: journeyman.Money

    schema = Visit.model_json_schema()
    booking = schema["$defs"]["Booking"]["properties"]
    assert booking["id"]["format"] == "uuid" and booking["id"]["description"]
    assert booking["interval"]["$ref"] == "#/$defs/Interval"
    assert schema["$defs"]["Interval"]["properties"]["start"]["format"] == "date-time"
    treatment = schema["$defs"]["TaxTreatment"]["properties"]
    assert treatment["percent"]["type"] == "string" and treatment["percent"]["pattern"]
    # The enum within a value and the one that is a field are one definition.
    assert treatment["category"]["$ref"] == schema["properties"]["category"]["$ref"] == "#/$defs/TaxCategory"
    assert schema["properties"]["price"]["$ref"] == "#/$defs/Money"


def test_ids_and_numbers_of_the_standard_library_go_with_them():
    class Line(pydantic.BaseModel):
        job: UUID
        hours: Decimal
        rate: journeyman.Money

    job = UUID(int=7)
    line = Line(job=job, hours=Decimal("2.25"), rate=AUD)
    assert Line.model_validate_json(line.model_dump_json()) == line
