//! Texts that people wrote: bounded, free of invisible characters, and never shown by `Debug`.
//!
//! A text may hold somebody's name, address or door code, so `Debug` prints its length only and no error quotes it.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::{
    error::Coded,
    limits::{LABEL_BYTES_MAX, TEXT_BYTES_MAX},
    wire,
};

/// Why a text was refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum TextError {
    /// Nothing but white space.
    #[error("the text is empty")]
    Empty,
    /// Longer than its bound.
    #[error("{bytes} bytes are more than the {max} that this text may have")]
    TooLong {
        /// How long it is.
        bytes: u64,
        /// How long it may be.
        max: u64,
    },
    /// A control or direction-changing character.
    #[error("the character U+{code_point:04X} at byte {at} is invisible and may mislead")]
    Invisible {
        /// The character's number in Unicode.
        code_point: u32,
        /// Where it stands.
        at: u64,
    },
}

impl Coded for TextError {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "JM-TXT-0001",
            Self::TooLong { .. } => "JM-TXT-0002",
            Self::Invisible { .. } => "JM-TXT-0003",
        }
    }
}

/// Declares a newtype over a text with its bounds.
macro_rules! text {
    ($(#[$doc:meta])* $name:ident, at most $max:expr, lines $lines:expr) => {
        $(#[$doc])*
        ///
        /// # Errors
        /// Parsing gives [`TextError`]: `JM-TXT-0001` to `JM-TXT-0003`.
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String); // INVARIANT: checked by `check`

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = TextError;

            fn from_str(given: &str) -> Result<Self, TextError> {
                check(given, $max, $lines)?;
                Ok(Self(given.to_owned()))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                wire::text(deserializer)
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({} bytes)", stringify!($name), self.0.len())
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let description = if $lines { "A text, which may have several lines." } else { "A text of one line." };
                json_schema!({ "description": description, "type": "string", "minLength": 1, "maxLength": $max })
            }
        }
    };
}

text! {
    /// What somebody wrote in a box: a description, an instruction, a reason. It may have several lines.
    ///
    /// ```
    /// let text: journeyman::text::Text = "Tap drips\nKey at No. 12".parse()?;
    /// assert_eq!(format!("{text:?}"), "Text(23 bytes)"); // what it says stays out of logs
    /// # Ok::<(), journeyman::text::TextError>(())
    /// ```
    Text, at most TEXT_BYTES_MAX, lines true
}

text! {
    /// One short line: a name, a number on a document, another system's reference.
    ///
    /// ```
    /// assert!("INV-0042".parse::<journeyman::text::Label>().is_ok());
    /// assert!("two\nlines".parse::<journeyman::text::Label>().is_err());
    /// ```
    Label, at most LABEL_BYTES_MAX, lines false
}

impl Text {
    /// A text of the library's own tables, each of which a test of its table reads as any other text is read.
    pub(crate) fn of_table(text: &'static str) -> Self {
        Self(text.to_owned())
    }
}

fn check(given: &str, bytes_max: usize, lines: bool) -> Result<(), TextError> {
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    if given.len() > bytes_max {
        return Err(TextError::TooLong { bytes: count(given.len()), max: count(bytes_max) });
    }
    if given.trim().is_empty() {
        return Err(TextError::Empty);
    }
    // Nearly every text is of these alone, and bytes are looked at sooner than characters.
    if given.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Ok(());
    }
    match given.char_indices().find(|&(_, c)| is_invisible(c) && !(lines && c == '\n')) {
        Some((at, c)) => Err(TextError::Invisible { code_point: u32::from(c), at: count(at) }),
        None => Ok(()),
    }
}

/// Control characters, and those that turn the direction of what follows, with which a text can show other than it says.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{FEFF}')
        || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_at_its_longest_and_refused_one_byte_beyond() {
        assert!("x".repeat(TEXT_BYTES_MAX).parse::<Text>().is_ok());
        assert_eq!("x".repeat(TEXT_BYTES_MAX + 1).parse::<Text>().unwrap_err().code(), "JM-TXT-0002");
        assert!("x".repeat(LABEL_BYTES_MAX).parse::<Label>().is_ok());
        assert_eq!("x".repeat(LABEL_BYTES_MAX + 1).parse::<Label>().unwrap_err().code(), "JM-TXT-0002");
    }

    #[test]
    fn a_text_that_could_show_other_than_it_says_is_refused() {
        for given in ["abc\u{202E}txt.exe", "a\0b", "a\tb", "zero\u{200B}width", "bell\u{7}"] {
            assert_eq!(given.parse::<Text>().unwrap_err().code(), "JM-TXT-0003", "{given:?}");
        }
        assert!("Müller & Söhne, Ōtāhuhu, 東京, 👩‍🔧".parse::<Text>().is_ok());
    }

    #[test]
    fn a_blank_text_is_no_text() {
        assert_eq!("  \n".parse::<Text>().unwrap_err().code(), "JM-TXT-0001");
    }
}
