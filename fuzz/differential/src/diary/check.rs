//! One firm, looked at twice.

use journeyman_model::diary::{
    Model,
    conflict::Conflict,
    firm::{Booking, Proposal, SlotRequest},
    slots::Relaxation,
};
use serde_json::Value;

use super::{
    case::{CLOCKS, Case},
    core::{Core, Found, value},
    fixes, laws,
};
use crate::{
    check::{caught, differing},
    features::Features,
};

/// Most pages of slots that are turned.
const PAGES_MOST: usize = 4;

/// Asks the core and the model the same, and holds the core to the laws of diaries. Counts what was met.
///
/// # Errors
/// The first difference.
pub fn check(case: &Case, features: &mut Features) -> Result<(), String> {
    let met = caught(|| {
        let mut met = Features::default();
        compare(case, &mut met).map(|()| met)
    });
    features.add(&met.map_err(|panic| format!("panic: {panic}"))??);
    Ok(())
}

fn compare(case: &Case, met: &mut Features) -> Result<(), String> {
    let model = Model::new(&case.firm, &CLOCKS);
    let core = Core::new(&case.firm)?;
    let all = core.check_all()?;
    same("check_all", &all, &model.check_all())?;
    count(&all, met);

    let proposals = case.firm.bookings.iter().map(|booking| Proposal {
        technician: booking.technician.clone(),
        interval: booking.interval,
        booking: Some(booking.id.clone()),
        details: None,
    });
    let proposals: Vec<Proposal> = [case.proposal.clone()].into_iter().chain(proposals).collect();
    let mut checked = Vec::new();
    for proposal in proposals {
        let found = core.check(&proposal)?;
        same("check", &found, &model.check(&model.visit(&proposal)))?;
        fixes::check(&model, &proposal, &found, met)?;
        count(&found, met);
        checked.push((proposal, found));
    }
    let moved = model.recheck_zones();
    agree("recheck_zones", &core.recheck_zones()?, &value(&moved)?)?;
    for moved in &moved {
        let is_of_days = |one: &Booking| one.id == moved.booking && one.days.is_some();
        if case.firm.bookings.iter().any(is_of_days) {
            met.met("whole days at another time");
            continue;
        }
        met.met(if moved.start.local == moved.agreed.local { "booking at another instant" } else { "booking skipped" });
    }
    slots(case, &core, &model, met)?;
    laws::check(case, &core, &model, &all, &checked, met)
}

/// That the core found what the model did, in the same order.
pub(crate) fn same(asked: &str, found: &[Found], model: &[Conflict]) -> Result<(), String> {
    let has = |list: &[&Conflict], one: &Conflict| list.contains(&one);
    let core: Vec<&Conflict> = found.iter().map(|found| &found.conflict).collect();
    let model: Vec<&Conflict> = model.iter().collect();
    let mut wrong = Vec::new();
    for one in core.iter().filter(|one| !has(&model, one)) {
        wrong.push(format!("{asked}: {} only the core has {}", one.code, value(one)?));
    }
    for one in model.iter().filter(|one| !has(&core, one)) {
        wrong.push(format!("{asked}: {} only the model has {}", one.code, value(one)?));
    }
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    if core.len() != model.len() {
        return Err(format!("{asked}: the core has {} conflicts, the model {}", core.len(), model.len()));
    }
    let places = |list: &[&Conflict]| list.iter().map(|one| format!("{:?}", one.place())).collect::<Vec<_>>();
    let (core, model) = (places(&core), places(&model));
    if core == model { in_order(asked, found) } else { Err(format!("{asked}: in another order, {core:?}, {model:?}")) }
}

/// Conflicts are in the order of their places, and at one place of their keys, which the model doesn't have.
pub(crate) fn in_order(asked: &str, found: &[Found]) -> Result<(), String> {
    let rank = |found: &Found| format!("{:?} {}", found.conflict.place(), found.key);
    let is_behind = |pair: &&[Found]| {
        let [one, next] = [&pair[0], &pair[1]].map(|found| (found.conflict.place(), &found.key));
        one > next
    };
    match found.windows(2).find(is_behind) {
        Some(pair) => Err(format!("{asked}: not in order, {} before {}", rank(&pair[0]), rank(&pair[1]))),
        None => Ok(()),
    }
}

