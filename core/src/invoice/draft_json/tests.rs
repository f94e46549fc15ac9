use std::collections::BTreeSet;

use serde_json::Value;

use super::*;

/// A draft with something in each of its fields.
const FULL: &str = r#"{
    "currency": "EUR", "price_basis": "exclusive",
    "rounding": {"line_net": "half_up", "tax": {"at": "line", "way": "half_even"}, "nets": "once_a_line"},
    "lines": [
        {
            "description": "Labour \"Zählertausch\"\n\u00e0 \ud83d\udd27", "quantity": "-1.50", "unit": "HUR",
            "unit_price": "95.0275", "base_quantity": "2",
            "allowances": [
                {"value": {"amount": {"amount": {"minor": -9007199254740991, "currency": "EUR"}}}, "reason": "Regular"},
                {"value": {"percent": {"percent": "12.5"}}, "reason": "Late"}
            ],
            "charges": [{"value": {"percent": {"percent": "0"}}, "reason": "Night"}],
            "tax": {"category": "exempt", "percent": "0", "reason": "Art. 132"},
            "further_taxes": [
                {"tax": "Levy", "rate": {"per_unit": {"amount": "0.15"}}, "on": "net", "in_tax_base": true},
                {"tax": "Second", "rate": {"percent": {"percent": "3"}}, "on": "net_and_taxes", "withheld": false}
            ]
        },
        {
            "description": "Tap", "quantity": "1", "unit": "C62", "unit_price": "0", "allowances": [], "charges": [ ],
            "tax": {"category": "standard", "percent": "20", "reason": null}, "further_taxes": null
        }
    ],
    "allowances": [
        {
            "value": {"percent_of_lines": {"percent": "10"}}, "reason": "Bulk",
            "tax": {"category": "reduced", "percent": "5", "reason": null}
        },
        {
            "value": {"percent_of_same_tax": {"percent": "10"}}, "reason": "Bulk",
            "tax": {"category": "reduced", "percent": "5"}, "further_taxes": []
        }
    ],
    "charges": [{
        "value": {"amount": {"amount": {"minor": 0, "currency": "EUR"}}}, "reason": "Travel",
        "tax": {"category": "zero", "percent": "0", "reason": null}
    }],
    "prepaid": {"minor": 1050, "currency": "EUR"},
    "payable_rounding": {"cash": {"ties": "half_down"}},
    "tax_currency": {"rate": {"currency": "SEK", "rate": "11.4925"}}
}"#;

fn quickly(json: &str) -> Option<Draft> {
    wire::quick::read(json.as_bytes())
}

fn strictly(json: &str) -> Result<Draft, WireError> {
    <Draft as Wire>::from_json(json.as_bytes())
}

#[track_caller]
fn both_read(json: &str) {
    assert_eq!(quickly(json), Some(strictly(json).unwrap()), "{json}");
}

#[test]
fn a_draft_is_read_quickly_and_the_same_however_it_is_laid_out() {
    both_read(FULL);
    let draft = strictly(FULL).unwrap();
    both_read(&String::from_utf8(draft.to_json()).unwrap());
    both_read(&serde_json::to_string_pretty(&draft).unwrap());
}

