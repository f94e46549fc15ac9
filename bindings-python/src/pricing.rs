//! The module `pricing`.

use chrono::NaiveDate;
use journeyman::{
    calendar::Interval,
    id::{TechnicianId, VisitId, WorkId},
    money::{Currency, Rounding},
    pricing::{
        self, CallOutFee, CallOutMade, LabourDone, LabourRate, MarkupStep, MaterialUsed, Priced, PricedExplanation,
        PricedKind, PricedLine, PricedWork, PricingError, RateCard, WorkDone,
    },
    quantity::{Percent, Quantity, UnitPrice},
    tax::Supply,
    text::{Label, Text},
    unit::Unit,
};

use crate::{calendar::AnyZone, macros::prelude::*};

module! {
    /// What work costs the customer: labour by rate with minimum and increment, call-out fees, materials with markup.
    pricing
    values
        RateCard, LabourRate, CallOutFee, MarkupStep, PricedExplanation, PricedLine, Priced, PricedWork, WorkDone,
        CallOutMade, LabourDone, MaterialUsed;
    plain PricedKind;
    functions price, explain;
}

value! {
    /// What a firm charges for time, for coming out, and on top of what materials cost it.
    ///
    /// It is data of yours, and may be another one for each customer, site or contract. All its prices are in its
    /// currency and on one basis: all before tax, or all with tax.
    ///
    /// `price` refuses a card that contradicts itself, also when there is no work to price: a rate's code twice; an
    /// increment that isn't from 1 to `limits.LABOUR_MINUTES_MAX` minutes; a minimum or included time above that;
    /// markup steps that don't ascend by their cost; more than `limits.RATES_MAX` rates or `limits.MARKUP_STEPS_MAX`
    /// steps.
    RateCard(RateCard) [] open {
        /// The currency of every price on the card.
        currency: Currency,
        /// What time costs, by the code of the rate.
        labour: Vec<LabourRate> = [],
        /// What coming out costs, when the firm charges for it.
        call_out: Option<CallOutFee>,
        /// What is added to the cost of a material.
        material_markup: Percent,
        /// Other markups from some cost of a unit on, ascending by that cost: the last one that the cost reaches takes
        /// the place of `material_markup`.
        markup_steps: Vec<MarkupStep> = [],
        /// How a unit price with more than eight decimals is rounded to them: a cost with its markup, or the sixtieth
        /// part of an hourly rate. The explanation of a line names it where it was used.
        price_rounding: Rounding,
    }
}

value! {
    /// What an hour of a kind of labour costs, and how its time is rounded.
    ///
    /// The time of one technician, at one rate, on one civil day is added up; from it the time that a call-out fee
    /// includes is taken off; what is left, unless that is nothing, counts as at least the minimum and is then rounded
    /// up to whole increments.
    LabourRate(LabourRate) [] open {
        /// The code that recorded time refers to.
        code: Label,
        /// What the customer reads.
        description: Text,
        /// The price of an hour, in major units.
        per_hour: UnitPrice,
        /// The least time that is charged, in minutes; 0 for none.
        minimum_minutes: u32,
        /// The step that time is rounded up to, in minutes; 1 for every minute begun.
        increment_minutes: u32,
        /// The kind of supply that this labour is, from which the tax is decided.
        supply: Supply,
    }
}

value! {
    /// What it costs that a technician comes out at all.
    CallOutFee(CallOutFee) [] open {
        /// What the customer reads.
        description: Text,
        /// The fee, in major units.
        price: UnitPrice,
        /// How many minutes the fee includes, of whoever came out: the first that they work on that visit, at any rate.
        included_minutes: u32,
        /// The kind of supply that the fee is for.
        supply: Supply,
    }
}

value! {
    /// A markup for materials from some cost on.
    MarkupStep(MarkupStep) [] open {
        /// The cost of one unit from which it applies, in major units.
        unit_cost_from: UnitPrice,
        /// What is added to the whole cost, not only to the part above the step.
        markup: Percent,
    }
}

choice! {
    /// How a line came about: the records, the rate, and the roundings that were applied.
    ///
    /// Its `str` is one English rendering; others can be written from the same facts.
    PricedExplanation(PricedExplanation) [text] {
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
            minimum_minutes: Option<u32>,
            /// The increment in minutes, where the time was rounded up to it.
            increment_minutes: Option<u32>,
            /// The time that is charged, in minutes.
            charged_minutes: u32,
            /// How the price of a minute was rounded to eight decimals; `None` where the line is exact.
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
            /// Where the markup step starts that was applied; `None` for the card's own markup.
            step_unit_cost: Option<UnitPrice>,
            /// How the price was rounded to eight decimals; `None` where it is exact.
            price_rounding: Option<Rounding>,
        },
    }
    methods [priced_explanation::records, priced_explanation::day]
}

mod priced_explanation {
    use super::*;

    method! {
        /// The records that the line charges for, by id: one, or for labour as many as have time on its day.
        records(this: &PricedExplanation) -> Vec<WorkId> = this.work().to_vec()
    }

    method! {
        /// The civil day, where the line charges only for what its records have on one.
        light day(this: &PricedExplanation) -> Option<NaiveDate> = this.date()
    }
}

plain! {
    /// What a priced line is for.
    PricedKind(PricedKind) [] {
        /// Somebody's time.
        Labour,
        /// Something that was used up or built in.
        Material,
        /// Coming out at all.
        CallOut,
        /// A sum agreed beforehand.
        FixedPrice,
    }
}

