use std::cmp::Reverse;

use super::{Money, MoneyError};
use crate::{limits::PARTS_MAX, order};

/// Splits an amount in proportion to `weights`, in whole minor units.
///
/// Instalments, a discount spread over lines, a deposit per tax rate: rounding each part alone loses or invents cents
/// (three thirds of 100.00 are 99.99). Here the parts sum to the total, and each is less than one minor unit away from its
/// exact share. Units left over after rounding towards zero go to the largest remainders, and among equal ones to the
/// earlier part, so the same weights always give the same parts. A negative total gives the mirror image of the positive
/// one: a credit note undoes its invoice part by part.
///
/// Source: the largest remainder method, known as Hamilton's.
///
/// # Errors
/// - [`MoneyError::NoWeight`] (`JM-MON-0003`): no weight is above zero.
/// - [`MoneyError::TooManyParts`] (`JM-MON-0004`): more than [`PARTS_MAX`] weights.
/// - [`MoneyError::TooLarge`] (`JM-MON-0005`): the total is beyond the bounds.
///
/// ```
/// use journeyman::money::{Currency, Money, allocate};
///
/// // 100.00 in three equal instalments: the spare cent is in the first.
/// let parts = allocate(Money { minor: 100_00, currency: Currency::AUD }, &[1, 1, 1])?;
/// assert_eq!(parts.iter().map(|part| part.minor).collect::<Vec<_>>(), [33_34, 33_33, 33_33]);
/// # Ok::<(), journeyman::money::MoneyError>(())
/// ```
pub fn allocate(total: Money, weights: &[u32]) -> Result<Vec<Money>, MoneyError> {
    if weights.len() > PARTS_MAX {
        return Err(MoneyError::TooManyParts { given: u64::try_from(weights.len()).unwrap_or(u64::MAX) });
    }
    let total = total.check(total.currency)?;
    let weight_sum: u64 = weights.iter().map(|&weight| u64::from(weight)).sum();
    if weight_sum == 0 {
        return Err(MoneyError::NoWeight);
    }
    let mut shares: Vec<Share> = weights.iter().map(|&weight| Share::of(total.minor, weight, weight_sum)).collect();
    hand_out_the_rest(total.minor, &mut shares);
    Ok(shares.into_iter().map(|share| Money { minor: share.minor, currency: total.currency }).collect())
}

/// A part rounded towards zero, and what rounding cut off, as a numerator over the sum of the weights.
struct Share {
    minor: i64,
    remainder: u128,
}

impl Share {
    #[expect(clippy::arithmetic_side_effects, reason = "i64 times u32 fits i128; the caller refuses a sum of 0")]
    #[expect(clippy::cast_possible_truncation, reason = "no share exceeds the total, an i64")]
    fn of(total_minor: i64, weight: u32, weight_sum: u64) -> Self {
        let exact = i128::from(total_minor) * i128::from(weight);
        let divisor = i128::from(weight_sum);
        Self { minor: (exact / divisor) as i64, remainder: (exact % divisor).unsigned_abs() }
    }
}

/// Moves one unit each to the shares with the largest remainders until they sum to `total_minor`.
#[expect(clippy::arithmetic_side_effects, reason = "every share stays within the total")]
fn hand_out_the_rest(total_minor: i64, shares: &mut [Share]) {
    // INVARIANT: rounding cut off less than one unit a share, so there are more shares than units.
    let mut rest = total_minor - shares.iter().map(|share| share.minor).sum::<i64>();
    let unit = rest.signum();
    let mut by_remainder: Vec<&mut Share> = shares.iter_mut().collect();
    order::by_key(&mut by_remainder, |share| Reverse(share.remainder)); // stable: earlier among equals
    for share in by_remainder {
        if rest == 0 {
            break;
        }
        share.minor += unit;
        rest -= unit;
    }
}
