//! Exact decimal numbers that aren't money: quantities, unit prices, percentages, exchange rates.
//!
//! All share one strict grammar (digits, and a point with digits after it where needed; no sign but a leading minus, which
//! is refused by name where nothing below zero is taken; no exponent, no grouping, at most [`DECIMAL_BYTES_MAX`] bytes) and
//! one canonical scale: `1.50` and `1.5` are the same value, the same bytes and the same hash. None holds a float, and none is read
//! from a JSON number: JSON carries them as strings.

use std::{borrow::Cow, fmt, str::FromStr};

use rust_decimal::Decimal;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Coded, excerpt, quoted},
    limits::{
        DECIMAL_BYTES_MAX, EXCHANGE_RATE_DECIMALS_MAX, EXCHANGE_RATE_MAX, PERCENT_DECIMALS_MAX, PERCENT_MAX,
        QUANTITY_DECIMALS_MAX, QUANTITY_MAX, UNIT_PRICE_DECIMALS_MAX, UNIT_PRICE_MAX,
    },
    wire,
};

/// Why a text is no number of the kind that was wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuantityError {
    /// The text isn't a plain decimal number.
    #[error("{} is not a plain decimal number such as 1.5", quoted(given))]
    NotADecimal {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
    /// The number is below zero.
    #[error("{given} is below zero")]
    Negative {
        /// What came.
        given: String,
    },
    /// The number is beyond its bound: above it, or, where it may be below zero, as far below.
    #[error("{given} is beyond {max}")]
    TooLarge {
        /// What came.
        given: String,
        /// The largest that is taken, without its sign.
        max: u32,
    },
    /// The number has more decimals than are kept, or so many zeros behind its decimals that it is too long to read; it is
    /// refused, never rounded silently.
    #[error("{given} has more than {max} decimals")]
    TooManyDecimals {
        /// What came.
        given: String,
        /// The most decimals that are kept.
        max: u32,
    },
    /// A unit price with more decimals than are kept. Unlike other numbers, it can be stated for more units instead.
    #[error("{given} has more than {max} decimals")]
    UnitPriceTooFine {
        /// What came.
        given: String,
        /// The most decimals that are kept.
        max: u32,
    },
    /// The number is zero, where it has to be above.
    #[error("the number has to be above zero")]
    NotAboveZero,
}

impl Coded for QuantityError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotADecimal { .. } => "JM-QTY-0001",
            Self::Negative { .. } => "JM-QTY-0002",
            Self::TooLarge { .. } => "JM-QTY-0003",
            Self::TooManyDecimals { .. } => "JM-QTY-0004",
            Self::NotAboveZero => "JM-QTY-0005",
            Self::UnitPriceTooFine { .. } => "JM-QTY-0006",
        }
    }
}

/// The bounds of a kind of number.
#[derive(Clone, Copy)]
struct Bounds {
    least: Least,
    max: u32,
    decimals_max: u32,
    finer: Finer,
}

/// What becomes of a number with more decimals than are kept.
#[derive(Clone, Copy, PartialEq)]
enum Finer {
    /// Somebody rounds it.
    Rounded,
    /// It is the price of a unit, and somebody gives that of more units.
    ForMoreUnits,
}

/// The least that a number may be.
#[derive(Clone, Copy, PartialEq)]
enum Least {
    Zero,
    AboveZero,
    /// As far below zero as above it.
    Mirrored,
}

