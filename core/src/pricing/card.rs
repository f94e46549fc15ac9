use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PricingError;
use crate::{
    limits::{LABOUR_MINUTES_MAX, MARKUP_STEPS_MAX, RATES_MAX},
    money::{Currency, Rounding},
    quantity::{Percent, UnitPrice},
    tax::Supply,
    text::{Label, Text},
};

/// What a firm charges for time, for coming out, and on top of what materials cost it.
///
/// It is data of the host, and may be another one for each customer, site or contract. All its prices are in its currency
/// and on one basis: all before tax, or all with tax.
///
/// INVARIANT (checked by [`price`](super::price), also when there is no work to price): no rate's code twice; every
/// increment from 1 to [`LABOUR_MINUTES_MAX`]; no minimum or included time above [`LABOUR_MINUTES_MAX`]; the markup steps
/// in ascending order of their cost; at most [`RATES_MAX`] rates and [`MARKUP_STEPS_MAX`] steps.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateCard {
    /// The currency of every price on the card.
    pub currency: Currency,
    /// What time costs, by the code of the rate.
    pub labour: Vec<LabourRate>,
    /// What coming out costs, when the firm charges for it.
    pub call_out: Option<CallOutFee>,
    /// What is added to the cost of a material.
    pub material_markup: Percent,
    /// Other markups from some cost of a unit on, ascending by that cost: the last one that the cost reaches takes the
    /// place of `material_markup`.
    pub markup_steps: Vec<MarkupStep>,
    /// How a unit price with more than eight decimals is rounded to them: a cost with its markup, or the sixtieth part of
    /// an hourly rate. The explanation of a line names it where it was used.
    pub price_rounding: Rounding,
}

/// What an hour of a kind of labour costs, and how its time is rounded.
///
/// The time of one technician, at one rate, on one civil day is added up; from it the time that a call-out fee includes is
/// taken off; what is left, unless that is nothing, counts as at least the minimum and is then rounded up to whole
/// increments.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabourRate {
    /// The code that recorded time refers to.
    pub code: Label,
    /// What the customer reads.
    pub description: Text,
    /// The price of an hour, in major units.
    pub per_hour: UnitPrice,
    /// The least time that is charged, in minutes; 0 for none.
    pub minimum_minutes: u32,
    /// The step that time is rounded up to, in minutes; 1 for every minute begun.
    pub increment_minutes: u32,
    /// The kind of supply that this labour is, from which the tax is decided.
    pub supply: Supply,
}

/// What it costs that a technician comes out at all.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CallOutFee {
    /// What the customer reads.
    pub description: Text,
    /// The fee, in major units.
    pub price: UnitPrice,
    /// How many minutes the fee includes, of whoever came out: the first that they work on that visit, at any rate.
    pub included_minutes: u32,
    /// The kind of supply that the fee is for.
    pub supply: Supply,
}

/// A markup for materials from some cost on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkupStep {
    /// The cost of one unit from which it applies, in major units.
    pub unit_cost_from: UnitPrice,
    /// What is added to the whole cost, not only to the part above the step.
    pub markup: Percent,
}

impl RateCard {
    /// Refuses a card that contradicts itself or is beyond a bound.
    pub(super) fn check(&self) -> Result<(), PricingError> {
        PricingError::check_count("rates", self.labour.len(), RATES_MAX)?;
        PricingError::check_count("markup steps", self.markup_steps.len(), MARKUP_STEPS_MAX)?;
        let mut codes = BTreeSet::new();
        for rate in &self.labour {
            if !codes.insert(&rate.code) {
                return Err(PricingError::RateTwice { rate: rate.code.clone() });
            }
            if rate.increment_minutes == 0 {
                return Err(PricingError::NoIncrement { rate: rate.code.clone() });
            }
            check_minutes(rate.minimum_minutes)?;
            check_minutes(rate.increment_minutes)?;
        }
        self.call_out.as_ref().map_or(Ok(()), |fee| check_minutes(fee.included_minutes))?;
        for (step, next) in self.markup_steps.iter().zip(self.markup_steps.iter().skip(1)) {
            if step.unit_cost_from >= next.unit_cost_from {
                return Err(PricingError::StepsOutOfOrder { unit_cost_from: next.unit_cost_from });
            }
        }
        Ok(())
    }

    pub(super) fn rate(&self, code: &Label) -> Option<&LabourRate> {
        self.labour.iter().find(|rate| rate.code == *code)
    }

    /// The last step that a cost reaches, if it reaches one.
    pub(super) fn step(&self, unit_cost: UnitPrice) -> Option<&MarkupStep> {
        self.markup_steps.iter().rev().find(|step| step.unit_cost_from <= unit_cost)
    }
}

fn check_minutes(minutes: u32) -> Result<(), PricingError> {
    if minutes > LABOUR_MINUTES_MAX { Err(PricingError::TooManyMinutes { minutes }) } else { Ok(()) }
}
