//! The drafts of credit notes for a part of an invoice.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use super::{
    DocumentAdjustment, DocumentAllowance, DocumentCharge, DocumentError, Draft, FurtherTax, FurtherTaxTotal,
    InvoiceError, InvoiceLine, Issued, LineAdjustment, LineAllowance, LineCharge, NetRounding, Place, TaxesLeft,
    calculate,
    credited::{amount_under, is_within, minus, nearest_within, plus, proportion},
    left::{Left, joined, quantity},
    split::{by_largest_remainder, split},
};
use crate::{
    limits::{ADJUSTMENTS_MAX, UNIT_PRICE_MAX},
    money::{Money, Rounding, divide},
    quantity::{InvoicedQuantity, Percent, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxTreatment},
    text::Text,
    unit::Unit,
};

/// A draft under the same rules, of nothing yet.
pub(super) const fn empty(of: &Draft) -> Draft {
    Draft::new(of.currency, of.price_basis, of.rounding, Vec::new())
}

/// So much of some lines, which is taken off what is left of them.
///
/// INVARIANT: all that was taken of a line comes to the price of all that was taken, rounded once, so that no number of parts
/// drifts away from it; and the last part takes what is left of the line.
pub(super) fn of_lines(
    invoice: &Issued,
    left: &mut Left,
    taken: &[(usize, Decimal)],
    reason: &Text,
) -> Result<Draft, DocumentError> {
    let billed = invoice.draft();
    let (mut draft, mut so_far) = (empty(billed), empty(billed));
    for &(place, quantity) in taken {
        let Some((line, of)) = billed.lines.get(place).zip(left.lines.get(place)) else { continue };
        draft.lines.push(part_of_line(line, quantity));
        let before = Decimal::from(line.quantity).saturating_sub(of.quantity);
        so_far.lines.push(part_of_line(line, before.saturating_add(quantity)));
    }
    let (natural, so_far) = (calculate(&draft)?, calculate(&so_far)?);
    // Only allowances ask for it, and it takes a look at every line of the invoice.
    let whole = if billed.allowances.is_empty() { BTreeMap::new() } else { by_tax(billed, left) };
    let mut credited: BTreeMap<TaxKey, Money> = BTreeMap::new();
    let parts = draft.lines.iter_mut().zip(natural.lines()).zip(so_far.lines());
    for (((line, natural), so_far), &(place, quantity)) in parts.zip(taken) {
        let of = left.lines.get_mut(place).zip(invoice.totals().lines().get(place));
        let Some((of, whole)) = of else { continue };
        let credited_before = minus(whole.amount, of.amount);
        let amount = if of.quantity == quantity {
            of.amount
        } else {
            nearest_within(minus(so_far.amount, credited_before), of.amount)
        };
        come_to(line, billed.rounding.nets, natural.amount, amount, reason);
        of.quantity = of.quantity.saturating_sub(quantity);
        of.amount = minus(of.amount, amount);
        let sum = credited.entry(key(&line.tax)).or_insert(Money::zero(billed.currency));
        *sum = plus(*sum, amount);
    }
    let mut room = credited.clone();
    for (allowance, left) in billed.allowances.iter().zip(&mut left.allowances) {
        let tax = key(&allowance.tax);
        let (Some(&part), Some(&whole), Some(room)) = (credited.get(&tax), whole.get(&tax), room.get_mut(&tax)) else {
            continue;
        };
        // What comes off beside it, or the other way, takes none of the allowance along.
        if !is_within(part, whole) {
            continue;
        }
        let mut share = proportion(*left, part, whole, billed.rounding.line_net);
        if part != whole {
            share = nearest_within(share, *room); // shares that are rounded up never take more than there is
        }
        (*left, *room) = (minus(*left, share), minus(*room, share));
        draft.allowances.extend(allowance_of(share, allowance));
    }
    Ok(draft)
}

