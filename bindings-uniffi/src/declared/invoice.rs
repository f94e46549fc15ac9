//! Written by declare.py from the core's `invoice`: change that, and run it.

use super::names::{
    Corrected, CreditDetails, CreditExplanation, CreditNote, CreditNoteId, CreditNoteTitle, CreditPart, CreditRule,
    CreditedFurtherTax, CreditedPart, CreditedTax, Currency, CustomerId, DocumentAdjustment, DocumentAllowance,
    DocumentCharge, DocumentTitle, Draft, EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTerms, Elsewhere, Exact,
    ExchangeRate, Explanation, ExplanationStep, Figure, FurtherCreditRule, FurtherTax, FurtherTaxBase,
    FurtherTaxFigure, FurtherTaxRate, FurtherTaxTotal, InexpressiblePart, InexpressibleReason, Instalment,
    InstalmentShare, InstalmentTerms, InvoiceFate, InvoiceId, InvoiceLine, InvoicePart, InvoiceRule, InvoicedQuantity,
    IssueDetails, Issued, JobId, Label, LeftToCredit, LineAdjustment, LineAllowance, LineCharge, LineLeft,
    LineToCredit, LineTotals, Money, NamedRounding, NetRounding, OtherSystem, PayableRounding, PaymentTerms, Percent,
    PrecedingInvoice, PriceBasis, PricedLine, Quantity, Regime, Registration, Rounding, RoundingProfile, StepInput,
    StepInputs, TaxBreakdown, TaxCategory, TaxCurrency, TaxRounding, TaxTreatment, TaxesLeft, Text, Totals, Unit,
    UnitPrice, VoidDetails, VoidedInvoice,
};
use crate::convert::OwnedPart as _;
use crate::convert::{checked, mirror};
use crate::error::{JourneymanError, raised};
use chrono::NaiveDate;

/// What puts an invoice right: the credit note that undoes what was left of it, and the invoice in its place.
#[uniffi::remote(Record)]
pub struct Corrected {
    /// The credit note, which refers to the invoice that was wrong.
    pub credit_note: CreditNote,
    /// The invoice in its place, which refers to it, too.
    pub invoice: Issued,
}

/// What makes a credit note a document: its number, its date, and why.
#[uniffi::remote(Record)]
pub struct CreditDetails {
    /// The credit note's id.
    pub id: CreditNoteId,
    /// The number that it shows (BT-1).
    pub number: Label,
    /// The date of the credit note (BT-2): that of the invoice, or later.
    pub issued_on: NaiveDate,
    /// Why the invoice is credited (BT-22).
    pub reason: Text,
}

/// The invoice that a credit note undoes (BG-3).
#[uniffi::remote(Record)]
pub struct PrecedingInvoice {
    /// Its id.
    pub id: InvoiceId,
    /// Its number (BT-25).
    pub number: Label,
    /// Its date (BT-26).
    pub issued_on: NaiveDate,
    /// The tax law that it is under, and so is what credits it.
    pub regime: Regime,
    /// What it is called.
    pub title: DocumentTitle,
}

mirror! {
/// A credit note: an issued invoice undone, or a part of it.
///
/// INVARIANT: its totals with tax and to pay are zero or below, and none of its taxes has the sign of the invoice's, so that
/// the sum over all documents of a customer is what they owe. (An EN 16931 document shows them without a sign, under type
/// code 381.) What was prepaid it takes back as far as nothing is left that it pays, so that it never asks for money itself.
/// Less what is withheld it is zero or below, too, unless something that is withheld is below zero. Read back from JSON, it
/// is calculated again, and one that differs by a cent is refused as corrupt (`JM-INV-0019`). What it credits of its invoice,
/// beside the other credit notes of that, only the invoice can tell: `invoiceLeftToCredit`) does.
CreditNote as CreditNoteParts named "CreditNote" {
    /// Its number, date and reason.
    details: CreditDetails,
    /// What it is called.
    title: CreditNoteTitle,
    /// The invoice that it undoes.
    preceding: PrecedingInvoice,
    /// Whose it is.
    customer: CustomerId,
    /// Which part of the invoice it credits; none where that is all of an invoice without another credit note.
    #[uniffi(default = None)]
    part: Option<CreditedPart>,
    /// What it credits, as it was billed: without a sign.
    draft: Draft,
    /// What it comes to: zero or below, in all and to pay.
    totals: Totals,
}
    |parts| checked(&parts)
}

/// Which part of an invoice is credited.
#[uniffi::remote(Enum)]
pub enum CreditPart {
    /// Lines, whole or in part, each with the share that it bears of the document's allowances. The document's charges stay.
    Lines {
        /// Which, at least one and none twice.
        lines: Vec<LineToCredit>,
    },
    /// So much, with the tax that is in it, off every tax in proportion to what is left under it.
    Amount {
        /// How much, above zero.
        amount: Money,
    },
    /// All that is left, to the cent.
    Rest {},
}

/// A line to credit.
#[uniffi::remote(Record)]
pub struct LineToCredit {
    /// Its number on the invoice, counted from 1.
    pub line: u32,
    /// How much of it; all that is left where none is given.
    #[uniffi(default = None)]
    pub quantity: Option<InvoicedQuantity>,
}

/// What a credit note for a part of an invoice took that part from.
#[uniffi::remote(Record)]
pub struct CreditedPart {
    /// What was credited.
    pub part: CreditPart,
    /// What its lines ask for under each tax, where further taxes make that another than what they come to by themselves: what
    /// all that was taken of the lines so far comes to, rounded once, less what was credited of them before.
    #[uniffi(default = None)]
    pub requested: Option<TaxesLeft>,
    /// What was left to credit before.
    pub left_before: TaxesLeft,
    /// What was prepaid and not yet taken back, if anything.
    #[uniffi(default = None)]
    pub prepaid_before: Option<Money>,
    /// What the amount to pay was rounded by and that wasn't yet taken back, if anything.
    #[uniffi(default = None)]
    pub rounding_before: Option<Money>,
}

/// What is left to credit under each tax.
#[uniffi::remote(Record)]
pub struct TaxesLeft {
    /// Under each tax of which something is left, in the order of the invoice.
    pub tax_breakdown: Vec<TaxBreakdown>,
    /// Of each further tax of which something is left, likewise.
    #[uniffi(default = [])]
    pub further_taxes: Vec<FurtherTaxTotal>,
    /// The tax in the second currency (BT-111), if the invoice states it in one.
    #[uniffi(default = None)]
    pub tax_in_tax_currency: Option<Money>,
}

/// What is left to credit of an invoice.
#[uniffi::remote(Record)]
pub struct LeftToCredit {
    /// The lines of which something is left, by number. What was credited by amount isn't taken off them.
    pub lines: Vec<LineLeft>,
    /// What is left under each tax.
    pub taxes: TaxesLeft,
    /// What is left without tax.
    pub tax_exclusive: Money,
    /// The tax that is left.
    pub tax: Money,
    /// What is left with tax.
    pub tax_inclusive: Money,
    /// What was prepaid and stays set off against that, if anything.
    #[uniffi(default = None)]
    pub prepaid: Option<Money>,
    /// What the amount to pay was rounded by and stays so, if anything.
    #[uniffi(default = None)]
    pub rounding: Option<Money>,
}

/// What is left to credit of a line.
#[uniffi::remote(Record)]
pub struct LineLeft {
    /// Its number, counted from 1.
    pub line: u32,
    /// How much of it.
    pub quantity: InvoicedQuantity,
    /// What that comes to, as the line shows it.
    pub amount: Money,
}

/// Who rounds what, and which way: the choice that decides the last cent of an invoice.
///
/// A supplier picks one, keeps to it, and stores it with every document, since it is part of the `Draft`.
#[uniffi::remote(Record)]
pub struct RoundingProfile {
    /// Which way price × quantity, and allowances and charges by per cent, are rounded: each on its own, unless `nets` says
    /// otherwise.
    pub line_net: Rounding,
    /// Where the tax is rounded, and which way.
    pub tax: TaxRounding,
    /// Whether the next amount is made of these as they were rounded, or before.
    pub nets: NetRounding,
}

/// Whether what is made of a line's amount is made of it as it is shown, or as it was before rounding.
#[uniffi::remote(Enum)]
pub enum NetRounding {
    /// As shown: price × quantity, allowances and charges are rounded, and only rounded amounts are summed and taxed (EN
    /// 16931).
    Rounded,
    /// Once a line: price × quantity and the line's allowances and charges stay exact until the line's amount is made of them,
    /// which is rounded, once. What is shown of them is rounded for itself, so that a line needn't add up to the minor unit;
    /// the sums and the tax are made of rounded line amounts, so that the document does. Xero and Odoo calculate so.
    OnceALine,
    /// Exact: they are rounded only to be shown, and the sums and the tax are made of the exact amounts. What the shown lines
    /// don't sum to is an amount of its own, `totalsLineRounding`.
    Exact,
}

/// An invoice before it has a number: what is billed, and how it is calculated.
///
/// Nothing in it is calculated yet, so it may be wrong; `calculate`) says what is, and
/// `issue`) makes it a document.
#[uniffi::remote(Record)]
pub struct Draft {
    /// The currency of every amount in it (BT-5).
    pub currency: Currency,
    /// Whether the prices and amounts include the tax. EN 16931 has exclusive ones only.
    pub price_basis: PriceBasis,
    /// Who rounds what, and which way.
    pub rounding: RoundingProfile,
    /// What is billed (BG-25), at least one line and at most `limits().invoiceLinesMax`.
    pub lines: Vec<InvoiceLine>,
    /// What comes off the document as a whole (BG-20).
    pub allowances: Vec<DocumentAllowance>,
    /// What is added to the document as a whole (BG-21).
    pub charges: Vec<DocumentCharge>,
    /// What the customer has paid already (BT-113), if the document shows it.
    #[uniffi(default = None)]
    pub prepaid: Option<Money>,
    /// How the amount to pay is rounded (BT-114), if it is.
    #[uniffi(default = None)]
    pub payable_rounding: Option<PayableRounding>,
    /// The currency in which the tax is stated too (BT-6), if it is.
    #[uniffi(default = None)]
    pub tax_currency: Option<TaxCurrency>,
}

