//! The office, its devices and its log, through the public API only.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking or overflowing"
)]

mod credits;
mod dates;
mod depth;
mod envelopes;
mod firm;
mod log;
mod numbers;
mod plans;
mod settings;
mod simulation;
mod week;
