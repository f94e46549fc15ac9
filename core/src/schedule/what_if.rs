//! What changes of the diary would do to its conflicts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Booking, Conflict, Diary, Leave, ScheduleError, TravelTimes, check_all, check_all_with, diary::within, key,
};
use crate::{
    calendar::{Interval, Tzdb},
    id::{BookingId, TechnicianId, VehicleId},
    limits::DIARY_CHANGES_MAX,
    order,
};

/// A change that somebody thinks about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::large_enum_variant, reason = "no host has a box, and there are few changes at once")]
pub enum DiaryChange {
    /// A booking moves to another time, to another technician, or both.
    Move {
        /// Which.
        booking: BookingId,
        /// Whose it would be.
        technician: TechnicianId,
        /// When it would be.
        interval: Interval,
    },
    /// A booking comes.
    Add {
        /// The booking.
        booking: Booking,
    },
    /// A booking goes.
    Cancel {
        /// Which.
        booking: BookingId,
    },
    /// A technician is away.
    SickTechnician {
        /// The leave.
        leave: Leave,
    },
    /// A vehicle can't be taken.
    VehicleBroken {
        /// Which.
        vehicle: VehicleId,
        /// When.
        interval: Interval,
    },
}

/// What changes would do to the conflicts of a diary, each list in the order of [`check_all`](super::check_all).
///
/// A conflict stays the same as long as the booking that has it and its key do: one whose facts change is resolved and another is
/// introduced, and of two bookings that have conflicts of one key each has its own. So each conflict that there would be stands in
/// one list, `introduced` or `unchanged`, and each that there is and that isn't unchanged in `resolved`, as often as `check_all`
/// tells it. A limit of work alone (`JM-SCH-0119`, `JM-SCH-0120`, and of a
/// stretch without a break `JM-SCH-0122`) may be passed by more or by less than it is: one that would be passed by more is introduced
/// and nothing of it resolved; of one that would be passed by less, what there is is resolved and what is left unchanged.
///
/// A booking that comes resolves an unknown way (`JM-SCH-0116`) where it is the next visit now, a way that is too long (`JM-SCH-0115`,
/// `JM-SCH-0117`) where it lies in between and the detour by it fits, and a rest (`JM-SCH-0121`) where it is nearer than the work
/// before, of which there is another then. It resolves nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhatIf {
    /// Those that there would be and aren't now.
    pub introduced: Vec<Conflict>,
    /// Those that there are and wouldn't be.
    pub resolved: Vec<Conflict>,
    /// Those that there are, and would be, as they would be.
    pub unchanged: Vec<Conflict>,
}

/// What changes would do to the conflicts of a diary, all of them made, one after the other. Nothing is changed.
///
/// Changes aren't refused for conflicts: that is what is asked. The fixes are those of [`check_all`](super::check_all).
///
/// # Errors
/// [`ScheduleError`]: more than [`DIARY_CHANGES_MAX`] changes (`JM-SCH-0015`), a change that contradicts the diary as the
/// changes before it leave it (`JM-SCH-0001` to `JM-SCH-0006`, `JM-SCH-0011`, `JM-SCH-0013`, `JM-SCH-0014`,
/// `JM-SCH-0018` to `JM-SCH-0020`, `JM-SCH-0024` to `JM-SCH-0027`), a change to a time outside the years 1900 to 9999
/// (`JM-CAL-0002`), and those of [`check_all`](super::check_all).
///
/// # Example
/// ```
/// use journeyman::{calendar::Tzdb, schedule::{self, Diary}};
///
/// let nothing = schedule::what_if(&Diary::default(), &Tzdb::bundled(), &[])?;
/// assert!(nothing.introduced.is_empty() && nothing.resolved.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn what_if(diary: &Diary, tzdb: &Tzdb, changes: &[DiaryChange]) -> Result<WhatIf, ScheduleError> {
    compare(diary, tzdb, changes, &|diary| check_all(diary, tzdb))
}

/// The same as [`what_if`], with the host's travel times instead of those among the diary's resources.
///
/// # Errors
/// Those of [`what_if`].
pub fn what_if_with(
    diary: &Diary,
    tzdb: &Tzdb,
    travel: &dyn TravelTimes,
    changes: &[DiaryChange],
) -> Result<WhatIf, ScheduleError> {
    compare(diary, tzdb, changes, &|diary| check_all_with(diary, tzdb, travel))
}

