//! What can be asked of a job: what it takes, what is in the way, and what follows from the date.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Zone},
    error::Coded,
    job::{self, Job, JobCommandKind, JobEvent, JobGuard, JobOutlook, JobStage, JobTiming, NextStage, TABLE},
    limits::CONCERNS_MAX,
};

use crate::fixtures::*;

fn guards(job: &Job, goal: JobCommandKind) -> Vec<JobGuard> {
    job.blockers(goal, at(100)).into_iter().map(|blocker| blocker.guard).collect()
}

fn melbourne() -> Zone {
    Tzdb::bundled().zone(&parsed("Australia/Melbourne")).unwrap()
}

fn outlook(job: &Job, as_of: DateTime<Utc>) -> JobOutlook {
    job.derive(as_of, &melbourne()).unwrap()
}

fn promised(n: u64, window: Interval) -> JobEvent {
    JobEvent::VisitPlanned { visit: visit(n), window: Some(window), at: at(3) }
}

#[test]
fn why_a_job_cannot_be_completed_is_answered_with_everything_in_the_way() {
    let job = with(job_in(JobStage::Approved), [planned(1), planned(2), started(2), sent(2)]);
    let blockers = job.blockers(JobCommandKind::Complete, at(100));
    assert_eq!(
        blockers.iter().map(|blocker| blocker.code.as_str()).collect::<Vec<_>>(),
        ["JM-JOB-0030", "JM-JOB-0032", "JM-JOB-0033"]
    );
    assert_eq!(blockers[0].visits, [visit(1), visit(2)]);
    assert_eq!(blockers[0].resolved_by, [JobCommandKind::CancelVisit, JobCommandKind::FinishVisit]);
    assert_eq!(blockers[2].quotes, [quote(2)]);
    assert_eq!(blockers[2].resolved_by, [JobCommandKind::AcceptQuote, JobCommandKind::DeclineQuote]);
}

#[test]
fn nothing_is_in_the_way_of_what_is_allowed_and_something_of_what_is_not() {
    for stage in JobStage::ALL {
        let job = job_in(*stage);
        let allowed = job.allowed(at(100));
        for &command in JobCommandKind::ALL {
            assert_eq!(allowed.contains(&command), guards(&job, command).is_empty(), "{stage} × {command}");
        }
    }
    assert_eq!(job::allowed(None, at(0)), [JobCommandKind::RecordEnquiry]);
}

#[test]
fn a_command_that_the_stage_does_not_have_is_resolved_by_the_shortest_way_to_one_that_has_it() {
    use JobCommandKind::{
        AcceptQuote, ApproveWithoutQuote, Cancel, Close, Complete, DeclineQuote, RecordEnquiry, Reopen, SendQuote,
    };

    for (stage, goal, ways) in [
        (JobStage::Enquiry, Complete, vec![ApproveWithoutQuote]),
        (JobStage::Enquiry, AcceptQuote, vec![SendQuote, ApproveWithoutQuote]),
        (JobStage::Quoted, Close, vec![AcceptQuote, ApproveWithoutQuote]),
        (JobStage::Quoted, Reopen, vec![Cancel]),
        (JobStage::Declined, DeclineQuote, vec![SendQuote, ApproveWithoutQuote]),
        (JobStage::Closed, Cancel, vec![Reopen]),
        (JobStage::Cancelled, Close, vec![Reopen]),
        (JobStage::Approved, RecordEnquiry, vec![]),
    ] {
        let blockers = job_in(stage).blockers(goal, at(100));
        assert_eq!((blockers[0].guard, blockers[0].code()), (JobGuard::Stage, "JM-JOB-0001"));
        assert_eq!((&blockers[0].resolved_by, blockers.len()), (&ways, 1), "{stage} × {goal}");
    }
}

