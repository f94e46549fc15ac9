//! Journeyman for Kotlin, Swift and C hosts: convert, call, convert, and nothing else.
//!
//! README.md explains how each kind of type crosses and how to add one.

#![expect(
    clippy::needless_pass_by_value,
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    clippy::redundant_closure_for_method_calls,
    reason = "UniFFI hands over what is owned, hosts have no must_use, and code that is written has one form"
)]

#[cfg(feature = "capi")]
pub mod capi;
mod convert;
pub mod declared;
mod error;
pub mod kept;
mod live;
pub mod objects;
#[cfg(feature = "provoke")]
pub mod provoke;

pub use error::JourneymanError;

uniffi::setup_scaffolding!("journeyman");
