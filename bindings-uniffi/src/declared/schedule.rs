//! Written by declare.py from the core's `schedule`: change that, and run it.

use super::names::{
    Absence, Agenda, Appointment, Booking, BookingId, BookingTime, Conflict, ConflictCode, ConflictOverride,
    ConflictPolicy, Disambiguation, Fix, Interval, Label, Leave, LeaveId, LeaveSpan, LocalSpan, Obstacle, Proposal,
    ScheduleCommand, ScheduleEvent, Severity, Slot, SlotCursor, SlotRejection, SlotRequest, SlotSearch, Technician,
    TechnicianId, Text, VisitId, Weekday, WorkingHours, ZoneName, ZonedTime,
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
    /// When: at most 31 days.
    pub interval: Interval,
    /// The start as it was agreed, with the zone and the offset that was chosen; it is the instant at which the interval
    /// starts. A new tz database that reads it otherwise can be noticed by it.
    pub start: ZonedTime,
    /// The conflicts that somebody took on when it was booked. Each lapses when the facts, and so its key, change.
    pub overrides: Vec<ConflictOverride>,
}

/// Somebody's decision to book in spite of a soft conflict.
#[uniffi::remote(Record)]
pub struct ConflictOverride {
    /// The key of the conflict.
    pub key: Label,
    /// Why it doesn't matter.
    pub reason: Text,
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
        /// How long, in seconds: 1 to 2678400.
        duration_seconds: i64,
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
    /// When: at most 31 days.
    pub interval: Interval,
    /// The booking that is to be there. If the diary has it already it is about to move, and isn't in its own way.
    #[uniffi(default = None)]
    pub booking: Option<BookingId>,
}

