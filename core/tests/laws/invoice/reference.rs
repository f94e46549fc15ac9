//! A second calculation, in exact fractions, slow and obvious: written from the text of the rules, sharing no code with the
//! library.

use journeyman::{
    invoice::{DocumentAdjustment, Draft, InvoiceLine, LineAdjustment},
    money::{Money, Rounding},
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxRoundingPoint, TaxTreatment},
};

use super::rational::{Rational, decimal, fraction, rounded, whole};

/// What an invoice comes to, in minor units.
#[derive(Debug, PartialEq)]
pub(super) struct Expected {
    pub(super) line_amounts: Vec<i64>,
    pub(super) line_taxes: Vec<Option<i64>>,
    pub(super) allowances: Vec<i64>,
    pub(super) charges: Vec<i64>,
    pub(super) groups: Vec<ExpectedGroup>,
    pub(super) tax_exclusive: i64,
    pub(super) tax: i64,
    pub(super) tax_inclusive: i64,
    pub(super) payable: i64,
}

#[derive(Debug, PartialEq)]
pub(super) struct ExpectedGroup {
    pub(super) category: TaxCategory,
    pub(super) percent: Percent,
    pub(super) base: i64,
    pub(super) tax: i64,
    pub(super) shown: Option<i64>,
}

fn hundredth(percent: Percent) -> Rational {
    decimal(percent.parts()) / whole(100)
}

/// The reference's own answer.
pub(super) fn calculate(draft: &Draft) -> Expected {
    let way = draft.rounding.line_net;
    let mut line_amounts = Vec::new();
    for line in &draft.lines {
        line_amounts.push(line_amount(draft, line));
    }
    let line_taxes: Vec<_> =
        draft.lines.iter().zip(&line_amounts).map(|(line, &amount)| own_tax(draft, &line.tax, amount)).collect();
    let document = |value: DocumentAdjustment, tax: &TaxTreatment| match value {
        DocumentAdjustment::Amount { amount } => amount.minor,
        DocumentAdjustment::PercentOfLines { percent } => {
            rounded(&(whole(line_amounts.iter().sum()) * hundredth(percent)), way)
        }
        DocumentAdjustment::PercentOfSameTax { percent } => {
            let same = draft.lines.iter().zip(&line_amounts).filter(|(line, _)| is_same(&line.tax, tax));
            rounded(&(whole(same.map(|(_, amount)| amount).sum()) * hundredth(percent)), way)
        }
    };
    let allowances: Vec<i64> = draft.allowances.iter().map(|given| document(given.value, &given.tax)).collect();
    let charges: Vec<i64> = draft.charges.iter().map(|given| document(given.value, &given.tax)).collect();

    let mut groups: Vec<ExpectedGroup> = Vec::new();
    for tax in treatments(draft) {
        groups.push(group(draft, tax, &line_amounts, &allowances, &charges));
    }
    let billed = line_amounts.iter().sum::<i64>() - allowances.iter().sum::<i64>() + charges.iter().sum::<i64>();
    let tax: i64 = groups.iter().map(|group| group.tax).sum();
    let (tax_exclusive, tax_inclusive) = match draft.price_basis {
        PriceBasis::Exclusive => (billed, billed + tax),
        PriceBasis::Inclusive => (billed - tax, billed),
    };
    let prepaid = draft.prepaid.map_or(0, |amount| amount.minor);
    let payable = tax_inclusive - prepaid;
    Expected { line_amounts, line_taxes, allowances, charges, groups, tax_exclusive, tax, tax_inclusive, payable }
}

fn line_amount(draft: &Draft, line: &InvoiceLine) -> i64 {
    let way = draft.rounding.line_net;
    let unit = fraction(10_i128.pow(draft.currency.exponent()), 1);
    let exact = decimal(line.quantity.parts()) * decimal(line.unit_price.parts()) * unit;
    let subtotal = rounded(&exact, way);
    let value = |value: LineAdjustment| match value {
        LineAdjustment::Amount { amount: Money { minor, .. } } => minor,
        LineAdjustment::Percent { percent } => rounded(&(whole(subtotal) * hundredth(percent)), way),
    };
    let off: i64 = line.allowances.iter().map(|given| value(given.value)).sum();
    let on: i64 = line.charges.iter().map(|given| value(given.value)).sum();
    subtotal + on - off
}

