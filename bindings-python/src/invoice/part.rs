//! Credit notes in part, corrections and voids.

use chrono::NaiveDate;
use journeyman::{
    invoice::{
        Corrected, CreditExplanation, CreditNote, CreditPart, CreditRule, CreditedFurtherTax, CreditedPart,
        CreditedTax, ExplanationStep, FurtherCreditRule, FurtherTaxTotal, InvoiceFate, Issued, LeftToCredit, LineLeft,
        LineToCredit, TaxBreakdown, TaxesLeft, VoidDetails, VoidedInvoice,
    },
    money::{Money, Rounding},
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
        /// What its lines ask for under each tax, where further taxes make that another than what they come to by themselves:
        /// what all that was taken of the lines so far comes to, rounded once, less what was credited of them before.
        requested: Option<TaxesLeft>,
        /// What was left to credit before.
        left_before: TaxesLeft,
        /// What was prepaid and not yet taken back, if anything.
        prepaid_before: Option<Money>,
        /// What the amount to pay was rounded by and that wasn't yet taken back, if anything.
        rounding_before: Option<Money>,
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

plain! {
    /// How the tax of a credit note comes about under one tax.
    CreditRule(CreditRule) [] {
        /// All that is left under the tax is asked for: its tax is all that is left of the tax.
        AllLeft,
        /// The tax of what is asked for, by itself.
        OwnTax,
        /// The nearest to the tax of what is asked for that is no more than what is left, leaves no more base than is left,
        /// and leaves the tax of what is left of the base within one minor unit.
        KeptWithinLeft,
    }
}

value! {
    /// What a credit note credits under one tax, and why so much. Its text is the English sentence about it.
    CreditedTax(CreditedTax) [text] open {
        /// The rule that makes the tax.
        rule: CreditRule,
        /// What was left to credit under it before.
        left_before: TaxBreakdown,
        /// What is asked for, as the prices of the rule are: without tax, or with it.
        requested: Money,
        /// How that comes about, of a part of an amount: its share by the largest remainder. What lines come to, the steps of
        /// `explain` of the credit note's draft tell.
        requested_step: Option<ExplanationStep>,
        /// Whether that is with the tax in it.
        with_tax: bool,
        /// The tax of what is asked for by itself, without regard to what is left: the result of `own_tax_step`, if there is one.
        own_tax: Money,
        /// How that comes about: its rule, inputs, unrounded value, rounding and residue. Of an amount and of the rest it is the tax
        /// within it. Of lines it is the step of `explain` of the credit note's draft: where the draft rounds tax on lines or once
        /// for the document, or keeps nets exact, that isn't what is asked for × rate, rounded. None where it isn't either: what the
        /// credit note itself says is asked for then (`CreditedPart.requested`) is what all that was taken so far comes to, less
        /// what was credited of it before.
        own_tax_step: Option<ExplanationStep>,
        /// Which way the credit note's draft rounds tax.
        rounding: Rounding,
        /// The base and the tax that the credit note has.
        credited: TaxBreakdown,
    }
}

plain! {
    /// How the amount of a further tax on a credit note comes about.
    FurtherCreditRule(FurtherCreditRule) [] {
        /// All that is left of it.
        AllLeft,
        /// What is asked for, by itself.
        OwnTax,
        /// The nearest to what is asked for that is no more than what is left; of a percentage beside the taxable amount, the
        /// nearest too that leaves the tax of what is left of what it is of within one minor unit.
        KeptWithinLeft,
        /// With what is asked for of all further taxes in the taxable amount, Σ bases − these would be less than nothing or more
        /// than `tax_exclusive_before`: as far as they would, each takes as much more as is left of it, in their order; of an
        /// amount with tax, as much less, too.
        KeptInBase,
    }
}

value! {
    /// What a credit note credits of one further tax, and why so much. Its text is the English sentence about it.
    ///
    /// What it is of (`credited.base`) is `own_base`, kept to what is left of that; or all that is left of it, where the credit
    /// note leaves no money.
    CreditedFurtherTax(CreditedFurtherTax) [text] open {
        /// The rule that makes the amount.
        rule: FurtherCreditRule,
        /// What was left of it before; none where nothing was.
        left_before: Option<FurtherTaxTotal>,
        /// What a percentage is asked for of, without regard to what is left: the result of `own_base_step`, if there is one.
        own_base: Option<Money>,
        /// How that comes about, as `own_tax_step` has it.
        own_base_step: Option<ExplanationStep>,
        /// The tax that is asked for, without regard to what is left: the result of `own_tax_step`, if there is one.
        own_tax: Money,
        /// How that comes about. Of lines it is the step of `explain` of the credit note's draft, with the number that it has there;
        /// none where that isn't it: what the credit note itself says is asked for then (`CreditedPart.requested`) is what all that
        /// was taken so far comes to, less what was credited of it before. Lines that don't bear the tax come to nothing of it. Of
        /// an amount it is its share of what is left. Of all that is left there is none.
        own_tax_step: Option<ExplanationStep>,
        /// Which way the credit note's draft rounds tax.
        rounding: Rounding,
        /// What the credit note has of it.
        credited: FurtherTaxTotal,
    }
}

value! {
    /// Where the totals of a credit note come from, without the sign that they have.
    CreditExplanation(CreditExplanation) [] open {
        /// What is credited under each tax.
        taxes: Vec<CreditedTax>,
        /// What is credited of each further tax.
        further_taxes: Vec<CreditedFurtherTax> = [],
        /// The total without tax: Σ bases − the further taxes in them.
        tax_exclusive: Money,
        /// The tax: Σ taxes + further taxes that aren't withheld.
        tax: Money,
        /// The total with tax: the two.
        tax_inclusive: Money,
        /// What was prepaid and is taken back: what of `prepaid_before` and of what was rounded down is more than `left_after` (or
        /// than that less `withheld_after` and with what was rounded up), as far as it isn't taken back of the rounding.
        prepaid: Option<Money>,
        /// What the invoice's amount to pay was rounded by and is taken back: down likewise, and up when nothing is left, or as far
        /// as more is withheld of what is credited than it comes to.
        rounding: Option<Money>,
        /// What was prepaid, as far as it wasn't taken back before.
        prepaid_before: Option<Money>,
        /// What the amount to pay was rounded by, as far as it wasn't taken back before.
        rounding_before: Option<Money>,
        /// What was left without tax before, Σ bases − the further taxes in them: none where no such tax is left.
        tax_exclusive_before: Option<Money>,
        /// What is left with tax after it.
        left_after: Money,
        /// What the customer withholds of that, if anything.
        withheld_after: Option<Money>,
        /// What is credited: the total with tax − prepaid + rounding.
        payable: Money,
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
        /// What was prepaid and stays set off against that, if anything.
        prepaid: Option<Money>,
        /// What the amount to pay was rounded by and stays so, if anything.
        rounding: Option<Money>,
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
