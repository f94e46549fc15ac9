//! Which accounts each event touches: the whole bookkeeping of the library, one function an entry.

use chrono::NaiveDate;

use super::{
    Account::{BadDebt, Bank, CustomerCredit, Receivable, Sales, TaxPayable},
    Allocation, InvoiceShare, JournalEntry, Ledger, LedgerCreditNote, LedgerError, LedgerEvent, LedgerInvoice,
    LedgerPayment, LedgerRefund, LedgerRefusal, LedgerSource, PaymentShare,
};
use crate::{
    id::{CustomerId, InvoiceId, PaymentId},
    money::Money,
};

/// An entry, or none where all of its postings are of nothing.
pub(super) type MaybeEntry = Result<Option<JournalEntry>, LedgerError>;

impl Ledger {
    /// The journal entries of an event, each balanced: what an accountant's program imports.
    ///
    /// An invoice of nothing has none. Customers are looked up, so the ledger must have the documents that the event builds
    /// on; whether the event itself is in doesn't matter.
    ///
    /// # Errors
    /// - [`LedgerError::Misfit`] (`JM-LED-0034`): the ledger doesn't have a document that the event builds on.
    /// - [`LedgerError::Unbalanced`] (`JM-LED-0032`), [`LedgerError::TooFewPostings`] (`JM-LED-0030`): the amounts of the
    ///   event's document don't add up.
    pub fn entries(&self, event: &LedgerEvent) -> Result<Vec<JournalEntry>, LedgerError> {
        let entries: Vec<MaybeEntry> = match event {
            LedgerEvent::InvoicePosted { invoice } => vec![of_invoice(invoice)],
            LedgerEvent::CreditNotePosted { credit_note, released } => {
                let customer = self.customer_of_invoice(credit_note.invoice)?;
                let releases = released.iter().map(|&PaymentShare { payment, amount }| {
                    let release = Allocation { payment, invoice: credit_note.invoice, amount };
                    of_unallocation(release, customer, credit_note.issued_on)
                });
                std::iter::once(of_credit_note(credit_note, customer)).chain(releases).collect()
            }
            LedgerEvent::InvoiceVoided { invoice, on } => {
                let unknown = LedgerRefusal::Unknown { document: LedgerSource::Invoice { invoice: *invoice } };
                vec![of_void(self.invoice(*invoice).ok_or(unknown)?, *on)]
            }
            LedgerEvent::PaymentTaken { payment } => vec![of_payment(payment)],
            LedgerEvent::Allocated { allocations, on } => allocations
                .iter()
                .map(|allocation| of_allocation(*allocation, self.customer_of_invoice(allocation.invoice)?, *on))
                .collect(),
            LedgerEvent::Unallocated { allocation, on } => {
                vec![of_unallocation(*allocation, self.customer_of_invoice(allocation.invoice)?, *on)]
            }
            LedgerEvent::Refunded { refund } => vec![of_refund(refund, self.customer_of_payment(refund.payment)?)],
            LedgerEvent::WrittenOff { share, on } => {
                vec![of_write_off(*share, self.customer_of_invoice(share.invoice)?, *on)]
            }
            LedgerEvent::WriteOffReversed { share, on } => {
                vec![of_write_off_reversal(*share, self.customer_of_invoice(share.invoice)?, *on)]
            }
        };
        entries.into_iter().filter_map(Result::transpose).collect()
    }

    fn customer_of_invoice(&self, invoice: InvoiceId) -> Result<CustomerId, LedgerRefusal> {
        let unknown = LedgerRefusal::Unknown { document: LedgerSource::Invoice { invoice } };
        Ok(self.invoice(invoice).ok_or(unknown)?.customer)
    }

    fn customer_of_payment(&self, payment: PaymentId) -> Result<CustomerId, LedgerRefusal> {
        let unknown = LedgerRefusal::Unknown { document: LedgerSource::Payment { payment } };
        Ok(self.payment(payment).ok_or(unknown)?.customer)
    }
}

pub(super) fn of_invoice(invoice: &LedgerInvoice) -> MaybeEntry {
    let LedgerInvoice { id, customer, tax_exclusive, tax, payable, issued_on, .. } = *invoice;
    let postings =
        [(Receivable { customer }, payable), (Sales {}, tax_exclusive.negated()), (TaxPayable {}, tax.negated())];
    JournalEntry::of(issued_on, LedgerSource::Invoice { invoice: id }, &postings)
}

pub(super) fn of_credit_note(credit_note: &LedgerCreditNote, customer: CustomerId) -> MaybeEntry {
    let LedgerCreditNote { id, tax_exclusive, tax, payable, issued_on, .. } = *credit_note;
    let postings = [(Sales {}, tax_exclusive), (TaxPayable {}, tax), (Receivable { customer }, payable.negated())];
    JournalEntry::of(issued_on, LedgerSource::CreditNote { credit_note: id }, &postings)
}

pub(super) fn of_void(invoice: &LedgerInvoice, on: NaiveDate) -> MaybeEntry {
    let LedgerInvoice { id, customer, tax_exclusive, tax, payable, .. } = *invoice;
    let postings = [(Sales {}, tax_exclusive), (TaxPayable {}, tax), (Receivable { customer }, payable.negated())];
    JournalEntry::of(on, LedgerSource::Void { invoice: id }, &postings)
}

pub(super) fn of_payment(payment: &LedgerPayment) -> MaybeEntry {
    let LedgerPayment { id, customer, amount, received_on, .. } = *payment;
    let source = LedgerSource::Payment { payment: id };
    transfer(received_on, source, amount, Bank {}, CustomerCredit { customer })
}

pub(super) fn of_refund(refund: &LedgerRefund, customer: CustomerId) -> MaybeEntry {
    let LedgerRefund { id, amount, refunded_on, .. } = *refund;
    let source = LedgerSource::Refund { refund: id };
    transfer(refunded_on, source, amount, CustomerCredit { customer }, Bank {})
}

pub(super) fn of_allocation(allocation: Allocation, customer: CustomerId, on: NaiveDate) -> MaybeEntry {
    let Allocation { payment, invoice, amount } = allocation;
    let source = LedgerSource::Allocation { payment, invoice };
    transfer(on, source, amount, CustomerCredit { customer }, Receivable { customer })
}

pub(super) fn of_unallocation(allocation: Allocation, customer: CustomerId, on: NaiveDate) -> MaybeEntry {
    let Allocation { payment, invoice, amount } = allocation;
    let source = LedgerSource::Unallocation { payment, invoice };
    transfer(on, source, amount, Receivable { customer }, CustomerCredit { customer })
}

pub(super) fn of_write_off(share: InvoiceShare, customer: CustomerId, on: NaiveDate) -> MaybeEntry {
    let InvoiceShare { invoice, amount } = share;
    transfer(on, LedgerSource::WriteOff { invoice }, amount, BadDebt {}, Receivable { customer })
}

pub(super) fn of_write_off_reversal(share: InvoiceShare, customer: CustomerId, on: NaiveDate) -> MaybeEntry {
    let InvoiceShare { invoice, amount } = share;
    transfer(on, LedgerSource::WriteOffReversal { invoice }, amount, Receivable { customer }, BadDebt {})
}

/// Debits one account and credits another.
fn transfer(
    on: NaiveDate,
    source: LedgerSource,
    amount: Money,
    debit: super::Account,
    credit: super::Account,
) -> MaybeEntry {
    JournalEntry::of(on, source, &[(debit, amount), (credit, amount.negated())])
}
