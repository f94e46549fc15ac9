use serde::Serialize;

use crate::{
    calendar::CalendarError,
    error::Coded,
    id::{JobId, VisitId},
};

/// Why jobs and a diary can't be looked at together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DispatchError {
    /// A job was given twice.
    #[error("job {job} is given twice")]
    JobTwice {
        /// Which.
        job: JobId,
    },
    /// Two jobs have a visit of one id, so that a booking for it could be for either.
    #[error("visit {visit} is of job {job} and of job {other}")]
    VisitTwice {
        /// The visit.
        visit: VisitId,
        /// One job that has it.
        job: JobId,
        /// The other.
        other: JobId,
    },
    /// A time that the calendar refuses.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

impl Coded for DispatchError {
    fn code(&self) -> &'static str {
        match self {
            Self::JobTwice { .. } => "JM-DSP-0001",
            Self::VisitTwice { .. } => "JM-DSP-0002",
            Self::Calendar(error) => error.code(),
        }
    }
}
