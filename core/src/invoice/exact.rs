use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::InvoiceError;
use crate::{
    error::excerpt,
    limits::MINOR_MAX,
    money::{Rounding, divide},
    quantity::{InvoicedQuantity, Percent, UnitPrice},
    wire,
};

/// A value in minor units before it is rounded, as a fraction that nothing has been cut off from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unrounded {
    numerator: i128,
    /// INVARIANT: above zero.
    denominator: i128,
}

/// The powers of ten that a quantity's, a price's or a percentage's decimals can ask for.
const POWERS: [i128; 19] = {
    let mut powers = [1; 19];
    let mut at = 1;
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

fn power_of_ten(exponent: u32) -> Option<i128> {
    POWERS.get(usize::try_from(exponent).ok()?).copied()
}

/// The product of two factors that fit 64 bits, as all of an invoice do: a multiplication that can't overflow is a single
/// instruction, a checked one of 128 bits is a dozen.
fn product(a: i128, b: i128) -> Option<i128> {
    let (a, b) = (i64::try_from(a).ok()?, i64::try_from(b).ok()?);
    Some(i128::from(a).wrapping_mul(i128::from(b)))
}

impl Unrounded {
    /// quantity × unit price, of a currency whose minor unit has `exponent` decimals.
    pub(super) fn price(quantity: InvoicedQuantity, unit_price: UnitPrice, exponent: u32) -> Option<Self> {
        let ((quantity, quantity_scale), (price, price_scale)) = (quantity.parts(), unit_price.parts());
        let product = product(quantity, price)?;
        let scale = quantity_scale.checked_add(price_scale)?;
        if scale >= exponent {
            Some(Self { numerator: product, denominator: power_of_ten(scale.abs_diff(exponent))? })
        } else {
            Some(Self { numerator: product.checked_mul(power_of_ten(exponent.abs_diff(scale))?)?, denominator: 1 })
        }
    }

    /// amount × per cent ÷ 100: tax on an amount without it, an allowance or charge by per cent.
    pub(super) fn percent_of(amount: i64, percent: Percent) -> Option<Self> {
        let (mantissa, scale) = percent.parts();
        let numerator = product(amount.into(), mantissa)?;
        Some(Self { numerator, denominator: power_of_ten(scale.checked_add(2)?)? })
    }

    /// amount × per cent ÷ (100 + per cent): tax in an amount that includes it.
    pub(super) fn percent_within(amount: i64, percent: Percent) -> Option<Self> {
        let (mantissa, scale) = percent.parts();
        let numerator = product(amount.into(), mantissa)?;
        Some(Self { numerator, denominator: power_of_ten(scale.checked_add(2)?)?.checked_add(mantissa)? })
    }

    /// amount × part ÷ whole.
    pub(super) fn share(amount: i64, part: i64, whole: i64) -> Option<Self> {
        let numerator = product(amount.into(), part.into())?;
        (whole > 0).then_some(Self { numerator, denominator: whole.into() })
    }

    /// An amount that needs no rounding.
    pub(super) fn whole(minor: i64) -> Self {
        Self { numerator: i128::from(minor), denominator: 1 }
    }

    /// The amount in whole minor units, if it is within the bounds of money.
    pub(super) fn rounded(self, way: Rounding) -> Option<i64> {
        within_bounds(divide(self.numerator, self.denominator, way)?)
    }
}

/// The amount as the `i64` that money is, if it is within its bounds.
fn within_bounds(minor: i128) -> Option<i64> {
    i64::try_from(minor).ok().filter(|minor| (-MINOR_MAX..=MINOR_MAX).contains(minor))
}

/// An exact value in minor units, as a fraction in lowest terms: `475` or `207/40`.
///
/// What an amount was before it was rounded, and what the rounding added. A third of a cent is `1/3`, not 0.33: whoever
/// recomputes an invoice gets the same value to the last digit. Its text is what Python's `fractions.Fraction` reads.
///
/// # Errors
/// Parsing gives [`InvoiceError::NotAFraction`] (`JM-INV-0020`).
///
/// ```
/// let exact: journeyman::invoice::Exact = "207/40".parse()?; // 5.175 cents
/// assert_eq!((exact.numerator(), exact.denominator()), (207, 40));
/// assert!("414/80".parse::<journeyman::invoice::Exact>().is_err());
/// # Ok::<(), journeyman::invoice::InvoiceError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Exact {
    // INVARIANT: in lowest terms, the denominator above zero; so derived equality and hash are the value's.
    numerator: i128,
    denominator: i128,
}

