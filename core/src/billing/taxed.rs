use std::collections::BTreeMap;

use super::{BillableLine, BilledLine, BillingContext, BillingError};
use crate::{
    invoice::InvoiceLine,
    order,
    tax::{
        FirstPayment, PermittedRounding, Supply, TaxCategory, TaxDecision, TaxError, TaxQuestion, TaxRule, decide,
        is_for_one_rate, permitted_rounding,
    },
};

/// The lines with the tax of their kind of supply; all else that decides it is the same for all of them.
pub(super) fn with_tax(
    lines: &[BillableLine],
    context: &BillingContext,
) -> Result<Vec<(InvoiceLine, BilledLine)>, BillingError> {
    let mut decided: BTreeMap<Supply, TaxDecision> = BTreeMap::new();
    let mut taxed = Vec::with_capacity(lines.len());
    for (number, BillableLine { line, explanation, .. }) in (1..).zip(lines) {
        let tax = match decided.get(&line.supply) {
            Some(tax) => tax.clone(),
            None => tax_of(line.supply, number, context)?,
        };
        decided.entry(line.supply).or_insert_with(|| tax.clone());
        let invoice_line = InvoiceLine::of(line.clone(), tax.treatment.clone());
        taxed.push((invoice_line, BilledLine { pricing: explanation.clone(), tax }));
    }
    Ok(taxed)
}

/// The tax of a kind of supply, unless a deposit would bear another than the rest.
fn tax_of(supply: Supply, line: u64, context: &BillingContext) -> Result<TaxDecision, BillingError> {
    let question = question(context, supply);
    let with_deposit = decide(&question)?;
    let is_all_there_is = context.supplied_on.is_none() && context.invoiced_on.is_none();
    let first_payment = context.regime.first_payment();
    let Some(paid_on) = context.paid_on.filter(|_| !is_all_there_is && first_payment != FirstPayment::DecidesWhole)
    else {
        return Ok(with_deposit);
    };
    let rest = match decide(&TaxQuestion { paid_on: None, ..question }) {
        // The invoice of a day without registration makes no tax point, and no tax: which agrees with a deposit without any.
        Err(TaxError::NoTaxPoint { .. }) if with_deposit.rule == TaxRule::SupplierNotRegistered => with_deposit.clone(),
        Err(TaxError::NoTaxPoint { .. }) => return Err(BillingError::DepositTaxedApart { line, paid_on }),
        rest => rest?,
    };
    if rest.treatment != with_deposit.treatment {
        return Err(BillingError::DepositTaxedApart { line, paid_on });
    }
    Ok(if first_payment == FirstPayment::DecidesPart { rest } else { with_deposit })
}

fn question(context: &BillingContext, supply: Supply) -> TaxQuestion {
    TaxQuestion {
        regime: context.regime,
        supplier: context.supplier.clone(),
        supply,
        supplied_on: context.supplied_on,
        invoiced_on: context.invoiced_on,
        paid_on: context.paid_on,
        reverse_charge: context.reverse_charge,
    }
}

/// The law that permits the rounding of the tax, where the supplier charges any.
pub(super) fn permitted(
    lines: &[(InvoiceLine, BilledLine)],
    context: &BillingContext,
) -> Result<Option<PermittedRounding>, BillingError> {
    if lines.iter().all(|(_, line)| line.tax.rule == TaxRule::SupplierNotRegistered) {
        return Ok(None);
    }
    let BillingContext { regime, price_basis, rounding, .. } = *context;
    let permitted = permitted_rounding(regime, price_basis, rounding.tax)?;
    let rates = rates_to_pay(lines);
    if rates > 1 && is_for_one_rate(regime, price_basis, rounding.tax) {
        return Err(BillingError::RoundedAtSeveralRates { regime, rates });
    }
    Ok(Some(permitted))
}

/// How many groups of lines have a tax to pay of their own, and so one that is rounded.
fn rates_to_pay(lines: &[(InvoiceLine, BilledLine)]) -> u64 {
    let treatments = lines.iter().map(|(_, line)| &line.tax.treatment);
    let to_pay = treatments.filter(|tax| matches!(tax.category, TaxCategory::Standard | TaxCategory::Reduced));
    let groups = order::set(to_pay.map(|tax| (tax.category, tax.percent)));
    u64::try_from(groups.len()).unwrap_or(u64::MAX)
}
