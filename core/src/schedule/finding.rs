//! What stands in the way of a proposal, before it is written out for people.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use sha2::{Digest, Sha256};

use super::{Booking, ConflictCode, DaySpan, LocalSpan, Obstacle, PublicHoliday, RoleNeed, SkillNeed};
use crate::{
    calendar::{Interval, Zone, ZoneName, ZonedTime},
    id::{EquipmentId, LeaveId, SiteId, TechnicianId, VehicleId},
    text::Label,
};

/// Something in the way of a proposal.
pub(super) struct Finding<'a> {
    /// Whose time it is about, or who leads.
    pub(super) technician: TechnicianId,
    pub(super) found: Found<'a>,
}

/// What it is. Intervals in a list are in order, apart, and within the proposal.
pub(super) enum Found<'a> {
    Booking(&'a Booking),
    Leave(LeaveId, Interval),
    TimeOff(Vec<Interval>),
    Vehicle(VehicleId, &'a Booking),
    VehicleOut(VehicleId, Interval),
    Equipment(EquipmentId, &'a Booking),
    EquipmentOut(EquipmentId, Interval),
    LicenceMissing(&'a Label),
    LicenceNotValid { licence: &'a Label, first: NaiveDate, last: NaiveDate },
    LicenceExpiring { licence: &'a Label, until: NaiveDate, soon_days: u32 },
    Skill { need: &'a SkillNeed, level: Option<u16> },
    SiteClosed(SiteId, Vec<Interval>),
    Dependency { other: &'a Booking, lag_seconds: i64, comes_after: bool },
    CrewTooSmall { needed: u32, present: u32, spans: Vec<Interval> },
    Role { need: &'a RoleNeed, present: u32 },
    Clock { agreed: &'a ZonedTime, shown: Option<DateTime<Utc>> },
    Days { days: DaySpan, zone: &'a ZoneName, now: Interval },
    Holiday { holiday: &'a PublicHoliday, site: Option<SiteId>, part: Interval },
    Travel(Way<'a>),
    Window(Interval),
    WorkTime { first: NaiveDate, last: NaiveDate, limit_seconds: i64, worked_seconds: i64 },
    Rest { other: &'a Booking, rest_seconds: i64, gap_seconds: i64 },
    Break(Vec<Interval>),
    Stretch { span: Interval, worked_seconds: i64, limit_seconds: i64, break_seconds: i64 },
    Preferred(TechnicianId),
}

/// The way between a proposal and the booking before or after it.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub(super) other: &'a Booking,
    pub(super) origin: SiteId,
    pub(super) destination: SiteId,
    pub(super) travel_seconds: Option<i64>,
    pub(super) gap_seconds: i64,
    /// What the firm wants besides the way.
    pub(super) tight_seconds: i64,
}

impl Way<'_> {
    pub(super) fn code(&self) -> ConflictCode {
        match self.travel_seconds {
            None => ConflictCode::TravelUnknown,
            Some(_) if self.is_too_short() => ConflictCode::TravelTooShort,
            Some(_) => ConflictCode::TravelTight,
        }
    }

    /// Whether the way is known, and takes longer than there is time.
    pub(super) fn is_too_short(&self) -> bool {
        self.travel_seconds.is_some_and(|travel| self.gap_seconds < travel)
    }

    /// Whether the way is known, and there isn't as much time as the firm wants.
    pub(super) fn is_tight(&self) -> bool {
        self.travel_seconds.is_some_and(|travel| self.gap_seconds < travel.saturating_add(self.tight_seconds))
    }

    /// How much time there should be between the two.
    pub(super) fn wanted_seconds(&self) -> Option<i64> {
        let tight = if self.code() == ConflictCode::TravelTight { self.tight_seconds } else { 0 };
        self.travel_seconds.map(|travel| travel.saturating_add(tight))
    }

    /// What a conflict of it is about. What the firm wants besides the way is a fact of the kind that is about it.
    fn facts(&self) -> String {
        let Self { other, origin, destination, gap_seconds, tight_seconds, .. } = self;
        let travel = or_empty(self.travel_seconds);
        let facts = format!("{}|{}|{origin}|{destination}|{travel}|{gap_seconds}", other.id, other.interval);
        if self.code() == ConflictCode::TravelTight { format!("{facts}|{tight_seconds}") } else { facts }
    }
}

impl<'a> Finding<'a> {
    pub(super) const fn of(technician: TechnicianId, found: Found<'a>) -> Self {
        Self { technician, found }
    }

    pub(super) fn code(&self) -> ConflictCode {
        match &self.found {
            Found::Booking(_) => ConflictCode::DoubleBooked,
            Found::Leave(..) => ConflictCode::OnLeave,
            Found::TimeOff(_) => ConflictCode::OutsideHours,
            Found::Vehicle(..) | Found::VehicleOut(..) => ConflictCode::VehicleTaken,
            Found::Equipment(..) | Found::EquipmentOut(..) => ConflictCode::EquipmentTaken,
            Found::LicenceMissing(_) => ConflictCode::LicenceMissing,
            Found::LicenceNotValid { .. } => ConflictCode::LicenceNotValid,
            Found::LicenceExpiring { .. } => ConflictCode::LicenceExpiring,
            Found::Skill { .. } => ConflictCode::SkillMissing,
            Found::SiteClosed(..) => ConflictCode::SiteClosed,
            Found::Dependency { .. } => ConflictCode::DependencyBroken,
            Found::CrewTooSmall { .. } => ConflictCode::CrewTooSmall,
            Found::Role { .. } => ConflictCode::RoleMissing,
            Found::Clock { .. } | Found::Days { .. } => ConflictCode::ClockMoved,
            Found::Holiday { .. } => ConflictCode::PublicHoliday,
            Found::Travel(way) => way.code(),
            Found::Window(_) => ConflictCode::OutsideWindow,
            Found::WorkTime { first, last, .. } if first == last => ConflictCode::DailyHours,
            Found::WorkTime { .. } => ConflictCode::WeeklyHours,
            Found::Rest { .. } => ConflictCode::RestTooShort,
            Found::Break(_) | Found::Stretch { .. } => ConflictCode::NoBreak,
            Found::Preferred(_) => ConflictCode::NotPreferred,
        }
    }

    /// How much of the proposed time it takes away, or how much is missing.
    pub(super) fn seconds(&self, proposed: Interval) -> i64 {
        let overlap = |other: Interval| proposed.intersection(other).map_or(0, Interval::seconds);
        match &self.found {
            Found::Booking(other) | Found::Vehicle(_, other) | Found::Equipment(_, other) => overlap(other.interval),
            Found::Leave(_, span) | Found::VehicleOut(_, span) | Found::EquipmentOut(_, span) => overlap(*span),
            Found::TimeOff(spans)
            | Found::SiteClosed(_, spans)
            | Found::Break(spans)
            | Found::CrewTooSmall { spans, .. } => spans.iter().map(|span| span.seconds()).sum(),
            Found::Holiday { part, .. } => part.seconds(),
            Found::Dependency { other, lag_seconds, comes_after } => {
                let gap = if *comes_after {
                    between(other.interval.end(), proposed.start())
                } else {
                    between(proposed.end(), other.interval.start())
                };
                lag_seconds.saturating_sub(gap)
            }
            Found::Clock { shown, .. } => shown.map_or(0, |shown| between(proposed.start(), shown).saturating_abs()),
            Found::Days { now, .. } => {
                let apart = |one, other| between(one, other).saturating_abs();
                apart(proposed.start(), now.start()).saturating_add(apart(proposed.end(), now.end()))
            }
            Found::Travel(way) => way.wanted_seconds().map_or(0, |wanted| wanted.saturating_sub(way.gap_seconds)),
            // One of the two is below zero.
            Found::Window(window) => {
                between(proposed.start(), window.start()).max(between(window.end(), proposed.start()))
            }
            Found::WorkTime { limit_seconds, worked_seconds, .. }
            | Found::Stretch { limit_seconds, worked_seconds, .. } => worked_seconds.saturating_sub(*limit_seconds),
            Found::Rest { rest_seconds, gap_seconds, .. } => rest_seconds.saturating_sub(*gap_seconds),
            Found::LicenceMissing(_)
            | Found::LicenceNotValid { .. }
            | Found::LicenceExpiring { .. }
            | Found::Skill { .. }
            | Found::Role { .. }
            | Found::Preferred(_) => 0,
        }
    }

    /// The identity of the conflict: its code, a colon, and the first 128 bits of the SHA-256 of its facts, in hexadecimal;
    /// of a limit of work another colon and the seconds by which it is passed.
    ///
    /// The facts are its code, the technician, the proposed interval, and what is in the way, joined by `|`, the intervals
    /// as ISO 8601 writes them.
    pub(super) fn key(&self, proposed: Interval) -> String {
        let mut key = self.about(proposed);
        if matches!(self.found, Found::WorkTime { .. } | Found::Stretch { .. }) {
            // INVARIANT: writing to a String can't fail.
            let _ = write!(key, ":{}", self.seconds(proposed));
        }
        key
    }

    /// The key without the seconds by which a limit of work is passed.
    pub(super) fn about(&self, proposed: Interval) -> String {
        const BYTES: usize = 16;
        let code = self.code().code();
        let hash = Sha256::digest(format!("{code}|{}|{proposed}|{}", self.technician, self.facts()));
        let mut key = format!("{code}:");
        for byte in hash.iter().take(BYTES) {
            // INVARIANT: writing to a String can't fail.
            let _ = write!(key, "{byte:02x}");
        }
        key
    }

    fn facts(&self) -> String {
        match &self.found {
            Found::Booking(other) => clash(other),
            Found::Leave(leave, absence) => format!("{leave}|{absence}"),
            Found::TimeOff(spans) | Found::Break(spans) => joined(spans),
            Found::Vehicle(vehicle, other) => format!("{vehicle}|{}", clash(other)),
            Found::VehicleOut(vehicle, span) => format!("{vehicle}|{span}"),
            Found::Equipment(equipment, other) => format!("{equipment}|{}", clash(other)),
            Found::EquipmentOut(equipment, span) => format!("{equipment}|{span}"),
            Found::LicenceMissing(licence) => licence.to_string(),
            Found::LicenceNotValid { licence, first, last } => format!("{licence}|{first}|{last}"),
            Found::LicenceExpiring { licence, until, soon_days } => format!("{licence}|{until}|{soon_days}"),
            Found::Skill { need, level } => format!("{}|{}|{}", need.name, need.level, or_empty(*level)),
            Found::SiteClosed(site, spans) => format!("{site}|{}", joined(spans)),
            Found::Dependency { other, lag_seconds, comes_after } => {
                let side = if *comes_after { "after" } else { "before" };
                format!("{}|{}|{lag_seconds}|{side}", other.id, other.interval)
            }
            Found::CrewTooSmall { needed, present, spans } => format!("{needed}|{present}|{}", joined(spans)),
            Found::Role { need, present } => format!("{}|{}|{present}", need.role, need.count),
            Found::Clock { agreed, shown } => {
                let shown = shown.map(|shown| shown.to_rfc3339_opts(SecondsFormat::AutoSi, true));
                format!("{:?}|{}|{}|{}", agreed.local, agreed.zone, agreed.offset_seconds, or_empty(shown))
            }
            Found::Days { days: DaySpan { first, last }, zone, now } => format!("{first}|{last}|{zone}|{now}"),
            Found::Holiday { holiday: PublicHoliday { date, name, region }, site, part } => {
                format!("{date}|{name}|{}|{}|{part}", or_empty(region.as_ref()), or_empty(*site))
            }
            Found::Travel(way) => way.facts(),
            Found::Window(window) => window.to_string(),
            // By how much they are passed stands behind the hash, where it can be compared.
            Found::WorkTime { first, last, limit_seconds, .. } => format!("{first}|{last}|{limit_seconds}"),
            Found::Rest { other, rest_seconds, .. } => format!("{}|{}|{rest_seconds}", other.id, other.interval),
            Found::Stretch { limit_seconds, break_seconds, .. } => format!("{limit_seconds}|{break_seconds}"),
            Found::Preferred(preferred) => preferred.to_string(),
        }
    }

    /// The same between two bookings, as the other of them has it, with that other; none for what isn't between
    /// two bookings.
    pub(super) fn turned(&self, booking: &'a Booking) -> Option<(Self, &'a Booking)> {
        let (technician, found, other) = match self.found {
            Found::Booking(other) => (self.technician, Found::Booking(booking), other),
            Found::Vehicle(vehicle, other) => (other.technician, Found::Vehicle(vehicle, booking), other),
            Found::Equipment(equipment, other) => (other.technician, Found::Equipment(equipment, booking), other),
            Found::Travel(way) => (self.technician, Found::Travel(Way { other: booking, ..way }), way.other),
            Found::Rest { other, rest_seconds, gap_seconds } => {
                (self.technician, Found::Rest { other: booking, rest_seconds, gap_seconds }, other)
            }
            Found::Dependency { other, lag_seconds, comes_after } => {
                let turned = Found::Dependency { other: booking, lag_seconds, comes_after: !comes_after };
                (other.technician, turned, other)
            }
            _ => return None,
        };
        Some((Self { technician, found }, other))
    }

    /// What the conflict says of it, with what a zone's clocks show.
    pub(super) fn obstacle(&self, zone: &Zone) -> Obstacle {
        let local = |interval| LocalSpan::of(interval, zone);
        let all = |spans: &[Interval]| spans.iter().copied().map(local).collect::<Vec<_>>();
        match &self.found {
            Found::Booking(other) => Obstacle::Booking {
                booking: other.id,
                visit: other.visit,
                span: local(other.interval),
                tentative: other.is_tentative(),
            },
            Found::Leave(leave, absence) => Obstacle::Leave { leave: *leave, span: local(*absence) },
            Found::TimeOff(spans) => Obstacle::TimeOff { spans: all(spans) },
            Found::Vehicle(vehicle, other) => Obstacle::Vehicle {
                vehicle: *vehicle,
                booking: other.id,
                visit: other.visit,
                span: local(other.interval),
                tentative: other.is_tentative(),
            },
            Found::VehicleOut(vehicle, span) => Obstacle::VehicleOut { vehicle: *vehicle, span: local(*span) },
            Found::Equipment(equipment, other) => Obstacle::Equipment {
                equipment: *equipment,
                booking: other.id,
                visit: other.visit,
                span: local(other.interval),
                tentative: other.is_tentative(),
            },
            Found::EquipmentOut(equipment, span) => {
                Obstacle::EquipmentOut { equipment: *equipment, span: local(*span) }
            }
            Found::SiteClosed(site, spans) => Obstacle::SiteClosed { site: *site, spans: all(spans) },
            Found::CrewTooSmall { needed, present, spans } => {
                Obstacle::CrewTooSmall { needed: *needed, present: *present, spans: all(spans) }
            }
            Found::Break(spans) => Obstacle::Break { spans: all(spans) },
            Found::Holiday { holiday: PublicHoliday { date, name, region }, part, .. } => {
                Obstacle::Holiday { date: *date, name: name.clone(), region: region.clone(), span: local(*part) }
            }
            Found::Dependency { other, lag_seconds, comes_after } => Obstacle::Dependency {
                booking: other.id,
                visit: other.visit,
                span: local(other.interval),
                lag_seconds: *lag_seconds,
                comes_after: *comes_after,
            },
            Found::Travel(way) => Obstacle::Travel {
                booking: way.other.id,
                visit: way.other.visit,
                span: local(way.other.interval),
                origin: way.origin,
                destination: way.destination,
                travel_seconds: way.travel_seconds,
                gap_seconds: way.gap_seconds,
            },
            Found::Rest { other, rest_seconds, gap_seconds } => Obstacle::Rest {
                booking: other.id,
                visit: other.visit,
                span: local(other.interval),
                rest_seconds: *rest_seconds,
                gap_seconds: *gap_seconds,
            },
            Found::Window(window) => Obstacle::Window { window: local(*window) },
            Found::Days { days: DaySpan { first, last }, zone: name, now } => {
                Obstacle::Days { first: *first, last: *last, zone: (*name).clone(), span: local(*now) }
            }
            Found::Stretch { span, worked_seconds, limit_seconds, break_seconds } => Obstacle::Stretch {
                span: local(*span),
                worked_seconds: *worked_seconds,
                limit_seconds: *limit_seconds,
                break_seconds: *break_seconds,
            },
            _ => self.timeless(),
        }
    }

    /// What the conflict says of it where no clock has a part in it.
    fn timeless(&self) -> Obstacle {
        match &self.found {
            Found::LicenceMissing(licence) => Obstacle::LicenceMissing { licence: (*licence).clone() },
            Found::LicenceNotValid { licence, first, last } => {
                Obstacle::LicenceNotValid { licence: (*licence).clone(), first: *first, last: *last }
            }
            Found::LicenceExpiring { licence, until, .. } => {
                Obstacle::LicenceExpiring { licence: (*licence).clone(), valid_until: *until }
            }
            Found::Skill { need, level } => {
                Obstacle::Skill { skill: need.name.clone(), needed: need.level, level: *level }
            }
            Found::Role { need, present } => {
                Obstacle::Role { role: need.role.clone(), needed: need.count, present: *present }
            }
            Found::Clock { agreed, shown } => Obstacle::Clock { agreed: (*agreed).clone(), shown: *shown },
            Found::WorkTime { first, last, limit_seconds, worked_seconds } => Obstacle::WorkTime {
                first: *first,
                last: *last,
                limit_seconds: *limit_seconds,
                worked_seconds: *worked_seconds,
            },
            Found::Preferred(preferred) => Obstacle::Preferred { preferred: *preferred },
            // INVARIANT: `obstacle` has all others.
            _ => Obstacle::TimeOff { spans: Vec::new() },
        }
    }
}

/// Whole seconds from one instant to another, below zero if it is earlier.
pub(super) fn between(one: DateTime<Utc>, other: DateTime<Utc>) -> i64 {
    other.signed_duration_since(one).num_seconds()
}

/// What a clash with another booking is about. Who gave way to one that isn't agreed yet hasn't to one that is.
fn clash(other: &Booking) -> String {
    let tentative = if other.is_tentative() { "|tentative" } else { "" };
    format!("{}|{}{tentative}", other.id, other.interval)
}

fn joined(spans: &[Interval]) -> String {
    spans.iter().map(ToString::to_string).collect::<Vec<_>>().join("|")
}

fn or_empty(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}
