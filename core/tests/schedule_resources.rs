//! What a diary has besides people, at each bound and one beyond, and travel times of a host's own.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use std::str::FromStr;

use chrono::{DateTime, Duration, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Weekday, ZonedTime},
    error::Coded,
    id::{BookingId, SiteId, TechnicianId},
    limits::{
        BOOKING_DEPENDENCIES_MAX, BREAKS_MAX, CLOSURES_MAX, CREW_MAX, DEPENDENCY_LAG_SECONDS_MAX, DIARY_CHANGES_MAX,
        EQUIPMENT_MAX, NEEDS_MAX, PUBLIC_HOLIDAYS_MAX, QUALIFICATIONS_MAX, SITES_MAX, TAKEN_MAX, TRAVEL_LEGS_MAX,
        TRAVEL_SECONDS_MAX, VEHICLES_MAX,
    },
    schedule::{
        Booking, BookingDependency, BookingDetails, BookingTime, Conflict, ConflictCode, ConflictPolicy, DaySpan,
        Diary, DiaryChange, DiarySite, Equipment, Leave, LeaveSpan, Licence, Needs, Obstacle, Proposal, PublicHoliday,
        Resources, RoleNeed, ScheduleCommand, ScheduleError, Skill, SkillNeed, SlotRanking, SlotRequest, Technician,
        TravelLeg, TravelMatrix, Vehicle, WorkingHours, check, check_all_with, check_with, next_slots_with, what_if,
        what_if_with,
    },
    text::Label,
};

fn id<T: FromStr<Err: std::fmt::Debug>>(number: usize) -> T {
    format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap()
}

fn at(hour: i64) -> DateTime<Utc> {
    "2026-10-06T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + Duration::hours(hour)
}

fn hours(from: i64, to: i64) -> Interval {
    Interval::new(at(from), at(to)).unwrap()
}

fn label(number: usize) -> Label {
    format!("name {number}").parse().unwrap()
}

fn technician(number: usize) -> Technician {
    Technician::new(id(number), "Etc/UTC".parse().unwrap(), vec![])
}

fn booking(number: usize, interval: Interval, details: Option<BookingDetails>) -> Booking {
    let start = ZonedTime { local: interval.start().naive_utc(), zone: "Etc/UTC".parse().unwrap(), offset_seconds: 0 };
    Booking { id: id(number), technician: id(1), visit: id(1), interval, start, days: None, overrides: vec![], details }
}

fn site(number: usize) -> DiarySite {
    DiarySite { id: id(number), zone: "Etc/UTC".parse().unwrap(), access: vec![], closed: vec![], region: None }
}

fn diary(resources: Resources, technicians: Vec<Technician>) -> Result<Diary, ScheduleError> {
    Diary::with_resources(ConflictPolicy::default(), resources, technicians, vec![], vec![])
}

/// Takes as many as the bound, and refuses one more.
#[track_caller]
fn bounded(max: usize, code: &str, of: impl Fn(usize) -> Result<Diary, ScheduleError>) {
    assert_eq!(of(max).map(drop), Ok(()));
    assert_eq!(of(max + 1).unwrap_err().code(), code);
}

#[track_caller]
fn bounded_resources(max: usize, code: &str, of: impl Fn(usize) -> Resources) {
    bounded(max, code, |count| diary(of(count), vec![]));
}

#[test]
fn a_diary_has_as_many_resources_of_each_kind_as_the_bound_and_not_one_more() {
    let plain = Resources::default;
    let vehicle = |number| Vehicle { id: id(number), label: None, out_of_service: vec![] };
    let equipment = |number| Equipment { id: id(number), label: None, out_of_service: vec![] };
    bounded_resources(VEHICLES_MAX, "JM-SCH-0015", |count| Resources {
        vehicles: (1..=count).map(vehicle).collect(),
        ..plain()
    });
    bounded_resources(EQUIPMENT_MAX, "JM-SCH-0015", |count| Resources {
        equipment: (1..=count).map(equipment).collect(),
        ..plain()
    });
    bounded_resources(SITES_MAX, "JM-SCH-0015", |count| Resources {
        sites: (1..=count).map(site).collect(),
        ..plain()
    });
    let holiday = |number| PublicHoliday { date: "2026-12-25".parse().unwrap(), name: label(number), region: None };
    bounded_resources(PUBLIC_HOLIDAYS_MAX, "JM-SCH-0015", |count| Resources {
        holidays: (1..=count).map(holiday).collect(),
        ..plain()
    });
    bounded_resources(CLOSURES_MAX, "JM-SCH-0015", |count| Resources {
        vehicles: vec![Vehicle { out_of_service: vec![hours(0, 1); count], ..vehicle(1) }],
        ..plain()
    });
    let day = "2026-12-25".parse().unwrap();
    bounded_resources(CLOSURES_MAX, "JM-SCH-0015", |count| Resources {
        sites: vec![DiarySite { closed: vec![DaySpan { first: day, last: day }; count], ..site(1) }],
        ..plain()
    });
}

