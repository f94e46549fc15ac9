//! Types and descriptions of the schemas in the words and links of the page.

use std::collections::BTreeSet;

use serde_json::Value;

/// A type in words.
pub(crate) fn phrase(schema: &Value) -> String {
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

pub(crate) fn name_of(target: &str) -> &str {
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
pub(crate) fn described(schema: &Value, told: &BTreeSet<String>) -> String {
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
