//! JSON text (RFC 8259) as a flat list of its values, each with the place where it stands.
//!
//! It is parsed once, by code that knows no type, and every type is then read from the list by one
//! reader (`wire/reader.rs`). Had each type a parser of its own, as serde gives it, the library would be five
//! times as large on a phone (ADR 0013).

use std::borrow::Cow;

use crate::limits::JSON_DEPTH_MAX;

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Null,
    True,
    False,
    Number,
    Text,
    /// A text with `\` in it.
    Escaped,
    List,
    Object,
}

/// A value: of a text without its quotes, of all else with everything from its first byte to its last.
#[derive(Debug, Clone, Copy)]
struct Node {
    kind: Kind,
    start: u32,
    end: u32,
    /// The node after the value and all that is in it.
    after: u32,
    /// How many items, or fields.
    count: u32,
}

/// The place of a value in the list.
pub(crate) type Index = u32;

/// JSON text and its values: a list is followed by its items, an object by its fields' names and values in turn.
pub(crate) struct Tape<'de> {
    text: &'de str,
    nodes: Vec<Node>, // INVARIANT: each span lies within the text, on the borders of characters
}

/// Why a text isn't JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// The byte at which it goes wrong.
    pub(crate) at: usize,
    /// What is wrong there.
    pub(crate) problem: &'static str,
}

impl<'de> Tape<'de> {
    /// The place of the value that is the whole text.
    pub(crate) const WHOLE: Index = 0;

    /// The values of a text that is one JSON value, with white space around it or not.
    pub(crate) fn parse(bytes: &'de [u8]) -> Result<Self, SyntaxError> {
        let text = std::str::from_utf8(bytes)
            .map_err(|error| SyntaxError { at: error.valid_up_to(), problem: "this isn't UTF-8" })?;
        if u32::try_from(bytes.len()).is_err() {
            return Err(SyntaxError { at: 0, problem: "a document of 4 GiB or more isn't read" });
        }
        let mut parser = Parser { text, at: 0, nodes: Vec::with_capacity(bytes.len() / 8), depth: 0 };
        parser.value()?;
        parser.skip_space();
        match parser.peek() {
            None => Ok(Self { text, nodes: parser.nodes }),
            Some(_) => Err(parser.wrong("there is something after the value")),
        }
    }

    /// What the value at an index is.
    pub(crate) fn kind(&self, at: Index) -> Kind {
        self.node(at).kind
    }

    /// The JSON of a value, as it stands.
    pub(crate) fn json(&self, at: Index) -> &'de str {
        let Node { kind, start, end, .. } = self.node(at);
        match kind {
            Kind::Text | Kind::Escaped => self.span(start.saturating_sub(1), end.saturating_add(1)), // with its quotes
            _ => self.span(start, end),
        }
    }

    /// What a text says, without its escapes.
    pub(crate) fn string(&self, at: Index) -> Cow<'de, str> {
        let Node { kind, start, end, .. } = self.node(at);
        let raw = self.span(start, end);
        // INVARIANT: the escapes were checked when the text was parsed.
        if kind == Kind::Escaped { Cow::Owned(unescape(raw).unwrap_or_default()) } else { Cow::Borrowed(raw) }
    }

    /// Whether a text says this.
    pub(crate) fn says(&self, at: Index, wanted: &str) -> bool {
        let Node { kind, start, end, .. } = self.node(at);
        if kind == Kind::Escaped {
            return self.string(at) == wanted;
        }
        let place = |at| usize::try_from(at).unwrap_or(usize::MAX);
        self.text.as_bytes().get(place(start)..place(end)) == Some(wanted.as_bytes())
    }

    /// How many items a list has, or fields an object.
    pub(crate) fn count(&self, at: Index) -> u32 {
        self.node(at).count
    }

    /// The first item of a list, or the name of an object's first field.
    pub(crate) fn first(at: Index) -> Index {
        at.saturating_add(1)
    }

    /// What follows a value and all that is in it.
    pub(crate) fn after(&self, at: Index) -> Index {
        self.node(at).after
    }

    fn node(&self, at: Index) -> Node {
        let node = usize::try_from(at).ok().and_then(|at| self.nodes.get(at)).copied();
        // INVARIANT: an index comes from this tape's own `after`, counted by `count`.
        node.unwrap_or(Node { kind: Kind::Null, start: 0, end: 0, after: at, count: 0 })
    }

    fn span(&self, start: u32, end: u32) -> &'de str {
        let place = |at| usize::try_from(at).unwrap_or(usize::MAX);
        self.text.get(place(start)..place(end)).unwrap_or_default()
    }
}

/// The bytes at which the plain part of a text ends: looked up, which is quicker than compared one by one.
const STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    let mut byte = 0;
    #[expect(clippy::indexing_slicing, reason = "evaluated when compiled")]
    while byte < stops.len() {
        stops[byte] = byte < 0x20 || byte == b'"' as usize || byte == b'\\' as usize;
        byte += 1;
    }
    stops
};

