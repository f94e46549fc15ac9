//! The smallest draft that still differs.

use journeyman_model::{
    draft::{DocumentAdjustment, DocumentValue, Draft, FurtherTax, Line, LineAdjustment, LineValue, Money, Nets},
    number::Way,
};

use crate::check::check;

/// Most drafts that are tried: a small one takes far fewer.
const TRIALS_MOST: usize = 20_000;

/// Takes away what isn't needed for the difference, until nothing more can be taken away.
pub(crate) fn shrink(draft: &Draft) -> Draft {
    let mut smallest = draft.clone();
    let mut trials = 0..TRIALS_MOST;
    let mut differs = |smaller: &Draft| trials.next().is_some() && check(smaller).is_err();
    while let Some(smaller) = smaller(&smallest).into_iter().find(&mut differs) {
        smallest = smaller;
    }
    smallest
}

/// Drafts with one thing less.
fn smaller(draft: &Draft) -> Vec<Draft> {
    let mut made = Vec::new();
    let mut with = |change: &dyn Fn(&mut Draft)| {
        let mut changed = draft.clone();
        change(&mut changed);
        if changed != *draft {
            made.push(changed);
        }
    };
    with(&|draft| draft.lines.truncate(draft.lines.len() / 2));
    with(&|draft| drop(draft.lines.drain(..draft.lines.len() / 2)));
    with(&|draft| draft.allowances.clear());
    with(&|draft| draft.charges.clear());
    for at in 0..draft.lines.len() {
        with(&|draft| drop(draft.lines.remove(at)));
        with(&|draft| draft.lines[at].allowances.clear());
        with(&|draft| draft.lines[at].charges.clear());
    }
    for at in 0..draft.allowances.len() {
        with(&|draft| drop(draft.allowances.remove(at)));
    }
    for at in 0..draft.charges.len() {
        with(&|draft| drop(draft.charges.remove(at)));
    }
    with(&|draft| draft.prepaid = None);
    with(&|draft| draft.payable_rounding = None);
    with(&|draft| draft.tax_currency = None);
    with(&|draft| draft.rounding.nets = Nets::Rounded);
    with(&|draft| draft.rounding.line_net = Way::HalfUp);
    with(&|draft| draft.rounding.tax.way = Way::HalfUp);
    for at in 0..draft.lines.len() {
        for line in smaller_lines(&draft.lines[at]) {
            with(&|draft| draft.lines[at] = line.clone());
        }
    }
    for at in 0..draft.allowances.len() {
        for allowance in smaller_adjustments(&draft.allowances[at]) {
            with(&|draft| draft.allowances[at] = allowance.clone());
        }
    }
    for at in 0..draft.charges.len() {
        for charge in smaller_adjustments(&draft.charges[at]) {
            with(&|draft| draft.charges[at] = charge.clone());
        }
    }
    made
}

fn smaller_lines(line: &Line) -> Vec<Line> {
    let mut made = vec![Line { base_quantity: None, ..line.clone() }];
    made.extend(without_one(&line.allowances).map(|allowances| Line { allowances, ..line.clone() }));
    made.extend(without_one(&line.charges).map(|charges| Line { charges, ..line.clone() }));
    made.extend(smaller_taxes(&line.further_taxes).map(|further_taxes| Line { further_taxes, ..line.clone() }));
    made.extend(simpler(&line.quantity).map(|quantity| Line { quantity, ..line.clone() }));
    made.extend(simpler(&line.unit_price).map(|unit_price| Line { unit_price, ..line.clone() }));
    for (at, allowance) in line.allowances.iter().enumerate() {
        made.extend(smaller_values(allowance).map(|smaller| {
            let mut line = line.clone();
            line.allowances[at] = smaller;
            line
        }));
    }
    for (at, charge) in line.charges.iter().enumerate() {
        made.extend(smaller_values(charge).map(|smaller| {
            let mut line = line.clone();
            line.charges[at] = smaller;
            line
        }));
    }
    made
}

fn smaller_values(adjustment: &LineAdjustment) -> impl Iterator<Item = LineAdjustment> {
    let values: Vec<LineValue> = match &adjustment.value {
        LineValue::Amount { amount } => smaller_money(amount).map(|amount| LineValue::Amount { amount }).collect(),
        LineValue::Percent { percent } => simpler(percent).map(|percent| LineValue::Percent { percent }).collect(),
    };
    let reason = adjustment.reason.clone();
    values.into_iter().map(move |value| LineAdjustment { value, reason: reason.clone() })
}

fn smaller_adjustments(adjustment: &DocumentAdjustment) -> Vec<DocumentAdjustment> {
    let taxes = smaller_taxes(&adjustment.further_taxes);
    let mut made: Vec<_> =
        taxes.map(|further_taxes| DocumentAdjustment { further_taxes, ..adjustment.clone() }).collect();
    let values: Vec<DocumentValue> = match &adjustment.value {
        DocumentValue::Amount { amount } => {
            smaller_money(amount).map(|amount| DocumentValue::Amount { amount }).collect()
        }
        DocumentValue::PercentOfLines { percent } => {
            simpler(percent).map(|percent| DocumentValue::PercentOfLines { percent }).collect()
        }
        DocumentValue::PercentOfSameTax { percent } => {
            simpler(percent).map(|percent| DocumentValue::PercentOfSameTax { percent }).collect()
        }
    };
    made.extend(values.into_iter().map(|value| DocumentAdjustment { value, ..adjustment.clone() }));
    made
}

fn smaller_taxes(taxes: &[FurtherTax]) -> impl Iterator<Item = Vec<FurtherTax>> {
    without_one(taxes)
}

fn smaller_money(money: &Money) -> impl Iterator<Item = Money> {
    let currency = money.currency.clone();
    let smaller = [0, money.minor / 10, money.minor / 2, money.minor - money.minor.signum()];
    let minor = money.minor;
    smaller
        .into_iter()
        .filter(move |smaller| smaller.abs() < minor.abs())
        .map(move |minor| Money { minor, currency: currency.clone() })
}

fn without_one<T: Clone>(list: &[T]) -> impl Iterator<Item = Vec<T>> {
    (0..list.len()).map(|at| {
        let mut rest = list.to_vec();
        rest.remove(at);
        rest
    })
}

/// A number with fewer digits, or 1. What is shorter never becomes longer again, so that this ends.
fn simpler(number: &str) -> impl Iterator<Item = String> {
    let mut made: Vec<String> = (0..number.len())
        .map(|at| format!("{}{}", &number[..at], &number[at + 1..]))
        .filter(|text| !text.ends_with('.') && !text.starts_with('.') && !text.is_empty() && text != "-")
        .filter(|text| !text.starts_with('0') || text.starts_with("0.") || text == "0")
        .collect();
    made.insert(0, "1".into());
    let length = number.len();
    made.into_iter().filter(move |text| text.len() < length)
}
