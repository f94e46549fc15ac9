//! What a firm has besides people: vehicles, equipment, sites, holidays, limits of work, and how long it drives.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ScheduleError, TravelMatrix, WorkingHours};
use crate::{
    calendar::{Interval, ZoneName},
    id::{EquipmentId, SiteId, VehicleId},
    text::Label,
    wire,
};

/// What a diary knows besides technicians, leave and bookings. All of it may be empty: then no rule asks for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// The vehicles.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub vehicles: Vec<Vehicle>,
    /// The equipment.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<Equipment>,
    /// The sites.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<DiarySite>,
    /// The public holidays, as the host has them: they are published, not computed.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<PublicHoliday>,
    /// How much may be worked.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    pub limits: DiaryLimits,
    /// How long it takes from site to site.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    pub travel: TravelMatrix,
}

/// A vehicle that bookings take.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vehicle {
    /// Which.
    pub id: VehicleId,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// When it can't be taken: broken down, being serviced. Until 9999-12-31T23:59:59Z is for good.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub out_of_service: Vec<Interval>,
}

/// A piece of equipment that bookings take.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Equipment {
    /// Which.
    pub id: EquipmentId,
    /// What people call it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Label>,
    /// When it can't be taken: broken, being calibrated. Until 9999-12-31T23:59:59Z is for good.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub out_of_service: Vec<Interval>,
}

/// A site as the diary sees one: whose clock, and when one gets in.
///
/// Where it is and whose is kept elsewhere: the diary holds nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiarySite {
    /// Which.
    pub id: SiteId,
    /// The zone on whose clocks its hours, days and holidays are read.
    pub zone: ZoneName,
    /// When one gets in, in a week: like working hours. Empty for always.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<WorkingHours>,
    /// Days on which nobody gets in. Until 9999-12-31 is for good.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<DaySpan>,
    /// The region whose public holidays it has besides those of everywhere, such as `AU-VIC`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Label>,
}

/// Whole days, from midnight to midnight: 23 to 25 hours each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DaySpan {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, which may be the first.
    pub last: NaiveDate,
}

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PublicHoliday {
    /// The day, on the clocks of the site, or of the technician for a booking without one.
    pub date: NaiveDate,
    /// What it is called.
    pub name: Label,
    /// Where: it holds for the sites of this region, and for bookings without a site of its technicians. None for everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Label>,
}

/// How much somebody may work, and how close to a bound is worth a word. What is none isn't checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiaryLimits {
    /// Most booked minutes of a technician on one civil day: 1 to 1440.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_minutes: Option<u32>,
    /// Most booked minutes of a technician from Monday to Sunday: 1 to 10080.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_minutes: Option<u32>,
    /// Least minutes from the end of one day's work to the start of another day's: 1 to 10080.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest_minutes: Option<u32>,
    /// Most booked minutes without a break of `break_minutes` in them: 1 to 1440. Both, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub break_after_minutes: Option<u32>,
    /// How long a break is at least: 1 to 1440.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub break_minutes: Option<u32>,
    /// How much time besides travel there should be between two sites: 1 to 1440.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel_tight_minutes: Option<u32>,
    /// How many days after a visit a licence that it needs should still be valid: 1 to 3660.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_expiring_days: Option<u32>,
}

impl Resources {
    // Each list is sorted by id once a diary has it.

    pub(crate) fn vehicle(&self, id: VehicleId) -> Result<&Vehicle, ScheduleError> {
        let at = self.vehicles.binary_search_by_key(&id, |vehicle| vehicle.id).ok();
        at.and_then(|at| self.vehicles.get(at)).ok_or(ScheduleError::UnknownVehicle { vehicle: id, booking: None })
    }

    pub(crate) fn equipment(&self, id: EquipmentId) -> Result<&Equipment, ScheduleError> {
        let at = self.equipment.binary_search_by_key(&id, |equipment| equipment.id).ok();
        at.and_then(|at| self.equipment.get(at)).ok_or(ScheduleError::UnknownEquipment { equipment: id, booking: None })
    }

    pub(super) fn site(&self, id: SiteId) -> Result<&DiarySite, ScheduleError> {
        let at = self.sites.binary_search_by_key(&id, |site| site.id).ok();
        at.and_then(|at| self.sites.get(at)).ok_or(ScheduleError::UnknownSite { site: id, booking: None })
    }
}
