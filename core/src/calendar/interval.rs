use std::fmt;

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CalendarError, check_instant, is_instant};
use crate::wire;

/// A half-open span of time: its start belongs to it, its end doesn't.
///
/// It is never empty or backwards. Two visits of which one ends when the other starts don't overlap, and nothing has to be
/// padded or ended at 23:59.
///
/// ```
/// use journeyman::calendar::Interval;
///
/// let first = Interval::new("2026-10-05T22:00:00Z".parse()?, "2026-10-06T00:00:00Z".parse()?)?;
/// let next = Interval::new(first.end(), "2026-10-06T01:00:00Z".parse()?)?;
/// assert!(!first.overlaps(next));
/// assert_eq!(first.seconds(), 7200);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Interval {
    // INVARIANT: start < end, both within the years of `limits`.
    /// The first instant.
    start: DateTime<Utc>,
    /// The first instant after it.
    end: DateTime<Utc>,
}

impl Interval {
    /// The span from `start` up to, not including, `end`.
    ///
    /// # Errors
    /// - [`CalendarError::EmptyInterval`] (`JM-CAL-0001`): `end` isn't after `start`.
    /// - [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999, or a leap second.
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Result<Self, CalendarError> {
        if let Some(interval) = Self::checked(start, end) {
            return Ok(interval);
        }
        check_instant(start)?;
        check_instant(end)?;
        Err(CalendarError::EmptyInterval { start, end })
    }

    /// The same, for many of them: none for what [`new`](Self::new) refuses, without a word why.
    #[inline]
    pub(crate) fn checked(start: DateTime<Utc>, end: DateTime<Utc>) -> Option<Self> {
        (start < end && is_instant(start) && is_instant(end)).then_some(Self { start, end })
    }

    /// The first instant.
    #[must_use]
    pub const fn start(self) -> DateTime<Utc> {
        self.start
    }

    /// The first instant after it.
    #[must_use]
    pub const fn end(self) -> DateTime<Utc> {
        self.end
    }

    /// How long it is, in elapsed seconds: a fraction of one is cut off.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.duration().num_seconds()
    }

    /// How long it is.
    #[must_use]
    pub fn duration(self) -> TimeDelta {
        self.end.signed_duration_since(self.start)
    }

    /// Whether some instant belongs to both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether the instant belongs to it.
    #[must_use]
    pub fn contains(self, instant: DateTime<Utc>) -> bool {
        self.start <= instant && instant < self.end
    }

    /// Whether all of `other` belongs to it.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Both, and what is between them.
    pub(crate) fn hull(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// What belongs to both, if anything does.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Self { start, end })
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |instant: DateTime<Utc>| instant.to_rfc3339_opts(SecondsFormat::AutoSi, true);
        write!(f, "{}/{}", text(self.start), text(self.end)) // ISO 8601
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Interval")]
        struct Parts {
            start: DateTime<Utc>,
            end: DateTime<Utc>,
        }

        let Parts { start, end } = Parts::deserialize(deserializer)?;
        Self::new(start, end).map_err(wire::carried)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_is_shown_by_debug_as_iso_8601_writes_it() {
        let noon: DateTime<Utc> = "2026-10-05T12:00:00.5Z".parse().unwrap();
        let interval = Interval::new(noon, "2026-10-05T13:00:00Z".parse().unwrap()).unwrap();
        assert_eq!(format!("{interval:?}"), "2026-10-05T12:00:00.500Z/2026-10-05T13:00:00Z");
        assert_eq!(interval.to_string(), format!("{interval:?}"));
    }
}