#[test]
fn what_resolves_a_blocker_is_what_the_stage_has() {
    let job = with(job_in(JobStage::Completed), [JobEvent::VisitSetOff { visit: visit(1), at: at(9) }]);
    let blockers = job.blockers(JobCommandKind::Close, at(100));
    assert_eq!(blockers[0].resolved_by, [JobCommandKind::CancelVisit, JobCommandKind::FinishVisit]);
    // The work has been waived already, and waiving more than there is needs another look at what is recorded.
    let blockers = job_in(JobStage::Completed).blockers(JobCommandKind::Waive, at(100));
    let recording = [JobCommandKind::RecordTime, JobCommandKind::RecordMaterial, JobCommandKind::RecordCallOut];
    assert_eq!((blockers[0].guard, &blockers[0].resolved_by[..]), (JobGuard::SomethingToInvoice, &recording[..]));
}

#[test]
fn an_expired_quote_is_no_longer_there_to_be_accepted() {
    let job = job_in(JobStage::Quoted);
    assert!(job.allowed(at(VALID_MINUTES - 1)).contains(&JobCommandKind::AcceptQuote));
    assert!(!job.allowed(at(VALID_MINUTES)).contains(&JobCommandKind::AcceptQuote));
    let blockers = job.blockers(JobCommandKind::AcceptQuote, at(VALID_MINUTES));
    assert_eq!((blockers[0].guard, &blockers[0].quotes[..]), (JobGuard::QuoteInDate, &[quote(1)][..]));
    let renewed = with(job, [JobEvent::QuoteDeclined { quote: quote(1), reason: None, at: at(9) }]);
    assert_eq!(guards(&renewed, JobCommandKind::AcceptQuote), [JobGuard::QuoteUnanswered]);
}

#[test]
fn a_blocker_names_its_first_ids_and_counts_the_rest() {
    let most = u64::try_from(CONCERNS_MAX).unwrap();
    let job = with(job_in(JobStage::Approved), (1..=most).map(planned));
    assert_eq!(job.blockers(JobCommandKind::Complete, at(100))[0].others, 0);
    let job = with(job, [planned(most + 1)]);
    let blocker = &job.blockers(JobCommandKind::Complete, at(100))[0];
    assert_eq!((blocker.visits.len(), blocker.others), (CONCERNS_MAX, 1));
    assert!(blocker.to_string().ends_with(&format!("{} and 97 more)", visit(3))), "{blocker}");
}

#[test]
fn a_visit_is_late_from_the_end_of_its_window_until_somebody_starts() {
    let job = with(job_in(JobStage::Approved), [promised(1, span(60, 120))]);
    assert_eq!(outlook(&job, at(119)).timing, Some(JobTiming::Today));
    let late = outlook(&job, at(120));
    assert_eq!((late.timing, &late.late_visits[..]), (Some(JobTiming::Late), &[visit(1)][..]));
    let on_the_way = with(job.clone(), [JobEvent::VisitSetOff { visit: visit(1), at: at(119) }]);
    assert_eq!(outlook(&on_the_way, at(119)).timing, Some(JobTiming::UnderWay));
    assert_eq!(outlook(&on_the_way, at(120)).timing, Some(JobTiming::Late));
    let begun = with(job, [started(1)]);
    assert_eq!(outlook(&begun, at(500)).timing, Some(JobTiming::UnderWay));
    assert!(outlook(&begun, at(500)).late_visits.is_empty());
}

#[test]
fn today_is_the_local_day_also_when_the_clocks_change() {
    // On Sunday 4 October 2026 in Melbourne the day has 23 hours: it ends at 13:00 UTC.
    let midnight = "2026-10-04T13:00:00Z";
    let window = |start: &str, end: &str| Interval::new(parsed(start), parsed(end)).unwrap();
    let sunday = parsed("2026-10-03T20:00:00Z");
    let evening = with(job_in(JobStage::Approved), [promised(1, window("2026-10-04T12:59:59Z", midnight))]);
    assert_eq!(outlook(&evening, sunday).timing, Some(JobTiming::Today));
    let next = with(job_in(JobStage::Approved), [promised(1, window(midnight, "2026-10-04T14:00:00Z"))]);
    assert_eq!(outlook(&next, sunday).timing, Some(JobTiming::Upcoming));
}

