//! `docs/operations.md` says everything that the schemas of the operations say, for those who read neither them nor Rust.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod page;
mod words;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
};

use journeyman::{
    json,
    schedule::{ConflictPolicy, Severity},
    wire::Wire as _,
};
use serde_json::{Map, Value};

use page::{INTRODUCTION, Page, heading, is_required, own};
use words::{described, name_of};

#[test]
fn the_page_of_the_operations_is_as_new_as_the_operations() {
    let (file, page) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/operations.md"), Page::new().to_string());
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(written == page, "run `UPDATE_DOCS=1 cargo test --test operations_page` and read the difference");
}

#[test]
fn the_page_names_every_operation_and_every_link_in_it_leads_to_a_heading() {
    let page = Page::new().to_string();
    for operation in json::operations() {
        assert!(
            page.contains(&format!("| `{}` | {} |", operation.name(), operation.summary())),
            "{}",
            operation.name()
        );
    }
    let mut headings = BTreeSet::new();
    for heading in page.lines().filter(|line| line.starts_with('#')) {
        let kept = |c: &char| c.is_alphanumeric() || [' ', '-', '_'].contains(c);
        let anchor: String = heading.trim_start_matches('#').trim().chars().filter(kept).collect();
        let anchor = anchor.to_lowercase().replace(' ', "-");
        assert!(headings.insert(anchor), "two places are called {heading}");
    }
    for (_, rest) in page.match_indices("](#").map(|(at, found)| page.split_at(at + found.len())) {
        let target = rest.split(')').next().unwrap();
        assert!(headings.contains(target), "nothing is called {target}");
    }
}

#[test]
fn the_page_has_no_path_of_the_source_and_no_link_that_only_rustdoc_knows() {
    let page = Page::new().to_string();
    let of_types = page.strip_prefix(INTRODUCTION).unwrap();
    for line in of_types.lines() {
        assert!(!line.contains("::") && line.matches('(').count() == line.matches(')').count(), "{line}");
        let leads_somewhere = |link: &str| link.starts_with('#') || link.starts_with("http");
        assert!(line.split("](").skip(1).all(leads_somewhere), "{line}");
    }
}

#[test]
fn the_page_has_every_description_of_every_schema_and_says_which_fields_are_optional() {
    let page = Page::new();
    let missing = missing(&page.to_string(), &page.told);
    assert!(missing.is_empty(), "{} are missing: {missing:#?}", missing.len());
}

#[test]
fn what_the_page_lacks_or_says_wrongly_of_a_field_is_found_wherever_the_field_stands() {
    let page = Page::new();
    // A field of a type, of a variant, and of what only one operation takes or gives; what may be left out, and a default.
    for (of, field, lost) in [
        ("Money", "minor", ""),
        ("LeaveSpan", "last", ""),
        ("Operation money.allocate", "weights", ""),
        ("Operation ledger.decide", "events", ""),
        ("BookingDetails", "crew", ", optional"),
        ("ConflictPolicy", "site_closed", ", `\"hard\"` by default"),
    ] {
        let lacking = without(&page.to_string(), of, field, lost);
        assert_eq!(missing(&lacking, &page.told), [format!("{of}: {field}")]);
    }
}

/// The page without something of the line of a field, or without the line.
fn without(page: &str, of: &str, field: &str, lost: &str) -> String {
    let mut section = "";
    let mut lines = Vec::new();
    for line in page.lines() {
        section = line.strip_prefix("### ").unwrap_or(section);
        let is_of_field = section == of && line.trim_start().starts_with(&format!("- `{field}` "));
        match (is_of_field, lost) {
            (false, _) => lines.push(line.to_owned()),
            (true, "") => {}
            (true, lost) => lines.push(line.replace(lost, "")),
        }
    }
    lines.join("\n")
}

#[test]
fn what_a_field_that_is_left_out_says_is_null_or_empty_or_told() {
    for operation in json::operations() {
        let schema = operation.input_schema().to_value();
        let types = schema["$defs"].as_object().unwrap();
        let mut untold = Vec::new();
        fields(&schema, &mut |of, name, field| {
            let is_empty = |schema: &Value| {
                schema["type"] == "array" || schema["type"] == "object" && schema["required"].is_null()
            };
            let target = field["$ref"].as_str().map_or(field, |target| &types[name_of(target)]);
            let is_told = field.get("default").is_some() || is_empty(target) || is_nullable(field);
            untold.extend((!is_required(of, name) && !is_told).then(|| name.to_owned()));
        });
        assert!(untold.is_empty(), "{}: without a default in the schema: {untold:?}", operation.name());
    }
}

