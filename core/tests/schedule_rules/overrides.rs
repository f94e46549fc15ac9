//! What an override takes on: the conflict that it names, from whichever side.

use journeyman::{
    calendar::Tzdb,
    schedule::{
        BookingDependency, BookingDetails, BookingTime, ConflictCode, ConflictOverride, ConflictPolicy, DiaryLimits,
        Proposal, Resources, ScheduleCommand, ScheduleEvent, Severity, TravelLeg, TravelMatrix, check_all,
    },
};

use super::{Firm, booking, codes, equipment, every_day, hours, id, of_kind, plain, site, technician, vehicle};

fn taken_on(key: &str) -> ConflictOverride {
    ConflictOverride { key: key.parse().unwrap(), reason: "Agreed on the telephone".parse().unwrap(), actor: None }
}

/// A clash of two bookings is gone from the diary's conflicts when the earlier one's override names it, as when the later one's
/// does, and when both have another one's it isn't.
#[track_caller]
fn either_side_takes_on(firm: &Firm, code: ConflictCode) {
    let all = |firm: &Firm| codes(&check_all(&firm.diary(), &Tzdb::bundled()).unwrap());
    assert_eq!(all(firm), [code]);
    for side in 0..firm.bookings.len() {
        let own = &firm.bookings[side];
        let proposal =
            Proposal { technician: own.technician, interval: own.interval, booking: Some(own.id), details: None };
        let found = firm.check(&proposal);
        let mut agreed = firm.clone();
        agreed.bookings[side].overrides = vec![taken_on(&of_kind(&found, code).key)];
        assert_eq!(all(&agreed), [], "{code:?} taken on by booking {}", side + 1);
        agreed.bookings[side].overrides = vec![taken_on(&format!("{}:{:032}", code.code(), 7))];
        assert_eq!(all(&agreed), [code], "{code:?} not taken on by booking {}", side + 1);
    }
}

fn two(details: [BookingDetails; 2], from: i64) -> Firm {
    let [first, second] = details;
    let policy = ConflictPolicy {
        double_booked: Severity::Soft,
        vehicle_taken: Severity::Soft,
        equipment_taken: Severity::Soft,
        ..ConflictPolicy::default()
    };
    Firm {
        policy,
        technicians: vec![technician(1), technician(2)],
        bookings: vec![booking(1, 1, hours(8, 10), first), booking(2, 2, hours(from, from + 2), second)],
        ..Firm::default()
    }
}

#[test]
fn a_double_booking_is_taken_on_from_either_side() {
    let mut firm = two([plain(), plain()], 9);
    firm.bookings[1].technician = id(1);
    either_side_takes_on(&firm, ConflictCode::DoubleBooked);
}

#[test]
fn a_vehicle_that_two_technicians_take_is_taken_on_from_either_side() {
    let with = || BookingDetails { vehicles: vec![id(1)], ..plain() };
    let resources = Resources { vehicles: vec![vehicle(1)], ..Resources::default() };
    either_side_takes_on(&Firm { resources, ..two([with(), with()], 9) }, ConflictCode::VehicleTaken);
}

#[test]
fn equipment_that_two_technicians_take_is_taken_on_from_either_side() {
    let with = || BookingDetails { equipment: vec![id(1)], ..plain() };
    let resources = Resources { equipment: vec![equipment(1)], ..Resources::default() };
    either_side_takes_on(&Firm { resources, ..two([with(), with()], 9) }, ConflictCode::EquipmentTaken);
}

#[test]
fn a_way_that_is_too_short_is_taken_on_from_either_side() {
    let to = |number: usize| BookingDetails { site: Some(id(number)), ..plain() };
    let legs = vec![TravelLeg { origin: id(1), destination: id(2), seconds: 7_200 }];
    let travel = TravelMatrix { legs, both_ways: true };
    let resources = Resources { sites: vec![site(1), site(2)], travel, ..Resources::default() };
    let mut firm = Firm { resources, ..two([to(1), to(2)], 11) };
    firm.bookings[1].technician = id(1);
    either_side_takes_on(&firm, ConflictCode::TravelTooShort);
}

