//! Which tax a supply bears, and why: dated rates of each regime as data, and the decision that picks one.

mod registration;
mod rounding;
mod treatment;

pub use registration::{DocumentTitle, Regime, Registration};
pub use rounding::{PriceBasis, TaxRounding, TaxRoundingPoint};
pub use treatment::{Supply, TaxCategory, TaxTreatment};
