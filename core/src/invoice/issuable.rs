use super::{
    Draft, InvoiceError, LineAdjustment, LineTotals, NetRounding, Place, TaxBreakdown, Totals,
    calculate::numbered,
    credited::{amount_under, minus, plus},
};
use crate::{invoice::DocumentAdjustment, money::Money, tax::TaxTreatment};

/// Refuses what a trader's own invoice can't be, though a document of somebody may: less than nothing in all, and more off
/// than there is.
pub(super) fn check(draft: &Draft, totals: &Totals) -> Result<(), InvoiceError> {
    check_lines(draft, totals)?;
    check_document(draft, totals)?;
    let (total, payable) = (totals.tax_inclusive(), totals.payable());
    if total.minor < 0 {
        return Err(InvoiceError::CreditNoteWanted { amount: total });
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
    for group in totals.tax_breakdown() {
        let TaxBreakdown { category, percent, base, .. } = *group;
        let is_of = |tax: &TaxTreatment| tax.category == category && tax.percent == percent;
        let lines = draft.lines.iter().zip(totals.lines()).filter(|(given, _)| is_of(&given.tax));
        let charges = draft.charges.iter().zip(totals.charges()).filter(|(given, _)| is_of(&given.tax));
        let allowances = draft.allowances.iter().zip(totals.allowances()).filter(|(given, _)| is_of(&given.tax));
        let billed = lines.map(|(_, line)| line.amount).chain(charges.map(|(_, amount)| *amount));
        let sum = |amounts: &mut dyn Iterator<Item = Money>| Money {
            minor: amounts.map(|amount| amount.minor).fold(0, i64::saturating_add),
            ..base
        };
        let allowances = sum(&mut allowances.map(|(_, amount)| *amount));
        let remaining = match draft.rounding.nets {
            NetRounding::Rounded | NetRounding::OnceALine => minus(sum(&mut billed.into_iter()), allowances),
            // What is shown of each is rounded there, and the sum isn't that of what is shown.
            NetRounding::Exact => amount_under(group, draft.price_basis),
        };
        if !leaves_something(allowances.minor, remaining.minor) {
            let available = plus(remaining, allowances);
            return Err(InvoiceError::AllowanceAboveDocument {
                at: Place::TaxGroup { category, percent },
                allowances,
                available,
            });
        }
    }
    Ok(())
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
