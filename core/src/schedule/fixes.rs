//! What would resolve a conflict.

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::{
    Booking, ConflictCode, Fix, Licence, LocalSpan, ScheduleError, Technician,
    checker::Checker,
    finding::{Finding, Found},
    rules::{Rules, Subject, breaks_of, civil_days, closed},
};
use crate::{
    calendar::{Interval, Weekday},
    order,
};

/// How far before and after the proposed start another is looked for.
const REACH: TimeDelta = TimeDelta::days(14);
/// Most starts that are tried in each direction.
const STARTS_MAX: usize = 500;
/// Most other technicians, vehicles or pieces of equipment that are named.
const NAMED_MAX: usize = 3;

/// What resolves a finding and lies in the finding itself.
pub(super) fn within(
    rules: &mut Rules<'_, '_>,
    finding: &Finding<'_>,
    subject: &Subject<'_>,
) -> Result<Vec<Fix>, ScheduleError> {
    let zone = rules.zone_of(finding.technician)?;
    let proposed = subject.interval;
    let seconds = |seconds: i64| TimeDelta::seconds(seconds);
    let (after, before) = match &finding.found {
        Found::Booking(other) | Found::Vehicle(_, other) | Found::Equipment(_, other) => {
            (Some(other.interval.end()), Some(other.interval.start()))
        }
        Found::Leave(_, span) | Found::VehicleOut(_, span) | Found::EquipmentOut(_, span) => {
            (Some(span.end()), Some(span.start()))
        }
        Found::Dependency { other, lag_seconds, comes_after: true } => {
            (other.interval.end().checked_add_signed(seconds(*lag_seconds)), None)
        }
        Found::Dependency { other, lag_seconds, .. } => {
            (None, other.interval.start().checked_sub_signed(seconds(*lag_seconds)))
        }
        Found::Travel(way) => apart(way.other.interval, proposed, way.wanted_seconds()),
        Found::Rest { other, rest_seconds, .. } => apart(other.interval, proposed, Some(*rest_seconds)),
        Found::Window(window) => {
            return Ok(vec![Fix::StartWithin { window: LocalSpan::of(*window, &zone) }]);
        }
        _ => (None, None),
    };
    let mut fixes = Vec::new();
    if let Some(later) = after.and_then(|after| starting_at(after, proposed)) {
        let instant = later.start();
        fixes.push(Fix::StartAtOrAfter { instant, local: zone.shown(instant) });
    }
    if let Some(earlier) = before.and_then(|before| ending_at(before, proposed)) {
        let instant = earlier.end();
        fixes.push(Fix::EndAtOrBefore { instant, local: zone.shown(instant) });
    }
    Ok(fixes)
}

/// The start from which, or the end up to which, another booking is far enough away: on the side on which it is.
fn apart(other: Interval, proposed: Interval, wanted: Option<i64>) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
    let Some(wanted) = wanted.map(TimeDelta::seconds) else { return (None, None) };
    if other.end() <= proposed.start() {
        (other.end().checked_add_signed(wanted), None)
    } else {
        (None, other.start().checked_sub_signed(wanted))
    }
}

/// Who or what else would do, at the same time: the first few by id.
pub(super) fn instead<'a>(rules: &mut Rules<'a, '_>, finding: &Finding<'a>, subject: &Subject<'a>) -> Vec<Fix> {
    let (diary, interval) = (rules.diary, subject.interval);
    let taken = |mut others: Box<dyn Iterator<Item = &Booking> + '_>| others.any(|other| Some(other.id) != subject.id);
    match &finding.found {
        Found::Vehicle(..) | Found::VehicleOut(..) => {
            let free = diary.resources().vehicles.iter().filter(|vehicle| {
                !subject.details.is_some_and(|details| details.vehicles.contains(&vehicle.id))
                    && !vehicle.out_of_service.iter().any(|out| out.overlaps(interval))
                    && !taken(Box::new(diary.vehicle_in(vehicle.id, interval)))
            });
            free.take(NAMED_MAX).map(|vehicle| Fix::OtherVehicle { vehicle: vehicle.id }).collect()
        }
        Found::Equipment(..) | Found::EquipmentOut(..) => {
            let free = diary.resources().equipment.iter().filter(|one| {
                !subject.details.is_some_and(|details| details.equipment.contains(&one.id))
                    && !one.out_of_service.iter().any(|out| out.overlaps(interval))
                    && !taken(Box::new(diary.equipment_in(one.id, interval)))
            });
            free.take(NAMED_MAX).map(|one| Fix::OtherEquipment { equipment: one.id }).collect()
        }
        Found::LicenceMissing(licence) | Found::LicenceNotValid { licence, .. } => {
            let Ok(zone) = rules.zone_of(subject.technician) else { return Vec::new() };
            let (first, last) = civil_days(interval, &zone);
            let holds = |one: &Licence| one.name == **licence && one.holds_on(first) && one.holds_on(last);
            crew(rules, subject, |_, who| who.licences.iter().any(holds))
        }
        Found::Skill { need, .. } => {
            crew(rules, subject, |_, who| who.skills.iter().any(|one| one.name == need.name && one.level >= need.level))
        }
        Found::Role { need, present } if present.saturating_add(1) == need.count => {
            crew(rules, subject, |_, who| who.roles.contains(&need.role))
        }
        Found::CrewTooSmall { needed, present, .. } if present.saturating_add(1) == *needed => {
            // Whoever is on leave isn't there, whether or not the policy looks for leave.
            crew(rules, subject, |rules, who| !rules.is_away(who.id, interval).unwrap_or(true))
        }
        _ => Vec::new(),
    }
}

