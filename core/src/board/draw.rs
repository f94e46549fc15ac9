//! A board as SVG. It stands alone: its styles and patterns are in it, and it refers to nothing outside.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "pixels: times are clamped to two days and lanes to a hundred, so that no sum of a page's comes near an i64's end"
)]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    BlockKind, Board, BoardBlock, BoardDay, BoardMark, BoardRow, BoardTravel, DayStretch,
    clock::offset_of_twin,
    count::is_open,
    markup::{Attributes, Markup},
    measure::{fitting, width},
    names::BoardNames,
    words,
};
use crate::{calendar::Interval, schedule::Severity, text::Label};

/// A board as a picture and as text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardPicture {
    /// The picture: an SVG document that stands alone. Inside an HTML page it can be put as it is.
    pub svg: String,
    /// All that the picture shows, as lines of text.
    pub text: String,
}

/// A board drawn as SVG and written as text.
///
/// All texts in it are escaped. The same board is the same picture, byte by byte. A name too long for its place is cut in the
/// picture and told whole in its tooltip and in the text. Times beyond two days and lanes beyond
/// the hundredth, which only a board has that wasn't made by [`super::board`], are drawn at the edge.
#[must_use]
pub fn picture(board: &Board) -> BoardPicture {
    BoardPicture { svg: svg(board), text: words::text(board) }
}

/// Widths and heights in pixels.
const WIDTH: i64 = 1_120;
const NAMES: i64 = 120;
const CHART: i64 = WIDTH - NAMES - 12;
const HEAD: i64 = 34;
const TITLE: i64 = 28;
const AXIS: i64 = 18;
const LANE: i64 = 28;
const BOX: i64 = 22;
const BAR: i64 = 8;
/// The strip of a block where it is in conflict, which a warning isn't: below its name, which could hardly be read on a hatching.
const CLASH: i64 = 7;
/// The strip of the ways: a thin bar, and the minutes below it.
const WAY: i64 = 16;
const GAP: i64 = 22;
const LEGEND: i64 = 30;
/// The sizes of the fonts of the heading, and of the names of rows and blocks.
const LARGE: i64 = 17;
const SMALL: i64 = 12;
/// The size of the font of the minutes of a way.
const TINY: i64 = 10;
/// From an hour of the axis to its offset, where it has one.
const LINE: i64 = 10;
/// How many rows a day may have without hours at its foot.
const ROWS: usize = 10;
/// What stands free between a row's name and the chart.
const MARGIN: i64 = 6;

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
const LANES_MAX: u32 = 99;

