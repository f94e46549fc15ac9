//! How a step reads.

use super::*;
use crate::invoice::{ExplanationStep, Figure, fraction::Fraction, steps};

fn told(terms: &[(i64, bool)]) -> String {
    let inputs = terms.iter().map(|(minor, taken_away)| steps::amount(Figure::LineTotal {}, aud(*minor), *taken_away));
    let step = ExplanationStep::whole((Figure::TaxTotal {}, InvoiceRule::BrCo14), inputs.collect::<Vec<_>>(), aud(0));
    formula(&step)
}

/// What stands between the figure and the result.
fn formula(step: &ExplanationStep) -> String {
    let text = step.to_string();
    let formula = text.split(": ").nth(1).unwrap().split(" = ").next().unwrap();
    formula.to_owned()
}

#[test]
fn terms_below_zero_and_terms_taken_away_are_less_and_zero_is_more() {
    assert_eq!(told(&[(1_00, false), (-50, false), (0, false)]), "AUD 1.00 − AUD 0.50 + AUD 0.00");
    assert_eq!(told(&[(1_00, true), (-50, true), (0, true)]), "− AUD 1.00 + AUD 0.50 − AUD 0.00");
    let exact = [(100, false), (-50, false), (0, false)]
        .map(|(minor, taken_away)| steps::exact(Figure::LineTotal {}, Fraction::whole(minor), taken_away));
    let made = (Figure::TaxTotal {}, InvoiceRule::ExactSum);
    assert_eq!(formula(&ExplanationStep::whole(made, exact.to_vec(), aud(50))), "AUD 1.00 − AUD 0.50 + AUD 0.00");
}

#[test]
fn an_amount_is_told_by_its_name_and_a_further_tax_without_a_name_by_its_number() {
    assert_eq!(Figure::LineTotal {}.to_string(), "sum of the lines");
    assert_eq!(Figure::FurtherTax { group: 2 }.to_string(), "further tax 2 of the document");
}
