use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{
    Account, JournalEntry, LedgerCreditNote, LedgerInvoice, LedgerPayment, LedgerRefund, LedgerSource,
    timeline::Timeline,
};
use crate::{
    id::{CreditNoteId, CustomerId, InvoiceId, PaymentId, RefundId},
    money::{Currency, Money},
    text::Label,
};

/// The books: a fold over [`super::LedgerEvent`]s.
///
/// What is stored are the documents and, for each day, what was allocated and written off; balances and indexes follow
/// from them and are kept up to date with every event, so that no command looks at more than the invoices, payments and
/// customer it names. No balance is below zero at the end of any day: not what is open of an invoice, nor what is left of
/// a payment, nor what one pays of the other.
///
/// The order in which documents arrived leaves no trace: the same facts are the same bytes.
///
/// A document is never refused for the sum of the others: accounts are summed in 128 bits, which any number of documents
/// fits, and a sum beyond the largest amount is an error (`JM-MON-0005`) of the report that would show it, and of no other.
///
/// # Errors
/// Reading one from JSON gives [`super::LedgerError`] (`JM-LED-0034`, `JM-LED-0036`) if it contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Ledger {
    pub(super) invoices: BTreeMap<InvoiceId, Box<InvoiceRecord>>,
    pub(super) payments: BTreeMap<PaymentId, Box<PaymentRecord>>,
    pub(super) credit_notes: BTreeMap<CreditNoteId, Box<LedgerCreditNote>>,
    pub(super) refunds: BTreeMap<RefundId, Box<LedgerRefund>>,
    // INVARIANT: what follows is made of the above by the functions of this file, and of nothing else.
    pub(super) numbers: BTreeMap<Label, InvoiceId>,
    pub(super) customers: BTreeMap<CustomerId, Box<CustomerRecord>>,
    pub(super) accounts: BTreeMap<AccountKey, Timeline>,
    pub(super) currencies: BTreeSet<Currency>,
}

/// An account in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct AccountKey {
    pub(super) currency: Currency,
    pub(super) account: Account,
}

/// An invoice and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct InvoiceRecord {
    pub(super) invoice: LedgerInvoice,
    pub(super) outstanding: Timeline,
    pub(super) paid: BTreeMap<PaymentId, Timeline>,
    pub(super) credited: Timeline,
    pub(super) credit_notes: BTreeSet<CreditNoteId>,
    pub(super) credited_tax_exclusive: i128,
    pub(super) credited_tax: i128,
    pub(super) written_off: Timeline,
    /// The day from which it is void.
    pub(super) voided: Option<NaiveDate>,
}

/// A payment and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PaymentRecord {
    pub(super) payment: LedgerPayment,
    pub(super) available: Timeline,
    pub(super) refunded: Timeline,
    pub(super) invoices: BTreeSet<InvoiceId>,
    pub(super) refunds: BTreeSet<RefundId>,
}

/// Where to find what is a customer's.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct CustomerRecord {
    pub(super) invoices: BTreeSet<InvoiceId>,
    pub(super) payments: BTreeSet<PaymentId>,
    /// Those of which something is open after everything.
    pub(super) open_invoices: BTreeSet<InvoiceId>,
    /// Those of which something is left after everything.
    pub(super) open_payments: BTreeSet<PaymentId>,
}

impl Ledger {
    /// The invoice of an id, as it was entered.
    #[must_use]
    pub fn invoice(&self, id: InvoiceId) -> Option<&LedgerInvoice> {
        Some(&self.invoices.get(&id)?.invoice)
    }

    /// The payment of an id, as it was entered.
    #[must_use]
    pub fn payment(&self, id: PaymentId) -> Option<&LedgerPayment> {
        Some(&self.payments.get(&id)?.payment)
    }

    /// The credit note of an id, as it was entered.
    #[must_use]
    pub fn credit_note(&self, id: CreditNoteId) -> Option<&LedgerCreditNote> {
        self.credit_notes.get(&id).map(AsRef::as_ref)
    }

    /// The credit notes of an invoice.
    pub(crate) fn credit_notes_of(&self, invoice: InvoiceId) -> impl Iterator<Item = CreditNoteId> {
        self.invoices.get(&invoice).into_iter().flat_map(|record| record.credit_notes.iter().copied())
    }

    /// The refund of an id, as it was entered.
    #[must_use]
    pub fn refund(&self, id: RefundId) -> Option<&LedgerRefund> {
        self.refunds.get(&id).map(AsRef::as_ref)
    }

    // The functions below take in what was checked before. They can't fail, so that no event is taken in by half.

    pub(super) fn add_invoice(&mut self, invoice: &LedgerInvoice) {
        let LedgerInvoice { id, customer, payable, issued_on, .. } = *invoice;
        let mut outstanding = Timeline::default();
        outstanding.add(issued_on, payable.minor.into());
        let record = InvoiceRecord {
            invoice: invoice.clone(),
            outstanding,
            paid: BTreeMap::new(),
            credited: Timeline::default(),
            credit_notes: BTreeSet::new(),
            credited_tax_exclusive: 0,
            credited_tax: 0,
            written_off: Timeline::default(),
            voided: None,
        };
        self.invoices.insert(id, Box::new(record));
        self.numbers.insert(invoice.number.clone(), id);
        self.customers.entry(customer).or_default().invoices.insert(id);
        self.currencies.insert(payable.currency);
        self.reindex_invoice(id);
    }

