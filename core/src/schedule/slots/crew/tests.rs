#![expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use super::{
    super::{super::*, Slot, SlotRejection, SlotRequest, SlotSearch, next_slots},
    *,
};
use crate::calendar::{Tzdb, Weekday};

/// A Monday.
const START: &str = "2026-10-05T08:00:00Z";
const HOUR: i64 = 3_600;

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u32) -> T {
    format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap()
}

fn at(hour: i64) -> DateTime<Utc> {
    START.parse::<DateTime<Utc>>().unwrap() + chrono::TimeDelta::hours(hour)
}

fn label(text: &str) -> Label {
    text.parse().unwrap()
}

/// Somebody who works from eight to four on Mondays and Tuesdays, and can do what is said: a skill by its level, or a role.
fn who(number: u32, can: &[&str]) -> Technician {
    let (start, end) = ("08:00".parse().unwrap(), "16:00".parse().unwrap());
    let hours = [Weekday::Monday, Weekday::Tuesday].map(|day| WorkingHours { day, start, end, ends_next_day: false });
    let mut who = Technician::new(id(number), "Etc/UTC".parse().unwrap(), hours.to_vec());
    for one in can {
        match one.split_once(' ') {
            Some((name, level)) => who.skills.push(Skill { name: label(name), level: level.parse().unwrap() }),
            None => who.roles.push(label(one)),
        }
    }
    who
}

fn licensed(number: u32, name: &str, from: Option<&str>, until: Option<&str>) -> Technician {
    let day = |day: &str| day.parse().unwrap();
    let (valid_from, valid_until) = (from.map(day), until.map(day));
    let licence = Licence { name: label(name), issuer: label("Board"), number: None, valid_from, valid_until };
    Technician { licences: vec![licence], ..who(number, &[]) }
}

fn needs(crew_size: u32, skills: &[(&str, u16)], roles: &[(&str, u32)]) -> Needs {
    Needs {
        crew_size,
        skills: skills.iter().map(|&(name, level)| SkillNeed { name: label(name), level }).collect(),
        roles: roles.iter().map(|&(role, count)| RoleNeed { role: label(role), count }).collect(),
        ..Needs::default()
    }
}

/// A booking of an hour.
fn booked(number: u32, technician: u32, hour: i64) -> Booking {
    let interval = Interval::new(at(hour), at(hour + 1)).unwrap();
    let zone = Tzdb::bundled().zone(&"Etc/UTC".parse().unwrap()).unwrap();
    Booking {
        id: id(number),
        technician: id(technician),
        visit: id(number),
        interval,
        start: zone.local(interval.start()).unwrap(),
        days: None,
        overrides: vec![],
        details: None,
    }
}

struct Firm {
    policy: ConflictPolicy,
    people: Vec<Technician>,
    leave: Vec<Leave>,
    bookings: Vec<Booking>,
    limits: DiaryLimits,
}

fn firm(people: Vec<Technician>) -> Firm {
    let (policy, limits) = (ConflictPolicy::default(), DiaryLimits::default());
    Firm { policy, people, leave: vec![], bookings: vec![], limits }
}

impl Firm {
    fn busy(self, bookings: &[(u32, i64)]) -> Self {
        let bookings = bookings.iter().zip(500..).map(|(&(who, hour), number)| booked(number, who, hour));
        Self { bookings: bookings.collect(), ..self }
    }

    fn search(&self, leads: &[u32], hours: i64, details: BookingDetails) -> SlotSearch {
        let resources = Resources { limits: self.limits, ..Resources::default() };
        let (people, leave) = (self.people.clone(), self.leave.clone());
        let diary = Diary::with_resources(self.policy.clone(), resources, people, leave, self.bookings.clone());
        let request = SlotRequest {
            count: 100,
            duration_seconds: hours * HOUR,
            technicians: leads.iter().map(|&lead| id(lead)).collect(),
            not_before: at(0),
            horizon_days: 1,
            step_minutes: 60,
            windows: vec![],
            booking: None,
            details: Some(details),
            ranking: SlotRanking::Earliest,
            cursor: None,
        };
        next_slots(&diary.unwrap(), &Tzdb::bundled(), &request).unwrap()
    }

