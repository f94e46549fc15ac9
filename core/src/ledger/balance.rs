//! What is open of an invoice, left of a payment, and owed by a customer, as of any day.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Account, InvoiceShare, Ledger, LedgerRefusal, OpenInvoice, PaymentShare,
    state::{AccountKey, InvoiceRecord},
};
use crate::{
    calendar::check_date,
    id::{CustomerId, InvoiceId, JobId, PaymentId},
    money::{Currency, Money},
    order,
};

/// Where an invoice stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SettlementStatus {
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

/// What became of an invoice by the end of a day.
///
/// `invoiced = paid + credited + written_off + outstanding`, and none of them is below zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvoiceBalance {
    /// The invoice.
    pub invoice: InvoiceId,
    /// The day.
    pub as_of: NaiveDate,
    /// What it asks for; nothing before it is issued, nor while it is void.
    pub invoiced: Money,
    /// What payments that are allocated to it paid.
    pub paid: Money,
    /// What credit notes took off.
    pub credited: Money,
    /// What was given up.
    pub written_off: Money,
    /// What is still to be paid.
    pub outstanding: Money,
    /// Where it stands.
    pub status: SettlementStatus,
    /// How many days ago it was due, if something is open.
    pub overdue_days: u32,
}

/// What became of a payment by the end of a day.
///
/// `captured = allocated + refunded + available`, and none of them is below zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PaymentBalance {
    /// The payment.
    pub payment: PaymentId,
    /// The day.
    pub as_of: NaiveDate,
    /// What came; nothing before it did.
    pub captured: Money,
    /// What invoices use.
    pub allocated: Money,
    /// What was paid back.
    pub refunded: Money,
    /// What is left: a deposit, money in advance or an overpayment, held as the customer's credit.
    pub available: Money,
}

/// What a customer owes and has, in one currency, by the end of a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerBalance {
    /// The customer.
    pub customer: CustomerId,
    /// The day.
    pub as_of: NaiveDate,
    /// What is open of the customer's invoices.
    pub owed: Money,
    /// What is held for the customer and no invoice uses.
    pub credit: Money,
    /// `owed − credit`: below zero if more is held than owed.
    pub balance: Money,
}

/// What is left of a payment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenCredit {
    /// The payment.
    pub payment: PaymentId,
    /// The job that it is kept for, if it is a deposit for one.
    pub job: Option<JobId>,
    /// The day it came.
    pub received_on: NaiveDate,
    /// What can be used from the day that was asked for on.
    pub available: Money,
}

/// What became of an invoice by the end of any day, past or to come.
///
/// # Errors
/// - [`LedgerRefusal::Unknown`] (`JM-LED-0006`): no such invoice.
/// - `JM-CAL-0002`: a day beyond the bounds.
pub fn invoice_balance(ledger: &Ledger, invoice: InvoiceId, as_of: NaiveDate) -> Result<InvoiceBalance, LedgerRefusal> {
    check_date(as_of)?;
    ledger.invoice_record(invoice)?.balance(as_of)
}

/// What became of a payment by the end of any day.
///
/// # Errors
/// As for [`invoice_balance`].
pub fn payment_balance(ledger: &Ledger, payment: PaymentId, as_of: NaiveDate) -> Result<PaymentBalance, LedgerRefusal> {
    check_date(as_of)?;
    let record = ledger.payment_record(payment)?;
    let money = |minor: i128| Money::from_exact(minor, record.currency());
    let captured = if as_of < record.payment.received_on { money(0)? } else { record.payment.amount };
    let (refunded, available) = (money(record.refunded.at(as_of))?, money(record.available.at(as_of))?);
    let allocated = captured.checked_sub(refunded)?.checked_sub(available)?;
    Ok(PaymentBalance { payment, as_of, captured, allocated, refunded, available })
}

/// What a customer owes and has by the end of any day, a line for each currency in which there is something.
///
/// # Errors
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest.
pub fn customer_balance(
    ledger: &Ledger,
    customer: CustomerId,
    as_of: NaiveDate,
) -> Result<Vec<CustomerBalance>, LedgerRefusal> {
    check_date(as_of)?;
    let mut balances = Vec::new();
    for &currency in &ledger.currencies {
        let of =
            |account: Account| ledger.accounts.get(&AccountKey { currency, account }).map_or(0, |days| days.at(as_of));
        let owed = Money::from_exact(of(Account::Receivable { customer }), currency)?;
        let credit = Money::from_exact(of(Account::CustomerCredit { customer }).saturating_neg(), currency)?;
        if owed.minor != 0 || credit.minor != 0 {
            let balance = owed.checked_sub(credit)?;
            balances.push(CustomerBalance { customer, as_of, owed, credit, balance });
        }
    }
    Ok(balances)
}

