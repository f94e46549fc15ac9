use chrono::{DateTime, Duration, Utc};
use journeyman::{
    calendar::Interval,
    schedule::{BookedSpan, ConflictPolicy, Diary, DoubleBooking, Technician, double_bookings},
};
use proptest::prelude::*;

use super::firm::*;

/// Spans of a few technicians that often start together: of seconds, fractions of one, hours, and weeks.
fn spans(longest: i64) -> impl Strategy<Value = Vec<BookedSpan>> {
    let monday: DateTime<Utc> = WEEKS[0].1.parse().unwrap();
    let start = prop_oneof![
        4 => 0..4_i64,
        4 => (0..200_i64).prop_map(|quarter| quarter * 900),
        1 => (0..3_i64).prop_map(|decade| decade * 3_652 * 86_400 + 86_399),
    ];
    let length = prop_oneof![
        8 => prop::sample::select(vec![1_i64, 2, 900, 3_600, 7_200]),
        1 => Just(86_400),
        1 => Just(longest),
    ];
    let hair = || prop::sample::select(vec![0_i64, 0, 0, 1, 500_000_000]);
    let span = (1..4_usize, start, length, hair(), hair());
    prop::collection::vec(span, 0..40).prop_map(move |all| {
        let spans = (1..).zip(all).map(|(number, (technician, start, length, early, late))| {
            let start = monday + Duration::seconds(start) + Duration::nanoseconds(early);
            let end = start + Duration::seconds(length) + Duration::nanoseconds(late - early.min(late));
            // Ids in another order than that of the numbers.
            let booking = uuid(2, 1_000 - 7 * number % 101 * 9).parse().unwrap();
            BookedSpan { technician: technician_id(technician), booking, interval: Interval::new(start, end).unwrap() }
        });
        spans.collect()
    })
}

/// Every two that overlap, each looked at with each.
fn brute_force(spans: &[BookedSpan]) -> Vec<DoubleBooking> {
    let place = |span: &BookedSpan| (span.interval.start(), span.booking);
    let mut found = Vec::new();
    for later in spans {
        for earlier in spans.iter().filter(|one| one.technician == later.technician && place(one) < place(later)) {
            if let Some(overlap) = earlier.interval.intersection(later.interval) {
                let (technician, ids) = (later.technician, (earlier.booking, later.booking));
                let double = DoubleBooking { technician, earlier: ids.0, later: ids.1, overlap };
                found.push(((technician, place(later), place(earlier)), double));
            }
        }
    }
    found.sort_by_key(|(order, _)| *order);
    found.into_iter().map(|(_, double)| double).collect()
}

proptest! {
    #[test]
    fn double_bookings_are_every_two_spans_that_overlap_in_whatever_order_they_come(
        spans in spans(400 * 366 * 86_400), by in any::<prop::sample::Index>()
    ) {
        let expected = brute_force(&spans);
        prop_assert_eq!(&double_bookings(&spans).unwrap(), &expected);
        let mut turned = spans;
        turned.reverse();
        let at = if turned.is_empty() { 0 } else { by.index(turned.len()) };
        turned.rotate_left(at);
        prop_assert_eq!(&double_bookings(&turned).unwrap(), &expected);
    }

    #[test]
    fn a_diary_has_the_double_bookings_of_its_spans(spans in spans(20 * 86_400)) {
        let zone = zone("Etc/UTC");
        let technicians = (1..4).map(|number| Technician::new(technician_id(number), "Etc/UTC".parse().unwrap(), vec![]));
        let booking = |span: &BookedSpan| {
            let mut booking = booked(1, span.technician, span.interval, &zone);
            booking.id = span.booking;
            booking
        };
        let bookings = spans.iter().map(booking).collect();
        let diary = Diary::new(ConflictPolicy::default(), technicians.collect(), vec![], bookings).unwrap();
        prop_assert_eq!(diary.double_bookings().unwrap(), double_bookings(&spans).unwrap());
    }
}
