use super::{
    Figure, InvoiceError, Place, StepInput,
    bases::Bases,
    calculate::{Listener, Terms, add_exact},
    chain::Kind,
    fraction::Fraction,
    sum::Sum,
    treatment,
};
use crate::{
    limits::TAX_GROUPS_MAX,
    order,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxTreatment},
};

/// What is billed under one tax category and rate, before its tax is known.
pub(super) struct Group<'a> {
    /// By which its rate is told from another.
    key: i64,
    pub(super) category: TaxCategory,
    pub(super) percent: Percent,
    pub(super) lines: Fraction,
    pub(super) charges: Fraction,
    pub(super) allowances: Fraction,
    /// The further taxes that are part of its taxable amount, less what allowances take back of them.
    pub(super) in_tax_base: Sum,
    /// The taxes of lines and charges, each rounded on its own, where tax is rounded on each line.
    pub(super) tax_of_lines: Sum,
    /// The same of allowances, where there are further taxes.
    pub(super) tax_of_allowances: Sum,
    /// The exact taxes of all parts, less those of allowances, where there are further taxes.
    pub(super) exact_tax: Fraction,
    /// The amounts of its parts, as the steps have them, and what adds to its taxable amount.
    pub(super) amounts: Terms,
    pub(super) additions: Terms,
    /// The taxes of its lines and charges, of its allowances, and of both before rounding.
    pub(super) taxes: Terms,
    pub(super) taxes_off: Terms,
    pub(super) exact_taxes: Terms,
    /// What the tax is on, where there are further taxes and each is rounded on its own.
    pub(super) bases: Bases<'a>,
}

impl Group<'_> {
    fn of(tax: &TaxTreatment) -> Self {
        Self {
            key: tax.percent.key(),
            category: tax.category,
            percent: tax.percent,
            lines: Fraction::ZERO,
            charges: Fraction::ZERO,
            allowances: Fraction::ZERO,
            in_tax_base: Sum::ZERO,
            tax_of_lines: Sum::ZERO,
            tax_of_allowances: Sum::ZERO,
            exact_tax: Fraction::ZERO,
            amounts: Terms::new(),
            additions: Terms::new(),
            taxes: Terms::new(),
            taxes_off: Terms::new(),
            exact_taxes: Terms::new(),
            bases: Bases::NONE,
        }
    }

    pub(super) fn is_of(&self, tax: &TaxTreatment) -> bool {
        self.category == tax.category && self.key == tax.percent.key()
    }

    /// Where it is, for an error.
    pub(super) fn place(&self) -> Place {
        Place::TaxGroup { category: self.category, percent: self.percent }
    }

    pub(super) fn add_amount(&mut self, kind: Kind, amount: Fraction, at: Place) -> Result<(), InvoiceError> {
        let sum = match kind {
            Kind::Line => &mut self.lines,
            Kind::Charge => &mut self.charges,
            Kind::Allowance => &mut self.allowances,
        };
        *sum = add_exact(*sum, amount, at)?;
        Ok(())
    }

    pub(super) fn add_tax(&mut self, kind: Kind, rounded: i64, at: Place) {
        let sum = if kind == Kind::Allowance { &mut self.tax_of_allowances } else { &mut self.tax_of_lines };
        sum.add(rounded, at);
    }

    /// The taxes that a part's own is noted with.
    pub(super) fn taxes_of(&mut self, kind: Kind) -> &mut Terms {
        if kind == Kind::Allowance { &mut self.taxes_off } else { &mut self.taxes }
    }

    /// The lines and charges.
    pub(super) fn billed(&self) -> Result<Fraction, InvoiceError> {
        add_exact(self.lines, self.charges, self.place())
    }
}

/// The tax groups of a draft, as they come up.
pub(super) struct Groups<'a> {
    basis: PriceBasis,
    found: Vec<Group<'a>>,
    /// The taxes whose lines an explanation has summed already.
    told: Vec<&'a TaxTreatment>,
}

impl<'a> Groups<'a> {
    pub(super) fn new(basis: PriceBasis) -> Self {
        Self { basis, found: Vec::new(), told: Vec::new() }
    }

    /// The place of the group of a tax, which is made, if it may be, when the tax is the first of its kind.
    pub(super) fn place_of(&mut self, tax: &TaxTreatment, at: Place) -> Result<usize, InvoiceError> {
        treatment::check_reason(tax, at)?;
        match self.found.iter().position(|group| group.is_of(tax)) {
            Some(position) => Ok(position),
            None => self.add(tax, at),
        }
    }

    /// The group at a place that was given out.
    pub(super) fn at(&mut self, place: usize, at: Place) -> Result<&mut Group<'a>, InvoiceError> {
        match self.found.get_mut(place) {
            Some(group) => Ok(group),
            None => Err(InvoiceError::TooManyTaxes { at }), // INVARIANT: it is there
        }
    }

    /// The sum of the lines under a tax, and what it is of, if it is wanted for the first time.
    pub(super) fn lines_under<L: Listener>(&mut self, tax: &'a TaxTreatment) -> (Fraction, Option<Terms>) {
        let group = self.found.iter().find(|group| group.is_of(tax));
        let is_line = |term: &StepInput| {
            matches!(
                term,
                StepInput::Amount { figure: Figure::LineAmount { .. }, .. }
                    | StepInput::Exact { figure: Figure::LineAmount { .. }, .. }
            )
        };
        let is_told = self.told.iter().any(|told| told.category == tax.category && told.percent == tax.percent);
        let terms = (L::LISTENS && !is_told).then(|| {
            let amounts = group.map(|group| group.amounts.as_slice()).unwrap_or_default();
            amounts.iter().filter(|term| is_line(term)).copied().collect()
        });
        let sum = group.map_or(Fraction::ZERO, |group| group.lines);
        if terms.is_some() {
            self.told.push(tax);
        }
        (sum, terms)
    }

    /// Every group, in the order in which they are shown: by category, then by rate, the lowest first; and the places in
    /// which they were before.
    pub(super) fn take_sorted(&mut self) -> (Vec<Group<'a>>, Vec<usize>) {
        let mut found: Vec<(usize, Group<'a>)> = std::mem::take(&mut self.found).into_iter().enumerate().collect();
        order::by_key(&mut found, |(_, group)| (group.category, group.key));
        let places = found.iter().map(|(place, _)| *place).collect();
        (found.into_iter().map(|(_, group)| group).collect(), places)
    }

    fn add(&mut self, tax: &TaxTreatment, at: Place) -> Result<usize, InvoiceError> {
        treatment::check(tax, self.basis, at)?;
        let outside = |category| matches!(category, TaxCategory::OutsideScope);
        if self.found.first().is_some_and(|first| outside(first.category) != outside(tax.category)) {
            return Err(InvoiceError::OutsideScopeMixed { at }); // BR-O-11 to BR-O-14
        }
        let position = self.found.len();
        if position >= TAX_GROUPS_MAX {
            return Err(InvoiceError::TooManyTaxes { at });
        }
        self.found.push(Group::of(tax));
        Ok(position)
    }
}