/// All that is left: by line, as long as there is one; else in one line under each tax.
pub(super) fn of_rest(
    invoice: &Issued,
    left: &mut Left,
    before: &TaxesLeft,
    reason: &Text,
) -> Result<Draft, DocumentError> {
    let billed = invoice.draft();
    let (allowances, charges) = (left.allowances.clone(), left.charges.clone());
    let lines = left.lines.iter().enumerate().filter(|(_, line)| line.is_some());
    let taken: Vec<(usize, Decimal)> = lines.map(|(place, line)| (place, line.quantity)).collect();
    let by_amount = joined(&left.by_amount);
    if taken.is_empty() || billed.allowances.len().saturating_add(by_amount.len()) > ADJUSTMENTS_MAX {
        return of_shares(billed, before, reason);
    }
    let mut draft = of_lines(invoice, left, &taken, reason)?;
    draft.allowances.clear();
    for (allowance, amount) in billed.allowances.iter().zip(allowances) {
        draft.allowances.extend(allowance_of(amount, allowance));
    }
    for (charge, amount) in billed.charges.iter().zip(charges) {
        let charge = DocumentCharge { value: DocumentAdjustment::Amount { amount }, ..charge.clone() };
        draft.charges.extend((amount.minor != 0).then_some(charge));
    }
    for (tax, amount) in by_amount {
        let value = DocumentAdjustment::Amount { amount };
        let tax = treatment(billed, tax)?;
        draft.allowances.push(DocumentAllowance::new(value, reason.clone(), tax.clone()));
    }
    Ok(draft)
}

/// An amount with tax, in one line under each tax.
pub(super) fn of_amount(
    invoice: &Issued,
    before: &TaxesLeft,
    amount: Money,
    reason: &Text,
) -> Result<Draft, DocumentError> {
    let billed = invoice.draft();
    if amount.currency != billed.currency {
        let (at, wanted, given) = (Place::Document {}, billed.currency, amount.currency);
        return Err(InvoiceError::CurrencyMismatch { at, wanted, given }.into());
    }
    of_shares(billed, &split(amount, before, billed.rounding.tax.way)?, reason)
}

/// What the lines of a draft come to under each tax, as the prices are.
pub(super) fn amounts(draft: &Draft) -> Result<Vec<(TaxKey, Money)>, DocumentError> {
    let totals = calculate(draft)?;
    let lines = draft.lines.iter().zip(totals.lines());
    Ok(lines.map(|(line, totals)| (key(&line.tax), totals.amount)).collect())
}

/// One line under each tax. What of a base isn't price, because a further tax is part of it, comes off the lines under the taxes
/// that it is borne beside, in proportion; in prices with tax, what is paid on top is in the line under the first of these.
fn of_shares(billed: &Draft, shares: &TaxesLeft, reason: &Text) -> Result<Draft, DocumentError> {
    let (mut draft, basis) = (empty(billed), billed.price_basis);
    let groups = shares.tax_breakdown.iter();
    let mut amounts: Vec<(TaxKey, Money)> =
        groups.map(|group| ((group.category, group.percent), amount_under(group, basis))).collect();
    for further in &shares.further_taxes {
        match basis {
            PriceBasis::Exclusive if further.in_tax_base => take_off(&mut amounts, billed, further)?,
            PriceBasis::Inclusive if !further.in_tax_base && !further.withheld => {
                add(&mut amounts, first_beside(billed, further)?, further.amount);
            }
            _ => {}
        }
    }
    if let Some(further) = shares.further_taxes.first().filter(|_| amounts.is_empty()) {
        amounts.push((first_beside(billed, further)?, Money::zero(billed.currency))); // further taxes alone
    }
    for (tax, amount) in amounts {
        draft.lines.push(line_of(amount, reason, treatment(billed, tax)?));
    }
    Ok(draft)
}

