use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Digest, LogError, RawJson, SCHEMA};
use crate::{
    calendar::check_instant,
    event::Command,
    id::{CommandId, DeviceId},
    text::Label,
    wire,
};

/// A command on its way from a device to the office, made and stored on the device before it is sent.
///
/// Sending it again, also after a crash, is harmless: the office answers the same bytes with the same verdict. A device
/// numbers its envelopes without gaps and chains them by hash, so that one that went missing holds those after it, and a
/// device that was copied is noticed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// The version in which it is written.
    pub schema: u32,
    /// The command's id, a version 7 UUID made on the device.
    pub command_id: CommandId,
    /// The device.
    pub device_id: DeviceId,
    /// The device's own count of envelopes, from 1.
    pub device_seq: u64,
    /// The office's entry that the device had seen last when the command was given; 0 for none.
    pub based_on: u64,
    /// Commands that this one makes no sense without.
    pub depends_on: Vec<CommandId>,
    /// When it happened, by the device's clock.
    pub occurred_at: DateTime<Utc>,
    /// The version of the rules that the device had.
    pub rules: Label,
    /// The digest of the device's envelope before this one; [`Digest::START`] for the first.
    pub prev_hash: Digest,
    /// The command, kept byte for byte.
    pub body: RawJson,
}

impl Envelope {
    /// The digest of the envelope's bytes, by which the next one is chained to it and a copy is known as one.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&wire::to_bytes(self))
    }
}

/// A command to be put in an envelope, with what the device knows of itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// What is asked or reported.
    pub command: Command,
    /// The command's id, a version 7 UUID made on the device.
    pub command_id: CommandId,
    /// The device.
    pub device_id: DeviceId,
    /// The device's envelope before this one, if there is one. In JSON it is the bytes that were sealed: parsed and written
    /// again, they may no longer fit (`JM-OFF-0007`).
    pub previous: Option<Envelope>,
    /// The office's entry that the device had seen last; 0 for none.
    pub based_on: u64,
    /// Commands that this one makes no sense without.
    pub depends_on: Vec<CommandId>,
    /// When it happened, by the device's clock.
    #[serde(deserialize_with = "within_years")]
    pub occurred_at: DateTime<Utc>,
    /// The version of the rules that the device has.
    pub rules: Label,
}

/// Refuses what sealing refuses already where it is read: not every host has a value for a leap second.
fn within_years<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<DateTime<Utc>, D::Error> {
    check_instant(DateTime::deserialize(deserializer)?).map_err(wire::carried)
}

/// Puts a command in an envelope that is chained to the device's last one.
///
/// It keeps nothing: a [`Device`](crate::device::Device) does, and counts for itself.
///
/// # Errors
/// - [`LogError::Instant`] (`JM-CAL-0002`): a time outside the years that are taken.
/// - [`LogError::OutOfNumbers`] (`JM-LOG-0009`): the envelope before it has the largest number that there is.
pub fn seal(given: &Seal) -> Result<Envelope, LogError> {
    let previous = given.previous.as_ref();
    let last_seq = previous.map_or(0, |envelope| envelope.device_seq);
    Ok(Envelope {
        schema: SCHEMA,
        command_id: given.command_id,
        device_id: given.device_id,
        device_seq: last_seq.checked_add(1).ok_or(LogError::OutOfNumbers {})?,
        based_on: given.based_on,
        depends_on: given.depends_on.clone(),
        occurred_at: check_instant(given.occurred_at)?,
        rules: given.rules.clone(),
        prev_hash: previous.map_or(Digest::START, Envelope::digest),
        body: RawJson::of(&given.command),
    })
}
