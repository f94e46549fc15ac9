//! Published invoices against the library: `make corpora`.
//!
//! Each UBL invoice and credit note of the folder that `JOURNEYMAN_CORPORA` names (`../shared/corpora` beside the project,
//! if it doesn't) is read, its quantities, prices, allowances, charges and taxes are calculated by the library, and every
//! amount that it states is compared. A document agrees; or it contradicts itself, which an exact recompute that shares
//! nothing with the library shows from the document's own numbers, rule by rule. Anything else fails.
//!
//! `corpora.json`, in the target folder, has the outcome of each; what isn't read is told with its reason at the end.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking"
)]

mod amounts;
mod contradictions;
mod documents;
mod draft;
mod number;
mod outcome;
mod recompute;
mod ubl;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use outcome::{Judged, Outcome};
use serde_json::{Value, json};

#[test]
fn published_invoices_come_to_what_they_state_or_contradict_themselves() {
    let Some(folder) = folder() else { return };
    let mut report = Report::default();
    for path in files(&folder) {
        report.add(&folder, &path);
    }
    let written = target_folder().join("corpora.json");
    fs::write(&written, serde_json::to_string_pretty(&report.rows).unwrap() + "\n").unwrap();
    report.print();
    assert!(report.failed.is_empty(), "{} documents differ:\n{}", report.failed.len(), report.failed.join("\n"));
    assert!(!report.rows.is_empty(), "no document was read under {}", folder.display());
}

/// Where the documents are; none, once it has been said, where there are none and nobody named a folder.
fn folder() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    if let Some(given) = env::var_os("JOURNEYMAN_CORPORA").filter(|given| !given.is_empty()) {
        let folder = root.join(given);
        assert!(folder.is_dir(), "JOURNEYMAN_CORPORA names {}, which is no folder", folder.display());
        return Some(folder);
    }
    let folder = root.join("../shared/corpora");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: corpora: a folder of published invoices, ../shared/corpora or what JOURNEYMAN_CORPORA names");
    None
}

/// Every XML file under a folder, in order of their paths.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xml")) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Where cargo builds: the folder above this program that cargo has marked as a cache.
fn target_folder() -> PathBuf {
    let program = env::current_exe().unwrap();
    program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").exists()).unwrap().to_owned()
}

/// What became of every file.
#[derive(Default)]
struct Report {
    /// One for each document that was read, as they are written.
    rows: Vec<Value>,
    failed: Vec<String>,
    inconsistent: Vec<String>,
    /// By reason and folder: the names.
    left_out: BTreeMap<(String, String), Vec<String>>,
    /// By corpus: how many agree, of how many that were read.
    counts: BTreeMap<String, (usize, usize)>,
}

impl Report {
    fn add(&mut self, folder: &Path, path: &Path) {
        let below = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        let document = match ubl::read(&fs::read(path).unwrap()) {
            Ok(document) => document,
            Err(reason) => {
                let (folder, name) = below.rsplit_once('/').unwrap_or((".", &below));
                let names = self.left_out.entry((reason, folder.to_owned())).or_default();
                return names.push(name.to_owned());
            }
        };
        let (corpus, file) = below.split_once('/').unwrap_or((".", &below));
        let Judged { outcome, stated, calculated, reason } = outcome::of(&document);
        let (agreed, read) = self.counts.entry(corpus.to_owned()).or_default();
        *read += 1;
        match outcome {
            Outcome::Agrees => *agreed += 1,
            Outcome::FileInconsistent => self.inconsistent.push(format!("{below}: {reason}")),
            Outcome::Differs => self.failed.push(format!("{below}: {reason}")),
        }
        self.rows.push(json!({
            "corpus": corpus,
            "file": file,
            "outcome": outcome.code(),
            "stated": stated,
            "calculated": calculated,
            "reason": (outcome != Outcome::Agrees).then_some(reason),
        }));
    }

    fn print(&self) {
        const NAMED: usize = 20;
        println!("corpora: contradict themselves:");
        for line in &self.inconsistent {
            println!("corpora:   {line}");
        }
        println!("corpora: not read:");
        for ((reason, folder), names) in &self.left_out {
            let names = if names.len() > NAMED { format!("{} files", names.len()) } else { names.join(", ") };
            println!("corpora:   {folder}: {names}: {reason}");
        }
        for (corpus, (agreed, read)) in &self.counts {
            println!("corpora: {corpus}: {agreed} of {read} documents agree");
        }
    }
}
