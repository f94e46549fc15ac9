//! Bad input to every operation of the JSON API: random bytes, and valid input with something wrong in it.
//!
//! Whatever comes, an operation answers: a value of its output's schema, or a failure whose code is catalogued. It never
//! panics, and the same input has the same answer.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking or overflowing"
)]

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::Path,
    sync::{LazyLock, OnceLock},
};

use journeyman::{
    error::{CatalogueEntry, Failure},
    json,
    wire::Wire,
};
use jsonschema::Validator;
use proptest::{prelude::*, sample::Index};
use serde_json::Value;

/// Longest text that a failure may have, whatever its input was.
const FAILURE_CHARACTERS_MAX: usize = 1_000;

// ---- what every answer is like

#[track_caller]
fn answers(operation: &str, input: &[u8]) {
    let answer = json::call(operation, input);
    match &answer {
        Ok(output) => {
            let value: Value = serde_json::from_slice(output).expect("the output is JSON");
            assert!(!has_float(&value), "{operation} gave a float: {value}");
            assert!(output_schemas()[operation].is_valid(&value), "{operation} gave {value}");
        }
        Err(failure) => {
            let entry = CatalogueEntry::of(&failure.code).expect("the code is catalogued");
            assert_eq!((failure.kind, failure.remedy.as_str()), (entry.kind, entry.remedy));
            // What a host reads out is short; the arguments may hold a list, such as every conflict of a booking.
            assert!(failure.text.chars().count() <= FAILURE_CHARACTERS_MAX, "{operation} says a page: {failure}");
            assert_eq!(Failure::from_json(&failure.to_json()).as_ref(), Ok(failure));
        }
    }
    assert_eq!(json::call(operation, input), answer, "{operation} answers the same input another way");
}

/// Whether there is a float that the library wrote. An envelope that is held gives its body back byte for byte, whatever
/// somebody put in it.
fn has_float(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(items) => items.iter().any(has_float),
        Value::Object(fields) => {
            let is_envelope = fields.contains_key("prev_hash");
            fields.iter().any(|(name, value)| !(is_envelope && name == "body") && has_float(value))
        }
        _ => false,
    }
}

fn output_schemas() -> &'static BTreeMap<&'static str, Validator> {
    static SCHEMAS: OnceLock<BTreeMap<&'static str, Validator>> = OnceLock::new();
    SCHEMAS.get_or_init(|| {
        json::operations()
            .map(|known| (known.name(), jsonschema::draft202012::new(&known.output_schema().to_value()).unwrap()))
            .collect()
    })
}

// ---- valid input: that of all vectors

struct Seed {
    call: String,
    input: Value,
}

static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(|| {
    let files = |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let mut paths: Vec<_> = files(&root).iter().filter(|path| path.is_dir()).flat_map(|folder| files(folder)).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let vectors = paths.iter().flat_map(|path| serde_json::from_slice::<Vec<Value>>(&fs::read(path).unwrap()).unwrap());
    vectors
        .map(|mut vector| Seed { call: vector["call"].as_str().unwrap().to_owned(), input: vector["input"].take() })
        .collect()
});

fn seed(at: Index) -> &'static Seed {
    at.get(&SEEDS)
}

// ---- and what goes wrong with it

/// A change of one node of a JSON tree: of a field with its name, or of an item.
#[derive(Debug, Clone)]
enum Edit {
    Remove,
    Double,
    Rename(String),
    Replace(Bytes),
    /// By a node of another input.
    Swap(Index, Index),
}

/// A change of the bytes.
#[derive(Debug, Clone)]
enum Damage {
    Flip(Index, u8),
    Insert(Index, Bytes),
    Truncate(Index),
}

/// Bytes that a failed test shows as text, and not by the page.
#[derive(Clone)]
struct Bytes(Vec<u8>);

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.0.get(..80).unwrap_or(&self.0);
        write!(f, "{} bytes {:?}", self.0.len(), String::from_utf8_lossy(shown))
    }
}

