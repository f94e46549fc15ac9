//! A rule's text: read as strictly as RFC 5545 section 3.3.10 says, and written in one way.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::{ByDay, Frequency, RecurrenceError, Rule, RuleEnd, RuleParts, error::within, rule::wanted};
use crate::{
    calendar::Weekday,
    error::excerpt,
    limits::{RULE_BYTES_MAX, RULE_NUMBER_MAX},
};

const PARTS: [&str; 9] = ["FREQ", "UNTIL", "COUNT", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"];

/// Those of RFC 5545 that no trade has asked for, and those of RFC 7529.
const UNSUPPORTED: [&str; 7] = ["BYWEEKNO", "BYYEARDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP"];

const FREQUENCIES: [(&str, Frequency); 4] = [
    ("DAILY", Frequency::Daily),
    ("WEEKLY", Frequency::Weekly),
    ("MONTHLY", Frequency::Monthly),
    ("YEARLY", Frequency::Yearly),
];

const UNSUPPORTED_FREQUENCIES: [(&str, &str); 3] =
    [("HOURLY", "FREQ=HOURLY"), ("MINUTELY", "FREQ=MINUTELY"), ("SECONDLY", "FREQ=SECONDLY")];

const DAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Monday),
    ("TU", Weekday::Tuesday),
    ("WE", Weekday::Wednesday),
    ("TH", Weekday::Thursday),
    ("FR", Weekday::Friday),
    ("SA", Weekday::Saturday),
    ("SU", Weekday::Sunday),
];

impl FromStr for Rule {
    type Err = RecurrenceError;

    fn from_str(given: &str) -> Result<Self, RecurrenceError> {
        within(given.len(), RULE_BYTES_MAX, "RULE_BYTES_MAX")?;
        let found = split(given)?;
        let value = |part: &'static str| found.iter().find(|(name, _)| *name == part).map(|&(_, value)| (part, value));
        let Some((_, frequency)) = value("FREQ") else { return Err(RecurrenceError::NoFrequency) };
        let list = |part, read: fn(&str) -> Option<i32>| items(value(part), read);
        Self::new(RuleParts {
            frequency: one_of(&FREQUENCIES, frequency).ok_or_else(|| bad("FREQ", frequency))?,
            interval: value("INTERVAL").map_or(Ok(1), number)?,
            end: match (value("COUNT"), value("UNTIL")) {
                (Some(_), Some(_)) => return Err(RecurrenceError::CountAndUntil),
                (Some(count), None) => RuleEnd::Count { count: number(count)? },
                (None, Some((part, text))) => until(text).ok_or_else(|| bad(part, text))?,
                (None, None) => RuleEnd::Never {},
            },
            by_month: items(value("BYMONTH"), |text| digits(text, 2))?,
            by_month_day: list("BYMONTHDAY", |text| signed(text, 2))?,
            by_day: items(value("BYDAY"), by_day)?,
            by_set_pos: list("BYSETPOS", |text| signed(text, 3))?,
            week_start: match value("WKST") {
                Some((part, text)) => one_of(&DAYS, text).ok_or_else(|| bad(part, text))?,
                None => Weekday::Monday,
            },
        })
    }
}

