use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::BoardName;
use crate::{
    calendar::{Interval, ZoneName},
    id::{BookingId, TechnicianId},
    text::{Label, Text},
    wire,
};

/// Which days of which technicians a board shows, and under which names.
///
/// A diary holds nothing personal, so the names are the host's.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardRequest {
    /// What stands above it.
    pub title: Label,
    /// On whose clocks its days begin and its hours are read.
    pub zone: ZoneName,
    /// Its first day.
    pub first: NaiveDate,
    /// How many days: 1 for a day, 7 for a week, at most 31.
    pub days: u32,
    /// Its rows, in this order.
    pub rows: Vec<RowLabel>,
    /// What bookings are called. One that isn't named here is called by its id.
    pub labels: Vec<BookingLabel>,
    /// What stands on it besides the bookings of the diary.
    pub extras: Vec<ExtraBlock>,
    /// What else is called, so that conflicts are told with it: sites, technicians without a row. Vehicles and equipment have
    /// the names of the diary if they have none here. What has no name is called by its id.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<BoardName>,
}

/// A row of a board.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RowLabel {
    /// Whose.
    pub technician: TechnicianId,
    /// What the row is called.
    pub label: Label,
}

/// What a booking is called on a board.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BookingLabel {
    /// Which booking.
    pub booking: BookingId,
    /// Its name, such as the number of the job and the customer.
    pub label: Label,
    /// What it is about.
    pub about: Option<Text>,
}

/// Something that the host puts on a board.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtraBlock {
    /// In whose row.
    pub technician: TechnicianId,
    /// What it is.
    pub kind: BlockKind,
    /// When it is.
    pub interval: Interval,
    /// What it is called.
    pub label: Label,
    /// What it is about.
    pub about: Option<Text>,
}

/// What a block of a board is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A booking: a box with a full border, or a thin dashed one while it is tentative.
    Booked,
    /// Something that was asked for and refused, or that is only proposed: a hatched box with a dashed border, below.
    Refused,
    /// Time that was worked: a bar at the foot of the row.
    Worked,
}

impl BlockKind {
    /// The kind in a word.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Refused => "refused",
            Self::Worked => "worked",
        }
    }
}
