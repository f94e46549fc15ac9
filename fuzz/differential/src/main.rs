//! `make differential`: a million random invoices through the core and the reference model.
//!
//! `JOURNEYMAN_DIFFERENTIAL` says how many, `JOURNEYMAN_SEED` from which seed (else the clock gives one, and it is printed).
//! It prints how often each feature was met, and for the first draft that differs the smallest that still does, as JSON.
//! `journeyman-differential FILE` checks the draft in a file.

use std::{
    env, fs,
    process::ExitCode,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use journeyman_differential::{check, run, wanted};
use journeyman_model::draft::Draft;

/// Fewer drafts may miss a feature by chance.
const ENOUGH: u64 = 20_000;

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
    let draft: Draft = serde_json::from_slice(&bytes).map_err(|error| format!("{file}: {error}"))?;
    let checked = check(&draft).map_err(|difference| difference.to_string())?;
    let said = checked.outcome.map(|totals| serde_json::to_string(&totals));
    println!("{}", said.unwrap_or_else(Ok).map_err(|error| error.to_string())?);
    Ok(())
}

fn check_random() -> Result<(), String> {
    let count = asked("JOURNEYMAN_DIFFERENTIAL")?.unwrap_or(1_000_000);
    let seed = asked("JOURNEYMAN_SEED")?.unwrap_or_else(clock);
    println!("{count} invoices, JOURNEYMAN_SEED={seed}");
    let started = Instant::now();
    let run = run(count, seed);
    for (feature, times) in run.features.iter() {
        println!("{times:>10}  {feature}");
    }
    if let Some(difference) = run.difference {
        return Err(difference);
    }
    println!("{count} invoices and no difference, in {} s", started.elapsed().as_secs());
    let wanted = wanted();
    let missing = run.features.missing(&wanted);
    if count >= ENOUGH && !missing.is_empty() {
        return Err(format!("but none had: {missing:?}"));
    }
    Ok(())
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
