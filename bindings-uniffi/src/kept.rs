//! The JSON of every value through two functions, and not through two of each type: four hundred exports, with what UniFFI
//! writes around each, are a fifth of the library.
//!
//! Hosts don't see them: journeyman-bindgen writes `Money.fromJson(bytes)` and `amount.toJson()`, which call them.

use journeyman::{
    error::HostError,
    wire::{Wire, WireError},
};
use uniffi::{Lift, Lower};

use crate::{
    UniFfiTag,
    declared::kept::KEPT,
    error::{JourneymanError, raised},
};

/// A type that has JSON: its name in the hosts, and how it gets from JSON to the bytes in which it crosses, and back.
pub(crate) struct Kept {
    name: &'static str,
    read: fn(&[u8]) -> Result<Vec<u8>, WireError>,
    write: fn(&[u8]) -> uniffi::Result<Vec<u8>>,
}

/// The row of a type.
pub(crate) const fn of<T: Wire + Lower<UniFfiTag> + Lift<UniFfiTag>>(name: &'static str) -> Kept {
    Kept { name, read: read::<T>, write: write::<T> }
}

fn read<T: Wire + Lower<UniFfiTag>>(json: &[u8]) -> Result<Vec<u8>, WireError> {
    let mut crossing = Vec::new();
    T::write(T::from_json(json)?, &mut crossing);
    Ok(crossing)
}

fn write<T: Wire + Lift<UniFfiTag>>(mut crossed: &[u8]) -> uniffi::Result<Vec<u8>> {
    Ok(T::try_read(&mut crossed)?.to_json())
}

/// The names of the types that have JSON, for journeyman-bindgen.
pub fn kept() -> impl Iterator<Item = &'static str> {
    KEPT.iter().map(|kept| kept.name)
}

fn named(name: &str) -> Result<&'static Kept, JourneymanError> {
    KEPT.iter().find(|kept| kept.name == name).ok_or_else(|| raised(HostError::unreadable("type", name)))
}

/// Reads a value of a type from its JSON, strictly, into the bytes in which it crosses.
#[uniffi::export]
pub fn value_from_json(name: String, json: Vec<u8>) -> Result<Vec<u8>, JourneymanError> {
    (named(&name)?.read)(&json).map_err(raised)
}

/// The canonical JSON of a value of a type, from the bytes in which it crosses.
#[uniffi::export]
pub fn value_to_json(name: String, value: Vec<u8>) -> Result<Vec<u8>, JourneymanError> {
    let kept = named(&name)?;
    (kept.write)(&value).map_err(|error| match error.downcast::<JourneymanError>() {
        Ok(refused) => refused,
        Err(other) => raised(HostError::unreadable(kept.name, &other.to_string())),
    })
}

/// How half a character is refused, which no text of Rust can hold: as C's texts that aren't UTF-8 are. It always throws.
#[uniffi::export]
pub fn value_not_utf8() -> Result<(), JourneymanError> {
    Err(raised(HostError::NotUtf8 { argument: "text" }))
}
