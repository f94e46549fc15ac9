//! The fewest people who bring all that is wanted.

#[cfg(test)]
mod tests;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use super::super::checker::many;
use crate::limits::{CREW_MAX, SLOT_CREW_COMBINATIONS_MAX};

/// People in the order in which they are taken, each with the wants that they bring one of, by number.
pub(super) struct Cover {
    // INVARIANT: those of each in order.
    brings: Vec<Vec<usize>>,
    table: Option<Table>,
    /// Without a table, those who were chosen for what was wanted.
    chosen: BTreeMap<Vec<u32>, Chosen>,
    looked_at: u64,
}

/// Few people, by their places.
#[derive(Clone)]
struct Chosen {
    places: Vec<usize>,
    /// Whether they bring all that is wanted: so many as may come do it, or it isn't known.
    is_enough: bool,
}

/// How many people it takes, from each of them on, for every combination of what is still wanted.
struct Table {
    wants: Vec<Want>,
    // INVARIANT: row `i` says how many of the last `i` people it takes; each has a place for every combination.
    rows: Vec<Vec<u16>>,
}

/// One want in the number of a combination: how many combinations there are of those before it, and how often it is wanted.
#[derive(Clone, Copy)]
struct Want {
    weight: usize,
    most: usize,
}

const NEVER: u16 = u16::MAX;

/// So many cells of a table, and so many wants of somebody, are looked through while one booking is looked at.
const CELLS_A_LOOK: usize = 8;
const WANTS_A_LOOK: usize = 16;

impl Cover {
    /// `most` is how often each is wanted at the most.
    pub(super) fn of(brings: Vec<Vec<usize>>, most: &[u32]) -> Self {
        let table = Table::of(&brings, most);
        let cells = table.as_ref().map_or(0, |table| table.rows.iter().map(Vec::len).sum());
        Self { brings, table, chosen: BTreeMap::new(), looked_at: many(cells / CELLS_A_LOOK) }
    }

    /// How much was looked at so far.
    pub(super) const fn looked_at(&self) -> u64 {
        self.looked_at
    }

    /// How few bring what is wanted; none where more than may come were chosen, and nobody knows. Every want is one that all
    /// together can meet.
    pub(super) fn fewest(&mut self, wanted: &[u32]) -> Option<usize> {
        match &self.table {
            Some(table) => Some(table.row(self.brings.len(), table.combination(wanted)).into()),
            None => Some(self.greedy(wanted)).filter(|chosen| chosen.is_enough).map(|chosen| chosen.places.len()),
        }
    }

    /// The first so many who bring what is wanted, by their places: of all sets of that size the one that comes first.
    pub(super) fn first(&mut self, wanted: &[u32], count: usize) -> Vec<usize> {
        let Some(table) = &self.table else {
            let Chosen { places, .. } = self.greedy(wanted);
            return self.filled_up(places, count);
        };
        let mut chosen = Vec::new();
        let mut open = table.combination(wanted);
        for (at, brings) in self.brings.iter().enumerate() {
            let Some(others) = count.checked_sub(chosen.len()).and_then(|left| left.checked_sub(1)) else { break };
            let behind = self.brings.len().saturating_sub(at).saturating_sub(1);
            let left_open = table.without(open, brings);
            if others <= behind && usize::from(table.row(behind, left_open)) <= others {
                chosen.push(at);
                open = left_open;
            }
        }
        chosen
    }

    /// Few people who bring what is wanted: again and again who brings the most of it, then without those who aren't needed.
    fn greedy(&mut self, wanted: &[u32]) -> Chosen {
        if let Some(known) = self.chosen.get(wanted) {
            return known.clone();
        }
        let mut open = wanted.to_vec();
        let mut places = Vec::new();
        // How much each brought when it was looked at last. It only gets less, so who still brings no less than the next one did
        // brings the most.
        let all = self.brings.iter().enumerate();
        let mut others: BinaryHeap<_> = all.map(|(at, brings)| (brings.len(), Reverse(at))).collect();
        let mut looked_at = others.len() / WANTS_A_LOOK;
        while places.len() < CREW_MAX && open.iter().any(|&count| count > 0) {
            let Some((_, Reverse(at))) = others.pop() else { break };
            let Some(brings) = self.brings.get(at) else { break };
            let gain = brings.iter().filter(|&&want| open.get(want).is_some_and(|&count| count > 0)).count();
            looked_at = looked_at.saturating_add(1).saturating_add(brings.len() / WANTS_A_LOOK);
            let now = (gain, Reverse(at));
            if others.peek().is_some_and(|next| *next > now) {
                others.push(now);
            } else if gain > 0 {
                add(&mut open, brings, |count| count.saturating_sub(1));
                places.push(at);
            }
        }
        let is_enough = open.iter().all(|&count| count == 0);
        self.without_spare(&mut places, wanted);
        let chosen = Chosen { places, is_enough };
        self.looked_at = self.looked_at.saturating_add(many(looked_at));
        self.chosen.insert(wanted.to_vec(), chosen.clone());
        chosen
    }

