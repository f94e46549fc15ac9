//! What every operation of the JSON API has: a name, a summary, schemas, and vectors that fit them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use journeyman::json::{self, Operation};
use serde_json::{Value, json};

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

#[test]
fn every_field_of_every_schema_says_what_it_is() {
    for operation in json::operations() {
        for (side, schema) in schemas(operation) {
            let silent = undescribed(side, &schema);
            assert!(
                silent.is_empty(),
                "{}: without a description (a doc comment of the field): {silent:?}",
                operation.name()
            );
        }
    }
}

#[test]
fn every_type_in_a_schema_says_what_it_is() {
    for operation in json::operations() {
        for (side, schema) in schemas(operation) {
            // What the operation itself takes or answers is told by its summary.
            let own = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/"));
            for (name, part) in schema["$defs"].as_object().into_iter().flatten() {
                assert!(is_told(part) || own == Some(name), "{}: its {side} has {name} in it", operation.name());
            }
        }
    }
}

#[test]
fn a_field_without_a_description_is_found_wherever_it_stands() {
    let told = json!({"type": "integer", "description": "Told."});
    let schema = json!({
        "properties": {"told": told, "bare": {"type": "integer"}},
        "$defs": {
            // The name of a variant has the description of the variant; what the variant holds are fields like others.
            "Choice": {"oneOf": [
                {"description": "Told.", "properties": {"tag": {"properties": {"told": told, "within": {}}}}},
                {"properties": {"untold": {}}},
            ]},
            "Empty": {"items": {"properties": {"blank": {"description": " "}}}},
        },
    });
    assert_eq!(
        undescribed("", &schema),
        ["/$defs/Choice/oneOf/0/tag/within", "/$defs/Choice/oneOf/1/untold", "/$defs/Empty/items/blank", "/bare",]
    );
}

/// The places of the fields under a schema that have no description. That of a variant stands beside its only field, whose name
/// is the variant's.
fn undescribed(place: &str, schema: &Value) -> Vec<String> {
    let parts: Vec<(String, &Value)> = match schema {
        Value::Object(keywords) => keywords.iter().map(|(keyword, part)| (keyword.clone(), part)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, part)| (at.to_string(), part)).collect(),
        _ => return Vec::new(),
    };
    let mut found = Vec::new();
    for (keyword, part) in parts {
        match part.as_object().filter(|_| keyword == "properties") {
            Some(fields) => {
                let is_variant = fields.len() == 1 && place.rsplit('/').nth(1) == Some("oneOf") && is_told(schema);
                for (name, field) in fields {
                    let at = format!("{place}/{name}");
                    found.extend(undescribed(&at, field));
                    found.extend((!is_told(field) && !is_variant).then_some(at));
                }
            }
            None => found.extend(undescribed(&format!("{place}/{keyword}"), part)),
        }
    }
    found.sort();
    found
}

fn is_told(schema: &Value) -> bool {
    schema["description"].as_str().is_some_and(|text| !text.trim().is_empty())
}
