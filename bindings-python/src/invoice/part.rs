//! Credit notes in part, corrections and voids.

use chrono::NaiveDate;
use journeyman::{
    invoice::{
        Corrected, CreditNote, CreditPart, CreditedPart, FurtherTaxTotal, InvoiceFate, Issued, LeftToCredit, LineLeft,
        LineToCredit, TaxBreakdown, TaxesLeft, VoidDetails, VoidedInvoice,
    },
    money::Money,
    quantity::InvoicedQuantity,
    text::Text,
};

use crate::macros::prelude::*;

choice! {
    /// Which part of an invoice is credited.
    CreditPart(CreditPart) [] {
        /// Lines, whole or in part, each with the share that it bears of the document's allowances. The document's charges
        /// stay.
        Lines {
            /// Which, at least one and none twice.
            lines: Vec<LineToCredit>,
        },
        /// So much, with the tax that is in it, off every tax in proportion to what is left under it.
        Amount {
            /// How much, above zero.
            amount: Money,
        },
        /// All that is left, to the cent.
        Rest {},
    }
}

value! {
    /// A line to credit.
    LineToCredit(LineToCredit) [] open {
        /// Its number on the invoice, counted from 1.
        line: u32,
        /// How much of it; all that is left where none is given.
        quantity: Option<InvoicedQuantity>,
    }
}

value! {
    /// What a credit note for a part of an invoice took that part from.
    CreditedPart(CreditedPart) [] open {
        /// What was credited.
        part: CreditPart,
        /// What was left to credit before.
        left_before: TaxesLeft,
    }
}

value! {
    /// What is left to credit under each tax.
    TaxesLeft(TaxesLeft) [] open {
        /// Under each tax of which something is left, in the order of the invoice.
        tax_breakdown: Vec<TaxBreakdown>,
        /// Of each further tax of which something is left, likewise.
        further_taxes: Vec<FurtherTaxTotal> = [],
        /// The tax in the second currency (BT-111), if the invoice states it in one.
        tax_in_tax_currency: Option<Money>,
    }
}

value! {
    /// What is left to credit of an invoice.
    LeftToCredit(LeftToCredit) [] open {
        /// The lines of which something is left, by number. What was credited by amount isn't taken off them.
        lines: Vec<LineLeft>,
        /// What is left under each tax.
        taxes: TaxesLeft,
        /// What is left without tax.
        tax_exclusive: Money,
        /// The tax that is left.
        tax: Money,
        /// What is left with tax.
        tax_inclusive: Money,
    }
}

value! {
    /// What is left to credit of a line.
    LineLeft(LineLeft) [] open {
        /// Its number, counted from 1.
        line: u32,
        /// How much of it.
        quantity: InvoicedQuantity,
        /// What that comes to, as the line shows it.
        amount: Money,
    }
}

value! {
    /// What puts an invoice right: the credit note that undoes what was left of it, and the invoice in its place.
    Corrected(Corrected) [] open {
        /// The credit note, which refers to the invoice that was wrong.
        credit_note: CreditNote,
        /// The invoice in its place, which refers to it, too.
        invoice: Issued,
    }
}

value! {
    /// When and why an invoice is void.
    VoidDetails(VoidDetails) [] open {
        /// The day from which it is: that of the invoice, or later.
        voided_on: NaiveDate,
        /// Why.
        reason: Text,
    }
}

value! {
    /// What became of an invoice, as whoever keeps it knows.
    InvoiceFate(InvoiceFate) [] open {
        /// Whether anybody outside has it.
        is_sent: bool,
        /// Whether any of it was ever paid, or is written off.
        is_paid: bool,
        /// Whether a credit note is for it.
        is_credited: bool,
    }
}

value! {
    /// An invoice that is void: its number stays given, to a document that asks for nothing. `void` makes it.
    VoidedInvoice(VoidedInvoice) [] made {
        /// When and why it is void.
        details: VoidDetails,
        /// The invoice as it was, under its number.
        invoice: Issued,
    }
}
