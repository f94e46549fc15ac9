//! Values as JSON bytes, the same on every host: how they are stored, sent, and tested.
//!
//! Reading is strict: a field that isn't known, comes twice or has another type is refused, an object can't be given as
//! an array of its values, nor a variant without data as an object, and the size is checked before the first byte is
//! parsed. Writing is canonical: fields in the order of their declaration, no white space, so the same value is the same
//! bytes everywhere.
//!
//! Dates and times have one spelling too, that of RFC 3339 with a `T`: `2026-09-01`, `2026-09-01T08:30:00Z`. An instant may
//! have an offset, which becomes UTC; nothing else that `chrono` takes is taken.

mod civil;
pub(crate) mod quick;
mod reader;
mod refusal;
#[cfg(test)]
mod tests;

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, Visitor},
};

use self::reader::Reader;
use crate::{error::Coded, limits::JSON_BYTES_MAX, tape::Tape};

pub(crate) use crate::writer::{RAW_JSON, to_bytes};

/// Why bytes are no value of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WireError {
    /// The bytes aren't JSON, or JSON of another shape.
    #[error("at {path}{}: {problem}", LineOf(path))]
    Malformed {
        /// Where: `lines[3].quantity`, or `.` for the whole. Entries of lists count from 0, as they do in such paths; the text
        /// of the error adds which line it is for people, who count from 1: `at lines[3].quantity (line 4)`.
        path: String,
        /// What is wrong there.
        problem: String,
    },
    /// A value in the JSON was refused by its own type, whose code this error has.
    #[error("at {path}{}: {problem}", LineOf(path))]
    Refused {
        /// Where, as of [`WireError::Malformed`].
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

/// The line that a path leads into as people count, if it leads into one: errors of invoices count so.
struct LineOf<'a>(&'a str);

impl fmt::Display for LineOf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = |step: &str| step.strip_prefix("lines[")?.strip_suffix(']')?.parse::<u64>().ok();
        self.0.split('.').find_map(place).map_or(Ok(()), |place| write!(f, " (line {})", place.saturating_add(1)))
    }
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
        read(bytes)
    }

    fn to_json(&self) -> Vec<u8> {
        to_bytes(self)
    }
}

/// A value from JSON, however large: what this library wrote and a host kept is read whole or lost.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    Ok(T::deserialize(Reader::whole(&tape(bytes)?))?)
}

/// What is the same for every type, in one function: there are hundreds of types.
fn tape(bytes: &[u8]) -> Result<Tape<'_>, WireError> {
    Tape::parse(bytes).map_err(|error| {
        let (line, column) = place(bytes, error.at);
        let problem = format!("{}, in line {line} at column {column}", error.problem);
        WireError::Malformed { path: ".".to_owned(), problem }
    })
}

/// The line of a byte, and its column in bytes, both from 1.
fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at).unwrap_or(bytes);
    let last_line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
    let lines = before.split(|&byte| byte == b'\n').count();
    (lines, last_line.len().saturating_add(1))
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
/// again by the reader.
#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands the error over")]
pub(crate) fn carried<C: Coded, E: serde::de::Error>(error: C) -> E {
    let code = error.code();
    E::custom(format_args!("{code}: {error}"))
}

/// Reads a field that a document of before doesn't have: without it, it is what it is by default.
pub(crate) fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(
    deserializer: D,
) -> Result<T, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Whether a field says what its absence says: such a field of a later version is left out, so that a document of before
/// keeps its bytes.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// In the place of `skip_serializing_if` for schemars, which leaves out of the schema a default that isn't written: a reader
/// of the schema wants to know what a field that was left out says.
pub(crate) const fn never<T>(_: &T) -> bool {
    false
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}
