use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FurtherTax, PayableRounding, TaxCurrency};
use crate::{
    money::{Currency, Money, Rounding},
    pricing::PricedLine,
    quantity::{InvoicedQuantity, Percent, Quantity, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    text::Text,
    unit::Unit,
    wire,
};

/// Who rounds what, and which way: the choice that decides the last cent of an invoice.
///
/// A supplier picks one, keeps to it, and stores it with every document, since it is part of the [`Draft`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundingProfile {
    /// Which way price × quantity, and allowances and charges by per cent, are rounded: each on its own, unless `nets` says
    /// otherwise.
    pub line_net: Rounding,
    /// Where the tax is rounded, and which way.
    pub tax: TaxRounding,
    /// Whether the next amount is made of these as they were rounded, or before.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub nets: NetRounding,
}

/// Whether what is made of a line's amount is made of it as it is shown, or as it was before rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NetRounding {
    /// As shown: price × quantity, allowances and charges are rounded, and only rounded amounts are summed and taxed (EN
    /// 16931).
    #[default]
    Rounded,
    /// Once a line: price × quantity and the line's allowances and charges stay exact until the line's amount is made of them,
    /// which is rounded, once. What is shown of them is rounded for itself, so that a line needn't add up to the minor unit;
    /// the sums and the tax are made of rounded line amounts, so that the document does. Xero and Odoo calculate so.
    OnceALine,
    /// Exact: they are rounded only to be shown, and the sums and the tax are made of the exact amounts. What the shown lines
    /// don't sum to is an amount of its own, [`Totals::line_rounding`](super::Totals::line_rounding).
    Exact,
}

impl RoundingProfile {
    /// As EN 16931 rounds: half up, and the tax once for each category and rate (BR-CO-17). In Australia it is rule (a) of
    /// GST Act 1999 s 9-90.
    pub const EN_16931: Self =
        Self::new(Rounding::HalfUp, TaxRounding { at: TaxRoundingPoint::TaxGroup, way: Rounding::HalfUp });

    /// Rounding the amounts of lines and the tax so, and nets where they are shown.
    #[must_use]
    pub const fn new(line_net: Rounding, tax: TaxRounding) -> Self {
        Self { line_net, tax, nets: NetRounding::Rounded }
    }
}

/// An invoice before it has a number: what is billed, and how it is calculated.
///
/// Nothing in it is calculated yet, so it may be wrong; [`calculate`](super::calculate()) says what is, and
/// [`issue`](super::issue()) makes it a document.
///
/// ```
/// use journeyman::invoice::{calculate, Draft};
///
/// let draft = Draft::from_json(br#"{
///     "currency": "AUD", "price_basis": "exclusive",
///     "rounding": {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}},
///     "lines": [{
///         "description": "Labour", "quantity": "1.5", "unit": "HUR", "unit_price": "95",
///         "allowances": [], "charges": [], "tax": {"category": "standard", "percent": "10", "reason": null}
///     }],
///     "allowances": [], "charges": [], "prepaid": null
/// }"#)?;
/// assert_eq!(calculate(&draft)?.payable().to_string(), "AUD 156.75"); // 142.50 and 14.25 GST
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The currency of every amount in it (BT-5).
    pub currency: Currency,
    /// Whether the prices and amounts include the tax. EN 16931 has exclusive ones only.
    pub price_basis: PriceBasis,
    /// Who rounds what, and which way.
    pub rounding: RoundingProfile,
    /// What is billed (BG-25), at least one line and at most [`INVOICE_LINES_MAX`](crate::limits::INVOICE_LINES_MAX).
    pub lines: Vec<InvoiceLine>,
    /// What comes off the document as a whole (BG-20).
    pub allowances: Vec<DocumentAllowance>,
    /// What is added to the document as a whole (BG-21).
    pub charges: Vec<DocumentCharge>,
    /// What the customer has paid already (BT-113), if the document shows it.
    pub prepaid: Option<Money>,
    /// How the amount to pay is rounded (BT-114), if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payable_rounding: Option<PayableRounding>,
    /// The currency in which the tax is stated too (BT-6), if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_currency: Option<TaxCurrency>,
}

/// One line of an invoice (BG-25). Its number is its place in the draft, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_quantity: Option<Quantity>,
    /// What comes off this line (BG-27).
    pub allowances: Vec<LineAllowance>,
    /// What is added to this line (BG-28).
    pub charges: Vec<LineCharge>,
    /// The tax that the line bears (BG-30).
    pub tax: TaxTreatment,
    /// What it bears besides, at most [`FURTHER_TAXES_MAX`](crate::limits::FURTHER_TAXES_MAX).
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub further_taxes: Vec<FurtherTax>,
}

