use chrono::{DateTime, Utc};

use super::{
    ApprovalBasis, Job, JobBilling, JobError, JobEvent, JobStage, Quote, QuoteState, RecordedWork, Visit, VisitStamp,
    VisitStampKind, VisitState, quote::text_bytes_of,
};
use crate::{
    calendar::{Interval, check_instant},
    id::{InvoiceId, QuoteId, VisitId, WorkId},
    limits::{
        INVOICES_PER_JOB_MAX, JOB_TEXT_BYTES_MAX, QUOTES_PER_JOB_MAX, STAMPS_PER_JOB_MAX, STAMPS_PER_VISIT_MAX,
        VISITS_PER_JOB_MAX, WORK_PER_JOB_MAX,
    },
    text::Text,
};

/// An event that can't have happened to the job.
struct Misfit;

/// The job that events make of a job, or of none: all of them are taken in, or none is.
///
/// # Errors
/// - [`JobError::NotBegun`] (`JM-JOB-0061`): there is no job, and the first event isn't the enquiry.
/// - [`JobError::Misfit`] (`JM-JOB-0062`): an event that can't have happened to the job.
pub fn apply(job: Option<Job>, events: &[JobEvent]) -> Result<Job, JobError> {
    let mut events = events.iter();
    let begun = match job {
        Some(job) => job,
        None => Job::begin(events.next().ok_or(JobError::NotBegun {})?)?,
    };
    events.try_fold(begun, |mut job, event| {
        job.apply(event)?;
        Ok(job)
    })
}

impl Job {
    /// The job that an enquiry begins.
    ///
    /// # Errors
    /// - [`JobError::NotBegun`] (`JM-JOB-0061`): it isn't an enquiry.
    /// - [`JobError::Misfit`] (`JM-JOB-0062`): its time is out of bounds.
    pub fn begin(event: &JobEvent) -> Result<Self, JobError> {
        let JobEvent::EnquiryRecorded { job, customer, site, summary, at } = event else {
            return Err(JobError::NotBegun {});
        };
        check_instant(*at).map_err(|_| JobError::Misfit { event: event.kind() })?;
        Ok(Self {
            id: *job,
            customer: *customer,
            site: *site,
            summary: summary.clone(),
            received_at: *at,
            stage: JobStage::Enquiry,
            stage_reason: None,
            basis: None,
            completed_at: None,
            quotes: Vec::new(),
            visits: Vec::new(),
            work: Vec::new(),
            invoices: Vec::new(),
            text_bytes: 0,
        })
    }

    /// Takes an event in. One that doesn't fit leaves the job as it was.
    ///
    /// It asks whether the event can have happened, not whether today's rules would have let it: old jobs stay readable
    /// when the table changes.
    ///
    /// # Errors
    /// [`JobError::Misfit`] (`JM-JOB-0062`): what the event names is missing, is there already, is in another state, or
    /// is beyond a bound.
    pub fn apply(&mut self, event: &JobEvent) -> Result<(), JobError> {
        self.take_in(event).map_err(|Misfit| JobError::Misfit { event: event.kind() })
    }

