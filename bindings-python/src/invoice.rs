//! The module `invoice`.

mod document;
mod draft;
mod explain;
mod figure;
mod further;
mod lines;
mod rule;
mod totals;

use journeyman::invoice::{
    self, CreditDetails, CreditNote, DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, Explanation,
    ExplanationStep, Figure, FurtherTax, FurtherTaxBase, FurtherTaxFigure, FurtherTaxRate, FurtherTaxTotal,
    InvoiceError, InvoiceLine, InvoicePart, InvoiceRule, IssueDetails, Issued, LineAdjustment, LineAllowance,
    LineCharge, LineTotals, NetRounding, PayableRounding, PrecedingInvoice, RoundingProfile, StepInput, TaxBreakdown,
    TaxCurrency, Totals,
};
use pyo3::Python;

use self::lines::calculate_lines;
use crate::macros::prelude::*;

module! {
    /// Invoices: a draft, its totals with an explanation of each cent, the issued document, and the credit note that
    /// undoes it.
    ///
    /// The calculation is that of EN 16931-1:2017 with A1:2019, whose terms (BT-…) and rules (BR-…) the types name.
    /// Beyond it go, since trades need them: prices that include the tax, tax rounded on each line or once for the
    /// document, nets that stay exact, and several taxes on a line. Who rounds, where and which way is part of the draft;
    /// there is no default.
    ///
    /// Every amount is a whole number of minor units when it is shown, and what is shown adds up to the cent under every
    /// rounding profile: where nets stay exact, with a rounding that is an amount of its own.
    invoice
    values Draft, InvoiceLine, LineAllowance, LineCharge, LineAdjustment, DocumentAllowance, DocumentCharge,
        DocumentAdjustment, FurtherTax, FurtherTaxRate, PayableRounding, TaxCurrency, RoundingProfile, Totals, LineTotals,
        TaxBreakdown, FurtherTaxTotal, Explanation, ExplanationStep, StepInput, Figure, InvoicePart, IssueDetails, Issued,
        CreditDetails, PrecedingInvoice, CreditNote;
    plain InvoiceRule, NetRounding, FurtherTaxBase, FurtherTaxFigure;
    functions calculate, calculate_lines, explain, issue, credit, verify, verify_credit;
}

/// From how many lines on it is worth it that other threads run meanwhile.
const MANY_LINES: usize = 250;

/// Runs some work on so many lines: while other Python threads do, if it takes long enough.
fn run<T: Send>(lines: usize, work: impl FnOnce() -> T + Send) -> T {
    if lines < MANY_LINES { work() } else { Python::attach(|py| py.detach(work)) }
}

function! {
    /// What a draft comes to.
    ///
    /// Each of these is rounded on its own, the way that the draft names, and nothing else is rounded: price × quantity
    /// of a line; each allowance and charge by per cent; the tax, on each line and document charge, once for each
    /// category and rate, or once for the document. Prices with tax keep the gross to the cent: the tax is taken out of
    /// it, and what is left is the net. Where nets stay exact (`NetRounding.EXACT`), the first two are rounded only to be
    /// shown.
    ///
    /// Where tax is rounded on each line, document allowances take back their share of the taxes that the lines and
    /// charges under the same category and rate bear; allowances of more than there is take back their own.
    ///
    /// Anything may be below zero: what goes back, an allowance of more than its line, the whole document. What a
    /// trader's own invoice can't be, is for `issue` to refuse.
    ///
    /// This is the quick way for a draft that is calculated more than once, or read by `Draft.from_json`. Putting a
    /// draft together from Python's objects takes longer than calculating it: for numbers that are `Decimal`s already,
    /// `calculate_lines` is the quick way.
    ///
    /// Raises:
    ///     InvalidError: there is no line (`JM-INV-0001`); an amount is in another currency (`JM-INV-0005`); a tax has a
    ///         rate that its category doesn't have (`JM-INV-0011`) or lacks the reason that it needs (`JM-INV-0012`); a
    ///         price is for no units (`JM-INV-0025`); a further tax is above 100 % (`JM-INV-0027`).
    ///     LimitError: there are too many lines (`JM-INV-0002`), allowances or charges (`JM-INV-0003`), taxes
    ///         (`JM-INV-0004`) or further taxes on one line (`JM-INV-0026`), or an amount is too large (`JM-INV-0007`) or
    ///         has too many digits before rounding (`JM-INV-0032`).
    ///     RefusedError: outside scope beside another category (`JM-INV-0013`); a reverse charge where prices include
    ///         the tax (`JM-INV-0014`); a further tax for each unit on an allowance or charge of the document
    ///         (`JM-INV-0028`), or withheld and in the taxable amount (`JM-INV-0029`); cash rounded otherwise than to the
    ///         nearest coin (`JM-INV-0031`).
    ///     UnsupportedError: no smallest coin of the currency is known (`JM-INV-0030`).
    calculate(
        /// What is billed.
        draft: &Draft,
    ) -> Result<Totals, InvoiceError> = run(draft.lines.len(), || invoice::calculate(draft))
}

