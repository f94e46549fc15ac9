use std::{borrow::Cow, fmt};

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::{
    RecurrenceError,
    error::{from_one_to, within},
};
use crate::{
    calendar::{Weekday, check_date, check_instant},
    limits::{RULE_BYTES_MAX, RULE_NUMBER_MAX},
    order, wire,
};

/// How often a rule fires: the length of the periods that it goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Frequency {
    /// Days.
    Daily,
    /// Weeks, which start on the rule's first day of the week.
    Weekly,
    /// Calendar months.
    Monthly,
    /// Calendar years.
    Yearly,
}

/// A day of the week in a rule, all of a period or one of them: `MO`, `1MO`, `-1FR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ByDay {
    /// Which of them, 1 to 53 from the start or −1 to −53 from the end of the month, or of the year in a yearly rule without
    /// months; none for all.
    pub ordinal: Option<i32>,
    /// The day.
    pub day: Weekday,
}

/// Where a rule ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RuleEnd {
    /// Nowhere.
    Never {},
    /// After so many occurrences, counted before any is excluded, skipped or moved: `COUNT`.
    Count {
        /// How many: 1 to 2147483647.
        count: u32,
    },
    /// With the last occurrence on or before a date, of a series of whole days: `UNTIL=20261224`.
    UntilDate {
        /// The date.
        date: NaiveDate,
    },
    /// With the last occurrence that starts at or before an instant, of any other series: `UNTIL=20261224T000000Z`.
    UntilInstant {
        /// The instant, in whole seconds.
        instant: DateTime<Utc>,
    },
}

/// What a [`Rule`] says, part by part: for a form in which somebody edits it.
///
/// Lists that are empty say nothing, as a part that is missing does.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleParts {
    /// The length of its periods.
    pub frequency: Frequency,
    /// Every which period: 1 to 2147483647.
    pub interval: u32,
    /// Where it ends.
    pub end: RuleEnd,
    /// The months, 1 to 12.
    pub by_month: Vec<u32>,
    /// The days of the month, 1 to 31 from its start or −1 to −31 from its end.
    pub by_month_day: Vec<i32>,
    /// The days of the week.
    pub by_day: Vec<ByDay>,
    /// Which of a period's occurrences, 1 to 366 from its start or −1 to −366 from its end.
    pub by_set_pos: Vec<i32>,
    /// The day on which weeks start.
    pub week_start: Weekday,
}

/// A recurrence rule: the subset of RFC 5545 section 3.3.10 that a trade needs, as its text.
///
/// `FREQ` of `DAILY`, `WEEKLY`, `MONTHLY` or `YEARLY`; `INTERVAL`, `COUNT`, `UNTIL`, `BYMONTH`, `BYMONTHDAY`, `BYDAY`,
/// `BYSETPOS`, `WKST`. It is read as strictly as the section says, in any order of its parts and in capitals or not, and
/// written in one way: parts in the order of the list above but `WKST`, `INTERVAL=1` and `WKST=MO` left out, lists sorted and each
/// value once. Other parts are refused by name.
///
/// A yearly `BYMONTHDAY` without `BYMONTH` is of the start's month, after the section's "retrieved from the `DTSTART`"; RFC 8984
/// section 4.3.3.1 spells the same out. Libraries that take it of every month give twelve times as many occurrences.
///
/// ```
/// use journeyman::recurrence::Rule;
///
/// let rule: Rule = "freq=MONTHLY;COUNT=10;INTERVAL=1;BYDAY=-1SU,+1SU".parse()?;
/// assert_eq!(rule.to_string(), "FREQ=MONTHLY;COUNT=10;BYDAY=1SU,-1SU");
/// # Ok::<(), journeyman::recurrence::RecurrenceError>(())
/// ```
///
/// # Errors
/// Parsing gives [`RecurrenceError`]: `JM-REC-0001` to `JM-REC-0008`, and `JM-REC-0010` for a text that is too long.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Rule(RuleParts); // INVARIANT: what `checked` gives, and a text within RULE_BYTES_MAX

