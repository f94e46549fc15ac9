//! The search for slots.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    super::{
        Booking, BookingDetails, ConflictCode, Diary, Needs, ScheduleError, Severity,
        booking::checked_length,
        checker::Checker,
        conflict,
        diary::within,
        finding::Finding,
        grid::Grid,
        rules::{Rules, Scope, Subject},
    },
    NothingYet, Slot, SlotCursor, SlotPlace, SlotRanking, SlotRejection, SlotRelaxation, SlotRequest, SlotSearch,
    crew::{Along, Crews},
    relax::Relaxed,
    starts::{Starts, second_from},
    walk::Walk,
};
use crate::{
    calendar::Interval,
    id::{SiteId, TechnicianId},
    limits::{SLOT_COUNT_MAX, SLOT_HORIZON_DAYS_MAX, SLOT_STEP_MINUTES_MAX, SLOT_WINDOWS_MAX, SLOT_WORK_MAX},
    order,
};

/// A request that has been looked over.
pub(super) struct Search<'a> {
    pub(super) request: &'a SlotRequest,
    /// The booking that is to be moved.
    moved: Option<&'a Booking>,
    details: Option<&'a BookingDetails>,
    pub(super) count: usize,
    length: TimeDelta,
    /// Where starts may lie.
    pub(super) starts: Interval,
    // INVARIANT: in order and apart.
    windows: Vec<Interval>,
    // INVARIANT: in order.
    pub(super) who: Vec<TechnicianId>,
    pub(super) crews: Option<Crews<'a>>,
    /// The most that a page does.
    pub(super) most: u64,
}

/// Whose turn it is at a start: first whom the customer would like, then by id.
type Turn = (bool, TechnicianId);

/// What a start takes whose conflicts are known, and what another takes besides what is looked at: as many looks at a booking.
const KNOWN: u64 = 2;
const TRIED: u64 = 20;

/// What was found so far.
#[derive(Default)]
pub(super) struct Found {
    pub(super) slots: Vec<Slot>,
    pub(super) rejected: BTreeMap<ConflictCode, u64>,
    pub(super) relaxed: Relaxed,
    pub(super) last: Option<SlotPlace>,
    pub(super) work: u64,
}

/// Where a look at starts ends: whatever comes first.
pub(super) struct End {
    /// Before the starts from a second on.
    pub(super) second: i64,
    /// After a start.
    pub(super) place: Option<SlotPlace>,
    /// With so many slots.
    pub(super) count: usize,
    /// When so much was done.
    pub(super) work: u64,
}

/// A visit, and what is in its way.
struct Tried<'a> {
    subject: Subject<'a>,
    findings: Vec<Finding<'a>>,
    /// Whether that depends on what those do who might come along.
    is_crew_sought: bool,
}

/// Where a search stands: everybody at the next start that wasn't looked at.
pub(super) struct Sweep<'a> {
    starts: Starts,
    walks: Vec<Walk<'a>>,
    // By start, then by place, since the walks stand in the order of their turns.
    queue: BinaryHeap<Reverse<(i64, usize)>>,
}

impl Sweep<'_> {
    /// The next start.
    pub(super) fn next(&self) -> Option<i64> {
        self.queue.peek().map(|Reverse((start, _))| *start)
    }
}

impl<'a> Search<'a> {
    pub(super) fn of(diary: &'a Diary, request: &'a SlotRequest) -> Result<Self, ScheduleError> {
        let SlotRequest { count, duration_seconds, not_before, horizon_days, step_minutes, .. } = *request;
        bounded("count", count, "SLOT_COUNT_MAX", SLOT_COUNT_MAX)?;
        bounded("horizon_days", horizon_days, "SLOT_HORIZON_DAYS_MAX", SLOT_HORIZON_DAYS_MAX)?;
        bounded("step_minutes", step_minutes, "SLOT_STEP_MINUTES_MAX", SLOT_STEP_MINUTES_MAX)?;
        within(request.windows.len(), SLOT_WINDOWS_MAX, "SLOT_WINDOWS_MAX")?;
        let length = checked_length(duration_seconds)?;
        request.cursor.iter().try_for_each(|cursor| cursor.check(diary))?;
        let starts = Interval::new(not_before, after(not_before, TimeDelta::days(i64::from(horizon_days))))?;
        let any_time = Interval::new(starts.start(), after(starts.end(), length))?;
        let windows = if request.windows.is_empty() { vec![any_time] } else { joined(&request.windows)? };
        let mut who = order::set(request.technicians.iter().copied());
        if who.is_empty() {
            who = diary.technicians().map(|technician| technician.id).collect();
        }
        for &technician in &who {
            diary.technician(technician)?;
        }
        let moved = request.booking.and_then(|id| diary.booking(id).ok());
        let details = request.details.as_ref().or_else(|| moved.and_then(|moved| moved.details.as_ref()));
        if let Some(details) = details {
            diary.check_details_of(&who, details)?;
            who.retain(|technician| !details.crew.contains(technician));
        }
        if let Some((booking, details)) = request.booking.zip(request.details.as_ref()) {
            diary.check_waits(booking, details)?;
        }
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let needing = details.filter(|details| details.needs != Needs::default());
        let crews = needing.map(|details| Crews::of(diary, &who, details)).transpose()?;
        let crews = crews.filter(|crews| !crews.are_all_alone(who.len()));
        Ok(Self { request, moved, details, count, length, starts, windows, who, crews, most: SLOT_WORK_MAX })
    }

