use serde::Serialize;

use super::{Coded, excerpt, quoted};

/// What goes wrong where a host and the library meet. The bindings give these; the library itself has none.
///
/// They are here so that every code stands in one catalogue, whoever gives it: `JM-FFI-0001` to `JM-FFI-0006`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum HostError {
    /// A pointer that must point to something is null.
    #[error("{argument} is null")]
    NullPointer {
        /// The argument's name.
        argument: &'static str,
    },
    /// Bytes that must be a text aren't UTF-8.
    #[error("{argument} isn't UTF-8")]
    NotUtf8 {
        /// The argument's name.
        argument: &'static str,
    },
    /// A buffer that this library didn't give out, or that was changed since.
    #[error("the buffer isn't one that this library gave out, or it was changed")]
    ForeignBuffer,
    /// The library has a bug: it panicked. What it was doing had no effect.
    #[error("the library panicked, which is a bug in it")]
    Panicked,
    /// A state that belongs to an office or a device changes only through that.
    #[error("this state belongs to an office or a device, and changes only through it")]
    PartOfAnother,
    /// A value of the host that can't be read here, such as a time that is no number.
    #[error("{} is no {wanted} that can be read here", quoted(given))]
    Unreadable {
        /// What was wanted: a time, a date, a length.
        wanted: &'static str,
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
}

impl Coded for HostError {
    fn code(&self) -> &'static str {
        match self {
            Self::NullPointer { .. } => "JM-FFI-0001",
            Self::NotUtf8 { .. } => "JM-FFI-0002",
            Self::ForeignBuffer => "JM-FFI-0003",
            Self::Panicked => "JM-FFI-0004",
            Self::PartOfAnother => "JM-FFI-0005",
            Self::Unreadable { .. } => "JM-FFI-0006",
        }
    }
}

impl HostError {
    /// That a text of the host is no time, date or other value that was wanted.
    #[must_use]
    pub fn unreadable(wanted: &'static str, given: &str) -> Self {
        Self::Unreadable { wanted, given: excerpt(given) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn what_cannot_be_read_is_quoted_and_what_is_told_of_it_is_not() {
        for (wanted, given, text) in [
            ("date", "2026-13-01", "\"2026-13-01\" is no date that can be read here"),
            ("time", "half past nine", "a text of 14 characters is no time that can be read here"),
        ] {
            assert_eq!(HostError::unreadable(wanted, given).to_string(), text);
        }
    }

    #[test]
    fn what_helps_against_a_value_that_cannot_be_read_does_not_speak_of_times_alone() {
        let failure = HostError::unreadable("length", "18446744073709551615").failure();
        assert!(failure.remedy.starts_with("give a value of the type that the text names;"), "{}", failure.remedy);
        assert!(failure.text.contains("is no length that"), "{}", failure.text);
    }

    #[test]
    fn only_a_panic_is_a_bug_of_the_library() {
        for (error, code, kind) in [
            (HostError::NullPointer { argument: "input" }, "JM-FFI-0001", Kind::Invalid),
            (HostError::NotUtf8 { argument: "input" }, "JM-FFI-0002", Kind::Invalid),
            (HostError::ForeignBuffer, "JM-FFI-0003", Kind::Invalid),
            (HostError::Panicked, "JM-FFI-0004", Kind::Internal),
            (HostError::PartOfAnother, "JM-FFI-0005", Kind::Refused),
            (HostError::unreadable("date", "tomorrow"), "JM-FFI-0006", Kind::Invalid),
        ] {
            assert_eq!((error.code(), error.kind()), (code, kind));
        }
    }
}
