//! A rule with its start, made ready to be asked for days.
//!
//! It goes through periods (days, weeks, months, years), every n-th of them, and each gives a set of days, as RFC 5545 section
//! 3.3.10 has it: what the rule doesn't say comes from the start; `BYMONTH` and `BYMONTHDAY` make or limit days, `BYDAY` limits
//! them where there are days of the month and else makes them, and `BYSETPOS` picks from the set of the whole period, also
//! where that begins before the start.

use chrono::{Datelike, NaiveDate};

use super::{
    Frequency, MonthOverflow, RecurrenceError, Rule,
    days::{MonthBits, Stretch, bit, bits, date_of, days_into_week, number_of, union, weekday},
};
use crate::{calendar::Interval, limits::RECURRENCE_STEPS_MAX};

/// What an expansion may still look at.
#[derive(Debug)]
pub(super) struct Steps {
    left: u32,
    window: Interval,
}

impl Steps {
    pub(super) const fn new(window: Interval) -> Self {
        Self { left: RECURRENCE_STEPS_MAX, window }
    }

    fn take(&mut self) -> Result<(), RecurrenceError> {
        if let Some(left) = self.left.checked_sub(1) {
            self.left = left;
            return Ok(());
        }
        let (start, end) = (self.window.start(), self.window.end());
        Err(RecurrenceError::TooMuchWork { start, end })
    }
}

/// A rule with its start.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) frequency: Frequency,
    /// Every which day (also in weekly rules), month or year is a period.
    pub(super) stride: i64,
    /// The day of the start.
    pub(super) first: i32,
    /// Where the first period is: its first day, or its month since the year 0, or its year.
    pub(super) origin: i64,
    /// The last day there may be.
    pub(super) last: i32,
    /// The months, as bits; none for any.
    pub(super) months: u32,
    month_days: Option<MonthDays>,
    /// The days of the week, as bits from 0 for Monday.
    weekdays: u32,
    /// n-th days of the week.
    ordinals: Vec<(i32, i32)>,
    /// How many days into a period its days are, of a daily or weekly rule.
    pub(super) week: Vec<i32>,
    /// Which of a period's days, from 1 or from −1; none for all.
    pub(super) positions: Vec<i32>,
    overflow: MonthOverflow,
    start_month: u32,
    start_day: u32,
}

#[derive(Debug, Clone, Copy)]
struct MonthDays {
    /// From the month's start, as bits.
    from_start: u32,
    /// From its end.
    from_end: u32,
}

impl Plan {
    /// The rule from a start on, without its end.
    pub(super) fn new(rule: &Rule, start: NaiveDate, overflow: MonthOverflow, last: i32) -> Self {
        let parts = rule.parts();
        let first = number_of(start);
        let (week_start, start_weekday) = (monday_based(parts.week_start), weekday(first));
        let interval = i64::from(parts.interval);
        let plain = parts.by_day.iter().filter(|by| by.ordinal.is_none()).map(|by| by.day.days_from_monday());
        let weekdays = set_of(plain);
        let in_week = if weekdays == 0 { bit(start_weekday.unsigned_abs()) } else { weekdays };
        let mut week: Vec<i32> = bits(in_week).map(|day| days_into_week(day.cast_signed(), week_start)).collect();
        week.sort_unstable();
        if parts.frequency == Frequency::Daily {
            week = vec![0];
        }
        let start_of_week = first.saturating_sub(days_into_week(start_weekday, week_start));
        let (stride, origin, most) = match parts.frequency {
            Frequency::Daily => (interval, first.into(), 1),
            Frequency::Weekly => (interval.saturating_mul(7), start_of_week.into(), 7),
            Frequency::Monthly => (interval, months_since_zero(start), 31),
            Frequency::Yearly => (interval, start.year().into(), 366),
        };
        let from_start = parts.by_month_day.iter().filter_map(|&day| u32::try_from(day).ok());
        let from_end = parts.by_month_day.iter().filter(|&&day| day < 0).map(|day| day.unsigned_abs());
        let month_days = MonthDays { from_start: set_of(from_start), from_end: set_of(from_end) };
        // A position beyond what a period can have picks nothing; that there is one still matters.
        let within = |&at: &i32| if at.unsigned_abs() <= most { at } else { 0 };
        let mut positions: Vec<i32> = parts.by_set_pos.iter().map(within).collect();
        positions.dedup();
        Self {
            frequency: parts.frequency,
            stride,
            first,
            origin,
            last,
            months: set_of(parts.by_month.iter().copied()),
            month_days: (!parts.by_month_day.is_empty()).then_some(month_days),
            weekdays,
            ordinals: parts.by_day.iter().filter_map(|by| Some((by.ordinal?, monday_based(by.day)))).collect(),
            week,
            positions,
            overflow,
            start_month: start.month(),
            start_day: start.day(),
        }
    }

