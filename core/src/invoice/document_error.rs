use chrono::NaiveDate;
use serde::Serialize;

use super::{InvoiceError, Place};
use crate::{
    error::Coded,
    id::{CreditNoteId, InvoiceId},
    limits::{CREDIT_NOTES_PER_INVOICE_MAX, INSTALMENTS_MAX},
    money::Money,
    party::PartyError,
    quantity::{InvoicedQuantity, Percent},
    wire,
};

/// Why what was issued can't be credited in part, corrected, voided or paid so.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DocumentError {
    /// The credit note would be of nothing.
    #[error("there is nothing to credit")]
    NothingToCredit {},
    /// More would be credited than is left, of the document or under a tax.
    #[error("{at}: {}{left} is left to credit, not {requested}", if *less_withheld { "less what is withheld, " } else { "" })]
    CreditAboveLeft {
        /// What would be credited too much.
        #[serde(flatten)]
        at: Place,
        /// What was asked for; with tax where it is of the document, else as the invoice's prices are.
        requested: Money,
        /// What is left, in the same way.
        left: Money,
        /// Whether both are less what the customer withholds of them.
        #[serde(skip_serializing_if = "wire::is_default")]
        less_withheld: bool,
    },
    /// Lines that go the other way than what is left under their tax, such as one that takes something back: its credit note
    /// would ask for money.
    #[error("{at}: {requested} goes the other way than the {left} that is left to credit")]
    CreditOtherWay {
        /// Under which tax.
        #[serde(flatten)]
        at: Place,
        /// What was asked for, as the invoice's prices are.
        requested: Money,
        /// What is left, in the same way.
        left: Money,
    },
    /// The invoice has no such line.
    #[error("the invoice has {lines} lines, so there is no line {line}")]
    LineUnknown {
        /// What came.
        line: u32,
        /// How many there are.
        lines: u32,
    },
    /// A line is named twice in one credit note.
    #[error("line {line} is named twice")]
    LineTwice {
        /// Which.
        line: u32,
    },
    /// More of a line would be credited than is left of it.
    #[error("of line {line}, {left} is left to credit, not {requested}")]
    QuantityAboveLeft {
        /// Which line.
        line: u32,
        /// What was asked for.
        requested: InvoicedQuantity,
        /// What is left.
        left: InvoicedQuantity,
    },
    /// An amount to credit of zero or below.
    #[error("{amount} is no amount to credit")]
    CreditNotPositive {
        /// What came.
        amount: Money,
    },
    /// One of the credit notes that are given is another invoice's.
    #[error("the credit note {credit_note} is of another invoice")]
    OtherInvoicesCreditNote {
        /// Which.
        credit_note: CreditNoteId,
    },
    /// A credit note comes twice, or the new one has the id of one that there is.
    #[error("the credit note {credit_note} comes twice")]
    CreditNoteTwice {
        /// Which.
        credit_note: CreditNoteId,
    },
    /// A credit note that isn't what the invoice and the credit notes before it give.
    #[error("the credit note {credit_note} isn't what the invoice and the credit notes before it give")]
    CreditNoteUnfit {
        /// Which.
        credit_note: CreditNoteId,
    },
    /// More credit notes than [`CREDIT_NOTES_PER_INVOICE_MAX`].
    #[error("{given} credit notes are more than the {CREDIT_NOTES_PER_INVOICE_MAX} that an invoice may have")]
    TooManyCreditNotes {
        /// How many there would be.
        given: u64,
    },
    /// An invoice that was sent, paid or credited is corrected, never voided.
    #[error("the invoice {invoice} was {what_was} already: it is credited, not voided")]
    NotVoidable {
        /// The invoice.
        invoice: InvoiceId,
        /// What became of it: `sent`, `paid` or `credited`.
        what_was: &'static str,
    },
    /// Voided before it was issued.
    #[error("an invoice of {issued_on} can't be void from {voided_on} on, before it")]
    VoidBeforeIssue {
        /// The date of the invoice.
        issued_on: NaiveDate,
        /// The date of the voiding.
        voided_on: NaiveDate,
    },
    /// The new invoice has the id or the number of the one that it corrects.
    #[error("the new invoice has the {what_is} of the invoice that it corrects")]
    CorrectedBySame {
        /// `id` or `number`.
        what_is: &'static str,
    },
    /// The new invoice is another customer's, or in another currency, or before its credit note.
    #[error("the new invoice has another {what_is} than the invoice that it corrects")]
    CorrectedByOther {
        /// `customer`, `currency` or `regime`.
        what_is: &'static str,
    },
    /// The new invoice is before the credit note that makes room for it.
    #[error("the new invoice of {issued_on} can't be before its credit note of {credited_on}")]
    CorrectedBeforeCredit {
        /// The date of the new invoice.
        issued_on: NaiveDate,
        /// The date of the credit note.
        credited_on: NaiveDate,
    },
    /// No instalment.
    #[error("there is no instalment")]
    NoInstalments {},
    /// More instalments than [`INSTALMENTS_MAX`].
    #[error("{given} instalments are more than {INSTALMENTS_MAX}")]
    TooManyInstalments {
        /// How many came.
        given: u64,
    },
    /// Instalments that come to less or more than the whole.
    #[error("the instalments come to {} than the {total}", if *is_more { "more" } else { "less" })]
    InstalmentsDontAdd {
        /// The whole.
        total: Money,
        /// Whether they come to more than it.
        is_more: bool,
    },
    /// Two instalments that are both what remains.
    #[error("instalment {instalment} is a second one of what remains")]
    SecondRest {
        /// The second one, counted from 1.
        instalment: u32,
    },
    /// An instalment of the other sign than the whole.
    #[error("instalment {instalment} of {amount} goes the other way than the whole")]
    InstalmentOtherWay {
        /// Which, counted from 1.
        instalment: u32,
        /// The amount.
        amount: Money,
    },
    /// A discount of nothing, or of more than everything.
    #[error("{percent} % is no discount: above 0 and at most 100 is")]
    DiscountUnfit {
        /// What came.
        percent: Percent,
    },
    /// The discount would be for paying after the invoice is due.
    #[error("a discount until {until} isn't for paying early: the invoice is due on {due_on}")]
    EarlyAfterDue {
        /// The last day for the discount.
        until: NaiveDate,
        /// When it is due.
        due_on: NaiveDate,
    },
    /// A part of a line that comes to nothing beside what was credited of it before.
    #[error("line {line}: what is credited comes to nothing beside what was credited before")]
    PartRoundsToNothing {
        /// The first such line.
        line: u32,
    },
    /// A discount for paying early of more than what is still to be paid.
    #[error("a discount of {discount} is more than the {open} that is to be paid")]
    DiscountAboveOpen {
        /// The discount.
        discount: Money,
        /// What is to be paid without it, less what is withheld.
        open: Money,
    },
    /// A discount for paying early, of an invoice of which nothing is left.
    #[error("nothing of the invoice is left to pay")]
    NothingToPay {},
    /// A discount for paying early of less than a minor unit.
    #[error("a discount of {percent} % of {of} comes to nothing")]
    DiscountRoundsToNothing {
        /// What came.
        percent: Percent,
        /// What it is of.
        of: Money,
    },
    /// A document that has no totals, or can't be issued or credited.
    #[error(transparent)]
    #[serde(untagged)]
    Invoice(#[from] InvoiceError),
    /// Terms that lead beyond the years that are taken.
    #[error(transparent)]
    #[serde(untagged)]
    Party(#[from] PartyError),
}

impl Coded for DocumentError {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingToCredit {} => "JM-INV-0060",
            Self::CreditAboveLeft { .. } => "JM-INV-0061",
            Self::LineUnknown { .. } => "JM-INV-0062",
            Self::LineTwice { .. } => "JM-INV-0063",
            Self::QuantityAboveLeft { .. } => "JM-INV-0064",
            Self::CreditNotPositive { .. } => "JM-INV-0065",
            Self::OtherInvoicesCreditNote { .. } => "JM-INV-0066",
            Self::CreditNoteTwice { .. } => "JM-INV-0067",
            Self::CreditNoteUnfit { .. } => "JM-INV-0068",
            Self::TooManyCreditNotes { .. } => "JM-INV-0069",
            Self::NotVoidable { .. } => "JM-INV-0070",
            Self::VoidBeforeIssue { .. } => "JM-INV-0071",
            Self::CorrectedBySame { .. } => "JM-INV-0072",
            Self::CorrectedByOther { .. } => "JM-INV-0073",
            Self::CorrectedBeforeCredit { .. } => "JM-INV-0074",
            Self::NoInstalments {} => "JM-INV-0075",
            Self::TooManyInstalments { .. } => "JM-INV-0076",
            Self::InstalmentsDontAdd { .. } => "JM-INV-0077",
            Self::SecondRest { .. } => "JM-INV-0078",
            Self::InstalmentOtherWay { .. } => "JM-INV-0079",
            Self::DiscountUnfit { .. } => "JM-INV-0080",
            Self::EarlyAfterDue { .. } => "JM-INV-0081",
            Self::DiscountAboveOpen { .. } => "JM-INV-0083",
            Self::PartRoundsToNothing { .. } => "JM-INV-0082",
            Self::NothingToPay {} => "JM-INV-0085",
            Self::DiscountRoundsToNothing { .. } => "JM-INV-0086",
            Self::CreditOtherWay { .. } => "JM-INV-0087",
            Self::Invoice(error) => error.code(),
            Self::Party(error) => error.code(),
        }
    }
}
