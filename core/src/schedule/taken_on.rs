//! Whether somebody took a conflict on, whoever's booking it was that it was taken on with.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{
    Booking, ConflictCode, ScheduleError,
    finding::{Finding, Found},
    rules::{Rules, Scope, Subject},
};
use crate::calendar::Interval;

/// What was taken on of one technician's limits of work.
///
/// Each is looked up once: where much is worked, much of it is above the same limit.
#[derive(Default)]
pub(super) struct TakenOn {
    // INVARIANT: by the kind of the limit and the start of the time in which it holds: of a day, a week or a stretch without a
    // break.
    most: BTreeMap<(ConflictCode, DateTime<Utc>), Option<i64>>,
}

impl TakenOn {
    /// Whether the booking itself takes a conflict on, the other of two from its own side, or any booking by which the same
    /// limit of work is passed: whichever was booked last did, and it needn't be the last of the day.
    pub(super) fn has<'a>(
        &mut self,
        rules: &mut Rules<'a, '_>,
        booking: &'a Booking,
        finding: &Finding<'a>,
    ) -> Result<bool, ScheduleError> {
        if !booking.overrides.is_empty() && booking.takes_on(&finding.key(booking.interval)) {
            return Ok(true);
        }
        if let Some((turned, other)) = finding.turned(booking) {
            return Ok(!other.overrides.is_empty() && other.takes_on(&turned.key(other.interval)));
        }
        let most = match &finding.found {
            Found::WorkTime { first, last, .. } => {
                let zone = rules.zone_of(finding.technician)?;
                let Some(range) = zone.days(*first, *last) else { return Ok(false) };
                self.most(rules, finding, range.start(), |_| Ok(range))?
            }
            Found::Stretch { span, break_seconds, .. } => {
                // What comes after a booking may be worked without a break, too.
                let subject = Subject::booked(booking, Scope::All);
                let whole =
                    |rules: &mut Rules<'a, '_>| Ok(rules.stretch(finding.technician, &subject, *break_seconds)?.0);
                self.most(rules, finding, span.start(), whole)?
            }
            _ => return Ok(false),
        };
        Ok(most.is_some_and(|most| finding.seconds(booking.interval) <= most))
    }

    /// By how many seconds a limit may be passed at most in a time that starts then; none if nobody took anything on.
    fn most<'a, 'z>(
        &mut self,
        rules: &mut Rules<'a, 'z>,
        finding: &Finding<'a>,
        start: DateTime<Utc>,
        range: impl FnOnce(&mut Rules<'a, 'z>) -> Result<Interval, ScheduleError>,
    ) -> Result<Option<i64>, ScheduleError> {
        let place = (finding.code(), start);
        if let Some(&known) = self.most.get(&place) {
            return Ok(known);
        }
        let range = range(rules)?;
        let bookings = rules.diary.bookings_in(finding.technician, range);
        let most = bookings.filter_map(|one| one.most_taken_on(|| finding.about(one.interval))).max();
        self.most.insert(place, most);
        Ok(most)
    }
}
