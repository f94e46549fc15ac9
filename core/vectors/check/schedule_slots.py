"""Slots and agendas, by trying every start."""

from datetime import timedelta

import schedule_crew as crew
import schedule_offers as offers
import schedule_rules as rules
from schedule_conflicts import conflict, ordered
from schedule_diary import LONGEST
from schedule_time import (
    DAY, MINUTE, Refused, absence, clock, instant, interval, overlap, runs, seconds, shifts, span, text, wall, zone,
)


def next_slots(diary, request):
    bounds = {"count": 100, "horizon_days": 366, "step_minutes": 1440}
    if any(not 1 <= request[name] <= most for name, most in bounds.items()):
        raise Refused("JM-SCH-0016")
    if request["duration_seconds"] <= 0:
        raise Refused("JM-SCH-0012")
    if request["duration_seconds"] > LONGEST:
        raise Refused("JM-SCH-0013")
    if len(request["windows"]) > 100:
        raise Refused("JM-SCH-0015")
    length = timedelta(seconds=request["duration_seconds"])
    earliest = instant(request["not_before"])
    latest = earliest + request["horizon_days"] * DAY
    windows = [span(window) for window in request["windows"]]
    # What is to be moved is no longer where it is, and what isn't said of its details is what it has.
    moved, ranking = request.get("booking"), request.get("ranking") or "earliest"
    known = diary.bookings.get(moved)
    details = request.get("details")
    if known and details is None:
        details = known.get("details")
    everyone = sorted(set(request["technicians"])) or sorted(diary.technicians)
    leads, everyone = everyone, [id for id in everyone if diary.technician(id) and id not in (details or {}).get("crew", [])]
    if details:
        diary.fitting_details((everyone or leads or [None])[0], details)
    if moved and request.get("details") and moved in diary.waits_for(moved, details):
        raise Refused("JM-SCH-0025")
    second = lambda id: bool(details) and details.get("preferred") not in (None, id)
    cursor = request["cursor"]
    passed = (instant(cursor["start"]), cursor["technician"]) if cursor else None

    starts = []
    moment = earliest.replace(second=0, microsecond=0)
    while moment < latest:
        for id in everyone:
            here = wall(zone(diary.technician(id)["zone"]), moment)
            if moment < earliest or (here.hour * 60 + here.minute) % request["step_minutes"]:
                continue
            visit = (moment, moment + length)
            if windows and runs(*visit, lambda at: not any(a <= at < b for a, b in windows)):
                continue
            starts.append((moment, second(id), id))
        moment += MINUTE
    starts.sort()

    def tried(start, id):
        visit = (start, start + length)
        asked = rules.subject(id, visit, moved, details, agreed(known, visit), days=known and known.get("days"))
        whole = offers.with_along(asked, crew.along(diary, asked, everyone))
        return whole, *offers.slot(diary, whole)

    slots, rejected, relaxed, last = [], {}, {}, None

    def count(found):
        for code in {one["code"] for one in found}:
            rejected[code] = rejected.get(code, 0) + 1

    if ranking == "earliest":
        if passed:
            starts = [one for one in starts if one > (passed[0], second(passed[1]), passed[1])]
        while starts and len(slots) < request["count"]:
            start, _, id = starts.pop(0)
            last = {"start": text(start), "technician": id}
            whole, slot, found = tried(start, id)
            count(found)
            if slot:
                slots.append(slot)
            else:
                relax(diary, relaxed, whole, found)
        cursor_out = last if starts else None
    else:
        block = earliest
        while block < latest and len(slots) < request["count"]:
            end = min(block + DAY, latest)
            if not passed or passed[0] < end:
                made = []
                for start, behind, id in (one for one in starts if block <= one[0] < end):
                    whole, slot, found = tried(start, id)
                    if not passed or passed[0] < block:
                        count(found)  # else the page before has counted it
                    if slot:
                        measure = offers.measure(diary, ranking, slot, moved)
                        made.append((measure, start, behind, id, slot))
                    else:
                        relax(diary, relaxed, whole, found)
                made = [one[4] for one in sorted(made, key=lambda one: one[:4])]
                # The last that were given are those of this day.
                given = [*cursor.get("ranked_given", []), place(cursor)] if passed and block <= passed[0] else []
                made = [one for one in made if slot_place(one) not in given]
                given += map(slot_place, made[: request["count"] - len(slots)])
                slots += made
            block = end
        more = len(slots) > request["count"] or any(one[0] >= block for one in starts)
        slots = slots[: request["count"]]
        cursor_out = None
        if slots and more:
            cursor_out = {**given.pop(), **({"ranked_given": given} if given else {})}
    answer = {
        "slots": slots,
        "rejected": [{"code": code, "count": rejected[code]} for code in sorted(rejected)],
        "cursor": cursor_out,
    }
    if not slots and cursor_out is None and cursor is None and relaxed:
        answer["relaxations"] = [one[1] for one in sorted(relaxed.values(), key=lambda one: one[0])][:5]
    return answer


def place(one):
    return {"start": one["start"], "technician": one["technician"]}


def slot_place(slot):
    return {"start": slot["interval"]["start"], "technician": slot["technician"]}


def agreed(known, visit):
    return known["start"] if known and span(known["interval"]) == visit else None


def relax(diary, relaxed, subject, found):
    id, visit = subject["technician"], subject["proposed"]
    if any(diary.severity(one["code"]) == "hard" for one in found):
        return
    codes = tuple(sorted({one["code"] for one in found}))
    cost = (sum(one["seconds"] for one in found), visit[0], id)
    if codes in relaxed and relaxed[codes][0] <= cost:
        return
    made = []
    for one in found:
        shown = conflict(diary, subject, one)
        shown["fixes"] = []
        made.append((one, shown))
    relaxed[codes] = (cost, {
        "technician": id,
        "interval": interval(*visit),
        "start": clock(diary.technician(id)["zone"], visit[0]),
        **({"crew": sorted(rules.people(subject)[1:])} if rules.people(subject)[1:] else {}),
        "conflicts": ordered(made),
    })


def agenda(diary, id, range):
    start, end = span(range)
    if seconds((start, end)) > LONGEST:
        raise Refused("JM-SCH-0013")
    technician = diary.technician(id)
    show = lambda pair: {
        "interval": interval(*pair),
        "start": clock(technician["zone"], pair[0]),
        "end": clock(technician["zone"], pair[1]),
    }
    known = list(shifts(technician, start, end))
    away = [(absence(technician, one), one["id"]) for one in diary.leave.values() if one["technician"] == id]
    booked = [(span(one["interval"]), one["id"]) for one in diary.bookings.values() if id in rules.crew_of(one)]
    touching = lambda many: sorted(one for one in many if one[0][0] < one[0][1] and overlap(one[0], (start, end)))
    return {
        "technician": id,
        "working": [show(run) for run in runs(start, end, lambda moment: any(a <= moment < b for a, b in known))],
        "leave": [{"leave": other, "span": show(when)} for when, other in touching(away)],
        "bookings": [
            {"booking": other, "visit": diary.bookings[other]["visit"], "span": show(when)}
            for when, other in touching(booked)
        ],
    }
