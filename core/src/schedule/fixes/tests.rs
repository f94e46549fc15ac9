//! How far anybody looks for fixes.

use super::{
    super::{
        sample::{WEEK, always, id},
        *,
    },
    *,
};
use crate::{calendar::Tzdb, limits::FIX_WORK_MAX};

/// A minute's break in each of so many hours of each day.
fn breaks(a_day: u32) -> Vec<WorkingHours> {
    let span = |day, hour: u32| {
        let time = |minute: u32| format!("{hour:02}:{minute:02}").parse().unwrap();
        WorkingHours { day, start: time(0), end: time(1), ends_next_day: false }
    };
    WEEK.into_iter().flat_map(|day| (0..a_day).map(move |hour| span(day, hour))).collect()
}

fn technician(number: u64, hours: Vec<WorkingHours>) -> Technician {
    Technician::new(id(number), "Etc/UTC".parse().unwrap(), hours)
}

fn diary(people: Vec<Technician>) -> Diary {
    Diary::new(ConflictPolicy::default(), people, vec![], vec![]).unwrap()
}

fn proposal(days: i64, details: BookingDetails) -> Proposal {
    let start: DateTime<Utc> = "2026-10-05T00:00:00Z".parse().unwrap();
    let interval = Interval::new(start, start.checked_add_signed(TimeDelta::days(days)).unwrap()).unwrap();
    Proposal { technician: id(1), interval, booking: None, details: Some(details) }
}

/// What is named when so much may be looked at, and how much is.
fn leads(diary: &Diary, proposal: &Proposal, most: u64) -> (Vec<Fix>, u64) {
    let tzdb = Tzdb::bundled();
    let mut rules = Rules::new(diary, &tzdb, None);
    let subject = Subject::of(diary, proposal);
    let findings = rules.find(&subject).unwrap();
    rules.take_looked_at();
    let named = other_technicians(&mut rules, &findings, &subject, most).into_iter().next().unwrap();
    (named, rules.take_looked_at())
}

fn starts(diary: &Diary, proposal: &Proposal, most: u64) -> (Vec<Fix>, u64) {
    let tzdb = Tzdb::bundled();
    let mut rules = Rules::new(diary, &tzdb, None);
    let named = nearest_starts(&mut rules, &Subject::of(diary, proposal), most);
    (named, rules.take_looked_at())
}

#[test]
fn others_who_could_lead_are_looked_for_as_far_as_the_work_for_it_goes() {
    // The last of a hundred is the only one who works then.
    let mut people: Vec<Technician> = (1..100).map(|number| technician(number, vec![])).collect();
    people.push(technician(100, always()));
    let (diary, proposal) = (diary(people), proposal(1, BookingDetails::default()));
    let (named, all) = leads(&diary, &proposal, FIX_WORK_MAX);
    assert_eq!(named, [Fix::OtherTechnician { technician: id(100) }]);
    let (named, some) = leads(&diary, &proposal, all.saturating_div(2));
    assert!(named.is_empty() && some < all, "{some} of {all}");
    assert!(some <= all.saturating_div(2).saturating_add(10), "{some}: no more than one technician too many");
}

#[test]
fn a_crew_is_looked_at_once_whoever_leads() {
    let looks = |people: u64| {
        let mut members: Vec<Technician> = (1..=people).map(|number| technician(number, vec![])).collect();
        for member in members.iter_mut().filter(|member| (id(2)..=id(11)).contains(&member.id)) {
            member.hours = always();
        }
        let crew = (2..=11).map(id).collect();
        leads(&diary(members), &proposal(31, BookingDetails { crew, ..BookingDetails::default() }), FIX_WORK_MAX)
    };
    let ((_, few), (named, many)) = (looks(12), looks(112));
    assert!(named.is_empty());
    // Each of a hundred more costs the days of the visit, and not those of ten people.
    assert!(many.saturating_sub(few) < 100 * 50, "{few} and {many}");
}

#[test]
fn nobody_looks_for_another_lead_where_the_crew_can_t_come() {
    let people = (1..=200).map(|number| technician(number, if number == 2 { vec![] } else { always() }));
    let details = BookingDetails { crew: vec![id(2)], ..BookingDetails::default() };
    let (named, looks) = leads(&diary(people.collect()), &proposal(1, details), FIX_WORK_MAX);
    assert!(named.is_empty() && looks < 20, "{looks}");
}

#[test]
fn another_start_is_looked_for_as_far_as_the_work_for_it_goes_on_either_side() {
    let works = |day| WorkingHours {
        day,
        start: "08:00".parse().unwrap(),
        end: "16:00".parse().unwrap(),
        ends_next_day: false,
    };
    let mut lead = technician(1, WEEK.map(works).to_vec());
    lead.breaks = breaks(14);
    let diary = diary(vec![lead]);
    // No stretch of work is as long as the visit.
    let proposal = proposal(1, BookingDetails::default());
    let (named, all) = starts(&diary, &proposal, FIX_WORK_MAX);
    assert!(named.is_empty());
    let edges = 5_000; // enough to know all of them
    let (_, some) = starts(&diary, &proposal, edges);
    assert!(some < all && some <= edges.saturating_mul(3), "{some} of {all}");
    let (_, none) = starts(&diary, &proposal, 1_000);
    assert!(none < edges, "{none}: the edges alone are too many");
}

