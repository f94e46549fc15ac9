//! The common draft, quickly: nets rounded or lines rounded once, one tax a line, nothing on the document, numbers that fit 64 bits.
//!
//! It gives what the exact calculation gives, or nothing at all: for whatever is less common, and for whatever is wrong with
//! a draft, that one is asked. It allocates nothing but the result.

use super::{
    Draft, InvoiceLine, LineAdjustment, LineTotals, NetRounding, Place, TaxBreakdown, Totals,
    kernel::{bounded, percentage, percentage_within, price},
    treatment,
    treatment::is_taxed,
};
use crate::{
    limits::{ADJUSTMENTS_MAX, INVOICE_LINES_MAX},
    money::{Currency, Money},
    tax::{PriceBasis, TaxCategory, TaxRoundingPoint, TaxTreatment},
};

/// What a draft comes to, if it is a common one and nothing is wrong with it.
pub(super) fn totals(draft: &Draft) -> Option<Totals> {
    let Draft { currency, price_basis, rounding, ref lines, prepaid, .. } = *draft;
    let is_common = rounding.nets != NetRounding::Exact
        && rounding.tax.at != TaxRoundingPoint::Document
        && draft.allowances.is_empty()
        && draft.charges.is_empty()
        && draft.payable_rounding.is_none()
        && draft.tax_currency.is_none()
        && (1..=INVOICE_LINES_MAX).contains(&lines.len());
    if !is_common {
        return None;
    }
    let mut quick = Quick { draft, exponent: currency.exponent(), groups: Groups::new() };
    let money = |minor| Money { minor, currency };
    let mut counted = Vec::with_capacity(lines.len());
    let mut line_total = 0_i64;
    for line in lines {
        let totals = quick.line(line)?;
        line_total = bounded(line_total.wrapping_add(totals.amount.minor))?;
        counted.push(totals);
    }
    let (tax_breakdown, tax) = quick.breakdown()?;
    let (tax_exclusive, tax_inclusive) = match price_basis {
        PriceBasis::Exclusive => (line_total, bounded(line_total.wrapping_add(tax))?),
        PriceBasis::Inclusive => (bounded(line_total.wrapping_sub(tax))?, line_total),
    };
    let payable = match prepaid {
        None => tax_inclusive,
        Some(prepaid) => bounded(tax_inclusive.wrapping_sub(given(prepaid, currency)?))?,
    };
    Some(Totals {
        price_basis,
        lines: counted,
        allowances: Vec::new(),
        charges: Vec::new(),
        line_total: money(line_total),
        allowance_total: money(0),
        charge_total: money(0),
        tax_exclusive: money(tax_exclusive),
        tax: money(tax),
        tax_inclusive: money(tax_inclusive),
        prepaid,
        payable: money(payable),
        tax_breakdown,
        line_rounding: (rounding.nets == NetRounding::OnceALine).then(|| money(0)),
        further_taxes: Vec::new(),
        withheld: None,
        rounding: None,
        payable_less_withheld: None,
        tax_in_tax_currency: None,
    })
}

struct Quick<'a> {
    draft: &'a Draft,
    exponent: u32,
    groups: Groups<'a>,
}

