//! The phone.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use journeyman::device;

use super::{FirmState, Tzdb, object};
use crate::{
    declared::names::{Answer, Command, CommandId, DeviceId, Envelope, Label},
    error::{JourneymanError, raised},
};

object! {
    /// A phone or browser: records commands offline, and takes in what the office says. Any thread may use it.
    ///
    /// The host stores `toJson` after each `record` and `receive`, before anything is sent: then a crash loses nothing.
    Device holds Live of device::Device
}

#[uniffi::export]
impl Device {
    /// A device that knows nothing yet. `rules` is the version of the app, which the office notes with each command.
    ///
    /// # Errors
    /// The codes of an id or a label that isn't one.
    #[uniffi::constructor]
    pub fn new(device_id: DeviceId, rules: Label, tzdb: Arc<Tzdb>) -> Result<Arc<Self>, JourneymanError> {
        Ok(Self::own(device::Device::new(device_id, rules, tzdb.0.read(Clone::clone))))
    }

    /// The device as `toJson` kept it, however large: what was kept can be read.
    ///
    /// # Errors
    /// `JM-WIR-0001`, or the code of a value in it.
    #[uniffi::constructor]
    pub fn from_json(json: Vec<u8>, rules: Label, tzdb: Arc<Tzdb>) -> Result<Arc<Self>, JourneymanError> {
        device::Device::from_json(&json, rules, tzdb.0.read(Clone::clone)).map(Self::own).map_err(raised)
    }

    /// What the host stores, so that a crash loses nothing: after each `record` and `receive`, before anything is sent.
    pub fn to_json(&self) -> Vec<u8> {
        self.0.read(device::Device::to_json)
    }

    /// What the user sees: the office's state with the device's own unanswered commands on top. Not a copy, but a view that
    /// shows what each command changes.
    pub fn view(&self) -> Arc<FirmState> {
        FirmState::of(self.0.part(device::Device::view))
    }

    /// The office's state as far as it was received. Not a copy, but a view that shows what is received.
    pub fn confirmed(&self) -> Arc<FirmState> {
        FirmState::of(self.0.part(device::Device::confirmed))
    }

    /// The envelopes that the office hasn't answered, in the order in which they are to be sent.
    pub fn outbox(&self) -> Vec<Envelope> {
        self.0.read(|device| device.outbox().to_vec())
    }

    /// As `record`, for a command that makes no sense unless others were carried out.
    ///
    /// # Errors
    /// As `record`.
    pub fn record_after(
        &self,
        depends_on: Vec<CommandId>,
        command: Command,
        now: DateTime<Utc>,
        id: CommandId,
    ) -> Result<Envelope, JourneymanError> {
        self.0.write(|device| device.record_after(&depends_on, &command, now, id)).map_err(raised)?.map_err(raised)
    }

    /// Takes in entries of the office, oldest first, and returns the answers to this device's commands.
    ///
    /// Each call costs as much as the state is large, so entries are handed over in batches. Entries that were received
    /// before are passed over. Where one is missing, or isn't what the office wrote, nothing of the batch is taken in.
    ///
    /// # Errors
    /// `JM-LOG-0002` to `JM-LOG-0007`, naming the entry.
    pub fn receive(&self, lines: Vec<String>) -> Result<Vec<Answer>, JourneymanError> {
        self.0.write(|device| device.receive(lines.iter().map(String::as_str))).map_err(raised)?.map_err(raised)
    }
}
