//! The rules of the books: each looks at an event and at the invoices and payments it names, and at nothing else.

mod documents;
mod movements;

use chrono::NaiveDate;

use super::{
    InvoiceShare, Ledger, LedgerEvent, LedgerRefusal, LedgerSource,
    state::{InvoiceRecord, PaymentRecord},
    timeline::Timeline,
};
use crate::{
    id::{InvoiceId, PaymentId},
    limits::MOVEMENT_DAYS_MAX,
    money::Money,
};

type Checked = Result<(), LedgerRefusal>;

impl Ledger {
    /// Refuses an event that a rule forbids. One with a known id is among them, also if it is the same.
    pub(super) fn check(&self, event: &LedgerEvent) -> Checked {
        match event {
            LedgerEvent::InvoicePosted { invoice } => self.check_invoice(invoice),
            LedgerEvent::CreditNotePosted { credit_note, released } => {
                self.check_credit_note(credit_note)?;
                self.check_released(credit_note, released)
            }
            LedgerEvent::InvoiceVoided { invoice, on } => self.check_void(*invoice, *on),
            LedgerEvent::PaymentTaken { payment } => self.check_payment(payment),
            LedgerEvent::Allocated { allocations, on } => self.check_allocations(allocations, *on),
            LedgerEvent::Unallocated { allocation, on } => self.check_unallocation(*allocation, *on),
            LedgerEvent::Refunded { refund } => self.check_refund(refund),
            LedgerEvent::WrittenOff { share, on } => self.check_write_off(*share, *on),
            LedgerEvent::WriteOffReversed { share, on } => self.check_reversal(*share, *on),
        }
    }

    /// The invoice of a share, which counts by that day and is in the share's currency.
    pub(super) fn counted(&self, share: InvoiceShare, on: NaiveDate) -> Result<&InvoiceRecord, LedgerRefusal> {
        let record = self.invoice_record(share.invoice)?;
        share.amount.check(record.currency())?;
        check_not_before(record.source(), on, record.invoice.issued_on)?;
        Ok(record)
    }

    pub(super) fn open_from(&self, invoice: InvoiceId, on: NaiveDate) -> i128 {
        self.invoices.get(&invoice).map_or(0, |record| record.outstanding.least_from(on))
    }

    pub(super) fn invoice_record(&self, invoice: InvoiceId) -> Result<&InvoiceRecord, LedgerRefusal> {
        self.invoices
            .get(&invoice)
            .map(AsRef::as_ref)
            .ok_or(LedgerRefusal::Unknown { document: LedgerSource::Invoice { invoice } })
    }

    pub(super) fn payment_record(&self, payment: PaymentId) -> Result<&PaymentRecord, LedgerRefusal> {
        self.payments
            .get(&payment)
            .map(AsRef::as_ref)
            .ok_or(LedgerRefusal::Unknown { document: LedgerSource::Payment { payment } })
    }
}

pub(super) fn check_amount(amount: Money) -> Checked {
    amount.check(amount.currency)?;
    if amount.minor > 0 { Ok(()) } else { Err(LedgerRefusal::NotPositive { amount }) }
}

fn check_sum(document: LedgerSource, tax_exclusive: Money, tax: Money, payable: Money) -> Checked {
    for amount in [payable, tax_exclusive, tax] {
        amount.check(payable.currency)?;
    }
    if tax_exclusive.checked_add(tax)? == payable {
        Ok(())
    } else {
        Err(LedgerRefusal::AmountsDontAdd { document, tax_exclusive, tax, payable })
    }
}

fn check_not_before(document: LedgerSource, on: NaiveDate, earliest: NaiveDate) -> Checked {
    if on < earliest { Err(LedgerRefusal::TooEarly { document, on, earliest }) } else { Ok(()) }
}

fn check_days(balance: &Timeline, on: NaiveDate) -> Checked {
    if balance.has_room(on) {
        Ok(())
    } else {
        LedgerRefusal::check_count("a balance's days", MOVEMENT_DAYS_MAX.saturating_add(1), MOVEMENT_DAYS_MAX)
    }
}
