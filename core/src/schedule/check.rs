use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Booking, BookingDetails, Conflict, Diary, ScheduleError, Severity, TravelTimes,
    booking::check_length,
    checker::Checker,
    conflict,
    diary::{check_lead, within},
    finding::Finding,
    fixes::{self, Instead},
    rules::{Past, Rules, Scope, Subject, asks_for_another_start},
    taken_on::TakenOn,
};
use crate::{
    calendar::{Interval, Tzdb},
    id::{BookingId, TechnicianId},
    limits::{CONFLICTS_MAX, FIX_WORK_MAX},
};

/// A time that somebody might be booked for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Whose time.
    pub technician: TechnicianId,
    /// When: at most 31 days and six hours.
    pub interval: Interval,
    /// The booking that is to be there. If the diary has it already it is about to move, and isn't in its own way.
    pub booking: Option<BookingId>,
    /// Who else comes, with what and where to, what it takes, and what was promised; none for what the booking has, if the
    /// diary has it: as for a move, its crew must not have the technician in it who is to lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<BookingDetails>,
}

/// Every conflict that a booking would have, with what would resolve each; none if it can be booked as it is.
///
/// All kinds of conflicts that the policy looks for: of everybody who comes, of what is taken, of the site, of what was
/// promised, and of how much is worked. Travel times are those among the diary's resources.
///
/// Intervals are half-open: visits that touch don't conflict. The order is by severity, where the trouble starts,
/// technician, code, and ids. The same checker decides which slots [`next_slots`](super::next_slots) offers.
///
/// # Errors
/// [`ScheduleError`]: an unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or
/// zone (`JM-CAL-0003`), details that contradict themselves (`JM-SCH-0024`, `JM-SCH-0026`) or wait for the booking itself
/// (`JM-SCH-0025`), a proposal of more than 31 days and six hours (`JM-SCH-0013`), or more than [`CONFLICTS_MAX`] conflicts
/// (`JM-SCH-0015`).
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
    check_proposal(&mut Rules::new(diary, tzdb, None), proposal)
}

/// The same as [`check`], with the host's travel times instead of those among the diary's resources.
///
/// # Errors
/// Those of [`check`].
pub fn check_with(
    diary: &Diary,
    tzdb: &Tzdb,
    travel: &dyn TravelTimes,
    proposal: &Proposal,
) -> Result<Vec<Conflict>, ScheduleError> {
    check_proposal(&mut Rules::new(diary, tzdb, Some(travel)), proposal)
}

fn check_proposal<'a>(rules: &mut Rules<'a, '_>, proposal: &'a Proposal) -> Result<Vec<Conflict>, ScheduleError> {
    check_length(proposal.interval)?;
    if let Some(details) = &proposal.details {
        rules.diary.check_details(proposal.technician, details)?;
        proposal.booking.map_or(Ok(()), |booking| rules.diary.check_waits(booking, details))?;
    }
    let subject = Subject::of(rules.diary, proposal);
    // Of the details that the booking has, nothing is new but who leads.
    subject.details.map_or(Ok(()), |details| check_lead(proposal.technician, details))?;
    conflicts_of(rules, &subject)
}

/// Every conflict of a booking that the diary has, and whether it is a soft one that somebody took on, as [`check_all`] has it.
///
/// # Errors
/// Those of [`check`], and an unknown booking (`JM-SCH-0002`).
pub(crate) fn check_booked(
    diary: &Diary,
    tzdb: &Tzdb,
    booking: BookingId,
) -> Result<Vec<(Conflict, bool)>, ScheduleError> {
    let booking = diary.booking(booking)?;
    let subject = Subject::booked(booking, Scope::All);
    let mut rules = Rules::new(diary, tzdb, None);
    let mut keys = BTreeSet::new();
    // Of each technician who comes the limits are others.
    let mut taken_on: BTreeMap<TechnicianId, TakenOn> = BTreeMap::new();
    for finding in rules.find(&subject)? {
        let is_soft = diary.policy().severity(finding.code()) == Severity::Soft;
        let of_theirs = taken_on.entry(finding.technician).or_default();
        if is_soft && of_theirs.has(&mut rules, booking, &finding)? {
            keys.insert(finding.key(booking.interval));
        }
    }
    let conflicts = conflicts_of(&mut rules, &subject)?;
    let marked = |conflict: Conflict| {
        let is_taken_on = keys.contains(&conflict.key);
        (conflict, is_taken_on)
    };
    Ok(conflicts.into_iter().map(marked).collect())
}

