//! A firm and its diary, shaped as JSON has it.

mod booking;
mod resources;
mod span;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

pub use booking::{
    Booking, Dependency, Details, Needs, Override, Proposal, Ranking, RoleNeed, SlotCursor, SlotRequest, Status,
    Window, people,
};
pub use resources::{DaySpan, Holiday, Leg, Limits, Resources, Site, Thing, Travel};
pub use span::{Span, ZonedTime};

/// A span of a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingHours {
    /// The day on which it starts, `monday` to `sunday`.
    pub day: String,
    /// When it starts.
    pub start: NaiveTime,
    /// When it ends.
    pub end: NaiveTime,
    /// Whether on the next day.
    pub ends_next_day: bool,
}

/// Somebody who is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Technician {
    /// Which.
    pub id: String,
    /// On whose clocks.
    pub zone: String,
    /// The week.
    pub hours: Vec<WorkingHours>,
    /// The breaks in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<WorkingHours>,
    /// What they can do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skills: Vec<Skill>,
    /// What they may do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub licences: Vec<Licence>,
    /// What they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// Where they start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
    /// Whose holidays they have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// Something that somebody can do, or that a visit needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skill {
    /// What.
    pub name: String,
    /// How well.
    pub level: u8,
}

/// Something that somebody may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// What.
    pub name: String,
    /// By whom.
    pub issuer: String,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<NaiveDate>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<NaiveDate>,
}

/// When somebody is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LeaveSpan {
    /// Whole days.
    Days {
        /// The first.
        first: NaiveDate,
        /// The last.
        last: NaiveDate,
    },
    /// From a time to a time.
    Times {
        /// The start.
        start: NaiveDateTime,
        /// The end.
        end: NaiveDateTime,
    },
}

/// An absence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// Which.
    pub id: String,
    /// Whose.
    pub technician: String,
    /// When.
    pub span: LeaveSpan,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// How much a conflict matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Nothing is booked against it.
    Hard,
    /// Somebody has to take it on.
    Soft,
    /// It is told.
    Warning,
}

/// What a firm thinks of conflicts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// The codes of the kinds that it doesn't look for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unchecked: Vec<String>,
    /// How much each kind matters, by its name: the usual where it isn't said.
    #[serde(flatten)]
    pub severities: BTreeMap<String, Severity>,
}

/// A firm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Firm {
    /// Who is sent.
    pub technicians: Vec<Technician>,
    /// Who is away when.
    pub leave: Vec<Leave>,
    /// What is booked.
    pub bookings: Vec<Booking>,
    /// What it thinks of conflicts.
    pub policy: Policy,
    /// What it has besides people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub resources: Resources,
}
