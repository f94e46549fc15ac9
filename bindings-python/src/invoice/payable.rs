//! Instalments, and discounts for paying early.

use chrono::NaiveDate;
use journeyman::{
    invoice::{
        EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTerms, Instalment, InstalmentShare, InstalmentTerms, TaxesLeft,
    },
    money::{Money, Rounding},
    party::PaymentTerms,
    quantity::Percent,
    text::Text,
};

use crate::macros::prelude::*;

value! {
    /// One of the parts in which an invoice is to be paid: how much, and when.
    InstalmentTerms(InstalmentTerms) [] open {
        /// How much of the whole.
        share: InstalmentShare,
        /// When it is due, counted from the date of the invoice.
        due: PaymentTerms,
    }
}

choice! {
    /// How much of the whole an instalment is.
    InstalmentShare(InstalmentShare) [] {
        /// A percentage of the whole.
        Percent {
            /// The percentage.
            percent: Percent,
        },
        /// So much, to the cent.
        Amount {
            /// The amount, in the currency of the whole.
            amount: Money,
        },
        /// What the others leave; one instalment at most.
        Rest {},
    }
}

value! {
    /// A part of an invoice, and when it is due.
    Instalment(Instalment) [] open {
        /// The last day to pay it.
        due_on: NaiveDate,
        /// How much.
        amount: Money,
    }
}

value! {
    /// A discount for paying early, as an invoice offers it.
    EarlyPaymentTerms(EarlyPaymentTerms) [] open {
        /// How many per cent: above 0, at most 100.
        percent: Percent,
        /// Of what.
        of: EarlyPaymentBase,
        /// Which way it is rounded to a whole minor unit.
        rounding: Rounding,
        /// Until when, counted from the date of the invoice.
        until: PaymentTerms,
    }
}

plain! {
    /// What a discount for paying early is a percentage of.
    EarlyPaymentBase(EarlyPaymentBase) [] {
        /// The total with tax (BT-112), as far as it isn't credited.
        TaxInclusive,
        /// The total without tax (BT-109), as far as it isn't credited. The discount is money off what is paid all the
        /// same, and the tax in it goes with it.
        TaxExclusive,
    }
}

value! {
    /// What an invoice comes to if it is paid early.
    EarlyPaymentOffer(EarlyPaymentOffer) [] open {
        /// The last day to pay it.
        until: NaiveDate,
        /// The discount, with the tax in it: what to credit by amount when it was taken.
        discount: Money,
        /// What the discount takes off under each tax.
        discount_breakdown: TaxesLeft,
        /// The total without tax after it.
        tax_exclusive: Money,
        /// The tax after it: what the supplier owes and the customer may recover, once the discount is taken.
        tax: Money,
        /// The total with tax after it.
        tax_inclusive: Money,
        /// What `payable` is rounded by (BT-114): to the coin, or the amount by which the invoice's own is, as far as no
        /// credit note took that back. None where it isn't rounded.
        rounding: Option<Money>,
        /// What is to be paid after it: the total with tax, less what was prepaid and no credit note took back, with
        /// `rounding`.
        payable: Money,
        /// What is to be paid less what the customer withholds of that; none where nothing is withheld.
        payable_less_withheld: Option<Money>,
        /// What the invoice may say from the start, so that no credit note is needed when the discount was taken, where
        /// the tax law has that: the United Kingdom. None where the tax follows by a credit note only.
        notice: Option<Text>,
    }
}
