//! One technician's time: what the rules and the board ask.

use std::rc::Rc;

use chrono::{DateTime, Utc};

use super::{
    Booking, Diary, ScheduleError, Technician, WorkingHours,
    finding::{Finding, Found},
    index::Timeline,
    technician::{outside, working_time},
};
use crate::{
    calendar::{CalendarError, Interval, Tzdb, Zone, ZoneName},
    id::{LeaveId, TechnicianId},
};

/// The zones that one question needs, each read from the database once.
pub(super) struct Zones<'a> {
    tzdb: &'a Tzdb,
    // INVARIANT: by name. There are few, and most questions need one.
    known: Vec<Rc<Zone>>,
}

impl<'a> Zones<'a> {
    pub(super) const fn new(tzdb: &'a Tzdb) -> Self {
        Self { tzdb, known: Vec::new() }
    }

    pub(super) fn get(&mut self, name: &ZoneName) -> Result<Rc<Zone>, CalendarError> {
        match self.find(name) {
            Ok(known) => Ok(known),
            Err(at) => {
                let zone = Rc::new(self.tzdb.zone(name)?);
                self.known.insert(at, Rc::clone(&zone));
                Ok(zone)
            }
        }
    }

    /// The same zone, made ready for many questions about the weeks from an instant on.
    fn near(&mut self, name: &ZoneName, instant: DateTime<Utc>) -> Result<Rc<Zone>, CalendarError> {
        let zone = self.get(name)?;
        if zone.is_near(instant) {
            return Ok(zone);
        }
        let zone = Rc::new(zone.near(instant));
        if let Some(kept) = self.known.iter_mut().find(|known| known.name() == name) {
            *kept = Rc::clone(&zone);
        }
        Ok(zone)
    }

    /// The zone of a name, or where it would be.
    fn find(&self, name: &ZoneName) -> Result<Rc<Zone>, usize> {
        let at = self.known.partition_point(|known| known.name().cmp(name).is_lt());
        self.known.get(at).filter(|known| known.name() == name).cloned().ok_or(at)
    }
}

/// One technician's time within a range, ready to be asked about any part of it.
pub(super) struct Checker<'a> {
    diary: &'a Diary,
    technician: &'a Technician,
    busy: &'a Timeline,
    zone: Rc<Zone>,
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
        let row = diary.row(technician)?;
        let (technician, busy) = (&row.technician, diary.busy(technician)?);
        let zone = zones.near(&technician.zone, range.start())?;
        let working = working_time(&technician.hours, &zone, range);
        let mut absences = Vec::new();
        for leave in row.leave_in(range) {
            absences.extend(leave.absence(&zone).map(|absence| (leave.id, absence)));
        }
        let hours = hours_looked_at(&technician.hours, range);
        let looked_at = hours.saturating_add(absences_looked_at(row.leave.len(), absences.len()));
        Ok(Self { diary, technician, busy, zone, range, working, absences, looked_at })
    }

    pub(super) const fn range(&self) -> Interval {
        self.range
    }

    pub(super) fn zone(&self) -> &Zone {
        &self.zone
    }

    /// Whether it can be asked about an interval.
    pub(super) fn knows(&self, interval: Interval) -> bool {
        self.range.covers(interval)
    }

    /// How much it has looked at so far: bookings, absences and hours.
    pub(super) const fn looked_at(&self) -> u64 {
        self.looked_at
    }

    pub(super) const fn technician(&self) -> &'a Technician {
        self.technician
    }

    /// The bookings that matter and are in the way of an interval.
    pub(super) fn find_booked(
        &mut self,
        interval: Interval,
        matters: impl Fn(&Booking) -> bool,
        found: &mut Vec<Finding<'a>>,
    ) {
        for booking in self.diary.overlapping(Some(self.busy), interval) {
            self.looked_at = self.looked_at.saturating_add(1);
            if matters(booking) {
                found.push(Finding::of(self.technician.id, Found::Booking(booking)));
            }
        }
    }

    /// Leave and time off in the way of an interval within the range.
    pub(super) fn find_away(&mut self, interval: Interval, found: &mut Vec<Finding<'a>>) {
        let technician = self.technician.id;
        let mut add = |one: Found<'a>| found.push(Finding::of(technician, one));
        self.looked_at = self.looked_at.saturating_add(many(self.absences.len()));
        let away = self.absences.iter().filter(|(_, absence)| absence.overlaps(interval));
        away.for_each(|&(id, absence)| add(Found::Leave(id, absence)));
        let pieces = outside(&self.working, interval);
        if !pieces.is_empty() {
            self.looked_at = self.looked_at.saturating_add(many(pieces.len()));
            add(Found::TimeOff(pieces));
        }
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
        self.diary.overlapping(Some(self.busy), self.range)
    }
}

