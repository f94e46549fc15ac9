//! A booking's time in eight bytes.

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::{DAY_SECONDS, Place, Stretch, Taken};
use crate::calendar::Interval;

/// A span of a day at most, within the UTC day on which it starts and the next: from the high bits, 17 bits of seconds from
/// midnight to its start, 17 bits of seconds from there to its end, and 30 bits of place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span(u64);

impl Span {
    const TIME_BITS: u32 = 17;
    const PLACE_BITS: u32 = 30;

    /// The day on which it starts, and the span; none if it lasts longer than a day.
    pub(super) fn of(interval: Interval, place: Place) -> Option<(i32, Self)> {
        let (start, end) = (Moment::before(interval.start()), Moment::after(interval.end()));
        let length = end.seconds_from(start.day).saturating_sub(start.seconds.into());
        if length > DAY_SECONDS {
            return None;
        }
        let times = (u64::from(start.seconds) << Self::TIME_BITS) | u64::try_from(length).ok()?;
        Some((start.day, Self((times << Self::PLACE_BITS) | u64::from(place))))
    }

    /// The quarters of hours that it takes, if it starts on a day.
    pub(super) fn stretch(self, day: i32) -> Stretch {
        Stretch::between((day, self.start()), (day, self.end()))
    }

    /// In seconds from midnight.
    pub(super) const fn start(self) -> u32 {
        Self::time(self.0 >> (Self::TIME_BITS + Self::PLACE_BITS))
    }

    /// In seconds from the same midnight.
    pub(super) const fn end(self) -> u32 {
        self.start().wrapping_add(Self::time(self.0 >> Self::PLACE_BITS)) // 18 bits
    }

    pub(super) const fn place(self) -> Place {
        (self.0 & ((1 << Self::PLACE_BITS) - 1)) as Place
    }

    /// Whether it overlaps an interval in seconds from the same midnight.
    pub(super) fn overlaps(self, times: (i64, i64)) -> bool {
        (i64::from(self.start()) < times.1) & (times.0 < i64::from(self.end()))
    }

    const fn time(from: u64) -> u32 {
        (from & !(u64::MAX << Self::TIME_BITS)) as u32
    }

    pub(super) fn taken(self, day: i32) -> Taken {
        let midnight = i64::from(day).saturating_mul(DAY_SECONDS);
        let (start, end) = (midnight.saturating_add(self.start().into()), midnight.saturating_add(self.end().into()));
        Taken { start, end, place: self.place() }
    }
}

/// An instant to the second: a day since 1970, and the seconds after its midnight.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub(super) day: i32,
    pub(super) seconds: u32,
}

impl Moment {
    /// The last whole second that isn't after an instant.
    pub(super) fn before(instant: DateTime<Utc>) -> Self {
        const EPOCH: i32 = 719_163; // 1970-01-01, in days of the common era
        let instant = instant.naive_utc();
        let day = instant.date().num_days_from_ce().saturating_sub(EPOCH);
        Self { day, seconds: instant.time().num_seconds_from_midnight() }
    }

    /// The first whole second that isn't before an instant; it may be the day's last midnight.
    pub(super) fn after(instant: DateTime<Utc>) -> Self {
        let Self { day, seconds } = Self::before(instant);
        let rest = u32::from(instant.timestamp_subsec_nanos() > 0);
        Self { day, seconds: seconds.saturating_add(rest) }
    }

    /// The seconds after another day's midnight; below zero if it is earlier.
    pub(super) fn seconds_from(self, day: i32) -> i64 {
        let days = i64::from(self.day).saturating_sub(i64::from(day));
        days.saturating_mul(DAY_SECONDS).saturating_add(self.seconds.into())
    }
}
