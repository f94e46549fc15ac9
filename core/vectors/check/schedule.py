#!/usr/bin/env python3
"""Recomputes every vector of `schedule` from its input, the obvious way, and compares.

Nothing here comes from the library: zones are Python's `zoneinfo`, a technician's time is looked at minute by minute (second
by second where seconds matter), slots and free starts are found by trying every minute, double-bookings by comparing every
booking with every other. Rules: civil edges of working hours and leave are the first instant at which the clock shows that
time or a later one; intervals include their start and exclude their end; the same length of elapsed time is kept when a
visit is moved.

    python3 core/vectors/check/schedule.py
"""

import hashlib
import json
import pathlib
import sys
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

UTC = timezone.utc
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
LONGEST = 31 * 86_400
REACH = timedelta(days=14)
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
CODES = {"booking": "JM-SCH-0101", "leave": "JM-SCH-0102", "time_off": "JM-SCH-0103"}
POLICY = {"double_booked": "hard", "on_leave": "hard", "outside_hours": "soft"}
POLICY_FIELD = {"JM-SCH-0101": "double_booked", "JM-SCH-0102": "on_leave", "JM-SCH-0103": "outside_hours"}
SEVERITIES = ["hard", "soft", "warning"]


class Refused(Exception):
    """An error, by its code."""


# ---- time ----


