//! Every bound of a job, at its edge and one beyond, asked of the decision, of the event and of the JSON alike.

use journeyman::{
    error::Coded,
    job::{self, Job, JobCommand, JobEvent, JobPart, JobRefusal, JobStage, WorkEntry},
    limits::{
        INVOICES_PER_JOB_MAX, JOB_TEXT_BYTES_MAX, JSON_BYTES_MAX, QUOTE_LINES_MAX, QUOTES_PER_JOB_MAX,
        STAMPS_PER_JOB_MAX, STAMPS_PER_VISIT_MAX, TEXT_BYTES_MAX, VISITS_PER_JOB_MAX, WORK_PER_JOB_MAX,
    },
    money::Currency,
    pricing::PricedLine,
    quantity::Quantity,
    tax::Supply,
    unit::Unit,
    wire::Wire,
};

use crate::fixtures::*;

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap()
}

/// The command passes on the job, and its events make a job that can be read back.
#[track_caller]
fn fits(job: &Job, command: &JobCommand) -> Job {
    let (full, _) = done(job, command, 60);
    assert_eq!(Job::from_json(&full.to_json()).as_ref(), Ok(&full));
    full
}

/// The command is refused for want of room, and so is its event, which no decision would give.
#[track_caller]
fn one_too_many(job: &Job, command: &JobCommand, event: &JobEvent, part: JobPart, max: usize) {
    let refusal = refused(job, command, 61);
    assert_eq!(refusal, JobRefusal::Full { part, given: count(max) + 1, max: count(max) });
    assert_eq!(refusal.code(), "JM-JOB-0009");
    assert_eq!(job::apply(Some(job.clone()), std::slice::from_ref(event)).unwrap_err().code(), "JM-JOB-0062");
}

fn quote_with(n: u64, lines: Vec<PricedLine>) -> JobCommand {
    JobCommand::SendQuote { quote: quote(n), lines, currency: Currency::AUD, deposit: None, valid_until: None }
}

#[test]
fn a_job_takes_its_most_quotes_and_not_one_more() {
    let most = count(QUOTES_PER_JOB_MAX);
    let job = with(job_in(JobStage::Quoted), (2..most).map(sent));
    let job = fits(&job, &quote_with(most, vec![line("Replace the tap")]));
    let more = quote_with(most + 1, vec![line("Replace the tap")]);
    one_too_many(&job, &more, &sent(most + 1), JobPart::Quotes, QUOTES_PER_JOB_MAX);
}

#[test]
fn a_quote_takes_its_most_lines_and_not_one_more() {
    let job = job_in(JobStage::Enquiry);
    fits(&job, &quote_with(1, vec![line("Replace the tap"); QUOTE_LINES_MAX]));
    let lines = vec![line("Replace the tap"); QUOTE_LINES_MAX + 1];
    let event = JobEvent::QuoteSent {
        quote: quote(1),
        lines: lines.clone(),
        currency: Currency::AUD,
        deposit: None,
        valid_until: None,
        at: at(60),
    };
    one_too_many(&job, &quote_with(1, lines), &event, JobPart::QuoteLines, QUOTE_LINES_MAX);
}

#[test]
fn a_job_takes_its_most_visits_and_not_one_more() {
    let most = count(VISITS_PER_JOB_MAX);
    let job = with(job_in(JobStage::Approved), (1..most).map(planned));
    let plan = |n| JobCommand::PlanVisit { visit: visit(n), window: None };
    let job = fits(&job, &plan(most));
    one_too_many(&job, &plan(most + 1), &planned(most + 1), JobPart::Visits, VISITS_PER_JOB_MAX);
    let start = JobCommand::StartVisit { visit: visit(most + 1) };
    one_too_many(&job, &start, &started(most + 1), JobPart::Visits, VISITS_PER_JOB_MAX);
}