/// Every conflict of a subject, with what would resolve each, in their order.
pub(super) fn conflicts_of<'a>(
    rules: &mut Rules<'a, '_>,
    subject: &Subject<'a>,
) -> Result<Vec<Conflict>, ScheduleError> {
    let findings = rules.find(subject)?;
    if findings.is_empty() {
        return Ok(Vec::new());
    }
    within(findings.len(), CONFLICTS_MAX, "CONFLICTS_MAX")?;
    let is_moved = findings.iter().any(asks_for_another_start);
    let starts = if is_moved { fixes::nearest_starts(rules, subject, FIX_WORK_MAX) } else { Vec::new() };
    let others = fixes::other_technicians(rules, &findings, subject, FIX_WORK_MAX);
    let mut instead = Instead::of(FIX_WORK_MAX);
    let mut conflicts = Vec::new();
    for (finding, others) in findings.iter().zip(others) {
        let mut conflict = rules.describe(finding, subject)?;
        conflict.fixes = fixes::within(rules, finding, subject)?;
        conflict.fixes.extend(instead.of_finding(rules, finding, subject));
        conflict.fixes.extend(fixes::kept_clock(rules, finding, subject)?);
        if asks_for_another_start(finding) {
            conflict.fixes.extend_from_slice(&starts);
        }
        conflict.fixes.extend(others);
        conflicts.push(conflict);
    }
    conflict::sort(&mut conflicts);
    Ok(conflicts)
}

/// Every conflict among the bookings that a diary has, in the order of [`check`]: what leave, new hours or a new policy
/// have done to it since.
///
/// What is between two bookings is one conflict, that of the later with the earlier; a limit of work is exceeded by the
/// booking that exceeds it, as those before it stand. Soft conflicts that somebody took on are left out: those whose
/// key the booking overrides, or of two bookings the other from its own side; of a limit of work, those that any booking of
/// the technician's in the same day, week or stretch overrides for as many seconds. The fixes are those that lie in the conflict itself; [`check`] also names other
/// technicians and free starts.
///
/// # Errors
/// [`ScheduleError`]: an unknown zone (`JM-CAL-0003`), or more than [`CONFLICTS_MAX`] conflicts (`JM-SCH-0015`).
pub fn check_all(diary: &Diary, tzdb: &Tzdb) -> Result<Vec<Conflict>, ScheduleError> {
    check_bookings(&mut Rules::new(diary, tzdb, None))
}

/// The same as [`check_all`], with the host's travel times instead of those among the diary's resources.
///
/// # Errors
/// Those of [`check_all`].
pub fn check_all_with(diary: &Diary, tzdb: &Tzdb, travel: &dyn TravelTimes) -> Result<Vec<Conflict>, ScheduleError> {
    check_bookings(&mut Rules::new(diary, tzdb, Some(travel)))
}

pub(super) fn check_bookings(rules: &mut Rules<'_, '_>) -> Result<Vec<Conflict>, ScheduleError> {
    let mut conflicts = Vec::new();
    let diary = rules.diary;
    for technician in diary.technicians().map(|technician| technician.id) {
        let (mut past, mut who, mut taken_on) = (Past::default(), None, TakenOn::default());
        diary.try_each_taken(technician, |taken| {
            let Some(booking) = diary.booking_at(taken.place) else { return Ok(()) };
            let known = who.take().filter(|who: &Checker<'_>| who.knows(booking.interval));
            let who = who.insert(match known {
                Some(who) => who,
                None => rules.checker_ahead(technician, booking.interval)?,
            });
            let findings = rules.find_after(&mut past, who, booking)?;
            note(rules, booking, &findings, &mut taken_on, &mut conflicts)
        })?;
    }
    conflict::sort(&mut conflicts);
    Ok(conflicts)
}

/// Notes the conflicts that findings are, unless somebody took them on.
fn note<'a>(
    rules: &mut Rules<'a, '_>,
    booking: &'a Booking,
    findings: &[Finding<'a>],
    taken_on: &mut TakenOn,
    conflicts: &mut Vec<Conflict>,
) -> Result<(), ScheduleError> {
    let subject = Subject::booked(booking, Scope::Earlier);
    for finding in findings {
        let severity = rules.diary.policy().severity(finding.code());
        if severity == Severity::Soft && taken_on.has(rules, booking, finding)? {
            continue;
        }
        let mut conflict = rules.describe(finding, &subject)?;
        conflict.fixes = fixes::within(rules, finding, &subject)?;
        conflicts.push(conflict);
        within(conflicts.len(), CONFLICTS_MAX, "CONFLICTS_MAX")?;
    }
    Ok(())
}
