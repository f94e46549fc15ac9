//! The layers of the library, and what its source may not contain.
//!
//! Arrows point down only. A module imports those of the ranks below its own; modules of one rank never import each other:
//! they share ids and the values below. Unit tests may import anything, and use a clock or a file.

#![expect(clippy::unwrap_used, clippy::panic, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

mod source;

use std::collections::BTreeSet;

use proc_macro2::Delimiter;
use source::{Kind, SourceFile, Token};

/// The layers, lowest first; each is a list of ranks, lowest first. `lib.rs` is above all.
const LAYERS: &[(&str, &[&[&str]])] = &[
    (
        "L0 values",
        &[
            &["limits", "order"],
            &["tape", "writer"],
            &["error"],
            &["wire"],
            &["text", "id", "quantity", "unit"],
            &["money"],
            &["calendar"],
        ],
    ),
    ("L1 rules", &[&["tax"], &["pricing"], &["party"], &["recurrence"]]),
    ("L2 aggregates", &[&["job", "schedule", "invoice", "payment"]]),
    ("L3 processes", &[&["dispatch", "board", "billing", "ledger"]]),
    ("L4 history", &[&["event"], &["log"], &["office"], &["device"]]),
    ("L5 facade", &[&["einvoice", "ical", "arrow"], &["json"]]),
];

const CODE_LINES_MAX: usize = 600;

/// Names that the library's source doesn't contain, and what to do instead. A path matches if these segments follow each
/// other in it.
const FORBIDDEN: &[(&[&str], &str)] = &[
    (&["HashMap"], "its order differs from run to run: use a BTreeMap or a sorted Vec"),
    (&["HashSet"], "its order differs from run to run: use a BTreeSet or a sorted Vec"),
    (&["std", "fs"], "the core does no IO: take bytes as an argument"),
    (&["std", "io"], "the core does no IO: take and give bytes"),
    (&["std", "net"], "the core does no IO"),
    (&["std", "env"], "the core doesn't see its environment: take an argument"),
    (&["std", "process"], "the core doesn't see its environment: take an argument"),
    (&["std", "thread"], "the core has no threads: they are the host's"),
    (&["std", "sync"], "the core has no shared state: locks are the host's"),
    (&["std", "cell"], "the core has no hidden state: take and give values"),
    (&["std", "time"], "the core has no clock: take chrono's types as arguments"),
    (&["SystemTime"], "the core has no clock: take `now` as an argument"),
    (&["Utc", "now"], "the core has no clock: take `now` as an argument"),
    (&["Local", "now"], "the core has no clock: take `now` as an argument"),
    (&["Timestamp", "now"], "the core has no clock: take `now` as an argument"),
    (&["Zoned", "now"], "the core has no clock: take `now` as an argument"),
    (&["TimeZone", "get"], "it may read the machine's zone files: use TimeZone::tzif"),
    (&["TimeZone", "system"], "it reads the machine's zone: take a Zone as an argument"),
    (&["f32"], "there is no float in the core: use whole minor units or a decimal newtype"),
    (&["f64"], "there is no float in the core: use whole minor units or a decimal newtype"),
    (&["thread_local!"], "the core has no hidden state: take and give values"),
    (&["print!"], "the core does no IO"),
    (&["println!"], "the core does no IO"),
    (&["eprint!"], "the core does no IO"),
    (&["eprintln!"], "the core does no IO"),
    (&["dbg!"], "the core does no IO"),
];

#[test]
fn every_import_points_down() {
    nothing_wrong(wrong_imports);
}

#[test]
fn nothing_in_the_library_is_impure() {
    nothing_wrong(forbidden_names);
}

#[test]
fn every_module_has_a_layer() {
    nothing_wrong(no_layer);
}

#[test]
fn no_file_is_longer_than_six_hundred_lines_of_code() {
    nothing_wrong(too_long);
}

#[test]
fn the_layer_map_of_the_documentation_names_every_module_in_its_layer() {
    let files = source::files();
    let lib = files.iter().find(|file| file.path == "lib.rs").unwrap();
    let lines = lib.tokens.iter().filter_map(|token| if let Kind::Doc(text) = &token.kind { Some(text) } else { None });
    let mut layer = String::new();
    let mut mapped = BTreeSet::new();
    for cells in lines.map(|line| line.split('|').map(str::trim).collect::<Vec<_>>()) {
        if let [_, first, module, _, _] = cells.as_slice()
            && let Some((module, _)) =
                module.trim_start_matches('[').strip_prefix('`').and_then(|module| module.split_once('`'))
        {
            if !first.is_empty() {
                (*first).clone_into(&mut layer);
            }
            assert_eq!(layer, layer_name(module), "{module} in the map of lib.rs");
            mapped.insert(module.to_owned());
        }
    }
    let modules: BTreeSet<String> = files.iter().filter_map(|file| file.modules().first().cloned()).collect();
    assert_eq!(mapped, modules, "the map of lib.rs against the modules there are");
}

