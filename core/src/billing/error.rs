use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    error::Coded,
    id::WorkId,
    invoice::InvoiceError,
    limits::BILLED_WORK_MAX,
    money::{Currency, Money, MoneyError},
    tax::{Regime, TaxError},
};

/// Why nothing could be billed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BillingError {
    /// The work is on an earlier invoice.
    #[error("the work {work} has been billed before")]
    BilledBefore {
        /// The record.
        work: WorkId,
    },
    /// Two lines charge for the same work on the same day, or a line for what a quoted price covers.
    #[error("the work {work} would be billed twice")]
    BilledTwice {
        /// The record.
        work: WorkId,
    },
    /// A total, a deposit or a prepaid amount below zero.
    #[error("{amount} is below zero")]
    NegativeAmount {
        /// The amount.
        amount: Money,
    },
    /// A deposit above the total that it is a part of.
    #[error("a deposit of {deposit} is more than the total of {total}")]
    DepositAboveTotal {
        /// What the deposit would be.
        deposit: Money,
        /// The total.
        total: Money,
    },
    /// More records of work than [`BILLED_WORK_MAX`] were billed before or are covered.
    #[error("{given} records of work are more than the {BILLED_WORK_MAX} that are compared")]
    TooMuchWork {
        /// How many came.
        given: u64,
    },
    /// Time or a call-out that is on no visit.
    #[error("the work {work} is on no visit")]
    WorkWithoutVisit {
        /// The record.
        work: WorkId,
    },
    /// A deposit in advance bears another tax than the rest, and only its own part: no one invoice can show both.
    #[error(
        "as of the deposit of {paid_on}, line {line} bears another tax than as of the rest: invoice the deposit apart"
    )]
    DepositTaxedApart {
        /// The first such line, counted from 1.
        line: u64,
        /// The day of the deposit.
        paid_on: NaiveDate,
    },
    /// The regime permits this rounding only of a document's whole tax, and there is more than one rate.
    #[error("the {regime} lets the tax be rounded so only on a document with one rate, and this has {rates}")]
    RoundedAtSeveralRates {
        /// The regime.
        regime: Regime,
        /// How many rates of tax to pay the lines bear.
        rates: u64,
    },
    /// A line was priced in another currency than the invoice's, and nothing here knows an exchange rate.
    #[error("line {line} was priced in {given}, and the invoice is in {wanted}")]
    OtherCurrency {
        /// The first such line, counted from 1.
        line: u64,
        /// The invoice's currency.
        wanted: Currency,
        /// The line's.
        given: Currency,
    },
    /// The tax of a line can't be decided, or its rounding isn't permitted.
    #[error(transparent)]
    #[serde(untagged)]
    Tax(#[from] TaxError),
    /// The draft has no totals.
    #[error(transparent)]
    #[serde(untagged)]
    Invoice(#[from] InvoiceError),
    /// An amount of another currency, or beyond the bounds.
    #[error(transparent)]
    #[serde(untagged)]
    Money(#[from] MoneyError),
}

impl Coded for BillingError {
    fn code(&self) -> &'static str {
        match self {
            Self::BilledBefore { .. } => "JM-BIL-0001",
            Self::BilledTwice { .. } => "JM-BIL-0002",
            Self::NegativeAmount { .. } => "JM-BIL-0003",
            Self::DepositAboveTotal { .. } => "JM-BIL-0004",
            Self::TooMuchWork { .. } => "JM-BIL-0005",
            Self::WorkWithoutVisit { .. } => "JM-BIL-0006",
            Self::DepositTaxedApart { .. } => "JM-BIL-0007",
            Self::RoundedAtSeveralRates { .. } => "JM-BIL-0008",
            Self::OtherCurrency { .. } => "JM-BIL-0009",
            Self::Tax(error) => error.code(),
            Self::Invoice(error) => error.code(),
            Self::Money(error) => error.code(),
        }
    }
}
