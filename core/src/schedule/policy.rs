//! What a firm thinks of each kind of conflict.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ConflictCode;

/// How much a conflict matters to the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is booked against it.
    Hard,
    /// It is booked only with an override that names it and says why.
    Soft,
    /// It is told, and stops nobody.
    Warning,
}

/// How much each kind of conflict matters to the firm; none for a kind that isn't checked at all.
///
/// By default what can't be (two places at once, leave, a closed site, a licence that is missing) is hard, what may be for a
/// reason (overtime, a holiday, a tight drive) is soft, and advice is a warning. In JSON a field that is missing says the
/// default, and `null` that the kind isn't checked.
///
/// ```
/// use journeyman::schedule::{ConflictPolicy, Severity};
///
/// // A firm whose people decide themselves how late they work, and whose travel times nobody keeps:
/// let relaxed =
///     ConflictPolicy { outside_hours: Some(Severity::Warning), travel_unknown: None, ..ConflictPolicy::default() };
/// assert_eq!(relaxed.double_booked, Some(Severity::Hard));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ConflictPolicy {
    /// Of `JM-SCH-0101`.
    pub double_booked: Option<Severity>,
    /// Of `JM-SCH-0102`.
    pub on_leave: Option<Severity>,
    /// Of `JM-SCH-0103`.
    pub outside_hours: Option<Severity>,
    /// Of `JM-SCH-0104`.
    #[serde(skip_serializing_if = "is_hard")]
    pub vehicle_taken: Option<Severity>,
    /// Of `JM-SCH-0105`.
    #[serde(skip_serializing_if = "is_hard")]
    pub equipment_taken: Option<Severity>,
    /// Of `JM-SCH-0106`.
    #[serde(skip_serializing_if = "is_hard")]
    pub licence_missing: Option<Severity>,
    /// Of `JM-SCH-0107`.
    #[serde(skip_serializing_if = "is_hard")]
    pub licence_not_valid: Option<Severity>,
    /// Of `JM-SCH-0108`.
    #[serde(skip_serializing_if = "is_hard")]
    pub skill_missing: Option<Severity>,
    /// Of `JM-SCH-0109`.
    #[serde(skip_serializing_if = "is_hard")]
    pub site_closed: Option<Severity>,
    /// Of `JM-SCH-0110`.
    #[serde(skip_serializing_if = "is_hard")]
    pub dependency_broken: Option<Severity>,
    /// Of `JM-SCH-0111`.
    #[serde(skip_serializing_if = "is_hard")]
    pub crew_too_small: Option<Severity>,
    /// Of `JM-SCH-0112`.
    #[serde(skip_serializing_if = "is_hard")]
    pub role_missing: Option<Severity>,
    /// Of `JM-SCH-0113`.
    #[serde(skip_serializing_if = "is_hard")]
    pub clock_moved: Option<Severity>,
    /// Of `JM-SCH-0114`.
    #[serde(skip_serializing_if = "is_soft")]
    pub public_holiday: Option<Severity>,
    /// Of `JM-SCH-0115`.
    #[serde(skip_serializing_if = "is_soft")]
    pub travel_too_short: Option<Severity>,
    /// Of `JM-SCH-0116`.
    #[serde(skip_serializing_if = "is_warning")]
    pub travel_unknown: Option<Severity>,
    /// Of `JM-SCH-0117`.
    #[serde(skip_serializing_if = "is_warning")]
    pub travel_tight: Option<Severity>,
    /// Of `JM-SCH-0118`.
    #[serde(skip_serializing_if = "is_soft")]
    pub outside_window: Option<Severity>,
    /// Of `JM-SCH-0119`.
    #[serde(skip_serializing_if = "is_soft")]
    pub daily_hours: Option<Severity>,
    /// Of `JM-SCH-0120`.
    #[serde(skip_serializing_if = "is_soft")]
    pub weekly_hours: Option<Severity>,
    /// Of `JM-SCH-0121`.
    #[serde(skip_serializing_if = "is_soft")]
    pub rest_too_short: Option<Severity>,
    /// Of `JM-SCH-0122`.
    #[serde(skip_serializing_if = "is_soft")]
    pub no_break: Option<Severity>,
    /// Of `JM-SCH-0123`.
    #[serde(skip_serializing_if = "is_warning")]
    pub not_preferred: Option<Severity>,
    /// Of `JM-SCH-0124`.
    #[serde(skip_serializing_if = "is_warning")]
    pub licence_expiring: Option<Severity>,
}

// Written only where it isn't the default: a policy of before the later kinds keeps its bytes, and an older reader its sense.
fn is_hard(severity: &Option<Severity>) -> bool {
    *severity == Some(Severity::Hard)
}

fn is_soft(severity: &Option<Severity>) -> bool {
    *severity == Some(Severity::Soft)
}

fn is_warning(severity: &Option<Severity>) -> bool {
    *severity == Some(Severity::Warning)
}

impl Default for ConflictPolicy {
    fn default() -> Self {
        const HARD: Option<Severity> = Some(Severity::Hard);
        const SOFT: Option<Severity> = Some(Severity::Soft);
        const WARNING: Option<Severity> = Some(Severity::Warning);
        Self {
            double_booked: HARD,
            on_leave: HARD,
            outside_hours: SOFT,
            vehicle_taken: HARD,
            equipment_taken: HARD,
            licence_missing: HARD,
            licence_not_valid: HARD,
            skill_missing: HARD,
            site_closed: HARD,
            dependency_broken: HARD,
            crew_too_small: HARD,
            role_missing: HARD,
            clock_moved: HARD,
            public_holiday: SOFT,
            travel_too_short: SOFT,
            travel_unknown: WARNING,
            travel_tight: WARNING,
            outside_window: SOFT,
            daily_hours: SOFT,
            weekly_hours: SOFT,
            rest_too_short: SOFT,
            no_break: SOFT,
            not_preferred: WARNING,
            licence_expiring: WARNING,
        }
    }
}

impl ConflictPolicy {
    /// How much a kind of conflict matters; none if it isn't checked.
    #[must_use]
    pub const fn severity(&self, code: ConflictCode) -> Option<Severity> {
        match code {
            ConflictCode::DoubleBooked => self.double_booked,
            ConflictCode::OnLeave => self.on_leave,
            ConflictCode::OutsideHours => self.outside_hours,
            ConflictCode::VehicleTaken => self.vehicle_taken,
            ConflictCode::EquipmentTaken => self.equipment_taken,
            ConflictCode::LicenceMissing => self.licence_missing,
            ConflictCode::LicenceNotValid => self.licence_not_valid,
            ConflictCode::SkillMissing => self.skill_missing,
            ConflictCode::SiteClosed => self.site_closed,
            ConflictCode::DependencyBroken => self.dependency_broken,
            ConflictCode::CrewTooSmall => self.crew_too_small,
            ConflictCode::RoleMissing => self.role_missing,
            ConflictCode::ClockMoved => self.clock_moved,
            ConflictCode::PublicHoliday => self.public_holiday,
            ConflictCode::TravelTooShort => self.travel_too_short,
            ConflictCode::TravelUnknown => self.travel_unknown,
            ConflictCode::TravelTight => self.travel_tight,
            ConflictCode::OutsideWindow => self.outside_window,
            ConflictCode::DailyHours => self.daily_hours,
            ConflictCode::WeeklyHours => self.weekly_hours,
            ConflictCode::RestTooShort => self.rest_too_short,
            ConflictCode::NoBreak => self.no_break,
            ConflictCode::NotPreferred => self.not_preferred,
            ConflictCode::LicenceExpiring => self.licence_expiring,
        }
    }
}
