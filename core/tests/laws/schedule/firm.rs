//! Random small firms.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Weekday, Zone},
    id::{BookingId, LeaveId, TechnicianId, VisitId},
    schedule::{
        Booking, Conflict, ConflictPolicy, Diary, Leave, LeaveSpan, Obstacle, Proposal, Technician, WorkingHours, check,
    },
};
use proptest::prelude::*;

pub(crate) const QUARTERS_A_DAY: i64 = 96;
pub(crate) const DAYS: i64 = 7;

/// A small firm in a week, and a proposal of that week.
#[derive(Debug, Clone)]
pub(crate) struct Firm {
    pub(crate) technicians: Vec<Technician>,
    pub(crate) leave: Vec<Leave>,
    pub(crate) bookings: Vec<Booking>,
    pub(crate) proposal: Proposal,
    pub(crate) monday: DateTime<Utc>,
}

impl Firm {
    pub(crate) fn diary(&self) -> Diary {
        self.diary_with(ConflictPolicy::default())
    }

    pub(crate) fn diary_with(&self, policy: ConflictPolicy) -> Diary {
        Diary::new(policy, self.technicians.clone(), self.leave.clone(), self.bookings.clone()).unwrap()
    }

    pub(crate) fn technician(&self, id: TechnicianId) -> &Technician {
        self.technicians.iter().find(|technician| technician.id == id).unwrap()
    }
}

pub(crate) fn uuid(kind: u32, number: usize) -> String {
    format!("01999a3f-0000-7000-8000-{kind:06}{number:06}")
}

pub(crate) fn technician_id(number: usize) -> TechnicianId {
    uuid(1, number).parse().unwrap()
}

pub(crate) fn booking_id(number: usize) -> BookingId {
    uuid(2, number).parse().unwrap()
}

pub(crate) fn visit_id(number: usize) -> VisitId {
    uuid(4, number).parse().unwrap()
}

pub(crate) fn zone(name: &str) -> Zone {
    Tzdb::bundled().zone(&name.parse().unwrap()).unwrap()
}

pub(crate) fn quarters(start: DateTime<Utc>, from: i64, length: i64) -> Interval {
    let at = |quarter| start + Duration::minutes(15 * quarter);
    Interval::new(at(from), at(from + length)).unwrap()
}

/// Working hours between random cuts of the week, night shifts and shifts that touch among them.
pub(crate) fn hours() -> impl Strategy<Value = Vec<WorkingHours>> {
    let of_day = |quarter: i64| format!("{:02}:{:02}", quarter % 96 / 4, quarter % 4 * 15).parse().unwrap();
    prop::collection::btree_set(0..DAYS * QUARTERS_A_DAY, 0..20).prop_map(move |cuts| {
        let cuts: Vec<i64> = cuts.into_iter().collect();
        let spans = cuts.chunks_exact(2).map(|pair| (pair[0], pair[1].min(pair[0] + QUARTERS_A_DAY)));
        spans
            .map(|(start, end)| WorkingHours {
                day: DAYS_OF_WEEK[usize::try_from(start / QUARTERS_A_DAY).unwrap()],
                start: of_day(start),
                end: of_day(end),
                ends_next_day: end / QUARTERS_A_DAY > start / QUARTERS_A_DAY,
            })
            .collect()
    })
}

pub(crate) const DAYS_OF_WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Weeks without a change of the clocks, with an hour or half an hour skipped, and with one doubled.
pub(crate) const WEEKS: [(&str, &str); 6] = [
    ("Etc/UTC", "2026-06-01T00:00:00Z"),
    ("Australia/Melbourne", "2026-09-28T00:00:00Z"),
    ("Australia/Lord_Howe", "2026-09-28T00:00:00Z"),
    ("America/New_York", "2026-03-02T00:00:00Z"),
    ("Australia/Melbourne", "2026-03-30T00:00:00Z"),
    ("Europe/London", "2026-10-19T00:00:00Z"),
];

