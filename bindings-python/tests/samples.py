"""Values of every type, gathered from the vectors: what goes in, what comes out, and everything within."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cache
from typing import Any

from crossing import Shape, described, dump, public
from vectors import arguments, call, vectors

from journeyman import JourneymanError, Value

PER_SHAPE = 25
# A `datetime` has microseconds: a finer instant is kept, and stays in JSON, but its fields show it cut.
FINER = re.compile(rb"T\d\d:\d\d:\d\d\.\d{7}")


@cache
def samples() -> dict[tuple[str, str], tuple[Any, ...]]:
    """By module and class, a few values of each variant."""
    found: dict[tuple[str, str], dict[str, dict[bytes, Any]]] = defaultdict(lambda: defaultdict(dict))
    seen: set[tuple[str, bytes]] = set()
    for vector in vectors():
        try:
            gather(arguments(vector), found, seen)
            gather(call(vector), found, seen)
        except JourneymanError as error:
            gather(error.failure, found, seen)
        except (Shape, TypeError, OverflowError):
            continue
    for module, name in stored():
        complete(module, name, found)
    return {
        key: tuple(value for kept in shapes.values() for value in kept.values()) for key, shapes in sorted(found.items())
    }


def complete(module: str, name: str, found: Any) -> None:
    """Makes a value of each variant that no vector has, from its fields as JSON."""
    item = described(module)[name]
    for shape in item["shapes"]:
        variant = f"{name}.{shape['name']}" if item["what"] == "choice" else name
        if found[module, name][shape["name"] if item["what"] == "choice" else ""]:
            continue
        body: Any = {field["name"]: json_of(field["hint"], found) for field in shape["fields"]}
        if item["what"] == "choice":
            body = {re.sub(r"(?<!^)(?=[A-Z])", "_", shape["name"]).lower(): body}
        value = public(module, name).from_json(dump(body))
        assert type(value).__qualname__ == variant
        found[module, name][shape["name"] if item["what"] == "choice" else ""][value.to_json()] = value


# A text of each kind whose content is checked.
TEXTS = {"Digest": "0" * 63 + "1", "ZoneName": "Australia/Melbourne", "Country": "AU", "Currency": "AUD", "Unit": "C62", "Rule": "FREQ=WEEKLY;BYDAY=MO"}


def json_of(hint: tuple[Any, ...], found: Any) -> Any:
    """Some value of a type, as JSON."""
    kind, *about = hint
    if kind == "optional":
        return json_of(about[0], found)
    if kind in ("many", "each"):
        return [json_of(about[0], found)]
    if kind == "value":
        complete(*about, found)
        kept = next(values for values in found[tuple(about)].values() if values)
        return json.loads(next(iter(kept)))
    if kind == "plain":
        return next(iter(public(*about))).value
    if kind == "either":
        return json_of(about[0][0], found)
    if kind == "text":
        return TEXTS.get(about[0], "Plainly invented")
    return {
        "id": "01999a3f-0000-7000-8000-0000000000aa",
        "int": 1,
        "bool": True,
        "date": "2026-10-05",
        "instant": "2026-10-05T08:30:00Z",
    }[kind]


def gather(value: Any, found: Any, seen: set[tuple[str, bytes]]) -> None:
    if isinstance(value, (tuple, list)):
        for item in value:
            gather(item, found, seen)
    elif isinstance(value, dict):
        gather(tuple(value.values()), found, seen)
    elif isinstance(value, Value):
        module = type(value).__module__.rpartition(".")[2]
        name = type(value).__qualname__
        base, _, shape = name.partition(".")
        if not described(module)[base]["is_stored"]:
            return
        data = value.to_json()
        if (name, data) in seen:
            return
        seen.add((name, data))
        kept = found[module, base][shape]
        if len(kept) < PER_SHAPE and not FINER.search(data):
            kept[data] = value
        for field in fields_of(value):
            gather(getattr(value, field["name"]), found, seen)


def fields_of(value: Value) -> list[dict[str, Any]]:
    """The table's fields of the value's variant."""
    name = type(value).__qualname__
    base, _, variant = name.partition(".")
    shapes = described(type(value).__module__.rpartition(".")[2])[base]["shapes"]
    return next(shape["fields"] for shape in shapes if shape["name"] == (variant or base))


def stored() -> list[tuple[str, str]]:
    """Every class of values that are stored as JSON: all but objects with an identity."""
    from crossing import classes

    return [
        (module, item["name"])
        for module, item in classes()
        if item["what"] in ("value", "choice") and item["is_stored"]
    ]


def evaluated(text: str) -> Any:
    """What a `repr` says, with nothing but the package's names and the standard library's."""
    import datetime
    import decimal
    import fractions
    import uuid

    import journeyman

    names = {name: getattr(journeyman, name) for name in journeyman.__all__}
    standard = {
        "datetime": datetime,
        "Decimal": decimal.Decimal,
        "Fraction": fractions.Fraction,
        "UUID": uuid.UUID,
    }
    return eval(text, {"__builtins__": {}}, names | standard)  # noqa: S307: our own text


__all__ = ["evaluated", "fields_of", "public", "samples", "stored"]
