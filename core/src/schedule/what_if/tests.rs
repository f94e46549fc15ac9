use super::{super::sample::id, *};
use crate::schedule::{
    BookingDetails, ConflictCode, ConflictPolicy, DiaryLimits, Needs, Resources, Severity, Technician, Vehicle,
    sample::always,
};

fn hours(from: u32, to: u32) -> Interval {
    let at = |hour: u32| format!("2026-10-05T{hour:02}:00:00Z").parse().unwrap();
    Interval::new(at(from), at(to)).unwrap()
}

fn booking(number: u64, interval: Interval, details: BookingDetails) -> Booking {
    let start = Tzdb::bundled().zone(&"Etc/UTC".parse().unwrap()).unwrap().local(interval.start()).unwrap();
    let details = Some(details);
    Booking {
        id: id(number),
        technician: id(1),
        visit: id(number),
        interval,
        start,
        days: None,
        overrides: vec![],
        details,
    }
}

/// A visit for which somebody must have a licence that nobody has.
fn gas(number: u64, interval: Interval) -> Booking {
    let needs = Needs { licences: vec!["gas".parse().unwrap()], ..Needs::default() };
    booking(number, interval, BookingDetails { needs, ..BookingDetails::default() })
}

/// A visit with the van.
fn with_van(number: u64, interval: Interval) -> Booking {
    booking(number, interval, BookingDetails { vehicles: vec![id(9)], ..BookingDetails::default() })
}

/// Of one person at all hours, whom the firm is only warned about being booked twice.
fn diary(limits: DiaryLimits, bookings: Vec<Booking>) -> Diary {
    let policy = ConflictPolicy { double_booked: Severity::Warning, ..ConflictPolicy::default() };
    let technicians = vec![Technician::new(id(1), "Etc/UTC".parse().unwrap(), always())];
    let vehicles = vec![Vehicle { id: id(9), label: None, out_of_service: vec![] }];
    let resources = Resources { vehicles, limits, ..Resources::default() };
    Diary::with_resources(policy, resources, technicians, vec![], bookings).unwrap()
}

/// The codes and the bookings of what is introduced, resolved and unchanged.
fn would(diary: &Diary, changes: &[DiaryChange]) -> [Vec<(ConflictCode, Option<BookingId>)>; 3] {
    let WhatIf { introduced, resolved, unchanged } = what_if(diary, &Tzdb::bundled(), changes).unwrap();
    [introduced, resolved, unchanged].map(|list| list.iter().map(|one| (one.code, one.booking)).collect())
}

fn plain(bookings: Vec<Booking>) -> Diary {
    diary(DiaryLimits::default(), bookings)
}

const fn add(booking: Booking) -> DiaryChange {
    DiaryChange::Add { booking }
}

fn cancel(number: u64) -> DiaryChange {
    DiaryChange::Cancel { booking: id(number) }
}

#[test]
fn a_booking_that_lacks_what_another_at_the_same_time_lacks_has_a_conflict_of_its_own() {
    let (own, other) = ((ConflictCode::LicenceMissing, Some(id(502))), (ConflictCode::LicenceMissing, Some(id(501))));
    let clash = (ConflictCode::DoubleBooked, Some(id(502)));
    let (one, two) = (gas(501, hours(9, 11)), gas(502, hours(9, 11)));

    let comes = would(&plain(vec![one.clone()]), &[add(two.clone())]);
    assert_eq!(comes, [vec![own, clash], vec![], vec![other]]);

    let both = plain(vec![one.clone(), two.clone()]);
    let found = check_all(&both, &Tzdb::bundled()).unwrap();
    let keys: Vec<&String> = found.iter().filter(|one| one.code == own.0).map(|one| &one.key).collect();
    assert!(keys.len() == 2 && keys[0] == keys[1], "the two share a key, or nothing is tried here");
    assert_eq!(would(&both, &[cancel(502)]), [vec![], vec![own, clash], vec![other]]);
    // The clash is that of the later with the earlier, whoever of the two goes.
    assert_eq!(would(&both, &[cancel(501)]), [vec![], vec![other, clash], vec![own]]);

    let instead = would(&plain(vec![one]), &[cancel(501), add(two)]);
    assert_eq!(instead, [vec![own], vec![other], vec![]], "what comes in its place lacks it anew");
}

#[test]
fn two_bookings_at_one_time_each_clash_with_a_third() {
    let bookings = [(501, hours(9, 11)), (502, hours(9, 11)), (503, hours(8, 10))];
    let bookings: Vec<Booking> =
        bookings.into_iter().map(|(number, interval)| booking(number, interval, BookingDetails::default())).collect();
    let clash = |number| (ConflictCode::DoubleBooked, Some(id(number)));
    let all = plain(bookings.clone());
    assert_eq!(would(&all, &[]), [vec![], vec![], vec![clash(502), clash(501), clash(502)]]);
    assert_eq!(would(&all, &[cancel(502)]), [vec![], vec![clash(502), clash(502)], vec![clash(501)]]);
    let without = plain(bookings.iter().filter(|one| one.id != id(502)).cloned().collect());
    assert_eq!(would(&without, &[add(bookings[1].clone())]), [vec![clash(502), clash(502)], vec![], vec![clash(501)]]);
}

#[test]
fn a_van_that_is_out_of_service_twice_at_one_time_is_in_the_way_twice() {
    let broken = |count: usize| vec![DiaryChange::VehicleBroken { vehicle: id(9), interval: hours(10, 12) }; count];
    let out = (ConflictCode::VehicleTaken, Some(id(501)));
    let mut diary = plain(vec![with_van(501, hours(9, 11))]);
    assert_eq!(would(&diary, &broken(2)), [vec![out, out], vec![], vec![]]);
    diary = diary.changed(&Tzdb::bundled(), &broken(1)).unwrap();
    assert_eq!(would(&diary, &broken(1)), [vec![out], vec![], vec![out]]);
}

#[test]
fn a_day_of_two_bookings_at_one_time_passes_its_limit_with_each() {
    let limits = DiaryLimits { daily_minutes: Some(60), ..DiaryLimits::default() };
    let all = [501, 502].map(|number| booking(number, hours(9, 11), BookingDetails::default()));
    let (own, other) = ((ConflictCode::DailyHours, Some(id(502))), (ConflictCode::DailyHours, Some(id(501))));
    let clash = (ConflictCode::DoubleBooked, Some(id(502)));
    let comes = would(&diary(limits, vec![all[0].clone()]), &[add(all[1].clone())]);
    assert_eq!(comes, [vec![own, clash], vec![], vec![other]]);
    // An hour before makes both days longer, and nothing of what there is better.
    let earlier = booking(503, hours(7, 8), BookingDetails::default());
    assert_eq!(would(&diary(limits, all.to_vec()), &[add(earlier.clone())]), [vec![other, own], vec![], vec![clash]]);
    let long = diary(limits, all.iter().cloned().chain([earlier]).collect());
    assert_eq!(would(&long, &[cancel(503)]), [vec![], vec![other, own], vec![other, own, clash]]);
}
