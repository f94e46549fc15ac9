use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Job, JobBlocker, JobCommandKind, JobGuard, JobStage, JobTransition, QuoteState, TABLE, Visit, VisitState,
    case::Case,
    concern::Concerns,
    named::named,
    table::{possible, transition},
};
use crate::{
    calendar::{CalendarError, Interval, Zone},
    id::{QuoteId, VisitId, WorkId},
    order,
};

named! {
    /// Where a job stands in time: the first of these that holds, in this order.
    JobTiming {
        /// A promised window has passed, and nobody has started.
        Late = "late",
        /// Somebody is on the way or at work.
        UnderWay = "under_way",
        /// A visit is promised for today, which is not over yet.
        Today = "today",
        /// A visit is promised for a later day.
        Upcoming = "upcoming",
        /// A visit is planned without a promise, or the job is approved and nothing was planned or done.
        Unscheduled = "unscheduled",
        /// The job is approved, and every visit or some work is done: plan more, or complete it.
        AwaitingCompletion = "awaiting_completion",
    }
}

/// What follows from a job and the date. It is never stored, since it is another thing tomorrow.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JobOutlook {
    /// Where it stands in time, as far as promises go; none when nobody is to go there. When technicians are booked is
    /// known to the diary.
    pub timing: Option<JobTiming>,
    /// The visits whose promised window has passed without a start, by id.
    pub late_visits: Vec<VisitId>,
    /// The quotes that await the customer's answer, by id.
    pub quotes_awaiting: Vec<QuoteId>,
    /// The quotes that ran out without an answer, by id.
    pub quotes_expired: Vec<QuoteId>,
    /// The work that is done and neither invoiced nor waived, by id: that of finished visits, and all of it once the job
    /// is completed or over. Of it [`Job::work_to_invoice`] has also what is still being done.
    pub work_to_invoice: Vec<WorkId>,
    /// The accepted quotes whose work is completed and that are neither invoiced nor waived, by id.
    pub quotes_to_invoice: Vec<QuoteId>,
}

/// The commands that a job, or none, takes at an instant: the table has them for its stage, and no guard is in their way
/// whatever they name.
///
/// For requests that name something there is at least one quote, visit or the like that they can name.
#[must_use]
pub fn allowed(job: Option<&Job>, as_of: DateTime<Utc>) -> Vec<JobCommandKind> {
    match job {
        Some(job) => job.allowed(as_of),
        None => possible(None).collect(),
    }
}

impl Job {
    /// The commands that it takes at an instant, as [`allowed`] says.
    #[must_use]
    pub fn allowed(&self, as_of: DateTime<Utc>) -> Vec<JobCommandKind> {
        let case = Case { job: self, command: None, at: as_of };
        let rows = TABLE.iter().filter(|row| row.stage == Some(self.stage));
        rows.filter(|row| row.guards.iter().all(|guard| guard.unmet(&case).is_none())).map(|row| row.command).collect()
    }

