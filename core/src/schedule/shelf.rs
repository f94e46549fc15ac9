//! Where the diary keeps its bookings.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Booking, ScheduleError, by_id::ById, index::Place};
use crate::{id::BookingId, order};

/// How many bookings lie beside each other. They never move: a million of them are half a gigabyte.
const CHUNK: usize = 256;

/// Bookings, each in a place of its own that it keeps, so that indexes name it in four bytes.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelf {
    // INVARIANT: the booking of every id in `by_id`, as a number, is in its place, and all other places are empty and in `free`.
    chunks: Vec<Vec<Option<Booking>>>,
    free: Vec<Place>,
    by_id: ById,
}

impl Shelf {
    pub(super) fn place(&self, id: BookingId) -> Option<Place> {
        self.find(id).ok().map(|(place, _)| place)
    }

    /// A booking, and where it is.
    pub(super) fn find(&self, id: BookingId) -> Result<(Place, &Booking), ScheduleError> {
        let mut maybe = self.by_id.candidates(number(id)).filter_map(|place| Some((place, self.at(place)?)));
        maybe.find(|(_, booking)| booking.id == id).ok_or(ScheduleError::UnknownBooking { booking: id })
    }

    pub(super) fn at(&self, place: Place) -> Option<&Booking> {
        let (chunk, at) = within(place);
        self.chunks.get(chunk)?.get(at)?.as_ref()
    }

    /// What a place comes by in a [`Timeline`](super::index::Timeline): first by the start of its booking, then by the id.
    pub(super) fn key(&self, place: Place) -> Option<(DateTime<Utc>, BookingId)> {
        self.at(place).map(|booking| (booking.interval.start(), booking.id))
    }

    /// By id.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Booking> {
        let mut places: Vec<(u128, Place)> =
            self.by_id.places().filter_map(|place| Some((number(self.at(place)?.id), place))).collect();
        order::sort(&mut places);
        places.into_iter().filter_map(|(_, place)| self.at(place))
    }

    /// Puts a booking into a free place. It isn't there yet.
    pub(super) fn insert(&mut self, booking: Booking) -> Place {
        let id = booking.id;
        let place = self.free.pop().unwrap_or_else(|| self.new_place());
        self.replace(place, booking);
        self.by_id.insert(number(id), place);
        place
    }

    fn new_place(&mut self) -> Place {
        if self.chunks.last().is_none_or(|chunk| chunk.len() == CHUNK) {
            self.chunks.push(Vec::with_capacity(CHUNK));
        }
        let before = self.chunks.len().saturating_sub(1).saturating_mul(CHUNK);
        let last = self.chunks.last_mut().map_or(0, |chunk| {
            chunk.push(None);
            chunk.len().saturating_sub(1)
        });
        // INVARIANT: as many technicians and bookings of each as a diary takes are fewer than there are places.
        Place::try_from(before.saturating_add(last)).unwrap_or(Place::MAX)
    }

    /// Puts a booking in the place of the one that has its id.
    pub(super) fn replace(&mut self, place: Place, booking: Booking) {
        if let Some(kept) = self.kept_mut(place) {
            *kept = Some(booking);
        }
    }

    pub(super) fn remove(&mut self, id: BookingId) {
        if let Some(place) = self.place(id) {
            self.by_id.remove(number(id), place);
            self.free.push(place);
            if let Some(kept) = self.kept_mut(place) {
                *kept = None;
            }
        }
    }

    fn kept_mut(&mut self, place: Place) -> Option<&mut Option<Booking>> {
        let (chunk, at) = within(place);
        self.chunks.get_mut(chunk)?.get_mut(at)
    }
}

/// The chunk of a place, and where in it.
fn within(place: Place) -> (usize, usize) {
    let place = usize::try_from(place).unwrap_or(usize::MAX);
    (place / CHUNK, place % CHUNK)
}

/// The same order as that of the ids, in one comparison.
fn number(id: BookingId) -> u128 {
    Uuid::from(id).as_u128()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Interval, ZonedTime};

    #[test]
    fn bookings_lie_beside_each_other_and_new_ones_come_into_the_places_of_those_that_are_gone() {
        let start: DateTime<Utc> = "2026-10-06T08:00:00Z".parse().unwrap();
        let interval = Interval::new(start, "2026-10-06T09:00:00Z".parse().unwrap()).unwrap();
        let id = |number: u32| -> BookingId { format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap() };
        let technician = "01999a3f-0000-7000-8000-000000000001";
        let booking = |number: u32| Booking {
            id: id(number),
            technician: technician.parse().unwrap(),
            visit: technician.parse().unwrap(),
            interval,
            start: ZonedTime { local: start.naive_utc(), zone: "Etc/UTC".parse().unwrap(), offset_seconds: 0 },
            days: None,
            overrides: Vec::new(),
            details: None,
        };
        let mut shelf = Shelf::default();
        for number in 0..300 {
            assert_eq!(shelf.insert(booking(number)), number);
        }
        let full: Vec<usize> = shelf.chunks.iter().map(Vec::len).collect();
        assert_eq!(full, [256, 44]);
        shelf.remove(id(7));
        assert_eq!((shelf.place(id(7)), shelf.at(7).is_none()), (None, true));
        assert_eq!((shelf.insert(booking(700)), shelf.place(id(700))), (7, Some(7)));
        assert_eq!(shelf.iter().count(), 300);
    }
}
