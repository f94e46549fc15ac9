//! What is asked of a job, and what is reported about it.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::Interval,
    id::{CustomerId, InvoiceId, JobId, QuoteId, SiteId, TechnicianId, VisitId, WorkId},
    job::{JobCommand, JobCommandKind},
    money::{Currency, Money},
    pricing::PricedLine,
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::{Label, Text},
    unit::Unit,
};

use crate::macros::prelude::*;

choice! {
    /// What somebody wants of a job, or reports about it.
    ///
    /// A *fact* says what has happened: it is always recorded once it is well formed, in every stage, and flagged where it is
    /// odd. A *request* is decided by the table (`journeyman.job.table`), and refused with every reason.
    JobCommand(JobCommand) [] {
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
            /// What is offered, 1 to 200 lines.
            lines: Vec<PricedLine>,
            /// The currency of the lines' prices.
            currency: Currency,
            /// What is to be paid beforehand, above zero and in the same currency.
            deposit: Option<Money>,
            /// The first instant at which the offer no longer holds; `None` if it holds until it is answered.
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
            reason: Option<Text>,
        },
        /// The customer wants the work done by time and materials. Quotes still open are withdrawn.
        ApproveWithoutQuote {},
        /// Somebody is to go there. When is in the diary; what was promised to the customer is here.
        PlanVisit {
            /// The new visit.
            visit: VisitId,
            /// When the customer was told that somebody comes.
            window: Option<Interval>,
        },
        /// The customer is told another time for a visit that hasn't started.
        PromiseWindow {
            /// The visit.
            visit: VisitId,
            /// The new window; `None` takes the promise back.
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
            work: Vec<WorkId> = [],
            /// The quotes.
            quotes: Vec<QuoteId> = [],
            /// Why not.
            reason: Text,
        },
        /// An invoice was issued for the job. Billing gives this command, in one step with the invoice.
        MarkInvoiced {
            /// The invoice.
            invoice: InvoiceId,
            /// The records of work that it covers.
            work: Vec<WorkId> = [],
            /// The accepted quotes that it covers to the end. A deposit or a progress claim covers none.
            quotes: Vec<QuoteId> = [],
        },
        /// An invoice of the job was credited in full: what it billed can be invoiced again. Billing gives this command, in
        /// one step with the credit note.
        MarkCredited {
            /// The invoice.
            invoice: InvoiceId,
        },
        /// The work is done.
        Complete {},
        /// The work isn't done after all, or the job isn't over.
        Reopen {
            /// Why.
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
    methods [one_command::kind, one_command::is_fact]
}

mod one_command {
    use super::*;

    method! {
        /// Its kind.
        light kind(this: &JobCommand) -> JobCommandKind = this.kind()
    }

    method! {
        /// Whether it reports what has happened, which is recorded whatever the stage.
        light is_fact(this: &JobCommand) -> bool = this.is_fact()
    }
}

plain! {
    /// The kind of a `JobCommand`, without its content: the requests, then the facts. Lists of kinds are in this order.
    JobCommandKind(JobCommandKind) [] {
        /// Somebody asks for work: the job begins.
        RecordEnquiry,
        /// A quote goes to the customer.
        SendQuote,
        /// The customer accepts a quote.
        AcceptQuote,
        /// The customer declines a quote.
        DeclineQuote,
        /// The customer wants the work done by time and materials.
        ApproveWithoutQuote,
        /// Somebody is to go there.
        PlanVisit,
        /// The customer is told another time.
        PromiseWindow,
        /// A visit won't take place.
        CancelVisit,
        /// Work or quotes won't be charged.
        Waive,
        /// An invoice was issued for the job.
        MarkInvoiced,
        /// An invoice of the job was credited in full.
        MarkCredited,
        /// The work is done.
        Complete,
        /// The work isn't done after all, or the job isn't over.
        Reopen,
        /// The job is put away.
        Close,
        /// The job is called off.
        Cancel,
        /// A technician set off for a visit. A fact.
        SetOff,
        /// A technician started on a visit. A fact.
        StartVisit,
        /// The visit is finished. A fact.
        FinishVisit,
        /// A technician worked. A fact.
        RecordTime,
        /// A material was used up or built in. A fact.
        RecordMaterial,
        /// A technician came out. A fact.
        RecordCallOut,
    }
    methods [command_kind::is_fact]
}

mod command_kind {
    use super::*;

    method! {
        /// Whether commands of this kind report what has happened, which is recorded whatever the stage.
        light is_fact(this: JobCommandKind) -> bool = this.is_fact()
    }
}
