//! The steps of a calculation as an explanation tells them: made only when somebody listens.

use super::{Draft, ExplanationStep, Figure, InvoiceLine, InvoiceRule, StepInput, exact::Unrounded, group::Group};
use crate::{
    money::{Money, Rounding},
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxTreatment},
};

type Heard<'a> = &'a [ExplanationStep];

/// How a figure stands in a sum.
#[derive(Clone, Copy, PartialEq)]
enum Term {
    Added,
    TakenAway,
}
use Term::{Added, TakenAway};

/// The earlier results that a sum is of, in their order.
fn terms(heard: Heard<'_>, term: impl Fn(Figure) -> Option<Term>) -> Vec<StepInput> {
    let input = |step: &ExplanationStep| {
        let taken_away = term(step.figure)? == TakenAway;
        Some(StepInput::Amount { figure: step.figure, amount: step.result, taken_away })
    };
    heard.iter().filter_map(input).collect()
}

/// A sum of earlier results.
fn sum(
    heard: Heard<'_>,
    made: (Figure, InvoiceRule),
    result: Money,
    term: impl Fn(Figure) -> Option<Term>,
) -> ExplanationStep {
    ExplanationStep::whole(made, terms(heard, term), result)
}

// ---- given and multiplied

pub(super) fn given(figure: Figure, amount: Money) -> ExplanationStep {
    ExplanationStep::whole((figure, InvoiceRule::Given), vec![StepInput::Given { amount }], amount)
}

pub(super) fn line_subtotal(
    number: u32,
    line: &InvoiceLine,
    exact: (Unrounded, Rounding),
    result: Money,
) -> ExplanationStep {
    let InvoiceLine { quantity, unit_price, .. } = *line;
    let inputs = vec![StepInput::Quantity { quantity }, StepInput::UnitPrice { unit_price }];
    ExplanationStep::rounded((Figure::LineSubtotal { line: number }, InvoiceRule::LinePrice), inputs, exact, result)
}

pub(super) fn percentage(
    (figure, amount): (Figure, Money),
    percent: Percent,
    made: (Figure, InvoiceRule),
    exact: (Unrounded, Rounding),
    result: Money,
) -> ExplanationStep {
    let of = StepInput::Amount { figure, amount, taken_away: false };
    ExplanationStep::rounded(made, vec![of, StepInput::Percent { percent }], exact, result)
}

// ---- lines, allowances, charges

pub(super) fn line_amount(heard: Heard<'_>, line: u32, result: Money) -> ExplanationStep {
    let start = heard.iter().rposition(|step| step.figure == Figure::LineSubtotal { line }).unwrap_or_default();
    let of_this_line = heard.get(start..).unwrap_or_default();
    sum(of_this_line, (Figure::LineAmount { line }, InvoiceRule::LineAmount), result, |figure| match figure {
        Figure::LineSubtotal { .. } | Figure::LineCharge { .. } => Some(Added),
        Figure::LineAllowance { .. } => Some(TakenAway),
        _ => None,
    })
}

pub(super) fn line_total(heard: Heard<'_>, result: Money) -> ExplanationStep {
    sum(heard, (Figure::LineTotal {}, InvoiceRule::BrCo10), result, |figure| {
        matches!(figure, Figure::LineAmount { .. }).then_some(Added)
    })
}

pub(super) fn allowance_total(heard: Heard<'_>, result: Money) -> ExplanationStep {
    sum(heard, (Figure::AllowanceTotal {}, InvoiceRule::BrCo11), result, |figure| {
        matches!(figure, Figure::DocumentAllowance { .. }).then_some(Added)
    })
}

pub(super) fn charge_total(heard: Heard<'_>, result: Money) -> ExplanationStep {
    sum(heard, (Figure::ChargeTotal {}, InvoiceRule::BrCo12), result, |figure| {
        matches!(figure, Figure::DocumentCharge { .. }).then_some(Added)
    })
}

// ---- what is billed under a tax

/// Tells which lines, document charges and document allowances bear a tax.
struct UnderTax<'a> {
    draft: &'a Draft,
    category: TaxCategory,
    percent: Percent,
}

impl<'a> UnderTax<'a> {
    fn of(draft: &'a Draft, group: &Group) -> Self {
        Self { draft, category: group.category, percent: group.percent }
    }

