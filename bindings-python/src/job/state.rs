//! The job as it is: its stage, quotes, visits and work.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{CalendarError, Interval},
    id::{CustomerId, InvoiceId, JobId, QuoteId, SiteId, TechnicianId, VisitId, WorkId},
    job::{
        ApprovalBasis, Job, JobBilling, JobBlocker, JobCommand, JobCommandKind, JobDecision, JobError, JobEvent,
        JobOutlook, JobPart, JobRefusal, JobStage, Quote, QuoteState, RecordedWork, Visit, VisitStamp, VisitStampKind,
        VisitState, WorkEntry,
    },
    money::{Currency, Money},
    pricing::PricedLine,
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::{Label, Text},
    unit::Unit,
};

use crate::{calendar::AnyZone, macros::prelude::*};

value! {
    /// A job, from the enquiry to the last visit: what its events add up to.
    ///
    /// It is made by `journeyman.job.apply`. Read from JSON it is checked: a job which no events could have made raises
    /// `CorruptError` (`JM-JOB-0063`).
    Job(Job) [] made {
        /// Its id.
        id: JobId,
        /// Who asked for it, and pays.
        customer: CustomerId,
        /// Where the work is.
        site: SiteId,
        /// What is wanted, in the customer's words.
        summary: Text,
        /// When the enquiry came.
        received_at: DateTime<Utc>,
        /// How far it has come.
        stage: JobStage,
        /// Why it is in its stage, where somebody said so: why it was cancelled, declined or reopened.
        stage_reason: Option<&Text>,
        /// By what agreement the work is done; `None` before the customer has approved any.
        basis: Option<ApprovalBasis>,
        /// When it was completed; `None` while it isn't. Where the law says so, this is the time of supply.
        completed_at: Option<DateTime<Utc>>,
        /// Its quotes, by id.
        quotes: [Quote],
        /// Its visits, by id.
        visits: [Visit],
        /// The work recorded on it, by id, billed or not.
        work: [RecordedWork],
        /// The invoices that were issued for it, by id, also those for deposits and progress, and those credited since.
        invoices: [InvoiceId],
    }
    methods [
        one_job::begin, one_job::decide, one_job::apply, one_job::allowed, one_job::blockers, one_job::derive,
        one_job::quote, one_job::visit, one_job::recorded, one_job::work_to_invoice, one_job::quotes_to_invoice,
    ]
}

mod one_job {
    use super::*;

    static_method! {
        /// The job that an enquiry begins.
        ///
        /// Raises:
        ///     CorruptError: it isn't an enquiry (`JM-JOB-0061`), or its time is out of bounds (`JM-JOB-0062`).
        begin(event: &JobEvent) -> Result<Job, JobError> = Job::begin(event)
    }

    method! {
        /// What follows from a command, or every reason why nothing does, as `journeyman.job.decide` says.
        ///
        /// Raises:
        ///     RefusedError: the stage doesn't have the command, the text lists what it has (`JM-JOB-0001`); guards of the
        ///         table don't hold (`JM-JOB-0021`, `JM-JOB-0023`, `JM-JOB-0024`, `JM-JOB-0026` to
        ///         `JM-JOB-0035`, the code is that of the first); work of this id was
        ///         recorded with other content (`JM-JOB-0002`).
        ///     MissingError: the first guard that doesn't hold is that the job has the quote (`JM-JOB-0022`), the visit
        ///         (`JM-JOB-0025`) or the invoice (`JM-JOB-0036`).
        ///     InvalidError: a command that makes no sense (`JM-JOB-0003` to `JM-JOB-0008`).
        ///     LimitError: there is no room for more (`JM-JOB-0009`), or a time is out of bounds (`JM-CAL-0002`).
        decide(
            this: &Job,
            /// What is wanted or reported.
            command: &JobCommand,
            /// When the command is given; of a fact, when it happened.
            at: DateTime<Utc>,
        ) -> Result<JobDecision, JobRefusal> = this.decide(command, at)
    }

