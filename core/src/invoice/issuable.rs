use super::{
    DocumentAdjustment, Draft, FurtherTax, InvoiceError, LineAdjustment, LineTotals, NetRounding, Place, TaxBreakdown,
    Totals, calculate,
    calculate::numbered,
    credited::{amount_under, is_same_tax, minus, plus},
    part_draft::{is_of, key},
};
use crate::{money::Money, order, tax::TaxTreatment};

/// Refuses what a trader's own invoice can't be, though a document of somebody may: less than nothing in all, and more off
/// than there is.
pub(super) fn check(draft: &Draft, totals: &Totals) -> Result<(), InvoiceError> {
    check_lines(draft, totals)?;
    check_document(draft, totals)?;
    check_taken_back(draft, totals)?;
    let (total, payable) = (totals.tax_inclusive(), totals.payable());
    if total.minor < 0 {
        return Err(InvoiceError::CreditNoteWanted { amount: total });
    }
    // What is left of a price for the work itself, beside the taxes in the taxable amount.
    let without_tax = totals.tax_exclusive();
    if without_tax.minor < 0 && totals.further_taxes().iter().any(|further| further.in_tax_base) {
        return Err(InvoiceError::CreditNoteWanted { amount: without_tax });
    }
    if let Some(prepaid) = draft.prepaid {
        check_sign(prepaid, 0, Place::Prepaid {})?;
        if prepaid.minor > total.minor {
            return Err(InvoiceError::PrepaidAboveTotal { prepaid, total });
        }
    }
    if payable.minor < 0 { Err(InvoiceError::CreditNoteWanted { amount: payable }) } else { Ok(()) }
}

/// Refuses a line that gives more than it has. A line that takes something back has the other sign in all that is on it.
fn check_lines(draft: &Draft, totals: &Totals) -> Result<(), InvoiceError> {
    for ((line, given), counted) in numbered(&draft.lines).zip(totals.lines()) {
        let LineTotals { subtotal, allowances, amount, .. } = *counted;
        for (allowance, given) in numbered(&given.allowances) {
            if let LineAdjustment::Amount { amount } = given.value {
                check_sign(amount, subtotal.minor, Place::LineAllowance { line, allowance })?;
            }
        }
        for (charge, given) in numbered(&given.charges) {
            if let LineAdjustment::Amount { amount } = given.value {
                check_sign(amount, subtotal.minor, Place::LineCharge { line, charge })?;
            }
        }
        if !leaves_something(allowances.minor, amount.minor) {
            let available = Money { minor: amount.minor.saturating_add(allowances.minor), ..amount };
            return Err(InvoiceError::AllowanceAboveLine { line, allowances, available });
        }
    }
    Ok(())
}

/// Refuses document allowances that are more than what is billed under their tax.
fn check_document(draft: &Draft, totals: &Totals) -> Result<(), InvoiceError> {
    for (allowance, given) in numbered(&draft.allowances) {
        if let DocumentAdjustment::Amount { amount } = given.value {
            check_sign(amount, 0, Place::DocumentAllowance { allowance })?;
        }
    }
    for (charge, given) in numbered(&draft.charges) {
        if let DocumentAdjustment::Amount { amount } = given.value {
            check_sign(amount, 0, Place::DocumentCharge { charge })?;
        }
    }
    if draft.allowances.is_empty() {
        return Ok(());
    }
    let exact = match draft.rounding.nets {
        NetRounding::Rounded | NetRounding::OnceALine => None,
        // What is shown of each is rounded there, and the sum isn't that of what is shown.
        NetRounding::Exact => Some(calculate(&without_further_taxes(draft))?),
    };
    for group in totals.tax_breakdown() {
        let TaxBreakdown { category, percent, .. } = *group;
        let Shown { billed, allowances, .. } = shown(draft, totals, |tax, _| key(tax) == (category, percent));
        let exact = exact.as_ref().and_then(|exact| exact.tax_breakdown().iter().find(|of| is_same_tax(of, group)));
        let remaining = exact.map_or(minus(billed, allowances), |of| amount_under(of, draft.price_basis));
        if !leaves_something(allowances.minor, remaining.minor) {
            let (at, available) = (Place::TaxGroup { category, percent }, plus(remaining, allowances));
            return Err(InvoiceError::AllowanceAboveDocument { at, allowances, available });
        }
    }
    Ok(())
}

