//! The version of the JSON schema: where it is said, and what documents of other versions come to (ADR 0001).

use journeyman::{
    invoice::{Draft, calculate},
    json::{self, SCHEMA_VERSION},
    limits::JSON_SCHEMA_VERSION,
    wire::{Wire, WireError},
};
use serde_json::{Value, json};

/// A draft with none of the fields that came to drafts and lines after they were first written.
fn early_draft() -> Value {
    json!({
        "currency": "NZD",
        "price_basis": "exclusive",
        "rounding": { "line_net": "half_up", "tax": { "at": "tax_group", "way": "half_up" } },
        "lines": [{
            "description": "Labour",
            "quantity": "2",
            "unit": "HUR",
            "unit_price": "95",
            "allowances": [],
            "charges": [],
            "tax": { "category": "standard", "percent": "15", "reason": null },
        }],
        "allowances": [],
        "charges": [],
        "prepaid": null,
    })
}

fn read(document: &Value) -> Result<Draft, WireError> {
    Draft::from_json(document.to_string().as_bytes())
}

#[test]
fn every_schema_of_an_operation_says_the_version_and_whose_it_is() {
    assert_eq!((SCHEMA_VERSION, JSON_SCHEMA_VERSION), (1, 1));
    for operation in json::operations() {
        for (side, schema) in [("input", operation.input_schema()), ("output", operation.output_schema())] {
            let wanted = format!("urn:journeyman:schema:1:{}:{side}", operation.name());
            assert_eq!(schema.get("$id").and_then(Value::as_str), Some(wanted.as_str()));
        }
    }
}

#[test]
fn a_field_that_an_earlier_document_does_not_have_means_what_its_absence_meant() {
    let draft = read(&early_draft()).unwrap();
    assert!(draft.payable_rounding.is_none() && draft.tax_currency.is_none());
    assert!(draft.lines.iter().all(|line| line.base_quantity.is_none() && line.further_taxes.is_empty()));
    assert_eq!(calculate(&draft).unwrap().payable().minor, 21_850); // 190.00 and 15 % of it
    let written: Value = serde_json::from_slice(&draft.to_json()).unwrap();
    assert_eq!(written, early_draft(), "written again, it has no field more");
}

#[test]
fn a_field_that_a_later_document_adds_is_refused_by_name_and_a_variant_by_its_place() {
    let mut with_field = early_draft();
    with_field["lines"][0]["warranty_months"] = Value::Null;
    let mut with_variant = early_draft();
    with_variant["rounding"]["line_net"] = "to_dozens".into();
    let refused = |document: &Value| match read(document) {
        Err(WireError::Malformed { path, problem }) => (path, problem),
        other => panic!("{other:?} isn't the refusal of what is unknown"),
    };
    let (path, problem) = refused(&with_field);
    assert!(path.starts_with("lines[0]") && problem.contains("warranty_months"), "{path}: {problem}");
    // A name that came in a value's place may be anybody's, and isn't quoted: the place and the names that are known are.
    let (path, problem) = refused(&with_variant);
    assert!(path == "rounding.line_net" && problem.contains("half_up"), "{path}: {problem}");
}
