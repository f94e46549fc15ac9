//! An argument that can't be taken: which one, what came, and what is wanted.

use std::collections::BTreeMap;

use journeyman::error::{CatalogueEntry, Coded, Failure, Kind};
use pyo3::{
    exceptions::{PyAttributeError, PyOverflowError, PyTypeError, PyValueError},
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
    Type {
        wanted: String,
        came: String,
        /// What the object itself said, where it was asked.
        cause: Option<PyErr>,
    },
    /// The right type, but a value that its own rules refuse.
    Value(Failure),
    /// Python code that ran meanwhile failed.
    Python(PyErr),
}

impl Refused {
    /// Another type came than is wanted.
    #[cold]
    pub(crate) fn of_type(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Box<Self> {
        Self::because(hint.wanted(), class_name(given))
    }

    /// What is wanted, and what came, in words.
    #[cold]
    pub(crate) fn because(wanted: String, came: String) -> Box<Self> {
        Box::new(Self { path: Vec::new(), why: Why::Type { wanted, came, cause: None } })
    }

    /// What says that it is of the type, but doesn't behave so: a mock, or a subclass whose attributes are something else. Any
    /// other error is the object's own.
    #[cold]
    pub(crate) fn of_pretence(error: PyErr, given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Box<Self> {
        let py = given.py();
        let is_pretence = error.is_instance_of::<PyAttributeError>(py)
            || error.is_instance_of::<PyTypeError>(py)
            || error.is_instance_of::<PyValueError>(py)
            || error.is_instance_of::<PyOverflowError>(py);
        if !is_pretence {
            return error.into();
        }
        let (wanted, came) = (hint.wanted(), class_name(given));
        Box::new(Self { path: Vec::new(), why: Why::Type { wanted, came, cause: Some(error) } })
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
            Why::Type { wanted, came, cause } => {
                let refused =
                    PyTypeError::new_err(format!("{callee}() argument '{place}': expected {wanted}, got {came}"));
                if cause.is_some() {
                    refused.set_cause(py, cause);
                }
                refused
            }
            Why::Value(mut failure) => {
                // What the fields together are refused for is about the whole.
                let about = if place.is_empty() { callee } else { &place };
                failure.text = format!("{about}: {}", failure.text);
                failure.arguments.insert("argument".to_owned(), place);
                error::exception(py, &failure)
            }
            Why::Python(error) => noted(error, &format!("while {callee}() took its argument '{place}'"), py),
        }
    }
}

/// What a class is called: with its module, where the name alone would be taken for another's (`numpy.bool`).
fn class_name(given: Borrowed<'_, '_, PyAny>) -> String {
    const OTHERS: [&str; 12] =
        ["bool", "int", "float", "str", "bytes", "Decimal", "Fraction", "UUID", "datetime", "date", "time", "list"];
    const THEIRS: [&str; 5] = ["builtins", "datetime", "decimal", "fractions", "uuid"];
    let class = given.get_type();
    let Ok(name) = class.name().map(|name| name.to_string()) else { return "something else".to_owned() };
    match class.module().map(|module| module.to_string()) {
        Ok(module) if OTHERS.contains(&name.as_str()) && !THEIRS.contains(&module.as_str()) => {
            format!("{module}.{name}")
        }
        _ => name,
    }
}

/// An error of the host's own code, with a note of where it came up; Python 3.10 has no notes.
#[cold]
fn noted(error: PyErr, note: &str, py: Python<'_>) -> PyErr {
    match error.value(py).call_method1(pyo3::intern!(py, "add_note"), (note,)) {
        Err(other) if !other.is_instance_of::<PyAttributeError>(py) => other,
        _ => error,
    }
}

impl From<PyErr> for Box<Refused> {
    #[cold]
    fn from(error: PyErr) -> Self {
        Self::new(Refused { path: Vec::new(), why: Why::Python(error) })
    }
}

/// An error on its way to Python as the refusal of an argument.
pub(crate) trait Refusal {
    fn refused(self) -> Box<Refused>;
}

impl<E: Coded> Refusal for E {
    fn refused(self) -> Box<Refused> {
        Refused::of_value(&self)
    }
}

impl Refusal for Box<Refused> {
    fn refused(self) -> Self {
        self
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
            Self::ZoneInfo => "zoneinfo.ZoneInfo".to_owned(),
            Self::Map(key, value) => format!("a dict of {} by {}", value.wanted(), key.wanted()),
            Self::Optional(inner) => format!("{} or None", inner.wanted()),
            Self::Many(inner) => match inner {
                Self::Row(_) => format!("a list or tuple, each item {}", inner.wanted()),
                _ => format!("a list or tuple of {}", inner.wanted()),
            },
            Self::Each(inner) => format!("an iterable of {}", inner.wanted()),
            Self::Row(hints) => {
                format!("a tuple of ({})", hints.iter().map(Self::wanted).collect::<Vec<_>>().join("; "))
            }
            Self::Either(hints) => hints.iter().map(Self::wanted).collect::<Vec<_>>().join(" or "),
            Self::Value(table) => table().name.to_owned(),
            Self::Plain(table) => table().name.to_owned(),
        }
    }
}
