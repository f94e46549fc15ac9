//! Who comes along to a slot: the fewest with whom the people of the visit are enough, and able and allowed to do it.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    super::{
        BookingDetails, ConflictCode, Diary, Licence, Needs, RoleNeed, ScheduleError, Severity, SkillNeed, Technician,
        checker::many,
        rules::{Degree, Rules, Subject, civil_days, held, is_expiring, level},
    },
    cover::{Cover, add},
    search::Search,
};
use crate::{
    calendar::Interval,
    id::TechnicianId,
    limits::{CREW_MAX, SLOT_CREW_COMBINATIONS_MAX},
    order,
    text::Label,
};

/// What the search for people needs to know of a request and doesn't depend on the start.
pub(super) struct Crews<'a> {
    needs: &'a Needs,
    /// Whether everybody may lead who isn't among the crew that is asked for.
    anybody_leads: bool,
    /// For each licence that is needed, the days on which somebody gets or loses it, in order.
    changes: Vec<Vec<NaiveDate>>,
    /// The leads with whom nobody comes along, whenever it is.
    // INVARIANT: in order.
    alone: Vec<TechnicianId>,
}

/// Who comes along.
#[derive(Default)]
pub(super) struct Along {
    pub(super) crew: Vec<TechnicianId>,
    /// Whether it depends on what others do at the time.
    pub(super) is_sought: bool,
}

