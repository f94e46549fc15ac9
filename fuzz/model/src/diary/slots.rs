//! The times at which a visit could be booked: every minute is asked, of everybody.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Model, Visit,
    conflict::Conflict,
    firm::{Proposal, Ranking, SlotCursor, SlotRequest, Span, ZonedTime},
    rules::place::{next_to, site_of_booking, way},
};

/// What a search comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotSearch {
    /// The first times that are free.
    pub slots: Vec<Slot>,
    /// How many starts each kind of conflict ruled out.
    pub rejected: Vec<SlotRejection>,
    /// The last start that was looked at; none if it was the last that there is.
    pub cursor: Option<SlotCursor>,
    /// Where nothing was found, what would do if something gave way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relaxations: Vec<Relaxation>,
    /// How it came about that somebody comes along, or nobody. The library says nothing of it.
    #[serde(skip)]
    pub along: BTreeSet<&'static str>,
}

/// A time that is free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Whose.
    pub technician: String,
    /// When.
    pub interval: Span,
    /// The start on the technician's clock.
    pub start: ZonedTime,
    /// Who comes along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crew: Vec<String>,
    /// How much longer the technician travels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel_seconds: Option<i64>,
    /// The codes of what should be known about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<String>,
}

/// How many starts a kind of conflict ruled out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotRejection {
    /// Its code.
    pub code: String,
    /// How many.
    pub count: u64,
}

/// A time that would do if something gave way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relaxation {
    /// Whose.
    pub technician: String,
    /// When.
    pub interval: Span,
    /// The start on the technician's clock.
    pub start: ZonedTime,
    /// Who would come along.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crew: Vec<String>,
    /// What would have to give way.
    pub conflicts: Vec<Conflict>,
}

/// Most relaxations that are named.
const RELAXATIONS_MOST: usize = 5;

/// A start, whether somebody else would be more welcome, and whose.
type Turn = (DateTime<Utc>, bool, String);

