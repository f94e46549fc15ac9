//! The arithmetic of common invoices, in 64 bits and without a jump that depends on the numbers: nothing comes out where 64
//! bits don't hold it, and the exact calculation is asked.
//!
//! Numbers are brought to one scale before they are rounded. So each division is by a number that is known when compiled,
//! which makes it a multiplication, and the processor need not guess how many decimals the next line has.

use crate::{
    limits::MINOR_MAX,
    money::Rounding,
    quantity::{InvoicedQuantity, UnitPrice},
};

/// Powers of ten by their exponents, as far as 64 bits go.
const POWERS: [i64; 19] = {
    let mut powers = [1; 19];
    let mut at = 1;
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

pub(super) fn power_of_ten(exponent: u32) -> Option<i64> {
    POWERS.get(usize::try_from(exponent).ok()?).copied()
}

/// The decimals behind the minor unit to which products are brought: those of two numbers with two decimals each.
pub(super) const PRODUCT_DECIMALS: u32 = 4;
pub(super) const ONE_UNIT: u64 = 10_000;
/// What [`Percent::key`] is of one: six decimals, and hundredths.
pub(super) const ONE_WHOLE: u64 = 100_000_000;

/// quantity × unit price in minor units, rounded.
#[inline]
pub(super) fn price(quantity: InvoicedQuantity, unit_price: UnitPrice, exponent: u32, way: Rounding) -> Option<i64> {
    let ((quantity, quantity_scale), (price, price_scale)) = (quantity.short()?, unit_price.short()?);
    let product = quantity.checked_mul(price)?;
    let scale = quantity_scale.wrapping_add(price_scale); // 14 at most
    let wanted = exponent.wrapping_add(PRODUCT_DECIMALS); // 8 at most
    let scaled = wanted.checked_sub(scale).and_then(power_of_ten).and_then(|power| product.checked_mul(power));
    match scaled {
        Some(scaled) => bounded(rounded::<ONE_UNIT>(scaled, way)),
        None => price_of_many_decimals(product, scale, exponent, way),
    }
}

#[cold]
fn price_of_many_decimals(product: i64, scale: u32, exponent: u32, way: Rounding) -> Option<i64> {
    match scale.checked_sub(exponent) {
        Some(decimals) => bounded(divided(product, power_of_ten(decimals)?, way)?),
        None => bounded(product.checked_mul(power_of_ten(exponent.wrapping_sub(scale))?)?),
    }
}

/// amount × per cent ÷ 100, rounded; the percentage by its key.
#[inline]
pub(super) fn percentage(amount: i64, key: i64, way: Rounding) -> Option<i64> {
    bounded(rounded::<ONE_WHOLE>(amount.checked_mul(key)?, way))
}

/// amount × per cent ÷ (100 + per cent), rounded; the percentage by its key.
#[inline]
pub(super) fn percentage_within(amount: i64, key: i64, way: Rounding) -> Option<i64> {
    bounded(divided(amount.checked_mul(key)?, key.wrapping_add(ONE_WHOLE.cast_signed()), way)?)
}

/// The amount, if it is within the bounds of money. A sum or difference of two such amounts never wraps.
#[inline]
pub(super) fn bounded(minor: i64) -> Option<i64> {
    (-MINOR_MAX..=MINOR_MAX).contains(&minor).then_some(minor)
}

/// number ÷ POWER, rounded, for a power of ten of up to nine zeros.
///
/// What is cut off after adding so much is rounded; of a tie nothing is left over, which tells it where ties go to the even
/// neighbour.
#[inline]
pub(super) fn rounded<const POWER: u64>(number: i64, way: Rounding) -> i64 {
    let half = POWER / 2;
    let added = match way {
        Rounding::HalfUp | Rounding::HalfEven => half,
        Rounding::HalfDown => half.wrapping_sub(1),
        Rounding::Down => 0,
        Rounding::Up => POWER.wrapping_sub(1),
    };
    let raised = number.unsigned_abs().wrapping_add(added); // 63 bits and 30
    let quotient = raised.checked_div(POWER).unwrap_or_default(); // no power is zero
    let is_tie_to_even = way == Rounding::HalfEven && raised.is_multiple_of(POWER);
    with_sign(if is_tie_to_even { quotient & !1 } else { quotient }, number)
}

/// number ÷ divisor, rounded, for a divisor above zero.
pub(super) fn divided(number: i64, divisor: i64, way: Rounding) -> Option<i64> {
    let (magnitude, divisor) = (number.unsigned_abs(), divisor.unsigned_abs());
    let (quotient, rest) = (magnitude.checked_div(divisor)?, magnitude.checked_rem(divisor)?);
    let missing = divisor.wrapping_sub(rest); // the rest is less than the divisor
    let is_away = match way {
        Rounding::HalfUp => rest >= missing,
        Rounding::HalfDown => rest > missing,
        Rounding::HalfEven => rest > missing || (rest == missing && !quotient.is_multiple_of(2)),
        Rounding::Down => false,
        Rounding::Up => rest != 0,
    };
    Some(with_sign(quotient.wrapping_add(u64::from(is_away)), number)) // a quotient by more than 1 is below 63 bits
}

/// A magnitude of up to 63 bits with the sign of a number.
#[inline]
fn with_sign(magnitude: u64, number: i64) -> i64 {
    let magnitude = magnitude.cast_signed();
    if number < 0 { magnitude.wrapping_neg() } else { magnitude }
}
