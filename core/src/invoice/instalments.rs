use std::cmp::Reverse;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{DocumentError, InvoiceError, Place};
use crate::{
    limits::INSTALMENTS_MAX,
    money::{Money, Rounding, divide},
    order,
    party::{PartyError, PaymentTerms},
    quantity::Percent,
};

/// One of the parts in which an invoice is to be paid: how much, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InstalmentTerms {
    /// How much of the whole.
    pub share: InstalmentShare,
    /// When it is due, counted from the date of the invoice.
    pub due: PaymentTerms,
}

/// How much of the whole an instalment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum InstalmentShare {
    /// A percentage of the whole.
    Percent {
        /// The percentage.
        percent: Percent,
    },
    /// So much, to the cent.
    Amount {
        /// The amount, in the currency of the whole.
        amount: Money,
    },
    /// What the others leave; one instalment at most.
    Rest {},
}

/// A part of an invoice, and when it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// The last day to pay it.
    pub due_on: NaiveDate,
    /// How much.
    pub amount: Money,
}

/// The day on which an invoice of a day is due (BT-9) by its terms, for hosts that hold both apart.
///
/// # Errors
/// [`PartyError::Date`] (`JM-CAL-0002`): one of the two days is outside the years 1900 to 9999.
pub fn due_on(terms: PaymentTerms, issued_on: NaiveDate) -> Result<NaiveDate, PartyError> {
    terms.due_on(issued_on)
}

/// Splits what is to be paid into instalments that sum to it.
///
/// The exact share is total × percent ÷ 100, the amount that is given, or the total less all others for the rest; the shares
/// have to come to the whole, by themselves or by one instalment of the rest. Each is rounded towards zero, and the minor units
/// that are left over go one each to the largest remainders, among equal ones to the earlier instalment. So each is less than
/// one minor unit away from its exact share, and one of an amount is that amount. What is below zero is split as the mirror
/// image.
///
/// They are in the order of the terms, whatever their days.
///
/// # Errors
/// - [`DocumentError::NoInstalments`] (`JM-INV-0075`), [`DocumentError::TooManyInstalments`] (`JM-INV-0076`): none, or more
///   than [`INSTALMENTS_MAX`].
/// - [`DocumentError::InstalmentsDontAdd`] (`JM-INV-0077`): the shares come to less or more than the whole.
/// - [`DocumentError::SecondRest`] (`JM-INV-0078`): two of the rest.
/// - [`DocumentError::InstalmentOtherWay`] (`JM-INV-0079`): an amount that goes the other way than the whole.
/// - [`InvoiceError::CurrencyMismatch`] (`JM-INV-0005`): an amount in another currency.
/// - [`InvoiceError::TooLarge`] (`JM-INV-0007`): an amount beyond the bounds.
/// - [`DocumentError::Party`] (`JM-CAL-0002`): a day outside the years that are taken.
///
/// ```
/// use journeyman::{
///     invoice::{InstalmentShare, InstalmentTerms, instalments},
///     money::{Currency, Money},
///     party::PaymentTerms,
/// };
///
/// let third = InstalmentShare::Percent { percent: "33.333333".parse()? };
/// let plan = [
///     InstalmentTerms { share: third, due: PaymentTerms::new(0)? },
///     InstalmentTerms { share: third, due: PaymentTerms::new(30)? },
///     InstalmentTerms { share: InstalmentShare::Rest {}, due: PaymentTerms::new(60)? },
/// ];
/// let parts = instalments(Money { minor: 100_00, currency: Currency::AUD }, &plan, "2026-10-05".parse()?)?;
/// assert_eq!(parts.iter().map(|part| part.amount.minor).collect::<Vec<_>>(), [33_33, 33_33, 33_34]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn instalments(
    total: Money,
    terms: &[InstalmentTerms],
    issued_on: NaiveDate,
) -> Result<Vec<Instalment>, DocumentError> {
    if terms.is_empty() {
        return Err(DocumentError::NoInstalments {});
    }
    if terms.len() > INSTALMENTS_MAX {
        let given = u64::try_from(terms.len()).unwrap_or(u64::MAX);
        return Err(DocumentError::TooManyInstalments { given });
    }
    let total = checked(total, total)?;
    let amounts = shared_out(total, &exact_shares(total, terms)?);
    let due = terms.iter().map(|part| part.due.due_on(issued_on));
    amounts
        .into_iter()
        .zip(due)
        .map(|(minor, due_on)| Ok(Instalment { due_on: due_on?, amount: Money { minor, ..total } }))
        .collect()
}

