//! What the office knows, and the questions to it.

use std::collections::BTreeMap;

use journeyman::{
    error::Failure,
    event::FirmSettings,
    id::{BookingId, CommandId, CustomerId, DeviceId, InvoiceId, JobId, VisitId},
    invoice::{CreditNote, Issued, VoidDetails},
    job::Job,
    ledger::Ledger,
    log::{Digest, Verdict},
    office::{AttentionItem, CommandRecord, CustomerRecord, DeviceRecord, FirmState, Office, VisitRecord},
    party::PaymentTerms,
    payment::Payments,
    schedule::Diary,
};

use super::Locked;
use crate::macros::prelude::*;

/// What has a firm's state in it.
pub(super) trait WithState {
    fn with<R>(&self, ask: impl FnOnce(&FirmState) -> R) -> R;
}

impl WithState for FirmState {
    fn with<R>(&self, ask: impl FnOnce(&FirmState) -> R) -> R {
        ask(self)
    }
}

/// The questions to a state, for a type that has one: each copies what it answers and nothing else.
macro_rules! questions {
    ($module:ident to $this:ty) => {
        pub(super) mod $module {
            use super::*;

            method! {
                /// How the firm does business, once its books are open.
                light detached firm(this: &$this) -> Option<FirmSettings> = this.with(|state| state.firm().cloned())
            }

            method! {
                /// What the office knows of a customer.
                light detached customer(
                    this: &$this,
                    /// The customer.
                    customer: CustomerId,
                ) -> Option<CustomerRecord> = this.with(|state| state.customer(customer).cloned())
            }

            method! {
                /// Every customer that is known, by id.
                detached customers(this: &$this) -> BTreeMap<CustomerId, CustomerRecord> =
                    this.with(|state| state.customers().map(|(id, customer)| (id, customer.clone())).collect())
            }

            method! {
                /// A job.
                light detached job(
                    this: &$this,
                    /// The job.
                    job: JobId,
                ) -> Option<Job> = this.with(|state| state.job(job).cloned())
            }

            method! {
                /// Every job, by id: a copy of all of them.
                detached jobs(this: &$this) -> Vec<Job> = this.with(|state| state.jobs().cloned().collect())
            }

            method! {
                /// Where a visit belongs, and who is booked for it.
                light detached visit(
                    this: &$this,
                    /// The visit.
                    visit: VisitId,
                ) -> Option<VisitRecord> = this.with(|state| state.visit(visit).cloned())
            }

            method! {
                /// Who works when, and who is booked: a copy of the whole diary.
                detached diary(this: &$this) -> Diary = this.with(|state| state.diary().clone())
            }

            method! {
                /// An invoice.
                light detached invoice(
                    this: &$this,
                    /// The invoice.
                    invoice: InvoiceId,
                ) -> Option<Issued> = this.with(|state| state.invoice(invoice).cloned())
            }

            method! {
                /// Since when and why an invoice is void, if it is. Its number stays given.
                detached voided(
                    this: &$this,
                    /// The invoice.
                    invoice: InvoiceId,
                ) -> Option<VoidDetails> = this.with(|state| state.voided(invoice).cloned())
            }

            method! {
                /// Every invoice, by id: a copy of all of them.
                detached invoices(this: &$this) -> Vec<Issued> = this.with(|state| state.invoices().cloned().collect())
            }

            method! {
                /// Every credit note, by id: a copy of all of them.
                detached credit_notes(this: &$this) -> Vec<CreditNote> =
                    this.with(|state| state.credit_notes().cloned().collect())
            }

            method! {
                /// The payments, as they were taken: a copy of all of them.
                detached payments(this: &$this) -> Payments = this.with(|state| state.payments().clone())
            }

            method! {
                /// The books, who owes what: a copy of them as a whole, so ask once for several reports.
                detached ledger(this: &$this) -> Ledger = this.with(|state| state.ledger().clone())
            }

            method! {
                /// What became of a command.
                light detached command(
                    this: &$this,
                    /// The command.
                    command: CommandId,
                ) -> Option<CommandRecord> = this.with(|state| state.command(command).cloned())
            }

            method! {
                /// How far a device's envelopes have been decided.
                detached device(
                    this: &$this,
                    /// The device.
                    device: DeviceId,
                ) -> DeviceRecord = this.with(|state| state.device(device))
            }

            method! {
                /// What waits for somebody to look at it, by the entry's place in the log.
                detached attention(this: &$this) -> BTreeMap<u64, AttentionItem> =
                    this.with(|state| state.attention().map(|(entry, item)| (entry, item.clone())).collect())
            }

            method! {
                /// Whether the log holds events that this version doesn't know. Facts are recorded still, requests refused.
                light detached is_read_only(this: &$this) -> bool = this.with(FirmState::is_read_only)
            }
        }
    };
}

questions!(of_office to Locked<Office>);
questions!(of_state to FirmState);

value! {
    /// Everything that a log says: what the modules know, and what became of every command. `FirmState()` is that of an empty
    /// log.
    ///
    /// The office and every device at the same entry have the same state, to the byte. What depends on today is derived from it,
    /// never kept in it.
    FirmState(FirmState) [json_hash] empty {}
    methods [
        of_state::firm, of_state::customer, of_state::customers, of_state::job, of_state::jobs, of_state::visit,
        of_state::diary, of_state::invoice, of_state::voided, of_state::invoices, of_state::credit_notes,
        of_state::payments, of_state::ledger, of_state::command, of_state::device, of_state::attention, of_state::is_read_only,
    ]
}

value! {
    /// What the office knows of a customer: no name and no address, which stay in your own tables.
    CustomerRecord(CustomerRecord) [] open {
        /// When its invoices are due, where not by the firm's terms.
        payment_terms: Option<PaymentTerms>,
    }
}

value! {
    /// Where a visit belongs, and who is booked for it.
    VisitRecord(VisitRecord) [] open {
        /// Its job.
        job: JobId,
        /// Its bookings, by id.
        bookings: Vec<BookingId>,
    }
}

value! {
    /// What became of a command.
    CommandRecord(CommandRecord) [] open {
        /// The digest of its envelope.
        digest: Digest,
        /// The entry that decided it.
        sequence: u64,
        /// What the office said.
        verdict: Verdict,
        /// Whether anything came of it: a fact that needs attention was recorded, a request that needs attention wasn't done.
        carried_out: bool,
    }
}

value! {
    /// How far a device's envelopes have been decided.
    DeviceRecord(DeviceRecord) [] open {
        /// The number of the last one; 0 for none.
        last_seq: u64,
        /// Its digest; `journeyman.log.START` for none. The device checks it, so that a tail that was cut off is noticed.
        head: Digest,
    }
}

value! {
    /// Something that waits for somebody to look at it.
    AttentionItem(AttentionItem) [] open {
        /// The command that the entry is about.
        command: CommandId,
        /// Why.
        reasons: Vec<Failure>,
    }
}
