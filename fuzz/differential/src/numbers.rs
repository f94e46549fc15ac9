//! Quantities, prices and percentages as texts.

use journeyman_model::draft::Basis;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

use crate::choices::Choices;

pub(crate) const BASE_QUANTITIES: [&str; 9] = ["1", "10", "100", "1000", "3", "7", "0.5", "0.000001", "1000000000"];

/// So many digits with a point before the last few: 12345 with two decimals is 123.45.
pub(crate) fn decimal(mantissa: u64, decimals: usize) -> String {
    let digits = format!("{mantissa:0>width$}", width = decimals + 1);
    let (whole, part) = digits.split_at(digits.len() - decimals);
    if part.is_empty() { whole.into() } else { format!("{whole}.{part}") }
}

/// A quantity and a price as most lines have them.
pub(crate) fn usual(choices: &mut Choices<'_>, exponent: u32) -> (String, String) {
    let quantity = match choices.below(3) {
        0 => decimal(1 + choices.below(20), 0),
        1 => decimal(choices.below(4_000), 2),
        _ => decimal(25 * choices.below(64), 2),
    };
    let decimals = usize::try_from(exponent).unwrap_or_default();
    (quantity, decimal(choices.below(50_000), decimals))
}

/// With every decimal that there may be.
pub(crate) fn fine(choices: &mut Choices<'_>) -> (String, String) {
    let scale = |choices: &mut Choices<'_>, most: u64| usize::try_from(choices.below(most + 1)).unwrap_or_default();
    let quantity_scale = scale(choices, 6);
    let price_scale = scale(choices, 8);
    (decimal(choices.below(300_000), quantity_scale), decimal(choices.below(3_000_000_000), price_scale))
}

/// At the largest and smallest that there may be, so that some products are beyond what money holds.
pub(crate) fn bounds(choices: &mut Choices<'_>) -> (String, String) {
    let quantity = ["0", "0.000001", "1", "999999999.999999", "1000000000", "90071.992547", "300000"];
    let price = ["0", "0.00000001", "1", "999999999.99999999", "1000000000", "900719925.47409911", "300239.975158"];
    (choices.one_of(&quantity).into(), choices.one_of(&price).into())
}

/// A price whose tax, or whose amount, lies on half a minor unit, or a minor unit beside it.
pub(crate) fn tie(choices: &mut Choices<'_>, exponent: u32, rate: &str, basis: Basis) -> (String, String) {
    let decimals = usize::try_from(exponent).unwrap_or_default();
    let odd = 2 * choices.below(20_000) + 1;
    match choices.below(3) {
        // The amount itself: a half of an odd price, or a price with half a minor unit.
        0 => ("0.5".into(), decimal(odd, decimals)),
        1 => ("1".into(), decimal(odd * 5, decimals + 1)),
        // Its tax.
        _ => match amount_with_tie(choices, rate, basis) {
            Some(minor) => ("1".into(), decimal(minor.saturating_add_signed(choices.between(-1, 1)), decimals)),
            None => ("3".into(), decimal(odd, decimals)),
        },
    }
}

/// A whole amount with a tax of so many minor units and a half, if there is one soon.
fn amount_with_tie(choices: &mut Choices<'_>, rate: &str, basis: Basis) -> Option<u64> {
    let factor = fraction(rate)? / BigRational::from_integer(100.into());
    if factor.is_zero() {
        return None;
    }
    let share = match basis {
        Basis::Exclusive => factor,
        Basis::Inclusive => &factor / (BigRational::from_integer(1.into()) + &factor),
    };
    let start = choices.below(2_000);
    (start..start + 50).find_map(|whole| {
        let amount = BigRational::new((2 * whole + 1).into(), 2.into()) / &share;
        amount.is_integer().then(|| amount.to_integer().to_u64()).flatten().filter(|minor| *minor < 100_000_000)
    })
}

fn fraction(text: &str) -> Option<BigRational> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let mantissa: BigInt = format!("{whole}{part}").parse().ok()?;
    Some(BigRational::new(mantissa, BigInt::from(10).pow(u32::try_from(part.len()).ok()?)))
}

/// What comes off or is added, in per cent.
pub(crate) fn discount(choices: &mut Choices<'_>) -> String {
    match choices.below(6) {
        0 => "100".into(),
        1 => "50".into(),
        2 => choices.one_of(&["0", "130", "10000", "33.333333", "0.000001"]).into(),
        _ => decimal(choices.below(4_000), 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tax_of_an_amount_with_a_tie_is_so_many_minor_units_and_a_half() {
        for (rate, basis) in [("15", Basis::Exclusive), ("20", Basis::Inclusive), ("10", Basis::Exclusive)] {
            let minor = amount_with_tie(&mut Choices::Seed(1), rate, basis).expect("there is one");
            let rate = fraction(rate).unwrap();
            let hundred = BigRational::from_integer(100.into());
            let divisor = if basis == Basis::Inclusive { hundred + &rate } else { hundred };
            let tax = rate * BigRational::from_integer(minor.into()) / divisor;
            assert_eq!(*tax.denom(), 2.into(), "{minor} at {basis:?}");
        }
        // An eleventh of a whole number is never a half.
        assert_eq!(amount_with_tie(&mut Choices::Seed(1), "10", Basis::Inclusive), None);
    }
}
