//! How conflicts are told in English.

use std::collections::BTreeSet;

use journeyman::{
    calendar::ZonedTime,
    error::CATALOGUE,
    schedule::{ArrivalWindow, BookingDetails, ConflictCode, DaySpan, LocalSpan, Proposal, SlotRejection},
};

use super::{Firm, booking, hours, id, of_kind, plain, proposal, technician};

#[test]
fn a_time_is_told_with_its_offset_on_either_side_of_utc() {
    let told = |zone: &str, from: &str, to: &str, offset_seconds| {
        let time =
            |local: &str| ZonedTime { local: local.parse().unwrap(), zone: zone.parse().unwrap(), offset_seconds };
        LocalSpan { interval: hours(0, 1), start: time(from), end: time(to) }.to_string()
    };
    let day = |zone, offset| told(zone, "2026-10-06T08:00:00", "2026-10-06T09:30:00", offset);
    assert_eq!(day("Etc/UTC", 0), "2026-10-06 08:00–09:30 (+00:00)");
    assert_eq!(day("America/New_York", -14_400), "2026-10-06 08:00–09:30 (-04:00)");
    assert_eq!(day("America/St_Johns", -9_000), "2026-10-06 08:00–09:30 (-02:30)");
    assert_eq!(day("Asia/Kathmandu", 20_700), "2026-10-06 08:00–09:30 (+05:45)");
    let night = told("America/New_York", "2026-10-06T22:00:00", "2026-10-07T02:00:00", -14_400);
    assert_eq!(night, "2026-10-06 22:00 (-04:00)–2026-10-07 02:00 (-04:00)");
}

#[test]
fn a_start_outside_the_promised_window_is_told_to_be_before_or_after_it() {
    let firm = Firm { technicians: vec![technician(1)], ..Firm::default() };
    let told = |from: i64| {
        let window = Some(ArrivalWindow { interval: hours(10, 12) });
        let found = firm.check(&proposal(1, hours(from, from + 1), BookingDetails { window, ..plain() }));
        let conflict = found.into_iter().find(|one| one.code == ConflictCode::OutsideWindow)?;
        Some((conflict.seconds, conflict.to_string()))
    };
    let window = "the promised window, 2026-10-06 10:00–12:00 (+00:00)";
    assert_eq!(told(8), Some((7_200, format!("2026-10-06 08:00–09:00 (+00:00) starts 2 h before {window}"))));
    assert_eq!((told(10), told(11)), (None, None));
    assert_eq!(told(12), Some((0, format!("2026-10-06 12:00–13:00 (+00:00) starts 0 s after {window}"))));
    assert_eq!(told(13), Some((3_600, format!("2026-10-06 13:00–14:00 (+00:00) starts 1 h after {window}"))));
}

#[test]
fn days_that_are_other_hours_by_now_are_told_with_the_hours_that_they_are() {
    let mut days = booking(1, 1, hours(1, 24), plain());
    let day = "2026-10-06".parse().unwrap();
    days.days = Some(DaySpan { first: day, last: day });
    days.start.local = "2026-10-06T01:00:00".parse().unwrap();
    let firm = Firm { technicians: vec![technician(1)], bookings: vec![days], ..Firm::default() };
    let found =
        firm.check(&Proposal { technician: id(1), interval: hours(1, 24), booking: Some(id(1)), details: None });
    let conflict = of_kind(&found, ConflictCode::ClockMoved);
    assert_eq!(
        conflict.to_string(),
        "the agreed days, 2026-10-06 to 2026-10-06 in Etc/UTC, are 2026-10-06 00:00 (+00:00)–2026-10-07 00:00 (+00:00), \
         1 h away from 2026-10-06 01:00 (+00:00)–2026-10-07 00:00 (+00:00)"
    );
}

#[test]
fn a_start_that_is_another_instant_by_now_is_told_with_the_offset_it_was_agreed_at_and_the_one_it_has() {
    let mut moved = booking(1, 1, hours(9, 10), plain());
    // It was agreed as 08:00 when the clocks were an hour behind.
    moved.start.local = "2026-10-06T08:00:00".parse().unwrap();
    moved.start.offset_seconds = -3600;
    let firm = Firm { technicians: vec![technician(1)], bookings: vec![moved], ..Firm::default() };
    let found =
        firm.check(&Proposal { technician: id(1), interval: hours(9, 10), booking: Some(id(1)), details: None });
    assert_eq!(
        of_kind(&found, ConflictCode::ClockMoved).to_string(),
        "the agreed start, 2026-10-06 08:00 (-01:00) when it was agreed, is now 2026-10-06 08:00 (+00:00): \
         1 h away from 2026-10-06 09:00–10:00 (+00:00)"
    );
}

#[test]
fn every_kind_of_conflict_says_in_a_sentence_of_its_own_how_many_starts_it_ruled_out() {
    let codes = CATALOGUE.iter().map(|entry| entry.code).filter(|code| code.starts_with("JM-SCH-01"));
    let kinds: Vec<ConflictCode> = codes.map(|code| serde_json::from_value(code.into()).unwrap()).collect();
    let told: BTreeSet<String> = kinds.iter().map(|&code| SlotRejection { code, count: 3 }.to_string()).collect();
    assert_eq!((kinds.len(), told.len()), (24, 24));
    for sentence in told {
        let why = sentence.strip_prefix("3 starts are ruled out: ").unwrap_or_default();
        assert!(!why.is_empty() && !why.contains("conflict: ") && !why.contains("JM-"), "{sentence}");
    }
    let one = SlotRejection { code: ConflictCode::SiteClosed, count: 1 };
    assert_eq!(one.to_string(), "1 start is ruled out: the site is closed");
}
