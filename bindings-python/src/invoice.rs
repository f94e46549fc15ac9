//! The module `invoice`.

mod document;
mod draft;
mod elsewhere;
mod explain;
mod figure;
mod further;
mod lines;
mod part;
mod payable;
mod rule;
mod totals;

use chrono::NaiveDate;
use journeyman::{
    invoice::{
        self, Corrected, CreditDetails, CreditExplanation, CreditNote, CreditPart, CreditRule, CreditedFurtherTax,
        CreditedPart, CreditedTax, DocumentAdjustment, DocumentAllowance, DocumentCharge, DocumentError, Draft,
        EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTerms, Elsewhere, Explanation, ExplanationStep, Figure,
        FurtherCreditRule, FurtherTax, FurtherTaxBase, FurtherTaxFigure, FurtherTaxRate, FurtherTaxTotal,
        InexpressiblePart, InexpressibleReason, Instalment, InstalmentShare, InstalmentTerms, InvoiceError,
        InvoiceFate, InvoiceLine, InvoicePart, InvoiceRule, IssueDetails, Issued, LeftToCredit, LineAdjustment,
        LineAllowance, LineCharge, LineLeft, LineToCredit, LineTotals, NamedRounding, NetRounding, OtherSystem,
        PayableRounding, PrecedingInvoice, RoundingProfile, StepInput, TaxBreakdown, TaxCurrency, TaxesLeft, Totals,
        VoidDetails, VoidedInvoice,
    },
    money::Money,
    party::{PartyError, PaymentTerms},
    text::Label,
};
use pyo3::Python;

use self::lines::calculate_lines;
use crate::macros::prelude::*;

