//! The one English rendering of conflicts, fixes, and why there is no slot.

use std::fmt;

use chrono::{NaiveTime, Timelike};

use super::{Conflict, Fix, LocalSpan, Obstacle, SlotRejection, SlotRelaxation};
use crate::{
    calendar::ZonedTime,
    error::CatalogueEntry,
    id::{BookingId, EquipmentId, SiteId, TechnicianId, VehicleId},
    text::Label,
};

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Told { conflict: self, names: &Unnamed }.fmt(f)
    }
}

/// Something that a conflict speaks of, and that people have a name for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Thing {
    Technician(TechnicianId),
    Booking(BookingId),
    Vehicle(VehicleId),
    Equipment(EquipmentId),
    Site(SiteId),
}

/// What things are called; none where that isn't known, and the id has to do.
pub(crate) trait Names {
    fn name(&self, thing: Thing) -> Option<&Label>;
}

struct Unnamed;

impl Names for Unnamed {
    fn name(&self, _: Thing) -> Option<&Label> {
        None
    }
}

/// A conflict in English, with names.
pub(crate) struct Told<'a> {
    pub(crate) conflict: &'a Conflict,
    pub(crate) names: &'a dyn Names,
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Conflict { technician, proposed, seconds, obstacle, .. } = self.conflict;
        let (technician, length) = (self.technician(*technician), Length(*seconds));
        match obstacle {
            Obstacle::Booking { booking, span, tentative, .. } => {
                let booking = self.held(*booking, *tentative);
                write!(f, "technician {technician} has {booking} at {span}, {length} of {proposed}")
            }
            Obstacle::Leave { leave, span } => {
                write!(f, "technician {technician} is on leave {leave} at {span}, {length} of {proposed}")
            }
            Obstacle::TimeOff { .. } => {
                write!(f, "technician {technician} doesn't work in {length} of {proposed}")
            }
            Obstacle::Vehicle { vehicle, booking, span, tentative, .. } => {
                let (vehicle, booking) = (self.vehicle(*vehicle), self.held(*booking, *tentative));
                write!(f, "vehicle {vehicle} is taken by {booking} at {span}, {length} of {proposed}")
            }
            Obstacle::VehicleOut { vehicle, span } => {
                let vehicle = self.vehicle(*vehicle);
                write!(f, "vehicle {vehicle} is out of service at {span}, {length} of {proposed}")
            }
            Obstacle::Equipment { equipment, booking, span, tentative, .. } => {
                let (equipment, booking) = (self.equipment(*equipment), self.held(*booking, *tentative));
                write!(f, "equipment {equipment} is taken by {booking} at {span}, {length} of {proposed}")
            }
            Obstacle::EquipmentOut { equipment, span } => {
                let equipment = self.equipment(*equipment);
                write!(f, "equipment {equipment} is out of service at {span}, {length} of {proposed}")
            }
            Obstacle::SiteClosed { site, .. } => {
                write!(f, "nobody gets into site {} in {length} of {proposed}", self.site(*site))
            }
            Obstacle::Break { .. } => {
                write!(f, "technician {technician} has a break in {length} of {proposed}")
            }
            Obstacle::Holiday { date, name, .. } => {
                write!(f, "{date} is a public holiday, {name}: {length} of {proposed}")
            }
            Obstacle::Clock { .. } | Obstacle::Days { .. } | Obstacle::Window { .. } => self.promise(f),
            Obstacle::Dependency { .. } | Obstacle::Travel { .. } | Obstacle::Rest { .. } => self.neighbour(f),
            Obstacle::WorkTime { .. } | Obstacle::Stretch { .. } => self.too_much(f),
            _ => self.people(f),
        }
    }
}

