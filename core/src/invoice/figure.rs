use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::category_name;
use crate::{quantity::Percent, tax::TaxCategory, text::Label};

/// A part of an invoice that bears tax. Lines, allowances and charges count from 1, as people do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

impl fmt::Display for InvoicePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line { line } => write!(f, "line {line}"),
            Self::DocumentAllowance { allowance } => write!(f, "document allowance {allowance}"),
            Self::DocumentCharge { charge } => write!(f, "document charge {charge}"),
        }
    }
}

/// An amount of a further tax, as far as it is on what bears one main tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

impl FurtherTaxFigure {
    const fn name(self) -> &'static str {
        match self {
            Self::Billed => "lines and charges",
            Self::Allowances => "document allowances",
            Self::OfLines => "taxes of lines and charges",
            Self::TakenBack => "tax taken back by allowances",
            Self::Exact => "exact value",
            Self::Amount => "amount",
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Named { figure: *self, further_tax: None }.fmt(f)
    }
}

/// An amount with the name of the further tax that it is of, where that is known; else the further tax has its number.
pub(super) struct Named<'a> {
    pub(super) figure: Figure,
    pub(super) further_tax: Option<&'a Label>,
}

impl Named<'_> {
    fn further(&self, number: u32) -> FurtherName<'_> {
        FurtherName { name: self.further_tax, number }
    }
}

/// The name of a further tax, or its number.
struct FurtherName<'a> {
    name: Option<&'a Label>,
    number: u32,
}

impl fmt::Display for FurtherName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            Some(name) => f.write_str(name.as_str()),
            None => write!(f, "further tax {}", self.number),
        }
    }
}

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use Figure as F;

        let tax = |f: &mut fmt::Formatter<'_>, what: &str, category, percent| {
            write!(f, "{what}, {} at {percent} %", category_name(category))
        };
        match self.figure {
            F::LineSubtotal { line } => write!(f, "price × quantity of line {line}"),
            F::LineAllowance { line, allowance } => write!(f, "allowance {allowance} of line {line}"),
            F::LineCharge { line, charge } => write!(f, "charge {charge} of line {line}"),
            F::LineAmount { line } => write!(f, "amount of line {line}"),
            F::LineTax { line } => write!(f, "tax of line {line}"),
            F::LineAllowanceTotal { line } => write!(f, "sum of the allowances of line {line}"),
            F::LineChargeTotal { line } => write!(f, "sum of the charges of line {line}"),
            F::LineTotal {} => write!(f, "sum of the lines"),
            F::ExactLines {} => write!(f, "sum of the exact lines"),
            F::DocumentAllowanceTax { allowance } => write!(f, "tax of document allowance {allowance}"),
            F::PartNet { part } => write!(f, "{part} without its taxes"),
            F::PartTaxBase { part } => write!(f, "taxable amount of {part}"),
            F::PartFurtherTaxBase { part, tax } => write!(f, "what {} of {part} is of", self.further(tax)),
            F::PartFurtherTaxWithin { part, tax } => {
                write!(f, "{} of {part} with the taxes on it", self.further(tax))
            }
            F::PartFurtherTax { part, tax } => write!(f, "{} of {part}", self.further(tax)),
            F::DocumentAllowance { allowance } => write!(f, "document allowance {allowance}"),
            F::DocumentCharge { charge } => write!(f, "document charge {charge}"),
            F::DocumentChargeTax { charge } => write!(f, "tax of document charge {charge}"),
            F::AllowanceTotal {} => write!(f, "sum of the document allowances"),
            F::ChargeTotal {} => write!(f, "sum of the document charges"),
            F::LinesUnderTax { category, percent } => tax(f, "lines", category, percent),
            F::BilledUnderTax { category, percent } => tax(f, "lines and charges", category, percent),
            F::AllowancesUnderTax { category, percent } => tax(f, "document allowances", category, percent),
            F::AmountUnderTax { category, percent } => tax(f, "amount with tax", category, percent),
            F::TaxOfLines { category, percent } => tax(f, "taxes of lines and charges", category, percent),
            F::TaxTakenBack { category, percent } => tax(f, "tax taken back by allowances", category, percent),
            F::TaxBase { category, percent } => tax(f, "taxable amount", category, percent),
            F::Tax { category, percent } => tax(f, "tax", category, percent),
            F::ExactTax { category, percent } => tax(f, "exact tax", category, percent),
            F::ExactTaxTotal {} => write!(f, "sum of the exact taxes"),
            F::FurtherTaxBase { group } => write!(f, "what {} of the document is of", self.further(group)),
            F::FurtherUnderTax { group, figure, category, percent } => {
                write!(f, "{} of {} of the document, ", figure.name(), self.further(group))?;
                write!(f, "{} at {percent} %", category_name(category))
            }
            F::FurtherTax { group } => write!(f, "{} of the document", self.further(group)),
            F::LineRounding {} => write!(f, "rounding of the lines"),
            F::ReverseChargeTax { percent } => write!(f, "tax that the customer accounts for, at {percent} %"),
            F::TaxExclusive {} => write!(f, "total without tax"),
            F::TaxTotal {} => write!(f, "total tax"),
            F::TaxInclusive {} => write!(f, "total with tax"),
            F::Prepaid {} => write!(f, "prepaid amount"),
            F::Due {} => write!(f, "amount due"),
            F::PayableRounding {} => write!(f, "rounding of the amount to pay"),
            F::Payable {} => write!(f, "amount to pay"),
            F::Withheld {} => write!(f, "tax withheld"),
            F::PayableLessWithheld {} => write!(f, "amount to pay less tax withheld"),
            F::TaxInTaxCurrency {} => write!(f, "total tax in the second currency"),
            F::LeftToCredit {} => write!(f, "all that was left with tax"),
            F::LeftUnderTax { category, percent } => tax(f, "what was left with tax", category, percent),
            F::LeftOfFurtherTax { group } => write!(f, "what was left of {} of the document", self.further(group)),
            F::LeftOfFurtherTaxBase { group } => {
                write!(f, "what was left of what {} of the document is of", self.further(group))
            }
        }
    }
}
