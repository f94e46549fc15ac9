//! JSON text written from any value, canonically: fields in the order of their declaration, and no white space.
//!
//! It is one concrete serializer, whose bytes are those of `serde_json`. What serde derives for each type is then little
//! more than a call for each of its fields.

use std::fmt::{self, Display, Write};

use serde::{
    Serialize, Serializer,
    ser::{
        Error, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};

/// The name by which JSON that stays as it is goes in and out, see [`crate::log::RawJson`].
pub(crate) const RAW_JSON: &str = "$journeyman::RawJson";

/// The canonical JSON of a value.
pub(crate) fn to_bytes<T: Serialize + ?Sized>(value: &T) -> Vec<u8> {
    let mut writer = Writer { out: String::with_capacity(128), is_raw: false };
    // INVARIANT: writing fails only for floats and bytes, and no type of the core has any.
    match value.serialize(&mut writer) {
        Ok(()) => writer.out.into_bytes(),
        Err(_) => Vec::new(),
    }
}

/// What has no JSON here, or a value whose own writing failed.
#[derive(Debug)]
pub(crate) struct Unwritable;

impl Display for Unwritable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that can't be written as JSON")
    }
}

impl std::error::Error for Unwritable {}

impl Error for Unwritable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

pub(crate) struct Writer {
    out: String,
    /// Whether the next text is JSON already.
    is_raw: bool,
}

impl Writer {
    /// The comma before an item or a field, unless it is the first: no value ends with an opening bracket.
    fn comma(&mut self) {
        if !matches!(self.out.as_bytes().last(), Some(b'[' | b'{')) {
            self.out.push(',');
        }
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        if self.is_raw {
            return; // of the struct as which it comes, see `serialize_struct`
        }
        self.comma();
        self.text(name);
        self.out.push(':');
    }

    #[inline(never)]
    fn literal(&mut self, literal: &str) {
        self.out.push_str(literal);
    }

    /// A text in quotes; what needs no escape goes as it is.
    #[inline(never)]
    fn text(&mut self, text: &str) {
        self.out.push('"');
        self.escaped(text);
        self.out.push('"');
    }

    fn escaped(&mut self, text: &str) {
        let mut rest = text;
        let is_escaped = |byte| matches!(byte, 0..b' ' | b'"' | b'\\');
        while let Some((before, from)) = rest.bytes().position(is_escaped).and_then(|at| rest.split_at_checked(at)) {
            self.out.push_str(before);
            let mut letters = from.chars();
            match letters.next() {
                Some(letter @ ('"' | '\\')) => self.out.extend(['\\', letter]),
                Some('\n') => self.out.push_str("\\n"),
                Some('\r') => self.out.push_str("\\r"),
                Some('\t') => self.out.push_str("\\t"),
                Some('\u{8}') => self.out.push_str("\\b"),
                Some('\u{c}') => self.out.push_str("\\f"),
                Some(letter) => self.shown(format_args!("\\u{:04x}", u32::from(letter))),
                None => {}
            }
            rest = letters.as_str();
        }
        self.out.push_str(rest);
    }

    /// What needs no escapes, as its `Display` writes it.
    #[inline(never)]
    fn shown(&mut self, shown: fmt::Arguments<'_>) {
        // INVARIANT: writing to memory doesn't fail.
        let _written: fmt::Result = self.out.write_fmt(shown);
    }

    #[inline(never)]
    fn signed(&mut self, number: i64) {
        self.shown(format_args!("{number}"));
    }

    #[inline(never)]
    fn unsigned(&mut self, number: u64) {
        self.shown(format_args!("{number}"));
    }

    /// A number that is a name stands in quotes.
    fn quote_from(&mut self, start: usize) {
        if self.out.as_bytes().get(start) != Some(&b'"') {
            self.out.insert(start, '"');
            self.out.push('"');
        }
    }

    #[inline(never)]
    fn displayed(&mut self, text: fmt::Arguments<'_>) {
        struct Escaping<'w>(&'w mut Writer);

        impl Write for Escaping<'_> {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                self.0.escaped(text);
                Ok(())
            }
        }

        self.out.push('"');
        // INVARIANT: as above.
        let _written: fmt::Result = Escaping(self).write_fmt(text);
        self.out.push('"');
    }

    #[inline(never)]
    fn variant(&mut self, variant: &str, opening: &str) {
        self.out.push('{');
        self.text(variant);
        self.out.push(':');
        self.out.push_str(opening);
    }
}

/// A list or an object that is being written, and what closes it.
pub(crate) struct Open<'w>(&'w mut Writer, &'static str);

