//! What would resolve a conflict.

mod nearest;
#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests;

pub(super) use nearest::nearest_starts;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    ConflictCode, Fix, LocalSpan, ScheduleError, Technician,
    checker::many,
    finding::{Finding, Found},
    rules::{Rules, Subject, held, level},
};
use crate::calendar::Interval;

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

/// How much a search for fixes may still look at. What it has found by then is told.
struct Budget {
    end: u64,
}

impl Budget {
    const fn of(rules: &Rules<'_, '_>, most: u64) -> Self {
        Self { end: rules.looked_at().saturating_add(most) }
    }

    const fn left(&self, rules: &Rules<'_, '_>) -> u64 {
        self.end.saturating_sub(rules.looked_at())
    }

    const fn is_spent(&self, rules: &Rules<'_, '_>) -> bool {
        self.left(rules) == 0
    }
}

/// Who or what else would do, at the same time, for each of the findings about a subject: the first few by id.
pub(super) struct Instead {
    /// How much may still be looked at for them all.
    left: u64,
    vehicles: Option<Vec<Fix>>,
    equipment: Option<Vec<Fix>>,
}

impl Instead {
    pub(super) const fn of(most: u64) -> Self {
        Self { left: most, vehicles: None, equipment: None }
    }

    pub(super) fn of_finding<'a>(
        &mut self,
        rules: &mut Rules<'a, '_>,
        finding: &Finding<'a>,
        subject: &Subject<'a>,
    ) -> Vec<Fix> {
        let budget = Budget::of(rules, self.left);
        // Whatever is in the way of one vehicle, the same others would do for it.
        let fixes = match &finding.found {
            Found::Vehicle(..) | Found::VehicleOut(..) => {
                self.vehicles.get_or_insert_with(|| other_vehicles(rules, subject, &budget)).clone()
            }
            Found::Equipment(..) | Found::EquipmentOut(..) => {
                self.equipment.get_or_insert_with(|| other_equipment(rules, subject, &budget)).clone()
            }
            _ => more_crew(rules, finding, subject, &budget),
        };
        self.left = budget.left(rules);
        fixes
    }
}

fn other_vehicles<'a>(rules: &mut Rules<'a, '_>, subject: &Subject<'a>, budget: &Budget) -> Vec<Fix> {
    let (diary, interval) = (rules.diary, subject.interval);
    let mut fixes = Vec::new();
    for vehicle in &diary.resources().vehicles {
        if budget.is_spent(rules) || fixes.len() == NAMED_MAX {
            break;
        }
        rules.look_at(many(vehicle.out_of_service.len() / 8).saturating_add(1));
        let is_asked_for = subject.details.is_some_and(|details| details.vehicles.contains(&vehicle.id));
        let is_out = || vehicle.out_of_service.iter().any(|out| out.overlaps(interval));
        let is_taken = || diary.vehicle_in(vehicle.id, interval).any(|other| Some(other.id) != subject.id);
        if !is_asked_for && !is_out() && !is_taken() {
            fixes.push(Fix::OtherVehicle { vehicle: vehicle.id });
        }
    }
    fixes
}

fn other_equipment<'a>(rules: &mut Rules<'a, '_>, subject: &Subject<'a>, budget: &Budget) -> Vec<Fix> {
    let (diary, interval) = (rules.diary, subject.interval);
    let mut fixes = Vec::new();
    for one in &diary.resources().equipment {
        if budget.is_spent(rules) || fixes.len() == NAMED_MAX {
            break;
        }
        rules.look_at(many(one.out_of_service.len() / 8).saturating_add(1));
        let is_asked_for = subject.details.is_some_and(|details| details.equipment.contains(&one.id));
        let is_out = || one.out_of_service.iter().any(|out| out.overlaps(interval));
        let is_taken = || diary.equipment_in(one.id, interval).any(|other| Some(other.id) != subject.id);
        if !is_asked_for && !is_out() && !is_taken() {
            fixes.push(Fix::OtherEquipment { equipment: one.id });
        }
    }
    fixes
}

