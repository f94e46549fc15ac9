use std::{cmp::Reverse, collections::BTreeSet};

use chrono::NaiveDate;

use super::{
    Allocation, CreditToUse, InvoiceShare, Ledger, LedgerCommand, LedgerCreditNote, LedgerEvent, LedgerRefusal,
    PaymentShare, check::check_amount,
};
use crate::{
    calendar::check_date,
    id::CustomerId,
    limits::ALLOCATIONS_PER_PAYMENT_MAX,
    money::{Currency, Money, MoneyError},
    order,
};

impl Ledger {
    /// What a command comes to: one event, or none if its document is in the books already (see [`Ledger::already_has`]).
    ///
    /// # Errors
    /// - [`LedgerRefusal::NotPositive`] (`JM-LED-0001`): an amount of zero or below.
    /// - [`LedgerRefusal::AmountsDontAdd`] (`JM-LED-0002`): total and tax aren't what the document asks for.
    /// - [`LedgerRefusal::DueBeforeIssue`] (`JM-LED-0003`): an invoice that would be due before it was issued.
    /// - [`LedgerRefusal::OtherContent`] (`JM-LED-0004`): an id that stands for other content.
    /// - [`LedgerRefusal::NumberTaken`] (`JM-LED-0005`): another invoice has the number.
    /// - [`LedgerRefusal::Unknown`] (`JM-LED-0006`): an invoice or payment that isn't in the books.
    /// - [`LedgerRefusal::OtherCustomer`] (`JM-LED-0007`): one customer's money for another's invoice.
    /// - [`LedgerRefusal::TooEarly`] (`JM-LED-0008`): a day before that of what it builds on.
    /// - [`LedgerRefusal::AboveOutstanding`] (`JM-LED-0009`), [`LedgerRefusal::AbovePayment`] (`JM-LED-0010`),
    ///   [`LedgerRefusal::AboveCredit`] (`JM-LED-0011`): more than is open of the invoice, or left of the credit.
    /// - [`LedgerRefusal::AboveAllocated`] (`JM-LED-0012`): more than the payment pays of the invoice.
    /// - [`LedgerRefusal::RefundNeedsUnallocation`] (`JM-LED-0013`): a refund of money that pays invoices.
    /// - [`LedgerRefusal::RefundAboveCaptured`] (`JM-LED-0014`): a refund of more than came.
    /// - [`LedgerRefusal::AboveCreditable`] (`JM-LED-0015`), [`LedgerRefusal::CreditBeyondParts`] (`JM-LED-0016`): a credit
    ///   note of more than the invoice has left, as a whole or of its total or tax alone.
    /// - [`LedgerRefusal::AboveWrittenOff`] (`JM-LED-0017`): more than was given up.
    /// - [`LedgerRefusal::NothingToAllocate`] (`JM-LED-0018`), [`LedgerRefusal::NamedTwice`] (`JM-LED-0019`): no invoice, or
    ///   one named twice.
    /// - [`LedgerRefusal::TooMany`] (`JM-LED-0020`): beyond a bound of [`crate::limits`].
    /// - [`LedgerRefusal::NotVoidable`] (`JM-LED-0022`): an invoice to void that something was done with.
    /// - `JM-MON-0002`, `JM-MON-0005`, `JM-CAL-0002`: amounts of two currencies, or an amount or day beyond its bounds.
    pub fn decide(&self, command: &LedgerCommand) -> Result<Vec<LedgerEvent>, LedgerRefusal> {
        if self.already_has(command) {
            return Ok(Vec::new());
        }
        let event = self.resolve(command)?;
        self.check(&event)?;
        Ok(vec![event])
    }

    /// Whether exactly this document is in the books, so that the command comes to nothing new. Commands without a document
    /// of their own (allocations and write-offs) are new each time.
    #[must_use]
    pub fn already_has(&self, command: &LedgerCommand) -> bool {
        match command {
            LedgerCommand::PostInvoice { invoice } => self.invoice(invoice.id) == Some(invoice),
            LedgerCommand::PostCreditNote { credit_note } => self.credit_note(credit_note.id) == Some(credit_note),
            LedgerCommand::VoidInvoice { invoice, on } => {
                self.invoices.get(invoice).is_some_and(|record| record.voided == Some(*on))
            }
            LedgerCommand::TakePayment { payment } => self.payment(payment.id) == Some(payment),
            LedgerCommand::Refund { refund } => self.refund(refund.id) == Some(refund),
            LedgerCommand::Allocate { .. }
            | LedgerCommand::Unallocate { .. }
            | LedgerCommand::WriteOff { .. }
            | LedgerCommand::ReverseWriteOff { .. } => false,
        }
    }

    /// The event of a command, with everything picked that the command leaves open.
    fn resolve(&self, command: &LedgerCommand) -> Result<LedgerEvent, LedgerRefusal> {
        Ok(match command {
            LedgerCommand::PostInvoice { invoice } => LedgerEvent::InvoicePosted { invoice: invoice.clone() },
            LedgerCommand::PostCreditNote { credit_note } => LedgerEvent::CreditNotePosted {
                credit_note: credit_note.clone(),
                released: self.releases(credit_note)?,
            },
            LedgerCommand::VoidInvoice { invoice, on } => LedgerEvent::InvoiceVoided { invoice: *invoice, on: *on },
            LedgerCommand::TakePayment { payment } => LedgerEvent::PaymentTaken { payment: payment.clone() },
            LedgerCommand::Allocate { credit, shares, on } => {
                LedgerEvent::Allocated { allocations: self.allocations(*credit, shares, *on)?, on: *on }
            }
            LedgerCommand::Unallocate { allocation, on } => {
                LedgerEvent::Unallocated { allocation: *allocation, on: *on }
            }
            LedgerCommand::Refund { refund } => LedgerEvent::Refunded { refund: refund.clone() },
            LedgerCommand::WriteOff { share, on } => LedgerEvent::WrittenOff { share: *share, on: *on },
            LedgerCommand::ReverseWriteOff { share, on } => LedgerEvent::WriteOffReversed { share: *share, on: *on },
        })
    }

