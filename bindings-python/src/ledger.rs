//! The module `ledger`.

mod balance;
mod books;
mod command;
mod entry;
mod fact;
mod functions;
mod plan;
mod report;

use journeyman::ledger::{
    Account, AccountBalance, AgedAmounts, Allocation, AllocationOrder, AllocationPlan, CreditToUse, CustomerBalance,
    CustomerReceivable, InvoiceBalance, InvoiceShare, JournalEntry, Ledger, LedgerCommand, LedgerCreditNote,
    LedgerEvent, LedgerInvoice, LedgerPayment, LedgerRefund, LedgerSource, OpenCredit, OpenInvoice, PaymentBalance,
    PaymentShare, Posting, Receivables, ReceivablesTotal, SettlementStatus, Statement, StatementLine, TrialBalance,
    TrialTotal,
};

use crate::macros::prelude::*;
use functions::{
    allocate, apply, customer_balance, decide, entries, invoice_balance, invoices_of, open_credits, open_invoices,
    payment_balance, payments_of, receivables, statement, trial_balance,
};

module! {
    /// Who owes what: invoices, payments and credit notes joined in double entry.
    ///
    /// Every event makes balanced journal entries; nothing is ever changed, only added to. Money that came is the customer's
    /// credit until it is allocated to an invoice, so that a deposit, money in advance and an overpayment are the same visible
    /// thing: what is left of a payment. A credit note first takes off what is open of its invoice; where the invoice is paid,
    /// the money that paid it becomes credit again, and can be refunded or pay another one.
    ///
    /// Everything counts from a day, and every balance can be asked for as of any day. No balance is below zero at the end of
    /// any day, also not where somebody enters things later than they happened.
    ///
    /// Written-off amounts include their tax: what a tax office gives back for bad debts is a claim of its own, not made here.
    ledger
    values Ledger, LedgerCommand, LedgerEvent, LedgerInvoice, LedgerCreditNote, LedgerPayment, LedgerRefund, InvoiceShare,
        PaymentShare, Allocation, CreditToUse, OpenInvoice, OpenCredit, AllocationPlan, InvoiceBalance, PaymentBalance,
        CustomerBalance, Receivables, CustomerReceivable, ReceivablesTotal, AgedAmounts, TrialBalance, AccountBalance,
        TrialTotal, Statement, StatementLine, JournalEntry, Posting, Account, LedgerSource;
    plain AllocationOrder, SettlementStatus;
    functions decide, apply, entries, allocate, open_invoices, open_credits, invoice_balance, payment_balance, payments_of,
        invoices_of, customer_balance, receivables, trial_balance, statement;
}
