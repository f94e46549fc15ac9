//! Written by declare.py from the core's `schedule`: change that, and run it.

use super::names::{
    Absence, ActorId, Agenda, Appointment, ArrivalWindow, BookedSpan, Booking, BookingDependency, BookingDetails,
    BookingId, BookingStatus, BookingTime, Conflict, ConflictCode, ConflictOverride, ConflictPolicy, DaySpan,
    DiaryChange, DiaryLimits, DiarySite, Disambiguation, DoubleBooking, Equipment, EquipmentId, Fix, Interval, Label,
    Leave, LeaveId, LeaveSpan, Licence, LocalSpan, MovedBooking, Needs, NothingYet, Obstacle, Proposal, PublicHoliday,
    Resources, RoleNeed, ScheduleCommand, ScheduleEvent, Severity, SiteId, Skill, SkillNeed, Slot, SlotCursor,
    SlotPlace, SlotRanking, SlotRejection, SlotRelaxation, SlotRequest, SlotSearch, Technician, TechnicianId, Text,
    TravelLeg, TravelMatrix, Vehicle, VehicleId, VisitId, Weekday, WhatIf, WorkingHours, ZoneName, ZonedTime,
};
use crate::error::{JourneymanError, raised};
use crate::objects::{Diary, Tzdb};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use std::sync::Arc;

/// What a technician's row of a board shows.
#[uniffi::remote(Record)]
pub struct Agenda {
    /// Whose.
    pub technician: TechnicianId,
    /// The working time within the range, in order; spans of working hours that touch are joined.
    pub working: Vec<LocalSpan>,
    /// The leave that touches the range, by start, then by id.
    pub leave: Vec<Absence>,
    /// The bookings that touch the range, by start, then by id.
    pub bookings: Vec<Appointment>,
}

/// Leave, when it is.
#[uniffi::remote(Record)]
pub struct Absence {
    /// Which leave.
    pub leave: LeaveId,
    /// All of it, on the clock of the technician's zone.
    pub span: LocalSpan,
}

/// A booking, when it is.
#[uniffi::remote(Record)]
pub struct Appointment {
    /// Which booking.
    pub booking: BookingId,
    /// For which visit.
    pub visit: VisitId,
    /// All of it, on the clock of the technician's zone.
    pub span: LocalSpan,
}

/// A technician's time, taken for a visit.
#[uniffi::remote(Record)]
pub struct Booking {
    /// Which.
    pub id: BookingId,
    /// Whose time.
    pub technician: TechnicianId,
    /// For which visit. A visit with two technicians has two bookings.
    pub visit: VisitId,
    /// When: at most 31 days and six hours.
    pub interval: Interval,
    /// The start as it was agreed, with the zone and the offset that was chosen; it is the instant at which the interval
    /// starts. A new tz database that reads it otherwise can be noticed by it.
    pub start: ZonedTime,
    /// The whole days that were agreed, on the calendar of the start's zone; none for a time of day. A new tz database that has
    /// the last of them end at another instant can be noticed by it.
    #[uniffi(default = None)]
    pub days: Option<DaySpan>,
    /// The conflicts that somebody took on when it was booked. Each lapses when the facts, and so its key, change; of a limit
    /// of work when more is worked than was taken on.
    pub overrides: Vec<ConflictOverride>,
    /// Who else comes, with what and where to, what it takes, and what was promised.
    #[uniffi(default = None)]
    pub details: Option<BookingDetails>,
}

/// Somebody's decision to book in spite of a soft conflict.
///
/// It holds for the conflict that its key names, for as long as its facts are what they were: of two bookings, from either
/// side. A limit of work is passed by a sum, so there it holds for every booking of the same technician in the same day (of a
/// day's limit), week (of a week's) or stretch without a break, in whatever order they were booked, up to as many seconds as
/// its key names. Whoever books or moves takes on what there is by then; what others took on doesn't spare that. A hard
/// conflict is refused with one as without. One of a warning, which needs none, or of a conflict that isn't found, does nothing and
/// isn't kept.
#[uniffi::remote(Record)]
pub struct ConflictOverride {
    /// The key of the conflict. What is kept is the key of the conflict that was found: of a limit of
    /// work with the seconds by which it was passed, even if more were named.
    pub key: Label,
    /// Why it doesn't matter.
    pub reason: Text,
    /// Who decided it.
    #[uniffi(default = None)]
    pub actor: Option<ActorId>,
}

/// When a booking is to be.
#[uniffi::remote(Enum)]
pub enum BookingTime {
    /// From a time on a clock, for a length of elapsed time.
    Civil {
        /// What the clock says.
        local: NaiveDateTime,
        /// Where the clock is: of the site, or of the technician.
        zone: ZoneName,
        /// What is meant if the clocks skip that time, or show it twice.
        policy: Disambiguation,
        /// How long, in seconds: 1 to 2700000, which is 31 days and six hours.
        duration_seconds: i64,
    },
    /// Whole days, from the first instant of the first to the end of the last: 23 to 25 hours each, 31 days at most,
    /// also where the clocks go back in them.
    ///
    /// All of that time is taken, and all of it counts as work. So of whoever works from eight to five it is outside the hours
    /// (`JM-SCH-0103`) each time, and where the firm has limits above those of a day and a week (`JM-SCH-0119`, `JM-SCH-0120`),
    /// without a break (`JM-SCH-0122`), and without rest to the work of the days beside (`JM-SCH-0121`): an override of each is
    /// needed. Where all that is wanted is that nobody is booked, as for a course or a fair, leave by days says so without any.
    ///
    /// The last day that can be booked is 9999-12-30, since the next one ends in the year 10000 (`JM-CAL-0002`); leave and what
    /// is closed may be until 9999-12-31, which is for good.
    Days {
        /// The first day.
        first: NaiveDate,
        /// The last day, which may be the first.
        last: NaiveDate,
        /// Where the calendar hangs: of the site, or of the technician.
        zone: ZoneName,
    },
    /// An interval that is already known; the start is written down on the clock of the technician's zone.
    Instants {
        /// The interval.
        interval: Interval,
    },
}

/// A time that somebody might be booked for.
#[uniffi::remote(Record)]
pub struct Proposal {
    /// Whose time.
    pub technician: TechnicianId,
    /// When: at most 31 days and six hours.
    pub interval: Interval,
    /// The booking that is to be there. If the diary has it already it is about to move, and isn't in its own way.
    #[uniffi(default = None)]
    pub booking: Option<BookingId>,
    /// Who else comes, with what and where to, what it takes, and what was promised; none for what the booking has, if the
    /// diary has it: as for a move, its crew must not have the technician in it who is to lead.
    #[uniffi(default = None)]
    pub details: Option<BookingDetails>,
}

