//! The module `device`.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::Tzdb,
    device::{self, Answer, DeviceRefusal},
    event::Command,
    id::{CommandId, DeviceId},
    log::{Envelope, Head, LogError, RawJson, Verdict},
    office::FirmState,
    text::{Label, TextError},
    wire::{Wire, WireError},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser::Error as _};

use crate::{
    log::carried,
    macros::prelude::*,
    office::{Locked, rules as zones},
};

type Device = Locked<device::Device>;

module! {
    /// A device: a phone in the van that works offline, shows what will most likely come of it, and catches up later.
    ///
    /// It records a command as an envelope in its outbox, which is sent to `Office.submit` when there is a network. It receives
    /// the lines that the office stored: what it knows for certain moves on, envelopes that are answered leave the outbox, and what
    /// is still unanswered is decided again on top. It decides with the rules of the office, so its view is right unless somebody
    /// else was quicker. The office's word is final.
    device
    values Device, DeviceState, Answer, Recorded, Received;
    functions new, record, receive, view;
}

value! {
    /// What the office said to a command of this device.
    Answer(Answer) [] open {
        /// The command.
        command: CommandId,
        /// The office's verdict.
        verdict: Verdict,
    }
}

object! {
    /// A replica of the firm's state with an outbox. `Device(device_id=…, rules="1.4.2")` knows nothing yet; `Device.resume` is the
    /// device as it was kept.
    ///
    /// A device may be used by several threads: each call has it to itself.
    Device(Device) [] new {
        /// The device's id.
        device_id: DeviceId,
        /// The version of the app, which the office notes with each command.
        rules: Label,
        /// The rules of the time zones; those in this library unless given.
        tzdb: Option<&Tzdb>,
    } = Ok::<_, TextError>(Locked::new(device::Device::new(device_id, rules, zones(tzdb))));
    methods [
        one_device::resume, one_device::kept, one_device::id, one_device::record, one_device::receive, one_device::view,
        one_device::confirmed, one_device::head, one_device::outbox,
    ]
}

type Lines = Vec<String>;

fn received(device: &mut device::Device, lines: &[String]) -> Result<Vec<Answer>, LogError> {
    device.receive(lines.iter().map(String::as_str))
}

mod one_device {
    use super::*;

    static_method! {
        /// The device as `kept` gave it, however large: what was kept can be read.
        ///
        /// Raises:
        ///     InvalidError: not what a device keeps (`JM-WIR-0001`), or a value in it is refused by its own type.
        detached resume(
            /// What was kept.
            data: Vec<u8>,
            /// The version of the app, which the office notes with each command.
            rules: Label,
            /// The rules of the time zones; those in this library unless given.
            tzdb: Option<&Tzdb>,
        ) -> Result<Device, WireError> =
            device::Device::from_json(&data, rules, zones(tzdb)).map(Locked::new)
    }

    method! {
        /// What to store, so that a crash loses nothing: after each `record` and `receive`, before anything is sent.
        detached kept(this: &Device) -> Vec<u8> = this.open().to_json()
    }

    method! {
        /// The device's id.
        detached id(this: &Device) -> DeviceId = this.open().id()
    }

    method! {
        /// Records a command given now, to be stored and then sent.
        ///
        /// A fact is always recorded. A request that the rules refuse on what the device knows is refused at once, with the
        /// reasons, so that the user can do something about it. The same command with the same id again gives its envelope again.
        ///
        /// Raises:
        ///     RefusedError: the rules say no, the reasons are in the text (`JM-DEV-0001`); the id is another command's
        ///         (`JM-DEV-0002`); the office knows more of this device than the device itself (`JM-DEV-0004`).
        ///     LimitError: too much is waiting for the office (`JM-DEV-0003`), or the device has given out its last number (`JM-DEV-0006`).
        ///     InvalidError: the command is too large, or `now` is out of bounds (`JM-DEV-0005`); the command holds a time whose
        ///         year in UTC has more than four digits, which the office couldn't read (`JM-DEV-0007`).
        detached record(
            this: &Device,
            /// What is asked or reported.
            command: &Command,
            /// Now.
            now: DateTime<Utc>,
            /// The command's id, a version 7 UUID.
            id: CommandId,
            /// The commands without which this one makes no sense.
            depends_on: Vec<CommandId> = [],
        ) -> Result<Envelope, DeviceRefusal> = this.open().record_after(&depends_on, command, now, id)
    }

