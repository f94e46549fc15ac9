//! The module `office`.

mod state;

use std::{
    ops::{Deref, DerefMut},
    sync::{Mutex, MutexGuard, PoisonError, RwLockReadGuard},
};

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::Tzdb,
    error::Coded,
    id::ActorId,
    log::{Envelope, Head, LogError, Verdict},
    office::{self, AttentionItem, CommandRecord, CustomerRecord, DeviceRecord, FirmState, OfficeRefusal, VisitRecord},
};
use pyo3::Python;
use serde::{Deserialize, Serialize};

use crate::{
    fork,
    log::{LogEntry, LogLines, lines, pause},
    macros::prelude::*,
    refused::{Refused, Taken},
};
use state::{WithState, of_office};

type Office = Locked<office::Office>;

module! {
    /// The office: the authority that decides every command, in one order.
    ///
    /// The office has no storage of its own. Your database stores the lines of the entries that `Office.submit` gives before you
    /// answer the device, and hands them back to `Office(log=…)` when you start again.
    office
    values Office, Submission, FirmState, Replayed, CustomerRecord, VisitRecord, CommandRecord, DeviceRecord, AttentionItem;
    functions replay, submit;
}

/// What Python may change, one thread at a time.
pub(crate) struct Locked<T>(Mutex<T>);

impl<T> Locked<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    /// To be called where other Python threads run meanwhile, so that whoever has it can finish.
    pub(crate) fn open(&self) -> Opened<'_, T> {
        let passed = fork::pass();
        Opened { value: self.0.lock().unwrap_or_else(PoisonError::into_inner), _passed: passed }
    }

    pub(crate) fn is_poisoned(&self) -> bool {
        self.0.is_poisoned()
    }
}

/// What is held by this thread alone, and by nobody while the process forks.
pub(crate) struct Opened<'a, T> {
    // Dropped in this order.
    value: MutexGuard<'a, T>,
    _passed: RwLockReadGuard<'static, ()>,
}

impl<T> Deref for Opened<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Opened<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

pub(crate) fn rules(tzdb: Option<&Tzdb>) -> Tzdb {
    tzdb.map_or_else(Tzdb::bundled, Clone::clone)
}

fn replayed(log: &[String], tzdb: Option<&Tzdb>) -> Result<office::Office, LogError> {
    let tzdb = rules(tzdb);
    office::Office::replay(tzdb, log.iter().map(String::as_str))
}

/// The office of a log, unless the user interrupts it: a long one takes seconds.
fn opened(log: &LogLines, tzdb: Option<&Tzdb>) -> Taken<Office> {
    let tzdb = rules(tzdb);
    let mut interrupt = Ok(());
    let replayed = Python::attach(|py| {
        py.detach(|| {
            let lines = log.0.iter().enumerate().map_while(|(place, line)| {
                interrupt = pause(place);
                interrupt.is_ok().then_some(line.as_str())
            });
            office::Office::replay(tzdb, lines)
        })
    });
    interrupt?;
    replayed.map(Locked::new).map_err(|error| Refused::of_value(&error))
}

object! {
    /// The authority of a firm: its state, and the order in which everything happened.
    ///
    /// `Office()` is that of a firm whose log is empty, `Office(log=lines)` the office as its log left it: the lines that were
    /// stored, oldest first, without line breaks. Nothing is decided again: the events are what happened, whatever rules or time
    /// zones this version has. It takes as long as the log is, while other threads run.
    ///
    /// A line that isn't as it was written raises `CorruptError` (`JM-LOG-0002` to `JM-LOG-0005`), one that is too long
    /// `LimitError` (`JM-LOG-0006`), one that only a newer version can read `UnsupportedError` (`JM-LOG-0007`).
    ///
    /// An office may be used by several threads: each call has it to itself. Exactly one office writes a log. What the methods
    /// give is a copy of what the office knows then, and stays as it is.
    Office(Office) [] new {
        /// The stored lines, oldest first: a list, a generator, any iterable.
        log: LogLines = [],
        /// The rules of the time zones; those in this library unless given.
        tzdb: Option<&Tzdb>,
    } = opened(&log, tzdb);
    methods [
        one_office::submit, one_office::head, one_office::state, of_office::firm, of_office::customer, of_office::customers,
        of_office::job, of_office::jobs, of_office::visit, of_office::diary, of_office::invoice, of_office::voided,
        of_office::invoices, of_office::credit_notes, of_office::payments, of_office::ledger, of_office::command, of_office::device,
        of_office::attention, of_office::is_read_only,
    ]
}

impl WithState for Office {
    fn with<R>(&self, ask: impl FnOnce(&FirmState) -> R) -> R {
        ask(self.open().state())
    }
}

fn submitted(
    office: &mut office::Office,
    envelope: &Envelope,
    actor: ActorId,
    received_at: DateTime<Utc>,
) -> Result<Submission, OfficeRefusal> {
    let office::Submission { verdict, entries } = office.submit(envelope, actor, received_at)?;
    Ok(Submission { verdict, entries: entries.into_iter().map(LogEntry).collect() })
}

