//! Exact numbers: `decimal.Decimal` and `fractions.Fraction`.

use std::{fmt::Display, str::FromStr};

use journeyman::{
    error::Coded,
    invoice::Exact,
    quantity::{ExchangeRate, InvoicedQuantity, Percent, Quantity, UnitPrice},
};
use pyo3::{Borrowed, exceptions::PyValueError, prelude::*, types::PyString};

use super::{Give, Hinted, Imported, Take, is_int, with_text};
use crate::{
    refused::{Refused, Taken},
    table::Hint,
};

static DECIMAL: Imported = Imported::new("decimal", "Decimal");
static FRACTION: Imported = Imported::new("fractions", "Fraction");

macro_rules! decimal {
    ($($name:ident),+ $(,)?) => {$(
        impl Hinted for $name {
            const HINT: Hint = Hint::Decimal(stringify!($name));
        }

        impl Give for $name {
            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                give_decimal(self, py)
            }
        }

        impl<'a> Take<'a> for $name {
            fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
                take_decimal(given, &Self::HINT)
            }
        }
    )+};
}

decimal!(Quantity, InvoicedQuantity, UnitPrice, Percent, ExchangeRate);

fn give_decimal<'py>(number: &impl Display, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
    DECIMAL.get(py)?.call1((PyString::new(py, &number.to_string()),))
}

/// By exact type first: asking whether something is an instance of a class costs more than the number itself.
fn take_decimal<T: FromStr<Err: Coded>>(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<T> {
    let py = given.py();
    if given.is_exact_instance_of::<PyString>() {
        return with_text(given, hint, |text| text.parse().map_err(|error| Refused::of_value(&error)));
    }
    let decimal = DECIMAL.get(py)?;
    let is_decimal = given.get_type_ptr() == decimal.as_type_ptr() || given.is_instance(decimal)?;
    if !is_decimal && !is_int(given) {
        return if given.is_instance_of::<PyString>() {
            with_text(given, hint, |text| text.parse().map_err(|error| Refused::of_value(&error)))
        } else {
            Err(Refused::of_type(given, hint))
        };
    }
    with_text(written(given)?.as_any().as_borrowed(), hint, |text| match text.parse() {
        Ok(number) => Ok(number),
        // What Python writes with an exponent is the same number without one, unless it has millions of digits.
        Err(_) if is_decimal && text.contains('E') => {
            let plain = without_exponent(given).map_err(|error| Refused::of_pretence(error, given, hint))?;
            let plain = plain.as_deref().unwrap_or(text);
            plain.parse().map_err(|error| Refused::of_value(&error))
        }
        Err(error) => Err(Refused::of_value(&error)),
    })
}

/// A number as Python writes it. It writes no whole number of thousands of digits, and none so long is taken.
fn written<'py>(given: Borrowed<'_, 'py, PyAny>) -> Taken<Bound<'py, PyString>> {
    const TOO_MANY_DIGITS: usize = 4_000;
    let py = given.py();
    match given.str() {
        Err(error) if is_int(given) && error.is_instance_of::<PyValueError>(py) => {
            Ok(PyString::new(py, &"9".repeat(TOO_MANY_DIGITS)))
        }
        text => Ok(text?),
    }
}

/// A decimal number written without its exponent, unless it is too long to be one of the core.
fn without_exponent(decimal: Borrowed<'_, '_, PyAny>) -> PyResult<Option<String>> {
    if is_short(decimal)? { decimal.call_method1("__format__", ("f",))?.extract() } else { Ok(None) }
}

/// Whether a decimal number without its exponent is no longer than a number of the core can be.
fn is_short(decimal: Borrowed<'_, '_, PyAny>) -> PyResult<bool> {
    const DIGITS_MAX: i64 = 64;
    if !decimal.call_method0("is_finite")?.is_truthy()? {
        return Ok(false);
    }
    let adjusted: i64 = decimal.call_method0("adjusted")?.extract()?;
    Ok(adjusted.abs() <= DIGITS_MAX)
}

impl Hinted for Exact {
    const HINT: Hint = Hint::Fraction;
}

impl Give for Exact {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        FRACTION.get(py)?.call1((PyString::new(py, &self.to_string()),))
    }
}

impl<'a> Take<'a> for Exact {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        let is_text = given.is_instance_of::<PyString>();
        if !is_text && !is_int(given) && !given.is_instance(FRACTION.get(given.py())?)? {
            return Err(Refused::of_type(given, &Self::HINT));
        }
        with_text(written(given)?.as_any().as_borrowed(), &Self::HINT, |text| {
            text.parse().map_err(|error| Refused::of_value(&error))
        })
    }
}
