"""Who comes along to a slot: every set is tried, the smaller ones first, and of each size the first."""

from datetime import date, timedelta
from itertools import combinations

import schedule_rules as rules
from schedule_time import DAY, MINUTE, absence, wall, zone


def along(diary, asked, leads):
    named = rules.people(asked)
    needs = asked["details"].get("needs") or {}
    if not needs:
        return []
    others = [id for id in sorted(diary.technicians) if id not in named]
    wanted = list(needed(diary, asked, needs))
    met = lambda ids: [min(count, sum(brings(diary.technician(id)) for id in ids)) for brings, count in wanted]
    # Those who are free, then those with nothing hard in the way, then all who aren't on leave: as few as meet the most.
    keeps = {id: hindrance(diary, asked, id) for id in others}
    ordered = sorted((id for id in others if keeps[id] is not None), key=lambda id: (keeps[id], id))
    most = met(named + ordered)
    pools = ([id for id in ordered if keeps[id][0] <= degree] for degree in range(3))
    free = next(pool for pool in pools if met(named + pool) == most)
    sets = lambda sizes: (list(one) for size in sizes for one in combinations(free, size))
    found = next(one for one in sets(range(len(free) + 1)) if met(named + one) == most)
    without = sets(range(1, len(found) + 1))
    if any(met(named[1:] + one) == most and any(id in leads for id in one) for one in without):
        return []
    return found


def hindrance(diary, asked, id):
    """What keeps somebody: nothing, something soft or something hard, and by how many seconds; none for who is on leave."""
    against = rules.against(diary, asked, diary.technician(id))
    if any(one["code"] == "JM-SCH-0102" for one in against):
        return None
    hard = any(diary.severity(one["code"]) == "hard" for one in against)
    return (2 if hard else 1 if against else 0), sum(one["seconds"] for one in against)


def needed(diary, asked, needs):
    """What is needed and looked for: whether somebody brings one of it, and how many must."""
    unchecked = diary.policy.get("unchecked", [])
    looks_for = lambda code: f"JM-SCH-{code}" not in unchecked
    start, end = asked["proposed"]
    if looks_for("0108"):
        for need in needs.get("skills", []):
            yield lambda who, need=need: any(
                one["name"] == need["name"] and one["level"] >= need["level"] for one in who.get("skills", [])
            ), 1
    if looks_for("0112"):
        for need in needs.get("roles", []):
            yield lambda who, need=need: need["role"] in who.get("roles", []), need["count"]
    tz = zone(diary.technician(asked["technician"])["zone"])
    first, last = wall(tz, start).date(), wall(tz, end - timedelta(microseconds=1)).date()
    days = [first + n * DAY for n in range((last - first).days + 1)]
    later = []
    soon = (diary.resources.get("limits") or {}).get("licence_expiring_days") or 0
    if looks_for("0124") and diary.severity("JM-SCH-0124") != "warning":
        later = [last + n * DAY for n in range(1, soon + 1)]
    coming = [diary.technician(id) for id in rules.people(asked)]
    for name in needs.get("licences", []):
        held = lambda who, name=name: [one for one in who.get("licences", []) if one["name"] == name]
        have = lambda people, days, held=held: all(any(valid(one, day) for who in people for one in held(who)) for day in days)
        if looks_for("0106") and not looks_for("0107"):
            # Whoever comes along isn't told of: a licence that is valid and ends soon is.
            lasts = lambda who, have=have: who in coming or not have([who], days) or have([who], later)
            yield lambda who, held=held, lasts=lasts: bool(held(who)) and lasts(who), 1
        # Only what is valid for the visit ends soon after it.
        wanted = days + later if looks_for("0107") else later if have(coming, days) else []
        for day in wanted:
            yield lambda who, held=held, day=day: any(valid(one, day) for one in held(who)), 1
    if needs.get("crew_size", 0) and looks_for("0111"):
        moment = start
        while moment < end:
            yield lambda who, moment=moment: not away(diary, who, moment), needs["crew_size"]
            moment += MINUTE


def valid(licence, day):
    from_day, until_day = licence.get("valid_from"), licence.get("valid_until")
    return (not from_day or date.fromisoformat(from_day) <= day) and (not until_day or day <= date.fromisoformat(until_day))


def away(diary, who, moment):
    spans = [absence(who, leave) for leave in diary.leave.values() if leave["technician"] == who["id"]]
    return any(span and span[0] <= moment < span[1] for span in spans)