#[test]
fn a_visit_takes_its_most_reports_and_not_one_more() {
    let most = i64::try_from(STAMPS_PER_VISIT_MAX).unwrap();
    let started = |minutes| JobEvent::VisitStarted { visit: visit(1), at: at(minutes) };
    let job = with(job_in(JobStage::Approved), [planned(1)].into_iter().chain((100..99 + most).map(started)));
    let start = JobCommand::StartVisit { visit: visit(1) };
    let job = fits(&job, &start);
    one_too_many(&job, &start, &started(61), JobPart::Stamps, STAMPS_PER_VISIT_MAX);
}

#[test]
fn the_visits_of_a_job_take_their_most_reports_together_and_not_one_more() {
    let report = |n| move |minutes| JobEvent::VisitStarted { visit: visit(n), at: at(minutes) };
    let visits = count(STAMPS_PER_JOB_MAX / STAMPS_PER_VISIT_MAX);
    let most = i64::try_from(STAMPS_PER_VISIT_MAX).unwrap();
    let mut job = job_in(JobStage::Approved);
    for n in 1..visits {
        job = with(job, (100..100 + most).map(report(n)));
    }
    job = with(job, (100..99 + most).map(report(visits)));
    let start = |n| JobCommand::StartVisit { visit: visit(n) };
    let job = fits(&job, &start(visits + 1)); // a visit that it didn't have
    one_too_many(&job, &start(visits), &report(visits)(61), JobPart::Stamps, STAMPS_PER_JOB_MAX);
    one_too_many(&job, &start(visits + 2), &report(visits + 2)(61), JobPart::Stamps, STAMPS_PER_JOB_MAX);
}

#[test]
fn a_visit_takes_more_reports_than_a_crew_makes_in_a_month() {
    let reports = 31 * 10 * 3; // a crew of ten, each setting off, starting and finishing every day
    let job = with(job_in(JobStage::Approved), [planned(1)]);
    let started = |minutes| JobEvent::VisitStarted { visit: visit(1), at: at(minutes) };
    fits(&with(job, (100..99 + reports).map(started)), &JobCommand::FinishVisit { visit: visit(1) });
}

#[test]
fn a_job_takes_its_most_work_and_not_one_more() {
    let most = count(WORK_PER_JOB_MAX);
    let job = with(job_in(JobStage::Approved), (1..most).map(recorded));
    let job = fits(&job, &material(most));
    one_too_many(&job, &material(most + 1), &recorded(most + 1), JobPart::Work, WORK_PER_JOB_MAX);
}

#[test]
fn a_job_takes_its_most_invoices_and_not_one_more() {
    let most = count(INVOICES_PER_JOB_MAX);
    let mark = |n| JobCommand::MarkInvoiced { invoice: invoice(n), work: Vec::new(), quotes: Vec::new() };
    let job = with(job_in(JobStage::Approved), (1..most).map(|n| invoiced(n, &[], &[])));
    let job = fits(&job, &mark(most));
    one_too_many(&job, &mark(most + 1), &invoiced(most + 1, &[], &[]), JobPart::Invoices, INVOICES_PER_JOB_MAX);
}

#[test]
fn an_invoice_names_its_most_work_and_quotes_and_not_one_more() {
    let job = job_in(JobStage::Approved);
    let works = |n: usize| (1..=count(n)).map(work).collect::<Vec<_>>();
    let quotes = |n: usize| (1..=count(n)).map(quote).collect::<Vec<_>>();
    let mark = |work, quotes| JobCommand::MarkInvoiced { invoice: invoice(1), work, quotes };
    let code = |command: &JobCommand| refused(&job, command, 60).code();
    assert_eq!(code(&mark(works(WORK_PER_JOB_MAX), Vec::new())), "JM-JOB-0027"); // not recorded, but not too many
    assert_eq!(code(&mark(works(WORK_PER_JOB_MAX + 1), Vec::new())), "JM-JOB-0009");
    assert_eq!(code(&mark(Vec::new(), quotes(QUOTES_PER_JOB_MAX))), "JM-JOB-0028");
    assert_eq!(code(&mark(Vec::new(), quotes(QUOTES_PER_JOB_MAX + 1))), "JM-JOB-0009");
}

