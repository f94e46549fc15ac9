//! The laws of the library, over random values: one module a file.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking or overflowing")]

mod billing;
mod documents;
mod invoice;
mod job;
mod ledger;
mod levies;
mod money;
mod payment;
mod pricing;
mod recurrence;
mod schedule;
mod taken_back;
mod tax;
mod together;