fn more_crew<'a>(rules: &mut Rules<'a, '_>, finding: &Finding<'a>, subject: &Subject<'a>, budget: &Budget) -> Vec<Fix> {
    let interval = subject.interval;
    match &finding.found {
        Found::LicenceMissing(licence) | Found::LicenceNotValid { licence, .. } => {
            let Ok(missing) = rules.days_without(licence, subject) else { return Vec::new() };
            crew(rules, subject, budget, |rules, who| {
                let held = held(who, licence);
                rules.look_at(many(held.len()));
                !held.is_empty() && missing.iter().all(|&day| held.iter().any(|one| one.holds_on(day)))
            })
        }
        Found::Skill { need, .. } => {
            crew(rules, subject, budget, |_, who| level(who, &need.name).is_some_and(|level| level >= need.level))
        }
        Found::Role { need, present } if present.saturating_add(1) == need.count => {
            crew(rules, subject, budget, |_, who| who.roles.binary_search(&need.role).is_ok())
        }
        Found::CrewTooSmall { needed, present, .. } if present.saturating_add(1) == *needed => {
            // Whoever is on leave isn't there, whether or not the policy looks for leave.
            crew(rules, subject, budget, |rules, who| !rules.is_away(who.id, interval).unwrap_or(true))
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
    budget: &Budget,
    wanted: impl Fn(&mut Rules<'a, 'z>, &Technician) -> bool,
) -> Vec<Fix> {
    let diary = rules.diary;
    let mut fixes = Vec::new();
    for who in diary.technicians() {
        if budget.is_spent(rules) || fixes.len() == NAMED_MAX {
            break;
        }
        rules.look_at(1);
        let is_there = subject.people().any(|known| known == who.id);
        if !is_there && wanted(rules, who) && rules.can_come(who.id, subject).unwrap_or(false) {
            fixes.push(Fix::AddCrew { technician: who.id });
        }
    }
    fixes
}

/// The proposal moved to another start; none outside the years that are carried.
fn starting_at(start: DateTime<Utc>, proposed: Interval) -> Option<Interval> {
    Interval::new(start, start.checked_add_signed(proposed.duration())?).ok()
}

/// The proposal moved to another end; none outside the years that are carried.
fn ending_at(end: DateTime<Utc>, proposed: Interval) -> Option<Interval> {
    Interval::new(end.checked_sub_signed(proposed.duration())?, end).ok()
}

/// For each finding the others who could lead at the same time, the first few by id: nothing but advice is in their way, and
/// of a finding that is advice itself, not the same.
///
/// Of what is no advice, all findings have the same ones: nothing like it is in the way of whoever is free.
pub(super) fn other_technicians<'a>(
    rules: &mut Rules<'a, '_>,
    findings: &[Finding<'a>],
    subject: &Subject<'a>,
    most: u64,
) -> Vec<Vec<Fix>> {
    let budget = Budget::of(rules, most);
    let preferred = subject.details.and_then(|details| details.preferred);
    let mut others: Vec<Vec<Fix>> = findings.iter().map(|_| Vec::new()).collect();
    let is_full = |finding: &Finding<'_>, named: &[Fix]| match finding.code() {
        // Only the one whom the customer would like resolves that somebody else leads.
        ConflictCode::NotPreferred => !named.is_empty(),
        // Nobody's coming brings the agreed time back.
        ConflictCode::ClockMoved => true,
        _ => named.len() >= NAMED_MAX,
    };
    if findings.iter().zip(&others).all(|(finding, named)| is_full(finding, named)) {
        return others;
    }
    // The crew comes whoever leads.
    let Ok(Some(of_crew)) = rules.advice_for_crew(subject) else { return others };
    for other in rules.diary.technicians().map(|other| other.id) {
        let are_all_full = findings.iter().zip(&others).all(|(finding, named)| is_full(finding, named));
        if are_all_full || budget.is_spent(rules) {
            break;
        }
        rules.look_at(1);
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
        let Ok(Some(of_lead)) = rules.advice_if_lead_is_free(&sent) else { continue };
        rules.look_at(many(findings.len()));
        for (finding, named) in findings.iter().zip(&mut others) {
            let mut advice = of_crew.iter().chain(&of_lead);
            if !is_full(finding, named) && !advice.any(|one| stands(finding, subject, one, &sent)) {
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
