//! Taxes besides the main one, and what settles an invoice.

use journeyman::{
    invoice::{FurtherTax, FurtherTaxBase, FurtherTaxRate, FurtherTaxTotal, PayableRounding, TaxCurrency},
    money::{Currency, Money, Rounding},
    quantity::{ExchangeRate, Percent, UnitPrice},
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// A tax that a line, or an allowance or charge of the document, bears besides its main one.
    ///
    /// The taxes of one line are taken in this order:
    /// 1. the further taxes that are part of the taxable amount (`in_tax_base`), each rounded on the line, also where
    ///    nets stay exact;
    /// 2. the main tax, on the net amount and those;
    /// 3. the other further taxes, in the order of the list.
    ///
    /// Where nets stay exact, so does a tax in the taxable amount if it is given as the main tax and the one on it as a further
    /// tax on `net_and_taxes`: three lines of 10.05 with 5 % and then 16 % are 30.15 + 1.51 + 5.07 = 36.73, and 36.71 where the
    /// 5 % are rounded on each line.
    ///
    /// Where prices include tax, they include all of these that aren't withheld, beside the main tax. A tax on top of a price that
    /// includes the main tax only is stated with net prices of up to 8 decimals and exact nets: 11 pieces at 10.00 with 21 % in it,
    /// 10 of them with 5.2 % on top, are 8.26446281 each and come to 90.91 + 19.09 + 4.30 = 114.30. A tax that is a share of the
    /// price with itself in it, as Brazil's are, can't be stated.
    ///
    /// EN 16931 has one tax: there the first are charges of the line (BG-28), or a charge or an allowance beside that of the
    /// document which bears them (BG-21, BG-20), and the rest has no place.
    ///
    /// | what it is | so it is given |
    /// |---|---|
    /// | Québec's sales tax beside the federal tax: 9.975 % of the price | `Percent` on `NET` |
    /// | 3 % on the price and on all taxes before | `Percent` on `NET_AND_TAXES` |
    /// | an environmental levy of 0.15 for each piece, on which VAT is due | `PerUnit`, `in_tax_base` |
    /// | what a contractor deducts from labour and pays to the revenue for the subcontractor | `Percent` on `NET`, `withheld` |
    FurtherTax(FurtherTax) [] open {
        /// What it is called on the invoice.
        tax: Label,
        /// How much it is.
        rate: FurtherTaxRate,
        /// What a percentage is of.
        on: FurtherTaxBase,
        /// Whether it is part of the amount on which the main tax is.
        in_tax_base: bool = false,
        /// Whether the customer keeps it and pays it to the authority: it is in no total, and is what is paid less in the end.
        withheld: bool = false,
    }
}

choice! {
    /// How much a further tax is.
    FurtherTaxRate(FurtherTaxRate) [] {
        /// A percentage, at most `limits.TAX_PERCENT_MAX`.
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

value! {
    /// What a further tax comes to on the whole document: of all that bears it at one rate, in one way.
    FurtherTaxTotal(FurtherTaxTotal) [] open {
        /// What it is called.
        tax: Label,
        /// How much it is.
        rate: FurtherTaxRate,
        /// What a percentage is of.
        on: FurtherTaxBase,
        /// Whether it is part of the amount on which the main tax is.
        in_tax_base: bool = false,
        /// Whether the customer keeps it and pays it to the authority.
        withheld: bool = false,
        /// What a percentage is of, as an amount; none of a tax for each unit.
        base: Option<Money>,
        /// The tax.
        amount: Money,
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
        /// To the smallest coin of the currency, because it is paid in cash.
        ///
        /// | currency | smallest coin | source |
        /// |---|---|---|
        /// | AUD | 5 cents | 1 and 2 cents withdrawn in 1992: Royal Australian Mint; rounding guideline of the ACCC |
        /// | CAD | 5 cents | 1 cent withdrawn on 2013-02-04: Department of Finance Canada, Eliminating the Penny |
        /// | CHF | 5 centimes | Federal Act on Currency and Payment Instruments (SR 941.10) and its ordinance: the smallest is 5 |
        /// | NZD | 10 cents | 5 cents withdrawn on 2006-11-01: Reserve Bank of New Zealand |
        Cash {
            /// Where half a coin goes: half up or half down.
            ties: Rounding,
        },
    }
}

choice! {
    /// The tax once more in a second currency, where the law of the supplier's country wants it in its own (BT-6, BT-111).
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
