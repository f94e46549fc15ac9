//! Days as numbers, from 1 on 1 January of the year 1, a Monday, of the calendar that RFC 5545 uses; and the days of a month as a
//! set of bits.
//!
//! A rule looks at many days and gives few: numbers cost less than dates.

use chrono::{Datelike, NaiveDate};

use crate::limits::{YEAR_MAX, YEAR_MIN};

const DAYS_PER_WEEK: i32 = 7;

/// The days of one month: bit 1 for the first.
pub(super) type MonthBits = u32;

pub(super) fn number_of(date: NaiveDate) -> i32 {
    date.num_days_from_ce()
}

pub(super) fn date_of(day: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(day)
}

/// How many days after Monday.
pub(super) const fn weekday(day: i32) -> i32 {
    day.saturating_sub(1).rem_euclid(DAYS_PER_WEEK)
}

/// How many days a day of the week is after the one on which the week starts.
pub(super) const fn days_into_week(weekday: i32, week_start: i32) -> i32 {
    weekday.saturating_sub(week_start).rem_euclid(DAYS_PER_WEEK)
}

/// A stretch of days: a month or a year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    /// Its first day.
    pub(super) first: i32,
    /// How many days it has.
    pub(super) length: i32,
}

impl Stretch {
    /// A month, 1 to 12, of a year; none beyond the calendar.
    pub(super) fn month(year: i32, month: i32) -> Option<Self> {
        let number = u32::try_from(month).ok()?;
        let first = NaiveDate::from_ymd_opt(year, number, 1)?;
        let length = match month {
            2 if first.leap_year() => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (YEAR_MIN..=YEAR_MAX).contains(&year).then_some(Self { first: number_of(first), length })
    }

    /// A year; none beyond the calendar.
    pub(super) fn year(year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let length = if first.leap_year() { 366 } else { 365 };
        (YEAR_MIN..=YEAR_MAX).contains(&year).then_some(Self { first: number_of(first), length })
    }

    /// The last day.
    pub(super) const fn last(self) -> i32 {
        self.first.saturating_add(self.length).saturating_sub(1)
    }

    /// On which day a day of the week is the n-th time, from the end if n is below zero; one outside it if that's too often.
    pub(super) const fn nth(self, ordinal: i32, of_weekday: i32) -> i32 {
        let weeks = ordinal.saturating_abs().saturating_sub(1).saturating_mul(DAYS_PER_WEEK);
        if ordinal.is_negative() {
            self.last().saturating_sub(days_into_week(weekday(self.last()), of_weekday)).saturating_sub(weeks)
        } else {
            self.first.saturating_add(days_into_week(of_weekday, weekday(self.first))).saturating_add(weeks)
        }
    }

    /// The day of a bit.
    pub(super) const fn day_of_bit(self, bit: u32) -> i32 {
        self.first.saturating_add_unsigned(bit).saturating_sub(1)
    }

    /// The bits of all days of a month.
    pub(super) const fn all_bits(self) -> MonthBits {
        // Bits 1 to 28, 29, 30 or 31.
        let above = 31_i32.saturating_sub(self.length).unsigned_abs();
        (u32::MAX >> 1).unbounded_shr(above) << 1
    }

    /// The bit of a day of the month; no bit for one outside it.
    pub(super) const fn bit_of(self, day: i32) -> MonthBits {
        let at = day.saturating_sub(self.first).saturating_add(1);
        if at >= 1 && at <= self.length { bit(at.unsigned_abs()) } else { 0 }
    }
}

/// The set of one number, of 0 to 31.
pub(super) const fn bit(number: u32) -> u32 {
    1_u32.unbounded_shl(number)
}

/// The set of all numbers of several sets.
pub(super) fn union(sets: impl Iterator<Item = u32>) -> u32 {
    sets.fold(0, |all, set| all | set)
}

/// The numbers of a set, lowest first.
pub(super) fn bits(mut set: u32) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let lowest = set.trailing_zeros();
        (set != 0).then(|| {
            set &= set.wrapping_sub(1);
            lowest
        })
    })
}
