//! The functions of the module.

use chrono::NaiveDate;
use journeyman::{
    id::{CustomerId, InvoiceId, PaymentId},
    ledger::{
        self, AllocationOrder, AllocationPlan, CustomerBalance, InvoiceBalance, InvoiceShare, JournalEntry, Ledger,
        LedgerCommand, LedgerError, LedgerEvent, LedgerRefusal, OpenCredit, OpenInvoice, PaymentBalance, PaymentShare,
        Receivables, Statement, TrialBalance,
    },
    money::{Currency, Money},
};

use super::books::applied;
use crate::{cross::Held, macros::prelude::*};

function! {
    /// What a command comes to in the books: one event, or none if its document is in them already (`Ledger.already_has`).
    ///
    /// Raises:
    ///     InvalidError: an amount of zero or below (`JM-LED-0001`); total and tax that aren't what the document asks for
    ///         (`JM-LED-0002`); an invoice due before it is issued (`JM-LED-0003`); a day before that of what it builds on
    ///         (`JM-LED-0008`); no invoice to allocate to, or one named twice (`JM-LED-0018`, `JM-LED-0019`); amounts of two
    ///         currencies (`JM-MON-0002`).
    ///     RefusedError: an id or a number that is another document's (`JM-LED-0004`, `JM-LED-0005`); one customer's money for
    ///         another's invoice (`JM-LED-0007`); more than is open of the invoice, left of the payment or of the credit
    ///         (`JM-LED-0009` to `JM-LED-0011`); more than the payment pays of the invoice (`JM-LED-0012`); a refund of money that
    ///         pays invoices (`JM-LED-0013`), or of more than came (`JM-LED-0014`); a credit note of more than the invoice has
    ///         left (`JM-LED-0015`, `JM-LED-0016`); more than was given up (`JM-LED-0017`); to void an invoice that was paid, credited,
    ///         given up or voided (`JM-LED-0022`).
    ///     MissingError: an invoice or payment that isn't in the books (`JM-LED-0006`).
    ///     LimitError: too many of something (`JM-LED-0020`), or an amount or a day beyond its bounds (`JM-MON-0005`,
    ///         `JM-CAL-0002`).
    decide(
        /// The books.
        state: &Ledger,
        /// What is asked.
        command: &LedgerCommand,
    ) -> Result<Vec<LedgerEvent>, LedgerRefusal> = state.decide(command)
}

function! {
    /// The books after some events: all of them are taken in, or none is. `state` stays as it is.
    ///
    /// Raises:
    ///     CorruptError: no command could have led to an event here (`JM-LED-0034`), or it is in already (`JM-LED-0035`).
    detached apply(
        /// The books so far.
        state: &Ledger,
        /// What happened, in order.
        events: Vec<Held<LedgerEvent>>,
    ) -> Result<Ledger, LedgerError> = applied(state, &events)
}

function! {
    /// The journal entries of an event, before or after it is in the books.
    ///
    /// Raises:
    ///     CorruptError: an invoice or payment that isn't in the books (`JM-LED-0034`).
    ///     InvalidError: amounts of the event's document that don't add up (`JM-LED-0032`), or fewer than two (`JM-LED-0030`).
    entries(
        /// The books.
        state: &Ledger,
        /// The event.
        event: &LedgerEvent,
    ) -> Result<Vec<JournalEntry>, LedgerError> = state.entries(event)
}

function! {
    /// Shares an amount out among open invoices: each is paid in full before the next gets anything.
    ///
    /// The shares and what is left sum to the amount, and no invoice gets more than is open of it. The plan's shares are those
    /// that `LedgerCommand.Allocate` takes.
    ///
    /// Raises:
    ///     InvalidError: the amount or what is open of an invoice is below zero (`JM-LED-0001`), an invoice is there twice
    ///         (`JM-LED-0019`) or in another currency (`JM-MON-0002`).
    ///     LimitError: too many invoices (`JM-LED-0020`), or an amount beyond the largest (`JM-MON-0005`).
    allocate(
        /// What there is to share out.
        amount: Money,
        /// The invoices, such as `Ledger.open_invoices` gives them.
        open: Vec<OpenInvoice>,
        /// Which invoice comes first.
        order: AllocationOrder,
    ) -> Result<AllocationPlan, LedgerRefusal> = ledger::allocate(amount, &open, order)
}

