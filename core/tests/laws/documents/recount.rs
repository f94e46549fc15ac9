//! A reader of the explanation of a credit note: recomputes each tax from it alone, with arithmetic of its own.

use journeyman::{
    invoice::{
        CreditExplanation, CreditNote, CreditPart, CreditRule, CreditedFurtherTax, CreditedTax, ExplanationStep,
        Figure, FurtherCreditRule, FurtherTaxRate, Issued, StepInput, explain, explain_credit,
    },
    money::{Money, Rounding},
    quantity::Percent,
    tax::TaxCategory,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::super::invoice::rational::{Rational, fraction, parts, rounded, whole};

/// Every total of a credit note, recomputed from its explanation.
pub(crate) fn follows(invoice: &Issued, note: &CreditNote) -> Result<(), TestCaseError> {
    let told = explain_credit(note).unwrap();
    let totals = note.totals();
    check_steps(&told, note);
    check_shares(&told, note);
    let has_further = !invoice.totals().further_taxes().is_empty();
    let mut counted = (0, 0);
    for (tax, shown) in told.taxes.iter().zip(totals.tax_breakdown()) {
        // In prices with further taxes a base makes up for what these are kept by.
        let is_made_up = has_further && tax.with_tax && is_of_lines(note);
        let minor = if is_made_up { tax.credited.tax.minor } else { main_tax(tax) };
        let base = tax.requested.minor - if tax.with_tax { minor } else { 0 };
        prop_assert_eq!((base, minor), (-shown.base.minor, -shown.tax.minor), "{:?}", tax);
        let own = tax.own_tax_step.as_ref().map(|step| step.result);
        prop_assert!(own.is_none() || own == Some(tax.own_tax), "{}", tax);
        prop_assert!(own.is_some() || has_further, "{}", tax);
        counted = (counted.0 + base, counted.1 + minor);
    }
    let further: Vec<(Option<i64>, i64)> = further_taxes(&told, counted.0);
    let shown = totals.further_taxes().iter().map(|of| (of.base.map(|base| -base.minor), -of.amount.minor));
    prop_assert_eq!(&further, &shown.collect::<Vec<_>>(), "{:?}", told.further_taxes);
    for (of, (_, minor)) in totals.further_taxes().iter().zip(further) {
        counted.0 -= if of.in_tax_base { minor } else { 0 };
        counted.1 += if of.withheld { 0 } else { minor };
    }
    prop_assert_eq!(told.taxes.len(), totals.tax_breakdown().len());
    prop_assert_eq!(counted, (-totals.tax_exclusive().minor, -totals.tax().minor));
    prop_assert_eq!((told.tax_exclusive.minor, told.tax.minor), counted);
    prop_assert_eq!(told.tax_inclusive.minor, counted.0 + counted.1);
    let of = |amount: Option<Money>| amount.map_or(0, |amount| amount.minor);
    prop_assert_eq!((of(told.prepaid), of(told.rounding)), taken_back(&told));
    let settled = of(told.rounding) - of(told.prepaid);
    prop_assert_eq!(told.tax_inclusive.minor + settled, -totals.payable().minor);
    Ok(())
}

fn is_of_lines(note: &CreditNote) -> bool {
    matches!(note.part().map(|of| &of.part), Some(CreditPart::Lines { .. }))
}

/// What a credit note takes back of what was prepaid and rounded, from what its explanation says that was there and is left.
fn taken_back(told: &CreditExplanation) -> (i64, i64) {
    let of = |amount: Option<Money>| amount.map_or(0, |amount| amount.minor);
    let (prepaid, rounding) = (of(told.prepaid_before), of(told.rounding_before));
    let (down, up) = (-rounding.min(0), rounding.max(0));
    let may_stay = told.left_after.minor.min(told.left_after.minor - of(told.withheld_after).max(0) + up);
    let back = (prepaid + down - may_stay).clamp(0, (prepaid + down).min(told.tax_inclusive.minor).max(0));
    let of_rounding = back.min(down);
    let is_nothing_left = told.left_after.minor == 0
        && told
            .taxes
            .iter()
            .all(|tax| (tax.left_before.base, tax.left_before.tax) == (tax.credited.base, tax.credited.tax));
    let withheld = told.further_taxes.iter().map(|further| &further.credited).filter(|further| further.withheld);
    let less_withheld = told.tax_inclusive.minor - withheld.map(|further| further.amount.minor).sum::<i64>().max(0);
    let up = if is_nothing_left { up } else { (back - less_withheld).clamp(0, up) };
    (back - of_rounding, up - of_rounding)
}

/// The tax that the rule of an explanation gives for its inputs.
fn main_tax(told: &CreditedTax) -> i64 {
    let left = &told.left_before;
    let whole = left.base.minor + if told.with_tax { left.tax.minor } else { 0 };
    if told.requested.minor == whole {
        assert_eq!(told.rule, CreditRule::AllLeft, "{told:?}");
        return left.tax.minor;
    }
    let percent = Decimal::from(told.credited.percent);
    let is_taxed = !matches!(
        told.credited.category,
        TaxCategory::ReverseCharge | TaxCategory::Exempt | TaxCategory::Zero | TaxCategory::OutsideScope
    );
    let rate = match told.with_tax {
        _ if !is_taxed => (Decimal::ZERO, Decimal::ONE),
        true => (percent, Decimal::from(100) + percent),
        false => (percent, Decimal::from(100)),
    };
    let mut kept = kept(told.own_tax.minor, left.tax.minor, (told.requested.minor, whole), rate);
    if told.with_tax {
        kept =
            kept.max(told.requested.minor - left.base.minor.max(0)).min(told.requested.minor - left.base.minor.min(0));
    }
    let is_own = kept == told.own_tax.minor;
    assert_eq!(told.rule, if is_own { CreditRule::OwnTax } else { CreditRule::KeptWithinLeft }, "{told:?}");
    kept
}

/// The tax nearest to its own that leaves what is left of what it is on its tax, within a unit or as many as it is off already, as
/// far as it is left. The rate is a fraction.
fn kept(own: i64, left: i64, (part, whole): (i64, i64), rate: (Decimal, Decimal)) -> i64 {
    let on = |minor: i64| Decimal::from(minor) * rate.0; // times rate.1
    let scaled = |minor: i64| Decimal::from(minor) * rate.1;
    let off = (scaled(left) - on(whole)).abs().max(rate.1);
    let leaves = |tax: i64| (scaled(left - tax) - on(whole - part)).abs() <= off;
    // What is far from what it has to be comes near first.
    let near = (scaled(left) - on(whole - part)) / rate.1;
    let around = |off: Decimal| i64::try_from((near + off).trunc()).unwrap();
    let start = own.clamp(around(-off / rate.1) - 2, around(off / rate.1) + 2);
    let nearest = (0..100).flat_map(|far| [start - far, start + far]);
    nearest_within(nearest.into_iter().find(|tax| leaves(*tax)).unwrap(), left)
}

fn nearest_within(part: i64, whole: i64) -> i64 {
    part.clamp(whole.min(0), whole.max(0))
}

/// What each further tax is of, if it is of something, and what it comes to, where the bases come to so much.
fn further_taxes(told: &CreditExplanation, bases: i64) -> Vec<(Option<i64>, i64)> {
    let levies = told.further_taxes.iter().filter(|of| of.credited.in_tax_base);
    let without_tax = bases - levies.map(|of| of.own_tax.minor).sum::<i64>();
    let available = told.tax_exclusive_before.map_or(without_tax, |before| before.minor);
    let mut missing = without_tax - nearest_within(without_tax, available);
    let is_end = |of: &CreditedTax| (of.left_before.base, of.left_before.tax) == (of.credited.base, of.credited.tax);
    let is_nothing_left = told.left_after.minor == 0 && told.taxes.iter().all(is_end);
    let mut found = Vec::new();
    for of in &told.further_taxes {
        let base = base_of(of, is_nothing_left);
        let (own, left) = (of.own_tax.minor, of.left_before.as_ref().map_or(0, |left| left.amount.minor));
        let amount = match of.rule {
            FurtherCreditRule::AllLeft => left,
            FurtherCreditRule::OwnTax => own,
            FurtherCreditRule::KeptWithinLeft => kept_further(of, base, left),
            FurtherCreditRule::KeptInBase => nearest_within(own + missing, left),
        };
        assert_eq!(of.rule == FurtherCreditRule::OwnTax, own == amount && !is_all_left(of), "{of:?}");
        missing -= if of.credited.in_tax_base { amount - own } else { 0 };
        found.push((base, amount));
    }
    found
}

fn is_all_left(of: &CreditedFurtherTax) -> bool {
    of.left_before.as_ref() == Some(&of.credited)
}

fn base_of(of: &CreditedFurtherTax, is_nothing_left: bool) -> Option<i64> {
    let own = of.own_base?.minor;
    let left = of.left_before.as_ref().and_then(|left| left.base).map_or(0, |base| base.minor);
    Some(if is_nothing_left && is_all_left(of) { left } else { nearest_within(own, left) })
}

fn kept_further(of: &CreditedFurtherTax, base: Option<i64>, left: i64) -> i64 {
    let left_base = of.left_before.as_ref().and_then(|left| left.base);
    match (of.credited.rate, base.zip(left_base)) {
        (FurtherTaxRate::Percent { percent }, Some((part, whole))) if part != whole.minor => {
            kept(of.own_tax.minor, left, (part, whole.minor), hundredths(percent))
        }
        (FurtherTaxRate::Percent { .. }, Some(_)) => left,
        _ => nearest_within(of.own_tax.minor, left),
    }
}

fn hundredths(percent: Percent) -> (Decimal, Decimal) {
    (percent.into(), Decimal::from(100))
}

/// Each step gives what it is said to give, and is a share of an amount or one of the steps of the draft. Where there is none,
/// all that is left is credited, or the credit note says what is asked for.
fn check_steps(told: &CreditExplanation, note: &CreditNote) {
    let is_said = note.part().is_some_and(|of| of.requested.is_some());
    let own = explain(note.draft()).unwrap().steps;
    for of in &told.further_taxes {
        let asked = [(&of.own_base_step, of.own_base), (&of.own_tax_step, Some(of.own_tax))];
        for (step, amount) in asked.into_iter().filter_map(|(step, amount)| Some((step, amount?))) {
            let Some(step) = step else {
                assert!(is_said || of.rule == FurtherCreditRule::AllLeft, "{of:?}");
                continue;
            };
            assert_eq!((step.result, &step.further_tax), (amount, &Some(of.credited.tax.clone())), "{step}");
            match step.rule.code() {
                "JM-CREDIT-PROPORTION" => check_proportion(step, of),
                _ => assert!(own.contains(step) || (step.inputs.is_empty() && amount.minor == 0), "{step}"),
            }
        }
    }
}

/// What goes along with an amount: a part of what was left, rounded.
fn check_proportion(step: &ExplanationStep, of: &CreditedFurtherTax) {
    let left = of.left_before.as_ref().unwrap();
    let was = if matches!(step.figure, Figure::FurtherTax { .. }) { Some(left.amount) } else { left.base };
    let (exact, whole_of_it) = part_of(step);
    assert_eq!(Some(whole_of_it), was, "{step}");
    assert_eq!(step.result.minor, rounded(&exact, step.rounding.unwrap()), "{step}");
    assert_eq!(step.rounding, Some(of.rounding), "{step}");
}

/// The exact part of what was left that a step tells, and what was left.
fn part_of(step: &ExplanationStep) -> (Rational, Money) {
    let amount = |at: usize| {
        let StepInput::Amount { amount, taken_away: false, .. } = step.inputs[at] else { return None };
        Some(amount)
    };
    let amount = |at: usize| amount(at).unwrap();
    let exact = whole(amount(0).minor) * whole(amount(1).minor) / whole(amount(2).minor);
    assert_eq!(parts(&exact), (step.exact.numerator(), step.exact.denominator()), "{step}");
    let residue = whole(step.result.minor) - &exact;
    assert_eq!(parts(&residue), (step.residue.numerator(), step.residue.denominator()), "{step}");
    (exact, amount(0))
}

/// The shares of an amount under each tax: rounded towards zero, the missing units to the largest remainders.
fn check_shares(told: &CreditExplanation, note: &CreditNote) {
    let amount = match note.part().map(|of| &of.part) {
        Some(CreditPart::Amount { amount }) if told.left_after.minor != 0 => amount.minor,
        _ => return assert!(told.taxes.iter().all(|of| of.requested_step.is_none()), "{told:?}"),
    };
    let steps: Vec<&ExplanationStep> = told.taxes.iter().filter_map(|of| of.requested_step.as_ref()).collect();
    assert!(told.taxes.iter().all(|of| of.requested_step.is_some() || of.requested.minor == 0), "{told:?}");
    let exact: Vec<Rational> = steps.iter().map(|step| part_of(step).0).collect();
    let mut shares: Vec<i64> = exact.iter().map(|exact| rounded(exact, Rounding::Down)).collect();
    let missing = amount - shares.iter().sum::<i64>();
    for _ in 0..missing.abs() {
        let lacking = |at: usize, share: i64| (&exact[at] - whole(share)) * fraction(missing.signum().into(), 1);
        let most = (0..shares.len()).rev().max_by_key(|&at| lacking(at, shares[at])).unwrap(); // of equal ones the first
        shares[most] += missing.signum();
    }
    for (of, share) in told.taxes.iter().filter(|of| of.requested_step.is_some()).zip(shares) {
        let left = &of.left_before;
        let was = part_of(of.requested_step.as_ref().unwrap()).1.minor;
        assert_eq!((of.requested.minor, left.base.minor + left.tax.minor), (share, was), "{of:?}");
    }
}
