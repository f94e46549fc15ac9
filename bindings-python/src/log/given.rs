//! The lines of a log as an argument.

use pyo3::{
    Borrowed,
    prelude::*,
    types::{PyByteArray, PyBytes, PyString},
};

use crate::{
    cross::{Hinted, Take, text_of},
    refused::{Refused, Taken},
    table::Hint,
};

/// The lines of a log from any iterable, such as a generator over the rows of a database.
#[derive(Default)]
pub(crate) struct LogLines(pub(crate) Vec<String>);

/// Lets an interrupt through, and other threads, every ten thousand lines.
pub(crate) fn pause(place: usize) -> PyResult<()> {
    const LINES: usize = 10_000;
    if place.checked_rem(LINES) == Some(LINES.saturating_sub(1)) {
        Python::attach(|py| {
            py.detach(|| ());
            py.check_signals()
        })
    } else {
        Ok(())
    }
}

impl Hinted for LogLines {
    const HINT: Hint = Hint::Each(&String::HINT);
}

impl<'a> Take<'a> for LogLines {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        let is_text = given.is_instance_of::<PyString>()
            || given.is_instance_of::<PyBytes>()
            || given.is_instance_of::<PyByteArray>();
        let Some(items) = given.try_iter().ok().filter(|_| !is_text) else {
            return Err(Refused::of_type(given, &Self::HINT));
        };
        let mut lines = Vec::new();
        for (place, item) in items.enumerate() {
            let (item, hint) = (item?, &String::HINT);
            let line = text_of(item.as_borrowed(), hint).map_err(|refused| refused.within(format!("[{place}]")))?;
            lines.push(line.to_owned());
            pause(place)?;
        }
        Ok(Self(lines))
    }
}
