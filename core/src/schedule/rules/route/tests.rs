use super::*;

/// Numbers that look random, the same each time.
fn numbers() -> impl FnMut(usize) -> usize {
    let mut state = 7_u64;
    move |below| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap().checked_rem(below).unwrap()
    }
}

#[test]
fn a_trail_comes_from_each_visit_that_is_met_one_step_back_after_the_other_and_from_no_other() {
    let mut below = numbers();
    for _ in 0..40 {
        let mut trail = Trail::default();
        let mut before: Vec<Option<usize>> = Vec::new();
        for place in 0..120 {
            // Most follow the one before; some overlap others, and some are reached from nowhere.
            let from = match below(10) {
                0 => None,
                1 | 2 => before.len().checked_sub(3),
                _ => before.len().checked_sub(1),
            };
            let link = trail.link(from);
            let mut on_the_way = BTreeSet::new();
            let mut at = from;
            while let Some(visit) = at {
                on_the_way.insert(visit);
                at = before.get(visit).copied().flatten();
            }
            for visit in 0..place {
                assert_eq!(trail.comes_from(link, visit), on_the_way.contains(&visit), "{visit} from {place}");
            }
            trail.push(link);
            before.push(from);
        }
    }
}

#[test]
fn the_way_back_along_a_trail_of_a_million_visits_takes_few_steps() {
    let mut trail = Trail::default();
    let mut last = trail.link(None);
    for place in 0..1_000_000 {
        trail.push(last);
        last = trail.link(Some(place));
    }
    let mut steps = 0_u32;
    let mut at = Some(last);
    while let Some(link) = at {
        steps = steps.saturating_add(1);
        at = link.far_before.and_then(|far| trail.links.get(far)).copied();
    }
    assert!(steps <= 20, "{steps} of the longer steps lead back to the first");
    assert!(trail.comes_from(last, 1));
}
