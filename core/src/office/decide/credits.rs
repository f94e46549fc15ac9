//! What puts an invoice right: credit notes, corrections, voids.

use super::{
    Circumstances, Decided, Decision,
    billing::{Basis, InvoiceOrder, day_of, ledger},
    done,
    numbers::number,
    reasons, refused,
};
use crate::{
    error::Failure,
    event::{Event, FirmSettings},
    id::{CreditNoteId, InvoiceId, JobId},
    invoice::{self, CreditDetails, CreditNote, CreditPart, InvoiceFate, Issued, VoidDetails, credit_part},
    job::{Job, JobCommand, JobEvent},
    ledger::{Ledger, LedgerCommand, LedgerCreditNote, LedgerEvent, invoice_balance},
    office::{FirmState, OfficeRefusal},
    text::Text,
};

/// What somebody wants credited.
pub(super) struct CreditOrder<'a> {
    pub(super) credit_note: CreditNoteId,
    pub(super) invoice: InvoiceId,
    pub(super) part: &'a CreditPart,
    pub(super) reason: &'a Text,
}

/// What crediting an invoice comes to.
struct Credited {
    note: CreditNote,
    books: Vec<LedgerEvent>,
    /// The job of the invoice, where nothing is left of it, with what happens to it.
    job: Option<(JobId, Vec<JobEvent>)>,
}

impl FirmState {
    /// A credit note for an invoice or a part of it: the document, the books, and the job where nothing is left.
    pub(super) fn credit_invoice(
        &self,
        firm: &FirmSettings,
        order: &CreditOrder<'_>,
        at: &Circumstances<'_>,
    ) -> Decided {
        done(self.credited(firm, order, at)?.events())
    }

    /// A credit note for what is left of a job's invoice, and the invoice in its place, all or nothing.
    pub(super) fn correct_invoice(
        &self,
        firm: &FirmSettings,
        order: &CreditOrder<'_>,
        again: &InvoiceOrder<'_>,
        at: &Circumstances<'_>,
    ) -> Decided {
        let first = self.issued_invoice(order.invoice)?;
        let Some(job) = first.details().job.and_then(|id| self.jobs.get(&id)) else {
            return refused(&OfficeRefusal::UnknownInvoice { invoice: order.invoice }); // none of a job's
        };
        let credited = self.credited(firm, order, at)?;
        // The new invoice is decided on what the credit note makes of the job and of the books; both stay as they are.
        let (mut job, mut books): (Job, Ledger) = ((**job).clone(), self.ledger.clone());
        for event in credited.job.iter().flat_map(|(_, events)| events) {
            job.apply(event).map_err(|error| reasons(&error))?;
        }
        credited.books.iter().try_for_each(|event| books.apply(event)).map_err(|error| reasons(&error))?;
        let basis = Basis { job: &job, ledger: &books, corrects: Some(first) };
        let Decision { events: invoiced, flags } = self.invoice_on(firm, &basis, again, at)?;
        let mut events = credited.events();
        events.extend(invoiced);
        Ok(Decision { events, flags })
    }

    /// An invoice that nobody has seen becomes void; its number stays given.
    pub(super) fn void_invoice(
        &self,
        firm: &FirmSettings,
        invoice: InvoiceId,
        reason: &Text,
        at: &Circumstances<'_>,
    ) -> Decided {
        let issued = self.issued_invoice(invoice)?;
        let zone = at.tzdb.zone(&firm.zone).map_err(|error| reasons(&error))?;
        let voided_on = day_of(at.received_at, &zone)?;
        let balance = invoice_balance(&self.ledger, invoice, voided_on).map_err(|error| reasons(&error))?;
        let fate = InvoiceFate {
            is_sent: false, // who gives the command says so
            is_paid: balance.paid.minor > 0 || balance.written_off.minor > 0,
            is_credited: balance.credited.minor > 0,
        };
        let details = VoidDetails { voided_on, reason: reason.clone() };
        invoice::void(issued.clone(), fate, details.clone()).map_err(|error| reasons(&error))?;
        let reversed = self.ledger.decide(&LedgerCommand::VoidInvoice { invoice, on: voided_on });
        let reversed = reversed.map_err(|refusal| reasons(&refusal))?;
        let mut events = vec![Event::InvoiceVoided { invoice, details }];
        events.extend(reversed.into_iter().map(ledger));
        events.extend(job_events(self.open_again(issued, at)?));
        done(events)
    }

