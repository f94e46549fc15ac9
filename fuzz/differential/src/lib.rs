//! Random invoices, calculated by the core and by the reference model: there is no difference.
//!
//! A draft is made by choices, from a seed or from a fuzzer's bytes ([`Choices`]), so that a program that counts and a fuzzer
//! that looks for new paths try the same things. [`check`] holds one draft to the model and to its explanation.

mod check;
mod choices;
pub mod diary;
mod faults;
mod features;
mod generate;
mod held;
mod numbers;
mod recount;
mod run;
mod shrink;
mod told;

pub use check::{Checked, Difference, check};
pub use choices::Choices;
pub use features::{Features, wanted};
pub use generate::draft;
pub use run::{Run, run};
