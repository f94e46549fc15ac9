//! Jobs made from events, so that no test depends on the table to get where it starts.

use std::str::FromStr;

use chrono::{DateTime, TimeDelta, Utc};
use journeyman::{
    calendar::Interval,
    id::{CustomerId, InvoiceId, JobId, QuoteId, SiteId, TechnicianId, VisitId, WorkId},
    job::{self, Job, JobCommand, JobDecision, JobEvent, JobRefusal, JobStage, WorkEntry},
    money::Currency,
    pricing::{PricedKind, PricedLine},
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::Text,
    unit::Unit,
};

/// The n-th id of a kind.
pub(crate) fn id<T: FromStr>(n: u64) -> T {
    parsed(&format!("01999a3f-0000-7000-8000-{n:012x}"))
}

pub(crate) fn job_id() -> JobId {
    id(1)
}

pub(crate) fn quote(n: u64) -> QuoteId {
    id(0x10_0000 + n)
}

pub(crate) fn visit(n: u64) -> VisitId {
    id(0x20_0000 + n)
}

pub(crate) fn work(n: u64) -> WorkId {
    id(0x30_0000 + n)
}

pub(crate) fn invoice(n: u64) -> InvoiceId {
    id(0x40_0000 + n)
}

pub(crate) fn technician(n: u64) -> TechnicianId {
    id(0x50_0000 + n)
}

pub(crate) fn parsed<T: FromStr>(text: &str) -> T {
    text.parse().unwrap_or_else(|_| panic!("{text}"))
}

pub(crate) fn text(text: &str) -> Text {
    parsed(text)
}

/// A minute of the week: Monday 5 October 2026, 08:00 in Melbourne, and so many minutes.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    parsed::<DateTime<Utc>>("2026-10-04T21:00:00Z") + TimeDelta::minutes(minutes)
}

pub(crate) fn span(start: i64, end: i64) -> Interval {
    Interval::new(at(start), at(end)).unwrap()
}

/// When the quotes of these tests run out.
pub(crate) const VALID_MINUTES: i64 = 10_000;

pub(crate) fn line(description: &str) -> PricedLine {
    PricedLine {
        kind: PricedKind::FixedPrice,
        description: text(description),
        supply: Supply::General,
        quantity: Quantity::from(1),
        unit: Unit::PIECE,
        unit_price: UnitPrice::from(450),
    }
}

pub(crate) fn begun() -> JobEvent {
    JobEvent::EnquiryRecorded {
        job: job_id(),
        customer: id::<CustomerId>(2),
        site: id::<SiteId>(3),
        summary: text("Kitchen tap drips"),
        at: at(0),
    }
}

pub(crate) fn sent(n: u64) -> JobEvent {
    JobEvent::QuoteSent {
        quote: quote(n),
        lines: vec![line("Replace the tap")],
        currency: Currency::AUD,
        deposit: None,
        valid_until: Some(at(VALID_MINUTES)),
        at: at(1),
    }
}

pub(crate) fn accepted(n: u64) -> JobEvent {
    JobEvent::QuoteAccepted { quote: quote(n), at: at(2) }
}

pub(crate) fn planned(n: u64) -> JobEvent {
    JobEvent::VisitPlanned { visit: visit(n), window: None, at: at(3) }
}

pub(crate) fn started(n: u64) -> JobEvent {
    JobEvent::VisitStarted { visit: visit(n), at: at(4) }
}

pub(crate) fn finished(n: u64) -> JobEvent {
    JobEvent::VisitFinished { visit: visit(n), at: at(5) }
}

pub(crate) fn recorded(n: u64) -> JobEvent {
    JobEvent::WorkRecorded { work: work(n), visit: None, entry: material_entry(), at: at(6) }
}

pub(crate) fn invoiced(n: u64, works: &[u64], quotes: &[u64]) -> JobEvent {
    JobEvent::InvoiceMarked {
        invoice: invoice(n),
        work: works.iter().map(|&n| work(n)).collect(),
        quotes: quotes.iter().map(|&n| quote(n)).collect(),
        at: at(7),
    }
}

