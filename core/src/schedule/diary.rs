use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize, ser::SerializeStruct};

use super::{
    Booking, BookingDetails, ConflictPolicy, Leave, Resources, ScheduleError, Technician, WorkingHours,
    accept::{self, check_details},
    busy::Busy,
    technician::checked_week,
};
use crate::{
    calendar::Interval,
    id::{BookingId, EquipmentId, LeaveId, TechnicianId, VehicleId},
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diary {
    policy: ConflictPolicy,
    // INVARIANT: as `accept::resources` gives them; everything that a booking takes is among them.
    resources: Box<Resources>,
    // INVARIANT: each booking is in the row of everybody who comes, and each leave in that of its technician; in no other.
    rows: BTreeMap<TechnicianId, Box<Row>>,
    // INVARIANT: each booking is under the vehicles and the equipment that it takes; those that none takes aren't there.
    vehicles: BTreeMap<VehicleId, Busy>,
    equipment: BTreeMap<EquipmentId, Busy>,
    // INVARIANT: for each booking that others depend on, known or not, those others.
    dependents: BTreeMap<BookingId, BTreeSet<BookingId>>,
    leave: BTreeMap<LeaveId, Box<Leave>>,
    bookings: BTreeMap<BookingId, Box<Booking>>,
}

/// What belongs to one technician.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    technician: Technician,
    leave: BTreeSet<LeaveId>,
    busy: Busy,
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
        Self::with_resources(policy, Resources::default(), technicians, leave, bookings)
    }

    /// A diary that has more than people, of the given contents in any order.
    ///
    /// # Errors
    /// As those of [`new`](Self::new); and resources that aren't possible (`JM-SCH-0024`, `JM-SCH-0026` to `JM-SCH-0028`),
    /// what a booking takes and the diary doesn't have (`JM-SCH-0018` to `JM-SCH-0020`), or a booking that depends on itself
    /// (`JM-SCH-0025`).
    pub fn with_resources(
        policy: ConflictPolicy,
        resources: Resources,
        technicians: Vec<Technician>,
        leave: Vec<Leave>,
        bookings: Vec<Booking>,
    ) -> Result<Self, ScheduleError> {
        let mut diary =
            Self { policy: policy.sorted(), resources: Box::new(accept::resources(resources)?), ..Self::default() };
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

    /// What it has besides people: each list sorted.
    #[must_use]
    pub const fn resources(&self) -> &Resources {
        &self.resources
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
        self.bookings.values().map(AsRef::as_ref)
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
        self.bookings.get(&id).map(AsRef::as_ref).ok_or(ScheduleError::UnknownBooking { booking: id })
    }

    /// The bookings of a technician that overlap an interval, by start, then by id; none for a technician who isn't known.
    pub fn bookings_in(&self, technician: TechnicianId, interval: Interval) -> impl Iterator<Item = &Booking> {
        let near = self.rows.get(&technician).into_iter().flat_map(move |row| row.busy.near(interval));
        near.filter(move |(_, busy)| busy.overlaps(interval))
            .filter_map(|(id, _)| self.bookings.get(&id).map(AsRef::as_ref))
    }

    /// The leave of a technician, by id.
    pub(super) fn leave_of(&self, technician: TechnicianId) -> impl Iterator<Item = &Leave> {
        let ids = self.rows.get(&technician).into_iter().flat_map(|row| &row.leave);
        ids.filter_map(|id| self.leave.get(id).map(AsRef::as_ref))
    }

    /// A technician's bookings by time.
    pub(super) fn busy(&self, technician: TechnicianId) -> Result<&Busy, ScheduleError> {
        self.row(technician).map(|row| &row.busy)
    }

    fn row(&self, id: TechnicianId) -> Result<&Row, ScheduleError> {
        self.rows.get(&id).map(AsRef::as_ref).ok_or(ScheduleError::UnknownTechnician { technician: id })
    }

    fn row_mut(&mut self, id: TechnicianId) -> Result<&mut Row, ScheduleError> {
        self.rows.get_mut(&id).map(AsMut::as_mut).ok_or(ScheduleError::UnknownTechnician { technician: id })
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
        accept::technician(technician)
    }

    /// The technician as the diary keeps one, in the place of the one who has the id.
    pub(super) fn accept_change(&self, technician: Technician) -> Result<Technician, ScheduleError> {
        self.technician(technician.id)?;
        accept::technician(technician)
    }

    pub(super) fn change_technician(&mut self, technician: Technician) -> Result<(), ScheduleError> {
        let technician = self.accept_change(technician)?;
        let row = self.row_mut(technician.id)?;
        row.technician = technician;
        Ok(())
    }

    /// The resources as the diary keeps them, if they have all that is booked.
    pub(super) fn accept_resources(&self, resources: Resources) -> Result<Resources, ScheduleError> {
        let resources = accept::resources(resources)?;
        for details in self.bookings().filter_map(|booking| booking.details.as_ref()) {
            known(&resources, details)?;
        }
        Ok(resources)
    }

    pub(super) fn put_resources(&mut self, resources: Resources) -> Result<(), ScheduleError> {
        *self.resources = self.accept_resources(resources)?;
        Ok(())
    }

    pub(super) fn put_technician(&mut self, technician: Technician) -> Result<(), ScheduleError> {
        let technician = self.accept_technician(technician)?;
        let id = technician.id;
        self.rows.insert(id, Box::new(Row { technician, leave: BTreeSet::new(), busy: Busy::default() }));
        Ok(())
    }

    pub(super) fn put_hours(&mut self, id: TechnicianId, hours: Vec<WorkingHours>) -> Result<(), ScheduleError> {
        let week = checked_week(hours)?;
        self.row_mut(id)?.technician.hours = week;
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
        self.row_mut(leave.technician)?.leave.insert(leave.id);
        self.leave.insert(leave.id, Box::new(leave));
        Ok(())
    }

    pub(super) fn accept_end_of_leave(&self, id: LeaveId) -> Result<&Leave, ScheduleError> {
        self.leave.get(&id).map(AsRef::as_ref).ok_or(ScheduleError::UnknownLeave { leave: id })
    }

    pub(super) fn end_leave(&mut self, id: LeaveId) -> Result<(), ScheduleError> {
        let technician = self.accept_end_of_leave(id)?.technician;
        self.row_mut(technician)?.leave.remove(&id);
        self.leave.remove(&id);
        Ok(())
    }

    pub(super) fn accept_booking(&self, booking: &Booking) -> Result<(), ScheduleError> {
        self.row(booking.technician)?;
        if self.bookings.contains_key(&booking.id) {
            return Err(ScheduleError::BookingTaken { booking: booking.id });
        }
        self.check_booking(booking, None)
    }

    /// Whether a booking fits the diary, apart from its id, in which it may take the place of another.
    fn check_booking(&self, booking: &Booking, replaced: Option<&Booking>) -> Result<(), ScheduleError> {
        for technician in booking.people() {
            let busy = self.busy(technician)?;
            if !replaced.is_some_and(|replaced| replaced.people().any(|before| before == technician)) {
                within(busy.len().saturating_add(1), BOOKINGS_MAX, "BOOKINGS_MAX")?;
            }
        }
        booking.check()?;
        let Some(details) = &booking.details else { return Ok(()) };
        if details.crew.contains(&booking.technician) {
            return Err(ScheduleError::ComesTwice { list: "crew" });
        }
        check_details(details)?;
        known(&self.resources, details)?;
        self.check_dependencies(booking.id, details)
    }

    /// Refuses a booking that would have to be over before it starts.
    fn check_dependencies(&self, booking: BookingId, details: &BookingDetails) -> Result<(), ScheduleError> {
        let on = |details: &BookingDetails| details.depends_on.iter().map(|one| one.booking).collect::<Vec<_>>();
        let mut ahead = on(details);
        // A booking on which no other depends closes no ring but one with itself.
        if !self.dependents.contains_key(&booking) && !ahead.contains(&booking) {
            return Ok(());
        }
        let mut seen = BTreeSet::new();
        while let Some(next) = ahead.pop() {
            if next == booking {
                return Err(ScheduleError::DependencyCycle { booking });
            }
            if seen.insert(next) {
                let further = self.bookings.get(&next).and_then(|next| next.details.as_ref());
                ahead.extend(further.map(on).unwrap_or_default());
            }
        }
        Ok(())
    }

    /// Notes in every index that a booking is there.
    fn occupy(&mut self, booking: &Booking) {
        for technician in booking.people() {
            if let Some(row) = self.rows.get_mut(&technician) {
                row.busy.insert(booking.id, booking.interval);
            }
        }
        let Some(details) = &booking.details else { return };
        for &vehicle in &details.vehicles {
            self.vehicles.entry(vehicle).or_default().insert(booking.id, booking.interval);
        }
        for &equipment in &details.equipment {
            self.equipment.entry(equipment).or_default().insert(booking.id, booking.interval);
        }
        for dependency in &details.depends_on {
            self.dependents.entry(dependency.booking).or_default().insert(booking.id);
        }
    }

    /// Takes a booking out of every index.
    fn vacate(&mut self, booking: &Booking) {
        for technician in booking.people() {
            if let Some(row) = self.rows.get_mut(&technician) {
                row.busy.remove(booking.id, booking.interval);
            }
        }
        let Some(details) = &booking.details else { return };
        for vehicle in &details.vehicles {
            give_back(&mut self.vehicles, vehicle, booking);
        }
        for equipment in &details.equipment {
            give_back(&mut self.equipment, equipment, booking);
        }
        for dependency in &details.depends_on {
            let mut others = self.dependents.remove(&dependency.booking).unwrap_or_default();
            others.remove(&booking.id);
            if !others.is_empty() {
                self.dependents.insert(dependency.booking, others);
            }
        }
    }

    pub(super) fn put_booking(&mut self, booking: Booking) -> Result<(), ScheduleError> {
        self.accept_booking(&booking)?;
        self.occupy(&booking);
        self.bookings.insert(booking.id, Box::new(booking));
        Ok(())
    }

    /// Whether a booking can take the place of the one that has its id.
    pub(super) fn accept_move(&self, moved: &Booking) -> Result<(), ScheduleError> {
        self.row(moved.technician)?;
        self.check_booking(moved, Some(self.booking(moved.id)?))
    }

    /// Puts a booking in the place of the one that has its id.
    pub(super) fn replace_booking(&mut self, moved: Booking) -> Result<(), ScheduleError> {
        self.accept_move(&moved)?;
        self.remove_booking(moved.id)?;
        self.occupy(&moved);
        self.bookings.insert(moved.id, Box::new(moved));
        Ok(())
    }

    pub(super) fn remove_booking(&mut self, id: BookingId) -> Result<(), ScheduleError> {
        let booking = self.bookings.remove(&id).ok_or(ScheduleError::UnknownBooking { booking: id })?;
        self.vacate(&booking);
        Ok(())
    }

    pub(super) fn set_policy(&mut self, policy: ConflictPolicy) {
        self.policy = policy.sorted();
    }
}

