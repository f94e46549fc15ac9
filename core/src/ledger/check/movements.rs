//! Allocations and write-offs.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Checked, check_amount, check_days, check_not_before};
use crate::{
    calendar::check_date,
    id::{InvoiceId, PaymentId},
    ledger::{
        Allocation, InvoiceShare, Ledger, LedgerRefusal,
        state::{InvoiceRecord, PaymentRecord},
    },
    limits::{ALLOCATIONS_PER_INVOICE_MAX, ALLOCATIONS_PER_PAYMENT_MAX},
    money::Money,
};

impl Ledger {
    pub(super) fn check_allocations(&self, allocations: &[Allocation], on: NaiveDate) -> Checked {
        if allocations.is_empty() {
            return Err(LedgerRefusal::NothingToAllocate {});
        }
        LedgerRefusal::check_count("one command's allocations", allocations.len(), ALLOCATIONS_PER_PAYMENT_MAX)?;
        let mut named = BTreeSet::new();
        let mut by_payment: BTreeMap<PaymentId, i128> = BTreeMap::new();
        let mut by_invoice: BTreeMap<InvoiceId, i128> = BTreeMap::new();
        for allocation in allocations {
            let Allocation { payment, invoice, amount } = *allocation;
            if !named.insert((payment, invoice)) {
                return Err(LedgerRefusal::NamedTwice { invoice });
            }
            self.check_allocation(*allocation, on)?;
            let of_payment = by_payment.entry(payment).or_default();
            *of_payment = of_payment.saturating_add(amount.minor.into());
            let of_invoice = by_invoice.entry(invoice).or_default();
            *of_invoice = of_invoice.saturating_add(amount.minor.into());
        }
        for (payment, requested) in by_payment {
            self.payment_record(payment)?.check_available(requested, on)?;
        }
        for (invoice, requested) in by_invoice {
            self.invoice_record(invoice)?.check_open(requested, on)?;
        }
        self.check_pairs(&named)
    }

    /// What one allocation must be, apart from what is left of its payment and open of its invoice.
    pub(in crate::ledger) fn check_allocation(&self, allocation: Allocation, on: NaiveDate) -> Checked {
        let Allocation { payment, invoice, amount } = allocation;
        check_amount(amount)?;
        check_date(on)?;
        let paying = self.payment_record(payment)?;
        let owing = self.counted(InvoiceShare { invoice, amount }, on)?;
        amount.check(paying.currency())?;
        if paying.payment.customer != owing.invoice.customer {
            let (customer, credit_of) = (owing.invoice.customer, paying.payment.customer);
            return Err(LedgerRefusal::OtherCustomer { invoice, customer, credit_of });
        }
        check_not_before(paying.source(), on, paying.payment.received_on)?;
        owing.paid.get(&payment).map_or(Ok(()), |pair| check_days(pair, on))
    }

    /// The bounds on how many invoices a payment pays, and how many payments an invoice has.
    fn check_pairs(&self, pairs: &BTreeSet<(PaymentId, InvoiceId)>) -> Checked {
        let mut of_payment: BTreeMap<PaymentId, usize> = BTreeMap::new();
        let mut of_invoice: BTreeMap<InvoiceId, usize> = BTreeMap::new();
        for (payment, invoice) in pairs {
            let (paying, owing) = (self.payment_record(*payment)?, self.invoice_record(*invoice)?);
            if !paying.invoices.contains(invoice) {
                let count = of_payment.entry(*payment).or_insert(paying.invoices.len());
                *count = count.saturating_add(1);
                LedgerRefusal::check_count("a payment's allocations", *count, ALLOCATIONS_PER_PAYMENT_MAX)?;
                let count = of_invoice.entry(*invoice).or_insert(owing.paid.len());
                *count = count.saturating_add(1);
                LedgerRefusal::check_count("an invoice's allocations", *count, ALLOCATIONS_PER_INVOICE_MAX)?;
            }
        }
        Ok(())
    }

    pub(super) fn check_unallocation(&self, allocation: Allocation, on: NaiveDate) -> Checked {
        let Allocation { payment, invoice, amount } = allocation;
        check_amount(amount)?;
        check_date(on)?;
        let paying = self.payment_record(payment)?;
        let owing = self.counted(InvoiceShare { invoice, amount }, on)?;
        let pair = owing.paid.get(&payment);
        let allocated = pair.map_or(0, |pair| pair.least_from(on));
        if i128::from(amount.minor) > allocated {
            let allocated = Money::from_exact(allocated, amount.currency)?;
            return Err(LedgerRefusal::AboveAllocated { payment, invoice, requested: amount, allocated, on });
        }
        pair.map_or(Ok(()), |pair| check_days(pair, on))?;
        check_days(&paying.available, on)?;
        check_days(&owing.outstanding, on)
    }

    /// What giving up or opening again must be, apart from the amounts that are left for it.
    pub(in crate::ledger) fn check_write_off_itself(
        &self,
        share: InvoiceShare,
        on: NaiveDate,
    ) -> Result<&InvoiceRecord, LedgerRefusal> {
        check_amount(share.amount)?;
        check_date(on)?;
        let record = self.counted(share, on)?;
        check_days(&record.outstanding, on)?;
        check_days(&record.written_off, on)?;
        Ok(record)
    }

    pub(super) fn check_write_off(&self, share: InvoiceShare, on: NaiveDate) -> Checked {
        self.check_write_off_itself(share, on)?.check_open(share.amount.minor.into(), on)
    }

    pub(super) fn check_reversal(&self, share: InvoiceShare, on: NaiveDate) -> Checked {
        let InvoiceShare { invoice, amount: requested } = share;
        let written_off = self.check_write_off_itself(share, on)?.written_off.least_from(on);
        if i128::from(requested.minor) > written_off {
            let written_off = Money::from_exact(written_off, requested.currency)?;
            return Err(LedgerRefusal::AboveWrittenOff { invoice, requested, written_off, on });
        }
        Ok(())
    }
}

impl PaymentRecord {
    fn check_available(&self, requested: i128, on: NaiveDate) -> Checked {
        let (payment, available) = (self.payment.id, self.available.least_from(on));
        if requested > available {
            let requested = Money::from_exact(requested, self.currency())?;
            let available = Money::from_exact(available, self.currency())?;
            return Err(LedgerRefusal::AbovePayment { payment, requested, available, on });
        }
        check_days(&self.available, on)
    }
}

impl InvoiceRecord {
    fn check_open(&self, requested: i128, on: NaiveDate) -> Checked {
        let (invoice, outstanding) = (self.invoice.id, self.outstanding.least_from(on));
        if requested > outstanding {
            let requested = Money::from_exact(requested, self.currency())?;
            let outstanding = Money::from_exact(outstanding, self.currency())?;
            return Err(LedgerRefusal::AboveOutstanding { invoice, requested, outstanding, on });
        }
        check_days(&self.outstanding, on)
    }
}
