//! What a firm is after changes that somebody thinks about.

use serde::{Deserialize, Serialize};

use super::{
    Model,
    firm::{Booking, Firm, Leave, Span},
};

/// A change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// A booking moves.
    Move {
        /// Which.
        booking: String,
        /// To whom.
        technician: String,
        /// To when.
        interval: Span,
    },
    /// A booking comes.
    Add {
        /// Which.
        booking: Box<Booking>,
    },
    /// A booking goes.
    Cancel {
        /// Which.
        booking: String,
    },
    /// Somebody is away.
    SickTechnician {
        /// When.
        leave: Leave,
    },
    /// A vehicle can't be taken.
    VehicleBroken {
        /// Which.
        vehicle: String,
        /// When.
        interval: Span,
    },
}

impl Model<'_> {
    /// The firm after changes, one after the other.
    #[must_use]
    pub fn after(&self, changes: &[Change]) -> Firm {
        let mut firm = self.firm.clone();
        for change in changes.iter().cloned() {
            match change {
                Change::Move { booking, technician, interval } => {
                    let start = self.clock_of(&technician).shown(interval.start);
                    for moved in firm.bookings.iter_mut().filter(|one| one.id == booking) {
                        let (technician, start, kept) = (technician.clone(), start.clone(), moved.clone());
                        *moved = Booking { technician, interval, start, days: None, ..kept };
                    }
                }
                Change::Add { booking } => firm.bookings.push(*booking),
                Change::Cancel { booking } => firm.bookings.retain(|one| one.id != booking),
                Change::SickTechnician { leave } => firm.leave.push(leave),
                Change::VehicleBroken { vehicle, interval } => {
                    for broken in firm.resources.vehicles.iter_mut().filter(|one| one.id == vehicle) {
                        broken.out_of_service.push(interval);
                    }
                }
            }
        }
        firm
    }
}
