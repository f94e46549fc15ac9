//! The way by the visits in between: whoever gets from each to the next in time never drives straight from the first to the last.
//!
//! Tables of ways know of detours that are quicker than the straight way: whole minutes are rounded, a ferry is slower than the
//! bridge at another customer's. Where no detour is quicker, nothing here changes an answer.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    super::finding::{Way, between},
    Rules, Subject,
};
use crate::{
    calendar::Interval,
    id::{BookingId, SiteId, TechnicianId},
};

/// A visit at a site.
#[derive(Clone, Copy)]
pub(super) struct Stop {
    pub(super) interval: Interval,
    pub(super) site: SiteId,
}

/// The visits of one person around a subject, and the subject.
pub(super) struct Route {
    // INVARIANT: in the order in which they end, then start, then of their ids; the subject may have none, and comes first then.
    stops: Vec<(Stop, Option<BookingId>)>,
    own: (Stop, Option<BookingId>),
}

impl<'a> Rules<'a, '_> {
    /// Whether the way from one visit to a later one fits between them, with so much to spare.
    pub(super) fn fits(&self, from: Stop, to: Stop, spare_seconds: i64) -> bool {
        let gap = between(from.interval.end(), to.interval.start());
        self.travel_seconds(from.site, to.site).is_some_and(|travel| gap >= travel.saturating_add(spare_seconds))
    }

    /// Leaves out the ways that nobody drives: between the two visits are others, and the way to each of them and to the last
    /// one fits. Of a way that is tight, each has to have as much to spare as the firm wants.
    pub(super) fn leave_detours(&mut self, technician: TechnicianId, subject: &Subject<'a>, ways: &mut Vec<Way<'a>>) {
        let Some(site) = subject.site().filter(|_| !ways.is_empty()) else { return };
        let route = self.route(technician, subject, Stop { interval: subject.interval, site });
        let spare = |way: &Way<'_>| if way.is_too_short() { 0 } else { way.tight_seconds };
        let mut reached = BTreeMap::new();
        ways.retain(|way| {
            let spare = spare(way);
            let known = reached.entry(spare).or_insert_with(|| route.reached(|from, to| self.fits(from, to, spare)));
            !known.contains(&way.other.id)
        });
    }

    fn route(&mut self, technician: TechnicianId, subject: &Subject<'a>, own: Stop) -> Route {
        let own = (own, subject.id);
        let mut stops = vec![own];
        let range = super::way::reach(subject.interval).unwrap_or(subject.interval);
        for other in self.diary.bookings_in(technician, range).filter(|other| subject.looks_at(other)) {
            self.look_at(super::way::WAY_LOOKS);
            if let Some(site) = other.details.as_ref().and_then(|details| details.site) {
                stops.push((Stop { interval: other.interval, site }, Some(other.id)));
            }
        }
        stops.sort_unstable_by_key(|(stop, id)| (stop.interval.end(), stop.interval.start(), *id));
        Route { stops, own }
    }
}

impl Route {
    /// The visits from which the subject is reached in time by all that lie in between, and those that are so reached from it.
    fn reached(&self, fits: impl Fn(Stop, Stop) -> bool) -> BTreeSet<BookingId> {
        let mut reached = BTreeSet::new();
        let (own, own_id) = self.own;
        let mut later = own;
        while let Some((stop, Some(id))) = self.before(later).filter(|&(stop, _)| fits(stop, later)) {
            reached.insert(id);
            later = stop;
        }
        for &(stop, id) in self.stops.iter().filter(|(stop, _)| stop.interval.start() >= own.interval.end()) {
            let comes = self.before(stop).is_some_and(|(before, from)| {
                let is_known = from == own_id || from.is_some_and(|from| reached.contains(&from));
                before.interval.end() >= own.interval.end() && is_known && fits(before, stop)
            });
            reached.extend(id.filter(|_| comes));
        }
        reached
    }

    /// The visit that ends last before another starts; of those at the same time, the one of the highest id.
    fn before(&self, later: Stop) -> Option<(Stop, Option<BookingId>)> {
        let ended = self.stops.partition_point(|(stop, _)| stop.interval.end() <= later.interval.start());
        ended.checked_sub(1).and_then(|last| self.stops.get(last)).copied()
    }
}

/// From which visits each is reached in time by all in between, as visits are gone through in order.
///
/// Each visit knows the one before it and one farther back, so that the way back to any takes few steps.
#[derive(Default)]
pub(super) struct Trail {
    // INVARIANT: by the place of a visit among those that ended; what an entry names is at a lower place.
    links: Vec<Link>,
}

/// Where one visit is reached from.
#[derive(Clone, Copy, Default)]
pub(super) struct Link {
    /// How many are before it.
    depth: usize,
    before: Option<usize>,
    far_before: Option<usize>,
}

impl Trail {
    /// The link of a visit that is reached from the one at a place; of none, it is the first of a trail.
    pub(super) fn link(&self, before: Option<usize>) -> Link {
        let Some((place, known)) = before.and_then(|place| Some((place, self.links.get(place)?))) else {
            return Link::default();
        };
        let depth = |place: Option<usize>| place.and_then(|place| self.links.get(place)).map_or(0, |link| link.depth);
        let far = known.far_before;
        let farther = far.and_then(|far| self.links.get(far)).and_then(|far| far.far_before);
        // Two steps of one length become one of twice the length and one more: the way back is logarithmic (Myers, 1983).
        let steps = |from: usize, to: Option<usize>| from.saturating_sub(depth(to));
        let is_even = far.is_some() && steps(known.depth, far) == steps(depth(far), farther);
        let far_before = if is_even { farther.or(far) } else { Some(place) };
        Link { depth: known.depth.saturating_add(1), before, far_before }
    }

    /// Notes the visit at the next place.
    pub(super) fn push(&mut self, link: Link) {
        self.links.push(link);
    }

    /// Whether a visit is reached from the one at a place.
    pub(super) fn comes_from(&self, link: Link, place: usize) -> bool {
        let mut at = link;
        loop {
            let next = at.far_before.filter(|&far| far >= place).or(at.before.filter(|&before| before >= place));
            match next.map(|next| (next, self.links.get(next))) {
                Some((next, _)) if next == place => return true,
                Some((_, Some(&link))) => at = link,
                _ => return false,
            }
        }
    }
}

#[cfg(test)]
#[path = "route/tests.rs"]
mod tests;
