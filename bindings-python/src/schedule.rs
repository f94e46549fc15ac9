//! The module `schedule`.

mod booking;
mod conflict;
mod details;
mod diary;
mod double;
mod obstacle;
mod resources;
mod what_if;

use chrono::{DateTime, Utc};
use journeyman::{
    calendar::{Interval, Tzdb, ZonedTime},
    id::{BookingId, LeaveId, TechnicianId, VisitId},
    schedule::{
        Absence, Agenda, Appointment, ArrivalWindow, BookedSpan, Booking, BookingDependency, BookingDetails,
        BookingStatus, BookingTime, Conflict, ConflictCode, ConflictOverride, ConflictPolicy, DaySpan, Diary,
        DiaryChange, DiaryLimits, DiarySite, DoubleBooking, Equipment, Fix, Leave, LeaveSpan, Licence, LocalSpan,
        MovedBooking, Needs, NothingYet, Obstacle, Proposal, PublicHoliday, Resources, RoleNeed, ScheduleCommand,
        ScheduleError, ScheduleEvent, ScheduleRefusal, Severity, Skill, SkillNeed, Slot, SlotCursor, SlotPlace,
        SlotRanking, SlotRejection, SlotRelaxation, SlotRequest, SlotSearch, Technician, TravelLeg, TravelMatrix,
        Vehicle, WhatIf, WorkingHours,
    },
};

use crate::macros::prelude::*;
use conflict::{ConflictTexts, explain};
use double::double_bookings;
use what_if::{explain_rejection, explain_relaxation, recheck_zones, what_if};

module! {
    /// The diary: who works when, who is away, who is booked; what conflicts with what, and where there is room.
    ///
    /// Working hours and leave are civil times of the technician's zone, and become instants each time they are asked about.
    /// Bookings are half-open intervals of instants that keep the civil start they were agreed with.
    ///
    /// `check` gives every conflict of a proposed time with what would resolve it, `check_all` those of everything that is
    /// booked, `next_slots` the times that `check` has nothing against, `agenda` what a board shows. `Diary` is what they look
    /// at: `decide` turns a command into events or raises, `apply` gives the diary after events.
    ///
    /// Zones are read from the tz database in this library, unless a `Tzdb` is given. A storage with several writers needs a
    /// guard of its own against two of them booking the same person, such as an exclusion constraint on
    /// `(technician, interval)`.
    schedule
    values Diary, Technician, WorkingHours, Leave, LeaveSpan, Booking, BookingTime, ConflictOverride, ConflictPolicy,
        Proposal, Conflict, Obstacle, Fix, LocalSpan, ConflictTexts, SlotRequest, SlotSearch, Slot, SlotRejection,
        SlotCursor, SlotPlace, NothingYet, SlotRelaxation, Agenda, Absence, Appointment, ScheduleCommand, ScheduleEvent, BookingDetails, Needs, SkillNeed,
        RoleNeed, ArrivalWindow, BookingDependency, Resources, Vehicle, Equipment, DiarySite, DaySpan, PublicHoliday, DiaryLimits,
        TravelMatrix, TravelLeg, Skill, Licence, DiaryChange, WhatIf, MovedBooking, BookedSpan, DoubleBooking;
    plain ConflictCode, Severity, BookingStatus, SlotRanking;
    functions check, check_all, double_bookings, next_slots, agenda, what_if, recheck_zones, decide, apply, explain, explain_rejection, explain_relaxation;
}

/// The database that is given, or the one in this library.
pub(crate) fn zones(given: Option<&Tzdb>) -> Tzdb {
    given.map_or_else(Tzdb::bundled, Clone::clone)
}

value! {
    /// A time that somebody might be booked for.
    Proposal(Proposal) [] open {
        /// Whose time.
        technician: TechnicianId,
        /// When: at most 31 days and six hours.
        interval: Interval,
        /// The booking that is to be there. If the diary has it already it is about to move, and isn't in its own way.
        booking: Option<BookingId>,
        /// Who else comes, with what and where to, what it takes, and what was promised; none for what the booking has, if the
        /// diary has it.
        details: Option<BookingDetails>,
    }
}

