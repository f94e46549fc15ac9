//! What a part of an invoice comes to on its credit note: the totals of its draft, with the taxes that keep every credit note
//! of the invoice within what is left.

use super::{
    CreditPart, CreditedPart, DocumentError, Draft, FurtherTaxRate, FurtherTaxTotal, InvoiceError, NetRounding, Place,
    TaxBreakdown, TaxCurrency, TaxesLeft, Totals, calculate, rate::Rate, set_off::SetOff, split::split,
    treatment::is_taxed,
};
use crate::{
    money::{Currency, Money, Rounding, divide},
    order,
    tax::PriceBasis,
};

/// What a part of an invoice comes to on its credit note, without a sign.
pub(super) struct Credited {
    pub(super) totals: Totals,
    /// The taxes in it, and what they leave.
    pub(super) taxes: TaxesLeft,
    pub(super) left: TaxesLeft,
    /// What was prepaid or rounded and is taken back.
    pub(super) taken_back: SetOff,
}

/// What a part comes to. What it takes back of what was set off follows from what it leaves, and not from the draft.
pub(super) fn credited(draft: &Draft, of: &CreditedPart) -> Result<Credited, DocumentError> {
    let left = &of.left_before;
    let totals = calculate(draft)?;
    let mut taxes = match &of.part {
        CreditPart::Rest {} => left.clone(),
        CreditPart::Amount { amount } => split(*amount, left, draft.rounding.tax.way)?,
        CreditPart::Lines { .. } => within_left(draft, totals.tax_inclusive(), &asked_for(&totals, of)?, left)?,
    };
    if taxes.tax_breakdown.is_empty() {
        // Further taxes alone: a document says a main tax all the same.
        taxes.tax_breakdown = totals.tax_breakdown().iter().map(nothing_under).collect();
    }
    taxes.tax_in_tax_currency = in_tax_currency(draft, &taxes, left)?;
    let mut after = something(less(left.clone(), &taxes));
    if is_empty(&after) {
        take_bases(&mut taxes, &after);
        after = something(less(left.clone(), &taxes));
    }
    let taken_back = of.set_off().taken_back(left, &after);
    let totals = with_taxes(draft, totals, &taxes, taken_back)?;
    Ok(Credited { totals, taxes, left: after, taken_back })
}

/// The same of a credit note that there is already, whose draft says what is taken back.
pub(super) fn totals(draft: &Draft, of: &CreditedPart) -> Result<Totals, DocumentError> {
    let credited = credited(draft, of)?;
    // What is taken back is no more than what is credited: where that isn't below zero, no amount to pay is.
    let asks_for_money = credited.totals.tax_inclusive().minor < 0;
    if asks_for_money || SetOff::stated(draft) != Some(credited.taken_back) {
        return Err(altered());
    }
    Ok(credited.totals)
}

/// What lines ask for: what they come to by themselves, where nothing else is said.
pub(super) fn asked_for(totals: &Totals, of: &CreditedPart) -> Result<TaxesLeft, DocumentError> {
    let own = TaxesLeft {
        tax_breakdown: totals.tax_breakdown().to_vec(),
        further_taxes: totals.further_taxes().to_vec(),
        tax_in_tax_currency: None,
    };
    let Some(asked) = &of.requested else { return Ok(own) };
    let groups =
        asked.tax_breakdown.iter().map(|group| (group.category, group.percent, group.reverse_charge_tax.is_some()));
    let own_groups =
        own.tax_breakdown.iter().map(|group| (group.category, group.percent, group.reverse_charge_tax.is_some()));
    let is_further = |(asked, own): (&FurtherTaxTotal, &FurtherTaxTotal)| {
        is_same_further(asked, own) && asked.base.is_some() == own.base.is_some()
    };
    let is_same = groups.eq(own_groups)
        && asked.further_taxes.len() == own.further_taxes.len()
        && asked.further_taxes.iter().zip(&own.further_taxes).all(is_further)
        && asked.tax_in_tax_currency.is_none()
        && *asked != own;
    if is_same { Ok(asked.clone()) } else { Err(altered()) }
}

