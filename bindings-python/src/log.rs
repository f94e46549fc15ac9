//! The module `log`.

mod given;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use journeyman::{
    error::{Coded, Failure},
    event::Command,
    id::{ActorId, CommandId, DeviceId},
    log::{self, Content, Digest, Entry, Envelope, Head, LogError, RawJson, Verdict},
    text::Label,
    wire::Wire,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error as _};

use crate::macros::prelude::*;

pub(crate) use given::{LogLines, pause};

module! {
    /// The log: envelopes in, entries out, each line chained to the one before by its hash.
    ///
    /// A device wraps each command in an `Envelope` and stores it before sending. The office answers each envelope with a
    /// `Verdict` and keeps both, with the events that follow, as an `Entry`. One entry is one line of JSON; its bytes are kept as
    /// they were written, so that events of a newer version survive unread, and a flipped bit is found.
    log
    values Envelope, Verdict, LogEntry, Content, Head;
    functions seal, reasons;
    constants
        /// The version in which envelopes and events are written. Every earlier one is read.
        SCHEMA: u32 = log::SCHEMA,
        /// What the first entry of a log, and the first envelope of a device, are chained to.
        START: Digest = Digest::START;
}

value! {
    /// A command on its way from a device to the office, made and stored on the device before it is sent.
    ///
    /// Sending it again, also after a crash, is harmless: the office answers the same bytes with the same verdict. A device
    /// numbers its envelopes without gaps and chains them by hash, so that one that went missing holds those after it, and a
    /// device that was copied is noticed. `seal` makes one, and so does `Device.record`.
    Envelope(Envelope) [] open {
        /// The version in which it is written: `SCHEMA`.
        schema: u32,
        /// The command's id, a version 7 UUID made on the device.
        command_id: CommandId,
        /// The device.
        device_id: DeviceId,
        /// The device's own count of envelopes, from 1.
        device_seq: u64,
        /// The office's entry that the device had seen last when the command was given; 0 for none.
        based_on: u64,
        /// Commands that this one makes no sense without.
        depends_on: Vec<CommandId> = [],
        /// When it happened, by the device's clock.
        occurred_at: DateTime<Utc>,
        /// The version of the rules that the device had.
        rules: Label,
        /// The digest of the device's envelope before this one; `START` for the first.
        prev_hash: Digest,
        /// The command as JSON, kept byte for byte: `Command.from_json(envelope.body)`.
        body: RawJson,
    }
    methods [envelope::digest]
}

mod envelope {
    use super::*;

    method! {
        /// The SHA-256 of the envelope's bytes in hexadecimal, by which the next one is chained to it and a copy is known as one.
        digest(this: &Envelope) -> Digest = this.digest()
    }
}

choice! {
    /// What the office said to a command. Every command gets exactly one, and it never changes.
    Verdict(Verdict) [] {
        /// It was done as asked.
        Accepted {},
        /// Somebody has to look at it. A fact was recorded all the same; a request was not carried out.
        NeedsAttention {
            /// Why, each with its code and what would help.
            reasons: Vec<Failure>,
        },
        /// It was not done, and nothing has to be: the text tells the person who asked.
        Rejected {
            /// Why, each with its code and what would help.
            reasons: Vec<Failure>,
        },
    }
}

function! {
    /// The reasons of a verdict of any kind, none when it was accepted.
    reasons(
        /// The verdict.
        verdict: &Verdict,
    ) -> Vec<Failure> = verdict.reasons().to_vec()
}