/// One line of an invoice (BG-25). Its number is its place in the draft, counted from 1.
#[uniffi::remote(Record)]
pub struct InvoiceLine {
    /// What the customer reads (BT-153).
    pub description: Text,
    /// How much (BT-129): below zero what goes back.
    pub quantity: InvoicedQuantity,
    /// Of what unit (BT-130).
    pub unit: Unit,
    /// The price of one unit, or of so many as the base quantity is, in major units of the currency (BT-146); with tax, where
    /// the draft's prices include it.
    pub unit_price: UnitPrice,
    /// For how many units the price is (BT-149), above zero; none is 1. A price of more decimals than are kept is stated for more
    /// units: 61.232374 for 1000 instead of 0.061232374. So is one for a quantity of more: 27895.1212 for 27.9 instead of
    /// 2.78951212 for 0.00279.
    #[uniffi(default = None)]
    pub base_quantity: Option<Quantity>,
    /// What comes off this line (BG-27).
    pub allowances: Vec<LineAllowance>,
    /// What is added to this line (BG-28).
    pub charges: Vec<LineCharge>,
    /// The tax that the line bears (BG-30).
    pub tax: TaxTreatment,
    /// What it bears besides, at most `limits().furtherTaxesMax`.
    #[uniffi(default = [])]
    pub further_taxes: Vec<FurtherTax>,
}

/// What comes off a line (BG-27).
#[uniffi::remote(Record)]
pub struct LineAllowance {
    /// How much (BT-136, BT-138).
    pub value: LineAdjustment,
    /// Why (BT-139).
    pub reason: Text,
}

/// What is added to a line (BG-28).
#[uniffi::remote(Record)]
pub struct LineCharge {
    /// How much (BT-141, BT-143).
    pub value: LineAdjustment,
    /// Why (BT-144).
    pub reason: Text,
}

/// How much an allowance or charge of a line is.
#[uniffi::remote(Enum)]
pub enum LineAdjustment {
    /// So much; below zero it works the other way.
    Amount {
        /// The amount, in the draft's currency and price basis.
        amount: Money,
    },
    /// A percentage of the line's price × quantity (BT-137, BT-142), as rounded or exact as the nets of the draft are.
    /// Percentages of one line don't compound.
    Percent {
        /// The percentage.
        percent: Percent,
    },
}

/// What comes off the document as a whole (BG-20), with the tax that it takes back.
#[uniffi::remote(Record)]
pub struct DocumentAllowance {
    /// How much (BT-92, BT-94).
    pub value: DocumentAdjustment,
    /// Why (BT-97).
    pub reason: Text,
    /// The tax that it takes back (BT-95, BT-96): that of lines or charges of the draft which are worth as much at least.
    pub tax: TaxTreatment,
    /// What it takes back besides, at most `limits().furtherTaxesMax`: percentages only.
    #[uniffi(default = [])]
    pub further_taxes: Vec<FurtherTax>,
}

/// What is added to the document as a whole (BG-21), with the tax that it bears.
#[uniffi::remote(Record)]
pub struct DocumentCharge {
    /// How much (BT-99, BT-101).
    pub value: DocumentAdjustment,
    /// Why (BT-104).
    pub reason: Text,
    /// The tax that it bears (BT-102, BT-103).
    pub tax: TaxTreatment,
    /// What it bears besides, at most `limits().furtherTaxesMax`: percentages only.
    #[uniffi(default = [])]
    pub further_taxes: Vec<FurtherTax>,
}

/// How much an allowance or charge of the document is.
///
/// A percentage is of line amounts, as shown or exact as the nets of the draft are, never of other document allowances and
/// charges: they don't compound. EN 16931
/// leaves open which lines it is of (BT-93, BT-100), so the draft says: a discount on a document of two rates is two
/// allowances, each of the lines under its own tax.
#[uniffi::remote(Enum)]
pub enum DocumentAdjustment {
    /// So much; below zero it works the other way.
    Amount {
        /// The amount, in the draft's currency and price basis.
        amount: Money,
    },
    /// A percentage of the sum of all lines (BT-106).
    PercentOfLines {
        /// The percentage.
        percent: Percent,
    },
    /// A percentage of the sum of the lines that bear the same tax: the same category and rate.
    PercentOfSameTax {
        /// The percentage.
        percent: Percent,
    },
}

/// A discount for paying early, as an invoice offers it.
#[uniffi::remote(Record)]
pub struct EarlyPaymentTerms {
    /// How many per cent: above 0, at most 100.
    pub percent: Percent,
    /// Of what.
    pub of: EarlyPaymentBase,
    /// Which way it is rounded to a whole minor unit.
    pub rounding: Rounding,
    /// Until when, counted from the date of the invoice.
    pub until: PaymentTerms,
}

/// What a discount for paying early is a percentage of.
#[uniffi::remote(Enum)]
pub enum EarlyPaymentBase {
    /// The total with tax (BT-112), as far as it isn't credited.
    TaxInclusive,
    /// The total without tax (BT-109), as far as it isn't credited. The discount is money off what is paid all the same, and
    /// the tax in it goes with it.
    TaxExclusive,
}

/// What an invoice comes to if it is paid early.
#[uniffi::remote(Record)]
pub struct EarlyPaymentOffer {
    /// The last day to pay it.
    pub until: NaiveDate,
    /// The discount, with the tax in it: what to credit by amount when it was taken.
    pub discount: Money,
    /// What the discount takes off under each tax.
    pub discount_breakdown: TaxesLeft,
    /// The total without tax after it.
    pub tax_exclusive: Money,
    /// The tax after it: what the supplier owes and the customer may recover, once the discount is taken.
    pub tax: Money,
    /// The total with tax after it.
    pub tax_inclusive: Money,
    /// What `payable` is rounded by (BT-114): to the coin, or the amount by which the invoice's own is, as far as no credit note
    /// took that back. None where it isn't rounded.
    #[uniffi(default = None)]
    pub rounding: Option<Money>,
    /// What is to be paid after it: the total with tax, less what was prepaid and no credit note took back, with `rounding`.
    pub payable: Money,
    /// What is to be paid less what the customer withholds of that; none where nothing is withheld.
    #[uniffi(default = None)]
    pub payable_less_withheld: Option<Money>,
    /// What the invoice may say from the start, so that no credit note is needed when the discount was taken, where the tax law
    /// has that: the United Kingdom. None where the tax follows by a credit note only.
    #[uniffi(default = None)]
    pub notice: Option<Text>,
}

/// A system to which invoices are handed over, and which calculates them again.
#[uniffi::remote(Enum)]
pub enum OtherSystem {
    /// Xero: each line to the cent, its tax to the cent, then the sums. Unit prices have up to 4 decimals.
    ///
    /// Source: Xero's developer guide "Rounding in Xero". It doesn't say which way half a cent goes; its examples fit half
    /// up.
    Xero,
    /// QuickBooks Online outside the United States: each line's amount and tax to the cent. Rates and prices have up to 7
    /// decimals.
    ///
    /// Source: Intuit's community answers on rounding precision (secondary).
    QuickbooksOnline,
    /// QuickBooks Online in the United States: the tax on the taxable total of each rate; prices are without tax.
    ///
    /// Source: as above (secondary).
    QuickbooksOnlineUs,
    /// An electronic invoice of the Peppol network (BIS Billing 3.0, PINT A-NZ): EN 16931's calculation, net prices only.
    /// Standard and reduced are one code there (S), so that what bears them at one rate is one row of the breakdown (BR-S-08).
    ///
    /// A price with tax is handed over without it, to eight decimals (BT-146), and each line's amount is rounded there: what that
    /// comes to with tax may be up to half a minor unit more or less a line, and its tax, and more where a quantity is in the
    /// millions. That is the difference, which a host may state as the rounding of the amount to pay (BT-114), less its own if it
    /// has one; where it is a major unit or more, `issue`) refuses that, and prices without tax are wanted.
    ///
    /// A further tax in the taxable amount is a charge of its line there (BG-28), or a charge or an allowance beside that of
    /// the document which bears it, so that the total without tax has it. Not looked up are the codes of units (BR-CL-23), nor a reason on a line that is taxed or zero-rated,
    /// which has to be left out there (BR-S-10, BR-Z-10).
    Peppol,
}

/// What another system makes of a draft, before it is handed over.
#[uniffi::remote(Enum)]
pub enum Elsewhere {
    /// It calculates these totals.
    Computes {
        /// The total without tax; in an electronic invoice with the further taxes that are in the taxable amount.
        tax_exclusive: Money,
        /// The tax.
        tax: Money,
        /// The total with tax.
        tax_inclusive: Money,
        /// What its total with tax is above ours; below zero where it is less. An electronic invoice takes the opposite as its
        /// rounding amount (BT-114); another system takes it as a line of its own.
        difference: Money,
        /// What of the draft has no place there, though it changes none of these totals: that of the document first, then of
        /// the lines. Where it is tax that is withheld, an amount paid before, or a rounding of what is to be paid, then what
        /// is to be paid there is another amount than here.
        #[uniffi(default = [])]
        unstated: Vec<InexpressibleReason>,
    },
    /// It has no place for something in the draft.
    Inexpressible {
        /// What, the first first; at least one.
        reasons: Vec<InexpressibleReason>,
    },
}

