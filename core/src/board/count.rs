use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BlockKind, BoardDay, BoardMark};
use crate::{schedule::Severity, wire};

/// How many bookings stand on a board, how many of them are in conflict, and how many of the others have warnings: each counted
/// once, in however many rows and on however many days it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardCounts {
    /// The bookings.
    pub bookings: u32,
    /// Those of them with a hard conflict, or a soft one that nobody took on.
    pub in_conflict: u32,
    /// Those that aren't in conflict, and of which there is a warning.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub with_warnings: u32,
}

/// Whether it puts a booking in conflict: nobody took it on, and somebody must. A warning stops nobody.
pub(super) fn is_open(mark: &BoardMark) -> bool {
    !mark.overridden && mark.conflict.severity != Severity::Warning
}

/// The bookings of some days. A booked block without an id, which only a board has that was put together by hand, is one of its own.
pub(super) fn count(days: &[BoardDay]) -> BoardCounts {
    let mut known = BTreeMap::new();
    let mut counts = BoardCounts::default();
    let mut add = |worst: Option<Severity>| {
        counts.bookings = counts.bookings.saturating_add(1);
        let count = match worst {
            Some(Severity::Hard | Severity::Soft) => &mut counts.in_conflict,
            Some(Severity::Warning) => &mut counts.with_warnings,
            None => return,
        };
        *count = count.saturating_add(1);
    };
    let rows = days.iter().flat_map(|day| &day.rows);
    for block in rows.flat_map(|row| &row.blocks).filter(|block| block.kind == BlockKind::Booked) {
        let open = block.marks.iter().filter(|mark| !mark.overridden);
        let worst = open.map(|mark| mark.conflict.severity).min();
        match block.booking {
            Some(booking) => {
                let known: &mut Option<Severity> = known.entry(booking).or_default();
                *known = known.iter().copied().chain(worst).min();
            }
            None => add(worst),
        }
    }
    known.into_values().for_each(add);
    counts
}
