use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::Serialize;

use super::{Conflict, DiaryPart};
use crate::{
    calendar::{CalendarError, Weekday, ZoneName},
    error::Coded,
    id::{BookingId, EquipmentId, LeaveId, SiteId, TechnicianId, VehicleId},
    limits::BOOKING_SECONDS_MAX,
};

/// Why a diary could not be made, asked or brought up to date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ScheduleError {
    /// The diary doesn't have this technician.
    #[error("{}the diary has no technician {technician}", ahead(*of))]
    UnknownTechnician {
        /// Who was named.
        technician: TechnicianId,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// The diary doesn't have this booking.
    #[error("the diary has no booking {booking}")]
    UnknownBooking {
        /// Which was named.
        booking: BookingId,
    },
    /// The diary doesn't have this leave.
    #[error("the diary has no leave {leave}")]
    UnknownLeave {
        /// Which was named.
        leave: LeaveId,
    },
    /// The diary already has a technician of this id.
    #[error("the diary already has technician {technician}")]
    TechnicianTaken {
        /// The id.
        technician: TechnicianId,
    },
    /// The diary already has a booking of this id.
    #[error("the diary already has booking {booking}")]
    BookingTaken {
        /// The id.
        booking: BookingId,
    },
    /// The diary already has leave of this id.
    #[error("the diary already has leave {leave}")]
    LeaveTaken {
        /// The id.
        leave: LeaveId,
    },
    /// Working hours that don't start and end at a whole minute.
    #[error("{}working hours start and end at whole minutes, not {start} to {end} on {day:?}", ahead(*of))]
    HoursNotWholeMinutes {
        /// The day on which they start.
        day: Weekday,
        /// When they would start.
        start: NaiveTime,
        /// When they would end.
        end: NaiveTime,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// Working hours that end when or before they start, without saying that they end on the next day.
    #[error(
        "{}working hours from {start} on {day:?} must end after it, not at {end}, unless they end on the next day",
        ahead(*of)
    )]
    HoursEmpty {
        /// The day on which they start.
        day: Weekday,
        /// When they would start.
        start: NaiveTime,
        /// When they would end.
        end: NaiveTime,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// One span of working hours over more than 24 hours.
    #[error("{}working hours from {start} on {day:?} to {end} on the next day are more than 24 hours", ahead(*of))]
    HoursTooLong {
        /// The day on which they start.
        day: Weekday,
        /// When they would start.
        start: NaiveTime,
        /// When they would end, on the next day.
        end: NaiveTime,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// Two spans of one technician's week that overlap.
    #[error(
        "{}the working hours from {start} on {day:?} go on when those from {other_start} on {other_day:?} start",
        ahead(*of)
    )]
    HoursOverlap {
        /// The day on which the earlier span starts.
        day: Weekday,
        /// When the earlier span starts.
        start: NaiveTime,
        /// The day on which the other starts.
        other_day: Weekday,
        /// When the other starts.
        other_start: NaiveTime,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// Leave that ends before, or when, it starts.
    #[error("leave {leave} must end after it starts")]
    LeaveEmpty {
        /// Which.
        leave: LeaveId,
    },
    /// A booking that lasts no time, or less.
    #[error("a booking lasts longer than nothing, so not {seconds} seconds")]
    BookingEmpty {
        /// How long it would last.
        seconds: i64,
    },
    /// A booking, or a range to look at, longer than [`BOOKING_SECONDS_MAX`].
    #[error(
        "{}{seconds} seconds are more than the {BOOKING_SECONDS_MAX} of one booking or one look at the diary",
        ahead(*of)
    )]
    BookingTooLong {
        /// How long it would last.
        seconds: i64,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// A booking whose civil start and offset give another instant than its interval.
    #[error("booking {booking} starts at {start}, which isn't {local} at {offset_seconds} seconds east of UTC")]
    StartMismatch {
        /// Which.
        booking: BookingId,
        /// Where its interval starts.
        start: DateTime<Utc>,
        /// Its civil start.
        local: NaiveDateTime,
        /// The offset that was chosen.
        offset_seconds: i32,
    },
    /// More of something than a diary holds, or than one request may ask.
    #[error("{}more than the {max} that {limit} allows", ahead(*of))]
    TooMany {
        /// The name of the bound in [`crate::limits`].
        limit: &'static str,
        /// The bound.
        max: u64,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// A number of a slot request that is zero, or above its bound.
    #[error("{field} {given} isn't between 1 and the {max} of {limit}")]
    SlotOutOfBounds {
        /// Which field of the request.
        field: &'static str,
        /// The name of the bound in [`crate::limits`].
        limit: &'static str,
        /// What came.
        given: u32,
        /// The bound.
        max: u32,
    },
    /// The diary doesn't have this vehicle.
    #[error("the diary has no vehicle {vehicle}{}", which_is_taken(*booking))]
    UnknownVehicle {
        /// Which was named.
        vehicle: VehicleId,
        /// The booking that takes it, where resources would no longer have it, or a diary that is read doesn't.
        #[serde(skip_serializing_if = "Option::is_none")]
        booking: Option<BookingId>,
    },
    /// The diary doesn't have this equipment.
    #[error("the diary has no equipment {equipment}{}", which_is_taken(*booking))]
    UnknownEquipment {
        /// Which was named.
        equipment: EquipmentId,
        /// The booking that takes it, as of a vehicle.
        #[serde(skip_serializing_if = "Option::is_none")]
        booking: Option<BookingId>,
    },
    /// The diary doesn't have this site.
    #[error("the diary has no site {site}{}", where_it_is(*booking))]
    UnknownSite {
        /// Which was named.
        site: SiteId,
        /// The booking that is there, as of a vehicle.
        #[serde(skip_serializing_if = "Option::is_none")]
        booking: Option<BookingId>,
    },
    /// Something that a list may have once comes twice in it; or the crew has in it who leads.
    #[error("{}", twice(list, *lead, *of))]
    ComesTwice {
        /// The list.
        list: &'static str,
        /// Who leads and is in the crew, too, if that is it.
        #[serde(skip_serializing_if = "Option::is_none")]
        lead: Option<TechnicianId>,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// A booking that, by way of others, must be over before it starts.
    #[error("booking {booking} depends on itself")]
    DependencyCycle {
        /// Which.
        booking: BookingId,
    },
    /// A number that is below or above what is taken.
    #[error("{}{}", ahead(*of), out_of_bounds((limit, *given, *min, *max), *site))]
    OutOfBounds {
        /// The name of the bound in [`crate::limits`], or of the field.
        limit: &'static str,
        /// What came.
        given: i64,
        /// The lowest that is taken.
        min: i64,
        /// The highest that is taken.
        max: i64,
        /// The site to which a way from itself would take time, if that is it.
        #[serde(skip_serializing_if = "Option::is_none")]
        site: Option<SiteId>,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// Days of which the last is before the first.
    #[error("{}the last day, {last}, is before the first, {first}", ahead(*of))]
    DaysBackwards {
        /// The first day.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
        /// What of the diary it is about, if anything of it is.
        #[serde(flatten)]
        of: Option<DiaryPart>,
    },
    /// A bound of work without a break and no length of a break, or the other way round.
    #[error("the limits have one of break_after_minutes and break_minutes, and it takes both")]
    BreakIncomplete {},
    /// A booking on the clock of a zone that the tz database doesn't have.
    #[error("booking {booking} is on the clock of {zone}, a zone that the tz database doesn't have")]
    BookingZone {
        /// Which.
        booking: BookingId,
        /// Its zone.
        zone: ZoneName,
    },
    /// An event that the state can't have come to: the log isn't what was written.
    #[error("the event doesn't fit the diary: {problem}")]
    EventDoesNotFit {
        /// The code of what is wrong with it.
        problem_code: &'static str,
        /// What is wrong with it.
        problem: String,
    },
    /// A day or a time, of something that a diary is made of, that is outside the years that are carried.
    #[error("{of}: {}", CalendarError::OutOfRange { year: *year })]
    OutOfRange {
        /// The year that came.
        year: i32,
        /// What of the diary it is about.
        #[serde(flatten)]
        of: DiaryPart,
    },
    /// A time or a zone that the calendar refuses.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

impl ScheduleError {
    /// The same, of something that a diary is made of; one that already says of what stays as it is.
    pub(super) fn of(mut self, part: DiaryPart) -> Self {
        match &mut self {
            Self::UnknownTechnician { of, .. }
            | Self::HoursNotWholeMinutes { of, .. }
            | Self::HoursEmpty { of, .. }
            | Self::HoursTooLong { of, .. }
            | Self::HoursOverlap { of, .. }
            | Self::BookingTooLong { of, .. }
            | Self::TooMany { of, .. }
            | Self::ComesTwice { of, .. }
            | Self::OutOfBounds { of, .. }
            | Self::DaysBackwards { of, .. } => {
                of.get_or_insert(part);
                self
            }
            &mut Self::Calendar(CalendarError::OutOfRange { year }) => Self::OutOfRange { year, of: part },
            _ => self,
        }
    }

    /// The same, of what a booking takes and the resources lack.
    pub(super) fn of_booking(mut self, id: BookingId) -> Self {
        if let Self::UnknownVehicle { booking, .. }
        | Self::UnknownEquipment { booking, .. }
        | Self::UnknownSite { booking, .. } = &mut self
        {
            *booking = Some(id);
        }
        self.of(DiaryPart::Booking { booking: id })
    }
}

impl Coded for ScheduleError {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownTechnician { .. } => "JM-SCH-0001",
            Self::UnknownBooking { .. } => "JM-SCH-0002",
            Self::UnknownLeave { .. } => "JM-SCH-0003",
            Self::TechnicianTaken { .. } => "JM-SCH-0004",
            Self::BookingTaken { .. } => "JM-SCH-0005",
            Self::LeaveTaken { .. } => "JM-SCH-0006",
            Self::HoursNotWholeMinutes { .. } => "JM-SCH-0007",
            Self::HoursEmpty { .. } => "JM-SCH-0008",
            Self::HoursTooLong { .. } => "JM-SCH-0009",
            Self::HoursOverlap { .. } => "JM-SCH-0010",
            Self::LeaveEmpty { .. } => "JM-SCH-0011",
            Self::BookingEmpty { .. } => "JM-SCH-0012",
            Self::BookingTooLong { .. } => "JM-SCH-0013",
            Self::StartMismatch { .. } => "JM-SCH-0014",
            Self::TooMany { .. } => "JM-SCH-0015",
            Self::SlotOutOfBounds { .. } => "JM-SCH-0016",
            Self::EventDoesNotFit { .. } => "JM-SCH-0017",
            Self::UnknownVehicle { .. } => "JM-SCH-0018",
            Self::UnknownEquipment { .. } => "JM-SCH-0019",
            Self::UnknownSite { .. } => "JM-SCH-0020",
            Self::ComesTwice { .. } => "JM-SCH-0024",
            Self::DependencyCycle { .. } => "JM-SCH-0025",
            Self::OutOfBounds { .. } => "JM-SCH-0026",
            Self::DaysBackwards { .. } => "JM-SCH-0027",
            Self::BreakIncomplete {} => "JM-SCH-0028",
            Self::BookingZone { .. } => "JM-SCH-0029",
            &Self::OutOfRange { year, .. } => CalendarError::OutOfRange { year }.code(),
            Self::Calendar(error) => error.code(),
        }
    }
}

/// Why a command to the diary is refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ScheduleRefusal {
    /// The civil start is skipped when the clocks go forward, and the command leaves the choice open.
    #[error("{local} doesn't exist in {zone}, the clocks go forward over it: start at {earlier} or at {later}")]
    StartInGap {
        /// The zone.
        zone: ZoneName,
        /// The civil start.
        local: NaiveDateTime,
        /// Read with the offset after the change.
        earlier: DateTime<Utc>,
        /// Read with the offset before the change.
        later: DateTime<Utc>,
    },
    /// The civil start comes twice when the clocks go back, and the command leaves the choice open.
    #[error("{local} comes twice in {zone}, the clocks go back over it: start at {earlier} or at {later}")]
    StartInFold {
        /// The zone.
        zone: ZoneName,
        /// The civil start.
        local: NaiveDateTime,
        /// The first time.
        earlier: DateTime<Utc>,
        /// The second time.
        later: DateTime<Utc>,
    },
    /// The booking clashes: all the conflicts it has, of which at least one is hard, or soft and not overridden.
    #[error("the booking has {} conflict(s), the first: {}", .conflicts.len(), first_text(.conflicts))]
    Conflicting {
        /// Every conflict, in the order of [`super::check`].
        conflicts: Vec<Conflict>,
    },
    /// The command contradicts the diary or itself.
    #[error(transparent)]
    #[serde(untagged)]
    Schedule(#[from] ScheduleError),
}

impl From<CalendarError> for ScheduleRefusal {
    fn from(error: CalendarError) -> Self {
        Self::Schedule(error.into())
    }
}

impl Coded for ScheduleRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::StartInGap { .. } => "JM-SCH-0021",
            Self::StartInFold { .. } => "JM-SCH-0022",
            Self::Conflicting { .. } => "JM-SCH-0023",
            Self::Schedule(error) => error.code(),
        }
    }
}

