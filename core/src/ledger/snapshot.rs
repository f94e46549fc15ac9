//! The books as they are stored: the facts, each once, in the order of their ids and days.

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

use super::{
    Allocation, InvoiceShare, Ledger, LedgerCreditNote, LedgerError, LedgerInvoice, LedgerPayment, LedgerRefund,
    posting::{self, MaybeEntry},
    state::{InvoiceRecord, PaymentRecord},
};
use crate::{
    id::{InvoiceId, PaymentId},
    limits::{ALLOCATIONS_PER_INVOICE_MAX, ALLOCATIONS_PER_PAYMENT_MAX},
    money::{Currency, Money},
    wire,
};

/// The books: the documents and, for each day, what was allocated and written off; balances follow from them.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Parts<'a> {
    /// The invoices, by id.
    invoices: Vec<Cow<'a, LedgerInvoice>>,
    /// The payments, by id.
    payments: Vec<Cow<'a, LedgerPayment>>,
    /// The credit notes, by id.
    credit_notes: Vec<Cow<'a, LedgerCreditNote>>,
    /// The refunds, by id.
    refunds: Vec<Cow<'a, LedgerRefund>>,
    /// What each day allocated; below zero where it took more off than it allocated.
    allocations: Vec<DayAllocation>,
    /// What each day gave up; below zero where it opened more again than it gave up.
    write_offs: Vec<DayWriteOff>,
    /// Which invoices are void, and since when. Absent where none is, as in books that were stored before any could be.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    voids: Vec<VoidedOn>,
}

/// What a day allocated of a payment to an invoice, all in all.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DayAllocation {
    /// The payment that is used.
    payment: PaymentId,
    /// The invoice that it pays.
    invoice: InvoiceId,
    /// The day from which it counts.
    on: NaiveDate,
    /// How much; below zero where the day took more off than it allocated.
    amount: Money,
}

/// What a day gave up of an invoice, all in all.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DayWriteOff {
    /// The invoice.
    invoice: InvoiceId,
    /// The day from which it counts.
    on: NaiveDate,
    /// How much; below zero where the day opened more again than it gave up.
    amount: Money,
}

/// Since when an invoice is void.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct VoidedOn {
    /// The invoice.
    invoice: InvoiceId,
    /// The day from which it is void.
    on: NaiveDate,
}

impl<'a> Parts<'a> {
    fn of(ledger: &'a Ledger) -> Self {
        Self {
            invoices: ledger.invoices.values().map(|record| Cow::Borrowed(&record.invoice)).collect(),
            payments: ledger.payments.values().map(|record| Cow::Borrowed(&record.payment)).collect(),
            credit_notes: ledger.credit_notes.values().map(|note| Cow::Borrowed(&**note)).collect(),
            refunds: ledger.refunds.values().map(|refund| Cow::Borrowed(&**refund)).collect(),
            allocations: ledger.invoices.values().flat_map(|record| allocations_of(record)).collect(),
            write_offs: ledger.invoices.values().flat_map(|record| write_offs_of(record)).collect(),
            voids: ledger.invoices.iter().filter_map(|(id, record)| void_of(*id, record)).collect(),
        }
    }

    /// Puts the facts together again and refuses those that can't stand together.
    fn build(self) -> Result<Ledger, LedgerError> {
        let mut ledger = Ledger::default();
        for invoice in self.invoices {
            ledger.check_invoice(&invoice)?;
            ledger.add_invoice(&invoice);
            ledger.post_if(posting::of_invoice(&invoice))?;
        }
        for payment in self.payments {
            ledger.check_payment(&payment)?;
            ledger.add_payment(&payment);
            ledger.post_if(posting::of_payment(&payment))?;
        }
        for credit_note in self.credit_notes {
            let customer = ledger.check_credit_note_itself(&credit_note)?.invoice.customer;
            ledger.add_credit_note(&credit_note);
            ledger.post_if(posting::of_credit_note(&credit_note, customer))?;
        }
        for refund in self.refunds {
            let customer = ledger.check_refund_itself(&refund)?.payment.customer;
            ledger.add_refund(&refund);
            ledger.post_if(posting::of_refund(&refund, customer))?;
        }
        self.allocations.into_iter().try_for_each(|allocation| ledger.restore_allocation(&allocation))?;
        self.write_offs.into_iter().try_for_each(|write_off| ledger.restore_write_off(&write_off))?;
        self.voids.into_iter().try_for_each(|void| ledger.restore_void(&void))?;
        ledger.check_balances()?;
        Ok(ledger)
    }
}

