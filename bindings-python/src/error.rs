//! Errors of the core as exceptions, and the types of the module `error`.

use journeyman::error::{CATALOGUE, Coded, Failure};
use pyo3::{prelude::*, sync::PyOnceLock};
use serde::{Deserialize, Serialize};

pub(crate) use journeyman::error::Kind;

use crate::{cross::Give, macros::prelude::*};

/// The exception of an error of the core: of the class of its kind, with everything the error says of itself.
#[cold]
pub(crate) fn exception(py: Python<'_>, failure: &Failure) -> PyErr {
    static OF: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let made = OF
        .get_or_try_init(py, || {
            Ok::<_, PyErr>(py.import("journeyman.error")?.getattr("JourneymanError")?.getattr("of")?.unbind())
        })
        .and_then(|of| of.bind(py).call1((failure.give(py)?,)));
    match made {
        Ok(exception) => PyErr::from_value(exception),
        Err(error) => error,
    }
}

/// The exception of any error of the core.
#[cold]
pub(crate) fn raise(py: Python<'_>, error: &impl Coded) -> PyErr {
    exception(py, &error.failure())
}

module! {
    /// What an error says of itself: a stable code, a coarse kind, a sentence, and what would help.
    error
    values Failure, CatalogueEntry;
    plain Kind;
    functions catalogue;
}

value! {
    /// An error of any module as a value: what every `JourneymanError` carries.
    Failure(Failure) [] open {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// The coarse kind.
        kind: Kind,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name, for a text in another language.
        arguments: std::collections::BTreeMap<String, String>,
    }
}

plain! {
    /// The coarse kind of an error. A new code always has one of these kinds.
    Kind(Kind) [] {
        /// The input is malformed or contradicts itself: mend the input.
        Invalid,
        /// The input is well formed, but a rule of the business says no: the text says what would be accepted.
        Refused,
        /// It was done as asked, but is odd: somebody should look at it.
        Flagged,
        /// The input names something that isn't known here.
        Missing,
        /// The input is larger than a bound.
        Limit,
        /// The input is valid elsewhere, but this library doesn't support it.
        Unsupported,
        /// Stored data isn't what was stored: restore it from a good copy.
        Corrupt,
        /// A bug in this library.
        Internal,
    }
}

/// A row of the core's catalogue, which has its texts in the program.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CatalogueEntry {
    code: String,
    kind: Kind,
    meaning: String,
    remedy: String,
}

value! {
    /// What is known of a code: its kind, what it means, and what helps.
    CatalogueEntry(CatalogueEntry) [] open {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// The coarse kind.
        kind: Kind,
        /// What it means, in a few words.
        meaning: String,
        /// What the reader can do about it.
        remedy: String,
    }
}

function! {
    /// Every code that an error can have, in the order of the codes: for support pages, and for translations.
    catalogue() -> Vec<CatalogueEntry> = CATALOGUE
        .iter()
        .map(|entry| CatalogueEntry {
            code: entry.code.to_owned(),
            kind: entry.kind,
            meaning: entry.meaning.to_owned(),
            remedy: entry.remedy.to_owned(),
        })
        .collect()
}
