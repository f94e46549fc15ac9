use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    calendar::Tzdb,
    device::{Answer, Device, DeviceState},
    error::Failure,
    event::Command,
    id::{CommandId, DeviceId},
    log::{Envelope, LogError},
    office::FirmState,
    text::Label,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewDevice {
    /// The device's id, which no other device has.
    device_id: DeviceId,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfDevice {
    /// The device as the last operation left it, byte for byte.
    device: DeviceState,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Record {
    /// The device as the last operation left it, byte for byte.
    device: DeviceState,
    /// What is to be done, or was.
    command: Command,
    /// The command's id, which no other command has.
    command_id: CommandId,
    /// The commands without which this one makes no sense.
    depends_on: Vec<CommandId>,
    /// Now.
    occurred_at: DateTime<Utc>,
    /// The version of the app, which the office notes with the command.
    rules: Label,
}

/// A command that was recorded.
#[derive(Serialize, JsonSchema)]
struct Recorded {
    /// The device to store before the envelope is sent.
    device: DeviceState,
    /// The envelope to send, as it is.
    envelope: Envelope,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Receive {
    /// The device as the last operation left it, byte for byte.
    device: DeviceState,
    /// Lines of the office's log, oldest first; those that the device has are passed over.
    lines: Vec<String>,
}

/// What came of entries of the office.
#[derive(Serialize, JsonSchema)]
struct Received {
    /// The device to store.
    device: DeviceState,
    /// What the office said to commands of this device.
    answers: Vec<Answer>,
}

operation_tables! {
    ("device.new", "a device that knows nothing yet", NewDevice => DeviceState, |input| {
        Ok::<_, Failure>(DeviceState::new(input.device_id))
    }),
    ("device.record", "the device with a command recorded, and the envelope to send", Record => Recorded, |input| {
        let Record { device, command, command_id, depends_on, occurred_at, rules } = input;
        let mut device = Device::resumed(device, rules, Tzdb::bundled());
        let envelope = device.record_after(&depends_on, &command, occurred_at, command_id)?;
        Ok::<_, crate::device::DeviceRefusal>(Recorded { device: device.into_state(), envelope })
    }),
    ("device.receive", "the device with entries of the office taken in, and the office's answers", Receive => Received, |input| {
        let (device, answers) = input.device.receive(input.lines.iter().map(String::as_str))?;
        Ok::<_, LogError>(Received { device, answers })
    }),
    ("device.view", "the firm as the device's user sees it: the outbox on top of the office's state", OfDevice => FirmState, |input| {
        Ok::<_, Failure>(input.device.view(&Tzdb::bundled()))
    }),
}
