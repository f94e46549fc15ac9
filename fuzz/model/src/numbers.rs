//! Whether every number that a draft states is one: all are read before anything is calculated.

use num_traits::Zero;

use crate::{
    MINOR_MOST,
    draft::{
        DocumentAdjustment, DocumentValue, Draft, FurtherRate, FurtherTax, Line, LineValue, Money, PayableRounding,
        Tax, TaxCurrency,
    },
    number::{BASE_QUANTITY, EXCHANGE_RATE, PERCENT, QUANTITY, UNIT_PRICE, decimal},
    refusal::{self, Refusal},
};

pub(crate) fn check(draft: &Draft) -> Result<(), Refusal> {
    for line in &draft.lines {
        check_line(line)?;
    }
    for adjustment in draft.allowances.iter().chain(&draft.charges) {
        check_adjustment(adjustment)?;
    }
    if let Some(prepaid) = &draft.prepaid {
        money(prepaid)?;
    }
    if let Some(PayableRounding::Amount { amount }) = &draft.payable_rounding {
        money(amount)?;
    }
    match &draft.tax_currency {
        Some(TaxCurrency::Amount { amount }) => money(amount),
        Some(TaxCurrency::Rate { rate, .. }) if decimal(rate, &EXCHANGE_RATE)?.is_zero() => Err(refusal::EXCHANGE_RATE),
        _ => Ok(()),
    }
}

fn money(money: &Money) -> Result<(), Refusal> {
    if money.minor.abs() > MINOR_MOST { Err(refusal::STATED_TOO_LARGE) } else { Ok(()) }
}

fn check_line(line: &Line) -> Result<(), Refusal> {
    decimal(&line.quantity, &QUANTITY)?;
    if let Some(base_quantity) = &line.base_quantity {
        decimal(base_quantity, &BASE_QUANTITY)?;
    }
    decimal(&line.unit_price, &UNIT_PRICE)?;
    for adjustment in line.allowances.iter().chain(&line.charges) {
        match &adjustment.value {
            LineValue::Amount { amount } => money(amount)?,
            LineValue::Percent { percent } => drop(decimal(percent, &PERCENT)?),
        }
    }
    check_taxes(&line.tax, &line.further_taxes)
}

fn check_adjustment(adjustment: &DocumentAdjustment) -> Result<(), Refusal> {
    match &adjustment.value {
        DocumentValue::Amount { amount } => money(amount)?,
        DocumentValue::PercentOfLines { percent } | DocumentValue::PercentOfSameTax { percent } => {
            decimal(percent, &PERCENT)?;
        }
    }
    check_taxes(&adjustment.tax, &adjustment.further_taxes)
}

fn check_taxes(tax: &Tax, further: &[FurtherTax]) -> Result<(), Refusal> {
    decimal(&tax.percent, &PERCENT)?;
    for tax in further {
        match &tax.rate {
            FurtherRate::Percent { percent } => decimal(percent, &PERCENT)?,
            FurtherRate::PerUnit { amount } => decimal(amount, &UNIT_PRICE)?,
        };
    }
    Ok(())
}
