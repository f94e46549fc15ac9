//! What the ledger is told.

use chrono::NaiveDate;
use journeyman::{
    id::{CreditNoteId, CustomerId, InvoiceId, JobId, PaymentId, RefundId},
    ledger::{Allocation, InvoiceShare, LedgerCreditNote, LedgerInvoice, LedgerPayment, LedgerRefund, PaymentShare},
    money::Money,
    payment::{Payment, Refund},
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// What the books need of an issued invoice.
    LedgerInvoice(LedgerInvoice) [] open {
        /// Its id.
        id: InvoiceId,
        /// Its number, which no other invoice has.
        number: Label,
        /// Who owes it.
        customer: CustomerId,
        /// Its total without tax.
        tax_exclusive: Money,
        /// Its tax.
        tax: Money,
        /// What it asks for, which is both together and not below zero. Deposits aren't taken off: they are allocated.
        payable: Money,
        /// The day it counts from.
        issued_on: NaiveDate,
        /// The last day to pay it, not before it was issued.
        due_on: NaiveDate,
    }
}

value! {
    /// What the books need of a credit note, which takes amounts off one invoice.
    LedgerCreditNote(LedgerCreditNote) [] open {
        /// Its id.
        id: CreditNoteId,
        /// The invoice.
        invoice: InvoiceId,
        /// What it takes off the invoice's total without tax.
        tax_exclusive: Money,
        /// What it takes off the invoice's tax.
        tax: Money,
        /// What it takes off the invoice, which is both together and above zero.
        payable: Money,
        /// The day it counts from.
        issued_on: NaiveDate,
    }
}

value! {
    /// What the books need of a payment.
    LedgerPayment(LedgerPayment) [] open {
        /// Its id.
        id: PaymentId,
        /// Whose credit it is until an invoice uses it.
        customer: CustomerId,
        /// The job that it is kept for, if it is a deposit for one.
        job: Option<JobId>,
        /// How much, above zero.
        amount: Money,
        /// The day it counts from.
        received_on: NaiveDate,
    }
    methods [payment::of]
}

mod payment {
    use super::*;

    static_method! {
        /// What the books need of a payment, from the payment itself.
        light of(
            /// The payment.
            payment: &Payment,
        ) -> LedgerPayment = LedgerPayment::from(payment)
    }
}

value! {
    /// What the books need of a refund.
    LedgerRefund(LedgerRefund) [] open {
        /// Its id.
        id: RefundId,
        /// The payment that is paid back, in whole or in part.
        payment: PaymentId,
        /// How much, above zero.
        amount: Money,
        /// The day it counts from.
        refunded_on: NaiveDate,
    }
    methods [refund::of]
}

mod refund {
    use super::*;

    static_method! {
        /// What the books need of a refund, from the refund itself.
        light of(
            /// The refund.
            refund: &Refund,
        ) -> LedgerRefund = LedgerRefund::from(refund)
    }
}

value! {
    /// An amount for an invoice.
    InvoiceShare(InvoiceShare) [] open {
        /// The invoice.
        invoice: InvoiceId,
        /// How much of it.
        amount: Money,
    }
}

value! {
    /// An amount of a payment.
    PaymentShare(PaymentShare) [] open {
        /// The payment.
        payment: PaymentId,
        /// How much of it.
        amount: Money,
    }
}

value! {
    /// Money of a payment that an invoice uses.
    Allocation(Allocation) [] open {
        /// The payment.
        payment: PaymentId,
        /// The invoice.
        invoice: InvoiceId,
        /// How much.
        amount: Money,
    }
}
