use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::named::named;

named! {
    /// How far a job has come, by what was decided about it.
    ///
    /// Scheduled, under way, late and to be invoiced are no stages: they follow from the visits, the recorded work and the
    /// date, and are answered by [`Job::derive`](super::Job::derive).
    JobStage {
        /// Somebody asked for work; nothing is agreed.
        Enquiry = "enquiry",
        /// A quote is with the customer.
        Quoted = "quoted",
        /// The customer wants the work done, by a quote or by time and materials.
        Approved = "approved",
        /// The work is done; what is left is to bill it.
        Completed = "completed",
        /// Done and billed.
        Closed = "closed",
        /// The customer said no to every quote. Another one, or time and materials, revives it.
        Declined = "declined",
        /// Called off.
        Cancelled = "cancelled",
    }
}

/// By what agreement the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ApprovalBasis {
    /// At the price of an accepted quote.
    Quote,
    /// Without a quote: do and charge.
    TimeAndMaterials,
}

impl JobStage {
    /// Whether the job is over: facts are still kept, and all there is to ask for is to reopen it or, in one step with the
    /// credit note, to mark an invoice of it as credited.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }

    /// Whether a job gets this far only when the customer has approved it.
    pub(super) const fn needs_approval(self) -> bool {
        matches!(self, Self::Approved | Self::Completed | Self::Closed)
    }

    /// Whether a job in this stage has been completed.
    pub(super) const fn is_completed(self) -> bool {
        matches!(self, Self::Completed | Self::Closed)
    }
}
