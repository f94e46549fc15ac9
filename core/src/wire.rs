//! Values as JSON bytes, the same on every host: how they are stored, sent, and tested.
//!
//! Reading is strict: a field that isn't known, comes twice or has another type is refused, an object can't be given as
//! an array of its values, nor a variant without data as an object, nor a date but as `2026-09-01`, and the size is
//! checked before the first byte is parsed. Writing is canonical: fields in the order of their declaration, no white space, so the same value is the same
//! bytes everywhere.

mod plain;
mod spelling;
mod strict;

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{
    Deserializer, Serialize,
    de::{DeserializeOwned, Visitor},
};

use self::{
    plain::{bare, in_plain_words},
    strict::Strict,
};
use crate::{
    error::{CatalogueEntry, Coded, cut},
    limits::JSON_BYTES_MAX,
};

/// Longest path, and longest sentence, that an error takes over from the parser.
const PROBLEM_CHARACTERS_MAX: usize = 300;

/// Why bytes are no value of the wanted type.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WireError {
    /// The bytes aren't JSON, or JSON of another shape.
    #[error("at {path}: {problem}")]
    Malformed {
        /// Where: `lines[3].quantity`, or `.` for the whole.
        path: String,
        /// What is wrong there.
        problem: String,
    },
    /// A value in the JSON was refused by its own type, whose code this error has.
    #[error("at {path}: {problem}")]
    Refused {
        /// Where: `lines[3].quantity`, or `.` for the whole.
        path: String,
        /// What is wrong there.
        problem: String,
        /// The code of the value's own error, such as `JM-QTY-0002`.
        value_code: &'static str,
    },
    /// The document is beyond [`JSON_BYTES_MAX`].
    #[error("{bytes} bytes are more than the {JSON_BYTES_MAX} that are read at once")]
    TooLarge {
        /// How large it is.
        bytes: u64,
    },
}

impl Coded for WireError {
    fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "JM-WIR-0001",
            Self::Refused { value_code, .. } => value_code,
            Self::TooLarge { .. } => "JM-WIR-0002",
        }
    }
}

/// Reading a value from JSON and writing it back, for every public value of the library.
///
/// ```
/// use journeyman::{money::Money, wire::Wire};
///
/// let bytes = br#"{"minor":1234,"currency":"AUD"}"#;
/// let amount = Money::from_json(bytes)?;
/// assert_eq!(amount.to_json(), bytes);
/// assert!(Money::from_json(br#"{"minor":12.34,"currency":"AUD"}"#).is_err()); // never a float
/// # Ok::<(), journeyman::wire::WireError>(())
/// ```
pub trait Wire: Sized {
    /// The value that the bytes say.
    ///
    /// # Errors
    /// - [`WireError::Malformed`] (`JM-WIR-0001`): not JSON of this type's shape.
    /// - [`WireError::Refused`] (the value's own code): a number, id or text in it was refused by its type.
    /// - [`WireError::TooLarge`] (`JM-WIR-0002`): larger than [`JSON_BYTES_MAX`].
    fn from_json(bytes: &[u8]) -> Result<Self, WireError>;

    /// The value's canonical bytes.
    fn to_json(&self) -> Vec<u8>;
}

impl<T: Serialize + DeserializeOwned> Wire for T {
    fn from_json(bytes: &[u8]) -> Result<Self, WireError> {
        if bytes.len() > JSON_BYTES_MAX {
            return Err(WireError::TooLarge { bytes: count(bytes.len()) });
        }
        read(bytes).map_err(|_| problem_in::<T>(bytes))
    }

    fn to_json(&self) -> Vec<u8> {
        to_bytes(self)
    }
}

/// A state that this library wrote and a host kept, however large it has grown: it is read whole or lost.
pub(crate) fn from_kept<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    read(bytes).map_err(|_| problem_in::<T>(bytes))
}

/// A value from JSON, read as strictly as everything, with the parser's own error.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> serde_json::Result<T> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = T::deserialize(Strict(&mut deserializer)).map_err(bare)?;
    deserializer.end()?;
    Ok(value)
}

/// The canonical bytes of a value, also of one that is only written.
pub(crate) fn to_bytes<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    // INVARIANT: writing fails only for maps with keys that aren't strings, and no type of the core has one.
    serde_json::to_vec(value).unwrap_or_default()
}

