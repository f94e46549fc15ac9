//! A diary as JSON has it.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, ser::SerializeStruct};

use super::{Booking, ConflictPolicy, Diary, Leave, Resources, Technician};
use crate::wire;

/// The state of a firm's diary: its technicians, their leave, their bookings, and its policy about conflicts.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Diary")]
struct Parts {
    /// The firm's policy about conflicts.
    policy: ConflictPolicy,
    /// The technicians, by id.
    technicians: Vec<Technician>,
    /// The leave, by id.
    leave: Vec<Leave>,
    /// The bookings, by id.
    bookings: Vec<Booking>,
    /// What it has besides people: each list sorted. Absent where it has nothing.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    resources: Resources,
}

impl<'de> Deserialize<'de> for Diary {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { policy, technicians, leave, bookings, resources } = Parts::deserialize(deserializer)?;
        Self::with_resources(policy, resources, technicians, leave, bookings).map_err(wire::carried)
    }
}

impl Serialize for Diary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_struct("Diary", 4)?;
        parts.serialize_field("policy", self.policy())?;
        parts.serialize_field("technicians", &self.technicians().collect::<Vec<_>>())?;
        parts.serialize_field("leave", &self.leave().collect::<Vec<_>>())?;
        parts.serialize_field("bookings", &self.bookings().collect::<Vec<_>>())?;
        if *self.resources() != Resources::default() {
            parts.serialize_field("resources", self.resources())?;
        }
        parts.end()
    }
}

impl JsonSchema for Diary {
    fn schema_name() -> Cow<'static, str> {
        "Diary".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Parts::json_schema(generator)
    }
}
