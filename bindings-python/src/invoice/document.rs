//! Issued invoices and credit notes.

use chrono::NaiveDate;
use journeyman::{
    id::{CreditNoteId, CustomerId, InvoiceId, JobId},
    invoice::{CreditDetails, CreditNote, CreditedPart, Draft, IssueDetails, Issued, PrecedingInvoice, Totals},
    tax::{CreditNoteTitle, DocumentTitle, Regime, Registration},
    text::{Label, Text},
};

use crate::macros::prelude::*;

value! {
    /// What makes a draft a document: its number, its dates, whose it is, and where its supplier stands towards the
    /// tax.
    IssueDetails(IssueDetails) [] open {
        /// The invoice's id.
        id: InvoiceId,
        /// The number that it shows (BT-1); the office gives it out, without gaps.
        number: Label,
        /// Who is billed.
        customer: CustomerId,
        /// The job that is billed, if it is one (BT-18).
        job: Option<JobId>,
        /// The date of the invoice (BT-2).
        issued_on: NaiveDate,
        /// When it is due (BT-9): on the date of the invoice, or later.
        due_on: NaiveDate,
        /// The date that decides which tax applies (BT-7): of the supply, the invoice or the payment, as the regime
        /// says. It is the one on which the registration counts (`TaxDecision.registration_on`): in Australia that of
        /// the supply, where it is known.
        tax_point: NaiveDate,
        /// The tax law that it is under.
        regime: Regime,
        /// Whether the supplier is registered, and since when.
        registration: Registration,
    }
}

value! {
    /// An invoice that was sent: numbered, dated and frozen.
    ///
    /// `issue` makes it. Its totals and title are what its own draft and details give. Nothing changes it; a mistake is
    /// put right with a credit note and a new invoice. Read back from JSON, it is calculated again, and one that
    /// differs by a cent is refused as corrupt (`JM-INV-0019`).
    Issued(Issued) [] made {
        /// Its id.
        id: InvoiceId,
        /// Its number, dates, customer, and where the supplier stands towards the tax.
        details: IssueDetails,
        /// What it is called.
        title: DocumentTitle,
        /// The invoice that it takes the place of (BG-3), which was credited, if it does.
        corrects: Option<&PrecedingInvoice>,
        /// What it bills.
        draft: Draft,
        /// What it comes to.
        totals: Totals,
    }
}

value! {
    /// What makes a credit note a document: its number, its date, and why.
    CreditDetails(CreditDetails) [] open {
        /// The credit note's id.
        id: CreditNoteId,
        /// The number that it shows (BT-1).
        number: Label,
        /// The date of the credit note (BT-2): that of the invoice, or later.
        issued_on: NaiveDate,
        /// Why the invoice is credited (BT-22).
        reason: Text,
    }
}

value! {
    /// The invoice that a credit note undoes (BG-3).
    PrecedingInvoice(PrecedingInvoice) [] open {
        /// Its id.
        id: InvoiceId,
        /// Its number (BT-25).
        number: Label,
        /// Its date (BT-26).
        issued_on: NaiveDate,
        /// The tax law that it is under, and so is what credits it.
        regime: Regime,
        /// What it is called.
        title: DocumentTitle,
    }
}

value! {
    /// A credit note: an issued invoice undone, or a part of it.
    ///
    /// `credit` and `credit_part` make it. Each of its totals has the other sign than the invoice's, so that the sum over
    /// all documents of a customer is what they owe. Read back from JSON, it is calculated again, and one that differs by
    /// a cent is refused as corrupt (`JM-INV-0019`).
    CreditNote(CreditNote) [] made {
        /// Its id.
        id: CreditNoteId,
        /// Its number, date and reason.
        details: CreditDetails,
        /// What it is called.
        title: CreditNoteTitle,
        /// The invoice that it undoes.
        preceding: PrecedingInvoice,
        /// Whose it is.
        customer: CustomerId,
        /// Which part of the invoice it credits; none where that is all of an invoice without another credit note.
        part: Option<&CreditedPart>,
        /// What it credits, as it was billed: without a sign.
        draft: Draft,
        /// What it comes to: zero or below.
        totals: Totals,
    }
}
