"""The words and the picture of a board, for the vectors of `board`: made a second time, after what the library's documentation
says of them."""

import unicodedata
from datetime import date, timedelta
from html import escape

from schedule_conflicts import SEVERITIES
from schedule_time import instant, span, zone
from schedule_words import explain, span_text

HOUR, DAY = 3600, 86_400
KINDS = ["booked", "refused", "worked"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
THINGS = ["technician", "booking", "vehicle", "equipment", "site"]


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


def offset_at(day, second):
    """The offset of the zone at a moment of the day, and whether its clocks show that time again at another one. The end of a
    day is 24:00 on the clocks of its last second."""
    if day["interval"] is None:
        return None, False
    is_end = second >= length_of(day)
    moment = instant(day["interval"]["start"]) + timedelta(seconds=length_of(day) - 1 if is_end else second)
    here = moment.astimezone(day["zone"])
    return here.utcoffset(), not is_end and here.replace(fold=1 - here.fold).utcoffset() != here.utcoffset()


def clocks(day, stretch):
    """With the offsets where the two ends have different ones, or the clocks show one of them twice."""
    (start, end), edges = (clock_of(day, stretch[edge]) for edge in ("start", "end")), (stretch["start"], stretch["end"])
    (before, start_again), (after, end_again) = (offset_at(day, edge) for edge in edges)
    if before != after:
        return f"{start} ({offset_text(before)})–{end} ({offset_text(after)})"
    return f"{start}–{end}" + (f" ({offset_text(before)})" if start_again or end_again else "")


def offset_text(offset):
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


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


def conflicts_of(block):
    """What puts it in conflict: a warning stops nobody."""
    return [mark for mark in open_marks(block) if mark["conflict"]["severity"] != "warning"]


def counts(one):
    """Each booking once, in however many rows and on however many days it stands."""
    booked = [block for block in all_blocks(one) if block["kind"] == "booked"]
    name = lambda block: block["booking"] or id(block)
    troubled = {name(block) for block in booked if conflicts_of(block)}
    warned = {name(block) for block in booked if open_marks(block)} - troubled
    return {"bookings": len({name(block) for block in booked}), "in_conflict": len(troubled), "with_warnings": len(warned)}


def summary(one):
    blocks = all_blocks(one)
    count = lambda kind: sum(block["kind"] == kind for block in blocks)
    parts = ", ".join(f"{count(kind)} {kind}" for kind in KINDS)
    there = counts(one)
    of_bookings = f"Bookings: {there['bookings']}, in conflict: {there['in_conflict']}, with warnings: {there['with_warnings']}."
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
    """What the board calls things, by their kinds and ids."""
    also = {(kind, thing[kind]): thing["label"] for name in one.get("names") or [] for kind, thing in name.items()}
    rows = {("technician", row["technician"]): row["label"] for day in one["days"] for row in day["rows"]}
    blocks = [block for block in all_blocks(one) if block["booking"] and block["label"]]
    return {**also, **rows, **{("booking", block["booking"]): block["label"] for block in blocks}}


def named(conflict, names):
    """The same conflict with names in the place of the ids that its sentence says."""
    (kind, obstacle), = conflict["obstacle"].items()
    name = lambda key, value: names.get(("technician" if key == "preferred" else key, value), value)
    said = {key: name(key, value) if key in [*THINGS, "preferred"] else value for key, value in obstacle.items()}
    technician = name("technician", conflict["technician"])
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

WIDTH, NAMES, HEAD, TITLE, AXIS, LANE, BOX, BAR, WAY, GAP, LEGEND = 1120, 120, 34, 28, 18, 28, 22, 8, 16, 22, 30
LARGE, SMALL, TINY, MARGIN, ROWS, CLASH = 17, 12, 10, 6, 10, 7
CHART = WIDTH - NAMES - 12


def tag(name, content=None, /, **attributes):
    """An element in a line: names of attributes as Python has them, with `of` for `class`."""
    given = "".join(f' {"class" if key == "of" else key}="{text_of(value)}"' for key, value in attributes.items())
    return f"<{name}{given}/>\n" if content is None else f"<{name}{given}>{text_of(content)}</{name}>\n"


def text_of(value):
    return escape(str(value)).replace("&#x27;", "&#39;").replace("\n", "&#10;")


def is_part(character):
    """Whether it stands on the character before it: a mark of Unicode, a joiner, a skin's colour, the rest of a syllable."""
    skin, korean = "\U0001f3fb" <= character <= "\U0001f3ff", "\u1160" <= character <= "\u11ff"
    return unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf") or skin or korean


def parts(text):
    """What may not be cut apart."""
    found = []
    flag = lambda character: "\U0001f1e6" <= character <= "\U0001f1ff"
    for character in text:
        joined = found and (is_part(character) or found[-1][-1] == "\u200d")
        if joined or found and flag(character) and len(found[-1]) == 1 and flag(found[-1]):
            found[-1] += character
        else:
            found.append(character)
    return found


def width_of(text, size):
    """The pixels of a text, as a fraction of hundredths: of the kinds of characters, by the bold letters of Helvetica."""
    def one(character):
        if is_part(character):
            return 0
        if character in "MWmw@%&…—":
            return 100
        if character in " !'()*,-./:;I[]`fijlrt{|}’":
            return 38
        if 0x2600 <= ord(character) <= 0x27BF or 0x2B00 <= ord(character) <= 0x2BFF or 0x1F000 <= ord(character) <= 0x1FAFF:
            return 130
        if unicodedata.east_asian_width(character) in "WF":
            return 100
        return 78 if character.isupper() else 62

    return sum(map(one, text)) * size


def pixels(text, size):
    return -(-width_of(text, size) // 100)


def fitting(text, size, room):
    """As much of a text as fits, with a mark where it was cut."""
    if width_of(text, size) <= room * 100:
        return text
    kept = parts(text)
    while kept and width_of("".join(kept) + "…", size) > room * 100:
        kept.pop()
    return "".join(kept).rstrip() + "…" if len(kept) >= 3 else ""


def named_at(of, name, y, size, room):
    """A name at the left edge; all of one that was cut is its tooltip."""
    shown = fitting(name, size, room)
    drawn = tag("text", shown, of=of, x=0, y=y)
    return drawn if shown == name else "<g>\n" + tag("title", name) + drawn + "</g>\n"


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
            drawn += named_at("jm-who", row["label"], y + 21, SMALL, NAMES - MARGIN)
            whole = {"start": self.start, "end": self.end}
            grounds = [("jm-off", [whole]), ("jm-on", row["working"]), ("jm-leave", row["leave"])]
            for of, stretches in grounds:
                for stretch in stretches:
                    drawn += rectangle(of, self.x(stretch["start"]), y, self.width(stretch), row_height(row))
            y += row_height(row)
        drawn += self.axis() + self.change()
        y = self.rows_top
        for row in self.day["rows"]:
            drawn += self.ways(row, y)
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
                same = [one for one in self.day["hours"] if (one["hour"], one["minute"]) == (hour["hour"], hour["minute"])]
                for y, step in [(self.rows_top - 5, -10)] + [(self.bottom + 13, 10)] * (len(self.day["rows"]) > ROWS):
                    drawn += tag("text", shown, of="jm-clock", x=x, y=y)
                    if len(same) > 1:
                        offset, _ = offset_at(self.day, hour["second"])
                        drawn += tag("text", offset_text(offset), of="jm-offset", x=x, y=y + step)
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

    def ways(self, row, y):
        drawn, free = "", 0
        for way in row["travel"]:
            x, width, told = self.x(way["stretch"]["start"]), max(self.width(way["stretch"]), 2), self.minutes(way)
            free = max(x + width, free + 3 + pixels(told, TINY))
            drawn += self.way(row, way, y, free)
        return drawn

    def minutes(self, way):
        return f"{minutes(way)} min" + ("!" if way["short"] else "")

    def way(self, row, way, y, end):
        y += (max(lanes(row, "booked"), 1) + lanes(row, "refused")) * LANE
        x, width = self.x(way["stretch"]["start"]), max(self.width(way["stretch"]), 2)
        told = self.minutes(way)
        plate = rectangle("jm-plate", end - pixels(told, TINY), y + 9, pixels(told, TINY), 11) if row["leave"] else ""
        return (
            "<g>\n" + tag("title", way_text(self.day, way))
            + rectangle("jm-way" + (" jm-short" if way["short"] else ""), x, y + 5, width, 3)
            + plate + tag("text", told, of="jm-minutes", x=end, y=y + 18) + "</g>\n"
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
        of = f"jm-{block['kind']}" + (" jm-tentative" if block["kind"] == "booked" and block["tentative"] else "") + (" jm-trouble" if block["kind"] == "booked" and conflicts_of(block) else "")
        told = "\n".join([story(self.day, block), *(wrong(mark, self.names) for mark in block["marks"])])
        drawn = "<g>\n" + tag("title", told)
        drawn += tag("rect", of=of, x=x, y=y, width=width, height=height, rx=3)
        clashes = [stretch for mark in conflicts_of(block) for stretch in mark["stretches"] if self.width(stretch) > 0]
        for stretch in clashes:
            drawn += rectangle("jm-clash", self.x(stretch["start"]), y + height - CLASH, self.width(stretch), CLASH)
        if block["kind"] != "worked":
            mark, base = sign(block["marks"]), y + (12 if clashes else 15)
            mark = mark if pixels(mark, SMALL) < width else ""
            name = fitting(block["label"] or "", SMALL, width - 8 - pixels(mark, SMALL))
            drawn += tag("text", name, x=x + 5, y=base) if name else ""
            drawn += tag("text", mark, of="jm-mark", x=x + width - 3, y=base) if mark else ""
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
        ("jm-booked jm-trouble", "in conflict: !! hard, ! soft; noted: ? warning, (!) overridden", 380),
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
    one = {**one, "days": [{**day, "zone": zone(one["zone"])} for day in one["days"]]}
    height = HEAD + sum(map(day_height, one["days"])) + LEGEND
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="jm-board" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img">\n'
    )
    svg = head + tag("title", one["title"]) + tag("desc", summary(one)) + styles
    svg += rectangle("jm-page", 0, 0, WIDTH, height)
    svg += named_at("jm-title", one["title"], 20, LARGE, WIDTH)
    top = HEAD
    for day in one["days"]:
        svg += Panel(day, top, names_of(one)).svg()
        top += day_height(day)
    return {"svg": svg + legend(top) + "</svg>\n", "text": words(one)}


def styles_of(svg):
    start, end = svg.index("<style>"), svg.index("</defs>\n") + len("</defs>\n")
    return svg[start:end]
