//! The search for slots.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    super::{
        Booking, BookingDetails, ConflictCode, Diary, ScheduleError, Severity,
        booking::checked_length,
        checker::Checker,
        diary::within,
        finding::Finding,
        grid::Grid,
        rules::{Rules, STEADY_REACH, Scope, Subject, day},
    },
    Slot, SlotCursor, SlotRanking, SlotRejection, SlotRequest, SlotSearch,
    relax::Relaxed,
    starts::{Starts, second_from},
};
use crate::{
    calendar::{Interval, check_instant},
    id::{SiteId, TechnicianId},
    limits::{SLOT_COUNT_MAX, SLOT_HORIZON_DAYS_MAX, SLOT_STEP_MINUTES_MAX, SLOT_WINDOWS_MAX, SLOT_WORK_MAX},
    order,
};

/// A request that has been looked over.
pub(super) struct Search<'a> {
    request: &'a SlotRequest,
    details: Option<&'a BookingDetails>,
    count: usize,
    length: TimeDelta,
    /// Where starts may lie.
    starts: Interval,
    // INVARIANT: in order and apart.
    windows: Vec<Interval>,
    who: Vec<TechnicianId>,
}

/// Whose turn it is at a start: first whom the customer would like, then by id.
type Turn = (bool, TechnicianId);

/// What was found so far.
#[derive(Default)]
struct Found {
    slots: Vec<Slot>,
    rejected: BTreeMap<ConflictCode, u64>,
    relaxed: Relaxed,
    last: Option<(i64, TechnicianId)>,
    work: u64,
}

impl<'a> Search<'a> {
    pub(super) fn of(diary: &'a Diary, request: &'a SlotRequest) -> Result<Self, ScheduleError> {
        let SlotRequest { count, duration_seconds, not_before, horizon_days, step_minutes, .. } = *request;
        bounded("SLOT_COUNT_MAX", count, SLOT_COUNT_MAX)?;
        bounded("SLOT_HORIZON_DAYS_MAX", horizon_days, SLOT_HORIZON_DAYS_MAX)?;
        bounded("SLOT_STEP_MINUTES_MAX", step_minutes, SLOT_STEP_MINUTES_MAX)?;
        within(request.windows.len(), SLOT_WINDOWS_MAX, "SLOT_WINDOWS_MAX")?;
        let length = checked_length(duration_seconds)?;
        if let Some(cursor) = request.cursor {
            check_instant(cursor.start)?;
        }
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
        if let Some(details) = &request.details {
            who.retain(|technician| !details.crew.contains(technician));
            if let Some(&lead) = who.first() {
                diary.check_details(lead, details)?;
            }
        }
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        Ok(Self { request, details: request.details.as_ref(), count, length, starts, windows, who })
    }

    pub(super) fn run(&self, rules: &mut Rules<'a, '_>) -> Result<SlotSearch, ScheduleError> {
        let (found, cursor) = match self.request.ranking {
            SlotRanking::Earliest => {
                let mut found = Found::default();
                let rest = self.look(rules, self.starts, self.request.cursor, self.count, &mut found)?;
                let last = found.last.filter(|_| rest);
                let cursor = last.and_then(|(start, technician)| {
                    Some(SlotCursor { start: DateTime::from_timestamp(start, 0)?, technician })
                });
                (found, cursor)
            }
            SlotRanking::LeastTravel | SlotRanking::Fairest => self.ranked(rules)?,
        };
        let Found { slots, rejected, relaxed, .. } = found;
        let nothing = slots.is_empty() && cursor.is_none() && self.request.cursor.is_none();
        let relaxations = if nothing { relaxed.listed() } else { Vec::new() };
        let rejected = rejected.into_iter().map(|(code, count)| SlotRejection { code, count }).collect();
        Ok(SlotSearch { slots, rejected, cursor, relaxations })
    }

    /// The slots of each 24 hours, ranked; from the one after the cursor on.
    fn ranked(&self, rules: &mut Rules<'a, '_>) -> Result<(Found, Option<SlotCursor>), ScheduleError> {
        let mut all = Found::default();
        let mut from = self.starts.start();
        while from < self.starts.end() && all.slots.len() < self.count && all.work < SLOT_WORK_MAX {
            let to = after(from, TimeDelta::days(1)).min(self.starts.end());
            let passed = self.request.cursor.filter(|cursor| from <= cursor.start);
            if passed.is_none_or(|cursor| cursor.start < to) {
                let mut found = Found { work: all.work, ..Found::default() };
                self.look(rules, Interval::new(from, to)?, None, usize::MAX, &mut found)?;
                let slots = self.sorted(rules, found.slots)?;
                let last = |slot: &Slot| passed == Some(SlotCursor::of(slot));
                let skipped = slots.iter().position(last).map_or(0, |at| at.saturating_add(1));
                all.slots.extend(slots.into_iter().skip(skipped));
                for (code, count) in found.rejected {
                    let sum = all.rejected.entry(code).or_default();
                    *sum = sum.saturating_add(count);
                }
                all.relaxed.take_in(found.relaxed);
                all.work = found.work;
            }
            from = to;
        }
        let more = all.slots.len() > self.count || from < self.starts.end();
        all.slots.truncate(self.count);
        let last = all.slots.last().map(SlotCursor::of);
        Ok((all, last.filter(|_| more)))
    }

