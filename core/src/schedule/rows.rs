//! What a diary keeps for each technician.

use uuid::Uuid;

use super::{Leave, ScheduleError, Technician, index::Timeline, leave::days_around};
use crate::{calendar::Interval, id::TechnicianId};

/// What belongs to one technician.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) technician: Technician,
    // INVARIANT: by id.
    pub(super) leave: Vec<Leave>,
    pub(super) busy: Timeline,
}

impl Row {
    /// The leave that may touch an interval, by id.
    pub(super) fn leave_in(&self, interval: Interval) -> impl Iterator<Item = &Leave> {
        let days = days_around(interval);
        self.leave.iter().filter(move |leave| leave.may_touch(days))
    }
}

/// The rows of all technicians, by id.
///
/// Every question starts here, so ids are numbers beside each other: the steps of a search between them wait for no memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    // INVARIANT: ascending, and each that of the technician in the same place of `rows`.
    ids: Vec<u128>,
    #[expect(clippy::vec_box, reason = "a new one comes between the others, and a row is large")]
    rows: Vec<Box<Row>>,
}

impl Rows {
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().map(AsRef::as_ref)
    }

    pub(super) fn get(&self, id: TechnicianId) -> Option<&Row> {
        self.rows.get(self.ids.binary_search(&number(id)).ok()?).map(AsRef::as_ref)
    }

    pub(super) fn get_mut(&mut self, id: TechnicianId) -> Option<&mut Row> {
        self.rows.get_mut(self.ids.binary_search(&number(id)).ok()?).map(AsMut::as_mut)
    }

    /// # Errors
    /// `JM-SCH-0001`.
    pub(super) fn find(&self, id: TechnicianId) -> Result<&Row, ScheduleError> {
        self.get(id).ok_or(ScheduleError::UnknownTechnician { technician: id })
    }

    /// # Errors
    /// `JM-SCH-0001`.
    pub(super) fn find_mut(&mut self, id: TechnicianId) -> Result<&mut Row, ScheduleError> {
        self.get_mut(id).ok_or(ScheduleError::UnknownTechnician { technician: id })
    }

    /// Puts in a technician who isn't there yet.
    pub(super) fn insert(&mut self, technician: Technician) {
        let id = number(technician.id);
        let at = self.ids.partition_point(|&known| known < id);
        self.ids.insert(at, id);
        self.rows.insert(at, Box::new(Row { technician, leave: Vec::new(), busy: Timeline::default() }));
    }
}

/// The same order as that of the ids.
fn number(id: TechnicianId) -> u128 {
    Uuid::from(id).as_u128()
}
