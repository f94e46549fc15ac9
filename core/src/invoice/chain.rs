pub(super) use super::further_groups::FurtherGroups;
use super::{
    ExplanationStep, Figure, FurtherTax, FurtherTaxBase, FurtherTaxRate, InvoiceError, InvoicePart, InvoiceRule, Place,
    StepInput,
    calculate::{Calculation, Listener, Net, Terms, add, add_exact, count, exactly_at, numbered, rounded},
    fraction::Fraction,
    steps,
    treatment::is_taxed,
};
use crate::{
    limits::{FURTHER_TAXES_MAX, TAX_PERCENT_MAX},
    money::Money,
    quantity::{InvoicedQuantity, Percent},
    tax::{TaxRoundingPoint, TaxTreatment},
};

/// How a part of an invoice stands in its sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Line,
    Charge,
    Allowance,
}

/// A part of an invoice that bears tax, with what it comes to in the draft's price basis.
pub(super) struct Part<'a> {
    pub(super) which: InvoicePart,
    pub(super) kind: Kind,
    pub(super) amount: Net,
    /// Of a line.
    pub(super) quantity: Option<InvoicedQuantity>,
    pub(super) tax: &'a TaxTreatment,
    pub(super) further: &'a [FurtherTax],
}

impl Part<'_> {
    pub(super) fn place(&self) -> Place {
        match self.which {
            InvoicePart::Line { line } => Place::Line { line },
            InvoicePart::DocumentAllowance { allowance } => Place::DocumentAllowance { allowance },
            InvoicePart::DocumentCharge { charge } => Place::DocumentCharge { charge },
        }
    }

    pub(super) fn figure(&self) -> Figure {
        match self.which {
            InvoicePart::Line { line } => Figure::LineAmount { line },
            InvoicePart::DocumentAllowance { allowance } => Figure::DocumentAllowance { allowance },
            InvoicePart::DocumentCharge { charge } => Figure::DocumentCharge { charge },
        }
    }

    pub(super) fn tax_figure(&self) -> Figure {
        match self.which {
            InvoicePart::Line { line } => Figure::LineTax { line },
            InvoicePart::DocumentAllowance { allowance } => Figure::DocumentAllowanceTax { allowance },
            InvoicePart::DocumentCharge { charge } => Figure::DocumentChargeTax { charge },
        }
    }

    pub(super) fn is_taken_away(&self) -> bool {
        self.kind == Kind::Allowance
    }

    /// Plus what a line or charge has, minus what an allowance has.
    pub(super) fn signed(&self, value: Fraction) -> Fraction {
        if self.is_taken_away() { value.negated() } else { value }
    }
}

/// A tax of a part.
#[derive(Clone, Copy)]
pub(super) struct PartTax {
    pub(super) exact: Fraction,
    /// Rounded on the part, on its own.
    pub(super) rounded: i64,
}

/// An amount on the way through the taxes of a part, with what it is the sum of.
pub(super) struct SoFar {
    pub(super) exact: Fraction,
    pub(super) terms: Terms,
}

impl<'a, L: Listener> Calculation<'a, L> {
    /// Puts a part under its taxes: its main tax and the sum of the others that aren't withheld, where tax is rounded on each
    /// line.
    pub(super) fn part(&mut self, part: &Part<'a>) -> Result<(Option<Money>, Option<Money>), InvoiceError> {
        let (at, figure, amount) = (part.place(), part.figure(), part.amount);
        let place = self.groups.place_of(part.tax, at)?;
        let term = L::LISTENS.then(|| self.term(figure, amount, part.is_taken_away()));
        let group = self.groups.at(place, at)?;
        group.add_amount(part.kind, amount.exact, at)?;
        group.amounts.extend(term);
        if self.by_part {
            return self.several_taxes(part, place);
        }
        if self.draft.rounding.tax.at != TaxRoundingPoint::Line || part.kind == Kind::Allowance {
            return Ok((None, None));
        }
        let tax = self.own_tax(part)?;
        self.groups.at(place, at)?.add_tax(part.kind, tax, at);
        let (figure, tax) = (part.tax_figure(), self.money(tax));
        Self::note(self.groups.at(place, at)?.taxes_of(part.kind), || steps::amount(figure, tax, false));
        Ok((Some(tax), None))
    }

    /// The tax of a part that bears no other, rounded on its own.
    pub(super) fn own_tax(&mut self, part: &Part<'_>) -> Result<i64, InvoiceError> {
        let (at, figure) = (part.place(), part.tax_figure());
        let TaxTreatment { category, percent, .. } = *part.tax;
        if !is_taxed(category) {
            self.hear_sum((figure, InvoiceRule::no_tax(category)), 0, Terms::new);
            return Ok(0);
        }
        let (exact, rule) = if self.is_inclusive() {
            (part.amount.exact.percent_within(percent), InvoiceRule::TaxWithin)
        } else {
            (part.amount.exact.percent(percent), InvoiceRule::TaxOnLine)
        };
        let of = L::LISTENS.then(|| self.term(part.figure(), part.amount, false));
        let tax = self.tax(exact, at, (figure, rule), || steps::with_percent(of, percent))?;
        Ok(tax.rounded)
    }

