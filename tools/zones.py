"""Holds the library's time zones to Python's `zoneinfo` over the same version of the tz database: `python3 tools/zones.py`.

All zones, every change of their clocks from 1970 to 2037 and the seconds around it, in both directions: the offset at an instant,
and the instants of a civil time with gaps and folds; and the civil days around it, whose lengths are counted. Python's answers
come from its own reading of the PyPI package `tzdata`, the library's from what it bundles.
"""

import subprocess
import sys
import zoneinfo
from collections import Counter
from datetime import datetime, timedelta, timezone
from importlib import resources
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EPOCH = datetime(1970, 1, 1)
FIRST, LAST = 0, 2_145_916_800  # 1970 to 2037
DAY = 86_400
# Where something is known to happen that a program easily misses: (zone, day, length in hours)
KNOWN = [
    ("Australia/Melbourne", "2026-10-04", 23),
    ("Australia/Melbourne", "2026-04-05", 25),
    ("Australia/Lord_Howe", "2026-10-04", 23.5),
    ("Australia/Lord_Howe", "2026-04-05", 24.5),
    ("Asia/Beirut", "2026-03-29", 23),
    ("America/Santiago", "2026-09-06", 23),
    ("America/Santiago", "2026-04-04", 25),
    ("America/Vancouver", "2025-11-02", 25),
    ("America/Vancouver", "2026-11-01", 24),
]


class Zone:
    """A zone as Python has it; times are seconds, those of civil time as if they were of UTC."""

    def __init__(self, name):
        self.name, self.rules = name, zoneinfo.ZoneInfo(name)

    def offset(self, instant):
        there = (EPOCH + timedelta(seconds=instant)).replace(tzinfo=timezone.utc).astimezone(self.rules)
        return int(there.utcoffset().total_seconds())

    def local(self, civil):
        at = EPOCH + timedelta(seconds=civil)
        first, second = (
            civil - int(at.replace(tzinfo=self.rules, fold=fold).utcoffset().total_seconds()) for fold in (0, 1)
        )
        if first > second:
            return f"gap {second} {first}"  # PEP 495: fold 0 is read with the offset before the change
        # Python reads some times twice that the clocks, as Python itself has them, showed once: Nuuk's in October 2023.
        shown = [instant for instant in sorted({first, second}) if instant + self.offset(instant) == civil]
        return f"unique {shown[0]}" if len(shown) == 1 else f"fold {first} {second}"

    def day(self, number):
        start, end = (self.first_at(day * DAY) for day in (number, number + 1))
        return f"{start} {end}" if start < end else "none"

    def first_at(self, civil):
        kind, first, *rest = self.local(civil).split()
        if kind != "gap":
            return int(first)
        low, high = int(first), int(rest[0])  # the change is after the first and not after the second
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if middle + self.offset(middle) >= civil else (middle, high)
        return high

    def changes(self):
        """Every change of the offset in the years: those that are listed in the data, and those that its last rule makes."""
        listed = [second for second in transitions(self.name) if FIRST <= second < LAST]
        found = set(listed)
        noon, before = (listed[-1] if listed else FIRST) + 1, None
        while noon < LAST:
            offset = self.offset(noon)
            if before is not None and offset != before:
                low, high = noon - DAY, noon
                while high - low > 1:
                    middle = (low + high) // 2
                    low, high = (low, middle) if self.offset(middle) != before else (middle, high)
                found.add(high)
            noon, before = noon + DAY, offset
        return sorted(found)


def transitions(name):
    """The instants that a TZif file lists, by RFC 9636: those of its second block, which has 64 bits."""
    data = resources.files("tzdata.zoneinfo").joinpath(*name.split("/")).read_bytes()
    header = lambda at: [int.from_bytes(data[at + 20 + 4 * n : at + 24 + 4 * n], "big") for n in range(6)]
    utc, std, leap, count, kinds, letters = header(0)
    second = 44 + count * 5 + kinds * 6 + letters + leap * 8 + std + utc
    count = header(second)[3]
    start = second + 44
    return [int.from_bytes(data[start + 8 * n : start + 8 * n + 8], "big", signed=True) for n in range(count)]


def questions(zone):
    """What is asked of a zone: each question with Python's answer."""
    asked = {}
    for change in zone.changes():
        before, after = zone.offset(change - 1), zone.offset(change)
        for instant in (change - 3_600, change - 1, change, change + 1, change + 3_600):
            asked["at", instant] = str(zone.offset(instant))
        edges = (change + before, change + after, change + (before + after) // 2)
        for civil in (edge + second for edge in edges for second in (-1, 0, 1)):
            asked["local", civil] = zone.local(civil)
        for day in range((change + min(before, after)) // DAY - 1, (change + max(before, after)) // DAY + 2):
            asked["day", day] = zone.day(day)
    return asked


def main():
    zoneinfo.reset_tzpath(())  # the package alone
    import tzdata

    wanted = []
    for name in sorted(zoneinfo.available_timezones()):
        zone = Zone(name)
        wanted.append((name, len(zone.changes()), questions(zone)))
    lines = []
    for name, _, asked in wanted:
        lines += [f"zone {name}"] + [f"{question} {about}" for question, about in asked]
    for name, date, _ in KNOWN:
        lines += [f"zone {name}", f"day {(datetime.fromisoformat(date) - EPOCH).days}"]
    run = ["cargo", "run", "--quiet", "-p", "journeyman", "--example", "zones"]
    done = subprocess.run(run, cwd=ROOT, input="\n".join(lines) + "\n", stdout=subprocess.PIPE, text=True, check=True)
    version, *answers = done.stdout.splitlines()
    if version != tzdata.IANA_VERSION:
        print(f"zones: the library has {version} of the tz database, and Python {tzdata.IANA_VERSION}")
        return 1
    return compare(version, wanted, iter(answers))


def compare(version, wanted, answers):
    differ, count, lengths = [], Counter(), Counter()
    for name, changes, asked in wanted:
        count["zones"] += 1
        count["changes"] += changes
        if next(answers) != "known":
            differ.append(f"{name}: unknown")
            continue
        for (question, about), expected in asked.items():
            answer = next(answers)
            count[question] += 1
            if question == "local":
                count[expected.split()[0]] += 1
            if question == "day" and expected != "none":
                start, end = map(int, expected.split())
                lengths[(end - start) / 3_600] += 1
            if answer != expected:
                differ.append(f"{name}: {question} {about}: Python has {expected}, the library {answer}")
    for name, date, hours in KNOWN:
        next(answers)
        start, end = map(int, next(answers).split())
        if (end - start) / 3_600 != hours:
            differ.append(f"{name}: {date} has {hours} hours, the library has {(end - start) / 3_600}")
    for line in differ[:40]:
        print("zones:", line)
    days = ", ".join(f"{round(hours, 2):g} h {times}" for hours, times in sorted(lengths.items()))
    print(f"zones: days by length: {days}")
    print(
        f"zones: tz database {version}, {count['zones']} zones, {count['changes']} changes from 1970 to 2037: "
        f"{count['at']} instants, {count['local']} civil times ({count['gap']} skipped, {count['fold']} doubled), "
        f"{count['day']} days compared, {len(differ)} differ"
    )
    return 1 if differ or not count["changes"] else 0


if __name__ == "__main__":
    sys.exit(main())
