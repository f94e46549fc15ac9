//! The ends of time, where the spans of a diary are cut instead of refused: "closed until 9999-12-31" is asked about this week,
//! and no one date may stop the answers about all others.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::{Interval, Zone, ZonedTime};
use crate::limits::{YEAR_MAX, YEAR_MIN};

/// The first moment there is, in UTC and on every clock.
const FIRST: NaiveDateTime = match NaiveDate::from_ymd_opt(YEAR_MIN, 1, 1) {
    Some(date) => date.and_time(NaiveTime::MIN),
    None => NaiveDateTime::MIN,
};

/// The last whole second there is, in UTC and on every clock.
const LAST: NaiveDateTime = match NaiveDate::from_ymd_opt(YEAR_MAX, 12, 31) {
    Some(date) => match date.and_hms_opt(23, 59, 59) {
        Some(last) => last,
        None => date.and_time(NaiveTime::MIN),
    },
    None => NaiveDateTime::MAX,
};

impl Zone {
    /// Where a span of civil time starts or ends: as [`first_at`](Self::first_at) reads it, within the time there is.
    ///
    /// The first midnight is where time starts, and the one after the last day where it ends, in every zone: what is so from the
    /// first day on has always been so, and what is so until the last always will be.
    pub(crate) fn edge(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let (first, last) = (FIRST.and_utc(), LAST.and_utc());
        if local <= FIRST {
            return first;
        }
        if local > LAST {
            return last;
        }
        // Only within a day of the ends may there be no such instant.
        let beyond = if local.year() == YEAR_MIN { first } else { last };
        self.first_at(local).map_or(beyond, |instant| instant.clamp(first, last))
    }

    /// The civil days from a first to a last one, from midnight to midnight, within the time there is; none where the clocks skip
    /// all of it.
    pub(crate) fn days(&self, first: NaiveDate, last: NaiveDate) -> Option<Interval> {
        let next = last.succ_opt().map_or(NaiveDateTime::MAX, |next| next.and_time(NaiveTime::MIN));
        Interval::checked(self.edge(first.and_time(NaiveTime::MIN)), self.edge(next))
    }

    /// What the clocks show at an instant; where that is a year outside the bounds, the first or the last second within.
    pub(crate) fn clock(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        let local = instant.naive_utc().checked_add_signed(self.offset(instant));
        local.map_or(LAST, |local| local.clamp(FIRST, LAST))
    }

    /// The same, with the offset: the two make the instant, but where what the clocks show is cut.
    pub(crate) fn shown(&self, instant: DateTime<Utc>) -> ZonedTime {
        ZonedTime { local: self.clock(instant), zone: self.name.clone(), offset_seconds: self.offset_seconds(instant) }
    }

    /// How far east of UTC the clocks are at an instant.
    pub(crate) fn offset_seconds(&self, instant: DateTime<Utc>) -> i32 {
        // INVARIANT: offsets are less than two days.
        i32::try_from(self.offset(instant).num_seconds()).unwrap_or(0)
    }
}

/// So long a time from a start on, or the last that there is.
pub(crate) fn within_time(start: DateTime<Utc>, length: TimeDelta) -> Option<Interval> {
    let from_start = || Interval::checked(start, start.checked_add_signed(length)?);
    let last = LAST.and_utc();
    from_start().or_else(|| Interval::checked(last.checked_sub_signed(length)?, last))
}

/// A date, or the last that there is.
pub(crate) fn date_within_time(date: NaiveDate) -> NaiveDate {
    date.min(LAST.date())
}
