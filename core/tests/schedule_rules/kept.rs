//! What a diary keeps as it changes.

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Weekday},
    error::Coded,
    id::TechnicianId,
    schedule::{
        BookedSpan, Booking, BookingDependency, BookingDetails, BookingTime, ConflictCode, ConflictPolicy, Diary,
        DiarySite, Resources, ScheduleCommand, ScheduleError, ScheduleEvent, Severity, check_all, double_bookings,
        recheck_zones,
    },
    wire::Wire,
};
use schemars::JsonSchema;

use super::{Firm, booking, codes, every_day, hours, id, leave, plain, site, span, technician, vehicle};

#[test]
fn diaries_that_differ_in_one_thing_are_not_the_same() {
    let firm = Firm {
        resources: Resources { vehicles: vec![vehicle(1)], ..Resources::default() },
        technicians: vec![technician(1)],
        leave: vec![leave(1, 1, "2026-10-20", "2026-10-21")],
        bookings: vec![booking(1, 1, hours(8, 10), plain())],
        ..Firm::default()
    };
    assert_eq!(firm.diary(), firm.diary());
    let policy = ConflictPolicy { double_booked: Severity::Soft, ..ConflictPolicy::default() };
    for other in [
        Firm { policy, ..firm.clone() },
        Firm { resources: Resources::default(), ..firm.clone() },
        Firm { technicians: vec![technician(1), technician(2)], ..firm.clone() },
        Firm { leave: vec![], ..firm.clone() },
        Firm { bookings: vec![], ..firm.clone() },
    ] {
        assert_ne!(firm.diary(), other.diary());
        assert_ne!(other.diary(), firm.diary());
    }
}

#[test]
fn withdrawing_leave_takes_away_that_leave_and_no_other() {
    let (first, second) = (leave(1, 1, "2026-10-06", "2026-10-06"), leave(2, 1, "2026-10-08", "2026-10-08"));
    let firm = Firm { technicians: vec![technician(1)], leave: vec![second, first], ..Firm::default() };
    let mut diary = firm.diary();
    assert_eq!(diary.leave().copied().collect::<Vec<_>>(), [first, second]);
    diary.apply(&ScheduleEvent::LeaveWithdrawn { leave: id(1) }).unwrap();
    assert_eq!(diary.leave().copied().collect::<Vec<_>>(), [second]);
    assert_eq!(diary, Firm { leave: vec![second], ..firm }.diary());
}

fn after(booking: usize) -> BookingDetails {
    BookingDetails { depends_on: vec![BookingDependency { booking: id(booking), lag_seconds: 0 }], ..plain() }
}

fn moved(booking: &Booking) -> ScheduleEvent {
    let Booking { id: booking, technician, interval, start, details, .. } = booking.clone();
    ScheduleEvent::BookingMoved { booking, technician, interval, start, overrides: vec![], details, days: None }
}

#[test]
fn a_booking_that_would_close_a_ring_of_bookings_is_refused_as_a_command_and_as_an_event() {
    // The third waits for the second, the second for the first.
    let bookings = vec![
        booking(1, 1, hours(0, 1), plain()),
        booking(2, 1, hours(2, 3), after(1)),
        booking(3, 1, hours(4, 5), after(2)),
    ];
    let firm = Firm { technicians: vec![technician(1)], bookings, ..Firm::default() };
    let mut diary = firm.diary();
    for (number, interval, waits_for) in
        [(1, hours(6, 7), 3), (1, hours(6, 7), 2), (2, hours(6, 7), 3), (3, hours(4, 5), 3)]
    {
        let event = moved(&booking(number, 1, interval, after(waits_for)));
        let refused = diary.apply(&event).unwrap_err();
        assert!(
            matches!(&refused, ScheduleError::EventDoesNotFit { problem_code: "JM-SCH-0025", .. }),
            "{number} after {waits_for}: {refused:?}"
        );
        let command = ScheduleCommand::MoveBooking {
            booking: id(number),
            technician: id(1),
            time: BookingTime::Instants { interval },
            overrides: vec![],
            details: Some(after(waits_for)),
        };
        let refused = diary.decide(&command, &Tzdb::bundled()).unwrap_err();
        assert_eq!(refused.code(), "JM-SCH-0025", "{number} after {waits_for}");
    }
    assert_eq!(diary, firm.diary());
    let itself = ScheduleEvent::Booked { booking: booking(4, 1, hours(8, 9), after(4)) };
    assert_eq!(diary.apply(&itself).unwrap_err().code(), "JM-SCH-0017");
    // One that waits for the end of the chain, or for what isn't there, closes none; nor does one that others wait for.
    diary.apply(&ScheduleEvent::Booked { booking: booking(4, 1, hours(8, 9), after(3)) }).unwrap();
    diary.apply(&ScheduleEvent::Booked { booking: booking(5, 1, hours(10, 11), after(99)) }).unwrap();
    diary.apply(&moved(&booking(1, 1, hours(0, 1), after(5)))).unwrap();
    assert_eq!(diary.bookings().count(), 5);
}

