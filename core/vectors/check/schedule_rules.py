"""The rules of conflicts for the vectors of `schedule`, each the obvious way: every booking is compared with every other, and
what holds when is found by looking at each minute."""

import hashlib
import re
from datetime import date, datetime, timedelta

from schedule_time import (
    DAY, LAST, MINUTE, Refused, absence, days, iso, midnight, overlap, readings, runs, seconds, shifts, span, text, wall,
    weekly, zone,
)

POLICY = {
    "JM-SCH-0101": ("double_booked", "hard"),
    "JM-SCH-0102": ("on_leave", "hard"),
    "JM-SCH-0103": ("outside_hours", "soft"),
    "JM-SCH-0104": ("vehicle_taken", "hard"),
    "JM-SCH-0105": ("equipment_taken", "hard"),
    "JM-SCH-0106": ("licence_missing", "hard"),
    "JM-SCH-0107": ("licence_not_valid", "hard"),
    "JM-SCH-0108": ("skill_missing", "hard"),
    "JM-SCH-0109": ("site_closed", "hard"),
    "JM-SCH-0110": ("dependency_broken", "hard"),
    "JM-SCH-0111": ("crew_too_small", "hard"),
    "JM-SCH-0112": ("role_missing", "hard"),
    "JM-SCH-0113": ("clock_moved", "hard"),
    "JM-SCH-0114": ("public_holiday", "soft"),
    "JM-SCH-0115": ("travel_too_short", "soft"),
    "JM-SCH-0116": ("travel_unknown", "warning"),
    "JM-SCH-0117": ("travel_tight", "warning"),
    "JM-SCH-0118": ("outside_window", "soft"),
    "JM-SCH-0119": ("daily_hours", "soft"),
    "JM-SCH-0120": ("weekly_hours", "soft"),
    "JM-SCH-0121": ("rest_too_short", "soft"),
    "JM-SCH-0122": ("no_break", "soft"),
    "JM-SCH-0123": ("not_preferred", "warning"),
    "JM-SCH-0124": ("licence_expiring", "warning"),
}
ADVICE = {"JM-SCH-0116", "JM-SCH-0117", "JM-SCH-0123", "JM-SCH-0124"}
LONGEST_WAY = timedelta(hours=12)


def subject(technician, proposed, booking, details, agreed, earlier=False, days=None):
    return {
        "technician": technician, "proposed": proposed, "booking": booking, "details": details or {},
        "agreed": agreed, "earlier": earlier, "days": days,
    }


def people(subject):
    return [subject["technician"], *subject["details"].get("crew", [])]


def crew_of(booking):
    return [booking["technician"], *(booking.get("details") or {}).get("crew", [])]


def key_of(subject, found):
    joined = "|".join([found["code"], found["technician"], iso(subject["proposed"]), *map(str, found["facts"])])
    key = found["code"] + ":" + hashlib.sha256(joined.encode()).hexdigest()[:32]
    return f"{key}:{found['seconds']}" if found["kind"] in ("work_time", "stretch") else key


def covers(held, key):
    """Whether a conflict is no worse than the one of a key: the same, or by no more above the same limit."""
    (one, least), (other, most) = (re.fullmatch(r"(.*?:.*?)(?::(\d+))?", text).groups() for text in (key, held))
    return one == other and int(least or 0) <= int(most or 0)


def advice(diary, found):
    return found["code"] in ADVICE and diary.severity(found["code"]) == "warning"


def free(diary, subject):
    return all(advice(diary, one) for one in find(diary, subject))


def find(diary, subject):
    found = []
    for who in people(subject):
        found += personal(diary, subject, diary.technician(who))
    found += things(diary, subject) + together(diary, subject) + promises(diary, subject)
    return [one for one in found if one["code"] not in diary.policy.get("unchecked", [])]


