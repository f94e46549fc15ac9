//! The one spelling of each date and time: that of RFC 3339, of which `chrono` alone takes many more.
//!
//! `2026-9-1`, `+2026-09-01`, white space around the parts, ` ` for `T` and `UTC` for `Z` are refused, so that a value has
//! the same text in every log and on every host.

use super::refusal::Refusal;

/// What a text spells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    Date,
    Time,
    LocalTime,
    Instant,
}

impl Spelling {
    /// How the type of a name is spelt, if it is one of `chrono`'s.
    ///
    /// serde tells a deserializer nothing of the wanted type but this name. A test holds the names to what they are now.
    #[inline]
    pub(super) fn of(type_name: &str) -> Option<Self> {
        match type_name {
            "chrono::naive::date::NaiveDate" => Some(Self::Date),
            "chrono::naive::time::NaiveTime" => Some(Self::Time),
            "chrono::naive::datetime::NaiveDateTime" => Some(Self::LocalTime),
            "chrono::datetime::DateTime<chrono::offset::fixed::FixedOffset>" => Some(Self::Instant),
            _ => None,
        }
    }

    /// Whether a text is spelt so.
    pub(super) fn check(self, text: &str) -> Result<(), Refusal> {
        let rest = match self {
            Self::Date => digits(text, "0000-00-00"),
            Self::Time => digits(text, "00:00:00").map(without_fraction),
            Self::LocalTime => digits(text, "0000-00-00T00:00:00").map(without_fraction),
            Self::Instant => digits(text, "0000-00-00T00:00:00").map(without_fraction).and_then(without_offset),
        };
        if rest == Some("") { Ok(()) } else { Err(Refusal::new(format!("{} is wanted", self.wanted()))) }
    }

    /// A text that is spelt so and yet is no day of the calendar, or no time of a day.
    pub(super) fn impossible(self, text: &str) -> Refusal {
        Refusal::new(match self {
            Self::Date => format!("{text} is no day of the calendar"),
            Self::Time => format!("{text} is no time of a day"),
            Self::LocalTime | Self::Instant => format!("{text} is no time of a day of the calendar"),
        })
    }

    const fn wanted(self) -> &'static str {
        match self {
            Self::Date => "a date such as 2026-10-05",
            Self::Time => "a time such as 08:30:00",
            Self::LocalTime => "a date and time without an offset, such as 2026-10-05T08:30:00,",
            Self::Instant => "an instant such as 2026-10-05T08:30:00Z or 2026-10-05T08:30:00+11:00",
        }
    }
}

/// What follows after the form, in which `0` stands for any digit.
fn digits<'t>(text: &'t str, form: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(form.len())?;
    let fits = |(given, wanted): (u8, u8)| if wanted == b'0' { given.is_ascii_digit() } else { given == wanted };
    start.bytes().zip(form.bytes()).all(fits).then_some(rest)
}

/// What follows after a fraction of a second of one to nine digits, if there is one.
fn without_fraction(text: &str) -> &str {
    let Some(fraction) = text.strip_prefix('.') else { return text };
    let rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    if (1..=9).contains(&fraction.len().saturating_sub(rest.len())) { rest } else { text }
}

/// What follows after `Z` or an offset such as `+11:00`.
fn without_offset(text: &str) -> Option<&str> {
    text.strip_prefix('Z').or_else(|| digits(text.strip_prefix(['+', '-'])?, "00:00"))
}
