//! Exact numbers, and what rounding makes of them.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};
use serde::{Deserialize, Serialize};

use crate::refusal::{self, Refusal};

/// A number that nothing is ever cut off from.
pub type Q = BigRational;

/// Which way a number is rounded to a whole one. Every way is symmetric about zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// To the nearest; a half away from zero.
    HalfUp,
    /// To the nearest; a half towards zero.
    HalfDown,
    /// To the nearest; a half to the even neighbour.
    HalfEven,
    /// Towards zero.
    Down,
    /// Away from zero.
    Up,
}

/// The whole number that a way of rounding makes of a number.
#[must_use]
pub fn round(number: &Q, way: Way) -> BigInt {
    let magnitude = number.abs();
    let towards_zero = magnitude.floor().to_integer();
    let rest = magnitude - Q::from_integer(towards_zero.clone());
    let half = Q::new(1.into(), 2.into());
    let is_odd = &towards_zero % 2 != BigInt::zero();
    let away = match way {
        Way::HalfUp => rest >= half,
        Way::HalfDown => rest > half,
        Way::HalfEven => rest > half || (rest == half && is_odd),
        Way::Down => false,
        Way::Up => !rest.is_zero(),
    };
    let rounded = if away { towards_zero + 1 } else { towards_zero };
    if number.is_negative() { -rounded } else { rounded }
}

/// A whole number as an exact one.
pub(crate) fn whole(number: impl Into<BigInt>) -> Q {
    Q::from_integer(number.into())
}

/// A percentage as the factor that it is.
pub(crate) fn per_cent(percent: &Q) -> Q {
    percent / whole(100)
}

/// 10 to a power.
pub(crate) fn power_of_ten(exponent: u32) -> Q {
    whole(BigInt::from(10).pow(exponent))
}

/// The numbers of one kind that an invoice may have.
pub(crate) struct Bounds {
    pub(crate) most: i64,
    pub(crate) decimals: u32,
    pub(crate) signed: bool,
    pub(crate) too_fine: Refusal,
}

pub(crate) const QUANTITY: Bounds =
    Bounds { most: 1_000_000_000, decimals: 6, signed: true, too_fine: refusal::TOO_MANY_DECIMALS };
pub(crate) const BASE_QUANTITY: Bounds =
    Bounds { most: 1_000_000_000, decimals: 6, signed: false, too_fine: refusal::TOO_MANY_DECIMALS };
pub(crate) const UNIT_PRICE: Bounds =
    Bounds { most: 1_000_000_000, decimals: 8, signed: false, too_fine: refusal::UNIT_PRICE_TOO_FINE };
pub(crate) const PERCENT: Bounds =
    Bounds { most: 10_000, decimals: 6, signed: false, too_fine: refusal::TOO_MANY_DECIMALS };
pub(crate) const EXCHANGE_RATE: Bounds =
    Bounds { most: 1_000_000_000, decimals: 10, signed: false, too_fine: refusal::TOO_MANY_DECIMALS };

/// The number that a text is: digits, and a point with digits after it where needed. No exponent, no grouping, no plus, no
/// zeros in front; at most 32 bytes and 28 decimals, else it has too many of them, unless it is beyond its bounds.
pub(crate) fn decimal(text: &str, bounds: &Bounds) -> Result<Q, Refusal> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole_part, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let part_is_plain = all_digits(part) || !digits.contains('.');
    let plain = all_digits(whole_part) && part_is_plain && (whole_part == "0" || !whole_part.starts_with('0'));
    if !plain {
        return Err(refusal::NOT_A_DECIMAL);
    }
    let mantissa: BigInt = format!("{whole_part}{part}").parse().map_err(|_| refusal::NOT_A_DECIMAL)?;
    let is_held = text.len() <= 32 && part.len() <= 28 && mantissa < BigInt::from(2).pow(96);
    let decimals = u32::try_from(part.len()).map_err(|_| refusal::NOT_A_DECIMAL)?;
    let number = whole(mantissa * sign) / power_of_ten(decimals);
    if number.is_negative() && !bounds.signed {
        return Err(refusal::NEGATIVE_NUMBER);
    }
    if number.abs() > whole(bounds.most) {
        return Err(refusal::NUMBER_TOO_LARGE);
    }
    if !is_held || !(&number * power_of_ten(bounds.decimals)).is_integer() {
        return Err(bounds.too_fine);
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_rounds_tenths_as_its_definition_says() {
        let tenths = |way| [4, 5, 6, 15, 25, -5, -15].map(|tenth| round(&Q::new(tenth.into(), 10.into()), way));
        let expected = |numbers: [i64; 7]| numbers.map(BigInt::from);
        assert_eq!(tenths(Way::HalfUp), expected([0, 1, 1, 2, 3, -1, -2]));
        assert_eq!(tenths(Way::HalfDown), expected([0, 0, 1, 1, 2, 0, -1]));
        assert_eq!(tenths(Way::HalfEven), expected([0, 0, 1, 2, 2, 0, -2]));
        assert_eq!(tenths(Way::Down), expected([0, 0, 0, 1, 2, 0, -1]));
        assert_eq!(tenths(Way::Up), expected([1, 1, 1, 2, 3, -1, -2]));
    }

    #[test]
    fn only_plain_decimals_within_their_bounds_are_numbers() {
        for (text, refusal) in [
            ("1e3", refusal::NOT_A_DECIMAL),
            ("01", refusal::NOT_A_DECIMAL),
            ("1.", refusal::NOT_A_DECIMAL),
            ("-1", refusal::NEGATIVE_NUMBER),
            ("1000000000.1", refusal::NUMBER_TOO_LARGE),
            ("12345678901234567890123456789", refusal::NUMBER_TOO_LARGE), // 96 bits hold it
            ("92345678901234567890123456789", refusal::NUMBER_TOO_LARGE), // and these they don't
            ("0.00000000000000000000000000001", refusal::UNIT_PRICE_TOO_FINE),
            ("1.500000000000000000000000000000000", refusal::UNIT_PRICE_TOO_FINE),
            ("0.123456789", refusal::UNIT_PRICE_TOO_FINE),
        ] {
            assert_eq!(decimal(text, &UNIT_PRICE), Err(refusal), "{text}");
        }
        assert_eq!(decimal("-1.50", &QUANTITY), Ok(Q::new((-3).into(), 2.into())));
    }
}
