//! JSON text read straight into the few types of which a host reads many, in one pass and without a list of its values.
//!
//! It gives what the reader for all types gives, or nothing at all: for whatever is less common, and for whatever is wrong
//! with a document, that one is asked, which then words it. So nothing here has an error, and nothing is stricter or laxer.

use std::borrow::Cow;

use crate::{limits::JSON_BYTES_MAX, tape};

/// A type that is read so.
pub(crate) trait Quick: Sized {
    /// The value that comes next.
    fn next(text: &mut Cursor<'_>) -> Option<Self>;

    /// What a field is that isn't there, if it may be missing.
    fn absent() -> Option<Self> {
        None
    }
}

/// The value of a whole document.
pub(crate) fn read<T: Quick>(bytes: &[u8]) -> Option<T> {
    if bytes.len() > JSON_BYTES_MAX {
        return None;
    }
    let mut text = Cursor { rest: std::str::from_utf8(bytes).ok()? };
    text.skip_space();
    let value = T::next(&mut text)?;
    text.skip_space();
    text.rest.is_empty().then_some(value)
}

/// What is left of a JSON text: a value is next, or what stands between two, without the white space before it.
pub(crate) struct Cursor<'de> {
    rest: &'de str,
}

impl<'de> Cursor<'de> {
    /// Goes into a list or an object, and tells whether there is anything in it.
    #[inline]
    pub(crate) fn opens(&mut self, opening: char, closing: char) -> Option<bool> {
        self.rest = self.rest.strip_prefix(opening)?;
        self.skip_space();
        Some(!self.takes(closing))
    }

    /// Goes on behind an item or a field, and tells whether there is another.
    #[inline]
    pub(crate) fn goes_on(&mut self, closing: char) -> Option<bool> {
        self.skip_space();
        if self.takes(closing) {
            return Some(false);
        }
        self.rest = self.rest.strip_prefix(',')?;
        self.skip_space();
        Some(true)
    }

    /// Goes on behind the name of a field, which is given in its quotes, if that is what comes next.
    #[inline]
    pub(crate) fn takes_name(&mut self, quoted: &str) -> bool {
        let Some(after) = self.rest.strip_prefix(quoted) else { return false };
        let Some(after) = after.strip_prefix(':').or_else(|| after.trim_start_matches(SPACE).strip_prefix(':')) else {
            return false;
        };
        self.rest = after;
        self.skip_space();
        true
    }

