//! Who comes along to a slot: the fewest with whom all is met, and nobody with a lead who isn't needed.

use chrono::Duration;
use journeyman::schedule::{
    BookingDetails, ConflictCode, Leave, LeaveSpan, Licence, Needs, RoleNeed, Skill, SkillNeed, SlotRequest,
    SlotSearch, Technician,
};

use super::{Firm, at, id, label, leave, plain, request, technician};

/// One who works day and night, and has some roles.
fn who(number: usize, roles: &[&str]) -> Technician {
    Technician { roles: roles.iter().map(|role| label(role)).collect(), ..technician(number) }
}

fn roles(roles: &[(&str, u32)]) -> Needs {
    let roles = roles.iter().map(|&(role, count)| RoleNeed { role: label(role), count });
    Needs { roles: roles.collect(), ..Needs::default() }
}

fn search(firm: &Firm, leads: &[usize], needs: Needs) -> SlotSearch {
    let technicians = leads.iter().map(|&lead| id(lead)).collect();
    let details = Some(BookingDetails { needs, ..plain() });
    firm.slots(&SlotRequest { technicians, details, ..request() })
}

/// Who leads and who comes along at the first start.
fn teams(firm: &Firm, leads: &[usize], needs: Needs) -> Vec<(usize, Vec<usize>)> {
    let number = |id: &dyn std::fmt::Display| id.to_string().rsplit('-').next().unwrap().parse().unwrap();
    let slots = search(firm, leads, needs).slots.into_iter().filter(|slot| slot.interval.start() == at(0));
    slots.map(|slot| (number(&slot.technician), slot.crew.iter().map(|one| number(one)).collect())).collect()
}

fn firm(people: &[&[&str]]) -> Firm {
    let technicians = (1..).zip(people).map(|(number, roles)| who(number, roles)).collect();
    Firm { technicians, ..Firm::default() }
}

#[test]
fn nobody_comes_along_with_a_lead_without_whom_another_of_those_asked_for_would_do() {
    let firm = firm(&[&[], &["boss"], &[]]);
    let boss = || roles(&[("boss", 1)]);
    assert_eq!(teams(&firm, &[1, 2], boss()), [(2, vec![])]);
    // Who wasn't asked for doesn't lead, but comes along.
    assert_eq!(teams(&firm, &[1, 3], boss()), [(1, vec![2]), (3, vec![2])]);
}

#[test]
fn a_need_that_nobody_meets_makes_no_lead_needed() {
    // Without 1, who is a hand, 2 meets as much: a boss there isn't. So 1 is ruled out by what 1 can't do, too.
    let mut firm = firm(&[&["hand"], &["hand"]]);
    firm.technicians[1].skills = vec![Skill { name: label("gas"), level: 1 }];
    let needs =
        Needs { skills: vec![SkillNeed { name: label("gas"), level: 1 }], ..roles(&[("boss", 1), ("hand", 1)]) };
    let rejected = search(&firm, &[], needs).rejected.into_iter().map(|one| (one.code, one.count));
    let rejected = rejected.collect::<Vec<_>>();
    assert_eq!(rejected, [(ConflictCode::SkillMissing, 24), (ConflictCode::RoleMissing, 48)]);
}

#[test]
fn a_lead_who_is_away_all_the_time_is_not_needed_to_make_up_the_size_of_the_crew() {
    // The firm doesn't look for leave itself. 1 is on leave, so that 2 is as many without 1 as with.
    let mut firm = firm(&[&[], &["boss"]]);
    firm.policy.unchecked = vec![ConflictCode::OnLeave];
    firm.leave = vec![leave(1, 1, "2026-10-01", "2026-10-31")];
    let found = search(&firm, &[], Needs { crew_size: 3, ..roles(&[("boss", 1)]) });
    let rejected = found.rejected.into_iter().map(|one| (one.code, one.count)).collect::<Vec<_>>();
    assert_eq!(rejected, [(ConflictCode::CrewTooSmall, 48), (ConflictCode::RoleMissing, 24)]);
}

#[test]
fn a_lead_is_needed_who_makes_up_the_number_of_a_role_that_others_have_with_another() {
    // With 1, who is a hand, 2 and 4 are enough; without, it takes 3 as well.
    let firm = firm(&[&["hand"], &["gas", "hand"], &["hand"], &["boss"]]);
    assert_eq!(teams(&firm, &[], roles(&[("boss", 1), ("gas", 1), ("hand", 2)]))[0], (1, vec![2, 4]));
}

