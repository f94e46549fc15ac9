//! How much somebody works: by day and by week, the rest between days, and breaks.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::{
    super::{
        Booking, ConflictCode, ScheduleError,
        checker::{Checker, hours_looked_at, many},
        finding::{Finding, Found, between},
        technician::working_time,
    },
    Past, Rules, Subject,
    people::civil_days,
    place::merged,
};
use crate::{
    calendar::{Interval, Weekday, date_within_time},
    id::TechnicianId,
};

impl<'a> Rules<'a, '_> {
    /// `past` knows what was booked before the subject, where that is all that it is compared with.
    pub(super) fn work(
        &mut self,
        who: &Checker<'a>,
        subject: &Subject<'a>,
        mut past: Option<&mut Past<'a>>,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let technician = who.technician().id;
        let limits = &self.diary.resources().limits;
        let policy = self.diary.policy();
        let minutes = |minutes: Option<u32>, code| minutes.filter(|_| policy.checks(code));
        let mut add = |one: Found<'a>| found.push(Finding::of(technician, one));
        if !who.technician().breaks.is_empty() && self.checks(&[ConflictCode::NoBreak]) {
            self.look_at(hours_looked_at(&who.technician().breaks, subject.interval));
            let spans = breaks(who, subject.interval)?;
            if !spans.is_empty() {
                add(Found::Break(spans));
            }
        }
        let daily = minutes(limits.daily_minutes, ConflictCode::DailyHours);
        let weekly = minutes(limits.weekly_minutes, ConflictCode::WeeklyHours);
        if daily.is_some() || weekly.is_some() {
            let (first, last) = civil_days(subject.interval, who.zone());
            let past = past.as_deref();
            if let Some(minutes) = daily {
                for date in first.iter_days().take_while(|&date| date <= last) {
                    self.worked(who, subject, past, (date, date), minutes)?.into_iter().for_each(&mut add);
                }
            }
            if let Some(minutes) = weekly {
                let mut monday = first.checked_sub_days(Days::new(Weekday::of(first).days_from_monday().into()));
                while let Some(date) = monday.filter(|&date| date <= last) {
                    let Some(sunday) = date.checked_add_days(Days::new(6)) else { break };
                    self.worked(who, subject, past, (date, date_within_time(sunday)), minutes)?
                        .into_iter()
                        .for_each(&mut add);
                    monday = sunday.succ_opt();
                }
            }
        }
        if let Some(rest) = minutes(limits.rest_minutes, ConflictCode::RestTooShort).map(seconds) {
            let around = match past.as_deref_mut() {
                Some(past) => past.rest(who, subject, rest)?.into_iter().collect(),
                None => self.rest(who, subject, rest),
            };
            around.into_iter().for_each(&mut add);
        }
        let most = minutes(limits.break_after_minutes, ConflictCode::NoBreak).map(seconds);
        if let Some((most, least)) = most.zip(limits.break_minutes.map(seconds)) {
            let (span, worked_seconds) = match past {
                Some(past) => past.stretch(subject, least)?,
                None => self.stretch(technician, subject, least)?,
            };
            if worked_seconds > most {
                add(Found::Stretch { span, worked_seconds, limit_seconds: most, break_seconds: least });
            }
        }
        Ok(())
    }

    /// Whether more is worked from a first to a last day than a limit.
    fn worked(
        &mut self,
        who: &Checker<'a>,
        subject: &Subject<'a>,
        past: Option<&Past<'a>>,
        (first, last): (NaiveDate, NaiveDate),
        limit_minutes: u32,
    ) -> Result<Option<Found<'a>>, ScheduleError> {
        let Some(range) = who.zone().days(first, last) else { return Ok(None) };
        if !range.overlaps(subject.interval) {
            return Ok(None);
        }
        let worked_seconds = if let Some(past) = past {
            past.worked_seconds(range, subject.interval)
        } else {
            let booked = self.diary.bookings_in(who.technician().id, range).filter(|other| subject.looks_at(other));
            let spans = booked.map(|other| other.interval).chain([subject.interval]);
            let spans: Vec<Interval> = spans.filter_map(|span| span.intersection(range)).collect();
            self.look_at(many(spans.len()));
            total(&merged(spans)?)
        };
        let limit_seconds = seconds(limit_minutes);
        let over = worked_seconds > limit_seconds;
        Ok(over.then_some(Found::WorkTime { first, last, limit_seconds, worked_seconds }))
    }

    /// The nearest work of another day, before and after, if it is nearer than the rest that somebody is due. What lies in one
    /// span of working hours is one day's work.
    fn rest(&mut self, who: &Checker<'a>, subject: &Subject<'a>, rest_seconds: i64) -> Vec<Found<'a>> {
        let interval = subject.interval;
        let Some(range) = widened(interval, rest_seconds) else { return Vec::new() };
        let date = |span: Interval| who.zone().clock(span.start()).date();
        let today = date(interval);
        let (mut before, mut after): (Option<&Booking>, Option<&Booking>) = (None, None);
        for other in self.diary.bookings_in(who.technician().id, range).filter(|other| subject.looks_at(other)) {
            self.look_at(1);
            if date(other.interval) == today {
                continue;
            }
            self.look_at(hours_looked_at(&who.technician().hours, range) / 2); // on one side of it
            if one_shift(who, interval, other.interval) {
                continue;
            }
            let place = |one: &Booking| (one.interval.end(), one.interval.start(), one.id);
            if other.interval.end() <= interval.start() {
                before = before.filter(|known| place(known).cmp(&place(other)).is_gt()).or(Some(other));
            } else if other.interval.start() >= interval.end() {
                after = after.or(Some(other));
            }
        }
        let mut found = Vec::new();
        for other in before.into_iter().chain(after) {
            let gap_seconds =
                between(interval.end().min(other.interval.end()), interval.start().max(other.interval.start()));
            found.push(Found::Rest { other, rest_seconds, gap_seconds }); // what is farther away isn't in the range
        }
        found
    }

    /// The time around a subject that has no break in it, and how much of it is worked.
    pub(in super::super) fn stretch(
        &mut self,
        technician: TechnicianId,
        subject: &Subject<'a>,
        break_seconds: i64,
    ) -> Result<(Interval, i64), ScheduleError> {
        let pause = TimeDelta::seconds(break_seconds);
        let (mut start, mut end) = (subject.interval.start(), subject.interval.end());
        let mut near = |from: Option<DateTime<Utc>>, to: Option<DateTime<Utc>>| -> Vec<Interval> {
            let range = from.zip(to).and_then(|(from, to)| Interval::checked(from, to));
            let near = range.into_iter().flat_map(|range| self.diary.bookings_in(technician, range));
            let near: Vec<Interval> =
                near.filter(|other| subject.looks_at(other)).map(|other| other.interval).collect();
            self.look_at(many(near.len()).saturating_add(1));
            near
        };
        // Each step takes in what is nearer than a break before it, then after it.
        loop {
            let edge = (start, end);
            for other in near(start.checked_sub_signed(pause), Some(start)) {
                (start, end) = (start.min(other.start()), end.max(other.end()));
            }
            if (start, end) == edge {
                break;
            }
        }
        loop {
            let edge = end;
            end =
                near(Some(end), end.checked_add_signed(pause)).into_iter().map(Interval::end).fold(end, DateTime::max);
            if end == edge {
                break;
            }
        }
        let span = Interval::new(start, end)?;
        let spans = merged(near(Some(start), Some(end)).into_iter().chain([subject.interval]).collect())?;
        Ok((span, total(&spans)))
    }
}