/// Something in a draft that another system has no place for. Its text is the English sentence about it.
#[uniffi::remote(Record)]
pub struct InexpressibleReason {
    /// What it is.
    pub what: InexpressiblePart,
    /// In which line it is, counted from 1; none where it is in the document.
    #[uniffi(default = None)]
    pub line: Option<u32>,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn inexpressible_reason_text(inexpressible_reason: InexpressibleReason) -> Result<String, JourneymanError> {
    Ok(inexpressible_reason.to_string())
}

/// What of a draft another system has no place for.
#[uniffi::remote(Enum)]
pub enum InexpressiblePart {
    /// The currency: its minor unit isn't a hundredth; in an electronic invoice it may be more, and not less (BR-DEC-09 to
    /// BR-DEC-28), of the second currency of its tax neither.
    Currency,
    /// Prices that include tax; in an electronic invoice where there are allowances or charges, which have no amount without
    /// tax: give them as lines, or prices without tax.
    InclusivePrices,
    /// A unit price of more decimals than it takes.
    UnitPriceDecimals,
    /// A quantity of more decimals than it takes.
    QuantityDecimals,
    /// A price for more than one unit.
    BaseQuantity,
    /// An allowance of a line, or more than one: give it as a line below zero.
    LineAllowance,
    /// A charge of a line: give it as a line of its own.
    LineCharge,
    /// An allowance of the document: give it as a line below zero.
    DocumentAllowance,
    /// A charge of the document: give it as a line of its own.
    DocumentCharge,
    /// A tax besides the main one.
    FurtherTax,
    /// A tax that is withheld: the system shows what is to be paid without it.
    WithheldTax,
    /// Tax that the customer accounts for: the system needs a tax rate of its own for it.
    ReverseCharge,
    /// The rate of tax that the customer accounts for: an electronic invoice states 0 there (BR-AE-05, BR-AE-06, BR-AE-07).
    ReverseChargeRate,
    /// What was paid already: the system takes it as a payment that is allocated to the invoice.
    Prepaid,
    /// The rounding of the amount to pay: the system shows what is to be paid without it.
    PayableRounding,
    /// Tax in a second currency: the system has rates of exchange of its own.
    TaxCurrency,
}

/// Where every amount of an invoice's totals comes from, step by step: later steps use the results of earlier ones.
///
/// The steps alone are enough to recompute every total, with any arithmetic that is exact.
#[uniffi::remote(Record)]
pub struct Explanation {
    /// The steps, in the order of the calculation.
    pub steps: Vec<ExplanationStep>,
}

/// One amount of an invoice: the rule that made it, from what, and what rounding did to it.
///
/// Its text is the English sentence about it.
#[uniffi::remote(Record)]
pub struct ExplanationStep {
    /// Which amount it is.
    pub figure: Figure,
    /// The rule that makes it.
    pub rule: InvoiceRule,
    /// What the further tax is called that it is about, if it is about one.
    #[uniffi(default = None)]
    pub further_tax: Option<Label>,
    /// What the rule is given, in the order of its formula.
    pub inputs: StepInputs,
    /// What comes out before rounding, in minor units.
    pub exact: Exact,
    /// Which way it is rounded, where anything can be.
    #[uniffi(default = None)]
    pub rounding: Option<Rounding>,
    /// What rounding added, in minor units: result − exact.
    pub residue: Exact,
    /// The amount that the invoice has.
    pub result: Money,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn explanation_step_text(explanation_step: ExplanationStep) -> Result<String, JourneymanError> {
    Ok(explanation_step.to_string())
}

/// What a rule is given.
#[uniffi::remote(Enum)]
pub enum StepInput {
    /// A quantity of the draft.
    Quantity {
        /// The quantity.
        quantity: InvoicedQuantity,
    },
    /// A unit price of the draft.
    UnitPrice {
        /// The price, in major units.
        unit_price: UnitPrice,
    },
    /// A percentage or a tax rate of the draft.
    Percent {
        /// The percentage.
        percent: Percent,
    },
    /// An amount of the draft.
    Given {
        /// The amount.
        amount: Money,
    },
    /// The result of an earlier step.
    Amount {
        /// Which.
        figure: Figure,
        /// Its result.
        amount: Money,
        /// In a sum: whether it is taken away instead of added.
        taken_away: bool,
    },
    /// What an earlier step came to before it was rounded.
    Exact {
        /// Which.
        figure: Figure,
        /// Its exact value, in minor units.
        exact: Exact,
        /// In a sum: whether it is taken away instead of added.
        taken_away: bool,
    },
    /// A rate of a tax that an amount with taxes includes.
    RateWithin {
        /// The percentage.
        percent: Percent,
        /// Whether it is of the amount without any tax, or of that and the taxes before it.
        on: FurtherTaxBase,
    },
    /// An exchange rate of the draft.
    ExchangeRate {
        /// The rate.
        rate: ExchangeRate,
    },
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn step_input_text(step_input: StepInput) -> Result<String, JourneymanError> {
    Ok(step_input.to_string())
}

/// Where the totals of a credit note come from: from the sums under each tax, and these from what was left there.
///
/// Every amount is without the sign that the credit note's totals have.
#[uniffi::remote(Record)]
pub struct CreditExplanation {
    /// What is credited under each tax.
    pub taxes: Vec<CreditedTax>,
    /// What is credited of each further tax.
    #[uniffi(default = [])]
    pub further_taxes: Vec<CreditedFurtherTax>,
    /// The total without tax: Σ bases − the further taxes in them.
    pub tax_exclusive: Money,
    /// The tax: Σ taxes + further taxes that aren't withheld.
    pub tax: Money,
    /// The total with tax: the two.
    pub tax_inclusive: Money,
    /// What was prepaid and is taken back: what of `prepaidBefore` and of what was rounded down is more than `leftAfter` (or
    /// than that less `withheldAfter` and with what was rounded up), as far as it isn't taken back of the rounding.
    #[uniffi(default = None)]
    pub prepaid: Option<Money>,
    /// What the invoice's amount to pay was rounded by and is taken back: down likewise, and up when nothing is left, or as far
    /// as more is withheld of what is credited than it comes to.
    #[uniffi(default = None)]
    pub rounding: Option<Money>,
    /// What was prepaid, as far as it wasn't taken back before.
    #[uniffi(default = None)]
    pub prepaid_before: Option<Money>,
    /// What the amount to pay was rounded by, as far as it wasn't taken back before.
    #[uniffi(default = None)]
    pub rounding_before: Option<Money>,
    /// What was left without tax before, Σ bases − the further taxes in them: none where no such tax is left.
    #[uniffi(default = None)]
    pub tax_exclusive_before: Option<Money>,
    /// What is left with tax after it.
    pub left_after: Money,
    /// What the customer withholds of that, if anything.
    #[uniffi(default = None)]
    pub withheld_after: Option<Money>,
    /// What is credited: the total with tax − prepaid + rounding.
    pub payable: Money,
}

/// What a credit note credits under one tax, and why so much. Its text is the English sentence about it.
#[uniffi::remote(Record)]
pub struct CreditedTax {
    /// The rule that makes the tax.
    pub rule: CreditRule,
    /// What was left to credit under it before.
    pub left_before: TaxBreakdown,
    /// What is asked for, as the prices of the rule are: without tax, or with it.
    pub requested: Money,
    /// How that comes about, of a part of an amount: its share by the largest remainder. What lines come to, the steps of
    /// `explain` of the credit note's draft tell.
    #[uniffi(default = None)]
    pub requested_step: Option<ExplanationStep>,
    /// Whether that is with the tax in it.
    pub with_tax: bool,
    /// The tax of what is asked for by itself, without regard to what is left: the result of `ownTaxStep`, if there is one.
    pub own_tax: Money,
    /// How that comes about: its rule, inputs, unrounded value, rounding and residue. Of an amount and of the rest it is the tax
    /// within it. Of lines it is the step of `explain` of the credit note's draft: where the draft rounds tax
    /// on lines or once for the document, or keeps nets exact, that isn't what is asked for × rate, rounded. None where it
    /// isn't either: what the credit note itself says is asked for then (`CreditedPart.requested`) is what all that was
    /// taken so far comes to, less what was credited of it before.
    #[uniffi(default = None)]
    pub own_tax_step: Option<ExplanationStep>,
    /// Which way the credit note's draft rounds tax.
    pub rounding: Rounding,
    /// The base and the tax that the credit note has.
    pub credited: TaxBreakdown,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn credited_tax_text(credited_tax: CreditedTax) -> Result<String, JourneymanError> {
    Ok(credited_tax.to_string())
}

/// How the tax of a credit note comes about under one tax.
#[uniffi::remote(Enum)]
pub enum CreditRule {
    /// All that is left under the tax is asked for: its tax is all that is left of the tax.
    AllLeft,
    /// The tax of what is asked for, by itself.
    OwnTax,
    /// The tax of what is asked for by itself isn't possible or would leave too much or too little: the nearest to it is
    /// taken that is no more than what is left, leaves no more base than is left, and leaves the tax of what is left of the
    /// base within one minor unit (or within as many as it was off before).
    KeptWithinLeft,
}

/// What a credit note credits of one further tax, and why so much. Its text is the English sentence about it.
///
/// What it is of (`credited.base`) is `ownBase`, kept to what is left of that; or all that is left of it, where the credit note
/// leaves no money.
#[uniffi::remote(Record)]
pub struct CreditedFurtherTax {
    /// The rule that makes the amount.
    pub rule: FurtherCreditRule,
    /// What was left of it before; none where nothing was.
    #[uniffi(default = None)]
    pub left_before: Option<FurtherTaxTotal>,
    /// What a percentage is asked for of, without regard to what is left: the result of `ownBaseStep`, if there is one.
    #[uniffi(default = None)]
    pub own_base: Option<Money>,
    /// How that comes about, as `ownTaxStep` has it.
    #[uniffi(default = None)]
    pub own_base_step: Option<ExplanationStep>,
    /// The tax that is asked for, without regard to what is left: the result of `ownTaxStep`, if there is one.
    pub own_tax: Money,
    /// How that comes about. Of lines it is the step of `explain` of the credit note's draft, with the number
    /// that it has there; none where that isn't it: what the credit note itself says is asked for then
    /// (`CreditedPart.requested`) is what all that was taken so far comes to, less what was
    /// credited of it before. Lines that don't bear the tax come to nothing of it. Of an amount it is its share of what is left.
    /// Of all that is left there is none.
    #[uniffi(default = None)]
    pub own_tax_step: Option<ExplanationStep>,
    /// Which way the credit note's draft rounds tax.
    pub rounding: Rounding,
    /// What the credit note has of it.
    pub credited: FurtherTaxTotal,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn credited_further_tax_text(credited_further_tax: CreditedFurtherTax) -> Result<String, JourneymanError> {
    Ok(credited_further_tax.to_string())
}

/// How the amount of a further tax on a credit note comes about.
#[uniffi::remote(Enum)]
pub enum FurtherCreditRule {
    /// All that is left of it.
    AllLeft,
    /// What is asked for, by itself.
    OwnTax,
    /// What is asked for by itself isn't possible or would leave too much or too little: the nearest to it is taken that is no
    /// more than what is left; of a percentage beside the taxable amount, the nearest too that leaves the tax of what is left of
    /// what it is of within one minor unit (or within as many as it was off before).
    KeptWithinLeft,
    /// With what is asked for of all further taxes in the taxable amount, Σ bases − these would be less than nothing or more than
    /// `taxExclusiveBefore`: as far as they would, each takes as much more as is left of it, in their order; of an amount with
    /// tax, as much less, too.
    KeptInBase,
}

/// A part of an invoice that bears tax. Lines, allowances and charges count from 1, as people do.
#[uniffi::remote(Enum)]
pub enum InvoicePart {
    /// A line.
    Line {
        /// Which.
        line: u32,
    },
    /// An allowance of the document.
    DocumentAllowance {
        /// Which.
        allowance: u32,
    },
    /// A charge of the document.
    DocumentCharge {
        /// Which.
        charge: u32,
    },
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn invoice_part_text(invoice_part: InvoicePart) -> Result<String, JourneymanError> {
    Ok(invoice_part.to_string())
}

/// An amount of a further tax, as far as it is on what bears one main tax.
#[uniffi::remote(Enum)]
pub enum FurtherTaxFigure {
    /// The lines and document charges that bear it; what it is on in each, where they bear different further taxes.
    Billed,
    /// The document allowances that take it back; likewise.
    Allowances,
    /// The taxes of the lines and charges, each rounded on its own.
    OfLines,
    /// What document allowances take back of that.
    TakenBack,
    /// Its exact value, rounded towards zero.
    Exact,
    /// What it comes to.
    Amount,
}

/// One amount of an invoice, by what it is: its business term (BT) in EN 16931 where it has one.
///
/// Lines, allowances and charges count from 1, as people do.
#[uniffi::remote(Enum)]
pub enum Figure {
    /// Price × quantity of a line: what its percentages are of (BT-137, BT-142).
    LineSubtotal {
        /// Which line.
        line: u32,
    },
    /// An allowance of a line (BT-136).
    LineAllowance {
        /// Which line.
        line: u32,
        /// Which of its allowances.
        allowance: u32,
    },
    /// A charge of a line (BT-141).
    LineCharge {
        /// Which line.
        line: u32,
        /// Which of its charges.
        charge: u32,
    },
    /// What a line comes to (BT-131, where prices exclude the tax).
    LineAmount {
        /// Which line.
        line: u32,
    },
    /// The tax of a line, where tax is rounded on each line.
    LineTax {
        /// Which line.
        line: u32,
    },
    /// The sum of a line's allowances, where nets stay exact.
    LineAllowanceTotal {
        /// Which line.
        line: u32,
    },
    /// The sum of a line's charges, where nets stay exact.
    LineChargeTotal {
        /// Which line.
        line: u32,
    },
    /// The sum of the lines (BT-106).
    LineTotal {},
    /// The sum of the lines before they are rounded to be shown: what percentages are of where nets stay exact.
    ExactLines {},
    /// An allowance of the document (BT-92).
    DocumentAllowance {
        /// Which.
        allowance: u32,
    },
    /// A charge of the document (BT-99).
    DocumentCharge {
        /// Which.
        charge: u32,
    },
    /// The tax of a charge of the document, where tax is rounded on each line.
    DocumentChargeTax {
        /// Which.
        charge: u32,
    },
    /// The tax of an allowance of the document, where tax is rounded on each line.
    DocumentAllowanceTax {
        /// Which.
        allowance: u32,
    },
    /// The amount of a part without its taxes, where prices include them and there are several.
    PartNet {
        /// Which part.
        part: InvoicePart,
    },
    /// What the main tax of a part is of, where that is more than its net amount.
    PartTaxBase {
        /// Which part.
        part: InvoicePart,
    },
    /// What a further tax of a part is of, where that is more than its net amount.
    PartFurtherTaxBase {
        /// Which part.
        part: InvoicePart,
        /// Which of its further taxes.
        tax: u32,
    },
    /// A further tax for each unit of a part, with the taxes that are on it, where prices include them.
    PartFurtherTaxWithin {
        /// Which part.
        part: InvoicePart,
        /// Which of its further taxes.
        tax: u32,
    },
    /// A further tax of a part: as it is shown where tax is rounded on each line, else only to explain the sum.
    PartFurtherTax {
        /// Which part.
        part: InvoicePart,
        /// Which of its further taxes.
        tax: u32,
    },
    /// The sum of the document's allowances (BT-107).
    AllowanceTotal {},
    /// The sum of the document's charges (BT-108).
    ChargeTotal {},
    /// The lines under a category and rate: what some percentages are of.
    LinesUnderTax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The lines and document charges under a category and rate; what the tax of each is on, where they bear different further
    /// taxes.
    BilledUnderTax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The document allowances under a category and rate; likewise.
    AllowancesUnderTax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// What is billed under a category and rate, with its tax: lines + charges − allowances of prices that include the tax.
    AmountUnderTax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The taxes of the lines and charges under a category and rate, each rounded on its own.
    TaxOfLines {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// What document allowances take back of that.
    TaxTakenBack {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The taxable amount under a category and rate, without tax (BT-116).
    TaxBase {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The tax under a category and rate (BT-117).
    Tax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The tax under a category and rate, rounded towards zero, where the document's tax is rounded once.
    ExactTax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The sum of the exact taxes of all categories and rates, where the document's tax is rounded once.
    ExactTaxTotal {},
    /// The tax that the customer accounts for, by its rate.
    ReverseChargeTax {
        /// The rate.
        percent: Percent,
    },
    /// What a further tax by per cent is of, on the whole document.
    FurtherTaxBase {
        /// Its place in the order of the totals.
        group: u32,
    },
    /// A further tax on what is billed under a category and rate.
    FurtherUnderTax {
        /// Its place in the order of the totals.
        group: u32,
        /// Which amount of it.
        figure: FurtherTaxFigure,
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// What a further tax comes to.
    FurtherTax {
        /// Its place in the order of the totals.
        group: u32,
    },
    /// What the shown lines, allowances and charges don't sum to, where nets stay exact.
    LineRounding {},
    /// The total without tax (BT-109).
    TaxExclusive {},
    /// The tax of the document (BT-110).
    TaxTotal {},
    /// The total with tax (BT-112).
    TaxInclusive {},
    /// What has been paid already (BT-113).
    Prepaid {},
    /// What would be to pay, before it is rounded to a coin.
    Due {},
    /// What the amount to pay is rounded by (BT-114).
    PayableRounding {},
    /// What is to be paid (BT-115).
    Payable {},
    /// The taxes that the customer keeps.
    Withheld {},
    /// What the supplier gets in the end.
    PayableLessWithheld {},
    /// The tax in the second currency (BT-111).
    TaxInTaxCurrency {},
    /// All that was left of an invoice before a credit note, with tax.
    LeftToCredit {},
    /// What was left of it under a category and rate, with that tax.
    LeftUnderTax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// What was left of a further tax.
    LeftOfFurtherTax {
        /// Its place in the order of the credit note's totals.
        group: u32,
    },
    /// What was left of what a further tax by per cent is of.
    LeftOfFurtherTaxBase {
        /// Its place in the order of the credit note's totals.
        group: u32,
    },
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn figure_text(figure: Figure) -> Result<String, JourneymanError> {
    Ok(figure.to_string())
}

/// A tax that a line, or an allowance or charge of the document, bears besides its main one.
///
/// The taxes of one line are taken in this order:
/// 1. the further taxes that are part of the taxable amount (`inTaxBase`), each rounded on the line, also where
///    nets stay exact;
/// 2. the main tax, on the net amount and those;
/// 3. the other further taxes, in the order of the list.
///
/// Where prices include tax, they include all of these that aren't withheld, beside the main tax. A tax on top of a price that
/// includes the main tax only is stated with net prices of up to 8 decimals and exact nets: 11 pieces at 10.00 with 21 % in it,
/// 10 of them with 5.2 % on top, are 8.26446281 each and come to 90.91 + 19.09 + 4.30 = 114.30. A tax that is a share of the
/// price with itself in it, as Brazil's are, can't be stated.
///
/// EN 16931 has one tax: there the first are charges of the line (BG-28), or a charge or an allowance beside that of the
/// document which bears them (BG-21, BG-20), and the rest has no place.
///
/// Where nets stay exact, so does a tax in the taxable amount if it is given as the main tax and the one on it as a further tax on
/// `net_and_taxes`: three lines of 10.05 with 5 % and then 16 % are 30.15 + 1.51 + 5.07 = 36.73, and 36.71 where the 5 % are
/// rounded on each line.
///
/// | what it is | so it is given |
/// |---|---|
/// | Québec's sales tax beside the federal tax: 9.975 % of the price | `percent` on `net` |
/// | 3 % on the price and on all taxes before | `percent` on `net_and_taxes` |
/// | an environmental levy of 0.15 for each piece, on which VAT is due | `per_unit`, `inTaxBase` |
/// | an addition to the price that is withheld from too, as Italy's 4 % for social security under its 20 % | give the addition as a charge, then `percent` on `net`, `withheld`, on line and charge |
/// | what a contractor deducts from labour and pays to the revenue for the subcontractor | `percent` on `net`, `withheld` |
#[uniffi::remote(Record)]
pub struct FurtherTax {
    /// What it is called on the invoice.
    pub tax: Label,
    /// How much it is.
    pub rate: FurtherTaxRate,
    /// What a percentage is of.
    pub on: FurtherTaxBase,
    /// Whether it is part of the amount on which the main tax is.
    #[uniffi(default = false)]
    pub in_tax_base: bool,
    /// Whether the customer keeps it and pays it to the authority: it is in no total, and is what is paid less in the end.
    #[uniffi(default = false)]
    pub withheld: bool,
}

/// How much a further tax is.
#[uniffi::remote(Enum)]
pub enum FurtherTaxRate {
    /// A percentage, at most `limits().taxPercentMax`.
    Percent {
        /// The percentage.
        percent: Percent,
    },
    /// So much for each unit of the line's quantity, whatever its price; only on lines.
    PerUnit {
        /// The tax of one unit, in major units of the draft's currency.
        amount: UnitPrice,
    },
}

/// What a further tax by per cent is of.
#[uniffi::remote(Enum)]
pub enum FurtherTaxBase {
    /// Of the amount without any tax.
    Net,
    /// Of the amount with the taxes before it that are to be paid to the supplier.
    NetAndTaxes,
}

/// One of the parts in which an invoice is to be paid: how much, and when.
#[uniffi::remote(Record)]
pub struct InstalmentTerms {
    /// How much of the whole.
    pub share: InstalmentShare,
    /// When it is due, counted from the date of the invoice.
    pub due: PaymentTerms,
}

/// How much of the whole an instalment is.
#[uniffi::remote(Enum)]
pub enum InstalmentShare {
    /// A percentage of the whole.
    Percent {
        /// The percentage.
        percent: Percent,
    },
    /// So much, to the cent.
    Amount {
        /// The amount, in the currency of the whole.
        amount: Money,
    },
    /// What the others leave; one instalment at most.
    Rest {},
}

/// A part of an invoice, and when it is due.
#[uniffi::remote(Record)]
pub struct Instalment {
    /// The last day to pay it.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// What makes a draft a document: its number, its dates, whose it is, and where its supplier stands towards the tax.
#[uniffi::remote(Record)]
pub struct IssueDetails {
    /// The invoice's id.
    pub id: InvoiceId,
    /// The number that it shows (BT-1); the office gives it out, without gaps.
    pub number: Label,
    /// Who is billed.
    pub customer: CustomerId,
    /// The job that is billed, if it is one (BT-18).
    #[uniffi(default = None)]
    pub job: Option<JobId>,
    /// The date of the invoice (BT-2).
    pub issued_on: NaiveDate,
    /// When it is due (BT-9): on the date of the invoice, or later.
    pub due_on: NaiveDate,
    /// The date that decides which tax applies (BT-7): of the supply, the invoice or the payment, as the regime says. It is
    /// the one on which the registration counts (`TaxDecision.registrationOn`):
    /// in Australia that of the supply, where it is known.
    pub tax_point: NaiveDate,
    /// The tax law that it is under.
    pub regime: Regime,
    /// Whether the supplier is registered, and since when.
    pub registration: Registration,
}

mirror! {
/// An invoice that was sent: numbered, dated and frozen.
///
/// INVARIANT: its totals and title are what its own draft and details give. Nothing changes it; a mistake is put right with a
/// credit note) and a new invoice. Read back from JSON, it is calculated again, and one that differs by a
/// cent is refused as corrupt (`JM-INV-0019`).
Issued as IssuedParts named "Issued" {
    /// Its number, dates, customer, and where the supplier stands towards the tax.
    details: IssueDetails,
    /// What it is called.
    title: DocumentTitle,
    /// The invoice that it takes the place of (BG-3), which was credited, if it does.
    #[uniffi(default = None)]
    corrects: Option<PrecedingInvoice>,
    /// What it bills.
    draft: Draft,
    /// What it comes to.
    totals: Totals,
}
    |parts| checked(&parts)
}

/// A rounding profile under the name by which people speak of it, with where it comes from and what it costs.
///
/// A profile calculates any draft. Whether a supplier may use it is the law's to say
/// (`taxPermittedRoundings`), and `issue`) refuses what the law doesn't
/// permit.
#[uniffi::remote(Record)]
pub struct NamedRounding {
    /// The name: lower case, digits and dashes.
    pub name: String,
    /// What it does.
    pub profile: RoundingProfile,
    /// The act, manual or standard that it is from.
    pub source: String,
    /// What it is good for, and what it costs.
    pub trade_off: String,
    /// Where it is refused, and by whom.
    pub refused: String,
}

/// How an amount is made: a rule of EN 16931 by its number, or one of our own (`JM-…`), each with its formula.
///
/// A `JM-` rule stands where the standard has a definition without a number, or nothing: prices with tax, and tax
/// rounded on each line.
#[uniffi::remote(Enum)]
pub enum InvoiceRule {
    /// `JM-GIVEN`: the amount as given.
    Given,
    /// `JM-LINE-PRICE`: quantity × unit price.
    LinePrice,
    /// `JM-LINE-PRICE-FOR-SEVERAL`: quantity × price of the base quantity ÷ base quantity.
    LinePriceForSeveral,
    /// `JM-PERCENT`: amount × per cent ÷ 100.
    PercentOf,
    /// `JM-LINE-AMOUNT`: price × quantity + charges − allowances.
    LineAmount,
    /// `BR-CO-10`: BT-106 = Σ BT-131.
    BrCo10,
    /// `BR-CO-11`: BT-107 = Σ BT-92.
    BrCo11,
    /// `BR-CO-12`: BT-108 = Σ BT-99.
    BrCo12,
    /// `BR-CO-13`: BT-109 = BT-106 − BT-107 + BT-108.
    BrCo13,
    /// `BR-CO-14`: BT-110 = Σ BT-117.
    BrCo14,
    /// `BR-CO-15`: BT-112 = BT-109 + BT-110.
    BrCo15,
    /// `BR-CO-16`: BT-115 = BT-112 − BT-113 + BT-114.
    BrCo16,
    /// `BR-CO-17`: BT-117 = BT-116 × BT-119 ÷ 100.
    BrCo17,
    /// `BR-S-08`: BT-116 = Σ lines + charges − allowances of the document, under this standard or reduced rate.
    BrS08,
    /// `BR-Z-08`: BT-116 = Σ lines + charges − allowances of the document, at 0 %.
    BrZ08,
    /// `BR-E-08`: BT-116 = Σ lines + charges − allowances of the document, exempt.
    BrE08,
    /// `BR-AE-08`: BT-116 = Σ lines + charges − allowances of the document, under reverse charge at this rate.
    BrAe08,
    /// `BR-O-08`: BT-116 = Σ lines + charges − allowances of the document, outside scope.
    BrO08,
    /// `BR-IC-08`: BT-116 = Σ lines + charges − allowances of the document, intra-community.
    BrIc08,
    /// `BR-G-08`: BT-116 = Σ lines + charges − allowances of the document, exported.
    BrG08,
    /// `BR-AF-08`: BT-116 = Σ lines + charges − allowances of the document, under this rate of IGIC.
    BrAf08,
    /// `BR-AG-08`: BT-116 = Σ lines + charges − allowances of the document, under this rate of IPSI.
    BrAg08,
    /// `BR-Z-09`: BT-117 = 0 at 0 %.
    BrZ09,
    /// `BR-E-09`: BT-117 = 0 when exempt.
    BrE09,
    /// `BR-AE-09`: BT-117 = 0 under reverse charge.
    BrAe09,
    /// `BR-O-09`: BT-117 = 0 outside scope.
    BrO09,
    /// `BR-IC-09`: BT-117 = 0 when intra-community.
    BrIc09,
    /// `BR-G-09`: BT-117 = 0 when exported.
    BrG09,
    /// `JM-TAX-ON-LINE`: amount of one line or charge × rate ÷ 100.
    TaxOnLine,
    /// `JM-TAX-OF-PART`: amount of one line, charge or allowance × rate ÷ 100, only summed and not rounded by itself.
    TaxOfPart,
    /// `JM-TAX-WITHIN`: amount with tax × rate ÷ (100 + rate).
    TaxWithin,
    /// `JM-TAX-OF-LINES`: Σ taxes of the lines and charges under the tax.
    TaxOfLines,
    /// `JM-TAX-OF-PARTS`: Σ exact taxes of the lines, charges and allowances under the tax.
    TaxOfParts,
    /// `JM-OWN-TAXES`: Σ taxes of the document allowances under the tax, each rounded on its own.
    OwnTaxes,
    /// `JM-GROUP-SUM`: Σ of amounts under the tax.
    GroupSum,
    /// `JM-TAX-TAKEN-BACK`: taxes of lines and charges × document allowances ÷ (lines + charges), each with the further taxes that the tax is on where they bear different ones.
    TaxTakenBack,
    /// `JM-TAX-LEFT`: taxes of lines and charges − what document allowances take back.
    TaxLeft,
    /// `JM-BASE-WITHIN`: BT-116 = amount with tax − tax in it.
    BaseWithin,
    /// `JM-TOTAL-WITHIN`: BT-112 = Σ lines − allowances + charges, with the tax in them.
    TotalWithin,
    /// `JM-TOTAL-WITHOUT`: BT-109 = BT-112 − BT-110.
    TotalWithout,
    /// `JM-EXACT-SUM`: Σ of exact amounts, rounded to be shown.
    ExactSum,
    /// `JM-LINE-ROUNDING`: total − (Σ lines − allowances + charges), as shown.
    LineRounding,
    /// `JM-EXACT-TOTAL`: BT-109 = Σ BT-116 − the further taxes in it.
    ExactTotal,
    /// `JM-EXACT-TOTAL-WITHIN`: BT-112 = Σ of the amounts under each tax.
    ExactTotalWithin,
    /// `JM-NET-WITHIN`: (amount with taxes − taxes for each unit, with those on them) ÷ what 1 comes to with the other rates, one after the other.
    NetWithin,
    /// `JM-PER-UNIT-WITHIN`: quantity × tax of one unit × (1 + rate ÷ 100) for each tax that is on it, not rounded by itself.
    PerUnitWithin,
    /// `JM-TAX-BASE`: net + further taxes in the taxable amount.
    TaxBase,
    /// `JM-FURTHER-TAX-BASE`: net + the taxes before it that aren't withheld.
    FurtherTaxBase,
    /// `JM-FURTHER-TAX`: what it is of × rate ÷ 100.
    FurtherTax,
    /// `JM-PER-UNIT`: quantity × tax of one unit.
    PerUnit,
    /// `JM-FURTHER-TAX-OF-PART`: what it is of × rate ÷ 100, only summed and not rounded by itself.
    FurtherTaxOfPart,
    /// `JM-PER-UNIT-OF-PART`: quantity × tax of one unit, only summed and not rounded by itself.
    PerUnitOfPart,
    /// `JM-FURTHER-SUM`: Σ of a further tax.
    FurtherSum,
    /// `JM-APPORTIONED`: the exact part rounded towards zero, and of the units missing to the whole one each for the largest remainders.
    Apportioned,
    /// `JM-TAX-TOTAL`: BT-110 = Σ BT-117 + further taxes that aren't withheld.
    TaxTotal,
    /// `JM-CASH-ROUNDING`: the nearest whole number of coins − the amount due.
    CashRounding,
    /// `JM-WITHHELD`: Σ of withheld taxes.
    WithheldTotal,
    /// `JM-LESS-WITHHELD`: BT-115 − withheld taxes.
    LessWithheld,
    /// `JM-TAX-CURRENCY`: BT-111 = BT-110 × exchange rate.
    TaxCurrency,
    /// `JM-REVERSE-CHARGE`: BT-116 × rate ÷ 100: shown, and paid by the customer to the authority.
    ReverseCharge,
    /// `JM-CREDIT-SHARE`: what was left of it × amount credited ÷ all that was left with tax, rounded towards zero, and of the units missing to the amount one each for the largest remainders.
    CreditShare,
    /// `JM-CREDIT-PROPORTION`: what was left of it × amount credited ÷ all that was left with tax.
    CreditProportion,
}

/// How the amount to pay is rounded (BT-114): after the tax, which it never touches.
#[uniffi::remote(Enum)]
pub enum PayableRounding {
    /// By an amount that is known already, above or below zero.
    Amount {
        /// What is added.
        amount: Money,
    },
    /// To the smallest coin of the currency, because it is paid in cash.
    ///
    /// | currency | smallest coin | source |
    /// |---|---|---|
    /// | AUD | 5 cents | 1 and 2 cents withdrawn in 1992: Royal Australian Mint; rounding guideline of the ACCC |
    /// | CAD | 5 cents | 1 cent withdrawn on 2013-02-04: Department of Finance Canada, Eliminating the Penny |
    /// | CHF | 5 centimes | Federal Act on Currency and Payment Instruments (SR 941.10) and its ordinance: the smallest is 5 |
    /// | DKK | 50 øre | 25 øre withdrawn on 2008-10-01: Danmarks Nationalbank |
    /// | HUF | 5 forints | 1 and 2 forints withdrawn on 2008-03-01: Magyar Nemzeti Bank, with the rule of rounding to 5 |
    /// | NOK | 1 krone | 50 øre withdrawn on 2012-05-01: Norges Bank |
    /// | NZD | 10 cents | 5 cents withdrawn on 2006-11-01: Reserve Bank of New Zealand |
    /// | SEK | 1 krona | 50 öre invalid after 2010-09-30: Sveriges Riksbank |
    ///
    /// The euro has a coin of 1 cent. Where a country rounds cash to 5 cents all the same (Finland, the Netherlands, Belgium,
    /// Ireland), only the host knows it: it gives the rounding as an amount.
    Cash {
        /// Where half a coin goes: half up or half down.
        ties: Rounding,
    },
}

/// The tax once more in a second currency, where the law of the supplier's country wants it in its own (BT-6, BT-111).
///
/// `issue`) asks for it where an invoice with tax is in another currency than that of its law:
///
/// | law | currency | source |
/// |---|---|---|
/// | Australia | AUD | GST Act 1999 s 29-70(1); GSTR 2001/2 para 41: the tax in Australian currency, or with the rate to work it out |
/// | New Zealand | NZD | GST Act 1985 s 77(1): amounts are expressed in New Zealand currency, as at the time of supply |
/// | United Kingdom | GBP | Value Added Tax Regulations 1995 (SI 1995/2518) reg 14(1)(l): the total VAT, expressed in sterling |
///
/// The Australian ruling would also take words that say where the rate is found; the library can't check those, and asks for
/// the rate itself.
///
/// Source: EN 16931 BR-53; Directive 2006/112/EC art. 230.
#[uniffi::remote(Enum)]
pub enum TaxCurrency {
    /// At a rate: the tax × rate, rounded the way of the tax.
    Rate {
        /// The second currency (BT-6).
        currency: Currency,
        /// How many units of it one unit of the draft's currency is.
        rate: ExchangeRate,
    },
    /// As stated.
    Amount {
        /// The tax in the second currency (BT-111).
        amount: Money,
    },
}

/// What one line comes to.
#[uniffi::remote(Record)]
pub struct LineTotals {
    /// Price × quantity, rounded: what percentages on the line are of (BT-137, BT-142).
    pub subtotal: Money,
    /// The sum of its allowances (Σ BT-136).
    pub allowances: Money,
    /// The sum of its charges (Σ BT-141).
    pub charges: Money,
    /// Subtotal + charges − allowances: what the line shows. It is BT-131 where prices exclude the tax, else with tax.
    pub amount: Money,
    /// The main tax on it, or in it where prices include the tax: only where tax is rounded on each line.
    #[uniffi(default = None)]
    pub tax: Option<Money>,
    /// The sum of its further taxes that aren't withheld, if it has any further tax: only where tax is rounded on each line.
    #[uniffi(default = None)]
    pub further_tax: Option<Money>,
}

/// What is billed under one tax category and rate (BG-23).
#[uniffi::remote(Record)]
pub struct TaxBreakdown {
    /// The category (BT-118).
    pub category: TaxCategory,
    /// The rate (BT-119).
    pub percent: Percent,
    /// The taxable amount, without the tax (BT-116). With the tax it is what was billed, to the cent.
    pub base: Money,
    /// The tax (BT-117).
    pub tax: Money,
    /// The tax that the customer accounts for under reverse charge: shown, not paid to the supplier. None for the rest.
    #[uniffi(default = None)]
    pub reverse_charge_tax: Option<Money>,
}

/// What a further tax comes to on the whole document: of all that bears it at one rate, in one way.
#[uniffi::remote(Record)]
pub struct FurtherTaxTotal {
    /// What it is called.
    pub tax: Label,
    /// How much it is.
    pub rate: FurtherTaxRate,
    /// What a percentage is of.
    pub on: FurtherTaxBase,
    /// Whether it is part of the amount on which the main tax is.
    pub in_tax_base: bool,
    /// Whether the customer keeps it and pays it to the authority.
    pub withheld: bool,
    /// What a percentage is of, as an amount; none of a tax for each unit.
    #[uniffi(default = None)]
    pub base: Option<Money>,
    /// The tax.
    pub amount: Money,
}

mirror! {
/// What an invoice comes to, in amounts that add up as they are shown.
///
/// INVARIANT: made by `calculate`), by negating such totals, or read from a record whose sums hold:
/// BR-CO-10 to BR-CO-16, no amount of another currency; a record whose sums don't is corrupt (`JM-INV-0018`).
///
/// | amount | prices without tax | prices with tax |
/// |---|---|---|
/// | `lineTotal` | BT-106 = Σ lines | Σ lines, with tax |
/// | `taxExclusive` | BT-109 = lines − allowances + charges + `lineRounding` | BT-112 − BT-110 |
/// | `tax` | BT-110 = Σ of the breakdown + Σ of further taxes that aren't withheld | the same |
/// | `taxInclusive` | BT-112 = BT-109 + BT-110 | lines − allowances + charges + `lineRounding` |
/// | `payable` | BT-115 = BT-112 − BT-113 + BT-114 | the same |
/// | `payableLessWithheld` | BT-115 − Σ of withheld taxes | the same |
///
/// The taxable amounts of the breakdown sum to `taxExclusive` and the further taxes in them. Where nets stay exact,
/// or are rounded once a line (`lineRounding` is there), each amount of a line is its own exact value as it is shown, so that subtotal + charges −
/// allowances may be some minor units beside the line's amount.
Totals as TotalsParts named "Totals" {
    /// Whether the lines, allowances and charges include the tax.
    price_basis: PriceBasis,
    /// What each line comes to, in the order of the draft.
    lines: Vec<LineTotals>,
    /// The document's allowances (BT-92), in the order of the draft.
    allowances: Vec<Money>,
    /// The document's charges (BT-99), in the order of the draft.
    charges: Vec<Money>,
    /// The sum of the lines (BT-106).
    line_total: Money,
    /// The sum of the document's allowances (BT-107).
    allowance_total: Money,
    /// The sum of the document's charges (BT-108).
    charge_total: Money,
    /// The total without tax (BT-109).
    tax_exclusive: Money,
    /// The tax (BT-110).
    tax: Money,
    /// The total with tax (BT-112): what the customer was quoted, where prices include it.
    tax_inclusive: Money,
    /// What has been paid already (BT-113), if the document shows it.
    #[uniffi(default = None)]
    prepaid: Option<Money>,
    /// What is to be paid (BT-115).
    payable: Money,
    /// What is billed under each tax, by category in the order of `TaxCategory`, then by rate, the lowest first.
    tax_breakdown: Vec<TaxBreakdown>,
    /// What the shown lines, allowances and charges don't sum to: lines − allowances + charges + this is the total that the
    /// prices give. Only where nets stay exact; and as zero where they are rounded once a line.
    #[uniffi(default = None)]
    line_rounding: Option<Money>,
    /// Every further tax: those that are withheld last, then by name, by rate (percentages first, the lowest first), by what
    /// it is of, and those in the taxable amount last.
    further_taxes: Vec<FurtherTaxTotal>,
    /// The sum of the taxes that the customer keeps, if there is any.
    #[uniffi(default = None)]
    withheld: Option<Money>,
    /// What the amount to pay was rounded by (BT-114), if it is.
    #[uniffi(default = None)]
    rounding: Option<Money>,
    /// What the supplier gets in the end, if tax is withheld: what is to be paid, less that.
    #[uniffi(default = None)]
    payable_less_withheld: Option<Money>,
    /// The tax in a second currency (BT-111), if it is stated in one.
    #[uniffi(default = None)]
    tax_in_tax_currency: Option<Money>,
}
    |parts| checked(&parts)
}

/// When and why an invoice is void.
#[uniffi::remote(Record)]
pub struct VoidDetails {
    /// The day from which it is: that of the invoice, or later.
    pub voided_on: NaiveDate,
    /// Why.
    pub reason: Text,
}

/// What became of an invoice, as whoever keeps it knows.
#[uniffi::remote(Record)]
pub struct InvoiceFate {
    /// Whether anybody outside has it.
    pub is_sent: bool,
    /// Whether any of it was ever paid, or is written off.
    pub is_paid: bool,
    /// Whether a credit note is for it.
    pub is_credited: bool,
}

mirror! {
/// An invoice that is void: its number stays given, to a document that asks for nothing.
///
/// INVARIANT: it is void on the date of the invoice or after it.
VoidedInvoice as VoidedInvoiceParts named "VoidedInvoice" {
    /// When and why it is void.
    details: VoidDetails,
    /// The invoice as it was, under its number.
    invoice: Issued,
}
    |parts| checked(&parts)
}

/// What a draft comes to.
///
/// Each of these is rounded on its own, the way that the draft names, and nothing else is rounded: price × quantity of a
/// line; each allowance and charge by per cent; the tax, on each line and document charge, once for each category and rate,
/// or once for the document. Prices with tax keep the gross to the cent: the tax is taken out of it, and what is left is the
/// net. Where lines are rounded once (`NetRounding.OnceALine`), the first two are rounded only
/// to be shown and the line's amount made of their exact values. Where nets stay exact
/// (`NetRounding.Exact`), that is so of every amount before tax, and what the shown amounts don't
/// sum to is an amount of its own.
///
/// Where tax is rounded on each line, document allowances take back their share of the taxes that the lines and charges
/// under the same category and rate bear: all of it if they take the whole amount off, so that a document reduced by 100 %
/// is 0.00 and not a cent of tax on nothing. An allowance takes back tax on what it bears itself, and none on a levy of the
/// lines that it doesn't bear: where they bear different further taxes, the share is that of what the tax is on, which is the
/// amount with the further taxes in it. So a line of 1000.00 with a levy of 100.00 in its taxable amount has 110.00 of tax at
/// 10 %, of which an allowance of 100.00 without the levy takes back 100.00 ÷ 1100.00: 10.00. Allowances of more than there is,
/// or of the other sign, take back their own tax, each rounded on its own.
///
/// Where it is rounded once for the document, the exact taxes of all categories and rates are summed and rounded; each shows
/// its exact tax rounded towards zero, and the units that the sum is short of go to the largest remainders, of equal ones to
/// the earlier in the order shown.
///
/// Sums have to be within the bounds of money in the end, and not on the way: the order of the lines, of the allowances and of
/// the charges decides nothing.
///
/// Anything may be below zero: a quantity takes back what was billed before, an allowance that is more than its line leaves
/// less than nothing, and so may the whole document come to less than nothing. What a trader's own invoice can't be, is for
/// `issue`) to refuse.
///
/// # Errors
/// - `JM-INV-0001`, `JM-INV-0002`,
///   `JM-INV-0003`, `JM-INV-0004`,
///   `JM-INV-0026`: its size.
/// - `JM-INV-0005`, `JM-INV-0007`,
///   `JM-INV-0025`, `JM-INV-0032` (`JM-INV-0032`, see
///   `limits().exactBitsMax`): an amount, given or calculated.
/// - `JM-INV-0011`, `JM-INV-0012`,
///   `JM-INV-0013`, `JM-INV-0014`: a tax
///   treatment.
/// - `JM-INV-0027`, `JM-INV-0028`,
///   `JM-INV-0029`: a further tax.
/// - `JM-INV-0030`, `JM-INV-0031`: the rounding of the amount
///   to pay.
///
/// Source: EN 16931-1:2017+A1:2019 (not its revision of 2026), BR-CO-10 to BR-CO-17, BR-S-08 and its like; GST Act 1999
/// (Australia) s 9-90 for the two places of rounding; s 9-70 and 9-75 for tax within the price.
#[uniffi::export]
pub fn invoice_calculate(draft: Draft) -> Result<Totals, JourneymanError> {
    journeyman::invoice::calculate(&draft).map_err(raised)
}

/// Where each amount of a draft's totals comes from: `calculate`, with every step written down.
///
/// The totals of a credit note for a part aren't explained by its draft: its taxes keep to what was left before it, and
/// `invoiceExplainCredit`) says how.
///
/// # Errors
/// As `calculate`.
#[uniffi::export]
pub fn invoice_explain(draft: Draft) -> Result<Explanation, JourneymanError> {
    journeyman::invoice::explain(&draft).map_err(raised)
}

/// Corrects an issued invoice: a credit note for what is left of it, and a new invoice that refers to it, both or neither.
///
/// The new one is the same customer's, in the same currency and under the same tax law, dated on the day of the credit note or
/// after it. Its totals are its own; what it comes to more or less than the first is the difference to pay or to give back.
///
/// # Errors
/// - As `invoiceCreditPart` for the rest, and as `issue`.
/// - `JM-INV-0072`: the new invoice has the id or the number of the first, or of the one that
///   the first corrects. What was corrected before that, only whoever keeps all invoices can tell.
/// - `JM-INV-0084`: it has the number of a credit note of the first.
/// - `JM-INV-0073`: another customer, currency or tax law.
/// - `JM-INV-0074`: the new invoice is before the credit note.
///
/// Source: EN 16931 BG-3 on both documents; Directive 2006/112 Art. 219: what amends an invoice and refers to it
/// unambiguously is treated as an invoice.
#[uniffi::export]
pub fn invoice_correct(
    invoice: Issued,
    credit_notes: Vec<CreditNote>,
    credit: CreditDetails,
    draft: Draft,
    details: IssueDetails,
) -> Result<Corrected, JourneymanError> {
    journeyman::invoice::correct(&invoice, &credit_notes, credit, draft, details).map_err(raised)
}

/// Undoes an issued invoice in full: one that has no other credit note, or `invoiceCreditPart`) is for it.
///
/// # Errors
/// - `JM-INV-0017`: dated before the invoice.
/// - `JM-INV-0084`: it has the number of the invoice.
/// - `JM-CAL-0002`: a date outside the years that are taken.
///
/// Source: EN 16931 BG-3, and UNTDID 1001 code 381; the titles name their acts.
#[uniffi::export]
pub fn invoice_credit(invoice: Issued, details: CreditDetails) -> Result<CreditNote, JourneymanError> {
    journeyman::invoice::credit(&invoice, details).map_err(raised)
}

/// Credits a part of an issued invoice, given every credit note that there is for it, in any order.
///
/// Never more than is left, under any tax and in all; and when nothing is left, every base and every tax of the invoice has
/// been credited to the cent, however it was parted:
/// - A line is credited at its price, with its allowances and charges in proportion: all that was taken of it comes to the
///   price of that quantity, rounded once, so that what is left is within one minor unit of the line at the quantity left.
///   Where nets stay exact, that holds for all lines under a tax together. The last part takes what is left. Document allowances go along in proportion to what is left of the lines and charges under
///   their tax.
/// - An amount is spread over the taxes by the largest remainder, and the tax in each share is the tax within it. Its lines
///   say the reason of the credit note, one under each tax.
/// - The tax of each credit note is that of its base (BR-CO-17) as long as what it leaves is within one minor unit of the tax
///   on the base that is left, and in any case no more than what is left; the last one takes what is left.
/// - Further taxes go the same way. Of one that is part of the taxable amount, or for each unit, all parts of a line come to
///   that of all that was taken of it, rounded once, and so do the bases of the others for all lines together; what takes the
///   last of what bears a further tax takes all that is left of it. What a further tax is of is never credited beyond what is
///   left of that either.
/// - An amount takes its part of a levy that is part of the taxable amount, also of what lines have that don't bear it. Lines
///   without it may then find less left beside it than their base: priced with tax they take what is missing of the levy,
///   priced without they are refused (`JM-INV-0061`), and are credited by amount or with the rest.
/// - What was prepaid stays set off against what is left, as long as it isn't more than that, less what the customer withholds
///   of it; what is more, the credit note takes back. So none asks for money, and what was paid is given back when there is
///   nothing left that it pays. What an amount to pay was rounded down by is taken back likewise, and before that; what it was
///   rounded up by, at the end, or as far as more is withheld of a part than it comes to. Then the payable amounts of an invoice and its credit notes sum to
///   zero.
/// - Where tax is withheld, neither a part nor what it leaves comes to less than what is withheld of it: say the rest then.
///
/// `credit`) is for an invoice that has no credit note; the rest of such an invoice is the same.
///
/// # Errors
/// - `JM-INV-0060`: nothing is left, or nothing is named.
/// - `JM-INV-0061`: more than is left, in all or under a tax.
/// - `JM-INV-0062`, `JM-INV-0063`: a line that isn't there,
///   or is named twice.
/// - `JM-INV-0064`: more of a line than is left, or nothing of it.
/// - `JM-INV-0065`: an amount of zero or below, or lines that come to
///   less than nothing, or to less than what is withheld of them.
/// - `JM-INV-0066`, `JM-INV-0067`,
///   `JM-INV-0068`: the credit notes so far aren't all of this invoice's, and of no other.
/// - `JM-INV-0069`: more than `limits().creditNotesPerInvoiceMax`.
/// - `JM-INV-0082`: a part of a line that comes to nothing beside what was credited
///   of it before: one more piece at 0.004, say. Several at once can be credited, or something else with it.
/// - `JM-INV-0087`: lines that go the other way than what is left under their tax, as one
///   that takes something back does: it is credited together with others, or with the rest.
/// - `JM-INV-0084`: the number of the invoice, or of one of its credit notes.
/// - `JM-INV-0005`: an amount in another currency; and as `credit`).
///
/// Source: EN 16931 BG-3; VAT Regulations 1995 (UK) reg 15C, GST Act 1999 (Australia) s 29-75, GST Act 1985 (New Zealand)
/// s 19N: a credit note shows what is credited and the tax on it.
#[uniffi::export]
pub fn invoice_credit_part(
    invoice: Issued,
    credit_notes: Vec<CreditNote>,
    part: CreditPart,
    details: CreditDetails,
) -> Result<CreditNote, JourneymanError> {
    journeyman::invoice::credit_part(&invoice, &credit_notes, &part, details).map_err(raised)
}

/// What is left to credit of an invoice, given every credit note that there is for it, in any order.
///
/// # Errors
/// `JM-INV-0066` to `JM-INV-0069`, as `invoiceCreditPart`.
#[uniffi::export]
pub fn invoice_left_to_credit(invoice: Issued, credit_notes: Vec<CreditNote>) -> Result<LeftToCredit, JourneymanError> {
    journeyman::invoice::left_to_credit(&invoice, &credit_notes).map_err(raised)
}

/// The line that bills a priced line under a tax treatment.
#[uniffi::export]
pub fn invoice_line_of(priced: PricedLine, tax: TaxTreatment) -> Result<InvoiceLine, JourneymanError> {
    Ok(journeyman::invoice::InvoiceLine::of(priced, tax))
}

/// What an invoice comes to if it is paid early, given every credit note that there is for it.
///
/// The invoice charges the full tax. Who pays early pays less, and the tax is the tax within that: the discount comes off each
/// tax in proportion to what is left under it, to the cent as `invoiceCreditPart`) credits the same amount,
/// which is what makes it good in the books and for the tax. (In the United Kingdom that is so since 1 April 2015, and not where
/// the price is paid by instalments.)
///
/// Where the invoice rounds what is to be paid to the smallest coin (`PayableRounding.Cash`), what is to be paid early is
/// rounded to it, too: once, and from the total less the discount, since it is what is paid in cash that is rounded, and never
/// the discount or the tax. Crediting the discount leaves the invoice open at what it was rounded by at first; what that is more
/// or less than what was paid, less than a coin, is written off or was paid too much.
///
/// # Errors
/// - `JM-INV-0080`: no discount, or of more than everything.
/// - `JM-INV-0081`: its last day is after the one on which the invoice is due.
/// - `JM-INV-0085`: nothing is left of the invoice.
/// - `JM-INV-0086`: it rounds to nothing.
/// - `JM-INV-0061`: it is more than what is left with tax, as a percentage of what there is
///   without tax can be where an allowance takes taxed work back.
/// - `JM-INV-0083`: it is more than what is still to be paid.
/// - `JM-INV-0066` to `JM-INV-0069`, as `invoiceCreditPart`).
/// - `JM-CAL-0002`: a day outside the years that are taken.
///
/// Source: VAT Act 1994 (UK) Sch 6 para 4, with Revenue and Customs Brief 49 (2014); EN 16931 BT-20.
#[uniffi::export]
pub fn invoice_early_payment(
    invoice: Issued,
    credit_notes: Vec<CreditNote>,
    terms: EarlyPaymentTerms,
) -> Result<EarlyPaymentOffer, JourneymanError> {
    journeyman::invoice::early_payment(&invoice, &credit_notes, &terms).map_err(raised)
}

/// What another system calculates from a draft, so that a host knows it before it exports, or why the draft can't be
/// expressed there.
///
/// # Errors
/// As `calculate`.
#[uniffi::export]
pub fn invoice_elsewhere(draft: Draft, system: OtherSystem) -> Result<Elsewhere, JourneymanError> {
    journeyman::invoice::elsewhere(&draft, system).map_err(raised)
}

/// Where the totals of a credit note come from.
///
/// A credit note isn't explained by its draft alone, as an invoice is: its taxes keep to what the credit notes before it left.
/// Where prices include further taxes, a base may make up for what these were kept by, a unit or so. Where its lines come
/// from, `explain` of its draft tells all the same. Each tax's sentence is its `Display`.
///
/// An allowance of the document that goes along with credited lines stands in that draft as an amount, which `explain` tells as
/// given. It is what was left of the invoice's allowance × what is credited of the lines under its tax ÷ what was left of the
/// lines and charges there, rounded as line amounts are, and all that was left of it where they are credited whole. The credit
/// note alone can't show that: the allowance and the lines that weren't credited are on the invoice, and what was left of them
/// depends on the credit notes before (ADR 0017, `core/docs/adr/0017-credit-notes-in-parts.md`).
///
/// # Errors
/// `JM-INV-0019`, if its content doesn't give totals, which no credit note that was read or made has.
#[uniffi::export]
pub fn invoice_explain_credit(note: CreditNote) -> Result<CreditExplanation, JourneymanError> {
    journeyman::invoice::explain_credit(&note).map_err(raised)
}

/// The day on which an invoice of a day is due (BT-9) by its terms, for hosts that hold both apart.
///
/// # Errors
/// `JM-CAL-0002`: one of the two days is outside the years 1900 to 9999.
#[uniffi::export]
pub fn invoice_due_on(terms: PaymentTerms, issued_on: NaiveDate) -> Result<NaiveDate, JourneymanError> {
    journeyman::invoice::due_on(terms, issued_on).map_err(raised)
}

/// Splits what is to be paid into instalments that sum to it.
///
/// The exact share is total × percent ÷ 100, the amount that is given, or the total less all others for the rest; the shares
/// have to come to the whole, by themselves or by one instalment of the rest. Each is rounded towards zero, and the minor units
/// that are left over go one each to the largest remainders, among equal ones to the earlier instalment. So each is less than
/// one minor unit away from its exact share, and one of an amount is that amount. What is below zero is split as the mirror
/// image.
///
/// They are in the order of the terms, whatever their days.
///
/// # Errors
/// - `JM-INV-0075`, `JM-INV-0076`: none, or more
///   than `limits().instalmentsMax`.
/// - `JM-INV-0077`: the shares come to less or more than the whole.
/// - `JM-INV-0078`: two of the rest.
/// - `JM-INV-0079`: an amount that goes the other way than the whole.
/// - `JM-INV-0005`: an amount in another currency.
/// - `JM-INV-0007`: an amount beyond the bounds.
/// - `JM-CAL-0002`: a day outside the years that are taken.
#[uniffi::export]
pub fn invoice_instalments(
    total: Money,
    terms: Vec<InstalmentTerms>,
    issued_on: NaiveDate,
) -> Result<Vec<Instalment>, JourneymanError> {
    journeyman::invoice::instalments(total, &terms, issued_on).map_err(raised)
}

/// Numbers, dates and freezes a draft.
///
/// A supplier that isn't registered on the tax point charges no tax: a draft with a taxed or reverse charged line is refused,
/// and the document is an "Invoice". The title goes by the tax point, not by the date of the invoice, so that it agrees with
/// the tax that the document shows: a supply before the first day of a registration never becomes a tax invoice. Where the
/// law changed the name of the document between the two days, it is that of the tax point, too.
///
/// A rate above zero has to be one of the regime's: one that its table (`rates`) has in this category,
/// for whatever kind of supply, on the tax point or on the date of the invoice. So a draft that was made for another country
/// isn't issued here, nor one at the rate of years ago, nor the standard rate as a reduced one. Either day will do, since
/// one document may bill a deposit at the rate of its day and the rest at that of another. On a draft with something
/// prepaid a rate of any earlier day will do: the deposit had a tax point of its own, which may lie further back than both.
/// Give as `taxPoint` that of the rest then, which is what remains to be taxed; that of the deposit was on its own invoice.
///
/// Under the reverse charge a rate above zero is taken where the regime has the reverse charge, on a day on which it has it,
/// and if it is a rate of the regime, standard or reduced. It isn't asked whether the rate is the one of this very supply,
/// which only `decide` can tell, and nothing is asked where no rate is shown: of what is zero-rated,
/// exempt or outside the scope, and of a reverse charge at 0 %, which is for the host to see to in every country. Where a
/// rate has changed since this version, a newer one has to issue.
///
/// Tax has to be on a document of its own name: on a tax point before the regime's first such document there was no tax, so
/// that nothing bears any, whatever the date of the invoice.
///
/// A rounding that the law permits for one rate (in the United Kingdom, of the total VAT downwards, VATREC12010) is refused
/// with several rates of tax. What is zero-rated, exempt, reverse charged or outside the scope has nothing to round and
/// counts as no rate.
///
/// What the laws say of rounding, they say of the tax. That of line amounts is half up by convention, and no source has
/// another way: since a price that is rounded down takes off the tax what a tax rounded down would, an invoice with tax has its
/// lines rounded half up.
///
/// An invoice with tax in another currency than its law's states the tax in that one too (`TaxCurrency`
/// has the sources); the second currency is never the first, and an amount that is given for it is of the tax's sign. How near
/// it is to the tax at the rate of the day isn't asked, since only the host knows the rate; where the rate is given, the amount
/// is calculated. The amount to pay is rounded by less than a
/// major unit, or than the smallest coin where that is more (`PayableRounding` has them).
///
/// A document that was issued is read back and credited whatever the tables of the day say.
///
/// Nothing of it may be less than nothing: a line may take something back, but the document is then for the rest, and what
/// is owed to the customer is a credit note).
///
/// # Errors
/// - As `calculate`.
/// - `JM-INV-0008`, `JM-INV-0009`,
///   `JM-INV-0010`: more off than there is.
/// - `JM-INV-0006`: an allowance, charge or prepaid amount, or tax in the second
///   currency, of the wrong sign.
/// - `JM-INV-0024`: less than nothing in all, to pay, or to pay less what is withheld.
/// - `JM-INV-0046`: an amount to pay that is rounded by a major unit or more, and by
///   the smallest coin or more.
/// - `JM-INV-0015`: tax by a supplier that isn't registered on the tax point.
/// - `JM-INV-0021`: a rate that the regime has on neither day in that category.
/// - `JM-INV-0022`: a rounding for one rate, with several rates of tax.
/// - `JM-INV-0041`: nets that stay unrounded, under a law without a source for it.
/// - `JM-INV-0043`: line amounts that aren't rounded half up, where there is tax.
/// - `JM-INV-0044`, `JM-INV-0045`: tax in a foreign
///   currency that isn't stated in that of the law, and a second currency that is the first.
/// - `JM-INV-0042`: a further tax that is neither withheld nor part of the base.
/// - `JM-INV-0023`: tax on a tax point on which the regime had none.
/// - `JM-INV-0016`: due before the date of the invoice.
/// - `JM-TAX-0005`, `JM-TAX-0006`: a registration that ends before it starts, a way of rounding the
///   tax that the regime doesn't permit.
/// - `JM-CAL-0002`: a date outside the years that are taken.
///
/// Source: GST Act 1999 (Australia) s 9-5, 29-70; GST Act 1985 (New Zealand) s 8, 19E; VAT Act 1994 (UK) s 4, VAT
/// Regulations 1995 reg 13, 14.
#[uniffi::export]
pub fn invoice_issue(draft: Draft, details: IssueDetails) -> Result<Issued, JourneymanError> {
    journeyman::invoice::issue(draft, details).map_err(raised)
}

/// Every rounding profile that has a name.
///
/// Two ways that laws and manuals name aren't among them, since an amount here is of whole minor units: lines to a tenth of a
/// penny (United Kingdom, VATREC12030), and to as many decimals as a supplier's system has (Australia, s 9-90(2)(b)). What they
/// come to in one line is `gb-line` and `au-taxable-supply`; half up per line or per total in New Zealand is these two and
/// `en-16931`.
#[uniffi::export]
pub fn invoice_rounding_profiles() -> Vec<NamedRounding> {
    journeyman::invoice::rounding_profiles()
}

/// The rounding profile of a name: one of those of `invoiceRoundingProfiles`.
///
/// # Errors
/// `JM-INV-0040`: no profile has the name.
#[uniffi::export]
pub fn invoice_rounding_profile(name: String) -> Result<NamedRounding, JourneymanError> {
    journeyman::invoice::rounding_profile(&name).map_err(raised)
}

/// Its stable code: the number that EN 16931 gives it, or one of our own.
#[uniffi::export]
pub fn invoice_rule_code(invoice_rule: InvoiceRule) -> Result<String, JourneymanError> {
    Ok(invoice_rule.code().to_owned())
}

/// Its formula.
#[uniffi::export]
pub fn invoice_rule_formula(invoice_rule: InvoiceRule) -> Result<String, JourneymanError> {
    Ok(invoice_rule.formula().to_owned())
}

/// The second currency (BT-6).
#[uniffi::export]
pub fn tax_currency_currency(tax_currency: TaxCurrency) -> Result<Currency, JourneymanError> {
    Ok(tax_currency.currency())
}

/// The same totals the other way, amount by amount: those of the credit note that undoes the invoice.
#[uniffi::export]
pub fn totals_negated(totals: Totals) -> Result<Totals, JourneymanError> {
    Ok(totals.negated())
}

/// Makes an invoice void that nobody outside has seen: issued by mistake, and noticed before it was sent.
///
/// Its number isn't free again: numbers are in sequence, and a gap would have to be explained (Directive 2006/112
/// Art. 226(2); VAT Regulations 1995 (UK) reg 14(1)(a)). What was sent, paid or credited is put right by a credit note.
///
/// # Errors
/// - `JM-INV-0070`: it was sent, paid or credited.
/// - `JM-INV-0071`: void before it was issued.
/// - `JM-CAL-0002`: a date outside the years that are taken.
#[uniffi::export]
pub fn invoice_void(
    invoice: Issued,
    fate: InvoiceFate,
    details: VoidDetails,
) -> Result<VoidedInvoice, JourneymanError> {
    journeyman::invoice::void(invoice, fate, details).map_err(raised)
}
