#!/usr/bin/env python3
"""Recomputes every vector of `dispatch` from its input: every visit against every booking.

    python3 core/vectors/check/dispatch.py
"""

import json
import math
import sys
from datetime import datetime
from pathlib import Path

VECTORS = Path(__file__).resolve().parent.parent / "dispatch"
CODES = {
    "unknown_visit": "JM-DSP-0011",
    "visit_over": "JM-DSP-0012",
    "unbooked": "JM-DSP-0013",
    "outside_window": "JM-DSP-0014",
    "not_started": "JM-DSP-0015",
}
KINDS = list(CODES)


class Refused(Exception):
    """An error, by its code."""


def at(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def seconds(length):
    return math.floor(length.total_seconds())


def joined(given):
    """Every visit with its job, once."""
    jobs = [job["id"] for job in given["jobs"]]
    if len(set(jobs)) < len(jobs):
        raise Refused("JM-DSP-0001")
    pairs = [(job, visit) for job in given["jobs"] for visit in job["visits"]]
    if len({visit["id"] for _, visit in pairs}) < len(pairs):
        raise Refused("JM-DSP-0002")
    return pairs


def booked(given, visit):
    bookings = [one for one in given["diary"]["bookings"] if one["visit"] == visit["id"]]
    return sorted(bookings, key=lambda one: (at(one["interval"]["start"]), one["id"]))


def visits(given):
    return [
        {
            "job": job["id"],
            "visit": visit["id"],
            "state": visit["state"],
            "window": visit["window"],
            "bookings": [
                {
                    "booking": one["id"],
                    "technician": one["technician"],
                    "interval": one["interval"],
                    "start": one["start"],
                }
                for one in booked(given, visit)
            ],
        }
        for job, visit in sorted(joined(given), key=lambda pair: (pair[0]["id"], pair[1]["id"]))
    ]


def flag(kind, job, visit, booking, window, how_long):
    return {
        "kind": kind,
        "code": CODES[kind],
        "job": job,
        "visit": visit,
        "booking": booking and booking["id"],
        "technician": booking and booking["technician"],
        "booked": booking and booking["interval"],
        "window": window,
        "seconds": how_long,
    }


def review(given):
    now, pairs, flags = at(given["as_of"]), joined(given), []
    known = {visit["id"] for _, visit in pairs}
    for one in given["diary"]["bookings"]:
        if one["visit"] not in known and at(one["interval"]["end"]) > now:
            flags.append(flag("unknown_visit", None, one["visit"], one, None, 0))
    for job, visit in pairs:
        bookings, window = booked(given, visit), visit["window"]
        if visit["state"] in ("done", "cancelled"):
            for one in bookings:
                if at(one["interval"]["start"]) > now:
                    flags.append(flag("visit_over", job["id"], visit["id"], one, None, 0))
        elif visit["state"] in ("planned", "en_route"):
            if not bookings:
                flags.append(flag("unbooked", job["id"], visit["id"], None, window, 0))
                continue
            start = at(bookings[0]["interval"]["start"])
            if window and start < at(window["start"]):
                early = seconds(start - at(window["start"]))
                flags.append(flag("outside_window", job["id"], visit["id"], bookings[0], window, early))
            if window and start >= at(window["end"]):
                late = seconds(start - at(window["end"]))
                flags.append(flag("outside_window", job["id"], visit["id"], bookings[0], window, late))
            if start <= now:
                flags.append(flag("not_started", job["id"], visit["id"], bookings[0], window, seconds(now - start)))

    def place(one):
        when = one["booked"] or one["window"]
        start = (0, at(when["start"])) if when else (1, now)
        return start, KINDS.index(one["kind"]), one["visit"], one["booking"] or ""

    return sorted(flags, key=place)


RULES = {"dispatch.visits": visits, "dispatch.review": review}


def outcome(vector):
    try:
        return {"ok": RULES[vector["call"]](vector["input"])}
    except Refused as refused:
        return {"error": str(refused)}


def main():
    vectors = [vector for file in sorted(VECTORS.glob("*.json")) for vector in json.loads(file.read_text("utf-8"))]
    differ = 0
    for vector in vectors:
        found = outcome(vector)
        if found != vector["expect"]:
            differ += 1
            print(f"dispatch: {vector['name']}: expected {vector['expect']}, recomputed {found}")
    print(f"dispatch: {len(vectors)} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
