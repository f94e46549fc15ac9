//! What a firm thinks of each kind of conflict.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::ConflictCode;
use crate::{order, wire};

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

/// How much each kind of conflict matters to the firm, and which kinds it doesn't look for.
///
/// By default what can't be (two places at once, leave, a closed site, a licence that is missing) is hard, what may be for a
/// reason (overtime, a holiday, a short drive) is soft, and what is only worth knowing (travel that isn't known or is tight, another
/// technician preferred, a licence that expires soon) is a warning. A field that JSON leaves out says the default.
///
/// ```
/// use journeyman::schedule::{ConflictCode, ConflictPolicy, Severity};
///
/// // A firm whose people decide themselves how late they work, and whose travel times nobody keeps:
/// let relaxed = ConflictPolicy {
///     outside_hours: Severity::Warning,
///     unchecked: vec![ConflictCode::TravelUnknown],
///     ..ConflictPolicy::default()
/// };
/// assert_eq!(relaxed.double_booked, Severity::Hard);
/// assert!(!relaxed.checks(ConflictCode::TravelUnknown));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConflictPolicy {
    /// Of `JM-SCH-0101`.
    #[serde(default = "hard", deserialize_with = "or_hard")]
    pub double_booked: Severity,
    /// Of `JM-SCH-0102`.
    #[serde(default = "hard", deserialize_with = "or_hard")]
    pub on_leave: Severity,
    /// Of `JM-SCH-0103`.
    #[serde(default = "soft", deserialize_with = "or_soft")]
    pub outside_hours: Severity,
    /// Of `JM-SCH-0104`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub vehicle_taken: Severity,
    /// Of `JM-SCH-0105`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub equipment_taken: Severity,
    /// Of `JM-SCH-0106`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub licence_missing: Severity,
    /// Of `JM-SCH-0107`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub licence_not_valid: Severity,
    /// Of `JM-SCH-0108`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub skill_missing: Severity,
    /// Of `JM-SCH-0109`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub site_closed: Severity,
    /// Of `JM-SCH-0110`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub dependency_broken: Severity,
    /// Of `JM-SCH-0111`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub crew_too_small: Severity,
    /// Of `JM-SCH-0112`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub role_missing: Severity,
    /// Of `JM-SCH-0113`.
    #[serde(default = "hard", deserialize_with = "or_hard", skip_serializing_if = "is_hard")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub clock_moved: Severity,
    /// Of `JM-SCH-0114`.
    #[serde(default = "soft", deserialize_with = "or_soft", skip_serializing_if = "is_soft")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub public_holiday: Severity,
    /// Of `JM-SCH-0115`.
    #[serde(default = "soft", deserialize_with = "or_soft", skip_serializing_if = "is_soft")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub travel_too_short: Severity,
    /// Of `JM-SCH-0116`.
    #[serde(default = "warning", deserialize_with = "or_warning", skip_serializing_if = "is_warning")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub travel_unknown: Severity,
    /// Of `JM-SCH-0117`.
    #[serde(default = "warning", deserialize_with = "or_warning", skip_serializing_if = "is_warning")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub travel_tight: Severity,
    /// Of `JM-SCH-0118`.
    #[serde(default = "soft", deserialize_with = "or_soft", skip_serializing_if = "is_soft")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub outside_window: Severity,
    /// Of `JM-SCH-0119`.
    #[serde(default = "soft", deserialize_with = "or_soft", skip_serializing_if = "is_soft")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub daily_hours: Severity,
    /// Of `JM-SCH-0120`.
    #[serde(default = "soft", deserialize_with = "or_soft", skip_serializing_if = "is_soft")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub weekly_hours: Severity,
    /// Of `JM-SCH-0121`.
    #[serde(default = "soft", deserialize_with = "or_soft", skip_serializing_if = "is_soft")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub rest_too_short: Severity,
    /// Of `JM-SCH-0122`.
    #[serde(default = "soft", deserialize_with = "or_soft", skip_serializing_if = "is_soft")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub no_break: Severity,
    /// Of `JM-SCH-0123`.
    #[serde(default = "warning", deserialize_with = "or_warning", skip_serializing_if = "is_warning")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub not_preferred: Severity,
    /// Of `JM-SCH-0124`.
    #[serde(default = "warning", deserialize_with = "or_warning", skip_serializing_if = "is_warning")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub licence_expiring: Severity,
    /// The kinds that aren't looked for at all, sorted, each once.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub unchecked: Vec<ConflictCode>,
}

// The first three are always written, the others only where they aren't the default: a policy of before the later kinds keeps its
// bytes, and an older reader its sense.

const fn hard() -> Severity {
    Severity::Hard
}

fn or_hard<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Severity, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(Severity::Hard))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_hard(severity: &Severity) -> bool {
    *severity == Severity::Hard
}

const fn soft() -> Severity {
    Severity::Soft
}

fn or_soft<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Severity, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(Severity::Soft))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_soft(severity: &Severity) -> bool {
    *severity == Severity::Soft
}

const fn warning() -> Severity {
    Severity::Warning
}

fn or_warning<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Severity, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(Severity::Warning))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_warning(severity: &Severity) -> bool {
    *severity == Severity::Warning
}

impl Default for ConflictPolicy {
    fn default() -> Self {
        Self {
            double_booked: Severity::Hard,
            on_leave: Severity::Hard,
            outside_hours: Severity::Soft,
            vehicle_taken: Severity::Hard,
            equipment_taken: Severity::Hard,
            licence_missing: Severity::Hard,
            licence_not_valid: Severity::Hard,
            skill_missing: Severity::Hard,
            site_closed: Severity::Hard,
            dependency_broken: Severity::Hard,
            crew_too_small: Severity::Hard,
            role_missing: Severity::Hard,
            clock_moved: Severity::Hard,
            public_holiday: Severity::Soft,
            travel_too_short: Severity::Soft,
            travel_unknown: Severity::Warning,
            travel_tight: Severity::Warning,
            outside_window: Severity::Soft,
            daily_hours: Severity::Soft,
            weekly_hours: Severity::Soft,
            rest_too_short: Severity::Soft,
            no_break: Severity::Soft,
            not_preferred: Severity::Warning,
            licence_expiring: Severity::Warning,
            unchecked: Vec::new(),
        }
    }
}

impl ConflictPolicy {
    /// How much a kind of conflict matters, if it is looked for.
    #[must_use]
    pub const fn severity(&self, code: ConflictCode) -> Severity {
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

    /// Whether a kind of conflict is looked for.
    #[must_use]
    pub fn checks(&self, code: ConflictCode) -> bool {
        !self.unchecked.contains(&code)
    }

    /// The policy as a diary keeps it.
    pub(super) fn sorted(self) -> Self {
        Self { unchecked: order::set(self.unchecked), ..self }
    }
}
