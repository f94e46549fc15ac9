//! Nobody works while on leave, or outside the hours without a reason.

use chrono::{Datelike, NaiveDate};

use crate::diary::{
    Model, Visit,
    clock::{Clock, after},
    conflict::{Finding, Obstacle, Rule, local},
    firm::{LeaveSpan, Severity, Span, WorkingHours},
};

const ON_LEAVE: Rule = ("JM-SCH-0102", "on_leave", Severity::Hard);
const OUTSIDE_HOURS: Rule = ("JM-SCH-0103", "outside_hours", Severity::Soft);

/// The technician is away in the time.
pub(super) fn on_leave(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let clock = model.clock(&model.technician(&visit.technician).zone);
    let mut found = Vec::new();
    for leave in model.firm.leave.iter().filter(|leave| leave.technician == visit.technician) {
        let away = match leave.span {
            LeaveSpan::Days { first, last } => clock.days(first, last),
            LeaveSpan::Times { start, end } => clock.between(start, end),
        };
        let Some((away, common)) = away.and_then(|away| Some((away, away.common(visit.span)?))) else { continue };
        found.push(Finding {
            rule: ON_LEAVE,
            technician: visit.technician.clone(),
            other: None,
            obstacle: Obstacle::Leave { leave: leave.id.clone(), span: local(clock, away) },
            seconds: common.seconds(),
        });
    }
    found
}

/// The technician doesn't work in all of the time.
pub(super) fn outside_hours(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let technician = model.technician(&visit.technician);
    let clock = model.clock(&technician.zone);
    let off = visit.span.without(&open(clock, &technician.hours, visit.span));
    if off.is_empty() {
        return Vec::new();
    }
    vec![Finding {
        rule: OUTSIDE_HOURS,
        technician: visit.technician.clone(),
        other: None,
        seconds: off.iter().map(|piece| piece.seconds()).sum(),
        obstacle: Obstacle::TimeOff { spans: off.into_iter().map(|piece| local(clock, piece)).collect() },
    }]
}

/// The spans of a week that may touch some time, as instants.
pub(super) fn open(clock: &Clock, week: &[WorkingHours], span: Span) -> Vec<Span> {
    let first = after(clock.date(span.start), -2);
    let last = after(clock.date(span.end), 2);
    let dates = first.iter_days().take_while(|date| *date <= last);
    let on = |date: NaiveDate| week.iter().filter(move |hours| hours.day == day_of(date)).map(move |hours| (date, hours));
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
