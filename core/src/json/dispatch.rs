use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    dispatch::{self, DispatchFlag, DispatchedVisit},
    job::Job,
    schedule::Diary,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct JobsAndDiary {
    /// The jobs, in any order.
    jobs: Vec<Job>,
    /// The diary.
    diary: Diary,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ReviewDispatch {
    /// The jobs, in any order.
    jobs: Vec<Job>,
    /// The diary.
    diary: Diary,
    /// Now.
    as_of: DateTime<Utc>,
}

operation_tables! {
    ("dispatch.visits", "who is booked for which visit", JobsAndDiary => Vec<DispatchedVisit>, |input| {
        dispatch::visits(&input.jobs, &input.diary)
    }),
    ("dispatch.review", "where jobs and the diary don't agree", ReviewDispatch => Vec<DispatchFlag>, |input| {
        dispatch::review(&input.jobs, &input.diary, input.as_of)
    }),
}
