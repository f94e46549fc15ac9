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

use crate::{
    tape::{self, Tape},
    writer,
};

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
        // What is done here is made for each error, so it is little.
        Failure::of(self.code(), self.to_string(), &writer::to_bytes(self))
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

impl Failure {
    /// The failure of a code, its sentence, and the error's JSON.
    fn of(code: &str, text: String, error: &[u8]) -> Self {
        let entry = CatalogueEntry::of(code);
        Self {
            code: code.to_owned(),
            kind: entry.map_or(Kind::Internal, |entry| entry.kind),
            text,
            remedy: entry.map_or("", |entry| entry.remedy).to_owned(),
            arguments: arguments(error),
        }
    }
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
fn arguments(error: &[u8]) -> BTreeMap<String, String> {
    let mut arguments = BTreeMap::new();
    let Ok(tape) = Tape::parse(error) else { return arguments };
    let fields = tape.after(Tape::first(Tape::WHOLE)); // after the variant's name
    // A variant without fields is a bare string, and has no arguments.
    if tape.kind(Tape::WHOLE) == tape::Kind::Object && tape.kind(fields) == tape::Kind::Object {
        let mut name = Tape::first(fields);
        for _ in 0..tape.count(fields) {
            let value = tape.after(name);
            let text = match tape.kind(value) {
                tape::Kind::Text | tape::Kind::Escaped => tape.string(value),
                _ => tape.json(value).into(),
            };
            arguments.insert(tape.string(name).into_owned(), text.into_owned());
            name = tape.after(value);
        }
    }
    arguments
}

/// The start of what came where a code is wanted, so that an error neither grows with its input nor carries a page of it.
///
/// What isn't of a code's form may be what somebody wrote, in the wrong field, and errors end up in logs that are kept for
/// ever: of that only the length is told.
#[must_use]
pub(crate) fn excerpt(given: &str) -> String {
    const CHARACTERS_MAX: usize = 40;
    match given.chars().count() {
        _ if is_code(given) => cut(given, CHARACTERS_MAX),
        0 => "an empty text".to_owned(),
        1 => "a text of 1 character".to_owned(),
        characters => format!("a text of {characters} characters"),
    }
}

/// An [`excerpt`] in a sentence: what came stands in quotes, what is told of it doesn't.
#[must_use]
pub(crate) fn quoted(excerpt: &str) -> String {
    if is_code(excerpt.trim_end_matches('…')) { format!("\"{excerpt}\"") } else { excerpt.to_owned() }
}

/// Whether a text is of the form of a code, a number, an id or a date.
fn is_code(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-_./:,".contains(&byte))
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
    fn an_error_shows_what_came_only_if_it_could_be_a_code() {
        let long = "0".repeat(41);
        for (given, told, said) in [
            ("EURO", "EURO", "\"EURO\""),
            ("1,50", "1,50", "\"1,50\""),
            ("Australia/Atlantis_2+1", "Australia/Atlantis_2+1", "\"Australia/Atlantis_2+1\""),
            ("", "an empty text", "an empty text"),
            ("\n", "a text of 1 character", "a text of 1 character"),
            ("Jane Doe, 5 High St", "a text of 19 characters", "a text of 19 characters"),
            ("Zoë", "a text of 3 characters", "a text of 3 characters"),
            ("jane@example.com", "a text of 16 characters", "a text of 16 characters"),
            (&long, &format!("{}…", "0".repeat(40)), &format!("\"{}…\"", "0".repeat(40))),
        ] {
            assert_eq!((excerpt(given).as_str(), quoted(&excerpt(given)).as_str()), (told, said));
        }
    }

    #[test]
    fn arguments_are_texts_as_they_are_and_all_else_as_canonical_json() {
        let amount = crate::money::Money::zero(crate::money::Currency::AUD);
        let arguments = |error: &Example| arguments(&writer::to_bytes(error));
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
