//! The calculation of EN 16931 in exact fractions, from what a document takes in. It shares nothing with the library.

use crate::{
    amounts::{Amounts, Term},
    number::{Number, rounded, whole},
    ubl::{Adjustment, Document, Line, Tax},
};

/// What an allowance or charge is, as far as the document says it.
pub(crate) enum Value<'a> {
    /// So much.
    Amount,
    /// A percentage of the line, or of all lines.
    Percent(&'a Number),
    /// A percentage of the lines under the same tax.
    PercentOfSameTax(&'a Number),
}

/// Quantity × price ÷ base quantity, rounded.
pub(crate) fn line_subtotal(line: &Line, decimals: u32) -> Number {
    rounded(&(&line.quantity * &line.price / &line.base_quantity), decimals)
}

/// A line's net amount: BT-131.
pub(crate) fn line_net(line: &Line, decimals: u32) -> Number {
    line_subtotal(line, decimals) + net(&line.adjustments)
}

/// Charges less allowances.
pub(crate) fn net(adjustments: &[Adjustment]) -> Number {
    adjustments.iter().map(signed).sum()
}

fn signed(adjustment: &Adjustment) -> Number {
    if adjustment.is_charge { adjustment.amount.clone() } else { -&adjustment.amount }
}

/// Whether the percentage and its base, if stated, give the amount.
pub(crate) fn share_fits(adjustment: &Adjustment, decimals: u32) -> bool {
    let Some((percent, base)) = &adjustment.share else { return true };
    rounded(&(percent * base / whole(100)), decimals) == adjustment.amount
}

/// What a line's allowance or charge is: a percentage only where its base is what percentages of a line are of.
pub(crate) fn line_value<'a>(adjustment: &'a Adjustment, line: &Line, decimals: u32) -> Value<'a> {
    match &adjustment.share {
        Some((percent, base)) if share_fits(adjustment, decimals) && *base == line_subtotal(line, decimals) => {
            Value::Percent(percent)
        }
        _ => Value::Amount,
    }
}

/// What a document's allowance or charge is.
pub(crate) fn document_value<'a>(adjustment: &'a Adjustment, document: &Document, decimals: u32) -> Value<'a> {
    let Some((percent, base)) = &adjustment.share else { return Value::Amount };
    let same_tax = document.lines.iter().filter(|line| Some(&line.tax) == adjustment.tax.as_ref());
    let of = |lines: &mut dyn Iterator<Item = &Line>| -> Number { lines.map(|line| line_net(line, decimals)).sum() };
    match base {
        _ if !share_fits(adjustment, decimals) => Value::Amount,
        base if *base == of(&mut document.lines.iter()) => Value::Percent(percent),
        base if *base == of(&mut same_tax.into_iter()) => Value::PercentOfSameTax(percent),
        _ => Value::Amount,
    }
}

/// Whether tax is calculated under a category: on the others it is nothing (BR-Z-09, BR-E-09 and their like).
pub(crate) fn is_taxed(tax: &Tax) -> bool {
    ["S", "AA", "L", "M"].contains(&tax.category.as_str())
}

/// The taxes that a document bears, each once.
pub(crate) fn taxes(document: &Document) -> Vec<Tax> {
    let on_document = document.adjustments.iter().filter_map(|adjustment| adjustment.tax.as_ref());
    let mut taxes: Vec<Tax> = document.lines.iter().map(|line| &line.tax).chain(on_document).cloned().collect();
    taxes.sort();
    taxes.dedup();
    taxes
}

/// The taxable amount of a tax (BR-S-08 and its like), where `line` says what each line is worth.
pub(crate) fn base(document: &Document, tax: &Tax, line: impl Fn(usize) -> Number) -> Number {
    let lines = document.lines.iter().zip(1..).filter(|(line, _)| line.tax == *tax).map(|(_, place)| line(place));
    let adjustments = document.adjustments.iter().filter(|adjustment| adjustment.tax.as_ref() == Some(tax));
    lines.sum::<Number>() + adjustments.map(signed).sum::<Number>()
}

/// The tax on a taxable amount: BR-CO-17, or nothing.
pub(crate) fn tax_on(base: &Number, tax: &Tax, decimals: u32) -> Number {
    if is_taxed(tax) { rounded(&(base * &tax.percent / whole(100)), decimals) } else { whole(0) }
}

/// Every amount of a document, from its quantities, prices, allowances, charges and taxes.
pub(crate) fn recompute(document: &Document, decimals: u32) -> Amounts {
    let mut amounts = crate::amounts::stated(document);
    amounts.retain(|term, _| {
        let given = [Term::Total("BT-111"), Term::Total("BT-113"), Term::Total("BT-114")];
        let adjusted =
            matches!(term, Term::LineAllowances(_) | Term::LineCharges(_) | Term::Allowance(_) | Term::Charge(_));
        adjusted || given.contains(term)
    });
    let lines: Vec<Number> = document.lines.iter().map(|line| line_net(line, decimals)).collect();
    amounts.extend(lines.iter().cloned().zip(1..).map(|(net, place)| (Term::LineNet(place), net)));
    let mut total_tax = whole(0);
    for tax in taxes(document) {
        let base = base(document, &tax, |place| lines[place - 1].clone());
        let amount = tax_on(&base, &tax, decimals);
        total_tax += &amount;
        amounts.insert(Term::Base(tax.clone()), base);
        amounts.insert(Term::TaxAmount(tax), amount);
    }
    let sum = |is_charge: bool| -> Number {
        let of_kind = document.adjustments.iter().filter(|adjustment| adjustment.is_charge == is_charge);
        of_kind.map(|adjustment| &adjustment.amount).sum()
    };
    let (lines, allowances, charges) = (lines.iter().sum::<Number>(), sum(false), sum(true));
    let without = &lines - &allowances + &charges;
    let with = &without + &total_tax;
    let nothing = whole(0);
    let prepaid = document.prepaid.as_ref().unwrap_or(&nothing);
    let payable = &with - prepaid + document.payable_rounding.as_ref().unwrap_or(&nothing);
    for (term, amount) in [
        ("BT-106", lines),
        ("BT-107", allowances),
        ("BT-108", charges),
        ("BT-109", without),
        ("BT-110", total_tax),
        ("BT-112", with),
        ("BT-115", payable),
    ] {
        amounts.insert(Term::Total(term), amount);
    }
    amounts
}
