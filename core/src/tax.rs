//! Which tax a supply bears, and why: dated rates of each regime as data, and the decision that picks one.
//!
//! | question | answer | law in |
//! |---|---|---|
//! | which date picks the rate? | [`tax_point`] | `regimes/*.rs`: `TIME_OF_SUPPLY` |
//! | which day must the supplier be registered on? | [`TaxDecision::registration_on`] | `regimes/*.rs`: `registration_day` |
//! | which rate was it then, for this kind of supply? | [`rates`] | `regimes/*.rs`: `RATES` |
//! | which tax does this line bear, and why? | [`decide`] | `regimes/*.rs`: all of it |
//! | how may the tax be rounded? | [`permitted_roundings`] | `regimes/*.rs`: `ROUNDINGS` |
//! | what is the document called? | [`DocumentTitle::of`] | `regimes/*.rs`: `TITLES` |
//! | what is a document called that credits it? | [`CreditNoteTitle::of`] | `regimes/*.rs`: `CREDIT_TITLES` |
//!
//! Each country is one file of data in `tax/regimes/`: that New Zealand's rate was 12.5 % in 2009 is a row of `nz.rs`.

mod decide;
mod error;
mod point;
mod rate;
mod regimes;
mod registration;
mod reverse_charge;
mod rounding;
mod title;
mod treatment;

pub use decide::{TaxDecision, TaxQuestion, TaxRule, decide};
pub use error::TaxError;
pub(crate) use point::FirstPayment;
pub use point::{TaxPoint, TaxPointRule, tax_point};
pub use rate::{TaxRate, rates};
pub use regimes::Regime;
pub use registration::Registration;
pub use reverse_charge::{ReverseChargeCheck, ReverseChargeCondition, ReverseChargeFacts};
pub use rounding::{
    PermittedRounding, PriceBasis, TaxRounding, TaxRoundingPoint, permitted_rounding, permitted_roundings,
};
pub(crate) use rounding::{is_for_one_rate, permits_exact_nets};
pub use title::{CreditNoteTitle, DocumentTitle, credit_note_title, document_title};
pub use treatment::{Supply, TaxCategory, TaxTreatment};

#[cfg(test)]
mod tests;