/// The instant at which the clock shows what was agreed, if nothing but advice is in the way there.
pub(super) fn kept_clock<'a>(
    rules: &mut Rules<'a, '_>,
    finding: &Finding<'a>,
    subject: &Subject<'a>,
) -> Result<Option<Fix>, ScheduleError> {
    let Found::Clock { shown: Some(shown), .. } = finding.found else { return Ok(None) };
    let Some(interval) = starting_at(shown, subject.interval) else { return Ok(None) };
    let moved = Subject { interval, agreed: None, ..subject.clone() };
    let is_free = rules.advice_if_free(&moved)?.is_some();
    let local = rules.zone_of(subject.technician)?.shown(shown);
    Ok(is_free.then_some(Fix::StartAt { instant: shown, local }))
}

/// Those who could come along, and have what is wanted.
fn crew<'a, 'z>(
    rules: &mut Rules<'a, 'z>,
    subject: &Subject<'a>,
    wanted: impl Fn(&mut Rules<'a, 'z>, &Technician) -> bool,
) -> Vec<Fix> {
    let diary = rules.diary;
    let free = diary.technicians().filter(|who| {
        !subject.people().any(|known| known == who.id)
            && wanted(rules, who)
            && rules.can_come(who.id, subject).unwrap_or(false)
    });
    free.take(NAMED_MAX).map(|who| Fix::AddCrew { technician: who.id }).collect()
}

/// The proposal moved to another start; none outside the years that are carried.
fn starting_at(start: DateTime<Utc>, proposed: Interval) -> Option<Interval> {
    Interval::new(start, start.checked_add_signed(proposed.duration())?).ok()
}

/// The proposal moved to another end; none outside the years that are carried.
fn ending_at(end: DateTime<Utc>, proposed: Interval) -> Option<Interval> {
    Interval::new(end.checked_sub_signed(proposed.duration())?, end).ok()
}

/// The nearest starts after and before the proposed one at which nothing is in the way.
///
/// The earliest start that is free lies where working time starts, or where a booking or leave ends: just before it,
/// something was in the way. The latest is its mirror image. So only these are tried, by the rules themselves, and with them
/// where a day starts, a site opens, what must be over is over, and a way or a rest has been long enough.
pub(super) fn nearest_starts<'a>(rules: &mut Rules<'a, '_>, subject: &Subject<'a>) -> Vec<Fix> {
    let proposed = subject.interval;
    let ends = (proposed.start().checked_sub_signed(REACH), proposed.end().checked_add_signed(REACH));
    let (Some(first), Some(last)) = ends else { return Vec::new() };
    let Ok(reach) = Interval::new(first, last) else { return Vec::new() };
    let Ok(mut lead) = Checker::new(rules.diary, &mut rules.zones, subject.technician, reach) else {
        return Vec::new();
    };
    let Ok(Edges { mut openings, mut closings }) = edges(rules, &lead, subject, reach) else { return Vec::new() };
    openings.retain(|&start| start > proposed.start());
    let length = proposed.duration();
    closings.retain(|&end| end.checked_sub_signed(length).is_some_and(|start| start < proposed.start()));
    let later = order::set(openings).into_iter().filter_map(|start| starting_at(start, proposed));
    let earlier = order::set(closings).into_iter().rev().filter_map(|end| ending_at(end, proposed));

    let mut free = |moved: &Interval| {
        let moved = Subject { interval: *moved, agreed: None, ..subject.clone() };
        let findings = rules.find_with(&mut lead, &moved);
        findings.is_ok_and(|findings| findings.iter().all(|finding| rules.is_advice(finding)))
    };
    let within_reach = |moved: &Interval| reach.covers(*moved);
    let after = later.filter(within_reach).take(STARTS_MAX).find(&mut free);
    let before = earlier.filter(within_reach).take(STARTS_MAX).find(&mut free);
    let starts = after.into_iter().chain(before).map(Interval::start);
    starts.map(|instant| Fix::StartAt { instant, local: lead.zone().shown(instant) }).collect()
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

    /// Taken, and so long before it and after it, too.
    fn taken(&mut self, span: Interval, seconds: i64) {
        self.openings.extend(span.end().checked_add_signed(TimeDelta::seconds(seconds)));
        self.closings.extend(span.start().checked_sub_signed(TimeDelta::seconds(seconds)));
    }
}