fn fragment() -> impl Strategy<Value = Bytes> {
    let text = prop::sample::select(vec![
        "null",
        "true",
        "0",
        "-0",
        "-1",
        "1.5",
        "1e3",
        "1e999",
        "-1e-999",
        "9007199254740992",
        "9223372036854775807",
        "-9223372036854775808",
        "18446744073709551616",
        r#""""#,
        r#"" ""#,
        r#""\u0000""#,
        r#""\ud800""#,
        r#""\udc00\ud800""#,
        r#""\u202e""#,
        r#""\ufeff""#,
        "[]",
        "{}",
        r#"{"":{}}"#,
        r#""-0""#,
        r#""-1""#,
        r#""1e400""#,
        r#""NaN""#,
        r#""0.0000000000000000000000000000001""#,
        r#""79228162514264337593543950335""#,
        r#""1000000000""#,
        r#""10000""#,
        r#""AUD""#,
        r#""XAU""#,
        r#""Etc/UTC""#,
        r#""+10000-01-01T00:00:00Z""#,
        r#""-262143-01-01T00:00:00Z""#,
        r#""0000-00-00""#,
        r#""9999-12-31""#,
        r#""1900-01-01""#,
        r#""2016-12-31T23:59:60Z""#,
        r#""9999-12-31T23:59:59Z""#,
        r#""2026-10-04T02:30:00""#,
        r#""24:00:00""#,
        r#""00000000-0000-0000-0000-000000000000""#,
        r#""01999a3f-0000-7000-8000-000000000001""#,
        "NaN",
        "Infinity",
        "'a'",
        "// c\n0",
        ",",
        "",
        "\0",
        "0 0",
        "[0,]",
    ]);
    let nested =
        (prop::sample::select(vec!["[", r#"{"a":"#]), prop::sample::select(vec![2, 100, 127, 128, 129, 20_000]));
    prop_oneof![
        8 => text.prop_map(|text| text.as_bytes().to_vec()),
        1 => nested.prop_map(|(open, depth)| open.repeat(depth).into_bytes()),
        1 => (1_usize..600).prop_map(|digits| "9".repeat(digits).into_bytes()),
        1 => (1_usize..6_000).prop_map(|length| format!("\"{}\"", "x".repeat(length)).into_bytes()),
        1 => any::<i64>().prop_map(|number| number.to_string().into_bytes()),
        1 => ".{0,60}".prop_map(|text| Value::from(text).to_string().into_bytes()),
        1 => prop::collection::vec(any::<u8>(), 0..8),
    ]
    .prop_map(Bytes)
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => Just(Edit::Remove),
        1 => Just(Edit::Double),
        1 => ".{0,20}".prop_map(Edit::Rename),
        3 => fragment().prop_map(Edit::Replace),
        3 => (any::<Index>(), any::<Index>()).prop_map(|(seed, node)| Edit::Swap(seed, node)),
    ]
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        (any::<Index>(), 0_u8..8).prop_map(|(at, bit)| Damage::Flip(at, 1 << bit)),
        (any::<Index>(), fragment()).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        any::<Index>().prop_map(Damage::Truncate),
    ]
}

fn nodes(value: &Value) -> usize {
    1 + children(value).map(nodes).sum::<usize>()
}

fn children(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter()),
        Value::Object(fields) => Box::new(fields.values()),
        _ => Box::new(std::iter::empty()),
    }
}

/// The node of a number, in the order of writing.
fn node(value: &Value, number: usize) -> &Value {
    let mut left = number;
    let mut stack = vec![value];
    while let Some(value) = stack.pop() {
        if left == 0 {
            return value;
        }
        left -= 1;
        let below: Vec<&Value> = children(value).collect();
        stack.extend(below.into_iter().rev());
    }
    value
}

/// Writes a tree with the edits of its nodes, by their number.
struct Writer {
    edits: BTreeMap<usize, Edit>,
    next: usize,
}

impl Writer {
    /// The members that a node becomes: one, or none, or two.
    fn members(&mut self, name: Option<&str>, value: &Value) -> Vec<Vec<u8>> {
        let number = self.next;
        self.next += 1;
        let other = match self.edits.remove(&number) {
            None => return vec![labelled(name, &self.content(value))],
            Some(Edit::Rename(other)) => return vec![labelled(name.map(|_| other.as_str()), &self.content(value))],
            Some(Edit::Double) => return vec![labelled(name, &self.content(value)); 2],
            Some(Edit::Remove) => None,
            Some(Edit::Replace(Bytes(bytes))) => Some(bytes),
            Some(Edit::Swap(other, at)) => {
                let input = &seed(other).input;
                Some(node(input, at.index(nodes(input))).to_string().into_bytes())
            }
        };
        self.next = number + nodes(value); // the nodes below are gone
        other.iter().map(|bytes| labelled(name, bytes)).collect()
    }