impl Exact {
    /// What is above the line.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// What is below the line: above zero.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    pub(super) fn of(unrounded: Unrounded) -> Self {
        let Unrounded { numerator, denominator } = unrounded;
        let common = greatest_common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let common = i128::try_from(common).unwrap_or(1).max(1);
        Self {
            numerator: numerator.checked_div(common).unwrap_or(numerator),
            denominator: denominator.checked_div(common).unwrap_or(denominator),
        }
    }

    /// What rounding this value to `rounded` added: below zero where it took away.
    pub(super) fn residue(self, rounded: i64) -> Self {
        // INVARIANT: rounded × denominator is within one denominator of the numerator, so neither step overflows.
        let numerator = i128::from(rounded).saturating_mul(self.denominator).saturating_sub(self.numerator);
        Self::of(Unrounded { numerator, denominator: self.denominator })
    }
}

fn greatest_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

impl FromStr for Exact {
    type Err = InvoiceError;

    fn from_str(given: &str) -> Result<Self, InvoiceError> {
        let (numerator, denominator) = given.split_once('/').unwrap_or((given, "1"));
        let parsed = numerator.parse().ok().zip(denominator.parse().ok());
        parsed
            .filter(|&(_, denominator)| denominator > 0)
            .map(|(numerator, denominator)| Self::of(Unrounded { numerator, denominator }))
            .filter(|exact| exact.to_string() == given) // neither +1, 01, −0 nor 2/4
            .ok_or_else(|| InvoiceError::NotAFraction { given: excerpt(given) })
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator {
            1 => write!(f, "{}", self.numerator),
            _ => write!(f, "{}/{}", self.numerator, self.denominator),
        }
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::text(deserializer)
    }
}

impl Serialize for Exact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Exact {
    fn schema_name() -> Cow<'static, str> {
        "Exact".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^(0|-?[1-9][0-9]*(/[1-9][0-9]*)?)$",
            "description": "A fraction of minor units in lowest terms.",
        })
    }
}

/// A fraction of minor units as a decimal number of major ones, cut after six more decimals than the currency has.
pub(super) struct Major {
    pub(super) exact: Exact,
    pub(super) exponent: u32,
}

impl fmt::Display for Major {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MORE_DECIMALS: u32 = 6;
        let Exact { numerator, denominator } = self.exact;
        let unit = power_of_ten(self.exponent).unwrap_or(1);
        let below = denominator.saturating_mul(unit).unsigned_abs();
        let above = numerator.unsigned_abs();
        let whole = above.checked_div(below).unwrap_or_default();
        let mut rest = above.checked_rem(below).unwrap_or_default();
        let sign = if numerator < 0 { "-" } else { "" };
        write!(f, "{sign}{whole}")?;
        for place in 0..self.exponent.saturating_add(MORE_DECIMALS) {
            if rest == 0 && place >= self.exponent {
                break;
            }
            if place == 0 {
                f.write_str(".")?;
            }
            rest = rest.saturating_mul(10);
            write!(f, "{}", rest.checked_div(below).unwrap_or_default())?;
            rest = rest.checked_rem(below).unwrap_or_default();
        }
        if rest == 0 { Ok(()) } else { f.write_str("…") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Coded;

    fn major(text: &str, exponent: u32) -> String {
        Major { exact: text.parse().unwrap(), exponent }.to_string()
    }

    #[test]
    fn only_a_fraction_in_lowest_terms_is_read() {
        for text in ["0", "-3", "207/40", "-1/3"] {
            assert_eq!(text.parse::<Exact>().unwrap().to_string(), text);
        }
        for text in ["", "+1", "01", "-0", "2/4", "1/0", "1/-2", "3/1", "1/2/3", "0.5", "1 /2", "0/7"] {
            assert_eq!(text.parse::<Exact>().unwrap_err().code(), "JM-INV-0020", "{text}");
        }
    }

    #[test]
    fn a_fraction_of_cents_reads_as_a_decimal_number_of_dollars() {
        assert_eq!(major("207/40", 2), "0.05175");
        assert_eq!(major("15943/10", 2), "15.943");
        assert_eq!(major("-1/3", 2), "-0.00333333…");
        assert_eq!(major("100", 2), "1.00");
        assert_eq!(major("7/2", 0), "3.5");
        assert_eq!(major("5", 0), "5");
        assert_eq!(major("-3/10", 3), "-0.0003");
    }

    #[test]
    fn the_greatest_quantity_at_the_greatest_price_is_exact() {
        let exact = Unrounded::price("1000000000".parse().unwrap(), "1000000000".parse().unwrap(), 4).unwrap();
        assert_eq!(Exact::of(exact).to_string(), "10000000000000000000000");
        assert_eq!(exact.rounded(Rounding::HalfUp), None, "it is no amount of money");
        let exact = Unrounded::price("999999999.999999".parse().unwrap(), "999999999.99999999".parse().unwrap(), 0);
        assert_eq!(Exact::of(exact.unwrap()).to_string(), "99999999999999899000000000000001/100000000000000");
    }
}
