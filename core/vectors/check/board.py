#!/usr/bin/env python3
"""Recomputes every vector of `board` from its input and compares.

What stands on a board comes from the checks of `schedule` beside this: working hours, leave, bookings and conflicts by looking at every
minute, on the clocks of Python's `zoneinfo`. The lanes, the text and the picture are made here a second time, after what the
library's documentation says of them (`board_picture.py` beside this); the styles in the picture's head aren't compared, since
they are data.

    python3 core/vectors/check/board.py
"""

import json
import pathlib
import sys
from datetime import date, datetime, time, timedelta

import schedule_time
import zones
from board_picture import HOUR, KINDS, THINGS, all_blocks, counts, names_of, picture, styles_of
from schedule_conflicts import check, taken_on
from schedule_diary import Diary
from schedule_rules import crew_of, find, key_of, subject, travel
from schedule_slots import agenda as agenda_of
from schedule_time import Refused, clock, first_at, interval, overlap, span, zone


# ---- the board ----


def midnight_to_midnight(tz, day):
    following = day + timedelta(days=1)
    return tuple(first_at(tz, datetime.combine(one, time())) for one in (day, following))


def part(day, pair):
    """What of a pair of instants lies in a day, in seconds since it began."""
    if not overlap(day, pair):
        return None
    start, end = max(day[0], pair[0]), min(day[1], pair[1])
    return {"start": int((start - day[0]).total_seconds()), "end": int((end - day[0]).total_seconds())}


def hours(tz, day):
    length = int((day[1] - day[0]).total_seconds())
    shown = []
    for second in range(0, length, HOUR):
        here = (day[0] + timedelta(seconds=second)).astimezone(tz)
        shown.append({"second": second, "hour": here.hour, "minute": here.minute})
    return [*shown, {"second": length, "hour": 24, "minute": 0}]


def troubles(conflict):
    """The parts of the proposed time that a conflict is about, cut out of it."""
    (kind, obstacle), = conflict["obstacle"].items()
    start, end = proposed = span(conflict["proposed"]["interval"])
    other = span(obstacle["span"]["interval"]) if "span" in obstacle else None
    seconds = lambda many: timedelta(seconds=many)
    days = lambda: days_of(conflict["proposed"]["start"]["zone"], obstacle["first"], obstacle["last"])
    if kind in ("time_off", "site_closed", "crew_too_small", "break"):
        found = [span(one["interval"]) for one in obstacle["spans"]]
    elif kind in ("travel", "rest"):
        wanted = obstacle["travel_seconds" if kind == "travel" else "rest_seconds"]
        lacking = seconds(max(0, (wanted or 0) - obstacle["gap_seconds"]))
        found = [(start, start + lacking) if other[0] < start else (end - lacking, end)]
    elif kind == "dependency":
        lag = seconds(obstacle["lag_seconds"])
        found = [(start, other[1] + lag) if obstacle["comes_after"] else (other[0] - lag, end)]
    elif kind == "window":
        window = span(obstacle["window"]["interval"])
        found = [proposed if start >= window[1] else (start, window[0])]
    elif kind in ("licence_not_valid", "work_time"):
        found = [days()]
    elif kind in ("licence_missing", "licence_expiring", "skill", "role", "clock", "days", "preferred"):
        found = []
    else:
        found = [other]
    for pair in found:
        if pair[0] < pair[1] and overlap(pair, proposed):
            yield max(pair[0], start), min(pair[1], end)


def days_of(name, first, last):
    return schedule_time.days(zone(name), first, last)


def ways(diary, who, day):
    """Each visit's way from the one that was over last before it, within twelve hours."""
    found = []
    visits = [one for one in diary.bookings.values() if who in crew_of(one)]
    site = lambda one: (one.get("details") or {}).get("site")
    for one in visits:
        start = span(one["interval"])[0]
        over = [(span(other["interval"])[1], span(other["interval"])[0], other["id"]) for other in visits if site(other)]
        over = [other for other in over if start - timedelta(hours=12) < other[0] <= start]
        if not over:
            continue
        last = max(over)
        before = diary.bookings[last[2]]
        takes = travel(diary, site(before), site(one)) if site(before) and site(one) else None
        if not takes:
            continue
        if there := part(day, (start - timedelta(seconds=takes), start)):
            short = (start - last[0]).total_seconds() < takes
            found.append({"stretch": there, "seconds": takes, "short": short})
    return sorted(found, key=lambda way: (way["stretch"]["start"], way["stretch"]["end"], way["seconds"], way["short"]))


def block(request, day, kind, booking, pair, label, about, marks, tentative=False):
    name = request["zone"]
    return {
        "kind": kind,
        "booking": booking,
        "stretch": part(day, pair),
        "span": {"interval": interval(*pair), "start": clock(name, pair[0]), "end": clock(name, pair[1])},
        "lane": 0,
        "label": label,
        "about": about,
        "tentative": tentative,
        "marks": marks,
    }


