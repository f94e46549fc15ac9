//! One firm, looked at twice.

use journeyman_model::diary::{Model, conflict::Conflict, firm::Proposal};
use serde_json::Value;

use super::{
    case::{CLOCKS, Case},
    core::{self, Found, value},
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
    let all = core::check_all(&case.firm)?;
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
        let found = core::check(&case.firm, value(&proposal)?)?;
        same("check", &found, &model.check(&model.visit(&proposal)))?;
        fixes::check(&model, &proposal, &found, met)?;
        count(&found, met);
        checked.push((proposal, found));
    }
    slots(case, &model, met)?;
    laws::check(case, &model, &all, &checked, met)
}

/// That the core found what the model did, in the same order.
pub(crate) fn same(asked: &str, core: &[Found], model: &[Conflict]) -> Result<(), String> {
    let core: Vec<&Conflict> = core.iter().map(|found| &found.conflict).collect();
    agree(asked, &value(core)?, &value(model)?)
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

/// The slots of a request, page by page.
fn slots(case: &Case, model: &Model<'_>, met: &mut Features) -> Result<(), String> {
    let mut request = case.request.clone();
    for page in 0..PAGES_MOST {
        let found = core::ask("schedule.next_slots", &core::about_slots(&case.firm, &request)?)?;
        let search = model.next_slots(&request);
        agree("next_slots", &found, &value(&search)?)?;
        met.met(if search.slots.is_empty() { "no slot" } else { "slots" });
        met.met(if page > 0 { "slots after a cursor" } else { "slots without a cursor" });
        let Some(cursor) = search.cursor else {
            met.met("slots to the end");
            break;
        };
        request.cursor = Some(cursor);
    }
    Ok(())
}
