//! Drafts and what they are made of.

use journeyman::{
    invoice::{
        DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, FurtherTax, InvoiceLine, LineAdjustment,
        LineAllowance, LineCharge, NetRounding, PayableRounding, RoundingProfile, TaxCurrency,
    },
    money::{Currency, Money, Rounding},
    pricing::PricedLine,
    quantity::{InvoicedQuantity, Percent, Quantity, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxRounding, TaxTreatment},
    text::Text,
    unit::Unit,
};

use crate::macros::prelude::*;

value! {
    /// An invoice before it has a number: what is billed, and how it is calculated.
    ///
    /// Nothing in it is calculated yet, so it may be wrong; `calculate` says what is, and `issue` makes it a document.
    Draft(Draft) [] open {
        /// The currency of every amount in it (BT-5).
        currency: Currency,
        /// Whether the prices and amounts include the tax. EN 16931 has exclusive ones only.
        price_basis: PriceBasis,
        /// Who rounds what, and which way.
        rounding: RoundingProfile,
        /// What is billed (BG-25), at least one line and at most `limits.INVOICE_LINES_MAX`.
        lines: Vec<InvoiceLine>,
        /// What comes off the document as a whole (BG-20).
        allowances: Vec<DocumentAllowance> = [],
        /// What is added to the document as a whole (BG-21).
        charges: Vec<DocumentCharge> = [],
        /// What the customer has paid already (BT-113), if the document shows it.
        prepaid: Option<Money>,
        /// How the amount to pay is rounded (BT-114), if it is.
        payable_rounding: Option<PayableRounding>,
        /// The currency in which the tax is stated too (BT-6), if it is.
        tax_currency: Option<TaxCurrency>,
    }
    methods [draft_methods::tax_reasons]
}

mod draft_methods {
    use super::*;

    method! {
        /// Why there is no tax to pay under a category and rate (BT-120): the reasons that its lines, allowances and
        /// charges give, each once, in their order.
        tax_reasons(
            this: &Draft,
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        ) -> Vec<Text> = this.tax_reasons(category, percent).into_iter().cloned().collect()
    }
}

value! {
    /// Who rounds what, and which way: the choice that decides the last cent of an invoice.
    ///
    /// A supplier picks one, keeps to it, and stores it with every document, since it is part of the `Draft`.
    RoundingProfile(RoundingProfile) [] open {
        /// Which way price × quantity, and allowances and charges by per cent, are rounded: each on its own, unless
        /// `nets` says otherwise.
        line_net: Rounding,
        /// Where the tax is rounded, and which way.
        tax: TaxRounding,
        /// Whether the next amount is made of these as they were rounded, or before.
        nets: NetRounding = default,
    }
    methods [profile::en_16931]
}

mod profile {
    use super::*;

    static_method! {
        /// As EN 16931 rounds: half up, and the tax once for each category and rate (BR-CO-17). In Australia it is rule
        /// (a) of GST Act 1999 s 9-90.
        light en_16931() -> RoundingProfile = RoundingProfile::EN_16931
    }
}

plain! {
    /// Whether what is made of a line's amount is made of it as it is shown, or as it was before rounding.
    NetRounding(NetRounding) [] {
        /// As shown: price × quantity, allowances and charges are rounded, and only rounded amounts are summed and taxed (EN
        /// 16931).
        Rounded,
        /// Once a line: price × quantity and the line's allowances and charges stay exact until the line's amount is made of
        /// them, which is rounded, once. What is shown of them is rounded for itself, so that a line needn't add up to the
        /// minor unit; the sums and the tax are made of rounded line amounts. Xero and Odoo calculate so.
        OnceALine,
        /// Exact: they are rounded only to be shown, and the sums and the tax are made of the exact amounts. What the shown lines
        /// don't sum to is an amount of its own, `Totals.line_rounding`.
        Exact,
    }
}

