//! Which id is kept in which place.
//!
//! Ids are random, so each is looked for where nothing else was looked at lately. A tree takes several such looks, each of which
//! waits for the one before; here it is one.

use std::collections::BTreeMap;

use super::{hints::spread, index::Place};

/// The places of ids, in lines of the processor's cache: each id has a line, by a few bits that depend on all of it.
///
/// What a line has no room for is kept in a tree, so that no choice of ids makes it slow.
#[derive(Debug, Clone, Default)]
pub(super) struct ById {
    lines: Vec<Line>,
    // INVARIANT: those for which their line had no room.
    beyond: BTreeMap<u128, Place>,
    // INVARIANT: how many there are in all.
    len: usize,
}

#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Line {
    // INVARIANT: `Place::MAX` where there is none.
    places: [Place; Line::ROOM],
    // INVARIANT: the mark of the id in the same place of `places`.
    marks: [u32; Line::ROOM],
    // INVARIANT: how many of its ids are in the tree.
    beyond: u32,
}

impl ById {
    /// The places of which one has an id, if any has; whoever asks looks which.
    pub(super) fn candidates(&self, id: u128) -> impl Iterator<Item = Place> {
        let mark = mark(id);
        let line = self.lines.get(self.line(mark));
        let beyond = line.filter(|line| line.beyond > 0).and_then(|_| self.beyond.get(&id)).copied();
        let here = line.into_iter().flat_map(|line| line.places.iter().zip(&line.marks));
        here.filter(move |&(&place, &other)| other == mark && place != Place::MAX)
            .map(|(&place, _)| place)
            .chain(beyond)
    }

    /// Every place, in no order.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> {
        let here = self.lines.iter().flat_map(|line| line.places).filter(|&place| place != Place::MAX);
        here.chain(self.beyond.values().copied())
    }

    /// Puts in an id that isn't there yet.
    pub(super) fn insert(&mut self, id: u128, place: Place) {
        self.len = self.len.saturating_add(1);
        if self.len > self.lines.len().saturating_mul(Line::USUAL) {
            self.grow();
        }
        self.put(id, place);
    }

    fn put(&mut self, id: u128, place: Place) {
        let mark = mark(id);
        let at = self.line(mark);
        let Some(line) = self.lines.get_mut(at) else { return };
        if !line.put(mark, place) {
            line.beyond = line.beyond.saturating_add(1);
            self.beyond.insert(id, place);
        }
    }

    /// Takes out an id that is in a place.
    pub(super) fn remove(&mut self, id: u128, place: Place) {
        self.len = self.len.saturating_sub(1);
        let at = self.line(mark(id));
        let Some(line) = self.lines.get_mut(at) else { return };
        if let Some(slot) = line.places.iter_mut().find(|other| **other == place) {
            *slot = Place::MAX;
        } else if self.beyond.remove(&id).is_some() {
            line.beyond = line.beyond.saturating_sub(1);
        }
    }

    /// Twice as many lines. The marks tell where everything goes, so no id is looked up.
    fn grow(&mut self) {
        let lines = self.lines.len().saturating_mul(2).max(1);
        let before = std::mem::replace(&mut self.lines, vec![Line::EMPTY; lines]);
        for (mark, place) in before.iter().flat_map(Line::marked) {
            let at = self.line(mark);
            if let Some(line) = self.lines.get_mut(at) {
                line.put(mark, place); // a line comes into two, so there is room
            }
        }
        for (id, place) in std::mem::take(&mut self.beyond) {
            self.put(id, place);
        }
    }

    fn line(&self, mark: u32) -> usize {
        let lines = u64::try_from(self.lines.len()).unwrap_or(u64::MAX);
        usize::try_from(u64::from(mark).saturating_mul(lines) >> u32::BITS).unwrap_or(usize::MAX)
    }
}

impl Line {
    const ROOM: usize = 7;
    /// As many ids as there are for each line at most, before there are more lines: one in fifty then has no room.
    const USUAL: usize = 3;
    const EMPTY: Self = Self { places: [Place::MAX; Self::ROOM], marks: [0; Self::ROOM], beyond: 0 };

