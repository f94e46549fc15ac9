//! Occurrences between two changes of the clocks: they start and end at the same times in UTC, so only their dates differ.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::{
    Occurrence,
    days::{date_of, number_of},
};
use crate::{calendar::Interval, limits::YEAR_MAX};

/// A stretch of days on which one offset holds, and what an occurrence of a time of day is on them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// The first day.
    from: i32,
    /// The first day after it.
    to: i32,
    /// The date of `from`: from one day to the next of a series it is a sum, and from a number a division.
    date: NaiveDate,
    time: NaiveTime,
    offset_seconds: i32,
    start: InUtc,
    end: InUtc,
}

/// A time in UTC, on a day near the civil one.
#[derive(Debug, Clone, Copy)]
struct InUtc {
    /// How many days from it.
    shift: i32,
    time: NaiveTime,
}

impl InUtc {
    fn of(instant: NaiveDateTime, civil: NaiveDate) -> Self {
        Self { shift: number_of(instant.date()).saturating_sub(number_of(civil)), time: instant.time() }
    }

    fn on(self, day: i32, date: NaiveDate) -> Option<DateTime<Utc>> {
        let date = match self.shift {
            0 => date,
            1 => date.succ_opt()?,
            -1 => date.pred_opt()?,
            shift => date_of(day.saturating_add(shift))?,
        };
        Some(date.and_time(self.time).and_utc())
    }
}

impl Run {
    /// The days after one, on which the offset of its civil time holds until another.
    pub(super) fn after(wanted: NaiveDateTime, until: NaiveDate, offset_seconds: i32, seconds: i64) -> Option<Self> {
        let start = wanted.checked_sub_signed(TimeDelta::seconds(offset_seconds.into()))?;
        let end = start.checked_add_signed(TimeDelta::seconds(seconds))?;
        let (start, end) = (InUtc::of(start, wanted.date()), InUtc::of(end, wanted.date()));
        let date = wanted.date().succ_opt()?;
        // What ends after the last year is refused where occurrences are looked at one by one.
        let last = NaiveDate::from_ymd_opt(YEAR_MAX, 1, 1)?;
        let to = number_of(until.min(last));
        Some(Self { from: number_of(date), to, date, time: wanted.time(), offset_seconds, start, end })
    }

    /// The occurrence of a day, with which the run starts from now on; none for a day outside it.
    pub(super) fn on(&mut self, day: i32) -> Option<Occurrence> {
        if !(self.from..self.to).contains(&day) {
            return None;
        }
        let date = self.date.checked_add_days(Days::new(day.abs_diff(self.from).into()))?;
        (self.from, self.date) = (day, date);
        let interval = Interval::checked(self.start.on(day, date)?, self.end.on(day, date)?)?;
        let local = date.and_time(self.time);
        Some(Occurrence { original: local, local, offset_seconds: self.offset_seconds, interval, flags: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> i32 {
        number_of(text.parse().unwrap())
    }

    /// From the day after 10 June 2026 on, of a civil time whose offset holds until 3 October.
    fn run(wanted: &str, offset_seconds: i32) -> Run {
        Run::after(wanted.parse().unwrap(), "2026-10-03".parse().unwrap(), offset_seconds, 7_200).unwrap()
    }

    #[test]
    fn a_run_has_the_days_after_its_first_until_the_offset_may_change() {
        let mut run = run("2026-06-10T08:00:00", 36_000);
        for (day, is_in) in [("2026-06-10", false), ("2026-06-11", true), ("2026-10-02", true), ("2026-10-03", false)] {
            assert_eq!(run.on(number(day)).is_some(), is_in, "{day}");
        }
    }

    #[test]
    fn a_run_starts_with_the_day_that_was_asked_about_last() {
        let wanted = "2026-10-05T08:00:00".parse().unwrap();
        let mut run = Run::after(wanted, "2027-04-03".parse().unwrap(), 39_600, 7_200).unwrap();
        let days = [
            ("2026-10-12", true),
            ("2026-12-31", true),
            ("2026-12-30", false),
            ("2027-01-01", true),
            ("2027-01-01", true),
            ("2027-03-01", true),
            ("2027-04-03", false),
            ("2027-04-02", true),
        ];
        for (day, is_in) in days {
            let found = run.on(number(day)).map(|one| one.local.to_string());
            assert_eq!(found, is_in.then(|| format!("{day} 08:00:00")), "{day}");
        }
    }

    #[test]
    fn an_occurrence_of_a_run_starts_on_the_day_before_the_same_day_or_the_next_as_its_offset_says() {
        for (wanted, offset_seconds, shown) in [
            ("2026-06-10T08:00:00", 36_000, "2026-07-01T22:00:00Z/2026-07-02T00:00:00Z"),
            ("2026-06-10T08:00:00", 3_600, "2026-07-02T07:00:00Z/2026-07-02T09:00:00Z"),
            ("2026-06-10T20:00:00", -36_000, "2026-07-03T06:00:00Z/2026-07-03T08:00:00Z"),
        ] {
            let local = wanted.replace("06-10", "07-02").parse().unwrap();
            let found = run(wanted, offset_seconds).on(number("2026-07-02")).unwrap();
            assert_eq!((found.original, found.local, found.offset_seconds), (local, local, offset_seconds));
            assert_eq!((found.interval.to_string().as_str(), found.flags.len()), (shown, 0));
        }
    }

    #[test]
    fn what_lasts_many_days_ends_as_many_days_later() {
        let wanted = "2026-06-10T08:00:00".parse().unwrap();
        let mut run = Run::after(wanted, "2026-10-03".parse().unwrap(), 0, 31 * 86_400).unwrap();
        let found = run.on(number("2026-07-02")).unwrap();
        assert_eq!(found.interval.to_string(), "2026-07-02T08:00:00Z/2026-08-02T08:00:00Z");
    }
}
