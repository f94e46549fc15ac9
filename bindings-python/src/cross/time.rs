//! Times: the standard library's `datetime`.
//!
//! Python keeps microseconds. A finer fraction that came by JSON stays in the value and in its JSON; what Python reads of it is
//! cut off, and what would put a cut one back is refused, see [`exactly`].

use std::cell::Cell;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use journeyman::calendar::CalendarError;
use pyo3::{Borrowed, exceptions::PyTypeError, intern, prelude::*, sync::PyOnceLock, types::PyString};

use super::{Give, Hinted, Imported, Take};
use crate::{
    error,
    refused::{Refused, Taken},
    table::Hint,
};

static DATE: Imported = Imported::new("datetime", "date");
static DATETIME: Imported = Imported::new("datetime", "datetime");
static TIME: Imported = Imported::new("datetime", "time");

/// `timezone.utc`, and 1970-01-01 in it.
static UTC: PyOnceLock<(Py<PyAny>, Py<PyAny>)> = PyOnceLock::new();

fn utc(py: Python<'_>) -> PyResult<&(Py<PyAny>, Py<PyAny>)> {
    UTC.get_or_try_init(py, || {
        let utc = py.import("datetime")?.getattr("timezone")?.getattr("utc")?;
        let epoch = DATETIME.get(py)?.call1((1970, 1, 1, 0, 0, 0, 0, &utc))?;
        Ok((utc.unbind(), epoch.unbind()))
    })
}

const NANOSECONDS: u32 = 1_000;

thread_local! {
    /// Whether a time was cut off on the way out.
    static IS_CUT: Cell<bool> = const { Cell::new(false) };
}

/// Gives something, and says whether all of it was given: not if a time in it is finer than a microsecond.
pub(crate) fn exactly<T>(give: impl FnOnce() -> T) -> (T, bool) {
    IS_CUT.set(false);
    let given = give();
    (given, !IS_CUT.get())
}

/// The microseconds of a time, as far as Python has them.
fn micros(nanoseconds: u32) -> u32 {
    const MICROS_MAX: u32 = 999_999;
    let micros = nanoseconds.checked_div(NANOSECONDS).unwrap_or_default().min(MICROS_MAX);
    if micros.saturating_mul(NANOSECONDS) != nanoseconds {
        IS_CUT.set(true);
    }
    micros
}

fn part<T: for<'a, 'py> FromPyObject<'a, 'py, Error = PyErr>>(
    of: Borrowed<'_, '_, PyAny>,
    name: &Bound<'_, PyString>,
) -> PyResult<T> {
    of.getattr(name)?.extract()
}

fn is_of(given: Borrowed<'_, '_, PyAny>, class: &Imported) -> PyResult<bool> {
    let class = class.get(given.py())?;
    Ok(given.get_type_ptr() == class.as_type_ptr() || given.is_instance(class)?)
}