/// What further taxes without an amount were of, which nothing else is left of: their bases go with the last part.
fn take_bases(taxes: &mut TaxesLeft, after: &TaxesLeft) {
    for of in &after.further_taxes {
        match taxes.further_taxes.iter_mut().find(|further| is_same_further(further, of)) {
            Some(further) => further.base = further.base.zip(of.base).map(|(base, rest)| plus(base, rest)),
            None => taxes.further_taxes.push(of.clone()),
        }
    }
    in_order(&mut taxes.further_taxes);
}

/// As a calculation has them.
fn in_order(further: &mut [FurtherTaxTotal]) {
    order::by_key(further, |of| (of.withheld, of.tax.clone(), of.rate, of.on, of.in_tax_base));
}

/// Taxes without some of them.
pub(super) fn less(mut taxes: TaxesLeft, credited: &TaxesLeft) -> TaxesLeft {
    for of in &credited.tax_breakdown {
        if let Some(group) = taxes.tax_breakdown.iter_mut().find(|group| is_same_tax(group, of)) {
            (group.base, group.tax) = (minus(group.base, of.base), minus(group.tax, of.tax));
            let shown = group.reverse_charge_tax.zip(of.reverse_charge_tax);
            group.reverse_charge_tax = shown.map(|(left, credited)| minus(left, credited));
        }
    }
    for of in &credited.further_taxes {
        if let Some(further) = taxes.further_taxes.iter_mut().find(|further| is_same_further(further, of)) {
            further.base = further.base.zip(of.base).map(|(left, credited)| minus(left, credited));
            further.amount = minus(further.amount, of.amount);
        }
    }
    if let (Some(left), Some(of)) = (&mut taxes.tax_in_tax_currency, credited.tax_in_tax_currency) {
        *left = minus(*left, of);
    }
    taxes
}

/// Without what isn't of anything, such as under the tax of a line that is free.
pub(super) fn something(mut taxes: TaxesLeft) -> TaxesLeft {
    taxes.tax_breakdown.retain(|group| !is_nothing(group));
    taxes.further_taxes.retain(|further| !is_no_tax(further));
    taxes
}

pub(super) fn nothing_under(group: &TaxBreakdown) -> TaxBreakdown {
    let zero = |amount: Money| Money::zero(amount.currency);
    let reverse_charge_tax = group.reverse_charge_tax.map(zero);
    TaxBreakdown { base: zero(group.base), tax: zero(group.tax), reverse_charge_tax, ..*group }
}

fn altered() -> DocumentError {
    InvoiceError::DocumentAltered { part: "content" }.into()
}

/// The totals with these taxes in place of those that the draft alone would give.
fn with_taxes(
    draft: &Draft,
    mut totals: Totals,
    credited: &TaxesLeft,
    taken_back: SetOff,
) -> Result<Totals, DocumentError> {
    let (currency, basis) = (draft.currency, draft.price_basis);
    let (tax_exclusive, tax) = (without_tax(credited, currency)?, tax(credited, currency)?);
    let tax_inclusive = sum(currency, [tax_exclusive, tax])?;
    let shown = sum(currency, [totals.line_total, totals.allowance_total.negated(), totals.charge_total])?;
    let priced = match basis {
        PriceBasis::Exclusive => tax_exclusive,
        PriceBasis::Inclusive => tax_inclusive,
    };
    // What is shown has to come to what is credited; only where nets stay exact is the difference an amount of its own.
    totals.line_rounding = match draft.rounding.nets {
        NetRounding::Exact => Some(minus(priced, shown)),
        NetRounding::Rounded if shown == priced => None,
        NetRounding::OnceALine if shown == priced => Some(Money::zero(currency)),
        NetRounding::Rounded | NetRounding::OnceALine => return Err(altered()),
    };
    tax_on_last_lines(draft, &mut totals, credited);
    (totals.tax_exclusive, totals.tax, totals.tax_inclusive) = (tax_exclusive, tax, tax_inclusive);
    totals.tax_breakdown.clone_from(&credited.tax_breakdown);
    totals.further_taxes.clone_from(&credited.further_taxes);
    (totals.prepaid, totals.rounding) = (taken_back.prepaid, taken_back.rounding);
    let settled = taken_back.prepaid.map(Money::negated).into_iter().chain(taken_back.rounding);
    totals.payable = sum(currency, std::iter::once(tax_inclusive).chain(settled))?;
    let mut withheld = credited.further_taxes.iter().filter(|further| further.withheld).peekable();
    totals.withheld = match withheld.peek() {
        None => None,
        Some(_) => Some(sum(currency, withheld.map(|further| further.amount))?),
    };
    totals.payable_less_withheld = totals.withheld.map(|withheld| minus(totals.payable, withheld));
    totals.tax_in_tax_currency = credited.tax_in_tax_currency;
    Ok(totals)
}

