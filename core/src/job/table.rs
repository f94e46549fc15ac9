use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    JobCommandKind, JobEventKind, JobFlagKind,
    JobGuard::{
        self, AllQuotesBilled, AllWorkBilled, IdUnused, InvoiceKnown, NoQuoteAwaiting, NoVisitOpen, NoVisitWorking,
        QuoteInDate, QuoteKnown, QuoteUnanswered, QuotesBillable, SomethingDone, SomethingToInvoice, VisitAhead,
        VisitKnown, WorkBillable,
    },
    JobRefusal,
    JobStage::{self, Approved, Cancelled, Closed, Completed, Declined, Enquiry, Quoted},
};
use JobCommandKind as C;
use JobEventKind as E;
use JobFlagKind as F;

/// A row of [`TABLE`]: what a command does in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobTransition {
    /// The stage; none where there is no job yet.
    pub stage: Option<JobStage>,
    /// The command.
    pub command: JobCommandKind,
    /// What has to hold, all of it. A fact has none.
    pub guards: &'static [JobGuard],
    /// What is odd about a fact in this stage, always.
    pub stage_flag: Option<JobFlagKind>,
    /// What may be odd about a fact, where it is.
    pub flags: &'static [JobFlagKind],
    /// What happens, in this order; each event as often as it applies, which may be never.
    pub events: &'static [JobEventKind],
    /// The stage afterwards.
    pub next: NextStage,
}

/// The stage after a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

impl NextStage {
    /// Every stage that it may turn out to be, where it may be another than before.
    #[must_use]
    pub fn targets(self) -> &'static [JobStage] {
        match self {
            Self::Same {} => &[],
            Self::Always { stage } => {
                JobStage::ALL.iter().find(|&&known| known == stage).map_or(&[], std::slice::from_ref)
            }
            Self::DeclinedIfLast {} => &[Declined],
            Self::Resumed {} => &[Enquiry, Approved],
        }
    }
}

/// What a command does in a stage.
///
/// # Errors
/// [`JobRefusal::NotPossible`] (`JM-JOB-0001`): the stage doesn't have the command.
///
/// ```
/// use journeyman::job::{JobCommandKind, JobGuard, JobStage, transition};
///
/// let row = transition(Some(JobStage::Approved), JobCommandKind::Complete)?;
/// assert!(row.guards.contains(&JobGuard::NoVisitOpen));
/// assert!(transition(Some(JobStage::Enquiry), JobCommandKind::Complete).is_err());
/// # Ok::<(), journeyman::job::JobRefusal>(())
/// ```
pub fn transition(stage: Option<JobStage>, command: JobCommandKind) -> Result<&'static JobTransition, JobRefusal> {
    let row = TABLE.iter().find(|row| row.stage == stage && row.command == command);
    row.ok_or_else(|| JobRefusal::NotPossible { stage, command, possible: possible(stage).collect() })
}

/// The commands that a stage has, whether or not their guards hold.
pub fn possible(stage: Option<JobStage>) -> impl Iterator<Item = JobCommandKind> {
    TABLE.iter().filter(move |row| row.stage == stage).map(|row| row.command)
}

/// A request.
const fn ask(
    stage: JobStage,
    command: JobCommandKind,
    guards: &'static [JobGuard],
    events: &'static [JobEventKind],
    next: NextStage,
) -> JobTransition {
    JobTransition { stage: Some(stage), command, guards, stage_flag: None, flags: &[], events, next }
}

/// A fact: no guard, and the stage stays.
const fn fact(
    stage: JobStage,
    command: JobCommandKind,
    stage_flag: Option<JobFlagKind>,
    flags: &'static [JobFlagKind],
    events: &'static [JobEventKind],
) -> JobTransition {
    JobTransition { stage: Some(stage), command, guards: &[], stage_flag, flags, events, next: SAME }
}

const fn to(stage: JobStage) -> NextStage {
    NextStage::Always { stage }
}

const SAME: NextStage = NextStage::Same {};

/// What may be odd about setting off for a visit or starting on it.
const GOING: &[F] = &[F::UnknownVisit, F::CancelledVisit];
/// What may be odd about finishing a visit.
const FINISHING: &[F] = &[F::UnknownVisit, F::CancelledVisit, F::NeverStarted];
/// What may be odd about time.
const TIME: &[F] =
    &[F::UnknownVisit, F::CancelledVisit, F::AfterInvoicing, F::OverlappingTime, F::AheadOfClock, F::LongTime];
/// What may be odd about a material.
const MATERIAL: &[F] = &[F::UnknownVisit, F::CancelledVisit, F::AfterInvoicing];
/// What may be odd about a call-out.
const CALL_OUT: &[F] = &[F::UnknownVisit, F::CancelledVisit, F::AfterInvoicing, F::SecondCallOut];

const UNAPPROVED: Option<F> = Some(F::NotApproved);
const COMPLETE: Option<F> = Some(F::AfterCompletion);
const CLOSED: Option<F> = Some(F::AfterClosing);
const CANCELLED: Option<F> = Some(F::AfterCancelling);

