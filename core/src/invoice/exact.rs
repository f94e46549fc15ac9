use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::{
    InvoiceError,
    fraction::{Fraction, power_of_ten, product},
};
use crate::{error::excerpt, wire};

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
    numerator: Halves,
    denominator: Halves,
}

/// A number of 128 bits as its halves, the upper first: thus a step of an explanation is a sixth smaller than with the number,
/// which would stand at multiples of 16 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Halves(i64, u64);

impl Halves {
    const BITS: u32 = 64;

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is cut off is the other half")]
    const fn of(number: i128) -> Self {
        Self((number >> Self::BITS) as i64, number as u64)
    }

    const fn whole(self) -> i128 {
        ((self.0 as i128) << Self::BITS).wrapping_add(self.1 as i128)
    }
}

impl Exact {
    /// What is above the line.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator.whole()
    }

    /// What is below the line: above zero.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator.whole()
    }

    const fn of_parts(numerator: i128, denominator: i128) -> Self {
        Self { numerator: Halves::of(numerator), denominator: Halves::of(denominator) }
    }

    /// Without its sign.
    pub(super) const fn magnitude(self) -> Self {
        Self::of_parts(self.numerator().saturating_abs(), self.denominator()) // never the least of 128 bits
    }

    /// A whole number of minor units.
    pub(super) const fn whole(minor: i64) -> Self {
        Self::of_parts(minor as i128, 1)
    }

    pub(super) fn of(fraction: Fraction) -> Self {
        let (numerator, denominator) = fraction.reduced().parts();
        Self::of_parts(numerator, denominator)
    }

    /// What rounding this value to `rounded` added: below zero where it took away.
    pub(super) fn residue(self, rounded: i64) -> Self {
        // INVARIANT: rounded × denominator is within one denominator of the numerator, so neither step overflows. Value and
        // residue differ by a whole number, so that the residue is in lowest terms, too.
        let numerator =
            product(rounded.into(), self.denominator()).unwrap_or(i128::MAX).saturating_sub(self.numerator());
        Self { numerator: Halves::of(numerator), denominator: self.denominator }
    }
}

impl FromStr for Exact {
    type Err = InvoiceError;

    fn from_str(given: &str) -> Result<Self, InvoiceError> {
        let (numerator, denominator) = given.split_once('/').unwrap_or((given, "1"));
        let parsed = numerator.parse().ok().zip(denominator.parse().ok());
        parsed
            .and_then(|(numerator, denominator)| Fraction::of(numerator, denominator).map(Self::of))
            .filter(|exact| exact.to_string() == given) // neither +1, 01, −0 nor 2/4
            .ok_or_else(|| InvoiceError::NotAFraction { given: excerpt(given) })
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denominator() {
            1 => write!(f, "{}", self.numerator()),
            _ => write!(f, "{}/{}", self.numerator(), self.denominator()),
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
        let (numerator, denominator) = (self.exact.numerator(), self.exact.denominator());
        let unit = power_of_ten(self.exponent).unwrap_or(1);
        let (mut above, mut below) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        // Of the longest fractions the last digits, far behind those shown, make room for the tenfold of a remainder.
        let unit = unit.unsigned_abs();
        while below.checked_mul(unit).and_then(|below| below.checked_mul(10)).is_none() {
            (above, below) = (above / 10, below / 10);
        }
        let below = below.saturating_mul(unit);
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
        // A third and a bit of a cent, of which 10 × 100 × 3 × 10^37 needs more than 128 bits.
        let long = "10000000000000000000000000000000000001/30000000000000000000000000000000000000";
        assert_eq!(major(long, 2), "0.00333333…");
    }

    #[test]
    fn a_fraction_is_shown_by_debug_as_it_is_read() {
        assert_eq!(format!("{:?}", "-207/40".parse::<Exact>().unwrap()), "-207/40");
    }

    #[test]
    fn its_schema_has_its_name_and_takes_fractions_in_lowest_terms() {
        assert_eq!(Exact::schema_name(), "Exact");
        let schema = schemars::schema_for!(Exact);
        assert_eq!(schema.get("pattern").unwrap(), "^(0|-?[1-9][0-9]*(/[1-9][0-9]*)?)$");
    }
}
