//! Written by declare.py from the core's `money`: change that, and run it.

use super::names::{Currency, CurrencyStatus, Money, Percent, Rounding};
use crate::convert::guarded;
use crate::error::{JourneymanError, raised};

guarded! {
/// An amount of one currency, in whole minor units.
///
/// Sums of two currencies are an error, and so is a result beyond ±`limits().minorMax`; nothing wraps and nothing is lost.
/// Its text is the currency and the amount in major units: `AUD 12.34`, `JPY 1234`, `-AUD 0.05`.
Money as MoneyParts named "Money" {
    /// Whole minor units; below zero for what is owed the other way.
    minor: i64,
    /// The currency.
    currency: Currency,
}
    |money| money.checked_add(Money::zero(money.currency))
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn money_text(money: Money) -> Result<String, JourneymanError> {
    Ok(money.to_string())
}

/// Whether a currency is on the current list of ISO 4217.
#[uniffi::remote(Enum)]
pub enum CurrencyStatus {
    /// On the current list.
    Active,
    /// On an earlier list only: kept for old documents.
    Withdrawn,
}

/// Which way an amount is rounded to a whole minor unit.
///
/// Every way is symmetric about zero (half up means half away from zero), so a credit note rounds to the mirror image of
/// its invoice. There is no default: whoever rounds names the way. Its text is the way in words: `half up`.
///
/// | way | 0.4 | 0.5 | 0.6 | 1.5 | −0.5 | used by |
/// |---|---|---|---|---|---|---|
/// | half up | 0 | 1 | 1 | 2 | −1 | GST Act 1999 s 9-90 (AU); EN 16931 BR-CO-17 |
/// | half down | 0 | 0 | 1 | 1 | 0 | GST Act 1985 s 19O (NZ): half a cent or less may be dropped |
/// | half even | 0 | 0 | 1 | 2 | 0 | bankers' books |
/// | down | 0 | 0 | 0 | 1 | 0 | VAT Trader's Records Manual VATREC12010 (UK), invoice traders |
/// | up | 1 | 1 | 1 | 2 | −1 | never to the customer's favour |
#[uniffi::remote(Enum)]
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

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn rounding_text(rounding: Rounding) -> Result<String, JourneymanError> {
    Ok(rounding.to_string())
}

/// Splits an amount in proportion to `weights`, in whole minor units.
///
/// Instalments, a discount spread over lines, a deposit per tax rate: rounding each part alone loses or invents cents
/// (three thirds of 100.00 are 99.99). Here the parts sum to the total, and each is less than one minor unit away from its
/// exact share. Units left over after rounding towards zero go to the largest remainders, and among equal ones to the
/// earlier part, so the same weights always give the same parts. A negative total gives the mirror image of the positive
/// one: a credit note undoes its invoice part by part.
///
/// Source: the largest remainder method, known as Hamilton's.
///
/// # Errors
/// - `JM-MON-0003`: no weight is above zero.
/// - `JM-MON-0004`: more than `limits().partsMax` weights.
/// - `JM-MON-0005`: the total is beyond the bounds.
#[uniffi::export]
pub fn money_allocate(total: Money, weights: Vec<u32>) -> Result<Vec<Money>, JourneymanError> {
    journeyman::money::allocate(total, &weights).map_err(raised)
}

/// No money, of a currency.
#[uniffi::export]
pub fn money_zero(currency: Currency) -> Result<Money, JourneymanError> {
    Ok(journeyman::money::Money::zero(currency))
}

/// The sum.
///
/// # Errors
/// - `JM-MON-0002`: the currencies differ.
/// - `JM-MON-0005`: the sum is beyond the bounds.
#[uniffi::export]
pub fn money_checked_add(money: Money, other: Money) -> Result<Money, JourneymanError> {
    money.checked_add(other).map_err(raised)
}

/// The difference.
///
/// # Errors
/// As `moneyCheckedAdd`.
#[uniffi::export]
pub fn money_checked_sub(money: Money, other: Money) -> Result<Money, JourneymanError> {
    money.checked_sub(other).map_err(raised)
}

/// The sum of any number of amounts; none of nothing, since that has no currency.
///
/// Only the sum must be within the bounds, so the order of the amounts never matters.
///
/// # Errors
/// - `JM-MON-0002`: the currencies differ.
/// - `JM-MON-0005`: the sum, or one of the amounts, is beyond the bounds.
#[uniffi::export]
pub fn money_sum(amounts: Vec<Money>) -> Result<Option<Money>, JourneymanError> {
    journeyman::money::Money::sum(&amounts).map_err(raised)
}

/// The same amount the other way: what a credit note does to an invoice.
#[uniffi::export]
pub fn money_negated(money: Money) -> Result<Money, JourneymanError> {
    Ok(money.negated())
}

/// A percentage of the amount, rounded to a whole minor unit the way that is named.
///
/// # Errors
/// `JM-MON-0005`: the result is beyond the bounds.
#[uniffi::export]
pub fn money_percent(money: Money, percent: Percent, rounding: Rounding) -> Result<Money, JourneymanError> {
    money.percent(percent, rounding).map_err(raised)
}

/// How many decimals the minor unit is: 2 for cents, 0 for yen, 3 for fils.
#[uniffi::export]
pub fn currency_exponent(currency: Currency) -> Result<u32, JourneymanError> {
    Ok(currency.exponent())
}

/// Whether the code is on the current list or only on an earlier one.
#[uniffi::export]
pub fn currency_status(currency: Currency) -> Result<CurrencyStatus, JourneymanError> {
    Ok(currency.status())
}

/// Every currency known, by code.
#[uniffi::export]
pub fn currency_all() -> Vec<Currency> {
    journeyman::money::Currency::all().collect()
}
