//! The log: envelopes in, entries out, each line chained to the one before by its hash.
//!
//! A device wraps each command in an [`Envelope`] and stores it before sending. The office answers each envelope with a
//! [`Verdict`] and keeps both, with the events that follow, as an [`Entry`]. One entry is one line of JSON; its bytes are
//! kept as they were written, so that events of a newer version survive unread, and a flipped bit is found.

mod digest;
mod entry;
mod envelope;
mod error;
mod raw;
mod verdict;

pub use digest::Digest;
pub use entry::{Content, Entry, Head};
pub use envelope::{Envelope, Seal, seal};
pub use error::LogError;
pub use raw::RawJson;
pub use verdict::Verdict;

/// The version in which envelopes and events are written. Every earlier one is read.
pub const SCHEMA: u32 = 1;
