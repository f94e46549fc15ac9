use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CreditDetails, CreditNote, CreditPart, DocumentError, Draft, InvoiceError, IssueDetails, Issued, credit_part, issue,
};

/// What puts an invoice right: the credit note that undoes what was left of it, and the invoice in its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Corrected {
    /// The credit note, which refers to the invoice that was wrong.
    pub credit_note: CreditNote,
    /// The invoice in its place, which refers to it, too.
    pub invoice: Issued,
}

/// Corrects an issued invoice: a credit note for what is left of it, and a new invoice that refers to it, both or neither.
///
/// The new one is the same customer's, in the same currency and under the same tax law, dated on the day of the credit note or
/// after it. Its totals are its own; what it comes to more or less than the first is the difference to pay or to give back.
///
/// # Errors
/// - As [`credit_part`] for the rest, and as [`issue`].
/// - [`DocumentError::CorrectedBySame`] (`JM-INV-0072`): the new invoice has the id or the number of the first, or of the one that
///   the first corrects. What was corrected before that, only whoever keeps all invoices can tell.
/// - [`InvoiceError::NumberTaken`] (`JM-INV-0084`): it has the number of a credit note of the first.
/// - [`DocumentError::CorrectedByOther`] (`JM-INV-0073`): another customer, currency or tax law.
/// - [`DocumentError::CorrectedBeforeCredit`] (`JM-INV-0074`): the new invoice is before the credit note.
///
/// Source: EN 16931 BG-3 on both documents; Directive 2006/112 Art. 219: what amends an invoice and refers to it
/// unambiguously is treated as an invoice.
pub fn correct(
    invoice: &Issued,
    credit_notes: &[CreditNote],
    credit: CreditDetails,
    draft: Draft,
    details: IssueDetails,
) -> Result<Corrected, DocumentError> {
    let (first, before) = (invoice.details(), invoice.corrects());
    let what_is = match () {
        () if details.id == first.id || before.is_some_and(|before| details.id == before.id) => Some("id"),
        () if details.number == first.number || before.is_some_and(|before| details.number == before.number) => {
            Some("number")
        }
        () => None,
    };
    if let Some(what_is) = what_is {
        return Err(DocumentError::CorrectedBySame { what_is });
    }
    let what_is = match () {
        () if details.customer != first.customer => Some("customer"),
        () if draft.currency != invoice.draft().currency => Some("currency"),
        () if details.regime != first.regime => Some("regime"),
        () => None,
    };
    if let Some(what_is) = what_is {
        return Err(DocumentError::CorrectedByOther { what_is });
    }
    let (issued_on, credited_on) = (details.issued_on, credit.issued_on);
    if issued_on < credited_on {
        return Err(DocumentError::CorrectedBeforeCredit { issued_on, credited_on });
    }
    let mut numbers = credit_notes.iter().map(|note| &note.details().number);
    if credit.number == details.number || numbers.any(|number| *number == details.number) {
        return Err(InvoiceError::NumberTaken { of: "credit_note" }.into());
    }
    let credit_note = credit_part(invoice, credit_notes, &CreditPart::Rest {}, credit)?;
    let corrected = issue(draft, details)?.correcting(invoice);
    Ok(Corrected { credit_note, invoice: corrected })
}