fn is_same(a: &TaxTreatment, b: &TaxTreatment) -> bool {
    (a.category, a.percent) == (b.category, b.percent)
}

/// Each tax of the draft once, by category and rate.
fn treatments(draft: &Draft) -> Vec<&TaxTreatment> {
    let lines = draft.lines.iter().map(|line| &line.tax);
    let others = draft.allowances.iter().map(|given| &given.tax).chain(draft.charges.iter().map(|given| &given.tax));
    let mut all: Vec<_> = lines.chain(others).collect();
    all.sort_by_key(|tax| (tax.category, tax.percent));
    all.dedup_by(|a, b| is_same(a, b));
    all
}

/// The tax on an amount, or in it.
fn tax_on(draft: &Draft, amount: i64, percent: Percent) -> i64 {
    let (amount, rate, way) = (whole(amount), hundredth(percent), draft.rounding.tax.way);
    match draft.price_basis {
        PriceBasis::Exclusive => rounded(&(amount * rate), way),
        PriceBasis::Inclusive => rounded(&(&amount - &amount / (whole(1) + rate)), way),
    }
}

fn is_taxed(tax: &TaxTreatment) -> bool {
    tax.category == TaxCategory::Standard || tax.category == TaxCategory::Reduced
}

fn own_tax(draft: &Draft, tax: &TaxTreatment, amount: i64) -> Option<i64> {
    match draft.rounding.tax.at {
        TaxRoundingPoint::TaxGroup | TaxRoundingPoint::Document => None,
        TaxRoundingPoint::Line if is_taxed(tax) => Some(tax_on(draft, amount, tax.percent)),
        TaxRoundingPoint::Line => Some(0),
    }
}

fn group(
    draft: &Draft,
    tax: &TaxTreatment,
    line_amounts: &[i64],
    allowances: &[i64],
    charges: &[i64],
) -> ExpectedGroup {
    let lines = draft.lines.iter().zip(line_amounts).filter(|(line, _)| is_same(&line.tax, tax));
    let charges = draft.charges.iter().zip(charges).filter(|(given, _)| is_same(&given.tax, tax));
    let billed: Vec<i64> = lines.map(|(_, &amount)| amount).chain(charges.map(|(_, &amount)| amount)).collect();
    let allowances = draft.allowances.iter().zip(allowances).filter(|(given, _)| is_same(&given.tax, tax));
    let allowances: Vec<i64> = allowances.map(|(_, &amount)| amount).collect();
    let (off, all): (i64, i64) = (allowances.iter().sum(), billed.iter().sum());
    let amount = all - off;
    let way: Rounding = draft.rounding.tax.way;
    let to_pay = match draft.rounding.tax.at {
        _ if !is_taxed(tax) => 0,
        TaxRoundingPoint::TaxGroup => tax_on(draft, amount, tax.percent),
        TaxRoundingPoint::Document => panic!("the reference rounds on lines and for groups"),
        TaxRoundingPoint::Line => {
            let taxes: i64 = billed.iter().map(|&amount| tax_on(draft, amount, tax.percent)).sum();
            let back = if off == 0 {
                0
            } else if off.signum() == all.signum() && off.abs() <= all.abs() {
                rounded(&(whole(taxes) * whole(off) / whole(all)), way)
            } else {
                allowances.iter().map(|&amount| tax_on(draft, amount, tax.percent)).sum()
            };
            taxes - back
        }
    };
    let base = if draft.price_basis == PriceBasis::Inclusive { amount - to_pay } else { amount };
    let shown =
        (tax.category == TaxCategory::ReverseCharge).then(|| rounded(&(whole(amount) * hundredth(tax.percent)), way));
    ExpectedGroup { category: tax.category, percent: tax.percent, base, tax: to_pay, shown }
}
