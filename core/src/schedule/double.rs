//! Every double booking: of plain spans in any order, and of a diary.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Diary, ScheduleError,
    diary::within,
    index::{Place, Taken},
    packed::Pile,
};
use crate::{
    calendar::Interval,
    id::{BookingId, TechnicianId},
    limits::{DOUBLE_BOOKINGS_MAX, SPANS_MAX},
};

/// A technician's time that is taken, as a host that keeps its own diary knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookedSpan {
    /// Whose time.
    pub technician: TechnicianId,
    /// By which booking.
    pub booking: BookingId,
    /// When: of any length.
    pub interval: Interval,
}

/// Two bookings of one technician that overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoubleBooking {
    /// Whose time is taken twice.
    pub technician: TechnicianId,
    /// The booking that starts first; of two that start together, the one with the lesser id.
    pub earlier: BookingId,
    /// The other.
    pub later: BookingId,
    /// When the technician would have to be at both.
    pub overlap: Interval,
}

/// Every two spans of a technician that overlap, for a host that keeps its own diary: no rules, no zones, and any order.
///
/// Intervals are half-open: spans that touch don't overlap. The order is by technician, then by the start and the id of the
/// later booking, then of the earlier one, whatever the order of the spans. It takes time in proportion to their number.
///
/// # Errors
/// [`ScheduleError::TooMany`] (`JM-SCH-0015`): more than [`SPANS_MAX`] spans, or [`DOUBLE_BOOKINGS_MAX`] double bookings.
///
/// # Example
/// ```
/// use journeyman::{calendar::Interval, schedule::{self, BookedSpan}};
///
/// let span = |booking: &str, start: &str, end: &str| -> Result<_, Box<dyn std::error::Error>> {
///     Ok(BookedSpan {
///         technician: "01999a3f-0000-7000-8000-000000000001".parse()?,
///         booking: booking.parse()?,
///         interval: Interval::new(start.parse()?, end.parse()?)?,
///     })
/// };
/// let (boiler, tap) = ("01999a3f-0000-7000-8000-000000000011", "01999a3f-0000-7000-8000-000000000012");
/// let spans = [
///     span(tap, "2026-10-06T10:30:00Z", "2026-10-06T11:30:00Z")?,
///     span(boiler, "2026-10-06T09:00:00Z", "2026-10-06T11:00:00Z")?,
/// ];
/// let found = schedule::double_bookings(&spans)?;
/// assert_eq!((found[0].earlier, found[0].later), (boiler.parse()?, tap.parse()?));
/// assert_eq!(found[0].overlap.to_string(), "2026-10-06T10:30:00Z/2026-10-06T11:00:00Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn double_bookings(spans: &[BookedSpan]) -> Result<Vec<DoubleBooking>, ScheduleError> {
    within(spans.len(), SPANS_MAX, "SPANS_MAX")?;
    let span = |place: Place| spans.get(usize::try_from(place).ok()?);
    let mut pile = Pile::of(spans);
    pile.settle_ties(|packed| span(packed.place()).map(|one| (one.interval.start(), one.booking, one.interval.end())));
    let mut found = Vec::new();
    for technician in pile.by_technician() {
        let mut sweep = Sweep::default();
        for taken in technician.iter().map(|packed| pile.taken(packed)) {
            let interval = |place| span(place).map(|one| one.interval);
            sweep.next(taken, interval, &mut |earlier, later, overlap| {
                let (Some(earlier), Some(later)) = (span(earlier), span(later)) else { return Ok(()) };
                let (technician, earlier, later) = (later.technician, earlier.booking, later.booking);
                take(&mut found, DoubleBooking { technician, earlier, later, overlap })
            })?;
        }
    }
    Ok(found)
}

impl Diary {
    /// Every two bookings of a technician that overlap, in the order of [`double_bookings`]: the quick look, without the other
    /// rules, overrides and fixes of [`check_all`](super::check_all).
    ///
    /// # Errors
    /// [`ScheduleError::TooMany`] (`JM-SCH-0015`): more than [`DOUBLE_BOOKINGS_MAX`].
    pub fn double_bookings(&self) -> Result<Vec<DoubleBooking>, ScheduleError> {
        let mut found = Vec::new();
        for technician in self.technicians().map(|technician| technician.id) {
            let interval = |place| self.booking_at(place).map(|booking| booking.interval);
            let id = |place| self.booking_at(place).map(|booking| booking.id);
            let mut sweep = Sweep::default();
            self.try_each_taken(technician, |taken| {
                sweep.next(taken, interval, &mut |earlier, later, overlap| {
                    let (Some(earlier), Some(later)) = (id(earlier), id(later)) else { return Ok(()) };
                    take(&mut found, DoubleBooking { technician, earlier, later, overlap })
                })
            })?;
        }
        Ok(found)
    }
}

fn take(found: &mut Vec<DoubleBooking>, one: DoubleBooking) -> Result<(), ScheduleError> {
    found.push(one);
    within(found.len(), DOUBLE_BOOKINGS_MAX, "DOUBLE_BOOKINGS_MAX")
}

/// Goes through what one resource is taken by, in its order, and names every two that overlap.
///
/// Those that have ended are done with; each that hasn't overlaps the next. Seconds tell most of them apart, and only where
/// they don't is the interval itself looked at: that of a booking is far away in memory.
#[derive(Default)]
struct Sweep {
    // INVARIANT: those before `last` that may not have ended when it starts.
    running: Vec<(Place, Interval)>,
    last: Option<Taken>,
    // INVARIANT: when the last of all so far has ended, in seconds.
    ends: Option<i64>,
}

impl Sweep {
    fn next(
        &mut self,
        next: Taken,
        interval_of: impl Fn(Place) -> Option<Interval>,
        overlapping: &mut dyn FnMut(Place, Place, Interval) -> Result<(), ScheduleError>,
    ) -> Result<(), ScheduleError> {
        let Self { running, last, ends } = self;
        if ends.is_none_or(|ends| ends <= next.start) {
            running.clear();
        } else if let Some(interval) = interval_of(next.place) {
            let unknown = last.filter(|last| next.start < last.end).map(|last| last.place);
            running.extend(unknown.and_then(|place| Some((place, interval_of(place)?))));
            running.retain(|(_, earlier)| earlier.end() > interval.start());
            for (place, earlier) in running {
                if let Some(overlap) = earlier.intersection(interval) {
                    overlapping(*place, next.place, overlap)?;
                }
            }
        }
        *ends = Some(ends.map_or(next.end, |ends| ends.max(next.end)));
        *last = Some(next);
        Ok(())
    }
}
