//! Exact fractions, the slow and obvious way: the arithmetic of the reference model and of whoever checks an explanation.

use std::ops::{Add, Div, Mul, Sub};

use journeyman::money::Rounding;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rational {
    above: i128,
    below: i128, // above zero, and the two have no common divisor
}

impl Rational {
    pub(super) const ZERO: Self = Self { above: 0, below: 1 };

    pub(super) fn new(above: i128, below: i128) -> Self {
        let sign = if below < 0 { -1 } else { 1 };
        let (mut a, mut b) = (above.abs(), below.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self { above: sign * above / a.max(1), below: sign * below / a.max(1) }
    }

    pub(super) fn whole(number: i64) -> Self {
        Self::new(number.into(), 1)
    }

    /// mantissa ÷ 10^scale
    pub(super) fn decimal((mantissa, scale): (i128, u32)) -> Self {
        Self::new(mantissa, 10_i128.pow(scale))
    }

    pub(super) fn parts(self) -> (i128, i128) {
        (self.above, self.below)
    }

    /// The whole number that a way of rounding gives, found by looking at the neighbours.
    pub(super) fn round(self, way: Rounding) -> i64 {
        let floor = self.above.div_euclid(self.below);
        let (towards_zero, away) = if self.above < 0 { (floor + 1, floor) } else { (floor, floor + 1) };
        let from_floor = Self::new(self.above - floor * self.below, self.below);
        let chosen = match (way, from_floor.compare(Self::new(1, 2))) {
            _ if from_floor == Self::ZERO => floor,
            (Rounding::Down, _) => towards_zero,
            (Rounding::Up, _) => away,
            (_, std::cmp::Ordering::Less) => floor,
            (_, std::cmp::Ordering::Greater) => floor + 1,
            (Rounding::HalfUp, _) => away,
            (Rounding::HalfDown, _) => towards_zero,
            (Rounding::HalfEven, _) => floor + floor.rem_euclid(2),
        };
        i64::try_from(chosen).unwrap()
    }

    pub(super) fn compare(self, other: Self) -> std::cmp::Ordering {
        (self.above * other.below).cmp(&(other.above * self.below))
    }
}

impl Add for Rational {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.above * other.below + other.above * self.below, self.below * other.below)
    }
}

impl Sub for Rational {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::new(self.above * other.below - other.above * self.below, self.below * other.below)
    }
}

impl Mul for Rational {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::new(self.above * other.above, self.below * other.below)
    }
}

impl Div for Rational {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        Self::new(self.above * other.below, self.below * other.above)
    }
}
