use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    id::{TechnicianId, VisitId, WorkId},
    money::Rounding,
    quantity::{Percent, UnitPrice},
    text::Label,
};

/// How a line came about: the records, the rate, and the roundings that were applied.
///
/// Its text is one English rendering; hosts write others from the same facts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PricedExplanation {
    /// A call-out fee.
    CallOut {
        /// The record.
        work: WorkId,
        /// The visit it was for.
        visit: VisitId,
        /// Who came out.
        technician: TechnicianId,
        /// How much of the technician's time on the visit the fee includes, in minutes.
        included_minutes: u32,
    },
    /// The time of one technician, at one rate, on one civil day.
    Labour {
        /// The records that have time on that day, by id.
        work: Vec<WorkId>,
        /// Who worked.
        technician: TechnicianId,
        /// The day in the zone that was given.
        date: NaiveDate,
        /// The code of the rate.
        rate: Label,
        /// The price of an hour, in major units.
        per_hour: UnitPrice,
        /// The time that elapsed, in seconds; a fraction of one counts as a whole.
        worked_seconds: u32,
        /// How much of it a call-out fee includes, in seconds.
        included_seconds: u32,
        /// The minimum in minutes, where the time was raised to it.
        minimum_minutes: Option<u32>,
        /// The increment in minutes, where the time was rounded up to it.
        increment_minutes: Option<u32>,
        /// The time that is charged, in minutes.
        charged_minutes: u32,
        /// How the price of a minute was rounded to eight decimals; null where the line is exact.
        price_rounding: Option<Rounding>,
    },
    /// A material at its cost and a markup.
    Material {
        /// The record.
        work: WorkId,
        /// What a unit cost the firm, in major units.
        unit_cost: UnitPrice,
        /// What was added to it.
        markup: Percent,
        /// Where the markup step starts that was applied; null for the card's own markup.
        step_unit_cost: Option<UnitPrice>,
        /// How the price was rounded to eight decimals; null where it is exact.
        price_rounding: Option<Rounding>,
    },
}

impl PricedExplanation {
    /// The records that the line charges for, by id.
    #[must_use]
    pub fn work(&self) -> &[WorkId] {
        match self {
            Self::CallOut { work, .. } | Self::Material { work, .. } => std::slice::from_ref(work),
            Self::Labour { work, .. } => work,
        }
    }

    /// The civil day, where the line charges only for what its records have on one.
    #[must_use]
    pub const fn date(&self) -> Option<NaiveDate> {
        match self {
            Self::Labour { date, .. } => Some(*date),
            Self::CallOut { .. } | Self::Material { .. } => None,
        }
    }
}

impl fmt::Display for PricedExplanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CallOut { included_minutes: 0, .. } => f.write_str("call-out fee; no time is included"),
            Self::CallOut { included_minutes, .. } => {
                write!(f, "call-out fee; the first {} are included", Minutes(*included_minutes))
            }
            Self::Labour {
                date,
                rate,
                per_hour,
                worked_seconds,
                included_seconds,
                minimum_minutes,
                increment_minutes,
                charged_minutes,
                price_rounding,
                ..
            } => {
                write!(f, "{} worked on {date}", Seconds(*worked_seconds))?;
                if *included_seconds > 0 {
                    write!(f, "; {} included in the call-out fee", Seconds(*included_seconds))?;
                }
                if let Some(minimum) = minimum_minutes {
                    write!(f, "; charged as at least {}", Minutes(*minimum))?;
                }
                if let Some(increment) = increment_minutes {
                    write!(f, "; charged in steps of {}", Minutes(*increment))?;
                }
                write!(f, ": {} at {per_hour} an hour ({rate})", Minutes(*charged_minutes))?;
                rounded(f, "the price of a minute", *price_rounding)
            }
            Self::Material { unit_cost, markup, step_unit_cost, price_rounding, .. } => {
                write!(f, "cost {unit_cost} + {markup} %")?;
                if let Some(from) = step_unit_cost {
                    write!(f, ", the markup from {from}")?;
                }
                rounded(f, "the price", *price_rounding)
            }
        }
    }
}

fn rounded(f: &mut fmt::Formatter<'_>, what: &str, rounding: Option<Rounding>) -> fmt::Result {
    let Some(way) = rounding else { return Ok(()) };
    write!(f, "; {what} rounded {way} to 8 decimals")
}

/// A length of time in words: `1 h 5 min`.
struct Minutes(u32);

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Seconds(self.0.saturating_mul(60)).fmt(f)
    }
}

/// A length of time in words: `1 h 5 min 30 s`, `0 min`.
struct Seconds(u32);

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (minutes, seconds) = (self.0 / 60, self.0 % 60);
        match (minutes / 60, minutes % 60, seconds) {
            (0, minutes, 0) => write!(f, "{minutes} min"),
            (0, 0, seconds) => write!(f, "{seconds} s"),
            (0, minutes, seconds) => write!(f, "{minutes} min {seconds} s"),
            (hours, 0, 0) => write!(f, "{hours} h"),
            (hours, minutes, 0) => write!(f, "{hours} h {minutes} min"),
            (hours, minutes, seconds) => write!(f, "{hours} h {minutes} min {seconds} s"),
        }
    }
}
