//! What lines, document allowances and document charges come to, before any tax.

use std::collections::BTreeSet;

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::{
    bounded, currency,
    draft::{Basis, Category, DocumentAdjustment, DocumentValue, Draft, Line, LineAdjustment, LineValue, Money, Nets},
    item::{Further, Item, Kind, MainTax, further_taxes, main_tax},
    number::{BASE_QUANTITY, PERCENT, Q, QUANTITY, UNIT_PRICE, decimal, per_cent, power_of_ten, round, whole},
    refusal::{self, Refusal},
};

/// A line before its tax. Each amount is whole where nets are rounded, and exact where they aren't; where lines are rounded
/// once, what it comes to is whole, and what it is made of exact.
pub(crate) struct BilledLine {
    pub(crate) subtotal: Q,
    pub(crate) allowances: Q,
    pub(crate) charges: Q,
    pub(crate) item: Item,
}

/// What a draft bills.
pub(crate) struct Bill {
    pub(crate) lines: Vec<BilledLine>,
    pub(crate) allowances: Vec<Item>,
    pub(crate) charges: Vec<Item>,
}

impl Bill {
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.lines.iter().map(|line| &line.item).chain(&self.allowances).chain(&self.charges)
    }
}

/// What each part of a draft comes to.
pub(crate) fn bill(draft: &Draft) -> Result<Bill, Refusal> {
    let exponent = currency::exponent(&draft.currency);
    let mut lines = Vec::new();
    let mut taxes = Taxes::default();
    for line in &draft.lines {
        lines.push(billed_line(draft, line, exponent, &mut taxes)?);
    }
    sum_of(draft, lines.iter().map(|line| &line.item))?;
    let mut document = |given: &[DocumentAdjustment], kind| -> Result<Vec<Item>, Refusal> {
        let mut items: Vec<Item> = Vec::new();
        for adjustment in given {
            let main = main_tax(&adjustment.tax, draft.price_basis)?;
            let amount = match &adjustment.value {
                DocumentValue::Amount { amount } => given_amount(draft, amount)?,
                DocumentValue::PercentOfLines { percent } => {
                    // Of the lines as they are taken to be: rounded or exact.
                    percentage(draft, &lines.iter().map(|line| &line.item.amount).sum(), percent)?
                }
                DocumentValue::PercentOfSameTax { percent } => {
                    let of_this_tax = lines.iter().filter(|line| line.item.main == main);
                    let sum = of_this_tax.map(|line| &line.item.amount).sum();
                    shown(draft, &sum)?;
                    percentage(draft, &sum, percent)?
                }
            };
            taxes.meet(&main)?;
            let further = further_taxes(&adjustment.further_taxes, kind, exponent)?;
            taxes.meet_further(&further)?;
            items.push(Item { kind, amount, quantity: Q::zero(), main, further });
        }
        sum_of(draft, &items)?;
        Ok(items)
    };
    let allowances = document(&draft.allowances, Kind::Allowance)?;
    let charges = document(&draft.charges, Kind::Charge)?;
    Ok(Bill { lines, allowances, charges })
}

/// JM-LINE-AMOUNT: price × quantity ÷ base quantity + charges − allowances.
fn billed_line(draft: &Draft, line: &Line, exponent: u32, taxes: &mut Taxes) -> Result<BilledLine, Refusal> {
    for adjustments in [&line.allowances, &line.charges] {
        check_count(adjustments.len())?;
    }
    let subtotal = price(draft, line, exponent)?;
    let allowances = line_adjustments(draft, &line.allowances, &subtotal)?;
    let charges = line_adjustments(draft, &line.charges, &subtotal)?;
    let exact = &subtotal + &charges - &allowances;
    shown(draft, &(&subtotal + &charges))?;
    let amount = taken(draft, exact)?;
    let main = main_tax(&line.tax, draft.price_basis)?;
    taxes.meet(&main)?;
    let further = further_taxes(&line.further_taxes, Kind::Line, exponent)?;
    taxes.meet_further(&further)?;
    let quantity = decimal(&line.quantity, &QUANTITY)?;
    Ok(BilledLine { subtotal, allowances, charges, item: Item { kind: Kind::Line, amount, quantity, main, further } })
}

