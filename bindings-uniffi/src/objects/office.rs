//! The authority.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use journeyman::office;

use super::{FirmState, Submission, Tzdb, object};
use crate::{
    declared::names::{ActorId, Envelope},
    error::{JourneymanError, raised},
};

object! {
    /// The authority of a firm: its state, and the order in which everything happened. Any thread may use it; commands are
    /// decided one after the other.
    Office holds Live of office::Office
}

#[uniffi::export]
impl Office {
    /// The office of a firm whose log is empty.
    #[uniffi::constructor]
    #[must_use]
    pub fn new(tzdb: Arc<Tzdb>) -> Arc<Self> {
        Self::own(office::Office::new(tzdb.0.read(Clone::clone)))
    }

    /// The office as its log left it. Nothing is decided again: the events are what happened.
    ///
    /// # Errors
    /// `JM-LOG-0002` to `JM-LOG-0007`, naming the first line that isn't as it was written.
    #[uniffi::constructor]
    pub fn replay(tzdb: Arc<Tzdb>, lines: Vec<String>) -> Result<Arc<Self>, JourneymanError> {
        let lines = lines.iter().map(String::as_str);
        office::Office::replay(tzdb.0.read(Clone::clone), lines).map(Self::own).map_err(raised)
    }

    /// The firm's state: not a copy, but a view that shows what each submission changes.
    pub fn state(&self) -> Arc<FirmState> {
        FirmState::of(self.0.part(office::Office::state))
    }

    /// Decides the command in an envelope, given by `actor` and received at `receivedAt`.
    ///
    /// The same envelope again gives the same verdict and no entry. An envelope that comes before an earlier one of its
    /// device is held until that one has come; one that contradicts another with its id or its place is put in quarantine.
    /// Whatever a command says, others aren't kept waiting by it.
    ///
    /// # Errors
    /// `JM-OFF-0001` to `JM-OFF-0003`, when the envelope isn't taken at all and has to be sent again later or mended; and
    /// `JM-OFF-0004`, a bug, after which the office has to be replayed from its log.
    pub fn submit(
        &self,
        envelope: Envelope,
        actor: ActorId,
        received_at: DateTime<Utc>,
    ) -> Result<Submission, JourneymanError> {
        let submitted = self.0.write(|office| office.submit(&envelope, actor, received_at)).map_err(raised)?;
        submitted.map(Into::into).map_err(raised)
    }
}