    /// Hands over the days from one to another, in order, until it is told to stop.
    pub(super) fn scan(
        &self,
        from: i32,
        to: i32,
        steps: &mut Steps,
        mut found: impl FnMut(i32) -> bool,
    ) -> Result<(), RecurrenceError> {
        let (from, to) = (from.max(self.first), to.min(self.last));
        let mut at = self.period_of(from);
        if self.is_regular() {
            return self.scan_regular(at, from, to, steps, found);
        }
        let mut days = Vec::new();
        while let Some(first) = self.first_day(at).filter(|&first| first <= to.into()) {
            steps.take()?;
            days.clear();
            self.days_of(at, &mut days);
            for &day in days.iter().filter(|&&day| day >= from) {
                if day > to || !found(day) {
                    return Ok(());
                }
            }
            at = self.following(at, first);
        }
        Ok(())
    }

    /// The same, where each period has the same days.
    fn scan_regular(
        &self,
        at: i64,
        from: i32,
        to: i32,
        steps: &mut Steps,
        mut found: impl FnMut(i32) -> bool,
    ) -> Result<(), RecurrenceError> {
        // Of what doesn't fit there are no days: the last day of the calendar is far below.
        let mut first = i32::try_from(at).unwrap_or(i32::MAX);
        let stride = i32::try_from(self.stride).unwrap_or(i32::MAX);
        while first <= to {
            steps.take()?;
            for &into in &self.week {
                let day = first.saturating_add(into);
                if day > to || (day >= from && !found(day)) {
                    return Ok(());
                }
            }
            first = first.saturating_add(stride);
        }
        Ok(())
    }

    /// About how many days there are from one to another, for lists to be made as long.
    pub(super) fn about(&self, from: i32, to: i32) -> usize {
        let (from, to) = (from.max(self.first), to.min(self.last));
        let in_days = match self.frequency {
            Frequency::Daily | Frequency::Weekly => self.stride,
            Frequency::Monthly => self.stride.saturating_mul(30),
            Frequency::Yearly => self.stride.saturating_mul(365),
        };
        let periods = i64::from(to.saturating_sub(from)).checked_div_euclid(in_days).unwrap_or(0).saturating_add(1);
        let each = if self.frequency == Frequency::Weekly { self.week.len() } else { 1 };
        usize::try_from(periods).unwrap_or(0).saturating_mul(each)
    }

    /// Whether a day is the rule's.
    pub(super) fn has(&self, day: i32, steps: &mut Steps) -> Result<bool, RecurrenceError> {
        let mut has = false;
        self.scan(day, day, steps, |_| {
            has = true;
            false
        })?;
        Ok(has)
    }

    /// Whether it gives the same days in each period.
    pub(super) fn is_regular(&self) -> bool {
        let every = self.months == 0 && self.positions.is_empty();
        match self.frequency {
            Frequency::Daily => every && self.month_days.is_none() && self.weekdays == 0,
            Frequency::Weekly => every,
            Frequency::Monthly | Frequency::Yearly => false,
        }
    }

    // ---- periods, each known by where it is, as `origin` is

