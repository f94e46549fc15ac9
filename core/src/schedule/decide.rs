use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Booking, BookingDetails, BookingTime, Conflict, ConflictOverride, ConflictPolicy, DaySpan, Diary, Leave, Resources,
    ScheduleError, ScheduleRefusal, Severity, Technician, WorkingHours,
    check::conflicts_of,
    diary::within,
    rules::{Rules, Scope, Subject},
    technician::checked_week_of,
};
use crate::{
    calendar::{Interval, Tzdb, ZonedTime},
    error::Coded,
    id::{BookingId, LeaveId, TechnicianId, VisitId},
    limits::OVERRIDES_MAX,
    order,
};

/// What somebody wants of the diary.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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
    /// [`check_all`](super::check_all).
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
        #[serde(default, skip_serializing_if = "Option::is_none")]
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
        #[serde(default, skip_serializing_if = "Option::is_none")]
        details: Option<BookingDetails>,
    },
    /// Give a booking's time back.
    CancelBooking {
        /// Which.
        booking: BookingId,
    },
}

/// What happened to the diary. Times are resolved: replaying needs no tz database.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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
        #[serde(default, skip_serializing_if = "Option::is_none")]
        details: Option<BookingDetails>,
        /// The whole days that were agreed; none for a time of day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        days: Option<DaySpan>,
    },
    /// A booking's time was given back.
    BookingCancelled {
        /// Which.
        booking: BookingId,
    },
}

impl Diary {
    /// What a command does to the diary, or why it is refused. Nothing is changed yet.
    ///
    /// A booking is refused if any of its conflicts is hard, or soft and not overridden; the refusal has all of them.
    ///
    /// # Errors
    /// [`ScheduleRefusal`]: conflicts (`JM-SCH-0023`), a civil start that needs a choice (`JM-SCH-0021`, `JM-SCH-0022`), or
    /// a command that contradicts the diary (`JM-SCH-0001` to `JM-SCH-0006`, `JM-SCH-0018` to `JM-SCH-0020`), itself
    /// (`JM-SCH-0007` to `JM-SCH-0013`, `JM-SCH-0024` to `JM-SCH-0028`), a bound (`JM-SCH-0015`) or the calendar
    /// (`JM-CAL-0001` to `JM-CAL-0003`).
    pub fn decide(&self, command: &ScheduleCommand, tzdb: &Tzdb) -> Result<Vec<ScheduleEvent>, ScheduleRefusal> {
        let event = match command {
            ScheduleCommand::SetPolicy { policy } => ScheduleEvent::PolicySet { policy: policy.clone().sorted() },
            ScheduleCommand::AddTechnician { technician } => {
                tzdb.zone(&technician.zone)?;
                ScheduleEvent::TechnicianAdded { technician: self.accept_technician(technician.clone())? }
            }
            ScheduleCommand::SetHours { technician, hours } => {
                self.technician(*technician)?;
                ScheduleEvent::HoursSet { technician: *technician, hours: checked_week_of(*technician, hours.clone())? }
            }
            ScheduleCommand::ChangeTechnician { technician } => {
                tzdb.zone(&technician.zone)?;
                ScheduleEvent::TechnicianChanged { technician: self.accept_change(technician.clone())? }
            }
            ScheduleCommand::SetResources { resources } => {
                for site in &resources.sites {
                    tzdb.zone(&site.zone)?;
                }
                ScheduleEvent::ResourcesSet { resources: self.accept_resources(resources.clone())? }
            }
            ScheduleCommand::GrantLeave { leave } => {
                self.accept_leave(leave)?;
                tzdb.zone(&self.technician(leave.technician)?.zone)?;
                ScheduleEvent::LeaveGranted { leave: *leave }
            }
            ScheduleCommand::WithdrawLeave { leave } => {
                self.accept_end_of_leave(*leave)?;
                ScheduleEvent::LeaveWithdrawn { leave: *leave }
            }
            ScheduleCommand::Book { booking, technician, visit, time, overrides, details } => {
                let (booking, technician, visit, details) = (*booking, *technician, *visit, details.as_ref());
                let wanted = Wanted { booking, technician, visit, time, overrides, details };
                let booking = wanted.resolve(self, tzdb)?;
                self.accept_booking(&booking)?;
                ScheduleEvent::Booked { booking: self.without_conflicts(tzdb, booking)? }
            }
            ScheduleCommand::MoveBooking { booking, technician, time, overrides, details } => {
                let Booking { visit, details: before, .. } = self.booking(*booking)?;
                let (given, details) = (details, details.as_ref().or(before.as_ref()));
                let (booking, technician, visit) = (*booking, *technician, *visit);
                let wanted = Wanted { booking, technician, visit, time, overrides, details };
                let moved = wanted.resolve(self, tzdb)?;
                self.accept_move(&moved)?;
                let moved = self.without_conflicts(tzdb, moved)?;
                let Booking { id, technician, interval, start, days, overrides, .. } = moved;
                let details = given.clone();
                ScheduleEvent::BookingMoved { booking: id, technician, interval, start, overrides, details, days }
            }
            ScheduleCommand::CancelBooking { booking } => {
                self.booking(*booking)?;
                ScheduleEvent::BookingCancelled { booking: *booking }
            }
        };
        Ok(vec![event])
    }

