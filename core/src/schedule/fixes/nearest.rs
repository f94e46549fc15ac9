//! The nearest starts at which a proposal could be booked.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{
    super::{
        Fix, ScheduleError,
        checker::{Checker, hours_looked_at, many},
        rules::{Rules, Subject, WAY_LOOKS, breaks_of, civil_days, closed},
    },
    Budget, ending_at, starting_at,
};
use crate::{
    calendar::{Interval, Weekday},
    order,
};

/// How far before and after the proposed start another is looked for.
const REACH: TimeDelta = TimeDelta::days(14);
/// Most starts that are tried in each direction.
const STARTS_MAX: usize = 500;

/// The nearest starts after and before the proposed one at which nothing is in the way.
///
/// The earliest start that is free lies where working time starts, or where a booking or leave ends: just before it,
/// something was in the way. The latest is its mirror image. So only these are tried, by the rules themselves, and with them
/// where a day starts, a site opens, what must be over is over, and a way or a rest has been long enough. Where there is too much
/// of all that, nobody knows which is the nearest, and none is told.
pub(in super::super) fn nearest_starts<'a>(rules: &mut Rules<'a, '_>, subject: &Subject<'a>, most: u64) -> Vec<Fix> {
    let budget = Budget::of(rules, most);
    let proposed = subject.interval;
    let ends = (proposed.start().checked_sub_signed(REACH), proposed.end().checked_add_signed(REACH));
    let (Some(first), Some(last)) = ends else { return Vec::new() };
    let Ok(reach) = Interval::new(first, last) else { return Vec::new() };
    let Ok(mut lead) = rules.checker(subject.technician, reach) else { return Vec::new() };
    let edges = edges(rules, &lead, subject, reach, &budget);
    let Ok(Some(Edges { mut openings, mut closings })) = edges else { return Vec::new() };
    openings.retain(|&start| start > proposed.start());
    let length = proposed.duration();
    closings.retain(|&end| end.checked_sub_signed(length).is_some_and(|start| start < proposed.start()));
    let later = order::set(openings).into_iter().filter_map(|start| starting_at(start, proposed));
    let earlier = order::set(closings).into_iter().rev().filter_map(|end| ending_at(end, proposed));
    let within_reach = |moved: &Interval| reach.covers(*moved);
    let after = first_free(rules, &mut lead, subject, later.filter(within_reach), most);
    let before = first_free(rules, &mut lead, subject, earlier.filter(within_reach), most);
    let starts = after.into_iter().chain(before).map(Interval::start);
    starts.map(|instant| Fix::StartAt { instant, local: lead.zone().shown(instant) }).collect()
}

/// The first of some times at which nothing but advice is in the way, as far as anybody looks.
fn first_free<'a>(
    rules: &mut Rules<'a, '_>,
    lead: &mut Checker<'a>,
    subject: &Subject<'a>,
    times: impl Iterator<Item = Interval>,
    most: u64,
) -> Option<Interval> {
    let budget = Budget::of(rules, most);
    for interval in times.take(STARTS_MAX) {
        if budget.is_spent(rules) {
            break;
        }
        let moved = Subject { interval, agreed: None, ..subject.clone() };
        let is_free = rules.advice_but_for_crew(lead, &moved).is_ok_and(|advice| advice.is_some());
        if is_free && rules.advice_for_crew(&moved).is_ok_and(|advice| advice.is_some()) {
            return Some(interval);
        }
    }
    None
}

/// Where free time may start, and where it may end.
#[derive(Default)]
struct Edges {
    openings: Vec<DateTime<Utc>>,
    closings: Vec<DateTime<Utc>>,
}

impl Edges {
    fn free(&mut self, span: Interval) {
        self.openings.push(span.start());
        self.closings.push(span.end());
    }

    /// Whether more was looked at than may be, each edge being one look: they are sorted.
    fn are_too_many(&self, rules: &Rules<'_, '_>, budget: &Budget) -> bool {
        budget.left(rules) <= many(self.openings.len().saturating_add(self.closings.len()))
    }

    /// Taken, and so long before it and after it, too.
    fn taken(&mut self, span: Interval, seconds: i64) {
        self.openings.extend(span.end().checked_add_signed(TimeDelta::seconds(seconds)));
        self.closings.extend(span.start().checked_sub_signed(TimeDelta::seconds(seconds)));
    }
}

