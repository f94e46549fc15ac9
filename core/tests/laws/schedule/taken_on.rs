//! What somebody took on isn't told again, whichever of two bookings it is told of, and whichever was booked first.

use std::collections::BTreeSet;

use journeyman::{
    calendar::Tzdb,
    id::BookingId,
    schedule::{
        Booking, BookingTime, Conflict, ConflictCode, ConflictOverride, ConflictPolicy, Diary, Proposal,
        ScheduleCommand, Severity, check_all,
    },
};
use proptest::prelude::*;

use super::{firm::*, kinds::*};

/// A firm that may give way on everything.
fn all_soft() -> ConflictPolicy {
    let soft = Severity::Soft;
    ConflictPolicy {
        double_booked: soft,
        on_leave: soft,
        outside_hours: soft,
        vehicle_taken: soft,
        equipment_taken: soft,
        licence_missing: soft,
        licence_not_valid: soft,
        skill_missing: soft,
        site_closed: soft,
        dependency_broken: soft,
        crew_too_small: soft,
        role_missing: soft,
        clock_moved: soft,
        public_holiday: soft,
        travel_too_short: soft,
        travel_unknown: soft,
        travel_tight: soft,
        outside_window: soft,
        daily_hours: soft,
        weekly_hours: soft,
        rest_too_short: soft,
        no_break: soft,
        not_preferred: soft,
        licence_expiring: soft,
        ..ConflictPolicy::default()
    }
}

fn taken_on(conflicts: &[Conflict]) -> Vec<ConflictOverride> {
    let reason = "Agreed on the telephone".parse().unwrap();
    let one = |conflict: &Conflict| ConflictOverride {
        key: conflict.key.parse().unwrap(),
        reason: Clone::clone(&reason),
        actor: None,
    };
    conflicts.iter().map(one).collect()
}

fn decided(diary: &mut Diary, command: &ScheduleCommand) {
    for event in diary.decide(command, &Tzdb::bundled()).unwrap() {
        diary.apply(&event).unwrap();
    }
}

/// Books it, taking on whatever a check tells, which is returned.
fn book(diary: &mut Diary, wanted: &Booking) -> Vec<Conflict> {
    let Booking { id: booking, technician, visit, interval, details, .. } = wanted.clone();
    let proposal = Proposal { technician, interval, booking: Some(booking), details: details.clone() };
    let found = conflicts(diary, &proposal);
    let (time, overrides) = (BookingTime::Instants { interval }, taken_on(&found));
    decided(diary, &ScheduleCommand::Book { booking, technician, visit, time, overrides, details });
    found
}

/// Moves it to the place of another, in the same way.
fn put_to(diary: &mut Diary, booking: BookingId, wanted: &Booking) -> Vec<Conflict> {
    let Booking { technician, interval, .. } = *wanted;
    let proposal = Proposal { technician, interval, booking: Some(booking), details: None };
    let found = conflicts(diary, &proposal);
    let (time, overrides) = (BookingTime::Instants { interval }, taken_on(&found));
    decided(diary, &ScheduleCommand::MoveBooking { booking, technician, time, overrides, details: None });
    found
}

/// What a look at the whole diary tells of what was taken on, or might have been.
///
/// A rest and an unknown way are told of each person's nearest work on each side, as [`ConflictCode`] says of these kinds: of two
/// visits that aren't each other's nearest for somebody, only one tells it, and whoever booked the other wasn't asked. Next to each
/// other for one of the crew they needn't be for the lead, and the technician is a fact of the key (decision 0012). So of these kinds
/// it is what was told before, of the same person and the same two visits.
fn still_told(diary: &Diary, taken: &[Conflict]) -> Vec<Conflict> {
    let mut told = check_all(diary, &Tzdb::bundled()).unwrap();
    told.retain(|conflict| {
        let is_same = |one: &Conflict| {
            (one.code, one.technician, two_visits(one)) == (conflict.code, conflict.technician, two_visits(conflict))
        };
        !is_of_the_nearest(conflict) || taken.iter().any(is_same)
    });
    told
}

fn is_of_the_nearest(conflict: &Conflict) -> bool {
    matches!(conflict.code, ConflictCode::RestTooShort | ConflictCode::TravelUnknown)
}

/// The booking that a conflict is of, and the other one that it is about, whichever of them tells it.
fn two_visits(conflict: &Conflict) -> BTreeSet<BookingId> {
    conflict.booking.into_iter().chain(other(conflict)).collect()
}

/// The other booking that a conflict is about.
fn other(conflict: &Conflict) -> Option<BookingId> {
    let obstacle = serde_json::to_value(&conflict.obstacle).unwrap();
    let facts = obstacle.as_object().unwrap().values().next().unwrap();
    facts.get("booking").map(|id| serde_json::from_value(id.clone()).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_was_taken_on_is_not_told_again_in_whatever_order_it_was_booked(
        (firm, choices) in rich_firm(), turned in any::<bool>(), moves in prop::collection::vec((0..12_usize, 0..12_usize), 0..4)
    ) {
        let mut wanted = furnished(&firm, &choices);
        let (first, firm) = (wanted.bookings.clone(), wanted.clone());
        wanted.bookings.clear();
        let mut diary = diary_of(&wanted, all_soft());
        let mut order = first.clone();
        if turned {
            order.reverse();
        }
        let mut taken = Vec::new();
        for booking in &order {
            taken.extend(book(&mut diary, booking));
            let told = still_told(&diary, &taken);
            prop_assert!(told.is_empty(), "{told:?}");
        }
        for (which, to) in moves {
            let Some((which, to)) = firm.bookings.get(which).zip(firm.bookings.get(to)) else { continue };
            // Nobody can lead and come along.
            if which.people().skip(1).any(|one| one == to.technician) {
                continue;
            }
            // Elsewhere it is another conflict, whoever took it on.
            taken.retain(|conflict| !two_visits(conflict).contains(&which.id));
            taken.extend(put_to(&mut diary, which.id, to));
            let mut told = still_told(&diary, &taken);
            told.retain(|conflict| is_of_the_nearest(conflict) || two_visits(conflict).contains(&which.id));
            prop_assert!(told.is_empty(), "{told:?}");
        }
    }
}