fn described(n: u64, bytes: usize) -> (JobCommand, JobEvent) {
    // Quotation marks are twice as long in JSON: the longest that a text can become.
    let description = text(&"\"".repeat(bytes));
    let (quantity, unit, supply) = (Quantity::from(1), Unit::PIECE, Supply::EmptyDwellingRenovation);
    let unit_cost = parsed("999999999.12345678");
    let entry = WorkEntry::Material { description: description.clone(), quantity, unit, unit_cost, supply };
    let event = JobEvent::WorkRecorded { work: work(n), visit: Some(visit(1)), entry, at: at(60) };
    let visit = Some(visit(1));
    (JobCommand::RecordMaterial { work: work(n), visit, description, quantity, unit, unit_cost, supply }, event)
}

/// A job whose descriptions have so many bytes.
fn wordy(bytes: usize) -> Job {
    let base = job_in(JobStage::Approved);
    let quoted = "Replace the tap".len();
    let (whole, rest) = ((bytes - quoted) / TEXT_BYTES_MAX, (bytes - quoted) % TEXT_BYTES_MAX);
    let texts = std::iter::repeat_n(TEXT_BYTES_MAX, whole).chain((rest > 0).then_some(rest));
    with(base, texts.zip(1..).map(|(bytes, n)| described(n, bytes).1))
}

#[test]
fn the_descriptions_of_a_job_take_their_most_bytes_and_not_one_more() {
    let job = wordy(JOB_TEXT_BYTES_MAX - 10);
    let n = count(job.work().len()) + 1;
    let full = fits(&job, &described(n, 10).0);
    let (command, event) = described(n + 1, 1);
    one_too_many(&full, &command, &event, JobPart::Texts, JOB_TEXT_BYTES_MAX);
    let quote = quote_with(2, vec![line("x")]);
    assert_eq!(refused(&full, &quote, 60).code(), "JM-JOB-0009");
    assert!(full.decide(&call_out(n + 1, 1, 1), at(60)).is_ok(), "what has no text has room");
}

#[test]
fn a_job_that_is_full_in_every_way_is_read_back_from_its_json() {
    let mut job = wordy(JOB_TEXT_BYTES_MAX - QUOTES_PER_JOB_MAX * QUOTE_LINES_MAX - 100);
    let first = count(job.work().len()) + 1;
    let entry = WorkEntry::Time { technician: technician(1), rate: parsed(&"\"".repeat(100)), worked: span(0, 1) };
    let time = |n| JobEvent::WorkRecorded { work: work(n), visit: Some(visit(1)), entry: entry.clone(), at: at(6) };
    job = with(job, (first..=count(WORK_PER_JOB_MAX)).map(time));
    let long_price = PricedLine { unit_price: parsed("999999999.12345678"), ..line("x") };
    job = with(
        job,
        (2..=count(QUOTES_PER_JOB_MAX)).map(|n| JobEvent::QuoteSent {
            quote: quote(n),
            lines: vec![long_price.clone(); QUOTE_LINES_MAX],
            currency: Currency::AUD,
            deposit: None,
            valid_until: Some(at(VALID_MINUTES)),
            at: at(1),
        }),
    );
    let stamps = i64::try_from(STAMPS_PER_JOB_MAX / VISITS_PER_JOB_MAX).unwrap();
    for n in 1..=count(VISITS_PER_JOB_MAX) {
        job = with(job, (0..stamps).map(|minute| JobEvent::VisitStarted { visit: visit(n), at: at(minute) }));
    }
    job = with(job, (1..=count(INVOICES_PER_JOB_MAX)).map(|n| invoiced(n, &[], &[])));
    let bytes = job.to_json();
    assert!(bytes.len() < JSON_BYTES_MAX, "{} bytes", bytes.len());
    assert_eq!(Job::from_json(&bytes), Ok(job));
}
