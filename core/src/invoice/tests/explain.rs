//! How a step reads.

use super::{
    documents::{credit_details, issued},
    *,
};
use crate::{
    invoice::{
        ExplanationStep, Figure, InvoicePart, StepInput, asked::Asked, explain_credit, explain_credit_further::further,
        fraction::Fraction, split::split, steps,
    },
    quantity::Percent,
};

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
fn a_sum_of_many_terms_names_the_first_and_the_last_and_how_many_are_taken_away() {
    let of_lines = |taken: u32| -> Vec<StepInput> {
        let lines = 1..=7;
        lines.map(|line| steps::amount(Figure::LineAmount { line }, aud(1_00), line <= taken)).collect()
    };
    let sum =
        |taken| formula(&ExplanationStep::whole((Figure::LineTotal {}, InvoiceRule::BrCo10), of_lines(taken), aud(0)));
    assert_eq!(sum(0), "sum of 7 amounts, from amount of line 1 to amount of line 7");
    assert_eq!(sum(2), "sum of 7 amounts, 2 of them taken away, from amount of line 1 to amount of line 7");
}

#[test]
fn what_an_amount_with_taxes_is_divided_by_is_told_by_its_rates() {
    use FurtherTaxBase::{Net, NetAndTaxes};

    let line = InvoicePart::Line { line: 1 };
    let divided = |levies: &[i64], rates: &[(&str, FurtherTaxBase)]| {
        let gross = steps::amount(Figure::LineAmount { line: 1 }, aud(50_00), false);
        let levies = (1..).zip(levies).map(|(tax, minor)| {
            steps::exact(Figure::PartFurtherTaxWithin { part: line, tax }, Fraction::whole(*minor), true)
        });
        let rates = rates.iter().map(|(rate, on)| StepInput::RateWithin { percent: rate.parse().unwrap(), on: *on });
        let inputs: Vec<StepInput> = std::iter::once(gross).chain(levies).chain(rates).collect();
        let figure = Figure::PartNet { part: line };
        formula(&ExplanationStep::whole((figure, InvoiceRule::NetWithin), inputs, aud(0)))
    };
    assert_eq!(divided(&[], &[("20", NetAndTaxes)]), "AUD 50.00 ÷ 1.2 (1 + 20 %)");
    let beside = [("20", NetAndTaxes), ("9.975", Net)];
    assert_eq!(divided(&[50], &beside), "(AUD 50.00 − AUD 0.50) ÷ 1.29975 (1 + 20 % + 9.975 %)");
    let on_it = [("20", Net), ("9.975", NetAndTaxes)];
    assert_eq!(divided(&[-50, 7], &on_it), "(AUD 50.00 + AUD 0.50 − AUD 0.07) ÷ 1.3197 ((1 + 20 %) × (1 + 9.975 %))");
    assert_eq!(
        divided(&[], &[("6", Net), ("6", Net), ("3", NetAndTaxes)]),
        "AUD 50.00 ÷ 1.1536 ((1 + 6 % + 6 %) × (1 + 3 %))"
    );
    assert_eq!(
        divided(&[], &[("10", Net), ("20", NetAndTaxes), ("50", NetAndTaxes)]),
        "AUD 50.00 ÷ 1.98 ((1 + 10 %) × (1 + 20 %) × (1 + 50 %))"
    );
    assert_eq!(
        divided(&[], &[("10", Net), ("20", NetAndTaxes), ("8", Net), ("50", NetAndTaxes)]),
        "AUD 50.00 ÷ 2.1 (((1 + 10 %) × (1 + 20 %) + 8 %) × (1 + 50 %))"
    );
    assert_eq!(divided(&[2_00], &[]), "(AUD 50.00 − AUD 2.00) ÷ 1");
}

#[test]
fn a_tax_for_each_unit_within_a_price_is_told_with_the_rates_of_the_taxes_on_it() {
    let figure = Figure::PartFurtherTaxWithin { part: InvoicePart::Line { line: 1 }, tax: 2 };
    let percent = |rate: &str| StepInput::Percent { percent: rate.parse().unwrap() };
    let (quantity, unit_price) = ("3".parse().unwrap(), "0.15".parse().unwrap());
    let of = [StepInput::Quantity { quantity }, StepInput::UnitPrice { unit_price }];
    let told = |rates: &[&str], minor: (i128, i128), shown| {
        let inputs: Vec<StepInput> = of.into_iter().chain(rates.iter().map(|rate| percent(rate))).collect();
        let exact = (Fraction::of(minor.0, minor.1).unwrap(), Rounding::HalfUp);
        ExplanationStep::rounded((figure, InvoiceRule::PerUnitWithin), inputs, exact, aud(shown)).to_string()
    };
    let name = "further tax 2 of line 1 with the taxes on it";
    assert_eq!(told(&[], (45, 1), 45), format!("{name}: 3 × 0.15 = AUD 0.45 (JM-PER-UNIT-WITHIN)"));
    assert_eq!(told(&["20"], (54, 1), 54), format!("{name}: 3 × 0.15 × (1 + 20 %) = AUD 0.54 (JM-PER-UNIT-WITHIN)"));
    assert_eq!(
        told(&["20", "5"], (567, 10), 57),
        format!("{name}: 3 × 0.15 × (1 + 20 %) × (1 + 5 %) = AUD 0.567, not rounded by itself (JM-PER-UNIT-WITHIN)")
    );
}

