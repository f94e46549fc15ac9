//! A reader of explanations: recomputes every total from the steps alone, with its own arithmetic.

use std::collections::HashMap;

use journeyman::{
    invoice::{Explanation, ExplanationStep, Figure, StepInput},
    money::{Currency, Rounding},
};

use super::rational::Rational;

/// Every figure of an explanation, recomputed. Panics at the first step that doesn't follow from those before it.
pub(super) fn figures(explanation: &Explanation, currency: Currency) -> HashMap<Figure, i64> {
    let mut known = HashMap::new();
    for step in &explanation.steps {
        assert_eq!(step.result.currency, currency);
        let exact = exact(step, &known);
        let minor = exact.round(step.rounding.unwrap_or(Rounding::Down));
        assert_eq!(exact.parts(), (step.exact.numerator(), step.exact.denominator()), "{step}");
        let residue = Rational::whole(minor) - exact;
        assert_eq!(residue.parts(), (step.residue.numerator(), step.residue.denominator()), "{step}");
        assert!(step.rounding.is_some() || residue == Rational::ZERO, "{step}");
        assert_eq!(step.result.minor, minor, "{step}");
        assert_eq!(known.insert(step.figure, minor), None, "told twice: {step}");
    }
    known
}

/// What a step's rule gives for its inputs.
fn exact(step: &ExplanationStep, known: &HashMap<Figure, i64>) -> Rational {
    let unit = Rational::new(10_i128.pow(step.result.currency.exponent()), 1);
    let value = |input: &StepInput| match *input {
        StepInput::Quantity { quantity } => Rational::decimal(quantity.parts()),
        StepInput::UnitPrice { unit_price } => Rational::decimal(unit_price.parts()) * unit,
        StepInput::Percent { percent } => Rational::decimal(percent.parts()) / Rational::whole(100),
        StepInput::Given { amount } => Rational::whole(amount.minor),
        StepInput::Amount { figure, amount, .. } => {
            assert_eq!(known.get(&figure), Some(&amount.minor), "{step} uses what no step before it gave");
            Rational::whole(amount.minor)
        }
    };
    let values: Vec<Rational> = step.inputs.iter().map(value).collect();
    match (step.rule.code(), values.as_slice()) {
        ("JM-GIVEN", [amount]) => *amount,
        ("JM-LINE-PRICE" | "JM-PERCENT" | "JM-TAX-ON-LINE" | "BR-CO-17" | "JM-REVERSE-CHARGE", [a, b]) => *a * *b,
        ("JM-TAX-WITHIN", [gross, rate]) => *gross - *gross / (Rational::whole(1) + *rate),
        ("JM-TAX-TAKEN-BACK", [tax, off, whole]) => *tax * *off / *whole,
        ("BR-Z-09" | "BR-E-09" | "BR-AE-09" | "BR-O-09", []) => Rational::ZERO,
        ("JM-GIVEN" | "JM-LINE-PRICE" | "JM-PERCENT" | "JM-TAX-WITHIN", _) => panic!("inputs of {step}"),
        _ => step.inputs.iter().zip(&values).fold(Rational::ZERO, |sum, (input, value)| match input {
            StepInput::Amount { taken_away: false, .. } => sum + *value,
            StepInput::Amount { taken_away: true, .. } => sum - *value,
            _ => panic!("{step} isn't a sum of amounts"),
        }),
    }
}
