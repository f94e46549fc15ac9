//! The way by visits in between: whoever gets from the first to the last by them, to each in time, never drives straight. Any of
//! them will do, so that another booking takes no conflict's way: it only adds ways.
//!
//! Tables of ways know of detours that are quicker than the straight way: whole minutes are rounded, a ferry is slower than the
//! bridge at another customer's. Where no detour is quicker, nothing here changes an answer.

use std::collections::BTreeMap;

use super::{
    super::{
        checker::many,
        finding::{Way, between},
    },
    Rules, Subject,
};
use crate::{
    calendar::Interval,
    id::{BookingId, SiteId, TechnicianId},
};

/// Of how many visits at a site, those that ended last before another starts, it is asked by which of them one gets there: nobody
/// has as many within twelve hours, and all ways between them are looked at.
pub(super) const ROUTE_VISITS_MAX: usize = 64;

/// A visit at a site.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop {
    pub(super) interval: Interval,
    pub(super) site: SiteId,
}

impl<'a> Rules<'a, '_> {
    /// Whether the way from one visit to a later one fits between them, with so much to spare.
    fn fits(&self, from: Stop, to: Stop, spare_seconds: i64) -> bool {
        let gap = between(from.interval.end(), to.interval.start());
        self.travel_seconds(from.site, to.site).is_some_and(|travel| gap >= travel.saturating_add(spare_seconds))
    }

    /// From which of some visits, which end in their order and before another starts, one gets to that one in time by any of
    /// those in between. Each way has to have so much to spare.
    pub(super) fn reached(&mut self, stops: &[Stop], to: Stop, spare_seconds: i64) -> Vec<bool> {
        let mut reached = vec![false; stops.len()];
        for (place, &from) in stops.iter().enumerate().rev() {
            let later = stops.iter().zip(&reached).skip(place.saturating_add(1));
            let mut between =
                later.filter(|(stop, is_reached)| **is_reached && stop.interval.start() >= from.interval.end());
            let comes =
                self.fits(from, to, spare_seconds) || between.any(|(&by, _)| self.fits(from, by, spare_seconds));
            if let Some(known) = reached.get_mut(place) {
                *known = comes;
            }
        }
        // Each way that was looked up costs several looks in the table.
        self.look_at(many(stops.len().saturating_mul(stops.len()).saturating_mul(2)));
        reached
    }

    /// Leaves out the ways that nobody drives: between the two visits are others, by which one gets there in time. Of a way that
    /// is tight, each has to have as much to spare as the firm wants.
    pub(super) fn leave_detours(&mut self, technician: TechnicianId, subject: &Subject<'a>, ways: &mut Vec<Way<'a>>) {
        let Some(site) = subject.site().filter(|_| !ways.is_empty()) else { return };
        let route = self.route(technician, subject, site);
        let place_of = |id: Option<BookingId>| route.iter().position(|&(_, known)| known == id);
        let mut known = BTreeMap::new();
        ways.retain(|way| {
            let spare = if way.is_too_short() { 0 } else { way.tight_seconds };
            let is_before = way.other.interval.end() <= subject.interval.start();
            let ends = (Some(way.other.id), subject.id);
            let (from, to) = if is_before { ends } else { (ends.1, ends.0) };
            let Some((from, to)) = place_of(from).zip(place_of(to)) else { return true };
            let reached = known.entry((to, spare)).or_insert_with(|| {
                let Some(&(last, _)) = route.get(to) else { return Vec::new() };
                let before = last_before(&route, last);
                let stops: Vec<Stop> = before.iter().map(|(_, stop)| *stop).collect();
                let reached = self.reached(&stops, last, spare).into_iter().zip(before);
                reached.filter(|(is_reached, _)| *is_reached).map(|(_, (place, _))| place).collect()
            });
            !reached.contains(&from)
        });
    }

    /// The visits of one person around a subject, and the subject, in the order in which they end, then start, then of their ids;
    /// a subject without one comes first.
    fn route(
        &mut self,
        technician: TechnicianId,
        subject: &Subject<'a>,
        site: SiteId,
    ) -> Vec<(Stop, Option<BookingId>)> {
        let mut stops = vec![(Stop { interval: subject.interval, site }, subject.id)];
        let range = super::way::reach(subject.interval).unwrap_or(subject.interval);
        for other in self.diary.bookings_in(technician, range).filter(|other| subject.looks_at(other)) {
            self.look_at(super::way::WAY_LOOKS);
            if let Some(site) = other.details.as_ref().and_then(|details| details.site) {
                stops.push((Stop { interval: other.interval, site }, Some(other.id)));
            }
        }
        stops.sort_unstable_by_key(|(stop, id)| (stop.interval.end(), stop.interval.start(), *id));
        stops
    }
}

/// The visits that ended last before another starts, as many as are looked at, with their places.
fn last_before(route: &[(Stop, Option<BookingId>)], later: Stop) -> Vec<(usize, Stop)> {
    let ended = route.partition_point(|(stop, _)| stop.interval.end() <= later.interval.start());
    let stops = route.iter().map(|(stop, _)| *stop).enumerate().take(ended);
    stops.skip(ended.saturating_sub(ROUTE_VISITS_MAX)).collect()
}
