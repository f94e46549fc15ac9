//! What would have to give way for a slot.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{
    super::{
        Conflict, ConflictCode, ScheduleError, Severity, conflict,
        finding::Finding,
        rules::{Rules, Subject},
    },
    SlotRelaxation,
};
use crate::{id::TechnicianId, order};

/// Most times that are named.
const NAMED_MAX: usize = 5;

/// For each set of kinds that would have to give way, the time at which they would the least.
#[derive(Default)]
pub(super) struct Relaxed {
    best: BTreeMap<Vec<ConflictCode>, (Cost, SlotRelaxation)>,
}

/// How many seconds are missing, then the start, then the technician: the least is the nearest.
type Cost = (i64, DateTime<Utc>, TechnicianId);

impl Relaxed {
    /// Notes a time that was ruled out, unless something hard is in its way.
    pub(super) fn look_at<'a>(
        &mut self,
        rules: &mut Rules<'a, '_>,
        findings: &[&Finding<'a>],
        subject: &Subject<'a>,
    ) -> Result<(), ScheduleError> {
        let is_hard = |finding: &&Finding<'_>| rules.diary.policy().severity(finding.code()) == Severity::Hard;
        if findings.iter().any(is_hard) {
            return Ok(());
        }
        let codes = order::set(findings.iter().map(|finding| finding.code()));
        let seconds = findings.iter().fold(0_i64, |sum, one| sum.saturating_add(one.seconds(subject.interval)));
        let cost = (seconds, subject.interval.start(), subject.technician);
        if self.best.get(&codes).is_some_and(|(best, _)| *best <= cost) {
            return Ok(());
        }
        let mut conflicts =
            findings.iter().map(|finding| rules.describe(finding, subject)).collect::<Result<Vec<Conflict>, _>>()?;
        conflict::sort(&mut conflicts);
        let start = rules.zone_of(subject.technician)?.local(subject.interval.start())?;
        let relaxation =
            SlotRelaxation { technician: subject.technician, interval: subject.interval, start, conflicts };
        self.best.insert(codes, (cost, relaxation));
        Ok(())
    }

    /// Takes in what another part of the search has noted.
    pub(super) fn take_in(&mut self, other: Self) {
        for (codes, (cost, relaxation)) in other.best {
            if self.best.get(&codes).is_none_or(|(best, _)| cost < *best) {
                self.best.insert(codes, (cost, relaxation));
            }
        }
    }

    /// The nearest first.
    pub(super) fn listed(self) -> Vec<SlotRelaxation> {
        let mut all: Vec<(Cost, SlotRelaxation)> = self.best.into_values().collect();
        order::by(&mut all, |one, other| one.0.cmp(&other.0));
        all.into_iter().map(|(_, relaxation)| relaxation).take(NAMED_MAX).collect()
    }
}
