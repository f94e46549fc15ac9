//! Where each amount comes from.

use journeyman::{
    invoice::{Exact, Explanation, ExplanationStep, Figure, FurtherTaxBase, InvoiceRule, StepInput, StepInputs},
    money::{Money, Rounding},
    quantity::{ExchangeRate, InvoicedQuantity, Percent, UnitPrice},
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// Where every amount of an invoice's totals comes from, step by step: later steps use the results of earlier ones.
    ///
    /// The steps alone are enough to recompute every total, with any arithmetic that is exact, such as `fractions`.
    Explanation(Explanation) [] open {
        /// The steps, in the order of the calculation.
        steps: Vec<ExplanationStep>,
    }
}

value! {
    /// One amount of an invoice: the rule that made it, from what, and what rounding did to it.
    ///
    /// Its text, `str(step)`, is the English sentence about it.
    ExplanationStep(ExplanationStep) [text] open {
        /// Which amount it is.
        figure: Figure,
        /// The rule that makes it.
        rule: InvoiceRule,
        /// What the further tax is called that it is about, if it is about one.
        further_tax: Option<Label>,
        /// What the rule is given, in the order of its formula.
        inputs: StepInputs = [],
        /// What comes out before rounding, in minor units.
        exact: Exact,
        /// Which way it is rounded, where anything can be.
        rounding: Option<Rounding>,
        /// What rounding added, in minor units: result − exact.
        residue: Exact,
        /// The amount that the invoice has.
        result: Money,
    }
}

choice! {
    /// What a rule is given.
    StepInput(StepInput) [text] {
        /// A quantity of the draft.
        Quantity {
            /// The quantity.
            quantity: InvoicedQuantity,
        },
        /// A unit price of the draft.
        UnitPrice {
            /// The price, in major units.
            unit_price: UnitPrice,
        },
        /// A percentage or a tax rate of the draft.
        Percent {
            /// The percentage.
            percent: Percent,
        },
        /// An amount of the draft.
        Given {
            /// The amount.
            amount: Money,
        },
        /// The result of an earlier step.
        Amount {
            /// Which.
            figure: Figure,
            /// Its result.
            amount: Money,
            /// In a sum: whether it is taken away instead of added.
            taken_away: bool,
        },
        /// What an earlier step came to before it was rounded.
        Exact {
            /// Which.
            figure: Figure,
            /// Its exact value, in minor units.
            exact: Exact,
            /// In a sum: whether it is taken away instead of added.
            taken_away: bool,
        },
        /// A rate of a tax that an amount with taxes includes.
        RateWithin {
            /// The percentage.
            percent: Percent,
            /// Whether it is of the amount without any tax, or of that and the taxes before it.
            on: FurtherTaxBase,
        },
        /// An exchange rate of the draft.
        ExchangeRate {
            /// The rate.
            rate: ExchangeRate,
        },
    }
}
