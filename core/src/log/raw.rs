use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::value::RawValue;

use crate::wire::{self, Wire, WireError};

/// A piece of JSON kept byte for byte as it came, whatever it says.
///
/// What a newer version wrote is handed back unchanged by an older one. `Debug` shows its length only, since it may hold
/// a person's data.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RawJson(Box<RawValue>);

impl RawJson {
    /// The bytes of a value.
    #[must_use]
    pub fn of<T: Serialize>(value: &T) -> Self {
        let text = String::from_utf8(wire::to_bytes(value)).unwrap_or_default();
        // INVARIANT: what was just written as JSON is JSON.
        Self(RawValue::from_string(text).unwrap_or_default())
    }

    /// The JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// The value that it says, if this version knows it.
    ///
    /// # Errors
    /// As [`Wire::from_json`].
    pub fn read<T: Serialize + DeserializeOwned>(&self) -> Result<T, WireError> {
        T::from_json(self.as_str().as_bytes())
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for RawJson {}

impl std::hash::Hash for RawJson {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawJson({} bytes)", self.as_str().len())
    }
}

impl JsonSchema for RawJson {
    fn schema_name() -> Cow<'static, str> {
        "RawJson".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "Any JSON, kept byte for byte." })
    }
}
