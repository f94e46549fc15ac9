//! The starts that a search tries, in whole seconds since 1970: a search looks at thousands of them.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::{ScheduleError, grid::Grid};
use crate::calendar::Interval;

/// Where starts may lie.
pub(super) struct Starts {
    // INVARIANT: in order and apart: the first second from which a visit lies in a window, and the last; not all are on a grid.
    windows: Vec<(i64, i64)>,
    /// The first second that is too late for a start.
    end: i64,
}

impl Starts {
    /// Those of visits of a length that lie in one of the windows as a whole, and start within a range.
    pub(super) fn of(windows: &[Interval], length: TimeDelta, range: Interval) -> Self {
        let latest = |window: &Interval| window.end().checked_sub_signed(length).map(|latest| latest.timestamp());
        let spans = windows.iter().filter_map(|window| Some((second_from(window.start()), latest(window)?)));
        Self { windows: spans.filter(|(first, last)| first <= last).collect(), end: second_from(range.end()) }
    }

    /// The first start on the grid, not before a second.
    pub(super) fn at_or_after(&self, from: i64, grid: &mut Grid) -> Result<Option<i64>, ScheduleError> {
        let over = self.windows.partition_point(|&(_, last)| last < from);
        for &(first, last) in self.windows.iter().skip(over) {
            let start = grid.at_or_after(from.max(first))?;
            if start >= self.end {
                break;
            }
            if start <= last {
                return Ok(Some(start));
            }
        }
        Ok(None)
    }
}

/// The first whole second that isn't before an instant.
pub(super) fn second_from(instant: DateTime<Utc>) -> i64 {
    instant.timestamp().saturating_add(i64::from(instant.timestamp_subsec_nanos() > 0))
}
