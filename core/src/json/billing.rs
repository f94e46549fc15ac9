use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    billing::{BillableLine, BilledDraft, BillingContext, DepositShare, deposit, draft},
    money::Money,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DraftOf {
    /// The priced lines, in the order of the invoice.
    lines: Vec<BillableLine>,
    /// Whose the invoice is, when, and by which rules.
    context: BillingContext,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DepositOn {
    /// What the work is to cost.
    total: Money,
    /// How much of it is to be paid beforehand.
    share: DepositShare,
}

operation_tables! {
    ("billing.draft", "the invoice for priced lines, each with its tax", DraftOf => BilledDraft, |input| {
        draft(&input.lines, &input.context)
    }),
    ("billing.deposit", "how much of a total is to be paid beforehand", DepositOn => Money, |input| {
        deposit(input.total, input.share)
    }),
}
