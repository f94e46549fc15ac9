use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Job, JobBilling, JobCommand, RecordedWork, VisitState, WorkEntry,
    concern::{Concerns, Finding, write_ids},
    named::named,
};
use crate::{
    calendar::Interval,
    error::{CatalogueEntry, Coded, Failure},
    id::{InvoiceId, TechnicianId, VisitId, WorkId},
    limits::LONG_TIME_HOURS,
};

named! {
    /// What is odd about a fact, which is recorded all the same.
    JobFlagKind {
        /// The customer hasn't approved any work (`JM-JOB-0041`).
        NotApproved = "not_approved",
        /// The job is completed already (`JM-JOB-0042`).
        AfterCompletion = "after_completion",
        /// The job is closed (`JM-JOB-0043`).
        AfterClosing = "after_closing",
        /// The job is cancelled (`JM-JOB-0044`).
        AfterCancelling = "after_cancelling",
        /// The work of that visit, or a quote, is on an invoice already (`JM-JOB-0045`).
        AfterInvoicing = "after_invoicing",
        /// The technician was somewhere else on this job at that time (`JM-JOB-0046`).
        OverlappingTime = "overlapping_time",
        /// The job has no such visit (`JM-JOB-0047`).
        UnknownVisit = "unknown_visit",
        /// The visit is cancelled (`JM-JOB-0048`).
        CancelledVisit = "cancelled_visit",
        /// The time ends after it was recorded (`JM-JOB-0049`).
        AheadOfClock = "ahead_of_clock",
        /// The time is longer than [`LONG_TIME_HOURS`] hours (`JM-JOB-0050`).
        LongTime = "long_time",
        /// Nobody has reported to have started on the visit (`JM-JOB-0051`).
        NeverStarted = "never_started",
        /// The technician's coming out for this visit is recorded already (`JM-JOB-0052`).
        SecondCallOut = "second_call_out",
    }
}

/// Something odd about a fact that was recorded: somebody should look at it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobFlag {
    /// What is odd.
    pub kind: JobFlagKind,
    /// Its stable code, such as `JM-JOB-0046`.
    pub code: String,
    /// The visits that it is about, by id; of this and the other lists at most the first
    /// [`CONCERNS_MAX`](crate::limits::CONCERNS_MAX).
    pub visits: Vec<VisitId>,
    /// The records of work that it is about, by id: the new one, and those that it is at odds with.
    pub work: Vec<WorkId>,
    /// The invoices that it is about, by id.
    pub invoices: Vec<InvoiceId>,
    /// How many ids the lists leave out.
    pub others: u64,
}

impl JobFlagKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotApproved => "JM-JOB-0041",
            Self::AfterCompletion => "JM-JOB-0042",
            Self::AfterClosing => "JM-JOB-0043",
            Self::AfterCancelling => "JM-JOB-0044",
            Self::AfterInvoicing => "JM-JOB-0045",
            Self::OverlappingTime => "JM-JOB-0046",
            Self::UnknownVisit => "JM-JOB-0047",
            Self::CancelledVisit => "JM-JOB-0048",
            Self::AheadOfClock => "JM-JOB-0049",
            Self::LongTime => "JM-JOB-0050",
            Self::NeverStarted => "JM-JOB-0051",
            Self::SecondCallOut => "JM-JOB-0052",
        }
    }

    /// The flag, if a fact is odd in this way. The four that follow from the stage alone always are, where the table has
    /// them.
    pub(super) fn raised(self, job: &Job, fact: &JobCommand, at: DateTime<Utc>) -> Option<JobFlag> {
        let Fact { work, visit, entry } = Fact::of(fact);
        let about = match self {
            Self::NotApproved | Self::AfterCompletion | Self::AfterClosing | Self::AfterCancelling => {
                Some(Concerns::default())
            }
            Self::AfterInvoicing => invoiced(job, visit),
            Self::OverlappingTime => overlapping(job, entry.as_ref()),
            Self::UnknownVisit => visit.filter(|&visit| job.visit(visit).is_none()).map(|_| Concerns::default()),
            Self::CancelledVisit => {
                let known = visit.and_then(|visit| job.visit(visit));
                known.filter(|visit| visit.state == VisitState::Cancelled).map(|_| Concerns::default())
            }
            Self::AheadOfClock => worked(entry.as_ref()).filter(|time| time.end() > at).map(|_| Concerns::default()),
            Self::LongTime => {
                let long = |time: &Interval| time.duration() > TimeDelta::hours(LONG_TIME_HOURS);
                worked(entry.as_ref()).filter(long).map(|_| Concerns::default())
            }
            Self::NeverStarted => {
                let started = visit.and_then(|visit| job.visit(visit)).is_some_and(|visit| visit.has_started_by(at));
                (!started).then(Concerns::default)
            }
            Self::SecondCallOut => second_call_out(job, visit, entry.as_ref()),
        }?;
        Some(self.flag(about, work, visit))
    }

    fn flag(self, mut about: Concerns, work: Option<WorkId>, visit: Option<VisitId>) -> JobFlag {
        about.work.extend(work);
        about.visits.extend(visit);
        let (Concerns { visits, work, invoices, .. }, others) = about.shortened();
        JobFlag { kind: self, code: self.code().to_owned(), visits, work, invoices, others }
    }
}

