use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::money::Rounding;

/// Where a document's tax is rounded to whole minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxRoundingPoint {
    /// On each line; the document's tax is the sum of rounded taxes.
    Line,
    /// Once for all lines that share a category and a rate: the tax total of the document, where it has one rate.
    TaxGroup,
}

/// How a document's tax is rounded: where, and which way.
///
/// There is no default. A regime permits one or several: the supplier, or who bills for it, picks one and keeps to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxRounding {
    /// Where.
    pub at: TaxRoundingPoint,
    /// Which way.
    pub way: Rounding,
}

/// Whether a document's prices hold the tax already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PriceBasis {
    /// Tax is added to the prices: what businesses tell each other.
    Exclusive,
    /// Tax is taken out of the prices: what a household is told.
    Inclusive,
}
