use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Job, JobCommand, JobEvent, JobFlag, JobPart, JobRefusal, VisitStamp, case::Case, follow::first_event,
    quote::text_bytes_of, table::transition,
};
use crate::{
    calendar::check_instant,
    limits::{
        INVOICES_PER_JOB_MAX, JOB_TEXT_BYTES_MAX, QUOTES_PER_JOB_MAX, STAMPS_PER_JOB_MAX, STAMPS_PER_VISIT_MAX,
        VISITS_PER_JOB_MAX, WORK_PER_JOB_MAX,
    },
};

/// What follows from a command.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobDecision {
    /// What happens, in order: all of it or nothing.
    pub events: Vec<JobEvent>,
    /// What is odd about a fact. A request has none.
    pub flags: Vec<JobFlag>,
    /// Whether it is a fact that was recorded before, word for word: nothing happens, and nothing is odd.
    pub already_recorded: bool,
}

/// What follows from a command that was given at `at`, or every reason why nothing does. It changes nothing.
///
/// Without a job, only an enquiry is taken. A fact that was recorded before gives no events, so it may be given any
/// number of times.
///
/// # Errors
/// - [`JobRefusal::NotPossible`] (`JM-JOB-0001`): the stage doesn't have the command; what it has is listed.
/// - [`JobRefusal::Blocked`] (`JM-JOB-0021` to `JM-JOB-0036`): guards of the table don't hold; all of them are listed.
/// - [`JobRefusal::RecordedOtherwise`] (`JM-JOB-0002`): work of this id was recorded with other content.
/// - A command that makes no sense: `JM-JOB-0003` to `JM-JOB-0008`.
/// - [`JobRefusal::Full`] (`JM-JOB-0009`): a bound of [`crate::limits`].
/// - [`JobRefusal::Calendar`] (`JM-CAL-0002`): a time out of bounds.
pub fn decide(job: Option<&Job>, command: &JobCommand, at: DateTime<Utc>) -> Result<JobDecision, JobRefusal> {
    check_instant(at)?;
    command.check(at)?;
    let Some(job) = job else {
        let row = transition(None, command.kind())?;
        let events = row.events.iter().filter_map(|&kind| first_event(kind, command, at)).collect();
        return Ok(JobDecision { events, flags: Vec::new(), already_recorded: false });
    };
    if job.has_recorded(command, at)? {
        return Ok(JobDecision { events: Vec::new(), flags: Vec::new(), already_recorded: true });
    }
    let row = transition(Some(job.stage), command.kind())?;
    let case = Case { job, command: Some(command), at };
    let blockers = case.blockers(row);
    if !blockers.is_empty() {
        return Err(JobRefusal::Blocked { command: command.kind(), blockers });
    }
    job.check_room(command)?;
    let flags = row.stage_flag.iter().chain(row.flags).filter_map(|flag| flag.raised(job, command, at));
    Ok(JobDecision { events: job.events(row, command, at), flags: flags.collect(), already_recorded: false })
}

impl Job {
    /// What follows from a command, as [`decide`] says.
    ///
    /// # Errors
    /// As [`decide`].
    pub fn decide(&self, command: &JobCommand, at: DateTime<Utc>) -> Result<JobDecision, JobRefusal> {
        decide(Some(self), command, at)
    }

    /// Whether a fact is recorded already, word for word.
    fn has_recorded(&self, command: &JobCommand, at: DateTime<Utc>) -> Result<bool, JobRefusal> {
        if let Some((visit, kind)) = command.reported() {
            let stamps = self.visit(visit).map(|visit| &visit.stamps);
            return Ok(stamps.is_some_and(|stamps| stamps.contains(&VisitStamp { at, kind })));
        }
        let Some((id, visit, entry)) = command.recorded_work() else { return Ok(false) };
        match self.recorded(id) {
            None => Ok(false),
            Some(known) if known.visit == visit && known.entry == entry => Ok(true),
            Some(_) => Err(JobRefusal::RecordedOtherwise { work: id }),
        }
    }

    /// Refuses what there is no room for.
    fn check_room(&self, command: &JobCommand) -> Result<(), JobRefusal> {
        let more = |part: JobPart, now: usize, max: usize| part.check(now.saturating_add(1), max);
        let texts = |added: usize| JobPart::Texts.check(self.text_bytes.saturating_add(added), JOB_TEXT_BYTES_MAX);
        if let Some((_, _, entry)) = command.recorded_work() {
            more(JobPart::Work, self.work.len(), WORK_PER_JOB_MAX)?;
            return texts(entry.text_bytes());
        }
        if let Some((visit, _)) = command.reported() {
            more(JobPart::Stamps, self.stamp_count(), STAMPS_PER_JOB_MAX)?;
            if let Some(visit) = self.visit(visit) {
                return more(JobPart::Stamps, visit.stamps.len(), STAMPS_PER_VISIT_MAX);
            }
        }
        match command {
            JobCommand::SendQuote { lines, .. } => {
                more(JobPart::Quotes, self.quotes.len(), QUOTES_PER_JOB_MAX)?;
                texts(text_bytes_of(lines))
            }
            // Reports of a visit that the job doesn't know make it known.
            JobCommand::PlanVisit { .. }
            | JobCommand::SetOff { .. }
            | JobCommand::StartVisit { .. }
            | JobCommand::FinishVisit { .. } => more(JobPart::Visits, self.visits.len(), VISITS_PER_JOB_MAX),
            JobCommand::MarkInvoiced { .. } => more(JobPart::Invoices, self.invoices.len(), INVOICES_PER_JOB_MAX),
            _ => Ok(()),
        }
    }
}