fn submitted_to(
    office: &Office,
    envelope: &Envelope,
    actor: ActorId,
    received_at: DateTime<Utc>,
) -> Result<Submission, OfficeRefusal> {
    if office.is_poisoned() {
        return Err(OfficeRefusal::Inconsistent { problem: "an earlier call didn't end".to_owned() });
    }
    submitted(&mut office.open(), envelope, actor, received_at)
}

mod one_office {
    use super::*;

    method! {
        /// Decides the command in an envelope. Store the lines of the entries that it gives before you answer anybody.
        ///
        /// The same envelope again gives the same verdict and no entry. An envelope that comes before an earlier one of its
        /// device is held until that one has come; one that contradicts another with its id or its place is put in quarantine.
        /// Whatever a command says, others aren't kept waiting by it.
        ///
        /// Raises:
        ///     LimitError: the command is too large (`JM-OFF-0001`) or nested too deep (`JM-OFF-0036`), or too many envelopes of the device wait for an earlier one
        ///         (`JM-OFF-0003`): the envelope isn't taken.
        ///     InvalidError: the envelope has no place in its device's order, a date out of bounds or a line break in its command
        ///         (`JM-OFF-0002`): it isn't taken.
        ///     InternalError: a bug, after which the office has to be opened again from its log (`JM-OFF-0004`).
        detached submit(
            this: &Office,
            /// The envelope.
            envelope: &Envelope,
            /// Who gave the command, by your authentication.
            actor: ActorId,
            /// Now. An instant before that of the last entry counts as that: documents are dated in the order of their numbers.
            received_at: DateTime<Utc>,
        ) -> Result<Submission, OfficeRefusal> = submitted_to(this, envelope, actor, received_at)
    }

    method! {
        /// How far the log goes.
        light detached head(this: &Office) -> Head = this.open().head()
    }

    method! {
        /// A copy of the state after the last entry, which takes as long as the state is large. The other methods ask the
        /// office's own state without copying it.
        detached state(this: &Office) -> FirmState = this.open().state().clone()
    }
}

/// What came of submitting an envelope; as JSON, with the lines of its entries.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Submission {
    verdict: Option<Verdict>,
    #[serde(with = "lines")]
    entries: Vec<LogEntry>,
}

value! {
    /// What came of submitting an envelope.
    Submission(Submission) [] open {
        /// The verdict; `None` while an earlier envelope of the device is missing.
        verdict: Option<Verdict>,
        /// The entries whose lines are to be stored, in order, before anybody is told: none when the envelope was known already.
        entries: Vec<LogEntry>,
    }
}

/// What a log comes to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Replayed {
    head: Head,
    state: FirmState,
}

value! {
    /// What a log comes to.
    Replayed(Replayed) [json_hash] open {
        /// How far it goes.
        head: Head,
        /// The state after its last entry.
        state: FirmState,
    }
}

function! {
    /// The state of a firm from its log. To go on from there, open an `Office`.
    ///
    /// Raises:
    ///     CorruptError: a line that isn't as it was written (`JM-LOG-0002` to `JM-LOG-0005`).
    ///     LimitError: a line that is too long (`JM-LOG-0006`).
    ///     UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
    detached replay(
        /// The stored lines, oldest first.
        log: Vec<String>,
        /// The rules of the time zones; those in this library unless given.
        tzdb: Option<&Tzdb>,
    ) -> Result<Replayed, LogError> =
        replayed(&log, tzdb).map(|office| Replayed { head: office.head(), state: office.state().clone() })
}

/// Why a log couldn't be opened, or an envelope wasn't taken.
#[derive(Serialize)]
#[serde(untagged)]
enum SubmitError {
    Log(LogError),
    Office(OfficeRefusal),
}

impl std::fmt::Display for SubmitError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Log(error) => error.fmt(f),
            Self::Office(error) => error.fmt(f),
        }
    }
}

impl Coded for SubmitError {
    fn code(&self) -> &'static str {
        match self {
            Self::Log(error) => error.code(),
            Self::Office(error) => error.code(),
        }
    }
}

function! {
    /// The verdict on an envelope and the entries to store, from a log that is read each time: `Office.submit` is the quick way.
    ///
    /// Raises:
    ///     CorruptError: a line that isn't as it was written (`JM-LOG-0002` to `JM-LOG-0005`).
    ///     UnsupportedError: a line that only a newer version can read (`JM-LOG-0007`).
    ///     LimitError: a line that is too long (`JM-LOG-0006`); or as `Office.submit` says (`JM-OFF-0001`, `JM-OFF-0003`, `JM-OFF-0036`).
    ///     InvalidError: as `Office.submit` says (`JM-OFF-0002`).
    ///     InternalError: a bug (`JM-OFF-0004`).
    detached submit(
        /// The stored lines, oldest first.
        log: Vec<String>,
        /// The envelope.
        envelope: &Envelope,
        /// Who gave the command.
        actor: ActorId,
        /// Now.
        received_at: DateTime<Utc>,
        /// The rules of the time zones; those in this library unless given.
        tzdb: Option<&Tzdb>,
    ) -> Result<Submission, SubmitError> = match replayed(&log, tzdb) {
        Ok(mut office) => submitted(&mut office, envelope, actor, received_at).map_err(SubmitError::Office),
        Err(error) => Err(SubmitError::Log(error)),
    }
}
