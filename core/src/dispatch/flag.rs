use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::Interval,
    error::{Coded, Failure},
    id::{BookingId, JobId, TechnicianId, VisitId},
};

/// In which way a job and the diary don't agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DispatchFlagKind {
    /// A booking that isn't over is for a visit that no job has (`JM-DSP-0011`).
    UnknownVisit,
    /// A booking that is still to start is for a visit that is done or cancelled (`JM-DSP-0012`).
    VisitOver,
    /// Nobody is booked for a visit that is still to come (`JM-DSP-0013`).
    Unbooked,
    /// A visit that is still to come is booked to start outside the window that the customer was promised (`JM-DSP-0014`).
    OutsideWindow,
    /// The first booking of a visit has started, and nobody has reported to be there (`JM-DSP-0015`).
    NotStarted,
}

impl DispatchFlagKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownVisit => "JM-DSP-0011",
            Self::VisitOver => "JM-DSP-0012",
            Self::Unbooked => "JM-DSP-0013",
            Self::OutsideWindow => "JM-DSP-0014",
            Self::NotStarted => "JM-DSP-0015",
        }
    }
}

/// Something that a job and the diary don't agree about: somebody should look at it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DispatchFlag {
    /// In which way.
    pub kind: DispatchFlagKind,
    /// Its stable code, such as `JM-DSP-0014`.
    pub code: String,
    /// The job; none where no job has the visit.
    pub job: Option<JobId>,
    /// The visit.
    pub visit: VisitId,
    /// The booking; none where there is none.
    pub booking: Option<BookingId>,
    /// Who is booked.
    pub technician: Option<TechnicianId>,
    /// When that is.
    pub booked: Option<Interval>,
    /// What the customer was promised, if anything.
    pub window: Option<Interval>,
    /// How long before the window the booking starts (below zero), how long after the window's end, or for how long nobody
    /// has started; else zero.
    pub seconds: i64,
}

impl fmt::Display for DispatchFlag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { visit, .. } = self;
        let booking = self.booking.map(|id| format!("booking {id}")).unwrap_or_default();
        match self.kind {
            DispatchFlagKind::UnknownVisit => write!(f, "{booking} is for visit {visit}, which no job has"),
            DispatchFlagKind::VisitOver => write!(f, "{booking} is for visit {visit}, which is done or cancelled"),
            DispatchFlagKind::Unbooked => write!(f, "nobody is booked for visit {visit}"),
            DispatchFlagKind::OutsideWindow => {
                let minutes = self.seconds.unsigned_abs().div_ceil(60);
                let side = if self.seconds < 0 { "before" } else { "after" };
                write!(f, "{booking} of visit {visit} starts {minutes} min {side} the promised window")
            }
            DispatchFlagKind::NotStarted => {
                let minutes = self.seconds.div_euclid(60);
                write!(f, "{booking} of visit {visit} started {minutes} min ago, and nobody has reported a start")
            }
        }
    }
}

impl Coded for DispatchFlag {
    fn code(&self) -> &'static str {
        self.kind.code()
    }

    fn failure(&self) -> Failure {
        Flagged::DispatchFlag(self).failure()
    }
}

/// A flag as errors are written: under a name, so that its fields become the arguments.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Flagged<'a> {
    DispatchFlag(&'a DispatchFlag),
}

impl fmt::Display for Flagged<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::DispatchFlag(flag) = self;
        flag.fmt(f)
    }
}

impl Coded for Flagged<'_> {
    fn code(&self) -> &'static str {
        let Self::DispatchFlag(flag) = self;
        flag.kind.code()
    }
}
