//! Where ids were put last: a guess that takes one look, where a search takes ten and each of them waits for the one before.

/// A place for each of some ids, by a few bits that depend on all of an id's.
///
/// Several ids may come to the same bits, and then the last one has the place: whoever asks looks whether it is the right one,
/// and searches if it isn't. So no choice of ids makes it wrong, and none makes it slower than the search.
#[derive(Debug, Clone, Default)]
pub(super) struct Hints {
    // INVARIANT: a power of two, or none.
    places: Vec<u32>,
}

impl Hints {
    /// Room for so many ids and some more, empty. With eight places for each, one in sixteen finds another's.
    pub(super) fn with_room(ids: usize) -> Self {
        const PLACES_EACH: usize = 8;
        let places = ids.max(1).saturating_mul(PLACES_EACH).checked_next_power_of_two().unwrap_or(0);
        Self { places: vec![0; places] }
    }

    /// Where an id may be.
    pub(super) fn get(&self, id: u128) -> usize {
        self.places.get(self.slot(id)).map_or(0, |&place| usize::try_from(place).unwrap_or(usize::MAX))
    }

    pub(super) fn set(&mut self, id: u128, place: usize) {
        let slot = self.slot(id);
        if let Some(hint) = self.places.get_mut(slot) {
            *hint = u32::try_from(place).unwrap_or(u32::MAX);
        }
    }

    const fn slot(&self, id: u128) -> usize {
        (spread(id) >> u32::BITS) as usize & self.places.len().saturating_sub(1)
    }
}

/// Bits of which the higher half depends on all of an id's.
#[expect(clippy::cast_possible_truncation, reason = "the halves of the id")]
pub(super) const fn spread(id: u128) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15; // 2⁶⁴ over the golden ratio: the high bits of a product depend on all bits
    let (high, low) = ((id >> u64::BITS) as u64, id as u64);
    (high.wrapping_mul(ODD) ^ low).wrapping_mul(ODD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_ids_are_found_where_they_were_put_last() {
        const IDS: usize = 1_000;
        let mut hints = Hints::with_room(IDS);
        let ids = || (0..IDS).map(|place| (place, u128::from(spread(u128::try_from(place).unwrap()))));
        for (place, id) in ids() {
            hints.set(id, place);
        }
        let found = ids().filter(|&(place, id)| hints.get(id) == place).count();
        assert!(found > IDS * 9 / 10, "{found} of {IDS}");
        assert_eq!(hints.places.len(), 8_192);
        assert_eq!(Hints::default().get(7), 0, "where there is no room, all are in the first place");
    }

    #[test]
    fn the_higher_half_of_the_spread_depends_on_every_bit_of_an_id() {
        let id = 0x0199_9a3f_0000_7000_8000_0000_0000_0001_u128;
        for bit in 0..u128::BITS {
            assert_ne!(spread(id) >> u32::BITS, spread(id ^ (1 << bit)) >> u32::BITS, "bit {bit}");
        }
    }
}
