//! What only the tests and benchmarks of Kotlin and Swift need.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use journeyman::{
    invoice::{Draft, calculate},
    json,
};

use super::{panic_if, rust_nanoseconds};
use crate::error::{JourneymanError, raised};

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

/// How many witnesses weren't freed.
static WITNESSES: AtomicI64 = AtomicI64::new(0);

/// An object that is counted, so that a test sees one that is never freed.
#[derive(uniffi::Object)]
pub struct Witness;

impl Drop for Witness {
    fn drop(&mut self) {
        WITNESSES.fetch_sub(1, Ordering::SeqCst);
    }
}

#[uniffi::export]
impl Witness {
    /// One more.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        WITNESSES.fetch_add(1, Ordering::SeqCst);
        Arc::new(Self)
    }

    /// Takes a text.
    pub fn see(&self, text: String) -> Result<u64, JourneymanError> {
        Ok(u64::try_from(text.len()).unwrap_or(u64::MAX))
    }
}

/// Takes several, and then a text.
#[uniffi::export]
pub fn witnesses_see(one: Arc<Witness>, others: Vec<Arc<Witness>>, text: String) -> Result<u64, JourneymanError> {
    drop(others);
    one.see(text)
}

/// How many there are.
#[uniffi::export]
pub fn witnesses() -> i64 {
    WITNESSES.load(Ordering::SeqCst)
}
