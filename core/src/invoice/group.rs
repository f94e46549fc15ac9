use super::{InvoiceError, Place, treatment};
use crate::{
    limits::TAX_GROUPS_MAX,
    order,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxTreatment},
};

/// What is billed under one tax category and rate, in minor units, before its tax is known.
pub(super) struct Group {
    pub(super) category: TaxCategory,
    pub(super) percent: Percent,
    pub(super) lines: i64,
    pub(super) charges: i64,
    pub(super) allowances: i64,
    /// The taxes of lines and charges, each rounded on its own; nothing where tax is rounded by group.
    pub(super) tax_of_lines: i64,
}

impl Group {
    fn is_of(&self, tax: &TaxTreatment) -> bool {
        // Canonical numbers are equal exactly when their parts are, which is quicker to see than by value.
        self.category == tax.category && self.percent.parts() == tax.percent.parts()
    }

    /// Where it is, for an error.
    pub(super) fn place(&self) -> Place {
        Place::TaxGroup { category: self.category, percent: self.percent }
    }
}

/// The tax groups of a draft, as they come up.
pub(super) struct Groups {
    basis: PriceBasis,
    found: Vec<Group>,
}

impl Groups {
    pub(super) fn new(basis: PriceBasis) -> Self {
        Self { basis, found: Vec::new() }
    }

    /// The group of a tax, which is made, if it may be, when the tax is the first of its kind.
    pub(super) fn of(&mut self, tax: &TaxTreatment, at: Place) -> Result<&mut Group, InvoiceError> {
        treatment::check_reason(tax, at)?;
        let position = match self.found.iter().position(|group| group.is_of(tax)) {
            Some(position) => position,
            None => self.add(tax, at)?,
        };
        self.found.get_mut(position).ok_or(InvoiceError::TooManyTaxes { at }) // INVARIANT: it is there
    }

    /// The sum of the lines under a tax.
    pub(super) fn lines_under(&self, tax: &TaxTreatment) -> i64 {
        self.found.iter().find(|group| group.is_of(tax)).map_or(0, |group| group.lines)
    }

    /// Every group, in the order in which they are shown: by category, then by rate, the lowest first.
    pub(super) fn take_sorted(&mut self) -> Vec<Group> {
        let mut found = std::mem::take(&mut self.found);
        order::by_key(&mut found, |group| (group.category, group.percent));
        found
    }

    fn add(&mut self, tax: &TaxTreatment, at: Place) -> Result<usize, InvoiceError> {
        treatment::check(tax, self.basis, at)?;
        let outside = |category| category == TaxCategory::OutsideScope;
        if self.found.first().is_some_and(|first| outside(first.category) != outside(tax.category)) {
            return Err(InvoiceError::OutsideScopeMixed { at }); // BR-O-11 to BR-O-14
        }
        let position = self.found.len();
        if position >= TAX_GROUPS_MAX {
            return Err(InvoiceError::TooManyTaxes { at });
        }
        self.found.push(Group {
            category: tax.category,
            percent: tax.percent,
            lines: 0,
            charges: 0,
            allowances: 0,
            tax_of_lines: 0,
        });
        Ok(position)
    }
}
