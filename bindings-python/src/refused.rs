//! An argument that can't be taken: which one, what came, and what is wanted.

use std::collections::BTreeMap;

use journeyman::error::{CatalogueEntry, Coded, Failure, Kind};
use pyo3::{
    exceptions::{PyAttributeError, PyOverflowError, PyTypeError},
    prelude::*,
};

use crate::{error, table::Hint};

/// What was taken from Python, or why not; boxed, since it is rare and results should be small.
pub(crate) type Taken<T> = Result<T, Box<Refused>>;

/// Why an argument wasn't taken, and where in it.
#[derive(Debug)]
pub(crate) struct Refused {
    /// From the inside out: `[3]`, then `lines`.
    path: Vec<String>,
    why: Why,
}

#[derive(Debug)]
enum Why {
    /// Another type than is wanted.
    Type { wanted: String, came: String },
    /// The right type, but a value that its own rules refuse.
    Value(Failure),
    /// Python code that ran meanwhile failed.
    Python(PyErr),
}

impl Refused {
    /// Another type came than is wanted.
    #[cold]
    pub(crate) fn of_type(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Box<Self> {
        let came = given.get_type().name().map_or_else(|_| "something else".to_owned(), |name| name.to_string());
        Self::because(hint.wanted(), came)
    }

    /// What is wanted, and what came, in words.
    #[cold]
    pub(crate) fn because(wanted: String, came: String) -> Box<Self> {
        Box::new(Self { path: Vec::new(), why: Why::Type { wanted, came } })
    }

    /// What says that it is of the type, but doesn't behave so: a mock, or a subclass whose attributes are something else. Any
    /// other error is the object's own.
    #[cold]
    pub(crate) fn of_pretence(error: PyErr, given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Box<Self> {
        let py = given.py();
        let is_pretence = error.is_instance_of::<PyAttributeError>(py)
            || error.is_instance_of::<PyTypeError>(py)
            || error.is_instance_of::<PyOverflowError>(py);
        if is_pretence { Self::of_type(given, hint) } else { error.into() }
    }

    /// A value that its type refuses.
    #[cold]
    pub(crate) fn of_value(error: &impl Coded) -> Box<Self> {
        Box::new(Self { path: Vec::new(), why: Why::Value(error.failure()) })
    }

    /// A value that doesn't have the shape that JSON would have to have too.
    #[cold]
    pub(crate) fn of_shape(text: String, remedy: String) -> Box<Self> {
        let code = "JM-WIR-0001";
        let kind = CatalogueEntry::of(code).map_or(Kind::Invalid, |entry| entry.kind);
        let failure = Failure { code: code.to_owned(), kind, text, remedy, arguments: BTreeMap::new() };
        Box::new(Self { path: Vec::new(), why: Why::Value(failure) })
    }

    /// The same, one step further out.
    #[cold]
    pub(crate) fn within(mut self: Box<Self>, step: String) -> Box<Self> {
        self.path.push(step);
        self
    }

    /// The exception: `TypeError` for a wrong type, else the one of the value's own error, naming the argument.
    #[cold]
    pub(crate) fn raise(self: Box<Self>, callee: &str, py: Python<'_>) -> PyErr {
        let mut place = String::new();
        for step in self.path.iter().rev() {
            if !place.is_empty() && !step.starts_with('[') {
                place.push('.');
            }
            place.push_str(step);
        }
        match self.why {
            Why::Type { wanted, came } => {
                PyTypeError::new_err(format!("{callee}() argument '{place}': expected {wanted}, got {came}"))
            }
            Why::Value(mut failure) => {
                // What the fields together are refused for is about the whole.
                let about = if place.is_empty() { callee } else { &place };
                failure.text = format!("{about}: {}", failure.text);
                failure.arguments.insert("argument".to_owned(), place);
                error::exception(py, &failure)
            }
            Why::Python(error) => error,
        }
    }
}

impl From<PyErr> for Box<Refused> {
    #[cold]
    fn from(error: PyErr) -> Self {
        Self::new(Refused { path: Vec::new(), why: Why::Python(error) })
    }
}

impl Hint {
    /// What is taken, in an error.
    pub(crate) fn wanted(&self) -> String {
        match self {
            Self::Nothing => "None".to_owned(),
            Self::Bool => "bool".to_owned(),
            Self::Int { .. } => "int".to_owned(),
            Self::Text(_) => "str".to_owned(),
            Self::Bytes => "bytes".to_owned(),
            Self::Decimal(_) => "decimal.Decimal, int or str".to_owned(),
            Self::Fraction => "fractions.Fraction, int or str".to_owned(),
            Self::Id(_) => "uuid.UUID or str".to_owned(),
            Self::Instant => "an aware datetime.datetime".to_owned(),
            Self::Civil => "a naive datetime.datetime".to_owned(),
            Self::Date => "datetime.date".to_owned(),
            Self::Time => "datetime.time".to_owned(),
            Self::Map(key, value) => format!("a dict of {} by {}", value.wanted(), key.wanted()),
            Self::Optional(inner) => format!("{} or None", inner.wanted()),
            Self::Many(inner) => format!("a list or tuple of {}", inner.wanted()),
            Self::Row(hints) => {
                format!("a tuple of ({})", hints.iter().map(Self::wanted).collect::<Vec<_>>().join("; "))
            }
            Self::Either(hints) => hints.iter().map(Self::wanted).collect::<Vec<_>>().join(" or "),
            Self::Value(table) => table().name.to_owned(),
            Self::Plain(table) => table().name.to_owned(),
        }
    }
}
