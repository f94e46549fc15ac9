//! The module `calendar`.

use std::{collections::BTreeMap, convert::Infallible, sync::Mutex};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use journeyman::{
    calendar::{
        CalendarError, Disambiguation, Interval, LocalTimeResolution, Tzdb, Weekday, Zone, ZoneName, ZonedTime,
    },
    text::Label,
};
use pyo3::{Borrowed, prelude::*};

use crate::{
    cross::{Hinted, Take, borrow, with_zone_name},
    macros::prelude::*,
    refused::{Refused, Taken},
    table::{Declared, Hint},
};

module! {
    /// Dates, instants and what joins them: half-open intervals, and civil times of a zone with their gaps and folds.
    ///
    /// The rules of the zones come from the tz database in this library, or from a `Tzdb` of your own, never from the
    /// machine's zone files: the same input gives the same instants everywhere.
    calendar
    values Interval, LocalTimeResolution, ZonedTime, Tzdb, Zone;
    plain Disambiguation, Weekday;
    functions resolve, instant, local, day, first_at, overlap;
}

value! {
    /// A half-open span of time: its start belongs to it, its end doesn't.
    ///
    /// It is never empty or backwards: an end that isn't after the start raises `InvalidError` (`JM-CAL-0001`).
    Interval(Interval) [ord text] checked {
        /// The first instant, in UTC.
        start: DateTime<Utc>,
        /// The first instant after it, in UTC.
        end: DateTime<Utc>,
    }
    methods [interval::seconds, interval::overlaps, interval::contains, interval::covers, interval::intersection]
}

mod interval {
    use super::*;

    method! {
        /// How long it is, in elapsed seconds: a fraction of one is cut off.
        light seconds(this: &Interval) -> i64 = this.seconds()
    }

    method! {
        /// Whether some instant belongs to both.
        light overlaps(this: &Interval, other: Interval) -> bool = this.overlaps(other)
    }

    method! {
        /// Whether the instant belongs to it.
        contains(this: &Interval, instant: DateTime<Utc>) -> bool = this.contains(instant)
    }

    method! {
        /// Whether all of the other belongs to it.
        light covers(this: &Interval, other: Interval) -> bool = this.covers(other)
    }

    method! {
        /// What belongs to both, if anything does.
        light intersection(this: &Interval, other: Interval) -> Option<Interval> = this.intersection(other)
    }
}

choice! {
    /// Which instant a local time means: one, none because it is skipped, or two because it comes twice.
    LocalTimeResolution(LocalTimeResolution) [] {
        /// The one instant that it means.
        Unique {
            /// The instant.
            instant: DateTime<Utc>,
        },
        /// The clocks go forward over it, so that it doesn't exist.
        Gap {
            /// With the offset after the change, which is before the change.
            earlier: DateTime<Utc>,
            /// With the offset before the change, which is after it: what most calendars do.
            later: DateTime<Utc>,
        },
        /// The clocks go back over it, so that it comes twice.
        Fold {
            /// The first time, before the change.
            earlier: DateTime<Utc>,
            /// The second time, after the change.
            later: DateTime<Utc>,
        },
    }
}

value! {
    /// A civil time with its zone and the offset that was chosen for it.
    ///
    /// A future booking keeps all three with its instant, so that a new tz database that moves the instant is noticed.
    ZonedTime(ZonedTime) [] open {
        /// What the clock on the wall says.
        local: NaiveDateTime,
        /// Where the wall is: an IANA name.
        zone: ZoneName,
        /// Seconds east of UTC: 39600 for Melbourne in summer.
        offset_seconds: i32,
    }
}

plain! {
    /// How a local time that is skipped or comes twice is turned into one instant.
    Disambiguation(Disambiguation) [] {
        /// A skipped time moves later by the length of the gap, a doubled one is its first: RFC 5545 section 3.3.5.
        Compatible,
        /// The earlier instant.
        Earlier,
        /// The later instant.
        Later,
        /// Neither: it is an error.
        Reject,
    }
}

plain! {
    /// A day of the week; the week starts on Monday, as in ISO 8601.
    Weekday(Weekday) [ord] {
        /// The first day of the week.
        Monday,
        /// The second.
        Tuesday,
        /// The third.
        Wednesday,
        /// The fourth.
        Thursday,
        /// The fifth.
        Friday,
        /// The sixth.
        Saturday,
        /// The last.
        Sunday,
    }
    methods [weekday::of, weekday::days_from_monday]
}

