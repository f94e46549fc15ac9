//! A job is the fold of its events, and no event or JSON that doesn't fit gets in.

use chrono::{DateTime, Utc};
use journeyman::{
    error::{Coded, Kind},
    job::{self, Job, JobError, JobEvent, JobStage, VisitState},
    money::Currency,
    wire::Wire,
};
use serde_json::{Value, json};

use crate::fixtures::*;

fn full_life() -> Vec<JobEvent> {
    let mut events = events_to(JobStage::Approved);
    events.extend([planned(1), planned(2), started(1), finished(1), recorded(1), recorded(2)]);
    events.push(JobEvent::VisitCancelled { visit: visit(2), reason: None, at: at(7) });
    events.extend([invoiced(1, &[1], &[1]), waived(&[2], &[])]);
    events.extend([moved(JobStage::Approved, JobStage::Completed), moved(JobStage::Completed, JobStage::Closed)]);
    events
}

#[test]
fn folding_events_one_by_one_or_at_once_gives_the_same_job() {
    let events = full_life();
    let mut job = Job::begin(&events[0]).unwrap();
    for event in &events[1..] {
        job.apply(event).unwrap();
    }
    assert_eq!(job::apply(None, &events), Ok(job.clone()));
    let (head, tail) = events.split_at(9);
    let snapshot = job::apply(None, head).unwrap();
    assert_eq!(job::apply(Some(snapshot), tail), Ok(job));
}

#[test]
fn a_job_is_read_back_from_its_json_after_every_event() {
    let mut job = Job::begin(&begun()).unwrap();
    for event in &full_life()[1..] {
        job.apply(event).unwrap();
        let bytes = job.to_json();
        let read = Job::from_json(&bytes).unwrap();
        assert_eq!((read.to_json(), &read), (bytes, &job));
        assert_eq!(JobEvent::from_json(&event.to_json()).as_ref(), Ok(event));
    }
}

#[test]
fn a_job_begins_with_its_enquiry() {
    assert_eq!(job::apply(None, &[]), Err(JobError::NotBegun {}));
    assert_eq!(job::apply(None, &[sent(1)]).unwrap_err().code(), "JM-JOB-0061");
    assert_eq!(Job::begin(&planned(1)).unwrap_err().kind(), Kind::Corrupt);
}

#[test]
fn an_event_that_does_not_fit_leaves_the_job_as_it_was() {
    let late = DateTime::<Utc>::MAX_UTC;
    let open = with(job_in(JobStage::Approved), [planned(1), recorded(1), sent(2), invoiced(1, &[], &[])]);
    let quote_of = |currency, deposit: Option<i64>, lines: usize| JobEvent::QuoteSent {
        quote: quote(9),
        lines: vec![line("Replace the tap"); lines],
        currency,
        deposit: deposit.map(|minor| journeyman::money::Money { minor, currency: Currency::AUD }),
        valid_until: None,
        at: at(9),
    };
    for (why, event) in [
        ("begun already", begun()),
        ("there is such a quote", sent(1)),
        ("a quote without lines", quote_of(Currency::AUD, None, 0)),
        ("a deposit of nothing", quote_of(Currency::AUD, Some(0), 1)),
        ("a deposit in another currency", quote_of(Currency::NZD, Some(5), 1)),
        ("accepted already", accepted(1)),
        ("no such quote", accepted(9)),
        ("answered already", JobEvent::QuoteWithdrawn { quote: quote(1), at: at(9) }),
        ("there is such a visit", planned(1)),
        ("no such visit", JobEvent::WindowPromised { visit: visit(9), window: None, at: at(9) }),
        ("no such visit", JobEvent::VisitCancelled { visit: visit(9), reason: None, at: at(9) }),
        ("there is such work", recorded(1)),
        ("no such work", waived(&[9], &[])),
        ("not accepted", waived(&[], &[2])),
        ("there is such an invoice", invoiced(1, &[], &[])),
        ("work twice", invoiced(2, &[1, 1], &[])),
        ("a quote twice", invoiced(2, &[], &[1, 1])),
        ("in another stage", moved(JobStage::Quoted, JobStage::Approved)),
        ("no change", moved(JobStage::Approved, JobStage::Approved)),
        ("never completed", moved(JobStage::Approved, JobStage::Closed)),
        ("a time out of bounds", JobEvent::VisitFinished { visit: visit(1), at: late }),
    ] {
        let mut job = open.clone();
        assert_eq!(job.apply(&event), Err(JobError::Misfit { event: event.kind() }), "{why}");
        assert_eq!(job, open, "{why}");
    }
}

