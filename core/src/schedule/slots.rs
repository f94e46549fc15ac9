use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    BookingDetails, Conflict, ConflictCode, Diary, ScheduleError,
    booking::checked_length,
    checker::{Checker, Finding, Zones},
    diary::within,
    grid::Grid,
};
use crate::{
    calendar::{Interval, Tzdb, ZonedTime, check_instant},
    id::TechnicianId,
    limits::{SLOT_COUNT_MAX, SLOT_HORIZON_DAYS_MAX, SLOT_STEP_MINUTES_MAX, SLOT_WINDOWS_MAX, SLOT_WORK_MAX},
    order, wire,
};

/// What slots are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotRequest {
    /// How many: 1 to 100.
    pub count: u32,
    /// How long the visit lasts, in seconds: 1 to 2678400.
    pub duration_seconds: i64,
    /// Who may come; empty for anyone.
    pub technicians: Vec<TechnicianId>,
    /// The earliest start: usually now.
    pub not_before: DateTime<Utc>,
    /// How many days of 24 hours from there the visit may start: 1 to 366.
    pub horizon_days: u32,
    /// Starts are tried where the clock of the technician's zone shows a multiple of this since midnight: 1 to 1440.
    pub step_minutes: u32,
    /// When the customer or the site can take the visit, which must lie in one of them as a whole (those that touch or
    /// overlap count as one); empty for any time.
    pub windows: Vec<Interval>,
    /// What the visit takes: crew, vehicles, equipment, site, skills and licences. With a crew size above the people that
    /// are named, the first by id who have nothing else then are added to each slot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<BookingDetails>,
    /// Which slots come first.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    pub ranking: SlotRanking,
    /// Where an earlier search stopped, to go on from there with the same request.
    pub cursor: Option<SlotCursor>,
}

/// Which slots of one search come first.
///
/// Other than the earliest first, the search looks for so many slots of each civil day as are wanted and ranks those of a
/// day, so that nobody waits a week for a shorter drive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SlotRanking {
    /// By start, then whom the customer would like, then by the technician's id.
    #[default]
    Earliest,
    /// By the added travel of the lead between the visits before and after, then as the earliest.
    LeastTravel,
    /// By how much the lead is booked that day, the least first, then as the earliest.
    Fairest,
}

/// The last start that a search has looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotCursor {
    /// The start.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: TechnicianId,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotSearch {
    /// The slots, by start, then by technician.
    pub slots: Vec<Slot>,
    /// How many starts each kind of conflict ruled out, by code. A start with several is counted under each.
    pub rejected: Vec<SlotRejection>,
    /// Where to go on; none once every start within the horizon was looked at. There may be one before the wanted number of
    /// slots is found, since one search looks at no more than [`SLOT_WORK_MAX`].
    pub cursor: Option<SlotCursor>,
    /// Where nothing was found at all: the nearest times that would do if something that the firm may give way on did.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub relaxations: Vec<SlotRelaxation>,
}

/// A time that would do if something gave way: overtime, a shorter rest, a start after the promised window.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotRelaxation {
    /// Who would lead.
    pub technician: TechnicianId,
    /// When it would be.
    pub interval: Interval,
    /// Its start, on the clock of the technician's zone.
    pub start: ZonedTime,
    /// What would have to give way, as [`check`](super::check) has it, without fixes: none of it hard.
    pub conflicts: Vec<Conflict>,
}

/// A time at which somebody can be booked as it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Who.
    pub technician: TechnicianId,
    /// When.
    pub interval: Interval,
    /// Its start, on the clock of the technician's zone.
    pub start: ZonedTime,
    /// Who comes along: those who were asked for, and those who were found, in the order of their ids.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub crew: Vec<TechnicianId>,
    /// How much longer the lead travels for it, in seconds, where that is known: to it and from it, less the way between the
    /// visits before and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel_seconds: Option<i64>,
    /// What advice there is about it.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<ConflictCode>,
}

/// How many starts a kind of conflict ruled out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotRejection {
    /// The kind of conflict.
    pub code: ConflictCode,
    /// How many starts.
    pub count: u64,
}

