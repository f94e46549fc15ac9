//! Ways of rounding by name, and what other systems calculate.

use journeyman::{
    invoice::{Elsewhere, InexpressiblePart, InexpressibleReason, NamedRounding, OtherSystem, RoundingProfile},
    money::Money,
};

use crate::macros::prelude::*;

value! {
    /// A rounding profile under the name by which people speak of it, with where it comes from and what it costs.
    ///
    /// A profile calculates any draft. Whether a supplier may use it is the law's to say
    /// (`tax.roundings`), and `issue` refuses what the law doesn't permit.
    NamedRounding(NamedRounding) [] open {
        /// The name: lower case, digits and dashes.
        name: String,
        /// What it does.
        profile: RoundingProfile,
        /// The act, manual or standard that it is from.
        source: String,
        /// What it is good for, and what it costs.
        trade_off: String,
        /// Where it is refused, and by whom.
        refused: String,
    }
}

plain! {
    /// A system to which invoices are handed over, and which calculates them again.
    OtherSystem(OtherSystem) [] {
        /// Xero: each line to the cent, its tax to the cent, then the sums. Unit prices have up to 4 decimals.
        ///
        /// Source: Xero's developer guide "Rounding in Xero". It doesn't say which way half a cent goes; its examples fit half
        /// up.
        Xero,
        /// QuickBooks Online outside the United States: each line's amount and tax to the cent. Rates and prices have up to 7
        /// decimals.
        ///
        /// Source: Intuit's community answers on rounding precision (secondary).
        QuickbooksOnline,
        /// QuickBooks Online in the United States: the tax on the taxable total of each rate; prices are without tax.
        ///
        /// Source: as above (secondary).
        QuickbooksOnlineUs,
        /// An electronic invoice of the Peppol network (BIS Billing 3.0, PINT A-NZ): EN 16931's calculation, net prices only.
        /// What bears standard and reduced tax at one rate is one row of its breakdown.
        Peppol,
    }
}

choice! {
    /// What another system makes of a draft, before it is handed over.
    Elsewhere(Elsewhere) [] {
        /// It calculates these totals.
        Computes {
            /// The total without tax; in an electronic invoice with the further taxes that are in the taxable amount.
            tax_exclusive: Money,
            /// The tax.
            tax: Money,
            /// The total with tax.
            tax_inclusive: Money,
            /// What its total with tax is above ours; below zero where it is less. An electronic invoice takes the opposite as its
            /// rounding amount (BT-114); another system takes it as a line of its own.
            difference: Money,
            /// What of the draft has no place there, though it changes none of these totals: that of the document first, then of
            /// the lines. Where it is tax that is withheld, an amount paid before, or a rounding of what is to be paid, then what
            /// is to be paid there is another amount than here.
            unstated: Vec<InexpressibleReason> = [],
        },
        /// It has no place for something in the draft.
        Inexpressible {
            /// What, the first first; at least one.
            reasons: Vec<InexpressibleReason>,
        },
    }
}

value! {
    /// Something in a draft that another system has no place for. Its `str` is the English sentence about it.
    InexpressibleReason(InexpressibleReason) [text] open {
        /// What it is.
        what: InexpressiblePart,
        /// In which line it is, counted from 1; `None` where it is in the document.
        line: Option<u32>,
    }
}

plain! {
    /// What of a draft another system has no place for.
    InexpressiblePart(InexpressiblePart) [] {
        /// The currency: its minor unit isn't a hundredth; in an electronic invoice it may be more, and not less (BR-DEC-09 to
        /// BR-DEC-28), of the second currency of its tax neither.
        Currency,
        /// Prices that include tax; in an electronic invoice where there are allowances or charges, which have no amount without
        /// tax: give them as lines, or prices without tax.
        InclusivePrices,
        /// A unit price of more decimals than it takes.
        UnitPriceDecimals,
        /// A quantity of more decimals than it takes.
        QuantityDecimals,
        /// A price for more than one unit.
        BaseQuantity,
        /// An allowance of a line, or more than one: give it as a line below zero.
        LineAllowance,
        /// A charge of a line: give it as a line of its own.
        LineCharge,
        /// An allowance of the document: give it as a line below zero.
        DocumentAllowance,
        /// A charge of the document: give it as a line of its own.
        DocumentCharge,
        /// A tax besides the main one.
        FurtherTax,
        /// A tax that is withheld: the system shows what is to be paid without it.
        WithheldTax,
        /// Tax that the customer accounts for: the system needs a tax rate of its own for it.
        ReverseCharge,
        /// The rate of tax that the customer accounts for: an electronic invoice states 0 there (BR-AE-05, BR-AE-06, BR-AE-07).
        ReverseChargeRate,
        /// What was paid already: the system takes it as a payment that is allocated to the invoice.
        Prepaid,
        /// The rounding of the amount to pay: the system shows what is to be paid without it.
        PayableRounding,
        /// Tax in a second currency: the system has rates of exchange of its own.
        TaxCurrency,
    }
}
