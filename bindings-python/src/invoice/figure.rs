//! The amounts of an invoice by name.

use journeyman::{
    invoice::{Figure, FurtherTaxFigure, InvoicePart},
    quantity::Percent,
    tax::TaxCategory,
};

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
        /// The sum of a line's allowances, where nets stay exact.
        LineAllowanceTotal {
            /// Which line.
            line: u32,
        },
        /// The sum of a line's charges, where nets stay exact.
        LineChargeTotal {
            /// Which line.
            line: u32,
        },
        /// The sum of the lines (BT-106).
        LineTotal {},
        /// The sum of the lines before they are rounded to be shown: what percentages are of where nets stay exact.
        ExactLines {},
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
        /// The tax of an allowance of the document, where tax is rounded on each line.
        DocumentAllowanceTax {
            /// Which.
            allowance: u32,
        },
        /// The amount of a part without its taxes, where prices include them and there are several.
        PartNet {
            /// Which part.
            part: InvoicePart,
        },
        /// What the main tax of a part is of, where that is more than its net amount.
        PartTaxBase {
            /// Which part.
            part: InvoicePart,
        },
        /// What a further tax of a part is of, where that is more than its net amount.
        PartFurtherTaxBase {
            /// Which part.
            part: InvoicePart,
            /// Which of its further taxes.
            tax: u32,
        },
        /// A further tax for each unit of a part, with the taxes that are on it, where prices include them.
        PartFurtherTaxWithin {
            /// Which part.
            part: InvoicePart,
            /// Which of its further taxes.
            tax: u32,
        },
        /// A further tax of a part: as it is shown where tax is rounded on each line, else only to explain the sum.
        PartFurtherTax {
            /// Which part.
            part: InvoicePart,
            /// Which of its further taxes.
            tax: u32,
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
        /// What is billed under a category and rate, with its tax: lines + charges − allowances of prices that include the tax.
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
        /// The tax under a category and rate, rounded towards zero, where the document's tax is rounded once.
        ExactTax {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// The sum of the exact taxes of all categories and rates, where the document's tax is rounded once.
        ExactTaxTotal {},
        /// The tax that the customer accounts for, by its rate.
        ReverseChargeTax {
            /// The rate.
            percent: Percent,
        },
        /// What a further tax by per cent is of, on the whole document.
        FurtherTaxBase {
            /// Its place in the order of the totals.
            group: u32,
        },
        /// A further tax on what is billed under a category and rate.
        FurtherUnderTax {
            /// Its place in the order of the totals.
            group: u32,
            /// Which amount of it.
            figure: FurtherTaxFigure,
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// What a further tax comes to.
        FurtherTax {
            /// Its place in the order of the totals.
            group: u32,
        },
        /// What the shown lines, allowances and charges don't sum to, where nets stay exact.
        LineRounding {},
        /// The total without tax (BT-109).
        TaxExclusive {},
        /// The tax of the document (BT-110).
        TaxTotal {},
        /// The total with tax (BT-112).
        TaxInclusive {},
        /// What has been paid already (BT-113).
        Prepaid {},
        /// What would be to pay, before it is rounded to a coin.
        Due {},
        /// What the amount to pay is rounded by (BT-114).
        PayableRounding {},
        /// What is to be paid (BT-115).
        Payable {},
        /// The taxes that the customer keeps.
        Withheld {},
        /// What the supplier gets in the end.
        PayableLessWithheld {},
        /// The tax in the second currency (BT-111).
        TaxInTaxCurrency {},
        /// All that was left of an invoice before a credit note, with tax.
        LeftToCredit {},
        /// What was left of it under a category and rate, with that tax.
        LeftUnderTax {
            /// The category.
            category: TaxCategory,
            /// The rate.
            percent: Percent,
        },
        /// What was left of a further tax.
        LeftOfFurtherTax {
            /// Its place in the order of the credit note's totals.
            group: u32,
        },
        /// What was left of what a further tax by per cent is of.
        LeftOfFurtherTaxBase {
            /// Its place in the order of the credit note's totals.
            group: u32,
        },
    }
}

choice! {
    /// A part of an invoice that bears tax. Lines, allowances and charges count from 1, as people do.
    InvoicePart(InvoicePart) [text] {
        /// A line.
        Line {
            /// Which.
            line: u32,
        },
        /// An allowance of the document.
        DocumentAllowance {
            /// Which.
            allowance: u32,
        },
        /// A charge of the document.
        DocumentCharge {
            /// Which.
            charge: u32,
        },
    }
}

plain! {
    /// An amount of a further tax, as far as it is on what bears one main tax.
    FurtherTaxFigure(FurtherTaxFigure) [] {
        /// The lines and document charges that bear it.
        Billed,
        /// The document allowances that take it back.
        Allowances,
        /// The taxes of the lines and charges, each rounded on its own.
        OfLines,
        /// What document allowances take back of that.
        TakenBack,
        /// Its exact value, rounded towards zero.
        Exact,
        /// What it comes to.
        Amount,
    }
}