function! {
    /// A customer's invoices of one currency of which something can be paid from a day on, by id: what `allocate` takes, whose
    /// plan the books then accept on that day.
    ///
    /// Raises:
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
    open_invoices(
        /// The books.
        state: &Ledger,
        /// The customer.
        customer: CustomerId,
        /// The currency.
        currency: Currency,
        /// The day.
        on: NaiveDate,
    ) -> Result<Vec<OpenInvoice>, LedgerRefusal> = state.open_invoices(customer, currency, on)
}

function! {
    /// A customer's payments of one currency of which something can be used from a day on, the oldest first.
    ///
    /// Raises:
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
    open_credits(
        /// The books.
        state: &Ledger,
        /// The customer.
        customer: CustomerId,
        /// The currency.
        currency: Currency,
        /// The day.
        on: NaiveDate,
    ) -> Result<Vec<OpenCredit>, LedgerRefusal> = state.open_credits(customer, currency, on)
}

function! {
    /// What became of an invoice by the end of any day, past or to come.
    ///
    /// Raises:
    ///     MissingError: no such invoice (`JM-LED-0006`).
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
    invoice_balance(
        /// The books.
        state: &Ledger,
        /// The invoice.
        invoice: InvoiceId,
        /// The day.
        as_of: NaiveDate,
    ) -> Result<InvoiceBalance, LedgerRefusal> = ledger::invoice_balance(state, invoice, as_of)
}

function! {
    /// What became of a payment by the end of any day, past or to come.
    ///
    /// Raises:
    ///     MissingError: no such payment (`JM-LED-0006`).
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
    payment_balance(
        /// The books.
        state: &Ledger,
        /// The payment.
        payment: PaymentId,
        /// The day.
        as_of: NaiveDate,
    ) -> Result<PaymentBalance, LedgerRefusal> = ledger::payment_balance(state, payment, as_of)
}

function! {
    /// What each payment pays of an invoice at the end of a day, by payment.
    ///
    /// Raises:
    ///     MissingError: no such invoice (`JM-LED-0006`).
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
    payments_of(
        /// The books.
        state: &Ledger,
        /// The invoice.
        invoice: InvoiceId,
        /// The day.
        as_of: NaiveDate,
    ) -> Result<Vec<PaymentShare>, LedgerRefusal> = state.payments_of(invoice, as_of)
}

function! {
    /// What a payment pays of each invoice at the end of a day, by invoice.
    ///
    /// Raises:
    ///     MissingError: no such payment (`JM-LED-0006`).
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`).
    invoices_of(
        /// The books.
        state: &Ledger,
        /// The payment.
        payment: PaymentId,
        /// The day.
        as_of: NaiveDate,
    ) -> Result<Vec<InvoiceShare>, LedgerRefusal> = state.invoices_of(payment, as_of)
}

function! {
    /// What a customer owes and has by the end of any day, a line for each currency in which there is something.
    ///
    /// Raises:
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum beyond the largest amount (`JM-MON-0005`).
    customer_balance(
        /// The books.
        state: &Ledger,
        /// The customer.
        customer: CustomerId,
        /// The day.
        as_of: NaiveDate,
    ) -> Result<Vec<CustomerBalance>, LedgerRefusal> = ledger::customer_balance(state, customer, as_of)
}

function! {
    /// Who owes what for how long, by the end of any day.
    ///
    /// Raises:
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum beyond the largest amount (`JM-MON-0005`).
    detached receivables(
        /// The books.
        state: &Ledger,
        /// The day.
        as_of: NaiveDate,
    ) -> Result<Receivables, LedgerRefusal> = ledger::receivables(state, as_of)
}

function! {
    /// The balance of each account by the end of any day, and the proof that they sum to zero.
    ///
    /// Raises:
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum beyond the largest amount (`JM-MON-0005`).
    detached trial_balance(
        /// The books.
        state: &Ledger,
        /// The day.
        as_of: NaiveDate,
    ) -> Result<TrialBalance, LedgerRefusal> = ledger::trial_balance(state, as_of)
}

function! {
    /// What happened between a business and a customer from one day to another, both included.
    ///
    /// Raises:
    ///     InvalidError: the last day is before the first (`JM-LED-0021`).
    ///     LimitError: a day beyond the bounds (`JM-CAL-0002`), or a sum that it would show beyond the largest amount
    ///         (`JM-MON-0005`).
    detached statement(
        /// The books.
        state: &Ledger,
        /// The customer.
        customer: CustomerId,
        /// The currency.
        currency: Currency,
        /// The first day of the period.
        first_day: NaiveDate,
        /// The last day of the period.
        last_day: NaiveDate,
    ) -> Result<Statement, LedgerRefusal> = ledger::statement(state, customer, currency, first_day, last_day)
}
