use std::cmp::Ordering;

use crate::{
    limits::MINOR_MAX,
    money::{Rounding, divide},
    quantity::{InvoicedQuantity, Percent, Quantity, UnitPrice},
};

/// A value in minor units of which nothing has been cut off.
///
/// An operation gives none where the result needs more than 128 bits above or below the line, even in lowest terms.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fraction {
    numerator: i128,
    /// INVARIANT: above zero.
    denominator: i128,
}

/// The powers of ten that the decimals of a quantity, a price, a percentage or a rate can ask for.
const POWERS: [i128; 21] = {
    let mut powers = [1; 21];
    let mut at = 1;
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// Those that are below the line of nearly every decimal.
const POWERS_64: [u64; 9] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

pub(super) fn power_of_ten(exponent: u32) -> Option<i128> {
    POWERS.get(usize::try_from(exponent).ok()?).copied()
}

impl Fraction {
    pub(super) const ZERO: Self = Self::whole(0);
    pub(super) const ONE: Self = Self::whole(1);

    /// An amount that needs no rounding.
    pub(super) const fn whole(minor: i64) -> Self {
        Self { numerator: minor as i128, denominator: 1 }
    }

    /// A fraction by its parts; the lower one has to be above zero.
    pub(super) fn of(numerator: i128, denominator: i128) -> Option<Self> {
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// quantity × unit price, of a currency whose minor unit has `exponent` decimals.
    pub(super) fn price(quantity: InvoicedQuantity, unit_price: UnitPrice, exponent: u32) -> Option<Self> {
        let ((quantity, quantity_scale), (price, price_scale)) = (quantity.parts(), unit_price.parts());
        Self::decimal(product(quantity, price)?, quantity_scale.checked_add(price_scale)?, exponent)
    }

    /// The same where the price is for so many units, which aren't none.
    pub(super) fn price_for(
        quantity: InvoicedQuantity,
        unit_price: UnitPrice,
        base: Quantity,
        exponent: u32,
    ) -> Option<Self> {
        let (base, base_scale) = base.parts();
        let Self { numerator, denominator } = Self::price(quantity, unit_price, exponent.checked_add(base_scale)?)?;
        Self { numerator, denominator: 1 }.times(Self::of(1, base)?)?.times(Self::of(1, denominator)?)
    }

    /// number ÷ 10^scale × 10^exponent.
    pub(super) fn decimal(number: i128, scale: u32, exponent: u32) -> Option<Self> {
        let power = power_of_ten(scale.abs_diff(exponent))?;
        if scale >= exponent {
            Some(Self { numerator: number, denominator: power })
        } else {
            Some(Self { numerator: number.checked_mul(power)?, denominator: 1 })
        }
    }

    /// value × per cent ÷ 100: tax on an amount without it, an allowance or charge by per cent.
    pub(super) fn percent(self, percent: Percent) -> Option<Self> {
        self.times(Self::rate(percent)?)
    }

    /// value × per cent ÷ (100 + per cent): tax in an amount that includes it.
    pub(super) fn percent_within(self, percent: Percent) -> Option<Self> {
        let Self { numerator, denominator } = Self::rate(percent)?;
        self.times(Self { numerator, denominator: denominator.checked_add(numerator)? })
    }

    /// per cent ÷ 100.
    pub(super) fn rate(percent: Percent) -> Option<Self> {
        let (mantissa, scale) = percent.parts();
        Some(Self { numerator: mantissa, denominator: power_of_ten(scale.checked_add(2)?)? })
    }

    // By a call, the sum comes back in memory, as halves that are then read as one: a wait longer than the addition.
    #[expect(
        clippy::inline_always,
        reason = "the compiler makes a call of it, and each part of an invoice is summed thrice"
    )]
    #[inline(always)]
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        if self.denominator == other.denominator {
            let numerator = self.numerator.checked_add(other.numerator)?;
            return Some(Self { numerator, denominator: self.denominator });
        }
        self.plus_unlike(other)
    }

    fn plus_unlike(self, other: Self) -> Option<Self> {
        self.plus_as_it_is(other).or_else(|| self.reduced().plus_as_it_is(other.reduced()))
    }

    fn plus_as_it_is(self, other: Self) -> Option<Self> {
        let common = greatest_common_divisor(self.denominator, other.denominator);
        let (mine, theirs) = (self.denominator.checked_div(common)?, other.denominator.checked_div(common)?);
        let numerator = self.numerator.checked_mul(theirs)?.checked_add(other.numerator.checked_mul(mine)?)?;
        Some(Self { numerator, denominator: self.denominator.checked_mul(theirs)? })
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    pub(super) fn times(self, other: Self) -> Option<Self> {
        self.times_as_it_is(other).or_else(|| {
            // What is above one line is reduced by what is below the other: no smaller product has the same value.
            let (mine, theirs) = (self.reduced(), other.reduced());
            let one = Self { numerator: mine.numerator, denominator: theirs.denominator }.reduced();
            let two = Self { numerator: theirs.numerator, denominator: mine.denominator }.reduced();
            one.times_as_it_is(two)
        })
    }

    fn times_as_it_is(self, other: Self) -> Option<Self> {
        let numerator = product(self.numerator, other.numerator)?;
        Some(Self { numerator, denominator: product(self.denominator, other.denominator)? })
    }

    /// value ÷ other, which has to be above zero.
    pub(super) fn over(self, other: Self) -> Option<Self> {
        self.times(Self::of(other.denominator, other.numerator)?)
    }

    pub(super) fn negated(self) -> Self {
        // Saturation touches only the lowest number of 128 bits, whose absolute isn't one.
        Self { numerator: self.numerator.saturating_neg(), denominator: self.denominator }
    }

    /// The sign: −1, 0 or 1.
    pub(super) fn sign(self) -> i128 {
        self.numerator.signum()
    }

    /// Without its sign.
    pub(super) fn magnitude(self) -> Self {
        Self { numerator: self.numerator.saturating_abs(), denominator: self.denominator }
    }

    /// The order by value. It needs no product, so there are no fractions too long for it: the whole parts are compared,
    /// then what remains, upside down.
    pub(super) fn compare(self, other: Self) -> Ordering {
        let ((mut a, mut a_below), (mut b, mut b_below)) = (self.parts(), other.parts());
        let mut is_upside_down = false;
        let told = |order: Ordering, is_upside_down: bool| if is_upside_down { order.reverse() } else { order };
        loop {
            // INVARIANT: what is below is above zero, so that neither division fails.
            let (a_whole, b_whole) = (a.div_euclid(a_below), b.div_euclid(b_below));
            match a_whole.cmp(&b_whole) {
                Ordering::Equal => {}
                unequal => return told(unequal, is_upside_down),
            }
            let (a_rest, b_rest) = (a.rem_euclid(a_below), b.rem_euclid(b_below));
            match (a_rest, b_rest) {
                (0, 0) => return Ordering::Equal,
                (0, _) => return told(Ordering::Less, is_upside_down),
                (_, 0) => return told(Ordering::Greater, is_upside_down),
                (_, _) => (a, a_below, b, b_below) = (a_below, a_rest, b_below, b_rest),
            }
            is_upside_down = !is_upside_down;
        }
    }

    /// In lowest terms.
    pub(super) fn reduced(self) -> Self {
        let Self { numerator, denominator } = self;
        if denominator == 1 {
            return self;
        }
        // Nearly every fraction fits 64 bits, where dividing takes a fraction of the time.
        if let (Ok(above), Ok(below)) = (i64::try_from(numerator), i64::try_from(denominator)) {
            let common = common_with_denominator(above.unsigned_abs(), below.unsigned_abs());
            let common = i64::try_from(common).unwrap_or(1);
            let by = |number: i64| i128::from(number.checked_div(common).unwrap_or(number));
            return Self { numerator: by(above), denominator: by(below) };
        }
        let common = greatest_common_divisor(numerator, denominator);
        let by = |number: i128| number.checked_div(common).unwrap_or(number);
        Self { numerator: by(numerator), denominator: by(denominator) }
    }

    /// What is above the line, and what is below.
    pub(super) const fn parts(self) -> (i128, i128) {
        (self.numerator, self.denominator)
    }

    /// The amount in whole minor units, if it is within the bounds of money.
    #[inline]
    pub(super) fn rounded(self, way: Rounding) -> Option<i64> {
        if self.denominator == 1 {
            return within_bounds(self.numerator); // as nearly all sums are
        }
        within_bounds(divide(self.numerator, self.denominator, way)?)
    }
}