#[track_caller]
fn nothing_wrong(rule: impl Fn(&SourceFile) -> Vec<String>) {
    let files = source::files();
    assert!(files.iter().any(|file| file.path == "lib.rs"), "the source was not found");
    let wrong: Vec<String> = files.iter().flat_map(rule).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

// ---- the rules

fn wrong_imports(file: &SourceFile) -> Vec<String> {
    let modules = file.modules();
    let Some(own) = modules.first() else { return Vec::new() }; // lib.rs
    let mut wrong = Vec::new();
    for path in paths(&file.tokens).iter().filter(|path| !path.in_tests) {
        let Some(absolute) = path.absolute(&modules) else { continue };
        let target = absolute.first().map_or("", String::as_str);
        if target == own || rank_of(target).zip(rank_of(own)).is_some_and(|(target, own)| target.rank < own.rank) {
            continue;
        }
        wrong.push(format!(
            "core/src/{}:{}: {own} ({}) names {}, which is {}; {own} may import {}",
            file.path,
            path.line,
            layer_name(own),
            path.segments.join("::"),
            layer_name(target),
            allowed(own),
        ));
    }
    wrong
}

fn forbidden_names(file: &SourceFile) -> Vec<String> {
    let mut wrong = Vec::new();
    for path in paths(&file.tokens).iter().filter(|path| !path.in_tests) {
        for (name, instead) in FORBIDDEN {
            let may_measure = path.in_tests && *name == ["std", "time"];
            // serde asks what becomes of a float; the writer has none.
            let refuses = file.path == "writer.rs" && (*name == ["f32"] || *name == ["f64"]);
            if !may_measure && !refuses && path.segments.windows(name.len()).any(|part| part == *name) {
                wrong.push(format!("core/src/{}:{}: {}: {instead}", file.path, path.line, name.join("::")));
            }
        }
    }
    for pair in file.tokens.windows(2) {
        if let [before, Token { kind: Kind::Literal(text), lines, .. }] = pair
            && is_float(text)
            && !before.in_tests
            && before.kind != Kind::Mark('.')
        // `pair.0.1` is read as 0.1
        {
            wrong.push(format!("core/src/{}:{}: {text}: there is no float in the core", file.path, lines.start()));
        }
    }
    wrong
}

/// Whether a literal is a float: digits with a point, an exponent or a float's suffix behind them.
fn is_float(literal: &str) -> bool {
    let behind = literal.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
    behind.len() < literal.len() && behind.starts_with(['.', 'e', 'E', 'f'])
}

fn no_layer(file: &SourceFile) -> Vec<String> {
    match file.modules().first() {
        Some(module) if rank_of(module).is_none() => {
            vec![format!("core/src/{}: {module} has no layer: add it to the table", file.path)]
        }
        _ => Vec::new(),
    }
}

fn too_long(file: &SourceFile) -> Vec<String> {
    match code_lines(file) {
        0..=CODE_LINES_MAX => Vec::new(),
        lines => vec![format!("core/src/{}: {lines} lines of code, {CODE_LINES_MAX} are allowed", file.path)],
    }
}

/// How many lines are neither blank nor only comment or documentation.
fn code_lines(file: &SourceFile) -> usize {
    let code = file.tokens.iter().filter(|token| !matches!(token.kind, Kind::Doc(_)));
    code.flat_map(|token| token.lines.clone()).collect::<BTreeSet<_>>().len()
}

// ---- the table

#[derive(Clone, Copy)]
struct Place {
    layer: &'static str,
    rank: usize,
}

fn ranks() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    LAYERS.iter().flat_map(|(layer, ranks)| ranks.iter().map(move |modules| (*layer, *modules)))
}

fn rank_of(module: &str) -> Option<Place> {
    ranks()
        .enumerate()
        .find(|(_, (_, modules))| modules.contains(&module))
        .map(|(rank, (layer, _))| Place { layer, rank })
}

fn layer_name(module: &str) -> String {
    rank_of(module).map_or_else(|| "in no layer".to_owned(), |place| place.layer.to_owned())
}

fn allowed(module: &str) -> String {
    let below = rank_of(module).map_or(0, |place| place.rank);
    let modules: Vec<&str> = ranks().take(below).flat_map(|(_, modules)| modules).copied().collect();
    if modules.is_empty() { "nothing of the crate".to_owned() } else { modules.join(", ") }
}

// ---- the paths in a source

/// A path as written, with `use` trees spread out and a macro's `!` at its name.
struct Path {
    segments: Vec<String>,
    /// The inline modules it stands in, within its file.
    inside: Vec<String>,
    line: usize,
    in_tests: bool,
}

