use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Draft, Exact, Figure, FurtherTax, FurtherTaxBase, InvoicePart, InvoiceRule, StepInputs, Totals,
    exact::Major,
    figure::Named,
    formula::{Factor, ManyTerms, is_rate_within, is_taken_away},
    fraction::Fraction,
};
use crate::{
    money::{Currency, Money, Rounding},
    quantity::{ExchangeRate, InvoicedQuantity, Percent, UnitPrice},
    text::Label,
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
///     "tax, standard tax at 15 %: NZD 0.70 × 15 % = NZD 0.105, rounded half down to NZD 0.10, NZD 0.005 less (BR-CO-17)"
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
    /// What the further tax is called that it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub further_tax: Option<Label>,
    /// What the rule is given, in the order of its formula.
    pub inputs: StepInputs,
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

impl ExplanationStep {
    /// A step that rounded: `exact` became `minor`.
    #[inline]
    pub(super) fn rounded(
        (figure, rule): (Figure, InvoiceRule),
        inputs: impl Into<StepInputs>,
        (exact, rounding): (Fraction, Rounding),
        result: Money,
    ) -> Self {
        let exact = Exact::of(exact);
        let residue = exact.residue(result.minor);
        Self {
            figure,
            rule,
            further_tax: None,
            inputs: inputs.into(),
            exact,
            rounding: Some(rounding),
            residue,
            result,
        }
    }

    /// A step that had nothing to round.
    #[inline]
    pub(super) fn whole((figure, rule): (Figure, InvoiceRule), inputs: impl Into<StepInputs>, result: Money) -> Self {
        Self {
            figure,
            rule,
            further_tax: None,
            inputs: inputs.into(),
            exact: Exact::whole(result.minor),
            rounding: None,
            residue: Exact::whole(0),
            result,
        }
    }

    /// A step that shows a part of what was rounded as a whole: `exact` became `minor` for the sake of the sum.
    pub(super) fn apportioned(
        (figure, rule): (Figure, InvoiceRule),
        inputs: impl Into<StepInputs>,
        exact: Fraction,
        result: Money,
    ) -> Self {
        let exact = Exact::of(exact);
        Self {
            figure,
            rule,
            further_tax: None,
            inputs: inputs.into(),
            exact,
            rounding: None,
            residue: exact.residue(result.minor),
            result,
        }
    }
}

/// Writes into the steps of a draft what the further taxes are called that they are about.
pub(super) fn name_further_taxes(steps: &mut [ExplanationStep], draft: &Draft, totals: &Totals) {
    let place = |number: u32| usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let of_document = |group: u32| totals.further_taxes().get(place(group)?).map(|found| &found.tax);
    let of_part = |part: InvoicePart, tax: u32| -> Option<&Label> {
        let given: &[FurtherTax] = match part {
            InvoicePart::Line { line } => &draft.lines.get(place(line)?)?.further_taxes,
            InvoicePart::DocumentAllowance { allowance } => &draft.allowances.get(place(allowance)?)?.further_taxes,
            InvoicePart::DocumentCharge { charge } => &draft.charges.get(place(charge)?)?.further_taxes,
        };
        given.get(place(tax)?).map(|given| &given.tax)
    };
    for step in steps {
        let name = match step.figure {
            Figure::PartFurtherTax { part, tax }
            | Figure::PartFurtherTaxBase { part, tax }
            | Figure::PartFurtherTaxWithin { part, tax } => of_part(part, tax),
            Figure::FurtherTax { group } | Figure::FurtherTaxBase { group } | Figure::FurtherUnderTax { group, .. } => {
                of_document(group)
            }
            _ => None,
        };
        step.further_tax = name.cloned();
    }
}

impl fmt::Display for ExplanationStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let currency = self.result.currency;
        write!(f, "{}: ", Named { figure: self.figure, further_tax: self.further_tax.as_ref() })?;
        let (formula, exact) = (Formula(self).to_string(), InMajor { exact: self.exact, currency }.to_string());
        if formula != exact {
            write!(f, "{formula} = ")?; // a sum of one term says what it is already
        }
        f.write_str(&exact)?;
        let more = match self.residue.numerator() {
            0 => return write!(f, " ({})", self.rule.code()),
            ..0 => "less",
            _ => "more",
        };
        match (self.rule, self.rounding) {
            (
                InvoiceRule::TaxOfPart
                | InvoiceRule::FurtherTaxOfPart
                | InvoiceRule::PerUnitOfPart
                | InvoiceRule::PerUnitWithin,
                _,
            ) => {
                return write!(f, ", not rounded by itself ({})", self.rule.code());
            }
            (_, Some(way)) => write!(f, ", rounded {way} to {}", self.result)?,
            (_, None) => write!(f, ", shown as {}", self.result)?,
        }
        write!(f, ", {} {more} ({})", InMajor { exact: self.residue.magnitude(), currency }, self.rule.code())
    }
}

/// The rule's formula with its inputs put in.
struct Formula<'a>(&'a ExplanationStep);