/// What kind of conflict it is, by the code that is written down.
#[uniffi::remote(Enum)]
pub enum ConflictCode {
    /// `JM-SCH-0101`: somebody who comes has another booking in the time.
    DoubleBooked,
    /// `JM-SCH-0102`: somebody who comes is on leave in the time.
    OnLeave,
    /// `JM-SCH-0103`: somebody who comes doesn't work in all of the time.
    OutsideHours,
    /// `JM-SCH-0104`: a vehicle has another booking in the time, or is out of service.
    VehicleTaken,
    /// `JM-SCH-0105`: equipment has another booking in the time, or is out of service.
    EquipmentTaken,
    /// `JM-SCH-0106`: nobody who comes has a licence that is needed.
    LicenceMissing,
    /// `JM-SCH-0107`: a licence that is needed isn't valid on every civil day of the visit.
    LicenceNotValid,
    /// `JM-SCH-0108`: nobody who comes has a skill that is needed at its level.
    SkillMissing,
    /// `JM-SCH-0109`: nobody gets into the site in all of the time.
    SiteClosed,
    /// `JM-SCH-0110`: what must be over before it isn't, or what must come after it comes too early.
    DependencyBroken,
    /// `JM-SCH-0111`: fewer people are there at some moment than are needed.
    CrewTooSmall,
    /// `JM-SCH-0112`: fewer people of a role come than are needed.
    RoleMissing,
    /// `JM-SCH-0113`: the civil start that was agreed is skipped by the clocks, or is at another instant; or the whole days that
    /// were agreed start or end at another one.
    ClockMoved,
    /// `JM-SCH-0114`: a day of it is a public holiday.
    PublicHoliday,
    /// `JM-SCH-0115`: the way from or to another visit takes longer than the time between the two. Where visits lie in between by
    /// which one gets there in time (any of the 64 that end last before the later one), nobody drives straight, and nothing is said
    /// of it. The way from home is none.
    TravelTooShort,
    /// `JM-SCH-0116`: how long the way from or to the visit next to it takes isn't known. Next is the nearest of those that have a
    /// site, as there the way is driven: a visit that comes between takes this conflict away, or has it itself.
    TravelUnknown,
    /// `JM-SCH-0117`: besides the way, less time than the firm wants is left between two visits, also by those in between.
    TravelTight,
    /// `JM-SCH-0118`: it starts outside the window that the customer was promised.
    OutsideWindow,
    /// `JM-SCH-0119`: somebody who comes works longer on a day than the firm's limit.
    DailyHours,
    /// `JM-SCH-0120`: somebody who comes works longer in a week than the firm's limit.
    WeeklyHours,
    /// `JM-SCH-0121`: somebody who comes has less rest between two days of work than the firm's limit. It is told of the nearest
    /// work of another day: work that comes nearer makes another conflict of it, with another key, as the rest is shorter.
    RestTooShort,
    /// `JM-SCH-0122`: it takes a break of somebody who comes, or leaves none in too long a stretch of work.
    NoBreak,
    /// `JM-SCH-0123`: the customer would like somebody else to lead.
    NotPreferred,
    /// `JM-SCH-0124`: a licence that is needed ends soon after the visit.
    LicenceExpiring,
}