module! {
    /// Invoices: a draft, its totals with an explanation of each cent, the issued document, and the credit note that
    /// undoes it.
    ///
    /// The calculation is that of EN 16931-1:2017, whose terms (BT-…) and rules (BR-…) the types name. Some things go
    /// beyond it, since trades need them: prices that include the tax, tax rounded on each line or once for the document,
    /// nets that stay exact, and taxes besides the main one. Who rounds, where and which way is part of the draft; there is
    /// no default.
    ///
    /// Every amount is a whole number of minor units when it is shown, and what is shown adds up to the cent under every
    /// rounding profile.
    invoice
    values Draft, InvoiceLine, LineAllowance, LineCharge, LineAdjustment, DocumentAllowance, DocumentCharge,
        DocumentAdjustment, RoundingProfile, NamedRounding, FurtherTax, FurtherTaxRate, PayableRounding, TaxCurrency,
        Totals, LineTotals, TaxBreakdown, FurtherTaxTotal, Elsewhere, InexpressibleReason, Explanation, ExplanationStep,
        StepInput, Figure, InvoicePart, IssueDetails, Issued, CreditDetails, PrecedingInvoice, CreditNote, CreditPart, LineToCredit, CreditedPart,
        CreditExplanation, CreditedTax, CreditedFurtherTax,
        TaxesLeft, LeftToCredit, LineLeft, Corrected, VoidDetails, InvoiceFate, VoidedInvoice, InstalmentTerms,
        InstalmentShare, Instalment, EarlyPaymentTerms, EarlyPaymentOffer;
    plain CreditRule, FurtherCreditRule, InvoiceRule, NetRounding, FurtherTaxBase, FurtherTaxFigure, OtherSystem, InexpressiblePart, EarlyPaymentBase;
    functions calculate, calculate_lines, explain, explain_credit, elsewhere, explain_inexpressible, rounding_profiles, rounding_profile, issue, credit, credit_part, left_to_credit, correct, void, due_on,
        instalments, early_payment, verify, verify_credit;
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
    /// category and rate, or once for the document. Prices with tax keep the gross to the cent: the tax is taken out of it,
    /// and what is left is the net. Where nets stay exact, the first two are rounded only to be shown, and what the shown
    /// amounts don't sum to is an amount of its own (`line_rounding`).
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
    ///     InvalidError: there is no line (`JM-INV-0001`); an amount is in another currency (`JM-INV-0005`); a tax has a rate
    ///         that its category doesn't have (`JM-INV-0011`) or lacks the reason that it needs (`JM-INV-0012`); a price is
    ///         for no unit (`JM-INV-0025`); a further tax has too high a rate (`JM-INV-0027`).
    ///     LimitError: there are too many lines (`JM-INV-0002`), allowances or charges (`JM-INV-0003`) or taxes
    ///         (`JM-INV-0004`, `JM-INV-0026`), or an amount is too large (`JM-INV-0007`) or has too many digits to be kept
    ///         exact (`JM-INV-0032`).
    ///     RefusedError: outside scope beside another category (`JM-INV-0013`); a reverse charge where prices include the tax
    ///         (`JM-INV-0014`); a further tax by the unit where there is no quantity (`JM-INV-0028`), or withheld and yet in
    ///         the taxable amount (`JM-INV-0029`); cash rounding that isn't to the nearest coin (`JM-INV-0031`).
    ///     UnsupportedError: cash rounding in a currency whose smallest coin isn't known (`JM-INV-0030`).
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
    /// What another system calculates from a draft, so that a difference is known before the invoice is handed over, or why it
    /// can't be expressed there.
    ///
    /// Raises:
    ///     JourneymanError: as `calculate`.
    ///
    /// Example:
    ///     >>> from journeyman.invoice import Draft, Elsewhere, InvoiceLine, OtherSystem, RoundingProfile, elsewhere
    ///     >>> from journeyman.tax import PriceBasis, TaxCategory, TaxTreatment
    ///     >>> gst = TaxTreatment(category=TaxCategory.STANDARD, percent=10)
    ///     >>> line = InvoiceLine(description="Washer", quantity=1, unit="C62", unit_price="0.05", tax=gst)
    ///     >>> draft = Draft(
    ///     ...     currency="AUD", price_basis=PriceBasis.EXCLUSIVE, rounding=RoundingProfile.en_16931(), lines=[line, line]
    ///     ... )
    ///     >>> for system in OtherSystem:
    ///     ...     match elsewhere(draft, system):
    ///     ...         case Elsewhere.Computes(tax=tax, difference=difference):
    ///     ...             print(system.name, tax, difference)
    ///     ...         case Elsewhere.Inexpressible(reasons=reasons):
    ///     ...             print(system.name, "has no place for", [reason.what.name for reason in reasons])
    ///     XERO AUD 0.02 AUD 0.01
    ///     QUICKBOOKS_ONLINE AUD 0.02 AUD 0.01
    ///     QUICKBOOKS_ONLINE_US AUD 0.01 AUD 0.00
    ///     PEPPOL AUD 0.01 AUD 0.00
    elsewhere(
        /// What is billed.
        draft: &Draft,
        /// The system.
        system: OtherSystem,
    ) -> Result<Elsewhere, InvoiceError> = run(draft.lines.len(), || invoice::elsewhere(draft, system))
}

function! {
    /// What another system has no place for, in English: the same as its `str`.
    explain_inexpressible(reason: &InexpressibleReason) -> String = reason.to_string()
}

function! {
    /// Every way of rounding that has a name, with where it comes from and what it costs.
    rounding_profiles() -> Vec<NamedRounding> = invoice::rounding_profiles()
}

function! {
    /// The way of rounding of a name: one of those that `rounding_profiles` lists.
    ///
    /// Raises:
    ///     MissingError: no way of rounding has the name (`JM-INV-0040`).
    rounding_profile(
        /// The name, such as `en-16931`.
        name: Label,
    ) -> Result<NamedRounding, InvoiceError> = invoice::rounding_profile(name.as_str())
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
    ///     RefusedError: more comes off than there is (`JM-INV-0008`, `JM-INV-0009`), was paid than is to be paid
    ///         (`JM-INV-0010`), or goes back than is billed (`JM-INV-0024`); tax by a supplier that isn't registered on the
    ///         tax point (`JM-INV-0015`); a rate that the regime has on neither day (`JM-INV-0021`); a way of rounding that
    ///         the regime doesn't permit (`JM-TAX-0006`, `JM-INV-0022`, `JM-INV-0041`, `JM-INV-0043`); a further tax that the regime doesn't
    ///         have (`JM-INV-0042`); tax before there was any (`JM-INV-0023`), or that isn't
    ///         stated in the currency of its law (`JM-INV-0044`); an amount to pay rounded by a major unit or more
    ///         (`JM-INV-0046`).
    ///     InvalidError: an allowance, charge or prepaid amount below zero (`JM-INV-0006`); due before the date of the invoice
    ///         (`JM-INV-0016`); a second currency that is the first (`JM-INV-0045`); a registration that ends before it starts
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
    ///     RefusedError: it has the number of the invoice (`JM-INV-0084`).
    ///     LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    credit(
        /// What is undone.
        invoice: &Issued,
        /// The credit note's number and date, and why.
        details: CreditDetails,
    ) -> Result<CreditNote, InvoiceError> = invoice::credit(invoice, details)
}