function! {
    /// Where each amount of a draft's totals comes from, step by step. The text of a step (`str(step)`) is the sentence
    /// about it.
    ///
    /// Raises:
    ///     JourneymanError: as `calculate`.
    explain(
        /// What is billed.
        draft: &Draft,
    ) -> Result<Explanation, InvoiceError> = run(draft.lines.len(), || invoice::explain(draft))
}

function! {
    /// Numbers, dates and freezes a draft.
    ///
    /// A supplier that isn't registered on the tax point charges no tax, and the document is an "Invoice". A rate above
    /// zero has to be one that the regime has on the tax point or on the date of the invoice; whether it is the one of
    /// this very supply, only `tax.decide` can tell. A document that was issued is read back and credited whatever the
    /// tables of the day say.
    ///
    /// Raises:
    ///     JourneymanError: as `calculate`.
    ///     RefusedError: more comes off than there is (`JM-INV-0008`, `JM-INV-0009`) or was paid than is to be paid
    ///         (`JM-INV-0010`); the whole comes to less than nothing (`JM-INV-0024`).
    ///     InvalidError: an allowance, charge or prepaid amount below zero (`JM-INV-0006`).
    ///     RefusedError: tax by a supplier that isn't registered on the tax point (`JM-INV-0015`); a rate that the
    ///         regime has on neither day (`JM-INV-0021`); a way of rounding the tax that the regime doesn't permit
    ///         (`JM-TAX-0006`).
    ///     InvalidError: due before the date of the invoice (`JM-INV-0016`); a registration that ends before it starts
    ///         (`JM-TAX-0005`).
    ///     LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    issue(
        /// What is billed.
        draft: Draft,
        /// Its number and dates, whose it is, and where the supplier stands towards the tax.
        details: IssueDetails,
    ) -> Result<Issued, InvoiceError> = run(draft.lines.len(), || invoice::issue(draft, details))
}

function! {
    /// Undoes an issued invoice in full.
    ///
    /// Raises:
    ///     InvalidError: the credit note is dated before the invoice (`JM-INV-0017`).
    ///     LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    credit(
        /// What is undone.
        invoice: &Issued,
        /// The credit note's number and date, and why.
        details: CreditDetails,
    ) -> Result<CreditNote, InvoiceError> = invoice::credit(invoice, details)
}

function! {
    /// An issued invoice's totals, which its own content gives: an `Issued` whose content doesn't give its totals is
    /// refused when it is read (`JM-INV-0019`).
    verify(
        /// The invoice.
        invoice: &Issued,
    ) -> Totals = invoice.totals().clone()
}

function! {
    /// A credit note's totals, which its own content gives: a `CreditNote` whose content doesn't give its totals is
    /// refused when it is read (`JM-INV-0019`).
    verify_credit(
        /// The credit note.
        credit_note: &CreditNote,
    ) -> Totals = credit_note.totals().clone()
}
