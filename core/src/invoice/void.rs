use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DocumentError, InvoiceError, Issued};
use crate::{calendar::check_date, text::Text, wire};

/// When and why an invoice is void.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoidDetails {
    /// The day from which it is: that of the invoice, or later.
    pub voided_on: NaiveDate,
    /// Why.
    pub reason: Text,
}

/// What became of an invoice, as whoever keeps it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvoiceFate {
    /// Whether anybody outside has it.
    pub is_sent: bool,
    /// Whether any of it was ever paid, or is written off.
    pub is_paid: bool,
    /// Whether a credit note is for it.
    pub is_credited: bool,
}

/// An invoice that is void: its number stays given, to a document that asks for nothing.
///
/// INVARIANT: it is void on the date of the invoice or after it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct VoidedInvoice {
    /// When and why it is void.
    details: VoidDetails,
    /// The invoice as it was, under its number.
    invoice: Issued,
}

impl VoidedInvoice {
    /// When and why it is void.
    #[must_use]
    pub const fn details(&self) -> &VoidDetails {
        &self.details
    }

    /// The invoice as it was, under its number.
    #[must_use]
    pub const fn invoice(&self) -> &Issued {
        &self.invoice
    }

    fn new(details: VoidDetails, invoice: Issued) -> Result<Self, DocumentError> {
        let (voided_on, issued_on) = (details.voided_on, invoice.details().issued_on);
        check_date(voided_on).map_err(InvoiceError::Date)?;
        if voided_on < issued_on {
            return Err(DocumentError::VoidBeforeIssue { issued_on, voided_on });
        }
        Ok(Self { details, invoice })
    }
}

/// Makes an invoice void that nobody outside has seen: issued by mistake, and noticed before it was sent.
///
/// Its number isn't free again: numbers are in sequence, and a gap would have to be explained (Directive 2006/112
/// Art. 226(2); VAT Regulations 1995 (UK) reg 14(1)(a)). What was sent, paid or credited is put right by a credit note.
///
/// # Errors
/// - [`DocumentError::NotVoidable`] (`JM-INV-0070`): it was sent, paid or credited.
/// - [`DocumentError::VoidBeforeIssue`] (`JM-INV-0071`): void before it was issued.
/// - `JM-CAL-0002`: a date outside the years that are taken.
pub fn void(invoice: Issued, fate: InvoiceFate, details: VoidDetails) -> Result<VoidedInvoice, DocumentError> {
    let what_was = match fate {
        InvoiceFate { is_sent: true, .. } => Some("sent"),
        InvoiceFate { is_paid: true, .. } => Some("paid"),
        InvoiceFate { is_credited: true, .. } => Some("credited"),
        InvoiceFate { .. } => None,
    };
    match what_was {
        Some(what_was) => Err(DocumentError::NotVoidable { invoice: invoice.id(), what_was }),
        None => VoidedInvoice::new(details, invoice),
    }
}

impl<'de> Deserialize<'de> for VoidedInvoice {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "VoidedInvoice")]
        struct Parts {
            details: VoidDetails,
            invoice: Issued,
        }

        let Parts { details, invoice } = Parts::deserialize(deserializer)?;
        Self::new(details, invoice).map_err(|_| wire::carried(InvoiceError::DocumentAltered { part: "content" }))
    }
}
