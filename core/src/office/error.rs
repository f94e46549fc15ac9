use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    error::Coded,
    id::{CommandId, CustomerId, DeviceId, InvoiceId, JobId, VisitId, WorkId},
    job::JobStage,
    money::{Currency, Money},
    tax::Regime,
    text::Label,
};

/// Why the office doesn't take an envelope, or doesn't do what its command asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OfficeRefusal {
    /// The envelope is larger than one may be. It isn't taken.
    ///
    /// `JM-OFF-0001`.
    #[error("a command of {bytes} bytes; at most {bytes_max} bytes and {dependencies_max} dependencies are taken")]
    EnvelopeTooLarge {
        /// How large its command is.
        bytes: u64,
        /// How large a command may be.
        bytes_max: u64,
        /// How many dependencies it may have.
        dependencies_max: u64,
    },
    /// The envelope has no place in its device's order, a date out of bounds, or a line break. It isn't taken.
    ///
    /// `JM-OFF-0002`.
    #[error("the envelope has sequence 0, a date out of bounds or a line break in its command")]
    MalformedEnvelope {},
    /// Too many envelopes of the device wait for an earlier one. It isn't taken; the device sends it again later.
    ///
    /// `JM-OFF-0003`.
    #[error("{max} envelopes of this device wait already for one that is missing")]
    TooManyHeld {
        /// How many may wait.
        max: u64,
    },
    /// What was decided doesn't fit the state: a bug. The office has to be replayed from its log.
    ///
    /// `JM-OFF-0004`.
    #[error("what was decided doesn't fit the state, which is a bug: {problem}")]
    Inconsistent {
        /// What doesn't fit.
        problem: String,
    },
    /// The command's id was used before, by other bytes.
    ///
    /// `JM-OFF-0005`.
    #[error("command {command} was given before with other content")]
    CommandReused {
        /// The command.
        command: CommandId,
    },
    /// The device's sequence number was used before, by another envelope.
    ///
    /// `JM-OFF-0006`.
    #[error("device {device} gave its number {device_seq} to two envelopes")]
    SequenceReused {
        /// The device.
        device: DeviceId,
        /// The number.
        device_seq: u64,
    },
    /// The envelope isn't chained to the device's envelope before it.
    ///
    /// Either the device was restored from an old copy, or the host parsed an envelope and wrote it anew, so that its bytes
    /// are no longer those that were hashed.
    ///
    /// `JM-OFF-0007`.
    #[error("envelope {device_seq} of device {device} is not chained to the one before it")]
    ChainBroken {
        /// The device.
        device: DeviceId,
        /// The envelope's number.
        device_seq: u64,
    },
    /// A command that this one depends on wasn't carried out, or hasn't come.
    ///
    /// `JM-OFF-0008`.
    #[error("it depends on command {command}, which was not carried out")]
    BlockedBy {
        /// The command it depends on.
        command: CommandId,
    },
    /// The command was written by a newer version, in words that this one doesn't know.
    ///
    /// `JM-OFF-0009`.
    #[error("the command is of schema {given}; this version knows up to {known}")]
    NewerSchema {
        /// The envelope's schema.
        given: u32,
        /// The newest that is known.
        known: u32,
    },
    /// What would follow from the command is longer than a line of the log.
    ///
    /// `JM-OFF-0010`.
    #[error("what follows from the command takes more than {max} bytes")]
    EventsTooLarge {
        /// How long a line may be.
        max: u64,
    },
    /// The log holds events that this version doesn't know, so it can't decide.
    ///
    /// `JM-OFF-0011`.
    #[error("the log holds events of a newer version; this one only records facts")]
    ReadOnly {},
    /// The firm's books aren't open yet.
    ///
    /// `JM-OFF-0012`.
    #[error("the firm's books are not open yet")]
    NotOpen {},
    /// The firm's books are open already.
    ///
    /// `JM-OFF-0013`.
    #[error("the firm's books are open already")]
    AlreadyOpen {},
    /// What every document of the books is in can't be changed.
    ///
    /// `JM-OFF-0014`.
    #[error("the books are kept in {currency} under the {regime}, for ever")]
    FixedSetting {
        /// The currency of the books.
        currency: Currency,
        /// The law they are under.
        regime: Regime,
    },
    /// No customer has this id.
    ///
    /// `JM-OFF-0015`.
    #[error("customer {customer} is not known")]
    UnknownCustomer {
        /// The id.
        customer: CustomerId,
    },
    /// The customer is known already.
    ///
    /// `JM-OFF-0016`.
    #[error("customer {customer} is known already")]
    CustomerExists {
        /// The customer.
        customer: CustomerId,
    },
    /// Nothing about this entry waits for anybody's attention.
    ///
    /// `JM-OFF-0017`.
    #[error("nothing about entry {entry} waits for attention")]
    NothingToSettle {
        /// The entry.
        entry: u64,
    },
    /// A rate card or a quote in another currency than the books.
    ///
    /// `JM-OFF-0018`.
    #[error("the books are kept in {firm}, not in {given}")]
    OtherCurrency {
        /// The currency of the books.
        firm: Currency,
        /// The currency that came.
        given: Currency,
    },
    /// A prefix leaves no room for a number.
    ///
    /// `JM-OFF-0019`.
    #[error("a prefix of document numbers has at most {max} bytes")]
    PrefixTooLong {
        /// How long one may be.
        max: u64,
    },
    /// No job has this id.
    ///
    /// `JM-OFF-0020`.
    #[error("job {job} is not known")]
    UnknownJob {
        /// The id.
        job: JobId,
    },
    /// No job has a visit of this id.
    ///
    /// `JM-OFF-0021`.
    #[error("visit {visit} is not known")]
    UnknownVisit {
        /// The id.
        visit: VisitId,
    },
    /// The visit is finished or cancelled.
    ///
    /// `JM-OFF-0022`.
    #[error("visit {visit} is over")]
    VisitOver {
        /// The visit.
        visit: VisitId,
    },
    /// No invoice has this id.
    ///
    /// `JM-OFF-0023`.
    #[error("invoice {invoice} is not known")]
    UnknownInvoice {
        /// The id.
        invoice: InvoiceId,
    },
    /// Something else has the id.
    ///
    /// `JM-OFF-0024`.
    #[error("the id {id} belongs to something else")]
    IdTaken {
        /// The id.
        id: String,
    },
    /// The enquiry names another job than its command.
    ///
    /// `JM-OFF-0025`.
    #[error("a command to job {job} records an enquiry for job {given}")]
    OtherJob {
        /// The job of the command.
        job: JobId,
        /// The job of the enquiry.
        given: JobId,
    },
    /// Only the invoice itself marks work as invoiced.
    ///
    /// `JM-OFF-0026`.
    #[error("work is marked as invoiced by its invoice only")]
    OnlyByInvoice {},
    /// The invoice would ask for another amount than somebody was shown.
    ///
    /// `JM-OFF-0027`.
    #[error("the invoice asks for {payable}, not for {expected}")]
    OtherTotal {
        /// The amount that was expected.
        expected: Money,
        /// The amount that it comes to.
        payable: Money,
    },
    /// The envelope's body isn't a command. It stays in the log as it came.
    ///
    /// `JM-OFF-0028`.
    #[error("what the envelope holds is not a command")]
    NotACommand {},
    /// Work and accepted quotes are to be invoiced together, and nobody says which work the quotes' prices cover.
    ///
    /// `JM-OFF-0029`.
    #[error("it isn't clear which work of job {job} the prices of its quotes cover")]
    CoverUnclear {
        /// The job.
        job: JobId,
    },
    /// Work named as covered is not there to invoice.
    ///
    /// `JM-OFF-0030`.
    #[error("the work {work} is not to be invoiced")]
    NotToInvoice {
        /// The record.
        work: WorkId,
    },
    /// A device's clock runs ahead. What it reported counts from when the office heard of it.
    ///
    /// `JM-OFF-0031`.
    #[error("the device's clock is {seconds} seconds ahead of the office's")]
    ClockAhead {
        /// By how much.
        seconds: i64,
    },
    /// A payment is dated in the future.
    ///
    /// `JM-OFF-0032`.
    #[error("the payment is dated {date}, which hasn't come yet")]
    FutureDate {
        /// Its date.
        date: NaiveDate,
    },
    /// Credit would be used or taken back, or a debt given up or opened again, on a day that hasn't come yet.
    ///
    /// `JM-OFF-0038`.
    #[error("nothing is used or given up as of {on} yet: where the firm is, it is {today}")]
    NotYet {
        /// The day that was given.
        on: NaiveDate,
        /// The firm's day when the office heard of it.
        today: NaiveDate,
    },
    /// Time was recorded at a rate that isn't on the rate card.
    ///
    /// `JM-OFF-0033`.
    #[error("the work {work} is at the rate {rate}, which is not on the firm's rate card")]
    UnknownRate {
        /// The record.
        work: WorkId,
        /// The code that it has.
        rate: Label,
    },
    /// Invoices and credit notes would share their numbers, sooner or later: `INV-1` and `000001` is `INV-` and `1000001`.
    ///
    /// `JM-OFF-0034`.
    #[error("invoices and credit notes need prefixes of their own, which differ by more than digits at the end")]
    SamePrefix {},
    /// An invoice of a job that the customer hasn't approved, or that is over.
    ///
    /// `JM-OFF-0035`.
    #[error("job {job} can't be invoiced in the stage {stage}, only when it is approved or completed")]
    NotApproved {
        /// The job.
        job: JobId,
        /// Where it stands.
        stage: JobStage,
    },
    /// The command in the envelope has lists and objects nested deeper than one may have. It isn't taken.
    ///
    /// `JM-OFF-0036`.
    #[error("more than {max} lists and objects, one in another, are no command")]
    BodyTooDeep {
        /// How many may be.
        max: u64,
    },
    /// Nothing of a job is left to invoice: all of it is on an invoice already, is waived or is covered by a quote that is, or
    /// nothing was done yet.
    ///
    /// `JM-OFF-0039`.
    #[error("nothing of job {job} is left to invoice")]
    NothingToInvoice {
        /// The job.
        job: JobId,
    },
    /// An invoice to credit, correct or void that is void.
    ///
    /// `JM-OFF-0040`.
    #[error("invoice {invoice} is void already, so nothing of it is owed")]
    InvoiceVoid {
        /// The invoice.
        invoice: InvoiceId,
    },
    /// A prefix that the other series had, or by which this one would come to a number that it has given out.
    ///
    /// `JM-OFF-0037`.
    #[error("with this prefix the number {number}, which a document has, could be given again")]
    PrefixUsed {
        /// The number.
        number: Label,
    },
}

