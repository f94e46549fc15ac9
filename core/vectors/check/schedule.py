#!/usr/bin/env python3
"""Recomputes every vector of `schedule` from its input, the obvious way, and compares.

Nothing here comes from the library: zones are Python's `zoneinfo`, a technician's time is looked at minute by minute (second
by second where seconds matter), slots and free starts are found by trying every minute, double-bookings by comparing every
booking with every other. Rules: civil edges of working hours and leave are the first instant at which the clock shows that
time or a later one; intervals include their start and exclude their end; the same length of elapsed time is kept when a
visit is moved.

    python3 core/vectors/check/schedule.py
"""

import json
import pathlib
import sys

import schedule_words as words
import zones
from schedule_commands import apply, decide
from schedule_conflicts import check, check_all, double_bookings, recheck_zones, what_if
from schedule_diary import Diary
from schedule_slots import agenda, next_slots
from schedule_time import Refused


def answer(call, given):
    try:
        if call == "schedule.explain":
            return {"ok": words.explain(given)}
        if call == "schedule.explain_relaxation":
            return {"ok": words.relaxation(given)}
        if call == "schedule.explain_rejection":
            return {"ok": words.rejection(given)}
        if call in ("schedule.decide", "schedule.apply", "schedule.what_if", "schedule.recheck_zones"):
            parts = given["diary"]
            diary = Diary(
                parts["policy"], parts["technicians"], parts["leave"], parts["bookings"], parts.get("resources")
            )
            if call == "schedule.what_if":
                return {"ok": what_if(diary, given["changes"])}
            if call == "schedule.recheck_zones":
                return {"ok": recheck_zones(diary)}
            if call == "schedule.decide":
                return {"ok": decide(diary, given["command"])}
            return {"ok": apply(diary, given["events"])}
        if call == "schedule.double_bookings":
            return {"ok": double_bookings(given["spans"])}
        diary = Diary(
            given.get("policy"), given["technicians"], given["leave"], given["bookings"], given.get("resources")
        )
        if call == "schedule.check":
            return {"ok": check(diary, given["proposal"])}
        if call == "schedule.check_all":
            return {"ok": check_all(diary)}
        if call == "schedule.next_slots":
            return {"ok": next_slots(diary, given["request"])}
        if call == "schedule.agenda":
            return {"ok": agenda(diary, given["technician"], given["range"])}
    except Refused as refused:
        return {"error": str(refused)}
    raise ValueError(f"no rule for {call}")


def main():
    if zones.absent("schedule"):
        return 0
    recomputed = differ = total = 0
    for file in sorted((pathlib.Path(__file__).parent.parent / "schedule").glob("*.json")):
        for vector in json.loads(file.read_text("utf-8")):
            total += 1
            got = answer(vector["call"], vector["input"])
            recomputed += 1
            if got != vector["expect"]:
                differ += 1
                print(f"{file.name}: {vector['name']}\n  want {vector['expect']}\n  got  {got}")
    print(f"schedule: {recomputed} of {total} vectors recomputed, {differ} differ")
    return 1 if differ or not recomputed else 0


if __name__ == "__main__":
    sys.exit(main())
