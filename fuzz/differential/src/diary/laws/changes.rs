//! What changes would do to the conflicts is what is another after them: each is of a booking, and counts as often as it is told.

use std::collections::{BTreeMap, BTreeSet};

use journeyman_model::diary::{Model, firm::Firm};

use super::{
    super::{
        case::{CLOCKS, Case},
        check::same,
        core::{Core, Found},
    },
    facts::{booked_site, facts, sum_over},
};
use crate::features::Features;

/// Which conflict it is: of which booking, and about what. How much a limit of work is passed by isn't in it.
type Identity = (Option<String>, String);

/// By how many seconds each conflict of an identity passes a limit of work; zeros for all else.
type Told = BTreeMap<Identity, Vec<i64>>;

pub(super) fn changes_are_what_they_would_do(
    case: &Case,
    core: &Core,
    model: &Model<'_>,
    all: &[Found],
    met: &mut Features,
) -> Result<(), String> {
    let firm = model.after(&case.changes);
    let after = Core::new(&firm)?.check_all()?;
    same("check_all after changes", &after, &Model::new(&firm, &CLOCKS).check_all())?;
    let [introduced, resolved, unchanged] = core.what_if(&case.changes)?;
    for (name, told, of) in
        [("introduced", &introduced, after.as_slice()), ("resolved", &resolved, all), ("unchanged", &unchanged, &after)]
    {
        if !is_part(told, of) {
            return Err(format!("what_if has as {name} what isn't there, or in another order: {told:?}"));
        }
        if !told.is_empty() {
            met.met(&format!("what_if {name}"));
        }
    }
    if introduced.len() + unchanged.len() != after.len() {
        return Err(format!("what_if tells {} and {} of {} conflicts", introduced.len(), unchanged.len(), after.len()));
    }
    let (old, new) = (told_in(all, model.firm)?, told_in(&after, &firm)?);
    let lists = [told_in(&introduced, &firm)?, told_in(&resolved, model.firm)?, told_in(&unchanged, &firm)?];
    for identity in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let those = |list: &Told| list.get(identity).cloned().unwrap_or_default();
        let expected = would_be(&those(&old), &those(&new))?;
        let told = [0, 1, 2].map(|list| those(&lists[list]));
        if told != expected {
            return Err(format!("what_if has another fate for {identity:?}: {told:?}, {expected:?}"));
        }
    }
    count(&[all, &after], met);
    Ok(())
}

/// What is introduced, resolved and unchanged of those of one identity that there are and that there would be.
fn would_be(old: &[i64], new: &[i64]) -> Result<[Vec<i64>; 3], String> {
    match (old, new) {
        // A limit that is passed by more is introduced, and nothing of it resolved.
        (&[was], &[is]) if is > was => Ok([vec![is], vec![], vec![]]),
        // Of one that is passed by less, the greater is resolved, and what is left was there before.
        (&[was], &[is]) if is < was => Ok([vec![], vec![was], vec![is]]),
        _ => {
            if old.iter().chain(new).any(|over| *over != 0) && (old.len() > 1 || new.len() > 1) {
                return Err("a limit of work is told twice of one booking".to_owned());
            }
            // As many as there are on both sides stay.
            let stay = old.len().min(new.len());
            Ok([new[stay..].to_vec(), old[stay..].to_vec(), new[..stay].to_vec()])
        }
    }
}

fn told_in(found: &[Found], firm: &Firm) -> Result<Told, String> {
    let mut told = Told::new();
    for Found { conflict, .. } in found {
        let identity = (conflict.booking.clone(), facts(conflict, booked_site(firm, conflict))?);
        told.entry(identity).or_default().push(sum_over(conflict));
    }
    Ok(told)
}

/// Whether a list is another with some left out.
fn is_part(some: &[Found], all: &[Found]) -> bool {
    let mut rest = all.iter();
    some.iter().all(|one| rest.any(|known| known == one))
}

/// Counts what tells identities from keys: bookings that share a key, and a booking that has a conflict twice.
fn count(diaries: &[&[Found]], met: &mut Features) {
    for found in diaries {
        let mut whose: BTreeMap<&str, Vec<&Option<String>>> = BTreeMap::new();
        for one in *found {
            whose.entry(&one.key).or_default().push(&one.conflict.booking);
        }
        for bookings in whose.values() {
            let each: BTreeSet<_> = bookings.iter().collect();
            if each.len() > 1 {
                met.met("what_if with bookings that share a key");
            }
            if each.len() < bookings.len() {
                met.met("what_if with a conflict twice");
            }
        }
    }
}