/// Why a technician can't, or shouldn't, be booked for a time.
///
/// It is complete in itself: its fields are the arguments of a text in any language, and its `Display` is the English one.
#[uniffi::remote(Record)]
pub struct Conflict {
    /// What kind of conflict.
    pub code: ConflictCode,
    /// How much it matters, by the firm's policy.
    pub severity: Severity,
    /// Its identity: the code, a colon, and the first 128 bits of the SHA-256 of the facts, which are the code, the technician,
    /// the proposed interval, what is in the way with its intervals and whether it is tentative, and the limit in force. The
    /// same facts have the same key, whatever else the diary holds; when one of them changes the key does, and an override of
    /// it lapses. The booking isn't among them: two of one person at one time may have conflicts of one key.
    ///
    /// A limit of work (a day's, a week's, a stretch without a break) is passed by a sum, which other bookings change: its
    /// key ends with another colon and the seconds by which it is passed. An override of it holds up to that much, for all of the
    /// technician's bookings in the same day, week or stretch: a worse breach needs another, a lesser one doesn't.
    pub key: String,
    /// Whose time it is about: of what isn't about one person's time, whoever leads.
    pub technician: TechnicianId,
    /// The booking that was asked about, if it has an id.
    #[uniffi(default = None)]
    pub booking: Option<BookingId>,
    /// The time that was asked about.
    pub proposed: LocalSpan,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// How much of the proposed time it takes away, or how much is missing: the overlap, the time outside the hours, what
    /// travel, rest or a dependency lacks, what is over a limit. Zero where time isn't what is missing.
    pub seconds: i64,
    /// What would resolve it, each alone: after any one of them this conflict is gone. After another start there may be other
    /// conflicts; where a fix says that nothing is in the way, nothing is.
    pub fixes: Vec<Fix>,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn conflict_text(conflict: Conflict) -> Result<String, JourneymanError> {
    Ok(conflict.to_string())
}

/// An interval, with what the clocks of the technician's zone say at its start and its end.
#[uniffi::remote(Record)]
pub struct LocalSpan {
    /// The interval.
    pub interval: Interval,
    /// Its start on the clock; the first second of 1900 where it would show a year before.
    pub start: ZonedTime,
    /// Its end on the clock; the last second of 9999 where it would show a year after.
    pub end: ZonedTime,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn local_span_text(local_span: LocalSpan) -> Result<String, JourneymanError> {
    Ok(local_span.to_string())
}

/// A change of the proposal that resolves a conflict.
///
/// A proposal that is moved keeps its length. Who is free, what nobody has and where a start is free is looked for as far as
/// `limits().fixWorkMax` goes: beyond that fewer are named, or none.
#[uniffi::remote(Enum)]
pub enum Fix {
    /// Start at this instant or at any later one: then this booking or leave isn't in the way.
    StartAtOrAfter {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// End at this instant or at any earlier one: then this booking or leave isn't in the way.
    EndAtOrBefore {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// Start at exactly this instant, at which nothing is in the way but warnings of `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or
    /// `JM-SCH-0124`: the nearest, before or after, of those at which something ends or starts.
    StartAt {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// Start within this window, at its start or later and before its end: then the promise of it is kept.
    StartWithin {
        /// The window, on the clock of the technician's zone.
        window: LocalSpan,
    },
    /// Let somebody else lead at the same time: nothing is in the way but warnings of `JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123` or
    /// `JM-SCH-0124`, and not the one that this conflict is. Where the customer would like somebody else, it is that one or nobody.
    OtherTechnician {
        /// Who is free.
        technician: TechnicianId,
    },
    /// Take another vehicle at the same time, which nobody has.
    OtherVehicle {
        /// Which.
        vehicle: VehicleId,
    },
    /// Take other equipment at the same time, which nobody has.
    OtherEquipment {
        /// Which.
        equipment: EquipmentId,
    },
    /// Let somebody come along who has nothing else at the time, and what is missing: named where one more is enough.
    AddCrew {
        /// Who.
        technician: TechnicianId,
    },
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn fix_text(fix: Fix) -> Result<String, JourneymanError> {
    Ok(fix.to_string())
}

/// What somebody wants of the diary.
#[uniffi::remote(Enum)]
pub enum ScheduleCommand {
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
    /// `scheduleCheckAll`.
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
        overrides: Vec<ConflictOverride>,
        /// Who else comes, with what and where to, what it takes, and what was promised.
        #[uniffi(default = None)]
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
        overrides: Vec<ConflictOverride>,
        /// Its new details; none for those that it has.
        #[uniffi(default = None)]
        details: Option<BookingDetails>,
    },
    /// Give a booking's time back.
    CancelBooking {
        /// Which.
        booking: BookingId,
    },
}

/// What happened to the diary. Times are resolved: replaying needs no tz database.
#[uniffi::remote(Enum)]
pub enum ScheduleEvent {
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
        #[uniffi(default = None)]
        details: Option<BookingDetails>,
        /// The whole days that were agreed; none for a time of day.
        #[uniffi(default = None)]
        days: Option<DaySpan>,
    },
    /// A booking's time was given back.
    BookingCancelled {
        /// Which.
        booking: BookingId,
    },
}

/// Who else comes, with what and where to; what it takes; and what the customer was promised.
///
/// Everything in it may be left out. A booking without details is one technician's time and nothing else.
#[uniffi::remote(Record)]
pub struct BookingDetails {
    /// Who comes besides the technician of the booking, who leads. Each one's time is taken as the lead's is.
    #[uniffi(default = [])]
    pub crew: Vec<TechnicianId>,
    /// The vehicles that are taken.
    #[uniffi(default = [])]
    pub vehicles: Vec<VehicleId>,
    /// The equipment that is taken: a lift, a drain camera.
    #[uniffi(default = [])]
    pub equipment: Vec<EquipmentId>,
    /// Where it is. Travel is between sites, and a site has hours in which one gets in.
    #[uniffi(default = None)]
    pub site: Option<SiteId>,
    /// What the people who come must be able and allowed to do. A search for slots adds whom it takes besides.
    #[uniffi(default)]
    pub needs: Needs,
    /// What the customer was promised.
    #[uniffi(default = None)]
    pub window: Option<ArrivalWindow>,
    /// What must be over before it starts.
    #[uniffi(default = [])]
    pub depends_on: Vec<BookingDependency>,
    /// Whom the customer would like to lead.
    #[uniffi(default = None)]
    pub preferred: Option<TechnicianId>,
    /// Whether the customer has agreed.
    pub status: BookingStatus,
}

/// Whether a booking is agreed. A tentative one takes the time as a confirmed one does: a conflict with it says that it is
/// tentative, so that somebody can decide which of the two gives way.
#[uniffi::remote(Enum)]
pub enum BookingStatus {
    /// Agreed with the customer.
    Confirmed,
    /// Held, but not agreed yet.
    Tentative,
}

/// What the people of a booking, the lead and the crew, must be able and allowed to do together.
#[uniffi::remote(Record)]
pub struct Needs {
    /// The skills: for each, somebody has it at the level or above.
    #[uniffi(default = [])]
    pub skills: Vec<SkillNeed>,
    /// The licences: for each, on every civil day of the visit somebody has it valid.
    #[uniffi(default = [])]
    pub licences: Vec<Label>,
    /// How many people must be there at every moment, the lead counted; 0 for any number.
    #[uniffi(default = 0)]
    pub crew_size: u32,
    /// The roles: for each, so many people who have it.
    #[uniffi(default = [])]
    pub roles: Vec<RoleNeed>,
}

/// A skill at a level.
#[uniffi::remote(Record)]
pub struct SkillNeed {
    /// The name of the skill, as technicians have it.
    pub name: Label,
    /// The lowest level that will do.
    pub level: u16,
}

/// So many people of a role.
#[uniffi::remote(Record)]
pub struct RoleNeed {
    /// The name of the role, as technicians have it.
    pub role: Label,
    /// How many: 1 or more.
    pub count: u32,
}

/// When the customer was told that somebody comes: the visit must start in it, and may go on after it.
///
/// Like all intervals it is half-open: a visit that starts at its end is late. The due date of a vehicle routing problem is
/// inclusive, so there a window ends with the first instant that is too late.
#[uniffi::remote(Record)]
pub struct ArrivalWindow {
    /// From when, and before when: a visit may start at its start, and no more at its end. Who promises "until ten, at ten
    /// included" gives it a second more.
    pub interval: Interval,
}

/// A booking that must be over before another starts: the plasterer comes after the pipes are in.
///
/// A booking that the diary hasn't got, or no longer, holds nobody up.
#[uniffi::remote(Record)]
pub struct BookingDependency {
    /// Which must be over.
    pub booking: BookingId,
    /// How long after its end at the earliest, in seconds: 0 or more, for screed that has to dry.
    pub lag_seconds: i64,
}

/// A technician's time that is taken, as a host that keeps its own diary knows it.
#[uniffi::remote(Record)]
pub struct BookedSpan {
    /// Whose time.
    pub technician: TechnicianId,
    /// By which booking.
    pub booking: BookingId,
    /// When: of any length.
    pub interval: Interval,
}

/// Two bookings of one technician that overlap.
#[uniffi::remote(Record)]
pub struct DoubleBooking {
    /// Whose time is taken twice.
    pub technician: TechnicianId,
    /// The booking that starts first; of two that start together, the one with the lesser id.
    pub earlier: BookingId,
    /// The other.
    pub later: BookingId,
    /// When the technician would have to be at both.
    pub overlap: Interval,
}

/// An absence of a technician: holidays, illness, a morning at the dentist.
#[uniffi::remote(Record)]
pub struct Leave {
    /// Which.
    pub id: LeaveId,
    /// Who is away.
    pub technician: TechnicianId,
    /// When, on the clocks of the technician's zone.
    pub span: LeaveSpan,
}

/// When somebody is away, in civil time: what instants that is follows from the zone each time it is asked.
#[uniffi::remote(Enum)]
pub enum LeaveSpan {
    /// Whole days, from midnight to midnight: 23 to 25 hours each.
    Days {
        /// The first day away.
        first: NaiveDate,
        /// The last day away, which may be the first; 9999-12-31 for good.
        last: NaiveDate,
    },
    /// From a time to a time. Its edges are read by `Zone.firstAt`, as those of working hours are.
    Times {
        /// When it starts.
        start: NaiveDateTime,
        /// When it ends: the first moment back.
        end: NaiveDateTime,
    },
}

/// What is in the way of a booking.
#[uniffi::remote(Enum)]
pub enum Obstacle {
    /// Another booking of the technician's.
    Booking {
        /// Which.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
        /// Whether it isn't agreed yet.
        #[uniffi(default = false)]
        tentative: bool,
    },
    /// Leave.
    Leave {
        /// Which.
        leave: LeaveId,
        /// When it is.
        span: LocalSpan,
    },
    /// Time off: the working hours don't cover all of the proposed time.
    TimeOff {
        /// Each part of the proposed time that they don't cover, in order.
        spans: Vec<LocalSpan>,
    },
    /// Another booking of the vehicle.
    Vehicle {
        /// Which vehicle.
        vehicle: VehicleId,
        /// Which booking has it.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
        /// Whether it isn't agreed yet.
        #[uniffi(default = false)]
        tentative: bool,
    },
    /// The vehicle is out of service.
    VehicleOut {
        /// Which.
        vehicle: VehicleId,
        /// When.
        span: LocalSpan,
    },
    /// Another booking of the equipment.
    Equipment {
        /// Which equipment.
        equipment: EquipmentId,
        /// Which booking has it.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
        /// Whether it isn't agreed yet.
        #[uniffi(default = false)]
        tentative: bool,
    },
    /// The equipment is out of service.
    EquipmentOut {
        /// Which.
        equipment: EquipmentId,
        /// When.
        span: LocalSpan,
    },
    /// Nobody who comes has this licence at all.
    LicenceMissing {
        /// Which.
        licence: Label,
    },
    /// There are days of the visit on which nobody who comes has this licence valid.
    LicenceNotValid {
        /// Which.
        licence: Label,
        /// The first such day, in the lead's zone.
        first: NaiveDate,
        /// The last such day.
        last: NaiveDate,
    },
    /// This licence ends soon.
    LicenceExpiring {
        /// Which.
        licence: Label,
        /// The last day on which somebody who comes has it without a break.
        valid_until: NaiveDate,
    },
    /// Nobody who comes has this skill, or not at the level.
    Skill {
        /// Which.
        skill: Label,
        /// The level that is needed.
        needed: u16,
        /// The highest that somebody has; none if nobody has the skill.
        #[uniffi(default = None)]
        level: Option<u16>,
    },
    /// Nobody gets into the site.
    SiteClosed {
        /// Which.
        site: SiteId,
        /// Each part of the proposed time in which it is so, in order.
        spans: Vec<LocalSpan>,
    },
    /// A booking that must be over before another starts, and isn't.
    Dependency {
        /// The other booking.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
        /// How long there must be between the two, in seconds.
        lag_seconds: i64,
        /// True where the proposed one comes after the other, false where the other comes after the proposed one.
        comes_after: bool,
    },
    /// Too few people are there.
    CrewTooSmall {
        /// How many are needed.
        needed: u32,
        /// How many are there, at the moment with the fewest.
        present: u32,
        /// Each part of the proposed time in which they are too few, in order.
        spans: Vec<LocalSpan>,
    },
    /// Too few people of a role come.
    Role {
        /// Which.
        role: Label,
        /// How many are needed.
        needed: u32,
        /// How many come.
        present: u32,
    },
    /// The civil start that was agreed isn't at the instant that is booked.
    Clock {
        /// The start as it was agreed.
        agreed: ZonedTime,
        /// The instant at which the clock shows it now, the first if it does twice; none if the clocks skip it, or the tz database
        /// has no such zone.
        #[uniffi(default = None)]
        shown: Option<DateTime<Utc>>,
    },
    /// The whole days that were agreed aren't the time that is booked.
    Days {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
        /// On whose calendar.
        zone: ZoneName,
        /// When these days are now.
        span: LocalSpan,
    },
    /// A public holiday.
    Holiday {
        /// The day.
        date: NaiveDate,
        /// What it is called.
        name: Label,
        /// Where it is one; none for everywhere.
        #[uniffi(default = None)]
        region: Option<Label>,
        /// The part of the proposed time that falls on it.
        span: LocalSpan,
    },
    /// A visit before or after it is too far away, or just near enough, and no visits in between lead there in time.
    Travel {
        /// The other booking.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
        /// Where the way starts: the site of the earlier of the two.
        origin: SiteId,
        /// Where it ends.
        destination: SiteId,
        /// How long it takes, in seconds; none where that isn't known.
        #[uniffi(default = None)]
        travel_seconds: Option<i64>,
        /// How much time there is between the two, in seconds.
        gap_seconds: i64,
    },
    /// The window that the customer was promised.
    Window {
        /// The window.
        window: LocalSpan,
    },
    /// A limit of a day's or a week's work.
    WorkTime {
        /// The first day that is counted.
        first: NaiveDate,
        /// The last day that is counted: the same for a daily limit.
        last: NaiveDate,
        /// The limit, in seconds.
        limit_seconds: i64,
        /// How much would be worked, in seconds: time that is booked twice counts once.
        worked_seconds: i64,
    },
    /// The work of another day, too near.
    Rest {
        /// The other booking.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
        /// How long a rest there must be, in seconds.
        rest_seconds: i64,
        /// How long it is, in seconds.
        gap_seconds: i64,
    },
    /// Breaks of the technician that it takes.
    Break {
        /// Each part of the proposed time that is a break, in order.
        spans: Vec<LocalSpan>,
    },
    /// A stretch of work without a break.
    Stretch {
        /// From the first booking of it to the end of the last.
        span: LocalSpan,
        /// How much of it is booked, in seconds: time that is booked twice counts once.
        worked_seconds: i64,
        /// How much may be without a break, in seconds.
        limit_seconds: i64,
        /// How long a break there must be, in seconds.
        break_seconds: i64,
    },
    /// Whom the customer would like to lead.
    Preferred {
        /// Who.
        preferred: TechnicianId,
    },
}

/// How much a conflict matters to the firm.
#[uniffi::remote(Enum)]
pub enum Severity {
    /// Nothing is booked against it.
    Hard,
    /// It is booked only with an override that names it and says why.
    Soft,
    /// It is told, and stops nobody.
    Warning,
}

/// How much each kind of conflict matters to the firm, and which kinds it doesn't look for.
///
/// By default what can't be (two places at once, leave, a closed site, a licence that is missing) is hard, what may be for a
/// reason (overtime, a holiday, a short drive) is soft, and what is only worth knowing (travel that isn't known or is tight, another
/// technician preferred, a licence that expires soon) is a warning. A field that JSON leaves out says the default.
#[uniffi::remote(Record)]
pub struct ConflictPolicy {
    /// Of `JM-SCH-0101`.
    pub double_booked: Severity,
    /// Of `JM-SCH-0102`.
    pub on_leave: Severity,
    /// Of `JM-SCH-0103`.
    pub outside_hours: Severity,
    /// Of `JM-SCH-0104`.
    pub vehicle_taken: Severity,
    /// Of `JM-SCH-0105`.
    pub equipment_taken: Severity,
    /// Of `JM-SCH-0106`.
    pub licence_missing: Severity,
    /// Of `JM-SCH-0107`.
    pub licence_not_valid: Severity,
    /// Of `JM-SCH-0108`.
    pub skill_missing: Severity,
    /// Of `JM-SCH-0109`.
    pub site_closed: Severity,
    /// Of `JM-SCH-0110`.
    pub dependency_broken: Severity,
    /// Of `JM-SCH-0111`.
    pub crew_too_small: Severity,
    /// Of `JM-SCH-0112`.
    pub role_missing: Severity,
    /// Of `JM-SCH-0113`.
    pub clock_moved: Severity,
    /// Of `JM-SCH-0114`.
    pub public_holiday: Severity,
    /// Of `JM-SCH-0115`.
    pub travel_too_short: Severity,
    /// Of `JM-SCH-0116`.
    pub travel_unknown: Severity,
    /// Of `JM-SCH-0117`.
    pub travel_tight: Severity,
    /// Of `JM-SCH-0118`.
    pub outside_window: Severity,
    /// Of `JM-SCH-0119`.
    pub daily_hours: Severity,
    /// Of `JM-SCH-0120`.
    pub weekly_hours: Severity,
    /// Of `JM-SCH-0121`.
    pub rest_too_short: Severity,
    /// Of `JM-SCH-0122`.
    pub no_break: Severity,
    /// Of `JM-SCH-0123`.
    pub not_preferred: Severity,
    /// Of `JM-SCH-0124`.
    pub licence_expiring: Severity,
    /// The kinds that aren't looked for at all, sorted, each once.
    #[uniffi(default = [])]
    pub unchecked: Vec<ConflictCode>,
}

/// Something that a technician can do, and how well.
#[uniffi::remote(Record)]
pub struct Skill {
    /// What, by the firm's own name.
    pub name: Label,
    /// How well: more is better, and the firm says what a level means.
    pub level: u16,
}

/// Something that a technician is allowed to do, by whom, and how long.
#[uniffi::remote(Record)]
pub struct Licence {
    /// What, by the name that bookings ask for. A renewal is another licence of the same name.
    pub name: Label,
    /// Who granted it.
    pub issuer: Label,
    /// Its number.
    #[uniffi(default = None)]
    pub number: Option<Label>,
    /// The first day on which it is valid; none if it always was.
    #[uniffi(default = None)]
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it is valid; none if it doesn't end.
    #[uniffi(default = None)]
    pub valid_until: Option<NaiveDate>,
}

/// A booking whose agreed civil start, or one of whose agreed whole days, is at another instant by the rules of a newer tz
/// database.
#[uniffi::remote(Record)]
pub struct MovedBooking {
    /// Which.
    pub booking: BookingId,
    /// Whose time.
    pub technician: TechnicianId,
    /// For which visit.
    pub visit: VisitId,
    /// When the diary has it.
    pub was: Interval,
    /// When it would be, were the clock on the wall kept: the same length from where the agreed time now is, and of whole days
    /// these days, whatever hours they now have.
    pub now: Interval,
    /// The start as it was agreed.
    pub agreed: ZonedTime,
    /// What the clock shows at that start now: the agreed time, or the one that the clocks skip to; of whole days their first
    /// instant.
    pub start: ZonedTime,
}

/// What a diary knows besides technicians, leave and bookings. All of it may be empty: then no rule asks for it.
#[uniffi::remote(Record)]
pub struct Resources {
    /// The vehicles.
    #[uniffi(default = [])]
    pub vehicles: Vec<Vehicle>,
    /// The equipment.
    #[uniffi(default = [])]
    pub equipment: Vec<Equipment>,
    /// The sites.
    #[uniffi(default = [])]
    pub sites: Vec<DiarySite>,
    /// The public holidays, as the host has them: they are published, not computed.
    #[uniffi(default = [])]
    pub holidays: Vec<PublicHoliday>,
    /// How much may be worked.
    #[uniffi(default)]
    pub limits: DiaryLimits,
    /// How long it takes from site to site.
    #[uniffi(default)]
    pub travel: TravelMatrix,
}

/// A vehicle that bookings take.
#[uniffi::remote(Record)]
pub struct Vehicle {
    /// Which.
    pub id: VehicleId,
    /// What people call it.
    #[uniffi(default = None)]
    pub label: Option<Label>,
    /// When it can't be taken: broken down, being serviced. Until 9999-12-31T23:59:59Z is for good.
    #[uniffi(default = [])]
    pub out_of_service: Vec<Interval>,
}

/// A piece of equipment that bookings take.
#[uniffi::remote(Record)]
pub struct Equipment {
    /// Which.
    pub id: EquipmentId,
    /// What people call it.
    #[uniffi(default = None)]
    pub label: Option<Label>,
    /// When it can't be taken: broken, being calibrated. Until 9999-12-31T23:59:59Z is for good.
    #[uniffi(default = [])]
    pub out_of_service: Vec<Interval>,
}

/// A site as the diary sees one: whose clock, and when one gets in.
///
/// Where it is and whose is kept elsewhere: the diary holds nothing personal.
#[uniffi::remote(Record)]
pub struct DiarySite {
    /// Which.
    pub id: SiteId,
    /// The zone on whose clocks its hours, days and holidays are read.
    pub zone: ZoneName,
    /// When one gets in, in a week: like working hours. Empty for always.
    #[uniffi(default = [])]
    pub access: Vec<WorkingHours>,
    /// Days on which nobody gets in. Until 9999-12-31 is for good.
    #[uniffi(default = [])]
    pub closed: Vec<DaySpan>,
    /// The region whose public holidays it has besides those of everywhere, such as `AU-VIC`.
    #[uniffi(default = None)]
    pub region: Option<Label>,
}

/// Whole days, from midnight to midnight: 23 to 25 hours each.
#[uniffi::remote(Record)]
pub struct DaySpan {
    /// The first day.
    pub first: NaiveDate,
    /// The last day, which may be the first.
    pub last: NaiveDate,
}

/// A public holiday.
#[uniffi::remote(Record)]
pub struct PublicHoliday {
    /// The day, on the clocks of the site, or of the technician for a booking without one.
    pub date: NaiveDate,
    /// What it is called.
    pub name: Label,
    /// Where: it holds for the sites of this region, and for bookings without a site of its technicians. None for everywhere.
    #[uniffi(default = None)]
    pub region: Option<Label>,
}

/// How much somebody may work, and how close to a bound is worth a word. What is none isn't checked.
#[uniffi::remote(Record)]
pub struct DiaryLimits {
    /// Most booked minutes of a technician on one civil day: 1 to 1440.
    #[uniffi(default = None)]
    pub daily_minutes: Option<u32>,
    /// Most booked minutes of a technician from Monday to Sunday: 1 to 10080.
    #[uniffi(default = None)]
    pub weekly_minutes: Option<u32>,
    /// Least minutes from the end of one day's work to the start of another day's: 1 to 10080.
    #[uniffi(default = None)]
    pub rest_minutes: Option<u32>,
    /// Most booked minutes without a break of `breakMinutes` in them: 1 to 1440. Both, or none.
    #[uniffi(default = None)]
    pub break_after_minutes: Option<u32>,
    /// How long a break is at least: 1 to 1440.
    #[uniffi(default = None)]
    pub break_minutes: Option<u32>,
    /// How much time besides travel there should be between two sites: 1 to 1440.
    #[uniffi(default = None)]
    pub travel_tight_minutes: Option<u32>,
    /// How many days after a visit a licence that it needs should still be valid: 1 to 3660.
    #[uniffi(default = None)]
    pub licence_expiring_days: Option<u32>,
}

/// What slots are wanted.
#[uniffi::remote(Record)]
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
    #[uniffi(default = None)]
    pub booking: Option<BookingId>,
    /// What the visit takes: crew, vehicles, equipment, site, skills and licences; none for what the booking has, if the diary has
    /// it. Whom it needs besides the lead and the crew is found for each slot, as `scheduleNextSlots` says.
    #[uniffi(default = None)]
    pub details: Option<BookingDetails>,
    /// Which slots come first.
    pub ranking: SlotRanking,
    /// Where an earlier search stopped, to go on from there with the same request.
    #[uniffi(default = None)]
    pub cursor: Option<SlotCursor>,
}

/// Which slots of one search come first.
///
/// Other than the earliest first, all slots of 24 hours from the first possible start are found and ranked, then those of the
/// next 24 hours, so that nobody waits a week for a shorter drive. Of a day that takes more than
/// `limits().slotWorkMax` to look through, the slots that were found by then are ranked, and then, on
/// another page, those of the rest of the day.
#[uniffi::remote(Enum)]
pub enum SlotRanking {
    /// By start, then whom the customer would like, then by the technician's id.
    Earliest,
    /// By the added travel of the lead between the visits before and after, or the home where there is
    /// none, then as the earliest.
    LeastTravel,
    /// By how many seconds the lead is booked on that civil day, without the booking that is to be moved, the least first, then as
    /// the earliest.
    Fairest,
}

/// Where a search stopped: the last start that it has looked at, or of a ranked search the last slot that it gave.
#[uniffi::remote(Record)]
pub struct SlotCursor {
    /// The start.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: TechnicianId,
    /// Of a ranked search, the start after which those come that are ranked together, where these aren't all of the 24 hours.
    #[uniffi(default = None)]
    pub ranked_after: Option<SlotPlace>,
    /// And the last of those.
    #[uniffi(default = None)]
    pub ranked_to: Option<SlotPlace>,
    /// Of a ranked search, the slots of those ranked together that were given before this one, the last 1000 of them. None of them is
    /// given again, and all others are, whatever was booked or cancelled since and however they rank then.
    #[uniffi(default = [])]
    pub ranked_given: Vec<SlotPlace>,
    /// What the search knows that has found nothing so far; none once it has found something.
    #[uniffi(default = None)]
    pub nothing_yet: Option<NothingYet>,
}

/// A start of somebody.
#[uniffi::remote(Record)]
pub struct SlotPlace {
    /// The start.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: TechnicianId,
}

/// What a search knows that has found nothing on its pages so far, so that the last of them can say why, and what would do.
#[uniffi::remote(Record)]
pub struct NothingYet {
    /// How many starts each kind of conflict ruled out, by code.
    pub rejected: Vec<SlotRejection>,
    /// The nearest times that would do if something gave way, the nearest first.
    pub nearest: Vec<SlotPlace>,
}

/// What a search found.
#[uniffi::remote(Record)]
pub struct SlotSearch {
    /// The slots, in the order of the request's ranking: of the earliest by start, then whom the customer would like,
    /// then by the technician's id; of the others 24 hours after 24 hours, each by added travel or by load first, so that a later
    /// start may come before an earlier one of the same 24 hours.
    pub slots: Vec<Slot>,
    /// How many starts each kind of conflict ruled out, by code. A start with several is counted under each, and one page
    /// counts it: those of all pages are all.
    pub rejected: Vec<SlotRejection>,
    /// Where to go on; none once every start within the horizon was looked at. There may be one before the wanted number of
    /// slots is found, since one search looks at no more than `limits().slotWorkMax`.
    #[uniffi(default = None)]
    pub cursor: Option<SlotCursor>,
    /// Where nothing was found at all: the nearest times that would do if something that the firm may give way on did, for those who
    /// would come along as for the lead. Leave of those who come along never does. One of each set of kinds of conflicts, the one with
    /// the fewest seconds of them in all; by these seconds, then by start, then by the technician's id, whatever the ranking is.
    #[uniffi(default = [])]
    pub relaxations: Vec<SlotRelaxation>,
    /// Where nothing was found at all, on more than one page: how many starts each kind of conflict ruled out on all of them.
    #[uniffi(default = [])]
    pub rejected_in_all: Vec<SlotRejection>,
}

/// A time that would do if something gave way: overtime, a shorter rest, a start after the promised window.
///
/// Whoever books it for this technician with this crew, and takes on those of its conflicts that are soft, has it. Its text names
/// who comes, when, and what would have to give way, in English.
#[uniffi::remote(Record)]
pub struct SlotRelaxation {
    /// Who would lead.
    pub technician: TechnicianId,
    /// When it would be.
    pub interval: Interval,
    /// Its start, on the clock of the technician's zone.
    pub start: ZonedTime,
    /// Who would come along: those who were asked for, and those who were found to be needed, in the order of their ids.
    #[uniffi(default = [])]
    pub crew: Vec<TechnicianId>,
    /// What would have to give way, as `check` has it, without fixes: none of it hard.
    pub conflicts: Vec<Conflict>,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn slot_relaxation_text(slot_relaxation: SlotRelaxation) -> Result<String, JourneymanError> {
    Ok(slot_relaxation.to_string())
}

/// A time at which somebody can be booked as it is.
#[uniffi::remote(Record)]
pub struct Slot {
    /// Who.
    pub technician: TechnicianId,
    /// When.
    pub interval: Interval,
    /// Its start, on the clock of the technician's zone.
    pub start: ZonedTime,
    /// Who comes along: those who were asked for, and those who were found to be needed, in the order of their ids.
    #[uniffi(default = [])]
    pub crew: Vec<TechnicianId>,
    /// How much longer the lead travels for it, in seconds, where that is known: to it and from it, less the way between the
    /// visits before and after.
    #[uniffi(default = None)]
    pub travel_seconds: Option<i64>,
    /// The warnings about it: of which kinds.
    #[uniffi(default = [])]
    pub advice: Vec<ConflictCode>,
}

/// How many starts a kind of conflict ruled out. Its text is the English sentence about it.
#[uniffi::remote(Record)]
pub struct SlotRejection {
    /// The kind of conflict.
    pub code: ConflictCode,
    /// How many starts.
    pub count: u64,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn slot_rejection_text(slot_rejection: SlotRejection) -> Result<String, JourneymanError> {
    Ok(slot_rejection.to_string())
}

/// A technician as the diary sees one: whose clock, and which hours of the week.
///
/// Who it is, and how to reach them, is kept elsewhere: the diary holds nothing personal.
#[uniffi::remote(Record)]
pub struct Technician {
    /// Which.
    pub id: TechnicianId,
    /// The zone on whose clocks the working hours and the leave are read.
    pub zone: ZoneName,
    /// The working week: any number of spans a day, none on days off. Spans may touch but not overlap.
    pub hours: Vec<WorkingHours>,
    /// The breaks within the working week: time of a shift in which nothing is booked unless the firm's policy has it so.
    #[uniffi(default = [])]
    pub breaks: Vec<WorkingHours>,
    /// What they can do, and how well. Each name once.
    #[uniffi(default = [])]
    pub skills: Vec<Skill>,
    /// What they are allowed to do.
    #[uniffi(default = [])]
    pub licences: Vec<Licence>,
    /// What they are in a crew: apprentice, supervisor.
    #[uniffi(default = [])]
    pub roles: Vec<Label>,
    /// Where they start their day. Slots that are ranked by least travel count the way from there and back; nothing else does: a
    /// way is between two visits, so that the first of a day is never too far from home. A shift starts where the firm says that
    /// it does, at home or at the first site; where it is at home, the hours in which visits are taken start later by the way.
    #[uniffi(default = None)]
    pub home: Option<SiteId>,
    /// The region whose public holidays count on bookings without a site that they lead: it stands for the place.
    #[uniffi(default = None)]
    pub region: Option<Label>,
}

/// One span of a working week, on the clocks of the technician's zone.
///
/// Two spans of a day are a split shift. An overnight shift ends on the next day; so does one that ends at midnight. A span
/// is 24 hours at most, and spans that touch count as one. Its edges are read by `Zone.firstAt`: when the clocks go
/// forward over an edge, the span starts or ends at that change, and an edge that comes twice is the first of the two.
#[uniffi::remote(Record)]
pub struct WorkingHours {
    /// The day on which it starts.
    pub day: Weekday,
    /// When it starts, to the minute.
    pub start: NaiveTime,
    /// When it ends, to the minute: the first that doesn't belong to it.
    pub end: NaiveTime,
    /// Whether it ends on the day after it starts.
    pub ends_next_day: bool,
}

/// How long it takes between sites, as a table.
///
/// It needs only the pairs that visits of one person may be between: sites of one area, those of the days that are asked about. A
/// leg is 118 bytes of JSON, so 16 MiB are about 140,000 legs beside an otherwise small diary: all pairs of 370
/// sites, or of 530 with `bothWays`.
///
/// The sites needn't be among those of the diary: one table may do for several diaries, and what no booking asks for does
/// nothing. From a site to itself it takes no time, whether that is listed or not.
#[uniffi::remote(Record)]
pub struct TravelMatrix {
    /// The known ways. Each pair once.
    #[uniffi(default = [])]
    pub legs: Vec<TravelLeg>,
    /// Whether each holds in the other direction, too, where that one isn't listed.
    #[uniffi(default = false)]
    pub both_ways: bool,
}

/// How long it takes from one site to another, or from one to itself: that is zero, and anything else is refused (`JM-SCH-0026`).
#[uniffi::remote(Record)]
pub struct TravelLeg {
    /// Where it starts.
    pub origin: SiteId,
    /// Where it ends.
    pub destination: SiteId,
    /// How long it takes: 0 to 43200 seconds, which is twelve hours; from a site to itself 0.
    pub seconds: i64,
}

/// A change that somebody thinks about.
#[uniffi::remote(Enum)]
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

/// What changes would do to the conflicts of a diary, each list in the order of `scheduleCheckAll`.
///
/// A conflict stays the same as long as the booking that has it and its key do: one whose facts change is resolved and another is
/// introduced, and of two bookings that have conflicts of one key each has its own. So each conflict that there would be stands in
/// one list, `introduced` or `unchanged`, and each that there is and that isn't unchanged in `resolved`, as often as `scheduleCheckAll`
/// tells it. A limit of work alone (`JM-SCH-0119`, `JM-SCH-0120`, and of a
/// stretch without a break `JM-SCH-0122`) may be passed by more or by less than it is: one that would be passed by more is introduced
/// and nothing of it resolved; of one that would be passed by less, what there is is resolved and what is left unchanged.
///
/// A booking that comes resolves an unknown way (`JM-SCH-0116`) where it is the next visit now, a way that is too long (`JM-SCH-0115`,
/// `JM-SCH-0117`) where it lies in between and the detour by it fits, and a rest (`JM-SCH-0121`) where it is nearer than the work
/// before, of which there is another then. It resolves nothing else.
#[uniffi::remote(Record)]
pub struct WhatIf {
    /// Those that there would be and aren't now.
    pub introduced: Vec<Conflict>,
    /// Those that there are and wouldn't be.
    pub resolved: Vec<Conflict>,
    /// Those that there are, and would be, as they would be.
    pub unchanged: Vec<Conflict>,
}

/// A technician's working time, leave and bookings within a range, as instants and on the clock of the technician's zone.
///
/// # Errors
/// An unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), or a range of more than 31 days and six hours
/// (`JM-SCH-0013`).
#[uniffi::export]
pub fn schedule_agenda(
    diary: Arc<Diary>,
    tzdb: Arc<Tzdb>,
    technician: TechnicianId,
    range: Interval,
) -> Result<Agenda, JourneymanError> {
    tzdb.0
        .read(|tzdb| diary.0.read(|diary| journeyman::schedule::agenda(diary, tzdb, technician, range).map_err(raised)))
}

/// Every conflict that a booking would have, with what would resolve each; none if it can be booked as it is.
///
/// All kinds of conflicts that the policy looks for: of everybody who comes, of what is taken, of the site, of what was
/// promised, and of how much is worked. Travel times are those among the diary's resources.
///
/// Intervals are half-open: visits that touch don't conflict. The order is by severity, where the trouble starts,
/// technician, code, and ids. The same checker decides which slots `scheduleNextSlots` offers.
///
/// # Errors
/// An unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or
/// zone (`JM-CAL-0003`), details that contradict themselves (`JM-SCH-0024`, `JM-SCH-0026`) or wait for the booking itself
/// (`JM-SCH-0025`), a proposal of more than 31 days and six hours (`JM-SCH-0013`), or more than `limits().conflictsMax` conflicts
/// (`JM-SCH-0015`).
#[uniffi::export]
pub fn schedule_check(
    diary: Arc<Diary>,
    tzdb: Arc<Tzdb>,
    proposal: Proposal,
) -> Result<Vec<Conflict>, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::schedule::check(diary, tzdb, &proposal).map_err(raised)))
}

/// Every conflict among the bookings that a diary has, in the order of `check`: what leave, new hours or a new policy
/// have done to it since.
///
/// What is between two bookings is one conflict, that of the later with the earlier; a limit of work is exceeded by the
/// booking that exceeds it, as those before it stand. Soft conflicts that somebody took on are left out: those whose
/// key the booking overrides, or of two bookings the other from its own side; of a limit of work, those that any booking of
/// the technician's in the same day, week or stretch overrides for as many seconds. The fixes are those that lie in the conflict itself; `check` also names other
/// technicians and free starts.
///
/// # Errors
/// An unknown zone (`JM-CAL-0003`), or more than `limits().conflictsMax` conflicts (`JM-SCH-0015`).
#[uniffi::export]
pub fn schedule_check_all(diary: Arc<Diary>, tzdb: Arc<Tzdb>) -> Result<Vec<Conflict>, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::schedule::check_all(diary, tzdb).map_err(raised)))
}

