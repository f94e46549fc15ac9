use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CreditNote, DocumentError, InvoiceError, IssueDetails, Issued, PayableRounding, Place, TaxesLeft,
    credit_part::left_after,
    credited,
    settlement::{smallest_coin, to_coin},
    split::split,
};
use crate::{
    money::{Money, Rounding},
    party::PaymentTerms,
    quantity::Percent,
    text::Text,
};

/// A discount for paying early, as an invoice offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EarlyPaymentTerms {
    /// How many per cent: above 0, at most 100.
    pub percent: Percent,
    /// Of what.
    pub of: EarlyPaymentBase,
    /// Which way it is rounded to a whole minor unit.
    pub rounding: Rounding,
    /// Until when, counted from the date of the invoice.
    pub until: PaymentTerms,
}

/// What a discount for paying early is a percentage of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EarlyPaymentBase {
    /// The total with tax (BT-112), as far as it isn't credited.
    TaxInclusive,
    /// The total without tax (BT-109), as far as it isn't credited. The discount is money off what is paid all the same, and
    /// the tax in it goes with it.
    TaxExclusive,
}

/// What an invoice comes to if it is paid early.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EarlyPaymentOffer {
    /// The last day to pay it.
    pub until: NaiveDate,
    /// The discount, with the tax in it: what to credit by amount when it was taken.
    pub discount: Money,
    /// What the discount takes off under each tax.
    pub discount_breakdown: TaxesLeft,
    /// The total without tax after it.
    pub tax_exclusive: Money,
    /// The tax after it: what the supplier owes and the customer may recover, once the discount is taken.
    pub tax: Money,
    /// The total with tax after it.
    pub tax_inclusive: Money,
    /// What `payable` is rounded by (BT-114): to the coin, or the amount by which the invoice's own is, as far as no credit note
    /// took that back. None where it isn't rounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Money>,
    /// What is to be paid after it: the total with tax, less what was prepaid and no credit note took back, with `rounding`.
    pub payable: Money,
    /// What is to be paid less what the customer withholds of that; none where nothing is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payable_less_withheld: Option<Money>,
    /// What the invoice may say from the start, so that no credit note is needed when the discount was taken, where the tax law
    /// has that: the United Kingdom. None where the tax follows by a credit note only.
    pub notice: Option<Text>,
}

