//! What a part of an invoice comes to on its credit note: the totals of its draft, with the taxes that keep every credit note
//! of the invoice within what is left.

use super::{
    CreditPart, DocumentError, Draft, InvoiceError, Place, TaxBreakdown, Totals, calculate, treatment::is_taxed,
};
use crate::{
    money::{Currency, Money, Rounding, divide},
    order,
    quantity::Percent,
    tax::PriceBasis,
};
use std::cmp::Reverse;

/// The totals of a credited part, without a sign.
pub(super) fn totals(draft: &Draft, part: &CreditPart, left: &[TaxBreakdown]) -> Result<Totals, DocumentError> {
    let prepaid = draft.prepaid;
    let totals = match prepaid {
        None => calculate(draft)?,
        Some(_) => calculate(&Draft { prepaid: None, ..draft.clone() })?,
    };
    let (basis, way) = (draft.price_basis, draft.rounding.tax.way);
    let credited = match part {
        CreditPart::Rest {} => left.to_vec(),
        CreditPart::Amount { amount } => split(*amount, left, way)?,
        CreditPart::Lines { .. } => {
            let of = |group: &TaxBreakdown| within_left(group, left, basis);
            totals.tax_breakdown().iter().map(of).collect::<Result<Vec<_>, _>>()?
        }
    };
    if !amounts_agree(&credited, totals.tax_breakdown(), basis) || (prepaid.is_some() && credited != left) {
        return Err(InvoiceError::DocumentAltered { part: "content" }.into());
    }
    with_taxes(draft, totals, credited, prepaid)
}

/// Whether the lines, allowances and charges come to what is credited under each tax.
fn amounts_agree(credited: &[TaxBreakdown], drafted: &[TaxBreakdown], basis: PriceBasis) -> bool {
    let amount_of = |groups: &[TaxBreakdown], of: &TaxBreakdown| {
        groups.iter().find(|group| is_same_tax(group, of)).map_or(0, |group| amount_under(group, basis).minor)
    };
    credited.iter().chain(drafted).all(|of| amount_of(credited, of) == amount_of(drafted, of))
}

/// The totals with these taxes in place of what the draft alone would give.
fn with_taxes(
    draft: &Draft,
    mut totals: Totals,
    credited: Vec<TaxBreakdown>,
    prepaid: Option<Money>,
) -> Result<Totals, DocumentError> {
    for group in &credited {
        let drafted = totals.tax_breakdown.iter().find(|of| is_same_tax(of, group));
        let excess = minus(group.tax, drafted.map_or(Money::zero(draft.currency), |of| of.tax));
        // Where tax is shown on each line, the last line under a tax shows what it was rounded to otherwise.
        let lines = totals.lines.iter_mut().zip(&draft.lines);
        let mut under =
            lines.filter(|(_, line)| (line.tax.category, line.tax.percent) == (group.category, group.percent));
        if let Some(tax) = under.next_back().and_then(|(shown, _)| shown.tax.as_mut()) {
            *tax = plus(*tax, excess);
        }
    }
    totals.tax = sum(draft.currency, credited.iter().map(|group| group.tax))?;
    match draft.price_basis {
        PriceBasis::Exclusive => totals.tax_inclusive = sum(draft.currency, [totals.tax_exclusive, totals.tax])?,
        PriceBasis::Inclusive => totals.tax_exclusive = minus(totals.tax_inclusive, totals.tax),
    }
    totals.tax_breakdown = credited;
    totals.prepaid = prepaid;
    totals.payable = prepaid.map_or(totals.tax_inclusive, |prepaid| minus(totals.tax_inclusive, prepaid));
    Ok(totals)
}

/// What lines come to under one tax, with the tax that keeps to what is left.
fn within_left(group: &TaxBreakdown, left: &[TaxBreakdown], basis: PriceBasis) -> Result<TaxBreakdown, DocumentError> {
    let nothing = nothing_under(group);
    let left = left.iter().find(|of| is_same_tax(of, group)).unwrap_or(&nothing);
    let (requested, available) = (amount_under(group, basis), amount_under(left, basis));
    if !is_within(requested, available) {
        let at = Place::TaxGroup { category: group.category, percent: group.percent };
        return Err(DocumentError::CreditAboveLeft { at, requested, left: available });
    }
    if requested == available {
        return Ok(*left);
    }
    let rate = Rate::of(group.percent, basis);
    let tax = if is_taxed(group.category) { rate.kept(group.tax, left.tax, requested, available) } else { group.tax };
    let base = match basis {
        PriceBasis::Exclusive => group.base,
        PriceBasis::Inclusive => minus(requested, tax),
    };
    let shown = group.reverse_charge_tax.zip(left.reverse_charge_tax);
    let reverse_charge_tax = shown.map(|(tax, left)| rate.kept(tax, left, requested, available));
    Ok(TaxBreakdown { base, tax, reverse_charge_tax, ..*group })
}