#[test]
fn a_visit_is_not_finished_twice_at_once_nor_cancelled_when_finished() {
    let mut job = with(job_in(JobStage::Approved), [planned(1), finished(1)]);
    assert_eq!(job.apply(&finished(1)).unwrap_err().code(), "JM-JOB-0062");
    let cancelled = JobEvent::VisitCancelled { visit: visit(1), reason: None, at: at(9) };
    assert_eq!(job.apply(&cancelled).unwrap_err().code(), "JM-JOB-0062");
    assert_eq!(job.visit(visit(1)).unwrap().state, VisitState::Done);
}

#[test]
fn an_unapproved_job_enters_no_stage_that_needs_approval() {
    for stage in [JobStage::Approved, JobStage::Completed, JobStage::Closed] {
        let mut job = job_in(JobStage::Enquiry);
        assert!(job.apply(&moved(JobStage::Enquiry, stage)).is_err(), "{stage}");
    }
}

#[test]
fn a_batch_of_events_is_taken_in_whole_or_not_at_all() {
    let job = job_in(JobStage::Enquiry);
    assert_eq!(job::apply(Some(job), &[planned(1), planned(1)]).unwrap_err().code(), "JM-JOB-0062");
}

#[test]
fn a_job_that_contradicts_itself_is_not_read() {
    let life = fold(full_life());
    let good: Value = serde_json::from_slice(&life.to_json()).unwrap();
    let changed = |pointer: &str, value: Value| {
        let mut json = good.clone();
        *json.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        Job::from_json(json.to_string().as_bytes())
    };
    assert!(changed("/summary", json!("Another")).is_ok());
    let stamp = json!({ "at": "2026-10-05T00:00:00Z", "kind": "set_off" });
    for (pointer, value) in [
        ("stage", json!("approved")), // and a time of completion
        ("completed_at", Value::Null),
        ("basis", Value::Null),
        ("received_at", json!("0999-01-01T00:00:00Z")),
        ("quotes/0/lines", json!([])),
        ("quotes/0/state", json!("unanswered")), // and an answer
        ("quotes/0/state", json!("declined")),   // and billed
        ("quotes/0/deposit", json!({ "minor": 0, "currency": "AUD" })),
        ("quotes/0/deposit", json!({ "minor": 1, "currency": "NZD" })),
        ("quotes/0/answered_at", Value::Null),
        ("quotes/0/billing", json!({ "invoiced": { "invoice": invoice(9).to_string() } })),
        ("visits/0/id", good["visits"][1]["id"].clone()), // twice
        ("visits/0/state", json!("working")),
        ("visits/1/state", json!("en_route")),
        ("visits/0/stamps", json!([stamp, stamp])),
        ("work/1/id", good["work"][0]["id"].clone()),
        ("work/0/billing", json!({ "invoiced": { "invoice": invoice(9).to_string() } })),
        ("work/0/entry/material/quantity", json!("0")),
        ("work/0/recorded_at", json!("1899-12-31T23:59:59Z")),
        ("invoices", json!([invoice(1).to_string(), invoice(1).to_string()])),
    ] {
        let error = changed(&format!("/{pointer}"), value.clone()).expect_err(&format!("{pointer} = {value}"));
        assert_eq!(error.code(), "JM-JOB-0063", "{pointer} = {value}: {error}");
    }
}

#[test]
fn nothing_that_anybody_wrote_is_in_the_debug_output_or_in_a_refusal() {
    let job = with(job_in(JobStage::Cancelled), [recorded(1)]);
    let debug = format!("{job:?} {:?}", full_life());
    for canary in ["Kitchen", "Mixer", "Replace", "Goodwill"] {
        assert!(!debug.contains(canary), "{canary}");
    }
}
