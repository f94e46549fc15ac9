//! Values as JSON bytes, the same on every host: how they are stored, sent, and tested.
//!
//! Reading is strict: a field that isn't known, comes twice or has another type is refused, an object can't be given as
//! an array of its values, nor a variant without data as an object, and the size is checked before the first byte is
//! parsed. Writing is canonical: fields in the order of their declaration, no white space, so the same value is the same
//! bytes everywhere.
//!
//! A limit: the text of a date or a time is read as `chrono` reads it, which is more than it is written as. `2026-9-1` and
//! `+2026-09-01` are taken for 2026-09-01, white space around it or its parts too; an instant may have a space for its `T`,
//! one digit where two are usual, `UTC` for its `Z`, or an offset, and becomes UTC. What is written is always one spelling.

mod strict;

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserializer, Serialize,
    de::{DeserializeOwned, Visitor},
};

use self::strict::Strict;
use crate::{
    error::{CatalogueEntry, Coded, cut},
    limits::JSON_BYTES_MAX,
};

/// Longest path, and longest sentence, that an error takes over from the parser.
const PROBLEM_CHARACTERS_MAX: usize = 300;

/// Why bytes are no value of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WireError {
    /// The bytes aren't JSON, or JSON of another shape.
    #[error("at {path}: {problem}")]
    Malformed {
        /// Where: `lines[3].quantity`, or `.` for the whole.
        path: String,
        /// What is wrong there.
        problem: String,
    },
    /// A value in the JSON was refused by its own type, whose code this error has.
    #[error("at {path}: {problem}")]
    Refused {
        /// Where: `lines[3].quantity`, or `.` for the whole.
        path: String,
        /// What is wrong there.
        problem: String,
        /// The code of the value's own error, such as `JM-QTY-0002`.
        value_code: &'static str,
    },
    /// The document is beyond [`JSON_BYTES_MAX`].
    #[error("{bytes} bytes are more than the {JSON_BYTES_MAX} that are read at once")]
    TooLarge {
        /// How large it is.
        bytes: u64,
    },
}

impl Coded for WireError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "JM-WIR-0001",
            Self::Refused { value_code, .. } => value_code,
            Self::TooLarge { .. } => "JM-WIR-0002",
        }
    }
}

/// Reading a value from JSON and writing it back, for every public value of the library.
///
/// ```
/// use journeyman::{money::Money, wire::Wire};
///
/// let bytes = br#"{"minor":1234,"currency":"AUD"}"#;
/// let amount = Money::from_json(bytes)?;
/// assert_eq!(amount.to_json(), bytes);
/// assert!(Money::from_json(br#"{"minor":12.34,"currency":"AUD"}"#).is_err()); // never a float
/// # Ok::<(), journeyman::wire::WireError>(())
/// ```
pub trait Wire: Sized {
    /// The value that the bytes say.
    ///
    /// # Errors
    /// - [`WireError::Malformed`] (`JM-WIR-0001`): not JSON of this type's shape.
    /// - [`WireError::Refused`] (the value's own code): a number, id or text in it was refused by its type.
    /// - [`WireError::TooLarge`] (`JM-WIR-0002`): larger than [`JSON_BYTES_MAX`].
    fn from_json(bytes: &[u8]) -> Result<Self, WireError>;

    /// The value's canonical bytes.
    fn to_json(&self) -> Vec<u8>;
}

impl<T: Serialize + DeserializeOwned> Wire for T {
    fn from_json(bytes: &[u8]) -> Result<Self, WireError> {
        if bytes.len() > JSON_BYTES_MAX {
            return Err(WireError::TooLarge { bytes: count(bytes.len()) });
        }
        read(bytes).map_err(|_| problem_in::<T>(bytes))
    }

    fn to_json(&self) -> Vec<u8> {
        to_bytes(self)
    }
}

/// A state that this library wrote and a host kept, however large it has grown: it is read whole or lost.
pub(crate) fn from_kept<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    read(bytes).map_err(|_| problem_in::<T>(bytes))
}

/// A value from JSON, read as strictly as everything, with the parser's own error.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> serde_json::Result<T> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = T::deserialize(Strict(&mut deserializer))?;
    deserializer.end()?;
    Ok(value)
}

/// The canonical bytes of a value, also of one that is only written.
pub(crate) fn to_bytes<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    // INVARIANT: writing fails only for maps with keys that aren't strings, and no type of the core has one.
    serde_json::to_vec(value).unwrap_or_default()
}

/// Reads a checked value from a JSON string, and from nothing else.
pub(crate) fn text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Coded>,
{
    struct FromText<T>(PhantomData<T>);

    impl<T: FromStr<Err: Coded>> Visitor<'_> for FromText<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(carried)
        }
    }

    deserializer.deserialize_str(FromText(PhantomData))
}

/// The error of a checked value on its way through serde, which keeps only a text: the code goes ahead of it and is found
/// again by [`problem_in`].
#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands the error over")]
pub(crate) fn carried<C: Coded, E: serde::de::Error>(error: C) -> E {
    let code = error.code();
    E::custom(format_args!("{code}: {error}"))
}

