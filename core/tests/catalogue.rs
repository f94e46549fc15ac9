//! The catalogue of error codes against the source, the documentation, the tests and the vectors.

#![expect(clippy::unwrap_used, clippy::panic, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use journeyman::error::CATALOGUE;
use proc_macro2::Delimiter;
use source::{Kind, SourceFile, Token};

/// Codes that were given once and no longer are. They stay listed, so that old logs can be explained.
const RETIRED: &[&str] = &[];

/// Codes, each with a place where it stands.
type Codes = BTreeMap<String, String>;

fn catalogued() -> Codes {
    CATALOGUE.iter().map(|entry| (entry.code.to_owned(), "the catalogue".to_owned())).collect()
}

fn retired() -> Codes {
    RETIRED.iter().map(|&code| (code.to_owned(), "no longer given".to_owned())).collect()
}

/// Fails with every code of `some` that isn't in `others`.
#[track_caller]
fn all_of(some: &Codes, others: &Codes, otherwise: &str) {
    let missing: Vec<String> = some
        .iter()
        .filter(|(code, _)| !others.contains_key(*code))
        .map(|(code, place)| format!("{code}, {place}: {otherwise}"))
        .collect();
    assert!(missing.is_empty(), "\n{}\n", missing.join("\n"));
}

#[test]
fn the_catalogue_is_sorted_by_code_and_names_none_twice() {
    for pair in CATALOGUE.windows(2) {
        let [before, after] = pair else { continue };
        assert!(before.code < after.code, "{} stands before {}", before.code, after.code);
    }
}

#[test]
fn every_code_is_well_formed() {
    for entry in CATALOGUE {
        assert_eq!(codes_in(entry.code), [entry.code], "not of the form JM-MON-0001");
    }
}

#[test]
fn every_code_has_a_meaning_of_its_own_and_a_remedy() {
    let mut meanings = BTreeSet::new();
    for entry in CATALOGUE {
        for text in [entry.meaning, entry.remedy] {
            assert!(!text.trim().is_empty() && text.trim() == text, "{}: {text:?}", entry.code);
            assert!(!text.ends_with('.'), "{}: {text:?} ends with a full stop, which hosts would double", entry.code);
        }
        assert!(meanings.insert(entry.meaning), "{}: {:?} is another code's meaning too", entry.code, entry.meaning);
    }
}

#[test]
fn every_code_that_the_source_names_is_catalogued() {
    let files = source::files();
    let outside = files.iter().filter(|file| file.path != "error/catalogue.rs");
    let named = outside.flat_map(|file| [literals(file, false), documented(file)].concat()).collect();
    all_of(&named, &catalogued(), "add a row to core/src/error/catalogue.rs");
}

#[test]
fn every_catalogued_code_is_given_by_some_error() {
    let given: Codes = source::files().iter().flat_map(given).chain(retired()).collect();
    all_of(&catalogued(), &given, "no `fn code` gives it");
}

#[test]
fn every_code_is_documented() {
    let documented = source::files().iter().flat_map(documented).collect();
    all_of(&catalogued(), &documented, "no doc comment in core/src names it");
}

