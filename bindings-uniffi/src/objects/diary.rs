//! The diary.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use journeyman::{dispatch, schedule};

use super::{Job, object};
use crate::{
    declared::names::{ConflictPolicy, DispatchFlag, DispatchedVisit},
    error::{JourneymanError, raised},
};

object! {
    /// The diary: who works when, who is away, and who is booked. It changes by the events of commands, and any thread may
    /// use it.
    Diary holds Live of schedule::Diary, kept as JSON
}

/// The policy of a diary that has none of its own: being booked twice and being away are hard, working outside the hours is
/// soft.
#[uniffi::export]
pub fn conflict_policy_default() -> ConflictPolicy {
    ConflictPolicy::default()
}

/// The visits of jobs with who is booked for each, by visit: for the list of the day.
///
/// # Errors
/// `JM-DSP-0001`, `JM-DSP-0002`: a job, or a visit, is there twice.
#[uniffi::export]
pub fn dispatch_visits(jobs: Vec<Arc<Job>>, diary: Arc<Diary>) -> Result<Vec<DispatchedVisit>, JourneymanError> {
    let jobs = cloned(&jobs);
    diary.0.read(|diary| dispatch::visits(&jobs, diary)).map_err(raised)
}

/// Where jobs and the diary don't agree, for somebody to look at.
///
/// # Errors
/// - `JM-DSP-0001`, `JM-DSP-0002`: a job, or a visit, is there twice.
/// - `JM-CAL-0002`: a time outside the years that are taken.
#[uniffi::export]
pub fn dispatch_review(
    jobs: Vec<Arc<Job>>,
    diary: Arc<Diary>,
    as_of: DateTime<Utc>,
) -> Result<Vec<DispatchFlag>, JourneymanError> {
    let jobs = cloned(&jobs);
    diary.0.read(|diary| dispatch::review(&jobs, diary, as_of)).map_err(raised)
}

/// The jobs themselves, so that no lock of theirs is held while the diary's is.
fn cloned(jobs: &[Arc<Job>]) -> Vec<journeyman::job::Job> {
    jobs.iter().map(|job| job.0.cloned()).collect()
}
