mod cover;
mod crew;
mod ranked;
mod relax;
mod search;
mod starts;
#[cfg(test)]
mod tests;
mod walk;

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use self::search::Search;
use super::{BookingDetails, Conflict, ConflictCode, Diary, ScheduleError, TravelTimes, diary::within, rules::Rules};
use crate::{
    calendar::{Interval, Tzdb, ZonedTime, check_instant},
    id::{BookingId, TechnicianId},
    limits::{SLOT_GIVEN_MAX, SLOT_RELAXATIONS_MAX},
    wire,
};

/// What slots are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotRequest {
    /// How many: 1 to 100.
    pub count: u32,
    /// How long the visit lasts, in seconds: 1 to 2700000, which is 31 days and six hours.
    pub duration_seconds: i64,
    /// Who may lead; empty for anyone. Who comes along may be anybody; whom the details have come along doesn't lead.
    pub technicians: Vec<TechnicianId>,
    /// The earliest start: usually now.
    pub not_before: DateTime<Utc>,
    /// How many days of 24 hours from there the visit may start: 1 to 366.
    pub horizon_days: u32,
    /// Starts are tried where the clock of the technician's zone shows a multiple of this since midnight: 1 to 1440.
    pub step_minutes: u32,
    /// When the customer or the site can take the visit, which must lie in one of them as a whole (those that touch or
    /// overlap count as one); empty for any time.
    pub windows: Vec<Interval>,
    /// The booking that the slots are for. If the diary has it already it is to be moved, and isn't in its own way: not in its old
    /// time, nor on the way from there, nor in what is worked. Nothing else is taken from it but the details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<BookingId>,
    /// What the visit takes: crew, vehicles, equipment, site, skills and licences; none for what the booking has, if the diary has
    /// it. Whom it needs besides the lead and the crew is found for each slot, as [`next_slots`] says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<BookingDetails>,
    /// Which slots come first.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub ranking: SlotRanking,
    /// Where an earlier search stopped, to go on from there with the same request.
    pub cursor: Option<SlotCursor>,
}

/// Which slots of one search come first.
///
/// Other than the earliest first, all slots of 24 hours from the first possible start are found and ranked, then those of the
/// next 24 hours, so that nobody waits a week for a shorter drive. Of a day that takes more than
/// [`SLOT_WORK_MAX`](crate::limits::SLOT_WORK_MAX) to look through, the slots that were found by then are ranked, and then, on
/// another page, those of the rest of the day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SlotRanking {
    /// By start, then whom the customer would like, then by the technician's id.
    #[default]
    Earliest,
    /// By the added travel of the lead between the visits before and after, or the [home](super::Technician::home) where there is
    /// none, then as the earliest.
    LeastTravel,
    /// By how many seconds the lead is booked on that civil day, without the booking that is to be moved, the least first, then as
    /// the earliest.
    Fairest,
}

/// Where a search stopped: the last start that it has looked at, or of a ranked search the last slot that it gave.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotCursor {
    /// The start.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: TechnicianId,
    /// Of a ranked search, the start after which those come that are ranked together, where these aren't all of the 24 hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranked_after: Option<SlotPlace>,
    /// And the last of those.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranked_to: Option<SlotPlace>,
    /// Of a ranked search, the slots of those ranked together that were given before this one, the last 1000 of them. None of them is
    /// given again, and all others are, whatever was booked or cancelled since and however they rank then.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub ranked_given: Vec<SlotPlace>,
    /// What the search knows that has found nothing so far; none once it has found something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nothing_yet: Option<NothingYet>,
}

/// A start of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotPlace {
    /// The start.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: TechnicianId,
}

/// What a search knows that has found nothing on its pages so far, so that the last of them can say why, and what would do.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NothingYet {
    /// How many starts each kind of conflict ruled out, by code.
    pub rejected: Vec<SlotRejection>,
    /// The nearest times that would do if something gave way, the nearest first.
    pub nearest: Vec<SlotPlace>,
}

impl SlotCursor {
    /// The cursor that goes on after a start.
    const fn at(place: SlotPlace) -> Self {
        let SlotPlace { start, technician } = place;
        Self { start, technician, ranked_after: None, ranked_to: None, ranked_given: Vec::new(), nothing_yet: None }
    }