#[test]
fn a_booking_that_is_moved_with_other_people_and_things_is_in_their_way_and_in_nobody_elses() {
    let with = |crew: usize, car: usize| BookingDetails { crew: vec![id(crew)], vehicles: vec![id(car)], ..plain() };
    let resources = Resources { vehicles: vec![vehicle(1), vehicle(2)], ..Resources::default() };
    let technicians = vec![technician(1), technician(2), technician(3)];
    let bookings = vec![booking(1, 1, hours(8, 10), with(2, 1))];
    let mut diary = Firm { resources, technicians, bookings, ..Firm::default() }.diary();
    diary.apply(&moved(&booking(1, 1, hours(8, 10), with(3, 2)))).unwrap();
    let busy = |technician: usize| diary.bookings_in(id(technician), hours(9, 10)).count();
    assert_eq!([busy(1), busy(2), busy(3)], [1, 0, 1]);
    let clash = |car: usize| {
        let proposal = super::proposal(2, hours(9, 11), BookingDetails { vehicles: vec![id(car)], ..plain() });
        codes(&journeyman::schedule::check(&diary, &Tzdb::bundled(), &proposal).unwrap())
    };
    assert_eq!((clash(1), clash(2)), (vec![], vec![ConflictCode::VehicleTaken]));
}

#[test]
fn the_access_hours_of_a_site_are_kept_in_order_and_refused_if_they_overlap() {
    let with = |access| {
        let sites = vec![DiarySite { access, ..site(1) }];
        let resources = Resources { sites, ..Resources::default() };
        Diary::with_resources(ConflictPolicy::default(), resources, vec![], vec![], vec![])
    };
    let (morning, evening) =
        (span(Weekday::Monday, "08:00", "12:00", false), span(Weekday::Monday, "16:00", "20:00", false));
    let kept = with(vec![evening, morning]).unwrap();
    assert_eq!(kept.resources().sites[0].access, [morning, evening]);
    let overlap = with(vec![morning, span(Weekday::Monday, "11:59", "13:00", false)]);
    assert_eq!(overlap.unwrap_err().code(), "JM-SCH-0010");
}

#[test]
fn bookings_weeks_apart_are_each_held_to_the_hours_of_their_own_week() {
    let mut ann = technician(1);
    ann.hours = every_day("08:00", "18:00", false);
    let day = |day: i64| hours(24 * day + 9, 24 * day + 10);
    let bookings = (0..4).map(|week| booking(1 + usize::try_from(week).unwrap(), 1, day(9 * week), plain())).collect();
    let firm = Firm { technicians: vec![ann], bookings, ..Firm::default() };
    assert_eq!(codes(&check_all(&firm.diary(), &Tzdb::bundled()).unwrap()), []);
}

#[test]
fn bookings_that_touch_within_a_second_are_no_double_booking_and_those_that_overlap_are() {
    let instant = |text: &str| -> DateTime<Utc> { format!("2026-10-06T{text}Z").parse().unwrap() };
    let between = |start: &str, end: &str| Interval::new(instant(start), instant(end)).unwrap();
    let found = |first: Interval, second: Interval| {
        let technician: TechnicianId = id(1);
        let span = |number, interval| BookedSpan { technician, booking: id(number), interval };
        let plainly = double_bookings(&[span(1, first), span(2, second)]).unwrap();
        let bookings = vec![booking(1, 1, first, plain()), booking(2, 1, second, plain())];
        let kept = Firm { technicians: vec![super::technician(1)], bookings, ..Firm::default() }.diary();
        assert_eq!(kept.double_bookings().unwrap(), plainly);
        plainly.first().map(|found| found.overlap)
    };
    let first = between("08:00:00", "10:00:00.5");
    assert_eq!(found(first, between("10:00:00.5", "11:00:00")), None, "they touch");
    assert_eq!(found(first, between("10:00:00.6", "11:00:00")), None, "there is a tenth of a second between them");
    assert_eq!(found(first, between("10:00:00.4", "11:00:00")), Some(between("10:00:00.4", "10:00:00.5")));
    assert_eq!(found(between("08:00:00", "10:00:00"), between("10:00:00", "11:00:00")), None, "whole seconds");
    let halves = (between("08:00:00.5", "10:00:00.5"), between("10:00:00.5", "11:00:00.5"));
    assert_eq!(found(halves.0, halves.1), None, "all in the middle of a second");
}

