use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::OfficeRefusal;
use crate::{
    error::{Coded, Failure},
    event::{Event, FirmSettings},
    id::{ActorId, BookingId, CommandId, CreditNoteId, CustomerId, DeviceId, InvoiceId, JobId, VisitId, WorkId},
    invoice::{CreditNote, Issued, VoidDetails},
    job::{Job, JobEvent},
    ledger::Ledger,
    limits::HELD_MAX,
    log::{Content, Digest, Entry, Envelope, LogError, Verdict},
    order,
    party::PaymentTerms,
    payment::Payments,
    schedule::{Diary, ScheduleEvent},
    wire,
};

/// Everything that the log says: what the modules know, and what became of every command.
///
/// INVARIANT: a fold over the entries and nothing else, so the office and every replica at the same entry have the same
/// bytes. What depends on today is derived from it, never kept in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FirmState {
    /// How the firm does business, once its books are open.
    pub(super) firm: Option<FirmSettings>,
    /// Every customer that is known, by id.
    pub(super) customers: BTreeMap<CustomerId, Box<CustomerRecord>>,
    /// Every job, by id.
    pub(super) jobs: BTreeMap<JobId, Box<Job>>,
    /// Where each visit belongs, and who is booked for it, by the visit's id.
    pub(super) visits: BTreeMap<VisitId, Box<VisitRecord>>,
    /// The job of each work that was recorded, by the work's id.
    pub(super) work: BTreeMap<WorkId, JobId>,
    /// Who works when, and who is booked.
    pub(super) diary: Diary,
    /// Every invoice, by id.
    pub(super) invoices: BTreeMap<InvoiceId, Box<Issued>>,
    /// Every credit note, by id.
    pub(super) credit_notes: BTreeMap<CreditNoteId, Box<CreditNote>>,
    /// Since when and why invoices are void, by the invoice's id. Absent where none is, as in states that were stored before
    /// any could be.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) voids: BTreeMap<InvoiceId, Box<VoidDetails>>,
    /// The payments, as they were taken.
    pub(super) payments: Payments,
    /// The books: who owes what.
    pub(super) ledger: Ledger,
    /// What became of each command, by its id.
    commands: BTreeMap<CommandId, Box<CommandRecord>>,
    /// How far each device's envelopes have been decided, by the device's id.
    devices: BTreeMap<DeviceId, Box<DeviceRecord>>,
    /// The envelopes that came before one that their device sent earlier, by device and by their number.
    held: BTreeMap<DeviceId, BTreeMap<u64, Vec<HeldEnvelope>>>,
    /// What was said of each envelope that can't be true beside what came before, by the envelope's hash.
    quarantined: BTreeMap<Digest, Verdict>,
    /// What waits for somebody to look at it, by the entry's place in the log.
    attention: BTreeMap<u64, AttentionItem>,
    /// How many events of the log this version doesn't know; above zero, facts are recorded still and requests refused.
    unread_events: u64,
}

/// What the office knows of a customer: no name and no address, which stay with the host.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CustomerRecord {
    /// When its invoices are due, where not by the firm's terms.
    pub payment_terms: Option<PaymentTerms>,
}

/// Where a visit belongs, and who is booked for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VisitRecord {
    /// Its job.
    pub job: JobId,
    /// Its bookings, by id.
    pub bookings: Vec<BookingId>,
}

/// What became of a command.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceRecord {
    /// The number of the last one; 0 for none.
    pub last_seq: u64,
    /// Its digest; [`Digest::START`] for none. The device checks it, so that a tail that was cut off is noticed.
    pub head: Digest,
}

/// Something that waits for somebody to look at it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttentionItem {
    /// The command that the entry is about.
    pub command: CommandId,
    /// Why.
    pub reasons: Vec<Failure>,
}

/// An envelope that waits for one that its device sent earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct HeldEnvelope {
    /// The envelope, as the bytes that came.
    envelope: Envelope,
    /// Who gave it.
    actor: ActorId,
}

/// How an envelope stands towards those before it.
pub(super) enum Standing {
    /// It is the device's next.
    Next {},
    /// It was decided, or put in quarantine.
    Known { verdict: Verdict },
    /// It comes before one that its device sent earlier.
    Early {},
    /// It is held already.
    Waiting {},
    /// Too many of its device are held.
    TooMany {},
    /// It can't be true beside what came before.
    Contradicts { refusal: OfficeRefusal },
}

impl FirmState {
    /// How the firm does business, once its books are open.
    #[must_use]
    pub const fn firm(&self) -> Option<&FirmSettings> {
        self.firm.as_ref()
    }

