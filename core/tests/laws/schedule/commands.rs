use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Disambiguation, Tzdb},
    error::Coded,
    schedule::{
        BookingTime, Conflict, ConflictOverride, Diary, ScheduleCommand, ScheduleEvent, ScheduleRefusal, Severity,
        Technician, check_all,
    },
    wire::Wire,
};
use proptest::prelude::*;

use super::firm::*;

fn command() -> impl Strategy<Value = ScheduleCommand> {
    let monday: DateTime<Utc> = WEEKS[1].1.parse().unwrap();
    let technician = || (1..4_usize).prop_map(technician_id);
    let interval =
        || (0..DAYS * QUARTERS_A_DAY, 1..16_i64).prop_map(move |(from, length)| quarters(monday, from, length));
    let policy = prop::sample::select(vec![
        Disambiguation::Compatible,
        Disambiguation::Earlier,
        Disambiguation::Later,
        Disambiguation::Reject,
    ]);
    let civil =
        (0..DAYS * QUARTERS_A_DAY, policy, -1..20_i64).prop_map(move |(from, policy, length)| BookingTime::Civil {
            local: quarters(monday, from, 1).start().naive_utc(),
            zone: WEEKS[1].0.parse().unwrap(),
            policy,
            duration_seconds: length * 900,
        });
    let time = || prop_oneof![interval().prop_map(|interval| BookingTime::Instants { interval }), civil.clone()];
    let booking = || (1..8_usize).prop_map(booking_id);
    let leave = (1..4_usize, technician(), 0..DAYS * QUARTERS_A_DAY, -3..40_i64)
        .prop_map(move |(number, technician, from, length)| leave_of(number, technician, monday, from, length));
    prop_oneof![
        2 => (technician(), hours()).prop_map(|(id, hours)| ScheduleCommand::AddTechnician {
            technician: Technician::new(id, WEEKS[1].0.parse().unwrap(), hours)
        }),
        1 => (technician(), hours()).prop_map(|(technician, hours)| ScheduleCommand::SetHours { technician, hours }),
        1 => leave.prop_map(|leave| ScheduleCommand::GrantLeave { leave }),
        1 => (1..4_usize).prop_map(|number| ScheduleCommand::WithdrawLeave { leave: uuid(3, number).parse().unwrap() }),
        6 => (booking(), technician(), time()).prop_map(|(booking, technician, time)| ScheduleCommand::Book {
            booking, technician, visit: visit_id(1), time, overrides: vec![],
            details: None,
        }),
        3 => (booking(), technician(), time()).prop_map(|(booking, technician, time)| ScheduleCommand::MoveBooking {
            booking, technician, time, overrides: vec![],
            details: None,
        }),
        1 => booking().prop_map(|booking| ScheduleCommand::CancelBooking { booking }),
    ]
}

/// The command again, with an override of every conflict that stopped it.
fn insisting(command: &ScheduleCommand, conflicts: &[Conflict]) -> ScheduleCommand {
    let reason = "Agreed with the customer".parse().unwrap();
    let taken_on = |conflict: &Conflict| ConflictOverride {
        key: conflict.key.parse().unwrap(),
        reason: Clone::clone(&reason),
        actor: None,
    };
    let mut again = command.clone();
    if let ScheduleCommand::Book { overrides, .. } | ScheduleCommand::MoveBooking { overrides, .. } = &mut again {
        *overrides = conflicts.iter().map(taken_on).collect();
    }
    again
}

proptest! {
    #[test]
    fn whatever_is_decided_can_be_applied_and_replayed(commands in prop::collection::vec(command(), 0..40)) {
        let tzdb = Tzdb::bundled();
        let mut diary = Diary::default();
        let mut log: Vec<ScheduleEvent> = Vec::new();
        for command in &commands {
            let mut decision = diary.decide(command, &tzdb);
            if let Err(ScheduleRefusal::Conflicting { conflicts }) = &decision {
                prop_assert!(!conflicts.is_empty());
                let soft = conflicts.iter().all(|conflict| conflict.severity == Severity::Soft);
                let again = diary.decide(&insisting(command, conflicts), &tzdb);
                prop_assert_eq!(again.is_ok(), soft, "soft conflicts, and only these, can be overridden");
                decision = again;
            }
            for event in decision.unwrap_or_default() {
                diary.apply(&event).unwrap();
                log.push(event);
            }
        }
        let json = log.to_json();
        let mut replayed = Diary::default();
        for event in Vec::<ScheduleEvent>::from_json(&json).unwrap() {
            replayed.apply(&event).unwrap();
        }
        prop_assert_eq!(&replayed, &diary);
        prop_assert_eq!(&Diary::from_json(&diary.to_json()).unwrap(), &diary);
        let clashes = clashes(&check_all(&diary, &tzdb).unwrap());
        prop_assert!(clashes.is_empty(), "nobody was booked twice");
    }

    #[test]
    fn an_event_that_does_not_fit_is_refused_and_changes_nothing(
        commands in prop::collection::vec(command(), 0..25), order in any::<prop::sample::Index>()
    ) {
        let tzdb = Tzdb::bundled();
        let mut diary = Diary::default();
        let mut log = Vec::new();
        for command in &commands {
            for event in diary.decide(command, &tzdb).unwrap_or_default() {
                diary.apply(&event).unwrap();
                log.push(event);
            }
        }
        // Out of order, twice, on another state: each is taken, or refused as corrupt.
        let start = if log.is_empty() { 0 } else { order.index(log.len()) };
        let mut other = Diary::default();
        for event in log[start..].iter().chain(&log) {
            let before = other.clone();
            if let Err(error) = other.apply(event) {
                prop_assert_eq!(error.code(), "JM-SCH-0017");
                prop_assert_eq!(&other, &before);
            }
        }
    }
}
