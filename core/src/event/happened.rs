use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FirmSettings;
use crate::{
    billing::BilledLine,
    id::{CustomerId, InvoiceId, JobId},
    invoice::{CreditNote, Issued, VoidDetails},
    job::JobEvent,
    ledger::LedgerEvent,
    party::PaymentTerms,
    payment::PaymentEvent,
    schedule::ScheduleEvent,
};

/// What happened, as the office decided it. The state is the fold of all events.
///
/// Events carry what was decided (instants, amounts, numbers), so folding them needs neither the rules nor the time zones of
/// their day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The books were opened.
    FirmOpened {
        /// How the firm does business.
        settings: FirmSettings,
    },
    /// The firm does business otherwise from now on.
    SettingsChanged {
        /// All the settings, the new and the old ones.
        settings: FirmSettings,
    },
    /// A customer became known.
    CustomerRegistered {
        /// The customer.
        customer: CustomerId,
        /// When its invoices are due, where not by the firm's terms.
        payment_terms: Option<PaymentTerms>,
    },
    /// What needed attention about an entry of the log was looked at.
    AttentionSettled {
        /// The entry's place in the log.
        entry: u64,
    },
    /// Something happened to a job.
    Job {
        /// The job.
        job: JobId,
        /// What.
        event: JobEvent,
    },
    /// Something happened to the diary.
    Schedule {
        /// What.
        event: ScheduleEvent,
    },
    /// An invoice was issued.
    InvoiceIssued {
        /// The invoice, frozen.
        invoice: Box<Issued>,
        /// How each of its lines came about: the work it was priced from, and the law behind its tax.
        lines: Vec<BilledLine>,
    },
    /// A credit note was issued.
    CreditNoteIssued {
        /// The credit note, frozen.
        credit_note: Box<CreditNote>,
    },
    /// An invoice became void. Its number stays given.
    InvoiceVoided {
        /// The invoice.
        invoice: InvoiceId,
        /// Since when, and why.
        details: VoidDetails,
    },
    /// Something happened to a payment.
    Payment {
        /// What.
        event: PaymentEvent,
    },
    /// Something happened in the books.
    Ledger {
        /// What.
        event: LedgerEvent,
    },
}