    method! {
        /// Takes in lines of the office's log, oldest first, and returns the answers to this device's commands.
        ///
        /// Each call costs as much as the state is large, so hand over many lines at once. Lines that were received before are
        /// passed over. Where one is missing, or isn't what the office wrote, nothing of the batch is taken in.
        ///
        /// Raises:
        ///     CorruptError: a line that isn't as it was written, or doesn't follow (`JM-LOG-0002` to `JM-LOG-0005`,
        ///         `JM-LOG-0008`).
        ///     LimitError: a line that is too long (`JM-LOG-0006`).
        ///     UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
        detached receive(
            this: &Device,
            /// The lines.
            lines: Lines,
        ) -> Result<Vec<Answer>, LogError> = received(&mut this.open(), &lines)
    }

    method! {
        /// What the user sees, as a copy: the office's state with the device's own unanswered commands on top.
        detached view(this: &Device) -> FirmState = this.open().view().clone()
    }

    method! {
        /// The office's state as far as it was received, as a copy: the same bytes as the office had at that entry.
        detached confirmed(this: &Device) -> FirmState = this.open().confirmed().clone()
    }

    method! {
        /// How far the office's entries were received. Ask the office for those after it.
        light detached head(this: &Device) -> Head = this.open().head()
    }

    method! {
        /// The envelopes that the office hasn't answered, in the order in which they are to be sent.
        detached outbox(this: &Device) -> Vec<Envelope> = this.open().outbox().to_vec()
    }
}

/// What a device keeps, as a value.
#[derive(Clone)]
pub(crate) struct DeviceState(device::Device);

impl DeviceState {
    fn device_id(&self) -> DeviceId {
        self.0.id()
    }

    fn head(&self) -> Head {
        self.0.head()
    }

    fn outbox(&self) -> &[Envelope] {
        self.0.outbox()
    }

    /// The device, to go on with by these rules and zones.
    fn resumed(&self, rules: Label, tzdb: Tzdb) -> Result<device::Device, WireError> {
        device::Device::from_json(&self.0.to_json(), rules, tzdb)
    }

    /// INVARIANT: with the zones in this library, so that the same bytes have the same view.
    fn read(kept: &[u8]) -> Result<Self, WireError> {
        device::Device::from_json(kept, no_rules()?, Tzdb::bundled()).map(Self)
    }
}

/// The version of the app where no command is recorded, so that it is noted nowhere.
fn no_rules() -> Result<Label, WireError> {
    // INVARIANT: it is a label.
    "-".parse().map_err(|error: TextError| WireError::Malformed { path: ".".to_owned(), problem: error.to_string() })
}

impl PartialEq for DeviceState {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_json() == other.0.to_json()
    }
}

impl Serialize for DeviceState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        RawJson::from_json(&self.0.to_json()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for DeviceState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let kept = RawJson::deserialize(deserializer)?;
        Self::read(kept.as_str().as_bytes()).map_err(|error| carried(&error))
    }
}

value! {
    /// What a device keeps, as a value: for a host that stores the device with every step and holds nothing in memory.
    ///
    /// `new` makes the first; `record` and `receive` give the next and leave this one as it is. A `Device` does the same faster,
    /// since it isn't read and written each time.
    DeviceState(DeviceState) [json_hash] made {
        /// The device's id.
        device_id: DeviceId,
        /// How far the office's entries were received. Ask the office for those after it.
        head: Head,
        /// The envelopes that the office hasn't answered, in the order in which they are to be sent.
        outbox: [Envelope]
    }
}

/// A command that was recorded.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Recorded {
    device: DeviceState,
    envelope: Envelope,
}