/// What kind of conflict it is, by the code that is written down.
#[uniffi::remote(Enum)]
pub enum ConflictCode {
    /// `JM-SCH-0101`: the technician has another booking in the time.
    DoubleBooked,
    /// `JM-SCH-0102`: the technician is on leave in the time.
    OnLeave,
    /// `JM-SCH-0103`: the technician doesn't work in all of the time.
    OutsideHours,
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

/// How much each kind of conflict matters to the firm.
///
/// By default nobody is booked twice or during leave (hard), and working outside the hours needs a reason (soft).
#[uniffi::remote(Record)]
pub struct ConflictPolicy {
    /// Of `JM-SCH-0101`.
    pub double_booked: Severity,
    /// Of `JM-SCH-0102`.
    pub on_leave: Severity,
    /// Of `JM-SCH-0103`.
    pub outside_hours: Severity,
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
    /// Its identity, made from its code, the technician, what is in the way, and both intervals: the code, a colon, and the
    /// first 128 bits of the SHA-256 of these facts. The same facts have the same key, whatever else the diary holds; when
    /// one of them changes the key does, and an override of it lapses.
    pub key: String,
    /// Whose time it is about.
    pub technician: TechnicianId,
    /// The booking that was asked about, if it has an id.
    #[uniffi(default = None)]
    pub booking: Option<BookingId>,
    /// The time that was asked about.
    pub proposed: LocalSpan,
    /// What is in the way.
    pub obstacle: Obstacle,
    /// How much of the proposed time it takes away: the overlap, or the time outside the hours.
    pub seconds: i64,
    /// What would resolve it, each alone. After another start there may be other conflicts; where a fix says that it
    /// resolves all of them, it does.
    pub fixes: Vec<Fix>,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn conflict_text(conflict: Conflict) -> Result<String, JourneymanError> {
    Ok(conflict.to_string())
}

/// What is in the way of a booking.
#[uniffi::remote(Enum)]
pub enum Obstacle {
    /// Another booking.
    Booking {
        /// Which.
        booking: BookingId,
        /// Its visit.
        visit: VisitId,
        /// When it is.
        span: LocalSpan,
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
}

/// An interval, with what the clocks of the technician's zone say at its start and its end.
#[uniffi::remote(Record)]
pub struct LocalSpan {
    /// The interval.
    pub interval: Interval,
    /// Its start on the clock.
    pub start: ZonedTime,
    /// Its end on the clock.
    pub end: ZonedTime,
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn local_span_text(local_span: LocalSpan) -> Result<String, JourneymanError> {
    Ok(local_span.to_string())
}

/// A change of the proposal that resolves a conflict.
///
/// A proposal that is moved keeps its length.
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
    /// Start at exactly this instant: the nearest one, before or after, at which nothing at all is in the way.
    StartAt {
        /// The instant.
        instant: DateTime<Utc>,
        /// The same, on the clock of the technician's zone.
        local: ZonedTime,
    },
    /// Send somebody else at the same time: nothing at all is in the way.
    OtherTechnician {
        /// Who is free.
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
    },
    /// A booking's time was given back.
    BookingCancelled {
        /// Which.
        booking: BookingId,
    },
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
        /// The last day away, which may be the first.
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

/// What slots are wanted.
#[uniffi::remote(Record)]
pub struct SlotRequest {
    /// How many: 1 to 100.
    pub count: u32,
    /// How long the visit lasts, in seconds: 1 to 2678400.
    pub duration_seconds: i64,
    /// Who may come; empty for anyone.
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
    /// Where an earlier search stopped, to go on from there with the same request.
    #[uniffi(default = None)]
    pub cursor: Option<SlotCursor>,
}

/// The last start that a search has looked at.
#[uniffi::remote(Record)]
pub struct SlotCursor {
    /// The start.
    pub start: DateTime<Utc>,
    /// Whose.
    pub technician: TechnicianId,
}

/// What a search found.
#[uniffi::remote(Record)]
pub struct SlotSearch {
    /// The slots, by start, then by technician.
    pub slots: Vec<Slot>,
    /// How many starts each kind of conflict ruled out, by code. A start with several is counted under each.
    pub rejected: Vec<SlotRejection>,
    /// Where to go on; none once every start within the horizon was looked at. There may be one before the wanted number of
    /// slots is found, since one search looks at no more than `limits().slotWorkMax`.
    #[uniffi(default = None)]
    pub cursor: Option<SlotCursor>,
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
}

/// How many starts a kind of conflict ruled out.
#[uniffi::remote(Record)]
pub struct SlotRejection {
    /// The kind of conflict.
    pub code: ConflictCode,
    /// How many starts.
    pub count: u64,
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

/// A technician's working time, leave and bookings within a range, as instants and on the clock of the technician's zone.
///
/// # Errors
/// An unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), a range of more than 31 days
/// (`JM-SCH-0013`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
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
/// Intervals are half-open: visits that touch don't conflict. The order is by severity, where the trouble starts,
/// technician, code, and ids. The same checker decides which slots `scheduleNextSlots` offers.
///
/// # Errors
/// An unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), a proposal of more than 31 days
/// (`JM-SCH-0013`), more than `limits().conflictsMax` conflicts (`JM-SCH-0015`), or a time outside the years 1900 to 9999
/// (`JM-CAL-0002`).
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
/// Two bookings that overlap are one conflict, that of the later with the earlier. Soft conflicts whose key one of the two
/// bookings overrides are left out. The fixes are those that lie in the conflict itself; `check` also names other
/// technicians and free starts.
///
/// # Errors
/// An unknown zone (`JM-CAL-0003`), more than `limits().conflictsMax` conflicts (`JM-SCH-0015`), or a time
/// outside the years 1900 to 9999 (`JM-CAL-0002`).
#[uniffi::export]
pub fn schedule_check_all(diary: Arc<Diary>, tzdb: Arc<Tzdb>) -> Result<Vec<Conflict>, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::schedule::check_all(diary, tzdb).map_err(raised)))
}

/// The code, as it is written and as `CATALOGUE` lists it.
#[uniffi::export]
pub fn conflict_code_code(conflict_code: ConflictCode) -> Result<String, JourneymanError> {
    Ok(conflict_code.code().to_owned())
}

/// How much a kind of conflict matters.
#[uniffi::export]
pub fn conflict_policy_severity(
    conflict_policy: ConflictPolicy,
    code: ConflictCode,
) -> Result<Severity, JourneymanError> {
    Ok(conflict_policy.severity(code))
}

/// The next times at which a visit could be booked, the earliest first, and among equal ones by the technician's id.
///
/// Every start on the grid of the step is tried, by the checker of `check`, and offered if and only if that
/// finds no conflict at all.
///
/// # Errors
/// An unknown technician (`JM-SCH-0001`) or zone (`JM-CAL-0003`), a duration of nothing or of more than
/// 31 days (`JM-SCH-0012`, `JM-SCH-0013`), a count, horizon or step out of bounds (`JM-SCH-0016`), too many windows
/// (`JM-SCH-0015`), or a time outside the years 1900 to 9999 (`JM-CAL-0002`).
#[uniffi::export]
pub fn schedule_next_slots(
    diary: Arc<Diary>,
    tzdb: Arc<Tzdb>,
    request: SlotRequest,
) -> Result<SlotSearch, JourneymanError> {
    tzdb.0.read(|tzdb| diary.0.read(|diary| journeyman::schedule::next_slots(diary, tzdb, &request).map_err(raised)))
}

#[uniffi::export]
impl Diary {
    /// What a command does to the diary, or why it is refused. Nothing is changed yet.
    ///
    /// A booking is refused if any of its conflicts is hard, or soft and not overridden; the refusal has all of them.
    ///
    /// # Errors
    /// Conflicts (`JM-SCH-0023`), a civil start that needs a choice (`JM-SCH-0021`, `JM-SCH-0022`), or
    /// a command that contradicts the diary (`JM-SCH-0001` to `JM-SCH-0006`), itself (`JM-SCH-0007` to `JM-SCH-0013`), a
    /// bound (`JM-SCH-0015`) or the calendar (`JM-CAL-0002`, `JM-CAL-0003`).
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
    /// The firm's policy about conflicts.
    pub fn policy(&self) -> ConflictPolicy {
        self.0.read(|this| *this.policy())
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
}
