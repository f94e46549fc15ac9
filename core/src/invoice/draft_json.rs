//! Drafts from JSON, quickly: there may be a million of them to calculate.

use super::{
    DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, FurtherTax, FurtherTaxBase, FurtherTaxRate,
    InvoiceLine, LineAdjustment, LineAllowance, LineCharge, NetRounding, PayableRounding, RoundingProfile, TaxCurrency,
};
use crate::{
    limits::MINOR_MAX,
    money::{Currency, Money, Rounding},
    quantity::{ExchangeRate, InvoicedQuantity, Percent, Quantity, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxRoundingPoint, TaxTreatment},
    text::{Label, Text},
    unit::Unit,
    wire::{
        self, Wire, WireError,
        quick::{Cursor, Quick, quick_choices, quick_structs, quick_texts, quick_words},
    },
};

impl Draft {
    /// The draft that the bytes say: what [`Wire::from_json`] says, several times as quickly.
    ///
    /// # Errors
    /// As [`Wire::from_json`].
    ///
    /// ```
    /// use journeyman::invoice::Draft;
    ///
    /// let error = Draft::from_json(br#"{"currency": "AUD", "colour": "red"}"#).unwrap_err();
    /// assert!(error.to_string().starts_with("at .: the field colour isn't known, there are currency, price_basis"));
    /// ```
    pub fn from_json(bytes: &[u8]) -> Result<Self, WireError> {
        // What is common is quick; the rest, and whatever is wrong with a document, is the strict reader's to say.
        wire::quick::read(bytes).map_or_else(|| <Self as Wire>::from_json(bytes), Ok)
    }
}

quick_structs! {
    Draft { currency, price_basis, rounding, lines, allowances, charges, prepaid, payable_rounding, tax_currency }
    RoundingProfile { line_net, tax; later nets }
    TaxRounding { at, way }
    InvoiceLine {
        description, quantity, unit, unit_price, base_quantity, allowances, charges, tax; later further_taxes
    }
    LineAllowance { value, reason }
    LineCharge { value, reason }
    DocumentAllowance { value, reason, tax; later further_taxes }
    DocumentCharge { value, reason, tax; later further_taxes }
    TaxTreatment { category, percent, reason }
    FurtherTax { tax, rate, on; later in_tax_base, withheld }
}

quick_choices! {
    LineAdjustment { "amount" => Amount { amount }, "percent" => Percent { percent } }
    DocumentAdjustment {
        "amount" => Amount { amount },
        "percent_of_lines" => PercentOfLines { percent },
        "percent_of_same_tax" => PercentOfSameTax { percent },
    }
    FurtherTaxRate { "percent" => Percent { percent }, "per_unit" => PerUnit { amount } }
    PayableRounding { "amount" => Amount { amount }, "cash" => Cash { ties } }
    TaxCurrency { "rate" => Rate { currency, rate }, "amount" => Amount { amount } }
}

quick_words! {
    PriceBasis { "exclusive" => Exclusive, "inclusive" => Inclusive }
    Rounding { "half_up" => HalfUp, "half_down" => HalfDown, "half_even" => HalfEven, "down" => Down, "up" => Up }
    TaxRoundingPoint { "line" => Line, "tax_group" => TaxGroup, "document" => Document }
    NetRounding { "rounded" => Rounded, "once_a_line" => OnceALine, "exact" => Exact }
    FurtherTaxBase { "net" => Net, "net_and_taxes" => NetAndTaxes }
    TaxCategory {
        "standard" => Standard,
        "reduced" => Reduced,
        "zero" => Zero,
        "exempt" => Exempt,
        "reverse_charge" => ReverseCharge,
        "outside_scope" => OutsideScope,
        "intra_community" => IntraCommunity,
        "export" => Export,
        "canary_islands" => CanaryIslands,
        "ceuta_melilla" => CeutaMelilla,
    }
}

quick_texts! { Currency, ExchangeRate, InvoicedQuantity, Label, Percent, Quantity, Text, Unit, UnitPrice }

impl Quick for Money {
    fn next(text: &mut Cursor<'_>) -> Option<Self> {
        let Minor { minor, currency } = Quick::next(text)?;
        (-MINOR_MAX..=MINOR_MAX).contains(&minor).then_some(Self { minor, currency })
    }
}

/// An amount before it is known to be within its bounds.
struct Minor {
    minor: i64,
    currency: Currency,
}

quick_structs! { Minor { minor, currency } }

#[cfg(test)]
mod tests;