impl Model<'_> {
    /// The next times at which a visit could be booked.
    #[must_use]
    pub fn next_slots(&self, request: &SlotRequest) -> SlotSearch {
        // What isn't said of the details is what the booking has.
        let moved = request.booking.as_ref().and_then(|id| self.booking(id));
        let details = request.details.clone().or_else(|| moved?.details.clone());
        let request = SlotRequest { details, ..request.clone() };
        match request.ranking {
            Ranking::Earliest => self.earliest(&request),
            Ranking::LeastTravel | Ranking::Fairest => self.ranked(&request),
        }
    }

    /// One start after the other, up to the count.
    fn earliest(&self, request: &SlotRequest) -> SlotSearch {
        let passed = request.cursor.as_ref().map(|cursor| turn(request, cursor.start, &cursor.technician));
        let turns: Vec<Turn> = self.turns(request).into_iter().filter(|turn| Some(turn) > passed.as_ref()).collect();
        let mut looked = Looked::default();
        let mut number = 0;
        while number < turns.len() && looked.slots.len() as u64 != u64::from(request.count) {
            self.look_at(request, &turns[number], &mut looked);
            number += 1;
        }
        let last = turns[..number].last().filter(|_| number < turns.len());
        let cursor = last.map(|(start, _, technician)| place(*start, technician));
        looked.into_search(request, cursor)
    }

    /// All starts of 24 hours, then all of the next, until there are enough.
    fn ranked(&self, request: &SlotRequest) -> SlotSearch {
        let turns = self.turns(request);
        let count = usize::try_from(request.count).unwrap_or(usize::MAX);
        let mut looked = Looked::default();
        let mut slots: Vec<Slot> = Vec::new();
        // Of the last day that was looked at.
        let mut given: Vec<SlotCursor> = Vec::new();
        let mut days_left = false;
        for day in 0..request.horizon_days {
            let day = Span {
                start: request.not_before + TimeDelta::days(day.into()),
                end: request.not_before + TimeDelta::days(i64::from(day) + 1),
            };
            let passed = request.cursor.as_ref().filter(|cursor| day.start <= cursor.start);
            if passed.is_some_and(|cursor| day.end <= cursor.start) {
                continue;
            }
            if slots.len() >= count {
                days_left = turns.iter().any(|turn| turn.0 >= day.start);
                break;
            }
            given =
                passed.map(|cursor| [cursor.ranked_given.clone(), vec![place_of(cursor)]].concat()).unwrap_or_default();
            looked.slots.clear();
            let rejected = looked.rejected.clone();
            turns.iter().filter(|turn| day.contains(turn.0)).for_each(|turn| self.look_at(request, turn, &mut looked));
            if passed.is_some() {
                looked.rejected = rejected; // the page before has counted the day's
            }
            let mut found = looked.slots.clone();
            found.sort_by_cached_key(|slot| {
                let turn = turn(request, slot.interval.start, &slot.technician);
                (self.measure(request, slot), turn)
            });
            found.retain(|slot| !given.contains(&place(slot.interval.start, &slot.technician)));
            let wanted = count.saturating_sub(slots.len());
            given.extend(found.iter().take(wanted).map(|slot| place(slot.interval.start, &slot.technician)));
            slots.extend(found);
        }
        let is_more = slots.len() > count || days_left;
        slots.truncate(count);
        let last = given.pop().filter(|_| is_more && !slots.is_empty());
        let cursor = last.map(|last| SlotCursor { ranked_given: given, ..last });
        looked.slots = slots;
        looked.into_search(request, cursor)
    }

    /// What slots are ranked by.
    fn measure(&self, request: &SlotRequest, slot: &Slot) -> i64 {
        if request.ranking == Ranking::LeastTravel {
            return slot.travel_seconds.unwrap_or(i64::MAX);
        }
        let date = slot.start.local.date();
        let Some(day) = self.clock_of(&slot.technician).days(date, date) else { return 0 };
        let own = self.firm.bookings.iter().filter(|one| one.people().contains(&slot.technician.as_str()));
        let others = own.filter(|one| Some(&one.id) != request.booking.as_ref());
        others.filter_map(|one| one.interval.common(day)).map(Span::seconds).sum()
    }

    /// Every start that is looked at, in order.
    fn turns(&self, request: &SlotRequest) -> Vec<Turn> {
        let not_after = request.not_before + TimeDelta::days(i64::from(request.horizon_days));
        let length = TimeDelta::seconds(request.duration_seconds);
        let mut turns: Vec<Turn> = Vec::new();
        for technician in &self.firm.technicians {
            let is_asked = request.technicians.is_empty() || request.technicians.contains(&technician.id);
            let comes_along = request.details.as_ref().is_some_and(|details| details.crew.contains(&technician.id));
            if !is_asked || comes_along {
                continue;
            }
            let clock = self.clock(&technician.zone);
            for start in minutes(request.not_before).take_while(|minute| *minute < not_after) {
                let shown = clock.shown(start).local;
                if !(shown.hour() * 60 + shown.minute()).is_multiple_of(request.step_minutes) {
                    continue;
                }
                let visit = Span { start, end: start + length };
                if request.windows.is_empty() || visit.without(&request.windows).is_empty() {
                    turns.push(turn(request, start, &technician.id));
                }
            }
        }
        turns.sort();
        turns
    }

    fn look_at(&self, request: &SlotRequest, turn: &Turn, looked: &mut Looked) {
        let (start, _, technician) = turn;
        let interval = Span { start: *start, end: *start + TimeDelta::seconds(request.duration_seconds) };
        let SlotRequest { booking, details, .. } = request.clone();
        let mut visit = self.visit(&Proposal { technician: technician.clone(), interval, booking, details });
        let team = self.team(request, &visit);
        visit.details.crew.extend(team.along);
        let found = self.check(&visit);
        let start = self.clock_of(&visit.technician).shown(visit.span.start);
        let mut codes: Vec<String> = found.iter().map(|conflict| conflict.code.clone()).collect();
        codes.sort_unstable();
        codes.dedup();
        let against: Vec<Conflict> = found.into_iter().filter(|conflict| !conflict.is_advice()).collect();
        let mut crew = visit.details.crew.clone();
        crew.sort_unstable();
        if against.is_empty() {
            let travel_seconds = self.added_travel(&visit);
            let Visit { technician, span, .. } = visit;
            looked.slots.push(Slot { technician, interval: span, start, crew, travel_seconds, advice: codes });
            looked.found_some = true;
            looked.along.extend(team.why);
            return;
        }
        looked.along.extend(team.why.into_iter().filter(|why| !why.starts_with("somebody")));
        codes.retain(|code| against.iter().any(|conflict| conflict.code == *code));
        for code in &codes {
            *looked.rejected.entry(code.clone()).or_default() += 1;
        }
        let missing: i64 = against.iter().map(|conflict| conflict.seconds).sum();
        let Visit { technician, span, .. } = visit;
        let relaxation = Relaxation { technician, interval: span, start, crew, conflicts: against };
        looked.ruled_out.push((codes, missing, turn.clone(), relaxation));
    }

    /// How much longer the lead travels: to the visit and on, less the way between what is before and after it.
    fn added_travel(&self, visit: &Visit) -> Option<i64> {
        let here = visit.details.site.as_ref()?;
        let home = self.technician(&visit.technician).home.as_ref();
        let (before, behind) = next_to(self, visit, &visit.technician);
        let origin = before.and_then(site_of_booking).or(home);
        let destination = behind.and_then(site_of_booking).or(home);
        // Where nobody knows a place, no way is added.
        let between = |origin: Option<&String>, destination: Option<&String>| match (origin, destination) {
            (Some(origin), Some(destination)) => way(self, origin, destination),
            _ => Some(0),
        };
        Some(between(origin, Some(here))? + between(Some(here), destination)? - between(origin, destination)?)
    }
}

