//! What an invoice comes to, in the form that it has as JSON.

use serde::{Deserialize, Serialize};

use crate::draft::{Basis, Category, FurtherBase, FurtherRate, Money};

/// What a line comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineTotals {
    /// Price × quantity.
    pub subtotal: Money,
    /// Σ allowances.
    pub allowances: Money,
    /// Σ charges.
    pub charges: Money,
    /// What the line shows.
    pub amount: Money,
    /// Its main tax, where tax is rounded on each line.
    pub tax: Option<Money>,
    /// Its further taxes that aren't withheld, where tax is rounded on each line.
    pub further_tax: Option<Money>,
}

/// What is billed under a main tax.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Breakdown {
    /// The category (BT-118).
    pub category: Category,
    /// The rate (BT-119).
    pub percent: String,
    /// The taxable amount (BT-116).
    pub base: Money,
    /// The tax (BT-117).
    pub tax: Money,
    /// What the customer accounts for.
    pub reverse_charge_tax: Option<Money>,
}

/// What a further tax comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurtherTotal {
    /// Its name.
    pub tax: String,
    /// How much it is.
    pub rate: FurtherRate,
    /// What it is of.
    pub on: FurtherBase,
    /// Whether the main tax is on it too.
    pub in_tax_base: bool,
    /// Whether it is withheld.
    pub withheld: bool,
    /// What it is of, as an amount: only of a percentage.
    pub base: Option<Money>,
    /// The tax.
    pub amount: Money,
}

/// What an invoice comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Whether prices include the tax.
    pub price_basis: Basis,
    /// The lines.
    pub lines: Vec<LineTotals>,
    /// The document's allowances.
    pub allowances: Vec<Money>,
    /// The document's charges.
    pub charges: Vec<Money>,
    /// BT-106.
    pub line_total: Money,
    /// BT-107.
    pub allowance_total: Money,
    /// BT-108.
    pub charge_total: Money,
    /// What the shown lines, allowances and charges lack of the total.
    pub line_rounding: Option<Money>,
    /// BT-109.
    pub tax_exclusive: Money,
    /// BT-110.
    pub tax: Money,
    /// BT-112.
    pub tax_inclusive: Money,
    /// BT-113.
    pub prepaid: Option<Money>,
    /// BT-114.
    pub rounding: Option<Money>,
    /// BT-115.
    pub payable: Money,
    /// BG-23.
    pub tax_breakdown: Vec<Breakdown>,
    /// Taxes beside the main ones.
    #[serde(default)]
    pub further_taxes: Vec<FurtherTotal>,
    /// Σ of those that are withheld.
    pub withheld: Option<Money>,
    /// What is left to pay then.
    pub payable_less_withheld: Option<Money>,
    /// BT-111.
    pub tax_in_tax_currency: Option<Money>,
}
