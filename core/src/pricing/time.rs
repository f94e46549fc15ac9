//! From recorded stretches of time to the time of each technician, rate and civil day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{LabourDone, LabourRate, PricingError, RateCard, WorkDone};
use crate::{
    calendar::{CalendarError, Interval, Zone},
    id::{TechnicianId, VisitId, WorkId},
    limits::WORK_RECORD_HOURS_MAX,
    order,
    text::Label,
};

/// What time is charged by: the order of the fields is the order of the lines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TimeKey {
    pub(super) date: NaiveDate,
    pub(super) technician: TechnicianId,
    pub(super) rate: Label,
}

/// The time of one technician, at one rate, on one civil day. Nothing of it is rounded.
#[derive(Debug)]
pub(super) struct TimeSum<'card> {
    pub(super) rate: &'card LabourRate,
    pub(super) work: BTreeSet<WorkId>,
    pub(super) worked: TimeDelta,
    pub(super) included: TimeDelta,
}

/// The time that call-out fees still include, by who came out on which visit.
type Allowances = BTreeMap<(VisitId, TechnicianId), TimeDelta>;

/// Adds recorded time up by technician, rate and civil day, the time that call-out fees include beside it.
pub(super) fn sums<'card>(
    work: &WorkDone,
    card: &'card RateCard,
    zone: &Zone,
) -> Result<BTreeMap<TimeKey, TimeSum<'card>>, PricingError> {
    let mut allowances = allowances(work, card);
    let mut sums: BTreeMap<TimeKey, TimeSum<'card>> = BTreeMap::new();
    for done in in_order(&work.labour)? {
        let rate = card
            .rate(&done.rate)
            .ok_or_else(|| PricingError::UnknownRate { work: done.work, rate: done.rate.clone() })?;
        if done.worked.duration() > TimeDelta::hours(WORK_RECORD_HOURS_MAX) {
            return Err(PricingError::WorkTooLong { work: done.work });
        }
        for (date, worked) in by_civil_day(done.worked, zone)? {
            let included = take(&mut allowances, done, worked);
            let key = TimeKey { date, technician: done.technician, rate: done.rate.clone() };
            let sum = sums.entry(key).or_insert(TimeSum {
                rate,
                work: BTreeSet::new(),
                worked: TimeDelta::zero(),
                included: TimeDelta::zero(),
            });
            sum.work.insert(done.work);
            sum.worked = added(sum.worked, worked);
            sum.included = added(sum.included, included);
        }
    }
    Ok(sums)
}

fn allowances(work: &WorkDone, card: &RateCard) -> Allowances {
    let minutes = card.call_out.as_ref().map_or(0, |fee| fee.included_minutes);
    let mut allowances = Allowances::new();
    for made in &work.call_outs {
        let left = allowances.entry((made.visit, made.technician)).or_insert(TimeDelta::zero());
        *left = added(*left, TimeDelta::minutes(i64::from(minutes)));
    }
    allowances
}

/// Takes as much of a stretch as is still included, and says how much that is.
///
/// The stretches come in the order of time, so it is the first time worked that is included. Which it is matters where
/// rates differ, and only this way more time never costs less: another stretch can push time out of what is included, not
/// into it.
fn take(allowances: &mut Allowances, done: &LabourDone, worked: TimeDelta) -> TimeDelta {
    let Some(left) = allowances.get_mut(&(done.visit, done.technician)) else { return TimeDelta::zero() };
    let included = worked.min(*left);
    *left = left.checked_sub(&included).unwrap_or_default(); // INVARIANT: included ≤ left
    included
}

/// The records by technician and time, whatever order they came in, unless two of one technician overlap.
fn in_order(labour: &[LabourDone]) -> Result<Vec<&LabourDone>, PricingError> {
    let mut records: Vec<&LabourDone> = labour.iter().collect();
    order::by_key(&mut records, |done| (done.technician, done.worked, done.work));
    for (first, second) in records.iter().zip(records.iter().skip(1)) {
        // INVARIANT: until the first overlap is met, the records are disjoint, so comparing neighbours finds it.
        if first.technician == second.technician
            && let Some(both) = first.worked.intersection(second.worked)
        {
            let (technician, start, end) = (first.technician, both.start(), both.end());
            return Err(PricingError::WorkOverlaps { technician, first: first.work, second: second.work, start, end });
        }
    }
    Ok(records)
}