const STYLE: &str = "<style>
.jm-board{font:12px system-ui,sans-serif;fill:#14252b;background:#fff}
.jm-title{font-size:17px;font-weight:700}.jm-day{font-size:14px;font-weight:650}.jm-clock,.jm-note,.jm-key{font-size:11px;fill:#4a5b61}
.jm-clock,.jm-offset{text-anchor:middle}.jm-offset{font-size:9px}.jm-note{text-anchor:end}.jm-who{font-weight:600}.jm-mark{font-weight:800;text-anchor:end}
.jm-page{fill:#fff}.jm-off{fill:#e4e8e9}.jm-on{fill:#fff}.jm-leave{fill:url(#jm-hatch-leave)}.jm-gone{fill:url(#jm-hatch-gone)}
.jm-hour{stroke:#c3ccce;stroke-width:.6}.jm-row{stroke:#8d9a9e;stroke-width:.6}.jm-change{stroke:#14252b;stroke-width:1.6;stroke-dasharray:2 3}
.jm-booked{fill:#a9ccd2;stroke:#0b5563;stroke-width:1.2}.jm-tentative{fill:#fff;stroke-width:.8;stroke-dasharray:3 2}.jm-trouble{stroke:#93350a;stroke-width:2.6}
.jm-refused{fill:url(#jm-hatch-refused);stroke:#93350a;stroke-width:1.5;stroke-dasharray:5 3}
.jm-worked{fill:#0b5563}.jm-way{fill:#4a5b61}.jm-short{fill:url(#jm-hatch-refused);stroke:#93350a}.jm-minutes{font-size:10px;text-anchor:end}.jm-clash{fill:url(#jm-hatch-clash)}.jm-plate{fill:#fff;fill-opacity:.85}
</style>
<defs>
<pattern id=\"jm-hatch-leave\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0V8\" stroke=\"#4a5b61\" stroke-width=\"2\"/></pattern>
<pattern id=\"jm-hatch-gone\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 0H4\" stroke=\"#8d9a9e\" stroke-width=\"1\"/></pattern>
<pattern id=\"jm-hatch-refused\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-45)\"><rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M0 0V6\" stroke=\"#93350a\" stroke-opacity=\".35\" stroke-width=\"2\"/></pattern>
<pattern id=\"jm-hatch-clash\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0V5M0 0H5\" stroke=\"#93350a\" stroke-opacity=\".8\" stroke-width=\"1.4\"/></pattern>
</defs>
";

fn svg(board: &Board) -> String {
    let height = HEAD + board.days.iter().map(day_height).sum::<i64>() + LEGEND;
    let view = format!("0 0 {WIDTH} {height}");
    let mut svg = Markup::default();
    let attributes: Attributes<'_> = &[
        ("xmlns", &"http://www.w3.org/2000/svg"),
        ("class", &"jm-board"),
        ("viewBox", &view),
        ("width", &WIDTH),
        ("height", &height),
        ("role", &"img"),
    ];
    svg.start("svg", attributes);
    svg.leaf("title", &[], &board.title);
    svg.leaf("desc", &[], &words::summary(board));
    svg.raw(STYLE);
    // The styles say it, too, but not every program that draws SVG fills the whole picture by them.
    rectangle(&mut svg, "jm-page", 0, 0, WIDTH, height);
    named(&mut svg, "jm-title", board.title.as_str(), 20, LARGE, WIDTH);
    let names = BoardNames::of(board);
    let mut top = HEAD;
    for day in &board.days {
        panel(&mut svg, day, Scale::of(day), top, &names);
        top += day_height(day);
    }
    legend(&mut svg, top);
    svg.close("svg");
    svg.finish()
}

/// Which part of a day is drawn.
#[derive(Clone, Copy)]
struct Scale {
    start: i64,
    end: i64,
}

impl Scale {
    /// From the first to the last that there is to see of a day, and the usual working hours at least. A day on which the
    /// clocks change is drawn whole, so that the hour that is missing or comes twice is seen.
    fn of(day: &BoardDay) -> Self {
        let length = length(day);
        if length != DAY {
            return Self { start: 0, end: clamp(length).max(DAY) };
        }
        let blocks = day.rows.iter().flat_map(|row| &row.blocks).map(|block| block.stretch);
        let ways = day.rows.iter().flat_map(|row| &row.travel).map(|travel| travel.stretch);
        let working = day.rows.iter().flat_map(|row| &row.working).copied();
        let drawn = || blocks.clone().chain(ways.clone()).chain(working.clone());
        let start = drawn().map(|stretch| clamp(stretch.start)).fold(7 * HOUR, i64::min);
        let end = drawn().map(|stretch| clamp(stretch.end)).fold(17 * HOUR, i64::max);
        Self { start: start.div_euclid(HOUR) * HOUR, end: (end + HOUR - 1).div_euclid(HOUR) * HOUR }
    }

    fn x(self, second: i64) -> i64 {
        let second = second.clamp(self.start, self.end) - self.start;
        NAMES + second * CHART / (self.end - self.start)
    }

    fn width(self, stretch: DayStretch) -> i64 {
        (self.x(stretch.end) - self.x(stretch.start)).max(0)
    }
}

/// How long a day is: nothing, where the clocks skip it.
fn length(day: &BoardDay) -> i64 {
    day.interval.map_or(0, Interval::seconds)
}

fn clamp(second: i64) -> i64 {
    second.clamp(0, 2 * DAY)
}

fn lane(block: &BoardBlock) -> i64 {
    i64::from(block.lane.min(LANES_MAX))
}

/// How many lanes a kind of block takes in a row.
fn lanes(row: &BoardRow, kind: BlockKind) -> i64 {
    row.blocks.iter().filter(|block| block.kind == kind).map(|block| lane(block) + 1).fold(0, i64::max)
}

fn row_height(row: &BoardRow) -> i64 {
    let boxes = lanes(row, BlockKind::Booked).max(1) + lanes(row, BlockKind::Refused);
    6 + boxes * LANE + way_height(row) + lanes(row, BlockKind::Worked) * BAR
}

fn way_height(row: &BoardRow) -> i64 {
    if row.travel.is_empty() { 0 } else { WAY }
}

fn day_height(day: &BoardDay) -> i64 {
    TITLE + AXIS + day.rows.iter().map(row_height).sum::<i64>() + GAP
}

fn panel(svg: &mut Markup, day: &BoardDay, scale: Scale, top: i64, names: &BoardNames<'_>) {
    let rows_top = top + TITLE + AXIS;
    let bottom = top + day_height(day) - GAP;
    svg.leaf("text", &[("class", &"jm-day"), ("x", &0), ("y", &(top + 18))], &words::heading(day));
    let mut y = rows_top;
    for row in &day.rows {
        // Below the chart: with a font wider than its measure, a name ends where the chart begins.
        named(svg, "jm-who", row.label.as_str(), y + 21, SMALL, NAMES - MARGIN);
        background(svg, row, scale, y);
        y += row_height(row);
    }
    axis(svg, day, scale, rows_top, bottom);
    change(svg, day, scale, rows_top, bottom);
    let mut y = rows_top;
    for row in &day.rows {
        blocks(svg, day, row, scale, y, names);
        y += row_height(row);
        svg.void("line", &[("class", &"jm-row"), ("x1", &0), ("x2", &WIDTH), ("y1", &y), ("y2", &y)]);
    }
}

/// A name at the left edge, as much of it as there is room for. All of one that was cut is its tooltip.
fn named(svg: &mut Markup, class: &'static str, name: &str, y: i64, size: i64, room: i64) {
    let shown = fitting(name, size, room);
    let attributes: Attributes<'_> = &[("class", &class), ("x", &0), ("y", &y)];
    if shown == name {
        return svg.leaf("text", attributes, &name);
    }
    svg.start("g", &[]);
    svg.leaf("title", &[], &name);
    svg.leaf("text", attributes, &shown);
    svg.close("g");
}

/// Working hours, leave, and what is neither.
fn background(svg: &mut Markup, row: &BoardRow, scale: Scale, y: i64) {
    let height = row_height(row);
    let mut rect = |class: &'static str, stretch: DayStretch| {
        rectangle(svg, class, scale.x(stretch.start), y, scale.width(stretch), height);
    };
    rect("jm-off", DayStretch { start: scale.start, end: scale.end });
    row.working.iter().for_each(|working| rect("jm-on", *working));
    row.leave.iter().for_each(|leave| rect("jm-leave", *leave));
}

fn rectangle(svg: &mut Markup, class: &'static str, x: i64, y: i64, width: i64, height: i64) {
    if width > 0 {
        svg.void("rect", &[("class", &class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
    }
}

/// The hours as the clocks show them; of one that comes twice, the offset as well.
fn axis(svg: &mut Markup, day: &BoardDay, scale: Scale, top: i64, bottom: i64) {
    for hour in day.hours.iter().filter(|hour| (scale.start..=scale.end).contains(&hour.second)) {
        let x = scale.x(hour.second);
        svg.void("line", &[("class", &"jm-hour"), ("x1", &x), ("x2", &x), ("y1", &top), ("y2", &bottom)]);
        let label = match hour.minute {
            0 => format!("{:02}", hour.hour),
            minute => format!("{:02}:{minute:02}", hour.hour),
        };
        let offset = offset_of_twin(day, *hour);
        let mut tell = |y: i64, step: i64| {
            svg.leaf("text", &[("class", &"jm-clock"), ("x", &x), ("y", &y)], &label);
            if let Some(offset) = &offset {
                svg.leaf("text", &[("class", &"jm-offset"), ("x", &x), ("y", &(y + step))], offset);
            }
        };
        tell(top - 5, -LINE);
        if day.rows.len() > ROWS {
            tell(bottom + 13, LINE);
        }
    }
}

/// Where the clocks change: a line, a word, and what is missing of a day of 24 hours.
fn change(svg: &mut Markup, day: &BoardDay, scale: Scale, top: i64, bottom: i64) {
    let Some(note) = words::changed(day) else { return };
    if let Some((_, after)) = words::change(day) {
        let x = scale.x(clamp(after.second));
        svg.void("line", &[("class", &"jm-change"), ("x1", &x), ("x2", &x), ("y1", &(top - 3)), ("y2", &bottom)]);
    }
    svg.leaf("text", &[("class", &"jm-note"), ("x", &(NAMES + CHART)), ("y", &(top - AXIS - 8))], &note);
    let end = scale.x(clamp(length(day)));
    rectangle(svg, "jm-gone", end, top, NAMES + CHART - end, bottom - top);
}

fn blocks(svg: &mut Markup, day: &BoardDay, row: &BoardRow, scale: Scale, y: i64, names: &BoardNames<'_>) {
    let refused_top = y + lanes(row, BlockKind::Booked).max(1) * LANE;
    let ways_top = refused_top + lanes(row, BlockKind::Refused) * LANE;
    let worked_top = ways_top + way_height(row);
    let mut free = 0;
    for travel in &row.travel {
        free = way(svg, day, *travel, scale, ways_top, free, !row.leave.is_empty());
    }
    for block in &row.blocks {
        let (top, height) = match block.kind {
            BlockKind::Booked => (y + 6 + lane(block) * LANE, BOX),
            BlockKind::Refused => (refused_top + 6 + lane(block) * LANE, BOX),
            BlockKind::Worked => (worked_top + 5 + lane(block) * BAR, BAR - 3),
        };
        let wrong = block.marks.iter().map(|mark| words::wrong(mark, names));
        let story: Vec<String> = std::iter::once(words::story(day, block)).chain(wrong).collect();
        drawn(svg, block, &story.join("\n"), scale, top, height);
    }
}

/// A block with its story as a tooltip, and as much of its name as there is room for.
fn drawn(svg: &mut Markup, block: &BoardBlock, story: &str, scale: Scale, y: i64, height: i64) {
    let (x, extent) = (scale.x(block.stretch.start) + 1, (scale.width(block.stretch) - 2).max(3));
    let open = || block.marks.iter().filter(|mark| is_open(mark));
    let class = match block.kind {
        BlockKind::Booked => match (block.tentative, open().next().is_some()) {
            (false, false) => "jm-booked",
            (false, true) => "jm-booked jm-trouble",
            (true, false) => "jm-booked jm-tentative",
            (true, true) => "jm-booked jm-tentative jm-trouble",
        },
        BlockKind::Refused => "jm-refused",
        BlockKind::Worked => "jm-worked",
    };
    svg.start("g", &[]);
    svg.leaf("title", &[], &story);
    let attributes: Attributes<'_> =
        &[("class", &class), ("x", &x), ("y", &y), ("width", &extent), ("height", &height), ("rx", &3)];
    svg.void("rect", attributes);
    let stretches = open().flat_map(|mark| &mark.stretches).copied();
    let clashes: Vec<DayStretch> = stretches.filter(|stretch| scale.width(*stretch) > 0).collect();
    for stretch in &clashes {
        rectangle(svg, "jm-clash", scale.x(stretch.start), y + height - CLASH, scale.width(*stretch), CLASH);
    }
    if block.kind != BlockKind::Worked {
        let base = y + if clashes.is_empty() { 15 } else { 12 };
        let sign = sign(&block.marks);
        let (sign, taken) = if width(sign, SMALL) < extent { (sign, width(sign, SMALL)) } else { ("", 0) };
        let name = block.label.as_ref().map_or("", Label::as_str);
        let name = fitting(name, SMALL, extent - 8 - taken);
        if !name.is_empty() {
            svg.leaf("text", &[("x", &(x + 5)), ("y", &base)], &name);
        }
        if !sign.is_empty() {
            svg.leaf("text", &[("class", &"jm-mark"), ("x", &(x + extent - 3)), ("y", &base)], &sign);
        }
    }
    svg.close("g");
}

/// The way to a visit: a thin bar that ends where the visit starts, and the minutes that it takes: at its end, or further
/// right where those of the way before end later. Gives where they end.
fn way(
    svg: &mut Markup,
    day: &BoardDay,
    travel: BoardTravel,
    scale: Scale,
    y: i64,
    free: i64,
    is_hatched: bool,
) -> i64 {
    let (x, extent) = (scale.x(travel.stretch.start), scale.width(travel.stretch).max(2));
    let class = if travel.short { "jm-way jm-short" } else { "jm-way" };
    svg.start("g", &[]);
    svg.leaf("title", &[], &words::way(day, travel));
    rectangle(svg, class, x, y + 5, extent, 3);
    let sign = if travel.short { "!" } else { "" };
    let minutes = format!("{} min{sign}", words::minutes(travel));
    let taken = width(&minutes, TINY);
    let end = (x + extent).max(free + 3 + taken);
    if is_hatched {
        rectangle(svg, "jm-plate", end - taken, y + 9, taken, 11);
    }
    svg.leaf("text", &[("class", &"jm-minutes"), ("x", &end), ("y", &(y + 18))], &minutes);
    svg.close("g");
    end
}

/// The sign of the worst that is wrong with a block; in brackets if all of it is overridden.
fn sign(marks: &[BoardMark]) -> &'static str {
    let worst = marks.iter().map(|mark| (mark.overridden, mark.conflict.severity)).min();
    match worst {
        None => "",
        Some((false, Severity::Hard)) => "!!",
        Some((false, Severity::Soft)) => "!",
        Some((false, Severity::Warning)) => "?",
        Some((true, _)) => "(!)",
    }
}

fn legend(svg: &mut Markup, top: i64) {
    let keys: [(&'static str, &'static str, i64); 8] = [
        ("jm-booked", "booked", 90),
        ("jm-booked jm-tentative", "tentative", 100),
        ("jm-booked jm-trouble", "in conflict: !! hard, ! soft; noted: ? warning, (!) overridden", 380),
        ("jm-refused", "refused", 90),
        ("jm-way", "travel", 80),
        ("jm-worked", "worked", 90),
        ("jm-leave", "on leave", 100),
        ("jm-off", "outside working hours", 160),
    ];
    let mut x = 0;
    for (class, name, width) in keys {
        let (y, height) = match class {
            "jm-worked" => (top + 11, BAR - 3),
            "jm-way" => (top + 12, 3),
            _ => (top + 6, 14),
        };
        rectangle(svg, class, x, y, 24, height);
        svg.leaf("text", &[("class", &"jm-key"), ("x", &(x + 30)), ("y", &(top + 17))], &name);
        x += width;
    }
}

#[cfg(test)]
mod tests;