#[test]
fn a_tax_that_is_only_summed_is_not_said_to_be_rounded_and_nothing_is_said_twice() {
    let tax = (Figure::LineTax { line: 1 }, InvoiceRule::TaxOfPart);
    let of = steps::amount(Figure::LineAmount { line: 1 }, aud(75), false);
    let exact = (Fraction::of(15, 4).unwrap(), Rounding::HalfUp);
    let part = ExplanationStep::rounded(tax, vec![of, StepInput::Percent { percent: 5.into() }], exact, aud(4));
    assert_eq!(part.to_string(), "tax of line 1: AUD 0.75 × 5 % = AUD 0.0375, not rounded by itself (JM-TAX-OF-PART)");
    let term = steps::exact(Figure::LineTax { line: 1 }, exact.0, false);
    let sum = ExplanationStep::rounded((Figure::TaxTotal {}, InvoiceRule::ExactSum), vec![term], exact, aud(4));
    assert_eq!(sum.to_string(), "total tax: AUD 0.0375, rounded half up to AUD 0.04, AUD 0.0025 more (JM-EXACT-SUM)");
}

#[test]
fn what_is_credited_of_a_tax_is_told_by_its_rule() {
    let invoice = issued();
    let told =
        |part| explain_credit(&credit_part(&invoice, &[], &part, credit_details("2026-10-12")).unwrap()).unwrap();
    let third = CreditPart::Lines { lines: vec![LineToCredit { line: 1, quantity: Some("0.5".parse().unwrap()) }] };
    let mut tax = told(third).taxes.remove(0);
    let own = "tax, standard tax at 10 %: AUD 47.50 × 10 % = AUD 4.75 (BR-CO-17)";
    assert_eq!((tax.rule, tax.to_string().as_str()), (CreditRule::OwnTax, own));
    tax.rule = CreditRule::KeptWithinLeft;
    let kept = "; AUD 4.75 is credited, so that the AUD 95.00 without tax that is left keeps its tax";
    assert_eq!(tax.to_string(), format!("{own}{kept}"));
    tax.own_tax_step = None;
    let together = "tax, standard tax at 10 %: that of all so far less that credited before = AUD 4.75";
    assert_eq!(tax.to_string(), format!("{together}{kept}"));
    let within = told(CreditPart::Amount { amount: aud(100_00) }).taxes.remove(0);
    let share =
        "amount with tax, standard tax at 10 %: AUD 156.75 × AUD 100.00 ÷ AUD 156.75 = AUD 100.00 (JM-CREDIT-SHARE)";
    let tax_within =
        "AUD 100.00 × 10 % ÷ (100 % + 10 %) = AUD 9.09090909…, rounded half up to AUD 9.09, AUD 0.00090909… less";
    assert_eq!(within.to_string(), format!("{share}; tax, standard tax at 10 %: {tax_within} (JM-TAX-WITHIN)"));
    let all = told(CreditPart::Amount { amount: aud(156_75) }).taxes.remove(0);
    assert_eq!((all.rule, all.requested_step), (CreditRule::AllLeft, None), "all that is left is no share of it");
    let rest = told(CreditPart::Rest {}).taxes.remove(0);
    let all = "tax, standard tax at 10 %: AUD 156.75 with tax is all that is left, and so is its tax, AUD 14.25";
    assert_eq!((rest.rule, rest.to_string().as_str()), (CreditRule::AllLeft, all));
}

/// So much of a levy in the taxable amount, of three times as much.
fn levy(minor: i64) -> FurtherTaxTotal {
    FurtherTaxTotal {
        tax: "Levy".parse().unwrap(),
        rate: FurtherTaxRate::Percent { percent: 33.into() },
        on: FurtherTaxBase::Net,
        in_tax_base: true,
        withheld: false,
        base: Some(aud(minor.saturating_mul(3))),
        amount: aud(minor),
    }
}