impl Path {
    /// The path from the crate's root, if it is one within the crate. `file` is the module that its file is.
    fn absolute(&self, file: &[String]) -> Option<Vec<String>> {
        let mut base: Vec<String> = match self.segments.first()?.as_str() {
            "crate" => Vec::new(),
            "self" | "super" => [file, &self.inside].concat(),
            _ => return None,
        };
        if self.segments.len() == 1 {
            return None; // `pub(crate)`, `pub(super)`, the value `self`
        }
        for segment in &self.segments {
            match segment.as_str() {
                "crate" | "self" => {}
                "super" => {
                    base.pop();
                }
                name => base.push(name.to_owned()),
            }
        }
        Some(base)
    }
}

impl SourceFile {
    /// The module that the file is: none for `lib.rs`, `[money, amount]` for `money/amount.rs`.
    fn modules(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
    }
}

fn paths(tokens: &[Token]) -> Vec<Path> {
    let mut reader = PathReader { tokens, at: 0, inside: Vec::new(), found: Vec::new() };
    reader.read();
    reader.found
}

struct PathReader<'a> {
    tokens: &'a [Token],
    at: usize,
    /// The inline modules that are open, each with the depth of its braces.
    inside: Vec<(String, usize)>,
    found: Vec<Path>,
}

impl PathReader<'_> {
    fn read(&mut self) {
        let mut depth = 0;
        while let Some(token) = self.tokens.get(self.at) {
            match &token.kind {
                Kind::Word(word) if word == "mod" => {
                    if let (Some(Kind::Word(name)), Some(Kind::Open(Delimiter::Brace))) = (self.kind(1), self.kind(2)) {
                        self.inside.push((name.clone(), depth + 1));
                    }
                    self.at += 2;
                }
                Kind::Word(_) => self.path(Vec::new()),
                // `#[serde(with = "crate::…")]` is a path too.
                Kind::Literal(text) if text.starts_with("\"crate::") || text.starts_with("\"super::") => {
                    self.push(text.trim_matches('"').split("::").map(str::to_owned).collect(), token);
                    self.at += 1;
                }
                kind => {
                    match kind {
                        Kind::Open(Delimiter::Brace) => depth += 1,
                        Kind::Close(Delimiter::Brace) => {
                            self.inside.pop_if(|(_, opened)| *opened == depth);
                            depth -= 1;
                        }
                        _ => {}
                    }
                    self.at += 1;
                }
            }
        }
    }

    /// Reads a path that starts at a word, and the trees of a `use` behind it.
    fn path(&mut self, mut segments: Vec<String>) {
        let Some(first) = self.tokens.get(self.at) else { return };
        loop {
            match self.kind(0) {
                Some(Kind::Word(name)) => segments.push(name.clone()),
                Some(Kind::Mark('*')) => segments.push("*".to_owned()),
                Some(Kind::Open(Delimiter::Brace)) => return self.trees(&segments),
                _ => break,
            }
            self.at += 1;
            if self.kind(0) != Some(&Kind::PathSeparator) {
                break;
            }
            self.at += 1;
        }
        self.push(segments, first);
    }

    /// Reads `{a, b::c, d as e}` behind a prefix.
    fn trees(&mut self, prefix: &[String]) {
        self.at += 1;
        loop {
            match self.kind(0) {
                None => return,
                Some(Kind::Close(_)) => {
                    self.at += 1;
                    return;
                }
                Some(Kind::Word(word)) if word == "as" => self.at += 2,
                Some(Kind::Word(_) | Kind::Mark('*') | Kind::Open(_)) => self.path(prefix.to_vec()),
                Some(_) => self.at += 1,
            }
        }
    }

    fn push(&mut self, mut segments: Vec<String>, first: &Token) {
        if self.kind(0) == Some(&Kind::Mark('!')) {
            segments.last_mut().unwrap().push('!');
        }
        let inside = self.inside.iter().map(|(name, _)| name.clone()).collect();
        self.found.push(Path { segments, inside, line: *first.lines.start(), in_tests: first.in_tests });
    }

    fn kind(&self, ahead: usize) -> Option<&Kind> {
        self.tokens.get(self.at + ahead).map(|token| &token.kind)
    }
}

// ---- the rules find what they are for

#[track_caller]
fn finds(path: &str, text: &str, line_and_name: &[&str]) {
    let file = SourceFile::read(path, text);
    let found = [wrong_imports(&file), forbidden_names(&file)].concat();
    assert_eq!(found.len(), line_and_name.len(), "{text}\n{found:#?}");
    for (found, wanted) in found.iter().zip(line_and_name) {
        let start = format!("core/src/{path}:{wanted}");
        assert!(found.starts_with(&start), "{found}\nis not about {start}");
    }
}

