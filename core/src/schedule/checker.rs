//! One technician's time: what the rules and the board ask.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{
    Booking, Diary, ScheduleError, Technician,
    finding::Found,
    technician::{outside, working_time},
};
use crate::{
    calendar::{CalendarError, Interval, Tzdb, Zone, ZoneName},
    id::{LeaveId, TechnicianId},
};

/// The zones that one question needs, each read from the database once.
pub(super) struct Zones<'a> {
    tzdb: &'a Tzdb,
    known: BTreeMap<ZoneName, Zone>,
}

impl<'a> Zones<'a> {
    pub(super) const fn new(tzdb: &'a Tzdb) -> Self {
        Self { tzdb, known: BTreeMap::new() }
    }

    pub(super) fn get(&mut self, name: &ZoneName) -> Result<Zone, CalendarError> {
        if let Some(zone) = self.known.get(name) {
            return Ok(zone.clone());
        }
        let zone = self.tzdb.zone(name)?;
        self.known.insert(name.clone(), zone.clone());
        Ok(zone)
    }

    /// The same zone, made ready for many questions about the weeks from an instant on.
    fn near(&mut self, name: &ZoneName, instant: DateTime<Utc>) -> Result<Zone, CalendarError> {
        match self.known.get(name) {
            Some(zone) if zone.is_near(instant) => Ok(zone.clone()),
            _ => {
                let zone = self.get(name)?.near(instant);
                self.known.insert(name.clone(), zone.clone());
                Ok(zone)
            }
        }
    }
}

/// One technician's time within a range, ready to be asked about any part of it.
pub(super) struct Checker<'a> {
    diary: &'a Diary,
    technician: &'a Technician,
    zone: Zone,
    range: Interval,
    // INVARIANT: in order and apart, and all there is within the range.
    working: Vec<Interval>,
    // INVARIANT: all there are within the range.
    absences: Vec<(LeaveId, Interval)>,
    looked_at: u64,
}

impl<'a> Checker<'a> {
    pub(super) fn new(
        diary: &'a Diary,
        zones: &mut Zones<'_>,
        technician: TechnicianId,
        range: Interval,
    ) -> Result<Self, ScheduleError> {
        let technician = diary.technician(technician)?;
        let zone = zones.near(&technician.zone, range.start())?;
        let working = working_time(&technician.hours, &zone, range)?;
        let mut absences = Vec::new();
        for leave in diary.leave_in(technician.id, range) {
            absences.extend(leave.absence(&zone)?.map(|absence| (leave.id, absence)));
        }
        Ok(Self { diary, technician, zone, range, working, absences, looked_at: 0 })
    }

    pub(super) const fn range(&self) -> Interval {
        self.range
    }

    pub(super) const fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Whether it can be asked about an interval.
    pub(super) fn knows(&self, interval: Interval) -> bool {
        self.range.covers(interval)
    }

    /// How many bookings and absences it has looked at so far.
    pub(super) const fn looked_at(&self) -> u64 {
        self.looked_at
    }

    pub(super) const fn technician(&self) -> &'a Technician {
        self.technician
    }

    /// The bookings that matter, leave and time off in the way of an interval within the range.
    pub(super) fn find(&mut self, interval: Interval, matters: impl Fn(&Booking) -> bool) -> Vec<Found<'a>> {
        let mut findings = Vec::new();
        for booking in self.diary.bookings_in(self.technician.id, interval) {
            self.looked_at = self.looked_at.saturating_add(1);
            if matters(booking) {
                findings.push(Found::Booking(booking));
            }
        }
        findings.extend(self.leave_and_time_off(interval));
        findings
    }

    /// What is in the way of an interval that isn't a booking.
    fn leave_and_time_off(&mut self, interval: Interval) -> Vec<Found<'a>> {
        self.looked_at = self.looked_at.saturating_add(u64::try_from(self.absences.len()).unwrap_or(u64::MAX));
        let away = self.absences.iter().filter(|(_, absence)| absence.overlaps(interval));
        let mut findings: Vec<Found<'a>> = away.map(|&(id, absence)| Found::Leave(id, absence)).collect();
        let pieces = outside(&self.working, interval);
        if !pieces.is_empty() {
            findings.push(Found::TimeOff(pieces));
        }
        findings
    }

    /// The working time that touches the range, in order. At the range's edges a span may be part of a longer one.
    pub(super) fn working(&self) -> &[Interval] {
        &self.working
    }

    /// The absences that may touch the range, in the order of their ids.
    pub(super) fn absences(&self) -> &[(LeaveId, Interval)] {
        &self.absences
    }

    /// The bookings that overlap the range, by start, then by id.
    pub(super) fn booked(&self) -> impl Iterator<Item = &'a Booking> {
        self.diary.bookings_in(self.technician.id, self.range)
    }
}
