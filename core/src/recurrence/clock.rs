//! Civil starts as instants. Between two changes of the clocks one subtraction is enough, and a zone changes twice a year.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::{OccurrenceFlag, RecurrenceError};
use crate::calendar::{CalendarError, Disambiguation, LocalTimeResolution, Zone};

/// How far from a change of the clocks a civil time is looked up: more than any change skips or repeats.
const MARGIN: TimeDelta = TimeDelta::hours(25);

/// When something starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) instant: DateTime<Utc>,
    /// What the clocks show then.
    pub(super) local: NaiveDateTime,
    pub(super) offset_seconds: i32,
    pub(super) flag: Option<OccurrenceFlag>,
}

/// The clocks of a zone, which remember the last offset they showed.
#[derive(Debug)]
pub(super) struct Clock<'a> {
    zone: &'a Zone,
    reading: Disambiguation,
    /// Civil times from the first up to the second exist once, with this offset.
    steady: Option<(NaiveDateTime, NaiveDateTime, FixedOffset)>,
}

impl<'a> Clock<'a> {
    pub(super) const fn new(zone: &'a Zone, policy: Disambiguation) -> Self {
        Self { zone, reading: reading(policy), steady: None }
    }

    /// When a civil time is; none outside the years that there are.
    pub(super) fn start(&mut self, wanted: NaiveDateTime) -> Result<Option<Start>, RecurrenceError> {
        let Some((_, offset)) = self.steady_at(wanted) else { return self.look_up(wanted) };
        let offset_seconds = offset.local_minus_utc();
        let instant = wanted.checked_sub_offset(offset);
        Ok(instant.map(|at| Start { instant: at.and_utc(), local: wanted, offset_seconds, flag: None }))
    }

    /// The offset that a civil time is known to have, and the civil time up to which that surely holds.
    fn steady_at(&self, wanted: NaiveDateTime) -> Option<(NaiveDateTime, FixedOffset)> {
        let (from, to, offset) = self.steady?;
        (from <= wanted && wanted < to).then_some((to, offset))
    }

    /// Until which day, that one not included, the offset surely holds that a civil time of this day has; none if it may change.
    pub(super) fn steady_after(&self, wanted: NaiveDateTime) -> Option<(NaiveDate, i32)> {
        self.steady_at(wanted).map(|(to, offset)| (to.date(), offset.local_minus_utc()))
    }

    /// The first instant of a civil day; none outside the years that there are.
    pub(super) fn midnight(&mut self, midnight: NaiveDateTime) -> Result<Option<Start>, RecurrenceError> {
        match there(self.zone.resolve(midnight))? {
            None => Ok(None),
            Some(LocalTimeResolution::Unique { .. }) => self.start(midnight),
            Some(_) => {
                let Some(instant) = there(self.zone.first_at(midnight))? else { return Ok(None) };
                self.shown(midnight, instant, None)
            }
        }
    }

    fn look_up(&mut self, wanted: NaiveDateTime) -> Result<Option<Start>, RecurrenceError> {
        let Some(resolution) = there(self.zone.resolve(wanted))? else { return Ok(None) };
        let flag = match resolution {
            LocalTimeResolution::Unique { instant } => {
                self.remember(wanted, instant);
                let offset = wanted.signed_duration_since(instant.naive_utc()).num_seconds();
                let offset_seconds = i32::try_from(offset).unwrap_or(0); // less than a day
                return Ok(Some(Start { instant, local: wanted, offset_seconds, flag: None }));
            }
            LocalTimeResolution::Gap { .. } => OccurrenceFlag::LocalTimeAdjusted,
            LocalTimeResolution::Fold { .. } => OccurrenceFlag::LocalTimeRepeated,
        };
        let instant = resolution.instant(self.reading, self.zone.name(), wanted)?;
        self.shown(wanted, instant, Some(flag))
    }

    fn shown(
        &self,
        wanted: NaiveDateTime,
        instant: DateTime<Utc>,
        flag: Option<OccurrenceFlag>,
    ) -> Result<Option<Start>, RecurrenceError> {
        let Some(shown) = there(self.zone.local(instant))? else { return Ok(None) };
        let flag = if shown.local == wanted { flag } else { Some(OccurrenceFlag::LocalTimeAdjusted) };
        Ok(Some(Start { instant, local: shown.local, offset_seconds: shown.offset_seconds, flag }))
    }

    /// Remembers until when the offset at a civil time that exists once surely holds.
    ///
    /// INVARIANT: later civil times up to there exist once too. What is repeated around the last change ended before this one,
    /// which isn't, and what is skipped or repeated around the next change is within the margin of it.
    fn remember(&mut self, from: NaiveDateTime, instant: DateTime<Utc>) {
        let offset = from.signed_duration_since(instant.naive_utc());
        // What the clocks show when they change next, before they do.
        let change = self.zone.next_change(instant).map(|change| change.naive_utc());
        let to = change.unwrap_or(NaiveDateTime::MAX).checked_add_signed(offset).unwrap_or(NaiveDateTime::MAX);
        let to = to.checked_sub_signed(MARGIN).unwrap_or(from);
        let offset = i32::try_from(offset.num_seconds()).ok().and_then(FixedOffset::east_opt);
        self.steady = offset.map(|offset| (from, to, offset));
    }
}

/// How a civil time is read to know where it belongs: also one that is then refused is before or after a window or an end.
pub(super) const fn reading(policy: Disambiguation) -> Disambiguation {
    match policy {
        Disambiguation::Reject => Disambiguation::Compatible,
        Disambiguation::Compatible | Disambiguation::Earlier | Disambiguation::Later => policy,
    }
}

/// What the calendar has, and nothing for a time outside its years.
pub(super) fn there<T>(found: Result<T, CalendarError>) -> Result<Option<T>, RecurrenceError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(CalendarError::OutOfRange { .. } | CalendarError::DayOutOfRange { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests {
    use super::*;
    use crate::calendar::Tzdb;

    fn civil(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_clock_remembers_an_offset_until_a_day_and_an_hour_before_the_clocks_change() {
        let zone = Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap();
        let mut clock = Clock::new(&zone, Disambiguation::Compatible);
        let june = civil("2026-06-10T08:00:00");
        assert_eq!(clock.steady_at(june), None, "before anything was asked");
        let start = clock.start(june).unwrap().unwrap();
        assert_eq!((start.instant.naive_utc(), start.offset_seconds), (civil("2026-06-09T22:00:00"), 36_000));
        // The clocks go forward when they show 2:00 on 4 October.
        assert_eq!(clock.steady_after(june), Some((civil("2026-10-03T01:00:00").date(), 36_000)));
        for (wanted, known) in [
            ("2026-06-10T07:59:59", false),
            ("2026-06-10T08:00:00", true),
            ("2026-10-03T00:59:59", true),
            ("2026-10-03T01:00:00", false),
        ] {
            assert_eq!(clock.steady_at(civil(wanted)).is_some(), known, "{wanted}");
            assert_eq!(clock.steady_after(civil(wanted)).is_some(), known, "{wanted}");
        }
    }

    #[test]
    fn a_clock_remembers_nothing_of_a_time_right_before_a_change() {
        let zone = Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap();
        let mut clock = Clock::new(&zone, Disambiguation::Compatible);
        let eve = civil("2026-10-03T08:00:00");
        clock.start(eve).unwrap();
        assert_eq!(clock.steady_after(eve), None);
        let after = clock.start(civil("2026-10-04T08:00:00")).unwrap().unwrap();
        assert_eq!((after.instant.naive_utc(), after.offset_seconds), (civil("2026-10-03T21:00:00"), 39_600));
    }
}
