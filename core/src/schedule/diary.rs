use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use chrono::{DateTime, Utc};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, ser::SerializeStruct};

use super::{
    Booking, ConflictPolicy, Leave, ScheduleError, Technician, WorkingHours,
    index::{Place, Taken, Timeline},
    shelf::Shelf,
    technician::checked_week,
};
use crate::{
    calendar::Interval,
    id::{BookingId, LeaveId, TechnicianId},
    limits::{BOOKINGS_MAX, LEAVE_MAX, TECHNICIANS_MAX},
    wire,
};

/// The state of a firm's diary: its technicians, their leave, their bookings, and its policy about conflicts.
///
/// It doesn't depend on the order in which they came: the same contents are the same value and the same bytes. It may hold
/// conflicts, since policies and leave change after something was booked; [`super::check_all`] finds them.
///
/// ```
/// use journeyman::{schedule::{ConflictPolicy, Diary}, wire::Wire};
///
/// let diary = Diary::new(ConflictPolicy::default(), vec![], vec![], vec![])?;
/// assert_eq!(Diary::from_json(&diary.to_json())?, diary);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Diary {
    policy: ConflictPolicy,
    // INVARIANT: each booking and each leave is in the row of its technician, and in no other.
    rows: BTreeMap<TechnicianId, Box<Row>>,
    leave: BTreeMap<LeaveId, Box<Leave>>,
    bookings: Shelf,
}

impl PartialEq for Diary {
    fn eq(&self, other: &Self) -> bool {
        // Where the bookings are kept, and how they are found, tells how they came and nothing about them.
        self.policy == other.policy
            && self.technicians().eq(other.technicians())
            && self.leave().eq(other.leave())
            && self.bookings().eq(other.bookings())
    }
}

impl Eq for Diary {}

/// What belongs to one technician.
#[derive(Debug, Clone)]
struct Row {
    technician: Technician,
    leave: BTreeSet<LeaveId>,
    busy: Timeline,
}

impl Diary {
    /// A diary of the given contents, in any order.
    ///
    /// # Errors
    /// [`ScheduleError`]: an id that comes twice (`JM-SCH-0004` to `JM-SCH-0006`), a technician whom it doesn't have
    /// (`JM-SCH-0001`), hours, leave or bookings that aren't possible (`JM-SCH-0007` to `JM-SCH-0014`, `JM-CAL-0002`), or
    /// too many of something (`JM-SCH-0015`).
    pub fn new(
        policy: ConflictPolicy,
        technicians: Vec<Technician>,
        leave: Vec<Leave>,
        bookings: Vec<Booking>,
    ) -> Result<Self, ScheduleError> {
        let mut diary = Self { policy, ..Self::default() };
        technicians.into_iter().try_for_each(|technician| diary.put_technician(technician))?;
        leave.into_iter().try_for_each(|leave| diary.put_leave(leave))?;
        bookings.into_iter().try_for_each(|booking| diary.put_booking(booking))?;
        Ok(diary)
    }

    /// The firm's policy about conflicts.
    #[must_use]
    pub const fn policy(&self) -> &ConflictPolicy {
        &self.policy
    }

    /// The technicians, by id.
    pub fn technicians(&self) -> impl Iterator<Item = &Technician> {
        self.rows.values().map(|row| &row.technician)
    }

    /// The leave, by id.
    pub fn leave(&self) -> impl Iterator<Item = &Leave> {
        self.leave.values().map(AsRef::as_ref)
    }

    /// The bookings, by id.
    pub fn bookings(&self) -> impl Iterator<Item = &Booking> {
        self.bookings.iter()
    }

    /// One technician.
    ///
    /// # Errors
    /// [`ScheduleError::UnknownTechnician`] (`JM-SCH-0001`).
    pub fn technician(&self, id: TechnicianId) -> Result<&Technician, ScheduleError> {
        self.row(id).map(|row| &row.technician)
    }

    /// One booking.
    ///
    /// # Errors
    /// [`ScheduleError::UnknownBooking`] (`JM-SCH-0002`).
    pub fn booking(&self, id: BookingId) -> Result<&Booking, ScheduleError> {
        self.bookings.find(id).map(|(_, booking)| booking)
    }

