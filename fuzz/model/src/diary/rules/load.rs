//! Nobody works too much on a day, in a week, or without a rest.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Utc};

use super::time::{NO_BREAK, seconds};
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
    let others = model.others(visit).filter(|other| other.people().contains(&person));
    others.map(|other| other.interval).chain([visit.span]).collect()
}

/// How much of some time is work; what is booked twice counts once.
fn worked(time: Span, work: &[Span]) -> i64 {
    time.seconds() - seconds(&time.without(work))
}

/// Somebody who comes works more on a day than they may.
pub(super) fn daily_hours(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let Some(limit) = model.firm.resources.limits.daily_minutes else { return Vec::new() };
    let days = |date: NaiveDate| (date, date);
    too_much(model, visit, DAILY_HOURS, 60 * i64::from(limit), days)
}

/// Somebody who comes works more from Monday to Sunday than they may.
pub(super) fn weekly_hours(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let Some(limit) = model.firm.resources.limits.weekly_minutes else { return Vec::new() };
    let week = |date: NaiveDate| {
        let monday = after(date, -i64::from(date.weekday().num_days_from_monday()));
        (monday, after(monday, 6))
    };
    too_much(model, visit, WEEKLY_HOURS, 60 * i64::from(limit), week)
}

fn too_much(
    model: &Model<'_>,
    visit: &Visit,
    rule: Rule,
    limit_seconds: i64,
    period: impl Fn(NaiveDate) -> (NaiveDate, NaiveDate),
) -> Vec<Finding> {
    let mut found = Vec::new();
    for person in visit.people() {
        let clock = model.clock_of(person);
        let mut periods: Vec<_> = clock.dates(visit.span).into_iter().map(&period).collect();
        periods.dedup();
        for (first, last) in periods {
            let Some(time) = clock.days(first, last) else { continue };
            let worked_seconds = worked(time, &work(model, visit, person));
            if worked_seconds > limit_seconds {
                let obstacle = Obstacle::WorkTime { first, last, limit_seconds, worked_seconds };
                found.push(Finding::of(person, rule, obstacle, worked_seconds - limit_seconds));
            }
        }
    }
    found
}

/// Somebody who comes worked too shortly before, or works too shortly after, on another day.
pub(super) fn rest(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let Some(limit) = model.firm.resources.limits.rest_minutes else { return Vec::new() };
    let rest_seconds = 60 * i64::from(limit);
    let mut found = Vec::new();
    for person in visit.people() {
        let clock = model.clock_of(person);
        let own = |other: &&Booking| other.people().contains(&person);
        let day = |instant: DateTime<Utc>| clock.date(instant);
        let before = model.others(visit).filter(own).filter(|other| {
            other.interval.end <= visit.span.start && day(last_instant(other.interval)) < day(visit.span.start)
        });
        let before = before.max_by_key(|other| (other.interval.end, &other.id));
        let behind = model.others(visit).filter(own).filter(|other| {
            visit.span.end <= other.interval.start && day(last_instant(visit.span)) < day(other.interval.start)
        });
        let behind = behind.min_by_key(|other| (other.interval.start, &other.id));
        let gaps = before
            .map(|one| (one, visit.span.start - one.interval.end))
            .into_iter()
            .chain(behind.map(|one| (one, one.interval.start - visit.span.end)));
        for (other, gap) in gaps {
            let gap_seconds = gap.num_seconds();
            if gap_seconds >= rest_seconds {
                continue;
            }
            let span = local(clock, other.interval);
            let (booking, visit) = (other.id.clone(), other.visit.clone());
            let obstacle = Obstacle::Rest { booking, visit, span, rest_seconds, gap_seconds };
            let finding = Finding::of(person, REST_TOO_SHORT, obstacle, rest_seconds - gap_seconds);
            found.push(Finding { other: Some(other.id.clone()), ..finding });
        }
    }
    found
}

fn last_instant(span: Span) -> DateTime<Utc> {
    span.end - TimeDelta::seconds(1)
}

/// Somebody who comes works too long without a break.
pub(super) fn stretch(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let limits = &model.firm.resources.limits;
    let (Some(most), Some(least)) = (limits.break_after_minutes, limits.break_minutes) else { return Vec::new() };
    let (limit_seconds, break_seconds) = (60 * i64::from(most), 60 * i64::from(least));
    let mut found = Vec::new();
    for person in visit.people() {
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
        if worked_seconds > limit_seconds {
            let span = local(model.clock_of(person), stretch);
            let obstacle = Obstacle::Stretch { span, worked_seconds, limit_seconds, break_seconds };
            found.push(Finding::of(person, NO_BREAK, obstacle, worked_seconds - limit_seconds));
        }
    }
    found
}
