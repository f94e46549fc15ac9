//! Nobody works while on leave, or outside the hours or in a break without a reason.

use chrono::{Datelike, NaiveDate};

use crate::diary::{
    Model, Visit,
    clock::{Clock, after},
    conflict::{Finding, LocalSpan, Obstacle, Rule, local},
    firm::{LeaveSpan, Severity, Span, WorkingHours},
};

const ON_LEAVE: Rule = ("JM-SCH-0102", "on_leave", Severity::Hard);
const OUTSIDE_HOURS: Rule = ("JM-SCH-0103", "outside_hours", Severity::Soft);
pub(super) const NO_BREAK: Rule = ("JM-SCH-0122", "no_break", Severity::Soft);

/// Somebody who comes is away in the time.
pub(super) fn on_leave(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let clock = model.clock_of(person);
    let mut found = Vec::new();
    for leave in model.firm.leave.iter().filter(|leave| leave.technician == person) {
        let Some(away) = away(clock, &leave.span) else { continue };
        let Some(common) = away.common(visit.span) else { continue };
        let obstacle = Obstacle::Leave { leave: leave.id.clone(), span: local(clock, away) };
        found.push(Finding::of(person, ON_LEAVE, obstacle, common.seconds()));
    }
    found
}

pub(in crate::diary) fn away(clock: &Clock, span: &LeaveSpan) -> Option<Span> {
    match *span {
        LeaveSpan::Days { first, last } => clock.days(first, last),
        LeaveSpan::Times { start, end } => clock.between(start, end),
    }
}

/// Somebody who comes doesn't work in all of the time.
pub(super) fn outside_hours(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let clock = model.clock_of(person);
    let off = visit.span.without(&open(clock, &model.technician(person).hours, visit.span));
    let seconds = seconds(&off);
    if seconds == 0 {
        Vec::new()
    } else {
        vec![Finding::of(person, OUTSIDE_HOURS, Obstacle::TimeOff { spans: locals(clock, off) }, seconds)]
    }
}

/// Some of the working time is a break of somebody who comes.
pub(super) fn in_a_break(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let clock = model.clock_of(person);
    let technician = model.technician(person);
    // What is left of the visit after everything is taken away that is no break, or no working time.
    let no_break = visit.span.without(&open(clock, &technician.breaks, visit.span));
    let off = visit.span.without(&open(clock, &technician.hours, visit.span));
    let breaks = visit.span.without(&[no_break, off].concat());
    let seconds = seconds(&breaks);
    if seconds == 0 {
        Vec::new()
    } else {
        vec![Finding::of(person, NO_BREAK, Obstacle::Break { spans: locals(clock, breaks) }, seconds)]
    }
}

pub(super) fn locals(clock: &Clock, spans: Vec<Span>) -> Vec<LocalSpan> {
    spans.into_iter().map(|span| local(clock, span)).collect()
}

pub(super) fn seconds(spans: &[Span]) -> i64 {
    spans.iter().map(|span| span.seconds()).sum()
}

/// The spans of a week that may touch some time, as instants.
pub(in crate::diary) fn open(clock: &Clock, week: &[WorkingHours], span: Span) -> Vec<Span> {
    let first = after(clock.date(span.start), -2);
    let last = after(clock.date(span.end), 2);
    let dates = first.iter_days().take_while(|date| *date <= last);
    let on =
        |date: NaiveDate| week.iter().filter(move |hours| hours.day == day_of(date)).map(move |hours| (date, hours));
    dates
        .flat_map(on)
        .filter_map(|(date, hours)| {
            let end = after(date, i64::from(hours.ends_next_day)).and_time(hours.end);
            clock.between(date.and_time(hours.start), end)
        })
        .collect()
}

fn day_of(date: NaiveDate) -> &'static str {
    const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    DAYS[usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default()]
}
