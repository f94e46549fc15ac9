//! Many firms, on all cores.

use super::{Case, check, generate, shrink::shrink};
use crate::{
    features::Features,
    run::{Run, choices_of, on_all_cores},
};

/// Checks as many firms as are asked for, from a seed: the same on every machine, whatever its cores.
#[must_use]
pub fn run(count: u64, seed: u64) -> Run {
    let (features, first) = on_all_cores(count, |number, features| check(&numbered(seed, number), features).is_ok());
    Run { features, difference: first.map(|first| described(seed, first)) }
}

fn numbered(seed: u64, number: u64) -> Case {
    generate::case(&mut choices_of(seed, number))
}

fn described(seed: u64, number: u64) -> String {
    let smallest = shrink(&numbered(seed, number));
    let difference = check(&smallest, &mut Features::default()).err().unwrap_or_default();
    let json = serde_json::to_string(&smallest).unwrap_or_else(|error| error.to_string());
    format!("firm {number} of seed {seed} differs. The smallest that does:\n{json}\n{difference}")
}

/// What a run has to meet, or it says nothing about it.
#[must_use]
pub fn wanted() -> Vec<String> {
    let mut wanted: Vec<String> = generate::codes().map(|code| format!("conflict {code}")).collect();
    let rest = [
        "a booking made",
        "a booking made in spite of conflicts",
        "a booking refused",
        "a crew that something hard keeps",
        "a crew that something soft keeps",
        "a lead who isn't needed",
        "a need that nobody can meet",
        "booking at another instant",
        "fix add_crew",
        "fix end_at_or_before",
        "fix other_equipment",
        "fix other_technician",
        "fix other_vehicle",
        "fix start_at",
        "fix start_at_or_after",
        "fix start_within",
        "more people than the size",
        "no slot",
        "relaxations",
        "relaxations with somebody along",
        "slots",
        "slots after a cursor",
        "slots for a booking that is moved",
        "slots ranked by \"earliest\"",
        "slots ranked by \"fairest\"",
        "slots ranked by \"least_travel\"",
        "slots to the end",
        "slots with added travel",
        "slots with advice",
        "slots with somebody along",
        "somebody along for a licence",
        "somebody along for a role",
        "somebody along for a skill",
        "somebody along for the size",
        "somebody along who isn't the first",
        "visits beside each other",
        "what_if introduced",
        "what_if resolved",
        "what_if unchanged",
        "what_if with a conflict twice",
        "what_if with bookings that share a key",
        "whole days at another time",
    ];
    wanted.extend(rest.map(str::to_owned));
    wanted
}