pub(crate) fn waived(works: &[u64], quotes: &[u64]) -> JobEvent {
    JobEvent::ChargeWaived {
        work: works.iter().map(|&n| work(n)).collect(),
        quotes: quotes.iter().map(|&n| quote(n)).collect(),
        reason: text("Goodwill"),
        at: at(7),
    }
}

pub(crate) fn moved(previous: JobStage, stage: JobStage) -> JobEvent {
    JobEvent::StageChanged { previous, stage, reason: None, at: at(8) }
}

pub(crate) fn material_entry() -> WorkEntry {
    WorkEntry::Material {
        description: text("Mixer tap"),
        quantity: Quantity::from(1),
        unit: Unit::PIECE,
        unit_cost: parsed("86.40"),
        supply: Supply::General,
    }
}

pub(crate) fn material(n: u64) -> JobCommand {
    JobCommand::RecordMaterial {
        work: work(n),
        visit: None,
        description: text("Mixer tap"),
        quantity: Quantity::from(1),
        unit: Unit::PIECE,
        unit_cost: parsed("86.40"),
        supply: Supply::General,
    }
}

pub(crate) fn time(n: u64, on: u64, by: u64, worked: Interval) -> JobCommand {
    JobCommand::RecordTime { work: work(n), visit: visit(on), technician: technician(by), rate: parsed("STD"), worked }
}

pub(crate) fn call_out(n: u64, on: u64, by: u64) -> JobCommand {
    JobCommand::RecordCallOut { work: work(n), visit: visit(on), technician: technician(by) }
}

pub(crate) fn fold(events: impl IntoIterator<Item = JobEvent>) -> Job {
    let events: Vec<JobEvent> = events.into_iter().collect();
    job::apply(None, &events).unwrap()
}

/// A plain job in a stage: with quote 1 once it is quoted, accepted once it is approved, and done and waived where it must
/// have been billed.
pub(crate) fn events_to(stage: JobStage) -> Vec<JobEvent> {
    use JobStage::{Approved, Cancelled, Closed, Completed, Declined, Enquiry, Quoted};

    let mut events = vec![begun()];
    match stage {
        Enquiry => {}
        Cancelled => events.push(moved(Enquiry, Cancelled)),
        Declined => {
            let no = JobEvent::QuoteDeclined { quote: quote(1), reason: None, at: at(2) };
            events.extend([sent(1), moved(Enquiry, Quoted), no, moved(Quoted, Declined)]);
        }
        Quoted | Approved | Completed | Closed => events.extend([sent(1), moved(Enquiry, Quoted)]),
    }
    if matches!(stage, Approved | Completed | Closed) {
        events.extend([accepted(1), moved(Quoted, Approved)]);
    }
    if matches!(stage, Completed | Closed) {
        events.extend([recorded(1), waived(&[1], &[1]), moved(Approved, Completed)]);
    }
    if stage == Closed {
        events.push(moved(Completed, Closed));
    }
    events
}

pub(crate) fn job_in(stage: JobStage) -> Job {
    fold(events_to(stage))
}

pub(crate) fn with(job: Job, events: impl IntoIterator<Item = JobEvent>) -> Job {
    let events: Vec<JobEvent> = events.into_iter().collect();
    job::apply(Some(job), &events).unwrap()
}

/// Decides and takes in what follows.
#[track_caller]
pub(crate) fn done(job: &Job, command: &JobCommand, minutes: i64) -> (Job, JobDecision) {
    let decision = job.decide(command, at(minutes)).unwrap();
    (job::apply(Some(job.clone()), &decision.events).unwrap(), decision)
}

#[track_caller]
pub(crate) fn refused(job: &Job, command: &JobCommand, minutes: i64) -> JobRefusal {
    job.decide(command, at(minutes)).unwrap_err()
}
