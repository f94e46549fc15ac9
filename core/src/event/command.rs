use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FirmSettings;
use crate::{
    calendar::Interval,
    id::{BookingId, CreditNoteId, CustomerId, InvoiceId, JobId, TechnicianId, VisitId, WorkId},
    invoice::CreditPart,
    job::JobCommand,
    ledger::{Allocation, CreditToUse, InvoiceShare},
    money::Money,
    party::PaymentTerms,
    payment::{Payment, Refund},
    schedule::{BookingDetails, BookingTime, ConflictOverride, ScheduleCommand},
    tax::ReverseChargeFacts,
    text::Text,
};

/// What somebody wants or reports, as it travels in an envelope.
///
/// A *fact* (time worked, material used, a payment taken) is always recorded once it is well formed, and flagged where it
/// is odd. A *request* (accept, book, invoice, refund) is decided by the office, whatever the device showed. No command
/// carries an amount or a rate that the office doesn't make itself, but for what a quote offers, what was paid, and what
/// somebody expects.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Command {
    /// Opens the books of the firm: the first command of every log.
    OpenFirm {
        /// How the firm does business.
        settings: FirmSettings,
    },
    /// Changes how the firm does business from now on. What was issued stays as it was.
    ChangeSettings {
        /// All the settings, the new and the old ones.
        settings: FirmSettings,
    },
    /// Makes a customer known.
    RegisterCustomer {
        /// The customer; name and address stay with the host.
        customer: CustomerId,
        /// When its invoices are due, where not by the firm's terms.
        payment_terms: Option<PaymentTerms>,
    },
    /// Somebody has looked at what needed attention about an entry of the log.
    SettleAttention {
        /// The entry's place in the log.
        entry: u64,
    },
    /// Something about one job: a fact or a request, as [`JobCommand::is_fact`] says.
    Job {
        /// The job.
        job: JobId,
        /// What about it.
        command: JobCommand,
    },
    /// Something about the diary that isn't about one job's visits.
    Schedule {
        /// What about it.
        command: ScheduleCommand,
    },
    /// Plans a visit of a job and books a technician for it, both or neither.
    PlanVisit {
        /// The job.
        job: JobId,
        /// The new visit.
        visit: VisitId,
        /// The new booking.
        booking: BookingId,
        /// Who is to come.
        technician: TechnicianId,
        /// When.
        time: BookingTime,
        /// The time that the customer is promised, if any is. The visit keeps it, and so does the booking, which must start in
        /// it; unless the details have a window of the booking's own.
        window: Option<Interval>,
        /// The soft conflicts that are taken on.
        overrides: Vec<ConflictOverride>,
        /// Who else comes, with what and where to, what it takes, and whether the customer has agreed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        details: Option<BookingDetails>,
    },
    /// Invoices what is to be invoiced of a job: its accepted quotes, or its work by the rate card. Deposits for the job are
    /// taken off and allocated.
    InvoiceJob {
        /// The new invoice.
        invoice: InvoiceId,
        /// The job.
        job: JobId,
        /// The work that the prices of the accepted quotes cover; the rest is charged by the rate card. Null means all of
        /// it on a job that was approved by a quote, and is refused where it isn't clear (`JM-OFF-0029`).
        covered: Option<Vec<WorkId>>,
        /// The facts of a reverse charge, where one may apply.
        reverse_charge: Option<ReverseChargeFacts>,
        /// What somebody was shown as the amount due. The office refuses where it comes to another one.
        expected_payable: Option<Money>,
    },
    /// Credits an invoice in full, or what other credit notes left of it.
    CreditInvoice {
        /// The new credit note.
        credit_note: CreditNoteId,
        /// The invoice.
        invoice: InvoiceId,
        /// Why.
        reason: Text,
    },
    /// Credits a part of an invoice, never more than is left of it.
    CreditPart {
        /// The new credit note.
        credit_note: CreditNoteId,
        /// The invoice.
        invoice: InvoiceId,
        /// Which part.
        part: CreditPart,
        /// Why.
        reason: Text,
    },
    /// Credits what is left of a job's invoice and invoices the job anew in its place, both or neither.
    CorrectInvoice {
        /// The new credit note.
        credit_note: CreditNoteId,
        /// The invoice that was wrong.
        corrects: InvoiceId,
        /// Why.
        reason: Text,
        /// The new invoice.
        invoice: InvoiceId,
        /// The work that the prices of the accepted quotes cover, as for [`Command::InvoiceJob`].
        covered: Option<Vec<WorkId>>,
        /// The facts of a reverse charge, where one may apply.
        reverse_charge: Option<ReverseChargeFacts>,
        /// What somebody was shown as the amount due. The office refuses where it comes to another one.
        expected_payable: Option<Money>,
    },
    /// Makes an invoice void that nobody outside has seen, which giving the command says. Its number stays given; what was
    /// paid or credited can't be void.
    VoidInvoice {
        /// The invoice.
        invoice: InvoiceId,
        /// Why.
        reason: Text,
    },
    /// Money came. A fact.
    TakePayment {
        /// The money.
        payment: Payment,
    },
    /// Pays money back that no invoice uses.
    Refund {
        /// The money.
        refund: Refund,
    },
    /// Uses a customer's credit for its invoices, all or nothing.
    Allocate {
        /// Which credit.
        credit: CreditToUse,
        /// How much for which invoice.
        shares: Vec<InvoiceShare>,
        /// The day.
        on: NaiveDate,
    },
    /// Takes money off an invoice again, which makes it credit.
    Unallocate {
        /// The money.
        allocation: Allocation,
        /// The day.
        on: NaiveDate,
    },
    /// Gives up what is open of an invoice, or a part of it.
    WriteOff {
        /// How much of which invoice.
        share: InvoiceShare,
        /// The day.
        on: NaiveDate,
    },
    /// Opens again what was given up: the customer pays after all.
    ReverseWriteOff {
        /// How much of which invoice.
        share: InvoiceShare,
        /// The day.
        on: NaiveDate,
    },
}

impl Command {
    /// Whether it reports something that has happened, which is recorded whatever the state.
    #[must_use]
    pub fn is_fact(&self) -> bool {
        match self {
            Self::Job { command, .. } => command.is_fact(),
            Self::TakePayment { .. } => true,
            _ => false,
        }
    }

    /// Whether only the office can show what comes of it, since it gives numbers without gaps.
    #[must_use]
    pub fn needs_office(&self) -> bool {
        matches!(
            self,
            Self::InvoiceJob { .. }
                | Self::CreditInvoice { .. }
                | Self::CreditPart { .. }
                | Self::CorrectInvoice { .. }
                | Self::VoidInvoice { .. }
        )
    }
}