/// Declares a newtype over a decimal number with its bounds.
macro_rules! decimal {
    ($(#[$doc:meta])* $name:ident, least $least:ident, at most $max:expr, decimals $decimals:expr, finer $finer:ident) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Parsing gives [`QuantityError`]: `JM-QTY-0001` to `JM-QTY-0006`.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(
            // INVARIANT: within BOUNDS, no trailing zeros, no −0; so derived equality, order and hash are the value's.
            Decimal,
        );

        impl $name {
            const BOUNDS: Bounds = Bounds { least: Least::$least, max: $max, decimals_max: $decimals, finer: Finer::$finer };

            /// The number as mantissa and scale: its value is mantissa ÷ 10^scale.
            #[must_use]
            pub fn parts(self) -> (i128, u32) {
                (self.0.mantissa(), self.0.scale())
            }
        }

        impl FromStr for $name {
            type Err = QuantityError;

            fn from_str(given: &str) -> Result<Self, QuantityError> {
                parse(given, Self::BOUNDS).map(Self)
            }
        }

        impl TryFrom<Decimal> for $name {
            type Error = QuantityError;

            fn try_from(given: Decimal) -> Result<Self, QuantityError> {
                within(given, Self::BOUNDS).map(Self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                wire::text(deserializer)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl From<$name> for Decimal {
            fn from(number: $name) -> Self {
                number.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                Self::BOUNDS.schema()
            }
        }
    };
}

/// What a number has that may be nothing.
macro_rules! from_zero {
    ($name:ident) => {
        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(Decimal::ZERO);

            /// Whether the number is zero.
            #[must_use]
            pub fn is_zero(self) -> bool {
                self.0.is_zero()
            }
        }

        impl From<u32> for $name {
            /// A whole number, capped at the bound.
            fn from(whole: u32) -> Self {
                Self(Decimal::from(whole.min(Self::BOUNDS.max)).normalize())
            }
        }
    };
}

decimal! {
    /// How much of something: 2.25 hours, 6 metres, 1 tap.
    ///
    /// Never below zero. What an invoice line takes back is an [`InvoicedQuantity`].
    ///
    /// ```
    /// use journeyman::quantity::Quantity;
    ///
    /// let hours: Quantity = "1.50".parse()?;
    /// assert_eq!(hours.to_string(), "1.5");
    /// assert!("1e3".parse::<Quantity>().is_err());
    /// # Ok::<(), journeyman::quantity::QuantityError>(())
    /// ```
    Quantity, least Zero, at most QUANTITY_MAX, decimals QUANTITY_DECIMALS_MAX, finer Rounded
}
from_zero!(Quantity);

decimal! {
    /// The price of one unit in major units of the document's currency: 0.0275 dollars a metre.
    ///
    /// It may have more decimals than the currency; amounts made from it are rounded, the price itself never is.
    ///
    /// ```
    /// let price: journeyman::quantity::UnitPrice = "0.0275".parse()?;
    /// assert_eq!(price.parts(), (275, 4));
    /// # Ok::<(), journeyman::quantity::QuantityError>(())
    /// ```
    UnitPrice, least Zero, at most UNIT_PRICE_MAX, decimals UNIT_PRICE_DECIMALS_MAX, finer ForMoreUnits
}
from_zero!(UnitPrice);

decimal! {
    /// A percentage: `10` is ten per cent, `12.5` is an eighth.
    ///
    /// ```
    /// let rate: journeyman::quantity::Percent = "12.50".parse()?;
    /// assert_eq!(rate.to_string(), "12.5");
    /// # Ok::<(), journeyman::quantity::QuantityError>(())
    /// ```
    Percent, least Zero, at most PERCENT_MAX, decimals PERCENT_DECIMALS_MAX, finer Rounded
}
from_zero!(Percent);

decimal! {
    /// How much an invoice line bills: a [`Quantity`], or below zero what goes back.
    ///
    /// ```
    /// use journeyman::quantity::{InvoicedQuantity, Quantity};
    ///
    /// let returned: InvoicedQuantity = "-2.50".parse()?;
    /// assert_eq!(returned.to_string(), "-2.5");
    /// assert_eq!(returned.negated(), "2.5".parse::<Quantity>()?.into());
    /// # Ok::<(), journeyman::quantity::QuantityError>(())
    /// ```
    InvoicedQuantity, least Mirrored, at most QUANTITY_MAX, decimals QUANTITY_DECIMALS_MAX, finer Rounded
}
from_zero!(InvoicedQuantity);

decimal! {
    /// What one unit of a currency is worth in another: above zero.
    ///
    /// ```
    /// use journeyman::quantity::ExchangeRate;
    ///
    /// let rate: ExchangeRate = "11.4925".parse()?; // Swedish kronor for a euro, say
    /// assert_eq!(rate.parts(), (114_925, 4));
    /// assert!("0".parse::<ExchangeRate>().is_err());
    /// # Ok::<(), journeyman::quantity::QuantityError>(())
    /// ```
    ExchangeRate, least AboveZero, at most EXCHANGE_RATE_MAX, decimals EXCHANGE_RATE_DECIMALS_MAX, finer Rounded
}

/// What is calculated with on every line of an invoice.
macro_rules! short {
    ($($name:ident),*) => {$(
        impl $name {
            /// The number as mantissa and scale, where the mantissa fits 64 bits.
            #[inline]
            pub(crate) fn short(self) -> Option<(i64, u32)> {
                Some((i64::try_from(self.0.mantissa()).ok()?, self.0.scale()))
            }
        }
    )*};
}
short!(InvoicedQuantity, UnitPrice, Percent);

impl From<Quantity> for InvoicedQuantity {
    fn from(quantity: Quantity) -> Self {
        Self(quantity.0)
    }
}

impl InvoicedQuantity {
    /// As much the other way.
    #[must_use]
    pub fn negated(self) -> Self {
        let mut number = self.0;
        number.set_sign_positive(number.is_sign_negative() || number.is_zero());
        Self(number)
    }
}

impl Percent {
    /// The number as a whole one of the smallest decimal: by it percentages are told apart and ordered quicker than by value.
    #[inline]
    pub(crate) fn key(self) -> i64 {
        const POWERS: [i64; 7] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
        let (mantissa, scale) = self.short().unwrap_or_default(); // INVARIANT: at most 10 digits before the last decimal
        let power = POWERS.get(usize::try_from(scale).unwrap_or_default()).copied().unwrap_or(1);
        mantissa.wrapping_mul(power)
    }

    /// A percentage of the library's own tables, as people write it: `12.5`.
    ///
    /// It is for constants. The compiler reads it, so one that isn't canonical, or too large, doesn't build.
    #[expect(
        clippy::panic,
        clippy::arithmetic_side_effects,
        reason = "evaluated by the compiler, where a panic or an overflow is a compile error"
    )]
    pub(crate) const fn constant(text: &str) -> Self {
        let mut rest = text.as_bytes();
        let (mut mantissa, mut scale, mut after_point) = (0_u32, 0_u32, false);
        while let [byte, tail @ ..] = rest {
            match *byte {
                b'.' if !after_point => after_point = true,
                digit @ b'0'..=b'9' => {
                    mantissa = mantissa * 10 + (digit - b'0') as u32;
                    scale += after_point as u32;
                }
                _ => panic!("write digits, and a point where needed"),
            }
            rest = tail;
        }
        // Only one scale is canonical, and only then are equal numbers equal bytes.
        assert!(!after_point || mantissa % 10 != 0, "leave out the zeros at the end");
        Self(Decimal::from_parts(mantissa, 0, 0, false, scale))
    }
}