    pub(super) fn run(&self, rules: &mut Rules<'a, '_>) -> Result<SlotSearch, ScheduleError> {
        let mut all = Found::default();
        let so_far = self.request.cursor.as_ref().and_then(|cursor| cursor.nothing_yet.as_ref());
        for place in so_far.iter().flat_map(|so_far| &so_far.nearest) {
            self.relax_again(rules, *place, &mut all)?;
        }
        let mut cursor = match self.request.ranking {
            SlotRanking::Earliest => self.earliest(rules, &mut all)?,
            SlotRanking::LeastTravel | SlotRanking::Fairest => self.ranked(rules, &mut all)?,
        };
        let rejected = counted(&all.rejected);
        let mut relaxations = Vec::new();
        let mut rejected_in_all = Vec::new();
        if all.slots.is_empty() && self.found_nothing_before() {
            for &SlotRejection { code, count } in so_far.iter().flat_map(|so_far| &so_far.rejected) {
                let sum = all.rejected.entry(code).or_default();
                *sum = sum.saturating_add(count);
            }
            let nearest = all.relaxed.nearest();
            if let Some(cursor) = &mut cursor {
                cursor.nothing_yet = Some(NothingYet { rejected: counted(&all.rejected), nearest });
            } else {
                for place in nearest {
                    relaxations.extend(self.relaxation(rules, place)?);
                }
                if so_far.is_some() {
                    rejected_in_all = counted(&all.rejected);
                }
            }
        }
        Ok(SlotSearch { slots: all.slots, rejected, cursor, relaxations, rejected_in_all })
    }

    /// Whether what would have to give way is of interest: it isn't once there is a slot.
    fn found_nothing_before(&self) -> bool {
        self.request.cursor.as_ref().is_none_or(|cursor| cursor.nothing_yet.is_some())
    }

    /// The slots by start.
    fn earliest(&self, rules: &mut Rules<'a, '_>, all: &mut Found) -> Result<Option<SlotCursor>, ScheduleError> {
        let passed = self.request.cursor.as_ref().map(SlotCursor::place);
        let mut sweep = self.sweep(rules, self.starts.start(), passed)?;
        self.look(rules, &mut sweep, &End { second: i64::MAX, place: None, count: self.count, work: self.most }, all)?;
        Ok(all.last.filter(|_| sweep.next().is_some()).map(SlotCursor::at))
    }

    pub(super) fn sorted(&self, rules: &mut Rules<'a, '_>, slots: Vec<Slot>) -> Result<Vec<Slot>, ScheduleError> {
        let mut sorted = Vec::new();
        for slot in slots {
            let turn = (slot.interval.start(), self.turn(slot.technician));
            sorted.push(((self.measure(rules, &slot)?, turn), slot));
        }
        order::by(&mut sorted, |one, other| one.0.cmp(&other.0));
        Ok(sorted.into_iter().map(|(_, slot)| slot).collect())
    }

    fn turn(&self, technician: TechnicianId) -> Turn {
        let preferred = self.details.and_then(|details| details.preferred);
        (preferred.is_some_and(|preferred| preferred != technician), technician)
    }

    /// What a slot is ranked by, the least first; what isn't known comes last.
    fn measure(&self, rules: &mut Rules<'a, '_>, slot: &Slot) -> Result<i64, ScheduleError> {
        match self.request.ranking {
            SlotRanking::Earliest => Ok(0),
            SlotRanking::LeastTravel => Ok(slot.travel_seconds.unwrap_or(i64::MAX)),
            SlotRanking::Fairest => {
                let date = slot.start.local.date();
                let zone = rules.zone_of(slot.technician)?;
                let Some(today) = zone.days(date, date) else { return Ok(0) };
                let booked = rules.diary.bookings_in(slot.technician, today).inspect(|_| rules.look_at(1));
                let booked = booked.filter(|one| Some(one.id) != self.request.booking);
                Ok(booked.filter_map(|one| one.interval.intersection(today)).map(Interval::seconds).sum())
            }
        }
    }