    fn line(&self, number: u32) -> bool {
        self.bears(at(&self.draft.lines, number).map(|line| &line.tax))
    }

    fn charge(&self, number: u32) -> bool {
        self.bears(at(&self.draft.charges, number).map(|charge| &charge.tax))
    }

    fn allowance(&self, number: u32) -> bool {
        self.bears(at(&self.draft.allowances, number).map(|allowance| &allowance.tax))
    }

    fn bears(&self, tax: Option<&TaxTreatment>) -> bool {
        tax.is_some_and(|tax| tax.category == self.category && tax.percent == self.percent)
    }
}

/// The member of a list that is counted from 1.
fn at<T>(list: &[T], number: u32) -> Option<&T> {
    list.get(usize::try_from(number).ok()?.checked_sub(1)?)
}

/// The lines under a tax, for the first percentage of them.
pub(super) fn lines_under_tax(
    heard: Heard<'_>,
    draft: &Draft,
    tax: &TaxTreatment,
    (figure, result): (Figure, Money),
) -> Option<ExplanationStep> {
    if heard.iter().any(|step| step.figure == figure) {
        return None;
    }
    let under = UnderTax { draft, category: tax.category, percent: tax.percent };
    Some(sum(heard, (figure, InvoiceRule::GroupSum), result, |figure| match figure {
        Figure::LineAmount { line } => under.line(line).then_some(Added),
        _ => None,
    }))
}

pub(super) fn amount_under_tax(
    heard: Heard<'_>,
    draft: &Draft,
    group: &Group,
    (figure, result): (Figure, Money),
) -> ExplanationStep {
    let under = UnderTax::of(draft, group);
    let rule = match figure {
        Figure::TaxBase { category, .. } => InvoiceRule::base(category),
        _ => InvoiceRule::GroupSum,
    };
    sum(heard, (figure, rule), result, |figure| match figure {
        Figure::LineAmount { line } => under.line(line).then_some(Added),
        Figure::DocumentCharge { charge } => under.charge(charge).then_some(Added),
        Figure::DocumentAllowance { allowance } => under.allowance(allowance).then_some(TakenAway),
        _ => None,
    })
}

pub(super) fn billed_under_tax(heard: Heard<'_>, draft: &Draft, group: &Group, result: Money) -> ExplanationStep {
    let Group { category, percent, .. } = *group;
    let under = UnderTax::of(draft, group);
    let made = (Figure::BilledUnderTax { category, percent }, InvoiceRule::GroupSum);
    sum(heard, made, result, |figure| match figure {
        Figure::LineAmount { line } => under.line(line).then_some(Added),
        Figure::DocumentCharge { charge } => under.charge(charge).then_some(Added),
        _ => None,
    })
}

pub(super) fn allowances_under_tax(heard: Heard<'_>, draft: &Draft, group: &Group, result: Money) -> ExplanationStep {
    let Group { category, percent, .. } = *group;
    let under = UnderTax::of(draft, group);
    let made = (Figure::AllowancesUnderTax { category, percent }, InvoiceRule::GroupSum);
    sum(heard, made, result, |figure| match figure {
        Figure::DocumentAllowance { allowance } => under.allowance(allowance).then_some(Added),
        _ => None,
    })
}

// ---- tax

/// What the tax of a line or charge is called.
pub(super) fn tax_figure(of: Figure) -> Figure {
    match of {
        Figure::LineAmount { line } => Figure::LineTax { line },
        Figure::DocumentCharge { charge } => Figure::DocumentChargeTax { charge },
        other => other,
    }
}

pub(super) fn no_tax(figure: Figure, category: TaxCategory, result: Money) -> ExplanationStep {
    ExplanationStep::whole((figure, InvoiceRule::no_tax(category)), Vec::new(), result)
}

/// The tax under a tax, as the sum of those of its lines and charges.
pub(super) fn tax_of_lines(heard: Heard<'_>, draft: &Draft, group: &Group, result: Money) -> ExplanationStep {
    let Group { category, percent, .. } = *group;
    sum_of_taxes(heard, draft, group, Figure::Tax { category, percent }, result)
}

/// The same sum, where allowances take part of it back.
pub(super) fn tax_before_allowances(heard: Heard<'_>, draft: &Draft, group: &Group, result: Money) -> ExplanationStep {
    let Group { category, percent, .. } = *group;
    sum_of_taxes(heard, draft, group, Figure::TaxOfLines { category, percent }, result)
}