/// The life of a job: what every command does in every stage. A combination that isn't here is refused.
///
/// It is the only copy of these rules: [`decide`](super::decide), [`Job::allowed`](super::Job::allowed) and
/// [`Job::blockers`](super::Job::blockers) read it, and `core/docs/job-states.md` is printed from it.
#[rustfmt::skip]
pub const TABLE: &[JobTransition] = &[
    JobTransition {
        stage: None, command: C::RecordEnquiry, guards: &[], stage_flag: None, flags: &[],
        events: &[E::EnquiryRecorded], next: to(Enquiry),
    },

    ask(Enquiry, C::SendQuote, &[IdUnused], &[E::QuoteSent, E::StageChanged], to(Quoted)),
    ask(Enquiry, C::ApproveWithoutQuote, &[], &[E::ApprovedWithoutQuote, E::StageChanged], to(Approved)),
    ask(Enquiry, C::PlanVisit, &[IdUnused], &[E::VisitPlanned], SAME),
    ask(Enquiry, C::PromiseWindow, &[VisitKnown, VisitAhead], &[E::WindowPromised], SAME),
    ask(Enquiry, C::CancelVisit, &[VisitKnown, VisitAhead], &[E::VisitCancelled], SAME),
    ask(Enquiry, C::Cancel, &[NoVisitWorking], &[E::VisitCancelled, E::StageChanged], to(Cancelled)),
    fact(Enquiry, C::SetOff, None, GOING, &[E::VisitSetOff]),
    fact(Enquiry, C::StartVisit, None, GOING, &[E::VisitStarted]),
    fact(Enquiry, C::FinishVisit, None, FINISHING, &[E::VisitFinished]),
    fact(Enquiry, C::RecordTime, UNAPPROVED, TIME, &[E::WorkRecorded]),
    fact(Enquiry, C::RecordMaterial, UNAPPROVED, MATERIAL, &[E::WorkRecorded]),
    fact(Enquiry, C::RecordCallOut, UNAPPROVED, CALL_OUT, &[E::WorkRecorded]),

    ask(Quoted, C::SendQuote, &[IdUnused], &[E::QuoteSent], SAME),
    ask(Quoted, C::AcceptQuote, &[QuoteKnown, QuoteUnanswered, QuoteInDate], &[E::QuoteAccepted, E::QuoteWithdrawn, E::StageChanged], to(Approved)),
    ask(Quoted, C::DeclineQuote, &[QuoteKnown, QuoteUnanswered], &[E::QuoteDeclined, E::StageChanged], NextStage::DeclinedIfLast {}),
    ask(Quoted, C::ApproveWithoutQuote, &[], &[E::ApprovedWithoutQuote, E::QuoteWithdrawn, E::StageChanged], to(Approved)),
    ask(Quoted, C::PlanVisit, &[IdUnused], &[E::VisitPlanned], SAME),
    ask(Quoted, C::PromiseWindow, &[VisitKnown, VisitAhead], &[E::WindowPromised], SAME),
    ask(Quoted, C::CancelVisit, &[VisitKnown, VisitAhead], &[E::VisitCancelled], SAME),
    ask(Quoted, C::Cancel, &[NoVisitWorking], &[E::VisitCancelled, E::QuoteWithdrawn, E::StageChanged], to(Cancelled)),
    fact(Quoted, C::SetOff, None, GOING, &[E::VisitSetOff]),
    fact(Quoted, C::StartVisit, None, GOING, &[E::VisitStarted]),
    fact(Quoted, C::FinishVisit, None, FINISHING, &[E::VisitFinished]),
    fact(Quoted, C::RecordTime, UNAPPROVED, TIME, &[E::WorkRecorded]),
    fact(Quoted, C::RecordMaterial, UNAPPROVED, MATERIAL, &[E::WorkRecorded]),
    fact(Quoted, C::RecordCallOut, UNAPPROVED, CALL_OUT, &[E::WorkRecorded]),

    ask(Approved, C::SendQuote, &[IdUnused], &[E::QuoteSent], SAME),
    ask(Approved, C::AcceptQuote, &[QuoteKnown, QuoteUnanswered, QuoteInDate], &[E::QuoteAccepted], SAME),
    ask(Approved, C::DeclineQuote, &[QuoteKnown, QuoteUnanswered], &[E::QuoteDeclined], SAME),
    ask(Approved, C::PlanVisit, &[IdUnused], &[E::VisitPlanned], SAME),
    ask(Approved, C::PromiseWindow, &[VisitKnown, VisitAhead], &[E::WindowPromised], SAME),
    ask(Approved, C::CancelVisit, &[VisitKnown, VisitAhead], &[E::VisitCancelled], SAME),
    ask(Approved, C::Waive, &[SomethingToInvoice, WorkBillable, QuotesBillable], &[E::ChargeWaived], SAME),
    ask(Approved, C::MarkInvoiced, &[IdUnused, WorkBillable, QuotesBillable], &[E::InvoiceMarked], SAME),
    ask(Approved, C::MarkCredited, &[InvoiceKnown], &[E::InvoiceCredited], SAME),
    ask(Approved, C::Complete, &[NoVisitOpen, SomethingDone, NoQuoteAwaiting], &[E::StageChanged], to(Completed)),
    ask(Approved, C::Cancel, &[NoVisitWorking, AllWorkBilled], &[E::VisitCancelled, E::QuoteWithdrawn, E::StageChanged], to(Cancelled)),
    fact(Approved, C::SetOff, None, GOING, &[E::VisitSetOff]),
    fact(Approved, C::StartVisit, None, GOING, &[E::VisitStarted]),
    fact(Approved, C::FinishVisit, None, FINISHING, &[E::VisitFinished]),
    fact(Approved, C::RecordTime, None, TIME, &[E::WorkRecorded]),
    fact(Approved, C::RecordMaterial, None, MATERIAL, &[E::WorkRecorded]),
    fact(Approved, C::RecordCallOut, None, CALL_OUT, &[E::WorkRecorded]),

    ask(Completed, C::CancelVisit, &[VisitKnown, VisitAhead], &[E::VisitCancelled], SAME),
    ask(Completed, C::Waive, &[SomethingToInvoice, WorkBillable, QuotesBillable], &[E::ChargeWaived], SAME),
    ask(Completed, C::MarkInvoiced, &[IdUnused, WorkBillable, QuotesBillable], &[E::InvoiceMarked], SAME),
    ask(Completed, C::MarkCredited, &[InvoiceKnown], &[E::InvoiceCredited], SAME),
    ask(Completed, C::Reopen, &[], &[E::StageChanged], to(Approved)),
    ask(Completed, C::Close, &[NoVisitOpen, AllWorkBilled, AllQuotesBilled], &[E::StageChanged], to(Closed)),
    fact(Completed, C::SetOff, COMPLETE, GOING, &[E::VisitSetOff]),
    fact(Completed, C::StartVisit, COMPLETE, GOING, &[E::VisitStarted]),
    fact(Completed, C::FinishVisit, COMPLETE, FINISHING, &[E::VisitFinished]),
    fact(Completed, C::RecordTime, COMPLETE, TIME, &[E::WorkRecorded]),
    fact(Completed, C::RecordMaterial, COMPLETE, MATERIAL, &[E::WorkRecorded]),
    fact(Completed, C::RecordCallOut, COMPLETE, CALL_OUT, &[E::WorkRecorded]),

    ask(Closed, C::MarkCredited, &[InvoiceKnown], &[E::InvoiceCredited], SAME),
    ask(Closed, C::Reopen, &[], &[E::StageChanged], to(Approved)),
    fact(Closed, C::SetOff, CLOSED, GOING, &[E::VisitSetOff]),
    fact(Closed, C::StartVisit, CLOSED, GOING, &[E::VisitStarted]),
    fact(Closed, C::FinishVisit, CLOSED, FINISHING, &[E::VisitFinished]),
    fact(Closed, C::RecordTime, CLOSED, TIME, &[E::WorkRecorded]),
    fact(Closed, C::RecordMaterial, CLOSED, MATERIAL, &[E::WorkRecorded]),
    fact(Closed, C::RecordCallOut, CLOSED, CALL_OUT, &[E::WorkRecorded]),

    ask(Declined, C::SendQuote, &[IdUnused], &[E::QuoteSent, E::StageChanged], to(Quoted)),
    ask(Declined, C::ApproveWithoutQuote, &[], &[E::ApprovedWithoutQuote, E::QuoteWithdrawn, E::StageChanged], to(Approved)),
    ask(Declined, C::CancelVisit, &[VisitKnown, VisitAhead], &[E::VisitCancelled], SAME),
    fact(Declined, C::SetOff, UNAPPROVED, GOING, &[E::VisitSetOff]),
    fact(Declined, C::StartVisit, UNAPPROVED, GOING, &[E::VisitStarted]),
    fact(Declined, C::FinishVisit, UNAPPROVED, FINISHING, &[E::VisitFinished]),
    fact(Declined, C::RecordTime, UNAPPROVED, TIME, &[E::WorkRecorded]),
    fact(Declined, C::RecordMaterial, UNAPPROVED, MATERIAL, &[E::WorkRecorded]),
    fact(Declined, C::RecordCallOut, UNAPPROVED, CALL_OUT, &[E::WorkRecorded]),

    ask(Cancelled, C::MarkCredited, &[InvoiceKnown], &[E::InvoiceCredited], SAME),
    ask(Cancelled, C::Reopen, &[], &[E::StageChanged], NextStage::Resumed {}),
    fact(Cancelled, C::SetOff, CANCELLED, GOING, &[E::VisitSetOff]),
    fact(Cancelled, C::StartVisit, CANCELLED, GOING, &[E::VisitStarted]),
    fact(Cancelled, C::FinishVisit, CANCELLED, FINISHING, &[E::VisitFinished]),
    fact(Cancelled, C::RecordTime, CANCELLED, TIME, &[E::WorkRecorded]),
    fact(Cancelled, C::RecordMaterial, CANCELLED, MATERIAL, &[E::WorkRecorded]),
    fact(Cancelled, C::RecordCallOut, CANCELLED, CALL_OUT, &[E::WorkRecorded]),
];
