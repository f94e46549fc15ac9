//! What is between two bookings, and what depends on all that somebody has: `check` tells it of each, `check_all` of one.

use journeyman_model::diary::{
    conflict::{Conflict, Obstacle},
    firm::Proposal,
};

use super::{super::core::Found, Checked};

/// The other booking of what is between two.
pub(super) fn pair_of(conflict: &Conflict) -> Option<&str> {
    match &conflict.obstacle {
        Obstacle::Rest { booking, .. } | Obstacle::Travel { booking, .. } => Some(booking),
        _ => other_of(conflict),
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

/// Of what is between two bookings, whose or which thing's it is: one person's of two visits at once or of a way, no one's of an
/// order.
fn whose(conflict: &Conflict) -> &str {
    match &conflict.obstacle {
        Obstacle::Vehicle { vehicle: thing, .. } | Obstacle::Equipment { equipment: thing, .. } => thing,
        Obstacle::Dependency { .. } => "",
        _ => &conflict.technician,
    }
}

/// If one booking is in the way of another, the other is in its way, by as much.
pub(super) fn overlaps_are_symmetric(checked: &Checked) -> Result<(), String> {
    let mut pairs = Vec::new();
    for (proposal, found) in checked {
        // What isn't booked is in nobody's way.
        let Some(id) = &proposal.booking else { continue };
        let clashes = found.iter().filter_map(|found| Some((&found.conflict, other_of(&found.conflict)?)));
        pairs.extend(clashes.map(|(one, other)| (&one.code, whose(one), id.as_str(), other, one.seconds)));
    }
    let is_turned = |(code, whose, one, other, seconds)| pairs.contains(&(code, whose, other, one, seconds));
    match pairs.iter().find(|pair| !is_turned(**pair)) {
        Some(pair) => Err(format!("not the other way round: {pair:?}")),
        None => Ok(()),
    }
}

/// All conflicts are those that each booking has, with the fixes that lie in themselves; of two bookings in each other's way only
/// one is told.
pub(super) fn all_is_what_each_has(all: &[Found], checked: &Checked) -> Result<(), String> {
    let each: Vec<(&Proposal, &Found)> = checked
        .iter()
        .filter(|(proposal, _)| proposal.booking.is_some())
        .flat_map(|(proposal, found)| found.iter().map(move |found| (proposal, found)))
        .collect();
    let counted = |found: &Found| !depends_on_all(&found.conflict);
    let told = all.iter().filter(|found| counted(found)).count();
    let had = each.iter().filter(|(_, found)| counted(found)).count();
    let pairs = each.iter().filter(|(_, found)| other_of(&found.conflict).is_some()).count();
    if told + pairs / 2 != had {
        return Err(format!("not as many are told as there are: {told} of {had}, {pairs} in pairs"));
    }
    for told in all {
        if !each.iter().any(|(_, found)| is_told_as(told, found)) {
            return Err(format!("told, but of no booking: {:?}", told.conflict));
        }
    }
    match each.iter().find(|(proposal, found)| depends_on_all(&found.conflict) && !is_told(proposal, found, all)) {
        Some((_, found)) => Err(format!("a booking has it, but it isn't told: {:?}", found.conflict)),
        None => Ok(()),
    }
}

/// Whether it is about what is next to it, or about a sum: of which booking it is told depends on all that somebody has.
fn depends_on_all(conflict: &Conflict) -> bool {
    matches!(
        conflict.obstacle,
        Obstacle::Rest { .. }
            | Obstacle::Travel { travel_seconds: None, .. }
            | Obstacle::WorkTime { .. }
            | Obstacle::Stretch { .. }
    )
}

/// Whether what `check_all` tells is what `check` has of the same booking. Of a sum it tells what those before and the booking
/// come to, which is no more than all do.
fn is_told_as(told: &Found, found: &Found) -> bool {
    let (one, all) = (&told.conflict, &found.conflict);
    if one.booking != all.booking {
        return false;
    }
    match (&one.obstacle, &all.obstacle) {
        (Obstacle::WorkTime { .. }, Obstacle::WorkTime { .. })
        | (Obstacle::Stretch { .. }, Obstacle::Stretch { .. }) => {
            let about = |found: &Found| found.key.rsplit_once(':').map(|(about, _)| about.to_owned());
            about(told) == about(found) && one.seconds <= all.seconds && told.fixes.is_empty()
        }
        _ => told.key == found.key && told.fixes == own_fixes(found),
    }
}

/// The fixes that lie in the conflict itself.
fn own_fixes(found: &Found) -> Vec<serde_json::Value> {
    let own = ["start_at_or_after", "end_at_or_before", "start_within"];
    found.fixes.iter().filter(|fix| own.iter().any(|kind| fix.get(kind).is_some())).cloned().collect()
}

/// Whether what a booking has because of all that somebody has is told of some booking.
fn is_told(proposal: &Proposal, found: &Found, all: &[Found]) -> bool {
    let conflict = &found.conflict;
    let own = proposal.interval;
    let theirs = || all.iter().map(|told| &told.conflict).filter(|told| told.technician == conflict.technician);
    match &conflict.obstacle {
        // The last of those that come to it is above the limit by all of it.
        Obstacle::WorkTime { .. } | Obstacle::Stretch { .. } => {
            theirs().any(|told| (&told.obstacle, told.seconds) == (&conflict.obstacle, conflict.seconds))
        }
        // The later of the two has a rest that is as short, perhaps after work that is nearer to it.
        Obstacle::Rest { booking, span, gap_seconds, .. } => {
            let later = if span.interval.end <= own.start { &proposal.booking } else { &Some(booking.clone()) };
            theirs().any(|told| {
                told.booking == *later
                    && matches!(&told.obstacle, Obstacle::Rest { gap_seconds: gap, .. } if gap <= gap_seconds)
            })
        }
        // Of the later of the two the next may be another, to which the way is known or none: then nobody drives this one.
        _ => true,
    }
}
