use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    BookingDetails, BookingStatus, DaySpan, ScheduleError, ScheduleRefusal,
    accept::{between, forward},
    diary::within,
    key,
};
use crate::{
    calendar::{CalendarError, Disambiguation, Interval, LocalTimeResolution, Tzdb, Zone, ZoneName, ZonedTime},
    id::{ActorId, BookingId, TechnicianId, VisitId},
    limits::{BOOKING_SECONDS_MAX, OFFSET_SECONDS_MAX, OVERRIDES_MAX},
    text::{Label, Text},
};

/// As far west as [`OFFSET_SECONDS_MAX`] is east.
const OFFSET_SECONDS_MIN: i64 = OFFSET_SECONDS_MAX.saturating_neg();

/// A technician's time, taken for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    /// Which.
    pub id: BookingId,
    /// Whose time.
    pub technician: TechnicianId,
    /// For which visit. A visit with two technicians has two bookings.
    pub visit: VisitId,
    /// When: at most 31 days and six hours.
    pub interval: Interval,
    /// The start as it was agreed, with the zone and the offset that was chosen; it is the instant at which the interval
    /// starts. A new tz database that reads it otherwise can be noticed by it.
    pub start: ZonedTime,
    /// The whole days that were agreed, on the calendar of the start's zone; none for a time of day. A new tz database that has
    /// the last of them end at another instant can be noticed by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<DaySpan>,
    /// The conflicts that somebody took on when it was booked. Each lapses when the facts, and so its key, change; of a limit
    /// of work when more is worked than was taken on.
    pub overrides: Vec<ConflictOverride>,
    /// Who else comes, with what and where to, what it takes, and what was promised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<BookingDetails>,
}

/// Somebody's decision to book in spite of a soft conflict.
///
/// It holds for the conflict that its key names, for as long as its facts are what they were: of two bookings, from either
/// side. A limit of work is passed by a sum, so there it holds for every booking of the same technician in the same day (of a
/// day's limit), week (of a week's) or stretch without a break, in whatever order they were booked, up to as many seconds as
/// its key names. Whoever books or moves takes on what there is by then; what others took on doesn't spare that. A hard
/// conflict is refused with one as without. One of a warning, which needs none, or of a conflict that isn't found, does nothing and
/// isn't kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConflictOverride {
    /// The [key](super::Conflict::key) of the conflict. What is kept is the key of the conflict that was found: of a limit of
    /// work with the seconds by which it was passed, even if more were named.
    pub key: Label,
    /// Why it doesn't matter.
    pub reason: Text,
    /// Who decided it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<ActorId>,
}

impl ConflictOverride {
    /// Whether it is of the conflict with this key, or of a worse one of the same limit of work.
    pub(crate) fn covers(&self, key: &str) -> bool {
        key::covers(self.key.as_str(), key)
    }
}

/// When a booking is to be.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BookingTime {
    /// From a time on a clock, for a length of elapsed time.
    Civil {
        /// What the clock says.
        local: NaiveDateTime,
        /// Where the clock is: of the site, or of the technician.
        zone: ZoneName,
        /// What is meant if the clocks skip that time, or show it twice.
        policy: Disambiguation,
        /// How long, in seconds: 1 to 2700000, which is 31 days and six hours.
        duration_seconds: i64,
    },
    /// Whole days, from the first instant of the first to the end of the last: 23 to 25 hours each, 31 days at most,
    /// also where the clocks go back in them.
    ///
    /// All of that time is taken, and all of it counts as work. So of whoever works from eight to five it is outside the hours
    /// (`JM-SCH-0103`) each time, and where the firm has limits above those of a day and a week (`JM-SCH-0119`, `JM-SCH-0120`),
    /// without a break (`JM-SCH-0122`), and without rest to the work of the days beside (`JM-SCH-0121`): an override of each is
    /// needed. Where all that is wanted is that nobody is booked, as for a course or a fair, leave by days says so without any.
    ///
    /// The last day that can be booked is 9999-12-30, since the next one ends in the year 10000 (`JM-CAL-0002`); leave and what
    /// is closed may be until 9999-12-31, which is for good.
    Days {
        /// The first day.
        first: NaiveDate,
        /// The last day, which may be the first.
        last: NaiveDate,
        /// Where the calendar hangs: of the site, or of the technician.
        zone: ZoneName,
    },
    /// An interval that is already known; the start is written down on the clock of the technician's zone.
    Instants {
        /// The interval.
        interval: Interval,
    },
}

impl BookingTime {
    /// The interval, and its start as it is written down.
    ///
    /// # Errors
    /// `JM-SCH-0012`, `JM-SCH-0013`, `JM-SCH-0021`, `JM-SCH-0022`, `JM-CAL-0002`, `JM-CAL-0003`.
    pub(super) fn resolve(
        &self,
        tzdb: &Tzdb,
        technician_zone: &ZoneName,
    ) -> Result<(Interval, ZonedTime), ScheduleRefusal> {
        let (interval, zone) = match self {
            Self::Instants { interval } => (*interval, tzdb.zone(technician_zone)?),
            Self::Days { first, last, zone } => {
                let zone = tzdb.zone(zone)?;
                let days = DaySpan { first: *first, last: *last };
                forward(days)?;
                (whole_days(days, &zone)?, zone)
            }
            Self::Civil { local, zone, policy, duration_seconds } => {
                let zone = tzdb.zone(zone)?;
                let start = chosen(zone.resolve(*local)?, *policy, zone.name(), *local)?;
                (interval_of(start, *duration_seconds)?, zone)
            }
        };
        check_length(interval)?;
        Ok((interval, zone.local(interval.start())?))
    }

