//! What changes of the diary would do to its conflicts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, Conflict, Leave};
use crate::{
    calendar::Interval,
    id::{BookingId, TechnicianId, VehicleId},
};

/// A change that somebody thinks about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DiaryChange {
    /// A booking moves to another time, to another technician, or both.
    Move {
        /// Which.
        booking: BookingId,
        /// Whose it would be.
        technician: TechnicianId,
        /// When it would be.
        interval: Interval,
    },
    /// A booking comes.
    Add {
        /// The booking.
        booking: Booking,
    },
    /// A booking goes.
    Cancel {
        /// Which.
        booking: BookingId,
    },
    /// A technician is away.
    SickTechnician {
        /// The leave.
        leave: Leave,
    },
    /// A vehicle can't be taken.
    VehicleBroken {
        /// Which.
        vehicle: VehicleId,
        /// When.
        interval: Interval,
    },
}

/// What changes would do to the conflicts of a diary, each list in the order of [`check_all`](super::check_all).
///
/// A conflict stays the same as long as its key does: one whose facts change is resolved and another is introduced.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    /// Those that there would be and aren't now.
    pub introduced: Vec<Conflict>,
    /// Those that there are and wouldn't be.
    pub resolved: Vec<Conflict>,
    /// Those that there are, and would be.
    pub unchanged: Vec<Conflict>,
}
