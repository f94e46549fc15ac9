//! What work costs the customer: labour by rate with minimum and increment, call-out fees, materials with markup.
//!
//! [`price`] turns recorded work into lines that a quote or an invoice takes, each with its explanation. The records are
//! only read: what was worked stays what was worked, and rounding is a step between it and the line.

mod card;
mod error;
mod explain;
mod line;
mod price;
mod rounded;
#[cfg(test)]
mod tests;
mod time;
mod work;

pub use card::{CallOutFee, LabourRate, MarkupStep, RateCard};
pub use error::PricingError;
pub use explain::PricedExplanation;
pub use line::{PricedKind, PricedLine};
pub use price::{Priced, PricedWork, price};
pub use work::{CallOutMade, LabourDone, MaterialUsed, WorkDone};