    fn sorted(&self, rules: &mut Rules<'a, '_>, slots: Vec<Slot>) -> Result<Vec<Slot>, ScheduleError> {
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
                let Some(today) = day(date, date, &zone)? else { return Ok(0) };
                let booked = rules.diary.bookings_in(slot.technician, today);
                Ok(booked.filter_map(|one| one.interval.intersection(today)).map(Interval::seconds).sum())
            }
        }
    }

    /// Looks through the starts of a range, and says whether some are left.
    fn look(
        &self,
        rules: &mut Rules<'a, '_>,
        range: Interval,
        cursor: Option<SlotCursor>,
        count: usize,
        found: &mut Found,
    ) -> Result<bool, ScheduleError> {
        let starts = Starts::of(&self.windows, self.length, range);
        let mut walks = self.walks(rules, &starts, range, cursor)?;
        // By start, then by place, since the walks stand in the order of their turns.
        let mut queue: BinaryHeap<Reverse<(i64, usize)>> =
            walks.iter().zip(0..).map(|(walk, at)| Reverse((walk.next, at))).collect();
        while found.slots.len() < count && found.work < SLOT_WORK_MAX {
            let Some(Reverse((start, at))) = queue.pop() else { break };
            let Some(walk) = walks.get_mut(at) else { break };
            let next = starts.at_or_after(start.saturating_add(1), &mut walk.grid)?;
            if walk.is_known(start, next, !found.slots.is_empty()) {
                found.work = found.work.saturating_add(1);
            } else {
                self.look_at(rules, walk, start, found)?;
            }
            walk.times = walk.times.saturating_add(1);
            found.last = Some((start, walk.technician));
            queue.extend(next.map(|next| Reverse((next, at))));
        }
        for walk in &mut walks {
            found.rejected_by(walk);
        }
        Ok(!queue.is_empty())
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
        let (subject, findings) = self.try_at(rules, walk, interval, found)?;
        let against: Vec<&Finding<'a>> = findings.iter().filter(|one| !rules.is_advice(one)).collect();
        walk.against = order::set(against.iter().map(|finding| finding.code()));
        let until = if against.is_empty() { None } else { rules.steady_until(&walk.checker, &subject) };
        walk.known_until = until.map(second_from);
        walk.is_hard = walk.against.iter().any(|&code| rules.diary.policy().severity(code) == Severity::Hard);
        if against.is_empty() {
            found.slots.push(Slot {
                technician: walk.technician,
                interval,
                start: walk.checker.zone().local(interval.start())?,
                crew: order::set(subject.people().filter(|&one| one != walk.technician)),
                travel_seconds: added_travel(rules, &subject),
                advice: order::set(findings.iter().map(Finding::code)),
            });
        } else if found.slots.is_empty() {
            found.relaxed.look_at(rules, &against, &subject)?;
        }
        Ok(())
    }

    /// Everybody who is asked for, each at the first start after the cursor.
    fn walks(
        &self,
        rules: &mut Rules<'a, '_>,
        starts: &Starts,
        range: Interval,
        cursor: Option<SlotCursor>,
    ) -> Result<Vec<Walk<'a>>, ScheduleError> {
        let mut walks = Vec::new();
        for (_, technician) in order::set(self.who.iter().map(|&technician| self.turn(technician))) {
            let mut grid = Grid::new(rules.zone_of(technician)?, self.request.step_minutes);
            let from = match cursor {
                Some(cursor) if self.turn(technician) <= self.turn(cursor.technician) => {
                    cursor.start.timestamp().saturating_add(1)
                }
                Some(cursor) => second_from(cursor.start),
                None => i64::MIN,
            };
            if let Some(next) = starts.at_or_after(from.max(second_from(range.start())), &mut grid)? {
                let checker = checker(rules, technician, self.visit_at(next)?)?;
                let (against, known_until, is_hard, times) = (Vec::new(), None, false, 0);
                walks.push(Walk { technician, next, grid, checker, against, known_until, is_hard, times });
            }
        }
        Ok(walks)
    }

    /// A visit from a start, and what is in its way.
    fn try_at(
        &self,
        rules: &mut Rules<'a, '_>,
        walk: &mut Walk<'a>,
        interval: Interval,
        found: &mut Found,
    ) -> Result<(Subject<'a>, Vec<Finding<'a>>), ScheduleError> {
        walk.reach(rules, interval)?;
        let mut subject = Subject {
            id: None,
            technician: walk.technician,
            interval,
            details: self.details,
            found: Vec::new(),
            agreed: None,
            scope: Scope::All,
        };
        let before = walk.checker.looked_at();
        subject.found = self.crew(rules, &subject)?;
        let findings = rules.find_with(&mut walk.checker, &subject)?;
        let looked_at = walk.checker.looked_at().saturating_sub(before);
        found.work = found.work.saturating_add(looked_at).saturating_add(1);
        Ok((subject, findings))
    }

    /// The first by id who can come along, up to the size that is asked for.
    fn crew(&self, rules: &mut Rules<'a, '_>, subject: &Subject<'a>) -> Result<Vec<TechnicianId>, ScheduleError> {
        let size = self.details.map_or(0, |details| details.needs.crew_size);
        let missing = usize::try_from(size).unwrap_or(usize::MAX).saturating_sub(subject.people().count());
        let mut crew = Vec::new();
        for who in rules.diary.technicians() {
            if crew.len() >= missing {
                break;
            }
            if !subject.people().any(|one| one == who.id) && rules.can_come(who.id, subject)? {
                crew.push(who.id);
            }
        }
        Ok(crew)
    }

    fn visit_at(&self, start: i64) -> Result<Interval, ScheduleError> {
        let start = DateTime::from_timestamp(start, 0).unwrap_or(DateTime::<Utc>::MAX_UTC);
        Ok(Interval::new(start, after(start, self.length))?)
    }
}

