//! Sorting with little code: one sort for the whole library, which knows no type.
//!
//! The standard library makes a sort of several kilobytes for each type and key, and so does each set or map that is
//! collected, since it sorts what it is given. Here the places of the items are sorted, which are numbers, and then the
//! items are moved: what is made for each type is a comparison and a swap.

use std::cmp::Ordering;

/// Sorts items by their own order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Sorts items by a key; those with equal keys stay as they stand.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts items by a comparison; equal ones stay as they stand.
pub(crate) fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = places(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(order, &mut |a, b| items.swap(a, b));
}

/// Every item once, in its order.
pub(crate) fn set<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    sort(&mut items);
    items.dedup();
    items
}

/// The least of the items that come twice.
pub(crate) fn twice<T: Ord>(items: impl IntoIterator<Item = T>) -> Option<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    sort(&mut items);
    let at = items.iter().zip(items.iter().skip(1)).position(|(one, next)| one == next)?;
    items.into_iter().nth(at)
}

/// The places from 0 to `count`, sorted by what stands there.
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// Brings to each place the item that stood at the place that `order` has there.
fn arrange(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        // INVARIANT: an order has each place once, so this goes around a ring and back to its start.
        while let Some(place) = order.get_mut(at) {
            let next = std::mem::replace(place, at);
            if next == start || next == at {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_are_sorted_as_the_standard_library_does(items in prop::collection::vec((0_u8..9, any::<u8>()), 0..40)) {
            let (mut ours, mut theirs) = (items.clone(), items.clone());
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs); // also in that equal keys keep their order
            let once: std::collections::BTreeSet<(u8, u8)> = items.iter().copied().collect();
            let again = once.iter().find(|one| items.iter().filter(|item| item == one).count() > 1);
            prop_assert_eq!(twice(&items), again);
            prop_assert_eq!(set(items), once.into_iter().collect::<Vec<_>>());
        }
    }
}
