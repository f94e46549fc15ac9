use serde::Serialize;

use super::Currency;
use crate::{
    error::{Coded, quoted},
    limits::{MINOR_MAX, PARTS_MAX},
};

/// Why an amount of money could not be made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MoneyError {
    /// The text is no currency's code, or a code without a minor unit, such as gold's.
    #[error("{} is not a currency of ISO 4217 with a minor unit", quoted(given))]
    UnknownCurrency {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
    /// Two amounts of different currencies met in one sum, difference or comparison.
    #[error("an amount in {wanted} and one in {given} are of two currencies")]
    CurrencyMismatch {
        /// The currency of the first amount.
        wanted: Currency,
        /// The currency of the other.
        given: Currency,
    },
    /// Nothing says how to split the amount.
    #[error("no weight is above zero, so nothing says how to split the amount")]
    NoWeight,
    /// The amount was to be split into more parts than [`PARTS_MAX`].
    #[error("{given} parts are more than the {PARTS_MAX} that one amount is split into")]
    TooManyParts {
        /// How many weights came.
        given: u64,
    },
    /// The amount is beyond ±[`MINOR_MAX`].
    #[error("the amount is beyond {MINOR_MAX} minor units")]
    TooLarge,
}

impl Coded for MoneyError {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownCurrency { .. } => "JM-MON-0001",
            Self::CurrencyMismatch { .. } => "JM-MON-0002",
            Self::NoWeight => "JM-MON-0003",
            Self::TooManyParts { .. } => "JM-MON-0004",
            Self::TooLarge => "JM-MON-0005",
        }
    }
}
