//! What holds of every diary, whatever the rules say.

mod facts;

use facts::{booked_site, facts, keys_are_facts, sum_over};
use journeyman_model::diary::{
    Model,
    conflict::{Conflict, Obstacle},
    firm::{Booking, Firm, Proposal, Resources, Severity, Span},
};
use serde_json::{Value, json};

use super::{
    case::{CLOCKS, Case},
    check::same,
    core::{Core, Found},
};
use crate::features::Features;

/// The visits that were checked, and what was found.
type Checked = [(Proposal, Vec<Found>)];

pub(crate) fn check(
    case: &Case,
    core: &Core,
    model: &Model<'_>,
    all: &[Found],
    checked: &Checked,
    met: &mut Features,
) -> Result<(), String> {
    keys_are_facts(model, all, checked)?;
    overlaps_are_symmetric(checked)?;
    all_is_what_each_has(all, checked)?;
    overlaps_are_half_open(case, core, model, met)?;
    adding_removes_nothing(case, all, checked)?;
    the_order_of_the_diary_is_none(case, all)?;
    changes_are_what_they_would_do(case, core, model, all, met)?;
    booking_is_refused_for_its_conflicts(case, core, model, met)
}

/// The booking that is in the way, if it is one.
fn obstacle(conflict: &Conflict) -> Option<&str> {
    match &conflict.obstacle {
        Obstacle::Booking { booking, .. } => Some(booking),
        _ => None,
    }
}

/// The other booking of what is between two, where each of the two finds the other whatever else there is.
fn other_of(conflict: &Conflict) -> Option<&str> {
    match &conflict.obstacle {
        Obstacle::Booking { booking, .. }
        | Obstacle::Vehicle { booking, .. }
        | Obstacle::Equipment { booking, .. }
        | Obstacle::Dependency { booking, .. }
        | Obstacle::Travel { booking, travel_seconds: Some(_), .. } => Some(booking),
        _ => None,
    }
}

/// Whether it is about what is next to it, or about a sum: another booking may make another conflict of it.
fn depends_on_all(conflict: &Conflict) -> bool {
    matches!(
        conflict.obstacle,
        Obstacle::Rest { .. }
            | Obstacle::Travel { travel_seconds: None, .. }
            | Obstacle::WorkTime { .. }
            | Obstacle::Stretch { .. }
    )
}

/// If one booking is in the way of another, the other is in its way, by as much.
fn overlaps_are_symmetric(checked: &Checked) -> Result<(), String> {
    let mut pairs = Vec::new();
    for (proposal, found) in checked {
        let Some(id) = &proposal.booking else { continue };
        let clashes = found.iter().filter_map(|found| Some((&found.conflict, other_of(&found.conflict)?)));
        pairs.extend(clashes.map(|(found, other)| (&found.code, id.as_str(), other, found.seconds)));
    }
    match pairs.iter().find(|(code, one, other, seconds)| !pairs.contains(&(*code, *other, *one, *seconds))) {
        Some(pair) => Err(format!("not the other way round: {pair:?}")),
        None => Ok(()),
    }
}

/// All conflicts are those that each booking has, and of two bookings in each other's way only one is told.
fn all_is_what_each_has(all: &[Found], checked: &Checked) -> Result<(), String> {
    let is_told = |found: &&Found| !depends_on_all(&found.conflict);
    let mut told: Vec<&str> = all.iter().filter(is_told).map(|found| found.key.as_str()).collect();
    let each = checked.iter().filter(|(proposal, _)| proposal.booking.is_some()).flat_map(|(_, found)| found);
    let mut each: Vec<(&str, bool)> =
        each.filter(is_told).map(|found| (found.key.as_str(), other_of(&found.conflict).is_some())).collect();
    let pairs = each.iter().filter(|(_, is_pair)| *is_pair).count();
    if told.len() + pairs / 2 != each.len() {
        return Err(format!("not as many are told as there are: {} of {}, {pairs} in pairs", told.len(), each.len()));
    }
    told.sort_unstable();
    each.sort_unstable();
    match told.iter().find(|key| each.binary_search_by_key(*key, |(key, _)| key).is_err()) {
        Some(key) => Err(format!("told, but of no booking: {key}")),
        None => Ok(()),
    }
}

