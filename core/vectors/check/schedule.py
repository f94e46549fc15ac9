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
from datetime import date, datetime, time, timedelta

import schedule_crew as crew
import schedule_rules as rules
import schedule_words as words
import zones
from schedule_time import (
    DAY, MINUTE, UTC, WEEK, Refused, absence, clock, instant, interval, overlap, readings, runs, seconds, shifts, span, text,
    wall, zone,
)

LONGEST = 31 * 86_400
REACH = timedelta(days=14)
POLICY = {"double_booked": "hard", "on_leave": "hard", "outside_hours": "soft"}
SEVERITIES = ["hard", "soft", "warning"]


# ---- what is there ----


def minute_of_day(shown):
    at = time.fromisoformat(shown)
    if at.second or at.microsecond:
        raise Refused("JM-SCH-0007")
    return at.hour * 60 + at.minute


def week_minutes(hours):
    """Refuses a week that isn't one: every minute of it is worked at most once."""
    if len(hours) > 100:
        raise Refused("JM-SCH-0015")
    worked = set()
    for one in hours:
        start, end = minute_of_day(one["start"]), minute_of_day(one["end"])
        if one["ends_next_day"]:
            end += 1440
        if end <= start:
            raise Refused("JM-SCH-0008")
        if end - start > 1440:
            raise Refused("JM-SCH-0009")
        day = WEEK.index(one["day"]) * 1440
        minutes = {(day + minute) % 10_080 for minute in range(start, end)}
        if minutes & worked:
            raise Refused("JM-SCH-0010")
        worked |= minutes


class Diary:
    def __init__(self, policy, technicians, leave, bookings, resources=None):
        self.policy = POLICY | {kind: said for kind, said in (policy or {}).items() if said is not None}
        self.set_resources(resources or {})
        self.technicians, self.leave, self.bookings = {}, {}, {}
        for one in technicians:
            self.add_technician(one)
        for one in leave:
            self.add_leave(one)
        for one in bookings:
            self.add_booking(one)

    def severity(self, code):
        field, usual = rules.POLICY[code]
        return self.policy.get(field, usual)

    def set_resources(self, resources):
        check_resources(resources)
        self.resources = resources

    def thing(self, many, id):
        codes = {"vehicles": "JM-SCH-0018", "equipment": "JM-SCH-0019", "sites": "JM-SCH-0020"}
        for one in self.resources.get(many, []):
            if one["id"] == id:
                return one
        raise Refused(codes[many])

    def fitting_details(self, lead, details):
        crew, needs = details.get("crew", []), details.get("needs") or {}
        named = [
            [lead, *crew], details.get("vehicles", []), details.get("equipment", []),
            [one["booking"] for one in details.get("depends_on", [])], [one["name"] for one in needs.get("skills", [])],
            needs.get("licences", []), [one["role"] for one in needs.get("roles", [])],
        ]
        if any(len(many) > 100 + (many is named[0]) for many in named):
            raise Refused("JM-SCH-0015")
        if any(len(set(many)) < len(many) for many in named):
            raise Refused("JM-SCH-0024")
        if any(not 0 <= one["lag_seconds"] <= 366 * 86_400 for one in details.get("depends_on", [])):
            raise Refused("JM-SCH-0026")
        counts = [needs.get("crew_size", 0) + 1, *(one["count"] for one in needs.get("roles", []))]
        if any(not 1 <= count <= 101 for count in counts):
            raise Refused("JM-SCH-0026")
        for id in [*crew, *([details["preferred"]] if details.get("preferred") else [])]:
            self.technician(id)
        for many in ("vehicles", "equipment"):
            for id in details.get(many, []):
                self.thing(many, id)
        if details.get("site"):
            self.thing("sites", details["site"])

    def waits_for(self, booking, details, seen=()):
        """Every booking that must be over before one."""
        for one in (details or {}).get("depends_on", []):
            if one["booking"] not in seen:
                seen = {*seen, one["booking"]}
                other = self.bookings.get(one["booking"])
                if other and one["booking"] != booking:
                    seen = self.waits_for(booking, other.get("details"), seen)
        return seen

    def technician(self, id):
        if id not in self.technicians:
            raise Refused("JM-SCH-0001")
        return self.technicians[id]

    def add_technician(self, one):
        if one["id"] in self.technicians:
            raise Refused("JM-SCH-0004")
        self.technicians[one["id"]] = self.fitting_technician(one)

    def fitting_technician(self, one):
        week_minutes(one["hours"])
        week_minutes(one.get("breaks", []))
        names = [skill["name"] for skill in one.get("skills", [])], one.get("roles", [])
        if any(len(many) > 100 for many in (*names, one.get("licences", []))):
            raise Refused("JM-SCH-0015")
        if any(len(set(many)) < len(many) for many in names):
            raise Refused("JM-SCH-0024")
        for licence in one.get("licences", []):
            if (licence.get("valid_from") or "") > (licence.get("valid_until") or "9999-12-31"):
                raise Refused("JM-SCH-0027")
        return {**one, "hours": in_order(one["hours"])}

    def add_leave(self, one):
        self.technician(one["technician"])
        if one["id"] in self.leave:
            raise Refused("JM-SCH-0006")
        (kind, when), = one["span"].items()
        if (when["first"] > when["last"]) if kind == "days" else (when["start"] >= when["end"]):
            raise Refused("JM-SCH-0011")
        self.leave[one["id"]] = one

    def add_booking(self, one):
        self.technician(one["technician"])
        if one["id"] in self.bookings:
            raise Refused("JM-SCH-0005")
        self.put(one)

    def put(self, one):
        fitting(one)
        if one.get("details"):
            self.fitting_details(one["technician"], one["details"])
        if one["id"] in self.waits_for(one["id"], one.get("details")):
            raise Refused("JM-SCH-0025")
        self.bookings[one["id"]] = one

    def replace(self, one):
        before = self.bookings.pop(one["id"])
        try:
            self.technician(one["technician"])
            self.put(one)
        except Refused:
            self.bookings[one["id"]] = before
            raise

    def value(self):
        listed = lambda many: [many[id] for id in sorted(many)]
        return {
            "policy": self.policy,
            "technicians": listed(self.technicians),
            "leave": listed(self.leave),
            "bookings": listed(self.bookings),
            **({"resources": self.resources} if self.resources else {}),
        }