/// Minor units × [`PARTS`]: a percentage has six decimals at most, so that every exact share is a whole number of these.
type Exact = i128;
const PARTS: i128 = 100_000_000;

/// The exact shares, which come to the whole.
fn exact_shares(total: Money, terms: &[InstalmentTerms]) -> Result<Vec<Exact>, DocumentError> {
    let whole = i128::from(total.minor).saturating_mul(PARTS);
    let mut shares = Vec::with_capacity(terms.len());
    let (mut sum, mut rest) = (0_i128, None);
    for (number, part) in (1_u32..).zip(terms) {
        let share = match part.share {
            InstalmentShare::Percent { percent } => share_of(total, percent),
            InstalmentShare::Amount { amount } => {
                let amount = checked(amount, total)?;
                if i128::from(amount.minor).signum().saturating_mul(whole.signum()) < 0 {
                    return Err(DocumentError::InstalmentOtherWay { instalment: number, amount });
                }
                i128::from(amount.minor).saturating_mul(PARTS)
            }
            InstalmentShare::Rest {} if rest.is_some() => return Err(DocumentError::SecondRest { instalment: number }),
            InstalmentShare::Rest {} => {
                rest = Some(shares.len());
                0
            }
        };
        sum = sum.saturating_add(share);
        shares.push(share);
    }
    let left = whole.saturating_sub(sum);
    if left.signum().saturating_mul(whole.signum()) < 0 || (whole == 0 && left != 0) {
        return Err(DocumentError::InstalmentsDontAdd { total, is_more: true });
    }
    match rest.and_then(|at| shares.get_mut(at)) {
        Some(rest) => *rest = left,
        None if left != 0 => return Err(DocumentError::InstalmentsDontAdd { total, is_more: false }),
        None => {}
    }
    Ok(shares)
}

fn share_of(total: Money, percent: Percent) -> Exact {
    let (mantissa, scale) = percent.parts();
    // INVARIANT: six decimals at most, so the power is at most the sixth; 2⁵³ × 10⁴ × 10⁶ fits 128 bits.
    let power = 10_i128.checked_pow(6_u32.saturating_sub(scale)).unwrap_or_default();
    i128::from(total.minor).saturating_mul(mantissa).saturating_mul(power)
}

/// Whole units that sum to the total, by the largest remainders.
fn shared_out(total: Money, shares: &[Exact]) -> Vec<i64> {
    let down = |share: Exact| divide(share, PARTS, Rounding::Down).unwrap_or_default();
    let mut units: Vec<i128> = shares.iter().map(|&share| down(share)).collect();
    let mut missing = i128::from(total.minor).saturating_sub(units.iter().sum());
    let mut places: Vec<usize> = (0..shares.len()).collect();
    let remainder = |place: &usize| {
        shares.get(*place).map(|share| share.saturating_sub(down(*share).saturating_mul(PARTS)).unsigned_abs())
    };
    order::by_key(&mut places, |place| Reverse(remainder(place))); // stable: earlier among equals
    for unit in places {
        // INVARIANT: rounding cut off less than one unit a share, all of one sign, so there are more shares than units.
        if let Some(unit) = units.get_mut(unit).filter(|_| missing != 0) {
            *unit = unit.saturating_add(missing.signum());
            missing = missing.saturating_sub(missing.signum());
        }
    }
    // INVARIANT: no part exceeds the whole, which is an i64.
    units.into_iter().map(|unit| i64::try_from(unit).unwrap_or_default()).collect()
}

fn checked(amount: Money, total: Money) -> Result<Money, InvoiceError> {
    let at = Place::Document {};
    if amount.currency != total.currency {
        return Err(InvoiceError::CurrencyMismatch { at, wanted: total.currency, given: amount.currency });
    }
    amount.check(total.currency).map_err(|_| InvoiceError::TooLarge { at })
}
