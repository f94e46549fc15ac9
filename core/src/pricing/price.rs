use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    CallOutMade, MaterialUsed, PricedExplanation, PricedKind, PricedLine, PricingError, RateCard, WorkDone,
    rounded::{LabourPrice, marked_up},
    time::{self, ChargedTime, TimeKey, TimeSum},
};
use crate::{
    calendar::Zone, id::WorkId, limits::WORK_RECORDS_MAX, money::Currency, order, quantity::Quantity, unit::Unit,
};

/// Recorded work, priced: lines in a fixed order, each with its explanation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Priced {
    /// The currency of the unit prices.
    pub currency: Currency,
    /// Call-outs by id, labour by day, technician and rate, materials by id.
    pub lines: Vec<PricedWork>,
}

/// A line made from recorded work, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PricedWork {
    /// The line, as a quote or an invoice takes it.
    pub line: PricedLine,
    /// Which records, rate and roundings made it.
    pub explanation: PricedExplanation,
}

/// Prices recorded work by a rate card.
///
/// **Labour.** The time of one technician, at one rate, on one civil day of `zone` is added up as it elapsed, also over a
/// change of the clocks; a stretch over midnight belongs to both days. The time that a call-out fee includes comes off: the
/// first that the technician works on that visit. What is left is raised to the rate's minimum, unless nothing is left, and
/// then rounded up to whole increments.
///
/// The line counts hours where that number is exact, which it is for every third minute (1 h 15 min is 1.25). Else it counts
/// minutes, at the sixtieth part of the rate; where that doesn't end within eight decimals it is rounded as the card names,
/// the explanation says so, and the line still comes to the same minor unit as rate × time, whichever way the invoice
/// rounds. [`PricingError::RateTooFine`] refuses what wouldn't.
///
/// **Materials** cost their unit cost and the markup of the last step that the cost reaches, else the card's. The price is
/// exact up to eight decimals and otherwise rounded as the card names.
///
/// **Call-outs** cost the fee, each.
///
/// Laws: more time never costs less; how a technician's time of a day is split into records doesn't matter, nor does their
/// order; nothing is charged for less time than was worked, but for what a fee includes; every record is in a line.
///
/// # Errors
/// - [`PricingError::RateTwice`], [`PricingError::NoIncrement`], [`PricingError::TooManyMinutes`],
///   [`PricingError::StepsOutOfOrder`] (`JM-PRC-0001` to `JM-PRC-0004`): the card contradicts itself.
/// - [`PricingError::TooMany`] (`JM-PRC-0005`): more rates, steps or records than are taken.
/// - [`PricingError::WorkTwice`] (`JM-PRC-0006`): two records have one id.
/// - [`PricingError::UnknownRate`], [`PricingError::NoCallOutFee`] (`JM-PRC-0007`, `JM-PRC-0008`): the card has no price.
/// - [`PricingError::WorkTooLong`] (`JM-PRC-0009`): a record longer than a week.
/// - [`PricingError::WorkOverlaps`] (`JM-PRC-0010`): a technician worked on two things at once.
/// - [`PricingError::PriceTooLarge`], [`PricingError::RateTooFine`] (`JM-PRC-0011`, `JM-PRC-0012`): no line can say it.
/// - [`PricingError::Calendar`] (`JM-CAL-0002`): work on the last day that there is.
///
/// ```
/// use journeyman::{calendar::Tzdb, pricing, wire::Wire};
///
/// let card = pricing::RateCard::from_json(br#"{"currency":"AUD","labour":[{"code":"STD","description":"Plumber",
///     "per_hour":"95","minimum_minutes":60,"increment_minutes":15,"supply":"general"}],"call_out":null,
///     "material_markup":"25","markup_steps":[],"price_rounding":"half_up"}"#)?;
/// let work = pricing::WorkDone::from_json(br#"{"call_outs":[],"materials":[],"labour":[{
///     "work":"01999a3f-0000-7000-8000-000000000001","visit":"01999a3f-0000-7000-8000-000000000002",
///     "technician":"01999a3f-0000-7000-8000-000000000003","rate":"STD",
///     "worked":{"start":"2026-10-05T22:00:00Z","end":"2026-10-05T23:05:00Z"}}]}"#)?;
/// let melbourne = Tzdb::bundled().zone(&"Australia/Melbourne".parse()?)?;
///
/// let priced = pricing::price(&work, &card, &melbourne)?;
/// assert_eq!(priced.lines[0].line.quantity, "1.25".parse()?); // 65 minutes, in whole quarters of an hour
/// assert_eq!(
///     priced.lines[0].explanation.to_string(),
///     "1 h 5 min worked on 2026-10-06; charged in steps of 15 min: 1 h 15 min at 95 an hour (STD)"
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn price(work: &WorkDone, card: &RateCard, zone: &Zone) -> Result<Priced, PricingError> {
    check_count(work)?;
    card.check()?;
    check_ids(work)?;
    let mut lines = Vec::new();
    for made in sorted(&work.call_outs, |made| made.work) {
        lines.push(call_out(made, card)?);
    }
    for (key, sum) in time::sums(work, card, zone)? {
        lines.push(labour(key, &sum, card)?);
    }
    for used in sorted(&work.materials, |used| used.work) {
        lines.push(material(used, card)?);
    }
    Ok(Priced { currency: card.currency, lines })
}