impl Ledger {
    /// What each payment pays of an invoice at the end of a day, by payment.
    ///
    /// # Errors
    /// As for [`invoice_balance`].
    pub fn payments_of(&self, invoice: InvoiceId, as_of: NaiveDate) -> Result<Vec<PaymentShare>, LedgerRefusal> {
        check_date(as_of)?;
        let record = self.invoice_record(invoice)?;
        let mut payments = Vec::new();
        for (&payment, pair) in &record.paid {
            let amount = Money::from_exact(pair.at(as_of), record.currency())?;
            if amount.minor > 0 {
                payments.push(PaymentShare { payment, amount });
            }
        }
        Ok(payments)
    }

    /// What a payment pays of each invoice at the end of a day, by invoice.
    ///
    /// # Errors
    /// As for [`payment_balance`].
    pub fn invoices_of(&self, payment: PaymentId, as_of: NaiveDate) -> Result<Vec<InvoiceShare>, LedgerRefusal> {
        check_date(as_of)?;
        let record = self.payment_record(payment)?;
        let mut invoices = Vec::new();
        for &invoice in &record.invoices {
            let pair = self.invoice_record(invoice)?.paid.get(&payment);
            let amount = Money::from_exact(pair.map_or(0, |pair| pair.at(as_of)), record.currency())?;
            if amount.minor > 0 {
                invoices.push(InvoiceShare { invoice, amount });
            }
        }
        Ok(invoices)
    }

    /// A customer's invoices of one currency of which something can be paid from a day on, by id: the input of
    /// [`super::allocate`], whose plan the ledger then accepts on that day.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a day beyond the bounds.
    pub fn open_invoices(
        &self,
        customer: CustomerId,
        currency: Currency,
        on: NaiveDate,
    ) -> Result<Vec<OpenInvoice>, LedgerRefusal> {
        check_date(on)?;
        let mut open = Vec::new();
        for &id in self.customers.get(&customer).iter().flat_map(|customer| &customer.open_invoices) {
            let record = self.invoice_record(id)?;
            let outstanding = record.outstanding.least_from(on);
            if record.currency() == currency && outstanding > 0 {
                open.push(OpenInvoice {
                    invoice: id,
                    number: record.invoice.number.clone(),
                    issued_on: record.invoice.issued_on,
                    due_on: record.invoice.due_on,
                    outstanding: Money::from_exact(outstanding, currency)?,
                });
            }
        }
        Ok(open)
    }

    /// A customer's payments of one currency of which something can be used from a day on, the oldest first.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a day beyond the bounds.
    pub fn open_credits(
        &self,
        customer: CustomerId,
        currency: Currency,
        on: NaiveDate,
    ) -> Result<Vec<OpenCredit>, LedgerRefusal> {
        check_date(on)?;
        let mut open = Vec::new();
        for &payment in self.customers.get(&customer).iter().flat_map(|customer| &customer.open_payments) {
            let record = self.payment_record(payment)?;
            let available = record.available.least_from(on);
            if record.currency() == currency && available > 0 {
                open.push(OpenCredit {
                    payment,
                    job: record.payment.job,
                    received_on: record.payment.received_on,
                    available: Money::from_exact(available, currency)?,
                });
            }
        }
        order::by_key(&mut open, |credit| (credit.received_on, credit.payment));
        Ok(open)
    }
}

impl InvoiceRecord {
    pub(super) fn balance(&self, as_of: NaiveDate) -> Result<InvoiceBalance, LedgerRefusal> {
        let money = |minor: i128| Money::from_exact(minor, self.currency());
        let is_issued = self.invoice.issued_on <= as_of;
        let is_void = self.voided.is_some_and(|voided| voided <= as_of);
        let paid = money(self.paid.values().fold(0, |sum: i128, pair| sum.saturating_add(pair.at(as_of))))?;
        let credited = money(self.credited.at(as_of))?;
        let written_off = money(self.written_off.at(as_of))?;
        let outstanding = money(self.outstanding.at(as_of))?;
        let is_open = outstanding.minor > 0;
        let status = match () {
            () if !is_issued => SettlementStatus::NotIssued,
            () if is_void => SettlementStatus::Voided,
            () if is_open && paid.minor > 0 => SettlementStatus::PartPaid,
            () if is_open => SettlementStatus::Unpaid,
            () if written_off.minor > 0 => SettlementStatus::WrittenOff,
            () if paid.minor > 0 || credited.minor == 0 => SettlementStatus::Paid,
            () => SettlementStatus::Credited,
        };
        Ok(InvoiceBalance {
            invoice: self.invoice.id,
            as_of,
            invoiced: if is_issued && !is_void { self.invoice.payable } else { money(0)? },
            paid,
            credited,
            written_off,
            outstanding,
            status,
            overdue_days: if is_open { self.overdue_days(as_of) } else { 0 },
        })
    }

    /// How many days after the last day to pay it another day is.
    pub(super) fn overdue_days(&self, as_of: NaiveDate) -> u32 {
        let days = as_of.signed_duration_since(self.invoice.due_on).num_days();
        u32::try_from(days).unwrap_or(0) // not due yet
    }
}
