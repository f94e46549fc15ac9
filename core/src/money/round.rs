use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which way an amount is rounded to a whole minor unit.
///
/// Every way is symmetric about zero (half up means half away from zero), so a credit note rounds to the mirror image of
/// its invoice. There is no default: whoever rounds names the way.
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

/// `numerator / divisor`, rounded to a whole number; `None` where the divisor isn't above zero.
#[must_use]
pub(crate) fn divide(numerator: i128, divisor: i128, rounding: Rounding) -> Option<i128> {
    if divisor <= 0 {
        return None;
    }
    let quotient = numerator.checked_div(divisor)?;
    let remainder = numerator.checked_rem(divisor)?.unsigned_abs();
    if remainder == 0 {
        return Some(quotient);
    }
    // Comparing the remainder with what is missing to the next unit avoids doubling it, which could overflow.
    let missing = divisor.unsigned_abs().abs_diff(remainder);
    let away_from_zero = match rounding {
        Rounding::HalfUp => remainder >= missing,
        Rounding::HalfDown => remainder > missing,
        Rounding::HalfEven => remainder > missing || (remainder == missing && quotient.checked_rem(2)? != 0),
        Rounding::Down => false,
        Rounding::Up => true,
    };
    if away_from_zero { quotient.checked_add(numerator.signum()) } else { Some(quotient) }
}
