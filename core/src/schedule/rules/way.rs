//! The way from visit to visit.

use chrono::TimeDelta;

use super::{
    super::{
        Booking, ConflictCode,
        finding::{Finding, Found, Way, between},
    },
    Rules, Subject,
};
use crate::{
    calendar::Interval,
    id::{SiteId, TechnicianId},
    limits::TRAVEL_SECONDS_MAX,
};

/// A way is looked up among a million, one way and perhaps the other.
pub(in super::super) const WAY_LOOKS: u64 = 5;

/// The visits before and after a subject that may be too far away.
pub(in super::super) struct Around<'a> {
    /// By start, then by id.
    pub(in super::super) before: Vec<(&'a Booking, SiteId)>,
    /// By start, then by id.
    pub(in super::super) after: Vec<(&'a Booking, SiteId)>,
}

/// The kinds that say something of a way.
pub(super) const WAYS: [ConflictCode; 3] =
    [ConflictCode::TravelTooShort, ConflictCode::TravelTight, ConflictCode::TravelUnknown];

impl<'a> Rules<'a, '_> {
    pub(super) fn ways(&mut self, technician: TechnicianId, subject: &Subject<'a>, found: &mut Vec<Finding<'a>>) {
        let Some(here) = subject.site().filter(|_| self.checks(&WAYS)) else { return };
        // What isn't known is told of the next visits at a site only: there the way is driven.
        let (next_before, next_after) = self.next_to(technician, subject);
        let next = [next_before, next_after].map(|next| next.map(|next| next.id));
        let Around { before, after } = self.around(technician, subject);
        let tight = self.diary.resources().limits.travel_tight_minutes.unwrap_or(0);
        let tight_seconds = i64::from(tight).saturating_mul(60);
        // Every visit in reach, not only the next: the way to one after that can be too long, too.
        let to_here = before.iter().map(|&(other, origin)| Way {
            other,
            origin,
            destination: here,
            travel_seconds: self.travel_seconds(origin, here),
            gap_seconds: between(other.interval.end(), subject.interval.start()),
            tight_seconds,
        });
        let from_here = after.iter().map(|&(other, destination)| Way {
            other,
            origin: here,
            destination,
            travel_seconds: self.travel_seconds(here, destination),
            gap_seconds: between(subject.interval.end(), other.interval.start()),
            tight_seconds,
        });
        let (known, mut told): (Vec<Way<'a>>, Vec<Way<'a>>) =
            to_here.chain(from_here).partition(|way| way.travel_seconds.is_some());
        let mut too_long: Vec<Way<'a>> = known.into_iter().filter(Way::is_tight).collect();
        let is_next = |way: &Way<'_>| next.contains(&Some(way.other.id));
        told.retain(is_next);
        if !too_long.iter().all(is_next) {
            self.leave_detours(technician, subject, &mut too_long);
        }
        told.extend(too_long);
        found.extend(told.into_iter().map(|way| Finding::of(technician, Found::Travel(way))));
    }

    /// Somebody's visits next before and after a subject, at any site, that are less far away in time than the longest way. One
    /// of which nobody knows where it is says nothing about a way.
    pub(in super::super) fn next_to(
        &mut self,
        technician: TechnicianId,
        subject: &Subject<'a>,
    ) -> (Option<&'a Booking>, Option<&'a Booking>) {
        let interval = subject.interval;
        let Some(range) = reach(interval) else { return (None, None) };
        let mut next = (None, None);
        let has_site = |other: &Booking| other.details.as_ref().is_some_and(|details| details.site.is_some());
        for other in self.diary.bookings_in(technician, range).filter(|other| subject.looks_at(other)) {
            self.look_at(1);
            if !has_site(other) {
                continue;
            }
            let is_later = |known: &&Booking| known.interval.end() > other.interval.end();
            if other.interval.end() <= interval.start() {
                next.0 = next.0.filter(is_later).or(Some(other));
            } else if other.interval.start() >= interval.end() {
                next.1 = next.1.or(Some(other));
            }
        }
        next
    }

    /// The visits of a technician to other sites that are less far away in time than the longest way.
    pub(in super::super) fn around(&mut self, technician: TechnicianId, subject: &Subject<'a>) -> Around<'a> {
        let interval = subject.interval;
        let mut around = Around { before: Vec::new(), after: Vec::new() };
        let Some(range) = reach(interval) else { return around };
        for other in self.diary.bookings_in(technician, range).filter(|other| subject.looks_at(other)) {
            self.look_at(WAY_LOOKS);
            let Some(site) = other.details.as_ref().and_then(|details| details.site) else { continue };
            if Some(site) == subject.site() {
                continue;
            }
            if other.interval.end() <= interval.start() {
                around.before.push((other, site));
            } else if other.interval.start() >= interval.end() {
                around.after.push((other, site));
            }
        }
        around
    }
}

/// An interval with the longest way before and after it.
pub(super) fn reach(interval: Interval) -> Option<Interval> {
    let longest = TimeDelta::seconds(TRAVEL_SECONDS_MAX);
    Interval::checked(interval.start().checked_sub_signed(longest)?, interval.end().checked_add_signed(longest)?)
}
