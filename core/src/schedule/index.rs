//! The index of a diary by time: when one technician, or whatever else can be booked, is taken.
//!
//! Each question is about a few hours. So bookings are kept by the UTC day on which they start, to the second and in eight bytes
//! each, and up to six of them lie in one line of the processor's cache: a look elsewhere in memory takes longer than all else.
//! One that lasts a day at most reaches into the next day and no further, so a question looks at its own days and the one before.
//! The few that last longer are kept apart, and are looked for from the longest length back. That a time is free is mostly told by
//! its [`Quarters`] alone.

use std::slice;

use chrono::{DateTime, TimeDelta, Utc};

use self::span::{Moment, Span};
use super::quarters::{Quarters, Stretch};
use crate::{calendar::Interval, limits::BOOKING_SECONDS_MAX};

#[path = "index/span.rs"] // also where the benchmarks include this file
mod span;

/// Where the diary keeps a booking: below 2³⁰.
pub(super) type Place = u32;

const DAY_SECONDS: i64 = 86_400;

/// The bookings of one resource by time: by start, then by id.
///
/// It knows places and no ids. `key_of` gives what a booking comes by: its start before its id.
#[derive(Debug, Clone, Default)]
#[repr(align(64))]
pub(super) struct Timeline {
    // INVARIANT: in the order of their numbers, each number once, none without spans.
    days: Vec<Day>,
    spread: Spread,
    // INVARIANT: each longer than a day and none than BOOKING_SECONDS_MAX, by start, then by id.
    long: Vec<Long>,
    // INVARIANT: of the time that it knows, all that the spans in `days` take, and no more than those did since there were none.
    quarters: Quarters,
    // INVARIANT: how many bookings there are, in `days` and in `long`, and how many of them start or end within a second.
    len: u32,
    fractions: u32,
}

/// The spans that start on a UTC day and last a day at most: a line of the cache.
#[derive(Debug, Clone)]
#[repr(align(64))]
struct Day {
    /// Days since 1970.
    number: i32,
    // INVARIANT: how many of `few` are spans, by start, then by id; none if `many` has them.
    count: u32,
    few: [Span; Day::FEW],
    // INVARIANT: more than `few` has room for, in the same order.
    many: Option<Box<Many>>,
}

/// More spans than a line has room for, as on a day that somebody filled by the minute.
#[derive(Debug, Clone)]
struct Many {
    spans: Vec<Span>,
    // INVARIANT: for each block of spans, when the last of them has ended: who asks about the evening passes the morning by.
    ends: Vec<u32>,
}

/// A span that lasts longer than a day.
#[derive(Debug, Clone, Copy)]
struct Long {
    interval: Interval,
    place: Place,
}

/// A booking's time to the second: it starts no earlier and ends no later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    /// The second in which it starts; here counted from 1970, and in any way that sorts.
    pub(super) start: i64,
    /// The second before which it has ended, counted in the same way.
    pub(super) end: i64,
    /// Which booking.
    pub(super) place: Place,
}

impl Timeline {
    /// What nothing takes.
    pub(super) const EMPTY: Self = Self {
        days: Vec::new(),
        spread: Spread::NONE,
        long: Vec::new(),
        quarters: Quarters::EMPTY,
        len: 0,
        fractions: 0,
    };

    pub(super) const fn len(&self) -> usize {
        count(self.len)
    }

    /// Whether all bookings start and end at whole seconds.
    pub(super) const fn is_whole(&self) -> bool {
        self.fractions == 0
    }

    /// Puts in a booking that isn't there yet. It takes longer the more bookings start on the same day, and, if it is the first of
    /// its day, the more later days have one: these move. A hundred thousand days of one person, the last first, take seconds, and
    /// twice as many four times as long; in the order of time each takes its place at the end.
    pub(super) fn insert<K: Ord>(&mut self, interval: Interval, place: Place, key_of: impl Fn(Place) -> K) {
        self.len = self.len.saturating_add(1);
        self.fractions = self.fractions.saturating_add(fraction(interval));
        let Some((number, span)) = Span::of(interval, place) else {
            let at = self.long.partition_point(|one| key_of(one.place).cmp(&key_of(place)).is_lt());
            return self.long.insert(at, Long { interval, place });
        };
        self.mark(span.stretch(number));
        let at = self.day_at(number);
        if let Some(day) = self.days.get_mut(at).filter(|day| day.number == number) {
            day.insert(span, key_of);
        } else {
            self.days.insert(at, Day::of(number, span));
            self.spread = Spread::of(&self.days);
        }
    }

