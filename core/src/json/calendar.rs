use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::calendar::{CalendarError, Disambiguation, Interval, LocalTimeResolution, Tzdb, Zone, ZoneName, ZonedTime};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Resolve {
    /// The zone whose clock shows it.
    zone: ZoneName,
    /// The local time.
    local: NaiveDateTime,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct InstantOf {
    /// The zone whose clock shows it.
    zone: ZoneName,
    /// The local time.
    local: NaiveDateTime,
    /// What to take of a time that is skipped, or comes twice.
    policy: Disambiguation,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct LocalAt {
    /// The zone.
    zone: ZoneName,
    /// The instant.
    instant: DateTime<Utc>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Day {
    /// The zone.
    zone: ZoneName,
    /// The civil day there.
    date: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Overlap {
    /// One interval.
    left: Interval,
    /// The other.
    right: Interval,
}

operation_tables! {
    ("calendar.resolve", "which instant a local time means: one, none or two", Resolve => LocalTimeResolution, |input| {
        zone(&input.zone)?.resolve(input.local)
    }),
    ("calendar.instant", "the instant of a local time, by a policy for gaps and folds", InstantOf => DateTime<Utc>, |input| {
        zone(&input.zone)?.instant(input.local, input.policy)
    }),
    ("calendar.local", "what the clocks of a zone say at an instant", LocalAt => ZonedTime, |input| {
        zone(&input.zone)?.local(input.instant)
    }),
    ("calendar.day", "a civil day of a zone, of 23 to 25 hours", Day => Interval, |input| {
        zone(&input.zone)?.day(input.date)
    }),
    ("calendar.overlap", "what belongs to both of two intervals", Overlap => Option<Interval>, |input| {
        Ok::<_, CalendarError>(input.left.intersection(input.right))
    }),
}

/// The JSON API is stateless, so it reads zones from the bundled database.
fn zone(name: &ZoneName) -> Result<Zone, CalendarError> {
    Tzdb::bundled().zone(name)
}
