//! The module `job`.

mod command;
mod event;
mod state;
mod table;

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::CalendarError,
    error::{Coded, Failure},
    id::{QuoteId, VisitId, WorkId},
    job::{
        ApprovalBasis, Job, JobBilling, JobBlocker, JobCommand, JobCommandKind, JobDecision, JobError, JobEvent,
        JobEventKind, JobFlag, JobFlagKind, JobGuard, JobOutlook, JobPart, JobRefusal, JobStage, JobTiming, NextStage,
        Quote, QuoteState, RecordedWork, Visit, VisitStamp, VisitStampKind, VisitState, WorkEntry,
    },
};

use crate::{calendar::AnyZone, macros::prelude::*};
use table::{Row, possible, table, table_as_markdown, transition};

module! {
    /// The life of a job: from the enquiry by way of quotes and visits to the last invoice, decided by one table.
    ///
    /// `decide` turns a command into events, or raises with every reason why not; it changes nothing. `apply` makes a job of
    /// events. Keep the events: a job is what they add up to.
    ///
    /// Facts (somebody set off, started, finished, worked, used a material, came out) are recorded in every stage, even of a
    /// cancelled job: they have happened. What is odd about them comes as flags. Requests are refused with reasons, and
    /// `blockers` says those before anybody asks.
    ///
    /// Who is booked for when is in the diary (`journeyman.schedule`), which knows visits by their ids; here a visit has what
    /// was promised to the customer and what was reported. Ids of quotes, visits and work are unique in their job; whoever
    /// keeps many jobs sees to it that no two have the same.
    job
    values Job, Quote, Visit, VisitStamp, RecordedWork, WorkEntry, JobBilling, JobCommand, JobEvent, JobDecision, JobFlag,
        JobBlocker, JobOutlook, Row, NextStage;
    plain JobStage, ApprovalBasis, QuoteState, VisitState, VisitStampKind, JobCommandKind, JobEventKind, JobFlagKind,
        JobGuard, JobTiming, JobPart;
    functions decide, apply, allowed, blockers, derive, reasons, transition, possible, table, table_as_markdown;
}

value! {
    /// What follows from a command.
    JobDecision(JobDecision) [] open {
        /// What happens, in order: all of it or nothing.
        events: Vec<JobEvent>,
        /// What is odd about a fact. A request has none.
        flags: Vec<JobFlag>,
        /// Whether it is a fact that was recorded before, word for word: nothing happens, and nothing is odd.
        already_recorded: bool,
    }
}

value! {
    /// What follows from a job and the date. Don't store it: it is another thing tomorrow.
    JobOutlook(JobOutlook) [] open {
        /// Where it stands in time, as far as promises go; `None` when nobody is to go there. When technicians are booked is
        /// known to the diary.
        timing: Option<JobTiming>,
        /// The visits whose promised window has passed without a start, by id.
        late_visits: Vec<VisitId>,
        /// The quotes that await the customer's answer, by id.
        quotes_awaiting: Vec<QuoteId>,
        /// The quotes that ran out without an answer, by id.
        quotes_expired: Vec<QuoteId>,
        /// The work that is done and neither invoiced nor waived, by id: that of finished visits, and all of it once the job
        /// is completed or over. `Job.work_to_invoice` also has what is still being done.
        work_to_invoice: Vec<WorkId>,
        /// The accepted quotes whose work is completed and that are neither invoiced nor waived, by id.
        quotes_to_invoice: Vec<QuoteId>,
    }
}

plain! {
    /// Where a job stands in time: the first of these that holds, in this order.
    JobTiming(JobTiming) [ord] {
        /// A promised window has passed, and nobody has started.
        Late,
        /// Somebody is on the way or at work.
        UnderWay,
        /// A visit is promised for today, which is not over yet.
        Today,
        /// A visit is promised for a later day.
        Upcoming,
        /// A visit is planned without a promise, or the job is approved and nothing was planned or done.
        Unscheduled,
        /// The job is approved, and every visit or some work is done: plan more, or complete it.
        AwaitingCompletion,
    }
}

function! {
    /// What follows from a command, or every reason why nothing does. It changes nothing.
    ///
    /// Without a job, only an enquiry is taken. A fact that was recorded before gives no events, so it may be given any
    /// number of times. What was refused is in one text here; `reasons` has each reason apart, and `blockers` says what gets
    /// them out of the way.
    ///
    /// Raises:
    ///     RefusedError: the stage doesn't have the command, the text lists what it has (`JM-JOB-0001`); guards of the table
    ///         don't hold (`JM-JOB-0021`, `JM-JOB-0023`, `JM-JOB-0024`, `JM-JOB-0026` to
    ///         `JM-JOB-0035`, the code is that of the first); work of this id was recorded with
    ///         other content (`JM-JOB-0002`).
    ///     MissingError: the first guard that doesn't hold is that the job has the quote (`JM-JOB-0022`), the visit
    ///         (`JM-JOB-0025`) or the invoice (`JM-JOB-0036`).
    ///     InvalidError: a command that makes no sense (`JM-JOB-0003` to `JM-JOB-0008`).
    ///     LimitError: there is no room for more (`JM-JOB-0009`), or a time is out of bounds (`JM-CAL-0002`).
    decide(
        /// The job; `None` before there is one.
        job: Option<&Job>,
        /// What is wanted or reported.
        command: &JobCommand,
        /// When the command is given; of a fact, when it happened.
        at: DateTime<Utc>,
    ) -> Result<JobDecision, JobRefusal> = journeyman::job::decide(job, command, at)
}