/// The code, as it is written and as `CATALOGUE` lists it.
#[uniffi::export]
pub fn conflict_code_code(conflict_code: ConflictCode) -> Result<String, JourneymanError> {
    Ok(conflict_code.code().to_owned())
}

/// Whether the kind is advice: travel that isn't known (`JM-SCH-0116`) or is tight (`JM-SCH-0117`), another technician
/// preferred (`JM-SCH-0123`), a licence that expires soon (`JM-SCH-0124`). As long as the firm's policy has such a kind as a
/// warning, it is no reason for `scheduleNextSlots` to leave a time out; a warning of another kind is one.
#[uniffi::export]
pub fn conflict_code_is_advice(conflict_code: ConflictCode) -> Result<bool, JourneymanError> {
    Ok(conflict_code.is_advice())
}

/// Every two spans of a technician that overlap, for a host that keeps its own diary: no rules, no zones, and any order.
///
/// Intervals are half-open: spans that touch don't overlap. The order is by technician, then by the start and the id of the
/// later booking, then of the earlier one, whatever the order of the spans. Spans of one booking, such as one that is given
/// twice, aren't in each other's way. It takes time in proportion to their number.
///
/// # Errors
/// `JM-SCH-0015`: more than `limits().spansMax` spans, or `limits().doubleBookingsMax` double bookings.
#[uniffi::export]
pub fn schedule_double_bookings(spans: Vec<BookedSpan>) -> Result<Vec<DoubleBooking>, JourneymanError> {
    journeyman::schedule::double_bookings(&spans).map_err(raised)
}

