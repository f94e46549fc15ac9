use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Digest, Envelope, LogError, RawJson, Verdict};
use crate::{error::Failure, id::ActorId, limits::LOG_LINE_BYTES_MAX, wire::Wire};

/// How far a log goes: its last entry's place and hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The last entry's place, from 1; 0 for an empty log.
    pub sequence: u64,
    /// The last entry's hash; [`Digest::START`] for an empty log.
    pub hash: Digest,
}

impl Head {
    /// The head of an empty log.
    pub const START: Self = Self { sequence: 0, hash: Digest::START };
}

/// What an entry keeps.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Content {
    /// A command that was decided, with its verdict and the events that followed.
    Decided {
        /// The command's envelope.
        envelope: Envelope,
        /// What the office said.
        verdict: Verdict,
        /// What happened, in order; kept byte for byte.
        events: Vec<RawJson>,
    },
    /// A command that came before one that its device sent earlier. It waits for that one.
    Held {
        /// The command's envelope.
        envelope: Envelope,
    },
    /// An envelope that contradicts one already decided. It is kept for somebody to look at and never carried out.
    Quarantined {
        /// The envelope.
        envelope: Envelope,
        /// What it contradicts.
        reason: Failure,
    },
}

/// One line of the log: what happened at one place in the office's order.
///
/// INVARIANT: `hash` is the digest of `line`'s entry, which names the hash of the entry before; so the last hash vouches
/// for every byte before it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entry {
    body: EntryBody,
    hash: Digest,
    line: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct EntryBody {
    schema: u32,
    sequence: u64,
    prev_hash: Digest,
    received_at: DateTime<Utc>,
    actor: ActorId,
    content: Content,
}

/// How a line is laid out: the hash, and the bytes that it is the hash of.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    hash: Digest,
    entry: Box<RawValue>,
}

impl Entry {
    /// The entry that follows `head`.
    #[must_use]
    pub(crate) fn after(head: Head, received_at: DateTime<Utc>, actor: ActorId, content: Content) -> Self {
        let sequence = head.sequence.saturating_add(1);
        let body = EntryBody { schema: super::SCHEMA, sequence, prev_hash: head.hash, received_at, actor, content };
        let entry = RawJson::of(&body);
        let hash = Digest::of(entry.as_str().as_bytes());
        let line = format!(r#"{{"hash":"{hash}","entry":{}}}"#, entry.as_str());
        Self { body, hash, line }
    }

    /// Reads the line that follows `head`, and refuses any other.
    ///
    /// # Errors
    /// - [`LogError::LineTooLong`] (`JM-LOG-0006`): more than [`LOG_LINE_BYTES_MAX`] bytes.
    /// - [`LogError::Unreadable`] (`JM-LOG-0002`): not an entry, or one that was cut off.
    /// - [`LogError::NewerSchema`] (`JM-LOG-0007`): sound, but written by a newer version in another shape.
    /// - [`LogError::Altered`] (`JM-LOG-0003`): the bytes aren't those that were written.
    /// - [`LogError::OutOfSequence`] (`JM-LOG-0004`): an entry between is missing, doubled or swapped.
    pub fn read(head: Head, line: &str) -> Result<Self, LogError> {
        let expected = head.sequence.saturating_add(1);
        if line.len() > LOG_LINE_BYTES_MAX {
            return Err(LogError::LineTooLong {
                sequence: expected,
                bytes: u64::try_from(line.len()).unwrap_or(u64::MAX),
            });
        }
        let unreadable = |problem: String| LogError::Unreadable { sequence: expected, problem };
        let Line { hash, entry } = serde_json::from_str(line).map_err(|error| unreadable(error.to_string()))?;
        let actual = Digest::of(entry.get().as_bytes());
        if actual != hash {
            return Err(LogError::Altered { sequence: expected, stated: hash, actual });
        }
        let body = EntryBody::from_json(entry.get().as_bytes()).map_err(|error| match newer_schema(&entry) {
            Some(given) => LogError::NewerSchema { sequence: expected, given, known: super::SCHEMA },
            None => unreadable(error.to_string()),
        })?;
        if body.sequence != expected || body.prev_hash != head.hash {
            return Err(LogError::OutOfSequence { sequence: body.sequence, head: head.sequence });
        }
        // The line is laid out anew, so that white space around the entry isn't carried along.
        let line = format!(r#"{{"hash":"{hash}","entry":{}}}"#, entry.get());
        Ok(Self { body, hash, line })
    }

    /// The place that a sound line has: to pass over lines that were received before.
    pub(crate) fn peek_sequence(head: Head, line: &str) -> Result<u64, LogError> {
        #[derive(Deserialize)]
        struct Place {
            sequence: u64,
        }

        let expected = head.sequence.saturating_add(1);
        let unreadable =
            |error: serde_json::Error| LogError::Unreadable { sequence: expected, problem: error.to_string() };
        let Line { hash, entry } = serde_json::from_str(line).map_err(unreadable)?;
        let Place { sequence } = serde_json::from_str(entry.get()).map_err(unreadable)?;
        // A line that was altered to look old would otherwise be passed over without a word.
        let actual = Digest::of(entry.get().as_bytes());
        if actual == hash { Ok(sequence) } else { Err(LogError::Altered { sequence: expected, stated: hash, actual }) }
    }

    /// Its place in the office's order, from 1.
    #[must_use]
    pub const fn sequence(&self) -> u64 {
        self.body.sequence
    }

    /// When the office received the envelope.
    #[must_use]
    pub const fn received_at(&self) -> DateTime<Utc> {
        self.body.received_at
    }

    /// Who gave the command.
    #[must_use]
    pub const fn actor(&self) -> ActorId {
        self.body.actor
    }

    /// What it keeps.
    #[must_use]
    pub const fn content(&self) -> &Content {
        &self.body.content
    }

    /// Where the log stands after it.
    #[must_use]
    pub const fn head(&self) -> Head {
        Head { sequence: self.body.sequence, hash: self.hash }
    }

    /// The line to store, without a line break: the same bytes on every host.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.line
    }
}

/// The schema of an entry, if a newer version wrote it.
fn newer_schema(entry: &RawValue) -> Option<u32> {
    #[derive(Deserialize)]
    struct Peek {
        schema: u32,
    }

    serde_json::from_str::<Peek>(entry.get()).ok().map(|peek| peek.schema).filter(|&schema| schema > super::SCHEMA)
}

impl Content {
    /// The envelope, whatever became of it.
    #[must_use]
    pub const fn envelope(&self) -> &Envelope {
        match self {
            Self::Decided { envelope, .. } | Self::Held { envelope } | Self::Quarantined { envelope, .. } => envelope,
        }
    }
}
