//! Written by declare.py from the core's `ledger`: change that, and run it.

use super::names::{
    Account, AccountBalance, AgedAmounts, Allocation, AllocationOrder, AllocationPlan, CreditNoteId, CreditToUse,
    Currency, CustomerBalance, CustomerId, CustomerReceivable, InvoiceBalance, InvoiceId, InvoiceShare, JobId,
    JournalEntry, Label, LedgerCommand, LedgerCreditNote, LedgerEvent, LedgerInvoice, LedgerPayment, LedgerRefund,
    LedgerSource, Money, OpenCredit, OpenInvoice, PaymentBalance, PaymentId, PaymentShare, Posting, Receivables,
    ReceivablesTotal, RefundId, SettlementStatus, Statement, StatementLine, TrialBalance, TrialTotal,
};
use crate::convert::mirror;
use crate::error::{JourneymanError, raised};
use crate::objects::Ledger;
use chrono::NaiveDate;
use std::sync::Arc;

/// An account of the books.
#[uniffi::remote(Enum)]
pub enum Account {
    /// Money that came and wasn't paid back, wherever it is kept: till, bank or clearing account.
    Bank {},
    /// What a customer owes for invoices.
    Receivable {
        /// The customer.
        customer: CustomerId,
    },
    /// What is held for a customer and no invoice has used: deposits, money in advance, overpayments, and what a credit
    /// note freed.
    CustomerCredit {
        /// The customer.
        customer: CustomerId,
    },
    /// What was sold, without tax.
    Sales {},
    /// The tax that invoices charged.
    TaxPayable {},
    /// What was given up as never to be paid.
    BadDebt {},
}

/// One line of a journal entry: an account and what it gets.
#[uniffi::remote(Record)]
pub struct Posting {
    /// The account.
    pub account: Account,
    /// A debit above zero, a credit below it.
    pub amount: Money,
}

/// Where an invoice stands.
#[uniffi::remote(Enum)]
pub enum SettlementStatus {
    /// It is issued after the day.
    NotIssued,
    /// Something is open, and nothing was paid.
    Unpaid,
    /// Something is open, and something was paid.
    PartPaid,
    /// Nothing is open, and something was paid; or it asked for nothing.
    Paid,
    /// Nothing is open or paid, since credit notes took it all off.
    Credited,
    /// Nothing is open, since what was left of it was given up.
    WrittenOff,
    /// It is void and asks for nothing.
    Voided,
}

/// What became of an invoice by the end of a day.
///
/// `invoiced = paid + credited + written_off + outstanding`, and none of them is below zero.
#[uniffi::remote(Record)]
pub struct InvoiceBalance {
    /// The invoice.
    pub invoice: InvoiceId,
    /// The day.
    pub as_of: NaiveDate,
    /// What it asks for; nothing before it is issued, nor while it is void.
    pub invoiced: Money,
    /// What payments that are allocated to it paid.
    pub paid: Money,
    /// What credit notes took off.
    pub credited: Money,
    /// What was given up.
    pub written_off: Money,
    /// What is still to be paid.
    pub outstanding: Money,
    /// Where it stands.
    pub status: SettlementStatus,
    /// How many days ago it was due, if something is open.
    pub overdue_days: u32,
}

/// What became of a payment by the end of a day.
///
/// `captured = allocated + refunded + available`, and none of them is below zero.
#[uniffi::remote(Record)]
pub struct PaymentBalance {
    /// The payment.
    pub payment: PaymentId,
    /// The day.
    pub as_of: NaiveDate,
    /// What came; nothing before it did.
    pub captured: Money,
    /// What invoices use.
    pub allocated: Money,
    /// What was paid back.
    pub refunded: Money,
    /// What is left: a deposit, money in advance or an overpayment, held as the customer's credit.
    pub available: Money,
}

