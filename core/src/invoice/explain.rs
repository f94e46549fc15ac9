use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Exact, Figure, InvoiceRule,
    exact::{Major, Unrounded},
};
use crate::{
    money::{Money, Rounding},
    quantity::{InvoicedQuantity, Percent, UnitPrice},
};

/// Where every amount of an invoice's totals comes from, step by step: later steps use the results of earlier ones.
///
/// The steps alone are enough to recompute every total, with any arithmetic that is exact.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// The steps, in the order of the calculation.
    pub steps: Vec<ExplanationStep>,
}

/// One amount of an invoice: the rule that made it, from what, and what rounding did to it.
///
/// Its text is the English sentence about it.
///
/// ```
/// use journeyman::{invoice::ExplanationStep, wire::Wire};
///
/// let step = ExplanationStep::from_json(br#"{
///     "figure": {"tax": {"category": "standard", "percent": "15"}},
///     "rule": "BR-CO-17",
///     "inputs": [
///         {"amount": {"figure": {"tax_base": {"category": "standard", "percent": "15"}},
///                     "amount": {"minor": 70, "currency": "NZD"}, "taken_away": false}},
///         {"percent": {"percent": "15"}}
///     ],
///     "exact": "21/2", "rounding": "half_down", "residue": "-1/2",
///     "result": {"minor": 10, "currency": "NZD"}
/// }"#)?;
/// assert_eq!(
///     step.to_string(),
///     "tax, standard tax at 15 %: NZD 0.70 × 15 % = NZD 0.105, rounded half down to NZD 0.10 (BR-CO-17)"
/// );
/// # Ok::<(), journeyman::wire::WireError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplanationStep {
    /// Which amount it is.
    pub figure: Figure,
    /// The rule that makes it.
    pub rule: InvoiceRule,
    /// What the rule is given, in the order of its formula.
    pub inputs: Vec<StepInput>,
    /// What comes out before rounding, in minor units.
    pub exact: Exact,
    /// Which way it is rounded, where anything can be.
    pub rounding: Option<Rounding>,
    /// What rounding added, in minor units: result − exact.
    pub residue: Exact,
    /// The amount that the invoice has.
    pub result: Money,
}

/// What a rule is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum StepInput {
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
}

impl ExplanationStep {
    /// A step that rounded: `exact` became `minor`.
    pub(super) fn rounded(
        (figure, rule): (Figure, InvoiceRule),
        inputs: Vec<StepInput>,
        (exact, rounding): (Unrounded, Rounding),
        result: Money,
    ) -> Self {
        let exact = Exact::of(exact);
        let residue = exact.residue(result.minor);
        Self { figure, rule, inputs, exact, rounding: Some(rounding), residue, result }
    }

    /// A step that had nothing to round.
    pub(super) fn whole((figure, rule): (Figure, InvoiceRule), inputs: Vec<StepInput>, result: Money) -> Self {
        let exact = Exact::of(Unrounded::whole(result.minor));
        Self { figure, rule, inputs, exact, rounding: None, residue: exact.residue(result.minor), result }
    }
}

impl fmt::Display for ExplanationStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let currency = self.result.currency;
        write!(f, "{}: {} = ", self.figure, Formula(self))?;
        match self.rounding.filter(|_| self.residue.numerator() != 0) {
            None => write!(f, "{}", self.result)?,
            Some(way) => {
                let exact = Major { exact: self.exact, exponent: currency.exponent() };
                write!(f, "{currency} {exact}, rounded {way} to {}", self.result)?;
            }
        }
        write!(f, " ({})", self.rule.code())
    }
}

/// The rule's formula with its inputs put in.
struct Formula<'a>(&'a ExplanationStep);

impl fmt::Display for Formula<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(ExplanationStep { rule, inputs, .. }) = self;
        match (rule, inputs.as_slice()) {
            (InvoiceRule::Given, _) => write!(f, "as given"),
            (InvoiceRule::BrZ09 | InvoiceRule::BrE09 | InvoiceRule::BrAe09 | InvoiceRule::BrO09, _) => {
                write!(f, "nothing to pay")
            }
            (InvoiceRule::TaxWithin, [amount, rate]) => write!(f, "{amount} × {rate} ÷ (100 % + {rate})"),
            (InvoiceRule::TaxTakenBack, [tax, part, whole]) => write!(f, "{tax} × {part} ÷ {whole}"),
            (
                InvoiceRule::LinePrice
                | InvoiceRule::PercentOf
                | InvoiceRule::TaxOnLine
                | InvoiceRule::BrCo17
                | InvoiceRule::ReverseCharge,
                [amount, by],
            ) => {
                write!(f, "{amount} × {by}")
            }
            _ => sum(f, inputs),
        }
    }
}

/// A sum with its terms, unless they are too many to read.
fn sum(f: &mut fmt::Formatter<'_>, terms: &[StepInput]) -> fmt::Result {
    const TERMS_READABLE: usize = 6;
    if terms.is_empty() {
        return write!(f, "none");
    }
    if terms.len() > TERMS_READABLE {
        return write!(f, "sum of {} amounts", terms.len());
    }
    for (at, term) in terms.iter().enumerate() {
        let taken_away = matches!(term, StepInput::Amount { taken_away: true, .. });
        match (at, taken_away) {
            (0, false) => write!(f, "{term}")?,
            (0, true) => write!(f, "− {term}")?,
            (_, false) => write!(f, " + {term}")?,
            (_, true) => write!(f, " − {term}")?,
        }
    }
    Ok(())
}

impl fmt::Display for StepInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity { quantity } => write!(f, "{quantity}"),
            Self::UnitPrice { unit_price } => write!(f, "{unit_price}"),
            Self::Percent { percent } => write!(f, "{percent} %"),
            Self::Given { amount } | Self::Amount { amount, .. } => write!(f, "{amount}"),
        }
    }
}
