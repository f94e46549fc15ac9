//! Taxes besides the main one, and how the amount to pay is settled.

use journeyman::{
    invoice::{FurtherTax, FurtherTaxBase, FurtherTaxRate, PayableRounding, TaxCurrency},
    money::{Currency, Money, Rounding},
    quantity::{ExchangeRate, Percent, UnitPrice},
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// A tax that a line, or an allowance or charge of the document, bears besides its main one.
    ///
    /// The taxes of one line are taken in this order: first the further taxes that are part of the taxable amount
    /// (`in_tax_base`), each rounded on the line, as a charge of it is; then the main tax, on the net amount and those;
    /// then the other further taxes, in the order of the list.
    ///
    /// Québec's sales tax beside the federal one is a percentage of `NET`; 3 % on the price and all taxes before are of
    /// `NET_AND_TAXES`; a levy of 0.15 for each piece, on which VAT is due, is for each unit and `in_tax_base`; what a
    /// contractor deducts from labour and pays to the revenue for the subcontractor is `withheld`.
    FurtherTax(FurtherTax) [] open {
        /// What it is called on the invoice.
        tax: Label,
        /// How much it is.
        rate: FurtherTaxRate,
        /// What a percentage is of.
        on: FurtherTaxBase,
        /// Whether it is part of the amount on which the main tax is.
        in_tax_base: bool = false,
        /// Whether the customer keeps it and pays it to the authority: it is in no total, and is what is paid less in
        /// the end.
        withheld: bool = false,
    }
}

choice! {
    /// How much a further tax is.
    FurtherTaxRate(FurtherTaxRate) [] {
        /// A percentage, at most `TAX_PERCENT_MAX`.
        Percent {
            /// The percentage.
            percent: Percent,
        },
        /// So much for each unit of the line's quantity, whatever its price; only on lines.
        PerUnit {
            /// The tax of one unit, in major units of the draft's currency.
            amount: UnitPrice,
        },
    }
}

plain! {
    /// What a further tax by per cent is of.
    FurtherTaxBase(FurtherTaxBase) [] {
        /// Of the amount without any tax.
        Net,
        /// Of the amount with the taxes before it that are to be paid to the supplier.
        NetAndTaxes,
    }
}

choice! {
    /// How the amount to pay is rounded (BT-114): after the tax, which it never touches.
    PayableRounding(PayableRounding) [] {
        /// By an amount that is known already, above or below zero.
        Amount {
            /// What is added.
            amount: Money,
        },
        /// To the smallest coin of the currency, because it is paid in cash: 5 cents in AUD and CAD, 5 centimes in CHF,
        /// 10 cents in NZD.
        Cash {
            /// Where half a coin goes: half up or half down.
            ties: Rounding,
        },
    }
}

choice! {
    /// The tax once more in a second currency, where the law of the supplier's country wants it in its own (BT-6,
    /// BT-111).
    ///
    /// Source: EN 16931 BR-53; Directive 2006/112/EC art. 230.
    TaxCurrency(TaxCurrency) [] {
        /// At a rate: the tax × rate, rounded the way of the tax.
        Rate {
            /// The second currency (BT-6).
            currency: Currency,
            /// How many units of it one unit of the draft's currency is.
            rate: ExchangeRate,
        },
        /// As stated.
        Amount {
            /// The tax in the second currency (BT-111).
            amount: Money,
        },
    }
}
