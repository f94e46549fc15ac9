//! The page of the operations, made from their schemas.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{self, Display, Formatter, Write as _},
};

use journeyman::json::{self, Operation};
use serde_json::Value;

use crate::words::{described, name_of, phrase};

pub(crate) const INTRODUCTION: &str = "\
# The operations of the JSON API

Generated from the library; a test fails when it is out of date. Refresh it with
`UPDATE_DOCS=1 cargo test --test operations_page`.

One call is a name and its input as JSON; the answer is the output as JSON, or a [Failure](#failure). Fields that the
page doesn't name are refused.

- A field that is *optional* may be left out of an input, and is left out of an output where it would say the same. One that is
  *optional in inputs* stands in every output. All others are always there.
- Left out, a field that is \"or null\" is null, a list is empty, and an object is one of which everything is left out. What
  another field is then stands beside it: \"by default\".
- A choice is one of the lines of its list: `\"hard\"` is that text; `days` with fields below it is an object whose one key
  is `days` and whose value has these fields, `{}` for none.
- Days are `2026-10-05`, instants `2026-10-05T03:30:00Z`, local times `2026-10-05T14:30:00`; decimal numbers stand in strings.
- Envelopes, lines of the log and devices are handed on as the bytes that came.

The schemas (JSON Schema, draft 2020-12), which also hold the bounds, are given by `json::operations()`; their `$id` holds the
version of the schema, 1, of which [ADR 0001](adr/0001-wire-format.md) says what raises it and what it means to earlier and
later documents.
";

/// What the page says, gathered from the schemas.
pub(crate) struct Page {
    /// The types that inputs have in them, by name, as they are read.
    read: BTreeMap<String, Value>,
    /// The types that outputs have in them, by name, as they are written.
    written: BTreeMap<String, Value>,
    /// The names of both: each has a section.
    pub(crate) told: BTreeSet<String>,
}

impl Page {
    pub(crate) fn new() -> Self {
        let schemas = |side: fn(&Operation) -> Value| json::operations().map(side);
        let read = types(schemas(|operation| operation.input_schema().to_value()));
        let written = types(schemas(|operation| operation.output_schema().to_value()));
        let told = read.keys().chain(written.keys()).cloned().collect();
        Self { read, written, told }
    }

    fn operation(&self, f: &mut Formatter<'_>, operation: &Operation) -> fmt::Result {
        writeln!(f, "\n### {}", heading(operation))?;
        let (input, output) = (operation.input_schema().to_value(), operation.output_schema().to_value());
        self.side(f, "Input", &input, Sides { read: own(&input), written: None })?;
        self.side(f, "Output", &output, Sides { read: None, written: own(&output) })
    }

    /// What an operation takes or gives: its fields if nothing else has them, else its type.
    fn side(&self, f: &mut Formatter<'_>, side: &str, schema: &Value, own: Sides<'_>) -> fmt::Result {
        match own.either() {
            None => writeln!(f, "\n{side}: {}", phrase(schema)),
            Some(_) => match self.lines(own) {
                fields if fields.is_empty() => writeln!(f, "\n{side}: `{{}}`"),
                fields => write!(f, "\n{side}:\n\n{fields}"),
            },
        }
    }

    fn section(&self, f: &mut Formatter<'_>, name: &str) -> fmt::Result {
        let sides = Sides { read: self.read.get(name), written: self.written.get(name) };
        let Some(schema) = sides.either() else { return Ok(()) };
        writeln!(f, "\n### {name}\n\n{}\n", described(schema, &self.told))?;
        match self.lines(sides) {
            fields if fields.is_empty() => writeln!(f, "{}", phrase(schema)),
            fields => f.write_str(&fields),
        }
    }

    /// A list of what a type has: its fields, or what it may be, each with its own fields.
    fn lines(&self, sides: Sides<'_>) -> String {
        let mut lines = self.fields(sides, "");
        let variants = sides.either().and_then(|schema| schema["oneOf"].as_array());
        for (at, variant) in variants.into_iter().flatten().enumerate() {
            let Some(name) = variant["properties"].as_object().and_then(|fields| fields.keys().next()) else {
                self.line(&mut lines, "- ", &phrase(variant), variant);
                continue;
            };
            let fields = self.fields(sides.within(&format!("/oneOf/{at}/properties/{name}")), "  ");
            let empty = if fields.is_empty() { " {}" } else { "" };
            self.line(&mut lines, "- ", &format!("`{name}`{empty}"), variant);
            lines += &fields;
        }
        lines
    }

    fn fields(&self, sides: Sides<'_>, indent: &str) -> String {
        let mut lines = String::new();
        for (name, schema) in sides.either().and_then(|schema| schema["properties"].as_object()).into_iter().flatten() {
            let field = format!("`{name}` {}{}{}", phrase(schema), sides.presence(name), default_of(schema));
            self.line(&mut lines, &format!("{indent}- "), &field, schema);
        }
        lines
    }

    fn line(&self, lines: &mut String, bullet: &str, text: &str, of: &Value) {
        let about = described(of, &self.told);
        writeln!(lines, "{bullet}{text}{}{about}", if about.is_empty() { "" } else { ": " }).unwrap();
    }
}

impl Display for Page {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(INTRODUCTION)?;
        let operations: Vec<_> = json::operations().collect();
        let module = |operation: &Operation| operation.name().split('.').next();
        for of_one in operations.chunk_by(|a, b| module(a) == module(b)) {
            let name = of_one.first().and_then(|operation| module(operation)).unwrap();
            // Without the word it would take the anchor of a type: `money` that of `Money`.
            write!(f, "\n## Operations: {name}\n\n| operation | what it answers |\n|---|---|\n")?;
            of_one
                .iter()
                .try_for_each(|operation| writeln!(f, "| `{}` | {} |", operation.name(), operation.summary()))?;
            of_one.iter().try_for_each(|operation| self.operation(f, operation))?;
        }
        f.write_str("\n## The types\n")?;
        self.told.iter().try_for_each(|name| self.section(f, name))
    }
}