/// A visit that touches another isn't in its way, and one that is a second nearer is, by that second.
fn overlaps_are_half_open(case: &Case, core: &Core, model: &Model<'_>, met: &mut Features) -> Result<(), String> {
    let proposal = &case.proposal;
    let length = proposal.interval.seconds();
    let Some(other) = case.firm.bookings.first() else { return Ok(()) };
    let is_checked = !case.firm.policy.unchecked.iter().any(|code| code == "JM-SCH-0101");
    let own = Proposal { technician: other.technician.clone(), details: None, ..proposal.clone() };
    let behind = own.interval.moved(other.interval.end);
    let before = own.interval.moved(other.interval.start).later(-length);
    for (interval, seconds) in [(behind, 0), (behind.later(-1), 1), (before, 0), (before.later(1), 1)] {
        let proposal = Proposal { interval, ..own.clone() };
        let found = core.check(&proposal)?;
        same("check of a visit beside another", &found, &model.check(&model.visit(&proposal)))?;
        let overlap = found.iter().find(|found| obstacle(&found.conflict) == Some(&other.id));
        if is_checked && overlap.map_or(0, |found| found.conflict.seconds) != seconds {
            return Err(format!("a visit beside another overlaps it otherwise: {interval:?}, {overlap:?}"));
        }
        met.met("visits beside each other");
    }
    Ok(())
}

/// What was wrong with a booking still is after another came.
fn adding_removes_nothing(case: &Case, all: &[Found], checked: &Checked) -> Result<(), String> {
    let more = Core::new(&with(case, &case.added))?;
    kept("all bookings", all, &more.check_all()?, &case.added)?;
    for (proposal, before) in checked {
        kept("a visit", before, &more.check(proposal)?, &case.added)?;
    }
    Ok(())
}

fn with(case: &Case, added: &Booking) -> Firm {
    let mut firm = case.firm.clone();
    firm.bookings.push(added.clone());
    firm
}

fn kept(of: &str, before: &[Found], after: &[Found], added: &Booking) -> Result<(), String> {
    let is_kept = |before: &&Found| {
        let Conflict { code, technician, obstacle, .. } = &before.conflict;
        match obstacle {
            // What isn't known is told of the next visit only, which may be another now.
            Obstacle::Travel { travel_seconds: None, .. } => true,
            // So is too short a rest, but that is still too short after another: told with another key, as it is shorter.
            Obstacle::Rest { .. } => after.iter().map(|after| &after.conflict).any(|after| {
                (&after.code, &after.technician, &after.booking) == (code, technician, &before.conflict.booking)
            }),
            // A limit that was passed is passed by as much or by more.
            Obstacle::WorkTime { .. } | Obstacle::Stretch { .. } => {
                let about = facts(&before.conflict, None);
                let is_worse = |after: &Found| after.conflict.seconds >= before.conflict.seconds;
                after.iter().any(|after| facts(&after.conflict, None) == about && is_worse(after))
            }
            // One who comes by the new visit in time doesn't go straight any more.
            Obstacle::Travel { span, .. } if lies_between(added, span.interval, before.conflict.proposed.interval) => {
                true
            }
            _ => after.iter().any(|after| after.key == before.key),
        }
    };
    match before.iter().find(|before| !is_kept(before)) {
        Some(lost) => {
            Err(format!("{} was taken away from {of} by a booking more: {:?}", lost.conflict.code, lost.conflict))
        }
        None => Ok(()),
    }
}

/// Whether a visit at a site is between two others.
fn lies_between(visit: &Booking, one: Span, other: Span) -> bool {
    let Span { start, end } = visit.interval;
    let has_site = visit.details.as_ref().is_some_and(|details| details.site.is_some());
    has_site && one.end.min(other.end) <= start && end <= one.start.max(other.start)
}

