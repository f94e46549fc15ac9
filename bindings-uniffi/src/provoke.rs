//! What only tests and benchmarks need: panics on request, and ways to call that no host is offered. It is in no release.

use std::{hint::black_box, time::Instant};

use journeyman::invoice::{Draft, calculate};

#[cfg(feature = "typed")]
pub mod typed;

/// Panics if it is told to.
pub(crate) fn panic_if(wanted: bool) {
    assert!(!wanted, "provoked by a test");
}

/// The nanoseconds in which Rust calculates a draft so often: what a host's calls are measured against.
pub(crate) fn rust_nanoseconds(draft: &Draft, rounds: u32) -> u64 {
    let start = Instant::now();
    for _ in 0..rounds {
        drop(black_box(calculate(black_box(draft))));
    }
    u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX)
}
