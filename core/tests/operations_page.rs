//! `docs/operations.md` is the table of operations as it is, for those who read no Rust.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs,
    path::Path,
};

use journeyman::json::{self, Operation};
use serde_json::Value;

/// Above so many fields the table only names the type.
const FIELDS_IN_TABLE_MAX: usize = 8;

const INTRODUCTION: &str = "\
# The operations of the JSON API

Generated from the library; a test fails when it is out of date. Refresh it with
`UPDATE_DOCS=1 cargo test --test operations_page`.

One call is a name and its input as JSON; the answer is the output as JSON, or a [Failure](#failure). Fields that the
tables don't name are refused. A field that is \"or null\" may be left out of an input, and is written as null in an output.
Days are `2026-10-05`, instants `2026-10-05T03:30:00Z`, local times `2026-10-05T14:30:00`; decimal numbers stand in
strings. Envelopes, lines of the log and devices are handed on as the bytes that came. The schemas (JSON Schema, draft
2020-12), which also hold the bounds, are given by `json::operations()`; their `$id` holds the version of the schema, 1, of
which [ADR 0001](adr/0001-wire-format.md) says what raises it and what it means to earlier and later documents.
";

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
    let headings: BTreeSet<String> =
        page.lines().filter_map(|line| line.strip_prefix("### ")).map(str::to_lowercase).collect();
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

/// What the page says, gathered from the schemas.
struct Page {
    /// By name; that of an input where a type stands on both sides, since it says what may be left out.
    types: BTreeMap<String, Value>,
    /// The types that stand in another, and so need a place of their own.
    parts: BTreeSet<String>,
}

impl Page {
    fn new() -> Self {
        let mut page = Self { types: BTreeMap::new(), parts: BTreeSet::new() };
        let schemas = |side: fn(&Operation) -> Value| json::operations().map(side);
        let outputs = schemas(|operation| operation.output_schema().to_value());
        for mut schema in outputs.chain(schemas(|operation| operation.input_schema().to_value())) {
            let Some(Value::Object(types)) = schema.as_object_mut().unwrap().remove("$defs") else { continue };
            for (name, of) in types {
                page.note_parts(&of);
                page.types.insert(name, of);
            }
            // The fields of what is given or answered itself stand in the table; anything else needs a place.
            let root = schema["$ref"].as_str().map(|target| &page.types[name_of(target)]);
            if root.is_none_or(|root| root["type"] != "object") {
                page.note_parts(&schema);
            }
        }
        page.parts.insert("Failure".to_owned());
        page
    }

    fn note_parts(&mut self, schema: &Value) {
        match schema {
            Value::Object(fields) => {
                if let Some(Value::String(target)) = fields.get("$ref") {
                    self.parts.insert(name_of(target).to_owned());
                }
                fields.values().for_each(|value| self.note_parts(value));
            }
            Value::Array(items) => items.iter().for_each(|value| self.note_parts(value)),
            _ => {}
        }
    }

    /// One side of an operation: its fields if it has some of its own, else its type.
    fn side(&self, schema: &Value, is_input: bool) -> String {
        let Some(target) = schema["$ref"].as_str() else { return phrase(schema) };
        let own = &schema["$defs"][name_of(target)];
        match own["properties"].as_object() {
            None if own["type"] == "object" => "`{}`".to_owned(),
            Some(fields) if is_input || !self.is_told(name_of(target)) => {
                let too_many = fields.len() > FIELDS_IN_TABLE_MAX && self.is_told(name_of(target));
                if too_many { phrase(schema) } else { fields.iter().map(field).collect::<Vec<_>>().join("<br>") }
            }
            _ => phrase(schema),
        }
    }

    fn is_told(&self, name: &str) -> bool {
        self.parts.contains(name)
    }
}

impl std::fmt::Display for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(INTRODUCTION)?;
        let mut module = "";
        for operation in json::operations() {
            let (of, _) = operation.name().split_once('.').unwrap();
            if module != of {
                module = of;
                write!(f, "\n## {of}\n\n| operation | what it answers | input | output |\n|---|---|---|---|\n")?;
            }
            let input = self.side(&operation.input_schema().to_value(), true);
            let output = self.side(&operation.output_schema().to_value(), false);
            writeln!(f, "| `{}` | {} | {input} | {output} |", operation.name(), operation.summary())?;
        }
        f.write_str("\n## The types\n")?;
        for (name, schema) in self.types.iter().filter(|(name, _)| self.is_told(name)) {
            write!(f, "\n### {name}\n")?;
            let about = described(schema, &self.parts);
            if !about.is_empty() {
                write!(f, "\n{about}\n")?;
            }
            let fields = lines(schema, &self.parts);
            if fields.is_empty() {
                write!(f, "\n{}\n", phrase(schema))?;
            } else {
                write!(f, "\n{fields}")?;
            }
        }
        Ok(())
    }
}

/// A list of what a type has: its fields, or what it may be.
fn lines(schema: &Value, told: &BTreeSet<String>) -> String {
    let mut lines = String::new();
    let mut line = |text: String, of: &Value| {
        let about = described(of, told);
        writeln!(lines, "- {text}{}{about}", if about.is_empty() { "" } else { ": " }).unwrap();
    };
    for (name, of) in schema["properties"].as_object().into_iter().flatten() {
        line(field((name, of)), of);
    }
    for variant in schema["oneOf"].as_array().into_iter().flatten() {
        match variant["properties"].as_object().and_then(|fields| fields.iter().next()) {
            None => line(phrase(variant), variant),
            Some((name, holds)) => {
                let fields: Vec<String> = holds["properties"].as_object().into_iter().flatten().map(field).collect();
                line(format!("`{name}` {{{}}}", fields.join(", ")), variant);
            }
        }
    }
    lines
}

