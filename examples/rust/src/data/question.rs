use chrono::NaiveDateTime;
use journeyman::text::Label;
use serde::Deserialize;

use super::step::civil;

/// When somebody could come: what a customer asks for, and which of the times that are offered the customer takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    pub(crate) job: String,
    pub(crate) minutes: i64,
    /// When it suits the customer: the visit lies in one of them as a whole.
    pub(crate) within: Vec<Within>,
    /// What somebody who comes must be able to do.
    #[serde(default)]
    pub(crate) skills: Vec<Label>,
    /// How many people it takes at least.
    #[serde(default)]
    pub(crate) people: u32,
    /// Who may lead; anybody, if nobody is named.
    #[serde(default)]
    pub(crate) led_by: Vec<String>,
    /// How many times the desk offers.
    pub(crate) offers: u32,
    /// The place of the time that the customer takes, the first is 1; none, if none suits or there is none.
    pub(crate) takes: Option<u32>,
}

/// From when to when, on the clocks of the firm.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Within {
    #[serde(deserialize_with = "civil")]
    pub(crate) from: NaiveDateTime,
    #[serde(deserialize_with = "civil")]
    pub(crate) to: NaiveDateTime,
}
