//! What there is to show of a week, as plain values: gathered once from the office's state, drawn twice.
//!
//! Nothing here is calculated: amounts, balances, conflicts and their fixes come from the core. The two drawings
//! ([`crate::terminal`], [`crate::page`]) know this module and no other.

mod board;
mod document;
mod gather;
mod money;
mod offers;
mod stories;

use chrono::NaiveDate;
pub(crate) use gather::{ReportError, gather};
use journeyman::{board::Board, money::Money};

/// All of it.
pub(crate) struct Report {
    pub(crate) firm: Party,
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
    /// The week in numbers.
    pub(crate) figures: Vec<Figure>,
    /// Who is where, as it stood at the end of the week.
    pub(crate) board: Board,
    /// What customers asked of the diary.
    pub(crate) offers: Vec<Offers>,
    /// What somebody asked for and didn't get.
    pub(crate) refusals: Vec<Refusal>,
    /// What became of what the offline phone sent.
    pub(crate) offline: Option<OfflinePhone>,
    /// What waits for somebody to look at it.
    pub(crate) attention: Vec<String>,
    /// Work across a change of the clocks.
    pub(crate) clock_change: Vec<ClockChange>,
    pub(crate) invoice: Option<Document>,
    pub(crate) priced: Option<PricedJob>,
    pub(crate) owed: Owed,
    pub(crate) books: Books,
    pub(crate) replicas: Replicas,
}

/// A business or a person, as a document shows one.
pub(crate) struct Party {
    pub(crate) name: String,
    pub(crate) address: Vec<String>,
    /// Phone and email.
    pub(crate) contact: Vec<String>,
}

/// A number and what it counts.
pub(crate) struct Figure {
    pub(crate) value: String,
    pub(crate) label: &'static str,
    /// What it is made of.
    pub(crate) detail: String,
}

/// What a customer asked of the diary, and what it had to offer.
pub(crate) struct Offers {
    /// When it was asked.
    pub(crate) asked: String,
    /// By whom.
    pub(crate) by: String,
    /// For which job.
    pub(crate) job: String,
    /// What the customer wants done.
    pub(crate) about: String,
    /// How long, who, and when it suits the customer.
    pub(crate) wanted: String,
    /// The next times; none where nothing fits.
    pub(crate) times: Vec<Offer>,
    /// Why the customer, who would take one, has none.
    pub(crate) not_booked: Option<String>,
    /// Where nothing fits: each kind of conflict, and how many starts it rules out.
    pub(crate) ruled_out: Vec<Reason>,
    /// Where nothing fits: the nearest times that would do, and what would have to give way.
    pub(crate) nearest: Vec<String>,
}

/// A time at which somebody could come.
pub(crate) struct Offer {
    pub(crate) when: String,
    /// Who leads, and who comes along.
    pub(crate) who: String,
    /// Whether the customer took it, and has it.
    pub(crate) taken: bool,
}

/// Something that somebody asked for and didn't get.
pub(crate) struct Refusal {
    /// When it was asked.
    pub(crate) asked: String,
    /// By whom.
    pub(crate) by: String,
    /// What was asked for.
    pub(crate) wanted: String,
    /// What the customer wants, where it is about a job.
    pub(crate) about: String,
    pub(crate) reasons: Vec<Reason>,
    /// What was done instead, if something was.
    pub(crate) instead: Option<String>,
}

/// Why it was refused, and what would help.
pub(crate) struct Reason {
    pub(crate) code: String,
    pub(crate) text: String,
    pub(crate) fixes: Vec<Remedy>,
}

/// Something that would help.
pub(crate) struct Remedy {
    pub(crate) text: String,
    /// Whether it is what was done afterwards.
    pub(crate) taken: bool,
}

/// What became of what a phone recorded without a network.
pub(crate) struct OfflinePhone {
    pub(crate) whose: String,
    pub(crate) number: String,
    pub(crate) from: String,
    pub(crate) to: String,
    /// How its envelopes arrived.
    pub(crate) deliveries: String,
    /// Each command, and what the office said.
    pub(crate) commands: Vec<OfflineCommand>,
    pub(crate) summary: String,
}

/// A command that waited on the phone.
pub(crate) struct OfflineCommand {
    pub(crate) recorded: String,
    pub(crate) what: String,
    pub(crate) is_fact: bool,
    pub(crate) answer: Answer,
    /// Why, where it wasn't simply accepted.
    pub(crate) why: Vec<Reason>,
}

/// What the office said.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Accepted,
    Flagged,
    Rejected,
}

