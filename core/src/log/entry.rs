use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Digest, Envelope, LogError, RawJson, Verdict};
use crate::{
    error::Failure,
    id::ActorId,
    limits::{BODY_DEPTH_MAX, LOG_LINE_BYTES_MAX},
    wire::{Wire, WireError},
};

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
    entry: RawJson,
}

/// What is wrong with the bytes of a line, before it is known which entry's they are.
enum Damage {
    TooLong { bytes: u64 },
    Unreadable { problem: String },
    Altered { stated: Digest, actual: Digest },
}

impl Entry {
    /// The entry that follows `head`.
    #[must_use]
    pub(crate) fn after(head: Head, received_at: DateTime<Utc>, actor: ActorId, content: Content) -> Self {
        let sequence = head.sequence.saturating_add(1);
        let body = EntryBody { schema: super::SCHEMA, sequence, prev_hash: head.hash, received_at, actor, content };
        let entry = RawJson::of(&body);
        let hash = Digest::of(entry.as_str().as_bytes());
        let line = laid_out(hash, entry.as_str());
        Self { body, hash, line }
    }

    /// Reads the line that follows `head`, and refuses any other.
    ///
    /// # Errors
    /// - [`LogError::LineTooLong`] (`JM-LOG-0006`): more than [`LOG_LINE_BYTES_MAX`] bytes.
    /// - [`LogError::Unreadable`] (`JM-LOG-0002`): not an entry, one that was cut off, one with white space around it, one of
    ///   schema 0, or one with a command deeper than [`BODY_DEPTH_MAX`].
    /// - [`LogError::NewerSchema`] (`JM-LOG-0007`): sound, but written by a newer version, also where its words are known.
    /// - [`LogError::Altered`] (`JM-LOG-0003`): the bytes aren't those that were written.
    /// - [`LogError::OutOfSequence`] (`JM-LOG-0004`): an entry between is missing, doubled or swapped.
    pub fn read(head: Head, line: &str) -> Result<Self, LogError> {
        let expected = head.sequence.saturating_add(1);
        let sound = Line::sound(line).map_err(|damage| damage.of_entry(expected))?;
        let body = sound.body().map_err(|error| sound.misread(expected, &error))?;
        Self::following(head, body, &sound)
    }

    /// The entry in a line that another copy of the log sent, or none if `head` is beyond it.
    ///
    /// A batch may begin anywhere before `head`, so a line that can't be read is named by the number in it, or, where not
    /// even that can be read, by its `position` among those that came, from 1.
    pub(crate) fn received(head: Head, position: u64, line: &str) -> Result<Option<Self>, LogError> {
        let sound = Line::sound(line).map_err(|damage| match stated_sequence(line) {
            Some(sequence) => damage.of_entry(sequence),
            None => damage.of_line(position),
        })?;
        match sound.body() {
            Ok(body) if body.sequence <= head.sequence => Ok(None),
            Ok(body) => Self::following(head, body, &sound).map(Some),
            Err(error) => match field(&sound.entry, "sequence") {
                Some(sequence) if sequence <= head.sequence => Ok(None),
                Some(sequence) => Err(sound.misread(sequence, &error)),
                None => Err(LogError::NotAnEntry { line: position, problem: error.to_string() }),
            },
        }
    }

    /// The entry in a sound line, if it follows `head`.
    fn following(head: Head, body: EntryBody, line: &Line) -> Result<Self, LogError> {
        let EntryBody { schema, sequence, .. } = body;
        // What reads like an entry of this version may mean something else in a newer one.
        if schema > super::SCHEMA {
            return Err(LogError::NewerSchema { sequence, given: schema, known: super::SCHEMA });
        }
        if schema == 0 {
            return Err(LogError::Unreadable { sequence, problem: "there is no schema 0".to_owned() });
        }
        if sequence != head.sequence.saturating_add(1) || body.prev_hash != head.hash {
            return Err(LogError::OutOfSequence { sequence, head: head.sequence });
        }
        // What is held is kept in states and inputs, deeper in them than in its line.
        if body.content.envelope().body.depth() > BODY_DEPTH_MAX {
            let problem = format!("its command has more than {BODY_DEPTH_MAX} lists and objects, one in another");
            return Err(LogError::Unreadable { sequence, problem });
        }
        Ok(Self { body, hash: line.hash, line: laid_out(line.hash, line.entry.as_str()) })
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

impl Line {
    /// A line whose bytes are those that were written, to the last one.
    fn sound(line: &str) -> Result<Self, Damage> {
        if line.len() > LOG_LINE_BYTES_MAX {
            return Err(Damage::TooLong { bytes: u64::try_from(line.len()).unwrap_or(u64::MAX) });
        }
        let read =
            Self::from_json(line.as_bytes()).map_err(|error| Damage::Unreadable { problem: error.to_string() })?;
        let actual = Digest::of(read.entry.as_str().as_bytes());
        if actual != read.hash {
            return Err(Damage::Altered { stated: read.hash, actual });
        }
        // The hash vouches for the entry only. What is around it would be carried along, and copies would differ.
        if laid_out(read.hash, read.entry.as_str()) != line {
            let problem = "around the entry there is white space, such as a line break, or another order of fields";
            return Err(Damage::Unreadable { problem: problem.to_owned() });
        }
        Ok(read)
    }

    fn body(&self) -> Result<EntryBody, WireError> {
        self.entry.read()
    }

    /// Why there is no entry in a line that is sound.
    fn misread(&self, sequence: u64, error: &WireError) -> LogError {
        match field(&self.entry, "schema").filter(|&schema| schema > super::SCHEMA) {
            Some(given) => LogError::NewerSchema { sequence, given, known: super::SCHEMA },
            None => LogError::Unreadable { sequence, problem: error.to_string() },
        }
    }
}

impl Damage {
    /// The error that names the entry by its place in the log.
    fn of_entry(self, sequence: u64) -> LogError {
        match self {
            Self::TooLong { bytes } => LogError::LineTooLong { sequence, bytes },
            Self::Unreadable { problem } => LogError::Unreadable { sequence, problem },
            Self::Altered { stated, actual } => LogError::Altered { sequence, stated, actual },
        }
    }

    /// The error that names the line by its place among those that came together.
    fn of_line(self, line: u64) -> LogError {
        let problem = match self {
            Self::TooLong { bytes } => format!("it has {bytes} bytes, more than a line may have"),
            Self::Unreadable { problem } => problem,
            Self::Altered { stated, actual } => format!("its bytes hash to {actual}, not {stated}"),
        };
        LogError::NotAnEntry { line, problem }
    }
}

fn laid_out(hash: Digest, entry: &str) -> String {
    format!(r#"{{"hash":"{hash}","entry":{entry}}}"#)
}

/// The number in a line that can't be read as a whole, which stands near its beginning.
fn stated_sequence(line: &str) -> Option<u64> {
    let (_, after) = line.split_once(r#""sequence":"#)?;
    let (number, _) = after.split_once(',')?;
    number.parse().ok()
}

/// A field of an entry of any version, whatever else is in it.
fn field<T: Serialize + DeserializeOwned>(entry: &RawJson, name: &str) -> Option<T> {
    entry.read::<BTreeMap<String, RawJson>>().ok()?.get(name)?.read().ok()
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