macro_rules! integers {
    ($($method:ident $type:ident as $way:ident $wide:ident),* $(,)?) => {$(
        fn $method(self, number: $type) -> Result<(), Unwritable> {
            self.$way($wide::from(number));
            Ok(())
        }
    )*};
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Unwritable;
    type SerializeSeq = Open<'w>;
    type SerializeTuple = Open<'w>;
    type SerializeTupleStruct = Open<'w>;
    type SerializeTupleVariant = Open<'w>;
    type SerializeMap = Open<'w>;
    type SerializeStruct = Open<'w>;
    type SerializeStructVariant = Open<'w>;

    integers! {
        serialize_i8 i8 as signed i64, serialize_i16 i16 as signed i64, serialize_i32 i32 as signed i64,
        serialize_i64 i64 as signed i64, serialize_u8 u8 as unsigned u64, serialize_u16 u16 as unsigned u64,
        serialize_u32 u32 as unsigned u64, serialize_u64 u64 as unsigned u64,
    }

    fn serialize_i128(self, number: i128) -> Result<(), Unwritable> {
        self.shown(format_args!("{number}"));
        Ok(())
    }

    fn serialize_u128(self, number: u128) -> Result<(), Unwritable> {
        self.shown(format_args!("{number}"));
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Result<(), Unwritable> {
        self.literal(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Unwritable> {
        Err(Unwritable)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Unwritable> {
        Err(Unwritable)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Unwritable> {
        Err(Unwritable)
    }

    fn serialize_char(self, letter: char) -> Result<(), Unwritable> {
        self.displayed(format_args!("{letter}"));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Unwritable> {
        if self.is_raw {
            self.literal(text);
        } else {
            self.text(text);
        }
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, text: &T) -> Result<(), Unwritable> {
        self.displayed(format_args!("{text}"));
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Unwritable> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Unwritable> {
        self.literal("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Unwritable> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Unwritable> {
        self.text(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), Unwritable> {
        let is_raw = std::mem::replace(&mut self.is_raw, name == RAW_JSON);
        let written = value.serialize(&mut *self);
        self.is_raw = is_raw;
        written
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Unwritable> {
        self.variant(variant, "");
        value.serialize(&mut *self)?;
        self.literal("}");
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'w>, Unwritable> {
        self.literal("[");
        Ok(Open(self, "]"))
    }

    fn serialize_tuple(self, len: usize) -> Result<Open<'w>, Unwritable> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Open<'w>, Unwritable> {
        self.serialize_seq(Some(len))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'w>, Unwritable> {
        self.variant(variant, "[");
        Ok(Open(self, "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'w>, Unwritable> {
        self.literal("{");
        Ok(Open(self, "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'w>, Unwritable> {
        // JSON that stays as it is comes as a struct of one field.
        self.literal(if self.is_raw { "" } else { "{" });
        let closing = if self.is_raw { "" } else { "}" };
        Ok(Open(self, closing))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'w>, Unwritable> {
        self.variant(variant, "{");
        Ok(Open(self, "}}"))
    }
}

impl Open<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        self.0.comma();
        value.serialize(&mut *self.0)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Unwritable> {
        self.0.name(name);
        value.serialize(&mut *self.0)
    }

    fn close(self) {
        self.0.literal(self.1);
    }
}

macro_rules! lists {
    ($($kind:ident $item:ident),* $(,)?) => {$(
        impl $kind for Open<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
                self.item(value)
            }

            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        }
    )*};
}

lists! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! objects {
    ($($kind:ident),* $(,)?) => {$(
        impl $kind for Open<'_> {
            type Ok = ();
            type Error = Unwritable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Unwritable> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Unwritable> {
                self.close();
                Ok(())
            }
        }
    )*};
}

objects! { SerializeStruct, SerializeStructVariant }

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Unwritable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Unwritable> {
        self.0.comma();
        let start = self.0.out.len();
        name.serialize(&mut *self.0)?;
        self.0.quote_from(start);
        self.0.literal(":");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unwritable> {
        value.serialize(&mut *self.0)
    }

    fn end(self) -> Result<(), Unwritable> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    #[derive(Serialize)]
    enum Choice {
        Bare,
        One(u32),
        Several(u32, &'static str),
        Named { a: Option<u32>, b: Vec<Choice> },
        Empty {},
    }

    #[derive(Serialize)]
    struct Everything {
        smallest: i64,
        largest: u64,
        wide: i128,
        truth: (bool, bool),
        letter: [char; 3],
        nothing: Option<()>,
        choices: Vec<Choice>,
        by_name: BTreeMap<String, Vec<u8>>,
        by_number: BTreeMap<i64, bool>,
        raw: crate::log::RawJson,
    }

    fn same<T: Serialize>(value: &T) {
        assert_eq!(String::from_utf8(to_bytes(value)).unwrap(), serde_json::to_string(value).unwrap());
    }

    #[test]
    fn every_shape_is_written_as_serde_json_writes_it() {
        use crate::wire::Wire;

        let named = Choice::Named { a: None, b: vec![Choice::Bare, Choice::Empty {}] };
        let everything = Everything {
            smallest: i64::MIN,
            largest: u64::MAX,
            wide: i128::MIN,
            truth: (true, false),
            letter: ['"', '\u{7f}', 'é'],
            nothing: None,
            choices: vec![Choice::One(1), Choice::Several(2, "\n"), named],
            by_name: [("\u{1f}\"".to_owned(), vec![]), ("[".to_owned(), vec![0, 255])].into(),
            by_number: [(-1, true), (17, false)].into(),
            raw: crate::log::RawJson::from_json(br#"{ "as":  ["it", 1.50, "is\u00e9"] }"#).unwrap(),
        };
        same(&everything);
        same(&vec![everything]);
        same(&Vec::<u8>::new());
    }

    #[test]
    fn a_float_has_no_json() {
        assert_eq!(to_bytes(&vec![1.5]), b"");
        assert!(Unwritable::custom("why").to_string().contains("can't be written"));
    }

    fn json_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
            "[ -~\\x00-\\x1f]*".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_value_is_written_as_serde_json_writes_it(value in json_value()) {
            same(&value);
        }
    }
}
