use std::{collections::BTreeMap, fmt};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Account, LedgerError, Posting};
use crate::{
    calendar::check_date,
    id::{CreditNoteId, InvoiceId, PaymentId, RefundId},
    limits::POSTINGS_PER_ENTRY_MAX,
    money::Money,
    wire,
};

/// What a journal entry, a line of a statement or a refusal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
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

impl fmt::Display for LedgerSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invoice { invoice } => write!(f, "the invoice {invoice}"),
            Self::CreditNote { credit_note } => write!(f, "the credit note {credit_note}"),
            Self::Payment { payment } => write!(f, "the payment {payment}"),
            Self::Refund { refund } => write!(f, "the refund {refund}"),
            Self::Allocation { payment, invoice } => write!(f, "the payment {payment} for the invoice {invoice}"),
            Self::Unallocation { payment, invoice } => write!(f, "the payment {payment} off the invoice {invoice}"),
            Self::WriteOff { invoice } => write!(f, "the write-off of the invoice {invoice}"),
            Self::WriteOffReversal { invoice } => write!(f, "the reversed write-off of the invoice {invoice}"),
            Self::Void { invoice } => write!(f, "the voiding of the invoice {invoice}"),
        }
    }
}

/// A balanced entry of the journal: its debits equal its credits, in every currency.
///
/// One that doesn't balance can't be made, from Rust or from JSON.
///
/// ```
/// use journeyman::{ledger::JournalEntry, wire::Wire};
///
/// let entry = br#"{"date": "2026-10-05",
///     "source": {"payment": {"payment": "01999a3f-0000-7000-8000-000000000001"}},
///     "postings": [
///         {"account": {"bank": {}}, "amount": {"minor": 5000, "currency": "AUD"}},
///         {"account": {"sales": {}}, "amount": {"minor": -4999, "currency": "AUD"}}
///     ]}"#;
/// assert!(JournalEntry::from_json(entry).is_err()); // a cent is missing
/// ```
///
/// # Errors
/// Making or reading one gives:
/// - [`LedgerError::TooFewPostings`] (`JM-LED-0030`): fewer than two postings.
/// - [`LedgerError::EmptyPosting`] (`JM-LED-0031`): a posting of nothing.
/// - [`LedgerError::Unbalanced`] (`JM-LED-0032`): debits and credits differ.
/// - [`LedgerError::TooManyPostings`] (`JM-LED-0033`): more than [`POSTINGS_PER_ENTRY_MAX`] postings.
/// - `JM-MON-0005`, `JM-CAL-0002`: an amount or date beyond its bounds.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct JournalEntry {
    // INVARIANT: the postings sum to zero in every currency, none is zero, and there are two or more.
    /// The day it counts from.
    date: NaiveDate,
    /// What it is about.
    source: LedgerSource,
    /// Its lines: two or more, which sum to zero in every currency.
    postings: Vec<Posting>,
}

impl JournalEntry {
    /// The entry of a day, for what it is about.
    ///
    /// # Errors
    /// As for the [type](JournalEntry).
    pub fn new(date: NaiveDate, source: LedgerSource, postings: Vec<Posting>) -> Result<Self, LedgerError> {
        if postings.len() > POSTINGS_PER_ENTRY_MAX {
            return Err(LedgerError::TooManyPostings { given: u64::try_from(postings.len()).unwrap_or(u64::MAX) });
        }
        if postings.len() < 2 {
            return Err(LedgerError::TooFewPostings {});
        }
        check_date(date)?;
        let mut sums = BTreeMap::new();
        for Posting { account, amount } in &postings {
            if amount.minor == 0 {
                return Err(LedgerError::EmptyPosting { account: *account });
            }
            amount.check(amount.currency)?;
            let sum: &mut i128 = sums.entry(amount.currency).or_default();
            *sum = sum.saturating_add(amount.minor.into());
        }
        match sums.into_iter().find(|(_, sum)| *sum != 0) {
            Some((currency, sum)) => Err(LedgerError::Unbalanced { excess: Money::from_exact(sum, currency)? }),
            None => Ok(Self { date, source, postings }),
        }
    }

    /// The entry of a day, without the postings of nothing; none if nothing is left.
    pub(super) fn of(
        date: NaiveDate,
        source: LedgerSource,
        postings: &[(Account, Money)],
    ) -> Result<Option<Self>, LedgerError> {
        let postings: Vec<Posting> = postings
            .iter()
            .filter(|(_, amount)| amount.minor != 0)
            .map(|&(account, amount)| Posting { account, amount })
            .collect();
        if postings.is_empty() { Ok(None) } else { Self::new(date, source, postings).map(Some) }
    }

    /// The day it counts from.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// What it is about.
    #[must_use]
    pub const fn source(&self) -> LedgerSource {
        self.source
    }

    /// Its lines.
    #[must_use]
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }
}

impl<'de> Deserialize<'de> for JournalEntry {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "JournalEntry")]
        struct Parts {
            date: NaiveDate,
            source: LedgerSource,
            postings: Vec<Posting>,
        }

        let Parts { date, source, postings } = Parts::deserialize(deserializer)?;
        Self::new(date, source, postings).map_err(wire::carried)
    }
}