    /// Takes a booking out, if it is there.
    pub(super) fn remove(&mut self, interval: Interval, place: Place) {
        let found = match Span::of(interval, place) {
            Some((number, span)) => self.remove_short(number, span),
            None => self.remove_long(interval, place),
        };
        if found {
            self.len = self.len.saturating_sub(1);
            self.fractions = self.fractions.saturating_sub(fraction(interval));
        }
    }

    /// Gives a booking that is there another time.
    pub(super) fn shift<K: Ord>(&mut self, from: Interval, to: Interval, place: Place, key_of: impl Fn(Place) -> K) {
        if let (Some((number, before)), Some((to_number, after))) = (Span::of(from, place), Span::of(to, place))
            && number == to_number
        {
            self.mark(after.stretch(number)); // first: it is elsewhere in memory, and true in any case
            let at = self.day_at(number);
            // Its day, or a later one if it isn't there.
            if let Some(day) = self.days.get_mut(at)
                && day.remove(before)
            {
                self.fractions = self.fractions.saturating_sub(fraction(from)).saturating_add(fraction(to));
                return day.insert(after, key_of); // the day itself stays, and so does where it is
            }
        }
        self.remove(from, place);
        self.insert(to, place, key_of);
    }

    fn remove_short(&mut self, number: i32, span: Span) -> bool {
        let at = self.day_at(number);
        let Some(day) = self.days.get_mut(at).filter(|day| day.number == number) else { return false };
        let found = day.remove(span);
        if day.spans().is_empty() {
            self.days.remove(at);
            self.spread = Spread::of(&self.days);
            if self.days.is_empty() {
                self.quarters = Quarters::EMPTY;
            }
        }
        found
    }

    fn remove_long(&mut self, interval: Interval, place: Place) -> bool {
        let from = self.long.partition_point(|one| one.interval.start() < interval.start());
        let at = self.long.iter().skip(from).position(|one| one.place == place);
        at.map(|at| self.long.remove(from.saturating_add(at))).is_some()
    }

    /// Does something with every booking, in order.
    pub(super) fn try_each<K: Ord, E>(
        &self,
        key_of: impl Fn(Place) -> K,
        each: impl FnMut(Taken) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut short = self.days.iter().flat_map(|day| day.spans().iter().map(|span| span.taken(day.number)));
        if self.long.is_empty() {
            return short.try_for_each(each); // in the loops that it is
        }
        let (mut short, mut long) = (short.peekable(), self.long.iter().map(Long::taken).peekable());
        std::iter::from_fn(|| match (short.peek(), long.peek()) {
            (Some(one), Some(other)) if key_of(other.place).cmp(&key_of(one.place)).is_lt() => long.next(),
            (Some(_), _) => short.next(),
            (None, _) => long.next(),
        })
        .try_for_each(each)
    }

