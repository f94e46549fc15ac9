//! One technician's way through the starts.

use super::super::{
    ConflictCode, ScheduleError,
    checker::Checker,
    grid::Grid,
    rules::{Rules, STEADY_REACH},
};
use crate::{calendar::Interval, id::TechnicianId};

/// One technician's way through the starts.
pub(super) struct Walk<'a> {
    pub(super) technician: TechnicianId,
    pub(super) grid: Grid,
    /// The technician's time, once a start was looked at.
    checker: Option<Checker<'a>>,
    /// What is against the last start that was looked at, by kind.
    pub(super) against: Vec<ConflictCode>,
    /// Until when the same is against later starts, if that is known.
    pub(super) known_until: Option<i64>,
    /// Whether some of it is hard.
    pub(super) is_hard: bool,
    /// How many starts it was against, and aren't counted yet.
    pub(super) times: u64,
}

impl<'a> Walk<'a> {
    pub(super) const fn of(technician: TechnicianId, grid: Grid) -> Self {
        Self { technician, grid, checker: None, against: Vec::new(), known_until: None, is_hard: false, times: 0 }
    }

    /// Whether what is against a start is known without a look.
    ///
    /// What would have to give way is the least where starts that are alike begin or end, so the last of them is looked at, too;
    /// but nothing hard gives way, and nothing needs to once there is a slot.
    pub(super) fn is_known(&self, start: i64, next: Option<i64>, has_slots: bool) -> bool {
        let knows = |start: i64| self.known_until.is_some_and(|until| start < until);
        knows(start) && (self.is_hard || has_slots || next.is_some_and(knows))
    }

    /// The technician's time as far as a visit goes, and some days more.
    pub(super) fn reach(
        &mut self,
        rules: &mut Rules<'a, '_>,
        visit: Interval,
    ) -> Result<&mut Checker<'a>, ScheduleError> {
        let later = visit.end().checked_add_signed(STEADY_REACH).and_then(|end| Interval::checked(visit.start(), end));
        let known = self.checker.take().filter(|known| known.knows(later.unwrap_or(visit)));
        Ok(self.checker.insert(match known {
            Some(known) => known,
            None => rules.checker_ahead(self.technician, visit)?,
        }))
    }
}
