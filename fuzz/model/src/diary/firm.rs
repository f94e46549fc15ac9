//! A firm and its diary, shaped as JSON has it.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// From an instant up to, not including, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The first instant.
    pub start: DateTime<Utc>,
    /// The first after it.
    pub end: DateTime<Utc>,
}

impl Span {
    /// A span, if its end is after its start.
    #[must_use]
    pub fn of(start: DateTime<Utc>, end: DateTime<Utc>) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// Whether an instant belongs to it.
    #[must_use]
    pub fn contains(self, instant: DateTime<Utc>) -> bool {
        self.start <= instant && instant < self.end
    }

    /// What belongs to both.
    #[must_use]
    pub fn common(self, other: Self) -> Option<Self> {
        Self::of(self.start.max(other.start), self.end.min(other.end))
    }

    /// Whether something belongs to both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.common(other).is_some()
    }

    /// How long it is, in seconds.
    #[must_use]
    pub fn seconds(self) -> i64 {
        (self.end - self.start).num_seconds()
    }

    /// What of it is in none of some others, in order.
    #[must_use]
    pub fn without(self, others: &[Self]) -> Vec<Self> {
        let mut pieces = vec![self];
        for other in others {
            pieces = pieces
                .into_iter()
                .flat_map(|piece| {
                    let before = Self::of(piece.start, piece.end.min(other.start));
                    let behind = Self::of(piece.start.max(other.end), piece.end);
                    if piece.overlaps(*other) { [before, behind] } else { [Some(piece), None] }
                })
                .flatten()
                .collect();
        }
        pieces
    }

    /// The same length from another start.
    #[must_use]
    pub fn moved(self, start: DateTime<Utc>) -> Self {
        Self { start, end: start + (self.end - self.start) }
    }

    /// The same span some seconds later.
    #[must_use]
    pub fn later(self, seconds: i64) -> Self {
        self.moved(self.start + TimeDelta::seconds(seconds))
    }
}

/// What clocks show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZonedTime {
    /// Date and time.
    pub local: NaiveDateTime,
    /// Where.
    pub zone: String,
    /// Seconds east of UTC.
    pub offset_seconds: i32,
}

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

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
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
    /// What else there is to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Details>,
    /// After which start.
    pub cursor: Option<SlotCursor>,
}

/// A start that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotCursor {
    /// When.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: String,
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
    /// How much each kind of conflict matters: the default where it isn't said, not at all where it is nothing.
    pub policy: Option<BTreeMap<String, Option<Severity>>>,
    /// What it has besides people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub resources: Resources,
}