    /// The bookings that overlap an interval, in order: none that does is missing, and there may be some that only do when both
    /// are rounded to seconds.
    pub(super) fn overlapping<K: Ord, F: Fn(Place) -> K>(&self, interval: Interval, key_of: F) -> Overlapping<'_, F> {
        let (start, end) = (Moment::before(interval.start()), Moment::after(interval.end()));
        let is_free = self.quarters.is_free(Stretch::between((start.day, start.seconds), (end.day, end.seconds)));
        let days = if is_free { &[] } else { self.days_of(start, end) };
        let mut long = Vec::new();
        if !self.long.is_empty() {
            long.extend(self.long_overlapping(interval));
            long.reverse();
        }
        let short = Short { start, end, days: days.iter(), today: &[], hits: 0, many: None, from: 0, times: (0, 0) };
        Overlapping { short, long, next: None, key_of }
    }

    /// The days of the spans that may overlap an interval.
    fn days_of(&self, start: Moment, end: Moment) -> &[Day] {
        let at = self.day_at(start.day.saturating_sub(1));
        // As many as there may be from the day before on. Where some are without bookings, later ones come into it, and do no harm.
        let days = usize::try_from(end.day.saturating_sub(start.day)).unwrap_or(0).saturating_add(2);
        self.days.get(at..at.saturating_add(days).min(self.days.len())).unwrap_or_default()
    }

    /// Marks what a span takes that came in. What goes isn't unmarked, which would take a look at all around it: who asks about
    /// that time is told by its days then, as about any that is taken.
    fn mark(&mut self, time: Stretch) {
        // As long as bookings are on every third day or so: fewer would take more memory here than in their days.
        const WORDS: usize = 64;
        const WORDS_A_DAY: usize = 4;
        if self.quarters.mark(time) {
            return;
        }
        let most = self.days.len().saturating_mul(WORDS_A_DAY).saturating_add(WORDS);
        if let Some(new) = self.quarters.look_at(time, most) {
            self.mark_all(new);
            self.quarters.mark(time);
        }
    }

    /// Marks what of a time is taken.
    fn mark_all(&mut self, time: Stretch) {
        let from = self.day_at(time.first_day().saturating_sub(1));
        for day in self.days.iter().skip(from).take_while(|day| day.number <= time.last_day()) {
            for both in day.spans().iter().filter_map(|span| span.stretch(day.number).intersection(time)) {
                self.quarters.mark(both);
            }
        }
    }

    fn long_overlapping(&self, interval: Interval) -> impl Iterator<Item = Place> {
        let longest = TimeDelta::seconds(BOOKING_SECONDS_MAX);
        let from = interval.start().checked_sub_signed(longest).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let first = self.long.partition_point(|one| one.interval.start() < from);
        let near = self.long.iter().skip(first).take_while(move |one| one.interval.start() < interval.end());
        near.filter(move |one| one.interval.overlaps(interval)).map(|one| one.place)
    }

    /// The place of the first day that isn't before a number.
    ///
    /// Most days between the first and the last have bookings, so it is near to where it would be if they were evenly spread:
    /// there it is looked for first, in all of a few days, so that no choice waits for memory.
    fn day_at(&self, number: i32) -> usize {
        const BEFORE: usize = 1;
        const NEAR: usize = 4;
        let from = self.spread.guess(number).saturating_sub(BEFORE);
        let to = from.saturating_add(NEAR).min(self.days.len());
        let is_before = |day: &&Day| day.number < number;
        let near = self.days.get(from..to).unwrap_or_default();
        let at = from.saturating_add(near.iter().filter(is_before).count());
        let none_before = from == 0 || at > from || near.first().is_some_and(|day| day.number == number);
        let none_after = at < to || to == self.days.len();
        if none_before && none_after { at } else { self.days.partition_point(|day| day.number < number) }
    }
}

/// How days lie between the first and the last of them.
#[derive(Debug, Clone, Copy)]
struct Spread {
    first: i32,
    last: i32,
    /// How many of the days from the first to the last there are, in parts of 2³².
    density: u32,
}

impl Spread {
    const NONE: Self = Self { first: 0, last: 0, density: 0 };

    fn of(days: &[Day]) -> Self {
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return Self::NONE };
        let (first, last) = (first.number, last.number);
        let all = u64::from(last.abs_diff(first)).saturating_add(1);
        let there = u64::try_from(days.len()).unwrap_or(u64::MAX);
        let density = there.saturating_mul(u32::MAX.into()).checked_div(all).and_then(|part| part.try_into().ok());
        Self { first, last, density: density.unwrap_or(u32::MAX) }
    }

    /// Where a day would be if all were evenly spread.
    fn guess(self, number: i32) -> usize {
        let ahead = u64::from(number.clamp(self.first, self.last).abs_diff(self.first));
        usize::try_from(ahead.saturating_mul(self.density.into()) >> u32::BITS).unwrap_or(usize::MAX)
    }
}

