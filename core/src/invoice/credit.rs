use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CreditedPart, Draft, InvoiceError, Issued, Totals, calculate, credited};
use crate::{
    calendar::check_date,
    id::{CreditNoteId, CustomerId, InvoiceId},
    tax::{CreditNoteTitle, DocumentTitle, Regime},
    text::{Label, Text},
    wire,
};

/// What makes a credit note a document: its number, its date, and why.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditDetails {
    /// The credit note's id.
    pub id: CreditNoteId,
    /// The number that it shows (BT-1).
    pub number: Label,
    /// The date of the credit note (BT-2): that of the invoice, or later.
    pub issued_on: NaiveDate,
    /// Why the invoice is credited (BT-22).
    pub reason: Text,
}

/// The invoice that a credit note undoes (BG-3).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrecedingInvoice {
    /// Its id.
    pub id: InvoiceId,
    /// Its number (BT-25).
    pub number: Label,
    /// Its date (BT-26).
    pub issued_on: NaiveDate,
    /// The tax law that it is under, and so is what credits it.
    pub regime: Regime,
    /// What it is called.
    pub title: DocumentTitle,
}

/// A credit note: an issued invoice undone, or a part of it.
///
/// INVARIANT: its totals with tax and to pay are zero or below, and none of its taxes has the sign of the invoice's, so that
/// the sum over all documents of a customer is what they owe. (An EN 16931 document shows them without a sign, under type
/// code 381.) What was prepaid it takes back as far as nothing is left that it pays, so that it never asks for money itself.
/// Less what is withheld it is zero or below, too, unless something that is withheld is below zero. Read back from JSON, it
/// is calculated again, and one that differs by a cent is refused as corrupt (`JM-INV-0019`). What it credits of its invoice,
/// beside the other credit notes of that, only the invoice can tell: [`left_to_credit`](super::left_to_credit()) does.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CreditNote {
    /// Its number, date and reason.
    details: CreditDetails,
    /// What it is called.
    title: CreditNoteTitle,
    /// The invoice that it undoes (BG-3).
    preceding: PrecedingInvoice,
    /// Whose it is.
    customer: CustomerId,
    /// Which part of the invoice it credits. Absent where all of the invoice is credited, as in credit notes that were stored
    /// before there were others.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<CreditedPart>,
    /// What it credits, as it was billed: without a sign.
    draft: Draft,
    /// What it comes to: zero or below, in all and to pay.
    totals: Totals,
}

impl CreditNote {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> CreditNoteId {
        self.details.id
    }

    /// Its number, date and reason.
    #[must_use]
    pub const fn details(&self) -> &CreditDetails {
        &self.details
    }

    /// What it is called.
    #[must_use]
    pub const fn title(&self) -> CreditNoteTitle {
        self.title
    }

    /// The invoice that it undoes.
    #[must_use]
    pub const fn preceding(&self) -> &PrecedingInvoice {
        &self.preceding
    }

    /// Whose it is.
    #[must_use]
    pub const fn customer(&self) -> CustomerId {
        self.customer
    }

    /// Which part of the invoice it credits; none where that is all of an invoice without another credit note.
    #[must_use]
    pub const fn part(&self) -> Option<&CreditedPart> {
        self.part.as_ref()
    }

    /// Whether nothing is left of its invoice after it.
    pub(crate) fn is_last(&self) -> bool {
        let credited = i128::from(self.totals.tax_inclusive().negated().minor);
        self.part.as_ref().is_none_or(|part| part.left_before.total() == credited)
    }

    /// What it credits, as it was billed: without a sign.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What it comes to: zero or below, in all and to pay.
    #[must_use]
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }
}

/// Undoes an issued invoice in full: one that has no other credit note, or [`credit_part`](super::credit_part()) is for it.
///
/// # Errors
/// - [`InvoiceError::CreditBeforeIssue`] (`JM-INV-0017`): dated before the invoice.
/// - [`InvoiceError::NumberTaken`] (`JM-INV-0084`): it has the number of the invoice.
/// - [`InvoiceError::Date`] (`JM-CAL-0002`): a date outside the years that are taken.
///
/// Source: EN 16931 BG-3, and UNTDID 1001 code 381; the titles name their acts.
pub fn credit(invoice: &Issued, details: CreditDetails) -> Result<CreditNote, InvoiceError> {
    if details.number == invoice.details().number {
        return Err(InvoiceError::NumberTaken { of: "invoice" });
    }
    in_full(invoice, details)
}

/// All of an invoice, whatever the credit note's number is.
pub(super) fn in_full(invoice: &Issued, details: CreditDetails) -> Result<CreditNote, InvoiceError> {
    let credited = (invoice.draft().clone(), invoice.totals().negated());
    CreditNote::new(details, PrecedingInvoice::of(invoice), invoice.details().customer, None, credited)
}

impl PrecedingInvoice {
    /// The reference to an invoice.
    pub(super) fn of(invoice: &Issued) -> Self {
        let billed = invoice.details();
        Self {
            id: billed.id,
            number: billed.number.clone(),
            issued_on: billed.issued_on,
            regime: billed.regime,
            title: invoice.title(),
        }
    }
}

impl CreditNote {
    /// The credit note for a part of an invoice, with what it shows.
    pub(super) fn of_part(
        invoice: &Issued,
        details: CreditDetails,
        part: CreditedPart,
        credited: (Draft, Totals),
    ) -> Result<Self, InvoiceError> {
        Self::new(details, PrecedingInvoice::of(invoice), invoice.details().customer, Some(part), credited)
    }

    fn new(
        details: CreditDetails,
        preceding: PrecedingInvoice,
        customer: CustomerId,
        part: Option<CreditedPart>,
        (draft, totals): (Draft, Totals),
    ) -> Result<Self, InvoiceError> {
        let (credited_on, issued_on) = (check_date(details.issued_on)?, check_date(preceding.issued_on)?);
        if credited_on < issued_on {
            return Err(InvoiceError::CreditBeforeIssue { issued_on, credited_on });
        }
        let title = CreditNoteTitle::of(preceding.regime, preceding.title, credited_on);
        Ok(Self { details, title, preceding, customer, part, draft, totals })
    }
}

impl<'de> Deserialize<'de> for CreditNote {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "CreditNote")]
        struct Parts {
            details: CreditDetails,
            title: CreditNoteTitle,
            preceding: PrecedingInvoice,
            customer: CustomerId,
            part: Option<CreditedPart>,
            draft: Draft,
            totals: Totals,
        }

        let Parts { details, title, preceding, customer, part, draft, totals } = Parts::deserialize(deserializer)?;
        let altered = |part| wire::carried(InvoiceError::DocumentAltered { part });
        let credited = match &part {
            None => calculate(&draft).map_err(|_| altered("content"))?,
            Some(part) => credited::totals(&draft, part).map_err(|_| altered("content"))?,
        };
        let credited = credited.negated();
        if credited != totals {
            return Err(altered("totals"));
        }
        let is_possible = preceding.title.is_of(preceding.regime);
        let note = Self::new(details, preceding, customer, part, (draft, totals)).map_err(|_| altered("content"))?;
        if note.title != title || !is_possible {
            return Err(altered("title"));
        }
        Ok(note)
    }
}
