//! Many drafts, on all cores.

use std::{
    num::NonZero,
    panic::resume_unwind,
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
    let (features, first) = on_all_cores(count, |number, features| {
        let draft = numbered(seed, number);
        check(&draft).is_ok_and(|checked| {
            features.count(&draft, &checked);
            true
        })
    });
    Run { features, difference: first.map(|first| described(seed, first)) }
}

/// Tries numbers from zero on, and gives the first with which something is wrong. What is counted up to there is the same
/// every time unless something is wrong.
pub(crate) fn on_all_cores(
    count: u64,
    is_right: impl Fn(u64, &mut Features) -> bool + Sync,
) -> (Features, Option<u64>) {
    let first = AtomicU64::new(u64::MAX);
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let features = thread::scope(|scope| {
        let (first, is_right) = (&first, &is_right);
        let part = |start| scope.spawn(move || part((start..count).step_by(threads), is_right, first));
        let parts: Vec<_> = (0..).take(threads).map(part).collect();
        let mut features = Features::default();
        for part in parts {
            // What panics in a check is caught as a difference. What panics elsewhere ends the run: a thread less would try less.
            features.add(&part.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        features
    });
    let first = first.into_inner();
    (features, (first < count).then_some(first))
}

/// Some numbers, up to the first with which something is wrong.
fn part(
    numbers: impl Iterator<Item = u64>,
    is_right: &impl Fn(u64, &mut Features) -> bool,
    first: &AtomicU64,
) -> Features {
    let mut features = Features::default();
    for number in numbers {
        if number > first.load(Ordering::Relaxed) {
            break;
        }
        if !is_right(number, &mut features) {
            first.fetch_min(number, Ordering::Relaxed);
        }
    }
    features
}

fn numbered(seed: u64, number: u64) -> Draft {
    generate::draft(&mut choices_of(seed, number))
}

/// The choices of one number of a run.
pub(crate) const fn choices_of(seed: u64, number: u64) -> Choices<'static> {
    Choices::Seed(seed ^ number.wrapping_mul(0xD134_2543_DE82_EF95))
}

fn described(seed: u64, number: u64) -> String {
    let smallest = shrink(&numbered(seed, number));
    let difference = check(&smallest).err().map_or_else(String::new, |difference| difference.to_string());
    let json = serde_json::to_string(&smallest).unwrap_or_else(|error| error.to_string());
    format!("draft {number} of seed {seed} differs. The smallest that does:\n{json}\n{difference}")
}
