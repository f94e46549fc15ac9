"""The vectors of the core, and how they are replayed through the typed API."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import journeyman
from crossing import Shape, described, dump, expected, public, read

from journeyman import JourneymanError

ROOT = Path(__file__).resolve().parent.parent.parent / "core" / "vectors"


@dataclass(frozen=True)
class Vector:
    file: str
    name: str
    call: str
    input: Any
    expect: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.file}: {self.name}"


@cache
def vectors() -> tuple[Vector, ...]:
    return tuple(_vectors())


def _vectors() -> Iterator[Vector]:
    for path in sorted(ROOT.glob("*/*.json")):
        for row in json.loads(path.read_text(encoding="utf-8")):
            yield Vector(f"{path.parent.name}/{path.name}", row["name"], row["call"], row["input"], row["expect"])


def operation(name: str) -> dict[str, Any]:
    """The table of the function that is an operation of the JSON API."""
    module, _, function = name.partition(".")
    return described(module)[function]


def arguments(vector: Vector) -> dict[str, Any]:
    """The typed arguments of a vector's call.

    An operation's input is an object of its function's parameters. Where the function has but one, it may be what that is;
    and a value such as a diary may stand there by its fields.
    """
    parameters = operation(vector.call)["parameters"]
    by_name = {parameter["name"]: parameter for parameter in parameters}
    given = vector.input
    if len(parameters) == 1 and not (isinstance(given, dict) and given.keys() <= by_name.keys()):
        (parameter,) = parameters
        return {parameter["name"]: read(parameter["hint"], given)}
    if not isinstance(given, dict):
        raise Shape("an object is wanted")
    typed = {}
    given = dict(given)
    for parameter in parameters:
        if parameter["name"] not in given and parameter["default"] is None and parameter["hint"][0] == "value":
            _, module, name = parameter["hint"]
            (shape,) = described(module)[name]["shapes"]
            fields = {field["name"]: field["hint"] for field in shape["fields"] if given.get(field["name"]) is not None}
            parts = {field: read(hint, given.pop(field)) for field, hint in fields.items()}
            typed[parameter["name"]] = public(module, name)(**parts)
    # A name that the function doesn't have is passed on: Python itself refuses it.
    for name, value in given.items():
        typed[name] = read(by_name[name]["hint"], value) if name in by_name else value
    return typed


def call(vector: Vector) -> Any:
    module, _, function = vector.call.partition(".")
    return public(module, function)(**arguments(vector))


def outcome(vector: Vector) -> tuple[str, Any]:
    """What the typed API makes of a vector: `ok` and a value, or `error` and a code.

    What no Python object can say (a date with no zeros, a leap second) is asked of the JSON API, as a host would have to.
    """
    try:
        return "ok", call(vector)
    except JourneymanError as error:
        return "error", error.code
    except (TypeError, OverflowError):
        return "error", "JM-WIR-0001"  # a wrong type or too large a number
    except Shape:
        try:
            return "ok", journeyman.call(vector.call, dump(vector.input))
        except JourneymanError as error:
            return "error", error.code


def events_only(answer: Any, got: Any) -> Any:
    """A decision's events: that there are none says that it was recorded before, for which JSON has a field."""
    assert answer.keys() == {"events", "already_recorded"}
    assert answer["already_recorded"] == (not answer["events"])
    return answer["events"]


def said_by_str(answer: Any, got: Any) -> Any:
    """Steps of an explanation: their English is their `str`, which JSON has beside them."""
    assert [step["text"] for step in answer["steps"]] == [str(step) for step in got.steps]
    return {"steps": [step["step"] for step in answer["steps"]]}


def said_of_taxes(answer: Any, got: Any) -> Any:
    """What a credit note has under each tax, and of each further tax: its English is its `str`."""
    assert [one["text"] for one in answer["taxes"]] == [str(tax) for tax in got.taxes]
    further = answer.get("further_taxes", [])
    assert [one["text"] for one in further] == [str(tax) for tax in got.further_taxes]
    told = {"taxes": [one["tax"] for one in answer["taxes"]], "further_taxes": [one["tax"] for one in further]}
    return {**answer, **told}


# Operations whose JSON says more than the typed answer, which has the rest as a property of its own.
SAYS_MORE: dict[str, Callable[[Any, Any], Any]] = {
    "payment.decide": events_only,
    "ledger.decide": events_only,
    "invoice.explain": said_by_str,
    "invoice.explain_credit": said_of_taxes,
}


def wanted(vector: Vector, got: Any) -> tuple[str, Any]:
    """What should come, as `outcome` has it; `got` is what came."""
    if "error" in vector.expect:
        return "error", vector.expect["error"]
    answer = vector.expect["ok"]
    if vector.call in SAYS_MORE and got[0] == "ok":
        answer = SAYS_MORE[vector.call](answer, got[1])
    return "ok", expected(operation(vector.call)["returns"], answer)
