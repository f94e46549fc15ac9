//! What is left to credit of an invoice, and the drafts of what is taken off it.

use rust_decimal::Decimal;

use super::{
    CreditPart, DocumentError, Draft, Issued, LeftToCredit, LineLeft, LineToCredit, TaxBreakdown, Totals,
    credited::{self, amount_under},
    part_draft,
};
use crate::{money::Money, order, quantity::Quantity, tax::PriceBasis, text::Text};

/// What is left of an invoice: of its lines, allowances and charges, and under its taxes.
///
/// INVARIANT: what is left under the taxes is never of the other sign than the invoice's, nor more.
#[derive(Debug, Clone)]
pub(super) struct Left {
    pub(super) lines: Vec<Remaining>,
    pub(super) allowances: Vec<Money>,
    pub(super) charges: Vec<Money>,
    /// What was credited by amount, as the prices are, in the order of `groups`.
    pub(super) by_amount: Vec<Money>,
    pub(super) groups: Vec<TaxBreakdown>,
    whole: bool,
}

/// What is left of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Remaining {
    pub(super) quantity: Decimal,
    pub(super) amount: Money,
}

impl Left {
    /// All of an invoice.
    pub(super) fn of(invoice: &Issued) -> Self {
        let (draft, totals) = (invoice.draft(), invoice.totals());
        let lines = draft.lines.iter().zip(totals.lines());
        let lines = lines.map(|(line, totals)| Remaining { quantity: line.quantity.into(), amount: totals.amount });
        let groups = totals.tax_breakdown().to_vec();
        Self {
            lines: lines.collect(),
            allowances: totals.allowances().to_vec(),
            charges: totals.charges().to_vec(),
            by_amount: vec![Money::zero(draft.currency); groups.len()],
            groups,
            whole: true,
        }
    }

    /// Whether nothing was credited.
    pub(super) const fn is_whole(&self) -> bool {
        self.whole
    }

    /// Nothing is left.
    pub(super) fn clear(&mut self) {
        let zero = |amounts: &mut [Money]| amounts.iter_mut().for_each(|amount| amount.minor = 0);
        for line in &mut self.lines {
            *line = Remaining { quantity: Decimal::ZERO, amount: Money::zero(line.amount.currency) };
        }
        zero(&mut self.allowances);
        zero(&mut self.charges);
        zero(&mut self.by_amount);
        self.groups.iter_mut().for_each(credited::clear);
        self.whole = false;
    }

    /// What is left under each tax of which something is.
    pub(super) fn under_taxes(&self) -> Vec<TaxBreakdown> {
        self.groups.iter().filter(|group| !credited::is_nothing(group)).copied().collect()
    }

    /// What is left, for whoever asks.
    pub(super) fn stated(&self, invoice: &Issued) -> Result<LeftToCredit, DocumentError> {
        let currency = invoice.draft().currency;
        let mut lines = Vec::new();
        for (line, left) in (1_u32..).zip(&self.lines) {
            if !left.quantity.is_zero() {
                lines.push(LineLeft { line, quantity: quantity(left.quantity), amount: left.amount });
            }
        }
        let tax_breakdown = self.under_taxes();
        let sum = |of: fn(&TaxBreakdown) -> Money| credited::sum(currency, tax_breakdown.iter().map(of));
        let (tax_exclusive, tax) = (sum(|group| group.base)?, sum(|group| group.tax)?);
        let tax_inclusive = credited::sum(currency, [tax_exclusive, tax])?;
        Ok(LeftToCredit { lines, tax_breakdown, tax_exclusive, tax, tax_inclusive })
    }

    /// Takes a part off, and gives what its credit note shows, without a sign.
    pub(super) fn take(
        &mut self,
        invoice: &Issued,
        part: &CreditPart,
        reason: &Text,
    ) -> Result<(Draft, Totals), DocumentError> {
        let before = self.under_taxes();
        if before.is_empty() {
            return Err(DocumentError::NothingToCredit {});
        }
        let mut draft = match part {
            CreditPart::Lines { lines } => self.take_lines(invoice, lines, reason)?,
            CreditPart::Amount { amount } => part_draft::of_amount(invoice, &before, *amount, reason)?,
            CreditPart::Rest {} => part_draft::of_rest(invoice, self, &before, reason)?,
        };
        let mut totals = credited::totals(&draft, part, &before)?;
        if totals.tax_breakdown().iter().all(credited::is_nothing) {
            return Err(DocumentError::NothingToCredit {});
        }
        self.take_off(totals.tax_breakdown(), part, draft.price_basis);
        if self.under_taxes().is_empty() {
            self.clear();
            draft.prepaid = invoice.draft().prepaid;
            totals = credited::totals(&draft, part, &before)?;
        }
        self.whole = false;
        Ok((draft, totals))
    }

    fn take_off(&mut self, credited: &[TaxBreakdown], part: &CreditPart, basis: PriceBasis) {
        for of in credited {
            let Some(place) = self.groups.iter().position(|group| credited::is_same_tax(group, of)) else { continue };
            if let Some(group) = self.groups.get_mut(place) {
                credited::take_off(group, of);
            }
            // What was credited by amount isn't of any line; the rest takes it off the document.
            if let (CreditPart::Amount { .. }, Some(sum)) = (part, self.by_amount.get_mut(place)) {
                *sum = credited::plus(*sum, amount_under(of, basis));
            }
        }
    }

    fn take_lines(&mut self, invoice: &Issued, named: &[LineToCredit], reason: &Text) -> Result<Draft, DocumentError> {
        if named.is_empty() {
            return Err(DocumentError::NothingToCredit {});
        }
        if let Some(line) = order::twice(named.iter().map(|line| line.line)) {
            return Err(DocumentError::LineTwice { line });
        }
        let taken = named.iter().map(|line| self.quantity_of(*line)).collect::<Result<Vec<_>, _>>()?;
        part_draft::of_lines(invoice, self, &taken, reason)
    }

    /// The place of a line, and how much of it is credited.
    fn quantity_of(&self, named: LineToCredit) -> Result<(usize, Decimal), DocumentError> {
        let LineToCredit { line, quantity: wanted } = named;
        let lines = u32::try_from(self.lines.len()).unwrap_or(u32::MAX);
        let place = usize::try_from(line).ok().and_then(|line| line.checked_sub(1));
        let Some((place, left)) = place.and_then(|place| Some((place, self.lines.get(place)?))) else {
            return Err(DocumentError::LineUnknown { line, lines });
        };
        let wanted = wanted.map_or(left.quantity, Decimal::from);
        let is_some = !wanted.is_zero() && wanted.is_sign_negative() == left.quantity.is_sign_negative();
        if !is_some || wanted.abs() > left.quantity.abs() {
            let (requested, left) = (quantity(wanted), quantity(left.quantity));
            return Err(DocumentError::QuantityAboveLeft { line, requested, left });
        }
        Ok((place, wanted))
    }
}

/// INVARIANT: what is left of a quantity, or is asked for of it, is no more than it and has no more decimals.
pub(super) fn quantity(of: Decimal) -> Quantity {
    Quantity::try_from(of.normalize()).unwrap_or(Quantity::ZERO)
}