impl Bounds {
    fn too_fine(self, given: String) -> QuantityError {
        match self.finer {
            Finer::Rounded => QuantityError::TooManyDecimals { given, max: self.decimals_max },
            Finer::ForMoreUnits => QuantityError::UnitPriceTooFine { given, max: self.decimals_max },
        }
    }

    fn schema(self) -> Schema {
        let Self { least, max, decimals_max, .. } = self;
        let (sign, least) = match least {
            Least::Zero => ("", "0".to_owned()),
            Least::AboveZero => ("", "above 0".to_owned()),
            Least::Mirrored => ("-?", format!("-{max}")),
        };
        json_schema!({
            "type": "string",
            "pattern": format!("^{sign}(0|[1-9][0-9]*)(\\.[0-9]+)?$"),
            "description": format!("A decimal number from {least} to {max} with at most {decimals_max} decimals."),
        })
    }
}

fn parse(given: &str, bounds: Bounds) -> Result<Decimal, QuantityError> {
    if let Some(number) = parse_short(given, bounds) {
        return Ok(number);
    }
    let digits = given.strip_prefix('-').unwrap_or(given);
    if !is_plain_decimal(digits) {
        return Err(QuantityError::NotADecimal { given: excerpt(given) });
    }
    // The plain parser rounds a 29th digit away without a word; this one refuses it.
    let exact = if given.len() > DECIMAL_BYTES_MAX { None } else { Decimal::from_str_exact(given).ok() };
    exact.map_or_else(|| Err(too_long(given, digits, bounds)), |number| within(number, bounds))
}

