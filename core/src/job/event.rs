use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{JobStage, WorkEntry, named::named};
use crate::{
    calendar::Interval,
    id::{CustomerId, InvoiceId, JobId, QuoteId, SiteId, VisitId, WorkId},
    money::{Currency, Money},
    pricing::PricedLine,
    text::Text,
};

/// What happened to a job. A job is the fold of its events.
///
/// Events carry what was decided, so folding them needs neither the table nor the rules of the time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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
        deposit: Option<Money>,
        /// The first instant at which the offer no longer holds.
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
        window: Option<Interval>,
        /// When it was planned.
        at: DateTime<Utc>,
    },
    /// The customer was told another time.
    WindowPromised {
        /// The visit.
        visit: VisitId,
        /// The new window; none where the promise was taken back.
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
        reason: Option<Text>,
        /// When it was cancelled.
        at: DateTime<Utc>,
    },
    /// Work was recorded: time, a material or a call-out.
    WorkRecorded {
        /// The record.
        work: WorkId,
        /// On which visit, if on one.
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
        reason: Option<Text>,
        /// When.
        at: DateTime<Utc>,
    },
}

named! {
    /// The kind of a [`JobEvent`], without its content.
    JobEventKind {
        /// [`JobEvent::EnquiryRecorded`].
        EnquiryRecorded = "enquiry_recorded",
        /// [`JobEvent::QuoteSent`].
        QuoteSent = "quote_sent",
        /// [`JobEvent::QuoteAccepted`].
        QuoteAccepted = "quote_accepted",
        /// [`JobEvent::QuoteDeclined`].
        QuoteDeclined = "quote_declined",
        /// [`JobEvent::QuoteWithdrawn`].
        QuoteWithdrawn = "quote_withdrawn",
        /// [`JobEvent::ApprovedWithoutQuote`].
        ApprovedWithoutQuote = "approved_without_quote",
        /// [`JobEvent::VisitPlanned`].
        VisitPlanned = "visit_planned",
        /// [`JobEvent::WindowPromised`].
        WindowPromised = "window_promised",
        /// [`JobEvent::VisitSetOff`].
        VisitSetOff = "visit_set_off",
        /// [`JobEvent::VisitStarted`].
        VisitStarted = "visit_started",
        /// [`JobEvent::VisitFinished`].
        VisitFinished = "visit_finished",
        /// [`JobEvent::VisitCancelled`].
        VisitCancelled = "visit_cancelled",
        /// [`JobEvent::WorkRecorded`].
        WorkRecorded = "work_recorded",
        /// [`JobEvent::ChargeWaived`].
        ChargeWaived = "charge_waived",
        /// [`JobEvent::InvoiceMarked`].
        InvoiceMarked = "invoice_marked",
        /// [`JobEvent::InvoiceCredited`].
        InvoiceCredited = "invoice_credited",
        /// [`JobEvent::StageChanged`].
        StageChanged = "stage_changed",
    }
}

impl JobEvent {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> JobEventKind {
        match self {
            Self::EnquiryRecorded { .. } => JobEventKind::EnquiryRecorded,
            Self::QuoteSent { .. } => JobEventKind::QuoteSent,
            Self::QuoteAccepted { .. } => JobEventKind::QuoteAccepted,
            Self::QuoteDeclined { .. } => JobEventKind::QuoteDeclined,
            Self::QuoteWithdrawn { .. } => JobEventKind::QuoteWithdrawn,
            Self::ApprovedWithoutQuote { .. } => JobEventKind::ApprovedWithoutQuote,
            Self::VisitPlanned { .. } => JobEventKind::VisitPlanned,
            Self::WindowPromised { .. } => JobEventKind::WindowPromised,
            Self::VisitSetOff { .. } => JobEventKind::VisitSetOff,
            Self::VisitStarted { .. } => JobEventKind::VisitStarted,
            Self::VisitFinished { .. } => JobEventKind::VisitFinished,
            Self::VisitCancelled { .. } => JobEventKind::VisitCancelled,
            Self::WorkRecorded { .. } => JobEventKind::WorkRecorded,
            Self::ChargeWaived { .. } => JobEventKind::ChargeWaived,
            Self::InvoiceMarked { .. } => JobEventKind::InvoiceMarked,
            Self::InvoiceCredited { .. } => JobEventKind::InvoiceCredited,
            Self::StageChanged { .. } => JobEventKind::StageChanged,
        }
    }

    /// When it happened.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        match self {
            Self::EnquiryRecorded { at, .. }
            | Self::QuoteSent { at, .. }
            | Self::QuoteAccepted { at, .. }
            | Self::QuoteDeclined { at, .. }
            | Self::QuoteWithdrawn { at, .. }
            | Self::ApprovedWithoutQuote { at }
            | Self::VisitPlanned { at, .. }
            | Self::WindowPromised { at, .. }
            | Self::VisitSetOff { at, .. }
            | Self::VisitStarted { at, .. }
            | Self::VisitFinished { at, .. }
            | Self::VisitCancelled { at, .. }
            | Self::WorkRecorded { at, .. }
            | Self::ChargeWaived { at, .. }
            | Self::InvoiceMarked { at, .. }
            | Self::InvoiceCredited { at, .. }
            | Self::StageChanged { at, .. } => *at,
        }
    }
}
