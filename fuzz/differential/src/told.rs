//! Whether an explanation told every amount of the totals, and each as it is.

use journeyman_model::{
    draft::{Draft, Money},
    totals::Totals,
};
use num_bigint::BigInt;
use serde_json::{Value, json};

use crate::recount::Told;

/// The first amount of the totals that the explanation doesn't have, or has otherwise.
pub(crate) fn check(draft: &Draft, totals: &Totals, told: &Told) -> Result<(), String> {
    let amounts = amounts(draft, totals);
    for (figure, amount) in amounts {
        match told.figures.get(&figure.to_string()) {
            Some(minor) if *minor == amount.into() => {}
            Some(minor) => return Err(format!("{figure} is told to be {minor}, and is {amount}")),
            None => return Err(format!("{figure} isn't told")),
        }
    }
    for (line, found) in (1_u32..).zip(&totals.lines) {
        check_sum(told, line, "allowance", &found.allowances)?;
        check_sum(told, line, "charge", &found.charges)?;
    }
    check_further(draft, totals, told)
}

fn amounts(draft: &Draft, totals: &Totals) -> Vec<(Value, i64)> {
    let mut amounts = Vec::new();
    for (line, found) in (1_u32..).zip(&totals.lines) {
        amounts.push((json!({"line_subtotal": {"line": line}}), found.subtotal.minor));
        amounts.push((json!({"line_amount": {"line": line}}), found.amount.minor));
        amounts.extend(found.tax.iter().map(|tax| (json!({"line_tax": {"line": line}}), tax.minor)));
    }
    for (allowance, amount) in (1_u32..).zip(&totals.allowances) {
        amounts.push((json!({"document_allowance": {"allowance": allowance}}), amount.minor));
    }
    for (charge, amount) in (1_u32..).zip(&totals.charges) {
        amounts.push((json!({"document_charge": {"charge": charge}}), amount.minor));
    }
    for group in &totals.tax_breakdown {
        let tax = json!({"category": group.category, "percent": group.percent});
        amounts.push((json!({"tax_base": tax}), group.base.minor));
        amounts.push((json!({"tax": tax}), group.tax.minor));
        let shown = group.reverse_charge_tax.iter();
        amounts.extend(shown.map(|tax| (json!({"reverse_charge_tax": {"percent": group.percent}}), tax.minor)));
    }
    for (group, found) in (1_u32..).zip(&totals.further_taxes) {
        amounts.push((json!({"further_tax": {"group": group}}), found.amount.minor));
        amounts.extend(found.base.iter().map(|base| (json!({"further_tax_base": {"group": group}}), base.minor)));
    }
    let always = [
        ("line_total", &totals.line_total),
        ("allowance_total", &totals.allowance_total),
        ("charge_total", &totals.charge_total),
        ("tax_exclusive", &totals.tax_exclusive),
        ("tax_total", &totals.tax),
        ("tax_inclusive", &totals.tax_inclusive),
        ("payable", &totals.payable),
    ];
    let at_times = [
        ("line_rounding", &totals.line_rounding),
        ("prepaid", &draft.prepaid),
        ("payable_rounding", &totals.rounding),
        ("withheld", &totals.withheld),
        ("payable_less_withheld", &totals.payable_less_withheld),
        ("tax_in_tax_currency", &totals.tax_in_tax_currency),
    ];
    let at_times = at_times.into_iter().filter_map(|(name, amount)| Some((name, amount.as_ref()?)));
    amounts.extend(always.into_iter().chain(at_times).map(|(name, amount)| (json!({name: {}}), amount.minor)));
    amounts
}

/// The allowances or charges of a line: one amount where nets are exact, else the sum of each.
fn check_sum(told: &Told, line: u32, kind: &str, stated: &Money) -> Result<(), String> {
    let total = told.figures.get(&json!({format!("line_{kind}_total"): {"line": line}}).to_string()).cloned();
    let one =
        |number: u32| told.figures.get(&json!({format!("line_{kind}"): {"line": line, kind: number}}).to_string());
    let sum = total.unwrap_or_else(|| (1..).map_while(one).sum::<BigInt>());
    if sum == stated.minor.into() { Ok(()) } else { Err(format!("the {kind}s of line {line} are told to be {sum}")) }
}

/// The further taxes of a line that the customer pays to the supplier.
fn check_further(draft: &Draft, totals: &Totals, told: &Told) -> Result<(), String> {
    for ((line, given), found) in (1_u32..).zip(&draft.lines).zip(&totals.lines) {
        let Some(stated) = &found.further_tax else { continue };
        let mut sum = BigInt::from(0);
        for (tax, _) in (1_u32..).zip(&given.further_taxes).filter(|(_, tax)| !tax.withheld) {
            let figure = json!({"part_further_tax": {"part": {"line": {"line": line}}, "tax": tax}});
            sum += told.figures.get(&figure.to_string()).ok_or_else(|| format!("{figure} isn't told"))?;
        }
        if sum != stated.minor.into() {
            return Err(format!("the further taxes of line {line} are told to be {sum}"));
        }
    }
    Ok(())
}
