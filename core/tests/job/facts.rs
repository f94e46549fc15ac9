//! Facts are recorded whatever the state, once each, and flagged where they are odd.

use chrono::TimeDelta;
use journeyman::{
    error::{Coded, Kind},
    job::{Job, JobCommand, JobDecision, JobEvent, JobFlagKind, JobRefusal, JobStage, VisitState},
    limits::LONG_TIME_HOURS,
    quantity::Quantity,
};

use crate::fixtures::*;

fn flags(decision: &JobDecision) -> Vec<JobFlagKind> {
    decision.flags.iter().map(|flag| flag.kind).collect()
}

/// An approved job with visit 1 planned.
fn job() -> Job {
    with(job_in(JobStage::Approved), [planned(1)])
}

fn set_off(n: u64) -> JobCommand {
    JobCommand::SetOff { visit: visit(n) }
}

fn start(n: u64) -> JobCommand {
    JobCommand::StartVisit { visit: visit(n) }
}

fn finish(n: u64) -> JobCommand {
    JobCommand::FinishVisit { visit: visit(n) }
}

fn state(job: &Job, n: u64) -> VisitState {
    job.visit(visit(n)).unwrap().state
}

#[track_caller]
fn flagged(job: &Job, fact: &JobCommand, minutes: i64, expected: &[JobFlagKind]) -> Job {
    let (after, decision) = done(job, fact, minutes);
    assert_eq!(flags(&decision), expected);
    assert_eq!(decision.events.len(), 1, "the fact is recorded all the same");
    after
}

#[test]
fn a_fact_that_was_recorded_word_for_word_changes_nothing_and_is_no_error() {
    for fact in [time(1, 1, 1, span(0, 60)), material(1), call_out(1, 1, 1), set_off(1), start(1), finish(1)] {
        let (once, first) = done(&job(), &fact, 60);
        assert!(!first.already_recorded && first.events.len() == 1);
        let (twice, second) = done(&once, &fact, 60);
        assert_eq!((second.events, second.flags, second.already_recorded), (Vec::new(), Vec::new(), true));
        assert_eq!(twice, once);
    }
}

#[test]
fn recorded_work_that_comes_again_later_is_still_the_same_work() {
    let (once, _) = done(&job(), &material(1), 60);
    assert!(once.decide(&material(1), at(90)).unwrap().already_recorded);
    let over = with(once, [moved(JobStage::Approved, JobStage::Cancelled)]);
    assert!(over.decide(&material(1), at(90)).unwrap().already_recorded);
}

#[test]
fn another_record_under_a_used_id_is_refused_and_the_first_is_kept() {
    let (job, _) = done(&job(), &time(1, 1, 1, span(0, 60)), 60);
    for other in [
        time(1, 1, 1, span(0, 61)),
        time(1, 1, 2, span(0, 60)),
        time(1, 2, 1, span(0, 60)),
        material(1),
        call_out(1, 1, 1),
    ] {
        let refusal = refused(&job, &other, 60);
        assert_eq!(refusal, JobRefusal::RecordedOtherwise { work: work(1) });
        assert_eq!(refusal.code(), "JM-JOB-0002");
    }
}

#[test]
fn a_clock_ahead_at_the_start_keeps_no_visit_from_being_finished() {
    let four_years = 4 * 365 * 24 * 60;
    let (job, _) = done(&job(), &start(1), four_years);
    assert_eq!(state(&job, 1), VisitState::Working);
    assert_eq!(refused(&job, &JobCommand::Complete {}, 60).code(), "JM-JOB-0030");
    let (job, decision) = done(&job, &finish(1), 60);
    assert_eq!((state(&job, 1), flags(&decision)), (VisitState::Done, vec![JobFlagKind::NeverStarted]));
    assert!(job.decide(&JobCommand::Complete {}, at(61)).is_ok());
    assert!(job.decide(&JobCommand::Cancel { reason: text("Wrong house") }, at(61)).is_ok());
    let stamps: Vec<_> = job.visit(visit(1)).unwrap().stamps.iter().map(|stamp| stamp.at).collect();
    assert_eq!(stamps, [at(four_years), at(60)], "each is kept as it was reported");
}