    /// A tax, rounded the way of the draft, with its step.
    pub(super) fn tax(
        &mut self,
        exact: Option<Fraction>,
        at: Place,
        made: (Figure, InvoiceRule),
        inputs: impl FnOnce() -> Terms,
    ) -> Result<PartTax, InvoiceError> {
        let (exact, way) = (exactly_at(exact, at)?, self.draft.rounding.tax.way);
        let rounded = rounded(exact, way, at)?;
        let result = self.money(rounded);
        self.listener.hear(|| ExplanationStep::rounded(made, inputs(), (exact, way), result));
        Ok(PartTax { exact, rounded })
    }

    // ---- the taxes of a part one after the other, where any part of the draft has several

    fn several_taxes(&mut self, part: &Part<'a>, place: usize) -> Result<(Option<Money>, Option<Money>), InvoiceError> {
        let at = part.place();
        check_further(part)?;
        let net = self.part_net(part)?;
        let mut so_far = SoFar { exact: net.exact, terms: net.terms.clone() };

        // (1) What the main tax is on, too: rounded on the part, as a charge is.
        let (mut in_tax_base, mut further) = (0, 0);
        for (number, given) in numbered(part.further).filter(|(_, given)| given.in_tax_base) {
            let tax = self.further_tax(part, (number, given), (&net, &so_far), place)?;
            self.hand_on(part, number, tax, (true, &mut so_far))?;
            in_tax_base = add(in_tax_base, tax.rounded, at)?;
            let term = steps::amount(further_figure(part, number), self.money(tax.rounded), part.is_taken_away());
            Self::note(&mut self.groups.at(place, at)?.additions, || term);
        }
        further = add(further, in_tax_base, at)?;

        // (2) The main tax, on the net amount and those.
        let main = self.main_tax(part, &mut so_far, place)?;
        let group = self.groups.at(place, at)?;
        let signed = if part.is_taken_away() { in_tax_base.saturating_neg() } else { in_tax_base };
        group.in_tax_base.add(signed, at);
        group.exact_tax = add_exact(group.exact_tax, part.signed(main.exact), at)?;
        group.add_tax(part.kind, main.rounded, at);
        if L::LISTENS {
            let (figure, is_taken_away) = (part.tax_figure(), part.is_taken_away());
            let rounded = steps::amount(figure, Money { minor: main.rounded, currency: self.draft.currency }, false);
            let (whole, exact) = (group.taxes_of(part.kind), steps::exact(figure, main.exact, is_taken_away));
            whole.push(rounded);
            group.exact_taxes.push(exact);
        }

        // (3) The others, of which some are on what came before them.
        for (number, given) in numbered(part.further).filter(|(_, given)| !given.in_tax_base) {
            let tax = self.further_tax(part, (number, given), (&net, &so_far), place)?;
            if !given.withheld {
                self.hand_on(part, number, tax, (false, &mut so_far))?;
                further = add(further, tax.rounded, at)?;
            }
        }
        if self.draft.rounding.tax.at != TaxRoundingPoint::Line {
            return Ok((None, None));
        }
        let further = (!part.further.is_empty()).then(|| self.money(further));
        Ok((Some(self.money(main.rounded)), further))
    }

    /// The main tax of a part that may have others.
    fn main_tax(&mut self, part: &Part<'a>, so_far: &mut SoFar, place: usize) -> Result<PartTax, InvoiceError> {
        let (at, figure) = (part.place(), part.tax_figure());
        let TaxTreatment { category, percent, .. } = *part.tax;
        if !is_taxed(category) {
            self.hear_sum((figure, InvoiceRule::no_tax(category)), 0, Terms::new);
            return Ok(PartTax { exact: Fraction::ZERO, rounded: 0 });
        }
        let base_figure = Figure::PartTaxBase { part: part.which };
        let of = self.base((base_figure, InvoiceRule::TaxBase), so_far, at)?;
        let exact = so_far.exact.percent(percent);
        let by_line = self.draft.rounding.tax.at == TaxRoundingPoint::Line;
        if by_line {
            self.groups.at(place, at)?.bases.add(part, so_far.exact, of)?;
        }
        let rule = if by_line { InvoiceRule::TaxOnLine } else { InvoiceRule::TaxOfPart };
        let tax = self.tax(exact, at, (figure, rule), || steps::with_percent(of, percent))?;
        self.hand_on_as(part, figure, tax, (false, so_far))?;
        Ok(tax)
    }

