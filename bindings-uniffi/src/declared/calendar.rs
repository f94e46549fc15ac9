//! Written by declare.py from the core's `calendar`: change that, and run it.

use super::names::{Disambiguation, Interval, LocalTimeResolution, Weekday, ZoneName, ZonedTime};
use crate::convert::mirror;
use crate::error::{JourneymanError, raised};
use crate::objects::{Tzdb, Zone};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// Which instant a local time means, as a value: one, none because it is skipped, or two because it comes twice.
///
/// Nothing picks silently: whoever needs one instant names a `Disambiguation`, or shows the user both.
#[uniffi::remote(Enum)]
pub enum LocalTimeResolution {
    /// The one instant that it means.
    Unique {
        /// The instant.
        instant: DateTime<Utc>,
    },
    /// The clocks go forward over it, so that it doesn't exist. The two instants are those of reading it with the offset
    /// after and the offset before the change.
    Gap {
        /// With the offset after the change, which is before the change.
        earlier: DateTime<Utc>,
        /// With the offset before the change, which is after it: what most calendars do.
        later: DateTime<Utc>,
    },
    /// The clocks go back over it, so that it comes twice.
    Fold {
        /// The first time, before the change.
        earlier: DateTime<Utc>,
        /// The second time, after the change.
        later: DateTime<Utc>,
    },
}

/// How a local time that is skipped or comes twice is turned into one instant.
#[uniffi::remote(Enum)]
pub enum Disambiguation {
    /// A skipped time moves later by the length of the gap, a doubled one is its first: RFC 5545 section 3.3.5.
    Compatible,
    /// The earlier instant.
    Earlier,
    /// The later instant.
    Later,
    /// Neither: it is an error.
    Reject,
}

/// A civil time with its zone and the offset that was chosen for it.
///
/// A future booking keeps all three with its instant, so that a new tz database that moves the instant is noticed.
#[uniffi::remote(Record)]
pub struct ZonedTime {
    /// What the clock on the wall says. One inside a leap second is refused where it is read (`JM-CAL-0002`).
    pub local: NaiveDateTime,
    /// Where the wall is.
    pub zone: ZoneName,
    /// Seconds east of UTC: 39600 for Melbourne in summer.
    pub offset_seconds: i32,
}