function! {
    /// Credits a part of an issued invoice, or what is left of it, given every credit note that there is for it.
    ///
    /// Never more than is left, under any tax and in all; and when nothing is left, every base and every tax of the
    /// invoice has been credited to the cent, however it was parted.
    ///
    /// Raises:
    ///     RefusedError: nothing is left (`JM-INV-0060`), or less than is asked for (`JM-INV-0061`, `JM-INV-0064`); lines that go
    ///         the other way than what is left under their tax (`JM-INV-0087`); a part of a line that comes to nothing beside
    ///         what was credited of it before (`JM-INV-0082`); the number of the invoice or of one of its credit notes
    ///         (`JM-INV-0084`).
    ///     MissingError: a line that isn't there (`JM-INV-0062`).
    ///     InvalidError: a line named twice (`JM-INV-0063`), an amount of zero or below (`JM-INV-0065`) or in another
    ///         currency (`JM-INV-0005`), another invoice's credit note (`JM-INV-0066`) or one twice (`JM-INV-0067`).
    ///     LimitError: too many credit notes (`JM-INV-0069`).
    ///     CorruptError: a credit note that isn't what the invoice and those before it give (`JM-INV-0068`).
    ///     JourneymanError: as `credit`.
    ///
    /// Example:
    ///     >>> from datetime import date
    ///     >>> from uuid import UUID
    ///     >>> from journeyman.invoice import (
    ///     ...     CreditDetails, CreditPart, Draft, InvoiceLine, IssueDetails, LineToCredit, RoundingProfile, credit_part, issue,
    ///     ...     left_to_credit,
    ///     ... )
    ///     >>> from journeyman.tax import PriceBasis, Regime, Registration, TaxCategory, TaxTreatment
    ///     >>> line = InvoiceLine(
    ///     ...     description="Tap", quantity=3, unit="C62", unit_price="33.45", tax=TaxTreatment(category=TaxCategory.STANDARD, percent=15)
    ///     ... )
    ///     >>> draft = Draft(
    ///     ...     currency="NZD", price_basis=PriceBasis.EXCLUSIVE, rounding=RoundingProfile.en_16931(), lines=[line]
    ///     ... )
    ///     >>> gst = Registration.Registered(number="99-999-999", since=date(2020, 1, 1))
    ///     >>> day, due = date(2026, 10, 5), date(2026, 10, 19)
    ///     >>> invoice = issue(draft, IssueDetails(
    ///     ...     id=UUID(int=1), number="INV-1", customer=UUID(int=2), issued_on=day, due_on=due, tax_point=day, regime=Regime.NZ,
    ///     ...     registration=gst,
    ///     ... ))
    ///     >>> details = CreditDetails(id=UUID(int=3), number="CN-1", issued_on=date(2026, 10, 7), reason="One tap too many")
    ///     >>> note = credit_part(invoice, [], CreditPart.Lines(lines=[LineToCredit(line=1, quantity=1)]), details)
    ///     >>> print(note.totals.tax_inclusive, "leaves", left_to_credit(invoice, [note]).tax_inclusive)
    ///     -NZD 38.47 leaves NZD 76.93
    credit_part(
        /// What is credited in part.
        invoice: &Issued,
        /// All credit notes that there are for it, in any order.
        credit_notes: Vec<CreditNote>,
        /// Which part.
        part: &CreditPart,
        /// The credit note's number and date, and why.
        details: CreditDetails,
    ) -> Result<CreditNote, DocumentError> = invoice::credit_part(invoice, &credit_notes, part, details)
}