#[test]
fn the_hosts_way_is_the_longest_that_may_be_and_of_two_legs_the_one_in_the_direction_counts() {
    let leg = |origin: usize, destination: usize, seconds| journeyman::schedule::TravelLeg {
        origin: id(origin),
        destination: id(destination),
        seconds,
    };
    let at_site = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let of = |legs: Vec<journeyman::schedule::TravelLeg>, both_ways| {
        let travel = journeyman::schedule::TravelMatrix { legs, both_ways };
        let resources = Resources { sites: vec![site(1), site(2)], travel, ..Resources::default() };
        let bookings = vec![booking(1, 1, hours(8, 10), at_site(1))];
        let firm = Firm { resources, technicians: vec![technician(1)], bookings, ..Firm::default() };
        codes(&firm.check(&super::proposal(1, hours(11, 12), at_site(2))))
    };
    let (short, long) = (1_800, 7_200);
    assert_eq!(of(vec![leg(1, 2, short), leg(2, 1, long)], true), []);
    assert_eq!(of(vec![leg(1, 2, long), leg(2, 1, short)], true), [ConflictCode::TravelTooShort]);
    assert_eq!(of(vec![leg(2, 1, long)], true), [ConflictCode::TravelTooShort], "the way back is as long");
    assert_eq!(of(vec![leg(2, 1, long)], false), [ConflictCode::TravelUnknown]);
}

#[test]
fn a_refusal_for_conflicts_says_the_first_of_them() {
    let diary = Firm {
        technicians: vec![technician(1)],
        leave: vec![leave(1, 1, "2026-10-06", "2026-10-06")],
        ..Firm::default()
    };
    let command = ScheduleCommand::Book {
        booking: id(1),
        technician: id(1),
        visit: id(1),
        time: BookingTime::Instants { interval: hours(8, 10) },
        overrides: vec![],
        details: None,
    };
    let refused = diary.diary().decide(&command, &Tzdb::bundled()).unwrap_err();
    let conflicts = diary.check(&super::proposal(1, hours(8, 10), plain()));
    assert_eq!(codes(&conflicts), [ConflictCode::OnLeave]);
    assert!(refused.to_string().contains(&conflicts[0].to_string()), "{refused}");
}

#[test]
fn a_diary_is_described_in_schemas_by_its_parts() {
    assert_eq!(Diary::schema_name(), "Diary");
    let schema = schemars::schema_for!(Diary);
    let properties = schema.get("properties").and_then(|found| found.as_object()).unwrap();
    let mut names: Vec<&str> = properties.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["bookings", "leave", "policy", "resources", "technicians"]);
}

#[test]
fn a_policy_is_read_back_with_every_severity_that_the_firm_chose() {
    let fields = serde_json::to_value(schemars::schema_for!(ConflictPolicy)).unwrap();
    let fields: Vec<String> = fields["properties"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(fields.len(), 25, "24 kinds, and those that aren't looked for");
    for severity in ["hard", "soft", "warning"] {
        let chosen = fields.iter().filter(|field| *field != "unchecked").map(|field| (field.clone(), severity.into()));
        let chosen = serde_json::Value::Object(chosen.collect());
        let policy = ConflictPolicy::from_json(chosen.to_string().as_bytes()).unwrap();
        assert_eq!(ConflictPolicy::from_json(&policy.to_json()).unwrap(), policy, "{severity}");
    }
}

#[test]
fn an_agreed_time_that_comes_twice_is_where_it_was_at_either_of_its_instants_and_nowhere_else() {
    let instant = |text: &str| -> DateTime<Utc> { format!("2026-04-04T{text}:00Z").parse().unwrap() };
    let moved = |start: &str, end: &str| {
        let mut agreed = booking(1, 1, Interval::new(instant(start), instant(end)).unwrap(), plain());
        agreed.start.zone = "Australia/Melbourne".parse().unwrap();
        agreed.start.local = "2026-04-05T02:30:00".parse().unwrap();
        let offset = agreed.start.local.signed_duration_since(instant(start).naive_utc());
        agreed.start.offset_seconds = offset.num_seconds().try_into().unwrap();
        let firm = Firm { technicians: vec![technician(1)], bookings: vec![agreed], ..Firm::default() };
        let found = recheck_zones(&firm.diary(), &Tzdb::bundled()).unwrap();
        let conflicts = codes(&check_all(&firm.diary(), &Tzdb::bundled()).unwrap());
        assert_eq!(!conflicts.is_empty(), !found.is_empty(), "{conflicts:?}");
        found.first().map(|found| found.now)
    };
    assert_eq!(moved("15:30", "16:30"), None, "the first time");
    assert_eq!(moved("16:30", "17:30"), None, "the second time");
    let first = Interval::new(instant("15:30"), instant("16:30")).unwrap();
    assert_eq!(moved("14:30", "15:30"), Some(first));
    assert_eq!(moved("17:30", "18:30"), Some(first));
}
