//! Why a value couldn't be read from JSON, and where: for whoever wrote the JSON, in the words of JSON and not of Rust.

use std::fmt;

use serde::de::{self, Unexpected};

use super::{WireError, civil::Spelling};
use crate::{
    error::{CatalogueEntry, cut},
    tape::Kind,
};

/// Longest path, and longest sentence.
const CHARACTERS_MAX: usize = 300;

/// A step of the path to a value.
#[derive(Debug)]
pub(super) enum Step {
    Field(&'static str),
    Item(u32),
    /// An entry of an object whose names are data.
    Entry(String),
}

/// What is wrong with a value, and the steps to it from the innermost. It is boxed: reading gives it everywhere and rarely.
#[derive(Debug)]
pub(super) struct Refusal(Box<Content>);

#[derive(Debug)]
struct Content {
    steps: Vec<Step>,
    problem: String,
    /// The code of the value's own error.
    value_code: Option<&'static str>,
    /// Whether it is about a field that isn't there, which has no place of its own.
    is_missing: bool,
    /// Whether it is about a list that ended too early.
    is_too_short: bool,
}

impl Refusal {
    #[cold]
    pub(super) fn new(problem: String) -> Self {
        Self(Box::new(Content { steps: Vec::new(), problem, value_code: None, is_missing: false, is_too_short: false }))
    }

    #[cold]
    pub(super) fn missing(field: &str) -> Self {
        let mut refusal = Self::new(format!("the field {field} is missing"));
        refusal.0.is_missing = true;
        refusal
    }

    #[cold]
    pub(super) fn twice(field: &str) -> Self {
        Self::new(format!("the field {} comes twice", cut(field, CHARACTERS_MAX / 4)))
    }

    /// The name stays, since it is what has to be mended.
    #[cold]
    pub(super) fn unknown_field(given: &str, names: &[&str]) -> Self {
        let given = cut(given, CHARACTERS_MAX / 4);
        Self::new(match names {
            [] => format!("the field {given} isn't known, there is none here"),
            _ => format!("the field {given} isn't known, there are {}", names.join(", ")),
        })
    }

    #[cold]
    pub(super) fn unknown_variant_of(variants: &[&str]) -> Self {
        Self::new(format!("one of {} is wanted, and another name came", variants.join(", ")))
    }

    #[cold]
    pub(super) fn choice(variants: &[&str], given: Kind) -> Self {
        let came = if given == Kind::Object { "an object with none or several fields" } else { given.words() };
        Self::new(format!(
            "one of {} is wanted, or an object with just one of these fields, and {came} came",
            variants.join(", ")
        ))
    }

    #[cold]
    pub(super) fn kind(wanted: &str, given: Kind) -> Self {
        Self::new(format!("{wanted} is wanted, and {} came", given.words()))
    }

    /// The same, of a value that this step leads to.
    #[cold]
    pub(super) fn within(mut self, step: Step) -> Self {
        self.0.steps.push(step);
        self
    }

    /// Whether it is about a field that isn't there.
    pub(super) fn is_missing(&self) -> bool {
        self.0.is_missing
    }

    /// Whether it is about a list that ended too early.
    pub(super) fn is_too_short(&self) -> bool {
        self.0.is_too_short
    }

    /// What a text that is spelt so is refused for: it is no day of the calendar, or no time of a day.
    #[cold]
    pub(super) fn of_spelling(self, spelling: Option<Spelling>, text: &str) -> Self {
        spelling.map_or(self, |spelling| spelling.impossible(text))
    }

    /// serde hands a value's own error over as a text that starts with its code, see [`super::carried`].
    #[cold]
    fn said(text: &str) -> Self {
        let carried = text.split_once(": ").and_then(|(code, text)| Some((CatalogueEntry::of(code)?.code, text)));
        let mut refusal = Self::new(carried.map_or(text, |(_, text)| text).to_owned());
        refusal.0.value_code = carried.map(|(code, _)| code);
        refusal
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in self.0.steps.iter().rev() {
            match step {
                Step::Item(at) => path.extend(["[", &at.to_string(), "]"]),
                Step::Field(name) => push_name(&mut path, name),
                Step::Entry(name) => push_name(&mut path, name),
            }
        }
        if path.is_empty() { ".".to_owned() } else { cut(&path, CHARACTERS_MAX) }
    }
}

fn push_name(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}

impl Kind {
    const fn words(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::True => "true",
            Self::False => "false",
            Self::Number => "a number",
            Self::Text | Self::Escaped => "a text",
            Self::List => "a list",
            Self::Object => "an object",
        }
    }
}

impl From<Refusal> for WireError {
    fn from(refusal: Refusal) -> Self {
        let path = refusal.path();
        let problem = cut(&refusal.0.problem, CHARACTERS_MAX);
        match refusal.0.value_code {
            Some(value_code) => Self::Refused { path, problem, value_code },
            None => Self::Malformed { path, problem },
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at {}: {}", self.path(), self.0.problem)
    }
}

impl std::error::Error for Refusal {}

impl de::Error for Refusal {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self::said(&text.to_string())
    }

    /// Not what came, which may be somebody's name.
    fn invalid_type(_: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(format!("{expected} is wanted"))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(format!("{expected} is wanted"))
    }

    fn invalid_length(length: usize, expected: &dyn de::Expected) -> Self {
        let mut refusal = Self::new(format!("{expected} is wanted, and {length} came"));
        refusal.0.is_too_short = true;
        refusal
    }

    fn unknown_variant(_: &str, variants: &'static [&'static str]) -> Self {
        Self::unknown_variant_of(variants)
    }

    fn unknown_field(field: &str, names: &'static [&'static str]) -> Self {
        Self::unknown_field(field, names)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::missing(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::twice(field)
    }
}
