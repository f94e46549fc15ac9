//! What is wrong with JSON, in words about JSON: the sentences of serde speak of Rust, `expected struct Money`.

use std::fmt::{self, Display};

use serde::de::{Error, Expected, Unexpected};

/// An error around the parser's own, for which words are found when it is made.
///
/// INVARIANT: none quotes a text of the sender's, which may be somebody's name; only the name of a field that isn't known,
/// since it is what has to be mended.
#[derive(Debug)]
pub(super) struct Plain<E>(pub(super) E);

/// The parser's own error, which carries the words on.
pub(super) fn bare<E>(Plain(error): Plain<E>) -> E {
    error
}

impl<E: Display> Display for Plain<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<E: std::error::Error> std::error::Error for Plain<E> {}

impl<E: Error> Error for Plain<E> {
    fn custom<T: Display>(problem: T) -> Self {
        Self(E::custom(problem))
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{} stands where {} is wanted", Found(found), Wanted(&wanted.to_string())))
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self::invalid_type(found, wanted)
    }

    fn invalid_length(length: usize, wanted: &dyn Expected) -> Self {
        Self::custom(format_args!("{length} values stand where {} is wanted", Wanted(&wanted.to_string())))
    }

    fn unknown_variant(_: &str, known: &'static [&'static str]) -> Self {
        Self::custom(format_args!("an unknown name stands where one of {} is wanted", Names(known)))
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        match known {
            [] => Self::custom(format_args!("unknown field `{field}`; the object has no fields")),
            known => Self::custom(format_args!("unknown field `{field}`; the fields are {}", Names(known))),
        }
    }

    fn missing_field(field: &'static str) -> Self {
        Self::custom(format_args!("the field `{field}` is missing"))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::custom(format_args!("the field `{field}` is there twice"))
    }
}

/// What stands in the JSON.
struct Found<'a>(Unexpected<'a>);

impl Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unexpected::Bool(value) => value.fmt(f),
            Unexpected::Unsigned(value) => value.fmt(f),
            Unexpected::Signed(value) => value.fmt(f),
            Unexpected::Char(_) | Unexpected::Str(_) | Unexpected::Bytes(_) => f.write_str("a string"),
            Unexpected::Unit | Unexpected::Option => f.write_str("null"),
            Unexpected::Seq => f.write_str("an array"),
            Unexpected::Map => f.write_str("an object"),
            Unexpected::Other(what) => f.write_str(what),
            _ => f.write_str("something else"),
        }
    }
}

/// What a visitor says that it wants, in words about JSON.
struct Wanted<'a>(&'a str);

impl Display for Wanted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut whole = |least: i128, most: u128| write!(f, "a whole number from {least} to {most}");
        match self.0 {
            "i8" => whole(i8::MIN.into(), i8::MAX.unsigned_abs().into()),
            "i16" => whole(i16::MIN.into(), i16::MAX.unsigned_abs().into()),
            "i32" => whole(i32::MIN.into(), i32::MAX.unsigned_abs().into()),
            "i64" => whole(i64::MIN.into(), i64::MAX.unsigned_abs().into()),
            "u8" => whole(0, u8::MAX.into()),
            "u16" => whole(0, u16::MAX.into()),
            "u32" => whole(0, u32::MAX.into()),
            "u64" => whole(0, u64::MAX.into()),
            "a boolean" => f.write_str("true or false"),
            "a sequence" => f.write_str("an array"),
            "a map" => f.write_str("an object"),
            "unit" => f.write_str("null"),
            "a borrowed string" | "field identifier" | "variant identifier" => f.write_str("a string"),
            "a formatted date string" => f.write_str("a date in a string"),
            "an RFC 3339 formatted date and time string" => f.write_str("an instant in a string"),
            "a formatted date and time string" => f.write_str("a date and time in a string"),
            "a formatted time string" => f.write_str("a time of day in a string"),
            what if what.starts_with("struct ") => f.write_str("an object"),
            what if what.starts_with("tuple ") => f.write_str("an array"),
            what => f.write_str(what),
        }
    }
}

/// Names as they stand in JSON, but for the quotes.
pub(super) struct Names(pub(super) &'static [&'static str]);

impl Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, name) in self.0.iter().enumerate() {
            write!(f, "{}`{name}`", if at == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

/// What a visitor wants, in words about JSON.
pub(super) fn wanted(visitor: &dyn Expected, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    Wanted(&visitor.to_string()).fmt(f)
}

/// A sentence in plain words, also where the parser itself made it. One that is plain already stays.
pub(super) fn in_plain_words(problem: &str) -> String {
    const WORDS: [(&str, &str); 9] = [
        ("EOF while parsing a list", "the JSON ends within an array"),
        ("EOF while parsing an object", "the JSON ends within an object"),
        ("EOF while parsing a string", "the JSON ends within a string"),
        ("EOF while parsing a value", "the JSON ends where a value is wanted"),
        ("expected value", "there is no JSON value here"),
        ("expected ident", "there is no JSON value here"),
        ("trailing characters", "there is something after the value"),
        ("key must be a string", "the name of a field must be a string"),
        ("recursion limit exceeded", "it is nested too deeply"),
    ];
    let (sentence, place) =
        problem.rfind(" at line ").and_then(|at| problem.split_at_checked(at)).unwrap_or((problem, ""));
    let told = match sentence.split_once(": ") {
        Some(("invalid type" | "invalid value", types)) => match types.rsplit_once(", expected ") {
            Some((found, wanted)) => format!("{} stands where {wanted} is wanted", of_token(found)),
            None => "something else is wanted here".to_owned(), // the sentence may quote what stands there
        },
        _ => WORDS.iter().find(|(theirs, _)| *theirs == sentence).map_or(sentence, |(_, ours)| ours).to_owned(),
    };
    told + place
}

/// The parser's word for what stands in the JSON, without the text of a string.
fn of_token(found: &str) -> &str {
    let number = |of: &str| found.strip_prefix(of)?.strip_suffix('`');
    match found {
        "null" => "null",
        "sequence" => "an array",
        "map" => "an object",
        _ if found.starts_with("string ") => "a string",
        "floating point `-0.0`" => "minus zero",
        _ if found.starts_with("floating point ") => "a number with a fraction, an exponent or too many digits",
        _ => number("boolean `").or_else(|| number("integer `")).unwrap_or("something else"),
    }
}
