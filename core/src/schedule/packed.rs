//! Spans packed into sixteen bytes each, those of one technician beside each other.

use std::{collections::BTreeMap, ops::Range};

use chrono::{DateTime, Datelike, Timelike, Utc};
use uuid::Uuid;

use super::{
    BookedSpan,
    index::{Place, Taken},
};
use crate::{id::TechnicianId, limits::YEAR_MIN};

/// When a span is, to the second, and where it stands among the spans.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Packed {
    /// The [`mark`] of the second in which it starts.
    start: u64,
    /// From there to the mark of the second before which it has ended; [`Packed::ENDLESS`] if that much or more.
    length: u32,
    pub(super) place: Place,
}

impl Packed {
    const ENDLESS: u32 = u32::MAX;

    fn of(span: &BookedSpan, place: Place) -> Self {
        let (start, end) = (mark(span.interval.start()), span.interval.end());
        let end = mark(end).saturating_add(u64::from(end.timestamp_subsec_nanos() > 0));
        Self { start, length: u32::try_from(end.saturating_sub(start)).unwrap_or(Self::ENDLESS), place }
    }

    pub(super) fn taken(&self) -> Taken {
        let start = i64::try_from(self.start).unwrap_or(i64::MAX);
        let end = if self.length == Self::ENDLESS { i64::MAX } else { start.saturating_add(self.length.into()) };
        Taken { start, end, place: self.place }
    }
}

/// The second of an instant as a number that sorts: the year, the day of the year, and the second of the day, beside each other.
/// It takes no division, as the seconds since some instant would.
fn mark(instant: DateTime<Utc>) -> u64 {
    const SECOND_BITS: u32 = 17;
    const DAY_BITS: u32 = 9;
    let instant = instant.naive_utc();
    let (date, time) = (instant.date(), instant.time());
    let year = u64::try_from(date.year().saturating_sub(YEAR_MIN)).unwrap_or(0);
    let day = (year << DAY_BITS) | u64::from(date.ordinal());
    (day << SECOND_BITS) | u64::from(time.num_seconds_from_midnight())
}

/// The spans of each technician, by id; those of one in the order in which they came.
pub(super) struct Pile {
    packed: Vec<Packed>,
    // INVARIANT: one after the other, all of `packed`.
    technicians: Vec<Range<usize>>,
    /// Whether all start and end at whole seconds.
    pub(super) is_whole: bool,
}

impl Pile {
    pub(super) fn of(spans: &[BookedSpan]) -> Self {
        let mut technicians = Numbers::new();
        let numbers: Vec<u32> = spans.iter().map(|span| technicians.number(span.technician)).collect();
        let mut counts = vec![0_usize; technicians.ids.len()];
        for &number in &numbers {
            if let Some(count) = counts.get_mut(index(number)) {
                *count = count.saturating_add(1);
            }
        }
        // Where the next span of each number goes.
        let mut next = counts;
        let mut ranges = Vec::with_capacity(next.len());
        let mut from = 0_usize;
        for &number in technicians.known.values() {
            let Some(count) = next.get_mut(index(number)) else { continue };
            let to = from.saturating_add(std::mem::replace(count, from));
            ranges.push(from..to);
            from = to;
        }
        let mut packed = vec![Packed::default(); spans.len()];
        let mut fractions = 0;
        for (place, (span, &number)) in (0..).zip(spans.iter().zip(&numbers)) {
            fractions |= span.interval.start().timestamp_subsec_nanos() | span.interval.end().timestamp_subsec_nanos();
            let Some(next) = next.get_mut(index(number)) else { continue };
            if let Some(slot) = packed.get_mut(*next) {
                *slot = Packed::of(span, place);
            }
            *next = next.saturating_add(1);
        }
        Self { packed, technicians: ranges, is_whole: fractions == 0 }
    }

    /// The spans of each technician by start, those that start in one second by a finer key.
    pub(super) fn each_sorted<K: Ord, E>(
        &mut self,
        key: impl Fn(&Packed) -> K,
        mut each: impl FnMut(&[Packed]) -> Result<(), E>,
    ) -> Result<(), E> {
        for technician in &self.technicians {
            let Some(packed) = self.packed.get_mut(technician.clone()) else { continue };
            packed.sort_unstable_by_key(|one| one.start);
            for same in packed.chunk_by_mut(|one, next| one.start == next.start).filter(|same| same.len() > 1) {
                same.sort_by_key(&key);
            }
            each(packed)?;
        }
        Ok(())
    }
}

/// The technicians met so far, numbered as they came.
struct Numbers {
    known: BTreeMap<TechnicianId, u32>,
    // INVARIANT: each number's id.
    ids: Vec<TechnicianId>,
    // INVARIANT: numbers. A search through the map takes longer than all else that is done to a span, and a few thousand
    // technicians come again and again: by some of its bits each finds its own number, or that of another.
    recent: Vec<u32>,
}

impl Numbers {
    const RECENT_BITS: u32 = 14;

    fn new() -> Self {
        Self { known: BTreeMap::new(), ids: Vec::new(), recent: vec![0; 1 << Self::RECENT_BITS] }
    }

    fn number(&mut self, technician: TechnicianId) -> u32 {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15; // 2⁶⁴ over the golden ratio: the high bits of a product depend on all bits
        let (high, low) = Uuid::from(technician).as_u64_pair();
        let spread = (high.wrapping_mul(ODD) ^ low).wrapping_mul(ODD);
        let at = usize::try_from(spread >> (u64::BITS - Self::RECENT_BITS)).unwrap_or(0);
        let Some(recent) = self.recent.get_mut(at) else { return 0 };
        if self.ids.get(index(*recent)) != Some(&technician) {
            let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
            *recent = *self.known.entry(technician).or_insert(next);
            if *recent == next {
                self.ids.push(technician);
            }
        }
        *recent
    }
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