def check_resources(resources):
    limits = resources.get("limits") or {}
    most = {
        "daily_minutes": 1440, "weekly_minutes": 10_080, "rest_minutes": 10_080, "break_after_minutes": 1440,
        "break_minutes": 1440, "travel_tight_minutes": 1440, "licence_expiring_days": 3660,
    }
    legs = (resources.get("travel") or {}).get("legs", [])
    for many in ("vehicles", "equipment", "sites"):
        ids = [one["id"] for one in resources.get(many, [])]
        if len(set(ids)) < len(ids):
            raise Refused("JM-SCH-0024")
    for site in resources.get("sites", []):
        if any(one["first"] > one["last"] for one in site.get("closed", [])):
            raise Refused("JM-SCH-0027")
        week_minutes(site.get("access", []))
    if any(not 1 <= given <= most[name] for name, given in limits.items() if given is not None):
        raise Refused("JM-SCH-0026")
    if (limits.get("break_after_minutes") is None) != (limits.get("break_minutes") is None):
        raise Refused("JM-SCH-0028")
    if any(not 0 <= leg["seconds"] <= 43_200 for leg in legs):
        raise Refused("JM-SCH-0026")
    if len({(leg["origin"], leg["destination"]) for leg in legs}) < len(legs):
        raise Refused("JM-SCH-0024")


def in_order(hours):
    return sorted(hours, key=lambda one: (WEEK.index(one["day"]), one["start"], one["end"]))


def fitting(booking):
    start, end = span(booking["interval"])
    if seconds((start, end)) > LONGEST:
        raise Refused("JM-SCH-0013")
    agreed = datetime.fromisoformat(booking["start"]["local"]).replace(tzinfo=UTC)
    if abs(booking["start"]["offset_seconds"]) > 18 * 3600:
        raise Refused("JM-SCH-0026")
    if booking.get("days") and booking["days"]["first"] > booking["days"]["last"]:
        raise Refused("JM-SCH-0027")
    if agreed - timedelta(seconds=booking["start"]["offset_seconds"]) != start:
        raise Refused("JM-SCH-0014")
    return booking


# ---- conflicts ----