/// How much a kind of conflict matters, if it is looked for.
#[uniffi::export]
pub fn conflict_policy_severity(
    conflict_policy: ConflictPolicy,
    code: ConflictCode,
) -> Result<Severity, JourneymanError> {
    Ok(conflict_policy.severity(code))
}

/// Whether a kind of conflict is looked for.
#[uniffi::export]
pub fn conflict_policy_checks(conflict_policy: ConflictPolicy, code: ConflictCode) -> Result<bool, JourneymanError> {
    Ok(conflict_policy.checks(code))
}

/// Whether it is valid on a day.
#[uniffi::export]
pub fn licence_holds_on(licence: Licence, day: NaiveDate) -> Result<bool, JourneymanError> {
    Ok(licence.holds_on(day))
}

/// The bookings whose agreed civil time is at another instant by the rules of a tz database than the diary has it, by id: their
/// start, or of whole days the start of the first or the end of the last.
///
/// A booking keeps what was agreed: the time on the clock, the zone, the offset that was chosen, and whether it was of whole
/// days. After a new tz database came, this is the list of those for which somebody must decide whether the clock or the instant is to be kept. A time that
/// comes twice is where it was as long as one of the two is.
///
/// # Errors
/// A booking in an unknown zone (`JM-SCH-0029`, which names it).
#[uniffi::export]
pub fn schedule_recheck_zones(diary: Arc<Diary>, tzdb: Arc<Tzdb>) -> Result<Vec<MovedBooking>, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::schedule::recheck_zones(diary, tzdb).map_err(raised)))
}