def instant(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


def text(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(maxsize=None)
def zone(name):
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused("JM-CAL-0003") from None


def wall(tz, moment):
    return moment.astimezone(tz).replace(tzinfo=None, fold=0)


def clock(name, moment):
    here = moment.astimezone(zone(name))
    shown = here.replace(tzinfo=None).isoformat(timespec="seconds")
    return {"local": shown, "zone": name, "offset_seconds": int(here.utcoffset().total_seconds())}


def readings(tz, local):
    """The instants at which the clock shows a local time: none, one or two."""
    both = {local.replace(tzinfo=tz, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return sorted(moment for moment in both if wall(tz, moment) == local)


@lru_cache(maxsize=None)
def first_at(tz, local):
    """The first instant at which the clock shows a local time, or a later one."""
    shown = readings(tz, local)
    if shown:
        return shown[0]
    moment = local.replace(tzinfo=UTC) - timedelta(hours=26)  # before any clock on earth shows it
    while wall(tz, moment) < local:
        moment += MINUTE
    return moment


def span(pair):
    start, end = instant(pair["start"]), instant(pair["end"])
    if start >= end:
        raise Refused("JM-CAL-0001")
    return start, end


def interval(start, end):
    return {"start": text(start), "end": text(end)}


def iso(pair):
    return f"{text(pair[0])}/{text(pair[1])}"


def seconds(pair):
    return int((pair[1] - pair[0]).total_seconds())


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


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
    def __init__(self, policy, technicians, leave, bookings):
        self.policy = policy or POLICY
        self.technicians, self.leave, self.bookings = {}, {}, {}
        for one in technicians:
            self.add_technician(one)
        for one in leave:
            self.add_leave(one)
        for one in bookings:
            self.add_booking(one)

    def technician(self, id):
        if id not in self.technicians:
            raise Refused("JM-SCH-0001")
        return self.technicians[id]

    def add_technician(self, one):
        if one["id"] in self.technicians:
            raise Refused("JM-SCH-0004")
        week_minutes(one["hours"])
        self.technicians[one["id"]] = {**one, "hours": in_order(one["hours"])}

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
        self.bookings[one["id"]] = fitting(one)

    def value(self):
        listed = lambda many: [many[id] for id in sorted(many)]
        return {
            "policy": self.policy,
            "technicians": listed(self.technicians),
            "leave": listed(self.leave),
            "bookings": listed(self.bookings),
        }


def in_order(hours):
    return sorted(hours, key=lambda one: (WEEK.index(one["day"]), one["start"], one["end"]))


def fitting(booking):
    start, end = span(booking["interval"])
    if seconds((start, end)) > LONGEST:
        raise Refused("JM-SCH-0013")
    agreed = datetime.fromisoformat(booking["start"]["local"]).replace(tzinfo=UTC)
    if agreed - timedelta(seconds=booking["start"]["offset_seconds"]) != start:
        raise Refused("JM-SCH-0014")
    return booking


def shifts(technician, start, end):
    """The working hours of the days around, as instants."""
    tz = zone(technician["zone"])
    day = wall(tz, start).date() - 2 * DAY
    while day <= wall(tz, end).date() + DAY:
        for one in technician["hours"]:
            if WEEK[day.weekday()] == one["day"]:
                last = day + DAY if one["ends_next_day"] else day
                yield (
                    first_at(tz, datetime.combine(day, time.fromisoformat(one["start"]))),
                    first_at(tz, datetime.combine(last, time.fromisoformat(one["end"]))),
                )
        day += DAY


def absence(technician, leave):
    tz = zone(technician["zone"])
    (kind, when), = leave["span"].items()
    if kind == "days":
        midnight = lambda day: datetime.combine(day, time.min)
        edges = midnight(date.fromisoformat(when["first"])), midnight(date.fromisoformat(when["last"]) + DAY)
    else:
        edges = datetime.fromisoformat(when["start"]), datetime.fromisoformat(when["end"])
    return first_at(tz, edges[0]), first_at(tz, edges[1])


def runs(start, end, inside):
    """The parts of a time in which something holds, found by looking at each moment."""
    step = MINUTE if start.second == end.second == 0 else timedelta(seconds=1)
    found, moment, since = [], start, None
    while moment < end:
        if inside(moment) and since is None:
            since = moment
        if not inside(moment) and since is not None:
            found.append((since, moment))
            since = None
        moment += step
    return found + ([(since, end)] if since is not None else [])


# ---- conflicts ----


def findings(diary, id, proposed, booking, known=None):
    """What is in the way: (kind, id, interval) each; for time off the intervals outside the hours."""
    technician = diary.technician(id)
    known = known or list(shifts(technician, *proposed))
    found = []
    for other in diary.bookings.values():
        if other["technician"] == id and other["id"] != booking and overlap(span(other["interval"]), proposed):
            found.append(("booking", other["id"], span(other["interval"])))
    for leave in diary.leave.values():
        if leave["technician"] == id:
            away = absence(technician, leave)
            if away[0] < away[1] and overlap(away, proposed):
                found.append(("leave", leave["id"], away))
    off = runs(*proposed, lambda moment: not any(a <= moment < b for a, b in known))
    if off:
        found.append(("time_off", None, off))
    return found


def key_of(id, proposed, finding):
    kind, other, what = finding
    code = CODES[kind]
    facts = [iso(piece) for piece in what] if kind == "time_off" else [other, iso(what)]
    joined = "|".join([code, id, iso(proposed), *facts])
    return code + ":" + hashlib.sha256(joined.encode()).hexdigest()[:32]


def conflict(diary, id, proposed, booking, finding):
    kind, other, what = finding
    zone_name = diary.technician(id)["zone"]
    show = lambda pair: {
        "interval": interval(*pair),
        "start": clock(zone_name, pair[0]),
        "end": clock(zone_name, pair[1]),
    }
    fixes = []
    if kind == "time_off":
        obstacle = {"spans": [show(piece) for piece in what]}
        taken = sum(seconds(piece) for piece in what)
    else:
        obstacle = {kind: other, "span": show(what)}
        if kind == "booking":
            obstacle["visit"] = diary.bookings[other]["visit"]
        taken = seconds((max(proposed[0], what[0]), min(proposed[1], what[1])))
        for name, moment in (("start_at_or_after", what[1]), ("end_at_or_before", what[0])):
            fixes.append({name: {"instant": text(moment), "local": clock(zone_name, moment)}})
    return {
        "code": CODES[kind],
        "severity": diary.policy[POLICY_FIELD[CODES[kind]]],
        "key": key_of(id, proposed, finding),
        "technician": id,
        "booking": booking,
        "proposed": show(proposed),
        "obstacle": {kind: obstacle},
        "seconds": taken,
        "fixes": fixes,
    }


def ordered(conflicts):
    def place(one):
        (kind, obstacle), = one["obstacle"].items()
        first = obstacle["spans"][0] if kind == "time_off" else obstacle["span"]
        trouble = max(first["interval"]["start"], one["proposed"]["interval"]["start"])
        ids = [obstacle.get("booking") or "", obstacle.get("leave") or "", one["booking"] or ""]
        return [SEVERITIES.index(one["severity"]), trouble, one["technician"], one["code"], *ids]

    return sorted(conflicts, key=place)


def free_starts(diary, id, proposed, booking):
    """The nearest free start after, and before, by trying every minute."""
    technician = diary.technician(id)
    known = list(shifts(technician, proposed[0] - REACH - DAY, proposed[1] + REACH + DAY))
    for step in (MINUTE, -MINUTE):
        moved = (proposed[0] + step, proposed[1] + step)
        while abs(moved[0] - proposed[0]) <= REACH:
            # A cheap look at the ends first: most minutes are at night.
            if any(a <= moved[0] < b for a, b in known) and any(a < moved[1] <= b for a, b in known):
                if not findings(diary, id, moved, booking, known):
                    yield {"start_at": {"instant": text(moved[0]), "local": clock(technician["zone"], moved[0])}}
                    break
            moved = (moved[0] + step, moved[1] + step)


def check(diary, proposal):
    id, proposed, booking = proposal["technician"], span(proposal["interval"]), proposal.get("booking")
    if seconds(proposed) > LONGEST:
        raise Refused("JM-SCH-0013")
    found = findings(diary, id, proposed, booking)
    if not found:
        return []
    others = [other for other in sorted(diary.technicians) if other != id]
    free = [other for other in others if not findings(diary, other, proposed, booking)][:3]
    conflicts = []
    for finding in found:
        one = conflict(diary, id, proposed, booking, finding)
        if finding[0] == "time_off":
            one["fixes"] += free_starts(diary, id, proposed, booking)
        one["fixes"] += [{"other_technician": {"technician": other}} for other in free]
        conflicts.append(one)
    return ordered(conflicts)


def check_all(diary):
    found = []
    for one in diary.bookings.values():
        proposed = span(one["interval"])
        for finding in findings(diary, one["technician"], proposed, one["id"]):
            kind, other, _ = finding
            mine = key_of(one["technician"], proposed, finding)
            overrides = [known["key"] for known in one["overrides"]]
            keys = {mine}
            if kind == "booking":
                there = diary.bookings[other]
                if (proposed[0], one["id"]) < (span(there["interval"])[0], other):
                    continue  # told of the later of the two
                overrides += [known["key"] for known in there["overrides"]]
                keys.add(key_of(one["technician"], span(there["interval"]), ("booking", one["id"], proposed)))
            if diary.policy[POLICY_FIELD[CODES[kind]]] == "soft" and keys & set(overrides):
                continue
            found.append(conflict(diary, one["technician"], proposed, one["id"], finding))
    return ordered(found)


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
    everyone = sorted(set(request["technicians"])) or sorted(diary.technicians)
    known = {id: list(shifts(diary.technician(id), earliest - DAY, latest + length)) for id in everyone}
    cursor = request["cursor"]
    after = (instant(cursor["start"]), cursor["technician"]) if cursor else None

    starts = []
    moment = earliest.replace(second=0, microsecond=0)
    while moment < latest:
        for id in everyone:
            here = wall(zone(diary.technician(id)["zone"]), moment)
            if moment < earliest or (here.hour * 60 + here.minute) % request["step_minutes"]:
                continue
            if after and (moment, id) <= after:
                continue
            visit = (moment, moment + length)
            if windows and runs(*visit, lambda at: not any(a <= at < b for a, b in windows)):
                continue
            starts.append((moment, id))
        moment += MINUTE

    slots, rejected, last = [], {}, None
    while starts and len(slots) < request["count"]:
        last = starts.pop(0)
        visit = (last[0], last[0] + length)
        found = findings(diary, last[1], visit, None, known[last[1]])
        for code in {CODES[finding[0]] for finding in found}:
            rejected[code] = rejected.get(code, 0) + 1
        if not found:
            start = clock(diary.technician(last[1])["zone"], last[0])
            slots.append({"technician": last[1], "interval": interval(*visit), "start": start})
    return {
        "slots": slots,
        "rejected": [{"code": code, "count": rejected[code]} for code in sorted(rejected)],
        "cursor": {"start": text(last[0]), "technician": last[1]} if starts else None,
    }


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
    booked = [(span(one["interval"]), one["id"]) for one in diary.bookings.values() if one["technician"] == id]
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
    named = {one["key"] for one in what["overrides"]}
    needed = set()
    for finding in findings(diary, what["technician"], pair, what["booking"]):
        severity, key = diary.policy[POLICY_FIELD[CODES[finding[0]]]], key_of(what["technician"], pair, finding)
        if severity == "hard" or (severity == "soft" and key not in named):
            raise Refused("JM-SCH-0023")
        if severity == "soft":
            needed.add(key)
    first = {}
    for one in what["overrides"]:
        first.setdefault(one["key"], one)
    overrides = [first[key] for key in sorted(needed)]
    resolved = {"technician": what["technician"], "interval": interval(*pair), "start": start, "overrides": overrides}
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
                diary.bookings[what["booking"]] = fitting({**before, **moved})
            elif kind == "booking_cancelled":
                del diary.bookings[what["booking"]]
        except (Refused, KeyError):
            raise Refused("JM-SCH-0017") from None
    return diary.value()


# ---- English ----


def explain(one):
    def offset(zoned):
        sign, minutes = "-" if zoned["offset_seconds"] < 0 else "+", abs(zoned["offset_seconds"]) // 60
        return f"({sign}{minutes // 60:02}:{minutes % 60:02})"

    def clock_text(zoned):
        return f"{zoned['local'][:16].replace('T', ' ')} {offset(zoned)}"

    def span_text(shown):
        start, end = shown["start"], shown["end"]
        if start["local"][:10] == end["local"][:10] and offset(start) == offset(end):
            return f"{start['local'][:10]} {start['local'][11:16]}–{end['local'][11:16]} {offset(start)}"
        return f"{clock_text(start)}–{clock_text(end)}"

    def length(taken):
        hours, minutes = taken // 3600, taken // 60 % 60
        parts = ([f"{hours} h"] if hours else []) + ([f"{minutes} min"] if minutes else [])
        return " ".join(parts) or f"{taken} s"

    (kind, obstacle), = one["obstacle"].items()
    what = {
        "booking": lambda: f"has booking {obstacle['booking']} at {span_text(obstacle['span'])}, ",
        "leave": lambda: f"is on leave {obstacle['leave']} at {span_text(obstacle['span'])}, ",
        "time_off": lambda: "doesn't work in ",
    }[kind]()
    fixes = []
    for fix in one["fixes"]:
        (way, how), = fix.items()
        fixes.append({
            "start_at_or_after": lambda: f"start at {clock_text(how['local'])} or later",
            "end_at_or_before": lambda: f"end at {clock_text(how['local'])} or earlier",
            "start_at": lambda: f"start at {clock_text(how['local'])}",
            "other_technician": lambda: f"send technician {how['technician']}",
        }[way]())
    sentence = f"technician {one['technician']} {what}{length(one['seconds'])} of {span_text(one['proposed'])}"
    return {"conflict": sentence, "fixes": fixes}


# ---- vectors ----


def answer(call, given):
    try:
        if call == "schedule.explain":
            return {"ok": explain(given)}
        if call in ("schedule.decide", "schedule.apply"):
            parts = given["diary"]
            diary = Diary(parts["policy"], parts["technicians"], parts["leave"], parts["bookings"])
            if call == "schedule.decide":
                return {"ok": decide(diary, given["command"])}
            return {"ok": apply(diary, given["events"])}
        diary = Diary(given.get("policy"), given["technicians"], given["leave"], given["bookings"])
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