/// What a customer owes and has, in one currency, by the end of a day.
#[uniffi::remote(Record)]
pub struct CustomerBalance {
    /// The customer.
    pub customer: CustomerId,
    /// The day.
    pub as_of: NaiveDate,
    /// What is open of the customer's invoices.
    pub owed: Money,
    /// What is held for the customer and no invoice uses.
    pub credit: Money,
    /// `owed − credit`: below zero if more is held than owed.
    pub balance: Money,
}

/// What is left of a payment.
#[uniffi::remote(Record)]
pub struct OpenCredit {
    /// The payment.
    pub payment: PaymentId,
    /// The job that it is kept for, if it is a deposit for one.
    #[uniffi(default = None)]
    pub job: Option<JobId>,
    /// The day it came.
    pub received_on: NaiveDate,
    /// What can be used from the day that was asked for on.
    pub available: Money,
}

/// Which of a customer's credit an allocation uses.
#[uniffi::remote(Enum)]
pub enum CreditToUse {
    /// What is left of one payment.
    Payment {
        /// The payment.
        payment: PaymentId,
    },
    /// The deposits for a job, the oldest first.
    Job {
        /// The job.
        job: JobId,
    },
    /// Whatever the customer has that isn't kept for a job, the oldest first. A deposit never pays for another job
    /// unless somebody names it.
    Unreserved {},
}

/// What may be asked of the `Ledger`. Days named `on` are those from which the books show it.
#[uniffi::remote(Enum)]
pub enum LedgerCommand {
    /// Enter an issued invoice.
    PostInvoice {
        /// The invoice.
        invoice: LedgerInvoice,
    },
    /// Enter an issued credit note. What it takes off an invoice that is paid becomes credit of the payments that paid it.
    PostCreditNote {
        /// The credit note.
        credit_note: LedgerCreditNote,
    },
    /// Reverse an invoice that is void: one that nobody paid, credited or gave up.
    VoidInvoice {
        /// The invoice.
        invoice: InvoiceId,
        /// The day.
        on: NaiveDate,
    },
    /// Enter money that came, as credit of the customer: a fact.
    TakePayment {
        /// The money.
        payment: LedgerPayment,
    },
    /// Use credit for invoices of the same customer, all or nothing.
    Allocate {
        /// Which credit.
        credit: CreditToUse,
        /// How much for which invoice; `allocate` plans it.
        shares: Vec<InvoiceShare>,
        /// The day.
        on: NaiveDate,
    },
    /// Take money of a payment off an invoice again, which makes it credit.
    Unallocate {
        /// The money.
        allocation: Allocation,
        /// The day.
        on: NaiveDate,
    },
    /// Pay back credit.
    Refund {
        /// The money.
        refund: LedgerRefund,
    },
    /// Give up what is open of an invoice, or a part of it.
    WriteOff {
        /// How much of which invoice.
        share: InvoiceShare,
        /// The day.
        on: NaiveDate,
    },
    /// Open again what was given up: the customer pays after all.
    ReverseWriteOff {
        /// How much of which invoice.
        share: InvoiceShare,
        /// The day.
        on: NaiveDate,
    },
}

/// What happened to the `Ledger`.
#[uniffi::remote(Enum)]
pub enum LedgerEvent {
    /// An invoice was entered.
    InvoicePosted {
        /// The invoice.
        invoice: LedgerInvoice,
    },
    /// A credit note was entered.
    CreditNotePosted {
        /// The credit note.
        credit_note: LedgerCreditNote,
        /// The money that no longer pays the invoice and is credit from now on.
        released: Vec<PaymentShare>,
    },
    /// An invoice became void.
    InvoiceVoided {
        /// The invoice.
        invoice: InvoiceId,
        /// The day.
        on: NaiveDate,
    },
    /// Money came.
    PaymentTaken {
        /// The money.
        payment: LedgerPayment,
    },
    /// Credit was used for invoices.
    Allocated {
        /// Which, and for what.
        allocations: Vec<Allocation>,
        /// The day.
        on: NaiveDate,
    },
    /// Money was taken off an invoice and is credit again.
    Unallocated {
        /// The money.
        allocation: Allocation,
        /// The day.
        on: NaiveDate,
    },
    /// Credit was paid back.
    Refunded {
        /// The money.
        refund: LedgerRefund,
    },
    /// What was open of an invoice was given up.
    WrittenOff {
        /// How much of which invoice.
        share: InvoiceShare,
        /// The day.
        on: NaiveDate,
    },
    /// What was given up is open again.
    WriteOffReversed {
        /// How much of which invoice.
        share: InvoiceShare,
        /// The day.
        on: NaiveDate,
    },
}

