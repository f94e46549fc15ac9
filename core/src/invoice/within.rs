//! The net amount of a part whose price includes its taxes, several or none.

use super::{
    ExplanationStep, Figure, FurtherTax, FurtherTaxBase, FurtherTaxRate, InvoiceError, InvoiceRule, StepInput,
    calculate::{Calculation, Listener, Terms, exactly_at, numbered, rounded},
    chain::{Part, SoFar},
    fraction::Fraction,
    steps,
    treatment::is_taxed,
};
use crate::quantity::{Percent, UnitPrice};

/// The taxes that a price includes, in the order in which they are taken.
#[derive(Default)]
struct Within {
    /// Those for each unit: which of the further taxes, how much, and the rates of those after it that are on it, too.
    levies: Vec<(u32, UnitPrice, Vec<Percent>)>,
    /// Those by per cent.
    rates: Vec<(Percent, FurtherTaxBase)>,
}

impl Within {
    fn of(part: &Part<'_>) -> Self {
        let mut within = Self::default();
        let further = |in_tax_base: bool| {
            let of_kind = move |(_, given): &(u32, &FurtherTax)| given.in_tax_base == in_tax_base && !given.withheld;
            numbered(part.further).filter(of_kind)
        };
        further(true).for_each(|of| within.take(of));
        if is_taxed(part.tax.category) {
            within.take_percent(part.tax.percent, FurtherTaxBase::NetAndTaxes); // and those are all in its taxable amount
        }
        further(false).for_each(|of| within.take(of));
        within
    }

    fn take(&mut self, (number, given): (u32, &FurtherTax)) {
        match given.rate {
            FurtherTaxRate::Percent { percent } => self.take_percent(percent, given.on),
            FurtherTaxRate::PerUnit { amount } => self.levies.push((number, amount, Vec::new())),
        }
    }

    fn take_percent(&mut self, percent: Percent, on: FurtherTaxBase) {
        self.rates.push((percent, on));
        if on == FurtherTaxBase::NetAndTaxes {
            self.levies.iter_mut().for_each(|(_, _, on_it)| on_it.push(percent));
        }
    }
}

/// What 1 comes to with taxes of these rates, one after the other.
pub(super) fn with_rates(rates: impl IntoIterator<Item = (Percent, FurtherTaxBase)>) -> Option<Fraction> {
    rates.into_iter().try_fold(Fraction::ONE, |so_far, (percent, on)| {
        let tax = match on {
            FurtherTaxBase::Net => Fraction::rate(percent),
            FurtherTaxBase::NetAndTaxes => so_far.percent(percent),
        };
        Some(so_far.plus(tax?)?.reduced())
    })
}

impl<'a, L: Listener> Calculation<'a, L> {
    /// The amount of a part without its taxes.
    pub(super) fn part_net(&mut self, part: &Part<'a>) -> Result<SoFar, InvoiceError> {
        let (at, amount) = (part.place(), part.amount);
        let mut terms = Terms::new();
        Self::note(&mut terms, || self.term(part.figure(), amount, false));
        if !self.is_inclusive() {
            return Ok(SoFar { exact: amount.exact, terms });
        }
        let Within { levies, rates } = Within::of(part);
        let mut less_levies = amount.exact;
        for (number, unit_price, on_it) in levies {
            let levy = self.levy_within(part, (number, unit_price), &on_it)?;
            less_levies = exactly_at(less_levies.minus(levy), at)?;
            let figure = Figure::PartFurtherTaxWithin { part: part.which, tax: number };
            Self::note(&mut terms, || steps::exact(figure, levy, true));
        }
        let with_rates = exactly_at(with_rates(rates.iter().copied()), at)?;
        let (exact, way) = (exactly_at(less_levies.over(with_rates), at)?, self.draft.rounding.line_net);
        let result = self.money(rounded(exact, way, at)?);
        let figure = Figure::PartNet { part: part.which };
        self.listener.hear(|| {
            let rates = rates.into_iter().map(|(percent, on)| StepInput::RateWithin { percent, on });
            let inputs: Terms = terms.drain(..).chain(rates).collect();
            ExplanationStep::rounded((figure, InvoiceRule::NetWithin), inputs, (exact, way), result)
        });
        Self::note(&mut terms, || steps::exact(figure, exact, false));
        Ok(SoFar { exact, terms })
    }

    /// A tax for each unit within the amount of a part, with the taxes that are on it.
    fn levy_within(
        &mut self,
        part: &Part<'a>,
        (number, unit_price): (u32, UnitPrice),
        on_it: &[Percent],
    ) -> Result<Fraction, InvoiceError> {
        let at = part.place();
        let quantity = part.quantity.ok_or(InvoiceError::PerUnitWithoutQuantity { at, tax: number })?;
        let levy = exactly_at(Fraction::price(quantity, unit_price, self.exponent), at)?;
        let with_rates = with_rates(on_it.iter().map(|percent| (*percent, FurtherTaxBase::NetAndTaxes)));
        let (exact, way) =
            (exactly_at(with_rates.and_then(|with| levy.times(with)), at)?, self.draft.rounding.line_net);
        let result = self.money(rounded(exact, way, at)?);
        self.listener.hear(|| {
            let made = (Figure::PartFurtherTaxWithin { part: part.which, tax: number }, InvoiceRule::PerUnitWithin);
            let mut inputs = vec![StepInput::Quantity { quantity }, StepInput::UnitPrice { unit_price }];
            inputs.extend(on_it.iter().map(|&percent| StepInput::Percent { percent }));
            ExplanationStep::rounded(made, inputs, (exact, way), result)
        });
        Ok(exact)
    }
}
