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
    /// What is shared out.
    total: Money,
    /// How much each part weighs: a part for each, in their order.
    weights: Vec<u32>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct PercentOf {
    /// What the percentage is of.
    amount: Money,
    /// How many per cent.
    percent: Percent,
    /// Which way the result is rounded to a minor unit.
    rounding: Rounding,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Sum {
    /// What is added, all of one currency; the sum of none is null.
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
