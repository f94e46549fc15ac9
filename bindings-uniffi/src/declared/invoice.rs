//! Written by declare.py from the core's `invoice`: change that, and run it.

use super::names::{
    CreditDetails, CreditNote, CreditNoteId, CreditNoteTitle, Currency, CustomerId, DocumentAdjustment,
    DocumentAllowance, DocumentCharge, DocumentTitle, Draft, Exact, Explanation, ExplanationStep, Figure, InvoiceId,
    InvoiceLine, InvoiceRule, IssueDetails, Issued, JobId, Label, LineAdjustment, LineAllowance, LineCharge,
    LineTotals, Money, Percent, PrecedingInvoice, PriceBasis, PricedLine, Quantity, Regime, Registration, Rounding,
    RoundingProfile, StepInput, TaxBreakdown, TaxCategory, TaxRounding, TaxTreatment, Text, Totals, Unit, UnitPrice,
};
use crate::convert::{checked, mirror};
use crate::error::{JourneymanError, raised};
use chrono::NaiveDate;

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
/// A credit note: an issued invoice undone.
///
/// INVARIANT: each of its totals is the invoice's with the other sign, so that the sum over all documents of a customer is
/// what they owe. (An EN 16931 document shows them without a sign, under type code 381.) Read back from JSON, it is
/// calculated again, and one that differs by a cent is refused as corrupt (`JM-INV-0019`).
CreditNote as CreditNoteParts named "CreditNote" {
    /// Its number, date and reason.
    details: CreditDetails,
    /// What it is called.
    title: CreditNoteTitle,
    /// The invoice that it undoes.
    preceding: PrecedingInvoice,
    /// Whose it is.
    customer: CustomerId,
    /// What it credits, as it was billed: without a sign.
    draft: Draft,
    /// What it comes to: zero or below.
    totals: Totals,
}
    |parts| checked(&parts)
}

/// Who rounds what, and which way: the choice that decides the last cent of an invoice.
///
/// A supplier picks one, keeps to it, and stores it with every document, since it is part of the `Draft`.
#[uniffi::remote(Record)]
pub struct RoundingProfile {
    /// Which way price × quantity, and allowances and charges by per cent, are rounded: each on its own.
    pub line_net: Rounding,
    /// Where the tax is rounded, and which way.
    pub tax: TaxRounding,
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
    /// What the customer has paid already (BT-113), if the document shows it; at most the total with tax.
    #[uniffi(default = None)]
    pub prepaid: Option<Money>,
}

/// One line of an invoice (BG-25). Its number is its place in the draft, counted from 1.
#[uniffi::remote(Record)]
pub struct InvoiceLine {
    /// What the customer reads (BT-153).
    pub description: Text,
    /// How much (BT-129).
    pub quantity: Quantity,
    /// Of what unit (BT-130).
    pub unit: Unit,
    /// The price of one unit in major units of the currency (BT-146); with tax, where the draft's prices include it.
    pub unit_price: UnitPrice,
    /// What comes off this line (BG-27).
    pub allowances: Vec<LineAllowance>,
    /// What is added to this line (BG-28).
    pub charges: Vec<LineCharge>,
    /// The tax that the line bears (BG-30).
    pub tax: TaxTreatment,
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
    /// So much, zero or above.
    Amount {
        /// The amount, in the draft's currency and price basis.
        amount: Money,
    },
    /// A percentage of the line's price × quantity as rounded (BT-137, BT-142). Percentages of one line don't compound.
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
}

