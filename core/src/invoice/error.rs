use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    calendar::CalendarError,
    error::{Coded, quoted},
    limits::{ADJUSTMENTS_MAX, FURTHER_TAXES_MAX, INVOICE_LINES_MAX, MINOR_MAX, TAX_GROUPS_MAX, TAX_PERCENT_MAX},
    money::{Currency, Money, Rounding},
    quantity::Percent,
    tax::{Regime, TaxCategory, TaxError},
};

/// Where in a draft something is wrong. Lines, allowances and charges count from 1, as people do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Place {
    /// The document as a whole.
    Document {},
    /// A line.
    Line {
        /// Which.
        line: u32,
    },
    /// An allowance of a line.
    LineAllowance {
        /// Which line.
        line: u32,
        /// Which of its allowances.
        allowance: u32,
    },
    /// A charge of a line.
    LineCharge {
        /// Which line.
        line: u32,
        /// Which of its charges.
        charge: u32,
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
    /// What lines, allowances and charges of one tax come to.
    TaxGroup {
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// The prepaid amount.
    Prepaid {},
    /// The rounding of the amount to pay.
    PayableRounding {},
    /// The tax in the second currency.
    TaxCurrency {},
    /// What all items with one further tax come to.
    FurtherTaxGroup {
        /// Its place in the order in which the totals have them.
        group: u32,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document {} => write!(f, "the document"),
            Self::Line { line } => write!(f, "line {line}"),
            Self::LineAllowance { line, allowance } => write!(f, "line {line}, allowance {allowance}"),
            Self::LineCharge { line, charge } => write!(f, "line {line}, charge {charge}"),
            Self::DocumentAllowance { allowance } => write!(f, "document allowance {allowance}"),
            Self::DocumentCharge { charge } => write!(f, "document charge {charge}"),
            Self::TaxGroup { category, percent } => write!(f, "{} at {percent} %", category_name(*category)),
            Self::Prepaid {} => write!(f, "the prepaid amount"),
            Self::PayableRounding {} => write!(f, "the rounding of the amount to pay"),
            Self::TaxCurrency {} => write!(f, "the tax in the second currency"),
            Self::FurtherTaxGroup { group } => write!(f, "further tax {group}"),
        }
    }
}

/// A category in English.
pub(super) const fn category_name(category: TaxCategory) -> &'static str {
    match category {
        TaxCategory::Standard => "standard tax",
        TaxCategory::Reduced => "reduced tax",
        TaxCategory::Zero => "zero tax",
        TaxCategory::Exempt => "exempt",
        TaxCategory::ReverseCharge => "reverse charge",
        TaxCategory::OutsideScope => "outside scope",
        TaxCategory::IntraCommunity => "intra-community supply",
        TaxCategory::Export => "export",
        TaxCategory::CanaryIslands => "IGIC",
        TaxCategory::CeutaMelilla => "IPSI",
    }
}

