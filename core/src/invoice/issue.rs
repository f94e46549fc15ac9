use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Draft, InvoiceError, Place, Totals, calculate, calculate::numbered};
use crate::{
    calendar::check_date,
    id::{CustomerId, InvoiceId, JobId},
    tax::{DocumentTitle, Regime, Registration, TaxCategory, TaxTreatment, permitted_rounding},
    text::Label,
    wire,
};

/// What makes a draft a document: its number, its dates, whose it is, and where its supplier stands towards the tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IssueDetails {
    /// The invoice's id.
    pub id: InvoiceId,
    /// The number that it shows (BT-1); the office gives it out, without gaps.
    pub number: Label,
    /// Who is billed.
    pub customer: CustomerId,
    /// The job that is billed, if it is one (BT-18).
    pub job: Option<JobId>,
    /// The date of the invoice (BT-2).
    pub issued_on: NaiveDate,
    /// When it is due (BT-9): on the date of the invoice, or later.
    pub due_on: NaiveDate,
    /// The date that decides which tax applies (BT-7): of the supply, the invoice or the payment, as the regime says. It is
    /// the one on which the registration counts ([`TaxDecision::registration_on`](crate::tax::TaxDecision::registration_on)):
    /// in Australia that of the supply, where it is known.
    pub tax_point: NaiveDate,
    /// The tax law that it is under.
    pub regime: Regime,
    /// Whether the supplier is registered, and since when.
    pub registration: Registration,
}

/// An invoice that was sent: numbered, dated and frozen.
///
/// INVARIANT: its totals and title are what its own draft and details give. Nothing changes it; a mistake is put right with a
/// [credit note](super::credit()) and a new invoice. Read back from JSON, it is calculated again, and one that differs by a
/// cent is refused as corrupt (`JM-INV-0019`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Issued {
    details: IssueDetails,
    title: DocumentTitle,
    draft: Draft,
    totals: Totals,
}

impl Issued {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> InvoiceId {
        self.details.id
    }

    /// Its number, dates, customer, and where the supplier stands towards the tax.
    #[must_use]
    pub const fn details(&self) -> &IssueDetails {
        &self.details
    }

    /// What it is called.
    #[must_use]
    pub const fn title(&self) -> DocumentTitle {
        self.title
    }

    /// What it bills.
    #[must_use]
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What it comes to.
    #[must_use]
    pub const fn totals(&self) -> &Totals {
        &self.totals
    }
}

/// Numbers, dates and freezes a draft.
///
/// A supplier that isn't registered on the tax point charges no tax: a draft with a taxed or reverse charged line is refused,
/// and the document is an "Invoice". The title goes by the tax point, not by the date of the invoice, so that it agrees with
/// the tax that the document shows: a supply before the first day of a registration never becomes a tax invoice.
///
/// # Errors
/// - As [`calculate`].
/// - [`InvoiceError::NotRegistered`] (`JM-INV-0015`): tax by a supplier that isn't registered on the tax point.
/// - [`InvoiceError::DueBeforeIssue`] (`JM-INV-0016`): due before the date of the invoice.
/// - [`InvoiceError::Tax`] (`JM-TAX-0005`, `JM-TAX-0006`): a registration that ends before it starts, a way of rounding the
///   tax that the regime doesn't permit.
/// - [`InvoiceError::Date`] (`JM-CAL-0002`): a date outside the years that are taken.
///
/// Source: GST Act 1999 (Australia) s 9-5, 29-70; GST Act 1985 (New Zealand) s 8, 19E; VAT Act 1994 (UK) s 4, VAT
/// Regulations 1995 reg 13, 14.
pub fn issue(draft: Draft, details: IssueDetails) -> Result<Issued, InvoiceError> {
    let IssueDetails { issued_on, due_on, tax_point, regime, ref registration, .. } = details;
    for date in [issued_on, due_on, tax_point] {
        check_date(date)?;
    }
    if due_on < issued_on {
        return Err(InvoiceError::DueBeforeIssue { issued_on, due_on });
    }
    registration.check()?;
    let totals = calculate(&draft)?;
    if let Some(at) = first_with_tax(&draft) {
        if !registration.covers(tax_point) {
            return Err(InvoiceError::NotRegistered { at, tax_point });
        }
        permitted_rounding(regime, draft.price_basis, draft.rounding.tax)?;
    }
    let title = DocumentTitle::of(regime, registration, tax_point);
    Ok(Issued { details, title, draft, totals })
}

/// The first line, allowance or charge that only a registered supplier may have.
fn first_with_tax(draft: &Draft) -> Option<Place> {
    let taxed = |tax: &TaxTreatment| {
        matches!(tax.category, TaxCategory::Standard | TaxCategory::Reduced | TaxCategory::ReverseCharge)
    };
    let line = numbered(&draft.lines).find(|(_, line)| taxed(&line.tax)).map(|(line, _)| Place::Line { line });
    let allowance = numbered(&draft.allowances).find(|(_, given)| taxed(&given.tax));
    let charge = numbered(&draft.charges).find(|(_, given)| taxed(&given.tax));
    line.or_else(|| allowance.map(|(allowance, _)| Place::DocumentAllowance { allowance }))
        .or_else(|| charge.map(|(charge, _)| Place::DocumentCharge { charge }))
}

impl<'de> Deserialize<'de> for Issued {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Issued")]
        struct Parts {
            details: IssueDetails,
            title: DocumentTitle,
            draft: Draft,
            totals: Totals,
        }

        let Parts { details, title, draft, totals } = Parts::deserialize(deserializer)?;
        let altered = |part| wire::carried(InvoiceError::DocumentAltered { part });
        let issued = issue(draft, details).map_err(|_| altered("content"))?;
        if issued.totals != totals {
            return Err(altered("totals"));
        }
        if issued.title != title {
            return Err(altered("title"));
        }
        Ok(issued)
    }
}
