//! Replays every file under `vectors/`, as every host does.
//!
//! A vector is an operation of the JSON API, its input, and what an outside authority or an independent calculation says
//! must come out: `{"name", "source", "call", "input", "expect": {"ok": …} | {"error": "JM-…"}}`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, fs, path::Path};

use journeyman::json;
use serde::Deserialize;
use serde_json::Value;

/// Modules that must have vectors, and the least number of each.
const MODULES: &[&str] = &[
    "billing",
    "board",
    "calendar",
    "device",
    "dispatch",
    "invoice",
    "job",
    "ledger",
    "money",
    "office",
    "payment",
    "pricing",
    "recurrence",
    "schedule",
    "tax",
];
const VECTORS_MIN: usize = 12;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    source: String,
    call: String,
    input: Value,
    expect: Expect,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Expect {
    Ok(Value),
    Error(String),
}

fn vectors() -> BTreeMap<String, Vec<Vector>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut by_module: BTreeMap<String, Vec<Vector>> = BTreeMap::new();
    for folder in fs::read_dir(root).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir()) {
        let module = folder.file_name().into_string().unwrap();
        for file in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
            if file.path().extension().is_some_and(|extension| extension == "json") {
                let text = fs::read_to_string(file.path()).unwrap();
                let vectors: Vec<Vector> = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{file:?}: {e}"));
                by_module.entry(module.clone()).or_default().extend(vectors);
            }
        }
    }
    by_module
}

#[test]
fn every_vector_comes_out_as_its_source_says() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (module, vectors) in vectors() {
        for Vector { name, source, call, input, expect } in vectors {
            assert!(!source.is_empty(), "{module}: {name}: a vector names its source");
            let got = match json::call(&call, input.to_string().as_bytes()) {
                Ok(bytes) => Expect::Ok(serde_json::from_slice(&bytes).unwrap()),
                Err(failure) => Expect::Error(failure.code),
            };
            if got != expect {
                wrong.push(format!("{module}: {name}\n  want {expect:?}\n  got  {got:?}"));
            }
            count += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {count} vectors differ:\n{}", wrong.len(), wrong.join("\n"));
    println!("vectors: rust {count}");
}

#[test]
fn every_module_has_vectors_and_none_has_a_name_twice() {
    let by_module = vectors();
    for module in MODULES {
        let vectors = by_module.get(*module).unwrap_or_else(|| panic!("no vectors for {module}"));
        assert!(vectors.len() >= VECTORS_MIN, "{module} has {} vectors, fewer than {VECTORS_MIN}", vectors.len());
        let mut names: Vec<&str> = vectors.iter().map(|vector| vector.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), vectors.len(), "{module}: two vectors have one name");
    }
}

#[test]
fn the_calendar_is_recomputed_with_zone_rules_at_least_as_new_as_the_bundled_ones() {
    let packages =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/check/requirements.txt")).unwrap();
    let release = packages.lines().find_map(|line| line.strip_prefix("tzdata==")).unwrap();
    // The package's 2026.6 is the database's 2026f.
    let (year, number) = release.split_once('.').unwrap();
    let letter = number.parse::<u8>().ok().and_then(|number| (b'a'..=b'z').nth(usize::from(number) - 1)).unwrap();
    let recomputed = format!("{year}{}", char::from(letter));
    let bundled = journeyman::calendar::Tzdb::bundled();
    assert!(recomputed.as_str() >= bundled.version(), "{recomputed} is older than the bundled {}", bundled.version());
}