function! {
    /// Every conflict that a booking would have, with what would resolve each; none if it can be booked as it is.
    ///
    /// Intervals are half-open: visits that touch don't conflict. The order is by severity, where the trouble starts,
    /// technician, code, and ids. What is given back is data: nothing is raised for a conflict.
    ///
    /// Raises:
    ///     MissingError: an unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or zone
    ///         (`JM-CAL-0003`).
    ///     InvalidError: details that contradict themselves, or somebody of the crew as the lead (`JM-SCH-0024`, `JM-SCH-0026`), or
    ///         that wait for the booking itself (`JM-SCH-0025`).
    ///     LimitError: a proposal of more than 31 days and six hours (`JM-SCH-0013`), or more than 100000 conflicts
    ///         (`JM-SCH-0015`).
    detached check(
        /// What is booked so far, and who works when.
        diary: &Diary,
        /// Whom, and when.
        proposal: Proposal,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<Vec<Conflict>, ScheduleError> = journeyman::schedule::check(diary, &zones(tzdb), &proposal)
}

function! {
    /// Every conflict among the bookings that a diary has, in the order of `check`: what leave, new hours or a new policy have
    /// done to it since.
    ///
    /// Two bookings that overlap are one conflict, that of the later with the earlier. Soft conflicts whose key one of the two
    /// bookings overrides are left out. The fixes are those that lie in the conflict itself; `check` also names other
    /// technicians and free starts.
    ///
    /// Raises:
    ///     MissingError: an unknown zone (`JM-CAL-0003`).
    ///     LimitError: more than 100000 conflicts (`JM-SCH-0015`).
    detached check_all(
        /// What is booked, and who works when.
        diary: &Diary,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<Vec<Conflict>, ScheduleError> = journeyman::schedule::check_all(diary, &zones(tzdb))
}

function! {
    /// The next times at which a visit could be booked, in the order of the ranking.
    ///
    /// Every start on the grid of the step is tried, and offered if and only if `check` finds no conflict at all but
    /// warnings of `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or `JM-SCH-0124` (travel that isn't known or is tight, another
    /// technician preferred, a licence that expires soon), which the slot lists; where the firm's policy has one of these as soft or
    /// hard, or another kind as a warning, that rules the start out. Of a booking that is to be moved (the request's
    /// `booking`) these are the starts that `check` accepts of a proposal with its id.
    ///
    /// Where the lead and the crew of the request don't meet all that is needed, others come along: the smallest set of people
    /// who are free with whom it is met, and of several the first by their ids. A crew's size is the least. Nobody is sent along
    /// with a lead who isn't needed: where a set that is no larger does without, and one of them may lead, the start is ruled
    /// out by what the lead can't do.
    ///
    /// Raises:
    ///     MissingError: an unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or zone
    ///         (`JM-CAL-0003`).
    ///     InvalidError: a duration of nothing (`JM-SCH-0012`), a count, horizon or step out of bounds (`JM-SCH-0016`), or details
    ///         that contradict themselves (`JM-SCH-0024` to `JM-SCH-0026`).
    ///     LimitError: a duration of more than 31 days and six hours (`JM-SCH-0013`), too many windows (`JM-SCH-0015`), or a time outside
    ///         the years 1900 to 9999 (`JM-CAL-0002`).
    detached next_slots(
        /// What is booked so far, and who works when.
        diary: &Diary,
        /// What slots are wanted.
        request: &SlotRequest,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<SlotSearch, ScheduleError> = journeyman::schedule::next_slots(diary, &zones(tzdb), request)
}

function! {
    /// A technician's working time, leave and bookings within a range, as instants and on the clock of the technician's zone.
    ///
    /// Raises:
    ///     MissingError: an unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`).
    ///     LimitError: a range of more than 31 days and six hours (`JM-SCH-0013`).
    detached agenda(
        /// What is booked, and who works when.
        diary: &Diary,
        /// Whose row of the board.
        technician: TechnicianId,
        /// From when to when: at most 31 days and six hours.
        range: Interval,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<Agenda, ScheduleError> = journeyman::schedule::agenda(diary, &zones(tzdb), technician, range)
}

function! {
    /// What a command does to a diary, or why it is refused. Nothing is changed yet.
    ///
    /// A booking is refused if any of its conflicts is hard, or soft and not overridden; `check` gives all of them with what
    /// would resolve them.
    ///
    /// Raises:
    ///     RefusedError: conflicts (`JM-SCH-0023`; the argument `conflicts` has them as JSON), a civil start that needs a
    ///         choice (`JM-SCH-0021`, `JM-SCH-0022`), or an id that is taken (`JM-SCH-0004` to `JM-SCH-0006`).
    ///     MissingError: a technician, booking, leave, vehicle, equipment, site or zone that isn't there (`JM-SCH-0001` to
    ///         `JM-SCH-0003`, `JM-SCH-0018` to `JM-SCH-0020`, `JM-CAL-0003`).
    ///     InvalidError: a command that contradicts itself (`JM-SCH-0007` to `JM-SCH-0012`, `JM-SCH-0024` to `JM-SCH-0028`), or is
    ///         of days that the clocks skip (`JM-CAL-0001`).
    ///     LimitError: more than a bound allows (`JM-SCH-0013`, `JM-SCH-0015`, `JM-CAL-0002`).
    ///
    /// Example:
    ///     >>> from datetime import datetime, timezone
    ///     >>> from uuid import UUID
    ///     >>> from journeyman.calendar import Interval
    ///     >>> from journeyman.error import RefusedError
    ///     >>> from journeyman.schedule import (
    ///     ...     BookingTime, ConflictOverride, Diary, Proposal, ScheduleCommand, Severity, Technician, apply, check, check_all, decide,
    ///     ... )
    ///     >>> ada, tap = UUID(int=1), UUID(int=2)
    ///     >>> diary = Diary(technicians=[Technician(id=ada, zone="Etc/UTC", hours=[])])  # without hours nobody works
    ///     >>> evening = Interval(
    ///     ...     start=datetime(2026, 10, 6, 19, tzinfo=timezone.utc), end=datetime(2026, 10, 6, 20, tzinfo=timezone.utc)
    ///     ... )
    ///     >>> book = ScheduleCommand.Book(booking=tap, technician=ada, visit=tap, time=BookingTime.Instants(interval=evening))
    ///     >>> try:
    ///     ...     decide(diary, book)
    ///     ... except RefusedError as refused:
    ///     ...     print(refused.code)
    ///     JM-SCH-0023
    ///     >>> found = check(diary, Proposal(technician=ada, interval=evening))
    ///     >>> soft = [conflict for conflict in found if conflict.severity == Severity.SOFT]
    ///     >>> overrides = [ConflictOverride(key=conflict.key, reason="Burst pipe") for conflict in soft]
    ///     >>> diary = apply(diary, decide(diary, book.replace(overrides=overrides)))
    ///     >>> check_all(diary)  # what somebody took on isn't told again
    ///     ()
    detached decide(
        /// The diary.
        diary: &Diary,
        /// What is wanted.
        command: &ScheduleCommand,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<Vec<ScheduleEvent>, ScheduleRefusal> = diary.decide(command, &zones(tzdb))
}

function! {
    /// The diary after events; the one that is given stays as it is. Events are facts: no conflict stops them.
    ///
    /// The diary is copied, once for all the events: give many at once.
    ///
    /// Raises:
    ///     CorruptError: no diary in this state can have decided the event (`JM-SCH-0017`).
    detached apply(
        /// The diary so far.
        diary: &Diary,
        /// What happened since, in order.
        events: Vec<ScheduleEvent>,
    ) -> Result<Diary, ScheduleError> = after(diary, &events)
}

fn after(diary: &Diary, events: &[ScheduleEvent]) -> Result<Diary, ScheduleError> {
    let mut diary = diary.clone();
    events.iter().try_for_each(|event| diary.apply(event))?;
    Ok(diary)
}

value! {
    /// What slots are wanted.
    SlotRequest(SlotRequest) [] open {
        /// How many: 1 to 100.
        count: u32,
        /// How long the visit lasts, in seconds: 1 to 2700000, which is 31 days and six hours.
        duration_seconds: i64,
        /// Who may lead; empty for anyone. Who comes along may be anybody.
        technicians: Vec<TechnicianId> = [],
        /// The earliest start: usually now.
        not_before: DateTime<Utc>,
        /// How many days of 24 hours from there the visit may start: 1 to 366.
        horizon_days: u32,
        /// Starts are tried where the clock of the technician's zone shows a multiple of this since midnight: 1 to 1440.
        step_minutes: u32,
        /// When the customer or the site can take the visit, which must lie in one of them as a whole (those that touch or
        /// overlap count as one); empty for any time.
        windows: Vec<Interval> = [],
        /// The booking that the slots are for. If the diary has it already it is to be moved, and isn't in its own way: not in
        /// its old time, nor on the way from there, nor in what is worked. Nothing else is taken from it but the details.
        booking: Option<BookingId>,
        /// What the visit takes: crew, vehicles, equipment, site, skills and licences; none for what the booking has, if the
        /// diary has it. Whom it needs besides the lead and the crew is found for each slot, as `next_slots` says.
        details: Option<BookingDetails>,
        /// Which slots come first.
        ranking: SlotRanking = default,
        /// Where an earlier search stopped, to go on from there with the same request.
        cursor: Option<SlotCursor>,
    }
}

value! {
    /// Where a search stopped: the last start that it has looked at, or of a ranked search the last slot that it gave.
    SlotCursor(SlotCursor) [ord] open {
        /// The start.
        start: DateTime<Utc>,
        /// Whose.
        technician: TechnicianId,
        /// Of a ranked search, the start after which those come that are ranked together, where these aren't all of the 24 hours.
        ranked_after: Option<SlotPlace>,
        /// And the last of those.
        ranked_to: Option<SlotPlace>,
        /// Of a ranked search, the slots of those ranked together that were given before this one, the last 1000 of them. None of
        /// them is given again, and all others are, whatever was booked or cancelled since and however they rank then.
        ranked_given: Vec<SlotPlace> = [],
        /// What the search knows that has found nothing so far; none once it has found something.
        nothing_yet: Option<NothingYet>,
    }
}

value! {
    /// A start of somebody.
    SlotPlace(SlotPlace) [ord] open {
        /// The start.
        start: DateTime<Utc>,
        /// Whose.
        technician: TechnicianId,
    }
}

value! {
    /// What a search knows that has found nothing on its pages so far, so that the last of them can say why, and what would do.
    NothingYet(NothingYet) [ord] open {
        /// How many starts each kind of conflict ruled out, by code.
        rejected: Vec<SlotRejection>,
        /// The nearest times that would do if something gave way, the nearest first.
        nearest: Vec<SlotPlace>,
    }
}

value! {
    /// What a search found.
    SlotSearch(SlotSearch) [] open {
        /// The slots, in the order of the request's `ranking`: of the earliest by start, then whom the customer would like, then by
        /// the technician's id; of the others 24 hours after 24 hours, each by added travel or by load first, so that a later start
        /// may come before an earlier one of the same 24 hours.
        slots: Vec<Slot>,
        /// How many starts each kind of conflict ruled out, by code. A start with several is counted under each, and one page
        /// counts it: those of all pages are all.
        rejected: Vec<SlotRejection>,
        /// Where to go on; none once every start within the horizon was looked at. There may be one before the wanted number of
        /// slots is found, since one search looks at no more than `SLOT_WORK_MAX`.
        cursor: Option<SlotCursor>,
        /// Where nothing was found at all: the nearest times that would do if something that the firm may give way on did, for those
        /// who would come along as for the lead. Leave of those who come along never does. One of each set of kinds of conflicts, the
        /// one with the fewest seconds of them in all; by these seconds, then by start, then by the technician's id, whatever the
        /// ranking is.
        relaxations: Vec<SlotRelaxation> = [],
        /// Where nothing was found at all, on more than one page: how many starts each kind of conflict ruled out on all of them.
        rejected_in_all: Vec<SlotRejection> = [],
    }
}

value! {
    /// A time at which somebody can be booked as it is.
    Slot(Slot) [] open {
        /// Who.
        technician: TechnicianId,
        /// When.
        interval: Interval,
        /// Its start, on the clock of the technician's zone.
        start: ZonedTime,
        /// Who comes along: those who were asked for, and those who were found to be needed, in the order of their ids.
        crew: Vec<TechnicianId> = [],
        /// How much longer the lead travels for it, in seconds, where that is known: to it and from it, less the way between the
        /// visits before and after.
        travel_seconds: Option<i64>,
        /// The warnings about it: of which kinds.
        advice: Vec<ConflictCode> = [],
    }
}

value! {
    /// How many starts a kind of conflict ruled out. Its `str` is the English sentence about it.
    SlotRejection(SlotRejection) [ord text] open {
        /// The kind of conflict.
        code: ConflictCode,
        /// How many starts.
        count: u64,
    }
}

value! {
    /// What a technician's row of a board shows.
    Agenda(Agenda) [] open {
        /// Whose.
        technician: TechnicianId,
        /// The working time within the range, in order; spans of working hours that touch are joined.
        working: Vec<LocalSpan>,
        /// The leave that touches the range, by start, then by id.
        leave: Vec<Absence>,
        /// The bookings that touch the range, by start, then by id.
        bookings: Vec<Appointment>,
    }
}

value! {
    /// Leave, when it is.
    Absence(Absence) [] open {
        /// Which leave.
        leave: LeaveId,
        /// All of it, on the clock of the technician's zone.
        span: LocalSpan,
    }
}

value! {
    /// A booking, when it is.
    Appointment(Appointment) [] open {
        /// Which booking.
        booking: BookingId,
        /// For which visit.
        visit: VisitId,
        /// All of it, on the clock of the technician's zone.
        span: LocalSpan,
    }
}
