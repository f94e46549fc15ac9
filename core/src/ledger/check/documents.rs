//! Invoices, credit notes, payments and refunds.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Checked, check_amount, check_days, check_not_before, check_sum};
use crate::{
    calendar::check_date,
    id::InvoiceId,
    ledger::{
        Allocation, InvoiceShare, Ledger, LedgerCreditNote, LedgerInvoice, LedgerPayment, LedgerRefund, LedgerRefusal,
        LedgerSource, PaymentShare,
        state::{InvoiceRecord, PaymentRecord},
    },
    limits::{CREDIT_NOTES_PER_INVOICE_MAX, REFUNDS_PER_PAYMENT_MAX},
    money::Money,
};

/// Most invoices that a refused refund names.
const USED_BY_SHOWN_MAX: usize = 10;

impl Ledger {
    pub(in crate::ledger) fn check_invoice(&self, invoice: &LedgerInvoice) -> Checked {
        let LedgerInvoice { id, tax_exclusive, tax, payable, issued_on, due_on, .. } = *invoice;
        let document = LedgerSource::Invoice { invoice: id };
        check_sum(document, tax_exclusive, tax, payable)?;
        if payable.minor < 0 {
            return Err(LedgerRefusal::NotPositive { amount: payable });
        }
        check_date(issued_on)?;
        check_date(due_on)?;
        if due_on < issued_on {
            return Err(LedgerRefusal::DueBeforeIssue { invoice: id, issued_on, due_on });
        }
        if self.invoices.contains_key(&id) {
            return Err(LedgerRefusal::OtherContent { document });
        }
        if let Some(&holder) = self.numbers.get(&invoice.number) {
            return Err(LedgerRefusal::NumberTaken { invoice: id, holder });
        }
        Ok(())
    }

    pub(in crate::ledger) fn check_payment(&self, payment: &LedgerPayment) -> Checked {
        let document = LedgerSource::Payment { payment: payment.id };
        check_amount(payment.amount)?;
        check_date(payment.received_on)?;
        if self.payments.contains_key(&payment.id) {
            return Err(LedgerRefusal::OtherContent { document });
        }
        Ok(())
    }

    /// What a credit note must be, apart from what is left to credit.
    pub(in crate::ledger) fn check_credit_note_itself(
        &self,
        credit_note: &LedgerCreditNote,
    ) -> Result<&InvoiceRecord, LedgerRefusal> {
        let LedgerCreditNote { id, invoice, tax_exclusive, tax, payable, issued_on } = *credit_note;
        let document = LedgerSource::CreditNote { credit_note: id };
        check_sum(document, tax_exclusive, tax, payable)?;
        check_amount(payable)?;
        check_date(issued_on)?;
        if self.credit_notes.contains_key(&id) {
            return Err(LedgerRefusal::OtherContent { document });
        }
        let record = self.counted(InvoiceShare { invoice, amount: payable }, issued_on)?;
        let count = record.credit_notes.len().saturating_add(1);
        LedgerRefusal::check_count("an invoice's credit notes", count, CREDIT_NOTES_PER_INVOICE_MAX)?;
        record.check_parts(tax_exclusive, tax)?;
        Ok(record)
    }

    pub(in crate::ledger) fn check_credit_note(&self, credit_note: &LedgerCreditNote) -> Checked {
        let LedgerCreditNote { invoice, payable, issued_on: on, .. } = *credit_note;
        let record = self.check_credit_note_itself(credit_note)?;
        check_days(&record.outstanding, on)?;
        check_days(&record.credited, on)?;
        let paid = record.paid.values().fold(0_i128, |sum, pair| sum.saturating_add(pair.least_from(on)));
        let creditable = record.outstanding.least_from(on).saturating_add(paid);
        if i128::from(payable.minor) > creditable {
            let creditable = Money::from_exact(creditable, payable.currency)?;
            return Err(LedgerRefusal::AboveCreditable { invoice, requested: payable, creditable, on });
        }
        Ok(())
    }

    /// A credit note releases what it takes off beyond what is open, no more and no less.
    pub(in crate::ledger) fn check_released(
        &self,
        credit_note: &LedgerCreditNote,
        released: &[PaymentShare],
    ) -> Checked {
        let LedgerCreditNote { invoice, payable, issued_on: on, .. } = *credit_note;
        let mut sum = 0_i128;
        let mut named = BTreeSet::new();
        for &PaymentShare { payment, amount } in released {
            if !named.insert(payment) {
                return Err(LedgerRefusal::NamedTwice { invoice });
            }
            self.check_unallocation(Allocation { payment, invoice, amount }, on)?;
            sum = sum.saturating_add(amount.minor.into());
        }
        let (payable_minor, creditable) = (i128::from(payable.minor), self.open_from(invoice, on).saturating_add(sum));
        if payable_minor > creditable || (sum > 0 && payable_minor != creditable) {
            let creditable = Money::from_exact(creditable, payable.currency)?;
            return Err(LedgerRefusal::AboveCreditable { invoice, requested: payable, creditable, on });
        }
        Ok(())
    }

