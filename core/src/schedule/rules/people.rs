//! Who comes: skills, licences, how many, in which roles, and whom the customer would like.

use chrono::{Days, NaiveDate, TimeDelta};

use super::{
    super::{
        BookingDetails, ConflictCode, Licence, ScheduleError, Technician,
        checker::{absences_looked_at, many},
        finding::{Finding, Found},
    },
    Rules, Subject,
    place::merged,
};
use crate::{
    calendar::{Interval, Zone},
    id::TechnicianId,
    order,
    text::Label,
};

/// The kinds that say something of a licence.
const LICENCES: [ConflictCode; 3] =
    [ConflictCode::LicenceMissing, ConflictCode::LicenceNotValid, ConflictCode::LicenceExpiring];

impl<'a> Rules<'a, '_> {
    pub(super) fn people(
        &mut self,
        subject: &Subject<'a>,
        details: &'a BookingDetails,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let lead = subject.technician;
        let diary = self.diary;
        let needs = &details.needs;
        let people = subject.people().map(|id| diary.technician(id)).collect::<Result<Vec<_>, _>>()?;
        let mut add = |one: Found<'a>| found.push(Finding::of(lead, one));
        self.look_at(many(people.len().saturating_mul(needs.skills.len().saturating_add(needs.roles.len()))));
        for need in needs.skills.iter().filter(|_| diary.policy().checks(ConflictCode::SkillMissing)) {
            let level = people.iter().filter_map(|who| level(who, &need.name)).max();
            if level.is_none_or(|level| level < need.level) {
                add(Found::Skill { need, level });
            }
        }
        if !needs.licences.is_empty() && self.checks(&LICENCES) {
            let zone = self.zone_of(lead)?;
            let (first, last) = civil_days(subject.interval, &zone);
            let soon = diary.resources().limits.licence_expiring_days;
            for licence in &needs.licences {
                let held: Vec<&Licence> = people.iter().flat_map(|who| held(who, licence)).collect();
                self.look_at(many(people.len().saturating_add(held.len())));
                licensed(licence, held, first, last, soon).into_iter().for_each(&mut add);
            }
        }
        for need in needs.roles.iter().filter(|_| diary.policy().checks(ConflictCode::RoleMissing)) {
            let present = count(people.iter().filter(|who| who.roles.binary_search(&need.role).is_ok()).count());
            if present < need.count {
                add(Found::Role { need, present });
            }
        }
        if let Some(preferred) = details.preferred.filter(|&preferred| preferred != lead) {
            add(Found::Preferred(preferred));
        }
        if needs.crew_size > 0 && self.checks(&[ConflictCode::CrewTooSmall]) {
            found.extend(self.crew(subject, needs.crew_size)?);
        }
        Ok(())
    }

    /// The days of a subject on which nobody who comes has a licence; none where the firm doesn't look for how long one is valid.
    pub(in super::super) fn days_without(
        &mut self,
        licence: &Label,
        subject: &Subject<'a>,
    ) -> Result<Vec<NaiveDate>, ScheduleError> {
        if !self.checks(&[ConflictCode::LicenceNotValid]) {
            return Ok(Vec::new());
        }
        let (all, (first, last)) = self.brought(licence, subject)?;
        Ok(days_missing(&all, first, last).collect())
    }

    /// Whether those who come have a licence on all days of a subject, valid only for so long or not.
    pub(in super::super) fn is_licensed(
        &mut self,
        licence: &'a Label,
        subject: &Subject<'a>,
    ) -> Result<bool, ScheduleError> {
        let (all, (first, last)) = self.brought(licence, subject)?;
        Ok(licensed(licence, all, first, last, None).is_none())
    }

    /// What those who come have of a licence, and the first and the last day of a subject.
    fn brought(
        &mut self,
        licence: &Label,
        subject: &Subject<'a>,
    ) -> Result<(Vec<&'a Licence>, (NaiveDate, NaiveDate)), ScheduleError> {
        let diary = self.diary;
        let people = subject.people().map(|id| diary.technician(id)).collect::<Result<Vec<_>, _>>()?;
        let all: Vec<&Licence> = people.iter().flat_map(|who| held(who, licence)).collect();
        self.look_at(many(people.len().saturating_add(all.len())));
        let zone = self.zone_of(subject.technician)?;
        Ok((all, civil_days(subject.interval, &zone)))
    }

    /// Whether somebody is on leave in any part of a time.
    pub(in super::super) fn is_away(
        &mut self,
        technician: TechnicianId,
        interval: Interval,
    ) -> Result<bool, ScheduleError> {
        let zone = self.zone_of(technician)?;
        let row = self.diary.row(technician)?;
        self.look_at(absences_looked_at(row.leave.len(), 0).saturating_add(1));
        for leave in row.leave_in(interval) {
            self.look_at(absences_looked_at(0, 1));
            if leave.absence(&zone).is_some_and(|absence| absence.overlaps(interval)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The parts of a time in which somebody is on leave, in order and apart.
    pub(in super::super) fn away(
        &mut self,
        technician: TechnicianId,
        interval: Interval,
    ) -> Result<Vec<Interval>, ScheduleError> {
        let zone = self.zone_of(technician)?;
        let row = self.diary.row(technician)?;
        let mut absences = Vec::new();
        for leave in row.leave_in(interval) {
            absences.extend(leave.absence(&zone).and_then(|absence| absence.intersection(interval)));
        }
        self.look_at(absences_looked_at(row.leave.len(), absences.len()).saturating_add(1));
        merged(absences)
    }

    /// The moments at which fewer people are there than are needed: whoever is on leave isn't.
    fn crew(&mut self, subject: &Subject<'a>, needed: u32) -> Result<Option<Finding<'a>>, ScheduleError> {
        // Who goes and who comes back, and when.
        let mut edges = vec![(subject.interval.start(), 0), (subject.interval.end(), 0)];
        for technician in subject.people() {
            let away = self.away(technician, subject.interval)?;
            edges.extend(away.iter().flat_map(|away| [(away.start(), -1), (away.end(), 1)]));
        }
        order::sort(&mut edges);
        let mut present = i64::try_from(subject.people().count()).unwrap_or(i64::MAX);
        let (mut fewest, mut spans) = (u32::MAX, Vec::<Interval>::new());
        for (&(start, change), &(end, _)) in edges.iter().zip(edges.iter().skip(1)) {
            present = present.saturating_add(change);
            let present = u32::try_from(present).unwrap_or(0);
            if present >= needed || start == end {
                continue;
            }
            fewest = fewest.min(present);
            match spans.pop() {
                Some(before) if before.end() == start => spans.push(Interval::new(before.start(), end)?),
                before => spans.extend(before.into_iter().chain([Interval::new(start, end)?])),
            }
        }
        let is_short = !spans.is_empty();
        let found = Found::CrewTooSmall { needed, present: fewest, spans };
        Ok(is_short.then(|| Finding::of(subject.technician, found)))
    }
}

/// What is wrong with a licence from a first to a last day.
fn licensed<'a>(
    name: &'a Label,
    mut held: Vec<&'a Licence>,
    first: NaiveDate,
    last: NaiveDate,
    soon: Option<u32>,
) -> Option<Found<'a>> {
    if held.is_empty() {
        return Some(Found::LicenceMissing(name));
    }
    if let Some(first_missing) = days_missing(&held, first, last).next() {
        let last_missing = days_missing(&held, first, last).last().unwrap_or(first_missing);
        return Some(Found::LicenceNotValid { licence: name, first: first_missing, last: last_missing });
    }
    order::by_key(&mut held, |licence| licence.valid_from);
    let until = valid_until(&held, last)?;
    let soon_days = soon?;
    let wanted = last.checked_add_days(Days::new(soon_days.into()))?;
    (until < wanted).then_some(Found::LicenceExpiring { licence: name, until, soon_days })
}

/// Whether the firm would be told that some licences of a name end soon after a last day.
pub(in super::super) fn is_expiring(name: &Label, held: &[Licence], days: (NaiveDate, NaiveDate), soon: u32) -> bool {
    let found = licensed(name, held.iter().collect(), days.0, days.1, Some(soon));
    matches!(found, Some(Found::LicenceExpiring { .. }))
}

/// The days from a first to a last on which none of some licences is valid.
fn days_missing(held: &[&Licence], first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let days = first.iter_days().take_while(move |&day| day <= last);
    days.filter(|&day| !held.iter().any(|licence| licence.holds_on(day)))
}

/// The last day of those from `day` on that are covered without a break, by licences in the order of their first days; none if
/// that doesn't end.
fn valid_until(held: &[&Licence], day: NaiveDate) -> Option<NaiveDate> {
    let mut covered = day;
    for licence in held {
        let next = covered.succ_opt()?;
        if licence.valid_from.is_some_and(|from| from > next) {
            break;
        }
        covered = covered.max(licence.valid_until?);
    }
    Some(covered)
}

/// How well somebody can do something.
pub(in super::super) fn level(who: &Technician, skill: &Label) -> Option<u16> {
    // INVARIANT: a diary keeps skills and licences by name, and roles in their order.
    let at = who.skills.binary_search_by(|known| known.name.cmp(skill)).ok()?;
    who.skills.get(at).map(|known| known.level)
}

/// Somebody's licences of a name.
pub(in super::super) fn held<'a>(who: &'a Technician, name: &Label) -> &'a [Licence] {
    let first = who.licences.partition_point(|licence| licence.name < *name);
    let end = who.licences.partition_point(|licence| licence.name <= *name);
    who.licences.get(first..end).unwrap_or_default()
}

/// The civil days that an interval touches: the first, and the last, on which its last instant is.
pub(in super::super) fn civil_days(interval: Interval, zone: &Zone) -> (NaiveDate, NaiveDate) {
    let last = interval.end().checked_sub_signed(TimeDelta::nanoseconds(1)).unwrap_or(interval.start());
    (zone.clock(interval.start()).date(), zone.clock(last).date())
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}
