//! The diary: technicians, their hours and leave, and what happens to it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use journeyman::{
    calendar::{Interval, Tzdb, Weekday, ZoneName, ZonedTime},
    id::{BookingId, LeaveId, SiteId, TechnicianId, VisitId},
    schedule::{
        Booking, BookingDetails, BookingTime, ConflictOverride, ConflictPolicy, DaySpan, Diary, DoubleBooking, Leave,
        LeaveSpan, Licence, Resources, ScheduleCommand, ScheduleError, ScheduleEvent, ScheduleRefusal, Skill,
        Technician, WorkingHours,
    },
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// The state of a firm's diary: its technicians, their leave, their bookings, and its policy about conflicts.
    ///
    /// It doesn't depend on the order in which they came: the same contents are the same value and the same bytes. It may hold
    /// conflicts, since policies and leave change after something was booked; `journeyman.schedule.check_all` finds them.
    ///
    /// `technicians`, `leave` and `bookings` are gathered each time they are read: for one of them, or those within a time,
    /// there are methods.
    ///
    /// Raises:
    ///     RefusedError: an id that comes twice (`JM-SCH-0004` to `JM-SCH-0006`).
    ///     MissingError: leave or a booking of a technician whom it doesn't have (`JM-SCH-0001`), or a booking of a vehicle,
    ///         equipment or a site (`JM-SCH-0018` to `JM-SCH-0020`).
    ///     InvalidError: hours, leave, resources or a booking that contradict themselves (`JM-SCH-0007` to `JM-SCH-0011`,
    ///         `JM-SCH-0014`, `JM-SCH-0024` to `JM-SCH-0028`).
    ///     LimitError: a booking of more than 31 days and six hours (`JM-SCH-0013`), too many of something (`JM-SCH-0015`), or a time
    ///         outside the years 1900 to 9999 (`JM-CAL-0002`).
    Diary(Diary) [json_hash] checked by (made) {
        /// The firm's policy about conflicts; that of `ConflictPolicy.default()` unless given.
        policy: ConflictPolicy = default,
        /// The technicians, by id.
        technicians: Vec<Technician> = [] => technicians,
        /// The leave, by id.
        leave: Vec<Leave> = [] => leave,
        /// The bookings, by id.
        bookings: Vec<Booking> = [] => bookings,
        /// What it has besides people.
        resources: Resources = default => resources,
    }
    methods [one_diary::technician, one_diary::booking, one_diary::bookings_in, one_diary::double_bookings,
        one_diary::decide, one_diary::apply]
}

fn technicians(diary: &Diary) -> Vec<Technician> {
    diary.technicians().cloned().collect()
}

fn leave(diary: &Diary) -> Vec<Leave> {
    diary.leave().copied().collect()
}

fn resources(diary: &Diary) -> Resources {
    diary.resources().clone()
}

fn made(
    policy: ConflictPolicy,
    technicians: Vec<Technician>,
    leave: Vec<Leave>,
    bookings: Vec<Booking>,
    resources: Resources,
) -> Result<Diary, ScheduleError> {
    Diary::with_resources(policy, resources, technicians, leave, bookings)
}

fn bookings(diary: &Diary) -> Vec<Booking> {
    diary.bookings().cloned().collect()
}

mod one_diary {
    use super::*;

    method! {
        /// One technician.
        ///
        /// Raises:
        ///     MissingError: the diary has no technician of this id (`JM-SCH-0001`).
        technician(this: &Diary, id: TechnicianId) -> Result<Technician, ScheduleError> = this.technician(id).cloned()
    }

    method! {
        /// One booking.
        ///
        /// Raises:
        ///     MissingError: the diary has no booking of this id (`JM-SCH-0002`).
        booking(this: &Diary, id: BookingId) -> Result<Booking, ScheduleError> = this.booking(id).cloned()
    }

    method! {
        /// The bookings of a technician that overlap an interval, by start, then by id; none for a technician who isn't known.
        bookings_in(this: &Diary, technician: TechnicianId, interval: Interval) -> Vec<Booking> =
            this.bookings_in(technician, interval).cloned().collect()
    }

