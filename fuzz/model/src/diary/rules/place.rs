//! One gets into the site, on a working day, and has the time to get there.

use super::time::{locals, open, seconds};
use crate::diary::{
    Model, Visit,
    conflict::{Finding, Obstacle, Rule, local},
    firm::{Booking, Holiday, Severity, Site, Span},
};

const SITE_CLOSED: Rule = ("JM-SCH-0109", "site_closed", Severity::Hard);
const PUBLIC_HOLIDAY: Rule = ("JM-SCH-0114", "public_holiday", Severity::Soft);
const TRAVEL_TOO_SHORT: Rule = ("JM-SCH-0115", "travel_too_short", Severity::Soft);
const TRAVEL_UNKNOWN: Rule = ("JM-SCH-0116", "travel_unknown", Severity::Warning);
const TRAVEL_TIGHT: Rule = ("JM-SCH-0117", "travel_tight", Severity::Warning);

/// Nothing is farther away: twelve hours.
const LONGEST_WAY: i64 = 43_200;

fn site_of<'a>(model: &'a Model<'_>, visit: &Visit) -> Option<&'a Site> {
    let id = visit.details.site.as_ref()?;
    model.firm.resources.sites.iter().find(|site| site.id == *id)
}

/// Nobody gets into the site in all of the time.
pub(super) fn site_closed(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let Some(site) = site_of(model, visit) else { return Vec::new() };
    let clock = model.clock(&site.zone);
    let closed: Vec<Span> = site.closed.iter().filter_map(|days| clock.days(days.first, days.last)).collect();
    let access = if site.access.is_empty() { vec![visit.span] } else { open(clock, &site.access, visit.span) };
    // Open is what is within the hours and on no closed day.
    let open: Vec<Span> = access.into_iter().flat_map(|span| span.without(&closed)).collect();
    let shut = visit.span.without(&open);
    if shut.is_empty() {
        return Vec::new();
    }
    let seconds = seconds(&shut);
    let spans = locals(model.clock_of(&visit.technician), shut);
    vec![Finding::of_lead(visit, SITE_CLOSED, Obstacle::SiteClosed { site: site.id.clone(), spans }, seconds)]
}

/// Some of the time is on a public holiday of the site, or without one, of the lead.
pub(super) fn public_holiday(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let lead = model.technician(&visit.technician);
    let site = site_of(model, visit);
    let (zone, region) = site.map_or((&lead.zone, &lead.region), |site| (&site.zone, &site.region));
    let mut found = Vec::new();
    for (number, holiday) in model.firm.resources.holidays.iter().enumerate() {
        let is_again = model.firm.resources.holidays[..number].contains(holiday);
        if is_again || holiday.region.is_some() && holiday.region != *region {
            continue;
        }
        let Some(day) = model.clock(zone).days(holiday.date, holiday.date) else { continue };
        let Some(common) = day.common(visit.span) else { continue };
        let span = local(model.clock_of(&lead.id), common);
        let Holiday { date, name, region } = holiday.clone();
        let obstacle = Obstacle::Holiday { date, name, region, span };
        found.push(Finding::of_lead(visit, PUBLIC_HOLIDAY, obstacle, common.seconds()));
    }
    found
}

/// The way from or to another visit takes too long, or for the visits next to it, nobody knows how long.
pub(super) fn travel(model: &Model<'_>, visit: &Visit, person: &str) -> Vec<Finding> {
    let Some(here) = &visit.details.site else { return Vec::new() };
    let (before, behind) = next_to(model, visit, person);
    let next = [before, behind].map(|next| next.map(|next| &next.id));
    let tight = 60 * i64::from(model.firm.resources.limits.travel_tight_minutes.unwrap_or(0));
    let mut found = Vec::new();
    for other in model.others_of(visit, person) {
        let Some(there) = site_of_booking(other).filter(|there| *there != here) else { continue };
        let Some(gap) = gap(visit, other).filter(|gap| *gap < LONGEST_WAY) else { continue };
        let (origin, destination) = if other.interval.end <= visit.span.start { (there, here) } else { (here, there) };
        let way = way(model, origin, destination);
        let (rule, seconds) = match way {
            None if next.contains(&Some(&other.id)) => (TRAVEL_UNKNOWN, 0),
            Some(way) if gap < way && !comes_by_others(model, visit, person, other, 0) => (TRAVEL_TOO_SHORT, way - gap),
            Some(way) if (way..way + tight).contains(&gap) && !comes_by_others(model, visit, person, other, tight) => {
                (TRAVEL_TIGHT, way + tight - gap)
            }
            _ => continue,
        };
        let obstacle = Obstacle::Travel {
            booking: other.id.clone(),
            visit: other.visit.clone(),
            span: local(model.clock_of(person), other.interval),
            origin: origin.clone(),
            destination: destination.clone(),
            travel_seconds: way,
            gap_seconds: gap,
        };
        found.push(Finding::of(person, rule, obstacle, seconds));
    }
    found
}