/// The first date is day 1 to chrono and to Python.
fn day(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<NaiveDate> {
    let ordinal = given.call_method0(intern!(given.py(), "toordinal")).and_then(|ordinal| ordinal.extract());
    let ordinal: i32 = ordinal.map_err(|error| Refused::of_pretence(error, given, hint))?;
    // Python's years are 1 to 9999, unless a class of the host's own has others.
    NaiveDate::from_num_days_from_ce_opt(ordinal).ok_or_else(|| Refused::of_type(given, hint))
}

fn clock(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<NaiveTime> {
    let py = given.py();
    let part = |name| part::<u32>(given, name).map_err(|error| Refused::of_pretence(error, given, hint));
    let (hour, minute) = (part(intern!(py, "hour"))?, part(intern!(py, "minute"))?);
    let (second, micro) = (part(intern!(py, "second"))?, part(intern!(py, "microsecond"))?);
    // Python's times have no leap seconds, unless a class of the host's own has them.
    NaiveTime::from_hms_micro_opt(hour, minute, second, micro).ok_or_else(|| Refused::of_type(given, hint))
}

fn is_naive(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<bool> {
    let zone = given.getattr(intern!(given.py(), "tzinfo"));
    Ok(zone.map_err(|error| Refused::of_pretence(error, given, hint))?.is_none())
}

#[cold]
fn naive() -> Box<Refused> {
    Refused::because(Hint::Instant.wanted(), "a naive one: give it a tzinfo, such as datetime.timezone.utc".to_owned())
}

impl Hinted for DateTime<Utc> {
    const HINT: Hint = Hint::Instant;
}

impl<'a> Take<'a> for DateTime<Utc> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        let py = given.py();
        if !is_of(given, &DATETIME)? {
            return Err(Refused::of_type(given, &Self::HINT));
        }
        if is_naive(given, &Self::HINT)? {
            return Err(naive());
        }
        // The zone of the datetime says its offset, also which of two a repeated time has (PEP 495).
        let since = given.sub(&utc(py)?.1).map_err(|error| {
            // A tzinfo that knows no offset makes it naive; one that fails, fails.
            if error.is_instance_of::<PyTypeError>(py) { naive() } else { error.into() }
        })?;
        let part = |name| {
            part::<i64>(since.as_borrowed(), name).map_err(|error| Refused::of_pretence(error, given, &Self::HINT))
        };
        let (days, seconds) = (part(intern!(py, "days"))?, part(intern!(py, "seconds"))?);
        let micros =
            u32::try_from(part(intern!(py, "microseconds"))?).map_err(|_| Refused::of_type(given, &Self::HINT))?;
        let seconds = TimeDelta::try_days(days).and_then(|days| days.num_seconds().checked_add(seconds));
        let instant = seconds.and_then(|seconds| Self::from_timestamp(seconds, micros.saturating_mul(NANOSECONDS)));
        instant.ok_or_else(|| Refused::of_type(given, &Self::HINT)) // Python's years are within chrono's
    }
}

/// A year that `datetime` doesn't have.
#[cold]
fn out_of_range(py: Python<'_>, year: i32) -> PyErr {
    error::raise(py, &CalendarError::OutOfRange { year })
}

fn give_datetime<'py>(time: NaiveDateTime, zone: Option<&Py<PyAny>>, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
    let micros = micros(time.nanosecond());
    let (year, month, day) = (time.year(), time.month(), time.day());
    if !(1..=9999).contains(&year) {
        return Err(out_of_range(py, year));
    }
    DATETIME.get(py)?.call1((year, month, day, time.hour(), time.minute(), time.second(), micros, zone))
}

impl Give for DateTime<Utc> {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        give_datetime(self.naive_utc(), Some(&utc(py)?.0), py)
    }
}

impl Hinted for NaiveDateTime {
    const HINT: Hint = Hint::Civil;
}

impl<'a> Take<'a> for NaiveDateTime {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        if !is_of(given, &DATETIME)? {
            return Err(Refused::of_type(given, &Self::HINT));
        }
        if !is_naive(given, &Self::HINT)? {
            let came = "an aware one: a civil time stands beside its zone, so take the tzinfo off";
            return Err(Refused::because(Self::HINT.wanted(), came.to_owned()));
        }
        Ok(day(given, &Self::HINT)?.and_time(clock(given, &Self::HINT)?))
    }
}

impl Give for NaiveDateTime {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        give_datetime(*self, None, py)
    }
}

impl Hinted for NaiveDate {
    const HINT: Hint = Hint::Date;
}

impl<'a> Take<'a> for NaiveDate {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        if !is_of(given, &DATE)? {
            return Err(Refused::of_type(given, &Self::HINT));
        }
        if is_of(given, &DATETIME)? {
            let came = "datetime.datetime: its time of day would be lost, so say which date with .date()";
            return Err(Refused::because(Self::HINT.wanted(), came.to_owned()));
        }
        day(given, &Self::HINT)
    }
}

impl Give for NaiveDate {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        if !(1..=9999).contains(&self.year()) {
            return Err(out_of_range(py, self.year()));
        }
        DATE.get(py)?.call1((self.year(), self.month(), self.day()))
    }
}

impl Hinted for NaiveTime {
    const HINT: Hint = Hint::Time;
}

impl<'a> Take<'a> for NaiveTime {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        if !is_of(given, &TIME)? {
            return Err(Refused::of_type(given, &Self::HINT));
        }
        if !is_naive(given, &Self::HINT)? {
            let came = "an aware datetime.time: a civil time stands beside its zone, so take the tzinfo off";
            return Err(Refused::because(Self::HINT.wanted(), came.to_owned()));
        }
        clock(given, &Self::HINT)
    }
}

impl Give for NaiveTime {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        TIME.get(py)?.call1((self.hour(), self.minute(), self.second(), micros(self.nanosecond())))
    }
}
