//! Every double booking: of plain spans in any order, and of a diary.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Diary, ScheduleError,
    diary::within,
    index::{Place, Taken},
    packed::{Packed, Pile},
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
/// later booking, then of the earlier one, whatever the order of the spans. Spans of one booking, such as one that is given
/// twice, aren't in each other's way. It takes time in proportion to their number.
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
    let key = |packed: &Packed| span(packed.place).map(|one| (one.interval.start(), one.booking, one.interval.end()));
    let interval = |place| span(place).map(|one| one.interval);
    let mut pairs = Pairs::default();
    let pile = Pile::of(spans);
    let exact = (!pile.is_whole).then_some(&interval);
    pile.each_sorted(key, |technician| {
        let mut sweep = Sweep::default();
        technician.iter().try_for_each(|packed| sweep.next(packed.taken(), exact, &mut pairs))
    })?;
    let double = |(earlier, later): (Place, Place)| {
        let (earlier, later) = (span(earlier)?, span(later)?);
        let overlap = earlier.interval.intersection(later.interval)?;
        let (technician, earlier, later) = (later.technician, earlier.booking, later.booking);
        (earlier != later).then_some(DoubleBooking { technician, earlier, later, overlap })
    };
    Ok(pairs.0.into_iter().filter_map(double).collect())
}

impl Diary {
    /// Every two bookings of a technician that overlap, in the order of [`double_bookings`]: the quick look, without the other
    /// rules, overrides and fixes of [`check_all`](super::check_all).
    ///
    /// # Errors
    /// [`ScheduleError::TooMany`] (`JM-SCH-0015`): more than [`DOUBLE_BOOKINGS_MAX`].
    pub fn double_bookings(&self) -> Result<Vec<DoubleBooking>, ScheduleError> {
        let mut found = Vec::new();
        let mut pairs = Pairs::default();
        let interval = |place| self.booking_at(place).map(|booking| booking.interval);
        for technician in self.technicians().map(|technician| technician.id) {
            let before = pairs.0.len();
            let mut sweep = Sweep::default();
            let exact = (!self.busy(technician)?.is_whole()).then_some(&interval);
            self.try_each_taken(technician, |taken| sweep.next(taken, exact, &mut pairs))?;
            let double = |&(earlier, later): &(Place, Place)| {
                let (earlier, later) = (self.booking_at(earlier)?, self.booking_at(later)?);
                let overlap = earlier.interval.intersection(later.interval)?;
                Some(DoubleBooking { technician, earlier: earlier.id, later: later.id, overlap })
            };
            found.extend(pairs.0.iter().skip(before).filter_map(double));
        }
        Ok(found)
    }
}

/// The places of every two that overlap. What is there is looked up afterwards: one after the other, memory keeps waiting.
#[derive(Default)]
struct Pairs(Vec<(Place, Place)>);

impl Pairs {
    fn add(&mut self, earlier: Place, later: Place) -> Result<(), ScheduleError> {
        self.0.push((earlier, later));
        within(self.0.len(), DOUBLE_BOOKINGS_MAX, "DOUBLE_BOOKINGS_MAX")
    }
}

/// Goes through what one resource is taken by, in its order, and notes every two that overlap.
///
/// Those that have ended are done with; each that hasn't overlaps the next. Seconds tell most of them apart; only where they
/// don't, and there are fractions of seconds, the interval itself is looked at: that of a booking is far away in memory.
#[derive(Default)]
struct Sweep {
    // INVARIANT: those that may not have ended when the next starts.
    running: Vec<Taken>,
    // INVARIANT: when the last of all so far has ended.
    ends: Option<i64>,
}

impl Sweep {
    /// `exact` gives the interval of a place; without it seconds are exact.
    fn next(
        &mut self,
        next: Taken,
        exact: Option<&impl Fn(Place) -> Option<Interval>>,
        pairs: &mut Pairs,
    ) -> Result<(), ScheduleError> {
        let Self { running, ends } = self;
        if ends.is_none_or(|ends| ends <= next.start) {
            running.clear();
        } else {
            running.retain(|one| one.end > next.start);
            if let Some(exact) = exact {
                let start = exact(next.place).map(Interval::start);
                running.retain(|one| exact(one.place).map(Interval::end) > start);
            }
            running.iter().try_for_each(|one| pairs.add(one.place, next.place))?;
        }
        *ends = Some(ends.map_or(next.end, |ends| ends.max(next.end)));
        running.push(next);
        Ok(())
    }
}
