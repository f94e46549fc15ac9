//! Who comes: skills, licences, how many, in which roles, and whom the customer would like.

use chrono::{Days, NaiveDate, TimeDelta};

use super::{
    super::{
        BookingDetails, Licence, ScheduleError, Technician,
        finding::{Finding, Found},
    },
    Rules, Subject,
};
use crate::{
    calendar::{Interval, Zone},
    id::TechnicianId,
    order,
    text::Label,
};

impl<'a> Rules<'a, '_> {
    pub(super) fn people(
        &mut self,
        subject: &Subject<'a>,
        details: &'a BookingDetails,
        found: &mut Vec<Finding<'a>>,
    ) -> Result<(), ScheduleError> {
        let lead = subject.technician;
        let diary = self.diary;
        let people = subject.people().map(|id| diary.technician(id)).collect::<Result<Vec<_>, _>>()?;
        let mut add = |one: Found<'a>| found.push(Finding::of(lead, one));
        for need in &details.needs.skills {
            let levels = people.iter().flat_map(|who| &who.skills).filter(|skill| skill.name == need.name);
            let level = levels.map(|skill| skill.level).max();
            if level.is_none_or(|level| level < need.level) {
                add(Found::Skill { need, level });
            }
        }
        if !details.needs.licences.is_empty() {
            let zone = self.zone_of(lead)?;
            let (first, last) = civil_days(subject.interval, &zone)?;
            let soon = diary.resources().limits.licence_expiring_days;
            for licence in &details.needs.licences {
                licensed(licence, &people, first, last, soon).into_iter().for_each(&mut add);
            }
        }
        for need in &details.needs.roles {
            let present = count(people.iter().filter(|who| who.roles.contains(&need.role)).count());
            if present < need.count {
                add(Found::Role { need, present });
            }
        }
        if let Some(preferred) = details.preferred.filter(|&preferred| preferred != lead) {
            add(Found::Preferred(preferred));
        }
        found.extend(self.crew(subject, details.needs.crew_size)?);
        Ok(())
    }

    /// Whether somebody is on leave in any part of a time.
    pub(in super::super) fn is_away(
        &mut self,
        technician: TechnicianId,
        interval: Interval,
    ) -> Result<bool, ScheduleError> {
        let zone = self.zone_of(technician)?;
        for leave in self.diary.leave_in(technician, interval) {
            if leave.absence(&zone)?.is_some_and(|absence| absence.overlaps(interval)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The moments at which fewer people are there than are needed: whoever is on leave isn't.
    fn crew(&mut self, subject: &Subject<'a>, needed: u32) -> Result<Option<Finding<'a>>, ScheduleError> {
        let mut absences = Vec::new();
        if needed == 0 {
            return Ok(None);
        }
        for (number, technician) in subject.people().enumerate() {
            let zone = self.zone_of(technician)?;
            for leave in self.diary.leave_in(technician, subject.interval) {
                let absence = leave.absence(&zone)?.and_then(|absence| absence.intersection(subject.interval));
                absences.extend(absence.map(|absence| (number, absence)));
            }
        }
        let edges = absences.iter().flat_map(|(_, absence)| [absence.start(), absence.end()]);
        let edges = order::set(edges.chain([subject.interval.start(), subject.interval.end()]));
        let (mut fewest, mut spans) = (u32::MAX, Vec::<Interval>::new());
        for (&start, &end) in edges.iter().zip(edges.iter().skip(1)) {
            let away = order::set(absences.iter().filter(|(_, one)| one.contains(start)).map(|&(number, _)| number));
            let present = count(subject.people().count().saturating_sub(away.len()));
            if present >= needed {
                continue;
            }
            fewest = fewest.min(present);
            match spans.pop() {
                Some(before) if before.end() == start => spans.push(Interval::new(before.start(), end)?),
                before => spans.extend(before.into_iter().chain([Interval::new(start, end)?])),
            }
        }
        let found = Found::CrewTooSmall { needed, present: fewest, spans };
        Ok((fewest < needed).then(|| Finding::of(subject.technician, found)))
    }
}

/// What is wrong with a licence from a first to a last day.
fn licensed<'a>(
    name: &'a Label,
    people: &[&'a Technician],
    first: NaiveDate,
    last: NaiveDate,
    soon: Option<u32>,
) -> Option<Found<'a>> {
    let held: Vec<&Licence> = people.iter().flat_map(|who| &who.licences).filter(|one| one.name == *name).collect();
    if held.is_empty() {
        return Some(Found::LicenceMissing(name));
    }
    let missing = |day: &NaiveDate| !held.iter().any(|licence| licence.holds_on(*day));
    let days = || first.iter_days().take_while(|&day| day <= last);
    if let Some(first_missing) = days().find(missing) {
        let last_missing = days().filter(missing).last().unwrap_or(first_missing);
        return Some(Found::LicenceNotValid { licence: name, first: first_missing, last: last_missing });
    }
    let until = valid_until(&held, last)?;
    let soon_days = soon?;
    let wanted = last.checked_add_days(Days::new(soon_days.into()))?;
    (until < wanted).then_some(Found::LicenceExpiring { licence: name, until, soon_days })
}

/// The last day of those from `day` on that are covered without a break; none if that doesn't end.
fn valid_until(held: &[&Licence], day: NaiveDate) -> Option<NaiveDate> {
    let mut covered = day;
    loop {
        let next = covered.succ_opt()?;
        let ends = held.iter().filter(|licence| licence.holds_on(next)).map(|licence| licence.valid_until);
        match ends.max_by_key(|end| end.unwrap_or(NaiveDate::MAX)) {
            None => return Some(covered),
            Some(end) => covered = end?,
        }
    }
}

/// The civil days that an interval touches: the first, and the last, on which its last instant is.
pub(in super::super) fn civil_days(interval: Interval, zone: &Zone) -> Result<(NaiveDate, NaiveDate), ScheduleError> {
    let last = interval.end().checked_sub_signed(TimeDelta::nanoseconds(1)).unwrap_or(interval.start());
    Ok((zone.civil(interval.start())?.date(), zone.civil(last)?.date()))
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}
