//! What may be asked of the books, and what happened to them.

use chrono::NaiveDate;
use journeyman::{
    id::{InvoiceId, JobId, PaymentId},
    ledger::{
        Allocation, CreditToUse, InvoiceShare, LedgerCommand, LedgerCreditNote, LedgerEvent, LedgerInvoice,
        LedgerPayment, LedgerRefund, PaymentShare,
    },
};

use crate::macros::prelude::*;

choice! {
    /// Which of a customer's credit an allocation uses.
    CreditToUse(CreditToUse) [] {
        /// What is left of one payment.
        Payment {
            /// The payment.
            payment: PaymentId,
        },
        /// The deposits for a job, the oldest first.
        Job {
            /// The job.
            job: JobId,
        },
        /// Whatever the customer has that isn't kept for a job, the oldest first. A deposit never pays for another job unless
        /// somebody names it.
        Unreserved {},
    }
}

choice! {
    /// What may be asked of a `Ledger`. Days named `on` are those from which the books show it.
    LedgerCommand(LedgerCommand) [] {
        /// Enter an issued invoice.
        PostInvoice {
            /// The invoice.
            invoice: LedgerInvoice,
        },
        /// Enter an issued credit note. What it takes off an invoice that is paid becomes credit of the payments that paid it.
        PostCreditNote {
            /// The credit note.
            credit_note: LedgerCreditNote,
        },
        /// Reverse an invoice that is void: one that nobody paid, credited or gave up.
        VoidInvoice {
            /// The invoice.
            invoice: InvoiceId,
            /// The day.
            on: NaiveDate,
        },
        /// Enter money that came, as credit of the customer: a fact.
        TakePayment {
            /// The money.
            payment: LedgerPayment,
        },
        /// Use credit for invoices of the same customer, all or nothing.
        Allocate {
            /// Which credit.
            credit: CreditToUse,
            /// How much for which invoice; `allocate` plans it.
            shares: Vec<InvoiceShare>,
            /// The day.
            on: NaiveDate,
        },
        /// Take money of a payment off an invoice again, which makes it credit.
        Unallocate {
            /// The money.
            allocation: Allocation,
            /// The day.
            on: NaiveDate,
        },
        /// Pay back credit.
        Refund {
            /// The money.
            refund: LedgerRefund,
        },
        /// Give up what is open of an invoice, or a part of it.
        WriteOff {
            /// How much of which invoice.
            share: InvoiceShare,
            /// The day.
            on: NaiveDate,
        },
        /// Open again what was given up: the customer pays after all.
        ReverseWriteOff {
            /// How much of which invoice.
            share: InvoiceShare,
            /// The day.
            on: NaiveDate,
        },
    }
}

choice! {
    /// What happened to a `Ledger`.
    LedgerEvent(LedgerEvent) [] {
        /// An invoice was entered.
        InvoicePosted {
            /// The invoice.
            invoice: LedgerInvoice,
        },
        /// A credit note was entered.
        CreditNotePosted {
            /// The credit note.
            credit_note: LedgerCreditNote,
            /// The money that no longer pays the invoice and is credit from now on.
            released: Vec<PaymentShare>,
        },
        /// An invoice became void.
        InvoiceVoided {
            /// The invoice.
            invoice: InvoiceId,
            /// The day.
            on: NaiveDate,
        },
        /// Money came.
        PaymentTaken {
            /// The money.
            payment: LedgerPayment,
        },
        /// Credit was used for invoices.
        Allocated {
            /// Which, and for what.
            allocations: Vec<Allocation>,
            /// The day.
            on: NaiveDate,
        },
        /// Money was taken off an invoice and is credit again.
        Unallocated {
            /// The money.
            allocation: Allocation,
            /// The day.
            on: NaiveDate,
        },
        /// Credit was paid back.
        Refunded {
            /// The money.
            refund: LedgerRefund,
        },
        /// What was open of an invoice was given up.
        WrittenOff {
            /// How much of which invoice.
            share: InvoiceShare,
            /// The day.
            on: NaiveDate,
        },
        /// What was given up is open again.
        WriteOffReversed {
            /// How much of which invoice.
            share: InvoiceShare,
            /// The day.
            on: NaiveDate,
        },
    }
}