#[test]
fn a_matrix_has_as_many_ways_as_the_bound_each_no_longer_than_half_a_day() {
    let leg = |number: usize| TravelLeg { origin: id(1), destination: id(number + 1), seconds: 60 };
    let matrix = |legs| Resources { travel: TravelMatrix { legs, both_ways: false }, ..Resources::default() };
    bounded_resources(TRAVEL_LEGS_MAX, "JM-SCH-0015", |count| matrix((1..=count).map(leg).collect()));
    let lasting = |seconds| diary(matrix(vec![TravelLeg { seconds, ..leg(1) }]), vec![]).map(drop);
    assert_eq!(lasting(TRAVEL_SECONDS_MAX), Ok(()));
    assert_eq!(lasting(TRAVEL_SECONDS_MAX + 1).unwrap_err().code(), "JM-SCH-0026");
    assert_eq!(lasting(0), Ok(()));
    assert_eq!(lasting(-1).unwrap_err().code(), "JM-SCH-0026");
}

#[test]
fn a_way_from_a_site_to_itself_takes_no_time_and_who_writes_otherwise_is_told_of_which_site() {
    let matrix = |seconds| {
        let legs = vec![TravelLeg { origin: id(7), destination: id(7), seconds }];
        diary(Resources { travel: TravelMatrix { legs, both_ways: false }, ..Resources::default() }, vec![])
    };
    assert_eq!(matrix(0).map(drop), Ok(()), "of a site that the diary doesn't have, too");
    let failure = matrix(60).unwrap_err().failure();
    let text = "the way from site 01999a3f-0000-7000-8000-000000000007 to itself takes no time, so not 60 seconds";
    assert_eq!((failure.code.as_str(), failure.text.as_str()), ("JM-SCH-0026", text));
    let arguments = ["site", "given", "min", "max"].map(|name| failure.arguments[name].as_str());
    assert_eq!(arguments, ["01999a3f-0000-7000-8000-000000000007", "60", "0", "0"]);
    assert_eq!(matrix(-1).unwrap_err().code(), "JM-SCH-0026");
}

#[test]
fn resources_without_what_a_booking_has_are_refused_by_the_booking() {
    let all = Resources {
        vehicles: vec![Vehicle { id: id(21), label: None, out_of_service: vec![] }],
        equipment: vec![Equipment { id: id(22), label: None, out_of_service: vec![] }],
        sites: vec![site(23)],
        ..Resources::default()
    };
    let details = BookingDetails {
        vehicles: vec![id(21)],
        equipment: vec![id(22)],
        site: Some(id(23)),
        ..BookingDetails::default()
    };
    let booked = vec![booking(1, hours(0, 1), None), booking(9, hours(2, 3), Some(details))];
    let made = |resources, booked| {
        Diary::with_resources(ConflictPolicy::default(), resources, vec![technician(1)], vec![], booked)
    };
    let diary = made(all.clone(), booked.clone()).unwrap();
    let shown = |number: usize| id::<BookingId>(number).to_string();
    let taken =
        |what: &str, number| format!("the diary has no {what} {}, which booking {} takes", shown(number), shown(9));
    let there = format!("the diary has no site {}, where booking {} is", shown(23), shown(9));
    for (resources, what, number, text) in [
        (Resources { vehicles: vec![], ..all.clone() }, "vehicle", 21, taken("vehicle", 21)),
        (Resources { equipment: vec![], ..all.clone() }, "equipment", 22, taken("equipment", 22)),
        (Resources { sites: vec![], ..all.clone() }, "site", 23, there),
    ] {
        let command = ScheduleCommand::SetResources { resources: resources.clone() };
        let failure = diary.decide(&command, &Tzdb::bundled()).unwrap_err().failure();
        assert_eq!(failure.text, text);
        assert_eq!((&failure.arguments[what], &failure.arguments["booking"]), (&shown(number), &shown(9)));
        assert_eq!(made(resources, booked.clone()).unwrap_err().to_string(), text, "of a diary that is read");
    }
    // Of what a proposal takes no booking is named: there is none yet.
    let details = Some(BookingDetails { vehicles: vec![id(29)], ..BookingDetails::default() });
    let proposal = Proposal { technician: id(1), interval: hours(4, 5), booking: None, details };
    let failure = check(&diary, &Tzdb::bundled(), &proposal).unwrap_err().failure();
    assert_eq!(failure.arguments.keys().collect::<Vec<_>>(), ["vehicle"]);
}