impl<'a> Quick<'a> {
    fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.draft.currency }
    }

    #[inline]
    fn line(&mut self, line: &'a InvoiceLine) -> Option<LineTotals> {
        if line.base_quantity.is_some() || !line.further_taxes.is_empty() {
            return None;
        }
        let subtotal = price(line.quantity, line.unit_price, self.exponent, self.draft.rounding.line_net)?;
        let (allowances, charges) = self.adjustments(line, subtotal)?;
        bounded(subtotal.wrapping_add(charges))?;
        let amount = bounded(subtotal.wrapping_add(charges).wrapping_sub(allowances))?;
        let tax = self.put_under_tax(amount, &line.tax)?;
        Some(LineTotals {
            subtotal: self.money(subtotal),
            allowances: self.money(allowances),
            charges: self.money(charges),
            amount: self.money(amount),
            tax: (self.draft.rounding.tax.at == TaxRoundingPoint::Line).then(|| self.money(tax)),
            further_tax: None,
        })
    }

    /// The sums of a line's allowances and of its charges.
    #[inline]
    fn adjustments(&self, line: &InvoiceLine, subtotal: i64) -> Option<(i64, i64)> {
        if line.allowances.is_empty() && line.charges.is_empty() {
            return Some((0, 0));
        }
        let is_rounded_once = self.draft.rounding.nets == NetRounding::OnceALine; // of exact parts, which aren't kept here
        if is_rounded_once || line.allowances.len() > ADJUSTMENTS_MAX || line.charges.len() > ADJUSTMENTS_MAX {
            return None;
        }
        let (mut allowances, mut charges) = (0_i64, 0_i64);
        for allowance in &line.allowances {
            allowances = bounded(allowances.wrapping_add(self.adjustment(allowance.value, subtotal)?))?;
        }
        for charge in &line.charges {
            charges = bounded(charges.wrapping_add(self.adjustment(charge.value, subtotal)?))?;
        }
        Some((allowances, charges))
    }

    fn adjustment(&self, value: LineAdjustment, subtotal: i64) -> Option<i64> {
        match value {
            LineAdjustment::Amount { amount } => given(amount, self.draft.currency),
            LineAdjustment::Percent { percent } => percentage(subtotal, percent.key(), self.draft.rounding.line_net),
        }
    }

    /// The tax of a line, or nothing where it isn't rounded on each; its group hears of the amount in any case.
    #[inline]
    fn put_under_tax(&mut self, amount: i64, tax: &'a TaxTreatment) -> Option<i64> {
        if !matches!(tax.category, TaxCategory::Standard | TaxCategory::Reduced | TaxCategory::Zero) {
            treatment::check_reason(tax, Place::Document {}).ok()?;
        }
        let key = tax.percent.key();
        let own = match self.draft.rounding.tax.at {
            TaxRoundingPoint::Line => self.tax_on(amount, tax.category, key)?,
            TaxRoundingPoint::TaxGroup | TaxRoundingPoint::Document => 0,
        };
        let (amounts, taxes) = self.groups.of(tax, key, self.draft.price_basis)?;
        *amounts = bounded(amounts.wrapping_add(amount))?;
        *taxes = bounded(taxes.wrapping_add(own))?;
        Some(own)
    }

    /// The tax on an amount, or within it.
    #[inline]
    fn tax_on(&self, amount: i64, category: TaxCategory, key: i64) -> Option<i64> {
        let way = self.draft.rounding.tax.way;
        match self.draft.price_basis {
            _ if !is_taxed(category) => Some(0),
            PriceBasis::Exclusive => percentage(amount, key, way),
            PriceBasis::Inclusive => percentage_within(amount, key, way),
        }
    }

    /// What is billed under each tax, and the sum of the taxes.
    fn breakdown(&mut self) -> Option<(Vec<TaxBreakdown>, i64)> {
        let (basis, at) = (self.draft.price_basis, self.draft.rounding.tax.at);
        let mut rows = Vec::with_capacity(self.groups.count);
        let mut sum = 0_i64;
        for group in self.groups.in_order() {
            let Group { treatment: TaxTreatment { category, percent, .. }, amount, tax } = group;
            let (category, percent, key) = (*category, *percent, percent.key());
            let tax = if at == TaxRoundingPoint::Line { tax } else { self.tax_on(amount, category, key)? };
            sum = bounded(sum.wrapping_add(tax))?;
            let base = if basis == PriceBasis::Inclusive { bounded(amount.wrapping_sub(tax))? } else { amount };
            let reverse_charge_tax = match category {
                TaxCategory::ReverseCharge => Some(percentage(amount, key, self.draft.rounding.tax.way)?),
                _ => None,
            };
            rows.push(TaxBreakdown {
                category,
                percent,
                base: self.money(base),
                tax: self.money(tax),
                reverse_charge_tax: reverse_charge_tax.map(|tax| self.money(tax)),
            });
        }
        Some((rows, sum))
    }
}