fn edges<'a>(
    rules: &mut Rules<'a, '_>,
    lead: &Checker<'a>,
    subject: &Subject<'a>,
    reach: Interval,
) -> Result<Edges, ScheduleError> {
    let diary = rules.diary;
    let mut edges = Edges::default();
    person(rules, lead, subject, &mut edges)?;
    if let Some(details) = subject.details {
        for &technician in &details.crew {
            let member = Checker::new(diary, &mut rules.zones, technician, reach)?;
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
            closed(site, &zone, reach)?.into_iter().for_each(|span| edges.taken(span, 0));
        }
    }
    holidays(rules, subject, reach, &mut edges)?;
    Ok(edges)
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
fn work<'a>(rules: &Rules<'a, '_>, who: &Checker<'a>, subject: &Subject<'a>, edges: &mut Edges) {
    let limits = rules.diary.resources().limits;
    let (first, last) = civil_days(who.range(), who.zone());
    for date in first.iter_days().take_while(|&date| date <= last) {
        let is_monday = Weekday::of(date) == Weekday::Monday;
        let sunday = date.checked_add_days(Days::new(6)).filter(|_| is_monday);
        for (until, minutes) in [(Some(date), limits.daily_minutes), (sunday, limits.weekly_minutes)] {
            let Some((until, minutes)) = until.zip(minutes) else { continue };
            let Some(range) = who.zone().days(date, until) else { continue };
            let booked = rules.diary.bookings_in(who.technician().id, range);
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
    rules: &Rules<'a, '_>,
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
            for travel in [rules.travel_seconds(here, there), rules.travel_seconds(there, here)].into_iter().flatten() {
                edges.taken(other.interval, travel);
                edges.taken(other.interval, travel.saturating_add(tight));
            }
        }
        for minutes in [limits.rest_minutes, limits.break_minutes].into_iter().flatten() {
            edges.taken(other.interval, i64::from(minutes).saturating_mul(60));
        }
    }
    breaks_of(who)?.into_iter().for_each(|span| edges.taken(span, 0));
    work(rules, who, subject, edges);
    Ok(())
}

/// For each finding the others who could lead at the same time, the first few by id: nothing but advice is in their way, and
/// of a finding that is advice itself, not the same.
///
/// Of what is no advice, all findings have the same ones: nothing like it is in the way of whoever is free.
pub(super) fn other_technicians<'a>(
    rules: &mut Rules<'a, '_>,
    findings: &[Finding<'a>],
    subject: &Subject<'a>,
) -> Vec<Vec<Fix>> {
    let preferred = subject.details.and_then(|details| details.preferred);
    let mut others: Vec<Vec<Fix>> = findings.iter().map(|_| Vec::new()).collect();
    let is_full = |finding: &Finding<'_>, named: &[Fix]| match finding.code() {
        // Only the one whom the customer would like resolves that somebody else leads.
        ConflictCode::NotPreferred => !named.is_empty(),
        // Nobody's coming brings the agreed time back.
        ConflictCode::ClockMoved => true,
        _ => named.len() >= NAMED_MAX,
    };
    for other in rules.diary.technicians().map(|other| other.id) {
        if findings.iter().zip(&others).all(|(finding, named)| is_full(finding, named)) {
            break;
        }
        let only_preferred = |(finding, named): (&Finding<'_>, &Vec<Fix>)| {
            is_full(finding, named) || finding.code() == ConflictCode::NotPreferred
        };
        if preferred != Some(other) && findings.iter().zip(&others).all(only_preferred)
            || subject.people().any(|known| known == other)
        {
            continue;
        }
        // Somebody whose zone isn't known can't be offered, and is no reason to refuse an answer about another.
        let sent = Subject { technician: other, agreed: None, ..subject.clone() };
        let Ok(Some(advice)) = rules.advice_if_free(&sent) else { continue };
        for (finding, named) in findings.iter().zip(&mut others) {
            if !is_full(finding, named) && !advice.iter().any(|one| stands(finding, subject, one, &sent)) {
                named.push(Fix::OtherTechnician { technician: other });
            }
        }
    }
    others
}

/// Whether a finding stands when somebody else leads: the same is found of the same person, or of the new lead in the place of
/// the old.
fn stands(finding: &Finding<'_>, subject: &Subject<'_>, found: &Finding<'_>, sent: &Subject<'_>) -> bool {
    let is_of_lead = finding.technician == subject.technician;
    let whose = if is_of_lead { sent.technician } else { finding.technician };
    let same_licence = match (&finding.found, &found.found) {
        (Found::LicenceExpiring { licence: one, .. }, Found::LicenceExpiring { licence: other, .. }) => one == other,
        _ => true,
    };
    finding.code() == found.code() && found.technician == whose && same_licence
}