    /// Who leads and who comes along at eight o'clock, for an hour.
    fn teams(&self, leads: &[u32], needs: Needs) -> Vec<(u32, Vec<u32>)> {
        self.teams_of(leads, BookingDetails { needs, ..BookingDetails::default() })
    }

    fn teams_of(&self, leads: &[u32], details: BookingDetails) -> Vec<(u32, Vec<u32>)> {
        let slots = self.search(leads, 1, details).slots.into_iter();
        slots.filter(|slot| slot.interval.start() == at(0)).map(|slot| team(&slot)).collect()
    }

    /// What rules out every start, by code and how often.
    fn rejected(&self, leads: &[u32], needs: Needs) -> Vec<(&'static str, u64)> {
        let search = self.search(leads, 1, BookingDetails { needs, ..BookingDetails::default() });
        assert!(search.slots.is_empty(), "{:?}", search.slots);
        search.rejected.iter().map(|one| (one.code.code(), one.count)).collect()
    }
}

fn team(slot: &Slot) -> (u32, Vec<u32>) {
    let number = |who: &TechnicianId| who.to_string().rsplit('-').next().unwrap().parse().unwrap();
    (number(&slot.technician), slot.crew.iter().map(number).collect())
}

#[test]
fn who_comes_along_has_the_skill_that_is_missing_though_others_are_first_by_id() {
    let firm = firm(vec![who(1, &[]), who(2, &[]), who(3, &["gas 1"])]);
    assert_eq!(firm.teams(&[1], needs(2, &[("gas", 1)], &[])), [(1, vec![3])]);
    assert_eq!(firm.teams(&[], needs(2, &[("gas", 1)], &[])), [(1, vec![3]), (2, vec![3]), (3, vec![1])]);
}

#[test]
fn a_skill_that_is_too_low_in_one_is_brought_by_the_next() {
    let firm = firm(vec![who(1, &[]), who(2, &["gas 1"]), who(3, &["gas 2"])]);
    assert_eq!(firm.teams(&[1], needs(2, &[("gas", 2)], &[])), [(1, vec![3])]);
}

#[test]
fn a_role_that_is_missing_comes_along_without_a_size_of_crew() {
    let firm = firm(vec![who(1, &[]), who(2, &[]), who(3, &["boss"])]);
    assert_eq!(firm.teams(&[1], needs(0, &[], &[("boss", 1)])), [(1, vec![3])]);
    assert_eq!(firm.teams(&[1], needs(2, &[], &[("boss", 1)])), [(1, vec![3])]);
}

#[test]
fn so_many_of_a_role_come_along_as_are_missing() {
    let people = vec![who(1, &["hand"]), who(2, &[]), who(3, &["hand"]), who(4, &["hand"]), who(5, &["hand"])];
    let firm = firm(people);
    assert_eq!(firm.teams(&[1], needs(0, &[], &[("hand", 3)])), [(1, vec![3, 4])]);
    assert_eq!(firm.teams(&[2], needs(0, &[], &[("hand", 3)])), [(2, vec![1, 3, 4])]);
    assert_eq!(firm.teams(&[1], needs(4, &[], &[("hand", 3)])), [(1, vec![2, 3, 4])]);
}

#[test]
fn of_ten_the_two_who_have_what_is_needed_go_and_nobody_leads_them_who_isn_t_needed() {
    let people = (0..10).map(|number| match number {
        8 => who(8, &["gas 1"]),
        9 => who(9, &["boss"]),
        _ => who(number, &[]),
    });
    let firm = firm(people.collect());
    let both = || needs(2, &[("gas", 1)], &[("boss", 1)]);
    assert_eq!(firm.teams(&[], both()), [(8, vec![9]), (9, vec![8])]);
    // Asked for, anybody leads them: the size is the least.
    assert_eq!(firm.teams(&[0], both()), [(0, vec![8, 9])]);
}

#[test]
fn one_who_can_do_all_is_sent_rather_than_two_who_can_do_half_each() {
    let firm = firm(vec![who(1, &[]), who(2, &["gas 1"]), who(3, &["drains 1"]), who(4, &["drains 1", "gas 1"])]);
    let both = || needs(0, &[("drains", 1), ("gas", 1)], &[]);
    assert_eq!(firm.teams(&[1], both()), [(1, vec![4])]);
    assert_eq!(firm.teams(&[], both()), [(4, vec![])], "with 4 there, nobody is sent along");
    // At nine o'clock 4 is busy.
    let slots =
        firm.busy(&[(4, 1)]).search(&[], 1, BookingDetails { needs: both(), ..BookingDetails::default() }).slots;
    let at_nine = slots.iter().filter(|slot| slot.interval.start() == at(1)).map(team);
    assert_eq!(at_nine.collect::<Vec<_>>(), [(2, vec![3]), (3, vec![2])]);
}

