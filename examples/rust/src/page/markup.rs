use std::fmt::{self, Display, Write as _};

use journeyman::board::BoardPicture;

/// HTML or SVG in the making, in which nothing that comes from outside can be taken for markup.
///
/// INVARIANT: names of elements and attributes, and everything written as it is, are `&'static str`, so they stand in this
/// source; every other text goes through [`Escaped`], or comes from the library, which
/// does the same.
#[derive(Default)]
pub(super) struct Markup(String);

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a dyn Display)];

impl Markup {
    /// Writes what stands in this source, as it is.
    pub(super) fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    /// Writes a picture of the library, which escapes what it draws.
    pub(super) fn picture(&mut self, picture: &BoardPicture) {
        self.0.push_str(&picture.svg);
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: impl Display) {
        self.write(format_args!("{}", Escaped(&text)));
    }

    /// Writes an element with its content.
    pub(super) fn element(&mut self, name: &'static str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.open(name, attributes, ">");
        content(self);
        self.write(format_args!("</{name}>"));
    }

    /// Writes an element that holds a text and nothing else.
    pub(super) fn leaf(&mut self, name: &'static str, attributes: Attributes<'_>, text: impl Display) {
        self.element(name, attributes, |element| element.text(text));
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    fn open(&mut self, name: &'static str, attributes: Attributes<'_>, end: &'static str) {
        self.write(format_args!("<{name}"));
        for (attribute, value) in attributes {
            self.write(format_args!(" {attribute}=\"{}\"", Escaped(value)));
        }
        self.raw(end);
    }

    fn write(&mut self, arguments: fmt::Arguments<'_>) {
        // Writing to a string doesn't fail; a `Display` that does leaves its text out.
        let _written = self.0.write_fmt(arguments);
    }
}

/// A text with the characters replaced that mean something in HTML, in content and in attributes alike.
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
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_and_no_attribute_can_become_markup() {
        let mut markup = Markup::default();
        let name = r#"<script>alert("x")</script> & 'Söhne'"#;
        markup.leaf("td", &[("title", &name)], name);
        let escaped = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Söhne&#39;";
        assert_eq!(markup.finish(), format!("<td title=\"{escaped}\">{escaped}</td>"));
    }
}
