//! A device: a phone in the van that works offline, shows what will most likely come of it, and catches up later.
//!
//! ```text
//!   record ──▶ Envelope in the outbox ──▶ (when there is a network) Office::submit
//!   receive ◀── entries of the office: the confirmed state moves on, answered envelopes leave the outbox,
//!               and what is still unanswered is decided again on top
//! ```
//!
//! The device decides with the rules of the office, so its view is right unless somebody else was quicker. The office's
//! word is final.

mod error;
mod state;

pub use error::DeviceRefusal;
pub(crate) use state::DeviceState;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Tzdb, check_instant},
    event::Command,
    id::{CommandId, DeviceId},
    limits::{BODY_DEPTH_MAX, COMMAND_BYTES_MAX, DEPENDENCIES_MAX, OUTBOX_MAX},
    log::{Envelope, Head, LogError, RawJson, SCHEMA, Verdict},
    office::{Circumstances, FirmState},
    text::Label,
    wire::{self, WireError},
};

/// A replica of the firm's state with an outbox.
///
/// INVARIANT: `view` is `confirmed` with every command of the outbox decided on top, in order.
#[derive(Debug, Clone)]
pub struct Device {
    kept: DeviceState,
    view: FirmState,
    rules: Label,
    tzdb: Tzdb,
}

/// What the office said to a command of this device.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The command.
    pub command: CommandId,
    /// The office's verdict.
    pub verdict: Verdict,
}

impl Device {
    /// A device that knows nothing yet. `rules` is the version of the app, which the office notes with each command.
    #[must_use]
    pub fn new(device_id: DeviceId, rules: Label, tzdb: Tzdb) -> Self {
        Self { view: FirmState::default(), kept: DeviceState::new(device_id), rules, tzdb }
    }

    /// The device as [`Device::to_json`] kept it, however large: what was kept can be read.
    ///
    /// # Errors
    /// [`WireError`]: `JM-WIR-0001`, or the code of a value in it.
    pub fn from_json(bytes: &[u8], rules: Label, tzdb: Tzdb) -> Result<Self, WireError> {
        Ok(Self::resumed(wire::read(bytes)?, rules, tzdb))
    }

    /// The device as it was when it was left.
    pub(crate) fn resumed(kept: DeviceState, rules: Label, tzdb: Tzdb) -> Self {
        Self { view: kept.view(&tzdb), kept, rules, tzdb }
    }

    /// What it has to keep.
    pub(crate) fn into_state(self) -> DeviceState {
        self.kept
    }

