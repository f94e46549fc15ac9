//! What keeps the credit notes for parts of lines together in their further taxes.

use rust_decimal::Decimal;

use super::{
    DocumentError, Draft, FurtherTax, FurtherTaxRate, FurtherTaxTotal, Issued, NetRounding, TaxBreakdown, TaxesLeft,
    Totals, calculate,
    credited::{amount_under, is_same_further, is_same_tax, is_within, minus, nearest_within, nothing_under, plus},
    left::Left,
    part_draft::{TaxKey, allowance_of, come_to, empty, is_of, key, part_of_line},
    rate::Rate,
    treatment::is_taxed,
};
use crate::{
    money::Money,
    tax::{PriceBasis, TaxTreatment},
};

/// What a draft of lines, which were taken off what is left, comes to under each tax: what all lines and allowances that were
/// taken so far come to, rounded once, less what was credited of them before; and what takes the last of those that bear a
/// further tax takes all that is left of it. None where that is what the draft comes to by itself.
///
/// INVARIANT: no number of parts drifts away from what they come to together, in a further tax as in a price.
pub(super) fn requested(invoice: &Issued, left: &mut Left, draft: &Draft) -> Result<Option<TaxesLeft>, DocumentError> {
    if invoice.totals().further_taxes().is_empty() {
        return Ok(None);
    }
    let own = calculate(draft)?;
    let so_far = so_far(invoice, left, |_| true)?;
    let has_whole_lines = is_price_and_levies(invoice.draft()); // they come to what they have to already
    let groups = own
        .tax_breakdown()
        .iter()
        .map(|group| if has_whole_lines { *group } else { group_of(invoice, left, group, &so_far) });
    let further = own.further_taxes().iter().map(|further| further_of(invoice, left, further, &so_far));
    let mut requested =
        TaxesLeft { tax_breakdown: groups.collect(), further_taxes: further.collect(), tax_in_tax_currency: None };
    request_levies(invoice, left, draft, &mut requested)?;
    let is_own = requested.tax_breakdown == own.tax_breakdown() && requested.further_taxes == own.further_taxes();
    Ok((!is_own).then_some(requested))
}

/// What was taken so far of lines and allowances under some main taxes, this part with it, comes to by itself.
fn so_far(invoice: &Issued, left: &Left, is_such: impl Fn(TaxKey) -> bool) -> Result<Totals, DocumentError> {
    let (billed, totals) = (invoice.draft(), invoice.totals());
    let mut draft = empty(billed);
    let mut credited = Vec::with_capacity(billed.lines.len());
    for ((line, shown), of) in billed.lines.iter().zip(totals.lines()).zip(&left.lines) {
        let taken = Decimal::from(line.quantity).saturating_sub(of.quantity);
        let amount = minus(shown.amount, of.amount);
        if (!taken.is_zero() || amount.minor != 0) && is_such(key(&line.tax)) {
            draft.lines.push(part_of_line(line, taken));
            credited.push(amount);
        }
    }
    let allowances = billed.allowances.iter().zip(totals.allowances()).zip(&left.allowances);
    let allowances = allowances.filter(|((given, _), _)| is_such(key(&given.tax)));
    draft.allowances = allowances.filter_map(|((given, whole), of)| allowance_of(minus(*whole, *of), given)).collect();
    let natural = calculate(&draft)?;
    if billed.rounding.nets == NetRounding::Exact {
        return Ok(natural);
    }
    // Allowances of lines that go along are rounded, so that a part may come to a unit more than what was credited of it.
    for ((line, shown), credited) in draft.lines.iter_mut().zip(natural.lines()).zip(credited) {
        let reason = line.description.clone();
        come_to(line, billed.rounding.nets, shown.amount, credited, &reason);
    }
    Ok(calculate(&draft)?)
}

/// Whether what is under a main tax is what lines come to and what is part of the taxable amount, each rounded.
fn is_price_and_levies(billed: &Draft) -> bool {
    billed.price_basis == PriceBasis::Exclusive && billed.rounding.nets != NetRounding::Exact
}

