//! The fewest people who bring all that is wanted.

#[cfg(test)]
mod tests;

use crate::limits::SLOT_CREW_COMBINATIONS_MAX;

/// People in the order in which they are taken, each with the wants that they bring one of, by number.
pub(super) struct Cover {
    brings: Vec<Vec<usize>>,
    table: Option<Table>,
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

impl Cover {
    /// `most` is how often each is wanted at the most.
    pub(super) fn of(brings: Vec<Vec<usize>>, most: &[u32]) -> Self {
        let table = Table::of(&brings, most);
        Self { brings, table }
    }

    /// How much was looked at for it.
    pub(super) fn looked_at(&self) -> usize {
        let cells = self.table.as_ref().map(|table| table.rows.iter().map(Vec::len).sum::<usize>() / 8);
        cells.unwrap_or_else(|| self.brings.iter().map(Vec::len).sum())
    }

    /// How few bring what is wanted. Every want is one that all together can meet.
    pub(super) fn fewest(&self, wanted: &[u32]) -> usize {
        match &self.table {
            Some(table) => table.row(self.brings.len(), table.combination(wanted)).into(),
            None => self.greedy(wanted).len(),
        }
    }

    /// The first so many who bring what is wanted, by their places: of all sets of that size the one that comes first.
    pub(super) fn first(&self, wanted: &[u32], count: usize) -> Vec<usize> {
        let Some(table) = &self.table else { return self.filled_up(self.greedy(wanted), count) };
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
    fn greedy(&self, wanted: &[u32]) -> Vec<usize> {
        let mut open = wanted.to_vec();
        let mut chosen = Vec::new();
        while open.iter().any(|&count| count > 0) {
            let gain = |brings: &Vec<usize>| brings.iter().filter(|&&want| is_open(&open, want)).count();
            let others = self.brings.iter().enumerate().filter(|(at, _)| !chosen.contains(at));
            let best = others.map(|(at, brings)| (gain(brings), std::cmp::Reverse(at))).max();
            let Some((1.., std::cmp::Reverse(at))) = best else { break };
            take(&mut open, self.brings.get(at));
            chosen.push(at);
        }
        for at in chosen.clone() {
            let mut open = wanted.to_vec();
            chosen.iter().filter(|&&other| other != at).for_each(|&other| take(&mut open, self.brings.get(other)));
            if open.iter().all(|&count| count == 0) {
                chosen.retain(|&one| one != at);
            }
        }
        chosen
    }

    fn filled_up(&self, mut chosen: Vec<usize>, count: usize) -> Vec<usize> {
        let missing = count.saturating_sub(chosen.len());
        let more: Vec<usize> = (0..self.brings.len()).filter(|at| !chosen.contains(at)).take(missing).collect();
        chosen.extend(more);
        crate::order::sort(&mut chosen);
        chosen
    }
}

fn is_open(open: &[u32], want: usize) -> bool {
    open.get(want).is_some_and(|&count| count > 0)
}

fn take(open: &mut [u32], brings: Option<&Vec<usize>>) {
    for &want in brings.into_iter().flatten() {
        if let Some(count) = open.get_mut(want) {
            *count = count.saturating_sub(1);
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
        let mut nobody = vec![NEVER; combinations];
        nobody.iter_mut().take(1).for_each(|nothing| *nothing = 0);
        let mut table = Self { wants, rows: vec![nobody] };
        for (behind, brings) in brings.iter().rev().enumerate() {
            let with = |open| table.row(behind, table.without(open, brings)).saturating_add(1);
            let row = (0..combinations).map(|open| table.row(behind, open).min(with(open))).collect();
            table.rows.push(row);
        }
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
}
