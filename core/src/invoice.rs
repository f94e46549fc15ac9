//! Invoices: a draft, its totals with an explanation of each cent, the issued document, and what becomes of it.
//!
//! The calculation is that of EN 16931-1:2017 (with A1:2019), whose terms and rule numbers the types and explanations
//! name: lines with allowances and charges, document allowances and charges with a tax of their own, a breakdown by tax
//! category and rate. What goes beyond it: prices that include the tax, tax rounded on each line or once for the document,
//! nets that stay exact until the tax is known, and further taxes, some of them withheld. Who rounds, where and which way is
//! part of the draft ([`RoundingProfile`]); there is no default.
//!
//! | step | function | gives |
//! |---|---|---|
//! | what does it come to? | [`calculate`] | [`Totals`] |
//! | where does each cent come from? | [`explain`] | [`Explanation`] |
//! | what will another system calculate? | [`elsewhere()`] | [`Elsewhere`] |
//! | which ways to round have a name? | [`rounding_profiles`] | [`NamedRounding`]s |
//! | number it, date it, freeze it | [`issue`] | [`Issued`] |
//! | undo it, or a part of it | [`credit`], [`credit_part`] | [`CreditNote`] |
//! | where do a credit note's totals come from? | [`explain_credit`] | [`CreditExplanation`] |
//! | what is left to credit? | [`left_to_credit`] | [`LeftToCredit`] |
//! | put it right in one step | [`correct`] | [`Corrected`] |
//! | give up its number before anybody saw it | [`void`] | [`VoidedInvoice`] |
//! | when is which part of it due? | [`instalments`] | [`Instalment`]s |
//! | what does it come to if it is paid early? | [`early_payment`] | [`EarlyPaymentOffer`] |
//!
//! # What is shown adds up
//!
//! Every amount is a whole number of minor units when it is shown, and what is shown sums: Σ lines − allowances + charges
//! (+ tax, where prices exclude it) is the total, to the cent, under every rounding profile. Where nets stay exact, what their
//! shown amounts lack is shown too ([`Totals::line_rounding`]).

mod adjustments;
mod apportion;
mod asked;
mod bases;
mod calculate;
mod chain;
mod correct;
mod credit;
mod credit_part;
mod credited;
mod document_error;
mod draft;
mod draft_json;
mod early_payment;
mod elsewhere;
mod error;
mod exact;
mod explain;
mod explain_credit;
mod explain_credit_further;
mod figure;
mod formula;
mod fraction;
mod further;
mod further_groups;
mod group;
mod held;
mod instalments;
mod issuable;
mod issue;
mod kernel;
mod left;
mod lines;
mod part_draft;
mod part_exact;
mod part_further;
mod profile;
mod quick;
mod rate;
mod rule;
mod set_off;
mod settle;
mod settlement;
mod split;
mod stated;
mod step_inputs;
mod steps;
mod sum;
mod taxes;
mod told;
mod totals;
mod treatment;
mod void;
mod within;

pub use calculate::{calculate, explain};
pub use correct::{Corrected, correct};
pub use credit::{CreditDetails, CreditNote, PrecedingInvoice, credit};
pub use credit_part::{
    CreditPart, CreditedPart, LeftToCredit, LineLeft, LineToCredit, TaxesLeft, credit_part, left_to_credit,
};
pub use document_error::DocumentError;
pub use draft::{
    DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, InvoiceLine, LineAdjustment, LineAllowance,
    LineCharge, NetRounding, RoundingProfile,
};
pub use early_payment::{EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTerms, early_payment};
pub use elsewhere::{Elsewhere, InexpressiblePart, InexpressibleReason, OtherSystem, elsewhere};
pub use error::{InvoiceError, Place};
pub use exact::Exact;
pub use explain::{Explanation, ExplanationStep, StepInput};
pub use explain_credit::{CreditExplanation, CreditRule, CreditedTax, explain_credit};
pub use explain_credit_further::{CreditedFurtherTax, FurtherCreditRule};
pub use figure::{Figure, FurtherTaxFigure, InvoicePart};
pub use further::{FurtherTax, FurtherTaxBase, FurtherTaxRate};
pub use held::{HeldInvoices, HeldTotals};
pub use instalments::{Instalment, InstalmentShare, InstalmentTerms, due_on, instalments};
pub use issue::{IssueDetails, Issued, issue};
pub use profile::{NamedRounding, rounding_profile, rounding_profiles};
pub use rule::InvoiceRule;
pub use settlement::{PayableRounding, TaxCurrency};
pub use step_inputs::StepInputs;
pub use totals::{FurtherTaxTotal, LineTotals, TaxBreakdown, Totals};
pub use void::{InvoiceFate, VoidDetails, VoidedInvoice, void};

#[cfg(test)]
mod tests;