#[test]
fn a_visit_is_what_the_report_taken_in_last_says() {
    let mut job = job();
    for (fact, minutes, expected) in [
        (set_off(1), 10, VisitState::EnRoute),
        (start(1), 20, VisitState::Working),
        (finish(1), 30, VisitState::Done),
        (start(1), 40, VisitState::Working), // back for a part
        (finish(1), 40, VisitState::Done),
        (set_off(1), 40, VisitState::EnRoute), // at the same instant, and still the last
        (finish(1), 35, VisitState::Done),     // by another clock
        (start(1), 20, VisitState::Done),      // taken in before
    ] {
        (job, _) = done(&job, &fact, minutes);
        assert_eq!(state(&job, 1), expected);
    }
}

#[test]
fn a_report_of_a_cancelled_visit_brings_it_back_and_is_flagged() {
    let (cancelled, _) = done(&job(), &JobCommand::CancelVisit { visit: visit(1), reason: None }, 10);
    assert_eq!(state(&cancelled, 1), VisitState::Cancelled);
    let (after, decision) = done(&cancelled, &start(1), 20);
    assert_eq!((state(&after, 1), flags(&decision)), (VisitState::Working, vec![JobFlagKind::CancelledVisit]));
    flagged(&cancelled, &time(1, 1, 1, span(0, 5)), 20, &[JobFlagKind::CancelledVisit]);
}

#[test]
fn a_report_of_a_visit_that_the_job_does_not_have_makes_it_known_and_is_flagged() {
    let after = flagged(&job(), &start(7), 20, &[JobFlagKind::UnknownVisit]);
    assert_eq!(state(&after, 7), VisitState::Working);
    let after = flagged(&job(), &time(1, 7, 1, span(0, 5)), 20, &[JobFlagKind::UnknownVisit]);
    assert!(after.visit(visit(7)).is_none(), "time alone makes no visit");
}

#[test]
fn time_of_one_technician_that_overlaps_is_flagged() {
    let (job, _) = done(&job(), &time(1, 1, 1, span(60, 120)), 200);
    for (worked, overlaps) in [
        (span(0, 60), false), // ends where the other starts
        (span(0, 61), true),
        (span(119, 180), true),
        (span(120, 180), false),
        (span(70, 80), true),
        (span(0, 180), true),
    ] {
        let expected: &[JobFlagKind] = if overlaps { &[JobFlagKind::OverlappingTime] } else { &[] };
        flagged(&job, &time(2, 1, 1, worked), 200, expected);
        flagged(&job, &time(2, 1, 2, worked), 200, &[]); // somebody else's time
    }
    let decision = job.decide(&time(2, 1, 1, span(0, 61)), at(200)).unwrap();
    assert_eq!(decision.flags[0].work, [work(1), work(2)]);
}

#[test]
fn time_that_ends_after_it_was_recorded_is_flagged() {
    flagged(&job(), &time(1, 1, 1, span(0, 60)), 60, &[]);
    flagged(&job(), &time(1, 1, 1, span(0, 61)), 60, &[JobFlagKind::AheadOfClock]);
}

#[test]
fn time_longer_than_its_bound_is_flagged() {
    let longest = LONG_TIME_HOURS * 60;
    flagged(&job(), &time(1, 1, 1, span(0, longest)), longest + 1, &[]);
    flagged(&job(), &time(1, 1, 1, span(0, longest + 1)), longest + 1, &[JobFlagKind::LongTime]);
}

#[test]
fn a_visit_that_is_finished_without_a_start_by_then_is_flagged() {
    flagged(&job(), &finish(1), 60, &[JobFlagKind::NeverStarted]);
    let (on_the_way, _) = done(&job(), &set_off(1), 10);
    flagged(&on_the_way, &finish(1), 60, &[JobFlagKind::NeverStarted]);
    let (started, _) = done(&job(), &start(1), 60);
    flagged(&started, &finish(1), 60, &[]);
    flagged(&started, &finish(1), 59, &[JobFlagKind::NeverStarted]);
}

#[test]
fn a_second_call_out_of_one_technician_for_one_visit_is_flagged() {
    let job = with(job(), [planned(2)]);
    let (job, _) = done(&job, &call_out(1, 1, 1), 60);
    let after = flagged(&job, &call_out(2, 1, 1), 60, &[JobFlagKind::SecondCallOut]);
    assert_eq!(after.work().len(), 2);
    flagged(&job, &call_out(2, 1, 2), 60, &[]);
    flagged(&job, &call_out(2, 2, 1), 60, &[]);
}

