use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::BillingError;
use crate::{
    money::{Money, Rounding},
    quantity::Percent,
};

/// How much of a total is to be paid beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DepositShare {
    /// A percentage of the total, at most 100.
    Percent {
        /// The percentage.
        percent: Percent,
        /// Which way it is rounded to a whole minor unit.
        rounding: Rounding,
    },
    /// So much, at most the total.
    Amount {
        /// The amount, in the total's currency.
        amount: Money,
    },
}

/// The deposit on a total: what the customer pays before the work starts.
///
/// The total is the one with tax that the customer is quoted: [`draft`](super::draft) the quote's lines, and
/// [`calculate`](crate::invoice::calculate) the draft. The final invoice shows what was paid as prepaid (BT-113).
///
/// Law: from nothing to the total, whichever way it is rounded.
///
/// # Errors
/// - [`BillingError::NegativeAmount`] (`JM-BIL-0003`): a total or a deposit below zero.
/// - [`BillingError::DepositAboveTotal`] (`JM-BIL-0004`): more than the total, or than 100 % of it.
/// - [`BillingError::Money`]: another currency than the total's (`JM-MON-0002`), or an amount beyond the bounds
///   (`JM-MON-0005`).
///
/// ```
/// use journeyman::{billing::{DepositShare, deposit}, money::{Currency, Money, Rounding}};
///
/// let quoted = Money { minor: 1_234_55, currency: Currency::AUD };
/// let share = DepositShare::Percent { percent: "30".parse()?, rounding: Rounding::HalfUp };
/// assert_eq!(deposit(quoted, share)?.to_string(), "AUD 370.37"); // 370.365
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn deposit(total: Money, share: DepositShare) -> Result<Money, BillingError> {
    let total = not_negative(total.check(total.currency)?)?;
    let deposit = match share {
        DepositShare::Percent { percent, rounding } => total.percent(percent, rounding)?,
        DepositShare::Amount { amount } => not_negative(amount.check(total.currency)?)?,
    };
    // A rate just above 100 % may round to the total, and is still a mistake.
    let above_whole = matches!(share, DepositShare::Percent { percent, .. } if percent > Percent::from(100));
    if above_whole || deposit.minor > total.minor {
        return Err(BillingError::DepositAboveTotal { deposit, total });
    }
    Ok(deposit)
}

pub(super) fn not_negative(amount: Money) -> Result<Money, BillingError> {
    if amount.minor < 0 { Err(BillingError::NegativeAmount { amount }) } else { Ok(amount) }
}
