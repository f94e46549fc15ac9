use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::operation_tables;
use crate::{
    id::{CustomerId, InvoiceId, PaymentId},
    ledger::{
        AllocationOrder, AllocationPlan, CustomerBalance, InvoiceBalance, InvoiceShare, JournalEntry, Ledger,
        LedgerCommand, LedgerError, LedgerEvent, LedgerRefusal, OpenCredit, OpenInvoice, PaymentBalance, PaymentShare,
        Receivables, Statement, TrialBalance, allocate, customer_balance, invoice_balance, payment_balance,
        receivables, statement, trial_balance,
    },
    money::{Currency, Money},
};

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Decide {
    /// The books.
    state: Ledger,
    /// What is wanted of them.
    command: LedgerCommand,
}

#[derive(Serialize, JsonSchema)]
struct Decided {
    /// What happens; empty where it has happened already.
    events: Vec<LedgerEvent>,
    /// Whether it has happened already, so that there is nothing to do.
    already_recorded: bool,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Apply {
    /// The books.
    state: Ledger,
    /// What happened, oldest first.
    events: Vec<LedgerEvent>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Entries {
    /// Books that have the documents on which the event builds.
    state: Ledger,
    /// The event.
    event: LedgerEvent,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Plan {
    /// How much there is.
    amount: Money,
    /// What is open of each invoice, in any order.
    open: Vec<OpenInvoice>,
    /// Which invoice is paid first.
    order: AllocationOrder,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfCustomerOn {
    /// The books.
    state: Ledger,
    /// Which customer.
    customer: CustomerId,
    /// In which currency.
    currency: Currency,
    /// The day.
    on: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfInvoice {
    /// The books.
    state: Ledger,
    /// Which invoice.
    invoice: InvoiceId,
    /// The day; what counts from a later one isn't in it.
    as_of: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfPayment {
    /// The books.
    state: Ledger,
    /// Which payment.
    payment: PaymentId,
    /// The day; what counts from a later one isn't in it.
    as_of: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OfCustomer {
    /// The books.
    state: Ledger,
    /// Which customer.
    customer: CustomerId,
    /// The day; what counts from a later one isn't in it.
    as_of: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Report {
    /// The books.
    state: Ledger,
    /// The day; what counts from a later one isn't in it.
    as_of: NaiveDate,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Period {
    /// The books.
    state: Ledger,
    /// Which customer.
    customer: CustomerId,
    /// In which currency.
    currency: Currency,
    /// The first day of the period.
    first_day: NaiveDate,
    /// Its last day, which belongs to it.
    last_day: NaiveDate,
}

operation_tables! {
    ("ledger.decide", "what a command comes to in the books", Decide => Decided, |input| {
        let events = input.state.decide(&input.command)?;
        Ok::<_, LedgerRefusal>(Decided { events, already_recorded: input.state.already_has(&input.command) })
    }),
    ("ledger.apply", "the books after some events", Apply => Ledger, |mut input| {
        input.events.iter().try_for_each(|event| input.state.apply(event))?;
        Ok::<_, LedgerError>(input.state)
    }),
    ("ledger.entries", "the journal entries of an event", Entries => Vec<JournalEntry>, |input| {
        input.state.entries(&input.event)
    }),
    ("ledger.allocate", "shares an amount out among open invoices", Plan => AllocationPlan, |input| {
        allocate(input.amount, &input.open, input.order)
    }),
    ("ledger.open_invoices", "which invoices a customer can pay on a day", OfCustomerOn => Vec<OpenInvoice>, |input| {
        input.state.open_invoices(input.customer, input.currency, input.on)
    }),
    ("ledger.open_credits", "which credit a customer can use on a day", OfCustomerOn => Vec<OpenCredit>, |input| {
        input.state.open_credits(input.customer, input.currency, input.on)
    }),
    ("ledger.invoice_balance", "what became of an invoice by a day", OfInvoice => InvoiceBalance, |input| {
        invoice_balance(&input.state, input.invoice, input.as_of)
    }),
    ("ledger.payment_balance", "what became of a payment by a day", OfPayment => PaymentBalance, |input| {
        payment_balance(&input.state, input.payment, input.as_of)
    }),
    ("ledger.payments_of", "what each payment pays of an invoice", OfInvoice => Vec<PaymentShare>, |input| {
        input.state.payments_of(input.invoice, input.as_of)
    }),
    ("ledger.invoices_of", "what a payment pays of each invoice", OfPayment => Vec<InvoiceShare>, |input| {
        input.state.invoices_of(input.payment, input.as_of)
    }),
    ("ledger.customer_balance", "what a customer owes and has by a day", OfCustomer => Vec<CustomerBalance>, |input| {
        customer_balance(&input.state, input.customer, input.as_of)
    }),
    ("ledger.receivables", "who owes what for how long", Report => Receivables, |input| {
        receivables(&input.state, input.as_of)
    }),
    ("ledger.trial_balance", "the balance of each account, and that they sum to zero", Report => TrialBalance, |input| {
        trial_balance(&input.state, input.as_of)
    }),
    ("ledger.statement", "what happened with a customer in a period", Period => Statement, |input| {
        statement(&input.state, input.customer, input.currency, input.first_day, input.last_day)
    }),
}