/// The next times at which a visit could be booked, in the order of the ranking.
///
/// Every start on the grid of the step is tried, by the rules of `check`, and offered if and only if they
/// find no conflict at all but warnings of advice (`JM-SCH-0116`, `JM-SCH-0117`, `JM-SCH-0123`,
/// `JM-SCH-0124`), which the slot lists; where the firm's policy has one of these as soft or hard, or another kind as a warning,
/// that rules the start out. Of a booking that is to be moved (the request's `booking`) these are the starts that `check`
/// accepts of a proposal with its id.
///
/// Where the lead and the crew of the request don't meet all needs that the firm looks for, others come along: the
/// smallest set of people with whom they are met, each with nothing in the way of their own time, and of several such sets the
/// first, as lists of ids. A crew's size is the least: where a skill, a licence or a role takes more people, more come. But nobody
/// is sent along with a lead who isn't needed: where a set that is no larger meets all the needs without the lead, and one of
/// them may lead, nobody is added, and the start is ruled out by what the lead can't do. So of a visit for one who has a skill
/// the slots are those of the people who have it. Whom the customer would like is asked of the lead only.
///
/// Where those who are free don't meet a need, people count as free whom only something soft keeps, such as the end of their hours,
/// and where that doesn't do either, all who aren't on leave: whom the least keeps first. That makes no slot; what rules the start
/// out is then what is in their way, and what nobody could help: too low a skill, too few of a role. The smallest set is certain up to
/// `limits().slotCrewCombinationsMax`, and there are never more than
/// `limits().crewMax` in it. A policy that looks for licences in part only (not for missing ones, or not for
/// those that aren't valid, but for those that end soon) may rule a start out for whom the crew happens to bring, where
/// another crew would do.
///
/// When a search finds nothing within the
/// horizon, on however many pages, the last of them says why, and what would have to give way.
///
/// # Errors
/// An unknown technician (`JM-SCH-0001`), vehicle, equipment or site (`JM-SCH-0018` to `JM-SCH-0020`) or
/// zone (`JM-CAL-0003`), a duration of nothing or of more than 31 days and six hours (`JM-SCH-0012`, `JM-SCH-0013`), a count, horizon or step
/// out of bounds (`JM-SCH-0016`), too many windows, people or things (`JM-SCH-0015`), details that contradict themselves or have
/// everybody who may lead come along (`JM-SCH-0024`, `JM-SCH-0026`) or wait for the booking itself (`JM-SCH-0025`), or a time
/// outside the years 1900 to 9999 (`JM-CAL-0002`).
#[uniffi::export]
pub fn schedule_next_slots(
    diary: Arc<Diary>,
    tzdb: Arc<Tzdb>,
    request: SlotRequest,
) -> Result<SlotSearch, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::schedule::next_slots(diary, tzdb, &request).map_err(raised)))
}

