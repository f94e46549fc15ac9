//! The explanation of the common draft, quickly: told from the totals that `quick.rs` came to, which have every step's result.
//!
//! It gives the steps that the exact calculation tells, or nothing at all: for what is less common, that one is asked.

use super::{
    Draft, ExplanationStep, Figure, InvoiceLine, InvoiceRule, LineTotals, NetRounding, StepInput, StepInputs,
    TaxBreakdown, Totals,
    calculate::{Listener, numbered},
    fraction::Fraction,
    steps,
    treatment::is_taxed,
};
use crate::{
    money::Money,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxRoundingPoint},
};

/// The steps to totals that `quick.rs` gave.
pub(super) fn steps(draft: &Draft, totals: &Totals) -> Option<Vec<ExplanationStep>> {
    const OF_EACH: usize = 3; // line or tax, at most
    const OF_DOCUMENT: usize = 9;
    let is_plain = |line: &InvoiceLine| line.allowances.is_empty() && line.charges.is_empty();
    let is_reverse_charge = |row: &TaxBreakdown| row.reverse_charge_tax.is_some();
    if draft.rounding.nets != NetRounding::Rounded
        || !draft.lines.iter().all(is_plain)
        || totals.tax_breakdown().iter().any(is_reverse_charge)
    {
        return None;
    }
    let parts = draft.lines.len().saturating_add(totals.tax_breakdown().len());
    let steps = Vec::with_capacity(parts.saturating_mul(OF_EACH).saturating_add(OF_DOCUMENT));
    let mut told = Told { draft, totals, steps };
    told.lines()?;
    for row in totals.tax_breakdown() {
        told.tax(row)?;
    }
    told.settle();
    Some(told.steps)
}

struct Told<'a> {
    draft: &'a Draft,
    totals: &'a Totals,
    steps: Vec<ExplanationStep>,
}

