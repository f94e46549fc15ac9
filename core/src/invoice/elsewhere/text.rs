//! The one English rendering of what another system has no place for.

use std::fmt;

use super::{InexpressiblePart, InexpressibleReason};

impl fmt::Display for InexpressibleReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        f.write_str(self.what.sentence())
    }
}

impl InexpressiblePart {
    /// What is in the way, and what helps where something does. The system isn't named: whoever asked knows which it is.
    const fn sentence(self) -> &'static str {
        match self {
            Self::Currency => {
                "the currency, or the one in which the tax is stated, has another number of decimals than the two that the other \
                 system takes"
            }
            Self::InclusivePrices => {
                "the other system doesn't take prices with tax, or not beside allowances and charges: give prices without tax"
            }
            Self::UnitPriceDecimals => "the unit price has more decimals than the other system takes",
            Self::QuantityDecimals => "the quantity has more decimals than the other system takes",
            Self::BaseQuantity => "the price is for a base quantity, and the other system takes the price of one unit",
            Self::LineAllowance => {
                "the other system has no place for its allowance, or for more than one: give it as a line below zero"
            }
            Self::LineCharge => "the other system has no place for its charge: give it as a line of its own",
            Self::DocumentAllowance => {
                "the other system has no place for an allowance of the document: give it as a line below zero"
            }
            Self::DocumentCharge => {
                "the other system has no place for a charge of the document: give it as a line of its own"
            }
            Self::FurtherTax => "the other system has no place for a tax besides the main one",
            Self::WithheldTax => {
                "the other system has no place for a tax that is withheld: what is to be paid there is the amount before it"
            }
            Self::ReverseCharge => {
                "the customer accounts for the tax, and the other system needs a tax rate of its own for that"
            }
            Self::ReverseChargeRate => {
                "the customer accounts for the tax, and an electronic invoice states a rate of 0 there"
            }
            Self::Prepaid => {
                "the other system has no place for what was paid already: record it there as a payment of the invoice"
            }
            Self::PayableRounding => {
                "the other system has no place for the rounding of what is to be paid: there it is the amount before it"
            }
            Self::TaxCurrency => {
                "the other system has no place for the tax in a second currency: it has rates of exchange of its own"
            }
        }
    }
}
