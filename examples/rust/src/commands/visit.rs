//! Visits: who is to come, and what was done there.

use chrono::{NaiveDateTime, NaiveTime};
use journeyman::{
    calendar::Disambiguation,
    event::Command,
    id::{BookingId, JobId, LeaveId, TechnicianId, VisitId, WorkId},
    job::JobCommand,
    schedule::{BookingTime, Leave, LeaveSpan, ScheduleCommand},
    tax::Supply,
};

use super::{Slip, Writer, of_job};
use crate::{
    data::{Action, Finish},
    names::id,
};

/// In this week every job has one visit, named as the job is, with one booking.
pub(super) fn visit_of(job: &str) -> VisitId {
    id("visit", job)
}

pub(super) fn booking_of(job: &str) -> BookingId {
    id("booking", job)
}

/// The id of a record of what was done, by its job, when it was reported, and what it is.
fn work_of(job: &str, at: NaiveTime, what: &str) -> WorkId {
    id("work", &format!("{job} {at} {what}"))
}

/// What to call the records of a visit: `the time on J07`.
pub(super) fn work_names(finish: &Finish, at: NaiveTime) -> impl Iterator<Item = (WorkId, String)> {
    let Finish { job, materials, .. } = finish;
    let named = move |what: &str, name: &str| (work_of(job, at, what), format!("({name} on {job})"));
    let materials = materials.iter().zip(0_u32..);
    let materials = materials.map(move |(material, place)| named(&format!("material {place}"), material.what.as_str()));
    [named("call-out", "call-out"), named("time", "time")].into_iter().chain(materials)
}

impl Writer<'_> {
    pub(super) fn visit(&self) -> Result<Vec<Command>, Slip> {
        Ok(match &self.timed.step.action {
            Action::Book { job, technician, start, minutes } => vec![Command::PlanVisit {
                job: id::<JobId>("job", job),
                visit: visit_of(job),
                booking: booking_of(job),
                technician: id::<TechnicianId>("technician", technician),
                time: self.time(*start, *minutes),
                window: None,
                overrides: Vec::new(),
                details: None,
            }],
            Action::Move { job, technician, start, minutes } => {
                let command = ScheduleCommand::MoveBooking {
                    booking: booking_of(job),
                    technician: id::<TechnicianId>("technician", technician),
                    time: self.time(*start, *minutes),
                    overrides: Vec::new(),
                    details: None,
                };
                vec![Command::Schedule { command }]
            }
            Action::CancelVisit { job, because } => {
                let command = JobCommand::CancelVisit { visit: visit_of(job), reason: Some(because.clone()) };
                vec![of_job(job, command)]
            }
            Action::Leave { leave, technician, first, last } => {
                let leave = Leave {
                    id: id::<LeaveId>("leave", leave),
                    technician: id("technician", technician),
                    span: LeaveSpan::Days { first: *first, last: *last },
                };
                vec![Command::Schedule { command: ScheduleCommand::GrantLeave { leave } }]
            }
            Action::Start { job } => vec![of_job(job, JobCommand::StartVisit { visit: visit_of(job) })],
            Action::Finish(finish) => self.finish(finish)?,
            _ => Vec::new(),
        })
    }

    /// A time on the firm's clocks. Where the clocks skip it, nobody picks another one silently: it is refused, and both
    /// instants that it might mean are named.
    fn time(&self, start: NaiveDateTime, minutes: i64) -> BookingTime {
        BookingTime::Civil {
            local: start,
            zone: self.week.firm.settings.zone.clone(),
            policy: Disambiguation::Reject,
            duration_seconds: minutes.saturating_mul(60),
        }
    }

    /// What a technician reports at the end of a visit: facts, and perhaps the request to complete the job.
    fn finish(&self, finish: &Finish) -> Result<Vec<Command>, Slip> {
        let Finish { job, worked, rate, call_out, materials, complete } = finish;
        let visit = visit_of(job);
        let technician = id::<TechnicianId>("technician", &self.timed.step.by);
        let work = |what: &str| work_of(job, self.timed.step.at, what);
        let mut commands = Vec::new();
        if *call_out {
            commands.push(JobCommand::RecordCallOut { work: work("call-out"), visit, technician });
        }
        commands.push(JobCommand::RecordTime {
            work: work("time"),
            visit,
            technician,
            rate: rate.clone(),
            worked: self.interval(worked.from, worked.to)?,
        });
        for (material, place) in materials.iter().zip(0_u32..) {
            commands.push(JobCommand::RecordMaterial {
                work: work(&format!("material {place}")),
                visit: Some(visit),
                description: material.what.clone(),
                quantity: material.quantity,
                unit: material.unit,
                unit_cost: material.cost,
                supply: Supply::General,
            });
        }
        commands.push(JobCommand::FinishVisit { visit });
        if *complete {
            commands.push(JobCommand::Complete {});
        }
        Ok(commands.into_iter().map(|command| of_job(job, command)).collect())
    }
}
