//! Nobody works too much on a day, in a week, or without a rest.

use chrono::{Datelike, NaiveDate};

use super::time::{NO_BREAK, open, seconds};
use crate::diary::{
    Model, Visit,
    clock::after,
    conflict::{Finding, Obstacle, Rule, local},
    firm::{Booking, Severity, Span},
};

const DAILY_HOURS: Rule = ("JM-SCH-0119", "daily_hours", Severity::Soft);
const WEEKLY_HOURS: Rule = ("JM-SCH-0120", "weekly_hours", Severity::Soft);
const REST_TOO_SHORT: Rule = ("JM-SCH-0121", "rest_too_short", Severity::Soft);

/// What a person is booked for, the visit among it.
fn work(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Span> {
    model.others_of(visit, person).map(|other| other.interval).chain([visit.span]).collect()
}

/// How much of some time is work; what is booked twice counts once.
fn worked(time: Span, work: &[Span]) -> i64 {
    time.seconds() - seconds(&time.without(work))
}

/// Somebody who comes works more on a day than they may.
pub(super) fn daily_hours(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let Some(limit) = model.firm.resources.limits.daily_minutes else { return Vec::new() };
    let days = model.clock_of(person).dates(visit.span).into_iter().map(|date| (date, date));
    too_much(model, visit, person, DAILY_HOURS, 60 * i64::from(limit), days.collect())
}

/// Somebody who comes works more from Monday to Sunday than they may.
pub(super) fn weekly_hours(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let Some(limit) = model.firm.resources.limits.weekly_minutes else { return Vec::new() };
    let week = |date: NaiveDate| {
        let monday = after(date, -i64::from(date.weekday().num_days_from_monday()));
        (monday, after(monday, 6))
    };
    let mut weeks: Vec<_> = model.clock_of(person).dates(visit.span).into_iter().map(week).collect();
    weeks.dedup();
    too_much(model, visit, person, WEEKLY_HOURS, 60 * i64::from(limit), weeks)
}

fn too_much(
    model: &Model<'_>,
    visit: &Visit,
    person: &str,
    rule: Rule,
    limit_seconds: i64,
    periods: Vec<(NaiveDate, NaiveDate)>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for (first, last) in periods {
        let Some(time) = model.clock_of(person).days(first, last) else { continue };
        let worked_seconds = worked(time, &work(model, visit, person));
        if worked_seconds > limit_seconds {
            let obstacle = Obstacle::WorkTime { first, last, limit_seconds, worked_seconds };
            found.push(Finding::of(person, rule, obstacle, worked_seconds - limit_seconds));
        }
    }
    found
}

/// Somebody who comes has worked on another day until shortly before, or does from shortly after. A booking is of the day on
/// which it starts; one span of working hours over midnight is one day's.
pub(super) fn rest(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let Some(limit) = model.firm.resources.limits.rest_minutes else { return Vec::new() };
    let rest_seconds = 60 * i64::from(limit);
    let clock = model.clock_of(person);
    let is_another_day = |other: &&Booking| !is_one_day(model, person, visit.span, other.interval);
    let others = || model.others_of(visit, person).filter(is_another_day);
    let before = others().filter(|other| other.interval.end <= visit.span.start);
    let before = before.max_by_key(|other| (other.interval.end, other.interval.start, &other.id));
    let behind = others().filter(|other| visit.span.end <= other.interval.start);
    let behind = behind.min_by_key(|other| (other.interval.start, &other.id));
    let gaps = before.map(|one| (one, visit.span.start - one.interval.end)).into_iter();
    let gaps = gaps.chain(behind.map(|one| (one, one.interval.start - visit.span.end)));
    let mut found = Vec::new();
    for (other, gap) in gaps {
        let gap_seconds = gap.num_seconds();
        if gap_seconds < rest_seconds {
            let span = local(clock, other.interval);
            let (booking, visit) = (other.id.clone(), other.visit.clone());
            let obstacle = Obstacle::Rest { booking, visit, span, rest_seconds, gap_seconds };
            found.push(Finding::of(person, REST_TOO_SHORT, obstacle, rest_seconds - gap_seconds));
        }
    }
    found
}

/// Whether both are work of one day: both start on it, or one span of working hours has both.
pub(in crate::diary) fn is_one_day(model: &Model<'_>, person: &str, one: Span, other: Span) -> bool {
    let clock = model.clock_of(person);
    let both = Span { start: one.start.min(other.start), end: one.end.max(other.end) };
    let shifts = together(open(clock, &model.technician(person).hours, both));
    clock.date(one.start) == clock.date(other.start) || shifts.iter().any(|shift| shift.common(both) == Some(both))
}

/// Spans with those that touch as one.
fn together(spans: Vec<Span>) -> Vec<Span> {
    let mut joined: Vec<Span> = Vec::new();
    for mut span in spans {
        while let Some(at) = joined.iter().position(|one| one.start <= span.end && span.start <= one.end) {
            let one = joined.remove(at);
            span = Span { start: span.start.min(one.start), end: span.end.max(one.end) };
        }
        joined.push(span);
    }
    joined
}

/// Somebody who comes works too long without a break.
pub(super) fn stretch(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let limits = &model.firm.resources.limits;
    let (Some(most), Some(least)) = (limits.break_after_minutes, limits.break_minutes) else { return Vec::new() };
    let (limit_seconds, break_seconds) = (60 * i64::from(most), 60 * i64::from(least));
    let work = work(model, visit, person);
    let mut stretch = visit.span;
    // It takes in what is nearer than a break, as long as there is something.
    let near = |stretch: Span, other: &Span| {
        (other.start - stretch.end).num_seconds() < break_seconds
            && (stretch.start - other.end).num_seconds() < break_seconds
    };
    loop {
        let joined = work.iter().filter(|other| near(stretch, other)).fold(stretch, |joined, other| Span {
            start: joined.start.min(other.start),
            end: joined.end.max(other.end),
        });
        if joined == stretch {
            break;
        }
        stretch = joined;
    }
    let worked_seconds = worked(stretch, &work);
    if worked_seconds <= limit_seconds {
        return Vec::new();
    }
    let span = local(model.clock_of(person), stretch);
    let obstacle = Obstacle::Stretch { span, worked_seconds, limit_seconds, break_seconds };
    vec![Finding::of(person, NO_BREAK, obstacle, worked_seconds - limit_seconds)]
}