/// Something of which each of the people brings one or none.
#[derive(Clone, Copy)]
enum Wanted<'a> {
    Skill(&'a SkillNeed),
    Role(&'a RoleNeed),
    /// A licence, valid or not; of whoever comes along, where the firm looks for how soon it ends, not one that it would be told of.
    Licence(&'a Label, Option<Expiry>),
    LicenceOn(&'a Label, NaiveDate),
    /// One licence from a first to a last day.
    LicenceFor(&'a Label, NaiveDate, NaiveDate),
    /// To be there at a moment.
    There(DateTime<Utc>),
    /// To be there all the time.
    Stay,
    ToLead,
}

/// The first and the last day of a visit, and how many days after it licences must hold.
#[derive(Clone, Copy)]
struct Expiry {
    days: (NaiveDate, NaiveDate),
    soon: u32,
}

/// Somebody who comes or could come.
struct Present<'a> {
    who: &'a Technician,
    // INVARIANT: in order and apart.
    away: Vec<Interval>,
    /// The licence that was asked about last, for each of its days, and those of that name.
    held: Option<(&'a Label, &'a [Licence])>,
}

/// How many of those who bring something are missing.
struct Need<'a> {
    wanted: Wanted<'a>,
    // INVARIANT: above zero, and no less than those that are missing with the lead.
    without_lead: u32,
    with_lead: u32,
}

/// Somebody who could come along, and the needs of which they bring one.
#[derive(Clone)]
struct Candidate {
    id: TechnicianId,
    brings: Vec<usize>,
}

impl<'a> Crews<'a> {
    pub(super) fn of(
        diary: &'a Diary,
        leads: &[TechnicianId],
        details: &'a BookingDetails,
    ) -> Result<Self, ScheduleError> {
        let BookingDetails { needs, crew, .. } = details;
        let anybody_leads = leads.len().saturating_add(crew.len()) >= diary.technicians().count();
        let changes = needs.licences.iter().map(|name| {
            let licences = diary.technicians().flat_map(|who| held(who, name));
            let after = |last: NaiveDate| last.succ_opt();
            order::set(licences.flat_map(|one| one.valid_from.into_iter().chain(one.valid_until.and_then(after))))
        });
        let mut crews = Self { needs, anybody_leads, changes: changes.collect(), alone: Vec::new() };
        if needs.licences.is_empty() && needs.crew_size == 0 {
            let crew = crew.iter().map(|&id| Ok(Present::of(diary.technician(id)?, Vec::new())));
            let mut crew = crew.collect::<Result<Vec<Present<'a>>, ScheduleError>>()?;
            let missing = missing(crews.wanted_always(diary), &mut crew);
            // Whoever brings all that is missing needs nobody, and whoever brings none of it isn't needed.
            let is_alone = |lead: &&'a Technician| {
                let mut lead = Present::of(lead, Vec::new());
                let mut brings = |&(wanted, _): &(Wanted<'a>, u32)| lead.has(wanted);
                missing.iter().all(|one| one.1 == 1 && brings(one)) || anybody_leads && !missing.iter().any(brings)
            };
            let leads = diary.technicians().filter(|who| leads.binary_search(&who.id).is_ok());
            crews.alone.extend(leads.filter(is_alone).map(|lead| lead.id));
        }
        Ok(crews)
    }

    /// Whether nobody ever comes along with any of so many leads.
    pub(super) const fn are_all_alone(&self, leads: usize) -> bool {
        self.alone.len() == leads
    }

    /// What is needed and looked for whenever it is, and how many who bring it.
    fn wanted_always(&self, diary: &Diary) -> Vec<(Wanted<'a>, u32)> {
        let Needs { skills, roles, .. } = self.needs;
        let policy = diary.policy();
        let skills = skills.iter().filter(|_| policy.checks(ConflictCode::SkillMissing));
        let roles = roles.iter().filter(|_| policy.checks(ConflictCode::RoleMissing));
        let skills = skills.map(|need| (Wanted::Skill(need), 1));
        skills.chain(roles.map(|need| (Wanted::Role(need), need.count))).collect()
    }

    /// What is missing without the lead, and how much of it with the lead.
    fn open(&self, missing: &[(Wanted<'a>, u32)], lead: &mut Present<'a>) -> Vec<Need<'a>> {
        let needs = missing.iter().map(|&(wanted, without_lead)| {
            let with_lead = without_lead.saturating_sub(u32::from(lead.has(wanted)));
            Need { wanted, without_lead, with_lead }
        });
        let to_lead = Need { wanted: Wanted::ToLead, without_lead: 1, with_lead: 0 };
        needs.chain((!self.anybody_leads).then_some(to_lead)).collect()
    }

    /// Whether nobody comes along, whoever is free: nothing is missing, or the lead, who brings nothing, isn't needed.
    fn comes_alone(&self, diary: &Diary, needs: &[Need<'a>]) -> bool {
        // Whoever comes along instead is there as well.
        let is_there = looks_for_leave(diary);
        let is_met_anyway = |need: &Need<'_>| {
            is_there && need.without_lead == 1 && matches!(need.wanted, Wanted::There(_) | Wanted::Stay)
        };
        let brings_nothing = || needs.iter().all(|need| need.with_lead == need.without_lead || is_met_anyway(need));
        needs.iter().all(|need| need.with_lead == 0) || self.anybody_leads && brings_nothing()
    }

    /// All that is needed and looked for, and how many who bring it.
    fn wanted(
        &self,
        rules: &mut Rules<'a, '_>,
        subject: &Subject<'a>,
        moments: &[DateTime<Utc>],
    ) -> Result<Vec<(Wanted<'a>, u32)>, ScheduleError> {
        let Needs { licences, crew_size, .. } = self.needs;
        let policy = rules.diary.policy();
        let mut wanted = self.wanted_always(rules.diary);
        if is_too_much(rules.diary, moments.len()) {
            wanted.push((Wanted::Stay, *crew_size));
        } else {
            wanted.extend(moments.iter().map(|&moment| (Wanted::There(moment), *crew_size)));
        }
        if licences.is_empty() {
            return Ok(wanted);
        }
        let zone = rules.zone_of(subject.technician)?;
        let days = civil_days(subject.interval, &zone);
        let soon = soon(rules.diary);
        let is_any_day = !policy.checks(ConflictCode::LicenceNotValid);
        if is_any_day && policy.checks(ConflictCode::LicenceMissing) {
            let expiry = soon.map(|soon| Expiry { days, soon });
            wanted.extend(licences.iter().map(|name| (Wanted::Licence(name, expiry), 1)));
        }
        let Some((first, last)) = licence_days(is_any_day, days, soon) else { return Ok(wanted) };
        let (mut by_day, mut names) = (Vec::new(), Vec::new());
        for (name, changes) in licences.iter().zip(&self.changes) {
            // Of who hasn't got it for the visit, and needn't, nobody says that it ends soon.
            if is_any_day && !rules.is_licensed(name, subject)? {
                continue;
            }
            names.push(name);
            let later = changes.iter().skip_while(|&&day| day <= first).take_while(|&&day| day <= last);
            by_day.extend([first].iter().chain(later).map(|&day| (Wanted::LicenceOn(name, day), 1)));
            rules.look_at(many(changes.len() / 8));
        }
        if is_too_much(rules.diary, by_day.len()) {
            by_day = names.into_iter().map(|name| (Wanted::LicenceFor(name, first, last), 1)).collect();
        }
        wanted.extend(by_day);
        Ok(wanted)
    }
}

/// Whether there are too many needs to look for each in everybody.
fn is_too_much(diary: &Diary, needs: usize) -> bool {
    needs.saturating_mul(diary.technicians().count()) > SLOT_CREW_COMBINATIONS_MAX
}

/// For how many days after a visit licences must hold, where the firm makes more than advice of it.
fn soon(diary: &Diary) -> Option<u32> {
    let policy = diary.policy();
    diary.resources().limits.licence_expiring_days.filter(|_| {
        policy.checks(ConflictCode::LicenceExpiring)
            && policy.severity(ConflictCode::LicenceExpiring) != Severity::Warning
    })
}

/// The days on which licences must be valid: those of the visit, if they must, and those after it, if any.
fn licence_days(
    is_any_day: bool,
    (first, last): (NaiveDate, NaiveDate),
    soon: Option<u32>,
) -> Option<(NaiveDate, NaiveDate)> {
    let wanted = soon.and_then(|days| last.checked_add_days(Days::new(days.into())));
    if is_any_day { last.succ_opt().zip(wanted) } else { Some((first, wanted.unwrap_or(last))) }
}

impl<'a> Search<'a> {
    /// Who comes along.
    ///
    /// Where those who are free don't meet a need, others come who have something in the way: it is that, then, which is against the
    /// start. A need that nobody can meet is met as far as it can. And nobody comes along with a lead who isn't needed: without whom as few others would do, led by one
    /// of themselves.
    pub(super) fn along(&self, rules: &mut Rules<'a, '_>, subject: &Subject<'a>) -> Result<Along, ScheduleError> {
        let Some(crews) = &self.crews else { return Ok(Along::default()) };
        if crews.alone.binary_search(&subject.technician).is_ok() {
            return Ok(Along::default());
        }
        let needs = open_needs(crews, rules, subject)?;
        if crews.comes_alone(rules.diary, &needs) {
            return Ok(Along::default());
        }
        let mut people = self.candidates(rules, subject, &needs)?;
        if met(&needs, &people).iter().zip(&needs).any(|(met, need)| *met < need.with_lead) {
            people = self.hindered(rules, subject, &needs)?;
        }
        let most = CREW_MAX.saturating_sub(subject.people().count().saturating_sub(1));
        let crew = fewest(rules, &needs, &people).into_iter().take(most);
        Ok(Along { crew: crew.collect(), is_sought: true })
    }

    /// Those who can come and bring something. Of those who bring the same, only so many first by id as could be wanted.
    fn candidates(
        &self,
        rules: &mut Rules<'a, '_>,
        subject: &Subject<'a>,
        needs: &[Need<'a>],
    ) -> Result<Vec<Candidate>, ScheduleError> {
        let is_there = looks_for_leave(rules.diary);
        let is_alike = is_there && needs.iter().all(|need| matches!(need.wanted, Wanted::There(_) | Wanted::Stay));
        let licences = self.crews.as_ref().map_or(0, |crews| crews.needs.licences.len());
        let asked = needs.len().saturating_add(licences.saturating_mul(3)); // a licence is looked for among all, then by day
        let each = many((subject.people().count() / 8).saturating_add(asked)).saturating_add(1);
        let is_dated = |need: &&Need<'_>| {
            matches!(need.wanted, Wanted::LicenceOn(..) | Wanted::LicenceFor(..) | Wanted::Licence(_, Some(_)))
        };
        let dated = needs.iter().filter(is_dated).count();
        let mut alike: BTreeMap<Vec<usize>, u32> = BTreeMap::new();
        let mut people = Vec::new();
        for who in rules.diary.technicians() {
            rules.look_at(each.saturating_add(many(dated.saturating_mul(who.licences.len()) / 64)));
            if subject.people().any(|one| one == who.id) || rules.is_known_to_come(who.id, subject) == Some(false) {
                continue;
            }
            let away = if is_there { Vec::new() } else { rules.away(who.id, subject.interval)? };
            let brings = self.brought(who, away, needs);
            let wanted = brings.iter().filter_map(|&at| needs.get(at)).map(|need| need.without_lead).max();
            let known = alike.get(&brings).copied().unwrap_or(0);
            if wanted.is_none_or(|wanted| known >= wanted) {
                if is_alike {
                    break;
                }
                continue;
            }
            if rules.can_come(who.id, subject)? {
                alike.insert(brings.clone(), known.saturating_add(1));
                people.push(Candidate { id: who.id, brings });
            }
        }
        Ok(people)
    }

    /// Those who can come if something gave way, and bring something, where more is met with them than with those who are free: the
    /// ones that the least keeps first, and nobody with something hard in the way where as much is met without.
    fn hindered(
        &self,
        rules: &mut Rules<'a, '_>,
        subject: &Subject<'a>,
        needs: &[Need<'a>],
    ) -> Result<Vec<Candidate>, ScheduleError> {
        let is_there = looks_for_leave(rules.diary);
        let mut people = Vec::new();
        for who in rules.diary.technicians() {
            rules.look_at(many(needs.len()).saturating_add(4)); // each is put in order, and asked for again by who is kept how
            if subject.people().any(|one| one == who.id) {
                continue;
            }
            let Some(hindrance) = rules.hindrance(who.id, subject)? else { continue };
            let away = if is_there { Vec::new() } else { rules.away(who.id, subject.interval)? };
            people.push((hindrance, Candidate { id: who.id, brings: self.brought(who, away, needs) }));
        }
        order::by(&mut people, |one, other| (one.0, one.1.id).cmp(&(other.0, other.1.id)));
        let up_to = |degree: Degree| {
            let near = people.iter().filter(move |(hindrance, _)| hindrance.degree <= degree);
            first_alike(needs, near.map(|(_, who)| who))
        };
        let everybody = up_to(Degree::Hard);
        let most = met(needs, &everybody);
        let fewer = [Degree::Free, Degree::Soft].into_iter().map(up_to).find(|people| met(needs, people) == most);
        Ok(fewer.unwrap_or(everybody))
    }

    /// The needs of which somebody who is away then brings one, by number.
    fn brought(&self, who: &'a Technician, away: Vec<Interval>, needs: &[Need<'a>]) -> Vec<usize> {
        let mut present = Present::of(who, away);
        let met = needs.iter().enumerate().filter(|(_, need)| self.brings(&mut present, need.wanted));
        met.map(|(at, _)| at).collect()
    }

    /// Whether somebody brings what is wanted.
    fn brings(&self, present: &mut Present<'a>, wanted: Wanted<'a>) -> bool {
        match wanted {
            Wanted::ToLead => self.who.binary_search(&present.who.id).is_ok(),
            Wanted::Licence(name, Some(Expiry { days, soon })) => {
                let held = present.held(name);
                !held.is_empty() && !is_expiring(name, held, days, soon)
            }
            _ => present.has(wanted),
        }
    }
}

impl<'a> Present<'a> {
    const fn of(who: &'a Technician, away: Vec<Interval>) -> Self {
        Self { who, away, held: None }
    }

    fn has(&mut self, wanted: Wanted<'a>) -> bool {
        match wanted {
            Wanted::Skill(need) => level(self.who, &need.name).is_some_and(|level| level >= need.level),
            Wanted::Role(need) => self.who.roles.binary_search(&need.role).is_ok(),
            Wanted::Licence(name, _) => !self.held(name).is_empty(),
            Wanted::LicenceOn(name, day) => self.held(name).iter().any(|licence| licence.holds_on(day)),
            Wanted::LicenceFor(name, first, last) => {
                self.held(name).iter().any(|licence| licence.holds_on(first) && licence.holds_on(last))
            }
            Wanted::Stay => self.away.is_empty(),
            Wanted::There(moment) => {
                let next = self.away.partition_point(|away| away.end() <= moment);
                self.away.get(next).is_none_or(|away| away.start() > moment)
            }
            Wanted::ToLead => false,
        }
    }

    /// The licences of a name.
    fn held(&mut self, name: &'a Label) -> &'a [Licence] {
        match self.held {
            Some((known, held)) if std::ptr::eq(known, name) => held,
            _ => self.held.insert((name, held(self.who, name))).1,
        }
    }
}

/// What is missing without the lead, and how much of it with the lead.
fn open_needs<'a>(
    crews: &Crews<'a>,
    rules: &mut Rules<'a, '_>,
    subject: &Subject<'a>,
) -> Result<Vec<Need<'a>>, ScheduleError> {
    let diary = rules.diary;
    let mut people = Vec::new();
    let mut moments = Vec::new();
    let is_counted = crews.needs.crew_size > 0 && diary.policy().checks(ConflictCode::CrewTooSmall);
    for id in subject.people() {
        let away = if is_counted { rules.away(id, subject.interval)? } else { Vec::new() };
        moments.extend(away.iter().flat_map(|away| [away.start(), away.end()]));
        people.push(Present::of(diary.technician(id)?, away));
    }
    if is_counted {
        if !looks_for_leave(diary) {
            for who in diary.technicians() {
                moments.extend(rules.away(who.id, subject.interval)?.iter().flat_map(|one| [one.start(), one.end()]));
            }
        }
        moments.push(subject.interval.start());
        moments = order::set(moments.into_iter().filter(|&moment| moment < subject.interval.end()));
    }
    let wanted = crews.wanted(rules, subject, &moments)?;
    rules.look_at(many(people.len().saturating_mul(wanted.len())));
    // INVARIANT: the first of the people is the lead.
    let Some((lead, crew)) = people.split_first_mut() else { return Ok(Vec::new()) };
    Ok(crews.open(&missing(wanted, crew), lead))
}

/// What is still wanted besides what some people bring.
fn missing<'a>(wanted: Vec<(Wanted<'a>, u32)>, people: &mut [Present<'a>]) -> Vec<(Wanted<'a>, u32)> {
    let mut brought = |wanted| people.iter_mut().map(|one| usize::from(one.has(wanted))).sum::<usize>();
    let missing = wanted
        .into_iter()
        .map(|(wanted, count)| (wanted, count.saturating_sub(u32::try_from(brought(wanted)).unwrap_or(u32::MAX))));
    missing.filter(|&(_, count)| count > 0).collect()
}

/// How much of each need some people meet, besides the lead.
fn met(needs: &[Need<'_>], people: &[Candidate]) -> Vec<u32> {
    let mut counts = vec![0_u32; needs.len()];
    for who in people {
        add(&mut counts, &who.brings, |count| count.saturating_add(1));
    }
    counts.into_iter().zip(needs).map(|(count, need)| count.min(need.with_lead)).collect()
}

/// Of those who bring the same, only so many first ones as could be wanted.
fn first_alike<'c>(needs: &[Need<'_>], people: impl Iterator<Item = &'c Candidate>) -> Vec<Candidate> {
    let mut alike: BTreeMap<&[usize], u32> = BTreeMap::new();
    let mut first = Vec::new();
    for who in people {
        let wanted = who.brings.iter().filter_map(|&at| needs.get(at)).map(|need| need.without_lead).max();
        let known = alike.entry(&who.brings).or_default();
        if wanted.is_some_and(|wanted| *known < wanted) {
            *known = known.saturating_add(1);
            first.push(who.clone());
        }
    }
    first
}