impl fmt::Display for Formula<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use InvoiceRule as Rule;

        let Self(ExplanationStep { rule, inputs, result, .. }) = self;
        let show = |input| Shown { input, currency: result.currency };
        match (rule, &inputs[..]) {
            (Rule::Given, _) => write!(f, "as given"),
            (Rule::BrZ09 | Rule::BrE09 | Rule::BrAe09 | Rule::BrO09 | Rule::BrIc09 | Rule::BrG09, _) => {
                write!(f, "nothing to pay")
            }
            (Rule::TaxWithin, [amount, rate]) => {
                write!(f, "{} × {} ÷ (100 % + {})", show(amount), show(rate), show(rate))
            }
            (Rule::TaxTakenBack | Rule::CreditShare | Rule::CreditProportion, [tax, part, whole]) => {
                write!(f, "{} × {} ÷ {}", show(tax), show(part), show(whole))
            }
            (Rule::LinePriceForSeveral, [quantity, price, base]) => {
                write!(f, "{} × {} ÷ {}", show(quantity), show(price), show(base))
            }
            (Rule::NetWithin, inputs) => {
                let (amounts, rates) = inputs.split_at(inputs.partition_point(|input| !is_rate_within(input)));
                match amounts {
                    [amount] => write!(f, "{}", show(amount))?,
                    _ => write!(f, "({})", Sum { terms: amounts, currency: result.currency })?,
                }
                write!(f, " ÷ {}", Factor { rates })
            }
            (Rule::PerUnitWithin, [quantity, price, rates @ ..]) => {
                write!(f, "{} × {}", show(quantity), show(price))?;
                rates.iter().try_for_each(|rate| write!(f, " × (1 + {})", show(rate)))
            }
            (Rule::Apportioned, [_, whole]) => write!(f, "its part of a sum of {}", show(whole)),
            (Rule::CashRounding, [due, coin]) => {
                write!(f, "{} to a whole number of {}", show(due), show(coin))?;
                self.0.rounding.map_or(Ok(()), |way| write!(f, ", rounded {way}"))
            }
            (
                Rule::LinePrice
                | Rule::PercentOf
                | Rule::TaxOnLine
                | Rule::TaxOfPart
                | Rule::BrCo17
                | Rule::FurtherTax
                | Rule::FurtherTaxOfPart
                | Rule::PerUnit
                | Rule::PerUnitOfPart
                | Rule::TaxCurrency
                | Rule::ReverseCharge,
                [amount, by],
            ) => {
                write!(f, "{} × {}", show(amount), show(by))
            }
            _ => write!(f, "{}", Sum { terms: inputs, currency: result.currency }),
        }
    }
}

/// A sum with its terms, unless they are too many to read.
struct Sum<'a> {
    terms: &'a [StepInput],
    currency: Currency,
}

impl fmt::Display for Sum<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const TERMS_READABLE: usize = 6;
        let Self { terms, currency } = *self;
        if terms.is_empty() {
            return write!(f, "none");
        }
        if terms.len() > TERMS_READABLE {
            return write!(f, "{}", ManyTerms(terms));
        }
        for (at, input) in terms.iter().enumerate() {
            let is_signed = at == 0 && !is_taken_away(input); // the first term has its own sign, as an amount has
            let (term, is_less) = if is_signed { (*input, false) } else { without_sign(input) };
            let term = Shown { input: &term, currency };
            match (at, is_less) {
                (0, false) => write!(f, "{term}")?,
                (0, true) => write!(f, "− {term}")?,
                (_, false) => write!(f, " + {term}")?,
                (_, true) => write!(f, " − {term}")?,
            }
        }
        Ok(())
    }
}

/// A term of a sum without its sign, and whether the sum is less by it: what is taken away, or below zero, but not both.
fn without_sign(input: &StepInput) -> (StepInput, bool) {
    match *input {
        StepInput::Amount { figure, amount, taken_away } => {
            let is_less = taken_away != (amount.minor < 0);
            let amount = Money { minor: amount.minor.saturating_abs(), ..amount };
            (StepInput::Amount { figure, amount, taken_away }, is_less)
        }
        StepInput::Exact { figure, exact, taken_away } => {
            let is_less = taken_away != (exact.numerator() < 0);
            (StepInput::Exact { figure, exact: exact.magnitude(), taken_away }, is_less)
        }
        other => (other, false),
    }
}

/// An input of a step whose result is in a currency, as are exact amounts.
struct Shown<'a> {
    input: &'a StepInput,
    currency: Currency,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self.input {
            StepInput::Exact { exact, .. } => write!(f, "{}", InMajor { exact, currency: self.currency }),
            input => write!(f, "{input}"),
        }
    }
}

/// An exact amount with its currency, as many decimals as are readable.
struct InMajor {
    exact: Exact,
    currency: Currency,
}

impl fmt::Display for InMajor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = Major { exact: self.exact, exponent: self.currency.exponent() }.to_string();
        match text.strip_prefix('-') {
            Some(magnitude) => write!(f, "-{} {magnitude}", self.currency), // as an amount has its sign
            None => write!(f, "{} {text}", self.currency),
        }
    }
}

impl fmt::Display for StepInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity { quantity } => write!(f, "{quantity}"),
            Self::UnitPrice { unit_price } => write!(f, "{unit_price}"),
            Self::Percent { percent } | Self::RateWithin { percent, .. } => write!(f, "{percent} %"),
            Self::Given { amount } | Self::Amount { amount, .. } => write!(f, "{amount}"),
            Self::Exact { exact, .. } => write!(f, "{exact} minor units"),
            Self::ExchangeRate { rate } => write!(f, "{rate}"),
        }
    }
}
