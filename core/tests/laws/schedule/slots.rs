use std::collections::{BTreeMap, BTreeSet};

use chrono::{Duration, Timelike};
use journeyman::{
    calendar::{Interval, Tzdb},
    id::BookingId,
    schedule::{
        BookingTime, ConflictCode, ConflictPolicy, Diary, Proposal, PublicHoliday, Resources, ScheduleCommand,
        Severity, Slot, SlotRanking, SlotRejection, SlotRequest, next_slots,
    },
};
use proptest::prelude::*;

use super::firm::*;

type Found = (Vec<Slot>, BTreeMap<ConflictCode, u64>);

/// Every start on the grid, tried minute by minute with `check`.
fn brute_force(firm: &Firm, request: &SlotRequest) -> Found {
    let diary = firm.diary();
    let horizon =
        Interval::new(request.not_before, request.not_before + Duration::days(i64::from(request.horizon_days)));
    let (mut slots, mut rejected) = (Vec::new(), BTreeMap::new());
    for start in minutes(horizon.unwrap()) {
        for technician in &firm.technicians {
            let shown = zone(technician.zone.as_str()).local(start).unwrap();
            let interval = Interval::new(start, start + Duration::seconds(request.duration_seconds)).unwrap();
            let on_grid = (shown.local.hour() * 60 + shown.local.minute()).is_multiple_of(request.step_minutes);
            let in_window = request.windows.is_empty() || request.windows.iter().any(|window| window.covers(interval));
            if !(on_grid && in_window) {
                continue;
            }
            let proposal = Proposal { technician: technician.id, interval, booking: request.booking, details: None };
            let found = conflicts(&diary, &proposal);
            if found.is_empty() {
                slots.push(Slot {
                    technician: technician.id,
                    interval,
                    start: shown,
                    crew: vec![],
                    travel_seconds: None,
                    advice: vec![],
                });
            }
            for code in found.iter().map(|conflict| conflict.code).collect::<BTreeSet<_>>() {
                *rejected.entry(code).or_default() += 1;
            }
        }
    }
    (slots, rejected)
}

fn slot_request(firm: &Firm) -> impl Strategy<Value = SlotRequest> + use<> {
    let monday = firm.monday;
    // A booking that is to be moved, and one that isn't there.
    let moved: Vec<BookingId> = firm.bookings.iter().map(|booking| booking.id).chain([booking_id(998)]).collect();
    let window = (0..QUARTERS_A_DAY * 2, 1..40_i64);
    (
        prop::collection::vec(window, 0..3),
        0..(DAYS - 1) * QUARTERS_A_DAY,
        1..12_i64,
        prop::sample::select(vec![15, 20, 30, 60, 100, 420, 1440]),
        0..2_i64,
        prop::option::of(prop::sample::select(moved)),
    )
        .prop_map(move |(windows, from, length, step_minutes, odd_seconds, moved)| {
            let not_before = quarters(monday, from, 1).start() + Duration::seconds(odd_seconds * 61);
            // Windows that neither touch nor overlap, or joining them would be part of what is tested here.
            let mut after = 0;
            let mut apart = Vec::new();
            for (gap, length) in windows {
                apart.push(quarters(not_before, after + gap % 30 + 1, length));
                after += gap % 30 + 1 + length;
            }
            SlotRequest {
                count: 100,
                duration_seconds: length * 900,
                technicians: vec![],
                not_before,
                horizon_days: 1,
                step_minutes,
                windows: apart,
                booking: moved,
                cursor: None,
                details: None,
                ranking: SlotRanking::Earliest,
            }
        })
}

fn firm_and_request() -> impl Strategy<Value = (Firm, SlotRequest)> {
    any_firm().prop_flat_map(|firm| (Just(firm.clone()), slot_request(&firm)))
}

/// The whole search, `count` slots at a time.
fn search_through(firm: &Firm, request: &SlotRequest, count: u32) -> Found {
    let mut request = SlotRequest { count, ..request.clone() };
    let (mut slots, mut rejected) = (Vec::new(), BTreeMap::new());
    loop {
        let found = next_slots(&firm.diary(), &Tzdb::bundled(), &request).unwrap();
        slots.extend(found.slots);
        for SlotRejection { code, count } in found.rejected {
            *rejected.entry(code).or_default() += count;
        }
        if found.cursor.is_none() {
            return (slots, rejected);
        }
        request.cursor = found.cursor;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn slots_are_exactly_the_starts_on_the_grid_that_check_accepts((firm, request) in firm_and_request()) {
        prop_assert_eq!(search_through(&firm, &request, 100), brute_force(&firm, &request));
    }

    #[test]
    fn a_search_in_parts_is_the_search_in_one((firm, request) in firm_and_request(), count in 1..7_u32) {
        prop_assert_eq!(search_through(&firm, &request, count), search_through(&firm, &request, 100));
    }

    #[test]
    fn whatever_is_offered_can_be_booked_without_an_override((firm, request) in firm_and_request()) {
        let tzdb = Tzdb::bundled();
        let mut diary = firm.diary();
        let offered = next_slots(&diary, &tzdb, &SlotRequest { count: 1, ..request.clone() }).unwrap();
        for slot in offered.slots {
            let (time, overrides) = (BookingTime::Instants { interval: slot.interval }, vec![]);
            let moved = request.booking.filter(|&id| diary.booking(id).is_ok());
            let (technician, booking, details) = (slot.technician, moved.unwrap_or(booking_id(999)), None);
            let command = match moved {
                Some(_) => ScheduleCommand::MoveBooking { booking, technician, time, overrides, details },
                None => ScheduleCommand::Book { booking, technician, visit: visit_id(999), time, overrides, details },
            };
            let events = diary.decide(&command, &tzdb).unwrap();
            for event in &events {
                diary.apply(event).unwrap();
            }
            prop_assert_eq!(&diary.booking(booking).unwrap().start, &slot.start);
        }
    }

    #[test]
    fn a_search_finds_the_same_whether_or_not_it_looks_at_every_start(
        (firm, request) in firm_and_request(), soft in any::<bool>(), count in 1..30_u32
    ) {
        // A holiday long ago is in nobody's way, but a search in a diary with holidays looks at every start.
        let long_ago = PublicHoliday { date: "1999-12-25".parse().unwrap(), name: "Christmas".parse().unwrap(), region: None };
        let resources = Resources { holidays: vec![long_ago], ..Resources::default() };
        let on_leave = if soft { Severity::Soft } else { Severity::Hard };
        let policy = ConflictPolicy { on_leave, ..ConflictPolicy::default() };
        let Firm { technicians, leave, bookings, .. } = firm.clone();
        let looks = Diary::with_resources(policy.clone(), resources, technicians, leave, bookings).unwrap();
        let request = SlotRequest { count, ..request };
        let tzdb = Tzdb::bundled();
        prop_assert_eq!(
            next_slots(&firm.diary_with(policy), &tzdb, &request).unwrap(),
            next_slots(&looks, &tzdb, &request).unwrap()
        );
    }
}