/// Refused by the code, with the part that is meant in the text and in the arguments.
#[track_caller]
fn names(found: Result<Diary, ScheduleError>, code: &str, arguments: &[(&str, usize)]) {
    let failure = found.unwrap_err().failure();
    assert_eq!(failure.code, code, "{}", failure.text);
    for &(argument, number) in arguments {
        let wanted = id::<SiteId>(number).to_string();
        assert_eq!(failure.arguments.get(argument), Some(&wanted), "{argument} of {:?}", failure.arguments);
        assert!(failure.text.contains(&wanted), "{}", failure.text);
    }
}

#[test]
fn what_is_wrong_with_one_technician_of_several_is_told_with_whose_it_is() {
    fn span(start: &str, end: &str, ends_next_day: bool) -> WorkingHours {
        let (start, end) = (start.parse().unwrap(), end.parse().unwrap());
        WorkingHours { day: Weekday::Wednesday, start, end, ends_next_day }
    }
    fn licence(first: &str, last: &str) -> Licence {
        let day = |text: &str| Some(text.parse().unwrap());
        Licence { name: label(1), issuer: label(2), number: None, valid_from: day(first), valid_until: day(last) }
    }
    let wrong = |change: fn(&mut Technician), code| {
        let mut second = technician(2);
        change(&mut second);
        names(diary(Resources::default(), vec![technician(1), second, technician(3)]), code, &[("technician", 2)]);
    };
    wrong(|one| one.hours = vec![span("07:00:30", "15:00:00", false)], "JM-SCH-0007");
    wrong(|one| one.hours = vec![span("07:00:00", "07:00:00", false)], "JM-SCH-0008");
    wrong(|one| one.breaks = vec![span("07:00:00", "08:00:00", true)], "JM-SCH-0009");
    wrong(
        |one| one.hours = vec![span("07:00:00", "12:00:00", false), span("11:00:00", "15:00:00", false)],
        "JM-SCH-0010",
    );
    wrong(|one| one.roles = (0..=QUALIFICATIONS_MAX).map(label).collect(), "JM-SCH-0015");
    wrong(
        |one| one.skills = vec![Skill { name: label(1), level: 1 }, Skill { name: label(1), level: 2 }],
        "JM-SCH-0024",
    );
    wrong(|one| one.roles = vec![label(1), label(1)], "JM-SCH-0024");
    wrong(|one| one.licences = vec![licence("2026-10-07", "2026-10-06")], "JM-SCH-0027");
    wrong(|one| one.licences = vec![licence("1899-12-31", "2026-10-06")], "JM-CAL-0002");
}

#[test]
fn hours_that_are_set_later_are_refused_with_whose_they_are() {
    let firm = diary(Resources::default(), vec![technician(1), technician(2)]).unwrap();
    let (start, end) = ("07:00:00".parse().unwrap(), "06:00:00".parse().unwrap());
    let hours = vec![WorkingHours { day: Weekday::Monday, start, end, ends_next_day: false }];
    let refusal = firm.decide(&ScheduleCommand::SetHours { technician: id(2), hours }, &Tzdb::bundled()).unwrap_err();
    let failure = refusal.failure();
    assert_eq!(failure.code, "JM-SCH-0008");
    assert_eq!(failure.arguments["technician"], id::<TechnicianId>(2).to_string());
}