    method! {
        /// Every two bookings of a technician that overlap, in the order of `journeyman.schedule.double_bookings`: the quick look,
        /// without the other rules, overrides and fixes of `check_all`.
        ///
        /// Raises:
        ///     LimitError: more than `DOUBLE_BOOKINGS_MAX` of `journeyman.limits` (`JM-SCH-0015`).
        detached double_bookings(this: &Diary) -> Result<Vec<DoubleBooking>, ScheduleError> = this.double_bookings()
    }

    method! {
        /// What a command does to the diary, or why it is refused, as `journeyman.schedule.decide` says.
        ///
        /// Raises:
        ///     JourneymanError: as `journeyman.schedule.decide` says.
        detached decide(
            this: &Diary,
            /// What is wanted.
            command: &ScheduleCommand,
            /// The rules of the zones, if not those in this library.
            tzdb: Option<&Tzdb>,
        ) -> Result<Vec<ScheduleEvent>, ScheduleRefusal> = this.decide(command, &super::super::zones(tzdb))
    }

    method! {
        /// The diary after events; this one stays as it is. Events are facts: no conflict stops them.
        ///
        /// The diary is copied, once for all the events: give many at once.
        ///
        /// Raises:
        ///     CorruptError: no diary in this state can have decided the event (`JM-SCH-0017`).
        detached apply(
            this: &Diary,
            /// What happened since, in order.
            events: Vec<ScheduleEvent>,
        ) -> Result<Diary, ScheduleError> = super::super::after(this, &events)
    }
}

value! {
    /// A technician as the diary sees one: whose clock, and which hours of the week.
    ///
    /// Who it is, and how to reach them, is kept elsewhere: the diary holds nothing personal.
    Technician(Technician) [] open {
        /// Which.
        id: TechnicianId,
        /// The zone on whose clocks the working hours and the leave are read.
        zone: ZoneName,
        /// The working week: any number of spans a day, none on days off. Spans may touch but not overlap.
        hours: Vec<WorkingHours>,
        /// The breaks within the working week: time of a shift in which nothing is booked unless the firm's policy has it so.
        breaks: Vec<WorkingHours> = [],
        /// What they can do, and how well. Each name once.
        skills: Vec<Skill> = [],
        /// What they are allowed to do.
        licences: Vec<Licence> = [],
        /// What they are in a crew: apprentice, supervisor.
        roles: Vec<Label> = [],
        /// Where they start their day. Slots that are ranked by least travel count the way from there and back; nothing else
        /// does: a way is between two visits, so that the first of a day is never too far from home. A shift starts where the
        /// firm says that it does, at home or at the first site; where it is at home, the hours in which visits are taken start
        /// later by the way.
        home: Option<SiteId>,
        /// The region whose public holidays count on bookings without a site that they lead: it stands for the place.
        region: Option<Label>,
    }
}

value! {
    /// One span of a working week, on the clocks of the technician's zone.
    ///
    /// Two spans of a day are a split shift. An overnight shift ends on the next day; so does one that ends at midnight. A
    /// span is 24 hours at most, and spans that touch count as one. When the clocks go forward over an edge, the span starts
    /// or ends at that change, and an edge that comes twice is the first of the two.
    WorkingHours(WorkingHours) [ord] open {
        /// The day on which it starts.
        day: Weekday,
        /// When it starts, to the minute.
        start: NaiveTime,
        /// When it ends, to the minute: the first that doesn't belong to it.
        end: NaiveTime,
        /// Whether it ends on the day after it starts.
        ends_next_day: bool = false,
    }
}

value! {
    /// An absence of a technician: holidays, illness, a morning at the dentist.
    Leave(Leave) [] open {
        /// Which.
        id: LeaveId,
        /// Who is away.
        technician: TechnicianId,
        /// When, on the clocks of the technician's zone.
        span: LeaveSpan,
    }
}

choice! {
    /// When somebody is away, in civil time: what instants that is follows from the zone each time it is asked.
    LeaveSpan(LeaveSpan) [] {
        /// Whole days, from midnight to midnight: 23 to 25 hours each.
        Days {
            /// The first day away.
            first: NaiveDate,
            /// The last day away, which may be the first.
            last: NaiveDate,
        },
        /// From a time to a time. Edges that the clocks skip or show twice are read as those of working hours are.
        Times {
            /// When it starts.
            start: NaiveDateTime,
            /// When it ends: the first moment back.
            end: NaiveDateTime,
        },
    }
}