/// What is asked for under a main tax.
fn group_of(invoice: &Issued, left: &Left, own: &TaxBreakdown, so_far: &Totals) -> TaxBreakdown {
    let (billed, nothing) = (invoice.draft(), nothing_under(own));
    let basis = billed.price_basis;
    let under = |groups: &[TaxBreakdown]| {
        let found = groups.iter().find(|group| is_same_tax(group, own));
        amount_under(found.unwrap_or(&nothing), basis)
    };
    let before = minus(under(invoice.totals().tax_breakdown()), under(&left.of_lines.tax_breakdown));
    let amount = if billed.rounding.nets == NetRounding::Exact && is_tax_used_up(invoice, left, own) {
        under(&left.taxes().tax_breakdown) // allowances by per cent may have been exact, too
    } else {
        minus(under(so_far.tax_breakdown()), before)
    };
    changed(billed, own, minus(amount, amount_under(own, basis)))
}

/// Another amount under a tax, as the prices are: the tax by itself changes with what it is on.
fn changed(billed: &Draft, own: &TaxBreakdown, by: Money) -> TaxBreakdown {
    if by.minor == 0 {
        return *own;
    }
    let (basis, way) = (billed.price_basis, billed.rounding.tax.way);
    let (rate, natural) = (Rate::of(own.percent, basis), amount_under(own, basis));
    let amount = plus(natural, by);
    let change = minus(rate.tax(amount, way), rate.tax(natural, way));
    let tax = if is_taxed(own.category) { plus(own.tax, change) } else { own.tax };
    let base = match basis {
        PriceBasis::Exclusive => amount,
        PriceBasis::Inclusive => minus(amount, tax),
    };
    TaxBreakdown { base, tax, reverse_charge_tax: own.reverse_charge_tax.map(|shown| plus(shown, change)), ..*own }
}

/// Asks for what is part of the taxable amount, under each main tax by itself, and keeps it to what is left of it: an allowance
/// may take more of it back than the lines beside it have. What is missing or too much then, the next part under that main tax
/// has. In prices without tax, the base goes along.
fn request_levies(
    invoice: &Issued,
    left: &mut Left,
    draft: &Draft,
    requested: &mut TaxesLeft,
) -> Result<(), DocumentError> {
    let (billed, available) = (invoice.draft(), left.taxes());
    let is_priced = is_price_and_levies(billed);
    let keys: Vec<TaxKey> = requested.tax_breakdown.iter().map(|group| (group.category, group.percent)).collect();
    let mut under = Vec::with_capacity(keys.len());
    for tax in keys {
        let mut own = draft.clone();
        own.lines.retain(|line| key(&line.tax) == tax);
        own.allowances.retain(|allowance| key(&allowance.tax) == tax);
        under.push((tax, calculate(&own)?, so_far(invoice, left, |of| of == tax)?));
    }
    for further in requested.further_taxes.iter_mut().filter(|further| further.in_tax_base) {
        let zero = Money::zero(further.amount.currency);
        let amount = |taxes: &[FurtherTaxTotal]| {
            taxes.iter().find(|of| is_same_further(of, further)).map_or(zero, |of| of.amount)
        };
        let of_invoice = invoice.totals().further_taxes().iter().position(|of| is_same_further(of, further));
        let available_of_it = amount(&available.further_taxes);
        let mut asked = zero;
        for ((tax, own, so_far), group) in under.iter().zip(&mut requested.tax_breakdown) {
            let credited = left.levies.entry((*tax, of_invoice)).or_insert(zero);
            let whole = amount(so_far.further_taxes());
            let asked_here = minus(whole, *credited);
            (asked, *credited) = (plus(asked, asked_here), whole);
            if is_priced {
                *group = changed(billed, group, minus(asked_here, amount(own.further_taxes())));
            }
        }
        let kept = if is_further_used_up(invoice, left, further) {
            available_of_it
        } else {
            nearest_within(asked, available_of_it)
        };
        let by = minus(kept, asked);
        let has_room = |group: &&mut TaxBreakdown| {
            let left = available.tax_breakdown.iter().find(|of| is_same_tax(of, group));
            !is_priced || left.is_some_and(|left| is_within(plus(group.base, by), left.base))
        };
        further.amount = asked;
        let Some(group) = requested.tax_breakdown.iter_mut().find(has_room).filter(|_| by.minor != 0) else { continue };
        let credited = left.levies.entry(((group.category, group.percent), of_invoice)).or_insert(zero);
        *credited = plus(*credited, by);
        if is_priced {
            *group = changed(billed, group, by);
        }
        further.amount = kept;
    }
    Ok(())
}

