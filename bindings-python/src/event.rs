//! The module `event`.

use chrono::NaiveDate;
use journeyman::{
    billing::BilledLine,
    calendar::{Interval, ZoneName},
    event::{Command, Event, FirmSettings},
    id::{BookingId, CreditNoteId, CustomerId, InvoiceId, JobId, TechnicianId, VisitId, WorkId},
    invoice::{CreditNote, CreditPart, Issued, RoundingProfile, VoidDetails},
    job::{JobCommand, JobEvent},
    ledger::{Allocation, CreditToUse, InvoiceShare, LedgerEvent},
    money::{Currency, Money},
    party::PaymentTerms,
    payment::{Payment, PaymentEvent, Refund},
    pricing::RateCard,
    schedule::{BookingDetails, BookingTime, ConflictOverride, ScheduleCommand, ScheduleEvent},
    tax::{PriceBasis, Regime, Registration, ReverseChargeFacts},
    text::{Label, Text},
};

use crate::macros::prelude::*;

module! {
    /// Commands and events of the whole: the one place that sees every module's own.
    event
    values Command, Event, FirmSettings;
}

value! {
    /// How a firm does business: what its documents, prices and taxes follow from.
    FirmSettings(FirmSettings) [] open {
        /// The tax law it is under. It never changes.
        regime: Regime,
        /// Whether and since when it is registered for the tax.
        registration: Registration,
        /// The currency of its books. It never changes.
        currency: Currency,
        /// The zone of its office, by which documents are dated.
        zone: ZoneName,
        /// Whether its prices hold the tax.
        price_basis: PriceBasis,
        /// How its invoices are rounded; the regime must permit it.
        rounding: RoundingProfile,
        /// What it charges for work.
        rate_card: RateCard,
        /// What its invoices' numbers begin with: `INV-` gives INV-000001.
        invoice_prefix: Label,
        /// What its credit notes' numbers begin with.
        credit_note_prefix: Label,
        /// When invoices are due, where a customer has no terms of its own.
        payment_terms: PaymentTerms,
    }
}

choice! {
    /// What somebody wants or reports, as it travels in an envelope.
    ///
    /// A *fact* (time worked, material used, a payment taken) is always recorded once it is well formed, and flagged
    /// where it is odd. A *request* (accept, book, invoice, refund) is decided by the office, whatever the device
    /// showed. No command carries an amount or a rate that the office doesn't make itself, but for what a quote offers,
    /// what was paid, and what somebody expects.
    Command(Command) [] {
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
        /// Something about one job: a fact or a request, as `JobCommand.is_fact` says.
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
            /// The time that the customer is promised, if any is. The visit keeps it, and so does the booking, which must
            /// start in it; unless the details have a window of the booking's own.
            window: Option<Interval>,
            /// The soft conflicts that are taken on.
            overrides: Vec<ConflictOverride> = [],
            /// Who else comes, with what and where to, what it takes, and whether the customer has agreed.
            details: Option<BookingDetails>,
        },
        /// Invoices what is to be invoiced of a job: its accepted quotes, or its work by the rate card. Deposits for
        /// the job are taken off and allocated.
        InvoiceJob {
            /// The new invoice.
            invoice: InvoiceId,
            /// The job.
            job: JobId,
            /// The work that the prices of the accepted quotes cover; the rest is charged by the rate card. `None`
            /// means all of it on a job that was approved by a quote, and is refused where it isn't clear
            /// (`JM-OFF-0029`).
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
            /// The work that the prices of the accepted quotes cover, as for `InvoiceJob`.
            covered: Option<Vec<WorkId>>,
            /// The facts of a reverse charge, where one may apply.
            reverse_charge: Option<ReverseChargeFacts>,
            /// What somebody was shown as the amount due. The office refuses where it comes to another one.
            expected_payable: Option<Money>,
        },
        /// Makes an invoice void that nobody outside has seen, which giving the command says. Its number stays given; what
        /// was paid or credited can't be void.
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
    methods [command::is_fact, command::needs_office]
}

mod command {
    use super::*;

    method! {
        /// Whether it reports something that has happened, which is recorded whatever the state.
        light is_fact(this: &Command) -> bool = this.is_fact()
    }

    method! {
        /// Whether only the office can show what comes of it, since it gives numbers without gaps.
        light needs_office(this: &Command) -> bool = this.needs_office()
    }
}

choice! {
    /// What happened, as the office decided it. The state is the fold of all events.
    ///
    /// Events carry what was decided (instants, amounts, numbers), so folding them needs neither the rules nor the time
    /// zones of their day.
    Event(Event) [] {
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
}
