use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CreditDetails, CreditNote, DocumentError, FurtherTaxTotal, InvoiceError, Issued, TaxBreakdown, credit::in_full,
    left::Left, set_off::SetOff,
};
use crate::{limits::CREDIT_NOTES_PER_INVOICE_MAX, money::Money, order, quantity::InvoicedQuantity, wire};

/// Which part of an invoice is credited.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CreditPart {
    /// Lines, whole or in part, each with the share that it bears of the document's allowances. The document's charges stay.
    Lines {
        /// Which, at least one and none twice.
        lines: Vec<LineToCredit>,
    },
    /// So much, with the tax that is in it, off every tax in proportion to what is left under it.
    Amount {
        /// How much, above zero.
        amount: Money,
    },
    /// All that is left, to the cent.
    Rest {},
}

/// A line to credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineToCredit {
    /// Its number on the invoice, counted from 1.
    pub line: u32,
    /// How much of it; all that is left where none is given.
    pub quantity: Option<InvoicedQuantity>,
}

/// What a credit note for a part of an invoice took that part from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditedPart {
    /// What was credited.
    pub part: CreditPart,
    /// What its lines ask for under each tax, where further taxes make that another than what they come to by themselves: what
    /// all that was taken of the lines so far comes to, rounded once, less what was credited of them before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested: Option<TaxesLeft>,
    /// What was left to credit before.
    pub left_before: TaxesLeft,
    /// What was prepaid and not yet taken back, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepaid_before: Option<Money>,
    /// What the amount to pay was rounded by and that wasn't yet taken back, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding_before: Option<Money>,
}

impl CreditedPart {
    /// What was set off against the invoice before.
    pub(super) const fn set_off(&self) -> SetOff {
        SetOff { prepaid: self.prepaid_before, rounding: self.rounding_before }
    }
}

/// What is left to credit under each tax.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxesLeft {
    /// Under each tax of which something is left, in the order of the invoice.
    pub tax_breakdown: Vec<TaxBreakdown>,
    /// Of each further tax of which something is left, likewise.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub further_taxes: Vec<FurtherTaxTotal>,
    /// The tax in the second currency (BT-111), if the invoice states it in one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_in_tax_currency: Option<Money>,
}

impl TaxesLeft {
    /// All of it with tax, in minor units.
    pub(crate) fn total(&self) -> i128 {
        let minor = |amount: Money| i128::from(amount.minor);
        let groups = self.tax_breakdown.iter().map(|group| minor(group.base).saturating_add(minor(group.tax)));
        let on_top = self.further_taxes.iter().filter(|further| !further.withheld && !further.in_tax_base);
        groups.chain(on_top.map(|further| minor(further.amount))).sum()
    }
}

/// What is left to credit of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeftToCredit {
    /// The lines of which something is left, by number. What was credited by amount isn't taken off them.
    pub lines: Vec<LineLeft>,
    /// What is left under each tax.
    pub taxes: TaxesLeft,
    /// What is left without tax.
    pub tax_exclusive: Money,
    /// The tax that is left.
    pub tax: Money,
    /// What is left with tax.
    pub tax_inclusive: Money,
    /// What was prepaid and stays set off against that, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepaid: Option<Money>,
    /// What the amount to pay was rounded by and stays so, if anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Money>,
}

/// What is left to credit of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineLeft {
    /// Its number, counted from 1.
    pub line: u32,
    /// How much of it.
    pub quantity: InvoicedQuantity,
    /// What that comes to, as the line shows it.
    pub amount: Money,
}