fn compare(
    diary: &Diary,
    tzdb: &Tzdb,
    changes: &[DiaryChange],
    conflicts: &dyn Fn(&Diary) -> Result<Vec<Conflict>, ScheduleError>,
) -> Result<WhatIf, ScheduleError> {
    let then = diary.changed(tzdb, changes)?;
    let (before, after) = (conflicts(diary)?, conflicts(&then)?);
    let (mut old, mut new) = (Told::of(&before), Told::of(&after));
    let (unchanged, introduced) = after.into_iter().partition(|conflict| old.take(conflict));
    let resolved = before.into_iter().filter(|conflict| !new.take(conflict)).collect();
    Ok(WhatIf { introduced, resolved, unchanged })
}

/// The conflicts that a diary has, each to be found once.
// INVARIANT: in order, and no two the same.
struct Told(Vec<OneTold>);

/// A conflict of a booking. The key alone doesn't say which: bookings at one time with the same in the way share it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct OneTold {
    booking: Option<BookingId>,
    /// The key without the seconds by which a limit of work is passed.
    about: String,
    seconds: u64,
    /// How often it is there: a van that is out of service twice at one time is in the way twice.
    count: usize,
}

impl OneTold {
    fn of(conflict: &Conflict) -> Self {
        let (about, seconds) = key::parts(&conflict.key);
        Self { booking: conflict.booking, about: about.to_owned(), seconds, count: 1 }
    }

    fn is_about_the_same(&self, other: &Self) -> bool {
        (self.booking, &self.about) == (other.booking, &other.about)
    }
}

impl Told {
    fn of(conflicts: &[Conflict]) -> Self {
        let mut told: Vec<OneTold> = conflicts.iter().map(OneTold::of).collect();
        order::sort(&mut told);
        told.dedup_by(|again, known| {
            let is_again = again.is_about_the_same(known) && again.seconds == known.seconds;
            known.count = known.count.saturating_add(usize::from(is_again));
            is_again
        });
        Self(told)
    }

    /// Whether a conflict is among those that weren't found yet, as it is or worse.
    fn take(&mut self, conflict: &Conflict) -> bool {
        let sought = OneTold { count: 0, ..OneTold::of(conflict) };
        let from = self.0.partition_point(|known| *known < sought);
        let mut same = self.0.iter_mut().skip(from).take_while(|known| known.is_about_the_same(&sought));
        let Some(found) = same.find(|known| known.count > 0) else { return false };
        found.count = found.count.saturating_sub(1);
        true
    }
}

impl Diary {
    /// The diary after changes, one after the other, whatever conflicts they make.
    fn changed(&self, tzdb: &Tzdb, changes: &[DiaryChange]) -> Result<Self, ScheduleError> {
        within(changes.len(), DIARY_CHANGES_MAX, "DIARY_CHANGES_MAX")?;
        let mut diary = self.clone();
        for change in changes {
            match change {
                DiaryChange::Move { booking, technician, interval } => {
                    let zone = tzdb.zone(&diary.technician(*technician)?.zone)?;
                    let start = zone.local(interval.start())?;
                    let moved = diary.booking(*booking)?.clone();
                    let (technician, interval) = (*technician, *interval);
                    diary.replace_booking(Booking { technician, interval, start, days: None, ..moved })?;
                }
                DiaryChange::Add { booking } => diary.put_booking(booking.clone())?,
                DiaryChange::Cancel { booking } => diary.remove_booking(*booking)?,
                DiaryChange::SickTechnician { leave } => diary.put_leave(*leave)?,
                DiaryChange::VehicleBroken { vehicle, interval } => {
                    let mut resources = diary.resources().clone();
                    resources.vehicle(*vehicle)?;
                    for one in resources.vehicles.iter_mut().filter(|one| one.id == *vehicle) {
                        one.out_of_service.push(*interval);
                    }
                    diary.put_resources(resources)?;
                }
            }
        }
        Ok(diary)
    }
}

#[cfg(test)]
#[cfg(feature = "tzdb")]
mod tests;