#[test]
fn the_defaults_that_the_schema_tells_of_a_policy_are_those_of_the_policy_that_says_nothing() {
    let check = json::operations().find(|operation| operation.name() == "schedule.check").unwrap();
    let schema = check.input_schema().to_value();
    let told: Map<String, Value> = schema["$defs"]["ConflictPolicy"]["properties"]
        .as_object()
        .unwrap()
        .iter()
        .filter_map(|(name, field)| Some((name.clone(), field.get("default")?.clone())))
        .collect();
    assert_eq!(told.len(), 24, "one a kind of conflict");
    let policy = ConflictPolicy::from_json(Value::from(told).to_string().as_bytes()).unwrap();
    assert_eq!(policy, ConflictPolicy::from_json(b"{}").unwrap());
    assert_eq!(policy, ConflictPolicy::default());
    assert_eq!(
        (policy.site_closed, policy.no_break, policy.travel_tight),
        (Severity::Hard, Severity::Soft, Severity::Warning)
    );
}

/// What of the schemas a page lacks, each by its section and its name.
fn missing(page: &str, told: &BTreeSet<String>) -> Vec<String> {
    let sections: BTreeMap<&str, Vec<&str>> = page
        .split("\n### ")
        .map(|section| {
            (section.lines().next().unwrap_or_default(), section.lines().skip(1).map(str::trim_start).collect())
        })
        .collect();
    let mut missing = BTreeSet::new();
    for operation in json::operations() {
        for schema in [operation.input_schema().to_value(), operation.output_schema().to_value()] {
            for (name, of) in schema["$defs"].as_object().into_iter().flatten() {
                let is_own = own(&schema).is_some() && schema["$ref"].as_str().map(name_of) == Some(name);
                let section = if is_own { heading(operation) } else { name.clone() };
                // A line tells of one thing: two fields of a name, in two variants, have two.
                let mut lines = sections.get(section.as_str()).cloned().unwrap_or_default();
                for claim in claims(of, told) {
                    match lines.iter().position(|line| claim.is_told_by(line)) {
                        Some(at) => _ = lines.swap_remove(at),
                        None => _ = missing.insert(format!("{section}: {}", claim.name)),
                    }
                }
            }
        }
    }
    missing.into_iter().collect()
}

/// What a schema says of itself, of a variant or of a field.
struct Claim {
    /// Empty for the type itself and for a variant.
    name: String,
    about: String,
    is_required: bool,
    default: Option<Value>,
}

impl Claim {
    fn is_told_by(&self, line: &str) -> bool {
        if self.name.is_empty() {
            return line == self.about || line.ends_with(&format!(": {}", self.about));
        }
        let Some(field) = line.strip_prefix(&format!("- `{}` ", self.name)) else { return false };
        let Some(before) = field.strip_suffix(&format!(": {}", self.about)) else { return false };
        // An empty list is what every list is by default.
        if self
            .default
            .as_ref()
            .is_some_and(|told| !told.is_array() && !before.ends_with(&format!(", `{told}` by default")))
        {
            return false;
        }
        // "optional in inputs" stands where an input needn't have the field, and every output has it.
        if self.is_required {
            !before.contains(", optional,") && !before.ends_with(", optional")
        } else {
            before.contains(", optional")
        }
    }
}

fn claims(schema: &Value, told: &BTreeSet<String>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut described_fields = BTreeSet::new();
    fields(schema, &mut |of, name, field| {
        if field["description"].is_string() {
            described_fields.insert(std::ptr::from_ref(field));
            claims.push(Claim {
                name: name.to_owned(),
                about: described(field, told),
                is_required: is_required(of, name),
                default: field.get("default").cloned(),
            });
        }
    });
    objects(schema, &mut |object| {
        if object["description"].is_string() && !described_fields.contains(&std::ptr::from_ref(object)) {
            claims.push(Claim {
                name: String::new(),
                about: described(object, told),
                is_required: true,
                default: None,
            });
        }
    });
    assert!(claims.iter().all(|claim| !claim.about.is_empty()));
    claims
}

/// Every field under a schema, wherever it stands, with the object that it is of.
fn fields<'a>(schema: &'a Value, each: &mut dyn FnMut(&'a Value, &'a str, &'a Value)) {
    objects(schema, &mut |object| {
        for (name, field) in object["properties"].as_object().into_iter().flatten() {
            each(object, name, field);
        }
    });
}

/// Every object within a schema, itself as well.
fn objects<'a>(schema: &'a Value, each: &mut dyn FnMut(&'a Value)) {
    match schema {
        Value::Object(keywords) => {
            each(schema);
            keywords.values().for_each(|part| objects(part, each));
        }
        Value::Array(items) => items.iter().for_each(|item| objects(item, each)),
        _ => {}
    }
}

fn is_nullable(schema: &Value) -> bool {
    let is_null = |schema: &Value| schema["type"] == "null";
    schema["anyOf"].as_array().is_some_and(|choices| choices.iter().any(is_null))
        || schema["type"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "null"))
}
