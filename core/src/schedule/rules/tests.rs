//! What is looked at, and what isn't because nobody asks for it or because less tells enough.

use super::*;
use crate::schedule::{ConflictPolicy, DiaryLimits, Needs, Resources, Technician};

fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(number: u32) -> T {
    format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap()
}

fn hours(from: u32, to: u32) -> Interval {
    let at = |hour: u32| format!("2026-10-06T{hour:02}:00:00Z").parse().unwrap();
    Interval::new(at(from), at(to)).unwrap()
}

fn booking(number: u32, interval: Interval) -> Booking {
    let zone = Tzdb::bundled().zone(&"Etc/UTC".parse().unwrap()).unwrap();
    Booking {
        id: id(number),
        technician: id(1),
        visit: id(number),
        interval,
        start: zone.local(interval.start()).unwrap(),
        days: None,
        overrides: Vec::new(),
        details: Some(BookingDetails::default()),
    }
}

fn diary(policy: ConflictPolicy) -> Diary {
    let limits = DiaryLimits { daily_minutes: Some(600), rest_minutes: Some(600), ..DiaryLimits::default() };
    let technicians = [1, 2].map(|number| Technician::new(id(number), "Etc/UTC".parse().unwrap(), Vec::new()));
    let bookings = vec![booking(1, hours(8, 10)), booking(2, hours(9, 11))];
    let resources = Resources { limits, ..Resources::default() };
    Diary::with_resources(policy, resources, technicians.to_vec(), Vec::new(), bookings).unwrap()
}

#[test]
fn what_the_policy_does_not_look_for_costs_no_look() {
    let asked = booking(3, hours(9, 12));
    let find = |unchecked: &[ConflictCode]| {
        let policy = ConflictPolicy { unchecked: unchecked.to_vec(), ..ConflictPolicy::default() };
        let (diary, tzdb) = (diary(policy), Tzdb::bundled());
        let mut rules = Rules::new(&diary, &tzdb, None);
        let found = rules.find(&Subject::booked(&asked, Scope::All)).unwrap().len();
        (found, rules.take_looked_at())
    };
    let (all, most) = find(&[]);
    let (without, fewer) = find(&[ConflictCode::DoubleBooked]);
    // Two bookings less are looked at, and found.
    assert_eq!((all.checked_sub(without), most.checked_sub(fewer)), (Some(2), Some(4)));
    assert!(find(&[ConflictCode::DoubleBooked, ConflictCode::DailyHours]).1 < fewer);
}

#[test]
fn somebody_who_is_booked_is_seen_to_be_taken_at_the_first_look() {
    let (diary, tzdb, asked) = (diary(ConflictPolicy::default()), Tzdb::bundled(), booking(3, hours(9, 12)));
    let mut rules = Rules::new(&diary, &tzdb, None);
    let subject = Subject::booked(&asked, Scope::All);
    assert!(rules.is_taken(id(1), &subject) && !rules.is_taken(id(2), &subject));
    assert_eq!(rules.take_looked_at(), 2);
}

#[test]
fn people_are_counted_only_for_a_crew_and_licences_looked_at_only_for_a_need() {
    let tzdb = Tzdb::bundled();
    let looks = |needs: Needs, unchecked: &[ConflictCode]| {
        let policy = ConflictPolicy { unchecked: unchecked.to_vec(), ..ConflictPolicy::default() };
        let diary = diary(policy);
        let details = BookingDetails { needs, ..BookingDetails::default() };
        let asked = Booking { details: Some(details), ..booking(3, hours(12, 13)) };
        let mut rules = Rules::new(&diary, &tzdb, None);
        let found = rules.find(&Subject::booked(&asked, Scope::All)).unwrap().len();
        rules.take_looked_at().saturating_sub(u64::try_from(found).unwrap())
    };
    let nothing = looks(Needs::default(), &[]);
    let crew = || Needs { crew_size: 1, ..Needs::default() };
    assert_eq!(looks(crew(), &[]), nothing.saturating_add(1));
    assert_eq!(looks(crew(), &[ConflictCode::CrewTooSmall]), nothing);
    let licence = || Needs { licences: vec!["Electric".parse().unwrap()], ..Needs::default() };
    assert_eq!(looks(licence(), &[]), nothing.saturating_add(1));
    let kinds = [ConflictCode::LicenceMissing, ConflictCode::LicenceNotValid, ConflictCode::LicenceExpiring];
    assert_eq!(looks(licence(), &kinds), nothing);
    assert_eq!(looks(licence(), &kinds[..2]), nothing.saturating_add(1));
}
