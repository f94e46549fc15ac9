use chrono::{DateTime, TimeDelta, Utc};

use super::*;
use crate::{
    calendar::{Interval, Tzdb},
    error::{Coded, Kind},
    id::{JobId, VisitId},
    job::{self, Job, JobCommand},
    schedule::{Booking, ConflictPolicy, Diary, Technician},
};

fn at(minute: i64) -> DateTime<Utc> {
    let base: DateTime<Utc> = "2026-10-05T22:00:00Z".parse().unwrap();
    base.checked_add_signed(TimeDelta::minutes(minute)).unwrap()
}

fn minutes(from: i64, to: i64) -> Interval {
    Interval::new(at(from), at(to)).unwrap()
}

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u32) -> T {
    format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap()
}

/// A job with one visit, promised for the window.
fn job(job: u32, visit: u32, window: Option<Interval>) -> Job {
    let commands = [
        JobCommand::RecordEnquiry {
            job: id::<JobId>(job),
            customer: id(91),
            site: id(92),
            summary: "Kitchen tap drips".parse().unwrap(),
        },
        JobCommand::ApproveWithoutQuote {},
        JobCommand::PlanVisit { visit: id::<VisitId>(visit), window },
    ];
    let carried_out = commands.iter().fold(None, |job: Option<Job>, command| {
        let events = job::decide(job.as_ref(), command, at(-600)).unwrap().events;
        Some(job::apply(job, &events).unwrap())
    });
    carried_out.unwrap()
}

/// A diary with a booking for each visit that is given.
fn diary(bookings: &[(u32, Interval)]) -> Diary {
    let zone = Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap();
    let technician = Technician::new(id(1), zone.name().clone(), vec![]);
    let bookings = (1..).zip(bookings).map(|(number, &(visit, interval))| Booking {
        id: id(number),
        technician: technician.id,
        visit: id(visit),
        interval,
        start: zone.local(interval.start()).unwrap(),
        days: None,
        overrides: vec![],
        details: None,
    });
    let bookings = bookings.collect();
    Diary::new(ConflictPolicy::default(), vec![technician], vec![], bookings).unwrap()
}

fn found(jobs: &[Job], diary: &Diary, as_of: DateTime<Utc>) -> Vec<(DispatchFlagKind, i64)> {
    review(jobs, diary, as_of).unwrap().into_iter().map(|flag| (flag.kind, flag.seconds)).collect()
}

#[test]
fn a_promised_window_includes_its_start_and_excludes_its_end() {
    use DispatchFlagKind::OutsideWindow;
    let promised = [job(1, 1, Some(minutes(0, 60)))];
    let booked_from = |minute| found(&promised, &diary(&[(1, minutes(minute, minute + 120))]), at(-300));
    assert_eq!(booked_from(-1), [(OutsideWindow, -60)]);
    assert_eq!(booked_from(0), []);
    assert_eq!(booked_from(59), []);
    assert_eq!(booked_from(60), [(OutsideWindow, 0)]);
    assert_eq!(booked_from(61), [(OutsideWindow, 60)]);
}

#[test]
fn a_visit_is_late_from_the_instant_at_which_its_booking_starts() {
    let visit = [job(1, 1, None)];
    let booked = diary(&[(1, minutes(0, 60))]);
    assert_eq!(found(&visit, &booked, at(-1)), []);
    assert_eq!(found(&visit, &booked, at(0)), [(DispatchFlagKind::NotStarted, 0)]);
    assert_eq!(found(&visit, &booked, at(5)), [(DispatchFlagKind::NotStarted, 300)]);
}

#[test]
fn a_booking_without_a_job_matters_until_it_ends() {
    let booked = diary(&[(9, minutes(0, 60))]);
    assert_eq!(found(&[], &booked, at(59)), [(DispatchFlagKind::UnknownVisit, 0)]);
    assert_eq!(found(&[], &booked, at(60)), []);
}

#[test]
fn flags_are_sorted_by_time_then_kind_and_those_without_a_time_come_last() {
    let jobs = [job(1, 1, None), job(2, 2, Some(minutes(30, 60))), job(3, 3, Some(minutes(0, 1)))];
    let booked = diary(&[(3, minutes(30, 60)), (9, minutes(30, 60))]);
    let flags = review(&jobs, &booked, at(-300)).unwrap();
    let order: Vec<_> = flags.iter().map(|flag| (flag.kind, flag.visit)).collect();
    assert_eq!(
        order,
        [
            (DispatchFlagKind::UnknownVisit, id(9)),
            (DispatchFlagKind::Unbooked, id(2)),
            (DispatchFlagKind::OutsideWindow, id(3)),
            (DispatchFlagKind::Unbooked, id(1)),
        ]
    );
}

#[test]
fn what_is_found_does_not_depend_on_the_order_of_the_jobs() {
    let mut jobs = vec![job(1, 1, None), job(2, 2, Some(minutes(30, 60))), job(3, 3, Some(minutes(0, 1)))];
    let booked = diary(&[(3, minutes(30, 60)), (2, minutes(30, 60)), (9, minutes(30, 60))]);
    let (flags, dispatched) = (review(&jobs, &booked, at(40)), visits(&jobs, &booked));
    jobs.reverse();
    assert_eq!((review(&jobs, &booked, at(40)), visits(&jobs, &booked)), (flags, dispatched));
}

#[test]
fn jobs_that_contradict_each_other_are_refused() {
    let twice = [job(1, 1, None), job(1, 1, None)];
    assert_eq!(review(&twice, &Diary::default(), at(0)).unwrap_err().code(), "JM-DSP-0001");
    let shared = [job(2, 1, None), job(1, 1, None)];
    let error = visits(&shared, &Diary::default()).unwrap_err();
    assert_eq!(error, DispatchError::VisitTwice { visit: id(1), job: id(1), other: id(2) });
    let early = "1899-12-31T23:59:59Z".parse().unwrap();
    assert_eq!(review(&[], &Diary::default(), early).unwrap_err().code(), "JM-CAL-0002");
}

#[test]
fn a_flag_carries_its_facts_as_arguments() {
    let promised = [job(1, 1, Some(minutes(0, 60)))];
    let flags = review(&promised, &diary(&[(1, minutes(-2, 60))]), at(-300)).unwrap();
    let failure = flags[0].failure();
    assert_eq!((failure.code.as_str(), failure.kind), ("JM-DSP-0014", Kind::Flagged));
    assert_eq!(failure.arguments["seconds"], "-120");
    assert_eq!(failure.arguments["visit"], id::<VisitId>(1).to_string());
    assert!(failure.text.ends_with("starts 2 min before the promised window"), "{}", failure.text);
}
