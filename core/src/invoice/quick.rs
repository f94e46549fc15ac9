//! The common draft, quickly: rounded nets, one tax a line, nothing on the document, numbers that fit 64 bits.
//!
//! It gives what the exact calculation gives, or nothing at all: for whatever is less common, and for whatever is wrong with
//! a draft, that one is asked. It allocates nothing but the result.

use super::{
    Draft, InvoiceLine, LineAdjustment, LineTotals, NetRounding, Place, TaxBreakdown, Totals, treatment,
    treatment::is_taxed,
};
use crate::{
    limits::{ADJUSTMENTS_MAX, INVOICE_LINES_MAX, MINOR_MAX},
    money::{Currency, Money, Rounding},
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxRoundingPoint, TaxTreatment},
};

/// What a draft comes to, if it is a common one and nothing is wrong with it.
pub(super) fn totals(draft: &Draft) -> Option<Totals> {
    let Draft { currency, price_basis, rounding, ref lines, prepaid, .. } = *draft;
    let is_common = rounding.nets == NetRounding::Rounded
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
        line_rounding: None,
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
    groups: Groups,
}

impl Quick<'_> {
    fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.draft.currency }
    }

    fn line(&mut self, line: &InvoiceLine) -> Option<LineTotals> {
        if line.base_quantity.is_some() || !line.further_taxes.is_empty() {
            return None;
        }
        let way = self.draft.rounding.line_net;
        let ((quantity, quantity_scale), (price, price_scale)) = (line.quantity.short()?, line.unit_price.short()?);
        let product = quantity.checked_mul(price)?;
        let scale = quantity_scale.wrapping_add(price_scale); // 14 at most
        let subtotal = bounded(match scale.checked_sub(self.exponent) {
            Some(decimals) => rounded(product, decimals, way)?,
            None => product.checked_mul(10_i64.checked_pow(self.exponent.wrapping_sub(scale))?)?,
        })?;
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
    fn adjustments(&self, line: &InvoiceLine, subtotal: i64) -> Option<(i64, i64)> {
        if line.allowances.is_empty() && line.charges.is_empty() {
            return Some((0, 0));
        }
        if line.allowances.len() > ADJUSTMENTS_MAX || line.charges.len() > ADJUSTMENTS_MAX {
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
            LineAdjustment::Percent { percent } => percentage(subtotal, percent, self.draft.rounding.line_net),
        }
    }

    /// The tax of a line, or nothing where it isn't rounded on each; its group hears of the amount in any case.
    fn put_under_tax(&mut self, amount: i64, tax: &TaxTreatment) -> Option<i64> {
        if !matches!(tax.category, TaxCategory::Standard | TaxCategory::Reduced | TaxCategory::Zero) {
            treatment::check_reason(tax, Place::Document {}).ok()?;
        }
        let own = match self.draft.rounding.tax.at {
            TaxRoundingPoint::Line => self.tax_on(amount, tax.category, tax.percent)?,
            TaxRoundingPoint::TaxGroup | TaxRoundingPoint::Document => 0,
        };
        let group = self.groups.of(tax, self.draft.price_basis)?;
        group.amount = bounded(group.amount.wrapping_add(amount))?;
        group.tax = bounded(group.tax.wrapping_add(own))?;
        Some(own)
    }

    /// The tax on an amount, or within it.
    fn tax_on(&self, amount: i64, category: TaxCategory, percent: Percent) -> Option<i64> {
        let way = self.draft.rounding.tax.way;
        match self.draft.price_basis {
            _ if !is_taxed(category) => Some(0),
            PriceBasis::Exclusive => percentage(amount, percent, way),
            PriceBasis::Inclusive => {
                let (mantissa, scale) = percent.short()?;
                let whole = 10_i64.checked_pow(scale.wrapping_add(2))?.checked_add(mantissa)?;
                let product = amount.checked_mul(mantissa)?;
                let (magnitude, whole) = (product.unsigned_abs(), whole.unsigned_abs());
                let (quotient, rest) = (magnitude.checked_div(whole)?, magnitude.checked_rem(whole)?);
                bounded(with_sign(nearest(quotient, rest, whole, way), product))
            }
        }
    }

    /// What is billed under each tax, and the sum of the taxes.
    fn breakdown(&mut self) -> Option<(Vec<TaxBreakdown>, i64)> {
        let (basis, at) = (self.draft.price_basis, self.draft.rounding.tax.at);
        self.groups.sort();
        let mut rows = Vec::with_capacity(self.groups.count);
        let mut sum = 0_i64;
        for group in self.groups.found() {
            let Group { category, percent, amount, tax, .. } = *group;
            let tax = if at == TaxRoundingPoint::Line { tax } else { self.tax_on(amount, category, percent)? };
            sum = bounded(sum.wrapping_add(tax))?;
            let base = if basis == PriceBasis::Inclusive { bounded(amount.wrapping_sub(tax))? } else { amount };
            let reverse_charge_tax = match category {
                TaxCategory::ReverseCharge => Some(percentage(amount, percent, self.draft.rounding.tax.way)?),
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
struct Group {
    category: TaxCategory,
    percent: Percent,
    key: i64,
    amount: i64,
    /// Of its lines, where tax is rounded on each.
    tax: i64,
}

/// A few groups, without an allocation; a draft with more is no common one.
struct Groups {
    slots: [Group; Self::MOST],
    count: usize,
}

impl Groups {
    const MOST: usize = 8;

    const fn new() -> Self {
        let empty = Group { category: TaxCategory::OutsideScope, percent: Percent::ZERO, key: 0, amount: 0, tax: 0 };
        Self { slots: [empty; Self::MOST], count: 0 }
    }

    fn found(&self) -> &[Group] {
        self.slots.get(..self.count).unwrap_or_default()
    }

    fn of(&mut self, tax: &TaxTreatment, basis: PriceBasis) -> Option<&mut Group> {
        let (category, key) = (tax.category, tax.percent.key());
        let is_of = |group: &Group| group.key == key && group.category == category;
        let position = match self.found().iter().position(is_of) {
            Some(position) => position,
            None => self.add(tax, basis)?,
        };
        self.slots.get_mut(position)
    }

    fn add(&mut self, tax: &TaxTreatment, basis: PriceBasis) -> Option<usize> {
        treatment::check(tax, basis, Place::Document {}).ok()?;
        let is_outside = |category| category == TaxCategory::OutsideScope;
        let position = self.count;
        if self.found().first().is_some_and(|first| is_outside(first.category) != is_outside(tax.category)) {
            return None;
        }
        let slot = self.slots.get_mut(position)?;
        *slot = Group { category: tax.category, percent: tax.percent, key: tax.percent.key(), amount: 0, tax: 0 };
        self.count = position.wrapping_add(1);
        Some(position)
    }

    /// By category, then by rate.
    fn sort(&mut self) {
        if let Some(found) = self.slots.get_mut(..self.count) {
            found.sort_unstable_by_key(|group| (group.category, group.key));
        }
    }
}

fn given(amount: Money, currency: Currency) -> Option<i64> {
    if amount.currency == currency { bounded(amount.minor) } else { None }
}

/// The amount, if it is within the bounds of money. A sum or difference of two such amounts never wraps.
fn bounded(minor: i64) -> Option<i64> {
    (-MINOR_MAX..=MINOR_MAX).contains(&minor).then_some(minor)
}

/// amount × per cent ÷ 100.
fn percentage(amount: i64, percent: Percent, way: Rounding) -> Option<i64> {
    let (mantissa, scale) = percent.short()?;
    bounded(rounded(amount.checked_mul(mantissa)?, scale.wrapping_add(2), way)?)
}

/// number ÷ 10^decimals, rounded.
fn rounded(number: i64, decimals: u32, way: Rounding) -> Option<i64> {
    let magnitude = number.unsigned_abs();
    // Division by a number that is known when compiled is a multiplication.
    macro_rules! by_constant {
        ($($decimals:literal => $power:literal),+) => {
            match decimals {
                0 => magnitude,
                $($decimals => nearest(magnitude / $power, magnitude % $power, $power, way),)+
                _ => {
                    let power = 10_u64.checked_pow(decimals)?;
                    nearest(magnitude.checked_div(power)?, magnitude.checked_rem(power)?, power, way)
                }
            }
        };
    }
    let rounded = by_constant! {
        1 => 10, 2 => 100, 3 => 1_000, 4 => 10_000, 5 => 100_000, 6 => 1_000_000
    };
    Some(with_sign(rounded, number))
}

/// quotient + rest ÷ divisor, rounded.
fn nearest(quotient: u64, rest: u64, divisor: u64, way: Rounding) -> u64 {
    let missing = divisor.wrapping_sub(rest); // the rest is less than the divisor
    let is_away = match way {
        Rounding::HalfUp => rest >= missing,
        Rounding::HalfDown => rest > missing,
        Rounding::HalfEven => rest > missing || (rest == missing && !quotient.is_multiple_of(2)),
        Rounding::Down => false,
        Rounding::Up => rest != 0,
    };
    quotient.wrapping_add(u64::from(is_away)) // the quotient is less than the highest of 64 bits
}

/// A magnitude of up to 63 bits with the sign of a number.
fn with_sign(magnitude: u64, number: i64) -> i64 {
    let magnitude = magnitude.cast_signed();
    if number < 0 { magnitude.wrapping_neg() } else { magnitude }
}