/// What a fact is about.
struct Fact {
    work: Option<WorkId>,
    visit: Option<VisitId>,
    entry: Option<WorkEntry>,
}

impl Fact {
    fn of(command: &JobCommand) -> Self {
        let visit = command.reported().map(|(visit, _)| visit);
        match command.recorded_work() {
            Some((work, visit, entry)) => Self { work: Some(work), visit, entry: Some(entry) },
            None => Self { work: None, visit, entry: None },
        }
    }
}

fn worked(entry: Option<&WorkEntry>) -> Option<Interval> {
    match entry {
        Some(WorkEntry::Time { worked, .. }) => Some(*worked),
        _ => None,
    }
}

/// The invoices that cover a quote, or other work of the same visit.
fn invoiced(job: &Job, visit: Option<VisitId>) -> Option<Concerns> {
    let quotes = job.quotes.iter().map(|quote| quote.billing);
    let work = job.work.iter().filter(|work| work.visit == visit).map(|work| work.billing);
    let about = Concerns::invoices(quotes.chain(work).flatten().filter_map(JobBilling::invoice));
    if about.is_empty() { None } else { Some(about) }
}

fn overlapping(job: &Job, entry: Option<&WorkEntry>) -> Option<Concerns> {
    let Some(WorkEntry::Time { technician, worked, .. }) = entry else { return None };
    let overlaps = |work: &&RecordedWork| match &work.entry {
        WorkEntry::Time { technician: other, worked: time, .. } => other == technician && time.overlaps(*worked),
        _ => false,
    };
    let about = Concerns::work(job.work.iter().filter(overlaps).map(|work| work.id));
    if about.is_empty() { None } else { Some(about) }
}

fn second_call_out(job: &Job, visit: Option<VisitId>, entry: Option<&WorkEntry>) -> Option<Concerns> {
    let by = |entry: &WorkEntry| -> Option<TechnicianId> {
        if let WorkEntry::CallOut { technician } = entry { Some(*technician) } else { None }
    };
    let technician = by(entry?)?;
    let same = job.work.iter().filter(|work| work.visit == visit && by(&work.entry) == Some(technician));
    let about = Concerns::work(same.map(|work| work.id));
    if about.is_empty() { None } else { Some(about) }
}

impl fmt::Display for JobFlag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(CatalogueEntry::of(self.kind.code()).map_or("", |entry| entry.meaning))?;
        write_ids(f, "visit", &self.visits)?;
        write_ids(f, "work", &self.work)?;
        write_ids(f, "invoice", &self.invoices)
    }
}

impl Coded for JobFlag {
    fn code(&self) -> &'static str {
        self.kind.code()
    }

    fn failure(&self) -> Failure {
        Finding::Finding(self).failure()
    }
}
