use chrono::NaiveDate;
use serde::Serialize;

use super::{Account, InvoiceShare, LedgerSource};
use crate::{
    calendar::CalendarError,
    error::Coded,
    id::{CustomerId, InvoiceId, PaymentId},
    limits::POSTINGS_PER_ENTRY_MAX,
    money::{Money, MoneyError},
};

/// Why a command or a question about the books was refused.
///
/// Amounts that "can be" used are those that can from the day of the command on, without any balance of a later day going
/// below zero.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LedgerRefusal {
    /// The amount is zero or below, or below zero where zero makes sense.
    #[error("{amount} is no amount to enter")]
    NotPositive {
        /// The amount.
        amount: Money,
    },
    /// Total and tax of a document don't come to what it asks for.
    #[error("{document}: {tax_exclusive} and tax of {tax} don't make {payable}")]
    AmountsDontAdd {
        /// The document.
        document: LedgerSource,
        /// Its total without tax.
        tax_exclusive: Money,
        /// Its tax.
        tax: Money,
        /// What it asks for.
        payable: Money,
    },
    /// The invoice would be due before it was issued.
    #[error("the invoice {invoice} of {issued_on} can't be due on {due_on}")]
    DueBeforeIssue {
        /// The invoice.
        invoice: InvoiceId,
        /// The day it was issued.
        issued_on: NaiveDate,
        /// The day it would be due.
        due_on: NaiveDate,
    },
    /// The id stands for something else in the books.
    #[error("{document} is in the books with other content")]
    OtherContent {
        /// The document.
        document: LedgerSource,
    },
    /// The number is another invoice's.
    #[error("the number of the invoice {invoice} is that of {holder}")]
    NumberTaken {
        /// The invoice.
        invoice: InvoiceId,
        /// The invoice that has the number.
        holder: InvoiceId,
    },
    /// The books don't have it.
    #[error("{document} isn't in the books")]
    Unknown {
        /// What was asked for.
        document: LedgerSource,
    },
    /// The payment is one customer's, the invoice another's.
    #[error("the invoice {invoice} is not of the customer who has the credit")]
    OtherCustomer {
        /// The invoice.
        invoice: InvoiceId,
        /// Who owes it.
        customer: CustomerId,
        /// Whose credit it is.
        credit_of: CustomerId,
    },
    /// The day is before that of something it builds on.
    #[error("{document} counts from {earliest}, so nothing can be done with it on {on}")]
    TooEarly {
        /// What it builds on.
        document: LedgerSource,
        /// The day of the command.
        on: NaiveDate,
        /// The earliest day that would do.
        earliest: NaiveDate,
    },
    /// More would be paid or given up of an invoice than is open of it.
    #[error("of the invoice {invoice}, {outstanding} is open from {on} on, not {requested}")]
    AboveOutstanding {
        /// The invoice.
        invoice: InvoiceId,
        /// What was to be paid or given up.
        requested: Money,
        /// What is open.
        outstanding: Money,
        /// The day of the command.
        on: NaiveDate,
    },
    /// More of a payment would be used than is left of it.
    #[error("of the payment {payment}, {available} is left from {on} on, not {requested}")]
    AbovePayment {
        /// The payment.
        payment: PaymentId,
        /// What was to be used.
        requested: Money,
        /// What is left.
        available: Money,
        /// The day of the command.
        on: NaiveDate,
    },
    /// More of a customer's credit would be used than there is.
    #[error("{customer} has credit of {available} for this from {on} on, not {requested}")]
    AboveCredit {
        /// The customer.
        customer: CustomerId,
        /// What was to be used.
        requested: Money,
        /// What there is.
        available: Money,
        /// The day of the command.
        on: NaiveDate,
    },
    /// More would be taken off an invoice than the payment paid of it.
    #[error("the payment {payment} pays {allocated} of the invoice {invoice} from {on} on, not {requested}")]
    AboveAllocated {
        /// The payment.
        payment: PaymentId,
        /// The invoice.
        invoice: InvoiceId,
        /// What was to be taken off.
        requested: Money,
        /// What it pays.
        allocated: Money,
        /// The day of the command.
        on: NaiveDate,
    },
    /// The refund would take money that pays invoices: that must be taken off them first, or credited.
    #[error(
        "of the payment {payment}, {available} is unused from {on} on; for {requested}, unallocate {to_unallocate}"
    )]
    RefundNeedsUnallocation {
        /// The payment.
        payment: PaymentId,
        /// What was to be paid back.
        requested: Money,
        /// What no invoice uses.
        available: Money,
        /// What must be taken off invoices first.
        to_unallocate: Money,
        /// The invoices that use the payment and how much, by id; the first ten.
        used_by: Vec<InvoiceShare>,
        /// The day of the command.
        on: NaiveDate,
    },
    /// More would be paid back than came.
    #[error("of the payment {payment}, {refundable} can be paid back in all, not {requested}")]
    RefundAboveCaptured {
        /// The payment.
        payment: PaymentId,
        /// What was to be paid back.
        requested: Money,
        /// What came and wasn't paid back yet.
        refundable: Money,
    },
    /// More would be credited than the invoice has left.
    #[error("of the invoice {invoice}, {creditable} can be credited from {on} on, not {requested}")]
    AboveCreditable {
        /// The invoice.
        invoice: InvoiceId,
        /// What was to be credited.
        requested: Money,
        /// What is open or paid, and so can be credited.
        creditable: Money,
        /// The day of the credit note.
        on: NaiveDate,
    },
    /// The credit note's total or tax alone goes beyond the invoice's.
    #[error("of the invoice {invoice}, {tax_exclusive} and tax of {tax} are left to credit")]
    CreditBeyondParts {
        /// The invoice.
        invoice: InvoiceId,
        /// What is left of its total without tax.
        tax_exclusive: Money,
        /// What is left of its tax.
        tax: Money,
    },
    /// More would be opened again than was given up.
    #[error("of the invoice {invoice}, {written_off} is given up from {on} on, not {requested}")]
    AboveWrittenOff {
        /// The invoice.
        invoice: InvoiceId,
        /// What was to be opened again.
        requested: Money,
        /// What is given up.
        written_off: Money,
        /// The day of the command.
        on: NaiveDate,
    },
    /// A list that must name something is empty.
    #[error("the command allocates nothing")]
    NothingToAllocate {},
    /// A list names an invoice, or a payment for an invoice, twice.
    #[error("the invoice {invoice} is named twice")]
    NamedTwice {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// There would be more of something than its bound.
    #[error("{given} are more than the {max} that {bounded} may have")]
    TooMany {
        /// What has the bound: `a payment's allocations`, `an invoice's credit notes`.
        bounded: &'static str,
        /// How many there would be.
        given: u64,
        /// How many there may be.
        max: u64,
    },
    /// The period ends before it starts.
    #[error("{last_day} is before {first_day}")]
    PeriodBackwards {
        /// The first day.
        first_day: NaiveDate,
        /// The last day.
        last_day: NaiveDate,
    },
    /// An invoice that was paid, credited, given up or voided, be it only in part or for a time, isn't voided.
    #[error("something was done with the invoice {invoice}: it is credited, not voided")]
    NotVoidable {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// The amounts are in two currencies, or beyond the largest.
    #[error(transparent)]
    #[serde(untagged)]
    Money(#[from] MoneyError),
    /// The day is one that no document can carry.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

impl LedgerRefusal {
    /// Refuses a number above its bound.
    pub(super) fn check_count(bounded: &'static str, given: usize, max: usize) -> Result<(), Self> {
        let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
        if given > max { Err(Self::TooMany { bounded, given: count(given), max: count(max) }) } else { Ok(()) }
    }
}

impl Coded for LedgerRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NotPositive { .. } => "JM-LED-0001",
            Self::AmountsDontAdd { .. } => "JM-LED-0002",
            Self::DueBeforeIssue { .. } => "JM-LED-0003",
            Self::OtherContent { .. } => "JM-LED-0004",
            Self::NumberTaken { .. } => "JM-LED-0005",
            Self::Unknown { .. } => "JM-LED-0006",
            Self::OtherCustomer { .. } => "JM-LED-0007",
            Self::TooEarly { .. } => "JM-LED-0008",
            Self::AboveOutstanding { .. } => "JM-LED-0009",
            Self::AbovePayment { .. } => "JM-LED-0010",
            Self::AboveCredit { .. } => "JM-LED-0011",
            Self::AboveAllocated { .. } => "JM-LED-0012",
            Self::RefundNeedsUnallocation { .. } => "JM-LED-0013",
            Self::RefundAboveCaptured { .. } => "JM-LED-0014",
            Self::AboveCreditable { .. } => "JM-LED-0015",
            Self::CreditBeyondParts { .. } => "JM-LED-0016",
            Self::AboveWrittenOff { .. } => "JM-LED-0017",
            Self::NothingToAllocate {} => "JM-LED-0018",
            Self::NamedTwice { .. } => "JM-LED-0019",
            Self::TooMany { .. } => "JM-LED-0020",
            Self::PeriodBackwards { .. } => "JM-LED-0021",
            Self::NotVoidable { .. } => "JM-LED-0022",
            Self::Money(error) => error.code(),
            Self::Calendar(error) => error.code(),
        }
    }
}