/// Of how many visits, those that ended last before another, it is asked by which of them somebody gets there.
const MOST_BETWEEN: usize = 64;

/// Whether somebody gets from the earlier of a visit and another booking to the later one in time by some of those in between,
/// each way with so much to spare: then nobody drives from the first to the last.
fn comes_by_others(model: &Model<'_>, visit: &Visit, person: &str, other: &Booking, spare: i64) -> bool {
    let at = |booking: &Booking| Some((booking.interval, site_of_booking(booking)?.clone(), booking.id.clone()));
    let own = (visit.span, visit.details.site.clone().unwrap_or_default(), visit.booking.clone().unwrap_or_default());
    let mut stops: Vec<(Span, String, String)> = model.others_of(visit, person).filter_map(at).collect();
    stops.push(own.clone());
    let Some(other) = at(other) else { return false };
    let (first, last) = if other.0.end <= own.0.start { (other, own) } else { (own, other) };
    stops.retain(|stop| stop.0.end <= last.0.start);
    stops.sort_by_key(|stop| std::cmp::Reverse((stop.0.end, stop.0.start, stop.2.clone())));
    stops.truncate(MOST_BETWEEN);
    // From the last one back: each from which the way to one of these fits is one of these.
    let mut reached = vec![last];
    for stop in stops {
        let fits = |to: &(Span, String, String)| {
            let gap = (to.0.start - stop.0.end).num_seconds();
            gap >= 0 && way(model, &stop.1, &to.1).is_some_and(|way| gap >= way + spare)
        };
        if reached.iter().any(fits) {
            if stop.2 == first.2 {
                return true;
            }
            reached.push(stop);
        }
    }
    false
}

/// How long there is between a visit and another booking, in seconds; none if they overlap.
fn gap(visit: &Visit, other: &Booking) -> Option<i64> {
    let before = (visit.span.start - other.interval.end).num_seconds();
    let behind = (other.interval.start - visit.span.end).num_seconds();
    [before, behind].into_iter().find(|gap| *gap >= 0)
}

/// Which site somebody is at next before a visit, and next after it: the bookings, no farther away than the longest way.
pub(in crate::diary) fn next_to<'m>(
    model: &'m Model<'_>,
    visit: &'m Visit,
    person: &'m str,
) -> (Option<&'m Booking>, Option<&'m Booking>) {
    let near =
        |other: &&Booking| site_of_booking(other).is_some() && gap(visit, other).is_some_and(|gap| gap < LONGEST_WAY);
    let before = model.others_of(visit, person).filter(near).filter(|other| other.interval.end <= visit.span.start);
    let behind = model.others_of(visit, person).filter(near).filter(|other| visit.span.end <= other.interval.start);
    (
        before.max_by_key(|other| (other.interval.end, other.interval.start, &other.id)),
        behind.min_by_key(|other| (other.interval.start, &other.id)),
    )
}

/// Where a booking is.
pub(in crate::diary) fn site_of_booking(booking: &Booking) -> Option<&String> {
    booking.details.as_ref()?.site.as_ref()
}

/// How long a way takes, if that is known.
pub(in crate::diary) fn way(model: &Model<'_>, origin: &str, destination: &str) -> Option<i64> {
    if origin == destination {
        return Some(0);
    }
    let travel = &model.firm.resources.travel;
    let leg = |from: &str, to: &str| {
        let leg = travel.legs.iter().find(|leg| leg.origin == from && leg.destination == to);
        leg.map(|leg| leg.seconds)
    };
    leg(origin, destination).or_else(|| if travel.both_ways { leg(destination, origin) } else { None })
}
