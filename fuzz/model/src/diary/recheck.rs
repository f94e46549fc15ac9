//! Which bookings the clocks have moved away from.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{
    Model,
    firm::{Span, ZonedTime},
};

/// A booking whose start isn't what was agreed any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// Which.
    pub booking: String,
    /// Whose.
    pub technician: String,
    /// For which visit.
    pub visit: String,
    /// When it is.
    pub was: Span,
    /// When the clocks show what was agreed.
    pub now: Span,
    /// What was agreed.
    pub agreed: ZonedTime,
    /// What the clocks show then.
    pub start: ZonedTime,
}

impl Model<'_> {
    /// The bookings that don't start when the clocks show what was agreed, and those of whole days that aren't these days, by id.
    #[must_use]
    pub fn recheck_zones(&self) -> Vec<Moved> {
        let mut moved = Vec::new();
        for booking in &self.firm.bookings {
            let clock = self.clock(&booking.start.zone);
            let local = booking.start.local;
            let instants = clock.instants(local);
            let mut note = |now: Span| {
                moved.push(Moved {
                    booking: booking.id.clone(),
                    technician: booking.technician.clone(),
                    visit: booking.visit.clone(),
                    was: booking.interval,
                    now,
                    agreed: booking.start.clone(),
                    start: clock.shown(now.start),
                });
            };
            if let Some(days) = booking.days.as_ref().and_then(|days| clock.days(days.first, days.last)) {
                if days != booking.interval {
                    note(days);
                }
                continue;
            }
            if instants.contains(&booking.interval.start) {
                continue;
            }
            let start = instants.first().copied().unwrap_or_else(|| {
                // What is skipped is read as if the clocks hadn't gone forward yet.
                let before = clock.shown(clock.first_at(local) - TimeDelta::seconds(1)).offset_seconds;
                (local - TimeDelta::seconds(before.into())).and_utc()
            });
            note(booking.interval.moved(start));
        }
        moved.sort_by(|one, other| one.booking.cmp(&other.booking));
        moved
    }
}
