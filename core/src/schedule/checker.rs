//! The one checker: what [`super::check`], [`super::check_all`] and [`super::next_slots`] all ask.

use std::{collections::BTreeMap, fmt::Write as _};

use sha2::{Digest, Sha256};

use super::{
    Booking, Conflict, ConflictCode, Diary, Fix, LocalSpan, Obstacle, ScheduleError, Technician, fixes,
    technician::{outside, working_time},
};
use crate::{
    calendar::{CalendarError, Interval, Tzdb, Zone, ZoneName},
    id::{BookingId, LeaveId, TechnicianId},
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

/// Something in the way of a proposal.
pub(super) enum Finding<'a> {
    Booking(&'a Booking),
    Leave(LeaveId, Interval),
    TimeOff(Vec<Interval>),
}

impl Finding<'_> {
    pub(super) const fn code(&self) -> ConflictCode {
        match self {
            Self::Booking(_) => ConflictCode::DoubleBooked,
            Self::Leave(..) => ConflictCode::OnLeave,
            Self::TimeOff(_) => ConflictCode::OutsideHours,
        }
    }
}

impl<'a> Checker<'a> {
    pub(super) fn new(
        diary: &'a Diary,
        zones: &mut Zones<'_>,
        technician: TechnicianId,
        range: Interval,
    ) -> Result<Self, ScheduleError> {
        let technician = diary.technician(technician)?;
        let zone = zones.get(&technician.zone)?;
        let working = working_time(&technician.hours, &zone, range)?;
        let mut absences = Vec::new();
        for leave in diary.leave_of(technician.id).filter(|leave| leave.may_touch(range)) {
            absences.extend(leave.absence(&zone)?.map(|absence| (leave.id, absence)));
        }
        Ok(Self { diary, technician, zone, range, working, absences, looked_at: 0 })
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

    /// Everything in the way of an interval within the range, apart from the booking that it would replace.
    pub(super) fn find(&mut self, interval: Interval, replaced: Option<BookingId>) -> Vec<Finding<'a>> {
        let mut findings = self.bookings(interval, replaced);
        findings.extend(self.leave_and_time_off(interval));
        findings
    }

    fn bookings(&mut self, interval: Interval, replaced: Option<BookingId>) -> Vec<Finding<'a>> {
        let mut findings = Vec::new();
        for booking in self.diary.bookings_in(self.technician.id, interval) {
            self.looked_at = self.looked_at.saturating_add(1);
            if Some(booking.id) != replaced {
                findings.push(Finding::Booking(booking));
            }
        }
        findings
    }

    /// What is in the way of an interval that isn't a booking.
    pub(super) fn leave_and_time_off(&mut self, interval: Interval) -> Vec<Finding<'a>> {
        self.looked_at = self.looked_at.saturating_add(u64::try_from(self.absences.len()).unwrap_or(u64::MAX));
        let away = self.absences.iter().filter(|(_, absence)| absence.overlaps(interval));
        let mut findings: Vec<Finding<'a>> = away.map(|&(id, absence)| Finding::Leave(id, absence)).collect();
        let pieces = outside(&self.working, interval);
        if !pieces.is_empty() {
            findings.push(Finding::TimeOff(pieces));
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

    /// The conflict that a finding is, with the fixes that lie in the finding itself.
    pub(super) fn describe(
        &self,
        finding: &Finding<'_>,
        proposed: Interval,
        booking: Option<BookingId>,
    ) -> Result<Conflict, ScheduleError> {
        let local = |interval| LocalSpan::of(interval, &self.zone);
        let (obstacle, seconds, fixes) = match finding {
            Finding::Booking(other) => {
                let obstacle = Obstacle::Booking {
                    booking: other.id,
                    visit: other.visit,
                    span: local(other.interval)?,
                    tentative: other.is_tentative(),
                };
                (obstacle, overlap_seconds(proposed, other.interval), self.past(other.interval, proposed)?)
            }
            Finding::Leave(leave, absence) => {
                let obstacle = Obstacle::Leave { leave: *leave, span: local(*absence)? };
                (obstacle, overlap_seconds(proposed, *absence), self.past(*absence, proposed)?)
            }
            Finding::TimeOff(pieces) => {
                let spans = pieces.iter().copied().map(local).collect::<Result<_, _>>()?;
                (Obstacle::TimeOff { spans }, pieces.iter().map(|piece| piece.seconds()).sum(), Vec::new())
            }
        };
        Ok(Conflict {
            code: finding.code(),
            severity: self.diary.policy().severity(finding.code()),
            key: key(self.technician.id, proposed, finding),
            technician: self.technician.id,
            booking,
            proposed: local(proposed)?,
            obstacle,
            seconds,
            fixes,
        })
    }

    fn past(&self, obstacle: Interval, proposed: Interval) -> Result<Vec<Fix>, CalendarError> {
        fixes::past(obstacle, proposed, &self.zone)
    }
}

fn overlap_seconds(proposed: Interval, other: Interval) -> i64 {
    proposed.intersection(other).map_or(0, Interval::seconds)
}

/// The identity of a conflict: its code, a colon, and the first 128 bits of the SHA-256 of its facts, in hexadecimal.
///
/// The facts are its code, the technician, the proposed interval, and what is in the way (the booking or leave with its
/// interval, or each interval of time off), joined by `|`, the intervals as ISO 8601 writes them.
pub(super) fn key(technician: TechnicianId, proposed: Interval, finding: &Finding<'_>) -> String {
    const BYTES: usize = 16;
    let code = finding.code().code();
    let obstacle = match finding {
        Finding::Booking(other) => format!("{}|{}", other.id, other.interval),
        Finding::Leave(leave, absence) => format!("{leave}|{absence}"),
        Finding::TimeOff(pieces) => pieces.iter().map(ToString::to_string).collect::<Vec<_>>().join("|"),
    };
    let hash = Sha256::digest(format!("{code}|{technician}|{proposed}|{obstacle}"));
    let mut key = format!("{code}:");
    for byte in hash.iter().take(BYTES) {
        // INVARIANT: writing to a String can't fail.
        let _ = write!(key, "{byte:02x}");
    }
    key
}
