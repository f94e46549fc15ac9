//! How what is rounded once is shown in parts.

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::number::{Q, Way, round, whole};

/// The sum of the parts, rounded once, and split over them: each is its exact value rounded towards zero, and the units that
/// are missing go to the largest remainders in their direction, of equal ones to the earlier.
pub(crate) fn split(exact: &[Q], way: Way) -> Vec<BigInt> {
    let total = round(&exact.iter().sum(), way);
    split_total(exact, &total)
}

/// The same, of a total that was rounded before.
pub(crate) fn split_total(exact: &[Q], total: &BigInt) -> Vec<BigInt> {
    let mut parts: Vec<BigInt> = exact.iter().map(|part| round(part, Way::Down)).collect();
    let missing = total - parts.iter().sum::<BigInt>();
    let unit = missing.signum();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    // The remainder in the direction of what is missing; sorting is stable, so that of equal ones the earlier comes first.
    let remainder = |&at: &usize| (&exact[at] - whole(parts[at].clone())) * whole(unit.clone());
    let remainders: Vec<Q> = order.iter().map(remainder).collect();
    order.sort_by(|&a, &b| remainders[b].cmp(&remainders[a]));
    let mut left = missing.abs();
    for at in order {
        if left.is_zero() {
            break;
        }
        parts[at] += &unit;
        left -= 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_units_go_to_the_largest_remainders_and_of_equal_ones_to_the_earlier() {
        let tenths = |numbers: &[i64]| numbers.iter().map(|n| Q::new((*n).into(), 10.into())).collect::<Vec<_>>();
        let split = |numbers: &[i64]| split(&tenths(numbers), Way::HalfUp);
        let parts = |numbers: &[i64]| numbers.iter().map(|n| BigInt::from(*n)).collect::<Vec<_>>();
        assert_eq!(split(&[14, 14, 14]), parts(&[2, 1, 1]));
        assert_eq!(split(&[14, 16, 10]), parts(&[1, 2, 1]));
        assert_eq!(split(&[-14, -16]), parts(&[-1, -2]));
        assert_eq!(split(&[-9, -9, 15]), parts(&[-1, 0, 1])); // −0.3 is 0, and 1 is shown so far
    }
}