fn add(amounts: &mut Vec<(TaxKey, Money)>, tax: TaxKey, more: Money) {
    match amounts.iter_mut().find(|(of, _)| *of == tax) {
        Some((_, amount)) => *amount = plus(*amount, more),
        None => amounts.push((tax, more)),
    }
}

/// Takes a further tax off the amounts that it is in.
fn take_off(amounts: &mut Vec<(TaxKey, Money)>, billed: &Draft, further: &FurtherTaxTotal) -> Result<(), InvoiceError> {
    let bearing: Vec<TaxKey> = beside(billed, further).collect();
    let mut of_it: Vec<&mut Money> =
        amounts.iter_mut().filter(|(tax, _)| bearing.contains(tax)).map(|(_, amount)| amount).collect();
    let weights: Vec<Money> = of_it.iter().map(|amount| **amount).collect();
    let whole = weights.iter().fold(Money::zero(billed.currency), |sum, weight| plus(sum, *weight));
    if whole.minor == 0 || !is_within(further.amount, whole) {
        add(amounts, first_beside(billed, further)?, further.amount.negated());
        return Ok(());
    }
    let sign = whole.minor.signum();
    let positive = |amount: Money| Money { minor: amount.minor.saturating_mul(sign), ..amount };
    let weights: Vec<Money> = weights.into_iter().map(positive).collect();
    let shares = by_largest_remainder(positive(further.amount), &weights, positive(whole));
    for (amount, share) in of_it.iter_mut().zip(shares) {
        let share = Money::from_exact(share, billed.currency);
        let share = share.map_err(|_| InvoiceError::TooLarge { at: Place::Document {} })?;
        **amount = minus(**amount, positive(share));
    }
    Ok(())
}

/// A line of one piece at an amount.
fn line_of(amount: Money, reason: &Text, tax: &TaxTreatment) -> InvoiceLine {
    let exponent = amount.currency.exponent();
    let major = Decimal::new(amount.minor, exponent);
    let unit_price = UnitPrice::try_from(major.abs()).unwrap_or(UnitPrice::from(UNIT_PRICE_MAX));
    let one = InvoicedQuantity::from(1);
    let quantity = if amount.minor < 0 { one.negated() } else { one };
    let mut line = InvoiceLine::new(reason.clone(), quantity, Unit::PIECE, unit_price, tax.clone());
    // A price has a bound, in yen say, that an amount can be above: the rest is a charge.
    let priced = Decimal::from(unit_price).saturating_mul(Decimal::from(10_i64.saturating_pow(exponent)));
    let priced = i64::try_from(priced).unwrap_or_default().saturating_mul(amount.minor.signum());
    balance(&mut line, Money { minor: priced, ..amount }, amount, reason);
    line
}

/// Some of a line. Allowances that are an amount go along in proportion, all of them together rounded down; and so do charges.
pub(super) fn part_of_line(line: &InvoiceLine, taken: Decimal) -> InvoiceLine {
    let mut part = line.clone();
    let whole = Decimal::from(line.quantity);
    if taken == whole {
        return part;
    }
    part.quantity = quantity(taken);
    go_along(part.allowances.iter_mut().map(|allowance| &mut allowance.value), taken, whole);
    go_along(part.charges.iter_mut().map(|charge| &mut charge.value), taken, whole);
    part
}

/// Each takes what all until there come to, rounded down, less what those before it took.
fn go_along<'a>(values: impl Iterator<Item = &'a mut LineAdjustment>, taken: Decimal, whole: Decimal) {
    let (mut all, mut before) = (0_i64, 0_i64);
    for value in values {
        if let LineAdjustment::Amount { amount } = value {
            all = all.saturating_add(amount.minor);
            let until = of_quantity(all, taken, whole);
            amount.minor = until.saturating_sub(before);
            before = until;
        }
    }
}