fn check_count(work: &WorkDone) -> Result<(), PricingError> {
    let records = work.call_outs.len().saturating_add(work.labour.len()).saturating_add(work.materials.len());
    PricingError::check_count("records", records, WORK_RECORDS_MAX)
}

fn check_ids(work: &WorkDone) -> Result<(), PricingError> {
    let call_outs = work.call_outs.iter().map(|made| made.work);
    let labour = work.labour.iter().map(|done| done.work);
    let materials = work.materials.iter().map(|used| used.work);
    match order::twice(call_outs.chain(labour).chain(materials)) {
        Some(work) => Err(PricingError::WorkTwice { work }),
        None => Ok(()),
    }
}

fn sorted<T>(records: &[T], id: impl Fn(&T) -> WorkId) -> Vec<&T> {
    let mut records: Vec<&T> = records.iter().collect();
    order::by_key(&mut records, |record| id(record));
    records
}

fn call_out(made: &CallOutMade, card: &RateCard) -> Result<PricedWork, PricingError> {
    let fee = card.call_out.as_ref().ok_or(PricingError::NoCallOutFee { work: made.work })?;
    Ok(PricedWork {
        line: PricedLine {
            kind: PricedKind::CallOut,
            description: fee.description.clone(),
            supply: fee.supply,
            quantity: Quantity::from(1),
            unit: Unit::PIECE,
            unit_price: fee.price,
        },
        explanation: PricedExplanation::CallOut {
            work: made.work,
            visit: made.visit,
            technician: made.technician,
            included_minutes: fee.included_minutes,
        },
    })
}

fn labour(key: TimeKey, sum: &TimeSum<'_>, card: &RateCard) -> Result<PricedWork, PricingError> {
    let rate = sum.rate;
    let time = ChargedTime::of(sum);
    let priced = LabourPrice::of(rate, time.minutes, card)?;
    Ok(PricedWork {
        line: PricedLine {
            kind: PricedKind::Labour,
            description: rate.description.clone(),
            supply: rate.supply,
            quantity: priced.quantity,
            unit: priced.unit,
            unit_price: priced.unit_price,
        },
        explanation: PricedExplanation::Labour {
            work: sum.work.iter().copied().collect(),
            technician: key.technician,
            date: key.date,
            rate: key.rate,
            per_hour: rate.per_hour,
            worked_seconds: time.worked_seconds,
            included_seconds: time.included_seconds,
            minimum_minutes: time.minimum_minutes,
            increment_minutes: time.increment_minutes,
            charged_minutes: time.minutes,
            price_rounding: priced.rounding,
        },
    })
}

fn material(used: &MaterialUsed, card: &RateCard) -> Result<PricedWork, PricingError> {
    let step = card.step(used.unit_cost);
    let markup = step.map_or(card.material_markup, |step| step.markup);
    let too_large = || PricingError::PriceTooLarge { work: used.work, unit_cost: used.unit_cost, markup };
    let price = marked_up(used.unit_cost, markup, card.price_rounding).ok_or_else(too_large)?;
    Ok(PricedWork {
        line: PricedLine {
            kind: PricedKind::Material,
            description: used.description.clone(),
            supply: used.supply,
            quantity: used.quantity,
            unit: used.unit,
            unit_price: price.price,
        },
        explanation: PricedExplanation::Material {
            work: used.work,
            unit_cost: used.unit_cost,
            markup,
            step_unit_cost: step.map(|step| step.unit_cost_from),
            price_rounding: (!price.exact).then_some(card.price_rounding),
        },
    })
}
