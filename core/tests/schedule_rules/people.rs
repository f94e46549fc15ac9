//! Who comes: how many there are at each moment, and for how long they may do what they do.

use journeyman::schedule::{
    BookingDetails, Conflict, ConflictCode, DiaryLimits, Leave, LeaveSpan, Licence, Needs, Obstacle, Resources,
};

use super::{Firm, at, codes, hours, id, label, of_kind, plain, proposal, technician};

fn away(number: usize, technician: usize, from: i64, to: i64) -> Leave {
    let span = LeaveSpan::Times { start: at(from).naive_utc(), end: at(to).naive_utc() };
    Leave { id: id(number), technician: id(technician), span }
}

/// The times in which a crew of three isn't complete.
fn short(leave: Vec<Leave>) -> Vec<Conflict> {
    let firm = Firm { technicians: (1..=3).map(technician).collect(), leave, ..Firm::default() };
    let needs = Needs { crew_size: 3, ..Needs::default() };
    firm.check(&proposal(1, hours(8, 16), BookingDetails { crew: vec![id(2), id(3)], needs, ..plain() }))
}

#[track_caller]
fn is_short(conflicts: &[Conflict], fewest: u32, spans: &[(i64, i64)]) {
    let conflict = of_kind(conflicts, ConflictCode::CrewTooSmall);
    let Obstacle::CrewTooSmall { needed: 3, present, spans: found } = &conflict.obstacle else { panic!() };
    let found: Vec<_> = found.iter().map(|span| span.interval).collect();
    assert_eq!((*present, found), (fewest, spans.iter().map(|&(from, to)| hours(from, to)).collect::<Vec<_>>()));
    assert_eq!(conflict.seconds, spans.iter().map(|(from, to)| (to - from) * 3_600).sum::<i64>());
}

#[test]
fn a_crew_is_too_small_while_somebody_is_away_and_no_longer() {
    is_short(&short(vec![away(1, 2, 9, 10)]), 2, &[(9, 10)]);
    is_short(&short(vec![away(1, 2, 9, 10), away(2, 3, 12, 13)]), 2, &[(9, 10), (12, 13)]);
    is_short(&short(vec![away(1, 2, 9, 11), away(2, 3, 11, 13)]), 2, &[(9, 13)]);
    is_short(&short(vec![away(1, 2, 9, 12), away(2, 3, 11, 13)]), 1, &[(9, 13)]);
    is_short(&short(vec![away(1, 2, 0, 24)]), 2, &[(8, 16)]);
    assert!(!codes(&short(vec![away(1, 2, 6, 8), away(2, 3, 16, 18)])).contains(&ConflictCode::CrewTooSmall));
}

#[test]
fn a_licence_that_is_renewed_the_day_after_it_ends_does_not_expire() {
    let licence = |from: Option<&str>, until: Option<&str>| Licence {
        name: label("Electric"),
        issuer: label("State"),
        number: None,
        valid_from: from.map(|date| date.parse().unwrap()),
        valid_until: until.map(|date| date.parse().unwrap()),
    };
    let limits = DiaryLimits { licence_expiring_days: Some(30), ..DiaryLimits::default() };
    let until = |renewed: Option<&str>| {
        let mut ann = technician(1);
        ann.licences = vec![licence(None, Some("2026-10-10"))];
        ann.licences.extend(renewed.map(|from| licence(Some(from), Some("2027-10-10"))));
        let firm =
            Firm { resources: Resources { limits, ..Resources::default() }, technicians: vec![ann], ..Firm::default() };
        let needs = Needs { licences: vec![label("Electric")], ..Needs::default() };
        let found = firm.check(&proposal(1, hours(8, 10), BookingDetails { needs, ..plain() }));
        found.first().map(|conflict| match &conflict.obstacle {
            Obstacle::LicenceExpiring { valid_until, .. } => valid_until.to_string(),
            other => format!("{other:?}"),
        })
    };
    let ends = Some("2026-10-10".to_owned());
    assert_eq!(until(None), ends);
    assert_eq!(until(Some("2026-10-09")), None, "the new one starts before the old one ends");
    assert_eq!(until(Some("2026-10-11")), None, "the new one starts on the day after");
    assert_eq!(until(Some("2026-10-12")), ends, "a day lies between them");
}
