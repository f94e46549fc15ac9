//! The journal: accounts and balanced entries.

use chrono::NaiveDate;
use journeyman::{
    id::{CreditNoteId, CustomerId, InvoiceId, PaymentId, RefundId},
    ledger::{Account, JournalEntry, LedgerSource, Posting},
    money::Money,
};

use crate::macros::prelude::*;

choice! {
    /// An account of the books.
    Account(Account) [] {
        /// Money that came and wasn't paid back, wherever it is kept: till, bank or clearing account.
        Bank {},
        /// What a customer owes for invoices.
        Receivable {
            /// The customer.
            customer: CustomerId,
        },
        /// What is held for a customer and no invoice has used: deposits, money in advance, overpayments, and what a credit
        /// note freed.
        CustomerCredit {
            /// The customer.
            customer: CustomerId,
        },
        /// What was sold, without tax.
        Sales {},
        /// The tax that invoices charged.
        TaxPayable {},
        /// What was given up as never to be paid.
        BadDebt {},
    }
}

value! {
    /// One line of a journal entry: an account and what it gets.
    Posting(Posting) [] open {
        /// The account.
        account: Account,
        /// A debit above zero, a credit below it.
        amount: Money,
    }
}

choice! {
    /// What a journal entry or a line of a statement is about. `str` of it is in words.
    LedgerSource(LedgerSource) [text] {
        /// An invoice was issued.
        Invoice {
            /// The invoice.
            invoice: InvoiceId,
        },
        /// A credit note was issued.
        CreditNote {
            /// The credit note.
            credit_note: CreditNoteId,
        },
        /// Money came.
        Payment {
            /// The payment.
            payment: PaymentId,
        },
        /// Money went back.
        Refund {
            /// The refund.
            refund: RefundId,
        },
        /// Money of a payment was used for an invoice.
        Allocation {
            /// The payment.
            payment: PaymentId,
            /// The invoice.
            invoice: InvoiceId,
        },
        /// Money of a payment was taken off an invoice again, by hand or by a credit note.
        Unallocation {
            /// The payment.
            payment: PaymentId,
            /// The invoice.
            invoice: InvoiceId,
        },
        /// What is open of an invoice was given up.
        WriteOff {
            /// The invoice.
            invoice: InvoiceId,
        },
        /// What was given up of an invoice is open again.
        WriteOffReversal {
            /// The invoice.
            invoice: InvoiceId,
        },
        /// An invoice became void.
        Void {
            /// The invoice.
            invoice: InvoiceId,
        },
    }
}

fn postings(entry: &JournalEntry) -> Vec<Posting> {
    entry.postings().to_vec()
}

value! {
    /// A balanced entry of the journal: its debits equal its credits, in every currency.
    ///
    /// One that doesn't balance can't be made: it raises `InvalidError` where the debits and credits differ (`JM-LED-0032`),
    /// there are fewer than two postings (`JM-LED-0030`) or one is of nothing (`JM-LED-0031`), and `LimitError` for too many
    /// postings (`JM-LED-0033`) or an amount or a day beyond its bounds (`JM-MON-0005`, `JM-CAL-0002`).
    JournalEntry(JournalEntry) [] checked {
        /// The day it counts from.
        date: NaiveDate,
        /// What it is about.
        source: LedgerSource,
        /// Its lines.
        postings: Vec<Posting> => postings,
    }
}
