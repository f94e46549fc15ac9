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

/// More characters than the core takes of a number, and than it shows of one that it refuses.
const SHOWN_MAX: usize = 48;

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
            without_exponent(given, text, decimal)?.map_or(Err(refused), |plain| parse(&plain))
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

/// A whole number as Python writes it. It writes none of thousands of digits, and none so long is taken: of such a one the first
/// digits do, of which the refusal shows some.
fn int_text<'py>(int: Borrowed<'_, 'py, PyAny>) -> Taken<Bound<'py, PyString>> {
    let py = int.py();
    let class = py.get_type::<PyInt>();
    let is_exact = int.get_type_ptr() == class.as_type_ptr();
    let text =
        if is_exact { int.str().map(Bound::into_any) } else { class.call_method1(intern!(py, "__repr__"), (int,)) };
    match text {
        Err(error) if error.is_instance_of::<PyValueError>(py) => {
            let is_negative = class.call_method1(intern!(py, "__lt__"), (int, 0))?.is_truthy()?;
            let digits = first_digits(&class.call_method1(intern!(py, "__abs__"), (int,))?)?;
            Ok(PyString::new(py, &format!("{}{digits}", if is_negative { "-" } else { "" })))
        }
        text => Ok(text?.cast_into().map_err(PyErr::from)?),
    }
}

/// The first digits of a whole number of thousands, at least [`SHOWN_MAX`].
fn first_digits(number: &Bound<'_, PyAny>) -> PyResult<String> {
    let bits: u64 = number.call_method0(intern!(number.py(), "bit_length"))?.extract()?;
    let digits = (bits / 1000).saturating_mul(301); // no more than there are: the logarithm of 2 is 0.30103
    let kept = u64::try_from(SHOWN_MAX)?;
    let rest = 10_u8.into_pyobject(number.py())?.pow(digits.saturating_sub(kept), number.py().None())?;
    Ok(number.floor_div(rest)?.str()?.to_str()?.chars().take(SHOWN_MAX).collect())
}

/// A decimal number written without its exponent, unless it is no number. Of one that is too long to be of the core it is no more
/// than the refusal shows, so that an exponent of a million costs nothing.
fn without_exponent(
    number: Borrowed<'_, '_, PyAny>,
    written: &str,
    class: &Bound<'_, PyType>,
) -> PyResult<Option<String>> {
    let ask = |question: &str| class.call_method1(question, (number,));
    if !ask("is_finite")?.is_truthy()? {
        return Ok(None);
    }
    if ask("is_zero")?.is_truthy()? {
        return Ok(Some("0".to_owned())); // with more decimals than are kept, which say nothing
    }
    let adjusted: i64 = ask("adjusted")?.extract()?;
    let most = i64::try_from(SHOWN_MAX)?;
    let sign = if ask("is_signed")?.is_truthy()? { "-" } else { "" };
    if adjusted >= most {
        let digits = written.chars().take_while(|c| !matches!(c, 'E' | 'e')).filter(char::is_ascii_digit);
        let digits: String = digits.chain(std::iter::repeat('0')).take(SHOWN_MAX).collect();
        return Ok(Some(format!("{sign}{digits}")));
    }
    if adjusted.saturating_neg() >= most {
        return Ok(Some(format!("{sign}0.{}1", "0".repeat(SHOWN_MAX))));
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