/// Reads a checked value from a JSON string, and from nothing else.
pub(crate) fn text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Coded>,
{
    struct FromText<T>(PhantomData<T>);

    impl<T: FromStr<Err: Coded>> Visitor<'_> for FromText<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(carried)
        }
    }

    deserializer.deserialize_str(FromText(PhantomData))
}

/// The error of a checked value on its way through serde, which keeps only a text: the code goes ahead of it and is found
/// again by [`problem_in`].
#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands the error over")]
pub(crate) fn carried<C: Coded, E: serde::de::Error>(error: C) -> E {
    let code = error.code();
    E::custom(format_args!("{code}: {error}"))
}

/// Reads once more, noting the path, which would slow every good document down.
fn problem_in<T: DeserializeOwned>(bytes: &[u8]) -> WireError {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let Err(error) = serde_path_to_error::deserialize::<_, T>(Strict(&mut deserializer)) else {
        return WireError::Malformed { path: ".".to_owned(), problem: "there is something after the value".to_owned() };
    };
    let path = cut(&error.path().to_string(), PROBLEM_CHARACTERS_MAX); // an unknown field's name is the sender's
    let (line, column) = (error.inner().0.line(), error.inner().0.column());
    let problem = error.into_inner().to_string();
    let carried = problem.split_once(": ").and_then(|(code, text)| Some((CatalogueEntry::of(code)?.code, text)));
    match carried {
        Some((value_code, text)) => {
            let text = text.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(text);
            WireError::Refused { path, problem: text.to_owned(), value_code }
        }
        None => WireError::Malformed { path, problem: cut(&in_plain_words(&problem), PROBLEM_CHARACTERS_MAX) },
    }
}

