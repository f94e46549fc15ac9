//! Who comes along to a slot: every set of those who are free is tried, the smaller ones first.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Model, Visit,
    clock::after,
    firm::{Needs, Severity, SlotRequest},
    rules::fit,
};

/// Who comes along, and how that came about.
#[derive(Debug, Clone, Default)]
pub(super) struct Team {
    /// In the order of their ids.
    pub(super) along: Vec<String>,
    /// Why they do, or why nobody does.
    pub(super) why: BTreeSet<&'static str>,
}

/// What is looked for in those who come: each with how often it is needed.
enum Need<'a> {
    Skill(&'a str, u8),
    Role(&'a str, u32),
    /// A licence, valid or not, and of whom it counts.
    Licence(&'a str, BTreeSet<&'a str>),
    LicenceOn(&'a str, NaiveDate),
    There(DateTime<Utc>, u32),
}

impl Need<'_> {
    const fn needed(&self) -> u32 {
        match self {
            Self::Role(_, count) | Self::There(_, count) => *count,
            _ => 1,
        }
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Skill(..) => "somebody along for a skill",
            Self::Role(..) => "somebody along for a role",
            Self::Licence(..) | Self::LicenceOn(..) => "somebody along for a licence",
            Self::There(..) => "somebody along for the size",
        }
    }
}