    pub(super) fn add_payment(&mut self, payment: &LedgerPayment) {
        let LedgerPayment { id, customer, amount, received_on, .. } = *payment;
        let mut available = Timeline::default();
        available.add(received_on, amount.minor.into());
        let record = PaymentRecord {
            payment: payment.clone(),
            available,
            refunded: Timeline::default(),
            invoices: BTreeSet::new(),
            refunds: BTreeSet::new(),
        };
        self.payments.insert(id, Box::new(record));
        self.customers.entry(customer).or_default().payments.insert(id);
        self.currencies.insert(amount.currency);
        self.reindex_payment(id);
    }

    pub(super) fn add_credit_note(&mut self, credit_note: &LedgerCreditNote) {
        let LedgerCreditNote { id, invoice, tax_exclusive, tax, payable, issued_on } = *credit_note;
        if let Some(record) = self.invoices.get_mut(&invoice) {
            record.credited.add(issued_on, payable.minor.into());
            record.outstanding.add(issued_on, payable.negated().minor.into());
            record.credited_tax_exclusive = record.credited_tax_exclusive.saturating_add(tax_exclusive.minor.into());
            record.credited_tax = record.credited_tax.saturating_add(tax.minor.into());
            record.credit_notes.insert(id);
        }
        self.credit_notes.insert(id, Box::new(credit_note.clone()));
        self.reindex_invoice(invoice);
    }

    pub(super) fn add_refund(&mut self, refund: &LedgerRefund) {
        let LedgerRefund { id, payment, amount, refunded_on } = *refund;
        if let Some(record) = self.payments.get_mut(&payment) {
            record.available.add(refunded_on, amount.negated().minor.into());
            record.refunded.add(refunded_on, amount.minor.into());
            record.refunds.insert(id);
        }
        self.refunds.insert(id, Box::new(refund.clone()));
        self.reindex_payment(payment);
    }

    /// Uses money of a payment for an invoice from a day on, or takes it off again if `change` is below zero.
    pub(super) fn move_allocation(&mut self, payment: PaymentId, invoice: InvoiceId, on: NaiveDate, change: Money) {
        if let (Some(paying), Some(paid)) = (self.payments.get_mut(&payment), self.invoices.get_mut(&invoice)) {
            let pair = paid.paid.entry(payment).or_default();
            pair.add(on, change.minor.into());
            if pair.is_empty() {
                paid.paid.remove(&payment);
                paying.invoices.remove(&invoice);
            } else {
                paying.invoices.insert(invoice);
            }
            paid.outstanding.add(on, change.negated().minor.into());
            paying.available.add(on, change.negated().minor.into());
        }
        self.reindex_invoice(invoice);
        self.reindex_payment(payment);
    }

    /// Gives up what is open of an invoice from a day on, or opens it again if `change` is below zero.
    pub(super) fn move_write_off(&mut self, invoice: InvoiceId, on: NaiveDate, change: Money) {
        if let Some(record) = self.invoices.get_mut(&invoice) {
            record.written_off.add(on, change.minor.into());
            record.outstanding.add(on, change.negated().minor.into());
        }
        self.reindex_invoice(invoice);
    }

    /// The invoice asks for nothing from a day on.
    pub(super) fn add_void(&mut self, invoice: InvoiceId, on: NaiveDate) {
        if let Some(record) = self.invoices.get_mut(&invoice) {
            record.voided = Some(on);
            record.outstanding.add(on, record.invoice.payable.negated().minor.into());
        }
        self.reindex_invoice(invoice);
    }

    pub(super) fn post(&mut self, entry: &JournalEntry) {
        for posting in entry.postings() {
            let key = AccountKey { currency: posting.amount.currency, account: posting.account };
            let balance = self.accounts.entry(key).or_default();
            balance.add(entry.date(), posting.amount.minor.into());
            if balance.is_empty() {
                self.accounts.remove(&key);
            }
        }
    }

    fn reindex_invoice(&mut self, id: InvoiceId) {
        let Some(record) = self.invoices.get(&id) else { return };
        let customer = self.customers.entry(record.invoice.customer).or_default();
        if record.outstanding.latest() > 0 {
            customer.open_invoices.insert(id);
        } else {
            customer.open_invoices.remove(&id);
        }
    }

    fn reindex_payment(&mut self, id: PaymentId) {
        let Some(record) = self.payments.get(&id) else { return };
        let customer = self.customers.entry(record.payment.customer).or_default();
        if record.available.latest() > 0 {
            customer.open_payments.insert(id);
        } else {
            customer.open_payments.remove(&id);
        }
    }
}

impl InvoiceRecord {
    pub(super) fn source(&self) -> LedgerSource {
        LedgerSource::Invoice { invoice: self.invoice.id }
    }

    pub(super) fn currency(&self) -> Currency {
        self.invoice.payable.currency
    }
}

impl PaymentRecord {
    pub(super) fn source(&self) -> LedgerSource {
        LedgerSource::Payment { payment: self.payment.id }
    }

    pub(super) fn currency(&self) -> Currency {
        self.payment.amount.currency
    }
}
