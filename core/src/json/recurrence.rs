use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    calendar::Tzdb,
    recurrence::{
        self, Due, Expansion, ExpansionRequest, Recurrence, RecurrenceError, Rule, RuleParts, ServiceContract,
    },
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PartsOf {
    /// The rule, as RFC 5545 writes it.
    rule: Rule,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct RuleOf {
    /// The rule in parts.
    parts: RuleParts,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExpandSeries {
    /// The series.
    recurrence: Recurrence,
    /// Which of its occurrences are wanted.
    request: ExpansionRequest,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NextDue {
    /// The service contract.
    contract: ServiceContract,
    /// The day of the last service, if there was one.
    last_done: Option<NaiveDate>,
    /// Today.
    as_of: NaiveDate,
}

operation_tables! {
    ("recurrence.parts", "what the text of a recurrence rule says, part by part", PartsOf => RuleParts, |input| {
        Ok::<_, RecurrenceError>(recurrence::parts(&input.rule))
    }),
    ("recurrence.rule", "the text of a recurrence rule of these parts", RuleOf => Rule, |input| {
        recurrence::rule(&input.parts)
    }),
    // The JSON API is stateless, so it reads zones from the bundled database.
    ("recurrence.expand", "the occurrences of a series within a window", ExpandSeries => Expansion, |input| {
        recurrence::expand(&input.recurrence, &input.request, &Tzdb::bundled())
    }),
    ("recurrence.next_due", "when a contract's next service is due", NextDue => Due, |input| {
        recurrence::next_due(&input.contract, input.last_done, input.as_of)
    }),
}
