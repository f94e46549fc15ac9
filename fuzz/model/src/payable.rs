//! What is left to pay, and the tax in a second currency.

use num_bigint::BigInt;
use num_traits::Zero;

use crate::{
    bill::given_amount,
    bounded, currency,
    draft::{Draft, Money, PayableRounding, TaxCurrency},
    money, money_in,
    number::{EXCHANGE_RATE, Way, decimal, power_of_ten, round, whole},
    refusal::{self, Refusal},
};

pub(crate) struct Payable {
    pub(crate) rounding: Option<Money>,
    pub(crate) amount: Money,
    pub(crate) less_withheld: Option<Money>,
    pub(crate) tax_in_tax_currency: Option<Money>,
}

/// BR-CO-16: BT-115 = BT-112 − BT-113 + BT-114.
pub(crate) fn payable(
    draft: &Draft,
    tax: &BigInt,
    tax_inclusive: &BigInt,
    withheld: Option<&BigInt>,
) -> Result<Payable, Refusal> {
    let prepaid = match &draft.prepaid {
        None => BigInt::zero(),
        Some(prepaid) => given_amount(draft, prepaid)?.to_integer(),
    };
    let due = bounded(tax_inclusive - prepaid)?;
    let rounding = rounding(draft, &due)?;
    let payable = bounded(&due + rounding.clone().unwrap_or_default())?;
    let less_withheld = withheld.map(|withheld| money(draft, &payable - withheld)).transpose()?;
    Ok(Payable {
        rounding: rounding.map(|rounding| money(draft, rounding)).transpose()?,
        amount: money(draft, payable)?,
        less_withheld,
        tax_in_tax_currency: tax_in_tax_currency(draft, tax)?,
    })
}

/// BT-114: as given, or what is missing to a whole number of the smallest coin.
fn rounding(draft: &Draft, due: &BigInt) -> Result<Option<BigInt>, Refusal> {
    match &draft.payable_rounding {
        None => Ok(None),
        Some(PayableRounding::Amount { amount }) => Ok(Some(given_amount(draft, amount)?.to_integer())),
        Some(PayableRounding::Cash { ties }) => {
            if !matches!(ties, Way::HalfUp | Way::HalfDown) {
                return Err(refusal::CASH_TIES);
            }
            let coin = currency::smallest_coin(&draft.currency).ok_or(refusal::NO_CASH_ROUNDING)?;
            let coins = round(&(whole(due.clone()) / whole(coin)), *ties);
            Ok(Some(coins * coin - due))
        }
    }
}

/// BT-111: BT-110 in the currency in which the law asks for it.
fn tax_in_tax_currency(draft: &Draft, tax: &BigInt) -> Result<Option<Money>, Refusal> {
    match &draft.tax_currency {
        None => Ok(None),
        Some(TaxCurrency::Amount { amount }) => Ok(Some(amount.clone())),
        Some(TaxCurrency::Rate { currency: code, rate }) => {
            let major = whole(tax.clone()) / power_of_ten(currency::exponent(&draft.currency));
            let exact = major * decimal(rate, &EXCHANGE_RATE)? * power_of_ten(currency::exponent(code));
            money_in(code, round(&exact, draft.rounding.tax.way)).map(Some)
        }
    }
}