    /// An invoice is void only if nothing was ever done with it.
    pub(in crate::ledger) fn check_void(&self, invoice: InvoiceId, on: NaiveDate) -> Checked {
        check_date(on)?;
        let record = self.invoice_record(invoice)?;
        check_not_before(record.source(), on, record.invoice.issued_on)?;
        let is_untouched = record.paid.is_empty()
            && record.credit_notes.is_empty()
            && record.written_off.is_empty()
            && record.voided.is_none();
        if is_untouched { Ok(()) } else { Err(LedgerRefusal::NotVoidable { invoice }) }
    }

    /// What a refund must be, apart from what is left of its payment.
    pub(in crate::ledger) fn check_refund_itself(
        &self,
        refund: &LedgerRefund,
    ) -> Result<&PaymentRecord, LedgerRefusal> {
        let LedgerRefund { id, payment, amount, refunded_on } = *refund;
        let document = LedgerSource::Refund { refund: id };
        check_amount(amount)?;
        check_date(refunded_on)?;
        if self.refunds.contains_key(&id) {
            return Err(LedgerRefusal::OtherContent { document });
        }
        let record = self.payment_record(payment)?;
        amount.check(record.currency())?;
        check_not_before(record.source(), refunded_on, record.payment.received_on)?;
        let count = record.refunds.len().saturating_add(1);
        LedgerRefusal::check_count("a payment's refunds", count, REFUNDS_PER_PAYMENT_MAX)?;
        Ok(record)
    }

    pub(super) fn check_refund(&self, refund: &LedgerRefund) -> Checked {
        let LedgerRefund { payment, amount: requested, refunded_on: on, .. } = *refund;
        let record = self.check_refund_itself(refund)?;
        let wanted = i128::from(requested.minor);
        let refundable = i128::from(record.payment.amount.minor).saturating_sub(record.refunded.latest());
        if wanted > refundable {
            let refundable = Money::from_exact(refundable, requested.currency)?;
            return Err(LedgerRefusal::RefundAboveCaptured { payment, requested, refundable });
        }
        let available = record.available.least_from(on);
        if wanted > available {
            return Err(LedgerRefusal::RefundNeedsUnallocation {
                payment,
                requested,
                available: Money::from_exact(available, requested.currency)?,
                to_unallocate: Money::from_exact(wanted.saturating_sub(available), requested.currency)?,
                used_by: self.used_by(record, on)?,
                on,
            });
        }
        check_days(&record.available, on)
    }

    /// The first invoices that use a payment on a day or after everything.
    fn used_by(&self, record: &PaymentRecord, on: NaiveDate) -> Result<Vec<InvoiceShare>, LedgerRefusal> {
        let mut used_by = Vec::new();
        for &invoice in &record.invoices {
            let pair = self.invoice_record(invoice)?.paid.get(&record.payment.id);
            let used = pair.map_or(0, |pair| pair.at(on).max(pair.latest()));
            if used > 0 && used_by.len() < USED_BY_SHOWN_MAX {
                used_by.push(InvoiceShare { invoice, amount: Money::from_exact(used, record.currency())? });
            }
        }
        Ok(used_by)
    }
}

impl InvoiceRecord {
    /// A credit note takes off the invoice's total and tax each what is left of it at most, in the same direction.
    fn check_parts(&self, tax_exclusive: Money, tax: Money) -> Checked {
        let left_tax_exclusive =
            i128::from(self.invoice.tax_exclusive.minor).saturating_sub(self.credited_tax_exclusive);
        let left_tax = i128::from(self.invoice.tax.minor).saturating_sub(self.credited_tax);
        let is_within = |part: Money, left: i128| (left.min(0)..=left.max(0)).contains(&part.minor.into());
        if is_within(tax_exclusive, left_tax_exclusive) && is_within(tax, left_tax) {
            return Ok(());
        }
        Err(LedgerRefusal::CreditBeyondParts {
            invoice: self.invoice.id,
            tax_exclusive: Money::from_exact(left_tax_exclusive, self.currency())?,
            tax: Money::from_exact(left_tax, self.currency())?,
        })
    }
}