choice! {
    /// What an entry keeps.
    Content(Content) [] {
        /// A command that was decided, with its verdict and the events that followed.
        Decided {
            /// The command's envelope.
            envelope: Envelope,
            /// What the office said.
            verdict: Verdict,
            /// What happened, in order, each as JSON that is kept byte for byte: `Event.from_json` reads those that this version
            /// knows.
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
}

value! {
    /// How far a log goes: its last entry's place and hash.
    Head(Head) [] open {
        /// The last entry's place, from 1; 0 for an empty log.
        sequence: u64,
        /// The last entry's hash; `START` for an empty log.
        hash: Digest,
    }
}

/// An entry whose JSON is its line.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct LogEntry(pub(crate) Entry);

impl LogEntry {
    fn sequence(&self) -> u64 {
        self.0.sequence()
    }

    fn received_at(&self) -> DateTime<Utc> {
        self.0.received_at()
    }

    fn actor(&self) -> ActorId {
        self.0.actor()
    }

    fn content(&self) -> &Content {
        self.0.content()
    }

    fn envelope(&self) -> &Envelope {
        self.0.content().envelope()
    }

    fn head(&self) -> Head {
        self.0.head()
    }

    fn line(&self) -> &str {
        self.0.line()
    }

    fn after(head: Head, line: &str) -> Result<Self, LogError> {
        Entry::read(head, line).map(Self)
    }

    /// The entry in a line, which says itself what it follows.
    fn of_line(line: &str) -> Result<Self, LogError> {
        Self::after(stated(line).unwrap_or(Head::START), line)
    }
}

/// The head that a line says it follows.
fn stated(line: &str) -> Option<Head> {
    type Fields = BTreeMap<String, RawJson>;
    let entry: Fields = Fields::from_json(line.as_bytes()).ok()?.get("entry")?.read().ok()?;
    let sequence: u64 = entry.get("sequence")?.read().ok()?;
    Some(Head { sequence: sequence.checked_sub(1)?, hash: entry.get("prev_hash")?.read().ok()? })
}

/// An error of the core inside serde, as the core's own types carry theirs: the reader of the JSON finds its code again.
#[cold]
pub(crate) fn carried<E: serde::de::Error>(error: &impl Coded) -> E {
    E::custom(format_args!("{}: {error}", error.code()))
}

impl Serialize for LogEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawJson::from_json(self.line().as_bytes()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for LogEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::of_line(RawJson::deserialize(deserializer)?.as_str()).map_err(|error| carried(&error))
    }
}

/// Entries inside other JSON: the text of each line, as the JSON API has them.
pub(crate) mod lines {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(entries: &[LogEntry], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(entries.iter().map(LogEntry::line))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<LogEntry>, D::Error> {
        let lines = Vec::<String>::deserialize(deserializer)?;
        lines.iter().map(|line| LogEntry::of_line(line).map_err(|error| carried(&error))).collect()
    }
}

value! {
    /// One line of the log: what happened at one place in the office's order.
    ///
    /// `line` is what to store; `Entry.read` reads it back where it is known what it must follow. `from_json` takes any one line
    /// whose bytes are those that were written, whatever stands before it.
    Entry(LogEntry) [] made {
        /// Its place in the office's order, from 1.
        sequence: u64,
        /// When the office received the envelope.
        received_at: DateTime<Utc>,
        /// Who gave the command.
        actor: ActorId,
        /// What it keeps.
        content: Content,
        /// The envelope, whatever became of it.
        envelope: Envelope,
        /// Where the log stands after it.
        head: Head,
        /// The line to store, without a line break: the same bytes on every host.
        line: str
    }
    methods [entry::read]
}

mod entry {
    use super::*;

    static_method! {
        /// Reads the line that follows `head`, and refuses any other.
        ///
        /// Raises:
        ///     CorruptError: not an entry, one that was cut off, or one with white space such as a line break around it
        ///         (`JM-LOG-0002`); its bytes aren't those that were written (`JM-LOG-0003`); an entry between is missing, doubled
        ///         or swapped (`JM-LOG-0004`).
        ///     LimitError: the line is too long (`JM-LOG-0006`).
        ///     UnsupportedError: it is sound, but a newer version wrote it in another shape (`JM-LOG-0007`).
        read(
            /// Where the log stands before it.
            head: Head,
            /// The line.
            line: String,
        ) -> Result<LogEntry, LogError> = LogEntry::after(head, &line)
    }
}

function! {
    /// Puts a command in an envelope that is chained to the device's last one.
    ///
    /// It keeps nothing, which a `Device` does.
    ///
    /// Raises:
    ///     LimitError: a time outside the years that are taken (`JM-CAL-0002`); the envelope before has the largest
    ///         number that there is (`JM-LOG-0009`).
    seal(
        /// What is asked or reported.
        command: &Command,
        /// The command's id, a version 7 UUID.
        command_id: CommandId,
        /// The device.
        device_id: DeviceId,
        /// The device's envelope before this one; `None` for its first.
        previous: Option<&Envelope>,
        /// The office's entry that the device has seen last; 0 for none.
        based_on: u64,
        /// Commands that this one makes no sense without.
        depends_on: Vec<CommandId>,
        /// When it happened.
        occurred_at: DateTime<Utc>,
        /// The version of the rules that the device has.
        rules: Label,
    ) -> Result<Envelope, LogError> = log::seal(&log::Seal {
        command: command.clone(),
        command_id,
        device_id,
        previous: previous.cloned(),
        based_on,
        depends_on,
        occurred_at,
        rules,
    })
}
