use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Answer;
use crate::{
    calendar::Tzdb,
    error::Failure,
    event::Command,
    id::DeviceId,
    log::{Content, Digest, Entry, Envelope, Head, LogError, Verdict},
    office::{Circumstances, FirmState},
};

/// What a device has to keep over a restart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeviceState {
    /// Whose state it is: the device's id.
    pub(super) device_id: DeviceId,
    /// The number of its last envelope.
    pub(super) last_seq: u64,
    /// The hash of its last envelope.
    pub(super) last_hash: Digest,
    /// How far the office's entries were received.
    pub(super) head: Head,
    /// The office's state there.
    pub(super) confirmed: FirmState,
    /// The envelopes that the office hasn't answered, in the order in which they are to be sent; byte for byte.
    pub(super) outbox: Vec<Envelope>,
}

impl DeviceState {
    /// A device that knows nothing yet.
    pub(crate) fn new(device_id: DeviceId) -> Self {
        Self {
            device_id,
            last_seq: 0,
            last_hash: Digest::START,
            head: Head::START,
            confirmed: FirmState::default(),
            outbox: Vec::new(),
        }
    }

    /// The confirmed state with the outbox on top.
    pub(crate) fn view(&self, tzdb: &Tzdb) -> FirmState {
        let mut view = self.confirmed.clone();
        for envelope in &self.outbox {
            if let Ok(command) = envelope.body.read::<Command>() {
                let at = Circumstances { tzdb, occurred_at: envelope.occurred_at, received_at: envelope.occurred_at };
                // A command that no longer fits stays in the outbox without effect on the view: the office will say.
                let _refused = decide_on(&mut view, &command, &at);
            }
        }
        view
    }

    /// The state with entries of the office taken in, and the answers among them.
    ///
    /// # Errors
    /// As [`Device::receive`](super::Device::receive).
    pub(crate) fn receive<'a>(
        mut self,
        lines: impl IntoIterator<Item = &'a str>,
    ) -> Result<(Self, Vec<Answer>), LogError> {
        let mut answers = Vec::new();
        for (position, line) in (1..).zip(lines) {
            let Some(entry) = Entry::received(self.head, position, line)? else { continue };
            self.confirmed.apply(&entry)?;
            self.head = entry.head();
            answers.extend(self.answer_in(&entry));
        }
        Ok((self, answers))
    }

    /// The answer to a command of this device in an entry, whose envelope thereby leaves the outbox.
    fn answer_in(&mut self, entry: &Entry) -> Option<Answer> {
        let envelope = entry.content().envelope();
        let verdict = match entry.content() {
            Content::Decided { verdict, .. } => verdict.clone(),
            Content::Quarantined { reason, .. } => Verdict::Rejected { reasons: vec![reason.clone()] },
            Content::Held { .. } => return None,
        };
        let at = self.outbox.iter().position(|waiting| waiting == envelope)?;
        self.outbox.remove(at);
        Some(Answer { command: envelope.command_id, verdict })
    }
}

/// Decides a command and applies what follows. Where an event doesn't fit, which is a bug, the state is half changed.
pub(super) fn decide_on(state: &mut FirmState, command: &Command, at: &Circumstances<'_>) -> Result<(), Vec<Failure>> {
    if command.needs_office() {
        return Ok(()); // nothing shows until the office has given it a number
    }
    let decision = state.decide(command, at)?;
    decision.events.iter().try_for_each(|event| state.apply_event(event)).map_err(|failure| vec![failure])
}