#[test]
fn of_sets_of_one_size_the_first_by_ids_comes() {
    // 2 and 5, 3 and 4, or 2 and 6.
    let people =
        vec![who(1, &[]), who(2, &["a 1"]), who(3, &["a 1"]), who(4, &["b 1"]), who(5, &["b 1"]), who(6, &["b 1"])];
    let both = || needs(0, &[("a", 1), ("b", 1)], &[]);
    assert_eq!(firm(people.clone()).teams(&[1], both()), [(1, vec![2, 4])]);
    assert_eq!(firm(people.clone()).busy(&[(2, 0)]).teams(&[1], both()), [(1, vec![3, 4])]);
    assert_eq!(firm(people).busy(&[(4, 0)]).teams(&[1], both()), [(1, vec![2, 5])]);
}

#[test]
fn a_need_is_met_with_another_only_where_whoever_meets_that_one_meets_it_too() {
    let firm = firm(vec![who(1, &[]), who(2, &["b 1"]), who(3, &["a 1", "b 1"]), who(4, &["c 1"])]);
    let three = |order: [&str; 3]| needs(0, &order.map(|name| (name, 1)), &[]);
    for order in [["a", "b", "c"], ["c", "b", "a"]] {
        assert_eq!(firm.teams(&[1], three(order)), [(1, vec![3, 4])]);
    }
}

#[test]
fn whoever_is_busy_away_or_off_doesn_t_come_along() {
    let people = || vec![who(1, &[]), who(2, &["gas 1"]), who(3, &["gas 1"]), who(4, &["gas 1"]), who(5, &["gas 1"])];
    let mut people = people();
    people[2].hours.clear();
    let mut firm = firm(people).busy(&[(2, 0)]);
    let day = at(0).date_naive();
    firm.leave.push(Leave { id: id(400), technician: id(4), span: LeaveSpan::Days { first: day, last: day } });
    assert_eq!(firm.teams(&[1], needs(2, &[("gas", 1)], &[])), [(1, vec![5])]);
}

#[test]
fn the_crew_that_is_asked_for_counts_and_comes() {
    let firm = firm(vec![who(1, &[]), who(2, &["gas 1"]), who(3, &["boss"]), who(4, &["boss", "gas 1"])]);
    let crew = |needs| BookingDetails { crew: vec![id(2)], needs, ..BookingDetails::default() };
    assert_eq!(firm.teams_of(&[1], crew(needs(0, &[("gas", 1)], &[]))), [(1, vec![2])]);
    assert_eq!(firm.teams_of(&[1], crew(needs(2, &[("gas", 1)], &[("boss", 1)]))), [(1, vec![2, 3])]);
}

#[test]
fn a_licence_is_brought_for_every_day_of_the_visit_by_two_if_need_be() {
    let people = vec![
        who(1, &[]),
        licensed(2, "gas", None, Some("2026-10-04")),
        licensed(3, "gas", None, Some("2026-10-05")),
        licensed(4, "gas", Some("2026-10-06"), None),
    ];
    let mut firm = firm(people);
    firm.people.iter_mut().for_each(|one| one.hours.clear());
    firm.policy.outside_hours = Severity::Warning;
    firm.policy.unchecked = vec![ConflictCode::OutsideHours];
    let gas = || Needs { licences: vec![label("gas")], ..Needs::default() };
    let details = |needs| BookingDetails { needs, ..BookingDetails::default() };
    let first = |firm: &Firm, hours| team(&firm.search(&[1], hours, details(gas())).slots[0]);
    assert_eq!(first(&firm, 1), (1, vec![3]));
    assert_eq!(first(&firm, 24), (1, vec![3, 4]));
    // What ends soon is advice, or whoever has it for longer comes as well.
    firm.limits.licence_expiring_days = Some(7);
    assert_eq!(first(&firm, 1), (1, vec![3]));
    firm.policy.licence_expiring = Severity::Soft;
    assert_eq!(first(&firm, 1), (1, vec![3, 4]));
}