/// What a journal entry, a line of a statement or a refusal is about.
#[uniffi::remote(Enum)]
pub enum LedgerSource {
    /// An invoice was issued.
    Invoice {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// A credit note was issued.
    CreditNote {
        /// The credit note.
        credit_note: CreditNoteId,
    },
    /// Money came.
    Payment {
        /// The payment.
        payment: PaymentId,
    },
    /// Money went back.
    Refund {
        /// The refund.
        refund: RefundId,
    },
    /// Money of a payment was used for an invoice.
    Allocation {
        /// The payment.
        payment: PaymentId,
        /// The invoice.
        invoice: InvoiceId,
    },
    /// Money of a payment was taken off an invoice again, by hand or by a credit note.
    Unallocation {
        /// The payment.
        payment: PaymentId,
        /// The invoice.
        invoice: InvoiceId,
    },
    /// What is open of an invoice was given up.
    WriteOff {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// What was given up of an invoice is open again.
    WriteOffReversal {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// An invoice became void.
    Void {
        /// The invoice.
        invoice: InvoiceId,
    },
}

/// What it says in English, as the library writes it.
#[uniffi::export]
pub fn ledger_source_text(ledger_source: LedgerSource) -> Result<String, JourneymanError> {
    Ok(ledger_source.to_string())
}

mirror! {
/// A balanced entry of the journal: its debits equal its credits, in every currency.
///
/// One that doesn't balance can't be made, from Rust or from JSON.
///
/// # Errors
/// Making or reading one gives:
/// - `JM-LED-0030`: fewer than two postings.
/// - `JM-LED-0031`: a posting of nothing.
/// - `JM-LED-0032`: debits and credits differ.
/// - `JM-LED-0033`: more than `limits().postingsPerEntryMax` postings.
/// - `JM-MON-0005`, `JM-CAL-0002`: an amount or date beyond its bounds.
JournalEntry as JournalEntryParts named "JournalEntry" {
    /// The day it counts from.
    date: NaiveDate,
    /// What it is about.
    source: LedgerSource,
    /// Its lines.
    postings: Vec<Posting>,
}
    |JournalEntryParts { date, source, postings }| JournalEntry::new(date, source, postings)
}

/// What the books need of an issued invoice.
#[uniffi::remote(Record)]
pub struct LedgerInvoice {
    /// Its id.
    pub id: InvoiceId,
    /// Its number, which no other invoice has.
    pub number: Label,
    /// Who owes it.
    pub customer: CustomerId,
    /// Its total without tax.
    pub tax_exclusive: Money,
    /// Its tax.
    pub tax: Money,
    /// What it asks for, which is both together and not below zero. Deposits aren't taken off: they are allocated.
    pub payable: Money,
    /// The day it counts from.
    pub issued_on: NaiveDate,
    /// The last day to pay it, not before it was issued.
    pub due_on: NaiveDate,
}

/// What the books need of a credit note, which takes amounts off one invoice.
#[uniffi::remote(Record)]
pub struct LedgerCreditNote {
    /// Its id.
    pub id: CreditNoteId,
    /// The invoice.
    pub invoice: InvoiceId,
    /// What it takes off the invoice's total without tax.
    pub tax_exclusive: Money,
    /// What it takes off the invoice's tax.
    pub tax: Money,
    /// What it takes off the invoice, which is both together and above zero.
    pub payable: Money,
    /// The day it counts from.
    pub issued_on: NaiveDate,
}

/// What the books need of a payment.
#[uniffi::remote(Record)]
pub struct LedgerPayment {
    /// Its id.
    pub id: PaymentId,
    /// Whose credit it is until an invoice uses it.
    pub customer: CustomerId,
    /// The job that it is kept for, if it is a deposit for one.
    #[uniffi(default = None)]
    pub job: Option<JobId>,
    /// How much, above zero.
    pub amount: Money,
    /// The day it counts from.
    pub received_on: NaiveDate,
}

/// What the books need of a refund.
#[uniffi::remote(Record)]
pub struct LedgerRefund {
    /// Its id.
    pub id: RefundId,
    /// The payment that is paid back, in whole or in part.
    pub payment: PaymentId,
    /// How much, above zero.
    pub amount: Money,
    /// The day it counts from.
    pub refunded_on: NaiveDate,
}

/// An amount for an invoice.
#[uniffi::remote(Record)]
pub struct InvoiceShare {
    /// The invoice.
    pub invoice: InvoiceId,
    /// How much of it.
    pub amount: Money,
}

/// An amount of a payment.
#[uniffi::remote(Record)]
pub struct PaymentShare {
    /// The payment.
    pub payment: PaymentId,
    /// How much of it.
    pub amount: Money,
}

/// Money of a payment that an invoice uses.
#[uniffi::remote(Record)]
pub struct Allocation {
    /// The payment.
    pub payment: PaymentId,
    /// The invoice.
    pub invoice: InvoiceId,
    /// How much.
    pub amount: Money,
}

/// An invoice of which something is open.
#[uniffi::remote(Record)]
pub struct OpenInvoice {
    /// Its id.
    pub invoice: InvoiceId,
    /// Its number.
    pub number: Label,
    /// The day it was issued.
    pub issued_on: NaiveDate,
    /// The last day to pay it.
    pub due_on: NaiveDate,
    /// What is open of it.
    pub outstanding: Money,
}

/// In which order invoices are paid.
#[uniffi::remote(Enum)]
pub enum AllocationOrder {
    /// The invoice that was due first, among those due on one day the one issued first, among those the one with the lower
    /// number: INV-9 before INV-10.
    OldestDueFirst,
}

/// How an amount is shared out among invoices.
#[uniffi::remote(Record)]
pub struct AllocationPlan {
    /// What each invoice gets, in the order in which they are paid.
    pub shares: Vec<InvoiceShare>,
    /// What is left when all are paid: an overpayment, which stays the customer's credit.
    pub left_as_credit: Money,
}

/// What is open of invoices, by how long they are overdue.
#[uniffi::remote(Record)]
pub struct AgedAmounts {
    /// Not due yet, or due on the day itself.
    pub current: Money,
    /// Overdue by 1 to 30 days.
    pub days_1_to_30: Money,
    /// Overdue by 31 to 60 days.
    pub days_31_to_60: Money,
    /// Overdue by 61 to 90 days.
    pub days_61_to_90: Money,
    /// Overdue by more than 90 days.
    pub over_90_days: Money,
    /// The sum of them.
    pub total: Money,
}

/// What one customer owes and has, in one currency.
#[uniffi::remote(Record)]
pub struct CustomerReceivable {
    /// The customer.
    pub customer: CustomerId,
    /// What is open of the customer's invoices.
    pub owed: AgedAmounts,
    /// What is held for the customer and no invoice uses. It isn't taken off `owed`: somebody must allocate it.
    pub credit: Money,
}

/// What all customers owe and have, in one currency.
#[uniffi::remote(Record)]
pub struct ReceivablesTotal {
    /// What is open of all invoices.
    pub owed: AgedAmounts,
    /// What is held for all customers and no invoice uses.
    pub credit: Money,
}

/// Who owes what for how long, by the end of a day.
#[uniffi::remote(Record)]
pub struct Receivables {
    /// The day.
    pub as_of: NaiveDate,
    /// A line for each customer who owes or has something, by currency and customer.
    pub customers: Vec<CustomerReceivable>,
    /// A line for each currency in them.
    pub totals: Vec<ReceivablesTotal>,
}

/// The balance of one account, in one currency.
#[uniffi::remote(Record)]
pub struct AccountBalance {
    /// The account.
    pub account: Account,
    /// Its balance: debits above zero, credits below it.
    pub balance: Money,
}

/// The proof that the accounts of one currency balance.
#[uniffi::remote(Record)]
pub struct TrialTotal {
    /// The sum of the balances above zero.
    pub debits: Money,
    /// The sum of the balances below zero, as an amount above zero.
    pub credits: Money,
    /// The difference, which is zero.
    pub difference: Money,
}

/// The balance of each account by the end of a day, and the proof that they sum to zero.
#[uniffi::remote(Record)]
pub struct TrialBalance {
    /// The day.
    pub as_of: NaiveDate,
    /// The accounts that aren't at zero, by currency and account.
    pub accounts: Vec<AccountBalance>,
    /// A line for each currency in them.
    pub totals: Vec<TrialTotal>,
}

/// A document that changed what a customer owes.
#[uniffi::remote(Record)]
pub struct StatementLine {
    /// The day it counts from.
    pub on: NaiveDate,
    /// What it is.
    pub document: LedgerSource,
    /// What it adds to what is owed, or takes off it.
    pub change: Money,
    /// What is owed after it, less what is held for the customer.
    pub balance: Money,
}

/// What happened between a business and a customer in a period, in one currency.
///
/// Allocations don't show: they move money that is there already.
#[uniffi::remote(Record)]
pub struct Statement {
    /// The customer.
    pub customer: CustomerId,
    /// The first day of the period.
    pub first_day: NaiveDate,
    /// The last day of the period.
    pub last_day: NaiveDate,
    /// What was owed at the start of the first day, less what was held: below zero if more was held.
    pub opening: Money,
    /// What happened, by day; of a day first invoices, then credit notes, payments, refunds, write-offs and what became void.
    pub lines: Vec<StatementLine>,
    /// What was owed at the end of the last day, less what was held: the opening and all changes.
    pub closing: Money,
}

/// What became of an invoice by the end of any day, past or to come.
///
/// # Errors
/// - `JM-LED-0006`: no such invoice.
/// - `JM-CAL-0002`: a day beyond the bounds.
#[uniffi::export]
pub fn ledger_invoice_balance(
    ledger: Arc<Ledger>,
    invoice: InvoiceId,
    as_of: NaiveDate,
) -> Result<InvoiceBalance, JourneymanError> {
    ledger.0.read(|ledger| journeyman::ledger::invoice_balance(ledger, invoice, as_of).map_err(raised))
}

/// What became of a payment by the end of any day.
///
/// # Errors
/// As for `ledgerInvoiceBalance`.
#[uniffi::export]
pub fn ledger_payment_balance(
    ledger: Arc<Ledger>,
    payment: PaymentId,
    as_of: NaiveDate,
) -> Result<PaymentBalance, JourneymanError> {
    ledger.0.read(|ledger| journeyman::ledger::payment_balance(ledger, payment, as_of).map_err(raised))
}

/// What a customer owes and has by the end of any day, a line for each currency in which there is something.
///
/// # Errors
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest.
#[uniffi::export]
pub fn ledger_customer_balance(
    ledger: Arc<Ledger>,
    customer: CustomerId,
    as_of: NaiveDate,
) -> Result<Vec<CustomerBalance>, JourneymanError> {
    ledger.0.read(|ledger| journeyman::ledger::customer_balance(ledger, customer, as_of).map_err(raised))
}

/// The entry of a day, for what it is about.
///
/// # Errors
/// As for the type.
#[uniffi::export]
pub fn journal_entry_new(
    date: NaiveDate,
    source: LedgerSource,
    postings: Vec<Posting>,
) -> Result<JournalEntry, JourneymanError> {
    journeyman::ledger::JournalEntry::new(date, source, postings).map_err(raised)
}

/// Shares an amount out among open invoices: each is paid in full before the next gets anything.
///
/// The shares and what is left sum to the amount, and no invoice gets more than is open of it. The plan's shares are those
/// that `Allocate` takes.
///
/// # Errors
/// - `JM-LED-0001`: the amount or what is open of an invoice is below zero.
/// - `JM-LED-0019`: an invoice is there twice.
/// - `JM-LED-0020`: more than `limits().openInvoicesMax` invoices.
/// - `JM-MON-0002`, `JM-MON-0005`: an invoice in another currency, or an amount beyond the largest.
#[uniffi::export]
pub fn ledger_allocate(
    amount: Money,
    open: Vec<OpenInvoice>,
    order: AllocationOrder,
) -> Result<AllocationPlan, JourneymanError> {
    journeyman::ledger::allocate(amount, &open, order).map_err(raised)
}

/// Who owes what for how long, by the end of any day.
///
/// # Errors
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest.
#[uniffi::export]
pub fn ledger_receivables(ledger: Arc<Ledger>, as_of: NaiveDate) -> Result<Receivables, JourneymanError> {
    ledger.0.read(|ledger| journeyman::ledger::receivables(ledger, as_of).map_err(raised))
}

/// The balance of each account by the end of any day, and the proof that they sum to zero.
///
/// # Errors
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest.
#[uniffi::export]
pub fn ledger_trial_balance(ledger: Arc<Ledger>, as_of: NaiveDate) -> Result<TrialBalance, JourneymanError> {
    ledger.0.read(|ledger| journeyman::ledger::trial_balance(ledger, as_of).map_err(raised))
}

/// What happened between a business and a customer from one day to another, both included.
///
/// # Errors
/// - `JM-LED-0021`: the last day is before the first.
/// - `JM-CAL-0002`: a day beyond the bounds.
/// - `JM-MON-0005`: an amount that it would show is beyond the largest; those before the period aren't shown.
#[uniffi::export]
pub fn ledger_statement(
    ledger: Arc<Ledger>,
    customer: CustomerId,
    currency: Currency,
    first_day: NaiveDate,
    last_day: NaiveDate,
) -> Result<Statement, JourneymanError> {
    ledger
        .0
        .read(|ledger| journeyman::ledger::statement(ledger, customer, currency, first_day, last_day).map_err(raised))
}

#[uniffi::export]
impl Ledger {
    /// Takes an event in, or leaves everything as it is.
    ///
    /// # Errors
    /// - `JM-LED-0034`: no command could have led to the event here.
    /// - `JM-LED-0035`: the event's document is in already.
    pub fn apply(&self, event: LedgerEvent) -> Result<(), JourneymanError> {
        self.0.write(|this| this.apply(&event).map_err(raised)).map_err(raised)?
    }
    /// What each payment pays of an invoice at the end of a day, by payment.
    ///
    /// # Errors
    /// As for `ledgerInvoiceBalance`.
    pub fn payments_of(&self, invoice: InvoiceId, as_of: NaiveDate) -> Result<Vec<PaymentShare>, JourneymanError> {
        self.0.read(|this| this.payments_of(invoice, as_of).map_err(raised))
    }
    /// What a payment pays of each invoice at the end of a day, by invoice.
    ///
    /// # Errors
    /// As for `ledgerPaymentBalance`.
    pub fn invoices_of(&self, payment: PaymentId, as_of: NaiveDate) -> Result<Vec<InvoiceShare>, JourneymanError> {
        self.0.read(|this| this.invoices_of(payment, as_of).map_err(raised))
    }
    /// A customer's invoices of one currency of which something can be paid from a day on, by id: the input of
    /// `allocate`, whose plan the ledger then accepts on that day.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a day beyond the bounds.
    pub fn open_invoices(
        &self,
        customer: CustomerId,
        currency: Currency,
        on: NaiveDate,
    ) -> Result<Vec<OpenInvoice>, JourneymanError> {
        self.0.read(|this| this.open_invoices(customer, currency, on).map_err(raised))
    }
    /// A customer's payments of one currency of which something can be used from a day on, the oldest first.
    ///
    /// # Errors
    /// `JM-CAL-0002`: a day beyond the bounds.
    pub fn open_credits(
        &self,
        customer: CustomerId,
        currency: Currency,
        on: NaiveDate,
    ) -> Result<Vec<OpenCredit>, JourneymanError> {
        self.0.read(|this| this.open_credits(customer, currency, on).map_err(raised))
    }
    /// What a command comes to: one event, or none if its document is in the books already (see `Ledger.alreadyHas`).
    ///
    /// # Errors
    /// - `JM-LED-0001`: an amount of zero or below.
    /// - `JM-LED-0002`: total and tax aren't what the document asks for.
    /// - `JM-LED-0003`: an invoice that would be due before it was issued.
    /// - `JM-LED-0004`: an id that stands for other content.
    /// - `JM-LED-0005`: another invoice has the number.
    /// - `JM-LED-0006`: an invoice or payment that isn't in the books.
    /// - `JM-LED-0007`: one customer's money for another's invoice.
    /// - `JM-LED-0008`: a day before that of what it builds on.
    /// - `JM-LED-0009`, `JM-LED-0010`,
    ///   `JM-LED-0011`: more than is open of the invoice, or left of the credit.
    /// - `JM-LED-0012`: more than the payment pays of the invoice.
    /// - `JM-LED-0013`: a refund of money that pays invoices.
    /// - `JM-LED-0014`: a refund of more than came.
    /// - `JM-LED-0015`, `JM-LED-0016`: a credit
    ///   note of more than the invoice has left, as a whole or of its total or tax alone.
    /// - `JM-LED-0017`: more than was given up.
    /// - `JM-LED-0018`, `JM-LED-0019`: no invoice, or
    ///   one named twice.
    /// - `JM-LED-0020`: beyond a bound of `limits`.
    /// - `JM-LED-0022`: an invoice to void that something was done with.
    /// - `JM-MON-0002`, `JM-MON-0005`, `JM-CAL-0002`: amounts of two currencies, or an amount or day beyond its bounds.
    pub fn decide(&self, command: LedgerCommand) -> Result<Vec<LedgerEvent>, JourneymanError> {
        self.0.read(|this| this.decide(&command).map_err(raised))
    }
    /// Whether exactly this document is in the books, so that the command comes to nothing new. Commands without a document
    /// of their own (allocations and write-offs) are new each time.
    pub fn already_has(&self, command: LedgerCommand) -> Result<bool, JourneymanError> {
        self.0.read(|this| Ok(this.already_has(&command)))
    }
    /// The journal entries of an event, each balanced: what an accountant's program imports.
    ///
    /// An invoice of nothing has none. Customers are looked up, so the ledger must have the documents that the event builds
    /// on; whether the event itself is in doesn't matter.
    ///
    /// # Errors
    /// - `JM-LED-0034`: the ledger doesn't have a document that the event builds on.
    /// - `JM-LED-0032`, `JM-LED-0030`: the amounts of the
    ///   event's document don't add up.
    pub fn entries(&self, event: LedgerEvent) -> Result<Vec<JournalEntry>, JourneymanError> {
        self.0.read(|this| this.entries(&event).map_err(raised))
    }
    /// The invoice of an id, as it was entered.
    pub fn invoice(&self, id: InvoiceId) -> Result<Option<LedgerInvoice>, JourneymanError> {
        self.0.read(|this| Ok(this.invoice(id).cloned()))
    }
    /// The payment of an id, as it was entered.
    pub fn payment(&self, id: PaymentId) -> Result<Option<LedgerPayment>, JourneymanError> {
        self.0.read(|this| Ok(this.payment(id).cloned()))
    }
    /// The credit note of an id, as it was entered.
    pub fn credit_note(&self, id: CreditNoteId) -> Result<Option<LedgerCreditNote>, JourneymanError> {
        self.0.read(|this| Ok(this.credit_note(id).cloned()))
    }
    /// The refund of an id, as it was entered.
    pub fn refund(&self, id: RefundId) -> Result<Option<LedgerRefund>, JourneymanError> {
        self.0.read(|this| Ok(this.refund(id).cloned()))
    }
}