impl Rule {
    /// The rule of these parts.
    ///
    /// # Errors
    /// [`RecurrenceError`]: a number out of its range (`JM-REC-0005`, `JM-REC-0011`), a part that the frequency doesn't have
    /// (`JM-REC-0007`), positions alone (`JM-REC-0008`), a text that would be too long (`JM-REC-0010`), or an end outside
    /// the years 1900 to 9999 (`JM-CAL-0002`).
    pub fn new(parts: RuleParts) -> Result<Self, RecurrenceError> {
        let rule = Self(checked(parts)?);
        within(rule.to_string().len(), RULE_BYTES_MAX, "RULE_BYTES_MAX")?;
        Ok(rule)
    }

    /// What it says, part by part.
    #[must_use]
    pub const fn parts(&self) -> &RuleParts {
        &self.0
    }
}

/// The rule of these parts, as its text.
///
/// # Errors
/// Those of [`Rule::new`].
pub fn rule(parts: &RuleParts) -> Result<Rule, RecurrenceError> {
    Rule::new(parts.clone())
}

/// What a rule says, part by part.
#[must_use]
pub fn parts(rule: &Rule) -> RuleParts {
    rule.0.clone()
}

/// The parts with every list in its order and each value once, if every number is in its range and section 3.3.10 allows them
/// together.
fn checked(mut parts: RuleParts) -> Result<RuleParts, RecurrenceError> {
    use RecurrenceError::{PartNotAllowed, PositionsAlone};

    let frequency = parts.frequency;
    from_one_to(parts.interval.into(), RULE_NUMBER_MAX, "RULE_NUMBER_MAX")?;
    match parts.end {
        RuleEnd::Never {} => {}
        RuleEnd::Count { count } => from_one_to(count.into(), RULE_NUMBER_MAX, "RULE_NUMBER_MAX")?,
        RuleEnd::UntilDate { date } => drop(check_date(date)?),
        RuleEnd::UntilInstant { instant } => {
            check_instant(instant)?;
            if instant.nanosecond() != 0 {
                return Err(RecurrenceError::NotWholeSeconds { local: instant.naive_utc() });
            }
        }
    }
    if let Some(month) = parts.by_month.iter().find(|month| !(1..=12).contains(*month)) {
        return Err(out_of_range("BYMONTH", i64::from(*month)));
    }
    in_range("BYMONTHDAY", &parts.by_month_day, 31)?;
    in_range("BYSETPOS", &parts.by_set_pos, 366)?;
    let ordinals: Vec<i32> = parts.by_day.iter().filter_map(|by| by.ordinal).collect();
    in_range("BYDAY", &ordinals, 53)?;
    if frequency == Frequency::Weekly && !parts.by_month_day.is_empty() {
        return Err(PartNotAllowed { part: "BYMONTHDAY", frequency });
    }
    if matches!(frequency, Frequency::Daily | Frequency::Weekly) && !ordinals.is_empty() {
        return Err(PartNotAllowed { part: "BYDAY with a number", frequency });
    }
    let picks = !(parts.by_month.is_empty() && parts.by_month_day.is_empty() && parts.by_day.is_empty());
    if !parts.by_set_pos.is_empty() && !picks {
        return Err(PositionsAlone);
    }
    order::sort(&mut parts.by_month);
    parts.by_month.dedup();
    order::by_key(&mut parts.by_month_day, |&n| from_start_first(n));
    parts.by_month_day.dedup();
    order::by_key(&mut parts.by_set_pos, |&n| from_start_first(n));
    parts.by_set_pos.dedup();
    order::by_key(&mut parts.by_day, |by| (by.ordinal.map(from_start_first), by.day));
    parts.by_day.dedup();
    Ok(parts)
}

