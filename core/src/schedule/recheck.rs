//! What another tz database does to bookings that were agreed before it came.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Diary, ScheduleError, checker::Zones};
use crate::{
    calendar::{Disambiguation, Interval, LocalTimeResolution, Tzdb, ZonedTime},
    id::{BookingId, TechnicianId, VisitId},
};

/// A booking whose agreed civil start is at another instant by the rules of a newer tz database.
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
    /// When it would be, were the clock on the wall kept: the same length from where the agreed time now is.
    pub now: Interval,
    /// The start as it was agreed.
    pub agreed: ZonedTime,
    /// What the clock shows at that start now: the agreed time, or the one that the clocks skip to.
    pub start: ZonedTime,
}

/// The bookings whose agreed civil start is at another instant by the rules of a tz database than the diary has it, by id.
///
/// A booking keeps what was agreed: the time on the clock, the zone, and the offset that was chosen. After a new tz database
/// came, this is the list of those for which somebody must decide whether the clock or the instant is to be kept. A time that
/// comes twice is where it was as long as one of the two is.
///
/// # Errors
/// [`ScheduleError`]: an unknown zone (`JM-CAL-0003`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
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
        let zone = zones.get(&booking.start.zone)?;
        let was = booking.interval;
        let reading = zone.resolve(booking.start.local)?;
        let still = match reading {
            LocalTimeResolution::Unique { instant } => instant == was.start(),
            LocalTimeResolution::Fold { earlier, later } => earlier == was.start() || later == was.start(),
            LocalTimeResolution::Gap { .. } => false,
        };
        if still {
            continue;
        }
        let start = reading.instant(Disambiguation::Compatible, zone.name(), booking.start.local)?;
        let end = start.checked_add_signed(was.duration()).unwrap_or(DateTime::<Utc>::MAX_UTC);
        moved.push(MovedBooking {
            booking: booking.id,
            technician: booking.technician,
            visit: booking.visit,
            was,
            now: Interval::new(start, end)?,
            agreed: booking.start.clone(),
            start: zone.local(start)?,
        });
    }
    Ok(moved)
}
