//! What is wrong with a visit, shaped as JSON has it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Visit,
    clock::Clock,
    firm::{Severity, Span, ZonedTime},
};

/// A kind of conflict: its code, the name of its severity in the policy, and the severity where the policy has none.
pub type Rule = (&'static str, &'static str, Severity);

/// Something wrong, before the policy is asked how much it matters.
#[derive(Debug, Clone)]
pub struct Finding {
    /// By which rule.
    pub rule: Rule,
    /// About whom.
    pub technician: String,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// How much is taken or missing.
    pub seconds: i64,
}

impl Finding {
    /// Something about somebody who comes.
    pub(super) fn of(person: &str, rule: Rule, obstacle: Obstacle, seconds: i64) -> Self {
        Self { rule, technician: person.to_owned(), obstacle, seconds }
    }

    /// Something that isn't about one person: told of whoever leads.
    pub(super) fn of_lead(visit: &Visit, rule: Rule, obstacle: Obstacle, seconds: i64) -> Self {
        Self::of(&visit.technician, rule, obstacle, seconds)
    }
}

/// Something wrong with a visit, without its key and what would resolve it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// By which rule.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// About whom.
    pub technician: String,
    /// About which booking.
    pub booking: Option<String>,
    /// The time that was asked about.
    pub proposed: LocalSpan,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// How much is taken or missing.
    pub seconds: i64,
}

/// What is in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Obstacle {
    /// Another booking.
    Booking {
        /// Which.
        booking: String,
        /// Its visit.
        visit: String,
        /// When.
        span: LocalSpan,
        /// Whether it isn't agreed yet.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        tentative: bool,
    },
    /// An absence.
    Leave {
        /// Which.
        leave: String,
        /// When.
        span: LocalSpan,
    },
    /// No working time.
    TimeOff {
        /// When.
        spans: Vec<LocalSpan>,
    },
    /// Another booking of a vehicle.
    Vehicle {
        /// Which.
        vehicle: String,
        /// Of which booking.
        booking: String,
        /// Its visit.
        visit: String,
        /// When.
        span: LocalSpan,
        /// Whether it isn't agreed yet.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        tentative: bool,
    },
    /// A vehicle that is broken.
    VehicleOut {
        /// Which.
        vehicle: String,
        /// When.
        span: LocalSpan,
    },
    /// Another booking of equipment.
    Equipment {
        /// Which.
        equipment: String,
        /// Of which booking.
        booking: String,
        /// Its visit.
        visit: String,
        /// When.
        span: LocalSpan,
        /// Whether it isn't agreed yet.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        tentative: bool,
    },
    /// Equipment that is broken.
    EquipmentOut {
        /// Which.
        equipment: String,
        /// When.
        span: LocalSpan,
    },
    /// A licence that nobody has.
    LicenceMissing {
        /// Which.
        licence: String,
    },
    /// A licence that nobody has on some days.
    LicenceNotValid {
        /// Which.
        licence: String,
        /// The first of them.
        first: NaiveDate,
        /// The last of them.
        last: NaiveDate,
    },
    /// A licence that ends.
    LicenceExpiring {
        /// Which.
        licence: String,
        /// After which day.
        valid_until: NaiveDate,
    },
    /// A skill that nobody has as well as it takes.
    Skill {
        /// Which.
        skill: String,
        /// How well it takes.
        needed: u8,
        /// How well somebody has it.
        level: Option<u8>,
    },
    /// A site that is shut.
    SiteClosed {
        /// Which.
        site: String,
        /// When.
        spans: Vec<LocalSpan>,
    },
    /// Another booking that isn't over, or starts too early.
    Dependency {
        /// Which.
        booking: String,
        /// Its visit.
        visit: String,
        /// When.
        span: LocalSpan,
        /// How long there has to be between.
        lag_seconds: i64,
        /// Whether this is the later one.
        comes_after: bool,
    },
    /// Too few people.
    CrewTooSmall {
        /// How many it takes.
        needed: u32,
        /// How few there are.
        present: u32,
        /// When.
        spans: Vec<LocalSpan>,
    },
    /// Too few of a role.
    Role {
        /// Which.
        role: String,
        /// How many it takes.
        needed: u32,
        /// How many there are.
        present: u32,
    },
    /// A clock that shows something else than was agreed.
    Clock {
        /// What was.
        agreed: ZonedTime,
        /// When the clock first shows it.
        shown: Option<DateTime<Utc>>,
    },
    /// Whole days that are at another time.
    Days {
        /// The first.
        first: NaiveDate,
        /// The last.
        last: NaiveDate,
        /// On whose calendar.
        zone: String,
        /// When they are.
        span: LocalSpan,
    },
    /// A public holiday.
    Holiday {
        /// The day.
        date: NaiveDate,
        /// Its name.
        name: String,
        /// Where.
        region: Option<String>,
        /// What of the visit is on it.
        span: LocalSpan,
    },
    /// The way from or to another booking.
    Travel {
        /// Which.
        booking: String,
        /// Its visit.
        visit: String,
        /// When.
        span: LocalSpan,
        /// Where the way starts.
        origin: String,
        /// Where it ends.
        destination: String,
        /// How long it takes.
        travel_seconds: Option<i64>,
        /// How long there is.
        gap_seconds: i64,
    },
    /// A promise.
    Window {
        /// When.
        window: LocalSpan,
    },
    /// Too much on a day or in a week.
    WorkTime {
        /// The first day.
        first: NaiveDate,
        /// The last.
        last: NaiveDate,
        /// How much may be worked.
        limit_seconds: i64,
        /// How much is.
        worked_seconds: i64,
    },
    /// Another day's booking.
    Rest {
        /// Which.
        booking: String,
        /// Its visit.
        visit: String,
        /// When.
        span: LocalSpan,
        /// How long a rest has to be.
        rest_seconds: i64,
        /// How long it is.
        gap_seconds: i64,
    },
    /// Breaks.
    Break {
        /// When.
        spans: Vec<LocalSpan>,
    },
    /// Work without a break.
    Stretch {
        /// From when to when.
        span: LocalSpan,
        /// How much of it is work.
        worked_seconds: i64,
        /// How much may be.
        limit_seconds: i64,
        /// How long a break has to be.
        break_seconds: i64,
    },
    /// Somebody else who would be welcome.
    Preferred {
        /// Who.
        preferred: String,
    },
}

