//! Where the diary keeps its bookings.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Booking, ScheduleError, index::Place};
use crate::id::BookingId;

/// Bookings, each in a place of its own that it keeps, so that indexes name it in four bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf {
    // INVARIANT: the booking of every id in `by_id`, as a number that sorts alike, is in its place, and the places of all others are empty and in `free`.
    places: Vec<Option<Booking>>,
    free: Vec<Place>,
    by_id: BTreeMap<u128, Place>,
}

impl Shelf {
    pub(super) fn place(&self, id: BookingId) -> Option<Place> {
        self.by_id.get(&number(id)).copied()
    }

    /// A booking, and where it is.
    pub(super) fn find(&self, id: BookingId) -> Result<(Place, &Booking), ScheduleError> {
        let found = self.place(id).and_then(|place| Some((place, self.at(place)?)));
        found.ok_or(ScheduleError::UnknownBooking { booking: id })
    }

    pub(super) fn at(&self, place: Place) -> Option<&Booking> {
        self.places.get(index(place))?.as_ref()
    }

    /// What a place comes by in a [`Timeline`](super::index::Timeline): first by the start of its booking, then by the id.
    pub(super) fn key(&self, place: Place) -> Option<(DateTime<Utc>, BookingId)> {
        self.at(place).map(|booking| (booking.interval.start(), booking.id))
    }

    /// By id.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Booking> {
        self.by_id.values().filter_map(|&place| self.at(place))
    }

    /// Puts a booking into a free place. It isn't there yet.
    pub(super) fn insert(&mut self, booking: Booking) -> Place {
        let id = booking.id;
        let place = if let Some(place) = self.free.pop() {
            self.replace(place, booking);
            place
        } else {
            // INVARIANT: as many technicians and bookings of each as a diary takes are fewer than there are places.
            let place = Place::try_from(self.places.len()).unwrap_or(Place::MAX);
            self.places.push(Some(booking));
            place
        };
        self.by_id.insert(number(id), place);
        place
    }

    /// Puts a booking in the place of the one that has its id.
    pub(super) fn replace(&mut self, place: Place, booking: Booking) {
        if let Some(kept) = self.places.get_mut(index(place)) {
            *kept = Some(booking);
        }
    }

    pub(super) fn remove(&mut self, id: BookingId) {
        if let Some(place) = self.by_id.remove(&number(id)) {
            self.free.push(place);
            if let Some(kept) = self.places.get_mut(index(place)) {
                *kept = None;
            }
        }
    }
}

fn index(place: Place) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

/// The same order as that of the ids, in one comparison.
fn number(id: BookingId) -> u128 {
    Uuid::from(id).as_u128()
}