    /// Leaves out, in their order, all without whom as much of what is wanted is brought.
    fn without_spare(&self, places: &mut Vec<usize>, wanted: &[u32]) {
        let mut brought = vec![0_u32; wanted.len()];
        for brings in places.iter().filter_map(|&at| self.brings.get(at)) {
            add(&mut brought, brings, |count| count.saturating_add(1));
        }
        places.retain(|&at| {
            let Some(brings) = self.brings.get(at) else { return false };
            let is_needed = brings.iter().any(|&want| brought.get(want) <= wanted.get(want));
            if !is_needed {
                add(&mut brought, brings, |count| count.saturating_sub(1));
            }
            is_needed
        });
    }

    fn filled_up(&self, mut chosen: Vec<usize>, count: usize) -> Vec<usize> {
        crate::order::sort(&mut chosen);
        let missing = count.saturating_sub(chosen.len());
        let others = (0..self.brings.len()).filter(|at| chosen.binary_search(at).is_err());
        let more: Vec<usize> = others.take(missing).collect();
        chosen.extend(more);
        crate::order::sort(&mut chosen);
        chosen
    }
}

/// Changes how often each of some wants is counted.
pub(super) fn add(counts: &mut [u32], wants: &[usize], change: impl Fn(u32) -> u32) {
    for &want in wants {
        if let Some(count) = counts.get_mut(want) {
            *count = change(*count);
        }
    }
}

impl Table {
    /// None where it would have too many combinations.
    fn of(brings: &[Vec<usize>], most: &[u32]) -> Option<Self> {
        let (mut wants, mut combinations) = (Vec::new(), 1_usize);
        for &most in most {
            let most = usize::try_from(most).ok()?;
            wants.push(Want { weight: combinations, most });
            combinations = combinations.checked_mul(most.checked_add(1)?)?;
            if combinations.checked_mul(brings.len())? > SLOT_CREW_COMBINATIONS_MAX {
                return None;
            }
        }
        let mut behind = vec![NEVER; combinations];
        behind.iter_mut().take(1).for_each(|nothing| *nothing = 0);
        let mut table = Self { wants, rows: Vec::new() };
        for brings in brings.iter().rev() {
            let left_open = table.each_without(brings);
            let with = |open: usize| behind.get(open).copied().unwrap_or(NEVER).saturating_add(1);
            let row = behind.iter().zip(left_open).map(|(&without, open)| without.min(with(open))).collect();
            table.rows.push(std::mem::replace(&mut behind, row));
        }
        table.rows.push(behind);
        Some(table)
    }

    fn row(&self, people: usize, combination: usize) -> u16 {
        self.rows.get(people).and_then(|row| row.get(combination)).copied().unwrap_or(NEVER)
    }

    fn combination(&self, wanted: &[u32]) -> usize {
        let parts = self.wants.iter().zip(wanted).map(|(want, &count)| {
            want.weight.saturating_mul(usize::try_from(count).unwrap_or(usize::MAX).min(want.most))
        });
        parts.fold(0, usize::saturating_add)
    }

    /// What is still wanted once somebody has brought some of it.
    fn without(&self, combination: usize, brings: &[usize]) -> usize {
        let wants = brings.iter().filter_map(|&want| self.wants.get(want));
        let open = wants.filter(|want| {
            let counted = combination.checked_div(want.weight).unwrap_or(0);
            counted.checked_rem(want.most.saturating_add(1)).is_some_and(|count| count > 0)
        });
        open.fold(combination, |left, want| left.saturating_sub(want.weight))
    }

    /// The same for every combination, in their order: those of the wants so far, as often as the next may be wanted.
    fn each_without(&self, brings: &[usize]) -> Vec<usize> {
        let mut each = vec![0_usize];
        for (at, want) in self.wants.iter().enumerate() {
            let is_brought = brings.binary_search(&at).is_ok();
            let before = each.clone();
            for count in 1..=want.most {
                let left = want.weight.saturating_mul(count.saturating_sub(usize::from(is_brought)));
                each.extend(before.iter().map(|combination| combination.saturating_add(left)));
            }
        }
        each
    }
}