/// Reads once more, noting the path, which would slow every good document down.
fn problem_in<T: DeserializeOwned>(bytes: &[u8]) -> WireError {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let Err(error) = serde_path_to_error::deserialize::<_, T>(Strict(&mut deserializer)) else {
        return WireError::Malformed { path: ".".to_owned(), problem: "there is something after the value".to_owned() };
    };
    let path = cut(&error.path().to_string(), PROBLEM_CHARACTERS_MAX); // an unknown field's name is the sender's
    let (line, column) = (error.inner().line(), error.inner().column());
    let problem = error.into_inner().to_string();
    let carried = problem.split_once(": ").and_then(|(code, text)| Some((CatalogueEntry::of(code)?.code, text)));
    match carried {
        Some((value_code, text)) => {
            let text = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(text);
            WireError::Refused { path, problem: text.to_owned(), value_code }
        }
        None => WireError::Malformed { path, problem: without_content(&problem) },
    }
}

/// serde's sentence without the text it quotes, which may be somebody's name, and not longer than a line or two. The name
/// of a field that isn't known stays, since it is what has to be mended.
fn without_content(problem: &str) -> String {
    let between = |start, end| problem.split_once(start).zip(problem.rsplit_once(end));
    let text = between("string \"", "\", expected ")
        .map(|((before, _), (_, expected))| format!("{before}a string, expected {expected}"));
    let variant = between("unknown variant `", "`, expected ")
        .filter(|((before, _), _)| before.is_empty())
        .map(|(_, _)| problem.split_once("`, expected ").map_or("", |(_, expected)| expected))
        .map(|expected| format!("an unknown variant, expected {expected}"));
    let said = variant.or(text);
    cut(said.as_deref().unwrap_or(problem), PROBLEM_CHARACTERS_MAX)
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        ledger::{Account, LedgerSource},
        money::{Money, Rounding},
        quantity::Quantity,
    };

    #[test]
    fn a_refused_value_keeps_its_own_code_and_says_where_it_is() {
        let error = Vec::<Quantity>::from_json(br#"["1","-2"]"#).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), ("JM-QTY-0002", "at [1]: -2 is below zero"));
    }

    #[test]
    fn json_is_read_strictly() {
        for json in [
            "",
            "{",
            "null",
            "[]",
            "\u{FEFF}{}",
            r#"{"minor":1,"currency":"AUD"} x"#,
            r#"{"minor":1}"#,
            r#"{"minor":1,"minor":1,"currency":"AUD"}"#,
            r#"{"minor":1,"currency":"AUD","tip":2}"#,
            r#"{"minor":1.0,"currency":"AUD"}"#,
            r#"{"minor":"1","currency":"AUD"}"#,
            r#"{"minor":1e3,"currency":"AUD"}"#,
        ] {
            assert_eq!(Money::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
    }

    #[test]
    fn an_object_is_not_read_from_an_array_of_its_values() {
        for json in [r#"[100,"AUD"]"#, "[]", "[[1]]"] {
            assert_eq!(Money::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
        let error = Vec::<Money>::from_json(br#"[{"minor":1,"currency":"AUD"},[1,"AUD"]]"#).unwrap_err();
        assert_eq!(error.to_string(), "at [1]: invalid type: sequence, expected struct Money at line 1 column 30");
        let source = br#"{"invoice":["01999a3f-0000-7000-8000-000000000010"]}"#; // nor the data of a variant
        assert_eq!(LedgerSource::from_json(source).unwrap_err().code(), "JM-WIR-0001");
        assert_eq!(Option::<Money>::from_json(br#"[1,"AUD"]"#).unwrap_err().code(), "JM-WIR-0001");
    }

    #[test]
    fn a_variant_without_data_is_a_string_and_one_with_data_an_object() {
        assert_eq!(Rounding::from_json(br#""half_up""#), Ok(Rounding::HalfUp));
        assert_eq!(Account::from_json(br#"{"bank":{}}"#), Ok(Account::Bank {}));
        for json in [r#"{"half_up":null}"#, r#"{"half_up":{}}"#, r#"["half_up"]"#, "{}", "0", "null"] {
            assert_eq!(Rounding::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
        for json in [r#""bank""#, r#"{"bank":null}"#, r#"{"bank":[]}"#, r#"{"bank":{},"sales":{}}"#, r#"{"bank":{}"#] {
            assert_eq!(Account::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
    }

    #[test]
    fn an_error_does_not_quote_a_text_that_stands_where_something_else_belongs() {
        let error = Money::from_json(br#"{"minor":"Jo \"Canary\", expected","currency":"AUD"}"#).unwrap_err();
        assert_eq!(
            error.to_string(),
            "at minor: invalid type: a string, expected i64 at line 1 column 34" // and not who
        );
        let error = Money::from_json(format!(r#"{{"{}":1}}"#, "x".repeat(10_000)).as_bytes()).unwrap_err();
        assert!(error.to_string().len() < 1_000, "{error}");
    }

    #[test]
    fn a_document_is_read_at_the_largest_size_and_refused_one_byte_beyond() {
        let mut json = b"[]".to_vec();
        json.resize(JSON_BYTES_MAX, b' ');
        assert_eq!(Vec::<Quantity>::from_json(&json), Ok(Vec::new()));
        json.push(b' ');
        assert_eq!(Vec::<Quantity>::from_json(&json).unwrap_err().code(), "JM-WIR-0002");
    }
}