impl Told<'_> {
    fn technician(&self, id: TechnicianId) -> String {
        self.name(Thing::Technician(id), &id)
    }

    fn booking(&self, id: BookingId) -> String {
        self.name(Thing::Booking(id), &id)
    }

    fn vehicle(&self, id: VehicleId) -> String {
        self.name(Thing::Vehicle(id), &id)
    }

    fn equipment(&self, id: EquipmentId) -> String {
        self.name(Thing::Equipment(id), &id)
    }

    fn site(&self, id: SiteId) -> String {
        self.name(Thing::Site(id), &id)
    }

    fn name(&self, thing: Thing, id: &dyn fmt::Display) -> String {
        self.names.name(thing).map_or_else(|| id.to_string(), ToString::to_string)
    }

    /// A booking that has something, and whether it is agreed.
    fn held(&self, booking: BookingId, tentative: bool) -> String {
        format!("{}booking {}", if tentative { "tentative " } else { "" }, self.booking(booking))
    }

    /// What is wrong with who comes.
    fn people(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.conflict.obstacle {
            Obstacle::LicenceMissing { licence } => write!(f, "nobody who comes has the licence {licence}"),
            Obstacle::LicenceNotValid { licence, first, last } if first == last => {
                write!(f, "nobody who comes has a valid licence {licence} on {first}")
            }
            Obstacle::LicenceNotValid { licence, first, last } => {
                write!(f, "nobody who comes has a valid licence {licence} on all days from {first} to {last}")
            }
            Obstacle::LicenceExpiring { licence, valid_until } => {
                write!(f, "the licence {licence} ends on {valid_until}, soon after the visit")
            }
            Obstacle::Skill { skill, needed, level: None } => {
                write!(f, "nobody who comes has the skill {skill}, which is needed at level {needed}")
            }
            Obstacle::Skill { skill, needed, level: Some(level) } => {
                write!(f, "nobody who comes has the skill {skill} above level {level}, and level {needed} is needed")
            }
            Obstacle::CrewTooSmall { needed, present, .. } => {
                let length = Length(self.conflict.seconds);
                write!(f, "{present} of the {needed} people needed are there in {length} of {}", self.conflict.proposed)
            }
            Obstacle::Role { role, needed, present } => {
                write!(f, "{present} of the {needed} people needed as {role} come")
            }
            Obstacle::Preferred { preferred } => {
                let (preferred, comes) = (self.technician(*preferred), self.technician(self.conflict.technician));
                write!(f, "the customer would like technician {preferred} to come, not {comes}")
            }
            _ => f.write_str(self.conflict.code.code()),
        }
    }

    /// What is wrong with what was agreed.
    fn promise(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.conflict.obstacle {
            Obstacle::Clock { agreed, shown: Some(shown) } => {
                // One time on one clock: what has changed is which instant that is.
                let offset = agreed.local.and_utc().signed_duration_since(*shown).num_seconds();
                let now = ZonedTime { offset_seconds: i32::try_from(offset).unwrap_or(0), ..agreed.clone() };
                let (length, proposed) = (Length(self.conflict.seconds), &self.conflict.proposed);
                let (agreed, now) = (Clock(agreed), Clock(&now));
                write!(f, "the agreed start, {agreed} when it was agreed, is now {now}: {length} away from {proposed}")
            }
            Obstacle::Clock { agreed, shown: None } => {
                write!(f, "the agreed start, {}, is shown by no clock of {}", Clock(agreed), agreed.zone)
            }
            Obstacle::Days { first, last, zone, span } => {
                let length = Length(self.conflict.seconds);
                write!(
                    f,
                    "the agreed days, {first} to {last} in {zone}, are {span}, {length} away from {}",
                    self.conflict.proposed
                )
            }
            Obstacle::Window { window } => {
                let is_after = window.interval.start() <= self.conflict.proposed.interval.start();
                let side = if is_after { "after" } else { "before" };
                write!(
                    f,
                    "{} starts {} {side} the promised window, {window}",
                    self.conflict.proposed,
                    Length(self.conflict.seconds)
                )
            }
            _ => f.write_str(self.conflict.code.code()),
        }
    }

    /// What is wrong with the bookings before and after.
    fn neighbour(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Conflict { technician, proposed, seconds, .. } = self.conflict;
        let (technician, length) = (self.technician(*technician), Length(*seconds));
        match &self.conflict.obstacle {
            Obstacle::Dependency { booking, span, comes_after: true, .. } => {
                let booking = self.booking(*booking);
                write!(f, "{proposed} is {length} too early after booking {booking} at {span}, on which it depends")
            }
            Obstacle::Dependency { booking, span, .. } => {
                let booking = self.booking(*booking);
                write!(f, "booking {booking} at {span}, which depends on it, is {length} too early after {proposed}")
            }
            Obstacle::Travel { booking, span, travel_seconds: None, .. } => {
                let booking = self.booking(*booking);
                write!(
                    f,
                    "how long technician {technician} takes between {proposed} and booking {booking} at {span} isn't known"
                )
            }
            Obstacle::Travel { booking, span, travel_seconds: Some(travel), gap_seconds, .. } => {
                let (booking, travel, gap) = (self.booking(*booking), Length(*travel), Length(*gap_seconds));
                write!(
                    f,
                    "technician {technician} has {gap} between {proposed} and booking {booking} at {span}, and the way takes {travel}"
                )
            }
            Obstacle::Rest { booking, span, rest_seconds, gap_seconds, .. } => {
                let (booking, rest, gap) = (self.booking(*booking), Length(*rest_seconds), Length(*gap_seconds));
                write!(
                    f,
                    "technician {technician} rests {gap} of {rest} between {proposed} and booking {booking} at {span}"
                )
            }
            _ => f.write_str(self.conflict.code.code()),
        }
    }

    /// What is wrong with how much is worked.
    fn too_much(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let technician = self.technician(self.conflict.technician);
        match &self.conflict.obstacle {
            Obstacle::WorkTime { first, last, limit_seconds, worked_seconds } => {
                let (limit, worked) = (Length(*limit_seconds), Length(*worked_seconds));
                write!(f, "technician {technician} would work {worked} of at most {limit} ")?;
                if first == last { write!(f, "on {first}") } else { write!(f, "from {first} to {last}") }
            }
            Obstacle::Stretch { span, worked_seconds, break_seconds, .. } => {
                let (worked, least) = (Length(*worked_seconds), Length(*break_seconds));
                write!(f, "technician {technician} would work {worked} at {span} without a break of {least}")
            }
            _ => f.write_str(self.conflict.code.code()),
        }
    }
}

