//! What is wrong with a visit, shaped as JSON has it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
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
    /// The booking that is in the way, if it would find this visit in its way, too.
    pub other: Option<String>,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// How much is taken or missing.
    pub seconds: i64,
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

impl Conflict {
    /// Where the trouble starts: with the visit at the earliest.
    fn starts(&self) -> DateTime<Utc> {
        let visit = self.proposed.interval.start;
        let obstacle = match &self.obstacle {
            Obstacle::Booking { span, .. } | Obstacle::Leave { span, .. } => span.interval.start,
            Obstacle::TimeOff { spans } => spans.first().map_or(visit, |span| span.interval.start),
        };
        obstacle.max(visit)
    }

    fn ids(&self) -> [Option<&str>; 3] {
        let (booking, leave) = match &self.obstacle {
            Obstacle::Booking { booking, .. } => (Some(booking.as_str()), None),
            Obstacle::Leave { leave, .. } => (None, Some(leave.as_str())),
            Obstacle::TimeOff { .. } => (None, None),
        };
        [booking, leave, self.booking.as_deref()]
    }
}

/// By severity, where the trouble starts, technician, code, and ids.
pub(super) fn sort(conflicts: &mut [Conflict]) {
    let key = |one: &Conflict| (one.severity, one.starts(), one.technician.clone(), one.code.clone());
    conflicts.sort_by(|one, other| key(one).cmp(&key(other)).then_with(|| one.ids().cmp(&other.ids())));
}