    /// The bookings of a technician that overlap an interval, by start, then by id; none for a technician who isn't known.
    pub fn bookings_in(&self, technician: TechnicianId, interval: Interval) -> impl Iterator<Item = &Booking> {
        let busy = self.rows.get(&technician).map(|row| &row.busy);
        let places = busy.into_iter().flat_map(move |busy| busy.overlapping(interval, |place| self.key(place)));
        places.filter_map(|place| self.bookings.at(place))
    }

    /// The leave of a technician, by id.
    pub(super) fn leave_of(&self, technician: TechnicianId) -> impl Iterator<Item = &Leave> {
        let ids = self.rows.get(&technician).into_iter().flat_map(|row| &row.leave);
        ids.filter_map(|id| self.leave.get(id).map(AsRef::as_ref))
    }

    /// When a technician is booked, by start, then by id.
    pub(super) fn taken(&self, technician: TechnicianId) -> Result<impl Iterator<Item = Taken>, ScheduleError> {
        Ok(self.row(technician)?.busy.iter(|place| self.key(place)))
    }

    /// The booking in a place of [`taken`](Self::taken).
    pub(super) fn booking_at(&self, place: Place) -> Option<&Booking> {
        self.bookings.at(place)
    }

    fn key(&self, place: Place) -> Option<(DateTime<Utc>, BookingId)> {
        self.bookings.key(place)
    }

    fn row(&self, id: TechnicianId) -> Result<&Row, ScheduleError> {
        self.rows.get(&id).map(AsRef::as_ref).ok_or(ScheduleError::UnknownTechnician { technician: id })
    }
}

/// What may come in, and how it does. Each `accept` looks, each `put` changes, and only after nothing can go wrong any more.
impl Diary {
    /// The technician as the diary keeps one: with the hours in the order of the week.
    pub(super) fn accept_technician(&self, technician: Technician) -> Result<Technician, ScheduleError> {
        if self.rows.contains_key(&technician.id) {
            return Err(ScheduleError::TechnicianTaken { technician: technician.id });
        }
        within(self.rows.len().saturating_add(1), TECHNICIANS_MAX, "TECHNICIANS_MAX")?;
        Ok(Technician { hours: checked_week(technician.hours)?, ..technician })
    }

    pub(super) fn put_technician(&mut self, technician: Technician) -> Result<(), ScheduleError> {
        let technician = self.accept_technician(technician)?;
        let id = technician.id;
        self.rows.insert(id, Box::new(Row { technician, leave: BTreeSet::new(), busy: Timeline::default() }));
        Ok(())
    }

    pub(super) fn put_hours(&mut self, id: TechnicianId, hours: Vec<WorkingHours>) -> Result<(), ScheduleError> {
        let week = checked_week(hours)?;
        row_mut(&mut self.rows, id)?.technician.hours = week;
        Ok(())
    }

    pub(super) fn accept_leave(&self, leave: &Leave) -> Result<(), ScheduleError> {
        let row = self.row(leave.technician)?;
        if self.leave.contains_key(&leave.id) {
            return Err(ScheduleError::LeaveTaken { leave: leave.id });
        }
        within(row.leave.len().saturating_add(1), LEAVE_MAX, "LEAVE_MAX")?;
        leave.check()
    }

    pub(super) fn put_leave(&mut self, leave: Leave) -> Result<(), ScheduleError> {
        self.accept_leave(&leave)?;
        row_mut(&mut self.rows, leave.technician)?.leave.insert(leave.id);
        self.leave.insert(leave.id, Box::new(leave));
        Ok(())
    }

    pub(super) fn accept_end_of_leave(&self, id: LeaveId) -> Result<&Leave, ScheduleError> {
        self.leave.get(&id).map(AsRef::as_ref).ok_or(ScheduleError::UnknownLeave { leave: id })
    }

    pub(super) fn end_leave(&mut self, id: LeaveId) -> Result<(), ScheduleError> {
        let technician = self.accept_end_of_leave(id)?.technician;
        row_mut(&mut self.rows, technician)?.leave.remove(&id);
        self.leave.remove(&id);
        Ok(())
    }

