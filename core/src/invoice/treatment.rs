use super::{InvoiceError, Place};
use crate::{
    limits::TAX_PERCENT_MAX,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxTreatment},
};

/// The highest tax rate by its key, by which rates are compared quicker than by value.
const RATE_KEY_MAX: i64 = TAX_PERCENT_MAX as i64 * 1_000_000;

/// Whether the supplier collects tax under a category. The rest of them add nothing to the invoice.
pub(super) const fn is_taxed(category: TaxCategory) -> bool {
    matches!(
        category,
        TaxCategory::Standard | TaxCategory::Reduced | TaxCategory::CanaryIslands | TaxCategory::CeutaMelilla
    )
}

/// Refuses a category and rate that contradict each other or the price basis.
///
/// Source: EN 16931 BR-S-05, BR-Z-05, BR-E-05, BR-O-05, BR-IC-05, BR-G-05, BR-AF-05, BR-AG-05. BR-AE-05 wants 0 % under reverse charge, where the UK has the rate
/// shown (VAT Regulations 1995 reg 14) and Ireland doesn't: so any rate goes, and 0 says that none is shown.
pub(super) fn check(tax: &TaxTreatment, basis: PriceBasis, at: Place) -> Result<(), InvoiceError> {
    let TaxTreatment { category, percent, .. } = *tax;
    if !rate_fits(category, percent) {
        return Err(InvoiceError::RateUnfit { at, category, percent });
    }
    if category == TaxCategory::ReverseCharge && basis == PriceBasis::Inclusive {
        return Err(InvoiceError::ReverseChargeInclusive { at });
    }
    Ok(())
}

/// Refuses a treatment without the reason that it needs: BR-E-10, BR-AE-10, BR-O-10, BR-IC-10 and BR-G-10 of EN 16931, here
/// for each line.
pub(super) fn check_reason(tax: &TaxTreatment, at: Place) -> Result<(), InvoiceError> {
    let needs_reason = match tax.category {
        TaxCategory::Exempt
        | TaxCategory::ReverseCharge
        | TaxCategory::OutsideScope
        | TaxCategory::IntraCommunity
        | TaxCategory::Export => true,
        TaxCategory::Standard
        | TaxCategory::Reduced
        | TaxCategory::Zero
        | TaxCategory::CanaryIslands
        | TaxCategory::CeutaMelilla => false,
    };
    if needs_reason && tax.reason.is_none() {
        return Err(InvoiceError::ReasonMissing { at, category: tax.category });
    }
    Ok(())
}

/// Whether a category may have a rate.
pub(super) fn rate_fits(category: TaxCategory, percent: Percent) -> bool {
    let fits = match category {
        TaxCategory::Standard | TaxCategory::Reduced => !percent.is_zero(),
        TaxCategory::Zero
        | TaxCategory::Exempt
        | TaxCategory::OutsideScope
        | TaxCategory::IntraCommunity
        | TaxCategory::Export => percent.is_zero(),
        TaxCategory::ReverseCharge | TaxCategory::CanaryIslands | TaxCategory::CeutaMelilla => true,
    };
    fits && percent.key() <= RATE_KEY_MAX
}
