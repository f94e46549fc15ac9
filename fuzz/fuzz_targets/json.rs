//! Any bytes to any operation of the JSON API: the first byte says which.
#![no_main]

use journeyman::{
    error::{CatalogueEntry, Failure},
    json,
    limits::JSON_BYTES_MAX,
    wire::Wire,
};
use libfuzzer_sys::{Corpus, fuzz_target};
use serde_json::Value;

/// Longest text that a failure may have, whatever its input was.
const FAILURE_CHARACTERS_MAX: usize = 1_000;

fuzz_target!(|data: &[u8]| -> Corpus {
    let Some((&first, input)) = data.split_first() else { return Corpus::Reject };
    let Some(operation) = json::operations().nth(first.into()) else { return Corpus::Reject };
    let answer = json::call(operation.name(), input);
    match &answer {
        Ok(output) => {
            assert!(output.len() <= JSON_BYTES_MAX, "{} gave {} bytes", operation.name(), output.len());
            let value: Value = serde_json::from_slice(output).expect("the output is JSON");
            assert!(!has_float(&value), "{} gave a float", operation.name());
        }
        Err(failure) => {
            let entry = CatalogueEntry::of(&failure.code).expect("the code is catalogued");
            assert_eq!((failure.kind, failure.remedy.as_str()), (entry.kind, entry.remedy));
            assert!(failure.text.chars().count() <= FAILURE_CHARACTERS_MAX, "{} says a page", operation.name());
            assert_eq!(Failure::from_json(&failure.to_json()).as_ref(), Ok(failure));
        }
    }
    assert_eq!(json::call(operation.name(), input), answer, "{} answers another way", operation.name());
    Corpus::Keep
});

fn has_float(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(items) => items.iter().any(has_float),
        Value::Object(fields) => fields.values().any(has_float),
        _ => false,
    }
}
