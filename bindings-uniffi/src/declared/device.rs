//! Written by declare.py from the core's `device`: change that, and run it.

use super::names::{Answer, Command, CommandId, DeviceId, Envelope, Head, Verdict};
use crate::error::{JourneymanError, raised};
use crate::objects::Device;
use chrono::{DateTime, Utc};

/// What the office said to a command of this device.
#[uniffi::remote(Record)]
pub struct Answer {
    /// The command.
    pub command: CommandId,
    /// The office's verdict.
    pub verdict: Verdict,
}

#[uniffi::export]
impl Device {
    /// The device's id.
    pub fn id(&self) -> DeviceId {
        self.0.read(|this| this.id())
    }
    /// How far the office's entries were received. The host asks the office for those after it.
    pub fn head(&self) -> Head {
        self.0.read(|this| this.head())
    }
    /// Records a command given now, to be stored and then sent.
    ///
    /// A fact is always recorded. A request that the rules refuse on what the device knows is refused at once, with the
    /// reasons, so that the user can do something about it.
    ///
    /// # Errors
    /// - `JM-DEV-0001`: the rules say no; the reasons are in it.
    /// - `JM-DEV-0002`: the id is another command's.
    /// - `JM-DEV-0003`: too much is waiting for the office.
    /// - `JM-DEV-0004`: the office knows more of this device than the device itself.
    /// - `JM-DEV-0005`: the command is too large, or `now` is out of bounds.
    /// - `JM-DEV-0006`: the device has given out its last number.
    /// - `JM-DEV-0007`: the command holds a value that can't be read back from its JSON, such
    ///   as a day in the year 12000.
    pub fn record(&self, command: Command, now: DateTime<Utc>, id: CommandId) -> Result<Envelope, JourneymanError> {
        self.0.write(|this| this.record(&command, now, id).map_err(raised)).map_err(raised)?
    }
}
