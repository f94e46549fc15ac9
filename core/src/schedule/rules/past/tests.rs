#![expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use super::super::{
    super::{
        BookingDetails, Conflict, ConflictCode, ConflictPolicy, Diary, DiaryLimits, DiarySite, Resources,
        ScheduleError, Severity, Technician, TravelLeg, TravelMatrix, WorkingHours,
        check::check_bookings,
        conflict,
        sample::{WEEK, always, id},
    },
    Rules, Scope, Subject,
};
use super::*;
use crate::{
    calendar::{Tzdb, Zone},
    error::Coded,
};

/// Numbers that look random, the same each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn is_one_in(&mut self, chances: u64) -> bool {
        self.below(chances) == 0
    }

    fn maybe(&mut self, below: u64) -> Option<u32> {
        (!self.is_one_in(3)).then(|| u32::try_from(self.below(below)).unwrap() + 1)
    }
}

fn booking(number: u64, technician: u64, zone: &Zone, start: DateTime<Utc>, seconds: i64) -> Booking {
    Booking {
        id: id(number),
        technician: id(technician),
        visit: id(number),
        interval: Interval::new(start, start + TimeDelta::seconds(seconds)).unwrap(),
        start: zone.local(start).unwrap(),
        days: None,
        overrides: Vec::new(),
        details: None,
    }
}

fn site(number: u64) -> DiarySite {
    let zone = "America/St_Johns".parse().unwrap();
    DiarySite { id: id(number), zone, access: Vec::new(), closed: Vec::new(), region: None }
}

fn hours(numbers: &mut Numbers) -> Vec<WorkingHours> {
    let span = |day, start: &str, end: &str, ends_next_day| WorkingHours {
        day,
        start: start.parse().unwrap(),
        end: end.parse().unwrap(),
        ends_next_day,
    };
    let week: &[(&str, &str, bool)] = match numbers.below(4) {
        0 => &[("00:00", "00:00", true)], // always
        1 => &[("08:00", "12:00", false), ("13:00", "17:00", false)],
        2 => &[("20:00", "06:00", true)],
        _ => &[],
    };
    WEEK.iter().flat_map(|&day| week.iter().map(move |&(start, end, next)| span(day, start, end, next))).collect()
}

/// A firm near the night of 29 October 2006, when the clocks of St. John's went from 00:01 back to 23:01 of the day before.
fn firm(seed: u64, tzdb: &Tzdb) -> Diary {
    let mut numbers = Numbers(seed);
    let zone = tzdb.zone(&"America/St_Johns".parse().unwrap()).unwrap();
    let technician = |number, numbers: &mut Numbers| Technician {
        breaks: if numbers.is_one_in(3) { hours(numbers) } else { Vec::new() },
        ..Technician::new(id(number), "America/St_Johns".parse().unwrap(), hours(numbers))
    };
    let technicians = (1..=3).map(|number| technician(number, &mut numbers)).collect();
    let first: DateTime<Utc> = "2006-10-27T12:00:00Z".parse().unwrap();
    let bookings = (0..60).map(|number| {
        let (start, seconds) = match numbers.below(4) {
            0 => (numbers.below(96 * 3_600), 86_400 + numbers.below(86_400)), // whatever comes, it is in the way
            1 => (36 * 3_600 + numbers.below(4 * 3_600), 60 + numbers.below(900)), // when the clocks change
            _ => (900 * numbers.below(96 * 4), 300 * (1 + numbers.below(12))),
        };
        let start = first + TimeDelta::seconds(i64::try_from(start).unwrap());
        let lead = 1 + numbers.below(3);
        let crew = if numbers.is_one_in(4) { vec![id(1 + (lead % 3))] } else { Vec::new() };
        let details = (!numbers.is_one_in(3)).then(|| BookingDetails {
            crew,
            site: Some(id(1 + numbers.below(4))),
            ..BookingDetails::default()
        });
        Booking { details, ..booking(number, lead, &zone, start, i64::try_from(seconds).unwrap()) }
    });
    let bookings = bookings.collect();
    let legs = (0..16).filter(|_| !numbers.is_one_in(4)).collect::<Vec<_>>();
    let legs = legs.into_iter().map(|pair| TravelLeg {
        origin: id(1 + pair / 4),
        destination: id(1 + pair % 4),
        seconds: i64::try_from(numbers.below(if pair % 3 == 0 { 43_200 } else { 3_600 })).unwrap(),
    });
    let legs = legs.filter(|leg| leg.origin != leg.destination).collect();
    let break_after_minutes = numbers.maybe(300);
    let resources = Resources {
        sites: (1..=4).map(site).collect(),
        limits: DiaryLimits {
            daily_minutes: numbers.maybe(600),
            weekly_minutes: numbers.maybe(2_000),
            rest_minutes: numbers.maybe(1_500),
            break_after_minutes,
            break_minutes: break_after_minutes.map(|_| u32::try_from(1 + numbers.below(90)).unwrap()),
            travel_tight_minutes: numbers.maybe(60),
            licence_expiring_days: None,
        },
        travel: TravelMatrix { legs, both_ways: numbers.is_one_in(2) },
        ..Resources::default()
    };
    let kinds = [
        ConflictCode::DoubleBooked,
        ConflictCode::TravelTight,
        ConflictCode::TravelTooShort,
        ConflictCode::TravelUnknown,
        ConflictCode::DailyHours,
    ];
    let unchecked = kinds.into_iter().filter(|_| numbers.is_one_in(5)).collect();
    let policy = ConflictPolicy { unchecked, ..ConflictPolicy::default() };
    Diary::with_resources(policy, resources, technicians, Vec::new(), bookings).unwrap()
}