impl Model<'_> {
    /// Who comes along to what is asked for: of the sets of people who are free the smallest, and of these the first, that meets
    /// every need as far as all who are free meet it. Where more is met with people who have something in the way, they are taken as
    /// if they were free, those who lack the least behind the free ones; but nobody with something hard in the way where as much
    /// is met without, and nobody on leave. Nobody, where a set that is no bigger does so without the lead, if one of
    /// them may lead.
    pub(super) fn team(&self, request: &SlotRequest, visit: &Visit) -> Team {
        let named = visit.people();
        let mut free: Vec<&str> = self.firm.technicians.iter().map(|technician| technician.id.as_str()).collect();
        free.retain(|person| !named.contains(person));
        free.sort_unstable();
        let needs = self.needs(visit, &free);
        if self.meet(&needs, &named).iter().zip(&needs).all(|(met, need)| *met == need.needed()) {
            return Team::default();
        }
        let with = |set: &[&str], others: &[&str]| self.meet(&needs, &[set, others].concat());
        let pools = self.pools(visit, &free);
        let most = with(&named, &pools[2]);
        let pool = pools.iter().position(|pool| with(&named, pool) == most).unwrap_or_default();
        let free = &pools[pool];
        let sets = sets(free);
        let Some(first) = sets.iter().find(|set| with(&named, set) == most) else { return Team::default() };
        let mut why = BTreeSet::new();
        if pool > 0 {
            why.insert(["a crew that something soft keeps", "a crew that something hard keeps"][pool - 1]);
        }
        if most.iter().zip(&needs).any(|(met, need)| *met < need.needed()) {
            why.insert("a need that nobody can meet");
        }
        let may_lead =
            |person: &&str| request.technicians.is_empty() || request.technicians.iter().any(|id| id == person);
        let mut others = sets.iter().filter(|set| set.len() <= first.len() && set.iter().any(may_lead));
        if others.any(|set| with(&named[1..], set) == most) {
            why.insert("a lead who isn't needed");
            return Team { along: Vec::new(), why };
        }
        let alone = self.meet(&needs, &named);
        let helped = needs.iter().zip(alone.iter().zip(&most)).filter(|(_, (alone, most))| alone < most);
        why.extend(helped.map(|(need, _)| need.kind()));
        if *first != free[..first.len()] {
            why.insert("somebody along who isn't the first");
        }
        let size = usize::try_from(visit.details.needs.crew_size).unwrap_or(usize::MAX);
        if named.len() + first.len() > size.max(1) && !first.is_empty() {
            why.insert("more people than the size");
        }
        Team { along: first.iter().map(|person| (*person).to_owned()).collect(), why }
    }

    /// Those who are free, those with nothing hard in the way, and all who aren't on leave, each in the order in which they are taken.
    fn pools<'p>(&self, visit: &Visit, people: &[&'p str]) -> [Vec<&'p str>; 3] {
        let mut ranked: Vec<(usize, i64, &str)> = Vec::new();
        for person in people {
            let against = self.against(visit, person);
            if against.iter().any(|conflict| conflict.code == "JM-SCH-0102") {
                continue;
            }
            let is_hard = against.iter().any(|conflict| conflict.severity == Severity::Hard);
            let degree = if is_hard { 2 } else { usize::from(!against.is_empty()) };
            ranked.push((degree, against.iter().map(|conflict| conflict.seconds).sum(), person));
        }
        ranked.sort_unstable();
        [0, 1, 2].map(|most| ranked.iter().filter(|one| one.0 <= most).map(|one| one.2).collect())
    }

    /// How many of some people meet each need, but no more than are needed.
    fn meet(&self, needs: &[Need<'_>], people: &[&str]) -> Vec<u32> {
        let met = |need: &Need<'_>| {
            let who = people.iter().filter(|person| self.meets(need, person));
            u32::try_from(who.count()).unwrap_or(u32::MAX).min(need.needed())
        };
        needs.iter().map(met).collect()
    }

    fn meets(&self, need: &Need<'_>, person: &str) -> bool {
        let technician = self.technician(person);
        let mut licences = technician.licences.iter();
        match need {
            Need::Skill(name, level) => {
                technician.skills.iter().any(|skill| skill.name == *name && skill.level >= *level)
            }
            Need::Role(role, _) => technician.roles.iter().any(|own| own == role),
            Need::Licence(name, whose) => whose.contains(person) && licences.any(|licence| licence.name == *name),
            Need::LicenceOn(name, day) => licences.any(|licence| licence.name == *name && fit::is_valid(licence, *day)),
            Need::There(moment, _) => !self.absences(person).iter().any(|away| away.contains(*moment)),
        }
    }

    /// What is needed of those who come, if the firm looks for it.
    fn needs<'v>(&self, visit: &'v Visit, others: &[&'v str]) -> Vec<Need<'v>> {
        let Needs { skills, licences, crew_size, roles } = &visit.details.needs;
        let policy = &self.firm.policy;
        let looks_for = |code: &str| !policy.unchecked.iter().any(|unchecked| unchecked == code);
        let mut needs = Vec::new();
        if looks_for("JM-SCH-0108") {
            needs.extend(skills.iter().map(|skill| Need::Skill(&skill.name, skill.level)));
        }
        if looks_for("JM-SCH-0112") {
            needs.extend(roles.iter().map(|role| Need::Role(&role.role, role.count)));
        }
        let days = self.clock_of(&visit.technician).dates(visit.span);
        let mut later = Vec::new();
        // What is advice stops nothing.
        let is_advice = policy.severities.get("licence_expiring").is_none_or(|how| *how == Severity::Warning);
        let soon = self.firm.resources.limits.licence_expiring_days;
        if let (Some(soon), Some(last), false) = (soon, days.last(), is_advice || !looks_for("JM-SCH-0124")) {
            later.extend((1..=i64::from(soon)).map(|days| after(*last, days)));
        }
        for name in licences {
            // Whether some people have it on all of some days.
            let have = |people: &[&str], days: &[NaiveDate]| {
                days.iter().all(|day| people.iter().any(|one| self.meets(&Need::LicenceOn(name, *day), one)))
            };
            if looks_for("JM-SCH-0107") {
                needs.extend(days.iter().chain(&later).map(|day| Need::LicenceOn(name, *day)));
                continue;
            }
            let named = visit.people();
            if looks_for("JM-SCH-0106") {
                // Nobody comes along for one that ends soon, which would be told.
                let lasts = |one: &&str| !have(&[*one], &days) || have(&[*one], &later);
                let others = others.iter().copied().filter(lasts);
                needs.push(Need::Licence(name, named.iter().copied().chain(others).collect()));
            }
            // Only what is valid for the visit ends soon after it.
            if have(&named, &days) {
                needs.extend(later.iter().map(|day| Need::LicenceOn(name, *day)));
            }
        }
        if *crew_size > 0 && looks_for("JM-SCH-0111") {
            // Only at these moments somebody goes or comes back.
            let everybody = visit.people().into_iter().chain(others.iter().copied());
            let edges = everybody.flat_map(|person| self.absences(person)).flat_map(|away| [away.start, away.end]);
            let moments: BTreeSet<_> = edges.chain([visit.span.start]).filter(|at| visit.span.contains(*at)).collect();
            needs.extend(moments.into_iter().map(|moment| Need::There(moment, *crew_size)));
        }
        needs
    }
}

/// Every set of some people: first the smaller ones, then by the first of them, the second and so on, in their order.
fn sets<'p>(people: &[&'p str]) -> Vec<Vec<&'p str>> {
    let mut sets: Vec<Vec<usize>> = vec![Vec::new()];
    for place in 0..people.len() {
        let with: Vec<Vec<usize>> = sets.iter().map(|set| [set.as_slice(), &[place]].concat()).collect();
        sets.extend(with);
    }
    sets.sort_by(|one, other| (one.len(), one).cmp(&(other.len(), other)));
    sets.into_iter().map(|set| set.into_iter().map(|place| people[place]).collect()).collect()
}