/// The next times at which a visit could be booked, the earliest first, and among equal ones by the technician's id.
///
/// Every start on the grid of the step is tried, by the checker of [`check`](super::check), and offered if and only if that
/// finds no conflict at all.
///
/// # Errors
/// [`ScheduleError`]: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), a duration of nothing or of more than
/// 31 days (`JM-SCH-0012`, `JM-SCH-0013`), a count, horizon or step out of bounds (`JM-SCH-0016`), too many windows
/// (`JM-SCH-0015`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
///
/// # Example
/// ```
/// use journeyman::{
///     calendar::{Tzdb, Weekday},
///     schedule::{self, ConflictPolicy, Diary, SlotRanking, SlotRequest, Technician, WorkingHours},
/// };
///
/// let (start, end) = ("08:00".parse()?, "16:00".parse()?);
/// let technician = Technician::new(
///     "01999a3f-0000-7000-8000-000000000001".parse()?,
///     "Australia/Melbourne".parse()?,
///     vec![WorkingHours { day: Weekday::Monday, start, end, ends_next_day: false }],
/// );
/// let diary = Diary::new(ConflictPolicy::default(), vec![technician], vec![], vec![])?;
/// let request = SlotRequest {
///     count: 1,
///     duration_seconds: 7200,
///     technicians: vec![],
///     not_before: "2026-10-01T00:00:00Z".parse()?, // a Thursday
///     horizon_days: 7,
///     step_minutes: 30,
///     windows: vec![],
///     details: None,
///     ranking: SlotRanking::Earliest,
///     cursor: None,
/// };
/// let found = schedule::next_slots(&diary, &Tzdb::bundled(), &request)?;
/// // Monday at 08:00, by then in summer time.
/// assert_eq!(found.slots[0].interval.to_string(), "2026-10-04T21:00:00Z/2026-10-04T23:00:00Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn next_slots(diary: &Diary, tzdb: &Tzdb, request: &SlotRequest) -> Result<SlotSearch, ScheduleError> {
    let search = Search::of(request)?;
    let mut zones = Zones::new(tzdb);
    let mut queue = search.queue(diary, &mut zones, request)?;
    let mut slots = Vec::new();
    let mut rejected: BTreeMap<ConflictCode, u64> = BTreeMap::new();
    let mut last = None;
    let mut work: u64 = 0;
    while slots.len() < search.count && work < SLOT_WORK_MAX {
        let Some(((start, technician), mut walk)) = queue.pop_first() else { break };
        let interval = search.visit_at(start)?;
        let (findings, looked_at) = walk.find(diary, &mut zones, interval)?;
        work = work.saturating_add(looked_at).saturating_add(1);
        if findings.is_empty() {
            slots.push(Slot {
                technician,
                interval,
                start: walk.checker.zone().local(start)?,
                crew: Vec::new(),
                travel_seconds: None,
                advice: Vec::new(),
            });
        }
        for code in order::set(findings.iter().map(Finding::code)) {
            let count = rejected.entry(code).or_default();
            *count = count.saturating_add(1);
        }
        last = Some(SlotCursor { start, technician });
        if let Some(next) = search.start_from(just_after(start), &mut walk.grid)? {
            queue.insert((next, technician), walk);
        }
    }
    let rejected = rejected.into_iter().map(|(code, count)| SlotRejection { code, count }).collect();
    Ok(SlotSearch { slots, rejected, cursor: if queue.is_empty() { None } else { last }, relaxations: Vec::new() })
}

/// A request that has been looked over.
struct Search {
    count: usize,
    length: TimeDelta,
    step_minutes: u32,
    /// Where starts may lie.
    starts: Interval,
    // INVARIANT: in order and apart.
    windows: Vec<Interval>,
}

/// One technician's way through the starts.
struct Walk<'a> {
    technician: TechnicianId,
    grid: Grid,
    checker: Checker<'a>,
}

impl Search {
    fn of(request: &SlotRequest) -> Result<Self, ScheduleError> {
        let SlotRequest { count, duration_seconds, not_before, horizon_days, step_minutes, .. } = *request;
        bounded("SLOT_COUNT_MAX", count, SLOT_COUNT_MAX)?;
        bounded("SLOT_HORIZON_DAYS_MAX", horizon_days, SLOT_HORIZON_DAYS_MAX)?;
        bounded("SLOT_STEP_MINUTES_MAX", step_minutes, SLOT_STEP_MINUTES_MAX)?;
        within(request.windows.len(), SLOT_WINDOWS_MAX, "SLOT_WINDOWS_MAX")?;
        let length = checked_length(duration_seconds)?;
        if let Some(cursor) = request.cursor {
            check_instant(cursor.start)?;
        }
        let horizon = TimeDelta::days(i64::from(horizon_days));
        let starts = Interval::new(not_before, after(not_before, horizon))?;
        let any_time = Interval::new(starts.start(), after(starts.end(), length))?;
        let windows = if request.windows.is_empty() { vec![any_time] } else { joined(&request.windows)? };
        Ok(Self { count: usize::try_from(count).unwrap_or(usize::MAX), length, step_minutes, starts, windows })
    }

