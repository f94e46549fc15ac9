//! Written by declare.py from the core's `log`: change that, and run it.

use super::names::{
    ActorId, Command, CommandId, Content, DeviceId, Digest, Envelope, Failure, Head, Label, RawJson, Seal, Verdict,
};
use crate::convert::guarded;
use crate::error::{JourneymanError, raised};
use crate::objects::Entry;
use chrono::{DateTime, Utc};

/// How far a log goes: its last entry's place and hash.
#[uniffi::remote(Record)]
pub struct Head {
    /// The last entry's place, from 1; 0 for an empty log.
    pub sequence: u64,
    /// The last entry's hash; `0000000000000000000000000000000000000000000000000000000000000000` for an empty log.
    pub hash: Digest,
}

/// What an entry keeps.
#[uniffi::remote(Enum)]
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

/// A command on its way from a device to the office, made and stored on the device before it is sent.
///
/// Sending it again, also after a crash, is harmless: the office answers the same bytes with the same verdict. A device
/// numbers its envelopes without gaps and chains them by hash, so that one that went missing holds those after it, and a
/// device that was copied is noticed.
#[uniffi::remote(Record)]
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
    /// The digest of the device's envelope before this one; `0000000000000000000000000000000000000000000000000000000000000000` for the first.
    pub prev_hash: Digest,
    /// The command, kept byte for byte.
    pub body: RawJson,
}

guarded! {
/// A command to be put in an envelope, with what the device knows of itself.
Seal as SealParts named "Seal" {
    /// What is asked or reported.
    command: Command,
    /// The command's id, a version 7 UUID made on the device.
    command_id: CommandId,
    /// The device.
    device_id: DeviceId,
    /// The device's envelope before this one, if there is one. In JSON it is the bytes that were sealed: parsed and written
    /// again, they may no longer fit (`JM-OFF-0007`).
    #[uniffi(default = None)]
    previous: Option<Envelope>,
    /// The office's entry that the device had seen last; 0 for none.
    based_on: u64,
    /// Commands that this one makes no sense without.
    depends_on: Vec<CommandId>,
    /// When it happened, by the device's clock.
    occurred_at: DateTime<Utc>,
    /// The version of the rules that the device has.
    rules: Label,
}
    |seal| journeyman::calendar::check_date(seal.occurred_at.date_naive()).map(|_| seal)
}

/// What the office said to a command. Every command gets exactly one, and it never changes.
#[uniffi::remote(Enum)]
pub enum Verdict {
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

/// The digest of bytes.
#[uniffi::export]
pub fn digest_of(bytes: Vec<u8>) -> Result<Digest, JourneymanError> {
    Ok(journeyman::log::Digest::of(&bytes))
}

/// The digest of the envelope's bytes, by which the next one is chained to it and a copy is known as one.
#[uniffi::export]
pub fn envelope_digest(envelope: Envelope) -> Result<Digest, JourneymanError> {
    Ok(envelope.digest())
}

/// Puts a command in an envelope that is chained to the device's last one.
///
/// It keeps nothing: a `Device` does, and counts for itself.
///
/// # Errors
/// - `JM-CAL-0002`: a time outside the years that are taken.
/// - `JM-LOG-0009`: the envelope before it has the largest number that there is.
#[uniffi::export]
pub fn log_seal(given: Seal) -> Result<Envelope, JourneymanError> {
    journeyman::log::seal(&given).map_err(raised)
}

#[uniffi::export]
impl Entry {
    /// Its place in the office's order, from 1.
    pub fn sequence(&self) -> u64 {
        self.0.read(|this| this.sequence())
    }
    /// When the office received the envelope.
    pub fn received_at(&self) -> DateTime<Utc> {
        self.0.read(|this| this.received_at())
    }
    /// Who gave the command.
    pub fn actor(&self) -> ActorId {
        self.0.read(|this| this.actor())
    }
    /// Where the log stands after it.
    pub fn head(&self) -> Head {
        self.0.read(|this| this.head())
    }
    /// The line to store, without a line break: the same bytes on every host.
    pub fn line(&self) -> String {
        self.0.read(|this| this.line().to_owned())
    }
}