value! {
    /// One line of a quote or of priced work, before tax: what invoices are made from.
    ///
    /// Its amount is `quantity × unit_price`, rounded where the invoice's rounding says, not here.
    PricedLine(PricedLine) [] open {
        /// What it is for.
        kind: PricedKind,
        /// What the customer reads.
        description: Text,
        /// The kind of supply, from which the tax is decided when it is invoiced.
        supply: Supply,
        /// How much.
        quantity: Quantity,
        /// Of what unit.
        unit: Unit,
        /// The price of one unit, in major units of the currency that stands beside the lines: the quote's, or that of
        /// the `Priced` work.
        unit_price: UnitPrice,
    }
}

value! {
    /// Recorded work, priced: lines in a fixed order, each with its explanation.
    Priced(Priced) [] open {
        /// The currency of the unit prices.
        currency: Currency,
        /// Call-outs by id, labour by day, technician and rate, materials by id.
        lines: Vec<PricedWork>,
    }
}

value! {
    /// A line made from recorded work, and how it came about.
    PricedWork(PricedWork) [] open {
        /// The line, as a quote or an invoice takes it.
        line: PricedLine,
        /// Which records, rate and roundings made it.
        explanation: PricedExplanation,
    }
}

value! {
    /// Recorded work that is to be priced: facts, in any order.
    ///
    /// Every piece has an id of its own, also across the three lists.
    WorkDone(WorkDone) [] open {
        /// Who came out.
        call_outs: Vec<CallOutMade> = [],
        /// Time worked.
        labour: Vec<LabourDone> = [],
        /// Materials used.
        materials: Vec<MaterialUsed> = [],
    }
}

value! {
    /// A technician's coming out for a visit, for which the fee is charged once.
    CallOutMade(CallOutMade) [] open {
        /// The record.
        work: WorkId,
        /// The visit: the fee's included time comes off this technician's time on it.
        visit: VisitId,
        /// Who came out.
        technician: TechnicianId,
    }
}

value! {
    /// A stretch of a technician's time.
    LabourDone(LabourDone) [] open {
        /// The record.
        work: WorkId,
        /// The visit it was worked on.
        visit: VisitId,
        /// Who worked.
        technician: TechnicianId,
        /// The code of the rate on the card.
        rate: Label,
        /// From when to when. What counts is the time that elapsed, whatever the clocks on the wall did meanwhile.
        worked: Interval,
    }
}

value! {
    /// A material that was used up or built in.
    MaterialUsed(MaterialUsed) [] open {
        /// The record.
        work: WorkId,
        /// What the customer reads.
        description: Text,
        /// How much.
        quantity: Quantity,
        /// Of what unit.
        unit: Unit,
        /// What one unit cost the firm, in major units of the card's currency.
        unit_cost: UnitPrice,
        /// The kind of supply, from which the tax is decided.
        supply: Supply,
    }
}

function! {
    /// Prices recorded work by a rate card.
    ///
    /// **Labour.** The time of one technician, at one rate, on one civil day of `zone` is added up as it elapsed, also
    /// over a change of the clocks; a stretch over midnight belongs to both days. The time that a call-out fee includes
    /// comes off: the first that the technician works on that visit. What is left is raised to the rate's minimum,
    /// unless nothing is left, and then rounded up to whole increments.
    ///
    /// The line counts hours where that number is exact, which it is for every third minute (1 h 15 min is 1.25). Else
    /// it counts minutes, at the sixtieth part of the rate; where that doesn't end within eight decimals it is rounded
    /// as the card names, the explanation says so, and the line still comes to the same minor unit as rate × time,
    /// whichever way the invoice rounds. What wouldn't is refused (`JM-PRC-0012`).
    ///
    /// **Materials** cost their unit cost and the markup of the last step that the cost reaches, else the card's. The
    /// price is exact up to eight decimals and otherwise rounded as the card names.
    ///
    /// **Call-outs** cost the fee, each.
    ///
    /// Laws: more time never costs less; how a technician's time of a day is split into records doesn't matter, nor
    /// does their order; nothing is charged for less time than was worked, but for what a fee includes; every record is
    /// in a line.
    ///
    /// Raises:
    ///     InvalidError: the card has a rate twice, an increment of nothing, or steps out of order (`JM-PRC-0001`,
    ///         `JM-PRC-0002`, `JM-PRC-0004`), or two records have one id (`JM-PRC-0006`).
    ///     LimitError: a time of the card longer than a day (`JM-PRC-0003`), more rates, steps or records than are
    ///         taken (`JM-PRC-0005`), a record longer than a week (`JM-PRC-0009`), a cost with its markup above the
    ///         largest price (`JM-PRC-0011`), or work on the last day that there is (`JM-CAL-0002`).
    ///     MissingError: the card has no such rate, or no call-out fee (`JM-PRC-0007`, `JM-PRC-0008`), or there is no
    ///         zone of this name (`JM-CAL-0003`).
    ///     RefusedError: a technician worked on two things at once (`JM-PRC-0010`).
    ///     UnsupportedError: a rate so fine that no line can say it (`JM-PRC-0012`).
    detached price(
        /// What was recorded.
        work: &WorkDone,
        /// What the firm charges.
        rate_card: &RateCard,
        /// Where the work was done: a day is a civil day there.
        zone: AnyZone,
    ) -> Result<Priced, PricingError> = pricing::price(work, rate_card, &zone.0)
}

function! {
    /// How a priced line came about, in English: what its `str` is.
    explain(explanation: &PricedExplanation) -> String = explanation.to_string()
}