/// The full draft, and the same with other words and variants in it.
fn documents() -> Vec<String> {
    let words = [
        (
            "exempt",
            "standard reduced zero reverse_charge outside_scope intra_community export canary_islands ceuta_melilla",
        ),
        ("exclusive", "inclusive"),
        ("half_even", "half_up half_down down up"),
        ("line", "tax_group document"),
        ("once_a_line", "rounded exact"),
        ("net", "net_and_taxes"),
    ];
    let words = words.iter().flat_map(|(given, others)| others.split(' ').map(move |other| (*given, other)));
    let words = words.map(|(given, other)| (format!("\"{given}\""), format!("\"{other}\"")));
    let amount = r#"{"amount": {"amount": {"minor": 1, "currency": "EUR"}}}"#;
    let variants = [r#"{"cash": {"ties": "half_down"}}"#, r#"{"rate": {"currency": "SEK", "rate": "11.4925"}}"#];
    let variants = variants.map(|given| (given.to_owned(), amount.to_owned()));
    let replaced = words.chain(variants).map(|(given, other)| {
        assert!(FULL.contains(&given), "{given}");
        FULL.replace(&given, &other)
    });
    std::iter::once(FULL.to_owned()).chain(replaced).collect()
}

/// The names of fields and variants that a schema has.
fn names(schema: &Value, found: &mut BTreeSet<String>) {
    if let Value::Object(schema) = schema {
        found.extend(schema.get("properties").and_then(Value::as_object).into_iter().flat_map(|of| of.keys().cloned()));
        let words =
            schema.get("const").into_iter().chain(schema.get("enum").and_then(Value::as_array).into_iter().flatten());
        found.extend(words.filter_map(Value::as_str).map(ToOwned::to_owned));
        for inner in schema.values() {
            names(inner, found);
        }
    } else if let Value::Array(schemas) = schema {
        for inner in schemas {
            names(inner, found);
        }
    }
}

#[test]
fn every_field_and_every_variant_is_read_quickly_and_the_same() {
    let documents = documents();
    for json in &documents {
        both_read(json);
    }
    let mut found = BTreeSet::new();
    names(&serde_json::to_value(schemars::schema_for!(Draft)).unwrap(), &mut found);
    assert!(found.len() > 50, "{found:?}");
    for name in found {
        let quoted = format!("\"{name}\"");
        assert!(documents.iter().any(|json| json.contains(&quoted)), "no document here has {name}");
    }
}

#[test]
fn fields_are_read_quickly_in_any_order() {
    let prepaid = r#""prepaid": {"minor": 1050, "currency": "EUR"},"#;
    let moved = format!("{{ {prepaid} {}", FULL.replace(prepaid, "").trim_start_matches('{'));
    both_read(&moved);
    both_read(&FULL.replace(r#"{"minor": 0, "currency": "EUR"}"#, r#"{"currency": "EUR", "minor": 0}"#));
}

#[test]
fn what_is_wrong_is_left_to_the_strict_reader() {
    for (right, wrong) in [
        (r#""currency": "EUR", "price"#, r#""currency": "EUR", "currency": "EUR", "price"#),
        (r#""currency": "EUR", "price"#, r#""currency": "EUR", "colour": "red", "price"#),
        (r#""unit": "HUR","#, ""),
        (r#""quantity": "1""#, r#""quantity": 1"#),
        (r#""minor": 1050"#, r#""minor": 9007199254740992"#),
        (r#""minor": 1050"#, r#""minor": 1e3"#),
        (r#""minor": 1050"#, r#""minor": -0"#),
        (r#""minor": 1050"#, r#""minor": 01050"#),
        (r#""charges": [ ]"#, r#""charges": null"#),
        (r#"{"percent": {"percent": "12.5"}}"#, r#"{"percent": {"percent": "12.5"}, "amount": {}}"#),
        (r#""Tap""#, r#""""#),
        ("}]", "},]"),
    ] {
        assert!(FULL.contains(right), "{right}");
        let json = FULL.replacen(right, wrong, 1);
        assert_eq!(quickly(&json), None, "{wrong}");
        assert!(strictly(&json).is_err(), "{wrong}");
        assert_eq!(Draft::from_json(json.as_bytes()), strictly(&json));
    }
    assert_eq!(quickly(&format!("{FULL} {{}}")), None);
    assert_eq!(wire::quick::read::<Draft>(b"\"\xFF\""), None);
}

#[test]
fn a_draft_is_read_quickly_at_the_largest_size_and_left_to_the_strict_reader_one_byte_beyond() {
    let mut json = FULL.as_bytes().to_vec();
    json.resize(crate::limits::JSON_BYTES_MAX, b' ');
    assert!(wire::quick::read::<Draft>(&json).is_some());
    json.push(b' ');
    assert_eq!(wire::quick::read::<Draft>(&json), None);
}

/// At every place of a document every letter that means something in JSON, instead of what is there and beside it.
#[test]
fn whatever_is_read_quickly_is_read_the_same_by_the_strict_reader_however_it_is_damaged() {
    let document = String::from_utf8(strictly(FULL).unwrap().to_json()).unwrap();
    let mut read = 0_u32;
    for (at, old) in document.char_indices() {
        let (before, from) = document.split_at(at);
        let (_, after) = from.split_at(old.len_utf8());
        for new in "\"\\{}[],:0-.e \u{0}x".chars() {
            for json in [format!("{before}{new}{after}"), format!("{before}{new}{from}"), format!("{before}{after}")] {
                if let Some(draft) = quickly(&json) {
                    assert_eq!(Ok(draft), strictly(&json), "{json}");
                    read += 1;
                }
            }
        }
        assert_eq!(quickly(before), None);
    }
    assert!(read > 1_000, "{read}: too few are read for this to say anything");
}