#[test]
fn what_is_wrong_with_one_resource_of_several_is_told_with_which_it_is() {
    let plain = Resources::default;
    let wrong =
        |resources: Resources, code, arguments: &[(&str, usize)]| names(diary(resources, vec![]), code, arguments);
    let vehicle = |number| Vehicle { id: id(number), label: None, out_of_service: vec![] };
    let equipment = |number| Equipment { id: id(number), label: None, out_of_service: vec![] };
    let too_often = || vec![hours(1, 2); CLOSURES_MAX + 1];
    let broken = Vehicle { out_of_service: too_often(), ..vehicle(2) };
    wrong(Resources { vehicles: vec![vehicle(1), broken], ..plain() }, "JM-SCH-0015", &[("vehicle", 2)]);
    wrong(Resources { vehicles: [2, 1, 2].map(vehicle).into(), ..plain() }, "JM-SCH-0024", &[("vehicle", 2)]);
    let broken = Equipment { out_of_service: too_often(), ..equipment(2) };
    wrong(Resources { equipment: vec![equipment(1), broken], ..plain() }, "JM-SCH-0015", &[("equipment", 2)]);
    wrong(Resources { equipment: [2, 1, 2].map(equipment).into(), ..plain() }, "JM-SCH-0024", &[("equipment", 2)]);
    let closed = |first: &str, last: &str| DaySpan { first: first.parse().unwrap(), last: last.parse().unwrap() };
    let backwards = DiarySite { closed: vec![closed("2026-10-07", "2026-10-06")], ..site(2) };
    wrong(Resources { sites: vec![site(1), backwards], ..plain() }, "JM-SCH-0027", &[("site", 2)]);
    let early = DiarySite { closed: vec![closed("1899-12-31", "2026-10-06")], ..site(2) };
    wrong(Resources { sites: vec![site(1), early], ..plain() }, "JM-CAL-0002", &[("site", 2)]);
    wrong(Resources { sites: [2, 1, 2].map(site).into(), ..plain() }, "JM-SCH-0024", &[("site", 2)]);
}

#[test]
fn what_is_wrong_with_one_leg_of_a_matrix_is_told_with_which_it_is() {
    let leg = |origin, destination, seconds| TravelLeg { origin: id(origin), destination: id(destination), seconds };
    let wrong = |legs: Vec<TravelLeg>, code| {
        let travel = TravelMatrix { legs, both_ways: false };
        let resources = Resources { travel, ..Resources::default() };
        names(diary(resources, vec![]), code, &[("origin", 2), ("destination", 3)]);
    };
    wrong(vec![leg(1, 2, 60), leg(2, 3, -5), leg(3, 1, 60)], "JM-SCH-0026");
    wrong(vec![leg(2, 3, 60), leg(1, 2, 60), leg(2, 3, 90)], "JM-SCH-0024");
}

#[test]
fn what_is_wrong_with_leave_or_a_booking_is_told_with_which_it_is() {
    let away = |number, technician, first: &str| {
        let (first, last) = (first.parse().unwrap(), "2026-10-07".parse().unwrap());
        Leave { id: id(number), technician: id(technician), span: LeaveSpan::Days { first, last } }
    };
    let firm = |leave, bookings| {
        Diary::with_resources(ConflictPolicy::default(), Resources::default(), vec![technician(1)], leave, bookings)
    };
    let fine = || away(11, 1, "2026-10-06");
    names(firm(vec![fine(), away(12, 1, "2026-10-08")], vec![]), "JM-SCH-0011", &[("leave", 12)]);
    names(firm(vec![fine(), away(12, 1, "1899-12-31")], vec![]), "JM-CAL-0002", &[("leave", 12)]);
    names(firm(vec![fine(), away(12, 2, "2026-10-06")], vec![]), "JM-SCH-0001", &[("leave", 12), ("technician", 2)]);
    let twice = BookingDetails { vehicles: vec![id(1), id(1)], ..BookingDetails::default() };
    let bookings = vec![booking(21, hours(8, 9), None), booking(22, hours(10, 11), Some(twice))];
    names(firm(vec![], bookings), "JM-SCH-0024", &[("booking", 22)]);
    let long = vec![booking(21, hours(8, 9), None), booking(22, hours(0, 24 * 40), None)];
    names(firm(vec![], long), "JM-SCH-0013", &[("booking", 22)]);
    let unknown = Booking { technician: id(2), ..booking(22, hours(8, 9), None) };
    names(firm(vec![], vec![unknown]), "JM-SCH-0001", &[("booking", 22), ("technician", 2)]);
}

