use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{id::CustomerId, money::Money};

/// An account of the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Account {
    /// Money that came and wasn't paid back, wherever it is kept: till, bank or clearing account.
    Bank {},
    /// What a customer owes for invoices.
    Receivable {
        /// The customer.
        customer: CustomerId,
    },
    /// What is held for a customer and no invoice has used: deposits, money in advance, overpayments, and what a credit
    /// note freed.
    CustomerCredit {
        /// The customer.
        customer: CustomerId,
    },
    /// What was sold, without tax.
    Sales {},
    /// The tax that invoices charged.
    TaxPayable {},
    /// What was given up as never to be paid.
    BadDebt {},
}

/// One line of a journal entry: an account and what it gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// The account.
    pub account: Account,
    /// A debit above zero, a credit below it.
    pub amount: Money,
}
