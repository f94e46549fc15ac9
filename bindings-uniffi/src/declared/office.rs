//! Written by declare.py from the core's `office`: change that, and run it.

use super::names::{
    AttentionItem, BookingId, CommandId, CommandRecord, CreditNote, CustomerId, CustomerRecord, DeviceId, DeviceRecord,
    Digest, Failure, FirmSettings, Head, InvoiceId, Issued, JobId, PaymentTerms, Verdict, VisitId, VisitRecord,
    VoidDetails,
};
use crate::error::JourneymanError;
use crate::objects::{FirmState, Office};

/// What the office knows of a customer: no name and no address, which stay with the host.
#[uniffi::remote(Record)]
pub struct CustomerRecord {
    /// When its invoices are due, where not by the firm's terms.
    #[uniffi(default = None)]
    pub payment_terms: Option<PaymentTerms>,
}

/// Where a visit belongs, and who is booked for it.
#[uniffi::remote(Record)]
pub struct VisitRecord {
    /// Its job.
    pub job: JobId,
    /// Its bookings, by id.
    pub bookings: Vec<BookingId>,
}

/// What became of a command.
#[uniffi::remote(Record)]
pub struct CommandRecord {
    /// The digest of its envelope.
    pub digest: Digest,
    /// The entry that decided it.
    pub sequence: u64,
    /// What the office said.
    pub verdict: Verdict,
    /// Whether anything came of it: a fact that needs attention was recorded, a request that needs attention wasn't done.
    pub carried_out: bool,
}

/// How far a device's envelopes have been decided.
#[uniffi::remote(Record)]
pub struct DeviceRecord {
    /// The number of the last one; 0 for none.
    pub last_seq: u64,
    /// Its digest; `0000000000000000000000000000000000000000000000000000000000000000` for none. The device checks it, so that a tail that was cut off is noticed.
    pub head: Digest,
}

/// Something that waits for somebody to look at it.
#[uniffi::remote(Record)]
pub struct AttentionItem {
    /// The command that the entry is about.
    pub command: CommandId,
    /// Why.
    pub reasons: Vec<Failure>,
}

#[uniffi::export]
impl FirmState {
    /// How the firm does business, once its books are open.
    pub fn firm(&self) -> Option<FirmSettings> {
        self.0.read(|this| this.firm().cloned())
    }
    /// What the office knows of a customer.
    pub fn customer(&self, customer: CustomerId) -> Result<Option<CustomerRecord>, JourneymanError> {
        self.0.read(|this| Ok(this.customer(customer).cloned()))
    }
    /// Where a visit belongs, and who is booked for it.
    pub fn visit(&self, visit: VisitId) -> Result<Option<VisitRecord>, JourneymanError> {
        self.0.read(|this| Ok(this.visit(visit).cloned()))
    }
    /// An invoice.
    pub fn invoice(&self, invoice: InvoiceId) -> Result<Option<Issued>, JourneymanError> {
        self.0.read(|this| Ok(this.invoice(invoice).cloned()))
    }
    /// Every invoice, by id.
    pub fn invoices(&self) -> Vec<Issued> {
        self.0.read(|this| this.invoices().cloned().collect())
    }
    /// Since when and why an invoice is void, if it is. Its number stays given.
    pub fn voided(&self, invoice: InvoiceId) -> Result<Option<VoidDetails>, JourneymanError> {
        self.0.read(|this| Ok(this.voided(invoice).cloned()))
    }
    /// Every credit note, by id.
    pub fn credit_notes(&self) -> Vec<CreditNote> {
        self.0.read(|this| this.credit_notes().cloned().collect())
    }
    /// What became of a command.
    pub fn command(&self, command: CommandId) -> Result<Option<CommandRecord>, JourneymanError> {
        self.0.read(|this| Ok(this.command(command).cloned()))
    }
    /// How far a device's envelopes have been decided.
    pub fn device(&self, device: DeviceId) -> Result<DeviceRecord, JourneymanError> {
        self.0.read(|this| Ok(this.device(device)))
    }
    /// Whether the log holds events that this version doesn't know. Facts are recorded still, requests refused.
    pub fn is_read_only(&self) -> bool {
        self.0.read(|this| this.is_read_only())
    }
}

#[uniffi::export]
impl Office {
    /// How far the log goes.
    pub fn head(&self) -> Head {
        self.0.read(|this| this.head())
    }
}