/// The order of numbers that count from either end: those from the start come first.
const fn from_start_first(number: i32) -> (bool, i32) {
    (number.is_negative(), number)
}

fn in_range(part: &'static str, numbers: &[i32], max: u32) -> Result<(), RecurrenceError> {
    let wrong = numbers.iter().find(|&&number| !(1..=max).contains(&number.unsigned_abs()));
    wrong.map_or(Ok(()), |&number| Err(out_of_range(part, number.into())))
}

fn out_of_range(part: &'static str, given: i64) -> RecurrenceError {
    RecurrenceError::BadValue { part, given: given.to_string(), wanted: wanted(part) }
}

/// What each part takes.
pub(super) fn wanted(part: &str) -> &'static str {
    match part {
        "FREQ" => "DAILY, WEEKLY, MONTHLY or YEARLY",
        "COUNT" | "INTERVAL" => "a number from 1 to 2147483647",
        "UNTIL" => "a date such as 20261224 or a time in UTC such as 20261224T000000Z",
        "BYMONTH" => "months from 1 to 12",
        "BYMONTHDAY" => "days from 1 to 31 or -31 to -1",
        "BYDAY" => "days such as MO, 1MO or -1MO, with numbers from 1 to 53 or -53 to -1",
        "BYSETPOS" => "positions from 1 to 366 or -366 to -1",
        _ => "MO, TU, WE, TH, FR, SA or SU",
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        wire::text(deserializer)
    }
}

impl Serialize for Rule {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Rule {
    fn schema_name() -> Cow<'static, str> {
        "Rule".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "minLength": 10,
            "maxLength": RULE_BYTES_MAX,
            "description": "A recurrence rule, such as FREQ=WEEKLY;BYDAY=MO: of RFC 5545 the FREQ of DAILY, WEEKLY, MONTHLY or YEARLY, \
                with INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS and WKST; the rest is refused by name (JM-REC-0002).",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_its_part_takes() {
        for (rule, takes) in [
            ("FREQ=OFTEN", "FREQ takes DAILY, WEEKLY, MONTHLY or YEARLY, not \"OFTEN\""),
            ("FREQ=DAILY;COUNT=0", "COUNT takes a number from 1 to 2147483647, not \"0\""),
            ("FREQ=DAILY;INTERVAL=0", "INTERVAL takes a number from 1 to 2147483647, not \"0\""),
            (
                "FREQ=DAILY;UNTIL=0",
                "UNTIL takes a date such as 20261224 or a time in UTC such as 20261224T000000Z, not \"0\"",
            ),
            ("FREQ=DAILY;BYMONTH=13", "BYMONTH takes months from 1 to 12, not \"13\""),
            ("FREQ=DAILY;BYMONTHDAY=32", "BYMONTHDAY takes days from 1 to 31 or -31 to -1, not \"32\""),
            (
                "FREQ=DAILY;BYDAY=M",
                "BYDAY takes days such as MO, 1MO or -1MO, with numbers from 1 to 53 or -53 to -1, not \"M\"",
            ),
            ("FREQ=DAILY;BYSETPOS=0", "BYSETPOS takes positions from 1 to 366 or -366 to -1, not \"0\""),
            ("FREQ=DAILY;WKST=M", "WKST takes MO, TU, WE, TH, FR, SA or SU, not \"M\""),
        ] {
            assert_eq!(rule.parse::<Rule>().unwrap_err().to_string(), takes);
        }
    }

    #[test]
    fn a_rule_is_shown_by_debug_and_in_schemas_as_its_text() {
        let rule: Rule = "FREQ=WEEKLY;BYDAY=MO".parse().unwrap();
        assert_eq!(format!("{rule:?}"), "FREQ=WEEKLY;BYDAY=MO");
        assert_eq!(Rule::schema_name(), "Rule");
        assert_eq!(schemars::schema_for!(Rule).get("maxLength").unwrap(), RULE_BYTES_MAX);
    }
}