impl Told<'_> {
    #[inline]
    fn whole(&mut self, made: (Figure, InvoiceRule), inputs: impl Into<StepInputs>, result: Money) {
        self.steps.hear(|| ExplanationStep::whole(made, inputs, result));
    }

    /// Each line, and their sum; there is nothing on the document.
    fn lines(&mut self) -> Option<()> {
        let (draft, totals) = (self.draft, self.totals);
        let mut amounts = Vec::with_capacity(draft.lines.len());
        for ((line, given), of) in numbered(&draft.lines).zip(totals.lines()) {
            self.line(line, given, of)?;
            amounts.push(steps::amount(Figure::LineAmount { line }, of.amount, false));
        }
        self.whole((Figure::LineTotal {}, InvoiceRule::BrCo10), amounts, totals.line_total());
        self.whole((Figure::AllowanceTotal {}, InvoiceRule::BrCo11), [], totals.allowance_total());
        self.whole((Figure::ChargeTotal {}, InvoiceRule::BrCo12), [], totals.charge_total());
        Some(())
    }

    #[inline]
    fn line(&mut self, line: u32, given: &InvoiceLine, amounts: &LineTotals) -> Option<()> {
        let InvoiceLine { quantity, unit_price, .. } = *given;
        let (of_price, of_amount) = (Figure::LineSubtotal { line }, Figure::LineAmount { line });
        let exact = Fraction::price(quantity, unit_price, self.draft.currency.exponent())?;
        let inputs = [StepInput::Quantity { quantity }, StepInput::UnitPrice { unit_price }];
        let way = self.draft.rounding.line_net;
        let made = (of_price, InvoiceRule::LinePrice);
        self.steps.hear(|| ExplanationStep::rounded(made, inputs, (exact, way), amounts.subtotal));
        let made = (of_amount, InvoiceRule::LineAmount);
        self.whole(made, [steps::amount(of_price, amounts.subtotal, false)], amounts.amount);
        if let Some(tax) = amounts.tax {
            let figure = Figure::LineTax { line };
            self.tax_on(
                (figure, InvoiceRule::TaxOnLine),
                (of_amount, amounts.amount),
                (given.tax.category, given.tax.percent),
                tax,
            )?;
        }
        Some(())
    }

    /// The tax on an amount, or within it.
    #[inline]
    fn tax_on(
        &mut self,
        (figure, on_top): (Figure, InvoiceRule),
        (of, amount): (Figure, Money),
        (category, percent): (TaxCategory, Percent),
        tax: Money,
    ) -> Option<()> {
        if !is_taxed(category) {
            self.whole((figure, InvoiceRule::no_tax(category)), [], tax);
            return Some(());
        }
        let whole = Fraction::whole(amount.minor);
        let (exact, rule) = match self.draft.price_basis {
            PriceBasis::Exclusive => (whole.percent(percent)?, on_top),
            PriceBasis::Inclusive => (whole.percent_within(percent)?, InvoiceRule::TaxWithin),
        };
        let inputs = [steps::amount(of, amount, false), StepInput::Percent { percent }];
        let way = self.draft.rounding.tax.way;
        self.steps.hear(|| ExplanationStep::rounded((figure, rule), inputs, (exact, way), tax));
        Some(())
    }

    /// The amounts of the lines under a tax, and their taxes where each is rounded on its own.
    fn under(&self, category: TaxCategory, percent: Percent) -> (Vec<StepInput>, Option<Vec<StepInput>>) {
        let room = || Vec::with_capacity(self.draft.lines.len());
        let by_line = self.draft.rounding.tax.at == TaxRoundingPoint::Line && is_taxed(category);
        let (mut amounts, mut taxes) = (room(), by_line.then(room));
        let key = percent.key();
        for ((line, given), totals) in numbered(&self.draft.lines).zip(self.totals.lines()) {
            if given.tax.category == category && given.tax.percent.key() == key {
                amounts.push(steps::amount(Figure::LineAmount { line }, totals.amount, false));
                if let Some((taxes, tax)) = taxes.as_mut().zip(totals.tax) {
                    taxes.push(steps::amount(Figure::LineTax { line }, tax, false));
                }
            }
        }
        (amounts, taxes)
    }

    /// What is billed under a tax, and the tax.
    fn tax(&mut self, row: &TaxBreakdown) -> Option<()> {
        let TaxBreakdown { category, percent, base, tax, .. } = *row;
        let (amounts, taxes) = self.under(category, percent);
        let is_within = self.draft.price_basis == PriceBasis::Inclusive && is_taxed(category);
        let (figure, rule, amount) = if is_within {
            let amount = Money { minor: base.minor.saturating_add(tax.minor), ..base };
            (Figure::AmountUnderTax { category, percent }, InvoiceRule::GroupSum, amount)
        } else {
            (Figure::TaxBase { category, percent }, InvoiceRule::base(category), base)
        };
        self.whole((figure, rule), amounts, amount);
        let of_tax = Figure::Tax { category, percent };
        match taxes {
            Some(taxes) => self.whole((of_tax, InvoiceRule::TaxOfLines), taxes, tax),
            None => self.tax_on((of_tax, InvoiceRule::BrCo17), (figure, amount), (category, percent), tax)?,
        }
        if is_within {
            let terms = [steps::amount(figure, amount, false), steps::amount(of_tax, tax, true)];
            self.whole((Figure::TaxBase { category, percent }, InvoiceRule::BaseWithin), terms, base);
        }
        Some(())
    }

    /// The totals.
    fn settle(&mut self) {
        let totals = self.totals;
        let (with, without) = (totals.tax_inclusive(), totals.tax_exclusive());
        let is_within = self.draft.price_basis == PriceBasis::Inclusive;
        let (of_with, of_without) = (Figure::TaxInclusive {}, Figure::TaxExclusive {});
        let made = if is_within { (of_with, InvoiceRule::TotalWithin) } else { (of_without, InvoiceRule::BrCo13) };
        let terms = [
            steps::amount(Figure::LineTotal {}, totals.line_total(), false),
            steps::amount(Figure::AllowanceTotal {}, totals.allowance_total(), true),
            steps::amount(Figure::ChargeTotal {}, totals.charge_total(), false),
        ];
        self.whole(made, terms, if is_within { with } else { without });
        let taxes = totals.tax_breakdown().iter();
        let taxes = taxes.map(|row| {
            let TaxBreakdown { category, percent, tax, .. } = *row;
            steps::amount(Figure::Tax { category, percent }, tax, false)
        });
        self.whole((Figure::TaxTotal {}, InvoiceRule::BrCo14), taxes.collect::<Vec<_>>(), totals.tax());
        let tax = |is_taken_away| steps::amount(Figure::TaxTotal {}, totals.tax(), is_taken_away);
        if is_within {
            let terms = [steps::amount(of_with, with, false), tax(true)];
            self.whole((of_without, InvoiceRule::TotalWithout), terms, without);
        } else {
            let terms = [steps::amount(of_without, without, false), tax(false)];
            self.whole((of_with, InvoiceRule::BrCo15), terms, with);
        }
        let made = (Figure::Payable {}, InvoiceRule::BrCo16);
        let due = steps::amount(of_with, with, false);
        match totals.prepaid() {
            None => self.whole(made, [due], totals.payable()),
            Some(prepaid) => {
                self.steps.hear(|| steps::given(Figure::Prepaid {}, prepaid));
                self.whole(made, [due, steps::amount(Figure::Prepaid {}, prepaid, true)], totals.payable());
            }
        }
    }
}