def finding(code, kind, technician, subject, facts, obstacle, taken, **more):
    plain = {
        "code": "JM-SCH-" + code, "kind": kind, "technician": technician, "facts": facts, "obstacle": obstacle,
        "seconds": taken, "trouble": subject["proposed"][0], "ids": (None, None, None, None), "anew": False,
        "personal": False,
    }
    return {**plain, **more}


def others(diary, subject, takes):
    proposed = subject["proposed"]
    for other in sorted(diary.bookings.values(), key=lambda one: (one["interval"]["start"], one["id"])):
        pair = span(other["interval"])
        if other["id"] == subject["booking"] or not takes(other):
            continue
        if subject["earlier"] and (pair[0], other["id"]) >= (proposed[0], subject["booking"]):
            continue
        yield other, pair


def shared(proposed, pair):
    return seconds((max(proposed[0], pair[0]), min(proposed[1], pair[1])))


def itself(subject):
    return {"id": subject["booking"], "details": subject["details"]}


def is_tentative(booking):
    return (booking.get("details") or {}).get("status") == "tentative"


def clash(other, pair):
    """What a clash with another booking is about."""
    return [other["id"], iso(pair), *(["tentative"] if is_tentative(other) else [])]


def held(other):
    tentative = is_tentative(other)
    return {"booking": other["id"], "visit": other["visit"], **({"tentative": True} if tentative else {})}


def beside(proposed, pair):
    """The time between two that don't overlap, and whether the other is before; none for those that do."""
    if overlap(proposed, pair):
        return None
    before = pair[1] <= proposed[0]
    return (seconds((pair[1], proposed[0])) if before else seconds((proposed[1], pair[0]))), before


# ---- one person ----


def personal(diary, subject, who):
    id, proposed, found = who["id"], subject["proposed"], []
    mine = lambda other: id in crew_of(other)
    booked = list(others(diary, subject, mine))
    for other, pair in booked:
        if overlap(pair, proposed):
            found.append(finding(
                "0101", "booking", id, subject, clash(other, pair),
                lambda show, other=other, pair=pair: {**held(other), "span": show(pair)}, shared(proposed, pair),
                after=pair[1], before=pair[0], trouble=max(pair[0], proposed[0]), ids=(other["id"], None, None, None),
                turned=(other["id"], clash(itself(subject), proposed)), personal=True,
            ))
    for leave in diary.leave.values():
        if leave["technician"] == id:
            away = absence(who, leave)
            if away[0] < away[1] and overlap(away, proposed):
                found.append(finding(
                    "0102", "leave", id, subject, [leave["id"], iso(away)],
                    lambda show, leave=leave, away=away: {"leave": leave["id"], "span": show(away)},
                    shared(proposed, away), after=away[1], before=away[0], trouble=max(away[0], proposed[0]),
                    ids=(None, leave["id"], None, None),
                ))
    known = list(shifts(who, *proposed))
    working = lambda moment: any(a <= moment < b for a, b in known)
    found += pieces("0103", "time_off", id, subject, runs(*proposed, lambda moment: not working(moment)))
    rests = list(weekly(who.get("breaks", []), who["zone"], *proposed))
    pausing = lambda moment: working(moment) and any(a <= moment < b for a, b in rests)
    found += pieces("0122", "break", id, subject, runs(*proposed, pausing) if rests else [])
    return found + work(diary, subject, who, booked) + ways(diary, subject, id, booked)


def pieces(code, kind, id, subject, spans, first=(), ids=(None, None, None, None), **more):
    if not spans:
        return []
    return [finding(
        code, kind, id, subject, [*first, *map(iso, spans)],
        lambda show: {**more, "spans": [show(piece) for piece in spans]}, sum(map(seconds, spans)),
        trouble=spans[0][0], anew=True, ids=ids,
    )]


