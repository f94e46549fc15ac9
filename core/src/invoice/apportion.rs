use super::fraction::Fraction;
use crate::{money::Rounding, order};

/// Shows a whole that was rounded once as its parts: each is its exact value rounded towards zero, and of the units that are
/// missing to the whole one each goes to the largest remainders in their direction, of equal ones to the earlier.
///
/// It gives none where a part is beyond the bounds of money.
///
/// Source: the largest remainder method, known as Hamilton's, as [`allocate`](crate::money::allocate) has it.
pub(super) fn apportion(whole: i64, parts: &[Fraction]) -> Option<Vec<i64>> {
    let mut shown = parts.iter().map(|part| part.rounded(Rounding::Down)).collect::<Option<Vec<i64>>>()?;
    let sum: i128 = shown.iter().copied().map(i128::from).sum();
    let missing = i128::from(whole).checked_sub(sum)?;
    let unit = i64::try_from(missing.signum()).ok()?;
    let mut places: Vec<(usize, Fraction)> = Vec::with_capacity(parts.len());
    for (place, (part, shown)) in parts.iter().zip(&shown).enumerate() {
        let remainder = part.minus(Fraction::whole(*shown))?;
        places.push((place, if unit < 0 { remainder.negated() } else { remainder }));
    }
    order::by(&mut places, |(_, a), (_, b)| b.compare(*a));
    // INVARIANT: rounding the whole and cutting the parts leaves less than one unit a part, so that one round is enough.
    for (place, _) in places.iter().take(usize::try_from(missing.unsigned_abs()).ok()?) {
        let shown = shown.get_mut(*place)?;
        *shown = shown.checked_add(unit)?;
    }
    Some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Parts in tenths.
    fn shown(whole: i64, tenths: &[i128]) -> Vec<i64> {
        let parts: Vec<Fraction> = tenths.iter().map(|&part| Fraction::of(part, 10).unwrap()).collect();
        apportion(whole, &parts).unwrap()
    }

    #[test]
    fn units_that_are_missing_go_to_the_largest_remainders_and_of_equal_ones_to_the_earlier() {
        assert_eq!(shown(4, &[14, 14, 14]), [2, 1, 1]);
        assert_eq!(shown(4, &[14, 16, 10]), [1, 2, 1]);
        assert_eq!(shown(2, &[9, 14]), [1, 1]);
    }

    #[test]
    fn parts_the_other_way_are_shown_the_other_way() {
        assert_eq!(shown(-4, &[-14, -14, -14]), [-2, -1, -1]);
        assert_eq!(shown(-4, &[-14, -16, -10]), [-1, -2, -1]);
    }

    #[test]
    fn parts_of_both_signs_give_and_take_where_the_remainder_is_in_the_direction_of_what_is_missing() {
        assert_eq!(shown(8, &[106, -31]), [11, -3]);
        assert_eq!(shown(6, &[101, -39]), [10, -4]);
        assert_eq!(shown(0, &[6, -7]), [0, 0]);
    }

    #[test]
    fn a_whole_that_was_rounded_up_or_down_is_shown_too() {
        assert_eq!(shown(1, &[1, 0]), [1, 0]);
        assert_eq!(shown(1, &[9, 9]), [1, 0]);
        assert_eq!(shown(0, &[0, 0]), [0, 0]);
    }
}
