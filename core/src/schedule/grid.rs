//! The starts that a slot search tries.

use std::rc::Rc;

use chrono::{DateTime, Utc};

use crate::calendar::{CalendarError, Steady, Zone};

const DAY_SECONDS: i64 = 86_400;

/// The instants at which a zone's clocks show a whole multiple of a step since midnight.
///
/// On a day on which the clocks go forward the skipped times are missing; when they go back, doubled times come twice.
pub(super) struct Grid {
    zone: Rc<Zone>,
    // INVARIANT: a number of minutes, above zero.
    step_seconds: i64,
    /// From when to when the last offset that was read holds, and that offset.
    steady: Option<(i64, i64, i64)>,
}

impl Grid {
    pub(super) fn new(zone: Rc<Zone>, step_minutes: u32) -> Self {
        let step_seconds = i64::from(step_minutes).saturating_mul(60);
        Self { zone, step_seconds, steady: None }
    }

    /// The first of them that isn't before a second, in seconds since 1970.
    pub(super) fn at_or_after(&mut self, second: i64) -> Result<i64, CalendarError> {
        let mut from = second;
        loop {
            let (offset_seconds, until) = self.steady(from)?;
            let shown = from.saturating_add(offset_seconds).rem_euclid(DAY_SECONDS);
            let whole_steps = shown.div_euclid(self.step_seconds).saturating_mul(self.step_seconds);
            let next = match whole_steps {
                whole if whole == shown => shown,
                whole => whole.saturating_add(self.step_seconds).min(DAY_SECONDS), // midnight starts anew
            };
            let at = from.saturating_add(next.saturating_sub(shown));
            if at < until {
                return Ok(at);
            }
            from = until; // another offset shows another time
        }
    }

    /// The offset at a second, and until when it surely holds.
    fn steady(&mut self, second: i64) -> Result<(i64, i64), CalendarError> {
        match self.steady {
            Some((from, until, offset_seconds)) if from <= second && second < until => Ok((offset_seconds, until)),
            _ => {
                let instant = DateTime::from_timestamp(second, 0).unwrap_or(DateTime::<Utc>::MAX_UTC);
                let Steady { offset_seconds, until } = self.zone.steady(instant)?;
                // INVARIANT: the clocks change at whole seconds.
                let until = until.map_or(i64::MAX, |until| until.timestamp());
                self.steady = Some((second, until, offset_seconds));
                Ok((offset_seconds, until))
            }
        }
    }
}

#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests {
    use super::*;
    use crate::calendar::Tzdb;

    #[test]
    fn an_offset_is_read_once_until_it_changes() {
        let second = |text: &str| text.parse::<DateTime<Utc>>().unwrap().timestamp();
        let zone = Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap();
        let mut grid = Grid::new(Rc::new(zone), 15);
        let (from, change) = (second("2026-06-15T00:00:00Z"), second("2026-10-03T16:00:00Z"));
        for (asked, known) in [
            ("2026-06-15T00:00:00Z", (from, change, 36_000)),
            ("2026-06-15T00:00:00Z", (from, change, 36_000)),
            ("2026-10-03T15:59:59Z", (from, change, 36_000)),
            ("2026-10-03T16:00:00Z", (change, second("2027-04-03T16:00:00Z"), 39_600)),
            ("2026-06-14T00:00:00Z", (second("2026-06-14T00:00:00Z"), change, 36_000)),
        ] {
            let (_, until, offset_seconds) = known;
            assert_eq!(grid.steady(second(asked)).unwrap(), (offset_seconds, until), "{asked}");
            assert_eq!(grid.steady, Some(known), "{asked}");
        }
    }
}