fn which_is_taken(by: Option<BookingId>) -> String {
    by.map_or_else(String::new, |booking| format!(", which booking {booking} takes"))
}

fn where_it_is(booking: Option<BookingId>) -> String {
    booking.map_or_else(String::new, |booking| format!(", where booking {booking} is"))
}

fn out_of_bounds((limit, given, min, max): (&str, i64, i64, i64), site: Option<SiteId>) -> String {
    match site {
        Some(site) => format!("the way from site {site} to itself takes no time, so not {given} seconds"),
        None => format!("{given} isn't between {min} and the {max} of {limit}"),
    }
}

fn twice(list: &str, lead: Option<TechnicianId>, of: Option<DiaryPart>) -> String {
    match (lead, of) {
        (Some(lead), _) => format!("{}technician {lead} leads and is in the {list}, too", ahead(of)),
        (None, Some(DiaryPart::Technician { .. } | DiaryPart::Leave { .. } | DiaryPart::Booking { .. }) | None) => {
            format!("{}{list} has something twice", ahead(of))
        }
        // The lists of the rest may have something twice: here they are what comes twice.
        (None, Some(part)) => format!("{list} has {part} twice"),
    }
}

fn ahead(of: Option<DiaryPart>) -> String {
    of.map_or_else(String::new, |part| format!("{part}: "))
}

fn first_text(conflicts: &[Conflict]) -> String {
    conflicts.first().map(ToString::to_string).unwrap_or_default()
}