    /// Looks through the next starts, at least one, up to an end.
    pub(super) fn look(
        &self,
        rules: &mut Rules<'a, '_>,
        sweep: &mut Sweep<'a>,
        end: &End,
        found: &mut Found,
    ) -> Result<(), ScheduleError> {
        let Sweep { starts, walks, queue } = sweep;
        let mut is_first = true;
        while found.slots.len() < end.count && (is_first || found.work < end.work) {
            let next = queue.peek().copied().filter(|Reverse((start, _))| *start < end.second);
            let Some(Reverse((start, at))) = next else {
                break;
            };
            queue.pop();
            let Some(walk) = walks.get_mut(at) else { break };
            let next = starts.at_or_after(start.saturating_add(1), &mut walk.grid)?;
            let has_slots = !found.slots.is_empty() || !self.found_nothing_before();
            if walk.is_known(start, next, has_slots) {
                found.work = found.work.saturating_add(KNOWN);
            } else {
                self.look_at(rules, walk, start, found)?;
            }
            walk.times = walk.times.saturating_add(1);
            let start = DateTime::from_timestamp(start, 0).unwrap_or(DateTime::<Utc>::MAX_UTC);
            found.last = Some(SlotPlace { start, technician: walk.technician });
            queue.extend(next.map(|next| Reverse((next, at))));
            is_first = false;
            if found.last == end.place {
                break;
            }
        }
        for walk in walks {
            found.rejected_by(walk);
        }
        Ok(())
    }

    /// Finds out what is against a start of a technician; with nothing, it is a slot.
    fn look_at(
        &self,
        rules: &mut Rules<'a, '_>,
        walk: &mut Walk<'a>,
        start: i64,
        found: &mut Found,
    ) -> Result<(), ScheduleError> {
        found.rejected_by(walk);
        let interval = self.visit_at(start)?;
        let checker = walk.reach(rules, interval)?;
        let Tried { subject, findings, is_crew_sought } = self.try_at(rules, checker, interval)?;
        let against: Vec<&Finding<'a>> = findings.iter().filter(|one| !rules.is_advice(one)).collect();
        let until = if against.is_empty() || is_crew_sought { None } else { rules.steady_until(checker, &subject) };
        if against.is_empty() {
            found.slots.push(Slot {
                technician: subject.technician,
                interval,
                start: checker.zone().shown(interval.start()),
                crew: crew_of(&subject),
                travel_seconds: added_travel(rules, &subject),
                advice: order::set(findings.iter().map(Finding::code)),
            });
        }
        walk.against = order::set(against.iter().map(|finding| finding.code()));
        walk.known_until = until.map(second_from);
        walk.is_hard = walk.against.iter().any(|&code| rules.diary.policy().severity(code) == Severity::Hard);
        if !against.is_empty() && !walk.is_hard && found.slots.is_empty() && self.found_nothing_before() {
            found.relaxed.note(&walk.against, &against, &subject);
        }
        found.work = found.work.saturating_add(rules.take_looked_at()).saturating_add(TRIED);
        Ok(())
    }

    /// Notes again what earlier pages had as one of the nearest times that would do.
    fn relax_again(&self, rules: &mut Rules<'a, '_>, place: SlotPlace, found: &mut Found) -> Result<(), ScheduleError> {
        let Tried { subject, findings, .. } = self.tried(rules, place)?;
        let against: Vec<&Finding<'a>> = findings.iter().filter(|one| !rules.is_advice(one)).collect();
        let codes = order::set(against.iter().map(|finding| finding.code()));
        let is_hard = codes.iter().any(|&code| rules.diary.policy().severity(code) == Severity::Hard);
        if !codes.is_empty() && !is_hard {
            found.relaxed.note(&codes, &against, &subject);
        }
        found.work = found.work.saturating_add(rules.take_looked_at()).saturating_add(TRIED);
        Ok(())
    }

    /// What would have to give way for a visit; none if nothing is against it.
    fn relaxation(&self, rules: &mut Rules<'a, '_>, place: SlotPlace) -> Result<Option<SlotRelaxation>, ScheduleError> {
        let Tried { subject, findings, .. } = self.tried(rules, place)?;
        let against = findings.iter().filter(|one| !rules.is_advice(one)).collect::<Vec<_>>();
        let conflicts = against.into_iter().map(|finding| rules.describe(finding, &subject));
        let mut conflicts = conflicts.collect::<Result<Vec<_>, _>>()?;
        conflict::sort(&mut conflicts);
        let Subject { technician, interval, .. } = subject;
        let start = rules.zone_of(technician)?.shown(interval.start());
        let relaxation = SlotRelaxation { technician, interval, start, crew: crew_of(&subject), conflicts };
        Ok(Some(relaxation).filter(|one| !one.conflicts.is_empty()))
    }