    /// The money that a credit note sets free: what it takes off beyond what is open. The payment received last is freed
    /// first, the mirror image of spending the oldest credit first.
    fn releases(&self, credit_note: &LedgerCreditNote) -> Result<Vec<PaymentShare>, LedgerRefusal> {
        self.check_credit_note(credit_note)?;
        let LedgerCreditNote { invoice, payable, issued_on: on, .. } = *credit_note;
        let record = self.invoice_record(invoice)?;
        let mut to_release = i128::from(payable.minor).saturating_sub(record.outstanding.least_from(on));
        let mut paying = Vec::new();
        for (&payment, pair) in &record.paid {
            paying.push((self.payment_record(payment)?.payment.received_on, payment, pair.least_from(on)));
        }
        order::by_key(&mut paying, |&(received_on, payment, _)| Reverse((received_on, payment)));
        let mut releases = Vec::new();
        for (_, payment, paid) in paying {
            let share = paid.min(to_release);
            if share > 0 {
                releases.push(PaymentShare { payment, amount: Money::from_exact(share, payable.currency)? });
                to_release = to_release.saturating_sub(share);
            }
        }
        Ok(releases)
    }

    /// The allocations that give each invoice its share out of the named credit.
    fn allocations(
        &self,
        credit: CreditToUse,
        shares: &[InvoiceShare],
        on: NaiveDate,
    ) -> Result<Vec<Allocation>, LedgerRefusal> {
        LedgerRefusal::check_count("one command's allocations", shares.len(), ALLOCATIONS_PER_PAYMENT_MAX)?;
        let mut named = BTreeSet::new();
        if let Some(twice) = shares.iter().find(|share| !named.insert(share.invoice)) {
            return Err(LedgerRefusal::NamedTwice { invoice: twice.invoice });
        }
        let job = match credit {
            CreditToUse::Payment { payment } => {
                let of = |share: &InvoiceShare| Allocation { payment, invoice: share.invoice, amount: share.amount };
                return Ok(shares.iter().map(of).collect());
            }
            CreditToUse::Job { job } => Some(job),
            CreditToUse::Unreserved {} => None,
        };
        let Some(first) = shares.first() else { return Ok(Vec::new()) };
        let (customer, currency) = (self.invoice_record(first.invoice)?.invoice.customer, first.amount.currency);
        let mut requested = 0_i128;
        for share in shares {
            self.check_share(*share, customer, currency, on)?;
            requested = requested.saturating_add(share.amount.minor.into());
        }
        let credits: Vec<PaymentShare> = self
            .open_credits(customer, currency, on)?
            .into_iter()
            .filter(|credit| credit.job == job)
            .map(|credit| PaymentShare { payment: credit.payment, amount: credit.available })
            .collect();
        if let Some(allocations) = deal_out(&credits, shares)? {
            return Ok(allocations);
        }
        let available = credits.iter().fold(0_i128, |sum, credit| sum.saturating_add(credit.amount.minor.into()));
        let requested = Money::from_exact(requested, currency)?;
        let available = Money::from_exact(available, currency)?;
        Err(LedgerRefusal::AboveCredit { customer, requested, available, on })
    }

    /// What a share must be before credit is looked for.
    fn check_share(
        &self,
        share: InvoiceShare,
        credit_of: CustomerId,
        currency: Currency,
        on: NaiveDate,
    ) -> Result<(), LedgerRefusal> {
        let InvoiceShare { invoice, amount } = share;
        check_amount(amount)?;
        check_date(on)?;
        amount.check(currency)?;
        let customer = self.counted(share, on)?.invoice.customer;
        if customer == credit_of { Ok(()) } else { Err(LedgerRefusal::OtherCustomer { invoice, customer, credit_of }) }
    }
}

/// Gives each invoice its share, from the first credit that is left on; none if the credits don't last.
fn deal_out(credits: &[PaymentShare], shares: &[InvoiceShare]) -> Result<Option<Vec<Allocation>>, MoneyError> {
    let mut allocations = Vec::new();
    let mut credits = credits.iter().copied();
    let mut left = credits.next();
    for &InvoiceShare { invoice, amount: wanted } in shares {
        let mut open = wanted;
        while open.minor > 0 {
            let Some(credit) = left else { return Ok(None) };
            let amount = if credit.amount.minor <= open.minor { credit.amount } else { open };
            allocations.push(Allocation { payment: credit.payment, invoice, amount });
            open = open.checked_sub(amount)?;
            let rest = credit.amount.checked_sub(amount)?;
            left = if rest.minor == 0 { credits.next() } else { Some(PaymentShare { amount: rest, ..credit }) };
        }
    }
    Ok(Some(allocations))
}
