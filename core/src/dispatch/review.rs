use chrono::{DateTime, TimeDelta, Utc};

use super::{
    DispatchError, DispatchFlag, DispatchFlagKind,
    visits::{Dispatched, Joined},
};
use crate::{
    calendar::{Interval, check_instant},
    id::{JobId, VisitId},
    job::Job,
    order,
    schedule::{Booking, Diary},
};

/// Where the jobs and the diary don't agree at an instant.
///
/// The order is by when it is (of the booking, else of the promised window, else last), then by kind, visit and booking. A
/// window is kept when the first booking of the visit starts in it: at its start, or later but before its end. Whether the
/// bookings conflict with each other is for [`schedule::check_all`](crate::schedule::check_all).
///
/// # Errors
/// [`DispatchError`]: a job given twice (`JM-DSP-0001`), a visit that two jobs have (`JM-DSP-0002`), or a time outside the
/// years 1900 to 9999 (`JM-CAL-0002`).
///
/// # Example
/// ```
/// use journeyman::{dispatch, schedule::Diary};
///
/// let nothing = dispatch::review(&[], &Diary::default(), "2026-10-05T22:00:00Z".parse()?)?;
/// assert!(nothing.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn review<'a>(
    jobs: impl IntoIterator<Item = &'a Job>,
    diary: &'a Diary,
    as_of: DateTime<Utc>,
) -> Result<Vec<DispatchFlag>, DispatchError> {
    check_instant(as_of)?;
    let Joined { visits, astray } = Joined::of(jobs, diary)?;
    let still_on = |booking: &&&Booking| booking.interval.end() > as_of;
    let unknown = astray.iter().filter(still_on);
    let mut flags: Vec<DispatchFlag> =
        unknown.map(|booking| of_booking(DispatchFlagKind::UnknownVisit, None, booking, 0)).collect();
    for visit in visits.values() {
        flags.extend(visit.flags(as_of));
    }
    order::by_key(&mut flags, |flag| {
        let start = flag.booked.or(flag.window).map_or(DateTime::<Utc>::MAX_UTC, Interval::start);
        (start, flag.kind, flag.visit, flag.booking)
    });
    Ok(flags)
}

impl Dispatched<'_> {
    fn flags(&self, as_of: DateTime<Utc>) -> Vec<DispatchFlag> {
        let job = Some(self.job.id());
        if !self.visit.state.is_open() {
            let ahead = self.bookings.iter().filter(|booking| booking.interval.start() > as_of);
            return ahead.map(|booking| of_booking(DispatchFlagKind::VisitOver, job, booking, 0)).collect();
        }
        if !self.visit.state.is_ahead() {
            return Vec::new();
        }
        let Some(first) = self.bookings.first() else {
            return vec![unbooked(self.job.id(), self.visit.id, self.visit.window)];
        };
        let with_window = |flag| DispatchFlag { window: self.visit.window, ..flag };
        let start = first.interval.start();
        let outside = self.visit.window.and_then(|window| outside(window, start));
        let outside = outside.map(|seconds| of_booking(DispatchFlagKind::OutsideWindow, job, first, seconds));
        let late = (start <= as_of).then(|| seconds(as_of.signed_duration_since(start)));
        let late = late.map(|seconds| of_booking(DispatchFlagKind::NotStarted, job, first, seconds));
        outside.into_iter().chain(late).map(with_window).collect()
    }
}

/// How long before a window an instant is, below zero, or how long after its end; none within it.
fn outside(window: Interval, instant: DateTime<Utc>) -> Option<i64> {
    let edge = if instant < window.start() { window.start() } else { window.end() };
    (!window.contains(instant)).then(|| seconds(instant.signed_duration_since(edge)))
}

/// Whole seconds, rounded down, so that a moment before is before.
fn seconds(length: TimeDelta) -> i64 {
    length.num_seconds().saturating_sub(i64::from(length.subsec_nanos() < 0))
}

fn unbooked(job: JobId, visit: VisitId, window: Option<Interval>) -> DispatchFlag {
    let kind = DispatchFlagKind::Unbooked;
    DispatchFlag {
        kind,
        code: kind.code().to_owned(),
        job: Some(job),
        visit,
        booking: None,
        technician: None,
        booked: None,
        window,
        seconds: 0,
    }
}

fn of_booking(kind: DispatchFlagKind, job: Option<JobId>, booking: &Booking, seconds: i64) -> DispatchFlag {
    DispatchFlag {
        kind,
        code: kind.code().to_owned(),
        job,
        visit: booking.visit,
        booking: Some(booking.id),
        technician: Some(booking.technician),
        booked: Some(booking.interval),
        window: None,
        seconds,
    }
}
