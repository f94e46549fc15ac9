//! The diary board as a picture: a panel a day, a row a technician, time from left to right.
//!
//! It reads in black and white: what is booked has a border, what was worked is a bar, what was refused is dashed and
//! hatched, leave is hatched. Every block has its text as a tooltip, and the same facts follow as a table.
#![expect(clippy::arithmetic_side_effects, reason = "pixels of one page, from seconds of one day")]

use super::{markup::Markup, section};
use crate::{
    format,
    report::{Block, BlockKind, BoardDay, BoardRow, Stretch},
};

/// Widths and heights in pixels.
const WIDTH: i64 = 1120;
const NAMES: i64 = 84;
const CHART: i64 = WIDTH - NAMES - 12;
const TITLE: i64 = 30;
const AXIS: i64 = 20;
const ROW: i64 = 42;
/// The lane under a row in which its refused blocks are drawn.
const REFUSED: i64 = 30;
const GAP: i64 = 26;
/// How wide a character of a block's name is, generously.
const CHARACTER: i64 = 7;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

fn picture(page: &mut Markup, days: &[BoardDay]) {
    let heights: Vec<i64> = days.iter().map(height).collect();
    let total: i64 = heights.iter().sum();
    let view = format!("0 0 {WIDTH} {total}");
    let attributes: super::markup::Attributes<'_> =
        &[("class", &"board"), ("viewBox", &view), ("role", &"img"), ("aria-labelledby", &"board-svg board-desc")];
    page.element("svg", attributes, |svg| {
        svg.leaf("title", &[("id", &"board-svg")], "The diary board of the week");
        svg.leaf("desc", &[("id", &"board-desc")], description(days));
        svg.raw(PATTERNS);
        let mut top = 0;
        for (place, (day, height)) in days.iter().zip(&heights).enumerate() {
            // The last days before and after a change of the clocks are drawn whole, at one scale, so that the hour that
            // is missing, or comes twice, is seen.
            let changes = |day: Option<&BoardDay>| day.is_some_and(|day| day.interval.seconds() != DAY);
            let whole = changes(Some(day)) || changes(days.get(place + 1));
            panel(svg, day, Scale::of(day, whole), top);
            top += height;
        }
    });
}

pub(super) fn render(page: &mut Markup, days: &[BoardDay]) {
    let lead = "Who is where, as it stood at the end of the week. Point at a block for the whole story.";
    section(page, "board", "The diary", lead, |section| {
        legend(section);
        section.element("div", &[("class", &"scroll")], |scroll| picture(scroll, days));
        section.element("details", &[], |details| {
            details.leaf("summary", &[], "The board as a table");
            super::table::board(details, days);
        });
    });
}

/// The fills that tell blocks apart without colour.
const PATTERNS: &str = r#"<defs>
<pattern id="hatch-leave" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-leave" d="M0 0V8"/></pattern>
<pattern id="hatch-refused" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="hatch-refused" d="M0 0V6"/></pattern>
</defs>
"#;

fn legend(page: &mut Markup) {
    page.raw(
        r#"<ul class="legend" aria-hidden="true">
<li><svg viewBox="0 0 34 18"><rect class="booked" x="1" y="1" width="32" height="16" rx="3"/></svg>booked</li>
<li><svg viewBox="0 0 34 18"><rect class="worked" x="0" y="6" width="34" height="6" rx="3"/></svg>worked</li>
<li><svg viewBox="0 0 34 18"><rect class="refused" x="1" y="1" width="32" height="16" rx="3"/></svg>asked for and refused</li>
<li><svg viewBox="0 0 34 18"><rect class="leave" x="0" y="0" width="34" height="18"/></svg>on leave</li>
<li><svg viewBox="0 0 34 18"><rect class="off" x="0" y="0" width="34" height="18"/></svg>outside working hours</li>
</ul>
"#,
    );
}

fn description(days: &[BoardDay]) -> String {
    let count = |kind| {
        let blocks = days.iter().flat_map(|day| &day.rows).flat_map(|row| &row.blocks);
        blocks.filter(|block| block.kind == kind).count()
    };
    format!(
        "{} days by technician and time: {} visits booked, {} stretches of work, {} bookings refused. The table below has them all.",
        days.len(),
        count(BlockKind::Booked),
        count(BlockKind::Worked),
        count(BlockKind::Refused)
    )
}

fn row_height(row: &BoardRow) -> i64 {
    let refused = row.blocks.iter().any(|block| block.kind == BlockKind::Refused);
    if refused { ROW + REFUSED } else { ROW }
}

