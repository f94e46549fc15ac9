//! What keeps the credit notes for parts of lines together where nets stay exact until the tax is known.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{
    DocumentError, Draft, InvoiceLine, Issued, calculate,
    credited::{amount_under, minus},
    left::Left,
    part_draft::{TaxKey, balance, empty, key, part_of_line},
};
use crate::{money::Money, text::Text};

/// Makes what a draft of lines comes to under each tax what all that was taken under it comes to, rounded once, less what was
/// taken before; the last line under the tax says the difference. What takes the last of the lines under a tax takes all that
/// is left there.
///
/// INVARIANT: no number of parts drifts away from what they come to together.
pub(super) fn keep(
    invoice: &Issued,
    left: &Left,
    taken: &[(usize, Decimal)],
    draft: &mut Draft,
    reason: &Text,
) -> Result<(), DocumentError> {
    let taxes: BTreeSet<TaxKey> = draft.lines.iter().map(|line| key(&line.tax)).collect();
    let (before, after) = so_far(invoice, left, taken, &taxes);
    let own = amounts(draft.lines.iter().cloned(), invoice)?;
    let (before, after) = (amounts(before, invoice)?, amounts(after, invoice)?);
    let with_allowances = calculate(draft)?;
    for tax in taxes {
        let of = |amounts: &BTreeMap<TaxKey, Money>| {
            amounts.get(&tax).copied().unwrap_or(Money::zero(invoice.draft().currency))
        };
        let mut missing = minus(minus(of(&after), of(&before)), of(&own));
        let taxes_left = left.taxes();
        let available = taxes_left.tax_breakdown.iter().find(|group| (group.category, group.percent) == tax);
        let requested = with_allowances.tax_breakdown().iter().find(|group| (group.category, group.percent) == tax);
        if let (Some(available), Some(requested), true) = (available, requested, is_used_up(invoice, left, tax)) {
            let basis = invoice.draft().price_basis;
            missing = minus(amount_under(available, basis), amount_under(requested, basis));
        }
        if let Some(line) = draft.lines.iter_mut().rfind(|line| key(&line.tax) == tax) {
            balance(line, missing.negated(), Money::zero(missing.currency), reason);
        }
    }
    Ok(())
}

/// What was taken of the lines under some taxes before this part, and with it.
fn so_far(
    invoice: &Issued,
    left: &Left,
    taken: &[(usize, Decimal)],
    taxes: &BTreeSet<TaxKey>,
) -> (Vec<InvoiceLine>, Vec<InvoiceLine>) {
    let taken: BTreeMap<usize, Decimal> = taken.iter().copied().collect();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let lines = invoice.draft().lines.iter().zip(invoice.totals().lines()).zip(&left.lines);
    for (place, ((line, shown), of)) in lines.enumerate().filter(|(_, ((line, _), _))| taxes.contains(&key(&line.tax)))
    {
        let (whole, now) = (Decimal::from(line.quantity), taken.get(&place));
        let with_this = whole.saturating_sub(of.quantity);
        let earlier = with_this.saturating_sub(now.copied().unwrap_or_default());
        // A line of no quantity may have a charge, and is taken whole.
        let is_charge_taken = whole.is_zero() && of.amount != shown.amount;
        after.extend((!with_this.is_zero() || is_charge_taken).then(|| part_of_line(line, with_this)));
        let is_earlier = !earlier.is_zero() || (is_charge_taken && now.is_none());
        before.extend(is_earlier.then(|| part_of_line(line, earlier)));
    }
    (before, after)
}

/// What lines come to under each tax, as the prices are. Further taxes stay aside: they are of what the prices come to.
fn amounts(
    lines: impl IntoIterator<Item = InvoiceLine>,
    invoice: &Issued,
) -> Result<BTreeMap<TaxKey, Money>, DocumentError> {
    let billed = invoice.draft();
    let mut draft = empty(billed);
    draft.lines.extend(lines.into_iter().map(|line| InvoiceLine { further_taxes: Vec::new(), ..line }));
    if draft.lines.is_empty() {
        return Ok(BTreeMap::new());
    }
    let totals = calculate(&draft)?;
    let groups = totals.tax_breakdown().iter();
    Ok(groups.map(|group| ((group.category, group.percent), amount_under(group, billed.price_basis))).collect())
}

/// Whether nothing is left under a tax but what was rounded: no line, allowance or charge, none of it credited by amount, and
/// no further tax in it.
fn is_used_up(invoice: &Issued, left: &Left, tax: TaxKey) -> bool {
    let billed = invoice.draft();
    let lines = billed.lines.iter().zip(&left.lines).any(|(line, of)| key(&line.tax) == tax && of.is_some());
    let allowances = billed.allowances.iter().zip(&left.allowances);
    let charges = billed.charges.iter().zip(&left.charges);
    let is_some = lines
        || allowances.into_iter().any(|(allowance, of)| key(&allowance.tax) == tax && of.minor != 0)
        || charges.into_iter().any(|(charge, of)| key(&charge.tax) == tax && of.minor != 0)
        || left.by_amount.iter().any(|(of, _)| *of == tax);
    !is_some && invoice.totals().further_taxes().is_empty()
}

#[cfg(test)]
mod tests;
