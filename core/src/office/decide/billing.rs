use chrono::{DateTime, NaiveDate, Utc};

use super::{Circumstances, Decided, done, numbers::number, reasons, refused};
use crate::{
    billing::{self, BillableLine, BilledDraft, BillingContext},
    calendar::Zone,
    error::Failure,
    event::{Event, FirmSettings},
    id::{InvoiceId, JobId, QuoteId, WorkId},
    invoice::{self, IssueDetails, Issued},
    job::{ApprovalBasis, Job, JobCommand, JobCommandKind, transition},
    ledger::{CreditToUse, InvoiceShare, Ledger, LedgerCommand, LedgerEvent, LedgerInvoice, OpenCredit},
    limits::ALLOCATIONS_PER_INVOICE_MAX,
    money::Money,
    office::{FirmState, OfficeRefusal},
    order,
    party::PaymentTerms,
    pricing::price,
    tax::ReverseChargeFacts,
};

/// What somebody asked for.
pub(super) struct InvoiceOrder<'a> {
    pub(super) invoice: InvoiceId,
    pub(super) covered: Option<&'a [WorkId]>,
    pub(super) reverse_charge: Option<ReverseChargeFacts>,
    pub(super) expected_payable: Option<Money>,
}

/// What an invoice is decided on: the job and the books, which a correction has credited already.
pub(super) struct Basis<'a> {
    pub(super) job: &'a Job,
    pub(super) ledger: &'a Ledger,
    /// The invoice that the new one takes the place of.
    pub(super) corrects: Option<&'a Issued>,
}

/// What of a job goes on an invoice, and the deposits that were paid for it.
struct ToBill {
    lines: Vec<BillableLine>,
    covered: Vec<WorkId>,
    quotes: Vec<QuoteId>,
    deposits: Vec<OpenCredit>,
}

impl FirmState {
    /// An invoice for what is to be invoiced of a job: the document, the books, the job, and the deposit, all or nothing.
    pub(super) fn invoice_job(
        &self,
        firm: &FirmSettings,
        job_id: JobId,
        order: &InvoiceOrder<'_>,
        at: &Circumstances<'_>,
    ) -> Decided {
        let Some(job) = self.jobs.get(&job_id) else { return refused(&OfficeRefusal::UnknownJob { job: job_id }) };
        self.invoice_on(firm, &Basis { job, ledger: &self.ledger, corrects: None }, order, at)
    }

    /// The same, on what a job and the books are.
    pub(super) fn invoice_on(
        &self,
        firm: &FirmSettings,
        basis: &Basis<'_>,
        order: &InvoiceOrder<'_>,
        at: &Circumstances<'_>,
    ) -> Decided {
        let (id, job, job_id) = (order.invoice, basis.job, basis.job.id());
        if self.invoices.contains_key(&id) {
            return refused(&OfficeRefusal::IdTaken { id: id.to_string() });
        }
        // Before what is on it: of a job that isn't approved nothing is, and that would be the reason given.
        if transition(Some(job.stage()), JobCommandKind::MarkInvoiced).is_err() {
            return refused(&OfficeRefusal::NotApproved { job: job_id, stage: job.stage() });
        }
        let zone = at.tzdb.zone(&firm.zone).map_err(|error| reasons(&error))?;
        let issued_on = day_of(at.received_at, &zone)?;
        let to_bill = to_bill(firm, basis, order.covered, &zone, issued_on)?;
        if to_bill.lines.is_empty() {
            return refused(&OfficeRefusal::NothingToInvoice { job: job_id });
        }
        let billed = draft(firm, job, &to_bill, &zone, issued_on, order.reverse_charge)?;
        let mut issued = self.issued(firm, job, id, &billed, issued_on)?;
        if let Some(first) = basis.corrects {
            issued = issued.correcting(first);
        }
        let payable = issued.totals().payable();
        if let Some(expected) = order.expected_payable.filter(|expected| *expected != payable) {
            return refused(&OfficeRefusal::OtherTotal { expected, payable });
        }
        let mark = JobCommand::MarkInvoiced { invoice: id, work: billed.work, quotes: to_bill.quotes };
        let marked = job.decide(&mark, at.given_at()).map_err(|refusal| refusal.reasons())?;
        let entered = entered(basis.ledger, &issued, job_id)?;
        let mut events = vec![Event::InvoiceIssued { invoice: Box::new(issued), lines: billed.lines }];
        events.extend(entered.into_iter().map(ledger));
        events.extend(marked.events.into_iter().map(|event| Event::Job { job: job_id, event }));
        done(events)
    }

    fn issued(
        &self,
        firm: &FirmSettings,
        job: &Job,
        id: InvoiceId,
        billed: &BilledDraft,
        issued_on: NaiveDate,
    ) -> Result<Issued, Vec<Failure>> {
        let terms: PaymentTerms = self
            .customers
            .get(&job.customer())
            .and_then(|customer| customer.payment_terms)
            .unwrap_or(firm.payment_terms);
        let details = IssueDetails {
            id,
            number: number(&firm.invoice_prefix, self.invoices.len())?,
            customer: job.customer(),
            job: Some(job.id()),
            issued_on,
            due_on: terms.due_on(issued_on).map_err(|error| reasons(&error))?,
            tax_point: billed.lines.first().map_or(issued_on, |line| line.tax.registration_on),
            regime: firm.regime,
            registration: firm.registration.clone(),
        };
        invoice::issue(billed.draft.clone(), details).map_err(|error| reasons(&error))
    }
}

