//! What only the tests and benchmarks of Kotlin and Swift need.

use std::sync::Arc;

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