def row(diary, request, named, day):
    who = named["technician"]
    agenda = agenda_of(diary, who, interval(*day))
    blocks = []
    for one in agenda["bookings"]:
        pair = span(one["span"]["interval"])
        known = diary.bookings[one["booking"]]
        lead = known["technician"]
        proposal = {"technician": lead, "interval": interval(*pair), "booking": one["booking"]}
        tentative = (known.get("details") or {}).get("status") == "tentative"
        asked = subject(lead, pair, known["id"], known.get("details"), known["start"], days=known.get("days"))
        given_way = {
            key_of(asked, found) for found in find(diary, asked)
            if diary.severity(found["code"]) == "soft" and taken_on(diary, asked, known, found)
        }
        marks = [
            {
                "conflict": conflict,
                "overridden": conflict["key"] in given_way,
                "stretches": [there for there in (part(day, both) for both in troubles(conflict)) if there],
            }
            for conflict in check(diary, proposal)
            if who in (lead, conflict["technician"])
        ]
        label = next((label for label in request["labels"] if label["booking"] == one["booking"]), {})
        blocks.append(
            block(request, day, "booked", one["booking"], pair, label.get("label"), label.get("about"), marks, tentative)
        )
    for extra in request["extras"]:
        pair = span(extra["interval"])
        if extra["technician"] == who and overlap(day, pair):
            blocks.append(block(request, day, extra["kind"], None, pair, extra["label"], extra.get("about"), []))
    blocks.sort(key=lambda b: (b["stretch"]["start"], b["stretch"]["end"], KINDS.index(b["kind"]), b["booking"] or ""))
    for at, one in enumerate(blocks):
        before = [other for other in blocks[:at] if other["kind"] == one["kind"]]
        taken = {other["lane"] for other in before if other["stretch"]["end"] > one["stretch"]["start"]}
        one["lane"] = next(lane for lane in range(len(blocks)) if lane not in taken)
    return {
        "technician": who,
        "label": named["label"],
        "working": [part(day, span(one["interval"])) for one in agenda["working"]],
        "leave": [part(day, span(one["span"]["interval"])) for one in agenda["leave"]],
        "travel": ways(diary, who, day),
        "blocks": blocks,
    }


def board(diary, request):
    if not 1 <= request["days"] <= 31:
        raise Refused("JM-BRD-0001")
    rows = [one["technician"] for one in request["rows"]]
    if len(rows) > 1000:
        raise Refused("JM-BRD-0002")
    if len(set(rows)) < len(rows):
        raise Refused("JM-BRD-0003")
    if any(extra["technician"] not in rows for extra in request["extras"]):
        raise Refused("JM-BRD-0004")
    tz = zone(request["zone"])
    days = []
    for ahead in range(request["days"]):
        try:
            that = date.fromisoformat(request["first"]) + timedelta(days=ahead)
            day = midnight_to_midnight(tz, that)
        except OverflowError:
            raise Refused("JM-CAL-0002") from None
        if day[0] == day[1]:
            lists = {"working": [], "leave": [], "travel": [], "blocks": []}
            rows = [{"technician": one["technician"], "label": one["label"], **lists} for one in request["rows"]]
            days.append({"date": that.isoformat(), "interval": None, "hours": [], "rows": rows})
            continue
        rows = [row(diary, request, one, day) for one in request["rows"]]
        days.append({"date": that.isoformat(), "interval": interval(*day), "hours": hours(tz, day), "rows": rows})
    made = {"title": request["title"], "zone": request["zone"], "days": days}
    also = also_named(diary, request, made)
    return {**made, "counts": counts(made), **({"names": also} if also else {})}


def spoken_of(conflict):
    """The things that a conflict's sentence speaks of, as pairs of kind and id."""
    (_, obstacle), = conflict["obstacle"].items()
    yield "technician", conflict["technician"]
    for kind, thing in obstacle.items():
        if kind in THINGS:
            yield kind, thing
        elif kind == "preferred":
            yield "technician", thing


def also_named(diary, request, made):
    """The names of what the conflicts speak of and neither a row nor a block says: the host's, or else the diary's."""
    of_host = [("booking", one["booking"], one["label"]) for one in request["labels"]]
    of_host += [(kind, one[kind], one["label"]) for name in request.get("names") or [] for kind, one in name.items()]
    resources = diary.resources or {}
    of_diary = [("vehicle", one["id"], one.get("label")) for one in resources.get("vehicles", [])]
    of_diary += [("equipment", one["id"], one.get("label")) for one in resources.get("equipment", [])]
    known = {(kind, thing): label for kind, thing, label in reversed(of_host + of_diary) if label is not None}
    for kind, thing, label in reversed(of_host):
        known[kind, thing] = label
    marks = [mark for block in all_blocks(made) for mark in block["marks"]]
    told = {thing for mark in marks for thing in spoken_of(mark["conflict"])} - set(names_of(made))
    said = sorted((THINGS.index(kind), thing) for kind, thing in told if (kind, thing) in known)
    return [{THINGS[kind]: {THINGS[kind]: thing, "label": known[THINGS[kind], thing]}} for kind, thing in said]


# ---- vectors ----


def answer(vector):
    given = vector["input"]
    try:
        if vector["call"] == "board.board":
            parts = given["diary"]
            diary = Diary(parts["policy"], parts["technicians"], parts["leave"], parts["bookings"], parts.get("resources"))
            return {"ok": board(diary, given["request"])}
        if vector["call"] == "board.picture":
            return {"ok": picture(given["board"], styles_of(vector["expect"]["ok"]["svg"]))}
    except Refused as refused:
        return {"error": str(refused)}
    raise ValueError(f"no rule for {vector['call']}")


def main():
    if zones.absent("board"):
        return 0
    recomputed = differ = total = 0
    for file in sorted((pathlib.Path(__file__).parent.parent / "board").glob("*.json")):
        for vector in json.loads(file.read_text("utf-8")):
            total += 1
            got = answer(vector)
            recomputed += 1
            if got != vector["expect"]:
                differ += 1
                print(f"{file.name}: {vector['name']}\n  want {vector['expect']}\n  got  {got}")
    print(f"board: {recomputed} of {total} vectors recomputed, {differ} differ")
    return 1 if differ or not recomputed else 0


if __name__ == "__main__":
    sys.exit(main())
