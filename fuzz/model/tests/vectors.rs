//! The vectors of the library are the model's too: what the authorities say, both have to say.

use std::{fs, path::Path};

use journeyman_model::{calculate, draft::Draft, totals::Totals};
use serde_json::Value;

#[test]
fn every_vector_of_the_calculation_is_what_the_model_gives() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/vectors/invoice");
    let files = fs::read_dir(folder).expect("the vectors are there").map(|file| file.expect("a file").path());
    let vectors = files.flat_map(|file| {
        let bytes = fs::read(file).expect("it can be read");
        serde_json::from_slice::<Vec<Value>>(&bytes).expect("a list of vectors")
    });
    let (mut tried, mut wrong) = (0, Vec::new());
    for vector in vectors.filter(|vector| vector["call"] == "invoice.calculate") {
        let stated = &vector["expect"];
        // What isn't a draft at all, or is in no currency, is not for the model to refuse.
        let draft = match serde_json::from_value::<Draft>(vector["input"].clone()) {
            Err(error) if !stated["ok"].is_null() => panic!("{}: {error}", vector["name"]),
            Err(_) => continue,
            Ok(_) if stated["error"] == "JM-MON-0001" => continue,
            Ok(draft) => draft,
        };
        tried += 1;
        let agrees = match calculate(&draft) {
            Ok(totals) => serde_json::from_value::<Totals>(stated["ok"].clone()).is_ok_and(|stated| stated == totals),
            Err(refusal) => stated["error"] == refusal.0,
        };
        if !agrees {
            wrong.push(format!("{}: {stated}, the model {:?}", vector["name"], calculate(&draft)));
        }
    }
    assert!(wrong.is_empty(), "{} of {tried} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 50, "only {tried} were tried");
}
