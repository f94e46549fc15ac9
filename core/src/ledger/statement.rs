use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Ledger, LedgerRefusal, LedgerSource,
    state::{CustomerRecord, InvoiceRecord, PaymentRecord},
};
use crate::{
    calendar::check_date,
    id::CustomerId,
    money::{Currency, Money},
    order,
};

/// A document that changed what a customer owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementLine {
    /// The day it counts from.
    pub on: NaiveDate,
    /// What it is.
    pub document: LedgerSource,
    /// What it adds to what is owed, or takes off it.
    pub change: Money,
    /// What is owed after it, less what is held for the customer.
    pub balance: Money,
}

/// What happened between a business and a customer in a period, in one currency.
///
/// Allocations don't show: they move money that is there already.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The customer.
    pub customer: CustomerId,
    /// The first day of the period.
    pub first_day: NaiveDate,
    /// The last day of the period.
    pub last_day: NaiveDate,
    /// What was owed at the start of the first day, less what was held: below zero if more was held.
    pub opening: Money,
    /// What happened, by day; of a day first invoices, then credit notes, payments, refunds, write-offs and what became void.
    pub lines: Vec<StatementLine>,
    /// What was owed at the end of the last day, less what was held: the opening and all changes.
    pub closing: Money,
}

/// What happened between a business and a customer from one day to another, both included.
///
/// # Errors
/// - [`LedgerRefusal::PeriodBackwards`] (`JM-LED-0021`): the last day is before the first.
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest; those before the period aren't shown.
pub fn statement(
    ledger: &Ledger,
    customer: CustomerId,
    currency: Currency,
    first_day: NaiveDate,
    last_day: NaiveDate,
) -> Result<Statement, LedgerRefusal> {
    check_date(first_day)?;
    check_date(last_day)?;
    if last_day < first_day {
        return Err(LedgerRefusal::PeriodBackwards { first_day, last_day });
    }
    let mut changes = ledger.customers.get(&customer).map_or_else(Vec::new, |record| ledger.changes(record, currency));
    order::sort(&mut changes);
    let mut balance = 0_i128;
    let mut lines = Vec::new();
    let mut opened = 0_i128;
    for (on, document, change) in changes.into_iter().take_while(|(on, ..)| *on <= last_day) {
        balance = balance.saturating_add(change);
        if on < first_day {
            opened = balance;
        } else {
            let owed = Money::from_exact(balance, currency)?;
            lines.push(StatementLine { on, document, change: Money::from_exact(change, currency)?, balance: owed });
        }
    }
    let (opening, closing) = (Money::from_exact(opened, currency)?, Money::from_exact(balance, currency)?);
    Ok(Statement { customer, first_day, last_day, opening, lines, closing })
}

/// A day, a document, and what it adds to what is owed.
type Change = (NaiveDate, LedgerSource, i128);

impl Ledger {
    fn changes(&self, customer: &CustomerRecord, currency: Currency) -> Vec<Change> {
        let invoices = customer.invoices.iter().filter_map(|id| self.invoices.get(id));
        let payments = customer.payments.iter().filter_map(|id| self.payments.get(id));
        let of_invoices =
            invoices.filter(|record| record.currency() == currency).flat_map(|record| self.of_invoice(record));
        let of_payments =
            payments.filter(|record| record.currency() == currency).flat_map(|record| self.of_payment(record));
        of_invoices.chain(of_payments).collect()
    }

    fn of_invoice(&self, record: &InvoiceRecord) -> Vec<Change> {
        let invoice = record.invoice.id;
        let mut changes = Vec::new();
        changes.push((record.invoice.issued_on, record.source(), record.invoice.payable.minor.into()));
        for id in &record.credit_notes {
            if let Some(credit_note) = self.credit_notes.get(id) {
                let document = LedgerSource::CreditNote { credit_note: *id };
                changes.push((credit_note.issued_on, document, credit_note.payable.negated().minor.into()));
            }
        }
        if let Some(on) = record.voided {
            changes.push((on, LedgerSource::Void { invoice }, record.invoice.payable.negated().minor.into()));
        }
        for (on, given_up) in record.written_off.changes() {
            let document = if given_up > 0 {
                LedgerSource::WriteOff { invoice }
            } else {
                LedgerSource::WriteOffReversal { invoice }
            };
            changes.push((on, document, given_up.saturating_neg()));
        }
        changes
    }

    fn of_payment(&self, record: &PaymentRecord) -> Vec<Change> {
        let mut changes = Vec::new();
        changes.push((record.payment.received_on, record.source(), record.payment.amount.negated().minor.into()));
        for id in &record.refunds {
            if let Some(refund) = self.refunds.get(id) {
                changes.push((refund.refunded_on, LedgerSource::Refund { refund: *id }, refund.amount.minor.into()));
            }
        }
        changes
    }
}
