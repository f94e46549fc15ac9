//! What is looked at, and what isn't because nobody asks for it or because less tells enough.

use super::{super::sample::id, *};
use crate::{
    calendar::Weekday,
    schedule::{
        ConflictPolicy, DaySpan, DiaryLimits, DiarySite, Needs, PublicHoliday, Resources, Technician, WorkingHours,
    },
};

fn hours(from: u32, to: u32) -> Interval {
    let at = |hour: u32| format!("2026-10-06T{hour:02}:00:00Z").parse().unwrap();
    Interval::new(at(from), at(to)).unwrap()
}

fn booking(number: u64, interval: Interval) -> Booking {
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

/// What a search for conflicts finds and looks at.
fn found_and_looks(diary: &Diary, asked: &Booking) -> (usize, u64) {
    let tzdb = Tzdb::bundled();
    let mut rules = Rules::new(diary, &tzdb, None);
    let found = rules.find(&Subject::booked(asked, Scope::All)).unwrap().len();
    (found, rules.take_looked_at().saturating_sub(u64::try_from(found).unwrap()))
}

fn with(policy: ConflictPolicy, resources: Resources, hours: &[WorkingHours], bookings: Vec<Booking>) -> Diary {
    let technicians = vec![Technician::new(id(1), "Etc/UTC".parse().unwrap(), hours.to_vec())];
    Diary::with_resources(policy, resources, technicians, Vec::new(), bookings).unwrap()
}

fn without(codes: &[ConflictCode]) -> ConflictPolicy {
    ConflictPolicy { unchecked: codes.to_vec(), ..ConflictPolicy::default() }
}

#[test]
fn eight_closed_days_of_a_site_count_as_one_look() {
    let day = "2026-12-25".parse().unwrap();
    let looks = |count: usize| {
        let closed = vec![DaySpan { first: day, last: day }; count];
        let site = DiarySite { id: id(1), zone: "Etc/UTC".parse().unwrap(), access: Vec::new(), closed, region: None };
        let resources = Resources { sites: vec![site], ..Resources::default() };
        let details = BookingDetails { site: Some(id(1)), ..BookingDetails::default() };
        let asked = Booking { details: Some(details), ..booking(3, hours(12, 13)) };
        found_and_looks(&with(without(&[]), resources, &[], Vec::new()), &asked).1
    };
    assert_eq!([looks(8), looks(17), looks(24)].map(|some| some.saturating_sub(looks(0))), [1, 2, 3]);
}

#[test]
fn what_is_nearer_than_a_rest_costs_a_look_and_half_of_one_at_the_hours_around() {
    let limits = DiaryLimits { rest_minutes: Some(24 * 60), ..DiaryLimits::default() };
    let looks = |unchecked: &[ConflictCode]| {
        let resources = Resources { limits, ..Resources::default() };
        let yesterday = Interval::new("2026-10-05T20:00:00Z".parse().unwrap(), "2026-10-05T21:00:00Z".parse().unwrap());
        let diary = with(without(unchecked), resources, &[], vec![booking(1, yesterday.unwrap())]);
        found_and_looks(&diary, &booking(3, hours(12, 13)))
    };
    let ((found, looked), (fewer, less)) = (looks(&[]), looks(&[ConflictCode::RestTooShort]));
    // Two days and three around them are five looks at hours.
    assert_eq!((found.saturating_sub(fewer), looked.saturating_sub(less)), (1, 3));
}

#[test]
fn a_day_of_many_holidays_is_looked_at_once_and_one_of_few_each_time() {
    let holidays = |count: u32, unchecked: &[ConflictCode]| {
        let date = "2026-10-06".parse().unwrap();
        let of = |number: u32| PublicHoliday { date, name: format!("Day {number}").parse().unwrap(), region: None };
        let resources = Resources { holidays: (0..count).map(of).collect(), ..Resources::default() };
        let (diary, tzdb) = (with(without(unchecked), resources, &[], Vec::new()), Tzdb::bundled());
        let (mut rules, asked) = (Rules::new(&diary, &tzdb, None), booking(3, hours(12, 13)));
        let mut looks = || {
            rules.holidays(&Subject::booked(&asked, Scope::All), &mut Vec::new()).unwrap();
            rules.take_looked_at()
        };
        [looks(), looks()]
    };
    assert_eq!(holidays(15, &[]), [16, 16]);
    assert_eq!(holidays(16, &[]), [17, 17]);
    assert_eq!(holidays(17, &[]), [18, 1]);
    assert_eq!(holidays(17, &[ConflictCode::PublicHoliday]), [0, 0]);
}

#[test]
fn breaks_are_looked_for_where_there_are_any_and_the_policy_asks() {
    let lunch = WorkingHours {
        day: Weekday::Tuesday,
        start: "12:00".parse().unwrap(),
        end: "13:00".parse().unwrap(),
        ends_next_day: false,
    };
    let looks = |breaks: Vec<WorkingHours>, unchecked: &[ConflictCode]| {
        let ann = Technician { breaks, ..Technician::new(id(1), "Etc/UTC".parse().unwrap(), Vec::new()) };
        let diary = Diary::new(without(unchecked), vec![ann], Vec::new(), Vec::new()).unwrap();
        found_and_looks(&diary, &booking(3, hours(8, 9))).1
    };
    let none = looks(Vec::new(), &[ConflictCode::NoBreak]);
    assert_eq!(looks(Vec::new(), &[]), none);
    assert_eq!(looks(vec![lunch], &[]), none.saturating_add(3));
    assert_eq!(looks(vec![lunch], &[ConflictCode::NoBreak]), none);
}

#[test]
fn an_answer_holds_until_the_visit_meets_the_next_edge_of_a_day() {
    let day = |day| WorkingHours {
        day,
        start: "08:00".parse().unwrap(),
        end: "16:00".parse().unwrap(),
        ends_next_day: false,
    };
    let diary = with(without(&[]), Resources::default(), &[day(Weekday::Tuesday)], vec![booking(1, hours(12, 13))]);
    let tzdb = Tzdb::bundled();
    let mut rules = Rules::new(&diary, &tzdb, None);
    let range = Interval::new("2026-10-05T00:00:00Z".parse().unwrap(), "2026-10-09T00:00:00Z".parse().unwrap());
    let lead = rules.checker(id(1), range.unwrap()).unwrap();
    let visits: Vec<Booking> = (7..16).map(|from| booking(3, hours(from, from + 1))).collect();
    let asked = |from: usize| Subject::booked(visits.get(from - 7).unwrap(), Scope::All);
    let mut until = |from: usize| {
        let until = rules.steady_until(&lead, &Subject { agreed: None, ..asked(from) });
        until.map(|until| until.format("%H").to_string().parse::<u32>().unwrap())
    };
    assert_eq!([7, 8, 9, 10, 11].map(&mut until), [Some(8), Some(11), Some(11), Some(11), None]);
    assert_eq!([12, 13, 14, 15].map(&mut until), [Some(13), Some(15), Some(15), None]);
}

#[test]
fn of_a_visit_that_is_to_be_moved_an_answer_holds_no_longer_than_until_the_time_it_has() {
    let day = WorkingHours {
        day: Weekday::Tuesday,
        start: "08:00".parse().unwrap(),
        end: "16:00".parse().unwrap(),
        ends_next_day: false,
    };
    let technicians = [1, 2].map(|number| Technician::new(id(number), "Etc/UTC".parse().unwrap(), vec![day]));
    // Somebody else has it now, so that nothing of the day starts or ends with it.
    let has = Booking { technician: id(2), ..booking(1, hours(11, 14)) };
    let diary = Diary::new(without(&[]), technicians.to_vec(), Vec::new(), vec![has]).unwrap();
    let tzdb = Tzdb::bundled();
    let mut rules = Rules::new(&diary, &tzdb, None);
    let range = Interval::new("2026-10-05T00:00:00Z".parse().unwrap(), "2026-10-09T00:00:00Z".parse().unwrap());
    let lead = rules.checker(id(1), range.unwrap()).unwrap();
    let visits = [9, 11, 12].map(|from| booking(1, hours(from, from + 1)));
    let until = visits.each_ref().map(|visit| {
        let asked = Subject { agreed: None, ..Subject::booked(visit, Scope::All) };
        let until = rules.steady_until(&lead, &asked);
        until.map(|until| until.format("%H").to_string().parse::<u32>().unwrap())
    });
    assert_eq!(until, [Some(11), Some(15), Some(15)]);
}

#[test]
fn of_whom_it_is_known_whether_they_can_come_nothing_is_looked_at_again() {
    let (diary, tzdb) = (diary(without(&[ConflictCode::OutsideHours])), Tzdb::bundled());
    let (asked, later) = (booking(3, hours(9, 12)), booking(3, hours(13, 14)));
    let mut rules = Rules::new(&diary, &tzdb, None);
    let mut looks = |technician, visit| {
        let can_come = rules.can_come(technician, &Subject::booked(visit, Scope::All)).unwrap();
        (can_come, rules.take_looked_at() > 0)
    };
    assert_eq!([1, 1].map(|number| looks(id(number), &asked)), [(false, true), (false, false)]);
    assert_eq!([2, 2, 1].map(|number| looks(id(number), &asked)), [(true, true), (true, false), (false, false)]);
    // It is known of one time only.
    assert_eq!([1, 1].map(|number| looks(id(number), &later)), [(true, true), (true, false)]);
}

#[test]
fn each_way_between_two_visits_that_may_be_driven_costs_two_looks() {
    let (diary, tzdb) = (diary(ConflictPolicy::default()), Tzdb::bundled());
    let mut rules = Rules::new(&diary, &tzdb, None);
    let stop = |from: u32| route::Stop { interval: hours(from, from + 1), site: id(1) };
    let mut looks = |visits: u32| {
        let stops: Vec<_> = (0..visits).map(stop).collect();
        assert_eq!(rules.reached(&stops, stop(22), 0), vec![true; stops.len()]);
        rules.take_looked_at()
    };
    assert_eq!([0, 1, 2, 10].map(&mut looks), [0, 2, 8, 200]);
}

#[test]
fn closed_days_are_asked_of_the_zone_as_few_spans_however_many_there_are() {
    let span = |first: u32, last: u32| {
        let day = |number| NaiveDate::from_ymd_opt(2026, 10, number).unwrap();
        DaySpan { first: day(first), last: day(last) }
    };
    let near = |closed: &[DaySpan]| {
        let around = span(10, 20);
        place::closed_days(closed, (around.first, around.last))
    };
    assert_eq!(near(&vec![span(1, 31); 1_000]), [span(1, 31)]);
    let days: Vec<DaySpan> = (1..=31).map(|day| span(day, day)).collect();
    assert_eq!(near(&days), [span(10, 20)]);
    assert_eq!(
        near(&[span(1, 9), span(8, 11), span(9, 10), span(13, 13), span(14, 15), span(21, 22)]),
        [span(8, 11), span(13, 15)]
    );
}