    /// The whole days that it is, if it is of days.
    pub(super) const fn days(&self) -> Option<DaySpan> {
        match self {
            Self::Days { first, last, .. } => Some(DaySpan { first: *first, last: *last }),
            Self::Civil { .. } | Self::Instants { .. } => None,
        }
    }
}

/// From the first instant of the first day to the end of the last.
///
/// # Errors
/// `JM-CAL-0002`, and `JM-CAL-0001` where the clocks skip all of it.
pub(super) fn whole_days(days: DaySpan, zone: &Zone) -> Result<Interval, CalendarError> {
    let (start, end) = zone.midnights(days.first, days.last)?;
    Interval::new(start, end)
}

/// The instant that the policy picks; without one, both are handed back to choose from.
fn chosen(
    resolution: LocalTimeResolution,
    policy: Disambiguation,
    zone: &ZoneName,
    local: NaiveDateTime,
) -> Result<DateTime<Utc>, ScheduleRefusal> {
    let zone = || zone.clone();
    match (resolution, policy) {
        (LocalTimeResolution::Gap { earlier, later }, Disambiguation::Reject) => {
            Err(ScheduleRefusal::StartInGap { zone: zone(), local, earlier, later })
        }
        (LocalTimeResolution::Fold { earlier, later }, Disambiguation::Reject) => {
            Err(ScheduleRefusal::StartInFold { zone: zone(), local, earlier, later })
        }
        _ => Ok(resolution.instant(policy, &zone(), local)?),
    }
}

/// An interval from its start and its length.
///
/// # Errors
/// `JM-SCH-0012`, `JM-SCH-0013`, `JM-CAL-0002`.
pub(super) fn interval_of(start: DateTime<Utc>, seconds: i64) -> Result<Interval, ScheduleError> {
    let length = checked_length(seconds)?;
    // Only at the end of chrono's time does the sum not exist; `Interval` refuses years long before.
    let end = start.checked_add_signed(length).unwrap_or(DateTime::<Utc>::MAX_UTC);
    Ok(Interval::new(start, end)?)
}

/// The length of a booking, if it is one.
///
/// # Errors
/// `JM-SCH-0012`, `JM-SCH-0013`.
pub(super) fn checked_length(seconds: i64) -> Result<TimeDelta, ScheduleError> {
    match seconds {
        ..=0 => Err(ScheduleError::BookingEmpty { seconds }),
        1..=BOOKING_SECONDS_MAX => Ok(TimeDelta::seconds(seconds)),
        _ => Err(ScheduleError::BookingTooLong { seconds, of: None }),
    }
}

/// Refuses an interval longer than a booking may be.
///
/// # Errors
/// `JM-SCH-0013`.
pub(super) fn check_length(interval: Interval) -> Result<(), ScheduleError> {
    if interval.duration() <= TimeDelta::seconds(BOOKING_SECONDS_MAX) {
        Ok(())
    } else {
        Err(ScheduleError::BookingTooLong { seconds: interval.seconds(), of: None })
    }
}

impl Booking {
    /// Everybody who comes: the technician who leads, then the crew.
    pub fn people(&self) -> impl Iterator<Item = TechnicianId> {
        let crew = self.details.iter().flat_map(|details| &details.crew);
        std::iter::once(self.technician).chain(crew.copied())
    }

    /// Whether the customer hasn't agreed yet.
    #[must_use]
    pub fn is_tentative(&self) -> bool {
        self.details.as_ref().is_some_and(|details| details.status == BookingStatus::Tentative)
    }

    /// Whether somebody took on the conflict with this key when it was booked.
    pub(crate) fn takes_on(&self, key: &str) -> bool {
        self.overrides.iter().any(|known| known.covers(key))
    }

    /// What is kept of the first override of the conflict with this key: that conflict, however much more was named.
    pub(super) fn kept_for(&self, key: &str) -> Option<ConflictOverride> {
        let named = self.overrides.iter().find(|one| one.covers(key))?;
        // INVARIANT: a key is a label. One that covers it differs from it in the seconds only.
        let key = if named.key.as_str() == key { None } else { key.parse().ok() };
        Some(ConflictOverride { key: key.unwrap_or_else(|| named.key.clone()), ..named.clone() })
    }

    /// By how many seconds it takes on at most that a limit of work is passed, which is what its key is about.
    pub(super) fn most_taken_on(&self, about: impl FnOnce() -> String) -> Option<i64> {
        if self.overrides.is_empty() {
            return None;
        }
        let about = about();
        let amounts = self.overrides.iter().map(|one| key::parts(one.key.as_str()));
        let most = amounts.filter(|(known, _)| *known == about).map(|(_, seconds)| seconds).max()?;
        Some(i64::try_from(most).unwrap_or(i64::MAX))
    }

    /// Refuses a booking that contradicts itself or a bound.
    ///
    /// # Errors
    /// `JM-SCH-0013` to `JM-SCH-0015`, `JM-SCH-0026`, `JM-SCH-0027`, `JM-CAL-0002`.
    pub(super) fn check(&self) -> Result<(), ScheduleError> {
        check_length(self.interval)?;
        within(self.overrides.len(), OVERRIDES_MAX, "OVERRIDES_MAX")?;
        between("OFFSET_SECONDS_MAX", self.start.offset_seconds.into(), OFFSET_SECONDS_MIN, OFFSET_SECONDS_MAX)?;
        self.days.map_or(Ok(()), forward)?;
        let offset = TimeDelta::seconds(i64::from(self.start.offset_seconds));
        if self.start.local.checked_sub_signed(offset) == Some(self.interval.start().naive_utc()) {
            Ok(())
        } else {
            Err(ScheduleError::StartMismatch {
                booking: self.id,
                start: self.interval.start(),
                local: self.start.local,
                offset_seconds: self.start.offset_seconds,
            })
        }
    }
}
