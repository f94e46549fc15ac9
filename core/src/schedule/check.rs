use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Booking, BookingDetails, Conflict, Diary, Obstacle, ScheduleError, Severity,
    booking::check_length,
    checker::{Checker, Finding, Zones, key},
    conflict,
    diary::within,
    fixes,
};
use crate::{
    calendar::{Interval, Tzdb},
    id::{BookingId, TechnicianId},
    limits::CONFLICTS_MAX,
};

/// A time that somebody might be booked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Whose time.
    pub technician: TechnicianId,
    /// When: at most 31 days.
    pub interval: Interval,
    /// The booking that is to be there. If the diary has it already it is about to move, and isn't in its own way.
    pub booking: Option<BookingId>,
    /// Who else comes, with what and where to, what it takes, and what was promised; none for what the booking has, if the
    /// diary has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<BookingDetails>,
}

/// Every conflict that a booking would have, with what would resolve each; none if it can be booked as it is.
///
/// Intervals are half-open: visits that touch don't conflict. The order is by severity, where the trouble starts,
/// technician, code, and ids. The same checker decides which slots [`next_slots`](super::next_slots) offers.
///
/// # Errors
/// [`ScheduleError`]: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), a proposal of more than 31 days
/// (`JM-SCH-0013`), more than [`CONFLICTS_MAX`] conflicts (`JM-SCH-0015`), or a time outside the years 1900 to 9999
/// (`JM-CAL-0002`).
///
/// # Example
/// ```
/// use journeyman::{calendar::{Interval, Tzdb}, schedule::{self, ConflictCode, ConflictPolicy, Diary, Proposal, Technician}};
///
/// let technician = Technician::new(
///     "01999a3f-0000-7000-8000-000000000001".parse()?,
///     "Australia/Melbourne".parse()?,
///     vec![], // nobody works without hours
/// );
/// let diary = Diary::new(ConflictPolicy::default(), vec![technician.clone()], vec![], vec![])?;
/// let interval = Interval::new("2026-10-05T22:00:00Z".parse()?, "2026-10-06T00:00:00Z".parse()?)?;
/// let proposal = Proposal { technician: technician.id, interval, booking: None, details: None };
/// let conflicts = schedule::check(&diary, &Tzdb::bundled(), &proposal)?;
/// assert_eq!(conflicts[0].code, ConflictCode::OutsideHours);
/// assert_eq!(conflicts[0].seconds, 7200);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check(diary: &Diary, tzdb: &Tzdb, proposal: &Proposal) -> Result<Vec<Conflict>, ScheduleError> {
    let Proposal { technician, interval, booking, .. } = *proposal;
    check_length(interval)?;
    let mut zones = Zones::new(tzdb);
    let mut checker = Checker::new(diary, &mut zones, technician, interval)?;
    let findings = checker.find(interval, booking);
    if findings.is_empty() {
        return Ok(Vec::new());
    }
    within(findings.len(), CONFLICTS_MAX, "CONFLICTS_MAX")?;
    let starts = match findings.last() {
        Some(Finding::TimeOff(_)) => fixes::nearest_starts(diary, &mut zones, proposal),
        _ => Vec::new(),
    };
    let others = fixes::other_technicians(diary, &mut zones, proposal);
    let mut conflicts = Vec::new();
    for finding in &findings {
        let mut conflict = checker.describe(finding, interval, booking)?;
        if matches!(conflict.obstacle, Obstacle::TimeOff { .. }) {
            conflict.fixes.extend_from_slice(&starts);
        }
        conflict.fixes.extend_from_slice(&others);
        conflicts.push(conflict);
    }
    conflict::sort(&mut conflicts);
    Ok(conflicts)
}

/// Every conflict among the bookings that a diary has, in the order of [`check`]: what leave, new hours or a new policy
/// have done to it since.
///
/// Two bookings that overlap are one conflict, that of the later with the earlier. Soft conflicts whose key one of the two
/// bookings overrides are left out. The fixes are those that lie in the conflict itself; [`check`] also names other
/// technicians and free starts.
///
/// # Errors
/// [`ScheduleError`]: an unknown zone (`JM-CAL-0003`), more than [`CONFLICTS_MAX`] conflicts (`JM-SCH-0015`), or a time
/// outside the years 1900 to 9999 (`JM-CAL-0002`).
pub fn check_all(diary: &Diary, tzdb: &Tzdb) -> Result<Vec<Conflict>, ScheduleError> {
    let mut zones = Zones::new(tzdb);
    let mut conflicts = Vec::new();
    for technician in diary.technicians() {
        let mut running: Vec<&Booking> = Vec::new();
        for booking in diary.taken(technician.id)?.filter_map(|taken| diary.booking_at(taken.place)) {
            let Booking { id, interval, .. } = *booking;
            let mut checker = Checker::new(diary, &mut zones, technician.id, interval)?;
            // A sweep: those that have ended are done with; each that hasn't overlaps.
            running.retain(|earlier| earlier.interval.end() > interval.start());
            let clashes = running.iter().map(|earlier| Finding::Booking(earlier));
            for finding in clashes.chain(checker.leave_and_time_off(interval)) {
                let conflict = checker.describe(&finding, interval, Some(id))?;
                if conflict.severity != Severity::Soft || !overridden(booking, &finding, &conflict) {
                    conflicts.push(conflict);
                    within(conflicts.len(), CONFLICTS_MAX, "CONFLICTS_MAX")?;
                }
            }
            running.push(booking);
        }
    }
    conflict::sort(&mut conflicts);
    Ok(conflicts)
}

/// Whether the booking overrides the conflict, or the one that it clashes with overrides it from its own side.
fn overridden(booking: &Booking, finding: &Finding<'_>, conflict: &Conflict) -> bool {
    let has = |booking: &Booking, key: &str| booking.overrides.iter().any(|known| known.key.as_str() == key);
    has(booking, &conflict.key)
        || match finding {
            Finding::Booking(other) => has(other, &key(other.technician, other.interval, &Finding::Booking(booking))),
            Finding::Leave(..) | Finding::TimeOff(_) => false,
        }
}
