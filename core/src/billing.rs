//! From work or a quote to an invoice: lines with the tax that they bear, deposits, and nothing billed twice.
//!
//! | question | answer |
//! |---|---|
//! | what does the invoice for these lines look like? | [`draft`] |
//! | how much is to be paid beforehand? | [`deposit`] |
//! | which of a job's work is priced? | [`work_done`] |
//!
//! What the invoice comes to is for [`crate::invoice`]; which tax a line bears is for [`crate::tax`]; here they meet.

mod deposit;
mod draft;
mod error;
mod line;
mod taxed;
#[cfg(test)]
mod tests;
mod work;

pub use deposit::{DepositShare, deposit};
pub use draft::{BilledDraft, BilledLine, BillingContext, draft};
pub use error::BillingError;
pub use line::BillableLine;
pub use work::work_done;