/// Why an entry, an event or stored books can't be.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LedgerError {
    /// An entry has fewer than two postings.
    #[error("a journal entry has two postings or more")]
    TooFewPostings {},
    /// A posting is of nothing.
    #[error("a posting of nothing to {}", named(*account))]
    EmptyPosting {
        /// The account.
        account: Account,
    },
    /// Debits and credits of an entry differ.
    #[error("the debits of the entry exceed its credits by {excess}")]
    Unbalanced {
        /// By how much; below zero if the credits are more.
        excess: Money,
    },
    /// An entry has more than [`POSTINGS_PER_ENTRY_MAX`] postings.
    #[error("{given} postings are more than the {POSTINGS_PER_ENTRY_MAX} that one entry may have")]
    TooManyPostings {
        /// How many there are.
        given: u64,
    },
    /// A rule forbids the event here, so that no command led to it.
    #[error("the event doesn't follow from those before it ({rule_code}: {problem})")]
    Misfit {
        /// The code of the rule.
        rule_code: &'static str,
        /// What the rule says.
        problem: String,
    },
    /// The event is in the books already.
    #[error("{document} was entered before")]
    AppliedTwice {
        /// The document.
        document: LedgerSource,
    },
    /// Stored books contradict themselves.
    #[error("the stored books have {document}, and a balance of it is below zero or beyond its bounds")]
    Contradiction {
        /// What it is about.
        document: LedgerSource,
    },
    /// An amount is beyond the largest, or in another currency.
    #[error(transparent)]
    #[serde(untagged)]
    Money(#[from] MoneyError),
    /// The day is one that no document can carry.
    #[error(transparent)]
    #[serde(untagged)]
    Calendar(#[from] CalendarError),
}

/// An account in a sentence.
fn named(account: Account) -> String {
    match account {
        Account::Bank {} => "the bank".to_owned(),
        Account::Receivable { customer } => format!("what {customer} owes"),
        Account::CustomerCredit { customer } => format!("the credit of {customer}"),
        Account::Sales {} => "the sales".to_owned(),
        Account::TaxPayable {} => "the tax payable".to_owned(),
        Account::BadDebt {} => "the bad debts".to_owned(),
    }
}

impl Coded for LedgerError {
    fn code(&self) -> &'static str {
        match self {
            Self::TooFewPostings {} => "JM-LED-0030",
            Self::EmptyPosting { .. } => "JM-LED-0031",
            Self::Unbalanced { .. } => "JM-LED-0032",
            Self::TooManyPostings { .. } => "JM-LED-0033",
            Self::Misfit { .. } => "JM-LED-0034",
            Self::AppliedTwice { .. } => "JM-LED-0035",
            Self::Contradiction { .. } => "JM-LED-0036",
            Self::Money(error) => error.code(),
            Self::Calendar(error) => error.code(),
        }
    }
}

impl From<LedgerRefusal> for LedgerError {
    fn from(refusal: LedgerRefusal) -> Self {
        Self::Misfit { rule_code: refusal.code(), problem: refusal.to_string() }
    }
}
