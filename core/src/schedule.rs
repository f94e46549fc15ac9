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

mod agenda;
mod booking;
mod check;
mod checker;
mod conflict;
mod decide;
mod diary;
mod double;
mod error;
mod fixes;
mod grid;
mod index;
mod leave;
mod packed;
mod shelf;
mod slots;
mod technician;
mod text;

pub use agenda::{Absence, Agenda, Appointment, agenda};
pub use booking::{Booking, BookingTime, ConflictOverride};
pub use check::{Proposal, check, check_all};
pub use conflict::{Conflict, ConflictCode, ConflictPolicy, Fix, LocalSpan, Obstacle, Severity};
pub use decide::{ScheduleCommand, ScheduleEvent};
pub use diary::Diary;
pub use double::{BookedSpan, DoubleBooking, double_bookings};
pub use error::{ScheduleError, ScheduleRefusal};
pub use leave::{Leave, LeaveSpan};
pub use slots::{Slot, SlotCursor, SlotRejection, SlotRequest, SlotSearch, next_slots};
pub use technician::{Technician, WorkingHours};