/// Where tax is shown on each line, the last line under a tax shows what it was rounded to otherwise.
fn tax_on_last_lines(draft: &Draft, totals: &mut Totals, credited: &TaxesLeft) {
    if !draft.charges.is_empty() || !draft.allowances.is_empty() || totals.lines.iter().any(|line| line.tax.is_none()) {
        return; // lines don't show all of the tax
    }
    let summed = |taxes: &[&mut Money]| taxes.iter().fold(Money::zero(draft.currency), |sum, tax| plus(sum, **tax));
    let keys = order::set(draft.lines.iter().map(|line| (line.tax.category, line.tax.percent)));
    for key in keys {
        // A line that stands for a further tax alone bears no main tax.
        let group = credited.tax_breakdown.iter().find(|group| (group.category, group.percent) == key);
        let tax = group.map_or(Money::zero(draft.currency), |group| group.tax);
        let lines = totals.lines.iter_mut().zip(&draft.lines);
        let of_tax = lines.filter(|(_, line)| (line.tax.category, line.tax.percent) == key);
        let mut shown: Vec<&mut Money> = of_tax.filter_map(|(shown, _)| shown.tax.as_mut()).collect();
        let missing = minus(tax, summed(&shown));
        if let Some(last) = shown.pop() {
            *last = plus(*last, missing);
        }
    }
    let paid: Vec<Money> =
        credited.further_taxes.iter().filter(|further| !further.withheld).map(|further| further.amount).collect();
    let tax = paid.iter().fold(Money::zero(draft.currency), |sum, tax| plus(sum, *tax));
    let mut shown: Vec<&mut Money> = totals.lines.iter_mut().filter_map(|line| line.further_tax.as_mut()).collect();
    let missing = minus(tax, summed(&shown));
    if let Some(last) = shown.pop() {
        *last = plus(*last, missing);
    } else if let Some(line) = totals.lines.last_mut().filter(|_| !paid.is_empty()) {
        line.further_tax = Some(missing);
    }
}

/// The taxes of lines of so much with tax, kept to what is left.
fn within_left(draft: &Draft, priced: Money, asked: &TaxesLeft, left: &TaxesLeft) -> Result<TaxesLeft, DocumentError> {
    let groups = asked.tax_breakdown.iter().map(|group| group_within(draft, group, left));
    let further = (1..).zip(&asked.further_taxes).map(|(number, further)| further_within(number, further, left));
    let mut credited = TaxesLeft {
        tax_breakdown: groups.collect::<Result<_, _>>()?,
        further_taxes: further.collect::<Result<_, _>>()?,
        tax_in_tax_currency: None,
    };
    if draft.price_basis == PriceBasis::Inclusive && draft.rounding.nets != NetRounding::Exact {
        keep_price(draft, priced, &mut credited, left)?;
    }
    keep_without_tax(draft, &mut credited, left)?;
    Ok(credited)
}

/// Whether a further tax is part of the taxable amount, and some of it is left.
fn is_levied(further: &FurtherTaxTotal) -> bool {
    further.in_tax_base && further.amount.minor != 0
}