def work(diary, subject, who, booked):
    limits, proposed, id = diary.resources.get("limits") or {}, subject["proposed"], who["id"]
    tz, found = zone(who["zone"]), []
    busy = [proposed] + [pair for _, pair in booked]
    at_work = lambda moment: any(a <= moment < b for a, b in busy)
    first, last = wall(tz, proposed[0]).date(), wall(tz, proposed[1] - timedelta(microseconds=1)).date()

    def limited(code, name, start, end):
        if limits.get(name) is None:
            return
        most = limits[name] * 60
        worked = sum(map(seconds, runs(midnight(tz, start), midnight(tz, end, 1), at_work)))
        if worked > most:
            found.append(finding(
                code, "work_time", id, subject, [start, end, most],
                lambda show: {"first": str(start), "last": str(end), "limit_seconds": most, "worked_seconds": worked},
                worked - most, anew=True, ids=(None, None, None, str(start)),
            ))

    numbers = range(first.toordinal(), last.toordinal() + 1)
    for day in map(date.fromordinal, numbers):
        limited("0119", "daily_minutes", day, day)
    for monday in range(first.toordinal() - first.weekday(), last.toordinal() + 1, 7):
        sunday = min(monday + 6, LAST.toordinal())  # the last week of all ends on a Friday
        limited("0120", "weekly_minutes", date.fromordinal(monday), date.fromordinal(sunday))

    if limits.get("rest_minutes") is not None:
        due = limits["rest_minutes"] * 60
        near = {}
        for other, pair in booked:
            if beside(proposed, pair) and wall(tz, pair[0]).date() != first:
                both = (min(pair[0], proposed[0]), max(pair[1], proposed[1]))
                spans = list(shifts(who, *both))
                if not runs(*both, lambda moment: not any(a <= moment < b for a, b in spans)):
                    continue  # one shift is one day's work
                gap, before = beside(proposed, pair)
                place = (gap, [-pair[0].timestamp(), other["id"]] if before else [pair[0].timestamp(), other["id"]])
                if before not in near or place[0] < near[before][0][0]:
                    near[before] = (place, other, pair)
        for before in (True, False):
            if before not in near:
                continue
            (gap, _), other, pair = near[before]
            if gap >= due:
                continue
            side = {"after": pair[1] + timedelta(seconds=due)} if before else {"before": pair[0] - timedelta(seconds=due)}
            found.append(finding(
                "0121", "rest", id, subject, [other["id"], iso(pair), due],
                lambda show, other=other, pair=pair, gap=gap: {
                    "booking": other["id"], "visit": other["visit"], "span": show(pair), "rest_seconds": due,
                    "gap_seconds": gap,
                },
                due - gap, ids=(other["id"], None, None, None), personal=True,
                turned=(other["id"], [subject["booking"], iso(proposed), due]), **side,
            ))

    if limits.get("break_after_minutes") is not None:
        most, least = limits["break_after_minutes"] * 60, limits["break_minutes"] * 60
        edges, pause = [proposed[0], proposed[1]], 0
        moment = proposed[0] - MINUTE
        while pause < least:
            pause = 0 if at_work(moment) else pause + 60
            edges[0] = moment if at_work(moment) else edges[0]
            moment -= MINUTE
        moment, pause = proposed[1], 0
        while pause < least:
            pause = 0 if at_work(moment) else pause + 60
            moment += MINUTE
            edges[1] = moment if pause == 0 else edges[1]
        worked = sum(map(seconds, runs(*edges, at_work)))
        if worked > most:
            found.append(finding(
                "0122", "stretch", id, subject, [most, least],
                lambda show: {
                    "span": show(tuple(edges)), "worked_seconds": worked, "limit_seconds": most, "break_seconds": least,
                },
                worked - most, anew=True,
            ))
    return found


def travel(diary, origin, destination):
    if origin == destination:
        return 0
    table = diary.resources.get("travel") or {}
    legs = {(leg["origin"], leg["destination"]): leg["seconds"] for leg in table.get("legs", [])}
    back = legs.get((destination, origin)) if table.get("both_ways") else None
    return legs.get((origin, destination), back)


