"""What a diary holds: its technicians, bookings and resources, and what each says of a time, minute by minute."""

from datetime import datetime, time, timedelta

import schedule_rules as rules
from schedule_time import UTC, WEEK, Refused, seconds, span

LONGEST = 31 * 86_400 + 6 * 3_600  # 31 days, and what clocks may go back in them
POLICY = {"double_booked": "hard", "on_leave": "hard", "outside_hours": "soft"}


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
    if any(not 0 <= leg["seconds"] <= (43_200 if leg["origin"] != leg["destination"] else 0) for leg in legs):
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