impl Default for Spread {
    fn default() -> Self {
        Self::NONE
    }
}

impl Day {
    const FEW: usize = 6;

    fn of(number: i32, span: Span) -> Self {
        let mut few = [Span::default(); Self::FEW];
        few.fill(span);
        Self { number, count: 1, few, many: None }
    }

    fn spans(&self) -> &[Span] {
        match &self.many {
            None => self.few.get(..count(self.count)).unwrap_or_default(),
            Some(many) => &many.spans,
        }
    }

    fn insert<K: Ord>(&mut self, span: Span, key_of: impl Fn(Place) -> K) {
        let before = self.before(span, key_of);
        if let Some(many) = &mut self.many {
            many.insert(before, span);
        } else if count(self.count) < Self::FEW {
            // What is behind moves on by one. All are looked at, without a choice that would have to wait for memory.
            let few = self.few;
            for ((slot, one), at) in self.few.iter_mut().skip(1).zip(few).zip(1..) {
                *slot = if at > before { one } else { *slot };
            }
            if let Some(slot) = self.few.get_mut(before) {
                *slot = span;
            }
            self.count = self.count.saturating_add(1);
        } else {
            let mut many = Many { spans: self.few.to_vec(), ends: Vec::new() };
            many.insert(before, span);
            (self.count, self.many) = (0, Some(Box::new(many)));
        }
    }

    /// How many come before a span.
    fn before<K: Ord>(&self, span: Span, key_of: impl Fn(Place) -> K) -> usize {
        let is_before = |one: &Span| {
            let start = one.start().cmp(&span.start());
            start.then_with(|| key_of(one.place()).cmp(&key_of(span.place()))).is_lt()
        };
        let at_once = self.which(|one| one.start() == span.start());
        if self.many.is_some() || at_once != 0 {
            return self.spans().partition_point(is_before);
        }
        count(self.which(|one| one.start() < span.start()).count_ones())
    }

    fn remove(&mut self, span: Span) -> bool {
        let Some(many) = &mut self.many else {
            let found = self.which(|one| *one == span);
            let from = count(found.trailing_zeros()); // beyond all of them if it isn't there
            let few = self.few;
            for ((slot, one), at) in self.few.iter_mut().zip(few.into_iter().skip(1)).zip(0..) {
                *slot = if at >= from { one } else { *slot };
            }
            self.count = self.count.saturating_sub(found.count_ones());
            return found != 0;
        };
        let from = many.spans.partition_point(|one| one.start() < span.start());
        let at = many.spans.iter().skip(from).position(|one| *one == span).map(|at| from.saturating_add(at));
        let Some(at) = at else { return false };
        many.remove(at);
        if let Ok(few) = <[Span; Self::FEW]>::try_from(many.spans.as_slice()) {
            *self = Self { number: self.number, count: Self::ALL, few, many: None };
        }
        true
    }

    const ALL: u32 = 6;

    /// Which of the few overlap.
    fn hits(&self, times: (i64, i64)) -> u32 {
        self.which(|span| span.overlaps(times))
    }

    /// Which of the few are such, a bit each. All of them are looked at, without a choice that would have to wait for memory.
    fn which(&self, is_such: impl Fn(&Span) -> bool) -> u32 {
        let bits = self.few.iter().zip(0_u32..).map(|(span, at)| u32::from(is_such(span)) << at);
        bits.sum::<u32>() & !(u32::MAX << self.count)
    }
}

impl Many {
    const BLOCK: usize = 64;

    fn insert(&mut self, at: usize, span: Span) {
        self.spans.insert(at, span);
        self.look_at_ends(at);
    }

    fn remove(&mut self, at: usize) {
        self.spans.remove(at);
        self.look_at_ends(at);
    }

