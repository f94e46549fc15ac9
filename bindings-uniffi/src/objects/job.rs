//! Jobs.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use journeyman::job;

use super::{JobTransition, object};
use crate::{
    declared::names::{JobCommand, JobCommandKind, JobDecision, JobEvent, JobStage},
    error::{JourneymanError, raised},
};

object! {
    /// A job, from the enquiry to its last invoice: the fold of its events. Any thread may use it.
    Job holds Live of job::Job, kept as JSON
}

#[uniffi::export]
impl Job {
    /// The job that the first event begins.
    ///
    /// # Errors
    /// `JM-JOB-0031`: the event isn't a job's first.
    #[uniffi::constructor]
    pub fn begin(event: JobEvent) -> Result<Arc<Self>, JourneymanError> {
        job::Job::begin(&event).map(Self::own).map_err(raised)
    }
}

/// The job that events make of a job, or of none. The job that is given stays as it is.
///
/// # Errors
/// `JM-JOB-0031`, `JM-JOB-0032`: an event that doesn't fit the job, or no event and no job.
#[uniffi::export]
pub fn job_apply(job: Option<Arc<Job>>, events: Vec<JobEvent>) -> Result<Arc<Job>, JourneymanError> {
    job::apply(job.map(|job| job.0.cloned()), &events).map(Job::own).map_err(raised)
}

/// What follows from a command to a job, or to none, at an instant: the events, or every reason why nothing does.
///
/// # Errors
/// The refusals of jobs, `JM-JOB-0001` to `JM-JOB-0030`.
#[uniffi::export]
pub fn job_decide(
    job: Option<Arc<Job>>,
    command: JobCommand,
    at: DateTime<Utc>,
) -> Result<JobDecision, JourneymanError> {
    match job {
        Some(job) => job.0.read(|job| job::decide(Some(job), &command, at)),
        None => job::decide(None, &command, at),
    }
    .map_err(raised)
}

/// The commands that a job, or none, takes at an instant.
///
/// # Errors
/// `JM-FFI-0006`: no time.
#[uniffi::export]
pub fn job_allowed(job: Option<Arc<Job>>, as_of: DateTime<Utc>) -> Result<Vec<JobCommandKind>, JourneymanError> {
    Ok(match job {
        Some(job) => job.0.read(|job| job::allowed(Some(job), as_of)),
        None => job::allowed(None, as_of),
    })
}

/// What a command does in a stage.
///
/// # Errors
/// `JM-JOB-0001`: the stage doesn't have the command.
#[uniffi::export]
pub fn job_transition(stage: Option<JobStage>, command: JobCommandKind) -> Result<JobTransition, JourneymanError> {
    job::transition(stage, command).map(Into::into).map_err(raised)
}

/// The commands that a stage has, whatever else must hold.
#[uniffi::export]
#[must_use]
pub fn job_possible(stage: Option<JobStage>) -> Vec<JobCommandKind> {
    job::possible(stage).collect()
}

/// What every command does in every stage.
#[uniffi::export]
#[must_use]
pub fn job_table() -> Vec<JobTransition> {
    job::TABLE.iter().map(Into::into).collect()
}
