//! What an invoice is calculated from, in the form that it has as JSON. Decimal numbers are texts, and not read yet.

use serde::{Deserialize, Serialize};

use crate::number::Way;

/// An amount in minor units of a currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// How many minor units.
    pub minor: i64,
    /// The code of the currency.
    pub currency: String,
}

/// Whether prices include the tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Tax comes on top.
    Exclusive,
    /// Tax is within.
    Inclusive,
}

/// Where tax is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Point {
    /// On each line.
    Line,
    /// Once for each category and rate.
    TaxGroup,
    /// Once for the document.
    Document,
}

/// Where tax is rounded, and which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxRounding {
    /// Where.
    pub at: Point,
    /// Which way.
    pub way: Way,
}

/// Whether what a line comes to is rounded before anything is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Nets {
    /// It is.
    #[default]
    Rounded,
    /// It is, but not what it is made of.
    OnceALine,
    /// It is rounded only to be shown.
    Exact,
}

/// Who rounds what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rounding {
    /// How lines, allowances and charges are rounded.
    pub line_net: Way,
    /// How tax is.
    pub tax: TaxRounding,
    /// Whether lines are rounded at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub nets: Nets,
}

/// A tax category: UNCL 5305, as the library names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// S, at the standard rate.
    Standard,
    /// S, at a reduced rate.
    Reduced,
    /// Z.
    Zero,
    /// E.
    Exempt,
    /// AE.
    ReverseCharge,
    /// O.
    OutsideScope,
    /// K.
    IntraCommunity,
    /// G.
    Export,
    /// L.
    CanaryIslands,
    /// M.
    CeutaMelilla,
}

/// The main tax of a line, allowance or charge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tax {
    /// The category.
    pub category: Category,
    /// The rate.
    pub percent: String,
    /// Why there is none.
    pub reason: Option<String>,
}

/// A tax beside the main one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurtherTax {
    /// What it is called.
    pub tax: String,
    /// How much it is.
    pub rate: FurtherRate,
    /// What it is of.
    pub on: FurtherBase,
    /// Whether the main tax is on it too.
    #[serde(default, skip_serializing_if = "is_default")]
    pub in_tax_base: bool,
    /// Whether the customer keeps it and pays it to the authority.
    #[serde(default, skip_serializing_if = "is_default")]
    pub withheld: bool,
}

/// How much a further tax is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FurtherRate {
    /// A percentage.
    Percent {
        /// The percentage.
        percent: String,
    },
    /// So much a unit.
    PerUnit {
        /// In major units.
        amount: String,
    },
}

/// What a further tax is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FurtherBase {
    /// Of the net.
    Net,
    /// Of the net and the taxes before it.
    NetAndTaxes,
}

/// How much an allowance or charge of a line is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LineValue {
    /// So much.
    Amount {
        /// The amount.
        amount: Money,
    },
    /// A percentage of price × quantity.
    Percent {
        /// The percentage.
        percent: String,
    },
}

/// An allowance or charge of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineAdjustment {
    /// How much.
    pub value: LineValue,
    /// Why.
    pub reason: String,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What for.
    pub description: String,
    /// How much of it (BT-129).
    pub quantity: String,
    /// How many units the price is for (BT-149).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_quantity: Option<String>,
    /// The unit.
    pub unit: String,
    /// The price (BT-146), in major units.
    pub unit_price: String,
    /// What comes off.
    pub allowances: Vec<LineAdjustment>,
    /// What is added.
    pub charges: Vec<LineAdjustment>,
    /// The main tax.
    pub tax: Tax,
    /// Other taxes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_taxes: Vec<FurtherTax>,
}

/// How much an allowance or charge of the document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DocumentValue {
    /// So much.
    Amount {
        /// The amount.
        amount: Money,
    },
    /// A percentage of all lines.
    PercentOfLines {
        /// The percentage.
        percent: String,
    },
    /// A percentage of the lines under the same main tax.
    PercentOfSameTax {
        /// The percentage.
        percent: String,
    },
}

/// An allowance or charge of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentAdjustment {
    /// How much.
    pub value: DocumentValue,
    /// Why.
    pub reason: String,
    /// The main tax.
    pub tax: Tax,
    /// Other taxes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_taxes: Vec<FurtherTax>,
}

/// How the amount to pay is rounded (BT-114).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PayableRounding {
    /// By so much.
    Amount {
        /// The amount.
        amount: Money,
    },
    /// To the smallest coin.
    Cash {
        /// What becomes of halves.
        ties: Way,
    },
}

/// The tax in a second currency (BT-6, BT-111).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TaxCurrency {
    /// Converted.
    Rate {
        /// To which currency.
        currency: String,
        /// Units of that currency for one of the draft's.
        rate: String,
    },
    /// As stated.
    Amount {
        /// The amount.
        amount: Money,
    },
}

/// An invoice before it is calculated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The currency.
    pub currency: String,
    /// Whether prices include the tax.
    pub price_basis: Basis,
    /// Who rounds what.
    pub rounding: Rounding,
    /// The lines.
    pub lines: Vec<Line>,
    /// What comes off the document.
    pub allowances: Vec<DocumentAdjustment>,
    /// What is added to the document.
    pub charges: Vec<DocumentAdjustment>,
    /// What was paid already (BT-113).
    pub prepaid: Option<Money>,
    /// How the amount to pay is rounded (BT-114).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payable_rounding: Option<PayableRounding>,
    /// The tax in a second currency (BT-6, BT-111).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_currency: Option<TaxCurrency>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
