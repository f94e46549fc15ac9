use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    calendar::{Tzdb, ZoneName},
    job::{
        self, Job, JobBlocker, JobCommand, JobCommandKind, JobDecision, JobEvent, JobOutlook, JobRefusal, JobStage,
        JobTransition, TABLE,
    },
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Decide {
    /// The job so far; none before its enquiry.
    job: Option<Job>,
    /// What is wanted of it.
    command: JobCommand,
    /// Now.
    at: DateTime<Utc>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Apply {
    /// The job so far; none before its enquiry.
    job: Option<Job>,
    /// What happened, oldest first.
    events: Vec<JobEvent>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Allowed {
    /// The job so far; none before its enquiry.
    job: Option<Job>,
    /// Now.
    as_of: DateTime<Utc>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Blockers {
    /// The job.
    job: Job,
    /// The command that is wanted.
    goal: JobCommandKind,
    /// Now.
    as_of: DateTime<Utc>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Derive {
    /// The job.
    job: Job,
    /// Now.
    as_of: DateTime<Utc>,
    /// The zone whose civil day counts.
    zone: ZoneName,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Transition {
    /// The job's stage; none before its enquiry.
    stage: Option<JobStage>,
    /// The command.
    command: JobCommandKind,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Table {}

operation_tables! {
    ("job.decide", "what follows from a command to a job, or every reason why nothing does", Decide => JobDecision, |input| {
        job::decide(input.job.as_ref(), &input.command, input.at)
    }),
    ("job.apply", "the job that events make of a job, or of none", Apply => Job, |input| {
        job::apply(input.job, &input.events)
    }),
    ("job.allowed", "the commands that a job, or none, takes at an instant", Allowed => Vec<JobCommandKind>, |input| {
        Ok::<_, JobRefusal>(job::allowed(input.job.as_ref(), input.as_of))
    }),
    ("job.blockers", "everything that is in the way of a command", Blockers => Vec<JobBlocker>, |input| {
        Ok::<_, JobRefusal>(input.job.blockers(input.goal, input.as_of))
    }),
    ("job.derive", "what follows from a job and the date: late, expired, to be invoiced", Derive => JobOutlook, |input| {
        input.job.derive(input.as_of, &Tzdb::bundled().zone(&input.zone)?)
    }),
    ("job.transition", "what a command does in a stage", Transition => JobTransition, |input| {
        job::transition(input.stage, input.command).copied()
    }),
    ("job.table", "what every command does in every stage", Table => &'static [JobTransition], |_| {
        Ok::<_, JobRefusal>(TABLE)
    }),
}