/// What an invoice comes to if it is paid early, given every credit note that there is for it.
///
/// The invoice charges the full tax. Who pays early pays less, and the tax is the tax within that: the discount comes off each
/// tax in proportion to what is left under it, to the cent as [`credit_part`](super::credit_part()) credits the same amount,
/// which is what makes it good in the books and for the tax. (In the United Kingdom that is so since 1 April 2015, and not where
/// the price is paid by instalments.)
///
/// Where the invoice rounds what is to be paid to the smallest coin ([`PayableRounding::Cash`]), what is to be paid early is
/// rounded to it, too: once, and from the total less the discount, since it is what is paid in cash that is rounded, and never
/// the discount or the tax. Crediting the discount leaves the invoice open at what it was rounded by at first; what that is more
/// or less than what was paid, less than a coin, is written off or was paid too much.
///
/// # Errors
/// - [`DocumentError::DiscountUnfit`] (`JM-INV-0080`): no discount, or of more than everything.
/// - [`DocumentError::EarlyAfterDue`] (`JM-INV-0081`): its last day is after the one on which the invoice is due.
/// - [`DocumentError::NothingToPay`] (`JM-INV-0085`): nothing is left of the invoice.
/// - [`DocumentError::DiscountRoundsToNothing`] (`JM-INV-0086`): it rounds to nothing.
/// - [`DocumentError::CreditAboveLeft`] (`JM-INV-0061`): it is more than what is left with tax, as a percentage of what there is
///   without tax can be where an allowance takes taxed work back.
/// - [`DocumentError::DiscountAboveOpen`] (`JM-INV-0083`): it is more than what is still to be paid.
/// - `JM-INV-0066` to `JM-INV-0069`, as [`credit_part`](super::credit_part()).
/// - `JM-CAL-0002`: a day outside the years that are taken.
///
/// Source: VAT Act 1994 (UK) Sch 6 para 4, with Revenue and Customs Brief 49 (2014); EN 16931 BT-20.
pub fn early_payment(
    invoice: &Issued,
    credit_notes: &[CreditNote],
    terms: &EarlyPaymentTerms,
) -> Result<EarlyPaymentOffer, DocumentError> {
    let EarlyPaymentTerms { percent, of, rounding, until } = *terms;
    if percent.is_zero() || percent > Percent::from(100) {
        return Err(DocumentError::DiscountUnfit { percent });
    }
    let (due_on, until) = (invoice.details().due_on, until.due_on(invoice.details().issued_on)?);
    if until > due_on {
        return Err(DocumentError::EarlyAfterDue { until, due_on });
    }
    let left = left_after(invoice, credit_notes)?;
    let (stated, under_taxes) = (left.stated(invoice)?, left.taxes());
    let base = match of {
        EarlyPaymentBase::TaxInclusive => stated.tax_inclusive,
        EarlyPaymentBase::TaxExclusive => stated.tax_exclusive,
    };
    if stated.tax_inclusive.minor <= 0 {
        return Err(DocumentError::NothingToPay {});
    }
    let discount = base.percent(percent, rounding);
    let discount = discount.map_err(|_| InvoiceError::TooLarge { at: Place::Document {} })?;
    if discount.minor <= 0 {
        return Err(DocumentError::DiscountRoundsToNothing { percent, of: base });
    }
    let discount_breakdown = split(discount, &under_taxes, invoice.draft().rounding.tax.way)?;
    let tax_off = credited::tax(&discount_breakdown, discount.currency)?;
    let tax_inclusive = credited::minus(stated.tax_inclusive, discount);
    let tax = credited::minus(stated.tax, tax_off);
    let due = stated.prepaid.map_or(tax_inclusive, |prepaid| credited::minus(tax_inclusive, prepaid));
    let (rounding, least) = match invoice.draft().payable_rounding {
        Some(PayableRounding::Cash { ties }) => (Some(in_cash(due, ties)?), due.minor), // what isn't owed isn't rounded
        Some(PayableRounding::Amount { .. }) | None => (stated.rounding, i64::MAX),
    };
    let payable = rounding.map_or(due, |rounding| credited::plus(due, rounding));
    let least = least.min(payable.minor);
    let withheld = credited::minus(withheld(&under_taxes, discount), withheld(&discount_breakdown, discount));
    let less_withheld = credited::minus(payable, withheld);
    if least < 0 || less_withheld.minor < 0 {
        let open = credited::minus(Money { minor: least, ..payable }, withheld);
        return Err(DocumentError::DiscountAboveOpen { discount, open: credited::plus(open, discount) });
    }
    Ok(EarlyPaymentOffer {
        until,
        discount,
        discount_breakdown,
        tax_exclusive: credited::minus(tax_inclusive, tax),
        tax,
        tax_inclusive,
        rounding,
        payable,
        payable_less_withheld: invoice.totals().withheld().map(|_| less_withheld),
        notice: notice(invoice, terms, until),
    })
}

/// What an amount to pay in cash is rounded by.
fn in_cash(due: Money, ties: Rounding) -> Result<Money, InvoiceError> {
    let coin = smallest_coin(due.currency).ok_or(InvoiceError::NoCashRounding { currency: due.currency })?;
    let minor = to_coin(due.minor, coin, ties).ok_or(InvoiceError::TooLarge { at: Place::PayableRounding {} })?;
    Ok(Money { minor, ..due })
}

/// What the customer keeps of some taxes.
fn withheld(taxes: &TaxesLeft, like: Money) -> Money {
    let withheld = taxes.further_taxes.iter().filter(|further| further.withheld);
    withheld.fold(Money::zero(like.currency), |sum, further| credited::plus(sum, further.amount))
}

/// The terms and what the customer has to see to, in a sentence each.
fn notice(invoice: &Issued, terms: &EarlyPaymentTerms, until: NaiveDate) -> Option<Text> {
    let IssueDetails { regime, issued_on, .. } = *invoice.details();
    let words = regime.early_payment_notice(issued_on)?;
    let price = match terms.of {
        EarlyPaymentBase::TaxInclusive => "full price",
        EarlyPaymentBase::TaxExclusive => "price without tax",
    };
    let percent = terms.percent;
    // INVARIANT: two sentences are shorter than any text may be.
    format!("A discount of {percent} % of the {price} applies if payment is made by {until}. {words}").parse().ok()
}