    /// The last of the rule's periods that starts on or before a day; the day isn't before the start.
    fn period_of(&self, day: i32) -> i64 {
        let at = match self.frequency {
            Frequency::Daily | Frequency::Weekly => day.into(),
            Frequency::Monthly => date_of(day).map_or(self.origin, months_since_zero),
            Frequency::Yearly => date_of(day).map_or(self.origin, |date| date.year().into()),
        };
        at.saturating_sub(at.saturating_sub(self.origin).checked_rem_euclid(self.stride).unwrap_or(0))
    }

    /// The first day of a period; none beyond the calendar.
    fn first_day(&self, at: i64) -> Option<i64> {
        match self.frequency {
            Frequency::Daily | Frequency::Weekly => Some(at),
            Frequency::Monthly => month_at(at).map(|(_, month)| month.first.into()),
            Frequency::Yearly => Stretch::year(i32::try_from(at).ok()?).map(|year| year.first.into()),
        }
    }

    /// The rule's next period. Days outside its months are passed over, since there may be very many.
    fn following(&self, at: i64, first: i64) -> i64 {
        let next = at.saturating_add(self.stride);
        if self.frequency != Frequency::Daily || self.months == 0 {
            return next;
        }
        let date = i32::try_from(first).ok().and_then(date_of);
        let outside = date.filter(|date| self.months & bit(date.month()) == 0);
        let Some((_, month)) = outside.and_then(|date| month_at(months_since_zero(date))) else { return next };
        let gap = i64::from(month.last()).saturating_sub(at);
        let whole = gap.checked_div_euclid(self.stride).unwrap_or(0).saturating_add(1);
        at.saturating_add(whole.saturating_mul(self.stride))
    }

    // ---- the days of a period

    fn days_of(&self, at: i64, days: &mut Vec<i32>) {
        match self.frequency {
            Frequency::Daily => days.extend(i32::try_from(at).ok().filter(|&day| self.takes_day(day))),
            Frequency::Weekly => {
                let Ok(first) = i32::try_from(at) else { return };
                let of_week = self.week.iter().map(|&into| first.saturating_add(into));
                if self.months == 0 {
                    days.extend(of_week);
                } else {
                    days.extend(of_week.filter(|&day| self.is_in_months(day)));
                }
            }
            Frequency::Monthly => {
                let Some((number, month)) = month_at(at) else { return };
                if self.months == 0 || self.months & bit(number) != 0 {
                    days.extend(bits(self.month_bits(month, month)).map(|bit| month.day_of_bit(bit)));
                }
            }
            Frequency::Yearly => self.days_of_year(at, days),
        }
        if !self.positions.is_empty() {
            self.pick(days);
        }
    }

    fn days_of_year(&self, at: i64, days: &mut Vec<i32>) {
        let Some((year, whole)) = i32::try_from(at).ok().and_then(|year| Some((year, Stretch::year(year)?))) else {
            return;
        };
        let months = match self.months {
            0 if self.month_days.is_none() && self.makes_weekdays() => bits(0b1_1111_1111_1110),
            0 => bits(bit(self.start_month)),
            months => bits(months),
        };
        for month in months.filter_map(|month| Stretch::month(year, month.cast_signed())) {
            // Without months, the n-th day of the week is that of the year.
            let of = if self.months == 0 { whole } else { month };
            days.extend(bits(self.month_bits(month, of)).map(|bit| month.day_of_bit(bit)));
        }
    }

    fn takes_day(&self, day: i32) -> bool {
        let on_weekday = self.weekdays == 0 || self.weekdays & bit(weekday(day).unsigned_abs()) != 0;
        if self.months == 0 && self.month_days.is_none() {
            return on_weekday;
        }
        let month = date_of(day).map(months_since_zero).and_then(month_at);
        on_weekday
            && month.is_some_and(|(number, month)| {
                let in_months = self.months == 0 || self.months & bit(number) != 0;
                in_months && self.month_days.is_none_or(|days| self.bits_of(days, month) & month.bit_of(day) != 0)
            })
    }

    fn is_in_months(&self, day: i32) -> bool {
        date_of(day).is_some_and(|date| self.months & bit(date.month()) != 0)
    }

