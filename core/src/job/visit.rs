use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::named::named;
use crate::{
    calendar::{Interval, check_instant},
    id::VisitId,
    limits::STAMPS_PER_VISIT_MAX,
    order,
};

/// Somebody's going to the site. Who is booked for when is in the diary, which joins it by its id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// How far it is.
    pub state: VisitState,
    /// When the customer was told that somebody comes.
    pub window: Option<Interval>,
    /// What was reported of it, in the order in which it was taken in: every report is kept, however many technicians
    /// there are. None is there twice.
    pub stamps: Vec<VisitStamp>,
}

named! {
    /// How far a visit is: what its last stamp says, or cancelled.
    ///
    /// The last is the one taken in last, whatever its time: a phone whose clock was ahead when somebody started keeps no
    /// visit from being finished. A stamp on a cancelled visit brings it back, since somebody is there.
    VisitState {
        /// Nobody has set off.
        Planned = "planned",
        /// Somebody is on the way.
        EnRoute = "en_route",
        /// Somebody is at work.
        Working = "working",
        /// Finished.
        Done = "done",
        /// It won't take place.
        Cancelled = "cancelled",
    }
}

named! {
    /// What a technician reports of a visit.
    VisitStampKind {
        /// Set off for it.
        SetOff = "set_off",
        /// Started on it.
        Started = "started",
        /// Finished it.
        Finished = "finished",
    }
}

/// A report of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VisitStamp {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What happened.
    pub kind: VisitStampKind,
}

impl VisitState {
    /// Whether the visit is still to be finished or cancelled.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::EnRoute | Self::Working)
    }

    /// Whether nobody has started on it yet, and somebody still will.
    #[must_use]
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Planned | Self::EnRoute)
    }
}

impl Visit {
    /// A visit of which nothing has been reported.
    pub(super) const fn planned(id: VisitId, window: Option<Interval>) -> Self {
        Self { id, state: VisitState::Planned, window, stamps: Vec::new() }
    }

    /// Whether the promised window has passed at an instant, and nobody has started.
    #[must_use]
    pub fn is_late(&self, as_of: DateTime<Utc>) -> bool {
        self.state.is_ahead() && self.window.is_some_and(|window| window.end() <= as_of)
    }

    /// Whether somebody had started on it by an instant.
    pub(super) fn has_started_by(&self, at: DateTime<Utc>) -> bool {
        self.stamps.iter().any(|stamp| stamp.kind == VisitStampKind::Started && stamp.at <= at)
    }

    /// Takes a stamp in, which it doesn't have yet.
    pub(super) fn stamp(&mut self, stamp: VisitStamp) {
        self.stamps.push(stamp);
        self.state = self.reported_state();
    }

    fn reported_state(&self) -> VisitState {
        match self.stamps.last().map(|last| last.kind) {
            None => VisitState::Planned,
            Some(VisitStampKind::SetOff) => VisitState::EnRoute,
            Some(VisitStampKind::Started) => VisitState::Working,
            Some(VisitStampKind::Finished) => VisitState::Done,
        }
    }

    /// Whether it is one that could have come about.
    pub(super) fn is_sound(&self) -> bool {
        self.stamps.len() <= STAMPS_PER_VISIT_MAX
            && self.stamps.iter().all(|stamp| check_instant(stamp.at).is_ok())
            && order::twice(&self.stamps).is_none()
            && (self.state == VisitState::Cancelled || self.state == self.reported_state())
    }
}
