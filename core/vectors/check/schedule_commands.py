"""What a command to a diary becomes, and what events make of it."""

from datetime import date, datetime, timedelta

import schedule_rules as rules
from schedule_diary import LONGEST, in_order, week_minutes
from schedule_time import LAST, UTC, Refused, clock, interval, midnight, readings, seconds, span, zone


def resolve(diary, technician, when):
    (kind, what), = when.items()
    if kind == "instants":
        pair, name = span(what["interval"]), diary.technician(technician)["zone"]
    elif kind == "days":
        name, first, last = what["zone"], date.fromisoformat(what["first"]), date.fromisoformat(what["last"])
        if first > last:
            raise Refused("JM-SCH-0027")
        if last == LAST.date():
            raise Refused("JM-CAL-0002")  # the day after it, at whose start it ends, isn't there
        pair = midnight(zone(name), first), midnight(zone(name), last, 1)
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
    start = clock(name, pair[0])
    if datetime.fromisoformat(start["local"]) - timedelta(seconds=start["offset_seconds"]) != pair[0].replace(tzinfo=None):
        raise Refused("JM-CAL-0002")  # the clock would show a year that isn't there
    return pair, start


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
    kept = {}
    asked = rules.subject(what["technician"], pair, what["booking"], details, start)
    for found in rules.find(diary, asked):
        severity, key = diary.severity(found["code"]), rules.key_of(asked, found)
        taken_on = [one for one in what["overrides"] if rules.covers(one["key"], key)]
        if severity == "hard" or (severity == "soft" and not taken_on):
            raise Refused("JM-SCH-0023")
        if severity == "soft":
            kept.setdefault(key, {**taken_on[0], "key": key})  # what was found, even if more was named
    overrides = [kept[key] for key in sorted(kept)]
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
