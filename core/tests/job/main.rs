//! The life of a job through the public API: its table, its facts, its questions and its bounds.

#![expect(clippy::unwrap_used, clippy::panic, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

mod apply;
mod bounds;
mod docs;
mod facts;
mod fixtures;
mod queries;
mod requests;
mod table;
