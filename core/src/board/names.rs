use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Board, BoardDay, BoardRequest};
use crate::{
    id::{BookingId, EquipmentId, SiteId, TechnicianId, VehicleId},
    schedule::{Conflict, Diary, Names, Obstacle, Thing},
    text::Label,
};

/// What something is called that conflicts of a board speak of.
///
/// Technicians with a row and bookings with a label have their names there; the others have theirs so.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BoardName {
    /// A technician who has no row.
    Technician {
        /// Who.
        technician: TechnicianId,
        /// The name.
        label: Label,
    },
    /// A booking that doesn't stand on the board, such as that of the day before.
    Booking {
        /// Which.
        booking: BookingId,
        /// Its name.
        label: Label,
    },
    /// A vehicle.
    Vehicle {
        /// Which.
        vehicle: VehicleId,
        /// Its name.
        label: Label,
    },
    /// A piece of equipment.
    Equipment {
        /// Which.
        equipment: EquipmentId,
        /// Its name.
        label: Label,
    },
    /// A site.
    Site {
        /// Which.
        site: SiteId,
        /// Its name.
        label: Label,
    },
}

impl BoardName {
    fn of(thing: Thing, label: Label) -> Self {
        match thing {
            Thing::Technician(technician) => Self::Technician { technician, label },
            Thing::Booking(booking) => Self::Booking { booking, label },
            Thing::Vehicle(vehicle) => Self::Vehicle { vehicle, label },
            Thing::Equipment(equipment) => Self::Equipment { equipment, label },
            Thing::Site(site) => Self::Site { site, label },
        }
    }

    fn named(&self) -> (Thing, &Label) {
        match self {
            Self::Technician { technician, label } => (Thing::Technician(*technician), label),
            Self::Booking { booking, label } => (Thing::Booking(*booking), label),
            Self::Vehicle { vehicle, label } => (Thing::Vehicle(*vehicle), label),
            Self::Equipment { equipment, label } => (Thing::Equipment(*equipment), label),
            Self::Site { site, label } => (Thing::Site(*site), label),
        }
    }
}

/// What a board calls the things that its conflicts speak of.
pub(super) struct BoardNames<'a>(BTreeMap<Thing, &'a Label>);

impl<'a> BoardNames<'a> {
    pub(super) fn of(board: &'a Board) -> Self {
        let mut names: BTreeMap<Thing, &Label> = board.names.iter().map(BoardName::named).collect();
        names.extend(shown(&board.days));
        Self(names)
    }
}

impl Names for BoardNames<'_> {
    fn name(&self, thing: Thing) -> Option<&Label> {
        self.0.get(&thing).copied()
    }
}

/// What rows and blocks are called.
fn shown(days: &[BoardDay]) -> impl Iterator<Item = (Thing, &Label)> {
    days.iter().flat_map(|day| &day.rows).flat_map(|row| {
        let blocks =
            row.blocks.iter().filter_map(|block| Some((Thing::Booking(block.booking?), block.label.as_ref()?)));
        blocks.chain([(Thing::Technician(row.technician), &row.label)])
    })
}

/// The names of all that the conflicts of some days speak of, by kind and id, but of what is named on them already. The
/// host's name for something counts before the diary's, and of two for one thing the first.
pub(super) fn told(diary: &Diary, request: &BoardRequest, days: &[BoardDay]) -> Vec<BoardName> {
    let resources = diary.resources();
    let mut known: BTreeMap<Thing, &Label> = BTreeMap::new();
    let labels = request.labels.iter().map(|label| (Thing::Booking(label.booking), &label.label));
    for (thing, label) in labels.chain(request.names.iter().map(BoardName::named)) {
        known.entry(thing).or_insert(label);
    }
    let name = |thing: Thing| -> Option<BoardName> {
        let of_diary = || match thing {
            Thing::Vehicle(vehicle) => resources.vehicle(vehicle).ok()?.label.as_ref(),
            Thing::Equipment(equipment) => resources.equipment(equipment).ok()?.label.as_ref(),
            Thing::Technician(_) | Thing::Booking(_) | Thing::Site(_) => None,
        };
        let label = known.get(&thing).copied().or_else(of_diary)?;
        Some(BoardName::of(thing, label.clone()))
    };
    let blocks = days.iter().flat_map(|day| &day.rows).flat_map(|row| &row.blocks);
    let mut things: BTreeSet<Thing> =
        blocks.flat_map(|block| &block.marks).flat_map(|mark| things(&mark.conflict)).collect();
    for (thing, _) in shown(days) {
        things.remove(&thing);
    }
    things.into_iter().filter_map(name).collect()
}

/// What a conflict speaks of.
fn things(conflict: &Conflict) -> impl Iterator<Item = Thing> + use<> {
    let [one, other] = match &conflict.obstacle {
        Obstacle::Booking { booking, .. }
        | Obstacle::Dependency { booking, .. }
        | Obstacle::Travel { booking, .. }
        | Obstacle::Rest { booking, .. } => [Some(Thing::Booking(*booking)), None],
        Obstacle::Vehicle { vehicle, booking, .. } => [Some(Thing::Vehicle(*vehicle)), Some(Thing::Booking(*booking))],
        Obstacle::Equipment { equipment, booking, .. } => {
            [Some(Thing::Equipment(*equipment)), Some(Thing::Booking(*booking))]
        }
        Obstacle::VehicleOut { vehicle, .. } => [Some(Thing::Vehicle(*vehicle)), None],
        Obstacle::EquipmentOut { equipment, .. } => [Some(Thing::Equipment(*equipment)), None],
        Obstacle::SiteClosed { site, .. } => [Some(Thing::Site(*site)), None],
        Obstacle::Preferred { preferred } => [Some(Thing::Technician(*preferred)), None],
        Obstacle::Leave { .. }
        | Obstacle::TimeOff { .. }
        | Obstacle::LicenceMissing { .. }
        | Obstacle::LicenceNotValid { .. }
        | Obstacle::LicenceExpiring { .. }
        | Obstacle::Skill { .. }
        | Obstacle::CrewTooSmall { .. }
        | Obstacle::Role { .. }
        | Obstacle::Clock { .. }
        | Obstacle::Days { .. }
        | Obstacle::Holiday { .. }
        | Obstacle::Window { .. }
        | Obstacle::WorkTime { .. }
        | Obstacle::Break { .. }
        | Obstacle::Stretch { .. } => [None, None],
    };
    [Some(Thing::Technician(conflict.technician)), one, other].into_iter().flatten()
}
