use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::invoice::{
    CreditDetails, CreditNote, Draft, ExplanationStep, InvoiceError, IssueDetails, Issued, Totals, calculate, credit,
    explain, issue,
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
