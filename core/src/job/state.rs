use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ApprovalBasis, JobBilling, JobError, JobPart, JobStage, Quote, QuoteState, RecordedWork, Visit,
    quote::text_bytes_of,
};
use crate::{
    calendar::check_instant,
    id::{CustomerId, InvoiceId, JobId, QuoteId, SiteId, VisitId, WorkId},
    limits::{
        INVOICES_PER_JOB_MAX, JOB_TEXT_BYTES_MAX, QUOTES_PER_JOB_MAX, STAMPS_PER_JOB_MAX, VISITS_PER_JOB_MAX,
        WORK_PER_JOB_MAX,
    },
    text::Text,
    wire,
};

/// A job, from the enquiry to the last visit: the fold of its events.
///
/// Read from JSON it is checked, so that a job which no events could have made can't come from outside.
///
/// ```
/// use journeyman::job::{self, Job, JobCommand, JobStage};
///
/// let enquiry = JobCommand::RecordEnquiry {
///     job: "01999a3f-0000-7000-8000-000000000001".parse()?,
///     customer: "01999a3f-0000-7000-8000-000000000002".parse()?,
///     site: "01999a3f-0000-7000-8000-000000000003".parse()?,
///     summary: "Kitchen tap drips".parse()?,
/// };
/// let decision = job::decide(None, &enquiry, "2026-09-28T23:00:00Z".parse()?)?;
/// let job = job::apply(None, &decision.events)?;
/// assert_eq!(job.stage(), JobStage::Enquiry);
///
/// // What can't be done is refused with the reasons and what can be done instead.
/// let refusal = job.decide(&JobCommand::Close {}, "2026-09-28T23:05:00Z".parse()?).unwrap_err();
/// assert!(refusal.to_string().starts_with("a job in the stage enquiry takes no close, only send_quote"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Reading one from JSON gives [`JobError::Inconsistent`] (`JM-JOB-0063`): a job that contradicts itself or is beyond a
/// bound.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Job {
    // INVARIANT: `Job::check`.
    /// Its id.
    pub(super) id: JobId,
    /// Who asked for it, and pays.
    pub(super) customer: CustomerId,
    /// Where the work is.
    pub(super) site: SiteId,
    /// What is wanted, in the customer's words.
    pub(super) summary: Text,
    /// When the enquiry came.
    pub(super) received_at: DateTime<Utc>,
    /// How far it has come.
    pub(super) stage: JobStage,
    /// Why it is in its stage, where somebody said so: why it was cancelled, declined or reopened.
    pub(super) stage_reason: Option<Text>,
    /// By what agreement the work is done; none before the customer has approved any.
    pub(super) basis: Option<ApprovalBasis>,
    /// When it was completed; none while it isn't. Where the law says so, this is the time of supply.
    pub(super) completed_at: Option<DateTime<Utc>>,
    /// Its quotes, by id.
    pub(super) quotes: Vec<Quote>,
    /// Its visits, by id.
    pub(super) visits: Vec<Visit>,
    /// The work recorded on it, by id, billed or not.
    pub(super) work: Vec<RecordedWork>,
    /// The invoices that were issued for it, by id, also those for deposits and progress, and those credited since.
    pub(super) invoices: Vec<InvoiceId>,
    /// The bytes of all descriptions, counted along so that replaying a long job isn't quadratic.
    #[serde(skip)]
    pub(super) text_bytes: usize,
}

impl Job {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> JobId {
        self.id
    }

    /// Who asked for it, and pays.
    #[must_use]
    pub const fn customer(&self) -> CustomerId {
        self.customer
    }

    /// Where the work is.
    #[must_use]
    pub const fn site(&self) -> SiteId {
        self.site
    }

    /// What is wanted, in the customer's words.
    #[must_use]
    pub const fn summary(&self) -> &Text {
        &self.summary
    }

    /// When the enquiry came.
    #[must_use]
    pub const fn received_at(&self) -> DateTime<Utc> {
        self.received_at
    }

    /// How far it has come.
    #[must_use]
    pub const fn stage(&self) -> JobStage {
        self.stage
    }

    /// Why it is in its stage, where somebody said so: why it was cancelled, declined or reopened.
    #[must_use]
    pub const fn stage_reason(&self) -> Option<&Text> {
        self.stage_reason.as_ref()
    }

    /// By what agreement the work is done; none before the customer has approved any.
    #[must_use]
    pub const fn basis(&self) -> Option<ApprovalBasis> {
        self.basis
    }

    /// When it was completed; none while it isn't. Where the law says so, this is the time of supply.
    #[must_use]
    pub const fn completed_at(&self) -> Option<DateTime<Utc>> {
        self.completed_at
    }

    /// Its quotes, by id.
    #[must_use]
    pub fn quotes(&self) -> &[Quote] {
        &self.quotes
    }

    /// Its visits, by id.
    #[must_use]
    pub fn visits(&self) -> &[Visit] {
        &self.visits
    }

    /// The work recorded on it, by id, billed or not.
    #[must_use]
    pub fn work(&self) -> &[RecordedWork] {
        &self.work
    }

    /// The invoices that were issued for it, by id, also those for deposits and progress, and those credited since.
    #[must_use]
    pub fn invoices(&self) -> &[InvoiceId] {
        &self.invoices
    }

    /// The quote of an id.
    #[must_use]
    pub fn quote(&self, id: QuoteId) -> Option<&Quote> {
        self.quotes.binary_search_by_key(&id, |quote| quote.id).ok().and_then(|place| self.quotes.get(place))
    }