/// How many bytes stand before the plain part of a text ends: eight at a time, and the last ones each on its own.
fn plain_bytes(text: &[u8]) -> usize {
    let mut plain = 0_usize;
    let mut rest = text;
    while let Some((eight, after)) = rest.split_first_chunk::<8>() {
        let stops = stops_among(*eight);
        if stops != 0 {
            let at = stops.trailing_zeros() / 8;
            return plain.saturating_add(usize::try_from(at).unwrap_or_default());
        }
        (plain, rest) = (plain.saturating_add(8), after);
    }
    let stop = rest.iter().position(|&byte| STOPS.get(usize::from(byte)) == Some(&true));
    plain.saturating_add(stop.unwrap_or(rest.len()))
}

/// The bytes of eight that end the plain part of a text: the first of them is the lowest byte that isn't zero. Above it a
/// subtraction may have borrowed, and what stands there means nothing.
fn stops_among(eight: [u8; 8]) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGHEST_BITS: u64 = 0x8080_8080_8080_8080;
    let bytes = u64::from_le_bytes(eight);
    let below = |bytes: u64, bound: u64| bytes.wrapping_sub(EACH.wrapping_mul(bound)) & !bytes;
    let equal = |byte: u8| below(bytes ^ EACH.wrapping_mul(u64::from(byte)), 1);
    (below(bytes, 0x20) | equal(b'"') | equal(b'\\')) & HIGHEST_BITS
}

struct Parser<'de> {
    text: &'de str,
    at: usize,
    nodes: Vec<Node>,
    depth: usize,
}

impl Parser<'_> {
    fn value(&mut self) -> Result<(), SyntaxError> {
        self.skip_space();
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.list(),
            Some(b'"') => self.string(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.literal("true", Kind::True),
            Some(b'f') => self.literal("false", Kind::False),
            Some(b'n') => self.literal("null", Kind::Null),
            Some(_) => Err(self.wrong("a value is wanted here")),
            None => Err(self.wrong("the text ends where a value is wanted")),
        }
    }

    fn object(&mut self) -> Result<(), SyntaxError> {
        let node = self.enter(Kind::Object)?;
        let mut count = 0_u32;
        while !self.closes(b'}', count, "a comma or the end of the object is wanted here")? {
            if self.peek() != Some(b'"') {
                return Err(self.wrong("the name of a field, in quotes, is wanted here"));
            }
            self.string()?;
            self.skip_space();
            if !self.takes(b':') {
                return Err(self.wrong("a colon is wanted here"));
            }
            self.value()?;
            count = count.saturating_add(1);
        }
        self.leave(node, count);
        Ok(())
    }

    fn list(&mut self) -> Result<(), SyntaxError> {
        let node = self.enter(Kind::List)?;
        let mut count = 0_u32;
        while !self.closes(b']', count, "a comma or the end of the list is wanted here")? {
            self.value()?;
            count = count.saturating_add(1);
        }
        self.leave(node, count);
        Ok(())
    }

    fn enter(&mut self, kind: Kind) -> Result<usize, SyntaxError> {
        if self.depth == JSON_DEPTH_MAX {
            return Err(self.wrong("lists and objects are nested deeper than is read"));
        }
        self.depth = self.depth.saturating_add(1);
        let node = self.nodes.len();
        self.push(kind, self.at, self.at);
        self.at = self.at.saturating_add(1);
        Ok(node)
    }

    fn leave(&mut self, node: usize, count: u32) {
        self.depth = self.depth.saturating_sub(1);
        let (end, after) = (place(self.at), place(self.nodes.len()));
        if let Some(node) = self.nodes.get_mut(node) {
            (node.end, node.after, node.count) = (end, after, count);
        }
    }

    /// Whether a list or object ends here; if it doesn't, what stands before the next of its values is taken.
    fn closes(&mut self, closing: u8, count: u32, otherwise: &'static str) -> Result<bool, SyntaxError> {
        self.skip_space();
        if self.takes(closing) {
            return Ok(true);
        }
        if count > 0 {
            if !self.takes(b',') {
                return Err(self.wrong(otherwise));
            }
            self.skip_space();
        }
        Ok(false)
    }

    fn string(&mut self) -> Result<(), SyntaxError> {
        self.at = self.at.saturating_add(1);
        let start = self.at;
        let mut kind = Kind::Text;
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            self.at = self.at.saturating_add(plain_bytes(rest));
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    kind = Kind::Escaped;
                    self.at = self.at.saturating_add(2);
                }
                Some(_) => return Err(self.wrong("a control character in a text is written with a backslash")),
                None => return Err(self.wrong("the text ends within quotes")),
            }
        }
        if kind == Kind::Escaped && self.text.get(start..self.at).and_then(unescape).is_none() {
            return Err(SyntaxError {
                at: start,
                problem: "this text has a backslash that means nothing, or half of a pair of surrogates",
            });
        }
        self.push(kind, start, self.at);
        self.at = self.at.saturating_add(1);
        Ok(())
    }

    fn number(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        self.takes(b'-');
        // No further digit after a zero: the next thing wanted is then a comma or an end.
        if !self.takes(b'0') && !self.digits() {
            return Err(self.wrong("a digit is wanted here"));
        }
        if self.takes(b'.') && !self.digits() {
            return Err(self.wrong("a digit is wanted here"));
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'+') || self.takes(b'-');
            if !self.digits() {
                return Err(self.wrong("a digit is wanted here"));
            }
        }
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    fn literal(&mut self, word: &str, kind: Kind) -> Result<(), SyntaxError> {
        let end = self.at.saturating_add(word.len());
        if self.text.get(self.at..end) != Some(word) {
            return Err(self.wrong("a value is wanted here"));
        }
        self.push(kind, self.at, end);
        self.at = end;
        Ok(())
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let after = place(self.nodes.len()).saturating_add(1);
        self.nodes.push(Node { kind, start: place(start), end: place(end), after, count: 0 });
    }

    fn digits(&mut self) -> bool {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at = self.at.saturating_add(count);
        count > 0
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn takes(&mut self, wanted: u8) -> bool {
        let is_it = self.peek() == Some(wanted);
        self.at = self.at.saturating_add(usize::from(is_it));
        is_it
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at = self.at.saturating_add(1);
        }
    }

    fn wrong(&self, problem: &'static str) -> SyntaxError {
        SyntaxError { at: self.at, problem }
    }
}

