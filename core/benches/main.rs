//! The benchmarks: ratios against a limit or a peer that was measured in the same run, as a table and as JSON.
//!
//! `cargo bench -p journeyman` runs them and writes `bench.json` into the target directory: a list of
//! `{name, ratio, against, goal, met}`. A benchmark is one row of [`BENCHMARKS`]; `cargo bench -p journeyman -- check` runs
//! only that one, and writes nothing.

#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    reason = "a benchmark that fails stops, and times are measurements, not money"
)]

mod allocations;
mod calculate;
mod credit;
mod diary;
mod explain;
mod held;
mod json;
mod measure;
mod obvious;
mod random;
mod recurrence;
mod sample;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use journeyman::{calendar, limits}; // as the index sees them, which `diary` includes
use measure::{Measured, Size};

/// What gives some rows of the table.
type Benchmark = fn(Size) -> Vec<Measured>;

/// Every benchmark; a new one is a function in a file of its own and a row here.
const BENCHMARKS: &[(&str, Benchmark)] = &[
    ("index", diary::index), // first, while no memory is free to be used again
    ("calculate", calculate::rows),
    ("credit", credit::rows),
    ("explain", explain::rows),
    ("held", held::rows),
    ("json", json::rows),
    ("recurrence", recurrence::expand_weekly),
    ("double-bookings", diary::find_double_bookings),
    ("check", diary::check_one),
    ("explain-clashes", diary::explain_clashes),
    ("apply", diary::apply_events),
    ("slots", diary::search_slots),
];

fn main() {
    // Cargo gives `--bench` to a benchmark; whatever else runs this program only wants to know that it still works.
    let size = if env::args().any(|argument| argument == "--bench") { Size::Full } else { Size::Smoke };
    let wanted: Vec<String> = env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    if let [name, folder] = wanted.as_slice()
        && name == "peers"
    {
        return diary::peers::write(Path::new(folder)); // for tools/bench_diary.py
    }
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    let benchmarks = BENCHMARKS.iter().filter(|(name, _)| is_wanted(name));
    let measured: Vec<Measured> = benchmarks.flat_map(|(_, benchmark)| benchmark(size)).collect();
    print!("{}", measure::table(&measured));
    if size == Size::Full && wanted.is_empty() {
        let path = target_directory().join("bench.json");
        fs::write(&path, measure::json(&measured)).unwrap();
        println!("\nwritten to {}", path.display());
    }
}

/// Where cargo builds: the directory above this program that cargo has marked as a cache.
fn target_directory() -> PathBuf {
    let program = env::current_exe().unwrap();
    program.ancestors().find(|directory| directory.join("CACHEDIR.TAG").exists()).unwrap().to_owned()
}
