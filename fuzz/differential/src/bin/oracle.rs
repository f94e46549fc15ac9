//! `make oracle`: random firms, whose diaries the core and the quadratic model look at.
//!
//! `JOURNEYMAN_ORACLE` says how many, `JOURNEYMAN_SEED` from which seed (else the clock gives one, and it is printed). It
//! prints how often each kind of conflict and each other feature was met, and for the first firm with a difference the
//! smallest that still has it, as JSON. `oracle FILE` checks the firm in a file.

use std::{
    env, fs,
    process::ExitCode,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use journeyman_differential::{
    Features,
    diary::{Case, check, run, wanted},
};

/// Fewer firms may miss a feature by chance.
const ENOUGH: u64 = 1_000;

fn main() -> ExitCode {
    let done = match env::args().nth(1) {
        Some(file) => check_file(&file),
        None => check_random(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            println!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn check_file(file: &str) -> Result<(), String> {
    let bytes = fs::read(file).map_err(|error| format!("{file}: {error}"))?;
    let case: Case = serde_json::from_slice(&bytes).map_err(|error| format!("{file}: {error}"))?;
    let mut features = Features::default();
    check(&case, &mut features)?;
    print(&features);
    Ok(())
}

fn check_random() -> Result<(), String> {
    let count = asked("JOURNEYMAN_ORACLE")?.unwrap_or(100_000);
    let seed = asked("JOURNEYMAN_SEED")?.unwrap_or_else(clock);
    println!("{count} firms, JOURNEYMAN_SEED={seed}");
    let started = Instant::now();
    let run = run(count, seed);
    print(&run.features);
    if let Some(difference) = run.difference {
        return Err(difference);
    }
    println!("{count} firms and no difference, in {} s", started.elapsed().as_secs());
    let wanted = wanted();
    let missing = run.features.missing(&wanted);
    if count >= ENOUGH && !missing.is_empty() {
        return Err(format!("but none had: {missing:?}"));
    }
    Ok(())
}

fn print(features: &Features) {
    for (feature, times) in features.iter() {
        println!("{times:>10}  {feature}");
    }
}

fn asked(name: &str) -> Result<Option<u64>, String> {
    match env::var(name) {
        Err(_) => Ok(None),
        Ok(text) => text.parse().map(Some).map_err(|_| format!("{name}={text} is no number")),
    }
}

fn clock() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
