//! Spans packed into sixteen bytes each, and sorted by their digits.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{
    BookedSpan,
    index::{Place, Taken},
};
use crate::id::TechnicianId;

/// A span: its technician and start in one number that sorts, its length, and where it stands among the spans.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Packed {
    order: u64,
    /// In seconds, rounded up with its start rounded down; [`Packed::ENDLESS`] if that many or more.
    length: u32,
    place: Place,
}

/// Spans, sorted by technician and by the second in which they start.
pub(super) struct Pile {
    // INVARIANT: sorted by `order`: the technicians' numbers, which sort as their ids do, above `start_bits` of start.
    sorted: Vec<Packed>,
    start_bits: u32,
}

impl Packed {
    const ENDLESS: u32 = u32::MAX;

    pub(super) const fn place(&self) -> Place {
        self.place
    }
}

impl Pile {
    pub(super) fn of(spans: &[BookedSpan]) -> Self {
        /// Of the seconds since the year 1900 in a year up to 9999.
        const SECOND_BITS: u32 = 38;
        const YEAR_1900: i64 = -2_208_988_800;
        let mut technicians = Numbers::new();
        let (mut first, mut last) = (u64::MAX, 0);
        let mut packed = Vec::with_capacity(spans.len());
        for (place, span) in (0..).zip(spans) {
            let (start, end) = (span.interval.start().timestamp(), span.interval.end());
            let end = end.timestamp().saturating_add(i64::from(end.timestamp_subsec_nanos() > 0));
            let length = u32::try_from(end.abs_diff(start)).unwrap_or(Packed::ENDLESS);
            let start = start.abs_diff(YEAR_1900);
            (first, last) = (first.min(start), last.max(start));
            let number = technicians.number(span.technician);
            packed.push(Packed { order: (number << SECOND_BITS) | start, length, place });
        }
        let ranks = technicians.ranks();
        let start_bits = bits(last.saturating_sub(first));
        for one in &mut packed {
            let number = usize::try_from(one.order >> SECOND_BITS).ok();
            let rank = number.and_then(|number| ranks.get(number)).copied().unwrap_or(0);
            let start = one.order & ((1 << SECOND_BITS) - 1);
            one.order = (rank << start_bits) | start.saturating_sub(first);
        }
        let most = ranks.len().saturating_sub(1);
        let order_bits = start_bits.saturating_add(bits(u64::try_from(most).unwrap_or(u64::MAX)));
        Self { sorted: sorted_by_digits(packed, order_bits), start_bits }
    }

    /// Sorts by a finer key those of one technician that start in the same second.
    pub(super) fn settle_ties<K: Ord>(&mut self, key: impl Fn(&Packed) -> K) {
        for same in self.sorted.chunk_by_mut(|one, next| one.order == next.order).filter(|same| same.len() > 1) {
            same.sort_by_key(&key);
        }
    }

    /// The spans of each technician, by their ids.
    pub(super) fn by_technician(&self) -> impl Iterator<Item = &[Packed]> {
        self.sorted.chunk_by(|one, next| one.order >> self.start_bits == next.order >> self.start_bits)
    }

    /// When a span is, in seconds from the first of all.
    pub(super) fn taken(&self, packed: &Packed) -> Taken {
        let start = i64::try_from(packed.order & !(u64::MAX << self.start_bits)).unwrap_or(i64::MAX);
        let end = if packed.length == Packed::ENDLESS { i64::MAX } else { start.saturating_add(packed.length.into()) };
        Taken { start, end, place: packed.place }
    }
}

/// The technicians met so far, numbered as they came.
struct Numbers {
    known: BTreeMap<TechnicianId, u64>,
    // INVARIANT: each is in `known`, too. A search through the map takes longer than all else that is done to a span, and a few
    // thousand technicians come again and again.
    recent: Vec<Option<(TechnicianId, u64)>>,
}

impl Numbers {
    const RECENT_BITS: u32 = 14;

    fn new() -> Self {
        Self { known: BTreeMap::new(), recent: vec![None; 1 << Self::RECENT_BITS] }
    }

    fn number(&mut self, technician: TechnicianId) -> u64 {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15; // 2⁶⁴ over the golden ratio: the high bits of a product depend on all bits
        let (high, low) = Uuid::from(technician).as_u64_pair();
        let spread = (high.wrapping_mul(ODD) ^ low).wrapping_mul(ODD);
        let at = usize::try_from(spread >> (u64::BITS - Self::RECENT_BITS)).unwrap_or(0);
        match self.recent.get(at) {
            Some(&Some((known, number))) if known == technician => number,
            _ => {
                let next = u64::try_from(self.known.len()).unwrap_or(u64::MAX);
                let number = *self.known.entry(technician).or_insert(next);
                if let Some(slot) = self.recent.get_mut(at) {
                    *slot = Some((technician, number));
                }
                number
            }
        }
    }

    /// For each number how many ids are less than that of its technician.
    fn ranks(&self) -> Vec<u64> {
        let mut ranks = vec![0; self.known.len()];
        for (rank, number) in (0..).zip(self.known.values()) {
            if let Some(slot) = usize::try_from(*number).ok().and_then(|number| ranks.get_mut(number)) {
                *slot = rank;
            }
        }
        ranks
    }
}

/// How many bits numbers up to `max` have.
const fn bits(max: u64) -> u32 {
    u64::BITS.saturating_sub(max.leading_zeros())
}

/// Most bits of a digit: as many places are written to at once as the nearest memory holds.
const DIGIT_BITS_MAX: u32 = 10;

/// How many have each digit, then where those of each digit go.
type Places = [u32; 1 << DIGIT_BITS_MAX];

/// Sorts by `order`, which has so many bits, a digit at a time from the lowest; those of equal order stay as they stand.
fn sorted_by_digits(mut packed: Vec<Packed>, order_bits: u32) -> Vec<Packed> {
    let digits = order_bits.div_ceil(DIGIT_BITS_MAX);
    let digit_bits = order_bits.div_ceil(digits.max(1));
    let digit = |one: &Packed, number: u32| {
        let above = one.order.wrapping_shr(number.saturating_mul(digit_bits));
        usize::try_from(above & !(u64::MAX << digit_bits)).unwrap_or(0)
    };
    let mut counts: Vec<Places> = (0..digits).map(|_| [0; 1 << DIGIT_BITS_MAX]).collect();
    for one in &packed {
        for (number, counts) in (0..).zip(&mut counts) {
            if let Some(count) = counts.get_mut(digit(one, number)) {
                *count = count.saturating_add(1);
            }
        }
    }
    let mut other = vec![Packed::default(); packed.len()];
    for (number, mut places) in (0..).zip(counts) {
        let mut before = 0_u32;
        for place in &mut places {
            before = before.saturating_add(std::mem::replace(place, before));
        }
        for one in &packed {
            let Some(place) = places.get_mut(digit(one, number)) else { continue };
            if let Some(slot) = usize::try_from(*place).ok().and_then(|place| other.get_mut(place)) {
                *slot = *one;
            }
            *place = place.saturating_add(1);
        }
        std::mem::swap(&mut packed, &mut other);
    }
    packed
}
