//! A zone that remembers an offset against one that reads its rules each time.

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