/// What is billed under one category and rate.
#[derive(Clone, Copy)]
struct Group<'a> {
    treatment: &'a TaxTreatment,
    amount: i64,
    /// Of its lines, where tax is rounded on each.
    tax: i64,
}

/// As many tax groups as a common draft may have.
const GROUPS_MOST: usize = 8;

/// A few groups, without an allocation.
///
/// They are looked for and sorted by a number for each, all of them every time: which one it is can't be guessed, and a
/// wrong guess takes the processor longer than looking at eight numbers.
struct Groups<'a> {
    keys: [u64; GROUPS_MOST],
    amounts: [i64; GROUPS_MOST],
    taxes: [i64; GROUPS_MOST],
    treatments: [Option<&'a TaxTreatment>; GROUPS_MOST],
    count: usize,
}

impl<'a> Groups<'a> {
    /// Of a place that is free: above every other.
    const FREE: u64 = u64::MAX;

    const fn new() -> Self {
        Self {
            keys: [Self::FREE; GROUPS_MOST],
            amounts: [0; GROUPS_MOST],
            taxes: [0; GROUPS_MOST],
            treatments: [None; GROUPS_MOST],
            count: 0,
        }
    }

    /// The number of a category and rate: in the order in which they are shown.
    #[inline]
    fn number(category: TaxCategory, key: i64) -> u64 {
        const RATE_BITS: u32 = 40;
        ((category as u64) << RATE_BITS).wrapping_add(key.cast_unsigned()) // 10^10 is the highest key
    }

    /// The sums of the amounts and of the taxes under a tax.
    #[inline]
    fn of(&mut self, tax: &'a TaxTreatment, key: i64, basis: PriceBasis) -> Option<(&mut i64, &mut i64)> {
        let number = Self::number(tax.category, key);
        let mut position = GROUPS_MOST;
        for (at, held) in self.keys.iter().enumerate() {
            position = if *held == number { at } else { position };
        }
        if position == GROUPS_MOST {
            position = self.add(tax, number, basis)?;
        }
        Some((self.amounts.get_mut(position)?, self.taxes.get_mut(position)?))
    }

    fn add(&mut self, tax: &'a TaxTreatment, number: u64, basis: PriceBasis) -> Option<usize> {
        treatment::check(tax, basis, Place::Document {}).ok()?;
        let is_outside = |tax: &TaxTreatment| matches!(tax.category, TaxCategory::OutsideScope);
        if self.treatments.first()?.is_some_and(|first| is_outside(first) != is_outside(tax)) {
            return None;
        }
        let position = self.count;
        *self.treatments.get_mut(position)? = Some(tax);
        *self.keys.get_mut(position)? = number;
        self.count = position.wrapping_add(1);
        Some(position)
    }

    /// The groups by category, then by rate.
    fn in_order(&self) -> impl Iterator<Item = Group<'a>> + use<'a> {
        let mut sorted: [Option<Group<'a>>; GROUPS_MOST] = [None; GROUPS_MOST];
        let groups = self.treatments.iter().zip(self.amounts).zip(self.taxes).zip(self.keys);
        for (((treatment, amount), tax), number) in groups {
            let rank: usize = self.keys.iter().map(|other| usize::from(*other < number)).sum();
            if let (Some(treatment), Some(place)) = (treatment, sorted.get_mut(rank)) {
                *place = Some(Group { treatment, amount, tax });
            }
        }
        sorted.into_iter().flatten()
    }
}

fn given(amount: Money, currency: Currency) -> Option<i64> {
    if amount.currency == currency { bounded(amount.minor) } else { None }
}
