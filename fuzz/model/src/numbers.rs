//! Whether every decimal number of a draft is one: it is read before anything is calculated.

use crate::{
    draft::{DocumentAdjustment, DocumentValue, Draft, FurtherRate, FurtherTax, Line, LineValue, Tax},
    number::{BASE_QUANTITY, PERCENT, QUANTITY, UNIT_PRICE, decimal},
    refusal::Refusal,
};

pub(crate) fn check(draft: &Draft) -> Result<(), Refusal> {
    for line in &draft.lines {
        check_line(line)?;
    }
    for adjustment in draft.allowances.iter().chain(&draft.charges) {
        check_adjustment(adjustment)?;
    }
    crate::payable::check_numbers(draft)
}

fn check_line(line: &Line) -> Result<(), Refusal> {
    decimal(&line.quantity, &QUANTITY)?;
    if let Some(base_quantity) = &line.base_quantity {
        decimal(base_quantity, &BASE_QUANTITY)?;
    }
    decimal(&line.unit_price, &UNIT_PRICE)?;
    for adjustment in line.allowances.iter().chain(&line.charges) {
        if let LineValue::Percent { percent } = &adjustment.value {
            decimal(percent, &PERCENT)?;
        }
    }
    check_taxes(&line.tax, &line.further_taxes)
}

fn check_adjustment(adjustment: &DocumentAdjustment) -> Result<(), Refusal> {
    match &adjustment.value {
        DocumentValue::Amount { .. } => {}
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
