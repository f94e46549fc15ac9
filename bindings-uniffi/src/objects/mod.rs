//! What stays in Rust: states that are large or change, and what is only ever answered.
//!
//! Their regular methods are written by declare.py, in `declared`; here are the structs and what isn't regular.

pub mod answers;
pub mod books;
pub mod calendar;
pub mod device;
pub mod diary;
pub mod firm;
pub mod job;
pub mod log;
pub mod office;

pub use answers::JobTransition;
pub use books::{Ledger, Payments};
pub use calendar::{Tzdb, Zone};
pub use device::Device;
pub use diary::Diary;
pub use firm::FirmState;
pub use job::Job;
pub use log::{Entry, Submission};
pub use office::Office;

/// An object of a state of the core. Kept as JSON, it is read from that and written as such, and is equal by its state.
macro_rules! object {
    ($(#[$doc:meta])* $name:ident holds $holder:ident of $core:path, kept as JSON) => {
        $crate::objects::object! {
            $(#[$doc])*
            #[uniffi::export(Debug, Eq)]
            $name holds $holder of $core
        }
        $crate::objects::kept_as_json!($name);
    };
    ($(#[$attribute:meta])* $name:ident holds $holder:ident of $core:path) => {
        $(#[$attribute])*
        #[derive(uniffi::Object)]
        pub struct $name(pub(crate) $crate::live::$holder<$core>);

        impl $name {
            /// An object of its own.
            pub(crate) fn own(state: $core) -> std::sync::Arc<Self> {
                std::sync::Arc::new(Self($crate::live::$holder::own(state)))
            }
        }
    };
}
pub(crate) use object;

/// JSON and equality of an object: a part of `object!`.
macro_rules! kept_as_json {
    ($name:ident) => {
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }

        /// A short form, since a state is long and holds what is nobody else's business.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}({} bytes of JSON)", stringify!($name), self.to_json().len())
            }
        }

        #[uniffi::export]
        impl $name {
            /// Reads one from its JSON, strictly.
            #[uniffi::constructor]
            pub fn from_json(json: Vec<u8>) -> Result<std::sync::Arc<Self>, $crate::error::JourneymanError> {
                journeyman::wire::Wire::from_json(&json).map(Self::own).map_err($crate::error::raised)
            }

            /// Its canonical JSON: the same bytes on every host.
            pub fn to_json(&self) -> Vec<u8> {
                self.0.read(journeyman::wire::Wire::to_json)
            }
        }
    };
}
pub(crate) use kept_as_json;
