//! What is booked, or might be.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{DaySpan, Skill, Span, ZonedTime, is_default};

/// A conflict that somebody took on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The conflict's key.
    pub key: String,
    /// Why.
    pub reason: String,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
}

/// A technician's time, taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    /// Which.
    pub id: String,
    /// Whose.
    pub technician: String,
    /// For which visit.
    pub visit: String,
    /// When.
    pub interval: Span,
    /// The start as it was agreed.
    pub start: ZonedTime,
    /// The whole days that were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<DaySpan>,
    /// What was taken on.
    pub overrides: Vec<Override>,
    /// What else there is to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Details>,
}

/// Who else comes, with what and where to; what it takes; and what was promised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Details {
    /// Who comes besides the lead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crew: Vec<String>,
    /// With which vehicles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vehicles: Vec<String>,
    /// With which equipment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<String>,
    /// Where to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// What it takes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: Needs,
    /// What was promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// After what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub depends_on: Vec<Dependency>,
    /// Who would be welcome.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred: Option<String>,
    /// Whether it is agreed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status: Status,
}

/// Whether a booking is agreed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is.
    #[default]
    Confirmed,
    /// Not yet.
    Tentative,
}

/// What the people of a visit have to be together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Needs {
    /// Each by somebody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
    /// Each by somebody on each day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<String>,
    /// How many; zero is any number.
    #[serde(default, skip_serializing_if = "is_default")]
    pub crew_size: u32,
    /// How many of which role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleNeed>,
}

/// So many of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleNeed {
    /// Which.
    pub role: String,
    /// How many.
    pub count: u32,
}

/// When somebody was promised to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// From when, and before when.
    pub interval: Span,
}

/// What has to be over before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dependency {
    /// Which booking.
    pub booking: String,
    /// For how long, in seconds.
    pub lag_seconds: i64,
}

impl Booking {
    /// Everybody who comes, the lead first.
    #[must_use]
    pub fn people(&self) -> Vec<&str> {
        people(&self.technician, self.details.as_ref())
    }
}

/// Everybody who comes, the lead first.
#[must_use]
pub fn people<'a>(lead: &'a str, details: Option<&'a Details>) -> Vec<&'a str> {
    let crew = details.into_iter().flat_map(|details| &details.crew).map(String::as_str);
    [lead].into_iter().chain(crew).collect()
}

/// A time that somebody might be booked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Whose.
    pub technician: String,
    /// When.
    pub interval: Span,
    /// The booking that would be there.
    pub booking: Option<String>,
    /// What else there is to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Details>,
}

/// What slots are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotRequest {
    /// How many.
    pub count: u32,
    /// How long.
    pub duration_seconds: i64,
    /// Of whom; nobody means of anybody.
    pub technicians: Vec<String>,
    /// The earliest start.
    pub not_before: DateTime<Utc>,
    /// How many days on.
    pub horizon_days: u32,
    /// At which minutes of the day.
    pub step_minutes: u32,
    /// Within which spans; none means at any time.
    pub windows: Vec<Span>,
    /// The booking that would be moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<String>,
    /// What else there is to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Details>,
    /// Which come first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ranking: Ranking,
    /// After which start.
    pub cursor: Option<SlotCursor>,
}

/// Which slots come first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ranking {
    /// The earliest.
    #[default]
    Earliest,
    /// Of each 24 hours, those with the least additional travel.
    LeastTravel,
    /// Of each 24 hours, those of who is booked the least on the day.
    Fairest,
}

/// A start that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotCursor {
    /// When.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: String,
    /// What was given before it, of a ranked search.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranked_given: Vec<SlotCursor>,
}