def conflict(diary, subject, found):
    zone_name = diary.technician(found["technician"])["zone"]
    show = lambda pair: {
        "interval": interval(*pair),
        "start": clock(zone_name, pair[0]),
        "end": clock(zone_name, pair[1]),
    }
    at = lambda moment: {"instant": text(moment), "local": clock(zone_name, moment)}
    ways = (("start_at_or_after", "after"), ("end_at_or_before", "before"))
    within = [{"start_within": {"window": show(found["start_within"])}}] if "start_within" in found else []
    return {
        "code": found["code"],
        "severity": diary.severity(found["code"]),
        "key": rules.key_of(subject, found),
        "technician": found["technician"],
        "booking": subject["booking"],
        "proposed": show(subject["proposed"]),
        "obstacle": {found["kind"]: found["obstacle"](show)},
        "seconds": found["seconds"],
        "fixes": within + [{way: at(found[side])} for way, side in ways if found.get(side)],
    }


def ordered(found):
    """Pairs of what a conflict is sorted by and the conflict, sorted."""
    place = lambda one: (
        SEVERITIES.index(one[1]["severity"]), text(one[0]["trouble"]), one[1]["technician"], one[1]["code"],
        *[part or "" for part in one[0]["ids"]], one[1]["booking"] or "", one[1]["key"],
    )
    return [one for _, one in sorted(found, key=place)]


def free_starts(diary, subject):
    """The nearest free start after, and before, by trying every minute."""
    technician, proposed = diary.technician(subject["technician"]), subject["proposed"]
    known = list(shifts(technician, proposed[0] - REACH - DAY, proposed[1] + REACH + DAY))
    for step in (MINUTE, -MINUTE):
        moved = (proposed[0] + step, proposed[1] + step)
        while abs(moved[0] - proposed[0]) <= REACH:
            # A cheap look at the ends first: most minutes are at night.
            awake = "JM-SCH-0103" in diary.policy.get("unchecked", [])
            if awake or any(a <= moved[0] < b for a, b in known) and any(a < moved[1] <= b for a, b in known):
                if rules.free(diary, {**subject, "proposed": moved, "agreed": None}):
                    yield {"start_at": {"instant": text(moved[0]), "local": clock(technician["zone"], moved[0])}}
                    break
            moved = (moved[0] + step, moved[1] + step)


def check(diary, proposal):
    known = diary.bookings.get(proposal.get("booking"))
    proposed = span(proposal["interval"])
    details = proposal.get("details")
    if seconds(proposed) > LONGEST:
        raise Refused("JM-SCH-0013")
    if details:
        diary.fitting_details(proposal["technician"], details)
        if proposal.get("booking") in diary.waits_for(proposal.get("booking"), details):
            raise Refused("JM-SCH-0025")
    elif known:
        details = known.get("details")
    agreed = known["start"] if known and span(known["interval"]) == proposed else None
    days = known.get("days") if known else None
    return conflicts(
        diary, rules.subject(proposal["technician"], proposed, proposal.get("booking"), details, agreed, days=days))


def conflicts(diary, subject):
    found = rules.find(diary, subject)
    if not found:
        return []
    starts = list(free_starts(diary, subject)) if any(one["anew"] for one in found) else []
    coming = rules.people(subject)
    others = [other for other in sorted(diary.technicians) if other not in coming]
    sent = [{**subject, "technician": other, "agreed": None} for other in others]
    free = [one for one in sent if rules.free(diary, one)]
    listed = []
    for one in found:
        made = conflict(diary, subject, one)
        made["fixes"] += rules.instead(diary, subject, one)
        made["fixes"] += kept_clock(diary, subject, one)
        made["fixes"] += starts if one["anew"] else []
        able = [instead["technician"] for instead in free if not still(diary, subject, one, instead)]
        made["fixes"] += [{"other_technician": {"technician": other}} for other in able[:3]]
        listed.append((one, made))
    return ordered(listed)


def kept_clock(diary, subject, one):
    """Where the clock shows the agreed start, if nothing but advice is in the way there."""
    shown = one["kind"] == "clock" and one["obstacle"](None)["shown"]
    if not shown:
        return []
    start, (first, last) = instant(shown), subject["proposed"]
    if not rules.free(diary, {**subject, "proposed": (start, start + (last - first)), "agreed": None}):
        return []
    return [{"start_at": {"instant": shown, "local": clock(diary.technician(subject["technician"])["zone"], start)}}]


def still(diary, subject, one, instead):
    """Whether what was found is there with another lead, too: of that lead where it was of the lead, else of the same person."""
    whose = instead["technician"] if one["technician"] == subject["technician"] else one["technician"]
    if one["code"] == "JM-SCH-0113":
        return True  # whoever comes, the time isn't the one that was agreed
    return any(
        (other["code"], other["technician"]) == (one["code"], whose)
        and (one["code"] != "JM-SCH-0124" or other["ids"] == one["ids"])
        for other in rules.find(diary, instead))