/// Keeps what isn't tax to what is left of it: of a base, a further tax that is part of it takes its own, and lines that don't
/// bear it take none of that. Where no base is left, all of both is used up.
///
/// Prices with tax have what is missing taken of that further tax, also where they don't bear it. Prices without tax would be
/// more than what is left of them, and are refused.
fn keep_without_tax(draft: &Draft, credited: &mut TaxesLeft, left: &TaxesLeft) -> Result<(), DocumentError> {
    if !left.further_taxes.iter().any(is_levied) {
        return Ok(());
    }
    let after = less(left.clone(), credited);
    let is_rest = after.tax_breakdown.iter().all(is_nothing);
    let (requested, left) = (without_tax(credited, draft.currency)?, without_tax(left, draft.currency)?);
    let kept = if is_rest { left } else { nearest_within(requested, left) };
    if kept != requested && draft.price_basis == PriceBasis::Exclusive {
        return Err(beyond(Place::Document {}, requested, left));
    }
    let mut missing = minus(requested, kept);
    for of in after.further_taxes.iter().filter(|further| is_levied(further)) {
        let taken = if is_rest { of.amount } else { nearest_within(missing, of.amount) };
        missing = minus(missing, taken);
        match credited.further_taxes.iter_mut().find(|further| is_same_further(further, of)) {
            Some(further) => further.amount = plus(further.amount, taken),
            None if taken.minor == 0 => {}
            None => {
                let base = of.base.map(|base| Money::zero(base.currency));
                credited.further_taxes.push(FurtherTaxTotal { base, amount: taken, ..of.clone() });
            }
        }
    }
    in_order(&mut credited.further_taxes);
    Ok(())
}

/// Where prices include further taxes, what these were kept by is made up for in the base of a tax that has room for it.
fn keep_price(draft: &Draft, priced: Money, credited: &mut TaxesLeft, left: &TaxesLeft) -> Result<(), DocumentError> {
    let requested = sum(draft.currency, [without_tax(credited, draft.currency)?, tax(credited, draft.currency)?])?;
    let missing = minus(priced, requested);
    if missing.minor == 0 {
        return Ok(());
    }
    let mut groups = credited.tax_breakdown.iter_mut();
    let room = groups.find(|group| {
        let left = left.tax_breakdown.iter().find(|of| is_same_tax(of, group));
        left.is_some_and(|left| is_within(plus(group.base, missing), left.base))
    });
    let Some(group) = room else {
        let at = Place::Document {};
        return Err(DocumentError::CreditAboveLeft { at, requested: priced, left: requested, less_withheld: false });
    };
    group.base = plus(group.base, missing);
    Ok(())
}

/// What lines come to under one tax, with the tax that keeps to what is left.
fn group_within(draft: &Draft, group: &TaxBreakdown, left: &TaxesLeft) -> Result<TaxBreakdown, DocumentError> {
    let (basis, nothing) = (draft.price_basis, nothing_under(group));
    let left = left.tax_breakdown.iter().find(|of| is_same_tax(of, group)).unwrap_or(&nothing);
    let available = amount_under(left, basis);
    let mut requested = amount_under(group, basis);
    // Exact nets are rounded for each credit note anew, which may be a unit more than what the others left, or than nothing.
    let is_beyond_by_one = minus(requested, nearest_within(requested, available)).minor.abs() == 1;
    if draft.rounding.nets == NetRounding::Exact && is_beyond_by_one && available.minor != 0 {
        requested = nearest_within(requested, available);
    }
    if !is_within(requested, available) {
        let at = Place::TaxGroup { category: group.category, percent: group.percent };
        return Err(beyond(at, requested, available));
    }
    if requested == available {
        return Ok(*left);
    }
    let rate = Rate::of(group.percent, basis);
    let mut tax =
        if is_taxed(group.category) { rate.kept(group.tax, left.tax, requested, available) } else { group.tax };
    if basis == PriceBasis::Inclusive {
        tax = leaving_base(tax, requested, left.base);
    }
    let base = match basis {
        PriceBasis::Exclusive => requested,
        PriceBasis::Inclusive => minus(requested, tax),
    };
    let shown = group.reverse_charge_tax.zip(left.reverse_charge_tax);
    let reverse_charge_tax = shown.map(|(tax, left)| rate.kept(tax, left, requested, available));
    Ok(TaxBreakdown { base, tax, reverse_charge_tax, ..*group })
}