/// BT-131 before allowances and charges: BT-146 ÷ BT-149 × BT-129.
fn price(draft: &Draft, line: &Line, exponent: u32) -> Result<Q, Refusal> {
    let quantity = decimal(&line.quantity, &QUANTITY)?;
    let unit_price = decimal(&line.unit_price, &UNIT_PRICE)? * power_of_ten(exponent);
    let base_quantity = match &line.base_quantity {
        None => whole(1),
        Some(text) => decimal(text, &BASE_QUANTITY)?,
    };
    if base_quantity.is_zero() {
        return Err(refusal::BASE_QUANTITY_ZERO);
    }
    taken_in_line(draft, unit_price * quantity / base_quantity)
}

fn line_adjustments(draft: &Draft, given: &[LineAdjustment], subtotal: &Q) -> Result<Q, Refusal> {
    let mut sum = Q::zero();
    for adjustment in given {
        sum += match &adjustment.value {
            LineValue::Amount { amount } => given_amount(draft, amount)?,
            LineValue::Percent { percent } => taken_in_line(draft, share(subtotal, percent)?)?,
        };
    }
    shown(draft, &sum)?;
    Ok(sum)
}

/// BT-93 × BT-94 and its like.
fn percentage(draft: &Draft, of: &Q, percent: &str) -> Result<Q, Refusal> {
    taken(draft, share(of, percent)?)
}

fn share(of: &Q, percent: &str) -> Result<Q, Refusal> {
    Ok(of * per_cent(&decimal(percent, &PERCENT)?))
}

/// An amount that the draft states.
pub(crate) fn given_amount(draft: &Draft, amount: &Money) -> Result<Q, Refusal> {
    if amount.currency != draft.currency {
        return Err(refusal::CURRENCY_MISMATCH);
    }
    Ok(whole(bounded(amount.minor.into())?))
}

/// A calculated net as it is taken further: rounded, unless the draft keeps nets exact.
fn taken(draft: &Draft, exact: Q) -> Result<Q, Refusal> {
    let rounded = shown(draft, &exact)?;
    Ok(match draft.rounding.nets {
        Nets::Rounded | Nets::OnceALine => whole(rounded),
        Nets::Exact => exact,
    })
}

/// What a line is made of, as it is taken further: rounded only where every net is.
fn taken_in_line(draft: &Draft, exact: Q) -> Result<Q, Refusal> {
    let rounded = shown(draft, &exact)?;
    Ok(match draft.rounding.nets {
        Nets::Rounded => whole(rounded),
        Nets::OnceALine | Nets::Exact => exact,
    })
}

/// A net as it is shown.
pub(crate) fn shown(draft: &Draft, net: &Q) -> Result<BigInt, Refusal> {
    bounded(round(net, draft.rounding.line_net))
}

/// Refuses a sum beyond the bounds of money.
fn sum_of<'a>(draft: &Draft, items: impl IntoIterator<Item = &'a Item>) -> Result<(), Refusal> {
    shown(draft, &items.into_iter().map(|item| &item.amount).sum()).map(drop)
}

pub(crate) fn check_count(given: usize) -> Result<(), Refusal> {
    const ADJUSTMENTS_MOST: usize = 100;
    if given > ADJUSTMENTS_MOST { Err(refusal::TOO_MANY_ADJUSTMENTS) } else { Ok(()) }
}

/// The taxes met so far.
#[derive(Default)]
struct Taxes {
    main: Vec<MainTax>,
    further: BTreeSet<Further>,
}

/// Most main taxes of an invoice, and most further ones.
const TAXES_MOST: usize = 100;

impl Taxes {
    /// BR-O-11: outside scope excludes every other category.
    fn meet(&mut self, tax: &MainTax) -> Result<(), Refusal> {
        let outside = |tax: &MainTax| tax.category == Category::OutsideScope;
        if self.main.contains(tax) {
            return Ok(());
        }
        if self.main.first().is_some_and(|first| outside(first) != outside(tax)) {
            return Err(refusal::OUTSIDE_SCOPE_MIXED);
        }
        if self.main.len() == TAXES_MOST {
            return Err(refusal::TOO_MANY_TAXES);
        }
        self.main.push(tax.clone());
        Ok(())
    }

    fn meet_further(&mut self, taxes: &[Further]) -> Result<(), Refusal> {
        self.further.extend(taxes.iter().cloned());
        if self.further.len() > TAXES_MOST { Err(refusal::TOO_MANY_TAXES) } else { Ok(()) }
    }
}

/// Whether prices include tax that the supplier collects or hands on.
pub(crate) fn tax_is_within(draft: &Draft) -> bool {
    draft.price_basis == Basis::Inclusive
}

/// Below zero, zero or above.
pub(crate) fn sign(number: &Q) -> i8 {
    if number.is_zero() {
        0
    } else if number.is_negative() {
        -1
    } else {
        1
    }
}