#[test]
fn nobody_comes_along_for_the_days_after_a_visit_for_which_the_lead_has_no_valid_licence_and_needs_none() {
    let people = vec![
        licensed(1, "gas", None, Some("2020-01-01")),
        licensed(2, "gas", None, None),
        licensed(3, "gas", None, Some("2026-10-08")),
        licensed(4, "gas", Some("2026-10-09"), None),
    ];
    let mut firm = firm(people);
    firm.policy.unchecked = vec![ConflictCode::LicenceNotValid];
    firm.policy.licence_expiring = Severity::Soft;
    firm.limits.licence_expiring_days = Some(30);
    let gas = || Needs { licences: vec![label("gas")], ..Needs::default() };
    // One that ended long ago ends soon for nobody; one that ends on Thursday does, and whoever has it for longer helps.
    assert_eq!(firm.teams(&[1], gas()), [(1, vec![])]);
    assert_eq!(firm.teams(&[2], gas()), [(2, vec![])]);
    assert_eq!(firm.teams(&[3], gas()), [(3, vec![2])]);
    firm.people.remove(1);
    assert_eq!(firm.teams(&[3], gas()), [(3, vec![4])]);
    // With somebody of no licence comes whoever has one, but not one that ends soon.
    firm.people[0].licences.clear();
    assert_eq!(firm.teams(&[1], gas()), [(1, vec![4])]);
    // What the firm doesn't look for at all, nobody needs.
    firm.policy.unchecked.push(ConflictCode::LicenceMissing);
    assert_eq!(firm.teams(&[1], gas()), [(1, vec![])]);
}

#[test]
fn what_the_firm_doesn_t_look_for_brings_nobody_along() {
    let mut firm = firm(vec![who(1, &[]), who(2, &["gas 1", "boss"])]);
    let all = needs(2, &[("gas", 1)], &[("boss", 1)]);
    assert_eq!(firm.teams(&[1], all.clone()), [(1, vec![2])]);
    firm.policy.unchecked = vec![ConflictCode::SkillMissing, ConflictCode::CrewTooSmall, ConflictCode::RoleMissing];
    assert_eq!(firm.teams(&[1], all), [(1, vec![])]);
}

#[test]
fn whoever_is_on_leave_is_replaced_where_leave_is_not_looked_for() {
    let mut firm = firm(vec![who(1, &[]), who(2, &[]), who(3, &[]), who(4, &[])]);
    let span = |from: i64, to: i64| LeaveSpan::Times { start: at(from).naive_utc(), end: at(to).naive_utc() };
    firm.leave.push(Leave { id: id(400), technician: id(2), span: span(0, 1) });
    assert_eq!(firm.teams(&[1], needs(2, &[], &[])), [(1, vec![3])]);
    firm.policy.unchecked = vec![ConflictCode::OnLeave];
    assert_eq!(firm.teams(&[1], needs(2, &[], &[])), [(1, vec![3])]);
    firm.leave.push(Leave { id: id(401), technician: id(1), span: span(-1, 1) });
    assert_eq!(firm.teams(&[1], needs(2, &[], &[])), [(1, vec![3, 4])]);
}

#[test]
fn what_nobody_can_meet_is_what_rules_a_start_out() {
    let firm = firm(vec![who(1, &[]), who(2, &["gas 1"]), who(3, &["boss"])]);
    // Of the eight hours of the first day nothing but the need is in the way; the other sixteen are outside the hours.
    let ruled_out = |needs| {
        let rejected = firm.rejected(&[1], needs);
        rejected.into_iter().filter(|one| one.0 != "JM-SCH-0103").collect::<Vec<_>>()
    };
    assert_eq!(ruled_out(needs(0, &[("gas", 2)], &[])), [("JM-SCH-0108", 24)]);
    assert_eq!(ruled_out(needs(4, &[], &[])), [("JM-SCH-0111", 24)]);
    assert_eq!(ruled_out(needs(0, &[], &[("boss", 2)])), [("JM-SCH-0112", 24)]);
    let drains = Needs { licences: vec![label("drains")], ..needs(2, &[], &[]) };
    // At night nobody else works, as the first doesn't: there are enough people, and that is what is in their way.
    assert_eq!(ruled_out(drains), [("JM-SCH-0106", 24)]);
}