def by_others(diary, subject, booked, other, pair, before, spare):
    """Whether one gets from the earlier visit to the later by some in between, to each in time and with so much to spare."""
    placed = [(one, (known.get("details") or {}).get("site"), known["id"]) for known, one in booked]
    own = (subject["proposed"], subject["details"]["site"], subject["booking"] or "")
    placed = [stop for stop in placed if stop[1]] + [own]
    there = (pair, other["details"]["site"], other["id"])
    first, last = (there, own) if before else (own, there)
    ended = sorted((one for one in placed if one[0][1] <= last[0][0]), key=lambda one: (one[0][1], one[0][0], one[2]))
    reached = [last]
    for stop in reversed(ended[-64:]):
        for to in reached:
            takes, gap = travel(diary, stop[1], to[1]), (to[0][0] - stop[0][1]).total_seconds()
            if takes is not None and gap >= max(takes + spare, 0):
                reached.append(stop)
                break
    return first in reached


def ways(diary, subject, id, booked):
    here, proposed, found = subject["details"].get("site"), subject["proposed"], []
    if not here:
        return []
    tight = ((diary.resources.get("limits") or {}).get("travel_tight_minutes") or 0) * 60
    reachable = []
    for other, pair in booked:
        there = (other.get("details") or {}).get("site")
        if there and there != here and beside(proposed, pair) and beside(proposed, pair)[0] < LONGEST_WAY.total_seconds():
            reachable.append((*beside(proposed, pair), other, pair, there))
    for gap, before, other, pair, there in reachable:
        origin, destination = (there, here) if before else (here, there)
        takes = travel(diary, origin, destination)
        if takes is None:
            placed = (one for known, one in booked if (known.get("details") or {}).get("site"))
            sides = (beside(proposed, one) for one in placed if beside(proposed, one))
            if gap > min(one[0] for one in sides if one[1] == before):
                continue  # it isn't the next of those that have a site
            code, wanted = "0116", None
        elif gap >= takes + tight:
            continue
        else:
            code, wanted = ("0115", takes) if gap < takes else ("0117", takes + tight)
            if by_others(diary, subject, booked, other, pair, before, wanted - takes):
                continue
        side = {}
        if wanted is not None:
            apart = timedelta(seconds=wanted)
            side = {"after": pair[1] + apart} if before else {"before": pair[0] - apart}
        tail = [origin, destination, "" if takes is None else takes, gap, *([tight] if code == "0117" else [])]
        found.append(finding(
            code, "travel", id, subject, [other["id"], iso(pair), *tail],
            lambda show, other=other, pair=pair, origin=origin, destination=destination, takes=takes, gap=gap: {
                "booking": other["id"], "visit": other["visit"], "span": show(pair), "origin": origin,
                "destination": destination, "travel_seconds": takes, "gap_seconds": gap,
            },
            0 if wanted is None else wanted - gap, ids=(other["id"], None, None, None), personal=True,
            turned=(other["id"], [subject["booking"], iso(proposed), *tail]), **side,
        ))
    return found


# ---- what is taken, and where ----


