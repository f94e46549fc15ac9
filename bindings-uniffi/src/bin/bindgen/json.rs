//! The JSON of every value as members of its type: `Money.fromJson(bytes)`, `amount.toJson()`.

use std::fmt::Write;

use uniffi_bindgen::{ComponentInterface, interface::Type};

use crate::{Language, Outcome};

/// The extensions of every record and enum that has JSON.
pub(crate) fn extensions(language: Language, interface: &ComponentInterface) -> Outcome<String> {
    let mut out = String::from(match language {
        Language::Kotlin => "// Written by journeyman-bindgen.\n\npackage dev.journeyman\n",
        Language::Swift => "// Written by journeyman-bindgen.\n\nimport Foundation\n",
    });
    for function in interface.function_definitions() {
        let Some(stem) = function.name().strip_suffix("_from_json") else { continue };
        let Some(Type::Record { name, .. } | Type::Enum { name, .. }) = function.return_type() else { continue };
        let camel = camel(stem);
        match language {
            Language::Kotlin => write!(
                out,
                "\n/** Reads one from its JSON, strictly. */\n@Throws(JourneymanException::class)\n\
                 public fun {name}.Companion.fromJson(json: ByteArray): {name} = {camel}FromJson(json)\n\
                 \n/** Its canonical JSON: the same bytes on every host. */\n@Throws(JourneymanException::class)\n\
                 public fun {name}.toJson(): ByteArray = {camel}ToJson(this)\n"
            ),
            Language::Swift => write!(
                out,
                "\nextension {name} {{\n    /// Reads one from its JSON, strictly.\n    public init(json: Data) throws {{\n        \
                 self = try {camel}FromJson(json: json)\n    }}\n\n    /// Its canonical JSON: the same bytes on every host.\n    \
                 public func toJson() throws -> Data {{\n        try {camel}ToJson(value: self)\n    }}\n}}\n"
            ),
        }?;
    }
    Ok(out)
}

/// `credit_note` as `creditNote`.
pub(crate) fn camel(snake: &str) -> String {
    let mut parts = snake.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| name + &upper_first(part))
}

pub(crate) fn upper_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
