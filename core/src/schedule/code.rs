//! What kinds of conflicts there are.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What kind of conflict it is, by the code that is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum ConflictCode {
    /// `JM-SCH-0101`: somebody who comes has another booking in the time.
    #[serde(rename = "JM-SCH-0101")]
    DoubleBooked,
    /// `JM-SCH-0102`: somebody who comes is on leave in the time.
    #[serde(rename = "JM-SCH-0102")]
    OnLeave,
    /// `JM-SCH-0103`: somebody who comes doesn't work in all of the time.
    #[serde(rename = "JM-SCH-0103")]
    OutsideHours,
    /// `JM-SCH-0104`: a vehicle has another booking in the time, or is out of service.
    #[serde(rename = "JM-SCH-0104")]
    VehicleTaken,
    /// `JM-SCH-0105`: equipment has another booking in the time, or is out of service.
    #[serde(rename = "JM-SCH-0105")]
    EquipmentTaken,
    /// `JM-SCH-0106`: nobody who comes has a licence that is needed.
    #[serde(rename = "JM-SCH-0106")]
    LicenceMissing,
    /// `JM-SCH-0107`: a licence that is needed isn't valid on every civil day of the visit.
    #[serde(rename = "JM-SCH-0107")]
    LicenceNotValid,
    /// `JM-SCH-0108`: nobody who comes has a skill that is needed at its level.
    #[serde(rename = "JM-SCH-0108")]
    SkillMissing,
    /// `JM-SCH-0109`: nobody gets into the site in all of the time.
    #[serde(rename = "JM-SCH-0109")]
    SiteClosed,
    /// `JM-SCH-0110`: what must be over before it isn't, or what must come after it comes too early.
    #[serde(rename = "JM-SCH-0110")]
    DependencyBroken,
    /// `JM-SCH-0111`: fewer people are there at some moment than are needed.
    #[serde(rename = "JM-SCH-0111")]
    CrewTooSmall,
    /// `JM-SCH-0112`: fewer people of a role come than are needed.
    #[serde(rename = "JM-SCH-0112")]
    RoleMissing,
    /// `JM-SCH-0113`: the civil start that was agreed is skipped by the clocks, or is at another instant; or the whole days that
    /// were agreed start or end at another one.
    #[serde(rename = "JM-SCH-0113")]
    ClockMoved,
    /// `JM-SCH-0114`: a day of it is a public holiday.
    #[serde(rename = "JM-SCH-0114")]
    PublicHoliday,
    /// `JM-SCH-0115`: the way from or to another visit takes longer than the time between the two. Where visits lie in between by
    /// which one gets there in time (any of the 64 that end last before the later one), nobody drives straight, and nothing is said
    /// of it. The way from home is none.
    #[serde(rename = "JM-SCH-0115")]
    TravelTooShort,
    /// `JM-SCH-0116`: how long the way from or to the visit next to it takes isn't known. Next is the nearest of those that have a
    /// site, as there the way is driven: a visit that comes between takes this conflict away, or has it itself.
    #[serde(rename = "JM-SCH-0116")]
    TravelUnknown,
    /// `JM-SCH-0117`: besides the way, less time than the firm wants is left between two visits, also by those in between.
    #[serde(rename = "JM-SCH-0117")]
    TravelTight,
    /// `JM-SCH-0118`: it starts outside the window that the customer was promised.
    #[serde(rename = "JM-SCH-0118")]
    OutsideWindow,
    /// `JM-SCH-0119`: somebody who comes works longer on a day than the firm's limit.
    #[serde(rename = "JM-SCH-0119")]
    DailyHours,
    /// `JM-SCH-0120`: somebody who comes works longer in a week than the firm's limit.
    #[serde(rename = "JM-SCH-0120")]
    WeeklyHours,
    /// `JM-SCH-0121`: somebody who comes has less rest between two days of work than the firm's limit. It is told of the nearest
    /// work of another day: work that comes nearer makes another conflict of it, with another key, as the rest is shorter.
    #[serde(rename = "JM-SCH-0121")]
    RestTooShort,
    /// `JM-SCH-0122`: it takes a break of somebody who comes, or leaves none in too long a stretch of work.
    #[serde(rename = "JM-SCH-0122")]
    NoBreak,
    /// `JM-SCH-0123`: the customer would like somebody else to lead.
    #[serde(rename = "JM-SCH-0123")]
    NotPreferred,
    /// `JM-SCH-0124`: a licence that is needed ends soon after the visit.
    #[serde(rename = "JM-SCH-0124")]
    LicenceExpiring,
}

impl ConflictCode {
    /// The code, as it is written and as [`CATALOGUE`](crate::error::CATALOGUE) lists it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DoubleBooked => "JM-SCH-0101",
            Self::OnLeave => "JM-SCH-0102",
            Self::OutsideHours => "JM-SCH-0103",
            Self::VehicleTaken => "JM-SCH-0104",
            Self::EquipmentTaken => "JM-SCH-0105",
            Self::LicenceMissing => "JM-SCH-0106",
            Self::LicenceNotValid => "JM-SCH-0107",
            Self::SkillMissing => "JM-SCH-0108",
            Self::SiteClosed => "JM-SCH-0109",
            Self::DependencyBroken => "JM-SCH-0110",
            Self::CrewTooSmall => "JM-SCH-0111",
            Self::RoleMissing => "JM-SCH-0112",
            Self::ClockMoved => "JM-SCH-0113",
            Self::PublicHoliday => "JM-SCH-0114",
            Self::TravelTooShort => "JM-SCH-0115",
            Self::TravelUnknown => "JM-SCH-0116",
            Self::TravelTight => "JM-SCH-0117",
            Self::OutsideWindow => "JM-SCH-0118",
            Self::DailyHours => "JM-SCH-0119",
            Self::WeeklyHours => "JM-SCH-0120",
            Self::RestTooShort => "JM-SCH-0121",
            Self::NoBreak => "JM-SCH-0122",
            Self::NotPreferred => "JM-SCH-0123",
            Self::LicenceExpiring => "JM-SCH-0124",
        }
    }

    /// Whether the kind is advice: travel that isn't known (`JM-SCH-0116`) or is tight (`JM-SCH-0117`), another technician
    /// preferred (`JM-SCH-0123`), a licence that expires soon (`JM-SCH-0124`). As long as the firm's policy has such a kind as a
    /// warning, it is no reason for [`next_slots`](super::next_slots) to leave a time out; a warning of another kind is one.
    #[must_use]
    pub const fn is_advice(self) -> bool {
        matches!(self, Self::TravelUnknown | Self::TravelTight | Self::NotPreferred | Self::LicenceExpiring)
    }
}
