//! Drafts and what they are made of.

use journeyman::{
    invoice::{
        DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, InvoiceLine, LineAdjustment, LineAllowance,
        LineCharge, RoundingProfile,
    },
    money::{Currency, Money, Rounding},
    pricing::PricedLine,
    quantity::{Percent, Quantity, UnitPrice},
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
        /// What is billed (BG-25): at least one line, at most 10 000.
        lines: Vec<InvoiceLine>,
        /// What comes off the document as a whole (BG-20).
        allowances: Vec<DocumentAllowance> = [],
        /// What is added to the document as a whole (BG-21).
        charges: Vec<DocumentCharge> = [],
        /// What the customer has paid already (BT-113), if the document shows it; at most the total with tax.
        prepaid: Option<Money>,
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
        /// Which way price × quantity, and allowances and charges by per cent, are rounded: each on its own.
        line_net: Rounding,
        /// Where the tax is rounded, and which way.
        tax: TaxRounding,
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

value! {
    /// One line of an invoice (BG-25). Its number is its place in the draft, counted from 1.
    InvoiceLine(InvoiceLine) [] open {
        /// What the customer reads (BT-153).
        description: Text,
        /// How much (BT-129).
        quantity: Quantity,
        /// Of what unit (BT-130), by its code in UN/ECE Recommendation 20: `HUR` for hours, `C62` for pieces.
        unit: Unit,
        /// The price of one unit in major units of the currency (BT-146); with tax, where the draft's prices include
        /// it.
        unit_price: UnitPrice,
        /// What comes off this line (BG-27).
        allowances: Vec<LineAllowance> = [],
        /// What is added to this line (BG-28).
        charges: Vec<LineCharge> = [],
        /// The tax that the line bears (BG-30).
        tax: TaxTreatment,
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
        /// So much, zero or above.
        Amount {
            /// The amount, in the draft's currency and price basis.
            amount: Money,
        },
        /// A percentage of the line's price × quantity as rounded (BT-137, BT-142). Percentages of one line don't
        /// compound.
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
        /// The tax that it takes back (BT-95, BT-96): that of lines or charges of the draft which are worth as much at
        /// least.
        tax: TaxTreatment,
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
    }
}

choice! {
    /// How much an allowance or charge of the document is.
    ///
    /// A percentage is of line amounts as shown, never of other document allowances and charges: they don't compound. A
    /// discount on a document of two rates is two allowances, each of the lines under its own tax.
    DocumentAdjustment(DocumentAdjustment) [] {
        /// So much, zero or above.
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
