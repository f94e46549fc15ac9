use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    calendar::CalendarError,
    error::Coded,
    id::{PaymentId, RefundId},
    limits::REFUNDS_PER_PAYMENT_MAX,
    money::{Money, MoneyError},
};

/// Why a command about payments was refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PaymentRefusal {
    /// The amount is zero or below.
    #[error("{amount} is no amount to pay")]
    NotPositive {
        /// The amount.
        amount: Money,
    },
    /// The id is that of another payment.
    #[error("{payment} is recorded with other content")]
    OtherPayment {
        /// The id.
        payment: PaymentId,
    },
    /// No payment has this id.
    #[error("{payment} is not recorded")]
    UnknownPayment {
        /// The id.
        payment: PaymentId,
    },
    /// More would be paid back than came.
    #[error("of {payment}, {refundable} can be paid back, not {requested}")]
    AboveRefundable {
        /// The payment.
        payment: PaymentId,
        /// What was to be paid back.
        requested: Money,
        /// What came and wasn't paid back yet.
        refundable: Money,
    },
    /// Money would go back before it came.
    #[error("{payment} came on {received_on}: nothing of it was paid back on {refunded_on}")]
    BeforeReceipt {
        /// The payment.
        payment: PaymentId,
        /// The day of the refund.
        refunded_on: NaiveDate,
        /// The day the money came.
        received_on: NaiveDate,
    },
    /// The id is that of another refund.
    #[error("{refund} is recorded with other content")]
    OtherRefund {
        /// The id.
        refund: RefundId,
    },
    /// The payment was paid back in more parts than [`REFUNDS_PER_PAYMENT_MAX`].
    #[error("{payment} has {REFUNDS_PER_PAYMENT_MAX} refunds, and no more are taken")]
    TooManyRefunds {
        /// The payment.
        payment: PaymentId,
    },
    /// The amount is in another currency than the payment, or beyond the largest.
    #[error(transparent)]
    #[serde(untagged)]
    Money(#[from] MoneyError),
    /// The day is one that no document can carry.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

impl Coded for PaymentRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotPositive { .. } => "JM-PAY-0001",
            Self::OtherPayment { .. } => "JM-PAY-0002",
            Self::UnknownPayment { .. } => "JM-PAY-0003",
            Self::AboveRefundable { .. } => "JM-PAY-0004",
            Self::BeforeReceipt { .. } => "JM-PAY-0005",
            Self::OtherRefund { .. } => "JM-PAY-0006",
            Self::TooManyRefunds { .. } => "JM-PAY-0007",
            Self::Money(error) => error.code(),
            Self::Calendar(error) => error.code(),
        }
    }
}

/// Why an event can't have happened to these payments: the stored events aren't those that were stored.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PaymentError {
    /// A rule forbids it here, so that no command led to it.
    #[error("the event doesn't follow from those before it ({rule_code}: {problem})")]
    Misfit {
        /// The code of the rule.
        rule_code: &'static str,
        /// What the rule says.
        problem: String,
    },
    /// It is there already.
    #[error("the event of {id} was applied before")]
    AppliedTwice {
        /// The id of the payment or refund.
        id: String,
    },
}

impl Coded for PaymentError {
    fn code(&self) -> &'static str {
        match self {
            Self::Misfit { .. } => "JM-PAY-0008",
            Self::AppliedTwice { .. } => "JM-PAY-0009",
        }
    }
}

impl From<PaymentRefusal> for PaymentError {
    fn from(refusal: PaymentRefusal) -> Self {
        Self::Misfit { rule_code: refusal.code(), problem: refusal.to_string() }
    }
}
