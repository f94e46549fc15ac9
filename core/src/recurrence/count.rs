//! Where a rule ends: its count or its last time, as its last day.

use super::{
    Frequency, RecurrenceError,
    plan::{Plan, Steps},
};

impl Plan {
    /// Ends the rule after so many of its days. Days after `to` aren't asked for, so the end is exact only up to there.
    ///
    /// Afterwards any stretch of the series can be looked at without those before it.
    pub(super) fn end_after(&mut self, count: u32, to: i32, steps: &mut Steps) -> Result<(), RecurrenceError> {
        if let Some(last) = self.last_of_regular(count) {
            self.last = self.last.min(i32::try_from(last).unwrap_or(i32::MAX));
            return Ok(());
        }
        let mut left = count;
        let mut last = None;
        self.scan(self.first, to, steps, |day| {
            left = left.saturating_sub(1);
            last = Some(day);
            left > 0
        })?;
        if let Some(last) = last.filter(|_| left == 0) {
            self.last = self.last.min(last);
        }
        Ok(())
    }

    /// The day of that number, counted from 1, of a rule that gives the same days in each period.
    fn last_of_regular(&self, count: u32) -> Option<i64> {
        if !self.is_regular() {
            return None;
        }
        let before = i64::from(count).saturating_sub(1);
        if self.frequency == Frequency::Daily {
            return Some(self.origin.saturating_add(before.saturating_mul(self.stride)));
        }
        // The first week may start before the first day does: what it gives then is counted and not there.
        let into = i64::from(self.first).saturating_sub(self.origin);
        let missing = self.week.iter().filter(|&&day| i64::from(day) < into).count();
        let number = before.saturating_add(i64::try_from(missing).ok()?);
        let in_week = i64::try_from(self.week.len()).ok()?;
        let place = usize::try_from(number.checked_rem_euclid(in_week)?).ok()?;
        let week = number.checked_div_euclid(in_week)?.saturating_mul(self.stride).saturating_add(self.origin);
        Some(week.saturating_add(i64::from(*self.week.get(place)?)))
    }
}