value! {
    /// A command that was recorded.
    Recorded(Recorded) [json_hash] open {
        /// The device to store before the envelope is sent.
        device: DeviceState,
        /// The envelope to send.
        envelope: Envelope,
    }
}

/// Entries that were taken in.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Received {
    device: DeviceState,
    answers: Vec<Answer>,
}

value! {
    /// Lines of the office's log that were taken in.
    Received(Received) [json_hash] open {
        /// The device to store.
        device: DeviceState,
        /// What the office said to commands of this device.
        answers: Vec<Answer>,
    }
}

function! {
    /// A device that knows nothing yet.
    new(
        /// Its id.
        device_id: DeviceId,
    ) -> Result<DeviceState, WireError> =
        no_rules().map(|rules| DeviceState(device::Device::new(device_id, rules, Tzdb::bundled())))
}

function! {
    /// The device with a command recorded, and the envelope to send. The device is read and written each time, which takes as long
    /// as it is large: `Device.record` is the quick way, and says more.
    ///
    /// Raises:
    ///     RefusedError: the rules say no, the reasons are in the text (`JM-DEV-0001`); the id is another command's
    ///         (`JM-DEV-0002`); the office knows more of this device than the device itself (`JM-DEV-0004`).
    ///     LimitError: too much is waiting for the office (`JM-DEV-0003`), or the device has given out its last number (`JM-DEV-0006`).
    ///     InvalidError: the command is too large, or the time is out of bounds (`JM-DEV-0005`); the command holds a time whose
    ///         year in UTC has more than four digits, which the office couldn't read (`JM-DEV-0007`).
    detached record(
        /// The device.
        device: &DeviceState,
        /// What is asked or reported.
        command: &Command,
        /// The command's id, a version 7 UUID.
        command_id: CommandId,
        /// The commands without which this one makes no sense.
        depends_on: Vec<CommandId>,
        /// Now.
        occurred_at: DateTime<Utc>,
        /// The version of the app, which the office notes with the command.
        rules: Label,
        /// The rules of the time zones; those in this library unless given.
        tzdb: Option<&Tzdb>,
    ) -> Result<Recorded, DeviceRefusal> = recorded(device, (rules, zones(tzdb)), &depends_on, command, occurred_at, command_id)
}

fn recorded(
    state: &DeviceState,
    (rules, tzdb): (Label, Tzdb),
    depends_on: &[CommandId],
    command: &Command,
    now: DateTime<Utc>,
    id: CommandId,
) -> Result<Recorded, DeviceRefusal> {
    // INVARIANT: what a device keeps can be read.
    let mut device = state.resumed(rules, tzdb).map_err(|_| DeviceRefusal::Malformed {})?;
    let envelope = device.record_after(depends_on, command, now, id)?;
    let device = DeviceState::read(&device.to_json()).map_err(|_| DeviceRefusal::Malformed {})?;
    Ok(Recorded { device, envelope })
}

function! {
    /// The device with lines of the office's log taken in, and the office's answers: as `Device.receive`.
    ///
    /// Raises:
    ///     CorruptError: a line that isn't as it was written, or doesn't follow (`JM-LOG-0002` to `JM-LOG-0005`, `JM-LOG-0008`).
    ///     LimitError: a line that is too long (`JM-LOG-0006`).
    ///     UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
    detached receive(
        /// The device.
        device: &DeviceState,
        /// The lines, oldest first; those that the device has are passed over.
        lines: Lines,
    ) -> Result<Received, LogError> = {
        let mut next = device.0.clone();
        received(&mut next, &lines).map(|answers| Received { device: DeviceState(next), answers })
    }
}

function! {
    /// The firm as the device's user sees it: the outbox on top of the office's state, as a copy.
    detached view(
        /// The device.
        device: &DeviceState,
        /// The rules of the time zones; those in this library unless given.
        tzdb: Option<&Tzdb>,
    ) -> Result<FirmState, WireError> = match tzdb {
        None => Ok(device.0.view().clone()),
        Some(tzdb) => {
            no_rules().and_then(|rules| device.resumed(rules, tzdb.clone())).map(|device| device.view().clone())
        }
    }
}
