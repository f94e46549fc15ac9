use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::limits::MOVEMENT_DAYS_MAX;

/// A balance over time, in minor units: what each day adds to it or takes from it.
///
/// Sums are exact: amounts are below 2⁵³, and no memory holds enough of them to leave an `i128`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Timeline {
    days: BTreeMap<NaiveDate, i128>, // INVARIANT: no day's change is zero, so that equal histories are equal bytes
}

impl Timeline {
    /// Adds to the balance from a day on.
    pub(super) fn add(&mut self, day: NaiveDate, change: i128) {
        let sum = self.days.get(&day).copied().unwrap_or_default().saturating_add(change);
        if sum == 0 {
            self.days.remove(&day);
        } else {
            self.days.insert(day, sum);
        }
    }

    /// The balance at the end of a day.
    pub(super) fn at(&self, day: NaiveDate) -> i128 {
        self.days.range(..=day).fold(0, |sum, (_, change)| sum.saturating_add(*change))
    }

    /// The balance after everything.
    pub(super) fn latest(&self) -> i128 {
        self.days.values().fold(0, |sum, change| sum.saturating_add(*change))
    }

    /// The least balance at the end of a day or of any day after it: what can be taken off on that day without the
    /// balance ever going below zero.
    pub(super) fn least_from(&self, day: NaiveDate) -> i128 {
        let mut balance = 0_i128;
        let mut least = None;
        for (&changed, change) in &self.days {
            if changed > day && least.is_none() {
                least = Some(balance);
            }
            balance = balance.saturating_add(*change);
            least = least.map(|least: i128| least.min(balance));
        }
        least.unwrap_or(balance)
    }

    /// Whether the balance was below zero at the end of some day.
    pub(super) fn is_ever_negative(&self) -> bool {
        let mut balance = 0_i128;
        self.days.values().any(|change| {
            balance = balance.saturating_add(*change);
            balance < 0
        })
    }

    /// Whether one more change on a day stays within [`MOVEMENT_DAYS_MAX`].
    pub(super) fn has_room(&self, day: NaiveDate) -> bool {
        self.days.len() < MOVEMENT_DAYS_MAX || self.days.contains_key(&day)
    }

    /// Whether it is within [`MOVEMENT_DAYS_MAX`].
    pub(super) fn is_within_bounds(&self) -> bool {
        self.days.len() <= MOVEMENT_DAYS_MAX
    }

    pub(super) fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The days on which it changes, with the change.
    pub(super) fn changes(&self) -> impl Iterator<Item = (NaiveDate, i128)> {
        self.days.iter().map(|(day, change)| (*day, *change))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(of_october: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, of_october).unwrap()
    }

    fn timeline(changes: &[(u32, i128)]) -> Timeline {
        let mut timeline = Timeline::default();
        for &(of_october, change) in changes {
            timeline.add(day(of_october), change);
        }
        timeline
    }

    #[test]
    fn a_balance_is_that_of_the_end_of_the_day() {
        let timeline = timeline(&[(5, 100), (7, -30)]);
        assert_eq!([4, 5, 6, 7, 8].map(|of_october| timeline.at(day(of_october))), [0, 100, 100, 70, 70]);
        assert_eq!(timeline.latest(), 70);
    }

    #[test]
    fn what_can_be_taken_off_on_a_day_is_the_least_balance_from_then_on() {
        let timeline = timeline(&[(5, 100), (7, -60), (9, 20)]);
        let free = [4, 5, 6, 7, 8, 9, 10].map(|of_october| timeline.least_from(day(of_october)));
        assert_eq!(free, [0, 40, 40, 40, 40, 60, 60]);
    }

    #[test]
    fn a_change_and_its_reverse_on_one_day_leave_no_trace() {
        assert_eq!(timeline(&[(5, 100), (6, -40), (6, 40)]), timeline(&[(5, 100)]));
        assert!(timeline(&[(5, 1), (5, -1)]).is_empty());
    }

    #[test]
    fn a_balance_below_zero_in_between_is_noticed() {
        assert!(timeline(&[(5, 1), (6, -2), (7, 5)]).is_ever_negative());
        assert!(!timeline(&[(5, 1), (6, -1), (7, 5)]).is_ever_negative());
    }
}