/// What isn't within what is left, told by what is so: it goes the other way, or is more.
const fn beyond(at: Place, requested: Money, left: Money) -> DocumentError {
    match requested.minor.signum().wrapping_mul(left.minor.signum()) {
        -1 => DocumentError::CreditOtherWay { at, requested, left },
        _ => DocumentError::CreditAboveLeft { at, requested, left, less_withheld: false },
    }
}

/// The tax within an amount, so that what isn't tax is no more than the base that is left.
pub(super) fn leaving_base(tax: Money, amount: Money, left: Money) -> Money {
    let beside = |base: i64| amount.minor.saturating_sub(base);
    Money { minor: tax.minor.max(beside(left.minor.max(0))).min(beside(left.minor.min(0))), ..tax }
}

/// A further tax of lines, kept to what is left of it.
fn further_within(number: u32, further: &FurtherTaxTotal, left: &TaxesLeft) -> Result<FurtherTaxTotal, DocumentError> {
    let zero = Money::zero(further.amount.currency);
    let left = left.further_taxes.iter().find(|of| is_same_further(of, further));
    let (left_base, left_amount) = left.map_or((None, zero), |left| (left.base, left.amount));
    // What it is of is no more than what is left of that, nor of the other sign: what is missing then, a later part has.
    let base = further.base.map(|base| nearest_within(base, left_base.unwrap_or(zero)));
    if further.in_tax_base {
        // It is in the base of the main tax, and changes with it only.
        if is_within(further.amount, left_amount) {
            return Ok(FurtherTaxTotal { base, ..further.clone() });
        }
        let (at, requested) = (Place::FurtherTaxGroup { group: number }, further.amount);
        return Err(beyond(at, requested, left_amount));
    }
    let amount = match (further.rate, base, left_base) {
        (FurtherTaxRate::Percent { percent }, Some(base), Some(left_base)) => {
            Rate::of(percent, PriceBasis::Exclusive).kept(further.amount, left_amount, base, left_base)
        }
        _ => nearest_within(further.amount, left_amount),
    };
    Ok(FurtherTaxTotal { base, amount, ..further.clone() })
}

/// The tax in the second currency: at the rate, or in proportion where an amount was stated, and no more than is left.
fn in_tax_currency(draft: &Draft, credited: &TaxesLeft, left: &TaxesLeft) -> Result<Option<Money>, DocumentError> {
    let (Some(stated), Some(available)) = (draft.tax_currency, left.tax_in_tax_currency) else { return Ok(None) };
    let (part, whole) = (tax(credited, draft.currency)?, tax(left, draft.currency)?);
    if part == whole {
        return Ok(Some(available));
    }
    let wide = |amount: Money| i128::from(amount.minor);
    let (numerator, denominator) = match stated {
        TaxCurrency::Rate { currency, rate } => {
            let (mantissa, scale) = rate.parts();
            let up = |power: u32| 10_i128.checked_pow(power).unwrap_or(i128::MAX);
            let to = up(currency.exponent()).saturating_mul(mantissa);
            (wide(part).saturating_mul(to), up(draft.currency.exponent()).saturating_mul(up(scale)))
        }
        TaxCurrency::Amount { .. } => (
            wide(available).saturating_mul(wide(part)).saturating_mul(wide(whole).signum()),
            wide(whole).saturating_abs(),
        ),
    };
    let exact = divide(numerator, denominator, draft.rounding.tax.way).unwrap_or_default();
    let converted = Money::from_exact(exact, available.currency);
    let converted = converted.map_err(|_| InvoiceError::TooLarge { at: Place::Document {} })?;
    Ok(Some(nearest_within(converted, available)))
}