/// How much an allowance or charge of the document is.
///
/// A percentage is of line amounts as shown, never of other document allowances and charges: they don't compound. EN 16931
/// leaves open which lines it is of (BT-93, BT-100), so the draft says: a discount on a document of two rates is two
/// allowances, each of the lines under its own tax.
#[uniffi::remote(Enum)]
pub enum DocumentAdjustment {
    /// So much, zero or above.
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
    /// What the rule is given, in the order of its formula.
    pub inputs: Vec<StepInput>,
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
        quantity: Quantity,
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
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn step_input_text(step_input: StepInput) -> Result<String, JourneymanError> {
    Ok(step_input.to_string())
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
    /// The sum of the lines (BT-106).
    LineTotal {},
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
    /// The lines and document charges under a category and rate.
    BilledUnderTax {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The document allowances under a category and rate.
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
    /// The tax that the customer accounts for, by its rate.
    ReverseChargeTax {
        /// The rate.
        percent: Percent,
    },
    /// The total without tax (BT-109).
    TaxExclusive {},
    /// The tax of the document (BT-110).
    TaxTotal {},
    /// The total with tax (BT-112).
    TaxInclusive {},
    /// What has been paid already (BT-113).
    Prepaid {},
    /// What is to be paid (BT-115).
    Payable {},
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn figure_text(figure: Figure) -> Result<String, JourneymanError> {
    Ok(figure.to_string())
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
    /// What it bills.
    draft: Draft,
    /// What it comes to.
    totals: Totals,
}
    |parts| checked(&parts)
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
    /// `BR-CO-16`: BT-115 = BT-112 − BT-113.
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
    /// `BR-Z-09`: BT-117 = 0 at 0 %.
    BrZ09,
    /// `BR-E-09`: BT-117 = 0 when exempt.
    BrE09,
    /// `BR-AE-09`: BT-117 = 0 under reverse charge.
    BrAe09,
    /// `BR-O-09`: BT-117 = 0 outside scope.
    BrO09,
    /// `JM-TAX-ON-LINE`: amount of one line or charge × rate ÷ 100.
    TaxOnLine,
    /// `JM-TAX-WITHIN`: amount with tax × rate ÷ (100 + rate).
    TaxWithin,
    /// `JM-TAX-OF-LINES`: Σ taxes of the lines and charges under the tax.
    TaxOfLines,
    /// `JM-GROUP-SUM`: Σ of amounts under the tax.
    GroupSum,
    /// `JM-TAX-TAKEN-BACK`: taxes of lines and charges × document allowances ÷ (lines + charges), under the tax.
    TaxTakenBack,
    /// `JM-TAX-LEFT`: taxes of lines and charges − what document allowances take back.
    TaxLeft,
    /// `JM-BASE-WITHIN`: BT-116 = amount with tax − tax in it.
    BaseWithin,
    /// `JM-TOTAL-WITHIN`: BT-112 = Σ lines − allowances + charges, with the tax in them.
    TotalWithin,
    /// `JM-TOTAL-WITHOUT`: BT-109 = BT-112 − BT-110.
    TotalWithout,
    /// `JM-REVERSE-CHARGE`: BT-116 × rate ÷ 100: shown, and paid by the customer to the authority.
    ReverseCharge,
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
    /// The tax on it, or in it where prices include the tax: only where tax is rounded on each line.
    #[uniffi(default = None)]
    pub tax: Option<Money>,
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

mirror! {
/// What an invoice comes to, in amounts that add up as they are shown.
///
/// INVARIANT: made by `calculate`), by negating such totals, or read from a record whose sums hold:
/// BR-CO-10 to BR-CO-16, no amount of another currency or of the other sign; a record whose sums don't is corrupt
/// (`JM-INV-0018`). Those of a credit note are all zero or below.
///
/// | amount | prices without tax | prices with tax |
/// |---|---|---|
/// | `lineTotal` | BT-106 = Σ lines | Σ lines, with tax |
/// | `taxExclusive` | BT-109 = lines − allowances + charges | BT-112 − BT-110 |
/// | `tax` | BT-110 = Σ of the breakdown | the same |
/// | `taxInclusive` | BT-112 = BT-109 + BT-110 | lines − allowances + charges |
/// | `payable` | BT-115 = BT-112 − BT-113 | the same |
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
    prepaid: Option<Money>,
    /// What is to be paid (BT-115).
    payable: Money,
    /// What is billed under each tax, by category in the order of `TaxCategory`, then by rate, the lowest first.
    tax_breakdown: Vec<TaxBreakdown>,
}
    |parts| checked(&parts)
}

/// What a draft comes to.
///
/// Each of these is rounded on its own, the way that the draft names, and nothing else is rounded: price × quantity of a
/// line; each allowance and charge by per cent; the tax, on each line and document charge or once for each category and
/// rate. Prices with tax keep the gross to the cent: the tax is taken out of it, and what is left is the net.
///
/// Where tax is rounded on each line, document allowances take back their share of the taxes that the lines and charges
/// under the same category and rate bear: all of it if they take the whole amount off, so that a document reduced by 100 %
/// is 0.00 and not a cent of tax on nothing.
///
/// # Errors
/// - `JM-INV-0001`, `JM-INV-0002`,
///   `JM-INV-0003`, `JM-INV-0004`: its size.
/// - `JM-INV-0005`, `JM-INV-0006`,
///   `JM-INV-0007`: an amount, given or calculated.
/// - `JM-INV-0008`, `JM-INV-0009`,
///   `JM-INV-0010`: more off than there is.
/// - `JM-INV-0011`, `JM-INV-0012`,
///   `JM-INV-0013`, `JM-INV-0014`: a tax
///   treatment.
///
/// Source: EN 16931-1:2017+A1:2019, BR-CO-10 to BR-CO-17, BR-S-08 and its like; GST Act 1999 (Australia) s 9-90 for the
/// two places of rounding; s 9-70 and 9-75 for tax within the price.
#[uniffi::export]
pub fn invoice_calculate(draft: Draft) -> Result<Totals, JourneymanError> {
    journeyman::invoice::calculate(&draft).map_err(raised)
}

/// Where each amount of a draft's totals comes from: `calculate`, with every step written down.
///
/// # Errors
/// As `calculate`.
#[uniffi::export]
pub fn invoice_explain(draft: Draft) -> Result<Explanation, JourneymanError> {
    journeyman::invoice::explain(&draft).map_err(raised)
}

/// Undoes an issued invoice in full.
///
/// # Errors
/// - `JM-INV-0017`: dated before the invoice.
/// - `JM-CAL-0002`: a date outside the years that are taken.
///
/// Source: EN 16931 BG-3, and UNTDID 1001 code 381; the titles name their acts.
#[uniffi::export]
pub fn invoice_credit(invoice: Issued, details: CreditDetails) -> Result<CreditNote, JourneymanError> {
    journeyman::invoice::credit(&invoice, details).map_err(raised)
}

/// The line that bills a priced line under a tax treatment.
#[uniffi::export]
pub fn invoice_line_of(priced: PricedLine, tax: TaxTreatment) -> Result<InvoiceLine, JourneymanError> {
    Ok(journeyman::invoice::InvoiceLine::of(priced, tax))
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
/// A document that was issued is read back and credited whatever the tables of the day say.
///
/// # Errors
/// - As `calculate`.
/// - `JM-INV-0015`: tax by a supplier that isn't registered on the tax point.
/// - `JM-INV-0021`: a rate that the regime has on neither day in that category.
/// - `JM-INV-0022`: a rounding for one rate, with several rates of tax.
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

/// The same totals the other way, amount by amount: those of the credit note that undoes the invoice.
#[uniffi::export]
pub fn totals_negated(totals: Totals) -> Result<Totals, JourneymanError> {
    Ok(totals.negated())
}
