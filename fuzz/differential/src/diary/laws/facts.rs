//! What a conflict is about. Its key says the same.

use std::collections::BTreeMap;

use journeyman_model::diary::{
    Model,
    conflict::{Conflict, Obstacle},
    firm::Firm,
};

use super::{
    super::core::{Found, value},
    Checked,
};

/// Conflicts have the same key if and only if they are about the same facts, and pass the same limit of work by as much.
pub(super) fn keys_are_facts(model: &Model<'_>, all: &[Found], checked: &Checked) -> Result<(), String> {
    let booked = all.iter().map(|found| (found, booked_site(model.firm, &found.conflict)));
    let asked = checked.iter().flat_map(|(proposal, found)| {
        let site = model.visit(proposal).details.site;
        found.iter().map(move |found| (found, site.clone()))
    });
    let (mut by_key, mut by_facts) = (BTreeMap::new(), BTreeMap::new());
    for (found, site) in booked.chain(asked) {
        let facts = format!("{}, {}", facts(&found.conflict, site)?, sum_over(&found.conflict));
        if *by_key.entry(found.key.clone()).or_insert_with(|| facts.clone()) != facts {
            return Err(format!("{} is the key of other facts, too: {facts}", found.key));
        }
        if *by_facts.entry(facts.clone()).or_insert_with(|| found.key.clone()) != found.key {
            return Err(format!("{} isn't the only key of {facts}", found.key));
        }
    }
    Ok(())
}

/// What a conflict is about, apart from who asked, how much it matters, and of a limit of work how much is over it. The
/// site is the visit's: whose holiday it is, the conflict doesn't say.
pub(super) fn facts(conflict: &Conflict, site: Option<String>) -> Result<String, String> {
    let Conflict { code, technician, proposed, obstacle, .. } = conflict;
    let obstacle = match obstacle {
        Obstacle::WorkTime { first, last, limit_seconds, .. } => value((first, last, limit_seconds)),
        Obstacle::Stretch { limit_seconds, break_seconds, .. } => value((limit_seconds, break_seconds)),
        // What the firm wants besides the way is in what is missing.
        Obstacle::Travel { .. } => value((obstacle, conflict.seconds)),
        Obstacle::Holiday { .. } => value((obstacle, site)),
        _ => value(obstacle),
    };
    Ok(value((code, technician, proposed.interval, obstacle?))?.to_string())
}

/// By how much a limit of work is passed, which may be more or less of the same conflict; zero of all else.
pub(super) fn sum_over(conflict: &Conflict) -> i64 {
    match conflict.obstacle {
        Obstacle::WorkTime { .. } | Obstacle::Stretch { .. } => conflict.seconds,
        _ => 0,
    }
}

/// Where the booking is that has a conflict.
pub(super) fn booked_site(firm: &Firm, conflict: &Conflict) -> Option<String> {
    let booking = firm.bookings.iter().find(|booking| Some(&booking.id) == conflict.booking.as_ref())?;
    booking.details.as_ref()?.site.clone()
}
