//! How an amount is shared out among open invoices.

use chrono::NaiveDate;
use journeyman::{
    id::InvoiceId,
    ledger::{AllocationOrder, AllocationPlan, InvoiceShare, OpenInvoice},
    money::Money,
    text::Label,
};

use crate::macros::prelude::*;

value! {
    /// An invoice of which something is open.
    OpenInvoice(OpenInvoice) [] open {
        /// Its id.
        invoice: InvoiceId,
        /// Its number.
        number: Label,
        /// The day it was issued.
        issued_on: NaiveDate,
        /// The last day to pay it.
        due_on: NaiveDate,
        /// What is open of it.
        outstanding: Money,
    }
}

plain! {
    /// In which order invoices are paid.
    AllocationOrder(AllocationOrder) [] {
        /// The invoice that was due first, among those due on one day the one issued first, among those the one with the lower
        /// number: INV-9 before INV-10.
        OldestDueFirst,
    }
}

value! {
    /// How an amount is shared out among invoices.
    AllocationPlan(AllocationPlan) [] open {
        /// What each invoice gets, in the order in which they are paid.
        shares: Vec<InvoiceShare>,
        /// What is left when all are paid: an overpayment, which stays the customer's credit.
        left_as_credit: Money,
    }
}
