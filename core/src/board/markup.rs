use std::fmt::{self, Display, Write as _};

/// SVG in the making, in which nothing that comes from outside can be taken for markup.
///
/// INVARIANT: names of elements and attributes are `&'static str`, so they stand in this source; every other text goes
/// through [`Escaped`].
#[derive(Default)]
pub(super) struct Markup(String);

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a dyn Display)];

impl Markup {
    /// Writes what stands in this source, as it is.
    pub(super) fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Writes an element that has no content.
    pub(super) fn void(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.open(name, attributes, "/>\n");
    }

    /// Opens an element that has content; [`close`](Self::close) ends it.
    pub(super) fn start(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.open(name, attributes, ">\n");
    }

    pub(super) fn close(&mut self, name: &'static str) {
        self.write(format_args!("</{name}>\n"));
    }

    /// Writes an element that holds a text and nothing else.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: &dyn Display) {
        self.open(name, attributes, ">");
        self.write(format_args!("{}</{name}>\n", Escaped(text)));
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    fn open(&mut self, name: &'static str, attributes: Attributes<'_>, end: &'static str) {
        self.write(format_args!("<{name}"));
        for (attribute, value) in attributes {
            self.write(format_args!(" {attribute}=\"{}\"", Escaped(*value)));
        }
        self.raw(end);
    }

    fn write(&mut self, arguments: fmt::Arguments<'_>) {
        // INVARIANT: writing to a String can't fail, and no `Display` of ours does.
        let _written = self.0.write_fmt(arguments);
    }
}

/// A text with the characters replaced that mean something in XML, in content and in attributes alike.
///
/// [`Text`](crate::text::Text) and [`Label`](crate::text::Label) have no control characters but line feeds, so what is left is allowed in XML.
struct Escaped<'a>(&'a dyn Display);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.to_string().chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                '\n' => f.write_str("&#10;")?, // in an attribute a line feed would be read as a blank
                // Unicode's two noncharacters at the end of the first plane are no characters of XML 1.0.
                '\u{FFFE}' | '\u{FFFF}' => f.write_char('\u{FFFD}')?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}
