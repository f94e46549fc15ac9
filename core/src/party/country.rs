use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::PartyError;
use crate::wire;

/// A country by its code of two capitals (ISO 3166-1 alpha-2): `AU`, `NZ`, `GB`.
///
/// The code is checked for its form only, since the list of countries changes.
///
/// # Errors
/// Parsing gives [`PartyError::NotACountry`] (`JM-PTY-0001`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country {
    // INVARIANT: two ASCII capitals.
    code: [u8; 2],
}

impl Country {
    /// The code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or_default()
    }
}

impl FromStr for Country {
    type Err = PartyError;

    fn from_str(given: &str) -> Result<Self, PartyError> {
        match <[u8; 2]>::try_from(given.as_bytes()) {
            Ok(code) if code.iter().all(u8::is_ascii_uppercase) => Ok(Self { code }),
            // What came isn't quoted: in this place of an address it may be anything.
            _ => Err(PartyError::NotACountry {}),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::text(deserializer)
    }
}

impl Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Country {
    fn schema_name() -> Cow<'static, str> {
        "Country".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$", "description": "A code of ISO 3166-1 alpha-2." })
    }
}
