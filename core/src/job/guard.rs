use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    JobCommandKind,
    concern::{Concerns, Finding, write_ids},
    named::named,
};
use crate::{
    error::{CatalogueEntry, Coded, Failure},
    id::{InvoiceId, QuoteId, VisitId, WorkId},
};

named! {
    /// What has to hold before a request is carried out.
    JobGuard {
        /// The stage has the command (`JM-JOB-0001`). Every row of the table says so by being there.
        Stage = "stage",
        /// No quote, visit or invoice of the job has the new id (`JM-JOB-0021`).
        IdUnused = "id_unused",
        /// The quote is one of the job's (`JM-JOB-0022`).
        QuoteKnown = "quote_known",
        /// The quote was neither accepted nor declined nor withdrawn (`JM-JOB-0023`).
        QuoteUnanswered = "quote_unanswered",
        /// The offer still holds (`JM-JOB-0024`).
        QuoteInDate = "quote_in_date",
        /// The visit is one of the job's (`JM-JOB-0025`).
        VisitKnown = "visit_known",
        /// Nobody has started on the visit, and it isn't cancelled (`JM-JOB-0026`).
        VisitAhead = "visit_ahead",
        /// Each record of work that is named is there, and neither invoiced nor waived (`JM-JOB-0027`).
        WorkBillable = "work_billable",
        /// Each quote that is named is accepted, and neither invoiced nor waived (`JM-JOB-0028`).
        QuotesBillable = "quotes_billable",
        /// There is work or an accepted quote that is neither invoiced nor waived (`JM-JOB-0029`).
        SomethingToInvoice = "something_to_invoice",
        /// Every visit is finished or cancelled (`JM-JOB-0030`).
        NoVisitOpen = "no_visit_open",
        /// Nobody is at work on a visit (`JM-JOB-0031`).
        NoVisitWorking = "no_visit_working",
        /// A visit is finished or work is recorded (`JM-JOB-0032`).
        SomethingDone = "something_done",
        /// No quote waits for the customer's answer; one that has expired doesn't (`JM-JOB-0033`).
        NoQuoteAwaiting = "no_quote_awaiting",
        /// All work is invoiced or waived (`JM-JOB-0034`).
        AllWorkBilled = "all_work_billed",
        /// All accepted quotes are invoiced or waived (`JM-JOB-0035`).
        AllQuotesBilled = "all_quotes_billed",
        /// The invoice is one of the job's (`JM-JOB-0036`).
        InvoiceKnown = "invoice_known",
    }
}

/// A guard that doesn't hold: what is in the way of a command, and what gets it out of the way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobBlocker {
    /// The guard.
    pub guard: JobGuard,
    /// Its stable code, such as `JM-JOB-0030`.
    pub code: String,
    /// The quotes that it is about, by id; of this and the other lists at most the first
    /// [`CONCERNS_MAX`](crate::limits::CONCERNS_MAX).
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

impl JobGuard {
    /// The stable code of the refusal when it doesn't hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stage => "JM-JOB-0001",
            Self::IdUnused => "JM-JOB-0021",
            Self::QuoteKnown => "JM-JOB-0022",
            Self::QuoteUnanswered => "JM-JOB-0023",
            Self::QuoteInDate => "JM-JOB-0024",
            Self::VisitKnown => "JM-JOB-0025",
            Self::VisitAhead => "JM-JOB-0026",
            Self::WorkBillable => "JM-JOB-0027",
            Self::QuotesBillable => "JM-JOB-0028",
            Self::SomethingToInvoice => "JM-JOB-0029",
            Self::NoVisitOpen => "JM-JOB-0030",
            Self::NoVisitWorking => "JM-JOB-0031",
            Self::SomethingDone => "JM-JOB-0032",
            Self::NoQuoteAwaiting => "JM-JOB-0033",
            Self::AllWorkBilled => "JM-JOB-0034",
            Self::AllQuotesBilled => "JM-JOB-0035",
            Self::InvoiceKnown => "JM-JOB-0036",
        }
    }

    /// The commands that make it hold, whatever the stage has of them.
    #[must_use]
    pub const fn resolved_by(self) -> &'static [JobCommandKind] {
        use JobCommandKind::{
            AcceptQuote, CancelVisit, DeclineQuote, FinishVisit, MarkInvoiced, PlanVisit, RecordCallOut,
            RecordMaterial, RecordTime, SendQuote, Waive,
        };

        match self {
            Self::Stage | Self::IdUnused | Self::WorkBillable | Self::QuotesBillable | Self::InvoiceKnown => &[],
            Self::QuoteKnown | Self::QuoteUnanswered | Self::QuoteInDate => &[SendQuote],
            Self::VisitKnown | Self::VisitAhead => &[PlanVisit],
            Self::SomethingToInvoice => &[AcceptQuote, RecordTime, RecordMaterial, RecordCallOut],
            Self::NoVisitOpen => &[CancelVisit, FinishVisit],
            Self::NoVisitWorking => &[FinishVisit],
            Self::SomethingDone => &[FinishVisit, RecordTime, RecordMaterial, RecordCallOut],
            Self::NoQuoteAwaiting => &[AcceptQuote, DeclineQuote],
            Self::AllWorkBilled | Self::AllQuotesBilled => &[Waive, MarkInvoiced],
        }
    }

    /// The blocker that says what is in the way in a stage that has the commands `possible`.
    pub(super) fn blocker(self, about: Concerns, possible: &[JobCommandKind]) -> JobBlocker {
        let help = self.resolved_by().iter().filter(|command| possible.contains(command));
        self.blocker_resolved_by(about, help.copied().collect())
    }

    pub(super) fn blocker_resolved_by(self, about: Concerns, resolved_by: Vec<JobCommandKind>) -> JobBlocker {
        let (Concerns { quotes, visits, work, invoices }, others) = about.shortened();
        JobBlocker { guard: self, code: self.code().to_owned(), quotes, visits, work, invoices, others, resolved_by }
    }
}

impl fmt::Display for JobBlocker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(CatalogueEntry::of(self.guard.code()).map_or("", |entry| entry.meaning))?;
        write_ids(f, "quote", &self.quotes)?;
        write_ids(f, "visit", &self.visits)?;
        write_ids(f, "work", &self.work)?;
        write_ids(f, "invoice", &self.invoices)
    }
}

impl Coded for JobBlocker {
    fn code(&self) -> &'static str {
        self.guard.code()
    }

    fn failure(&self) -> Failure {
        Finding::Finding(self).failure()
    }
}