fn give_back<K: Ord>(taken: &mut BTreeMap<K, Busy>, id: &K, booking: &Booking) {
    let empty = taken.get_mut(id).is_some_and(|busy| {
        busy.remove(booking.id, booking.interval);
        busy.len() == 0
    });
    if empty {
        taken.remove(id);
    }
}

/// Refuses details with what isn't among the resources.
fn known(resources: &Resources, details: &BookingDetails) -> Result<(), ScheduleError> {
    for &vehicle in &details.vehicles {
        resources.vehicle(vehicle)?;
    }
    for &equipment in &details.equipment {
        resources.equipment(equipment)?;
    }
    details.site.map_or(Ok(()), |site| resources.site(site).map(|_| ()))
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
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Diary")]
struct Parts {
    policy: ConflictPolicy,
    technicians: Vec<Technician>,
    leave: Vec<Leave>,
    bookings: Vec<Booking>,
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    resources: Resources,
}

impl<'de> Deserialize<'de> for Diary {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Parts { policy, technicians, leave, bookings, resources } = Parts::deserialize(deserializer)?;
        Self::with_resources(policy, resources, technicians, leave, bookings).map_err(wire::carried)
    }
}

impl Serialize for Diary {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parts = serializer.serialize_struct("Diary", 4)?;
        parts.serialize_field("policy", &self.policy)?;
        parts.serialize_field("technicians", &self.technicians().collect::<Vec<_>>())?;
        parts.serialize_field("leave", &self.leave().collect::<Vec<_>>())?;
        parts.serialize_field("bookings", &self.bookings().collect::<Vec<_>>())?;
        if *self.resources != Resources::default() {
            parts.serialize_field("resources", &self.resources)?;
        }
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
