//! The table with which the tests of a host replay the vectors: for each operation of the JSON API the typed call that
//! answers the same, with its arguments read from the fields of the vector's input.
//!
//! Which call that is follows from names: `money.allocate` is the function `money_allocate`, or the method `allocate` of the
//! object of that module. An operation for which none is found must stand in [`BY_HAND`], or nothing is written.

use std::{collections::BTreeMap, fmt::Write};

use journeyman::json::{Operation, operations};
use journeyman_uniffi::kept::kept;
use serde_json::Value;
use uniffi_bindgen::{
    ComponentInterface,
    interface::{AsType, Type},
};

use crate::{
    Language, Outcome,
    json::{camel, upper_first},
};

/// Operations that answer what several calls of the typed API do together: each host's tests write them out.
const BY_HAND: &[&str] = &[
    "device.new",
    "device.receive",
    "device.record",
    "device.view",
    "invoice.explain",
    "invoice.explain_credit",
    "invoice.verify",
    "invoice.verify_credit",
    "ledger.decide",
    "office.replay",
    "office.submit",
    "payment.decide",
    "schedule.explain",
];

/// Operations whose function has another name, with the fields of the input in the order of its arguments.
const NAMED_OTHERWISE: &[(&str, &str, &[&str])] = &[
    ("calendar.overlap", "interval_intersection", &["left", "right"]),
    ("invoice.explain_inexpressible", "inexpressible_reason_text", &[]),
    ("pricing.explain", "priced_explanation_text", &[]),
    ("schedule.explain_rejection", "slot_rejection_text", &[]),
    ("schedule.explain_relaxation", "slot_relaxation_text", &[]),
    ("tax.roundings", "tax_permitted_roundings", &["regime", "prices"]),
];

/// The object that a module's operations are methods of.
const OBJECTS: &[(&str, &str)] =
    &[("calendar", "Zone"), ("job", "Job"), ("schedule", "Diary"), ("payment", "Payments"), ("ledger", "Ledger")];

/// Where an argument comes from.
enum Source {
    /// A field of the input.
    Field(String),
    /// The whole input.
    Whole,
    /// The bundled time zones, which the JSON API always uses.
    BundledZones,
    /// A diary of the technicians, the leave and the bookings in the input.
    DiaryParts,
}

struct Argument {
    name: String,
    kind: Type,
    source: Source,
}

/// The typed call that answers what an operation does.
struct Call {
    operation: &'static str,
    fields: Vec<String>,
    name: String,
    receiver: Option<Argument>,
    arguments: Vec<Argument>,
    answer: Option<Type>,
}

/// The table of a language.
pub(crate) fn table(language: Language, interface: &ComponentInterface) -> Outcome<String> {
    let mut writer = Writer { language, interface, records: BTreeMap::new() };
    let mut cases = String::new();
    for operation in operations().filter(|operation| !BY_HAND.contains(&operation.name())) {
        let call = call(operation, interface)?;
        write!(cases, "{}", writer.case(&call)?)?;
    }
    let records: String = writer.records.values().map(String::as_str).collect();
    Ok(match language {
        Language::Kotlin => format!(
            "// Written by journeyman-bindgen.\n\npackage dev.journeyman.tests\n\nimport dev.journeyman.*\n\n\
             /** The typed call of an operation, or null if the tests have it by hand. */\n\
             internal fun typed(operation: String, given: Given): Outcome<*>? = when (operation) {{\n{cases}    else -> null\n}}\n{records}"
        ),
        Language::Swift => format!(
            "// Written by journeyman-bindgen.\n\nimport Foundation\nimport Journeyman\n\n\
             /// The typed call of an operation, or nil if the tests have it by hand.\n\
             func typed(_ operation: String, _ given: Given) throws -> Outcome? {{\n    switch operation {{\n{cases}    default: return nil\n    }}\n}}\n{records}"
        ),
    })
}

