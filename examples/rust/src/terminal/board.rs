//! The diary board: technicians down, the hours of the day across.

use journeyman::{
    board::{BlockKind, Board, BoardBlock, BoardDay, BoardRow, DayStretch},
    calendar::Interval,
};

use super::{COLUMNS, Page};
use crate::format;

/// The column in which the hours begin.
const NAMES: usize = 8;
/// The window that a day has at least, in seconds after midnight: 07:00 to 17:00. Shifts and bookings beyond widen it.
const USUAL: DayStretch = DayStretch { start: 7 * 3600, end: 17 * 3600 };
/// How wide an hour is drawn at most.
const HOUR_COLUMNS_MAX: i64 = 9;

pub(super) fn render(page: &mut Page, board: &Board) {
    page.heading("The diary");
    page.line(
        &page
            .paint
            .dim("[J01 Okafor] booked   ▔▔▔▔ worked   [✗ J19 …] refused   ░░░░ on leave   ···· outside working hours"),
    );
    for day in &board.days {
        let scale = Scale::of(day);
        page.blank();
        page.line(&format!("{}{}", page.paint.bold(&format::day(day.date)), note(day)));
        page.line(&page.paint.dim(&hours(day, scale)));
        for row in &day.rows {
            lanes(page, row, scale);
        }
    }
}

/// What is unusual about a day.
fn note(day: &BoardDay) -> String {
    match length(day) / 3600 {
        24 => String::new(),
        0 => " — the clocks skip this day".to_owned(),
        hours => format!(" — {hours} hours: the clocks change"),
    }
}

/// How many seconds a day has: none where the clocks skip it.
fn length(day: &BoardDay) -> i64 {
    day.interval.map_or(0, Interval::seconds)
}

/// Which part of a day is drawn, and how wide.
#[derive(Clone, Copy)]
struct Scale {
    window: DayStretch,
    hour_columns: i64,
}

impl Scale {
    fn of(day: &BoardDay) -> Self {
        let blocks = || day.rows.iter().flat_map(|row| &row.blocks);
        // A day of nothing but night work is drawn by its night only.
        let night_only = blocks().count() > 0 && blocks().all(|block| block.stretch.end <= USUAL.start);
        let usual = if night_only { DayStretch { start: 0, end: 0 } } else { USUAL };
        let shifts = day.rows.iter().flat_map(|row| &row.working).copied();
        let drawn: Vec<DayStretch> = blocks().map(|block| block.stretch).chain(shifts).collect();
        let start = drawn.iter().map(|stretch| stretch.start).fold(usual.start, i64::min);
        let end = drawn.iter().map(|stretch| stretch.end).fold(usual.end, i64::max).min(length(day));
        let start = start.div_euclid(3600).saturating_mul(3600);
        let hours = end.saturating_sub(start).saturating_add(3599).div_euclid(3600).max(1);
        let window = DayStretch { start, end: start.saturating_add(hours.saturating_mul(3600)) };
        let room = i64::try_from(COLUMNS.saturating_sub(NAMES)).unwrap_or(0).saturating_sub(1);
        Self { window, hour_columns: room.checked_div(hours).unwrap_or(1).clamp(1, HOUR_COLUMNS_MAX) }
    }

    /// The column of a second of the day, from the left edge of the window.
    fn column(self, second: i64) -> usize {
        let second = second.clamp(self.window.start, self.window.end).saturating_sub(self.window.start);
        usize::try_from(second.saturating_mul(self.hour_columns).div_euclid(3600)).unwrap_or(0)
    }

    fn width(self) -> usize {
        self.column(self.window.end)
    }
}

/// The line with the hours as the clocks show them: where they are put forward, one is missing.
fn hours(day: &BoardDay, scale: Scale) -> String {
    let mut line = Line::new(scale.width().saturating_add(2));
    for hour in &day.hours {
        if hour.second >= scale.window.start && hour.second <= scale.window.end {
            line.put(scale.column(hour.second), &format!("{:02}", hour.hour));
        }
    }
    format!("{:NAMES$}{}", "", line.text())
}

/// The lines of one technician: what is booked, what was worked, and what was refused, each where there is any.
fn lanes(page: &mut Page, row: &BoardRow, scale: Scale) {
    let mut booked = Line::new(scale.width());
    booked.fill(scale, scale.window, '·');
    for working in &row.working {
        booked.fill(scale, *working, ' ');
    }
    for leave in &row.leave {
        booked.fill(scale, *leave, '░');
    }
    let blocks = |kind: BlockKind| row.blocks.iter().filter(move |block| block.kind == kind);
    for block in blocks(BlockKind::Booked) {
        booked.block(scale, block, "");
    }
    page.line(&format!("{:NAMES$}{}", super::fit(row.label.as_str(), NAMES.saturating_sub(1)), booked.text()));
    let mut worked = Line::new(scale.width());
    for block in blocks(BlockKind::Worked) {
        worked.fill(scale, block.stretch, '▔');
    }
    if !worked.is_empty() {
        page.line(&format!("{:NAMES$}{}", "", page.paint.good(&worked.text())));
    }
    for block in
        blocks(BlockKind::Worked).filter(|worked| !blocks(BlockKind::Booked).any(|booked| meet(booked, worked)))
    {
        let name = name(block); // which says that it wasn't booked
        let room = scale.width().saturating_sub(name.chars().count());
        let mut unbooked = Line::new(scale.width());
        unbooked.put(scale.column(block.stretch.start).min(room), name);
        page.line(&format!("{:NAMES$}{}", "", unbooked.text().trim_end()));
    }
    for block in blocks(BlockKind::Refused) {
        let mut refused = Line::new(scale.width());
        refused.block(scale, block, "✗ ");
        page.line(&format!("{:NAMES$}{}", "", page.paint.bad(&refused.text())));
    }
}

fn name(block: &BoardBlock) -> &str {
    block.label.as_ref().map_or("", |label| label.as_str())
}

const fn meet(one: &BoardBlock, other: &BoardBlock) -> bool {
    one.stretch.start < other.stretch.end && other.stretch.start < one.stretch.end
}

/// A line of fixed width on which things are put.
struct Line(Vec<char>);

impl Line {
    fn new(columns: usize) -> Self {
        Self(vec![' '; columns])
    }

    fn put(&mut self, column: usize, text: &str) {
        for (place, character) in self.0.iter_mut().skip(column).zip(text.chars()) {
            *place = character;
        }
    }

    fn fill(&mut self, scale: Scale, stretch: DayStretch, with: char) {
        let (start, end) = (scale.column(stretch.start), scale.column(stretch.end));
        for place in self.0.iter_mut().take(end).skip(start) {
            *place = with;
        }
    }

    /// A block between brackets, with as much of its name as there is room for.
    fn block(&mut self, scale: Scale, block: &BoardBlock, mark: &str) {
        let (start, end) = (scale.column(block.stretch.start), scale.column(block.stretch.end));
        let inside = end.saturating_sub(start).saturating_sub(2);
        let name = format!("{mark}{}", name(block));
        let name = if name.chars().count() <= inside { name } else { super::fit(&name, inside) };
        self.put(start, &format!("[{name:inside$}]"));
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|character| *character == ' ')
    }

    fn text(&self) -> String {
        self.0.iter().collect()
    }
}
