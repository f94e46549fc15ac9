#![expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]

use proptest::prelude::*;

use super::*;

/// Every set of so many places.
fn sets(places: usize) -> Vec<Vec<usize>> {
    let mut sets: Vec<Vec<usize>> =
        (0..1_u32 << places).map(|bits| (0..places).filter(|at| bits >> at & 1 == 1).collect()).collect();
    sets.sort_by_key(|set| (set.len(), set.clone()));
    sets
}

fn meets(brings: &[Vec<usize>], wanted: &[u32], set: &[usize]) -> bool {
    let count = |want: usize| set.iter().filter(|&&at| brings[at].contains(&want)).count();
    wanted.iter().enumerate().all(|(want, &needed)| count(want) >= usize::try_from(needed).unwrap())
}

fn people() -> impl Strategy<Value = Vec<Vec<usize>>> {
    prop::collection::vec(prop::sample::subsequence(vec![0, 1, 2, 3], 0..=4), 0..8)
}

/// As far as all of the people meet them.
fn within_reach(brings: &[Vec<usize>], wanted: &[u32]) -> Vec<u32> {
    let count = |want| u32::try_from(brings.iter().filter(|brings| brings.contains(&want)).count()).unwrap();
    wanted.iter().enumerate().map(|(want, &needed)| needed.min(count(want))).collect()
}

proptest! {
    #[test]
    fn the_fewest_and_the_first_of_them_are_those_that_a_look_at_every_set_finds(
        brings in people(),
        most in prop::collection::vec(0_u32..4, 4),
        fewer in prop::collection::vec(0_u32..2, 4),
        more in 0_usize..4,
    ) {
        let most = within_reach(&brings, &most);
        let cover = Cover::of(brings.clone(), &most);
        prop_assert!(cover.table.is_some());
        let less: Vec<u32> = most.iter().zip(&fewer).map(|(&count, &less)| count.saturating_sub(less)).collect();
        for wanted in [&most, &less] {
            let sets = sets(brings.len());
            let fewest = sets.iter().find(|set| meets(&brings, wanted, set)).unwrap().len();
            prop_assert_eq!(cover.fewest(wanted), fewest);
            let count = (fewest + more).min(brings.len());
            let first = sets.iter().find(|set| set.len() == count && meets(&brings, wanted, set)).unwrap();
            prop_assert_eq!(&cover.first(wanted, count), first);
        }
    }

    #[test]
    fn where_there_are_too_many_combinations_those_who_come_are_enough_and_nobody_can_be_left_out(
        brings in people(),
        most in prop::collection::vec(0_u32..4, 4),
        more in 0_usize..4,
    ) {
        let wanted = within_reach(&brings, &most);
        let cover = Cover { brings: brings.clone(), table: None };
        let fewest = cover.fewest(&wanted);
        let chosen = cover.first(&wanted, fewest);
        prop_assert_eq!(chosen.len(), fewest);
        prop_assert!(meets(&brings, &wanted, &chosen));
        for left_out in &chosen {
            let others: Vec<usize> = chosen.iter().copied().filter(|at| at != left_out).collect();
            prop_assert!(!meets(&brings, &wanted, &others));
        }
        let count = (fewest + more).min(brings.len());
        let filled_up = cover.first(&wanted, count);
        prop_assert_eq!(filled_up.len(), count);
        prop_assert!(filled_up.is_sorted() && meets(&brings, &wanted, &filled_up));
    }
}

#[test]
fn a_million_combinations_of_wants_and_people_are_looked_through_and_not_one_person_more() {
    let people = |count| (0..count).map(|at| vec![at % 5]).collect::<Vec<_>>();
    let most = [9; 5]; // 100,000 combinations
    let exact = Cover::of(people(10), &most);
    assert_eq!(SLOT_CREW_COMBINATIONS_MAX, 1_000_000);
    assert!(exact.table.is_some() && Cover::of(people(11), &most).table.is_none());
    assert_eq!(exact.fewest(&[2; 5]), 10);
    assert_eq!(Cover::of(people(11), &most).fewest(&[2; 5]), 10);
}
