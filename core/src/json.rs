//! The JSON API: one named operation a call, bytes in, bytes out.
//!
//! It is the whole library for hosts without a binding of their own, and what the C ABI carries. Inputs and outputs are
//! the public types as [`crate::wire`] reads and writes them; [`operations`] lists the operations with their JSON Schemas.
//!
//! No call leaves anything behind: the office is handed its log each time, and a device the bytes that it kept, which go
//! from the output of one call into the input of the next as they are.

mod billing;
mod board;
mod calendar;
mod device;
mod dispatch;
mod invoice;
mod job;
mod ledger;
mod money;
mod office;
mod payment;
mod pricing;
mod recurrence;
mod schedule;
mod tax;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde::Serialize;

use crate::{
    error::{Coded, Failure, excerpt, quoted},
    limits::JSON_SCHEMA_VERSION,
    log::RawJson,
    wire::{self, WireError},
};

/// The version of the JSON schema: of what the operations and the types are as JSON.
///
/// It rises with every release in which JSON may hold what the release before refuses: another field, another variant, another
/// operation, a wider bound. A field never goes, and never changes its name, its type or its meaning.
///
/// - A document of an earlier version is read: a field that it doesn't have means what its absence meant then.
/// - A document of a later version is read as far as it has nothing new; else it is refused (`JM-WIR-0001`), an unknown field
///   by its name and an unknown variant by its place. Nothing of it is dropped.
///
/// The `$id` of each schema holds it: `urn:journeyman:schema:1:money.allocate:input`. No document does, since its bytes are
/// hashed, and a new release of the library would change them: hosts that exchange JSON tell each other this number.
///
/// ```
/// use journeyman::json::{SCHEMA_VERSION, operations};
///
/// let allocate = operations().find(|operation| operation.name() == "money.allocate").ok_or("no such operation")?;
/// let id = format!("urn:journeyman:schema:{SCHEMA_VERSION}:money.allocate:output");
/// assert_eq!(allocate.output_schema().get("$id"), Some(&id.into()));
/// # Ok::<(), &str>(())
/// ```
pub const SCHEMA_VERSION: u32 = JSON_SCHEMA_VERSION;

/// Why a call reached no operation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CallError {
    /// No operation has this name.
    #[error("{} is not an operation", quoted(given))]
    UnknownOperation {
        /// The start of what came, or its length if it isn't of a code's form.
        given: String,
    },
}

impl Coded for CallError {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownOperation { .. } => "JM-API-0001",
        }
    }
}

/// A named operation of the JSON API.
#[derive(Clone, Copy)]
pub struct Operation {
    name: &'static str,
    summary: &'static str,
    run: fn(&[u8]) -> Result<Vec<u8>, Failure>,
}

/// The schemas of an operation, in a table of their own: a program that calls operations and asks for no schema, such as a
/// phone's, then has none of the code that makes them, which is as much as all the rest.
struct Schemas {
    name: &'static str,
    input: fn(&mut SchemaGenerator) -> Schema,
    output: fn(&mut SchemaGenerator) -> Schema,
}

impl Operation {
    /// Its name, module first: `money.allocate`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What it answers, in a few words.
    #[must_use]
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// The JSON Schema (draft 2020-12) of its input.
    #[must_use]
    pub fn input_schema(&self) -> Schema {
        self.root_schema("input", self.schemas().input, SchemaSettings::draft2020_12().for_deserialize())
    }

    /// The JSON Schema (draft 2020-12) of its output.
    #[must_use]
    pub fn output_schema(&self) -> Schema {
        self.root_schema("output", self.schemas().output, SchemaSettings::draft2020_12().for_serialize())
    }

    fn root_schema(&self, side: &str, of: fn(&mut SchemaGenerator) -> Schema, settings: SchemaSettings) -> Schema {
        let mut generator = settings.into_generator();
        let mut schema = of(&mut generator);
        let definitions = generator.take_definitions(true);
        schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        schema.insert("$id".to_owned(), format!("urn:journeyman:schema:{SCHEMA_VERSION}:{}:{side}", self.name).into());
        if !definitions.is_empty() {
            schema.insert("$defs".to_owned(), definitions.into());
        }
        schema
    }

