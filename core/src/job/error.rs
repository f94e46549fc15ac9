use chrono::{DateTime, Utc};
use serde::Serialize;

use super::{JobBlocker, JobCommandKind, JobEventKind, JobStage, named::named};
use crate::{
    calendar::CalendarError,
    error::{Coded, Failure},
    id::{QuoteId, WorkId},
    money::Currency,
};

/// Why a job doesn't do what a command asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum JobRefusal {
    /// The stage doesn't have the command.
    #[error("{} takes no {command}, only {}", in_stage(*stage), list(possible))]
    NotPossible {
        /// The stage; none where there is no job yet.
        stage: Option<JobStage>,
        /// What was asked.
        command: JobCommandKind,
        /// What can be asked instead.
        possible: Vec<JobCommandKind>,
    },
    /// The stage has the command, but something is in its way. The code is that of the first blocker.
    #[error("{command} has to wait for {}", list(blockers))]
    Blocked {
        /// What was asked.
        command: JobCommandKind,
        /// Everything that is in its way, in the order of the table.
        blockers: Vec<JobBlocker>,
    },
    /// A record of work has an id that another one has. Nothing is overwritten.
    #[error("the work {work} is recorded already, with other content")]
    RecordedOtherwise {
        /// The id.
        work: WorkId,
    },
    /// A quote offers nothing.
    #[error("the quote {quote} has no lines")]
    QuoteWithoutLines {
        /// The quote.
        quote: QuoteId,
    },
    /// A deposit isn't above zero, or isn't in the quote's currency.
    #[error("the deposit on the quote {quote} has to be above zero and in {currency}")]
    UnusableDeposit {
        /// The quote.
        quote: QuoteId,
        /// Its currency.
        currency: Currency,
    },
    /// A quote would have run out before it was sent.
    #[error("the quote {quote} would be valid until {valid_until}, which is no later than when it is sent")]
    ExpiredWhenSent {
        /// The quote.
        quote: QuoteId,
        /// Until when.
        valid_until: DateTime<Utc>,
    },
    /// A material of which nothing was used.
    #[error("the quantity of the work {work} is zero")]
    NothingUsed {
        /// The record.
        work: WorkId,
    },
    /// Something is to be waived, but nothing is named.
    #[error("no work and no quote is named")]
    NothingNamed {},
    /// An id is named twice in one command.
    #[error("an id is named twice")]
    NamedTwice {},
    /// The job, or the command, has no room for more.
    #[error("{given} {part} are more than the {max} that there is room for")]
    Full {
        /// Of what.
        part: JobPart,
        /// How many there would be.
        given: u64,
        /// How many there may be.
        max: u64,
    },
    /// A time is out of bounds.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

/// Why an event can't have happened to a job, or why a job can't be one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum JobError {
    /// There are no events, or the first isn't the enquiry.
    #[error("a job begins with enquiry_recorded")]
    NotBegun {},
    /// The event doesn't follow from the state: what it names is missing, is there already, or is in another state.
    #[error("{event} doesn't fit the job as it is")]
    Misfit {
        /// The event.
        event: JobEventKind,
    },
    /// The job contradicts itself or is beyond a bound.
    #[error("the job contradicts itself or is beyond a bound in its {part}")]
    Inconsistent {
        /// Where.
        part: JobPart,
    },
}

named! {
    /// A part of a job, of which there is only so much.
    JobPart {
        /// The stage and what belongs to it.
        Stage = "stage",
        /// The quotes.
        Quotes = "quotes",
        /// The lines of one quote.
        QuoteLines = "quote_lines",
        /// The visits.
        Visits = "visits",
        /// The stamps of one visit, or of all visits of the job.
        Stamps = "stamps",
        /// The records of work.
        Work = "work",
        /// The invoices.
        Invoices = "invoices",
        /// The bytes of the descriptions in quotes and work.
        Texts = "texts",
    }
}

impl JobPart {
    /// Refuses more than there is room for.
    pub(super) fn check(self, given: usize, max: usize) -> Result<(), JobRefusal> {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        if given > max { Err(JobRefusal::Full { part: self, given: count(given), max: count(max) }) } else { Ok(()) }
    }
}

impl JobRefusal {
    /// Every reason on its own: one failure a blocker, else the refusal itself.
    #[must_use]
    pub fn reasons(&self) -> Vec<Failure> {
        match self {
            Self::Blocked { blockers, .. } => blockers.iter().map(Coded::failure).collect(),
            _ => vec![self.failure()],
        }
    }
}

impl Coded for JobRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotPossible { .. } => "JM-JOB-0001",
            Self::Blocked { blockers, .. } => blockers.first().map_or("JM-JOB-0001", Coded::code),
            Self::RecordedOtherwise { .. } => "JM-JOB-0002",
            Self::QuoteWithoutLines { .. } => "JM-JOB-0003",
            Self::UnusableDeposit { .. } => "JM-JOB-0004",
            Self::ExpiredWhenSent { .. } => "JM-JOB-0005",
            Self::NothingUsed { .. } => "JM-JOB-0006",
            Self::NothingNamed {} => "JM-JOB-0007",
            Self::NamedTwice {} => "JM-JOB-0008",
            Self::Full { .. } => "JM-JOB-0009",
            Self::Calendar(error) => error.code(),
        }
    }
}

impl Coded for JobError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotBegun {} => "JM-JOB-0061",
            Self::Misfit { .. } => "JM-JOB-0062",
            Self::Inconsistent { .. } => "JM-JOB-0063",
        }
    }
}

fn in_stage(stage: Option<JobStage>) -> String {
    stage.map_or_else(|| "a job that doesn't exist yet".to_owned(), |stage| format!("a job in the stage {stage}"))
}

fn list<T: std::fmt::Display>(items: &[T]) -> String {
    let texts: Vec<String> = items.iter().map(ToString::to_string).collect();
    texts.join(", ")
}
