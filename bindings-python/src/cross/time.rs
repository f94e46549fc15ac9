//! Times: the standard library's `datetime`.
//!
//! Python keeps microseconds; a finer fraction that came by JSON is cut off on the way out. What is made again from what
//! came out, as `replace` does it, gets it back: see [`keeping_finer`].

use std::cell::RefCell;

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
    /// What was cut off: of which object, and how many nanoseconds. None where nobody asks.
    static FINER: RefCell<Option<Vec<(usize, u32)>>> = const { RefCell::new(None) };
}

/// Runs something within which a time that was given is taken back as it was, and which can ask whether any was cut. The objects
/// must stay alive as long.
pub(crate) fn keeping_finer<R>(run: impl FnOnce() -> R) -> R {
    struct Outer(Option<Vec<(usize, u32)>>);
    impl Drop for Outer {
        fn drop(&mut self) {
            FINER.set(self.0.take());
        }
    }
    let _outer = Outer(FINER.replace(Some(Vec::new())));
    run()
}

/// Whether a time was cut since [`keeping_finer`] began.
pub(crate) fn was_cut() -> bool {
    FINER.with_borrow(|finer| finer.as_ref().is_some_and(|finer| !finer.is_empty()))
}

/// Notes what an object lacks.
fn cut(object: &Bound<'_, PyAny>, nanoseconds: u32) {
    if nanoseconds != 0 {
        FINER.with_borrow_mut(|finer| {
            if let Some(finer) = finer {
                finer.push((object.as_ptr().addr(), nanoseconds));
            }
        });
    }
}

/// What a time has beyond its microseconds: if it was cut just now, or if its own class keeps nanoseconds, as that of pandas does.
fn finer(given: Borrowed<'_, '_, PyAny>, class: &Imported, hint: &Hint) -> Taken<u32> {
    let py = given.py();
    if given.get_type_ptr() != class.get(py)?.as_type_ptr() {
        let Some(own) = given.getattr_opt(intern!(py, "nanosecond"))? else { return Ok(0) };
        let own: u32 = own.extract().map_err(|error| Refused::of_pretence(error, given, hint))?;
        return if own < NANOSECONDS { Ok(own) } else { Err(Refused::of_type(given, hint)) };
    }
    let known = FINER.with_borrow(|finer| {
        let finer = finer.as_ref()?.iter().find(|(object, _)| *object == given.as_ptr().addr())?;
        Some(finer.1)
    });
    Ok(known.unwrap_or_default())
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

fn clock(given: Borrowed<'_, '_, PyAny>, class: &Imported, hint: &Hint) -> Taken<NaiveTime> {
    let py = given.py();
    let part = |name| part::<u32>(given, name).map_err(|error| Refused::of_pretence(error, given, hint));
    let (hour, minute) = (part(intern!(py, "hour"))?, part(intern!(py, "minute"))?);
    let (second, micro) = (part(intern!(py, "second"))?, part(intern!(py, "microsecond"))?);
    let nano = micro.saturating_mul(NANOSECONDS).saturating_add(finer(given, class, hint)?);
    // Python's times have no leap seconds, unless a class of the host's own has them.
    NaiveTime::from_hms_nano_opt(hour, minute, second, nano).ok_or_else(|| Refused::of_type(given, hint))
}

fn is_naive(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<bool> {
    let zone = given.getattr(intern!(given.py(), "tzinfo"));
    Ok(zone.map_err(|error| Refused::of_pretence(error, given, hint))?.is_none())
}

#[cold]
fn naive(given: Borrowed<'_, '_, PyAny>) -> Box<Refused> {
    // pandas' NaT says that it is a datetime, but is no time at all.
    if let Err(refused) = day(given, &Hint::Instant) {
        return refused;
    }
    Refused::because(Hint::Instant.wanted(), "a naive one: give it a tzinfo, such as datetime.timezone.utc".to_owned())
}

/// Why an aware datetime has no distance from another: its zone knows no offset, which makes it naive, or fails.
#[cold]
fn without_offset(error: PyErr, given: Borrowed<'_, '_, PyAny>) -> Box<Refused> {
    let knows_none = || Ok::<_, PyErr>(given.call_method0(intern!(given.py(), "utcoffset"))?.is_none());
    if error.is_instance_of::<PyTypeError>(given.py()) && knows_none().unwrap_or(false) {
        naive(given)
    } else {
        error.into()
    }
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
            return Err(naive(given));
        }
        // The zone of the datetime says its offset, also which of two a repeated time has (PEP 495).
        let since = given.sub(&utc(py)?.1).map_err(|error| without_offset(error, given))?;
        let part = |name| {
            part::<i64>(since.as_borrowed(), name).map_err(|error| Refused::of_pretence(error, given, &Self::HINT))
        };
        let (days, seconds) = (part(intern!(py, "days"))?, part(intern!(py, "seconds"))?);
        let micros =
            u32::try_from(part(intern!(py, "microseconds"))?).map_err(|_| Refused::of_type(given, &Self::HINT))?;
        let seconds = TimeDelta::try_days(days).and_then(|days| days.num_seconds().checked_add(seconds));
        let nanos = micros.saturating_mul(NANOSECONDS).saturating_add(finer(given, &DATETIME, &Self::HINT)?);
        let instant = seconds.and_then(|seconds| Self::from_timestamp(seconds, nanos));
        instant.ok_or_else(|| Refused::of_type(given, &Self::HINT)) // Python's years are within chrono's
    }
}

/// A year that `datetime` doesn't have.
#[cold]
fn out_of_range(py: Python<'_>, year: i32) -> PyErr {
    error::raise(py, &CalendarError::OutOfRange { year })
}

/// The microseconds of a time, and the nanoseconds beyond them: more than a second's in a leap second, which Python doesn't have.
fn micros(time: &impl Timelike) -> (u32, u32) {
    const MICROSECONDS_MAX: u32 = 999_999;
    let micros = time.nanosecond().checked_div(NANOSECONDS).unwrap_or_default().min(MICROSECONDS_MAX);
    (micros, time.nanosecond().saturating_sub(micros.saturating_mul(NANOSECONDS)))
}

fn give_datetime<'py>(time: NaiveDateTime, zone: Option<&Py<PyAny>>, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
    let (micros, beyond) = micros(&time);
    let (year, month, day) = (time.year(), time.month(), time.day());
    if !(1..=9999).contains(&year) {
        return Err(out_of_range(py, year));
    }
    let given = DATETIME.get(py)?.call1((year, month, day, time.hour(), time.minute(), time.second(), micros, zone))?;
    cut(&given, beyond);
    Ok(given)
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
        Ok(day(given, &Self::HINT)?.and_time(clock(given, &DATETIME, &Self::HINT)?))
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
        clock(given, &TIME, &Self::HINT)
    }
}

impl Give for NaiveTime {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (micros, beyond) = micros(self);
        let given = TIME.get(py)?.call1((self.hour(), self.minute(), self.second(), micros))?;
        cut(&given, beyond);
        Ok(given)
    }
}
