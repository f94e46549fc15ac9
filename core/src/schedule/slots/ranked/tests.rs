//! Which slots of a day that is ranked anew weren't given yet.

use super::*;
use crate::calendar::{Interval, Tzdb};

fn slots(count: usize) -> Vec<Slot> {
    let zone = Tzdb::bundled().zone(&"Etc/UTC".parse().unwrap()).unwrap();
    let first: DateTime<Utc> = "2026-10-06T00:00:00Z".parse().unwrap();
    let starts = (0..).map(|minutes| after(first, TimeDelta::minutes(minutes))).take(count);
    let slot = |start| Slot {
        technician: "01999a3f-0000-7000-8000-000000000001".parse().unwrap(),
        interval: Interval::new(start, after(start, TimeDelta::hours(1))).unwrap(),
        start: zone.shown(start),
        crew: Vec::new(),
        travel_seconds: None,
        advice: Vec::new(),
    };
    starts.map(slot).collect()
}

#[test]
fn what_ranks_before_all_that_were_given_by_now_is_given_too_unless_more_were_than_a_cursor_knows() {
    let given_after_the_first = |given: usize| {
        let slots = slots(given.saturating_add(2));
        let given: Vec<SlotPlace> = slots.iter().skip(1).take(given).map(place_of).collect();
        let left = not_given(slots.clone(), &given);
        left.iter().map(|one| slots.iter().position(|slot| slot == one).unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(given_after_the_first(SLOT_GIVEN_MAX), [0, SLOT_GIVEN_MAX + 1]);
    assert_eq!(given_after_the_first(SLOT_GIVEN_MAX + 1), [SLOT_GIVEN_MAX + 2]);
}
