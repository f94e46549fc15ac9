use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    calendar::Tzdb,
    error::Failure,
    id::ActorId,
    log::{self, Entry, Envelope, Head, Seal, Verdict},
    office::{FirmState, Office},
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Replay {
    /// The lines of the log, oldest first.
    log: Vec<String>,
}

/// What a log says, and how far it goes.
#[derive(Serialize, JsonSchema)]
struct Replayed {
    /// How far the log goes.
    head: Head,
    /// What it says.
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
    /// Now: when it came.
    received_at: DateTime<Utc>,
}

/// What the office says to an envelope.
#[derive(Serialize, JsonSchema)]
struct Submitted {
    /// The verdict; null while an earlier envelope of the device is missing.
    verdict: Option<Verdict>,
    /// The lines to store, in order and byte for byte.
    entries: Vec<String>,
}

operation_tables! {
    ("log.seal", "puts a command in an envelope that is chained to the device's last one", Seal => Envelope, |input| {
        log::seal(&input)
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
