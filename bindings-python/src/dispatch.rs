//! The module `dispatch`.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Interval, ZonedTime},
    dispatch::{self, DispatchError, DispatchFlag, DispatchFlagKind, DispatchedBooking, DispatchedVisit},
    error::{Coded, Failure},
    id::{BookingId, JobId, TechnicianId, VisitId},
    job::{Job, VisitState},
    schedule::Diary,
};

use crate::{cross::Held, macros::prelude::*};

module! {
    /// Where jobs and the diary meet: a visit is a job's, the time booked for it is the diary's, and neither knows the
    /// other.
    ///
    /// That they don't agree is nobody's fault: a visit is cancelled on a phone, a customer is promised another time,
    /// somebody falls ill. It is told with what it is about, and decided by a person.
    dispatch
    values DispatchedVisit, DispatchedBooking, DispatchFlag;
    plain DispatchFlagKind;
    functions visits, review;
}

value! {
    /// A visit of a job, with who is booked for it.
    DispatchedVisit(DispatchedVisit) [] open {
        /// The job.
        job: JobId,
        /// The visit.
        visit: VisitId,
        /// How far it is.
        state: VisitState,
        /// When the customer was told that somebody comes.
        window: Option<Interval>,
        /// What is booked for it, by start, then by id; nothing for a visit that nobody is booked for.
        bookings: Vec<DispatchedBooking> = [],
    }
}

value! {
    /// A booking of a visit.
    DispatchedBooking(DispatchedBooking) [] open {
        /// Which.
        booking: BookingId,
        /// Who.
        technician: TechnicianId,
        /// When.
        interval: Interval,
        /// Its start as it was agreed.
        start: ZonedTime,
    }
}

plain! {
    /// In which way a job and the diary don't agree.
    DispatchFlagKind(DispatchFlagKind) [] {
        /// A booking that isn't over is for a visit that no job has (`JM-DSP-0011`).
        UnknownVisit,
        /// A booking that is still to start is for a visit that is done or cancelled (`JM-DSP-0012`).
        VisitOver,
        /// Nobody is booked for a visit that is still to come (`JM-DSP-0013`).
        Unbooked,
        /// A visit that is still to come is booked to start outside the window that the customer was promised
        /// (`JM-DSP-0014`).
        OutsideWindow,
        /// The first booking of a visit has started, and nobody has reported to be there (`JM-DSP-0015`).
        NotStarted,
    }
    methods [kind::code]
}

mod kind {
    use super::*;

    method! {
        /// The stable code, such as `JM-DSP-0014`.
        light code(this: DispatchFlagKind) -> String = this.code().to_owned()
    }
}

value! {
    /// Something that a job and the diary don't agree about: somebody should look at it. Its text is the sentence about
    /// it.
    DispatchFlag(DispatchFlag) [text] open {
        /// In which way.
        kind: DispatchFlagKind,
        /// Its stable code, such as `JM-DSP-0014`.
        code: String,
        /// The job; `None` where no job has the visit.
        job: Option<JobId>,
        /// The visit.
        visit: VisitId,
        /// The booking; `None` where there is none.
        booking: Option<BookingId>,
        /// Who is booked.
        technician: Option<TechnicianId>,
        /// When that is.
        booked: Option<Interval>,
        /// What the customer was promised, if anything.
        window: Option<Interval>,
        /// How long before the window the booking starts (below zero), how long after the window's end, or for how long
        /// nobody has started; else zero.
        seconds: i64,
    }
    methods [flag::failure]
}

mod flag {
    use super::*;

    method! {
        /// The flag as errors are told: with its sentence, what can be done about it, and its facts by name.
        failure(this: &DispatchFlag) -> Failure = this.failure()
    }
}

function! {
    /// Every visit of the jobs with what is booked for it, by job, then by visit.
    ///
    /// Raises:
    ///     InvalidError: a job is given twice (`JM-DSP-0001`), or two jobs have a visit of one id (`JM-DSP-0002`).
    detached visits(
        /// The jobs, in any order.
        jobs: Vec<Held<Job>>,
        /// What is booked.
        diary: &Diary,
    ) -> Result<Vec<DispatchedVisit>, DispatchError> = dispatch::visits(jobs.iter().map(|job| &**job), diary)
}

function! {
    /// Where the jobs and the diary don't agree at an instant.
    ///
    /// The order is by when it is (of the booking, else of the promised window, else last), then by kind, visit and
    /// booking. A window is kept when the first booking of the visit starts in it: at its start, or later but before
    /// its end. Whether the bookings conflict with each other is for `schedule.check_all`.
    ///
    /// Raises:
    ///     InvalidError: a job is given twice (`JM-DSP-0001`), or two jobs have a visit of one id (`JM-DSP-0002`).
    ///     LimitError: an instant outside the years 1900 to 9999 (`JM-CAL-0002`).
    detached review(
        /// The jobs, in any order.
        jobs: Vec<Held<Job>>,
        /// What is booked.
        diary: &Diary,
        /// The instant: mostly now.
        as_of: DateTime<Utc>,
    ) -> Result<Vec<DispatchFlag>, DispatchError> = dispatch::review(jobs.iter().map(|job| &**job), diary, as_of)
}
