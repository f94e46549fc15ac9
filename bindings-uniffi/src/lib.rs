//! Journeyman for Kotlin, Swift and C hosts: convert, call, convert, and nothing else.
//!
//! README.md explains how each kind of type crosses and how to add one.

#![cfg_attr(
    feature = "typed",
    expect(
        clippy::needless_pass_by_value,
        clippy::missing_errors_doc,
        clippy::must_use_candidate,
        clippy::redundant_closure_for_method_calls,
        reason = "UniFFI hands over what is owned, hosts have no must_use, and code that is written has one form"
    )
)]

#[cfg(feature = "capi")]
pub mod capi;
#[cfg(feature = "typed")]
mod convert;
#[cfg(feature = "typed")]
pub mod declared;
#[cfg(feature = "typed")]
mod error;
#[cfg(feature = "typed")]
pub mod kept;
#[cfg(feature = "typed")]
mod live;
#[cfg(feature = "typed")]
pub mod objects;
#[cfg(feature = "provoke")]
pub mod provoke;

#[cfg(feature = "typed")]
pub use error::JourneymanError;

#[cfg(feature = "typed")]
uniffi::setup_scaffolding!("journeyman");