/// Of the first relaxation: how many hours after eight, who comes along, and what of whom would have to give way.
fn relaxed(search: &SlotSearch) -> (i64, Vec<TechnicianId>, Vec<(ConflictCode, TechnicianId)>) {
    let first = search.relaxations.first().unwrap();
    let conflicts = first.conflicts.iter().map(|one| (one.code, one.technician)).collect();
    ((first.interval.start() - at(0)).num_hours(), first.crew.clone(), conflicts)
}

fn two_for_a_day(firm: &Firm, hours: i64) -> SlotSearch {
    firm.search(&[1], hours, BookingDetails { needs: needs(2, &[], &[]), ..BookingDetails::default() })
}

#[test]
fn a_crew_that_would_all_work_over_is_what_would_have_to_give_way() {
    let search = two_for_a_day(&firm(vec![who(1, &[]), who(2, &[]), who(3, &[])]), 9);
    let over = ConflictCode::OutsideHours;
    assert_eq!(relaxed(&search), (0, vec![id(2)], vec![(over, id(1)), (over, id(2))]));
    let [SlotRejection { code: ConflictCode::OutsideHours, count: 24 }] = search.rejected[..] else {
        panic!("{:?}", search.rejected)
    };
}

#[test]
fn what_keeps_the_others_rules_a_start_out_where_they_would_be_enough() {
    let ruled_out = |firm: Firm| {
        let search = two_for_a_day(&firm, 8);
        search.rejected.iter().map(|one| (one.code.code(), one.count)).collect::<Vec<_>>()
    };
    let two = || firm(vec![who(1, &[]), who(2, &[])]);
    // From eight or from nine it is while the second is elsewhere; the first works from eight to four.
    assert_eq!(ruled_out(two().busy(&[(2, 1)])), [("JM-SCH-0101", 2), ("JM-SCH-0103", 23)]);
    // Whoever is on leave isn't asked, and then there aren't enough.
    let span = LeaveSpan::Times { start: at(-24).naive_utc(), end: at(48).naive_utc() };
    let leave = vec![Leave { id: id(400), technician: id(2), span }];
    assert_eq!(ruled_out(Firm { leave, ..two() }), [("JM-SCH-0103", 23), ("JM-SCH-0111", 24)]);
}

#[test]
fn whom_the_least_keeps_comes_along_first() {
    let from = |number: u32, hour: &str| {
        let mut late = who(number, &[]);
        for hours in &mut late.hours {
            hours.start = hour.parse().unwrap();
        }
        late
    };
    let late = |people: Vec<Technician>| two_for_a_day(&firm(people).busy(&[(2, 0)]), 8);
    let over = ConflictCode::OutsideHours;
    // The second is booked at eight, which doesn't give way.
    let search = late(vec![who(1, &[]), who(2, &[]), from(3, "10:00"), from(4, "09:00")]);
    assert_eq!(relaxed(&search), (0, vec![id(4)], vec![(over, id(4))]));
    let search = late(vec![who(1, &[]), who(2, &[]), from(3, "09:00"), from(4, "09:00")]);
    assert_eq!(relaxed(&search), (0, vec![id(3)], vec![(over, id(3))]));
    // Where only somebody who is booked can do it, that is in the way.
    let mut firm = firm(vec![who(1, &[]), who(2, &["gas 1"]), from(3, "09:00")]).busy(&[(2, 0)]);
    for hours in &mut firm.people[0].hours {
        hours.end = "17:00".parse().unwrap();
    }
    let details = BookingDetails { needs: needs(0, &[("gas", 1)], &[]), ..BookingDetails::default() };
    let search = firm.search(&[1], 8, details);
    assert_eq!(relaxed(&search), (1, vec![id(2)], vec![(over, id(2))]));
}