    fn credited(
        &self,
        firm: &FirmSettings,
        order: &CreditOrder<'_>,
        at: &Circumstances<'_>,
    ) -> Result<Credited, Vec<Failure>> {
        let &CreditOrder { credit_note: id, invoice, part, reason } = order;
        if self.credit_notes.contains_key(&id) {
            return refused(&OfficeRefusal::IdTaken { id: id.to_string() });
        }
        let issued = self.issued_invoice(invoice)?;
        let zone = at.tzdb.zone(&firm.zone).map_err(|error| reasons(&error))?;
        let details = CreditDetails {
            id,
            number: number(&firm.credit_note_prefix, self.credit_notes.len())?,
            issued_on: day_of(at.received_at, &zone)?,
            reason: reason.clone(),
        };
        let before: Vec<CreditNote> = self.credit_notes_of(invoice).cloned().collect();
        let note = credit_part(issued, &before, part, details).map_err(|error| reasons(&error))?;
        let books = LedgerCommand::PostCreditNote { credit_note: in_books(&note) };
        let books = self.ledger.decide(&books).map_err(|refusal| reasons(&refusal))?;
        let job = if note.is_last() { self.open_again(issued, at)? } else { None };
        Ok(Credited { note, books, job })
    }

    /// What was on an invoice of which nothing is left is to be invoiced again, rightly this time, or waived.
    fn open_again(
        &self,
        issued: &Issued,
        at: &Circumstances<'_>,
    ) -> Result<Option<(JobId, Vec<JobEvent>)>, Vec<Failure>> {
        let Some((id, job)) = issued.details().job.and_then(|id| Some((id, self.jobs.get(&id)?))) else {
            return Ok(None);
        };
        let mark = JobCommand::MarkCredited { invoice: issued.id() };
        let marked = job.decide(&mark, at.given_at()).map_err(|refusal| refusal.reasons())?;
        Ok(Some((id, marked.events)))
    }

    fn issued_invoice(&self, invoice: InvoiceId) -> Result<&Issued, Vec<Failure>> {
        match self.invoices.get(&invoice) {
            None => refused(&OfficeRefusal::UnknownInvoice { invoice }),
            Some(_) if self.voids.contains_key(&invoice) => refused(&OfficeRefusal::InvoiceVoid { invoice }),
            Some(issued) => Ok(issued),
        }
    }

    /// The credit notes of an invoice, by id.
    fn credit_notes_of(&self, invoice: InvoiceId) -> impl Iterator<Item = &CreditNote> {
        self.ledger.credit_notes_of(invoice).filter_map(|id| self.credit_notes.get(&id)).map(AsRef::as_ref)
    }
}

impl Credited {
    fn events(self) -> Vec<Event> {
        let mut events = vec![Event::CreditNoteIssued { credit_note: Box::new(self.note) }];
        events.extend(self.books.into_iter().map(ledger));
        events.extend(job_events(self.job));
        events
    }
}

fn job_events(of: Option<(JobId, Vec<JobEvent>)>) -> impl Iterator<Item = Event> {
    of.into_iter().flat_map(|(job, events)| events.into_iter().map(move |event| Event::Job { job, event }))
}

/// What the books need of a credit note: what it takes off, without a sign.
fn in_books(note: &CreditNote) -> LedgerCreditNote {
    let totals = note.totals();
    LedgerCreditNote {
        id: note.id(),
        invoice: note.preceding().id,
        tax_exclusive: totals.tax_exclusive().negated(),
        tax: totals.tax().negated(),
        payable: totals.tax_inclusive().negated(),
        issued_on: note.details().issued_on,
    }
}
