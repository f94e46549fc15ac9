//! Written by declare.py from the core's `job`: change that, and run it.

use super::names::{
    ApprovalBasis, Currency, CustomerId, Interval, InvoiceId, JobBilling, JobBlocker, JobCommand, JobCommandKind,
    JobDecision, JobEvent, JobEventKind, JobFlag, JobFlagKind, JobGuard, JobId, JobOutlook, JobPart, JobStage,
    JobTiming, Label, Money, NextStage, PricedLine, Quantity, Quote, QuoteId, QuoteState, RecordedWork, SiteId, Supply,
    TechnicianId, Text, Unit, UnitPrice, Visit, VisitId, VisitStamp, VisitStampKind, VisitState, WorkEntry, WorkId,
};
use crate::error::{JourneymanError, raised};
use crate::objects::{Job, Zone};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// What somebody wants of a job, or reports about it.
///
/// A *fact* says what has happened: it is always recorded once it is well formed, in every stage, and flagged where it is
/// odd. A *request* is decided by the table (`TABLE`), and refused with every reason.
#[uniffi::remote(Enum)]
pub enum JobCommand {
    /// Somebody asks for work: the job begins.
    RecordEnquiry {
        /// The new job.
        job: JobId,
        /// Who asks, and pays.
        customer: CustomerId,
        /// Where the work is.
        site: SiteId,
        /// What is wanted, in the customer's words.
        summary: Text,
    },
    /// A quote goes to the customer. To an approved job it is a variation.
    SendQuote {
        /// The new quote.
        quote: QuoteId,
        /// What is offered, 1 to `limits().quoteLinesMax` lines.
        lines: Vec<PricedLine>,
        /// The currency of the lines' prices.
        currency: Currency,
        /// What is to be paid beforehand, above zero and in the same currency.
        #[uniffi(default = None)]
        deposit: Option<Money>,
        /// The first instant at which the offer no longer holds; none if it holds until it is answered.
        #[uniffi(default = None)]
        valid_until: Option<DateTime<Utc>>,
    },
    /// The customer accepts a quote. Before approval, the others are withdrawn: they were the other options.
    AcceptQuote {
        /// The quote.
        quote: QuoteId,
    },
    /// The customer declines a quote.
    DeclineQuote {
        /// The quote.
        quote: QuoteId,
        /// Why.
        #[uniffi(default = None)]
        reason: Option<Text>,
    },
    /// The customer wants the work done by time and materials. Quotes still open are withdrawn.
    ApproveWithoutQuote {},
    /// Somebody is to go there. When is in the diary; what was promised to the customer is here.
    PlanVisit {
        /// The new visit.
        visit: VisitId,
        /// When the customer was told that somebody comes.
        #[uniffi(default = None)]
        window: Option<Interval>,
    },
    /// The customer is told another time for a visit that hasn't started.
    PromiseWindow {
        /// The visit.
        visit: VisitId,
        /// The new window; none takes the promise back.
        #[uniffi(default = None)]
        window: Option<Interval>,
    },
    /// A technician set off for a visit. A fact.
    SetOff {
        /// The visit.
        visit: VisitId,
    },
    /// A technician started on a visit. A fact.
    StartVisit {
        /// The visit.
        visit: VisitId,
    },
    /// The visit is finished. A fact.
    FinishVisit {
        /// The visit.
        visit: VisitId,
    },
    /// A visit that hasn't started won't take place.
    CancelVisit {
        /// The visit.
        visit: VisitId,
        /// Why.
        #[uniffi(default = None)]
        reason: Option<Text>,
    },
    /// A technician worked. A fact.
    RecordTime {
        /// The new record.
        work: WorkId,
        /// On which visit.
        visit: VisitId,
        /// Who worked.
        technician: TechnicianId,
        /// The code of the rate on the price list.
        rate: Label,
        /// From when to when.
        worked: Interval,
    },
    /// A material was used up or built in. A fact.
    RecordMaterial {
        /// The new record.
        work: WorkId,
        /// On which visit, if on one.
        #[uniffi(default = None)]
        visit: Option<VisitId>,
        /// What the customer reads.
        description: Text,
        /// How much, above zero.
        quantity: Quantity,
        /// Of what unit.
        unit: Unit,
        /// What one unit cost the firm, in major units.
        unit_cost: UnitPrice,
        /// The kind of supply, from which the tax is decided.
        supply: Supply,
    },
    /// A technician came out, for which a fee is charged. A fact.
    RecordCallOut {
        /// The new record.
        work: WorkId,
        /// For which visit.
        visit: VisitId,
        /// Who came out.
        technician: TechnicianId,
    },
    /// Work or accepted quotes won't be charged.
    Waive {
        /// The records of work.
        work: Vec<WorkId>,
        /// The quotes.
        quotes: Vec<QuoteId>,
        /// Why not.
        reason: Text,
    },
    /// An invoice was issued for the job. Billing gives this command, in one step with the invoice.
    MarkInvoiced {
        /// The invoice.
        invoice: InvoiceId,
        /// The records of work that it covers.
        work: Vec<WorkId>,
        /// The accepted quotes that it covers to the end. A deposit or a progress claim covers none.
        quotes: Vec<QuoteId>,
    },
    /// An invoice of the job was credited in full: what it billed can be invoiced again. Billing gives this command, in one
    /// step with the credit note.
    MarkCredited {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// The work is done.
    Complete {},
    /// The work isn't done after all, or the job isn't over.
    Reopen {
        /// Why.
        #[uniffi(default = None)]
        reason: Option<Text>,
    },
    /// Everything is billed: the job is put away.
    Close {},
    /// The job is called off.
    Cancel {
        /// Why.
        reason: Text,
    },
}

/// The kind of a `JobCommand`, without its content: the requests, then the facts. Lists of kinds are in this order.
#[uniffi::remote(Enum)]
pub enum JobCommandKind {
    /// `JobCommand.RecordEnquiry`.
    RecordEnquiry,
    /// `JobCommand.SendQuote`.
    SendQuote,
    /// `JobCommand.AcceptQuote`.
    AcceptQuote,
    /// `JobCommand.DeclineQuote`.
    DeclineQuote,
    /// `JobCommand.ApproveWithoutQuote`.
    ApproveWithoutQuote,
    /// `JobCommand.PlanVisit`.
    PlanVisit,
    /// `JobCommand.PromiseWindow`.
    PromiseWindow,
    /// `JobCommand.CancelVisit`.
    CancelVisit,
    /// `JobCommand.Waive`.
    Waive,
    /// `JobCommand.MarkInvoiced`.
    MarkInvoiced,
    /// `JobCommand.MarkCredited`.
    MarkCredited,
    /// `JobCommand.Complete`.
    Complete,
    /// `JobCommand.Reopen`.
    Reopen,
    /// `JobCommand.Close`.
    Close,
    /// `JobCommand.Cancel`.
    Cancel,
    /// `JobCommand.SetOff`.
    SetOff,
    /// `JobCommand.StartVisit`.
    StartVisit,
    /// `JobCommand.FinishVisit`.
    FinishVisit,
    /// `JobCommand.RecordTime`.
    RecordTime,
    /// `JobCommand.RecordMaterial`.
    RecordMaterial,
    /// `JobCommand.RecordCallOut`.
    RecordCallOut,
}

/// What follows from a command.
#[uniffi::remote(Record)]
pub struct JobDecision {
    /// What happens, in order: all of it or nothing.
    pub events: Vec<JobEvent>,
    /// What is odd about a fact. A request has none.
    pub flags: Vec<JobFlag>,
    /// Whether it is a fact that was recorded before, word for word: nothing happens, and nothing is odd.
    pub already_recorded: bool,
}

/// A part of a job, of which there is only so much.
#[uniffi::remote(Enum)]
pub enum JobPart {
    /// The stage and what belongs to it.
    Stage,
    /// The quotes.
    Quotes,
    /// The lines of one quote.
    QuoteLines,
    /// The visits.
    Visits,
    /// The stamps of one visit, or of all visits of the job.
    Stamps,
    /// The records of work.
    Work,
    /// The invoices.
    Invoices,
    /// The bytes of the descriptions in quotes and work.
    Texts,
}

/// What happened to a job. A job is the fold of its events.
///
/// Events carry what was decided, so folding them needs neither the table nor the rules of the time.
#[uniffi::remote(Enum)]
pub enum JobEvent {
    /// The job began, as an enquiry.
    EnquiryRecorded {
        /// The job.
        job: JobId,
        /// Who asks, and pays.
        customer: CustomerId,
        /// Where the work is.
        site: SiteId,
        /// What is wanted.
        summary: Text,
        /// When.
        at: DateTime<Utc>,
    },
    /// A quote went to the customer.
    QuoteSent {
        /// The quote.
        quote: QuoteId,
        /// What is offered.
        lines: Vec<PricedLine>,
        /// The currency of the lines' prices.
        currency: Currency,
        /// What is to be paid beforehand.
        #[uniffi(default = None)]
        deposit: Option<Money>,
        /// The first instant at which the offer no longer holds.
        #[uniffi(default = None)]
        valid_until: Option<DateTime<Utc>>,
        /// When.
        at: DateTime<Utc>,
    },
    /// The customer accepted a quote.
    QuoteAccepted {
        /// The quote.
        quote: QuoteId,
        /// When.
        at: DateTime<Utc>,
    },
    /// The customer declined a quote.
    QuoteDeclined {
        /// The quote.
        quote: QuoteId,
        /// Why.
        #[uniffi(default = None)]
        reason: Option<Text>,
        /// When.
        at: DateTime<Utc>,
    },
    /// A quote is off the table without an answer: another option was taken, or the job was called off.
    QuoteWithdrawn {
        /// The quote.
        quote: QuoteId,
        /// When.
        at: DateTime<Utc>,
    },
    /// The customer wants the work done by time and materials.
    ApprovedWithoutQuote {
        /// When.
        at: DateTime<Utc>,
    },
    /// A visit was planned.
    VisitPlanned {
        /// The visit.
        visit: VisitId,
        /// When the customer was told that somebody comes.
        #[uniffi(default = None)]
        window: Option<Interval>,
        /// When it was planned.
        at: DateTime<Utc>,
    },
    /// The customer was told another time.
    WindowPromised {
        /// The visit.
        visit: VisitId,
        /// The new window; none where the promise was taken back.
        #[uniffi(default = None)]
        window: Option<Interval>,
        /// When the customer was told.
        at: DateTime<Utc>,
    },
    /// A technician set off for a visit.
    VisitSetOff {
        /// The visit.
        visit: VisitId,
        /// When.
        at: DateTime<Utc>,
    },
    /// A technician started on a visit.
    VisitStarted {
        /// The visit.
        visit: VisitId,
        /// When.
        at: DateTime<Utc>,
    },
    /// A visit was finished.
    VisitFinished {
        /// The visit.
        visit: VisitId,
        /// When.
        at: DateTime<Utc>,
    },
    /// A visit won't take place.
    VisitCancelled {
        /// The visit.
        visit: VisitId,
        /// Why.
        #[uniffi(default = None)]
        reason: Option<Text>,
        /// When it was cancelled.
        at: DateTime<Utc>,
    },
    /// Work was recorded: time, a material or a call-out.
    WorkRecorded {
        /// The record.
        work: WorkId,
        /// On which visit, if on one.
        #[uniffi(default = None)]
        visit: Option<VisitId>,
        /// What was done.
        entry: WorkEntry,
        /// When it was recorded.
        at: DateTime<Utc>,
    },
    /// Work and quotes won't be charged.
    ChargeWaived {
        /// The records of work, by id.
        work: Vec<WorkId>,
        /// The quotes, by id.
        quotes: Vec<QuoteId>,
        /// Why not.
        reason: Text,
        /// When.
        at: DateTime<Utc>,
    },
    /// An invoice was issued for the job.
    InvoiceMarked {
        /// The invoice.
        invoice: InvoiceId,
        /// The records of work that it covers, by id.
        work: Vec<WorkId>,
        /// The quotes that it covers to the end, by id.
        quotes: Vec<QuoteId>,
        /// When.
        at: DateTime<Utc>,
    },
    /// An invoice of the job was credited in full: all that was billed on it is to be invoiced again. Which invoice it was
    /// is kept.
    InvoiceCredited {
        /// The invoice.
        invoice: InvoiceId,
        /// When.
        at: DateTime<Utc>,
    },
    /// The job entered another stage.
    StageChanged {
        /// The stage before.
        previous: JobStage,
        /// The stage after.
        stage: JobStage,
        /// Why, where somebody said so.
        #[uniffi(default = None)]
        reason: Option<Text>,
        /// When.
        at: DateTime<Utc>,
    },
}

/// The kind of a `JobEvent`, without its content.
#[uniffi::remote(Enum)]
pub enum JobEventKind {
    /// `JobEvent.EnquiryRecorded`.
    EnquiryRecorded,
    /// `JobEvent.QuoteSent`.
    QuoteSent,
    /// `JobEvent.QuoteAccepted`.
    QuoteAccepted,
    /// `JobEvent.QuoteDeclined`.
    QuoteDeclined,
    /// `JobEvent.QuoteWithdrawn`.
    QuoteWithdrawn,
    /// `JobEvent.ApprovedWithoutQuote`.
    ApprovedWithoutQuote,
    /// `JobEvent.VisitPlanned`.
    VisitPlanned,
    /// `JobEvent.WindowPromised`.
    WindowPromised,
    /// `JobEvent.VisitSetOff`.
    VisitSetOff,
    /// `JobEvent.VisitStarted`.
    VisitStarted,
    /// `JobEvent.VisitFinished`.
    VisitFinished,
    /// `JobEvent.VisitCancelled`.
    VisitCancelled,
    /// `JobEvent.WorkRecorded`.
    WorkRecorded,
    /// `JobEvent.ChargeWaived`.
    ChargeWaived,
    /// `JobEvent.InvoiceMarked`.
    InvoiceMarked,
    /// `JobEvent.InvoiceCredited`.
    InvoiceCredited,
    /// `JobEvent.StageChanged`.
    StageChanged,
}

/// What is odd about a fact, which is recorded all the same.
#[uniffi::remote(Enum)]
pub enum JobFlagKind {
    /// The customer hasn't approved any work (`JM-JOB-0041`).
    NotApproved,
    /// The job is completed already (`JM-JOB-0042`).
    AfterCompletion,
    /// The job is closed (`JM-JOB-0043`).
    AfterClosing,
    /// The job is cancelled (`JM-JOB-0044`).
    AfterCancelling,
    /// The work of that visit, or a quote, is on an invoice already (`JM-JOB-0045`).
    AfterInvoicing,
    /// The technician was somewhere else on this job at that time (`JM-JOB-0046`).
    OverlappingTime,
    /// The job has no such visit (`JM-JOB-0047`).
    UnknownVisit,
    /// The visit is cancelled (`JM-JOB-0048`).
    CancelledVisit,
    /// The time ends after it was recorded (`JM-JOB-0049`).
    AheadOfClock,
    /// The time is longer than `limits().longTimeHours` hours (`JM-JOB-0050`).
    LongTime,
    /// Nobody has reported to have started on the visit (`JM-JOB-0051`).
    NeverStarted,
    /// The technician's coming out for this visit is recorded already (`JM-JOB-0052`).
    SecondCallOut,
}

/// Something odd about a fact that was recorded: somebody should look at it.
#[uniffi::remote(Record)]
pub struct JobFlag {
    /// What is odd.
    pub kind: JobFlagKind,
    /// Its stable code, such as `JM-JOB-0046`.
    pub code: String,
    /// The visits that it is about, by id; of this and the other lists at most the first
    /// `limits().concernsMax`.
    pub visits: Vec<VisitId>,
    /// The records of work that it is about, by id: the new one, and those that it is at odds with.
    pub work: Vec<WorkId>,
    /// The invoices that it is about, by id.
    pub invoices: Vec<InvoiceId>,
    /// How many ids the lists leave out.
    pub others: u64,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn job_flag_text(job_flag: JobFlag) -> Result<String, JourneymanError> {
    Ok(job_flag.to_string())
}

/// What has to hold before a request is carried out.
#[uniffi::remote(Enum)]
pub enum JobGuard {
    /// The stage has the command (`JM-JOB-0001`). Every row of the table says so by being there.
    Stage,
    /// No quote, visit or invoice of the job has the new id (`JM-JOB-0021`).
    IdUnused,
    /// The quote is one of the job's (`JM-JOB-0022`).
    QuoteKnown,
    /// The quote was neither accepted nor declined nor withdrawn (`JM-JOB-0023`).
    QuoteUnanswered,
    /// The offer still holds (`JM-JOB-0024`).
    QuoteInDate,
    /// The visit is one of the job's (`JM-JOB-0025`).
    VisitKnown,
    /// Nobody has started on the visit, and it isn't cancelled (`JM-JOB-0026`).
    VisitAhead,
    /// Each record of work that is named is there, and neither invoiced nor waived (`JM-JOB-0027`).
    WorkBillable,
    /// Each quote that is named is accepted, and neither invoiced nor waived (`JM-JOB-0028`).
    QuotesBillable,
    /// There is work or an accepted quote that is neither invoiced nor waived (`JM-JOB-0029`).
    SomethingToInvoice,
    /// Every visit is finished or cancelled (`JM-JOB-0030`).
    NoVisitOpen,
    /// Nobody is at work on a visit (`JM-JOB-0031`).
    NoVisitWorking,
    /// A visit is finished or work is recorded (`JM-JOB-0032`).
    SomethingDone,
    /// No quote waits for the customer's answer; one that has expired doesn't (`JM-JOB-0033`).
    NoQuoteAwaiting,
    /// All work is invoiced or waived (`JM-JOB-0034`).
    AllWorkBilled,
    /// All accepted quotes are invoiced or waived (`JM-JOB-0035`).
    AllQuotesBilled,
    /// The invoice is one of the job's (`JM-JOB-0036`).
    InvoiceKnown,
}

/// A guard that doesn't hold: what is in the way of a command, and what gets it out of the way.
#[uniffi::remote(Record)]
pub struct JobBlocker {
    /// The guard.
    pub guard: JobGuard,
    /// Its stable code, such as `JM-JOB-0030`.
    pub code: String,
    /// The quotes that it is about, by id; of this and the other lists at most the first
    /// `limits().concernsMax`.
    pub quotes: Vec<QuoteId>,
    /// The visits that it is about, by id.
    pub visits: Vec<VisitId>,
    /// The records of work that it is about, by id.
    pub work: Vec<WorkId>,
    /// The invoices that it is about, by id.
    pub invoices: Vec<InvoiceId>,
    /// How many ids the lists leave out.
    pub others: u64,
    /// The commands that would help and that the stage has. With none, only another id does.
    pub resolved_by: Vec<JobCommandKind>,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn job_blocker_text(job_blocker: JobBlocker) -> Result<String, JourneymanError> {
    Ok(job_blocker.to_string())
}

/// Where a job stands in time: the first of these that holds, in this order.
#[uniffi::remote(Enum)]
pub enum JobTiming {
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

/// What follows from a job and the date. It is never stored, since it is another thing tomorrow.
#[uniffi::remote(Record)]
pub struct JobOutlook {
    /// Where it stands in time, as far as promises go; none when nobody is to go there. When technicians are booked is
    /// known to the diary.
    #[uniffi(default = None)]
    pub timing: Option<JobTiming>,
    /// The visits whose promised window has passed without a start, by id.
    pub late_visits: Vec<VisitId>,
    /// The quotes that await the customer's answer, by id.
    pub quotes_awaiting: Vec<QuoteId>,
    /// The quotes that ran out without an answer, by id.
    pub quotes_expired: Vec<QuoteId>,
    /// The work that is done and neither invoiced nor waived, by id: that of finished visits, and all of it once the job
    /// is completed or over. Of it `Job.workToInvoice` has also what is still being done.
    pub work_to_invoice: Vec<WorkId>,
    /// The accepted quotes whose work is completed and that are neither invoiced nor waived, by id.
    pub quotes_to_invoice: Vec<QuoteId>,
}

/// An offer to the customer: one of several options before approval, a variation after it.
#[uniffi::remote(Record)]
pub struct Quote {
    /// Its id.
    pub id: QuoteId,
    /// What is offered.
    pub lines: Vec<PricedLine>,
    /// The currency of the lines' prices.
    pub currency: Currency,
    /// What is to be paid beforehand.
    #[uniffi(default = None)]
    pub deposit: Option<Money>,
    /// The first instant at which the offer no longer holds; none if it holds until it is answered.
    #[uniffi(default = None)]
    pub valid_until: Option<DateTime<Utc>>,
    /// What became of it.
    pub state: QuoteState,
    /// When it went to the customer.
    pub sent_at: DateTime<Utc>,
    /// When it was accepted, declined or withdrawn.
    #[uniffi(default = None)]
    pub answered_at: Option<DateTime<Utc>>,
    /// How an accepted quote was billed; none while it isn't.
    #[uniffi(default = None)]
    pub billing: Option<JobBilling>,
}

/// What became of a quote. That it has expired follows from the date and is no state.
#[uniffi::remote(Enum)]
pub enum QuoteState {
    /// The customer hasn't answered.
    Unanswered,
    /// The customer accepted it.
    Accepted,
    /// The customer declined it.
    Declined,
    /// It is off the table without an answer.
    Withdrawn,
}

/// How far a job has come, by what was decided about it.
///
/// Scheduled, under way, late and to be invoiced are no stages: they follow from the visits, the recorded work and the
/// date, and are answered by `Job.derive`.
#[uniffi::remote(Enum)]
pub enum JobStage {
    /// Somebody asked for work; nothing is agreed.
    Enquiry,
    /// A quote is with the customer.
    Quoted,
    /// The customer wants the work done, by a quote or by time and materials.
    Approved,
    /// The work is done; what is left is to bill it.
    Completed,
    /// Done and billed.
    Closed,
    /// The customer said no to every quote. Another one, or time and materials, revives it.
    Declined,
    /// Called off.
    Cancelled,
}

/// By what agreement the work is done.
#[uniffi::remote(Enum)]
pub enum ApprovalBasis {
    /// At the price of an accepted quote.
    Quote,
    /// Without a quote: do and charge.
    TimeAndMaterials,
}

/// The stage after a command.
#[uniffi::remote(Enum)]
pub enum NextStage {
    /// The same as before.
    Same {},
    /// Always this one.
    Always {
        /// The stage.
        stage: JobStage,
    },
    /// Declined when no other quote awaits an answer, else the same as before.
    DeclinedIfLast {},
    /// Approved when the customer has approved any work, else an enquiry.
    Resumed {},
}

/// Somebody's going to the site. Who is booked for when is in the diary, which joins it by its id.
#[uniffi::remote(Record)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// How far it is.
    pub state: VisitState,
    /// When the customer was told that somebody comes.
    #[uniffi(default = None)]
    pub window: Option<Interval>,
    /// What was reported of it, in the order in which it was taken in: every report is kept, however many technicians
    /// there are. None is there twice.
    pub stamps: Vec<VisitStamp>,
}

/// How far a visit is: what its last stamp says, or cancelled.
///
/// The last is the one taken in last, whatever its time: a phone whose clock was ahead when somebody started keeps no
/// visit from being finished. A stamp on a cancelled visit brings it back, since somebody is there.
#[uniffi::remote(Enum)]
pub enum VisitState {
    /// Nobody has set off.
    Planned,
    /// Somebody is on the way.
    EnRoute,
    /// Somebody is at work.
    Working,
    /// Finished.
    Done,
    /// It won't take place.
    Cancelled,
}

/// What a technician reports of a visit.
#[uniffi::remote(Enum)]
pub enum VisitStampKind {
    /// Set off for it.
    SetOff,
    /// Started on it.
    Started,
    /// Finished it.
    Finished,
}

/// A report of a visit.
#[uniffi::remote(Record)]
pub struct VisitStamp {
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What happened.
    pub kind: VisitStampKind,
}

/// A piece of work as it was reported. It is never changed; what shouldn't be charged is waived.
#[uniffi::remote(Record)]
pub struct RecordedWork {
    /// Its id.
    pub id: WorkId,
    /// On which visit, if on one. The job need not know the visit.
    #[uniffi(default = None)]
    pub visit: Option<VisitId>,
    /// What was done.
    pub entry: WorkEntry,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// How it was billed; none while it isn't.
    #[uniffi(default = None)]
    pub billing: Option<JobBilling>,
}

/// What was done: somebody's time, a material, or coming out at all.
#[uniffi::remote(Enum)]
pub enum WorkEntry {
    /// A technician worked.
    Time {
        /// Who.
        technician: TechnicianId,
        /// The code of the rate on the price list.
        rate: Label,
        /// From when to when.
        worked: Interval,
    },
    /// A material was used up or built in.
    Material {
        /// What the customer reads.
        description: Text,
        /// How much, above zero.
        quantity: Quantity,
        /// Of what unit.
        unit: Unit,
        /// What one unit cost the firm, in major units.
        unit_cost: UnitPrice,
        /// The kind of supply, from which the tax is decided.
        supply: Supply,
    },
    /// A technician came out, for which a fee is charged.
    CallOut {
        /// Who.
        technician: TechnicianId,
    },
}

/// How something was billed.
#[uniffi::remote(Enum)]
pub enum JobBilling {
    /// On an invoice that hasn't been credited: crediting makes it unbilled again.
    Invoiced {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// Not at all: it was waived.
    Waived {},
}

/// Whether commands of this kind report what has happened, which is recorded whatever the stage.
#[uniffi::export]
pub fn job_command_kind_is_fact(job_command_kind: JobCommandKind) -> Result<bool, JourneymanError> {
    Ok(job_command_kind.is_fact())
}

/// Its kind.
#[uniffi::export]
pub fn job_command_kind(job_command: JobCommand) -> Result<JobCommandKind, JourneymanError> {
    Ok(job_command.kind())
}

/// Whether it reports what has happened, which is recorded whatever the stage.
#[uniffi::export]
pub fn job_command_is_fact(job_command: JobCommand) -> Result<bool, JourneymanError> {
    Ok(job_command.is_fact())
}

/// Its kind.
#[uniffi::export]
pub fn job_event_kind(job_event: JobEvent) -> Result<JobEventKind, JourneymanError> {
    Ok(job_event.kind())
}

/// When it happened.
#[uniffi::export]
pub fn job_event_at(job_event: JobEvent) -> Result<DateTime<Utc>, JourneymanError> {
    Ok(job_event.at())
}

/// The stable code.
#[uniffi::export]
pub fn job_flag_kind_code(job_flag_kind: JobFlagKind) -> Result<String, JourneymanError> {
    Ok(job_flag_kind.code().to_owned())
}

/// The stable code of the refusal when it doesn't hold.
#[uniffi::export]
pub fn job_guard_code(job_guard: JobGuard) -> Result<String, JourneymanError> {
    Ok(job_guard.code().to_owned())
}

/// The commands that make it hold, whatever the stage has of them.
#[uniffi::export]
pub fn job_guard_resolved_by(job_guard: JobGuard) -> Result<Vec<JobCommandKind>, JourneymanError> {
    Ok(job_guard.resolved_by().to_vec())
}

/// The table as a page of Markdown: `core/docs/job-states.md` is this text.
#[uniffi::export]
pub fn job_table_as_markdown() -> String {
    journeyman::job::table_as_markdown()
}

/// Whether the offer has run out at an instant. Whether somebody answered it doesn't matter.
#[uniffi::export]
pub fn quote_has_expired(quote: Quote, at: DateTime<Utc>) -> Result<bool, JourneymanError> {
    Ok(quote.has_expired(at))
}

/// Whether the customer can still accept it at an instant.
#[uniffi::export]
pub fn quote_awaits_answer(quote: Quote, at: DateTime<Utc>) -> Result<bool, JourneymanError> {
    Ok(quote.awaits_answer(at))
}

/// Whether it was accepted and is neither invoiced nor waived.
#[uniffi::export]
pub fn quote_is_to_invoice(quote: Quote) -> Result<bool, JourneymanError> {
    Ok(quote.is_to_invoice())
}

/// Whether the job is over: facts are still kept, and all there is to ask for is to reopen it or, in one step with the
/// credit note, to mark an invoice of it as credited.
#[uniffi::export]
pub fn job_stage_is_over(job_stage: JobStage) -> Result<bool, JourneymanError> {
    Ok(job_stage.is_over())
}

/// Every stage that it may turn out to be, where it may be another than before.
#[uniffi::export]
pub fn next_stage_targets(next_stage: NextStage) -> Result<Vec<JobStage>, JourneymanError> {
    Ok(next_stage.targets().to_vec())
}

/// Whether the visit is still to be finished or cancelled.
#[uniffi::export]
pub fn visit_state_is_open(visit_state: VisitState) -> Result<bool, JourneymanError> {
    Ok(visit_state.is_open())
}

/// Whether nobody has started on it yet, and somebody still will.
#[uniffi::export]
pub fn visit_state_is_ahead(visit_state: VisitState) -> Result<bool, JourneymanError> {
    Ok(visit_state.is_ahead())
}

/// Whether the promised window has passed at an instant, and nobody has started.
#[uniffi::export]
pub fn visit_is_late(visit: Visit, as_of: DateTime<Utc>) -> Result<bool, JourneymanError> {
    Ok(visit.is_late(as_of))
}

/// The invoice, if there is one.
#[uniffi::export]
pub fn job_billing_invoice(job_billing: JobBilling) -> Result<Option<InvoiceId>, JourneymanError> {
    Ok(job_billing.invoice())
}

#[uniffi::export]
impl Job {
    /// Everything that is in the way of a command at an instant: "why can't I complete this job?"
    ///
    /// Each blocker has a code, what it is about, and the commands that get it out of the way. Where the stage doesn't
    /// have the command, the only blocker is `JobGuard.Stage`, resolved by the commands that lead to a stage that has
    /// it in the fewest steps.
    pub fn blockers(&self, goal: JobCommandKind, as_of: DateTime<Utc>) -> Result<Vec<JobBlocker>, JourneymanError> {
        self.0.read(|this| Ok(this.blockers(goal, as_of)))
    }
    /// What follows from the job and the date, for a firm that keeps the days of `zone`.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a date outside the years 1900 to 9999.
    pub fn derive(&self, as_of: DateTime<Utc>, zone: Arc<Zone>) -> Result<JobOutlook, JourneymanError> {
        self.0.read(|this| zone.0.read(|zone| this.derive(as_of, zone).map_err(raised)))
    }
    /// Its id.
    pub fn id(&self) -> JobId {
        self.0.read(|this| this.id())
    }
    /// Who asked for it, and pays.
    pub fn customer(&self) -> CustomerId {
        self.0.read(|this| this.customer())
    }
    /// Where the work is.
    pub fn site(&self) -> SiteId {
        self.0.read(|this| this.site())
    }
    /// What is wanted, in the customer's words.
    pub fn summary(&self) -> Text {
        self.0.read(|this| this.summary().clone())
    }
    /// When the enquiry came.
    pub fn received_at(&self) -> DateTime<Utc> {
        self.0.read(|this| this.received_at())
    }
    /// How far it has come.
    pub fn stage(&self) -> JobStage {
        self.0.read(|this| this.stage())
    }
    /// Why it is in its stage, where somebody said so: why it was cancelled, declined or reopened.
    pub fn stage_reason(&self) -> Option<Text> {
        self.0.read(|this| this.stage_reason().cloned())
    }
    /// By what agreement the work is done; none before the customer has approved any.
    pub fn basis(&self) -> Option<ApprovalBasis> {
        self.0.read(|this| this.basis())
    }
    /// When it was completed; none while it isn't. Where the law says so, this is the time of supply.
    pub fn completed_at(&self) -> Option<DateTime<Utc>> {
        self.0.read(|this| this.completed_at())
    }
    /// Its quotes, by id.
    pub fn quotes(&self) -> Vec<Quote> {
        self.0.read(|this| this.quotes().to_vec())
    }
    /// Its visits, by id.
    pub fn visits(&self) -> Vec<Visit> {
        self.0.read(|this| this.visits().to_vec())
    }
    /// The work recorded on it, by id, billed or not.
    pub fn work(&self) -> Vec<RecordedWork> {
        self.0.read(|this| this.work().to_vec())
    }
    /// The invoices that were issued for it, by id, also those for deposits and progress, and those credited since.
    pub fn invoices(&self) -> Vec<InvoiceId> {
        self.0.read(|this| this.invoices().to_vec())
    }
    /// The quote of an id.
    pub fn quote(&self, id: QuoteId) -> Result<Option<Quote>, JourneymanError> {
        self.0.read(|this| Ok(this.quote(id).cloned()))
    }
    /// The visit of an id.
    pub fn visit(&self, id: VisitId) -> Result<Option<Visit>, JourneymanError> {
        self.0.read(|this| Ok(this.visit(id).cloned()))
    }
    /// The record of work of an id.
    pub fn recorded(&self, id: WorkId) -> Result<Option<RecordedWork>, JourneymanError> {
        self.0.read(|this| Ok(this.recorded(id).cloned()))
    }
    /// The work that may be charged and is neither invoiced nor waived, by id.
    ///
    /// There is none before the customer has approved any: nothing is billed without approval. Work under a quoted price
    /// is among it, since an invoice for the quote covers it.
    pub fn work_to_invoice(&self) -> Vec<RecordedWork> {
        self.0.read(|this| this.work_to_invoice().cloned().collect())
    }
    /// The accepted quotes that are neither invoiced to the end nor waived, by id.
    pub fn quotes_to_invoice(&self) -> Vec<Quote> {
        self.0.read(|this| this.quotes_to_invoice().cloned().collect())
    }
}
