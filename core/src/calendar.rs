//! Dates, instants and what joins them: half-open intervals, and civil times of a zone with their gaps and folds.
//!
//! Public types are chrono's. The rules of the zones come from the tz database, bundled (feature `tzdb`) or given by the
//! host, and never from the machine's own zone files: the same input gives the same instants everywhere.

mod civil;
mod error;
mod interval;
mod weekday;
mod zone;

pub use civil::{Disambiguation, LocalTimeResolution, ZonedTime};
pub use error::CalendarError;
pub use interval::Interval;
pub use weekday::Weekday;
pub(crate) use zone::{Steady, date_within_time, within_time};
pub use zone::{Tzdb, Zone, ZoneName};

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::limits::{YEAR_MAX, YEAR_MIN};

/// Refuses an instant that a document can't carry: outside the years [`YEAR_MIN`] to [`YEAR_MAX`], or inside a leap second.
pub(crate) fn check_instant(instant: DateTime<Utc>) -> Result<DateTime<Utc>, CalendarError> {
    if is_instant(instant) { Ok(instant) } else { Err(CalendarError::OutOfRange { year: instant.year() }) }
}

/// Whether a document can carry an instant.
#[inline]
pub(crate) fn is_instant(instant: DateTime<Utc>) -> bool {
    const NANOSECONDS: u32 = 1_000_000_000;
    let year = instant.naive_utc().year();
    (YEAR_MIN..=YEAR_MAX).contains(&year) && instant.timestamp_subsec_nanos() < NANOSECONDS
}

/// Refuses a date outside the years [`YEAR_MIN`] to [`YEAR_MAX`].
///
/// # Errors
/// [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a year outside 1900 to 9999.
pub fn check_date(date: NaiveDate) -> Result<NaiveDate, CalendarError> {
    if (YEAR_MIN..=YEAR_MAX).contains(&date.year()) {
        Ok(date)
    } else {
        Err(CalendarError::OutOfRange { year: date.year() })
    }
}
