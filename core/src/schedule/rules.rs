//! All the rules: what [`super::check`], [`super::check_all`], [`super::next_slots`] and the fixes ask.

mod past;
mod people;
mod place;
mod promise;
mod route;
mod steady;
mod way;
mod work;

pub(super) use past::Past;
pub(super) use people::{civil_days, held, is_expiring, level};
pub(super) use place::closed;
pub(super) use steady::STEADY_REACH;
pub(super) use way::WAY_LOOKS;
pub(super) use work::breaks_of;

use std::{collections::BTreeMap, rc::Rc};

use chrono::{NaiveDate, TimeDelta};

use super::{
    Booking, BookingDetails, Conflict, ConflictCode, Diary, LocalSpan, Proposal, PublicHoliday, ScheduleError,
    Severity, TravelLeg, TravelTimes,
    checker::{Checker, Zones, many},
    finding::{Finding, Found},
};
use crate::{
    calendar::{Interval, Tzdb, Zone},
    id::{BookingId, SiteId, TechnicianId},
    limits::TRAVEL_SECONDS_MAX,
    text::Label,
};

/// What is asked about: a booking, or what might become one.
#[derive(Clone)]
pub(super) struct Subject<'a> {
    pub(super) id: Option<BookingId>,
    pub(super) technician: TechnicianId,
    pub(super) interval: Interval,
    pub(super) details: Option<&'a BookingDetails>,
    /// Who comes besides the crew of the details.
    pub(super) found: Vec<TechnicianId>,
    /// The booking whose time it is, as it was agreed.
    pub(super) agreed: Option<&'a Booking>,
    pub(super) scope: Scope,
}

/// Which other bookings it is compared with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    All,
    /// Those that start before it, or with it and have a lower id: so that of two bookings one has their conflict.
    Earlier,
}

impl<'a> Subject<'a> {
    pub(super) fn of(diary: &'a Diary, proposal: &'a Proposal) -> Self {
        let known = proposal.booking.and_then(|id| diary.booking(id).ok());
        let agreed = known.filter(|known| known.interval == proposal.interval);
        let details = proposal.details.as_ref().or(known.and_then(|known| known.details.as_ref()));
        let Proposal { technician, interval, booking: id, .. } = *proposal;
        Self { id, technician, interval, details, found: Vec::new(), agreed, scope: Scope::All }
    }

    /// What is in the diary, or is to be.
    pub(super) fn booked(booking: &'a Booking, scope: Scope) -> Self {
        Self {
            id: Some(booking.id),
            technician: booking.technician,
            interval: booking.interval,
            details: booking.details.as_ref(),
            found: Vec::new(),
            agreed: Some(booking),
            scope,
        }
    }

    /// Everybody who comes, the lead first.
    pub(super) fn people(&self) -> impl Iterator<Item = TechnicianId> {
        std::iter::once(self.technician).chain(self.crew())
    }

    fn crew(&self) -> impl Iterator<Item = TechnicianId> {
        let crew = self.details.into_iter().flat_map(|details| &details.crew);
        crew.chain(&self.found).copied()
    }

    pub(super) fn site(&self) -> Option<SiteId> {
        self.details?.site
    }

    /// Whether it is compared with a booking.
    fn looks_at(&self, other: &Booking) -> bool {
        let earlier = || (other.interval.start(), Some(other.id)).cmp(&(self.interval.start(), self.id)).is_lt();
        Some(other.id) != self.id && (self.scope == Scope::All || earlier())
    }
}

/// A diary with what it takes to ask it.
pub(super) struct Rules<'a, 'z> {
    pub(super) diary: &'a Diary,
    pub(super) zones: Zones<'z>,
    travel: Option<&'z dyn TravelTimes>,
    /// What was looked at so far: bookings, absences, hours, closures and whatever else is many.
    looked_at: u64,
    holidays: Holidays<'a>,
    longest_way: Option<i64>,
    coming: Coming,
}

/// Who could come along, of those who were asked about last.
#[derive(Default)]
struct Coming {
    to: Option<Visit>,
    // INVARIANT: to that visit.
    known: BTreeMap<TechnicianId, bool>,
    // INVARIANT: to that visit.
    hindered: BTreeMap<TechnicianId, Option<Hindrance>>,
}

/// What keeps somebody from coming along, the least first: nothing, what the firm may give way on, or more; and by how many seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hindrance {
    pub(super) degree: Degree,
    pub(super) seconds: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Degree {
    Free,
    Soft,
    Hard,
}