    /// The visit of an id.
    #[must_use]
    pub fn visit(&self, id: VisitId) -> Option<&Visit> {
        self.visits.binary_search_by_key(&id, |visit| visit.id).ok().and_then(|place| self.visits.get(place))
    }

    /// The record of work of an id.
    #[must_use]
    pub fn recorded(&self, id: WorkId) -> Option<&RecordedWork> {
        self.work.binary_search_by_key(&id, |work| work.id).ok().and_then(|place| self.work.get(place))
    }

    /// Whether an invoice was issued for it.
    pub(super) fn has_invoice(&self, id: InvoiceId) -> bool {
        self.invoices.binary_search(&id).is_ok()
    }

    /// The work that may be charged and is neither invoiced nor waived, by id.
    ///
    /// There is none before the customer has approved any: nothing is billed without approval. Work under a quoted price
    /// is among it, since an invoice for the quote covers it.
    pub fn work_to_invoice(&self) -> impl Iterator<Item = &RecordedWork> {
        let approved = self.basis.is_some();
        self.work.iter().filter(move |work| approved && work.billing.is_none())
    }

    /// The accepted quotes that are neither invoiced to the end nor waived, by id.
    pub fn quotes_to_invoice(&self) -> impl Iterator<Item = &Quote> {
        self.quotes.iter().filter(|quote| quote.is_to_invoice())
    }

    /// How many reports its visits have.
    pub(super) fn stamp_count(&self) -> usize {
        self.visits.iter().fold(0, |count, visit| count.saturating_add(visit.stamps.len()))
    }

    fn count_text_bytes(&self) -> usize {
        let quoted = self.quotes.iter().map(|quote| text_bytes_of(&quote.lines));
        quoted.chain(self.work.iter().map(RecordedWork::text_bytes)).fold(0, usize::saturating_add)
    }

    /// Refuses a job that no events could have made, or that is beyond a bound.
    fn check(&self) -> Result<(), JobError> {
        self.check_order()?;
        let sound = |part: JobPart, all: bool| if all { Ok(()) } else { Err(JobError::Inconsistent { part }) };
        let billed_on = |billing: Option<JobBilling>| {
            let invoice = billing.and_then(JobBilling::invoice);
            invoice.is_none_or(|invoice| self.has_invoice(invoice))
        };
        let stage = check_instant(self.received_at).is_ok()
            && self.completed_at.is_none_or(|at| check_instant(at).is_ok())
            && self.completed_at.is_some() == self.stage.is_completed()
            && (self.basis.is_some() || !self.needs_basis());
        sound(JobPart::Stage, stage)?;
        sound(JobPart::Quotes, self.quotes.iter().all(|quote| quote.is_sound() && billed_on(quote.billing)))?;
        sound(JobPart::Visits, self.visits.iter().all(Visit::is_sound))?;
        sound(JobPart::Stamps, self.stamp_count() <= STAMPS_PER_JOB_MAX)?;
        sound(JobPart::Work, self.work.iter().all(|work| work.is_sound() && billed_on(work.billing)))?;
        sound(JobPart::Texts, self.text_bytes <= JOB_TEXT_BYTES_MAX)
    }

    fn needs_basis(&self) -> bool {
        self.stage.needs_approval() || self.quotes.iter().any(|quote| quote.state == QuoteState::Accepted)
    }

    /// Refuses lists that are too long, out of order, or hold an id twice.
    fn check_order(&self) -> Result<(), JobError> {
        let in_order = |part: JobPart, ordered: bool, count: usize, max: usize| {
            if ordered && count <= max { Ok(()) } else { Err(JobError::Inconsistent { part }) }
        };
        let quotes = self.quotes.is_sorted_by(|a, b| a.id < b.id);
        let visits = self.visits.is_sorted_by(|a, b| a.id < b.id);
        let work = self.work.is_sorted_by(|a, b| a.id < b.id);
        let invoices = self.invoices.is_sorted_by(|a, b| a < b);
        in_order(JobPart::Quotes, quotes, self.quotes.len(), QUOTES_PER_JOB_MAX)?;
        in_order(JobPart::Visits, visits, self.visits.len(), VISITS_PER_JOB_MAX)?;
        in_order(JobPart::Work, work, self.work.len(), WORK_PER_JOB_MAX)?;
        in_order(JobPart::Invoices, invoices, self.invoices.len(), INVOICES_PER_JOB_MAX)
    }
}

impl<'de> Deserialize<'de> for Job {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "Job")]
        struct Parts {
            id: JobId,
            customer: CustomerId,
            site: SiteId,
            summary: Text,
            received_at: DateTime<Utc>,
            stage: JobStage,
            stage_reason: Option<Text>,
            basis: Option<ApprovalBasis>,
            completed_at: Option<DateTime<Utc>>,
            quotes: Vec<Quote>,
            visits: Vec<Visit>,
            work: Vec<RecordedWork>,
            invoices: Vec<InvoiceId>,
        }

        let parts = Parts::deserialize(deserializer)?;
        let mut job = Self {
            id: parts.id,
            customer: parts.customer,
            site: parts.site,
            summary: parts.summary,
            received_at: parts.received_at,
            stage: parts.stage,
            stage_reason: parts.stage_reason,
            basis: parts.basis,
            completed_at: parts.completed_at,
            quotes: parts.quotes,
            visits: parts.visits,
            work: parts.work,
            invoices: parts.invoices,
            text_bytes: 0,
        };
        job.text_bytes = job.count_text_bytes();
        job.check().map_err(wire::carried)?;
        Ok(job)
    }
}