/// An amount with tax spread over what is left under each tax, by the largest remainder.
pub(super) fn split(amount: Money, left: &[TaxBreakdown], way: Rounding) -> Result<Vec<TaxBreakdown>, DocumentError> {
    let at = Place::Document {};
    let available = sum(amount.currency, left.iter().map(with_tax))?;
    if amount.minor <= 0 {
        return Err(DocumentError::CreditNotPositive { amount });
    }
    if amount.minor > available.minor {
        return Err(DocumentError::CreditAboveLeft { at, requested: amount, left: available });
    }
    let weights: Vec<i128> = left.iter().map(|group| with_tax(group).minor.into()).collect();
    let shares = by_largest_remainder(amount.minor.into(), &weights, available.minor.into());
    let mut credited = Vec::with_capacity(left.len());
    for (group, share) in left.iter().zip(shares) {
        let share = Money::from_exact(share, amount.currency).map_err(|_| InvoiceError::TooLarge { at })?;
        if share.minor != 0 {
            credited.push(share_of(group, share, way));
        }
    }
    Ok(credited)
}

/// A share with tax of what is left under a tax.
fn share_of(left: &TaxBreakdown, share: Money, way: Rounding) -> TaxBreakdown {
    let available = with_tax(left);
    if share == available {
        return *left;
    }
    let within = Rate::of(left.percent, PriceBasis::Inclusive);
    let mut tax = Money::zero(share.currency);
    if is_taxed(left.category) {
        tax = within.kept(within.tax(share, way), left.tax, share, available);
        // What isn't tax is base, and no more of that is left either.
        tax.minor = tax.minor.max(share.minor.saturating_sub(left.base.minor.max(0)));
    }
    let base = minus(share, tax);
    let on = Rate::of(left.percent, PriceBasis::Exclusive);
    let reverse_charge_tax = left.reverse_charge_tax.map(|shown| on.kept(on.tax(base, way), shown, base, left.base));
    TaxBreakdown { base, tax, reverse_charge_tax, ..*left }
}

/// Parts of an amount in proportion to weights that sum to `whole`: each is less than a unit away from its exact share, and
/// none exceeds its weight where the amount doesn't exceed the whole.
fn by_largest_remainder(amount: i128, weights: &[i128], whole: i128) -> Vec<i128> {
    let exact = |weight: i128| amount.saturating_mul(weight);
    let down = |weight: i128| divide(exact(weight), whole, Rounding::Down).unwrap_or_default();
    let mut parts: Vec<i128> = weights.iter().map(|&weight| down(weight)).collect();
    let mut missing = amount.saturating_sub(parts.iter().sum());
    let unit = missing.signum();
    let mut places: Vec<usize> = (0..weights.len()).collect();
    let remainder = |place: &usize| {
        let of = |&weight: &i128| exact(weight).saturating_sub(down(weight).saturating_mul(whole)).saturating_mul(unit);
        weights.get(*place).map(of)
    };
    order::by_key(&mut places, |place| Reverse(remainder(place))); // stable: earlier among equals
    for place in places {
        if let Some(part) = parts.get_mut(place).filter(|_| missing != 0) {
            *part = part.saturating_add(unit);
            missing = missing.saturating_sub(unit);
        }
    }
    parts
}

/// A rate as a fraction of an amount that the tax is on, or within.
#[derive(Clone, Copy)]
struct Rate {
    numerator: i128,
    /// INVARIANT: above zero.
    denominator: i128,
}

impl Rate {
    fn of(percent: Percent, basis: PriceBasis) -> Self {
        let (numerator, scale) = percent.parts();
        let hundred = 10_i128.checked_pow(scale.saturating_add(2)).unwrap_or(i128::MAX);
        let denominator = match basis {
            PriceBasis::Exclusive => hundred,
            PriceBasis::Inclusive => hundred.saturating_add(numerator),
        };
        Self { numerator, denominator }
    }