/// What it takes to read the hours of a week within a range: in looks at one booking, each of which takes as long as a look at a
/// span of a day or at a few of another one.
pub(super) fn hours_looked_at(week: &[WorkingHours], range: Interval) -> u64 {
    const MORE_DAYS: i64 = 3; // the one before, and those that begin and end it
    let days = u64::try_from(range.duration().num_days().saturating_add(MORE_DAYS)).unwrap_or(0);
    days.saturating_mul(many(week.len()).saturating_div(4).saturating_add(1))
}

/// What it takes to find the absences among all leave, and to ask the zone when each starts and ends: in looks at one booking.
pub(super) fn absences_looked_at(leave: usize, absences: usize) -> u64 {
    many((leave / 8).saturating_add(absences.saturating_mul(2)))
}

pub(super) fn many(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests {
    use super::*;
    use crate::{
        calendar::Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday},
        schedule::{ConflictPolicy, Leave, LeaveSpan},
    };

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn days(from: &str, to: &str) -> Interval {
        Interval::new(at(&format!("{from}T00:00:00Z")), at(&format!("{to}T00:00:00Z"))).unwrap()
    }

    #[test]
    fn a_zone_is_read_once_and_kept_ready_by_its_name() {
        let tzdb = Tzdb::bundled();
        let mut zones = Zones::new(&tzdb);
        let names: Vec<ZoneName> =
            ["Europe/London", "Australia/Melbourne", "Pacific/Apia"].map(|name| name.parse().unwrap()).into();
        let near: Vec<Rc<Zone>> =
            names.iter().map(|name| zones.near(name, at("2026-06-15T00:00:00Z")).unwrap()).collect();
        for (name, near) in names.iter().zip(&near) {
            assert_eq!(near.name(), name);
            assert!(Rc::ptr_eq(near, &zones.get(name).unwrap()), "{name}");
            assert!(Rc::ptr_eq(near, &zones.near(name, at("2026-06-16T00:00:00Z")).unwrap()), "{name}");
        }
        assert_eq!(zones.known.len(), names.len());
    }

    #[test]
    fn a_checker_knows_what_lies_in_its_range_and_counts_what_it_looks_at() {
        let id = "01999a3f-0000-7000-8000-000000000001";
        let technician = Technician::new(id.parse().unwrap(), "Etc/UTC".parse().unwrap(), vec![]);
        let day = "2026-06-16".parse().unwrap();
        let leave = Leave {
            id: id.parse().unwrap(),
            technician: technician.id,
            span: LeaveSpan::Days { first: day, last: day },
        };
        let diary = Diary::new(ConflictPolicy::default(), vec![technician.clone()], vec![leave], vec![]).unwrap();
        let tzdb = Tzdb::bundled();
        let range = days("2026-06-15", "2026-06-22");
        let mut who = Checker::new(&diary, &mut Zones::new(&tzdb), technician.id, range).unwrap();
        assert!(who.knows(range) && who.knows(days("2026-06-16", "2026-06-17")));
        assert!(!who.knows(days("2026-06-15", "2026-06-23")) && !who.knows(days("2026-06-14", "2026-06-16")));
        // Seven days and three around them, each one look, and both ends of one leave.
        assert_eq!(who.looked_at(), 12);
        who.find_away(days("2026-06-16", "2026-06-17"), &mut Vec::new());
        assert_eq!(who.looked_at(), 14, "one absence, and one piece of time off");
    }

    #[test]
    fn a_day_of_hours_counts_as_one_look_and_one_more_for_every_four_spans() {
        let span = |day| WorkingHours {
            day,
            start: "08:00".parse().unwrap(),
            end: "12:00".parse().unwrap(),
            ends_next_day: false,
        };
        let week: Vec<WorkingHours> = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday].map(span).into();
        assert_eq!(hours_looked_at(&week, days("2026-06-15", "2026-06-16")), 8);
        assert_eq!(hours_looked_at(week.get(..3).unwrap(), days("2026-06-15", "2026-06-16")), 4);
    }
}
