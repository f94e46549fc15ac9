//! Those who come are enough, and able and allowed to do what is to be done.

use chrono::NaiveDate;

use super::time::{away, locals, seconds};
use crate::diary::{
    Model, Visit,
    clock::after,
    conflict::{Finding, Obstacle, Rule},
    firm::{Licence, Severity, Span},
};

const LICENCE_MISSING: Rule = ("JM-SCH-0106", "licence_missing", Severity::Hard);
const LICENCE_NOT_VALID: Rule = ("JM-SCH-0107", "licence_not_valid", Severity::Hard);
const SKILL_MISSING: Rule = ("JM-SCH-0108", "skill_missing", Severity::Hard);
const CREW_TOO_SMALL: Rule = ("JM-SCH-0111", "crew_too_small", Severity::Hard);
const ROLE_MISSING: Rule = ("JM-SCH-0112", "role_missing", Severity::Hard);
const LICENCE_EXPIRING: Rule = ("JM-SCH-0124", "licence_expiring", Severity::Warning);

/// A licence that nobody has, that nobody has on some day, or that ends soon after.
pub(super) fn licences(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in distinct(&visit.details.needs.licences) {
        let days = model.clock_of(&visit.technician).dates(visit.span);
        let all = visit.people().into_iter().flat_map(|person| &model.technician(person).licences);
        let held: Vec<&Licence> = all.filter(|licence| licence.name == *name).collect();
        let holds = |day: NaiveDate| held.iter().any(|licence| is_valid(licence, day));
        let without: Vec<NaiveDate> = days.iter().copied().filter(|day| !holds(*day)).collect();
        let (rule, obstacle) = match (without.first(), without.last(), days.last()) {
            _ if held.is_empty() => (LICENCE_MISSING, Obstacle::LicenceMissing { licence: name.clone() }),
            (Some(&first), Some(&last), _) => {
                (LICENCE_NOT_VALID, Obstacle::LicenceNotValid { licence: name.clone(), first, last })
            }
            (_, _, Some(&last)) => {
                let Some(soon) = model.firm.resources.limits.licence_expiring_days else { continue };
                let Some(end) = (1..=i64::from(soon)).find(|days| !holds(after(last, *days))) else { continue };
                let valid_until = after(last, end - 1);
                (LICENCE_EXPIRING, Obstacle::LicenceExpiring { licence: name.clone(), valid_until })
            }
            _ => continue,
        };
        found.push(Finding::of_lead(visit, rule, obstacle, 0));
    }
    found
}

pub(in crate::diary) fn is_valid(licence: &Licence, day: NaiveDate) -> bool {
    licence.valid_from.is_none_or(|first| first <= day) && licence.valid_until.is_none_or(|last| day <= last)
}

fn distinct<T: PartialEq>(list: &[T]) -> Vec<&T> {
    let mut once: Vec<&T> = Vec::new();
    for item in list {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

/// A skill that nobody has at its level.
pub(super) fn skills(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let mut found = Vec::new();
    for need in distinct(&visit.details.needs.skills) {
        let all = visit.people().into_iter().flat_map(|person| &model.technician(person).skills);
        let level = all.filter(|skill| skill.name == need.name).map(|skill| skill.level).max();
        if level.is_none_or(|level| level < need.level) {
            let obstacle = Obstacle::Skill { skill: need.name.clone(), needed: need.level, level };
            found.push(Finding::of_lead(visit, SKILL_MISSING, obstacle, 0));
        }
    }
    found
}

/// Fewer people are there at some moment than it takes.
pub(super) fn crew_size(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let needed = visit.details.needs.crew_size;
    if needed == 0 {
        return Vec::new();
    }
    let absent = |person: &str| -> Vec<Span> {
        let leave = model.firm.leave.iter().filter(|leave| leave.technician == person);
        leave.filter_map(|leave| away(model.clock_of(person), &leave.span)).collect()
    };
    let absences: Vec<Vec<Span>> = visit.people().into_iter().map(absent).collect();
    // Between two of these moments nobody comes or goes.
    let mut moments: Vec<_> = absences.iter().flatten().flat_map(|span| [span.start, span.end]).collect();
    moments.extend([visit.span.start, visit.span.end]);
    moments.retain(|moment| visit.span.start <= *moment && *moment <= visit.span.end);
    moments.sort();
    let mut enough = Vec::new();
    let mut fewest = u32::MAX;
    for piece in moments.windows(2).filter_map(|pair| Span::of(pair[0], pair[1])) {
        let there = absences.iter().filter(|away| !away.iter().any(|span| span.contains(piece.start)));
        let present = u32::try_from(there.count()).unwrap_or(u32::MAX);
        fewest = fewest.min(present);
        if present >= needed {
            enough.push(piece);
        }
    }
    let too_few = visit.span.without(&enough);
    if too_few.is_empty() {
        return Vec::new();
    }
    let seconds = seconds(&too_few);
    let spans = locals(model.clock_of(&visit.technician), too_few);
    let obstacle = Obstacle::CrewTooSmall { needed, present: fewest, spans };
    vec![Finding::of_lead(visit, CREW_TOO_SMALL, obstacle, seconds)]
}

/// Fewer people of a role come than it takes.
pub(super) fn roles(model: &Model<'_>, visit: &Visit) -> Vec<Finding> {
    let mut found = Vec::new();
    for need in distinct(&visit.details.needs.roles) {
        let have = visit.people().into_iter().filter(|person| model.technician(person).roles.contains(&need.role));
        let present = u32::try_from(have.count()).unwrap_or(u32::MAX);
        if present < need.count {
            let obstacle = Obstacle::Role { role: need.role.clone(), needed: need.count, present };
            found.push(Finding::of_lead(visit, ROLE_MISSING, obstacle, 0));
        }
    }
    found
}
