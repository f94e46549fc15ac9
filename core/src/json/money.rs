use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    money::{Money, Rounding, allocate},
    quantity::Percent,
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Allocate {
    total: Money,
    weights: Vec<u32>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PercentOf {
    amount: Money,
    percent: Percent,
    rounding: Rounding,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Sum {
    amounts: Vec<Money>,
}

operation_tables! {
    ("money.allocate", "splits an amount by weights so that the parts add up to it", Allocate => Vec<Money>, |input| {
        allocate(input.total, &input.weights)
    }),
    ("money.percent", "a percentage of an amount, rounded the way that is named", PercentOf => Money, |input| {
        input.amount.percent(input.percent, input.rounding)
    }),
    ("money.sum", "the sum of amounts of one currency", Sum => Option<Money>, |input| {
        Money::sum(&input.amounts)
    }),
}