    /// The cursor of a ranked search that goes on after all that is ranked together up to a start.
    fn between(place: SlotPlace) -> Self {
        Self { ranked_after: Some(place), ..Self::at(place) }
    }

    const fn place(&self) -> SlotPlace {
        SlotPlace { start: self.start, technician: self.technician }
    }

    /// Refuses a cursor that no search gave.
    ///
    /// # Errors
    /// `JM-SCH-0001`, `JM-SCH-0015`, `JM-CAL-0002`.
    fn check(&self, diary: &Diary) -> Result<(), ScheduleError> {
        let nearest = self.nothing_yet.as_ref().map(|so_far| so_far.nearest.as_slice()).unwrap_or_default();
        within(nearest.len(), SLOT_RELAXATIONS_MAX, "SLOT_RELAXATIONS_MAX")?;
        within(self.ranked_given.len(), SLOT_GIVEN_MAX, "SLOT_GIVEN_MAX")?;
        check_instant(self.start)?;
        for place in nearest.iter().chain(&self.ranked_after).chain(&self.ranked_to).chain(&self.ranked_given) {
            diary.technician(place.technician)?;
            check_instant(place.start)?;
        }
        Ok(())
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotSearch {
    /// The slots, in the order of the request's [ranking](SlotRanking): of the earliest by start, then whom the customer would like,
    /// then by the technician's id; of the others 24 hours after 24 hours, each by added travel or by load first, so that a later
    /// start may come before an earlier one of the same 24 hours.
    pub slots: Vec<Slot>,
    /// How many starts each kind of conflict ruled out, by code. A start with several is counted under each, and one page
    /// counts it: those of all pages are all.
    pub rejected: Vec<SlotRejection>,
    /// Where to go on; none once every start within the horizon was looked at. There may be one before the wanted number of
    /// slots is found, since one search looks at no more than [`SLOT_WORK_MAX`](crate::limits::SLOT_WORK_MAX).
    pub cursor: Option<SlotCursor>,
    /// Where nothing was found at all: the nearest times that would do if something that the firm may give way on did, for those who
    /// would come along as for the lead. Leave of those who come along never does. One of each set of kinds of conflicts, the one with
    /// the fewest seconds of them in all; by these seconds, then by start, then by the technician's id, whatever the ranking is.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub relaxations: Vec<SlotRelaxation>,
    /// Where nothing was found at all, on more than one page: how many starts each kind of conflict ruled out on all of them.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub rejected_in_all: Vec<SlotRejection>,
}

/// A time that would do if something gave way: overtime, a shorter rest, a start after the promised window.
///
/// Whoever books it for this technician with this crew, and takes on those of its conflicts that are soft, has it. Its text names
/// who comes, when, and what would have to give way, in English.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotRelaxation {
    /// Who would lead.
    pub technician: TechnicianId,
    /// When it would be.
    pub interval: Interval,
    /// Its start, on the clock of the technician's zone.
    pub start: ZonedTime,
    /// Who would come along: those who were asked for, and those who were found to be needed, in the order of their ids.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub crew: Vec<TechnicianId>,
    /// What would have to give way, as [`check`](super::check) has it, without fixes: none of it hard.
    pub conflicts: Vec<Conflict>,
}

/// A time at which somebody can be booked as it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Who.
    pub technician: TechnicianId,
    /// When.
    pub interval: Interval,
    /// Its start, on the clock of the technician's zone.
    pub start: ZonedTime,
    /// Who comes along: those who were asked for, and those who were found to be needed, in the order of their ids.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub crew: Vec<TechnicianId>,
    /// How much longer the lead travels for it, in seconds, where that is known: to it and from it, less the way between the
    /// visits before and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub travel_seconds: Option<i64>,
    /// The warnings about it: of which kinds.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<ConflictCode>,
}

/// How many starts a kind of conflict ruled out. Its text is the English sentence about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SlotRejection {
    /// The kind of conflict.
    pub code: ConflictCode,
    /// How many starts.
    pub count: u64,
}

