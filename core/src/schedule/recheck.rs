//! What another tz database does to bookings that were agreed before it came.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, DaySpan, Diary, ScheduleError, checker::Zones};
use crate::{
    calendar::{CalendarError, Disambiguation, Interval, Tzdb, Zone, ZonedTime, within_time},
    id::{BookingId, TechnicianId, VisitId},
};

/// A booking whose agreed civil start, or one of whose agreed whole days, is at another instant by the rules of a newer tz
/// database.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MovedBooking {
    /// Which.
    pub booking: BookingId,
    /// Whose time.
    pub technician: TechnicianId,
    /// For which visit.
    pub visit: VisitId,
    /// When the diary has it.
    pub was: Interval,
    /// When it would be, were the clock on the wall kept: the same length from where the agreed time now is, and of whole days
    /// these days, whatever hours they now have.
    pub now: Interval,
    /// The start as it was agreed.
    pub agreed: ZonedTime,
    /// What the clock shows at that start now: the agreed time, or the one that the clocks skip to; of whole days their first
    /// instant.
    pub start: ZonedTime,
}

/// The bookings whose agreed civil time is at another instant by the rules of a tz database than the diary has it, by id: their
/// start, or of whole days the start of the first or the end of the last.
///
/// A booking keeps what was agreed: the time on the clock, the zone, the offset that was chosen, and whether it was of whole
/// days. After a new tz database came, this is the list of those for which somebody must decide whether the clock or the instant is to be kept. A time that
/// comes twice is where it was as long as one of the two is.
///
/// # Errors
/// [`ScheduleError`]: a booking in an unknown zone (`JM-SCH-0029`, which names it).
///
/// # Example
/// ```
/// use journeyman::{calendar::Tzdb, schedule::{self, Diary}};
///
/// assert!(schedule::recheck_zones(&Diary::default(), &Tzdb::bundled())?.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn recheck_zones(diary: &Diary, tzdb: &Tzdb) -> Result<Vec<MovedBooking>, ScheduleError> {
    let mut zones = Zones::new(tzdb);
    let mut moved = Vec::new();
    for booking in diary.bookings() {
        let zone = zones.get(&booking.start.zone).map_err(|error| unknown(error, booking))?;
        if let Some((now, start)) = moved_to(booking, &zone) {
            moved.push(MovedBooking {
                booking: booking.id,
                technician: booking.technician,
                visit: booking.visit,
                was: booking.interval,
                now,
                agreed: booking.start.clone(),
                start,
            });
        }
    }
    Ok(moved)
}

/// When a booking would be now, and its start on the clock; none if it is where it was.
fn moved_to(booking: &Booking, zone: &Zone) -> Option<(Interval, ZonedTime)> {
    let was = booking.interval;
    // Days of which the clocks now skip all are read from their first midnight on, as a time of day is.
    if let Some(DaySpan { first, last }) = booking.days
        && let Some(now) = zone.days(first, last)
    {
        return (now != was).then(|| (now, zone.shown(now.start())));
    }
    let agreed = &booking.start;
    // INVARIANT: the agreed time is the start with this offset; so the clocks show it there as long as they have it.
    if zone.offset_seconds(was.start()) == agreed.offset_seconds {
        return None;
    }
    let start = zone.instant(agreed.local, Disambiguation::Compatible);
    let now = within_time(start.unwrap_or_else(|_| zone.edge(agreed.local)), was.duration())?;
    Some((now, zone.shown(now.start())))
}

/// Which booking it is that names a zone that isn't there.
fn unknown(error: CalendarError, booking: &Booking) -> ScheduleError {
    match error {
        CalendarError::UnknownZone { .. } => {
            ScheduleError::BookingZone { booking: booking.id, zone: booking.start.zone.clone() }
        }
        error => error.into(),
    }
}
