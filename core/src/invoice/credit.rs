use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Draft, InvoiceError, Issued, Totals, calculate};
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

/// A credit note: an issued invoice undone.
///
/// INVARIANT: each of its totals is the invoice's with the other sign, so that the sum over all documents of a customer is
/// what they owe. (An EN 16931 document shows them without a sign, under type code 381.) Read back from JSON, it is
/// calculated again, and one that differs by a cent is refused as corrupt (`JM-INV-0019`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CreditNote {
    details: CreditDetails,
    title: CreditNoteTitle,
    preceding: PrecedingInvoice,
    customer: CustomerId,
    draft: Draft,
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

    /// What it credits, as it was billed: without a sign.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What it comes to: zero or below.
    #[must_use]
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }
}

/// Undoes an issued invoice in full.
///
/// # Errors
/// - [`InvoiceError::CreditBeforeIssue`] (`JM-INV-0017`): dated before the invoice.
/// - [`InvoiceError::Date`] (`JM-CAL-0002`): a date outside the years that are taken.
///
/// Source: EN 16931 BG-3, and UNTDID 1001 code 381; the titles name their acts.
pub fn credit(invoice: &Issued, details: CreditDetails) -> Result<CreditNote, InvoiceError> {
    let billed = invoice.details();
    let preceding = PrecedingInvoice {
        id: billed.id,
        number: billed.number.clone(),
        issued_on: billed.issued_on,
        regime: billed.regime,
        title: invoice.title(),
    };
    let draft = invoice.draft().clone();
    CreditNote::new(details, preceding, billed.customer, draft, invoice.totals().negated())
}

impl CreditNote {
    fn new(
        details: CreditDetails,
        preceding: PrecedingInvoice,
        customer: CustomerId,
        draft: Draft,
        totals: Totals,
    ) -> Result<Self, InvoiceError> {
        let (credited_on, issued_on) = (check_date(details.issued_on)?, check_date(preceding.issued_on)?);
        if credited_on < issued_on {
            return Err(InvoiceError::CreditBeforeIssue { issued_on, credited_on });
        }
        let title = CreditNoteTitle::of(preceding.regime, preceding.title, credited_on);
        Ok(Self { details, title, preceding, customer, draft, totals })
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
            draft: Draft,
            totals: Totals,
        }

        let Parts { details, title, preceding, customer, draft, totals } = Parts::deserialize(deserializer)?;
        let altered = |part| wire::carried(InvoiceError::DocumentAltered { part });
        let credited = calculate(&draft).map_err(|_| altered("content"))?.negated();
        if credited != totals {
            return Err(altered("totals"));
        }
        let is_possible = preceding.title.is_of(preceding.regime);
        let note = Self::new(details, preceding, customer, draft, totals).map_err(|_| altered("content"))?;
        if note.title != title || !is_possible {
            return Err(altered("title"));
        }
        Ok(note)
    }
}