fn sum_of_taxes(heard: Heard<'_>, draft: &Draft, group: &Group, figure: Figure, result: Money) -> ExplanationStep {
    let under = UnderTax::of(draft, group);
    sum(heard, (figure, InvoiceRule::TaxOfLines), result, |figure| match figure {
        Figure::LineTax { line } => under.line(line).then_some(Added),
        Figure::DocumentChargeTax { charge } => under.charge(charge).then_some(Added),
        _ => None,
    })
}

pub(super) fn tax_taken_back(
    heard: Heard<'_>,
    group: &Group,
    exact: (Unrounded, Rounding),
    result: Money,
) -> ExplanationStep {
    let Group { category, percent, .. } = *group;
    let inputs = terms(heard, |figure| {
        let of_this_tax = figure == Figure::TaxOfLines { category, percent }
            || figure == Figure::AllowancesUnderTax { category, percent }
            || figure == Figure::BilledUnderTax { category, percent };
        of_this_tax.then_some(Added)
    });
    let made = (Figure::TaxTakenBack { category, percent }, InvoiceRule::TaxTakenBack);
    ExplanationStep::rounded(made, inputs, exact, result)
}

pub(super) fn tax_left(heard: Heard<'_>, group: &Group, result: Money) -> ExplanationStep {
    let Group { category, percent, .. } = *group;
    sum(heard, (Figure::Tax { category, percent }, InvoiceRule::TaxLeft), result, |figure| {
        let taken_back = figure == Figure::TaxTakenBack { category, percent };
        let taxes = figure == Figure::TaxOfLines { category, percent };
        if taken_back { Some(TakenAway) } else { taxes.then_some(Added) }
    })
}

pub(super) fn base_within(
    (figure, amount): (Figure, Money),
    group: &Group,
    tax: Money,
    result: Money,
) -> ExplanationStep {
    let Group { category, percent, .. } = *group;
    let inputs = vec![
        StepInput::Amount { figure, amount, taken_away: false },
        StepInput::Amount { figure: Figure::Tax { category, percent }, amount: tax, taken_away: true },
    ];
    ExplanationStep::whole((Figure::TaxBase { category, percent }, InvoiceRule::BaseWithin), inputs, result)
}

// ---- totals

pub(super) fn tax_total(heard: Heard<'_>, result: Money) -> ExplanationStep {
    sum(heard, (Figure::TaxTotal {}, InvoiceRule::BrCo14), result, |figure| {
        matches!(figure, Figure::Tax { .. }).then_some(Added)
    })
}

/// The total that the prices give: without tax or with it.
pub(super) fn total(heard: Heard<'_>, basis: PriceBasis, result: Money) -> ExplanationStep {
    let made = match basis {
        PriceBasis::Exclusive => (Figure::TaxExclusive {}, InvoiceRule::BrCo13),
        PriceBasis::Inclusive => (Figure::TaxInclusive {}, InvoiceRule::TotalWithin),
    };
    sum(heard, made, result, |figure| match figure {
        Figure::LineTotal {} | Figure::ChargeTotal {} => Some(Added),
        Figure::AllowanceTotal {} => Some(TakenAway),
        _ => None,
    })
}

/// The other total, which the tax leads to.
pub(super) fn other_total(heard: Heard<'_>, basis: PriceBasis, result: Money) -> ExplanationStep {
    match basis {
        PriceBasis::Exclusive => {
            sum(heard, (Figure::TaxInclusive {}, InvoiceRule::BrCo15), result, |figure| match figure {
                Figure::TaxExclusive {} | Figure::TaxTotal {} => Some(Added),
                _ => None,
            })
        }
        PriceBasis::Inclusive => {
            sum(heard, (Figure::TaxExclusive {}, InvoiceRule::TotalWithout), result, |figure| match figure {
                Figure::TaxInclusive {} => Some(Added),
                Figure::TaxTotal {} => Some(TakenAway),
                _ => None,
            })
        }
    }
}

pub(super) fn payable(heard: Heard<'_>, result: Money) -> ExplanationStep {
    sum(heard, (Figure::Payable {}, InvoiceRule::BrCo16), result, |figure| match figure {
        Figure::TaxInclusive {} => Some(Added),
        Figure::Prepaid {} => Some(TakenAway),
        _ => None,
    })
}
