//! The index of a diary by time: when one technician, or whatever else can be booked, is taken.
//!
//! Each question is about a few hours. So bookings are kept by the UTC day on which they start, a short sorted list a day, of
//! 16 bytes each: one that lasts a day at most reaches into the next day and no further, and a question looks at its own
//! days and the one before. The few that last longer are kept apart, and are looked for from the longest length back.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{calendar::Interval, limits::BOOKING_SECONDS_MAX};

/// Where the diary keeps a booking.
pub(super) type Place = u32;

const DAY_SECONDS: i64 = 86_400;
/// Ticks are parts of a second that nanoseconds fit into: seconds above these bits, nanoseconds in them. They tell which of
/// two instants is earlier, and a day later is always the same number of ticks later.
const TICK_BITS: u32 = 30;
const DAY_TICKS: i64 = DAY_SECONDS << TICK_BITS;

/// The bookings of one resource by time: by start, then by id.
///
/// It knows places and no ids. `key_of` gives the order of two bookings that start at the same instant, and must give the
/// start of a booking before its id.
#[derive(Debug, Clone, Default)]
pub(super) struct Timeline {
    // INVARIANT: in the order of their numbers, each number once, none without spans; `ends` has the first and last number.
    days: Vec<Day>,
    ends: (i32, i32),
    // INVARIANT: each longer than a day and none than BOOKING_SECONDS_MAX, by start, then by id.
    long: Vec<Long>,
    // INVARIANT: how many spans there are, in `days` and in `long`.
    len: usize,
}

/// The spans that start on a UTC day and last a day at most.
#[derive(Debug, Clone)]
struct Day {
    /// Days since 1970.
    number: i32,
    // INVARIANT: how far the last one to end goes beyond the day, in seconds rounded up; 0 if none does.
    over: u32,
    // INVARIANT: by start, then by id.
    spans: Vec<Span>,
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
    /// The second in which it starts, since 1970.
    pub(super) start: i64,
    /// The second before which it has ended, since 1970.
    pub(super) end: i64,
    /// Which booking.
    pub(super) place: Place,
}

impl Timeline {
    pub(super) const fn len(&self) -> usize {
        self.len
    }

    /// Puts in a booking that isn't there yet. It takes longer the more bookings start on the same day.
    pub(super) fn insert<K: Ord>(&mut self, interval: Interval, place: Place, key_of: impl Fn(Place) -> K) {
        self.len = self.len.saturating_add(1);
        let Some((number, span)) = Span::of(interval, place) else {
            let at = self.long.partition_point(|one| key_of(one.place) < key_of(place));
            return self.long.insert(at, Long { interval, place });
        };
        let at = self.day_at(number);
        if let Some(day) = self.days.get_mut(at).filter(|day| day.number == number) {
            day.insert(span, key_of);
        } else {
            self.days.insert(at, Day { number, over: span.over(), spans: vec![span] });
            self.look_at_ends();
        }
    }

    /// Takes a booking out, if it is there.
    pub(super) fn remove(&mut self, interval: Interval, place: Place) {
        let found = match Span::of(interval, place) {
            Some((number, span)) => self.remove_short(number, span),
            None => self.remove_long(interval, place),
        };
        self.len = self.len.saturating_sub(usize::from(found));
    }

