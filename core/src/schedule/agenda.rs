use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Diary, LocalSpan, ScheduleError,
    booking::check_length,
    checker::{Checker, Zones},
};
use crate::{
    calendar::{Interval, Tzdb},
    id::{BookingId, LeaveId, TechnicianId, VisitId},
    order,
};

/// What a technician's row of a board shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// Whose.
    pub technician: TechnicianId,
    /// The working time within the range, in order; spans of working hours that touch are joined.
    pub working: Vec<LocalSpan>,
    /// The leave that touches the range, by start, then by id.
    pub leave: Vec<Absence>,
    /// The bookings that touch the range, by start, then by id.
    pub bookings: Vec<Appointment>,
}

/// Leave, when it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// Which leave.
    pub leave: LeaveId,
    /// All of it, on the clock of the technician's zone.
    pub span: LocalSpan,
}

/// A booking, when it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    /// Which booking.
    pub booking: BookingId,
    /// For which visit.
    pub visit: VisitId,
    /// All of it, on the clock of the technician's zone.
    pub span: LocalSpan,
}

/// A technician's working time, leave and bookings within a range, as instants and on the clock of the technician's zone.
///
/// # Errors
/// [`ScheduleError`]: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), or a range of more than 31 days and six hours
/// (`JM-SCH-0013`).
pub fn agenda(diary: &Diary, tzdb: &Tzdb, technician: TechnicianId, range: Interval) -> Result<Agenda, ScheduleError> {
    check_length(range)?;
    let checker = Checker::new(diary, &mut Zones::new(tzdb), technician, range)?;
    let span = |interval| LocalSpan::of(interval, checker.zone());
    let within = checker.working().iter().filter_map(|time| time.intersection(range));
    let working = within.map(span).collect();
    let mut absences = checker.absences().to_vec();
    absences.retain(|(_, absence)| absence.overlaps(range));
    order::by_key(&mut absences, |&(leave, absence)| (absence.start(), leave));
    let leave = absences.into_iter().map(|(leave, absence)| Absence { leave, span: span(absence) });
    let bookings =
        checker.booked().map(|one| Appointment { booking: one.id, visit: one.visit, span: span(one.interval) });
    Ok(Agenda { technician, working, leave: leave.collect(), bookings: bookings.collect() })
}
