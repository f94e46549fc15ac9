//! The quarters of hours in which something is taken, in a bit each.
//!
//! A year of them is four kilobytes, where the bookings of a year take twenty: who asks about free time is mostly told so by one
//! look, and nearer to the processor than the bookings are.

use std::ops::RangeInclusive;

const SECONDS: u32 = 900;
const A_DAY: i32 = 96;
const BITS: u32 = 6; // of a quarter's number, within a word
const WITHIN: i32 = (1 << BITS) - 1;

/// A time in quarters of hours since 1970, all that it touches: the first and the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    // INVARIANT: first ≤ last.
    first: i32,
    last: i32,
}

impl Stretch {
    /// From so many seconds after the midnight of a day since 1970, and until so many after that of another.
    pub(super) fn between((first, from): (i32, u32), (last, until): (i32, u32)) -> Self {
        let quarter = |day: i32, quarters: u32| day.saturating_mul(A_DAY).saturating_add_unsigned(quarters);
        let (first, end) = (quarter(first, from / SECONDS), quarter(last, until.div_ceil(SECONDS)));
        Self { first, last: end.saturating_sub(1).max(first) }
    }

    /// What both touch.
    pub(super) fn intersection(self, other: Self) -> Option<Self> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Self { first, last })
    }

    /// The day on which it starts.
    pub(super) const fn first_day(self) -> i32 {
        self.first.div_euclid(A_DAY)
    }

    /// The last day of which it touches a quarter.
    pub(super) const fn last_day(self) -> i32 {
        self.last.div_euclid(A_DAY)
    }

    const fn words(self) -> (i32, i32) {
        (self.first >> BITS, self.last >> BITS)
    }

    const fn of_words(first: i32, last: i32) -> Self {
        Self { first: first << BITS, last: (last << BITS) | WITHIN }
    }

    /// Its bits of its first word, and of its last.
    const fn masks(self) -> (u64, u64) {
        (u64::MAX << (self.first & WITHIN), u64::MAX >> (WITHIN ^ (self.last & WITHIN)))
    }
}

/// Which quarters are taken, or rather: which aren't, since one second takes all of its quarter, and what was taken once stays so.
///
/// It looks at a part of all time, outside of which it knows nothing: as long as the bookings lie close together, at all of theirs.
#[derive(Debug, Clone, Default)]
pub(super) struct Quarters {
    // INVARIANT: of the words from `first` on, the bits of what was marked.
    words: Vec<u64>,
    first: i32,
}

impl Quarters {
    pub(super) const EMPTY: Self = Self { words: Vec::new(), first: 0 };

    /// Whether nothing takes any of a time, as far as it is known here.
    pub(super) fn is_free(&self, time: Stretch) -> bool {
        let (first, last) = time.masks();
        let places = self.places(time);
        // All of them, without a choice that would have to wait for memory.
        match places.and_then(|places| self.words.get(places)) {
            Some([one]) => one & first & last == 0,
            Some([head, middle @ .., tail]) => {
                (head & first) | (tail & last) | middle.iter().fold(0, |all, one| all | one) == 0
            }
            Some([]) | None => false,
        }
    }

    fn places(&self, time: Stretch) -> Option<RangeInclusive<usize>> {
        let (from, to) = time.words();
        let place = |word: i32| usize::try_from(word.saturating_sub(self.first)).ok();
        Some(place(from)?..=place(to)?)
    }

    /// Marks what is known here of a time, and says whether that is all of it.
    pub(super) fn mark(&mut self, time: Stretch) -> bool {
        let is_known = self.places(time).is_some_and(|places| *places.end() < self.words.len());
        if is_known {
            self.mark_known(time);
        } else {
            let end = self.first.saturating_add_unsigned(u32::try_from(self.words.len()).unwrap_or(u32::MAX));
            let known = Stretch::of_words(self.first, end.saturating_sub(1));
            time.intersection(known).into_iter().for_each(|known| self.mark_known(known));
        }
        is_known
    }

    fn mark_known(&mut self, time: Stretch) {
        let (first, last) = time.masks();
        match self.places(time).and_then(|places| self.words.get_mut(places)) {
            Some([one]) => *one |= first & last,
            Some([head, middle @ .., tail]) => {
                *head |= first;
                middle.fill(u64::MAX);
                *tail |= last;
            }
            Some([]) | None => {}
        }
    }

    /// Looks at a time, too, if that takes no more words than so many; what wasn't looked at before, where nothing is marked yet.
    pub(super) fn look_at(&mut self, time: Stretch, most: usize) -> Option<Stretch> {
        let (from, to) = time.words();
        if self.words.is_empty() {
            self.first = from;
        }
        let len = i32::try_from(self.words.len()).unwrap_or(i32::MAX);
        let (first, end) = (self.first, self.first.saturating_add(len));
        let before = usize::try_from(first.saturating_sub(from)).unwrap_or(0);
        let after = usize::try_from(to.saturating_add(1).saturating_sub(end)).unwrap_or(0);
        let needed = self.words.len().saturating_add(before).saturating_add(after);
        if before.saturating_add(after) == 0 || needed > most {
            return None;
        }
        self.words.splice(0..0, std::iter::repeat_n(0, before));
        self.words.resize(needed, 0);
        self.first = first.min(from);
        let (from, to) = (if before > 0 { from } else { end }, if after > 0 { to } else { first.saturating_sub(1) });
        Some(Stretch::of_words(from, to))
    }
}