    /// One further tax of a part, which its group hears of.
    fn further_tax(
        &mut self,
        part: &Part<'a>,
        (number, given): (u32, &'a FurtherTax),
        (net, so_far): (&SoFar, &SoFar),
        place: usize,
    ) -> Result<PartTax, InvoiceError> {
        let (at, figure) = (part.place(), further_figure(part, number));
        let so_far = if given.on == FurtherTaxBase::Net { net } else { so_far };
        let is_rounded = given.in_tax_base || self.draft.rounding.tax.at == TaxRoundingPoint::Line;
        let (tax, base, of) = match given.rate {
            FurtherTaxRate::Percent { percent } => {
                let base_figure = Figure::PartFurtherTaxBase { part: part.which, tax: number };
                let of = self.base((base_figure, InvoiceRule::FurtherTaxBase), so_far, at)?;
                let exact = so_far.exact.percent(percent);
                let rule = if is_rounded { InvoiceRule::FurtherTax } else { InvoiceRule::FurtherTaxOfPart };
                let tax = self.tax(exact, at, (figure, rule), || steps::with_percent(of, percent))?;
                (tax, so_far.exact, of)
            }
            FurtherTaxRate::PerUnit { amount: unit_price } => {
                let quantity = part.quantity.ok_or(InvoiceError::PerUnitWithoutQuantity { at, tax: number })?;
                let exact = Fraction::price(quantity, unit_price, self.exponent);
                let inputs = || vec![StepInput::Quantity { quantity }, StepInput::UnitPrice { unit_price }];
                let rule = if is_rounded { InvoiceRule::PerUnit } else { InvoiceRule::PerUnitOfPart };
                (self.tax(exact, at, (figure, rule), inputs)?, Fraction::ZERO, None)
            }
        };
        let whole = self.money(tax.rounded);
        let amount = L::LISTENS.then(|| self.term(part.figure(), part.amount, false));
        self.further.add((part, given, figure, amount), (tax, whole), (base, of), place)?;
        Ok(tax)
    }

    /// What a tax is of, which has a step of its own where it is more than one amount.
    fn base(
        &mut self,
        made: (Figure, InvoiceRule),
        so_far: &SoFar,
        at: Place,
    ) -> Result<Option<StepInput>, InvoiceError> {
        let way = self.draft.rounding.line_net;
        let minor = rounded(so_far.exact, way, at)?;
        if !L::LISTENS {
            return Ok(None);
        }
        if let [one] = so_far.terms.as_slice() {
            return Ok(Some(*one));
        }
        let (exact, result, terms) = (so_far.exact, self.money(minor), so_far.terms.clone());
        self.listener.hear(|| ExplanationStep::rounded(made, terms, (exact, way), result));
        Ok(Some(steps::exact(made.0, exact, false)))
    }

    /// Adds a further tax to what the taxes after it may be on.
    fn hand_on(
        &mut self,
        part: &Part<'a>,
        number: u32,
        tax: PartTax,
        to: (bool, &mut SoFar),
    ) -> Result<(), InvoiceError> {
        self.hand_on_as(part, further_figure(part, number), tax, to)
    }

    /// Taxes after it are on a tax as it was rounded on the part, where it was, and else on its exact value.
    fn hand_on_as(
        &mut self,
        part: &Part<'a>,
        figure: Figure,
        tax: PartTax,
        (in_tax_base, so_far): (bool, &mut SoFar),
    ) -> Result<(), InvoiceError> {
        let at = part.place();
        if in_tax_base || self.draft.rounding.tax.at == TaxRoundingPoint::Line {
            so_far.exact = add_exact(so_far.exact, Fraction::whole(tax.rounded), at)?;
            Self::note(&mut so_far.terms, || steps::amount(figure, self.money(tax.rounded), false));
        } else {
            so_far.exact = add_exact(so_far.exact, tax.exact, at)?;
            Self::note(&mut so_far.terms, || steps::exact(figure, tax.exact, false));
        }
        Ok(())
    }
}

const fn further_figure(part: &Part<'_>, tax: u32) -> Figure {
    Figure::PartFurtherTax { part: part.which, tax }
}

/// Refuses further taxes that are too many, or none that a part may have.
fn check_further(part: &Part<'_>) -> Result<(), InvoiceError> {
    let at = part.place();
    if part.further.len() > FURTHER_TAXES_MAX {
        return Err(InvoiceError::TooManyFurtherTaxes { at, given: count(part.further.len()) });
    }
    for (tax, given) in numbered(part.further) {
        match given.rate {
            FurtherTaxRate::Percent { percent } if percent > Percent::from(TAX_PERCENT_MAX) => {
                return Err(InvoiceError::FurtherTaxRate { at, tax, percent });
            }
            FurtherTaxRate::PerUnit { .. } if part.quantity.is_none() => {
                return Err(InvoiceError::PerUnitWithoutQuantity { at, tax });
            }
            FurtherTaxRate::Percent { .. } | FurtherTaxRate::PerUnit { .. } => {}
        }
        if given.withheld && given.in_tax_base {
            return Err(InvoiceError::WithheldInTaxBase { at, tax });
        }
    }
    Ok(())
}
