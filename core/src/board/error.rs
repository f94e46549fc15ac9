use serde::Serialize;

use crate::{calendar::CalendarError, error::Coded, id::TechnicianId, limits::BOARD_DAYS_MAX, schedule::ScheduleError};

/// Why a board can't be made.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BoardError {
    /// No day, or more than there may be.
    #[error("a board shows 1 to {BOARD_DAYS_MAX} days, not {days}")]
    Days {
        /// How many were asked for.
        days: u32,
    },
    /// More of something than a board may have.
    #[error("a board has at most {max} of these: {limit}")]
    TooMany {
        /// Which bound of [`crate::limits`].
        limit: &'static str,
        /// How many it allows.
        max: u64,
    },
    /// A technician with two rows.
    #[error("technician {technician} has two rows on the board")]
    RowTwice {
        /// Who.
        technician: TechnicianId,
    },
    /// Something to put on the board for somebody who has no row on it.
    #[error("technician {technician} has no row on the board")]
    NoRow {
        /// Who.
        technician: TechnicianId,
    },
    /// What the diary refuses.
    #[error(transparent)]
    #[serde(untagged)]
    Schedule(#[from] ScheduleError),
    /// A time or a zone that the calendar refuses.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

impl Coded for BoardError {
    fn code(&self) -> &'static str {
        match self {
            Self::Days { .. } => "JM-BRD-0001",
            Self::TooMany { .. } => "JM-BRD-0002",
            Self::RowTwice { .. } => "JM-BRD-0003",
            Self::NoRow { .. } => "JM-BRD-0004",
            Self::Schedule(error) => error.code(),
            Self::Calendar(error) => error.code(),
        }
    }
}

/// Refuses more than a bound of [`crate::limits`] allows.
pub(super) fn within(count: usize, max: usize, limit: &'static str) -> Result<(), BoardError> {
    if count <= max { Ok(()) } else { Err(BoardError::TooMany { limit, max: u64::try_from(max).unwrap_or(u64::MAX) }) }
}
