use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ConflictCode, Obstacle, Severity};
use crate::{
    calendar::{Interval, Zone, ZonedTime},
    id::{BookingId, EquipmentId, TechnicianId, VehicleId},
    order,
};

/// Why a technician can't, or shouldn't, be booked for a time.
///
/// It is complete in itself: its fields are the arguments of a text in any language, and its `Display` is the English one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// What kind of conflict.
    pub code: ConflictCode,
    /// How much it matters, by the firm's policy.
    pub severity: Severity,
    /// Its identity: the code, a colon, and the first 128 bits of the SHA-256 of the facts, which are the code, the technician,
    /// the proposed interval, what is in the way with its intervals and whether it is tentative, and the limit in force. The
    /// same facts have the same key, whatever else the diary holds; when one of them changes the key does, and an override of
    /// it lapses. The booking isn't among them: two of one person at one time may have conflicts of one key.
    ///
    /// A limit of work (a day's, a week's, a stretch without a break) is passed by a sum, which other bookings change: its
    /// key ends with another colon and the seconds by which it is passed. An override of it holds up to that much, for all of the
    /// technician's bookings in the same day, week or stretch: a worse breach needs another, a lesser one doesn't.
    pub key: String,
    /// Whose time it is about: of what isn't about one person's time, whoever leads.
    pub technician: TechnicianId,
    /// The booking that was asked about, if it has an id.
    pub booking: Option<BookingId>,
    /// The time that was asked about.
    pub proposed: LocalSpan,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// How much of the proposed time it takes away, or how much is missing: the overlap, the time outside the hours, what
    /// travel, rest or a dependency lacks, what is over a limit. Zero where time isn't what is missing.
    pub seconds: i64,
    /// What would resolve it, each alone: after any one of them this conflict is gone. After another start there may be other
    /// conflicts; where a fix says that nothing is in the way, nothing is.
    pub fixes: Vec<Fix>,
}

/// An interval, with what the clocks of the technician's zone say at its start and its end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalSpan {
    /// The interval.
    pub interval: Interval,
    /// Its start on the clock; the first second of 1900 where it would show a year before.
    pub start: ZonedTime,
    /// Its end on the clock; the last second of 9999 where it would show a year after.
    pub end: ZonedTime,
}

impl LocalSpan {
    pub(crate) fn of(interval: Interval, zone: &Zone) -> Self {
        Self { interval, start: zone.shown(interval.start()), end: zone.shown(interval.end()) }
    }
}

/// A change of the proposal that resolves a conflict.
///
/// A proposal that is moved keeps its length. Who is free, what nobody has and where a start is free is looked for as far as
/// [`FIX_WORK_MAX`](crate::limits::FIX_WORK_MAX) goes: beyond that fewer are named, or none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Fix {
    /// Start at this instant or at any later one: then this booking or leave isn't in the way.
    StartAtOrAfter {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// End at this instant or at any earlier one: then this booking or leave isn't in the way.
    EndAtOrBefore {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// Start at exactly this instant, at which nothing is in the way but warnings of `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or
    /// `JM-SCH-0124`: the nearest, before or after, of those at which something ends or starts.
    StartAt {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// Start within this window, at its start or later and before its end: then the promise of it is kept.
    StartWithin {
        /// The window, on the clock of the technician's zone.
        window: LocalSpan,
    },
    /// Let somebody else lead at the same time: nothing is in the way but warnings of `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or
    /// `JM-SCH-0124`, and not the one that this conflict is. Where the customer would like somebody else, it is that one or nobody.
    OtherTechnician {
        /// Who is free.
        technician: TechnicianId,
    },
    /// Take another vehicle at the same time, which nobody has.
    OtherVehicle {
        /// Which.
        vehicle: VehicleId,
    },
    /// Take other equipment at the same time, which nobody has.
    OtherEquipment {
        /// Which.
        equipment: EquipmentId,
    },
    /// Let somebody come along who has nothing else at the time, and what is missing: named where one more is enough.
    AddCrew {
        /// Who.
        technician: TechnicianId,
    },
}

/// Sorts conflicts: by severity, where the trouble starts, technician, code, ids, and last by key.
pub(super) fn sort(conflicts: &mut [Conflict]) {
    order::by(conflicts, |one, other| one.place().cmp(&other.place()).then_with(|| one.key.cmp(&other.key)));
}

impl Conflict {
    fn place(&self) -> impl Ord + '_ {
        let Self { severity, technician, code, booking, proposed, obstacle, .. } = self;
        (*severity, obstacle.starts(proposed.interval), *technician, *code, obstacle.identity(), *booking)
    }
}
