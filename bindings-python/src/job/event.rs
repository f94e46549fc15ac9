//! What happened to a job.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::Interval,
    id::{CustomerId, InvoiceId, JobId, QuoteId, SiteId, VisitId, WorkId},
    job::{JobEvent, JobEventKind, JobStage, WorkEntry},
    money::{Currency, Money},
    pricing::PricedLine,
    text::Text,
};

use crate::macros::prelude::*;

choice! {
    /// What happened to a job. A job is what its events add up to.
    ///
    /// Events carry what was decided, so adding them up needs neither the table nor the rules of the time. Every one has the
    /// field `at`.
    JobEvent(JobEvent) [] {
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
            /// The new window; `None` where the promise was taken back.
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
        /// An invoice of the job was credited in full: all that was billed on it is to be invoiced again. Which invoice it
        /// was is kept.
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
    methods [one_event::kind]
}

mod one_event {
    use super::*;

    method! {
        /// Its kind.
        light kind(this: &JobEvent) -> JobEventKind = this.kind()
    }
}

plain! {
    /// The kind of a `JobEvent`, without its content.
    JobEventKind(JobEventKind) [] {
        /// The job began, as an enquiry.
        EnquiryRecorded,
        /// A quote went to the customer.
        QuoteSent,
        /// The customer accepted a quote.
        QuoteAccepted,
        /// The customer declined a quote.
        QuoteDeclined,
        /// A quote is off the table without an answer.
        QuoteWithdrawn,
        /// The customer wants the work done by time and materials.
        ApprovedWithoutQuote,
        /// A visit was planned.
        VisitPlanned,
        /// The customer was told another time.
        WindowPromised,
        /// A technician set off for a visit.
        VisitSetOff,
        /// A technician started on a visit.
        VisitStarted,
        /// A visit was finished.
        VisitFinished,
        /// A visit won't take place.
        VisitCancelled,
        /// Work was recorded.
        WorkRecorded,
        /// Work and quotes won't be charged.
        ChargeWaived,
        /// An invoice was issued for the job.
        InvoiceMarked,
        /// An invoice of the job was credited in full.
        InvoiceCredited,
        /// The job entered another stage.
        StageChanged,
    }
}
