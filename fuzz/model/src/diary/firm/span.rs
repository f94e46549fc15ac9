//! Times.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
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