    /// What the office knows of a customer.
    #[must_use]
    pub fn customer(&self, customer: CustomerId) -> Option<&CustomerRecord> {
        self.customers.get(&customer).map(AsRef::as_ref)
    }

    /// Every customer that is known.
    pub fn customers(&self) -> impl Iterator<Item = (CustomerId, &CustomerRecord)> {
        self.customers.iter().map(|(id, customer)| (*id, &**customer))
    }

    /// A job.
    #[must_use]
    pub fn job(&self, job: JobId) -> Option<&Job> {
        self.jobs.get(&job).map(AsRef::as_ref)
    }

    /// Every job, by id.
    pub fn jobs(&self) -> impl Iterator<Item = &Job> {
        self.jobs.values().map(AsRef::as_ref)
    }

    /// Where a visit belongs, and who is booked for it.
    #[must_use]
    pub fn visit(&self, visit: VisitId) -> Option<&VisitRecord> {
        self.visits.get(&visit).map(AsRef::as_ref)
    }

    /// Who works when, and who is booked.
    #[must_use]
    pub const fn diary(&self) -> &Diary {
        &self.diary
    }

    /// An invoice.
    #[must_use]
    pub fn invoice(&self, invoice: InvoiceId) -> Option<&Issued> {
        self.invoices.get(&invoice).map(AsRef::as_ref)
    }

    /// Every invoice, by id.
    pub fn invoices(&self) -> impl Iterator<Item = &Issued> {
        self.invoices.values().map(AsRef::as_ref)
    }

    /// Since when and why an invoice is void, if it is. Its number stays given.
    #[must_use]
    pub fn voided(&self, invoice: InvoiceId) -> Option<&VoidDetails> {
        self.voids.get(&invoice).map(AsRef::as_ref)
    }

    /// Every credit note, by id.
    pub fn credit_notes(&self) -> impl Iterator<Item = &CreditNote> {
        self.credit_notes.values().map(AsRef::as_ref)
    }

    /// The payments, as they were taken.
    #[must_use]
    pub const fn payments(&self) -> &Payments {
        &self.payments
    }

    /// The books: who owes what.
    #[must_use]
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// What became of a command.
    #[must_use]
    pub fn command(&self, command: CommandId) -> Option<&CommandRecord> {
        self.commands.get(&command).map(AsRef::as_ref)
    }

    /// How far a device's envelopes have been decided.
    #[must_use]
    pub fn device(&self, device: DeviceId) -> DeviceRecord {
        self.devices.get(&device).map_or(DeviceRecord { last_seq: 0, head: Digest::START }, |record| **record)
    }

    /// What waits for somebody to look at it, by the entry's place in the log.
    pub fn attention(&self) -> impl Iterator<Item = (u64, &AttentionItem)> {
        self.attention.iter().map(|(entry, item)| (*entry, item))
    }

