//! Checked texts: `str`.

use std::str::FromStr;

use journeyman::{
    calendar::ZoneName,
    error::Coded,
    log::{Digest, RawJson},
    money::Currency,
    party::Country,
    recurrence::Rule,
    text::{Label, Text},
    unit::Unit,
    wire::Wire,
};
use pyo3::{
    Borrowed,
    prelude::*,
    types::{PyBytes, PyString},
};

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
                Ok(PyString::new(py, self.$text().as_ref()).into_any())
            }
        }

        impl<'a> Take<'a> for $name {
            fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
                take_text(given, &Self::HINT)
            }
        }
    )+};
}

text!(Currency by code, Unit by code, ZoneName by as_str, Text by as_str, Label by as_str, Country by code, Digest by to_string, Rule by to_string);

pub(crate) fn take_text<T: FromStr<Err: Coded>>(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<T> {
    with_text(given, hint, |text| text.parse().map_err(|error| Refused::of_value(&error)))
}

// JSON that is kept byte for byte, whatever it says: the bytes of it.

impl Hinted for RawJson {
    const HINT: Hint = Hint::Bytes;
}

impl Give for RawJson {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBytes::new(py, self.as_str().as_bytes()).into_any())
    }
}

impl<'a> Take<'a> for RawJson {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        let json = given.cast::<PyBytes>().map_err(|_| Refused::of_type(given, &Self::HINT))?;
        Self::from_json(json.as_bytes()).map_err(|error| Refused::of_value(&error))
    }
}