    /// Brings up to date what is known of the blocks from a span on.
    fn look_at_ends(&mut self, from: usize) {
        let known = from / Self::BLOCK;
        self.ends.truncate(known);
        let blocks = self.spans.chunks(Self::BLOCK).skip(self.ends.len());
        self.ends.extend(blocks.map(|block| block.iter().map(|span| span.end()).max().unwrap_or(0)));
    }

    /// Where the first span stands, from a place on, that overlaps an interval in seconds from the day's midnight.
    fn next(&self, from: usize, times: (i64, i64)) -> Option<usize> {
        let mut from = from;
        loop {
            let passed = from / Self::BLOCK;
            let ahead = self.ends.iter().skip(passed).position(|&end| times.0 < i64::from(end))?;
            let block = passed.saturating_add(ahead);
            from = from.max(block.saturating_mul(Self::BLOCK));
            let next = block.saturating_add(1).saturating_mul(Self::BLOCK);
            let spans = self.spans.get(from..next.min(self.spans.len()))?;
            if spans.first().is_some_and(|span| i64::from(span.start()) >= times.1) {
                return None; // and so does every later one
            }
            if let Some(at) = spans.iter().position(|span| span.overlaps(times)) {
                return Some(from.saturating_add(at));
            }
            from = next;
        }
    }
}

const _: () = assert!(size_of::<Timeline>() == 128 && size_of::<Day>() == 64 && count(Day::ALL) == Day::FEW);

/// One, if an interval starts or ends within a second.
fn fraction(interval: Interval) -> u32 {
    u32::from((interval.start().timestamp_subsec_nanos() | interval.end().timestamp_subsec_nanos()) > 0)
}

/// A number of spans as a length.
const fn count(count: u32) -> usize {
    count as usize
}

/// Bookings that overlap an interval, in order.
pub(super) struct Overlapping<'a, F> {
    short: Short<'a>,
    // INVARIANT: the last is the next.
    long: Vec<Place>,
    /// The next of `short`, if it was looked at already.
    next: Option<Place>,
    key_of: F,
}

impl<K: Ord, F: Fn(Place) -> K> Iterator for Overlapping<'_, F> {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        let short = self.next.take().or_else(|| self.short.next());
        let Some(&long) = self.long.last() else { return short };
        match short {
            Some(short) if (self.key_of)(short).cmp(&(self.key_of)(long)).is_lt() => Some(short),
            _ => {
                self.next = short;
                self.long.pop()
            }
        }
    }
}

/// Those of a day at most.
struct Short<'a> {
    start: Moment,
    end: Moment,
    days: slice::Iter<'a, Day>,
    /// The spans of the day that is looked at, and which of the first few of them overlap: a bit each.
    today: &'a [Span],
    hits: u32,
    /// All those of a day that has more, and from where on they weren't looked at.
    many: Option<&'a Many>,
    from: usize,
    /// The interval in seconds from the day's midnight.
    times: (i64, i64),
}

impl Iterator for Short<'_> {
    type Item = Place;

    fn next(&mut self) -> Option<Place> {
        loop {
            if self.hits != 0 {
                let at = count(self.hits.trailing_zeros());
                self.hits &= self.hits.saturating_sub(1); // without its lowest bit
                return self.today.get(at).map(|span| span.place());
            }
            if let Some(many) = self.many
                && let Some(at) = many.next(self.from, self.times)
            {
                self.from = at.saturating_add(1);
                return many.spans.get(at).map(|span| span.place());
            }
            let day = self.days.next()?;
            self.times = (self.start.seconds_from(day.number), self.end.seconds_from(day.number));
            self.today = &day.few;
            (self.many, self.from) = (day.many.as_deref(), 0);
            self.hits = day.hits(self.times);
        }
    }
}

impl Long {
    fn taken(&self) -> Taken {
        let (start, end) = (Moment::before(self.interval.start()), Moment::after(self.interval.end()));
        Taken { start: start.seconds_from(0), end: end.seconds_from(0), place: self.place }
    }
}

#[cfg(test)]
#[path = "index/tests.rs"] // also where the benchmarks include this file
mod tests;
