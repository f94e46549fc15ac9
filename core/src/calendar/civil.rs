use chrono::{DateTime, Datelike, NaiveDateTime, Timelike, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::{CalendarError, ZoneName};
use crate::wire;

/// Which instant a local time means, as a value: one, none because it is skipped, or two because it comes twice.
///
/// Nothing picks silently: whoever needs one instant names a [`Disambiguation`], or shows the user both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LocalTimeResolution {
    /// The one instant that it means.
    Unique {
        /// The instant.
        instant: DateTime<Utc>,
    },
    /// The clocks go forward over it, so that it doesn't exist. The two instants are those of reading it with the offset
    /// after and the offset before the change.
    Gap {
        /// With the offset after the change, which is before the change.
        earlier: DateTime<Utc>,
        /// With the offset before the change, which is after it: what most calendars do.
        later: DateTime<Utc>,
    },
    /// The clocks go back over it, so that it comes twice.
    Fold {
        /// The first time, before the change.
        earlier: DateTime<Utc>,
        /// The second time, after the change.
        later: DateTime<Utc>,
    },
}

/// How a local time that is skipped or comes twice is turned into one instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disambiguation {
    /// A skipped time moves later by the length of the gap, a doubled one is its first: RFC 5545 section 3.3.5.
    Compatible,
    /// The earlier instant.
    Earlier,
    /// The later instant.
    Later,
    /// Neither: it is an error.
    Reject,
}

/// A civil time with its zone and the offset that was chosen for it.
///
/// A future booking keeps all three with its instant, so that a new tz database that moves the instant is noticed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ZonedTime {
    /// What the clock on the wall says. One inside a leap second is refused where it is read (`JM-CAL-0002`).
    #[serde(deserialize_with = "without_leap_second")]
    pub local: NaiveDateTime,
    /// Where the wall is.
    pub zone: ZoneName,
    /// Seconds east of UTC: 39600 for Melbourne in summer.
    pub offset_seconds: i32,
}

/// Not every host has a value for a leap second. The year isn't asked: the first instant of 1900 is still 1899 in some zones.
fn without_leap_second<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDateTime, D::Error> {
    const NANOSECONDS: u32 = 1_000_000_000;
    let local = NaiveDateTime::deserialize(deserializer)?;
    if local.nanosecond() < NANOSECONDS {
        Ok(local)
    } else {
        Err(wire::carried(CalendarError::OutOfRange { year: local.year() }))
    }
}

impl LocalTimeResolution {
    /// The instant, by the policy that is named.
    ///
    /// # Errors
    /// With [`Disambiguation::Reject`] only:
    /// - [`CalendarError::InGap`] (`JM-CAL-0005`): the local time is skipped.
    /// - [`CalendarError::InFold`] (`JM-CAL-0006`): the local time comes twice.
    pub fn instant(
        self,
        policy: Disambiguation,
        zone: &ZoneName,
        local: NaiveDateTime,
    ) -> Result<DateTime<Utc>, CalendarError> {
        use Disambiguation::{Compatible, Earlier, Later, Reject};

        match (self, policy) {
            (Self::Unique { instant }, _)
            | (Self::Gap { later: instant, .. }, Compatible | Later)
            | (Self::Gap { earlier: instant, .. }, Earlier)
            | (Self::Fold { earlier: instant, .. }, Compatible | Earlier)
            | (Self::Fold { later: instant, .. }, Later) => Ok(instant),
            (Self::Gap { .. }, Reject) => Err(CalendarError::InGap { zone: zone.clone(), local }),
            (Self::Fold { .. }, Reject) => Err(CalendarError::InFold { zone: zone.clone(), local }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ZonedTime;
    use crate::{error::Coded, wire::Wire};

    #[test]
    fn a_zoned_time_is_read_back_but_for_one_inside_a_leap_second() {
        let json = |local: &str| format!(r#"{{"local":"{local}","zone":"Europe/London","offset_seconds":0}}"#);
        for local in ["1899-12-31T23:59:59", "2016-12-31T23:59:59.999999999"] {
            let read = ZonedTime::from_json(json(local).as_bytes()).unwrap();
            assert_eq!(read.to_json(), json(local).as_bytes());
        }
        for local in ["2016-12-31T23:59:60", "2016-12-31T23:59:60.5"] {
            let refused = ZonedTime::from_json(json(local).as_bytes()).unwrap_err();
            assert_eq!(refused.code(), "JM-CAL-0002", "{refused:?}");
        }
    }
}
