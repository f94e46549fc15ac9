use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    invoice::{
        CreditDetails, CreditNote, Draft, Elsewhere, ExplanationStep, InvoiceError, IssueDetails, Issued,
        NamedRounding, OtherSystem, Totals, calculate, credit, elsewhere, explain, issue, rounding_profile,
        rounding_profiles,
    },
    text::Label,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Issue {
    draft: Draft,
    details: IssueDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Credit {
    invoice: Issued,
    details: CreditDetails,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct There {
    draft: Draft,
    system: OtherSystem,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Profiles {}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Profile {
    name: Label,
}

/// An explanation with its English beside it.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedTotals {
    steps: Vec<ExplainedStep>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ExplainedStep {
    step: ExplanationStep,
    text: String,
}

operation_tables! {
    ("invoice.calculate", "what a draft comes to", Draft => Totals, |draft| calculate(&draft)),
    ("invoice.explain", "where each amount of a draft's totals comes from", Draft => ExplainedTotals, |draft| {
        let steps = explain(&draft)?.steps.into_iter().map(|step| ExplainedStep { text: step.to_string(), step });
        Ok::<_, InvoiceError>(ExplainedTotals { steps: steps.collect() })
    }),
    ("invoice.elsewhere", "what another system makes of a draft, or what of it it has no place for", There => Elsewhere, |input| {
        elsewhere(&input.draft, input.system)
    }),
    ("invoice.rounding_profiles", "the ways of rounding that have a name", Profiles => Vec<NamedRounding>, |_input| {
        Ok::<_, InvoiceError>(rounding_profiles())
    }),
    ("invoice.rounding_profile", "the way of rounding of a name", Profile => NamedRounding, |input| {
        rounding_profile(input.name.as_str())
    }),
    ("invoice.issue", "numbers, dates and freezes a draft", Issue => Issued, |input| {
        issue(input.draft, input.details)
    }),
    ("invoice.credit", "undoes an issued invoice in full", Credit => CreditNote, |input| {
        credit(&input.invoice, input.details)
    }),
    ("invoice.verify", "an issued invoice's totals, if its content gives them", Issued => Totals, |invoice| {
        Ok::<_, InvoiceError>(invoice.totals().clone())
    }),
    ("invoice.verify_credit", "a credit note's totals, if its content gives them", CreditNote => Totals, |note| {
        Ok::<_, InvoiceError>(note.totals().clone())
    }),
}