    /// Whether there was room.
    fn put(&mut self, mark: u32, place: Place) -> bool {
        let free = self.places.iter_mut().zip(&mut self.marks).find(|(place, _)| **place == Place::MAX);
        free.map(|slot| (*slot.0, *slot.1) = (place, mark)).is_some()
    }

    fn marked(&self) -> impl Iterator<Item = (u32, Place)> {
        self.marks.into_iter().zip(self.places).filter(|&(_, place)| place != Place::MAX)
    }
}

const _: () = assert!(size_of::<Line>() == 64);

/// The high bits say which line, in the order of the lines: those of twice as many have one bit more.
const fn mark(id: u128) -> u32 {
    (spread(id) >> u32::BITS) as u32
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    /// Ids of an even spread, and ids that all come into one line.
    fn id() -> impl Strategy<Value = u128> {
        prop_oneof![any::<u128>(), (0..40_u128).prop_map(of_one_line)]
    }

    /// The halves cancel out, so every one of them is spread to zero.
    fn of_one_line(number: u128) -> u128 {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let high = u64::try_from(number).unwrap_or(0);
        (number << u64::BITS) | u128::from(high.wrapping_mul(ODD))
    }

    proptest! {
        #[test]
        fn every_id_is_found_in_its_place_until_it_is_taken_out(ids in prop::collection::btree_set(id(), 0..120), gone in any::<u64>()) {
            let mut by_id = ById::default();
            let mut kept: BTreeMap<u128, Place> = BTreeMap::new();
            for (place, &id) in (0..).zip(&ids) {
                by_id.insert(id, place);
                kept.insert(id, place);
            }
            for (place, &id) in (0_u32..).zip(&ids).filter(|&(place, _)| (gone >> (place % u64::BITS)) & 1 == 1) {
                by_id.remove(id, place);
                kept.remove(&id);
            }
            let mut places: Vec<Place> = by_id.places().collect();
            places.sort_unstable();
            prop_assert_eq!(places, kept.values().copied().collect::<Vec<_>>());
            prop_assert_eq!(by_id.len, kept.len());
            for (place, &id) in (0..).zip(&ids) {
                let found = by_id.candidates(id).any(|candidate| candidate == place);
                prop_assert_eq!(found, kept.contains_key(&id));
            }
        }
    }

    #[test]
    fn there_is_a_line_for_every_three_ids_and_few_find_no_room() {
        let mut by_id = ById::default();
        let ids: Vec<u128> = (0..3_000_u128).map(|number| u128::from(spread(number))).collect();
        for (place, &id) in (0..).zip(&ids) {
            by_id.insert(id, place);
            let needed = by_id.len.div_ceil(Line::USUAL);
            assert!(by_id.lines.len() >= needed && by_id.lines.len() < needed.saturating_mul(2), "{place}");
        }
        assert!(by_id.beyond.len() < 100, "{}", by_id.beyond.len());
        let empty = by_id.lines.iter().filter(|line| line.marked().count() == 0).count();
        assert!(empty < by_id.lines.len() / 2, "{empty}");
    }

    #[test]
    fn an_id_names_its_own_place_and_no_empty_one() {
        let mut by_id = ById::default();
        let ids: Vec<u128> = (1..200_u128).map(|number| u128::from(spread(number))).chain([of_one_line(1)]).collect();
        for (place, &id) in (0..).zip(&ids) {
            by_id.insert(id, place);
        }
        for (place, &id) in (0..).zip(&ids) {
            assert_eq!(by_id.candidates(id).collect::<Vec<_>>(), [place]);
        }
        assert_eq!(by_id.candidates(u128::MAX).count(), 0);
    }

    #[test]
    fn ids_of_one_line_go_beyond_it_and_are_found() {
        let mut by_id = ById::default();
        for place in 0..100 {
            by_id.insert(of_one_line(u128::from(place)), place);
        }
        assert_eq!(by_id.beyond.len(), 100 - Line::ROOM);
        assert!((0..100).all(|place| by_id.candidates(of_one_line(u128::from(place))).any(|one| one == place)));
    }
}
