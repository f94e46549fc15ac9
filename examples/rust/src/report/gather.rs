use journeyman::{
    board::BoardError,
    calendar::{CalendarError, Tzdb, Zone},
    id::InvoiceId,
    job::{Job, JobStage, QuoteState},
    ledger::LedgerRefusal,
    money::Money,
    office::FirmState,
    pricing::PricingError,
    schedule::ScheduleError,
    text::TextError,
    wire::Wire,
};

use super::{Figure, Party, Replicas, Report, board, document, money, offers, stories};
use crate::{
    data::{Firm, Week},
    directory::Directory,
    format,
    live::{LiveError, Log, catch_up, device_of},
    transcript,
    words::Words,
};

/// Why there is no report. None of these happens to a log that the office wrote.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReportError {
    #[error(transparent)]
    Live(#[from] LiveError),
    #[error(transparent)]
    Schedule(#[from] ScheduleError),
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    #[error(transparent)]
    Board(#[from] BoardError),
    #[error(transparent)]
    Text(#[from] TextError),
    #[error(transparent)]
    Ledger(#[from] LedgerRefusal),
    #[error(transparent)]
    Pricing(#[from] PricingError),
    #[error(transparent)]
    Billing(#[from] journeyman::billing::BillingError),
    #[error("the device of {who} doesn't hold what the office holds")]
    Diverged { who: String },
}

/// What the parts of the report are gathered from.
pub(super) struct Sources<'a> {
    pub(super) week: &'a Week,
    pub(super) tzdb: &'a Tzdb,
    pub(super) zone: &'a Zone,
    pub(super) state: &'a FirmState,
    pub(super) directory: &'a Directory<'a>,
    pub(super) words: Words<'a>,
}

/// Everything there is to show of a week whose log is this.
pub(crate) fn gather(week: &Week, tzdb: &Tzdb, log: &Log) -> Result<Report, ReportError> {
    let directory = Directory::of(week);
    let words = Words { directory: &directory, zone: &week.zone };
    let state = log.office.state();
    let sources = Sources { week, tzdb, zone: &week.zone, state, directory: &directory, words };
    let transcript = transcript::read(week, tzdb, log)?;
    let books = money::books(&sources, &transcript)?;
    let owed = money::owed(&sources)?;
    Ok(Report {
        firm: firm(&week.firm),
        first: week.firm.week.first,
        last: week.firm.week.last,
        figures: figures(&sources, owed.total)?,
        board: board::of_the_week(&sources, &transcript)?,
        offers: offers::of_the_week(&sources, &transcript),
        refusals: stories::refusals(&sources, &transcript),
        offline: stories::offline(&sources, &transcript),
        attention: stories::attention(&sources, &transcript),
        clock_change: stories::clock_change(&sources)?,
        invoice: document::of(&sources, crate::names::id::<InvoiceId>("invoice", &week.firm.invoice_to_show)),
        priced: document::priced(&sources)?,
        owed,
        books,
        replicas: replicas(week, tzdb, log)?,
    })
}

fn firm(firm: &Firm) -> Party {
    let contact = vec![firm.phone.clone(), firm.email.clone()];
    Party { name: firm.name.clone(), address: firm.address.clone(), contact }
}

/// Counts of what the state holds; the amounts are the ledger's.
fn figures(sources: &Sources<'_>, owed: Money) -> Result<Vec<Figure>, ReportError> {
    let state = sources.state;
    let end = sources.week.end()?;
    let in_stage = |stage: JobStage| state.jobs().filter(|job| job.stage() == stage).count();
    let quotes = || state.jobs().flat_map(Job::quotes);
    let answered = |answer: QuoteState| quotes().filter(|quote| quote.state == answer).count();
    let awaiting = quotes().filter(|quote| quote.awaits_answer(end)).count();
    let expired = quotes().filter(|quote| quote.state == QuoteState::Unanswered && quote.has_expired(end)).count();
    let done = in_stage(JobStage::Completed).saturating_add(in_stage(JobStage::Closed));
    let bank = money::bank(sources)?;
    let payments = state.payments().all().count();
    let refunds: usize = state.payments().all().map(|payment| state.payments().refunds_of(payment.id).count()).sum();
    let count = |value: usize, label, detail| Figure { value: value.to_string(), label, detail };
    Ok(vec![
        count(
            state.jobs().count(),
            "enquiries",
            format!(
                "{} without an answer yet, {} called off",
                in_stage(JobStage::Enquiry),
                in_stage(JobStage::Cancelled)
            ),
        ),
        count(
            quotes().count(),
            "quotes",
            format!(
                "{} accepted, {} declined, {awaiting} open, {expired} expired",
                answered(QuoteState::Accepted),
                answered(QuoteState::Declined)
            ),
        ),
        count(done, "jobs done", format!("{} more agreed", in_stage(JobStage::Approved))),
        count(state.invoices().count(), "invoices", format!("{} credited in full", state.credit_notes().count())),
        Figure {
            value: format::money(bank),
            label: "in the bank",
            detail: format!("{payments} payments, {refunds} refunds"),
        },
        Figure { value: format::money(owed), label: "owed by customers", detail: "at the end of the week".to_owned() },
    ])
}

/// Hands everybody's device the whole log, and sees whether it ends with the office's bytes.
fn replicas(week: &Week, tzdb: &Tzdb, log: &Log) -> Result<Replicas, ReportError> {
    let office = log.office.state().to_json();
    let mut devices: usize = 0;
    for who in week.people() {
        let mut device = device_of(who, tzdb)?;
        catch_up(&mut device, &log.lines).map_err(LiveError::from)?;
        if device.confirmed().to_json() != office {
            return Err(ReportError::Diverged { who: who.to_owned() });
        }
        devices = devices.saturating_add(1);
    }
    let head = log.office.head();
    Ok(Replicas { devices, entries: head.sequence, head: head.hash.to_string() })
}
