//! The JSON of every value as members of its type: `Money.fromJson(bytes)`, `amount.toJson()`.

use std::fmt::Write;

use journeyman_uniffi::kept::kept;

use crate::{Language, Outcome};

/// The extensions of every record and enum that has JSON.
pub(crate) fn extensions(language: Language) -> Outcome<String> {
    let mut out = String::from(match language {
        Language::Kotlin => {
            "// Written by journeyman-bindgen.\n\npackage dev.journeyman\n\nimport java.nio.ByteBuffer\n\n\
             private fun <T> read(converter: FfiConverter<T, *>, crossed: ByteArray): T = converter.read(ByteBuffer.wrap(crossed))\n\n\
             private fun <T> written(converter: FfiConverter<T, *>, value: T): ByteArray {\n    \
             val buffer = ByteBuffer.allocate(converter.allocationSize(value).toInt())\n    \
             converter.write(value, buffer)\n    return buffer.array().copyOf(buffer.position())\n}\n"
        }
        Language::Swift => "// Written by journeyman-bindgen.\n\nimport Foundation\n",
    });
    for name in kept() {
        match language {
            Language::Kotlin => write!(
                out,
                "\n/** Reads one from its JSON, strictly. */\n@Throws(JourneymanException::class)\n\
                 public fun {name}.Companion.fromJson(json: ByteArray): {name} =\n    \
                 read(FfiConverterType{name}, valueFromJson(\"{name}\", json))\n\
                 \n/** Its canonical JSON: the same bytes on every host. */\n@Throws(JourneymanException::class)\n\
                 public fun {name}.toJson(): ByteArray = valueToJson(\"{name}\", written(FfiConverterType{name}, this))\n"
            ),
            Language::Swift => write!(
                out,
                "\nextension {name} {{\n    /// Reads one from its JSON, strictly.\n    public init(json: Data) throws {{\n        \
                 var crossed = (data: try valueFromJson(name: \"{name}\", json: json), offset: 0)\n        \
                 self = try FfiConverterType{name}.read(from: &crossed)\n    }}\n\n    \
                 /// Its canonical JSON: the same bytes on every host.\n    \
                 public func toJson() throws -> Data {{\n        var crossed: [UInt8] = []\n        \
                 FfiConverterType{name}.write(self, into: &crossed)\n        \
                 return try valueToJson(name: \"{name}\", value: Data(crossed))\n    }}\n}}\n"
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
