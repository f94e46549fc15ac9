//! How much is worked, and how far it is from visit to visit: at the very edge of each limit.

use chrono::Duration;
use journeyman::{
    calendar::{Interval, Tzdb, Weekday},
    limits::TRAVEL_SECONDS_MAX,
    schedule::{BookingDetails, ConflictCode, DiaryLimits, Proposal, Resources, TravelLeg, TravelMatrix, check_all},
};

use super::{Firm, at, booking, codes, every_day, hours, id, plain, site, span, technician};

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
