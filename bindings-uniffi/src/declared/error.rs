//! Written by declare.py from the core's `error`: change that, and run it.

use super::names::{Failure, Kind};
use std::collections::BTreeMap;

/// The coarse kind of an error, which hosts map to their own exceptions and status codes.
///
/// A new code always has one of these kinds, so a host that matches on kinds needs no change when codes are added.
#[uniffi::remote(Enum)]
pub enum Kind {
    /// The input is malformed or contradicts itself: mend the input.
    Invalid,
    /// The input is well formed, but a rule of the business says no: the text and arguments say what would be accepted.
    Refused,
    /// It was done as asked, but is odd: somebody should look at it. Facts that are recorded all the same have this kind.
    Flagged,
    /// The input names something that isn't known here.
    Missing,
    /// The input is larger than a bound of `limits`.
    Limit,
    /// The input is valid elsewhere, but this library doesn't support it.
    Unsupported,
    /// Stored data isn't what was stored: restore it from a good copy.
    Corrupt,
    /// A bug in this library.
    Internal,
}

/// An error of any module, flattened to a value: what the JSON API answers and the bindings throw.
#[uniffi::remote(Record)]
pub struct Failure {
    /// The stable code, such as `JM-MON-0001`.
    pub code: String,
    /// The coarse kind.
    pub kind: Kind,
    /// What went wrong, in English.
    pub text: String,
    /// What the reader can do about it, in English.
    pub remedy: String,
    /// The facts of this case by name, for a text in another language.
    pub arguments: BTreeMap<String, String>,
}
