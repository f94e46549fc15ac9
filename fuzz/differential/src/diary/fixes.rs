//! What the core says would resolve a conflict: it does, and nothing nearer would.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use journeyman_model::diary::{
    Model, Visit,
    conflict::Conflict,
    firm::{Proposal, Span},
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

pub(crate) fn check(model: &Model<'_>, proposal: &Proposal, found: &[Found], met: &mut Features) -> Result<(), String> {
    let visit = model.visit(proposal);
    let others: Vec<String> = if found.is_empty() { Vec::new() } else { free_others(model, &visit) };
    let mut starts = BTreeSet::new();
    for found in found {
        let mut named = Vec::new();
        for fix in &found.fixes {
            let (kind, facts) = fix.as_object().and_then(|fix| fix.iter().next()).ok_or("a fix without a kind")?;
            met.met(&format!("fix {kind}"));
            match kind.as_str() {
                "start_at_or_after" => {
                    let instant = instant(facts)?;
                    let moved = |seconds| visit.span.moved(instant).later(seconds);
                    gone(model, &visit, &found.conflict, moved(0), true)?;
                    gone(model, &visit, &found.conflict, moved(86_400), true)?;
                    gone(model, &visit, &found.conflict, moved(-1), false)?;
                }
                "end_at_or_before" => {
                    let start = instant(facts)? - (visit.span.end - visit.span.start);
                    let moved = |seconds| visit.span.moved(start).later(seconds);
                    gone(model, &visit, &found.conflict, moved(0), true)?;
                    gone(model, &visit, &found.conflict, moved(-86_400), true)?;
                    gone(model, &visit, &found.conflict, moved(1), false)?;
                }
                // All conflicts of a visit have the same ones.
                "start_at" if starts.insert(instant(facts)?) => nearest(model, &visit, instant(facts)?)?,
                "start_at" => {}
                "other_technician" => named.push(facts["technician"].as_str().unwrap_or_default().to_owned()),
                _ => return Err(format!("the model doesn't know the fix {kind}")),
            }
        }
        if named != others {
            return Err(format!("the core names {named:?} as free, the model {others:?}"));
        }
    }
    Ok(())
}

/// Those who have nothing in the way of a visit.
fn free_others(model: &Model<'_>, visit: &Visit) -> Vec<String> {
    let mut everybody: Vec<&String> = model.firm.technicians.iter().map(|technician| &technician.id).collect();
    everybody.sort();
    let free = everybody.into_iter().filter(|id| {
        let visit = Visit { technician: (*id).clone(), ..visit.clone() };
        model.check(&visit).is_empty()
    });
    free.take(OTHERS_MOST).cloned().collect()
}

/// Whether the same obstacle is, or isn't, in the way after a move.
fn gone(model: &Model<'_>, visit: &Visit, conflict: &Conflict, span: Span, is_gone: bool) -> Result<(), String> {
    let still = model.check(&Visit { span, ..visit.clone() });
    let same = |other: &Conflict| other.code == conflict.code && other.obstacle == conflict.obstacle;
    if still.iter().any(same) == is_gone {
        return Err(format!("moved to {span:?}, gone should be {is_gone}: {conflict:?}"));
    }
    Ok(())
}

/// Nothing is in the way from a start on, and something is from each that is tried between.
fn nearest(model: &Model<'_>, visit: &Visit, start: DateTime<Utc>) -> Result<(), String> {
    let free = |start| model.check(&Visit { span: visit.span.moved(start), ..visit.clone() }).is_empty();
    if !free(start) {
        return Err(format!("something is in the way from {start} on"));
    }
    let proposed = visit.span.start;
    if start < proposed - REACH || start > proposed + REACH {
        return Err(format!("{start} is too far away"));
    }
    let step = if start < proposed { -STEP } else { STEP };
    let nearer = std::iter::successors(Some(proposed), |at| Some(*at + step));
    let mut nearer = nearer.take_while(|at| (*at < start) == (proposed < start) && *at != start);
    match nearer.find(|at| free(*at)) {
        Some(nearer) => Err(format!("{nearer} is free, too, and nearer than {start}")),
        None => Ok(()),
    }
}

fn instant(facts: &Value) -> Result<DateTime<Utc>, String> {
    serde_json::from_value(facts["instant"].clone()).map_err(|error| error.to_string())
}