pub(crate) fn agree(asked: &str, core: &Value, model: &Value) -> Result<(), String> {
    if core == model {
        return Ok(());
    }
    let mut places = Vec::new();
    differing(asked, core, model, &mut places);
    Err(places.join("\n"))
}

fn count(found: &[Found], met: &mut Features) {
    for conflict in found.iter().map(|found| &found.conflict) {
        met.met(&format!("conflict {}", conflict.code));
    }
}

/// Conflicts at one place are in the order of their keys, which the model doesn't have: the core's were held to that when they
/// were read, and here they are in the order of their text.
fn by_place(relaxation: &mut Relaxation) -> Result<(), String> {
    let texts =
        relaxation.conflicts.iter().map(|one| Ok(value(one)?.to_string())).collect::<Result<Vec<_>, String>>()?;
    let mut conflicts: Vec<(String, Conflict)> = texts.into_iter().zip(relaxation.conflicts.drain(..)).collect();
    conflicts.sort_by(|one, other| one.1.place().cmp(&other.1.place()).then_with(|| one.0.cmp(&other.0)));
    relaxation.conflicts = conflicts.into_iter().map(|(_, conflict)| conflict).collect();
    Ok(())
}

/// Whether everybody who may lead comes along already.
fn nobody_leads(case: &Case, request: &SlotRequest) -> bool {
    let everybody: Vec<&String> = case.firm.technicians.iter().map(|one| &one.id).collect();
    let named: Vec<&String> = request.technicians.iter().collect();
    let leads = if named.is_empty() { everybody } else { named };
    // What it doesn't say of the details is what the booking has that is to be moved.
    let moved = case.firm.bookings.iter().find(|one| Some(&one.id) == request.booking.as_ref());
    let details = request.details.as_ref().or_else(|| moved.and_then(|moved| moved.details.as_ref()));
    let crew = details.map(|details| details.crew.as_slice()).unwrap_or_default();
    !leads.is_empty() && leads.iter().all(|lead| crew.contains(lead))
}

/// The slots of a request, page by page.
fn slots(case: &Case, core: &Core, model: &Model<'_>, met: &mut Features) -> Result<(), String> {
    let mut request = case.request.clone();
    if nobody_leads(case, &request) {
        return match core.next_slots(&request) {
            Err(refusal) if refusal.starts_with("JM-SCH-0024") => {
                met.met("a search refused");
                Ok(())
            }
            answer => Err(format!("a search whose leads all come along is answered {answer:?}")),
        };
    }
    for page in 0..PAGES_MOST {
        let (mut found, mut search) = (core.next_slots(&request)?, model.next_slots(&request));
        [&mut found, &mut search].into_iter().flat_map(|one| &mut one.relaxations).try_for_each(by_place)?;
        agree("next_slots", &value(&found)?, &value(&search)?)?;
        core.take_up(&request)?;
        met.met(if search.slots.is_empty() { "no slot" } else { "slots" });
        let has = [
            ("slots with somebody along", search.slots.iter().any(|slot| !slot.crew.is_empty())),
            ("slots with advice", search.slots.iter().any(|slot| !slot.advice.is_empty())),
            ("slots with added travel", search.slots.iter().any(|slot| slot.travel_seconds.is_some_and(|way| way > 0))),
            ("relaxations", !search.relaxations.is_empty()),
            ("relaxations with somebody along", search.relaxations.iter().any(|one| !one.crew.is_empty())),
            ("slots for a booking that is moved", request.booking.is_some() && !search.slots.is_empty()),
        ];
        has.iter().filter(|(_, has)| *has).for_each(|(feature, _)| met.met(feature));
        search.along.iter().for_each(|why| met.met(why));
        met.met(&format!("slots ranked by {}", value(request.ranking)?));
        met.met(if page > 0 { "slots after a cursor" } else { "slots without a cursor" });
        let Some(cursor) = search.cursor else {
            met.met("slots to the end");
            break;
        };
        request.cursor = Some(cursor);
    }
    Ok(())
}
