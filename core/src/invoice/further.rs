use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    quantity::{Percent, UnitPrice},
    text::Label,
    wire,
};

/// A tax that a line, or an allowance or charge of the document, bears besides its main one.
///
/// The taxes of one line are taken in this order:
/// 1. the further taxes that are part of the taxable amount (`in_tax_base`), each rounded on the line, also where
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
/// | an environmental levy of 0.15 for each piece, on which VAT is due | `per_unit`, `in_tax_base` |
/// | an addition to the price that is withheld from too, as Italy's 4 % for social security under its 20 % | give the addition as a charge, then `percent` on `net`, `withheld`, on line and charge |
/// | what a contractor deducts from labour and pays to the revenue for the subcontractor | `percent` on `net`, `withheld` |
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FurtherTax {
    /// What it is called on the invoice.
    pub tax: Label,
    /// How much it is.
    pub rate: FurtherTaxRate,
    /// What a percentage is of.
    pub on: FurtherTaxBase,
    /// Whether it is part of the amount on which the main tax is.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub in_tax_base: bool,
    /// Whether the customer keeps it and pays it to the authority: it is in no total, and is what is paid less in the end.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub withheld: bool,
}

/// How much a further tax is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FurtherTaxRate {
    /// A percentage, at most [`TAX_PERCENT_MAX`](crate::limits::TAX_PERCENT_MAX).
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FurtherTaxBase {
    /// Of the amount without any tax.
    Net,
    /// Of the amount with the taxes before it that are to be paid to the supplier.
    NetAndTaxes,
}
