"""Recomputes the vectors of calendar with Python's zoneinfo, over the tz database of the PyPI package `tzdata`.

The machine's own zone files are not read: they are often older than the library's. Python says what a local time means by
PEP 495 (`fold`): in a gap, fold 0 is the offset before the change; in a fold, it is the first time.
"""

import os
import sys

if __name__ == "calendar":
    # The standard library asks for its own calendar, and found this script's folder first on the path.
    import importlib.util

    _path = os.path.join(os.path.dirname(os.__file__), "calendar.py")
    _spec = importlib.util.spec_from_file_location("calendar", _path)
    sys.modules["calendar"] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(sys.modules["calendar"])

import functools
import json
import re
import zoneinfo
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import zones

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parent / "calendar"
NANOSECONDS = 10**9


class Refused(Exception):
    """The code with which the input is refused."""


# ---- times: whole nanoseconds since 1970, since Python's own have microseconds only; and back


class Time:
    """A civil time, or an instant in UTC: a datetime of whole seconds and the nanoseconds behind them."""

    def __init__(self, seconds, nanoseconds):
        self.seconds, self.nanoseconds = seconds, nanoseconds

    def key(self):
        return (self.seconds, self.nanoseconds)

    def plus(self, span):
        try:
            return Time(self.seconds + span, self.nanoseconds)
        except OverflowError:
            raise Refused("JM-CAL-0002") from None

    def text(self, suffix=""):
        digits = f"{self.nanoseconds:09}"
        while digits.endswith("000"):  # nothing, or three, six or nine digits
            digits = digits[:-3]
        return self.seconds.isoformat() + (f".{digits}" if digits else "") + suffix


def fields(value, *names):
    """The fields of an object that has these and no others."""
    if not isinstance(value, dict) or set(value) != set(names):
        raise Refused("JM-WIR-0001")
    return [value[name] for name in names]


def civil(text):
    match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:)(\d\d)(?:\.(\d{1,9}))?", text)
    if match is None:
        raise Refused("JM-WIR-0001")
    leap = match[2] == "60"
    try:
        seconds = datetime.fromisoformat(match[1] + ("59" if leap else match[2]))
    except ValueError:
        raise Refused("JM-WIR-0001") from None
    if leap or not 1900 <= seconds.year <= 9999:
        raise Refused("JM-CAL-0002")
    return Time(seconds, int((match[3] or "0").ljust(9, "0")))


def instant(text):
    match = re.fullmatch(r"(.*?)(Z|[+-]\d\d:\d\d)", text)
    if match is None:
        raise Refused("JM-WIR-0001")
    time = civil(match[1])
    if match[2] != "Z":
        sign = -1 if match[2][0] == "+" else 1
        time = time.plus(sign * timedelta(hours=int(match[2][1:3]), minutes=int(match[2][4:])))
    return within_years(time)


def within_years(time):
    if not 1900 <= time.seconds.year <= 9999:
        raise Refused("JM-CAL-0002")
    return time


@functools.cache
def zone(name):
    # zoneinfo also finds files of the package that are no zones, and on some systems ignores case.
    if name not in zoneinfo.available_timezones():
        raise Refused("JM-CAL-0003")
    return zoneinfo.ZoneInfo(name)


def meanings(name, time):
    """The kind of a local time and its one or two instants, the earlier first."""
    rules = zone(name)
    before, after = (time.seconds.replace(tzinfo=rules, fold=fold).utcoffset() for fold in (0, 1))
    instants = sorted((within_years(time.plus(-offset)) for offset in {before, after}), key=Time.key)
    # Python reads some times twice that the clocks, as Python itself has them, showed once: Nuuk's in October 2023.
    shown = [time for time, offset in zip(instants, (max(before, after), min(before, after))) if offset_at(rules, time.seconds) == offset]
    if before > after and len(shown) == 1:
        return "unique", shown
    return ("unique" if before == after else "gap" if before < after else "fold"), instants


# ---- the operations


def resolve(given):
    name, local = fields(given, "zone", "local")
    kind, instants = meanings(name, civil(local))
    names = ["instant"] if kind == "unique" else ["earlier", "later"]
    return {kind: {name: time.text("Z") for name, time in zip(names, instants)}}


def instant_of(given):
    name, local, policy = fields(given, "zone", "local", "policy")
    if policy not in ("compatible", "earlier", "later", "reject"):
        raise Refused("JM-WIR-0001")
    kind, instants = meanings(name, civil(local))
    if kind != "unique" and policy == "reject":
        raise Refused("JM-CAL-0005" if kind == "gap" else "JM-CAL-0006")
    # RFC 5545 section 3.3.5: a skipped time is read with the offset before the gap, a doubled one is its first.
    later = policy == "later" or (policy == "compatible" and kind == "gap")
    return instants[-1 if later else 0].text("Z")


def local_at(given):
    name, text = fields(given, "zone", "instant")
    time = instant(text)
    offset = offset_at(zone(name), time.seconds)
    local = within_years(time.plus(offset))
    return {"local": local.text(), "zone": name, "offset_seconds": int(offset.total_seconds())}


def offset_at(rules, utc):
    try:
        return utc.replace(tzinfo=timezone.utc).astimezone(rules).utcoffset()
    except OverflowError:  # the local time is in the year 10000 or 0
        raise Refused("JM-CAL-0002") from None


def day(given):
    name, text = fields(given, "zone", "date")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise Refused("JM-WIR-0001")
    try:
        first = date.fromisoformat(text)
    except ValueError:
        raise Refused("JM-WIR-0001") from None
    if first == date.max:
        raise Refused("JM-CAL-0002")
    start, end = start_of(name, first), start_of(name, first + timedelta(days=1))
    return interval(start, end)


def start_of(name, first):
    """The first instant of a date: midnight, the first of two, or the change of the clocks that skips it."""
    midnight = within_years(Time(datetime(first.year, first.month, first.day), 0))
    kind, instants = meanings(name, midnight)
    if kind != "gap":
        return instants[0]
    low, high = (time.seconds for time in instants)
    rules = zone(name)
    before = offset_at(rules, low)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        low, high = (middle, high) if offset_at(rules, middle) == before else (low, middle)
    return Time(high, 0)


def interval(start, end):
    if not start.key() < end.key():
        raise Refused("JM-CAL-0001")
    return {"start": start.text("Z"), "end": end.text("Z")}


def overlap(given):
    spans = []
    for span in fields(given, "left", "right"):
        start, end = (instant(text) for text in fields(span, "start", "end"))
        interval(start, end)
        spans.append((start, end))
    start = max((span[0] for span in spans), key=Time.key)
    end = min((span[1] for span in spans), key=Time.key)
    return interval(start, end) if start.key() < end.key() else None


RULES = {
    "calendar.resolve": resolve,
    "calendar.instant": instant_of,
    "calendar.local": local_at,
    "calendar.day": day,
    "calendar.overlap": overlap,
}


def outcome(vector):
    try:
        return {"ok": RULES[vector["call"]](vector["input"])}
    except Refused as refused:
        return {"error": str(refused)}


def main():
    if zones.absent("calendar"):
        return 0
    vectors = [vector for file in sorted(VECTORS.glob("*.json")) for vector in json.loads(file.read_text("utf-8"))]
    differ = 0
    for vector in vectors:
        found = outcome(vector)
        if found != vector["expect"]:
            differ += 1
            print(f"calendar: {vector['name']}: expected {vector['expect']}, recomputed {found}")
    print(f"calendar: {len(vectors)} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
