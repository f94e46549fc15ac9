//! What an error says of itself: a stable code, a coarse kind, a sentence, and what would help.
//!
//! Each module has an error enum of its own; [`Coded`] is what they share, [`Failure`] is how any of them crosses to a
//! host, and [`CATALOGUE`] lists every code there is, with its kind and the remedy for whoever reads it.

mod catalogue;
mod host;

use std::collections::BTreeMap;

pub use catalogue::{CATALOGUE, CatalogueEntry};
pub use host::HostError;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// The coarse kind of an error, which hosts map to their own exceptions and status codes.
///
/// A new code always has one of these kinds, so a host that matches on kinds needs no change when codes are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The input is malformed or contradicts itself: mend the input.
    Invalid,
    /// The input is well formed, but a rule of the business says no: the text and arguments say what would be accepted.
    Refused,
    /// It was done as asked, but is odd: somebody should look at it. Facts that are recorded all the same have this kind.
    Flagged,
    /// The input names something that isn't known here.
    Missing,
    /// The input is larger than a bound of [`crate::limits`].
    Limit,
    /// The input is valid elsewhere, but this library doesn't support it.
    Unsupported,
    /// Stored data isn't what was stored: restore it from a good copy.
    Corrupt,
    /// A bug in this library.
    Internal,
}

/// What every error of the library says of itself.
///
/// Errors are enums whose variants carry the facts; their `Display` is the English sentence, their [`code`](Coded::code)
/// is listed in [`CATALOGUE`], and their serialised fields are the arguments with which a host writes the sentence in
/// another language.
pub trait Coded: std::fmt::Display + Serialize {
    /// The stable code that hosts, logs and support pages refer to, such as `JM-MON-0001`.
    fn code(&self) -> &'static str;

    /// The coarse kind, as [`CATALOGUE`] has it.
    fn kind(&self) -> Kind {
        CatalogueEntry::of(self.code()).map_or(Kind::Internal, |entry| entry.kind)
    }

    /// The error as a value that crosses to any host.
    fn failure(&self) -> Failure {
        let code = self.code();
        let entry = CatalogueEntry::of(code);
        Failure {
            code: code.to_owned(),
            kind: entry.map_or(Kind::Internal, |entry| entry.kind),
            text: self.to_string(),
            remedy: entry.map_or("", |entry| entry.remedy).to_owned(),
            arguments: arguments(self),
        }
    }
}

/// An error of any module, flattened to a value: what the JSON API answers and the bindings throw.
///
/// ```
/// use journeyman::error::Coded;
///
/// let failure = "EURO".parse::<journeyman::money::Currency>().unwrap_err().failure();
/// assert_eq!(failure.code, "JM-MON-0001");
/// assert_eq!(failure.arguments["given"], "EURO");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, thiserror::Error)]
#[serde(deny_unknown_fields)]
#[error("{code}: {text}")]
pub struct Failure {
    /// The stable code, such as `JM-MON-0001`.
    pub code: String,
    /// The coarse kind.
    pub kind: Kind,
    /// What went wrong, in English.
    pub text: String,
    /// What the reader can do about it, in English.
    pub remedy: String,
    /// The facts of this case by name, for a text in another language.
    pub arguments: BTreeMap<String, String>,
}

impl<E: Coded> From<E> for Failure {
    fn from(error: E) -> Self {
        error.failure()
    }
}

/// The fields of an error enum's variant, each as text: what isn't a string as its canonical JSON.
///
/// They end up in hashed lines of the log, so they don't go through `Value`: its order of keys depends on a feature of
/// `serde_json` that any other crate of the host may turn on.
fn arguments<E: Serialize + ?Sized>(error: &E) -> BTreeMap<String, String> {
    let json = serde_json::to_vec(error).unwrap_or_default();
    // A variant without fields is a bare string, and has no arguments.
    let variant: BTreeMap<String, BTreeMap<String, Box<RawValue>>> = serde_json::from_slice(&json).unwrap_or_default();
    let fields = variant.into_values().next().unwrap_or_default();
    fields
        .into_iter()
        .map(|(name, value)| (name, serde_json::from_str(value.get()).unwrap_or_else(|_| value.get().to_owned())))
        .collect()
}

/// The start of what came, so that an error neither grows with its input nor carries a page of it.
#[must_use]
pub(crate) fn excerpt(given: &str) -> String {
    const CHARACTERS_MAX: usize = 40;
    cut(given, CHARACTERS_MAX)
}

/// At most so many characters of a text, without control characters.
#[must_use]
pub(crate) fn cut(text: &str, characters_max: usize) -> String {
    let mut start: String =
        text.chars().take(characters_max).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    if text.chars().nth(characters_max).is_some() {
        start.push('…');
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Example {
        Fields { text: &'static str, count: u32, none: Option<u32>, amount: crate::money::Money },
        Bare,
    }

    #[test]
    fn arguments_are_texts_as_they_are_and_all_else_as_canonical_json() {
        let amount = crate::money::Money::zero(crate::money::Currency::AUD);
        let given = arguments(&Example::Fields { text: "say \"ü\"", count: 3, none: None, amount });
        let wanted = [
            ("amount", r#"{"minor":0,"currency":"AUD"}"#), // in the order of declaration, not of the alphabet
            ("count", "3"),
            ("none", "null"),
            ("text", "say \"ü\""),
        ];
        assert_eq!(given, wanted.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        assert!(arguments(&Example::Bare).is_empty());
    }
}