    fn content(&mut self, value: &Value) -> Vec<u8> {
        match value {
            Value::Array(items) => {
                let members: Vec<_> = items.iter().flat_map(|item| self.members(None, item)).collect();
                [b"[", members.join(&b',').as_slice(), b"]"].concat()
            }
            Value::Object(fields) => {
                let members: Vec<_> = fields.iter().flat_map(|(name, field)| self.members(Some(name), field)).collect();
                [b"{", members.join(&b',').as_slice(), b"}"].concat()
            }
            plain => plain.to_string().into_bytes(),
        }
    }
}

fn labelled(name: Option<&str>, value: &[u8]) -> Vec<u8> {
    let label = name.map_or(String::new(), |name| format!("{}:", Value::from(name)));
    [label.as_bytes(), value].concat()
}

fn written(input: &Value, edits: BTreeMap<usize, Edit>) -> Vec<u8> {
    Writer { edits, next: 0 }.members(None, input).join(&b',')
}

fn edited(input: &Value, edits: &[(Index, Edit)]) -> Vec<u8> {
    let count = nodes(input);
    written(input, edits.iter().map(|(at, edit)| (at.index(count), edit.clone())).collect())
}

fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages {
        match damage {
            Damage::Flip(at, bit) if !bytes.is_empty() => {
                let at = at.index(bytes.len());
                bytes[at] ^= bit;
            }
            Damage::Flip(..) => {}
            Damage::Insert(at, Bytes(more)) => {
                let at = at.index(bytes.len() + 1);
                bytes.splice(at..at, more.iter().copied());
            }
            Damage::Truncate(at) => bytes.truncate(at.index(bytes.len() + 1)),
        }
    }
    bytes
}

#[test]
fn an_edit_makes_what_it_says() {
    let input = serde_json::json!({"a": [1, 2], "b": "x"}); // nodes 0 (all), 1 (a), 2 (1), 3 (2), 4 (b)
    let with = |number, edit| String::from_utf8(written(&input, BTreeMap::from([(number, edit)]))).unwrap();
    assert_eq!(with(9, Edit::Remove), r#"{"a":[1,2],"b":"x"}"#);
    assert_eq!(with(2, Edit::Remove), r#"{"a":[2],"b":"x"}"#);
    assert_eq!(with(4, Edit::Double), r#"{"a":[1,2],"b":"x","b":"x"}"#);
    assert_eq!(with(1, Edit::Rename("c".to_owned())), r#"{"c":[1,2],"b":"x"}"#);
    assert_eq!(with(1, Edit::Replace(Bytes(b"null".to_vec()))), r#"{"a":null,"b":"x"}"#);
    assert_eq!(node(&input, 3), &Value::from(2));
}

#[test]
fn every_operation_answers_to_input_of_no_or_any_other_shape() {
    for operation in json::operations() {
        for input in ["", " ", "{}", "[]", "null", "0", "\"\"", "{\"\":null}", "\u{FEFF}{}", "{", "\0", "[[[[[[[["] {
            answers(operation.name(), input.as_bytes());
        }
        for depth in [127, 128, 1_000, 1_000_000] {
            answers(operation.name(), "[".repeat(depth).as_bytes());
            answers(operation.name(), r#"{"a":"#.repeat(depth).as_bytes());
        }
    }
}

proptest! {
    // A seed chooses vectors by their number, which another vector shifts: none is worth keeping.
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_operation_answers_to_random_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for operation in json::operations() {
            answers(operation.name(), &bytes);
        }
    }

    #[test]
    fn every_operation_answers_to_valid_input_with_something_wrong_in_it(
        at in any::<Index>(), edits in prop::collection::vec((any::<Index>(), edit()), 1..4)
    ) {
        let Seed { call, input } = seed(at);
        answers(call, &edited(input, &edits));
    }

    #[test]
    fn every_operation_answers_to_valid_input_with_damaged_bytes(
        at in any::<Index>(), damages in prop::collection::vec(damage(), 1..4)
    ) {
        let Seed { call, input } = seed(at);
        answers(call, &damaged(input.to_string().into_bytes(), &damages));
    }

    #[test]
    fn every_operation_answers_to_the_input_of_another(at in any::<Index>(), other in any::<Index>()) {
        let operations: Vec<_> = json::operations().collect();
        answers(other.get(&operations).name(), seed(at).input.to_string().as_bytes());
    }
}
