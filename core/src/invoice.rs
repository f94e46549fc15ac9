//! Invoices: a draft, its totals with an explanation of each cent, the issued document, and the credit note that undoes it.
//!
//! The calculation is that of EN 16931-1:2017 (with A1:2019), whose terms and rule numbers the types and explanations
//! name: lines with allowances and charges, document allowances and charges with a tax of their own, a breakdown by tax
//! category and rate. Two things go beyond it, since trades need them: prices that include the tax, and tax rounded on each
//! line. Who rounds, where and which way is part of the draft ([`RoundingProfile`]); there is no default.
//!
//! | step | function | gives |
//! |---|---|---|
//! | what does it come to? | [`calculate`] | [`Totals`] |
//! | where does each cent come from? | [`explain`] | [`Explanation`] |
//! | number it, date it, freeze it | [`issue`] | [`Issued`] |
//! | undo it | [`credit`] | [`CreditNote`] |
//!
//! # What is shown adds up
//!
//! Every amount is a whole number of minor units when it is shown, and only shown amounts are summed: Σ lines − allowances
//! + charges (+ tax, where prices exclude it) is the total, to the cent, under every rounding profile.

mod adjustments;
mod apportion;
mod calculate;
mod chain;
mod credit;
mod draft;
mod error;
mod exact;
mod explain;
mod figure;
mod fraction;
mod further;
mod further_groups;
mod group;
mod issuable;
mod issue;
mod lines;
mod quick;
mod rule;
mod settle;
mod settlement;
mod steps;
mod taxes;
mod totals;
mod treatment;

pub use calculate::{calculate, explain};
pub use credit::{CreditDetails, CreditNote, PrecedingInvoice, credit};
pub use draft::{
    DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, InvoiceLine, LineAdjustment, LineAllowance,
    LineCharge, NetRounding, RoundingProfile,
};
pub use error::{InvoiceError, Place};
pub use exact::Exact;
pub use explain::{Explanation, ExplanationStep, StepInput};
pub use figure::{Figure, FurtherTaxFigure, InvoicePart};
pub use further::{FurtherTax, FurtherTaxBase, FurtherTaxRate};
pub use issue::{IssueDetails, Issued, issue};
pub use rule::InvoiceRule;
pub use settlement::{PayableRounding, TaxCurrency};
pub use totals::{FurtherTaxTotal, LineTotals, TaxBreakdown, Totals};

#[cfg(test)]
mod tests;