#[test]
fn a_role_that_the_lead_lacks_isn_t_met_with_one_that_the_lead_has() {
    // All hands but the lead do gas; of those it takes two, though one hand is enough.
    let firm = firm(&[&["hand"], &["gas", "hand"], &["gas", "hand"], &["boss"]]);
    assert_eq!(teams(&firm, &[1], roles(&[("boss", 1), ("gas", 2), ("hand", 2)])), [(1, vec![2, 3, 4])]);
}

fn licensed(number: usize, names: &[&str], valid_until: Option<&str>) -> Technician {
    let licence = |name: &&str| Licence {
        name: label(name),
        issuer: label("Board"),
        number: None,
        valid_from: None,
        valid_until: valid_until.map(|day| day.parse().unwrap()),
    };
    Technician { licences: names.iter().map(licence).collect(), ..technician(number) }
}

fn licences(names: &[&str]) -> Needs {
    Needs { licences: names.iter().map(|name| label(name)).collect(), ..Needs::default() }
}

#[test]
fn each_licence_that_is_needed_is_looked_for_by_its_name() {
    let technicians = vec![technician(1), licensed(2, &["drains"], None), licensed(3, &["gas"], None)];
    let mut firm = Firm { technicians, ..Firm::default() };
    assert_eq!(teams(&firm, &[1], licences(&["drains", "gas"])), [(1, vec![2, 3])]);
    firm.technicians.push(licensed(4, &["drains", "gas"], None));
    assert_eq!(teams(&firm, &[1], licences(&["drains", "gas"])), [(1, vec![4])]);
}

#[test]
fn a_licence_that_has_ended_will_do_where_the_firm_looks_only_whether_there_is_one() {
    let technicians = vec![technician(1), technician(2), licensed(3, &["gas"], Some("2026-10-05"))];
    let mut firm = Firm { technicians, ..Firm::default() };
    assert_eq!(teams(&firm, &[1], licences(&["gas"])), []);
    firm.policy.unchecked = vec![ConflictCode::LicenceNotValid];
    assert_eq!(teams(&firm, &[1], licences(&["gas"])), [(1, vec![3])]);
}

#[test]
fn two_make_up_the_size_of_the_crew_of_whom_one_is_away_before_the_other() {
    // In the first half hour 3 is away, in the second 2; the firm doesn't look for leave itself.
    let mut firm = firm(&[&[], &[], &[]]);
    firm.policy.unchecked = vec![ConflictCode::OnLeave];
    firm.leave = [(2, 30, 60), (3, -30, 30)]
        .map(|(technician, start, end)| {
            let minutes = |count| (at(0) + Duration::minutes(count)).naive_utc();
            let span = LeaveSpan::Times { start: minutes(start), end: minutes(end) };
            Leave { id: id(technician), technician: id(technician), span }
        })
        .to_vec();
    let two = || Needs { crew_size: 2, ..Needs::default() };
    assert_eq!(teams(&firm, &[1], two()), [(1, vec![2, 3])]);
    firm.technicians.push(technician(4));
    assert_eq!(teams(&firm, &[1], two()), [(1, vec![4])]);
}

/// Of six trades with three skills each, what each of some people can do; the first of them nothing.
fn trades() -> Firm {
    let mut firm = firm(&[&[][..]; 6]);
    let able: [&[u8]; 6] = [&[], &[0, 1, 3, 4], &[2], &[5], &[0, 1, 2], &[3, 4, 5]];
    for (who, trades) in firm.technicians.iter_mut().zip(able) {
        let skills = trades.iter().flat_map(|trade| (0..3).map(move |part| format!("trade{trade} part{part}")));
        who.skills = skills.map(|name| Skill { name: label(&name), level: 1 }).collect();
    }
    firm
}

fn all_parts() -> Needs {
    let names = (0..6).flat_map(|trade| (0..3).map(move |part| format!("trade{trade} part{part}")));
    Needs { skills: names.map(|name| SkillNeed { name: label(&name), level: 1 }).collect(), ..Needs::default() }
}

#[test]
fn the_fewest_are_found_among_many_skills_that_come_together() {
    // 2 brings the most, but then it takes two more.
    assert_eq!(teams(&trades(), &[1], all_parts()), [(1, vec![5, 6])]);
}