    // INVARIANT: each arm and each function it calls checks everything before it changes anything.
    fn take_in(&mut self, event: &JobEvent) -> Result<(), Misfit> {
        fits(check_instant(event.at()).is_ok())?;
        match event {
            JobEvent::EnquiryRecorded { .. } => Err(Misfit),
            JobEvent::QuoteSent { quote, lines, currency, deposit, valid_until, at } => self.add_quote(Quote {
                id: *quote,
                lines: lines.clone(),
                currency: *currency,
                deposit: *deposit,
                valid_until: *valid_until,
                state: QuoteState::Unanswered,
                sent_at: *at,
                answered_at: None,
                billing: None,
            }),
            JobEvent::QuoteAccepted { quote, at } => {
                self.answer(*quote, QuoteState::Accepted, *at)?;
                self.basis.get_or_insert(ApprovalBasis::Quote);
                Ok(())
            }
            JobEvent::QuoteDeclined { quote, at, .. } => self.answer(*quote, QuoteState::Declined, *at),
            JobEvent::QuoteWithdrawn { quote, at } => self.answer(*quote, QuoteState::Withdrawn, *at),
            JobEvent::ApprovedWithoutQuote { .. } => {
                self.basis.get_or_insert(ApprovalBasis::TimeAndMaterials);
                Ok(())
            }
            JobEvent::VisitPlanned { visit, window, .. } => self.add_visit(Visit::planned(*visit, *window)),
            JobEvent::WindowPromised { visit, window, .. } => self.promise(*visit, *window),
            JobEvent::VisitSetOff { visit, at } => self.stamp(*visit, VisitStampKind::SetOff, *at),
            JobEvent::VisitStarted { visit, at } => self.stamp(*visit, VisitStampKind::Started, *at),
            JobEvent::VisitFinished { visit, at } => self.stamp(*visit, VisitStampKind::Finished, *at),
            JobEvent::VisitCancelled { visit, .. } => self.cancel_visit(*visit),
            JobEvent::WorkRecorded { work, visit, entry, at } => self.add_work(RecordedWork {
                id: *work,
                visit: *visit,
                entry: entry.clone(),
                recorded_at: *at,
                billing: None,
            }),
            JobEvent::ChargeWaived { work, quotes, .. } => self.bill(work, quotes, JobBilling::Waived {}),
            JobEvent::InvoiceMarked { invoice, work, quotes, .. } => self.mark_invoiced(*invoice, work, quotes),
            JobEvent::InvoiceCredited { invoice, .. } => self.mark_credited(*invoice),
            JobEvent::StageChanged { previous, stage, reason, at } => {
                self.enter(*previous, *stage, reason.as_ref(), *at)
            }
        }
    }

    fn add_quote(&mut self, quote: Quote) -> Result<(), Misfit> {
        let place = free_place(&self.quotes, |known| known.id.cmp(&quote.id), QUOTES_PER_JOB_MAX)?;
        fits(quote.is_sound())?;
        self.count_text(text_bytes_of(&quote.lines))?;
        self.quotes.insert(place, quote);
        Ok(())
    }

    fn answer(&mut self, id: QuoteId, state: QuoteState, at: DateTime<Utc>) -> Result<(), Misfit> {
        let quote = self.quotes.iter_mut().find(|quote| quote.id == id).ok_or(Misfit)?;
        fits(quote.state == QuoteState::Unanswered)?;
        quote.state = state;
        quote.answered_at = Some(at);
        Ok(())
    }

    fn add_visit(&mut self, visit: Visit) -> Result<(), Misfit> {
        let place = free_place(&self.visits, |known| known.id.cmp(&visit.id), VISITS_PER_JOB_MAX)?;
        self.visits.insert(place, visit);
        Ok(())
    }

    fn visit_mut(&mut self, id: VisitId) -> Option<&mut Visit> {
        self.visits.iter_mut().find(|visit| visit.id == id)
    }

    fn promise(&mut self, id: VisitId, window: Option<Interval>) -> Result<(), Misfit> {
        self.visit_mut(id).ok_or(Misfit)?.window = window;
        Ok(())
    }

    /// A stamp of a visit that the job doesn't know makes it known: somebody is there.
    fn stamp(&mut self, id: VisitId, kind: VisitStampKind, at: DateTime<Utc>) -> Result<(), Misfit> {
        let stamp = VisitStamp { at, kind };
        fits(self.stamp_count() < STAMPS_PER_JOB_MAX)?;
        if let Some(visit) = self.visit_mut(id) {
            fits(visit.stamps.len() < STAMPS_PER_VISIT_MAX && !visit.stamps.contains(&stamp))?;
            visit.stamp(stamp);
            return Ok(());
        }
        let mut visit = Visit::planned(id, None);
        visit.stamp(stamp);
        self.add_visit(visit)
    }

