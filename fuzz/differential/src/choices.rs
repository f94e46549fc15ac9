//! Where a generator's choices come from: a seed, or the bytes of a fuzzer.

/// A source of choices. The same source makes the same choices.
#[derive(Debug, Clone)]
pub enum Choices<'a> {
    /// From a seed, without end.
    Seed(u64),
    /// From bytes; when they are used up, always the first choice.
    Bytes(&'a [u8]),
}

impl Choices<'_> {
    /// A number below a bound that is above zero.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next(bound) % bound.max(1)
    }

    /// Whether something happens that does so one time in `times`.
    pub fn one_in(&mut self, times: u64) -> bool {
        // The last choice, so that bytes that are used up say no.
        self.below(times) == times - 1
    }

    /// One of a list that isn't empty.
    pub fn one_of<T: Clone>(&mut self, list: &[T]) -> T {
        let at = self.below(list.len() as u64);
        list[usize::try_from(at).unwrap_or_default()].clone()
    }

    /// A number from one bound to another.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = most.abs_diff(least).saturating_add(1);
        least.wrapping_add_unsigned(self.below(span))
    }

    fn next(&mut self, bound: u64) -> u64 {
        match self {
            // SplitMix64 (Steele, Lea and Flood 2014).
            Self::Seed(state) => {
                *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                mixed ^ (mixed >> 31)
            }
            Self::Bytes(bytes) => {
                let wanted = usize::try_from(u64::BITS - (bound - 1).leading_zeros()).unwrap_or(64).div_ceil(8);
                let (taken, left) = bytes.split_at(wanted.min(bytes.len()));
                *bytes = left;
                taken.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_makes_the_same_choices_each_time_and_each_choice_at_some_time() {
        let chosen = |seed| {
            let mut choices = Choices::Seed(seed);
            (0..64).map(|_| choices.below(4)).collect::<Vec<_>>()
        };
        assert_eq!(chosen(7), chosen(7));
        assert_ne!(chosen(7), chosen(8));
        assert!((0..4).all(|choice| chosen(7).contains(&choice)));
    }

    #[test]
    fn bytes_are_read_as_they_are_wanted_and_then_choose_the_first() {
        let mut choices = Choices::Bytes(&[3, 1, 0, 9]);
        assert_eq!([choices.below(4), choices.below(512), choices.below(10), choices.below(10)], [3, 256, 9, 0]);
        assert!(!choices.one_in(2));
    }
}
