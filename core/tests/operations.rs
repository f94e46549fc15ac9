//! What every operation of the JSON API has: a name, a summary, schemas, and vectors that fit them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use journeyman::json::{self, Operation};
use serde_json::Value;

/// Every vector, as it is written.
fn vectors() -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let files = |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let folders = files(&root).into_iter().filter(|path| path.is_dir());
    let json = folders.flat_map(|folder| files(&folder)).filter(|path| path.extension().is_some_and(|e| e == "json"));
    json.flat_map(|path| serde_json::from_str::<Vec<Value>>(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

fn schemas(operation: &Operation) -> [(&'static str, Value); 2] {
    [("input", operation.input_schema().to_value()), ("output", operation.output_schema().to_value())]
}

#[test]
fn every_operation_has_a_name_of_its_own_and_a_summary() {
    let mut names = BTreeSet::new();
    for operation in json::operations() {
        let (name, summary) = (operation.name(), operation.summary());
        assert!(names.insert(name), "two operations are called {name}");
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        let (module, verb) = name.split_once('.').unwrap_or_else(|| panic!("{name} doesn't name its module"));
        assert!(plain(module) && plain(verb), "{name} is not of the form module.what_it_does");
        assert!(!summary.trim().is_empty() && !summary.ends_with('.'), "{name}: its summary is {summary:?}");
    }
}

#[test]
fn every_operation_has_a_vector_that_succeeds() {
    let vectors = vectors();
    let tried: BTreeSet<&str> = vectors
        .iter()
        .filter(|vector| vector["expect"].get("ok").is_some())
        .map(|vector| vector["call"].as_str().unwrap())
        .collect();
    let missing: Vec<&str> = json::operations().map(Operation::name).filter(|name| !tried.contains(name)).collect();
    assert!(missing.is_empty(), "no vector under core/vectors succeeds with {missing:?}");
}

#[test]
fn every_schema_is_a_json_schema_of_draft_2020_12() {
    for operation in json::operations() {
        for (side, schema) in schemas(operation) {
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
            if let Err(error) = jsonschema::draft202012::meta::validate(&schema) {
                panic!("{}: the schema of its {side} at {}: {error}", operation.name(), error.instance_path());
            }
        }
    }
}

#[test]
fn every_vector_that_succeeds_fits_the_schemas_of_its_operation() {
    let vectors = vectors();
    for operation in json::operations() {
        let [(_, input), (_, output)] = schemas(operation);
        let [input, output] = [input, output].map(|schema| jsonschema::draft202012::new(&schema).unwrap());
        for vector in vectors.iter().filter(|vector| vector["call"] == operation.name()) {
            let Some(expected) = vector["expect"].get("ok") else { continue };
            for (side, schema, value) in [("input", &input, &vector["input"]), ("output", &output, expected)] {
                if let Err(error) = schema.validate(value) {
                    panic!(
                        "{}: {}: its {side} at {}: {error}",
                        operation.name(),
                        vector["name"],
                        error.instance_path()
                    );
                }
            }
        }
    }
}
