//! Exact fractions without bounds: the arithmetic of the reference model and of whoever checks an explanation.

use std::cmp::Ordering;

use journeyman::money::Rounding;
use num_bigint::BigInt;
use num_rational::BigRational;

pub(crate) type Rational = BigRational;

pub(crate) fn fraction(above: i128, below: i128) -> Rational {
    Rational::new(above.into(), below.into())
}

pub(crate) fn whole(number: i64) -> Rational {
    Rational::from_integer(number.into())
}

/// mantissa ÷ 10^scale
pub(crate) fn decimal((mantissa, scale): (i128, u32)) -> Rational {
    Rational::new(mantissa.into(), BigInt::from(10).pow(scale))
}

/// What stands above and below the line, without a common divisor.
pub(crate) fn parts(number: &Rational) -> (i128, i128) {
    (number.numer().try_into().unwrap(), number.denom().try_into().unwrap())
}

/// The whole number that a way of rounding gives, found by looking at the neighbours.
pub(crate) fn rounded(number: &Rational, way: Rounding) -> i64 {
    let (zero, half) = (whole(0), fraction(1, 2));
    let floor = i64::try_from(number.floor().numer()).unwrap();
    let (towards_zero, away) = if *number < zero { (floor + 1, floor) } else { (floor, floor + 1) };
    let from_floor = number - whole(floor);
    match (way, from_floor.cmp(&half)) {
        _ if from_floor == zero => floor,
        (Rounding::Down, _) => towards_zero,
        (Rounding::Up, _) => away,
        (_, Ordering::Less) => floor,
        (_, Ordering::Greater) => floor + 1,
        (Rounding::HalfUp, _) => away,
        (Rounding::HalfDown, _) => towards_zero,
        (Rounding::HalfEven, _) => floor + floor.rem_euclid(2),
    }
}
