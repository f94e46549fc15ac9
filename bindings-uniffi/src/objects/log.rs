//! The lines of the log.

use std::sync::Arc;

use journeyman::{log, office};

use super::object;
use crate::{
    declared::names::{Content, Head, Verdict},
    error::{JourneymanError, raised},
};

object! {
    /// A line of the office's log: sound, in its place, and chained to the line before.
    Entry holds Fixed of log::Entry
}

#[uniffi::export]
impl Entry {
    /// Reads the line that follows `head`, and refuses any other.
    ///
    /// # Errors
    /// `JM-LOG-0002` to `JM-LOG-0007`: a line that isn't as it was written, or isn't the next one.
    #[uniffi::constructor]
    pub fn read(head: Head, line: String) -> Result<Arc<Self>, JourneymanError> {
        log::Entry::read(head, &line).map(Self::own).map_err(raised)
    }

    /// What happened.
    pub fn content(&self) -> Content {
        self.0.read(|entry| entry.content().clone())
    }
}

/// What came of submitting an envelope.
#[derive(uniffi::Record)]
pub struct Submission {
    /// The verdict; none while an earlier envelope of the device is missing.
    #[uniffi(default = None)]
    pub verdict: Option<Verdict>,
    /// The entries to store, in order, before anybody is told: none when the envelope was known already.
    pub entries: Vec<Arc<Entry>>,
}

impl From<office::Submission> for Submission {
    fn from(submission: office::Submission) -> Self {
        let office::Submission { verdict, entries } = submission;
        Self { verdict, entries: entries.into_iter().map(Entry::own).collect() }
    }
}
