use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, Visitor},
};
use serde_json::value::RawValue;

use crate::{
    tape::{self, Tape},
    wire::{self, Wire, WireError},
};

/// A piece of JSON kept byte for byte as it came, whatever it says.
///
/// What a newer version wrote is handed back unchanged by an older one. `Debug` shows its length only, since it may hold
/// a person's data.
///
/// What this library doesn't read isn't taken, by `serde_json` either: a lone surrogate such as `\ud800`, or more than
/// [`JSON_DEPTH_MAX`](crate::limits::JSON_DEPTH_MAX) lists and objects, one in another. How deep the command in an envelope
/// may be is a bound of its own, [`BODY_DEPTH_MAX`](crate::limits::BODY_DEPTH_MAX), which the office checks.
#[derive(Clone)]
pub struct RawJson(Box<RawValue>);

impl Serialize for RawJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(wire::RAW_JSON, &self.0)
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(wire::RAW_JSON, Raw)
    }
}

/// Takes the JSON as text from [`wire`], which has read it, and from any other reader only if [`wire`] could read it.
struct Raw;

impl<'de> Visitor<'de> for Raw {
    type Value = RawJson;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON")
    }

    fn visit_str<E: serde::de::Error>(self, json: &str) -> Result<RawJson, E> {
        RawValue::from_string(json.to_owned()).map(RawJson).map_err(E::custom)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<RawJson, D::Error> {
        let read = RawJson(Box::<RawValue>::deserialize(deserializer)?);
        match read.problem() {
            None => Ok(read),
            Some(problem) => Err(serde::de::Error::custom(problem)),
        }
    }
}

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

    /// How many lists and objects, one in another, there are at the deepest.
    pub(crate) fn depth(&self) -> usize {
        tape::depth(self.as_str())
    }

    /// Why [`wire`] wouldn't read it, if it wouldn't: `serde_json` takes more than that.
    pub(crate) fn problem(&self) -> Option<&'static str> {
        Tape::parse(self.as_str().as_bytes()).err().map(|error| error.problem)
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
