//! Rules of the diary, one by one and by name: what it keeps, what an override takes on, and what would resolve a conflict.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking"
)]

mod crews;
mod fixes;
mod kept;
mod load;
mod overrides;
mod people;
mod slots;
mod told;
mod ways;

use std::str::FromStr;

use chrono::{DateTime, Duration, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Weekday, ZonedTime},
    schedule::{
        Booking, BookingDetails, Conflict, ConflictCode, ConflictPolicy, Diary, DiarySite, Equipment, Leave, LeaveSpan,
        Proposal, Resources, SlotRanking, SlotRequest, SlotSearch, Technician, Vehicle, WorkingHours, check,
        next_slots,
    },
    text::Label,
};

fn id<T: FromStr<Err: std::fmt::Debug>>(number: usize) -> T {
    format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap()
}

/// Hours after the midnight before Tuesday 6 October 2026.
fn at(hour: i64) -> DateTime<Utc> {
    "2026-10-06T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + Duration::hours(hour)
}

fn hours(from: i64, to: i64) -> Interval {
    Interval::new(at(from), at(to)).unwrap()
}

fn label(text: &str) -> Label {
    text.parse().unwrap()
}

fn span(day: Weekday, start: &str, end: &str, ends_next_day: bool) -> WorkingHours {
    WorkingHours { day, start: start.parse().unwrap(), end: end.parse().unwrap(), ends_next_day }
}

fn every_day(start: &str, end: &str, ends_next_day: bool) -> Vec<WorkingHours> {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};
    let week = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
    week.map(|day| span(day, start, end, ends_next_day)).to_vec()
}

/// One who works day and night.
fn technician(number: usize) -> Technician {
    Technician::new(id(number), "Etc/UTC".parse().unwrap(), every_day("00:00", "00:00", true))
}

fn leave(number: usize, technician: usize, first: &str, last: &str) -> Leave {
    let span = LeaveSpan::Days { first: first.parse().unwrap(), last: last.parse().unwrap() };
    Leave { id: id(number), technician: id(technician), span }
}

fn booking(number: usize, technician: usize, interval: Interval, details: BookingDetails) -> Booking {
    let start = ZonedTime { local: interval.start().naive_utc(), zone: "Etc/UTC".parse().unwrap(), offset_seconds: 0 };
    Booking {
        id: id(number),
        technician: id(technician),
        visit: id(number),
        interval,
        start,
        days: None,
        overrides: vec![],
        details: Some(details),
    }
}

fn plain() -> BookingDetails {
    BookingDetails::default()
}

fn site(number: usize) -> DiarySite {
    DiarySite { id: id(number), zone: "Etc/UTC".parse().unwrap(), access: vec![], closed: vec![], region: None }
}

fn vehicle(number: usize) -> Vehicle {
    Vehicle { id: id(number), label: None, out_of_service: vec![] }
}

fn equipment(number: usize) -> Equipment {
    Equipment { id: id(number), label: None, out_of_service: vec![] }
}

/// What a diary is made of.
#[derive(Clone, Default)]
struct Firm {
    policy: ConflictPolicy,
    resources: Resources,
    technicians: Vec<Technician>,
    leave: Vec<Leave>,
    bookings: Vec<Booking>,
}

impl Firm {
    fn diary(&self) -> Diary {
        let Self { policy, resources, technicians, leave, bookings } = self.clone();
        Diary::with_resources(policy, resources, technicians, leave, bookings).unwrap()
    }

    fn check(&self, proposal: &Proposal) -> Vec<Conflict> {
        check(&self.diary(), &Tzdb::bundled(), proposal).unwrap()
    }

    fn slots(&self, request: &SlotRequest) -> SlotSearch {
        next_slots(&self.diary(), &Tzdb::bundled(), request).unwrap()
    }
}

fn proposal(technician: usize, interval: Interval, details: BookingDetails) -> Proposal {
    Proposal { technician: id(technician), interval, booking: None, details: Some(details) }
}

/// Where anybody could do an hour's work within a day, on the hour.
fn request() -> SlotRequest {
    SlotRequest {
        count: 100,
        duration_seconds: 3_600,
        technicians: vec![],
        not_before: at(0),
        horizon_days: 1,
        step_minutes: 60,
        windows: vec![],
        details: None,
        ranking: SlotRanking::Earliest,
        cursor: None,
        booking: None,
    }
}

#[track_caller]
fn of_kind(conflicts: &[Conflict], code: ConflictCode) -> &Conflict {
    conflicts.iter().find(|conflict| conflict.code == code).unwrap()
}

fn codes(conflicts: &[Conflict]) -> Vec<ConflictCode> {
    conflicts.iter().map(|conflict| conflict.code).collect()
}
