//! Prices as exact fractions until a line's eight decimals cut them off, which is then named.

use rust_decimal::Decimal;

use super::{LabourRate, PricingError, RateCard};
use crate::{
    limits::UNIT_PRICE_DECIMALS_MAX,
    money::{Currency, Rounding, divide},
    quantity::{Percent, Quantity, UnitPrice},
    unit::Unit,
};

/// A line's quantity, unit and unit price for some time at a rate.
pub(super) struct LabourPrice {
    pub(super) quantity: Quantity,
    pub(super) unit: Unit,
    pub(super) unit_price: UnitPrice,
    pub(super) rounding: Option<Rounding>,
}

impl LabourPrice {
    pub(super) fn of(rate: &LabourRate, minutes: u32, card: &RateCard) -> Result<Self, PricingError> {
        if let Some(quantity) = exact_hours(minutes) {
            return Ok(Self { quantity, unit: Unit::HOUR, unit_price: rate.per_hour, rounding: None });
        }
        let too_fine = || PricingError::RateTooFine { rate: rate.code.clone(), per_hour: rate.per_hour, minutes };
        let (mantissa, scale) = rate.per_hour.parts();
        let divisor = 10_i128.checked_pow(scale).and_then(|unit| unit.checked_mul(60)).ok_or_else(too_fine)?;
        let per_minute = RoundedPrice::of(mantissa, divisor, card.price_rounding).ok_or_else(too_fine)?;
        if !per_minute.exact && !same_minor_unit(mantissa, divisor, &per_minute, minutes, card.currency) {
            return Err(too_fine());
        }
        Ok(Self {
            quantity: Quantity::from(minutes),
            unit: Unit::MINUTE,
            unit_price: per_minute.price,
            rounding: (!per_minute.exact).then_some(card.price_rounding),
        })
    }
}

/// The time in hours, where two decimals hold it: a sixtieth ends within them for every third minute, and otherwise never.
fn exact_hours(minutes: u32) -> Option<Quantity> {
    let twentieths = if minutes.is_multiple_of(3) { minutes.checked_div(3)? } else { return None };
    let hundredths = i64::from(twentieths).checked_mul(5)?;
    Quantity::try_from(Decimal::try_new(hundredths, 2).ok()?).ok()
}

/// Whether time at a rounded price comes to the same minor unit as at the exact one, whichever way it is then rounded.
fn same_minor_unit(mantissa: i128, divisor: i128, per_minute: &RoundedPrice, minutes: u32, currency: Currency) -> bool {
    const WAYS: [Rounding; 5] =
        [Rounding::HalfUp, Rounding::HalfDown, Rounding::HalfEven, Rounding::Down, Rounding::Up];
    let minor = 10_i128.checked_pow(currency.exponent());
    let times = |price: i128| minor.and_then(|minor| price.checked_mul(i128::from(minutes))?.checked_mul(minor));
    let (Some(exact), Some(rounded)) = (times(mantissa), times(per_minute.mantissa)) else { return false };
    WAYS.iter().all(|&way| divide(exact, divisor, way) == divide(rounded, per_minute.divisor, way))
}

/// cost × (1 + markup ÷ 100), unless that is above the largest price.
pub(super) fn marked_up(cost: UnitPrice, markup: Percent, rounding: Rounding) -> Option<RoundedPrice> {
    let (mantissa, scale) = cost.parts();
    let (markup, markup_scale) = markup.parts();
    let hundred = 10_i128.checked_pow(markup_scale.checked_add(2)?)?;
    let numerator = mantissa.checked_mul(hundred.checked_add(markup)?)?;
    RoundedPrice::of(numerator, hundred.checked_mul(10_i128.checked_pow(scale)?)?, rounding)
}

/// A fraction as a unit price, and whether that is all of it.
pub(super) struct RoundedPrice {
    pub(super) price: UnitPrice,
    mantissa: i128,
    divisor: i128,
    pub(super) exact: bool,
}

impl RoundedPrice {
    fn of(numerator: i128, divisor: i128, rounding: Rounding) -> Option<Self> {
        let finest = 10_i128.checked_pow(UNIT_PRICE_DECIMALS_MAX)?;
        let scaled = numerator.checked_mul(finest)?;
        let mantissa = divide(scaled, divisor, rounding)?;
        let decimal = Decimal::try_from_i128_with_scale(mantissa, UNIT_PRICE_DECIMALS_MAX).ok()?;
        Some(Self {
            price: UnitPrice::try_from(decimal).ok()?,
            mantissa,
            divisor: finest,
            exact: scaled.checked_rem(divisor)? == 0,
        })
    }
}
