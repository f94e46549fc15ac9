//! What another tz database does to bookings that were agreed before it came.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Booking, DaySpan, Diary, ScheduleError, checker::Zones, rules::day};
use crate::{
    calendar::{CalendarError, Disambiguation, Interval, LocalTimeResolution, Tzdb, Zone, ZonedTime},
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
/// [`ScheduleError`]: a booking in an unknown zone (`JM-SCH-0029`, which names it), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
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
        if let Some((now, start)) = moved_to(booking, &zone)? {
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
fn moved_to(booking: &Booking, zone: &Zone) -> Result<Option<(Interval, ZonedTime)>, ScheduleError> {
    let was = booking.interval;
    // Days of which the clocks now skip all are read from their first midnight on, as a time of day is.
    if let Some(DaySpan { first, last }) = booking.days
        && let Some(now) = day(first, last, zone)?
    {
        return Ok(if now == was { None } else { Some((now, zone.local(now.start())?)) });
    }
    let reading = zone.resolve(booking.start.local)?;
    let still = match reading {
        LocalTimeResolution::Unique { instant } => instant == was.start(),
        LocalTimeResolution::Fold { earlier, later } => earlier == was.start() || later == was.start(),
        LocalTimeResolution::Gap { .. } => false,
    };
    if still {
        return Ok(None);
    }
    let start = reading.instant(Disambiguation::Compatible, zone.name(), booking.start.local)?;
    let end = start.checked_add_signed(was.duration()).unwrap_or(DateTime::<Utc>::MAX_UTC);
    Ok(Some((Interval::new(start, end)?, zone.local(start)?)))
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
