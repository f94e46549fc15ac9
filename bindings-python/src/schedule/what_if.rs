//! What changes would do, what a newer tz database does, and what would have to give way.

use journeyman::{
    calendar::{Interval, Tzdb, ZonedTime},
    id::{BookingId, TechnicianId, VehicleId, VisitId},
    schedule::{
        Booking, Conflict, Diary, DiaryChange, Leave, MovedBooking, ScheduleError, SlotRanking, SlotRejection,
        SlotRelaxation, WhatIf,
    },
};

use crate::macros::prelude::*;

choice! {
    /// A change that somebody thinks about.
    DiaryChange(DiaryChange) [] {
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
}

value! {
    /// What changes would do to the conflicts of a diary, each list in the order of `check_all`.
    ///
    /// A conflict stays the same as long as the booking that has it and its key do: one whose facts change is resolved and another
    /// is introduced, and of two bookings that have conflicts of one key each has its own. So each conflict that there would be
    /// stands in `introduced` or `unchanged`, and each that there is and that isn't unchanged in `resolved`, as often as `check_all`
    /// tells it. A limit of work alone (`JM-SCH-0119`, `JM-SCH-0120`, and of a stretch without a break `JM-SCH-0122`) may be passed
    /// by more, which is introduced and nothing of it resolved, or by less: then what there is is resolved and what is left unchanged.
    WhatIf(WhatIf) [] open {
        /// Those that there would be and aren't now.
        introduced: Vec<Conflict>,
        /// Those that there are and wouldn't be.
        resolved: Vec<Conflict>,
        /// Those that there are, and would be.
        unchanged: Vec<Conflict>,
    }
}

value! {
    /// A booking whose agreed civil start is at another instant by the rules of a newer tz database.
    MovedBooking(MovedBooking) [] open {
        /// Which.
        booking: BookingId,
        /// Whose time.
        technician: TechnicianId,
        /// For which visit.
        visit: VisitId,
        /// When the diary has it.
        was: Interval,
        /// When it would be, were the clock on the wall kept: the same length from where the agreed time now is.
        now: Interval,
        /// The start as it was agreed.
        agreed: ZonedTime,
        /// What the clock shows at that start now: the agreed time, or the one that the clocks skip to.
        start: ZonedTime,
    }
}

plain! {
    /// Which slots of one search come first.
    ///
    /// Other than the earliest first, all slots of 24 hours from the first possible start are found and ranked, then those of the
    /// next 24 hours, so that nobody waits a week for a shorter drive. Of a day that takes more than
    /// `SLOT_WORK_MAX` to look through, the slots that were found by then are ranked, and then, on
    /// another page, those of the rest of the day.
    SlotRanking(SlotRanking) [] {
        /// By start, then whom the customer would like, then by the technician's id.
        Earliest,
        /// By the added travel of the lead between the visits before and after, or the home where there is none, then as the
        /// earliest.
        LeastTravel,
        /// By how many seconds the lead is booked on that civil day, without the booking that is to be moved, the least first, then as
        /// the earliest.
        Fairest,
    }
}

value! {
    /// A time that would do if something gave way: overtime, a shorter rest, a start after the promised window.
    ///
    /// Whoever books it for this technician with this crew, and takes on those of its conflicts that are soft, has it. Its text
    /// names who comes, when, and what would have to give way, in English.
    SlotRelaxation(SlotRelaxation) [text] open {
        /// Who would lead.
        technician: TechnicianId,
        /// When it would be.
        interval: Interval,
        /// Its start, on the clock of the technician's zone.
        start: ZonedTime,
        /// Who would come along: those who were asked for, and those who were found to be needed, in the order of their ids.
        crew: Vec<TechnicianId> = [],
        /// What would have to give way, as `check` has it, without fixes: none of it hard.
        conflicts: Vec<Conflict>,
    }
}

function! {
    /// What changes would do to the conflicts of a diary, all of them made, one after the other. Nothing is changed.
    ///
    /// Changes aren't refused for conflicts: that is what is asked. The fixes are those of `check_all`.
    ///
    /// Raises:
    ///     MissingError: a technician, booking, leave, vehicle, equipment, site or zone that isn't there (`JM-SCH-0001` to
    ///         `JM-SCH-0003`, `JM-SCH-0018` to `JM-SCH-0020`, `JM-CAL-0003`).
    ///     RefusedError: an id that is taken (`JM-SCH-0004` to `JM-SCH-0006`).
    ///     InvalidError: a change that contradicts itself (`JM-SCH-0011`, `JM-SCH-0014`, `JM-SCH-0024` to `JM-SCH-0027`).
    ///     LimitError: more than 1000 changes or 100000 conflicts (`JM-SCH-0015`), a booking of more than 31 days and six hours
    ///         (`JM-SCH-0013`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
    ///
    /// Example:
    ///     >>> from datetime import datetime, time, timezone
    ///     >>> from uuid import UUID
    ///     >>> from journeyman.calendar import Interval, Weekday
    ///     >>> from journeyman.schedule import BookingTime, Diary, DiaryChange, ScheduleCommand, Technician, WorkingHours, what_if
    ///     >>> def hours(start, end):
    ///     ...     day = datetime(2026, 10, 6, tzinfo=timezone.utc)
    ///     ...     return Interval(start=day.replace(hour=start), end=day.replace(hour=end))
    ///     >>> week = [WorkingHours(day=Weekday.TUESDAY, start=time(8), end=time(16), ends_next_day=False)]
    ///     >>> ada, tap, boiler = UUID(int=1), UUID(int=2), UUID(int=3)
    ///     >>> diary = Diary(technicians=[Technician(id=ada, zone="Etc/UTC", hours=week)])
    ///     >>> for booking, interval in ((tap, hours(9, 10)), (boiler, hours(11, 12))):
    ///     ...     time_of = BookingTime.Instants(interval=interval)
    ///     ...     book = ScheduleCommand.Book(booking=booking, technician=ada, visit=booking, time=time_of)
    ///     ...     diary = diary.apply(diary.decide(book))
    ///     >>> would_be = what_if(diary, [DiaryChange.Move(booking=boiler, technician=ada, interval=hours(9, 11))])
    ///     >>> [(conflict.code.name, conflict.seconds) for conflict in would_be.introduced]
    ///     [('DOUBLE_BOOKED', 3600)]
    ///     >>> would_be.resolved
    ///     ()
    detached what_if(
        /// The diary as it is.
        diary: &Diary,
        /// What might happen, in order.
        changes: Vec<DiaryChange>,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<WhatIf, ScheduleError> = journeyman::schedule::what_if(diary, &super::zones(tzdb), &changes)
}

function! {
    /// The bookings whose agreed civil time is at another instant by the rules of a tz database than the diary has it, by id:
    /// their start, or of whole days the start of the first or the end of the last.
    ///
    /// Raises:
    ///     MissingError: a booking in an unknown zone (`JM-SCH-0029`, which names it).
    ///
    /// Example:
    ///     >>> from datetime import datetime, timezone
    ///     >>> from uuid import UUID
    ///     >>> from journeyman.calendar import Interval, ZonedTime
    ///     >>> from journeyman.schedule import Booking, Diary, Technician, recheck_zones
    ///     >>> ada, tap = UUID(int=1), UUID(int=2)
    ///     >>> was = Interval(
    ///     ...     start=datetime(2026, 12, 7, 8, tzinfo=timezone.utc), end=datetime(2026, 12, 7, 9, tzinfo=timezone.utc)
    ///     ... )
    ///     >>> agreed = ZonedTime(local=datetime(2026, 12, 7, 10), zone="Europe/Berlin", offset_seconds=7200)  # say, by rules of before
    ///     >>> booking = Booking(id=tap, technician=ada, visit=tap, interval=was, start=agreed, overrides=[])
    ///     >>> diary = Diary(technicians=[Technician(id=ada, zone="Europe/Berlin", hours=[])], bookings=[booking])
    ///     >>> [moved] = recheck_zones(diary)
    ///     >>> moved.now.start.isoformat()  # ten o'clock in Berlin, by the rules of now
    ///     '2026-12-07T09:00:00+00:00'
    detached recheck_zones(
        /// What is booked.
        diary: &Diary,
        /// The rules of the zones, if not those in this library.
        tzdb: Option<&Tzdb>,
    ) -> Result<Vec<MovedBooking>, ScheduleError> = journeyman::schedule::recheck_zones(diary, &super::zones(tzdb))
}

function! {
    /// How many starts a kind of conflict ruled out, in English: the same as its `str`.
    explain_rejection(rejection: &SlotRejection) -> String = rejection.to_string()
}

function! {
    /// What would have to give way for a slot, in English: the same as its `str`.
    explain_relaxation(relaxation: &SlotRelaxation) -> String = relaxation.to_string()
}
