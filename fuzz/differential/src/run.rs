//! Many drafts, on all cores.

use std::{
    num::NonZero,
    sync::atomic::{AtomicU64, Ordering},
    thread,
};

use journeyman_model::draft::Draft;

use crate::{check, choices::Choices, features::Features, generate, shrink::shrink};

/// What a run met.
#[derive(Debug)]
pub struct Run {
    /// How often each feature.
    pub features: Features,
    /// The first draft that differs, as small as it gets, and how, as text.
    pub difference: Option<String>,
}

/// Checks as many drafts as are asked for, from a seed: the same on every machine, whatever its cores.
#[must_use]
pub fn run(count: u64, seed: u64) -> Run {
    let first = AtomicU64::new(u64::MAX);
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let features = thread::scope(|scope| {
        let first = &first;
        let part = |start| scope.spawn(move || part((start..count).step_by(threads), seed, first));
        let parts: Vec<_> = (0..).take(threads).map(part).collect();
        let mut features = Features::default();
        for part in parts {
            // A thread ends with its features: what panics in it is caught as a difference.
            part.join().iter().for_each(|met| features.add(met));
        }
        features
    });
    let first = first.into_inner();
    Run { features, difference: (first < count).then(|| described(seed, first)) }
}

/// The drafts of some numbers, up to the first that differs.
fn part(numbers: impl Iterator<Item = u64>, seed: u64, first: &AtomicU64) -> Features {
    let mut features = Features::default();
    for number in numbers {
        if number > first.load(Ordering::Relaxed) {
            break;
        }
        let draft = numbered(seed, number);
        match check(&draft) {
            Ok(checked) => features.count(&draft, &checked),
            Err(_) => drop(first.fetch_min(number, Ordering::Relaxed)),
        }
    }
    features
}

fn numbered(seed: u64, number: u64) -> Draft {
    let spread = number.wrapping_mul(0xD134_2543_DE82_EF95);
    generate::draft(&mut Choices::Seed(seed ^ spread))
}

fn described(seed: u64, number: u64) -> String {
    let smallest = shrink(&numbered(seed, number));
    let difference = check(&smallest).err().map_or_else(String::new, |difference| difference.to_string());
    let json = serde_json::to_string(&smallest).unwrap_or_else(|error| error.to_string());
    format!("draft {number} of seed {seed} differs. The smallest that does:\n{json}\n{difference}")
}
