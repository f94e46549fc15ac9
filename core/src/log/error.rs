use serde::Serialize;

use super::Digest;
use crate::{
    calendar::CalendarError,
    error::{Coded, quoted},
};

/// Why a log, or a line of one, can't be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LogError {
    /// The text isn't a digest.
    ///
    /// `JM-LOG-0001`.
    #[error("{} is not a SHA-256 of 64 lower-case hexadecimal digits", quoted(given))]
    NotADigest {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
    /// A line isn't an entry: cut off, not written by this library, or with white space that wasn't written.
    ///
    /// `JM-LOG-0002`.
    #[error("entry {sequence} can't be read: {problem}")]
    Unreadable {
        /// The place in the log at which the entry was expected, from 1.
        sequence: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// A line's bytes are not those that its hash was made of.
    ///
    /// `JM-LOG-0003`.
    #[error("entry {sequence} was changed after it was written: its bytes hash to {actual}, not {stated}")]
    Altered {
        /// The entry's place in the log.
        sequence: u64,
        /// The hash that it states.
        stated: Digest,
        /// The hash of its bytes.
        actual: Digest,
    },
    /// An entry doesn't follow the one before it: something between them is missing, doubled or swapped.
    ///
    /// `JM-LOG-0004`.
    #[error("entry {sequence} doesn't follow entry {head} of this log")]
    OutOfSequence {
        /// The entry's place by its own word.
        sequence: u64,
        /// The last entry before it.
        head: u64,
    },
    /// An entry is sound but its events don't fit the state before it, so that one of the two isn't ours.
    ///
    /// `JM-LOG-0005`.
    #[error("entry {sequence} doesn't fit the state before it: {problem}")]
    Unfitting {
        /// The entry's place in the log.
        sequence: u64,
        /// What doesn't fit, with its code.
        problem: String,
    },
    /// A line is longer than one may be.
    ///
    /// `JM-LOG-0006`.
    #[error("entry {sequence} has {bytes} bytes, more than a line may have")]
    LineTooLong {
        /// The place in the log at which the entry was expected, from 1.
        sequence: u64,
        /// How long it is.
        bytes: u64,
    },
    /// A newer version wrote the line. It isn't read, also where its words are known: they may mean something else.
    ///
    /// `JM-LOG-0007`.
    #[error("entry {sequence} is of schema {given}; this version reads up to {known}")]
    NewerSchema {
        /// The place in the log at which the entry was expected, from 1.
        sequence: u64,
        /// The schema of the entry.
        given: u32,
        /// The newest that is read.
        known: u32,
    },
    /// One of the lines that came together can't be read, not even its place in the log.
    ///
    /// `JM-LOG-0008`.
    #[error("line {line} of those received is no entry: {problem}")]
    NotAnEntry {
        /// Its place among the lines that came, from 1.
        line: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// The envelope before one to be sealed has the largest number that there is.
    ///
    /// `JM-LOG-0009`.
    #[error("the envelope before has the largest number that there is")]
    OutOfNumbers {},
    /// A time outside the years that are taken.
    #[error(transparent)]
    Instant(#[from] CalendarError),
}

impl Coded for LogError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotADigest { .. } => "JM-LOG-0001",
            Self::Unreadable { .. } => "JM-LOG-0002",
            Self::Altered { .. } => "JM-LOG-0003",
            Self::OutOfSequence { .. } => "JM-LOG-0004",
            Self::Unfitting { .. } => "JM-LOG-0005",
            Self::LineTooLong { .. } => "JM-LOG-0006",
            Self::NewerSchema { .. } => "JM-LOG-0007",
            Self::NotAnEntry { .. } => "JM-LOG-0008",
            Self::OutOfNumbers {} => "JM-LOG-0009",
            Self::Instant(error) => error.code(),
        }
    }
}
