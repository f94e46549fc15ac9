//! How values cross that aren't records or enums of their public fields: texts, ids, times, and checked records.

use std::{
    collections::{BTreeMap, HashMap},
    str::FromStr,
};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Timelike, Utc};
use journeyman::{
    calendar::CalendarError,
    error::{Coded, HostError},
    wire::Wire,
};
use uuid::Uuid;

use crate::{
    declared::names::{
        Country, Currency, Digest, Exact, ExchangeRate, InvoicedQuantity, Label, Percent, Quantity, RawJson, Rule,
        StepInput, StepInputs, Text, Unit, UnitPrice, ZoneName,
    },
    error::unlifted,
};

/// Values that cross as their canonical text, under their own names: hosts read `currency: Currency`.
macro_rules! text {
    ($($name:ident),+ $(,)?) => {$(
        uniffi::custom_type!($name, String, {
            remote,
            lower: |value| value.to_string(),
            try_lift: |text| parsed::<$name>(&text),
        });
    )+};
}
text!(Country, Currency, Digest, Exact, ExchangeRate, InvoicedQuantity, Percent, Quantity, Rule, UnitPrice, ZoneName);

fn parsed<T: FromStr<Err: Coded>>(text: &str) -> uniffi::Result<T> {
    text.parse().map_err(unlifted)
}

uniffi::custom_type!(RawJson, String, {
    remote,
    lower: |value| value.as_str().to_owned(),
    try_lift: |text| RawJson::from_json(text.as_bytes()).map_err(unlifted),
});

// A list that keeps a few items in itself, which no host needs to know of.
uniffi::custom_type!(StepInputs, Vec<StepInput>, {
    remote,
    lower: |inputs| inputs.to_vec(),
    try_lift: |inputs| Ok(inputs.into()),
});

uniffi::custom_type!(Uuid, String, {
    remote,
    lower: |value| value.as_hyphenated().to_string(),
    try_lift: |text| Uuid::try_parse(&text).map_err(|_| unlifted(HostError::unreadable("UUID", &text))),
});

// Times cross as ISO 8601 and become the host's own types there. Not as UniFFI's timestamp: that panics for times beyond
// chrono's, and Swift would cut a millisecond off some times on their way back.
type Timestamp = DateTime<Utc>;
type LocalDate = NaiveDate;
type LocalDateTime = NaiveDateTime;
type LocalTime = NaiveTime;
uniffi::custom_type!(Timestamp, String, {
    remote,
    lower: |value| without_leap_second(value).to_rfc3339_opts(SecondsFormat::AutoSi, true),
    try_lift: |text| written_by_json(read_time("time", &text)?),
});
uniffi::custom_type!(LocalDate, String, {
    remote,
    lower: |value| value.to_string(),
    try_lift: |text| written_by_json(read("date", &text)?),
});
uniffi::custom_type!(LocalDateTime, String, {
    remote,
    lower: |value| format!("{:?}", without_leap_second(value)),
    try_lift: |text| written_by_json(read_time("local time", &text)?),
});
uniffi::custom_type!(LocalTime, String, {
    remote,
    lower: |value| without_leap_second(value).to_string(),
    try_lift: |text| read_time("time of day", &text),
});

fn read<T: FromStr>(wanted: &'static str, text: &str) -> uniffi::Result<T> {
    text.parse().map_err(|_| unlifted(HostError::unreadable(wanted, text)))
}

/// Refuses a year that JSON has no text for. What is put in an envelope or kept is written as JSON: it couldn't be read again,
/// and a fact would be lost. The core says itself where it takes less.
fn written_by_json<T: Datelike>(date: T) -> uniffi::Result<T> {
    const YEARS: std::ops::RangeInclusive<i32> = 0..=9999;
    let year = date.year();
    if YEARS.contains(&year) { Ok(date) } else { Err(unlifted(CalendarError::OutOfRange { year })) }
}

/// Swift's own times can have a sixtieth second.
fn read_time<T: FromStr + Timelike>(wanted: &'static str, text: &str) -> uniffi::Result<T> {
    let time: T = read(wanted, text)?;
    if time.nanosecond() > LAST_NANOSECOND { Err(unlifted(HostError::unreadable(wanted, text))) } else { Ok(time) }
}

const LAST_NANOSECOND: u32 = 999_999_999;

/// The core refuses leap seconds wherever a time is used; hosts can't even hold one, so it becomes the last nanosecond
/// before.
fn without_leap_second<T: Timelike + Copy>(time: T) -> T {
    if time.nanosecond() > LAST_NANOSECOND { time.with_nanosecond(LAST_NANOSECOND).unwrap_or(time) } else { time }
}

