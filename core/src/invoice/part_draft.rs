//! The drafts of credit notes for a part of an invoice.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    DocumentAdjustment, DocumentAllowance, DocumentCharge, DocumentError, Draft, InvoiceError, InvoiceLine, Issued,
    LineAdjustment, LineAllowance, LineCharge, Place, TaxBreakdown, calculate,
    credited::{self, amount_under, is_within},
    left::{Left, quantity},
};
use crate::{
    limits::{ADJUSTMENTS_MAX, UNIT_PRICE_MAX},
    money::{Money, Rounding, divide},
    quantity::{Percent, Quantity, UnitPrice},
    tax::{TaxCategory, TaxTreatment},
    text::Text,
    unit::Unit,
};

/// A draft under the same rules, of nothing yet.
fn empty(of: &Draft) -> Draft {
    Draft {
        currency: of.currency,
        price_basis: of.price_basis,
        rounding: of.rounding,
        lines: Vec::new(),
        allowances: Vec::new(),
        charges: Vec::new(),
        prepaid: None,
    }
}

/// So much of some lines, which is taken off what is left of them.
pub(super) fn of_lines(
    invoice: &Issued,
    left: &mut Left,
    taken: &[(usize, Decimal)],
    reason: &Text,
) -> Result<Draft, DocumentError> {
    let billed = invoice.draft();
    let mut draft = empty(billed);
    for &(place, quantity) in taken {
        draft.lines.extend(billed.lines.get(place).map(|line| part_of_line(line, quantity)));
    }
    let natural = calculate(&draft)?;
    let whole = by_tax(billed, left);
    let mut credited: BTreeMap<TaxKey, Money> = BTreeMap::new();
    for ((line, natural), &(place, quantity)) in draft.lines.iter_mut().zip(natural.lines()).zip(taken) {
        let Some(of) = left.lines.get_mut(place) else { continue };
        let amount = if of.quantity == quantity { of.amount } else { nearest_within(natural.amount, of.amount) };
        balance(line, natural.amount, amount, reason);
        of.quantity = of.quantity.saturating_sub(quantity);
        of.amount = credited::minus(of.amount, amount);
        let sum = credited.entry(key(&line.tax)).or_insert(Money::zero(billed.currency));
        *sum = credited::plus(*sum, amount);
    }
    for (allowance, left) in billed.allowances.iter().zip(&mut left.allowances) {
        let tax = key(&allowance.tax);
        let (Some(&part), Some(&whole)) = (credited.get(&tax), whole.get(&tax)) else { continue };
        let share = share(*left, part, whole, billed.rounding.line_net);
        *left = credited::minus(*left, share);
        draft.allowances.extend(allowance_of(share, &allowance.reason, &allowance.tax));
    }
    Ok(draft)
}

/// All that is left: by line, as long as there is one; else in one line under each tax.
pub(super) fn of_rest(
    invoice: &Issued,
    left: &mut Left,
    before: &[TaxBreakdown],
    reason: &Text,
) -> Result<Draft, DocumentError> {
    let billed = invoice.draft();
    let (charges, mut draft) = (left.charges.clone(), empty(billed));
    let lines = left.lines.iter().enumerate().filter(|(_, line)| !line.quantity.is_zero());
    let taken: Vec<(usize, Decimal)> = lines.map(|(place, line)| (place, line.quantity)).collect();
    let by_amount = left.groups.iter().zip(&left.by_amount).filter(|(_, amount)| amount.minor != 0);
    let by_amount: Vec<(TaxKey, Money)> =
        by_amount.map(|(group, amount)| ((group.category, group.percent), *amount)).collect();
    let allowances = left.allowances.clone();
    if !taken.is_empty() {
        draft = of_lines(invoice, left, &taken, reason)?;
        draft.allowances.clear();
        for (allowance, amount) in billed.allowances.iter().zip(allowances) {
            draft.allowances.extend(allowance_of(amount, &allowance.reason, &allowance.tax));
        }
        for (charge, amount) in billed.charges.iter().zip(charges) {
            let value = DocumentAdjustment::Amount { amount };
            let (reason, tax) = (charge.reason.clone(), charge.tax.clone());
            draft.charges.extend((amount.minor != 0).then_some(DocumentCharge { value, reason, tax }));
        }
        for (tax, amount) in by_amount {
            let tax = treatment(billed, tax);
            draft.allowances.extend(tax.and_then(|tax| allowance_of(amount, reason, tax)));
        }
    }
    if draft.lines.is_empty() || draft.allowances.len() > ADJUSTMENTS_MAX {
        draft = of_shares(billed, before, reason)?;
    }
    Ok(draft)
}

/// An amount with tax, in one line under each tax.
pub(super) fn of_amount(
    invoice: &Issued,
    before: &[TaxBreakdown],
    amount: Money,
    reason: &Text,
) -> Result<Draft, DocumentError> {
    let billed = invoice.draft();
    if amount.currency != billed.currency {
        let (at, wanted, given) = (Place::Document {}, billed.currency, amount.currency);
        return Err(InvoiceError::CurrencyMismatch { at, wanted, given }.into());
    }
    of_shares(billed, &credited::split(amount, before, billed.rounding.tax.way)?, reason)
}

fn of_shares(billed: &Draft, shares: &[TaxBreakdown], reason: &Text) -> Result<Draft, DocumentError> {
    let mut draft = empty(billed);
    for group in shares {
        let amount = amount_under(group, billed.price_basis);
        let tax = treatment(billed, (group.category, group.percent));
        // INVARIANT: every tax of an invoice is that of something on it.
        let tax = tax.ok_or(InvoiceError::DocumentAltered { part: "content" })?;
        draft.lines.push(line_of(amount, reason, tax));
    }
    Ok(draft)
}

