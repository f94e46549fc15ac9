//! How much is worked, and how far it is from visit to visit: at the very edge of each limit.

use chrono::Duration;
use journeyman::{
    calendar::{Interval, Tzdb, Weekday},
    limits::TRAVEL_SECONDS_MAX,
    schedule::{
        BookingDependency, BookingDetails, Conflict, ConflictCode, ConflictPolicy, DiaryLimits, Obstacle, Proposal,
        PublicHoliday, Resources, TravelLeg, TravelMatrix, check_all,
    },
};

use super::{Firm, at, booking, codes, every_day, hours, id, label, plain, proposal, site, span, technician};

/// The kinds of conflicts that the second of two visits has with the first: looked at one by one, and all at once.
#[track_caller]
fn between_visits(firm: &Firm) -> Vec<ConflictCode> {
    let last = firm.bookings.last().unwrap();
    let asked =
        Proposal { technician: last.technician, interval: last.interval, booking: Some(last.id), details: None };
    let one = codes(&firm.check(&asked));
    assert_eq!(codes(&check_all(&firm.diary(), &Tzdb::bundled()).unwrap()), one);
    one
}

#[test]
fn a_rest_of_just_the_hours_that_are_due_is_enough_and_a_second_less_is_not() {
    let limits = DiaryLimits { rest_minutes: Some(11 * 60), ..DiaryLimits::default() };
    let gap = |seconds: i64| {
        let mut ann = technician(1);
        ann.hours = every_day("05:00", "23:00", false);
        let start = at(21) + Duration::seconds(seconds);
        let second = Interval::new(start, start + Duration::hours(1)).unwrap();
        between_visits(&Firm {
            resources: Resources { limits, ..Resources::default() },
            technicians: vec![ann],
            bookings: vec![booking(1, 1, hours(19, 21), plain()), booking(2, 1, second, plain())],
            ..Firm::default()
        })
    };
    assert_eq!(gap(11 * 3_600), []);
    assert_eq!(gap(11 * 3_600 - 1), [ConflictCode::RestTooShort]);
    assert_eq!(gap(12 * 3_600), []);
}

#[test]
fn one_who_works_day_and_night_has_one_shift_however_long_ago_it_started() {
    let limits = DiaryLimits { rest_minutes: Some(5 * 24 * 60), ..DiaryLimits::default() };
    let bookings = (0..4).map(|number: i64| {
        let start = 72 * number + 8;
        booking(usize::try_from(number).unwrap() + 1, 1, hours(start, start + 2), plain())
    });
    let firm = Firm {
        resources: Resources { limits, ..Resources::default() },
        technicians: vec![technician(1)],
        bookings: bookings.collect(),
        ..Firm::default()
    };
    assert_eq!(codes(&check_all(&firm.diary(), &Tzdb::bundled()).unwrap()), []);
}

#[test]
fn the_rest_before_each_shift_is_told_also_a_week_later() {
    use Weekday::{Friday, Monday, Saturday, Tuesday, Wednesday};
    let limits = DiaryLimits { rest_minutes: Some(7 * 24 * 60), ..DiaryLimits::default() };
    let mut ann = technician(1);
    ann.hours = [Monday, Tuesday, Wednesday, Friday, Saturday].map(|day| span(day, "00:00", "00:00", true)).to_vec();
    // Wednesday 7, Saturday 10 and Friday 16 October.
    let bookings =
        [(1, 34), (2, 106), (3, 250)].map(|(number, start)| booking(number, 1, hours(start, start + 2), plain()));
    let firm = Firm {
        resources: Resources { limits, ..Resources::default() },
        technicians: vec![ann],
        bookings: bookings.to_vec(),
        ..Firm::default()
    };
    let found = check_all(&firm.diary(), &Tzdb::bundled()).unwrap();
    assert_eq!(codes(&found), [ConflictCode::RestTooShort; 2]);
    assert_eq!(found.iter().map(|one| one.booking).collect::<Vec<_>>(), [Some(id(2)), Some(id(3))]);
}

/// What is said of a way that takes so long, or isn't known, after so many seconds.
#[track_caller]
fn way(travel: Option<i64>, tight_minutes: Option<u32>, gap: i64) -> Vec<ConflictCode> {
    let to = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let legs = travel.map(|seconds| TravelLeg { origin: id(1), destination: id(2), seconds }).into_iter().collect();
    let resources = Resources {
        sites: vec![site(1), site(2)],
        limits: DiaryLimits { travel_tight_minutes: tight_minutes, ..DiaryLimits::default() },
        travel: TravelMatrix { legs, both_ways: true },
        ..Resources::default()
    };
    let start = at(10) + Duration::seconds(gap);
    let second = Interval::new(start, start + Duration::hours(1)).unwrap();
    between_visits(&Firm {
        resources,
        technicians: vec![technician(1)],
        bookings: vec![booking(1, 1, hours(8, 10), to(1)), booking(2, 1, second, to(2))],
        ..Firm::default()
    })
}