fn height(day: &BoardDay) -> i64 {
    TITLE + AXIS + day.rows.iter().map(row_height).sum::<i64>() + GAP
}

/// Which part of a day is drawn, and how wide.
#[derive(Clone, Copy)]
struct Scale {
    window: Stretch,
    /// The seconds that the whole width stands for.
    seconds: i64,
}

impl Scale {
    fn of(day: &BoardDay, whole: bool) -> Self {
        if whole {
            // A day of 25 hours needs more than the width of a usual one.
            let end = day.interval.seconds();
            return Self { window: Stretch { start: 0, end }, seconds: end.max(DAY) };
        }
        let blocks = day.rows.iter().flat_map(|row| &row.blocks).map(|block| block.stretch);
        let drawn: Vec<Stretch> = blocks.chain(day.rows.iter().flat_map(|row| &row.working).copied()).collect();
        let start = drawn.iter().map(|stretch| stretch.start).fold(7 * HOUR, i64::min);
        let end = drawn.iter().map(|stretch| stretch.end).fold(17 * HOUR, i64::max);
        let window = Stretch { start: start.div_euclid(HOUR) * HOUR, end: (end + HOUR - 1).div_euclid(HOUR) * HOUR };
        Self { window, seconds: window.end - window.start }
    }

    fn x(self, second: i64) -> i64 {
        let second = second.clamp(self.window.start, self.window.end) - self.window.start;
        NAMES + second * CHART / self.seconds
    }

    fn width(self, stretch: Stretch) -> i64 {
        (self.x(stretch.end) - self.x(stretch.start)).max(0)
    }
}

fn panel(svg: &mut Markup, day: &BoardDay, scale: Scale, top: i64) {
    let rows_top = top + TITLE + AXIS;
    let bottom = top + height(day) - GAP;
    svg.leaf("text", &[("class", &"day"), ("x", &0), ("y", &(top + 18))], format::day(day.date));
    let tops = day.rows.iter().scan(rows_top, |y, row| {
        *y += row_height(row);
        Some(*y - row_height(row))
    });
    let rows: Vec<(&BoardRow, i64)> = day.rows.iter().zip(tops).collect();
    for &(row, y) in &rows {
        background(svg, row, scale, y);
    }
    axis(svg, day, scale, rows_top, bottom);
    change(svg, day, scale, rows_top, bottom);
    for &(row, y) in &rows {
        lane(svg, row, scale, y);
        let y = y + row_height(row);
        svg.void("line", &[("class", &"row"), ("x1", &0), ("x2", &scale.x(scale.window.end)), ("y1", &y), ("y2", &y)]);
    }
}

