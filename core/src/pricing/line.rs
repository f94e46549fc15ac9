use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::Text,
    unit::Unit,
};

/// What a priced line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PricedKind {
    /// Somebody's time.
    Labour,
    /// Something that was used up or built in.
    Material,
    /// Coming out at all.
    CallOut,
    /// A sum agreed beforehand.
    FixedPrice,
}

/// One line of a quote or of priced work, before tax: what invoices are made from.
///
/// Its amount is `quantity × unit_price`, rounded where the invoice's rounding says, not here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PricedLine {
    /// What it is for.
    pub kind: PricedKind,
    /// What the customer reads.
    pub description: Text,
    /// The kind of supply, from which the tax is decided when it is invoiced.
    pub supply: Supply,
    /// How much.
    pub quantity: Quantity,
    /// Of what unit.
    pub unit: Unit,
    /// The price of one unit, in major units of the currency that stands beside the lines: the quote's, or that of the
    /// [`Priced`](super::Priced) work.
    pub unit_price: UnitPrice,
}
