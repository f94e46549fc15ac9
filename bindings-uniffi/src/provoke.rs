//! What only tests and benchmarks need: panics on request, and ways to call that no host is offered. It is in no release.

use std::{hint::black_box, sync::Arc, time::Instant};

use journeyman::{
    invoice::{Draft, calculate},
    json,
};

use crate::error::{JourneymanError, raised};

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

/// Panics.
#[uniffi::export]
pub fn provoke_panic() -> Result<(), JourneymanError> {
    panic_if(true);
    Ok(())
}

/// Does nothing, and so costs what a call costs.
#[uniffi::export]
pub fn provoke_nothing() {}

/// The JSON API through UniFFI.
#[uniffi::export]
pub fn provoke_call(operation: String, input: Vec<u8>) -> Result<Vec<u8>, JourneymanError> {
    json::call(&operation, &input).map_err(raised)
}

/// A draft that stays in Rust.
#[derive(uniffi::Object)]
pub struct HeldDraft(Draft);

#[uniffi::export]
impl HeldDraft {
    /// Takes it over once.
    #[uniffi::constructor]
    pub fn new(draft: Draft) -> Result<Arc<Self>, JourneymanError> {
        Ok(Arc::new(Self(draft)))
    }

    /// What is to be paid, calculated anew.
    pub fn payable(&self) -> Result<i64, JourneymanError> {
        calculate(&self.0).map(|totals| totals.payable().minor).map_err(raised)
    }

    /// The nanoseconds in which Rust calculates it so often.
    pub fn rust_nanoseconds(&self, rounds: u32) -> Result<u64, JourneymanError> {
        Ok(rust_nanoseconds(&self.0, rounds))
    }
}
