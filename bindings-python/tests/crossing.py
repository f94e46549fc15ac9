"""JSON and the typed API: how the vectors' JSON becomes what a Python host would pass, and what it expects back.

Everything is read by the hints of the native tables, so a type that is added needs no code here. A value of the library is
read by its own `from_json`; what the standard library has (dates, numbers, ids) is read as RFC 3339 and JSON spell it.
"""

from __future__ import annotations

import json
import re
from datetime import date, datetime, time, timezone
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any
from uuid import UUID

from journeyman import _native


class Shape(Exception):
    """No object of Python says this: the JSON isn't of the shape that is wanted, or of no date or time that Python has."""


@cache
def described(module: str) -> dict[str, dict[str, Any]]:
    """What the table of a module says of each of its public names."""
    return {item["name"]: item for item in _native.describe_module(module)}


def public(module: str, name: str) -> Any:
    return getattr(import_module(f"journeyman.{module}"), name)


def functions() -> list[tuple[str, dict[str, Any]]]:
    """Every function, with its module."""
    return [
        (module, item)
        for module in _native.modules()
        for item in described(module).values()
        if item["what"] == "function"
    ]


def classes() -> list[tuple[str, dict[str, Any]]]:
    """Every class with a table, with its module."""
    return [
        (module, item)
        for module in _native.modules()
        for item in described(module).values()
        if item["what"] in ("value", "choice", "plain")
    ]


def dump(value: Any) -> bytes:
    # What is kept byte for byte is hashed: the vectors have it with sorted names and without white space.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


FORMS = {
    "date": re.compile(r"\d{4}-\d\d-\d\d", re.ASCII),
    "time": re.compile(r"\d\d:\d\d:\d\d(\.\d{1,9})?", re.ASCII),
    "civil": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?", re.ASCII),
    "instant": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)", re.ASCII),
}


def moment(kind: str, text: Any) -> Any:
    """A date or time of the standard library, from its one spelling."""
    if not isinstance(text, str) or not FORMS[kind].fullmatch(text):
        raise Shape(f"{text!r} is no {kind}")
    text = re.sub(r"(\.\d+)", lambda fraction: (fraction[1] + "000000")[:7], text.replace("Z", "+00:00"))
    try:
        if kind == "date":
            return date.fromisoformat(text)
        if kind == "time":
            return time.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise Shape(str(error)) from None


def is_in_json(hint: tuple[Any, ...]) -> bool:
    """Whether JSON has it: not an object with an identity, such as a zone, whose name stands for it there."""
    return hint[0] != "value" or described(hint[1])[hint[2]]["is_stored"]


def read(hint: tuple[Any, ...], value: Any) -> Any:
    """What a Python host would hold or pass for some JSON."""
    kind, *about = hint
    if kind == "optional":
        return None if value is None else read(about[0], value)
    if kind in ("many", "each"):
        if not isinstance(value, list):
            raise Shape("a list is wanted")
        return tuple(read(about[0], item) for item in value)
    if kind == "map":
        if not isinstance(value, dict):
            raise Shape("an object is wanted")
        return {read(about[0], key): read(about[1], item) for key, item in value.items()}
    if kind in ("value", "plain"):
        return public(*about).from_json(dump(value))
    if kind in FORMS:
        return moment(kind, value)
    if kind in ("decimal", "fraction", "id", "text") and not isinstance(value, str):
        raise Shape("a text is wanted")  # Python takes whole numbers for a decimal, JSON has them as text
    if kind == "either":
        return read(next(one for one in about[0] if is_in_json(one)), value)
    return value  # texts, numbers as text, ids, whole numbers, truth: as they are


def expected(hint: tuple[Any, ...], value: Any) -> Any:
    """What comes back for some JSON: where a host may pass several types, the one that the library gives."""
    kind, *about = hint
    if value is None:
        return None
    if kind == "optional":
        return expected(about[0], value)
    if kind == "many":
        return tuple(expected(about[0], item) for item in value)
    if kind == "map":
        return {expected(about[0], key): expected(about[1], item) for key, item in value.items()}
    if kind == "decimal":
        return Exactly(Decimal(value))
    if kind == "fraction":
        return Fraction(value)
    if kind == "id":
        return UUID(value)
    if kind == "instant":
        return moment(kind, value).astimezone(timezone.utc)
    if kind == "value":
        return public(*about).from_json(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
    return read(hint, value)


class Exactly:
    """A decimal with its digits: 1.50 isn't 1.5 here."""

    def __init__(self, number: Decimal) -> None:
        self.number = number

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Decimal) and other.as_tuple() == self.number.as_tuple()

    def __repr__(self) -> str:
        return repr(self.number)