#[test]
fn an_import_upwards_is_found_and_the_allowed_ones_are_named() {
    let file = SourceFile::read("money/amount.rs", "use std::fmt;\nuse crate::invoice::Totals;");
    assert_eq!(
        wrong_imports(&file),
        ["core/src/money/amount.rs:2: money (L0 values) names crate::invoice::Totals, which is L2 aggregates; \
         money may import limits, order, tape, writer, error, wire, text, id, quantity, unit"]
    );
}

#[test]
fn an_import_of_a_sibling_is_found() {
    finds("invoice/draft.rs", "use crate::payment::Payment;", &["1: invoice (L2 aggregates)"]);
    finds("billing.rs", "use crate::ledger::Posting;", &["1: billing (L3 processes)"]);
}

#[test]
fn an_import_downwards_is_allowed_and_so_is_any_in_a_test() {
    finds("invoice/draft.rs", "use crate::{money::Money, tax::{Regime, TaxCategory as C}, invoice::Line};", &[]);
    finds("money.rs", "#[cfg(test)]\nmod tests { use crate::invoice::Totals; use super::*; }", &[]);
    finds("money/tests.rs", "use crate::invoice::Totals;", &[]);
    finds("money.rs", "#[cfg(test)]\nmod tests;\nuse crate::job::Job;", &["3: money"]);
}

#[test]
fn an_import_is_found_however_it_is_written() {
    finds("job.rs", "use crate::{money::Money,\n{limits, invoice::{self, Totals}}};", &["2: job", "2: job"]);
    finds("job/visit.rs", "use super::super::ledger::*;", &["1: job"]);
    finds(
        "job.rs",
        "mod inner { mod inmost { use super::super::super::office::Verdict; } use super::Job; }",
        &["1: job"],
    );
    finds("job.rs", "fn f() -> crate::log::Entry { crate::money::zero() }", &["1: job"]);
    finds("job.rs", "macro_rules! m { () => { $crate::json::call } }", &["1: job"]);
    finds("job.rs", "#[serde(with = \"crate::office::text\")] struct S;", &["1: job"]);
}

#[test]
fn an_import_through_the_re_exports_of_the_root_is_found() {
    finds("job.rs", "use crate::Money;\nuse super::Invoice;", &["1: job", "2: job"]);
}

#[test]
fn what_only_looks_like_an_import_is_none() {
    finds(
        "job.rs",
        "/// See [`crate::office`].\n// use crate::office;\npub(crate) fn f() { let now = 1; self.print(now) }",
        &[],
    );
    finds("job.rs", "const S: &str = \"use crate::office\"; const T: &str = r#\"crate::office\"#;", &[]);
}

#[test]
fn an_impure_name_is_found() {
    finds("money.rs", "use std::{fmt, collections::{BTreeMap, HashMap}};", &["1: HashMap"]);
    finds("money.rs", "use std::{env, fs::File};", &["1: std::env", "1: std::fs"]);
    finds("money.rs", "fn f() { let t = chrono::Utc::now(); }", &["1: Utc::now"]);
    finds("calendar.rs", "fn f() {\njiff::tz::TimeZone::get(\"UTC\") }", &["2: TimeZone::get"]);
    finds("money.rs", "fn f(x: f64) -> i64 { println!(\"{x}\"); 1 }", &["1: f64", "1: println"]);
    finds("money.rs", "const RATE: Decimal = dec(0.15); const N: u8 = 0x1e; const P: u8 = pair.0.1;", &["1: 0.15"]);
    finds("money.rs", "#[cfg(test)] mod tests { use std::{fs, time::Instant}; const HALF: f64 = 0.5; }", &[]);
    finds("money.rs", "const MANY: i64 = 1e3 as i64; const FEW: i64 = 2_f32 as i64;", &["1: 1e3", "1: 2_f32"]);
}

#[test]
fn a_module_without_a_layer_is_found() {
    assert_eq!(no_layer(&SourceFile::read("helpers/mod.rs", "")).len(), 1);
    assert_eq!(no_layer(&SourceFile::read("lib.rs", "")).len(), 0);
}

#[test]
fn a_file_is_long_by_its_code_and_not_by_its_comments() {
    let text = "//! About.\n\n/// Doc.\nfn f() {\n    // why\n    \"two\nlines\"; /* more */\n}\n";
    assert_eq!(code_lines(&SourceFile::read("money.rs", text)), 4);
    let lines = |n: usize| SourceFile::read("money.rs", &"const A: u8 = 1;\n".repeat(n));
    assert_eq!(too_long(&lines(CODE_LINES_MAX)).len(), 0);
    assert_eq!(too_long(&lines(CODE_LINES_MAX + 1)).len(), 1);
}
