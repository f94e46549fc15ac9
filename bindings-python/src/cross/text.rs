//! Checked texts: `str`.

use std::str::FromStr;

use journeyman::{
    calendar::ZoneName,
    error::Coded,
    money::Currency,
    party::Country,
    text::{Label, Text},
    unit::Unit,
};
use pyo3::{Borrowed, prelude::*, types::PyString};

use super::{Give, Hinted, Take, with_text};
use crate::{
    refused::{Refused, Taken},
    table::Hint,
};

/// `name: how its text is read` for each type.
macro_rules! text {
    ($($name:ident by $text:ident),+ $(,)?) => {$(
        impl Hinted for $name {
            const HINT: Hint = Hint::Text(stringify!($name));
        }

        impl Give for $name {
            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                Ok(PyString::new(py, self.$text()).into_any())
            }
        }

        impl<'a> Take<'a> for $name {
            fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
                take_text(given, &Self::HINT)
            }
        }
    )+};
}

text!(Currency by code, Unit by code, ZoneName by as_str, Text by as_str, Label by as_str, Country by code);

pub(crate) fn take_text<T: FromStr<Err: Coded>>(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<T> {
    with_text(given, hint, |text| text.parse().map_err(|error| Refused::of_value(&error)))
}
