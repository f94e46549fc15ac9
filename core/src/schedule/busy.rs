//! The index of one technician's bookings by time.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{calendar::Interval, id::BookingId};

/// One technician's bookings by start, so that a check looks only at those that can be in its way.
///
/// A booking that is still going on at some instant started no longer before it than the longest of them lasts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Busy {
    by_start: BTreeMap<Place, Interval>,
    // INVARIANT: how many bookings have each length, none zero; so the same bookings always give the same index.
    lengths: BTreeMap<TimeDelta, u64>,
}

/// Where a booking stands in the index; without an id, before all that start at the same instant.
type Place = (DateTime<Utc>, Option<BookingId>);

impl Busy {
    pub(super) fn insert(&mut self, id: BookingId, interval: Interval) {
        self.by_start.insert((interval.start(), Some(id)), interval);
        let count = self.lengths.entry(interval.duration()).or_default();
        *count = count.saturating_add(1);
    }

    pub(super) fn remove(&mut self, id: BookingId, interval: Interval) {
        self.by_start.remove(&(interval.start(), Some(id)));
        let count = self.lengths.remove(&interval.duration()).unwrap_or(0);
        if count > 1 {
            self.lengths.insert(interval.duration(), count.saturating_sub(1));
        }
    }

    pub(super) fn len(&self) -> usize {
        self.by_start.len()
    }

    /// Every booking, in the order of their starts, then of their ids.
    pub(super) fn iter(&self) -> impl Iterator<Item = (BookingId, Interval)> {
        self.by_start.iter().filter_map(|(&(_, id), &interval)| Some((id?, interval)))
    }

    /// The bookings that may overlap an interval, in the same order: none that does is missing.
    pub(super) fn near(&self, interval: Interval) -> impl Iterator<Item = (BookingId, Interval)> {
        let longest = self.lengths.last_key_value().map_or(TimeDelta::zero(), |(&length, _)| length);
        // One that started exactly the longest length before has ended, so the start itself may be left out or not.
        let from = interval.start().checked_sub_signed(longest).unwrap_or(DateTime::<Utc>::MIN_UTC);
        let places = (from, None)..(interval.end(), None);
        self.by_start.range(places).filter_map(|(&(_, id), &interval)| Some((id?, interval)))
    }
}
