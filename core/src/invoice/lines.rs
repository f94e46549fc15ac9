use super::{
    ExplanationStep, Figure, InvoiceError, InvoiceLine, InvoicePart, InvoiceRule, LineAdjustment, LineTotals, Place,
    StepInput,
    calculate::{Calculation, Level, Listener, Net, Terms, add_exact, check_count, exactly_at, numbered, rounded},
    chain::{Kind, Part},
    fraction::Fraction,
    steps,
    sum::Sum,
};
use crate::money::Money;

impl<'a, L: Listener> Calculation<'a, L> {
    /// What each line comes to, and their sum.
    pub(super) fn lines(&mut self) -> Result<(Vec<LineTotals>, Net), InvoiceError> {
        let draft = self.draft;
        let mut lines = Vec::with_capacity(draft.lines.len());
        let (mut exact, mut shown, mut exact_beyond) = (Fraction::ZERO, Sum::ZERO, None);
        let (mut terms, mut exact_terms) = (Self::room(draft.lines.len()), Terms::new());
        for (number, line) in numbered(&draft.lines) {
            let (totals, net) = self.line(number, line)?;
            let at = Place::Line { line: number };
            exact = add_exact(exact, net.exact, at)?;
            shown.add(net.shown, at);
            let figure = Figure::LineAmount { line: number };
            Self::note(&mut terms, || steps::amount(figure, totals.amount, false));
            if self.is_exact() {
                let is_beyond = exact.rounded(draft.rounding.line_net).is_none();
                exact_beyond = is_beyond.then(|| exact_beyond.unwrap_or(at));
                Self::note(&mut exact_terms, || steps::exact(figure, net.exact, false));
            }
            lines.push(totals);
        }
        let total = Net { exact, shown: shown.end()? };
        if let Some(at) = exact_beyond {
            return Err(InvoiceError::TooLarge { at });
        }
        self.hear_sum((Figure::LineTotal {}, InvoiceRule::BrCo10), total.shown, || terms);
        if self.is_exact() {
            let of_exact = self.net(total.exact, Place::Document {})?;
            self.hear_net((Figure::ExactLines {}, InvoiceRule::ExactSum), of_exact, || exact_terms);
        }
        Ok((lines, total))
    }

    fn line(&mut self, number: u32, line: &'a InvoiceLine) -> Result<(LineTotals, Net), InvoiceError> {
        let at = Place::Line { line: number };
        check_count(line.allowances.len(), at)?;
        check_count(line.charges.len(), at)?;

        let subtotal = self.line_subtotal(number, line)?;
        let mut terms = Self::room(line.allowances.len().saturating_add(line.charges.len()).saturating_add(1));
        Self::note(&mut terms, || self.term_on(Level::Line, Figure::LineSubtotal { line: number }, subtotal, false));
        let allowances = self.line_allowances(number, line, subtotal, &mut terms)?;
        let charges = self.line_charges(number, line, subtotal, &mut terms)?;
        let exact = self.line_amount((subtotal, allowances, charges), at)?;
        let (amount, made) = (self.net(exact, at)?, (Figure::LineAmount { line: number }, InvoiceRule::LineAmount));
        self.hear_part(made, Net { exact, shown: amount.shown }, || terms);

        let (tax, further_tax) = self.part(&Part {
            which: InvoicePart::Line { line: number },
            kind: Kind::Line,
            amount,
            quantity: Some(line.quantity),
            tax: &line.tax,
            further: &line.further_taxes,
        })?;
        let money = |net: Net| Money { minor: net.shown, currency: self.draft.currency };
        let (subtotal, allowances, charges) = (money(subtotal), money(allowances), money(charges));
        Ok((LineTotals { subtotal, allowances, charges, amount: money(amount), tax, further_tax }, amount))
    }

    fn line_amount(
        &self,
        (subtotal, allowances, charges): (Net, Net, Net),
        at: Place,
    ) -> Result<Fraction, InvoiceError> {
        let available = add_exact(subtotal.exact, charges.exact, at)?;
        rounded(available, self.draft.rounding.line_net, at)?;
        add_exact(available, allowances.exact.negated(), at)
    }