#[test]
fn a_way_is_too_short_a_second_below_what_it_takes_and_tight_a_second_below_what_the_firm_wants() {
    assert_eq!(way(Some(3_600), None, 3_600), []);
    assert_eq!(way(Some(3_600), None, 3_599), [ConflictCode::TravelTooShort]);
    assert_eq!(way(Some(3_600), Some(10), 4_200), []);
    assert_eq!(way(Some(3_600), Some(10), 4_199), [ConflictCode::TravelTight]);
    assert_eq!(way(Some(3_600), Some(10), 3_600), [ConflictCode::TravelTight]);
    assert_eq!(way(Some(3_600), Some(10), 3_599), [ConflictCode::TravelTooShort]);
}

#[test]
fn of_a_visit_as_long_ago_as_the_longest_way_takes_nothing_is_said() {
    let longest = TRAVEL_SECONDS_MAX;
    assert_eq!(way(None, None, longest), []);
    assert_eq!(way(None, None, longest - 1), [ConflictCode::TravelUnknown]);
    assert_eq!(way(Some(longest), Some(60), longest - 1), [ConflictCode::TravelTooShort]);
    assert_eq!(way(Some(longest), Some(60), longest), []);
    assert_eq!(way(Some(longest), Some(60), longest + 1_800), []);
}

#[test]
fn of_two_visits_at_a_site_the_one_beyond_the_longest_way_is_not_told_with_the_other() {
    let to = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let legs = vec![TravelLeg { origin: id(1), destination: id(2), seconds: TRAVEL_SECONDS_MAX }];
    let limits = DiaryLimits { travel_tight_minutes: Some(60), ..DiaryLimits::default() };
    let travel = TravelMatrix { legs, both_ways: true };
    let firm = Firm {
        resources: Resources { sites: vec![site(1), site(2)], limits, travel, ..Resources::default() },
        technicians: vec![technician(1)],
        // The first has ended twelve hours before the third, the second eight; between these two is no way.
        bookings: vec![
            booking(1, 1, hours(8, 10), to(1)),
            booking(2, 1, hours(12, 14), to(1)),
            booking(3, 1, hours(22, 23), to(2)),
        ],
        ..Firm::default()
    };
    assert_eq!(between_visits(&firm), [ConflictCode::TravelTooShort]);
}

#[test]
fn of_the_last_64_visits_before_another_it_is_asked_by_which_of_them_one_gets_there() {
    let to = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let leg = |origin, destination, minutes: i64| TravelLeg {
        origin: id(origin),
        destination: id(destination),
        seconds: minutes * 60,
    };
    let travel = TravelMatrix { legs: vec![leg(1, 2, 30), leg(1, 3, 360), leg(2, 3, 30)], both_ways: true };
    let after = |visits: usize| {
        // From the first to the last one comes in time by any of those in between, each a minute long, and not straight.
        let minute = |number: usize| at(9) + Duration::minutes(i64::try_from(number).unwrap());
        let between = (1..=visits)
            .map(|number| Interval::new(minute(number), minute(number + 1)).unwrap())
            .zip(2..)
            .map(|(interval, number)| booking(number, 1, interval, to(2)));
        between_visits(&Firm {
            resources: Resources { sites: (1..=3).map(site).collect(), travel: travel.clone(), ..Resources::default() },
            technicians: vec![technician(1)],
            bookings: [booking(1, 1, hours(7, 8), to(1))]
                .into_iter()
                .chain(between)
                .chain([booking(99, 1, hours(12, 13), to(3))])
                .collect(),
            ..Firm::default()
        })
    };
    assert_eq!(after(0), [ConflictCode::TravelTooShort]);
    assert_eq!(after(1), []);
    assert_eq!(after(63), []);
    assert_eq!(after(64), [ConflictCode::TravelTooShort]);
}

#[test]
fn a_visit_that_is_moved_is_not_on_the_way_to_itself() {
    let to = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let leg = |origin, destination, minutes: i64| TravelLeg {
        origin: id(origin),
        destination: id(destination),
        seconds: minutes * 60,
    };
    let legs = vec![leg(1, 2, 30), leg(1, 3, 360), leg(1, 4, 360), leg(2, 3, 30), leg(3, 4, 10)];
    let firm = Firm {
        resources: Resources {
            sites: (1..=4).map(site).collect(),
            travel: TravelMatrix { legs, both_ways: true },
            ..Resources::default()
        },
        technicians: vec![technician(1)],
        // Nobody gets from the first to the last in time; by the one in between, anybody.
        bookings: vec![
            booking(1, 1, hours(6, 7), to(1)),
            booking(2, 1, hours(8, 9), to(2)),
            booking(3, 1, hours(10, 11), to(4)),
        ],
        ..Firm::default()
    };
    let there = |booking| Proposal { technician: id(1), interval: hours(12, 13), booking, details: Some(to(3)) };
    assert_eq!(codes(&firm.check(&there(None))), []);
    assert_eq!(codes(&firm.check(&there(Some(id(2))))), [ConflictCode::TravelTooShort]);
}

