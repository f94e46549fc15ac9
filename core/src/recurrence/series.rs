use chrono::{NaiveDate, NaiveDateTime};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::Rule;
use crate::{
    calendar::{Disambiguation, Interval, Weekday, ZoneName},
    wire,
};

/// Something that comes again: a civil start, its zone, and the rules of when.
///
/// Everything is civil time of the zone, so that eight in the morning stays eight in the morning when the clocks change. An
/// occurrence is known by its *original* civil start, which the rules give it: moving or skipping one never shifts another.
/// The order of the lists, and values that come twice in them, mean nothing, but an occurrence has one override.
///
/// As RFC 5545 has it: the occurrences are those of the rules and the `rdates`, each start once, without the `exdates`; a rule's
/// `COUNT` counts before any is taken out. A start that its rules don't give is no occurrence (the section calls that undefined;
/// the decision is written down with the others); without a rule it is the first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    /// The civil start from which the rules count, and whose time of day they give: in whole seconds.
    pub start: NaiveDateTime,
    /// On whose clocks.
    pub zone: ZoneName,
    /// How long each occurrence lasts.
    pub duration: OccurrenceDuration,
    /// The rules; several together give what any of them gives. None for the start and the `rdates` alone.
    pub rules: Vec<Rule>,
    /// Civil starts that come in addition: `RDATE`.
    pub rdates: Vec<NaiveDateTime>,
    /// Civil starts that are taken out: `EXDATE`.
    pub exdates: Vec<NaiveDateTime>,
    /// Occurrences that are moved or skipped.
    pub overrides: Vec<OccurrenceOverride>,
    /// What is done with clock changes, holidays and short months; none for what RFC 5545 does.
    pub policy: Option<RecurrencePolicy>,
}

/// How long an occurrence lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OccurrenceDuration {
    /// So much time that passes, whatever the clocks do meanwhile.
    Elapsed {
        /// In seconds: 1 to 2678400, which is 31 days.
        seconds: i64,
    },
    /// Whole days, each from its first instant to the next day's first, so 23 or 25 hours where the clocks change. Every civil
    /// start of the series is a midnight then.
    Days {
        /// How many: 1 to 31.
        days: u32,
    },
}

/// What a series does where its rules say less than a diary has to know. What is left out is as RFC 5545 has it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecurrencePolicy {
    /// What a start means that the clocks skip, or that comes twice. Days start at their first instant, whatever this says.
    #[serde(default = "compatible", deserialize_with = "or_compatible")]
    pub local_time: Disambiguation,
    /// What becomes of an occurrence on a holiday.
    #[serde(default = "keep", deserialize_with = "or_keep")]
    pub on_holiday: HolidayPolicy,
    /// The days of the week, besides holidays, that are no working days. An occurrence that the rules give one of them stays.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub days_off: Vec<Weekday>,
    /// What a day means that the month doesn't have.
    #[serde(default = "skip", deserialize_with = "or_skip")]
    pub month_overflow: MonthOverflow,
}

const fn compatible() -> Disambiguation {
    Disambiguation::Compatible
}

fn or_compatible<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Disambiguation, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(compatible()))
}

const fn keep() -> HolidayPolicy {
    HolidayPolicy::Keep
}

fn or_keep<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HolidayPolicy, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(keep()))
}

const fn skip() -> MonthOverflow {
    MonthOverflow::Skip
}

fn or_skip<'de, D: Deserializer<'de>>(deserializer: D) -> Result<MonthOverflow, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or(skip()))
}

impl Default for RecurrencePolicy {
    /// What RFC 5545 does.
    fn default() -> Self {
        Self { local_time: compatible(), on_holiday: keep(), days_off: Vec::new(), month_overflow: skip() }
    }
}

/// What becomes of an occurrence on a holiday. One that a person moved stays where it was put.
///
/// Where it moves to a day that has an occurrence of its own, both stay: that day has two, and the one that moved is flagged
/// (`moved_off_holiday`). So it is of a rule for every day; with `skip` it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HolidayPolicy {
    /// It stays, and nothing is said of it.
    Keep,
    /// It is left out.
    Skip,
    /// It moves to the first working day after.
    NextWorkingDay,
    /// It moves to the last working day before.
    PreviousWorkingDay,
    /// It stays, and is flagged.
    Flag,
}

/// What the 31st means in a month of 30 days, and 29 February in a common year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MonthOverflow {
    /// Nothing: the month is left out, as RFC 5545 says.
    Skip,
    /// The month's last day. Days that count from the month's end, such as −31, are left out all the same.
    LastDay,
}

/// An occurrence that is moved or skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OccurrenceOverride {
    /// Which: its civil start by the rules.
    pub original: NaiveDateTime,
    /// What becomes of it.
    pub change: OccurrenceChange,
}

/// What becomes of one occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OccurrenceChange {
    /// It takes place at another time.
    Moved {
        /// Its civil start now.
        start: NaiveDateTime,
        /// How long it lasts, if not as long as the others.
        duration: Option<OccurrenceDuration>,
    },
    /// It doesn't take place.
    Skipped {},
}

/// Which occurrences are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExpansionRequest {
    /// Those that start within it. Windows that touch give each occurrence once.
    pub window: Interval,
    /// How many at most: 1 to 10000.
    pub limit: u32,
    /// The holidays of the place, which a series doesn't know.
    pub holidays: Vec<NaiveDate>,
}

/// The occurrences of a window.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expansion {
    /// By start, then by original start.
    pub occurrences: Vec<Occurrence>,
    /// Whether the window has more than were wanted.
    pub truncated: bool,
    /// The original starts of overrides that are of no occurrence, in order: the rules, or the exdates, have changed since.
    pub unmatched: Vec<NaiveDateTime>,
}

/// One time at which something takes place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Occurrence {
    /// Which it is: its civil start by the rules, also when it takes place at another time.
    pub original: NaiveDateTime,
    /// What the clocks show when it starts.
    pub local: NaiveDateTime,
    /// Seconds east of UTC when it starts, so that a new tz database that moves it is noticed.
    pub offset_seconds: i32,
    /// When it is.
    pub interval: Interval,
    /// What there is to know of it, in the order of the flags.
    pub flags: Vec<OccurrenceFlag>,
}

/// What there is to know of an occurrence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OccurrenceFlag {
    /// Its civil start doesn't exist, since the clocks go forward over it: it starts earlier or later.
    LocalTimeAdjusted,
    /// Its civil start comes twice, since the clocks go back over it: it is one of the two. Never of whole days, which start
    /// with the first of two midnights.
    LocalTimeRepeated,
    /// A person moved it.
    Moved,
    /// It moved because of a holiday.
    MovedOffHoliday,
    /// It is on a holiday.
    OnHoliday,
}
