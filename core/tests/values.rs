//! The rules of money and of the calendar, one by one and by name, so that the test that fails says what broke.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, NaiveDateTime, Utc};
use journeyman::{
    calendar::{Disambiguation, Interval, LocalTimeResolution, Tzdb, Zone},
    money::{Currency, Money, Rounding, allocate},
    quantity::Percent,
};

// ---- rounding: hundredths of a unit, rounded to units

#[track_caller]
fn rounds(way: Rounding, cases: [(i64, i64); 8]) {
    let hundredth: Percent = "1".parse().unwrap();
    for (hundredths, units) in cases {
        let exact = Money { minor: hundredths, currency: Currency::AUD };
        assert_eq!(exact.percent(hundredth, way).unwrap().minor, units, "{hundredths} hundredths");
    }
}

#[test]
fn half_up_goes_to_the_nearest_and_halves_away_from_zero() {
    rounds(Rounding::HalfUp, [(0, 0), (49, 0), (50, 1), (51, 1), (150, 2), (-49, 0), (-50, -1), (-150, -2)]);
}

#[test]
fn half_down_goes_to_the_nearest_and_halves_towards_zero() {
    rounds(Rounding::HalfDown, [(0, 0), (49, 0), (50, 0), (51, 1), (150, 1), (-50, 0), (-51, -1), (-150, -1)]);
}

#[test]
fn half_even_goes_to_the_nearest_and_halves_to_the_even_neighbour() {
    rounds(Rounding::HalfEven, [(0, 0), (49, 0), (50, 0), (51, 1), (150, 2), (250, 2), (-50, 0), (-150, -2)]);
}

#[test]
fn down_goes_towards_zero() {
    rounds(Rounding::Down, [(0, 0), (1, 0), (99, 0), (100, 1), (199, 1), (-1, 0), (-99, 0), (-199, -1)]);
}

#[test]
fn up_goes_away_from_zero() {
    rounds(Rounding::Up, [(0, 0), (1, 1), (99, 1), (100, 1), (101, 2), (-1, -1), (-99, -1), (-101, -2)]);
}

// ---- allocation

#[track_caller]
fn splits(minor: i64, weights: &[u32], parts: &[i64]) {
    let split = allocate(Money { minor, currency: Currency::AUD }, weights).unwrap();
    assert_eq!(split.iter().map(|part| part.minor).collect::<Vec<_>>(), parts);
}

#[test]
fn left_over_units_go_to_the_largest_remainders() {
    splits(21, &[7270, 1230, 2220], &[14, 3, 4]); // 14.24, 2.41, 4.35
    splits(2, &[2, 3, 5], &[0, 1, 1]);
}

#[test]
fn among_equal_remainders_left_over_units_go_to_the_earlier_part() {
    splits(2, &[1, 1, 1], &[1, 1, 0]);
    splits(-2, &[1, 1, 1], &[-1, -1, 0]);
}

// ---- the text of an amount

#[test]
fn an_amount_is_written_with_all_the_decimals_of_its_currency() {
    for (minor, code, text) in [
        (1234, "AUD", "AUD 12.34"),
        (-5, "AUD", "-AUD 0.05"),
        (100, "GBP", "GBP 1.00"),
        (1234, "JPY", "JPY 1234"),
        (-1, "KWD", "-KWD 0.001"),
        (12_345, "UYW", "UYW 1.2345"),
        (0, "EUR", "EUR 0.00"),
    ] {
        assert_eq!(Money { minor, currency: code.parse().unwrap() }.to_string(), text);
    }
}

#[test]
fn of_two_amounts_of_one_currency_the_larger_is_the_larger() {
    let [less, more] = [-2, 1].map(|minor| Money { minor, currency: Currency::NZD });
    assert!(less.compare(more).unwrap().is_lt() && more.compare(less).unwrap().is_gt());
    assert!(less.compare(less).unwrap().is_eq());
}

// ---- intervals

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-10-06T{text}:00Z").parse().unwrap()
}

fn span(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end)).unwrap()
}

#[test]
fn the_start_of_an_interval_belongs_to_it_and_its_end_does_not() {
    let morning = span("08:00", "12:00");
    assert!(morning.contains(at("08:00")) && morning.contains(at("11:59")));
    assert!(!morning.contains(at("07:59")) && !morning.contains(at("12:00")));
}