    /// Everybody who is asked for, each at the first start after the cursor.
    fn queue<'a>(
        &self,
        diary: &'a Diary,
        zones: &mut Zones<'_>,
        request: &SlotRequest,
    ) -> Result<BTreeMap<(DateTime<Utc>, TechnicianId), Walk<'a>>, ScheduleError> {
        let mut who = order::set(request.technicians.iter().copied());
        if who.is_empty() {
            who = diary.technicians().map(|technician| technician.id).collect();
        }
        let mut queue = BTreeMap::new();
        for technician in who {
            let zone = zones.get(&diary.technician(technician)?.zone)?;
            let mut grid = Grid::new(zone, self.step_minutes);
            let from = match request.cursor {
                Some(cursor) if technician <= cursor.technician => just_after(cursor.start),
                Some(cursor) => cursor.start,
                None => self.starts.start(),
            };
            if let Some(start) = self.start_from(from.max(self.starts.start()), &mut grid)? {
                let checker = Checker::new(diary, zones, technician, self.visit_at(start)?)?;
                queue.insert((start, technician), Walk { technician, grid, checker });
            }
        }
        Ok(queue)
    }

    /// The first start on the grid, not before an instant, from which the visit fits into a window.
    fn start_from(&self, from: DateTime<Utc>, grid: &mut Grid) -> Result<Option<DateTime<Utc>>, ScheduleError> {
        for window in &self.windows {
            let Some(latest) = window.end().checked_sub_signed(self.length) else { continue };
            let earliest = from.max(window.start());
            if latest < earliest {
                continue;
            }
            let start = grid.at_or_after(earliest)?;
            if start >= self.starts.end() {
                break;
            }
            if start <= latest {
                return Ok(Some(start));
            }
        }
        Ok(None)
    }

    fn visit_at(&self, start: DateTime<Utc>) -> Result<Interval, ScheduleError> {
        Ok(Interval::new(start, after(start, self.length))?)
    }
}

impl<'a> Walk<'a> {
    /// What is in the way of a visit, and how much was looked at to see it.
    fn find(
        &mut self,
        diary: &'a Diary,
        zones: &mut Zones<'_>,
        visit: Interval,
    ) -> Result<(Vec<Finding<'a>>, u64), ScheduleError> {
        /// How far ahead the working time is read at once.
        const AHEAD: TimeDelta = TimeDelta::days(7);
        if !self.checker.knows(visit) {
            let range = Interval::new(visit.start(), after(visit.end(), AHEAD)).unwrap_or(visit);
            self.checker = Checker::new(diary, zones, self.technician, range)?;
        }
        let before = self.checker.looked_at();
        let findings = self.checker.find(visit, None);
        Ok((findings, self.checker.looked_at().saturating_sub(before)))
    }
}

/// Windows in order, those that touch or overlap joined.
fn joined(windows: &[Interval]) -> Result<Vec<Interval>, ScheduleError> {
    let mut ordered = windows.to_vec();
    order::sort(&mut ordered);
    let mut joined: Vec<Interval> = Vec::new();
    for window in ordered {
        match joined.pop() {
            Some(before) if before.end() >= window.start() => {
                joined.push(Interval::new(before.start(), before.end().max(window.end()))?);
            }
            before => joined.extend(before.into_iter().chain([window])),
        }
    }
    Ok(joined)
}

fn bounded(limit: &'static str, given: u32, max: u32) -> Result<(), ScheduleError> {
    if (1..=max).contains(&given) { Ok(()) } else { Err(ScheduleError::SlotOutOfBounds { limit, given, max }) }
}

/// A later instant. Beyond chrono's time it is the last, which no [`Interval`] takes.
fn after(instant: DateTime<Utc>, length: TimeDelta) -> DateTime<Utc> {
    instant.checked_add_signed(length).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn just_after(instant: DateTime<Utc>) -> DateTime<Utc> {
    after(instant, TimeDelta::nanoseconds(1))
}
