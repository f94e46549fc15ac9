//! Units of measure, by their codes in UN/ECE Recommendation 20, as EN 16931 (BT-130) wants them.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Coded, excerpt, quoted},
    wire,
};

/// A unit of measure by its code in UN/ECE Recommendation 20: `HUR` for hours, `C62` for pieces, `MTR` for metres.
///
/// The code is checked for its form only: the recommendation lists over two thousand and grows.
///
/// # Errors
/// Parsing gives [`UnitError::NotACode`] (`JM-UNI-0001`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unit {
    // INVARIANT: two or three ASCII capitals or digits, padded with NUL.
    code: [u8; 3],
}

/// Why a text is no unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum UnitError {
    /// Not of the form of a code.
    #[error("{} is not a unit code of two or three capitals and digits", quoted(given))]
    NotACode {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
}

impl Coded for UnitError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotACode { .. } => "JM-UNI-0001",
        }
    }
}

impl Unit {
    /// Hours.
    pub const HOUR: Self = Self { code: *b"HUR" };
    /// Minutes.
    pub const MINUTE: Self = Self { code: *b"MIN" };
    /// Pieces: anything that is counted.
    pub const PIECE: Self = Self { code: *b"C62" };
    /// Metres.
    pub const METRE: Self = Self { code: *b"MTR" };

    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        let [.., last] = self.code;
        let used = if last == 0 { self.code.get(..2).unwrap_or_default() } else { &self.code };
        std::str::from_utf8(used).unwrap_or_default()
    }
}

impl FromStr for Unit {
    type Err = UnitError;

    fn from_str(given: &str) -> Result<Self, UnitError> {
        let plain = given.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        match *given.as_bytes() {
            [a, b] if plain => Ok(Self { code: [a, b, 0] }),
            [a, b, c] if plain => Ok(Self { code: [a, b, c] }),
            _ => Err(UnitError::NotACode { given: excerpt(given) }),
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Unit {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::text(deserializer)
    }
}

impl Serialize for Unit {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Unit {
    fn schema_name() -> Cow<'static, str> {
        "Unit".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z0-9]{2,3}$", "description": "A code of UN/ECE Recommendation 20." })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_two_or_three_capitals_and_digits() {
        for code in ["HUR", "C62", "MTR", "H87", "XBX", "E9"] {
            assert_eq!(code.parse::<Unit>().unwrap().to_string(), code);
        }
        for code in ["", "H", "hur", "HOUR", "H\0", "H U", "Ü1"] {
            assert_eq!(code.parse::<Unit>().unwrap_err().code(), "JM-UNI-0001", "{code:?}");
        }
    }
}
