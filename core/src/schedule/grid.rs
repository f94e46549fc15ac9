//! The starts that a slot search tries.

use std::rc::Rc;

use chrono::{DateTime, TimeDelta, Timelike, Utc};

use crate::calendar::{CalendarError, Steady, Zone};

const DAY_SECONDS: i64 = 86_400;

/// The instants at which a zone's clocks show a whole multiple of a step since midnight.
///
/// On a day on which the clocks go forward the skipped times are missing; when they go back, doubled times come twice.
pub(super) struct Grid {
    zone: Rc<Zone>,
    // INVARIANT: a number of minutes, above zero.
    step_seconds: i64,
    /// The last offset that was read, and from when it holds.
    steady: Option<(DateTime<Utc>, Steady)>,
}

impl Grid {
    pub(super) fn new(zone: Rc<Zone>, step_minutes: u32) -> Self {
        let step_seconds = i64::from(step_minutes).saturating_mul(60);
        Self { zone, step_seconds, steady: None }
    }

    /// The first of them that isn't before an instant.
    pub(super) fn at_or_after(&mut self, instant: DateTime<Utc>) -> Result<DateTime<Utc>, CalendarError> {
        let mut from = whole_second(instant);
        loop {
            let Steady { offset_seconds, until } = self.steady(from)?;
            let shown = from.timestamp().saturating_add(offset_seconds).rem_euclid(DAY_SECONDS);
            let whole_steps = shown.div_euclid(self.step_seconds).saturating_mul(self.step_seconds);
            let next = match whole_steps {
                whole if whole == shown => shown,
                whole => whole.saturating_add(self.step_seconds).min(DAY_SECONDS), // midnight starts anew
            };
            let at = later(from, next.saturating_sub(shown));
            match until {
                Some(change) if change <= at => from = change, // another offset shows another time
                _ => return Ok(at),
            }
        }
    }

    fn steady(&mut self, instant: DateTime<Utc>) -> Result<Steady, CalendarError> {
        match self.steady {
            Some((from, steady)) if from <= instant && steady.until.is_none_or(|until| instant < until) => Ok(steady),
            _ => {
                let steady = self.zone.steady(instant)?;
                self.steady = Some((instant, steady));
                Ok(steady)
            }
        }
    }
}

/// The first whole second that isn't before an instant.
fn whole_second(instant: DateTime<Utc>) -> DateTime<Utc> {
    match instant.with_nanosecond(0) {
        Some(whole) if whole < instant => later(whole, 1),
        Some(whole) => whole,
        None => instant,
    }
}

fn later(instant: DateTime<Utc>, seconds: i64) -> DateTime<Utc> {
    instant.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