impl Coded for OfficeRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::EnvelopeTooLarge { .. } => "JM-OFF-0001",
            Self::MalformedEnvelope {} => "JM-OFF-0002",
            Self::TooManyHeld { .. } => "JM-OFF-0003",
            Self::Inconsistent { .. } => "JM-OFF-0004",
            Self::CommandReused { .. } => "JM-OFF-0005",
            Self::SequenceReused { .. } => "JM-OFF-0006",
            Self::ChainBroken { .. } => "JM-OFF-0007",
            Self::BlockedBy { .. } => "JM-OFF-0008",
            Self::NewerSchema { .. } => "JM-OFF-0009",
            Self::EventsTooLarge { .. } => "JM-OFF-0010",
            Self::ReadOnly {} => "JM-OFF-0011",
            Self::NotOpen {} => "JM-OFF-0012",
            Self::AlreadyOpen {} => "JM-OFF-0013",
            Self::FixedSetting { .. } => "JM-OFF-0014",
            Self::UnknownCustomer { .. } => "JM-OFF-0015",
            Self::CustomerExists { .. } => "JM-OFF-0016",
            Self::NothingToSettle { .. } => "JM-OFF-0017",
            Self::OtherCurrency { .. } => "JM-OFF-0018",
            Self::PrefixTooLong { .. } => "JM-OFF-0019",
            Self::UnknownJob { .. } => "JM-OFF-0020",
            Self::UnknownVisit { .. } => "JM-OFF-0021",
            Self::VisitOver { .. } => "JM-OFF-0022",
            Self::UnknownInvoice { .. } => "JM-OFF-0023",
            Self::IdTaken { .. } => "JM-OFF-0024",
            Self::OtherJob { .. } => "JM-OFF-0025",
            Self::OnlyByInvoice {} => "JM-OFF-0026",
            Self::OtherTotal { .. } => "JM-OFF-0027",
            Self::NotACommand {} => "JM-OFF-0028",
            Self::CoverUnclear { .. } => "JM-OFF-0029",
            Self::NotToInvoice { .. } => "JM-OFF-0030",
            Self::ClockAhead { .. } => "JM-OFF-0031",
            Self::FutureDate { .. } => "JM-OFF-0032",
            Self::NotYet { .. } => "JM-OFF-0038",
            Self::UnknownRate { .. } => "JM-OFF-0033",
            Self::SamePrefix {} => "JM-OFF-0034",
            Self::NotApproved { .. } => "JM-OFF-0035",
            Self::BodyTooDeep { .. } => "JM-OFF-0036",
            Self::PrefixUsed { .. } => "JM-OFF-0037",
            Self::NothingToInvoice { .. } => "JM-OFF-0039",
            Self::InvoiceVoid { .. } => "JM-OFF-0040",
        }
    }
}