fn call(operation: &'static Operation, interface: &ComponentInterface) -> Outcome<Call> {
    let fields = fields(operation);
    let (module, verb) = operation.name().split_once('.').ok_or("an operation without a module")?;
    let otherwise = NAMED_OTHERWISE.iter().find(|(name, ..)| *name == operation.name());
    let name = otherwise.map_or_else(|| format!("{module}_{verb}"), |(_, name, _)| (*name).to_owned());
    if let Some(function) = interface.get_function_definition(&name) {
        let taken = function.arguments().iter().map(|a| (a.name().to_owned(), a.as_type())).collect();
        let arguments = match otherwise {
            Some((_, _, order)) if !order.is_empty() => in_order(taken, order),
            _ => matched(taken, &fields)
                .ok_or_else(|| format!("{}: its fields aren't the arguments", operation.name()))?,
        };
        let answer = function.return_type().cloned();
        return Ok(Call { operation: operation.name(), fields, name: camel(&name), receiver: None, arguments, answer });
    }
    let object = OBJECTS.iter().find(|(of, _)| *of == module).map(|(_, object)| *object);
    let object = object.and_then(|object| interface.get_object_definition(object));
    let method = object.and_then(|object| Some((object, object.methods().into_iter().find(|m| m.name() == verb)?)));
    let Some((object, method)) = method else {
        return Err(format!("no typed call was found for {}: name one, or write it by hand", operation.name()).into());
    };
    // The receiver is an argument like the others, and the first.
    let mut taken = vec![(object.name().to_lowercase(), object.as_type())];
    taken.extend(method.arguments().iter().map(|argument| (argument.name().to_owned(), argument.as_type())));
    let mut arguments = matched(taken, &fields)
        .ok_or_else(|| format!("{}: its fields aren't the method's arguments", operation.name()))?
        .into_iter();
    let receiver = arguments.next();
    let answer = method.return_type().cloned();
    let name = camel(verb);
    Ok(Call { operation: operation.name(), fields, name, receiver, arguments: arguments.collect(), answer })
}

/// The names of the input's fields, or none if it is one value.
fn fields(operation: &Operation) -> Vec<String> {
    let schema = operation.input_schema().to_value();
    let root = schema.get("$ref").and_then(Value::as_str).and_then(|path| schema.pointer(path.trim_start_matches('#')));
    let properties = root.unwrap_or(&schema).get("properties").and_then(Value::as_object);
    properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
}

fn in_order(taken: Vec<(String, Type)>, order: &[&str]) -> Vec<Argument> {
    let sources = order.iter().map(|field| Source::Field((*field).to_owned()));
    taken.into_iter().zip(sources).map(|((name, kind), source)| Argument { name, kind, source }).collect()
}

/// Arguments and fields by name, and the one argument that is left with the one field that is left.
fn matched(taken: Vec<(String, Type)>, fields: &[String]) -> Option<Vec<Argument>> {
    let field_of = |name: &str| fields.iter().find(|field| *field == name || **field == format!("{name}s")).cloned();
    let named: Vec<Option<String>> = taken.iter().map(|(name, _)| field_of(name)).collect();
    let left: Vec<&String> = fields.iter().filter(|field| !named.iter().flatten().any(|name| name == *field)).collect();
    let alone = taken.len() == 1 && named.iter().all(Option::is_none) && fields.len() != 1;
    let diary_parts = ["technicians", "leave", "bookings"].iter().all(|part| fields.iter().any(|field| field == part));
    let mut arguments = Vec::new();
    for ((name, kind), field) in taken.into_iter().zip(named) {
        let source = match (&kind, field) {
            (_, Some(field)) => Source::Field(field),
            (Type::Object { name, .. }, None) if name == "Tzdb" => Source::BundledZones,
            (Type::Object { name, .. }, None) if name == "Diary" && diary_parts => Source::DiaryParts,
            (_, None) if alone => Source::Whole,
            // `request` is a record of its own even where the diary's parts stand beside it.
            (_, None) => match left.as_slice() {
                [field] => Source::Field((*field).clone()),
                _ => return None,
            },
        };
        arguments.push(Argument { name, kind, source });
    }
    Some(arguments)
}

struct Writer<'a> {
    language: Language,
    interface: &'a ComponentInterface,
    /// Readers of records that have no JSON of their own, by name.
    records: BTreeMap<String, String>,
}

