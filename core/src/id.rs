//! Typed ids: UUIDs that the host makes, each kind a type of its own so that a job's id can't pass for a visit's.
//!
//! The core never makes an id, since it has neither clock nor randomness. Version 7 UUIDs are the ones to give: they sort
//! by time, and a phone can make them without asking anyone.

use std::{borrow::Cow, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    error::{Coded, excerpt, quoted},
    wire,
};

/// Why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum IdError {
    /// The text isn't a hyphenated UUID.
    #[error("{} is not a UUID of 36 characters with hyphens", quoted(given))]
    NotAUuid {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
    /// The UUID of zeros, which stands for no id at all.
    #[error("the nil UUID is no id")]
    Nil,
}

impl Coded for IdError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAUuid { .. } => "JM-ID-0001",
            Self::Nil => "JM-ID-0002",
        }
    }
}

/// Declares the kinds of ids.
macro_rules! ids {
    ($($(#[doc = $doc:literal])+ $name:ident),+ $(,)?) => {$(
        $(#[doc = $doc])+
        ///
        /// # Errors
        /// Parsing gives [`IdError`]: `JM-ID-0001`, `JM-ID-0002`.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid); // INVARIANT: not nil

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(given: &str) -> Result<Self, IdError> {
                parse(given)?.try_into()
            }
        }

        impl TryFrom<Uuid> for $name {
            type Error = IdError;

            fn try_from(given: Uuid) -> Result<Self, IdError> {
                if given.is_nil() { Err(IdError::Nil) } else { Ok(Self(given)) }
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

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({
                    "description": concat!($($doc),+).trim_start(),
                    "type": "string",
                    "format": "uuid",
                })
            }
        }
    )+};
}

ids! {
    /// A customer: who asks for work and pays.
    CustomerId,
    /// A site: where the work is.
    SiteId,
    /// A job, from the enquiry to the last visit.
    JobId,
    /// A quote for a job.
    QuoteId,
    /// A visit of a job.
    VisitId,
    /// A technician.
    TechnicianId,
    /// A booking of a technician's time.
    BookingId,
    /// An absence of a technician.
    LeaveId,
    /// A vehicle.
    VehicleId,
    /// A piece of equipment.
    EquipmentId,
    /// An invoice.
    InvoiceId,
    /// A credit note.
    CreditNoteId,
    /// A payment.
    PaymentId,
    /// A refund of a payment.
    RefundId,
    /// A piece of work recorded on a visit: time or material.
    WorkId,
    /// A person who gives commands.
    ActorId,
    /// A device: a phone or a browser.
    DeviceId,
    /// A command, made and stored on the device before it is sent.
    CommandId,
}

fn parse(given: &str) -> Result<Uuid, IdError> {
    // The parser also takes braces, URNs and 32 bare digits: other bytes for the same id, which hashes and joins miss.
    const HYPHENATED_BYTES: usize = 36;
    if given.len() != HYPHENATED_BYTES {
        return Err(IdError::NotAUuid { given: excerpt(given) });
    }
    Uuid::try_parse(given).map_err(|_| IdError::NotAUuid { given: excerpt(given) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hyphenated_form_is_an_id() {
        let id = "01999a3f-0000-7000-8000-000000000001";
        assert_eq!(id.parse::<JobId>().unwrap().to_string(), id);
        assert_eq!(id.to_uppercase().parse::<JobId>().unwrap().to_string(), id);
        for given in ["", "01999a3f000070008000000000000001", "{01999a3f-0000-7000-8000-000000000001}", "job 17"] {
            assert_eq!(given.parse::<JobId>().unwrap_err().code(), "JM-ID-0001", "{given}");
        }
    }

    #[test]
    fn the_nil_uuid_is_no_id() {
        assert_eq!(Uuid::nil().to_string().parse::<JobId>().unwrap_err().code(), "JM-ID-0002");
    }
}