mod weekday {
    use super::*;

    static_method! {
        /// The day of the week that a date falls on.
        light of(date: NaiveDate) -> Weekday = Weekday::of(date)
    }

    method! {
        /// How many days after Monday: 0 to 6.
        light days_from_monday(this: Weekday) -> u32 = this.days_from_monday()
    }
}

object! {
    /// The rules of the time zones: the tz database of one version. `Tzdb()` is the one in this library.
    Tzdb(Tzdb) [] new {} = Ok::<_, Infallible>(Tzdb::bundled()).map_err(never);
    methods [tzdb::from_host, tzdb::version, tzdb::zone]
}

/// What can't happen has no error of its own.
fn never(never: Infallible) -> CalendarError {
    match never {}
}

mod tzdb {
    use super::*;

    static_method! {
        /// A database of your own, from the bytes of TZif files by the names of their zones. Only these zones are known.
        ///
        /// Raises:
        ///     CorruptError: bytes that aren't a TZif file (`JM-CAL-0004`).
        from_host(
            /// The version of the database, such as `2026b`.
            version: Label,
            /// The zones, each a name and its TZif bytes.
            zones: BTreeMap<ZoneName, Vec<u8>>,
        ) -> Result<Tzdb, CalendarError> =
            Tzdb::from_host(&version, zones.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())))
    }

    method! {
        /// The version of the tz database, such as `2026b`.
        light version(this: &Tzdb) -> String = this.version().to_owned()
    }

    method! {
        /// The rules of one zone.
        ///
        /// Raises:
        ///     MissingError: the database has no zone of exactly this name (`JM-CAL-0003`).
        zone(this: &Tzdb, name: ZoneName) -> Result<Zone, CalendarError> = this.zone(&name)
    }
}

object! {
    /// The rules of one zone. `Zone(name="Australia/Melbourne")` is one of the database in this library; every function that
    /// takes a zone takes such a name too.
    Zone(Zone) [] new {
        /// The zone's IANA name.
        name: ZoneName,
    } = bundled_zone(name.as_str());
    methods [zone::name, zone::resolve, zone::instant, zone::local, zone::day, zone::first_at]
}

mod zone {
    use super::*;

    method! {
        /// The zone's name.
        light name(this: &Zone) -> ZoneName = this.name().clone()
    }

    method! {
        /// Which instant a local time means: one, none because it is skipped, or two because it comes twice.
        ///
        /// Raises:
        ///     LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
        resolve(this: &Zone, local: NaiveDateTime) -> Result<LocalTimeResolution, CalendarError> = this.resolve(local)
    }

    method! {
        /// The instant of a local time, by the policy that is named for gaps and folds.
        ///
        /// Raises:
        ///     LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
        ///     RefusedError: the local time is skipped or comes twice, and the policy is to reject it (`JM-CAL-0005`,
        ///         `JM-CAL-0006`).
        instant(
            this: &Zone, local: NaiveDateTime, policy: Disambiguation,
        ) -> Result<DateTime<Utc>, CalendarError> = this.instant(local, policy)
    }

    method! {
        /// What the clocks of the zone say at an instant, with the offset.
        ///
        /// Raises:
        ///     LimitError: a year outside 1900 to 9999, there or in UTC (`JM-CAL-0002`).
        local(this: &Zone, instant: DateTime<Utc>) -> Result<ZonedTime, CalendarError> = this.local(instant)
    }

    method! {
        /// A civil day of the zone: from its first instant to the next day's first, 23 to 25 hours.
        ///
        /// Raises:
        ///     LimitError: its start or its end is outside the years 1900 to 9999 (`JM-CAL-0002`).
        ///     InvalidError: the zone skipped the whole day, as Samoa did 30 December 2011 (`JM-CAL-0001`).
        day(this: &Zone, date: NaiveDate) -> Result<Interval, CalendarError> = this.day(date)
    }

    method! {
        /// The first instant at which the clocks of the zone show a local time, or a later one.
        ///
        /// Raises:
        ///     LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
        first_at(this: &Zone, local: NaiveDateTime) -> Result<DateTime<Utc>, CalendarError> = this.first_at(local)
    }
}