    fn cancel_visit(&mut self, id: VisitId) -> Result<(), Misfit> {
        let visit = self.visit_mut(id).ok_or(Misfit)?;
        fits(visit.state.is_open())?;
        visit.state = VisitState::Cancelled;
        Ok(())
    }

    fn add_work(&mut self, work: RecordedWork) -> Result<(), Misfit> {
        let place = free_place(&self.work, |known| known.id.cmp(&work.id), WORK_PER_JOB_MAX)?;
        fits(work.is_sound())?;
        self.count_text(work.text_bytes())?;
        self.work.insert(place, work);
        Ok(())
    }

    fn mark_invoiced(&mut self, invoice: InvoiceId, work: &[WorkId], quotes: &[QuoteId]) -> Result<(), Misfit> {
        let place = free_place(&self.invoices, |known| known.cmp(&invoice), INVOICES_PER_JOB_MAX)?;
        self.bill(work, quotes, JobBilling::Invoiced { invoice })?;
        self.invoices.insert(place, invoice);
        Ok(())
    }

    /// What was billed on the invoice is to be invoiced again; the invoice stays one of the job's.
    fn mark_credited(&mut self, invoice: InvoiceId) -> Result<(), Misfit> {
        fits(self.has_invoice(invoice))?;
        let credited = Some(JobBilling::Invoiced { invoice });
        for recorded in self.work.iter_mut().filter(|recorded| recorded.billing == credited) {
            recorded.billing = None;
        }
        for quote in self.quotes.iter_mut().filter(|quote| quote.billing == credited) {
            quote.billing = None;
        }
        Ok(())
    }

    fn bill(&mut self, work: &[WorkId], quotes: &[QuoteId], billing: JobBilling) -> Result<(), Misfit> {
        let in_order = work.is_sorted_by(|a, b| a < b) && quotes.is_sorted_by(|a, b| a < b);
        let has_work = work.iter().all(|&id| self.recorded(id).is_some_and(|work| work.billing.is_none()));
        let has_quotes = quotes.iter().all(|&id| self.quote(id).is_some_and(Quote::is_to_invoice));
        fits(in_order && has_work && has_quotes)?;
        for recorded in self.work.iter_mut().filter(|recorded| work.binary_search(&recorded.id).is_ok()) {
            recorded.billing = Some(billing);
        }
        for quote in self.quotes.iter_mut().filter(|quote| quotes.binary_search(&quote.id).is_ok()) {
            quote.billing = Some(billing);
        }
        Ok(())
    }

    fn enter(
        &mut self,
        previous: JobStage,
        stage: JobStage,
        reason: Option<&Text>,
        at: DateTime<Utc>,
    ) -> Result<(), Misfit> {
        fits(self.stage == previous && stage != previous)?;
        fits(self.basis.is_some() || !stage.needs_approval())?;
        // Closing keeps the time of completion; a job that was never completed can't be closed.
        let completed_at = match stage {
            JobStage::Completed => Some(at),
            JobStage::Closed => Some(self.completed_at.ok_or(Misfit)?),
            _ => None,
        };
        self.stage = stage;
        self.stage_reason = reason.cloned();
        self.completed_at = completed_at;
        Ok(())
    }

    /// Takes account of more text, if there is room for it.
    fn count_text(&mut self, added: usize) -> Result<(), Misfit> {
        let text_bytes = self.text_bytes.saturating_add(added);
        fits(text_bytes <= JOB_TEXT_BYTES_MAX)?;
        self.text_bytes = text_bytes;
        Ok(())
    }
}

fn fits(holds: bool) -> Result<(), Misfit> {
    if holds { Ok(()) } else { Err(Misfit) }
}

/// Where something new belongs in a list sorted by id, if it isn't there and there is room.
fn free_place<T>(list: &[T], compare: impl FnMut(&T) -> std::cmp::Ordering, max: usize) -> Result<usize, Misfit> {
    fits(list.len() < max)?;
    list.binary_search_by(compare).err().ok_or(Misfit)
}