#[test]
fn a_crew_that_is_too_small_by_few_is_what_would_have_to_give_way() {
    let mut firm = firm(vec![who(1, &[]), who(2, &["gas 1"])]);
    firm.policy.crew_too_small = Severity::Soft;
    let needs = needs(3, &[("gas", 1)], &[]);
    let search = firm.search(&[1], 1, BookingDetails { needs, ..BookingDetails::default() });
    let relaxation = search.relaxations.first().unwrap();
    assert_eq!(relaxation.interval.start(), at(0));
    let told = relaxation.conflicts.iter().map(|one| (one.code, one.obstacle.clone())).collect::<Vec<_>>();
    let [(ConflictCode::CrewTooSmall, Obstacle::CrewTooSmall { needed: 3, present: 2, .. })] = told.as_slice() else {
        panic!("{told:?}")
    };
}

#[test]
fn no_more_come_along_than_a_booking_may_have() {
    let people = (0..150).map(|number| who(number, if number == 0 { &[] } else { &["hand"] }));
    let firm = firm(people.collect());
    let hundred = needs(0, &[], &[("hand", 100)]);
    assert_eq!(firm.teams(&[0], hundred.clone()), [(0, (1..=100).collect())]);
    // One of the hundred is asked for, and hasn't the role.
    let mut people = firm.people;
    people[1].roles.clear();
    let firm = Firm { people, ..firm };
    let details = BookingDetails { crew: vec![id(1)], needs: hundred, ..BookingDetails::default() };
    assert_eq!(firm.teams_of(&[0], details), []);
}

#[test]
fn twenty_skills_of_thirty_people_still_find_who_has_them() {
    let names: Vec<String> = (0..20).map(|number| format!("skill{number}")).collect();
    let people = (0..30_usize).map(|number| {
        let own: Vec<String> = (number..number + 3).map(|at| format!("skill{} 1", at * 7 % 20)).collect();
        who(u32::try_from(number + 1).unwrap(), &own.iter().map(String::as_str).collect::<Vec<_>>())
    });
    let firm = firm([who(0, &[])].into_iter().chain(people).collect());
    let skills: Vec<(&str, u16)> = names.iter().map(|name| (name.as_str(), 1)).collect();
    let [(0, crew)] = &firm.teams(&[0], needs(0, &skills, &[]))[..] else { panic!("no team") };
    assert!((7..=12).contains(&crew.len()), "{crew:?}");
}

#[test]
fn a_licence_is_shared_by_day_unless_there_are_too_many_days_and_people_to_look_at() {
    let names: Vec<Label> = (0..100).map(|number| label(&format!("licence{number}"))).collect();
    let day = |number: u64| at(0).date_naive() + Days::new(number);
    // Each of thirty days somebody's licences end; the first two have them all for one half each.
    let holder = |number: u32, from: Option<u64>, until: Option<u64>| {
        let one = licensed(number, "none", None, None).licences.remove(0);
        let licences = names.iter().map(|name| Licence {
            name: name.clone(),
            valid_from: from.map(day),
            valid_until: until.map(day),
            ..one.clone()
        });
        Technician { licences: licences.collect(), ..who(number, &[]) }
    };
    let found = |people: u32| {
        let others = (3..people).map(|number| match number {
            3..30 => holder(number, None, Some(u64::from(number))),
            _ => who(number, &[]),
        });
        let mut firm = firm(
            [who(0, &[]), holder(1, None, Some(15)), holder(2, Some(15), None)].into_iter().chain(others).collect(),
        );
        firm.people.iter_mut().for_each(|one| one.hours.clear());
        firm.policy.unchecked = vec![ConflictCode::OutsideHours];
        let needs = Needs { licences: names.clone(), ..Needs::default() };
        let mut search = firm.search(&[0], 24 * 31, BookingDetails { needs, ..BookingDetails::default() });
        (search.slots.pop().map(|slot| team(&slot)), search.rejected.first().map(|one| one.code.code()))
    };
    let (Some((0, crew)), None) = found(100) else { panic!("nobody shares them") };
    assert_eq!((crew.len(), crew[0]), (2, 2));
    assert_eq!(found(400), (None, Some("JM-SCH-0106")));
}

#[test]
fn a_million_needs_of_all_people_are_looked_at_each_and_not_one_more() {
    let people = (0..1_000).map(|number| who(number, &[])).collect();
    let diary = Diary::new(ConflictPolicy::default(), people, vec![], vec![]).unwrap();
    assert_eq!(SLOT_CREW_COMBINATIONS_MAX, 1_000_000);
    assert_eq!([1_000, 1_001].map(|needs| is_too_much(&diary, needs)), [false, true]);
}