#[test]
fn a_stretch_of_just_the_longest_work_needs_no_break_and_one_of_a_second_more_does() {
    let limits = DiaryLimits { break_after_minutes: Some(240), break_minutes: Some(30), ..DiaryLimits::default() };
    let stretch = |seconds: i64| {
        let interval = Interval::new(at(8), at(8) + Duration::seconds(seconds)).unwrap();
        between_visits(&Firm {
            resources: Resources { limits, ..Resources::default() },
            technicians: vec![technician(1)],
            bookings: vec![booking(1, 1, interval, plain())],
            ..Firm::default()
        })
    };
    assert_eq!(stretch(4 * 3_600), []);
    assert_eq!(stretch(4 * 3_600 + 1), [ConflictCode::NoBreak]);
}

#[test]
fn of_two_visits_that_end_together_the_way_is_from_the_one_that_started_last() {
    let to = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let firm = Firm {
        policy: ConflictPolicy { unchecked: vec![ConflictCode::DoubleBooked], ..ConflictPolicy::default() },
        resources: Resources { sites: (1..=3).map(site).collect(), ..Resources::default() },
        technicians: vec![technician(1)],
        bookings: vec![
            booking(1, 1, hours(8, 10), to(1)),
            booking(2, 1, hours(9, 10), to(2)),
            booking(3, 1, hours(11, 12), to(3)),
        ],
        ..Firm::default()
    };
    let last = &firm.bookings[2];
    let asked = Proposal { technician: id(1), interval: last.interval, booking: Some(last.id), details: None };
    let from = |found: &[Conflict]| match found {
        [Conflict { obstacle: Obstacle::Travel { booking, .. }, .. }] => *booking,
        other => panic!("{other:?}"),
    };
    assert_eq!(from(&firm.check(&asked)), id(2));
    let all = check_all(&firm.diary(), &Tzdb::bundled()).unwrap();
    let of_last: Vec<Conflict> = all.into_iter().filter(|one| one.booking == Some(id(3))).collect();
    assert_eq!(from(&of_last), id(2));
}

#[test]
fn what_waits_for_a_booking_may_start_when_its_lag_is_over_whichever_of_the_two_is_asked_about() {
    let after = BookingDependency { booking: id(1), lag_seconds: 3_600 };
    let firm = Firm {
        technicians: vec![technician(1), technician(2)],
        bookings: vec![
            booking(1, 1, hours(6, 7), plain()),
            booking(2, 2, hours(12, 13), BookingDetails { depends_on: vec![after], ..plain() }),
        ],
        ..Firm::default()
    };
    let first = |end: i64| {
        let interval = Interval::new(at(8), at(11) + Duration::seconds(end)).unwrap();
        codes(&firm.check(&Proposal { technician: id(1), interval, booking: Some(id(1)), details: None }))
    };
    assert_eq!((first(0), first(1)), (vec![], vec![ConflictCode::DependencyBroken]));
    let second = |start: i64| {
        let start = at(8) + Duration::seconds(start);
        let interval = Interval::new(start, start + Duration::hours(1)).unwrap();
        codes(&firm.check(&Proposal { technician: id(2), interval, booking: Some(id(2)), details: None }))
    };
    assert_eq!((second(0), second(-1)), (vec![], vec![ConflictCode::DependencyBroken]));
}

#[test]
fn a_holiday_on_a_day_that_the_clocks_skip_is_in_nobodys_way() {
    let mut ann = technician(1);
    ann.zone = "Pacific/Apia".parse().unwrap();
    let holiday = |date: &str| PublicHoliday { date: date.parse().unwrap(), name: label("A day"), region: None };
    let found = |date: &str| {
        let firm = Firm {
            resources: Resources { holidays: vec![holiday(date)], ..Resources::default() },
            technicians: vec![ann.clone()],
            ..Firm::default()
        };
        // From noon of 29 to noon of 31 December 2011: one day there.
        let interval =
            Interval::new("2011-12-29T22:00:00Z".parse().unwrap(), "2011-12-30T22:00:00Z".parse().unwrap()).unwrap();
        codes(&firm.check(&proposal(1, interval, plain())))
    };
    assert_eq!(found("2011-12-30"), []);
    assert_eq!(found("2011-12-31"), [ConflictCode::PublicHoliday]);
}