/// The invoice in the books, with the deposit that it takes off allocated to it.
fn entered(ledger: &Ledger, issued: &Issued, job: JobId) -> Result<Vec<LedgerEvent>, Vec<Failure>> {
    let post = LedgerCommand::PostInvoice { invoice: ledger_invoice(issued) };
    let mut events = ledger.decide(&post).map_err(|refusal| reasons(&refusal))?;
    if let Some(prepaid) = issued.draft().prepaid {
        // What an allocation is decided on has the invoice in it; the books themselves stay as they are.
        let mut books = ledger.clone();
        events.iter().try_for_each(|event| books.apply(event)).map_err(|error| reasons(&error))?;
        let allocate = LedgerCommand::Allocate {
            credit: CreditToUse::Job { job },
            shares: vec![InvoiceShare { invoice: issued.id(), amount: prepaid }],
            on: issued.details().issued_on,
        };
        events.extend(books.decide(&allocate).map_err(|refusal| reasons(&refusal))?);
    }
    Ok(events)
}

/// The lines of the accepted quotes, and of the work that they don't cover by the rate card.
fn to_bill(
    firm: &FirmSettings,
    basis: &Basis<'_>,
    covered: Option<&[WorkId]>,
    zone: &Zone,
    on: NaiveDate,
) -> Result<ToBill, Vec<Failure>> {
    let job = basis.job;
    let quotes: Vec<_> = job.quotes_to_invoice().collect();
    if let Some(other) = quotes.iter().find(|quote| quote.currency != firm.currency) {
        return refused(&OfficeRefusal::OtherCurrency { firm: firm.currency, given: other.currency });
    }
    let covered = covered_work(job, covered, !quotes.is_empty())?;
    let charged = job.work_to_invoice().filter(|work| covered.binary_search(&work.id).is_err());
    let work = billing::work_done(charged).map_err(|error| reasons(&error))?;
    let priced = price(&work, &firm.rate_card, zone).map_err(|error| reasons(&error))?;
    let mut lines: Vec<BillableLine> = quotes.iter().flat_map(|quote| BillableLine::of_quote(quote)).collect();
    lines.extend(BillableLine::of_work(priced));
    let credits = basis.ledger.open_credits(job.customer(), firm.currency, on).map_err(|refusal| reasons(&refusal))?;
    let mut deposits: Vec<OpenCredit> = credits.into_iter().filter(|credit| credit.job == Some(job.id())).collect();
    deposits.truncate(ALLOCATIONS_PER_INVOICE_MAX); // more stay the customer's credit
    Ok(ToBill { lines, covered, quotes: quotes.iter().map(|quote| quote.id).collect(), deposits })
}

fn draft(
    firm: &FirmSettings,
    job: &Job,
    to_bill: &ToBill,
    zone: &Zone,
    issued_on: NaiveDate,
    reverse_charge: Option<ReverseChargeFacts>,
) -> Result<BilledDraft, Vec<Failure>> {
    let prepaid =
        to_bill.deposits.iter().try_fold(Money::zero(firm.currency), |sum, credit| sum.checked_add(credit.available));
    let prepaid = prepaid.map_err(|error| reasons(&error))?;
    let context = BillingContext {
        currency: firm.currency,
        price_basis: firm.price_basis,
        rounding: firm.rounding,
        regime: firm.regime,
        supplier: firm.registration.clone(),
        // What isn't completed is supplied, as far as it is billed, when it is billed.
        supplied_on: Some(job.completed_at().map_or(Ok(issued_on), |at| day_of(at, zone))?),
        invoiced_on: Some(issued_on),
        paid_on: to_bill.deposits.first().map(|credit| credit.received_on),
        reverse_charge,
        billed_before: Vec::new(), // the job hands out only what isn't invoiced
        covered: to_bill.covered.clone(),
        prepaid: (prepaid.minor > 0).then_some(prepaid),
    };
    billing::draft(&to_bill.lines, &context).map_err(|error| reasons(&error))
}

/// Which work the prices of the accepted quotes cover.
///
/// On a job that was approved by a quote it is all of it, unless somebody names less. On one that is done by time and
/// materials, a quote accepted later covers nobody knows what, so it has to be named: charging both would bill the same
/// work twice, charging one would give the other away.
fn covered_work(job: &Job, named: Option<&[WorkId]>, is_quoted: bool) -> Result<Vec<WorkId>, Vec<Failure>> {
    let open = order::set(job.work_to_invoice().map(|work| work.id));
    match named {
        Some(named) => match named.iter().find(|work| open.binary_search(work).is_err()) {
            Some(&work) => refused(&OfficeRefusal::NotToInvoice { work }),
            None if !is_quoted && !named.is_empty() => refused(&OfficeRefusal::CoverUnclear { job: job.id() }),
            None => Ok(order::set(named.iter().copied())),
        },
        None if job.basis() == Some(ApprovalBasis::Quote) => Ok(open),
        None if is_quoted && !open.is_empty() => refused(&OfficeRefusal::CoverUnclear { job: job.id() }),
        None => Ok(Vec::new()),
    }
}

/// What the books need of an invoice. A deposit is no part of it: it is allocated.
pub(super) fn ledger_invoice(issued: &Issued) -> LedgerInvoice {
    let (details, totals) = (issued.details(), issued.totals());
    LedgerInvoice {
        id: details.id,
        number: details.number.clone(),
        customer: details.customer,
        tax_exclusive: totals.tax_exclusive(),
        tax: totals.tax(),
        payable: totals.tax_inclusive(),
        issued_on: details.issued_on,
        due_on: details.due_on,
    }
}

pub(super) fn ledger(event: LedgerEvent) -> Event {
    Event::Ledger { event }
}

pub(super) fn day_of(instant: DateTime<Utc>, zone: &Zone) -> Result<NaiveDate, Vec<Failure>> {
    Ok(zone.local(instant).map_err(|error| reasons(&error))?.local.date())
}
