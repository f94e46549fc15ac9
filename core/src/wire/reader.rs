//! Every type read from a [`Tape`], strictly: each shape has one spelling.
//!
//! It is one concrete deserializer, which gives a struct its fields as a list in the order of their declaration: what
//! serde derives for each type is then small. It looks up names, refuses those that aren't known or come twice, and
//! notes where it went wrong.

use std::{any::type_name, borrow::Cow};

use serde::{
    Deserializer,
    de::{
        DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::U32Deserializer,
    },
};

use super::{
    RAW_JSON,
    civil::Spelling,
    refusal::{Refusal, Step},
};
use crate::{
    order,
    tape::{Index, Kind, Tape},
};

/// A value of a tape, or a field that an object hasn't.
#[derive(Clone, Copy)]
pub(super) struct Reader<'t, 'de> {
    tape: &'t Tape<'de>,
    place: Place,
}

#[derive(Clone, Copy)]
enum Place {
    At(Index),
    /// Nothing: an optional field is none, any other is missing.
    Missing(&'static str),
}

impl<'t, 'de> Reader<'t, 'de> {
    /// The whole document.
    pub(super) fn whole(tape: &'t Tape<'de>) -> Self {
        Self { tape, place: Place::At(Tape::WHOLE) }
    }

    fn at(self) -> Result<Index, Refusal> {
        match self.place {
            Place::At(at) => Ok(at),
            Place::Missing(field) => Err(Refusal::missing(field)),
        }
    }

    fn is(self, wanted: Kind, name: &str) -> Result<Index, Refusal> {
        let at = self.at()?;
        let kind = self.tape.kind(at);
        if kind == wanted { Ok(at) } else { Err(Refusal::kind(name, kind)) }
    }

    fn text(self) -> Result<Cow<'de, str>, Refusal> {
        let at = self.at()?;
        match self.tape.kind(at) {
            Kind::Text | Kind::Escaped => Ok(self.tape.string(at)),
            other => Err(Refusal::kind("a text", other)),
        }
    }

    /// A text, and how it has to be spelt if its type is one of those with a spelling.
    fn spelt(self, spelling: Option<Spelling>) -> Result<(Cow<'de, str>, Option<Spelling>), Refusal> {
        let text = self.text()?;
        spelling.map_or(Ok(()), |spelling| spelling.check(&text))?;
        Ok((text, spelling))
    }

    /// A whole number of a range.
    fn integer(self, min: i128, max: i128) -> Result<i128, Refusal> {
        let at = self.is(Kind::Number, "a whole number")?;
        let text = self.tape.json(at);
        if text == "-0" || text.bytes().any(|byte| matches!(byte, b'.' | b'e' | b'E')) {
            return Err(Refusal::new(
                "a whole number is wanted, without a fraction, an exponent or a sign before 0".into(),
            ));
        }
        let number = text.parse::<i64>().map(i128::from).or_else(|_| text.parse::<i128>());
        let within = number.ok().filter(|number| (min..=max).contains(number));
        within.ok_or_else(|| Refusal::new(format!("a whole number from {min} to {max} is wanted")))
    }

    /// Whether it is null or isn't there.
    #[inline(never)]
    fn is_nothing(self) -> bool {
        match self.place {
            Place::Missing(_) => true,
            Place::At(at) => self.tape.kind(at) == Kind::Null,
        }
    }

    #[inline(never)]
    fn items(self) -> Result<Items<'t, 'de>, Refusal> {
        let list = self.is(Kind::List, "a list")?;
        Ok(Items { tape: self.tape, next: Tape::first(list), read: 0, count: self.tape.count(list) })
    }

    /// The fields of an object, in the order of `names`, all of which and no others it may have once each.
    fn fields(self, names: &'static [&'static str]) -> Result<Fields<'t, 'de>, Refusal> {
        let object = self.is(Kind::Object, "an object")?;
        let (seen, in_order) = self.tape.check_fields(object, names)?;
        Ok(Fields { tape: self.tape, object, names: names.iter(), seen, in_order, expected: Tape::first(object) })
    }
}

