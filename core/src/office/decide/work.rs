use super::{Circumstances, Decided, Decision, done, reasons, refused};
use crate::{
    calendar::Interval,
    error::{CatalogueEntry, Coded, Failure, Kind},
    event::Event,
    id::{BookingId, JobId, TechnicianId, VisitId},
    job::{self, JobCommand, JobEvent},
    office::{FirmState, OfficeRefusal},
    schedule::{
        ArrivalWindow, Booking, BookingDetails, BookingTime, Conflict, ConflictOverride, ScheduleCommand,
        ScheduleEvent, ScheduleRefusal,
    },
    text::Label,
    wire::Wire,
};

/// Who is to come when, on a new visit.
pub(super) struct VisitPlan<'a> {
    pub(super) visit: VisitId,
    pub(super) booking: BookingId,
    pub(super) technician: TechnicianId,
    pub(super) time: &'a BookingTime,
    pub(super) window: Option<Interval>,
    pub(super) overrides: &'a [ConflictOverride],
    pub(super) details: Option<&'a BookingDetails>,
}

impl VisitPlan<'_> {
    /// The details of the booking: with the promised window, unless it has one of its own.
    fn booked(&self) -> Option<BookingDetails> {
        let details = self.details.cloned();
        if self.window.is_none() || self.details.is_some_and(|details| details.window.is_some()) {
            return details;
        }
        Some(BookingDetails { window: self.window.map(arrival), ..details.unwrap_or_default() })
    }
}

const fn arrival(interval: Interval) -> ArrivalWindow {
    ArrivalWindow { interval }
}

impl FirmState {
    /// A command to one job. Bookings of a visit that is called off are given back with it, and those that hold to the window
    /// that the customer was promised hold to a new one.
    pub(super) fn job_command(&self, id: JobId, command: &JobCommand, at: &Circumstances<'_>) -> Decided {
        self.check_job_command(id, command)?;
        let decision = job::decide(self.job(id), command, at.given_at()).map_err(|refusal| refusal.reasons())?;
        let of_diary: Vec<Event> = decision.events.iter().flat_map(|event| self.follow_in_diary(id, event)).collect();
        let mut events: Vec<Event> = decision.events.into_iter().map(|event| Event::Job { job: id, event }).collect();
        events.extend(of_diary);
        let mut flags: Vec<Failure> = decision.flags.iter().map(Coded::failure).collect();
        if command.is_fact() && !events.is_empty() {
            flags.extend(at.clock_flag());
            flags.extend(self.unknown_names(command));
        }
        Ok(Decision { events, flags })
    }

    /// A command to the diary, about technicians, leave, or bookings of visits that are planned.
    pub(super) fn schedule_command(&self, command: &ScheduleCommand, at: &Circumstances<'_>) -> Decided {
        match command {
            ScheduleCommand::Book { visit, .. } => self.check_open_visit(*visit)?,
            ScheduleCommand::MoveBooking { booking, .. } => {
                let booking = self.diary.booking(*booking).map_err(|error| reasons(&error))?;
                self.check_open_visit(booking.visit)?;
            }
            _ => {}
        }
        let events = self.diary.decide(command, at.tzdb).map_err(|refusal| schedule_reasons(&refusal))?;
        done(events.into_iter().map(|event| Event::Schedule { event }).collect())
    }

    /// A visit and its first booking, both or neither.
    pub(super) fn plan_visit(&self, id: JobId, plan: &VisitPlan<'_>, at: &Circumstances<'_>) -> Decided {
        let command = JobCommand::PlanVisit { visit: plan.visit, window: plan.window };
        let planned = self.job_command(id, &command, at)?;
        let book = ScheduleCommand::Book {
            booking: plan.booking,
            technician: plan.technician,
            visit: plan.visit,
            time: plan.time.clone(),
            overrides: plan.overrides.to_vec(),
            details: plan.booked(),
        };
        let booked = self.diary.decide(&book, at.tzdb).map_err(|refusal| schedule_reasons(&refusal))?;
        let mut events = planned.events;
        events.extend(booked.into_iter().map(|event| Event::Schedule { event }));
        done(events)
    }

    /// Refuses what a job can't see by itself: ids that another job has, and words that are billing's own.
    fn check_job_command(&self, id: JobId, command: &JobCommand) -> Result<(), Vec<Failure>> {
        let elsewhere = |job: Option<&JobId>| job.is_some_and(|job| *job != id);
        match command {
            JobCommand::RecordEnquiry { job, .. } if *job != id => {
                refused(&OfficeRefusal::OtherJob { job: id, given: *job })
            }
            JobCommand::RecordEnquiry { customer, .. } if !self.customers.contains_key(customer) => {
                refused(&OfficeRefusal::UnknownCustomer { customer: *customer })
            }
            JobCommand::RecordEnquiry { .. } => Ok(()),
            JobCommand::SendQuote { currency, .. }
                if self.firm.as_ref().is_some_and(|firm| firm.currency != *currency) =>
            {
                let firm = self.firm.as_ref().map_or(*currency, |firm| firm.currency);
                refused(&OfficeRefusal::OtherCurrency { firm, given: *currency })
            }
            JobCommand::MarkInvoiced { .. } | JobCommand::MarkCredited { .. } => {
                refused(&OfficeRefusal::OnlyByInvoice {})
            }
            _ if !self.jobs.contains_key(&id) => refused(&OfficeRefusal::UnknownJob { job: id }),
            JobCommand::PlanVisit { visit, .. } if elsewhere(self.visits.get(visit).map(|visit| &visit.job)) => {
                refused(&OfficeRefusal::IdTaken { id: visit.to_string() })
            }
            JobCommand::RecordTime { work, .. }
            | JobCommand::RecordMaterial { work, .. }
            | JobCommand::RecordCallOut { work, .. }
                if elsewhere(self.work.get(work)) =>
            {
                refused(&OfficeRefusal::IdTaken { id: work.to_string() })
            }
            _ => Ok(()),
        }
    }