mirror! {
/// A half-open span of time: its start belongs to it, its end doesn't.
///
/// It is never empty or backwards. Two visits of which one ends when the other starts don't overlap, and nothing has to be
/// padded or ended at 23:59.
Interval as IntervalParts named "Interval" {
    /// The first instant.
    start: DateTime<Utc>,
    /// The first instant after it.
    end: DateTime<Utc>,
}
    |IntervalParts { start, end }| Interval::new(start, end)
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn interval_text(interval: Interval) -> Result<String, JourneymanError> {
    Ok(interval.to_string())
}

/// A day of the week; the week starts on Monday, as in ISO 8601.
///
/// chrono's own has no order, and reads `MON` and `monday` as the same day, which would be other bytes for the same value.
#[uniffi::remote(Enum)]
pub enum Weekday {
    /// The first day of the week.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

/// The instant, by the policy that is named.
///
/// # Errors
/// With `Disambiguation.Reject` only:
/// - `JM-CAL-0005`: the local time is skipped.
/// - `JM-CAL-0006`: the local time comes twice.
#[uniffi::export]
pub fn local_time_resolution_instant(
    local_time_resolution: LocalTimeResolution,
    policy: Disambiguation,
    zone: ZoneName,
    local: NaiveDateTime,
) -> Result<DateTime<Utc>, JourneymanError> {
    local_time_resolution.instant(policy, &zone, local).map_err(raised)
}

/// The span from `start` up to, not including, `end`.
///
/// # Errors
/// - `JM-CAL-0001`: `end` isn't after `start`.
/// - `JM-CAL-0002`: a year outside 1900 to 9999, or a leap second.
#[uniffi::export]
pub fn interval_new(start: DateTime<Utc>, end: DateTime<Utc>) -> Result<Interval, JourneymanError> {
    journeyman::calendar::Interval::new(start, end).map_err(raised)
}

/// How long it is, in elapsed seconds: a fraction of one is cut off.
#[uniffi::export]
pub fn interval_seconds(interval: Interval) -> Result<i64, JourneymanError> {
    Ok(interval.seconds())
}

/// Whether some instant belongs to both.
#[uniffi::export]
pub fn interval_overlaps(interval: Interval, other: Interval) -> Result<bool, JourneymanError> {
    Ok(interval.overlaps(other))
}

/// Whether the instant belongs to it.
#[uniffi::export]
pub fn interval_contains(interval: Interval, instant: DateTime<Utc>) -> Result<bool, JourneymanError> {
    Ok(interval.contains(instant))
}

/// Whether all of `other` belongs to it.
#[uniffi::export]
pub fn interval_covers(interval: Interval, other: Interval) -> Result<bool, JourneymanError> {
    Ok(interval.covers(other))
}

/// What belongs to both, if anything does.
#[uniffi::export]
pub fn interval_intersection(interval: Interval, other: Interval) -> Result<Option<Interval>, JourneymanError> {
    Ok(interval.intersection(other))
}

/// The day of the week that a date falls on.
#[uniffi::export]
pub fn weekday_of(date: NaiveDate) -> Result<Weekday, JourneymanError> {
    Ok(journeyman::calendar::Weekday::of(date))
}

/// How many days after Monday: 0 to 6.
#[uniffi::export]
pub fn weekday_days_from_monday(weekday: Weekday) -> Result<u32, JourneymanError> {
    Ok(weekday.days_from_monday())
}

/// Refuses a date outside the years `limits().yearMin` to `limits().yearMax`.
///
/// # Errors
/// `JM-CAL-0002`: a year outside 1900 to 9999.
#[uniffi::export]
pub fn calendar_check_date(date: NaiveDate) -> Result<NaiveDate, JourneymanError> {
    journeyman::calendar::check_date(date).map_err(raised)
}

#[uniffi::export]
impl Tzdb {
    /// The version of the tz database, such as `2026b`.
    pub fn version(&self) -> String {
        self.0.read(|this| this.version().to_owned())
    }
}

#[uniffi::export]
impl Zone {
    /// The zone's name.
    pub fn name(&self) -> ZoneName {
        self.0.read(|this| this.name().clone())
    }
    /// Which instant a local time means.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a year outside 1900 to 9999, or a leap second.
    pub fn resolve(&self, local: NaiveDateTime) -> Result<LocalTimeResolution, JourneymanError> {
        self.0.read(|this| this.resolve(local).map_err(raised))
    }
    /// The instant of a local time, by the policy that is named.
    ///
    /// # Errors
    /// - `JM-CAL-0002`: a year outside 1900 to 9999, or a leap second.
    /// - `JM-CAL-0005`, `JM-CAL-0006`: with `Reject` only.
    pub fn instant(&self, local: NaiveDateTime, policy: Disambiguation) -> Result<DateTime<Utc>, JourneymanError> {
        self.0.read(|this| this.instant(local, policy).map_err(raised))
    }
    /// What the clocks of the zone say at an instant, with the offset.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a year outside 1900 to 9999, there or in UTC, or a leap second.
    pub fn local(&self, instant: DateTime<Utc>) -> Result<ZonedTime, JourneymanError> {
        self.0.read(|this| this.local(instant).map_err(raised))
    }
    /// The civil day: from its first instant to the next day's first, 23, 24 or 25 hours.
    ///
    /// # Errors
    /// - `JM-CAL-0002`: a year outside 1900 to 9999.
    /// - `JM-CAL-0002`: its start or its end is outside them, as the end of 9999-12-31 is in
    ///   every zone.
    /// - `JM-CAL-0001`: the zone skipped the whole day, as Samoa did 30 December 2011.
    pub fn day(&self, date: NaiveDate) -> Result<Interval, JourneymanError> {
        self.0.read(|this| this.day(date).map_err(raised))
    }
    /// The first instant at which the clocks of the zone show a local time, or a later one.
    ///
    /// It is how the edges of days, working hours and leave are read: of a time that comes twice it is the first, and of one
    /// that is skipped the instant at which the clocks go forward over it. It never goes back as `local` goes on, so civil
    /// spans that touch still touch, and one that ends before another starts still does. An appointment at a skipped time
    /// is another question, for `resolve` and a person.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a year outside 1900 to 9999, or a leap second.
    pub fn first_at(&self, local: NaiveDateTime) -> Result<DateTime<Utc>, JourneymanError> {
        self.0.read(|this| this.first_at(local).map_err(raised))
    }
}