def check_all(diary):
    listed = []
    for one in diary.bookings.values():
        subject = rules.subject(
            one["technician"], span(one["interval"]), one["id"], one.get("details"), one["start"], earlier=True,
            days=one.get("days"),
        )
        for found in rules.find(diary, subject):
            overrides = [known["key"] for known in one["overrides"]]
            keys = {rules.key_of(subject, found)}
            if found.get("turned"):
                other, facts = found["turned"]
                there = diary.bookings[other]
                overrides += [known["key"] for known in there["overrides"]]
                side = {**subject, "proposed": span(there["interval"])}
                who = found["technician"] if found["personal"] else there["technician"]
                keys.add(rules.key_of(side, {**found, "technician": who, "facts": facts}))
            taken_on = any(rules.covers(held, key) for held in overrides for key in keys)
            if diary.severity(found["code"]) == "soft" and taken_on:
                continue
            listed.append((found, conflict(diary, subject, found)))
    return ordered(listed)


def double_bookings(spans):
    """Each two spans compared, and those listed that share a moment."""
    ranked = sorted(spans, key=lambda one: (one["technician"], span(one["interval"])[0], one["booking"]))
    found = []
    for at, later in enumerate(ranked):
        for earlier in ranked[:at]:
            pairs = span(earlier["interval"]), span(later["interval"])
            same = earlier["booking"] == later["booking"]
            if earlier["technician"] == later["technician"] and overlap(*pairs) and not same:
                found.append({
                    "technician": later["technician"], "earlier": earlier["booking"], "later": later["booking"],
                    "overlap": interval(max(pair[0] for pair in pairs), min(pair[1] for pair in pairs)),
                })
    return found


def what_if(diary, changes):
    if len(changes) > 1000:
        raise Refused("JM-SCH-0015")
    before = check_all(diary)
    for change in changes:
        (kind, what), = change.items()
        if kind == "move":
            if what["booking"] not in diary.bookings:
                raise Refused("JM-SCH-0002")
            known, pair = diary.bookings[what["booking"]], span(what["interval"])
            start = clock(diary.technician(what["technician"])["zone"], pair[0])
            moved = {**known, "technician": what["technician"], "interval": what["interval"], "start": start}
            moved.pop("days", None)
            diary.replace(moved)
        elif kind == "add":
            diary.add_booking(what["booking"])
        elif kind == "cancel":
            if what["booking"] not in diary.bookings:
                raise Refused("JM-SCH-0002")
            del diary.bookings[what["booking"]]
        elif kind == "sick_technician":
            diary.add_leave(what["leave"])
        else:
            span(what["interval"])
            broken = [one for one in diary.resources.get("vehicles", []) if one["id"] == what["vehicle"]]
            if not broken:
                raise Refused("JM-SCH-0018")
            broken[0]["out_of_service"] = broken[0].get("out_of_service", []) + [what["interval"]]
    after = check_all(diary)
    no_worse = lambda one, many: any(rules.covers(other["key"], one["key"]) for other in many)
    return {
        "introduced": [one for one in after if not no_worse(one, before)],
        "resolved": [one for one in before if not no_worse(one, after)],
        "unchanged": [one for one in after if no_worse(one, before)],
    }


def recheck_zones(diary):
    moved = []
    for id in sorted(diary.bookings):
        one = diary.bookings[id]
        agreed, was = one["start"], span(one["interval"])
        try:
            tz, local = zone(agreed["zone"]), datetime.fromisoformat(agreed["local"])
        except Refused:
            raise Refused("JM-SCH-0029") from None
        if now := rules.whole_days(agreed, one.get("days")):
            if now != was:
                moved.append({
                    "booking": id, "technician": one["technician"], "visit": one["visit"], "was": one["interval"],
                    "now": interval(*now), "agreed": agreed, "start": clock(agreed["zone"], now[0]),
                })
            continue
        if was[0] in readings(tz, local):
            continue
        start = (readings(tz, local) or [local.replace(tzinfo=tz, fold=0).astimezone(UTC)])[0]
        moved.append({
            "booking": id, "technician": one["technician"], "visit": one["visit"], "was": one["interval"],
            "now": interval(start, start + (was[1] - was[0])), "agreed": agreed, "start": clock(agreed["zone"], start),
        })
    return moved


