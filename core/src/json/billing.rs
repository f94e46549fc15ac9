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
    lines: Vec<BillableLine>,
    context: BillingContext,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DepositOn {
    total: Money,
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
