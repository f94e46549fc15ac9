//! Reports over all the books: who owes what for how long, and the proof that they balance.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Account, Ledger, LedgerRefusal, state::AccountKey};
use crate::{
    calendar::check_date,
    id::CustomerId,
    money::{Currency, Money, MoneyError},
};

/// What is open of invoices, by how long they are overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgedAmounts {
    /// Not due yet, or due on the day itself.
    pub current: Money,
    /// Overdue by 1 to 30 days.
    pub days_1_to_30: Money,
    /// Overdue by 31 to 60 days.
    pub days_31_to_60: Money,
    /// Overdue by 61 to 90 days.
    pub days_61_to_90: Money,
    /// Overdue by more than 90 days.
    pub over_90_days: Money,
    /// The sum of them.
    pub total: Money,
}

/// What one customer owes and has, in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerReceivable {
    /// The customer.
    pub customer: CustomerId,
    /// What is open of the customer's invoices.
    pub owed: AgedAmounts,
    /// What is held for the customer and no invoice uses. It isn't taken off `owed`: somebody must allocate it.
    pub credit: Money,
}

/// What all customers owe and have, in one currency.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReceivablesTotal {
    /// What is open of all invoices.
    pub owed: AgedAmounts,
    /// What is held for all customers and no invoice uses.
    pub credit: Money,
}

/// Who owes what for how long, by the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Receivables {
    /// The day.
    pub as_of: NaiveDate,
    /// A line for each customer who owes or has something, by currency and customer.
    pub customers: Vec<CustomerReceivable>,
    /// A line for each currency in them.
    pub totals: Vec<ReceivablesTotal>,
}

/// The balance of one account, in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountBalance {
    /// The account.
    pub account: Account,
    /// Its balance: debits above zero, credits below it.
    pub balance: Money,
}

/// The proof that the accounts of one currency balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrialTotal {
    /// The sum of the balances above zero.
    pub debits: Money,
    /// The sum of the balances below zero, as an amount above zero.
    pub credits: Money,
    /// The difference, which is zero.
    pub difference: Money,
}

/// The balance of each account by the end of a day, and the proof that they sum to zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TrialBalance {
    /// The day.
    pub as_of: NaiveDate,
    /// The accounts that aren't at zero, by currency and account.
    pub accounts: Vec<AccountBalance>,
    /// A line for each currency in them.
    pub totals: Vec<TrialTotal>,
}

/// Who owes what for how long, by the end of any day.
///
/// # Errors
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest.
pub fn receivables(ledger: &Ledger, as_of: NaiveDate) -> Result<Receivables, LedgerRefusal> {
    check_date(as_of)?;
    let mut lines: BTreeMap<(Currency, CustomerId), CustomerReceivable> = BTreeMap::new();
    let line = |currency: Currency, customer: CustomerId| CustomerReceivable {
        customer,
        owed: AgedAmounts::zero(currency),
        credit: Money::zero(currency),
    };
    for record in ledger.invoices.values() {
        let (currency, customer) = (record.currency(), record.invoice.customer);
        let outstanding = Money::from_exact(record.outstanding.at(as_of), currency)?;
        if outstanding.minor > 0 {
            let owing = lines.entry((currency, customer)).or_insert_with(|| line(currency, customer));
            owing.owed.add(record.overdue_days(as_of), outstanding)?;
        }
    }
    for record in ledger.payments.values() {
        let (currency, customer) = (record.currency(), record.payment.customer);
        let available = Money::from_exact(record.available.at(as_of), currency)?;
        if available.minor > 0 {
            let holding = lines.entry((currency, customer)).or_insert_with(|| line(currency, customer));
            holding.credit = holding.credit.checked_add(available)?;
        }
    }
    let mut totals: BTreeMap<Currency, ReceivablesTotal> = BTreeMap::new();
    for (&(currency, _), line) in &lines {
        let zero = ReceivablesTotal { owed: AgedAmounts::zero(currency), credit: Money::zero(currency) };
        let total = totals.entry(currency).or_insert(zero);
        total.owed = total.owed.plus(line.owed)?;
        total.credit = total.credit.checked_add(line.credit)?;
    }
    Ok(Receivables { as_of, customers: lines.into_values().collect(), totals: totals.into_values().collect() })
}

/// The balance of each account by the end of any day, and the proof that they sum to zero.
///
/// # Errors
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest.
pub fn trial_balance(ledger: &Ledger, as_of: NaiveDate) -> Result<TrialBalance, LedgerRefusal> {
    check_date(as_of)?;
    let mut accounts = Vec::new();
    let mut totals: BTreeMap<Currency, TrialTotal> = BTreeMap::new();
    for (&AccountKey { currency, account }, days) in &ledger.accounts {
        let balance = Money::from_exact(days.at(as_of), currency)?;
        if balance.minor == 0 {
            continue;
        }
        accounts.push(AccountBalance { account, balance });
        let zero = Money::zero(currency);
        let total = totals.entry(currency).or_insert(TrialTotal { debits: zero, credits: zero, difference: zero });
        if balance.minor > 0 {
            total.debits = total.debits.checked_add(balance)?;
        } else {
            total.credits = total.credits.checked_sub(balance)?;
        }
        total.difference = total.debits.checked_sub(total.credits)?;
    }
    Ok(TrialBalance { as_of, accounts, totals: totals.into_values().collect() })
}

impl AgedAmounts {
    fn zero(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self {
            current: zero,
            days_1_to_30: zero,
            days_31_to_60: zero,
            days_61_to_90: zero,
            over_90_days: zero,
            total: zero,
        }
    }

    /// Adds what is open of an invoice to the amount of its age.
    fn add(&mut self, overdue_days: u32, outstanding: Money) -> Result<(), MoneyError> {
        let of_age = match overdue_days {
            0 => &mut self.current,
            1..=30 => &mut self.days_1_to_30,
            31..=60 => &mut self.days_31_to_60,
            61..=90 => &mut self.days_61_to_90,
            91.. => &mut self.over_90_days,
        };
        *of_age = of_age.checked_add(outstanding)?;
        self.total = self.total.checked_add(outstanding)?;
        Ok(())
    }

    fn plus(self, other: Self) -> Result<Self, MoneyError> {
        Ok(Self {
            current: self.current.checked_add(other.current)?,
            days_1_to_30: self.days_1_to_30.checked_add(other.days_1_to_30)?,
            days_31_to_60: self.days_31_to_60.checked_add(other.days_31_to_60)?,
            days_61_to_90: self.days_61_to_90.checked_add(other.days_61_to_90)?,
            over_90_days: self.over_90_days.checked_add(other.over_90_days)?,
            total: self.total.checked_add(other.total)?,
        })
    }
}