/// Working hours, and what isn't.
fn background(svg: &mut Markup, row: &BoardRow, scale: Scale, y: i64) {
    let height = row_height(row);
    let mut rect = |class: &'static str, stretch: Stretch| {
        let (x, width) = (scale.x(stretch.start), scale.width(stretch));
        if width > 0 {
            svg.void("rect", &[("class", &class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
        }
    };
    rect("off", scale.window);
    for working in &row.working {
        rect("on", *working);
    }
    for leave in &row.leave {
        rect("leave", *leave);
    }
}

/// The hours as the clocks show them.
fn axis(svg: &mut Markup, day: &BoardDay, scale: Scale, top: i64, bottom: i64) {
    for hour in &day.hours {
        if hour.second < scale.window.start || hour.second > scale.window.end {
            continue;
        }
        let x = scale.x(hour.second);
        svg.void("line", &[("class", &"hour"), ("x1", &x), ("x2", &x), ("y1", &top), ("y2", &bottom)]);
        let label = format!("{:02}", hour.on_clock);
        svg.leaf("text", &[("class", &"clock"), ("x", &x), ("y", &(top - 6))], label);
    }
}

/// Where the clocks change: the day is shorter or longer, and the hour on the axis jumps.
fn change(svg: &mut Markup, day: &BoardDay, scale: Scale, top: i64, bottom: i64) {
    let jump = day.hours.iter().zip(day.hours.iter().skip(1)).find(|(hour, next)| hour.on_clock + 1 != next.on_clock);
    let Some((hour, next)) = jump.filter(|(_, next)| next.second < day.interval.seconds()) else { return };
    let x = scale.x(next.second);
    svg.void("line", &[("class", &"change"), ("x1", &x), ("x2", &x), ("y1", &(top - 4)), ("y2", &bottom)]);
    let hours = day.interval.seconds() / HOUR;
    let note = format!("{hours} hours: at {:02}:00 the clocks go to {:02}:00", hour.on_clock + 1, next.on_clock);
    svg.leaf("text", &[("class", &"note"), ("x", &(NAMES + CHART)), ("y", &(top - AXIS - 12))], note);
    let end = scale.x(scale.window.end);
    let missing = NAMES + CHART - end;
    if missing > 0 {
        let attributes: super::markup::Attributes<'_> =
            &[("class", &"missing"), ("x", &end), ("y", &top), ("width", &missing), ("height", &(bottom - top))];
        svg.void("rect", attributes);
        svg.leaf("text", &[("class", &"gone"), ("x", &(end + missing / 2)), ("y", &(top + 18))], "−1 h");
    }
}

fn lane(svg: &mut Markup, row: &BoardRow, scale: Scale, y: i64) {
    svg.leaf("text", &[("class", &"who"), ("x", &0), ("y", &(y + 25))], &row.technician);
    for leave in &row.leave {
        let (x, width) = (scale.x(leave.start), scale.width(*leave));
        if width > 60 {
            svg.leaf("text", &[("class", &"away"), ("x", &(x + width / 2)), ("y", &(y + 25))], "on leave");
        }
    }
    let of = |kind: BlockKind| row.blocks.iter().filter(move |block| block.kind == kind);
    for block in of(BlockKind::Booked) {
        drawn(svg, block, scale, &Place { y: y + 6, height: 22, class: "booked", mark: "" });
    }
    for refused in of(BlockKind::Refused) {
        for booked in of(BlockKind::Booked) {
            clash(svg, refused.stretch, booked.stretch, scale, y + 6);
        }
        drawn(svg, refused, scale, &Place { y: y + ROW - 1, height: 22, class: "refused", mark: "✗ " });
    }
    for worked in of(BlockKind::Worked) {
        drawn(svg, worked, scale, &Place { y: y + 31, height: 5, class: "worked", mark: "" });
        let booked = of(BlockKind::Booked).any(|booked| overlap(booked.stretch, worked.stretch).is_some());
        if !booked {
            let name = format!("{} {}, not booked", worked.job, worked.customer);
            svg.leaf("text", &[("class", &"aside"), ("x", &scale.x(worked.stretch.start)), ("y", &(y + 25))], name);
        }
    }
}

/// Marks the part of a booking that a refused one would have taken.
fn clash(svg: &mut Markup, refused: Stretch, booked: Stretch, scale: Scale, y: i64) {
    if let Some(part) = overlap(refused, booked) {
        let (x, width) = (scale.x(part.start), scale.width(part));
        svg.void("rect", &[("class", &"clash"), ("x", &x), ("y", &y), ("width", &width), ("height", &22)]);
    }
}

fn overlap(a: Stretch, b: Stretch) -> Option<Stretch> {
    let (start, end) = (a.start.max(b.start), a.end.min(b.end));
    (start < end).then_some(Stretch { start, end })
}

/// Where a block is drawn, and how.
struct Place {
    y: i64,
    height: i64,
    class: &'static str,
    mark: &'static str,
}

/// Draws a block with as much of its name as there is room for.
fn drawn(svg: &mut Markup, block: &Block, scale: Scale, at: &Place) {
    let (x, width) = (scale.x(block.stretch.start) + 1, (scale.width(block.stretch) - 2).max(3));
    svg.element("g", &[], |group| {
        let story = format!("{} {}, {} {}: {}", word(block.kind), block.time, block.job, block.customer, block.about);
        group.leaf("title", &[], story);
        let radius = at.height.min(8) / 2;
        let attributes: super::markup::Attributes<'_> = &[
            ("class", &at.class),
            ("x", &x),
            ("y", &at.y),
            ("width", &width),
            ("height", &at.height),
            ("rx", &radius),
        ];
        group.void("rect", attributes);
        if block.kind != BlockKind::Worked {
            let room = usize::try_from((width - 8) / CHARACTER).unwrap_or(0);
            let long = format!("{}{} {}", at.mark, block.job, block.customer);
            let names = [long, format!("{}{}", at.mark, block.job), at.mark.trim().to_owned()];
            if let Some(name) = names.into_iter().find(|name| name.chars().count() <= room) {
                group.leaf("text", &[("class", &"name"), ("x", &(x + 6)), ("y", &(at.y + 15))], name);
            }
        }
    });
}

/// What a block is, in a word.
pub(super) const fn word(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Booked => "Booked",
        BlockKind::Worked => "Worked",
        BlockKind::Refused => "Refused",
    }
}