/// The next times at which a visit could be booked, in the order of the ranking.
///
/// Every start on the grid of the step is tried, by the rules of [`check`](super::check), and offered if and only if they
/// find no conflict at all but warnings of [advice](ConflictCode::is_advice) (`JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123`,
/// `JM-SCH-0124`), which the slot lists; where the firm's policy has one of these as soft or hard, or another kind as a warning,
/// that rules the start out. Of a booking that is to be moved (the request's `booking`) these are the starts that `check`
/// accepts of a proposal with its id.
///
/// Where the lead and the crew of the request don't meet all [needs](super::Needs) that the firm looks for, others come along: the
/// smallest set of people with whom they are met, each with nothing in the way of their own time, and of several such sets the
/// first, as lists of ids. A crew's size is the least: where a skill, a licence or a role takes more people, more come. But nobody
/// is sent along with a lead who isn't needed: where a set that is no larger meets all the needs without the lead, and one of
/// them may lead, nobody is added, and the start is ruled out by what the lead can't do. So of a visit for one who has a skill
/// the slots are those of the people who have it. Whom the customer would like is asked of the lead only.
///
/// Where those who are free don't meet a need, people count as free whom only something soft keeps, such as the end of their hours,
/// and where that doesn't do either, all who aren't on leave: whom the least keeps first. That makes no slot; what rules the start
/// out is then what is in their way, and what nobody could help: too low a skill, too few of a role. The smallest set is certain up to
/// [`SLOT_CREW_COMBINATIONS_MAX`](crate::limits::SLOT_CREW_COMBINATIONS_MAX), and there are never more than
/// [`CREW_MAX`](crate::limits::CREW_MAX) in it. A policy that looks for licences in part only (not for missing ones, or not for
/// those that aren't valid, but for those that end soon) may rule a start out for whom the crew happens to bring, where
/// another crew would do.
///
/// When a search finds nothing within the
/// horizon, on however many pages, the last of them says why, and what would have to give way.
///
/// # Errors
/// [`ScheduleError`]: an unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or
/// zone (`JM-CAL-0003`), a duration of nothing or of more than 31 days and six hours (`JM-SCH-0012`, `JM-SCH-0013`), a count, horizon or step
/// out of bounds (`JM-SCH-0016`), too many windows, people or things (`JM-SCH-0015`), details that contradict themselves or have
/// everybody who may lead come along (`JM-SCH-0024`, `JM-SCH-0026`) or wait for the booking itself (`JM-SCH-0025`), or a time
/// outside the years 1900 to 9999 (`JM-CAL-0002`).
///
/// # Example
/// ```
/// use journeyman::{
///     calendar::{Tzdb, Weekday},
///     schedule::{self, ConflictPolicy, Diary, SlotRanking, SlotRequest, Technician, WorkingHours},
/// };
///
/// let (start, end) = ("08:00".parse()?, "16:00".parse()?);
/// let technician = Technician::new(
///     "01999a3f-0000-7000-8000-000000000001".parse()?,
///     "Australia/Melbourne".parse()?,
///     vec![WorkingHours { day: Weekday::Monday, start, end, ends_next_day: false }],
/// );
/// let diary = Diary::new(ConflictPolicy::default(), vec![technician], vec![], vec![])?;
/// let request = SlotRequest {
///     count: 1,
///     duration_seconds: 7200,
///     technicians: vec![],
///     not_before: "2026-10-01T00:00:00Z".parse()?, // a Thursday
///     horizon_days: 7,
///     step_minutes: 30,
///     windows: vec![],
///     booking: None,
///     details: None,
///     ranking: SlotRanking::Earliest,
///     cursor: None,
/// };
/// let found = schedule::next_slots(&diary, &Tzdb::bundled(), &request)?;
/// // Monday at 08:00, by then in summer time.
/// assert_eq!(found.slots[0].interval.to_string(), "2026-10-04T21:00:00Z/2026-10-04T23:00:00Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn next_slots(diary: &Diary, tzdb: &Tzdb, request: &SlotRequest) -> Result<SlotSearch, ScheduleError> {
    Search::of(diary, request)?.run(&mut Rules::new(diary, tzdb, None))
}

/// The same as [`next_slots`], with the host's travel times instead of those among the diary's resources.
///
/// # Errors
/// Those of [`next_slots`].
pub fn next_slots_with(
    diary: &Diary,
    tzdb: &Tzdb,
    travel: &dyn TravelTimes,
    request: &SlotRequest,
) -> Result<SlotSearch, ScheduleError> {
    Search::of(diary, request)?.run(&mut Rules::new(diary, tzdb, Some(travel)))
}