#[test]
fn a_lead_who_is_in_the_crew_is_told_apart_from_somebody_who_is_in_it_twice() {
    let people = vec![technician(1), technician(2)];
    let diary = diary(Resources::default(), people).unwrap();
    let told = |crew| {
        let details = Some(BookingDetails { crew, ..BookingDetails::default() });
        let proposal = Proposal { technician: id(1), interval: hours(0, 1), booking: None, details };
        let failure = check(&diary, &Tzdb::bundled(), &proposal).unwrap_err().failure();
        assert_eq!((failure.code.as_str(), failure.arguments["list"].as_str()), ("JM-SCH-0024", "crew"));
        (failure.text, failure.arguments.get("lead").cloned())
    };
    let lead = "01999a3f-0000-7000-8000-000000000001".to_owned();
    let text = format!("technician {lead} leads and is in the crew, too");
    assert_eq!(told(vec![id(2), id(1)]), (text, Some(lead)));
    assert_eq!(told(vec![id(2), id(2)]), ("crew has something twice".to_owned(), None));
}

#[test]
fn a_whole_day_that_does_not_end_in_time_is_refused_by_its_date() {
    let diary = diary(Resources::default(), vec![technician(1)]).unwrap();
    let refused = |first: &str, last: &str, zone: &str| {
        let (first, last, zone) = (first.parse().unwrap(), last.parse().unwrap(), zone.parse().unwrap());
        let time = BookingTime::Days { first, last, zone };
        let (booking, visit) = (id(1), id(1));
        let command =
            ScheduleCommand::Book { booking, technician: id(1), visit, time, overrides: vec![], details: None };
        let failure = diary.decide(&command, &Tzdb::bundled()).unwrap_err().failure();
        assert_eq!(failure.code, "JM-CAL-0002");
        (failure.text, failure.arguments["date"].clone(), failure.arguments["year"].clone())
    };
    let of = |date: &str, year: &str| {
        let text = format!(
            "{date} as a whole day, from midnight to midnight, is in part in the year {year}, outside 1900 to 9999"
        );
        (text, date.to_owned(), year.to_owned())
    };
    assert_eq!(refused("9999-12-30", "9999-12-31", "Etc/UTC"), of("9999-12-31", "10000"));
    assert_eq!(refused("1900-01-01", "1900-01-02", "Australia/Melbourne"), of("1900-01-01", "1899"));
}

#[test]
fn a_technician_has_as_many_qualifications_and_breaks_as_the_bound_and_not_one_more() {
    let with = |technician| diary(Resources::default(), vec![technician]);
    let skill = |number| Skill { name: label(number), level: 1 };
    let licence =
        |number| Licence { name: label(number), issuer: label(0), number: None, valid_from: None, valid_until: None };
    bounded(QUALIFICATIONS_MAX, "JM-SCH-0015", |count| {
        with(Technician { skills: (1..=count).map(skill).collect(), ..technician(1) })
    });
    bounded(QUALIFICATIONS_MAX, "JM-SCH-0015", |count| {
        with(Technician { licences: (1..=count).map(licence).collect(), ..technician(1) })
    });
    bounded(QUALIFICATIONS_MAX, "JM-SCH-0015", |count| {
        with(Technician { roles: (1..=count).map(label).collect(), ..technician(1) })
    });
    let span = |minute: usize| WorkingHours {
        day: Weekday::Monday,
        start: format!("{:02}:{:02}", minute / 60, minute % 60).parse().unwrap(),
        end: format!("{:02}:{:02}", (minute + 1) / 60, (minute + 1) % 60).parse().unwrap(),
        ends_next_day: false,
    };
    bounded(BREAKS_MAX, "JM-SCH-0015", |count| {
        with(Technician { breaks: (0..count).map(span).collect(), ..technician(1) })
    });
}

