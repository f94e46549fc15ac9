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
    types::{PyBytes, PyDict, PyString},
};

use super::{Give, Hinted, Take, text_of};
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

text!(Currency by code, Unit by code, Text by as_str, Label by as_str, Country by code, Digest by to_string, Rule by to_string);

pub(crate) fn take_text<T: FromStr<Err: Coded>>(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<T> {
    text_of(given, hint)?.parse().map_err(|error| Refused::of_value(&error))
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

// The name of a zone, also by the standard library's object of that name.

impl Hinted for ZoneName {
    const HINT: Hint = Hint::Either(&[Hint::Text("ZoneName"), Hint::ZoneInfo]);
}

impl Give for ZoneName {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self.as_str()).into_any())
    }
}

impl<'a> Take<'a> for ZoneName {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        with_zone_name(given, &Self::HINT, |name| name.parse().map_err(|error| Refused::of_value(&error)))
    }
}

/// The name of a zone: a text, or the key of a `ZoneInfo`. It isn't imported to be asked for: whoever has one has imported it.
pub(crate) fn with_zone_name<T>(
    given: Borrowed<'_, '_, PyAny>,
    hint: &Hint,
    take: impl FnOnce(&str) -> Taken<T>,
) -> Taken<T> {
    let py = given.py();
    if given.is_instance_of::<PyString>() {
        return take(text_of(given, hint)?);
    }
    let module =
        py.import("sys")?.getattr("modules")?.cast_into::<PyDict>().map_err(PyErr::from)?.get_item("zoneinfo")?;
    let class = module.map(|module| module.getattr("ZoneInfo")).transpose()?;
    if !class.is_some_and(|class| given.is_instance(&class).unwrap_or(false)) {
        return Err(Refused::of_type(given, hint));
    }
    let key = given.getattr("key")?;
    if key.is_none() {
        let came = "a ZoneInfo without a key: it was read from a file, so nobody knows its name".to_owned();
        return Err(Refused::because(hint.wanted(), came));
    }
    take(text_of(key.as_borrowed(), hint)?)
}
