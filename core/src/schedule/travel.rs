//! How long it takes from one site to another.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{id::SiteId, wire};

/// How long it takes from one site to another: the host's own way to know, where a table won't do.
///
/// A function of two sites is one. It must give the same answer each time it is asked within one call. Hosts other than Rust
/// fill a [`TravelMatrix`] from their function.
///
/// ```
/// use journeyman::{id::SiteId, schedule::TravelTimes};
///
/// let half_an_hour = |_: SiteId, _: SiteId| Some(1800);
/// let depot = "01999a3f-0000-7000-8000-000000000001".parse()?;
/// let customer = "01999a3f-0000-7000-8000-000000000002".parse()?;
/// assert_eq!(half_an_hour.seconds(depot, customer), Some(1800));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait TravelTimes {
    /// The time in seconds, at most that of [`TRAVEL_SECONDS_MAX`](crate::limits::TRAVEL_SECONDS_MAX); none where it isn't
    /// known, which is told as a warning and never taken for zero. A time below zero, or above that bound, isn't known. From a
    /// site to itself it is zero, and isn't asked.
    fn seconds(&self, origin: SiteId, destination: SiteId) -> Option<i64>;
}

impl<F: Fn(SiteId, SiteId) -> Option<i64>> TravelTimes for F {
    fn seconds(&self, origin: SiteId, destination: SiteId) -> Option<i64> {
        self(origin, destination)
    }
}

/// How long it takes between sites, as a table.
///
/// It needs only the pairs that visits of one person may be between: sites of one area, those of the days that are asked about. A
/// leg is 118 bytes of JSON, so 16 MiB are about 140,000 legs beside an otherwise small diary: all pairs of 370
/// sites, or of 530 with `both_ways`.
///
/// The sites needn't be among those of the diary: one table may do for several diaries, and what no booking asks for does
/// nothing. From a site to itself it takes no time, whether that is listed or not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TravelMatrix {
    /// The known ways. Each pair once.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub legs: Vec<TravelLeg>,
    /// Whether each holds in the other direction, too, where that one isn't listed.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "wire::is_default")]
    #[schemars(skip_serializing_if = "wire::never")]
    pub both_ways: bool,
}

/// How long it takes from one site to another, or from one to itself: that is zero, and anything else is refused (`JM-SCH-0026`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TravelLeg {
    /// Where it starts.
    pub origin: SiteId,
    /// Where it ends.
    pub destination: SiteId,
    /// How long it takes: 0 to 43200 seconds, which is twelve hours; from a site to itself 0.
    pub seconds: i64,
}