pub(crate) fn firm(weeks: &'static [(&'static str, &'static str)]) -> impl Strategy<Value = Firm> {
    let week = DAYS * QUARTERS_A_DAY;
    let booking = (0..3_usize, 0..week, 1..16_i64);
    let leave = (0..3_usize, 0..week, 1..150_i64);
    (
        prop::sample::select(weeks),
        prop::collection::vec(hours(), 1..4),
        prop::collection::vec(booking, 0..12),
        prop::collection::vec(leave, 0..4),
        (0..3_usize, 0..week, 1..24_i64),
    )
        .prop_map(|((name, monday), hours, bookings, leave, proposal)| {
            let monday: DateTime<Utc> = monday.parse().unwrap();
            let zone = zone(name);
            let count = hours.len();
            let technician = |number: usize| technician_id(number % count + 1);
            let (who, from, length) = proposal;
            Firm {
                technicians: (1..)
                    .zip(hours)
                    .map(|(number, hours)| Technician::new(technician_id(number), name.parse().unwrap(), hours))
                    .collect(),
                leave: (1..)
                    .zip(leave)
                    .map(|(number, (who, from, length))| leave_of(number, technician(who), monday, from, length))
                    .collect(),
                bookings: (1..)
                    .zip(bookings)
                    .map(|(number, (who, from, length))| {
                        booked(number, technician(who), quarters(monday, from, length), &zone)
                    })
                    .collect(),
                proposal: Proposal {
                    technician: technician(who),
                    interval: quarters(monday, from, length),
                    booking: None,
                    details: None,
                },
                monday,
            }
        })
}

pub(crate) fn leave_of(
    number: usize,
    technician: TechnicianId,
    monday: DateTime<Utc>,
    from: i64,
    length: i64,
) -> Leave {
    let at = |quarter| monday.naive_utc() + Duration::minutes(15 * quarter);
    let span = if length % 3 == 0 {
        LeaveSpan::Days { first: at(from).date(), last: at(from + length).date() }
    } else {
        LeaveSpan::Times { start: at(from), end: at(from + length) }
    };
    let id: LeaveId = uuid(3, number).parse().unwrap();
    Leave { id, technician, span }
}

pub(crate) fn booked(number: usize, technician: TechnicianId, interval: Interval, zone: &Zone) -> Booking {
    Booking {
        id: booking_id(number),
        technician,
        visit: visit_id(number),
        interval,
        start: zone.local(interval.start()).unwrap(),
        days: None,
        overrides: vec![],
        details: None,
    }
}

pub(crate) fn any_firm() -> impl Strategy<Value = Firm> {
    firm(&WEEKS)
}

/// Firms whose clocks don't go back, so that each time of day comes once at most.
pub(crate) fn firm_without_a_doubled_hour() -> impl Strategy<Value = Firm> {
    firm(&WEEKS[..4])
}

pub(crate) fn conflicts(diary: &Diary, proposal: &Proposal) -> Vec<Conflict> {
    check(diary, &Tzdb::bundled(), proposal).unwrap()
}

pub(crate) fn keys(conflicts: &[Conflict]) -> BTreeSet<String> {
    conflicts.iter().map(|conflict| conflict.key.clone()).collect()
}

pub(crate) fn clashes(conflicts: &[Conflict]) -> BTreeSet<BookingId> {
    let clash = |conflict: &Conflict| match conflict.obstacle {
        Obstacle::Booking { booking, .. } => Some(booking),
        _ => None,
    };
    conflicts.iter().filter_map(clash).collect()
}

/// The whole minutes of an interval.
pub(crate) fn minutes(interval: Interval) -> impl Iterator<Item = DateTime<Utc>> {
    let seconds = interval.start().timestamp();
    let mut at = DateTime::from_timestamp(seconds + (-seconds).rem_euclid(60), 0).unwrap();
    std::iter::from_fn(move || {
        let minute = at;
        at += Duration::minutes(1);
        (minute < interval.end()).then_some(minute)
    })
}