    fn schemas(&self) -> &'static Schemas {
        const ANYTHING: &Schemas = &Schemas { name: "", input: schema_of::<RawJson>, output: schema_of::<RawJson> };
        // INVARIANT: `operation_tables!` writes a row of each table for each operation.
        SCHEMAS.iter().copied().flatten().find(|row| row.name == self.name).unwrap_or(ANYTHING)
    }
}

/// Runs the operation of a name on its JSON input.
///
/// # Errors
/// A [`Failure`] with the code of whatever was wrong: `JM-API-0001` for an unknown operation, `JM-WIR-0001` for input of
/// another shape, else the operation's own.
///
/// ```
/// let input = br#"{"total":{"minor":10000,"currency":"AUD"},"weights":[1,1,1]}"#;
/// let parts = journeyman::json::call("money.allocate", input)?;
/// assert!(parts.starts_with(br#"[{"minor":3334,"currency":"AUD"}"#));
/// # Ok::<(), journeyman::error::Failure>(())
/// ```
pub fn call(operation: &str, input: &[u8]) -> Result<Vec<u8>, Failure> {
    match operations().find(|known| known.name == operation) {
        Some(known) => (known.run)(input),
        None => Err(CallError::UnknownOperation { given: excerpt(operation) }.failure()),
    }
}

/// Every operation, in the order of the layers.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    TABLES.iter().copied().flatten()
}

const TABLES: &[&[Operation]] = &[
    money::OPERATIONS,
    calendar::OPERATIONS,
    tax::OPERATIONS,
    pricing::OPERATIONS,
    recurrence::OPERATIONS,
    job::OPERATIONS,
    schedule::OPERATIONS,
    invoice::OPERATIONS,
    payment::OPERATIONS,
    dispatch::OPERATIONS,
    board::OPERATIONS,
    billing::OPERATIONS,
    ledger::OPERATIONS,
    office::OPERATIONS,
    device::OPERATIONS,
];

const SCHEMAS: &[&[Schemas]] = &[
    money::SCHEMAS,
    calendar::SCHEMAS,
    tax::SCHEMAS,
    pricing::SCHEMAS,
    recurrence::SCHEMAS,
    job::SCHEMAS,
    schedule::SCHEMAS,
    invoice::SCHEMAS,
    payment::SCHEMAS,
    dispatch::SCHEMAS,
    board::SCHEMAS,
    billing::SCHEMAS,
    ledger::SCHEMAS,
    office::SCHEMAS,
    device::SCHEMAS,
];

/// Answers an input that was read, and writes the output: what every operation does.
fn answer<I, O, E>(input: Result<I, WireError>, rule: impl FnOnce(I) -> Result<O, E>) -> Result<Vec<u8>, Failure>
where
    O: Serialize,
    E: Into<Failure>,
{
    let output = rule(input?).map_err(Into::into)?;
    Ok(wire::to_bytes(&output))
}

fn schema_of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// A module's two tables: `("money.allocate", "what it answers", Input => Output, |input| …),` for each operation.
macro_rules! operation_tables {
    ($(($name:literal, $summary:literal, $input:ty => $output:ty, $rule:expr)),* $(,)?) => {
        use $crate::wire::Wire as _; // but a type may have a quicker way of its own

        pub(super) const OPERATIONS: &[$crate::json::Operation] = &[$($crate::json::Operation {
            name: $name,
            summary: $summary,
            run: |input| $crate::json::answer::<$input, $output, _>(<$input>::from_json(input), $rule),
        }),*];

        pub(super) const SCHEMAS: &[$crate::json::Schemas] = &[$($crate::json::Schemas {
            name: $name,
            input: $crate::json::schema_of::<$input>,
            output: $crate::json::schema_of::<$output>,
        }),*];
    };
}
use operation_tables;