impl fmt::Display for Fix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StartAtOrAfter { local, .. } => write!(f, "start at {} or later", Clock(local)),
            Self::EndAtOrBefore { local, .. } => write!(f, "end at {} or earlier", Clock(local)),
            Self::StartAt { local, .. } => write!(f, "start at {}", Clock(local)),
            Self::StartWithin { window } => write!(f, "start within {window}"),
            Self::OtherTechnician { technician } => write!(f, "send technician {technician}"),
            Self::OtherVehicle { vehicle } => write!(f, "take vehicle {vehicle}"),
            Self::OtherEquipment { equipment } => write!(f, "take equipment {equipment}"),
            Self::AddCrew { technician } => write!(f, "let technician {technician} come along"),
        }
    }
}

impl fmt::Display for SlotRelaxation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { technician, start, crew, conflicts, .. } = self;
        write!(f, "technician {technician} could start at {}", Clock(start))?;
        for (at, technician) in crew.iter().enumerate() {
            write!(f, "{} technician {technician}", if at == 0 { " with" } else { " and" })?;
        }
        for (at, conflict) in conflicts.iter().enumerate() {
            write!(f, "{}{conflict}", if at == 0 { " if it doesn't matter that " } else { ", and that " })?;
        }
        Ok(())
    }
}

impl fmt::Display for SlotRejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, count } = self;
        // Of a kind, without anybody's booking, all that can be said is what the catalogue says.
        let meaning = CatalogueEntry::of(code.code()).map_or(code.code(), |entry| entry.meaning);
        let starts = if *count == 1 { "start is" } else { "starts are" };
        write!(f, "{count} {starts} ruled out: {}", meaning.trim_start_matches("conflict: "))
    }
}

impl fmt::Display for LocalSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { start, end, .. } = self;
        if start.local.date() == end.local.date() && start.offset_seconds == end.offset_seconds {
            let (date, from, to) = (start.local.date(), start.local.time(), end.local.time());
            write!(f, "{date} {}–{} ({})", Minute(from), Minute(to), Offset(start.offset_seconds))
        } else {
            write!(f, "{}–{}", Clock(start), Clock(end))
        }
    }
}

/// A time with its offset, to the minute: an hour that comes twice is told apart by it.
struct Clock<'a>(&'a ZonedTime);

impl fmt::Display for Clock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ZonedTime { local, offset_seconds, .. } = self.0;
        write!(f, "{} {} ({})", local.date(), Minute(local.time()), Offset(*offset_seconds))
    }
}

/// A time of day to the minute. `chrono`'s own way to write one part of a time brings all it can write.
struct Minute(NaiveTime);

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

/// How far a clock is ahead of UTC, of so many seconds, to the minute: `+11:00`.
pub(crate) struct Offset(pub(crate) i32);

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0.is_negative() { '-' } else { '+' };
        let minutes = self.0.unsigned_abs().div_euclid(60);
        write!(f, "{sign}{:02}:{:02}", minutes.div_euclid(60), minutes.rem_euclid(60))
    }
}

/// A length of time, such as `1 h 30 min`; of one below a minute, the seconds.
struct Length(i64);

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.0.div_euclid(60);
        match (minutes.div_euclid(60), minutes.rem_euclid(60)) {
            (0, 0) => write!(f, "{} s", self.0),
            (0, minutes) => write!(f, "{minutes} min"),
            (hours, 0) => write!(f, "{hours} h"),
            (hours, minutes) => write!(f, "{hours} h {minutes} min"),
        }
    }
}
