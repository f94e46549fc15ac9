use super::{
    DocumentAdjustment, Figure, InvoiceError, InvoicePart, InvoiceRule, Place,
    calculate::{Calculation, Level, Listener, Net, Terms, numbered},
    chain::{Kind, Part},
    steps,
    sum::Sum,
};
use crate::{money::Money, tax::TaxTreatment};

impl<'a, L: Listener> Calculation<'a, L> {
    /// What each allowance of the document comes to, and their sum.
    pub(super) fn document_allowances(&mut self, lines: Net) -> Result<(Vec<Money>, i64), InvoiceError> {
        let draft = self.draft;
        let mut amounts = Vec::with_capacity(draft.allowances.len());
        let (mut total, mut terms) = (Sum::ZERO, Terms::new());
        for (allowance, given) in numbered(&draft.allowances) {
            let at = Place::DocumentAllowance { allowance };
            let figure = Figure::DocumentAllowance { allowance };
            let amount = self.document_adjustment(given.value, &given.tax, lines, (figure, at))?;
            self.part(&Part {
                which: InvoicePart::DocumentAllowance { allowance },
                kind: Kind::Allowance,
                amount,
                quantity: None,
                tax: &given.tax,
                further: &given.further_taxes,
            })?;
            total.add(amount.shown, at);
            self.allowance_amounts.push(amount);
            let amount = self.money(amount.shown);
            Self::note(&mut terms, || steps::amount(figure, amount, false));
            amounts.push(amount);
        }
        let total = total.end()?;
        self.hear_sum((Figure::AllowanceTotal {}, InvoiceRule::BrCo11), total, || terms);
        Ok((amounts, total))
    }

    /// What each charge of the document comes to, and their sum.
    pub(super) fn document_charges(&mut self, lines: Net) -> Result<(Vec<Money>, i64), InvoiceError> {
        let draft = self.draft;
        let mut amounts = Vec::with_capacity(draft.charges.len());
        let (mut total, mut terms) = (Sum::ZERO, Terms::new());
        for (charge, given) in numbered(&draft.charges) {
            let at = Place::DocumentCharge { charge };
            let figure = Figure::DocumentCharge { charge };
            let amount = self.document_adjustment(given.value, &given.tax, lines, (figure, at))?;
            self.part(&Part {
                which: InvoicePart::DocumentCharge { charge },
                kind: Kind::Charge,
                amount,
                quantity: None,
                tax: &given.tax,
                further: &given.further_taxes,
            })?;
            total.add(amount.shown, at);
            let amount = self.money(amount.shown);
            Self::note(&mut terms, || steps::amount(figure, amount, false));
            amounts.push(amount);
        }
        let total = total.end()?;
        self.hear_sum((Figure::ChargeTotal {}, InvoiceRule::BrCo12), total, || terms);
        Ok((amounts, total))
    }

    fn document_adjustment(
        &mut self,
        value: DocumentAdjustment,
        tax: &'a TaxTreatment,
        lines: Net,
        (figure, at): (Figure, Place),
    ) -> Result<Net, InvoiceError> {
        match value {
            DocumentAdjustment::Amount { amount } => self.given(amount, figure, at),
            DocumentAdjustment::PercentOfLines { percent } => {
                let of = if self.is_exact() { Figure::ExactLines {} } else { Figure::LineTotal {} };
                self.percent_of((Level::Document, (of, lines)), percent, figure, at)
            }
            DocumentAdjustment::PercentOfSameTax { percent } => {
                let (lines, terms) = self.groups.lines_under::<L>(tax);
                let lines = self.net(lines, at)?;
                let of = Figure::LinesUnderTax { category: tax.category, percent: tax.percent };
                if let Some(terms) = terms {
                    self.hear_net((of, InvoiceRule::GroupSum), lines, || terms);
                }
                self.percent_of((Level::Document, (of, lines)), percent, figure, at)
            }
        }
    }
}
