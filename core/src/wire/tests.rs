use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::*;
use crate::{
    ledger::{Account, LedgerSource},
    limits::JSON_DEPTH_MAX,
    money::{Money, Rounding},
    quantity::Quantity,
    tape::{Index, Kind, Tape},
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
    assert_eq!(error.to_string(), "at [1]: an object is wanted, and a list came");
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

#[test]
fn an_error_does_not_quote_a_text_that_stands_where_something_else_belongs() {
    let error = Money::from_json(br#"{"minor":"Jo \"Canary\", expected","currency":"AUD"}"#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "at minor: a whole number is wanted, and a text came" // and not who
    );
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

fn says<T: Wire>(json: &str) -> String {
    T::from_json(json.as_bytes()).err().map_or_else(|| "it was read".to_owned(), |error| error.to_string())
}

#[test]
fn what_is_wrong_is_said_in_the_words_of_json() {
    assert_eq!(says::<Money>("{"), "at .: the name of a field, in quotes, is wanted here, in line 1 at column 2");
    assert_eq!(says::<Money>("{\n \"minor\" 1}"), "at .: a colon is wanted here, in line 2 at column 10");
    assert_eq!(says::<Money>(r#"{"minor":1}"#), "at .: the field currency is missing");
    assert_eq!(says::<Money>(r#"{"minor":1,"minor":2,"currency":"AUD"}"#), "at .: the field minor comes twice");
    assert_eq!(
        says::<Money>(r#"{"minor":1,"currency":"AUD","tip":2}"#),
        "at .: the field tip isn't known, there are minor, currency"
    );
    assert_eq!(
        says::<Money>(r#"{"minor":1.5,"currency":"AUD"}"#),
        "at minor: a whole number is wanted, without a fraction, an exponent or a sign before 0"
    );
    assert_eq!(
        says::<Money>(r#"{"minor":123456789012345678901234567890,"currency":"AUD"}"#),
        "at minor: a whole number from -9223372036854775808 to 9223372036854775807 is wanted"
    );
    assert_eq!(says::<Vec<u32>>("[1,-1]"), "at [1]: a whole number from 0 to 4294967295 is wanted");
    assert_eq!(
        says::<Rounding>(r#""half_way""#),
        "at .: one of half_up, half_down, half_even, down, up is wanted, and another name came"
    );
    assert_eq!(says::<Rounding>(r#"{"half_up":{}}"#), "at .: half_up has no data: the text alone is wanted");
    assert_eq!(
        says::<LedgerSource>(r#"{"invoice":{"invoice":7}}"#).split(" is wanted").next(),
        Some("at invoice.invoice: a text")
    );
}

#[test]
fn a_path_into_a_line_is_told_with_the_number_that_people_give_the_line() {
    let text = |path: &str| {
        let (path, problem) = (path.to_owned(), "a text is wanted".to_owned());
        WireError::Malformed { path, problem }.to_string()
    };
    assert_eq!(text("draft.lines[1].unit_price"), "at draft.lines[1].unit_price (line 2): a text is wanted");
    assert_eq!(text("lines[0].charges[3].reason"), "at lines[0].charges[3].reason (line 1): a text is wanted");
    assert_eq!(text("charges[3].reason"), "at charges[3].reason: a text is wanted");
    assert_eq!(text("outlines[3]"), "at outlines[3]: a text is wanted");
    let problem = "-1 is below zero".to_owned();
    let refused = WireError::Refused { path: "lines[9].unit_price".to_owned(), problem, value_code: "JM-QTY-0002" };
    assert_eq!(refused.to_string(), "at lines[9].unit_price (line 10): -1 is below zero");
}

#[test]
fn a_date_or_time_has_one_spelling() {
    assert_eq!(NaiveDate::from_json(br#""2026-09-01""#).unwrap().to_json(), br#""2026-09-01""#);
    for other in
        ["2026-9-1", "+2026-09-01", " 2026-09-01", "2026-09-01 ", "2026 -09-01", "26-09-01", "2026-09-01T00:00:00Z", ""]
    {
        assert_eq!(says::<NaiveDate>(&format!("\"{other}\"")), "at .: a date such as 2026-10-05 is wanted", "{other}");
    }
    assert_eq!(says::<NaiveDate>(r#""2026-02-30""#), "at .: 2026-02-30 is no day of the calendar");

    let instant = "2026-10-04T21:30:00.250Z";
    let read = DateTime::<Utc>::from_json(br#""2026-10-05T08:30:00.25+11:00""#).unwrap();
    assert_eq!(read.to_json(), format!("\"{instant}\"").into_bytes()); // an offset becomes UTC
    for other in [
        "2026-10-05 08:30:00Z",
        "2026-10-05t08:30:00z",
        "2026-10-05T08:30:00 UTC",
        "2026-10-05T08:30:00UTC",
        "2026-10-05T8:30:00Z",
        "2026-10-05T08:30Z",
        "2026-10-05T08:30:00",
        "2026-10-05T08:30:00+1100",
        "2026-10-05T08:30:00.Z",
        "2026-10-05T08:30:00.1234567891Z",
        "2026-10-05T08:30:00,5Z",
        "\u{2212}026-10-05T08:30:00Z",
        "+12026-10-05T08:30:00Z",
    ] {
        assert!(says::<DateTime<Utc>>(&format!("\"{other}\"")).contains("an instant such as"), "{other}");
    }
    assert!(says::<DateTime<Utc>>(r#""2026-10-05T25:30:00Z""#).contains("no time of a day"));

    assert!(NaiveDateTime::from_json(br#""2026-10-05T08:30:00""#).is_ok());
    assert!(says::<NaiveDateTime>(r#""2026-10-05T08:30:00Z""#).contains("without an offset"));
    assert!(NaiveTime::from_json(br#""08:30:00""#).is_ok());
    assert!(says::<NaiveTime>(r#""8:30""#).contains("a time such as"));
}

#[test]
fn json_is_read_as_deep_as_its_bound_and_refused_one_deeper() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(Tape::parse(nested(JSON_DEPTH_MAX).as_bytes()).is_ok());
    assert!(Tape::parse(nested(JSON_DEPTH_MAX + 1).as_bytes()).is_err());
    assert!(Value::from_json("[".repeat(1_000_000).as_bytes()).is_err());
}

#[test]
fn a_name_of_a_map_comes_once_however_it_is_written() {
    type Names = std::collections::BTreeMap<String, u32>;
    assert_eq!(Names::from_json(br#"{"b":1,"a":2}"#).unwrap().to_json(), br#"{"a":2,"b":1}"#);
    assert_eq!(says::<Names>(r#"{"a":1,"\u0061":2}"#), "at .: the field a comes twice");
    assert_eq!(says::<Names>(r#"{"a":1,"b":null}"#), "at b: a whole number is wanted, and null came");
}

#[test]
fn a_number_as_a_name_has_one_spelling() {
    type Numbers = std::collections::BTreeMap<u64, bool>;
    assert!(Numbers::from_json(br#"{"7":true}"#).is_ok());
    for json in [r#"{"07":true}"#, r#"{"+7":true}"#, r#"{"x":true}"#, r#"{"-7":true}"#] {
        assert_eq!(says::<Numbers>(json), "at .: a whole number, in quotes, is wanted", "{json}");
    }
}

// ---- the grammar, against `serde_json`'s

fn tree(tape: &Tape<'_>, at: Index) -> Value {
    let mut next = Tape::first(at);
    let mut next_of = || {
        let here = next;
        next = tape.after(next);
        here
    };
    match tape.kind(at) {
        Kind::Null => Value::Null,
        Kind::True => Value::Bool(true),
        Kind::False => Value::Bool(false),
        Kind::Number => serde_json::from_str(tape.json(at)).unwrap(),
        Kind::Text | Kind::Escaped => Value::String(tape.string(at).into_owned()),
        Kind::List => (0..tape.count(at)).map(|_| tree(tape, next_of())).collect(),
        Kind::Object => {
            (0..tape.count(at)).map(|_| (tape.string(next_of()).into_owned(), tree(tape, next_of()))).collect()
        }
    }
}

#[track_caller]
fn same_as_serde_json(bytes: &[u8]) {
    let ours = Tape::parse(bytes);
    match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => assert_eq!(tree(&ours.unwrap_or_else(|error| panic!("{error:?}")), 0), value),
        Err(error) if error.to_string().starts_with("number out of range") => {} // it reads what we leave as text
        Err(error) => assert!(ours.is_err(), "serde_json says {error}"),
    }
}

#[test]
fn what_is_json_and_what_is_not_is_as_serde_json_has_it() {
    let whole = [
        "0",
        "-0",
        "-1.5e+07",
        "01",
        "1.",
        ".5",
        "1e",
        "+1",
        "- 1",
        "0x10",
        "NaN",
        "Infinity",
        "true",
        "tru",
        "nulls",
        "",
        " ",
        "\u{FEFF}1",
        "\u{A0}1",
        "'a'",
        "\"a",
        "\"\\",
        "\"\\u12\"",
        "\"\\u+123\"",
        "\"\\ud800\"",
        "\"\\ud800x\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\v\"",
        "\"\t\"",
        "\"\u{7f}\"",
        "\"\\\"",
        "[]",
        "[,]",
        "[1,]",
        "[1 2]",
        "[1",
        "]",
        "{}",
        "{,}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{a:1}",
        "{\"a\" : 1 , \"b\":[{}]}",
        "{1:1}",
        "{\"a\":}",
        "[1]]",
        "[1]//",
        "1 1",
        "\"\\/\\b\\f\\n\\r\\t\"",
    ];
    for text in whole {
        same_as_serde_json(text.as_bytes());
    }
    for bytes in [&b"\"\xFF\""[..], b"\xC3", b"\"\xED\xA0\x80\"", b"[\0]", b"\0"] {
        same_as_serde_json(bytes);
    }
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        ".{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(".{0,4}", inner, 0..5).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_the_tree_that_serde_json_reads(value in json_value()) {
        same_as_serde_json(&serde_json::to_vec_pretty(&value).unwrap());
        prop_assert_eq!(&Value::from_json(&value.to_json()).unwrap(), &value);
    }

    #[test]
    fn damaged_json_is_refused_where_serde_json_refuses_it(
        value in json_value(),
        at in any::<prop::sample::Index>(),
        with in prop::sample::select(&b"\"\\{}[],:0-.eEutnf \x00\x80"[..]),
        inserts in any::<bool>(),
    ) {
        let mut bytes = serde_json::to_vec(&value).unwrap();
        let at = at.index(bytes.len());
        if inserts { bytes.insert(at, with) } else { bytes[at] = with }
        same_as_serde_json(&bytes);
    }
}

#[test]
fn a_field_with_a_default_may_be_left_out_and_no_other() {
    #[derive(Debug, PartialEq, Deserialize, Serialize)]
    #[serde(deny_unknown_fields)]
    struct Grown {
        first: u32,
        #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
        later: Vec<u32>,
        last: u32,
    }

    assert_eq!(Grown::from_json(br#"{"first":1,"last":2}"#), Ok(Grown { first: 1, later: Vec::new(), last: 2 }));
    let all = Grown::from_json(br#"{"first":1,"later":[7],"last":2}"#);
    assert_eq!(all, Ok(Grown { first: 1, later: vec![7], last: 2 }));
    assert_eq!(says::<Grown>(r#"{"first":1}"#), "at .: the field last is missing");
    assert_eq!(says::<Grown>(r#"{"last":1}"#), "at .: the field first is missing");
    let null = Grown::from_json(br#"{"first":1,"later":null,"last":2}"#);
    assert_eq!(null, Ok(Grown { first: 1, later: Vec::new(), last: 2 }), "as it may be of an option");
    assert_eq!(
        says::<Vec<Grown>>(r#"[{"first":1,"later":7,"last":2}]"#),
        "at [0].later: a list is wanted, and a number came"
    );
}
