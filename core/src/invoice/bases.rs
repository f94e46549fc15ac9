//! What a tax is on, part by part: for the share of it that document allowances take back where it is rounded on each line.

use super::{
    FurtherTax, InvoiceError, StepInput,
    calculate::{Terms, add_exact},
    chain::{Kind, Part},
    fraction::Fraction,
};

/// What the parts under a tax have of what it is on.
///
/// An allowance takes back tax on what it bears itself, and none on a levy of the lines that it doesn't bear. So where the parts
/// bear different further taxes, its share isn't that of the amounts, but of these. Where they all bear the same, the amounts
/// are shared: then all of an amount takes all of its tax back, whatever its levies were rounded to.
pub(super) struct Bases<'a> {
    pub(super) billed: Fraction,
    pub(super) allowances: Fraction,
    /// The same as the steps have it.
    pub(super) billed_terms: Terms,
    pub(super) allowance_terms: Terms,
    /// The further taxes of the first part, and whether another one bears others.
    further: Option<&'a [FurtherTax]>,
    differ: bool,
}

impl<'a> Bases<'a> {
    pub(super) const NONE: Self = Self {
        billed: Fraction::ZERO,
        allowances: Fraction::ZERO,
        billed_terms: Terms::new(),
        allowance_terms: Terms::new(),
        further: None,
        differ: false,
    };

    pub(super) fn add(&mut self, part: &Part<'a>, base: Fraction, term: Option<StepInput>) -> Result<(), InvoiceError> {
        self.differ |= self.further.get_or_insert(part.further) != &part.further;
        let (sum, terms) = match part.kind {
            Kind::Line | Kind::Charge => (&mut self.billed, &mut self.billed_terms),
            Kind::Allowance => (&mut self.allowances, &mut self.allowance_terms),
        };
        *sum = add_exact(*sum, base, part.place())?;
        terms.extend(term);
        Ok(())
    }

    /// Whether they are what is shared, and not the amounts.
    pub(super) const fn are_shared(&self) -> bool {
        self.differ
    }
}