    /// Brings the diary up to date with what happened.
    ///
    /// Events are facts: no conflict stops them.
    ///
    /// # Errors
    /// [`ScheduleError::EventDoesNotFit`] (`JM-SCH-0017`): no diary in this state can have decided the event. The diary
    /// stays as it was.
    pub fn apply(&mut self, event: &ScheduleEvent) -> Result<(), ScheduleError> {
        self.take(event).map_err(|problem| ScheduleError::EventDoesNotFit {
            problem_code: problem.code(),
            problem: problem.to_string(),
        })
    }

    fn take(&mut self, event: &ScheduleEvent) -> Result<(), ScheduleError> {
        match event {
            ScheduleEvent::PolicySet { policy } => {
                self.set_policy(policy.clone());
                Ok(())
            }
            ScheduleEvent::TechnicianAdded { technician } => self.put_technician(technician.clone()),
            ScheduleEvent::HoursSet { technician, hours } => self.put_hours(*technician, hours.clone()),
            ScheduleEvent::TechnicianChanged { technician } => self.change_technician(technician.clone()),
            ScheduleEvent::ResourcesSet { resources } => self.put_resources(resources.clone()),
            ScheduleEvent::LeaveGranted { leave } => self.put_leave(*leave),
            ScheduleEvent::LeaveWithdrawn { leave } => self.end_leave(*leave),
            ScheduleEvent::Booked { booking } => self.put_booking(booking.clone()),
            ScheduleEvent::BookingMoved { booking, technician, interval, start, overrides, details, days } => {
                let Booking { visit, details: before, .. } = self.booking(*booking)?;
                let (visit, before) = (*visit, before.clone());
                self.replace_booking(Booking {
                    id: *booking,
                    technician: *technician,
                    visit,
                    interval: *interval,
                    start: start.clone(),
                    days: *days,
                    overrides: overrides.clone(),
                    details: details.clone().or(before),
                })
            }
            ScheduleEvent::BookingCancelled { booking } => self.remove_booking(*booking),
        }
    }

    /// The booking with the overrides that it needs, unless a conflict stops it.
    fn without_conflicts(&self, tzdb: &Tzdb, booking: Booking) -> Result<Booking, ScheduleRefusal> {
        let subject = Subject::booked(&booking, Scope::All);
        let conflicts = conflicts_of(&mut Rules::new(self, tzdb, None), &subject)?;
        let stops = |conflict: &Conflict| match conflict.severity {
            Severity::Hard => true,
            Severity::Soft => !booking.takes_on(&conflict.key),
            Severity::Warning => false,
        };
        if conflicts.iter().any(stops) {
            return Err(ScheduleRefusal::Conflicting { conflicts });
        }
        let soft = conflicts.iter().filter(|conflict| conflict.severity == Severity::Soft);
        let mut overrides: Vec<ConflictOverride> =
            soft.filter_map(|conflict| booking.kept_for(&conflict.key)).collect();
        order::by(&mut overrides, |one, other| one.key.cmp(&other.key));
        overrides.dedup_by(|later, earlier| later.key == earlier.key);
        Ok(Booking { overrides, ..booking })
    }
}

/// What a command says about a booking.
struct Wanted<'a> {
    booking: BookingId,
    technician: TechnicianId,
    visit: VisitId,
    time: &'a BookingTime,
    overrides: &'a [ConflictOverride],
    details: Option<&'a BookingDetails>,
}

impl Wanted<'_> {
    fn resolve(&self, diary: &Diary, tzdb: &Tzdb) -> Result<Booking, ScheduleRefusal> {
        within(self.overrides.len(), OVERRIDES_MAX, "OVERRIDES_MAX")?;
        let (interval, start) = self.time.resolve(tzdb, &diary.technician(self.technician)?.zone)?;
        Ok(Booking {
            id: self.booking,
            technician: self.technician,
            visit: self.visit,
            interval,
            start,
            days: self.time.days(),
            overrides: self.overrides.to_vec(),
            details: self.details.cloned(),
        })
    }
}
