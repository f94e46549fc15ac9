#!/usr/bin/env python3
"""Recomputes every vector of `board` from its input and compares.

What stands on a board comes from the checks of `schedule` beside this: working hours, leave, bookings and conflicts by looking at every
minute, on the clocks of Python's `zoneinfo`. The lanes, the text and the picture are made here a second time, after what the
library's documentation says of them; the styles in the picture's head aren't compared, since they are data.

    python3 core/vectors/check/board.py
"""

import json
import pathlib
import sys
from datetime import date, datetime, time, timedelta
from html import escape

import zones
from schedule_conflicts import SEVERITIES, check
from schedule_diary import Diary
from schedule_rules import covers, crew_of, travel
from schedule_slots import agenda as agenda_of
from schedule_time import Refused, clock, first_at, instant, interval, overlap, span, zone
from schedule_words import explain, span_text

HOUR, DAY = 3600, 86_400
KINDS = ["booked", "refused", "worked"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


# ---- the board ----


def midnight_to_midnight(tz, day):
    following = day + timedelta(days=1)
    return tuple(first_at(tz, datetime.combine(one, time())) for one in (day, following))


def part(day, pair):
    """What of a pair of instants lies in a day, in seconds since it began."""
    if not overlap(day, pair):
        return None
    start, end = max(day[0], pair[0]), min(day[1], pair[1])
    return {"start": int((start - day[0]).total_seconds()), "end": int((end - day[0]).total_seconds())}


def hours(tz, day):
    length = int((day[1] - day[0]).total_seconds())
    shown = []
    for second in range(0, length, HOUR):
        here = (day[0] + timedelta(seconds=second)).astimezone(tz)
        shown.append({"second": second, "hour": here.hour, "minute": here.minute})
    return [*shown, {"second": length, "hour": 24, "minute": 0}]


def troubles(conflict):
    """The parts of the proposed time that a conflict is about, cut out of it."""
    (kind, obstacle), = conflict["obstacle"].items()
    start, end = proposed = span(conflict["proposed"]["interval"])
    other = span(obstacle["span"]["interval"]) if "span" in obstacle else None
    seconds = lambda many: timedelta(seconds=many)
    days = lambda: days_of(conflict["proposed"]["start"]["zone"], obstacle["first"], obstacle["last"])
    if kind in ("time_off", "site_closed", "crew_too_small", "break"):
        found = [span(one["interval"]) for one in obstacle["spans"]]
    elif kind in ("travel", "rest"):
        wanted = obstacle["travel_seconds" if kind == "travel" else "rest_seconds"]
        lacking = seconds(max(0, (wanted or 0) - obstacle["gap_seconds"]))
        found = [(start, start + lacking) if other[0] < start else (end - lacking, end)]
    elif kind == "dependency":
        lag = seconds(obstacle["lag_seconds"])
        found = [(start, other[1] + lag) if obstacle["comes_after"] else (other[0] - lag, end)]
    elif kind == "window":
        window = span(obstacle["window"]["interval"])
        found = [proposed if start >= window[1] else (start, window[0])]
    elif kind in ("licence_not_valid", "work_time"):
        found = [days()]
    elif kind in ("licence_missing", "licence_expiring", "skill", "role", "clock", "days", "preferred"):
        found = []
    else:
        found = [other]
    for pair in found:
        if pair[0] < pair[1] and overlap(pair, proposed):
            yield max(pair[0], start), min(pair[1], end)


def days_of(name, first, last):
    midnight = lambda day: first_at(zone(name), datetime.combine(day, time()))
    return midnight(date.fromisoformat(first)), midnight(date.fromisoformat(last) + timedelta(days=1))


def ways(diary, who, day):
    """Each visit's way from the one that was over last before it, within twelve hours."""
    found = []
    visits = [one for one in diary.bookings.values() if who in crew_of(one)]
    site = lambda one: (one.get("details") or {}).get("site")
    for one in visits:
        start = span(one["interval"])[0]
        over = [(span(other["interval"])[1], span(other["interval"])[0], other["id"]) for other in visits if site(other)]
        over = [other for other in over if start - timedelta(hours=12) < other[0] <= start]
        if not over:
            continue
        last = max(over)
        before = diary.bookings[last[2]]
        takes = travel(diary, site(before), site(one)) if site(before) and site(one) else None
        if not takes:
            continue
        if there := part(day, (start - timedelta(seconds=takes), start)):
            short = (start - last[0]).total_seconds() < takes
            found.append({"stretch": there, "seconds": takes, "short": short})
    return sorted(found, key=lambda way: (way["stretch"]["start"], way["stretch"]["end"], way["seconds"], way["short"]))


def block(request, day, kind, booking, pair, label, about, marks, tentative=False):
    name = request["zone"]
    return {
        "kind": kind,
        "booking": booking,
        "stretch": part(day, pair),
        "span": {"interval": interval(*pair), "start": clock(name, pair[0]), "end": clock(name, pair[1])},
        "lane": 0,
        "label": label,
        "about": about,
        "tentative": tentative,
        "marks": marks,
    }


def row(diary, request, named, day):
    who = named["technician"]
    agenda = agenda_of(diary, who, interval(*day))
    blocks = []
    for one in agenda["bookings"]:
        pair = span(one["span"]["interval"])
        known = diary.bookings[one["booking"]]
        lead = known["technician"]
        proposal = {"technician": lead, "interval": interval(*pair), "booking": one["booking"]}
        tentative = (known.get("details") or {}).get("status") == "tentative"
        marks = [
            {
                "conflict": conflict,
                "overridden": any(covers(held["key"], conflict["key"]) for held in known["overrides"]),
                "stretches": [there for there in (part(day, both) for both in troubles(conflict)) if there],
            }
            for conflict in check(diary, proposal)
            if who in (lead, conflict["technician"])
        ]
        label = next((label for label in request["labels"] if label["booking"] == one["booking"]), {})
        blocks.append(
            block(request, day, "booked", one["booking"], pair, label.get("label"), label.get("about"), marks, tentative)
        )
    for extra in request["extras"]:
        pair = span(extra["interval"])
        if extra["technician"] == who and overlap(day, pair):
            blocks.append(block(request, day, extra["kind"], None, pair, extra["label"], extra.get("about"), []))
    blocks.sort(key=lambda b: (b["stretch"]["start"], b["stretch"]["end"], KINDS.index(b["kind"]), b["booking"] or ""))
    for at, one in enumerate(blocks):
        before = [other for other in blocks[:at] if other["kind"] == one["kind"]]
        taken = {other["lane"] for other in before if other["stretch"]["end"] > one["stretch"]["start"]}
        one["lane"] = next(lane for lane in range(len(blocks)) if lane not in taken)
    return {
        "technician": who,
        "label": named["label"],
        "working": [part(day, span(one["interval"])) for one in agenda["working"]],
        "leave": [part(day, span(one["span"]["interval"])) for one in agenda["leave"]],
        "travel": ways(diary, who, day),
        "blocks": blocks,
    }


def board(diary, request):
    if not 1 <= request["days"] <= 31:
        raise Refused("JM-BRD-0001")
    rows = [one["technician"] for one in request["rows"]]
    if len(rows) > 1000:
        raise Refused("JM-BRD-0002")
    if len(set(rows)) < len(rows):
        raise Refused("JM-BRD-0003")
    if any(extra["technician"] not in rows for extra in request["extras"]):
        raise Refused("JM-BRD-0004")
    tz = zone(request["zone"])
    days = []
    for ahead in range(request["days"]):
        try:
            that = date.fromisoformat(request["first"]) + timedelta(days=ahead)
            day = midnight_to_midnight(tz, that)
        except OverflowError:
            raise Refused("JM-CAL-0002") from None
        if day[0] == day[1]:
            lists = {"working": [], "leave": [], "travel": [], "blocks": []}
            rows = [{"technician": one["technician"], "label": one["label"], **lists} for one in request["rows"]]
            days.append({"date": that.isoformat(), "interval": None, "hours": [], "rows": rows})
            continue
        rows = [row(diary, request, one, day) for one in request["rows"]]
        days.append({"date": that.isoformat(), "interval": interval(*day), "hours": hours(tz, day), "rows": rows})
    made = {"title": request["title"], "zone": request["zone"], "days": days}
    return {**made, "counts": counts(made)}


# ---- its words ----


def length_of(day):
    if day["interval"] is None:
        return 0
    start, end = (instant(day["interval"][edge]) for edge in ("start", "end"))
    return int((end - start).total_seconds())


def clock_of(day, second):
    before = [hour for hour in day["hours"] if hour["second"] <= second]
    known = before[-1] if before else {"second": 0, "hour": 0, "minute": 0}
    minutes = known["hour"] * 60 + known["minute"] + (second - known["second"]) // 60
    return f"{minutes // 60:02}:{minutes % 60:02}"


def clocks(day, stretch):
    return f"{clock_of(day, stretch['start'])}–{clock_of(day, stretch['end'])}"


def jump(day):
    for hour, following in zip(day["hours"], day["hours"][1:]):
        shown = lambda one: one["hour"] * 60 + one["minute"]
        if shown(following) - shown(hour) != (following["second"] - hour["second"]) // 60:
            return hour, following
    return None


def changed(day):
    if day["interval"] is None:
        return "the clocks skip this day"
    if (found := jump(day)) is None:
        return None
    hour, following = found
    whole, minutes = divmod(length_of(day) // 60, 60)
    long = f"{whole} h" + (f" {minutes} min" if minutes else "")
    at = f"{hour['hour'] + 1:02}:{hour['minute']:02}"
    return f"{long}: at {at} the clocks go to {following['hour']:02}:{following['minute']:02}"


def heading(day):
    return f"{DAYS[date.fromisoformat(day['date']).weekday()]} {day['date']}"


def all_blocks(one):
    return [block for day in one["days"] for row in day["rows"] for block in row["blocks"]]


def open_marks(block):
    return [mark for mark in block["marks"] if not mark["overridden"]]


def counts(one):
    """Each booking once, in however many rows and on however many days it stands."""
    booked = [block for block in all_blocks(one) if block["kind"] == "booked"]
    name = lambda block: block["booking"] or id(block)
    troubled = {name(block) for block in booked if open_marks(block)}
    return {"bookings": len({name(block) for block in booked}), "in_conflict": len(troubled)}


def summary(one):
    blocks = all_blocks(one)
    count = lambda kind: sum(block["kind"] == kind for block in blocks)
    parts = ", ".join(f"{count(kind)} {kind}" for kind in KINDS)
    there = counts(one)
    of_bookings = f"Bookings: {there['bookings']}, in conflict: {there['in_conflict']}."
    return f"Days: {len(one['days'])}. {of_bookings} Blocks: {parts}."


def story(day, block):
    line = f"{block['kind']} {clocks(day, block['stretch'])}"
    whole = block["span"]["interval"]
    start, end = span(whole)
    if block["stretch"]["end"] - block["stretch"]["start"] != int((end - start).total_seconds()):
        line += f" of {span_text(block['span'])}"
    if block["tentative"]:
        line += ", tentative"
    if block["label"] is not None:
        line += f", {block['label']}"
    elif block["booking"] is not None:
        line += f", booking {block['booking']}"
    return line + (f": {block['about']}" if block["about"] is not None else "")


def way_text(day, way):
    short = ", too little time" if way["short"] else ""
    return f"travel {clocks(day, way['stretch'])}, {minutes(way)} min{short}"


def minutes(way):
    return -(-way["seconds"] // 60)


def names_of(one):
    """What the board calls people and bookings, by their ids."""
    rows = {row["technician"]: row["label"] for day in one["days"] for row in day["rows"]}
    return {**rows, **{block["booking"]: block["label"] for block in all_blocks(one) if block["booking"] and block["label"]}}


def named(conflict, names):
    """The same conflict with names in the place of the ids that its sentence says."""
    (kind, obstacle), = conflict["obstacle"].items()
    said = {key: names.get(value, value) if key in ("booking", "preferred") else value for key, value in obstacle.items()}
    technician = names.get(conflict["technician"], conflict["technician"])
    return {**conflict, "technician": technician, "obstacle": {kind: said}}


def wrong(mark, names):
    conflict = named(mark["conflict"], names)
    overridden = ", overridden" if mark["overridden"] else ""
    return f"{conflict['severity']} {conflict['code']}{overridden}: {explain(conflict)['conflict']}"


def words(one):
    names = names_of(one)
    lines = [one["title"], f"Times of {one['zone']}. {summary(one)}"]
    for day in one["days"]:
        note = changed(day)
        lines += ["", heading(day) + (f" ({note})" if note else "")]
        for row in day["rows"]:
            spans = lambda stretches: ", ".join(clocks(day, stretch) for stretch in stretches)
            lines.append(f"{row['label']}: working hours {spans(row['working']) or 'none'}")
            if row["leave"]:
                lines.append(f"  on leave {spans(row['leave'])}")
            lines += [f"  {way_text(day, way)}" for way in row["travel"]]
            for block in row["blocks"]:
                lines += [f"  {story(day, block)}", *(f"    {wrong(mark, names)}" for mark in block["marks"])]
    return "".join(line + "\n" for line in lines)


# ---- its picture ----

WIDTH, NAMES, HEAD, TITLE, AXIS, LANE, BOX, BAR, WAY, GAP, LEGEND, CHARACTER = 1120, 120, 34, 28, 18, 28, 22, 8, 16, 22, 30, 7
CHART = WIDTH - NAMES - 12


def tag(name, content=None, /, **attributes):
    """An element in a line: names of attributes as Python has them, with `of` for `class`."""
    given = "".join(f' {"class" if key == "of" else key}="{text_of(value)}"' for key, value in attributes.items())
    return f"<{name}{given}/>\n" if content is None else f"<{name}{given}>{text_of(content)}</{name}>\n"


def text_of(value):
    return escape(str(value)).replace("&#x27;", "&#39;").replace("\n", "&#10;")


def rectangle(of, x, y, width, height):
    return tag("rect", of=of, x=x, y=y, width=width, height=height) if width > 0 else ""


def lanes(row, kind):
    return max((block["lane"] + 1 for block in row["blocks"] if block["kind"] == kind), default=0)


def row_height(row):
    boxes = max(lanes(row, "booked"), 1) + lanes(row, "refused")
    return 6 + boxes * LANE + way_height(row) + lanes(row, "worked") * BAR


def way_height(row):
    return WAY if row["travel"] else 0


def day_height(day):
    return TITLE + AXIS + sum(map(row_height, day["rows"])) + GAP


class Panel:
    """A day of the picture."""

    def __init__(self, day, top, names):
        self.names = names
        self.day, self.top, self.rows_top = day, top, top + TITLE + AXIS
        self.bottom = top + day_height(day) - GAP
        length = length_of(day)
        edges = [stretch for row in day["rows"] for stretch in row["working"]]
        edges += [way["stretch"] for row in day["rows"] for way in row["travel"]]
        edges += [block["stretch"] for row in day["rows"] for block in row["blocks"]]
        first = min([7 * HOUR, *(stretch["start"] for stretch in edges)])
        last = max([17 * HOUR, *(stretch["end"] for stretch in edges)])
        self.start, self.end = (first // HOUR * HOUR, -(-last // HOUR) * HOUR) if length == DAY else (0, max(length, DAY))

    def x(self, second):
        second = min(max(second, self.start), self.end) - self.start
        return NAMES + second * CHART // (self.end - self.start)

    def width(self, stretch):
        return self.x(stretch["end"]) - self.x(stretch["start"])

    def svg(self):
        drawn = tag("text", heading(self.day), of="jm-day", x=0, y=self.top + 18)
        y = self.rows_top
        for row in self.day["rows"]:
            whole = {"start": self.start, "end": self.end}
            grounds = [("jm-off", [whole]), ("jm-on", row["working"]), ("jm-leave", row["leave"])]
            for of, stretches in grounds:
                for stretch in stretches:
                    drawn += rectangle(of, self.x(stretch["start"]), y, self.width(stretch), row_height(row))
            y += row_height(row)
        drawn += self.axis() + self.change()
        y = self.rows_top
        for row in self.day["rows"]:
            drawn += tag("text", row["label"], of="jm-who", x=0, y=y + 21)
            drawn += "".join(self.way(row, way, y) for way in row["travel"])
            drawn += "".join(self.block(row, block, y) for block in row["blocks"])
            y += row_height(row)
            drawn += tag("line", of="jm-row", x1=0, x2=WIDTH, y1=y, y2=y)
        return drawn

    def axis(self):
        drawn = ""
        for hour in self.day["hours"]:
            if self.start <= hour["second"] <= self.end:
                x = self.x(hour["second"])
                shown = f"{hour['hour']:02}" + (f":{hour['minute']:02}" if hour["minute"] else "")
                drawn += tag("line", of="jm-hour", x1=x, x2=x, y1=self.rows_top, y2=self.bottom)
                drawn += tag("text", shown, of="jm-clock", x=x, y=self.rows_top - 5)
        return drawn

    def change(self):
        found, end = jump(self.day), self.x(length_of(self.day))
        if changed(self.day) is None:
            return ""
        x = found and self.x(found[1]["second"])
        line = tag("line", of="jm-change", x1=x, x2=x, y1=self.rows_top - 3, y2=self.bottom) if found else ""
        return (
            line + tag("text", changed(self.day), of="jm-note", x=NAMES + CHART, y=self.rows_top - AXIS - 8)
            + rectangle("jm-gone", end, self.rows_top, NAMES + CHART - end, self.bottom - self.rows_top)
        )

    def way(self, row, way, y):
        y += (max(lanes(row, "booked"), 1) + lanes(row, "refused")) * LANE
        x, width = self.x(way["stretch"]["start"]), max(self.width(way["stretch"]), 2)
        told = f"{minutes(way)} min" + ("!" if way["short"] else "")
        return (
            "<g>\n" + tag("title", way_text(self.day, way))
            + rectangle("jm-way" + (" jm-short" if way["short"] else ""), x, y + 5, width, 3)
            + tag("text", told, of="jm-minutes", x=x + width, y=y + 18) + "</g>\n"
        )

    def block(self, row, block, y):
        refused = y + max(lanes(row, "booked"), 1) * LANE
        worked = refused + lanes(row, "refused") * LANE + way_height(row)
        y = {
            "booked": y + 6 + block["lane"] * LANE,
            "refused": refused + 6 + block["lane"] * LANE,
            "worked": worked + 5 + block["lane"] * BAR,
        }[block["kind"]]
        height = BAR - 3 if block["kind"] == "worked" else BOX
        x, width = self.x(block["stretch"]["start"]) + 1, max(self.width(block["stretch"]) - 2, 3)
        of = f"jm-{block['kind']}" + (" jm-tentative" if block["kind"] == "booked" and block["tentative"] else "") + (" jm-trouble" if block["kind"] == "booked" and open_marks(block) else "")
        told = "\n".join([story(self.day, block), *(wrong(mark, self.names) for mark in block["marks"])])
        drawn = "<g>\n" + tag("title", told)
        drawn += tag("rect", of=of, x=x, y=y, width=width, height=height, rx=3)
        for mark in open_marks(block):
            for stretch in mark["stretches"]:
                drawn += rectangle("jm-clash", self.x(stretch["start"]), y, self.width(stretch), height)
        if block["kind"] != "worked":
            mark = sign(block["marks"])
            room = max((width - 6) // CHARACTER - len(mark), 0) if width >= 6 else 0
            name = block["label"] or ""
            if len(name) > room:
                name = name[: room - 1] + "…" if room >= 4 else ""
            drawn += tag("text", name, x=x + 5, y=y + 15) if name else ""
            drawn += tag("text", mark, of="jm-mark", x=x + width - 3, y=y + 15) if mark else ""
        return drawn + "</g>\n"


def sign(marks):
    if not marks:
        return ""
    worst = min((mark["overridden"], SEVERITIES.index(mark["conflict"]["severity"])) for mark in marks)
    return "(!)" if worst[0] else ["!!", "!", "?"][worst[1]]


def legend(top):
    drawn, x = "", 0
    for of, name, width in [
        ("jm-booked", "booked", 90),
        ("jm-booked jm-tentative", "tentative", 100),
        ("jm-booked jm-trouble", "in conflict: !! hard, ! soft, ? warning, (!) overridden", 340),
        ("jm-refused", "refused", 90),
        ("jm-way", "travel", 80),
        ("jm-worked", "worked", 90),
        ("jm-leave", "on leave", 100),
        ("jm-off", "outside working hours", 160),
    ]:
        y, height = {"jm-worked": (11, BAR - 3), "jm-way": (12, 3)}.get(of, (6, 14))
        drawn += rectangle(of, x, top + y, 24, height)
        drawn += tag("text", name, of="jm-key", x=x + 30, y=top + 17)
        x += width
    return drawn


def picture(one, styles):
    height = HEAD + sum(map(day_height, one["days"])) + LEGEND
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="jm-board" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img">\n'
    )
    svg = head + tag("title", one["title"]) + tag("desc", summary(one)) + styles
    svg += tag("text", one["title"], of="jm-title", x=0, y=20)
    top = HEAD
    for day in one["days"]:
        svg += Panel(day, top, names_of(one)).svg()
        top += day_height(day)
    return {"svg": svg + legend(top) + "</svg>\n", "text": words(one)}


def styles_of(svg):
    start, end = svg.index("<style>"), svg.index("</defs>\n") + len("</defs>\n")
    return svg[start:end]


# ---- vectors ----


def answer(vector):
    given = vector["input"]
    try:
        if vector["call"] == "board.board":
            parts = given["diary"]
            diary = Diary(parts["policy"], parts["technicians"], parts["leave"], parts["bookings"], parts.get("resources"))
            return {"ok": board(diary, given["request"])}
        if vector["call"] == "board.picture":
            return {"ok": picture(given["board"], styles_of(vector["expect"]["ok"]["svg"]))}
    except Refused as refused:
        return {"error": str(refused)}
    raise ValueError(f"no rule for {vector['call']}")


def main():
    if zones.absent("board"):
        return 0
    recomputed = differ = total = 0
    for file in sorted((pathlib.Path(__file__).parent.parent / "board").glob("*.json")):
        for vector in json.loads(file.read_text("utf-8")):
            total += 1
            got = answer(vector)
            recomputed += 1
            if got != vector["expect"]:
                differ += 1
                print(f"{file.name}: {vector['name']}\n  want {vector['expect']}\n  got  {got}")
    print(f"board: {recomputed} of {total} vectors recomputed, {differ} differ")
    return 1 if differ or not recomputed else 0


if __name__ == "__main__":
    sys.exit(main())