#[test]
fn a_rest_that_is_too_short_is_taken_on_from_either_side() {
    let limits = DiaryLimits { rest_minutes: Some(11 * 60), ..DiaryLimits::default() };
    let mut firm = Firm { resources: Resources { limits, ..Resources::default() }, ..two([plain(), plain()], 9) };
    firm.technicians[0].hours = every_day("06:00", "23:00", false);
    firm.bookings = vec![booking(1, 1, hours(20, 22), plain()), booking(2, 1, hours(30, 32), plain())];
    either_side_takes_on(&firm, ConflictCode::RestTooShort);
}

#[test]
fn an_order_that_is_broken_is_taken_on_from_either_side() {
    let waits =
        BookingDetails { depends_on: vec![BookingDependency { booking: id(1), lag_seconds: 3_600 }], ..plain() };
    let mut firm = two([plain(), waits], 10);
    firm.policy.dependency_broken = Severity::Soft;
    either_side_takes_on(&firm, ConflictCode::DependencyBroken);
}

#[test]
fn the_hours_of_a_day_that_were_taken_on_say_nothing_of_the_week_that_begins_with_it() {
    let limits = DiaryLimits { daily_minutes: Some(600), weekly_minutes: Some(20 * 60), ..DiaryLimits::default() };
    let mut firm = Firm {
        resources: Resources { limits, ..Resources::default() },
        technicians: vec![technician(1)],
        // Eleven and twelve hours on Monday, and 21 in the week.
        bookings: vec![
            booking(1, 1, hours(-16, -5), plain()),
            booking(2, 1, hours(-4, -3), plain()),
            booking(3, 1, hours(8, 17), plain()),
        ],
        ..Firm::default()
    };
    let all = |firm: &Firm| codes(&check_all(&firm.diary(), &Tzdb::bundled()).unwrap());
    let (day, week) = (ConflictCode::DailyHours, ConflictCode::WeeklyHours);
    assert_eq!(all(&firm), [day, day, week]);
    let asked = Proposal { technician: id(1), interval: hours(-4, -3), booking: Some(id(2)), details: None };
    firm.bookings[1].overrides = vec![taken_on(&of_kind(&firm.check(&asked), day).key)];
    assert_eq!(all(&firm), [week]);
}

#[test]
fn a_booking_keeps_the_overrides_that_it_needs_and_no_other() {
    let mut firm = two([plain(), plain()], 9);
    firm.technicians[0].hours = every_day("08:00", "09:00", false);
    firm.bookings.truncate(1);
    let interval = hours(9, 11);
    let asked = Proposal { technician: id(1), interval, booking: Some(id(3)), details: None };
    let found = firm.check(&asked);
    assert_eq!(codes(&found).len(), 2, "the booking until ten, and the hours until nine");
    let needed: Vec<String> = found.iter().map(|conflict| conflict.key.clone()).collect();
    let useless = format!("{}:{:032}", ConflictCode::VehicleTaken.code(), 7);
    let overrides = needed.iter().rev().chain([&useless]).chain(&needed).map(|key| taken_on(key)).collect();
    let time = BookingTime::Instants { interval };
    let command =
        ScheduleCommand::Book { booking: id(3), technician: id(1), visit: id(3), time, overrides, details: None };
    let events = firm.diary().decide(&command, &Tzdb::bundled()).unwrap();
    let [ScheduleEvent::Booked { booking }] = &events[..] else { panic!("{events:?}") };
    let mut sorted = needed;
    sorted.sort_unstable();
    let kept: Vec<String> = booking.overrides.iter().map(|one| one.key.to_string()).collect();
    assert_eq!(kept, sorted);
}
