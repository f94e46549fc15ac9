//! An amount spread over what is left under each tax.

use std::cmp::Reverse;

use super::{
    DocumentError, FurtherTaxTotal, InvoiceError, Place, TaxBreakdown, TaxesLeft,
    credited::{amount_under, is_no_tax, leaving_base, minus, nearest_within, proportion, sum},
    rate::Rate,
    treatment::is_taxed,
};
use crate::{
    money::{Money, Rounding, divide},
    order,
    tax::PriceBasis,
};

/// An amount with tax, spread over what is left under each tax by the largest remainder: over each base with its tax, and
/// over each further tax that is paid on top. Taxes that are withheld, or part of a base, go in proportion.
pub(super) fn split(amount: Money, left: &TaxesLeft, way: Rounding) -> Result<TaxesLeft, DocumentError> {
    let Shares { available, groups, mut further } = shares(amount, left, way)?;
    if amount == available {
        return Ok(left.clone());
    }
    let shared = left.tax_breakdown.iter().zip(groups).filter(|(_, share)| share.minor != 0);
    let tax_breakdown: Vec<TaxBreakdown> = shared.map(|(group, share)| share_of(group, share, way)).collect();
    keep_in_bases(&mut further, &tax_breakdown, left);
    further.retain(|further| !is_no_tax(further));
    Ok(TaxesLeft { tax_breakdown, further_taxes: further, tax_in_tax_currency: None })
}

/// The parts of an amount with tax, before any is kept to what is left.
pub(super) struct Shares {
    /// All that is left with tax.
    pub(super) available: Money,
    /// Under each main tax, with that.
    pub(super) groups: Vec<Money>,
    /// Of each further tax.
    pub(super) further: Vec<FurtherTaxTotal>,
}

/// What goes along with an amount of what is left under each tax.
pub(super) fn shares(amount: Money, left: &TaxesLeft, way: Rounding) -> Result<Shares, DocumentError> {
    let at = Place::Document {};
    let on_top = |further: &&FurtherTaxTotal| is_on_top(further);
    let groups = left.tax_breakdown.iter().map(|group| amount_under(group, PriceBasis::Inclusive));
    let further = left.further_taxes.iter().filter(on_top).map(|further| further.amount);
    let weights: Vec<Money> = groups.chain(further).collect();
    let available = sum(amount.currency, weights.iter().copied())?;
    if amount.minor <= 0 {
        return Err(DocumentError::CreditNotPositive { amount });
    }
    if amount.minor > available.minor {
        return Err(DocumentError::CreditAboveLeft { at, requested: amount, left: available, less_withheld: false });
    }
    let shares = by_largest_remainder(amount, &weights, available).into_iter();
    let shares = shares.map(|share| Money::from_exact(share, amount.currency)).collect::<Result<Vec<_>, _>>();
    let mut shares = shares.map_err(|_| InvoiceError::TooLarge { at })?.into_iter();
    let groups = shares.by_ref().take(left.tax_breakdown.len()).collect();
    let further = left.further_taxes.iter().map(|further| {
        let share = if is_on_top(further) { shares.next() } else { None };
        let amount_of_it = share.unwrap_or_else(|| proportion(further.amount, amount, available, way));
        let base = further.base.map(|base| proportion(base, amount, available, way));
        FurtherTaxTotal { base, amount: amount_of_it, ..further.clone() }
    });
    Ok(Shares { available, groups, further: further.collect() })
}

/// Several taxes that are part of a base may each be rounded down to less, or up to more, than goes with the base: then they
/// take as much more or less of what is left of them as it takes for neither the share nor what it leaves to come to less than
/// nothing without tax.
fn keep_in_bases(shares: &mut [FurtherTaxTotal], groups: &[TaxBreakdown], left: &TaxesLeft) {
    let sum = |amounts: &mut dyn Iterator<Item = Money>| amounts.map(|amount| i128::from(amount.minor)).sum::<i128>();
    let in_bases = |taxes: &[FurtherTaxTotal]| {
        sum(&mut taxes.iter().filter(|further| further.in_tax_base).map(|further| further.amount))
    };
    let base = sum(&mut groups.iter().map(|group| group.base));
    let base_before = sum(&mut left.tax_breakdown.iter().map(|group| group.base));
    let (before, now) = (in_bases(&left.further_taxes), in_bases(shares));
    let least = before.saturating_sub(base_before.saturating_sub(base));
    if before > base_before {
        return; // it is less than nothing already
    }
    let mut missing = now.max(least).min(base).saturating_sub(now);
    for (share, left) in shares.iter_mut().zip(&left.further_taxes).filter(|(share, _)| share.in_tax_base) {
        let wanted = i128::from(share.amount.minor).saturating_add(missing);
        let wanted = Money { minor: i64::try_from(wanted).unwrap_or(share.amount.minor), ..share.amount };
        let kept = nearest_within(wanted, left.amount);
        missing = missing.saturating_sub(i128::from(minus(kept, share.amount).minor));
        share.amount = kept;
    }
}

pub(super) const fn is_on_top(further: &FurtherTaxTotal) -> bool {
    !further.withheld && !further.in_tax_base
}

