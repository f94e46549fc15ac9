//! Values that are only ever answered.

use journeyman::error::{CATALOGUE, Kind};

use crate::{
    declared::names::{JobCommandKind, JobEventKind, JobFlagKind, JobGuard, JobStage, Money, NextStage},
    error::{JourneymanError, raised},
};

pub use std::cmp::Ordering;

/// How one thing stands to another.
#[uniffi::remote(Enum)]
pub enum Ordering {
    /// It is less.
    Less,
    /// They are equal.
    Equal,
    /// It is more.
    Greater,
}

/// A code of the library, what it means and what the reader can do.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CatalogueEntry {
    /// The stable code, such as `JM-MON-0001`.
    pub code: String,
    /// The coarse kind.
    pub kind: Kind,
    /// What it means, in a few words.
    pub meaning: String,
    /// What the reader can do about it.
    pub remedy: String,
}

impl From<&journeyman::error::CatalogueEntry> for CatalogueEntry {
    fn from(entry: &journeyman::error::CatalogueEntry) -> Self {
        let &journeyman::error::CatalogueEntry { code, kind, meaning, remedy } = entry;
        Self { code: code.to_owned(), kind, meaning: meaning.to_owned(), remedy: remedy.to_owned() }
    }
}

/// A row of the table of jobs: what a command does in a stage.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct JobTransition {
    /// The stage; none where there is no job yet.
    #[uniffi(default = None)]
    pub stage: Option<JobStage>,
    /// The command.
    pub command: JobCommandKind,
    /// What has to hold, all of it. A fact has none.
    pub guards: Vec<JobGuard>,
    /// What is odd about a fact in this stage, always.
    #[uniffi(default = None)]
    pub stage_flag: Option<JobFlagKind>,
    /// What may be odd about a fact, where it is.
    pub flags: Vec<JobFlagKind>,
    /// What happens, in this order; each event as often as it applies, which may be never.
    pub events: Vec<JobEventKind>,
    /// The stage afterwards.
    pub next: NextStage,
}

impl From<&journeyman::job::JobTransition> for JobTransition {
    fn from(row: &journeyman::job::JobTransition) -> Self {
        let &journeyman::job::JobTransition { stage, command, guards, stage_flag, flags, events, next } = row;
        let (guards, flags, events) = (guards.to_vec(), flags.to_vec(), events.to_vec());
        Self { stage, command, guards, stage_flag, flags, events, next }
    }
}

/// Every code that an error can have, sorted.
#[uniffi::export]
#[must_use]
pub fn catalogue() -> Vec<CatalogueEntry> {
    CATALOGUE.iter().map(Into::into).collect()
}

/// Which of two amounts is larger.
///
/// # Errors
/// `JM-MON-0002`: the currencies differ, so neither is.
#[uniffi::export]
pub fn money_compare(money: Money, other: Money) -> Result<Ordering, JourneymanError> {
    money.compare(other).map_err(raised)
}