/// A zone as an argument: one of a database, or the name of one of the database in this library, which a `ZoneInfo` has too.
pub(crate) struct AnyZone(pub(crate) Zone);

impl Hinted for AnyZone {
    const HINT: Hint = Hint::Either(&[Hint::Value(<Zone as Declared>::table), Hint::Text("ZoneName"), Hint::ZoneInfo]);
}

impl<'a> Take<'a> for AnyZone {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        match borrow::<Zone>(given) {
            Ok(zone) => Ok(Self(zone.clone())),
            Err(_) => with_zone_name(given, &Self::HINT, |name| {
                bundled_zone(name).map(Self).map_err(|error| Refused::of_value(&error))
            }),
        }
    }
}

/// Asks something of the database in this library, in which a zone is read already if it was asked of before.
pub(crate) fn with_bundled<T>(zone: &ZoneName, ask: impl FnOnce(&Tzdb) -> T) -> T {
    // One for each zone, so that a copy, which is what is asked, is small.
    static KEPT: Mutex<BTreeMap<ZoneName, Tzdb>> = Mutex::new(BTreeMap::new());
    if let Some(tzdb) = KEPT.lock().ok().and_then(|kept| kept.get(zone).cloned()) {
        return ask(&tzdb);
    }
    let mut tzdb = Tzdb::bundled();
    // A zone that isn't there is what the question is refused for.
    if tzdb.keep(zone).is_ok()
        && let Ok(mut kept) = KEPT.lock()
    {
        kept.insert(zone.clone(), tzdb.clone());
    }
    ask(&tzdb)
}

/// Reading the rules of a zone takes longer than any question to them, so they are kept: there are some six hundred.
fn bundled_zone(name: &str) -> Result<Zone, CalendarError> {
    static ZONES: Mutex<BTreeMap<String, Zone>> = Mutex::new(BTreeMap::new());
    if let Some(zone) = ZONES.lock().ok().and_then(|zones| zones.get(name).cloned()) {
        return Ok(zone);
    }
    let zone = Tzdb::bundled().zone(&name.parse()?)?;
    if let Ok(mut zones) = ZONES.lock() {
        zones.insert(name.to_owned(), zone.clone());
    }
    Ok(zone)
}

function! {
    /// Which instant a local time means: one, none because it is skipped, or two because it comes twice.
    ///
    /// Raises:
    ///     LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
    resolve(zone: AnyZone, local: NaiveDateTime) -> Result<LocalTimeResolution, CalendarError> = zone.0.resolve(local)
}

function! {
    /// The instant of a local time, by the policy that is named for gaps and folds.
    ///
    /// Raises:
    ///     LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
    ///     RefusedError: the local time is skipped or comes twice, and the policy is to reject it (`JM-CAL-0005`,
    ///         `JM-CAL-0006`).
    instant(
        zone: AnyZone, local: NaiveDateTime, policy: Disambiguation,
    ) -> Result<DateTime<Utc>, CalendarError> = zone.0.instant(local, policy)
}

function! {
    /// What the clocks of the zone say at an instant, with the offset.
    ///
    /// Raises:
    ///     LimitError: a year outside 1900 to 9999, there or in UTC (`JM-CAL-0002`).
    local(zone: AnyZone, instant: DateTime<Utc>) -> Result<ZonedTime, CalendarError> = zone.0.local(instant)
}

function! {
    /// A civil day of the zone: from its first instant to the next day's first, 23 to 25 hours.
    ///
    /// Raises:
    ///     LimitError: its start or its end is outside the years 1900 to 9999 (`JM-CAL-0002`).
    ///     InvalidError: the zone skipped the whole day, as Samoa did 30 December 2011 (`JM-CAL-0001`).
    day(zone: AnyZone, date: NaiveDate) -> Result<Interval, CalendarError> = zone.0.day(date)
}

function! {
    /// The first instant at which the clocks of the zone show a local time, or a later one.
    ///
    /// Raises:
    ///     LimitError: a year outside 1900 to 9999 (`JM-CAL-0002`).
    first_at(zone: AnyZone, local: NaiveDateTime) -> Result<DateTime<Utc>, CalendarError> = zone.0.first_at(local)
}

function! {
    /// What belongs to both of two intervals, if anything does.
    light overlap(left: Interval, right: Interval) -> Option<Interval> = left.intersection(right)
}
