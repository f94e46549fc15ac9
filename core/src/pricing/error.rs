use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::{
    calendar::CalendarError,
    error::Coded,
    id::{TechnicianId, WorkId},
    limits::{LABOUR_MINUTES_MAX, UNIT_PRICE_DECIMALS_MAX, UNIT_PRICE_MAX, WORK_RECORD_HOURS_MAX},
    quantity::{Percent, UnitPrice},
    text::Label,
};

/// Why work could not be priced.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PricingError {
    /// Two rates of the card have one code.
    #[error("the rate {rate} is on the card twice")]
    RateTwice {
        /// The code.
        rate: Label,
    },
    /// A rate rounds time up to steps of nothing.
    #[error("the rate {rate} has an increment of 0 minutes")]
    NoIncrement {
        /// The code of the rate.
        rate: Label,
    },
    /// A minimum, an increment or an included time is longer than a day.
    #[error("{minutes} minutes are more than the {LABOUR_MINUTES_MAX} of a day")]
    TooManyMinutes {
        /// How many came.
        minutes: u32,
    },
    /// The markup steps don't ascend.
    #[error("the markup step from {unit_cost_from} stands after one that starts there or higher")]
    StepsOutOfOrder {
        /// Where the step that is out of order starts.
        unit_cost_from: UnitPrice,
    },
    /// The card or the work has more of something than its bound.
    #[error("{given} {what} are more than {max}")]
    TooMany {
        /// Of what: `rates`, `markup steps`, `records`.
        what: &'static str,
        /// How many came.
        given: u64,
        /// The most that are taken.
        max: u64,
    },
    /// Two records have one id.
    #[error("the work {work} is there twice")]
    WorkTwice {
        /// The id.
        work: WorkId,
    },
    /// The card has no rate of this code.
    #[error("the work {work} is at the rate {rate}, which isn't on the card")]
    UnknownRate {
        /// The record.
        work: WorkId,
        /// The code that it has.
        rate: Label,
    },
    /// Somebody came out, and the card has no fee for it.
    #[error("the work {work} is a call-out, and the card has no fee for one")]
    NoCallOutFee {
        /// The record.
        work: WorkId,
    },
    /// One record of time is longer than [`WORK_RECORD_HOURS_MAX`].
    #[error("the work {work} lasts longer than {WORK_RECORD_HOURS_MAX} hours")]
    WorkTooLong {
        /// The record.
        work: WorkId,
    },
    /// A technician was in two places: charging both would charge one hour twice, so somebody must say which holds.
    #[error("{technician} can't have worked {first} and {second} both from {start} to {end}")]
    WorkOverlaps {
        /// Who.
        technician: TechnicianId,
        /// The record that starts first.
        first: WorkId,
        /// The other record.
        second: WorkId,
        /// Where both begin to hold.
        start: DateTime<Utc>,
        /// Where one of them ends.
        end: DateTime<Utc>,
    },
    /// A cost with its markup is above the largest price.
    #[error("the cost {unit_cost} of the work {work} and {markup} % on it are more than {UNIT_PRICE_MAX}")]
    PriceTooLarge {
        /// The record.
        work: WorkId,
        /// What a unit cost.
        unit_cost: UnitPrice,
        /// What is added to it.
        markup: Percent,
    },
    /// No line of exact numbers gives the cents of rate × time.
    #[error(
        "{minutes} minutes at {per_hour} an hour can't be written with {UNIT_PRICE_DECIMALS_MAX} decimals \
         and come to the same minor unit"
    )]
    RateTooFine {
        /// The code of the rate.
        rate: Label,
        /// The price of an hour.
        per_hour: UnitPrice,
        /// The time to charge.
        minutes: u32,
    },
    /// A day of the work can't be told.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

impl PricingError {
    pub(super) fn check_count(what: &'static str, given: usize, max: usize) -> Result<(), Self> {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        if given > max { Err(Self::TooMany { what, given: count(given), max: count(max) }) } else { Ok(()) }
    }
}

impl Coded for PricingError {
    fn code(&self) -> &'static str {
        match self {
            Self::RateTwice { .. } => "JM-PRC-0001",
            Self::NoIncrement { .. } => "JM-PRC-0002",
            Self::TooManyMinutes { .. } => "JM-PRC-0003",
            Self::StepsOutOfOrder { .. } => "JM-PRC-0004",
            Self::TooMany { .. } => "JM-PRC-0005",
            Self::WorkTwice { .. } => "JM-PRC-0006",
            Self::UnknownRate { .. } => "JM-PRC-0007",
            Self::NoCallOutFee { .. } => "JM-PRC-0008",
            Self::WorkTooLong { .. } => "JM-PRC-0009",
            Self::WorkOverlaps { .. } => "JM-PRC-0010",
            Self::PriceTooLarge { .. } => "JM-PRC-0011",
            Self::RateTooFine { .. } => "JM-PRC-0012",
            Self::Calendar(error) => error.code(),
        }
    }
}
