"""The English of conflicts, for the vectors of `schedule`."""

from schedule_time import Refused, clock, instant


def offset(zoned):
    sign, minutes = "-" if zoned["offset_seconds"] < 0 else "+", abs(zoned["offset_seconds"]) // 60
    return f"({sign}{minutes // 60:02}:{minutes % 60:02})"


def clock_text(zoned):
    return f"{zoned['local'][:16].replace('T', ' ')} {offset(zoned)}"


def shown_now(what):
    """The clock of the agreed zone where it shows the agreed time now."""
    return clock(what["agreed"]["zone"], instant(what["shown"]))


def span_text(shown):
    start, end = shown["start"], shown["end"]
    if start["local"][:10] == end["local"][:10] and offset(start) == offset(end):
        return f"{start['local'][:10]} {start['local'][11:16]}–{end['local'][11:16]} {offset(start)}"
    return f"{clock_text(start)}–{clock_text(end)}"


def length(taken):
    hours, minutes = taken // 3600, taken // 60 % 60
    parts = ([f"{hours} h"] if hours else []) + ([f"{minutes} min"] if minutes else [])
    return " ".join(parts) or f"{taken} s"


def sentence(one):
    (kind, what), = one["obstacle"].items()
    who, when, taken = f"technician {one['technician']}", span_text(one["proposed"]), length(one["seconds"])
    held = ("tentative " if what.get("tentative") else "") + f"booking {what.get('booking')}"
    at = span_text(what["span"]) if "span" in what else ""
    early = kind == "window" and one["proposed"]["interval"]["start"] < what["window"]["interval"]["start"]
    return {
        "booking": lambda: f"{who} has {held} at {at}, {taken} of {when}",
        "leave": lambda: f"{who} is on leave {what['leave']} at {at}, {taken} of {when}",
        "time_off": lambda: f"{who} doesn't work in {taken} of {when}",
        "vehicle": lambda: f"vehicle {what['vehicle']} is taken by {held} at {at}, {taken} of {when}",
        "vehicle_out": lambda: f"vehicle {what['vehicle']} is out of service at {at}, {taken} of {when}",
        "equipment": lambda: f"equipment {what['equipment']} is taken by {held} at {at}, {taken} of {when}",
        "equipment_out": lambda: f"equipment {what['equipment']} is out of service at {at}, {taken} of {when}",
        "site_closed": lambda: f"nobody gets into site {what['site']} in {taken} of {when}",
        "break": lambda: f"{who} has a break in {taken} of {when}",
        "holiday": lambda: f"{what['date']} is a public holiday, {what['name']}: {taken} of {when}",
        "licence_missing": lambda: f"nobody who comes has the licence {what['licence']}",
        "licence_not_valid": lambda: (
            f"nobody who comes has a valid licence {what['licence']} on {what['first']}"
            if what["first"] == what["last"]
            else f"nobody who comes has a valid licence {what['licence']} on all days from {what['first']} to {what['last']}"
        ),
        "licence_expiring": lambda: f"the licence {what['licence']} ends on {what['valid_until']}, soon after the visit",
        "skill": lambda: (
            f"nobody who comes has the skill {what['skill']}, which is needed at level {what['needed']}"
            if what["level"] is None
            else f"nobody who comes has the skill {what['skill']} above level {what['level']}, and level {what['needed']} is needed"
        ),
        "crew_too_small": lambda: f"{what['present']} of the {what['needed']} people needed are there in {taken} of {when}",
        "role": lambda: f"{what['present']} of the {what['needed']} people needed as {what['role']} come",
        "preferred": lambda: f"the customer would like technician {what['preferred']} to come, not {one['technician']}",
        "clock": lambda: (
            f"the agreed start, {clock_text(what['agreed'])} when it was agreed, is now {clock_text(shown_now(what))}: "
            f"{taken} away from {when}"
            if what["shown"]
            else f"the agreed start, {clock_text(what['agreed'])}, is shown by no clock of {what['agreed']['zone']}"
        ),
        "days": lambda: (
            f"the agreed days, {what['first']} to {what['last']} in {what['zone']}, are {at}, {taken} away from {when}"
        ),
        "window": lambda: (
            f"{when} starts {taken} {'before' if early else 'after'} the promised window, {span_text(what['window'])}"
        ),
        "dependency": lambda: (
            f"{when} is {taken} too early after booking {what['booking']} at {at}, on which it depends"
            if what["comes_after"]
            else f"booking {what['booking']} at {at}, which depends on it, is {taken} too early after {when}"
        ),
        "travel": lambda: (
            f"how long {who} takes between {when} and booking {what['booking']} at {at} isn't known"
            if what["travel_seconds"] is None
            else f"{who} has {length(what['gap_seconds'])} between {when} and booking {what['booking']} at {at}, "
            f"and the way takes {length(what['travel_seconds'])}"
        ),
        "rest": lambda: (
            f"{who} rests {length(what['gap_seconds'])} of {length(what['rest_seconds'])} between {when} and booking "
            f"{what['booking']} at {at}"
        ),
        "work_time": lambda: (
            f"{who} would work {length(what['worked_seconds'])} of at most {length(what['limit_seconds'])} "
            + (f"on {what['first']}" if what["first"] == what["last"] else f"from {what['first']} to {what['last']}")
        ),
        "stretch": lambda: (
            f"{who} would work {length(what['worked_seconds'])} at {at} without a break of {length(what['break_seconds'])}"
        ),
    }[kind]()


