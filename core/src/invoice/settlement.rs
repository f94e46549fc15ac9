use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    money::{Currency, Money, Rounding},
    quantity::ExchangeRate,
};

/// How the amount to pay is rounded (BT-114): after the tax, which it never touches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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
    /// | NZD | 10 cents | 5 cents withdrawn on 2006-11-01: Reserve Bank of New Zealand |
    Cash {
        /// Where half a coin goes: half up or half down.
        ties: Rounding,
    },
}

/// The tax once more in a second currency, where the law of the supplier's country wants it in its own (BT-6, BT-111).
///
/// Source: EN 16931 BR-53; Directive 2006/112/EC art. 230.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

/// The smallest coin of a currency in minor units, where cash is rounded to one that is more than that.
pub(super) fn smallest_coin(currency: Currency) -> Option<i64> {
    match currency.code() {
        "AUD" | "CAD" | "CHF" => Some(5),
        "NZD" => Some(10),
        _ => None,
    }
}
