//! What an invoice comes to, from the text of the rules in exact fractions; and what is wrong with a [diary].
//!
//! The rules of invoices are those of EN 16931-1:2017+A1:2019 (BR-CO-10 to BR-CO-17, BR-S-08 and its like), and beyond it those that the
//! library's documentation states: prices that include tax, tax rounded on each line or once for the document, nets that stay
//! exact, further taxes. One function a rule, slow and obvious; nothing is shared with the library, not even a constant.

mod bill;
mod chain;
pub mod currency;
pub mod diary;
pub mod draft;
mod group;
mod item;
pub mod number;
mod numbers;
mod payable;
pub mod refusal;
mod share;
mod size;
mod text;
pub mod totals;

#[cfg(test)]
mod tests;

pub use size::exact_bits;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use crate::{
    draft::{Draft, Money, Nets, Point},
    refusal::Refusal,
    totals::{LineTotals, Totals},
};

/// The largest amount either way of zero: 2⁵³ − 1 minor units.
pub const MINOR_MOST: i64 = 9_007_199_254_740_991;

/// What a draft comes to, or why it comes to nothing.
///
/// # Errors
/// The code of what is wrong with it.
pub fn calculate(draft: &Draft) -> Result<Totals, Refusal> {
    numbers::check(draft)?;
    check_size(draft)?;
    let bill = bill::bill(draft)?;
    let how = chain::How { basis: draft.price_basis, at: draft.rounding.tax.at, way: draft.rounding.tax.way };
    let shown = |net: &number::Q| money(draft, bill::shown(draft, net)?);

    let mut lines = Vec::new();
    for line in &bill.lines {
        let taxed = chain::taxed(line.item.clone(), how);
        let on_lines = draft.rounding.tax.at == Point::Line;
        let further: BigInt =
            taxed.furthers().filter(|(further, _)| !further.withheld).map(|(_, tax)| &tax.rounded).sum();
        lines.push(LineTotals {
            subtotal: shown(&line.subtotal)?,
            allowances: shown(&line.allowances)?,
            charges: shown(&line.charges)?,
            amount: shown(&line.item.amount)?,
            tax: on_lines.then(|| money(draft, taxed.main.rounded.clone())).transpose()?,
            further_tax: (on_lines && !taxed.further.is_empty()).then(|| money(draft, further)).transpose()?,
        });
    }
    let amounts = |items: &[item::Item]| items.iter().map(|item| shown(&item.amount)).collect::<Result<Vec<_>, _>>();
    let (allowances, charges) = (amounts(&bill.allowances)?, amounts(&bill.charges)?);

    // BR-CO-10 to BR-CO-12
    let line_total = sum(lines.iter().map(|line| &line.amount))?;
    let (allowance_total, charge_total) = (sum(&allowances)?, sum(&charges)?);

    let items: Vec<_> = bill.items().map(|item| chain::taxed(item.clone(), how)).collect();
    for amount in items.iter().flat_map(chain::Taxed::amounts) {
        bill::shown(draft, &amount)?;
    }
    let taxes = group::taxes(draft, &items)?;

    // BR-CO-13, of what is shown; where nets are exact, their sum is shown as rounded and the rest is stated.
    let of_shown = bounded(&line_total + &charge_total)? - &allowance_total;
    bounded(of_shown.clone())?;
    let line_rounding = match draft.rounding.nets {
        Nets::Rounded => None,
        Nets::OnceALine => Some(money(draft, 0.into())?),
        Nets::Exact => Some(money(draft, &taxes.billed - &of_shown)?),
    };
    let tax = bounded(taxes.tax.clone())?;
    let (tax_exclusive, tax_inclusive) = if bill::tax_is_within(draft) {
        (&taxes.billed - &tax, taxes.billed.clone())
    } else {
        (taxes.billed.clone(), &taxes.billed + &tax) // BR-CO-15
    };
    let payable = payable::payable(draft, &tax, &tax_inclusive, taxes.withheld.as_ref())?;
    Ok(Totals {
        price_basis: draft.price_basis,
        lines,
        allowances,
        charges,
        line_total: money(draft, line_total)?,
        allowance_total: money(draft, allowance_total)?,
        charge_total: money(draft, charge_total)?,
        line_rounding,
        tax_exclusive: money(draft, tax_exclusive)?,
        tax: money(draft, tax)?,
        tax_inclusive: money(draft, tax_inclusive)?,
        prepaid: draft.prepaid.clone(),
        rounding: payable.rounding,
        payable: payable.amount,
        tax_breakdown: taxes.breakdown,
        further_taxes: taxes.further,
        withheld: taxes.withheld.map(|withheld| money(draft, withheld)).transpose()?,
        payable_less_withheld: payable.less_withheld,
        tax_in_tax_currency: payable.tax_in_tax_currency,
    })
}

fn check_size(draft: &Draft) -> Result<(), Refusal> {
    const LINES_MOST: usize = 10_000;
    if draft.lines.is_empty() {
        return Err(refusal::NO_LINES);
    }
    if draft.lines.len() > LINES_MOST {
        return Err(refusal::TOO_MANY_LINES);
    }
    bill::check_count(draft.allowances.len())?;
    bill::check_count(draft.charges.len())
}

/// An amount, if it is within the bounds of money.
pub(crate) fn bounded(minor: BigInt) -> Result<BigInt, Refusal> {
    if minor.abs() > MINOR_MOST.into() { Err(refusal::TOO_LARGE) } else { Ok(minor) }
}

pub(crate) fn money(draft: &Draft, minor: BigInt) -> Result<Money, Refusal> {
    money_in(&draft.currency, minor)
}

pub(crate) fn money_in(currency: &str, minor: BigInt) -> Result<Money, Refusal> {
    let minor = bounded(minor)?.to_i64().ok_or(refusal::TOO_LARGE)?;
    Ok(Money { minor, currency: currency.to_owned() })
}

/// The sum of amounts, which is within the bounds of money in the end.
fn sum<'a>(amounts: impl IntoIterator<Item = &'a Money>) -> Result<BigInt, Refusal> {
    bounded(amounts.into_iter().map(|amount| BigInt::from(amount.minor)).sum())
}
