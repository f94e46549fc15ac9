use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::DispatchError;
use crate::{
    calendar::{Interval, ZonedTime},
    id::{BookingId, JobId, TechnicianId, VisitId},
    job::{Job, Visit, VisitState},
    order,
    schedule::{Booking, Diary},
};

/// A visit of a job, with who is booked for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DispatchedVisit {
    /// The job.
    pub job: JobId,
    /// The visit.
    pub visit: VisitId,
    /// How far it is.
    pub state: VisitState,
    /// When the customer was told that somebody comes.
    pub window: Option<Interval>,
    /// What is booked for it, by start, then by id; nothing for a visit that nobody is booked for.
    pub bookings: Vec<DispatchedBooking>,
}

/// A booking of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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

/// Every visit of the jobs with what is booked for it, by job, then by visit.
///
/// # Errors
/// [`DispatchError`]: a job given twice (`JM-DSP-0001`), or a visit that two jobs have (`JM-DSP-0002`).
pub fn visits<'a>(
    jobs: impl IntoIterator<Item = &'a Job>,
    diary: &'a Diary,
) -> Result<Vec<DispatchedVisit>, DispatchError> {
    let joined = Joined::of(jobs, diary)?;
    let mut visits: Vec<DispatchedVisit> = joined.visits.into_values().map(Dispatched::value).collect();
    order::by_key(&mut visits, |visit| (visit.job, visit.visit));
    Ok(visits)
}

/// Jobs and a diary, joined by visit.
pub(super) struct Joined<'a> {
    pub(super) visits: BTreeMap<VisitId, Dispatched<'a>>,
    /// The bookings of visits that no job has, by id.
    pub(super) astray: Vec<&'a Booking>,
}

/// A visit with its job and its bookings, by start, then by id.
pub(super) struct Dispatched<'a> {
    pub(super) job: &'a Job,
    pub(super) visit: &'a Visit,
    pub(super) bookings: Vec<&'a Booking>,
}

impl<'a> Joined<'a> {
    pub(super) fn of(jobs: impl IntoIterator<Item = &'a Job>, diary: &'a Diary) -> Result<Self, DispatchError> {
        let mut known: BTreeMap<JobId, &Job> = BTreeMap::new();
        let mut visits: BTreeMap<VisitId, Dispatched<'a>> = BTreeMap::new();
        for job in jobs {
            if known.insert(job.id(), job).is_some() {
                return Err(DispatchError::JobTwice { job: job.id() });
            }
            for visit in job.visits() {
                let dispatched = Dispatched { job, visit, bookings: Vec::new() };
                if let Some(other) = visits.insert(visit.id, dispatched) {
                    let (job, other) = (job.id().min(other.job.id()), job.id().max(other.job.id()));
                    return Err(DispatchError::VisitTwice { visit: visit.id, job, other });
                }
            }
        }
        let mut astray = Vec::new();
        for booking in diary.bookings() {
            match visits.get_mut(&booking.visit) {
                Some(visit) => visit.bookings.push(booking),
                None => astray.push(booking),
            }
        }
        for visit in visits.values_mut() {
            order::by_key(&mut visit.bookings, |booking| (booking.interval.start(), booking.id));
        }
        Ok(Self { visits, astray })
    }
}

impl Dispatched<'_> {
    fn value(self) -> DispatchedVisit {
        let bookings = self.bookings.into_iter().map(|booking| DispatchedBooking {
            booking: booking.id,
            technician: booking.technician,
            interval: booking.interval,
            start: booking.start.clone(),
        });
        DispatchedVisit {
            job: self.job.id(),
            visit: self.visit.id,
            state: self.visit.state,
            window: self.visit.window,
            bookings: bookings.collect(),
        }
    }
}
