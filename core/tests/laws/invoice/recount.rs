//! A reader of explanations: recomputes every total from the steps alone, with its own arithmetic.

use std::collections::HashMap;

use journeyman::{
    invoice::{Explanation, ExplanationStep, Figure, FurtherTaxBase, InvoiceRule, StepInput},
    money::{Currency, Rounding},
};

use super::rational::{Rational, decimal, fraction, parts, rounded, whole};

/// Every figure of an explanation, recomputed. Panics at the first step that doesn't follow from those before it.
pub(super) fn figures(explanation: &Explanation, currency: Currency) -> HashMap<Figure, i64> {
    let mut known: HashMap<Figure, Known> = HashMap::new();
    for step in &explanation.steps {
        assert!(step.result.currency == currency || step.figure == Figure::TaxInTaxCurrency {}, "{step}");
        let exact = exact(step, &known, currency);
        assert_eq!(parts(&exact), (step.exact.numerator(), step.exact.denominator()), "{step}");
        let residue = whole(step.result.minor) - &exact;
        assert_eq!(parts(&residue), (step.residue.numerator(), step.residue.denominator()), "{step}");
        // What is a part of a whole is checked with its like.
        if step.rule != InvoiceRule::Apportioned {
            assert!(step.rounding.is_some() || residue == whole(0), "{step}");
            assert_eq!(step.result.minor, rounded(&exact, step.rounding.unwrap_or(Rounding::Down)), "{step}");
        }
        let found = Known { minor: step.result.minor, exact };
        assert!(known.insert(step.figure, found).is_none(), "told twice: {step}");
    }
    check_parts(explanation);
    known.into_iter().map(|(figure, known)| (figure, known.minor)).collect()
}

/// What an earlier step came to.
struct Known {
    minor: i64,
    exact: Rational,
}

/// The parts of each whole: rounded towards zero, the missing units to the largest remainders.
fn check_parts(explanation: &Explanation) {
    let mut wholes: HashMap<Figure, Vec<&ExplanationStep>> = HashMap::new();
    let mut sums = HashMap::new();
    for step in explanation.steps.iter().filter(|step| step.rule == InvoiceRule::Apportioned) {
        let [_, StepInput::Amount { figure, amount, .. }] = step.inputs[..] else { panic!("inputs of {step}") };
        wholes.entry(figure).or_default().push(step);
        sums.insert(figure, amount.minor);
    }
    for (figure, steps) in wholes {
        let exact = |step: &ExplanationStep| fraction(step.exact.numerator(), step.exact.denominator());
        let mut parts: Vec<i64> = steps.iter().map(|step| rounded(&exact(step), Rounding::Down)).collect();
        let missing = sums[&figure] - parts.iter().sum::<i64>();
        for _ in 0..missing.abs() {
            // The earliest of those that are farthest from their exact value in the direction of what is missing.
            let lacking = |at: usize| (exact(steps[at]) - whole(parts[at])) * whole(missing.signum());
            let mut most = 0;
            for at in 1..parts.len() {
                if lacking(at) > lacking(most) {
                    most = at;
                }
            }
            parts[most] += missing.signum();
        }
        for (step, part) in steps.iter().zip(parts) {
            assert_eq!(step.result.minor, part, "{step}");
        }
    }
}

/// What a step's rule gives for its inputs.
fn exact(step: &ExplanationStep, known: &HashMap<Figure, Known>, currency: Currency) -> Rational {
    let units = |currency: Currency| fraction(10_i128.pow(currency.exponent()), 1);
    let value = |input: &StepInput| match *input {
        StepInput::Quantity { quantity } => decimal(quantity.parts()),
        StepInput::UnitPrice { unit_price } => decimal(unit_price.parts()) * units(currency),
        StepInput::Percent { percent } | StepInput::RateWithin { percent, .. } => decimal(percent.parts()) / whole(100),
        StepInput::Given { amount } => whole(amount.minor),
        StepInput::Amount { figure, amount, .. } => {
            let known = known.get(&figure).map(|known| known.minor);
            assert_eq!(known, Some(amount.minor), "{step} uses what no step before it gave");
            whole(amount.minor)
        }
        StepInput::Exact { figure, exact, .. } => {
            let value = fraction(exact.numerator(), exact.denominator());
            let known = known.get(&figure).map(|known| &known.exact);
            assert_eq!(known, Some(&value), "{step} uses what no step before it came to");
            value
        }
        StepInput::ExchangeRate { rate } => decimal(rate.parts()) * units(step.result.currency) / units(currency),
    };
    let values: Vec<Rational> = step.inputs.iter().map(value).collect();
    match (step.rule.code(), values.as_slice()) {
        ("JM-GIVEN", [amount]) => amount.clone(),
        (
            "JM-LINE-PRICE"
            | "JM-PERCENT"
            | "JM-TAX-ON-LINE"
            | "JM-TAX-OF-PART"
            | "BR-CO-17"
            | "JM-REVERSE-CHARGE"
            | "JM-FURTHER-TAX"
            | "JM-PER-UNIT"
            | "JM-FURTHER-TAX-OF-PART"
            | "JM-PER-UNIT-OF-PART"
            | "JM-TAX-CURRENCY",
            [a, b],
        ) => a * b,
        ("JM-LINE-PRICE-FOR-SEVERAL", [quantity, price, base]) => quantity * price / base,
        ("JM-TAX-WITHIN", [gross, rate]) => gross - gross / (whole(1) + rate),
        ("JM-NET-WITHIN", [gross, others @ ..]) => {
            let (mut amount, mut factor) = (gross.clone(), whole(1));
            for (input, value) in step.inputs[1..].iter().zip(others) {
                match input {
                    StepInput::Exact { taken_away: true, .. } => amount -= value,
                    StepInput::RateWithin { on: FurtherTaxBase::Net, .. } => factor += value,
                    StepInput::RateWithin { on: FurtherTaxBase::NetAndTaxes, .. } => factor *= whole(1) + value,
                    _ => panic!("inputs of {step}"),
                }
            }
            amount / factor
        }
        ("JM-PER-UNIT-WITHIN", [quantity, price, rates @ ..]) => {
            rates.iter().fold(quantity * price, |levy, rate| levy * (whole(1) + rate))
        }
        ("JM-TAX-TAKEN-BACK", [tax, off, all]) => tax * off / all,
        ("JM-APPORTIONED", [exact, _]) => exact.clone(),
        ("JM-CASH-ROUNDING", [due, coin]) => whole(rounded(&(due / coin), step.rounding.unwrap())) * coin - due,
        ("BR-Z-09" | "BR-E-09" | "BR-AE-09" | "BR-O-09", []) => whole(0),
        ("JM-GIVEN" | "JM-LINE-PRICE" | "JM-PERCENT" | "JM-TAX-WITHIN" | "JM-NET-WITHIN" | "JM-PER-UNIT-WITHIN", _) => {
            panic!("inputs of {step}")
        }
        _ => step.inputs.iter().zip(&values).fold(whole(0), |sum, (input, value)| match input {
            StepInput::Amount { taken_away: false, .. } | StepInput::Exact { taken_away: false, .. } => sum + value,
            StepInput::Amount { taken_away: true, .. } | StepInput::Exact { taken_away: true, .. } => sum - value,
            _ => panic!("{step} isn't a sum of amounts"),
        }),
    }
}
