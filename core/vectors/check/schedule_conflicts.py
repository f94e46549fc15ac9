"""Conflicts of a booking, of all of them and of a change set, by comparing each with every other."""

from datetime import datetime, timedelta

import schedule_rules as rules
from schedule_diary import LONGEST
from schedule_time import (
    DAY, FIRST, LAST, MINUTE, UTC, Refused, clock, instant, interval, overlap, readings, seconds, shifts, span,
    text, zone,
)

REACH = timedelta(days=14)
UTC_FIRST, UTC_LAST = FIRST.replace(tzinfo=UTC), LAST.replace(tzinfo=UTC)
SEVERITIES = ["hard", "soft", "warning"]


def conflict(diary, subject, found):
    zone_name = diary.technician(found["technician"])["zone"]
    show = lambda pair: {
        "interval": interval(*pair),
        "start": clock(zone_name, pair[0]),
        "end": clock(zone_name, pair[1]),
    }
    at = lambda moment: {"instant": text(moment), "local": clock(zone_name, moment)}
    length = subject["proposed"][1] - subject["proposed"][0]
    # There must be room for the visit before time ends, and after it starts.
    moved = {
        "after": lambda start: start - UTC_FIRST >= timedelta(0) and UTC_LAST - start >= length,
        "before": lambda end: UTC_LAST - end >= timedelta(0) and end - UTC_FIRST >= length,
    }
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
        "fixes": within + [{way: at(found[side])} for way, side in ways if found.get(side) and moved[side](found[side])],
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
    if proposed[0] - UTC_FIRST < REACH or UTC_LAST - proposed[1] < REACH:
        return  # within two weeks of the ends of time none is looked for
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
    if details is not None:
        diary.fitting_details(proposal["technician"], details)
        if proposal.get("booking") in diary.waits_for(proposal.get("booking"), details):
            raise Refused("JM-SCH-0025")
    elif known:
        details = known.get("details")
        if proposal["technician"] in (details or {}).get("crew", []):
            raise Refused("JM-SCH-0024")
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


def taken_on(diary, subject, one, found):
    """Whether an override names it: its own, the other's of two, or of a limit of work that of any booking it is about."""
    sides = [(one, found)]
    if found.get("turned"):
        other, facts = found["turned"]
        there = diary.bookings[other]
        who = found["technician"] if found["personal"] else there["technician"]
        sides.append((there, {**found, "technician": who, "facts": facts}))
    sides += [(other, found) for other in together(diary, one, found)]
    return any(
        rules.covers(held["key"], rules.key_of({**subject, "proposed": span(side["interval"])}, known))
        for side, known in sides for held in side["overrides"])


def together(diary, one, found):
    """The technician's bookings in the same day, week or stretch without a break."""
    mine = [other for other in diary.bookings.values() if found["technician"] in rules.crew_of(other)]
    if found["kind"] == "work_time":
        tz, (first, last, _) = zone(diary.technician(found["technician"])["zone"]), found["facts"]
        days = rules.midnight(tz, first), rules.midnight(tz, last, 1)
        return [other for other in mine if overlap(span(other["interval"]), days)]
    if found["kind"] != "stretch":
        return []
    near = lambda a, b: overlap(a, b) or rules.beside(a, b)[0] < found["facts"][1]
    joined = [one]
    for known in joined:  # it grows
        joined += [other for other in mine if other not in joined and near(span(other["interval"]), span(known["interval"]))]
    return joined


def check_all(diary):
    listed = []
    for one in diary.bookings.values():
        subject = rules.subject(
            one["technician"], span(one["interval"]), one["id"], one.get("details"), one["start"], earlier=True,
            days=one.get("days"),
        )
        for found in rules.find(diary, subject):
            if diary.severity(found["code"]) == "soft" and taken_on(diary, subject, one, found):
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
    unchanged, introduced = matched(after, before)
    return {"introduced": introduced, "resolved": matched(before, after)[1], "unchanged": unchanged}


def matched(told, others):
    """Those that have their own one among others, of the same booking and as bad or worse; and those that have none."""
    left, known, rest = list(others), [], []
    for one in told:
        like = [
            other for other in left if other["booking"] == one["booking"] and rules.covers(other["key"], one["key"])]
        if like:
            left.remove(like[0])
        (known if like else rest).append(one)
    return known, rest


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
        try:
            shown = readings(tz, local)
            start = (shown or [local.replace(tzinfo=tz, fold=0).astimezone(UTC)])[0]
        except OverflowError:
            shown, start = [], UTC_LAST
        if was[0] in shown:
            continue
        start = min(max(start, UTC_FIRST), UTC_LAST - (was[1] - was[0]))
        moved.append({
            "booking": id, "technician": one["technician"], "visit": one["visit"], "was": one["interval"],
            "now": interval(start, start + (was[1] - was[0])), "agreed": agreed, "start": clock(agreed["zone"], start),
        })
    return moved
