use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which way an amount is rounded to a whole minor unit.
///
/// Every way is symmetric about zero (half up means half away from zero), so a credit note rounds to the mirror image of
/// its invoice. There is no default: whoever rounds names the way. Its text is the way in words: `half up`.
///
/// | way | 0.4 | 0.5 | 0.6 | 1.5 | −0.5 | used by |
/// |---|---|---|---|---|---|---|
/// | half up | 0 | 1 | 1 | 2 | −1 | GST Act 1999 s 9-90 (AU); EN 16931 BR-CO-17 |
/// | half down | 0 | 0 | 1 | 1 | 0 | GST Act 1985 s 19O (NZ): half a cent or less may be dropped |
/// | half even | 0 | 0 | 1 | 2 | 0 | bankers' books |
/// | down | 0 | 0 | 0 | 1 | 0 | VAT Trader's Records Manual VATREC12010 (UK), invoice traders |
/// | up | 1 | 1 | 1 | 2 | −1 | never to the customer's favour |
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// To the nearest; half goes away from zero.
    HalfUp,
    /// To the nearest; half goes towards zero.
    HalfDown,
    /// To the nearest; half goes to the even neighbour.
    HalfEven,
    /// Towards zero.
    Down,
    /// Away from zero.
    Up,
}

impl fmt::Display for Rounding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HalfUp => "half up",
            Self::HalfDown => "half down",
            Self::HalfEven => "half even",
            Self::Down => "down",
            Self::Up => "up",
        })
    }
}

/// `numerator / divisor`, rounded to a whole number; `None` where the divisor isn't above zero, or the result is no `i128`.
#[must_use]
pub(crate) fn divide(numerator: i128, divisor: i128, rounding: Rounding) -> Option<i128> {
    let divisor = u128::try_from(divisor).ok()?;
    let (quotient, remainder) = divide_magnitudes(numerator.unsigned_abs(), divisor)?;
    // Comparing the remainder with what is missing to the next unit avoids doubling it, which could overflow.
    let missing = divisor.abs_diff(remainder);
    let away_from_zero = match rounding {
        Rounding::HalfUp => remainder >= missing,
        Rounding::HalfDown => remainder > missing,
        Rounding::HalfEven => remainder > missing || (remainder == missing && quotient.checked_rem(2)? != 0),
        Rounding::Down => false,
        Rounding::Up => remainder != 0,
    };
    let magnitude = i128::try_from(quotient.checked_add(u128::from(away_from_zero))?).ok()?;
    if numerator < 0 { magnitude.checked_neg() } else { Some(magnitude) }
}

/// Quotient and remainder; `None` where the divisor is zero.
fn divide_magnitudes(numerator: u128, divisor: u128) -> Option<(u128, u128)> {
    // Nearly every amount fits 64 bits, where dividing takes a fraction of the time.
    if let (Ok(numerator), Ok(divisor)) = (u64::try_from(numerator), u64::try_from(divisor)) {
        return Some((numerator.checked_div(divisor)?.into(), numerator.checked_rem(divisor)?.into()));
    }
    Some((numerator.checked_div(divisor)?, numerator.checked_rem(divisor)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAYS: [Rounding; 5] =
        [Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up];

    #[test]
    fn each_way_rounds_as_its_row_of_the_table_says() {
        // 0.4, 0.5, 0.6, 1.5 and −0.5, in tenths
        let tenths = [4, 5, 6, 15, -5];
        let rounded = |way| tenths.map(|numerator| divide(numerator, 10, way).unwrap());
        assert_eq!(rounded(Rounding::HalfUp), [0, 1, 1, 2, -1]);
        assert_eq!(rounded(Rounding::HalfDown), [0, 0, 1, 1, 0]);
        assert_eq!(rounded(Rounding::HalfEven), [0, 0, 1, 2, 0]);
        assert_eq!(rounded(Rounding::Down), [0, 0, 0, 1, 0]);
        assert_eq!(rounded(Rounding::Up), [1, 1, 1, 2, -1]);
    }

    #[test]
    fn a_whole_number_is_rounded_no_way() {
        for way in WAYS {
            assert_eq!([-20, 0, 20].map(|numerator| divide(numerator, 10, way).unwrap()), [-2, 0, 2]);
        }
    }

    #[test]
    fn numbers_above_64_bits_are_rounded_like_those_below() {
        const WIDER: i128 = 1 << 70;
        for way in WAYS {
            for numerator in -25..=25 {
                assert_eq!(
                    divide(numerator * WIDER, 10 * WIDER, way),
                    divide(numerator, 10, way),
                    "{numerator} {way:?}"
                );
            }
        }
    }

    #[test]
    fn nothing_is_divided_by_zero_or_less() {
        for divisor in [0, -1, i128::MIN] {
            assert_eq!(divide(1, divisor, Rounding::HalfUp), None);
        }
        assert_eq!(divide(i128::MAX, 1, Rounding::Up), Some(i128::MAX));
    }
}
