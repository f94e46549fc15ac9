//! What was promised: the window of arrival, the order of bookings, and the time on the clock.

use chrono::TimeDelta;

use super::{
    super::{
        Booking, BookingDetails, ScheduleError,
        checker::many,
        finding::{Finding, Found},
    },
    Rules, Scope, Subject,
};
use crate::calendar::{CalendarError, LocalTimeResolution};

impl<'a> Rules<'a, '_> {
    #[expect(clippy::unused_self, reason = "the rules are asked alike")]
    pub(super) fn window(&self, subject: &Subject<'a>, details: &'a BookingDetails, found: &mut Vec<Finding<'a>>) {
        let window = details.window.map(|window| window.interval);
        if let Some(window) = window.filter(|window| !window.contains(subject.interval.start())) {
            found.push(Finding::of(subject.technician, Found::Window(window)));
        }
    }

    /// What must be over before it, and isn't.
    pub(super) fn needed_before(
        &mut self,
        subject: &Subject<'a>,
        details: &'a BookingDetails,
        found: &mut Vec<Finding<'a>>,
    ) {
        self.look_at(many(details.depends_on.len()));
        for dependency in &details.depends_on {
            let Ok(other) = self.diary.booking(dependency.booking) else { continue };
            let lag_seconds = dependency.lag_seconds;
            let gap = subject.interval.start().signed_duration_since(other.interval.end());
            if gap < TimeDelta::seconds(lag_seconds) {
                let one = Found::Dependency { other, lag_seconds, comes_after: true };
                found.push(Finding::of(subject.technician, one));
            }
        }
    }

    /// What must come after it, and comes too early. Of what is booked, the one that depends has the conflict.
    pub(super) fn needed_after(&mut self, subject: &Subject<'a>, found: &mut Vec<Finding<'a>>) {
        let Some(id) = subject.id.filter(|_| subject.scope == Scope::All) else { return };
        for other in self.diary.dependents_of(id) {
            let depends_on = other.details.iter().flat_map(|details| &details.depends_on);
            self.look_at(many(depends_on.clone().count() / 8).saturating_add(1));
            for dependency in depends_on.filter(|dependency| dependency.booking == id) {
                let lag_seconds = dependency.lag_seconds;
                let gap = other.interval.start().signed_duration_since(subject.interval.end());
                if gap < TimeDelta::seconds(lag_seconds) {
                    let one = Found::Dependency { other, lag_seconds, comes_after: false };
                    found.push(Finding::of(subject.technician, one));
                }
            }
        }
    }

    /// Whether the start is still where the clock shows what was agreed, and of whole days the end.
    pub(super) fn clock(&mut self, subject: &Subject<'a>, found: &mut Vec<Finding<'a>>) -> Result<(), ScheduleError> {
        let Some(Booking { start: agreed, days, .. }) = subject.agreed else { return Ok(()) };
        let start = subject.interval.start();
        let mut add = |one: Found<'a>| found.push(Finding::of(subject.technician, one));
        let zone = match self.zones.get(&agreed.zone) {
            // One booking in a zone that isn't known is no reason to tell nothing of all the others.
            Err(CalendarError::UnknownZone { .. }) => {
                add(Found::Clock { agreed, shown: None });
                return Ok(());
            }
            zone => zone?,
        };
        if let Some(days) = days
            && let Some(now) = zone.days(days.first, days.last)
        {
            if now != subject.interval {
                add(Found::Days { days: *days, zone: &agreed.zone, now });
            }
            return Ok(());
        }
        // INVARIANT: the agreed time is the start with this offset; so the clocks show it there as long as they have it.
        if zone.offset_seconds(start) != agreed.offset_seconds {
            let shown = match zone.resolve(agreed.local) {
                Ok(LocalTimeResolution::Unique { instant } | LocalTimeResolution::Fold { earlier: instant, .. }) => {
                    Some(instant)
                }
                // They skip it, or show it beyond the years there are.
                Ok(LocalTimeResolution::Gap { .. }) | Err(_) => None,
            };
            add(Found::Clock { agreed, shown });
        }
        Ok(())
    }
}
