"""What pydantic v2 is told of the library's values; imported when it asks, so that nothing else needs it."""

import datetime
import decimal
import enum
import fractions
import json
import re
import uuid
from collections.abc import Mapping
from functools import cache

from pydantic_core import (
    InitErrorDetails,
    PydanticCustomError,
    PydanticSerializationUnexpectedValue,
    ValidationError,
)
from pydantic_core import core_schema as cs

from . import _native, _schemas
from .error import JourneymanError

# ---- validation and writing


def core_schema(cls):
    """How a value is validated and written.

    From Python an instance is taken as it is, and otherwise what its JSON would be, whose parts may be objects: dates,
    decimals, ids, values. In strict mode only an instance is.
    """
    instance = cs.is_instance_schema(cls, cls_repr=cls.__qualname__)
    writing = cs.plain_serializer_function_ser_schema(_written, when_used="json")
    if cls is _native.Value:  # any of them: which one it is, no JSON says
        instance["serialization"] = writing
        return instance
    if not _is_stored(cls):
        return instance
    read = cs.no_info_plain_validator_function(lambda given: _read(cls, given))
    return cs.json_or_python_schema(
        json_schema=read,
        python_schema=cs.lax_or_strict_schema(lax_schema=read, strict_schema=instance),
        serialization=writing,
        ref=_reference(cls),
    )


def _read(cls, given):
    if isinstance(given, cls):
        return given
    if isinstance(given, _native.Value):
        facts = {"code": "JM-WIR-0001", "wanted": cls.__qualname__, "came": type(given).__qualname__}
        raise PydanticCustomError("JM-WIR-0001", "expected {wanted}, got {came}", facts)
    try:
        # Without white space, as the library writes it: what is kept byte for byte, such as a log's lines, is hashed.
        text = json.dumps(given, default=_as_in_json, allow_nan=False, ensure_ascii=False, separators=(",", ":"))
        return cls.from_json(text)
    except JourneymanError as error:
        raise _refused(cls, given, error) from None
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        _, other, why = str(error).rpartition("from_json() argument 'data': ")
        facts = {"code": "JM-WIR-0001", "wanted": cls.__qualname__, "why": why}
        # JSON of another variant says so itself.
        text = "{why}" if other else "expected {wanted}, or what it is in JSON: {why}"
        raise PydanticCustomError("JM-WIR-0001", text, facts) from None


def _refused(cls, given, error):
    """What pydantic says of a refusal, down to the field that it is about."""
    said, steps = error.text, _steps(error.arguments.get("path", "."))
    place, part = [], given
    for step in steps:
        try:
            part = part[step]
        except (TypeError, LookupError):
            break  # it isn't there, or is within an object that was written for it
        place.append(step)
    if place == steps and not isinstance(part, (str, dict, list)):
        # What came, as it was before it was written as JSON.
        said = said.replace("and a text came", f"and {type(part).__name__} came")
        if isinstance(part, datetime.datetime) and part.utcoffset() is None and "an instant such as" in said:
            said += ", and a naive datetime came: give it a tzinfo"
    facts = {"code": error.code, "text": said, "remedy": error.remedy, "kind": error.kind.value}
    refusal = PydanticCustomError(error.code, "{text}: {remedy}", {**error.arguments, **facts})
    line = InitErrorDetails(type=refusal, loc=tuple(steps), input=part)
    return ValidationError.from_exception_data(cls.__qualname__, [line])


def _steps(path):
    """The steps of a path such as `lines[3].quantity`; none of `.`, the whole."""
    return [int(at) if at else name for name, at in re.findall(r"([^.\[\]]+)|\[(\d+)\]", path)]