def things(diary, subject):
    lead, proposed, details, found = subject["technician"], subject["proposed"], subject["details"], []
    for code, kind, many in (("0104", "vehicle", "vehicles"), ("0105", "equipment", "equipment")):
        for id in details.get(many, []):
            for other, pair in others(diary, subject, lambda other: id in (other.get("details") or {}).get(many, [])):
                if overlap(pair, proposed):
                    found.append(finding(
                        code, kind, lead, subject, [id, *clash(other, pair)],
                        lambda show, id=id, kind=kind, other=other, pair=pair: {kind: id, **held(other), "span": show(pair)},
                        shared(proposed, pair), after=pair[1], before=pair[0], trouble=max(pair[0], proposed[0]),
                        ids=(other["id"], id, None, None), turned=(other["id"], [id, *clash(itself(subject), proposed)]),
                    ))
            for out in sorted(map(span, diary.thing(many, id).get("out_of_service", []))):
                if overlap(out, proposed):
                    found.append(finding(
                        code, kind + "_out", lead, subject, [id, iso(out)],
                        lambda show, id=id, kind=kind, out=out: {kind: id, "span": show(out)}, shared(proposed, out),
                        after=out[1], before=out[0], trouble=max(out[0], proposed[0]), ids=(None, id, None, None),
                    ))
    if details.get("site"):
        site = diary.thing("sites", details["site"])
        hours = list(weekly(site.get("access", []), site["zone"], *proposed))
        tz = zone(site["zone"])
        closed = [days(tz, one["first"], one["last"]) for one in site.get("closed", [])]
        inside = lambda moment, many: any(a <= moment < b for a, b in many)
        shut = lambda moment: inside(moment, closed) or (bool(site.get("access")) and not inside(moment, hours))
        id = site["id"]
        found += pieces("0109", "site_closed", lead, subject, runs(*proposed, shut), [id], (None, id, None, None), site=id)
    return found + holidays(diary, subject)


def holidays(diary, subject):
    who, found, proposed = diary.technician(subject["technician"]), [], subject["proposed"]
    place = diary.thing("sites", subject["details"]["site"]) if subject["details"].get("site") else who
    tz = zone(place["zone"])
    for one in sorted(diary.resources.get("holidays", []), key=lambda one: (one["date"], one["name"])):
        region = one.get("region")
        day = days(tz, one["date"], one["date"])
        part = max(proposed[0], day[0]), min(proposed[1], day[1])
        if part[0] < part[1] and region in (None, place.get("region")):
            found.append(finding(
                "0114", "holiday", who["id"], subject,
                [one["date"], one["name"], region or "", subject["details"].get("site") or "", iso(part)],
                lambda show, one=one, part=part: {
                    "date": one["date"], "name": one["name"], "region": one.get("region"), "span": show(part),
                },
                seconds(part), anew=True, trouble=part[0], ids=(None, None, one["name"], one["date"]),
            ))
    return found


# ---- who comes, together ----