/// Without the word it would take the anchor of a type: `board.picture` that of `BoardPicture`.
pub(crate) fn heading(operation: &Operation) -> String {
    format!("Operation {}", operation.name())
}

/// The types of the schemas but for those that are only what an operation takes or gives, whose fields stand with it.
fn types(schemas: impl Iterator<Item = Value>) -> BTreeMap<String, Value> {
    let mut types = BTreeMap::new();
    for schema in schemas {
        for (name, of) in schema["$defs"].as_object().into_iter().flatten() {
            if own(&schema).is_none() || schema["$ref"].as_str().map(name_of) != Some(name) {
                let known = types.entry(name.clone()).or_insert_with(|| of.clone());
                assert!(known == of, "{name} is two things");
            }
        }
    }
    types
}

/// What an operation takes or gives, where that is no type that has a place of its own: it says nothing of itself, since the
/// operation's summary does.
pub(crate) fn own(schema: &Value) -> Option<&Value> {
    let of = schema["$ref"].as_str().map(|target| &schema["$defs"][name_of(target)])?;
    of["description"].is_null().then_some(of)
}

/// A type, or a part of it, as it is read and as it is written; what is only given isn't read.
#[derive(Clone, Copy)]
struct Sides<'a> {
    read: Option<&'a Value>,
    written: Option<&'a Value>,
}

impl<'a> Sides<'a> {
    fn either(self) -> Option<&'a Value> {
        self.read.or(self.written)
    }

    fn within(self, pointer: &str) -> Self {
        let at = |side: Option<&'a Value>| side.and_then(|side| side.pointer(pointer));
        Self { read: at(self.read), written: at(self.written) }
    }

    /// Whether a field may be missing, and where.
    fn presence(self, field: &str) -> &'static str {
        let may_lack = |side: &Value| !is_required(side, field);
        match (self.read.map(may_lack), self.written.map(may_lack)) {
            (Some(true), Some(false)) => ", optional in inputs",
            (Some(true), _) | (None, Some(true)) => ", optional",
            (Some(false), Some(true)) => panic!("{field} may be left out of an output that can't be read without it"),
            (Some(false) | None, _) => "",
        }
    }
}

pub(crate) fn is_required(schema: &Value, field: &str) -> bool {
    schema["required"].as_array().is_some_and(|required| required.iter().any(|name| name == field))
}

fn default_of(schema: &Value) -> String {
    match schema.get("default") {
        None | Some(Value::Array(_)) => String::new(),
        Some(default) => format!(", `{default}` by default"),
    }
}
