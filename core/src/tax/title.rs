use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Regime, Registration, TaxError};
use crate::calendar::check_date;

/// What a document that bills a supply is called.
///
/// Its text is what the document shows, such as `Tax invoice`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentTitle {
    /// By a supplier that isn't registered.
    Invoice,
    /// Australia: a tax invoice (GST Act 1999 s 29-70). New Zealand, up to 31 March 2023 (GST Act 1985 s 24).
    TaxInvoice,
    /// New Zealand: taxable supply information (GST Act 1985 s 19E), which took the tax invoice's place on 1 April 2023.
    TaxableSupplyInformation,
    /// United Kingdom: a VAT invoice (VAT Regulations 1995 reg 14).
    VatInvoice,
}

impl DocumentTitle {
    /// The title that a supplier's document of a day has.
    ///
    /// A supplier that isn't registered on that day gives an [`DocumentTitle::Invoice`], whatever the regime.
    ///
    /// ```
    /// use journeyman::tax::{DocumentTitle, Regime, Registration};
    ///
    /// let day = "2026-10-05".parse()?;
    /// let sole_trader = Registration::NotRegistered {};
    /// assert_eq!(DocumentTitle::of(Regime::Au, &sole_trader, day), DocumentTitle::Invoice);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(regime: Regime, registration: &Registration, issued_on: NaiveDate) -> Self {
        if registration.covers(issued_on) { regime.law().title_on(issued_on) } else { Self::Invoice }
    }

    /// Whether a document under a regime can have this title.
    pub(crate) fn is_of(self, regime: Regime) -> bool {
        self == Self::Invoice || regime.law().titles.iter().any(|&(_, title)| title == self)
    }
}

/// What a supplier's document of a day is called, for facts that come from outside.
///
/// # Errors
/// [`TaxError::BackwardRegistration`] (`JM-TAX-0005`): a registration that ends before it starts; [`TaxError::Date`]
/// (`JM-CAL-0002`): a date outside the years that are taken.
pub fn document_title(
    regime: Regime,
    supplier: &Registration,
    issued_on: NaiveDate,
) -> Result<DocumentTitle, TaxError> {
    supplier.check()?;
    check_date(issued_on)?;
    Ok(DocumentTitle::of(regime, supplier, issued_on))
}

impl fmt::Display for DocumentTitle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Invoice => "Invoice",
            Self::TaxInvoice => "Tax invoice",
            Self::TaxableSupplyInformation => "Taxable supply information",
            Self::VatInvoice => "VAT invoice",
        })
    }
}

/// What a document that credits an invoice is called.
///
/// Its text is what the document shows, such as `Credit note`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CreditNoteTitle {
    /// What credits the plain invoice of a supplier that wasn't registered. United Kingdom: a credit note (VAT Regulations
    /// 1995 reg 15C). New Zealand, up to 31 March 2023 (GST Act 1985 s 25(3)(a), as it stood).
    CreditNote,
    /// Australia: an adjustment note (GST Act 1999 s 29-75).
    AdjustmentNote,
    /// New Zealand: supply correction information (GST Act 1985 s 19N), which took the credit note's place on 1 April 2023.
    SupplyCorrectionInformation,
}

impl CreditNoteTitle {
    /// The title of a document of a day that credits an invoice under a regime.
    ///
    /// The day is that of the crediting document: since 1 April 2023 supply correction information also corrects what a New
    /// Zealand tax invoice said before (GST Act 1985 s 19N). What credits a plain [`DocumentTitle::Invoice`] is a plain
    /// credit note, whatever the regime, since that invoice bore no tax to correct.
    ///
    /// ```
    /// use journeyman::tax::{CreditNoteTitle, DocumentTitle, Regime};
    ///
    /// // Australia's and New Zealand's tax invoices share a name, and what credits them doesn't.
    /// let credited_on = "2023-03-31".parse()?;
    /// let of = |regime| CreditNoteTitle::of(regime, DocumentTitle::TaxInvoice, credited_on).to_string();
    /// assert_eq!([of(Regime::Au), of(Regime::Nz)], ["Adjustment note", "Credit note"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(regime: Regime, invoice: DocumentTitle, credited_on: NaiveDate) -> Self {
        if invoice == DocumentTitle::Invoice { Self::CreditNote } else { regime.law().credit_title_on(credited_on) }
    }
}

/// What a document of a day that credits an invoice is called, for facts that come from outside.
///
/// # Errors
/// [`TaxError::Date`] (`JM-CAL-0002`): a date outside the years that are taken.
pub fn credit_note_title(
    regime: Regime,
    invoice: DocumentTitle,
    credited_on: NaiveDate,
) -> Result<CreditNoteTitle, TaxError> {
    check_date(credited_on)?;
    Ok(CreditNoteTitle::of(regime, invoice, credited_on))
}

impl fmt::Display for CreditNoteTitle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::CreditNote => "Credit note",
            Self::AdjustmentNote => "Adjustment note",
            Self::SupplyCorrectionInformation => "Supply correction information",
        })
    }
}