/// None where there are too many.
fn edges<'a>(
    rules: &mut Rules<'a, '_>,
    lead: &Checker<'a>,
    subject: &Subject<'a>,
    reach: Interval,
    budget: &Budget,
) -> Result<Option<Edges>, ScheduleError> {
    let diary = rules.diary;
    let mut edges = Edges::default();
    person(rules, lead, subject, &mut edges)?;
    if let Some(details) = subject.details {
        for &technician in &details.crew {
            if edges.are_too_many(rules, budget) {
                return Ok(None);
            }
            let member = rules.checker(technician, reach)?;
            person(rules, &member, subject, &mut edges)?;
        }
        for &vehicle in &details.vehicles {
            diary.vehicle_in(vehicle, reach).for_each(|other| edges.taken(other.interval, 0));
            diary.resources().vehicle(vehicle)?.out_of_service.iter().for_each(|&out| edges.taken(out, 0));
        }
        for &equipment in &details.equipment {
            diary.equipment_in(equipment, reach).for_each(|other| edges.taken(other.interval, 0));
            diary.resources().equipment(equipment)?.out_of_service.iter().for_each(|&out| edges.taken(out, 0));
        }
        for dependency in &details.depends_on {
            let other = diary.booking(dependency.booking).ok();
            if let Some(other) = other {
                edges.taken(other.interval, dependency.lag_seconds);
            }
        }
        if let Some(window) = details.window {
            edges.openings.push(window.interval.start());
        }
        if let Some(site) = details.site {
            let site = diary.resources().site(site)?;
            let zone = rules.zones.get(&site.zone)?;
            rules.look_at(hours_looked_at(&site.access, reach));
            closed(site, &zone, reach)?.into_iter().for_each(|span| edges.taken(span, 0));
        }
    }
    holidays(rules, subject, reach, &mut edges)?;
    Ok(Some(edges).filter(|edges| !edges.are_too_many(rules, budget)))
}

/// The days on which somebody has a public holiday somewhere are taken: more than those that count do no harm.
fn holidays<'a>(
    rules: &mut Rules<'a, '_>,
    subject: &Subject<'a>,
    reach: Interval,
    edges: &mut Edges,
) -> Result<(), ScheduleError> {
    let diary = rules.diary;
    let zone = match subject.site() {
        Some(site) => rules.zones.get(&diary.resources().site(site)?.zone)?,
        None => rules.zone_of(subject.technician)?,
    };
    let (first, last) = civil_days(reach, &zone);
    let all = &diary.resources().holidays;
    for holiday in all.iter().filter(|holiday| (first..=last).contains(&holiday.date)) {
        zone.days(holiday.date, holiday.date).into_iter().for_each(|day| edges.taken(day, 0));
    }
    Ok(())
}

/// Where so much of a day, or of a week, is left to work as its limit allows.
fn work<'a>(rules: &mut Rules<'a, '_>, who: &Checker<'a>, subject: &Subject<'a>, edges: &mut Edges) {
    let limits = rules.diary.resources().limits;
    let (first, last) = civil_days(who.range(), who.zone());
    for date in first.iter_days().take_while(|&date| date <= last) {
        let is_monday = Weekday::of(date) == Weekday::Monday;
        let sunday = date.checked_add_days(Days::new(6)).filter(|_| is_monday);
        for (until, minutes) in [(Some(date), limits.daily_minutes), (sunday, limits.weekly_minutes)] {
            let Some((until, minutes)) = until.zip(minutes) else { continue };
            let Some(range) = who.zone().days(date, until) else { continue };
            let booked = rules.diary.bookings_in(who.technician().id, range).inspect(|_| rules.look_at(1));
            let booked = booked.filter(|other| Some(other.id) != subject.id);
            let booked: i64 = booked.filter_map(|one| one.interval.intersection(range)).map(Interval::seconds).sum();
            let left = TimeDelta::seconds(i64::from(minutes).saturating_mul(60).saturating_sub(booked).max(0));
            edges.free(range);
            edges.openings.extend(range.end().checked_sub_signed(left));
            edges.closings.extend(range.start().checked_add_signed(left));
        }
    }
}

/// The edges of one person's time.
fn person<'a>(
    rules: &mut Rules<'a, '_>,
    who: &Checker<'a>,
    subject: &Subject<'a>,
    edges: &mut Edges,
) -> Result<(), ScheduleError> {
    let limits = rules.diary.resources().limits;
    let tight = i64::from(limits.travel_tight_minutes.unwrap_or(0)).saturating_mul(60);
    who.working().iter().for_each(|&time| edges.free(time));
    who.absences().iter().for_each(|&(_, absence)| edges.taken(absence, 0));
    for other in who.booked() {
        edges.taken(other.interval, 0);
        let there = other.details.as_ref().and_then(|details| details.site);
        if let Some((here, there)) = subject.site().zip(there) {
            rules.look_at(WAY_LOOKS.saturating_mul(2));
            for travel in [rules.travel_seconds(here, there), rules.travel_seconds(there, here)].into_iter().flatten() {
                edges.taken(other.interval, travel);
                edges.taken(other.interval, travel.saturating_add(tight));
            }
        }
        for minutes in [limits.rest_minutes, limits.break_minutes].into_iter().flatten() {
            edges.taken(other.interval, i64::from(minutes).saturating_mul(60));
        }
    }
    rules.look_at(hours_looked_at(&who.technician().breaks, who.range()));
    breaks_of(who)?.into_iter().for_each(|span| edges.taken(span, 0));
    work(rules, who, subject, edges);
    Ok(())
}