#[test]
fn a_check_of_a_crew_of_a_hundred_with_breaks_all_day_does_as_much_as_it_may() {
    let mut people: Vec<Technician> = (1..=101).map(|number| technician(number, always())).collect();
    for one in &mut people {
        one.breaks = breaks(14);
    }
    people.extend((102..=400).map(|number| technician(number, always())));
    let diary = diary(people);
    let details = BookingDetails { crew: (2..=101).map(id).collect(), ..BookingDetails::default() };
    let proposal = proposal(31, details);
    let (named, looks) = starts(&diary, &proposal, FIX_WORK_MAX);
    assert!(named.is_empty() && looks <= FIX_WORK_MAX.saturating_mul(3), "{looks}");
    let (named, looks) = leads(&diary, &proposal, FIX_WORK_MAX);
    assert!(named.is_empty() && looks <= 2_000, "{looks}: the first of the crew has breaks");
}

#[test]
fn what_else_could_be_taken_is_looked_for_once_however_much_is_in_the_way() {
    let tzdb = Tzdb::bundled();
    let out = |proposal: &Proposal| vec![proposal.interval; 3];
    let proposal = proposal(1, BookingDetails { vehicles: (0..5).map(id).collect(), ..BookingDetails::default() });
    let vehicle = |number| Vehicle { id: id(number), label: None, out_of_service: out(&proposal) };
    let mut vehicles: Vec<Vehicle> = (0..1_000).map(vehicle).collect();
    vehicles.push(Vehicle { out_of_service: vec![], ..vehicle(1_000) });
    let resources = Resources { vehicles, ..Resources::default() };
    let people = vec![technician(1, always())];
    let diary = Diary::with_resources(ConflictPolicy::default(), resources, people, vec![], vec![]).unwrap();
    let named = |most| {
        let mut rules = Rules::new(&diary, &tzdb, None);
        let subject = Subject::of(&diary, &proposal);
        let findings = rules.find(&subject).unwrap();
        rules.take_looked_at();
        let mut instead = Instead::of(most);
        let named: Vec<Vec<Fix>> =
            findings.iter().map(|finding| instead.of_finding(&mut rules, finding, &subject)).collect();
        (named, rules.take_looked_at())
    };
    let (all, looks) = named(FIX_WORK_MAX);
    assert_eq!((all.len(), looks), (15, 1_001));
    assert!(all.iter().all(|one| *one == [Fix::OtherVehicle { vehicle: id(1_000) }]));
    let (none, looks) = named(1_000);
    assert!(none.iter().all(Vec::is_empty) && looks == 1_000);
}

#[test]
fn who_could_come_along_is_looked_for_as_far_as_the_work_for_all_conflicts_goes() {
    let tzdb = Tzdb::bundled();
    let skill = |name: &str| Skill { name: name.parse().unwrap(), level: 1 };
    let mut people: Vec<Technician> = (1..=50).map(|number| technician(number, always())).collect();
    people.last_mut().unwrap().skills = vec![skill("gas"), skill("drains")];
    let diary = diary(people);
    let need = |name: &str| SkillNeed { name: name.parse().unwrap(), level: 1 };
    let needs = Needs { skills: vec![need("drains"), need("gas")], ..Needs::default() };
    let proposal = proposal(1, BookingDetails { needs, ..BookingDetails::default() });
    let named = |most| {
        let mut rules = Rules::new(&diary, &tzdb, None);
        let subject = Subject::of(&diary, &proposal);
        let findings = rules.find(&subject).unwrap();
        let mut instead = Instead::of(most);
        findings.iter().map(|finding| instead.of_finding(&mut rules, finding, &subject).len()).collect::<Vec<_>>()
    };
    assert_eq!(named(FIX_WORK_MAX), [1, 1]);
    assert_eq!(named(60), [1, 0], "the first took fifty looks and a few more");
    assert_eq!(named(40), [0, 0]);
}

#[test]
fn no_start_is_named_where_there_are_more_to_choose_from_than_may_be_looked_at() {
    // Somebody's breaks, of a minute in each of twelve hours, make hundreds of times at which something starts or ends.
    let who = Technician { breaks: breaks(12), ..technician(1, always()) };
    let mut proposal = proposal(1, BookingDetails::default());
    let end = proposal.interval.start().checked_add_signed(TimeDelta::minutes(10)).unwrap();
    proposal.interval = Interval::new(proposal.interval.start(), end).unwrap();
    let diary = diary(vec![who]);
    assert_eq!(starts(&diary, &proposal, FIX_WORK_MAX).0.len(), 2);
    let (named, looks) = starts(&diary, &proposal, 1_000);
    assert!(named.is_empty() && looks < 1_000, "{named:?}, {looks}");
}
