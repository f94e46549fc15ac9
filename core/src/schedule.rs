//! The diary: who works when, who is away, who is booked; what conflicts with what, and where there is room.
//!
//! Working hours and leave are civil times of the technician's zone, and become instants each time they are asked about.
//! Bookings are half-open intervals of instants that keep the civil start they were agreed with.
//!
//! [`check`] gives every conflict of a proposed time with what would resolve it, [`check_all`] those of everything that is
//! booked, [`next_slots`] the times that [`check`] has nothing against, [`agenda`] what a board shows, [`double_bookings`]
//! what overlaps among the plain spans of a host's own diary. [`Diary`] is the state that they look at: [`Diary::decide`]
//! turns a command into events or a refusal, [`Diary::apply`] folds events.
//!
//! A storage with several writers needs a guard of its own against two of them booking the same person, such as an
//! exclusion constraint on `(technician, interval)`.

mod accept;
mod agenda;
mod arrival;
mod booking;
mod by_id;
mod check;
mod checker;
mod code;
mod conflict;
mod decide;
mod details;
mod diary;
mod diary_json;
mod double;
mod error;
mod finding;
mod fixes;
mod grid;
mod hints;
mod index;
mod key;
mod leave;
mod obstacle;
mod packed;
mod part;
mod policy;
mod qualification;
mod quarters;
mod recheck;
mod resources;
mod rows;
mod rules;
#[cfg(test)]
mod sample;
mod shelf;
mod slots;
mod taken_on;
mod technician;
mod text;
mod travel;
mod what_if;

pub use agenda::{Absence, Agenda, Appointment, agenda};
pub(crate) use arrival::{Arrival, arrival};
pub use booking::{Booking, BookingTime, ConflictOverride};
pub(crate) use check::check_booked;
pub use check::{Proposal, check, check_all, check_all_with, check_with};
pub use code::ConflictCode;
pub use conflict::{Conflict, Fix, LocalSpan};
pub use decide::{ScheduleCommand, ScheduleEvent};
pub use details::{ArrivalWindow, BookingDependency, BookingDetails, BookingStatus, Needs, RoleNeed, SkillNeed};
pub use diary::Diary;
pub use double::{BookedSpan, DoubleBooking, double_bookings};
pub use error::{ScheduleError, ScheduleRefusal};
pub use leave::{Leave, LeaveSpan};
pub use obstacle::Obstacle;
pub use part::DiaryPart;
pub use policy::{ConflictPolicy, Severity};
pub use qualification::{Licence, Skill};
pub use recheck::{MovedBooking, recheck_zones};
pub use resources::{DaySpan, DiaryLimits, DiarySite, Equipment, PublicHoliday, Resources, Vehicle};
pub use slots::{
    NothingYet, Slot, SlotCursor, SlotPlace, SlotRanking, SlotRejection, SlotRelaxation, SlotRequest, SlotSearch,
    next_slots, next_slots_with,
};
pub use technician::{Technician, WorkingHours};
pub(crate) use text::{Names, Offset, Thing, Told};
pub use travel::{TravelLeg, TravelMatrix, TravelTimes};
pub use what_if::{DiaryChange, WhatIf, what_if, what_if_with};