/// A span, and what clocks show at both ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalSpan {
    /// The span.
    pub interval: Span,
    /// Its start.
    pub start: ZonedTime,
    /// Its end.
    pub end: ZonedTime,
}

/// A span as a technician reads it.
#[must_use]
pub fn local(clock: &Clock, span: Span) -> LocalSpan {
    LocalSpan { interval: span, start: clock.shown(span.start), end: clock.shown(span.end) }
}

/// What tells an obstacle from another of its kind: ids, a name, a day.
type Identity<'a> = (Option<&'a str>, Option<&'a str>, Option<&'a str>, Option<NaiveDate>);

/// Where a conflict stands among others.
type Place<'a> = (Severity, DateTime<Utc>, &'a str, &'a str, Identity<'a>, Option<&'a str>);

impl Conflict {
    /// Whether it is no more than advice: by its kind, and to the firm.
    #[must_use]
    pub fn is_advice(&self) -> bool {
        let kinds = ["JM-SCH-0116", "JM-SCH-0117", "JM-SCH-0123", "JM-SCH-0124"];
        self.severity == Severity::Warning && kinds.contains(&self.code.as_str())
    }

    /// By severity, where the trouble starts, technician, code, and ids.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        let Self { severity, technician, code, booking, .. } = self;
        (*severity, self.starts(), technician, code, self.obstacle.identity(), booking.as_deref())
    }

    /// Where the trouble starts: with the visit at the earliest.
    fn starts(&self) -> DateTime<Utc> {
        let visit = self.proposed.interval.start;
        let obstacle = match &self.obstacle {
            Obstacle::Booking { span, .. }
            | Obstacle::Leave { span, .. }
            | Obstacle::Vehicle { span, .. }
            | Obstacle::VehicleOut { span, .. }
            | Obstacle::Equipment { span, .. }
            | Obstacle::EquipmentOut { span, .. }
            | Obstacle::Holiday { span, .. } => span.interval.start,
            Obstacle::TimeOff { spans }
            | Obstacle::SiteClosed { spans, .. }
            | Obstacle::CrewTooSmall { spans, .. }
            | Obstacle::Break { spans } => spans.first().map_or(visit, |span| span.interval.start),
            _ => visit,
        };
        obstacle.max(visit)
    }
}

impl Obstacle {
    /// What tells it from another of its kind.
    #[must_use]
    pub fn identity(&self) -> Identity<'_> {
        match self {
            Self::Booking { booking, .. }
            | Self::Dependency { booking, .. }
            | Self::Travel { booking, .. }
            | Self::Rest { booking, .. } => (Some(booking), None, None, None),
            Self::Leave { leave: id, .. }
            | Self::VehicleOut { vehicle: id, .. }
            | Self::EquipmentOut { equipment: id, .. }
            | Self::SiteClosed { site: id, .. } => (None, Some(id), None, None),
            Self::Vehicle { vehicle: id, booking, .. } | Self::Equipment { equipment: id, booking, .. } => {
                (Some(booking), Some(id), None, None)
            }
            Self::LicenceMissing { licence: name }
            | Self::LicenceNotValid { licence: name, .. }
            | Self::LicenceExpiring { licence: name, .. }
            | Self::Skill { skill: name, .. }
            | Self::Role { role: name, .. } => (None, None, Some(name), None),
            Self::Holiday { name, date, .. } => (None, None, Some(name), Some(*date)),
            Self::WorkTime { first, .. } => (None, None, None, Some(*first)),
            Self::TimeOff { .. }
            | Self::CrewTooSmall { .. }
            | Self::Clock { .. }
            | Self::Days { .. }
            | Self::Window { .. }
            | Self::Break { .. }
            | Self::Stretch { .. }
            | Self::Preferred { .. } => (None, None, None, None),
        }
    }
}

/// In the order of their places; those at one place stay as they are.
pub(super) fn sort(conflicts: &mut [Conflict]) {
    conflicts.sort_by(|one, other| one.place().cmp(&other.place()));
}