    /// Everything that is in the way of a command at an instant: "why can't I complete this job?"
    ///
    /// Each blocker has a code, what it is about, and the commands that get it out of the way. Where the stage doesn't
    /// have the command, the only blocker is [`JobGuard::Stage`], resolved by the commands that lead to a stage that has
    /// it in the fewest steps.
    ///
    /// ```
    /// use journeyman::job::{self, JobCommand, JobCommandKind, JobGuard};
    ///
    /// # let enquiry = JobCommand::RecordEnquiry {
    /// #     job: "01999a3f-0000-7000-8000-000000000001".parse()?,
    /// #     customer: "01999a3f-0000-7000-8000-000000000002".parse()?,
    /// #     site: "01999a3f-0000-7000-8000-000000000003".parse()?,
    /// #     summary: "Kitchen tap drips".parse()?,
    /// # };
    /// let now = "2026-09-28T23:00:00Z".parse()?;
    /// let job = job::apply(None, &job::decide(None, &enquiry, now)?.events)?;
    /// let job = job::apply(Some(job.clone()), &job.decide(&JobCommand::ApproveWithoutQuote {}, now)?.events)?;
    /// let blockers = job.blockers(JobCommandKind::Complete, now);
    /// assert_eq!(blockers[0].guard, JobGuard::SomethingDone);
    /// assert!(blockers[0].resolved_by.contains(&JobCommandKind::RecordTime));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn blockers(&self, goal: JobCommandKind, as_of: DateTime<Utc>) -> Vec<JobBlocker> {
        match transition(Some(self.stage), goal) {
            Ok(row) => Case { job: self, command: None, at: as_of }.blockers(row),
            Err(_) => vec![JobGuard::Stage.blocker_resolved_by(Concerns::default(), ways_to(goal, self.stage))],
        }
    }

    /// What follows from the job and the date, for a firm that keeps the days of `zone`.
    ///
    /// # Errors
    /// [`CalendarError::OutOfRange`] (`JM-CAL-0002`): a date outside the years 1900 to 9999.
    pub fn derive(&self, as_of: DateTime<Utc>, zone: &Zone) -> Result<JobOutlook, CalendarError> {
        let today = zone.day(zone.local(as_of)?.local.date())?;
        let over = self.stage.is_completed() || self.stage.is_over();
        let quotes = |wanted: &dyn Fn(&super::Quote) -> bool| {
            self.quotes.iter().filter(|quote| wanted(quote)).map(|quote| quote.id).collect()
        };
        let is_done = |visit: Option<VisitId>| {
            visit.and_then(|visit| self.visit(visit)).is_some_and(|visit| visit.state == VisitState::Done)
        };
        Ok(JobOutlook {
            timing: self.timing(as_of, today),
            late_visits: self.visits.iter().filter(|visit| visit.is_late(as_of)).map(|visit| visit.id).collect(),
            quotes_awaiting: quotes(&|quote| quote.awaits_answer(as_of)),
            quotes_expired: quotes(&|quote| quote.state == QuoteState::Unanswered && quote.has_expired(as_of)),
            work_to_invoice: {
                let done = self.work_to_invoice().filter(|work| over || is_done(work.visit));
                done.map(|work| work.id).collect()
            },
            quotes_to_invoice: quotes(&|quote| self.stage.is_completed() && quote.is_to_invoice()),
        })
    }

    fn timing(&self, as_of: DateTime<Utc>, today: Interval) -> Option<JobTiming> {
        let something_done = !self.work.is_empty() || self.visits.iter().any(|visit| visit.state == VisitState::Done);
        let of_job = match self.stage {
            JobStage::Approved if something_done => Some(JobTiming::AwaitingCompletion),
            JobStage::Approved => Some(JobTiming::Unscheduled),
            _ => None,
        };
        let open = self.visits.iter().filter(|visit| visit.state.is_open());
        open.map(|visit| timing_of(visit, as_of, today)).min().or(of_job)
    }
}

fn timing_of(visit: &Visit, as_of: DateTime<Utc>, today: Interval) -> JobTiming {
    match visit.window {
        Some(_) if visit.is_late(as_of) => JobTiming::Late,
        _ if visit.state != VisitState::Planned => JobTiming::UnderWay,
        Some(window) if window.start() < today.end() => JobTiming::Today,
        Some(_) => JobTiming::Upcoming,
        None => JobTiming::Unscheduled,
    }
}

/// The commands of a stage that are the first step of a shortest way to a stage that has the goal.
fn ways_to(goal: JobCommandKind, stage: JobStage) -> Vec<JobCommandKind> {
    let mut near = order::set(TABLE.iter().filter(|row| row.command == goal).filter_map(|row| row.stage));
    loop {
        let leads_near = |row: &&JobTransition| row.next.targets().iter().any(|target| near.contains(target));
        let (here, elsewhere): (Vec<&JobTransition>, Vec<&JobTransition>) =
            TABLE.iter().filter(leads_near).partition(|row| row.stage == Some(stage));
        if !here.is_empty() {
            return here.into_iter().map(|row| row.command).collect();
        }
        let before = near.len();
        near = order::set(near.into_iter().chain(elsewhere.into_iter().filter_map(|row| row.stage)));
        if near.len() == before {
            return Vec::new();
        }
    }
}