#[test]
fn a_booking_takes_and_needs_as_much_as_the_bound_and_not_one_more() {
    let vehicle = |number| Vehicle { id: id(number), label: None, out_of_service: vec![] };
    let vehicles: Vec<Vehicle> = (1..=TAKEN_MAX + 1).map(vehicle).collect();
    let crowd: Vec<Technician> = (1..=CREW_MAX + 2).map(technician).collect();
    let with = |details| {
        let resources = Resources { vehicles: vehicles.clone(), ..Resources::default() };
        let booked = vec![booking(1, hours(0, 1), Some(details))];
        Diary::with_resources(ConflictPolicy::default(), resources, crowd.clone(), vec![], booked)
    };
    let plain = BookingDetails::default;
    let needing = |needs| BookingDetails { needs, ..plain() };
    bounded(CREW_MAX, "JM-SCH-0015", |count| {
        with(BookingDetails { crew: (2..count + 2).map(id).collect(), ..plain() })
    });
    bounded(TAKEN_MAX, "JM-SCH-0015", |count| {
        with(BookingDetails { vehicles: (1..=count).map(id).collect(), ..plain() })
    });
    let after = |number: usize| BookingDependency { booking: id(number + 1), lag_seconds: 0 };
    bounded(BOOKING_DEPENDENCIES_MAX, "JM-SCH-0015", |count| {
        with(BookingDetails { depends_on: (1..=count).map(after).collect(), ..plain() })
    });
    let lag =
        |lag_seconds| BookingDetails { depends_on: vec![BookingDependency { lag_seconds, ..after(1) }], ..plain() };
    assert_eq!(with(lag(DEPENDENCY_LAG_SECONDS_MAX)).map(drop), Ok(()));
    assert_eq!(with(lag(DEPENDENCY_LAG_SECONDS_MAX + 1)).unwrap_err().code(), "JM-SCH-0026");
    bounded(NEEDS_MAX, "JM-SCH-0015", |count| {
        with(needing(Needs { licences: (1..=count).map(label).collect(), ..Needs::default() }))
    });
    let skill = |number| SkillNeed { name: label(number), level: 1 };
    bounded(NEEDS_MAX, "JM-SCH-0015", |count| {
        with(needing(Needs { skills: (1..=count).map(skill).collect(), ..Needs::default() }))
    });
    let count = |count| u32::try_from(count).unwrap();
    bounded(CREW_MAX, "JM-SCH-0026", |size| with(needing(Needs { crew_size: count(size), ..Needs::default() })));
    let role = |number| Needs { roles: vec![RoleNeed { role: label(1), count: number }], ..Needs::default() };
    bounded(CREW_MAX, "JM-SCH-0026", |number| with(needing(role(count(number)))));
    assert_eq!(with(needing(role(0))).unwrap_err().code(), "JM-SCH-0026");
}

#[test]
fn as_many_changes_as_the_bound_are_looked_at_and_not_one_more() {
    let start = diary(Resources::default(), vec![technician(1)]).unwrap();
    let add = |number: usize| DiaryChange::Add {
        booking: booking(number, hours(i64::try_from(number).unwrap(), i64::try_from(number).unwrap() + 1), None),
    };
    let changes: Vec<DiaryChange> = (1..=DIARY_CHANGES_MAX + 1).map(add).collect();
    let tzdb = Tzdb::bundled();
    assert_eq!(what_if(&start, &tzdb, &changes[..DIARY_CHANGES_MAX]).map(drop), Ok(()));
    assert_eq!(what_if(&start, &tzdb, &changes).unwrap_err().code(), "JM-SCH-0015");
}

