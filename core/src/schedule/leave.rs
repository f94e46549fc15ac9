use chrono::{Days, NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DiaryPart, ScheduleError};
use crate::{
    calendar::{CalendarError, Interval, Zone, check_date, check_instant},
    id::{LeaveId, TechnicianId},
};

/// An absence of a technician: holidays, illness, a morning at the dentist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    /// Which.
    pub id: LeaveId,
    /// Who is away.
    pub technician: TechnicianId,
    /// When, on the clocks of the technician's zone.
    pub span: LeaveSpan,
}

/// When somebody is away, in civil time: what instants that is follows from the zone each time it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LeaveSpan {
    /// Whole days, from midnight to midnight: 23 to 25 hours each.
    Days {
        /// The first day away.
        first: NaiveDate,
        /// The last day away, which may be the first; 9999-12-31 for good.
        last: NaiveDate,
    },
    /// From a time to a time. Its edges are read by [`Zone::first_at`], as those of working hours are.
    Times {
        /// When it starts.
        start: NaiveDateTime,
        /// When it ends: the first moment back.
        end: NaiveDateTime,
    },
}

/// The days that an interval may touch on any clock: none is two days from UTC.
pub(super) fn days_around(interval: Interval) -> (NaiveDate, NaiveDate) {
    const MOST: Days = Days::new(2);
    let (first, last) = (interval.start().date_naive(), interval.end().date_naive());
    (first.checked_sub_days(MOST).unwrap_or(first), last.checked_add_days(MOST).unwrap_or(last))
}

impl Leave {
    /// Refuses leave that ends before it starts, or outside the years that are carried.
    ///
    /// # Errors
    /// `JM-SCH-0011`, `JM-CAL-0002`.
    pub(super) fn check(&self) -> Result<(), ScheduleError> {
        let part = DiaryPart::Leave { leave: self.id };
        let forward = self.is_forward().map_err(|error| ScheduleError::from(error).of(part))?;
        if forward { Ok(()) } else { Err(ScheduleError::LeaveEmpty { leave: self.id }) }
    }

    fn is_forward(&self) -> Result<bool, CalendarError> {
        Ok(match self.span {
            LeaveSpan::Days { first, last } => check_date(first)? <= check_date(last)?,
            LeaveSpan::Times { start, end } => check_instant(start.and_utc())? < check_instant(end.and_utc())?,
        })
    }

    /// Whether it can be on any of the days from a first to a last one, that one included.
    pub(super) fn may_touch(&self, days: (NaiveDate, NaiveDate)) -> bool {
        let (first, last) = match self.span {
            LeaveSpan::Days { first, last } => (first, last),
            LeaveSpan::Times { start, end } => (start.date(), end.date()),
        };
        first <= days.1 && days.0 <= last
    }

    /// The instants that it takes in the technician's zone; none where the clocks skip all of it.
    pub(super) fn absence(&self, zone: &Zone) -> Option<Interval> {
        match self.span {
            LeaveSpan::Days { first, last } => zone.days(first, last),
            LeaveSpan::Times { start, end } => Interval::checked(zone.edge(start), zone.edge(end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leave_may_touch_its_own_days_and_no_others() {
        let id = "01999a3f-0000-7000-8000-000000000001";
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        let spans = [
            LeaveSpan::Days { first: day("2026-10-06"), last: day("2026-10-08") },
            LeaveSpan::Times {
                start: "2026-10-06T12:00:00".parse().unwrap(),
                end: "2026-10-08T09:00:00".parse().unwrap(),
            },
        ];
        for span in spans {
            let leave = Leave { id: id.parse().unwrap(), technician: id.parse().unwrap(), span };
            for (first, last, touches) in [
                ("2026-10-01", "2026-10-05", false),
                ("2026-10-01", "2026-10-06", true),
                ("2026-10-07", "2026-10-07", true),
                ("2026-10-08", "2026-10-20", true),
                ("2026-10-09", "2026-10-20", false),
            ] {
                assert_eq!(leave.may_touch((day(first), day(last))), touches, "{span:?} and {first} to {last}");
            }
        }
    }
}