/// The same diary in another order has the same conflicts in the same order.
fn the_order_of_the_diary_is_none(case: &Case, all: &[Found]) -> Result<(), String> {
    let mut firm = case.firm.clone();
    firm.technicians.reverse();
    firm.leave.reverse();
    firm.bookings.reverse();
    for technician in &mut firm.technicians {
        technician.hours.reverse();
        technician.breaks.reverse();
        technician.skills.reverse();
        technician.licences.reverse();
        technician.roles.reverse();
    }
    let Resources { vehicles, equipment, sites, holidays, travel, .. } = &mut firm.resources;
    vehicles.reverse();
    equipment.reverse();
    sites.reverse();
    holidays.reverse();
    travel.legs.reverse();
    let again = Core::new(&firm)?.check_all()?;
    let told = |found: &[Found]| found.iter().map(|found| found.key.clone()).collect::<Vec<_>>();
    if told(&again) == told(all) { Ok(()) } else { Err("another order of the diary gives other conflicts".to_owned()) }
}

/// What changes would do to the conflicts is what is another after them.
fn changes_are_what_they_would_do(
    case: &Case,
    core: &Core,
    model: &Model<'_>,
    all: &[Found],
    met: &mut Features,
) -> Result<(), String> {
    let firm = model.after(&case.changes);
    let after = Core::new(&firm)?.check_all()?;
    same("check_all after changes", &after, &Model::new(&firm, &CLOCKS).check_all())?;
    let parts_of = |found: &[Found], firm: &Firm| {
        let parts = |Found { conflict, .. }: &Found| {
            Ok((facts(conflict, booked_site(firm, conflict))?, sum_over(conflict)))
        };
        found.iter().map(parts).collect::<Result<Vec<_>, String>>()
    };
    let (old, new) = (parts_of(all, model.firm)?, parts_of(&after, &firm)?);
    // A limit that is passed by more is introduced, one that is passed by less isn't.
    let has = |list: &[(String, i64)], (about, over): &(String, i64)| {
        list.iter().any(|(known, most)| known == about && over <= most)
    };
    let those = |found: &'_ [Found], parts: &[(String, i64)], list: &[(String, i64)], is_there: bool| {
        let those = found.iter().zip(parts).filter(|(_, one)| has(list, one) == is_there);
        those.map(|(found, _)| found.clone()).collect::<Vec<_>>()
    };
    let introduced = those(&after, &new, &old, false);
    let resolved = those(all, &old, &new, false);
    let unchanged = those(&after, &new, &old, true);
    let told = core.what_if(&case.changes)?;
    for (name, told, expected) in
        [("introduced", &told[0], introduced), ("resolved", &told[1], resolved), ("unchanged", &told[2], unchanged)]
    {
        let keys = |list: &[Found]| list.iter().map(|one| one.key.clone()).collect::<Vec<_>>();
        if keys(told) != keys(&expected) {
            return Err(format!("what_if has other conflicts as {name}: {told:?}, {expected:?}"));
        }
        if !told.is_empty() {
            met.met(&format!("what_if {name}"));
        }
    }
    Ok(())
}

/// What is hard stops a booking, what is soft stops it unless somebody takes it on; then the diary has it.
fn booking_is_refused_for_its_conflicts(
    case: &Case,
    core: &Core,
    model: &Model<'_>,
    met: &mut Features,
) -> Result<(), String> {
    let Booking { id, technician, visit, interval, details, .. } = &case.added;
    let own = Proposal {
        technician: technician.clone(),
        interval: *interval,
        booking: Some(id.clone()),
        details: details.clone(),
    };
    let found = model.check(&model.visit(&own));
    let has = |severity| found.iter().any(|conflict| conflict.severity == severity);
    let taken_on: Vec<Value> =
        core.check(&own)?.iter().map(|found| json!({"key": found.key, "reason": "Agreed by phone"})).collect();
    let book = |overrides: &[Value]| {
        let time = json!({"instants": {"interval": interval}});
        let booking = json!({"booking": id, "technician": technician, "visit": visit, "time": time, "overrides": overrides, "details": details});
        core.decide(json!({"book": booking}))
    };
    for (overrides, is_refused) in
        [(&[][..], has(Severity::Hard) || has(Severity::Soft)), (&taken_on[..], has(Severity::Hard))]
    {
        match book(overrides)? {
            Err(refusal) if is_refused && refusal == "JM-SCH-0023" => met.met("a booking refused"),
            Ok(events) if !is_refused => {
                met.met(if found.is_empty() { "a booking made" } else { "a booking made in spite of conflicts" });
                made(case, &core.after(&events)?, &found)?;
            }
            answer => return Err(format!("a booking with {found:?} is answered {answer:?}")),
        }
    }
    Ok(())
}

