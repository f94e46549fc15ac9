//! Written by declare.py from the core's `dispatch`: change that, and run it.

use super::names::{
    BookingId, DispatchFlag, DispatchFlagKind, DispatchedBooking, DispatchedVisit, Interval, JobId, TechnicianId,
    VisitId, VisitState, ZonedTime,
};
use crate::error::JourneymanError;

/// In which way a job and the diary don't agree.
#[uniffi::remote(Enum)]
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

/// Something that a job and the diary don't agree about: somebody should look at it.
#[uniffi::remote(Record)]
pub struct DispatchFlag {
    /// In which way.
    pub kind: DispatchFlagKind,
    /// Its stable code, such as `JM-DSP-0014`.
    pub code: String,
    /// The job; none where no job has the visit.
    #[uniffi(default = None)]
    pub job: Option<JobId>,
    /// The visit.
    pub visit: VisitId,
    /// The booking; none where there is none.
    #[uniffi(default = None)]
    pub booking: Option<BookingId>,
    /// Who is booked.
    #[uniffi(default = None)]
    pub technician: Option<TechnicianId>,
    /// When that is.
    #[uniffi(default = None)]
    pub booked: Option<Interval>,
    /// What the customer was promised, if anything.
    #[uniffi(default = None)]
    pub window: Option<Interval>,
    /// How long before the window the booking starts (below zero), how long after the window's end, or for how long nobody
    /// has started; else zero.
    pub seconds: i64,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn dispatch_flag_text(dispatch_flag: DispatchFlag) -> Result<String, JourneymanError> {
    Ok(dispatch_flag.to_string())
}

/// A visit of a job, with who is booked for it.
#[uniffi::remote(Record)]
pub struct DispatchedVisit {
    /// The job.
    pub job: JobId,
    /// The visit.
    pub visit: VisitId,
    /// How far it is.
    pub state: VisitState,
    /// When the customer was told that somebody comes.
    #[uniffi(default = None)]
    pub window: Option<Interval>,
    /// What is booked for it, by start, then by id; nothing for a visit that nobody is booked for.
    pub bookings: Vec<DispatchedBooking>,
}

/// A booking of a visit.
#[uniffi::remote(Record)]
pub struct DispatchedBooking {
    /// Which.
    pub booking: BookingId,
    /// Who.
    pub technician: TechnicianId,
    /// When.
    pub interval: Interval,
    /// Its start as it was agreed.
    pub start: ZonedTime,
}

/// The stable code.
#[uniffi::export]
pub fn dispatch_flag_kind_code(dispatch_flag_kind: DispatchFlagKind) -> Result<String, JourneymanError> {
    Ok(dispatch_flag_kind.code().to_owned())
}