function! {
    /// What the credit notes of an invoice leave of it.
    ///
    /// Raises:
    ///     JourneymanError: the credit notes aren't all of this invoice, and of no other (`JM-INV-0066` to `JM-INV-0068`),
    ///         or too many (`JM-INV-0069`).
    left_to_credit(
        /// The invoice.
        invoice: &Issued,
        /// All credit notes that there are for it, in any order.
        credit_notes: Vec<CreditNote>,
    ) -> Result<LeftToCredit, DocumentError> = invoice::left_to_credit(invoice, &credit_notes)
}

function! {
    /// Credits what is left of an invoice and issues another in its place, both or neither.
    ///
    /// Raises:
    ///     InvalidError: the new invoice has the id or the number of the first (`JM-INV-0072`), or is before the credit note
    ///         (`JM-INV-0074`).
    ///     RefusedError: the new invoice is of another customer, currency or tax law (`JM-INV-0073`).
    ///     JourneymanError: as `credit_part` and `issue`.
    correct(
        /// What was wrong.
        invoice: &Issued,
        /// All credit notes that there are for it, in any order.
        credit_notes: Vec<CreditNote>,
        /// The new credit note's number and date, and why.
        credit: CreditDetails,
        /// What is billed in its place.
        draft: Draft,
        /// The new invoice's number and dates.
        details: IssueDetails,
    ) -> Result<Corrected, DocumentError> = invoice::correct(invoice, &credit_notes, credit, draft, details)
}

function! {
    /// Makes an invoice void that nobody outside has seen. Its number stays given.
    ///
    /// Raises:
    ///     RefusedError: it was sent, paid or credited (`JM-INV-0070`).
    ///     InvalidError: void before it was issued (`JM-INV-0071`).
    ///     LimitError: a date outside the years 1900 to 9999 (`JM-CAL-0002`).
    void(
        /// The invoice.
        invoice: Issued,
        /// What became of it.
        fate: InvoiceFate,
        /// Since when, and why.
        details: VoidDetails,
    ) -> Result<VoidedInvoice, DocumentError> = invoice::void(invoice, fate, details)
}

function! {
    /// The day on which an invoice of a day is due (BT-9) by its terms.
    ///
    /// Raises:
    ///     LimitError: one of the two days is outside the years 1900 to 9999 (`JM-CAL-0002`).
    due_on(
        /// The terms.
        terms: PaymentTerms,
        /// The day of the invoice.
        issued_on: NaiveDate,
    ) -> Result<NaiveDate, PartyError> = invoice::due_on(terms, issued_on)
}

function! {
    /// Splits what is to be paid into instalments that sum to it, each less than one minor unit away from its exact share.
    ///
    /// The exact share is total × percent ÷ 100, the amount that is given, or the total less all others for the rest. Each is
    /// rounded towards zero, and the minor units that are left over go one each to the largest remainders, among equal ones to
    /// the earlier instalment: of 100.00, twice 33.333333 % and the rest are 33.33, 33.33 and 33.34. What is below zero is split
    /// as the mirror image. They are in the order of the terms, whatever their days.
    ///
    /// Raises:
    ///     InvalidError: there is none (`JM-INV-0075`); they come to less or more than the whole (`JM-INV-0077`); two are of
    ///         the rest (`JM-INV-0078`); one goes the other way than the whole (`JM-INV-0079`) or is in another currency
    ///         (`JM-INV-0005`).
    ///     LimitError: there are too many (`JM-INV-0076`), an amount is too large (`JM-INV-0007`), or a day is outside the years
    ///         1900 to 9999 (`JM-CAL-0002`).
    instalments(
        /// What is to be paid.
        total: Money,
        /// How much of it when.
        terms: Vec<InstalmentTerms>,
        /// The date of the invoice.
        issued_on: NaiveDate,
    ) -> Result<Vec<Instalment>, DocumentError> = invoice::instalments(total, &terms, issued_on)
}

