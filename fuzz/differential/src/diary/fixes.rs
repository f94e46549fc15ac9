//! What the core says would resolve a conflict: it does, nothing nearer would, and nothing that would is left out.

mod instead;
mod starts;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use journeyman_model::diary::{
    Model, Visit,
    conflict::{Conflict, LocalSpan, Obstacle},
    firm::{Booking, Proposal, Span},
};
use serde_json::Value;

use super::{
    core::Found,
    route::{Route, Stop, spare},
};
use crate::features::Features;

const DAY: i64 = 86_400;

/// What is wrong with a visit, and with it after some change.
struct Asked<'a> {
    model: &'a Model<'a>,
    visit: Visit,
    conflict: &'a Conflict,
}

/// The fixes of a conflict by their kinds.
struct Fixes<'a>(Vec<(&'a str, &'a Value)>);

impl<'a> Fixes<'a> {
    fn of(found: &'a Found) -> Result<Self, String> {
        let one = |fix: &'a Value| fix.as_object()?.iter().next().map(|(kind, facts)| (kind.as_str(), facts));
        let all = found.fixes.iter().map(|fix| one(fix).ok_or_else(|| "a fix without a kind".to_owned()));
        all.collect::<Result<_, _>>().map(Self)
    }

    fn facts(&self, kind: &str) -> impl Iterator<Item = &'a Value> {
        self.0.iter().filter(move |fix| fix.0 == kind).map(|fix| fix.1)
    }

    fn instants(&self, kind: &str) -> Result<Vec<DateTime<Utc>>, String> {
        self.facts(kind)
            .map(|facts| serde_json::from_value(facts["instant"].clone()).map_err(|error| error.to_string()))
            .collect()
    }

    /// Whom or what the fixes of a kind name.
    fn ids(&self, kind: &str, field: &str) -> Vec<&'a str> {
        self.facts(kind).map(|facts| facts[field].as_str().unwrap_or_default()).collect()
    }
}

pub(crate) fn check(model: &Model<'_>, proposal: &Proposal, found: &[Found], met: &mut Features) -> Result<(), String> {
    let visit = model.visit(proposal);
    let others: Vec<Visit> = if found.is_empty() { Vec::new() } else { instead::free_others(model, &visit) };
    let mut starts = BTreeSet::new();
    for found in found {
        let asked = Asked { model, visit: visit.clone(), conflict: &found.conflict };
        let fixes = Fixes::of(found)?;
        for (kind, _) in &fixes.0 {
            met.met(&format!("fix {kind}"));
            met.met(&format!("fix of {}", found.conflict.code));
        }
        asked.own_ones(&fixes)?;
        match &found.conflict.obstacle {
            Obstacle::Clock { shown, .. } => asked.keeps_the_clock(*shown, &fixes)?,
            obstacle if asks_for_another_start(obstacle) => {
                starts.insert(fixes.instants("start_at")?);
            }
            _ => same_names::<&str, _>("start_at", &[], &fixes.ids("start_at", "instant"))?,
        }
        asked.instead(&others, &fixes)?;
    }
    let mut starts = starts.into_iter();
    let nearest = starts.next().map_or(Ok(()), |starts| starts::nearest(model, &visit, &starts));
    if starts.next().is_some() {
        return Err("two conflicts of a visit have other nearest starts".to_owned());
    }
    nearest
}

/// The obstacles of which nothing says by itself where they end: of these, a free start is looked for.
const fn asks_for_another_start(obstacle: &Obstacle) -> bool {
    matches!(
        obstacle,
        Obstacle::TimeOff { .. }
            | Obstacle::SiteClosed { .. }
            | Obstacle::CrewTooSmall { .. }
            | Obstacle::Holiday { .. }
            | Obstacle::WorkTime { .. }
            | Obstacle::Break { .. }
            | Obstacle::Stretch { .. }
    )
}

fn same_names<T: PartialEq<U> + std::fmt::Debug, U: std::fmt::Debug>(
    kind: &str,
    expected: &[T],
    named: &[U],
) -> Result<(), String> {
    if expected.len() == named.len() && expected.iter().zip(named).all(|(one, other)| one == other) {
        Ok(())
    } else {
        Err(format!("the fixes {kind} name others than they should: {named:?}, {expected:?}"))
    }
}

