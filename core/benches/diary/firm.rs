//! Firms from a seed: the same technicians and bookings in every run, and for every peer.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Weekday, Zone, ZoneName},
    schedule::{BookedSpan, Booking, Diary, Leave, LeaveSpan, Skill, Technician, WorkingHours},
};
use uuid::Uuid;

use crate::random::Random;

const SEED: u64 = 0x6469_6172_795f_3031;
const QUARTER: i64 = 900;
const DAY: i64 = 86_400;
/// Working days have four visits each, eight hours apart from midnight to midnight of a technician in Melbourne.
const VISITS_A_DAY: u32 = 4;
/// One in fifty starts before the one before it has ended, so about 4 % of all bookings are part of a clash.
const CLASHING: u64 = 50;

pub(crate) struct Firm {
    pub(crate) technicians: Vec<Technician>,
    pub(crate) leave: Vec<Leave>,
    /// In no order.
    pub(crate) bookings: Vec<Booking>,
}

pub(crate) fn tzdb() -> Tzdb {
    let mut tzdb = Tzdb::bundled();
    tzdb.keep(&zone_name()).unwrap();
    tzdb
}

fn zone_name() -> ZoneName {
    "Australia/Melbourne".parse().unwrap()
}

/// Monday, 5 January 2026, eight in the morning in Melbourne.
pub(crate) fn monday() -> DateTime<Utc> {
    "2026-01-04T21:00:00Z".parse().unwrap()
}

impl Firm {
    /// A firm whose technicians work eight hours on weekdays, with visits in most of that time and ten absences each.
    pub(crate) fn of(technicians: u32, bookings: u32) -> Self {
        let mut random = Random(SEED);
        let zone = tzdb().zone(&zone_name()).unwrap();
        let mut all: Vec<Booking> = Vec::new();
        for number in 0..bookings {
            let (technician, visit) = (number % technicians, number / technicians);
            let (day, of_day) = (i64::from(visit / VISITS_A_DAY), i64::from(visit % VISITS_A_DAY));
            let date = day / 5 * 7 + day % 5;
            let early = if random.below(CLASHING) == 0 && of_day > 0 { 5 } else { 0 };
            let start = of_day * 8 + i64::try_from(random.below(3)).unwrap() - early;
            let length = 4 + i64::try_from(random.below(3)).unwrap();
            all.push(booking(&mut random, technician, quarters(date, start, length), &zone));
        }
        for place in (1..all.len()).rev() {
            let other = random.below(u64::try_from(place).unwrap() + 1);
            all.swap(place, usize::try_from(other).unwrap());
        }
        let absences = (0..technicians).flat_map(|technician| (0..10).map(move |number| (technician, number)));
        let leave = absences.map(|(technician, number)| leave(&mut random, technician, number)).collect();
        Self { technicians: (0..technicians).map(technician).collect(), leave, bookings: all }
    }

    /// A hundred technicians whose two weeks are booked to 85 %, with gaps here and there.
    pub(crate) fn loaded() -> Self {
        const WORKDAY: i64 = 32; // quarters of an hour
        let mut random = Random(SEED);
        let zone = tzdb().zone(&zone_name()).unwrap();
        let mut bookings = Vec::new();
        for technician in 0..100 {
            for day in (0..14_i64).filter(|day| day % 7 < 5) {
                let mut at = 0;
                while at < WORKDAY {
                    let length = (3 + i64::try_from(random.below(8)).unwrap()).min(WORKDAY - at);
                    if random.below(100) < 85 {
                        bookings.push(booking(&mut random, technician, quarters(day, at, length), &zone));
                    }
                    at += length;
                }
            }
        }
        Self { technicians: (0..100).map(technician).collect(), leave: vec![], bookings }
    }

    pub(crate) fn diary(&self) -> Diary {
        let Self { technicians, leave, bookings } = self;
        Diary::new(
            journeyman::schedule::ConflictPolicy::default(),
            technicians.clone(),
            leave.clone(),
            bookings.clone(),
        )
        .unwrap()
    }

    pub(crate) fn spans(&self) -> Vec<BookedSpan> {
        let span = |booking: &Booking| BookedSpan {
            technician: booking.technician,
            booking: booking.id,
            interval: booking.interval,
        };
        self.bookings.iter().map(span).collect()
    }
}

/// Quarters of an hour from eight on a day after the Monday.
pub(crate) fn quarters(day: i64, from: i64, length: i64) -> Interval {
    let at = |quarter: i64| monday() + TimeDelta::seconds(day * DAY + quarter * QUARTER);
    Interval::new(at(from), at(from + length)).unwrap()
}

pub(crate) fn id<T: TryFrom<Uuid, Error: std::fmt::Debug>>(high: u64, low: u64) -> T {
    Uuid::from_u64_pair(high, low | 1 << 63).try_into().unwrap()
}

/// An id of an even spread, as a host's random ones are.
fn technician_id<T: TryFrom<Uuid, Error: std::fmt::Debug>>(number: u32) -> T {
    let mut random = Random(SEED ^ u64::from(number + 1));
    id(random.next(), random.next())
}

fn technician(number: u32) -> Technician {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    let hours = days.map(|day| WorkingHours { day, start: at(8), end: at(17), ends_next_day: false });
    // Every other one may work on gas.
    let skills = if number.is_multiple_of(2) { vec![Skill { name: "Gas".parse().unwrap(), level: 2 }] } else { vec![] };
    Technician { skills, ..Technician::new(technician_id(number), zone_name(), hours.to_vec()) }
}

fn booking(random: &mut Random, technician: u32, interval: Interval, zone: &Zone) -> Booking {
    Booking {
        id: id(random.next(), random.next()),
        technician: technician_id(technician),
        visit: id(random.next(), random.next()),
        interval,
        start: zone.local(interval.start()).unwrap(),
        days: None,
        overrides: vec![],
        details: None,
    }
}

/// A weekend away, or a day.
fn leave(random: &mut Random, technician: u32, number: u32) -> Leave {
    let monday = monday().date_naive() + TimeDelta::days(1 + i64::from(number) * 35);
    let span = LeaveSpan::Days { first: monday + TimeDelta::days(5), last: monday + TimeDelta::days(6) };
    Leave { id: id(random.next(), random.next()), technician: technician_id(technician), span }
}
