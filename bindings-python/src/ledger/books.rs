//! The books themselves.

use chrono::NaiveDate;
use journeyman::{
    id::{CreditNoteId, CustomerId, InvoiceId, PaymentId, RefundId},
    ledger::{
        InvoiceShare, JournalEntry, Ledger, LedgerCommand, LedgerCreditNote, LedgerError, LedgerEvent, LedgerInvoice,
        LedgerPayment, LedgerRefund, LedgerRefusal, OpenCredit, OpenInvoice, PaymentShare,
    },
    money::Currency,
};

use crate::{cross::Held, macros::prelude::*};

value! {
    /// The books: a fold over `LedgerEvent`s. `Ledger()` has nothing in it yet.
    ///
    /// No balance is below zero at the end of any day: not what is open of an invoice, nor what is left of a payment, nor what
    /// one pays of the other. The order in which documents arrived leaves no trace: the same facts are the same bytes. Read back
    /// from JSON, books that contradict themselves raise `CorruptError` (`JM-LED-0034`, `JM-LED-0036`).
    ///
    /// Each is a value: `apply` gives the next one and leaves this one as it is, which takes as long as a copy of the books. So
    /// hand it many events at once; an `Office` keeps its books without copying them.
    Ledger(Ledger) [] empty {}
    methods [
        ledger::decide, ledger::already_has, ledger::apply, ledger::entries, ledger::invoice, ledger::payment,
        ledger::credit_note, ledger::refund, ledger::payments_of, ledger::invoices_of, ledger::open_invoices,
        ledger::open_credits,
    ]
}

pub(super) fn applied(state: &Ledger, events: &[Held<LedgerEvent>]) -> Result<Ledger, LedgerError> {
    let mut next = state.clone();
    events.iter().try_for_each(|event| next.apply(event))?;
    Ok(next)
}

mod ledger {
    use super::*;

    method! {
        /// What a command comes to: one event, or none if its document is in the books already, see `already_has`.
        ///
        /// Raises:
        ///     JourneymanError: as `journeyman.ledger.decide` says.
        decide(
            this: &Ledger,
            /// What is asked.
            command: &LedgerCommand,
        ) -> Result<Vec<LedgerEvent>, LedgerRefusal> = this.decide(command)
    }

    method! {
        /// Whether exactly this document is in the books, so that the command comes to nothing new.
        ///
        /// Commands without a document of their own (allocations and write-offs) are new each time.
        light already_has(
            this: &Ledger,
            /// What is asked.
            command: &LedgerCommand,
        ) -> bool = this.already_has(command)
    }

    method! {
        /// The books after some events; these stay as they are.
        ///
        /// Raises:
        ///     CorruptError: no command could have led to an event here (`JM-LED-0034`), or it is in already (`JM-LED-0035`).
        detached apply(
            this: &Ledger,
            /// What happened, in order.
            events: Vec<Held<LedgerEvent>>,
        ) -> Result<Ledger, LedgerError> = applied(this, &events)
    }

    method! {
        /// The journal entries of an event, before or after it is in the books.
        ///
        /// Raises:
        ///     CorruptError: an invoice or payment that isn't in the books (`JM-LED-0034`).
        ///     InvalidError: amounts of the event's document that don't add up (`JM-LED-0032`), or fewer than two (`JM-LED-0030`).
        entries(
            this: &Ledger,
            /// The event.
            event: &LedgerEvent,
        ) -> Result<Vec<JournalEntry>, LedgerError> = this.entries(event)
    }

    method! {
        /// The invoice of an id, as it was entered.
        light invoice(
            this: &Ledger,
            /// Its id.
            id: InvoiceId,
        ) -> Option<LedgerInvoice> = this.invoice(id).cloned()
    }

    method! {
        /// The payment of an id, as it was entered.
        light payment(
            this: &Ledger,
            /// Its id.
            id: PaymentId,
        ) -> Option<LedgerPayment> = this.payment(id).cloned()
    }

    method! {
        /// The credit note of an id, as it was entered.
        light credit_note(
            this: &Ledger,
            /// Its id.
            id: CreditNoteId,
        ) -> Option<LedgerCreditNote> = this.credit_note(id).cloned()
    }

    method! {
        /// The refund of an id, as it was entered.
        light refund(
            this: &Ledger,
            /// Its id.
            id: RefundId,
        ) -> Option<LedgerRefund> = this.refund(id).cloned()
    }

    method! {
        /// What each payment pays of an invoice at the end of a day, by payment.
        ///
        /// Raises:
        ///     MissingError: no such invoice (`JM-LED-0006`).
        ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
        payments_of(
            this: &Ledger,
            /// The invoice.
            invoice: InvoiceId,
            /// The day.
            as_of: NaiveDate,
        ) -> Result<Vec<PaymentShare>, LedgerRefusal> = this.payments_of(invoice, as_of)
    }

    method! {
        /// What a payment pays of each invoice at the end of a day, by invoice.
        ///
        /// Raises:
        ///     MissingError: no such payment (`JM-LED-0006`).
        ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
        invoices_of(
            this: &Ledger,
            /// The payment.
            payment: PaymentId,
            /// The day.
            as_of: NaiveDate,
        ) -> Result<Vec<InvoiceShare>, LedgerRefusal> = this.invoices_of(payment, as_of)
    }

    method! {
        /// A customer's invoices of one currency of which something can be paid from a day on, by id: what
        /// `journeyman.ledger.allocate` takes, whose plan the books then accept on that day.
        ///
        /// Raises:
        ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
        open_invoices(
            this: &Ledger,
            /// The customer.
            customer: CustomerId,
            /// The currency.
            currency: Currency,
            /// The day.
            on: NaiveDate,
        ) -> Result<Vec<OpenInvoice>, LedgerRefusal> = this.open_invoices(customer, currency, on)
    }

    method! {
        /// A customer's payments of one currency of which something can be used from a day on, the oldest first.
        ///
        /// Raises:
        ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
        open_credits(
            this: &Ledger,
            /// The customer.
            customer: CustomerId,
            /// The currency.
            currency: Currency,
            /// The day.
            on: NaiveDate,
        ) -> Result<Vec<OpenCredit>, LedgerRefusal> = this.open_credits(customer, currency, on)
    }
}