/// Converts `$name` as its neighbour `$as`, whose place in metadata it takes: hosts see no name of its own.
macro_rules! crosses_as {
    ($name:ty, $as:ty, |$value:ident| $lower:expr, |$crossed:ident| $lift:expr) => {
        // SAFETY: it reads and writes what the neighbour does.
        unsafe impl uniffi::FfiConverter<crate::UniFfiTag> for $name {
            type FfiType = <$as as uniffi::Lower<crate::UniFfiTag>>::FfiType;

            fn lower($value: Self) -> Self::FfiType {
                <$as as uniffi::Lower<crate::UniFfiTag>>::lower($lower)
            }

            fn try_lift(crossed: Self::FfiType) -> uniffi::Result<Self> {
                let $crossed = <$as as uniffi::Lift<crate::UniFfiTag>>::try_lift(crossed)?;
                $lift
            }

            fn write($value: Self, buffer: &mut Vec<u8>) {
                <$as as uniffi::Lower<crate::UniFfiTag>>::write($lower, buffer);
            }

            fn try_read(buffer: &mut &[u8]) -> uniffi::Result<Self> {
                let $crossed = <$as as uniffi::Lift<crate::UniFfiTag>>::try_read(buffer)?;
                $lift
            }

            const TYPE_ID_META: uniffi::MetadataBuffer = <$as as uniffi::TypeId<crate::UniFfiTag>>::TYPE_ID_META;
        }
        uniffi::derive_ffi_traits!(local $name);
    };
}
pub(crate) use crosses_as;

// `Text`, `Label` and `Unit` are names that SwiftUI, Foundation and Kotlin have too: hosts see plain strings.
crosses_as!(Text, String, |value| value.to_string(), |text| parsed(&text));
crosses_as!(Label, String, |value| value.to_string(), |text| parsed(&text));
crosses_as!(Unit, String, |value| value.to_string(), |text| parsed(&text));
crosses_as!(
    BTreeMap<String, String>,
    HashMap<String, String>,
    |value| value.into_iter().collect(),
    |map| Ok(map.into_iter().collect())
);

/// A typed id: a record of one UUID, so that no id passes for another's.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident as $parts:ident named $text:literal) => {
        $(#[$doc])*
        #[derive(uniffi::Record)]
        #[uniffi(name = $text)]
        pub struct $parts {
            /// The UUID. Version 7 sorts by time.
            pub uuid: uuid::Uuid,
        }
        $crate::convert::crosses_as!(
            $name,
            $parts,
            |id| $parts { uuid: id.into() },
            |parts| $name::try_from(parts.uuid).map_err($crate::error::unlifted)
        );
    };
}
pub(crate) use id;

/// A type of the core with private fields: a record of them in the host, checked again on its way back, since a host can
/// copy a record with another field.
macro_rules! mirror {
    (
        $(#[$doc:meta])* $name:ident as $parts:ident named $text:literal {
            $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
        }
        |$back:pat_param| $check:expr
    ) => {
        $(#[$doc])*
        #[derive(serde::Serialize, uniffi::Record)]
        #[uniffi(name = $text)]
        pub struct $parts {
            $($(#[$field_doc])* pub $field: $type,)+
        }
        $crate::convert::crosses_as!(
            $name,
            $parts,
            |value| $parts { $($field: value.$field().to_owned()),+ },
            |parts| {
                let $back = parts;
                $check.map_err($crate::error::unlifted)
            }
        );
    };
}
pub(crate) use mirror;

/// A type of the core with public fields that are checked where they are read from JSON: what a host put together is
/// checked as that is.
macro_rules! guarded {
    (
        $(#[$doc:meta])* $name:ident as $parts:ident named $text:literal {
            $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
        }
        |$value:ident| $check:expr
    ) => {
        $(#[$doc])*
        #[derive(uniffi::Record)]
        #[uniffi(name = $text)]
        pub struct $parts {
            $($(#[$field_doc])* pub $field: $type,)+
        }
        $crate::convert::crosses_as!(
            $name,
            $parts,
            |value| {
                let $name { $($field),+ } = value;
                $parts { $($field),+ }
            },
            |parts| {
                let $parts { $($field),+ } = parts;
                let $value = $name { $($field),+ };
                $check.map_err($crate::error::unlifted)
            }
        );
    };
}
pub(crate) use guarded;

/// What a getter lends of a part that may be absent, as the part itself. It is found before [`ToOwned`], which would make a
/// copy of the reference.
pub(crate) trait OwnedPart {
    type Part;

    fn to_owned(self) -> Self::Part;
}

impl<T: Clone> OwnedPart for Option<&T> {
    type Part = Option<T>;

    fn to_owned(self) -> Option<T> {
        self.cloned()
    }
}

/// Checks the parts of a record as its own type checks its JSON.
pub(crate) fn checked<P: serde::Serialize, T: Wire>(parts: &P) -> Result<T, journeyman::wire::WireError> {
    T::from_json(&serde_json::to_vec(parts).unwrap_or_default())
}

/// Reading a value from JSON and writing it.
macro_rules! wire {
    ($type:ident, $from:ident, $to:ident) => {
        /// Reads one from its JSON, strictly.
        #[uniffi::export]
        pub fn $from(json: Vec<u8>) -> Result<$type, $crate::error::JourneymanError> {
            <$type as journeyman::wire::Wire>::from_json(&json).map_err($crate::error::raised)
        }

        /// Its canonical JSON: the same bytes on every host.
        #[uniffi::export]
        pub fn $to(value: $type) -> Result<Vec<u8>, $crate::error::JourneymanError> {
            Ok(journeyman::wire::Wire::to_json(&value))
        }
    };
}
pub(crate) use wire;