#[test]
fn the_hosts_own_travel_times_are_asked_instead_of_the_table() {
    let at_site = |number| Some(BookingDetails { site: Some(id(number)), ..BookingDetails::default() });
    let resources = Resources { sites: vec![site(1), site(2)], ..Resources::default() };
    let policy = ConflictPolicy { unchecked: vec![ConflictCode::OutsideHours], ..ConflictPolicy::default() };
    let booked = vec![booking(1, hours(0, 1), at_site(1)), booking(2, hours(2, 3), at_site(2))];
    let diary = Diary::with_resources(policy, resources, vec![technician(1)], vec![], booked).unwrap();
    let tzdb = Tzdb::bundled();
    let codes = |found: &[Conflict]| found.iter().map(|one| one.code).collect::<Vec<_>>();
    let two_hours = |_: SiteId, _: SiteId| Some(7200);
    let proposal = Proposal { technician: id(1), interval: hours(4, 5), booking: None, details: at_site(1) };
    assert_eq!(codes(&check(&diary, &tzdb, &proposal).unwrap()), [ConflictCode::TravelUnknown]);
    let found = check_with(&diary, &tzdb, &two_hours, &proposal).unwrap();
    assert_eq!(codes(&found), [ConflictCode::TravelTooShort]);
    assert!(matches!(found[0].obstacle, Obstacle::Travel { travel_seconds: Some(7200), gap_seconds: 3600, .. }));
    assert_eq!(codes(&check_all_with(&diary, &tzdb, &two_hours).unwrap()), [ConflictCode::TravelTooShort]);
    let gone = [DiaryChange::Cancel { booking: id(1) }];
    let would_be = what_if_with(&diary, &tzdb, &two_hours, &gone).unwrap();
    assert_eq!((would_be.introduced.len(), codes(&would_be.resolved)), (0, vec![ConflictCode::TravelTooShort]));
    let request = SlotRequest {
        count: 1,
        duration_seconds: 3600,
        technicians: vec![],
        not_before: at(3),
        horizon_days: 1,
        step_minutes: 60,
        windows: vec![],
        booking: None,
        details: at_site(1),
        ranking: SlotRanking::Earliest,
        cursor: None,
    };
    let offered = next_slots_with(&diary, &tzdb, &two_hours, &request).unwrap();
    assert_eq!(offered.slots[0].interval, hours(5, 6));
    assert_eq!(offered.slots[0].travel_seconds, Some(7200));
    // What no way takes isn't known.
    for nonsense in [-1, TRAVEL_SECONDS_MAX + 1] {
        let found = check_with(&diary, &tzdb, &|_: SiteId, _: SiteId| Some(nonsense), &proposal).unwrap();
        assert_eq!(codes(&found), [ConflictCode::TravelUnknown]);
    }
}

#[test]
fn a_long_chain_of_bookings_that_wait_for_each_other_is_read_in_any_order() {
    const LENGTH: usize = 20_000;
    let link = |number: usize| {
        let after = BookingDependency { booking: id(number + 1), lag_seconds: 0 };
        let details = BookingDetails { depends_on: vec![after], ..BookingDetails::default() };
        booking(number, hours(0, 1), Some(details))
    };
    let mut chain: Vec<Booking> = (1..=LENGTH).map(link).collect();
    let read = |chain: Vec<Booking>| {
        Diary::new(ConflictPolicy::default(), vec![technician(1)], vec![], chain)
            .map(drop)
            .map_err(|error| error.code())
    };
    assert_eq!(read(chain.clone()), Ok(()));
    chain.reverse();
    assert_eq!(read(chain.clone()), Ok(()));
    // Every link of the first half comes when all that it waits for is there, and what waits for it, too.
    let (mut odd, even): (Vec<Booking>, Vec<Booking>) =
        chain.iter().cloned().partition(|one| one.id.to_string().ends_with(['1', '3', '5', '7', '9']));
    odd.extend(even);
    assert_eq!(read(odd), Ok(()));
    if let Some(details) = chain.first_mut().and_then(|last| last.details.as_mut()) {
        details.depends_on = vec![BookingDependency { booking: id(1), lag_seconds: 0 }];
    }
    assert_eq!(read(chain), Err("JM-SCH-0025"));
}

#[test]
fn a_crew_member_is_found_by_their_own_time() {
    let crew: Vec<TechnicianId> = vec![id(2)];
    let booked = booking(1, hours(0, 1), Some(BookingDetails { crew: crew.clone(), ..BookingDetails::default() }));
    let people = vec![technician(1), technician(2)];
    let mut diary = Diary::new(ConflictPolicy::default(), people, vec![], vec![booked.clone()]).unwrap();
    assert_eq!(diary.bookings_in(id(2), hours(0, 1)).collect::<Vec<_>>(), [&booked]);
    let cancelled = journeyman::schedule::ScheduleEvent::BookingCancelled { booking: booked.id };
    diary.apply(&cancelled).unwrap();
    assert_eq!(diary.bookings_in(id(2), hours(0, 1)).count(), 0);
}
