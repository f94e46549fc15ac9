use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;

use super::ZoneName;
use crate::{
    error::{Coded, quoted},
    limits::{YEAR_MAX, YEAR_MIN},
};

/// Why a time could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CalendarError {
    /// The interval is empty or backwards.
    #[error("an interval from {start} must end after it, not at {end}")]
    EmptyInterval {
        /// Where it would start.
        start: DateTime<Utc>,
        /// Where it would end.
        end: DateTime<Utc>,
    },
    /// The time is outside the years that a document can carry.
    #[error("{}", out_of_range(*year))]
    OutOfRange {
        /// The year that came.
        year: i32,
    },
    /// A whole day that starts or ends outside those years: the last there is, 9999-12-31, ends in the year 10000.
    #[error(
        "{date} as a whole day, from midnight to midnight, is in part in the year {year}, outside {YEAR_MIN} to {YEAR_MAX}"
    )]
    DayOutOfRange {
        /// The day that came.
        date: NaiveDate,
        /// The year, in UTC or on the zone's clocks, of its midnight that is outside.
        year: i32,
    },
    /// The zone isn't in the tz database that is used.
    #[error("{} is not a zone of the tz database ({version})", quoted(given))]
    UnknownZone {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
        /// The version of the database that was asked.
        version: String,
    },
    /// The host's data for a zone isn't a TZif file.
    #[error("the data given for {zone} is not a TZif file: {problem}")]
    BadZoneData {
        /// The zone it was given for.
        zone: ZoneName,
        /// What is wrong with it.
        problem: String,
    },
    /// The local time is skipped when the clocks go forward.
    #[error("{local} doesn't exist in {zone}: the clocks go forward over it")]
    InGap {
        /// The zone.
        zone: ZoneName,
        /// The local time.
        local: NaiveDateTime,
    },
    /// The local time comes twice when the clocks go back.
    #[error("{local} happens twice in {zone}: the clocks go back over it")]
    InFold {
        /// The zone.
        zone: ZoneName,
        /// The local time.
        local: NaiveDateTime,
    },
}

/// A year within the bounds is that of a leap second: the one other time that is refused.
fn out_of_range(year: i32) -> String {
    if (YEAR_MIN..=YEAR_MAX).contains(&year) {
        format!("a leap second, here one of the year {year}, is no time of a document")
    } else {
        format!("a time in the year {year} is outside {YEAR_MIN} to {YEAR_MAX}")
    }
}

impl Coded for CalendarError {
    fn code(&self) -> &'static str {
        match self {
            Self::EmptyInterval { .. } => "JM-CAL-0001",
            Self::OutOfRange { .. } | Self::DayOutOfRange { .. } => "JM-CAL-0002",
            Self::UnknownZone { .. } => "JM-CAL-0003",
            Self::BadZoneData { .. } => "JM-CAL-0004",
            Self::InGap { .. } => "JM-CAL-0005",
            Self::InFold { .. } => "JM-CAL-0006",
        }
    }
}
