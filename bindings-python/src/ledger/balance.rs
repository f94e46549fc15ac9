//! What became of an invoice, a payment and a customer by a day.

use chrono::NaiveDate;
use journeyman::{
    id::{CustomerId, InvoiceId, JobId, PaymentId},
    ledger::{CustomerBalance, InvoiceBalance, OpenCredit, PaymentBalance, SettlementStatus},
    money::Money,
};

use crate::macros::prelude::*;

plain! {
    /// Where an invoice stands.
    SettlementStatus(SettlementStatus) [] {
        /// It is issued after the day.
        NotIssued,
        /// Something is open, and nothing was paid.
        Unpaid,
        /// Something is open, and something was paid.
        PartPaid,
        /// Nothing is open, and something was paid; or it asked for nothing.
        Paid,
        /// Nothing is open or paid, since credit notes took it all off.
        Credited,
        /// Nothing is open, since what was left of it was given up.
        WrittenOff,
        /// It is void and asks for nothing.
        Voided,
    }
}

value! {
    /// What became of an invoice by the end of a day.
    ///
    /// What was invoiced is what was paid, credited, written off and is outstanding together, and none of them is below zero.
    InvoiceBalance(InvoiceBalance) [] open {
        /// The invoice.
        invoice: InvoiceId,
        /// The day.
        as_of: NaiveDate,
        /// What it asks for; nothing before it is issued.
        invoiced: Money,
        /// What payments that are allocated to it paid.
        paid: Money,
        /// What credit notes took off.
        credited: Money,
        /// What was given up.
        written_off: Money,
        /// What is still to be paid.
        outstanding: Money,
        /// Where it stands.
        status: SettlementStatus,
        /// How many days ago it was due, if something is open.
        overdue_days: u32,
    }
}

value! {
    /// What became of a payment by the end of a day.
    ///
    /// What was captured is what is allocated, was refunded and is available together, and none of them is below zero.
    PaymentBalance(PaymentBalance) [] open {
        /// The payment.
        payment: PaymentId,
        /// The day.
        as_of: NaiveDate,
        /// What came; nothing before it did.
        captured: Money,
        /// What invoices use.
        allocated: Money,
        /// What was paid back.
        refunded: Money,
        /// What is left: a deposit, money in advance or an overpayment, held as the customer's credit.
        available: Money,
    }
}

value! {
    /// What a customer owes and has, in one currency, by the end of a day.
    CustomerBalance(CustomerBalance) [] open {
        /// The customer.
        customer: CustomerId,
        /// The day.
        as_of: NaiveDate,
        /// What is open of the customer's invoices.
        owed: Money,
        /// What is held for the customer and no invoice uses.
        credit: Money,
        /// What is owed less the credit: below zero if more is held than owed.
        balance: Money,
    }
}

value! {
    /// What is left of a payment.
    OpenCredit(OpenCredit) [] open {
        /// The payment.
        payment: PaymentId,
        /// The job that it is kept for, if it is a deposit for one.
        job: Option<JobId>,
        /// The day it came.
        received_on: NaiveDate,
        /// What can be used from the day that was asked for on.
        available: Money,
    }
}