/// `minor × taken ÷ whole`, towards zero: a quantity has six decimals at most, so that it is exact before.
fn of_quantity(minor: i64, taken: Decimal, whole: Decimal) -> i64 {
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

/// Makes a line come to an amount, if lines are rounded by themselves: where nets stay exact, what is missing is said once under
/// each tax.
pub(super) fn come_to(line: &mut InvoiceLine, nets: NetRounding, natural: Money, wanted: Money, reason: &Text) {
    match nets {
        NetRounding::Exact => {}
        // Rounded once, what is half a unit is one either way, whatever whole units come off it: to nothing it comes as a whole.
        NetRounding::OnceALine if wanted.minor == 0 && natural.minor != 0 => {
            let value = LineAdjustment::Percent { percent: Percent::from(100) };
            line.allowances = vec![LineAllowance { value, reason: reason.clone() }];
            line.charges.clear();
        }
        NetRounding::OnceALine | NetRounding::Rounded => balance(line, natural, wanted, reason),
    }
}

/// Makes a line come to an amount: by an allowance of what is too much, or a charge of what is missing.
pub(super) fn balance(line: &mut InvoiceLine, natural: Money, wanted: Money, reason: &Text) {
    let excess = minus(natural, wanted);
    if excess.minor > 0 {
        line.allowances
            .push(LineAllowance { value: LineAdjustment::Amount { amount: excess }, reason: reason.clone() });
    } else if excess.minor < 0 {
        let value = LineAdjustment::Amount { amount: excess.negated() };
        line.charges.push(LineCharge { value, reason: reason.clone() });
    }
}

pub(super) type TaxKey = (TaxCategory, Percent);

pub(super) const fn key(tax: &TaxTreatment) -> TaxKey {
    (tax.category, tax.percent)
}

/// What is left of the lines and charges under each tax.
fn by_tax(billed: &Draft, left: &Left) -> BTreeMap<TaxKey, Money> {
    let lines = billed.lines.iter().zip(&left.lines).map(|(line, left)| (key(&line.tax), left.amount));
    let charges = billed.charges.iter().zip(&left.charges).map(|(charge, left)| (key(&charge.tax), *left));
    let mut sums = BTreeMap::new();
    for (tax, amount) in lines.chain(charges) {
        let sum = sums.entry(tax).or_insert(Money::zero(billed.currency));
        *sum = plus(*sum, amount);
    }
    sums
}

pub(super) fn allowance_of(amount: Money, given: &DocumentAllowance) -> Option<DocumentAllowance> {
    let value = DocumentAdjustment::Amount { amount };
    (amount.minor != 0).then(|| DocumentAllowance { value, ..given.clone() })
}

/// How a tax of the invoice stands on it, with its reason.
fn treatment(billed: &Draft, tax: TaxKey) -> Result<&TaxTreatment, InvoiceError> {
    // INVARIANT: every tax of an invoice is that of something on it.
    billed.treatments().find(|of| key(of) == tax).ok_or(InvoiceError::DocumentAltered { part: "content" })
}

/// The main taxes beside which something on the invoice bears a further tax.
fn beside<'a>(billed: &'a Draft, of: &'a FurtherTaxTotal) -> impl Iterator<Item = TaxKey> + 'a {
    let lines = billed.lines.iter().map(|line| (&line.tax, &line.further_taxes));
    let charges = billed.charges.iter().map(|charge| (&charge.tax, &charge.further_taxes));
    let allowances = billed.allowances.iter().map(|allowance| (&allowance.tax, &allowance.further_taxes));
    let all = lines.chain(charges).chain(allowances);
    all.filter(|(_, further)| further.iter().any(|tax| is_of(tax, of))).map(|(tax, _)| key(tax))
}

fn first_beside(billed: &Draft, of: &FurtherTaxTotal) -> Result<TaxKey, InvoiceError> {
    // INVARIANT: every further tax of an invoice is that of something on it.
    beside(billed, of).next().ok_or(InvoiceError::DocumentAltered { part: "content" })
}

/// Whether a further tax is of a total.
pub(super) fn is_of(tax: &FurtherTax, total: &FurtherTaxTotal) -> bool {
    let kind = (total.rate, total.on, total.in_tax_base, total.withheld);
    tax.tax == total.tax && (tax.rate, tax.on, tax.in_tax_base, tax.withheld) == kind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        invoice::{FurtherTaxBase, FurtherTaxRate, RoundingProfile},
        money::Currency,
    };

    #[test]
    fn a_further_tax_comes_off_what_is_under_the_taxes_it_is_borne_beside_or_all_off_the_first_where_it_isnt_in_that() {
        let tax =
            |percent: u32| TaxTreatment { category: TaxCategory::Standard, percent: percent.into(), reason: None };
        let aud = |minor| Money { minor, currency: Currency::AUD };
        let kind = |amount| FurtherTaxTotal {
            tax: "Levy".parse().unwrap(),
            rate: FurtherTaxRate::PerUnit { amount: "1".parse().unwrap() },
            on: FurtherTaxBase::Net,
            in_tax_base: true,
            withheld: false,
            base: None,
            amount: aud(amount),
        };
        let of = kind(0);
        let borne = FurtherTax { tax: of.tax, rate: of.rate, on: of.on, in_tax_base: true, withheld: false };
        let line = |percent, further_taxes| InvoiceLine {
            further_taxes,
            ..InvoiceLine::new("Tyre".parse().unwrap(), 1, Unit::PIECE, UnitPrice::from(1), tax(percent))
        };
        let lines = vec![line(5, vec![]), line(10, vec![borne.clone()]), line(20, vec![borne])];
        let billed = Draft::new(Currency::AUD, PriceBasis::Exclusive, RoundingProfile::EN_16931, lines);
        let left = |amounts: &[(u32, i64)], levy| {
            let mut amounts: Vec<_> =
                amounts.iter().map(|&(percent, minor)| (key(&tax(percent)), aud(minor))).collect();
            take_off(&mut amounts, &billed, &kind(levy)).unwrap();
            let rate = |percent: Percent| percent.to_string();
            amounts.into_iter().map(|((_, percent), amount)| (rate(percent), amount.minor)).collect::<Vec<_>>()
        };
        let told =
            |amounts: &[(u32, i64)]| amounts.iter().map(|(of, minor)| (of.to_string(), *minor)).collect::<Vec<_>>();
        assert_eq!(left(&[(5, 9), (10, 10), (20, 30)], 8), told(&[(5, 9), (10, 8), (20, 24)]));
        assert_eq!(
            left(&[(10, -10), (20, -30)], -7),
            told(&[(10, -8), (20, -25)]),
            "1.75 and 5.25, the larger rest up"
        );
        assert_eq!(left(&[(10, 1), (20, 2)], 4), told(&[(10, -3), (20, 2)]), "more than there is");
        assert_eq!(left(&[(10, 1), (20, 2)], -1), told(&[(10, 2), (20, 2)]), "the other way");
        assert_eq!(left(&[(10, 2), (20, -2)], 1), told(&[(10, 1), (20, -2)]), "nothing in all");
        assert_eq!(left(&[(5, 4)], 1), told(&[(5, 4), (10, -1)]), "none of these");
    }

    #[test]
    fn one_piece_stands_for_an_amount_and_one_taken_back_for_an_amount_below_zero() {
        let tax = TaxTreatment { category: TaxCategory::Standard, percent: Percent::from(10), reason: None };
        for (minor, quantity, price) in [(0, "1", "0"), (5_25, "1", "5.25"), (-5_25, "-1", "5.25")] {
            let line = line_of(Money { minor, currency: Currency::AUD }, &"Agreed".parse().unwrap(), &tax);
            assert_eq!((line.quantity, line.unit_price), (quantity.parse().unwrap(), price.parse().unwrap()));
        }
    }
}
