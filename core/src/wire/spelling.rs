//! Dates and times in the one spelling that they are written in; `chrono` alone also reads `2026-9-1`, `+2026-09-01`,
//! white space around the parts, and `UTC` for `Z`.

use std::any::type_name;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// How a date or a time is spelled: RFC 3339, section 5.6, with a capital `T` and `Z`, and at most nine decimals of a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    Date,
    TimeOfDay,
    Local,
    Instant,
}

impl Spelling {
    /// The spelling of a type's values, if they are dates or times.
    ///
    /// A visitor's value may borrow, so it has no `TypeId`; within one program the same type has the same name.
    pub(super) fn of<T>() -> Option<Self> {
        let name = type_name::<T>();
        if name == type_name::<NaiveDate>() {
            Some(Self::Date)
        } else if name == type_name::<NaiveTime>() {
            Some(Self::TimeOfDay)
        } else if name == type_name::<NaiveDateTime>() {
            Some(Self::Local)
        } else if name == type_name::<DateTime<FixedOffset>>() {
            Some(Self::Instant) // as which `chrono` reads it, before it is put in UTC
        } else {
            None
        }
    }

    /// Whether a text is spelled so, whatever day or hour it names.
    pub(super) fn fits(self, text: &str) -> bool {
        match self {
            Self::Date => has_shape(text, "0000-00-00"),
            Self::TimeOfDay => is_time(text, "00:00:00"),
            Self::Local => is_time(text, "0000-00-00T00:00:00"),
            Self::Instant => without_offset(text).is_some_and(|local| is_time(local, "0000-00-00T00:00:00")),
        }
    }

    /// What to say of a text that isn't spelled so.
    pub(super) const fn wanted(self) -> &'static str {
        match self {
            Self::Date => "a date is written as 2026-09-28 is",
            Self::TimeOfDay => "a time of day is written as 08:30:00 is",
            Self::Local => "a date and time without a zone is written as 2026-09-28T11:20:00 is",
            Self::Instant => "an instant is written as 2026-09-28T01:20:00Z or 2026-09-28T11:20:00+10:00 is",
        }
    }

    /// What to say of a text that is spelled so but names nothing. It has only digits, so it may be quoted.
    pub(super) fn nothing(self, text: &str) -> String {
        match self {
            Self::Date => format!("{text} doesn't exist: there is no such day"),
            Self::TimeOfDay => format!("{text} doesn't exist: there is no such time of day"),
            Self::Local | Self::Instant => format!("{text} doesn't exist: there is no such day or time of day"),
        }
    }
}

fn without_offset(instant: &str) -> Option<&str> {
    instant.strip_suffix('Z').or_else(|| {
        let (local, offset) = instant.split_at_checked(instant.len().checked_sub("+00:00".len())?)?;
        (has_shape(offset, "+00:00") || has_shape(offset, "-00:00")).then_some(local)
    })
}

/// Whether a text has the shape, and after it nothing but perhaps decimals of a second.
fn is_time(text: &str, shape: &str) -> bool {
    let Some((whole, decimals)) = text.split_at_checked(shape.len()) else { return false };
    let decimals_fit = match decimals.strip_prefix('.') {
        Some(digits) => (1..=9).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit()),
        None => decimals.is_empty(),
    };
    decimals_fit && has_shape(whole, shape)
}

/// Whether a text is like the shape, in which 0 stands for any digit.
fn has_shape(text: &str, shape: &str) -> bool {
    let alike = |(given, wanted): (u8, u8)| if wanted == b'0' { given.is_ascii_digit() } else { given == wanted };
    text.len() == shape.len() && text.bytes().zip(shape.bytes()).all(alike)
}
