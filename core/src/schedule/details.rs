//! What a booking needs and promises besides one technician's time.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::Interval,
    id::{BookingId, EquipmentId, SiteId, TechnicianId, VehicleId},
    text::Label,
    wire,
};

/// Who else comes, with what and where to; what it takes; and what the customer was promised.
///
/// Everything in it may be left out. A booking without details is one technician's time and nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookingDetails {
    /// Who comes besides the technician of the booking, who leads. Each one's time is taken as the lead's is.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub crew: Vec<TechnicianId>,
    /// The vehicles that are taken.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub vehicles: Vec<VehicleId>,
    /// The equipment that is taken: a lift, a drain camera.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<EquipmentId>,
    /// Where it is. Travel is between sites, and a site has hours in which one gets in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// What the people who come must be able and allowed to do. A search for slots adds whom it takes besides.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    pub needs: Needs,
    /// What the customer was promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<ArrivalWindow>,
    /// What must be over before it starts.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub depends_on: Vec<BookingDependency>,
    /// Whom the customer would like to lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred: Option<TechnicianId>,
    /// Whether the customer has agreed.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub status: BookingStatus,
}

/// Whether a booking is agreed. A tentative one takes the time as a confirmed one does: a conflict with it says that it is
/// tentative, so that somebody can decide which of the two gives way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BookingStatus {
    /// Agreed with the customer.
    #[default]
    Confirmed,
    /// Held, but not agreed yet.
    Tentative,
}

/// What the people of a booking, the lead and the crew, must be able and allowed to do together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// The skills: for each, somebody has it at the level or above.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<SkillNeed>,
    /// The licences: for each, on every civil day of the visit somebody has it valid.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<Label>,
    /// How many people must be there at every moment, the lead counted; 0 for any number.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub crew_size: u32,
    /// The roles: for each, so many people who have it.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleNeed>,
}

/// A skill at a level.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SkillNeed {
    /// The name of the skill, as technicians have it.
    pub name: Label,
    /// The lowest level that will do.
    pub level: u16,
}

/// So many people of a role.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleNeed {
    /// The name of the role, as technicians have it.
    pub role: Label,
    /// How many: 1 or more.
    pub count: u32,
}

/// When the customer was told that somebody comes: the visit must start in it, and may go on after it.
///
/// Like all intervals it is half-open: a visit that starts at its end is late. The due date of a vehicle routing problem is
/// inclusive, so there a window ends with the first instant that is too late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArrivalWindow {
    /// From when, and before when: a visit may start at its start, and no more at its end. Who promises "until ten, at ten
    /// included" gives it a second more.
    pub interval: Interval,
}

/// A booking that must be over before another starts: the plasterer comes after the pipes are in.
///
/// A booking that the diary hasn't got, or no longer, holds nobody up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookingDependency {
    /// Which must be over.
    pub booking: BookingId,
    /// How long after its end at the earliest, in seconds: 0 or more, for screed that has to dry.
    pub lag_seconds: i64,
}