choice! {
    /// What somebody wants of the diary.
    ScheduleCommand(ScheduleCommand) [] {
        /// Change what the firm thinks of conflicts. What is booked stays booked.
        SetPolicy {
            /// The new policy.
            policy: ConflictPolicy,
        },
        /// Take a technician into the diary.
        AddTechnician {
            /// Who.
            technician: Technician,
        },
        /// Change a technician's working week. What is booked stays booked.
        SetHours {
            /// Whose.
            technician: TechnicianId,
            /// The whole new week.
            hours: Vec<WorkingHours>,
        },
        /// Change a technician's hours, breaks, skills, licences, roles, home or zone. What is booked stays booked.
        ChangeTechnician {
            /// The technician as a whole, with the id of one who is there.
            technician: Technician,
        },
        /// Change the vehicles, equipment, sites, holidays, limits and travel times. What is booked stays booked.
        SetResources {
            /// All of them, as they are now. What a booking takes must be among them.
            resources: Resources,
        },
        /// Give a technician leave. Illness doesn't ask: bookings in that time don't stop it, and are found by
        /// `check_all`.
        GrantLeave {
            /// The leave.
            leave: Leave,
        },
        /// Take leave back.
        WithdrawLeave {
            /// Which.
            leave: LeaveId,
        },
        /// Book a technician for a visit.
        Book {
            /// The new booking's id.
            booking: BookingId,
            /// Whom.
            technician: TechnicianId,
            /// For which visit.
            visit: VisitId,
            /// When.
            time: BookingTime,
            /// The soft conflicts that are taken on. Those that there aren't any more do no harm and aren't kept.
            overrides: Vec<ConflictOverride> = [],
            /// Who else comes, with what and where to, what it takes, and what was promised.
            details: Option<BookingDetails>,
        },
        /// Move a booking to another time, to another technician, or both.
        MoveBooking {
            /// Which.
            booking: BookingId,
            /// Whom it is to be, perhaps the same.
            technician: TechnicianId,
            /// When it is to be, perhaps at the same time.
            time: BookingTime,
            /// The soft conflicts that are taken on. Earlier ones are gone.
            overrides: Vec<ConflictOverride> = [],
            /// Its new details; none for those that it has.
            details: Option<BookingDetails>,
        },
        /// Give a booking's time back.
        CancelBooking {
            /// Which.
            booking: BookingId,
        },
    }
}

choice! {
    /// What happened to the diary. Times are resolved: replaying needs no tz database.
    ScheduleEvent(ScheduleEvent) [] {
        /// The firm thinks otherwise of conflicts.
        PolicySet {
            /// The new policy.
            policy: ConflictPolicy,
        },
        /// A technician came into the diary.
        TechnicianAdded {
            /// Who.
            technician: Technician,
        },
        /// A technician's working week changed.
        HoursSet {
            /// Whose.
            technician: TechnicianId,
            /// The whole new week, in its order.
            hours: Vec<WorkingHours>,
        },
        /// A technician changed.
        TechnicianChanged {
            /// The technician as a whole.
            technician: Technician,
        },
        /// The vehicles, equipment, sites, holidays, limits or travel times changed.
        ResourcesSet {
            /// All of them.
            resources: Resources,
        },
        /// A technician got leave.
        LeaveGranted {
            /// The leave.
            leave: Leave,
        },
        /// Leave was taken back.
        LeaveWithdrawn {
            /// Which.
            leave: LeaveId,
        },
        /// A technician was booked.
        Booked {
            /// The booking, with the overrides that it needed.
            booking: Booking,
        },
        /// A booking moved.
        BookingMoved {
            /// Which.
            booking: BookingId,
            /// Whose it is now.
            technician: TechnicianId,
            /// When it is now.
            interval: Interval,
            /// Its start as it was agreed.
            start: ZonedTime,
            /// The overrides that it needed.
            overrides: Vec<ConflictOverride>,
            /// Its new details; none if they stayed.
            details: Option<BookingDetails>,
            /// The whole days that were agreed; none for a time of day.
            days: Option<DaySpan>,
        },
        /// A booking's time was given back.
        BookingCancelled {
            /// Which.
            booking: BookingId,
        },
    }
}
