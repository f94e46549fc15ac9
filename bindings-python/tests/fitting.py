"""What is taken for a hint: arguments that fit, for whoever calls everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from crossing import public
from samples import TEXTS, fields_of, samples

import journeyman
from journeyman import JourneymanError


def valid(hint: tuple[Any, ...], pick: Random) -> Any:
    """Something that is taken for the hint, if the rules of its own don't refuse it."""
    kind, *about = hint
    match kind:
        case "optional":
            return None if pick.randrange(3) == 0 else valid(about[0], pick)
        case "many" | "each":
            items = [valid(about[0], pick) for _ in range(pick.randrange(4))]
            return tuple(items) if pick.randrange(2) else items
        case "map":
            return {valid(about[0], pick): valid(about[1], pick) for _ in range(pick.randrange(3))}
        case "zoneinfo":
            return ZoneInfo("Europe/London")
        case "row":
            return tuple(valid(one, pick) for one in about[0])
        case "either":
            return valid(pick.choice(about[0]), pick)
        case "value":
            return sample(*about, pick)
        case "plain":
            return pick.choice(list(public(*about)))
        case "text":
            return pick.choice([TEXTS.get(about[0], "Invented"), "Invented", "1"])
        case "bytes":
            return pick.choice([b"{}", b"[1]", device().kept(), b"null"])
        case "id":
            text = f"01999a3f-0000-7000-8000-0000000000{pick.randrange(256):02x}"
            return pick.choice([text, UUID(text)])
        case "decimal":
            return pick.choice([Decimal("1.5"), 1, "10", Decimal(0), Decimal("1E+2")])
        case "fraction":
            return pick.choice([Fraction(1, 3), 2, "5/7"])
        case "int":
            return pick.choice([0, 1, 2, 60, 1000])
        case "bool":
            return pick.choice([True, False])
        case "instant":
            return pick.choice([dt.datetime(2026, 10, 5, 8, 30, tzinfo=dt.timezone.utc), dt.datetime.max.replace(tzinfo=dt.timezone.utc)])
        case "civil":
            return pick.choice([dt.datetime(2026, 10, 4, 2, 30), dt.datetime.min])
        case "date":
            return pick.choice([dt.date(2026, 10, 5), dt.date.min, dt.date.max])
        case "time":
            return pick.choice([dt.time(8), dt.time.max])
    raise AssertionError(hint)


def device() -> Any:
    return journeyman.Device(device_id="01999a3f-0000-7000-8000-0000000000dd", rules="1")


MAKE: dict[str, Callable[[], Any]] = {
    "Device": device,
    "Office": lambda: journeyman.Office(),
    "Zone": lambda: journeyman.Zone(name="Australia/Melbourne"),
    "Tzdb": lambda: journeyman.Tzdb(),
}


def sample(module: str, name: str, pick: Random) -> Any:
    """A value of a class; now and then with a field changed."""
    if name in MAKE:
        return made(name)
    value = pick.choice(samples()[module, name])
    fields = fields_of(value)
    if fields and pick.randrange(3) == 0:
        field = pick.choice(fields)
        try:
            return value.replace(**{field["name"]: valid(field["hint"], pick)})
        except (JourneymanError, TypeError):
            pass  # made by the library, or refused
    return value


KEPT: dict[str, Any] = {}


def made(name: str) -> Any:
    if name in ("Zone", "Tzdb"):
        if name not in KEPT:
            KEPT[name] = MAKE[name]()
        return KEPT[name]
    return MAKE[name]()