/// Why a draft has no totals, can't be issued, or a document can't be credited or read back.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum InvoiceError {
    /// There is no line.
    #[error("an invoice has at least one line")]
    NoLines,
    /// More lines than [`INVOICE_LINES_MAX`].
    #[error("{given} lines are more than the {INVOICE_LINES_MAX} that an invoice may have")]
    TooManyLines {
        /// How many came.
        given: u64,
    },
    /// More allowances, or more charges, than [`ADJUSTMENTS_MAX`] on one line or on the document.
    #[error("{at}: {given} allowances or charges are more than {ADJUSTMENTS_MAX}")]
    TooManyAdjustments {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// How many came.
        given: u64,
    },
    /// More combinations of tax category and rate, or more further taxes that differ, than [`TAX_GROUPS_MAX`].
    #[error("{at}: its tax is one more than the {TAX_GROUPS_MAX} that an invoice may have")]
    TooManyTaxes {
        /// Where the one too many is.
        #[serde(flatten)]
        at: Place,
    },
    /// An amount in another currency than the draft's.
    #[error("{at}: an amount in {given} on an invoice in {wanted}")]
    CurrencyMismatch {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// The draft's currency.
        wanted: Currency,
        /// The amount's.
        given: Currency,
    },
    /// An amount of an invoice below zero where the draft already says that it comes off, is added, or was paid; or, on a
    /// line that takes something back, above zero.
    #[error("{at}: {amount} is of the other sign than what it belongs to")]
    NegativeAmount {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// The amount.
        amount: Money,
    },
    /// An amount beyond ±[`MINOR_MAX`].
    #[error("{at}: the amount is beyond {MINOR_MAX} minor units")]
    TooLarge {
        /// Where.
        #[serde(flatten)]
        at: Place,
    },
    /// The allowances of a line are more than what they come off.
    #[error("line {line}: allowances of {allowances} are more than its {available}")]
    AllowanceAboveLine {
        /// Which line.
        line: u32,
        /// The sum of its allowances.
        allowances: Money,
        /// Its price × quantity and charges.
        available: Money,
    },
    /// The document allowances under a tax are more than what they come off; or take back more of a further tax than what is
    /// billed under their main tax bears.
    #[error("document allowances of {allowances} are more than the {available} under their tax, {at}")]
    AllowanceAboveDocument {
        /// Their tax.
        #[serde(flatten)]
        at: Place,
        /// The sum of these allowances.
        allowances: Money,
        /// The lines and charges under the same category and rate; of a further tax, those that bear it.
        available: Money,
    },
    /// More is said to be paid already than the invoice comes to.
    #[error("{prepaid} prepaid is more than the total of {total}")]
    PrepaidAboveTotal {
        /// What was paid.
        prepaid: Money,
        /// The total with tax.
        total: Money,
    },
    /// A rate that its category doesn't have: standard and reduced are above zero; reverse charge, IGIC and IPSI may have
    /// any; the rest are zero; and none is above [`TAX_PERCENT_MAX`].
    #[error("{at}: a rate of {percent} % doesn't go with the category {}", category_name(*category))]
    RateUnfit {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
    },
    /// A category that needs a reason on the invoice, without one.
    #[error("{at}: the category {} needs a reason", category_name(*category))]
    ReasonMissing {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// The category.
        category: TaxCategory,
    },
    /// Outside scope and another category on one document (BR-O-11 to BR-O-14). What stands beside taxed lines without being
    /// part of the supply, as a fee paid for the customer, is exempt there, with the reason.
    #[error("{at}: an invoice that is outside the scope of the tax in one part is so in all")]
    OutsideScopeMixed {
        /// The first that differs from those before it.
        #[serde(flatten)]
        at: Place,
    },
    /// A reverse charge where the prices include the tax.
    #[error("{at}: under reverse charge the supplier gets no tax, so the price can't include it")]
    ReverseChargeInclusive {
        /// Where.
        #[serde(flatten)]
        at: Place,
    },
    /// Tax on a document of a supplier that isn't registered on the tax point.
    #[error("{at}: a supplier that isn't registered on {tax_point} charges no tax")]
    NotRegistered {
        /// The first line, allowance or charge with tax.
        #[serde(flatten)]
        at: Place,
        /// The date that counts.
        tax_point: NaiveDate,
    },
    /// A due date before the invoice exists.
    #[error("an invoice of {issued_on} can't be due on {due_on}, before it")]
    DueBeforeIssue {
        /// The date of the invoice.
        issued_on: NaiveDate,
        /// When it would be due.
        due_on: NaiveDate,
    },
    /// A credit note before its invoice.
    #[error("a credit note of {credited_on} can't be before its invoice of {issued_on}")]
    CreditBeforeIssue {
        /// The date of the invoice.
        issued_on: NaiveDate,
        /// The date of the credit note.
        credited_on: NaiveDate,
    },
    /// A credit note or a correcting invoice with a number that one of the documents it belongs to has.
    #[error("the number is that of the {of} already")]
    NumberTaken {
        /// Whose it is: `invoice` or `credit_note`.
        of: &'static str,
    },
    /// Totals that don't add up.
    #[error("the stored totals don't add up: {rule}")]
    TotalsAltered {
        /// The first rule that they break, such as `BR-CO-15`.
        rule: &'static str,
    },
    /// A document whose totals or title aren't what its own lines and dates give.
    #[error("the stored document isn't what its own content gives: its {part} differ")]
    DocumentAltered {
        /// What differs: `totals`, `title`, or `content` where the content has no totals at all.
        part: &'static str,
    },
    /// A text that is no exact value.
    #[error("{} is not a fraction in lowest terms such as 207/40", quoted(given))]
    NotAFraction {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
    /// A rate that the regime has in its category neither on the tax point nor on the date of the invoice: often that of
    /// another country.
    #[error(
        "{at}: {} at {percent} % is nothing that the {regime} has, neither on the tax point {tax_point} nor on {issued_on}",
        category_name(*category)
    )]
    RateNotOfRegime {
        /// The first line, allowance or charge with such a rate.
        #[serde(flatten)]
        at: Place,
        /// The regime.
        regime: Regime,
        /// The category.
        category: TaxCategory,
        /// The rate.
        percent: Percent,
        /// The date that decides the tax.
        tax_point: NaiveDate,
        /// The date of the invoice.
        issued_on: NaiveDate,
    },
    /// The regime permits this rounding only of a document's whole tax, and there is more than one rate.
    #[error("the {regime} lets the tax be rounded so only on a document with one rate, and this has {rates}")]
    RoundedAtSeveralRates {
        /// The regime.
        regime: Regime,
        /// How many rates of tax to pay the document has.
        rates: u64,
    },
    /// Tax on a tax point before the regime's first document that shows any.
    #[error("{at}: on the tax point {tax_point} there was no {regime} yet, so nothing bears any")]
    TaxBeforeLaw {
        /// The first line, allowance or charge with tax.
        #[serde(flatten)]
        at: Place,
        /// The regime.
        regime: Regime,
        /// The date that decides the tax.
        tax_point: NaiveDate,
    },
    /// A trader's own invoice that comes to less than nothing.
    #[error(
        "the invoice, or what is to be paid of it, comes to {amount}: what is owed to the customer is a credit note"
    )]
    CreditNoteWanted {
        /// The total with tax, or what would be to pay, below zero.
        amount: Money,
    },
    /// A price for zero units.
    #[error("line {line}: its price is for 0 units")]
    BaseQuantityZero {
        /// Which line.
        line: u32,
    },
    /// More further taxes than [`FURTHER_TAXES_MAX`].
    #[error("{at}: {given} further taxes are more than {FURTHER_TAXES_MAX}")]
    TooManyFurtherTaxes {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// How many came.
        given: u64,
    },
    /// A further tax above [`TAX_PERCENT_MAX`] per cent.
    #[error("{at}: its further tax {tax} of {percent} % is above {TAX_PERCENT_MAX} %")]
    FurtherTaxRate {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// Which of its further taxes.
        tax: u32,
        /// The rate.
        percent: Percent,
    },
    /// A further tax of so much a unit on an allowance or charge of the document.
    #[error("{at}: its further tax {tax} is for each unit, and it has no quantity")]
    PerUnitWithoutQuantity {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// Which of its further taxes.
        tax: u32,
    },
    /// A further tax that the customer keeps, and on which the main tax is.
    #[error("{at}: its further tax {tax} can't be withheld and part of the taxable amount")]
    WithheldInTaxBase {
        /// Where.
        #[serde(flatten)]
        at: Place,
        /// Which of its further taxes.
        tax: u32,
    },
    /// Cash rounding in a currency without a known smallest coin.
    #[error("no smallest coin is known to which {currency} is rounded in cash")]
    NoCashRounding {
        /// The draft's currency.
        currency: Currency,
    },
    /// Cash rounding that isn't to the nearest coin.
    #[error("an amount in cash is rounded to the nearest coin, so halves go up or down, and not {ties}")]
    CashTies {
        /// What came.
        ties: Rounding,
    },
    /// An exact value with more than [`EXACT_BITS_MAX`](crate::limits::EXACT_BITS_MAX) bits above or below its fraction's line,
    /// which says when there may be so many.
    #[error("{at}: the exact value has too many digits to keep")]
    NotExact {
        /// Where.
        #[serde(flatten)]
        at: Place,
    },
    /// No rounding profile has the name.
    ///
    /// `JM-INV-0040`.
    #[error("{} is no rounding profile", quoted(given))]
    UnknownProfile {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
    /// Nets that stay unrounded under a law that has no source for it.
    ///
    /// `JM-INV-0041`.
    #[error("the law doesn't take tax from unrounded nets with this rounding")]
    ExactNetsNotPermitted {},
    /// A further tax on an issued invoice under a law that has one tax.
    ///
    /// `JM-INV-0042`.
    #[error("{at}: its further tax {tax} is none of the regime, which has one tax")]
    FurtherTaxNotOfRegime {
        /// Which line, allowance or charge.
        at: Place,
        /// Which of its further taxes.
        tax: u32,
    },
    /// Line amounts of an issued invoice with tax that are rounded another way than half up.
    ///
    /// `JM-INV-0043`.
    #[error("the amounts of lines are rounded {way}, and no source under {regime} has another way than half up")]
    LineRoundingNotPermitted {
        /// Under which law.
        regime: Regime,
        /// The way.
        way: Rounding,
    },
    /// Tax in a foreign currency that isn't stated in the currency of its law.
    ///
    /// `JM-INV-0044`.
    #[error("{at} bears tax, which {regime} wants to be stated in {wanted}")]
    TaxCurrencyWanted {
        /// The first line, allowance or charge that bears tax.
        at: Place,
        /// Under which law.
        regime: Regime,
        /// In which currency.
        wanted: Currency,
    },
    /// A second currency that is the first.
    ///
    /// `JM-INV-0045`.
    #[error("{currency} is the currency of the invoice and can't be its second one")]
    TaxCurrencySame {
        /// The currency.
        currency: Currency,
    },
    /// An amount to pay that is rounded by more than a rounding is.
    ///
    /// `JM-INV-0046`.
    #[error("a rounding of {rounding} isn't below {below}")]
    PayableRoundingTooLarge {
        /// The rounding.
        rounding: Money,
        /// What it has to be below, either way of zero.
        below: Money,
    },
    /// A registration, or a way of rounding, that the tax law doesn't have.
    #[error(transparent)]
    #[serde(untagged)]
    Tax(#[from] TaxError),
    /// A date that no document can carry.
    #[error(transparent)]
    #[serde(untagged)]
    Date(#[from] CalendarError),
}

impl Coded for InvoiceError {
    fn code(&self) -> &'static str {
        match self {
            Self::NoLines => "JM-INV-0001",
            Self::TooManyLines { .. } => "JM-INV-0002",
            Self::TooManyAdjustments { .. } => "JM-INV-0003",
            Self::TooManyTaxes { .. } => "JM-INV-0004",
            Self::CurrencyMismatch { .. } => "JM-INV-0005",
            Self::NegativeAmount { .. } => "JM-INV-0006",
            Self::TooLarge { .. } => "JM-INV-0007",
            Self::AllowanceAboveLine { .. } => "JM-INV-0008",
            Self::AllowanceAboveDocument { .. } => "JM-INV-0009",
            Self::PrepaidAboveTotal { .. } => "JM-INV-0010",
            Self::RateUnfit { .. } => "JM-INV-0011",
            Self::ReasonMissing { .. } => "JM-INV-0012",
            Self::OutsideScopeMixed { .. } => "JM-INV-0013",
            Self::ReverseChargeInclusive { .. } => "JM-INV-0014",
            Self::NotRegistered { .. } => "JM-INV-0015",
            Self::DueBeforeIssue { .. } => "JM-INV-0016",
            Self::CreditBeforeIssue { .. } => "JM-INV-0017",
            Self::TotalsAltered { .. } => "JM-INV-0018",
            Self::NumberTaken { .. } => "JM-INV-0084",
            Self::DocumentAltered { .. } => "JM-INV-0019",
            Self::NotAFraction { .. } => "JM-INV-0020",
            Self::RateNotOfRegime { .. } => "JM-INV-0021",
            Self::RoundedAtSeveralRates { .. } => "JM-INV-0022",
            Self::TaxBeforeLaw { .. } => "JM-INV-0023",
            Self::CreditNoteWanted { .. } => "JM-INV-0024",
            Self::BaseQuantityZero { .. } => "JM-INV-0025",
            Self::TooManyFurtherTaxes { .. } => "JM-INV-0026",
            Self::FurtherTaxRate { .. } => "JM-INV-0027",
            Self::PerUnitWithoutQuantity { .. } => "JM-INV-0028",
            Self::WithheldInTaxBase { .. } => "JM-INV-0029",
            Self::NoCashRounding { .. } => "JM-INV-0030",
            Self::CashTies { .. } => "JM-INV-0031",
            Self::NotExact { .. } => "JM-INV-0032",
            Self::UnknownProfile { .. } => "JM-INV-0040",
            Self::ExactNetsNotPermitted {} => "JM-INV-0041",
            Self::FurtherTaxNotOfRegime { .. } => "JM-INV-0042",
            Self::LineRoundingNotPermitted { .. } => "JM-INV-0043",
            Self::TaxCurrencyWanted { .. } => "JM-INV-0044",
            Self::TaxCurrencySame { .. } => "JM-INV-0045",
            Self::PayableRoundingTooLarge { .. } => "JM-INV-0046",
            Self::Tax(error) => error.code(),
            Self::Date(error) => error.code(),
        }
    }
}
