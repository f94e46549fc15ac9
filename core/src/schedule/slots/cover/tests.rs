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

fn without_table(brings: Vec<Vec<usize>>) -> Cover {
    Cover { brings, table: None, chosen: BTreeMap::new(), looked_at: 0 }
}

/// Again and again who brings the most of what is open, the first of several; then without those who aren't needed.
fn by_the_most(brings: &[Vec<usize>], wanted: &[u32]) -> Vec<usize> {
    let mut open = wanted.to_vec();
    let mut chosen = Vec::new();
    while open.iter().any(|&count| count > 0) {
        let gain = |at: &usize| brings[*at].iter().filter(|&&want| open[want] > 0).count();
        let others = (0..brings.len()).filter(|at| !chosen.contains(at));
        let best = others.max_by_key(|at| (gain(at), Reverse(*at))).unwrap();
        brings[best].iter().for_each(|&want| open[want] = open[want].saturating_sub(1));
        chosen.push(best);
    }
    for at in chosen.clone() {
        let others: Vec<usize> = chosen.iter().copied().filter(|&other| other != at).collect();
        if meets(brings, wanted, &others) {
            chosen = others;
        }
    }
    chosen
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
        let mut cover = Cover::of(brings.clone(), &most);
        prop_assert!(cover.table.is_some());
        let less: Vec<u32> = most.iter().zip(&fewer).map(|(&count, &less)| count.saturating_sub(less)).collect();
        for wanted in [&most, &less] {
            let sets = sets(brings.len());
            let fewest = sets.iter().find(|set| meets(&brings, wanted, set)).unwrap().len();
            prop_assert_eq!(cover.fewest(wanted), Some(fewest));
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
        let mut cover = without_table(brings.clone());
        let fewest = cover.fewest(&wanted).unwrap();
        let chosen = cover.first(&wanted, fewest);
        prop_assert_eq!(chosen.len(), fewest);
        prop_assert!(meets(&brings, &wanted, &chosen));
        for left_out in &chosen {
            let others: Vec<usize> = chosen.iter().copied().filter(|at| at != left_out).collect();
            prop_assert!(!meets(&brings, &wanted, &others));
        }
        let mut by_the_most = by_the_most(&brings, &wanted);
        by_the_most.sort_unstable();
        prop_assert_eq!(&chosen, &by_the_most);
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
    let mut exact = Cover::of(people(10), &most);
    assert_eq!(SLOT_CREW_COMBINATIONS_MAX, 1_000_000);
    assert!(exact.table.is_some() && Cover::of(people(11), &most).table.is_none());
    assert_eq!(exact.fewest(&[2; 5]), Some(10));
    assert_eq!(Cover::of(people(11), &most).fewest(&[2; 5]), Some(10));
}

#[test]
fn nobody_looks_for_more_than_may_come() {
    let people = |count| (0..count).map(|at| vec![at]).collect::<Vec<_>>();
    let mut as_many = without_table(people(CREW_MAX));
    assert_eq!(as_many.fewest(&[1; CREW_MAX]), Some(CREW_MAX));
    let mut more = without_table(people(CREW_MAX + 1));
    assert_eq!(more.fewest(&[1; CREW_MAX + 1]), None);
    assert_eq!(more.first(&[1; CREW_MAX + 1], CREW_MAX), (0..CREW_MAX).collect::<Vec<_>>());
}

#[test]
fn ten_thousand_of_whom_each_brings_one_of_a_hundred_are_looked_at_once() {
    let people: Vec<Vec<usize>> = (0..10_000).map(|at| vec![at % 100]).collect();
    let mut cover = Cover::of(people, &[100; 100]);
    assert_eq!((cover.fewest(&[100; 100]), cover.fewest(&[100; 100])), (None, None));
    cover.first(&[100; 100], CREW_MAX);
    assert!(cover.looked_at() <= 2 * 10_000, "{}", cover.looked_at());
}

#[test]
fn whoever_brings_less_than_before_is_looked_at_again_and_counted() {
    // All bring the first, which is wanted once: with it taken, the others bring one less.
    let people: Vec<Vec<usize>> = (0..1_000).map(|at| vec![0, 1 + at % 49]).collect();
    let mut cover = without_table(people);
    assert_eq!(cover.fewest(&[1; 50]), Some(49));
    assert!((1_000..2_000).contains(&cover.looked_at()), "{}", cover.looked_at());
}

#[test]
fn the_cells_of_a_table_are_counted() {
    let cover = Cover::of(vec![vec![0, 1, 2]; 9], &[9, 9, 9]);
    assert_eq!(cover.looked_at(), 10 * 1_000 / 8);
}

#[test]
fn whoever_was_chosen_early_is_left_out_if_the_others_bring_it_all() {
    // The first brings five wants, the second four others and one of these; the last two bring what the second does, and more.
    let first = vec![0, 1, 2, 3, 4];
    let mut cover = without_table(vec![first, vec![4, 5, 6, 7, 8], vec![5, 6, 9], vec![7, 8, 10]]);
    assert_eq!(cover.fewest(&[1; 11]), Some(3));
    assert_eq!(cover.first(&[1; 11], 3), [0, 2, 3]);
}