/// The parts with their values. What isn't supported is named before anything else is found wrong.
fn split(given: &str) -> Result<Vec<(&'static str, &str)>, RecurrenceError> {
    // One semicolon behind the last part isn't the RFC's, but what a large calendar writes.
    let given = given.strip_suffix(';').unwrap_or(given);
    let mut found: Vec<(&'static str, &str)> = Vec::new();
    let mut wrong = None;
    for text in given.split(';') {
        let (name, value) = text.split_once('=').unwrap_or((text, ""));
        let same = |known: &&&str| known.eq_ignore_ascii_case(name);
        if let Some(part) = UNSUPPORTED.iter().find(same) {
            return Err(RecurrenceError::UnsupportedPart { part });
        }
        match PARTS.iter().find(same) {
            None => drop(wrong.get_or_insert_with(|| RecurrenceError::NotARule { given: excerpt(name) })),
            Some(&part) => {
                if let Some(part) = one_of(&UNSUPPORTED_FREQUENCIES, value).filter(|_| part == "FREQ") {
                    return Err(RecurrenceError::UnsupportedPart { part });
                }
                if found.iter().any(|(name, _)| *name == part) {
                    wrong.get_or_insert(RecurrenceError::DuplicatePart { part });
                }
                found.push((part, value));
            }
        }
    }
    wrong.map_or(Ok(found), Err)
}

fn bad(part: &'static str, given: &str) -> RecurrenceError {
    RecurrenceError::BadValue { part, given: excerpt(given), wanted: wanted(part) }
}

fn one_of<T: Copy>(known: &[(&str, T)], text: &str) -> Option<T> {
    known.iter().find(|(name, _)| name.eq_ignore_ascii_case(text)).map(|&(_, value)| value)
}

/// The values of a list that is there: at least one.
fn items<T>(list: Option<(&'static str, &str)>, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, RecurrenceError> {
    let Some((part, text)) = list else { return Ok(Vec::new()) };
    text.split(',').map(|item| read(item).ok_or_else(|| bad(part, item))).collect()
}

/// A count or an interval: any digits, within what RFC 5545 calls an integer.
fn number((part, text): (&'static str, &str)) -> Result<u32, RecurrenceError> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse::<u32>().ok().filter(|&number| plain && (1..=RULE_NUMBER_MAX).contains(&number.into()));
    number.ok_or_else(|| bad(part, text))
}

/// So many digits at most, and no sign.
fn digits<T: FromStr>(text: &str, most: usize) -> Option<T> {
    let plain = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn signed(text: &str, most: usize) -> Option<i32> {
    match text.strip_prefix('-') {
        Some(text) => digits(text, most).and_then(i32::checked_neg),
        None => digits(text.strip_prefix('+').unwrap_or(text), most),
    }
}

fn by_day(text: &str) -> Option<ByDay> {
    let (ordinal, day) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let ordinal = if ordinal.is_empty() { None } else { Some(signed(ordinal, 2)?) };
    Some(ByDay { ordinal, day: one_of(&DAYS, day)? })
}

/// A date, or a time in UTC. One without a zone is refused, since every series has one.
fn until(text: &str) -> Option<RuleEnd> {
    let Some((date, time)) = text.split_once(['T', 't']) else {
        return Some(RuleEnd::UntilDate { date: date_of(text)? });
    };
    let instant = date_of(date)?.and_time(time_of(time.strip_suffix(['Z', 'z'])?)?).and_utc();
    Some(RuleEnd::UntilInstant { instant })
}

fn date_of(text: &str) -> Option<NaiveDate> {
    let (year, rest) = exactly(text, 8)?.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    NaiveDate::from_ymd_opt(digits(year, 4)?, digits(month, 2)?, digits(day, 2)?)
}

/// A leap second is the second before it, as RFC 5545 section 3.3.12 has it for clocks without any.
fn time_of(text: &str) -> Option<NaiveTime> {
    let (hour, rest) = exactly(text, 6)?.split_at_checked(2)?;
    let (minute, second) = rest.split_at_checked(2)?;
    let second = match digits(second, 2)? {
        60 => 59,
        second => second,
    };
    NaiveTime::from_hms_opt(digits(hour, 2)?, digits(minute, 2)?, second)
}

fn exactly(text: &str, bytes: usize) -> Option<&str> {
    (text.len() == bytes).then_some(text)
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RuleParts { frequency, interval, end, by_month, by_month_day, by_day, by_set_pos, week_start } =
            self.parts();
        write!(f, "FREQ={frequency}")?;
        match end {
            RuleEnd::Never {} => {}
            RuleEnd::Count { count } => write!(f, ";COUNT={count}")?,
            RuleEnd::UntilDate { date } => write!(f, ";UNTIL={}", Basic(*date))?,
            RuleEnd::UntilInstant { instant } => {
                let time = instant.time();
                let (hour, minute, second) = (time.hour(), time.minute(), time.second());
                write!(f, ";UNTIL={}T{hour:02}{minute:02}{second:02}Z", Basic(instant.date_naive()))?;
            }
        }
        if *interval != 1 {
            write!(f, ";INTERVAL={interval}")?;
        }
        list(f, "BYMONTH", by_month)?;
        list(f, "BYMONTHDAY", by_month_day)?;
        list(f, "BYDAY", by_day)?;
        list(f, "BYSETPOS", by_set_pos)?;
        if *week_start != Weekday::Monday {
            write!(f, ";WKST={}", code(*week_start))?;
        }
        Ok(())
    }
}

fn list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, part: &str, items: &[T]) -> fmt::Result {
    for (at, item) in items.iter().enumerate() {
        match at {
            0 => write!(f, ";{part}={item}")?,
            _ => write!(f, ",{item}")?,
        }
    }
    Ok(())
}

/// A date in the basic format of ISO 8601.
struct Basic(NaiveDate);

impl fmt::Display for Basic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}{:02}{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Display for ByDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ordinal {
            Some(ordinal) => write!(f, "{ordinal}{}", code(self.day)),
            None => f.write_str(code(self.day)),
        }
    }
}

impl fmt::Display for Frequency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(FREQUENCIES.iter().find(|(_, frequency)| frequency == self).map_or("", |(name, _)| name))
    }
}

fn code(day: Weekday) -> &'static str {
    DAYS.iter().find(|&&(_, known)| known == day).map_or("", |&(code, _)| code)
}