fn allocations_of(record: &InvoiceRecord) -> impl Iterator<Item = DayAllocation> {
    let (invoice, currency) = (record.invoice.id, record.currency());
    record.paid.iter().flat_map(move |(&payment, pair)| {
        pair.changes().map(move |(on, change)| DayAllocation { payment, invoice, on, amount: money(change, currency) })
    })
}

fn write_offs_of(record: &InvoiceRecord) -> impl Iterator<Item = DayWriteOff> {
    let (invoice, currency) = (record.invoice.id, record.currency());
    record.written_off.changes().map(move |(on, change)| DayWriteOff { invoice, on, amount: money(change, currency) })
}

fn void_of(invoice: InvoiceId, record: &InvoiceRecord) -> Option<VoidedOn> {
    record.voided.map(|on| VoidedOn { invoice, on })
}

fn money(minor: i128, currency: Currency) -> Money {
    // INVARIANT: the balances of one invoice are between zero and what it asks for, so a day's change is within the bounds.
    Money::from_exact(minor, currency).unwrap_or(Money::zero(currency))
}

impl Ledger {
    fn restore_allocation(&mut self, allocation: &DayAllocation) -> Result<(), LedgerError> {
        let DayAllocation { payment, invoice, on, amount } = *allocation;
        let forward = Allocation { payment, invoice, amount: absolute(amount) };
        self.check_allocation(forward, on)?;
        self.move_allocation(payment, invoice, on, amount);
        let customer = self.payment_record(payment)?.payment.customer;
        self.post_if(if amount.minor > 0 {
            posting::of_allocation(forward, customer, on)
        } else {
            posting::of_unallocation(forward, customer, on)
        })
    }

    fn restore_write_off(&mut self, write_off: &DayWriteOff) -> Result<(), LedgerError> {
        let DayWriteOff { invoice, on, amount } = *write_off;
        let share = InvoiceShare { invoice, amount: absolute(amount) };
        let customer = self.check_write_off_itself(share, on)?.invoice.customer;
        self.move_write_off(invoice, on, amount);
        self.post_if(if amount.minor > 0 {
            posting::of_write_off(share, customer, on)
        } else {
            posting::of_write_off_reversal(share, customer, on)
        })
    }

    fn restore_void(&mut self, void: &VoidedOn) -> Result<(), LedgerError> {
        let VoidedOn { invoice, on } = *void;
        self.check_void(invoice, on)?;
        self.add_void(invoice, on);
        let entry = posting::of_void(&self.invoice_record(invoice)?.invoice, on);
        self.post_if(entry)
    }

    fn post_if(&mut self, entry: MaybeEntry) -> Result<(), LedgerError> {
        entry?.iter().for_each(|entry| self.post(entry));
        Ok(())
    }

    /// What every event keeps: no balance is below zero at the end of any day, and none is beyond its bounds.
    fn check_balances(&self) -> Result<(), LedgerError> {
        let document = match self.invoices.values().find(|record| !record.is_sound()) {
            Some(record) => record.source(),
            None => match self.payments.values().find(|record| !record.is_sound()) {
                Some(record) => record.source(),
                None => return Ok(()),
            },
        };
        Err(LedgerError::Contradiction { document })
    }
}

fn absolute(amount: Money) -> Money {
    if amount.minor < 0 { amount.negated() } else { amount }
}

impl InvoiceRecord {
    fn is_sound(&self) -> bool {
        let mut balances = self.paid.values().chain([&self.outstanding, &self.credited, &self.written_off]);
        self.paid.len() <= ALLOCATIONS_PER_INVOICE_MAX
            && balances.all(|balance| !balance.is_ever_negative() && balance.is_within_bounds())
    }
}

impl PaymentRecord {
    fn is_sound(&self) -> bool {
        self.invoices.len() <= ALLOCATIONS_PER_PAYMENT_MAX
            && !self.available.is_ever_negative()
            && self.available.is_within_bounds()
    }
}

impl Serialize for Ledger {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Parts::of(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Ledger {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Parts::deserialize(deserializer)?.build().map_err(wire::carried)
    }
}

impl JsonSchema for Ledger {
    fn schema_name() -> Cow<'static, str> {
        "Ledger".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Parts::json_schema(generator)
    }
}