#[test]
fn every_code_has_a_test_or_a_vector() {
    let mut tested: Codes = source::files().iter().flat_map(|file| literals(file, true)).chain(retired()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    each_file(&folder.join("tests"), "rs", &mut |path, text| {
        // This file names codes to explain itself.
        if !path.ends_with("catalogue.rs") {
            tested.extend(literals(&SourceFile::read("some/tests.rs", text), true));
        }
    });
    each_file(&folder.join("vectors"), "json", &mut |path, text| {
        tested.extend(quoted(text).map(|code| (code.to_owned(), path.display().to_string())));
    });
    all_of(&catalogued(), &tested, "no test in core and no vector expects it");
}

// ---- what a file says

type Found = Vec<(String, String)>;

/// The codes in the strings of a file, either those of its tests or the others.
fn literals(file: &SourceFile, in_tests: bool) -> Found {
    let tokens = file.tokens.iter().filter(|token| token.in_tests == in_tests);
    tokens
        .flat_map(|token| if let Kind::Literal(text) = &token.kind { at(file, token, text) } else { Vec::new() })
        .collect()
}

/// The codes in the bodies of the functions called `code`.
fn given(file: &SourceFile) -> Found {
    let mut found = Vec::new();
    let mut tokens = file.tokens.iter().filter(|token| !token.in_tests);
    let is_word = |token: &Token, wanted: &str| matches!(&token.kind, Kind::Word(word) if word == wanted);
    while let Some(token) = tokens.next() {
        if !is_word(token, "fn") || !tokens.next().is_some_and(|name| is_word(name, "code")) {
            continue;
        }
        let mut depth = 0;
        for token in tokens.by_ref() {
            match &token.kind {
                Kind::Literal(text) => found.extend(at(file, token, text)),
                Kind::Open(Delimiter::Brace) => depth += 1,
                Kind::Close(Delimiter::Brace) if depth == 1 => break,
                Kind::Close(Delimiter::Brace) => depth -= 1,
                Kind::Mark(';') if depth == 0 => break, // a declaration without a body
                _ => {}
            }
        }
    }
    found
}

/// The codes in doc comments; `JM-QTY-0001` to `JM-QTY-0004` are four.
fn documented(file: &SourceFile) -> Found {
    let mut found = Vec::new();
    for token in &file.tokens {
        let Kind::Doc(text) = &token.kind else { continue };
        let codes = at(file, token, text);
        for pair in codes.windows(2) {
            if let [(first, place), (last, _)] = pair
                && text.contains(&format!("`{first}` to `{last}`"))
            {
                found.extend(range(first, last).map(|code| (code, place.clone())));
            }
        }
        found.extend(codes);
    }
    found
}

fn at(file: &SourceFile, token: &Token, text: &str) -> Found {
    let place = format!("core/src/{}:{}", file.path, token.lines.start());
    codes_in(text).into_iter().map(|code| (code.to_owned(), place.clone())).collect()
}

fn range(first: &str, last: &str) -> impl Iterator<Item = String> {
    let (prefix, low) = first.rsplit_once('-').unwrap();
    let (last_prefix, high) = last.rsplit_once('-').unwrap();
    assert_eq!(prefix, last_prefix, "a range of codes of two modules");
    let (low, high): (u32, u32) = (low.parse().unwrap(), high.parse().unwrap());
    (low..=high).map(move |number| format!("{prefix}-{number:04}"))
}

/// The codes that stand as whole strings in JSON.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|part| codes_in(part) == [*part])
}

/// Every `JM-` with two or three capitals, a hyphen and four digits.
fn codes_in(text: &str) -> Vec<&str> {
    let code_at = |at: usize| {
        let rest = text.get(at + "JM-".len()..)?;
        let letters = rest.bytes().take_while(u8::is_ascii_uppercase).count();
        let digits = rest.get(letters..)?.strip_prefix('-')?.bytes().take_while(u8::is_ascii_digit).count();
        let end = at + "JM-".len() + letters + "-".len() + digits;
        if (2..=3).contains(&letters) && digits == 4 { text.get(at..end) } else { None }
    };
    text.match_indices("JM-").filter_map(|(at, _)| code_at(at)).collect()
}

fn each_file(folder: &Path, extension: &str, visit: &mut impl FnMut(&Path, &str)) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            each_file(&path, extension, visit);
        } else if path.extension().is_some_and(|own| own == extension) {
            visit(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}

// ---- the scanner finds what it is for

const PLANTED: &str = r#"
/// Refused with `JM-AAA-0001` to `JM-AAA-0003`, never `JM-AAA-1` or `JM-aaa-0009`.
impl Coded for E {
    fn code(&self) -> &'static str { match self { Self::A {} => "JM-BBB-0001", Self::B {} => { "JM-BBB-0002" } } }
    fn kind(&self) -> &'static str { "JM-CCC-0001" }
}
#[cfg(test)]
mod tests { const CODE: &str = "JM-DDD-0001"; fn code() -> &'static str { "JM-DDD-0002" } }
// JM-EEE-0001
"#;

#[test]
fn a_code_is_found_where_it_stands() {
    let file = SourceFile::read("planted.rs", PLANTED);
    let codes = |found: Found| found.into_iter().map(|(code, _)| code).collect::<BTreeSet<_>>();
    let wanted = |names: &[&str]| names.iter().map(|name| format!("JM-{name}")).collect::<BTreeSet<_>>();
    assert_eq!(codes(documented(&file)), wanted(&["AAA-0001", "AAA-0002", "AAA-0003"]));
    assert_eq!(codes(given(&file)), wanted(&["BBB-0001", "BBB-0002"]));
    assert_eq!(codes(literals(&file, false)), wanted(&["BBB-0001", "BBB-0002", "CCC-0001"]));
    assert_eq!(codes(literals(&file, true)), wanted(&["DDD-0001", "DDD-0002"]));
    assert_eq!(given(&file)[0], ("JM-BBB-0001".to_owned(), "core/src/planted.rs:4".to_owned()));
    let vector = r#"{"expect": {"error": "JM-AAA-0001"}, "name": "not JM-AAA-0002"}"#;
    assert_eq!(quoted(vector).collect::<Vec<_>>(), ["JM-AAA-0001"]);
}