impl Found {
    /// Counts the starts of a technician for which the same was against them.
    fn rejected_by(&mut self, walk: &mut Walk<'_>) {
        for &code in &walk.against {
            let sum = self.rejected.entry(code).or_default();
            *sum = sum.saturating_add(walk.times);
        }
        walk.times = 0;
    }
}

impl SlotCursor {
    const fn of(slot: &Slot) -> Self {
        Self { start: slot.interval.start(), technician: slot.technician }
    }
}

/// One technician's way through the starts.
struct Walk<'a> {
    technician: TechnicianId,
    /// The first start.
    next: i64,
    grid: Grid,
    checker: Checker<'a>,
    /// What is against the last start that was looked at, by kind.
    against: Vec<ConflictCode>,
    /// Until when the same is against later starts, if that is known.
    known_until: Option<i64>,
    /// Whether some of it is hard.
    is_hard: bool,
    /// How many starts it was against, and aren't counted yet.
    times: u64,
}

impl<'a> Walk<'a> {
    /// Whether what is against a start is known without a look.
    ///
    /// What would have to give way is the least where starts that are alike begin or end, so the last of them is looked at, too;
    /// but nothing hard gives way, and nothing needs to once there is a slot.
    fn is_known(&self, start: i64, next: Option<i64>, has_slots: bool) -> bool {
        let knows = |start: i64| self.known_until.is_some_and(|until| start < until);
        knows(start) && (self.is_hard || has_slots || next.is_some_and(knows))
    }

    /// Reads the working time as far as a visit goes, and some days more.
    fn reach(&mut self, rules: &mut Rules<'a, '_>, visit: Interval) -> Result<(), ScheduleError> {
        if !self.checker.knows(until_later(visit, STEADY_REACH)) {
            self.checker = checker(rules, self.technician, visit)?;
        }
        Ok(())
    }
}

/// A technician's time from a visit on.
fn checker<'a>(
    rules: &mut Rules<'a, '_>,
    technician: TechnicianId,
    visit: Interval,
) -> Result<Checker<'a>, ScheduleError> {
    /// How far ahead the working time is read at once.
    const AHEAD: TimeDelta = TimeDelta::days(7);
    let (diary, zones) = (rules.diary, &mut rules.zones);
    // At the end of time there is only the visit itself.
    Checker::new(diary, zones, technician, until_later(visit, AHEAD))
        .or_else(|_| Checker::new(diary, zones, technician, visit))
}

/// A visit and the time after it; only the visit at the end of time.
fn until_later(visit: Interval, by: TimeDelta) -> Interval {
    Interval::new(visit.start(), after(visit.end(), by)).unwrap_or(visit)
}

/// How much longer the lead travels with a visit: from the one before, or home, to it and on to the next, or home.
fn added_travel<'a>(rules: &Rules<'a, '_>, subject: &Subject<'a>) -> Option<i64> {
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

fn bounded(limit: &'static str, given: u32, max: u32) -> Result<(), ScheduleError> {
    if (1..=max).contains(&given) { Ok(()) } else { Err(ScheduleError::SlotOutOfBounds { limit, given, max }) }
}

/// A later instant. Beyond chrono's time it is the last, which no [`Interval`] takes.
fn after(instant: DateTime<Utc>, length: TimeDelta) -> DateTime<Utc> {
    instant.checked_add_signed(length).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
