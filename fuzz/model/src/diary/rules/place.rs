//! One gets into the site, on a working day, and has the time to get there.

use super::time::{locals, open, seconds};
use crate::diary::{
    Model, Visit,
    conflict::{Finding, Obstacle, Rule, local},
    firm::{Booking, Severity, Site, Span},
};

const SITE_CLOSED: Rule = ("JM-SCH-0109", "site_closed", Severity::Hard);
const PUBLIC_HOLIDAY: Rule = ("JM-SCH-0114", "public_holiday", Severity::Soft);
const TRAVEL_TOO_SHORT: Rule = ("JM-SCH-0115", "travel_too_short", Severity::Soft);
const TRAVEL_UNKNOWN: Rule = ("JM-SCH-0116", "travel_unknown", Severity::Warning);
const TRAVEL_TIGHT: Rule = ("JM-SCH-0117", "travel_tight", Severity::Warning);

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

/// Some of the time is on a public holiday: of the site, or without one, of somebody who comes.
pub(super) fn public_holiday(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let mut found = Vec::new();
    for holiday in &model.firm.resources.holidays {
        let site = site_of(model, visit);
        let people = if site.is_some() { vec![visit.technician.as_str()] } else { visit.people() };
        for person in people {
            let technician = model.technician(person);
            let (zone, region) = site.map_or((&technician.zone, &technician.region), |site| (&site.zone, &site.region));
            if holiday.region.is_some() && holiday.region != *region {
                continue;
            }
            let Some(day) = model.clock(zone).days(holiday.date, holiday.date) else { continue };
            let Some(common) = day.common(visit.span) else { continue };
            let span = local(model.clock_of(person), common);
            let (date, name, region) = (holiday.date, holiday.name.clone(), holiday.region.clone());
            let obstacle = Obstacle::Holiday { date, name, region, span };
            found.push(Finding::of(person, PUBLIC_HOLIDAY, obstacle, common.seconds()));
        }
    }
    found
}

/// The way from the visit before, or to the one after, takes too long, or nobody knows how long.
pub(super) fn travel(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let Some(here) = &visit.details.site else { return Vec::new() };
    let mut found = Vec::new();
    for person in visit.people() {
        let own = |other: &&Booking| other.people().contains(&person);
        let before = model.others(visit).filter(own).filter(|other| other.interval.end <= visit.span.start);
        let before = before.max_by_key(|other| (other.interval.end, &other.id));
        let behind = model.others(visit).filter(own).filter(|other| visit.span.end <= other.interval.start);
        let behind = behind.min_by_key(|other| (other.interval.start, &other.id));
        for (other, is_before) in before.map(|one| (one, true)).into_iter().chain(behind.map(|one| (one, false))) {
            let Some(there) = other.details.as_ref().and_then(|details| details.site.as_ref()) else { continue };
            let (origin, destination, gap) = if is_before {
                (there, here, visit.span.start - other.interval.end)
            } else {
                (here, there, other.interval.start - visit.span.end)
            };
            if origin == destination {
                continue;
            }
            let gap = gap.num_seconds();
            let way = way(model, origin, destination);
            let tight = 60 * i64::from(model.firm.resources.limits.travel_tight_minutes.unwrap_or(0));
            let (rule, seconds) = match way {
                None => (TRAVEL_UNKNOWN, 0),
                Some(way) if gap < way => (TRAVEL_TOO_SHORT, way - gap),
                Some(way) if gap < way + tight => (TRAVEL_TIGHT, way + tight - gap),
                Some(_) => continue,
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
            found.push(Finding { other: Some(other.id.clone()), ..Finding::of(person, rule, obstacle, seconds) });
        }
    }
    found
}

/// How long a way takes, if that is known.
fn way(model: &Model<'_>, origin: &str, destination: &str) -> Option<i64> {
    let travel = &model.firm.resources.travel;
    let leg = |from: &str, to: &str| {
        let leg = travel.legs.iter().find(|leg| leg.origin == from && leg.destination == to);
        leg.map(|leg| leg.seconds)
    };
    leg(origin, destination).or_else(|| if travel.both_ways { leg(destination, origin) } else { None })
}
