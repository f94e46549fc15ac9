use serde::Serialize;

use crate::{
    error::{Coded, Failure},
    id::{CommandId, DeviceId},
};

/// Why a device doesn't record a command.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DeviceRefusal {
    /// The rules refuse the request on what the device knows.
    ///
    /// `JM-DEV-0001`.
    #[error("it can't be done now: {}", texts(reasons))]
    Refused {
        /// Why, each with its code and what would help.
        reasons: Vec<Failure>,
    },
    /// The command's id belongs to another command.
    ///
    /// `JM-DEV-0002`.
    #[error("the id {command} was used before: for another command, or for this one, which the office has answered")]
    CommandReused {
        /// The command.
        command: CommandId,
    },
    /// Too many commands wait for the office.
    ///
    /// `JM-DEV-0003`.
    #[error("{max} commands wait for the office already")]
    OutboxFull {
        /// How many may wait.
        max: u64,
    },
    /// The office has decided envelopes of this device that it doesn't know itself: it was restored from an old copy.
    ///
    /// `JM-DEV-0004`.
    #[error("device {device} was restored from a copy that is older than what the office knows of it")]
    OldCopy {
        /// The device.
        device: DeviceId,
    },
    /// The command is too large, or its time is out of bounds.
    ///
    /// `JM-DEV-0005`.
    #[error("the command is too large, or its time is out of bounds")]
    Malformed {},
    /// The device's last envelope has the largest number that there is.
    ///
    /// `JM-DEV-0006`.
    #[error("the device's last envelope has the largest number that there is")]
    OutOfNumbers {},
    /// The command holds a value that its JSON can't carry, so the office would find no command in the envelope.
    ///
    /// `JM-DEV-0007`.
    #[error("the office couldn't read the command: {problem}")]
    Unreadable {
        /// The field, and what is wanted there.
        problem: String,
    },
}

impl Coded for DeviceRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Refused { .. } => "JM-DEV-0001",
            Self::CommandReused { .. } => "JM-DEV-0002",
            Self::OutboxFull { .. } => "JM-DEV-0003",
            Self::OldCopy { .. } => "JM-DEV-0004",
            Self::Malformed {} => "JM-DEV-0005",
            Self::OutOfNumbers {} => "JM-DEV-0006",
            Self::Unreadable { .. } => "JM-DEV-0007",
        }
    }
}

fn texts(reasons: &[Failure]) -> String {
    reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join("; ")
}
