use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;

use super::Frequency;
use crate::{
    calendar::CalendarError,
    error::{Coded, quoted},
    limits::{RECURRENCE_SHIFT_DAYS_MAX, RECURRENCE_STEPS_MAX},
};

/// Why a rule can't be read, or a series can't be expanded.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RecurrenceError {
    /// Something in the text isn't of the form `NAME=VALUE`, or of a name that RFC 5545 doesn't have.
    #[error("{} is no part of a recurrence rule such as FREQ=WEEKLY;BYDAY=MO", quoted(given))]
    NotARule {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
    /// A part of RFC 5545 or RFC 7529 that this library doesn't support.
    #[error("{part} isn't supported in a recurrence rule")]
    UnsupportedPart {
        /// The part, such as `BYWEEKNO` or `FREQ=HOURLY`.
        part: &'static str,
    },
    /// A part that comes twice.
    #[error("{part} comes twice in the recurrence rule")]
    DuplicatePart {
        /// The part.
        part: &'static str,
    },
    /// No frequency.
    #[error("the recurrence rule doesn't say how often: FREQ is missing")]
    NoFrequency,
    /// A part's value that isn't of its form, or out of its range.
    #[error("{part} takes {wanted}, not {}", quoted(given))]
    BadValue {
        /// The part.
        part: &'static str,
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
        /// What it takes.
        wanted: &'static str,
    },
    /// Two ends.
    #[error("a recurrence rule ends by COUNT or by UNTIL, not by both")]
    CountAndUntil,
    /// A part that RFC 5545 forbids with the rule's frequency.
    #[error("{part} is not allowed with FREQ={frequency}")]
    PartNotAllowed {
        /// The part, such as `BYMONTHDAY`, or `BYDAY with a number`.
        part: &'static str,
        /// The frequency.
        frequency: Frequency,
    },
    /// Positions of nothing.
    #[error("BYSETPOS needs another part to pick from, such as BYDAY")]
    PositionsAlone,
    /// An end of another type than the start: a series of whole days ends by a date, any other by an instant in UTC.
    #[error("the rule's UNTIL must be {wanted}, as the series starts {start}")]
    UntilMismatch {
        /// When the series starts.
        start: NaiveDateTime,
        /// What UNTIL must be.
        wanted: &'static str,
    },
    /// More of something than a series has, or than one request may ask.
    #[error("{given} are more than the {max} that {limit} allows")]
    TooMany {
        /// The name of the bound in [`crate::limits`].
        limit: &'static str,
        /// What came.
        given: u64,
        /// The bound.
        max: u64,
    },
    /// A number that is zero or below, or above its bound.
    #[error("{given} isn't between 1 and the {max} of {limit}")]
    OutOfBounds {
        /// The name of the bound in [`crate::limits`].
        limit: &'static str,
        /// What came.
        given: i64,
        /// The bound.
        max: i64,
    },
    /// A civil time of a series of whole days that isn't midnight.
    #[error("{local} isn't midnight, and the series is of whole days")]
    NotMidnight {
        /// The civil time.
        local: NaiveDateTime,
    },
    /// A civil time with a fraction of a second, which RFC 5545 doesn't have.
    #[error("{local} has a fraction of a second, and recurrences have whole seconds")]
    NotWholeSeconds {
        /// The civil time.
        local: NaiveDateTime,
    },
    /// Two overrides of one occurrence.
    #[error("the occurrence of {original} is moved or skipped twice")]
    OverriddenTwice {
        /// Its original civil start.
        original: NaiveDateTime,
    },
    /// More steps than one expansion takes.
    #[error("finding the occurrences between {start} and {end} takes more than {RECURRENCE_STEPS_MAX} steps")]
    TooMuchWork {
        /// Where the window starts.
        start: DateTime<Utc>,
        /// Where it ends.
        end: DateTime<Utc>,
    },
    /// No working day near a holiday.
    #[error("there is no working day within {RECURRENCE_SHIFT_DAYS_MAX} days of {date}, a holiday")]
    NoWorkingDay {
        /// The holiday.
        date: NaiveDate,
    },
    /// A tolerance as long as the interval, so that a service would be due when it was done.
    #[error(
        "a service may come {tolerance_days} days early, which isn't less than the {interval_days} of its interval"
    )]
    ToleranceTooLong {
        /// How many days early it may come.
        tolerance_days: u32,
        /// The least days of the interval.
        interval_days: u32,
    },
    /// A time or a zone that the calendar refuses.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

impl Coded for RecurrenceError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotARule { .. } => "JM-REC-0001",
            Self::UnsupportedPart { .. } => "JM-REC-0002",
            Self::DuplicatePart { .. } => "JM-REC-0003",
            Self::NoFrequency => "JM-REC-0004",
            Self::BadValue { .. } => "JM-REC-0005",
            Self::CountAndUntil => "JM-REC-0006",
            Self::PartNotAllowed { .. } => "JM-REC-0007",
            Self::PositionsAlone => "JM-REC-0008",
            Self::UntilMismatch { .. } => "JM-REC-0009",
            Self::TooMany { .. } => "JM-REC-0010",
            Self::OutOfBounds { .. } => "JM-REC-0011",
            Self::NotMidnight { .. } => "JM-REC-0012",
            Self::NotWholeSeconds { .. } => "JM-REC-0013",
            Self::OverriddenTwice { .. } => "JM-REC-0014",
            Self::TooMuchWork { .. } => "JM-REC-0015",
            Self::NoWorkingDay { .. } => "JM-REC-0016",
            Self::ToleranceTooLong { .. } => "JM-REC-0017",
            Self::Calendar(error) => error.code(),
        }
    }
}

/// Refuses more than a bound of [`crate::limits`] allows.
pub(super) fn within(count: usize, max: usize, limit: &'static str) -> Result<(), RecurrenceError> {
    let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    if count <= max { Ok(()) } else { Err(RecurrenceError::TooMany { limit, given: number(count), max: number(max) }) }
}

/// Refuses what isn't between 1 and a bound of [`crate::limits`].
pub(super) fn from_one_to(given: i64, max: i64, limit: &'static str) -> Result<(), RecurrenceError> {
    if (1..=max).contains(&given) { Ok(()) } else { Err(RecurrenceError::OutOfBounds { limit, given, max }) }
}