/// The conflicts of every booking with those before it, each found by a look at all of these.
fn one_by_one(diary: &Diary, tzdb: &Tzdb) -> Vec<Conflict> {
    let mut rules = Rules::new(diary, tzdb, None);
    let mut conflicts = Vec::new();
    for booking in diary.bookings() {
        let subject = Subject::booked(booking, Scope::Earlier);
        for finding in rules.find(&subject).unwrap() {
            conflicts.push(rules.describe(&finding, &subject).unwrap());
        }
    }
    conflict::sort(&mut conflicts);
    conflicts
}

fn all(diary: &Diary, tzdb: &Tzdb) -> Result<(Vec<Conflict>, u64), ScheduleError> {
    let mut rules = Rules::new(diary, tzdb, None);
    let mut conflicts = check_bookings(&mut rules)?;
    for conflict in &mut conflicts {
        conflict.fixes.clear();
    }
    Ok((conflicts, rules.take_looked_at()))
}

#[test]
fn what_was_booked_so_far_says_what_a_look_at_all_of_it_says() {
    let tzdb = Tzdb::bundled();
    let mut codes = BTreeSet::new();
    for seed in 0..150 {
        let diary = firm(seed, &tzdb);
        let (found, _) = all(&diary, &tzdb).unwrap();
        let looked_up = one_by_one(&diary, &tzdb);
        let only_in = |list: &[Conflict], other: &[Conflict]| {
            list.iter().filter(|one| !other.contains(one)).map(|one| (one.code, one.to_string())).collect::<Vec<_>>()
        };
        let differing = (only_in(&found, &looked_up), only_in(&looked_up, &found));
        assert_eq!(differing, (vec![], vec![]), "seed {seed}");
        assert!(found == looked_up, "seed {seed}: in another order, or twice");
        codes.extend(found.iter().map(|conflict| conflict.code));
    }
    for code in [
        ConflictCode::DoubleBooked,
        ConflictCode::OutsideHours,
        ConflictCode::TravelTooShort,
        ConflictCode::TravelTight,
        ConflictCode::TravelUnknown,
        ConflictCode::DailyHours,
        ConflictCode::WeeklyHours,
        ConflictCode::RestTooShort,
        ConflictCode::NoBreak,
    ] {
        assert!(codes.contains(&code), "{code:?} wasn't met");
    }
}

/// Somebody with so many bookings of 10 seconds, 30 seconds apart, by turns at a few sites.
fn busy(count: u64, sites: u64, limits: DiaryLimits) -> Diary {
    let zone = Tzdb::bundled().zone(&"America/St_Johns".parse().unwrap()).unwrap();
    let first: DateTime<Utc> = "2026-10-05T00:00:00Z".parse().unwrap();
    let bookings = (0..count).map(|number| {
        let start = first + TimeDelta::seconds(i64::try_from(30 * number).unwrap());
        let details = BookingDetails { site: Some(id(1 + number % sites)), ..BookingDetails::default() };
        Booking { details: Some(details), ..booking(number, 1, &zone, start, 10) }
    });
    let legs = (1..sites).map(|number| TravelLeg { origin: id(number), destination: id(number + 1), seconds: 20 });
    // All sites lie in reach of the longest way, and back from the second it is short.
    let (destination, seconds) = if sites > 2 { (id(2), TRAVEL_FAR) } else { (id(1), 5) };
    let far = TravelLeg { origin: id(sites), destination, seconds };
    let resources = Resources {
        sites: (1..=sites).map(site).collect(),
        travel: TravelMatrix { legs: legs.chain([far]).collect(), both_ways: false },
        limits,
        ..Resources::default()
    };
    let technicians = vec![Technician::new(id(1), zone.name().clone(), always())];
    Diary::with_resources(ConflictPolicy::default(), resources, technicians, Vec::new(), bookings.collect()).unwrap()
}

const TRAVEL_FAR: i64 = 12 * 3_600;

#[test]
fn twice_the_bookings_near_each_other_are_twice_the_work_whatever_is_limited() {
    let tzdb = Tzdb::bundled();
    let limits = DiaryLimits {
        daily_minutes: Some(1_440),
        weekly_minutes: Some(10_080),
        rest_minutes: Some(10_080),
        break_after_minutes: Some(1_440),
        break_minutes: Some(1_440),
        ..DiaryLimits::default()
    };
    let mut policy = ConflictPolicy::default();
    policy.unchecked.push(ConflictCode::TravelUnknown);
    policy.travel_too_short = Severity::Warning;
    let looked_at = |count| {
        let (found, looked_at) = all(&busy(count, 2, limits), &tzdb).unwrap();
        (found.len(), looked_at)
    };
    let ((few, work), (many, more_work)) = (looked_at(2_000), looked_at(4_000));
    assert_eq!((few, many), (0, 0));
    assert!(more_work < work * 5 / 2, "{work} looks for 2000 bookings, {more_work} for 4000");
    assert!(more_work < 4_000 * 100, "{more_work} looks for 4000 bookings");
}

#[test]
fn the_ways_from_the_most_sites_near_a_visit_are_looked_at_and_from_not_one_more() {
    let tzdb = Tzdb::bundled();
    let most = u64::try_from(SITES_NEAR_MAX).unwrap();
    assert!(all(&busy(most + 1, most + 1, DiaryLimits::default()), &tzdb).is_ok());
    let refused = all(&busy(most + 2, most + 2, DiaryLimits::default()), &tzdb).unwrap_err();
    assert_eq!(refused.code(), "JM-SCH-0015");
}
