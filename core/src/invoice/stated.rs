use super::{Draft, InvoiceError, Issued, Place, TaxCurrency, issue::first_taxed, settlement::smallest_coin};
use crate::{
    limits::PAYABLE_ROUNDING_DECIMALS_MIN,
    money::{Currency, Money},
};

/// Refuses what a new invoice states of its payment and may not: a charge without tax in place of a rounding, and more that
/// is kept than there is to pay.
pub(super) fn check_payable(issued: &Issued) -> Result<(), InvoiceError> {
    let totals = issued.totals();
    if let Some(rounding) = totals.rounding() {
        let below = above_any_rounding(rounding.currency);
        if rounding.minor.unsigned_abs() >= below.minor.unsigned_abs() {
            return Err(InvoiceError::PayableRoundingTooLarge { rounding, below });
        }
    }
    match totals.payable_less_withheld() {
        Some(left) if left.minor < 0 => Err(InvoiceError::CreditNoteWanted { amount: left }),
        _ => Ok(()),
    }
}

/// One major unit, or a hundred minor ones of a currency that has fewer of them, or the smallest coin where that is more:
/// below it is what is rounded away.
fn above_any_rounding(currency: Currency) -> Money {
    let unit = 10_i64.saturating_pow(currency.exponent().max(PAYABLE_ROUNDING_DECIMALS_MIN));
    Money { minor: unit.max(smallest_coin(currency).unwrap_or_default()), currency }
}

/// Refuses tax that isn't stated in the currency in which the law wants it, and a second currency that is none or whose amount
/// isn't the same tax.
pub(super) fn check_tax_currency(issued: &Issued) -> Result<(), InvoiceError> {
    let (draft, regime) = (issued.draft(), issued.details().regime);
    let wanted = regime.tax_currency();
    let given = draft.tax_currency.map(|second| second.currency());
    if given == Some(draft.currency) {
        return Err(InvoiceError::TaxCurrencySame { currency: draft.currency });
    }
    let is_stated = draft.currency == wanted || given == Some(wanted);
    if let Some(at) = first_taxed(draft).filter(|_| !is_stated) {
        return Err(InvoiceError::TaxCurrencyWanted { at, regime, wanted });
    }
    check_stated(draft, issued.totals().tax())
}

/// Refuses tax stated in the second currency that is of another sign than the tax.
fn check_stated(draft: &Draft, tax: Money) -> Result<(), InvoiceError> {
    match draft.tax_currency {
        Some(TaxCurrency::Amount { amount }) if amount.minor.signum() != tax.minor.signum() => {
            Err(InvoiceError::NegativeAmount { at: Place::TaxCurrency {}, amount })
        }
        _ => Ok(()),
    }
}