impl Answer {
    /// In a word.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Flagged => "kept, flagged",
            Self::Rejected => "rejected",
        }
    }
}

/// Work while the clocks changed.
pub(crate) struct ClockChange {
    pub(crate) what: String,
    pub(crate) on_the_wall: String,
    pub(crate) elapsed: String,
    /// How the time was charged, in the core's words.
    pub(crate) charged: String,
}

/// An invoice, as the customer gets it.
pub(crate) struct Document {
    pub(crate) title: String,
    pub(crate) number: String,
    pub(crate) issued_on: NaiveDate,
    pub(crate) due_on: NaiveDate,
    /// What it is, in a heading: “a tax invoice”.
    pub(crate) kind: &'static str,
    /// Under which number the firm is registered for the tax, if it is.
    pub(crate) registration: String,
    pub(crate) tax: TaxName,
    pub(crate) customer: Party,
    pub(crate) site: Vec<String>,
    pub(crate) job: String,
    pub(crate) lines: Vec<DocumentLine>,
    pub(crate) net: Money,
    pub(crate) taxes: Vec<DocumentTax>,
    pub(crate) total: Money,
    /// What was paid by the day of the invoice, such as a deposit, if something was.
    pub(crate) paid: Option<Money>,
    pub(crate) due: Money,
    pub(crate) terms: Vec<String>,
}

/// What the tax is called on a document. A firm that isn't registered shows none.
#[derive(Clone, Copy)]
pub(crate) struct TaxName(pub(crate) Option<&'static str>);

impl TaxName {
    /// Over the column with the rates.
    pub(crate) fn column(self) -> &'static str {
        self.0.unwrap_or_default()
    }

    /// Beside the sum of the lines.
    pub(crate) fn total_before(self) -> String {
        self.0.map_or_else(|| "Total".to_owned(), |tax| format!("Total before {tax}"))
    }

    /// Beside the sum with the tax, where there is any.
    pub(crate) fn total_including(self) -> Option<String> {
        self.0.map(|tax| format!("Total including {tax}"))
    }
}

/// A line of it.
pub(crate) struct DocumentLine {
    pub(crate) description: String,
    pub(crate) quantity: String,
    pub(crate) unit_price: String,
    pub(crate) tax: String,
    pub(crate) amount: Money,
}

/// The tax under one rate.
pub(crate) struct DocumentTax {
    pub(crate) label: String,
    pub(crate) amount: Money,
}

/// How the work on a job was priced.
pub(crate) struct PricedJob {
    /// The job, the invoice, and who was there.
    pub(crate) what: String,
    pub(crate) lines: Vec<PricedRow>,
    pub(crate) tax: TaxName,
    pub(crate) net: Money,
}

/// A line of it, with the core's own explanation.
pub(crate) struct PricedRow {
    pub(crate) line: DocumentLine,
    pub(crate) why: String,
}

/// Who owes what, and who has credit.
pub(crate) struct Owed {
    pub(crate) as_of: NaiveDate,
    pub(crate) invoices: Vec<OpenInvoice>,
    pub(crate) total: Money,
    pub(crate) credits: Vec<Credit>,
    pub(crate) credit_total: Money,
}

/// An invoice that isn't paid.
pub(crate) struct OpenInvoice {
    pub(crate) customer: String,
    pub(crate) number: String,
    pub(crate) due_on: NaiveDate,
    pub(crate) invoiced: Money,
    pub(crate) paid: Money,
    pub(crate) outstanding: Money,
}

/// Money that is held for a customer.
pub(crate) struct Credit {
    pub(crate) customer: String,
    pub(crate) what: String,
    pub(crate) amount: Money,
}

/// The books.
pub(crate) struct Books {
    pub(crate) accounts: Vec<AccountRow>,
    pub(crate) debits: Money,
    pub(crate) credits: Money,
    pub(crate) difference: Money,
    /// The notable movements of the week: deposits, refunds, credit notes.
    pub(crate) movements: Vec<Movement>,
}

/// The balance of an account, on the side where it stands.
pub(crate) struct AccountRow {
    pub(crate) name: String,
    pub(crate) debit: Option<Money>,
    pub(crate) credit: Option<Money>,
}

/// Something in the books worth a look.
pub(crate) struct Movement {
    pub(crate) when: String,
    pub(crate) what: String,
    pub(crate) amount: Money,
}

/// Whether every device ended with the office's bytes.
pub(crate) struct Replicas {
    pub(crate) devices: usize,
    pub(crate) entries: u64,
    pub(crate) head: String,
}
