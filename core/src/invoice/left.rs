//! What is left to credit of an invoice, and what is taken off it.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{
    CreditPart, CreditedPart, DocumentError, Draft, Issued, LeftToCredit, LineLeft, LineToCredit, NetRounding, Place,
    TaxesLeft, Totals,
    credited::{self, Credited, plus},
    part_draft, part_exact, part_further,
    set_off::{SetOff, withheld},
};
use crate::{money::Money, order, quantity::InvoicedQuantity, text::Text};

/// What is left of an invoice: of its lines, allowances and charges, and of its taxes.
///
/// INVARIANT: what is left under a tax is never of the other sign than the invoice's, nor more; nor is what is left of what a
/// further tax is of, nor what is left without tax where further taxes are part of the taxable amount.
#[derive(Debug, Clone)]
pub(super) struct Left {
    pub(super) lines: Vec<Remaining>,
    pub(super) allowances: Vec<Money>,
    pub(super) charges: Vec<Money>,
    /// What was credited by amount, as the prices are, with the tax that the line said.
    pub(super) by_amount: Vec<(part_draft::TaxKey, Money)>,
    /// The taxes of the invoice, less those of the credit notes for lines.
    pub(super) of_lines: TaxesLeft,
    /// What those have of each further tax of the invoice that is part of the taxable amount, under each main tax.
    pub(super) levies: BTreeMap<(part_draft::TaxKey, Option<usize>), Money>,
    taxes: TaxesLeft,
    set_off: SetOff,
    whole: bool,
}

/// What is left of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Remaining {
    pub(super) quantity: Decimal,
    pub(super) amount: Money,
}

impl Remaining {
    pub(super) fn is_some(&self) -> bool {
        !self.quantity.is_zero() || self.amount.minor != 0
    }
}