/// The amount as the `i64` that money is, if it is within its bounds.
pub(super) fn within_bounds(minor: i128) -> Option<i64> {
    i64::try_from(minor).ok().filter(|minor| (-MINOR_MAX..=MINOR_MAX).contains(minor))
}

/// The product: one instruction where both factors fit 64 bits, as nearly all do; a checked one of 128 bits is a dozen.
pub(super) fn product(a: i128, b: i128) -> Option<i128> {
    match (i64::try_from(a), i64::try_from(b)) {
        (Ok(a), Ok(b)) => Some(i128::from(a).wrapping_mul(i128::from(b))),
        _ => a.checked_mul(b),
    }
}

/// The greatest number that both are a multiple of: at least 1, unless both are 0.
fn greatest_common_divisor(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    loop {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return greatest_common_divisor_of_64_bits(a, b).into();
        }
        match a.checked_rem(b) {
            Some(rest) => (a, b) = (b, rest),
            None => return i128::try_from(a).unwrap_or(1), // it divides what fits, so it fits
        }
    }
}

/// The greatest common divisor of what is above the line and what is below. Decimals have a power of ten below, whose only
/// divisors are twos and fives: these are told without the many divisions that it takes in general.
fn common_with_denominator(above: u64, below: u64) -> u64 {
    let zeros = POWERS_64.iter().position(|power| *power == below);
    let Some(zeros) = zeros.and_then(|zeros| u32::try_from(zeros).ok()) else {
        return greatest_common_divisor_of_64_bits(above, below);
    };
    let mut common = 1_u64.wrapping_shl(above.trailing_zeros().min(zeros));
    let mut rest = above;
    for _ in 0..zeros {
        if !rest.is_multiple_of(5) {
            break;
        }
        (rest, common) = (rest / 5, common.wrapping_mul(5)); // it divides what is below, so it never wraps
    }
    common
}

