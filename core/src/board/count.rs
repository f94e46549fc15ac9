use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BlockKind, BoardBlock, BoardDay};

/// How many bookings stand on a board, and how many of them are in conflict: each counted once, in however many rows and on
/// however many days it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardCounts {
    /// The bookings.
    pub bookings: u32,
    /// Those of them with something wrong that nobody took on.
    pub in_conflict: u32,
}

/// The bookings of some days. A booked block without an id, which only a board has that was put together by hand, is one of its own.
pub(super) fn count(days: &[BoardDay]) -> BoardCounts {
    let mut known = BTreeMap::new();
    let mut counts = BoardCounts::default();
    let mut add = |troubled: bool| {
        counts.bookings = counts.bookings.saturating_add(1);
        counts.in_conflict = counts.in_conflict.saturating_add(u32::from(troubled));
    };
    let rows = days.iter().flat_map(|day| &day.rows);
    for block in rows.flat_map(|row| &row.blocks).filter(|block| block.kind == BlockKind::Booked) {
        match block.booking {
            Some(booking) => *known.entry(booking).or_default() |= is_troubled(block),
            None => add(is_troubled(block)),
        }
    }
    known.into_values().for_each(add);
    counts
}

fn is_troubled(block: &BoardBlock) -> bool {
    block.marks.iter().any(|mark| !mark.overridden)
}