impl Tape<'_> {
    /// Which of the names the fields of an object are, a bit for each, and whether they stand in the order of the names.
    fn check_fields(&self, object: Index, names: &'static [&'static str]) -> Result<(u128, bool), Refusal> {
        let (mut seen, mut in_order) = (0_u128, true);
        let mut key = Tape::first(object);
        let mut following = 0;
        for _ in 0..self.count(object) {
            // As it was written, the next that is there is one of the next names.
            let (before, after) = names.split_at_checked(following).unwrap_or((names, &[]));
            let says = |(_, name): &(usize, &&str)| self.says(key, name);
            let known = (following..).zip(after).find(says).or_else(|| (0..).zip(before).find(says));
            let Some((at, name)) = known else { return Err(Refusal::unknown_field(&self.string(key), names)) };
            let bit = u32::try_from(at).ok().and_then(|at| 1_u128.checked_shl(at)).unwrap_or_default();
            // INVARIANT: no struct of the library has 128 fields; one that had would be refused, not misread.
            if seen & bit != 0 || bit == 0 {
                return Err(Refusal::twice(name));
            }
            seen |= bit;
            in_order &= at >= following;
            following = at.saturating_add(1);
            key = self.after(self.after(key));
        }
        Ok((seen, in_order))
    }

    /// The value that follows the name of a field, and the name of the field after it.
    fn value_of(&self, key: Index) -> (Index, Index) {
        let value = self.after(key);
        (value, self.after(value))
    }

    /// The value of a field, and the name of the field that follows it.
    fn field(&self, object: Index, expected: Index, name: &str) -> Option<(Index, Index)> {
        let found = |key: Index| self.value_of(key);
        let end = self.after(object);
        if expected < end && self.says(expected, name) {
            return Some(found(expected));
        }
        let mut key = Tape::first(object);
        while key < end {
            if self.says(key, name) {
                return Some(found(key));
            }
            key = self.after(self.after(key));
        }
        None
    }
}

macro_rules! integers {
    ($($method:ident $visit:ident $type:ty),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            let number = self.integer(i128::from(<$type>::MIN), i128::from(<$type>::MAX))?;
            visitor.$visit(<$type>::try_from(number).unwrap_or_default()) // INVARIANT: within its range
        }
    )*};
}