impl Asked<'_> {
    /// The fixes that lie in the conflict itself.
    fn own_ones(&self, fixes: &Fixes<'_>) -> Result<(), String> {
        const AFTER: &str = "start_at_or_after";
        const BEFORE: &str = "end_at_or_before";
        const WITHIN: &str = "start_within";
        let side = |span: &LocalSpan| if span.interval.end <= self.visit.span.start { [AFTER] } else { [BEFORE] };
        let one_side: [&str; 1];
        let expected: &[&str] = match &self.conflict.obstacle {
            Obstacle::Booking { .. }
            | Obstacle::Vehicle { .. }
            | Obstacle::Equipment { .. }
            | Obstacle::Leave { .. }
            | Obstacle::VehicleOut { .. }
            | Obstacle::EquipmentOut { .. } => &[AFTER, BEFORE],
            Obstacle::Dependency { comes_after: true, .. } => &[AFTER],
            Obstacle::Dependency { .. } => &[BEFORE],
            Obstacle::Travel { span, travel_seconds: Some(_), .. } | Obstacle::Rest { span, .. } => {
                one_side = side(span);
                &one_side
            }
            Obstacle::Window { .. } => &[WITHIN],
            _ => &[],
        };
        let kinds: Vec<&str> =
            fixes.0.iter().map(|(kind, _)| *kind).filter(|kind| [AFTER, BEFORE, WITHIN].contains(kind)).collect();
        same_names("of the conflict itself", expected, &kinds)?;
        fixes.instants(AFTER)?.into_iter().try_for_each(|instant| self.starts_after(instant))?;
        fixes.instants(BEFORE)?.into_iter().try_for_each(|instant| self.ends_before(instant))?;
        fixes.facts(WITHIN).try_for_each(|facts| self.starts_within(facts))
    }

    fn starts_after(&self, instant: DateTime<Utc>) -> Result<(), String> {
        let moved = |seconds| self.visit.span.moved(instant).later(seconds);
        self.gone(moved(0), true)?;
        self.gone(moved(DAY), true)?;
        self.is_nearest(moved(-1))
    }

    fn ends_before(&self, instant: DateTime<Utc>) -> Result<(), String> {
        let start = instant - (self.visit.span.end - self.visit.span.start);
        let moved = |seconds| self.visit.span.moved(start).later(seconds);
        self.gone(moved(0), true)?;
        self.gone(moved(-DAY), true)?;
        self.is_nearest(moved(1))
    }

    /// A second nearer, the conflict is still there, unless there is another reason why it isn't.
    fn is_nearest(&self, nearer: Span) -> Result<(), String> {
        if self.goes_otherwise(nearer) { Ok(()) } else { self.gone(nearer, false) }
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

    /// Where the clock shows what was agreed, if it ever does and nothing is in the way there.
    fn keeps_the_clock(&self, shown: Option<DateTime<Utc>>, fixes: &Fixes<'_>) -> Result<(), String> {
        let at = |instant| Visit { span: self.visit.span.moved(instant), ..self.visit.clone() };
        let is_free = |instant: &DateTime<Utc>| self.model.is_free(&Visit { agreed: None, ..at(*instant) });
        let free: Vec<DateTime<Utc>> = shown.into_iter().filter(is_free).collect();
        same_names("start_at", &free, &fixes.instants("start_at")?)?;
        match free.iter().find(|instant| self.is_still(&at(**instant))) {
            Some(instant) => Err(format!("the agreed time isn't to be had at {instant}: {:?}", self.conflict)),
            None => Ok(()),
        }
    }

    /// Whether there is none at another time for another reason than that it is far enough away. Of a rest: both are of one day
    /// there, or other work is nearer. Of a way: one comes by a visit in between.
    fn goes_otherwise(&self, moved: Span) -> bool {
        let Conflict { code, technician, obstacle, .. } = self.conflict;
        let firm = self.model.firm;
        match obstacle {
            Obstacle::Rest { booking, span, .. } => {
                let is_nearer = |other: &&Booking| {
                    let own = self.visit.booking.as_ref();
                    let is_third = other.id != *booking && Some(&other.id) != own;
                    is_third
                        && other.people().contains(&technician.as_str())
                        && !self.model.is_one_day(technician, moved, other.interval)
                        && is_between(other, span.interval, moved)
                };
                self.model.is_one_day(technician, moved, span.interval)
                    || firm.bookings.iter().any(|other| is_nearer(&other))
            }
            Obstacle::Travel { span, origin, destination, .. } => {
                let spans =
                    if span.interval.end <= moved.start { [span.interval, moved] } else { [moved, span.interval] };
                let [first, last] =
                    [(spans[0], origin), (spans[1], destination)].map(|(span, site)| Stop { span, site });
                let moved = self.visit.booking.as_deref();
                Route { firm, person: technician, spare: spare(firm, code), moved }.comes_by_others(first, last)
            }
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
}

/// Whether a booking ends between two times, or starts there: it is nearer to the one on its side than the other is.
fn is_between(booking: &Booking, one: Span, other: Span) -> bool {
    let Span { start, end } = booking.interval;
    if one.end <= other.start { end <= other.start && one.end <= end } else { other.end <= start && start <= one.start }
}