function! {
    /// The job that events make of a job, or of none: all of them are taken in, or none is.
    ///
    /// It asks whether the events can have happened, not whether today's rules would have let them.
    ///
    /// Raises:
    ///     CorruptError: there is no job, and the first event isn't the enquiry (`JM-JOB-0061`); an event that can't have
    ///         happened to the job (`JM-JOB-0062`).
    detached apply(
        /// The job so far; `None` before there is one.
        job: Option<&Job>,
        /// What happened since, in order.
        events: Vec<JobEvent>,
    ) -> Result<Job, JobError> = journeyman::job::apply(job.cloned(), &events)
}

function! {
    /// The commands that a job, or none, takes at an instant: the table has them for its stage, and no guard is in their way
    /// whatever they name.
    ///
    /// For requests that name something there is at least one quote, visit or the like that they can name.
    allowed(
        /// The job; `None` before there is one.
        job: Option<&Job>,
        /// At which instant.
        as_of: DateTime<Utc>,
    ) -> Vec<JobCommandKind> = journeyman::job::allowed(job, as_of)
}

function! {
    /// Everything that is in the way of a command at an instant: "why can't I complete this job?"
    ///
    /// Each blocker has a code, what it is about, and the commands that get it out of the way. Where the stage doesn't have
    /// the command, the only blocker is `JobGuard.STAGE`, resolved by the commands that lead to a stage that has it in the
    /// fewest steps.
    blockers(
        /// The job.
        job: &Job,
        /// What somebody would like to do.
        goal: JobCommandKind,
        /// At which instant.
        as_of: DateTime<Utc>,
    ) -> Vec<JobBlocker> = job.blockers(goal, as_of)
}

function! {
    /// What follows from a job and the date, for a firm that keeps the days of a zone: late, expired, to be invoiced.
    ///
    /// Raises:
    ///     LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    ///     MissingError: there is no zone of exactly this name (`JM-CAL-0003`).
    derive(
        /// The job.
        job: &Job,
        /// At which instant.
        as_of: DateTime<Utc>,
        /// The zone whose days the firm keeps.
        zone: AnyZone,
    ) -> Result<JobOutlook, CalendarError> = job.derive(as_of, &zone.0)
}

function! {
    /// Every reason why a command isn't taken, each with its own code and remedy; none where `decide` takes it.
    reasons(
        /// The job; `None` before there is one.
        job: Option<&Job>,
        /// What is wanted or reported.
        command: &JobCommand,
        /// When the command is given; of a fact, when it happened.
        at: DateTime<Utc>,
    ) -> Vec<Failure> = match journeyman::job::decide(job, command, at) {
        Ok(_) => Vec::new(),
        Err(refusal) => refusal.reasons(),
    }
}

value! {
    /// Something odd about a fact that was recorded: somebody should look at it. Its text says what, in English.
    JobFlag(JobFlag) [text] open {
        /// What is odd.
        kind: JobFlagKind,
        /// Its stable code, such as `JM-JOB-0046`.
        code: String,
        /// The visits that it is about, by id; of this and the other lists at most the first hundred.
        visits: Vec<VisitId>,
        /// The records of work that it is about, by id: the new one, and those that it is at odds with.
        work: Vec<WorkId>,
        /// The invoices that it is about, by id.
        invoices: Vec<journeyman::id::InvoiceId>,
        /// How many ids the lists leave out.
        others: u64,
    }
    methods [job_flag::failure]
}

mod job_flag {
    use super::*;

    method! {
        /// The same as an error says it: with its kind, and what the reader can do about it.
        failure(this: &JobFlag) -> Failure = this.failure()
    }
}

value! {
    /// A guard that doesn't hold: what is in the way of a command, and what gets it out of the way. Its text says what, in
    /// English.
    JobBlocker(JobBlocker) [text] open {
        /// The guard.
        guard: JobGuard,
        /// Its stable code, such as `JM-JOB-0030`.
        code: String,
        /// The quotes that it is about, by id; of this and the other lists at most the first hundred.
        quotes: Vec<QuoteId>,
        /// The visits that it is about, by id.
        visits: Vec<VisitId>,
        /// The records of work that it is about, by id.
        work: Vec<WorkId>,
        /// The invoices that it is about, by id.
        invoices: Vec<journeyman::id::InvoiceId>,
        /// How many ids the lists leave out.
        others: u64,
        /// The commands that would help and that the stage has. With none, only another id does.
        resolved_by: Vec<JobCommandKind>,
    }
    methods [job_blocker::failure]
}

mod job_blocker {
    use super::*;

    method! {
        /// The same as an error says it: with its kind, and what the reader can do about it.
        failure(this: &JobBlocker) -> Failure = this.failure()
    }
}
