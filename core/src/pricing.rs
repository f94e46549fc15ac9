//! What work costs the customer: labour by rate with minimum and increment, call-out fees, materials with markup.

mod line;

pub use line::{PricedKind, PricedLine};