impl Left {
    /// All of an invoice.
    pub(super) fn of(invoice: &Issued) -> Self {
        let (draft, totals) = (invoice.draft(), invoice.totals());
        let lines = draft.lines.iter().zip(totals.lines());
        let lines = lines.map(|(line, totals)| Remaining { quantity: line.quantity.into(), amount: totals.amount });
        let taxes = TaxesLeft {
            tax_breakdown: totals.tax_breakdown().to_vec(),
            further_taxes: totals.further_taxes().to_vec(),
            tax_in_tax_currency: totals.tax_in_tax_currency(),
        };
        Self {
            lines: lines.collect(),
            allowances: totals.allowances().to_vec(),
            charges: totals.charges().to_vec(),
            by_amount: Vec::new(),
            of_lines: taxes.clone(),
            levies: BTreeMap::new(),
            taxes,
            set_off: SetOff::of(invoice),
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
        self.by_amount.clear();
        self.set_off = SetOff::NOTHING;
        self.taxes.tax_breakdown.clear();
        self.taxes.further_taxes.clear();
        self.taxes.tax_in_tax_currency.iter_mut().for_each(|amount| amount.minor = 0);
        self.whole = false;
    }

    /// What is left under each tax of which something is.
    pub(super) fn taxes(&self) -> TaxesLeft {
        credited::something(self.taxes.clone())
    }

    /// What is left, for whoever asks.
    pub(super) fn stated(&self, invoice: &Issued) -> Result<LeftToCredit, DocumentError> {
        let currency = invoice.draft().currency;
        let mut lines = Vec::new();
        for (line, left) in (1_u32..).zip(&self.lines) {
            if left.is_some() {
                lines.push(LineLeft { line, quantity: quantity(left.quantity), amount: left.amount });
            }
        }
        let taxes = self.taxes();
        let (tax_exclusive, tax) = (credited::without_tax(&taxes, currency)?, credited::tax(&taxes, currency)?);
        let tax_inclusive = credited::sum(currency, [tax_exclusive, tax])?;
        let SetOff { prepaid, rounding } = self.set_off;
        Ok(LeftToCredit { lines, taxes, tax_exclusive, tax, tax_inclusive, prepaid, rounding })
    }

    /// What is left, for the credit note that takes a part of it.
    pub(super) fn before(&self, part: CreditPart) -> CreditedPart {
        let SetOff { prepaid: prepaid_before, rounding: rounding_before } = self.set_off;
        CreditedPart { part, requested: None, left_before: self.taxes(), prepaid_before, rounding_before }
    }

    /// Takes a part off, notes what it asks for, and gives what its credit note shows, without a sign.
    pub(super) fn take(
        &mut self,
        invoice: &Issued,
        of: &mut CreditedPart,
        reason: &Text,
    ) -> Result<(Draft, Totals), DocumentError> {
        let CreditedPart { part, left_before: before, requested, .. } = of;
        if credited::is_empty(before) {
            return Err(DocumentError::NothingToCredit {});
        }
        let mut priced = None;
        let mut draft = match part {
            CreditPart::Lines { lines } => {
                priced = self.first_priced(lines);
                let draft = self.take_lines(invoice, lines, reason)?;
                *requested = part_further::requested(invoice, self, &draft)?;
                draft
            }
            CreditPart::Amount { amount } => {
                let draft = part_draft::of_amount(invoice, before, *amount, reason)?;
                self.by_amount.extend(part_draft::amounts(&draft)?);
                draft
            }
            CreditPart::Rest {} => part_draft::of_rest(invoice, self, before, reason)?,
        };
        draft.tax_currency = invoice.draft().tax_currency;
        let credited = credited::credited(&draft, of)?;
        let CreditedPart { part, left_before: before, .. } = of;
        if let (Some(line), 0) = (priced, credited.totals.tax_inclusive().minor) {
            return Err(DocumentError::PartRoundsToNothing { line });
        }
        check_whole(part, credited.totals.tax_inclusive(), before)?;
        check_withheld(part, &credited, before)?;
        credited.taken_back.state(&mut draft);
        self.set_off = self.set_off.less(credited.taken_back);
        if matches!(part, CreditPart::Lines { .. }) {
            self.of_lines = credited::less(self.of_lines.clone(), &credited.taxes);
        }
        self.taxes = credited.left;
        if credited::is_empty(&self.taxes) {
            self.clear();
        }
        self.whole = false;
        Ok((draft, credited.totals))
    }

    fn take_lines(&mut self, invoice: &Issued, named: &[LineToCredit], reason: &Text) -> Result<Draft, DocumentError> {
        if named.is_empty() {
            return Err(DocumentError::NothingToCredit {});
        }
        if let Some(line) = order::twice(named.iter().map(|line| line.line)) {
            return Err(DocumentError::LineTwice { line });
        }
        let taken = named.iter().map(|line| self.quantity_of(*line)).collect::<Result<Vec<_>, _>>()?;
        let mut draft = part_draft::of_lines(invoice, self, &taken, reason)?;
        if invoice.draft().rounding.nets == NetRounding::Exact {
            part_exact::keep(invoice, self, &taken, &mut draft, reason)?;
        }
        Ok(draft)
    }

    /// The first of some lines of which an amount is left.
    fn first_priced(&self, named: &[LineToCredit]) -> Option<u32> {
        let is_priced = |line: &u32| {
            let place = usize::try_from(*line).ok().and_then(|line| line.checked_sub(1));
            place.and_then(|place| self.lines.get(place)).is_some_and(|left| left.amount.minor != 0)
        };
        named.iter().map(|line| line.line).find(is_priced)
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
        // A line of no quantity may have a charge, and is then credited whole.
        let is_some = !wanted.is_zero() && wanted.is_sign_negative() == left.quantity.is_sign_negative();
        let is_charge = wanted.is_zero() && left.quantity.is_zero() && left.is_some();
        if !(is_some || is_charge) || wanted.abs() > left.quantity.abs() {
            let (requested, left) = (quantity(wanted), quantity(left.quantity));
            return Err(DocumentError::QuantityAboveLeft { line, requested, left });
        }
        Ok((place, wanted))
    }
}

/// How a credit note shows two amounts of a by-amount credit under one tax: as one.
pub(super) fn joined(amounts: &[(part_draft::TaxKey, Money)]) -> Vec<(part_draft::TaxKey, Money)> {
    let mut joined: Vec<(part_draft::TaxKey, Money)> = Vec::new();
    for &(tax, amount) in amounts {
        match joined.iter_mut().find(|(of, _)| *of == tax) {
            Some((_, sum)) => *sum = plus(*sum, amount),
            None => joined.push((tax, amount)),
        }
    }
    joined
}

/// A part is of something and of no more than is left in all, where some of an invoice goes the other way.
fn check_whole(part: &CreditPart, requested: Money, left: &TaxesLeft) -> Result<(), DocumentError> {
    let available = Money { minor: i64::try_from(left.total()).unwrap_or(i64::MAX), ..requested };
    match part {
        CreditPart::Rest {} => Ok(()), // which is all that is left, whatever that is
        CreditPart::Lines { .. } | CreditPart::Amount { .. } => match requested.minor {
            0 => Err(DocumentError::NothingToCredit {}),
            ..0 => Err(DocumentError::CreditNotPositive { amount: requested }),
            minor if minor > available.minor => Err(DocumentError::CreditAboveLeft {
                at: Place::Document {},
                requested,
                left: available,
                less_withheld: false,
            }),
            _ => Ok(()),
        },
    }
}

/// Where tax is withheld, neither the part nor what it leaves comes to less than that; both are told less what is withheld.
fn check_withheld(part: &CreditPart, credited: &Credited, before: &TaxesLeft) -> Result<(), DocumentError> {
    let currency = credited.totals.tax_inclusive().currency;
    let (kept, kept_before) = (withheld(&credited.taxes), withheld(before));
    if matches!(part, CreditPart::Rest {}) {
        return Ok(()); // the rest is all that is left, whatever that is
    }
    let money = |minor: i128| Money { minor: i64::try_from(minor).unwrap_or_default(), currency };
    let requested = money(credited.taxes.total().saturating_sub(kept));
    let left = money(before.total().saturating_sub(kept_before));
    match requested.minor {
        minor if minor < 0 => Err(DocumentError::CreditNotPositive { amount: requested }),
        minor if minor > left.minor => {
            Err(DocumentError::CreditAboveLeft { at: Place::Document {}, requested, left, less_withheld: true })
        }
        _ => Ok(()),
    }
}

/// INVARIANT: what is left of a quantity, or is asked for of it, is no more than it and has no more decimals.
pub(super) fn quantity(of: Decimal) -> InvoicedQuantity {
    InvoicedQuantity::try_from(of.normalize()).unwrap_or(InvoicedQuantity::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        invoice::{FurtherTaxBase, FurtherTaxRate, FurtherTaxTotal, TaxBreakdown, calculate, tests},
        quantity::Percent,
        tax::TaxCategory,
    };

    /// So much with a tenth of it as tax, of which so much is withheld.
    fn taxes(base: i64, kept: i64) -> TaxesLeft {
        let aud = |minor| Money { minor, currency: crate::money::Currency::AUD };
        let (category, percent) = (TaxCategory::Standard, Percent::from(10));
        let group = TaxBreakdown { category, percent, base: aud(base), tax: aud(base / 10), reverse_charge_tax: None };
        let kept = FurtherTaxTotal {
            tax: "Kept".parse().unwrap(),
            rate: FurtherTaxRate::Percent { percent: Percent::from(100) },
            on: FurtherTaxBase::Net,
            in_tax_base: false,
            withheld: true,
            base: Some(aud(kept)),
            amount: aud(kept),
        };
        TaxesLeft { tax_breakdown: vec![group], further_taxes: vec![kept], tax_in_tax_currency: None }
    }

    fn checked(part: &CreditPart, asked: TaxesLeft, before: &TaxesLeft) -> Result<(), DocumentError> {
        let totals = calculate(tests::documents::issued().draft()).unwrap();
        let credited = Credited { totals, taxes: asked, left: before.clone(), taken_back: SetOff::NOTHING };
        check_withheld(part, &credited, before)
    }

    #[test]
    fn a_part_is_of_something_and_of_no_more_than_is_left_in_all() {
        let aud = |minor| Money { minor, currency: crate::money::Currency::AUD };
        let (before, left) = (taxes(100_00, 50_00), aud(110_00)); // with what the customer keeps of it
        let lines = CreditPart::Lines { lines: Vec::new() };
        let checked = |minor| check_whole(&lines, aud(minor), &before);
        assert_eq!((checked(1), checked(110_00)), (Ok(()), Ok(())));
        let (at, requested) = (Place::Document {}, aud(110_01));
        assert_eq!(checked(110_01), Err(DocumentError::CreditAboveLeft { at, requested, left, less_withheld: false }));
        assert_eq!(checked(0), Err(DocumentError::NothingToCredit {}));
        assert_eq!(checked(-1), Err(DocumentError::CreditNotPositive { amount: aud(-1) }));
        assert_eq!(check_whole(&CreditPart::Rest {}, aud(-1), &before), Ok(()), "the rest is what it is");
    }

    #[test]
    fn a_part_and_what_it_leaves_come_to_no_less_than_what_is_withheld_of_them() {
        let aud = |minor| Money { minor, currency: crate::money::Currency::AUD };
        let lines = CreditPart::Lines { lines: Vec::new() };
        let before = taxes(100_00, 50_00); // 60.00 are to be paid
        assert_eq!(checked(&lines, taxes(50_00, 55_00), &before), Ok(()), "nothing is to be paid of it");
        let amount = aud(-1);
        assert_eq!(checked(&lines, taxes(50_00, 55_01), &before), Err(DocumentError::CreditNotPositive { amount }));
        assert_eq!(checked(&lines, taxes(60_00, 6_00), &before), Ok(()), "all that is to be paid");
        let (at, requested, left) = (Place::Document {}, aud(60_01), aud(60_00));
        assert_eq!(
            checked(&lines, taxes(60_00, 5_99), &before),
            Err(DocumentError::CreditAboveLeft { at, requested, left, less_withheld: true })
        );
        assert_eq!(checked(&CreditPart::Rest {}, taxes(50_00, 55_01), &before), Ok(()), "the rest is what it is");
    }
}