    /// Whether the log holds events that this version doesn't know. Facts are recorded still, requests refused.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.unread_events > 0
    }

    pub(super) fn waits_for_attention(&self, entry: u64) -> bool {
        self.attention.contains_key(&entry)
    }

    pub(super) fn standing(&self, envelope: &Envelope) -> Standing {
        let digest = envelope.digest();
        if let Some(verdict) = self.quarantined.get(&digest) {
            return Standing::Known { verdict: verdict.clone() };
        }
        if let Some(record) = self.commands.get(&envelope.command_id) {
            if record.digest == digest {
                return Standing::Known { verdict: record.verdict.clone() };
            }
            return Standing::Contradicts { refusal: OfficeRefusal::CommandReused { command: envelope.command_id } };
        }
        let Envelope { device_id: device, device_seq, .. } = *envelope;
        let reused = Standing::Contradicts { refusal: OfficeRefusal::SequenceReused { device, device_seq } };
        let next = self.device(device).last_seq.saturating_add(1);
        if device_seq < next {
            return reused;
        }
        if device_seq == next {
            return self.standing_of_next(envelope);
        }
        if self.follows_quarantined(envelope) {
            return Standing::Contradicts { refusal: OfficeRefusal::ChainBroken { device, device_seq } };
        }
        // Two envelopes of one number both wait: which of them is the device's own is known when its turn comes.
        let Some(held) = self.held.get(&device) else { return Standing::Early {} };
        let mut rivals = held.get(&device_seq).into_iter().flatten();
        if rivals.any(|waiting| waiting.envelope == *envelope) {
            Standing::Waiting {}
        } else if held.values().map(Vec::len).sum::<usize>() >= HELD_MAX {
            Standing::TooMany {}
        } else {
            Standing::Early {}
        }
    }

    /// Whether the envelope is chained to one in quarantine, so that its turn never comes.
    fn follows_quarantined(&self, envelope: &Envelope) -> bool {
        self.quarantined.contains_key(&envelope.prev_hash) && envelope.prev_hash != self.device(envelope.device_id).head
    }

    /// How the envelope with its device's next number stands.
    pub(super) fn standing_of_next(&self, envelope: &Envelope) -> Standing {
        let Envelope { command_id: command, device_id: device, device_seq, .. } = *envelope;
        if self.commands.contains_key(&command) {
            Standing::Contradicts { refusal: OfficeRefusal::CommandReused { command } }
        } else if envelope.prev_hash == self.device(device).head {
            Standing::Next {}
        } else {
            Standing::Contradicts { refusal: OfficeRefusal::ChainBroken { device, device_seq } }
        }
    }

    /// A held envelope that waits no longer, and how it stands: the device's next, or one that never can be.
    pub(super) fn next_held(&self, device: DeviceId) -> Option<(Envelope, ActorId, Standing)> {
        let DeviceRecord { last_seq, head } = self.device(device);
        let next = last_seq.saturating_add(1);
        let held = self.held.get(&device)?;
        let its_turn =
            |waiting: &&HeldEnvelope| waiting.envelope.device_seq == next && waiting.envelope.prev_hash == head;
        let has_lost = |waiting: &&HeldEnvelope| {
            waiting.envelope.device_seq <= next || self.follows_quarantined(&waiting.envelope)
        };
        let all = || held.values().flatten();
        let waiting = all().find(its_turn).or_else(|| all().find(has_lost))?;
        let envelope = &waiting.envelope;
        let standing = match envelope.device_seq {
            seq if seq < next => {
                Standing::Contradicts { refusal: OfficeRefusal::SequenceReused { device, device_seq: seq } }
            }
            seq if seq > next => {
                Standing::Contradicts { refusal: OfficeRefusal::ChainBroken { device, device_seq: seq } }
            }
            _ => self.standing_of_next(envelope),
        };
        Some((envelope.clone(), waiting.actor, standing))
    }

    /// The verdict of exactly this envelope, if it has one.
    pub(super) fn verdict_of(&self, envelope: &Envelope) -> Option<Verdict> {
        match self.standing(envelope) {
            Standing::Known { verdict } => Some(verdict),
            _ => None,
        }
    }

    /// A reason for each command that the envelope depends on and that wasn't carried out.
    pub(super) fn missing_dependencies(&self, envelope: &Envelope) -> Vec<Failure> {
        let was_done = |command: &CommandId| self.commands.get(command).is_some_and(|record| record.carried_out);
        let missing = envelope.depends_on.iter().filter(|command| !was_done(command));
        missing.map(|&command| OfficeRefusal::BlockedBy { command }.failure()).collect()
    }

    /// Takes an entry in. Events that this version doesn't know are counted, not read.
    ///
    /// # Errors
    /// [`LogError::Unfitting`] (`JM-LOG-0005`): an event contradicts the state, which is then half changed and has to be
    /// thrown away.
    pub(crate) fn apply(&mut self, entry: &Entry) -> Result<(), LogError> {
        let envelope = entry.content().envelope();
        match entry.content() {
            Content::Held { .. } => {
                let waiting = HeldEnvelope { envelope: envelope.clone(), actor: entry.actor() };
                let held = self.held.entry(envelope.device_id).or_default();
                held.entry(envelope.device_seq).or_default().push(waiting);
            }
            Content::Quarantined { reason, .. } => {
                self.release(envelope);
                self.pass_over(envelope);
                let reasons = vec![reason.clone()];
                self.quarantined.insert(envelope.digest(), Verdict::Rejected { reasons: reasons.clone() });
                self.attention.insert(entry.sequence(), AttentionItem { command: envelope.command_id, reasons });
            }
            Content::Decided { verdict, events, .. } => {
                for event in events {
                    match event.read::<Event>() {
                        Ok(event) => self.apply_event(&event).map_err(|failure| LogError::Unfitting {
                            sequence: entry.sequence(),
                            problem: failure.to_string(),
                        })?,
                        Err(_) => self.unread_events = self.unread_events.saturating_add(1),
                    }
                }
                let carried_out = matches!(verdict, Verdict::Accepted {}) || !events.is_empty();
                self.settle(entry.sequence(), envelope, verdict, carried_out);
            }
        }
        Ok(())
    }

    /// Notes what became of a decided command.
    fn settle(&mut self, sequence: u64, envelope: &Envelope, verdict: &Verdict, carried_out: bool) {
        self.release(envelope);
        let digest = envelope.digest();
        let record = DeviceRecord { last_seq: envelope.device_seq, head: digest };
        self.devices.insert(envelope.device_id, Box::new(record));
        if let Verdict::NeedsAttention { reasons } = verdict {
            self.attention.insert(sequence, AttentionItem { command: envelope.command_id, reasons: reasons.clone() });
        }
        self.commands.insert(
            envelope.command_id,
            Box::new(CommandRecord { digest, sequence, verdict: verdict.clone(), carried_out }),
        );
    }

    /// The device goes on after an envelope in quarantine that is its own next: only the command's id was at fault.
    fn pass_over(&mut self, envelope: &Envelope) {
        let DeviceRecord { last_seq, head } = self.device(envelope.device_id);
        if envelope.device_seq == last_seq.saturating_add(1) && envelope.prev_hash == head {
            let next = DeviceRecord { last_seq: envelope.device_seq, head: envelope.digest() };
            self.devices.insert(envelope.device_id, Box::new(next));
        }
    }

    /// Takes an envelope out of those that wait, if it is there.
    fn release(&mut self, envelope: &Envelope) {
        let Some(held) = self.held.get_mut(&envelope.device_id) else { return };
        if let Some(rivals) = held.get_mut(&envelope.device_seq) {
            rivals.retain(|waiting| waiting.envelope != *envelope);
        }
        held.retain(|_, rivals| !rivals.is_empty());
        if held.is_empty() {
            self.held.remove(&envelope.device_id);
        }
    }

    /// Takes an event in.
    pub(crate) fn apply_event(&mut self, event: &Event) -> Result<(), Failure> {
        match event {
            Event::FirmOpened { settings } | Event::SettingsChanged { settings } => self.firm = Some(settings.clone()),
            Event::CustomerRegistered { customer, payment_terms } => {
                self.customers.insert(*customer, Box::new(CustomerRecord { payment_terms: *payment_terms }));
            }
            Event::AttentionSettled { entry } => {
                self.attention.remove(entry);
            }
            Event::Job { job, event } => self.apply_job(*job, event)?,
            Event::Schedule { event } => self.apply_schedule(event)?,
            Event::InvoiceIssued { invoice, .. } => {
                self.invoices.insert(invoice.id(), invoice.clone());
            }
            Event::CreditNoteIssued { credit_note } => {
                self.credit_notes.insert(credit_note.details().id, credit_note.clone());
            }
            Event::InvoiceVoided { invoice, details } => {
                self.voids.insert(*invoice, Box::new(details.clone()));
            }
            Event::Payment { event } => self.payments.apply(event)?,
            Event::Ledger { event } => self.ledger.apply(event)?,
        }
        Ok(())
    }

    fn apply_job(&mut self, id: JobId, event: &JobEvent) -> Result<(), Failure> {
        match self.jobs.get_mut(&id) {
            Some(job) => job.apply(event)?,
            None => {
                self.jobs.insert(id, Box::new(Job::begin(event)?));
            }
        }
        match event {
            JobEvent::VisitPlanned { visit, .. }
            | JobEvent::VisitSetOff { visit, .. }
            | JobEvent::VisitStarted { visit, .. }
            | JobEvent::VisitFinished { visit, .. } => {
                // The first job that has a visit keeps it; a report under another job is flagged there.
                self.visits.entry(*visit).or_insert_with(|| Box::new(VisitRecord { job: id, bookings: Vec::new() }));
            }
            JobEvent::WorkRecorded { work, .. } => {
                self.work.insert(*work, id);
            }
            _ => {}
        }
        Ok(())
    }

    fn apply_schedule(&mut self, event: &ScheduleEvent) -> Result<(), Failure> {
        // The visit of a booking is known only while the booking is.
        let given_back = match event {
            ScheduleEvent::BookingCancelled { booking } => Some(self.diary.booking(*booking)?.visit),
            _ => None,
        };
        self.diary.apply(event)?;
        match event {
            ScheduleEvent::Booked { booking } => {
                if let Some(visit) = self.visits.get_mut(&booking.visit) {
                    visit.bookings.push(booking.id);
                    order::sort(&mut visit.bookings);
                }
            }
            ScheduleEvent::BookingCancelled { booking } => {
                if let Some(visit) = given_back.and_then(|visit| self.visits.get_mut(&visit)) {
                    visit.bookings.retain(|id| id != booking);
                }
            }
            _ => {}
        }
        Ok(())
    }
}
