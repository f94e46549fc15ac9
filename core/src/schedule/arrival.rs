use super::{
    Booking, Diary,
    finding::between,
    rules::{Rules, Scope, Subject},
};
use crate::{calendar::Tzdb, id::TechnicianId};

/// The way to a visit, as the diary's travel times have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Arrival {
    /// How long it takes.
    pub(crate) seconds: i64,
    /// How much time there is.
    pub(crate) gap_seconds: i64,
}

/// The way to a booking from the one of the same technician next before it, if both have sites and it is known.
///
/// It is the way of which [`check`](super::check) says that it is too long.
pub(crate) fn arrival(diary: &Diary, tzdb: &Tzdb, technician: TechnicianId, booking: &Booking) -> Option<Arrival> {
    let mut rules = Rules::new(diary, tzdb, None);
    let subject = Subject::booked(booking, Scope::All);
    let (before, _) = rules.next_to(technician, &subject);
    let before = before?;
    let seconds = rules.travel_seconds(before.details.as_ref()?.site?, subject.site()?)?;
    Some(Arrival { seconds, gap_seconds: between(before.interval.end(), booking.interval.start()) })
}