    fn check_open_visit(&self, id: VisitId) -> Result<(), Vec<Failure>> {
        let job = self.visits.get(&id).and_then(|visit| self.jobs.get(&visit.job));
        match job.and_then(|job| job.visit(id)) {
            Some(visit) if visit.state.is_open() => Ok(()),
            Some(_) => refused(&OfficeRefusal::VisitOver { visit: id }),
            None => refused(&OfficeRefusal::UnknownVisit { visit: id }),
        }
    }

    /// What a fact names that nobody has heard of: it is recorded, but nobody could invoice it as it is.
    fn unknown_names(&self, command: &JobCommand) -> Vec<Failure> {
        let (technician, rate) = match command {
            JobCommand::RecordTime { technician, work, rate, .. } => (technician, Some((*work, rate))),
            JobCommand::RecordCallOut { technician, .. } => (technician, None),
            _ => return Vec::new(),
        };
        let mut flags: Vec<Failure> = self.diary.technician(*technician).err().iter().map(Coded::failure).collect();
        let known = |code: &Label| {
            self.firm.as_ref().is_some_and(|firm| firm.rate_card.labour.iter().any(|rate| rate.code == *code))
        };
        if let Some((work, rate)) = rate.filter(|(_, code)| !known(code)) {
            flags.push(OfficeRefusal::UnknownRate { work, rate: rate.clone() }.failure());
        }
        flags
    }

    /// What follows in the diary from what happened to a job.
    fn follow_in_diary(&self, job: JobId, event: &JobEvent) -> Vec<Event> {
        let events: Vec<ScheduleEvent> = match event {
            JobEvent::VisitCancelled { visit, .. } => self
                .bookings_of(job, *visit)
                .map(|booking| ScheduleEvent::BookingCancelled { booking: booking.id })
                .collect(),
            JobEvent::WindowPromised { visit, window, .. } => {
                let before = self.jobs.get(&job).and_then(|job| job.visit(*visit)).and_then(|visit| visit.window);
                self.bookings_of(job, *visit).filter_map(|booking| promised(booking, before, *window)).collect()
            }
            _ => Vec::new(),
        };
        events.into_iter().map(|event| Event::Schedule { event }).collect()
    }

    /// The bookings of a visit, if the visit is this job's own.
    fn bookings_of(&self, job: JobId, visit: VisitId) -> impl Iterator<Item = &Booking> {
        let own = self.visits.get(&visit).filter(|visit| visit.job == job);
        let bookings = own.into_iter().flat_map(|visit| visit.bookings.iter());
        bookings.filter_map(|&booking| self.diary.booking(booking).ok())
    }
}

/// A booking that holds to the window that was promised so far, with the one that is promised now. A booking with a window of
/// its own keeps it.
fn promised(booking: &Booking, before: Option<Interval>, now: Option<Interval>) -> Option<ScheduleEvent> {
    let details = booking.details.clone().unwrap_or_default();
    let follows = details.window.map(|window| window.interval) == before && before != now;
    follows.then(|| ScheduleEvent::BookingMoved {
        booking: booking.id,
        technician: booking.technician,
        interval: booking.interval,
        start: booking.start.clone(),
        overrides: booking.overrides.clone(),
        details: Some(BookingDetails { window: now.map(arrival), ..details }),
        days: booking.days, // the time stays
    })
}

/// Every reason on its own: one failure a conflict, with the conflict as data, else the refusal itself.
fn schedule_reasons(refusal: &ScheduleRefusal) -> Vec<Failure> {
    match refusal {
        ScheduleRefusal::Conflicting { conflicts } => conflicts.iter().map(conflict_failure).collect(),
        _ => reasons(refusal),
    }
}

fn conflict_failure(conflict: &Conflict) -> Failure {
    let code = conflict.code.code();
    let entry = CatalogueEntry::of(code);
    let data = String::from_utf8(conflict.to_json()).unwrap_or_default();
    Failure {
        code: code.to_owned(),
        kind: entry.map_or(Kind::Refused, |entry| entry.kind),
        text: conflict.to_string(),
        remedy: entry.map_or("", |entry| entry.remedy).to_owned(),
        arguments: [("conflict".to_owned(), data)].into(),
    }
}
