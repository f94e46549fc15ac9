"""Time for the vectors of `schedule`: zones are Python's `zoneinfo`, and what holds when is found by looking at each moment."""

from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

UTC = timezone.utc
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
# Where time starts and ends: in UTC, and on every clock.
FIRST, LAST = datetime(1900, 1, 1), datetime(9999, 12, 31, 23, 59, 59)
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


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
    """What the clock shows: the last second, or the first, where it would be another year's."""
    try:
        return min(max(moment.astimezone(tz).replace(tzinfo=None, fold=0), FIRST), LAST)
    except OverflowError:
        return LAST


def offset(tz, moment):
    try:
        return moment.astimezone(tz).utcoffset()
    except OverflowError:
        return (moment - DAY).astimezone(tz).utcoffset()  # no clock changes on the last day


def clock(name, moment):
    tz = zone(name)
    shown = wall(tz, moment).isoformat(timespec="seconds")
    return {"local": shown, "zone": name, "offset_seconds": int(offset(tz, moment).total_seconds())}


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


def edge(tz, local):
    """Where a span of civil time starts or ends: the first midnight is where time starts, and what is beyond the end is cut."""
    start, end = FIRST.replace(tzinfo=UTC), LAST.replace(tzinfo=UTC)
    if local <= FIRST:
        return start
    try:
        return min(max(first_at(tz, local), start), end)
    except OverflowError:
        return end


def midnight(tz, day, later=0):
    """Where a day starts, or one so many days later."""
    if day.toordinal() + later > LAST.toordinal():
        return LAST.replace(tzinfo=UTC)
    return edge(tz, datetime.combine(day + later * DAY, time.min))


def days(tz, first, last):
    """Whole days, from midnight to midnight."""
    return midnight(tz, date.fromisoformat(first)), midnight(tz, date.fromisoformat(last), 1)


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


def shifts(technician, start, end):
    """The working hours of the days around, as instants."""
    return weekly(technician["hours"], technician["zone"], start, end)


def weekly(hours, zone_name, start, end):
    """Spans of a week on the days around, as instants."""
    tz = zone(zone_name)
    for ordinal in range(wall(tz, start).toordinal() - 2, min(wall(tz, end).toordinal() + 1, LAST.toordinal()) + 1):
        day = date.fromordinal(ordinal)
        for one in hours:
            if WEEK[day.weekday()] == one["day"]:
                starts = edge(tz, datetime.combine(day, time.fromisoformat(one["start"])))
                if one["ends_next_day"] and day == LAST.date():
                    yield starts, LAST.replace(tzinfo=UTC)
                else:
                    last = day + DAY if one["ends_next_day"] else day
                    yield starts, edge(tz, datetime.combine(last, time.fromisoformat(one["end"])))


def absence(technician, leave):
    tz = zone(technician["zone"])
    (kind, when), = leave["span"].items()
    if kind == "days":
        return days(tz, when["first"], when["last"])
    return edge(tz, datetime.fromisoformat(when["start"])), edge(tz, datetime.fromisoformat(when["end"]))
