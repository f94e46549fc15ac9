//! For how long the answer stays the same as a visit is moved on.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    super::checker::{Checker, many},
    Rules, Subject,
};
use crate::calendar::Interval;

/// How far ahead changes are looked for.
pub(in super::super) const STEADY_REACH: TimeDelta = TimeDelta::hours(12);

impl<'a> Rules<'a, '_> {
    /// Until which start, that one not included, a visit that starts later has the same kinds of conflicts, and each of them
    /// takes a share of it that grows or shrinks evenly; none where that isn't known.
    ///
    /// It is known where only the lead's bookings, leave and hours depend on the start. What takes part here must change
    /// nowhere but where one of these starts or ends, or the visit does so with them.
    pub(in super::super) fn steady_until(
        &mut self,
        lead: &Checker<'a>,
        subject: &Subject<'a>,
    ) -> Option<DateTime<Utc>> {
        let visit = subject.interval;
        let reach = Interval::new(visit.start(), visit.end().checked_add_signed(STEADY_REACH)?).ok()?;
        if !self.only_the_lead_matters(lead, subject) || !lead.knows(reach) {
            return None;
        }
        // At the time that was agreed the clock is looked at.
        let agreed = subject.id.and_then(|id| self.diary.booking(id).ok()).map(|agreed| agreed.interval.start());
        let agreed = agreed.filter(|&agreed| agreed > visit.start());
        let until = visit.start().checked_add_signed(STEADY_REACH)?;
        let mut until = agreed.map_or(until, |agreed| agreed.min(until));
        let booked = self.diary.bookings_in(subject.technician, reach).map(|booking| booking.interval);
        let booked: Vec<Interval> = booked.collect();
        self.look_at(many(booked.len().saturating_add(lead.absences().len()).saturating_add(lead.working().len())));
        let away = lead.absences().iter().map(|&(_, absence)| absence);
        // Working time is the other way round: a visit fits while it isn't in the time off before or after.
        let working = lead.working().iter().flat_map(|time| [(time.start(), true), (time.end(), false)]);
        let taken = booked.into_iter().chain(away).flat_map(|time| [(time.start(), false), (time.end(), true)]);
        for (edge, opens) in working.chain(taken) {
            let with_end = edge.checked_sub_signed(visit.duration())?;
            // The last start at which a visit ends in time is followed by one at which it doesn't.
            if !opens && with_end == visit.start() {
                return None;
            }
            until = [edge, with_end].into_iter().filter(|&change| change > visit.start()).fold(until, DateTime::min);
        }
        Some(until)
    }

    fn only_the_lead_matters(&self, lead: &Checker<'a>, subject: &Subject<'a>) -> bool {
        let resources = self.diary.resources();
        let limits = &resources.limits;
        let unlimited = [limits.daily_minutes, limits.weekly_minutes, limits.rest_minutes, limits.break_after_minutes];
        let bare = subject.details.is_none_or(|details| {
            details.crew.is_empty()
                && details.vehicles.is_empty()
                && details.equipment.is_empty()
                && details.site.is_none()
                && details.window.is_none()
                && details.depends_on.is_empty()
                && details.needs.licences.is_empty()
                && details.needs.crew_size <= 1
        });
        bare && subject.found.is_empty()
            && subject.agreed.is_none()
            && subject.id.is_none_or(|id| self.diary.dependents_of(id).next().is_none())
            && unlimited.iter().all(Option::is_none)
            && resources.holidays.is_empty()
            && lead.technician().breaks.is_empty()
    }
}