fn greatest_common_divisor_of_64_bits(mut a: u64, mut b: u64) -> u64 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(numerator: i128, denominator: i128) -> Fraction {
        Fraction::of(numerator, denominator).unwrap()
    }

    #[track_caller]
    fn is(value: Option<Fraction>, parts: (i128, i128)) {
        assert_eq!(value.unwrap().reduced().parts(), parts);
    }

    #[test]
    fn fractions_are_added_and_multiplied_exactly() {
        is(fraction(1, 6).plus(fraction(1, 10)), (4, 15));
        is(fraction(1, 6).minus(fraction(1, 6)), (0, 1));
        is(fraction(-7, 3).times(fraction(6, 35)), (-2, 5));
        is(fraction(-7, 3).over(fraction(14, 9)), (-3, 2));
        assert!(fraction(1, 3).over(Fraction::ZERO).is_none());
        assert!(Fraction::of(1, 0).is_none() && Fraction::of(1, -2).is_none());
    }

    #[test]
    fn fractions_are_in_the_order_of_their_values_however_long_they_are() {
        const WIDE: i128 = i128::MAX / 2;
        let rising = [
            fraction(-WIDE, 1),
            fraction(-7, 3),
            fraction(-2, 1),
            fraction(-1, 3),
            fraction(-1, 4),
            Fraction::ZERO,
            fraction(1, WIDE),
            fraction(1, WIDE - 1),
            fraction(WIDE - 2, WIDE - 1),
            fraction(WIDE - 1, WIDE),
            Fraction::ONE,
            fraction(7, 5),
            fraction(10, 7),
            fraction(WIDE, 2),
        ];
        for (at, a) in rising.iter().enumerate() {
            for (other, b) in rising.iter().enumerate() {
                assert_eq!(a.compare(*b), at.cmp(&other), "{a:?} {b:?}");
            }
        }
        assert_eq!(fraction(2, 6).compare(fraction(1, 3)), Ordering::Equal);
    }

    #[test]
    fn what_is_above_a_power_of_ten_is_reduced_as_above_any_number() {
        let above = [0, 1, 2, 3, 5, 6, 7, 8, 10, 15, 16, 25, 40, 64, 125, 1_000, 1_024, 3_125, 390_625, 99_999_999];
        for power in POWERS_64.into_iter().chain([3, 20, 999, 1_000_000_000]) {
            for above in above.into_iter().flat_map(|n| [n, n * 3, n * 1_000_000_007, n * 10_000]) {
                let common = common_with_denominator(above, power);
                assert_eq!(common, greatest_common_divisor_of_64_bits(above, power), "{above}/{power}");
            }
        }
    }

    #[test]
    fn what_fits_only_in_lowest_terms_still_comes_out() {
        const WIDE: i128 = 1 << 100;
        is(fraction(WIDE, 3 * WIDE).plus(fraction(5 * WIDE, 7 * WIDE)), (22, 21));
        is(fraction(WIDE, 3).times(fraction(7, WIDE)), (7, 3));
        is(fraction(WIDE, 3).times(fraction(7 * WIDE, 5 * WIDE)), (7 * WIDE, 15));
        assert!(fraction(WIDE, 3).times(fraction(WIDE, 5)).is_none());
        assert!(fraction(1, WIDE).plus(fraction(1, WIDE - 1)).is_none());
    }

    #[test]
    fn a_fraction_has_as_many_bits_as_its_bound_and_not_one_more() {
        assert_eq!(crate::limits::EXACT_BITS_MAX, i128::BITS - 1);
        is(fraction(i128::MAX - 1, 1).plus(Fraction::ONE), (i128::MAX, 1));
        assert!(fraction(i128::MAX, 1).plus(Fraction::ONE).is_none());
        is(fraction(1, i128::MAX / 7).times(fraction(1, 7)), (1, i128::MAX / 7 * 7));
        assert!(fraction(1, i128::MAX / 7).times(fraction(1, 8)).is_none());
    }

    #[test]
    fn the_greatest_quantity_at_the_greatest_price_is_exact() {
        let exact = Fraction::price("1000000000".parse().unwrap(), "1000000000".parse().unwrap(), 4).unwrap();
        is(Some(exact), (10_000_000_000_000_000_000_000, 1));
        assert_eq!(exact.rounded(Rounding::HalfUp), None, "it is no amount of money");
        let longest = "999999999.999999".parse().unwrap();
        let exact = Fraction::price(longest, "999999999.99999999".parse().unwrap(), 0);
        is(exact, (99_999_999_999_999_899_000_000_000_000_001, 100_000_000_000_000));
        // As much for as little as can be, and for as odd a number: what is above and below the line has 32 digits or less.
        let price = "999999999.99999999".parse().unwrap();
        let exact = Fraction::price_for(longest, price, "0.000001".parse().unwrap(), 4);
        is(exact, (99_999_999_999_999_899_000_000_000_000_001, 10_000));
        assert!(Fraction::price_for(longest, price, "999999999.999989".parse().unwrap(), 0).is_some());
    }

    #[test]
    fn a_price_for_several_units_is_divided_by_them() {
        let price = |quantity: &str, price: &str, base: &str| {
            Fraction::price_for(quantity.parse().unwrap(), price.parse().unwrap(), base.parse().unwrap(), 2)
        };
        is(price("250", "12.40", "100"), (3_100, 1));
        is(price("1", "1", "3"), (100, 3));
        is(price("-1", "1", "0.7"), (-1_000, 7));
    }
}