def explain(one):
    fixes = []
    for fix in one["fixes"]:
        (way, how), = fix.items()
        fixes.append({
            "start_at_or_after": lambda: f"start at {clock_text(how['local'])} or later",
            "end_at_or_before": lambda: f"end at {clock_text(how['local'])} or earlier",
            "start_at": lambda: f"start at {clock_text(how['local'])}",
            "start_within": lambda: f"start within {span_text(how['window'])}",
            "other_technician": lambda: f"send technician {how['technician']}",
            "other_vehicle": lambda: f"take vehicle {how['vehicle']}",
            "other_equipment": lambda: f"take equipment {how['equipment']}",
            "add_crew": lambda: f"let technician {how['technician']} come along",
        }[way]())
    return {"conflict": sentence(one), "fixes": fixes}


def relaxation(one):
    said = f"technician {one['technician']} could start at {clock_text(one['start'])}"
    along = [f"technician {id}" for id in one.get("crew", [])]
    said += " with " + " and ".join(along) if along else ""
    return said + " if it doesn't matter that " + ", and that ".join(map(sentence, one["conflicts"]))


# What the catalogue of codes says of each kind of conflict, from JM-SCH-0101 on.
KINDS = [
    "the technician is already booked",
    "the technician is on leave",
    "the time is outside the technician's working hours",
    "the vehicle is already booked or out of service",
    "the equipment is already booked or out of service",
    "nobody who comes has a licence that is needed",
    "a licence that is needed isn't valid on every day of the visit",
    "nobody who comes has a skill that is needed at its level",
    "the site is closed",
    "a booking that must be over first isn't",
    "too few people are there",
    "too few people of a role come",
    "the agreed local time doesn't exist or is at another instant",
    "the day is a public holiday",
    "there is less time between two visits than the way takes",
    "the travel time between two sites isn't known",
    "there is hardly more time between two visits than the way takes",
    "the start is outside the window that the customer was promised",
    "more work on a day than the firm's limit",
    "more work in a week than the firm's limit",
    "less rest between two days of work than the firm's limit",
    "a break is taken, or missing in too long a stretch of work",
    "the customer would like somebody else to lead",
    "a licence that is needed ends soon after the visit",
]


def rejection(one):
    kind = one["code"].removeprefix("JM-SCH-01")
    if kind not in {f"{number:02}" for number in range(1, len(KINDS) + 1)}:
        raise Refused("JM-WIR-0001")
    return f"{one['count']} {'start is' if one['count'] == 1 else 'starts are'} ruled out: {KINDS[int(kind) - 1]}"