impl InvoiceLine {
    /// A line of so much of something at a price, under a tax treatment, and nothing else.
    #[must_use]
    pub fn new(
        description: Text,
        quantity: impl Into<InvoicedQuantity>,
        unit: Unit,
        unit_price: UnitPrice,
        tax: TaxTreatment,
    ) -> Self {
        Self {
            description,
            quantity: quantity.into(),
            unit,
            unit_price,
            base_quantity: None,
            allowances: Vec::new(),
            charges: Vec::new(),
            tax,
            further_taxes: Vec::new(),
        }
    }

    /// The line that bills a priced line under a tax treatment.
    #[must_use]
    pub fn of(priced: PricedLine, tax: TaxTreatment) -> Self {
        let PricedLine { description, quantity, unit, unit_price, .. } = priced;
        Self::new(description, quantity, unit, unit_price, tax)
    }
}

/// What comes off a line (BG-27).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineAllowance {
    /// How much (BT-136, BT-138).
    pub value: LineAdjustment,
    /// Why (BT-139).
    pub reason: Text,
}

/// What is added to a line (BG-28).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LineCharge {
    /// How much (BT-141, BT-143).
    pub value: LineAdjustment,
    /// Why (BT-144).
    pub reason: Text,
}

/// How much an allowance or charge of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentAllowance {
    /// How much (BT-92, BT-94).
    pub value: DocumentAdjustment,
    /// Why (BT-97).
    pub reason: Text,
    /// The tax that it takes back (BT-95, BT-96): that of lines or charges of the draft which are worth as much at least.
    pub tax: TaxTreatment,
    /// What it takes back besides, at most [`FURTHER_TAXES_MAX`](crate::limits::FURTHER_TAXES_MAX): percentages only.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub further_taxes: Vec<FurtherTax>,
}

impl DocumentAllowance {
    /// One under a tax treatment, and nothing else.
    #[must_use]
    pub const fn new(value: DocumentAdjustment, reason: Text, tax: TaxTreatment) -> Self {
        Self { value, reason, tax, further_taxes: Vec::new() }
    }
}

/// What is added to the document as a whole (BG-21), with the tax that it bears.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentCharge {
    /// How much (BT-99, BT-101).
    pub value: DocumentAdjustment,
    /// Why (BT-104).
    pub reason: Text,
    /// The tax that it bears (BT-102, BT-103).
    pub tax: TaxTreatment,
    /// What it bears besides, at most [`FURTHER_TAXES_MAX`](crate::limits::FURTHER_TAXES_MAX): percentages only.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub further_taxes: Vec<FurtherTax>,
}

impl DocumentCharge {
    /// One under a tax treatment, and nothing else.
    #[must_use]
    pub const fn new(value: DocumentAdjustment, reason: Text, tax: TaxTreatment) -> Self {
        Self { value, reason, tax, further_taxes: Vec::new() }
    }
}

/// How much an allowance or charge of the document is.
///
/// A percentage is of line amounts, as shown or exact as the nets of the draft are, never of other document allowances and
/// charges: they don't compound. EN 16931
/// leaves open which lines it is of (BT-93, BT-100), so the draft says: a discount on a document of two rates is two
/// allowances, each of the lines under its own tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

impl Draft {
    /// A draft of some lines and nothing else.
    #[must_use]
    pub const fn new(
        currency: Currency,
        price_basis: PriceBasis,
        rounding: RoundingProfile,
        lines: Vec<InvoiceLine>,
    ) -> Self {
        Self {
            currency,
            price_basis,
            rounding,
            lines,
            allowances: Vec::new(),
            charges: Vec::new(),
            prepaid: None,
            payable_rounding: None,
            tax_currency: None,
        }
    }

    /// Why there is no tax to pay under a category and rate (BT-120): the reasons that its lines, allowances and charges
    /// give, each once, in their order.
    #[must_use]
    pub fn tax_reasons(&self, category: TaxCategory, percent: Percent) -> Vec<&Text> {
        let mut seen = BTreeSet::new();
        let of_this_tax = self.treatments().filter(|tax| tax.category == category && tax.percent == percent);
        of_this_tax.filter_map(|tax| tax.reason.as_ref()).filter(|reason| seen.insert(*reason)).collect()
    }

    /// Whether anything in it bears a further tax.
    pub(super) fn bears_further_taxes(&self) -> bool {
        self.lines.iter().any(|line| !line.further_taxes.is_empty())
            || self.allowances.iter().any(|allowance| !allowance.further_taxes.is_empty())
            || self.charges.iter().any(|charge| !charge.further_taxes.is_empty())
    }

    /// Every tax treatment: the lines', the allowances', the charges'.
    pub(super) fn treatments(&self) -> impl Iterator<Item = &TaxTreatment> {
        let lines = self.lines.iter().map(|line| &line.tax);
        let allowances = self.allowances.iter().map(|allowance| &allowance.tax);
        lines.chain(allowances).chain(self.charges.iter().map(|charge| &charge.tax))
    }
}
