//! What holds of every diary, whatever the rules say.

mod adding;
mod booking;
mod changes;
mod facts;
mod pairs;

use journeyman_model::diary::{
    Model,
    conflict::{Conflict, Obstacle},
    firm::{Proposal, Resources},
};

use super::{
    case::Case,
    check::same,
    core::{Core, Found},
};
use adding::adding_removes_nothing;
use booking::booking_is_refused_for_its_conflicts;
use changes::changes_are_what_they_would_do;
use facts::keys_are_facts;
use pairs::{all_is_what_each_has, overlaps_are_symmetric};

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
    the_order_of_the_diary_is_none(case, all, checked)?;
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

/// A visit that touches another isn't in its way, and one that is a second nearer is, by that second.
fn overlaps_are_half_open(case: &Case, core: &Core, model: &Model<'_>, met: &mut Features) -> Result<(), String> {
    let proposal = &case.proposal;
    let length = proposal.interval.seconds();
    // Of a firm without bookings, nothing is beside one.
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
        let seconds = if is_checked { seconds } else { 0 };
        if overlap.map_or(0, |found| found.conflict.seconds) != seconds {
            return Err(format!("a visit beside another overlaps it otherwise: {interval:?}, {overlap:?}"));
        }
        met.met("visits beside each other");
    }
    Ok(())
}

/// The same diary in another order has the same conflicts in the same order, with the same fixes, and so has a visit to it.
fn the_order_of_the_diary_is_none(case: &Case, all: &[Found], checked: &Checked) -> Result<(), String> {
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
    let again = Core::new(&firm)?;
    if again.check_all()? != all {
        return Err("another order of the diary gives other conflicts".to_owned());
    }
    for (proposal, found) in checked {
        if again.check(proposal)? != *found {
            return Err("another order of the diary gives a visit other conflicts".to_owned());
        }
    }
    Ok(())
}
