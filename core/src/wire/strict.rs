//! Reading in which each shape has one spelling: serde and `serde_json` alone also take a struct from an array of its
//! fields' values, a variant without data from an object, `{"half_up": null}`, and a date from many spellings.
//!
//! A deserializer around another one. It asks for a map where a struct is wanted, looks itself at what an enum is made
//! of and how a date is spelled, and hands everything else on, wrapping whatever is read inside. Errors are made of
//! [`Plain`] words.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserializer,
    de::{
        DeserializeSeed, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::StrDeserializer,
    },
};

use super::{
    plain::{Names, Plain, bare, wanted},
    spelling::Spelling,
};

/// A deserializer, a visitor, a seed, or what gives a visitor its elements: each around the lenient one.
pub(super) struct Strict<T>(pub(super) T);

macro_rules! hand_on {
    ($($method:ident($($argument:ident: $type:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, Self::Error> {
            self.0.$method($($argument,)* Strict(visitor)).map_err(Plain)
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Strict<D> {
    type Error = Plain<D::Error>;

    hand_on! {
        deserialize_any() deserialize_bool() deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64()
        deserialize_i128() deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        deserialize_f32() deserialize_f64() deserialize_char() deserialize_str() deserialize_string()
        deserialize_bytes() deserialize_byte_buf() deserialize_option() deserialize_unit() deserialize_seq()
        deserialize_map() deserialize_identifier() deserialize_ignored_any()
        deserialize_unit_struct(name: &'static str)
        deserialize_newtype_struct(name: &'static str) // by its name `serde_json` knows a value that stays text
        deserialize_tuple(len: usize)
        deserialize_tuple_struct(name: &'static str, len: usize)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.deserialize_map(Strict(visitor)).map_err(Plain)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.0.deserialize_any(OfEnum { visitor, variants }).map_err(Plain)
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }
}

macro_rules! hand_over {
    ($($method:ident: $type:ty),*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.0.$method::<Plain<E>>(value).map_err(bare)
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Strict<V> {
    type Value = V::Value;

    hand_over! {
        visit_bool: bool, visit_i64: i64, visit_i128: i128, visit_u64: u64, visit_u128: u128,
        visit_bytes: &[u8], visit_borrowed_bytes: &'de [u8], visit_byte_buf: Vec<u8>
    }

    // No visit of a number with a fraction: it is refused wherever it stands.
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        wanted(&self.0, f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match Spelling::of::<V::Value>() {
            None => self.0.visit_str::<Plain<E>>(text).map_err(bare),
            Some(spelling) if spelling.fits(text) => {
                self.0.visit_str::<Plain<E>>(text).map_err(|_| E::custom(spelling.nothing(text)))
            }
            Some(spelling) => Err(E::custom(spelling.wanted())),
        }
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        match Spelling::of::<V::Value>() {
            None => self.0.visit_borrowed_str::<Plain<E>>(text).map_err(bare),
            Some(_) => self.visit_str(text),
        }
    }

    fn visit_string<E: Error>(self, text: String) -> Result<V::Value, E> {
        match Spelling::of::<V::Value>() {
            None => self.0.visit_string::<Plain<E>>(text).map_err(bare),
            Some(_) => self.visit_str(&text),
        }
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_none::<Plain<E>>().map_err(bare)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit::<Plain<E>>().map_err(bare)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Strict(deserializer)).map_err(bare)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_newtype_struct(Strict(deserializer)).map_err(bare)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, elements: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Strict(elements)).map_err(bare)
    }

    fn visit_map<A: MapAccess<'de>>(self, fields: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Strict(fields)).map_err(bare)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Strict<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Strict(deserializer)).map_err(bare)
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Strict<A> {
    type Error = Plain<A::Error>;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Self::Error> {
        self.0.next_element_seed(Strict(seed)).map_err(Plain)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Strict<A> {
    type Error = Plain<A::Error>;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Self::Error> {
        self.0.next_key_seed(Strict(seed)).map_err(Plain)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Self::Error> {
        self.0.next_value_seed(Strict(seed)).map_err(Plain)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

/// Reads an enum: a variant without data from a string, any other from an object with one field.
struct OfEnum<V> {
    visitor: V,
    variants: &'static [&'static str],
}

impl<'de, V: Visitor<'de>> Visitor<'de> for OfEnum<V> {
    type Value = V::Value;

    // Nothing else is visited, so that the parser refuses it.
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a string or an object with one of the names {}", Names(self.variants))
    }

    fn visit_str<E: Error>(self, variant: &str) -> Result<V::Value, E> {
        self.visitor.visit_enum(Name { variant, error: PhantomData::<Plain<E>> }).map_err(bare)
    }

    fn visit_map<A: MapAccess<'de>>(self, variant: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_enum(Variant(Strict(variant))).map_err(bare)
    }
}

/// A string that is an enum: it names a variant, which has no data.
struct Name<'a, E> {
    variant: &'a str,
    error: PhantomData<E>,
}

impl<'de, E: Error> EnumAccess<'de> for Name<'_, E> {
    type Error = E;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), E> {
        Ok((seed.deserialize(StrDeserializer::new(self.variant))?, self))
    }
}

impl<E: Error> Name<'_, E> {
    /// The name was one of the variants', so it isn't the sender's.
    fn has_fields<T>(&self) -> Result<T, E> {
        let variant = self.variant;
        Err(E::custom(format_args!("the variant `{variant}` has fields: it is written as {{\"{variant}\": …}}")))
    }
}

impl<'de, E: Error> VariantAccess<'de> for Name<'_, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, E> {
        self.has_fields()
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, E> {
        self.has_fields()
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, E> {
        self.has_fields()
    }
}

/// The one field of an object that is an enum: its name is the variant, its value the data.
struct Variant<A>(A);

impl<'de, A: MapAccess<'de>> Variant<A> {
    /// The data, after which nothing else may come.
    fn data<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<S::Value, A::Error> {
        let data = self.0.next_value_seed(seed)?;
        match self.0.next_key::<IgnoredAny>()? {
            None => Ok(data),
            Some(_) => Err(A::Error::custom("an object that names a variant has one field, not several")),
        }
    }
}

impl<'de, A: MapAccess<'de>> EnumAccess<'de> for Variant<A> {
    type Error = A::Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<(S::Value, Self), A::Error> {
        let variant = self.0.next_key_seed(seed)?;
        let variant =
            variant.ok_or_else(|| A::Error::custom("an object that names a variant has one field, not none"))?;
        Ok((variant, self))
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for Variant<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        Err(A::Error::custom("an object stands where a string is wanted, since the variant has no data"))
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.data(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.data(Elements(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, A::Error> {
        self.data(Fields(visitor))
    }
}

/// A visitor of the data of a variant with named fields.
struct Fields<V>(V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Fields<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_map(self.0)
    }
}

/// A visitor of the data of a variant with fields by position.
struct Elements<V>(V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Elements<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_seq(self.0)
    }
}