/// A share with tax of what is left under a tax.
fn share_of(left: &TaxBreakdown, share: Money, way: Rounding) -> TaxBreakdown {
    let available = amount_under(left, PriceBasis::Inclusive);
    if share == available {
        return *left;
    }
    let mut tax = Money::zero(share.currency);
    if is_taxed(left.category) {
        let within = Rate::of(left.percent, PriceBasis::Inclusive);
        tax = leaving_base(within.kept(within.tax(share, way), left.tax, share, available), share, left.base);
    }
    let base = minus(share, tax);
    let on = Rate::of(left.percent, PriceBasis::Exclusive);
    let reverse_charge_tax = left.reverse_charge_tax.map(|shown| on.kept(on.tax(base, way), shown, base, left.base));
    TaxBreakdown { base, tax, reverse_charge_tax, ..*left }
}

/// Parts of an amount in proportion to weights that sum to `whole`, which is above zero: each is less than a unit away from its exact share, and
/// none exceeds its weight where the amount doesn't exceed the whole.
pub(super) fn by_largest_remainder(amount: Money, weights: &[Money], whole: Money) -> Vec<i128> {
    let wide = |amount: Money| i128::from(amount.minor);
    let exact = |weight: Money| wide(amount).saturating_mul(wide(weight));
    let down = |weight: Money| divide(exact(weight), wide(whole), Rounding::Down).unwrap_or_default();
    let mut parts: Vec<i128> = weights.iter().map(|&weight| down(weight)).collect();
    let mut missing = wide(amount).saturating_sub(parts.iter().sum());
    let unit = missing.signum();
    let remainder = |weight: Money| {
        let cut_off = exact(weight).saturating_sub(down(weight).saturating_mul(wide(whole)));
        cut_off.saturating_mul(unit)
    };
    let mut places: Vec<usize> = (0..weights.len()).collect();
    order::by_key(&mut places, |place| Reverse(weights.get(*place).map(|weight| remainder(*weight)))); // stable
    for place in places {
        if let Some(part) = parts.get_mut(place).filter(|_| missing != 0) {
            *part = part.saturating_add(unit);
            missing = missing.saturating_sub(unit);
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        invoice::{FurtherTaxBase, FurtherTaxRate},
        money::Currency,
        quantity::Percent,
        tax::TaxCategory,
    };

    const fn aud(minor: i64) -> Money {
        Money { minor, currency: Currency::AUD }
    }

    fn group(base: i64, tax: i64) -> TaxBreakdown {
        let (category, percent) = (TaxCategory::Standard, Percent::from(10));
        TaxBreakdown { category, percent, base: aud(base), tax: aud(tax), reverse_charge_tax: None }
    }

    fn levy(amount: i64) -> FurtherTaxTotal {
        FurtherTaxTotal {
            tax: "Levy".parse().unwrap(),
            rate: FurtherTaxRate::PerUnit { amount: "1".parse().unwrap() },
            on: FurtherTaxBase::Net,
            in_tax_base: false,
            withheld: false,
            base: None,
            amount: aud(amount),
        }
    }

    fn withheld(base: i64, amount: i64) -> FurtherTaxTotal {
        let rate = FurtherTaxRate::Percent { percent: Percent::from(20) };
        FurtherTaxTotal { rate, withheld: true, base: Some(aud(base)), ..levy(amount) }
    }

    fn taxes(group: TaxBreakdown, further: &[FurtherTaxTotal]) -> TaxesLeft {
        TaxesLeft { tax_breakdown: vec![group], further_taxes: further.to_vec(), tax_in_tax_currency: None }
    }

    #[test]
    fn an_amount_takes_its_share_of_a_tax_on_top_and_what_is_withheld_goes_in_proportion() {
        let left = taxes(group(100_00, 10_00), &[levy(10_00), withheld(100_00, 20_00)]);
        let half = taxes(group(50_00, 5_00), &[levy(5_00), withheld(50_00, 10_00)]);
        assert_eq!(split(aud(60_00), &left, Rounding::HalfUp), Ok(half));
        assert_eq!(split(aud(120_00), &left, Rounding::HalfUp), Ok(left));
    }

    #[test]
    fn taxes_in_a_base_take_as_much_of_it_as_leaves_neither_the_share_nor_the_rest_below_nothing() {
        let in_bases = |amounts: [i64; 3]| amounts.map(|amount| FurtherTaxTotal { in_tax_base: true, ..levy(amount) });
        let shares = |base, amounts| {
            let left = taxes(group(base, 0), &in_bases(amounts));
            let shares = split(aud(1), &left, Rounding::HalfUp).unwrap();
            shares.further_taxes.iter().map(|share| share.amount.minor).collect::<Vec<_>>()
        };
        // A third of each is nothing.
        assert_eq!(shares(3, [1, 1, 1]), [1], "all of the base is taxes");
        assert_eq!(shares(4, [1, 1, 1]), [] as [i64; 0], "one of it isn't");
        assert_eq!(shares(3, [2, 2, 1]), [1, 1], "it is less than nothing already");
    }

    #[test]
    fn a_tax_of_nothing_is_shown_as_long_as_some_of_its_base_is_credited() {
        let left = taxes(group(100_00, 10_00), &[withheld(4, 0), withheld(0, 0)]);
        assert_eq!(split(aud(55_00), &left, Rounding::HalfUp), Ok(taxes(group(50_00, 5_00), &[withheld(2, 0)])));
    }
}
