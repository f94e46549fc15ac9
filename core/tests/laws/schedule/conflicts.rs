use std::collections::BTreeSet;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, Weekday, ZonedTime},
    schedule::{
        Conflict, ConflictCode, ConflictPolicy, Diary, Fix, LeaveSpan, Obstacle, Proposal, Severity, WorkingHours,
        check_all,
    },
    wire::Wire,
};
use proptest::prelude::*;

use super::firm::*;

/// Whether the hours say that somebody works when the clock shows a time, read off the week as a person would.
fn works_at(hours: &[WorkingHours], shown: NaiveDateTime) -> bool {
    let (today, yesterday) = (Weekday::of(shown.date()), Weekday::of(shown.date().pred_opt().unwrap()));
    let time = shown.time();
    hours.iter().any(|span| {
        if span.ends_next_day {
            (span.day == today && span.start <= time) || (span.day == yesterday && time < span.end)
        } else {
            span.day == today && span.start <= time && time < span.end
        }
    })
}

fn away_at(span: LeaveSpan, shown: NaiveDateTime) -> bool {
    match span {
        LeaveSpan::Days { first, last } => first <= shown.date() && shown.date() <= last,
        LeaveSpan::Times { start, end } => start <= shown && shown < end,
    }
}

/// Where clocks change: forward by an hour, by half an hour and over midnight, and back.
const CHANGES: [(&str, &str); 5] = [
    ("Australia/Melbourne", "2026-10-04T02:30:00"),
    ("Australia/Lord_Howe", "2026-10-04T02:15:00"),
    ("Asia/Beirut", "2026-03-29T00:30:00"),
    ("Australia/Melbourne", "2026-04-05T02:30:00"),
    ("Australia/Lord_Howe", "2026-04-05T01:45:00"),
];

fn moved_to(proposal: &Proposal, start: DateTime<Utc>) -> Proposal {
    let interval = Interval::new(start, start + proposal.interval.duration()).unwrap();
    Proposal { interval, ..proposal.clone() }
}

