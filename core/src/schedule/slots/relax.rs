//! What would have to give way for a slot.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{
    super::{ConflictCode, finding::Finding, rules::Subject},
    SlotPlace,
};
use crate::{id::TechnicianId, limits::SLOT_RELAXATIONS_MAX, order};

/// For each set of kinds that would have to give way, the time at which they would the least.
#[derive(Default)]
pub(super) struct Relaxed {
    best: BTreeMap<Vec<ConflictCode>, Cost>,
}

/// How many seconds are missing, then the start, then the technician: the least is the nearest.
type Cost = (i64, DateTime<Utc>, TechnicianId);

impl Relaxed {
    /// Notes a time that was ruled out by kinds of conflicts none of which is hard.
    pub(super) fn note(&mut self, codes: &[ConflictCode], findings: &[&Finding<'_>], subject: &Subject<'_>) {
        let seconds = findings.iter().fold(0_i64, |sum, one| sum.saturating_add(one.seconds(subject.interval)));
        self.keep(codes, (seconds, subject.interval.start(), subject.technician));
    }

    /// Takes in what another part of the search has noted.
    pub(super) fn take_in(&mut self, other: Self) {
        other.best.into_iter().for_each(|(codes, cost)| self.keep(&codes, cost));
    }

    fn keep(&mut self, codes: &[ConflictCode], cost: Cost) {
        match self.best.get_mut(codes) {
            Some(best) => *best = cost.min(*best),
            None => {
                self.best.insert(codes.to_vec(), cost);
            }
        }
    }

    /// Where the nearest are, that first.
    ///
    /// Those of a whole search are among those of its parts: what is among the nearest of all is so in its own part.
    pub(super) fn nearest(&self) -> Vec<SlotPlace> {
        let all = order::set(self.best.values().copied());
        let places = all.into_iter().map(|(_, start, technician)| SlotPlace { start, technician });
        places.take(SLOT_RELAXATIONS_MAX).collect()
    }
}