/// The text at the start of some JSON, without its escapes, and what follows; unless it isn't one.
#[inline]
pub(crate) fn quoted(json: &str) -> Option<(Cow<'_, str>, &str)> {
    let rest = json.strip_prefix('"')?;
    let (plain, after) = rest.split_at_checked(plain_bytes(rest.as_bytes()))?;
    match after.strip_prefix('"') {
        Some(after) => Some((Cow::Borrowed(plain), after)),
        None => with_escapes(json),
    }
}

/// The same of a text with escapes.
fn with_escapes(json: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut parser = Parser { text: json, at: 0, nodes: Vec::new(), depth: 0 };
    parser.string().ok()?;
    let text = json.get(1..parser.at.checked_sub(1)?).and_then(unescape)?;
    Some((Cow::Owned(text), json.get(parser.at..)?))
}

/// How many lists and objects of a JSON text stand one in another at the deepest, also where that is more than is read.
pub(crate) fn depth(json: &str) -> usize {
    let (mut now, mut deepest, mut quoted, mut escaped) = (0_usize, 0, false, false);
    for byte in json.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => {
                now = now.saturating_add(1);
                deepest = deepest.max(now);
            }
            b']' | b'}' if !quoted => now = now.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// A byte's or node's place. INVARIANT: `Tape::parse` takes no text in which one is beyond 32 bits.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A text without its escapes, unless one of them means nothing.
fn unescape(raw: &str) -> Option<String> {
    let mut plain = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let mut characters = after.chars();
        let escaped = match characters.next()? {
            same @ ('"' | '\\' | '/') => same,
            'b' => '\u{8}',
            'f' => '\u{C}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let (escaped, after) = unicode(characters.as_str())?;
                characters = after.chars();
                escaped
            }
            _ => return None,
        };
        plain.push(escaped);
        rest = characters.as_str();
    }
    plain.push_str(rest);
    Some(plain)
}

/// The character of four hexadecimal digits, or of a pair of surrogates, and what follows.
fn unicode(digits: &str) -> Option<(char, &str)> {
    let (first, rest) = four_digits(digits)?;
    if let Some(character) = char::from_u32(first) {
        return Some((character, rest));
    }
    let (second, rest) = four_digits(rest.strip_prefix("\\u")?)?;
    let pair = char::decode_utf16([first, second].map(|unit| u16::try_from(unit).unwrap_or_default())).next()?;
    pair.ok().map(|character| (character, rest))
}

fn four_digits(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit()); // not the sign that `from_str_radix` takes
    if is_hexadecimal { Some((u32::from_str_radix(digits, 16).ok()?, rest)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_part_of_a_text_ends_at_its_first_stop_wherever_it_stands() {
        for byte in 0..=u8::MAX {
            for at in 0..20 {
                for filling in [b'a', b' ', b'!', b'#', b'[', b']', 0x7F, 0x80, 0xFF] {
                    let mut text = [filling; 20];
                    text[at] = byte;
                    let is_stop = byte < 0x20 || byte == b'"' || byte == b'\\';
                    let wanted = if is_stop { at } else { text.len() };
                    assert_eq!(plain_bytes(&text), wanted, "{byte:#x} at {at} among {filling:#x}");
                    text[at..].fill(byte);
                    assert_eq!(plain_bytes(&text), wanted, "{byte:#x} from {at} on after {filling:#x}");
                }
            }
        }
    }
}