#[test]
fn intervals_that_touch_do_not_overlap_and_have_nothing_in_common() {
    let (before, after) = (span("08:00", "10:00"), span("10:00", "12:00"));
    assert!(!before.overlaps(after) && !after.overlaps(before));
    assert_eq!(before.intersection(after), None);
}

#[test]
fn intervals_overlap_where_they_have_a_moment_in_common() {
    let (before, after) = (span("08:00", "10:01"), span("10:00", "12:00"));
    assert!(before.overlaps(after) && after.overlaps(before));
    assert_eq!(before.intersection(after), Some(span("10:00", "10:01")));
}

#[test]
fn an_interval_covers_what_lies_wholly_within_it_and_itself() {
    let day = span("08:00", "17:00");
    assert!(day.covers(span("08:00", "17:00")) && day.covers(span("09:00", "10:00")));
    assert!(!day.covers(span("07:59", "10:00")) && !day.covers(span("09:00", "17:01")));
}

#[test]
fn the_length_of_an_interval_is_its_elapsed_seconds() {
    assert_eq!(span("08:00", "10:30").seconds(), 9_000);
    assert_eq!(span("08:00", "10:30").to_string(), "2026-10-06T08:00:00Z/2026-10-06T10:30:00Z");
}

// ---- local times

fn melbourne() -> Zone {
    Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap()
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

const SKIPPED: &str = "2026-10-04T02:30:00";
const DOUBLED: &str = "2026-04-05T02:30:00";

#[test]
fn a_skipped_time_is_a_gap_between_two_instants() {
    let (earlier, later) = (instant("2026-10-03T15:30:00Z"), instant("2026-10-03T16:30:00Z"));
    assert_eq!(melbourne().resolve(local(SKIPPED)), Ok(LocalTimeResolution::Gap { earlier, later }));
}

#[test]
fn a_doubled_time_is_a_fold_of_two_instants() {
    let (earlier, later) = (instant("2026-04-04T15:30:00Z"), instant("2026-04-04T16:30:00Z"));
    assert_eq!(melbourne().resolve(local(DOUBLED)), Ok(LocalTimeResolution::Fold { earlier, later }));
}

#[test]
fn compatible_moves_a_skipped_time_later_and_takes_a_doubled_one_the_first_time() {
    let policy = Disambiguation::Compatible;
    assert_eq!(melbourne().instant(local(SKIPPED), policy), Ok(instant("2026-10-03T16:30:00Z")));
    assert_eq!(melbourne().instant(local(DOUBLED), policy), Ok(instant("2026-04-04T15:30:00Z")));
}

#[test]
fn earlier_and_later_take_that_instant_of_a_gap_and_of_a_fold() {
    let both = |policy| [SKIPPED, DOUBLED].map(|text| melbourne().instant(local(text), policy).unwrap());
    assert_eq!(both(Disambiguation::Earlier), ["2026-10-03T15:30:00Z", "2026-04-04T15:30:00Z"].map(instant));
    assert_eq!(both(Disambiguation::Later), ["2026-10-03T16:30:00Z", "2026-04-04T16:30:00Z"].map(instant));
}

#[test]
fn a_day_is_as_long_as_the_clocks_make_it() {
    let hours = |date: &str| melbourne().day(date.parse().unwrap()).unwrap().seconds() / 3_600;
    assert_eq!((hours("2026-10-04"), hours("2026-10-05"), hours("2026-04-05")), (23, 24, 25));
}

#[test]
fn the_clocks_of_a_zone_are_read_with_the_offset_of_the_instant() {
    let offset = |text: &str| melbourne().local(instant(text)).unwrap().offset_seconds;
    assert_eq!((offset("2026-10-03T15:59:59Z"), offset("2026-10-03T16:00:00Z")), (36_000, 39_600));
}

#[test]
fn the_bundled_zone_rules_are_those_of_a_named_version() {
    let tzdb = Tzdb::bundled();
    let version = tzdb.version();
    assert!(version.starts_with("20") && version.len() == 5, "{version}");
    // British Columbia no longer changes its clocks, which versions before 2026 do not know.
    let vancouver = tzdb.zone(&"America/Vancouver".parse().unwrap()).unwrap();
    assert_eq!(vancouver.local(instant("2026-12-15T20:00:00Z")).unwrap().offset_seconds, -25_200);
}
