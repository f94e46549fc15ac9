//! The laws of the diary: conflicts, slots, and the fold of its events.

#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

mod commands;
mod conflicts;
mod double;
mod ends;
mod firm;
mod kinds;
mod slots;
mod taken_on;