/// The breaks of all the time that is known of somebody.
pub(in super::super) fn breaks_of(who: &Checker<'_>) -> Result<Vec<Interval>, ScheduleError> {
    breaks(who, who.range())
}

/// The parts of an interval that are breaks within working time.
fn breaks(who: &Checker<'_>, interval: Interval) -> Result<Vec<Interval>, ScheduleError> {
    let breaks = working_time(&who.technician().breaks, who.zone(), interval);
    let within = breaks.iter().filter_map(|one| one.intersection(interval));
    // Each lies in few spans of working time, which are in order.
    let parts = within.flat_map(|one| {
        let from = who.working().partition_point(|time| time.end() <= one.start());
        let near = who.working().iter().skip(from).take_while(move |time| time.start() < one.end());
        near.filter_map(move |time| time.intersection(one))
    });
    merged(parts.collect())
}

/// Whether two spans lie in one span of working hours.
fn one_shift(who: &Checker<'_>, one: Interval, other: Interval) -> bool {
    let both = one.hull(other);
    working_time(&who.technician().hours, who.zone(), both).iter().any(|shift| shift.covers(both))
}

/// An interval with so many seconds before and after it; none at the end of time.
pub(super) fn widened(interval: Interval, seconds: i64) -> Option<Interval> {
    let more = TimeDelta::seconds(seconds);
    Interval::checked(interval.start().checked_sub_signed(more)?, interval.end().checked_add_signed(more)?)
}

fn total(spans: &[Interval]) -> i64 {
    spans.iter().map(|span| span.seconds()).sum()
}

fn seconds(minutes: u32) -> i64 {
    i64::from(minutes).saturating_mul(60)
}