/// The diary after the booking is the one that has it, and what was taken on isn't told again.
fn made(case: &Case, after: &Core, taken_on: &[Conflict]) -> Result<(), String> {
    let firm = after.firm()?;
    let made = firm.bookings.iter().find(|booking| booking.id == case.added.id).ok_or("the booking isn't there")?;
    let start = CLOCKS[&zone_of(&firm, &made.technician)].shown(made.interval.start);
    let expected = Booking { overrides: made.overrides.clone(), start, days: None, ..case.added.clone() };
    if *after != Core::new(&with(case, &expected))? {
        return Err(format!("the booking that was made is {made:?}"));
    }
    let model = Model::new(&firm, &CLOCKS);
    let expected: Vec<Conflict> =
        model.check_all().into_iter().filter(|conflict| !is_taken_on(conflict, &case.added.id, taken_on)).collect();
    same("check_all after a booking", &after.check_all()?, &expected)
}

fn zone_of(firm: &Firm, technician: &str) -> String {
    let found = firm.technicians.iter().find(|one| one.id == technician);
    found.map(|technician| technician.zone.clone()).unwrap_or_default()
}

/// Whether a soft conflict is one of those that were taken on with a booking, from its side or from the other's, or a limit of
/// work that it is about, too.
fn is_taken_on(conflict: &Conflict, booking: &str, taken_on: &[Conflict]) -> bool {
    let is_own = conflict.booking.as_deref() == Some(booking);
    let same = |one: &Conflict| {
        // What is between two visits of a person is that person's, what is between two of a thing is told of each lead.
        let whose =
            matches!(one.obstacle, Obstacle::Vehicle { .. } | Obstacle::Equipment { .. } | Obstacle::Dependency { .. })
                || one.technician == conflict.technician;
        let other = whose && pair_of(one).is_some() && pair_of(one) == conflict.booking.as_deref();
        let own = (&one.technician, one.obstacle.identity()) == (&conflict.technician, conflict.obstacle.identity());
        one.code == conflict.code && if is_own { own } else { other }
    };
    let between = || (is_own || pair_of(conflict) == Some(booking)) && taken_on.iter().any(same);
    conflict.severity == Severity::Soft
        && (between() || taken_on.iter().any(|one| is_above_the_limit_of(one, conflict)))
}

/// Whether a limit of work is that of another conflict, in the same time, and is passed there by as much.
fn is_above_the_limit_of(one: &Conflict, conflict: &Conflict) -> bool {
    let same_time = match (&one.obstacle, &conflict.obstacle) {
        (Obstacle::WorkTime { first, last, .. }, Obstacle::WorkTime { first: since, last: until, .. }) => {
            (first, last) == (since, until)
        }
        (Obstacle::Stretch { span: whole, .. }, Obstacle::Stretch { span: part, .. }) => {
            whole.interval.start <= part.interval.start && part.interval.end <= whole.interval.end
        }
        _ => false,
    };
    same_time && one.technician == conflict.technician && conflict.seconds <= one.seconds
}

/// The other booking of what is between two.
fn pair_of(conflict: &Conflict) -> Option<&str> {
    match &conflict.obstacle {
        Obstacle::Rest { booking, .. } | Obstacle::Travel { booking, .. } => Some(booking),
        _ => other_of(conflict),
    }
}
