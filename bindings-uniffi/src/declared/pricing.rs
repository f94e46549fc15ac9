//! Written by declare.py from the core's `pricing`: change that, and run it.

use super::names::{
    CallOutFee, CallOutMade, Currency, Interval, Label, LabourDone, LabourRate, MarkupStep, MaterialUsed, Percent,
    Priced, PricedExplanation, PricedKind, PricedLine, PricedWork, Quantity, RateCard, Rounding, Supply, TechnicianId,
    Text, Unit, UnitPrice, VisitId, WorkDone, WorkId,
};
use crate::error::{JourneymanError, raised};
use crate::objects::Zone;
use chrono::NaiveDate;
use std::sync::Arc;

/// What a firm charges for time, for coming out, and on top of what materials cost it.
///
/// It is data of the host, and may be another one for each customer, site or contract. All its prices are in its currency
/// and on one basis: all before tax, or all with tax.
///
/// INVARIANT (checked by `price`, also when there is no work to price): no rate's code twice; every
/// increment from 1 to `limits().labourMinutesMax`; no minimum or included time above `limits().labourMinutesMax`; the markup steps
/// in ascending order of their cost; at most `limits().ratesMax` rates and `limits().markupStepsMax` steps.
#[uniffi::remote(Record)]
pub struct RateCard {
    /// The currency of every price on the card.
    pub currency: Currency,
    /// What time costs, by the code of the rate.
    pub labour: Vec<LabourRate>,
    /// What coming out costs, when the firm charges for it.
    #[uniffi(default = None)]
    pub call_out: Option<CallOutFee>,
    /// What is added to the cost of a material.
    pub material_markup: Percent,
    /// Other markups from some cost of a unit on, ascending by that cost: the last one that the cost reaches takes the
    /// place of `materialMarkup`.
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
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
#[uniffi::remote(Record)]
pub struct MarkupStep {
    /// The cost of one unit from which it applies, in major units.
    pub unit_cost_from: UnitPrice,
    /// What is added to the whole cost, not only to the part above the step.
    pub markup: Percent,
}

/// How a line came about: the records, the rate, and the roundings that were applied.
///
/// Its text is one English rendering; hosts write others from the same facts.
#[uniffi::remote(Enum)]
pub enum PricedExplanation {
    /// A call-out fee.
    CallOut {
        /// The record.
        work: WorkId,
        /// The visit it was for.
        visit: VisitId,
        /// Who came out.
        technician: TechnicianId,
        /// How much of the technician's time on the visit the fee includes, in minutes.
        included_minutes: u32,
    },
    /// The time of one technician, at one rate, on one civil day.
    Labour {
        /// The records that have time on that day, by id.
        work: Vec<WorkId>,
        /// Who worked.
        technician: TechnicianId,
        /// The day in the zone that was given.
        date: NaiveDate,
        /// The code of the rate.
        rate: Label,
        /// The price of an hour, in major units.
        per_hour: UnitPrice,
        /// The time that elapsed, in seconds; a fraction of one counts as a whole.
        worked_seconds: u32,
        /// How much of it a call-out fee includes, in seconds.
        included_seconds: u32,
        /// The minimum in minutes, where the time was raised to it.
        #[uniffi(default = None)]
        minimum_minutes: Option<u32>,
        /// The increment in minutes, where the time was rounded up to it.
        #[uniffi(default = None)]
        increment_minutes: Option<u32>,
        /// The time that is charged, in minutes.
        charged_minutes: u32,
        /// How the price of a minute was rounded to eight decimals; null where the line is exact.
        #[uniffi(default = None)]
        price_rounding: Option<Rounding>,
    },
    /// A material at its cost and a markup.
    Material {
        /// The record.
        work: WorkId,
        /// What a unit cost the firm, in major units.
        unit_cost: UnitPrice,
        /// What was added to it.
        markup: Percent,
        /// Where the markup step starts that was applied; null for the card's own markup.
        #[uniffi(default = None)]
        step_unit_cost: Option<UnitPrice>,
        /// How the price was rounded to eight decimals; null where it is exact.
        #[uniffi(default = None)]
        price_rounding: Option<Rounding>,
    },
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn priced_explanation_text(priced_explanation: PricedExplanation) -> Result<String, JourneymanError> {
    Ok(priced_explanation.to_string())
}

/// What a priced line is for.
#[uniffi::remote(Enum)]
pub enum PricedKind {
    /// Somebody's time.
    Labour,
    /// Something that was used up or built in.
    Material,
    /// Coming out at all.
    CallOut,
    /// A sum agreed beforehand.
    FixedPrice,
}

/// One line of a quote or of priced work, before tax: what invoices are made from.
///
/// Its amount is `quantity × unit_price`, rounded where the invoice's rounding says, not here.
#[uniffi::remote(Record)]
pub struct PricedLine {
    /// What it is for.
    pub kind: PricedKind,
    /// What the customer reads.
    pub description: Text,
    /// The kind of supply, from which the tax is decided when it is invoiced.
    pub supply: Supply,
    /// How much.
    pub quantity: Quantity,
    /// Of what unit.
    pub unit: Unit,
    /// The price of one unit, in major units of the currency that stands beside the lines: the quote's, or that of the
    /// `Priced` work.
    pub unit_price: UnitPrice,
}

/// Recorded work, priced: lines in a fixed order, each with its explanation.
#[uniffi::remote(Record)]
pub struct Priced {
    /// The currency of the unit prices.
    pub currency: Currency,
    /// Call-outs by id, labour by day, technician and rate, materials by id.
    pub lines: Vec<PricedWork>,
}

/// A line made from recorded work, and how it came about.
#[uniffi::remote(Record)]
pub struct PricedWork {
    /// The line, as a quote or an invoice takes it.
    pub line: PricedLine,
    /// Which records, rate and roundings made it.
    pub explanation: PricedExplanation,
}

/// Recorded work that is to be priced: facts, in any order.
///
/// Every piece has an id of its own, also across the three lists.
#[uniffi::remote(Record)]
pub struct WorkDone {
    /// Who came out.
    pub call_outs: Vec<CallOutMade>,
    /// Time worked.
    pub labour: Vec<LabourDone>,
    /// Materials used.
    pub materials: Vec<MaterialUsed>,
}

/// A technician's coming out for a visit, for which the fee is charged once.
#[uniffi::remote(Record)]
pub struct CallOutMade {
    /// The record.
    pub work: WorkId,
    /// The visit: the fee's included time comes off this technician's time on it.
    pub visit: VisitId,
    /// Who came out.
    pub technician: TechnicianId,
}

/// A stretch of a technician's time.
#[uniffi::remote(Record)]
pub struct LabourDone {
    /// The record.
    pub work: WorkId,
    /// The visit it was worked on.
    pub visit: VisitId,
    /// Who worked.
    pub technician: TechnicianId,
    /// The code of the rate on the card.
    pub rate: Label,
    /// From when to when. What counts is the time that elapsed, whatever the clocks on the wall did meanwhile.
    pub worked: Interval,
}

/// A material that was used up or built in.
#[uniffi::remote(Record)]
pub struct MaterialUsed {
    /// The record.
    pub work: WorkId,
    /// What the customer reads.
    pub description: Text,
    /// How much.
    pub quantity: Quantity,
    /// Of what unit.
    pub unit: Unit,
    /// What one unit cost the firm, in major units of the card's currency.
    pub unit_cost: UnitPrice,
    /// The kind of supply, from which the tax is decided.
    pub supply: Supply,
}

/// The civil day, where the line charges only for what its records have on one.
#[uniffi::export]
pub fn priced_explanation_date(priced_explanation: PricedExplanation) -> Result<Option<NaiveDate>, JourneymanError> {
    Ok(priced_explanation.date())
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
/// rounds. `JM-PRC-0012` refuses what wouldn't.
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
/// - `JM-PRC-0001` to `JM-PRC-0004`: the card contradicts itself.
/// - `JM-PRC-0005`: more rates, steps or records than are taken.
/// - `JM-PRC-0006`: two records have one id.
/// - `JM-PRC-0007`, `JM-PRC-0008`: the card has no price.
/// - `JM-PRC-0009`: a record longer than a week.
/// - `JM-PRC-0010`: a technician worked on two things at once.
/// - `JM-PRC-0011`, `JM-PRC-0012`: no line can say it.
/// - `JM-CAL-0002`: work on the last day that there is.
#[uniffi::export]
pub fn pricing_price(work: WorkDone, card: RateCard, zone: Arc<Zone>) -> Result<Priced, JourneymanError> {
    zone.0.read(|zone| journeyman::pricing::price(&work, &card, zone).map_err(raised))
}