/// The draft with main taxes alone: under each of them is what its prices say then, as what is shown is.
fn without_further_taxes(draft: &Draft) -> Draft {
    let mut plain = draft.clone();
    plain.lines.iter_mut().for_each(|line| line.further_taxes.clear());
    plain.allowances.iter_mut().for_each(|allowance| allowance.further_taxes.clear());
    plain.charges.iter_mut().for_each(|charge| charge.further_taxes.clear());
    plain
}

/// Refuses document allowances that take back more of a further tax than lines and charges under their main tax bear.
fn check_taken_back(draft: &Draft, totals: &Totals) -> Result<(), InvoiceError> {
    for (group, total) in numbered(totals.further_taxes()) {
        let bears = |further: &[FurtherTax]| further.iter().any(|of| is_of(of, total));
        let takes_back = draft.allowances.iter().filter(|allowance| bears(&allowance.further_taxes));
        for tax in order::set(takes_back.map(|allowance| key(&allowance.tax))) {
            let Shown { billed, allowances, parts } =
                shown(draft, totals, |main, further| key(main) == tax && bears(further));
            let remaining = minus(billed, allowances);
            // Where nets stay exact, what is shown of each part is up to a unit off.
            let is_off = draft.rounding.nets == NetRounding::Exact && remaining.minor.unsigned_abs() <= parts;
            let is_below = |amount: Money| billed.minor >= 0 && amount.minor < 0;
            let is_turned = is_below(total.amount) || total.base.is_some_and(is_below);
            let is_more = if is_off { is_turned } else { !leaves_something(allowances.minor, remaining.minor) };
            if is_more {
                let at = Place::FurtherTaxGroup { group };
                return Err(InvoiceError::AllowanceAboveDocument { at, allowances, available: billed });
            }
        }
    }
    Ok(())
}

/// What some parts of a draft are shown as.
struct Shown {
    /// Lines and charges.
    billed: Money,
    allowances: Money,
    parts: u64,
}

fn shown(draft: &Draft, totals: &Totals, is_such: impl Fn(&TaxTreatment, &[FurtherTax]) -> bool) -> Shown {
    let lines = draft.lines.iter().zip(totals.lines()).filter(|(given, _)| is_such(&given.tax, &given.further_taxes));
    let charges = draft.charges.iter().zip(totals.charges()).filter(|(of, _)| is_such(&of.tax, &of.further_taxes));
    let off = draft.allowances.iter().zip(totals.allowances()).filter(|(of, _)| is_such(&of.tax, &of.further_taxes));
    let off: Vec<Money> = off.map(|(_, amount)| *amount).collect();
    let billed: Vec<Money> = lines.map(|(_, line)| line.amount).chain(charges.map(|(_, amount)| *amount)).collect();
    let sum = |amounts: &[Money]| amounts.iter().fold(Money::zero(draft.currency), |sum, amount| plus(sum, *amount));
    let parts = u64::try_from(billed.len().saturating_add(off.len())).unwrap_or(u64::MAX);
    Shown { billed: sum(&billed), allowances: sum(&off), parts }
}

/// Refuses an amount of the other sign than what it belongs to.
fn check_sign(amount: Money, of: i64, at: Place) -> Result<(), InvoiceError> {
    let fits = if of < 0 { amount.minor <= 0 } else { amount.minor >= 0 };
    if fits { Ok(()) } else { Err(InvoiceError::NegativeAmount { at, amount }) }
}

/// Whether allowances leave something of what they come off, or nothing, and don't turn it around.
const fn leaves_something(allowances: i64, remaining: i64) -> bool {
    allowances == 0 || remaining == 0 || (allowances > 0) == (remaining > 0)
}