impl Writer<'_> {
    fn case(&mut self, call: &Call) -> Outcome<String> {
        let fields: Vec<String> = call.fields.iter().map(|field| format!("\"{field}\"")).collect();
        let whole = call.arguments.iter().any(|argument| matches!(argument.source, Source::Whole));
        let only = if whole { String::new() } else { format!("given.only({})", fields.join(", ")) };
        let each = self.each(call)?;
        let body = if let Some(body) = each {
            body
        } else {
            let arguments =
                call.arguments.iter().map(|argument| self.argument(argument)).collect::<Outcome<Vec<_>>>()?;
            let receiver = match &call.receiver {
                Some(receiver) => format!("{}.", self.value(receiver)?),
                None => String::new(),
            };
            let answer = call.answer.as_ref().ok_or_else(|| format!("{} answers nothing", call.operation))?;
            let reader = self.reader(answer)?;
            format!("outcome({receiver}{}({}), {reader})", call.name, arguments.join(", "))
        };
        Ok(match self.language {
            Language::Kotlin => {
                let only = if only.is_empty() { only } else { format!("{only}\n        ") };
                format!("    \"{}\" -> {{\n        {only}{body}\n    }}\n", call.operation)
            }
            Language::Swift => {
                let only = if only.is_empty() { only } else { format!("try {only}\n        ") };
                let tries = if body.contains("given.") { "try " } else { "" };
                format!("    case \"{}\":\n        {only}return {tries}{body}\n", call.operation)
            }
        })
    }

    /// An operation that takes events, where the object takes one after the other and is then the answer.
    fn each(&mut self, call: &Call) -> Outcome<Option<String>> {
        let (Some(receiver), [Argument { name, kind, source: Source::Field(field) }], None) =
            (&call.receiver, call.arguments.as_slice(), &call.answer)
        else {
            return Ok(None);
        };
        if *field != format!("{name}s") {
            return Ok(None);
        }
        let (object, events, reader) = (self.value(receiver)?, self.reader(kind)?, self.reader(&receiver.kind)?);
        Ok(Some(match self.language {
            Language::Kotlin => format!(
                "outcome({object}.also {{ state -> given.value(\"{field}\", list({events})).forEach {{ state.{}(it) }} }}, {reader})",
                call.name
            ),
            Language::Swift => format!(
                "outcome(after({object}, given.value(\"{field}\", list({events}))) {{ try $0.{}({name}: $1) }}, {reader})",
                call.name
            ),
        }))
    }

    fn argument(&mut self, argument: &Argument) -> Outcome<String> {
        let value = self.value(argument)?;
        let separator = if self.language == Language::Kotlin { " = " } else { ": " };
        Ok(format!("{}{separator}{value}", camel(&argument.name)))
    }

    fn value(&mut self, argument: &Argument) -> Outcome<String> {
        Ok(match &argument.source {
            Source::Field(field) => format!("given.value(\"{field}\", {})", self.reader(&argument.kind)?),
            Source::Whole => format!("given.whole({})", self.reader(&argument.kind)?),
            Source::BundledZones => "Tzdb.bundled()".to_owned(),
            Source::DiaryParts => "given.diary()".to_owned(),
        })
    }

    /// What reads a value of a type from JSON.
    fn reader(&mut self, kind: &Type) -> Outcome<String> {
        Ok(match kind {
            Type::UInt32 => "uint".to_owned(),
            Type::UInt64 => "ulong".to_owned(),
            Type::Int32 => "int".to_owned(),
            Type::Int64 => "long".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::String => "string".to_owned(),
            Type::Optional { inner_type } => format!("optional({})", self.reader(inner_type)?),
            Type::Sequence { inner_type } => format!("list({})", self.reader(inner_type)?),
            Type::Box { inner_type } => self.reader(inner_type)?,
            Type::Object { name, .. } if name == "Zone" => "zone".to_owned(),
            Type::Object { name, .. } => match self.language {
                Language::Kotlin => format!("json({name}::fromJson)"),
                Language::Swift => format!("json({name}.fromJson)"),
            },
            Type::Record { name, .. } | Type::Enum { name, .. } | Type::Custom { name, .. } => {
                self.named(kind, name)?
            }
            other => return Err(format!("no vector has a {other:?}").into()),
        })
    }

    fn named(&mut self, kind: &Type, name: &str) -> Outcome<String> {
        if kept().any(|with_json| with_json == name) {
            return Ok(match self.language {
                Language::Kotlin => format!("json({name}.Companion::fromJson)"),
                Language::Swift => format!("json({name}.init(json:))"),
            });
        }
        let returns = |of: &Type| of == kind;
        let from_json =
            self.interface.function_definitions().iter().find(|function| {
                function.name().ends_with("_from_json") && function.return_type().is_some_and(returns)
            });
        if let Some(function) = from_json {
            let prefix = if self.language == Language::Kotlin { "::" } else { "" };
            return Ok(format!("json({prefix}{})", camel(function.name())));
        }
        if matches!(kind, Type::Custom { .. }) {
            let mut characters = name.chars();
            return Ok(characters
                .next()
                .map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect()));
        }
        let Some(record) = self.interface.get_record_definition(name) else {
            return Err(format!("{name} has no JSON").into());
        };
        let reader = format!("read{}", upper_first(name));
        if !self.records.contains_key(name) {
            let mut fields = Vec::new();
            for field in record.fields() {
                let separator = if self.language == Language::Kotlin { " = " } else { ": " };
                let value = format!("given.value(\"{}\", {})", field.name(), self.reader(&field.as_type())?);
                fields.push(format!("{}{separator}{value}", camel(field.name())));
            }
            let fields = fields.join(", ");
            let text = match self.language {
                Language::Kotlin => format!(
                    "\nprivate val {reader}: Reader<{name}> = {{ raw -> Given(raw).let {{ given -> {name}({fields}) }} }}\n"
                ),
                Language::Swift => format!(
                    "\nprivate func {reader}(_ raw: String) throws -> {name} {{\n    let given = try Given(raw)\n    return try {name}({fields})\n}}\n"
                ),
            };
            self.records.insert(name.to_owned(), text);
        }
        Ok(reader)
    }
}