    method! {
        /// The job after events: all of them are taken in, or none is. This one stays as it is.
        ///
        /// Raises:
        ///     CorruptError: an event that can't have happened to the job (`JM-JOB-0062`).
        detached apply(
            this: &Job,
            /// What happened since, in order.
            events: Vec<JobEvent>,
        ) -> Result<Job, JobError> = journeyman::job::apply(Some(this.clone()), &events)
    }

    method! {
        /// The commands that it takes at an instant, as `journeyman.job.allowed` says.
        allowed(this: &Job, as_of: DateTime<Utc>) -> Vec<JobCommandKind> = this.allowed(as_of)
    }

    method! {
        /// Everything that is in the way of a command at an instant, as `journeyman.job.blockers` says.
        blockers(this: &Job, goal: JobCommandKind, as_of: DateTime<Utc>) -> Vec<JobBlocker> = this.blockers(goal, as_of)
    }

    method! {
        /// What follows from the job and the date, for a firm that keeps the days of a zone.
        ///
        /// Raises:
        ///     LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
        ///     MissingError: there is no zone of exactly this name (`JM-CAL-0003`).
        derive(this: &Job, as_of: DateTime<Utc>, zone: AnyZone) -> Result<JobOutlook, CalendarError> =
            this.derive(as_of, &zone.0)
    }

    method! {
        /// The quote of an id; `None` if the job has none.
        light quote(this: &Job, id: QuoteId) -> Option<Quote> = this.quote(id).cloned()
    }

    method! {
        /// The visit of an id; `None` if the job has none.
        light visit(this: &Job, id: VisitId) -> Option<Visit> = this.visit(id).cloned()
    }

    method! {
        /// The record of work of an id; `None` if the job has none.
        light recorded(this: &Job, id: WorkId) -> Option<RecordedWork> = this.recorded(id).cloned()
    }

    method! {
        /// The work that may be charged and is neither invoiced nor waived, by id.
        ///
        /// There is none before the customer has approved any: nothing is billed without approval. Work under a quoted price
        /// is among it, since an invoice for the quote covers it.
        light work_to_invoice(this: &Job) -> Vec<RecordedWork> = this.work_to_invoice().cloned().collect()
    }

    method! {
        /// The accepted quotes that are neither invoiced to the end nor waived, by id.
        light quotes_to_invoice(this: &Job) -> Vec<Quote> = this.quotes_to_invoice().cloned().collect()
    }
}

