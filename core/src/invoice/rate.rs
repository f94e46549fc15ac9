//! The tax on a part of what a tax is on, beside the tax on what that leaves.

use crate::{
    money::{Money, Rounding, divide},
    quantity::Percent,
    tax::PriceBasis,
};

/// A rate as a fraction of an amount that the tax is on, or within.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rate {
    numerator: i128,
    /// INVARIANT: above zero.
    denominator: i128,
}

impl Rate {
    pub(super) fn of(percent: Percent, basis: PriceBasis) -> Self {
        let (numerator, scale) = percent.parts();
        let hundred = 10_i128.checked_pow(scale.saturating_add(2)).unwrap_or(i128::MAX);
        let denominator = match basis {
            PriceBasis::Exclusive => hundred,
            PriceBasis::Inclusive => hundred.saturating_add(numerator),
        };
        Self { numerator, denominator }
    }

    pub(super) fn tax(self, amount: Money, way: Rounding) -> Money {
        let exact = i128::from(amount.minor).saturating_mul(self.numerator);
        let tax = divide(exact, self.denominator, way).and_then(|tax| Money::from_exact(tax, amount.currency).ok());
        tax.unwrap_or(Money::zero(amount.currency)) // INVARIANT: no rate is above 100 %, so it is within the bounds
    }

    /// The tax on a part, changed as little as it takes for what is left after it to have the tax of what is left of the
    /// amount, within one unit; or within as many as it is off already, where lines were rounded apart. And never more than
    /// what is left.
    pub(super) fn kept(self, tax: Money, left: Money, part: Money, whole: Money) -> Money {
        if part == whole {
            return left;
        }
        let wide = |amount: Money| i128::from(amount.minor);
        let on = |amount: i128| amount.saturating_mul(self.numerator);
        let scaled = |tax: Money| wide(tax).saturating_mul(self.denominator);
        let off = scaled(left).saturating_sub(on(wide(whole))).saturating_abs().max(self.denominator);
        let ideal = scaled(left).saturating_sub(on(wide(whole).saturating_sub(wide(part))));
        let floor = |exact: i128| exact.checked_div_euclid(self.denominator).unwrap_or_default();
        let least = floor(ideal.saturating_sub(off).saturating_neg()).saturating_neg();
        let most = floor(ideal.saturating_add(off));
        let kept = wide(tax).max(least).min(most).max(wide(left).min(0)).min(wide(left).max(0));
        Money { minor: i64::try_from(kept).unwrap_or_default(), ..tax } // INVARIANT: no more than what is left, an i64
    }
}
