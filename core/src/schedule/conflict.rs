use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{CalendarError, Interval, Zone, ZonedTime},
    id::{BookingId, LeaveId, TechnicianId, VisitId},
    order,
};

/// What kind of conflict it is, by the code that is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum ConflictCode {
    /// `JM-SCH-0101`: the technician has another booking in the time.
    #[serde(rename = "JM-SCH-0101")]
    DoubleBooked,
    /// `JM-SCH-0102`: the technician is on leave in the time.
    #[serde(rename = "JM-SCH-0102")]
    OnLeave,
    /// `JM-SCH-0103`: the technician doesn't work in all of the time.
    #[serde(rename = "JM-SCH-0103")]
    OutsideHours,
}

impl ConflictCode {
    /// The code, as it is written and as [`CATALOGUE`](crate::error::CATALOGUE) lists it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DoubleBooked => "JM-SCH-0101",
            Self::OnLeave => "JM-SCH-0102",
            Self::OutsideHours => "JM-SCH-0103",
        }
    }
}

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

/// How much each kind of conflict matters to the firm.
///
/// By default nobody is booked twice or during leave (hard), and working outside the hours needs a reason (soft).
///
/// ```
/// use journeyman::schedule::{ConflictPolicy, Severity};
///
/// // A firm whose people decide themselves how late they work:
/// let relaxed = ConflictPolicy { outside_hours: Severity::Warning, ..ConflictPolicy::default() };
/// assert_eq!(relaxed.double_booked, Severity::Hard);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConflictPolicy {
    /// Of `JM-SCH-0101`.
    pub double_booked: Severity,
    /// Of `JM-SCH-0102`.
    pub on_leave: Severity,
    /// Of `JM-SCH-0103`.
    pub outside_hours: Severity,
}

impl Default for ConflictPolicy {
    fn default() -> Self {
        Self { double_booked: Severity::Hard, on_leave: Severity::Hard, outside_hours: Severity::Soft }
    }
}

impl ConflictPolicy {
    /// How much a kind of conflict matters.
    #[must_use]
    pub const fn severity(&self, code: ConflictCode) -> Severity {
        match code {
            ConflictCode::DoubleBooked => self.double_booked,
            ConflictCode::OnLeave => self.on_leave,
            ConflictCode::OutsideHours => self.outside_hours,
        }
    }
}

/// Why a technician can't, or shouldn't, be booked for a time.
///
/// It is complete in itself: its fields are the arguments of a text in any language, and its `Display` is the English one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// What kind of conflict.
    pub code: ConflictCode,
    /// How much it matters, by the firm's policy.
    pub severity: Severity,
    /// Its identity, made from its code, the technician, what is in the way, and both intervals: the code, a colon, and the
    /// first 128 bits of the SHA-256 of these facts. The same facts have the same key, whatever else the diary holds; when
    /// one of them changes the key does, and an override of it lapses.
    pub key: String,
    /// Whose time it is about.
    pub technician: TechnicianId,
    /// The booking that was asked about, if it has an id.
    pub booking: Option<BookingId>,
    /// The time that was asked about.
    pub proposed: LocalSpan,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// How much of the proposed time it takes away: the overlap, or the time outside the hours.
    pub seconds: i64,
    /// What would resolve it, each alone. After another start there may be other conflicts; where a fix says that it
    /// resolves all of them, it does.
    pub fixes: Vec<Fix>,
}

/// What is in the way of a booking.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Obstacle {
    /// Another booking.
    Booking {
        /// Which.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
    },
    /// Leave.
    Leave {
        /// Which.
        leave: LeaveId,
        /// When it is.
        span: LocalSpan,
    },
    /// Time off: the working hours don't cover all of the proposed time.
    TimeOff {
        /// Each part of the proposed time that they don't cover, in order.
        spans: Vec<LocalSpan>,
    },
}

impl Obstacle {
    /// Where the trouble with it starts: at the earliest with the proposed time.
    fn starts(&self, proposed: Interval) -> DateTime<Utc> {
        let start = match self {
            Self::Booking { span, .. } | Self::Leave { span, .. } => span.interval.start(),
            Self::TimeOff { spans } => spans.first().map_or(proposed.start(), |span| span.interval.start()),
        };
        start.max(proposed.start())
    }

    const fn ids(&self) -> (Option<BookingId>, Option<LeaveId>) {
        match self {
            Self::Booking { booking, .. } => (Some(*booking), None),
            Self::Leave { leave, .. } => (None, Some(*leave)),
            Self::TimeOff { .. } => (None, None),
        }
    }
}

/// An interval, with what the clocks of the technician's zone say at its start and its end.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalSpan {
    /// The interval.
    pub interval: Interval,
    /// Its start on the clock.
    pub start: ZonedTime,
    /// Its end on the clock.
    pub end: ZonedTime,
}

impl LocalSpan {
    /// # Errors
    /// `JM-CAL-0002`.
    pub(super) fn of(interval: Interval, zone: &Zone) -> Result<Self, CalendarError> {
        Ok(Self { interval, start: zone.local(interval.start())?, end: zone.local(interval.end())? })
    }
}

/// A change of the proposal that resolves a conflict.
///
/// A proposal that is moved keeps its length.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Fix {
    /// Start at this instant or at any later one: then this booking or leave isn't in the way.
    StartAtOrAfter {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// End at this instant or at any earlier one: then this booking or leave isn't in the way.
    EndAtOrBefore {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// Start at exactly this instant: the nearest one, before or after, at which nothing at all is in the way.
    StartAt {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// Send somebody else at the same time: nothing at all is in the way.
    OtherTechnician {
        /// Who is free.
        technician: TechnicianId,
    },
}

/// Sorts conflicts: by severity, where the trouble starts, technician, code, and ids.
pub(super) fn sort(conflicts: &mut [Conflict]) {
    order::by_key(conflicts, |conflict| {
        let Conflict { severity, technician, code, booking, proposed, obstacle, .. } = conflict;
        (*severity, obstacle.starts(proposed.interval), *technician, *code, obstacle.ids(), *booking)
    });
}
