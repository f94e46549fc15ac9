use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    money::{Currency, Money, Rounding, divide},
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
    /// | DKK | 50 øre | 25 øre withdrawn on 2008-10-01: Danmarks Nationalbank |
    /// | HUF | 5 forints | 1 and 2 forints withdrawn on 2008-03-01: Magyar Nemzeti Bank, with the rule of rounding to 5 |
    /// | NOK | 1 krone | 50 øre withdrawn on 2012-05-01: Norges Bank |
    /// | NZD | 10 cents | 5 cents withdrawn on 2006-11-01: Reserve Bank of New Zealand |
    /// | SEK | 1 krona | 50 öre invalid after 2010-09-30: Sveriges Riksbank |
    ///
    /// The euro has a coin of 1 cent. Where a country rounds cash to 5 cents all the same (Finland, the Netherlands, Belgium,
    /// Ireland), only the host knows it: it gives the rounding as an amount.
    Cash {
        /// Where half a coin goes: half up or half down.
        ties: Rounding,
    },
}

/// The tax once more in a second currency, where the law of the supplier's country wants it in its own (BT-6, BT-111).
///
/// [`issue`](super::issue()) asks for it where an invoice with tax is in another currency than that of its law:
///
/// | law | currency | source |
/// |---|---|---|
/// | Australia | AUD | GST Act 1999 s 29-70(1); GSTR 2001/2 para 41: the tax in Australian currency, or with the rate to work it out |
/// | New Zealand | NZD | GST Act 1985 s 77(1): amounts are expressed in New Zealand currency, as at the time of supply |
/// | United Kingdom | GBP | Value Added Tax Regulations 1995 (SI 1995/2518) reg 14(1)(l): the total VAT, expressed in sterling |
///
/// The Australian ruling would also take words that say where the rate is found; the library can't check those, and asks for
/// the rate itself.
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

impl TaxCurrency {
    /// The second currency (BT-6).
    #[must_use]
    pub const fn currency(&self) -> Currency {
        match self {
            Self::Rate { currency, .. } => *currency,
            Self::Amount { amount } => amount.currency,
        }
    }
}

/// What is missing to a whole number of coins, or too much for it; none where that is no amount.
pub(super) fn to_coin(due: i64, coin: i64, ties: Rounding) -> Option<i64> {
    let coins = i64::try_from(divide(due.into(), coin.into(), ties)?).ok()?;
    Some(coins.checked_mul(coin)?.saturating_sub(due))
}

/// The smallest coin of a currency in minor units, where cash is rounded to one that is more than that.
pub(super) fn smallest_coin(currency: Currency) -> Option<i64> {
    match currency.code() {
        "AUD" | "CAD" | "CHF" => Some(5),
        "NZD" => Some(10),
        "DKK" => Some(50),
        "NOK" | "SEK" => Some(1_00),
        "HUF" => Some(5_00),
        _ => None,
    }
}