/// How much of a stretch elapsed on each civil day of the zone.
fn by_civil_day(worked: Interval, zone: &Zone) -> Result<Vec<(NaiveDate, TimeDelta)>, CalendarError> {
    let mut parts = Vec::new();
    let mut start = worked.start();
    while start < worked.end() {
        let (date, day_end) = day_of(start, zone)?;
        let end = day_end.min(worked.end());
        parts.push((date, end.signed_duration_since(start)));
        start = end;
    }
    Ok(parts)
}

/// The civil day that an instant belongs to, and where that day ends, which is after the instant.
fn day_of(instant: DateTime<Utc>, zone: &Zone) -> Result<(NaiveDate, DateTime<Utc>), CalendarError> {
    let date = zone.local(instant)?.local.date();
    let day = zone.day(date)?;
    if instant < day.end() {
        return Ok((date, day.end()));
    }
    // Clocks that go back over midnight (Newfoundland until 2011: from 00:01 to 23:01) show the old date again after the
    // new day has begun. That time belongs to the new day, or days would not be intervals.
    let out_of_range = CalendarError::EmptyInterval { start: instant, end: day.end() };
    let next = date.succ_opt().ok_or(out_of_range.clone())?;
    let day = zone.day(next)?;
    if instant < day.end() { Ok((next, day.end())) } else { Err(out_of_range) }
}

fn added(sum: TimeDelta, more: TimeDelta) -> TimeDelta {
    // INVARIANT: the limits on records and their length keep every sum far within TimeDelta's millions of years.
    sum.checked_add(&more).unwrap_or(TimeDelta::MAX)
}

/// The time that is charged, and the steps that led to it.
pub(super) struct ChargedTime {
    pub(super) worked_seconds: u32,
    pub(super) included_seconds: u32,
    pub(super) minimum_minutes: Option<u32>,
    pub(super) increment_minutes: Option<u32>,
    pub(super) minutes: u32,
}

impl ChargedTime {
    /// Minimum first, then up to the increment; nothing stays nothing.
    pub(super) fn of(sum: &TimeSum<'_>) -> Self {
        const MINUTE: u32 = 60;
        let (minimum, increment) = (sum.rate.minimum_minutes, sum.rate.increment_minutes);
        // What is charged follows from the exact rest, so that no fraction of a second is lost or counted twice; the included
        // seconds are what is between two numbers that are shown, so that these always add up.
        let worked_seconds = seconds_begun(sum.worked);
        let rest = seconds_begun(sum.worked.checked_sub(&sum.included).unwrap_or_default());
        let raised = if rest == 0 { 0 } else { rest.max(minimum.saturating_mul(MINUTE)) };
        let minutes = up_to_whole(raised.div_ceil(MINUTE), increment);
        Self {
            worked_seconds,
            included_seconds: worked_seconds.saturating_sub(rest),
            minimum_minutes: (raised > rest).then_some(minimum),
            increment_minutes: (minutes.saturating_mul(MINUTE) > raised).then_some(increment),
            minutes,
        }
    }
}

/// A length of time in seconds, a fraction of one counting as a whole.
fn seconds_begun(time: TimeDelta) -> u32 {
    let whole = u32::try_from(time.num_seconds()).unwrap_or(u32::MAX); // INVARIANT: a day has far fewer
    whole.saturating_add(u32::from(time.subsec_nanos() > 0))
}

fn up_to_whole(minutes: u32, increment: u32) -> u32 {
    minutes.checked_next_multiple_of(increment).unwrap_or(minutes) // INVARIANT: the card's check refuses an increment of 0
}
