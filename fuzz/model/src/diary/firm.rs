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
    /// How much each kind of conflict matters; the default where it isn't said.
    pub policy: Option<BTreeMap<String, Severity>>,
}
