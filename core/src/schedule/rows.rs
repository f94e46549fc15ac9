//! What a diary keeps for each technician.

use uuid::Uuid;

use super::{Leave, ScheduleError, Technician, hints::Hints, index::Timeline, leave::days_around};
use crate::{calendar::Interval, id::TechnicianId};

/// What belongs to one technician.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) technician: Technician,
    // INVARIANT: by id.
    pub(super) leave: Vec<Leave>,
}

impl Row {
    /// The leave that may touch an interval, by id.
    pub(super) fn leave_in(&self, interval: Interval) -> impl Iterator<Item = &Leave> {
        let days = days_around(interval);
        self.leave.iter().filter(move |leave| leave.may_touch(days))
    }
}

/// The rows of all technicians, by id, and when they are booked.
///
/// Every question starts here: ids are numbers beside each other, and so are the indexes, so that the first steps wait for no
/// memory.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    // INVARIANT: ascending, and each that of the technician in the same place of `kept` and `busy`.
    ids: Vec<u128>,
    #[expect(clippy::vec_box, reason = "a new one comes between the others, and a row is large")]
    kept: Vec<Box<Row>>,
    busy: Vec<Timeline>,
    // INVARIANT: of each of `ids` the place, but for those whose bits another has.
    hints: Hints,
    // INVARIANT: as many ids as `hints` has room for.
    room: usize,
}

impl Rows {
    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Row> {
        self.kept.iter().map(AsRef::as_ref)
    }

    pub(super) fn get(&self, id: TechnicianId) -> Option<&Row> {
        self.kept.get(self.place(id)?).map(AsRef::as_ref)
    }

    /// # Errors
    /// `JM-SCH-0001`.
    pub(super) fn find(&self, id: TechnicianId) -> Result<&Row, ScheduleError> {
        self.get(id).ok_or(ScheduleError::UnknownTechnician { technician: id, of: None })
    }

    /// # Errors
    /// `JM-SCH-0001`.
    pub(super) fn find_mut(&mut self, id: TechnicianId) -> Result<&mut Row, ScheduleError> {
        let row = self.place(id).and_then(|at| self.kept.get_mut(at)).map(AsMut::as_mut);
        row.ok_or(ScheduleError::UnknownTechnician { technician: id, of: None })
    }

    pub(super) fn busy(&self, id: TechnicianId) -> Option<&Timeline> {
        self.busy.get(self.place(id)?)
    }

    pub(super) fn busy_mut(&mut self, id: TechnicianId) -> Option<&mut Timeline> {
        let at = self.place(id)?;
        self.busy.get_mut(at)
    }

    /// Puts in a technician who isn't there yet.
    pub(super) fn insert(&mut self, technician: Technician) {
        let id = number(technician.id);
        let at = self.ids.binary_search(&id).unwrap_or_else(|at| at);
        self.ids.insert(at, id);
        self.kept.insert(at, Box::new(Row { technician, leave: Vec::new() }));
        self.busy.insert(at, Timeline::default());
        let mut moved = at;
        if self.ids.len() > self.room {
            self.room = self.ids.len().saturating_mul(2);
            self.hints = Hints::with_room(self.room);
            moved = 0;
        }
        for (place, &id) in self.ids.iter().enumerate().skip(moved) {
            self.hints.set(id, place);
        }
    }

    fn place(&self, id: TechnicianId) -> Option<usize> {
        let id = number(id);
        let hint = self.hints.get(id);
        if self.ids.get(hint) == Some(&id) { Some(hint) } else { self.ids.binary_search(&id).ok() }
    }
}

/// The same order as that of the ids.
fn number(id: TechnicianId) -> u128 {
    Uuid::from(id).as_u128()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_twice_as_many_technicians_whenever_there_is_none_left() {
        let mut rows = Rows::default();
        let technician = |number: u32| {
            let id = format!("01999a3f-0000-7000-8000-{number:012}").parse().unwrap();
            Technician::new(id, "Etc/UTC".parse().unwrap(), vec![])
        };
        let numbers = [5, 1, 7, 3, 2, 6, 4];
        for (number, room) in numbers.into_iter().zip([2, 2, 6, 6, 6, 6, 14]) {
            rows.insert(technician(number));
            assert_eq!(rows.room, room);
        }
        assert!(rows.ids.is_sorted());
        for number in numbers {
            let known = technician(number);
            let hint = rows.hints.get(super::number(known.id));
            assert_eq!(
                (rows.place(known.id), rows.get(known.id).map(|row| row.technician.id)),
                (Some(hint), Some(known.id))
            );
        }
    }
}
