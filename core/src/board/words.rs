//! A board as lines of text, for those who can't see a picture, and the words of its tooltips.

use std::fmt::{self, Write as _};

use super::{
    Board, BoardBlock, BoardCounts, BoardDay, BoardMark, BoardRow, BoardTravel, DayStretch,
    clock::{self, clock_span},
    count::count as count_bookings,
    names::BoardNames,
};
use crate::{
    calendar::{Interval, Weekday},
    schedule::{Severity, Told},
};

/// The board as text: a heading, and for each day and row a line for each stretch and block.
pub(super) fn text(board: &Board) -> String {
    let mut text = String::new();
    // INVARIANT: writing to a String can't fail.
    let _written = write(&mut text, board);
    text
}

fn write(text: &mut String, board: &Board) -> fmt::Result {
    let names = BoardNames::of(board);
    writeln!(text, "{}", board.title)?;
    writeln!(text, "Times of {}. {}", board.zone, summary(board))?;
    for day in &board.days {
        writeln!(text, "\n{}{}", heading(day), changed(day).map_or_else(String::new, |note| format!(" ({note})")))?;
        for row in &day.rows {
            write_row(text, day, row, &names)?;
        }
    }
    Ok(())
}

fn write_row(text: &mut String, day: &BoardDay, row: &BoardRow, names: &BoardNames<'_>) -> fmt::Result {
    let times = |stretches: &[DayStretch]| {
        let spans: Vec<String> = stretches.iter().map(|stretch| clock_span(day, *stretch)).collect();
        if spans.is_empty() { "none".to_owned() } else { spans.join(", ") }
    };
    writeln!(text, "{}: working hours {}", row.label, times(&row.working))?;
    if !row.leave.is_empty() {
        writeln!(text, "  on leave {}", times(&row.leave))?;
    }
    for travel in &row.travel {
        writeln!(text, "  {}", way(day, *travel))?;
    }
    for block in &row.blocks {
        writeln!(text, "  {}", story(day, block))?;
        for mark in &block.marks {
            writeln!(text, "    {}", wrong(mark, names))?;
        }
    }
    Ok(())
}

/// What the whole board has, in one sentence.
pub(super) fn summary(board: &Board) -> String {
    let blocks = || board.days.iter().flat_map(|day| &day.rows).flat_map(|row| &row.blocks);
    let count = |kind| blocks().filter(|block| block.kind == kind).count();
    let (booked, refused, worked) =
        (count(super::BlockKind::Booked), count(super::BlockKind::Refused), count(super::BlockKind::Worked));
    let (days, BoardCounts { bookings, in_conflict, with_warnings }) = (board.days.len(), count_bookings(&board.days));
    format!(
        "Days: {days}. Bookings: {bookings}, in conflict: {in_conflict}, with warnings: {with_warnings}. \
         Blocks: {booked} booked, {refused} refused, {worked} worked."
    )
}

/// The day's name and date.
pub(super) fn heading(day: &BoardDay) -> String {
    format!("{:?} {}", Weekday::of(day.date), day.date)
}

/// Where the clocks change: how long the day is, and what they do.
pub(super) fn changed(day: &BoardDay) -> Option<String> {
    let Some(interval) = day.interval else { return Some("the clocks skip this day".to_owned()) };
    let (before, after) = change(day)?;
    let on_clock = |hour: u32, minute: u32| format!("{hour:02}:{minute:02}");
    let length = Hours(interval);
    let at = on_clock(before.hour.saturating_add(1), before.minute);
    Some(format!("{length}: at {at} the clocks go to {}", on_clock(after.hour, after.minute)))
}

/// The hours between which the clocks change.
pub(super) fn change(day: &BoardDay) -> Option<(super::BoardHour, super::BoardHour)> {
    let pairs = day.hours.iter().copied().zip(day.hours.iter().copied().skip(1));
    let mut jumps = pairs.filter(|&(hour, next)| {
        let passed = next.second.saturating_sub(hour.second).div_euclid(60);
        clock::minutes(next).saturating_sub(clock::minutes(hour)) != passed
    });
    jumps.next()
}

/// A block in a line.
pub(super) fn story(day: &BoardDay, block: &BoardBlock) -> String {
    let mut line = format!("{} {}", block.kind.word(), clock_span(day, block.stretch));
    let whole = block.stretch.end.saturating_sub(block.stretch.start) == block.span.interval.seconds();
    // INVARIANT: writing to a String can't fail.
    let _written = (|| {
        if !whole {
            write!(line, " of {}", block.span)?;
        }
        if block.tentative {
            line.push_str(", tentative");
        }
        match (&block.label, block.booking) {
            (Some(label), _) => write!(line, ", {label}")?,
            (None, Some(booking)) => write!(line, ", booking {booking}")?,
            (None, None) => {}
        }
        block.about.as_ref().map_or(Ok(()), |about| write!(line, ": {about}"))
    })();
    line
}

/// The way to a visit in a line.
pub(super) fn way(day: &BoardDay, travel: BoardTravel) -> String {
    let short = if travel.short { ", too little time" } else { "" };
    format!("travel {}, {} min{short}", clock_span(day, travel.stretch), minutes(travel))
}

/// How many minutes a way takes, each that has begun counted.
pub(super) fn minutes(travel: BoardTravel) -> i64 {
    travel.seconds.saturating_add(59).div_euclid(60)
}

/// What is wrong, in a line.
pub(super) fn wrong(mark: &BoardMark, names: &BoardNames<'_>) -> String {
    let overridden = if mark.overridden { ", overridden" } else { "" };
    let told = Told { conflict: &mark.conflict, names };
    format!("{} {}{overridden}: {told}", severity(mark), mark.conflict.code.code())
}

const fn severity(mark: &BoardMark) -> &'static str {
    match mark.conflict.severity {
        Severity::Hard => "hard",
        Severity::Soft => "soft",
        Severity::Warning => "warning",
    }
}

/// The length of a day, such as `23 h` or `24 h 30 min`.
struct Hours(Interval);

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.0.seconds().div_euclid(60);
        match (minutes.div_euclid(60), minutes.rem_euclid(60)) {
            (hours, 0) => write!(f, "{hours} h"),
            (hours, minutes) => write!(f, "{hours} h {minutes} min"),
        }
    }
}
