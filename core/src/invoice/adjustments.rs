use super::{
    DocumentAdjustment, Figure, InvoiceError, Place,
    calculate::{Calculation, Listener, add, numbered},
    steps,
};
use crate::{money::Money, tax::TaxTreatment};

impl<L: Listener> Calculation<'_, L> {
    /// What each allowance of the document comes to, and their sum.
    pub(super) fn document_allowances(&mut self, line_total: Money) -> Result<(Vec<Money>, Money), InvoiceError> {
        let mut amounts = Vec::with_capacity(self.draft.allowances.len());
        let mut total = 0;
        for (allowance, given) in numbered(&self.draft.allowances) {
            let at = Place::DocumentAllowance { allowance };
            let figure = Figure::DocumentAllowance { allowance };
            let amount = self.document_adjustment(given.value, &given.tax, line_total, (figure, at))?;
            let group = self.groups.of(&given.tax, at)?;
            group.allowances = add(group.allowances, amount.minor, at)?;
            total = add(total, amount.minor, at)?;
            amounts.push(amount);
        }
        let total = self.money(total);
        self.listener.hear(|heard| steps::allowance_total(heard, total));
        Ok((amounts, total))
    }

    /// What each charge of the document comes to, and their sum.
    pub(super) fn document_charges(&mut self, line_total: Money) -> Result<(Vec<Money>, Money), InvoiceError> {
        let mut amounts = Vec::with_capacity(self.draft.charges.len());
        let mut total = 0;
        for (charge, given) in numbered(&self.draft.charges) {
            let at = Place::DocumentCharge { charge };
            let figure = Figure::DocumentCharge { charge };
            let amount = self.document_adjustment(given.value, &given.tax, line_total, (figure, at))?;
            let tax = self.tax_of_one((figure, amount), &given.tax, at)?;
            let group = self.groups.of(&given.tax, at)?;
            group.charges = add(group.charges, amount.minor, at)?;
            group.tax_of_lines = add(group.tax_of_lines, tax.map_or(0, |tax| tax.minor), at)?;
            total = add(total, amount.minor, at)?;
            amounts.push(amount);
        }
        let total = self.money(total);
        self.listener.hear(|heard| steps::charge_total(heard, total));
        Ok((amounts, total))
    }

    fn document_adjustment(
        &mut self,
        value: DocumentAdjustment,
        tax: &TaxTreatment,
        line_total: Money,
        (figure, at): (Figure, Place),
    ) -> Result<Money, InvoiceError> {
        match value {
            DocumentAdjustment::Amount { amount } => self.given(amount, figure, at),
            DocumentAdjustment::PercentOfLines { percent } => {
                self.percent_of((Figure::LineTotal {}, line_total), percent, figure, at)
            }
            DocumentAdjustment::PercentOfSameTax { percent } => {
                let lines = Figure::LinesUnderTax { category: tax.category, percent: tax.percent };
                let of = (lines, self.money(self.groups.lines_under(tax)));
                let draft = self.draft;
                self.listener.hear(|heard| steps::lines_under_tax(heard, draft, tax, of));
                self.percent_of(of, percent, figure, at)
            }
        }
    }
}
