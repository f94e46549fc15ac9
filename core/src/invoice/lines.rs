use super::{
    Figure, InvoiceError, InvoiceLine, LineAdjustment, LineTotals, Place,
    calculate::{Calculation, Listener, add, check_count, numbered},
    exact::Unrounded,
    steps,
};
use crate::money::Money;

impl<L: Listener> Calculation<'_, L> {
    /// What each line comes to, and their sum.
    pub(super) fn lines(&mut self) -> Result<(Vec<LineTotals>, Money), InvoiceError> {
        let mut lines = Vec::with_capacity(self.draft.lines.len());
        let mut total = 0;
        for (number, line) in numbered(&self.draft.lines) {
            let totals = self.line(number, line)?;
            total = add(total, totals.amount.minor, Place::Line { line: number })?;
            lines.push(totals);
        }
        let total = self.money(total);
        self.listener.hear(|heard| steps::line_total(heard, total));
        Ok((lines, total))
    }

    fn line(&mut self, number: u32, line: &InvoiceLine) -> Result<LineTotals, InvoiceError> {
        let at = Place::Line { line: number };
        check_count(line.allowances.len(), at)?;
        check_count(line.charges.len(), at)?;

        let subtotal = self.line_subtotal(number, line)?;
        let allowances = self.line_allowances(number, line, subtotal)?;
        let charges = self.line_charges(number, line, subtotal)?;
        let available = add(subtotal.minor, charges.minor, at)?;
        let amount = self.money(available.saturating_sub(allowances.minor));
        if amount.minor < 0 {
            let available = self.money(available);
            return Err(InvoiceError::AllowanceAboveLine { line: number, allowances, available });
        }
        self.listener.hear(|heard| steps::line_amount(heard, number, amount));

        let tax = self.tax_of_one((Figure::LineAmount { line: number }, amount), &line.tax, at)?;
        let group = self.groups.of(&line.tax, at)?;
        group.lines = add(group.lines, amount.minor, at)?;
        group.tax_of_lines = add(group.tax_of_lines, tax.map_or(0, |tax| tax.minor), at)?;
        Ok(LineTotals { subtotal, allowances, charges, amount, tax, further_tax: None })
    }

    fn line_subtotal(&mut self, number: u32, line: &InvoiceLine) -> Result<Money, InvoiceError> {
        let at = Place::Line { line: number };
        let exact = Unrounded::price(line.quantity, line.unit_price, self.exponent);
        let (exact, way) = (exact.ok_or(InvoiceError::TooLarge { at })?, self.draft.rounding.line_net);
        let subtotal = self.rounded(exact, way, at)?;
        self.listener.hear(|_| steps::line_subtotal(number, line, (exact, way), subtotal));
        Ok(subtotal)
    }

    fn line_allowances(&mut self, line: u32, given: &InvoiceLine, subtotal: Money) -> Result<Money, InvoiceError> {
        let mut sum = 0;
        for (allowance, given) in numbered(&given.allowances) {
            let at = Place::LineAllowance { line, allowance };
            let figure = Figure::LineAllowance { line, allowance };
            sum = add(sum, self.line_adjustment(given.value, (line, subtotal), figure, at)?.minor, at)?;
        }
        Ok(self.money(sum))
    }

    fn line_charges(&mut self, line: u32, given: &InvoiceLine, subtotal: Money) -> Result<Money, InvoiceError> {
        let mut sum = 0;
        for (charge, given) in numbered(&given.charges) {
            let at = Place::LineCharge { line, charge };
            let figure = Figure::LineCharge { line, charge };
            sum = add(sum, self.line_adjustment(given.value, (line, subtotal), figure, at)?.minor, at)?;
        }
        Ok(self.money(sum))
    }

    fn line_adjustment(
        &mut self,
        value: LineAdjustment,
        (line, subtotal): (u32, Money),
        figure: Figure,
        at: Place,
    ) -> Result<Money, InvoiceError> {
        match value {
            LineAdjustment::Amount { amount } => self.given(amount, figure, at),
            LineAdjustment::Percent { percent } => {
                self.percent_of((Figure::LineSubtotal { line }, subtotal), percent, figure, at)
            }
        }
    }
}
