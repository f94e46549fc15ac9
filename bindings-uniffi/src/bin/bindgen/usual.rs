//! Enums that may be left out of a record: a constructor takes what the core takes for them.

use std::fs;

use camino::Utf8Path;

use crate::{Language, Outcome};

#[path = "../../declared/usual.rs"]
mod declared;

/// Gives the constructors of records the defaults that UniFFI has no words for.
pub(crate) fn mend(language: Language, path: &Utf8Path) -> Outcome<()> {
    let mut text = fs::read_to_string(path)?;
    for &(record, field, of, variant) in declared::USUAL {
        let (start, end) = constructor(language, record);
        let (before, rest) = text.split_once(&start).ok_or_else(|| format!("{record} has no constructor"))?;
        let (parameters, after) = rest.split_once(end).ok_or_else(|| format!("the one of {record} has no end"))?;
        let (old, new) = parameter(language, field, of, variant);
        let parameters = format!("{parameters}{end}");
        if parameters.matches(&old).count() != 1 {
            return Err(format!("{record} hasn't {old:?} once: does this version of UniFFI write it otherwise?").into());
        }
        text = format!("{before}{start}{}{after}", parameters.replace(&old, &new));
    }
    Ok(fs::write(path, text)?)
}

/// What a constructor's parameters stand between.
fn constructor(language: Language, record: &str) -> (String, &'static str) {
    match language {
        Language::Kotlin => (format!("\ndata class {record} (\n"), "\n)"),
        Language::Swift => (format!("\npublic struct {record}:"), ") {\n        self."),
    }
}

/// A parameter as it is written, and as it should be.
fn parameter(language: Language, field: &str, of: &str, variant: &str) -> (String, String) {
    let name = camel(field);
    match language {
        Language::Kotlin => {
            let old = format!("    val `{name}`: {of}\n");
            let new = format!("    val `{name}`: {of} = {of}.{}\n", screaming(variant));
            (old, new)
        }
        Language::Swift => {
            let old = format!("*/{name}: {of}");
            let new = format!("{old} = .{}", camel(&screaming(variant).to_lowercase()));
            (old, new)
        }
    }
}

fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| {
        let (head, tail) = part.split_at(part.len().min(1));
        all + &head.to_uppercase() + tail
    })
}

fn screaming(name: &str) -> String {
    let mut out = String::new();
    for (sign, at) in name.chars().zip(0_usize..) {
        if sign.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(sign.to_uppercase());
    }
    out
}
