use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::{
    Booking, BookingDetails, ConflictPolicy, DiaryPart, Leave, Resources, ScheduleError, Technician, WorkingHours,
    accept::{self, check_details},
    index::{Place, Taken, Timeline},
    rows::{Row, Rows},
    shelf::Shelf,
    technician::checked_week_of,
};
use crate::{
    calendar::Interval,
    id::{BookingId, EquipmentId, LeaveId, TechnicianId, VehicleId},
    limits::{BOOKINGS_MAX, LEAVE_MAX, TECHNICIANS_MAX},
    order,
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
    // INVARIANT: as `accept::resources` gives them; everything that a booking takes is among them.
    resources: Box<Resources>,
    // INVARIANT: each booking is in the row of everybody who comes, and each leave in that of its technician; in no other.
    rows: Rows,
    // INVARIANT: each booking is under the vehicles and the equipment that it takes; those that none takes may be there, empty.
    vehicles: BTreeMap<VehicleId, Timeline>,
    equipment: BTreeMap<EquipmentId, Timeline>,
    // INVARIANT: for each booking that others depend on, known or not, those others; perhaps none.
    dependents: BTreeMap<BookingId, BTreeSet<BookingId>>,
    leave: BTreeMap<LeaveId, TechnicianId>,
    bookings: Shelf,
}

impl PartialEq for Diary {
    fn eq(&self, other: &Self) -> bool {
        // Where the bookings are kept, and how they are found, tells how they came and nothing about them.
        self.policy == other.policy
            && self.resources == other.resources
            && self.technicians().eq(other.technicians())
            && self.leave().eq(other.leave())
            && self.bookings().eq(other.bookings())
    }
}

impl Eq for Diary {}

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
        mut technicians: Vec<Technician>,
        leave: Vec<Leave>,
        bookings: Vec<Booking>,
    ) -> Result<Self, ScheduleError> {
        let mut diary =
            Self { policy: policy.sorted(), resources: Box::new(accept::resources(resources)?), ..Self::default() };
        order::by_key(&mut technicians, |technician| technician.id); // each comes behind the others
        technicians.into_iter().try_for_each(|technician| diary.put_technician(technician))?;
        leave.into_iter().try_for_each(|leave| diary.put_leave(leave))?;
        for booking in in_order(bookings) {
            diary.check_new(&booking)?;
            diary.lay(booking);
        }
        diary.check_rings()?;
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
        self.rows.iter().map(|row| &row.technician)
    }

    /// The leave, by id.
    pub fn leave(&self) -> impl Iterator<Item = &Leave> {
        self.leave.keys().filter_map(|&id| self.accept_end_of_leave(id).ok())
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
        self.overlapping(self.rows.busy(technician), interval)
    }

    /// The bookings that take a vehicle and overlap an interval, by start, then by id.
    pub(super) fn vehicle_in(&self, vehicle: VehicleId, interval: Interval) -> impl Iterator<Item = &Booking> {
        self.overlapping(self.vehicles.get(&vehicle), interval)
    }

    /// The bookings that take equipment and overlap an interval, by start, then by id.
    pub(super) fn equipment_in(&self, equipment: EquipmentId, interval: Interval) -> impl Iterator<Item = &Booking> {
        self.overlapping(self.equipment.get(&equipment), interval)
    }

    /// The bookings that must come after one, by id.
    pub(super) fn dependents_of(&self, booking: BookingId) -> impl Iterator<Item = &Booking> {
        let ids = self.dependents.get(&booking).into_iter().flatten();
        ids.filter_map(|&id| self.booking(id).ok())
    }

    pub(super) fn overlapping<'a>(
        &'a self,
        busy: Option<&'a Timeline>,
        interval: Interval,
    ) -> impl Iterator<Item = &'a Booking> + use<'a> {
        static FREE: Timeline = Timeline::EMPTY;
        let places = busy.unwrap_or(&FREE).overlapping(interval, |place| self.key(place));
        places.filter_map(|place| self.bookings.at(place)).filter(move |booking| booking.interval.overlaps(interval))
    }

    /// Does something with each time at which a technician is booked, by start, then by id.
    pub(super) fn try_each_taken<E: From<ScheduleError>>(
        &self,
        technician: TechnicianId,
        each: impl FnMut(Taken) -> Result<(), E>,
    ) -> Result<(), E> {
        self.busy(technician)?.try_each(|place| self.key(place), each)
    }

    /// The booking in a place.
    pub(super) fn booking_at(&self, place: Place) -> Option<&Booking> {
        self.bookings.at(place)
    }

    fn key(&self, place: Place) -> Option<(DateTime<Utc>, BookingId)> {
        self.bookings.key(place)
    }

    pub(super) fn row(&self, id: TechnicianId) -> Result<&Row, ScheduleError> {
        self.rows.find(id)
    }

    /// When a technician is booked.
    pub(super) fn busy(&self, id: TechnicianId) -> Result<&Timeline, ScheduleError> {
        self.rows.busy(id).ok_or(ScheduleError::UnknownTechnician { technician: id, of: None })
    }
}

