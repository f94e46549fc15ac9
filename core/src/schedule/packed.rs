//! Spans packed into sixteen bytes each, and sorted by their digits.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Timelike, Utc};
use uuid::Uuid;

use super::{
    BookedSpan,
    index::{Place, Taken},
};
use crate::{id::TechnicianId, limits::YEAR_MIN};

/// A span: its technician and start in one number that sorts, its length, and where it stands among the spans.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Packed {
    order: u64,
    /// From the beginning of the second in which it starts to the end of the one in which it ends, as [`mark`] tells seconds;
    /// [`Packed::ENDLESS`] if that much or more.
    length: u32,
    place: Place,
}

impl Packed {
    const ENDLESS: u32 = u32::MAX;

    pub(super) const fn place(&self) -> Place {
        self.place
    }
}

/// Spans, sorted by technician and start.
pub(super) struct Pile {
    // INVARIANT: sorted by `order` down to `loose_bits`: the technicians' numbers, which sort as their ids do, above
    // `start_bits` of start.
    sorted: Vec<Packed>,
    start_bits: u32,
    loose_bits: u32,
}

/// The bits of a [`mark`].
const MARK_BITS: u32 = 39;

/// The second of an instant as a number that sorts: the year since 1900, the day of the year, and the second of the day, beside
/// each other. It takes no division, as the seconds since some instant would.
fn mark(instant: DateTime<Utc>) -> u64 {
    const DAY_BITS: u32 = 17;
    const YEAR_BITS: u32 = 9;
    let instant = instant.naive_utc();
    let (date, time) = (instant.date(), instant.time());
    let year = u64::try_from(date.year().saturating_sub(YEAR_MIN)).unwrap_or(0);
    let day = (year << YEAR_BITS) | u64::from(date.ordinal());
    (day << DAY_BITS) | u64::from(time.num_seconds_from_midnight())
}

impl Pile {
    pub(super) fn of(spans: &[BookedSpan]) -> Self {
        let mut technicians = Numbers::new();
        let (mut first, mut last) = (u64::MAX, 0);
        let mut packed = Vec::with_capacity(spans.len());
        for (place, span) in (0..).zip(spans) {
            let (start, end) = (mark(span.interval.start()), span.interval.end());
            let end = mark(end).saturating_add(u64::from(end.timestamp_subsec_nanos() > 0));
            let length = u32::try_from(end.saturating_sub(start)).unwrap_or(Packed::ENDLESS);
            (first, last) = (first.min(start), last.max(start));
            let number = technicians.number(span.technician);
            packed.push(Packed { order: (number << MARK_BITS) | start, length, place });
        }
        let ranks = technicians.ranks();
        let start_bits = bits(last.saturating_sub(first));
        for one in &mut packed {
            let number = usize::try_from(one.order >> MARK_BITS).ok();
            let rank = number.and_then(|number| ranks.get(number)).copied().unwrap_or(0);
            let start = one.order & ((1 << MARK_BITS) - 1);
            one.order = (rank << start_bits) | start.saturating_sub(first);
        }
        let most = u64::try_from(ranks.len().saturating_sub(1)).unwrap_or(u64::MAX);
        let order_bits = start_bits.saturating_add(bits(most));
        let loose_bits = (order_bits % DIGIT_BITS_MAX).min(start_bits).min(LOOSE_BITS_MAX);
        Self { sorted: sorted_by_digits(packed, loose_bits, order_bits), start_bits, loose_bits }
    }

    /// Sorts by a finer key those of one technician that start in about the same minute.
    pub(super) fn settle_ties<K: Ord>(&mut self, key: impl Fn(&Packed) -> K) {
        let coarse = |one: &Packed| one.order.wrapping_shr(self.loose_bits);
        for same in self.sorted.chunk_by_mut(|one, next| coarse(one) == coarse(next)).filter(|same| same.len() > 1) {
            same.sort_by_key(&key);
        }
    }

    /// The spans of each technician, by their ids.
    pub(super) fn by_technician(&self) -> impl Iterator<Item = &[Packed]> {
        self.sorted.chunk_by(|one, next| one.order >> self.start_bits == next.order >> self.start_bits)
    }

    /// When a span is, in marks from the first of all.
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
/// Most bits of a start that no digit is spent on: of one technician few spans start within half a minute.
const LOOSE_BITS_MAX: u32 = 5;

/// How many have each digit, then where those of each digit go.
type Places = [u32; 1 << DIGIT_BITS_MAX];

/// Sorts by the bits of `order` from a first up to a last one, a digit at a time from the lowest; those with the same bits stay as
/// they stand.
fn sorted_by_digits(mut packed: Vec<Packed>, first_bit: u32, last_bit: u32) -> Vec<Packed> {
    let bits = last_bit.saturating_sub(first_bit);
    let digits = bits.div_ceil(DIGIT_BITS_MAX);
    let digit_bits = bits.div_ceil(digits.max(1));
    let digit = |one: &Packed, number: u32| {
        let above = one.order.wrapping_shr(first_bit.saturating_add(number.saturating_mul(digit_bits)));
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
