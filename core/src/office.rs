//! The office: the authority that decides every command, in one order.
//!
//! ```text
//!   device ── Envelope ──▶ Office::submit ──▶ Verdict      (what the device tells its user)
//!                              │
//!                              └──▶ Entry ──▶ the host's store, and every other device
//! ```
//!
//! The office has no storage of its own. The host stores the entries that [`Office::submit`] gives before it answers the
//! device, and hands them back to [`Office::replay`] when it starts again.

mod decide;
mod error;
mod state;

pub(crate) use decide::Circumstances;
pub use error::OfficeRefusal;
pub use state::{AttentionItem, CommandRecord, CustomerRecord, DeviceRecord, FirmState, VisitRecord};

use chrono::{DateTime, Utc};

use crate::{
    calendar::{Tzdb, check_instant},
    error::Coded,
    event::Command,
    id::{ActorId, DeviceId},
    limits::{BODY_DEPTH_MAX, COMMAND_BYTES_MAX, DEPENDENCIES_MAX, HELD_MAX, LOG_LINE_BYTES_MAX},
    log::{Content, Entry, Envelope, Head, LogError, RawJson, SCHEMA, Verdict},
    wire::WireError,
};
use state::Standing;

/// The authority of a firm: its state, and the order in which everything happened.
#[derive(Debug, Clone)]
pub struct Office {
    state: FirmState,
    head: Head,
    /// When the last entry was received: the office's clock never goes back.
    clock: Option<DateTime<Utc>>,
    tzdb: Tzdb,
}

/// What came of submitting an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// The verdict; none while an earlier envelope of the device is missing.
    pub verdict: Option<Verdict>,
    /// The entries to store, in order, before anybody is told: none when the envelope was known already.
    pub entries: Vec<Entry>,
}

impl Office {
    /// The office of a firm whose log is empty.
    #[must_use]
    pub fn new(tzdb: Tzdb) -> Self {
        Self { state: FirmState::default(), head: Head::START, clock: None, tzdb }
    }

