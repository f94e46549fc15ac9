//! The one error that hosts see.

use std::collections::HashMap;

use journeyman::error::{Failure, Kind};

/// Whatever goes wrong, in the one shape in which every host sees it: the variant is the kind.
///
/// `text` is the sentence, `code` is stable and stands in the catalogue, `remedy` says what the reader can do, `arguments`
/// are the facts for a sentence in another language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum JourneymanError {
    /// The input is malformed or contradicts itself: mend the input.
    #[error("{text}")]
    Invalid {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
    /// The input is well formed, but a rule of the business says no: text and arguments say what would be accepted.
    #[error("{text}")]
    Refused {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
    /// It was done as asked, but is odd: somebody should look at it.
    #[error("{text}")]
    Flagged {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
    /// The input names something that isn't known here.
    #[error("{text}")]
    Missing {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
    /// The input is larger than one of the bounds that `limits` gives.
    #[error("{text}")]
    Limit {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
    /// The input is valid elsewhere, but this library doesn't support it.
    #[error("{text}")]
    Unsupported {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
    /// Stored data isn't what was stored: restore it from a good copy.
    #[error("{text}")]
    Corrupt {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
    /// A bug in this library.
    #[error("{text}")]
    Internal {
        /// The stable code, such as `JM-MON-0001`.
        code: String,
        /// What went wrong, in English.
        text: String,
        /// What the reader can do about it, in English.
        remedy: String,
        /// The facts of this case by name.
        arguments: HashMap<String, String>,
    },
}

/// Any error of the core, as the host's. It isn't a `From`, which would stand in the way of the core's own.
pub(crate) fn raised(error: impl Into<Failure>) -> JourneymanError {
    of_its_kind(error.into())
}

/// Once, and not for each error of the core in each function that can give it.
#[inline(never)]
fn of_its_kind(failure: Failure) -> JourneymanError {
    let Failure { code, kind, text, remedy, arguments } = failure;
    let arguments = arguments.into_iter().collect();
    match kind {
        Kind::Invalid => JourneymanError::Invalid { code, text, remedy, arguments },
        Kind::Refused => JourneymanError::Refused { code, text, remedy, arguments },
        Kind::Flagged => JourneymanError::Flagged { code, text, remedy, arguments },
        Kind::Missing => JourneymanError::Missing { code, text, remedy, arguments },
        Kind::Limit => JourneymanError::Limit { code, text, remedy, arguments },
        Kind::Unsupported => JourneymanError::Unsupported { code, text, remedy, arguments },
        Kind::Corrupt => JourneymanError::Corrupt { code, text, remedy, arguments },
        Kind::Internal => JourneymanError::Internal { code, text, remedy, arguments },
    }
}

/// What a converter gives UniFFI, which hands it to the host as the function's own error.
pub(crate) fn unlifted(error: impl Into<Failure>) -> uniffi::deps::anyhow::Error {
    raised(error).into()
}
