//! Who owes what: invoices, payments and credit notes joined in double entry.
//!
//! Every event makes balanced journal entries; nothing is ever changed, only added to:
//!
//! | event | debit | credit |
//! |---|---|---|
//! | invoice posted | receivable of the customer | sales, tax payable |
//! | credit note posted | sales, tax payable | receivable of the customer |
//! | invoice void | sales, tax payable | receivable of the customer |
//! | payment taken | bank | credit of the customer |
//! | allocated | credit of the customer | receivable of the customer |
//! | unallocated, or released by a credit note | receivable of the customer | credit of the customer |
//! | refunded | credit of the customer | bank |
//! | written off | bad debt | receivable of the customer |
//! | write-off reversed | receivable of the customer | bad debt |
//!
//! Money that came is the customer's credit until it is allocated to an invoice, so that a deposit, money in advance and
//! an overpayment are the same visible thing: what is left of a payment. A credit note first takes off what is open of its
//! invoice; where the invoice is paid, the money that paid it becomes credit again, and can be refunded or pay another one.
//!
//! Everything counts from a day, and every balance can be asked for as of any day. No balance is below zero at the end of
//! any day, also not where somebody enters things later than they happened.
//!
//! ```
//! use journeyman::{
//!     ledger::{AllocationOrder, CreditToUse, Ledger, LedgerCommand, LedgerEvent, allocate, customer_balance},
//!     wire::Wire,
//! };
//!
//! let mut books = Ledger::default();
//! for event in [
//!     br#"{"invoice_posted": {"invoice": {
//!         "id": "01999a3f-0000-7000-8000-000000000010", "number": "INV-17",
//!         "customer": "01999a3f-0000-7000-8000-0000000000c1", "issued_on": "2026-10-05", "due_on": "2026-10-19",
//!         "tax_exclusive": {"minor": 10000, "currency": "AUD"}, "tax": {"minor": 1000, "currency": "AUD"},
//!         "payable": {"minor": 11000, "currency": "AUD"}}}}"#.as_slice(),
//!     br#"{"payment_taken": {"payment": {
//!         "id": "01999a3f-0000-7000-8000-000000000020", "customer": "01999a3f-0000-7000-8000-0000000000c1",
//!         "amount": {"minor": 15000, "currency": "AUD"}, "received_on": "2026-10-07"}}}"#,
//! ] {
//!     books.apply(&LedgerEvent::from_json(event)?)?;
//! }
//!
//! // The customer paid 40.00 too much: the invoice is paid, and the rest is credit for the next one.
//! let customer = "01999a3f-0000-7000-8000-0000000000c1".parse()?;
//! let payment = "01999a3f-0000-7000-8000-000000000020".parse()?;
//! let (on, paid) = ("2026-10-07".parse()?, books.payment(payment).unwrap().amount);
//! let open = books.open_invoices(customer, paid.currency, on)?;
//! let plan = allocate(paid, &open, AllocationOrder::OldestDueFirst)?;
//! assert_eq!(plan.left_as_credit.to_string(), "AUD 40.00");
//! let credit = CreditToUse::Payment { payment };
//! for event in books.decide(&LedgerCommand::Allocate { credit, shares: plan.shares, on })? {
//!     books.apply(&event)?;
//! }
//! let of_customer = customer_balance(&books, customer, on)?;
//! assert_eq!((of_customer[0].owed.minor, of_customer[0].credit.minor), (0, 40_00));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Written-off amounts include their tax: what a tax office gives back for bad debts is a claim of its own, not made here.

mod account;
mod apply;
mod balance;
mod check;
mod command;
mod decide;
mod entry;
mod error;
mod fact;
mod plan;
mod posting;
mod report;
mod snapshot;
mod state;
mod statement;
#[cfg(test)]
mod tests;
mod timeline;

pub use account::{Account, Posting};
pub use balance::{
    CustomerBalance, InvoiceBalance, OpenCredit, PaymentBalance, SettlementStatus, customer_balance, invoice_balance,
    payment_balance,
};
pub use command::{CreditToUse, LedgerCommand, LedgerEvent};
pub use entry::{JournalEntry, LedgerSource};
pub use error::{LedgerError, LedgerRefusal};
pub use fact::{Allocation, InvoiceShare, LedgerCreditNote, LedgerInvoice, LedgerPayment, LedgerRefund, PaymentShare};
pub use plan::{AllocationOrder, AllocationPlan, OpenInvoice, allocate};
pub use report::{
    AccountBalance, AgedAmounts, CustomerReceivable, Receivables, ReceivablesTotal, TrialBalance, TrialTotal,
    receivables, trial_balance,
};
pub use state::Ledger;
pub use statement::{Statement, StatementLine, statement};
