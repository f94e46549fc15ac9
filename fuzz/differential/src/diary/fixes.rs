//! What the core says would resolve a conflict: it does, and nothing nearer would.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use journeyman_model::diary::{
    Model, Visit,
    conflict::{Conflict, LocalSpan, Obstacle},
    firm::{Details, Proposal, Resources, Span},
};
use serde_json::Value;

use super::core::Found;
use crate::features::Features;

/// How far another start is looked for.
const REACH: TimeDelta = TimeDelta::days(14);
/// How far the starts that are tried on the way are apart.
const STEP: TimeDelta = TimeDelta::minutes(45);
/// Most others that are named.
const OTHERS_MOST: usize = 3;
const DAY: i64 = 86_400;

/// What is wrong with a visit, and with it after some change.
struct Asked<'a> {
    model: &'a Model<'a>,
    visit: Visit,
    conflict: &'a Conflict,
}

pub(crate) fn check(model: &Model<'_>, proposal: &Proposal, found: &[Found], met: &mut Features) -> Result<(), String> {
    let visit = model.visit(proposal);
    let others: Vec<Visit> = if found.is_empty() { Vec::new() } else { free_others(model, &visit) };
    let mut starts = BTreeSet::new();
    for found in found {
        let asked = Asked { model, visit: visit.clone(), conflict: &found.conflict };
        let mut named = Vec::new();
        for fix in &found.fixes {
            let (kind, facts) = fix.as_object().and_then(|fix| fix.iter().next()).ok_or("a fix without a kind")?;
            met.met(&format!("fix {kind}"));
            met.met(&format!("fix of {}", found.conflict.code));
            let who = || facts["technician"].as_str().unwrap_or_default().to_owned();
            match kind.as_str() {
                "start_at_or_after" => asked.starts_after(instant(facts)?)?,
                "end_at_or_before" => asked.ends_before(instant(facts)?)?,
                "start_within" => asked.starts_within(facts)?,
                "start_at" if found.conflict.code == "JM-SCH-0113" => asked.keeps_the_clock(instant(facts)?)?,
                // All conflicts of a visit have the same ones.
                "start_at" if starts.insert(instant(facts)?) => nearest(model, &visit, instant(facts)?)?,
                "start_at" => {}
                "other_technician" => named.push(who()),
                "add_crew" => asked.comes_along(&who())?,
                "other_vehicle" | "other_equipment" => asked.another(facts)?,
                _ => return Err(format!("the model doesn't know the fix {kind}")),
            }
        }
        let others = asked.other_leads(&others);
        if named != others {
            let code = &found.conflict.code;
            return Err(format!(
                "of {code} the core names other technicians as free than the model: {named:?}, {others:?}"
            ));
        }
    }
    Ok(())
}