/// What matters of a subject to whoever could come along.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Visit {
    id: Option<BookingId>,
    interval: Interval,
    site: Option<SiteId>,
    scope: Scope,
}

/// The public holidays of a region on a day, and of everywhere, by date: of those days that were asked for, and that have many.
type Holidays<'a> = BTreeMap<(NaiveDate, Option<&'a Label>), Rc<[&'a PublicHoliday]>>;

impl<'a, 'z> Rules<'a, 'z> {
    /// Travel times are the host's, or those among the resources of the diary.
    pub(super) const fn new(diary: &'a Diary, tzdb: &'z Tzdb, travel: Option<&'z dyn TravelTimes>) -> Self {
        Self {
            diary,
            zones: Zones::new(tzdb),
            travel,
            looked_at: 0,
            holidays: BTreeMap::new(),
            longest_way: None,
            coming: Coming { to: None, known: BTreeMap::new(), hindered: BTreeMap::new() },
        }
    }

    /// What was looked at so far.
    pub(super) const fn looked_at(&self) -> u64 {
        self.looked_at
    }

    /// What was looked at since it was asked last.
    pub(super) fn take_looked_at(&mut self) -> u64 {
        std::mem::take(&mut self.looked_at)
    }

    /// Notes that so much was looked at: each as long as a look at a booking of the same technician takes, or less.
    pub(super) const fn look_at(&mut self, count: u64) {
        self.looked_at = self.looked_at.saturating_add(count);
    }

    /// A technician's time within a range.
    pub(super) fn checker(&mut self, technician: TechnicianId, range: Interval) -> Result<Checker<'a>, ScheduleError> {
        let checker = Checker::new(self.diary, &mut self.zones, technician, range)?;
        self.look_at(checker.looked_at());
        Ok(checker)
    }

    /// A technician's time from a visit on and some days more, for visits that come after it.
    pub(super) fn checker_ahead(
        &mut self,
        technician: TechnicianId,
        visit: Interval,
    ) -> Result<Checker<'a>, ScheduleError> {
        /// How far ahead the working time is read at once.
        const AHEAD: TimeDelta = TimeDelta::days(7);
        let end = visit.end().checked_add_signed(AHEAD);
        let ahead = end.and_then(|end| Interval::checked(visit.start(), end)).unwrap_or(visit);
        // At the end of time there is only the visit itself.
        self.checker(technician, ahead).or_else(|_| self.checker(technician, visit))
    }

    /// Everything in the way of a subject.
    pub(super) fn find(&mut self, subject: &Subject<'a>) -> Result<Vec<Finding<'a>>, ScheduleError> {
        let mut lead = self.checker(subject.technician, subject.interval)?;
        self.find_with(&mut lead, subject)
    }

    /// The same, with the lead's time at hand.
    pub(super) fn find_with(
        &mut self,
        lead: &mut Checker<'a>,
        subject: &Subject<'a>,
    ) -> Result<Vec<Finding<'a>>, ScheduleError> {
        let mut found = Vec::new();
        self.person(lead, subject, &mut found)?;
        for technician in subject.crew() {
            let mut member = self.checker(technician, subject.interval)?;
            self.person(&mut member, subject, &mut found)?;
        }
        self.besides(subject, &mut found)?;
        found.retain(|finding| self.diary.policy().checks(finding.code()));
        self.look_at(many(found.len()));
        Ok(found)
    }

    /// What is in the way besides what people have to do.
    fn besides(&mut self, subject: &Subject<'a>, found: &mut Vec<Finding<'a>>) -> Result<(), ScheduleError> {
        if let Some(details) = subject.details {
            self.things(subject, details, found)?;
            self.people(subject, details, found)?;
            self.window(subject, details, found);
            self.needed_before(subject, details, found);
        }
        self.needed_after(subject, found);
        self.holidays(subject, found)?;
        self.clock(subject, found)
    }

    /// Whether the policy looks for any of some kinds: what it doesn't look for costs no time.
    fn checks(&self, codes: &[ConflictCode]) -> bool {
        codes.iter().any(|&code| self.diary.policy().checks(code))
    }

    /// What is in the way of one person's coming.
    pub(super) fn person(
        &mut self,
        who: &mut Checker<'a>,
        subject: &Subject<'a>,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let before = who.looked_at();
        if self.checks(&[ConflictCode::DoubleBooked]) {
            who.find_booked(subject.interval, |other| subject.looks_at(other), found);
        }
        who.find_away(subject.interval, found);
        self.look_at(who.looked_at().saturating_sub(before));
        self.work(who, subject, None, found)?;
        self.ways(who.technician().id, subject, found);
        Ok(())
    }

    /// Whether a time can be had in spite of a finding: it is advice, and no more to the firm.
    pub(super) fn is_advice(&self, finding: &Finding<'_>) -> bool {
        let code = finding.code();
        code.is_advice() && self.diary.policy().severity(code) == Severity::Warning
    }

    /// The advice about a subject, if nothing else is in the way of it.
    pub(super) fn advice_if_free(&mut self, subject: &Subject<'a>) -> Result<Option<Vec<Finding<'a>>>, ScheduleError> {
        if subject.people().any(|technician| self.is_taken(technician, subject)) {
            return Ok(None);
        }
        let findings = self.find(subject)?;
        Ok(findings.iter().all(|finding| self.is_advice(finding)).then_some(findings))
    }

    /// The advice about the time of the crew, if nothing else is in the way of it.
    pub(super) fn advice_for_crew(&mut self, subject: &Subject<'a>) -> Result<Option<Vec<Finding<'a>>>, ScheduleError> {
        if subject.crew().any(|technician| self.is_taken(technician, subject)) {
            return Ok(None);
        }
        let mut advice = Vec::new();
        for technician in subject.crew() {
            let mut member = self.checker(technician, subject.interval)?;
            if !self.advise(&mut member, subject, &mut advice)? {
                return Ok(None);
            }
        }
        Ok(Some(advice))
    }

    /// The advice about everything but the crew's time, if nothing else is in the way of it.
    pub(super) fn advice_if_lead_is_free(
        &mut self,
        subject: &Subject<'a>,
    ) -> Result<Option<Vec<Finding<'a>>>, ScheduleError> {
        if self.is_taken(subject.technician, subject) {
            return Ok(None);
        }
        let mut lead = self.checker(subject.technician, subject.interval)?;
        self.advice_but_for_crew(&mut lead, subject)
    }

    /// The same, with the lead's time at hand.
    pub(super) fn advice_but_for_crew(
        &mut self,
        lead: &mut Checker<'a>,
        subject: &Subject<'a>,
    ) -> Result<Option<Vec<Finding<'a>>>, ScheduleError> {
        let mut advice = Vec::new();
        if !self.advise(lead, subject, &mut advice)? {
            return Ok(None);
        }
        self.besides(subject, &mut advice)?;
        Ok(self.is_all_advice(&mut advice).then_some(advice))
    }

    /// Notes the advice about somebody's time; whether nothing else is in the way of it.
    fn advise(
        &mut self,
        who: &mut Checker<'a>,
        subject: &Subject<'a>,
        advice: &mut Vec<Finding<'a>>,
    ) -> Result<bool, ScheduleError> {
        self.person(who, subject, advice)?;
        Ok(self.is_all_advice(advice))
    }

    /// Whether all that the firm looks for is advice.
    fn is_all_advice(&mut self, findings: &mut Vec<Finding<'a>>) -> bool {
        self.look_at(many(findings.len()));
        findings.retain(|finding| self.diary.policy().checks(finding.code()));
        findings.iter().all(|finding| self.is_advice(finding))
    }

    /// Whether somebody is booked in the time, where that stops anybody: it is so for most, and the quickest to see.
    fn is_taken(&mut self, technician: TechnicianId, subject: &Subject<'a>) -> bool {
        self.look_at(1);
        let mut booked = self.diary.bookings_in(technician, subject.interval);
        self.diary.policy().checks(ConflictCode::DoubleBooked) && booked.any(|other| subject.looks_at(other))
    }

    /// Whether somebody could come along: their own time has nothing in the way.
    pub(super) fn can_come(&mut self, technician: TechnicianId, subject: &Subject<'a>) -> Result<bool, ScheduleError> {
        if let Some(known) = self.is_known_to_come(technician, subject) {
            return Ok(known);
        }
        let can_come = self.is_free(technician, subject)?;
        self.coming.known.insert(technician, can_come);
        Ok(can_come)
    }

    /// Whether somebody could come along, if it is known from the last question: of a slot each lead asks about the same people.
    pub(super) fn is_known_to_come(&mut self, technician: TechnicianId, subject: &Subject<'a>) -> Option<bool> {
        let Subject { id, interval, scope, .. } = *subject;
        let visit = Visit { id, interval, site: subject.site(), scope };
        if self.coming.to != Some(visit) {
            self.coming = Coming { to: Some(visit), ..Coming::default() };
        }
        self.coming.known.get(&technician).copied()
    }

    /// What keeps somebody from coming along; none for whoever is on leave, who isn't asked to.
    pub(super) fn hindrance(
        &mut self,
        technician: TechnicianId,
        subject: &Subject<'a>,
    ) -> Result<Option<Hindrance>, ScheduleError> {
        if self.can_come(technician, subject)? {
            return Ok(Some(Hindrance { degree: Degree::Free, seconds: 0 }));
        }
        if let Some(&known) = self.coming.hindered.get(&technician) {
            return Ok(known);
        }
        let found = self.against(technician, subject)?;
        let policy = self.diary.policy();
        let is_hard = found.iter().any(|finding| policy.severity(finding.code()) == Severity::Hard);
        let hindrance = Hindrance {
            degree: if is_hard { Degree::Hard } else { Degree::Soft },
            seconds: found.iter().fold(0, |sum, finding| sum.saturating_add(finding.seconds(subject.interval))),
        };
        let is_away = found.iter().any(|finding| finding.code() == ConflictCode::OnLeave);
        let hindrance = Some(hindrance).filter(|_| !is_away);
        self.coming.hindered.insert(technician, hindrance);
        Ok(hindrance)
    }

    fn is_free(&mut self, technician: TechnicianId, subject: &Subject<'a>) -> Result<bool, ScheduleError> {
        if self.is_taken(technician, subject) {
            return Ok(false);
        }
        Ok(self.against(technician, subject)?.is_empty())
    }

    /// What is in the way of somebody's coming, but for advice.
    fn against(&mut self, technician: TechnicianId, subject: &Subject<'a>) -> Result<Vec<Finding<'a>>, ScheduleError> {
        let mut member = self.checker(technician, subject.interval)?;
        let mut found = Vec::new();
        self.person(&mut member, subject, &mut found)?;
        found.retain(|finding| self.diary.policy().checks(finding.code()) && !self.is_advice(finding));
        Ok(found)
    }

    pub(super) fn zone_of(&mut self, technician: TechnicianId) -> Result<Rc<Zone>, ScheduleError> {
        Ok(self.zones.get(&self.diary.technician(technician)?.zone)?)
    }

    /// The conflict that a finding is, without fixes.
    pub(super) fn describe(&mut self, finding: &Finding<'_>, subject: &Subject<'_>) -> Result<Conflict, ScheduleError> {
        let zone = self.zone_of(finding.technician)?;
        let code = finding.code();
        Ok(Conflict {
            code,
            severity: self.diary.policy().severity(code),
            key: finding.key(subject.interval),
            technician: finding.technician,
            booking: subject.id,
            proposed: LocalSpan::of(subject.interval, &zone),
            obstacle: finding.obstacle(&zone),
            seconds: finding.seconds(subject.interval),
            fixes: Vec::new(),
        })
    }

    /// How long it takes from one site to another; none where that isn't known.
    pub(super) fn travel_seconds(&self, origin: SiteId, destination: SiteId) -> Option<i64> {
        if origin == destination {
            return Some(0);
        }
        let seconds = match self.travel {
            Some(travel) => travel.seconds(origin, destination),
            None => self.leg(origin, destination),
        };
        seconds.filter(|seconds| (0..=TRAVEL_SECONDS_MAX).contains(seconds))
    }

    /// The longest way that is known, or may be.
    fn longest_way(&mut self) -> i64 {
        let legs = &self.diary.resources().travel.legs;
        let longest = || legs.iter().map(|leg| leg.seconds).max().unwrap_or(0);
        if self.travel.is_some() { TRAVEL_SECONDS_MAX } else { *self.longest_way.get_or_insert_with(longest) }
    }

    fn leg(&self, origin: SiteId, destination: SiteId) -> Option<i64> {
        let matrix = &self.diary.resources().travel;
        let find = |origin: SiteId, destination: SiteId| {
            let at = matrix.legs.binary_search_by_key(&(origin, destination), |leg| (leg.origin, leg.destination));
            at.ok().and_then(|at| matrix.legs.get(at)).map(|&TravelLeg { seconds, .. }| seconds)
        };
        let back = || if matrix.both_ways { find(destination, origin) } else { None };
        find(origin, destination).or_else(back)
    }
}

/// The kinds for which another start is looked for, as nothing in the conflict itself says which.
pub(super) const fn asks_for_another_start(finding: &Finding<'_>) -> bool {
    matches!(
        finding.found,
        Found::TimeOff(_)
            | Found::SiteClosed(..)
            | Found::CrewTooSmall { .. }
            | Found::Holiday { .. }
            | Found::WorkTime { .. }
            | Found::Break(_)
            | Found::Stretch { .. }
    )
}

#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests;