value! {
    /// One line of an invoice (BG-25). Its number is its place in the draft, counted from 1.
    InvoiceLine(InvoiceLine) [] open {
        /// What the customer reads (BT-153).
        description: Text,
        /// How much (BT-129): below zero what goes back.
        quantity: InvoicedQuantity,
        /// Of what unit (BT-130), by its code in UN/ECE Recommendation 20: `HUR` for hours, `C62` for pieces.
        unit: Unit,
        /// The price of one unit, or of so many as the base quantity is, in major units of the currency (BT-146); with tax, where
        /// the draft's prices include it.
        unit_price: UnitPrice,
        /// For how many units the price is (BT-149), above zero; none is 1.
        base_quantity: Option<Quantity>,
        /// What comes off this line (BG-27).
        allowances: Vec<LineAllowance> = [],
        /// What is added to this line (BG-28).
        charges: Vec<LineCharge> = [],
        /// The tax that the line bears (BG-30).
        tax: TaxTreatment,
        /// What it bears besides, at most `limits.FURTHER_TAXES_MAX`.
        further_taxes: Vec<FurtherTax> = [],
    }
    methods [line::of]
}

mod line {
    use super::*;

    static_method! {
        /// The line that bills a priced line under a tax treatment.
        of(
            /// What was priced.
            priced: PricedLine,
            /// The tax that it bears.
            tax: TaxTreatment,
        ) -> InvoiceLine = InvoiceLine::of(priced, tax)
    }
}

value! {
    /// What comes off a line (BG-27).
    LineAllowance(LineAllowance) [] open {
        /// How much (BT-136, BT-138).
        value: LineAdjustment,
        /// Why (BT-139).
        reason: Text,
    }
}

value! {
    /// What is added to a line (BG-28).
    LineCharge(LineCharge) [] open {
        /// How much (BT-141, BT-143).
        value: LineAdjustment,
        /// Why (BT-144).
        reason: Text,
    }
}

choice! {
    /// How much an allowance or charge of a line is.
    LineAdjustment(LineAdjustment) [] {
        /// So much; below zero it works the other way.
        Amount {
            /// The amount, in the draft's currency and price basis.
            amount: Money,
        },
        /// A percentage of the line's price × quantity (BT-137, BT-142), as rounded or exact as the nets of the draft are.
        /// Percentages of one line don't compound.
        Percent {
            /// The percentage.
            percent: Percent,
        },
    }
}

value! {
    /// What comes off the document as a whole (BG-20), with the tax that it takes back.
    DocumentAllowance(DocumentAllowance) [] open {
        /// How much (BT-92, BT-94).
        value: DocumentAdjustment,
        /// Why (BT-97).
        reason: Text,
        /// The tax that it takes back (BT-95, BT-96): that of lines or charges of the draft which are worth as much at least.
        tax: TaxTreatment,
        /// What it takes back besides, at most `limits.FURTHER_TAXES_MAX`: percentages only.
        further_taxes: Vec<FurtherTax> = [],
    }
}

value! {
    /// What is added to the document as a whole (BG-21), with the tax that it bears.
    DocumentCharge(DocumentCharge) [] open {
        /// How much (BT-99, BT-101).
        value: DocumentAdjustment,
        /// Why (BT-104).
        reason: Text,
        /// The tax that it bears (BT-102, BT-103).
        tax: TaxTreatment,
        /// What it bears besides, at most `limits.FURTHER_TAXES_MAX`: percentages only.
        further_taxes: Vec<FurtherTax> = [],
    }
}

choice! {
    /// How much an allowance or charge of the document is.
    ///
    /// A percentage is of line amounts, as shown or exact as the nets of the draft are, never of other document allowances and
    /// charges: they don't compound. EN 16931 leaves open which lines it is of (BT-93, BT-100), so the draft says: a discount on a
    /// document of two rates is two allowances, each of the lines under its own tax.
    DocumentAdjustment(DocumentAdjustment) [] {
        /// So much; below zero it works the other way.
        Amount {
            /// The amount, in the draft's currency and price basis.
            amount: Money,
        },
        /// A percentage of the sum of all lines (BT-106).
        PercentOfLines {
            /// The percentage.
            percent: Percent,
        },
        /// A percentage of the sum of the lines that bear the same tax: the same category and rate.
        PercentOfSameTax {
            /// The percentage.
            percent: Percent,
        },
    }
}
