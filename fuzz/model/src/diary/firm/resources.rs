//! What a firm has besides people.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Span, WorkingHours, is_default};

/// What a firm has besides people.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// The vehicles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vehicles: Vec<Thing>,
    /// The equipment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equipment: Vec<Thing>,
    /// The sites.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Site>,
    /// The public holidays.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<Holiday>,
    /// How much may be worked.
    #[serde(default, skip_serializing_if = "is_default")]
    pub limits: Limits,
    /// How long the ways take.
    #[serde(default, skip_serializing_if = "is_default")]
    pub travel: Travel,
}

/// A vehicle or a piece of equipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// Which.
    pub id: String,
    /// What it is called, which means nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// When it can't be taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub out_of_service: Vec<Span>,
}

/// Where visits go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Which.
    pub id: String,
    /// On whose clocks.
    pub zone: String,
    /// When one gets in; always, if it isn't said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<WorkingHours>,
    /// On which days nobody does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<DaySpan>,
    /// Whose holidays it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// Whole days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaySpan {
    /// The first.
    pub first: NaiveDate,
    /// The last.
    pub last: NaiveDate,
}

/// A public holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
    /// Where; everywhere, if it isn't said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// How much may be worked; what isn't said has no limit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// On a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_minutes: Option<u32>,
    /// From Monday to Sunday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weekly_minutes: Option<u32>,
    /// Between two days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest_minutes: Option<u32>,
    /// Without a break.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub break_after_minutes: Option<u32>,
    /// How long that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub break_minutes: Option<u32>,
    /// Besides a way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel_tight_minutes: Option<u32>,
    /// How many days a licence should go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence_expiring_days: Option<u32>,
}

/// How long ways take.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Travel {
    /// Those that are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legs: Vec<Leg>,
    /// Whether each is as long the other way, unless that one is listed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub both_ways: bool,
}

/// How long a way takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leg {
    /// Where it starts.
    pub origin: String,
    /// Where it ends.
    pub destination: String,
    /// How long.
    pub seconds: i64,
}