/// What may come in, and how it does. Each `accept` looks, each `put` changes, and only after nothing can go wrong any more.
impl Diary {
    /// The technician as the diary keeps one: with the hours in the order of the week.
    pub(super) fn accept_technician(&self, technician: Technician) -> Result<Technician, ScheduleError> {
        if self.rows.get(technician.id).is_some() {
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
        let row = self.rows.find_mut(technician.id)?;
        row.technician = technician;
        Ok(())
    }

    /// The resources as the diary keeps them, if they have all that is booked.
    pub(super) fn accept_resources(&self, resources: Resources) -> Result<Resources, ScheduleError> {
        let resources = accept::resources(resources)?;
        for booking in self.bookings() {
            let known = booking.details.as_ref().map_or(Ok(()), |details| known(&resources, details));
            known.map_err(|missing| missing.of_booking(booking.id))?;
        }
        Ok(resources)
    }

    pub(super) fn put_resources(&mut self, resources: Resources) -> Result<(), ScheduleError> {
        *self.resources = self.accept_resources(resources)?;
        Ok(())
    }

    pub(super) fn put_technician(&mut self, technician: Technician) -> Result<(), ScheduleError> {
        let technician = self.accept_technician(technician)?;
        self.rows.insert(technician);
        Ok(())
    }

    pub(super) fn put_hours(&mut self, id: TechnicianId, hours: Vec<WorkingHours>) -> Result<(), ScheduleError> {
        let week = checked_week_of(id, hours)?;
        self.rows.find_mut(id)?.technician.hours = week;
        Ok(())
    }

    pub(super) fn accept_leave(&self, leave: &Leave) -> Result<(), ScheduleError> {
        let row = self.row(leave.technician).map_err(|error| error.of(DiaryPart::Leave { leave: leave.id }))?;
        if self.leave.contains_key(&leave.id) {
            return Err(ScheduleError::LeaveTaken { leave: leave.id });
        }
        let found = within(row.leave.len().saturating_add(1), LEAVE_MAX, "LEAVE_MAX");
        found.map_err(|error| error.of(DiaryPart::Technician { technician: leave.technician }))?;
        leave.check()
    }

    pub(super) fn put_leave(&mut self, leave: Leave) -> Result<(), ScheduleError> {
        self.accept_leave(&leave)?;
        let all = &mut self.rows.find_mut(leave.technician)?.leave;
        all.insert(all.partition_point(|other| other.id.cmp(&leave.id).is_lt()), leave);
        self.leave.insert(leave.id, leave.technician);
        Ok(())
    }

    pub(super) fn accept_end_of_leave(&self, id: LeaveId) -> Result<&Leave, ScheduleError> {
        let row = self.leave.get(&id).and_then(|&technician| self.rows.get(technician));
        let leave = row.and_then(|row| row.leave.get(row.leave.partition_point(|leave| leave.id < id)));
        leave.ok_or(ScheduleError::UnknownLeave { leave: id })
    }

    pub(super) fn end_leave(&mut self, id: LeaveId) -> Result<(), ScheduleError> {
        let technician = self.accept_end_of_leave(id)?.technician;
        self.rows.find_mut(technician)?.leave.retain(|leave| leave.id != id);
        self.leave.remove(&id);
        Ok(())
    }

    pub(super) fn accept_booking(&self, booking: &Booking) -> Result<(), ScheduleError> {
        self.check_new(booking)?;
        self.check_dependencies(booking)
    }

    fn check_new(&self, booking: &Booking) -> Result<(), ScheduleError> {
        self.row(booking.technician).map_err(|error| error.of_booking(booking.id))?;
        if self.bookings.place(booking.id).is_some() {
            return Err(ScheduleError::BookingTaken { booking: booking.id });
        }
        self.check_booking(booking, None)
    }

    /// Whether a booking fits the diary, apart from its id, in which it may take the place of another.
    fn check_booking(&self, booking: &Booking, replaced: Option<&Booking>) -> Result<(), ScheduleError> {
        self.check_parts(booking, replaced).map_err(|error| error.of_booking(booking.id))
    }

    fn check_parts(&self, booking: &Booking, replaced: Option<&Booking>) -> Result<(), ScheduleError> {
        for technician in booking.people() {
            let busy = self.busy(technician)?;
            if !replaced.is_some_and(|replaced| replaced.people().any(|before| before == technician)) {
                let found = within(busy.len().saturating_add(1), BOOKINGS_MAX, "BOOKINGS_MAX");
                found.map_err(|error| error.of(DiaryPart::Technician { technician }))?;
            }
        }
        booking.check()?;
        booking.details.as_ref().map_or(Ok(()), |details| self.check_details(booking.technician, details))
    }

    /// Refuses bookings that, by way of others, would have to be over before they start: of all of them at once, in time in
    /// proportion to their number.
    fn check_rings(&self) -> Result<(), ScheduleError> {
        let waits = |booking: &Booking| booking.details.as_ref().map_or(0, |details| details.depends_on.len());
        let mut left: BTreeMap<BookingId, usize> =
            self.bookings().map(|booking| (booking.id, waits(booking))).filter(|&(_, waits)| waits > 0).collect();
        let is_there = |id: &&BookingId| !left.contains_key(*id);
        // What waits for nothing, and what isn't there, holds nobody up; then what waited for no more than these; and so on.
        let mut over: Vec<BookingId> = self.dependents.keys().filter(is_there).copied().collect();
        while let Some(id) = over.pop() {
            for other in self.dependents_of(id).map(|other| other.id) {
                if let Some(waits) = left.get_mut(&other) {
                    *waits = waits.saturating_sub(1);
                    if *waits == 0 {
                        left.remove(&other);
                        over.push(other);
                    }
                }
            }
        }
        left.keys().next().map_or(Ok(()), |&booking| Err(ScheduleError::DependencyCycle { booking }))
    }

    /// Refuses details that contradict themselves or name what isn't there.
    ///
    /// # Errors
    /// `JM-SCH-0001`, `JM-SCH-0015`, `JM-SCH-0018` to `JM-SCH-0020`, `JM-SCH-0024`, `JM-SCH-0026`.
    pub(super) fn check_details(&self, lead: TechnicianId, details: &BookingDetails) -> Result<(), ScheduleError> {
        self.check_details_of(&[lead], details)
    }

    /// The same where any of some people may lead: one of them mustn't come along already.
    pub(super) fn check_details_of(
        &self,
        leads: &[TechnicianId],
        details: &BookingDetails,
    ) -> Result<(), ScheduleError> {
        if let Some(&lead) = leads.first()
            && leads.iter().all(|lead| details.crew.contains(lead))
        {
            return Err(ScheduleError::ComesTwice { list: "crew", lead: Some(lead), of: None });
        }
        check_details(details)?;
        for &technician in details.crew.iter().chain(&details.preferred) {
            self.row(technician)?;
        }
        known(&self.resources, details)
    }

    /// Refuses a booking that would have to be over before it starts.
    fn check_dependencies(&self, booking: &Booking) -> Result<(), ScheduleError> {
        booking.details.as_ref().map_or(Ok(()), |details| self.check_waits(booking.id, details))
    }

    /// The same of a booking's id with its details.
    ///
    /// # Errors
    /// `JM-SCH-0025`.
    pub(super) fn check_waits(&self, booking: BookingId, details: &BookingDetails) -> Result<(), ScheduleError> {
        let on = |details: &BookingDetails| details.depends_on.iter().map(|one| one.booking).collect::<Vec<_>>();
        let mut ahead = on(details);
        // A booking on which no other depends closes no ring but one with itself.
        if self.dependents_of(booking).next().is_none() && !ahead.contains(&booking) {
            return Ok(());
        }
        let mut seen = BTreeSet::new();
        while let Some(next) = ahead.pop() {
            if next == booking {
                return Err(ScheduleError::DependencyCycle { booking });
            }
            if seen.insert(next) {
                let further = self.booking(next).ok().and_then(|next| next.details.as_ref());
                ahead.extend(further.map(on).unwrap_or_default());
            }
        }
        Ok(())
    }

    /// Notes in every index that the booking in a place is there.
    fn occupy(&mut self, place: Place) {
        let Self { rows, vehicles, equipment, dependents, bookings, .. } = self;
        let Some(booking) = bookings.at(place) else { return };
        let key = |place| bookings.key(place);
        for technician in booking.people() {
            if let Some(busy) = rows.busy_mut(technician) {
                busy.insert(booking.interval, place, key);
            }
        }
        let Some(details) = &booking.details else { return };
        for &vehicle in &details.vehicles {
            vehicles.entry(vehicle).or_default().insert(booking.interval, place, key);
        }
        for &one in &details.equipment {
            equipment.entry(one).or_default().insert(booking.interval, place, key);
        }
        for dependency in &details.depends_on {
            dependents.entry(dependency.booking).or_default().insert(booking.id);
        }
    }

    /// Notes in every index that the booking in a place, which takes what it took, has another time.
    fn shift(&mut self, place: Place, from: Interval) {
        let Self { rows, vehicles, equipment, bookings, .. } = self;
        let Some(booking) = bookings.at(place) else { return };
        let (to, key) = (booking.interval, |place| bookings.key(place));
        for technician in booking.people() {
            if let Some(busy) = rows.busy_mut(technician) {
                busy.shift(from, to, place, key);
            }
        }
        let Some(details) = &booking.details else { return };
        for vehicle in &details.vehicles {
            if let Some(taken) = vehicles.get_mut(vehicle) {
                taken.shift(from, to, place, key);
            }
        }
        for one in &details.equipment {
            if let Some(taken) = equipment.get_mut(one) {
                taken.shift(from, to, place, key);
            }
        }
    }

    /// Takes the booking in a place out of every index.
    fn vacate(&mut self, place: Place) {
        let Self { rows, vehicles, equipment, dependents, bookings, .. } = self;
        let Some(booking) = bookings.at(place) else { return };
        for technician in booking.people() {
            if let Some(busy) = rows.busy_mut(technician) {
                busy.remove(booking.interval, place);
            }
        }
        let Some(details) = &booking.details else { return };
        for vehicle in &details.vehicles {
            if let Some(taken) = vehicles.get_mut(vehicle) {
                taken.remove(booking.interval, place);
            }
        }
        for one in &details.equipment {
            if let Some(taken) = equipment.get_mut(one) {
                taken.remove(booking.interval, place);
            }
        }
        for dependency in &details.depends_on {
            if let Some(others) = dependents.get_mut(&dependency.booking) {
                others.remove(&booking.id);
            }
        }
    }

    pub(super) fn put_booking(&mut self, booking: Booking) -> Result<(), ScheduleError> {
        self.accept_booking(&booking)?;
        self.lay(booking);
        Ok(())
    }

    fn lay(&mut self, booking: Booking) {
        let place = self.bookings.insert(booking);
        self.occupy(place);
    }

    /// Whether a booking can take the place of the one that has its id.
    pub(super) fn accept_move(&self, moved: &Booking) -> Result<(), ScheduleError> {
        self.row(moved.technician)?;
        self.check_booking(moved, Some(self.booking(moved.id)?))?;
        self.check_dependencies(moved)
    }

    /// Puts a booking in the place of the one that has its id.
    pub(super) fn replace_booking(&mut self, moved: Booking) -> Result<(), ScheduleError> {
        self.accept_move(&moved)?;
        let (place, before) = self.bookings.find(moved.id)?;
        if before.technician == moved.technician && before.details == moved.details {
            let from = before.interval;
            self.bookings.replace(place, moved);
            self.shift(place, from);
        } else {
            self.vacate(place);
            self.bookings.replace(place, moved);
            self.occupy(place);
        }
        Ok(())
    }

    pub(super) fn remove_booking(&mut self, id: BookingId) -> Result<(), ScheduleError> {
        let place = self.bookings.find(id)?.0;
        self.vacate(place);
        self.bookings.remove(id);
        Ok(())
    }

    pub(super) fn set_policy(&mut self, policy: ConflictPolicy) {
        self.policy = policy.sorted();
    }
}

/// Bookings in the order in which they are found later: what is next to each other then, is so in memory, too.
fn in_order(bookings: Vec<Booking>) -> impl Iterator<Item = Booking> {
    let keys = (0..).zip(&bookings).map(|(at, one)| (one.technician, one.interval.start(), one.id, at));
    let mut keys: Vec<(TechnicianId, DateTime<Utc>, BookingId, usize)> = keys.collect();
    order::sort(&mut keys);
    let mut bookings: Vec<Option<Booking>> = bookings.into_iter().map(Some).collect();
    keys.into_iter().filter_map(move |(.., at)| bookings.get_mut(at)?.take())
}

/// Refuses a crew with the one who leads it.
///
/// # Errors
/// `JM-SCH-0024`.
pub(super) fn check_lead(lead: TechnicianId, details: &BookingDetails) -> Result<(), ScheduleError> {
    if details.crew.contains(&lead) {
        Err(ScheduleError::ComesTwice { list: "crew", lead: Some(lead), of: None })
    } else {
        Ok(())
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
        Err(ScheduleError::TooMany { limit, max: u64::try_from(max).unwrap_or(u64::MAX), of: None })
    }
}