# ---- slots ----


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
    details, ranking = request.get("details"), request.get("ranking") or "earliest"
    everyone = sorted(set(request["technicians"])) or sorted(diary.technicians)
    everyone = [id for id in everyone if diary.technician(id) and id not in (details or {}).get("crew", [])]
    if details and everyone:
        diary.fitting_details(everyone[0], details)
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
        return rules.slot(diary, id, visit, details, crew.along(diary, rules.subject(id, visit, None, details, None), everyone))

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
            slot, found = tried(start, id)
            count(found)
            if slot:
                slots.append(slot)
            else:
                relax(diary, relaxed, id, (start, start + length), details, found)
        cursor_out = last if starts else None
    else:
        block = earliest
        while block < latest and len(slots) < request["count"]:
            end = min(block + DAY, latest)
            if not passed or passed[0] < end:
                made = []
                for start, behind, id in (one for one in starts if block <= one[0] < end):
                    slot, found = tried(start, id)
                    if not passed or passed[0] < block:
                        count(found)  # else the page before has counted it
                    if slot:
                        measure = rules.measure(diary, ranking, slot)
                        made.append((measure, start, behind, id, slot))
                    else:
                        relax(diary, relaxed, id, (start, start + length), details, found)
                made = [one[4] for one in sorted(made, key=lambda one: one[:4])]
                if passed and block <= passed[0]:
                    ids = [(instant(one["interval"]["start"]), one["technician"]) for one in made]
                    made = made[ids.index(passed) + 1:] if passed in ids else made
                slots += made
            block = end
        more = len(slots) > request["count"] or any(one[0] >= block for one in starts)
        slots = slots[: request["count"]]
        cursor_out = None
        if slots and more:
            cursor_out = {"start": slots[-1]["interval"]["start"], "technician": slots[-1]["technician"]}
    answer = {
        "slots": slots,
        "rejected": [{"code": code, "count": rejected[code]} for code in sorted(rejected)],
        "cursor": cursor_out,
    }
    if not slots and cursor_out is None and cursor is None and relaxed:
        answer["relaxations"] = [one[1] for one in sorted(relaxed.values(), key=lambda one: one[0])][:5]
    return answer