fn same_obstacle(one: &Conflict, other: &Conflict) -> bool {
    match (&one.obstacle, &other.obstacle) {
        (Obstacle::Booking { booking: a, .. }, Obstacle::Booking { booking: b, .. }) => a == b,
        (Obstacle::Leave { leave: a, .. }, Obstacle::Leave { leave: b, .. }) => a == b,
        (Obstacle::TimeOff { .. }, Obstacle::TimeOff { .. }) => true,
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_clash_is_symmetric_and_visits_that_touch_are_none(firm in any_firm(), lengths in (1..20_i64, 1..20_i64), gap in -8..8_i64) {
        let (first_length, second_length) = lengths;
        let technician = firm.technicians[0].clone();
        let zone = zone(technician.zone.as_str());
        let first = quarters(firm.monday, 40, first_length);
        let second = quarters(firm.monday, 40 + first_length + gap, second_length);
        let clash = |one: Interval, other: Interval| {
            let diary = Diary::new(
                ConflictPolicy::default(), vec![technician.clone()], vec![], vec![booked(1, technician.id, other, &zone)],
            ).unwrap();
            !clashes(&conflicts(&diary, &Proposal { technician: technician.id, interval: one, booking: None, details: None })).is_empty()
        };
        prop_assert_eq!(clash(first, second), clash(second, first));
        prop_assert_eq!(clash(first, second), gap < 0 && second.end() > first.start());
    }

    #[test]
    fn a_check_finds_what_a_look_at_every_minute_finds(firm in firm_without_a_doubled_hour()) {
        let found = conflicts(&firm.diary(), &firm.proposal);
        let who = firm.technician(firm.proposal.technician);
        let zone = zone(who.zone.as_str());
        let minutes: Vec<_> =
            minutes(firm.proposal.interval).map(|minute| (minute, zone.local(minute).unwrap().local)).collect();
        let count = |holds: &dyn Fn(DateTime<Utc>, NaiveDateTime) -> bool| {
            60 * i64::try_from(minutes.iter().filter(|(minute, shown)| holds(*minute, *shown)).count()).unwrap()
        };
        let mut seconds: Vec<(ConflictCode, Option<String>, i64)> = Vec::new();
        for booking in firm.bookings.iter().filter(|booking| booking.technician == who.id) {
            let taken = count(&|minute, _| booking.interval.contains(minute));
            seconds.push((ConflictCode::DoubleBooked, Some(booking.id.to_string()), taken));
        }
        for leave in firm.leave.iter().filter(|leave| leave.technician == who.id) {
            seconds.push((ConflictCode::OnLeave, Some(leave.id.to_string()), count(&|_, shown| away_at(leave.span, shown))));
        }
        seconds.push((ConflictCode::OutsideHours, None, count(&|_, shown| !works_at(&who.hours, shown))));
        seconds.retain(|(_, _, seconds)| *seconds > 0);
        seconds.sort();
        let mut got: Vec<_> = found.iter().map(|conflict| {
            let id = match &conflict.obstacle {
                Obstacle::Booking { booking, .. } => Some(booking.to_string()),
                Obstacle::Leave { leave, .. } => Some(leave.to_string()),
                _ => None,
            };
            (conflict.code, id, conflict.seconds)
        }).collect();
        got.sort();
        prop_assert_eq!(got, seconds);
    }

    #[test]
    fn adding_a_booking_never_removes_anothers_conflict(firm in any_firm(), from in 0..DAYS * QUARTERS_A_DAY, length in 1..40_i64) {
        let before = keys(&conflicts(&firm.diary(), &firm.proposal));
        let mut fuller = firm.clone();
        let technician = &firm.technicians[0];
        let interval = quarters(firm.monday, from, length);
        fuller.bookings.push(booked(999, technician.id, interval, &zone(technician.zone.as_str())));
        let after = keys(&conflicts(&fuller.diary(), &firm.proposal));
        prop_assert!(before.is_subset(&after));
    }

    #[test]
    fn conflicts_and_their_order_do_not_depend_on_the_order_of_the_input(firm in any_firm(), turn in 0..12_usize) {
        let mut turned = firm.clone();
        turned.technicians.reverse();
        turned.technicians.iter_mut().for_each(|technician| technician.hours.reverse());
        turned.leave.reverse();
        let middle = turn.min(turned.bookings.len());
        turned.bookings.rotate_left(middle);
        prop_assert_eq!(turned.diary(), firm.diary());
        prop_assert_eq!(turned.diary().to_json(), firm.diary().to_json());
        prop_assert_eq!(conflicts(&turned.diary(), &firm.proposal), conflicts(&firm.diary(), &firm.proposal));
        let tzdb = Tzdb::bundled();
        prop_assert_eq!(check_all(&turned.diary(), &tzdb).unwrap(), check_all(&firm.diary(), &tzdb).unwrap());
    }

    #[test]
    fn conflicts_are_sorted_by_severity_then_start_then_technician_then_code(
        firm in any_firm(), severities in prop::collection::vec(prop::sample::select(vec![Severity::Hard, Severity::Soft, Severity::Warning]), 3)
    ) {
        let policy = ConflictPolicy {
            double_booked: severities[0], on_leave: severities[1], outside_hours: severities[2],
            ..ConflictPolicy::default()
        };
        let diary = firm.diary_with(policy);
        for found in [conflicts(&diary, &firm.proposal), check_all(&diary, &Tzdb::bundled()).unwrap()] {
            let places: Vec<_> = found.iter().map(|conflict| {
                let start = match &conflict.obstacle {
                    Obstacle::Booking { span, .. } | Obstacle::Leave { span, .. } => span.interval.start(),
                    Obstacle::TimeOff { spans } => spans[0].interval.start(),
                    other => panic!("a firm of people only has no {other:?}"),
                };
                let ids = match &conflict.obstacle {
                    Obstacle::Booking { booking, .. } => (Some(*booking), None),
                    Obstacle::Leave { leave, .. } => (None, Some(*leave)),
                    _ => (None, None),
                };
                let start = start.max(conflict.proposed.interval.start());
                (conflict.severity, start, conflict.technician, conflict.code, ids, conflict.booking)
            }).collect();
            prop_assert!(places.is_sorted());
        }
    }

    #[test]
    fn a_look_at_all_bookings_finds_every_pair_that_overlaps_once(firm in any_firm()) {
        let mut pairs = BTreeSet::new();
        for one in &firm.bookings {
            for other in &firm.bookings {
                if one.technician == other.technician && one.id < other.id && one.interval.overlaps(other.interval) {
                    pairs.insert((one.id, other.id));
                }
            }
        }
        let found = check_all(&firm.diary(), &Tzdb::bundled()).unwrap();
        let clashes = found.iter().filter_map(|conflict| match conflict.obstacle {
            Obstacle::Booking { booking, .. } => Some((booking, conflict.booking.unwrap())),
            _ => None,
        });
        let found: Vec<_> = clashes.map(|(one, other)| (one.min(other), one.max(other))).collect();
        prop_assert_eq!(found.len(), pairs.len());
        prop_assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), pairs);
    }

    #[test]
    fn a_look_at_all_bookings_finds_what_checking_each_finds(firm in any_firm()) {
        let diary = firm.diary();
        let all = keys(&check_all(&diary, &Tzdb::bundled()).unwrap());
        let mut each = BTreeSet::new();
        for booking in &firm.bookings {
            let proposal =
                Proposal { technician: booking.technician, interval: booking.interval, booking: Some(booking.id), details: None };
            for conflict in conflicts(&diary, &proposal) {
                match &conflict.obstacle {
                    // Of a pair, only the later one's conflict with the earlier is told.
                    Obstacle::Booking { booking: other, span, .. }
                        if (booking.interval.start(), booking.id) < (span.interval.start(), *other) => {}
                    _ => {
                        each.insert(conflict.key);
                    }
                }
            }
        }
        prop_assert_eq!(all, each);
    }

    #[test]
    fn each_fix_resolves_its_conflict(firm in any_firm(), later in 0..3_000_i64) {
        let diary = firm.diary();
        for conflict in conflicts(&diary, &firm.proposal) {
            let gone = |proposal: &Proposal| {
                !conflicts(&diary, proposal).iter().any(|other| same_obstacle(other, &conflict))
            };
            let length = firm.proposal.interval.duration();
            for fix in &conflict.fixes {
                let shown = |local: &ZonedTime| local.local - Duration::seconds(i64::from(local.offset_seconds));
                match fix {
                    Fix::StartAtOrAfter { instant, local } => {
                        prop_assert!(gone(&moved_to(&firm.proposal, *instant)));
                        prop_assert!(gone(&moved_to(&firm.proposal, *instant + Duration::minutes(later))));
                        prop_assert_eq!(shown(local), instant.naive_utc());
                    }
                    Fix::EndAtOrBefore { instant, local } => {
                        prop_assert!(gone(&moved_to(&firm.proposal, *instant - length)));
                        prop_assert!(gone(&moved_to(&firm.proposal, *instant - length - Duration::minutes(later))));
                        prop_assert_eq!(shown(local), instant.naive_utc());
                    }
                    Fix::StartAt { instant, local } => {
                        prop_assert!(conflicts(&diary, &moved_to(&firm.proposal, *instant)).is_empty());
                        prop_assert_eq!(shown(local), instant.naive_utc());
                    }
                    Fix::OtherTechnician { technician } => {
                        prop_assert!(*technician != firm.proposal.technician);
                        let sent = Proposal { technician: *technician, ..firm.proposal.clone() };
                        prop_assert!(conflicts(&diary, &sent).is_empty());
                    }
                    other => panic!("a firm of people only has no {other:?}"),
                }
            }
        }
    }

    #[test]
    fn a_conflict_is_the_same_value_after_a_journey_as_json(firm in any_firm()) {
        for conflict in conflicts(&firm.diary(), &firm.proposal) {
            prop_assert_eq!(Conflict::from_json(&conflict.to_json()).unwrap(), conflict);
        }
    }

    #[test]
    fn intervals_that_touch_do_not_overlap(lengths in (1..9_i64, 1..9_i64), gap in -4..4_i64) {
        let monday: DateTime<Utc> = WEEKS[0].1.parse().unwrap();
        let first = quarters(monday, 40, lengths.0);
        let second = quarters(monday, 40 + lengths.0 + gap, lengths.1);
        let shares_a_minute = minutes(first).any(|minute| minutes(second).any(|other| other == minute));
        prop_assert_eq!(first.overlaps(second), shares_a_minute);
        prop_assert_eq!(second.overlaps(first), shares_a_minute);
    }

    #[test]
    fn the_first_instant_of_a_local_time_never_goes_back(change in prop::sample::select(&CHANGES[..]), minutes in (-90..90_i64, 0..90_i64)) {
        let (zone, change) = (zone(change.0), change.1.parse::<NaiveDateTime>().unwrap());
        let local = change + Duration::minutes(minutes.0);
        let (first, last) = (zone.first_at(local).unwrap(), zone.first_at(local + Duration::minutes(minutes.1)).unwrap());
        prop_assert!(first <= last);
        prop_assert!(zone.local(first).unwrap().local >= local);
        let earlier = (1..=180).map(|minutes| zone.local(first - Duration::minutes(minutes)).unwrap().local);
        prop_assert!(earlier.into_iter().all(|shown| shown < local), "no earlier moment shows it");
    }
}
