//! What an invoice comes to.

use journeyman::{
    invoice::{FurtherTaxTotal, LineTotals, TaxBreakdown, Totals},
    money::Money,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory},
};

use crate::macros::prelude::*;

value! {
    /// What an invoice comes to, in amounts that add up as they are shown.
    ///
    /// `calculate` makes it. Read back from JSON, its sums are checked, and a record whose sums don't hold is refused
    /// as corrupt (`JM-INV-0018`).
    ///
    /// Where prices exclude the tax, `tax_exclusive` is lines − allowances + charges, and the tax is added to it. Where
    /// they include it, `tax_inclusive` is that sum, and the tax is taken out of it.
    Totals(Totals) [] made {
        /// Whether the lines, allowances and charges include the tax.
        price_basis: PriceBasis,
        /// What each line comes to, in the order of the draft.
        lines: [LineTotals],
        /// The document's allowances (BT-92), in the order of the draft.
        allowances: [Money],
        /// The document's charges (BT-99), in the order of the draft.
        charges: [Money],
        /// The sum of the lines (BT-106).
        line_total: Money,
        /// The sum of the document's allowances (BT-107).
        allowance_total: Money,
        /// The sum of the document's charges (BT-108).
        charge_total: Money,
        /// The total without tax (BT-109).
        tax_exclusive: Money,
        /// The tax (BT-110).
        tax: Money,
        /// The total with tax (BT-112): what the customer was quoted, where prices include it.
        tax_inclusive: Money,
        /// What has been paid already (BT-113), if the document shows it.
        prepaid: Option<Money>,
        /// What is to be paid (BT-115).
        payable: Money,
        /// What is billed under each tax, by category in the order of `TaxCategory`, then by rate, the lowest first.
        tax_breakdown: [TaxBreakdown],
        /// What the shown lines, allowances and charges don't sum to: lines − allowances + charges + this is the total that the
        /// prices give. Only where nets stay exact.
        line_rounding: Option<Money>,
        /// Every further tax: those that are withheld last, then by name, by rate (percentages first, the lowest first), by what
        /// it is of, and those in the taxable amount last.
        further_taxes: [FurtherTaxTotal],
        /// The sum of the taxes that the customer keeps, if there is any.
        withheld: Option<Money>,
        /// What the amount to pay was rounded by (BT-114), if it is.
        rounding: Option<Money>,
        /// What the supplier gets in the end, if tax is withheld: what is to be paid, less that.
        payable_less_withheld: Option<Money>,
        /// The tax in a second currency (BT-111), if it is stated in one.
        tax_in_tax_currency: Option<Money>,
    }
    methods [methods::negated]
}

mod methods {
    use super::*;

    method! {
        /// The same totals the other way, amount by amount: those of the credit note that undoes the invoice.
        negated(this: &Totals) -> Totals = this.negated()
    }
}

value! {
    /// What one line comes to.
    LineTotals(LineTotals) [] open {
        /// Price × quantity, rounded: what percentages on the line are of (BT-137, BT-142).
        subtotal: Money,
        /// The sum of its allowances (Σ BT-136).
        allowances: Money,
        /// The sum of its charges (Σ BT-141).
        charges: Money,
        /// Subtotal + charges − allowances: what the line shows. It is BT-131 where prices exclude the tax, else with tax.
        amount: Money,
        /// The main tax on it, or in it where prices include the tax: only where tax is rounded on each line.
        tax: Option<Money>,
        /// The sum of its further taxes that aren't withheld, if it has any further tax: only where tax is rounded on each line.
        further_tax: Option<Money>,
    }
}

value! {
    /// What is billed under one tax category and rate (BG-23).
    TaxBreakdown(TaxBreakdown) [] open {
        /// The category (BT-118).
        category: TaxCategory,
        /// The rate (BT-119).
        percent: Percent,
        /// The taxable amount, without the tax (BT-116). With the tax it is what was billed, to the cent.
        base: Money,
        /// The tax (BT-117).
        tax: Money,
        /// The tax that the customer accounts for under reverse charge: shown, not paid to the supplier. `None` for the rest.
        reverse_charge_tax: Option<Money>,
    }
}
