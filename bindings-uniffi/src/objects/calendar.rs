//! Time zones.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use journeyman::{
    calendar::{self, CalendarError},
    wire::Wire,
};

use super::object;
use crate::{
    declared::names::{Label, ZoneName},
    error::{JourneymanError, raised},
};

object! {
    /// The rules of the time zones: the tz database of one version, bundled or given by the host.
    ///
    /// It is an argument wherever civil times are read, since the rules change several times a year and a library can't
    /// know the newest. It never reads the machine's own zone files.
    Tzdb holds Fixed of calendar::Tzdb
}

object! {
    /// The rules of one zone, to be kept while several times of it are read.
    Zone holds Fixed of calendar::Zone
}

/// A zone of the host's own.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ZoneData {
    /// Its name.
    pub name: ZoneName,
    /// The bytes of its TZif file.
    pub tzif: Vec<u8>,
}

#[uniffi::export]
impl Tzdb {
    /// The database in this library. Built without the feature `tzdb` it is empty, and every zone is unknown.
    #[uniffi::constructor]
    #[must_use]
    pub fn bundled() -> Arc<Self> {
        Self::own(calendar::Tzdb::bundled())
    }

    /// A database of the host's own, from the bytes of TZif files. Only the zones given are known.
    ///
    /// # Errors
    /// `JM-CAL-0004`: bytes that aren't a TZif file, or too many.
    #[uniffi::constructor]
    pub fn from_host(version: Label, zones: Vec<ZoneData>) -> Result<Arc<Self>, JourneymanError> {
        let zones = zones.iter().map(|zone| (zone.name.clone(), zone.tzif.as_slice()));
        calendar::Tzdb::from_host(&version, zones).map(Self::own).map_err(raised)
    }

    /// The rules of one zone.
    ///
    /// # Errors
    /// `JM-CAL-0003`: the database has no zone of exactly this name.
    pub fn zone(&self, name: ZoneName) -> Result<Arc<Zone>, JourneymanError> {
        self.0.read(|tzdb| tzdb.zone(&name)).map(Zone::own).map_err(raised)
    }
}

/// Reads an instant from its JSON, strictly. Only leap seconds, which no host can hold, are refused here already.
#[uniffi::export]
pub fn timestamp_from_json(json: Vec<u8>) -> Result<DateTime<Utc>, JourneymanError> {
    let instant = DateTime::<Utc>::from_json(&json).map_err(raised)?;
    if is_leap_second(&instant) { Err(raised(CalendarError::OutOfRange { year: instant.year() })) } else { Ok(instant) }
}

/// Reads a date from its JSON, strictly.
#[uniffi::export]
pub fn local_date_from_json(json: Vec<u8>) -> Result<NaiveDate, JourneymanError> {
    NaiveDate::from_json(&json).map_err(raised)
}

/// Reads a local time from its JSON, strictly. Only leap seconds, which no host can hold, are refused here already.
#[uniffi::export]
pub fn local_date_time_from_json(json: Vec<u8>) -> Result<NaiveDateTime, JourneymanError> {
    let local = NaiveDateTime::from_json(&json).map_err(raised)?;
    if is_leap_second(&local) { Err(raised(CalendarError::OutOfRange { year: local.year() })) } else { Ok(local) }
}

/// Reads a time of day from its JSON, strictly.
#[uniffi::export]
pub fn local_time_from_json(json: Vec<u8>) -> Result<NaiveTime, JourneymanError> {
    NaiveTime::from_json(&json).map_err(raised)
}

fn is_leap_second(time: &impl Timelike) -> bool {
    const NANOSECONDS: u32 = 1_000_000_000;
    time.nanosecond() >= NANOSECONDS
}
