//! The amounts of an invoice by name.

use journeyman::{invoice::Figure, quantity::Percent, tax::TaxCategory};

use crate::macros::prelude::*;

choice! {
    /// One amount of an invoice, by what it is: its business term (BT) in EN 16931 where it has one.
    ///
    /// Lines, allowances and charges count from 1, as people do. Its text is its name in English.
    Figure(Figure) [text] {
        /// Price × quantity of a line: what its percentages are of (BT-137, BT-142).
        LineSubtotal {
            /// Which line.
            line: u32,
        },
        /// An allowance of a line (BT-136).
        LineAllowance {
            /// Which line.
            line: u32,
            /// Which of its allowances.
            allowance: u32,
        },
        /// A charge of a line (BT-141).
        LineCharge {
            /// Which line.
            line: u32,
            /// Which of its charges.
            charge: u32,
        },
        /// What a line comes to (BT-131, where prices exclude the tax).
        LineAmount {
            /// Which line.
            line: u32,
        },
        /// The tax of a line, where tax is rounded on each line.
        LineTax {
            /// Which line.
            line: u32,
        },
        /// The sum of the lines (BT-106).
        LineTotal {},
        /// An allowance of the document (BT-92).
        DocumentAllowance {
            /// Which.
            allowance: u32,
        },
        /// A charge of the document (BT-99).
        DocumentCharge {
            /// Which.
            charge: u32,
        },
        /// The tax of a charge of the document, where tax is rounded on each line.
        DocumentChargeTax {
            /// Which.
            charge: u32,
        },
        /// The sum of the document's allowances (BT-107).
        AllowanceTotal {},
        /// The sum of the document's charges (BT-108).
        ChargeTotal {},
        /// The lines under a category and rate: what some percentages are of.
        LinesUnderTax {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// The lines and document charges under a category and rate.
        BilledUnderTax {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// The document allowances under a category and rate.
        AllowancesUnderTax {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// What is billed under a category and rate, with its tax: lines + charges − allowances of prices that include
        /// the tax.
        AmountUnderTax {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// The taxes of the lines and charges under a category and rate, each rounded on its own.
        TaxOfLines {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// What document allowances take back of that.
        TaxTakenBack {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// The taxable amount under a category and rate, without tax (BT-116).
        TaxBase {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// The tax under a category and rate (BT-117).
        Tax {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// The tax that the customer accounts for, by its rate.
        ReverseChargeTax {
            /// The rate.
            percent: Percent,
        },
        /// The total without tax (BT-109).
        TaxExclusive {},
        /// The tax of the document (BT-110).
        TaxTotal {},
        /// The total with tax (BT-112).
        TaxInclusive {},
        /// What has been paid already (BT-113).
        Prepaid {},
        /// What is to be paid (BT-115).
        Payable {},
    }
}
