"""What is offered of a start, and what it is ranked by."""

from datetime import date

import schedule_rules as rules
from schedule_time import clock, interval, midnight, overlap, span, zone


def with_along(asked, found):
    """What is asked for, with those who were found."""
    details = asked["details"]
    return {**asked, "details": {**details, "crew": rules.people(asked)[1:] + found} if details else details}


def slot(diary, whole):
    """The slot, if there is one, and what is against it."""
    id, visit = whole["technician"], whole["proposed"]
    all_found = rules.find(diary, whole)
    against = [one for one in all_found if not rules.advice(diary, one)]
    if against:
        return None, against
    made = {"technician": id, "interval": interval(*visit), "start": clock(diary.technician(id)["zone"], visit[0])}
    if rules.people(whole)[1:]:
        made["crew"] = sorted(rules.people(whole)[1:])
    added = added_travel(diary, whole)
    if added is not None:
        made["travel_seconds"] = added
    if all_found:
        made["advice"] = sorted({one["code"] for one in all_found})
    return made, []


def added_travel(diary, subject):
    here, id, proposed = subject["details"].get("site"), subject["technician"], subject["proposed"]
    if not here:
        return None
    ends = {True: None, False: None}
    for other, pair in rules.others(diary, subject, lambda other: id in rules.crew_of(other)):
        near = rules.beside(proposed, pair)
        if near and near[0] < rules.LONGEST_WAY.total_seconds() and (ends[near[1]] is None or near[0] < ends[near[1]][0]):
            ends[near[1]] = (near[0], (other.get("details") or {}).get("site"))
    home = diary.technician(id).get("home")
    site = lambda end: (end and end[1]) or home
    leg = lambda one, other: rules.travel(diary, one, other) if one and other else 0
    origin, destination = site(ends[True]), site(ends[False])
    legs = leg(origin, here), leg(here, destination), leg(origin, destination)
    return None if None in legs else legs[0] + legs[1] - legs[2]


def measure(diary, ranking, slot, moved=None):
    if ranking == "least_travel":
        return slot.get("travel_seconds", float("inf"))
    who = diary.technician(slot["technician"])
    tz, day = zone(who["zone"]), date.fromisoformat(slot["start"]["local"][:10])
    today = midnight(tz, day), midnight(tz, day, 1)
    mine = (span(one["interval"]) for one in diary.bookings.values() if who["id"] in rules.crew_of(one) and one["id"] != moved)
    return sum(rules.shared(pair, today) for pair in mine if overlap(pair, today))