    pub(super) fn accept_booking(&self, booking: &Booking) -> Result<(), ScheduleError> {
        let row = self.row(booking.technician)?;
        if self.bookings.place(booking.id).is_some() {
            return Err(ScheduleError::BookingTaken { booking: booking.id });
        }
        within(row.busy.len().saturating_add(1), BOOKINGS_MAX, "BOOKINGS_MAX")?;
        booking.check()
    }

    pub(super) fn put_booking(&mut self, booking: Booking) -> Result<(), ScheduleError> {
        self.accept_booking(&booking)?;
        let Booking { technician, interval, .. } = booking;
        let Self { rows, bookings, .. } = self;
        let row = row_mut(rows, technician)?;
        let place = bookings.insert(booking);
        row.busy.insert(interval, place, |place| bookings.key(place));
        Ok(())
    }

    /// Whether a booking can take the place of the one that has its id.
    pub(super) fn accept_move(&self, moved: &Booking) -> Result<(), ScheduleError> {
        let busy = &self.row(moved.technician)?.busy;
        if self.booking(moved.id)?.technician != moved.technician {
            within(busy.len().saturating_add(1), BOOKINGS_MAX, "BOOKINGS_MAX")?;
        }
        moved.check()
    }

    /// Puts a booking in the place of the one that has its id.
    pub(super) fn replace_booking(&mut self, moved: Booking) -> Result<(), ScheduleError> {
        self.accept_move(&moved)?;
        let Self { rows, bookings, .. } = self;
        let (place, Booking { technician, interval, .. }) = bookings.find(moved.id)?;
        row_mut(rows, *technician)?.busy.remove(*interval, place);
        let Booking { technician, interval, .. } = moved;
        bookings.replace(place, moved);
        row_mut(rows, technician)?.busy.insert(interval, place, |place| bookings.key(place));
        Ok(())
    }

    pub(super) fn remove_booking(&mut self, id: BookingId) -> Result<(), ScheduleError> {
        let Self { rows, bookings, .. } = self;
        let (place, Booking { technician, interval, .. }) = bookings.find(id)?;
        row_mut(rows, *technician)?.busy.remove(*interval, place);
        bookings.remove(id);
        Ok(())
    }

    pub(super) const fn set_policy(&mut self, policy: ConflictPolicy) {
        self.policy = policy;
    }
}

fn row_mut(rows: &mut BTreeMap<TechnicianId, Box<Row>>, id: TechnicianId) -> Result<&mut Row, ScheduleError> {
    rows.get_mut(&id).map(AsMut::as_mut).ok_or(ScheduleError::UnknownTechnician { technician: id })
}

/// Refuses more than a bound of [`crate::limits`] allows.
pub(super) fn within(count: usize, max: usize, limit: &'static str) -> Result<(), ScheduleError> {
    if count <= max {
        Ok(())
    } else {
        Err(ScheduleError::TooMany { limit, max: u64::try_from(max).unwrap_or(u64::MAX) })
    }
}

/// A diary as JSON has it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Diary")]
struct Parts {
    policy: ConflictPolicy,
    technicians: Vec<Technician>,
    leave: Vec<Leave>,
    bookings: Vec<Booking>,
}

impl<'de> Deserialize<'de> for Diary {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { policy, technicians, leave, bookings } = Parts::deserialize(deserializer)?;
        Self::new(policy, technicians, leave, bookings).map_err(wire::carried)
    }
}

impl Serialize for Diary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_struct("Diary", 4)?;
        parts.serialize_field("policy", &self.policy)?;
        parts.serialize_field("technicians", &self.technicians().collect::<Vec<_>>())?;
        parts.serialize_field("leave", &self.leave().collect::<Vec<_>>())?;
        parts.serialize_field("bookings", &self.bookings().collect::<Vec<_>>())?;
        parts.end()
    }
}

impl JsonSchema for Diary {
    fn schema_name() -> Cow<'static, str> {
        "Diary".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Parts::json_schema(generator)
    }
}
