use chrono::NaiveDate;

use super::{
    HolidayPolicy, RecurrenceError, RecurrencePolicy,
    days::{bit, date_of, number_of, weekday},
};
use crate::{limits::RECURRENCE_SHIFT_DAYS_MAX, order};

/// The days on which a place works, as a series asks for them.
#[derive(Debug)]
pub(super) struct WorkingDays {
    policy: HolidayPolicy,
    /// In order, and none where nothing is asked of them.
    holidays: Vec<i32>,
    /// As bits from 0 for Monday.
    days_off: u32,
}

/// Where an occurrence is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Placed {
    /// Where it was.
    There,
    /// Where it was, which is on a holiday.
    OnHoliday,
    /// On another day.
    Moved(i32),
    /// Nowhere.
    LeftOut,
}

impl WorkingDays {
    pub(super) fn new(policy: &RecurrencePolicy, holidays: &[NaiveDate]) -> Self {
        let asked = policy.on_holiday != HolidayPolicy::Keep;
        Self {
            policy: policy.on_holiday,
            holidays: if asked { order::set(holidays.iter().map(|&date| number_of(date))) } else { Vec::new() },
            days_off: policy.days_off.iter().fold(0, |set, day| set | bit(day.days_from_monday())),
        }
    }

    /// How many days an occurrence may be moved.
    pub(super) const fn farthest(&self) -> i32 {
        match self.policy {
            HolidayPolicy::NextWorkingDay | HolidayPolicy::PreviousWorkingDay => RECURRENCE_SHIFT_DAYS_MAX,
            HolidayPolicy::Keep | HolidayPolicy::Skip | HolidayPolicy::Flag => 0,
        }
    }

    /// Whether there is any holiday that something becomes of.
    pub(super) const fn has_holidays(&self) -> bool {
        !self.holidays.is_empty()
    }

    pub(super) fn is_holiday(&self, day: i32) -> bool {
        self.holidays.binary_search(&day).is_ok()
    }

    /// Where an occurrence of a day is put.
    pub(super) fn place(&self, day: i32) -> Result<Placed, RecurrenceError> {
        if self.holidays.is_empty() || !self.is_holiday(day) {
            return Ok(Placed::There);
        }
        match self.policy {
            HolidayPolicy::Keep => Ok(Placed::There),
            HolidayPolicy::Flag => Ok(Placed::OnHoliday),
            HolidayPolicy::Skip => Ok(Placed::LeftOut),
            HolidayPolicy::NextWorkingDay => self.nearest(day, 1),
            HolidayPolicy::PreviousWorkingDay => self.nearest(day, -1),
        }
    }

    fn nearest(&self, day: i32, step: i32) -> Result<Placed, RecurrenceError> {
        let days = (1..=RECURRENCE_SHIFT_DAYS_MAX).map(|far| day.saturating_add(far.saturating_mul(step)));
        let works = |day: &i32| self.days_off & bit(weekday(*day).unsigned_abs()) == 0 && !self.is_holiday(*day);
        match (days.into_iter().find(works), date_of(day)) {
            (None, Some(date)) => Err(RecurrenceError::NoWorkingDay { date }),
            (found, _) => Ok(found.map_or(Placed::There, Placed::Moved)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_that_are_kept_as_other_days_are_no_holidays_to_a_series() {
        let holidays = ["2026-12-25".parse().unwrap()];
        let of =
            |on_holiday| WorkingDays::new(&RecurrencePolicy { on_holiday, ..RecurrencePolicy::default() }, &holidays);
        assert!(!of(HolidayPolicy::Keep).has_holidays());
        assert!(of(HolidayPolicy::Flag).has_holidays());
        let none = RecurrencePolicy { on_holiday: HolidayPolicy::Skip, ..RecurrencePolicy::default() };
        assert!(!WorkingDays::new(&none, &[]).has_holidays());
    }
}
