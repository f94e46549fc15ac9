use chrono::{DateTime, TimeDelta, Utc};

use super::BoardError;
use crate::{
    calendar::{Interval, Tzdb},
    schedule::{Conflict, LocalSpan, Obstacle},
};

/// The parts of the proposed time that a conflict is about; none where it is about no part of it but about who comes.
pub(super) fn trouble(tzdb: &Tzdb, conflict: &Conflict) -> Result<Vec<Interval>, BoardError> {
    let proposed = Proposed(conflict.proposed.interval);
    let both = |span: &LocalSpan| span.interval.intersection(proposed.0);
    Ok(match &conflict.obstacle {
        Obstacle::Booking { span, .. }
        | Obstacle::Leave { span, .. }
        | Obstacle::Vehicle { span, .. }
        | Obstacle::VehicleOut { span, .. }
        | Obstacle::Equipment { span, .. }
        | Obstacle::EquipmentOut { span, .. }
        | Obstacle::Holiday { span, .. }
        | Obstacle::Stretch { span, .. } => both(span).into_iter().collect(),
        Obstacle::TimeOff { spans }
        | Obstacle::SiteClosed { spans, .. }
        | Obstacle::CrewTooSmall { spans, .. }
        | Obstacle::Break { spans } => spans.iter().filter_map(both).collect(),
        Obstacle::Dependency { span, lag_seconds, comes_after, .. } => {
            let lag = TimeDelta::seconds(*lag_seconds);
            let part = if *comes_after {
                span.interval.end().checked_add_signed(lag).and_then(|end| proposed.until(end))
            } else {
                span.interval.start().checked_sub_signed(lag).and_then(|start| proposed.from(start))
            };
            part.into_iter().collect()
        }
        Obstacle::Travel { span, travel_seconds, gap_seconds, .. } => {
            let lacking = travel_seconds.map_or(0, |travel| travel.saturating_sub(*gap_seconds));
            proposed.beside(span, lacking).into_iter().collect()
        }
        Obstacle::Rest { span, rest_seconds, gap_seconds, .. } => {
            proposed.beside(span, rest_seconds.saturating_sub(*gap_seconds)).into_iter().collect()
        }
        // A visit must start in its window, and may go on after it.
        Obstacle::Window { window } => {
            let late = proposed.0.start() >= window.interval.end();
            let part = if late { Some(proposed.0) } else { proposed.until(window.interval.start()) };
            part.into_iter().collect()
        }
        Obstacle::LicenceNotValid { first, last, .. } | Obstacle::WorkTime { first, last, .. } => {
            let days = tzdb.zone(&conflict.proposed.start.zone)?.days(*first, *last);
            days.and_then(|days| days.intersection(proposed.0)).into_iter().collect()
        }
        Obstacle::LicenceMissing { .. }
        | Obstacle::LicenceExpiring { .. }
        | Obstacle::Skill { .. }
        | Obstacle::Role { .. }
        | Obstacle::Clock { .. }
        | Obstacle::Days { .. }
        | Obstacle::Preferred { .. } => Vec::new(),
    })
}

/// The time that was asked about.
struct Proposed(Interval);

impl Proposed {
    /// What of it is before an instant.
    fn until(&self, end: DateTime<Utc>) -> Option<Interval> {
        Interval::new(self.0.start(), end).ok()?.intersection(self.0)
    }

    /// What of it is at an instant or later.
    fn from(&self, start: DateTime<Utc>) -> Option<Interval> {
        Interval::new(start, self.0.end()).ok()?.intersection(self.0)
    }

    /// So many seconds of it, at the end at which another visit is.
    fn beside(&self, other: &LocalSpan, seconds: i64) -> Option<Interval> {
        let lacking = TimeDelta::try_seconds(seconds).filter(|lacking| *lacking > TimeDelta::zero())?;
        if other.interval.start() < self.0.start() {
            self.until(self.0.start().checked_add_signed(lacking)?)
        } else {
            self.from(self.0.end().checked_sub_signed(lacking)?)
        }
    }
}
