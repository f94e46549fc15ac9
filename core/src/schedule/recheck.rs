//! What another tz database does to bookings that were agreed before it came.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Interval, ZonedTime},
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
