use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    calendar::{Tzdb, check_instant},
    device::DeviceRefusal,
    error::Failure,
    event::Command,
    id::{ActorId, CommandId, DeviceId},
    log::{Entry, Envelope, Head, RawJson, Verdict},
    office::{FirmState, Office},
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Replay {
    /// The lines of the log, oldest first.
    log: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct Replayed {
    head: Head,
    state: FirmState,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Submit {
    /// The lines of the log, oldest first.
    log: Vec<String>,
    /// The envelope, as the bytes that came: the device chains its envelopes by their digests, so that one that was parsed
    /// and written again, with its keys sorted, with spaces or with `\u` escapes, may no longer fit (`JM-OFF-0007`).
    envelope: Envelope,
    /// Who gives it, as the host knows from how the device signed in.
    actor: ActorId,
    received_at: DateTime<Utc>,
}

#[derive(Serialize, JsonSchema)]
struct Submitted {
    /// The verdict; null while an earlier envelope of the device is missing.
    verdict: Option<Verdict>,
    /// The lines to store, in order and byte for byte.
    entries: Vec<String>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Seal {
    command: Command,
    command_id: CommandId,
    device_id: DeviceId,
    /// The device's envelope before this one, if there is one, as the bytes that came.
    previous: Option<Envelope>,
    based_on: u64,
    depends_on: Vec<CommandId>,
    occurred_at: DateTime<Utc>,
    rules: crate::text::Label,
}

operation_tables! {
    ("log.seal", "puts a command in an envelope that is chained to the device's last one", Seal => Envelope, |input| {
        let previous = input.previous.as_ref();
        check_instant(input.occurred_at).map_err(Failure::from)?;
        let last_seq = previous.map_or(0, |envelope| envelope.device_seq);
        let device_seq = last_seq.checked_add(1).ok_or(DeviceRefusal::OutOfNumbers {}).map_err(Failure::from)?;
        Ok::<_, Failure>(Envelope {
            schema: crate::log::SCHEMA,
            command_id: input.command_id,
            device_id: input.device_id,
            device_seq,
            based_on: input.based_on,
            depends_on: input.depends_on,
            occurred_at: input.occurred_at,
            rules: input.rules,
            prev_hash: previous.map_or(crate::log::Digest::START, Envelope::digest),
            body: RawJson::of(&input.command),
        })
    }),
    ("office.replay", "the state of a firm from its log", Replay => Replayed, |input| {
        let office = Office::replay(Tzdb::bundled(), input.log.iter().map(String::as_str))?;
        Ok::<_, crate::log::LogError>(Replayed { head: office.head(), state: office.state().clone() })
    }),
    ("office.submit", "the verdict on an envelope, and the lines to store", Submit => Submitted, |input| {
        let mut office = Office::replay(Tzdb::bundled(), input.log.iter().map(String::as_str)).map_err(Failure::from)?;
        let submission = office.submit(&input.envelope, input.actor, input.received_at).map_err(Failure::from)?;
        let entries = submission.entries.iter().map(|entry: &Entry| entry.line().to_owned()).collect();
        Ok::<_, Failure>(Submitted { verdict: submission.verdict, entries })
    }),
}