    const fn makes_weekdays(&self) -> bool {
        self.weekdays != 0 || !self.ordinals.is_empty()
    }

    /// The days of a month; n-th days of the week are those of `of`, which is the month or its year.
    fn month_bits(&self, month: Stretch, of: Stretch) -> MonthBits {
        match self.month_days {
            Some(days) if self.makes_weekdays() => self.bits_of(days, month) & self.weekday_bits(month, of),
            Some(days) => self.bits_of(days, month),
            None if self.makes_weekdays() => self.weekday_bits(month, of),
            None => self.bits_of(MonthDays { from_start: bit(self.start_day), from_end: 0 }, month),
        }
    }

    /// The days of the month that a month has.
    fn bits_of(&self, days: MonthDays, month: Stretch) -> MonthBits {
        let there = days.from_start & month.all_bits();
        let clamped = if self.overflow == MonthOverflow::LastDay && there != days.from_start {
            month.bit_of(month.last())
        } else {
            0
        };
        let from_end = bits(days.from_end).map(|n| month.last().saturating_sub_unsigned(n).saturating_add(1));
        union(from_end.map(|day| month.bit_of(day)).chain([there, clamped]))
    }

    fn weekday_bits(&self, month: Stretch, of: Stretch) -> MonthBits {
        // The first day, and each seventh after it.
        const WEEKLY: u32 = 0b1_0000001_0000001_0000001_0000001;
        let every = union(bits(self.weekdays).map(|day| {
            let into = days_into_week(day.cast_signed(), weekday(month.first)).unsigned_abs();
            WEEKLY.unbounded_shl(into.saturating_add(1))
        }));
        let nth = self.ordinals.iter().map(|&(ordinal, day)| month.bit_of(of.nth(ordinal, day)));
        union(nth.chain([every & month.all_bits()]))
    }

    /// Leaves of a period's days those at the rule's positions.
    fn pick(&self, days: &mut Vec<i32>) {
        let count = days.len();
        let places = self.positions.iter().filter_map(|&position| {
            let distance = usize::try_from(position.unsigned_abs()).ok()?;
            if position.is_negative() { count.checked_sub(distance) } else { distance.checked_sub(1) }
        });
        let mut picked: Vec<i32> = places.filter_map(|place| days.get(place).copied()).collect();
        picked.sort_unstable();
        picked.dedup();
        *days = picked;
    }
}

fn monday_based(day: crate::calendar::Weekday) -> i32 {
    day.days_from_monday().cast_signed()
}

fn set_of(numbers: impl Iterator<Item = u32>) -> u32 {
    union(numbers.map(bit))
}

fn months_since_zero(date: NaiveDate) -> i64 {
    i64::from(date.year()).saturating_mul(12).saturating_add(date.month0().into())
}

/// The number of a month within its year, 1 to 12, and its days; none beyond the calendar.
fn month_at(since_zero: i64) -> Option<(u32, Stretch)> {
    let year = i32::try_from(since_zero.div_euclid(12)).ok()?;
    let month = u32::try_from(since_zero.rem_euclid(12)).ok()?.saturating_add(1);
    Some((month, Stretch::month(year, month.cast_signed())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_tells_about_how_many_days_there_are() {
        let start: NaiveDate = "2026-01-01".parse().unwrap();
        let about = |rule: &str, days: i32| {
            let last = number_of(start).saturating_add(10_000);
            let plan = Plan::new(&rule.parse().unwrap(), start, MonthOverflow::Skip, last);
            plan.about(plan.first, plan.first.saturating_add(days))
        };
        for (rule, days, wanted) in [
            ("FREQ=DAILY", 100, 101),
            ("FREQ=DAILY;INTERVAL=10", 100, 11),
            ("FREQ=WEEKLY;BYDAY=MO,TU,FR", 70, 33),
            ("FREQ=MONTHLY", 3_000, 101),
            ("FREQ=YEARLY", 3_650, 11),
            ("FREQ=DAILY", 0, 1),
        ] {
            assert_eq!(about(rule, days), wanted, "{rule}");
        }
    }
}
