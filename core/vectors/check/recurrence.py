"""Recomputes the vectors of recurrence by brute force: every day is held to the rule's text, by our own reading of RFC 5545
section 3.3.10, and every civil time to Python's zoneinfo over the tz database of the PyPI package `tzdata`.

No stretch is jumped over and nothing is counted by a formula: a rule's days are found from its start on, one after another.
"""

import json
import re
import sys
import zoneinfo
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import zones

HERE = Path(__file__).resolve().parent
VECTORS = HERE.parent / "recurrence"
FIRST, LAST = date(1900, 1, 1), date(9999, 12, 31)
WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
CODES = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), WEEK))
UNSUPPORTED = {"BYWEEKNO", "BYYEARDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP"}
SUPPORTED = {"FREQ", "UNTIL", "COUNT", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"}
INTEGER = 2_147_483_647
FLAGS = ["local_time_adjusted", "local_time_repeated", "moved", "moved_off_holiday", "on_holiday"]


class Refused(Exception):
    """The code with which the input is refused."""


def require(holds, code):
    if not holds:
        raise Refused(code)


# ---- rules


def parse(text):
    """The parts of a rule, as `recurrence.parts` has them."""
    require(len(text.encode()) <= 4000, "JM-REC-0010")
    text = text[:-1] if text.endswith(";") else text
    pairs = [(name.upper(), value.upper()) for name, _, value in (part.partition("=") for part in text.split(";"))]
    for name, value in pairs:
        require(name not in UNSUPPORTED, "JM-REC-0002")
        require(not (name == "FREQ" and value in ("HOURLY", "MINUTELY", "SECONDLY")), "JM-REC-0002")
    for at, (name, _) in enumerate(pairs):
        require(name in SUPPORTED, "JM-REC-0001")
        require(all(name != before for before, _ in pairs[:at]), "JM-REC-0003")
    found = dict(pairs)
    require("FREQ" in found, "JM-REC-0004")
    require(found["FREQ"] in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"), "JM-REC-0005")
    require(not ("COUNT" in found and "UNTIL" in found), "JM-REC-0006")
    end = {"never": {}}
    if "COUNT" in found:
        end = {"count": {"count": positive(found["COUNT"])}}
    if "UNTIL" in found:
        end = until(found["UNTIL"])
    require(found.get("WKST", "MO") in CODES, "JM-REC-0005")
    parts = {
        "frequency": found["FREQ"].lower(),
        "interval": positive(found.get("INTERVAL", "1")),
        "end": end,
        "by_month": listed(found, "BYMONTH", r"\d{1,2}", int),
        "by_month_day": listed(found, "BYMONTHDAY", r"[+-]?\d{1,2}", int),
        "by_day": listed(found, "BYDAY", r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", numbered),
        "by_set_pos": listed(found, "BYSETPOS", r"[+-]?\d{1,3}", int),
        "week_start": CODES[found.get("WKST", "MO")],
    }
    return checked(parts)


def positive(text):
    require(re.fullmatch(r"[0-9]+", text) and 1 <= int(text) <= INTEGER, "JM-REC-0005")
    return int(text)


def until(text):
    form = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?", text, re.ASCII)
    require(form, "JM-REC-0005")
    numbers = [int(number) for number in form.groups() if number is not None]
    if len(numbers) == 6 and numbers[5] == 60:
        numbers[5] = 59  # RFC 5545 section 3.3.12: who doesn't support leap seconds reads 60 as 59
    try:
        at = datetime(*numbers)
    except ValueError:
        raise Refused("JM-REC-0005") from None
    if len(numbers) == 3:
        return {"until_date": {"date": at.date().isoformat()}}
    return {"until_instant": {"instant": at.isoformat() + "Z"}}


def listed(found, name, form, read):
    if name not in found:
        return []
    items = found[name].split(",")
    require(all(re.fullmatch(form, item, re.ASCII) for item in items), "JM-REC-0005")
    return [read(item) for item in items]


def numbered(text):
    return {"ordinal": int(text[:-2]) if text[:-2] else None, "day": CODES[text[-2:]]}


def checked(parts):
    """The parts in their canonical order, if RFC 5545 allows them together."""
    frequency, end = parts["frequency"], parts["end"]
    require(1 <= parts["interval"] <= INTEGER, "JM-REC-0011")
    if "count" in end:
        require(1 <= end["count"]["count"] <= INTEGER, "JM-REC-0011")
    if "until_date" in end:
        require(FIRST <= date.fromisoformat(end["until_date"]["date"]) <= LAST, "JM-CAL-0002")
    if "until_instant" in end:
        require("." not in end["until_instant"]["instant"], "JM-REC-0013")
    ordinals = [by["ordinal"] for by in parts["by_day"] if by["ordinal"] is not None]
    for numbers, most in (
        (parts["by_month_day"], 31),
        (parts["by_set_pos"], 366),
        (ordinals, 53),
    ):
        require(all(number != 0 and -most <= number <= most for number in numbers), "JM-REC-0005")
    require(all(1 <= month <= 12 for month in parts["by_month"]), "JM-REC-0005")
    require(not (frequency == "weekly" and parts["by_month_day"]), "JM-REC-0007")
    require(not (frequency in ("daily", "weekly") and ordinals), "JM-REC-0007")
    require(not parts["by_set_pos"] or parts["by_month"] or parts["by_month_day"] or parts["by_day"], "JM-REC-0008")
    from_start = lambda number: (number < 0, number)
    by_day = {(by["ordinal"] or 0, WEEK.index(by["day"])) for by in parts["by_day"]}
    ordered = sorted(by_day, key=lambda by: (from_start(by[0]) if by[0] else (False, 0), by[1]))
    return parts | {
        "by_month": sorted(set(parts["by_month"])),
        "by_month_day": sorted(set(parts["by_month_day"]), key=from_start),
        "by_day": [{"ordinal": ordinal or None, "day": WEEK[day]} for ordinal, day in ordered],
        "by_set_pos": sorted(set(parts["by_set_pos"]), key=from_start),
    }


def written(parts):
    parts = checked(parts)
    codes = {name: code for code, name in CODES.items()}
    text = "FREQ=" + parts["frequency"].upper()
    end = parts["end"]
    if "count" in end:
        text += f";COUNT={end['count']['count']}"
    if "until_date" in end or "until_instant" in end:
        value = next(iter(next(iter(end.values())).values()))
        text += ";UNTIL=" + value.replace("-", "").replace(":", "")
    if parts["interval"] != 1:
        text += f";INTERVAL={parts['interval']}"
    for name, items in (
        ("BYMONTH", parts["by_month"]),
        ("BYMONTHDAY", parts["by_month_day"]),
        ("BYDAY", [f"{by['ordinal'] or ''}{codes[by['day']]}" for by in parts["by_day"]]),
        ("BYSETPOS", parts["by_set_pos"]),
    ):
        if items:
            text += f";{name}=" + ",".join(map(str, items))
    if parts["week_start"] != "monday":
        text += ";WKST=" + codes[parts["week_start"]]
    return text


# ---- the days of a rule


def month_length(day):
    if day.month == 2:
        return 29 if day.year % 4 == 0 and (day.year % 100 != 0 or day.year % 400 == 0) else 28
    return 30 if day.month in (4, 6, 9, 11) else 31


def is_nth(day, ordinal, first, last):
    """Whether a day is the n-th of its day of the week within a stretch, from the end if n is below zero."""
    if ordinal > 0:
        return (day - first).days // 7 + 1 == ordinal
    return (last - day).days // 7 + 1 == -ordinal


class Days:
    """The days of one rule, told from their text alone."""

    def __init__(self, parts, start, last_day):
        self.parts, self.start, self.last_day = parts, start, last_day

    def matches(self, day):
        """Whether a day is of the rule, but for its interval and its positions."""
        parts, start = self.parts, self.start
        frequency, days, weekdays = parts["frequency"], parts["by_month_day"], parts["by_day"]
        months = parts["by_month"]
        if frequency == "yearly" and not months and (days or not weekdays):
            months = [start.month]
        if months and day.month not in months:
            return False
        if frequency in ("monthly", "yearly") and not days and not weekdays:
            days = [start.day]
        if days and not any(self.is_month_day(day, number) for number in days):
            return False
        if frequency == "weekly" and not weekdays:
            return day.weekday() == start.weekday()
        return not weekdays or any(self.is_weekday(day, by) for by in weekdays)

    def is_month_day(self, day, number):
        length = month_length(day)
        if number < 0:
            return day.day == length + 1 + number
        return day.day == (min(number, length) if self.last_day else number)

    def is_weekday(self, day, by):
        if day.weekday() != WEEK.index(by["day"]):
            return False
        if by["ordinal"] is None:
            return True
        if self.parts["frequency"] == "yearly" and not self.parts["by_month"]:
            return is_nth(day, by["ordinal"], date(day.year, 1, 1), date(day.year, 12, 31))
        return is_nth(day, by["ordinal"], day.replace(day=1), day.replace(day=month_length(day)))

    def period(self, day):
        """The number of the period that a day is in, from the one that the start is in."""
        frequency = self.parts["frequency"]
        if frequency == "daily":
            return (day - self.start).days
        if frequency == "weekly":
            into = lambda day: (day.weekday() - WEEK.index(self.parts["week_start"])) % 7
            return ((day.toordinal() - into(day)) - (self.start.toordinal() - into(self.start))) // 7
        if frequency == "monthly":
            return (day.year - self.start.year) * 12 + day.month - self.start.month
        return day.year - self.start.year

    def until(self, last):
        """All days from the start to a day, in order, without the rule's end."""
        # A position is within its whole period, which may begin a year before the start.
        day = max(FIRST, self.start - timedelta(days=366)) if self.parts["by_set_pos"] else self.start
        # Past the last day goes on to the end of its period.
        end = min(LAST, last + timedelta(days=366)) if self.parts["by_set_pos"] and last < LAST - timedelta(days=366) else last
        periods = {}
        interval = self.parts["interval"]
        number, ordinal, stop = None, day.toordinal(), end.toordinal()
        while ordinal <= stop:
            day = date.fromordinal(ordinal)
            if self.matches(day):
                number = self.period(day)
                if number >= 0 and number % interval == 0:
                    periods.setdefault(number, []).append(day)
            ordinal += 1
        for number in sorted(periods):
            for day in self.picked(periods[number]):
                if self.start <= day <= last:
                    yield day

    def picked(self, days):
        positions = self.parts["by_set_pos"]
        if not positions:
            return days
        places = {p - 1 if p > 0 else len(days) + p for p in positions}
        return [day for at, day in enumerate(days) if at in places]


# ---- civil times


def local(text):
    return datetime.fromisoformat(text)


def readings(zone, at):
    """The instants of a civil time: the one, or the earlier and the later."""
    found = []
    for fold in (0, 1):
        offset = at.replace(tzinfo=zone, fold=fold).utcoffset()
        found.append(at - offset)
    return sorted(set(found))


def shown(zone, instant):
    there = instant.replace(tzinfo=timezone.utc).astimezone(zone)
    return there.replace(tzinfo=None, fold=0), int(there.utcoffset().total_seconds())


def instant_of(zone, at, policy):
    """The instant, and the flag of a civil time that is skipped or comes twice."""
    found = readings(zone, at)
    if len(found) == 1:
        return found[0], None
    skipped = all(shown(zone, one)[0] != at for one in found)
    if policy == "reject":
        raise Refused("JM-CAL-0005" if skipped else "JM-CAL-0006")
    later = policy == "later" or (policy == "compatible" and skipped)
    return found[1 if later else 0], "local_time_adjusted" if skipped else "local_time_repeated"


def first_at(zone, at):
    """The first instant at which the clocks show a civil time or a later one."""
    found = readings(zone, at)
    if len(found) == 1 or shown(zone, found[0])[0] == at:
        return found[0]
    low, high = found[0], found[1]  # skipped: the change is between the two
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        low, high = (low, middle) if shown(zone, middle)[0] >= at else (middle, high)
    return high


# ---- series


def expand(recurrence, request):
    series = Series(recurrence, request)
    return series.answer()


class Series:
    def __init__(self, recurrence, request):
        self.read_window(request)
        self.recurrence, self.request = recurrence, request
        self.rules = [parse(text) for text in recurrence["rules"]]
        require(len(self.rules) <= 10, "JM-REC-0010")
        for name in ("rdates", "exdates", "overrides"):
            require(len(recurrence[name]) <= 10_000, "JM-REC-0010")
        require(1 <= request["limit"] <= 10_000, "JM-REC-0011")
        self.check_duration(recurrence["duration"])
        self.start = self.civil(recurrence["start"], recurrence["duration"])
        self.rdates = {self.civil(text, recurrence["duration"]) for text in recurrence["rdates"]}
        self.exdates = {self.civil(text, recurrence["duration"]) for text in recurrence["exdates"]}
        self.overrides = {}
        for override in recurrence["overrides"]:
            original = self.civil(override["original"], recurrence["duration"])
            require(original not in self.overrides, "JM-REC-0014")
            self.overrides[original] = override["change"]
        self.policy = {
            "local_time": "compatible", "on_holiday": "keep", "days_off": [], "month_overflow": "skip",
            **{name: said for name, said in (recurrence["policy"] or {}).items() if said is not None},
        }
        try:
            self.zone = zoneinfo.ZoneInfo(recurrence["zone"])
        except (zoneinfo.ZoneInfoNotFoundError, ValueError):
            raise Refused("JM-CAL-0003") from None
        self.holidays = {date.fromisoformat(text) for text in request["holidays"]}

    def read_window(self, request):
        window = request["window"]
        self.window = [datetime.fromisoformat(window[name].removesuffix("Z")) for name in ("start", "end")]
        require(self.window[0] < self.window[1], "JM-CAL-0001")

    @staticmethod
    def check_duration(duration):
        if "elapsed" in duration:
            require(1 <= duration["elapsed"]["seconds"] <= 31 * 86_400, "JM-REC-0011")
        else:
            require(1 <= duration["days"]["days"] <= 31, "JM-REC-0011")

    @staticmethod
    def civil(text, duration):
        require(re.match(r"\d{4}-", text), "JM-WIR-0001")
        at = local(text)
        require(FIRST <= at.date() <= LAST, "JM-CAL-0002")
        require(at.microsecond == 0, "JM-REC-0013")
        require("elapsed" in duration or at.time() == time(), "JM-REC-0012")
        return at

    def originals(self):
        """The civil starts that the rules and the dates give, from the first to well beyond the window."""
        far = [self.window[1], *self.overrides, *self.rdates]
        last = date.fromordinal(min(max(far).date().toordinal() + 40, LAST.toordinal()))
        originals = set(self.rdates)
        if not self.rules:
            originals.add(self.start)
        for parts in self.rules:
            originals |= set(self.of_rule(parts, last))
        return originals - self.exdates

    def of_rule(self, parts, last):
        end = parts["end"]
        days = "days" in self.recurrence["duration"]
        require(not ("until_date" in end and not days) and not ("until_instant" in end and days), "JM-REC-0009")
        counted = 0
        for day in Days(parts, self.start.date(), self.policy["month_overflow"] == "last_day").until(last):
            at = datetime.combine(day, self.start.time())
            counted += 1
            if "count" in end and counted > end["count"]["count"]:
                return
            if "until_date" in end and day > date.fromisoformat(end["until_date"]["date"]):
                return
            if "until_instant" in end:
                reading = "compatible" if self.policy["local_time"] == "reject" else self.policy["local_time"]
                limit = datetime.fromisoformat(end["until_instant"]["instant"].removesuffix("Z"))
                if instant_of(self.zone, at, reading)[0] > limit:
                    return
            yield at

    def placed(self, original):
        """The civil start after the holidays, and the flags; none if it is left out."""
        policy, day = self.policy["on_holiday"], original.date()
        if day not in self.holidays or policy == "keep":
            return original, []
        if policy == "skip":
            return None
        if policy == "flag":
            return original, ["on_holiday"]
        step = timedelta(days=1 if policy == "next_working_day" else -1)
        for far in range(1, 32):
            moved = day + far * step
            if moved not in self.holidays and WEEK[moved.weekday()] not in self.policy["days_off"]:
                return datetime.combine(moved, original.time()), ["moved_off_holiday"]
        raise Refused("JM-REC-0016")

    def answer(self):
        originals = self.originals()
        low, high = (day.toordinal() for day in self.window)
        found = []
        for original in originals:
            change = self.overrides.get(original)
            duration = self.recurrence["duration"]
            if change is None:
                if not low - 40 <= original.toordinal() <= high + 40:
                    continue
                place = self.placed(original)
                if place is None:
                    continue
                wanted, flags = place
            elif "skipped" in change:
                continue
            else:
                duration = change["moved"]["duration"] or duration
                self.check_duration(duration)
                wanted, flags = self.civil(change["moved"]["start"], duration), ["moved"]
                if self.policy["on_holiday"] != "keep" and wanted.date() in self.holidays:
                    flags.append("on_holiday")
            found += self.occurrence(original, wanted, duration, flags)
        found.sort(key=lambda one: (one["interval"]["start"], one["original"]))
        limit = self.request["limit"]
        unmatched = sorted(original.isoformat() for original in self.overrides if original not in originals)
        return {"occurrences": found[:limit], "truncated": len(found) > limit, "unmatched": unmatched}

    def occurrence(self, original, wanted, duration, flags):
        inside = lambda instant: self.window[0] <= instant < self.window[1]
        if "days" in duration:
            start, flag = first_at(self.zone, wanted), None
            end = first_at(self.zone, wanted + timedelta(days=duration["days"]["days"]))
            if start == end:
                return []
        else:
            reading = self.policy["local_time"]
            start, flag = instant_of(self.zone, wanted, "compatible" if reading == "reject" else reading)
            if reading == "reject" and flag and inside(start):
                instant_of(self.zone, wanted, "reject")
            end = None
        if not inside(start):
            return []
        if end is None:
            try:
                end = start + timedelta(seconds=duration["elapsed"]["seconds"])
            except OverflowError:
                raise Refused("JM-CAL-0002") from None
        there, offset = shown(self.zone, start)
        if there != wanted:
            flag = "local_time_adjusted"
        flags = sorted(([flag] if flag else []) + flags, key=FLAGS.index)
        interval = {"start": start.isoformat() + "Z", "end": end.isoformat() + "Z"}
        return [
            {
                "original": original.isoformat(),
                "local": there.isoformat(),
                "offset_seconds": offset,
                "interval": interval,
                "flags": flags,
            }
        ]


# ---- contracts


def after(day, every, unit, times):
    """A day so many intervals later; the last of the month where the month is shorter."""
    if unit in ("days", "weeks"):
        later = day.toordinal() + every * times * (7 if unit == "weeks" else 1)
        require(later <= LAST.toordinal(), "JM-CAL-0002")
        return date.fromordinal(later)
    months = day.year * 12 + day.month - 1 + every * times * (12 if unit == "years" else 1)
    require(months // 12 <= 9999, "JM-CAL-0002")
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, month_length(first)))


def next_due(contract, last_done, as_of):
    every, unit = contract["every"], contract["unit"]
    require(1 <= every <= 1000, "JM-REC-0011")
    require(contract["early_days"] <= 3660 and contract["late_days"] <= 3660, "JM-REC-0011")
    shortest = {"days": 1, "weeks": 7, "months": 28, "years": 365}[unit] * every
    require(contract["early_days"] < shortest, "JM-REC-0017")
    first = date.fromisoformat(contract["first_due"])
    for text in (contract["first_due"], as_of, last_done):
        require(text is None or FIRST <= date.fromisoformat(text) <= LAST, "JM-CAL-0002")
    early, late = timedelta(days=contract["early_days"]), timedelta(days=contract["late_days"])
    if last_done is None:
        target = first
    elif contract["anchor"] == "last_done":
        target = after(date.fromisoformat(last_done), every, unit, 1)
    else:
        times, target = 0, first
        while target - early <= date.fromisoformat(last_done):
            times += 1
            target = after(first, every, unit, times)
    earliest, latest = target - early, target + late
    overdue = date.fromisoformat(as_of) > latest
    return {"earliest": earliest.isoformat(), "target": target.isoformat(), "latest": latest.isoformat(), "overdue": overdue}


RULES = {
    "recurrence.parts": lambda rule: parse(rule),
    "recurrence.rule": lambda parts: written(parts),
    "recurrence.expand": expand,
    "recurrence.next_due": next_due,
}


def outcome(vector):
    try:
        return {"ok": RULES[vector["call"]](**vector["input"])}
    except Refused as refused:
        return {"error": str(refused)}


def main():
    if zones.absent("recurrence"):
        return 0
    vectors = [vector for file in sorted(VECTORS.glob("*.json")) for vector in json.loads(file.read_text("utf-8"))]
    differ = 0
    for vector in vectors:
        found = outcome(vector)
        if found != vector["expect"]:
            differ += 1
            print(f"recurrence: {vector['name']}: expected {str(vector['expect'])[:600]}, recomputed {str(found)[:600]}")
    print(f"recurrence: {len(vectors)} of {len(vectors)} vectors recomputed, {differ} differ")
    return 1 if differ or not vectors else 0


if __name__ == "__main__":
    sys.exit(main())