impl Asked<'_> {
    fn starts_after(&self, instant: DateTime<Utc>) -> Result<(), String> {
        let moved = |seconds| self.visit.span.moved(instant).later(seconds);
        self.gone(moved(0), true)?;
        self.gone(moved(DAY), true)?;
        if self.may_go_otherwise() { Ok(()) } else { self.gone(moved(-1), false) }
    }

    fn ends_before(&self, instant: DateTime<Utc>) -> Result<(), String> {
        let start = instant - (self.visit.span.end - self.visit.span.start);
        let moved = |seconds| self.visit.span.moved(start).later(seconds);
        self.gone(moved(0), true)?;
        self.gone(moved(-DAY), true)?;
        if self.may_go_otherwise() { Ok(()) } else { self.gone(moved(1), false) }
    }

    /// From the start of the window to just before its end, and at no second beside it.
    fn starts_within(&self, facts: &Value) -> Result<(), String> {
        let window: LocalSpan = serde_json::from_value(facts["window"].clone()).map_err(|error| error.to_string())?;
        let Span { start, end } = window.interval;
        let at = |instant, seconds| self.visit.span.moved(instant).later(seconds);
        for (span, is_gone) in [(at(start, 0), true), (at(end, -1), true), (at(start, -1), false), (at(end, 0), false)]
        {
            self.gone(span, is_gone)?;
        }
        Ok(())
    }

    /// Where the clock shows what was agreed, and nothing is in the way.
    fn keeps_the_clock(&self, instant: DateTime<Utc>) -> Result<(), String> {
        let moved = Visit { span: self.visit.span.moved(instant), ..self.visit.clone() };
        let is_free = self.model.is_free(&Visit { agreed: None, ..moved.clone() });
        if !is_free || self.is_still(&moved) {
            return Err(format!("the agreed time isn't to be had at {instant}: {:?}", self.conflict));
        }
        Ok(())
    }

    /// The first of those who are free with whom the conflict is none.
    fn other_leads(&self, free: &[Visit]) -> Vec<String> {
        let Conflict { code, technician, obstacle, .. } = self.conflict;
        // Whoever comes, the agreed time is where it was.
        if code == "JM-SCH-0113" {
            return Vec::new();
        }
        let is_leads = *technician == self.visit.technician;
        let resolves = |sent: &&Visit| {
            let whose = if is_leads { &sent.technician } else { technician };
            !self.model.check(sent).iter().any(|one| {
                let same_licence = code != "JM-SCH-0124" || one.obstacle.identity() == obstacle.identity();
                one.code == *code && one.technician == *whose && same_licence
            })
        };
        free.iter().filter(resolves).take(OTHERS_MOST).map(|sent| sent.technician.clone()).collect()
    }

    /// Whether it may be none nearer than its fix for another reason: of a rest, since the day or the shift is another; of a way,
    /// since one comes by a visit in between.
    fn may_go_otherwise(&self) -> bool {
        match &self.conflict.obstacle {
            Obstacle::Rest { .. } => true,
            Obstacle::Travel { booking, .. } => self.model.firm.bookings.iter().any(|third| {
                let is_third = third.id != *booking && Some(&third.id) != self.visit.booking.as_ref();
                is_third && third.details.as_ref().is_some_and(|details| details.site.is_some())
            }),
            _ => false,
        }
    }

    /// Whether the same obstacle is, or isn't, in the way of the visit at another time.
    fn gone(&self, span: Span, is_gone: bool) -> Result<(), String> {
        let moved = Visit { span, agreed: None, ..self.visit.clone() };
        if self.is_still(&moved) == is_gone {
            let Conflict { code, .. } = self.conflict;
            let not = if is_gone { "still" } else { "not" };
            return Err(format!("{code} is {not} there after a fix: {span:?}, {:?}", self.conflict));
        }
        Ok(())
    }

    fn is_still(&self, visit: &Visit) -> bool {
        let Conflict { code, technician, obstacle, .. } = self.conflict;
        let same = |other: &Conflict| {
            (&other.code, &other.technician, other.obstacle.identity()) == (code, technician, obstacle.identity())
        };
        self.model.check(visit).iter().any(same)
    }

    /// Somebody can come along, and then the conflict is none.
    fn comes_along(&self, person: &str) -> Result<(), String> {
        let mut more = self.visit.clone();
        more.details.crew.push(person.to_owned());
        if !self.model.can_come(&self.visit, person) || self.is_still(&more) {
            return Err(format!(
                "{} is there with somebody more, too: {person}, {:?}",
                self.conflict.code, self.conflict
            ));
        }
        Ok(())
    }

    /// Another vehicle or piece of equipment is free.
    fn another(&self, facts: &Value) -> Result<(), String> {
        let Details { vehicles, equipment, .. } = &self.visit.details;
        let mut other = self.visit.clone();
        let (kind, list, taken) = match &self.conflict.obstacle {
            Obstacle::Vehicle { vehicle, .. } | Obstacle::VehicleOut { vehicle, .. } => {
                ("vehicle", &mut other.details.vehicles, (vehicles, vehicle))
            }
            Obstacle::Equipment { equipment: one, .. } | Obstacle::EquipmentOut { equipment: one, .. } => {
                ("equipment", &mut other.details.equipment, (equipment, one))
            }
            obstacle => return Err(format!("nothing else is taken for {obstacle:?}")),
        };
        let id = facts[kind].as_str().ok_or("another without an id")?;
        list.retain(|one| one != taken.1);
        list.push(id.to_owned());
        let is_against = |conflict: &Conflict| value_names(conflict, id);
        if taken.0.iter().any(|one| one == id) || self.model.check(&other).iter().any(is_against) {
            return Err(format!("another {kind} isn't free: {id}"));
        }
        Ok(())
    }
}

/// Whether a conflict is about a vehicle or a piece of equipment.
fn value_names(conflict: &Conflict, id: &str) -> bool {
    match &conflict.obstacle {
        Obstacle::Vehicle { vehicle: one, .. }
        | Obstacle::VehicleOut { vehicle: one, .. }
        | Obstacle::Equipment { equipment: one, .. }
        | Obstacle::EquipmentOut { equipment: one, .. } => one == id,
        _ => false,
    }
}

/// The visit with each who doesn't come already in the lead, and nothing but advice in the way.
fn free_others(model: &Model<'_>, visit: &Visit) -> Vec<Visit> {
    let mut everybody: Vec<&String> = model.firm.technicians.iter().map(|technician| &technician.id).collect();
    everybody.sort();
    let others = everybody.into_iter().filter(|id| !visit.people().contains(&id.as_str()));
    let sent = others.map(|id| Visit { technician: id.clone(), agreed: None, ..visit.clone() });
    sent.filter(|sent| model.is_free(sent)).collect()
}

/// Nothing is in the way from a start on; and of a plain firm, something is from each that is tried between.
fn nearest(model: &Model<'_>, visit: &Visit, start: DateTime<Utc>) -> Result<(), String> {
    let free = |start| model.is_free(&Visit { span: visit.span.moved(start), agreed: None, ..visit.clone() });
    if !free(start) {
        return Err(format!("something is in the way of the nearest start: {start}"));
    }
    let proposed = visit.span.start;
    if start < proposed - REACH || start > proposed + REACH {
        return Err(format!("the nearest start is too far away: {start}"));
    }
    // Limits of work and the like may leave time free from where nothing else ends.
    if model.firm.resources != Resources::default() {
        return Ok(());
    }
    let step = if start < proposed { -STEP } else { STEP };
    let nearer = std::iter::successors(Some(proposed), |at| Some(*at + step)).skip(1);
    let mut nearer = nearer.take_while(|at| (*at < start) == (proposed < start) && *at != start);
    match nearer.find(|at| free(*at)) {
        Some(nearer) => Err(format!("there is a start nearer than the nearest: {nearer}, {start}")),
        None => Ok(()),
    }
}

fn instant(facts: &Value) -> Result<DateTime<Utc>, String> {
    serde_json::from_value(facts["instant"].clone()).map_err(|error| error.to_string())
}