macro_rules! as_any {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            self.deserialize_any(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_, 'de> {
    type Error = Refusal;

    integers! {
        deserialize_i8 visit_i8 i8, deserialize_i16 visit_i16 i16, deserialize_i32 visit_i32 i32,
        deserialize_i64 visit_i64 i64, deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64,
    }

    as_any! {
        deserialize_i128 deserialize_u128 deserialize_f32 deserialize_f64 deserialize_char deserialize_bytes
        deserialize_byte_buf deserialize_unit deserialize_identifier
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_any(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let at = self.at()?;
        match self.tape.kind(at) {
            Kind::Null => visitor.visit_unit(),
            Kind::True => visitor.visit_bool(true),
            Kind::False => visitor.visit_bool(false),
            Kind::Number if self.tape.json(at).starts_with('-') => self.deserialize_i64(visitor),
            Kind::Number => self.deserialize_u64(visitor),
            Kind::Text | Kind::Escaped => self.deserialize_str(visitor),
            Kind::List => self.deserialize_seq(visitor),
            Kind::Object => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.tape.kind(self.at()?) {
            Kind::True => visitor.visit_bool(true),
            Kind::False => visitor.visit_bool(false),
            other => Err(Refusal::kind("true or false", other)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let (text, spelling) = self.spelt(Spelling::of(type_name::<V::Value>()))?;
        visitor.visit_str(&text).map_err(|refusal: Refusal| refusal.of_spelling(spelling, &text))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        if self.is_nothing() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        if name == RAW_JSON {
            return visitor.visit_borrowed_str(self.tape.json(self.at()?));
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        let object = self.is(Kind::Object, "an object")?;
        let mut entries = Entries { tape: self.tape, key: Tape::first(object), end: self.tape.after(object) };
        entries.check_names(self.tape.count(object))?;
        entries.key = Tape::first(object);
        visitor.visit_map(entries)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_seq(self.fields(names)?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        visitor.visit_enum(Choice::of(self, variants)?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_unit()
    }
}

fn visit_text<'de, V: Visitor<'de>>(text: Cow<'_, str>, visitor: V) -> Result<V::Value, Refusal> {
    match text {
        Cow::Borrowed(text) => visitor.visit_str(text),
        Cow::Owned(text) => visitor.visit_string(text),
    }
}

/// The items of a list.
struct Items<'t, 'de> {
    tape: &'t Tape<'de>,
    next: Index,
    read: u32,
    count: u32,
}

impl<'t, 'de> Items<'t, 'de> {
    fn take(&mut self) -> Option<Reader<'t, 'de>> {
        if self.read == self.count {
            return None;
        }
        let place = Place::At(self.next);
        self.read = self.read.saturating_add(1);
        self.next = self.tape.after(self.next);
        Some(Reader { tape: self.tape, place })
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Refusal;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        let Some(item) = self.take() else { return Ok(None) };
        match seed.deserialize(item) {
            Ok(value) => Ok(Some(value)),
            Err(refusal) => Err(refusal.within(Step::Item(self.read.saturating_sub(1)))),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        usize::try_from(self.count.saturating_sub(self.read)).ok()
    }
}

/// The fields of an object, in the order in which a struct declares them.
struct Fields<'t, 'de> {
    tape: &'t Tape<'de>,
    object: Index,
    names: std::slice::Iter<'static, &'static str>,
    /// Which of the names are there, a bit for each; the lowest is of the next.
    seen: u128,
    /// Whether the object has its fields in the order of the names: then the next that is there is the one wanted.
    in_order: bool,
    /// The name of the next field, if the object has them in that order.
    expected: Index,
}

impl<'t, 'de> Fields<'t, 'de> {
    fn take(&mut self) -> (&'static str, Reader<'t, 'de>) {
        // INVARIANT: serde asks for as many fields as there are names.
        let name = self.names.next().copied().unwrap_or_default();
        let is_there = self.seen & 1 == 1;
        self.seen >>= 1;
        let found = match (is_there, self.in_order) {
            (false, _) => None,
            (true, true) => Some(self.tape.value_of(self.expected)),
            (true, false) => self.tape.field(self.object, self.expected, name),
        };
        let place = found.map_or(Place::Missing(name), |(value, following)| {
            self.expected = following;
            Place::At(value)
        });
        (name, Reader { tape: self.tape, place })
    }

    /// The next field, of which there is one for each that serde asks for.
    #[inline(never)]
    fn read<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        let (name, field) = self.take();
        match seed.deserialize(field) {
            Ok(value) => Ok(value),
            Err(refusal) => Err(refusal.within_field(name, matches!(field.place, Place::Missing(_)))),
        }
    }
}

impl<'de> SeqAccess<'de> for Fields<'_, 'de> {
    type Error = Refusal;

    // serde's code for each field has a way out for a list that ended early, which is most of that code. Here the compiler
    // sees that it is never taken.
    #[expect(clippy::inline_always, reason = "else it is a call for each field, and the way out stays")]
    #[inline(always)]
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        self.read(seed).map(Some)
    }
}

/// The entries of an object whose names are data.
struct Entries<'t, 'de> {
    tape: &'t Tape<'de>,
    key: Index,
    end: Index,
}

impl<'t, 'de> Entries<'t, 'de> {
    fn take(&mut self) -> Option<(Cow<'de, str>, Reader<'t, 'de>)> {
        if self.key >= self.end {
            return None;
        }
        let (name, value) = (self.tape.string(self.key), self.tape.after(self.key));
        self.key = self.tape.after(value);
        Some((name, Reader { tape: self.tape, place: Place::At(value) }))
    }

    /// No name comes twice, which a map would silently take as the last.
    fn check_names(&mut self, count: u32) -> Result<(), Refusal> {
        let mut names = Vec::with_capacity(usize::try_from(count).unwrap_or_default());
        while let Some((name, _)) = self.take() {
            names.push(name);
        }
        order::twice(names).map_or(Ok(()), |name| Err(Refusal::twice(&name)))
    }
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Refusal;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refusal> {
        if self.key >= self.end {
            return Ok(None);
        }
        seed.deserialize(Name(self.tape.string(self.key))).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Refusal> {
        let Some((name, value)) = self.take() else { return Err(Refusal::new("a value is wanted".into())) };
        seed.deserialize(value).map_err(|refusal| refusal.within(Step::Entry(name.into_owned())))
    }
}

/// The name of an entry: a text, also where it spells a number.
struct Name<'de>(Cow<'de, str>);

macro_rules! spelt_integers {
    ($($method:ident $visit:ident $type:ty),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            let number = self.0.parse::<$type>().ok().filter(|number| number.to_string() == self.0);
            visitor.$visit(number.ok_or_else(|| Refusal::new("a whole number, in quotes, is wanted".into()))?)
        }
    )*};
}

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Refusal;

    spelt_integers! { deserialize_i64 visit_i64 i64, deserialize_u32 visit_u32 u32, deserialize_u64 visit_u64 u64 }

    as_any! {
        deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i128 deserialize_u8 deserialize_u16
        deserialize_u128 deserialize_f32 deserialize_f64 deserialize_char deserialize_str deserialize_string
        deserialize_bytes deserialize_byte_buf deserialize_option deserialize_unit deserialize_seq deserialize_map
        deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        visit_text(self.0, visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_any(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_any(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_any(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.deserialize_any(visitor)
    }
}

/// A variant of an enum: one without data is a text, one with data an object with one field.
struct Choice<'t, 'de> {
    tape: &'t Tape<'de>,
    variant: &'static str,
    /// Which of the variants it is, from 0.
    nth: u32,
    data: Option<Index>,
}

impl<'t, 'de> Choice<'t, 'de> {
    fn of(reader: Reader<'t, 'de>, variants: &'static [&'static str]) -> Result<Self, Refusal> {
        let (tape, at) = (reader.tape, reader.at()?);
        let (name, data) = match tape.kind(at) {
            Kind::Text | Kind::Escaped => (at, None),
            Kind::Object if tape.count(at) == 1 => (Tape::first(at), Some(tape.after(Tape::first(at)))),
            other => return Err(Refusal::choice(variants, other)),
        };
        let variant = (0..).zip(variants).find(|(_, variant)| tape.says(name, variant));
        let (nth, variant) = variant.ok_or_else(|| Refusal::unknown_variant_of(variants))?;
        Ok(Self { tape, variant, nth, data })
    }

    /// The data of a variant that has some.
    fn data(&self) -> Result<Reader<'t, 'de>, Refusal> {
        match self.data {
            Some(at) => Ok(Reader { tape: self.tape, place: Place::At(at) }),
            None => Err(Refusal::new(format!("an object with the one field {} and its data is wanted", self.variant))),
        }
    }
}

impl<'de> EnumAccess<'de> for Choice<'_, 'de> {
    type Error = Refusal;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Refusal> {
        let nth: U32Deserializer<Refusal> = self.nth.into_deserializer(); // quicker to tell apart than its name
        Ok((seed.deserialize(nth)?, self))
    }
}

impl<'de> VariantAccess<'de> for Choice<'_, 'de> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        match self.data {
            None => Ok(()),
            Some(_) => Err(Refusal::new(format!("{} has no data: the text alone is wanted", self.variant))),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Refusal> {
        let data = self.data()?;
        seed.deserialize(data).map_err(|refusal| refusal.within(Step::Field(self.variant)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        self.data()?.deserialize_seq(visitor).map_err(|refusal| refusal.within(Step::Field(self.variant)))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value, Refusal> {
        let fields = self.data()?.fields(names).and_then(|fields| visitor.visit_seq(fields));
        fields.map_err(|refusal| refusal.within(Step::Field(self.variant)))
    }
}
