//! What is tried at once.

use std::{collections::BTreeMap, sync::LazyLock};

use journeyman_model::diary::{
    change::Change,
    clock::Clock,
    firm::{Booking, Firm, Proposal, SlotRequest},
};
use serde::{Deserialize, Serialize};

/// A firm, and what it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The firm.
    pub firm: Firm,
    /// A visit that is to be checked.
    pub proposal: Proposal,
    /// A booking that comes on top.
    pub added: Booking,
    /// Slots that are wanted.
    pub request: SlotRequest,
    /// What somebody thinks about.
    pub changes: Vec<Change>,
}

/// The zones in which firms are: with clocks that change by an hour or half an hour, at midnight, or not at all.
pub(crate) const ZONES: [&str; 9] = [
    "Etc/UTC",
    "Australia/Melbourne",
    "Australia/Lord_Howe",
    "America/New_York",
    "America/Santiago",
    "Europe/London",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Pacific/Auckland",
];

/// The clocks of these zones.
pub(crate) static CLOCKS: LazyLock<BTreeMap<String, Clock>> =
    LazyLock::new(|| ZONES.map(|zone| (zone.to_owned(), Clock::of(zone))).into());