fn field((name, schema): (&String, &Value)) -> String {
    format!("`{name}` {}", phrase(schema))
}

/// A type in words.
fn phrase(schema: &Value) -> String {
    if let Some(target) = schema["$ref"].as_str() {
        return format!("[{0}](#{1})", name_of(target), name_of(target).to_lowercase());
    }
    if let Some(choices) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
        return choices.iter().map(phrase).collect::<Vec<_>>().join(" or ");
    }
    if let Some(only) = schema.get("const") {
        return format!("`{only}`");
    }
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let kinds: Vec<String> = kinds.into_iter().map(|kind| kind_of(kind, schema)).collect();
    if kinds.is_empty() { "any JSON".to_owned() } else { kinds.join(" or ") }
}

fn kind_of(kind: &str, schema: &Value) -> String {
    match (kind, schema["format"].as_str()) {
        ("string", Some("date")) => "day".to_owned(),
        ("string", Some("date-time")) => "instant".to_owned(),
        ("string", Some("partial-date-time")) => "local time".to_owned(),
        ("string", Some("partial-time")) => "time of day".to_owned(),
        ("string", Some("uuid")) => "UUID".to_owned(),
        ("string", None) => "text".to_owned(),
        ("array", _) => format!("list of {}", phrase(&schema["items"])),
        ("object", _) => {
            let pattern = schema["patternProperties"].as_object().and_then(|patterns| patterns.values().next());
            match pattern.or_else(|| schema.get("additionalProperties")).filter(|of| of.is_object()) {
                Some(of) => format!("object of {} by key", phrase(of)),
                None => "object".to_owned(),
            }
        }
        ("integer" | "boolean" | "null", _) => kind.to_owned(),
        _ => panic!("no words for {schema}"),
    }
}

fn name_of(target: &str) -> &str {
    target.strip_prefix("#/$defs/").unwrap()
}

/// A path of the source as a name of the page: a link to the type if it has a place there, and what is of it by its name in JSON.
fn named(path: &str, shown: Option<&str>, told: &BTreeSet<String>) -> String {
    let path = path.trim_end_matches("()");
    let of_types = path.trim_start_matches(|c: char| c.is_lowercase() || c == '_' || c == ':');
    let (of, part) = match of_types.split_once("::") {
        Some((of, part)) => (of, Some(in_json(part))),
        None => (of_types, None),
    };
    if of.is_empty() {
        return shown.map_or_else(|| format!("`{}`", path.rsplit("::").next().unwrap()), str::to_owned);
    }
    let link = |shown: &str| format!("[{shown}](#{})", of.to_lowercase());
    match (told.contains(of), shown, part) {
        (true, Some(shown), _) => link(shown),
        (true, None, Some(part)) => link(&format!("`{part}`")),
        (true, None, None) => link(of),
        (false, Some(shown), _) => shown.to_owned(),
        (false, None, Some(part)) => format!("`{of}.{part}`"),
        (false, None, None) => format!("`{of}`"),
    }
}

/// What ends a link: a function's has brackets of its own.
fn end_of(link: &str) -> &'static str {
    match link.split_once(')') {
        Some((path, rest)) if path.ends_with('(') && rest.starts_with(')') => "))",
        _ => ")",
    }
}

/// A variant as JSON has it; a field is so already.
fn in_json(name: &str) -> String {
    let mut written = String::new();
    for c in name.chars() {
        if c.is_uppercase() && name.chars().any(char::is_lowercase) {
            written.push_str(if written.is_empty() { "" } else { "_" });
            written.extend(c.to_lowercase());
        } else {
            written.push(c);
        }
    }
    written
}

/// The first paragraph of what the source says, with its links leading to places of the page.
fn described(schema: &Value, told: &BTreeSet<String>) -> String {
    let text = schema["description"].as_str().unwrap_or_default().split("\n\n").next().unwrap().replace('\n', " ");
    let (mut plain, mut rest) = (String::new(), text.as_str());
    while let Some(at) = rest.find(['[', '`']) {
        let (before, from) = rest.split_at(at);
        plain += before;
        if let Some(code) = from.strip_prefix('`') {
            let (code, after) = code.split_once('`').unwrap();
            let shown = if code.contains("::") { named(code, None, told) } else { format!("`{code}`") };
            plain += &shown;
            rest = after;
            continue;
        }
        let (shown, after) = from.strip_prefix('[').unwrap().split_once(']').unwrap();
        let code = shown.strip_prefix('`').and_then(|code| code.strip_suffix('`'));
        let target = after.strip_prefix('(').map(|link| link.split_once(end_of(link)).unwrap());
        rest = target.map_or(after, |(_, after)| after);
        let link = match (code, target) {
            (_, Some((url, _))) if url.starts_with("http") => format!("[{shown}]({url})"),
            (Some(code), _) if told.contains(code) || code.contains("::") => named(code, None, told),
            (Some(code), _) => format!("`{code}`"),
            (None, Some((path, _))) => named(path, Some(shown), told),
            (None, None) => format!("[{shown}]"),
        };
        plain += &link;
    }
    plain + rest
}
