//! The vectors of the diary are the model's too: what was calculated by hand, both have to say.

use std::{collections::BTreeMap, fs, path::Path};

use journeyman_model::diary::{
    Model,
    clock::Clock,
    firm::{Firm, Proposal, SlotRequest},
};
use serde_json::{Value, json};

#[test]
fn every_vector_of_conflicts_and_slots_is_what_the_model_gives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/vectors/schedule");
    let files = fs::read_dir(folder).expect("the vectors are there").map(|file| file.expect("a file").path());
    // The model's tables of clocks don't reach to where time starts and ends.
    let files = files.filter(|file| !file.ends_with("ends.json"));
    let vectors = files.flat_map(|file| {
        let bytes = fs::read(file).expect("it can be read");
        serde_json::from_slice::<Vec<Value>>(&bytes).expect("a list of vectors")
    });
    let (mut tried, mut wrong) = (0, Vec::new());
    for vector in vectors {
        let stated = &vector["expect"]["ok"];
        if stated.is_null() {
            continue;
        }
        let Some(given) = answer(&vector) else { continue };
        tried += 1;
        if without_keys_and_fixes(stated.clone()) != given {
            wrong.push(format!("{}:\n  {stated}\n  {given}", vector["name"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {tried} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 100, "only {tried} were tried");
}

/// What the model says, if it is asked something that it knows.
fn answer(vector: &Value) -> Option<Value> {
    let input = &vector["input"];
    let input = if input["diary"].is_null() { input } else { &input["diary"] };
    let mut firm = json!({"policy": {}});
    for field in ["technicians", "leave", "bookings", "policy", "resources"] {
        if !input[field].is_null() {
            firm[field] = input[field].clone();
        }
    }
    let call = vector["call"].as_str()?;
    let calls = ["schedule.check", "schedule.recheck_zones", "schedule.check_all", "schedule.next_slots"];
    if !calls.contains(&call) {
        return None;
    }
    let firm: Firm = serde_json::from_value(firm).unwrap_or_else(|error| panic!("{}: {error}", vector["name"]));
    // What somebody took on isn't told among all that is booked. It is known by its key, which the model doesn't have.
    if call == "schedule.check_all" && firm.bookings.iter().any(|booking| !booking.overrides.is_empty()) {
        return None;
    }
    // The model knows the clocks of every zone that it is asked about.
    if firm.bookings.iter().any(|booking| booking.start.zone == "Mars/Olympus_Mons") {
        return None;
    }
    let clocks = clocks(&firm);
    let model = Model::new(&firm, &clocks);
    match call {
        "schedule.check" => {
            let proposal: Proposal = serde_json::from_value(input["proposal"].clone()).expect("a proposal");
            serde_json::to_value(model.check(&model.visit(&proposal))).ok()
        }
        "schedule.recheck_zones" => serde_json::to_value(model.recheck_zones()).ok(),
        "schedule.check_all" => serde_json::to_value(model.check_all()).ok(),
        "schedule.next_slots" => {
            let request: SlotRequest = serde_json::from_value(input["request"].clone()).expect("a request");
            serde_json::to_value(model.next_slots(&request)).ok()
        }
        _ => None,
    }
}

fn clocks(firm: &Firm) -> BTreeMap<String, Clock> {
    let people = firm.technicians.iter().map(|technician| &technician.zone);
    let sites = firm.resources.sites.iter().map(|site| &site.zone);
    let agreed = firm.bookings.iter().map(|booking| &booking.start.zone);
    people.chain(sites).chain(agreed).map(|zone| (zone.clone(), Clock::of(zone))).collect()
}

/// The same without the keys and the fixes of conflicts, wherever they are.
fn without_keys_and_fixes(stated: Value) -> Value {
    match stated {
        Value::Array(items) => items.into_iter().map(without_keys_and_fixes).collect(),
        Value::Object(mut fields) => {
            if fields.contains_key("obstacle") {
                fields.remove("key");
                fields.remove("fixes");
            }
            fields.into_iter().map(|(name, field)| (name, without_keys_and_fixes(field))).collect()
        }
        _ => stated,
    }
}