    /// A visit somewhere, and what is in its way.
    fn tried(&self, rules: &mut Rules<'a, '_>, place: SlotPlace) -> Result<Tried<'a>, ScheduleError> {
        let interval = Interval::new(place.start, after(place.start, self.length))?;
        let mut checker = rules.checker(place.technician, interval)?;
        self.try_at(rules, &mut checker, interval)
    }

    /// Everybody who is asked for, each at the first start from an instant on that comes after what was passed.
    pub(super) fn sweep(
        &self,
        rules: &mut Rules<'a, '_>,
        from: DateTime<Utc>,
        passed: Option<SlotPlace>,
    ) -> Result<Sweep<'a>, ScheduleError> {
        let starts = Starts::of(&self.windows, self.length, self.starts);
        let (mut walks, mut queue) = (Vec::new(), BinaryHeap::new());
        for (_, technician) in order::set(self.who.iter().map(|&technician| self.turn(technician))) {
            let mut grid = Grid::new(rules.zone_of(technician)?, self.request.step_minutes);
            let after = match passed {
                Some(passed) if self.turn(technician) <= self.turn(passed.technician) => {
                    passed.start.timestamp().saturating_add(1)
                }
                Some(passed) => second_from(passed.start),
                None => i64::MIN,
            };
            if let Some(next) = starts.at_or_after(after.max(second_from(from)), &mut grid)? {
                queue.push(Reverse((next, walks.len())));
                walks.push(Walk::of(technician, grid));
            }
        }
        Ok(Sweep { starts, walks, queue })
    }

    /// A visit of somebody, and what is in its way.
    fn try_at(
        &self,
        rules: &mut Rules<'a, '_>,
        lead: &mut Checker<'a>,
        interval: Interval,
    ) -> Result<Tried<'a>, ScheduleError> {
        let mut subject = Subject {
            id: self.request.booking,
            technician: lead.technician().id,
            interval,
            details: self.details,
            found: Vec::new(),
            agreed: self.moved.filter(|moved| moved.interval == interval),
            scope: Scope::All,
        };
        let Along { crew, is_sought } = self.along(rules, &subject)?;
        subject.found = crew;
        let findings = rules.find_with(lead, &subject)?;
        Ok(Tried { subject, findings, is_crew_sought: is_sought })
    }

    fn visit_at(&self, start: i64) -> Result<Interval, ScheduleError> {
        let start = DateTime::from_timestamp(start, 0).unwrap_or(DateTime::<Utc>::MAX_UTC);
        Ok(Interval::new(start, after(start, self.length))?)
    }
}

impl Found {
    /// Counts the starts of a technician for which the same was against them.
    fn rejected_by(&mut self, walk: &mut Walk<'_>) {
        for &code in walk.against.iter().filter(|_| walk.times > 0) {
            let sum = self.rejected.entry(code).or_default();
            *sum = sum.saturating_add(walk.times);
        }
        walk.times = 0;
    }
}

/// Who comes along, in order.
fn crew_of(subject: &Subject<'_>) -> Vec<TechnicianId> {
    order::set(subject.people().filter(|&one| one != subject.technician))
}

fn counted(rejected: &BTreeMap<ConflictCode, u64>) -> Vec<SlotRejection> {
    rejected.iter().map(|(&code, &count)| SlotRejection { code, count }).collect()
}

/// How much longer the lead travels with a visit: from the one before, or home, to it and on to the next, or home.
fn added_travel<'a>(rules: &mut Rules<'a, '_>, subject: &Subject<'a>) -> Option<i64> {
    let here = subject.site()?;
    let home = rules.diary.technician(subject.technician).ok()?.home;
    let site = |other: Option<&Booking>| other.and_then(|other| other.details.as_ref()).and_then(|one| one.site);
    let (before, after) = rules.next_to(subject.technician, subject);
    let (origin, destination) = (site(before).or(home), site(after).or(home));
    let leg = |origin: Option<SiteId>, destination: Option<SiteId>| match (origin, destination) {
        (Some(origin), Some(destination)) => rules.travel_seconds(origin, destination),
        _ => Some(0), // where a day starts or ends isn't known, so nothing is added there
    };
    let with = leg(origin, Some(here))?.saturating_add(leg(Some(here), destination)?);
    Some(with.saturating_sub(leg(origin, destination)?))
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

fn bounded(field: &'static str, given: u32, limit: &'static str, max: u32) -> Result<(), ScheduleError> {
    if (1..=max).contains(&given) { Ok(()) } else { Err(ScheduleError::SlotOutOfBounds { field, limit, given, max }) }
}

/// A later instant. Beyond chrono's time it is the last, which no [`Interval`] takes.
pub(super) fn after(instant: DateTime<Utc>, length: TimeDelta) -> DateTime<Utc> {
    instant.checked_add_signed(length).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
