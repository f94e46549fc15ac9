use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PaymentRefusal;
use crate::{
    calendar::check_date,
    id::{CustomerId, JobId, PaymentId, RefundId},
    money::Money,
    text::{Label, Text},
};

/// How money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaymentMethod {
    /// Notes and coins.
    Cash,
    /// A debit or credit card.
    Card,
    /// A transfer that the customer made.
    BankTransfer,
    /// A cheque.
    Cheque,
    /// A transfer that the business drew.
    DirectDebit,
}

/// Money that a customer paid: in full, in part, too much, or before there is anything to pay for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// Its id, which whoever took it made.
    pub id: PaymentId,
    /// Who paid.
    pub customer: CustomerId,
    /// The job that a deposit is for, if it is one.
    pub job: Option<JobId>,
    /// How much, above zero.
    pub amount: Money,
    /// How.
    pub method: PaymentMethod,
    /// The day the money came.
    pub received_on: NaiveDate,
    /// What the customer or the bank wrote with it.
    pub reference: Option<Label>,
}

/// Money of a payment that was paid back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Refund {
    /// Its id.
    pub id: RefundId,
    /// The payment that is paid back, in whole or in part.
    pub payment: PaymentId,
    /// How much, above zero.
    pub amount: Money,
    /// The day the money went.
    pub refunded_on: NaiveDate,
    /// Why.
    pub reason: Text,
}

/// What may be asked of [`super::Payments`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PaymentCommand {
    /// Record money that came: a fact.
    Record {
        /// The money.
        payment: Payment,
    },
    /// Pay money back: a request.
    Refund {
        /// The money.
        refund: Refund,
    },
}

/// What happened to [`super::Payments`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PaymentEvent {
    /// Money came.
    Recorded {
        /// The money.
        payment: Payment,
    },
    /// Money was paid back.
    Refunded {
        /// The money.
        refund: Refund,
    },
}

impl Payment {
    /// Refuses what is no payment at all, whatever else is known.
    pub(super) fn check(&self) -> Result<(), PaymentRefusal> {
        check(self.amount, self.received_on)
    }
}

impl Refund {
    /// Refuses what is no refund at all, whatever it pays back.
    pub(super) fn check(&self) -> Result<(), PaymentRefusal> {
        check(self.amount, self.refunded_on)
    }
}

fn check(amount: Money, day: NaiveDate) -> Result<(), PaymentRefusal> {
    amount.check(amount.currency)?;
    check_date(day)?;
    if amount.minor > 0 { Ok(()) } else { Err(PaymentRefusal::NotPositive { amount }) }
}