    /// The office as its log left it.
    ///
    /// Nothing is decided again: the events are what happened, whatever rules or time zones this version has.
    ///
    /// # Errors
    /// [`LogError`], naming the first line that isn't as it was written: `JM-LOG-0002` to `JM-LOG-0007`.
    pub fn replay<'a>(tzdb: Tzdb, lines: impl IntoIterator<Item = &'a str>) -> Result<Self, LogError> {
        let mut office = Self::new(tzdb);
        for line in lines {
            let entry = Entry::read(office.head, line)?;
            office.state.apply(&entry)?;
            office.head = entry.head();
            office.clock = Some(entry.received_at());
        }
        Ok(office)
    }

    /// The state after the last entry.
    #[must_use]
    pub const fn state(&self) -> &FirmState {
        &self.state
    }

    /// How far the log goes.
    #[must_use]
    pub const fn head(&self) -> Head {
        self.head
    }

    /// Decides the command in an envelope, given by `actor` and received at `received_at`.
    ///
    /// The same envelope again gives the same verdict and no entry. An envelope that comes before an earlier one of its
    /// device is held until that one has come; one that contradicts another with its id or its place is put in quarantine.
    /// Whatever a command says, others aren't kept waiting by it.
    ///
    /// A `received_at` before that of the last entry counts as that: documents are dated in the order of their numbers.
    ///
    /// # Errors
    /// [`OfficeRefusal`], when the envelope isn't taken at all and has to be sent again later or mended:
    /// `JM-OFF-0001` to `JM-OFF-0003`, `JM-OFF-0036`; and [`OfficeRefusal::Inconsistent`] (`JM-OFF-0004`), a bug, after which the office
    /// has to be replayed from its log.
    pub fn submit(
        &mut self,
        envelope: &Envelope,
        actor: ActorId,
        received_at: DateTime<Utc>,
    ) -> Result<Submission, OfficeRefusal> {
        check(envelope, received_at)?;
        let received_at = self.clock.map_or(received_at, |last| last.max(received_at));
        let mut entries = Vec::new();
        match self.state.standing(envelope) {
            Standing::Known { verdict } => return Ok(Submission { verdict: Some(verdict), entries }),
            Standing::Waiting {} => return Ok(Submission { verdict: None, entries }),
            Standing::TooMany {} => return Err(OfficeRefusal::TooManyHeld { max: limit(HELD_MAX) }),
            Standing::Early {} => {
                self.append(&mut entries, actor, received_at, Content::Held { envelope: envelope.clone() })?;
            }
            Standing::Contradicts { refusal } => {
                let content = Content::Quarantined { envelope: envelope.clone(), reason: refusal.failure() };
                self.append(&mut entries, actor, received_at, content)?;
            }
            Standing::Next {} => {
                self.decide(&mut entries, envelope, actor, received_at)?;
            }
        }
        self.release_held(&mut entries, envelope.device_id, received_at)?;
        Ok(Submission { verdict: self.state.verdict_of(envelope), entries })
    }

    /// Takes up what waited for what was just taken in.
    fn release_held(
        &mut self,
        entries: &mut Vec<Entry>,
        device: DeviceId,
        received_at: DateTime<Utc>,
    ) -> Result<(), OfficeRefusal> {
        while let Some((waiting, actor, standing)) = self.state.next_held(device) {
            match standing {
                Standing::Contradicts { refusal } => {
                    let content = Content::Quarantined { envelope: waiting, reason: refusal.failure() };
                    self.append(entries, actor, received_at, content)?;
                }
                _ => self.decide(entries, &waiting, actor, received_at)?,
            }
        }
        Ok(())
    }

    /// Decides a command whose turn it is, and appends what came of it.
    fn decide(
        &mut self,
        entries: &mut Vec<Entry>,
        envelope: &Envelope,
        actor: ActorId,
        received_at: DateTime<Utc>,
    ) -> Result<(), OfficeRefusal> {
        let (verdict, events) = self.judge(envelope, received_at);
        let content = Content::Decided { envelope: envelope.clone(), verdict, events };
        self.append(entries, actor, received_at, content)
    }

    fn judge(&self, envelope: &Envelope, received_at: DateTime<Utc>) -> (Verdict, Vec<RawJson>) {
        // A newer device may mean something else by the same words: somebody updates the office and gives it again.
        if envelope.schema > SCHEMA {
            let reason = OfficeRefusal::NewerSchema { given: envelope.schema, known: SCHEMA }.failure();
            return (Verdict::NeedsAttention { reasons: vec![reason] }, Vec::new());
        }
        let command: Command = match envelope.body.read() {
            Ok(command) => command,
            // The parser's sentence would make the log's bytes hang on the parser's version.
            Err(WireError::Malformed { .. }) => {
                let reason = OfficeRefusal::NotACommand {}.failure();
                return (Verdict::Rejected { reasons: vec![reason] }, Vec::new());
            }
            Err(error) => return (Verdict::Rejected { reasons: vec![error.failure()] }, Vec::new()),
        };
        let mut flags = self.state.missing_dependencies(envelope);
        if !flags.is_empty() && !command.is_fact() {
            return (Verdict::NeedsAttention { reasons: flags }, Vec::new());
        }
        match self
            .state
            .decide(&command, &Circumstances { tzdb: &self.tzdb, occurred_at: envelope.occurred_at, received_at })
        {
            Ok(decision) => {
                flags.extend(decision.flags);
                let events = decision.events.iter().map(RawJson::of).collect();
                (
                    if flags.is_empty() { Verdict::Accepted {} } else { Verdict::NeedsAttention { reasons: flags } },
                    events,
                )
            }
            // A fact that can't be placed stays in the log, with its envelope, for somebody to place it.
            Err(reasons) if command.is_fact() => {
                flags.extend(reasons);
                (Verdict::NeedsAttention { reasons: flags }, Vec::new())
            }
            Err(reasons) => (Verdict::Rejected { reasons }, Vec::new()),
        }
    }

    fn append(
        &mut self,
        entries: &mut Vec<Entry>,
        actor: ActorId,
        received_at: DateTime<Utc>,
        content: Content,
    ) -> Result<(), OfficeRefusal> {
        let mut entry = Entry::after(self.head, received_at, actor, content);
        if entry.line().len() > LOG_LINE_BYTES_MAX {
            entry = Entry::after(self.head, received_at, actor, too_long(entry.content().envelope()));
        }
        let inconsistent = |error: &LogError| OfficeRefusal::Inconsistent { problem: error.failure().to_string() };
        self.state.apply(&entry).map_err(|error| inconsistent(&error))?;
        self.head = entry.head();
        self.clock = Some(entry.received_at());
        entries.push(entry);
        Ok(())
    }
}

/// What is kept of a command whose events are too long for a line.
fn too_long(envelope: &Envelope) -> Content {
    let reason = OfficeRefusal::EventsTooLarge { max: limit(LOG_LINE_BYTES_MAX) }.failure();
    Content::Decided {
        envelope: envelope.clone(),
        verdict: Verdict::NeedsAttention { reasons: vec![reason] },
        events: Vec::new(),
    }
}

/// Refuses an envelope that can't be kept as it is.
fn check(envelope: &Envelope, received_at: DateTime<Utc>) -> Result<(), OfficeRefusal> {
    let bytes = envelope.body.as_str().len();
    if bytes > COMMAND_BYTES_MAX || envelope.depends_on.len() > DEPENDENCIES_MAX {
        return Err(OfficeRefusal::EnvelopeTooLarge {
            bytes: limit(bytes),
            bytes_max: limit(COMMAND_BYTES_MAX),
            dependencies_max: limit(DEPENDENCIES_MAX),
        });
    }
    if envelope.body.depth() > BODY_DEPTH_MAX {
        return Err(OfficeRefusal::BodyTooDeep { max: limit(BODY_DEPTH_MAX) });
    }
    if envelope.device_seq == 0 || envelope.schema == 0 || envelope.body.as_str().contains(['\n', '\r']) {
        return Err(OfficeRefusal::MalformedEnvelope {});
    }
    // A host in Rust can make JSON of texts that serde_json takes and this library doesn't read.
    if envelope.body.problem().is_some() {
        return Err(OfficeRefusal::MalformedEnvelope {});
    }
    for instant in [envelope.occurred_at, received_at] {
        check_instant(instant).map_err(|_| OfficeRefusal::MalformedEnvelope {})?;
    }
    Ok(())
}

fn limit(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}