function! {
    /// What an invoice comes to if it is paid early, given every credit note that there is for it.
    ///
    /// The tax is the tax within what is paid then: the discount is to the cent what `credit_part` credits of the same amount,
    /// which is what makes it good in the books and for the tax.
    ///
    /// Where the invoice rounds what is to be paid to the smallest coin (`PayableRounding.Cash`), what is to be paid early is
    /// rounded to it, too: once, from the total less the discount, and never the discount or the tax. Crediting the discount
    /// leaves the invoice open at what it was rounded by at first; what that is more or less than what was paid, less than a
    /// coin, is written off or was paid too much.
    ///
    /// Raises:
    ///     InvalidError: no discount, or of more than everything (`JM-INV-0080`); its last day is after the one on which the
    ///         invoice is due (`JM-INV-0081`).
    ///     RefusedError: nothing is left of the invoice (`JM-INV-0085`); it rounds to nothing (`JM-INV-0086`); it is more than what
    ///         is left with tax (`JM-INV-0061`), as a percentage of what there is without tax can be where an allowance takes
    ///         taxed work back, or than what is to be paid (`JM-INV-0083`).
    ///     LimitError: a day outside the years 1900 to 9999 (`JM-CAL-0002`).
    ///     JourneymanError: as `left_to_credit`.
    ///
    /// Example:
    ///     >>> from datetime import date
    ///     >>> from uuid import UUID
    ///     >>> from journeyman.invoice import (
    ///     ...     Draft, EarlyPaymentBase, EarlyPaymentTerms, InvoiceLine, IssueDetails, PayableRounding, RoundingProfile,
    ///     ...     early_payment, issue,
    ///     ... )
    ///     >>> from journeyman.money import Rounding
    ///     >>> from journeyman.party import PaymentTerms
    ///     >>> from journeyman.tax import PriceBasis, Regime, Registration, TaxCategory, TaxTreatment
    ///     >>> line = InvoiceLine(
    ///     ...     description="Tap", quantity=3, unit="C62", unit_price="33.45", tax=TaxTreatment(category=TaxCategory.STANDARD, percent=15)
    ///     ... )
    ///     >>> draft = Draft(
    ///     ...     currency="NZD", price_basis=PriceBasis.EXCLUSIVE, rounding=RoundingProfile.en_16931(), lines=[line],
    ///     ...     payable_rounding=PayableRounding.Cash(ties=Rounding.HALF_DOWN)
    ///     ... )
    ///     >>> gst = Registration.Registered(number="99-999-999", since=date(2020, 1, 1))
    ///     >>> day, due = date(2026, 10, 5), date(2026, 10, 19)
    ///     >>> invoice = issue(draft, IssueDetails(
    ///     ...     id=UUID(int=1), number="INV-1", customer=UUID(int=2), issued_on=day, due_on=due, tax_point=day, regime=Regime.NZ,
    ///     ...     registration=gst,
    ///     ... ))
    ///     >>> print(invoice.totals.payable)
    ///     NZD 115.40
    ///     >>> terms = EarlyPaymentTerms(
    ///     ...     percent=2, of=EarlyPaymentBase.TAX_INCLUSIVE, rounding=Rounding.HALF_UP, until=PaymentTerms(days=7)
    ///     ... )
    ///     >>> offer = early_payment(invoice, [], terms)
    ///     >>> print(f"{offer.discount} off until {offer.until}: {offer.payable}, of which {offer.tax} is tax")
    ///     NZD 2.31 off until 2026-10-12: NZD 113.10, of which NZD 14.75 is tax
    early_payment(
        /// The invoice.
        invoice: &Issued,
        /// All credit notes that there are for it, in any order.
        credit_notes: Vec<CreditNote>,
        /// The discount.
        terms: &EarlyPaymentTerms,
    ) -> Result<EarlyPaymentOffer, DocumentError> = invoice::early_payment(invoice, &credit_notes, terms)
}

function! {
    /// Where the totals of a credit note come from: its taxes keep to what the credit notes before it left. The text of a tax
    /// (`str(tax)`), main or further, is the sentence about it. Where its lines come from, `explain` of its draft tells.
    ///
    /// An allowance of the document that goes along with credited lines stands in that draft as an amount, which `explain`
    /// tells as given. It is what was left of the invoice's allowance × what is credited of the lines under its tax ÷ what was
    /// left of the lines and charges there, rounded as line amounts are, and all that was left of it where they are credited
    /// whole. The credit note alone can't show that: the allowance and the other lines are on the invoice, and what was left of
    /// them depends on the credit notes before.
    ///
    /// Raises:
    ///     CorruptError: its content doesn't give totals (`JM-INV-0019`), which no credit note that was read or made has.
    explain_credit(
        /// The credit note.
        credit_note: &CreditNote,
    ) -> Result<CreditExplanation, DocumentError> = invoice::explain_credit(credit_note)
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