    /// A sum of what a line is made of, with its step.
    fn hear_part(&mut self, made: (Figure, InvoiceRule), net: Net, terms: impl FnOnce() -> Terms) {
        if self.is_exact_in_lines() {
            self.hear_exact(made, net, terms);
        } else {
            self.hear_sum(made, net.shown, terms);
        }
    }

    fn line_subtotal(&mut self, line: u32, given: &InvoiceLine) -> Result<Net, InvoiceError> {
        let at = Place::Line { line };
        let InvoiceLine { quantity, unit_price, base_quantity, .. } = *given;
        let exact = match base_quantity {
            None => Fraction::price(quantity, unit_price, self.exponent),
            Some(base) if base.is_zero() => return Err(InvoiceError::BaseQuantityZero { line }),
            Some(base) => Fraction::price_for(quantity, unit_price, base, self.exponent),
        };
        let exact = exactly_at(exact, at)?;
        let net = self.net_on(Level::Line, exact, at)?;
        let (way, result) = (self.draft.rounding.line_net, self.money(net.shown));
        self.listener.hear(|| {
            let mut inputs = vec![StepInput::Quantity { quantity }, StepInput::UnitPrice { unit_price }];
            inputs.extend(base_quantity.map(|base| StepInput::Quantity { quantity: base.into() }));
            let rule = base_quantity.map_or(InvoiceRule::LinePrice, |_| InvoiceRule::LinePriceForSeveral);
            ExplanationStep::rounded((Figure::LineSubtotal { line }, rule), inputs, (exact, way), result)
        });
        Ok(net)
    }

    fn line_allowances(
        &mut self,
        line: u32,
        given: &InvoiceLine,
        subtotal: Net,
        terms: &mut Terms,
    ) -> Result<Net, InvoiceError> {
        let (mut sum, mut own) = (Fraction::ZERO, Terms::new());
        for (allowance, given) in numbered(&given.allowances) {
            let at = Place::LineAllowance { line, allowance };
            let figure = Figure::LineAllowance { line, allowance };
            let amount = self.line_adjustment(given.value, (line, subtotal), figure, at)?;
            sum = add_exact(sum, amount.exact, at)?;
            Self::note(terms, || self.term_on(Level::Line, figure, amount, true));
            if self.is_exact_in_lines() {
                Self::note(&mut own, || self.term_on(Level::Line, figure, amount, false));
            }
        }
        let sum = self.net_on(Level::Line, sum, Place::Line { line })?;
        if self.is_exact_in_lines() && !given.allowances.is_empty() {
            self.hear_part((Figure::LineAllowanceTotal { line }, InvoiceRule::ExactSum), sum, || own);
        }
        Ok(sum)
    }

    fn line_charges(
        &mut self,
        line: u32,
        given: &InvoiceLine,
        subtotal: Net,
        terms: &mut Terms,
    ) -> Result<Net, InvoiceError> {
        let (mut sum, mut own) = (Fraction::ZERO, Terms::new());
        for (charge, given) in numbered(&given.charges) {
            let at = Place::LineCharge { line, charge };
            let figure = Figure::LineCharge { line, charge };
            let amount = self.line_adjustment(given.value, (line, subtotal), figure, at)?;
            sum = add_exact(sum, amount.exact, at)?;
            Self::note(terms, || self.term_on(Level::Line, figure, amount, false));
            if self.is_exact_in_lines() {
                Self::note(&mut own, || self.term_on(Level::Line, figure, amount, false));
            }
        }
        let sum = self.net_on(Level::Line, sum, Place::Line { line })?;
        if self.is_exact_in_lines() && !given.charges.is_empty() {
            self.hear_part((Figure::LineChargeTotal { line }, InvoiceRule::ExactSum), sum, || own);
        }
        Ok(sum)
    }

    fn line_adjustment(
        &mut self,
        value: LineAdjustment,
        (line, subtotal): (u32, Net),
        figure: Figure,
        at: Place,
    ) -> Result<Net, InvoiceError> {
        match value {
            LineAdjustment::Amount { amount } => self.given(amount, figure, at),
            LineAdjustment::Percent { percent } => {
                self.percent_of((Level::Line, (Figure::LineSubtotal { line }, subtotal)), percent, figure, at)
            }
        }
    }
}