/// What is asked for of a further tax. A percentage beside the base is that of what it is of, as a main tax is.
fn further_of(invoice: &Issued, left: &Left, own: &FurtherTaxTotal, so_far: &Totals) -> FurtherTaxTotal {
    let find = |taxes: &[FurtherTaxTotal]| taxes.iter().find(|of| is_same_further(of, own)).cloned();
    let nothing = FurtherTaxTotal {
        base: own.base.map(|base| Money::zero(base.currency)),
        amount: Money::zero(own.amount.currency),
        ..own.clone()
    };
    let part = |taken: FurtherTaxTotal, credited: FurtherTaxTotal| {
        let base = taken.base.zip(credited.base).map(|(taken, credited)| minus(taken, credited));
        (base, minus(taken.amount, credited.amount))
    };
    let found = |taxes: &[FurtherTaxTotal]| find(taxes).unwrap_or_else(|| nothing.clone());
    let (base, amount) = if is_further_used_up(invoice, left, own) {
        part(found(&left.taxes().further_taxes), nothing.clone())
    } else {
        let (of_lines, before) = part(found(invoice.totals().further_taxes()), found(&left.of_lines.further_taxes));
        part(found(so_far.further_taxes()), FurtherTaxTotal { base: of_lines, amount: before, ..own.clone() })
    };
    let is_of_its_base = matches!(own.rate, FurtherTaxRate::Percent { .. }) && !own.in_tax_base;
    FurtherTaxTotal { base, amount: if is_of_its_base { own.amount } else { amount }, ..own.clone() }
}

/// Whether no line, allowance or charge is left under a main tax, and none of it was credited by amount.
fn is_tax_used_up(invoice: &Issued, left: &Left, tax: &TaxBreakdown) -> bool {
    let is_it = |of: &TaxTreatment| key(of) == (tax.category, tax.percent);
    left.by_amount.is_empty() && !is_any_left(invoice.draft(), left, |of, _| is_it(of))
}

/// The same of what bears a further tax.
fn is_further_used_up(invoice: &Issued, left: &Left, tax: &FurtherTaxTotal) -> bool {
    let is_borne = |_: &TaxTreatment, further: &[FurtherTax]| further.iter().any(|of| is_of(of, tax));
    left.by_amount.is_empty() && !is_any_left(invoice.draft(), left, is_borne)
}

/// Whether anything is left of the parts of an invoice whose taxes are such.
fn is_any_left(billed: &Draft, left: &Left, is_such: impl Fn(&TaxTreatment, &[FurtherTax]) -> bool) -> bool {
    let lines = billed.lines.iter().zip(&left.lines);
    let allowances = billed.allowances.iter().zip(&left.allowances);
    let charges = billed.charges.iter().zip(&left.charges);
    lines.into_iter().any(|(line, of)| of.is_some() && is_such(&line.tax, &line.further_taxes))
        || allowances.into_iter().any(|(given, of)| of.minor != 0 && is_such(&given.tax, &given.further_taxes))
        || charges.into_iter().any(|(given, of)| of.minor != 0 && is_such(&given.tax, &given.further_taxes))
}