    fn remove_short(&mut self, number: i32, span: Span) -> bool {
        let at = self.day_at(number);
        let Some(day) = self.days.get_mut(at).filter(|day| day.number == number) else { return false };
        let found = day.remove(span);
        if day.spans.is_empty() {
            self.days.remove(at);
            self.look_at_ends();
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
        let mut short = self.days.iter().flat_map(|day| day.spans.iter().map(|span| span.taken(day.number)));
        let long = self.long.iter().map(Long::taken);
        if self.long.is_empty() {
            return short.try_for_each(each); // in the loops that it is
        }
        merged(short, long, |one, other| key_of(one.place) < key_of(other.place)).try_for_each(each)
    }

    /// The bookings that overlap an interval, in order.
    pub(super) fn overlapping<K: Ord>(
        &self,
        interval: Interval,
        key_of: impl Fn(Place) -> K,
    ) -> impl Iterator<Item = Place> {
        let (start, end) = (Moment::of(interval.start()), Moment::of(interval.end()));
        let days = self.days.get(self.day_at(start.day.saturating_sub(1))..).unwrap_or_default();
        let near = days.iter().take_while(move |day| day.number <= end.day);
        let short = near.flat_map(move |day| day.overlapping(start, end));
        merged(short, self.long_overlapping(interval), move |&one, &other| key_of(one) < key_of(other))
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
    /// there it is looked for first, since each look elsewhere is far away in memory.
    fn day_at(&self, number: i32) -> usize {
        const NEAR: usize = 4;
        let (first, last) = self.ends;
        let days = i64::try_from(self.days.len()).unwrap_or(i64::MAX);
        let ahead = i64::from(number).saturating_sub(i64::from(first));
        let all = i64::from(last).saturating_sub(i64::from(first)).saturating_add(1);
        let guess = ahead.clamp(0, all).saturating_mul(days).checked_div(all);
        let mut at = guess.and_then(|guess| usize::try_from(guess).ok()).unwrap_or(0);
        let is_before = |at: usize| self.days.get(at).is_some_and(|day| day.number < number);
        for _ in 0..NEAR {
            match at.checked_sub(1) {
                _ if is_before(at) => at = at.saturating_add(1),
                Some(before) if !is_before(before) => at = before,
                _ => return at,
            }
        }
        self.days.partition_point(|day| day.number < number)
    }

    fn look_at_ends(&mut self) {
        let number = |day: Option<&Day>| day.map_or(0, |day| day.number);
        self.ends = (number(self.days.first()), number(self.days.last()));
    }
}

impl Day {
    fn insert<K: Ord>(&mut self, span: Span, key_of: impl Fn(Place) -> K) {
        let at = self.spans.partition_point(|one| {
            one.start() < span.start() || (one.start() == span.start() && key_of(one.place()) < key_of(span.place()))
        });
        self.spans.insert(at, span);
        self.over = self.over.max(span.over());
    }

    fn remove(&mut self, span: Span) -> bool {
        let from = self.spans.partition_point(|one| one.start() < span.start());
        let Some(at) = self.spans.iter().skip(from).position(|one| *one == span) else { return false };
        self.spans.remove(from.saturating_add(at));
        if span.over() == self.over {
            self.over = self.spans.iter().map(|one| one.over()).max().unwrap_or(0);
        }
        true
    }

    fn overlapping(&self, start: Moment, end: Moment) -> impl Iterator<Item = Place> {
        let (start, end) = (start.ticks_from(self.number), end.ticks_from(self.number));
        let reached = start < DAY_TICKS.saturating_add(i64::from(self.over) << TICK_BITS);
        let spans = if reached { self.spans.as_slice() } else { &[] };
        let started = spans.iter().take_while(move |one| one.start() < end);
        started.filter(move |one| start < one.end()).map(|one| one.place())
    }
}

/// A span of a day at most, within the UTC day on which it starts and the next: from the high bits, 48 bits of ticks from
/// midnight to its start, 48 bits of ticks from there to its end, and 32 bits of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span(u128);

const _: () = assert!(size_of::<Span>() == 16 && size_of::<Day>() == 32);

impl Span {
    const TIME_BITS: u32 = 48;
    const TIME_MASK: u128 = (1 << Self::TIME_BITS) - 1;

    /// The day on which it starts, and the span; none if it lasts longer than a day.
    fn of(interval: Interval, place: Place) -> Option<(i32, Self)> {
        let (start, end) = (Moment::of(interval.start()), Moment::of(interval.end()));
        let length = end.ticks_from(start.day).saturating_sub(start.ticks);
        let time = |ticks: i64| u128::try_from(ticks).ok();
        if length > DAY_TICKS {
            return None;
        }
        let times = (time(start.ticks)? << Self::TIME_BITS) | time(length)?;
        Some((start.day, Self((times << Place::BITS) | u128::from(place))))
    }

    /// In ticks from midnight.
    fn start(self) -> i64 {
        Self::time(self.0 >> (Self::TIME_BITS + Place::BITS))
    }

    /// In ticks from the same midnight.
    fn end(self) -> i64 {
        self.start().saturating_add(Self::time(self.0 >> Place::BITS))
    }

    const fn time(bits: u128) -> i64 {
        (bits & Self::TIME_MASK) as i64
    }

    #[expect(clippy::cast_possible_truncation, reason = "the low bits are the place")]
    const fn place(self) -> Place {
        self.0 as Place
    }

    /// How far it goes beyond its day, in seconds rounded up.
    fn over(self) -> u32 {
        u32::try_from(seconds_up(self.end().saturating_sub(DAY_TICKS))).unwrap_or(0)
    }

    fn taken(self, day: i32) -> Taken {
        let midnight = i64::from(day).saturating_mul(DAY_SECONDS);
        let start = midnight.saturating_add(self.start() >> TICK_BITS);
        Taken { start, end: midnight.saturating_add(seconds_up(self.end())), place: self.place() }
    }
}

impl Long {
    fn taken(&self) -> Taken {
        let end = self.interval.end();
        let rest = i64::from(end.timestamp_subsec_nanos() > 0);
        let start = self.interval.start().timestamp();
        Taken { start, end: end.timestamp().saturating_add(rest), place: self.place }
    }
}

/// An instant as a day and the ticks after its midnight.
#[derive(Clone, Copy)]
struct Moment {
    day: i32,
    ticks: i64,
}

impl Moment {
    fn of(instant: DateTime<Utc>) -> Self {
        let seconds = instant.timestamp();
        // INVARIANT: an interval lies in the years 1900 to 9999, so the day's number fits.
        let day = i32::try_from(seconds.div_euclid(DAY_SECONDS)).unwrap_or(i32::MAX);
        let ticks = (seconds.rem_euclid(DAY_SECONDS) << TICK_BITS) | i64::from(instant.timestamp_subsec_nanos());
        Self { day, ticks }
    }

    /// The ticks after another day's midnight; below zero if it is earlier.
    fn ticks_from(self, day: i32) -> i64 {
        let days = i64::from(self.day).saturating_sub(i64::from(day));
        days.saturating_mul(DAY_TICKS).saturating_add(self.ticks)
    }
}

/// Ticks in seconds, rounded up.
const fn seconds_up(ticks: i64) -> i64 {
    ticks.saturating_add((1 << TICK_BITS) - 1) >> TICK_BITS
}

/// Two ordered sequences as one.
fn merged<T>(
    one: impl Iterator<Item = T>,
    other: impl Iterator<Item = T>,
    before: impl Fn(&T, &T) -> bool,
) -> impl Iterator<Item = T> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    std::iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some(first), Some(second)) if before(second, first) => other.next(),
        (Some(_), _) => one.next(),
        (None, _) => other.next(),
    })
}

#[cfg(test)]
#[path = "index/tests.rs"] // also where the benchmarks include this file
mod tests;