def _as_in_json(part):
    """A part of what is read that JSON itself doesn't have; what it becomes is read as strictly as any JSON."""
    if isinstance(part, _native.Value):
        return json.loads(part.to_json())
    if isinstance(part, enum.Enum):
        return part.value
    if isinstance(part, decimal.Decimal) and part.is_finite():
        return format(part, "f")
    if isinstance(part, (uuid.UUID, fractions.Fraction)):
        return str(part)
    if isinstance(part, datetime.datetime) and part.utcoffset() is not None:
        # In UTC: an offset of seconds, as zones had before standard time, is none in JSON.
        return part.astimezone(datetime.timezone.utc).isoformat()
    if isinstance(part, (datetime.date, datetime.time)):
        return part.isoformat()
    if isinstance(part, Mapping):
        return dict(part)
    raise TypeError(f"JSON has no {type(part).__name__}")


def _written(value):
    if not isinstance(value, _native.Value):  # put in past validation: pydantic warns, and writes what it can
        raise PydanticSerializationUnexpectedValue(f"expected one of journeyman's values, got {type(value).__name__}")
    return json.loads(value.to_json())


def _is_stored(cls):
    return cls.__qualname__.partition(".")[0] in _stored()[cls.__module__.rpartition(".")[2]]


@cache
def _stored():
    """The names of what is stored as JSON, by module."""
    return {
        module: {item["name"] for item in _native.describe_module(module) if item.get("is_stored")}
        for module in _native.modules()
    }


# ---- JSON Schema


def json_schema(cls, handler):
    """The schema of a value as the document says it; the values within stand in pydantic's own definitions."""
    base, _, variant = cls.__qualname__.partition(".")
    written = handler.mode == "serialization"
    schema = {"title": cls.__qualname__, **_schemas.definition(base, written)}
    return _referring(_only(schema, variant) if variant else schema, handler, written)


def _only(schema, variant):
    """The part of an enum's schema that is of one variant; the whole if it can't be told."""
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", variant).lower()
    for part in schema.get("oneOf", ()):
        tags = [tag.get("const") for tag in part.get("properties", {}).values()]
        if name in (*part.get("required", ()), *tags, part.get("const")):
            return {"title": schema["title"], **part}
    return schema


def _referring(schema, handler, written):
    """The schema with pydantic's references instead of the document's; what has no class stands in place."""
    names = set()
    schema = _in_place(schema, written, names)
    if not names:
        return schema
    names = sorted(names)
    # pydantic defines what it comes upon within a schema, so it is shown all of them in one.
    parts = handler(cs.tuple_positional_schema([_part(name) for name in names]))["prefixItems"]
    return _in_terms_of(schema, dict(zip(names, parts, strict=True)))


def _in_place(schema, written, names):
    if isinstance(schema, list):
        return [_in_place(part, written, names) for part in schema]
    if not isinstance(schema, dict):
        return schema
    name = _schemas.reference(schema)
    if name is None:
        return {key: _in_place(part, written, names) for key, part in schema.items()}
    if _native.home(name) is not None:
        names.add(name)
        return schema
    around = {key: part for key, part in schema.items() if key != "$ref"}
    return {**_in_place(_schemas.definition(name, written), written, names), **around}


def _in_terms_of(schema, parts):
    if isinstance(schema, list):
        return [_in_terms_of(part, parts) for part in schema]
    if not isinstance(schema, dict):
        return schema
    name = _schemas.reference(schema)
    if name is None:
        return {key: _in_terms_of(part, parts) for key, part in schema.items()}
    return {**schema, **parts[name]}


def _part(name):
    """A value within another, as pydantic would have it as a field: by the same name among its definitions."""
    from importlib import import_module

    cls = getattr(import_module(f"journeyman.{_native.home(name)}"), name)
    if issubclass(cls, enum.Enum):

        def of_member(_, handler):
            texts = [member.value for member in cls]
            return {"title": name, "description": cls.__doc__, "type": "string", "enum": texts}

        functions = [of_member]
    else:
        functions = [lambda _, handler: json_schema(cls, handler)]
    return cs.any_schema(ref=_reference(cls), metadata={"pydantic_js_functions": functions})


def _reference(cls):
    return f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"