    /// The text that comes next, without its escapes.
    #[inline]
    pub(crate) fn text(&mut self) -> Option<Cow<'de, str>> {
        let (text, after) = tape::quoted(self.rest)?;
        self.rest = after;
        Some(text)
    }

    /// How much is left.
    #[inline]
    pub(crate) fn left(&self) -> usize {
        self.rest.len()
    }

    /// Goes on behind a word if it comes next.
    #[inline]
    pub(crate) fn takes_word(&mut self, word: &str) -> bool {
        let after = self.rest.strip_prefix(word);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    #[inline]
    fn takes(&mut self, wanted: char) -> bool {
        let after = self.rest.strip_prefix(wanted);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    #[inline]
    fn skip_space(&mut self) {
        if let Some(b' ' | b'\n' | b'\r' | b'\t') = self.rest.as_bytes().first() {
            self.rest = self.rest.trim_start_matches(SPACE);
        }
    }
}

const SPACE: [char; 4] = [' ', '\n', '\r', '\t'];

impl Quick for bool {
    fn next(text: &mut Cursor<'_>) -> Option<Self> {
        let is_true = text.takes_word("true");
        (is_true || text.takes_word("false")).then_some(is_true)
    }
}

impl Quick for i64 {
    fn next(text: &mut Cursor<'_>) -> Option<Self> {
        let is_of_number = |byte: &u8| matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9');
        let length = text.rest.bytes().take_while(is_of_number).count();
        let (number, after) = text.rest.split_at_checked(length)?;
        let digits = number.strip_prefix('-').unwrap_or(number);
        if number != "0" && !digits.starts_with(|first: char| matches!(first, '1'..='9')) {
            return None; // 007, -0 and +1 aren't JSON, or have another spelling
        }
        text.rest = after;
        number.parse().ok()
    }
}

impl<T: Quick> Quick for Option<T> {
    fn next(text: &mut Cursor<'_>) -> Option<Self> {
        if text.takes_word("null") { Some(None) } else { T::next(text).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Quick> Quick for Vec<T> {
    fn next(text: &mut Cursor<'_>) -> Option<Self> {
        let mut items = Self::new();
        let mut more = text.opens('[', ']')?;
        while more {
            items.push(T::next(text)?);
            more = text.goes_on(']')?;
        }
        Some(items)
    }
}

/// Types that are a checked text: `quick_texts! { Currency, Unit }`.
macro_rules! quick_texts {
    ($($type:ty),+ $(,)?) => {$(
        impl Quick for $type {
            fn next(text: &mut Cursor<'_>) -> Option<Self> {
                text.text()?.parse().ok()
            }
        }
    )+};
}

/// Enums without data, each variant with its name: `quick_words! { Colour { "red" => Red, "green" => Green } }`.
macro_rules! quick_words {
    ($($type:ident { $($name:literal => $variant:ident),+ $(,)? })+) => {$(
        impl Quick for $type {
            fn next(text: &mut Cursor<'_>) -> Option<Self> {
                match &*text.text()? {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    )+};
}

/// Structs with all their fields; `later` are those that have a default where an earlier version left them out.
macro_rules! quick_structs {
    ($($type:ident { $($field:ident),+ $(; later $($later:ident),+)? $(,)? })+) => {$(
        impl Quick for $type {
            fn next(text: &mut Cursor<'_>) -> Option<Self> {
                $crate::wire::quick::object!(text, Self { $($field),+ $(; later $($later),+)? })
            }
        }
    )+};
}

/// Enums with data, each variant with its name and fields: `quick_choices! { Size { "own" => Own { width, height } } }`.
macro_rules! quick_choices {
    ($($type:ident { $($name:literal => $variant:ident { $($field:ident),* }),+ $(,)? })+) => {$(
        impl Quick for $type {
            fn next(text: &mut Cursor<'_>) -> Option<Self> {
                if !text.opens('{', '}')? {
                    return None;
                }
                let value = match () {
                    $(() if text.takes_name(concat!("\"", $name, "\"")) => {
                        $crate::wire::quick::object!(text, Self::$variant { $($field),* })?
                    })+
                    () => return None,
                };
                (!text.goes_on('}')?).then_some(value)
            }
        }
    )+};
}

/// The fields of an object, in any order. As they usually come in that of their declaration, that is how they are looked
/// for; whatever order they come in, one that is unknown or comes twice isn't found.
macro_rules! object {
    ($text:ident, $($made:ident)::+ { $($field:ident),* $(; later $($later:ident),+)? }) => {{
        $(let mut $field = None;)*
        $($(let mut $later = None;)+)?
        let mut more = $text.opens('{', '}')?;
        while more {
            let left = $text.left();
            $($crate::wire::quick::field!($text, more, $field);)*
            $($($crate::wire::quick::field!($text, more, $later);)+)?
            if $text.left() == left {
                return None;
            }
        }
        Some($($made)::+ {
            $($field: $field.or_else(Quick::absent)?,)*
            $($($later: $later.flatten().unwrap_or_default(),)+)?
        })
    }};
}

/// A field, if it is the next.
macro_rules! field {
    ($text:ident, $more:ident, $field:ident) => {
        if $more && $field.is_none() && $text.takes_name(concat!("\"", stringify!($field), "\"")) {
            $field = Some(Quick::next($text)?);
            $more = $text.goes_on('}')?;
        }
    };
}

pub(crate) use {field, object, quick_choices, quick_structs, quick_texts, quick_words};
