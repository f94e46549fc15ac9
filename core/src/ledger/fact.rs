//! What the ledger is told, in plain amounts and dates, so that it depends on no other part's documents.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    id::{CreditNoteId, CustomerId, InvoiceId, JobId, PaymentId, RefundId},
    money::Money,
    payment::{Payment, Refund},
    text::Label,
};

/// What the books need of an issued invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LedgerInvoice {
    /// Its id.
    pub id: InvoiceId,
    /// Its number, which no other invoice has.
    pub number: Label,
    /// Who owes it.
    pub customer: CustomerId,
    /// Its total without tax.
    pub tax_exclusive: Money,
    /// Its tax.
    pub tax: Money,
    /// What it asks for, which is both together and not below zero. Deposits aren't taken off: they are allocated.
    pub payable: Money,
    /// The day it counts from.
    pub issued_on: NaiveDate,
    /// The last day to pay it, not before it was issued.
    pub due_on: NaiveDate,
}

/// What the books need of a credit note, which takes amounts off one invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LedgerCreditNote {
    /// Its id.
    pub id: CreditNoteId,
    /// The invoice.
    pub invoice: InvoiceId,
    /// What it takes off the invoice's total without tax.
    pub tax_exclusive: Money,
    /// What it takes off the invoice's tax.
    pub tax: Money,
    /// What it takes off the invoice, which is both together and above zero.
    pub payable: Money,
    /// The day it counts from.
    pub issued_on: NaiveDate,
}

/// What the books need of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LedgerPayment {
    /// Its id.
    pub id: PaymentId,
    /// Whose credit it is until an invoice uses it.
    pub customer: CustomerId,
    /// The job that it is kept for, if it is a deposit for one.
    pub job: Option<JobId>,
    /// How much, above zero.
    pub amount: Money,
    /// The day it counts from.
    pub received_on: NaiveDate,
}

/// What the books need of a refund.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LedgerRefund {
    /// Its id.
    pub id: RefundId,
    /// The payment that is paid back, in whole or in part.
    pub payment: PaymentId,
    /// How much, above zero.
    pub amount: Money,
    /// The day it counts from.
    pub refunded_on: NaiveDate,
}

/// An amount for an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvoiceShare {
    /// The invoice.
    pub invoice: InvoiceId,
    /// How much of it.
    pub amount: Money,
}

/// An amount of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentShare {
    /// The payment.
    pub payment: PaymentId,
    /// How much of it.
    pub amount: Money,
}

/// Money of a payment that an invoice uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// The payment.
    pub payment: PaymentId,
    /// The invoice.
    pub invoice: InvoiceId,
    /// How much.
    pub amount: Money,
}

impl From<&Payment> for LedgerPayment {
    fn from(payment: &Payment) -> Self {
        let Payment { id, customer, job, amount, received_on, .. } = *payment;
        Self { id, customer, job, amount, received_on }
    }
}

impl From<&Refund> for LedgerRefund {
    fn from(refund: &Refund) -> Self {
        let Refund { id, payment, amount, refunded_on, .. } = *refund;
        Self { id, payment, amount, refunded_on }
    }
}