/// Credits a part of an issued invoice, given every credit note that there is for it, in any order.
///
/// Never more than is left, under any tax and in all; and when nothing is left, every base and every tax of the invoice has
/// been credited to the cent, however it was parted:
/// - A line is credited at its price, with its allowances and charges in proportion: all that was taken of it comes to the
///   price of that quantity, rounded once, so that what is left is within one minor unit of the line at the quantity left.
///   Where nets stay exact, that holds for all lines under a tax together. The last part takes what is left. Document allowances go along in proportion to what is left of the lines and charges under
///   their tax.
/// - An amount is spread over the taxes by the largest remainder, and the tax in each share is the tax within it. Its lines
///   say the reason of the credit note, one under each tax.
/// - The tax of each credit note is that of its base (BR-CO-17) as long as what it leaves is within one minor unit of the tax
///   on the base that is left, and in any case no more than what is left; the last one takes what is left.
/// - Further taxes go the same way. Of one that is part of the taxable amount, or for each unit, all parts of a line come to
///   that of all that was taken of it, rounded once, and so do the bases of the others for all lines together; what takes the
///   last of what bears a further tax takes all that is left of it. What a further tax is of is never credited beyond what is
///   left of that either.
/// - An amount takes its part of a levy that is part of the taxable amount, also of what lines have that don't bear it. Lines
///   without it may then find less left beside it than their base: priced with tax they take what is missing of the levy,
///   priced without they are refused (`JM-INV-0061`), and are credited by amount or with the rest.
/// - What was prepaid stays set off against what is left, as long as it isn't more than that, less what the customer withholds
///   of it; what is more, the credit note takes back. So none asks for money, and what was paid is given back when there is
///   nothing left that it pays. What an amount to pay was rounded down by is taken back likewise, and before that; what it was
///   rounded up by, at the end, or as far as more is withheld of a part than it comes to. Then the payable amounts of an invoice and its credit notes sum to
///   zero.
/// - Where tax is withheld, neither a part nor what it leaves comes to less than what is withheld of it: say the rest then.
///
/// [`credit`](super::credit()) is for an invoice that has no credit note; the rest of such an invoice is the same.
///
/// # Errors
/// - [`DocumentError::NothingToCredit`] (`JM-INV-0060`): nothing is left, or nothing is named.
/// - [`DocumentError::CreditAboveLeft`] (`JM-INV-0061`): more than is left, in all or under a tax.
/// - [`DocumentError::LineUnknown`] (`JM-INV-0062`), [`DocumentError::LineTwice`] (`JM-INV-0063`): a line that isn't there,
///   or is named twice.
/// - [`DocumentError::QuantityAboveLeft`] (`JM-INV-0064`): more of a line than is left, or nothing of it.
/// - [`DocumentError::CreditNotPositive`] (`JM-INV-0065`): an amount of zero or below, or lines that come to
///   less than nothing, or to less than what is withheld of them.
/// - [`DocumentError::OtherInvoicesCreditNote`] (`JM-INV-0066`), [`DocumentError::CreditNoteTwice`] (`JM-INV-0067`),
///   [`DocumentError::CreditNoteUnfit`] (`JM-INV-0068`): the credit notes so far aren't all of this invoice's, and of no other.
/// - [`DocumentError::TooManyCreditNotes`] (`JM-INV-0069`): more than [`CREDIT_NOTES_PER_INVOICE_MAX`].
/// - [`DocumentError::PartRoundsToNothing`] (`JM-INV-0082`): a part of a line that comes to nothing beside what was credited
///   of it before: one more piece at 0.004, say. Several at once can be credited, or something else with it.
/// - [`DocumentError::CreditOtherWay`] (`JM-INV-0087`): lines that go the other way than what is left under their tax, as one
///   that takes something back does: it is credited together with others, or with the rest.
/// - [`InvoiceError::NumberTaken`] (`JM-INV-0084`): the number of the invoice, or of one of its credit notes.
/// - `JM-INV-0005`: an amount in another currency; and as [`credit`](super::credit()).
///
/// Source: EN 16931 BG-3; VAT Regulations 1995 (UK) reg 15C, GST Act 1999 (Australia) s 29-75, GST Act 1985 (New Zealand)
/// s 19N: a credit note shows what is credited and the tax on it.
pub fn credit_part(
    invoice: &Issued,
    credit_notes: &[CreditNote],
    part: &CreditPart,
    details: CreditDetails,
) -> Result<CreditNote, DocumentError> {
    let given = credit_notes.len().saturating_add(1);
    check_count(given)?;
    if credit_notes.iter().any(|note| note.id() == details.id) {
        return Err(DocumentError::CreditNoteTwice { credit_note: details.id });
    }
    if details.number == invoice.details().number {
        return Err(InvoiceError::NumberTaken { of: "invoice" }.into());
    }
    if credit_notes.iter().any(|note| note.details().number == details.number) {
        return Err(InvoiceError::NumberTaken { of: "credit_note" }.into());
    }
    let mut left = left_after(invoice, credit_notes)?;
    next(invoice, &mut left, part, details)
}

/// What is left to credit of an invoice, given every credit note that there is for it, in any order.
///
/// # Errors
/// `JM-INV-0066` to `JM-INV-0069`, as [`credit_part`].
pub fn left_to_credit(invoice: &Issued, credit_notes: &[CreditNote]) -> Result<LeftToCredit, DocumentError> {
    check_count(credit_notes.len())?;
    left_after(invoice, credit_notes)?.stated(invoice)
}

fn check_count(given: usize) -> Result<(), DocumentError> {
    if given > CREDIT_NOTES_PER_INVOICE_MAX {
        return Err(DocumentError::TooManyCreditNotes { given: u64::try_from(given).unwrap_or(u64::MAX) });
    }
    Ok(())
}

/// What is left after some credit notes, each of which is made again and has to come out the same.
pub(super) fn left_after(invoice: &Issued, credit_notes: &[CreditNote]) -> Result<Left, DocumentError> {
    if let Some(credit_note) = order::twice(credit_notes.iter().map(CreditNote::id)) {
        return Err(DocumentError::CreditNoteTwice { credit_note });
    }
    let mut left = Left::of(invoice);
    // Each credits something, so that what was left before each says which came first.
    let mut in_order: Vec<&CreditNote> = credit_notes.iter().collect();
    order::by_key(&mut in_order, |note| note.part().map(|credited| Reverse(credited.left_before.total())));
    for note in in_order {
        let credit_note = note.id();
        if note.preceding().id != invoice.id() {
            return Err(DocumentError::OtherInvoicesCreditNote { credit_note });
        }
        let unfit = || DocumentError::CreditNoteUnfit { credit_note };
        // One without a part is of all of the invoice: where something was credited before, the rest isn't the same.
        let part = note.part().map_or(&CreditPart::Rest {}, |credited| &credited.part);
        if next(invoice, &mut left, part, note.details().clone()).map_err(|_| unfit())? != *note {
            return Err(unfit());
        }
    }
    Ok(left)
}

/// The next credit note, which is taken off what is left.
fn next(
    invoice: &Issued,
    left: &mut Left,
    part: &CreditPart,
    details: CreditDetails,
) -> Result<CreditNote, DocumentError> {
    if left.is_whole() && matches!(part, CreditPart::Rest {}) {
        let note = in_full(invoice, details)?;
        left.clear();
        return Ok(note);
    }
    let mut part = left.before(part.clone());
    let (draft, totals) = left.take(invoice, &mut part, &details.reason)?;
    Ok(CreditNote::of_part(invoice, details, part, (draft, totals.negated()))?)
}