def relax(diary, relaxed, id, visit, details, found):
    if any(diary.severity(one["code"]) == "hard" for one in found):
        return
    codes = tuple(sorted({one["code"] for one in found}))
    cost = (sum(one["seconds"] for one in found), visit[0], id)
    if codes in relaxed and relaxed[codes][0] <= cost:
        return
    subject = rules.subject(id, visit, None, details, None)
    made = []
    for one in found:
        shown = conflict(diary, subject, one)
        shown["fixes"] = []
        made.append((one, shown))
    relaxed[codes] = (cost, {
        "technician": id,
        "interval": interval(*visit),
        "start": clock(diary.technician(id)["zone"], visit[0]),
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


# ---- commands and events ----


def resolve(diary, technician, when):
    (kind, what), = when.items()
    if kind == "instants":
        pair, name = span(what["interval"]), diary.technician(technician)["zone"]
    elif kind == "days":
        name, first, last = what["zone"], date.fromisoformat(what["first"]), date.fromisoformat(what["last"])
        if first > last:
            raise Refused("JM-SCH-0027")
        pair = rules.midnight(zone(name), first), rules.midnight(zone(name), last + DAY)
    else:
        name, local = what["zone"], datetime.fromisoformat(what["local"])
        tz = zone(name)
        shown = readings(tz, local)
        if len(shown) == 1:
            start = shown[0]
        else:
            both = sorted(local.replace(tzinfo=tz, fold=fold).astimezone(UTC) for fold in (0, 1))
            if what["policy"] == "reject":
                raise Refused("JM-SCH-0022" if shown else "JM-SCH-0021")
            first = {"earlier": True, "later": False, "compatible": bool(shown)}[what["policy"]]
            start = both[0] if first else both[1]
        if what["duration_seconds"] <= 0:
            raise Refused("JM-SCH-0012")
        pair = start, start + timedelta(seconds=what["duration_seconds"])
    if seconds(pair) > LONGEST:
        raise Refused("JM-SCH-0013")
    return pair, clock(name, pair[0])


def decide(diary, command):
    (kind, what), = command.items()
    if kind == "set_policy":
        return [{"policy_set": what}]
    if kind == "add_technician":
        one = what["technician"]
        zone(one["zone"])
        diary.add_technician(one)
        return [{"technician_added": {"technician": diary.technicians[one["id"]]}}]
    if kind == "set_hours":
        diary.technician(what["technician"])
        week_minutes(what["hours"])
        return [{"hours_set": {**what, "hours": in_order(what["hours"])}}]
    if kind == "change_technician":
        one = what["technician"]
        diary.technician(one["id"])
        zone(one["zone"])
        return [{"technician_changed": {"technician": diary.fitting_technician(one)}}]
    if kind == "set_resources":
        diary.set_resources(what["resources"])
        for one in diary.bookings.values():
            diary.fitting_details(one["technician"], one.get("details") or {})
        return [{"resources_set": what}]
    if kind == "grant_leave":
        diary.add_leave(what["leave"])
        return [{"leave_granted": what}]
    if kind == "withdraw_leave":
        if what["leave"] not in diary.leave:
            raise Refused("JM-SCH-0003")
        return [{"leave_withdrawn": what}]
    if kind == "cancel_booking":
        if what["booking"] not in diary.bookings:
            raise Refused("JM-SCH-0002")
        return [{"booking_cancelled": what}]
    if kind == "move_booking" and what["booking"] not in diary.bookings:
        raise Refused("JM-SCH-0002")
    if len(what["overrides"]) > 100:
        raise Refused("JM-SCH-0015")
    diary.technician(what["technician"])
    pair, start = resolve(diary, what["technician"], what["time"])
    if kind == "book" and what["booking"] in diary.bookings:
        raise Refused("JM-SCH-0005")
    details = what.get("details") or (diary.bookings.get(what["booking"]) or {}).get("details")
    if details:
        diary.fitting_details(what["technician"], details)
        if what["booking"] in diary.waits_for(what["booking"], details):
            raise Refused("JM-SCH-0025")
    named = sorted({one["key"] for one in what["overrides"]})
    needed = set()
    asked = rules.subject(what["technician"], pair, what["booking"], details, start)
    for found in rules.find(diary, asked):
        severity, key = diary.severity(found["code"]), rules.key_of(asked, found)
        taken_on = [held for held in named if rules.covers(held, key)]
        if severity == "hard" or (severity == "soft" and not taken_on):
            raise Refused("JM-SCH-0023")
        if severity == "soft":
            needed.update(taken_on)
    first = {}
    for one in what["overrides"]:
        first.setdefault(one["key"], one)
    overrides = [first[key] for key in sorted(needed)]
    resolved = {"technician": what["technician"], "interval": interval(*pair), "start": start, "overrides": overrides}
    if "days" in what["time"]:
        resolved["days"] = {edge: what["time"]["days"][edge] for edge in ("first", "last")}
    if what.get("details"):
        resolved["details"] = what["details"]
    if kind == "book":
        return [{"booked": {"booking": {"id": what["booking"], "visit": what["visit"], **resolved}}}]
    return [{"booking_moved": {"booking": what["booking"], **resolved}}]


def apply(diary, events):
    for event in events:
        (kind, what), = event.items()
        try:
            if kind == "policy_set":
                diary.policy = what["policy"]
            elif kind == "technician_added":
                diary.add_technician(what["technician"])
            elif kind == "hours_set":
                week_minutes(what["hours"])
                diary.technician(what["technician"])["hours"] = in_order(what["hours"])
            elif kind == "technician_changed":
                diary.technician(what["technician"]["id"])
                diary.technicians[what["technician"]["id"]] = diary.fitting_technician(what["technician"])
            elif kind == "resources_set":
                diary.set_resources(what["resources"])
            elif kind == "leave_granted":
                diary.add_leave(what["leave"])
            elif kind == "leave_withdrawn":
                del diary.leave[what["leave"]]
            elif kind == "booked":
                diary.add_booking(what["booking"])
            elif kind == "booking_moved":
                before = diary.bookings[what["booking"]]
                diary.technician(what["technician"])
                moved = {name: value for name, value in what.items() if name != "booking"}
                kept = {name: value for name, value in before.items() if name != "days"}
                diary.replace({**kept, **moved})
            elif kind == "booking_cancelled":
                del diary.bookings[what["booking"]]
        except (Refused, KeyError):
            raise Refused("JM-SCH-0017") from None
    return diary.value()


# ---- vectors ----


def answer(call, given):
    try:
        if call == "schedule.explain":
            return {"ok": words.explain(given)}
        if call == "schedule.explain_relaxation":
            return {"ok": words.relaxation(given)}
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