    /// What the host stores, so that a crash loses nothing: after each [`record`](Self::record) and
    /// [`receive`](Self::receive), before anything is sent.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        wire::to_bytes(&self.kept)
    }

    /// The device's id.
    #[must_use]
    pub const fn id(&self) -> DeviceId {
        self.kept.device_id
    }

    /// What the user sees: the office's state with the device's own unanswered commands on top.
    #[must_use]
    pub const fn view(&self) -> &FirmState {
        &self.view
    }

    /// The office's state as far as it was received: the same bytes as the office had at that entry.
    #[must_use]
    pub const fn confirmed(&self) -> &FirmState {
        &self.kept.confirmed
    }

    /// How far the office's entries were received. The host asks the office for those after it.
    #[must_use]
    pub const fn head(&self) -> Head {
        self.kept.head
    }

    /// The envelopes that the office hasn't answered, in the order in which they are to be sent.
    #[must_use]
    pub fn outbox(&self) -> &[Envelope] {
        &self.kept.outbox
    }

    /// Records a command given now, to be stored and then sent.
    ///
    /// A fact is always recorded. A request that the rules refuse on what the device knows is refused at once, with the
    /// reasons, so that the user can do something about it.
    ///
    /// # Errors
    /// - [`DeviceRefusal::Refused`] (`JM-DEV-0001`): the rules say no; the reasons are in it.
    /// - [`DeviceRefusal::CommandReused`] (`JM-DEV-0002`): the id is another command's.
    /// - [`DeviceRefusal::OutboxFull`] (`JM-DEV-0003`): too much is waiting for the office.
    /// - [`DeviceRefusal::OldCopy`] (`JM-DEV-0004`): the office knows more of this device than the device itself.
    /// - [`DeviceRefusal::Malformed`] (`JM-DEV-0005`): the command is too large, or `now` is out of bounds.
    /// - [`DeviceRefusal::OutOfNumbers`] (`JM-DEV-0006`): the device has given out its last number.
    /// - [`DeviceRefusal::Unreadable`] (`JM-DEV-0007`): the command holds a value that can't be read back from its JSON, such
    ///   as a day in the year 12000.
    pub fn record(&mut self, command: &Command, now: DateTime<Utc>, id: CommandId) -> Result<Envelope, DeviceRefusal> {
        self.record_after(&[], command, now, id)
    }

    /// As [`record`](Self::record), for a command that makes no sense unless others were carried out.
    ///
    /// # Errors
    /// As [`record`](Self::record).
    pub fn record_after(
        &mut self,
        depends_on: &[CommandId],
        command: &Command,
        now: DateTime<Utc>,
        id: CommandId,
    ) -> Result<Envelope, DeviceRefusal> {
        let body = RawJson::of(command);
        if let Some(known) = self.known(id, &body)? {
            return Ok(known);
        }
        let is_too_large = body.as_str().len() > COMMAND_BYTES_MAX || body.depth() > BODY_DEPTH_MAX;
        if is_too_large || depends_on.len() > DEPENDENCIES_MAX || check_instant(now).is_err() {
            return Err(DeviceRefusal::Malformed {});
        }
        // What was recorded may be a fact, and the office must be able to read it: it is in no book otherwise.
        body.read::<Command>().map_err(|error| DeviceRefusal::Unreadable { problem: error.to_string() })?;
        if self.kept.outbox.len() >= OUTBOX_MAX {
            return Err(DeviceRefusal::OutboxFull { max: u64::try_from(OUTBOX_MAX).unwrap_or(u64::MAX) });
        }
        if self.kept.confirmed.device(self.kept.device_id).last_seq > self.kept.last_seq {
            return Err(DeviceRefusal::OldCopy { device: self.kept.device_id });
        }
        let device_seq = self.kept.last_seq.checked_add(1).ok_or(DeviceRefusal::OutOfNumbers {})?;
        self.try_out(command, now)?;
        let envelope = Envelope {
            schema: SCHEMA,
            command_id: id,
            device_id: self.kept.device_id,
            device_seq,
            based_on: self.kept.head.sequence,
            depends_on: depends_on.to_vec(),
            occurred_at: now,
            rules: self.rules.clone(),
            prev_hash: self.kept.last_hash,
            body,
        };
        self.kept.last_seq = envelope.device_seq;
        self.kept.last_hash = envelope.digest();
        self.kept.outbox.push(envelope.clone());
        Ok(envelope)
    }

    /// Takes in entries of the office, oldest first, and returns the answers to this device's commands.
    ///
    /// Each call costs as much as the state is large, so entries are handed over in batches.
    ///
    /// Entries that were received before are passed over, so delivering them twice is harmless. Where one is missing, or
    /// isn't what the office wrote, nothing of the batch is taken in.
    ///
    /// # Errors
    /// [`LogError`], naming the entry by the number in it: `JM-LOG-0002` to `JM-LOG-0007`; or naming the line by its place
    /// in the batch, if it has no number that can be read: `JM-LOG-0008`.
    pub fn receive<'a>(&mut self, lines: impl IntoIterator<Item = &'a str>) -> Result<Vec<Answer>, LogError> {
        let (kept, answers) = self.kept.clone().receive(lines)?;
        self.view = kept.view(&self.tzdb);
        self.kept = kept;
        Ok(answers)
    }

    /// The envelope that already carries this command, if the id was recorded before.
    fn known(&self, id: CommandId, body: &RawJson) -> Result<Option<Envelope>, DeviceRefusal> {
        let waiting = self.kept.outbox.iter().find(|envelope| envelope.command_id == id);
        match waiting {
            Some(envelope) if envelope.body == *body => Ok(Some(envelope.clone())),
            Some(_) => Err(DeviceRefusal::CommandReused { command: id }),
            None if self.kept.confirmed.command(id).is_some() => Err(DeviceRefusal::CommandReused { command: id }),
            None => Ok(None),
        }
    }

    /// Decides a command on top of the view, and refuses a request that the rules refuse.
    fn try_out(&mut self, command: &Command, occurred_at: DateTime<Utc>) -> Result<(), DeviceRefusal> {
        let at = Circumstances { tzdb: &self.tzdb, occurred_at, received_at: occurred_at };
        match state::decide_on(&mut self.view, command, &at) {
            Err(reasons) if !command.is_fact() => Err(DeviceRefusal::Refused { reasons }),
            _ => Ok(()),
        }
    }
}
