//! Which tax a supply bears, and why: dated rates of each regime as data, and the decision that picks one.

mod treatment;

pub use treatment::{Supply, TaxCategory, TaxTreatment};