/// A line of one piece at an amount.
fn line_of(amount: Money, reason: &Text, tax: &TaxTreatment) -> InvoiceLine {
    let major = Decimal::new(amount.minor, amount.currency.exponent());
    let unit_price = UnitPrice::try_from(major).unwrap_or(UnitPrice::from(UNIT_PRICE_MAX));
    let mut line = InvoiceLine {
        description: reason.clone(),
        quantity: Quantity::from(1),
        unit: Unit::PIECE,
        unit_price,
        allowances: Vec::new(),
        charges: Vec::new(),
        tax: tax.clone(),
    };
    // A price has a bound, in yen say, that an amount can be above: the rest is a charge.
    let minor =
        Decimal::from(unit_price).saturating_mul(Decimal::from(10_i64.saturating_pow(amount.currency.exponent())));
    let priced = Money { minor: i64::try_from(minor).unwrap_or(amount.minor), ..amount };
    balance(&mut line, priced, amount, reason);
    line
}

/// Some of a line. Allowances and charges that are an amount go along in proportion, rounded down.
fn part_of_line(line: &InvoiceLine, taken: Decimal) -> InvoiceLine {
    let mut part = line.clone();
    let whole = Decimal::from(line.quantity);
    if taken == whole {
        return part;
    }
    part.quantity = quantity(taken);
    let values = part.allowances.iter_mut().map(|allowance| &mut allowance.value);
    for value in values.chain(part.charges.iter_mut().map(|charge| &mut charge.value)) {
        if let LineAdjustment::Amount { amount } = value {
            amount.minor = proportion(amount.minor, taken, whole);
        }
    }
    part
}

/// `minor × taken ÷ whole`, towards zero: a quantity has six decimals at most, so that it is exact before.
fn proportion(minor: i64, taken: Decimal, whole: Decimal) -> i64 {
    const SIX: u32 = 6;
    let scaled = |quantity: Decimal| {
        let rescaled = quantity.round_dp_with_strategy(SIX, RoundingStrategy::ToZero).normalize();
        let power = 10_i128.checked_pow(SIX.saturating_sub(rescaled.scale())).unwrap_or_default();
        rescaled.mantissa().saturating_mul(power)
    };
    let (taken, whole) = (scaled(taken), scaled(whole));
    let exact = i128::from(minor).saturating_mul(taken).saturating_mul(whole.signum());
    divide(exact, whole.saturating_abs(), Rounding::Down).and_then(|part| i64::try_from(part).ok()).unwrap_or_default()
}

/// Makes a line come to an amount: by an allowance of what is too much, or a charge of what is missing.
fn balance(line: &mut InvoiceLine, natural: Money, wanted: Money, reason: &Text) {
    let excess = credited::minus(natural, wanted);
    if excess.minor > 0 {
        line.allowances
            .push(LineAllowance { value: LineAdjustment::Amount { amount: excess }, reason: reason.clone() });
    } else if excess.minor < 0 {
        let value = LineAdjustment::Amount { amount: excess.negated() };
        line.charges.push(LineCharge { value, reason: reason.clone() });
    }
}

fn nearest_within(amount: Money, whole: Money) -> Money {
    Money { minor: amount.minor.max(whole.minor.min(0)).min(whole.minor.max(0)), ..amount }
}

/// What goes along of an allowance: its share of what is credited of what it comes off.
fn share(allowance: Money, part: Money, whole: Money, way: Rounding) -> Money {
    if part == whole {
        return allowance;
    }
    let nothing = Money::zero(allowance.currency);
    if !is_within(part, whole) {
        return nothing;
    }
    let wide = |amount: Money| i128::from(amount.minor);
    let exact = wide(allowance).saturating_mul(wide(part)).saturating_mul(wide(whole).signum());
    let share = divide(exact, wide(whole).saturating_abs(), way);
    share.and_then(|share| Money::from_exact(share, allowance.currency).ok()).unwrap_or(nothing)
}

type TaxKey = (TaxCategory, Percent);

const fn key(tax: &TaxTreatment) -> TaxKey {
    (tax.category, tax.percent)
}

/// What is left of the lines and charges under each tax.
fn by_tax(billed: &Draft, left: &Left) -> BTreeMap<TaxKey, Money> {
    let lines = billed.lines.iter().zip(&left.lines).map(|(line, left)| (key(&line.tax), left.amount));
    let charges = billed.charges.iter().zip(&left.charges).map(|(charge, left)| (key(&charge.tax), *left));
    let mut sums = BTreeMap::new();
    for (tax, amount) in lines.chain(charges) {
        let sum = sums.entry(tax).or_insert(Money::zero(billed.currency));
        *sum = credited::plus(*sum, amount);
    }
    sums
}

fn allowance_of(amount: Money, reason: &Text, tax: &TaxTreatment) -> Option<DocumentAllowance> {
    let value = DocumentAdjustment::Amount { amount };
    (amount.minor != 0).then(|| DocumentAllowance { value, reason: reason.clone(), tax: tax.clone() })
}

/// How a tax of the invoice stands on it, with its reason.
fn treatment(billed: &Draft, tax: TaxKey) -> Option<&TaxTreatment> {
    billed.treatments().find(|of| key(of) == tax)
}