#[test]
fn what_is_credited_of_a_further_tax_is_told_by_its_rule() {
    let of = |rule, left: Option<FurtherTaxTotal>, credited: FurtherTaxTotal| CreditedFurtherTax {
        rule,
        left_before: left,
        own_base: credited.base.map(|_| aud(90)),
        own_base_step: None,
        own_tax: aud(30),
        own_tax_step: None,
        rounding: Rounding::HalfUp,
        credited,
    };
    let told = |rule, left, credited| of(rule, left, credited).to_string();
    let together = "that of all so far less that credited before = AUD";
    let own = format!("what Levy of the document is of: {together} 0.90; Levy of the document: {together} 0.30");
    assert_eq!(told(FurtherCreditRule::OwnTax, Some(levy(40)), levy(30)), own);
    assert_eq!(
        told(FurtherCreditRule::AllLeft, Some(levy(20)), levy(20)),
        "Levy of the document: AUD 0.20, of AUD 0.60, is all that is left"
    );
    let without_base = |minor| FurtherTaxTotal { base: None, ..levy(minor) };
    let all = told(FurtherCreditRule::AllLeft, Some(without_base(20)), without_base(20));
    assert_eq!(all, "Levy of the document: AUD 0.20 is all that is left");
    let cut = own.replace("0.90;", "0.90, of which AUD 0.60 is left;");
    assert_eq!(
        told(FurtherCreditRule::KeptInBase, Some(levy(40)), levy(20)),
        format!("{cut}; AUD 0.20 is credited, so that what isn't tax keeps within what is left of it")
    );
    assert_eq!(
        told(FurtherCreditRule::KeptWithinLeft, Some(levy(40)), levy(20)),
        format!("{cut}; AUD 0.20 is credited, so that the AUD 0.60 that is left of that keeps its tax")
    );
    let own = format!("Levy of the document: {together} 0.30; AUD 0.00 is credited");
    let kept = |left| told(FurtherCreditRule::KeptWithinLeft, left, without_base(0));
    assert_eq!(kept(None), format!("{own}, since nothing is left of it"));
    assert_eq!(kept(Some(without_base(-5))), format!("{own}, the nearest to that within the -AUD 0.05 that is left"));
}

#[test]
fn a_further_tax_on_top_has_its_share_of_an_amount_and_others_go_along_in_proportion() {
    let (category, percent) = (TaxCategory::Standard, Percent::from(10));
    let group = TaxBreakdown { category, percent, base: aud(50_00), tax: aud(5_00), reverse_charge_tax: None };
    let on_top = FurtherTaxTotal { in_tax_base: false, ..levy(5_00) };
    let kept = FurtherTaxTotal { in_tax_base: false, withheld: true, ..levy(10_01) };
    let further_taxes = vec![on_top, kept];
    let left = TaxesLeft { tax_breakdown: vec![group], further_taxes, tax_in_tax_currency: None };
    let part = CreditPart::Amount { amount: aud(30_01) }; // of 60.00
    let half = CreditedPart { part, requested: None, left_before: left, prepaid_before: None, rounding_before: None };
    let draft = issued().draft().clone();
    let asked = Asked::of(Some(&half), &draft).unwrap();
    let shares = split(aud(30_01), &half.left_before, Rounding::HalfUp).unwrap();
    let told = further(&asked, &shares.further_taxes, &half.left_before, Rounding::HalfUp).unwrap();
    let amounts: Vec<i64> = told.iter().map(|of| of.credited.amount.minor).collect();
    assert_eq!(amounts, [2_50, 5_01]);
    assert!(told.iter().all(|of| of.rule == FurtherCreditRule::OwnTax && of.own_base == of.credited.base));
    let of_it = "Levy of the document: AUD 5.00 × AUD 30.01 ÷ AUD 60.00 = AUD 2.50083333…, shown as AUD 2.50, \
                 AUD 0.00083333… less (JM-CREDIT-SHARE)";
    assert_eq!(told[0].own_tax_step.as_ref().unwrap().to_string(), of_it);
    let of_other = "Levy of the document: AUD 10.01 × AUD 30.01 ÷ AUD 60.00 = AUD 5.00666833…, rounded half up to AUD 5.01, \
                    AUD 0.00333166… more (JM-CREDIT-PROPORTION)";
    assert_eq!(told[1].own_tax_step.as_ref().unwrap().to_string(), of_other);
    let under = asked.share_under(&group).unwrap().unwrap();
    assert_eq!((under.result, under.residue.to_string()), (aud(27_51), "1/12".to_owned())); // of 27.5091666…
}

#[test]
fn an_amount_is_told_by_its_name_and_a_further_tax_without_a_name_by_its_number() {
    assert_eq!(Figure::LineTotal {}.to_string(), "sum of the lines");
    assert_eq!(Figure::FurtherTax { group: 2 }.to_string(), "further tax 2 of the document");
}