fn count(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

    use super::*;
    use crate::{
        calendar::Interval,
        ledger::{Account, LedgerSource},
        limits::{YEAR_MAX, YEAR_MIN},
        money::{Money, Rounding},
        quantity::Quantity,
    };

    #[test]
    fn a_refused_value_keeps_its_own_code_and_says_where_it_is() {
        let error = Vec::<Quantity>::from_json(br#"["1","-2"]"#).unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), ("JM-QTY-0002", "at [1]: -2 is below zero"));
    }

    #[test]
    fn json_is_read_strictly() {
        for json in [
            "",
            "{",
            "null",
            "[]",
            "\u{FEFF}{}",
            r#"{"minor":1,"currency":"AUD"} x"#,
            r#"{"minor":1}"#,
            r#"{"minor":1,"minor":1,"currency":"AUD"}"#,
            r#"{"minor":1,"currency":"AUD","tip":2}"#,
            r#"{"minor":1.0,"currency":"AUD"}"#,
            r#"{"minor":"1","currency":"AUD"}"#,
            r#"{"minor":1e3,"currency":"AUD"}"#,
        ] {
            assert_eq!(Money::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
    }

    #[test]
    fn an_object_is_not_read_from_an_array_of_its_values() {
        for json in [r#"[100,"AUD"]"#, "[]", "[[1]]"] {
            assert_eq!(Money::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
        let error = Vec::<Money>::from_json(br#"[{"minor":1,"currency":"AUD"},[1,"AUD"]]"#).unwrap_err();
        assert_eq!(error.to_string(), "at [1]: an array stands where an object is wanted at line 1 column 30");
        let source = br#"{"invoice":["01999a3f-0000-7000-8000-000000000010"]}"#; // nor the data of a variant
        assert_eq!(LedgerSource::from_json(source).unwrap_err().code(), "JM-WIR-0001");
        assert_eq!(Option::<Money>::from_json(br#"[1,"AUD"]"#).unwrap_err().code(), "JM-WIR-0001");
    }

    #[test]
    fn a_variant_without_data_is_a_string_and_one_with_data_an_object() {
        assert_eq!(Rounding::from_json(br#""half_up""#), Ok(Rounding::HalfUp));
        assert_eq!(Account::from_json(br#"{"bank":{}}"#), Ok(Account::Bank {}));
        for json in [r#"{"half_up":null}"#, r#"{"half_up":{}}"#, r#"["half_up"]"#, "{}", "0", "null"] {
            assert_eq!(Rounding::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
        for json in [r#""bank""#, r#"{"bank":null}"#, r#"{"bank":[]}"#, r#"{"bank":{},"sales":{}}"#, r#"{"bank":{}"#] {
            assert_eq!(Account::from_json(json.as_bytes()).unwrap_err().code(), "JM-WIR-0001", "{json}");
        }
    }

    #[track_caller]
    fn told<T: Wire + fmt::Debug>(json: &str) -> String {
        match T::from_json(json.as_bytes()).unwrap_err() {
            WireError::Malformed { problem, .. } => {
                problem.rsplit_once(" at line ").map_or(problem.clone(), |(words, _)| words.to_owned())
            }
            other => format!("{}: {other}", other.code()),
        }
    }

    #[test]
    fn what_is_wrong_is_told_in_words_about_json() {
        let whole = "a whole number from -9223372036854775808 to 9223372036854775807 is wanted";
        let minor = |minor: &str| told::<Money>(&format!(r#"{{"minor":{minor},"currency":"AUD"}}"#));
        assert_eq!(minor("[]"), format!("an array stands where {whole}"));
        assert_eq!(minor("null"), format!("null stands where {whole}"));
        assert_eq!(minor("9223372036854775808"), format!("9223372036854775808 stands where {whole}"));
        let digits = "a number with a fraction, an exponent or too many digits";
        assert_eq!(minor("18446744073709551616"), format!("{digits} stands where {whole}"));
        assert_eq!(minor("-9223372036854775809"), format!("{digits} stands where {whole}"));
        assert_eq!(minor("1.5"), format!("{digits} stands where {whole}"));
        assert_eq!(minor("-0"), format!("minus zero stands where {whole}"));
        assert_eq!(told::<u8>("256"), "256 stands where a whole number from 0 to 255 is wanted");
        assert_eq!(told::<u32>("-1"), "-1 stands where a whole number from 0 to 4294967295 is wanted");
        assert_eq!(told::<Money>("{\"currency\":\"AUD\"}"), "the field `minor` is missing");
        assert_eq!(told::<Money>(r#"{"minor":1,"minor":1}"#), "the field `minor` is there twice");
        assert_eq!(told::<Money>(r#"{"tip":1}"#), "unknown field `tip`; the fields are `minor`, `currency`");
        assert_eq!(told::<Account>(r#"{"bank":{"tip":1}}"#), "unknown field `tip`; the object has no fields");
        assert_eq!(told::<Vec<Money>>("{}"), "an object stands where an array is wanted");
        assert_eq!(told::<bool>("1"), "1 stands where true or false is wanted");
        assert_eq!(told::<Quantity>("1"), "1 stands where a string is wanted");
    }

    #[test]
    fn what_is_wrong_with_a_variant_is_told_with_the_names_that_there_are() {
        let names = "`half_up`, `half_down`, `half_even`, `down`, `up`";
        assert_eq!(
            told::<Rounding>(r#""Jo Canary""#),
            format!("an unknown name stands where one of {names} is wanted")
        );
        let wanted = format!("stands where a string or an object with one of the names {names} is wanted");
        for (json, found) in [("0", "0"), ("null", "null"), ("[]", "an array"), ("true", "true"), ("-1", "-1")] {
            assert_eq!(told::<Rounding>(json), format!("{found} {wanted}"));
        }
        assert_eq!(
            told::<Rounding>("1.5"),
            format!("a number with a fraction, an exponent or too many digits {wanted}")
        );
        assert_eq!(
            told::<Rounding>(r#"{"half_up":null}"#),
            "an object stands where a string is wanted, since the variant has no data"
        );
        assert_eq!(told::<Account>(r#""bank""#), "the variant `bank` has fields: it is written as {\"bank\": …}");
        assert_eq!(told::<Account>(r#"{"bank":[]}"#), "an array stands where an object is wanted");
        assert_eq!(told::<Account>("{}"), "an object that names a variant has one field, not none");
        assert_eq!(
            told::<Account>(r#"{"bank":{},"sales":{}}"#),
            "an object that names a variant has one field, not several"
        );
    }

    #[test]
    fn what_is_no_json_is_told_in_plain_words() {
        for (json, words) in [
            ("", "the JSON ends where a value is wanted"),
            ("{", "the JSON ends within an object"),
            ("{\"minor", "the JSON ends within a string"),
            ("x", "there is no JSON value here"),
            ("nul", "the JSON ends where a value is wanted"),
            ("nulx", "there is no JSON value here"),
            ("{1:1}", "the name of a field must be a string"),
            ("{\"minor\":1,\"currency\":\"AUD\"}x", "there is something after the value"),
        ] {
            assert_eq!(told::<Money>(json), words, "{json}");
        }
        assert_eq!(told::<Vec<Money>>("["), "the JSON ends within an array");
        let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(told::<serde_json::Value>(&deep), "it is nested too deeply");
    }

    #[test]
    fn no_word_of_serde_or_rust_is_left_in_an_error() {
        const THEIRS: [&str; 9] =
            ["invalid", "expected", "struct", "sequence", "map", "variant identifier", "i64", "unit", "EOF"];
        for json in ["", "1", "-1", "1.5", "true", "null", "[]", "{}", r#""x""#, "[[", r#"{"x":1}"#] {
            let errors = [
                Money::from_json(json.as_bytes()).err().map(|error| error.to_string()),
                Account::from_json(json.as_bytes()).err().map(|error| error.to_string()),
                Rounding::from_json(json.as_bytes()).err().map(|error| error.to_string()),
                Interval::from_json(json.as_bytes()).err().map(|error| error.to_string()),
                Option::<LedgerSource>::from_json(json.as_bytes()).err().map(|error| error.to_string()),
                Vec::<Vec<NaiveDate>>::from_json(json.as_bytes()).err().map(|error| error.to_string()),
            ];
            for error in errors.iter().flatten() {
                assert!(!THEIRS.iter().any(|word| error.contains(word)), "{json}: {error}");
            }
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_so() {
        assert_eq!(told::<NaiveDate>(r#""2026-02-30""#), "2026-02-30 doesn't exist: there is no such day");
        let no_time = "doesn't exist: there is no such day or time of day";
        assert_eq!(told::<NaiveDateTime>(r#""2026-02-30T08:00:00""#), format!("2026-02-30T08:00:00 {no_time}"));
        assert_eq!(told::<DateTime<Utc>>(r#""2026-02-28T25:00:00Z""#), format!("2026-02-28T25:00:00Z {no_time}"));
        assert_eq!(told::<NaiveTime>(r#""24:00:00""#), "24:00:00 doesn't exist: there is no such time of day");
        assert_eq!(told::<NaiveDate>("20260901"), "20260901 stands where a date in a string is wanted");
        assert_eq!(told::<DateTime<Utc>>("null"), "null stands where an instant in a string is wanted");
        assert_eq!(told::<NaiveDateTime>("[]"), "an array stands where a date and time in a string is wanted");
        assert_eq!(told::<NaiveTime>("{}"), "an object stands where a time of day in a string is wanted");
    }

    #[test]
    fn a_date_has_one_spelling() {
        assert_eq!(Some(NaiveDate::from_json(br#""2026-09-01""#).unwrap()), NaiveDate::from_ymd_opt(2026, 9, 1));
        for date in [
            "2026-9-1",
            "2026-09-1",
            "+2026-09-01",
            " 2026-09-01",
            "2026-09-01 ",
            "2026- 09-01",
            "2026/09/01",
            "20260901",
            "2026-W36-2",
            "26-09-01",
            "12026-09-01",
            "-2026-09-01",
            "２026-09-01",
            "2026-09-01T00:00:00",
            "",
        ] {
            assert_eq!(told::<NaiveDate>(&format!("{date:?}")), "a date is written as 2026-09-28 is", "{date}");
            assert!(Vec::<Option<NaiveDate>>::from_json(format!("[{date:?}]").as_bytes()).is_err(), "{date}");
        }
    }

    #[test]
    fn an_instant_has_one_spelling_for_each_offset() {
        let instant = |text: &str| DateTime::<Utc>::from_json(format!("{text:?}").as_bytes());
        let noon = instant("2026-09-28T12:00:00Z").unwrap();
        for same in [
            "2026-09-28T12:00:00.0Z",
            "2026-09-28T12:00:00.000000000Z",
            "2026-09-28T22:00:00+10:00",
            "2026-09-28T08:30:00-03:30",
            "2026-09-28T12:00:00+00:00",
            "2026-09-28T12:00:00-00:00",
        ] {
            assert_eq!(instant(same), Ok(noon), "{same}");
        }
        for other in [
            "2026-09-28 12:00:00Z",
            "2026-09-28t12:00:00Z",
            "2026-09-28T12:00:00z",
            "2026-09-28T12:00:00 UTC",
            "2026-09-28T12:00:00UTC",
            "2026-09-28T12:00:00",
            "2026-09-28T12:00Z",
            "2026-9-28T12:00:00Z",
            "2026-09-28T12:0:00Z",
            "+2026-09-28T12:00:00Z",
            " 2026-09-28T12:00:00Z",
            "2026-09-28T12:00:00Z ",
            "2026-09-28T12:00:00 Z",
            "2026-09-28T12:00:00+10",
            "2026-09-28T12:00:00+1000",
            "2026-09-28T12:00:00+10: 00",
            "2026-09-28T12:00:00\u{2212}10:00",
            "2026-09-28T12:00:00.Z",
            "2026-09-28T12:00:00,5Z",
            "2026-09-28T12:00:00.0000000000Z",
            "2026-09-28T12:00:00.5 Z",
            "2026-09-28",
            "Z",
            "",
        ] {
            let words = told::<DateTime<Utc>>(&format!("{other:?}").replace("\\u{2212}", "\u{2212}"));
            assert!(words.starts_with("an instant is written as "), "{other}: {words}");
        }
    }

    #[test]
    fn a_local_time_has_one_spelling_and_no_zone() {
        assert!(NaiveDateTime::from_json(br#""2026-09-28T12:00:00""#).is_ok());
        assert!(NaiveDateTime::from_json(br#""2026-09-28T12:00:00.25""#).is_ok());
        for other in
            ["2026-09-28T12:00:00Z", "2026-09-28 12:00:00", "2026-10-4T2:30:0", "2026-09-28T12:00", "2026-09-28"]
        {
            let words = told::<NaiveDateTime>(&format!("{other:?}"));
            assert!(words.starts_with("a date and time without a zone is written as "), "{other}: {words}");
        }
        assert!(NaiveTime::from_json(br#""08:30:00""#).is_ok());
        for other in ["8:30:00", "08:30", " 08:30:00", "08:30:00Z", "08:30:00.", "08:30:00.1234567890"] {
            assert_eq!(told::<NaiveTime>(&format!("{other:?}")), "a time of day is written as 08:30:00 is", "{other}");
        }
    }

    #[test]
    fn what_is_written_of_any_time_is_read_again() {
        for nanos in [0, 1, 1_000, 1_000_000, 999_999_999] {
            let local =
                NaiveDate::from_ymd_opt(2026, 9, 28).and_then(|day| day.and_hms_nano_opt(23, 59, 59, nanos)).unwrap();
            assert_eq!(NaiveDateTime::from_json(&local.to_json()), Ok(local));
            assert_eq!(NaiveTime::from_json(&local.time().to_json()), Ok(local.time()));
            assert_eq!(DateTime::<Utc>::from_json(&local.and_utc().to_json()), Ok(local.and_utc()));
        }
        for (year, month, day) in [(YEAR_MIN, 1, 1), (YEAR_MAX, 12, 31)] {
            let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(NaiveDate::from_json(&date.to_json()), Ok(date));
        }
    }

    #[test]
    fn an_error_does_not_quote_a_text_that_stands_where_something_else_belongs() {
        let error = Money::from_json(br#"{"minor":"Jo \"Canary\", expected","currency":"AUD"}"#).unwrap_err();
        assert_eq!(
            error.to_string(),
            "at minor: a string stands where a whole number from -9223372036854775808 to 9223372036854775807 is wanted \
             at line 1 column 34" // and not who
        );
        for json in
            [r#"{"Canary":1}"#, r#""Canary""#, r#"["Canary"]"#, r#"{"bank":"Canary"}"#, r#"{"bank":{},"Canary":1}"#]
        {
            let error = Account::from_json(json.as_bytes()).unwrap_err();
            assert!(!error.to_string().contains("Canary"), "{json}: {error}");
            assert!(!told::<Option<DateTime<Utc>>>(json).contains("Canary"), "{json}");
        }
        let error = Money::from_json(format!(r#"{{"{}":1}}"#, "x".repeat(10_000)).as_bytes()).unwrap_err();
        assert!(error.to_string().len() < 1_000, "{error}");
    }

    #[test]
    fn a_document_is_read_at_the_largest_size_and_refused_one_byte_beyond() {
        let mut json = b"[]".to_vec();
        json.resize(JSON_BYTES_MAX, b' ');
        assert_eq!(Vec::<Quantity>::from_json(&json), Ok(Vec::new()));
        json.push(b' ');
        assert_eq!(Vec::<Quantity>::from_json(&json).unwrap_err().code(), "JM-WIR-0002");
    }
}