/// A part of an amount in proportion to a part of another, no more than the amount.
pub(super) fn proportion(amount: Money, part: Money, whole: Money, way: Rounding) -> Money {
    if part == whole {
        return amount;
    }
    let wide = |amount: Money| i128::from(amount.minor);
    let exact = wide(amount).saturating_mul(wide(part)).saturating_mul(wide(whole).signum());
    let share = divide(exact, wide(whole).saturating_abs(), way).unwrap_or_default();
    let share = Money::from_exact(share, amount.currency).unwrap_or(Money::zero(amount.currency));
    nearest_within(share, amount)
}

/// What taxes are on, without any tax: the bases less what of them is tax.
pub(super) fn without_tax(taxes: &TaxesLeft, currency: Currency) -> Result<Money, InvoiceError> {
    let in_bases = taxes.further_taxes.iter().filter(|further| further.in_tax_base);
    let in_bases = in_bases.map(|further| further.amount.negated());
    sum(currency, taxes.tax_breakdown.iter().map(|group| group.base).chain(in_bases))
}

/// All taxes that are paid to the supplier.
pub(super) fn tax(taxes: &TaxesLeft, currency: Currency) -> Result<Money, InvoiceError> {
    let further = taxes.further_taxes.iter().filter(|further| !further.withheld).map(|further| further.amount);
    sum(currency, taxes.tax_breakdown.iter().map(|group| group.tax).chain(further))
}

/// Whether a part is of no other sign than the whole, and no more.
pub(super) fn is_within(part: Money, whole: Money) -> bool {
    (whole.minor.min(0)..=whole.minor.max(0)).contains(&part.minor)
}

pub(super) fn nearest_within(amount: Money, whole: Money) -> Money {
    Money { minor: amount.minor.max(whole.minor.min(0)).min(whole.minor.max(0)), ..amount }
}

pub(super) fn is_same_tax(one: &TaxBreakdown, other: &TaxBreakdown) -> bool {
    (one.category, one.percent) == (other.category, other.percent)
}

pub(super) fn is_same_further(one: &FurtherTaxTotal, other: &FurtherTaxTotal) -> bool {
    let kind = |of: &FurtherTaxTotal| (of.rate, of.on, of.in_tax_base, of.withheld);
    one.tax == other.tax && kind(one) == kind(other)
}

/// What is billed under a tax, as the prices are.
pub(super) fn amount_under(group: &TaxBreakdown, basis: PriceBasis) -> Money {
    match basis {
        PriceBasis::Exclusive => group.base,
        PriceBasis::Inclusive => plus(group.base, group.tax),
    }
}

/// Whether no money is left: what a further tax without an amount is of is none.
pub(super) fn is_empty(taxes: &TaxesLeft) -> bool {
    taxes.tax_breakdown.iter().all(is_nothing) && taxes.further_taxes.iter().all(|further| further.amount.minor == 0)
}

pub(super) fn is_nothing(group: &TaxBreakdown) -> bool {
    group.base.minor == 0 && group.tax.minor == 0 && group.reverse_charge_tax.is_none_or(|tax| tax.minor == 0)
}

pub(super) fn is_no_tax(further: &FurtherTaxTotal) -> bool {
    further.amount.minor == 0 && further.base.is_none_or(|base| base.minor == 0)
}

// Parts of amounts within the bounds: sums and differences of two of them fit an i64.

pub(super) fn plus(one: Money, other: Money) -> Money {
    Money { minor: one.minor.saturating_add(other.minor), ..one }
}

pub(super) fn minus(one: Money, other: Money) -> Money {
    Money { minor: one.minor.saturating_sub(other.minor), ..one }
}

pub(super) fn sum(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Result<Money, InvoiceError> {
    let minor = amounts.into_iter().fold(0_i128, |sum, amount| sum.saturating_add(amount.minor.into()));
    Money::from_exact(minor, currency).map_err(|_| InvoiceError::TooLarge { at: Place::Document {} })
}

#[cfg(test)]
mod tests;