def together(diary, subject):
    lead, proposed, details, found = subject["technician"], subject["proposed"], subject["details"], []
    needs = details.get("needs") or {}
    coming = [diary.technician(id) for id in people(subject)]
    for need in needs.get("skills", []):
        levels = [skill["level"] for who in coming for skill in who.get("skills", []) if skill["name"] == need["name"]]
        if not levels or max(levels) < need["level"]:
            level = max(levels) if levels else None
            found.append(finding(
                "0108", "skill", lead, subject, [need["name"], need["level"], "" if level is None else level],
                lambda show, need=need, level=level: {"skill": need["name"], "needed": need["level"], "level": level}, 0,
                ids=(None, None, need["name"], None),
            ))
    tz = zone(diary.technician(lead)["zone"])
    first, last = wall(tz, proposed[0]).date(), wall(tz, proposed[1] - timedelta(microseconds=1)).date()
    for name in needs.get("licences", []):
        held = [one for who in coming for one in who.get("licences", []) if one["name"] == name]
        holds = lambda day: any(
            (one.get("valid_from") or "0000") <= str(day) <= (one.get("valid_until") or "9999-12-31") for one in held
        )
        bad = [first + n * DAY for n in range((last - first).days + 1) if not holds(first + n * DAY)]
        label = (None, None, name, None)
        if not held:
            found.append(finding(
                "0106", "licence_missing", lead, subject, [name], lambda show, name=name: {"licence": name}, 0, ids=label))
        elif bad:
            found.append(finding(
                "0107", "licence_not_valid", lead, subject, [name, bad[0], bad[-1]],
                lambda show, name=name, bad=bad: {"licence": name, "first": str(bad[0]), "last": str(bad[-1])}, 0, ids=label))
        else:
            soon = (diary.resources.get("limits") or {}).get("licence_expiring_days")
            ahead = [last + n * DAY for n in range((soon or 0) + 1)]
            ends = [day for day in ahead if not holds(day)]
            if ends:
                until = str(ends[0] - DAY)
                found.append(finding(
                    "0124", "licence_expiring", lead, subject, [name, until, soon],
                    lambda show, name=name, until=until: {"licence": name, "valid_until": until}, 0, ids=label))
    for need in needs.get("roles", []):
        present = sum(need["role"] in who.get("roles", []) for who in coming)
        if present < need["count"]:
            found.append(finding(
                "0112", "role", lead, subject, [need["role"], need["count"], present],
                lambda show, need=need, present=present: {
                    "role": need["role"], "needed": need["count"], "present": present,
                }, 0, ids=(None, None, need["role"], None)))
    preferred = details.get("preferred")
    if preferred and preferred != lead:
        found.append(finding(
            "0123", "preferred", lead, subject, [preferred], lambda show: {"preferred": preferred}, 0))
    size = needs.get("crew_size", 0)
    away = [[absence(who, leave) for leave in diary.leave.values() if leave["technician"] == who["id"]] for who in coming]
    there = lambda moment: sum(not any(a <= moment < b for a, b in gone) for gone in away)
    short = runs(*proposed, lambda moment: there(moment) < size)
    if short:
        fewest = min(there(pair[0] + n * MINUTE) for pair in short for n in range(seconds(pair) // 60))
        found += pieces("0111", "crew_too_small", lead, subject, short, [size, fewest], needed=size, present=fewest)
    return found


def promises(diary, subject):
    lead, proposed, details, found = subject["technician"], subject["proposed"], subject["details"], []
    if details.get("window"):
        window = span(details["window"]["interval"])
        if not window[0] <= proposed[0] < window[1]:
            early = proposed[0] < window[0]
            late = seconds((proposed[0], window[0]) if early else (window[1], proposed[0]))
            found.append(finding(
                "0118", "window", lead, subject, [iso(window)], lambda show: {"window": show(window)}, late,
                start_within=window))

    def dependency(other, lag, comes_after):
        pair = span(other["interval"])
        gap = seconds((pair[1], proposed[0]) if comes_after else (proposed[1], pair[0]))
        if gap < lag:
            wait = timedelta(seconds=lag)
            side = {"after": pair[1] + wait} if comes_after else {"before": pair[0] - wait}
            found.append(finding(
                "0110", "dependency", lead, subject, [other["id"], iso(pair), lag, "after" if comes_after else "before"],
                lambda show: {
                    "booking": other["id"], "visit": other["visit"], "span": show(pair), "lag_seconds": lag,
                    "comes_after": comes_after,
                }, lag - gap, ids=(other["id"], None, None, None),
                turned=(other["id"], [subject["booking"], iso(proposed), lag, "before" if comes_after else "after"]),
                **side))

    for one in details.get("depends_on", []):
        if one["booking"] in diary.bookings:
            dependency(diary.bookings[one["booking"]], one["lag_seconds"], True)
    if not subject["earlier"] and subject["booking"]:
        for other in diary.bookings.values():
            for one in (other.get("details") or {}).get("depends_on", []):
                if one["booking"] == subject["booking"]:
                    dependency(other, one["lag_seconds"], False)
    agreed = subject["agreed"]
    whole = whole_days(agreed, subject["days"]) if agreed else None
    if whole:
        if whole != proposed:
            first, last = subject["days"]["first"], subject["days"]["last"]
            found.append(finding(
                "0113", "days", lead, subject, [first, last, agreed["zone"], iso(whole)],
                lambda show: {"first": first, "last": last, "zone": agreed["zone"], "span": show(whole)},
                sum(abs(seconds((proposed[edge], whole[edge]))) for edge in (0, 1))))
    elif agreed:
        try:
            shown = readings(zone(agreed["zone"]), datetime.fromisoformat(agreed["local"]))
        except (Refused, OverflowError):
            shown = []  # a zone that isn't known shows no time, and none shows one beyond the end
        if proposed[0] not in shown:
            at = shown[0] if shown else None
            found.append(finding(
                "0113", "clock", lead, subject,
                [agreed["local"], agreed["zone"], agreed["offset_seconds"], text(at) if at else ""],
                lambda show: {"agreed": agreed, "shown": text(at) if at else None},
                abs(seconds((proposed[0], at))) if at else 0))
    return found


def whole_days(agreed, when):
    """From midnight to midnight; none without days, and where the clocks skip all of them."""
    if not when:
        return None
    pair = days(zone(agreed["zone"]), when["first"], when["last"])
    return pair if pair[0] < pair[1] else None


# ---- what else would do ----


def instead(diary, subject, found):
    proposed, details, lead = subject["proposed"], subject["details"], subject["technician"]
    for kind, many in (("vehicle", "vehicles"), ("equipment", "equipment")):
        if found["kind"] in (kind, kind + "_out"):
            takers = lambda id: others(diary, {**subject, "earlier": False},
                                       lambda other: id in (other.get("details") or {}).get(many, []))
            idle = [
                one["id"] for one in sorted(diary.resources.get(many, []), key=lambda one: one["id"])
                if one["id"] not in details.get(many, [])
                and not any(overlap(span(out), proposed) for out in one.get("out_of_service", []))
                and not any(overlap(pair, proposed) for _, pair in takers(one["id"]))
            ]
            return [{"other_" + kind: {kind: id}} for id in idle[:3]]
    name = found["ids"][2]
    tz = zone(diary.technician(lead)["zone"])
    first, last = wall(tz, proposed[0]).date(), wall(tz, proposed[1] - timedelta(microseconds=1)).date()
    days = [str(first + n * DAY) for n in range((last - first).days + 1)]
    of_name = lambda who: [one for one in who.get("licences", []) if one["name"] == name]
    valid = lambda day, all: any(
        (one.get("valid_from") or "0000") <= day <= (one.get("valid_until") or "9999-12-31") for one in all)
    coming = [one for id in people(subject) for one in of_name(diary.technician(id))]
    timeless = "JM-SCH-0107" in diary.policy.get("unchecked", [])
    # With whoever comes along, somebody has it on each day, if the firm looks for that.
    licensed = lambda who: of_name(who) and (timeless or all(valid(day, coming + of_name(who)) for day in days))
    need = next((one for one in (details.get("needs") or {}).get("skills", []) if one["name"] == name), {"level": 0})
    missing = next((one for one in (details.get("needs") or {}).get("roles", []) if one["role"] == name), None)
    if found["kind"] == "role" and missing["count"] - found["facts"][2] != 1:
        return []
    if found["kind"] == "crew_too_small" and found["facts"][0] - found["facts"][1] != 1:
        return []
    wanted = {
        "licence_missing": licensed,
        "licence_not_valid": licensed,
        "skill": lambda who: any(s["name"] == name and s["level"] >= need["level"] for s in who.get("skills", [])),
        "role": lambda who: name in who.get("roles", []),
        "crew_too_small": lambda who: not any(
            one["technician"] == who["id"] and overlap(absence(who, one), proposed) for one in diary.leave.values()
        ),
    }.get(found["kind"])
    if not wanted:
        return []
    fit = [who for id, who in sorted(diary.technicians.items()) if id not in people(subject) and wanted(who)]
    return [{"add_crew": {"technician": who["id"]}} for who in fit if can_come(diary, subject, who)][:3]


def can_come(diary, subject, who):
    return not against(diary, subject, who)


def against(diary, subject, who):
    """What is in the way of somebody's coming, but for advice."""
    unchecked = diary.policy.get("unchecked", [])
    return [one for one in personal(diary, subject, who) if not advice(diary, one) and one["code"] not in unchecked]
