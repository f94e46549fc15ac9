use super::{Circumstances, Decided, Decision, done, reasons, refused};
use crate::{
    calendar::Interval,
    error::{CatalogueEntry, Coded, Failure, Kind},
    event::Event,
    id::{BookingId, JobId, TechnicianId, VisitId},
    job::{self, JobCommand, JobEvent},
    office::{FirmState, OfficeRefusal},
    schedule::{BookingTime, Conflict, ConflictOverride, ScheduleCommand, ScheduleEvent, ScheduleRefusal},
    wire::Wire,
};

/// Who is to come when, on a new visit.
pub(super) struct VisitPlan<'a> {
    pub(super) visit: VisitId,
    pub(super) booking: BookingId,
    pub(super) technician: TechnicianId,
    pub(super) time: &'a BookingTime,
    pub(super) overrides: &'a [ConflictOverride],
}

impl FirmState {
    /// A command to one job. Bookings of a visit that is called off are given back with it.
    pub(super) fn job_command(&self, id: JobId, command: &JobCommand, at: &Circumstances<'_>) -> Decided {
        self.check_job_command(id, command)?;
        let when = if command.is_fact() { at.occurred_at } else { at.requested_at() };
        let decision = job::decide(self.jobs.get(&id), command, when).map_err(|refusal| refusal.reasons())?;
        let cancelled = decision.events.iter().filter_map(|event| match event {
            JobEvent::VisitCancelled { visit, .. } => Some(*visit),
            _ => None,
        });
        let given_back: Vec<Event> = cancelled.flat_map(|visit| self.cancelled_bookings(visit)).collect();
        let mut events: Vec<Event> = decision.events.into_iter().map(|event| Event::Job { job: id, event }).collect();
        events.extend(given_back);
        Ok(Decision { events, flags: decision.flags.iter().map(Coded::failure).collect() })
    }

    /// A command to the diary, about technicians, leave, or bookings of visits that are planned.
    pub(super) fn schedule_command(&self, command: &ScheduleCommand, at: &Circumstances<'_>) -> Decided {
        if let ScheduleCommand::Book { visit, .. } = command {
            self.check_open_visit(*visit)?;
        }
        let events = self.diary.decide(command, at.tzdb).map_err(|refusal| schedule_reasons(&refusal))?;
        done(events.into_iter().map(|event| Event::Schedule { event }).collect())
    }

    /// A visit and its first booking, both or neither.
    pub(super) fn plan_visit(
        &self,
        id: JobId,
        plan: &VisitPlan<'_>,
        window: Option<Interval>,
        at: &Circumstances<'_>,
    ) -> Decided {
        let planned = self.job_command(id, &JobCommand::PlanVisit { visit: plan.visit, window }, at)?;
        let book = ScheduleCommand::Book {
            booking: plan.booking,
            technician: plan.technician,
            visit: plan.visit,
            time: plan.time.clone(),
            overrides: plan.overrides.to_vec(),
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
            JobCommand::MarkInvoiced { .. } => refused(&OfficeRefusal::OnlyByInvoice {}),
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

    fn cancelled_bookings(&self, visit: VisitId) -> impl Iterator<Item = Event> {
        let bookings = self.visits.get(&visit).into_iter().flat_map(|visit| visit.bookings.iter());
        bookings.map(|&booking| Event::Schedule { event: ScheduleEvent::BookingCancelled { booking } })
    }
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