plain! {
    /// How far a job has come, by what was decided about it.
    ///
    /// Scheduled, under way, late and to be invoiced are no stages: they follow from the visits, the recorded work and the
    /// date, and are answered by `journeyman.job.derive`.
    JobStage(JobStage) [] {
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
    methods [stage::is_over]
}

mod stage {
    use super::*;

    method! {
        /// Whether the job is over: facts are still kept, and all there is to ask for is to reopen it or, in one step with
        /// the credit note, to mark an invoice of it as credited.
        light is_over(this: JobStage) -> bool = this.is_over()
    }
}

plain! {
    /// By what agreement the work is done.
    ApprovalBasis(ApprovalBasis) [] {
        /// At the price of an accepted quote.
        Quote,
        /// Without a quote: do and charge.
        TimeAndMaterials,
    }
}

plain! {
    /// A part of a job, of which there is only so much. The errors of this module name one as their argument `part`.
    JobPart(JobPart) [] {
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
}

value! {
    /// An offer to the customer: one of several options before approval, a variation after it.
    Quote(Quote) [] open {
        /// Its id.
        id: QuoteId,
        /// What is offered.
        lines: Vec<PricedLine>,
        /// The currency of the lines' prices.
        currency: Currency,
        /// What is to be paid beforehand.
        deposit: Option<Money>,
        /// The first instant at which the offer no longer holds; `None` if it holds until it is answered.
        valid_until: Option<DateTime<Utc>>,
        /// What became of it.
        state: QuoteState,
        /// When it went to the customer.
        sent_at: DateTime<Utc>,
        /// When it was accepted, declined or withdrawn.
        answered_at: Option<DateTime<Utc>>,
        /// How an accepted quote was billed; `None` while it isn't.
        billing: Option<JobBilling>,
    }
    methods [quote::has_expired, quote::awaits_answer, quote::is_to_invoice]
}

mod quote {
    use super::*;

    method! {
        /// Whether the offer has run out at an instant. Whether somebody answered it doesn't matter.
        has_expired(this: &Quote, at: DateTime<Utc>) -> bool = this.has_expired(at)
    }

    method! {
        /// Whether the customer can still accept it at an instant.
        awaits_answer(this: &Quote, at: DateTime<Utc>) -> bool = this.awaits_answer(at)
    }

    method! {
        /// Whether it was accepted and is neither invoiced nor waived.
        light is_to_invoice(this: &Quote) -> bool = this.is_to_invoice()
    }
}

plain! {
    /// What became of a quote. That it has expired follows from the date and is no state.
    QuoteState(QuoteState) [] {
        /// The customer hasn't answered.
        Unanswered,
        /// The customer accepted it.
        Accepted,
        /// The customer declined it.
        Declined,
        /// It is off the table without an answer.
        Withdrawn,
    }
}

value! {
    /// Somebody's going to the site. Who is booked for when is in the diary, which joins it by its id.
    Visit(Visit) [] open {
        /// Its id.
        id: VisitId,
        /// How far it is.
        state: VisitState,
        /// When the customer was told that somebody comes.
        window: Option<Interval>,
        /// What was reported of it, in the order in which it was taken in: every report is kept, however many technicians
        /// there are. None is there twice.
        stamps: Vec<VisitStamp> = [],
    }
    methods [visit::is_late]
}

mod visit {
    use super::*;

    method! {
        /// Whether the promised window has passed at an instant, and nobody has started.
        is_late(this: &Visit, as_of: DateTime<Utc>) -> bool = this.is_late(as_of)
    }
}

plain! {
    /// How far a visit is: what its last stamp says, or cancelled.
    ///
    /// The last is the one taken in last, whatever its time: a phone whose clock was ahead when somebody started keeps no
    /// visit from being finished. A stamp on a cancelled visit brings it back, since somebody is there.
    VisitState(VisitState) [] {
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
    methods [visit_state::is_open, visit_state::is_ahead]
}

mod visit_state {
    use super::*;

    method! {
        /// Whether the visit is still to be finished or cancelled.
        light is_open(this: VisitState) -> bool = this.is_open()
    }

    method! {
        /// Whether nobody has started on it yet, and somebody still will.
        light is_ahead(this: VisitState) -> bool = this.is_ahead()
    }
}

value! {
    /// A report of a visit.
    VisitStamp(VisitStamp) [ord] open {
        /// When it happened.
        at: DateTime<Utc>,
        /// What happened.
        kind: VisitStampKind,
    }
}

plain! {
    /// What a technician reports of a visit.
    VisitStampKind(VisitStampKind) [] {
        /// Set off for it.
        SetOff,
        /// Started on it.
        Started,
        /// Finished it.
        Finished,
    }
}

value! {
    /// A piece of work as it was reported. It is never changed; what shouldn't be charged is waived.
    RecordedWork(RecordedWork) [] open {
        /// Its id.
        id: WorkId,
        /// On which visit, if on one. The job need not know the visit.
        visit: Option<VisitId>,
        /// What was done.
        entry: WorkEntry,
        /// When it was recorded.
        recorded_at: DateTime<Utc>,
        /// How it was billed; `None` while it isn't.
        billing: Option<JobBilling>,
    }
}

choice! {
    /// What was done: somebody's time, a material, or coming out at all.
    WorkEntry(WorkEntry) [] {
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
}

choice! {
    /// How something was billed.
    JobBilling(JobBilling) [] {
        /// On an invoice that hasn't been credited: crediting makes it unbilled again.
        Invoiced {
            /// The invoice.
            invoice: InvoiceId,
        },
        /// Not at all: it was waived.
        Waived {},
    }
}
