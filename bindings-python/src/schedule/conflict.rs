//! Conflicts, and what resolves them.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Interval, ZonedTime},
    id::{BookingId, LeaveId, TechnicianId, VisitId},
    schedule::{Conflict, ConflictCode, ConflictPolicy, Fix, LocalSpan, Obstacle, Severity},
};
use serde::{Deserialize, Serialize};

use crate::macros::prelude::*;

plain! {
    /// What kind of conflict it is; the value is the code that is written down.
    ConflictCode(ConflictCode) [named] {
        /// `JM-SCH-0101`: the technician has another booking in the time.
        DoubleBooked,
        /// `JM-SCH-0102`: the technician is on leave in the time.
        OnLeave,
        /// `JM-SCH-0103`: the technician doesn't work in all of the time.
        OutsideHours,
    }
}

plain! {
    /// How much a conflict matters to the firm, the most first.
    Severity(Severity) [ord] {
        /// Nothing is booked against it.
        Hard,
        /// It is booked only with an override that names it and says why.
        Soft,
        /// It is told, and stops nobody.
        Warning,
    }
}

value! {
    /// How much each kind of conflict matters to the firm.
    ///
    /// A firm whose people decide themselves how late they work has
    /// `ConflictPolicy.default().replace(outside_hours=Severity.WARNING)`.
    ConflictPolicy(ConflictPolicy) [] open {
        /// Of `JM-SCH-0101`.
        double_booked: Severity,
        /// Of `JM-SCH-0102`.
        on_leave: Severity,
        /// Of `JM-SCH-0103`.
        outside_hours: Severity,
    }
    methods [policy::default, policy::severity]
}

mod policy {
    use super::*;

    static_method! {
        /// The usual policy: nobody is booked twice or during leave (hard), and working outside the hours needs a reason
        /// (soft).
        light default() -> ConflictPolicy = ConflictPolicy::default()
    }

    method! {
        /// How much a kind of conflict matters.
        light severity(this: &ConflictPolicy, code: ConflictCode) -> Severity = this.severity(code)
    }
}

value! {
    /// Why a technician can't, or shouldn't, be booked for a time.
    ///
    /// It is complete in itself: its fields are the arguments of a text in any language, and its text is the English one.
    Conflict(Conflict) [text] open {
        /// What kind of conflict.
        code: ConflictCode,
        /// How much it matters, by the firm's policy.
        severity: Severity,
        /// Its identity, made from its code, the technician, what is in the way, and both intervals: the code, a colon, and
        /// the first 128 bits of the SHA-256 of these facts. The same facts have the same key, whatever else the diary holds;
        /// when one of them changes the key does, and an override of it lapses.
        key: String,
        /// Whose time it is about.
        technician: TechnicianId,
        /// The booking that was asked about, if it has an id.
        booking: Option<BookingId>,
        /// The time that was asked about.
        proposed: LocalSpan,
        /// What is in the way.
        obstacle: Obstacle,
        /// How much of the proposed time it takes away: the overlap, or the time outside the hours.
        seconds: i64,
        /// What would resolve it, each alone. After another start there may be other conflicts; where a fix says that it
        /// resolves all of them, it does.
        fixes: Vec<Fix>,
    }
}

choice! {
    /// What is in the way of a booking.
    Obstacle(Obstacle) [] {
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
}

value! {
    /// An interval, with what the clocks of the technician's zone say at its start and its end.
    LocalSpan(LocalSpan) [text] open {
        /// The interval.
        interval: Interval,
        /// Its start on the clock.
        start: ZonedTime,
        /// Its end on the clock.
        end: ZonedTime,
    }
}

choice! {
    /// A change of the proposal that resolves a conflict. Its text says it in English.
    ///
    /// A proposal that is moved keeps its length.
    Fix(Fix) [text] {
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
}

/// What the operation of the JSON API answers, which the core has only there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConflictTexts {
    conflict: String,
    fixes: Vec<String>,
}

value! {
    /// A conflict and what would resolve it, in English.
    ConflictTexts(ConflictTexts) [] open {
        /// The conflict.
        conflict: String,
        /// Its fixes, in their order.
        fixes: Vec<String>,
    }
}

function! {
    /// A conflict and its fixes in English: the same as the `str` of each.
    explain(conflict: &Conflict) -> ConflictTexts = ConflictTexts {
        conflict: conflict.to_string(),
        fixes: conflict.fixes.iter().map(ToString::to_string).collect(),
    }
}