/// Why a plain decimal of more digits than can be held is refused: what it is beyond, in the order of [`within`].
fn too_long(given: &str, digits: &str, bounds: Bounds) -> QuantityError {
    let is_anything = |digits: &str| digits.bytes().any(|digit| matches!(digit, b'1'..=b'9'));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let is_below_zero = digits.len() < given.len() && is_anything(digits);
    let is_large = match whole.parse::<u32>() {
        Ok(whole) if whole == bounds.max => is_anything(part),
        Ok(whole) => whole > bounds.max,
        Err(_) => true, // it is plain, so it is too large
    };
    let given = excerpt(given);
    match () {
        () if is_below_zero && bounds.least != Least::Mirrored => QuantityError::Negative { given },
        () if is_large => QuantityError::TooLarge { given, max: bounds.max },
        () => bounds.too_fine(given),
    }
}

/// The number of a short text in its usual form, in one pass: nearly all numbers come so, several for each line of an
/// invoice. None doesn't say that it is refused: the long way decides, and words the refusal.
fn parse_short(given: &str, bounds: Bounds) -> Option<Decimal> {
    const BYTES_MAX: usize = 19; // as many digits fit 64 bits
    let bytes = given.as_bytes();
    let is_usual = matches!(bytes, [b'0'] | [b'0', b'.', ..] | [b'1'..=b'9', ..]) && bytes.last() != Some(&b'.');
    if bytes.len() > BYTES_MAX || !is_usual {
        return None;
    }
    let (mut mantissa, mut scale, mut after_point) = (0_u64, 0_u32, false);
    for &byte in bytes {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(byte & 0xF));
                scale = scale.wrapping_add(u32::from(after_point));
            }
            b'.' if !after_point => after_point = true,
            _ => return None,
        }
    }
    while scale > 0 && mantissa % 10 == 0 {
        (mantissa, scale) = (mantissa / 10, scale.wrapping_sub(1));
    }
    let bound = u128::from(bounds.max).checked_mul(10_u128.checked_pow(scale)?)?;
    let is_too_small = mantissa == 0 && bounds.least == Least::AboveZero;
    if scale > bounds.decimals_max || u128::from(mantissa) > bound || is_too_small {
        return None;
    }
    let (low, high) = (mantissa & u64::from(u32::MAX), mantissa >> 32);
    Some(Decimal::from_parts(u32::try_from(low).ok()?, u32::try_from(high).ok()?, 0, false, scale))
}

fn is_plain_decimal(digits: &str) -> bool {
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let no_leading_zero = whole == "0" || !whole.starts_with('0');
    all_digits(whole) && all_digits(part) && no_leading_zero
}

fn within(given: Decimal, bounds: Bounds) -> Result<Decimal, QuantityError> {
    let Bounds { least, max, decimals_max, .. } = bounds;
    let number = without_sign_of_zero(given.normalize());
    if number.is_sign_negative() && least != Least::Mirrored {
        return Err(QuantityError::Negative { given: given.to_string() });
    }
    if number.is_zero() && least == Least::AboveZero {
        return Err(QuantityError::NotAboveZero);
    }
    if number.abs() > Decimal::from(max) {
        return Err(QuantityError::TooLarge { given: given.to_string(), max });
    }
    if number.scale() > decimals_max {
        return Err(bounds.too_fine(given.to_string()));
    }
    Ok(number)
}

/// The number, or 0 for −0.
fn without_sign_of_zero(number: Decimal) -> Decimal {
    if number.is_zero() { Decimal::ZERO } else { number }
}

#[cfg(test)]
mod tests;
