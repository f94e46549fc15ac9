use super::{Allocation, Ledger, LedgerError, LedgerEvent, LedgerSource, PaymentShare};

impl Ledger {
    /// Takes an event in, or leaves everything as it is.
    ///
    /// # Errors
    /// - [`LedgerError::Misfit`] (`JM-LED-0034`): no command could have led to the event here.
    /// - [`LedgerError::AppliedTwice`] (`JM-LED-0035`): the event's document is in already.
    pub fn apply(&mut self, event: &LedgerEvent) -> Result<(), LedgerError> {
        if let Some(document) = self.repeated(event) {
            return Err(LedgerError::AppliedTwice { document });
        }
        self.check(event)?;
        let entries = self.entries(event)?;
        self.take_in(event);
        for entry in &entries {
            self.post(entry);
        }
        Ok(())
    }

    /// The document of an event that is in the books just so.
    fn repeated(&self, event: &LedgerEvent) -> Option<LedgerSource> {
        match event {
            LedgerEvent::InvoicePosted { invoice } => {
                (self.invoice(invoice.id)? == invoice).then_some(LedgerSource::Invoice { invoice: invoice.id })
            }
            LedgerEvent::CreditNotePosted { credit_note, .. } => (self.credit_note(credit_note.id)? == credit_note)
                .then_some(LedgerSource::CreditNote { credit_note: credit_note.id }),
            LedgerEvent::PaymentTaken { payment } => {
                (self.payment(payment.id)? == payment).then_some(LedgerSource::Payment { payment: payment.id })
            }
            LedgerEvent::Refunded { refund } => {
                (self.refund(refund.id)? == refund).then_some(LedgerSource::Refund { refund: refund.id })
            }
            LedgerEvent::InvoiceVoided { invoice, on } => {
                let voided = self.invoices.get(invoice)?.voided == Some(*on);
                voided.then_some(LedgerSource::Void { invoice: *invoice })
            }
            LedgerEvent::Allocated { .. }
            | LedgerEvent::Unallocated { .. }
            | LedgerEvent::WrittenOff { .. }
            | LedgerEvent::WriteOffReversed { .. } => None,
        }
    }

    fn take_in(&mut self, event: &LedgerEvent) {
        match event {
            LedgerEvent::InvoicePosted { invoice } => self.add_invoice(invoice),
            LedgerEvent::CreditNotePosted { credit_note, released } => {
                self.add_credit_note(credit_note);
                for &PaymentShare { payment, amount } in released {
                    self.move_allocation(payment, credit_note.invoice, credit_note.issued_on, amount.negated());
                }
            }
            LedgerEvent::InvoiceVoided { invoice, on } => self.add_void(*invoice, *on),
            LedgerEvent::PaymentTaken { payment } => self.add_payment(payment),
            LedgerEvent::Allocated { allocations, on } => {
                for &Allocation { payment, invoice, amount } in allocations {
                    self.move_allocation(payment, invoice, *on, amount);
                }
            }
            LedgerEvent::Unallocated { allocation: Allocation { payment, invoice, amount }, on } => {
                self.move_allocation(*payment, *invoice, *on, amount.negated());
            }
            LedgerEvent::Refunded { refund } => self.add_refund(refund),
            LedgerEvent::WrittenOff { share, on } => self.move_write_off(share.invoice, *on, share.amount),
            LedgerEvent::WriteOffReversed { share, on } => {
                self.move_write_off(share.invoice, *on, share.amount.negated());
            }
        }
    }
}