/// What was seen on the way.
#[derive(Default)]
struct Looked {
    slots: Vec<Slot>,
    found_some: bool,
    along: BTreeSet<&'static str>,
    rejected: BTreeMap<String, u64>,
    /// By which kinds, how much is missing, and when.
    ruled_out: Vec<(Vec<String>, i64, Turn, Relaxation)>,
}

impl Looked {
    fn into_search(self, request: &SlotRequest, cursor: Option<SlotCursor>) -> SlotSearch {
        let nothing = !self.found_some && cursor.is_none() && request.cursor.is_none();
        let relaxations = if nothing { self.relaxations() } else { Vec::new() };
        let rejected = self.rejected.into_iter().map(|(code, count)| SlotRejection { code, count }).collect();
        SlotSearch { slots: self.slots, rejected, cursor, relaxations, along: self.along }
    }

    /// For each set of kinds, none of which is hard, where the least is missing; of these the nearest.
    fn relaxations(&self) -> Vec<Relaxation> {
        use super::firm::Severity::Hard;
        let cost = |missing: i64, turn: &Turn| (missing, turn.0, turn.2.clone());
        let mut soft: Vec<_> = self
            .ruled_out
            .iter()
            .filter(|(_, _, _, relaxation)| relaxation.conflicts.iter().all(|conflict| conflict.severity != Hard))
            .collect();
        soft.sort_by_key(|(_, missing, turn, _)| cost(*missing, turn));
        let mut named: Vec<(&Vec<String>, &Relaxation)> = Vec::new();
        for (codes, _, _, relaxation) in soft {
            if named.iter().all(|(known, _)| *known != codes) {
                named.push((codes, relaxation));
            }
        }
        named.into_iter().map(|(_, relaxation)| relaxation.clone()).take(RELAXATIONS_MOST).collect()
    }
}

fn turn(request: &SlotRequest, start: DateTime<Utc>, technician: &str) -> Turn {
    let preferred = request.details.as_ref().and_then(|details| details.preferred.as_ref());
    (start, preferred.is_some_and(|preferred| preferred != technician), technician.to_owned())
}

fn place(start: DateTime<Utc>, technician: &str) -> SlotCursor {
    SlotCursor { start, technician: technician.to_owned(), ranked_given: Vec::new() }
}

fn place_of(cursor: &SlotCursor) -> SlotCursor {
    place(cursor.start, &cursor.technician)
}

/// Every whole minute from an instant on.
fn minutes(from: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
    let seconds = from.timestamp();
    let first = (seconds..=seconds + 60).filter(|second| second % 60 == 0);
    let first = first.filter_map(|second| DateTime::from_timestamp(second, 0)).find(|minute| *minute >= from);
    std::iter::successors(first, |minute| Some(*minute + TimeDelta::minutes(1)))
}
