//! Spans packed into sixteen bytes each, those of one technician beside each other.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Timelike, Utc};
use uuid::Uuid;

use super::{
    BookedSpan,
    hints::Hints,
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

/// The spans of each technician, by id.
///
/// They are read once, and come into small chunks, each of one technician's: memory is what takes most of the time.
pub(super) struct Pile {
    // INVARIANT: as many whole chunks as there are in `before`; what isn't filled of one is at its end.
    packed: Vec<Packed>,
    // INVARIANT: for each chunk the one that was filled before, of the same technician; itself, if there is none.
    before: Vec<usize>,
    // INVARIANT: for each technician, by id.
    technicians: Vec<Chunks>,
    /// Whether all start and end at whole seconds.
    pub(super) is_whole: bool,
}

/// The chunks of one technician.
#[derive(Clone, Copy, Default)]
struct Chunks {
    last: usize,
    /// How many spans there are.
    spans: usize,
}

impl Pile {
    /// Eight lines of the cache, one after the other: what is spread more is waited for more, and what is unfilled is read for nothing.
    const CHUNK: usize = 32;

    pub(super) fn of(spans: &[BookedSpan]) -> Self {
        let mut numbers = Numbers::new();
        let mut chunks: Vec<Chunks> = Vec::new();
        let unfilled = Numbers::USUAL.saturating_mul(Self::CHUNK).min(spans.len());
        let mut packed: Vec<Packed> = Vec::with_capacity(spans.len().saturating_add(unfilled));
        let mut before = Vec::with_capacity(spans.len() / Self::CHUNK);
        let mut fractions = 0;
        for (place, span) in (0..).zip(spans) {
            fractions |= span.interval.start().timestamp_subsec_nanos() | span.interval.end().timestamp_subsec_nanos();
            let number = index(numbers.number(span.technician));
            if number >= chunks.len() {
                chunks.push(Chunks::default());
            }
            let Some(own) = chunks.get_mut(number) else { continue };
            let at = own.spans % Self::CHUNK;
            if at == 0 {
                before.push(if own.spans == 0 { before.len() } else { own.last });
                own.last = before.len().saturating_sub(1);
                packed.resize(packed.len().saturating_add(Self::CHUNK), Packed::default());
            }
            own.spans = own.spans.saturating_add(1);
            if let Some(slot) = packed.get_mut(own.last.saturating_mul(Self::CHUNK).saturating_add(at)) {
                *slot = Packed::of(span, place);
            }
        }
        let technicians = numbers.known.values().filter_map(|&number| chunks.get(index(number)).copied()).collect();
        Self { packed, before, technicians, is_whole: fractions == 0 }
    }

    /// The spans of each technician by start, those that start in one second by a finer key.
    pub(super) fn each_sorted<K: Ord, E>(
        &self,
        key: impl Fn(&Packed) -> K,
        mut each: impl FnMut(&[Packed]) -> Result<(), E>,
    ) -> Result<(), E> {
        let (mut spans, mut sorted) = (Vec::new(), BucketSort::default());
        for &technician in &self.technicians {
            spans.clear();
            self.gather(technician, &mut spans);
            let ordered = sorted.by_start(&mut spans);
            for same in ordered.chunk_by_mut(|one, next| one.start == next.start).filter(|same| same.len() != 1) {
                same.sort_by_key(&key);
            }
            each(ordered)?;
        }
        Ok(())
    }

    fn gather(&self, Chunks { last, spans: count }: Chunks, spans: &mut Vec<Packed>) {
        let (mut chunk, mut filled) = (last, count.saturating_sub(1) % Self::CHUNK);
        loop {
            let from = chunk.saturating_mul(Self::CHUNK);
            spans.extend_from_slice(self.packed.get(from..=from.saturating_add(filled)).unwrap_or_default());
            match self.before.get(chunk) {
                Some(&before) if before != chunk => (chunk, filled) = (before, Self::CHUNK.saturating_sub(1)),
                _ => break,
            }
        }
    }
}

/// Sorts spans that are spread over their time, in time in proportion to their number; those that lie close together as others
/// are sorted.
#[derive(Default)]
struct BucketSort {
    sorted: Vec<Packed>,
    // INVARIANT: of each bucket, first how many spans there are, then where the next goes, and so in the end where it ends.
    ends: Vec<usize>,
}

impl BucketSort {
    const FEW: usize = 32;

    fn by_start<'a>(&'a mut self, spans: &'a mut [Packed]) -> &'a mut [Packed] {
        if spans.len() <= Self::FEW {
            spans.sort_unstable_by_key(|one| one.start);
            return spans;
        }
        let starts = || spans.iter().map(|one| one.start);
        let (first, last) = (starts().min().unwrap_or(0), starts().max().unwrap_or(0));
        // As many buckets as spans, or up to twice as many.
        let width = (u64::BITS.saturating_sub(last.saturating_sub(first).leading_zeros()))
            .saturating_sub(spans.len().ilog2().saturating_add(1));
        let bucket = |one: &Packed| usize::try_from(one.start.saturating_sub(first) >> width).unwrap_or(usize::MAX);
        let Self { sorted, ends } = self;
        ends.clear();
        ends.resize(bucket(&Packed { start: last, ..Packed::default() }).saturating_add(1), 0);
        for one in spans.iter() {
            if let Some(count) = ends.get_mut(bucket(one)) {
                *count = count.saturating_add(1);
            }
        }
        let mut from = 0_usize;
        for end in ends.iter_mut() {
            from = from.saturating_add(std::mem::replace(end, from));
        }
        sorted.clear();
        sorted.resize(spans.len(), Packed::default());
        for one in spans.iter() {
            let Some(next) = ends.get_mut(bucket(one)) else { continue };
            if let Some(slot) = sorted.get_mut(*next) {
                *slot = *one;
            }
            *next = next.saturating_add(1);
        }
        let mut from = 0;
        for &end in ends.iter() {
            if end.saturating_sub(from) != 1
                && let Some(close) = sorted.get_mut(from..end)
            {
                close.sort_unstable_by_key(|one| one.start);
            }
            from = end;
        }
        sorted
    }
}

/// The technicians met so far, numbered as they came.
struct Numbers {
    known: BTreeMap<TechnicianId, u32>,
    // INVARIANT: each number's id.
    ids: Vec<u128>,
    // A search through the map takes longer than all else that is done to a span, and a few thousand technicians come again
    // and again.
    hints: Hints,
}

impl Numbers {
    const USUAL: usize = 2_000;

    fn new() -> Self {
        Self { known: BTreeMap::new(), ids: Vec::new(), hints: Hints::with_room(Self::USUAL) }
    }

    fn number(&mut self, technician: TechnicianId) -> u32 {
        let id = Uuid::from(technician).as_u128();
        let hint = self.hints.get(id);
        if self.ids.get(hint) == Some(&id) {
            return u32::try_from(hint).unwrap_or(u32::MAX);
        }
        let next = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        let number = *self.known.entry(technician).or_insert(next);
        if number == next {
            self.ids.push(id);
        }
        self.hints.set(id, index(number));
        number
    }
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spans that start in these seconds, in places of the same order.
    fn starting(starts: impl IntoIterator<Item = u64>) -> Vec<Packed> {
        (0..).zip(starts).map(|(place, start)| Packed { start, length: 1, place }).collect()
    }

    fn is_sorted(sort: &mut BucketSort, spans: &mut [Packed]) -> bool {
        let mut wanted: Vec<u64> = spans.iter().map(|one| one.start).collect();
        wanted.sort_unstable();
        let mut places: Vec<Place> = spans.iter().map(|one| one.place).collect();
        let sorted = sort.by_start(spans);
        let found = sorted.iter().map(|one| one.start).eq(wanted);
        let mut kept: Vec<Place> = sorted.iter().map(|one| one.place).collect();
        places.sort_unstable();
        kept.sort_unstable();
        found && places == kept
    }

    #[test]
    fn spans_are_sorted_by_start_however_they_are_spread() {
        let mut sort = BucketSort::default();
        let year = 1_u64 << 26;
        for count in [2, 33, 64, 1_000] {
            let backwards = (0..count).rev();
            assert!(is_sorted(&mut sort, &mut starting(backwards.clone())), "{count} one after the other");
            assert!(is_sorted(&mut sort, &mut starting(backwards.clone().map(|at| at * year))), "{count} years");
            assert!(is_sorted(&mut sort, &mut starting(backwards.clone().map(|at| at / 7 * 7))), "{count} in sevens");
            assert!(is_sorted(&mut sort, &mut starting(backwards.clone().map(|_| 5))), "{count} at once");
            let crowd = backwards.map(|at| if at % 10 == 0 { at * year } else { at % 13 });
            assert!(is_sorted(&mut sort, &mut starting(crowd)), "{count} mostly close together");
        }
    }

    #[test]
    fn a_few_spans_are_sorted_where_they_are_and_more_of_them_by_buckets() {
        for (count, by_buckets) in [(32, false), (33, true)] {
            let mut sort = BucketSort::default();
            sort.by_start(&mut starting((0..count).rev()));
            assert_eq!(!sort.ends.is_empty(), by_buckets, "{count}");
        }
    }
}
