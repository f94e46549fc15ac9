use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Digest, RawJson};
use crate::{
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