    fn tax(self, amount: Money, way: Rounding) -> Money {
        let exact = i128::from(amount.minor).saturating_mul(self.numerator);
        let tax = divide(exact, self.denominator, way).and_then(|tax| Money::from_exact(tax, amount.currency).ok());
        tax.unwrap_or(Money::zero(amount.currency)) // INVARIANT: no rate is above 100 %, so it is within the bounds
    }

    /// The tax on a part, changed as little as it takes for what is left after it to have the tax of what is left of the
    /// amount, within one unit; or within as many as it is off already, where lines were rounded apart. And never more than
    /// what is left.
    fn kept(self, tax: Money, left: Money, part: Money, whole: Money) -> Money {
        if part == whole {
            return left;
        }
        let wide = |amount: Money| i128::from(amount.minor);
        let on = |amount: i128| amount.saturating_mul(self.numerator);
        let scaled = |tax: Money| wide(tax).saturating_mul(self.denominator);
        let off = scaled(left).saturating_sub(on(wide(whole))).saturating_abs().max(self.denominator);
        let ideal = scaled(left).saturating_sub(on(wide(whole).saturating_sub(wide(part))));
        let floor = |exact: i128| exact.checked_div_euclid(self.denominator).unwrap_or_default();
        let (least, most) =
            (floor(ideal.saturating_sub(off).saturating_neg()).saturating_neg(), floor(ideal.saturating_add(off)));
        let kept = wide(tax).max(least).min(most).max(wide(left).min(0)).min(wide(left).max(0));
        Money { minor: i64::try_from(kept).unwrap_or_default(), ..tax } // INVARIANT: no more than what is left, an i64
    }
}

/// Whether a part is of no other sign than the whole, and no more.
pub(super) fn is_within(part: Money, whole: Money) -> bool {
    (whole.minor.min(0)..=whole.minor.max(0)).contains(&part.minor)
}

pub(super) fn is_same_tax(one: &TaxBreakdown, other: &TaxBreakdown) -> bool {
    (one.category, one.percent) == (other.category, other.percent)
}

/// What is billed under a tax, as the prices are.
pub(super) fn amount_under(group: &TaxBreakdown, basis: PriceBasis) -> Money {
    match basis {
        PriceBasis::Exclusive => group.base,
        PriceBasis::Inclusive => with_tax(group),
    }
}

pub(super) fn with_tax(group: &TaxBreakdown) -> Money {
    plus(group.base, group.tax)
}

pub(super) fn is_nothing(group: &TaxBreakdown) -> bool {
    group.base.minor == 0 && group.tax.minor == 0 && group.reverse_charge_tax.is_none_or(|tax| tax.minor == 0)
}

fn nothing_under(group: &TaxBreakdown) -> TaxBreakdown {
    let mut nothing = *group;
    clear(&mut nothing);
    nothing
}

pub(super) fn clear(group: &mut TaxBreakdown) {
    let zero = |amount: Money| Money::zero(amount.currency);
    (group.base, group.tax) = (zero(group.base), zero(group.tax));
    group.reverse_charge_tax = group.reverse_charge_tax.map(zero);
}

pub(super) fn take_off(group: &mut TaxBreakdown, credited: &TaxBreakdown) {
    (group.base, group.tax) = (minus(group.base, credited.base), minus(group.tax, credited.tax));
    let shown = group.reverse_charge_tax.zip(credited.reverse_charge_tax);
    group.reverse_charge_tax = shown.map(|(left, credited)| minus(left, credited));
}

// Parts of amounts within the bounds: sums and differences of two of them fit an i64.

pub(super) fn plus(one: Money, other: Money) -> Money {
    Money { minor: one.minor.saturating_add(other.minor), ..one }
}

pub(super) fn minus(one: Money, other: Money) -> Money {
    Money { minor: one.minor.saturating_sub(other.minor), ..one }
}

pub(super) fn sum(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Result<Money, InvoiceError> {
    let minor = amounts.into_iter().fold(0_i128, |sum, amount| sum.saturating_add(amount.minor.into()));
    Money::from_exact(minor, currency).map_err(|_| InvoiceError::TooLarge { at: Place::Document {} })
}
