use std::fmt;

use serde::Serialize;

use crate::id::{BookingId, EquipmentId, LeaveId, SiteId, TechnicianId, VehicleId};

/// What of a diary an error is about: among a hundred technicians, the one to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum DiaryPart {
    /// A technician.
    Technician {
        /// Which.
        technician: TechnicianId,
    },
    /// Leave.
    Leave {
        /// Which.
        leave: LeaveId,
    },
    /// A booking.
    Booking {
        /// Which.
        booking: BookingId,
    },
    /// A vehicle.
    Vehicle {
        /// Which.
        vehicle: VehicleId,
    },
    /// A piece of equipment.
    Equipment {
        /// Which.
        equipment: EquipmentId,
    },
    /// A site.
    Site {
        /// Which.
        site: SiteId,
    },
    /// A leg of the travel matrix.
    Leg {
        /// Where it starts.
        origin: SiteId,
        /// Where it ends.
        destination: SiteId,
    },
}

impl fmt::Display for DiaryPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Technician { technician } => write!(f, "technician {technician}"),
            Self::Leave { leave } => write!(f, "leave {leave}"),
            Self::Booking { booking } => write!(f, "booking {booking}"),
            Self::Vehicle { vehicle } => write!(f, "vehicle {vehicle}"),
            Self::Equipment { equipment } => write!(f, "equipment {equipment}"),
            Self::Site { site } => write!(f, "site {site}"),
            Self::Leg { origin, destination } => write!(f, "the leg from site {origin} to site {destination}"),
        }
    }
}
