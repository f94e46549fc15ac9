//! `make differential`: a million random invoices through the core and the reference model.
//!
//! `JOURNEYMAN_DIFFERENTIAL` says how many, `JOURNEYMAN_SEED` from which seed (else the clock gives one, and it is printed).
//! It prints how often each feature was met, and for the first draft that differs the smallest that still does, as JSON.
//! `journeyman-differential FILE` checks the draft in a file.

use std::{
    env, fs,
    num::NonZero,
    process::ExitCode,
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use journeyman_differential::{Checked, Choices, Features, check, draft, shrink, wanted};
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
    let Checked { outcome, .. } = check(&draft).map_err(|difference| difference.to_string())?;
    println!("{}", outcome.map_or_else(|code| code, |totals| json(&totals)));
    Ok(())
}

fn check_random() -> Result<(), String> {
    let count = asked("JOURNEYMAN_DIFFERENTIAL")?.unwrap_or(1_000_000);
    let seed = asked("JOURNEYMAN_SEED")?.unwrap_or_else(clock);
    println!("{count} invoices, JOURNEYMAN_SEED={seed}");
    let started = Instant::now();
    let first_difference = AtomicU64::new(u64::MAX);
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let features = thread::scope(|scope| {
        let first_difference = &first_difference;
        let run = |first| scope.spawn(move || run((first..count).step_by(threads), seed, first_difference));
        let runs: Vec<_> = (0..).take(threads).map(run).collect();
        let mut features = Features::default();
        for run in runs {
            features.add(&run.join().map_err(|_| "a thread of the differential itself failed")?);
        }
        Ok::<_, String>(features)
    })?;
    for (feature, times) in features.iter() {
        println!("{times:>10}  {feature}");
    }
    let differs = first_difference.into_inner();
    if differs < count {
        return Err(difference(seed, differs));
    }
    println!("{count} invoices and no difference, in {} s", started.elapsed().as_secs());
    let wanted = wanted();
    let missing = features.missing(&wanted);
    if count >= ENOUGH && !missing.is_empty() {
        return Err(format!("but none had: {missing:?}"));
    }
    Ok(())
}

/// The drafts of some numbers, up to the first that differs.
fn run(numbers: impl Iterator<Item = u64>, seed: u64, first_difference: &AtomicU64) -> Features {
    let mut features = Features::default();
    for number in numbers {
        if number > first_difference.load(Ordering::Relaxed) {
            break;
        }
        let draft = numbered(seed, number);
        match check(&draft) {
            Ok(checked) => features.count(&draft, &checked),
            Err(_) => drop(first_difference.fetch_min(number, Ordering::Relaxed)),
        }
    }
    features
}

/// The draft of a number: the same on every machine, whatever its threads.
fn numbered(seed: u64, number: u64) -> Draft {
    let spread = number.wrapping_mul(0xD134_2543_DE82_EF95);
    draft(&mut Choices::Seed(seed ^ spread))
}

fn difference(seed: u64, number: u64) -> String {
    let smallest = shrink(&numbered(seed, number));
    let difference = check(&smallest).err().map_or_else(String::new, |difference| difference.to_string());
    format!("draft {number} differs. The smallest that does:\n{}\n{difference}", json(&smallest))
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| error.to_string())
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