#[test]
fn an_approved_job_without_open_visits_is_unscheduled_until_something_is_done() {
    let job = job_in(JobStage::Approved);
    assert_eq!(outlook(&job, at(100)).timing, Some(JobTiming::Unscheduled));
    assert_eq!(outlook(&with(job.clone(), [planned(1)]), at(100)).timing, Some(JobTiming::Unscheduled));
    let worked = with(job, [recorded(1)]);
    assert_eq!(outlook(&worked, at(100)).timing, Some(JobTiming::AwaitingCompletion));
    for stage in [JobStage::Enquiry, JobStage::Quoted, JobStage::Completed, JobStage::Closed, JobStage::Cancelled] {
        assert_eq!(outlook(&job_in(stage), at(100)).timing, None, "{stage}");
    }
}

#[test]
fn work_is_to_be_invoiced_once_its_visit_is_finished_or_the_job_is_completed() {
    let on_visit = |n: u64, on: u64| JobEvent::WorkRecorded {
        work: work(n),
        visit: Some(visit(on)),
        entry: material_entry(),
        at: at(6),
    };
    let job = with(
        job_in(JobStage::Approved),
        [planned(1), started(1), finished(1), planned(2), on_visit(1, 1), on_visit(2, 2), recorded(3)],
    );
    let before = outlook(&job, at(100));
    assert_eq!((&before.work_to_invoice[..], before.quotes_to_invoice.len()), (&[work(1)][..], 0));
    assert_eq!(job.work_to_invoice().count(), 3, "billing may take all of it");

    let completed = with(job, [moved(JobStage::Approved, JobStage::Completed)]);
    let after = outlook(&completed, at(100));
    assert_eq!(after.work_to_invoice, [work(1), work(2), work(3)]);
    assert_eq!(after.quotes_to_invoice, [quote(1)]);

    let billed = outlook(&with(completed, [invoiced(1, &[1, 2], &[1]), waived(&[3], &[])]), at(100));
    assert!(billed.work_to_invoice.is_empty() && billed.quotes_to_invoice.is_empty());
}

#[test]
fn work_that_comes_after_a_job_is_over_is_to_be_invoiced_if_the_job_was_approved() {
    let late = |stage| outlook(&with(job_in(stage), [recorded(7)]), at(100)).work_to_invoice;
    assert_eq!(late(JobStage::Closed), [work(7)]);
    assert!(late(JobStage::Cancelled).is_empty());
    let approved = with(job_in(JobStage::Approved), [moved(JobStage::Approved, JobStage::Cancelled), recorded(7)]);
    let outlook = outlook(&approved, at(100));
    assert_eq!((outlook.work_to_invoice, outlook.quotes_to_invoice), (vec![work(7)], Vec::new()));
}

#[test]
fn a_quote_has_expired_from_the_instant_that_it_names() {
    let job = job_in(JobStage::Quoted);
    let before = outlook(&job, at(VALID_MINUTES - 1));
    assert_eq!((&before.quotes_awaiting[..], before.quotes_expired.len()), (&[quote(1)][..], 0));
    let after = outlook(&job, at(VALID_MINUTES));
    assert_eq!((after.quotes_awaiting.len(), &after.quotes_expired[..]), (0, &[quote(1)][..]));
    assert!(outlook(&job_in(JobStage::Approved), at(VALID_MINUTES)).quotes_expired.is_empty());
}

#[test]
fn every_stage_can_be_reached_and_left() {
    for &stage in JobStage::ALL {
        let reached = TABLE.iter().any(|row| row.stage != Some(stage) && row.next.targets().contains(&stage));
        let left = TABLE.iter().any(|row| row.stage == Some(stage) && row.next != NextStage::Same {});
        assert!(reached && left, "{stage}");
    }
}
