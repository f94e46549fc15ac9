//! Reports: who owes what for how long, the trial balance, statements.

use chrono::NaiveDate;
use journeyman::{
    id::CustomerId,
    ledger::{
        Account, AccountBalance, AgedAmounts, CustomerReceivable, LedgerSource, Receivables, ReceivablesTotal,
        Statement, StatementLine, TrialBalance, TrialTotal,
    },
    money::Money,
};

use crate::macros::prelude::*;

value! {
    /// What is open of invoices, by how long they are overdue.
    AgedAmounts(AgedAmounts) [] open {
        /// Not due yet, or due on the day itself.
        current: Money,
        /// Overdue by 1 to 30 days.
        days_1_to_30: Money,
        /// Overdue by 31 to 60 days.
        days_31_to_60: Money,
        /// Overdue by 61 to 90 days.
        days_61_to_90: Money,
        /// Overdue by more than 90 days.
        over_90_days: Money,
        /// The sum of them.
        total: Money,
    }
}

value! {
    /// What one customer owes and has, in one currency.
    CustomerReceivable(CustomerReceivable) [] open {
        /// The customer.
        customer: CustomerId,
        /// What is open of the customer's invoices.
        owed: AgedAmounts,
        /// What is held for the customer and no invoice uses. It isn't taken off `owed`: somebody must allocate it.
        credit: Money,
    }
}

value! {
    /// What all customers owe and have, in one currency.
    ReceivablesTotal(ReceivablesTotal) [] open {
        /// What is open of all invoices.
        owed: AgedAmounts,
        /// What is held for all customers and no invoice uses.
        credit: Money,
    }
}

value! {
    /// Who owes what for how long, by the end of a day.
    Receivables(Receivables) [] open {
        /// The day.
        as_of: NaiveDate,
        /// A line for each customer who owes or has something, by currency and customer.
        customers: Vec<CustomerReceivable>,
        /// A line for each currency in them.
        totals: Vec<ReceivablesTotal>,
    }
}

value! {
    /// The balance of one account, in one currency.
    AccountBalance(AccountBalance) [] open {
        /// The account.
        account: Account,
        /// Its balance: debits above zero, credits below it.
        balance: Money,
    }
}

value! {
    /// The proof that the accounts of one currency balance.
    TrialTotal(TrialTotal) [] open {
        /// The sum of the balances above zero.
        debits: Money,
        /// The sum of the balances below zero, as an amount above zero.
        credits: Money,
        /// The difference, which is zero.
        difference: Money,
    }
}

value! {
    /// The balance of each account by the end of a day, and the proof that they sum to zero.
    TrialBalance(TrialBalance) [] open {
        /// The day.
        as_of: NaiveDate,
        /// The accounts that aren't at zero, by currency and account.
        accounts: Vec<AccountBalance>,
        /// A line for each currency in them.
        totals: Vec<TrialTotal>,
    }
}

value! {
    /// A document that changed what a customer owes.
    StatementLine(StatementLine) [] open {
        /// The day it counts from.
        on: NaiveDate,
        /// What it is.
        document: LedgerSource,
        /// What it adds to what is owed, or takes off it.
        change: Money,
        /// What is owed after it, less what is held for the customer.
        balance: Money,
    }
}

value! {
    /// What happened between a business and a customer in a period, in one currency.
    ///
    /// Allocations don't show: they move money that is there already.
    Statement(Statement) [] open {
        /// The customer.
        customer: CustomerId,
        /// The first day of the period.
        first_day: NaiveDate,
        /// The last day of the period.
        last_day: NaiveDate,
        /// What was owed at the start of the first day, less what was held: below zero if more was held.
        opening: Money,
        /// What happened, by day; of a day first invoices, then credit notes, payments, refunds and write-offs.
        lines: Vec<StatementLine>,
        /// What was owed at the end of the last day, less what was held: the opening and all changes.
        closing: Money,
    }
}
