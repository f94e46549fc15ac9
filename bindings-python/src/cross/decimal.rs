//! Exact numbers: `decimal.Decimal` and `fractions.Fraction`.

use std::{fmt::Display, str::FromStr};

use journeyman::{
    error::Coded,
    invoice::Exact,
    quantity::{ExchangeRate, InvoicedQuantity, Percent, Quantity, UnitPrice},
};
use pyo3::{
    Borrowed,
    exceptions::PyValueError,
    intern,
    prelude::*,
    types::{PyInt, PyString, PyType},
};

use super::{Give, Hinted, Imported, Take, is_int, text_of};
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

fn take_decimal<T: FromStr<Err: Coded>>(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<T> {
    let mut taken = None;
    with_number(given, hint, &mut |text| {
        taken = Some(text.parse().map_err(|error| Refused::of_value(&error))?);
        Ok(())
    })?;
    taken.ok_or_else(|| Refused::of_type(given, hint)) // INVARIANT: without an error the text was parsed
}

/// The most digits that a number of the core is written with.
const DIGITS_MAX: usize = 29;

/// Hands over a number as it is written. By exact type first: asking whether something is an instance of a class costs more
/// than the number itself.
#[inline(never)]
fn with_number(given: Borrowed<'_, '_, PyAny>, hint: &Hint, parse: &mut dyn FnMut(&str) -> Taken<()>) -> Taken<()> {
    let py = given.py();
    if given.is_exact_instance_of::<PyString>() {
        return parse(text_of(given, hint)?);
    }
    let decimal = DECIMAL.get(py)?;
    let is_decimal = given.get_type_ptr() == decimal.as_type_ptr() || given.is_instance(decimal)?;
    if !is_decimal && !is_int(given) {
        return parse(text_of(given, hint)?);
    }
    let written = if is_decimal { own_text(given, decimal, hint)? } else { int_text(given)? };
    let text = text_of(written.as_any().as_borrowed(), hint)?;
    match parse(text) {
        // What Python writes with an exponent is the same number without one.
        Err(refused) if is_decimal && text.contains(['E', 'e']) => {
            without_exponent(given, decimal)?.map_or(Err(refused), |plain| parse(&plain))
        }
        Err(refused) if !is_decimal && text.len() > DIGITS_MAX => {
            parse(&beyond(text.starts_with('-'))).and(Err(refused))
        }
        taken => taken,
    }
}

/// What a number's own class writes, whatever a subclass makes of it for people: a price with two decimals, an enum's member.
fn own_text<'py>(
    number: Borrowed<'_, 'py, PyAny>,
    class: &Bound<'py, PyType>,
    hint: &Hint,
) -> Taken<Bound<'py, PyString>> {
    if number.get_type_ptr() == class.as_type_ptr() {
        return Ok(number.str()?);
    }
    let text = class.call_method1(intern!(number.py(), "__str__"), (number,));
    Ok(text.map_err(|error| Refused::of_pretence(error, number, hint))?.cast_into().map_err(PyErr::from)?)
}

/// A whole number as Python writes it. It writes none of thousands of digits, and none so long is taken.
fn int_text<'py>(int: Borrowed<'_, 'py, PyAny>) -> Taken<Bound<'py, PyString>> {
    let py = int.py();
    let class = py.get_type::<PyInt>();
    let is_exact = int.get_type_ptr() == class.as_type_ptr();
    let text =
        if is_exact { int.str().map(Bound::into_any) } else { class.call_method1(intern!(py, "__repr__"), (int,)) };
    match text {
        Err(error) if error.is_instance_of::<PyValueError>(py) => {
            let is_negative = class.call_method1(intern!(py, "__lt__"), (int, 0))?.is_truthy()?;
            Ok(PyString::new(py, &beyond(is_negative)))
        }
        text => Ok(text?.cast_into().map_err(PyErr::from)?),
    }
}

/// A number that is refused for its size, for one that is too long to be read.
fn beyond(is_negative: bool) -> String {
    format!("{}1{}", if is_negative { "-" } else { "" }, "0".repeat(DIGITS_MAX.saturating_sub(1)))
}

/// A decimal number written without its exponent, unless it is no number. One that is too long to be of the core is written as
/// another that is refused for the same.
fn without_exponent(number: Borrowed<'_, '_, PyAny>, class: &Bound<'_, PyType>) -> PyResult<Option<String>> {
    let ask = |question: &str| class.call_method1(question, (number,));
    if !ask("is_finite")?.is_truthy()? {
        return Ok(None);
    }
    if ask("is_zero")?.is_truthy()? {
        return Ok(Some("0".to_owned())); // with more decimals than are kept, which say nothing
    }
    let adjusted: i64 = ask("adjusted")?.extract()?;
    let most = i64::try_from(DIGITS_MAX)?;
    if adjusted >= most {
        return Ok(Some(beyond(ask("is_signed")?.is_truthy()?)));
    }
    if adjusted.saturating_neg() >= most {
        return Ok(Some(format!("0.{}1", "0".repeat(DIGITS_MAX.saturating_sub(2)))));
    }
    class.call_method1("__format__", (number, "f"))?.extract().map(Some)
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
        let py = given.py();
        let class = FRACTION.get(py)?;
        let written = if given.is_instance_of::<PyString>() {
            given.to_owned().cast_into::<PyString>().map_err(PyErr::from)?
        } else if is_int(given) {
            int_text(given)?
        } else if given.is_instance(class)? {
            own_text(given, class, &Self::HINT)?
        } else {
            return Err(Refused::of_type(given, &Self::HINT));
        };
        let text = text_of(written.as_any().as_borrowed(), &Self::HINT)?;
        text.parse().map_err(|error| Refused::of_value(&error))
    }
}
