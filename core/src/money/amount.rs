use std::{cmp::Ordering, fmt};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Currency, MoneyError, Rounding, divide};
use crate::{limits::MINOR_MAX, quantity::Percent, wire};

/// An amount of one currency, in whole minor units.
///
/// Sums of two currencies are an error, and so is a result beyond ±[`MINOR_MAX`]; nothing wraps and nothing is lost.
/// Its text is the currency and the amount in major units: `AUD 12.34`, `JPY 1234`, `-AUD 0.05`.
///
/// ```
/// use journeyman::money::{Currency, Money};
///
/// let call_out = Money { minor: 95_00, currency: Currency::AUD };
/// let washer = Money { minor: 1_25, currency: Currency::AUD };
/// assert_eq!(call_out.checked_add(washer)?.to_string(), "AUD 96.25");
/// # Ok::<(), journeyman::money::MoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Whole minor units; below zero for what is owed the other way.
    #[serde(deserialize_with = "within_bounds")]
    #[schemars(range(min = -9_007_199_254_740_991_i64, max = 9_007_199_254_740_991_i64))]
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// No money, of a currency.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The sum.
    ///
    /// # Errors
    /// - [`MoneyError::CurrencyMismatch`] (`JM-MON-0002`): the currencies differ.
    /// - [`MoneyError::TooLarge`] (`JM-MON-0005`): the sum is beyond the bounds.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        Self::from_exact(i128::from(self.minor).saturating_add(i128::from(other.minor)), self.currency)
    }

    /// The difference.
    ///
    /// # Errors
    /// As [`Money::checked_add`].
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        Self::from_exact(i128::from(self.minor).saturating_sub(i128::from(other.minor)), self.currency)
    }

    /// The sum of any number of amounts; none of nothing, since that has no currency.
    ///
    /// Only the sum must be within the bounds, so the order of the amounts never matters.
    ///
    /// # Errors
    /// - [`MoneyError::CurrencyMismatch`] (`JM-MON-0002`): the currencies differ.
    /// - [`MoneyError::TooLarge`] (`JM-MON-0005`): the sum, or one of the amounts, is beyond the bounds.
    pub fn sum(amounts: &[Self]) -> Result<Option<Self>, MoneyError> {
        let Some(&Self { currency, .. }) = amounts.first() else { return Ok(None) };
        let mut minor = 0_i128;
        for amount in amounts {
            // Bounded amounts would have to be more than memory holds to reach the end of 128 bits.
            minor = minor.saturating_add(i128::from(amount.check(currency)?.minor));
        }
        Self::from_exact(minor, currency).map(Some)
    }

    /// The same amount the other way: what a credit note does to an invoice.
    #[must_use]
    pub const fn negated(self) -> Self {
        // Saturation touches only i64::MIN, which is outside the bounds that every constructor checks.
        Self { minor: self.minor.saturating_neg(), currency: self.currency }
    }

    /// A percentage of the amount, rounded to a whole minor unit the way that is named.
    ///
    /// # Errors
    /// [`MoneyError::TooLarge`] (`JM-MON-0005`): the result is beyond the bounds.
    ///
    /// ```
    /// use journeyman::money::{Currency, Money, Rounding};
    ///
    /// let amount = Money { minor: 70, currency: Currency::NZD };
    /// let gst = "15".parse()?;
    /// // 0.70 at 15 % is 0.105: half up and the half down that New Zealand permits differ by a cent.
    /// assert_eq!(amount.percent(gst, Rounding::HalfUp)?.minor, 11);
    /// assert_eq!(amount.percent(gst, Rounding::HalfDown)?.minor, 10);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn percent(self, percent: Percent, rounding: Rounding) -> Result<Self, MoneyError> {
        let (mantissa, scale) = percent.parts();
        let exact = i128::from(self.minor).checked_mul(mantissa);
        let divisor = 10_i128.checked_pow(scale.saturating_add(2));
        let rounded = exact.zip(divisor).and_then(|(exact, divisor)| divide(exact, divisor, rounding));
        Self::from_exact(rounded.ok_or(MoneyError::TooLarge)?, self.currency)
    }

    /// Which of two amounts is larger.
    ///
    /// # Errors
    /// [`MoneyError::CurrencyMismatch`] (`JM-MON-0002`): the currencies differ, so neither is.
    pub fn compare(self, other: Self) -> Result<Ordering, MoneyError> {
        self.same_currency(other)?;
        Ok(self.minor.cmp(&other.minor))
    }

    /// An amount from a wider number of minor units.
    pub(crate) fn from_exact(minor: i128, currency: Currency) -> Result<Self, MoneyError> {
        match i64::try_from(minor) {
            Ok(minor) if (-MINOR_MAX..=MINOR_MAX).contains(&minor) => Ok(Self { minor, currency }),
            _ => Err(MoneyError::TooLarge),
        }
    }

    /// Refuses an amount that was put together beyond the bounds, or in another currency than `wanted`.
    pub(crate) fn check(self, wanted: Currency) -> Result<Self, MoneyError> {
        Self::zero(wanted).same_currency(self)?;
        Self::from_exact(i128::from(self.minor), self.currency)
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch { wanted: self.currency, given: other.currency })
        }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        write!(
            f,
            "{sign}{} {}",
            self.currency,
            MajorUnits { minor: self.minor.unsigned_abs(), exponent: self.currency.exponent() }
        )
    }
}

/// Minor units written in major ones, with all the currency's decimals.
struct MajorUnits {
    minor: u64,
    exponent: u32,
}

impl fmt::Display for MajorUnits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u64.checked_pow(self.exponent).unwrap_or(1);
        let whole = self.minor.checked_div(unit).unwrap_or_default();
        let part = self.minor.checked_rem(unit).unwrap_or_default();
        match usize::try_from(self.exponent) {
            Ok(0) | Err(_) => write!(f, "{whole}"),
            Ok(width) => write!(f, "{whole}.{part:0width$}"),
        }
    }
}

fn within_bounds<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    let minor = i64::deserialize(deserializer)?;
    if (-MINOR_MAX..=MINOR_MAX).contains(&minor) { Ok(minor) } else { Err(wire::carried(MoneyError::TooLarge)) }
}