/// What changes would do to the conflicts of a diary, all of them made, one after the other. Nothing is changed.
///
/// Changes aren't refused for conflicts: that is what is asked. The fixes are those of `scheduleCheckAll`.
///
/// # Errors
/// More than `limits().diaryChangesMax` changes (`JM-SCH-0015`), a change that contradicts the diary as the
/// changes before it leave it (`JM-SCH-0001` to `JM-SCH-0006`, `JM-SCH-0011`, `JM-SCH-0013`, `JM-SCH-0014`,
/// `JM-SCH-0018` to `JM-SCH-0020`, `JM-SCH-0024` to `JM-SCH-0027`), a change to a time outside the years 1900 to 9999
/// (`JM-CAL-0002`), and those of `scheduleCheckAll`.
#[uniffi::export]
pub fn schedule_what_if(
    diary: Arc<Diary>,
    tzdb: Arc<Tzdb>,
    changes: Vec<DiaryChange>,
) -> Result<WhatIf, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::schedule::what_if(diary, tzdb, &changes).map_err(raised)))
}

#[uniffi::export]
impl Diary {
    /// What a command does to the diary, or why it is refused. Nothing is changed yet.
    ///
    /// A booking is refused if any of its conflicts is hard, or soft and not overridden; the refusal has all of them.
    ///
    /// # Errors
    /// Conflicts (`JM-SCH-0023`), a civil start that needs a choice (`JM-SCH-0021`, `JM-SCH-0022`), or
    /// a command that contradicts the diary (`JM-SCH-0001` to `JM-SCH-0006`, `JM-SCH-0018` to `JM-SCH-0020`), itself
    /// (`JM-SCH-0007` to `JM-SCH-0013`, `JM-SCH-0024` to `JM-SCH-0028`), a bound (`JM-SCH-0015`) or the calendar
    /// (`JM-CAL-0001` to `JM-CAL-0003`).
    pub fn decide(&self, command: ScheduleCommand, tzdb: Arc<Tzdb>) -> Result<Vec<ScheduleEvent>, JourneymanError> {
        self.0.read(|this| tzdb.0.read(|tzdb| this.decide(&command, tzdb).map_err(raised)))
    }
    /// Brings the diary up to date with what happened.
    ///
    /// Events are facts: no conflict stops them.
    ///
    /// # Errors
    /// `JM-SCH-0017`: no diary in this state can have decided the event. The diary
    /// stays as it was.
    pub fn apply(&self, event: ScheduleEvent) -> Result<(), JourneymanError> {
        self.0.write(|this| this.apply(&event).map_err(raised)).map_err(raised)?
    }
    /// A diary of the given contents, in any order.
    ///
    /// # Errors
    /// An id that comes twice (`JM-SCH-0004` to `JM-SCH-0006`), a technician whom it doesn't have
    /// (`JM-SCH-0001`), hours, leave or bookings that aren't possible (`JM-SCH-0007` to `JM-SCH-0014`, `JM-CAL-0002`), or
    /// too many of something (`JM-SCH-0015`).
    #[uniffi::constructor]
    pub fn new(
        policy: ConflictPolicy,
        technicians: Vec<Technician>,
        leave: Vec<Leave>,
        bookings: Vec<Booking>,
    ) -> Result<Arc<Diary>, JourneymanError> {
        journeyman::schedule::Diary::new(policy, technicians, leave, bookings).map_err(raised).map(Diary::own)
    }
    /// A diary that has more than people, of the given contents in any order.
    ///
    /// # Errors
    /// As those of `new`; and resources that aren't possible (`JM-SCH-0024`, `JM-SCH-0026` to `JM-SCH-0028`),
    /// what a booking takes and the diary doesn't have (`JM-SCH-0018` to `JM-SCH-0020`), or a booking that depends on itself
    /// (`JM-SCH-0025`).
    #[uniffi::constructor]
    pub fn with_resources(
        policy: ConflictPolicy,
        resources: Resources,
        technicians: Vec<Technician>,
        leave: Vec<Leave>,
        bookings: Vec<Booking>,
    ) -> Result<Arc<Diary>, JourneymanError> {
        journeyman::schedule::Diary::with_resources(policy, resources, technicians, leave, bookings)
            .map_err(raised)
            .map(Diary::own)
    }
    /// The firm's policy about conflicts.
    pub fn policy(&self) -> ConflictPolicy {
        self.0.read(|this| this.policy().clone())
    }
    /// What it has besides people: each list sorted.
    pub fn resources(&self) -> Resources {
        self.0.read(|this| this.resources().clone())
    }
    /// The technicians, by id.
    pub fn technicians(&self) -> Vec<Technician> {
        self.0.read(|this| this.technicians().cloned().collect())
    }
    /// The leave, by id.
    pub fn leave(&self) -> Vec<Leave> {
        self.0.read(|this| this.leave().copied().collect())
    }
    /// The bookings, by id.
    pub fn bookings(&self) -> Vec<Booking> {
        self.0.read(|this| this.bookings().cloned().collect())
    }
    /// One technician.
    ///
    /// # Errors
    /// `JM-SCH-0001`.
    pub fn technician(&self, id: TechnicianId) -> Result<Technician, JourneymanError> {
        self.0.read(|this| this.technician(id).map_err(raised).cloned())
    }
    /// One booking.
    ///
    /// # Errors
    /// `JM-SCH-0002`.
    pub fn booking(&self, id: BookingId) -> Result<Booking, JourneymanError> {
        self.0.read(|this| this.booking(id).map_err(raised).cloned())
    }
    /// The bookings of a technician that overlap an interval, by start, then by id; none for a technician who isn't known.
    pub fn bookings_in(&self, technician: TechnicianId, interval: Interval) -> Result<Vec<Booking>, JourneymanError> {
        self.0.read(|this| Ok(this.bookings_in(technician, interval).cloned().collect()))
    }
    /// Every two bookings of a technician that overlap, in the order of `scheduleDoubleBookings`: the quick look, without the other
    /// rules, overrides and fixes of `scheduleCheckAll`.
    ///
    /// # Errors
    /// `JM-SCH-0015`: more than `limits().doubleBookingsMax`.
    pub fn double_bookings(&self) -> Result<Vec<DoubleBooking>, JourneymanError> {
        self.0.read(|this| this.double_bookings().map_err(raised))
    }
}
