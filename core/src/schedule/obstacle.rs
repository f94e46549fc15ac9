//! What is in the way of a booking.

use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::LocalSpan;
use crate::{
    calendar::{Interval, ZoneName, ZonedTime},
    id::{BookingId, EquipmentId, LeaveId, SiteId, TechnicianId, VehicleId, VisitId},
    text::Label,
    wire,
};

/// What is in the way of a booking.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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
        #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
        #[schemars(skip_serializing_if = "wire::never")]
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
        #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
        #[schemars(skip_serializing_if = "wire::never")]
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
        #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
        #[schemars(skip_serializing_if = "wire::never")]
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

impl Obstacle {
    /// Where the trouble with it starts: at the earliest with the proposed time.
    pub(super) fn starts(&self, proposed: Interval) -> DateTime<Utc> {
        let start = match self {
            Self::Booking { span, .. }
            | Self::Leave { span, .. }
            | Self::Vehicle { span, .. }
            | Self::VehicleOut { span, .. }
            | Self::Equipment { span, .. }
            | Self::EquipmentOut { span, .. }
            | Self::Holiday { span, .. } => Some(span),
            Self::TimeOff { spans }
            | Self::SiteClosed { spans, .. }
            | Self::CrewTooSmall { spans, .. }
            | Self::Break { spans } => spans.first(),
            // The rest is about all of it, or about what is before or after it.
            _ => None,
        };
        start.map_or(proposed.start(), |span| span.interval.start().max(proposed.start()))
    }

    /// What tells it from another of its kind: ids first, then names, then days.
    pub(super) fn identity(&self) -> (Option<Uuid>, Option<Uuid>, Option<&Label>, Option<NaiveDate>) {
        match self {
            Self::Booking { booking, .. }
            | Self::Dependency { booking, .. }
            | Self::Travel { booking, .. }
            | Self::Rest { booking, .. } => (Some((*booking).into()), None, None, None),
            Self::Leave { leave, .. } => (None, Some((*leave).into()), None, None),
            Self::Vehicle { vehicle, booking, .. } => (Some((*booking).into()), Some((*vehicle).into()), None, None),
            Self::VehicleOut { vehicle, .. } => (None, Some((*vehicle).into()), None, None),
            Self::Equipment { equipment, booking, .. } => {
                (Some((*booking).into()), Some((*equipment).into()), None, None)
            }
            Self::EquipmentOut { equipment, .. } => (None, Some((*equipment).into()), None, None),
            Self::SiteClosed { site, .. } => (None, Some((*site).into()), None, None),
            Self::LicenceMissing { licence }
            | Self::LicenceNotValid { licence, .. }
            | Self::LicenceExpiring { licence, .. } => (None, None, Some(licence), None),
            Self::Skill { skill, .. } => (None, None, Some(skill), None),
            Self::Role { role, .. } => (None, None, Some(role), None),
            Self::Holiday { name, date, .. } => (None, None, Some(name), Some(*date)),
            Self::WorkTime { first, .. } => (None, None, None, Some(*first)),
            Self::TimeOff { .. }
            | Self::CrewTooSmall { .. }
            | Self::Clock { .. }
            | Self::Days { .. }
            | Self::Window { .. }
            | Self::Break { .. }
            | Self::Stretch { .. }
            | Self::Preferred { .. } => (None, None, None, None),
        }
    }
}
