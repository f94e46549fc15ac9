//! The module `money`.

use journeyman::{
    money::{self, Currency, CurrencyStatus, Money, MoneyError, Rounding},
    quantity::Percent,
};

use pyo3::{Borrowed, prelude::*};

use crate::{
    cross::{Hinted, Take, is_int},
    macros::prelude::*,
    refused::{Refused, Taken},
    table::Hint,
};

module! {
    /// Money in whole minor units (cents, pence, yen), never in fractions of them, and the ways to round and split it.
    money
    values Money;
    plain Rounding, CurrencyStatus;
    functions allocate, percent, sum, currencies, exponent, currency_status;
}

value! {
    /// An amount of one currency, in whole minor units.
    ///
    /// Its text is the currency and the amount in major units: `str(Money(minor=1234, currency="AUD"))` is `AUD 12.34`.
    /// Amounts of one currency add, subtract and compare; those of two raise `InvalidError` (`JM-MON-0002`).
    Money(Money) [compare text] open if within_bounds {
        /// Whole minor units; below zero for what is owed the other way.
        minor: i64 = (Minor),
        /// The currency, by its code in ISO 4217.
        currency: Currency,
    }
    operators &[
        operator! { __add__ in Py_nb_add (a, b: Money) -> Result<Money, MoneyError> = a.checked_add(*b) },
        operator! { __sub__ in Py_nb_subtract (a, b: Money) -> Result<Money, MoneyError> = a.checked_sub(*b) },
        operator! { __neg__ in Py_nb_negative (a: Money) -> Money = a.negated() },
    ]
}

/// A number of minor units as it is taken: one beyond 64 bits is as much beyond the bounds as any other.
pub(crate) struct Minor(i64);

impl Hinted for Minor {
    const HINT: Hint = i64::HINT;
}

impl<'a> Take<'a> for Minor {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        if !is_int(given) {
            return Err(Refused::of_type(given, &Self::HINT));
        }
        given.extract().map(Self).map_err(|_| Refused::of_value(&MoneyError::TooLarge))
    }
}

/// A struct literal takes any number, a sum only those within the bounds.
fn within_bounds(amount: &Money) -> Result<(), MoneyError> {
    Money::sum(std::slice::from_ref(amount)).map(|_| ())
}

plain! {
    /// Which way an amount between two minor units goes.
    Rounding(Rounding) [] {
        /// To the nearest; a half away from zero.
        HalfUp,
        /// To the nearest; a half towards zero.
        HalfDown,
        /// To the nearest; a half to the even neighbour.
        HalfEven,
        /// Towards zero.
        Down,
        /// Away from zero.
        Up,
    }
}

plain! {
    /// Whether a currency is on the current list of ISO 4217.
    CurrencyStatus(CurrencyStatus) [] {
        /// On the current list.
        Active,
        /// On an earlier list only: kept for old documents.
        Withdrawn,
    }
}

function! {
    /// Splits an amount by weights so that the parts add up to it.
    ///
    /// Raises:
    ///     InvalidError: no weight is above zero (`JM-MON-0003`).
    ///     LimitError: there are too many weights (`JM-MON-0004`), or the total is beyond the bounds (`JM-MON-0005`).
    allocate(total: Money, weights: Vec<u32>) -> Result<Vec<Money>, MoneyError> = money::allocate(total, &weights)
}

function! {
    /// A percentage of an amount, rounded to a whole minor unit the way that is named.
    ///
    /// Raises:
    ///     LimitError: the result is beyond the bounds (`JM-MON-0005`).
    percent(amount: Money, percent: Percent, rounding: Rounding) -> Result<Money, MoneyError> =
        amount.percent(percent, rounding)
}

function! {
    /// The sum of amounts of one currency; `None` of nothing, since that has no currency.
    ///
    /// Raises:
    ///     InvalidError: the currencies differ (`JM-MON-0002`).
    ///     LimitError: the sum, or one of the amounts, is beyond the bounds (`JM-MON-0005`).
    sum(amounts: Vec<Money>) -> Result<Option<Money>, MoneyError> = Money::sum(&amounts)
}

function! {
    /// Every currency known, by code.
    currencies() -> Vec<Currency> = Currency::all().collect()
}

function! {
    /// How many decimals the minor unit of a currency is: 2 for cents, 0 for yen, 3 for fils.
    light exponent(currency: Currency) -> u32 = currency.exponent()
}

function! {
    /// Whether a currency is on the current list of ISO 4217 or only on an earlier one.
    light currency_status(currency: Currency) -> CurrencyStatus = currency.status()
}
