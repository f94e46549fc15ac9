//! What was agreed, and what it was agreed upon, holds.

use chrono::TimeDelta;

use crate::diary::{
    Model, Visit,
    conflict::{Finding, Obstacle, Rule, local},
    firm::{Booking, Severity},
};

const DEPENDENCY_BROKEN: Rule = ("JM-SCH-0110", "dependency_broken", Severity::Hard);
const CLOCK_MOVED: Rule = ("JM-SCH-0113", "clock_moved", Severity::Hard);
const OUTSIDE_WINDOW: Rule = ("JM-SCH-0118", "outside_window", Severity::Soft);
const NOT_PREFERRED: Rule = ("JM-SCH-0123", "not_preferred", Severity::Warning);

/// What has to be over before isn't, or what has to come after comes too early. Of two bookings, it is told of the one that
/// has to come after.
pub(super) fn dependencies(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut broken = |other: &Booking, lag_seconds: i64, comes_after: bool| {
        let (earlier, later) = if comes_after { (other.interval, visit.span) } else { (visit.span, other.interval) };
        let free = earlier.end + TimeDelta::seconds(lag_seconds);
        if free <= later.start {
            return;
        }
        let span = local(model.clock_of(&visit.technician), other.interval);
        let (booking, visit_id) = (other.id.clone(), other.visit.clone());
        let obstacle = Obstacle::Dependency { booking, visit: visit_id, span, lag_seconds, comes_after };
        let seconds = (free - later.start).num_seconds();
        found.push(Finding::of_lead(visit, DEPENDENCY_BROKEN, obstacle, seconds));
    };
    for other in &model.firm.bookings {
        for needed in visit.details.depends_on.iter().filter(|needed| needed.booking == other.id) {
            broken(other, needed.lag_seconds, true);
        }
        let needs = other.details.iter().flat_map(|details| &details.depends_on);
        for needed in needs.filter(|needed| Some(&needed.booking) == visit.booking.as_ref() && !visit.to_earlier) {
            broken(other, needed.lag_seconds, false);
        }
    }
    found
}

/// The clock doesn't show the agreed start when the visit starts.
pub(super) fn clock_moved(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let Some(agreed) = &visit.agreed else { return Vec::new() };
    let days =
        visit.days.as_ref().and_then(|days| Some((days, model.clock(&agreed.zone).days(days.first, days.last)?)));
    if let Some((days, now)) = days {
        let seconds =
            (now.start - visit.span.start).num_seconds().abs() + (now.end - visit.span.end).num_seconds().abs();
        let span = local(model.clock_of(&visit.technician), now);
        let obstacle = Obstacle::Days { first: days.first, last: days.last, zone: agreed.zone.clone(), span };
        let moved = Finding::of_lead(visit, CLOCK_MOVED, obstacle, seconds);
        return if now == visit.span { Vec::new() } else { vec![moved] };
    }
    let instants = model.clock(&agreed.zone).instants(agreed.local);
    if instants.contains(&visit.span.start) {
        return Vec::new();
    }
    let shown = instants.first().copied();
    let seconds = shown.map_or(0, |shown| (shown - visit.span.start).num_seconds().abs());
    let obstacle = Obstacle::Clock { agreed: agreed.clone(), shown };
    vec![Finding::of_lead(visit, CLOCK_MOVED, obstacle, seconds)]
}

/// It starts when nobody was promised that it does.
pub(super) fn outside_window(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let Some(window) = visit.details.window.as_ref().map(|window| window.interval) else { return Vec::new() };
    let start = visit.span.start;
    if window.contains(start) {
        return Vec::new();
    }
    let away = if start < window.start { window.start - start } else { start - window.end };
    let obstacle = Obstacle::Window { window: local(model.clock_of(&visit.technician), window) };
    vec![Finding::of_lead(visit, OUTSIDE_WINDOW, obstacle, away.num_seconds())]
}

/// Somebody else was to lead.
pub(super) fn not_preferred(_: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let other = visit.details.preferred.iter().filter(|preferred| **preferred != visit.technician);
    let obstacles = other.map(|preferred| Obstacle::Preferred { preferred: preferred.clone() });
    obstacles.map(|obstacle| Finding::of_lead(visit, NOT_PREFERRED, obstacle, 0)).collect()
}