#[test]
fn work_after_the_invoice_for_its_visit_or_for_a_quote_is_flagged() {
    let on_visit = |n, works: &[u64]| invoiced(n, works, &[]);
    let (job, _) = done(&with(job(), [planned(2)]), &time(1, 1, 1, span(0, 30)), 60);
    let billed = with(job, [on_visit(1, &[1])]);
    let decision = billed.decide(&call_out(2, 1, 1), at(90)).unwrap();
    assert_eq!(flags(&decision), [JobFlagKind::AfterInvoicing]);
    assert_eq!(decision.flags[0].invoices, [invoice(1)]);
    flagged(&billed, &call_out(2, 2, 1), 90, &[]); // the other visit isn't billed yet
    flagged(&billed, &material(2), 90, &[]);

    let quote_billed = with(billed, [invoiced(2, &[], &[1])]);
    flagged(&quote_billed, &call_out(2, 2, 1), 90, &[JobFlagKind::AfterInvoicing]);
    flagged(&quote_billed, &material(2), 90, &[JobFlagKind::AfterInvoicing]);
}

#[test]
fn waived_work_is_no_invoice() {
    let job = with(job(), [recorded(1), waived(&[1], &[])]);
    flagged(&job, &material(2), 90, &[]);
}

#[test]
fn a_material_of_which_nothing_was_used_is_no_fact() {
    let JobCommand::RecordMaterial { work, visit, description, unit, unit_cost, supply, .. } = material(1) else {
        panic!("it is a material");
    };
    let quantity = Quantity::ZERO;
    let nothing = JobCommand::RecordMaterial { work, visit, description, quantity, unit, unit_cost, supply };
    assert_eq!(refused(&job(), &nothing, 60).code(), "JM-JOB-0006");
}

#[test]
fn work_before_approval_is_kept_and_billed_once_there_is_approval() {
    let enquiry = job_in(JobStage::Enquiry);
    let after = flagged(&enquiry, &material(1), 10, &[JobFlagKind::NotApproved]);
    assert_eq!(after.work_to_invoice().count(), 0);
    let (approved, _) = done(&after, &JobCommand::ApproveWithoutQuote {}, 20);
    assert_eq!(approved.work_to_invoice().count(), 1);
}

#[test]
fn a_flag_says_what_it_is_about_without_quoting_anybody() {
    let (job, _) = done(&job(), &time(1, 1, 1, span(0, 60)), 60);
    let decision = job.decide(&time(2, 1, 1, span(30, 90)), at(90)).unwrap();
    let failure = decision.flags[0].failure();
    assert_eq!((failure.code.as_str(), failure.kind), ("JM-JOB-0046", Kind::Flagged));
    assert_eq!(decision.flags[0].code, failure.code);
    let expected = format!("overlapping time of one technician (visit {}) (work {}, {})", visit(1), work(1), work(2));
    assert_eq!(failure.text, expected);
    assert_eq!(failure.arguments["kind"], "overlapping_time");
    assert!(failure.arguments["work"].contains(&work(2).to_string()));
}

#[test]
fn a_phone_that_was_offline_loses_nothing_on_a_cancelled_job() {
    let (planned, _) = done(&job_in(JobStage::Enquiry), &JobCommand::PlanVisit { visit: visit(1), window: None }, 0);
    let (mut job, _) = done(&planned, &JobCommand::Cancel { reason: text("The customer moved") }, 10);
    for (fact, minutes) in [
        (set_off(1), 12),
        (start(1), 20),
        (call_out(1, 1, 1), 21),
        (time(2, 1, 1, span(20, 50)), 51),
        (material(3), 52),
        (finish(1), 55),
    ] {
        let (after, decision) = done(&job, &fact, minutes);
        assert_eq!(decision.flags[0].kind, JobFlagKind::AfterCancelling);
        job = after;
    }
    assert_eq!((job.work().len(), state(&job, 1)), (3, VisitState::Done));
    assert_eq!(job.stage(), JobStage::Cancelled, "a fact moves no job");
}

#[test]
fn the_time_of_a_fact_is_kept_to_the_nanosecond() {
    let odd = at(10) + TimeDelta::nanoseconds(1);
    let job = job();
    let decision = job.decide(&start(1), odd).unwrap();
    assert_eq!(decision.events, [JobEvent::VisitStarted { visit: visit(1), at: odd }]);
}