#[cfg(test)]
impl Quarters {
    /// How many words it has.
    pub(super) const fn words(&self) -> usize {
        self.words.len()
    }

    /// Every quarter that it knows, and whether it is taken.
    pub(super) fn known(&self) -> impl Iterator<Item = (Stretch, bool)> {
        let quarters = self
            .words
            .iter()
            .zip(self.first..)
            .flat_map(|(&bits, word)| (0..=WITHIN).map(move |at| ((word << BITS) | at, (bits >> at) & 1 == 1)));
        quarters.map(|(number, taken)| (Stretch { first: number, last: number }, taken))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stretch() -> impl Strategy<Value = Stretch> {
        let length = prop_oneof![4 => 0..12_i32, 1 => prop::sample::select(vec![63, 64, 65, 127, 128, 300])];
        (-300..300_i32, length).prop_map(|(first, length)| Stretch { first, last: first.saturating_add(length) })
    }

    proptest! {
        #[test]
        fn a_time_is_free_if_all_of_it_is_known_and_none_of_it_marked(
            steps in prop::collection::vec((stretch(), 0..4_u8), 0..30),
            questions in prop::collection::vec(stretch(), 1..10),
        ) {
            use std::collections::BTreeSet;

            let mut quarters = Quarters::EMPTY;
            let (mut known, mut marked) = (BTreeSet::new(), BTreeSet::new());
            for (time, step) in steps {
                let numbers = time.first..=time.last;
                match step {
                    0 | 1 => {
                        let is_known = quarters.mark(time);
                        prop_assert_eq!(is_known, numbers.clone().all(|number| known.contains(&number)));
                        marked.extend(numbers.filter(|number| known.contains(number)));
                    }
                    _ => {
                        let new = quarters.look_at(time, 1_000);
                        let all: BTreeSet<i32> = quarters.known().map(|(one, _)| one.first).collect();
                        prop_assert!(numbers.clone().all(|number| all.contains(&number)));
                        prop_assert!(all.is_superset(&known), "and all that was known before");
                        let is_new = |number: &i32| new.is_some_and(|new| (new.first..=new.last).contains(number));
                        prop_assert!(all.difference(&known).all(is_new), "what is new is said to be");
                        prop_assert_eq!(new.is_some(), all.len() > known.len());
                        known = all;
                    }
                }
            }
            let bits: BTreeSet<i32> = quarters.known().filter(|one| one.1).map(|one| one.0.first).collect();
            prop_assert_eq!(&bits, &marked);
            for time in questions {
                let free = (time.first..=time.last).all(|number| known.contains(&number) && !marked.contains(&number));
                prop_assert_eq!(quarters.is_free(time), free, "{:?}", time);
            }
        }
    }

    #[test]
    fn a_second_takes_all_of_its_quarter_and_none_of_the_next() {
        let touches = |from: (i32, u32), until: (i32, u32)| {
            let stretch = Stretch::between(from, until);
            (stretch.first, stretch.last)
        };
        assert_eq!(touches((0, 0), (0, 900)), (0, 0));
        assert_eq!(touches((0, 899), (0, 901)), (0, 1));
        assert_eq!(touches((1, 85_500), (2, 0)), (191, 191), "until midnight");
        assert_eq!(touches((1, 86_399), (1, 2 * 86_400 - 1)), (191, 287), "a day, from the last second of one");
        assert_eq!(touches((-1, 0), (-1, 1)), (-96, -96), "before 1970");
    }

    #[test]
    fn a_stretch_knows_its_days_and_what_it_touches_of_another() {
        let time = Stretch::between((-1, 85_500), (1, 1_000));
        assert_eq!((time.first_day(), time.last_day()), (-1, 1));
        let next = Stretch::between((1, 1_800), (1, 2_700));
        assert_eq!(time.intersection(next), None);
        assert_eq!(time.intersection(Stretch::between((1, 0), (2, 0))), Some(Stretch { first: 96, last: 97 }));
    }

    #[test]
    fn no_more_words_are_looked_at_than_was_said() {
        let mut quarters = Quarters::EMPTY;
        let word = |number: i32| Stretch::of_words(number, number);
        assert_eq!(quarters.look_at(word(7), 3), Some(word(7)));
        assert_eq!(quarters.look_at(word(10), 3), None);
        assert_eq!(quarters.look_at(word(9), 3), Some(Stretch::of_words(8, 9)));
        assert_eq!(quarters.look_at(word(6), 3), None);
        assert_eq!((quarters.look_at(word(6), 4), quarters.words()), (Some(word(6)), 4));
        assert!(!quarters.is_free(word(10)) && !quarters.is_free(word(5)) && quarters.is_free(Stretch::of_words(6, 9)));
    }

    #[test]
    fn a_time_is_taken_if_what_is_taken_of_it_lies_in_the_same_bits_of_two_words() {
        let quarter = |number: i32| Stretch { first: number, last: number };
        let all = Stretch { first: 0, last: 255 };
        for [one, other] in [[10, 74], [74, 138], [138, 202], [10, 202]] {
            let mut quarters = Quarters::EMPTY;
            quarters.look_at(all, 4);
            quarters.mark(quarter(one));
            quarters.mark(quarter(other));
            for last in [100, 150, 255] {
                let asked = Stretch { first: 5, last };
                assert_eq!(quarters.is_free(asked), last < one.min(other), "{one} and {other} until {last}");
            }
        }
    }
}