/// Whether who can come along is there all the time.
fn looks_for_leave(diary: &Diary) -> bool {
    diary.policy().checks(ConflictCode::OnLeave)
}

/// The fewest who meet the needs as far as all of them can, and of those sets the first; none if the lead isn't needed.
fn fewest(rules: &mut Rules<'_, '_>, needs: &[Need<'_>], people: &[Candidate]) -> Vec<TechnicianId> {
    /// Above so many needs nobody looks which of them are met with others.
    const COMPARED_MAX: usize = 32;
    let mut counts = vec![0_u32; needs.len()];
    for who in people {
        add(&mut counts, &who.brings, |count| count.saturating_add(1));
    }
    rules.look_at(many(needs.len().saturating_mul(people.len()) / 8));
    let met = needs.iter().zip(&counts).enumerate();
    let met: Vec<Met> = met.map(|(at, (need, &count))| Met::of(at, need, count)).collect();
    let is_lead_needed =
        needs.iter().zip(&counts).any(|(need, &count)| need.with_lead < need.without_lead && count < need.without_lead);
    // What everybody brings is a matter of how many come, and what comes with another need isn't one.
    let (by_all, mut by_some): (Vec<Met>, Vec<Met>) = met.into_iter().partition(|one| many(people.len()) == one.count);
    by_some.retain(|one| one.without_lead > 0);
    let least = |of: fn(&Met) -> u32| by_all.iter().map(of).max().and_then(|most| usize::try_from(most).ok());
    let (least_without, least_with) = (least(|one| one.without_lead), least(|one| one.with_lead));
    if by_some.len() <= COMPARED_MAX {
        rules.look_at(many(by_some.len().saturating_mul(by_some.len()).saturating_mul(people.len()) / 8));
        for one in by_some.clone() {
            if by_some.iter().any(|other| other.at != one.at && other.includes(&one, people)) {
                by_some.retain(|other| other.at != one.at);
            }
        }
    }
    let brings = people.iter().map(|who| {
        let met = by_some.iter().enumerate().filter(|(_, need)| who.brings(need.at));
        met.map(|(want, _)| want).collect()
    });
    let without: Vec<u32> = by_some.iter().map(|one| one.without_lead).collect();
    let with: Vec<u32> = by_some.iter().map(|one| one.with_lead).collect();
    let mut cover = Cover::of(brings.collect(), if is_lead_needed { &with } else { &without });
    let count = cover.fewest(&with).unwrap_or(CREW_MAX).max(least_with.unwrap_or(0));
    let led_by_others = if is_lead_needed { None } else { cover.fewest(&without) };
    let chosen = match led_by_others {
        Some(others) if others.max(least_without.unwrap_or(0)).max(1) <= count => Vec::new(),
        _ => cover.first(&with, count),
    };
    rules.look_at(cover.looked_at());
    chosen.into_iter().filter_map(|at| people.get(at)).map(|who| who.id).collect()
}

impl Candidate {
    fn brings(&self, need: usize) -> bool {
        self.brings.binary_search(&need).is_ok()
    }
}

/// A need as far as those who could come meet it.
#[derive(Clone)]
struct Met {
    at: usize,
    /// How many of them bring it.
    count: u64,
    without_lead: u32,
    with_lead: u32,
}

impl Met {
    fn of(at: usize, need: &Need<'_>, count: u32) -> Self {
        let (without_lead, with_lead) = (need.without_lead.min(count), need.with_lead.min(count));
        Self { at, count: count.into(), without_lead, with_lead }
    }

    /// Whether whoever meets this need meets another one, too.
    fn includes(&self, other: &Self, people: &[Candidate]) -> bool {
        other.without_lead <= self.without_lead
            && other.with_lead <= self.with_lead
            && people.iter().all(|who| !who.brings(self.at) || who.brings(other.at))
    }
}
